//! What a clinician did: the journal, the answers, and the walk. Pure: no clock, no disk, no window.
//! Nothing else decides what is asked, what is missing, what is warned and what follows.

mod answer;
mod answers;
mod argument;
mod because;
mod evaluate;
mod event;
mod journal;
mod moving;
mod play;
mod preview;
mod saying;
mod state;
mod truth;
mod walk;

pub use answer::{Answer, Argument, Entry, EntryId, Judgement, Part, Side};
pub use answers::{Answers, Home, Spot};
pub use argument::{argument_words, arguments};
pub use because::deciders;
pub use evaluate::{Ground, Inside};
pub use event::{Event, Mode, Pin};
pub use journal::{Damage, Journal, Line, hexadecimal};
pub use moving::{Gone, Move};
pub use play::{answer as answer_given, play};
pub use preview::{Change, Preview, preview};
pub use saying::{entry_account, entry_sentence, reason, sentences, told_by_sentence, words};
pub use state::{Amendment, Case, Moved, Paper, Refusal, State};
pub use truth::Truth;
pub use walk::{
    ActionState, AlertState, Lapsed, OpenPoint, OutcomeStanding, OutcomeState, QuestionState, Standing,
    StepStanding, StepState, Walk, fits, walk,
};
