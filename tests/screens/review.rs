//! The overview: every row leads to its question, alerts are left with a reason, nothing is concluded by surprise.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::time::Instant;

use iced::keyboard::key::Named;
use iced_test::selector::id;
use weegwijzer::case::{Answer, Entry, EntryId, Event, Judgement, Mode, Pin, Standing, play};
use weegwijzer::locale::Language;
use weegwijzer::protocol::{Name, Rank, bundle};
use weegwijzer::session::{OpenCase, keeping, take_up};
use weegwijzer::vault::{CaseId, Shelf};

use super::room::{Asked, DUTCH, LARGE, Room, desk, now, review};

#[test]
fn every_row_of_the_review_leads_to_its_question() {
    let mut desk = desk(|| review(DUTCH, "he-waits-outside", 0));
    let walk = desk.state.open.walk().clone();
    let rows: Vec<Name> = walk
        .steps
        .iter()
        .flat_map(|step| &step.questions)
        .filter(|question| question.standing != Standing::Empty)
        .map(|question| question.id.clone())
        .collect();
    assert!(rows.len() > 30, "a whole case: {}", rows.len());
    for question in rows {
        desk.tab_to(&format!("review.change.{question}"));
        desk.press(Named::Enter);
        assert_eq!(desk.state.asked.last(), Some(&Asked::Change(question)));
    }
}

#[test]
fn every_open_point_leads_to_its_question() {
    let mut desk = desk(|| review(DUTCH, "slapped-at-home", 46));
    for folded in ["review.points.more", "review.later"] {
        desk.tab_to(folded);
        desk.press(Named::Enter);
    }
    let expected: BTreeSet<Name> =
        desk.state.open.walk().open_points.iter().filter_map(|point| point.question().cloned()).collect();
    let mut led = BTreeSet::new();
    let later = expected.iter().filter(|question| desk.state.open.walk().is_later(question)).count();
    let now = (0..expected.len() - later).map(|place| format!("review.point.{place}"));
    for line in now.chain((0..later).map(|place| format!("review.later.{place}"))).collect::<Vec<_>>() {
        desk.tab_to(&line);
        desk.press(Named::Enter);
        if let Some(Asked::Change(question)) = desk.state.asked.last() {
            let _ = led.insert(question.clone());
        }
    }
    assert_eq!(led, expected);
}

#[test]
fn what_to_do_now_stands_first_and_what_is_open_last_one_press_away() {
    let mut desk = desk(|| review(DUTCH, "slapped-at-home", 12));
    desk.resize(1280.0, 6000.0);
    let texts = desk.texts();
    let place = |wanted: &str| {
        let found = texts.iter().find(|(text, bounds)| text == wanted && bounds.x < 800.0);
        found.unwrap_or_else(|| panic!("{wanted}: {texts:?}")).1.y
    };
    let order = ["Wat nu", "Wat is vastgelegd", "Open punten"].map(place);
    assert!(order.is_sorted(), "{order:?}");
    desk.tab_to("review.points");
    desk.press(Named::Enter);
    assert_eq!(desk.focused_id(), Some("review.point.0".into()));
}

#[test]
fn each_paper_is_one_press_away_by_its_name() {
    let mut desk = desk(|| review(DUTCH, "slapped-at-home", 0));
    desk.tab_to("review.paper.knmg-meldcode.note");
    desk.press(Named::Enter);
    let asked = r#"Papers(Some(("knmg-meldcode", "note")))"#;
    assert_eq!(desk.state.asked.last(), Some(&Asked::Review(asked.into())));
}

/// What is pasted before the next patient comes in stands first, what goes to others before what is filed.
#[test]
fn the_papers_stand_in_the_order_in_which_a_doctor_uses_them() {
    let mut desk = desk(|| review(DUTCH, "slapped-at-home", 0));
    desk.resize(1280.0, 6000.0);
    let order = ["note", "advice", "report", "handover-gp", "record", "talk", "parents", "discussion"];
    let heights = order.map(|paper| {
        desk.find(id(format!("review.paper.knmg-meldcode.{paper}")))
            .unwrap_or_else(|| panic!("{paper}"))
            .bounds()
            .y
    });
    assert!(heights.is_sorted(), "{order:?}: {heights:?}");
    for protocol in bundle::all().iter().map(|bundled| bundled.load().unwrap()) {
        let papers = protocol.papers();
        let place = |id: &str| papers.iter().position(|paper| paper.id == id);
        assert!(place("note") < place("record"), "{}", protocol.head.id);
        assert!(place("record") < place("discussion"), "{}", protocol.head.id);
        let first = if protocol.head.rank == Rank::Call { "advice" } else { "note" };
        assert_eq!(papers[0].id.as_str(), first, "{}", protocol.head.id);
        let about_the_case = protocol.templates.iter().filter(|paper| !paper.is_of_protocol()).count();
        assert_eq!(papers.len(), about_the_case, "{}: none is lost", protocol.head.id);
    }
}

