//! Letters twice as large in a small window: everything is read from top to bottom, and nothing stands beside the window.

use std::sync::Arc;

use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;
use iced::{Program, Theme};
use weegwijzer::gui::app::{App, Message};
use weegwijzer::vault::{Disk, Settings, TextSize};

use crate::support::Desk;
use crate::vault_window::office::{founded, unlock, vault, window, write};

/// What can be heard and would only be seen by scrolling sideways.
fn beside(
    desk: &mut Desk<impl Program<State = App, Message = Message, Theme = Theme> + 'static>,
) -> Vec<String> {
    let room = desk.room().width;
    let heard = desk.heard();
    let parts = heard.read().into_iter().skip(1).map(|(_, node)| node);
    let out = parts.filter(|node| node.bounds.x < -1.0 || node.bounds.x + node.bounds.width > room + 1.0);
    out.map(|node| format!("{:?} {:?} at {:?}", node.part.role, node.part.name, node.bounds)).collect()
}

#[test]
fn at_twice_the_size_in_a_small_window_nothing_asks_for_sideways_scrolling() {
    let home = tempfile::tempdir().unwrap();
    let _ = founded(home.path());
    let settings = Settings { text_size: TextSize::LARGEST, ..Settings::default() };
    vault(home.path(), Arc::new(Disk)).unwrap().settings().save(&settings).unwrap();
    let mut desk = window(home.path());
    desk.resize(1024.0, 700.0);
    let nothing = Vec::<String>::new();
    assert_eq!(beside(&mut desk), nothing, "locked");
    unlock(&mut desk);
    assert_eq!(beside(&mut desk), nothing, "start");
    write(&mut desk, "Blauwe plek op de wang.");
    assert_eq!(beside(&mut desk), nothing, "walk");
    desk.chord('r', Modifiers::CTRL);
    assert_eq!(beside(&mut desk), nothing, "overview");
    desk.chord('p', Modifiers::CTRL);
    assert_eq!(beside(&mut desk), nothing, "papers");
    desk.chord(',', Modifiers::CTRL);
    assert_eq!(beside(&mut desk), nothing, "settings");
    desk.press(Named::F1);
    assert_eq!(beside(&mut desk), nothing, "keys");
    desk.press(Named::Escape);
    desk.press(Named::F9);
    assert_eq!(beside(&mut desk), nothing, "emergency");
}
