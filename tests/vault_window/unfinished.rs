//! What was typed and cannot be an answer, and a change that waits for its reason: neither is on record, and neither is lost
//! when somebody leaves.

use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;
use iced::{Program, Theme, window};
use weegwijzer::gui::app::{App, Message};
use weegwijzer::gui::screen::{review, walk};
use weegwijzer::protocol::Name;

use super::leaving::{Way, leave};
use super::office::{PASSPHRASE, founded, texts, unlock, window as open_window, write};
use crate::support::Desk;

/// What is not on record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Begun {
    Nothing,
    /// A text that is no answer.
    Refused,
    /// A change that waits for its reason.
    Asked,
    /// Half a reason to leave an alert, beside the questions.
    Alert,
    /// The same in the overview.
    AlertInOverview,
    /// Half a reason to open a concluded case again.
    Reopening,
    /// Half a name.
    Label,
}

/// An age that nobody has.
const NO_AGE: &str = "987654321";
const REASON: &str = "Verkeerd gehoord";
const ASKS: &str = "Waarom";
const LABEL: &str = "blauwe fiets";

/// Begins it in the case on the desk.
pub(super) fn begin(
    desk: &mut Desk<impl Program<State = App, Message = Message, Theme = Theme> + 'static>,
    begun: Begun,
) {
    let to = |question: &str| Message::Walk(walk::Message::QuestionPressed(question.into()));
    match begun {
        Begun::Nothing => {}
        Begun::Refused => {
            desk.send(to("age"));
            desk.type_text(NO_AGE);
        }
        Begun::Asked => {
            let first = desk.state.open_case().unwrap().walk().steps[0].questions[0].id.to_string();
            desk.chord('r', Modifiers::CTRL);
            desk.send(Message::Review(review::Message::ConcludeConfirmed));
            desk.press(Named::Escape);
            desk.send(to(&first));
            desk.type_text("2");
            desk.type_text(REASON);
        }
        Begun::Alert => {
            let alert = raised(desk);
            desk.send(Message::Walk(walk::Message::ResolvePressed(alert)));
            desk.type_text(REASON);
        }
        Begun::AlertInOverview => {
            let alert = raised(desk);
            desk.chord('r', Modifiers::CTRL);
            desk.send(Message::Review(review::Message::ResolvePressed(alert)));
            desk.type_text(REASON);
        }
        Begun::Reopening => {
            desk.chord('r', Modifiers::CTRL);
            desk.send(Message::Review(review::Message::ConcludeConfirmed));
            desk.send(Message::Review(review::Message::ReopenPressed));
            desk.type_text(REASON);
        }
        // It is what the case is kept under.
        Begun::Label => {}
    }
}

/// An alert that the case raises.
fn raised(desk: &mut Desk<impl Program<State = App, Message = Message, Theme = Theme> + 'static>) -> Name {
    let judged = walk::Place::of("after-signals".into());
    desk.send(Message::Walk(walk::Message::Chosen(
        judged,
        "acute".into(),
        weegwijzer::gui::widget::choice::By::Hand,
    )));
    desk.state.open_case().unwrap().walk().raised().next().expect("an alert").id.clone()
}

/// Does what was begun, with the words that were kept.
fn finish(
    desk: &mut Desk<impl Program<State = App, Message = Message, Theme = Theme> + 'static>,
    begun: Begun,
) {
    match begun {
        Begun::Nothing | Begun::Refused => {}
        Begun::Asked => {
            assert!(texts(desk).contains(ASKS));
            desk.click("Toch wijzigen");
        }
        Begun::Alert => desk.send(Message::Walk(walk::Message::ResolveKept)),
        Begun::AlertInOverview => {
            desk.chord('r', Modifiers::CTRL);
            desk.send(Message::Review(review::Message::ResolveKept));
        }
        Begun::Reopening => {
            desk.chord('r', Modifiers::CTRL);
            desk.send(Message::Review(review::Message::ReopenConfirmed));
        }
        Begun::Label => desk.press(Named::Enter),
    }
}

/// Whether it is there, where it was.
pub(super) fn is_there(
    desk: &mut Desk<impl Program<State = App, Message = Message, Theme = Theme> + 'static>,
    begun: Begun,
) -> bool {
    let state = format!("{:?}", desk.state);
    match begun {
        Begun::Nothing => true,
        Begun::Refused => state.contains(NO_AGE),
        Begun::Asked | Begun::Alert | Begun::AlertInOverview | Begun::Reopening => state.contains(REASON),
        Begun::Label => state.contains(LABEL),
    }
}

fn case(desk: &Desk<impl Program<State = App, Message = Message, Theme = Theme> + 'static>) -> String {
    format!("{:?}", desk.state.open_case().map(|open| open.case().journal().lines().to_vec()))
}

#[test]
fn what_is_not_on_record_is_shown_again_where_it_was_after_every_way_of_leaving() {
    for begun in
        [Begun::Refused, Begun::Asked, Begun::Alert, Begun::AlertInOverview, Begun::Reopening, Begun::Label]
    {
        for way in [Way::Hide, Way::Lock, Way::Sleep, Way::SessionLocked, Way::Idle, Way::Close] {
            let home = tempfile::tempdir().unwrap();
            let _ = founded(home.path());
            let mut desk = open_window(home.path());
            unlock(&mut desk);
            write(&mut desk, "Kwikstaart op de vensterbank.");
            desk.chord('s', Modifiers::CTRL);
            desk.type_text(LABEL);
            if begun != Begun::Label {
                desk.press(Named::Enter);
            }
            begin(&mut desk, begun);
            let (before, at) = (case(&desk), desk.focused_id());
            if way == Way::Close {
                desk.send(Message::CloseRequested(window::Id::unique()));
                drop(desk);
                desk = open_window(home.path());
                unlock(&mut desk);
                desk.click(if begun == Begun::Label { "Casus zonder naam" } else { LABEL });
            } else {
                leave(&mut desk, way);
                assert!(!is_there(&mut desk, begun), "{begun:?} {way:?}: it left with the case");
                if desk.shows("Toon weer") {
                    desk.press(Named::Enter);
                }
                desk.tab_to("unlock.passphrase");
                desk.type_text(PASSPHRASE);
                desk.press(Named::Enter);
            }
            assert!(is_there(&mut desk, begun), "{begun:?} {way:?}: {}", texts(&mut desk));
            // A case that is opened again begins at its questions.
            let elsewhere = way == Way::Close && matches!(begun, Begun::AlertInOverview | Begun::Reopening);
            if !elsewhere {
                assert_eq!(desk.focused_id(), at, "{begun:?} {way:?}: the keyboard is where it was");
            }
            assert_eq!(case(&desk), before, "{begun:?} {way:?}: nothing was recorded");
            // Nor does it come into the case by going about in it.
            if begun == Begun::Refused {
                desk.press_with(Named::Enter, Modifiers::CTRL);
                assert_eq!(case(&desk), before);
            } else {
                finish(&mut desk, begun);
                let words = if begun == Begun::Label { LABEL } else { REASON };
                assert!(
                    case(&desk).contains(words),
                    "{begun:?} {way:?}: it can be finished: {}",
                    texts(&mut desk)
                );
            }
        }
    }
}
