//! The whole window, driven by keyboard: from the first frame to a printed record, and back after a crash.

mod contact;
mod digits;
mod drawing;
mod role;
mod room;
mod typing;

use std::io;
use std::path::Path;
use std::time::Duration;

use iced::keyboard::{Modifiers, key::Named};
use iced::{Program, Theme};
use iced_test::selector::id;
use weegwijzer::case::{Answer, Event, OutcomeStanding};
use weegwijzer::gui::app::{App, Message, application, opening};
use weegwijzer::gui::environment::{Clock, Environment};
use weegwijzer::printing::Printers;
use weegwijzer::protocol::{Age, Name};
use weegwijzer::session::Opening;

use crate::support::{self, Desk};

/// All that the window takes from outside, with nothing in it.
pub fn environment(home: &Path) -> Environment {
    Environment {
        clock: Clock::Fixed("2026-11-21T14:32:00+01:00[Europe/Amsterdam]".parse().unwrap()),
        vault: support::vault::closed(home),
        fiction: None,
        rest: Duration::ZERO,
        viewer: |_: &Path| -> io::Result<()> { Ok(()) },
        printers: Printers::with_commands(home.join("no-printing-commands"), Duration::ZERO),
        forget: Duration::ZERO,
        pen: weegwijzer::session::Pen::default(),
        place: weegwijzer::vault::place::look,
        keyring: std::sync::Arc::new(weegwijzer::keyring::Absent),
        language: None,
        places: |_| weegwijzer::vault::place::AtHand::default(),
        policy: Ok(weegwijzer::vault::Policy::default()),
    }
}

fn window(home: &Path) -> Desk<impl Program<State = App, Message = Message, Theme = Theme> + use<>> {
    Desk::open(application(environment(home)), 1180.0, 780.0)
}

/// A window with a vault that is open: founded before, or now.
fn unlocked(home: &Path) -> Desk<impl Program<State = App, Message = Message, Theme = Theme> + use<>> {
    let environment = Environment { vault: support::vault::open(home), ..environment(home) };
    Desk::open(application(environment), 1180.0, 780.0)
}

fn given(app: &App, question: &str) -> Option<Answer> {
    let open = app.open_case()?;
    open.given(open.protocol().question(&question.into())?).cloned()
}

fn at(app: &App) -> Option<&str> {
    app.question().map(Name::as_str)
}

/// Goes on with Enter until the walk is at this question.
fn go_to(
    desk: &mut Desk<impl Program<State = App, Message = Message, Theme = Theme> + 'static>,
    question: &str,
) {
    for _ in 0..60 {
        if at(&desk.state) == Some(question) {
            return;
        }
        desk.press_with(Named::Enter, Modifiers::CTRL);
    }
    panic!("{question} is not on the path; the walk is at {:?}", at(&desk.state));
}

fn files(home: &Path, folder: &str) -> Vec<std::path::PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![home.join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).into_iter().flatten() {
            let path = entry.unwrap().path();
            if path.is_dir() { folders.push(path) } else { found.push(path) }
        }
    }
    found.sort();
    found
}

