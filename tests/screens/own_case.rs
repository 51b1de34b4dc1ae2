//! A fictional case of one's own, in the window: made, played once, kept, and walked by somebody else; a course with such a case
//! in its folder; a week that goes by. Never of a real case.

use std::fs;
use std::path::Path;

use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;
use iced::{Program, Theme};
use weegwijzer::gui::app::{App, Message, application, opening};
use weegwijzer::locale::Language;
use weegwijzer::protocol::bundle;
use weegwijzer::session::Opening;
use weegwijzer::session::lesson::{Lesson, Place};

use crate::support::Desk;
use crate::window::environment;

fn window(home: &Path) -> Desk<impl Program<State = App, Message = Message, Theme = Theme> + 'static> {
    Desk::open(application(environment(home)), 1280.0, 900.0)
}

fn says(
    desk: &mut Desk<impl Program<State = App, Message = Message, Theme = Theme> + 'static>,
    words: &str,
) -> bool {
    desk.texts().iter().any(|(text, _)| text.contains(words))
}

/// To the screen of a new one, the protocol on bruises chosen, its name and its story written.
fn begin(
    desk: &mut Desk<impl Program<State = App, Message = Message, Theme = Theme> + 'static>,
    story: &str,
) {
    desk.tab_to("start.practise");
    desk.press(Named::Enter);
    desk.tab_to("practice.new");
    desk.press(Named::Enter);
    desk.save("own-case-new");
    desk.hear("own-case-new.nl");
    desk.click("Blauwe plekken bij een kind");
    desk.tab_to("own-case.title");
    desk.type_text("Wang van ons");
    desk.tab_to("own-case.story");
    desk.type_text(story);
}

#[test]
fn a_case_is_made_played_kept_and_walked_by_somebody_else() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = window(home.path());
    begin(&mut desk, "Een verzonnen baby, bij zijn moeder op schoot.");
    desk.tab_to("own-case.on");
    desk.press(Named::Enter);
    let practice = desk.state.open_case().map(weegwijzer::session::OpenCase::is_practice);
    assert_eq!(practice, Some(true), "{:?}", desk.texts());
    assert!(says(&mut desk, "Een verzonnen baby"), "the story is beside it");
    // Before a group it goes once it was kept.
    desk.press(Named::F5);
    assert!(says(&mut desk, "Bewaar deze casus eerst"));
    let asked = desk.state.question().cloned().unwrap();
    assert_eq!(asked, "acute-danger");
    // Backwards from the question: on the way forward others come in sight.
    for _ in 0..60 {
        if desk.focused_id() == Some("own-case.tell".into()) {
            break;
        }
        desk.press_with(Named::Tab, Modifiers::SHIFT);
    }
    assert!(says(&mut desk, "Wat wordt er bekend vóór “Is iemand nu in gevaar?”"), "{:?}", desk.texts());
    desk.type_text("Moeder zit rustig naast u.");
    desk.save("own-case-played");
    desk.hear("own-case-played.nl");
    // To the question, which is answered.
    desk.send(Message::Walk(weegwijzer::gui::screen::walk::Message::QuestionPressed(asked.clone())));
    desk.chord('2', Modifiers::NONE);
    assert!(desk.state.open_case().is_some_and(|open| open.case().answers().count() == 1));
    desk.tab_to("practice.keep-own");
    desk.press(Named::Enter);
    desk.save("own-case-keep");
    desk.hear("own-case-keep.nl");
    desk.tab_to("own-case.on");
    desk.press(Named::Enter);
    assert!(says(&mut desk, "Bewaard in "), "{:?}", desk.texts());
    let file = home.path().join("scenarios/blauwe-plekken/wang-van-ons.ron");
    let text = fs::read_to_string(&file).unwrap();
    assert!(text.contains("Learn(") && text.contains("Moeder zit rustig naast u."), "{text}");
    assert!(!text.contains("[in Dutch]"), "Dutch alone: {text}");
    // Kept, it goes before a group, and kept again it is the same case.
    desk.press(Named::Escape);
    desk.press(Named::F5);
    assert!(says(&mut desk, "de opening"), "{:?}", desk.texts());
    desk.press(Named::F5);
    desk.tab_to("practice.keep-own");
    desk.press(Named::Enter);
    desk.tab_to("own-case.on");
    desk.press(Named::Enter);
    assert!(says(&mut desk, "Bewaard in "), "{:?}", desk.texts());
    assert_eq!(fs::read_dir(file.parent().unwrap()).unwrap().count(), 1, "kept again it is no second one");
    desk.send(Message::CloseRequested(iced::window::Id::unique()));
    assert!(!says(&mut desk, "niet bewaard"), "all of it is kept: {:?}", desk.texts());
    drop(desk);

    let mut desk = window(home.path());
    desk.tab_to("start.practise");
    desk.press(Named::Enter);
    desk.tab_to("practice.blauwe-plekken.wang-van-ons.head");
    desk.press(Named::Enter);
    desk.save("practice-own");
    desk.hear("practice-own.nl");
    desk.tab_to("practice.blauwe-plekken.wang-van-ons.lesson");
    desk.press(Named::Enter);
    assert!(says(&mut desk, "de opening") && says(&mut desk, "Een verzonnen baby"), "{:?}", desk.texts());
    desk.press(Named::PageDown);
    assert!(says(&mut desk, "Moeder zit rustig naast u."), "{:?}", desk.texts());
    assert!(says(&mut desk, "zet 1 van 1"));
    desk.press(Named::PageDown);
    assert!(says(&mut desk, "✓"));
    desk.chord('h', Modifiers::NONE);
    assert!(says(&mut desk, "de opening"), "again by one key");
}

