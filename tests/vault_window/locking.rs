//! Locking and unlocking: what stays behind, where one comes back, and what waited meanwhile.

use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;
use weegwijzer::gui::app::Message;
use weegwijzer::gui::app::VaultMessage;
use weegwijzer::gui::watch::Noticed;
use weegwijzer::protocol::Name;

use super::office::{PASSPHRASE, files, founded, pass, texts, unlock, window, write};

const WORDS: &str = "Kwikstaart op de vensterbank, verhaal wisselt.";

fn noticed(noticed: Noticed) -> Message {
    Message::Vault(VaultMessage::Noticed(noticed))
}

#[test]
fn the_first_frame_of_a_locked_vault_is_useful_and_a_case_begun_then_waits_in_the_inbox() {
    let home = tempfile::tempdir().unwrap();
    let _ = founded(home.path());
    let mut desk = window(home.path());
    // A passphrase typed at once unlocks; Enter alone begins a case.
    assert_eq!(desk.focused_id(), Some("unlock.passphrase".into()));
    desk.press(Named::Enter);
    assert!(desk.state.open_case().is_some(), "work comes first");
    desk.click("Weegwijzer");
    desk.type_text("een zin met een 1 erin");
    let begun = desk.state.open_case().unwrap().case().journal().lines().len();
    assert_eq!(begun, 1, "what is typed answers nothing");
    for _ in 0..22 {
        desk.press(Named::Backspace);
    }
    assert!(desk.shows("Ontgrendel uw casussen"));
    desk.save("vault-start-locked");
    write(&mut desk, WORDS);
    desk.press_with(Named::Enter, Modifiers::CTRL);
    assert!(desk.shows("versleuteld bewaard 14:32, wacht op ontgrendelen"), "{}", texts(&mut desk));
    desk.save("vault-waits");
    assert!(!files(home.path(), "vault/inbox").is_empty());
    assert_eq!(files(home.path(), "vault/cases").len(), 0);
    drop(desk);

    let mut desk = window(home.path());
    unlock(&mut desk);
    assert!(desk.shows("Eén casus wacht op opname in de kluis"), "{}", texts(&mut desk));
    desk.save("vault-waiting");
    assert_eq!(desk.focused_id(), Some("waiting.later".into()), "Enter out of habit takes nothing in");
    desk.tab_to("waiting.join");
    desk.press(Named::Enter);
    assert!(desk.shows("Casus zonder naam"), "{}", texts(&mut desk));
    assert_eq!(files(home.path(), "vault/inbox").len(), 0);
}

/// A folder with a vault, and a case that was begun while it was locked.
fn with_one_that_waits() -> tempfile::TempDir {
    let home = tempfile::tempdir().unwrap();
    let _ = founded(home.path());
    let mut desk = window(home.path());
    write(&mut desk, WORDS);
    desk.press_with(Named::Enter, Modifiers::CTRL);
    home
}

#[test]
fn what_waits_is_seen_whole_before_it_is_taken_in_and_nothing_of_it_is_left_after_a_lock() {
    let home = with_one_that_waits();
    let mut desk = window(home.path());
    unlock(&mut desk);
    let inbox = files(home.path(), "vault/inbox");
    assert!(!texts(&mut desk).contains(&WORDS[1..]), "the list itself shows no content");
    desk.press_with(Named::Tab, Modifiers::SHIFT);
    desk.click("Bekijk");
    assert_eq!(desk.focused_id(), Some("waiting.look.back".into()));
    let shown = texts(&mut desk);
    assert!(shown.contains(&WORDS[1..]) && shown.contains("MELDCODE"), "{shown}");
    for way_on in ["Neem op in de kluis", "Ken ik niet", "Wijzig"] {
        assert!(!desk.shows(way_on), "it is to read only: {shown}");
    }
    desk.save("vault-waiting-looked-at");
    desk.press(Named::Escape);
    assert!(desk.shows("Neem op in de kluis") && !texts(&mut desk).contains(&WORDS[1..]), "back in the list");
    assert_eq!(files(home.path(), "vault/inbox"), inbox, "looking takes nothing in");
    // Who leaves while it is in sight leaves nothing, and what is read late does not come up.
    desk.click("Bekijk");
    desk.press(Named::F12);
    assert!(!texts(&mut desk).contains(&WORDS[1..]), "{}", texts(&mut desk));
    desk.press(Named::Enter);
    unlock(&mut desk);
    assert!(!texts(&mut desk).contains(&WORDS[1..]), "{}", texts(&mut desk));
    desk.hold_back();
    desk.click("Bekijk");
    desk.press(Named::F12);
    desk.let_all_go();
    assert!(!format!("{:?}", desk.state).contains(&WORDS[1..]));
}

