//! What is handed out of a case before a group, and the programmes of courses: nothing of the answers for who still has to give them,
//! everything for who leads, and pages a printer takes.

use jiff::civil::date;
use weegwijzer::document::{Profile, plain_text, print};
use weegwijzer::locale::{Language, Locale};
use weegwijzer::protocol::{Given, Move, bundle};
use weegwijzer::session::course::{bundled, programme};
use weegwijzer::session::lesson::{Handout, Lesson, Place, Round, handout};

const CASES: [(&str, &str); 3] = [
    ("blauwe-plekken", "cheek-of-a-baby"),
    ("knmg-meldcode", "letter-about-the-ex-wife"),
    ("kindcheck", "left-too-early"),
];

fn lesson(protocol: &str, scenario: &str) -> Lesson {
    let protocol = bundle::get(&protocol.into()).unwrap();
    let scenario = protocol.scenario(&scenario.into()).unwrap().clone();
    Lesson::new(protocol, &scenario, scenario.today)
}

fn words(lesson: &Lesson, which: Handout) -> String {
    let text = plain_text(&handout(lesson, which, &Locale::new(Language::Nl)));
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_sheet_for_participants_holds_the_opening_and_every_question_and_no_answer() {
    for (protocol, scenario) in CASES {
        let lesson = lesson(protocol, scenario);
        let sheet = words(&lesson, Handout::Participants);
        let with_debrief = words(&lesson, Handout::Debrief);
        let flat = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let debrief = lesson.scenario().debrief.as_ref().unwrap();
        assert!(sheet.contains(&flat(lesson.scenario().story.get(Language::Nl))), "{scenario}");
        for stop in &debrief.questions {
            assert!(sheet.contains(&flat(stop.ask.get(Language::Nl))), "{scenario}: {}", stop.at);
        }
        for secret in [debrief.did.get(Language::Nl), debrief.sore.get(Language::Nl)] {
            assert!(!sheet.contains(&flat(secret)), "{scenario}");
            assert!(with_debrief.contains(&flat(secret)), "{scenario}");
        }
        let reasons = lesson.scenario().does.iter().filter_map(|done| match done {
            Move::Answer(_, Given::Judgement { because, .. }) if !because.is_empty() => Some(because),
            _ => None,
        });
        for because in reasons {
            assert!(!sheet.contains(&flat(because)), "{scenario}: {because}");
        }
    }
}

#[test]
fn the_result_holds_both_rounds_the_choice_of_the_group_and_what_was_noted() {
    let mut lesson = lesson("blauwe-plekken", "cheek-of-a-baby");
    let turn = (0..lesson.moves())
        .find(|turn| lesson.question(*turn).is_some_and(|asked| asked.id == "mobility"))
        .unwrap();
    assert!(words(&lesson, Handout::Result).contains("1e ronde"), "a form before anybody voted");
    lesson.vote(turn, Round::First, vec![11, 23]);
    lesson.vote(turn, Round::Second, vec![31, 3]);
    lesson.put_note(turn, "Wie omrolt, kan vallen.");
    lesson.go(Place::Asked(turn));
    let result = words(&lesson, Handout::Result);
    for wanted in ["11", "23", "31", "Wie omrolt, kan vallen.", "De groep", "Om te onthouden"] {
        assert!(result.contains(wanted), "{wanted} in {result}");
    }
    let trainer = words(&lesson, Handout::Trainer).to_lowercase();
    for wanted in ["5 min", "niet uitdelen", "waar een waarschuwing komt", "het zere punt"] {
        assert!(trainer.contains(wanted), "{wanted} in {trainer}");
    }
}

#[test]
fn every_sheet_and_every_programme_is_printed_with_letters_for_all_and_a_programme_on_one_page() {
    for language in Language::ALL {
        let locale = Locale::new(language);
        let lesson = lesson("blauwe-plekken", "cheek-of-a-baby");
        for which in Handout::ALL {
            let printed = print(&handout(&lesson, which, &locale), &Profile::HandedOver).unwrap();
            assert!(printed.missing.is_empty(), "{which:?}");
            let most = match which {
                Handout::Attendance => 1,
                Handout::Participants | Handout::Result => 4,
                Handout::Debrief | Handout::Trainer => 6,
            };
            assert!(printed.pages <= most, "{which:?} has {} pages", printed.pages);
            if let Some(folder) = std::env::var_os("WEEGWIJZER_SHEETS") {
                let name = format!("{}-{}.pdf", which.id(), language.tag());
                std::fs::write(std::path::Path::new(&folder).join(name), &printed.bytes).unwrap();
            }
        }
        for course in bundled() {
            let paper = programme(course, &|id| bundle::get(id), date(2026, 11, 30), &locale);
            let printed = print(&paper, &Profile::HandedOver).unwrap();
            assert_eq!((printed.pages, printed.missing.len()), (1, 0), "{} {}", course.id, language.tag());
        }
    }
}
