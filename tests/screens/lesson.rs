//! A fictional case before a group: everything that is asked stands in sight at the sizes of a beamer, whatever the size of
//! the text of the program; and nothing of a real case is there.

use std::path::Path;

use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;
use iced::{Program, Theme};
use weegwijzer::gui::app::{App, Message, application, opening};
use weegwijzer::gui::environment::Environment;
use weegwijzer::locale::Language;
use weegwijzer::protocol::{Given, Move, bundle};
use weegwijzer::session::Opening;
use weegwijzer::session::lesson::{Lesson, Place};
use weegwijzer::vault::VaultError;

use crate::support::Desk;
use crate::window::environment;

/// The beamers of most rooms.
const BEAMERS: [(f32, f32); 2] = [(1280.0, 720.0), (1920.0, 1080.0)];

/// Cases with long questions, long answers and logs.
const CASES: [(&str, &str); 3] = [
    ("blauwe-plekken", "cheek-of-a-baby"),
    ("knmg-meldcode", "nursery-asked-behind-the-back"),
    ("blauwe-plekken", "second-look"),
];

fn case(protocol: &str, scenario: &str) -> Opening {
    let protocol = bundle::get(&protocol.into()).unwrap();
    let scenario = protocol.scenario(&scenario.into()).unwrap().clone();
    Opening { protocol, scenario }
}

fn before_a_group(
    home: &Path,
    begun: Opening,
    (width, height): (f32, f32),
) -> Desk<impl Program<State = App, Message = Message, Theme = Theme> + 'static> {
    let mut desk = Desk::open(opening(environment(home), Some(begun)), width, height);
    desk.press(Named::F5);
    desk
}

