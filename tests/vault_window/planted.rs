//! What somebody who can write in the folder does around a lock, and what the window says of it.

use std::fs;
use std::sync::Arc;

use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;
use weegwijzer::gui::app::{Message, VaultMessage};
use weegwijzer::gui::watch::Noticed;
use weegwijzer::vault::{Disk, Shelf, Vault};

use super::office::{files, founded, texts, unlock, vault, window, with_case, write};

/// Does something on a computer with a copy of this folder.
fn elsewhere(home: &std::path::Path, work: impl FnOnce(&Vault)) -> tempfile::TempDir {
    let other = tempfile::tempdir().unwrap();
    for file in files(home, "") {
        let target = other.path().join(file.strip_prefix(home).unwrap());
        fs::create_dir_all(target.parent().unwrap()).unwrap();
        let _ = fs::copy(&file, target).unwrap();
    }
    work(&vault(other.path(), Arc::new(Disk)).unwrap());
    other
}

/// The files under `folder` that came there come here.
fn comes(from: &std::path::Path, to: &std::path::Path, folder: &str) {
    for file in files(from, folder) {
        let target = to.join(file.strip_prefix(from).unwrap());
        fs::create_dir_all(target.parent().unwrap()).unwrap();
        if !target.exists() {
            let _ = fs::copy(&file, target).unwrap();
        }
    }
}

#[test]
fn what_was_laid_in_the_inbox_for_the_case_one_was_in_does_not_join_unseen() {
    let home = tempfile::tempdir().unwrap();
    let _ = founded(home.path());
    let mut desk = with_case(home.path(), "blauwe fiets");
    desk.chord('l', Modifiers::CTRL);
    let case = files(home.path(), "vault/cases")[0].parent().unwrap().file_name().unwrap().to_owned();
    let case = weegwijzer::vault::CaseId::parse(case.to_str().unwrap()).unwrap();
    let other = elsewhere(home.path(), |vault| {
        let summary = weegwijzer::vault::Summary {
            label: "blauwe fiets".to_owned(),
            protocol: "knmg-meldcode".to_owned(),
            step: None,
            review_on: None,
            changed: "2026-11-21T13:00:00Z".parse().unwrap(),
            concluded: false,
            printed: false,
            filed: false,
        };
        for _ in 0..9 {
            let _ = vault.cases(Shelf::Real).save(&case, &summary, b"no case").unwrap();
        }
    });
    comes(other.path(), home.path(), "vault/inbox");
    let before = files(home.path(), "vault/cases");
    unlock(&mut desk);
    let shown = texts(&mut desk);
    assert!(shown.contains("Eén casus wacht op opname in de kluis"), "{shown}");
    assert!(shown.contains("Wordt een nieuwe versie van “blauwe fiets”"), "{shown}");
    assert_eq!(files(home.path(), "vault/cases"), before, "nothing joined");
    desk.tab_to("waiting.join");
    desk.press(Named::Enter);
    let shown = texts(&mut desk);
    assert!(shown.contains("staat geen casus van Weegwijzer. Het is niet opgenomen."), "{shown}");
    assert_eq!(files(home.path(), "vault/cases"), before, "and what is no case is not taken in");
    assert!(desk.state.open_case().is_some(), "work goes on where it was left");
}

#[test]
fn where_what_waited_was_taken_away_nothing_is_offered_to_be_taken_in() {
    let home = tempfile::tempdir().unwrap();
    let _ = founded(home.path());
    let mut desk = window(home.path());
    write(&mut desk, "Kwikstaart op de vensterbank.");
    desk.press_with(Named::Enter, Modifiers::CTRL);
    drop(desk);
    fs::remove_dir_all(home.path().join("vault/inbox")).unwrap();
    let mut desk = window(home.path());
    unlock(&mut desk);
    let shown = texts(&mut desk);
    assert!(shown.contains("Hiervan kan niets worden opgenomen"), "{shown}");
    assert!(!shown.contains("Neem op in de kluis") && !shown.contains("wacht op opname"), "{shown}");
    desk.save("vault-waiting-gone");
    assert_eq!(desk.focused_id(), Some("waiting.later".into()));
    desk.press(Named::Enter);
    let shown = texts(&mut desk);
    assert!(
        !shown.contains("Wat wacht, blijft") && shown.contains("Er zijn nog geen casussen bewaard."),
        "{shown}"
    );
}

