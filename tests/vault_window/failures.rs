//! Every failure of the vault is a calm sentence with a remedy, and costs no words.

use std::path::Path;
use std::sync::Arc;

use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;
use weegwijzer::vault::place::{Place, Trouble, Use};

use super::office::{
    Failing, Fault, PASSPHRASE, back_up, files, founded, texts, unlock, vault, window, window_at, window_on,
    with_case, write,
};

#[test]
fn a_full_disk_is_told_and_what_was_written_is_kept_once_there_is_room() {
    let home = tempfile::tempdir().unwrap();
    let _ = founded(home.path());
    let disk = Failing::new();
    let mut desk = window_on(vault(home.path(), Arc::new(disk.clone())));
    unlock(&mut desk);
    disk.fail(Fault::Full);
    write(&mut desk, "Kwikstaart op de vensterbank.");
    let shown = texts(&mut desk);
    assert!(shown.contains("De schijf is vol") && shown.contains("Maak ruimte vrij"), "{shown}");
    assert!(desk.shows("nog niet bewaard"));
    desk.save("vault-disk-full");
    disk.fail(Fault::None);
    desk.click("Opnieuw proberen");
    assert!(desk.shows("bewaard 14:32"), "{}", texts(&mut desk));
}

#[test]
fn a_save_that_took_the_last_room_says_so_and_is_a_save() {
    let home = tempfile::tempdir().unwrap();
    let _ = founded(home.path());
    let disk = Failing::new();
    let mut desk = window_on(vault(home.path(), Arc::new(disk.clone())));
    unlock(&mut desk);
    disk.fail(Fault::FullUntilRemoved);
    write(&mut desk, "Kwikstaart op de vensterbank.");
    let shown = texts(&mut desk);
    assert!(shown.contains("in de ruimte die daarvoor was vrijgehouden"), "{shown}");
    assert!(shown.contains("Maak nu ruimte vrij"), "{shown}");
    assert!(desk.shows("bewaard 14:32"));
    desk.save("vault-reserve");
}

#[test]
fn what_cannot_be_saved_is_not_locked_away_but_hidden_until_it_can() {
    let home = tempfile::tempdir().unwrap();
    let _ = founded(home.path());
    let disk = Failing::new();
    let mut desk = window_on(vault(home.path(), Arc::new(disk.clone())));
    unlock(&mut desk);
    write(&mut desk, "Kwikstaart");
    disk.fail(Fault::NotWritable);
    desk.type_text(" op de vensterbank.");
    desk.chord('l', Modifiers::CTRL);
    let shown = texts(&mut desk);
    assert!(!shown.contains("Kwikstaart"), "{shown}");
    assert!(
        shown.contains("Nog niet op slot: wat u het laatst schreef, kon niet worden bewaard."),
        "{shown}"
    );
    desk.save("vault-lock-waits");
    desk.press(Named::Enter);
    let shown = texts(&mut desk);
    assert!(shown.contains("mag niet worden geschreven") && shown.contains("Opnieuw proberen"), "{shown}");
    assert!(format!("{:?}", desk.state.open_case()).contains("vensterbank"), "no word is lost");
    disk.fail(Fault::None);
    desk.chord('l', Modifiers::CTRL);
    assert!(desk.state.open_case().is_none());
    unlock(&mut desk);
    assert!(format!("{:?}", desk.state.open_case()).contains("vensterbank"), "{}", texts(&mut desk));
}

/// A stick that is pulled out, a folder that is moved: nothing is made in its place, and nothing is lost.
#[test]
fn what_is_typed_while_the_folder_is_away_is_not_kept_yet_and_is_there_when_it_is_back() {
    let around = tempfile::tempdir().unwrap();
    let (home, away) = (around.path().join("kluis"), around.path().join("elders"));
    std::fs::create_dir(&home).unwrap();
    let _ = founded(&home);
    let mut desk = with_case(&home, "blauwe fiets");
    assert!(desk.shows("bewaard 14:32"), "{}", texts(&mut desk));
    std::fs::rename(&home, &away).unwrap();
    desk.type_text(" En een meeuw.");
    assert!(desk.shows("nog niet bewaard"), "{}", texts(&mut desk));
    assert!(!home.exists(), "nothing is made in its place");
    desk.chord('l', Modifiers::CTRL);
    let shown = texts(&mut desk);
    assert!(shown.contains("Nog niet op slot") && !shown.contains("meeuw"), "{shown}");
    assert!(!home.exists(), "nor where somebody leaves");
    desk.press(Named::Enter);
    std::fs::rename(&away, &home).unwrap();
    desk.click("Opnieuw proberen");
    assert!(desk.shows("bewaard 14:32"), "{}", texts(&mut desk));
    drop(desk);
    let mut desk = window(&home);
    unlock(&mut desk);
    desk.click("blauwe fiets");
    let journal = format!("{:?}", desk.state.open_case().map(|open| open.case().journal()));
    assert!(journal.contains("En een meeuw."), "{journal}");
}