#[test]
fn a_case_is_walked_by_keyboard_to_a_printed_record() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = window(home.path());
    let _ = desk.assert_visible_focus();
    desk.save("window-start");

    // Enter begins at once: no login, no label.
    desk.press(Named::Enter);
    assert_eq!(at(&desk.state), Some("acute-danger"));
    let _ = desk.assert_visible_focus();
    desk.type_text("3");
    desk.press(Named::Enter);
    desk.type_text("Blauwe plek op de wang, verhaal wisselt.");
    desk.press_with(Named::Enter, Modifiers::CTRL);
    assert_eq!(
        given(&desk.state, "occasion"),
        Some(Answer::Text("Blauwe plek op de wang, verhaal wisselt.".into())),
        "what was typed is recorded before anything else"
    );
    go_to(&mut desk, "subject");
    desk.type_text("1");
    desk.press(Named::Enter);
    assert_eq!(at(&desk.state), Some("age"), "a child has an age");
    desk.type_text("4");
    go_to(&mut desk, "signals");
    desk.press(Named::Enter);
    desk.type_text("Ronde blauwe plek van 2 cm op de linkerwang.");
    desk.press(Named::Tab);
    // A digit goes on by itself; Tab out of habit passes nothing by. A finding of one's own is nobody else's.
    desk.type_text("2");
    desk.press(Named::Tab);
    desk.type_text("18-11-2026");
    desk.save("window-signal");
    desk.press_with(Named::Enter, Modifiers::CTRL);
    let Some(Answer::Entries(signals)) = given(&desk.state, "signals") else {
        panic!("a signal was recorded")
    };
    assert_eq!(signals.len(), 1);
    assert_eq!(signals[0].fields.len(), 4, "what, kind, source and date: {:?}", signals[0]);

    // She leaves a step with a reason of her own.
    go_to(&mut desk, "vt-asked");
    desk.tab_to("aside.not-done.vt-asked");
    desk.press(Named::Enter);
    desk.type_text("Spoedoverleg met de kinderarts ging voor.");
    desk.save("window-aside");
    // Going on keeps what was said.
    go_to(&mut desk, "q1-suspicion");
    assert!(
        matches!(given(&desk.state, "vt-asked"), Some(Answer::NotDone { words, .. }) if words.contains("kinderarts"))
    );

    // She weighs.
    desk.type_text("1");
    desk.press(Named::Tab);
    desk.type_text("Plek past niet bij het verhaal.");
    go_to(&mut desk, "q2-safety");
    desk.save("window-weigh");
    let open = desk.state.open_case().unwrap();
    assert_eq!(open.walk().question(&"q1-suspicion".into()), Some(weegwijzer::case::Standing::Answered));

    // The record.
    desk.chord('r', Modifiers::CTRL);
    desk.save("window-review");
    desk.tab_to("review.papers");
    desk.press(Named::Enter);
    desk.tab_to("papers.pdf");
    desk.press(Named::Enter);
    let papers = files(home.path(), "papers");
    assert_eq!(papers.len(), 1);
    let name = papers[0].file_name().unwrap().to_string_lossy().into_owned();
    assert_eq!(name, "weegwijzer-verslag-meldcode-2026-11-21-1.pdf");
    assert!(std::fs::read(&papers[0]).unwrap().starts_with(b"%PDF-1."));
    assert!(desk.shows("✓ Bewaard als weegwijzer-verslag-meldcode-2026-11-21-1.pdf"));
    let lines = desk.state.open_case().unwrap().case().journal().lines();
    assert!(matches!(&lines.last().unwrap().event, Event::Printed { document, .. } if *document == "record"));
    desk.save("window-printed");

    // Afterwards a change needs a reason.
    desk.press(Named::Escape);
    desk.press(Named::Escape);
    desk.click(id("step.situation"));
    for _ in 0..10 {
        desk.press_with(Named::ArrowLeft, Modifiers::ALT);
    }
    assert_eq!(at(&desk.state), Some("acute-danger"));
    desk.type_text("2");
    desk.save("window-reason");
    desk.type_text("Vader belt, hij staat voor de deur.");
    desk.press(Named::Tab);
    desk.press(Named::Tab);
    desk.press(Named::Enter);
    assert_eq!(given(&desk.state, "acute-danger"), Some(Answer::One("acute".into())));
    let amendments = &desk.state.open_case().unwrap().case().state().amendments;
    assert_eq!(amendments[0].reason, "Vader belt, hij staat voor de deur.");
}

#[test]
fn after_a_crash_a_kept_case_opens_at_the_same_question() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = unlocked(home.path());
    desk.press(Named::Enter);
    desk.type_text("3");
    desk.press(Named::Enter);
    desk.type_text("Zoë zei: „au”.");
    desk.chord('s', Modifiers::CTRL);
    desk.type_text("blauwe fiets");
    desk.press(Named::Enter);
    assert!(desk.shows("bewaard 14:32"));
    go_to(&mut desk, "subject");
    desk.type_text("1");
    let before = desk.state.open_case().unwrap().case().clone();
    // The process dies here: nothing is closed, nothing said goodbye.
    drop(desk);

    let mut desk = unlocked(home.path());
    desk.save("window-start-kept");
    desk.click("blauwe fiets");
    assert_eq!(at(&desk.state), Some("age"), "a digit answered and went on");
    assert_eq!(desk.state.open_case().unwrap().case(), &before);
    assert_eq!(files(home.path(), "practice").len(), 0);
}

#[test]
fn closing_the_window_keeps_the_words_that_were_typed_last() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = unlocked(home.path());
    desk.press(Named::Enter);
    desk.type_text("3");
    desk.press(Named::Enter);
    desk.chord('s', Modifiers::CTRL);
    desk.type_text("blauwe fiets");
    desk.press(Named::Enter);
    desk.type_text("Nog één zin.");
    desk.send(Message::CloseRequested(iced::window::Id::unique()));
    drop(desk);
    let mut desk = unlocked(home.path());
    desk.click("blauwe fiets");
    assert_eq!(given(&desk.state, "occasion"), Some(Answer::Text("Nog één zin.".into())));
}

