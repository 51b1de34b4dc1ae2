//! What can happen on the screen of the library, and what it asks of the window. What becomes of it is decided beside it.

use std::sync::Arc;

use super::Which;
use super::agreeing::{self, Agreeing};
use crate::authoring::prove::Budget;
use crate::drawing::Of;
use crate::gui::widget::chart::Move;
use crate::gui::widget::field;
use crate::protocol::{Name, Protocol, Scenario};

/// A part of a protocol that can be folded away.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// A step with its questions.
    Step(Name),
    /// How it speaks up.
    Alerts,
    /// What can follow.
    Outcomes,
    /// Knowledge at hand.
    Cards,
    /// What it rests on.
    Sources,
    /// Its glossary.
    Terms,
    /// What holds on every walk.
    Guarantees,
    /// Its papers.
    Documents,
    /// Its fictional cases.
    Scenarios,
}

impl Part {
    /// The head that folds and unfolds it.
    #[must_use]
    pub fn button(&self) -> String {
        match self {
            Self::Step(step) => format!("library.step.{step}"),
            Self::Alerts => "library.alerts".to_owned(),
            Self::Outcomes => "library.outcomes".to_owned(),
            Self::Cards => "library.cards".to_owned(),
            Self::Sources => "library.sources".to_owned(),
            Self::Terms => "library.terms".to_owned(),
            Self::Guarantees => "library.guarantees".to_owned(),
            Self::Documents => "library.documents".to_owned(),
            Self::Scenarios => "library.scenarios".to_owned(),
        }
    }
}

/// What happened on the screen.
#[derive(Debug, Clone)]
pub enum Message {
    /// A protocol in the list was pressed.
    ProtocolPressed(Which),
    /// The list of protocols was folded or unfolded.
    ListPressed,
    /// The head of a part was pressed.
    PartPressed(Part),
    /// Something happened in the search field.
    Searched(field::Message),
    /// The search field was asked for.
    SearchAsked,
    /// Reading from disk again was asked for.
    ReloadPressed,
    /// The review list was asked for.
    SaveListPressed,
    /// The blank form was asked for.
    SaveBlankPressed,
    /// The paper that was saved last was asked for.
    OpenPaperPressed,
    /// The flow map was asked for, at this box or as a whole.
    MapPressed(Option<Of>),
    /// The map was asked to move.
    MapMoved(Move),
    /// A box on the map was pressed.
    StopPressed(Of),
    /// The map on paper was asked for.
    SaveMapPressed,
    /// The map was left.
    MapClosed,
    /// A walk that breaks a promise was asked for.
    WalkPressed(Box<Scenario>),
    /// Making agreements of one's own was asked for.
    AgreePressed,
    /// Something happened where they are made.
    Agree(agreeing::Message),
    /// Escape was pressed.
    BackPressed,
}

/// What the window must do after an update.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    /// Nothing.
    None,
    /// Bring the keyboard to the control with this id.
    Focus(String),
    /// Read the user's own protocols again.
    Reload,
    /// Save the paper with the rules of this protocol.
    SaveList {
        /// Of this protocol.
        protocol: Name,
        /// The paper.
        document: Name,
    },
    /// Open the paper that was saved last.
    OpenPaper,
    /// Draw the flow map of this protocol for as long as somebody waits for it, and begin at this box.
    DrawMap(Arc<Protocol>, Option<Of>, Budget),
    /// Save the flow map of this protocol.
    SaveMap(Arc<Protocol>),
    /// Prove what this protocol promises.
    Prove(Arc<Protocol>, Budget),
    /// Open this walk as a practice case.
    OpenWalk(Arc<Protocol>, Box<Scenario>),
    /// Read what lies under agreements on this protocol.
    BeginAgreements(Name),
    /// Do this to agreements and keep what comes of it.
    Agree(Box<Agreeing>),
    /// Look at what would come of it.
    LookAt(Box<Agreeing>),
    /// Back to the start.
    Back,
}
