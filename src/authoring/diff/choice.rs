//! What changed in an option, a listed reason or a role, and the words for what an answer holds and how it is said. Steps
//! have them, and so has the head.

use super::tally::Tally;
use super::{Aspect, What};
use crate::protocol::{Choice, Holds, Text, Voice};

/// An option, a listed reason or a role.
pub(super) fn choice(tally: &mut Tally, old: &Choice, new: &Choice) {
    let Choice { id: _, label, hint, says, voice, when, alone, holds } = old;
    tally.words(Aspect::Label, label, &new.label);
    tally.maybe_words(Aspect::Hint, hint.as_ref(), new.hint.as_ref());
    tally.maybe_words(Aspect::Says, says.as_ref(), new.says.as_ref());
    tally.named(Aspect::Voice, voice.map(self::voice), new.voice.map(self::voice));
    tally.when(when.as_ref(), new.when.as_ref());
    if *alone != new.alone {
        tally.note(What::Alone(new.alone));
    }
    tally.named(Aspect::Mark, holds.map(mark), new.holds.map(mark));
}

/// What an answer holds, in words.
pub(super) fn mark(holds: Holds) -> Text {
    match holds {
        Holds::Case => Text::said(|say| say.msg_diff_holds_case()),
        Holds::Identifying => Text::said(|say| say.msg_diff_holds_identifying()),
        Holds::ThirdParty => Text::said(|say| say.msg_diff_holds_third_party()),
        Holds::OwnNote => Text::said(|say| say.msg_diff_holds_own_note()),
    }
}

/// What kind of statement it is, in words.
pub(super) fn voice(voice: Voice) -> Text {
    match voice {
        Voice::Plain => Text::said(|say| say.msg_diff_voice_plain()),
        Voice::Fact => Text::said(|say| say.msg_diff_voice_fact()),
        Voice::Quote => Text::said(|say| say.msg_diff_voice_quote()),
        Voice::Judgement => Text::said(|say| say.msg_diff_voice_judgement()),
    }
}