#[test]
fn a_case_that_is_not_known_is_put_aside() {
    let home = with_one_that_waits();
    let mut desk = window(home.path());
    unlock(&mut desk);
    let about = "Bewaard terwijl de kluis op slot was. Kijk of u deze casus kent.";
    assert!(desk.shows(about), "{}", texts(&mut desk));
    assert!(desk.shows("gewijzigd vandaag om 14:32"), "{}", texts(&mut desk));
    desk.click("Ken ik niet");
    assert_eq!(desk.focused_id(), Some("waiting.back".into()), "the keyboard is on the safe one");
    desk.save("vault-aside");
    desk.press(Named::Escape);
    assert!(desk.shows("Ken ik niet"), "it is asked once more, and Escape only steps back");
    desk.click("Ken ik niet");
    desk.press(Named::Enter);
    assert!(files(home.path(), "vault/refused").is_empty());
    desk.click("Ken ik niet");
    desk.click("Leg apart");
    assert!(desk.shows("Er zijn nog geen casussen bewaard."), "{}", texts(&mut desk));
    assert!(!files(home.path(), "vault/refused").is_empty(), "nothing is thrown away");
    let told = texts(&mut desk);
    assert!(told.contains("apart gelegd") && told.contains("vault/refused”. Er is niets gewist."), "{told}");
}

#[test]
fn a_wrong_passphrase_is_a_calm_sentence_and_says_nothing_else() {
    let home = tempfile::tempdir().unwrap();
    let _ = founded(home.path());
    let mut desk = window(home.path());
    for wrong in ["kort", "een heel andere zin"] {
        desk.tab_to("unlock.passphrase");
        desk.type_text(wrong);
        desk.press(Named::Enter);
        assert!(desk.shows("Deze wachtzin opent de kluis niet."), "{}", texts(&mut desk));
        assert_eq!(desk.focused_id(), Some("unlock.passphrase".into()));
    }
    desk.save("vault-wrong-passphrase");
    desk.type_text(PASSPHRASE);
    desk.press(Named::Enter);
    assert!(desk.shows("Er zijn nog geen casussen bewaard."), "what was typed wrongly is gone");
}

#[test]
fn the_sheet_opens_the_vault_with_a_new_passphrase() {
    let home = tempfile::tempdir().unwrap();
    let sheet = founded(home.path());
    let mut desk = window(home.path());
    desk.tab_to("unlock.lost");
    desk.press(Named::Enter);
    let number = sheet.vault.beginning();
    assert!(sheet.vault.as_str().starts_with(number) && number.len() == 8);
    let shown = texts(&mut desk);
    assert!(shown.contains(&format!("Het kluisnummer van deze kluis begint met {number}.")), "{shown}");
    desk.type_text("AGE");
    desk.tab_to("recover.first");
    desk.type_text("rode step bij de sloot");
    desk.press(Named::Tab);
    desk.type_text("rode step bij de sloot");
    desk.press(Named::Enter);
    assert!(desk.shows("Dit is geen hele herstelsleutel."), "{}", texts(&mut desk));
    desk.save("vault-recover");
    for _ in 0..3 {
        desk.press(Named::Backspace);
    }
    desk.type_text(&sheet.groups().join(" "));
    desk.press(Named::Enter);
    assert!(desk.shows("Er zijn nog geen casussen bewaard."), "{}", texts(&mut desk));
    assert!(texts(&mut desk).contains("Vanaf nu geldt uw nieuwe wachtzin."), "{}", texts(&mut desk));
    drop(desk);
    let mut desk = window(home.path());
    desk.tab_to("unlock.passphrase");
    desk.type_text("rode step bij de sloot");
    desk.press(Named::Enter);
    assert!(desk.shows("Er zijn nog geen casussen bewaard."));
}

