//! Every screen in every look it can have: Dutch and English, light and dark, as designed and twice as large, in a small window
//! and in a large one. For the eye, and too many for every day:
//!
//!     cargo test --test in_process matrix -- --ignored
//!
//! lays them in `target/shots/matrix`.

use std::path::{Path, PathBuf};

use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;
use iced::{Program, Theme};
use weegwijzer::gui::app::{App, Message};
use weegwijzer::locale::Language;
use weegwijzer::protocol::bundle;
use weegwijzer::vault::{Look, TextSize};

use super::office::{PASSPHRASE, founded, played, unlock, window, write};
use super::pictures::Setup;
use crate::support::Desk;

const SIZES: [(f32, f32); 2] = [(1024.0, 700.0), (1920.0, 1080.0)];

/// A window of one size, and where its pictures go.
struct Tour<P: Program<State = App, Message = Message, Theme = Theme> + 'static> {
    desk: Desk<P>,
    pictures: PathBuf,
    size: (f32, f32),
}

impl<P: Program<State = App, Message = Message, Theme = Theme> + 'static> Tour<P> {
    /// What is done is done at the size of the pictures, as whoever has such a window does it.
    fn of(mut desk: Desk<P>, setup: Setup, size: (f32, f32)) -> Self {
        desk.resize(size.0, size.1);
        let pictures = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/shots/matrix").join(setup.name());
        Self { desk, pictures, size }
    }

    fn shoot(&mut self, name: &str) {
        self.desk.put_mouse_away();
        self.desk.save_at(&self.pictures.join(format!("{}-{name}.png", self.size.0)), 1.0);
    }

    fn key(&mut self, key: Named, name: &str) {
        self.desk.press(key);
        self.shoot(name);
    }

    fn chord(&mut self, letter: char, name: &str) {
        self.desk.chord(letter, Modifiers::CTRL);
        self.shoot(name);
    }

    fn press(&mut self, id: &str, name: &str) {
        self.desk.tab_to(id);
        self.key(Named::Enter, name);
    }

    fn back(&mut self) {
        self.desk.press(Named::Escape);
    }
}

/// A folder for a window that is set so.
fn home(setup: Setup) -> tempfile::TempDir {
    let home = tempfile::tempdir().unwrap();
    setup.choose(home.path());
    home
}

fn walked_case(
    setup: Setup,
    size: (f32, f32),
    protocol: &str,
    scenario: &str,
) -> (tempfile::TempDir, Tour<impl Program<State = App, Message = Message, Theme = Theme> + use<>>) {
    let home = home(setup);
    let desk = played(home.path(), protocol, scenario);
    (home, Tour::of(desk, setup, size))
}

/// Before there is anything: the doors, the call, the danger, the first questions, and keeping for the first time.
fn first_day(setup: Setup, size: (f32, f32)) {
    let home = home(setup);
    let mut tour = Tour::of(window(home.path()), setup, size);
    tour.shoot("01-start-empty");
    tour.chord('k', "02-seek");
    tour.desk.type_text("blauwe plek");
    tour.shoot("02-seek-typed");
    tour.back();
    tour.key(Named::F2, "03-call-sheet");
    tour.desk.click("Weegwijzer");
    tour.key(Named::F9, "04-danger");
    tour.back();
    tour.key(Named::F1, "05-keys");
    tour.back();
    tour.key(Named::F12, "06-cover");
    tour.desk.press(Named::Enter);
    tour.chord(',', "07-settings");
    tour.desk.press_with(Named::End, Modifiers::CTRL);
    tour.shoot("07-settings-end");
    tour.back();
    tour.press("start.practise", "08-practice");
    tour.desk.click("Weegwijzer");
    tour.desk.chord('n', Modifiers::CTRL);
    tour.shoot("09-walk-first");
    tour.chord('t', "09-walk-no-contact");
    tour.desk.type_text("1");
    tour.shoot("09-walk-danger");
    drop(tour);
    let mut tour = Tour::of(window(home.path()), setup, size);
    write(&mut tour.desk, "Blauwe plek op de wang.");
    tour.shoot("10-walk-begun");
    tour.chord('r', "11-overview-begun");
    tour.chord('p', "12-papers-begun");
    tour.back();
    tour.chord('s', "13-keep");
    tour.desk.type_text("blauwe fiets");
    tour.desk.press(Named::Enter);
    tour.desk.type_text(PASSPHRASE);
    tour.shoot("14-founding");
    tour.desk.press(Named::Enter);
    tour.desk.type_text(PASSPHRASE);
    tour.desk.press(Named::Enter);
    tour.shoot("15-founding-sheet");
    tour.press("founding.next", "16-founding-back");
}