#[test]
fn a_story_that_tells_the_ending_is_said_so_before_it_is_kept_and_may_be_kept_all_the_same() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = window(home.path());
    begin(&mut desk, "Een verzonnen baby. De arts besluit te melden.");
    desk.tab_to("own-case.on");
    desk.press(Named::Enter);
    desk.tab_to("practice.keep-own");
    desk.press(Named::Enter);
    desk.tab_to("own-case.on");
    desk.press(Named::Enter);
    assert!(says(&mut desk, "Hier is het einde al te lezen"), "{:?}", desk.texts());
    assert!(says(&mut desk, "het verhaal vertelt wat de arts doet"));
    assert!(!home.path().join("scenarios").exists(), "nothing was written yet");
    desk.save("own-case-tells");
    desk.press(Named::Enter);
    assert!(says(&mut desk, "Bewaard in "), "{:?}", desk.texts());
    assert!(home.path().join("scenarios/blauwe-plekken/wang-van-ons.ron").exists());
}

#[test]
fn a_played_case_is_kept_as_one_of_ones_own_and_a_real_one_never_is() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = window(home.path());
    desk.press(Named::Enter);
    assert!(desk.state.open_case().is_some_and(|open| !open.is_practice()));
    desk.press(Named::F5);
    assert!(says(&mut desk, "wordt nooit een oefencasus"), "{:?}", desk.texts());
    for _ in 0..80 {
        desk.press(Named::Tab);
        let here = desk.focused_id();
        assert!(here != Some("practice.keep-own".into()) && here != Some("practice.week".into()));
    }
    drop(desk);

    let protocol = bundle::get(&"blauwe-plekken".into()).unwrap();
    let scenario = protocol.scenario(&"closed-too-soon".into()).unwrap().clone();
    let begun = Opening { protocol, scenario };
    let mut desk = Desk::open(opening(environment(home.path()), Some(begun)), 1280.0, 900.0);
    desk.tab_to("practice.keep-own");
    desk.press(Named::Enter);
    desk.tab_to("own-case.on");
    desk.press(Named::Enter);
    if !says(&mut desk, "Bewaard in ") {
        desk.press(Named::Enter);
    }
    assert!(says(&mut desk, "Bewaard in "), "{:?}", desk.texts());
    let folder = home.path().join("scenarios/blauwe-plekken");
    assert_eq!(fs::read_dir(folder).unwrap().count(), 1);
}

