//! Another recovery sheet from the settings: by keyboard to its end, and leaving at every step, which changes nothing.

use std::sync::Arc;

use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;
use iced::{Program, Theme};
use weegwijzer::gui::app::{App, Message};
use weegwijzer::vault::{Disk, RecoveryKey, RecoverySheet, VaultError};

use super::keeping::groups;
use super::office::{
    Failing, Fault, PASSPHRASE, files, founded, passphrase, staying, texts, unlock, vault, window,
    window_beside, window_on, with_case,
};
use crate::support::Desk;
use crate::support::keyring::Ring;

/// From anywhere to the first step.
fn ask(desk: &mut Desk<impl Program<State = App, Message = Message, Theme = Theme> + 'static>) {
    desk.chord(',', Modifiers::CTRL);
    desk.tab_to("settings.sheet");
    desk.press(Named::Enter);
    assert_eq!(desk.focused_id(), Some("renewal.passphrase".into()));
}

/// Through the passphrase; the groups on the new sheet.
fn make(
    desk: &mut Desk<impl Program<State = App, Message = Message, Theme = Theme> + 'static>,
) -> Vec<String> {
    desk.type_text(PASSPHRASE);
    desk.press(Named::Enter);
    assert!(desk.shows("Uw nieuwe herstelblad"), "{}", texts(desk));
    groups(&texts(desk))
}

/// Types the groups that are asked.
fn type_back(
    desk: &mut Desk<impl Program<State = App, Message = Message, Theme = Theme> + 'static>,
    groups: &[String],
) {
    desk.tab_to("renewal.next");
    desk.press(Named::Enter);
    let shown = texts(desk);
    let asked: Vec<usize> =
        shown.lines().filter_map(|line| line.strip_prefix("Groep ")?.parse().ok()).collect();
    assert_eq!(asked.len(), 2, "{shown}");
    desk.type_text(&groups[asked[0] - 1]);
    desk.press(Named::Tab);
    desk.type_text(&groups[asked[1] - 1]);
}

/// Which of the two open the vault in this folder.
fn opened_by(home: &std::path::Path, first: &RecoverySheet, groups: &[String]) -> (bool, bool) {
    let opens = |text: &str| {
        let vault = vault(home, Arc::new(Disk)).unwrap();
        match vault.unlock_with(&RecoveryKey::typed(text).unwrap(), &passphrase()) {
            Ok(_) => true,
            Err(VaultError::WrongRecoveryKey) => false,
            Err(error) => panic!("{error}"),
        }
    };
    (opens(first.key()), opens(&groups.concat()))
}

#[test]
fn a_new_sheet_is_made_by_keyboard_and_the_one_before_opens_nothing_more() {
    let home = tempfile::tempdir().unwrap();
    let first = founded(home.path());
    let mut desk = with_case(home.path(), "blauwe fiets");
    ask(&mut desk);
    let shown = texts(&mut desk);
    assert!(shown.contains("Wat het oude blad daarna nog kan"), "{shown}");
    desk.save("renewal-passphrase");
    desk.type_text("niet deze wachtzin");
    desk.press(Named::Enter);
    assert!(desk.shows("Dat lukte niet"), "{}", texts(&mut desk));
    assert!(!desk.shows("Uw nieuwe herstelblad"));
    desk.save("renewal-wrong");
    assert_eq!(desk.focused_id(), Some("renewal.passphrase".into()));
    let groups = make(&mut desk);
    desk.press(Named::Enter);
    let paper = "weegwijzer-herstelblad-2026-11-21-1.pdf";
    assert!(desk.shows(&format!("✓ Bewaard als {paper}")), "{}", texts(&mut desk));
    desk.save("renewal-sheet");
    type_back(&mut desk, &groups);
    desk.save("renewal-back");
    desk.press(Named::Enter);
    let shown = texts(&mut desk);
    assert!(shown.contains("Het nieuwe herstelblad geldt."), "{shown}");
    assert!(shown.contains("Uw herstelblad staat nog als leesbaar bestand"), "{shown}");
    assert_eq!(desk.focused_id(), Some("settings.sheet".into()));
    desk.save("renewal-done");
    // The case was on the desk all the time, and is kept for the new sheet from now on.
    desk.press(Named::Escape);
    desk.type_text(" En later.");
    desk.press(Named::F12);
    assert!(!texts(&mut desk).contains("vensterbank"));
    drop(desk);
    assert_eq!(opened_by(home.path(), &first, &groups), (false, true));
}

