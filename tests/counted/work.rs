//! The work that is counted. What prepares it is not: only what happens inside `collected` is.

use std::hint::black_box;
use std::io;
use std::path::Path;
use std::time::Duration;

use iced::keyboard::key::Named;
use jiff::tz::TimeZone;
use weegwijzer::case::{play, walk};
use weegwijzer::document::{Matter, Profile, compose, print};
use weegwijzer::gui::app::application;
use weegwijzer::gui::environment::{Clock, Environment};
use weegwijzer::locale::Language;
use weegwijzer::printing::Printers;
use weegwijzer::protocol::bundle;

use crate::support::{self, Desk};

#[inline(never)]
fn collected(work: &mut dyn FnMut()) {
    work();
}

/// Each piece, in the order in which they are stated.
pub fn work() {
    let home = tempfile::tempdir().expect("a folder");
    let environment = Environment {
        clock: Clock::Fixed("2026-11-21T14:32:00+01:00[Europe/Amsterdam]".parse().expect("a moment")),
        vault: support::vault::closed(home.path()),
        rest: Duration::ZERO,
        viewer: |_: &Path| -> io::Result<()> { Ok(()) },
        printers: Printers::with_commands(home.path().join("none"), Duration::ZERO),
        forget: Duration::ZERO,
        pen: weegwijzer::session::Pen::default(),
        place: weegwijzer::vault::place::look,
    };
    let protocol = bundle::bare(&"knmg-meldcode".into()).expect("it comes along");

    let (mut program, mut opened) = (Some(application(environment)), None);
    collected(&mut || {
        let mut desk = Desk::open(program.take().expect("once"), 1180.0, 780.0);
        let mut canvas = desk.canvas(1.0);
        let _ = desk.paint(&mut canvas);
        opened = Some((desk, canvas));
    });
    let (mut desk, mut canvas) = opened.expect("a window");

    // The first note of a walk, in sight with its question.
    desk.press(Named::Enter);
    desk.type_text("3");
    desk.press(Named::Enter);
    desk.type_text("Ronde blauwe plek");
    let _ = desk.paint(&mut canvas);
    collected(&mut || {
        desk.type_text("k");
        let _ = desk.paint(&mut canvas);
    });
    collected(&mut || {
        desk.press(Named::Tab);
        let _ = desk.paint(&mut canvas);
    });
    desk.point(iced::Point::new(590.0, 450.0));
    let _ = desk.paint(&mut canvas);
    collected(&mut || {
        desk.wheel(1.0);
        let _ = desk.paint(&mut canvas);
    });

    let longest = bundle::scenarios_of(&protocol).iter().find(|scenario| scenario.id == "shoes-on-in-bed");
    let scenario = longest.expect("it comes along");
    let case = play(&protocol, scenario, Language::Nl).expect("it plays");
    collected(&mut || drop(black_box(walk(&protocol, case.answers(), scenario.today))));

    let template = protocol.template(&"record".into()).expect("it comes along");
    let walked = walk(&protocol, case.answers(), scenario.today);
    let matter = Matter {
        protocol: &protocol,
        case: Some((&case, &walked)),
        today: scenario.today,
        zone: TimeZone::UTC,
    };
    collected(&mut || {
        let paper = compose(&matter, template, Language::Nl);
        drop(black_box(print(&paper, &Profile::HandedOver).expect("a paper")));
    });
}
