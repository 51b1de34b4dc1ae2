//! Papers that others can read where they are saved: that is said before anything is.

use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;
use weegwijzer::vault::place::{Place, Trouble, Use};

use super::office::{founded, save_record, texts, unlock, window, window_at, write};

const TOLD: &str =
    "OneDrive kopieert de map voor stukken naar een server. Een stuk dat u bewaart, gaat leesbaar mee.";

/// Documents were moved to a cloud; the vault is on the disk of this computer.
fn moved(_: &std::path::Path, purpose: Use) -> Place {
    match purpose {
        Use::Papers => Place::Warn(Trouble::Synchronised("OneDrive".into())),
        Use::Vault | Use::Backup => Place::Fine,
    }
}

#[test]
fn a_folder_of_papers_that_is_copied_to_a_server_is_told_of_where_papers_are_saved_and_in_the_settings() {
    let home = tempfile::tempdir().unwrap();
    let _ = founded(home.path());
    let mut desk = window_at(home.path(), moved);
    assert!(!texts(&mut desk).contains(TOLD), "nothing is saved here");
    unlock(&mut desk);
    write(&mut desk, "Kwikstaart op de vensterbank.");
    desk.chord('r', Modifiers::CTRL);
    desk.tab_to("review.papers");
    desk.press(Named::Enter);
    assert!(texts(&mut desk).contains(TOLD), "before anything is saved: {}", texts(&mut desk));
    desk.save("papers-synchronised");
    desk.press(Named::Escape);
    desk.chord(',', Modifiers::CTRL);
    let shown = texts(&mut desk);
    assert!(shown.contains("Map voor stukken die u bewaart") && shown.contains(TOLD), "{shown}");
    desk.save("settings-synchronised");
}

#[test]
fn the_recovery_sheet_opens_everything_and_is_told_of_before_it_is_saved_there() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = window_at(home.path(), moved);
    write(&mut desk, "Kwikstaart op de vensterbank.");
    desk.chord('s', Modifiers::CTRL);
    desk.type_text("blauwe fiets");
    desk.press(Named::Enter);
    assert!(!texts(&mut desk).contains(TOLD), "the vault itself is not in a cloud: {}", texts(&mut desk));
    for _ in 0..2 {
        desk.type_text("groene deur achter");
        desk.press(Named::Enter);
    }
    let shown = texts(&mut desk);
    assert!(shown.contains("Stap 2") && shown.contains(TOLD), "{shown}");
    desk.save("founding-sheet-synchronised");
}

#[test]
fn where_nobody_else_can_read_them_nothing_is_said() {
    let home = tempfile::tempdir().unwrap();
    let _ = founded(home.path());
    let mut desk = window(home.path());
    unlock(&mut desk);
    write(&mut desk, "Kwikstaart op de vensterbank.");
    save_record(&mut desk);
    assert!(!texts(&mut desk).contains("kopieert de map voor stukken"));
    desk.chord(',', Modifiers::CTRL);
    assert!(!texts(&mut desk).contains("Map voor stukken die u bewaart"), "{}", texts(&mut desk));
}
