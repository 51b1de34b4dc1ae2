//! What nobody hears: a passphrase, the groups of the recovery sheet, and anything of a case under the cover or a lock.

use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;
use iced_test::selector::id;
use weegwijzer::gui::access::{Asked, Role};

use crate::support::heard::{breaches, part};
use crate::vault_window::office::{PASSPHRASE, texts, unlock, window, with_case, write};

const WORDS: &str = "Blauwe plek op de wang.";

#[test]
fn no_passphrase_and_no_group_of_the_sheet_is_ever_heard() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = window(home.path());
    write(&mut desk, WORDS);
    desk.chord('s', Modifiers::CTRL);
    desk.type_text("blauwe fiets");
    desk.press(Named::Enter);
    // Proposed words are on the screen, and nowhere else.
    let before = texts(&mut desk);
    desk.ask(Role::Radio, "Zes woorden laten kiezen", Asked::Press);
    let proposed: Vec<String> = texts(&mut desk)
        .lines()
        .filter(|line| !before.contains(*line) && line.split(' ').count() >= 5 && !line.ends_with('.'))
        .map(str::to_owned)
        .collect();
    assert_eq!(proposed.len(), 1, "the proposed words are seen: {proposed:?}");
    let heard = desk.heard();
    assert!(!heard.to_string().contains(&proposed[0]), "{heard}");
    desk.ask(Role::Radio, "Zelf bedenken", Asked::Press);
    // Who hears it can write it as well.
    desk.click(id("founding.first"));
    desk.type_text(PASSPHRASE);
    let heard = desk.heard();
    assert!(!heard.to_string().contains("groene"), "{heard}");
    desk.press(Named::Enter);
    desk.type_text(PASSPHRASE);
    desk.press(Named::Enter);
    let heard = desk.heard();
    assert_eq!(breaches(&heard), Vec::<String>::new());
    let groups: Vec<String> = texts(&mut desk)
        .lines()
        .filter(|line| (5..=6).contains(&line.len()))
        .filter(|line| line.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit()))
        .map(str::to_owned)
        .collect();
    assert!(groups.len() >= 8, "the groups are seen: {groups:?}");
    let told = heard.to_string();
    let told: Vec<&String> = groups.iter().filter(|group| told.contains(*group)).collect();
    assert!(told.is_empty(), "{told:?} in\n{heard}");
    // Typed back, in sight, they are not heard either.
    desk.tab_to("founding.next");
    desk.press(Named::Enter);
    desk.type_text("QZX23");
    assert!(desk.find(id("founding.group.0")).is_some());
    let heard = desk.heard();
    assert!(!heard.to_string().contains("QZX23"), "{heard}");
}

#[test]
fn the_cover_and_a_lock_empty_what_is_heard_with_the_frame_in_which_they_come() {
    let home = tempfile::tempdir().unwrap();
    let _ = crate::vault_window::office::founded(home.path());
    let mut desk = with_case(home.path(), "blauwe fiets");
    let told = desk.heard().to_string();
    assert!(told.contains("Kwikstaart op de vensterbank.") && told.contains("blauwe fiets"), "{told}");
    // What is begun waits, so that the frame of the cover is looked at, and not the one after it.
    desk.hold_back();
    desk.press(Named::F12);
    let told = desk.heard().to_string();
    assert!(!told.contains("Kwikstaart") && !told.contains("fiets"), "{told}");
    desk.let_all_go();
    let heard = desk.heard();
    let told = heard.to_string();
    assert!(!told.contains("Kwikstaart") && !told.contains("fiets"), "{told}");
    // And unlocked again by what is heard.
    if let Some(show) = part(&heard, Role::Button, "Toon weer") {
        let name = show.part.name.clone().unwrap();
        desk.ask(Role::Button, &name, Asked::Press);
    }
    unlock(&mut desk);
    let told = desk.heard().to_string();
    assert!(told.contains("blauwe fiets"), "{told}");
}