#[test]
fn a_change_that_makes_answers_lapse_is_told_before_it_happens() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = window(home.path());
    desk.press(Named::Enter);
    go_to(&mut desk, "subject");
    desk.type_text("1");
    desk.press(Named::Enter);
    desk.type_text("4");
    desk.press(Named::Enter);
    assert_eq!(given(&desk.state, "age"), Some(Answer::Age(Age::Years(4))));
    desk.click(id("step.situation"));
    go_to(&mut desk, "subject");
    desk.type_text("3");
    desk.save("window-lapse");
    assert!(desk.shows("Dit verandert meer dan deze vraag"));
    assert_eq!(given(&desk.state, "subject"), Some(Answer::One("child".into())), "not yet");
    desk.press(Named::Escape);
    assert_eq!(given(&desk.state, "subject"), Some(Answer::One("child".into())));
    desk.type_text("3");
    desk.click("Toch wijzigen");
    assert_eq!(given(&desk.state, "subject"), Some(Answer::One("adult".into())));
    let lapsed = &desk.state.open_case().unwrap().walk().lapsed;
    assert!(lapsed.iter().any(|lapsed| lapsed.question == "age"), "kept aside, not wiped");
}

#[test]
fn whoever_chose_another_answer_than_danger_and_presses_enter_twice_has_that_answer() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = window(home.path());
    desk.press(Named::Enter);
    desk.type_text("1");
    assert_eq!(given(&desk.state, "acute-danger"), Some(Answer::One("life".into())));
    go_to(&mut desk, "acute-actions");
    desk.type_text("1");
    desk.click(id("step.situation"));
    go_to(&mut desk, "acute-danger");
    desk.type_text("3");
    assert!(desk.shows("Dit verandert meer dan deze vraag"), "what was done would lapse");
    assert_eq!(given(&desk.state, "acute-danger"), Some(Answer::One("life".into())), "not yet");
    desk.press(Named::Enter);
    desk.press(Named::Enter);
    assert_eq!(given(&desk.state, "acute-danger"), Some(Answer::One("no".into())));
    let lapsed = &desk.state.open_case().unwrap().walk().lapsed;
    assert!(lapsed.iter().any(|lapsed| lapsed.question == "acute-actions"), "kept aside, not wiped");
}

#[test]
fn nothing_is_lost_when_another_case_is_begun() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = window(home.path());
    desk.press(Named::Enter);
    desk.type_text("3");
    desk.chord('n', Modifiers::CTRL);
    assert!(desk.shows("Deze casus is nog niet bewaard"));
    desk.save("window-leaving");
    desk.press(Named::Escape);
    assert_eq!(given(&desk.state, "acute-danger"), Some(Answer::One("no".into())));
    drop(desk);

    // Once there is a vault nothing needs to be asked: what was begun is kept.
    let mut desk = unlocked(home.path());
    desk.press(Named::Enter);
    desk.type_text("3");
    desk.chord('n', Modifiers::CTRL);
    assert_eq!(given(&desk.state, "acute-danger"), None, "the new case is on the desk");
    assert_eq!(files(home.path(), "vault/cases").len(), 1, "and the other one is kept");
}

#[test]
fn changing_the_language_keeps_place_answers_and_what_is_being_typed() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = window(home.path());
    desk.press(Named::Enter);
    desk.type_text("3");
    desk.press(Named::Enter);
    desk.type_text("Blauwe plek");
    desk.chord(',', Modifiers::CTRL);
    desk.save("window-settings");
    desk.click("English");
    assert!(desk.shows("Settings"));
    desk.press(Named::Escape);
    assert_eq!(at(&desk.state), Some("occasion"));
    assert_eq!(given(&desk.state, "occasion"), Some(Answer::Text("Blauwe plek".into())));
    desk.save("window-english");
    assert!(desk.shows("What made you concerned?") && desk.shows("Next step"));
}