#[test]
fn leaving_at_any_step_changes_nothing_and_forgets_the_sheet() {
    let home = tempfile::tempdir().unwrap();
    let first = founded(home.path());
    let before = std::fs::read(home.path().join("vault/keys/identity.age")).unwrap();
    let mut made = Vec::new();
    for step in 0..3 {
        for hidden in [false, true] {
            let mut desk = window(home.path());
            unlock(&mut desk);
            ask(&mut desk);
            match step {
                0 => desk.type_text(PASSPHRASE),
                1 => made.push(make(&mut desk)),
                _ => {
                    made.push(make(&mut desk));
                    type_back(&mut desk, made.last().unwrap());
                }
            }
            desk.press(if hidden { Named::F12 } else { Named::Escape });
            if hidden {
                let covered = texts(&mut desk);
                assert!(made.iter().flatten().all(|group| !covered.contains(group.as_str())), "{covered}");
                desk.press(Named::Enter);
            }
            let shown = texts(&mut desk);
            let lost = "Uw vorige herstelblad blijft geldig.";
            assert_eq!(shown.contains(lost), step > 0, "{step} {hidden}: {shown}");
            if let Some(made) = made.last() {
                assert!(made.iter().all(|group| !shown.contains(group.as_str())), "{step} {hidden}: {shown}");
            }
            if hidden {
                unlock(&mut desk);
                desk.chord(',', Modifiers::CTRL);
            } else {
                assert_eq!(desk.focused_id(), Some("settings.sheet".into()));
            }
            // It begins at its beginning.
            desk.tab_to("settings.sheet");
            desk.press(Named::Enter);
            desk.press(Named::Enter);
            assert!(desk.shows("Nieuw herstelblad maken") && !desk.shows("Uw nieuwe herstelblad"));
            assert_eq!(std::fs::read(home.path().join("vault/keys/identity.age")).unwrap(), before);
        }
    }
    assert_eq!(made.len(), 4);
    for groups in made {
        assert_eq!(opened_by(home.path(), &first, &groups), (true, false));
    }
}

#[test]
fn a_sheet_that_is_made_after_somebody_left_comes_to_nobody() {
    let home = tempfile::tempdir().unwrap();
    let _ = founded(home.path());
    let mut desk = window(home.path());
    unlock(&mut desk);
    ask(&mut desk);
    desk.type_text(PASSPHRASE);
    desk.hold_back();
    desk.press(Named::Enter);
    desk.press(Named::Escape);
    assert!(desk.shows("Even geduld…"), "{}", texts(&mut desk));
    desk.press(Named::F12);
    desk.let_all_go();
    let shown = texts(&mut desk);
    assert!(!shown.contains("Uw nieuwe herstelblad"), "{shown}");
    desk.press(Named::Enter);
    unlock(&mut desk);
    assert!(!desk.shows("Uw nieuwe herstelblad"));
}

#[test]
fn a_sheet_that_is_being_taken_when_somebody_leaves_is_taken_and_that_is_told() {
    let home = tempfile::tempdir().unwrap();
    let first = founded(home.path());
    let mut desk = window(home.path());
    unlock(&mut desk);
    ask(&mut desk);
    let groups = make(&mut desk);
    type_back(&mut desk, &groups);
    desk.hold_back();
    desk.press(Named::Enter);
    let _ = desk.let_go();
    desk.press(Named::F12);
    desk.let_all_go();
    let shown = texts(&mut desk);
    assert!(!shown.contains(&groups[0]), "{shown}");
    desk.press(Named::Enter);
    let shown = texts(&mut desk);
    drop(desk);
    let taken = opened_by(home.path(), &first, &groups);
    assert!(taken == (false, true) || taken == (true, false), "{taken:?}");
    assert_eq!(shown.contains("Het nieuwe herstelblad geldt."), taken.1, "{shown}");
    // What the settings offered while it was open, they offer no more.
    assert!(!shown.contains("Nieuw herstelblad maken"), "{shown}");
}

#[test]
fn a_disk_that_is_full_leaves_the_sheet_before_and_says_to_keep_both() {
    let home = tempfile::tempdir().unwrap();
    let first = founded(home.path());
    let disk = Failing::new();
    let mut desk = window_on(vault(home.path(), Arc::new(disk.clone())));
    unlock(&mut desk);
    ask(&mut desk);
    let groups = make(&mut desk);
    type_back(&mut desk, &groups);
    disk.fail(Fault::Full);
    desk.press(Named::Enter);
    let shown = texts(&mut desk);
    assert!(shown.contains("De schijf is vol") && shown.contains("Bewaar beide herstelbladen"), "{shown}");
    desk.save("renewal-full");
    disk.fail(Fault::None);
    desk.press(Named::Escape);
    assert!(texts(&mut desk).contains("Bewaar ze allebei"), "{}", texts(&mut desk));
    drop(desk);
    assert_eq!(opened_by(home.path(), &first, &groups), (true, false));
}

#[test]
fn while_the_keyring_holds_the_key_or_the_vault_is_locked_no_new_sheet_is_offered() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = window_beside(home.path(), Arc::new(Ring::default()));
    super::office::write(&mut desk, "Kwikstaart.");
    desk.chord('s', Modifiers::CTRL);
    desk.press(Named::Enter);
    desk.chord(',', Modifiers::CTRL);
    let shown = texts(&mut desk);
    assert!(shown.contains("Kies een wachtzin") && !shown.contains("Nieuw herstelblad maken"), "{shown}");
    drop(desk);
    assert!(staying(home.path()).unwrap().is_held());

    let home = tempfile::tempdir().unwrap();
    let _ = founded(home.path());
    let mut desk = window(home.path());
    desk.chord(',', Modifiers::CTRL);
    assert!(!texts(&mut desk).contains("Nieuw herstelblad maken"));
    assert!(files(home.path(), "papers").is_empty());
}
