//! Keeping for the first time, and what is kept by itself from then on.

use std::path::Path;

use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;
use iced::{Program, Theme};
use iced_test::selector::id;
use weegwijzer::gui::app::{App, Message};
use weegwijzer::vault::{RecoveryKey, Standing};

use super::office::{
    PASSPHRASE, files, founded, passphrase, save_record, texts, title, unlock, vault, window, with_case,
    write,
};
use crate::support::Desk;

/// The groups as they stand on the sheet on the screen, by their numbers.
pub(super) fn groups(shown: &str) -> Vec<String> {
    let lines: Vec<&str> = shown.lines().collect();
    (1..=10)
        .map(|number: usize| {
            let at = lines.iter().position(|line| *line == number.to_string()).unwrap();
            lines[at + 1].to_owned()
        })
        .collect()
}

#[test]
fn a_first_case_is_kept_with_a_label_a_passphrase_and_two_groups_of_the_sheet() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = window(home.path());
    assert!(
        desk.shows("Kies wat u in handen heeft. Enter begint meteen met de meldcode."),
        "{}",
        texts(&mut desk)
    );
    write(&mut desk, "Blauwe plek op de wang.");
    assert!(desk.shows("alleen in het geheugen"));
    desk.chord('s', Modifiers::CTRL);
    let about = "Hierna kiest u een wachtzin en maakt u een herstelblad. Pas daarna staat de casus versleuteld op \
                 deze computer.";
    assert!(desk.shows(about), "{}", texts(&mut desk));
    desk.type_text("blauwe fiets");
    desk.press(Named::Enter);
    desk.save("founding-passphrase");

    // Too short, then unequal, then right: each is said in words.
    desk.type_text("kort");
    desk.press(Named::Enter);
    desk.type_text("kort");
    desk.press(Named::Enter);
    assert!(desk.shows("Nog te kort: minstens 12 tekens."), "{}", texts(&mut desk));
    desk.type_text("e zin is dit");
    assert!(desk.shows("✓ Lang genoeg"));
    desk.press(Named::Tab);
    desk.press(Named::Enter);
    assert!(desk.shows("De twee zijn niet gelijk."));
    desk.type_text("e zin is dit");
    desk.press(Named::Enter);
    desk.save("founding-sheet");

    let groups = groups(&texts(&mut desk));
    assert!(files(home.path(), "vault").is_empty(), "nothing is on disk yet");
    desk.tab_to("founding.save");
    desk.press(Named::Enter);
    let papers = files(home.path(), "papers");
    assert_eq!(papers[0].file_name().unwrap(), "weegwijzer-herstelblad-2026-11-21-1.pdf");
    assert!(desk.shows("✓ Bewaard als weegwijzer-herstelblad-2026-11-21-1.pdf"));
    desk.save("founding-sheet-saved");
    // Going back for another passphrase leaves the sheet what it was: it may have been printed.
    desk.tab_to("founding.back");
    desk.press(Named::Enter);
    desk.tab_to("founding.next");
    desk.press(Named::Enter);
    assert_eq!(self::groups(&texts(&mut desk)), groups);
    desk.tab_to("founding.next");
    desk.press(Named::Enter);

    let shown = texts(&mut desk);
    let asked: Vec<usize> =
        shown.lines().filter_map(|line| line.strip_prefix("Groep ")?.parse().ok()).collect();
    assert_eq!(asked.len(), 2, "{shown}");
    desk.type_text("AAAAAA");
    desk.press(Named::Enter);
    assert!(desk.shows("Dit is niet wat er op het blad staat. Let op het nummer van de groep."));
    desk.save("founding-back-wrong");
    for _ in 0..6 {
        desk.press(Named::Backspace);
    }
    desk.type_text(&groups[asked[0] - 1].to_lowercase());
    desk.press(Named::Tab);
    desk.type_text(&groups[asked[1] - 1]);
    desk.save("founding-back");
    desk.press(Named::Enter);
    assert!(desk.shows("De kluis is gemaakt. Vanaf nu wordt alles vanzelf bewaard."), "{}", texts(&mut desk));
    assert!(desk.shows("bewaard 14:32"));
    desk.save("founding-founded");

    // Whoever has the file of the sheet can read everything: it is asked about until it is gone.
    assert!(texts(&mut desk).contains("Uw herstelblad staat nog als leesbaar bestand"));
    desk.click(iced_test::selector::id("app.sheet.later"));
    desk.chord('l', Modifiers::CTRL);
    desk.type_text("korte zin is dit");
    desk.press(Named::Enter);
    desk.click(iced_test::selector::id("app.sheet.remove"));
    assert!(desk.shows("Het bestand van het herstelblad is verwijderd."), "{}", texts(&mut desk));
    assert!(files(home.path(), "papers").is_empty());
    desk.chord('l', Modifiers::CTRL);
    desk.type_text("korte zin is dit");
    desk.press(Named::Enter);
    assert!(!texts(&mut desk).contains("herstelblad"));
    drop(desk);

    // The passphrase and the sheet each open it.
    let kept = vault(home.path(), std::sync::Arc::new(weegwijzer::vault::Disk)).unwrap();
    assert_eq!(kept.standing(), Standing::Locked);
    let typed = weegwijzer::vault::Passphrase::new("korte zin is dit".to_owned()).unwrap();
    let _ = kept.unlock(&typed).unwrap();
    kept.lock();
    let _ = kept.unlock_with(&RecoveryKey::typed(&groups.concat()).unwrap(), &passphrase()).unwrap();
}