#[test]
fn one_key_hides_everything_and_shows_it_again() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = window(home.path());
    desk.press(Named::Enter);
    desk.type_text("3");
    desk.press(Named::Enter);
    desk.type_text("Blauwe plek");
    desk.press(Named::F12);
    let texts: Vec<String> = desk.texts().into_iter().map(|(text, _)| text).collect();
    assert_eq!(texts, ["Weegwijzer", "Toon weer"]);
    desk.press(Named::F9);
    assert!(!desk.shows("112"), "hidden is hidden");
    desk.press(Named::Enter);
    assert_eq!(at(&desk.state), Some("occasion"));
    assert_eq!(given(&desk.state, "occasion"), Some(Answer::Text("Blauwe plek".into())));
}

#[test]
fn the_emergency_card_is_one_key_away_and_leads_to_writing_it_down() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = window(home.path());
    desk.press(Named::F9);
    assert!(desk.shows("112") && desk.shows("0800-2000"));
    desk.save("window-emergency");
    desk.click(id("emergency.record"));
    assert_eq!(at(&desk.state), Some("acute-danger"), "a case began, at the right question");
    desk.type_text("1");
    let open = desk.state.open_case().unwrap();
    let emergency = open.walk().outcomes.iter().find(|outcome| outcome.id == "emergency").unwrap();
    assert_eq!(emergency.standing, OutcomeStanding::Reached);
}

#[test]
fn a_folder_that_cannot_be_written_costs_no_words() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = unlocked(home.path());
    desk.press(Named::Enter);
    // Something else stands where the folder of cases should be.
    let cases = home.path().join("vault/cases");
    let away = home.path().join("vault/elsewhere");
    std::fs::rename(&cases, &away).unwrap();
    std::fs::write(&cases, "x").unwrap();
    desk.type_text("3");
    desk.save("window-trouble");
    assert!(desk.shows("Opnieuw proberen"));
    assert!(desk.shows("nog niet bewaard"));
    assert_eq!(given(&desk.state, "acute-danger"), Some(Answer::One("no".into())));
    std::fs::remove_file(&cases).unwrap();
    desk.click("Opnieuw proberen");
    assert!(desk.shows("nog niet bewaard"), "nothing is made in the place of the folder");
    std::fs::rename(&away, &cases).unwrap();
    desk.click("Opnieuw proberen");
    assert!(desk.shows("bewaard 14:32"));
}

#[test]
fn a_second_window_says_that_the_first_is_open() {
    let home = tempfile::tempdir().unwrap();
    let first = window(home.path());
    let mut second = window(home.path());
    second.save("window-second");
    let texts: Vec<String> = second.texts().into_iter().map(|(text, _)| text).collect();
    assert!(texts.iter().any(|text| text.contains("al open")), "{texts:?}");
    second.press(Named::Enter);
    assert_eq!(at(&second.state), Some("acute-danger"), "work can begin all the same");
    drop(first);
}

#[test]
fn a_practice_case_always_says_so_and_never_becomes_real() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = window(home.path());
    desk.click(id("start.practise"));
    desk.save("window-practice-list");
    desk.tab_to("practice.knmg-meldcode.shoes-on-in-bed.head");
    desk.press(Named::Enter);
    desk.tab_to("practice.knmg-meldcode.shoes-on-in-bed.played");
    desk.press(Named::Enter);
    let banner = "Oefening. Verzonnen gegevens, geen echte casus.";
    assert!(desk.shows(banner));
    desk.send(Message::Walk(weegwijzer::gui::screen::walk::Message::QuestionPressed("q2-safety".into())));
    desk.save("window-practice");
    desk.chord('s', Modifiers::CTRL);
    desk.press(Named::Enter);
    assert_eq!(files(home.path(), "vault").len(), 0, "nothing among the real cases");
    assert_eq!(files(home.path(), "practice").len(), 1);
    desk.chord('r', Modifiers::CTRL);
    assert!(desk.shows(banner));
    desk.tab_to("review.papers");
    desk.press(Named::Enter);
    desk.tab_to("papers.pdf");
    desk.press(Named::Enter);
    let papers = files(home.path(), "papers");
    let name = papers[0].file_name().unwrap().to_string_lossy().into_owned();
    assert_eq!(name, "weegwijzer-oefening-verslag-meldcode-2026-11-21-1.pdf");
    desk.save("window-practice-printed");
    drop(desk);

    let mut desk = window(home.path());
    assert!(desk.shows("Er zijn nog geen casussen bewaard."), "it is not offered as a real case");
}

