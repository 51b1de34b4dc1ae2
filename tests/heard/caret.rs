//! A screen reader moves the caret and selects, as somebody does who edits by what is heard; what is selected is there for the
//! middle button of the mouse, and no secret ever is.

use iced::Event;
use iced::advanced::input_method;
use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;
use iced::time::Instant;
use weegwijzer::case::Answer;
use weegwijzer::gui::access::{Asked, Role, Spot};

use crate::support::heard::part;
use crate::vault_window::office::{PASSPHRASE, founded, window, write};

const fn spot(run: usize, letter: usize) -> Spot {
    Spot { run, letter }
}

#[test]
fn the_caret_of_a_note_goes_where_a_reader_brings_it_and_what_it_selects_is_written_over() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = window(home.path());
    write(&mut desk, "Zoë viel\nvan de trap");
    let note = desk.heard_focus().unwrap();
    let holds = |desk: &crate::support::Desk<_>| {
        let state: &weegwijzer::gui::app::App = &desk.state;
        let open = state.open_case().unwrap();
        let occasion = open.protocol().question(&"occasion".into()).unwrap();
        match open.given(occasion) {
            Some(Answer::Text(text)) => text.clone(),
            other => panic!("{other:?}"),
        }
    };
    // After the third letter of the first line, whatever number of bytes that is.
    desk.ask(Role::Note, &note, Asked::Select(spot(0, 3), spot(0, 3)));
    desk.type_text("!");
    assert_eq!(holds(&desk), "Zoë! viel\nvan de trap");
    // From the second line back to its beginning.
    desk.ask(Role::Note, &note, Asked::Select(spot(1, 6), spot(1, 0)));
    let _ = desk.redrawn(Instant::now());
    assert_eq!(desk.selected(), Some("van de"));
    desk.type_text("op");
    assert_eq!(holds(&desk), "Zoë! viel\nop trap");
    // Where nothing is, it does not go.
    desk.ask(Role::Note, &note, Asked::Select(spot(7, 0), spot(7, 0)));
    desk.type_text(" ");
    assert_eq!(holds(&desk), "Zoë! viel\nop  trap");
}

#[test]
fn the_caret_of_a_field_does_as_well() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = window(home.path());
    write(&mut desk, "Blauwe plek.");
    desk.chord('s', Modifiers::CTRL);
    desk.type_text("blauwe fiets");
    let field = desk.heard_focus().unwrap();
    desk.ask(Role::Field, &field, Asked::Select(spot(0, 0), spot(0, 6)));
    assert_eq!(desk.selected(), Some("blauwe"));
    desk.type_text("rode");
    assert!(desk.heard().to_string().contains("holds \"rode fiets\""), "{}", desk.heard());
}

#[test]
fn what_is_selected_is_no_passphrase_and_does_not_outlive_a_lock() {
    let home = tempfile::tempdir().unwrap();
    let _ = founded(home.path());
    let mut desk = window(home.path());
    desk.tab_to("unlock.passphrase");
    desk.type_text(PASSPHRASE);
    desk.chord('a', Modifiers::CTRL);
    assert_eq!(desk.selected(), None);
    desk.press(Named::Enter);
    write(&mut desk, "Blauwe plek.");
    desk.chord('a', Modifiers::CTRL);
    assert_eq!(desk.selected(), Some("Blauwe plek."));
    assert_eq!(desk.clipboard(), None, "to select is not to copy");
    desk.chord('l', Modifiers::CTRL);
    assert_eq!(desk.selected(), Some(""));
}

#[test]
fn a_hint_is_said_with_its_field_and_its_label_once() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = window(home.path());
    desk.press(Named::F2);
    let heard = desk.heard();
    let age = part(&heard, Role::Field, "Hoe oud is het kind?").expect("the age");
    let told = heard.to_string();
    let line = told.lines().find(|line| line.contains("field \"Hoe oud is het kind?\"")).unwrap();
    for hint in ["Bij een volwassene: leeg laten.", "Een geboortedatum mag ook"] {
        assert_eq!(line.matches(hint).count(), 1, "{line}");
    }
    let labels = heard.read().into_iter().filter(|(_, node)| node.part.name == age.part.name);
    let roles: Vec<Role> = labels.map(|(_, node)| node.part.role).collect();
    assert!(!roles.contains(&Role::Words), "a reader takes it for words of their own: {roles:?}");
}

#[test]
fn an_input_method_gives_text_and_no_keys() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = window(home.path());
    write(&mut desk, "Zo");
    for given in ["ë", "\u{1}", "\u{8}'"] {
        desk.event(Event::InputMethod(input_method::Event::Commit(given.to_owned())));
    }
    assert!(desk.heard().to_string().contains("holds \"Zoë'\""), "{}", desk.heard());
}
