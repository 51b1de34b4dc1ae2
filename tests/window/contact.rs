//! A contact that is entered once: what lands where, and what becomes of it when it is changed.

use iced::keyboard::{Modifiers, key::Named};
use iced::{Program, Theme};
use jiff::civil::Date;
use weegwijzer::case::{Answer, Entry, Event};
use weegwijzer::gui::app::{App, Message, opening};
use weegwijzer::protocol::{Name, bundle};
use weegwijzer::session::Opening;

use super::{environment, given};
use crate::support::Desk;

const TODAY: Date = jiff::civil::date(2026, 11, 21);

fn desk(
    home: &std::path::Path,
    scenario: &str,
) -> Desk<impl Program<State = App, Message = Message, Theme = Theme> + use<>> {
    let protocol = bundle::get(&"jgz-kindermishandeling".into()).unwrap();
    let scenario = protocol.scenario(&scenario.into()).unwrap().clone();
    Desk::open(opening(environment(home), Some(Opening { protocol, scenario })), 1180.0, 780.0)
}

fn rows(app: &App, log: &str) -> Vec<Entry> {
    given(app, log).map_or_else(Vec::new, |answer| answer.entries().to_vec())
}

fn field(row: &Entry, field: &str) -> Option<Answer> {
    row.fields.get(&Name::from(field)).cloned()
}

fn one(option: &str) -> Option<Answer> {
    Some(Answer::One(option.into()))
}

#[test]
fn a_line_is_one_row_however_it_is_changed_and_gone_when_it_is_emptied() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = desk(home.path(), "three-contacts");
    let before = rows(&desk.state, "facts");
    desk.chord('t', Modifiers::CTRL);
    desk.type_text("1");
    desk.type_text("2");
    desk.type_text("Kijkt weg.");
    desk.press(Named::Tab);
    desk.type_text("1");
    let now = rows(&desk.state, "facts");
    assert_eq!(now.len(), before.len() + 1);
    let row = now.last().unwrap();
    assert_eq!(field(row, "what"), Some(Answer::Text("Kijkt weg.".into())));
    assert_eq!(field(row, "when"), Some(Answer::Date(TODAY)), "a contact is of today unless it is said");
    assert_eq!((field(row, "kind"), field(row, "source")), (one("seen"), one("me")));
    // It was said by the parent, not seen.
    desk.tab_to("contact.kind.0");
    desk.type_text("3");
    let said = rows(&desk.state, "facts");
    assert_eq!(said.len(), now.len(), "the same row");
    assert_eq!(said.last().unwrap().id, row.id);
    assert_eq!(field(said.last().unwrap(), "source"), one("parent"));
    desk.tab_to("contact.line.0");
    for _ in 0.."Kijkt weg.".len() {
        desk.press(Named::Backspace);
    }
    desk.press_with(Named::Enter, Modifiers::CTRL);
    assert_eq!(rows(&desk.state, "facts"), before, "nothing is left of it");
}

#[test]
fn what_was_discussed_has_the_day_of_the_contact_and_is_given_back_when_it_was_not() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = desk(home.path(), "half-a-sheet");
    let before: Vec<_> = ["facts", "views", "factors"].map(|log| rows(&desk.state, log)).into();
    desk.chord('t', Modifiers::CTRL);
    desk.type_text("1");
    desk.type_text("1");
    desk.tab_to("contact.spoken");
    desk.type_text("1");
    assert_eq!(given(&desk.state, "key-talk"), one("done"));
    for log in ["facts", "views"] {
        for row in rows(&desk.state, log) {
            assert_eq!(field(&row, "discussed"), one("yes"), "{log}");
            assert_eq!(field(&row, "discussed-on"), Some(Answer::Date(TODAY)), "{log}");
        }
    }
    let factors = rows(&desk.state, "factors");
    let said: Vec<_> = factors.iter().map(|row| field(row, "discussed")).collect();
    assert_eq!(said, [one("yes"), None, one("yes")], "of what is not known nothing can be discussed");
    let talks = rows(&desk.state, "talks");
    assert_eq!(talks.len(), 1);
    assert_eq!((field(&talks[0], "spoken"), field(&talks[0], "how")), (one("yes"), one("visit")));
    assert_eq!(field(&talks[0], "on"), Some(Answer::Date(TODAY)));
    desk.tab_to("contact.spoken");
    desk.type_text("3");
    assert_eq!(given(&desk.state, "key-talk"), None);
    assert_eq!(rows(&desk.state, "talks"), []);
    let after: Vec<_> = ["facts", "views", "factors"].map(|log| rows(&desk.state, log)).into();
    assert_eq!(after, before, "all stands as it did");
}

#[test]
fn what_would_have_other_answers_lapse_is_left_to_its_question() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = desk(home.path(), "not-reached");
    let before = given(&desk.state, "key-talk");
    assert!(matches!(before, Some(Answer::NotDone { .. })), "{before:?}");
    assert!(given(&desk.state, "talk-attempts").is_some());
    desk.chord('t', Modifiers::CTRL);
    desk.type_text("1");
    desk.type_text("1");
    desk.tab_to("contact.spoken");
    desk.type_text("1");
    assert_eq!(given(&desk.state, "key-talk"), before, "it is not changed in silence");
    assert!(
        desk.shows("Dit antwoord laat ook andere antwoorden vervallen. Geef het daarom bij de vraag zelf.")
    );
    desk.tab_to("contact.question.key-talk");
    desk.press(Named::Enter);
    assert_eq!(desk.state.question().map(Name::as_str), Some("key-talk"));
}

#[test]
fn an_answer_that_was_on_paper_is_another_one_because_of_the_contact() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = desk(home.path(), "three-contacts");
    desk.chord('p', Modifiers::CTRL);
    desk.tab_to("papers.pdf");
    desk.press(Named::Enter);
    desk.press(Named::Escape);
    desk.press(Named::Escape);
    desk.chord('t', Modifiers::CTRL);
    desk.tab_to("contact.next");
    desk.type_text("7-12-2026");
    desk.press_with(Named::Enter, Modifiers::CTRL);
    let journal = desk.state.open_case().unwrap().case().journal();
    let reason = journal.lines().iter().rev().find_map(|line| match &line.event {
        Event::Answered { at, reason, .. } if at.question == "next-contact" => Some(reason.clone()),
        _ => None,
    });
    assert_eq!(reason, Some(Some("Nieuw contact op 21 november 2026.".to_owned())));
}

#[test]
fn what_was_typed_is_recorded_by_whatever_leads_away() {
    for leave in [Named::F9, Named::F12] {
        let home = tempfile::tempdir().unwrap();
        let mut desk = desk(home.path(), "three-contacts");
        let before = rows(&desk.state, "facts").len();
        desk.chord('t', Modifiers::CTRL);
        desk.tab_to("contact.line.0");
        // That typing rests comes too late.
        desk.hold_back();
        desk.type_text("Kijkt weg.");
        assert_eq!(rows(&desk.state, "facts").len(), before);
        desk.press(leave);
        desk.let_all_go();
        assert_eq!(rows(&desk.state, "facts").len(), before + 1, "{leave:?}");
    }
}