#[test]
fn coming_back_from_a_question_lands_on_its_row() {
    let mut desk = desk(|| review(LARGE, "slapped-at-home", 0));
    desk.tab_to("review.change.contradicts");
    desk.press(Named::Enter);
    desk.tab_to("review.back");
    let task = desk.state.focus();
    desk.run(task);
    assert_eq!(desk.focused_id(), Some("review.change.contradicts".into()));
    let _ = desk.assert_visible_focus();
}

#[test]
fn a_judgement_that_was_changed_later_stands_beside_the_earlier_one_with_both_days() {
    let changed =
        "Eerder was er naar het oordeel van de behandelaar geen acuut gevaar; dat oordeel is veranderd.";
    let judged = |texts: &[(String, iced::Rectangle)]| {
        texts.iter().filter(|(text, _)| text.starts_with("oordeel van ")).count()
    };
    let mut before = desk(|| review(DUTCH, "slapped-at-home", 0));
    let texts = before.texts();
    assert!(!texts.iter().any(|(text, _)| text == changed), "nothing was judged otherwise yet");
    assert!(judged(&texts) >= 2, "both judgements are of a moment");
    let mut after = desk(|| {
        let mut room = review(DUTCH, "slapped-at-home", 0);
        let question = room.open.protocol().question(&"after-signals".into()).unwrap();
        let judgement = Judgement {
            choice: "acute".into(),
            because: "Hij dreigt vandaag opnieuw.".into(),
            arguments: BTreeMap::new(),
        };
        let answer = Answer::Judgement(judgement);
        let event = Event::Answered { at: room.open.spot(question), answer, reason: None };
        room.open.record(event, now()).unwrap();
        room
    });
    let texts = after.texts();
    assert_eq!(texts.iter().filter(|(text, _)| text == changed).count(), 1);
    assert!(judged(&texts) >= 2, "the earlier judgement keeps its day");
    after.save("review-judged-otherwise");
}

#[test]
fn an_alert_is_left_with_a_reason_that_can_be_taken_back() {
    let mut desk = desk(|| review(DUTCH, "baby-with-bruised-cheek", 0));
    let alert = desk.state.open.walk().raised().next().expect("a raised alert").id.clone();
    desk.tab_to(&format!("review.resolve.{alert}"));
    desk.press(Named::Enter);
    assert_eq!(desk.focused_id(), Some("review.resolve.note".into()));
    desk.type_text("Is bij de spoedeisende hulp besproken");
    desk.save("review-resolving");
    desk.tab_to("review.resolve.keep");
    desk.press(Named::Enter);
    assert_eq!(desk.state.open.walk().raised().count(), 0);
    assert!(desk.shows("Is bij de spoedeisende hulp besproken"), "it stands among the deviations");
    let task = desk.state.focus();
    desk.run(task);
    assert_eq!(desk.focused_id(), Some(format!("review.withdraw.{alert}").into()));
    desk.press(Named::Enter);
    assert_eq!(desk.state.open.walk().raised().count(), 1);
}

#[test]
fn an_alert_is_not_left_without_a_reason() {
    let mut desk = desk(|| review(DUTCH, "baby-with-bruised-cheek", 0));
    let alert = desk.state.open.walk().raised().next().expect("a raised alert").id.clone();
    desk.tab_to(&format!("review.resolve.{alert}"));
    desk.press(Named::Enter);
    desk.type_text("   ");
    desk.press(Named::Tab);
    assert_eq!(desk.focused_id(), Some("review.resolve.cancel".into()), "keeping is not offered");
    desk.press(Named::Enter);
    assert_eq!(desk.state.open.walk().raised().count(), 1);
    assert_eq!(desk.focused_id(), Some(format!("review.resolve.{alert}").into()));
}

#[test]
fn concluding_with_open_points_says_how_many_and_can_be_put_off() {
    let mut desk = desk(|| review(DUTCH, "slapped-at-home", 12));
    let (now, later) = desk.state.open.walk().open_now();
    let said = format!("{} open punten · later {later}", now.len());
    assert!(later > 0, "control: some of it can be recorded later");
    desk.tab_to("review.conclude");
    desk.press(Named::Enter);
    assert_eq!(desk.focused_id(), Some("review.conclude.cancel".into()), "the safe way has the keyboard");
    assert!(desk.shows(&said));
    desk.press(Named::Escape);
    assert!(!desk.state.open.case().state().concluded);
    assert_eq!(desk.focused_id(), Some("review.conclude".into()));
    desk.press(Named::Enter);
    desk.press(Named::Tab);
    desk.press(Named::Enter);
    assert!(desk.state.open.case().state().concluded);
}

#[test]
fn a_whole_case_is_concluded_at_once_and_reopened_only_with_a_reason() {
    let mut desk = desk(|| review(DUTCH, "slapped-at-home", 0));
    desk.tab_to("review.conclude");
    desk.press(Named::Enter);
    assert!(desk.state.open.case().state().concluded);
    desk.tab_to("review.reopen");
    desk.press(Named::Enter);
    assert_eq!(desk.focused_id(), Some("review.reopen.note".into()));
    desk.type_text("Nieuw bericht van school");
    desk.tab_to("review.reopen.confirm");
    desk.press(Named::Enter);
    let state = desk.state.open.case().state();
    assert!(!state.concluded);
    assert_eq!(state.reopened.last().map(|(_, reason)| reason.as_str()), Some("Nieuw bericht van school"));
}

