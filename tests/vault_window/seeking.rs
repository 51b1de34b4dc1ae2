//! One field finds what one looks for by a word, whatever it is: a situation, a number, a card, a protocol, a case of one's own or
//! a fictional one, as laypeople and colleagues call it.

use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;

use super::office::{founded, texts, unlock, window, with_case};

#[test]
fn a_word_finds_a_number_a_card_a_protocol_and_a_case() {
    let home = tempfile::tempdir().unwrap();
    let _ = founded(home.path());
    let mut desk = with_case(home.path(), "blauwe fiets");
    for (typed, found) in [
        ("leck", "0900-44 45 444"),
        ("vertrouwensarts", "0800-2000"),
        ("centrum seksueel", "0800-0188"),
        ("acuut gevaar", "Acuut gevaar"),
        ("kindcheck", "Kindcheck en mantelzorgverleningscheck"),
        ("fiets", "blauwe fiets"),
        ("fiets", "Zoek “fiets” in de oefencasussen"),
    ] {
        desk.chord('k', Modifiers::CTRL);
        desk.type_text(typed);
        assert!(desk.shows(found), "{typed}: {}", texts(&mut desk));
        for _ in typed.chars() {
            desk.press(Named::Backspace);
        }
    }
}

#[test]
fn a_locked_vault_tells_of_no_case_by_its_label() {
    let home = tempfile::tempdir().unwrap();
    let _ = founded(home.path());
    drop(with_case(home.path(), "blauwe fiets"));
    let mut desk = window(home.path());
    desk.chord('k', Modifiers::CTRL);
    desk.type_text("blauwe fiets");
    assert!(!texts(&mut desk).lines().any(|line| line == "blauwe fiets"), "{}", texts(&mut desk));
    unlock(&mut desk);
}

#[test]
fn enter_opens_what_was_found_where_no_situation_is() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = window(home.path());
    desk.chord('k', Modifiers::CTRL);
    desk.type_text("acuut gevaar");
    desk.press(Named::Enter);
    assert!(desk.shows("Levensgevaar: bel nu 112."), "{}", texts(&mut desk));
}

#[test]
fn fictional_cases_are_looked_for_with_the_words_that_were_typed() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = window(home.path());
    desk.chord('k', Modifiers::CTRL);
    desk.type_text("balance");
    desk.click("Zoek “balance” in de oefencasussen");
    assert_eq!(desk.focused_id(), Some("practice.search".into()));
}
