//! Every screen on paper, for the eye: light and dark, Dutch and English, as designed and twice as large.

use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;
use weegwijzer::case::Event;
use weegwijzer::gui::screen::emergency::Emergency;
use weegwijzer::gui::screen::keep::Keep;
use weegwijzer::gui::screen::practice::Practice;
use weegwijzer::gui::screen::settings;
use weegwijzer::protocol::Name;
use weegwijzer::protocol::load::{SourceFile, load};
use weegwijzer::session::Offered;
use weegwijzer::vault::TextSize;

use super::room::{DUTCH, ENGLISH, LARGE, Room, Screen, Setup, desk, now, other, protocol, review, start};

const SETUPS: [Setup; 3] = [DUTCH, ENGLISH, LARGE];

fn photograph(name: &str, height: f32, make: impl Fn(Setup) -> Room + Copy + 'static) {
    for setup in SETUPS {
        let mut desk = desk(move || make(setup));
        desk.resize(1100.0, height);
        desk.save(&format!("{name}-{}", setup.name()));
        if setup.scale == TextSize::NORMAL {
            desk.hear(&format!("{name}.{}", setup.language.tag()));
        }
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
    photograph("settings", 760.0, |setup| other(setup, Screen::Settings(settings::Settings::default())));
    photograph("keep", 760.0, |setup| other(setup, Screen::Keep(Keep::new("Anna de Wit"))));
    photograph("closing", 760.0, |setup| other(setup, Screen::Closing));
    photograph("keys", 760.0, |setup| other(setup, Screen::Keys));
    photograph("keys-whole", 3600.0, |setup| other(setup, Screen::Keys));
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
        room
    });
}

#[test]
fn what_is_folded_is_photographed_unfolded() {
    let mut shown = desk(|| review(DUTCH, "he-waits-outside", 0));
    for part in ["review.lapsed", "review.history"] {
        shown.tab_to(part);
        shown.press(Named::Enter);
    }
    shown.press_with(Named::End, Modifiers::CTRL);
    shown.save("review-history");
    let problems = load(&[SourceFile::new("eigen/protocol.ron", "(id: \"eigen\", titel: 3)")]).err().unwrap();
    let mut shown = desk(move || {
        let mut room = start(DUTCH);
        room.offered.push(Offered::Broken { id: Name::from("eigen"), problems: problems.clone() });
        room
    });
    shown.resize(1100.0, 1300.0);
    shown.save("start-protocols");
    let mut shown = desk(|| review(DUTCH, "slapped-at-home", 12));
    shown.tab_to("review.conclude");
    shown.press(Named::Enter);
    shown.save("review-concluding");
    let mut shown = desk(|| other(ENGLISH, Screen::Emergency(Emergency::default())));
    shown.tab_to("emergency.sources");
    shown.press(Named::Enter);
    shown.press_with(Named::End, Modifiers::CTRL);
    shown.save("emergency-sources");
}