#[test]
fn the_overview_leads_to_the_papers() {
    let mut desk = desk(|| review(DUTCH, "slapped-at-home", 0));
    desk.tab_to("review.papers");
    desk.press(Named::Enter);
    assert_eq!(desk.state.asked, [Asked::Review("Papers(None)".into())]);
}

#[test]
fn the_history_tells_what_happened_in_words_newest_first() {
    let mut desk = desk(|| review(DUTCH, "slapped-at-home", 0));
    desk.state.open.record(Event::Undone, now()).unwrap();
    desk.tab_to("review.history");
    desk.press(Named::Enter);
    let texts: Vec<String> = desk.texts().into_iter().map(|(text, _)| text).collect();
    let at = |start: &str| texts.iter().position(|text| text.contains(start));
    let undone = at("Ongedaan gemaakt").expect("the newest line");
    let answered = at("Beantwoord").expect("an older line");
    assert!(undone < answered);
}

/// A kindcheck that went on in the code, as it is taken up from the vault.
fn gone_on() -> Room {
    let mut room = review(DUTCH, "slapped-at-home", 0);
    let protocols = ["kindcheck", "knmg-meldcode"].map(|id| bundle::get(&id.into()).unwrap());
    let [check, code] = &protocols;
    let scenario = check.scenarios.first().unwrap();
    let mut case = play(check, scenario, Language::Nl).unwrap();
    let at = case.state().changed;
    case.record(Event::ProtocolAdded(Pin::of(code)), at).unwrap();
    let open = OpenCase::new(Arc::clone(code), case, scenario.today);
    let (summary, payload) = keeping::pack(&open, &weegwijzer::session::Left::default()).unwrap();
    let home = tempfile::tempdir().unwrap();
    let vault = crate::support::vault::open(home.path()).unwrap();
    let id = CaseId::random().unwrap();
    let _ = vault.cases(Shelf::Practice).save(&id, &summary, &payload).unwrap();
    room.open = take_up(&vault, &id, Mode::Practice, scenario.today, |_| None).unwrap().open;
    room
}

#[test]
fn the_history_calls_what_another_protocol_of_the_case_asked_by_its_words() {
    let mut desk = desk(gone_on);
    desk.tab_to("review.history");
    desk.press(Named::Enter);
    let texts: Vec<String> = desk.texts().into_iter().map(|(text, _)| text).collect();
    let ids = desk.state.open.case().journal().lines().iter().filter_map(|line| match &line.event {
        Event::Answered { at, .. } => Some(at.question.to_string()),
        _ => None,
    });
    for id in ids.chain(["kindcheck".to_owned(), "knmg-meldcode".to_owned()]) {
        assert!(
            !texts.iter().any(|text| *text == id || text.ends_with(&format!(": {id}"))),
            "{id}: {texts:?}"
        );
    }
    assert!(texts.iter().any(|text| text.contains("Protocol toegevoegd")), "{texts:?}");
}

fn with_signals(count: u32) -> Room {
    let mut room = review(DUTCH, "slapped-at-home", 0);
    let protocol = room.open.protocol().clone();
    let question = protocol.question(&Name::from("signals")).unwrap();
    let entries = (0..count)
        .map(|number| {
            let what = format!("Signaal {number}: {}", "kwam te laat, moe en zonder jas. ".repeat(3));
            let fields = BTreeMap::from([
                (Name::from("what"), Answer::Text(what)),
                (Name::from("kind"), Answer::One(Name::from("seen"))),
                (Name::from("by"), Answer::One(Name::from("me"))),
                (Name::from("when"), Answer::Date(jiff::civil::date(2026, 11, 10))),
            ]);
            Entry { id: EntryId(100_000 + number), under: None, fields }
        })
        .collect();
    let event =
        Event::Answered { at: room.open.spot(question), answer: Answer::Entries(entries), reason: None };
    room.open.record(event, now()).unwrap();
    room
}

#[test]
fn two_hundred_signals_stay_readable_and_quick() {
    let mut desk = desk(|| with_signals(200));
    assert!(desk.shows("Nog 192 regels tonen"));
    let first = desk.texts().into_iter().filter(|(text, _)| text.contains("Signaal ")).count();
    assert_eq!(first, 8, "a short list first");
    desk.tab_to("review.entries.signals");
    desk.press(Named::Enter);
    let all = desk.texts().into_iter().filter(|(text, _)| text.contains("Signaal ")).count();
    assert_eq!(all, 200);
    let start = Instant::now();
    for _ in 0..10 {
        desk.press(Named::Tab);
    }
    let each = start.elapsed() / 10;
    println!("a key with 200 signals on the page: {each:?}");
    // A key is three passes over the page; unoptimised, on a busy machine.
    assert!(each.as_millis() < 500, "{each:?}");
    desk.save("review-200-signals");
}