/// A case of which something falls due within a week of its end, with what that is.
fn due_in_a_week() -> (Opening, String) {
    let all = ["knmg-meldcode", "kindcheck", "blauwe-plekken"].map(|id| bundle::get(&id.into()).unwrap());
    let cases = all.iter().flat_map(|protocol| protocol.scenarios.iter().map(move |case| (protocol, case)));
    let mut found = cases.filter_map(|(protocol, case)| {
        let mut lesson = Lesson::new(protocol.clone(), case, case.today);
        lesson.go(Place::Debrief);
        let due = lesson.a_week_on().due.into_iter().next()?;
        let action = protocol.outcome(&due.outcome)?.actions.iter().find(|action| action.id == due.action)?;
        let begun = Opening { protocol: protocol.clone(), scenario: case.clone() };
        Some((begun, action.what.get(Language::Nl).to_owned()))
    });
    found.next().unwrap()
}

#[test]
fn a_week_goes_by_in_practice_and_before_a_group_and_what_falls_due_is_said() {
    let home = tempfile::tempdir().unwrap();
    let (begun, due) = due_in_a_week();
    let mut desk = Desk::open(opening(environment(home.path()), Some(begun)), 1280.0, 900.0);
    let day = |app: &App| app.open_case().unwrap().today();
    let before = day(&desk.state);
    for weeks in 1..=3_i64 {
        desk.tab_to("practice.week");
        desk.press(Named::Enter);
        assert_eq!(day(&desk.state), before.checked_add(jiff::ToSpan::weeks(weeks)).unwrap());
        assert!(says(&mut desk, "In deze oefening is het "), "{:?}", desk.texts());
        if weeks == 1 {
            assert!(says(&mut desk, "Nu aan de beurt: ") && says(&mut desk, &due), "{:?}", desk.texts());
            desk.save("practice-week");
        }
    }
    desk.press(Named::F5);
    desk.press(Named::End);
    desk.chord('+', Modifiers::NONE);
    assert!(says(&mut desk, "Een week later: ") && says(&mut desk, &due), "{:?}", desk.texts());
    desk.save("lesson-later");
    desk.hear("lesson-later.nl");
    desk.press(Named::PageDown);
    assert!(says(&mut desk, "de nabespreking") && says(&mut desk, "1 week na de opening"));
}

#[test]
fn a_course_with_a_case_in_its_folder_is_opened_from_where_it_lies_and_leaves_nothing_behind() {
    let (home, stick) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let folder = stick.path().join("avond");
    let cases = folder.join("scenarios/blauwe-plekken");
    fs::create_dir_all(&cases).unwrap();
    let scenario = fs::read_to_string("protocols/blauwe-plekken/scenarios/cheek-of-a-baby.ron").unwrap();
    let own = scenario
        .replace("id: \"cheek-of-a-baby\"", "id: \"onze-wang\"")
        .replace("Wang van een baby", "Onze wang");
    fs::write(cases.join("onze-wang.ron"), own).unwrap();
    let course = r#"(id: "avond", title: (nl: "Onze avond"), about: (nl: "Een avond"), goals: [], parts: [
        Case(minutes: 40, protocol: "blauwe-plekken", scenario: "onze-wang", notes: (nl: "Rustig aan")),
    ])"#;
    fs::write(folder.join("course.ron"), course).unwrap();

    let mut desk = window(home.path());
    desk.tab_to("start.practise");
    desk.press(Named::Enter);
    desk.tab_to("practice.course.elsewhere");
    desk.press(Named::Enter);
    assert_eq!(desk.focused_id(), Some("practice.course.folder".into()));
    desk.save("course-elsewhere");
    desk.hear("course-elsewhere.nl");
    desk.type_text(&stick.path().join("nergens").display().to_string());
    desk.press(Named::Enter);
    assert!(!says(&mut desk, "Onze avond"));
    for _ in 0..200 {
        desk.press(Named::Backspace);
    }
    desk.tab_to("practice.course.folder");
    desk.type_text(&folder.display().to_string());
    desk.press(Named::Enter);
    assert!(says(&mut desk, "Onze avond") && says(&mut desk, "40 min: "), "{:?}", desk.texts());
    desk.tab_to("practice.course.avond.begin");
    desk.press(Named::Enter);
    assert!(says(&mut desk, "Onze wang") && says(&mut desk, "de opening"), "{:?}", desk.texts());
    desk.chord('h', Modifiers::NONE);
    assert!(says(&mut desk, "Onze wang"), "again");
    desk.chord('n', Modifiers::NONE);
    assert!(says(&mut desk, "Dit was de laatste casus van deze cursus."));
    assert!(!home.path().join("courses").exists() && !home.path().join("scenarios").exists());
}

