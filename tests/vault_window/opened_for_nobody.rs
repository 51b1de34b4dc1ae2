//! A vault that opens for somebody who has left is locked again: by what hears that it opened, and by the cover. Each of the
//! two is tried where the other does nothing.

use std::sync::Arc;

use iced::keyboard::key::Named;
use weegwijzer::gui::watch::Noticed;
use weegwijzer::vault::{Disk, Standing};

use super::leaving::{Way, leave, noticed};
use super::office::{PASSPHRASE, founded, passphrase, texts, vault, window_sharing};

#[test]
fn what_hears_that_a_vault_opened_for_somebody_who_left_locks_it_though_nothing_is_covered() {
    for way in [Way::Lock, Way::Sleep, Way::SessionLocked] {
        let home = tempfile::tempdir().unwrap();
        let _ = founded(home.path());
        let held = Arc::new(vault(home.path(), Arc::new(Disk)).unwrap());
        let mut desk = window_sharing(Arc::clone(&held));
        desk.hold_back();
        desk.type_text(PASSPHRASE);
        desk.press(Named::Enter);
        leave(&mut desk, way);
        assert!(!desk.shows("Toon weer"), "{way:?}: no cover that could lock it: {}", texts(&mut desk));
        desk.let_all_go();
        assert_eq!(held.standing(), Standing::Locked, "{way:?}");
        assert!(desk.shows("Ontgrendel uw casussen"), "{way:?}: {}", texts(&mut desk));
    }
}

#[test]
fn a_cover_locks_what_is_open_under_it_whoever_opened_it() {
    let home = tempfile::tempdir().unwrap();
    let _ = founded(home.path());
    let held = Arc::new(vault(home.path(), Arc::new(Disk)).unwrap());
    let mut desk = window_sharing(Arc::clone(&held));
    leave(&mut desk, Way::Hide);
    assert!(desk.shows("Toon weer"), "{}", texts(&mut desk));
    // Nothing in the window asked for this, so that nothing in it is told that it opened.
    let _ = held.unlock(&passphrase()).unwrap();
    assert_eq!(held.standing(), Standing::Open);
    desk.send(noticed(Noticed::Tick { active: true }));
    desk.let_all_go();
    assert_eq!(held.standing(), Standing::Locked);
    desk.click("Toon weer");
    assert!(desk.shows("Ontgrendel uw casussen"), "{}", texts(&mut desk));
}