#[test]
fn a_vault_that_cannot_be_founded_leaves_the_case_in_memory_and_may_be_tried_again() {
    let home = tempfile::tempdir().unwrap();
    let disk = Failing::new();
    let mut desk = window_on(vault(home.path(), Arc::new(disk.clone())));
    write(&mut desk, "Kwikstaart op de vensterbank.");
    desk.chord('s', Modifiers::CTRL);
    desk.press(Named::Enter);
    for _ in 0..2 {
        desk.type_text(PASSPHRASE);
        desk.press(Named::Enter);
    }
    let shown = texts(&mut desk);
    let lines: Vec<&str> = shown.lines().collect();
    let group = |number: &str| lines[lines.iter().position(|line| *line == number).unwrap() + 1].to_owned();
    desk.tab_to("founding.next");
    desk.press(Named::Enter);
    let asked: Vec<String> =
        texts(&mut desk).lines().filter_map(|line| line.strip_prefix("Groep ").map(str::to_owned)).collect();
    disk.fail(Fault::Full);
    desk.type_text(&group(&asked[0]));
    desk.press(Named::Tab);
    desk.type_text(&group(&asked[1]));
    desk.press(Named::Enter);
    let shown = texts(&mut desk);
    assert!(shown.contains("De schijf is vol"), "{shown}");
    desk.save("founding-disk-full");
    disk.fail(Fault::None);
    desk.tab_to("founding.next");
    desk.press(Named::Enter);
    assert!(desk.shows("bewaard 14:32"), "{}", texts(&mut desk));
}

#[test]
fn a_damaged_version_is_put_in_quarantine_and_the_one_before_is_opened_with_a_word() {
    let home = tempfile::tempdir().unwrap();
    let _ = founded(home.path());
    let mut desk = with_case(home.path(), "blauwe fiets");
    desk.type_text(" Nog iets.");
    drop(desk);
    let newest = files(home.path(), "vault/cases").pop().unwrap();
    let mut bytes = std::fs::read(&newest).unwrap();
    let last = bytes.len() - 1;
    bytes[last] ^= 1;
    std::fs::write(&newest, bytes).unwrap();
    let mut desk = window(home.path());
    unlock(&mut desk);
    desk.click("blauwe fiets");
    let told = "De laatste versie van deze casus was beschadigd. U ziet de versie van daarvoor.";
    assert!(texts(&mut desk).contains(told), "{}", texts(&mut desk));
    assert!(!files(home.path(), "vault/quarantine").is_empty());
    desk.save("vault-quarantine");
}

#[test]
fn a_case_of_which_nothing_can_be_read_says_so_in_the_list() {
    let home = tempfile::tempdir().unwrap();
    let _ = founded(home.path());
    drop(with_case(home.path(), "blauwe fiets"));
    for file in files(home.path(), "vault/cases") {
        std::fs::write(file, b"x").unwrap();
    }
    let _ = std::fs::remove_file(home.path().join("vault/index.age"));
    let mut desk = window(home.path());
    unlock(&mut desk);
    let shown = texts(&mut desk);
    assert!(shown.contains("Deze casus kan niet worden gelezen."), "{shown}");
    assert!(shown.contains("reservekopie"), "{shown}");
}