/// Backwards to a control: on the way forward other questions come in sight.
fn back_to(desk: &mut Desk<impl Program<State = App, Message = Message, Theme = Theme> + 'static>, id: &str) {
    for _ in 0..60 {
        if desk.focused_id() == Some(id.to_owned().into()) {
            return;
        }
        desk.press_with(Named::Tab, Modifiers::SHIFT);
    }
    panic!("{id} is nowhere before the question");
}

/// Makes a case in the window, with one answer, something told and something asked at it, and keeps it.
fn make(desk: &mut Desk<impl Program<State = App, Message = Message, Theme = Theme> + 'static>) {
    begin(desk, "Een verzonnen baby, bij zijn moeder op schoot.");
    desk.tab_to("own-case.on");
    desk.press(Named::Enter);
    let asked = desk.state.question().cloned().unwrap();
    back_to(desk, "own-case.ask");
    desk.type_text("Wat ziet u het eerst?");
    back_to(desk, "own-case.tell");
    desk.type_text("Moeder zit rustig naast u.");
    desk.send(Message::Walk(weegwijzer::gui::screen::walk::Message::QuestionPressed(asked)));
    desk.chord('2', Modifiers::NONE);
}

fn keep(desk: &mut Desk<impl Program<State = App, Message = Message, Theme = Theme> + 'static>) {
    desk.tab_to("own-case.on");
    desk.press(Named::Enter);
    if !says(desk, "Bewaard in ") {
        desk.press(Named::Enter);
    }
    assert!(says(desk, "Bewaard in "), "{:?}", desk.texts());
}

#[test]
fn what_the_group_is_asked_and_the_talk_afterwards_are_written_and_stand_before_the_group() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = window(home.path());
    make(&mut desk);
    desk.tab_to("practice.keep-own");
    desk.press(Named::Enter);
    desk.tab_to("own-case.on");
    desk.press(Named::Enter);
    assert_eq!(desk.focused_id(), Some("own-case.did".into()), "who asks a group talks afterwards too");
    desk.type_text("Wij vroegen het meteen.");
    desk.tab_to("own-case.sore");
    desk.type_text("De vader werd niet gevraagd.");
    desk.tab_to("own-case.point");
    desk.type_text("Vraag wie er thuis is.");
    desk.save("own-case-after");
    desk.hear("own-case-after.nl");
    desk.tab_to("own-case.on");
    desk.press(Named::Enter);
    assert_eq!(desk.focused_id(), Some("own-case.source".into()), "{:?}", desk.texts());
    desk.type_text("1");
    desk.tab_to("own-case.place");
    desk.type_text("kindkenmerken");
    keep(&mut desk);
    desk.press(Named::Escape);
    desk.press(Named::F5);
    desk.chord('s', Modifiers::NONE);
    assert!(says(&mut desk, "Wat ziet u het eerst?"), "{:?}", desk.texts());
    desk.press(Named::End);
    assert!(says(&mut desk, "Wij vroegen het meteen."), "{:?}", desk.texts());
}