#[test]
fn two_works_are_told_in_the_case_and_become_two_cases_by_keyboard() {
    let home = tempfile::tempdir().unwrap();
    let _ = founded(home.path());
    drop(with_case(home.path(), "blauwe fiets"));
    let work = |home: &std::path::Path, words: &str| {
        let mut desk = window(home);
        unlock(&mut desk);
        desk.click("blauwe fiets");
        desk.type_text(words);
        desk.chord('l', Modifiers::CTRL);
    };
    let other = elsewhere(home.path(), |_| {});
    work(other.path(), " Daar.");
    work(home.path(), " Hier.");
    comes(other.path(), home.path(), "vault/cases");
    let mut desk = window(home.path());
    unlock(&mut desk);
    assert!(texts(&mut desk).contains("twee werken die niet op elkaar volgen"), "{}", texts(&mut desk));
    desk.click("blauwe fiets");
    assert!(texts(&mut desk).contains("Aan deze casus is ook ander werk gedaan"), "{}", texts(&mut desk));
    desk.save("vault-two-works");
    desk.type_text("Nog iets.");
    assert!(desk.shows("Maak van het andere een eigen casus"), "it stays until it is settled");
    desk.tab_to("app.part");
    desk.press(Named::Enter);
    let shown = texts(&mut desk);
    assert!(
        shown.contains("Het andere werk staat nu als eigen casus in de lijst: “blauwe fiets”."),
        "{shown}"
    );
    assert!(!desk.shows("Maak van het andere een eigen casus"), "{shown}");
    desk.click("Weegwijzer");
    let both = desk.texts().into_iter().filter(|(text, _)| text == "blauwe fiets").count();
    assert!(both >= 2, "{}", texts(&mut desk));
    assert!(!texts(&mut desk).contains("twee werken"), "{}", texts(&mut desk));
}

#[test]
fn a_log_that_is_not_being_written_is_said_once_and_again_to_whoever_unlocks_next() {
    let home = tempfile::tempdir().unwrap();
    let _ = founded(home.path());
    let mut desk = with_case(home.path(), "blauwe fiets");
    desk.chord('l', Modifiers::CTRL);
    let told = "kan nu niet in het toegangslogboek worden geschreven";
    assert!(!texts(&mut desk).contains(told));
    // Folders stand where the next sessions would be written.
    for number in 1..20 {
        let part = home.path().join(format!("vault/log/{number:08}.log.age"));
        if !part.exists() {
            fs::create_dir(part).unwrap();
        }
    }
    unlock(&mut desk);
    let shown = texts(&mut desk);
    assert!(shown.contains(told) && shown.contains("Uw werk wordt wel bewaard."), "{shown}");
    desk.save("vault-log-unwritten");
    desk.send(Message::Vault(VaultMessage::ToldRead));
    for _ in 0..3 {
        desk.type_text("x");
        desk.send(Message::Vault(VaultMessage::Noticed(Noticed::Tick { active: true })));
    }
    assert!(!texts(&mut desk).contains(told), "it is said once: {}", texts(&mut desk));
    desk.chord('l', Modifiers::CTRL);
    unlock(&mut desk);
    assert!(texts(&mut desk).contains(told), "to whoever comes next: {}", texts(&mut desk));
}

/// The doctor founds the vault with the key in the keyring, in two actions: what somebody laid there before is not among the cases.
#[test]
fn what_lay_readable_when_the_vault_was_made_is_seen_before_it_is_taken_in() {
    let home = tempfile::tempdir().unwrap();
    let case = weegwijzer::vault::CaseId::random().unwrap();
    crate::vault::room::keep_in_the_clear(home.path(), &case, &["planted"]);
    let ring = std::sync::Arc::new(crate::support::keyring::Ring::default());
    let mut desk = super::office::window_beside(home.path(), ring);
    super::office::write(&mut desk, "Kwikstaart op de vensterbank.");
    desk.chord('s', Modifiers::CTRL);
    desk.type_text("rode jas");
    desk.press(Named::Enter);
    let shown = texts(&mut desk);
    assert!(shown.contains("blauwe fiets") && shown.contains("Bekijk"), "it is shown first: {shown}");
    assert_eq!(desk.focused_id(), Some("waiting.later".into()), "and Enter takes nothing in");
    desk.press(Named::Enter);
    desk.press(Named::Escape);
    assert!(!texts(&mut desk).contains("blauwe fiets"), "{}", texts(&mut desk));
}