/// With a vault and some cases in it.
fn office_day(setup: Setup, size: (f32, f32)) {
    let home = home(setup);
    let _ = founded(home.path());
    let mut tour = Tour::of(window(home.path()), setup, size);
    tour.shoot("20-locked");
    unlock(&mut tour.desk);
    for label in [
        "blauwe fiets",
        "rode step",
        "dinsdag bij regen",
        "de jongen met de groene laarzen en de lange broek",
    ] {
        write(&mut tour.desk, "Blauwe plek op de wang.");
        tour.desk.chord('s', Modifiers::CTRL);
        tour.desk.type_text(label);
        tour.desk.press(Named::Enter);
    }
    tour.desk.click("Weegwijzer");
    tour.shoot("21-start-cases");
    tour.desk.press_with(Named::End, Modifiers::CTRL);
    tour.shoot("21-start-cases-end");
    tour.chord('f', "22-find");
    tour.key(Named::Enter, "23-kept-case");
    tour.desk.click(iced_test::selector::id("app.manage"));
    tour.shoot("24-custody");
    tour.press("custody.share", "25-share");
    tour.press("custody.log", "26-log-case");
    tour.back();
    tour.desk.click("Weegwijzer");
    tour.press("start.copies", "27-copies");
    tour.back();
    tour.press("start.log", "28-log");
    tour.back();
    tour.press("start.practise", "29-practice-with-cases");
}

/// A case that was walked to its end, the papers of it, and the case before a group.
fn walked(setup: Setup, size: (f32, f32)) {
    let (_home, mut tour) = walked_case(setup, size, "knmg-meldcode", "shoes-on-in-bed");
    tour.shoot("30-end");
    for step in 1..=9_u8 {
        tour.desk.chord(char::from(b'0' + step), Modifiers::ALT);
        tour.shoot(&format!("31-step-{step}"));
    }
    tour.chord('m', "32-more");
    tour.chord('t', "33-contact");
    tour.desk.type_text("2");
    tour.shoot("33-contact-with");
    tour.back();
    tour.chord('r', "34-overview");
    tour.desk.press_with(Named::End, Modifiers::CTRL);
    tour.shoot("34-overview-end");
    tour.chord('p', "35-papers");
    for paper in 2..=6_u8 {
        tour.desk.type_text(&paper.to_string());
        tour.shoot(&format!("36-paper-{paper}"));
    }
    tour.back();
    tour.key(Named::F5, "40-lesson");
    tour.key(Named::PageDown, "41-lesson-1");
    tour.desk.type_text("v");
    tour.shoot("42-vote");
    tour.key(Named::PageDown, "43-answer");
    tour.key(Named::End, "44-debrief");
    tour.desk.type_text("p");
    tour.shoot("45-handouts");
}

/// What has a shape of its own: the weighing sheet, the body, the post, what is asked of a doctor.
fn special(setup: Setup, size: (f32, f32)) {
    for (protocol, scenario, steps) in [
        ("jgz-kindermishandeling", "three-contacts", 6),
        ("blauwe-plekken", "cheek-of-a-baby", 5),
        ("kindcheck", "", 3),
        ("belblad", "", 1),
        ("spoed-signalering", "", 4),
        ("informatieverzoek", "", 3),
        ("seksueel-misbruik", "father-suspected", 3),
        ("lesa-samenwerking", "two-task-lists", 2),
    ] {
        let scenario = if scenario.is_empty() {
            bundle::get(&protocol.into()).unwrap().scenarios[0].id.to_string()
        } else {
            scenario.to_owned()
        };
        let (_home, mut tour) = walked_case(setup, size, protocol, &scenario);
        for step in 1..=steps {
            tour.desk.chord(char::from(b'0' + step), Modifiers::ALT);
            tour.shoot(&format!("50-{protocol}-{step}"));
        }
        tour.chord('r', &format!("51-{protocol}-overview"));
        tour.chord('p', &format!("52-{protocol}-papers"));
    }
}

fn every_screen(text: TextSize, look: Look) {
    for language in [Language::Nl, Language::En] {
        let setup = Setup { language, look, size: text };
        for size in SIZES {
            first_day(setup, size);
            office_day(setup, size);
            walked(setup, size);
            special(setup, size);
        }
    }
}

#[test]
#[ignore = "for the eye, and hundreds of pictures"]
fn light_as_designed() {
    every_screen(TextSize::NORMAL, Look::Light);
}

#[test]
#[ignore = "for the eye, and hundreds of pictures"]
fn dark_as_designed() {
    every_screen(TextSize::NORMAL, Look::Dark);
}

#[test]
#[ignore = "for the eye, and hundreds of pictures"]
fn light_twice_as_large() {
    every_screen(TextSize::LARGEST, Look::Light);
}

#[test]
#[ignore = "for the eye, and hundreds of pictures"]
fn dark_twice_as_large() {
    every_screen(TextSize::LARGEST, Look::Dark);
}