/// In a small window the story of a fictional case left a strip of the papers: it is told beside the questions it is about.
#[test]
fn the_story_of_a_practice_case_stands_beside_its_questions_and_takes_no_room_from_its_papers() {
    let home = tempfile::tempdir().unwrap();
    let protocol = weegwijzer::protocol::bundle::get(&"knmg-meldcode".into()).unwrap();
    let scenario = protocol.scenario(&"shoes-on-in-bed".into()).unwrap().clone();
    let story = scenario.story.get(weegwijzer::locale::Language::Nl).to_owned();
    let begun = Opening { protocol, scenario };
    let mut desk = Desk::open(opening(environment(home.path()), Some(begun)), 1024.0, 700.0);
    assert!(desk.find(story.as_str()).is_some(), "beside a question");
    desk.chord('r', Modifiers::CTRL);
    assert!(desk.find(story.as_str()).is_none(), "on the overview");
    desk.chord('p', Modifiers::CTRL);
    assert!(desk.find(story.as_str()).is_none(), "on the papers");
    desk.tab_to("practice.story");
    desk.press(Named::Enter);
    assert!(desk.find(story.as_str()).is_some(), "and there for who asks");
}

/// Twice as large in a small window: that it is practice takes one line, so that what is asked stays in sight.
#[test]
fn in_a_low_window_that_it_is_practice_is_said_in_one_line() {
    let home = tempfile::tempdir().unwrap();
    let protocol = weegwijzer::protocol::bundle::get(&"seksueel-misbruik".into()).unwrap();
    let scenario = protocol.scenarios.first().unwrap().clone();
    let begun = Opening { protocol, scenario };
    let mut desk = Desk::open(opening(environment(home.path()), Some(begun)), 1024.0, 700.0);
    for _ in 0..10 {
        desk.chord('+', Modifiers::CTRL);
    }
    assert!((desk.room().height - 350.0).abs() < 1.0, "at 200%");
    desk.save("practice-low");
    let line = desk.find("Oefening, alles verzonnen.").expect("it says so").bounds();
    assert!(line.height < 25.0, "{line:?}");
}

/// A projector of 1280 by 720 at 150%: what a group looks at.
#[test]
fn on_a_projector_the_question_and_its_answers_are_in_sight() {
    for (name, youth_doctor) in [("begun", false), ("strip", true)] {
        let home = tempfile::tempdir().unwrap();
        let mut desk = Desk::open(application(environment(home.path())), 1280.0, 720.0);
        for _ in 0..5 {
            desk.chord('+', Modifiers::CTRL);
        }
        assert!((desk.room().height - 480.0).abs() < 1.0, "at 150%");
        if youth_doctor {
            desk.tab_to("start.role");
            desk.type_text("3");
            desk.chord('k', Modifiers::CTRL);
            desk.type_text("consultatiebureau");
        }
        desk.press(Named::Enter);
        desk.save(&format!("projector-{name}"));
        let nl = weegwijzer::locale::Language::Nl;
        let open = desk.state.open_case().expect("a case");
        assert_eq!(open.protocol().head.strips.is_empty(), !youth_doctor);
        let asked = open.protocol().question(&"acute-danger".into()).expect("it asks");
        let labels = asked.answer.options().iter().map(|option| option.label.get(nl).to_owned());
        let wanted: Vec<String> = std::iter::once(asked.ask.get(nl).to_owned()).chain(labels).collect();
        for words in wanted {
            let found = desk.find(words.as_str()).unwrap_or_else(|| panic!("{name}: no {words}"));
            let seen = found.visible_bounds().map_or(0.0, |bounds| bounds.height);
            assert!(seen >= found.bounds().height - 1.0, "{name}: `{words}` is out of sight");
        }
    }
}

