//! A contact that is entered once: what lands where, and what becomes of it when it is changed.

use iced::keyboard::{Modifiers, key::Named};
use iced::{Program, Theme};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use weegwijzer::case::{Answer, Entry, Event};
use weegwijzer::document::{Block, Fact, Matter, compose};
use weegwijzer::gui::app::{App, Message, application, opening};
use weegwijzer::locale::Language;
use weegwijzer::protocol::{Name, bundle};
use weegwijzer::session::Opening;

use super::{environment, given};
use crate::support::Desk;

const TODAY: Date = jiff::civil::date(2026, 11, 21);

fn desk(
    home: &std::path::Path,
    scenario: &str,
) -> Desk<impl Program<State = App, Message = Message, Theme = Theme> + use<>> {
    desk_in(home, "jgz-kindermishandeling", scenario)
}

fn desk_in(
    home: &std::path::Path,
    protocol: &str,
    scenario: &str,
) -> Desk<impl Program<State = App, Message = Message, Theme = Theme> + use<>> {
    let protocol = bundle::get(&protocol.into()).unwrap();
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
    assert_eq!(field(said.last().unwrap(), "source"), one("mother"));
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
fn words_of_a_contact_that_are_on_no_record_wait_for_the_next_one() {
    let waits = "Van dit contact staat nog niet alles in de casus. Nieuw contact gaat ermee verder: wat u typte, staat er nog.";
    for leaves in [Named::Escape, Named::Enter] {
        let home = tempfile::tempdir().unwrap();
        let mut desk = desk(home.path(), "three-contacts");
        let held = if leaves == Named::Enter { Modifiers::CTRL } else { Modifiers::NONE };
        desk.chord('t', Modifiers::CTRL);
        desk.type_text("4");
        desk.type_text("Juf Roos");
        desk.press_with(leaves, held);
        assert!(desk.shows(waits), "{:?}", desk.texts());
        assert!(!desk.shows("Met wie?"), "the contact is closed");
        desk.chord('t', Modifiers::CTRL);
        assert!(!desk.shows(waits), "it is in sight");
        assert!(format!("{:?}", desk.state).contains("who: Field { value: \"Juf Roos\""));
        // Whoever does not want it any more empties it.
        desk.tab_to("contact.who");
        desk.chord('a', Modifiers::CTRL);
        desk.press(Named::Delete);
        desk.press_with(leaves, held);
        assert!(!desk.shows(waits) && !desk.shows("Met wie?"));
        desk.chord('t', Modifiers::CTRL);
        assert!(!format!("{:?}", desk.state).contains("Juf Roos\", history"));
    }
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

fn text(words: &str) -> Option<Answer> {
    Some(Answer::Text(words.into()))
}

#[test]
fn in_the_meldcode_a_contact_is_a_talk_and_its_lines_are_signals() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = desk_in(home.path(), "knmg-meldcode", "shoes-on-in-bed");
    let (talks, signals) = (rows(&desk.state, "talks"), rows(&desk.state, "signals"));
    assert!(!talks.is_empty() && !signals.is_empty());
    desk.chord('t', Modifiers::CTRL);
    desk.type_text("2");
    desk.save("contact-meldcode");
    desk.tab_to("contact.chosen.how");
    desk.type_text("2");
    desk.type_text("moeder");
    desk.press(Named::Tab);
    desk.type_text("Zegt dat zij slecht slaapt.");
    desk.press(Named::Tab);
    desk.type_text("5");
    desk.tab_to("contact.written.concern");
    desk.type_text("De blauwe plek.");
    desk.save("contact-meldcode-filled");
    desk.press_with(Named::Enter, Modifiers::CTRL);
    let now = rows(&desk.state, "talks");
    assert_eq!(now.len(), talks.len() + 1);
    let talk = now.last().unwrap();
    assert_eq!((field(talk, "who"), field(talk, "spoken")), (one("parent-1"), one("yes")));
    assert_eq!((field(talk, "how"), field(talk, "relation")), (one("phone"), text("moeder")));
    assert_eq!(field(talk, "concern"), text("De blauwe plek."));
    assert!(field(talk, "when").is_some());
    let facts = rows(&desk.state, "signals");
    assert_eq!(facts.len(), signals.len() + 1);
    let told = facts.last().unwrap();
    assert_eq!((field(told, "kind"), field(told, "by")), (one("told"), one("parent")));
    assert_eq!(field(told, "by-whom"), None, "a parent is known");
}

#[test]
fn a_contact_with_a_professional_says_which_one_and_its_lines_are_hers() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = desk_in(home.path(), "knmg-meldcode", "shoes-on-in-bed");
    let (before, signals) = (rows(&desk.state, "professionals"), rows(&desk.state, "signals"));
    desk.chord('t', Modifiers::CTRL);
    desk.type_text("6");
    for field in ["who", "consent", "ground", "identifiable"] {
        assert_eq!(desk.focused_id(), Some(format!("contact.chosen.{field}").into()));
        desk.type_text(if field == "who" { "3" } else { "1" });
    }
    desk.type_text("leerkracht");
    desk.press(Named::Tab);
    // Of which kind it is need not be said: she told it.
    desk.type_text("Komt vaak te laat.");
    desk.tab_to("contact.written.shared");
    desk.type_text("Dat ik mij zorgen maak.");
    desk.save("contact-meldcode-professional");
    desk.press_with(Named::Enter, Modifiers::CTRL);
    assert_eq!(given(&desk.state, "involved"), one("yes"));
    let now = rows(&desk.state, "professionals");
    assert_eq!(now.len(), before.len() + 1);
    let row = now.last().unwrap();
    assert_eq!((field(row, "who"), field(row, "contact")), (one("school"), one("yes")));
    assert_eq!((field(row, "function"), field(row, "ground")), (text("leerkracht"), one("consent")));
    assert!(field(row, "when").is_some());
    let open = desk.state.open_case().unwrap();
    let of_row =
        open.walk().open_points.iter().filter(|point| format!("{point:?}").contains("professionals"));
    let of_row: Vec<_> = of_row.collect();
    assert!(of_row.is_empty(), "the row is whole: {of_row:?}");
    let facts = rows(&desk.state, "signals");
    assert_eq!(facts.len(), signals.len() + 1);
    let told = facts.last().unwrap();
    assert_eq!((field(told, "kind"), field(told, "by")), (one("told"), one("professional")));
    assert_eq!(field(told, "by-whom"), text("leerkracht"));
}

