//! The whole window, driven by keyboard: from the first frame to a printed record and back after a crash.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

mod support;

use std::io;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use iced::keyboard::{Modifiers, key::Named};
use iced::{Program, Theme};
use iced_test::selector::id;
use support::Desk;
use weegwijzer::gui::app::{App, Message, application};
use weegwijzer::gui::environment::{Clock, Environment};
use weegwijzer::vault::{Home, Vault};

fn environment(home: &Path) -> Environment {
    Environment {
        clock: Clock::Fixed("2026-11-21T14:32:00+01:00[Europe/Amsterdam]".parse().unwrap()),
        vault: Home::at(home).and_then(Vault::open).map(Arc::new),
        rest: Duration::ZERO,
        viewer: |_: &Path| -> io::Result<()> { Ok(()) },
    }
}

fn window(home: &Path) -> Desk<impl Program<State = App, Message = Message, Theme = Theme> + use<>> {
    Desk::open(application(environment(home)), 1180.0, 780.0)
}

#[test]
fn looks() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = window(home.path());
    desk.save("app-start");
    desk.press(Named::Enter);
    desk.save("app-new");
    desk.press(Named::F9);
    desk.save("app-emergency");
    desk.press(Named::Escape);
    desk.type_text("3");
    desk.press(Named::Enter);
    desk.type_text("Blauwe plek op de wang.");
    desk.chord('s', Modifiers::CTRL);
    desk.save("app-keep");
    desk.type_text("blauwe fiets");
    desk.press(Named::Enter);
    desk.save("app-kept");
    desk.click(id("step.talk"));
    desk.chord('r', Modifiers::CTRL);
    desk.save("app-review");
    desk.chord(',', Modifiers::CTRL);
    desk.save("app-settings");
}
