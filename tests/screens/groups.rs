//! What a group did with a fictional case is there again after the next case and after the program was closed, until the trainer
//! says it goes: on a stick by itself, on any other computer when that was asked.

use std::sync::Arc;

use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;
use iced::{Program, Theme, window};
use weegwijzer::gui::app::{App, Message, opening};
use weegwijzer::gui::environment::Environment;
use weegwijzer::protocol::bundle;
use weegwijzer::session::Opening;
use weegwijzer::vault::{Vault, VaultError};

use crate::support::{self, Desk};
use crate::window::environment;

fn lesson(
    vault: Result<Arc<Vault>, VaultError>,
) -> Desk<impl Program<State = App, Message = Message, Theme = Theme> + 'static> {
    let protocol = bundle::get(&"blauwe-plekken".into()).unwrap();
    let scenario = protocol.scenario(&"closed-too-soon".into()).unwrap().clone();
    let begun = Opening { protocol, scenario };
    let bare = Environment { vault, ..environment(tempfile::tempdir().unwrap().path()) };
    let mut desk = Desk::open(opening(bare, Some(begun)), 1280.0, 720.0);
    desk.press(Named::F5);
    desk
}

fn to_move(desk: &mut Desk<impl Program<State = App, Message = Message, Theme = Theme> + 'static>) {
    desk.chord('g', Modifiers::NONE);
    desk.type_text("4");
    desk.press(Named::Enter);
}

fn vote(desk: &mut Desk<impl Program<State = App, Message = Message, Theme = Theme> + 'static>) {
    to_move(desk);
    desk.chord('v', Modifiers::NONE);
    desk.type_text("7 1 0 0 0 2");
    desk.press(Named::Enter);
    desk.chord('m', Modifiers::NONE);
    desk.type_text("Eerst vragen wat hij kan");
    desk.press(Named::Enter);
}

fn voted(desk: &mut Desk<impl Program<State = App, Message = Message, Theme = Theme> + 'static>) -> bool {
    to_move(desk);
    if !desk.shows("1e ronde: 7") {
        desk.chord('r', Modifiers::NONE);
    }
    if !desk.shows("1e ronde: 7") {
        return false;
    }
    // What was noted may stand on the second page.
    if !desk.shows("Eerst vragen wat hij kan") {
        desk.press(Named::PageDown);
    }
    desk.shows("Eerst vragen wat hij kan")
}

fn asks(desk: &mut Desk<impl Program<State = App, Message = Message, Theme = Theme> + 'static>) -> bool {
    desk.send(Message::CloseRequested(window::Id::unique()));
    desk.shows("Wat de groep deed, is niet bewaard")
}

#[test]
fn again_and_the_next_case_take_nothing_away_and_the_trainer_does_by_asking_twice() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = lesson(support::vault::closed(home.path()));
    vote(&mut desk);
    desk.chord('h', Modifiers::NONE);
    assert!(voted(&mut desk), "again: {:?}", desk.texts());
    desk.chord('n', Modifiers::NONE);
    assert!(!voted(&mut desk), "another case, another vote");
    drop(desk);
    let mut desk = lesson(support::vault::closed(home.path()));
    assert!(voted(&mut desk), "in the folder that was chosen it is written by itself: {:?}", desk.texts());
    desk.chord('x', Modifiers::NONE);
    assert!(desk.texts().iter().any(|(text, _)| text.starts_with("Nog eens x")), "{:?}", desk.texts());
    desk.save("lesson-away");
    desk.chord('r', Modifiers::NONE);
    desk.chord('x', Modifiers::NONE);
    assert!(voted(&mut desk), "another key between them: it stays");
    desk.chord('x', Modifiers::NONE);
    desk.chord('x', Modifiers::NONE);
    assert!(!voted(&mut desk));
    assert!(!home.path().join("groups.ron").exists());
}

#[test]
fn on_a_computer_of_others_it_is_written_only_when_that_is_asked() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = lesson(support::vault::staying(home.path()));
    vote(&mut desk);
    assert!(!home.path().join("groups.ron").exists());
    assert!(asks(&mut desk), "{:?}", desk.texts());
    desk.save("group-closing");
    desk.hear("group-closing.nl");
    assert_eq!(desk.focused_id(), Some("group.stay".into()));
    desk.press(Named::Escape);
    assert!(!desk.shows("Wat de groep deed, is niet bewaard") && voted(&mut desk));
    assert!(asks(&mut desk));
    desk.tab_to("group.discard");
    desk.press(Named::Enter);
    assert!(!home.path().join("groups.ron").exists());
    drop(desk);

    let mut desk = lesson(support::vault::staying(home.path()));
    assert!(!voted(&mut desk));
    vote(&mut desk);
    assert!(asks(&mut desk));
    desk.tab_to("group.keep");
    desk.press(Named::Enter);
    let text = std::fs::read_to_string(home.path().join("groups.ron")).unwrap();
    assert!(text.contains("closed-too-soon") && text.contains("Eerst vragen wat hij kan"), "{text}");
    drop(desk);
    let mut desk = lesson(support::vault::staying(home.path()));
    assert!(voted(&mut desk), "{:?}", desk.texts());
    assert!(!asks(&mut desk), "it is kept");
}

#[test]
fn what_is_on_paper_needs_no_asking_and_the_practice_page_says_what_there_is() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = lesson(support::vault::staying(home.path()));
    vote(&mut desk);
    desk.press(Named::Escape);
    desk.tab_to("app.home");
    desk.press(Named::Enter);
    desk.tab_to("start.practise");
    desk.press(Named::Enter);
    assert!(desk.texts().iter().any(|(text, _)| text.starts_with("Van 1 casus is er wat een groep stemde")));
    desk.save("practice-groups");
    desk.hear("practice-groups.nl");
    desk.tab_to("app.resume");
    desk.press(Named::Enter);
    desk.press(Named::F5);
    desk.chord('p', Modifiers::NONE);
    desk.tab_to("lesson.handout.result.txt");
    desk.press(Named::Enter);
    assert!(!asks(&mut desk), "{:?}", desk.texts());
}
