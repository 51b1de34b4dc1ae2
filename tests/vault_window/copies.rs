//! A backup, reading it back, and a vault that comes back from it.

use std::path::PathBuf;
use std::sync::OnceLock;

use iced::keyboard::key::Named;
use weegwijzer::vault::place::{AtHand, Kind, Spot};

use super::office::{PASSPHRASE, back_up, founded, texts, unlock, window, window_offering, with_case};

#[test]
fn a_backup_is_made_read_back_and_restored_where_there_is_no_vault() {
    let (home, stick, other) =
        (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let _ = founded(home.path());
    let mut desk = with_case(home.path(), "blauwe fiets");
    desk.click("Weegwijzer");
    assert!(desk.shows("Er is nog geen reservekopie van uw casussen."), "{}", texts(&mut desk));
    desk.click("Maak een reservekopie");
    desk.type_text(&stick.path().display().to_string());
    desk.press(Named::Enter);
    let copy = std::fs::read_dir(stick.path()).unwrap().next().unwrap().unwrap().path();
    let made = format!("✓ Eén casus gekopieerd en teruggelezen: “{}”.", copy.display());
    assert!(desk.shows(&made), "{}", texts(&mut desk));
    desk.tab_to("copies.verify");
    desk.press(Named::Enter);
    desk.tab_to("copies.restore.folder");
    desk.type_text(&copy.display().to_string());
    desk.press(Named::Enter);
    assert!(desk.shows("✓ Heel. Eén casus, gemaakt op 21 november 2026."), "{}", texts(&mut desk));
    desk.press(Named::Escape);
    assert!(!desk.shows("Er is nog geen reservekopie van uw casussen."));
    drop(desk);

    let mut desk = window(other.path());
    desk.tab_to("start.restore");
    desk.press(Named::Enter);
    desk.type_text(&copy.display().to_string());
    desk.tab_to("copies.restore.secret");
    desk.type_text("een verkeerde zin");
    desk.press(Named::Enter);
    assert!(desk.shows("Deze wachtzin opent de kluis niet."), "{}", texts(&mut desk));
    for _ in 0..17 {
        desk.press(Named::Backspace);
    }
    desk.type_text(PASSPHRASE);
    desk.press(Named::Enter);
    let told = "Eén casus is teruggezet uit de kopie van 21 november 2026. De kluis is open.";
    assert!(desk.shows(told), "{}", texts(&mut desk));
    assert!(desk.shows("blauwe fiets"));
    assert!(!desk.shows("Er is nog geen reservekopie van uw casussen."), "the copy is there");
}

#[test]
fn the_sheet_restores_a_backup_with_a_new_passphrase() {
    let (home, stick, other) =
        (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let sheet = founded(home.path());
    let mut desk = with_case(home.path(), "blauwe fiets");
    back_up(&mut desk, stick.path());
    drop(desk);
    let copy = std::fs::read_dir(stick.path()).unwrap().next().unwrap().unwrap().path();
    let mut desk = window(other.path());
    desk.tab_to("start.restore");
    desk.press(Named::Enter);
    desk.type_text(&copy.display().to_string());
    desk.tab_to("copies.restore.by");
    desk.type_text("2");
    desk.tab_to("copies.restore.secret");
    desk.type_text(sheet.key());
    desk.tab_to("copies.restore.first");
    desk.type_text("rode step bij de sloot");
    desk.press(Named::Tab);
    desk.type_text("rode step bij de sloot");
    desk.press(Named::Enter);
    assert!(desk.shows("blauwe fiets"), "{}", texts(&mut desk));
    drop(desk);
    let mut desk = window(other.path());
    desk.tab_to("unlock.passphrase");
    desk.type_text("rode step bij de sloot");
    desk.press(Named::Enter);
    assert!(desk.shows("blauwe fiets"));
}

#[test]
fn a_backup_is_due_again_after_a_month() {
    let (home, stick) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let _ = founded(home.path());
    let mut desk = with_case(home.path(), "blauwe fiets");
    back_up(&mut desk, stick.path());
    desk.press(Named::Escape);
    assert!(!desk.shows("Maak een reservekopie"), "{}", texts(&mut desk));
    super::office::pass(31 * 24 * 60);
    desk.click("Weegwijzer");
    assert!(desk.shows("Uw laatste reservekopie is van 21 november 2026."), "{}", texts(&mut desk));
    drop(desk);
    let mut desk = window(home.path());
    unlock(&mut desk);
    assert!(desk.shows("blauwe fiets"));
}

static STICK: OnceLock<PathBuf> = OnceLock::new();

/// One stick, with the copies that lie on it.
fn a_stick(_: Option<PathBuf>) -> AtHand {
    let stick = STICK.get().expect("it was put in").clone();
    let copies = std::fs::read_dir(&stick).unwrap().map(|entry| entry.unwrap().path());
    let letters = Vec::new();
    AtHand {
        copies: copies.collect(),
        folders: vec![Spot { kind: Kind::Stick, path: stick }],
        letters,
        books: Vec::new(),
    }
}

#[test]
fn a_copy_is_made_on_a_stick_and_read_back_from_it_without_typing_a_path() {
    let (home, stick) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let _ = founded(home.path());
    drop(with_case(home.path(), "blauwe fiets"));
    let _ = STICK.set(stick.path().to_owned());
    let mut desk = window_offering(home.path(), a_stick);
    unlock(&mut desk);
    desk.click("Maak een reservekopie");
    assert!(desk.shows("Usb-stick of losse schijf"), "{}", texts(&mut desk));
    desk.tab_to("copies.places");
    desk.type_text("1");
    desk.save("copies-places");
    desk.tab_to("copies.backup.make");
    desk.press(Named::Enter);
    let copy = std::fs::read_dir(stick.path()).unwrap().next().unwrap().unwrap().path();
    desk.press(Named::Escape);
    desk.tab_to("start.copies");
    desk.press(Named::Enter);
    desk.tab_to("copies.verify");
    desk.press(Named::Enter);
    desk.tab_to("copies.places");
    desk.type_text("1");
    assert!(desk.shows(&copy.display().to_string()), "{}", texts(&mut desk));
    desk.tab_to("copies.verify.verify");
    desk.press(Named::Enter);
    assert!(desk.shows("✓ Heel. Eén casus, gemaakt op 21 november 2026."), "{}", texts(&mut desk));
}
