//! The emergency card: what to call is in sight at once, and there is a way back and a way on.

use std::sync::Arc;

use iced::keyboard::key::Named;
use weegwijzer::case::Mode;
use weegwijzer::gui::screen::emergency::{Action, Emergency};
use weegwijzer::locale::{Language, Locale};
use weegwijzer::protocol::load::{SourceFile, lay_over, load};
use weegwijzer::protocol::{Protocol, Text, bundle};
use weegwijzer::session::OpenCase;

use crate::agreements::{AGREED, NAME};

use super::room::{self, Asked, DUTCH, ENGLISH, LARGE, Room, Screen, Setup, desk, other};

/// The protocol of the youth health service with these agreements.
fn agreed(agreements: &str) -> Protocol {
    let jgz = bundle::all().iter().find(|bundled| bundled.id() == "jgz-kindermishandeling").unwrap();
    load(&lay_over(&jgz.files(), &[SourceFile::new(NAME, agreements)]).files).unwrap().protocol
}

fn card(setup: Setup) -> Room {
    other(setup, Screen::Emergency(Emergency::default()))
}

#[test]
fn the_emergency_card_shows_both_numbers_without_scrolling() {
    for setup in [DUTCH, ENGLISH, LARGE] {
        let mut desk = desk(move || card(setup));
        for number in ["112", "0800-2000"] {
            let found = desk.find(number).expect(number);
            let hidden = found.bounds().height - found.visible_bounds().map_or(0.0, |seen| seen.height);
            assert!(hidden < 0.1, "{hidden} of {number} is out of sight at {}", setup.name());
            assert!(found.bounds().height >= 44.0, "{number} is large");
        }
    }
}

#[test]
fn escape_leaves_the_card_and_recording_is_one_key_further() {
    let mut desk = desk(|| card(DUTCH));
    desk.press(Named::Escape);
    assert_eq!(desk.state.asked, [Asked::Emergency(Action::Close)]);
    desk.tab_to("emergency.record");
    desk.press(Named::Enter);
    assert_eq!(desk.state.asked.last(), Some(&Asked::Emergency(Action::Record)));
}

#[test]
fn the_card_says_where_each_line_comes_from() {
    let mut desk = desk(|| card(DUTCH));
    desk.tab_to("emergency.sources");
    desk.press(Named::Enter);
    let texts: Vec<String> = desk.texts().into_iter().map(|(text, _)| text).collect();
    assert!(texts.iter().any(|text| text.contains("niet in de bron nagelezen")), "{texts:?}");
}

/// Somebody who is about to call is not to doubt the number.
#[test]
fn what_is_unsure_about_a_number_stands_with_its_source_and_never_on_the_card() {
    let doubts = |texts: Vec<(String, iced::Rectangle)>| {
        texts.iter().any(|(text, _)| text.contains("voordat u erop vertrouwt"))
    };
    let mut desk = desk(|| card(DUTCH));
    assert!(!doubts(desk.texts()));
    desk.tab_to("emergency.sources");
    desk.press(Named::Enter);
    assert!(doubts(desk.texts()), "control: the card has such a remark");
}

#[test]
fn without_a_protocol_the_public_numbers_are_there_all_the_same() {
    let mut desk = desk(|| Room { no_protocol: true, ..card(DUTCH) });
    for number in ["112", "0800-2000"] {
        assert!(desk.shows(number), "{number}");
    }
}

#[test]
fn a_protocol_can_add_a_number_and_never_take_the_public_ones_away() {
    let protocol = room::protocol();
    let mut other = (*protocol).clone();
    for card in &mut other.head.cards {
        for line in &mut card.lines {
            line.call = match line.call.as_deref() {
                Some("112") => Some("119".to_owned()),
                Some(_) => Some("0900-6666".to_owned()),
                None => None,
            };
        }
    }
    let case = room::played(protocol.scenarios[0].id.as_str(), Language::Nl, 0).case().clone();
    let open = OpenCase::new(Arc::new(other), case, room::TODAY);
    let mut desk = desk(move || Room { open: open.clone(), ..card(DUTCH) });
    for number in ["112", "0800-2000", "119", "0900-6666"] {
        assert!(desk.shows(number), "{number}");
    }
    let mut height = |number: &str| desk.find(number).unwrap().bounds().y;
    assert!(height("112") < height("119"), "the public ones come first");
    let own = Locale::new(Language::Nl).msg_emergency_own_number();
    assert!(!desk.shows(&own), "what the bundled protocol says is its own only where it was changed");
}