#[test]
fn what_a_professional_tells_is_hers_though_nobody_says_of_which_kind_it_is() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = desk(home.path(), "three-contacts");
    desk.chord('t', Modifiers::CTRL);
    desk.type_text("4");
    desk.type_text("leerkracht");
    desk.press(Named::Tab);
    desk.type_text("Komt vaak te laat.");
    desk.press_with(Named::Enter, Modifiers::CTRL);
    let facts = rows(&desk.state, "facts");
    let told = facts.last().unwrap();
    assert_eq!((field(told, "kind"), field(told, "source")), (one("told"), one("professional")));
    assert_eq!(field(told, "source-who"), text("leerkracht"));
}

#[test]
fn a_day_that_is_still_to_come_is_none_of_a_contact() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = desk(home.path(), "three-contacts");
    desk.chord('t', Modifiers::CTRL);
    desk.press_with(Named::Tab, Modifiers::SHIFT);
    desk.type_text("22-11-2026");
    desk.press(Named::Tab);
    assert!(desk.shows("Deze dag moet nog komen. Leg het contact vast als het er was."));
    desk.save("contact-day-to-come");
    desk.type_text("1");
    desk.type_text("2");
    desk.type_text("Kijkt weg.");
    desk.press_with(Named::Enter, Modifiers::CTRL);
    let fact = rows(&desk.state, "facts").last().cloned().unwrap();
    assert_eq!(field(&fact, "what"), text("Kijkt weg."), "the words are kept");
    assert_eq!(field(&fact, "when"), None);
}

#[test]
fn two_contacts_on_one_day_with_the_same_parent_are_two_talks() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = desk(home.path(), "three-contacts");
    let (facts, talks) = (rows(&desk.state, "facts").len(), rows(&desk.state, "talks").len());
    for words in ["Kijkt weg.", "Belt terug."] {
        desk.chord('t', Modifiers::CTRL);
        desk.type_text("1");
        desk.type_text("2");
        desk.type_text(words);
        desk.press(Named::Tab);
        desk.type_text("1");
        desk.press_with(Named::Enter, Modifiers::CTRL);
    }
    assert_eq!(rows(&desk.state, "facts").len(), facts + 2);
    let talks_now = rows(&desk.state, "talks");
    assert_eq!(talks_now.len(), talks + 2);
    assert!(talks_now[talks..].iter().all(|talk| field(talk, "on") == Some(Answer::Date(TODAY))));
}

/// A paper of the case on the desk, as lines of text.
fn lines_of(app: &App, document: &str) -> Vec<String> {
    let open = app.open_case().unwrap();
    let template = open.protocol().template(&document.into()).unwrap();
    let matter = Matter {
        protocol: open.protocol(),
        case: Some((open.case(), open.walk())),
        today: TODAY,
        zone: TimeZone::UTC,
    };
    let paper = compose(&matter, template, Language::Nl);
    let facts = paper.blocks.iter().filter_map(|block| match block {
        Block::Facts(facts) => Some(facts),
        _ => None,
    });
    let spoken = |fact: &Fact| {
        let value: String = fact.value.iter().map(|span| span.text.as_str()).collect();
        format!("{}: {value}", fact.label)
    };
    facts.flatten().map(spoken).collect()
}

/// Enters a contact of today with one parent: how it was, what was seen, and that all was discussed.
fn contact_with_one_parent(
    desk: &mut Desk<impl Program<State = App, Message = Message, Theme = Theme> + 'static>,
    how: &str,
    said: &str,
) {
    desk.chord('t', Modifiers::CTRL);
    desk.type_text("1");
    desk.type_text(how);
    desk.tab_to("contact.line.0");
    desk.type_text(said);
    desk.press(Named::Tab);
    desk.type_text("3");
    desk.tab_to("contact.spoken");
    desk.type_text("1");
    desk.press_with(Named::Enter, Modifiers::CTRL);
}

