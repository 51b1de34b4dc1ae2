//! A kept case besides walking it: how long it must be kept, whether it is filed, erasing it, who looked at it.

use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;
use iced_test::selector::id;

use super::leaving::{Way, leave};
use super::office::{erase, files, founded, save_record, texts, unlock, window, with_case};

#[test]
fn erasing_wants_a_reason_and_a_second_yes_and_leaves_a_line_without_content() {
    let home = tempfile::tempdir().unwrap();
    let _ = founded(home.path());
    let mut desk = with_case(home.path(), "blauwe fiets");
    desk.click("Beheren");
    assert!(desk.shows("Casus blauwe fiets"));
    assert!(desk.shows("Bewaren minstens tot 21 november 2046."), "{}", texts(&mut desk));
    desk.tab_to("custody.erase");
    desk.press(Named::Enter);
    assert_eq!(desk.focused_id(), Some("custody.reason".into()), "a reason first");
    let needs = "Schrijf eerst waarom u deze casus wist. De reden komt in het logboek.";
    assert!(desk.shows(needs), "{}", texts(&mut desk));
    desk.type_text("Verslag staat in het dossier.");
    assert!(!desk.shows(needs));
    desk.tab_to("custody.erase");
    desk.press(Named::Enter);
    assert!(desk.shows("Casus blauwe fiets voorgoed wissen?"));
    assert_eq!(desk.focused_id(), Some("custody.keep".into()), "the safe way first");
    desk.press(Named::Escape);
    assert!(!files(home.path(), "vault/cases").is_empty());
    desk.press(Named::Enter);
    desk.press(Named::Tab);
    desk.press(Named::Enter);
    assert!(desk.shows("De casus is gewist. In het logboek staat dat dit gebeurde en waarom."));
    assert!(desk.shows("Er zijn nog geen casussen bewaard."), "{}", texts(&mut desk));
    assert!(files(home.path(), "vault/cases").is_empty());
    assert!(desk.state.open_case().is_none());
    desk.tab_to("start.log");
    desk.press(Named::Enter);
    let shown = texts(&mut desk);
    assert!(shown.contains("Casus wissen: Verslag staat in het dossier."), "{shown}");
    assert!(!shown.contains("fiets") && !shown.contains("Kwikstaart"), "{shown}");
}

#[test]
fn after_the_record_was_made_is_asked_whether_it_is_in_the_file() {
    let home = tempfile::tempdir().unwrap();
    let _ = founded(home.path());
    let mut desk = with_case(home.path(), "blauwe fiets");
    save_record(&mut desk);
    assert!(desk.shows("Staat dit verslag in het dossier van de patiënt?"), "{}", texts(&mut desk));
    desk.save("vault-filed");
    desk.click(id("app.filed"));
    assert!(desk.shows(
        "Het verslag staat in het dossier. U kunt deze eigen kopie nu wissen; dat hoeft niet meteen."
    ));
    assert_eq!(desk.focused_id(), Some("custody.back".into()), "there is no hurry");
    assert!(!files(home.path(), "vault/cases").is_empty(), "nothing is erased by itself");
    desk.press(Named::Escape);
    desk.tab_to("papers.pdf");
    desk.press(Named::Enter);
    assert!(
        !desk.shows("Staat dit verslag in het dossier van de patiënt?"),
        "it was said, and nothing changed"
    );
    desk.click("Weegwijzer");
    assert!(desk.shows("in het dossier"), "{}", texts(&mut desk));
}

#[test]
fn whether_the_record_is_in_the_file_is_asked_again_after_a_lock_and_of_that_case_alone() {
    const ASKS: &str = "Staat dit verslag in het dossier van de patiënt?";
    for way in [Way::Hide, Way::Lock, Way::Sleep, Way::SessionLocked, Way::Idle] {
        let home = tempfile::tempdir().unwrap();
        let _ = founded(home.path());
        let mut desk = with_case(home.path(), "blauwe fiets");
        save_record(&mut desk);
        assert!(desk.shows(ASKS));
        leave(&mut desk, way);
        if desk.shows("Toon weer") {
            desk.click("Toon weer");
        }
        assert!(!desk.shows(ASKS), "{way:?}: nothing is asked while it is locked");
        unlock(&mut desk);
        assert!(desk.shows(ASKS), "{way:?}: {}", texts(&mut desk));
        // Another case on the desk is not the one that is asked about.
        desk.chord('n', Modifiers::CTRL);
        assert!(!desk.shows(ASKS), "{way:?}: {}", texts(&mut desk));
        desk.click("Weegwijzer");
        desk.click("blauwe fiets");
        assert!(desk.shows(ASKS), "{way:?}: {}", texts(&mut desk));
        desk.click(id("app.filed"));
        let journal = format!("{:?}", desk.state.open_case().map(|open| open.case().journal()));
        assert!(journal.contains("Filed"), "{journal}");
    }
}