#[test]
fn stopping_halfway_keeps_the_case_in_memory_and_says_so() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = window(home.path());
    write(&mut desk, "Blauwe plek op de wang.");
    desk.chord('s', Modifiers::CTRL);
    desk.type_text("blauwe fiets");
    desk.press(Named::Enter);
    desk.type_text(PASSPHRASE);
    desk.press(Named::Escape);
    let told = "Niet bewaard. De casus staat alleen in het geheugen zolang het venster open is.";
    assert!(desk.shows(told), "{}", texts(&mut desk));
    assert!(desk.shows("alleen in het geheugen"));
    assert!(files(home.path(), "vault").is_empty());
    assert!(desk.state.open_case().is_some());
    desk.save("founding-cancelled");
}

#[test]
fn six_words_can_be_had_instead_of_a_sentence_of_ones_own() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = window(home.path());
    write(&mut desk, "Blauwe plek op de wang.");
    desk.chord('s', Modifiers::CTRL);
    desk.press(Named::Enter);
    desk.tab_to("founding.way");
    desk.type_text("2");
    let six = |shown: &str| shown.lines().find(|line| line.split(' ').count() == 6).map(str::to_owned);
    let first = six(&texts(&mut desk)).unwrap();
    desk.save("founding-words");
    desk.tab_to("founding.other");
    desk.press(Named::Enter);
    assert_ne!(six(&texts(&mut desk)).unwrap(), first);
    desk.tab_to("founding.next");
    desk.press(Named::Enter);
    assert!(desk.shows("Uw herstelblad"));
}

#[test]
fn once_there_is_a_vault_a_new_case_is_kept_without_asking() {
    let home = tempfile::tempdir().unwrap();
    let _ = founded(home.path());
    let mut desk = window(home.path());
    unlock(&mut desk);
    write(&mut desk, "Blauwe plek op de wang.");
    desk.press_with(Named::Enter, Modifiers::CTRL);
    assert!(desk.shows("bewaard 14:32"), "{}", texts(&mut desk));
    assert!(!files(home.path(), "vault/cases").is_empty());
    desk.click("Naam geven");
    desk.type_text("blauwe fiets");
    desk.press(Named::Enter);
    desk.chord('n', Modifiers::CTRL);
    assert!(!desk.shows("Deze casus is nog niet bewaard"), "nothing can be lost, so nothing is asked");
    desk.click("Weegwijzer");
    assert!(desk.shows("blauwe fiets"));
    desk.save("vault-start-open");
}

#[test]
fn a_practice_case_never_asks_for_any_of_it() {
    let home = tempfile::tempdir().unwrap();
    let _ = founded(home.path());
    let mut desk = window(home.path());
    desk.click(iced_test::selector::id("start.practise"));
    desk.tab_to("practice.knmg-meldcode.shoes-on-in-bed.head");
    desk.press(Named::Enter);
    desk.tab_to("practice.knmg-meldcode.shoes-on-in-bed.empty");
    desk.press(Named::Enter);
    desk.type_text("3");
    desk.chord('s', Modifiers::CTRL);
    desk.press(Named::Enter);
    assert!(desk.shows("bewaard 14:32"), "{}", texts(&mut desk));
    assert_eq!(files(home.path(), "vault/inbox").len(), 0);
    assert_eq!(files(home.path(), "practice").len(), 1);
    desk.press(Named::F12);
    desk.press(Named::Enter);
    assert!(desk.state.open_case().is_some_and(weegwijzer::session::OpenCase::is_practice));
    assert!(!desk.shows("Wachtzin"));
}

