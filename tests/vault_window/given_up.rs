//! What was asked for and takes its time is given up when nobody waits for it any more: the screen was left, or the vault locked.

use std::path::Path;

use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;
use iced::{Program, Theme};
use weegwijzer::gui::app::{App, Message};
use weegwijzer::gui::screen::practice::{self, Begun, Which};
use weegwijzer::gui::screen::{self, library};

use super::leaving::{Way, leave};
use super::office::{founded, texts, window, with_case};
use crate::support::Desk;

/// What is on the desk and on the map.
const WORD: &str = "Kwikstaart";

/// A window with a case in its vault and on its desk, and its protocol in sight to be read.
fn reading(home: &Path) -> Desk<impl Program<State = App, Message = Message, Theme = Theme> + use<>> {
    let _ = founded(home);
    let mut desk = with_case(home, "blauwe fiets");
    desk.click("Weegwijzer");
    desk.tab_to("read.knmg-meldcode");
    desk.press(Named::Enter);
    desk
}

fn ask_for_the_map(desk: &mut Desk<impl Program<State = App, Message = Message, Theme = Theme> + 'static>) {
    desk.send(Message::Screen(screen::Message::Library(library::Message::MapPressed(None))));
}

fn is_at_the_map(
    desk: &mut Desk<impl Program<State = App, Message = Message, Theme = Theme> + 'static>,
) -> bool {
    format!("{:?}", desk.focused_id()).contains("chart.")
}

fn is_anywhere(desk: &Desk<impl Program<State = App, Message = Message, Theme = Theme>>) -> bool {
    format!("{:?}", desk.state).contains(WORD)
}

#[test]
fn a_map_on_which_a_case_is_lit_is_gone_when_somebody_leaves() {
    for way in [Way::Hide, Way::Lock, Way::Sleep, Way::SessionLocked, Way::Idle] {
        let home = tempfile::tempdir().unwrap();
        let mut desk = reading(home.path());
        ask_for_the_map(&mut desk);
        assert!(is_at_the_map(&mut desk), "{way:?}: the map is there");
        leave(&mut desk, way);
        assert!(
            desk.state.open_case().is_none() && !is_anywhere(&desk),
            "{way:?}: the map still has the case"
        );
        desk.press(Named::Enter);
        assert!(!is_at_the_map(&mut desk), "{way:?}");
    }
}

#[test]
fn a_map_that_is_being_drawn_when_somebody_leaves_never_comes() {
    for way in [Way::Hide, Way::Lock, Way::Sleep] {
        let home = tempfile::tempdir().unwrap();
        let mut desk = reading(home.path());
        desk.hold_back();
        ask_for_the_map(&mut desk);
        leave(&mut desk, way);
        desk.let_all_go();
        assert!(!is_anywhere(&desk), "{way:?}: {}", texts(&mut desk));
    }
}

/// Begins a fictional case that is played apart.
fn practise(desk: &mut Desk<impl Program<State = App, Message = Message, Theme = Theme> + 'static>) {
    desk.click(iced_test::selector::id("start.practise"));
    let which = Which { protocol: "knmg-meldcode".into(), scenario: "shoes-on-in-bed".into() };
    let begun = practice::Message::BeginPressed(which, Begun::Played);
    desk.send(Message::Screen(screen::Message::Practice(begun)));
}

#[test]
fn a_fictional_case_that_nobody_waits_for_any_more_does_not_come_on_the_desk() {
    let begun = || {
        let home = tempfile::tempdir().unwrap();
        let _ = founded(home.path());
        let mut desk = window(home.path());
        desk.click(iced_test::selector::id("start.practise"));
        desk.press(Named::Escape);
        (home, desk)
    };
    let (_home, mut desk) = begun();
    practise(&mut desk);
    assert!(desk.state.open_case().is_some(), "who waits gets it");
    let (_home, mut desk) = begun();
    desk.hold_back();
    practise(&mut desk);
    desk.press(Named::Escape);
    desk.let_all_go();
    assert!(desk.state.open_case().is_none(), "the screen was left");
    let (_home, mut desk) = begun();
    desk.hold_back();
    practise(&mut desk);
    desk.chord('n', Modifiers::CTRL);
    desk.let_all_go();
    assert!(desk.state.open_case().is_some_and(|open| !open.is_practice()), "another case was begun");
}