#[test]
fn a_change_after_filing_asks_again_and_who_did_not_know_is_asked_from_the_list() {
    let home = tempfile::tempdir().unwrap();
    let _ = founded(home.path());
    let mut desk = with_case(home.path(), "blauwe fiets");
    save_record(&mut desk);
    desk.click(id("app.not-filed"));
    desk.click("Weegwijzer");
    assert!(!desk.shows("in het dossier"));
    desk.click("Beheren");
    assert!(desk.shows("Staat dit verslag in het dossier van de patiënt?"), "{}", texts(&mut desk));
    desk.click(id("custody.filed"));
    assert!(texts(&mut desk).contains("U kunt deze eigen kopie nu wissen"), "{}", texts(&mut desk));
    drop(desk);

    let mut desk = window(home.path());
    unlock(&mut desk);
    assert!(desk.shows("in het dossier"), "it is in the case, not in the window");
    desk.click("Beheren");
    assert!(texts(&mut desk).contains("U kunt deze eigen kopie nu wissen"));
    desk.press(Named::Escape);
    desk.click("blauwe fiets");
    desk.press_with(Named::Enter, Modifiers::CTRL);
    desk.type_text("1");
    desk.click("Weegwijzer");
    assert!(!desk.shows("in het dossier"), "{}", texts(&mut desk));
    desk.click("Beheren");
    assert!(desk.shows("Staat dit verslag in het dossier van de patiënt?"), "{}", texts(&mut desk));
}

#[test]
fn a_kept_case_that_is_not_on_the_desk_can_be_said_to_be_filed() {
    let home = tempfile::tempdir().unwrap();
    let _ = founded(home.path());
    let mut desk = with_case(home.path(), "blauwe fiets");
    save_record(&mut desk);
    drop(desk);
    let mut desk = window(home.path());
    unlock(&mut desk);
    desk.click("Beheren");
    desk.click(id("custody.filed"));
    assert!(texts(&mut desk).contains("U kunt deze eigen kopie nu wissen"), "{}", texts(&mut desk));
    desk.press(Named::Escape);
    assert!(desk.shows("in het dossier"), "{}", texts(&mut desk));
    desk.click("blauwe fiets");
    assert!(desk.state.open_case().unwrap().case().state().filed.is_some());
}

#[test]
fn who_looked_at_a_case_is_shown_by_period_and_can_be_printed() {
    let home = tempfile::tempdir().unwrap();
    let _ = founded(home.path());
    drop(with_case(home.path(), "blauwe fiets"));
    let mut desk = window(home.path());
    unlock(&mut desk);
    desk.click("blauwe fiets");
    desk.click("Beheren");
    desk.tab_to("custody.log");
    desk.press(Named::Enter);
    let shown = texts(&mut desk);
    assert!(shown.contains("Casus inzien") && shown.contains("bewaren"), "{shown}");
    assert!(!shown.contains("Kluis maken"), "only this case: {shown}");
    desk.tab_to("log.print");
    desk.press(Named::Enter);
    let papers = files(home.path(), "papers");
    assert_eq!(papers.len(), 1);
    assert!(std::fs::read(&papers[0]).unwrap().starts_with(b"%PDF"));
    desk.press(Named::Escape);
    assert!(desk.state.open_case().is_some());
}

