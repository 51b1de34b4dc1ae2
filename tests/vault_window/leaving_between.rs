//! Leaving in the middle of a contact that is entered, and while another case is begun: neither case loses a word.

use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;
use weegwijzer::gui::app::Message;
use weegwijzer::gui::screen::{self, start};
use weegwijzer::gui::watch::Noticed;

use super::leaving::{Way, YOUTH, is_out_of_sight, leave, noticed};
use super::office::{founded, texts, unlock, window, write};

/// What was seen in a contact is a row of the case, whenever somebody leaves.
#[test]
fn what_is_typed_of_a_contact_is_in_the_case_after_every_way_of_leaving() {
    let home = tempfile::tempdir().unwrap();
    let _ = founded(home.path());
    for way in [Way::Hide, Way::Lock, Way::Sleep, Way::SessionLocked, Way::Idle] {
        let mut desk = window(home.path());
        unlock(&mut desk);
        desk.send(Message::Screen(screen::Message::Start(start::Message::ProtocolPressed(YOUTH.into()))));
        // A contact can be entered once it is said whether there is danger.
        desk.type_text("1");
        desk.chord('t', Modifiers::CTRL);
        desk.type_text("1");
        desk.type_text("2");
        desk.type_text("Kwikstaart op de vensterbank.");
        leave(&mut desk, way);
        if desk.shows("Toon weer") {
            desk.click("Toon weer");
        }
        assert!(desk.shows("Ontgrendel uw casussen"), "{way:?}: {}", texts(&mut desk));
        unlock(&mut desk);
        let journal = format!("{:?}", desk.state.open_case().map(|open| open.case().journal()));
        assert!(journal.contains("Kwikstaart op de vensterbank."), "{way:?}: {journal}");
    }
}

/// The one that is left is being written while the other is begun; in between somebody leaves.
#[test]
fn who_leaves_while_another_case_is_begun_loses_neither() {
    for way in [Way::Hide, Way::Lock, Way::Sleep, Way::SessionLocked, Way::Idle] {
        for waits in 0..5 {
            let home = tempfile::tempdir().unwrap();
            let _ = founded(home.path());
            let mut desk = window(home.path());
            unlock(&mut desk);
            write(&mut desk, "Kwzwoorden: ");
            desk.chord('s', Modifiers::CTRL);
            desk.type_text("blauwe fiets");
            desk.press(Named::Enter);
            desk.hold_back();
            desk.type_text("kwz01");
            desk.chord('n', Modifiers::CTRL);
            for _ in 0..waits {
                let _ = desk.let_go();
            }
            desk.type_text("3");
            desk.press(Named::Enter);
            for _ in 0..waits {
                let _ = desk.let_go();
            }
            desk.type_text("kwz02");
            let second = format!("{:?}", desk.state).contains("kwz02");
            leave(&mut desk, way);
            assert!(is_out_of_sight(&mut desk), "{way:?} {waits}: {}", texts(&mut desk));
            desk.let_all_go();
            desk.send(noticed(Noticed::Tick { active: false }));
            assert!(is_out_of_sight(&mut desk), "{way:?} {waits}: {}", texts(&mut desk));
            if desk.shows("Toon weer") {
                desk.click("Toon weer");
            }
            assert!(desk.shows("Ontgrendel uw casussen"), "{way:?} {waits}: {}", texts(&mut desk));
            unlock(&mut desk);
            let mut journals = format!("{:?}", desk.state.open_case().map(|open| open.case().journal()));
            desk.click("Weegwijzer");
            desk.click("blauwe fiets");
            journals += &format!("{:?}", desk.state.open_case().map(|open| open.case().journal()));
            assert!(journals.contains("kwz01"), "{way:?} {waits}: {journals}");
            assert!(!second || journals.contains("kwz02"), "{way:?} {waits}: {journals}");
        }
    }
}

#[test]
fn whoever_comes_back_to_a_text_goes_on_where_it_ends() {
    let home = tempfile::tempdir().unwrap();
    let _ = founded(home.path());
    let mut desk = window(home.path());
    unlock(&mut desk);
    write(&mut desk, "Kwikstaart");
    leave(&mut desk, Way::Hide);
    desk.click("Toon weer");
    unlock(&mut desk);
    desk.type_text(" op de vensterbank");
    leave(&mut desk, Way::Hide);
    desk.click("Toon weer");
    unlock(&mut desk);
    let journal = format!("{:?}", desk.state.open_case().map(|open| open.case().journal()));
    assert!(journal.contains("Kwikstaart op de vensterbank"), "{journal}");
}