#[test]
fn a_sheet_that_was_made_stays_the_sheet_when_founding_is_left_for_a_while() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = window(home.path());
    write(&mut desk, "Blauwe plek op de wang.");
    desk.chord('s', Modifiers::CTRL);
    desk.type_text("blauwe fiets");
    desk.press(Named::Enter);
    for _ in 0..2 {
        desk.type_text("korte zin is dit");
        desk.press(Named::Enter);
    }
    let sheet = groups(&texts(&mut desk));
    desk.chord('s', Modifiers::CTRL);
    assert_eq!(groups(&texts(&mut desk)), sheet, "no second dialog lies over it");
    desk.chord(',', Modifiers::CTRL);
    desk.press(Named::Escape);
    desk.chord('s', Modifiers::CTRL);
    assert!(desk.shows("blauwe fiets"), "the name is still there: {}", texts(&mut desk));
    desk.press(Named::Enter);
    assert_eq!(groups(&texts(&mut desk)), sheet);
}

#[test]
fn neither_a_name_of_a_file_nor_the_title_of_the_window_says_anything_of_a_case() {
    let home = tempfile::tempdir().unwrap();
    let _ = founded(home.path());
    let mut desk = with_case(home.path(), "blauwe fiets");
    save_record(&mut desk);
    assert_eq!(title(&desk.state), "Weegwijzer");
    let names = files(home.path(), "");
    assert!(names.iter().any(|path| path.extension().is_some_and(|extension| extension == "pdf")));
    for path in names {
        let name = path.strip_prefix(home.path()).unwrap().display().to_string();
        let says = ["fiets", "Kwikstaart", "knmg"].iter().any(|word| name.contains(word));
        assert!(!says, "{name}");
    }
}

/// Whether the characters that were typed can be told from others of the same number, in a picture of the window.
fn is_in_sight<P: Program<State = App, Message = Message, Theme = Theme> + 'static>(
    window: impl Fn(&str) -> Desk<P>,
) -> bool {
    let [one, other] = ["noordwestenwind", "zuidoostenstorm"].map(|typed| window(typed).look(1.0).rgba);
    one != other
}

#[test]
fn a_passphrase_can_be_looked_at_while_it_is_typed_and_hides_itself_from_whoever_comes_back() {
    let founding = |presses: usize, home: &Path, typed: &str| {
        let mut desk = window(home);
        write(&mut desk, "Blauwe plek op de wang.");
        desk.chord('s', Modifiers::CTRL);
        desk.press(Named::Enter);
        desk.tab_to("founding.look");
        (0..presses).for_each(|_| desk.press(Named::Enter));
        desk.tab_to("founding.first");
        desk.type_text(typed);
        desk
    };
    for (presses, seen) in [(0, false), (1, true), (2, false)] {
        let home = tempfile::tempdir().unwrap();
        assert_eq!(is_in_sight(|typed| founding(presses, home.path(), typed)), seen, "{presses} presses");
    }
    let home = tempfile::tempdir().unwrap();
    founding(1, home.path(), "noordwestenwind").save("founding-looked-at");

    let home = tempfile::tempdir().unwrap();
    let _ = founded(home.path());
    let unlocking = |leaves: bool, typed: &str| {
        let mut desk = window(home.path());
        desk.tab_to("unlock.passphrase");
        desk.type_text("x");
        desk.tab_to("unlock.look");
        desk.press(Named::Enter);
        if leaves {
            desk.press(Named::F12);
            desk.press(Named::Enter);
        }
        desk.tab_to("unlock.passphrase");
        desk.type_text(typed);
        desk
    };
    assert!(is_in_sight(|typed| unlocking(false, typed)));
    assert!(!is_in_sight(|typed| unlocking(true, typed)), "who comes back begins with dots");
}

#[test]
fn nothing_moves_under_the_hand_while_a_first_passphrase_is_chosen() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = window(home.path());
    write(&mut desk, "Blauwe plek op de wang.");
    desk.chord('s', Modifiers::CTRL);
    desk.press(Named::Enter);
    let places = |desk: &mut Desk<_>| {
        ["founding.first", "founding.again", "founding.look", "founding.next", "founding.cancel"]
            .map(|control| desk.find(id(control)).map(|found| found.bounds()).unwrap())
    };
    let empty = places(&mut desk);
    desk.tab_to("founding.first");
    desk.type_text("kort");
    desk.tab_to("founding.next");
    desk.press(Named::Enter);
    let told = texts(&mut desk);
    assert!(told.contains("Nog te kort: minstens 12 tekens.") && !told.contains("Lang genoeg"), "{told}");
    assert_eq!(places(&mut desk), empty, "too short");
    desk.tab_to("founding.first");
    desk.type_text(" en toch lang");
    assert!(desk.shows("✓ Lang genoeg"), "{}", texts(&mut desk));
    assert_eq!(places(&mut desk), empty, "long enough");
    desk.tab_to("founding.again");
    desk.type_text("anders");
    desk.tab_to("founding.next");
    desk.press(Named::Enter);
    assert!(desk.shows("✓ Lang genoeg") && desk.shows("De twee zijn niet gelijk."), "{}", texts(&mut desk));
    assert_eq!(places(&mut desk), empty, "not the same twice");
}
