//! What happens on the screen, and what it asks of the window.

use std::collections::BTreeMap;

use iced::Task;

use super::{Place, set_aside};
use crate::case::{Answer, Argument, EntryId, Refusal, Side};
use crate::gui::widget::choice::By;
use crate::gui::widget::{field, note};
use crate::protocol::Name;
use crate::vault::Layout;

/// What happened on the screen.
#[derive(Debug, Clone)]
pub enum Message {
    /// A step was pressed.
    StepPressed(Name),
    /// A question was pressed, or the keyboard came to it.
    QuestionReached(Name),
    /// A question elsewhere was asked for: from an open point, an outcome, an alert.
    QuestionPressed(Name),
    /// What follows what is in sight was asked for: the next question, or the next step.
    NextPressed,
    /// What comes before it was asked for.
    BackPressed,
    /// The next question was asked for, however the step is laid out.
    NextQuestionPressed,
    /// The question before was asked for.
    PreviousQuestionPressed,
    /// The next open point was asked for.
    OpenPointPressed,
    /// One question, or the whole step.
    LayoutPressed(Layout),
    /// An option was chosen; by its digit, the keyboard goes on from there.
    Chosen(Place, Name, By),
    /// An option was ticked or unticked.
    Ticked(Place, Name),
    /// None of the options applies.
    NoneTicked(Place),
    /// Something was written in a note.
    Wrote(Place, note::Message),
    /// Something was typed in a field.
    Filled(Place, field::Message),
    /// The keyboard left a field.
    Left,
    /// A row of another log was chosen as the text at a place.
    TakenOver(Place, EntryId),
    /// A row of another log was ticked or unticked for this one, with what it says here.
    RowTicked(Name, EntryId, BTreeMap<Name, Answer>),
    /// Something on record was laid on the scale, or taken off.
    Weighed(Place, Argument, Option<Side>),
    /// An answer was taken away.
    Cleared(Place),
    /// Not known, or not done: what sets a question aside.
    SetAside(set_aside::Message),
    /// An entry was added to a log.
    EntryAdded(Name),
    /// What stands ready to be said in the place of an answer was chosen, as it stands; by its key, the keyboard goes on.
    ReadyChosen(Place, Name, By),
    /// An entry was added to a log under this entry of another.
    EntryAddedUnder(Name, EntryId),
    /// An entry was added to a log where some fields say at once what they are: in a column of a sheet.
    EntryAddedIn(Name, Vec<(Name, Name)>),
    /// An entry was opened.
    EntryOpened(Name, EntryId),
    /// The fields of the rows of a log that can be recorded later were asked for, or put away again.
    RowMorePressed(Name),
    /// The open entry was closed.
    EntryClosed,
    /// It was today, was said from a row in which a day is asked.
    TodayPressed,
    /// An entry was removed.
    EntryRemoved(Name, EntryId),
    /// There is nothing to record in this log.
    NothingToRecord(Name),
    /// A reason for leaving an alert was asked for.
    ResolvePressed(Name),
    /// The reason was written.
    ResolveWrote(note::Message),
    /// The reason was given.
    ResolveKept,
    /// No reason was given after all.
    ResolveDropped,
    /// The reason was taken back.
    ResolutionWithdrawn(Name),
    /// The reason for a change was written.
    ReasonWrote(note::Message),
    /// The change may be made.
    Confirmed,
    /// The change is not made.
    Declined,
    /// The last change was undone.
    UndoPressed,
    /// The last undone change was redone.
    RedoPressed,
    /// The rest of the step was asked for, beside the short route, or put away again.
    MorePressed,
    /// An alert was opened or folded.
    AlertPressed(Name),
    /// A card was folded or unfolded.
    CardPressed(Name),
    /// On was asked for by key: closes the open entry, or goes on.
    GoOnPressed,
    /// What the questions and cards rest on was folded or unfolded.
    SourcesPressed,
    /// The overview was asked for.
    ReviewPressed,
    /// Another protocol was asked for in the same case.
    ProtocolPressed(Name),
    /// A contact is to be entered.
    ContactPressed,
    /// What a newer edition changes was asked for.
    EditionPressed,
}

/// What the window must do after an update.
#[derive(Debug)]
pub enum Action {
    /// Nothing.
    None,
    /// Run this.
    Run(Task<Message>),
    /// Something was recorded: keep the case, and run this.
    Recorded(Task<Message>),
    /// The case did not accept it: say so, and keep what was recorded before it.
    Refused(Refusal),
    /// Something is being typed: say so when it rests.
    Typing,
    /// Show the overview.
    Review,
    /// Enter a contact.
    Contact,
    /// Walk this protocol in the same case.
    WalkIn(Name),
    /// Show what moving to the newer edition does.
    Edition,
}
