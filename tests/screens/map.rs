//! The flow map in the library: walked by keyboard and mouse, from and to the words it stands for, lit by the open case;
//! and what is proved of a protocol, with the walk that breaks a promise.

use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};
use std::{fs, io};

use iced::keyboard::key::Named;
use iced::keyboard::{Key, Modifiers};
use iced::{Point, Program, Rectangle, Theme};
use weegwijzer::authoring::prove::{Verdict, decide};
use weegwijzer::document::print_map;
use weegwijzer::drawing::draw;
use weegwijzer::gui::app;
use weegwijzer::gui::environment::{Clock, Environment};
use weegwijzer::gui::screen::library::{Action, Library, Part};
use weegwijzer::locale::Language;
use weegwijzer::protocol::{Claim, Protocol, Statement};
use weegwijzer::session::{Offered, Opening};
use weegwijzer::vault::{Home, Vault};

use super::room::{Asked, DUTCH, ENGLISH, LARGE, Room, Screen, Setup, desk, other, protocol};
use crate::support::Desk;

fn library(setup: Setup) -> Room {
    let offered = vec![Offered::Sound(protocol())];
    let screen = Screen::Library(Library::new(&offered, None));
    Room { offered, ..other(setup, screen) }
}

/// Opens the map from the reading view.
fn mapped<P: Program<State = Room, Theme = Theme> + 'static>(desk: &mut Desk<P>) {
    desk.tab_to("library.map");
    desk.press(Named::Enter);
}

fn sign<P: Program<State = Room, Theme = Theme> + 'static>(desk: &mut Desk<P>, sign: &str) {
    desk.key(Key::Character(sign.into()), Modifiers::NONE, Some(sign.into()));
}

/// Where the box with the keyboard is drawn.
fn focused<P: Program<State = Room, Theme = Theme> + 'static>(desk: &mut Desk<P>) -> Rectangle {
    desk.assert_visible_focus()
}

#[test]
fn the_map_is_walked_with_tab_and_every_box_comes_into_sight() {
    let mut desk = desk(|| library(DUTCH));
    mapped(&mut desk);
    assert_eq!(desk.focused_id(), Some("chart.step.situation".into()));
    desk.tab_to("chart.question.acute-danger");
    // Far down, on another sheet.
    desk.tab_to("chart.question.follow-up-date");
    let _ = focused(&mut desk);
}

#[test]
fn enter_on_a_question_leads_to_its_words_and_the_button_there_leads_back() {
    let mut desk = desk(|| library(DUTCH));
    mapped(&mut desk);
    desk.tab_to("chart.question.acute-danger");
    desk.press(Named::Enter);
    assert_eq!(desk.focused_id(), Some("library.chart.question.acute-danger".into()));
    let _ = focused(&mut desk);
    let ask = protocol().question(&"acute-danger".into()).unwrap().ask.nl.clone();
    assert!(desk.shows(&ask));
    desk.press(Named::Enter);
    assert_eq!(desk.focused_id(), Some("chart.question.acute-danger".into()));
}

#[test]
fn escape_leaves_the_map_and_only_then_the_library() {
    let mut desk = desk(|| library(DUTCH));
    mapped(&mut desk);
    desk.press(Named::Escape);
    assert_eq!(desk.focused_id(), Some("library.map".into()));
    assert_eq!(desk.state.asked, []);
    desk.press(Named::Escape);
    assert_eq!(desk.state.asked, [Asked::Library(Action::Back)]);
}

#[test]
fn plus_minus_and_nought_zoom_and_arrows_move() {
    let mut desk = desk(|| library(DUTCH));
    mapped(&mut desk);
    let whole = focused(&mut desk);
    sign(&mut desk, "+");
    let nearer = focused(&mut desk);
    assert!(nearer.width > whole.width * 1.1 || nearer.height > whole.height * 1.1, "{whole:?} {nearer:?}");
    sign(&mut desk, "0");
    desk.press(Named::Home);
    assert_eq!(focused(&mut desk), whole);
    desk.press(Named::ArrowDown);
    let moved = desk.find(iced_test::selector::is_focused()).unwrap();
    assert!(iced_test::selector::Bounded::bounds(&moved).y < whole.y - 20.0, "the map went up by an arrow");
    sign(&mut desk, "-");
    desk.press(Named::Home);
    let further = focused(&mut desk);
    assert!(further.width < whole.width, "{whole:?} {further:?}");
}