#[test]
fn keys_that_are_gone_or_damaged_are_told_with_the_way_out() {
    for (damage, says) in [(false, "identity.age"), (true, "identity.age")] {
        let home = tempfile::tempdir().unwrap();
        let _ = founded(home.path());
        drop(with_case(home.path(), "blauwe fiets"));
        let keys = home.path().join("vault/keys/identity.age");
        if damage {
            std::fs::write(&keys, b"x").unwrap();
        } else {
            std::fs::remove_file(&keys).unwrap();
        }
        let mut desk = window(home.path());
        unlock(&mut desk);
        let shown = texts(&mut desk);
        assert!(shown.contains("Niet ontgrendeld") && shown.contains(says), "{shown}");
        assert!(shown.contains("erstelblad"), "the way out: {shown}");
    }
}

#[test]
fn a_vault_in_use_elsewhere_says_so_and_work_begins_all_the_same() {
    let home = tempfile::tempdir().unwrap();
    let _ = founded(home.path());
    let first = window(home.path());
    let mut second = window(home.path());
    let shown = texts(&mut second);
    assert!(shown.contains("al open"), "{shown}");
    write(&mut second, "Kwikstaart");
    assert!(second.state.open_case().is_some());
    second.chord('s', Modifiers::CTRL);
    assert!(texts(&mut second).contains("Ga verder in het venster dat al open is"));
    drop(first);
}

#[test]
fn a_backup_folder_that_is_gone_or_not_a_backup_is_told() {
    let home = tempfile::tempdir().unwrap();
    let _ = founded(home.path());
    let mut desk = with_case(home.path(), "blauwe fiets");
    desk.click("Weegwijzer");
    desk.click("Maak een reservekopie");
    desk.type_text("/proc/nergens");
    desk.press(Named::Enter);
    let shown = texts(&mut desk);
    assert!(shown.contains("Dat lukte niet") && shown.contains("/proc/nergens"), "{shown}");
    desk.save("vault-backup-gone");
    desk.tab_to("copies.verify");
    desk.press(Named::Enter);
    desk.tab_to("copies.restore.folder");
    desk.type_text(&home.path().display().to_string());
    desk.press(Named::Enter);
    let shown = texts(&mut desk);
    assert!(shown.contains("Dat lukte niet"), "{shown}");
}

#[test]
fn changing_the_passphrase_wants_the_present_one() {
    let home = tempfile::tempdir().unwrap();
    let _ = founded(home.path());
    let mut desk = window(home.path());
    unlock(&mut desk);
    desk.chord(',', Modifiers::CTRL);
    desk.tab_to("settings.passphrase");
    desk.press(Named::Enter);
    let new = "rode step bij de sloot";
    let fill = |desk: &mut crate::support::Desk<_>, old: &str| {
        desk.tab_to("passphrase.old");
        desk.type_text(old);
        desk.tab_to("passphrase.first");
        for _ in 0..new.len() {
            desk.press(Named::Backspace);
        }
        desk.type_text(new);
        desk.press(Named::Tab);
        for _ in 0..new.len() {
            desk.press(Named::Backspace);
        }
        desk.type_text(new);
        desk.press(Named::Enter);
    };
    fill(&mut desk, "een verkeerde zin");
    assert!(desk.shows("Deze wachtzin opent de kluis niet."), "{}", texts(&mut desk));
    fill(&mut desk, PASSPHRASE);
    assert!(desk.shows("De wachtzin is gewijzigd."), "{}", texts(&mut desk));
    drop(desk);
    let mut desk = window(home.path());
    desk.tab_to("unlock.passphrase");
    desk.type_text(new);
    desk.press(Named::Enter);
    assert!(desk.shows("Er zijn nog geen casussen bewaard."));
}

#[test]
fn a_folder_on_another_computer_gets_no_vault_and_the_case_stays_in_memory() {
    let home = tempfile::tempdir().unwrap();
    let share = |_: &Path, _: Use| Place::Refuse(Trouble::Network("cifs".into()));
    let mut desk = window_at(home.path(), share);
    write(&mut desk, "Kwikstaart op de vensterbank.");
    desk.chord('s', Modifiers::CTRL);
    desk.press(Named::Enter);
    let shown = texts(&mut desk);
    assert!(shown.contains("op een andere computer (cifs)"), "{shown}");
    assert!(shown.contains("een map op deze computer zelf instellen"), "{shown}");
    assert!(shown.contains("alleen in het geheugen"), "{shown}");
    assert!(files(home.path(), "vault/cases").is_empty());
    desk.save("vault-share");
}

