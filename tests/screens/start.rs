//! The start and practice: a case at the first key, what must be looked at again first, what is wrong said calmly.

use std::sync::Arc;

use iced::keyboard::key::Named;
use iced_test::selector::id;
use weegwijzer::gui::screen::practice::{self, Begun, Practice, Which};
use weegwijzer::gui::screen::start::Action;
use weegwijzer::locale::{Language, Locale};
use weegwijzer::protocol::Name;
use weegwijzer::protocol::load::{SourceFile, load};
use weegwijzer::session::Offered;

use super::room::{Asked, DUTCH, LARGE, Room, Screen, desk, other, protocol, start};

fn begun(role: &str) -> Asked {
    Asked::Start(Action::Begin { protocol: Name::from("knmg-meldcode"), role: Name::from(role) })
}

#[test]
fn enter_at_the_first_frame_begins_a_case() {
    let mut desk = desk(|| start(DUTCH));
    assert_eq!(desk.focused_id(), Some("start.new".into()));
    desk.press(Named::Enter);
    assert_eq!(desk.state.asked, [begun("gp")]);
}

#[test]
fn the_role_that_was_chosen_is_the_role_of_the_case() {
    let mut desk = desk(|| start(DUTCH));
    desk.tab_to("start.role");
    desk.type_text("3");
    desk.press(Named::Enter);
    let chosen = Asked::Start(Action::RoleChosen(Name::from("youth-doctor")));
    assert_eq!(desk.state.asked, [chosen, begun("youth-doctor")]);
}

/// Whoever clicks is asked first; Enter and its key go on at once.
#[test]
fn the_door_for_a_worry_asks_a_mouse_what_is_in_hand() {
    let mut desk = desk(|| start(DUTCH));
    desk.click(id("start.new"));
    assert_eq!(desk.state.asked, [Asked::Start(Action::Seek)]);
}

#[test]
fn an_overdue_case_stands_first_and_says_so_in_words() {
    let mut desk = desk(|| start(DUTCH));
    let y = |text: &str, desk: &mut crate::support::Desk<_>| desk.find(text).unwrap().bounds().y;
    assert!(y("dinsdag bij regen", &mut desk) < y("blauwe fiets", &mut desk));
    assert!(desk.shows("terugkijkdatum is voorbij, 14 dagen geleden"));
    assert!(!desk.shows("Klap in de auto"), "practice cases are not among the real ones");
}

#[test]
fn every_kept_case_opens_from_the_keyboard() {
    for setup in [DUTCH, LARGE] {
        let mut desk = desk(move || start(setup));
        for id in 1..=4_u8 {
            desk.tab_to(&format!("case.{id:032x}"));
            desk.press(Named::Enter);
            let Some(Asked::Start(Action::Open(opened))) = desk.state.asked.last() else {
                panic!("case {id} did not open")
            };
            assert_eq!(opened.as_str(), format!("{id:032x}"));
        }
    }
}

#[test]
fn a_case_that_cannot_be_read_says_what_to_do() {
    let mut desk = desk(|| start(DUTCH));
    assert!(desk.shows("Deze casus kan niet worden gelezen."));
    assert!(desk.shows("Er is niets gewist. Haal de casus terug uit een reservekopie."));
}

#[test]
fn a_broken_protocol_is_listed_with_its_errors_and_the_rest_works() {
    let problems = load(&[SourceFile::new("demo/protocol.ron", "(id: \"demo\", titel: 3)")]).err().unwrap();
    let message = problems[0].message(Language::Nl).to_owned();
    let mut desk = desk(move || {
        let mut room = start(DUTCH);
        room.offered.push(Offered::Broken { id: Name::from("demo"), problems: problems.clone() });
        room
    });
    let texts: Vec<String> = desk.texts().into_iter().map(|(text, _)| text).collect();
    assert!(texts.iter().any(|text| text.contains(&message)), "{message} is not in {texts:?}");
    desk.press(Named::Enter);
    assert_eq!(desk.state.asked, [begun("gp")]);
}

#[test]
fn without_any_protocol_the_start_says_so_and_begins_nothing() {
    let mut desk = desk(|| Room { offered: Vec::new(), ..start(DUTCH) });
    assert!(desk.shows("Er is geen protocol dat kan worden gebruikt. Rechts staat wat er mis is."));
    desk.press(Named::Enter);
    assert_eq!(desk.state.asked, [Asked::Start(Action::None)]);
}

#[test]
fn a_fictional_case_is_walked_oneself_or_opened_at_its_end() {
    let mut desk = desk(|| other(DUTCH, Screen::Practice(Practice::new(&[Offered::Sound(protocol())]))));
    let scenario = protocol().scenarios[3].id.clone();
    desk.tab_to(&format!("practice.knmg-meldcode.{scenario}.head"));
    desk.press(Named::Enter);
    assert!(desk.shows(protocol().scenarios[3].story.get(Language::Nl)));
    for (part, begun) in [("empty", Begun::Empty), ("played", Begun::Played)] {
        desk.tab_to(&format!("practice.knmg-meldcode.{scenario}.{part}"));
        desk.press(Named::Enter);
        let which = Which { protocol: Name::from("knmg-meldcode"), scenario: scenario.clone() };
        assert_eq!(desk.state.asked.last(), Some(&Asked::Practice(practice::Action::Begin(which, begun))));
    }
    desk.press(Named::Escape);
    assert_eq!(desk.state.asked.last(), Some(&Asked::Practice(practice::Action::Back)));
}

#[test]
fn a_fictional_case_is_found_by_words_of_its_story() {
    let mut desk = desk(|| other(DUTCH, Screen::Practice(Practice::new(&[Offered::Sound(protocol())]))));
    desk.tab_to("practice.search");
    desk.type_text("huilbaby");
    assert!(desk.shows("Eén casus met deze woorden."));
    assert!(desk.shows("Een huilbaby en een moeder die op is"));
    desk.type_text(" zeppelin");
    assert!(desk.shows("Geen casus met deze woorden."));
}

#[test]
fn an_own_edition_says_so_and_what_it_stands_in_the_place_of() {
    let say = Locale::new(Language::Nl);
    let shown = |change: fn(&mut weegwijzer::protocol::Protocol)| {
        let mut own = (*protocol()).clone();
        change(&mut own);
        let offered = vec![Offered::Sound(Arc::new(own))];
        desk(move || Room { offered: offered.clone(), ..start(DUTCH) })
    };
    let newest = protocol().head.edition.encoding;
    let mut bundled = shown(|_| {});
    let mut instead = shown(|own| {
        own.hash = "00".repeat(32);
        own.head.edition.encoding += 1;
    });
    let mut same = shown(|own| own.hash = "00".repeat(32));
    let mut older = shown(|own| {
        own.hash = "00".repeat(32);
        own.head.edition.encoding = 1;
    });
    let mut ours = shown(|own| {
        own.hash = "00".repeat(32);
        own.head.id = "ours".into();
    });
    let marks = [
        say.msg_start_own(),
        say.msg_start_own_instead(),
        say.msg_start_own_older(1, newest),
        say.msg_start_own_same_number(newest),
    ];
    let [own, in_place, stale, twice] = &marks;
    assert!(newest > 1 && marks.iter().all(|mark| !bundled.shows(mark)));
    assert!(instead.shows(in_place) && older.shows(stale) && ours.shows(own) && same.shows(twice));
    // A situation that leads into it says so as well.
    let door = protocol().head.doors[0].say.get(Language::Nl).to_owned();
    assert!(
        instead.shows(&door)
            && instead.shows(&say.msg_library_own())
            && !bundled.shows(&say.msg_library_own())
    );
}