/// The same with a fictional case: its story must not push the question out of sight.
#[test]
fn on_a_projector_the_question_of_a_practice_case_and_its_answers_are_in_sight() {
    let home = tempfile::tempdir().unwrap();
    let protocol = weegwijzer::protocol::bundle::get(&"knmg-meldcode".into()).unwrap();
    let mut scenario = protocol.scenario(&"shoes-on-in-bed".into()).unwrap().clone();
    scenario.does.clear();
    let story = scenario.story.get(weegwijzer::locale::Language::Nl).to_owned();
    let begun = Opening { protocol, scenario };
    let mut desk = Desk::open(opening(environment(home.path()), Some(begun)), 1280.0, 720.0);
    assert!(desk.find(story.as_str()).is_some(), "where there is room it is told");
    for _ in 0..5 {
        desk.chord('+', Modifiers::CTRL);
    }
    assert!((desk.room().height - 480.0).abs() < 1.0, "at 150%");
    desk.save("projector-practice");
    let nl = weegwijzer::locale::Language::Nl;
    let open = desk.state.open_case().expect("a case");
    let asked = open.protocol().question(&"acute-danger".into()).expect("it asks");
    let labels = asked.answer.options().iter().map(|option| option.label.get(nl).to_owned());
    let wanted: Vec<String> = std::iter::once(asked.ask.get(nl).to_owned()).chain(labels).collect();
    for words in wanted {
        let found = desk.find(words.as_str()).unwrap_or_else(|| panic!("no {words}"));
        let seen = found.visible_bounds().map_or(0.0, |bounds| bounds.height);
        assert!(seen >= found.bounds().height - 1.0, "`{words}` is out of sight");
    }
    assert!(desk.find(story.as_str()).is_none());
    desk.tab_to("practice.story");
    desk.press(Named::Enter);
    assert!(desk.find(story.as_str()).is_some(), "one press tells it");
}

#[test]
fn at_twice_the_size_the_emergency_and_the_question_are_in_sight() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = window(home.path());
    desk.press(Named::Enter);
    for _ in 0..10 {
        desk.chord('+', Modifiers::CTRL);
    }
    assert!((desk.room().width - 590.0).abs() < 1.0, "half the window is left to the layout");
    let _ = desk.assert_visible_focus();
    let seen = desk.find("Acuut gevaar").and_then(|found| found.visible_bounds()).unwrap();
    assert!(seen.width > 0.0 && seen.x + seen.width <= 590.0);
    desk.save("window-200");
    desk.press(Named::F9);
    for number in ["112", "0800-2000"] {
        let seen = desk.find(number).and_then(|found| found.visible_bounds()).unwrap();
        assert!(seen.x + seen.width <= 590.0, "{number} runs out of sight");
    }
    desk.save("window-200-emergency");
}

#[test]
fn a_contact_is_photographed() {
    let home = tempfile::tempdir().unwrap();
    let protocol = weegwijzer::protocol::bundle::get(&"jgz-kindermishandeling".into()).unwrap();
    let scenario = protocol.scenario(&"three-contacts".into()).unwrap().clone();
    let mut desk =
        Desk::open(opening(environment(home.path()), Some(Opening { protocol, scenario })), 1024.0, 700.0);
    desk.send(Message::StoryPressed(false));
    desk.chord('t', Modifiers::CTRL);
    desk.type_text("1");
    desk.type_text("2");
    desk.type_text("Speelt rustig met zijn zus.");
    desk.press(Named::Tab);
    desk.type_text("1");
    desk.save("contact-nl-light-100");
    desk.resize(1920.0, 1080.0);
    desk.save("contact-nl-light-100-wide");
    for _ in 0..10 {
        desk.chord('+', Modifiers::CTRL);
    }
    desk.resize(1024.0, 700.0);
    desk.save("contact-nl-light-200");
    let _ = desk.assert_visible_focus();
}

#[test]
fn what_an_outcome_rests_on_is_told_as_a_statement_and_never_as_a_question() {
    let mut told = 0;
    for bundled in weegwijzer::protocol::bundle::all() {
        let protocol = bundled.load().unwrap();
        for scenario in protocol.scenarios.iter().take(2) {
            let home = tempfile::tempdir().unwrap();
            let begun = Opening { protocol: std::sync::Arc::clone(&protocol), scenario: scenario.clone() };
            let mut desk = Desk::open(opening(environment(home.path()), Some(begun)), 1180.0, 9000.0);
            desk.chord('r', Modifiers::CTRL);
            let reached = desk.state.open_case().unwrap().walk().outcomes.clone();
            let reasons: Vec<_> = reached
                .iter()
                .flat_map(|state| {
                    state.because.iter().map(|why| format!("review.because.{}.{why}", state.id))
                })
                .collect();
            for reason in reasons {
                let Some(button) = desk.find(id(reason.clone())).map(|found| found.bounds()) else {
                    continue;
                };
                let words: Vec<_> = desk
                    .texts()
                    .into_iter()
                    .filter(|(_, bounds)| button.contains(bounds.center()))
                    .map(|(words, _)| words)
                    .collect();
                told += words.len();
                assert!(words.iter().all(|words| !words.contains('?')), "{reason}: {words:?}");
            }
        }
    }
    assert!(told > 20, "{told} reasons were looked at");
}