#[test]
fn a_case_goes_to_a_colleague_and_comes_in_after_a_look() {
    let (ours, theirs) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let _ = (founded(ours.path()), founded(theirs.path()));
    let mut desk = with_case(ours.path(), "blauwe fiets");
    desk.click("Beheren");
    desk.tab_to("custody.share");
    desk.press(Named::Enter);
    desk.type_text("bel mij maar even op");
    desk.press(Named::Tab);
    desk.type_text("bel mij maar even op");
    desk.tab_to("share.make");
    desk.press(Named::Enter);
    let file = files(ours.path(), "papers").pop().unwrap();
    assert!(desk.shows(&format!("✓ Het bestand staat klaar: “{}”.", file.display())), "{}", texts(&mut desk));
    drop(desk);

    let mut desk = window(theirs.path());
    unlock(&mut desk);
    desk.tab_to("start.copies");
    desk.press(Named::Enter);
    desk.tab_to("copies.receive");
    desk.press(Named::Enter);
    desk.tab_to("copies.receive.file");
    desk.type_text(&file.display().to_string());
    desk.press(Named::Tab);
    desk.type_text("een verkeerde zin");
    desk.press(Named::Enter);
    assert!(desk.shows("Deze wachtzin opent het bestand niet."), "{}", texts(&mut desk));
    for _ in 0..17 {
        desk.press(Named::Backspace);
    }
    desk.type_text("bel mij maar even op");
    desk.press(Named::Enter);
    assert!(desk.shows("Casus blauwe fiets"), "{}", texts(&mut desk));
    assert!(files(theirs.path(), "vault/cases").is_empty(), "a look takes nothing in");
    desk.save("vault-incoming");
    desk.press(Named::Enter);
    assert!(desk.shows("✓ Casus blauwe fiets staat nu in uw kluis."), "{}", texts(&mut desk));
    desk.tab_to("copies.receive.file");
    desk.type_text(&file.display().to_string());
    desk.press(Named::Tab);
    desk.type_text("bel mij maar even op");
    desk.press(Named::Enter);
    let twice = "Deze casus staat al in uw kluis, onder de naam “blauwe fiets”. Na het opnemen staat hij er twee \
                 keer.";
    assert!(desk.shows(twice), "{}", texts(&mut desk));
    let seen = texts(&mut desk);
    assert!(seen.contains("Rol: ") && seen.contains(" · 2 antwoorden"), "{seen}");
    desk.tab_to("copies.receive.leave");
    desk.press(Named::Enter);
    desk.press(Named::Escape);
    assert!(desk.shows("blauwe fiets"));
}

#[test]
fn papers_of_an_erased_case_that_still_lie_in_the_folder_are_counted() {
    let home = tempfile::tempdir().unwrap();
    let _ = founded(home.path());
    let mut desk = with_case(home.path(), "blauwe fiets");
    save_record(&mut desk);
    std::fs::write(home.path().join("papers/weegwijzer-ander-2026-11-21-1.pdf"), b"%PDF").unwrap();
    desk.click(id("app.filed"));
    desk.tab_to("custody.erase-filed");
    desk.press(Named::Enter);
    desk.type_text("Verslag staat in het dossier.");
    erase(&mut desk);
    let shown = texts(&mut desk);
    assert!(shown.contains("Eén PDF van deze casus staat nog in"), "{shown}");
    desk.save("vault-erased");
}

#[test]
fn papers_that_nobody_could_look_for_are_told_and_not_called_none() {
    let home = tempfile::tempdir().unwrap();
    let _ = founded(home.path());
    let mut desk = with_case(home.path(), "blauwe fiets");
    save_record(&mut desk);
    let papers = home.path().join("papers");
    std::fs::remove_dir_all(&papers).unwrap();
    std::fs::write(&papers, "no folder").unwrap();
    desk.click(id("app.filed"));
    desk.tab_to("custody.erase-filed");
    desk.press(Named::Enter);
    desk.type_text("Verslag staat in het dossier.");
    erase(&mut desk);
    let shown = texts(&mut desk);
    assert!(shown.contains("De casus is gewist.") && shown.contains("kon niet worden nagekeken"), "{shown}");
}

#[test]
fn a_case_is_named_where_it_is_erased_and_no_other_case_above_it() {
    let home = tempfile::tempdir().unwrap();
    let _ = founded(home.path());
    drop(with_case(home.path(), "blauwe fiets"));
    let mut desk = with_case(home.path(), "rode step");
    desk.click("Weegwijzer");
    let manage = files(home.path(), "vault/cases");
    let first =
        manage.iter().map(|file| file.parent().unwrap().file_name().unwrap().to_string_lossy().into_owned());
    let own = desk.state.open_case().is_some();
    assert!(own);
    let mut first: Vec<String> = first.collect();
    first.dedup();
    for case in first {
        desk.click(id(format!("manage.{case}")));
        let shown = texts(&mut desk);
        let both = shown.contains("blauwe fiets") && shown.contains("rode step");
        assert!(!both, "{shown}");
        desk.press(Named::Escape);
    }
}

#[test]
fn looking_at_a_case_leaves_no_new_version_of_it() {
    let home = tempfile::tempdir().unwrap();
    let _ = founded(home.path());
    drop(with_case(home.path(), "blauwe fiets"));
    let before = files(home.path(), "vault/cases");
    let mut desk = window(home.path());
    unlock(&mut desk);
    desk.click("blauwe fiets");
    desk.press_with(Named::Enter, Modifiers::CTRL);
    desk.chord('r', Modifiers::CTRL);
    desk.click("Weegwijzer");
    desk.chord('l', Modifiers::CTRL);
    assert_eq!(files(home.path(), "vault/cases"), before);
}
