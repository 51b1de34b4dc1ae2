//! Keeping at once, with the key in the keyring of the computer: in two actions, covered and locked as any other vault, and a
//! passphrase and a sheet when there is time. Whatever the keyring does, nothing typed is lost.

use std::sync::Arc;

use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;
use iced::{Program, Theme};
use iced_test::selector::id;
use weegwijzer::gui::app::{App, Message};
use weegwijzer::keyring::NotHeld;
use weegwijzer::vault::{Passphrase, RecoveryKey, Standing};

use super::keeping::groups;
use super::office::{PASSPHRASE, files, pass, passphrase, staying, texts, window_beside, write};
use crate::support::Desk;
use crate::support::keyring::Ring;

const WORDS: &str = "Kwikstaart op de vensterbank.";

fn press_keep(desk: &mut Desk<impl Program<State = App, Message = Message, Theme = Theme> + 'static>) {
    desk.chord('s', Modifiers::CTRL);
    desk.press(Named::Enter);
}

fn records(desk: &Desk<impl Program<State = App, Message = Message, Theme = Theme> + 'static>) -> bool {
    desk.state.open_case().is_some_and(|open| format!("{:?}", open.case().journal()).contains(WORDS))
}

#[test]
fn a_first_case_is_kept_in_two_actions_and_is_there_again_after_one_press() {
    let home = tempfile::tempdir().unwrap();
    let ring = Arc::new(Ring::default());
    let mut desk = window_beside(home.path(), ring.clone());
    write(&mut desk, WORDS);
    assert!(desk.shows("alleen in het geheugen"));
    desk.chord('s', Modifiers::CTRL);
    assert!(texts(&mut desk).contains("in de sleutelbos van uw account"), "{}", texts(&mut desk));
    desk.save("held-keep");
    desk.press(Named::Enter);
    assert!(desk.shows("bewaard 14:32"), "{}", texts(&mut desk));
    assert!(texts(&mut desk).contains("Versleuteld bewaard."), "{}", texts(&mut desk));
    desk.save("held-kept");
    drop(desk);
    assert_eq!(staying(home.path()).unwrap().standing(), Standing::Locked);

    let mut desk = window_beside(home.path(), ring);
    assert!(!texts(&mut desk).contains("Wachtzin kwijt?"), "there is none: {}", texts(&mut desk));
    desk.save("held-locked");
    desk.press(Named::Enter);
    assert!(desk.shows("Nog geen wachtzin en geen herstelblad"), "{}", texts(&mut desk));
    desk.save("held-start");
    desk.chord('f', Modifiers::CTRL);
    desk.press(Named::Enter);
    assert!(records(&desk), "{}", texts(&mut desk));
}

#[test]
fn hiding_covers_and_drops_the_key_and_two_presses_show_the_same_question_again() {
    let home = tempfile::tempdir().unwrap();
    let ring = Arc::new(Ring::default());
    let mut desk = window_beside(home.path(), ring.clone());
    write(&mut desk, WORDS);
    press_keep(&mut desk);
    let question = desk.state.question().cloned();
    desk.type_text(" En nog een.");
    desk.press(Named::F12);
    let shown = texts(&mut desk);
    assert!(!shown.contains("Kwikstaart") && desk.state.open_case().is_none(), "{shown}");
    desk.save("held-hidden");
    desk.press(Named::Enter);
    assert!(!texts(&mut desk).contains("Kwikstaart"), "{}", texts(&mut desk));
    desk.press(Named::Enter);
    assert_eq!(desk.state.question(), question.as_ref());
    let journal = format!("{:?}", desk.state.open_case().unwrap().case().journal());
    assert!(journal.contains("Kwikstaart op de vensterbank. En nog een."), "{journal}");
    // It locks by itself as well.
    pass(6);
    desk.send(Message::Vault(weegwijzer::gui::app::VaultMessage::Noticed(
        weegwijzer::gui::watch::Noticed::Tick { active: false },
    )));
    assert!(desk.state.open_case().is_none());
}

#[test]
fn a_passphrase_and_a_sheet_follow_when_there_is_time_and_the_key_leaves_the_keyring() {
    let home = tempfile::tempdir().unwrap();
    let ring = Arc::new(Ring::default());
    let mut desk = window_beside(home.path(), ring.clone());
    write(&mut desk, WORDS);
    press_keep(&mut desk);
    desk.chord('l', Modifiers::CTRL);
    desk.tab_to("unlock.unlock");
    desk.press(Named::Enter);
    desk.click(id("app.home"));
    desk.click(id("start.passphrase"));
    assert!(texts(&mut desk).contains("Uw casussen staan al versleuteld."), "{}", texts(&mut desk));
    desk.save("held-passphrase");
    desk.type_text(PASSPHRASE);
    desk.press(Named::Enter);
    desk.type_text(PASSPHRASE);
    desk.press(Named::Enter);
    let groups = groups(&texts(&mut desk));
    desk.tab_to("founding.next");
    desk.press(Named::Enter);
    let shown = texts(&mut desk);
    let asked: Vec<usize> =
        shown.lines().filter_map(|line| line.strip_prefix("Groep ")?.parse().ok()).collect();
    desk.type_text(&groups[asked[0] - 1]);
    desk.press(Named::Tab);
    desk.type_text(&groups[asked[1] - 1]);
    desk.save("held-sheet-back");
    desk.press(Named::Enter);
    assert!(texts(&mut desk).contains("Vanaf nu opent uw wachtzin de kluis."), "{}", texts(&mut desk));
    assert!(ring.keys.lock().unwrap().is_empty());
    assert!(records(&desk), "the case is on the desk as before");
    desk.save("held-settled");
    drop(desk);

    let vault = staying(home.path()).unwrap();
    assert!(!vault.is_held());
    let _ = vault.unlock(&passphrase()).unwrap();
    vault.lock();
    let _ = vault.unlock_with(&RecoveryKey::typed(&groups.concat()).unwrap(), &passphrase()).unwrap();
}