#[test]
fn one_that_was_kept_is_found_by_its_name_changed_and_removed() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = window(home.path());
    begin(&mut desk, "Een verzonnen baby, bij zijn moeder op schoot.");
    desk.tab_to("own-case.on");
    desk.press(Named::Enter);
    desk.chord('2', Modifiers::NONE);
    desk.tab_to("practice.keep-own");
    desk.press(Named::Enter);
    keep(&mut desk);
    drop(desk);
    let mut desk = window(home.path());
    desk.chord('k', Modifiers::CTRL);
    desk.type_text("wang van ons");
    desk.press(Named::Enter);
    let head = "practice.blauwe-plekken.wang-van-ons";
    assert_eq!(desk.focused_id(), Some(format!("{head}.head").into()), "{:?}", desk.texts());
    desk.save("practice-own-change");
    desk.tab_to(&format!("{head}.change"));
    desk.press(Named::Enter);
    assert!(desk.state.open_case().is_some_and(|open| open.case().answers().count() == 1));
    desk.tab_to("practice.keep-own");
    desk.press(Named::Enter);
    desk.tab_to("own-case.title");
    desk.type_text(" samen");
    keep(&mut desk);
    let folder = home.path().join("scenarios/blauwe-plekken");
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 1);
    let text = fs::read_to_string(folder.join("wang-van-ons.ron")).unwrap();
    assert!(text.contains("Wang van ons samen"), "{text}");
    drop(desk);

    let mut desk = window(home.path());
    desk.tab_to("start.practise");
    desk.press(Named::Enter);
    desk.tab_to(&format!("{head}.head"));
    desk.press(Named::Enter);
    desk.tab_to(&format!("{head}.remove"));
    desk.press(Named::Enter);
    assert!(says(&mut desk, "Zeker weten?") && folder.join("wang-van-ons.ron").exists());
    desk.press(Named::Enter);
    assert!(!folder.join("wang-van-ons.ron").exists() && !says(&mut desk, "Wang van ons samen"));
}

#[test]
fn what_was_told_on_the_way_is_asked_about_when_the_window_closes_and_there_again_when_it_was_kept() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = window(home.path());
    make(&mut desk);
    desk.send(Message::CloseRequested(iced::window::Id::unique()));
    desk.press(Named::Escape);
    assert!(desk.state.open_case().is_some());
    desk.chord('s', Modifiers::CTRL);
    desk.press(Named::Enter);
    assert!(says(&mut desk, "bewaard 14:32"), "{:?}", desk.texts());
    drop(desk);

    let mut desk = window(home.path());
    desk.tab_to("start.practise");
    desk.press(Named::Enter);
    desk.click("Wang van ons");
    assert!(desk.state.open_case().is_some(), "{:?}", desk.texts());
    assert!(says(&mut desk, "Een verzonnen baby"), "the story is beside it: {:?}", desk.texts());
    desk.send(Message::Walk(weegwijzer::gui::screen::walk::Message::QuestionPressed("acute-danger".into())));
    let heard = format!("{:?}", desk.heard().read());
    assert!(
        heard.contains("Moeder zit rustig naast u.") && heard.contains("Wat ziet u het eerst?"),
        "{heard}"
    );
}

#[test]
fn a_practice_case_that_is_taken_up_again_has_its_story_and_goes_before_a_group() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = window(home.path());
    desk.tab_to("start.practise");
    desk.press(Named::Enter);
    desk.tab_to("practice.search");
    desk.type_text("wang van een baby");
    desk.tab_to("practice.blauwe-plekken.cheek-of-a-baby.head");
    desk.press(Named::Enter);
    desk.tab_to("practice.blauwe-plekken.cheek-of-a-baby.empty");
    desk.press(Named::Enter);
    desk.chord('2', Modifiers::NONE);
    desk.chord('s', Modifiers::CTRL);
    desk.press(Named::Enter);
    drop(desk);

    let mut desk = window(home.path());
    desk.tab_to("start.practise");
    desk.press(Named::Enter);
    desk.click("Wang van een baby");
    assert!(says(&mut desk, "op het consultatiebureau"), "{:?}", desk.texts());
    desk.press(Named::F5);
    assert!(says(&mut desk, "de opening"), "{:?}", desk.texts());
}
