//! What is pressed has room: in dialogs and banners no button lies against an edge, at every size.

use iced::Rectangle;
use iced::keyboard::{Modifiers, key::Named};
use iced::{Program, Theme};
use iced_test::selector::{Candidate, id};
use weegwijzer::gui::app::{App, Message};

use super::window;
use crate::support::Desk;

/// The least distance to an edge.
const LEAST: f32 = 12.0;

/// Every button and field of the dialog that is open keeps its distance from the edges of the dialog.
#[track_caller]
fn dialog_has_room(
    desk: &mut Desk<impl Program<State = App, Message = Message, Theme = Theme> + 'static>,
    at: &str,
) {
    let card = desk.find(id("dialog")).unwrap_or_else(|| panic!("a dialog at {at}")).bounds();
    let controls: Vec<Rectangle> = desk.find_all(|candidate: Candidate<'_>| match candidate {
        Candidate::Focusable { bounds, .. } => Some(bounds),
        _ => None,
    });
    let inside: Vec<_> = controls.into_iter().filter(|control| card.contains(control.center())).collect();
    assert!(!inside.is_empty(), "something can be pressed at {at}");
    for control in inside {
        let (left, right) = (control.x - card.x, card.x + card.width - control.x - control.width);
        assert!(left >= LEAST && right >= LEAST, "{control:?} in {card:?} at {at}");
        assert!(control.y - card.y >= LEAST, "{control:?} in {card:?} at {at}");
    }
    let room = desk.room();
    assert!(card.x >= LEAST && card.x + card.width <= room.width - LEAST, "{card:?} in {room:?}");
}

#[test]
fn buttons_of_dialogs_and_banners_keep_their_distance_from_the_edges() {
    for (width, height, larger) in [(1180.0, 780.0, 0), (1024.0, 700.0, 10), (853.0, 480.0, 0)] {
        let at = format!("{width}x{height}, {larger} steps larger");
        let home = tempfile::tempdir().unwrap();
        let mut desk = window(home.path());
        desk.resize(width, height);
        for _ in 0..larger {
            desk.chord('+', Modifiers::CTRL);
        }
        desk.press(Named::F1);
        dialog_has_room(&mut desk, &format!("keys, {at}"));
        desk.press(Named::Escape);
        desk.tab_to("start.role");
        desk.type_text("6");
        desk.tab_to("begin.blauwe-plekken");
        desk.press(Named::Enter);
        dialog_has_room(&mut desk, &format!("role, {at}"));
        desk.type_text("1");
        desk.click("Weegwijzer");
        let resume = desk.find(id("app.resume")).expect("the way back to the case").bounds();
        let room = desk.room();
        assert!(resume.x + resume.width <= room.width - LEAST, "{resume:?} in {room:?} at {at}");
        let beside = desk.texts().into_iter().filter(|(_, text)| {
            text.y < resume.y + resume.height
                && resume.y < text.y + text.height
                && !resume.contains(text.center())
        });
        for (words, text) in beside {
            let apart = (resume.x - text.x - text.width).max(text.x - resume.x - resume.width);
            assert!(apart >= 4.0, "{words} lies against the button at {at}");
        }
    }
}
