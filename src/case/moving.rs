//! A case that goes on with another edition of a protocol: what that changed, as one event of its journal.
//! What carries over and what lapses is found in [`transfer`](super::transfer()).

use serde::{Deserialize, Serialize};

use super::answer::Answer;
use super::answers::{Answers, Spot};
use super::pin::Pin;
use super::saying::words;
use crate::locale::Language;
use crate::protocol::{Name, Protocol, Question, Text};

/// What changed when a case went on with another edition. Complete in itself: replaying a journal needs neither edition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Move {
    /// The edition it was walked with before.
    pub from: Pin,
    /// The edition it is walked with from here on.
    pub to: Pin,
    /// The role, where the new edition does not know the one the clinician worked in.
    pub(crate) role: Option<Name>,
    /// The answers that are other than before; none where nothing of it is left.
    pub answers: Vec<(Spot, Option<Answer>)>,
    /// The alerts whose reason is other than before; none where it is gone.
    pub(crate) reasons: Vec<(Name, Option<String>)>,
    /// What lapsed, in the words of the edition that asked for it.
    pub lapsed: Vec<Gone>,
}

/// An answer that lapsed with an edition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Gone {
    /// What was asked.
    pub(crate) asked: Text,
    /// What was answered.
    pub said: Text,
}

impl Gone {
    /// An answer to a question, or to a field of an entry, in both languages.
    #[must_use]
    pub fn of(question: &Question, answer: &Answer) -> Self {
        let said = |language| words(question, answer, language);
        Self { asked: question.ask.clone(), said: Text { nl: said(Language::Nl), en: said(Language::En) } }
    }
}

impl Move {
    /// The move of a case from one edition to another, after which its answers are `after`.
    #[must_use]
    pub(crate) fn between(
        from: Pin,
        to: &Protocol,
        role: Option<Name>,
        before: &Answers,
        after: &Answers,
        lapsed: Vec<Gone>,
    ) -> Self {
        let reasons = before.other_reasons(after, &to.head.id);
        Self { from, to: Pin::of(to), role, answers: before.other_answers(after), reasons, lapsed }
    }
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;

    use super::*;
    use crate::case::{Case, Event, Mode};

    fn pin(encoding: u32) -> Pin {
        Pin { protocol: "p".into(), guideline: "2026".to_owned(), encoding, hash: encoding.to_string() }
    }

    fn spot(question: &str) -> Spot {
        Spot { home: crate::case::Home::Protocol("p".into()), question: question.into(), inside: None }
    }

    #[test]
    fn a_moved_case_replays_to_the_answers_it_was_moved_with() {
        let at = Timestamp::UNIX_EPOCH;
        let mut case = Case::open("", "gp".into(), Mode::Practice, pin(1), at).unwrap();
        let answered = |question: &str, option: &str| Event::Answered {
            at: spot(question),
            answer: Answer::One(option.into()),
            reason: None,
        };
        case.record(answered("stays", "yes"), at).unwrap();
        case.record(answered("lapses", "old"), at).unwrap();
        case.record(
            Event::Resolved { protocol: "p".into(), alert: "a".into(), reason: "because".to_owned() },
            at,
        )
        .unwrap();
        let mut after = case.answers().clone();
        after.take(&spot("lapses"));
        after.put(&spot("fresh"), Answer::Number(3));
        after.resolve(&"p".into(), &"a".into(), None);
        let moved = Move {
            from: pin(1),
            to: pin(2),
            role: Some("other".into()),
            answers: case.answers().other_answers(&after),
            reasons: case.answers().other_reasons(&after, &"p".into()),
            lapsed: Vec::new(),
        };
        assert_eq!(moved.answers, [(spot("fresh"), Some(Answer::Number(3))), (spot("lapses"), None)]);
        case.record(Event::Moved(Box::new(moved)), at).unwrap();
        assert_eq!(case.state().protocols, [pin(2)], "the old edition is no longer the one that is walked");
        assert_eq!(case.answers().role(), Some(&"other".into()));
        assert_eq!(case.answers().at(&spot("stays")), Some(&Answer::One("yes".into())));
        assert_eq!(case.answers().at(&spot("lapses")), None);
        assert_eq!(case.answers().resolution(&"p".into(), &"a".into()), None);

        let again = Case::replay(case.journal().clone()).unwrap();
        assert_eq!(again, case);
        assert!(!again.journal().can().0, "undo does not reach behind a move");
    }
}