#[test]
fn what_one_parent_said_in_two_talks_on_one_day_is_told_talk_by_talk() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = desk(home.path(), "three-contacts");
    contact_with_one_parent(&mut desk, "4", "Ik kom straks langs.");
    contact_with_one_parent(&mut desk, "1", "Hij eet wel degelijk.");
    let told: Vec<_> = lines_of(&desk.state, "record")
        .into_iter()
        .filter(|line| line.contains("straks langs") || line.contains("wel degelijk"))
        .collect();
    assert_eq!(
        told,
        [
            "21-11, contactmoment 1 (telefoon of beeldbellen): Moeder: ik kom straks langs. Besproken op 21-11.",
            "21-11, contactmoment 2 (bij de JGZ): Moeder: hij eet wel degelijk. Besproken op 21-11.",
        ]
    );
}

#[test]
fn what_is_of_one_contact_of_a_day_stands_under_the_day_alone() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = desk(home.path(), "three-contacts");
    contact_with_one_parent(&mut desk, "4", "Ik kom straks langs.");
    let lines = lines_of(&desk.state, "record");
    let told: Vec<_> = lines.iter().filter(|line| line.contains("straks langs")).collect();
    assert_eq!(told, ["21-11: Moeder: ik kom straks langs. Besproken op 21-11."]);
}

#[test]
fn a_contact_that_cannot_be_entered_yet_says_which_question_comes_first() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = desk(home.path(), "three-contacts");
    while given(&desk.state, "acute-danger").is_some() {
        desk.chord('z', Modifiers::CTRL);
    }
    let before = desk.state.question().cloned();
    desk.chord('t', Modifiers::CTRL);
    desk.save("contact-not-yet");
    let says = "Een nieuw contact kan nog niet. Beantwoord eerst: Is iemand nu in gevaar?";
    assert!(desk.shows(says), "{:?}", desk.texts());
    assert_eq!(desk.state.question().cloned(), before, "nothing moved");
    desk.type_text("3");
    assert!(!desk.shows(says), "it is gone with the next thing that is done");
}

#[test]
fn in_the_meldcode_a_contact_can_be_entered_before_anything_was_answered() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = Desk::open(application(environment(home.path())), 1180.0, 780.0);
    desk.press(Named::Enter);
    assert_eq!(given(&desk.state, "acute-danger"), None);
    desk.chord('t', Modifiers::CTRL);
    assert!(desk.shows("Nieuw contact") && desk.shows("Met wie?"));
}

#[test]
fn where_no_contact_belongs_the_key_says_where_it_is_written() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = desk_in(home.path(), "blauwe-plekken", "cheek-of-a-baby");
    desk.chord('t', Modifiers::CTRL);
    assert!(desk.shows("Hier is geen los contact vast te leggen. Schrijf het bij de vraag zelf."));
}

#[test]
fn what_was_written_of_a_talk_goes_along_when_it_was_with_somebody_else() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = desk_in(home.path(), "knmg-meldcode", "shoes-on-in-bed");
    let talks = rows(&desk.state, "talks").len();
    let professionals = rows(&desk.state, "professionals").len();
    desk.chord('t', Modifiers::CTRL);
    desk.type_text("2");
    desk.tab_to("contact.written.concern");
    desk.type_text("De blauwe plek.");
    desk.tab_to("contact.with");
    desk.type_text("6");
    desk.press_with(Named::Enter, Modifiers::CTRL);
    assert_eq!(rows(&desk.state, "talks").len(), talks, "it was no talk with a parent");
    let now = rows(&desk.state, "professionals");
    assert_eq!(now.len(), professionals + 1);
    assert_eq!(field(now.last().unwrap(), "shared"), text("De blauwe plek."));
}

/// In this case a contact with this one, of whom this is written, is one row more in each of these logs.
fn lands_in(protocol: &str, scenario: &str, with: &str, written: &str, logs: &[&str]) {
    let home = tempfile::tempdir().unwrap();
    let mut desk = desk_in(home.path(), protocol, scenario);
    let count = |app: &App| logs.iter().map(|log| rows(app, log).len()).collect::<Vec<_>>();
    let before = count(&desk.state);
    desk.chord('t', Modifiers::CTRL);
    desk.type_text(with);
    desk.tab_to(written);
    desk.type_text("Zegt dat het niet goed gaat.");
    desk.save(&format!("contact-{protocol}"));
    desk.press_with(Named::Enter, Modifiers::CTRL);
    let more: Vec<_> = before.iter().map(|rows| rows + 1).collect();
    assert_eq!(count(&desk.state), more, "{protocol} {logs:?}");
}

#[test]
fn in_the_other_protocols_a_contact_lands_in_the_logs_they_have() {
    lands_in("seksueel-misbruik", "father-suspected", "2", "contact.line.0", &["statements", "parents"]);
    lands_in("lesa-samenwerking", "two-task-lists", "1", "contact.written.heard", &["professionals"]);
    lands_in("lesa-samenwerking", "two-task-lists", "2", "contact.written.said", &["vt-heard"]);
}