#[test]
fn locking_leaves_nothing_of_the_case_and_unlocking_comes_back_to_it() {
    let home = tempfile::tempdir().unwrap();
    let _ = founded(home.path());
    let mut desk = window(home.path());
    unlock(&mut desk);
    write(&mut desk, WORDS);
    desk.chord('s', Modifiers::CTRL);
    desk.type_text("blauwe fiets");
    desk.press(Named::Enter);
    desk.type_text(" Nog iets.");
    let at = desk.state.question().cloned();
    desk.chord('l', Modifiers::CTRL);
    let shown = texts(&mut desk);
    assert!(desk.state.open_case().is_none());
    assert!(!shown.contains("fiets") && !shown.contains("Kwikstaart"), "{shown}");
    assert!(!format!("{:?}", desk.state).contains("blauwe fiets"), "nothing is kept behind the screen");
    assert!(!format!("{:?}", desk.state).contains("Kwikstaart"));
    assert_eq!(desk.focused_id(), Some("unlock.passphrase".into()), "there was work to come back to");
    desk.type_text(PASSPHRASE);
    desk.press(Named::Enter);
    assert_eq!(desk.state.question(), at.as_ref());
    assert_eq!(at, Some(Name::from("occasion")));
    let said = format!("{:?}", desk.state.open_case().unwrap().case().journal());
    assert!(said.contains("Nog iets."), "locking saves first");
}

#[test]
fn the_cover_key_covers_and_locks() {
    let home = tempfile::tempdir().unwrap();
    let _ = founded(home.path());
    let mut desk = window(home.path());
    unlock(&mut desk);
    write(&mut desk, WORDS);
    desk.press(Named::F12);
    assert_eq!(texts(&mut desk), "Weegwijzer\nToon weer");
    assert!(desk.state.open_case().is_none());
    desk.press(Named::Enter);
    assert_eq!(desk.focused_id(), Some("unlock.passphrase".into()));
    desk.type_text(PASSPHRASE);
    desk.press(Named::Enter);
    println!("{}", texts(&mut desk));
    assert_eq!(desk.state.question().map(Name::as_str), Some("occasion"));
}

#[test]
fn no_name_of_a_case_in_the_list_is_left_after_a_lock() {
    let home = tempfile::tempdir().unwrap();
    let _ = founded(home.path());
    let mut desk = window(home.path());
    unlock(&mut desk);
    write(&mut desk, WORDS);
    desk.chord('s', Modifiers::CTRL);
    desk.type_text("blauwe fiets");
    desk.press(Named::Enter);
    drop(desk);
    let mut desk = window(home.path());
    unlock(&mut desk);
    assert!(desk.shows("blauwe fiets"), "{}", texts(&mut desk));
    assert!(format!("{:?}", desk.state).contains("blauwe fiets"), "what is searched has the list in it");
    desk.press(Named::F12);
    assert!(!format!("{:?}", desk.state).contains("blauwe fiets"), "behind the cover");
    desk.press(Named::Enter);
    assert!(!texts(&mut desk).contains("blauwe fiets"), "{}", texts(&mut desk));
}

#[test]
fn the_vault_locks_after_minutes_without_a_touch_and_not_before() {
    let home = tempfile::tempdir().unwrap();
    let _ = founded(home.path());
    let mut desk = window(home.path());
    unlock(&mut desk);
    write(&mut desk, WORDS);
    for _ in 0..20 {
        pass(1);
        desk.send(noticed(Noticed::Tick { active: true }));
    }
    assert!(desk.state.open_case().is_some(), "somebody is there");
    for _ in 0..5 {
        assert!(desk.state.open_case().is_some());
        pass(1);
        desk.send(noticed(Noticed::Tick { active: false }));
    }
    assert!(desk.state.open_case().is_none());
    assert!(desk.shows("Ontgrendel uw casussen"));
}

#[test]
fn after_a_sleep_the_touch_that_woke_the_computer_does_not_count() {
    let home = tempfile::tempdir().unwrap();
    let _ = founded(home.path());
    let mut desk = window(home.path());
    unlock(&mut desk);
    write(&mut desk, WORDS);
    desk.send(noticed(Noticed::Tick { active: true }));
    pass(90);
    desk.send(noticed(Noticed::Tick { active: true }));
    assert!(desk.state.open_case().is_none());
}

/// The computer slept for less than the minutes that are allowed, and nobody told of it.
#[test]
fn a_gap_between_two_looks_locks_however_short_it_is_beside_the_minutes() {
    for active in [true, false] {
        let home = tempfile::tempdir().unwrap();
        let _ = founded(home.path());
        let mut desk = window(home.path());
        unlock(&mut desk);
        write(&mut desk, WORDS);
        desk.send(noticed(Noticed::Tick { active: true }));
        pass(1);
        desk.send(noticed(Noticed::Tick { active: true }));
        assert!(desk.state.open_case().is_some(), "a minute is no gap yet");
        pass(2);
        desk.send(noticed(Noticed::Tick { active }));
        assert!(desk.state.open_case().is_none(), "{active}");
        assert!(desk.shows("Ontgrendel uw casussen"), "{}", texts(&mut desk));
    }
}

