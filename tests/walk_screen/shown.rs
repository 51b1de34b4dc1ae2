//! Body maps, the strip of key activities and the weighing sheet: by mouse, by keyboard, and looked at.

use iced::keyboard::{Modifiers, key::Named};
use iced_test::selector::id;
use weegwijzer::case::{Answer, Spot};
use weegwijzer::gui::screen::walk::Message;
use weegwijzer::gui::theme;
use weegwijzer::locale::Language;
use weegwijzer::vault::Layout;

use super::{Event, Host, desk_with};
use crate::support::Desk;

pub const LOOKS: [(&str, Language, theme::Mode, f32); 3] = [
    ("nl-light-100", Language::Nl, theme::Mode::Light, 1.0),
    ("en-dark-100", Language::En, theme::Mode::Dark, 1.0),
    ("nl-light-200", Language::Nl, theme::Mode::Light, 2.0),
];

fn go_to(question: &str) -> Event {
    Event::Walk(Message::QuestionPressed(question.into()))
}

fn given(host: &Host, question: &str) -> Option<Answer> {
    let question = host.open.protocol().question(&question.into()).expect("the question");
    host.open.given(question).cloned()
}

fn ticked(host: &Host, question: &str) -> Vec<String> {
    match given(host, question) {
        Some(Answer::Many(ticked)) => ticked.iter().map(ToString::to_string).collect(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_place_marked_on_the_body_is_ticked_in_the_list_and_the_other_way_round() {
    let mut desk = desk_with(
        "blauwe-plekken",
        Some("cheek-of-a-baby"),
        Language::Nl,
        theme::Mode::Light,
        1.0,
        Layout::Guided,
    );
    desk.send(go_to("place"));
    let before = ticked(&desk.state, "place");
    assert!(before.contains(&"right-cheek".to_owned()), "{before:?}");
    assert!(
        desk.texts()
            .iter()
            .any(|(text, _)| text.starts_with("Aangekruist: ") && text.contains("Rechterwang"))
    );
    // The outline comes first, and the keyboard starts at what is marked.
    assert_eq!(desk.focused_id(), Some("answer.place.body".into()));
    assert_eq!(said(&mut desk), "✓ Rechterwang: aangekruist");
    desk.press(Named::Space);
    assert_eq!(given(&desk.state, "place"), None, "Space takes the mark off, and nothing else is said");
    desk.press(Named::Home);
    assert_eq!(
        said(&mut desk),
        "Rechteroor",
        "the ears stand first, and the right one of the child is at our left"
    );
    desk.press(Named::ArrowRight);
    assert_ne!(said(&mut desk), "Rechteroor", "an arrow goes on to another region");
    desk.press(Named::Home);
    desk.press(Named::Space);
    let marked = ticked(&desk.state, "place");
    assert!(
        marked.contains(&"right-ear".to_owned()) && !marked.contains(&"left-ear".to_owned()),
        "{marked:?}"
    );
    desk.type_text("1");
    assert!(ticked(&desk.state, "place").contains(&"scalp".to_owned()), "digits mark as in the list");
    let _ = desk.assert_visible_focus();
}

fn click_at<P>(desk: &mut Desk<P>, at: iced::Point)
where
    P: iced::Program<State = Host, Message = Event, Theme = iced::Theme> + 'static,
{
    use iced::mouse::{Button, Event as Mouse};
    desk.point(at);
    desk.event(iced::Event::Mouse(Mouse::ButtonPressed(Button::Left)));
    desk.event(iced::Event::Mouse(Mouse::ButtonReleased(Button::Left)));
}

/// What one click somewhere along this way across the outline marks.
fn first_hit<P>(desk: &mut Desk<P>, outline: iced::Rectangle, from: f32, to: f32) -> Vec<String>
where
    P: iced::Program<State = Host, Message = Event, Theme = iced::Theme> + 'static,
{
    let before = ticked(&desk.state, "place");
    for step in 0..40_u8 {
        let across = from + (to - from) * f32::from(step) / 40.0;
        for down in [0.25_f32, 0.3, 0.35, 0.4] {
            let by = iced::Vector::new(outline.width * across, outline.height * down);
            click_at(desk, outline.position() + by);
            let now = ticked(&desk.state, "place");
            let new: Vec<_> = now.into_iter().filter(|one| !before.contains(one)).collect();
            if !new.is_empty() {
                return new;
            }
        }
    }
    panic!("nothing was hit");
}

#[test]
fn a_click_on_one_ear_marks_that_ear_alone_and_the_screen_says_whose_left_it_is() {
    let mut desk = desk_with(
        "blauwe-plekken",
        Some("rolled-off-the-bed"),
        Language::Nl,
        theme::Mode::Light,
        1.0,
        Layout::Guided,
    );
    desk.send(go_to("place"));
    assert!(desk.shows("Links (L) en rechts (R) zijn van het kind."));
    let outline = desk.texts().into_iter().map(|(_, bounds)| bounds).find(|bounds| bounds.height > 200.0);
    let outline = outline.expect("the outline");
    // The head is drawn at the left; its ears lie at its edges. A child that faces us has its left at our right.
    assert_eq!(first_hit(&mut desk, outline, 0.0, 0.2), ["right-ear"]);
    assert_eq!(first_hit(&mut desk, outline, 0.36, 0.2), ["left-ear"]);
}

/// What stands below the outline: its text lies as wide as the drawing.
fn said<P>(desk: &mut Desk<P>) -> String
where
    P: iced::Program<State = Host, Message = Event, Theme = iced::Theme> + 'static,
{
    let labels = desk.texts();
    labels.into_iter().find(|(_, bounds)| bounds.height > 200.0).map(|(text, _)| text).unwrap_or_default()
}

#[test]
fn the_body_map_is_calm_at_every_size() {
    for (name, language, mode, zoom) in LOOKS {
        let mut desk =
            desk_with("blauwe-plekken", Some("cheek-of-a-baby"), language, mode, zoom, Layout::Guided);
        desk.send(go_to("place"));
        desk.save(&format!("walk-body-{name}"));
        desk.press(Named::ArrowRight);
        desk.save(&format!("walk-body-keys-{name}"));
        let _ = desk.assert_visible_focus();
        let mut desk = desk_with(
            "spoed-signalering",
            Some("scald-after-two-days"),
            language,
            mode,
            zoom,
            Layout::Guided,
        );
        desk.send(go_to("seen"));
        desk.save(&format!("walk-body-coarse-{name}"));
    }
}

#[test]
fn the_strip_leads_to_a_key_activity_and_says_what_was_left_and_why() {
    let mut desk = desk_with(
        "jgz-kindermishandeling",
        Some("parents-told-for-good-reason"),
        Language::Nl,
        theme::Mode::Light,
        1.0,
        Layout::Guided,
    );
    assert!(desk.shows("De zeven kernactiviteiten"));
    desk.tab_to("strip.key-activities");
    desk.press(Named::Home);
    desk.press(Named::ArrowRight);
    desk.press(Named::Enter);
    assert_eq!(desk.state.walk.question().map(ToString::to_string).as_deref(), Some("key-talk"));
    desk.send(Event::Walk(Message::Cleared(weegwijzer::gui::screen::walk::Place::of("key-officer".into()))));
    assert!(desk.shows("nog niet"));
    let at = Spot::of(
        desk.state.open.protocol(),
        desk.state.open.protocol().question(&"key-officer".into()).expect("the question"),
    );
    let answer = Answer::NotDone { because: Some("not-reachable".into()), words: String::new() };
    let event = weegwijzer::case::Event::Answered { at, answer, reason: None };
    desk.state.open.record(event, super::moment()).expect("recorded");
    assert!(desk.shows("bewust niet"));
    assert!(desk.shows("Collega: bewust niet gedaan, omdat: Niet bereikbaar"));
    let others = desk.state.open.protocol().question(&"key-others".into()).expect("the question").clone();
    let at = Spot::of(desk.state.open.protocol(), &others);
    let event = weegwijzer::case::Event::Answered { at, answer: Answer::One("planned".into()), reason: None };
    desk.state.open.record(event, super::moment()).expect("recorded");
    assert!(desk.shows("gepland"), "planned answers the question, and is still to be done");
    desk.save("walk-strip-states");
}

#[test]
fn other_protocols_have_no_strip() {
    let mut desk = desk_with("knmg-meldcode", None, Language::Nl, theme::Mode::Light, 1.0, Layout::Guided);
    assert!(desk.find(id("strip.key-activities")).is_none());
}

#[test]
fn a_factor_is_added_in_its_column_by_key_and_is_placed_there() {
    let mut desk = desk_with(
        "jgz-kindermishandeling",
        Some("parents-told-for-good-reason"),
        Language::Nl,
        theme::Mode::Light,
        1.0,
        Layout::Guided,
    );
    desk.send(go_to("factors"));
    let before = given(&desk.state, "factors").map_or(0, |answer| answer.entries().len());
    desk.tab_to("sheet.add.protective.family");
    desk.press(Named::Enter);
    let log = given(&desk.state, "factors").expect("a log");
    let added = log.entries().last().expect("an entry");
    assert_eq!(log.entries().len(), before + 1);
    assert_eq!(added.fields.get("side"), Some(&Answer::One("protective".into())));
    assert_eq!(added.fields.get("whose"), Some(&Answer::One("family".into())));
    // The keyboard stands at the first thing that is not known yet: which factor.
    desk.type_text("3");
    let log = given(&desk.state, "factors").expect("a log");
    let added = log.entries().last().expect("an entry");
    assert_eq!(added.fields.get("family-protective"), Some(&Answer::One("routine".into())));
    let _ = desk.assert_visible_focus();
    desk.save("walk-sheet-form");
    desk.press_with(Named::Enter, Modifiers::CTRL);
    assert!(desk.texts().iter().any(|(text, _)| text.to_lowercase().contains("rust en regelmaat")));
    assert!(desk.shows("Wat nog ontbreekt"), "what is not filled in yet is an open point");
    desk.chord('1', Modifiers::CTRL);
    let log = given(&desk.state, "factors").expect("a log");
    let added = log.entries().last().expect("an entry");
    assert_eq!(added.fields.get("side"), Some(&Answer::One("risk".into())));
    assert_eq!(added.fields.get("whose"), None);
    assert!(desk.shows("Nog niet ingedeeld"));
}

#[test]
fn tab_goes_on_from_where_an_entry_of_the_sheet_went() {
    let scenario = Some("parents-told-for-good-reason");
    let (language, mode) = (Language::Nl, theme::Mode::Light);
    let mut desk = desk_with("jgz-kindermishandeling", scenario, language, mode, 1.0, Layout::Guided);
    desk.send(go_to("factors"));
    desk.chord('1', Modifiers::CTRL);
    let log = given(&desk.state, "factors").expect("a log");
    let entry = log.entries().last().expect("an entry").id.0;
    let field = |name: &str| iced::advanced::widget::Id::from(format!("answer.factors.{entry}.{name}"));
    assert_eq!(desk.focused_id(), Some(field("whose")));
    // By going along the answers, not by its digit: the form moves to the group of that answer.
    desk.press(Named::Space);
    assert_eq!(desk.focused_id(), Some(field("whose")), "the keyboard moved along with it");
    desk.press(Named::Tab);
    let next = desk.focused_id().expect("something has the keyboard");
    assert!(format!("{next:?}").contains(&format!("answer.factors.{entry}.")), "{next:?}");
    let _ = desk.assert_visible_focus();
    desk.press_with(Named::Enter, Modifiers::CTRL);
    let closed = iced::advanced::widget::Id::from(format!("sheet.entry.{entry}"));
    assert_eq!(desk.focused_id(), Some(closed), "the row that was closed");
    let at = desk.assert_visible_focus();
    desk.press(Named::Tab);
    let after = desk.assert_visible_focus();
    assert!((after.y - at.y).abs() < 60.0, "Tab stays beside the entry: {at:?}, {after:?}");
}

#[test]
fn the_strip_and_the_sheet_are_calm_at_every_size() {
    for (name, language, mode, zoom) in LOOKS {
        let mut desk = desk_with(
            "jgz-kindermishandeling",
            Some("parents-told-for-good-reason"),
            language,
            mode,
            zoom,
            Layout::Guided,
        );
        desk.send(go_to("key-weighing"));
        desk.save(&format!("walk-strip-{name}"));
        desk.send(go_to("factors"));
        desk.save(&format!("walk-sheet-{name}"));
        desk.press(Named::PageDown);
        desk.save(&format!("walk-sheet-below-{name}"));
    }
}

#[test]
fn the_sheet_has_one_column_in_a_narrow_window() {
    let mut desk = desk_with(
        "jgz-kindermishandeling",
        Some("parents-told-for-good-reason"),
        Language::Nl,
        theme::Mode::Light,
        1.0,
        Layout::Guided,
    );
    desk.send(go_to("factors"));
    let sides = |desk: &mut Desk<_>| -> Vec<iced::Rectangle> {
        let texts = desk.texts().into_iter();
        texts
            .filter(|(text, _)| text == "Risico" || text == "Beschermend")
            .map(|(_, at)| at)
            .take(2)
            .collect()
    };
    let wide = sides(&mut desk);
    assert!(wide[0].y == wide[1].y && wide[0].x < wide[1].x, "beside each other: {wide:?}");
    desk.resize(560.0, 900.0);
    let narrow = sides(&mut desk);
    assert!(narrow[0].x == narrow[1].x && narrow[0].y < narrow[1].y, "below each other: {narrow:?}");
    desk.press(Named::PageDown);
    desk.save("walk-sheet-narrow");
    desk.send(go_to("key-talk"));
    desk.save("walk-strip-narrow");
}

/// A log is told in short prose, not by the names of its fields.
#[test]
fn the_rows_of_a_log_are_told_in_prose() {
    let (language, mode) = (Language::Nl, theme::Mode::Light);
    let mut told = 0;
    for (protocol, scenario) in [
        ("knmg-meldcode", "shoes-on-in-bed"),
        ("jgz-kindermishandeling", "file-that-grew"),
        ("jgz-kindermishandeling", "three-contacts"),
    ] {
        let mut desk = desk_with(protocol, Some(scenario), language, mode, 1.0, Layout::Guided);
        let protocol = std::sync::Arc::clone(desk.state.open.protocol());
        for (_, log) in protocol.questions() {
            if log.answer.fields().is_empty() || desk.state.open.walk().question(&log.id).is_none() {
                continue;
            }
            desk.send(go_to(log.id.as_str()));
            let texts = desk.texts();
            for field in log.answer.fields() {
                let asked = field.ask.get(language);
                let names = texts.iter().find(|(text, _)| text.contains(asked) && text.contains(" · "));
                assert_eq!(names, None, "{}: a row names its field", log.id);
            }
            let cut = texts.iter().filter_map(|(text, _)| text.strip_suffix('…'));
            for whole in cut {
                assert!(whole.ends_with(' ') || whole.is_empty(), "{}: cut in a word: {whole}", log.id);
                told += 1;
            }
            told += texts.len();
        }
    }
    assert!(told > 100, "{told}");
}

/// What was recorded is not typed again: the fact says what shows a factor, from whom that is known and whether it was discussed.
#[test]
fn what_shows_a_factor_is_chosen_from_the_recorded_facts_with_who_told_it() {
    let scenario = Some("parents-told-for-good-reason");
    let (language, mode) = (Language::Nl, theme::Mode::Light);
    let mut desk = desk_with("jgz-kindermishandeling", scenario, language, mode, 1.0, Layout::Guided);
    desk.send(go_to("factors"));
    desk.chord('1', Modifiers::CTRL);
    let log = given(&desk.state, "factors").expect("a log");
    let entry = log.entries().last().expect("an entry").id.0;
    // Whose it is and which, nothing in own words, and that it is there.
    desk.type_text("1");
    desk.type_text("1");
    desk.press(Named::Tab);
    desk.type_text("1");
    let list = iced::advanced::widget::Id::from(format!("answer.factors.{entry}.facts.recorded"));
    assert_eq!(desk.focused_id(), Some(list), "what was recorded is offered before a field to type in");
    desk.save("walk-sheet-recorded");
    desk.type_text("1");
    let facts = given(&desk.state, "facts").expect("facts");
    let fact = &facts.entries().first().expect("a fact").fields;
    let log = given(&desk.state, "factors").expect("a log");
    let factor = &log.entries().last().expect("an entry").fields;
    assert_eq!(factor.get("facts"), fact.get("what"));
    assert!(factor.contains_key("source"), "from whom it is known came along: {factor:?}");
}

#[test]
fn a_digit_ticks_also_after_a_click_beside_the_answers_and_chooses_nothing_behind_a_dialog() {
    let (language, mode) = (Language::Nl, theme::Mode::Light);
    let case = ("blauwe-plekken", Some("cheek-of-a-baby"));
    let mut desk = desk_with(case.0, case.1, language, mode, 1.0, Layout::Guided);
    desk.send(go_to("differential"));
    desk.click("Wat staat in uw differentiaaldiagnose?");
    assert_eq!(desk.focused_id(), None);
    let before = ticked(&desk.state, "differential");
    desk.type_text("1");
    let after = ticked(&desk.state, "differential");
    assert_eq!(after.len(), before.len() + 1, "{before:?}, {after:?}");

    let mut desk = desk_with("knmg-meldcode", Some("shoes-on-in-bed"), language, mode, 1.0, Layout::Guided);
    desk.send(go_to("q1-suspicion"));
    let judged = given(&desk.state, "q1-suspicion");
    desk.type_text("3");
    let asks = desk.find(id("asking.do")).is_some() || desk.find(id("asking.reason")).is_some();
    assert!(asks, "that others lapse is asked first");
    desk.type_text("2");
    assert_eq!(given(&desk.state, "q1-suspicion"), judged);
}
