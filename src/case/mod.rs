//! What a clinician did: the journal, the answers, and the walk. Pure: no clock, no disk, no window.
//! Nothing else decides what is asked, what is missing, what is warned and what follows; the prover says the same as formulas,
//! and replays here what it finds.

mod answer;
mod answers;
mod argument;
mod because;
#[cfg(test)]
mod before;
mod between;
mod contradicted;
mod counted;
mod deed;
mod evaluate;
mod event;
mod example;
mod fitting;
mod gone;
mod journal;
mod moving;
mod pin;
mod play;
mod preview;
mod reached;
mod retell;
mod retention;
mod saying;
mod standing;
mod state;
mod taken;
mod telling;
mod transfer;
mod truth;
mod waiting;
mod walk;

pub use crate::protocol::load::hexadecimal;
pub use crate::protocol::{cleaned, one_line};
pub use answer::{Answer, Argument, Entry, EntryId, Judgement, Part, Side};
pub use answers::{Answers, Home, Spot};
pub(crate) use argument::argument_words;
pub use argument::arguments;
pub(crate) use because::deciders;
pub(crate) use contradicted::contradicted;
pub use counted::Counted;
pub use deed::Deed;
pub(crate) use deed::noted;
pub use evaluate::{Ground, Inside};
pub use event::{Event, Mode};
pub(crate) use example::{example_rows, example_sentences};
pub use fitting::fits;
pub use gone::gone;
pub(crate) use journal::Scribe;
pub use journal::{Damage, Journal, Line, Unwritable, as_ron};
pub use moving::{Gone, Move};
pub use pin::Pin;
pub(crate) use play::answer as answer_given;
pub(crate) use play::answer_to;
pub(crate) use play::play_while;
pub use play::{play, played_answers};
pub use preview::{Change, Preview, preview};
pub use retell::{Retold, retold};
pub(crate) use retention::{RestsOn, Retention, retention};
pub(crate) use saying::{
    age_in_words, entry_account, entry_sentence, entry_told, in_sentence, sentences, spoken_as,
    ticked_in_words, told_by_sentence, value, within_sentence,
};
pub use saying::{reason, words};
pub use state::{Amendment, Case, Moved, Paper, Refusal, State};
pub(crate) use taken::{meant, takable};
pub(crate) use telling::{Filled, From, Given, Value, fill, strung};
pub(crate) use transfer::carried;
pub use transfer::{Carried, Lapse, Lost, Transfer, Why, transfer};
pub use truth::Truth;
pub(crate) use waiting::DEPTH;
pub use walk::{
    ActionState, AlertState, Lapsed, OpenPoint, OutcomeStanding, OutcomeState, QuestionState, Standing,
    StepStanding, StepState, Walk, walk,
};