/// What passed counts asleep as well; the clock on the wall was set back by as much, and says nothing.
#[test]
fn a_sleep_that_the_clock_on_the_wall_does_not_show_locks() {
    let home = tempfile::tempdir().unwrap();
    let _ = founded(home.path());
    let mut desk = window(home.path());
    unlock(&mut desk);
    write(&mut desk, WORDS);
    desk.send(noticed(Noticed::Tick { active: true }));
    pass(90);
    super::office::set_clock(-90);
    desk.send(noticed(Noticed::Tick { active: true }));
    assert!(desk.state.open_case().is_none());
}

/// It is the time since the computer was started, which goes on while it sleeps.
#[cfg(target_os = "linux")]
#[test]
fn what_passes_is_counted_asleep_as_well() {
    let since_start = || {
        let told = std::fs::read_to_string("/proc/uptime").unwrap();
        told.split(' ').next().unwrap().parse::<f64>().unwrap()
    };
    let before = since_start();
    let passed = weegwijzer::gui::environment::Clock::System.passed().as_secs_f64();
    assert!((before - 0.1..=since_start() + 0.1).contains(&passed), "{before} {passed}");
}

#[test]
fn sleep_and_a_locked_session_lock_at_once() {
    for sign in [Noticed::Sleeping, Noticed::SessionLocked] {
        let home = tempfile::tempdir().unwrap();
        let _ = founded(home.path());
        let mut desk = window(home.path());
        unlock(&mut desk);
        write(&mut desk, WORDS);
        desk.send(noticed(sign));
        assert!(desk.state.open_case().is_none(), "{sign:?}");
    }
}

#[test]
fn a_window_that_cannot_see_whether_anybody_is_there_says_so() {
    let home = tempfile::tempdir().unwrap();
    let _ = founded(home.path());
    let mut desk = window(home.path());
    desk.send(noticed(Noticed::NoTicks));
    let shown = texts(&mut desk);
    assert!(shown.contains("De kluis gaat nu niet vanzelf op slot."), "{shown}");
    assert!(shown.contains("Doe de kluis zelf op slot als u weggaat"), "{shown}");
}

#[test]
fn without_a_vault_the_screen_is_covered_and_the_words_stay() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = window(home.path());
    write(&mut desk, WORDS);
    desk.send(noticed(Noticed::Sleeping));
    assert_eq!(texts(&mut desk), "Weegwijzer\nToon weer");
    desk.press(Named::Enter);
    assert!(format!("{:?}", desk.state.open_case()).contains("Kwikstaart"));
}

#[test]
fn after_a_lock_without_work_the_keyboard_is_at_the_passphrase_too() {
    let home = tempfile::tempdir().unwrap();
    let _ = founded(home.path());
    let mut desk = window(home.path());
    unlock(&mut desk);
    desk.chord('l', Modifiers::CTRL);
    assert_eq!(desk.focused_id(), Some("unlock.passphrase".into()));
    desk.type_text(PASSPHRASE);
    desk.press(Named::Enter);
    assert!(desk.shows("Er zijn nog geen casussen bewaard."), "{}", texts(&mut desk));
}

#[test]
fn what_was_copied_or_cut_by_hand_goes_at_a_lock_and_not_before() {
    for (key, copied_since) in [('c', None), ('x', None), ('c', Some("een recept"))] {
        let home = tempfile::tempdir().unwrap();
        let _ = founded(home.path());
        let mut desk = window(home.path());
        unlock(&mut desk);
        write(&mut desk, WORDS);
        desk.chord('a', Modifiers::CTRL);
        desk.chord(key, Modifiers::CTRL);
        assert_eq!(desk.clipboard(), Some(WORDS), "Ctrl+{key}");
        desk.chord('r', Modifiers::CTRL);
        assert_eq!(desk.clipboard(), Some(WORDS), "what was cut may be the only place where it is");
        if let Some(other) = copied_since {
            desk.put_on_clipboard(other);
        }
        desk.chord('l', Modifiers::CTRL);
        assert_eq!(desk.clipboard(), Some(copied_since.unwrap_or_default()), "Ctrl+{key}");
    }
}
