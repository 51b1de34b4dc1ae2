//! A course in the window: begun with its first case, each next case by one key, and begun by itself where the data folder brings
//! one along.

use std::fs;
use std::path::Path;

use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;
use iced::{Program, Theme};
use weegwijzer::gui::app::{App, Message, application};
use weegwijzer::gui::environment::Environment;
use weegwijzer::protocol::bundle;
use weegwijzer::session::course::bundled;
use weegwijzer::vault::{Fiction, Home, VaultError};

use crate::support::Desk;
use crate::window::environment;

fn window(home: &Path) -> Desk<impl Program<State = App, Message = Message, Theme = Theme> + 'static> {
    Desk::open(application(environment(home)), 1280.0, 720.0)
}

fn titles(course: &str) -> Vec<String> {
    let course = bundled().iter().find(|one| one.id == course).unwrap();
    let title = |(protocol, case): (&_, &_)| {
        let protocol = bundle::get(protocol).unwrap();
        protocol.scenario(case).unwrap().title.get(weegwijzer::locale::Language::Nl).to_owned()
    };
    course.cases().map(title).collect()
}

#[test]
fn the_cases_of_a_course_follow_one_another_by_one_key_and_begin_again_by_one() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = window(home.path());
    desk.tab_to("start.practise");
    desk.press(Named::Enter);
    desk.tab_to("practice.course.out-of-hours.head");
    desk.press(Named::Enter);
    desk.save("course");
    desk.tab_to("practice.course.out-of-hours.begin");
    desk.press(Named::Enter);
    for title in titles("out-of-hours") {
        assert!(desk.shows(&title), "{title}: {:?}", desk.texts());
        assert!(desk.shows("de opening"));
        desk.press(Named::PageDown);
        assert!(!desk.shows("de opening"));
        desk.chord('h', Modifiers::NONE);
        assert!(desk.shows("de opening") && desk.shows(&title), "again");
        desk.chord('n', Modifiers::NONE);
    }
    assert!(desk.shows("Dit was de laatste casus van deze cursus."), "{:?}", desk.texts());
}

#[test]
fn a_course_in_the_folder_beside_the_program_begins_in_practice_and_a_broken_one_is_named() {
    let home = tempfile::tempdir().unwrap();
    for (name, text) in [
        (
            "mine",
            fs::read_to_string("assets/courses/bruises/course.ron")
                .unwrap()
                .replace("Blauwe plekken en letsel", "Mijn avond"),
        ),
        ("other", "(id: 3)".to_owned()),
    ] {
        let folder = home.path().join("courses").join(name);
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("course.ron"), text).unwrap();
    }
    let mut desk = window(home.path());
    assert!(desk.shows("Mijn avond"), "{:?}", desk.texts());
    assert!(desk.texts().iter().any(|(text, _)| text.contains("courses/other/course.ron is niet te lezen")));
    assert!(!desk.shows("Blauwe plekken en letsel"), "the own one stands in its place");

    let without = tempfile::tempdir().unwrap();
    assert!(!window(without.path()).shows("Huisartsenavond: de meldcode in twee uur"), "the start");
}

#[test]
fn a_course_on_a_stick_that_cannot_be_written_is_played_all_the_same() {
    let stick = tempfile::tempdir().unwrap();
    let folder = stick.path().join("courses/mine");
    fs::create_dir_all(&folder).unwrap();
    let text = fs::read_to_string("assets/courses/bruises/course.ron").unwrap();
    fs::write(folder.join("course.ron"), text.replace("Blauwe plekken en letsel", "Mijn avond")).unwrap();
    let nothing_kept = Environment {
        vault: Err(VaultError::NotWritable { path: stick.path().to_owned() }),
        fiction: Some(Fiction::of(Home::at(stick.path()).unwrap())),
        ..environment(tempfile::tempdir().unwrap().path())
    };
    let mut desk = Desk::open(application(nothing_kept), 1280.0, 720.0);
    assert!(desk.shows("Oefenen") && desk.shows("Mijn avond"), "{:?}", desk.texts());
    desk.tab_to("practice.course.bruises.head");
    desk.press(Named::Enter);
    desk.tab_to("practice.course.bruises.begin");
    desk.press(Named::Enter);
    assert!(desk.shows("de opening"), "{:?}", desk.texts());
    assert_eq!(fs::read_dir(stick.path()).unwrap().count(), 1, "nothing was written");
}

#[test]
fn every_case_of_a_course_can_be_begun_and_the_papers_of_it_are_made() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = window(home.path());
    desk.tab_to("start.practise");
    desk.press(Named::Enter);
    desk.tab_to("practice.course.out-of-hours.head");
    desk.press(Named::Enter);
    desk.tab_to("practice.course.begins");
    desk.type_text("half acht");
    assert!(desk.shows("Dit is geen tijd: schrijf bijvoorbeeld 19:30"), "{:?}", desk.texts());
    for _ in 0..9 {
        desk.press(Named::Backspace);
    }
    desk.type_text("19.30");
    assert!(!desk.shows("Dit is geen tijd: schrijf bijvoorbeeld 19:30"));
    for paper in ["participants", "trainer", "attendance"] {
        desk.tab_to(&format!("practice.course.out-of-hours.{paper}"));
        desk.press(Named::Enter);
    }
    let titles = titles("out-of-hours");
    let last = titles.len();
    assert!(last > 1);
    desk.tab_to(&format!("practice.course.out-of-hours.case.{last}"));
    desk.press(Named::Enter);
    assert!(desk.shows("de opening") && desk.shows(&titles[last - 1]), "{:?}", desk.texts());
    desk.chord('t', Modifiers::NONE);
    assert!(
        desk.texts().iter().any(|(text, _)| text.starts_with("nog ")),
        "what is left: {:?}",
        desk.texts()
    );
    desk.chord('n', Modifiers::NONE);
    assert!(desk.shows("Dit was de laatste casus van deze cursus."));
}

#[test]
fn beside_a_vault_that_is_locked_a_course_on_a_stick_begins_in_practice_with_no_lock_in_sight() {
    let home = tempfile::tempdir().unwrap();
    drop(crate::support::vault::open(home.path()).unwrap());
    let folder = home.path().join("courses/mine");
    fs::create_dir_all(&folder).unwrap();
    let text = fs::read_to_string("assets/courses/bruises/course.ron").unwrap();
    fs::write(folder.join("course.ron"), text.replace("Blauwe plekken en letsel", "Mijn avond")).unwrap();
    let mut desk = window(home.path());
    assert!(desk.shows("Oefenen") && desk.shows("Mijn avond"), "{:?}", desk.texts());
    assert!(
        !desk.texts().iter().any(|(text, _)| text.contains("Wachtzin") || text.contains("Ontgrendel")),
        "{:?}",
        desk.texts()
    );
}
