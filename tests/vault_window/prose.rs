//! On a large screen lines of prose keep a length that the eye finds its way back from: no paragraph is wider than the measure,
//! on any screen. What is written for a whole room is as large as the room, and not looked at here.

use std::sync::Arc;

use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;
use iced::{Program, Theme};
use weegwijzer::gui::app::{App, Message, opening};
use weegwijzer::protocol::bundle;
use weegwijzer::session::Opening;
use weegwijzer::vault::Disk;

use super::office::{environment, founded, unlock, vault, window, with_case};
use crate::support::Desk;

/// Some 90 letters of running text; the measure of `surface::reading`.
const MEASURE: f32 = 680.0;
/// As many in the larger letters of what is read at arm's length.
const AT_ARMS_LENGTH: f32 = 802.0;
/// From here on it is no label or line of a list any more.
const PARAGRAPH: usize = 100;

#[derive(Default)]
struct Reader {
    read: usize,
    wide: Vec<String>,
}

impl Reader {
    fn read(
        &mut self,
        name: &str,
        desk: &mut Desk<impl Program<State = App, Message = Message, Theme = Theme> + 'static>,
    ) {
        desk.resize(1920.0, 1080.0);
        for (text, at) in desk.texts() {
            if text.chars().count() < PARAGRAPH {
                continue;
            }
            self.read += 1;
            let measure = if name == "danger" { AT_ARMS_LENGTH } else { MEASURE };
            if at.width > measure {
                self.wide.push(format!("{name}: {} points: {text}", at.width));
            }
        }
    }

    #[track_caller]
    fn done(self, least: usize) {
        assert!(self.wide.is_empty(), "{}", self.wide.join("\n"));
        assert!(self.read >= least, "only {} paragraphs were seen", self.read);
    }
}

#[test]
fn no_paragraph_is_wider_than_the_measure_around_the_cases() {
    let home = tempfile::tempdir().unwrap();
    let _ = founded(home.path());
    let mut reader = Reader::default();
    let mut desk = window(home.path());
    reader.read("locked", &mut desk);
    unlock(&mut desk);
    reader.read("start", &mut desk);
    for door in ["practice", "library", "copies", "log", "phonebook", "settings"] {
        let id = match door {
            "practice" => "start.practise".to_owned(),
            "library" => "read.knmg-meldcode".to_owned(),
            "phonebook" => "start.door.phonebook".to_owned(),
            _ => format!("start.{door}"),
        };
        desk.tab_to(&id);
        desk.press(Named::Enter);
        reader.read(door, &mut desk);
        desk.press(Named::Escape);
    }
    for (key, name) in [(Named::F9, "danger"), (Named::F1, "keys"), (Named::F12, "cover")] {
        desk.press(key);
        reader.read(name, &mut desk);
        desk.press(if key == Named::F12 { Named::Enter } else { Named::Escape });
    }
    drop(desk);
    let mut desk = with_case(home.path(), "blauwe fiets");
    reader.read("kept", &mut desk);
    desk.click(iced_test::selector::id("app.manage"));
    reader.read("custody", &mut desk);
    desk.tab_to("custody.share");
    desk.press(Named::Enter);
    reader.read("share", &mut desk);
    reader.done(20);
}

#[test]
fn no_paragraph_is_wider_than_the_measure_within_a_case() {
    let mut reader = Reader::default();
    for (protocol, scenario, steps) in [
        ("knmg-meldcode", "shoes-on-in-bed", 9),
        ("jgz-kindermishandeling", "three-contacts", 6),
        ("blauwe-plekken", "cheek-of-a-baby", 5),
        ("lesa-samenwerking", "two-task-lists", 2),
    ] {
        let home = tempfile::tempdir().unwrap();
        let case = bundle::get(&protocol.into()).unwrap();
        let played = case.scenario(&scenario.into()).unwrap().clone();
        let begun = Opening { protocol: case, scenario: played };
        let mut desk =
            Desk::open(opening(environment(vault(home.path(), Arc::new(Disk))), Some(begun)), 1180.0, 780.0);
        for step in 1..=steps {
            desk.chord(char::from(b'0' + step), Modifiers::ALT);
            reader.read(&format!("{protocol}, step {step}"), &mut desk);
        }
        for (letter, name) in [('t', "contact"), ('r', "overview"), ('p', "papers")] {
            desk.chord(letter, Modifiers::CTRL);
            reader.read(&format!("{protocol}, {name}"), &mut desk);
            desk.press(Named::Escape);
        }
        desk.press(Named::F2);
        reader.read(&format!("{protocol}, call"), &mut desk);
    }
    reader.done(100);
}