#[test]
fn the_wheel_zooms_where_the_mouse_is_and_a_press_opens_a_box() {
    let mut desk = desk(|| library(DUTCH));
    mapped(&mut desk);
    let before = focused(&mut desk);
    desk.point(Point::new(before.center_x(), before.center_y()));
    desk.wheel(-2.0);
    let after = focused(&mut desk);
    assert!(after.width > before.width);
    assert!(after.contains(Point::new(before.center_x(), before.center_y())));
    desk.click(iced_test::selector::id("chart.question.acute-danger"));
    assert_eq!(desk.focused_id(), Some("library.chart.question.acute-danger".into()));
}

#[test]
fn the_map_and_its_paper_are_asked_of_the_window() {
    let mut desk = desk(|| library(DUTCH));
    mapped(&mut desk);
    desk.tab_to("library.map.save");
    desk.press(Named::Enter);
    assert_eq!(desk.state.asked, [Asked::Library(Action::SaveMap(protocol()))]);
}

/// The meldcode with a promise it does not keep.
fn boastful() -> Arc<Protocol> {
    let mut whole = (*protocol()).clone();
    let promise = whole.head.guarantees.first_mut().unwrap();
    promise.holds = Statement::Always(Claim::Not(Box::new(Claim::Reached("emergency".into()))));
    Arc::new(whole)
}

#[test]
fn what_is_proved_is_said_of_every_promise_and_a_broken_one_can_be_opened() {
    let mut desk = desk(|| {
        let offered = vec![Offered::Sound(boastful())];
        let screen = Screen::Library(Library::new(&offered, None));
        Room { offered, ..other(DUTCH, screen) }
    });
    desk.tab_to("library.guarantees");
    desk.press(Named::Enter);
    let all = protocol().head.guarantees.len();
    let count = |desk: &mut Desk<_>, word: &str| desk.texts().iter().filter(|(text, _)| text == word).count();
    assert_eq!(count(&mut desk, "✓ bewezen"), all - 1);
    assert_eq!(count(&mut desk, "× weerlegd"), 1);
    let refuted = boastful().head.guarantees[0].id.clone();
    desk.tab_to(&format!("library.refuted.{refuted}"));
    desk.press(Named::Enter);
    let [Asked::Library(Action::OpenWalk(_, walk))] = &desk.state.asked[..] else {
        panic!("{:?}", desk.state.asked)
    };
    assert_eq!(walk.expect.outcomes, ["emergency"]);
}

#[test]
fn an_outcome_says_which_protocol_goes_on_by_its_name_or_that_there_is_none() {
    let leading = weegwijzer::protocol::bundle::get(&"blauwe-plekken".into()).unwrap();
    for (known, says) in [
        (true, protocol().head.title.nl.clone()),
        (false, "knmg-meldcode: dit protocol is er niet".to_owned()),
    ] {
        let leading = Arc::clone(&leading);
        let mut desk = desk(move || {
            let mut offered = vec![Offered::Sound(Arc::clone(&leading))];
            offered.extend(known.then(|| Offered::Sound(protocol())));
            let screen = Screen::Library(Library::new(&offered, None));
            Room { offered, ..other(DUTCH, screen) }
        });
        desk.tab_to(&Part::Outcomes.button());
        desk.press(Named::Enter);
        assert!(desk.shows(&says), "{says}");
    }
}

#[test]
fn moving_over_the_largest_map_stays_quick() {
    let mut desk = desk(|| library(DUTCH));
    mapped(&mut desk);
    let begun = Instant::now();
    for _ in 0..10 {
        desk.press(Named::ArrowDown);
    }
    // An unoptimised build on a busy machine; the point is that it is no matter of seconds.
    assert!(begun.elapsed() < Duration::from_secs(5), "{:?}", begun.elapsed());
}

// The whole window --------------------------------------------------------------------------------------------------

fn environment(home: &Path) -> Environment {
    Environment {
        clock: Clock::Fixed("2026-11-21T14:32:00+01:00[Europe/Amsterdam]".parse().unwrap()),
        vault: Home::at(home).and_then(Vault::open).map(Arc::new),
        fiction: None,
        rest: Duration::ZERO,
        viewer: |_: &Path| -> io::Result<()> { Ok(()) },
        printers: weegwijzer::printing::Printers::with_commands(
            home.join("no-printing-commands"),
            Duration::ZERO,
        ),
        forget: Duration::ZERO,
        pen: weegwijzer::session::Pen::default(),
        place: weegwijzer::vault::place::look,
        keyring: std::sync::Arc::new(weegwijzer::keyring::Absent),
        language: None,
        places: |_| weegwijzer::vault::place::AtHand::default(),
        policy: Ok(weegwijzer::vault::Policy::default()),
    }
}