#[test]
fn a_vault_that_was_moved_to_another_computer_says_so_at_the_first_frame() {
    let home = tempfile::tempdir().unwrap();
    let _ = founded(home.path());
    let mut desk = window_at(home.path(), |_, _| Place::Refuse(Trouble::Network("nfs4".into())));
    assert!(texts(&mut desk).contains("op een andere computer (nfs4)"));
}

#[test]
fn a_folder_that_is_copied_to_a_server_is_told_of_before_a_vault_is_made_in_it() {
    let home = tempfile::tempdir().unwrap();
    let synchronised = home.path().join("Dropbox/werk");
    std::fs::create_dir_all(&synchronised).unwrap();
    let mut desk = window(&synchronised);
    write(&mut desk, "Kwikstaart op de vensterbank.");
    desk.chord('s', Modifiers::CTRL);
    desk.press(Named::Enter);
    let shown = texts(&mut desk);
    assert!(shown.contains("Dropbox kopieert deze map naar een server."), "{shown}");
    assert!(shown.contains("Stap 1"), "it is a warning, not a refusal: {shown}");
    desk.save("founding-synchronised");
}

#[test]
fn a_part_of_the_access_log_that_is_damaged_is_told_of_and_the_rest_is_shown() {
    let home = tempfile::tempdir().unwrap();
    let _ = founded(home.path());
    for _ in 0..2 {
        let mut desk = window(home.path());
        unlock(&mut desk);
        desk.chord('l', Modifiers::CTRL);
    }
    let first = files(home.path(), "vault/log").into_iter().find(|file| file.ends_with("00000001.log.age"));
    std::fs::write(first.unwrap(), b"x").unwrap();
    let mut desk = window(home.path());
    unlock(&mut desk);
    desk.tab_to("start.log");
    desk.press(Named::Enter);
    let shown = texts(&mut desk);
    assert!(shown.contains("Deel 1 van het logboek is beschadigd of veranderd."), "{shown}");
    assert!(shown.contains("Kluis openen met de wachtzin"), "{shown}");
    desk.save("vault-log-damaged");
}

#[test]
fn keys_that_are_gone_come_back_from_a_backup_in_the_same_window() {
    let (home, elsewhere) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let _ = founded(home.path());
    let mut desk = with_case(home.path(), "blauwe fiets");
    back_up(&mut desk, elsewhere.path());
    let copy = std::fs::read_dir(elsewhere.path()).unwrap().next().unwrap().unwrap().path();
    drop(desk);
    for keys in files(home.path(), "vault/keys") {
        std::fs::write(keys, b"x").unwrap();
    }
    let mut desk = window(home.path());
    unlock(&mut desk);
    desk.save("vault-keys-damaged");
    desk.tab_to("unlock.restore");
    desk.press(Named::Enter);
    assert!(texts(&mut desk).contains("De casussen die hier staan, blijven."), "{}", texts(&mut desk));
    desk.save("vault-keys-restore");
    desk.tab_to("copies.restore.folder");
    desk.type_text(&copy.display().to_string());
    desk.tab_to("copies.restore.secret");
    desk.type_text(PASSPHRASE);
    desk.press(Named::Enter);
    assert!(desk.shows("blauwe fiets"), "{}", texts(&mut desk));
}

#[test]
fn a_case_of_which_nothing_can_be_read_comes_back_from_a_backup_by_itself() {
    let (home, elsewhere) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let _ = founded(home.path());
    let mut desk = with_case(home.path(), "blauwe fiets");
    back_up(&mut desk, elsewhere.path());
    drop(desk);
    for file in files(home.path(), "vault/cases") {
        std::fs::write(file, b"x").unwrap();
    }
    let _ = std::fs::remove_file(home.path().join("vault/index.age"));
    let mut desk = window(home.path());
    unlock(&mut desk);
    desk.save("vault-lost-case");
    desk.click("Haal terug uit een reservekopie");
    assert_eq!(desk.focused_id(), Some("copies.restore.folder".into()));
    desk.type_text(&elsewhere.path().display().to_string());
    desk.save("vault-fetch-case");
    desk.press(Named::Enter);
    assert!(desk.shows("blauwe fiets"), "{}", texts(&mut desk));
    assert!(texts(&mut desk).contains("De casus is terug"), "{}", texts(&mut desk));
}