/// An edition that does not come with the program may say anything: not when the public numbers are called.
#[test]
fn what_the_public_numbers_are_for_is_said_by_the_program_and_an_own_edition_stands_marked_below() {
    let protocol = room::protocol();
    let mut own = (*protocol).clone();
    own.hash = "00".repeat(32);
    for card in &mut own.head.cards {
        card.title = Text::same("Niets aan de hand");
        for line in &mut card.lines {
            match line.call.as_deref() {
                Some("112") => line.say = Text::same("Bel dit nummer nooit."),
                Some(_) => line.call = Some("0900-6666".to_owned()),
                None => {}
            }
        }
    }
    let case = room::played(protocol.scenarios[0].id.as_str(), Language::Nl, 0).case().clone();
    let open = OpenCase::new(Arc::new(own), case, room::TODAY);
    for setup in [DUTCH, LARGE] {
        let open = open.clone();
        let mut desk = desk(move || Room { open: open.clone(), ..card(setup) });
        let mark = Locale::new(Language::Nl).msg_emergency_own_number();
        assert!(desk.shows(&mark), "beside each number that is not the program's stands whose it is");
        let mut height = |number: &str| desk.find(number).unwrap().bounds().height;
        let own = height("0900-6666");
        for public in ["112", "0800-2000"] {
            assert!(own * 1.4 < height(public), "{own} is much smaller at {}", setup.name());
        }
        desk.save(&format!("emergency-own-{}", setup.name()));
    }
    let mut desk = desk(move || Room { open: open.clone(), ..card(DUTCH) });
    let say = Locale::new(Language::Nl);
    assert!(desk.shows(&say.msg_emergency_title()) && !desk.shows("Niets aan de hand"));
    let mark = say.msg_emergency_own(protocol.head.title.get(Language::Nl));
    let mut height = |words: &str| desk.find(words).unwrap_or_else(|| panic!("{words}")).bounds().y;
    assert!(height("112") < height(&say.msg_emergency_112()));
    assert!(height(&say.msg_emergency_112()) < height(&mark), "the words of the program come first");
    assert!(height(&mark) < height("Bel dit nummer nooit."));
}

/// Local agreements leave most of a protocol as it came: only what they put on the card is marked as one's own.
#[test]
fn agreements_mark_the_line_they_put_on_the_card_and_leave_the_rest_as_it_came() {
    let texts_of = |open: OpenCase| -> Vec<String> {
        let mut desk = desk(move || Room { open: open.clone(), ..card(DUTCH) });
        desk.texts().into_iter().map(|(text, _)| text).collect()
    };
    let of = |protocol: Protocol| {
        let role = protocol.head.roles[0].id.clone();
        OpenCase::begin(Arc::new(protocol), "", role, Mode::Practice, room::now()).unwrap()
    };
    let bundled = (*bundle::get(&"jgz-kindermishandeling".into()).unwrap()).clone();
    let came = texts_of(of(bundled));
    let at = AGREED.find("    lines: [").unwrap()..AGREED.find("    questions: [").unwrap();
    let without = format!("{}{}", &AGREED[..at.start], &AGREED[at.end..]);
    let hint_alone = texts_of(of(agreed(&without)));
    assert_eq!(hint_alone, came, "another hint says nothing of the card");
    let with = texts_of(of(agreed(AGREED)));
    let mark = Locale::new(Language::Nl).msg_emergency_own_number();
    assert_eq!(with.iter().filter(|text| **text == mark).count(), 1, "{with:?}");
    let line = "Meld het dezelfde dag aan de stafarts van uw team.";
    assert!(with.iter().any(|text| text == line), "{with:?}");
    assert!(came.iter().all(|text| with.contains(text)), "what came along is all still there: {with:?}");
}
