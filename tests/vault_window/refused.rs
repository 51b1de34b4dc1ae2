//! What the disk refuses, and what somebody changed on it, besides the case that is written: each is a calm sentence
//! with a remedy, and nothing is lost.

use std::path::Path;
use std::sync::Arc;

use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;

use super::office::{
    Failing, Fault, PASSPHRASE, back_up, erase, files, founded, texts, unlock, vault, window, window_on,
    with_case,
};

/// What is shown, when it holds each of these.
fn says(shown: &str, expected: &[&str]) {
    for words in expected {
        assert!(shown.contains(words), "“{words}” is not in: {shown}");
    }
}

/// Writes something else into the newest file of this kind.
fn damage(home: &Path, folder: &str) {
    let newest = files(home, folder).pop().unwrap();
    let mut bytes = std::fs::read(&newest).unwrap();
    let last = bytes.len() - 1;
    bytes[last] ^= 1;
    std::fs::write(newest, bytes).unwrap();
}

#[test]
fn a_case_that_cannot_be_erased_is_still_there_and_can_be_tried_again() {
    let home = tempfile::tempdir().unwrap();
    let _ = founded(home.path());
    drop(with_case(home.path(), "blauwe fiets"));
    let disk = Failing::new();
    let mut desk = window_on(vault(home.path(), Arc::new(disk.clone())));
    unlock(&mut desk);
    desk.click("Beheren");
    desk.tab_to("custody.reason");
    desk.type_text("Verslag staat in het dossier.");
    disk.fail(Fault::NotWritable);
    erase(&mut desk);
    says(&texts(&mut desk), &["Dat lukte niet", "mag niet worden geschreven"]);
    assert!(!files(home.path(), "vault/cases").is_empty());
    disk.fail(Fault::None);
    erase(&mut desk);
    says(&texts(&mut desk), &["De casus is gewist."]);
    assert!(files(home.path(), "vault/cases").is_empty());
}

#[test]
fn erasing_that_stopped_halfway_says_that_it_goes_on_by_itself() {
    let home = tempfile::tempdir().unwrap();
    let _ = founded(home.path());
    drop(with_case(home.path(), "blauwe fiets"));
    let disk = Failing::new();
    let mut desk = window_on(vault(home.path(), Arc::new(disk.clone())));
    unlock(&mut desk);
    desk.click("Beheren");
    desk.tab_to("custody.reason");
    desk.type_text("Verslag staat in het dossier.");
    disk.fail(Fault::NotRemovable);
    erase(&mut desk);
    says(&texts(&mut desk), &["Dat lukte niet", "Nog niet alles van deze casus is gewist"]);
    drop(desk);
    let mut desk = window(home.path());
    unlock(&mut desk);
    assert!(files(home.path(), "vault/cases").is_empty(), "begun is done");
    assert!(!desk.shows("blauwe fiets"));
}

#[test]
fn a_passphrase_that_cannot_be_changed_stays_what_it_was() {
    let home = tempfile::tempdir().unwrap();
    let _ = founded(home.path());
    let disk = Failing::new();
    let mut desk = window_on(vault(home.path(), Arc::new(disk.clone())));
    unlock(&mut desk);
    desk.chord(',', Modifiers::CTRL);
    desk.tab_to("settings.passphrase");
    desk.press(Named::Enter);
    desk.tab_to("passphrase.old");
    desk.type_text(PASSPHRASE);
    desk.tab_to("passphrase.first");
    desk.type_text("rode step bij de sloot");
    desk.press(Named::Tab);
    desk.type_text("rode step bij de sloot");
    disk.fail(Fault::Full);
    desk.press(Named::Enter);
    says(&texts(&mut desk), &["De schijf is vol", "Maak ruimte vrij"]);
    disk.fail(Fault::None);
    drop(desk);
    let mut desk = window(home.path());
    unlock(&mut desk);
    assert!(desk.shows("Er zijn nog geen casussen bewaard."), "{}", texts(&mut desk));
}

#[test]
fn a_file_for_a_colleague_or_a_printed_log_that_finds_no_room_is_told_on_its_own_screen() {
    let home = tempfile::tempdir().unwrap();
    let _ = founded(home.path());
    drop(with_case(home.path(), "blauwe fiets"));
    let disk = Failing::new();
    let mut desk = window_on(vault(home.path(), Arc::new(disk.clone())));
    unlock(&mut desk);
    desk.click("Beheren");
    desk.tab_to("custody.share");
    desk.press(Named::Enter);
    desk.type_text("bel mij maar even op");
    desk.press(Named::Tab);
    desk.type_text("bel mij maar even op");
    let folder = home.path().join("papers").display().to_string();
    desk.tab_to("share.folder");
    for _ in 0..folder.len() {
        desk.press(Named::Backspace);
    }
    for (typed, says) in
        [("mijnmap/kopie", "Dit is geen hele plaats"), ("/media/geen/stick", "Deze map bestaat niet")]
    {
        desk.type_text(typed);
        desk.tab_to("share.make");
        desk.press(Named::Enter);
        assert!(texts(&mut desk).contains(says), "{}", texts(&mut desk));
        assert_eq!(desk.focused_id(), Some("share.make".into()), "the words are where the keyboard is");
        desk.tab_to("share.folder");
        for _ in 0..typed.len() {
            desk.press(Named::Backspace);
        }
    }
    desk.type_text("/proc/nergens");
    desk.tab_to("share.make");
    desk.press(Named::Enter);
    says(&texts(&mut desk), &["Dat lukte niet", "/proc/nergens"]);
    desk.tab_to("custody.log");
    desk.press(Named::Enter);
    disk.fail(Fault::Full);
    desk.tab_to("log.print");
    desk.press(Named::Enter);
    says(&texts(&mut desk), &["De schijf is vol"]);
    disk.fail(Fault::None);
    desk.tab_to("log.print");
    desk.press(Named::Enter);
    assert_eq!(files(home.path(), "papers").len(), 1);
}

