//! What can happen where agreements are made, and what it asks of the window.

use super::question;
use super::{Spot, line};
use crate::authoring::agreeing::{Agreements, Edit, Item};
use crate::gui::widget::{field, note};
use crate::protocol::Name;
use crate::session::agreeing::Underlay;

/// What happened.
#[derive(Debug, Clone)]
pub enum Message {
    /// Something was typed in the field that asks whose they are.
    NameTyped(field::Message),
    /// It was said whose they are.
    NamePressed,
    /// Leaving the bench was asked for.
    LeavePressed,
    /// Changing the texts of something was asked for.
    TextsPressed(Spot),
    /// Something was typed in one of them.
    Text(usize, note::Message),
    /// A line on a card was asked for.
    LinePressed(Name),
    /// Something happened where it is written.
    Line(line::Message),
    /// A question behind another was asked for.
    QuestionPressed(Name),
    /// Something happened in its form.
    Question(question::Message),
    /// Changing something that was agreed was asked for.
    ChangePressed(Item),
    /// Taking it away was asked for.
    RemovePressed(Item),
    /// Going there was asked for.
    GoPressed(Item),
    /// Keep was pressed.
    KeepPressed,
    /// Leaving it as it was was asked for.
    CancelPressed,
    /// Taking back what was done last was asked for.
    UndoPressed,
    /// What differs was folded or unfolded.
    ToldPressed,
}

/// What is done to agreements.
#[derive(Debug, Clone, PartialEq)]
pub enum Doing {
    /// Nothing: what they come to as they are is asked for.
    Nothing,
    /// These edits, at once.
    Edits(Vec<Edit>),
    /// What was done last is taken back.
    Undo,
}

/// Agreements with what is to be done to them.
#[derive(Debug, Clone, PartialEq)]
pub struct Agreeing {
    /// What they are laid over.
    pub underlay: Underlay,
    /// As they are.
    pub agreements: Agreements,
    /// What is to be done.
    pub doing: Doing,
}
