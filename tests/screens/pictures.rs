//! Every screen on paper, for the eye: light and dark, Dutch and English, as designed and twice as large.

use weegwijzer::case::Event;
use weegwijzer::gui::screen::emergency::Emergency;
use weegwijzer::gui::screen::keep::Keep;
use weegwijzer::gui::screen::practice::Practice;
use weegwijzer::gui::screen::review::Notice;
use weegwijzer::gui::screen::settings;
use weegwijzer::gui::screen::start::Offered;
use weegwijzer::protocol::Name;

use crate::room::{DUTCH, ENGLISH, LARGE, Room, Screen, Setup, desk, now, other, protocol, review, start};

const SETUPS: [Setup; 3] = [DUTCH, ENGLISH, LARGE];

fn photograph(name: &str, height: f32, make: impl Fn(Setup) -> Room + Copy + 'static) {
    for setup in SETUPS {
        let mut desk = desk(move || make(setup));
        desk.resize(1100.0, height);
        desk.save(&format!("{name}-{}", setup.name()));
    }
}

#[test]
fn the_start_and_practice_are_photographed() {
    photograph("start", 760.0, start);
    photograph("start-empty", 760.0, |setup| Room { cases: Vec::new(), ..start(setup) });
    photograph("practice", 760.0, |setup| {
        other(setup, Screen::Practice(Practice::new(&[Offered::Sound(protocol())])))
    });
}

#[test]
fn the_emergency_card_settings_and_dialogs_are_photographed() {
    photograph("emergency", 760.0, |setup| other(setup, Screen::Emergency(Emergency::default())));
    photograph("settings", 760.0, |setup| other(setup, Screen::Settings(settings::Settings)));
    photograph("keep", 760.0, |setup| other(setup, Screen::Keep(Keep::new("Anna de Wit"))));
    photograph("closing", 760.0, |setup| other(setup, Screen::Closing));
    photograph("keys", 760.0, |setup| other(setup, Screen::Keys));
    photograph("cover", 760.0, |setup| other(setup, Screen::Cover));
}

#[test]
fn the_overview_is_photographed() {
    photograph("review", 760.0, |setup| review(setup, "baby-with-bruised-cheek", 6));
    photograph("review-whole", 3600.0, |setup| review(setup, "he-waits-outside", 0));
    photograph("review-concluded", 760.0, |setup| {
        let mut room = review(setup, "slapped-at-home", 0);
        let printed = Event::Printed { document: Name::from("record"), hash: "9f86d081".into() };
        room.open.record(printed, now()).unwrap();
        room.open.record(Event::Concluded, now()).unwrap();
        if let Screen::Review(review) = &mut room.screen {
            review.tell(Notice::Saved("weegwijzer-oefening-verslag-2026-11-21-1.pdf".into()));
        }
        room
    });
}