#[test]
fn what_a_colleague_sent_and_cannot_be_opened_is_told_and_nothing_comes_in() {
    let home = tempfile::tempdir().unwrap();
    let _ = founded(home.path());
    let mut desk = window(home.path());
    unlock(&mut desk);
    desk.tab_to("start.copies");
    desk.press(Named::Enter);
    desk.tab_to("copies.receive");
    desk.press(Named::Enter);
    assert_eq!(desk.focused_id(), Some("copies.receive.file".into()), "where it begins");
    desk.type_text("/nergens/casus.age");
    desk.press(Named::Tab);
    desk.type_text("bel mij maar even op");
    desk.press(Named::Enter);
    says(&texts(&mut desk), &["Dat lukte niet", "/nergens/casus.age"]);
    let noise = home.path().join("casus.age");
    std::fs::write(&noise, b"geen casus").unwrap();
    desk.tab_to("copies.receive.file");
    for _ in 0.."/nergens/casus.age".len() {
        desk.press(Named::Backspace);
    }
    desk.type_text(&noise.display().to_string());
    desk.press(Named::Tab);
    for _ in 0..20 {
        desk.press(Named::Backspace);
    }
    desk.type_text("bel mij maar even op");
    desk.press(Named::Enter);
    says(&texts(&mut desk), &["Dat lukte niet", "geen"]);
    assert!(files(home.path(), "vault/cases").is_empty());
}

#[test]
fn a_copy_of_which_a_file_is_damaged_is_not_called_whole() {
    let (home, stick) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let _ = founded(home.path());
    let mut desk = with_case(home.path(), "blauwe fiets");
    back_up(&mut desk, stick.path());
    let copy = std::fs::read_dir(stick.path()).unwrap().next().unwrap().unwrap().path();
    damage(&copy, "vault/cases");
    desk.tab_to("copies.verify");
    desk.press(Named::Enter);
    desk.tab_to("copies.restore.folder");
    desk.type_text(&copy.display().to_string());
    desk.press(Named::Enter);
    let shown = texts(&mut desk);
    assert!(!shown.contains("✓ Heel"), "{shown}");
    says(&shown, &["beschadigd"]);
    desk.save("vault-backup-damaged");
}

#[test]
fn keys_of_another_vault_are_told_as_that() {
    let (home, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let (_, _) = (founded(home.path()), founded(other.path()));
    drop(with_case(home.path(), "blauwe fiets"));
    let keys = "vault/keys/identity.age";
    let _ = std::fs::copy(other.path().join(keys), home.path().join(keys)).unwrap();
    let mut desk = window(home.path());
    unlock(&mut desk);
    says(&texts(&mut desk), &["Niet ontgrendeld", "andere kluis", "Er is niets gewijzigd"]);
}

#[test]
fn a_case_that_was_set_back_to_an_earlier_version_is_told_of() {
    let home = tempfile::tempdir().unwrap();
    let _ = founded(home.path());
    let mut desk = with_case(home.path(), "blauwe fiets");
    desk.type_text(" Nog iets.");
    desk.click("Weegwijzer");
    desk.chord('l', Modifiers::CTRL);
    drop(desk);
    std::fs::remove_file(files(home.path(), "vault/cases").pop().unwrap()).unwrap();
    let mut desk = window(home.path());
    unlock(&mut desk);
    says(&texts(&mut desk), &["blauwe fiets", "eerder gezien; nu is versie", "Kijk in een reservekopie"]);
    desk.save("vault-rolled-back");
}

#[test]
fn what_waits_and_cannot_be_read_is_told_at_unlocking() {
    let home = tempfile::tempdir().unwrap();
    let _ = founded(home.path());
    let mut desk = window(home.path());
    super::office::write(&mut desk, "Kwikstaart op de vensterbank.");
    drop(desk);
    damage(home.path(), "vault/inbox");
    let mut desk = window(home.path());
    unlock(&mut desk);
    says(&texts(&mut desk), &["De laatste versie van deze casus was beschadigd."]);
    desk.save("vault-waiting-damaged");
    desk.press(Named::Escape);
    let shown = texts(&mut desk);
    assert!(!shown.contains("kan niet worden gelezen"), "it is told once, where it waits: {shown}");
    drop(desk);
    for file in files(home.path(), "vault/inbox") {
        std::fs::write(file, b"x").unwrap();
    }
    let mut desk = window(home.path());
    unlock(&mut desk);
    says(&texts(&mut desk), &["kan niet worden gelezen"]);
}

#[test]
fn settings_that_cannot_be_read_are_told_and_saved_over() {
    let home = tempfile::tempdir().unwrap();
    std::fs::write(home.path().join("settings.ron"), b"(format: 1, settings: (text_size: 1").unwrap();
    let mut desk = window(home.path());
    says(
        &texts(&mut desk),
        &["De instellingen konden niet worden gelezen. De standaardinstellingen gelden."],
    );
    super::office::write(&mut desk, "Kwikstaart");
    assert!(desk.state.open_case().is_some(), "work goes on");
}