#[test]
fn the_question_and_all_answers_stand_in_sight_at_once_or_on_pages_that_say_so() {
    let home = tempfile::tempdir().unwrap();
    let mut wrong = String::new();
    for (protocol, scenario) in CASES {
        for beamer in BEAMERS {
            // 100% and 150%.
            for larger in [0, 5] {
                let mut desk = before_a_group(home.path(), case(protocol, scenario), beamer);
                for _ in 0..larger {
                    desk.chord('+', Modifiers::CTRL);
                }
                let room = desk.room();
                let played = case(protocol, scenario);
                let most = Lesson::new(played.protocol, &played.scenario, played.scenario.today).moves();
                for slide in 0..most * 5 {
                    let texts = desk.texts();
                    let last = texts.iter().any(|(text, _)| text == "de nabespreking");
                    for (text, at) in texts {
                        let within = at.x >= 0.0
                            && at.y >= 0.0
                            && at.x + at.width <= room.width + 0.5
                            && at.y + at.height <= room.height + 0.5;
                        if !within {
                            wrong.push_str(&format!(
                                "{scenario} at {beamer:?}, {larger} larger, slide {slide}: {text} at {at:?}\n"
                            ));
                        }
                    }
                    // Nothing may lie under the bar at the foot either.
                    let texts = desk.texts();
                    let foot = texts.iter().find(|(text, _)| text == "PageDown" || text == "Verder");
                    let foot = foot.map_or(room.height, |(_, at)| at.y - 12.0);
                    let lowest = texts.iter().filter(|(_, at)| at.y + at.height > foot && at.y < foot);
                    for (text, at) in lowest {
                        wrong.push_str(&format!(
                            "{scenario} at {beamer:?}, {larger} larger, slide {slide}: {text} hangs over the foot, {at:?}\n"
                        ));
                    }
                    if last {
                        break;
                    }
                    desk.press(Named::PageDown);
                }
                assert!(desk.texts().iter().any(|(text, _)| text == "de nabespreking"), "{scenario} ends");
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn every_command_of_a_lesson_is_reached_with_the_mouse_in_a_small_window() {
    let home = tempfile::tempdir().unwrap();
    let (protocol, scenario) = CASES[0];
    let mut desk = before_a_group(home.path(), case(protocol, scenario), (1024.0, 700.0));
    desk.click("Meer");
    for command in [
        "Stemmen",
        "Uitslag",
        "Opening",
        "Waarschuwing",
        "Wat als",
        "Op papier",
        "Zwart",
        "Naast elkaar",
        "Stroomschema",
        "Naam geven",
        "Naar de opening",
        "Naar een zet",
        "Naar het zere punt",
        "Naar de nabespreking",
        "Noteren",
        "Klok",
        "Volgende casus",
        "Opnieuw",
        "Terug",
        "Verder",
    ] {
        assert!(desk.shows(command), "{command}");
    }
    desk.save("lesson-700-more");
    desk.click("Naar de nabespreking");
    assert!(desk.shows("de nabespreking") && !desk.shows("Minder"));
}

#[test]
fn a_lesson_is_photographed() {
    let home = tempfile::tempdir().unwrap();
    for beamer in BEAMERS {
        let begun = case("blauwe-plekken", "cheek-of-a-baby");
        let played = Lesson::new(begun.protocol.clone(), &begun.scenario, begun.scenario.today);
        let at = |question: &str| {
            (0..played.moves())
                .find(|turn| played.question(*turn).is_some_and(|asked| asked.id == question))
                .unwrap()
        };
        let mut desk = before_a_group(home.path(), begun, beamer);
        let name = |of: &str| format!("lesson-{}-{of}", beamer.1);
        desk.save(&name("door"));
        if beamer.0 < 1300.0 {
            desk.hear("lesson-door.nl");
        }
        for (question, of) in [("mobility", "asked"), ("place", "many"), ("conclusion", "weighed")] {
            desk.chord('g', Modifiers::NONE);
            desk.type_text(&(at(question) + 1).to_string());
            desk.press(Named::Enter);
            desk.save(&name(of));
            if of == "asked" && beamer.0 < 1300.0 {
                desk.hear("lesson-asked.nl");
            }
        }
        desk.chord('v', Modifiers::NONE);
        desk.type_text("2 9 4");
        desk.press(Named::PageDown);
        desk.chord('r', Modifiers::NONE);
        desk.save(&name("votes"));
        desk.press(Named::PageDown);
        desk.save(&name("changed"));
        desk.press(Named::End);
        desk.save(&name("debrief"));
        desk.chord('g', Modifiers::NONE);
        desk.type_text(&(at("mobility") + 1).to_string());
        desk.press(Named::Enter);
        desk.chord('w', Modifiers::NONE);
        desk.chord('3', Modifiers::NONE);
        desk.press(Named::F5);
        desk.save(&name("sides"));
        if beamer.0 < 1300.0 {
            desk.hear("lesson-sides.nl");
        }
        for _ in 0..5 {
            desk.chord('+', Modifiers::CTRL);
        }
        desk.save(&name("sides-larger"));
        let room = desk.room();
        for (text, at) in desk.texts() {
            assert!(at.x + at.width <= room.width + 0.5 && at.y + at.height <= room.height + 0.5, "{text}");
        }
        desk.chord('p', Modifiers::NONE);
        desk.save(&name("papers"));
        if beamer.0 < 1300.0 {
            desk.hear("lesson-papers.nl");
        }
    }
}

#[test]
fn what_was_tried_has_the_name_its_trainer_gives_it_beside_the_maker_on_the_map_and_on_the_way() {
    let home = tempfile::tempdir().unwrap();
    let begun = case("blauwe-plekken", "cheek-of-a-baby");
    let played = Lesson::new(begun.protocol.clone(), &begun.scenario, begun.scenario.today);
    let asks = |turn: &usize| played.question(*turn).is_some_and(|asked| asked.id == "mobility");
    let at = (0..played.moves()).find(asks).unwrap() + 1;
    let mut desk = before_a_group(home.path(), begun, BEAMERS[0]);
    let contains =
        |desk: &mut Desk<_>, words: &str| desk.texts().iter().any(|(text, _)| text.contains(words));
    for (answer, letter, name) in [("3", "A", "Eerst kijken wat hij kan"), ("2", "B", "Nog niet omrollen")] {
        desk.chord('g', Modifiers::NONE);
        desk.type_text(&at.to_string());
        desk.press(Named::Enter);
        desk.chord('w', Modifiers::NONE);
        desk.chord(answer.chars().next().unwrap(), Modifiers::NONE);
        desk.press(Named::F5);
        assert!(desk.shows(&format!("Wat als {letter}")), "{:?}", desk.texts());
        desk.chord('l', Modifiers::NONE);
        desk.type_text(&format!("{name}{}", " en nog veel meer".repeat(4)));
        for _ in 0..68 {
            desk.press(Named::Backspace);
        }
        desk.press(Named::Enter);
        let title = format!("Wat als {letter}: {name}");
        assert!(desk.shows(&title), "{:?}", desk.texts());
        desk.save(&format!("lesson-named-{letter}"));
        desk.chord('k', Modifiers::NONE);
        assert!(desk.shows(&title), "on the map: {:?}", desk.texts());
        desk.save(&format!("lesson-named-map-{letter}"));
        desk.press(Named::Escape);
        // Walked on, it keeps what it is called.
        desk.chord('c', Modifiers::NONE);
    }
    // The one before is a key away, under its own name.
    desk.press(Named::PageUp);
    desk.chord('c', Modifiers::NONE);
    desk.chord('c', Modifiers::NONE);
    assert!(contains(&mut desk, "Wat als A: Eerst kijken"), "{:?}", desk.texts());
    desk.chord('l', Modifiers::NONE);
    for _ in 0..40 {
        desk.press(Named::Backspace);
    }
    desk.press(Named::Enter);
    assert!(desk.shows("Wat als A") && !contains(&mut desk, "Eerst kijken"), "a name is taken away again");
}

#[test]
fn one_key_leads_from_stop_to_stop_and_after_the_last_to_the_talk_afterwards() {
    let home = tempfile::tempdir().unwrap();
    let begun = case("knmg-meldcode", "shoes-on-in-bed");
    let debrief = begun.scenario.debrief.clone().unwrap();
    let asks: Vec<_> = debrief.questions.iter().map(|stop| stop.ask.get(Language::Nl).to_owned()).collect();
    assert_eq!(asks.len(), 6);
    let mut desk = before_a_group(home.path(), begun, BEAMERS[0]);
    assert!(desk.texts().iter().any(|(text, _)| text.starts_with("U bent: ")), "{:?}", desk.texts());
    for ask in asks {
        desk.chord('s', Modifiers::NONE);
        // What was told may fill a page before the question.
        for _ in 0..3 {
            if desk.shows(&ask) || desk.shows("✓") {
                break;
            }
            desk.press(Named::PageDown);
        }
        assert!(desk.shows(&ask) && !desk.shows("✓"), "{ask}: {:?}", desk.texts());
    }
    desk.chord('s', Modifiers::NONE);
    assert!(desk.shows("de nabespreking"));
}

#[test]
fn a_case_that_is_played_alone_tells_before_each_question_what_a_group_would_hear() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = Desk::open(application(environment(home.path())), 1280.0, 900.0);
    desk.tab_to("start.practise");
    desk.press(Named::Enter);
    desk.tab_to("practice.search");
    desk.type_text("wang van een baby");
    desk.tab_to("practice.blauwe-plekken.cheek-of-a-baby.head");
    desk.press(Named::Enter);
    desk.tab_to("practice.blauwe-plekken.cheek-of-a-baby.empty");
    desk.press(Named::Enter);
    let asked = |desk: &mut Desk<_>, question: &str| {
        let pressed = weegwijzer::gui::screen::walk::Message::QuestionPressed(question.into());
        desk.send(Message::Walk(pressed));
        desk.texts().iter().any(|(text, _)| text.contains("Omrollen doet hij nog niet"))
    };
    assert!(!asked(&mut desk, "acute-danger"), "{:?}", desk.texts());
    assert!(asked(&mut desk, "mobility"), "{:?}", desk.texts());
    desk.save("practice-told");
    desk.hear("practice-told.nl");
}

#[test]
fn on_media_that_cannot_be_written_a_paper_goes_to_a_folder_that_is_chosen() {
    let (home, elsewhere) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let nothing_kept = Environment {
        vault: Err(VaultError::NotWritable { path: home.path().to_owned() }),
        ..environment(home.path())
    };
    let begun = case("blauwe-plekken", "cheek-of-a-baby");
    let mut desk = Desk::open(opening(nothing_kept, Some(begun)), 1280.0, 720.0);
    desk.press(Named::F5);
    desk.chord('p', Modifiers::NONE);
    assert!(
        desk.texts().iter().any(|(text, _)| text.starts_with("Hier is geen plaats")),
        "{:?}",
        desk.texts()
    );
    desk.save("lesson-papers-elsewhere");
    desk.tab_to("lesson.handout.participants.txt");
    desk.press(Named::Enter);
    assert_eq!(desk.focused_id(), Some("lesson.handout.folder".into()), "first where it goes");
    desk.type_text(&elsewhere.path().display().to_string());
    desk.tab_to("lesson.handout.participants.txt");
    desk.press(Named::Enter);
    assert!(desk.texts().iter().any(|(text, _)| text.starts_with("Bewaard: ")), "{:?}", desk.texts());
    assert_eq!(std::fs::read_dir(elsewhere.path()).unwrap().count(), 1);
}

#[test]
fn a_real_case_is_shown_to_no_group() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = Desk::open(application(environment(home.path())), 1280.0, 720.0);
    desk.press(Named::Enter);
    assert!(desk.state.open_case().is_some_and(|open| !open.is_practice()));
    desk.press(Named::F5);
    let texts = desk.texts();
    assert!(!texts.iter().any(|(text, _)| text == "Oefencasus"), "{texts:?}");
}

#[test]
fn a_case_that_is_too_long_is_shown_to_no_group_and_that_is_said() {
    let home = tempfile::tempdir().unwrap();
    let mut begun = case("blauwe-plekken", "cheek-of-a-baby");
    // Almost as many moves as may be played.
    begun.scenario.does.retain(|one| matches!(one, Move::Answer(_, Given::One(_))));
    begun.scenario.does = begun.scenario.does.iter().cycle().take(9_000).cloned().collect();
    let mut desk = Desk::open(opening(environment(home.path()), Some(begun)), 1280.0, 720.0);
    assert!(desk.state.open_case().is_some());
    desk.press(Named::F5);
    let texts = desk.texts();
    assert!(texts.iter().any(|(text, _)| text.contains("te lang om met een groep te spelen")), "{texts:?}");
    assert!(!texts.iter().any(|(text, _)| text == "Oefencasus"), "{texts:?}");
}

#[test]
fn a_lesson_records_nothing_in_the_case_behind_it() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = before_a_group(home.path(), case("blauwe-plekken", "cheek-of-a-baby"), BEAMERS[0]);
    let before = desk.state.open_case().unwrap().case().journal().head().to_owned();
    for _ in 0..20 {
        desk.press(Named::PageDown);
    }
    desk.press(Named::Escape);
    assert_eq!(desk.state.open_case().unwrap().case().journal().head(), before);
}

#[test]
fn the_group_is_told_no_outcome_before_the_maker_is_shown() {
    let begun = case("blauwe-plekken", "closed-too-soon");
    let mut lesson = Lesson::new(begun.protocol.clone(), &begun.scenario, begun.scenario.today);
    let mut shown = 0;
    while let Some(next) = lesson.next() {
        lesson.go(next);
        if let Place::Shown(_) = lesson.at() {
            shown += 1;
        }
        if let Place::Asked(turn) = lesson.at() {
            let told: Vec<&str> = lesson.told(turn).map(|tell| tell.get(Language::Nl)).collect();
            for outcome in &begun.protocol.head.outcomes {
                assert!(!told.iter().any(|told| told.contains(outcome.title.get(Language::Nl))), "{told:?}");
            }
        }
    }
    assert_eq!(shown, lesson.moves());
}