#[test]
fn a_keyring_that_does_not_take_the_key_leaves_the_case_in_memory_and_says_why() {
    for (why, said) in [
        (NotHeld::Absent, "Op deze computer is geen sleutelbos te bereiken."),
        (NotHeld::Silent, "De sleutelbos van deze computer gaf geen antwoord."),
        (NotHeld::Locked, "De sleutelbos van deze computer bleef op slot."),
        (NotHeld::NotKept, "De sleutelbos van deze computer bewaart niets als u zich afmeldt."),
        (NotHeld::Changed, "De sleutelbos van deze computer geeft iets anders terug dan de sleutel."),
        (NotHeld::Refused, "De sleutelbos van deze computer weigerde."),
    ] {
        let home = tempfile::tempdir().unwrap();
        let ring = Arc::new(Ring::default());
        ring.fails(Some(why));
        let mut desk = window_beside(home.path(), ring.clone());
        write(&mut desk, WORDS);
        press_keep(&mut desk);
        let shown = texts(&mut desk);
        assert!(shown.contains(said) && shown.contains("alleen in het geheugen"), "{shown}");
        assert!(records(&desk) && files(home.path(), "vault").is_empty(), "{why:?}");
        // With a passphrase it can be kept all the same.
        desk.chord('s', Modifiers::CTRL);
        desk.click(id("keep.passphrase"));
        assert!(desk.shows("Kies een wachtzin"), "{}", texts(&mut desk));
        desk.press(Named::Escape);
        // And when the keyring answers again, at once.
        ring.fails(None);
        press_keep(&mut desk);
        assert!(desk.shows("bewaard 14:32"), "{}", texts(&mut desk));
    }
}

#[test]
fn a_keyring_that_lost_the_key_or_gives_another_opens_nothing_and_takes_nothing_away() {
    let home = tempfile::tempdir().unwrap();
    let ring = Arc::new(Ring::default());
    let mut desk = window_beside(home.path(), ring.clone());
    write(&mut desk, WORDS);
    press_keep(&mut desk);
    desk.press(Named::F12);
    desk.press(Named::Enter);
    let before = files(home.path(), "vault").len();
    let kept = ring.keys.lock().unwrap().clone();
    let mut refused = |said: &str| {
        desk.tab_to("unlock.unlock");
        desk.press(Named::Enter);
        assert!(texts(&mut desk).contains(said), "{}", texts(&mut desk));
        assert!(desk.state.open_case().is_none());
    };
    ring.fails(Some(NotHeld::Locked));
    refused("De sleutelbos van deze computer bleef op slot.");
    ring.fails(None);
    ring.keys.lock().unwrap().clear();
    refused("De sleutel ligt niet meer in de sleutelbos van deze computer.");
    let other = kept.keys().map(|vault| (vault.clone(), Passphrase::random().unwrap().reveal().to_owned()));
    *ring.keys.lock().unwrap() = other.collect();
    refused("De sleutel in de sleutelbos van deze computer past niet op de kluis.");
    *ring.keys.lock().unwrap() = kept;
    assert!(files(home.path(), "vault").len() >= before);
    desk.tab_to("unlock.unlock");
    desk.press(Named::Enter);
    assert!(records(&desk), "{}", texts(&mut desk));
}

#[test]
fn who_leaves_while_the_keyring_asks_finds_a_locked_vault_with_the_case_in_it() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = window_beside(home.path(), Arc::new(Ring::default()));
    write(&mut desk, WORDS);
    desk.chord('s', Modifiers::CTRL);
    desk.hold_back();
    desk.press(Named::Enter);
    desk.press(Named::F12);
    assert!(!texts(&mut desk).contains("Kwikstaart"), "{}", texts(&mut desk));
    desk.let_all_go();
    let shown = texts(&mut desk);
    assert!(!shown.contains("Kwikstaart") && desk.state.open_case().is_none(), "{shown}");
    drop(desk);
    let kept = staying(home.path()).unwrap();
    assert_eq!((kept.standing(), kept.is_held()), (Standing::Locked, true));
    assert_eq!(files(home.path(), "vault/cases").len(), 1);
}

#[test]
fn a_folder_that_is_carried_about_gets_no_key_in_the_keyring_of_this_computer() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = super::office::window_carried(home.path(), Arc::new(Ring::default()));
    write(&mut desk, WORDS);
    desk.chord('s', Modifiers::CTRL);
    assert!(!texts(&mut desk).contains("sleutelbos"), "{}", texts(&mut desk));
    desk.press(Named::Enter);
    assert!(desk.shows("Kies een wachtzin"));
}
