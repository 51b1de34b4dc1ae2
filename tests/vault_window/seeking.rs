//! One field finds what one looks for by a word, whatever it is: a situation, a number, a card, a protocol, a case of one's own or
//! a fictional one, as laypeople and colleagues call it, in Dutch and in English.

use std::sync::Arc;

use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;
use weegwijzer::locale::Language;
use weegwijzer::vault::{Disk, Settings};

use super::office::{founded, texts, unlock, vault, window, with_case};

macro_rules! seek {
    ($desk:expr, $typed:expr) => {
        $desk.chord('k', Modifiers::CTRL);
        $desk.chord('a', Modifiers::CTRL);
        $desk.type_text($typed);
    };
}

#[test]
fn a_word_finds_a_number_a_card_a_protocol_and_a_case() {
    let home = tempfile::tempdir().unwrap();
    let _ = founded(home.path());
    let mut desk = with_case(home.path(), "blauwe fiets");
    for (typed, found) in [
        ("leck", "0900-44 45 444 · LECK"),
        ("letselduiding", "0900-44 45 444 · LECK"),
        ("amk", "0800-2000 · Veilig Thuis"),
        ("vertrouwensarts", "0800-2000 · Veilig Thuis"),
        ("aanranding", "0800-0188 · Centrum Seksueel Geweld"),
        ("beroepsgeheim", "088-440 42 42 · Artseninfolijn KNMG"),
        ("acuut gevaar", "Acuut gevaar"),
        ("kindcheck", "Kindcheck en mantelzorgverleningscheck"),
        ("fiets", "blauwe fiets"),
        ("huilbaby", "Een huilbaby en een moeder die op is"),
        ("fiets", "Zoek “fiets” in de oefencasussen"),
    ] {
        seek!(desk, typed);
        assert!(desk.shows(found), "{typed}: {}", texts(&mut desk));
    }
}

#[test]
fn a_word_on_a_line_of_a_card_finds_it_below_what_is_called_so_and_what_is_left_off_is_counted() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = window(home.path());
    seek!(desk, "levonorgestrel");
    assert!(desk.shows("Tot en met 7 dagen: nu bellen"), "{}", texts(&mut desk));
    assert!(!desk.shows("Nog één. Meer woorden vinden minder."));
    seek!(desk, "kind");
    let told = texts(&mut desk);
    assert!(told.contains(". Meer woorden vinden minder."), "{told}");
}

#[test]
fn words_of_the_other_language_find_the_same() {
    let home = tempfile::tempdir().unwrap();
    let settings = Settings { language: Some(Language::En), ..Settings::default() };
    vault(home.path(), Arc::new(Disk)).unwrap().settings().save(&settings).unwrap();
    let mut desk = window(home.path());
    for typed in ["blauwe plek", "bruise"] {
        seek!(desk, typed);
        assert!(desk.shows("A bruise or injury I do not understand"), "{typed}: {}", texts(&mut desk));
    }
    for typed in ["verkrachting", "rape"] {
        seek!(desk, typed);
        assert!(desk.shows("0800-0188 · Sexual assault centre"), "{typed}: {}", texts(&mut desk));
    }
    let home = tempfile::tempdir().unwrap();
    let mut desk = window(home.path());
    seek!(desk, "bruise");
    assert!(desk.shows("Een plek of letsel dat ik niet begrijp"), "{}", texts(&mut desk));
}

#[test]
fn a_locked_vault_tells_of_no_case_by_its_label() {
    let home = tempfile::tempdir().unwrap();
    let _ = founded(home.path());
    drop(with_case(home.path(), "blauwe fiets"));
    let mut desk = window(home.path());
    seek!(desk, "blauwe fiets");
    assert!(!texts(&mut desk).lines().any(|line| line == "blauwe fiets"), "{}", texts(&mut desk));
    unlock(&mut desk);
    seek!(desk, "blauwe fiets");
    assert!(texts(&mut desk).lines().any(|line| line == "blauwe fiets"), "{}", texts(&mut desk));
}

#[test]
fn enter_opens_the_first_of_what_was_found() {
    let home = tempfile::tempdir().unwrap();
    let _ = founded(home.path());
    let mut desk = with_case(home.path(), "blauwe fiets");
    // A card, where no situation has all the words.
    seek!(desk, "acuut gevaar");
    desk.press(Named::Enter);
    assert!(desk.shows("–  Levensgevaar: bel nu 112."), "{}", texts(&mut desk));
    // A number, with what may be told.
    seek!(desk, "artseninfolijn");
    desk.press(Named::Enter);
    assert!(desk.shows("Iemand toevoegen") && desk.shows("088-440 42 42"), "{}", texts(&mut desk));
    // A case all the words name goes before situations that some of them lead to.
    seek!(desk, "blauwe fiets");
    desk.press(Named::Enter);
    let open = desk.state.open_case().unwrap();
    assert_eq!(open.case().state().label, "blauwe fiets");
}

#[test]
fn what_was_found_is_reached_by_tab_and_opened_by_enter() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = window(home.path());
    seek!(desk, "huilbaby en een moeder");
    desk.tab_to("found.fictional.knmg-meldcode.crying-baby-tired-mother");
    desk.press(Named::Enter);
    let head = "practice.knmg-meldcode.crying-baby-tired-mother.head";
    assert_eq!(desk.focused_id(), Some(head.into()));
}

#[test]
fn the_arrows_go_from_the_field_through_what_was_found_and_back() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = window(home.path());
    seek!(desk, "artseninfolijn");
    // The number, a card on which it stands, and the way to practice.
    for found in ["found.card.knmg-meldcode.advice-call", "found.practice"] {
        if found.starts_with("found.card") {
            desk.press(Named::ArrowDown);
        }
        desk.press(Named::ArrowDown);
        assert_eq!(desk.focused_id(), Some(found.into()));
    }
    for _ in 0..3 {
        desk.press(Named::ArrowUp);
    }
    assert_eq!(desk.focused_id(), Some("start.doors".into()));
}

#[test]
fn fictional_cases_are_looked_for_with_the_words_that_were_typed() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = window(home.path());
    seek!(desk, "balance");
    desk.click("Zoek “balance” in de oefencasussen");
    assert_eq!(desk.focused_id(), Some("practice.search".into()));
}