#[test]
fn the_program_opens_with_a_walk_that_breaks_a_promise_as_a_practice_case_with_its_story() {
    let home = tempfile::tempdir().unwrap();
    let protocol = boastful();
    let guarantee = &protocol.head.guarantees[0];
    let Verdict::Refuted(walk) = decide(&protocol, guarantee) else { panic!("it is broken") };
    let story = walk.story.nl.clone();
    let opening = Opening { protocol: Arc::clone(&protocol), scenario: *walk };
    let mut desk = Desk::open(app::opening(environment(home.path()), Some(opening)), 1180.0, 780.0);
    let open = desk.state.open_case().unwrap();
    assert!(open.is_practice());
    assert!(open.walk().reaches(&"emergency".into()));
    assert!(desk.shows(&story), "{:?}", desk.texts());
}

#[test]
fn a_fictional_case_that_is_too_long_is_given_up_in_words_and_the_window_goes_on() {
    let home = tempfile::tempdir().unwrap();
    let mut scenario = protocol().scenarios[0].clone();
    scenario.does = scenario.does.iter().cycle().take(20_000).cloned().collect();
    let opening = Opening { protocol: protocol(), scenario };
    let mut desk = Desk::open(app::opening(environment(home.path()), Some(opening)), 1180.0, 780.0);
    assert!(desk.state.open_case().is_none());
    let told = "Deze verzonnen casus wordt niet gespeeld";
    assert!(desk.texts().iter().any(|(text, _)| text.contains(told)), "{:?}", desk.texts());
    desk.save("window-not-played");
    desk.chord('n', Modifiers::CTRL);
    assert!(desk.state.open_case().is_some(), "it can be worked with");
}

#[test]
fn the_map_lights_the_open_case_and_is_saved_without_it() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = Desk::open(app::application(environment(home.path())), 1180.0, 780.0);
    desk.press(Named::Enter);
    desk.tab_to("app.home");
    desk.press(Named::Enter);
    desk.tab_to("read.knmg-meldcode");
    desk.press(Named::Enter);
    desk.tab_to("library.map");
    desk.press(Named::Enter);
    assert_eq!(desk.focused_id(), Some("chart.step.situation".into()));
    desk.tab_to("library.map.save");
    desk.press(Named::Enter);
    let papers: Vec<_> =
        fs::read_dir(home.path().join("papers")).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert_eq!(papers.len(), 1, "{papers:?}");
    assert_eq!(fs::read(&papers[0]).unwrap(), print_map(&draw(&protocol(), Language::Nl, None)).unwrap());
    desk.tab_to("library.map.open-paper");
}

#[test]
fn a_folder_without_a_protocol_is_told_and_one_that_is_empty_too() {
    let home = tempfile::tempdir().unwrap();
    let own = home.path().join("protocols");
    fs::create_dir_all(own.join("half-made/steps")).unwrap();
    fs::write(own.join("half-made/steps/talk.ron"), "(").unwrap();
    fs::create_dir_all(own.join("just-begun")).unwrap();
    fs::create_dir_all(own.join(".git")).unwrap();
    let mut desk = Desk::open(app::application(environment(home.path())), 1180.0, 780.0);
    for (id, what) in
        [("half-made", "protocol.ron"), ("just-begun", "in de map `just-begun` staat geen `protocol.ron`")]
    {
        desk.tab_to(&format!("read.broken.{id}"));
        assert!(desk.texts().iter().any(|(text, _)| text.contains(what)), "{:?}", desk.texts());
    }
    assert!(desk.find(iced_test::selector::id("read.broken..git")).is_none());
}

#[test]
fn the_map_and_the_proofs_are_photographed() {
    for setup in [DUTCH, ENGLISH, LARGE] {
        let mut shown = desk(move || Room { lit: true, ..library(setup) });
        mapped(&mut shown);
        shown.save(&format!("map-{}", setup.name()));
        shown.tab_to("chart.question.subject");
        for _ in 0..4 {
            sign(&mut shown, "+");
        }
        shown.save(&format!("map-near-{}", setup.name()));
        let mut shown = desk(move || library(setup));
        mapped(&mut shown);
        for _ in 0..6 {
            sign(&mut shown, "-");
        }
        shown.save(&format!("map-whole-{}", setup.name()));
        let mut shown = desk(move || {
            let offered = vec![Offered::Sound(boastful())];
            let screen = Screen::Library(Library::new(&offered, None));
            Room { offered, ..other(setup, screen) }
        });
        shown.tab_to("library.guarantees");
        shown.press(Named::Enter);
        shown.resize(1100.0, 1900.0);
        shown.save(&format!("library-proofs-{}", setup.name()));
    }
}
