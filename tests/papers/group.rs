//! What is handed out of a case before a group, and the programmes of courses: nothing of the answers for who still has to give them,
//! everything for who leads, and pages a printer takes.

use jiff::civil::date;
use weegwijzer::document::{Block, Level, Profile, plain_text, print};
use weegwijzer::locale::{Language, Locale};
use weegwijzer::protocol::{Given, Move, bundle};
use weegwijzer::session::course::{At, Part, Sheet, bundled, programme, time_typed};
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
    let text = plain_text(&handout(lesson, which, None, &Locale::new(Language::Nl)));
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
fn a_question_has_one_number_on_the_sheets_of_participants_trainer_and_what_came_of_it() {
    let lesson = lesson("knmg-meldcode", "shoes-on-in-bed");
    let [sheet, trainer, result] =
        [Handout::Participants, Handout::Trainer, Handout::Result].map(|which| words(&lesson, which));
    let asked = "Is de situatie volgens u acuut of structureel onveilig?";
    let (before, _) = sheet.split_once(asked).unwrap();
    let number = before.matches("VRAAG ").count();
    assert_eq!(number, 5, "{sheet}");
    for leads in [&trainer, &result] {
        assert!(leads.contains(&format!("Vraag {number}, zet 48: {asked}")), "{leads}");
    }
    assert!(trainer.contains("Vraag: 5 Zet: 48 Wat: Stem"), "{trainer}");
}

#[test]
fn every_sheet_and_every_programme_is_printed_with_letters_for_all_and_a_programme_on_one_page() {
    for language in Language::ALL {
        let locale = Locale::new(language);
        let lesson = lesson("blauwe-plekken", "cheek-of-a-baby");
        for which in Handout::ALL {
            let printed = print(&handout(&lesson, which, None, &locale), &Profile::HandedOver).unwrap();
            assert!(printed.missing.is_empty(), "{which:?}");
            // The opening, a page for each stop, and what came to be known after the last.
            let sheet = 2 + lesson.scenario().debrief.as_ref().unwrap().questions.len();
            let most = match which {
                Handout::Attendance => 1,
                Handout::Participants => sheet,
                Handout::Result => 4,
                Handout::Debrief => sheet + 2,
                Handout::Trainer => 6,
            };
            assert!(printed.pages <= most, "{which:?} has {} pages", printed.pages);
            if let Some(folder) = std::env::var_os("WEEGWIJZER_SHEETS") {
                let name = format!("{}-{}.pdf", which.id(), language.tag());
                std::fs::write(std::path::Path::new(&folder).join(name), &printed.bytes).unwrap();
            }
        }
        for course in bundled() {
            for sheet in Sheet::ALL {
                let paper =
                    programme(course, (sheet, None), &|id| bundle::get(id), date(2026, 11, 30), &locale);
                let printed = print(&paper, &Profile::HandedOver).unwrap();
                let name = format!("{} {} {}", course.id, sheet.id(), language.tag());
                assert_eq!((printed.pages, printed.missing.len()), (1, 0), "{name}");
                if let Some(folder) = std::env::var_os("WEEGWIJZER_SHEETS") {
                    let name = format!("{}.pdf", name.replace(' ', "-"));
                    std::fs::write(std::path::Path::new(&folder).join(name), &printed.bytes).unwrap();
                }
            }
        }
    }
}

/// Every case of every course that comes along, as the part of the course it is.
fn cases_of_courses() -> Vec<At> {
    let courses = bundled().iter().cloned().map(std::sync::Arc::new);
    courses
        .flat_map(|course| (0..course.cases().count()).map(move |case| At::new(course.clone(), case)))
        .collect()
}

fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_times_of_the_trainer_are_those_of_the_course_and_its_note_stands_on_top() {
    let locale = Locale::new(Language::Nl);
    let all = cases_of_courses();
    assert_eq!(all.len(), 22);
    for at in all {
        let (protocol, scenario) = at.case().unwrap();
        let lesson = lesson(protocol.as_str(), scenario.as_str());
        let part = at.part().unwrap();
        let paper = handout(&lesson, Handout::Trainer, Some(part), &locale);
        let times = paper.blocks.iter().find_map(|block| match block {
            Block::Table(table) => Some(table.rows.iter().map(|row| {
                let words = row.last().unwrap().iter().map(|span| span.text.as_str()).collect::<String>();
                words.trim_end_matches(" min").trim().parse::<u16>().unwrap()
            })),
            _ => None,
        });
        let times: Vec<u16> = times.unwrap().collect();
        assert_eq!(times.iter().sum::<u16>(), part.minutes(), "{} in {}", scenario, at.course.id);
        assert!(times.iter().all(|minutes| *minutes > 0), "{scenario} in {}: {times:?}", at.course.id);
        let words = flat(&plain_text(&paper)).replace(" ! ", " ");
        let note = flat(part.notes().get(Language::Nl));
        let (note, times) = (words.find(&note), words.find("VERLOOP"));
        assert!(note.is_some() && note < times, "{scenario} in {}", at.course.id);
    }
}

#[test]
fn the_programme_for_who_takes_part_holds_nothing_that_the_trainer_says_and_the_clock_where_it_is_known() {
    let locale = Locale::new(Language::Nl);
    for course in bundled() {
        let told = |sheet, begins| {
            let paper =
                programme(course, (sheet, begins), &|id| bundle::get(id), date(2026, 11, 30), &locale);
            let cells = paper.blocks.iter().filter_map(|block| match block {
                Block::Table(table) => {
                    Some(table.rows.iter().flatten().flatten().map(|span| span.text.clone()))
                }
                _ => None,
            });
            cells.flatten().collect::<Vec<String>>()
        };
        let (open, own) = (told(Sheet::Participants, None), told(Sheet::Trainer, None));
        for note in course.parts.iter().map(Part::notes) {
            let note = note.get(Language::Nl).to_owned();
            assert!(own.contains(&note), "{}: {note}", course.id);
            assert!(!open.iter().any(|cell| cell.contains(&note)), "{}: {note}", course.id);
        }
        assert_eq!(told(Sheet::Participants, time_typed("19.30"))[0], "19:30");
    }
}

#[test]
fn a_course_has_a_list_of_who_was_there_with_its_length_and_room_for_a_number_in_the_register() {
    let locale = Locale::new(Language::Nl);
    let course = bundled().iter().find(|course| course.id == "gp-evening").unwrap();
    let paper =
        programme(course, (Sheet::Attendance, None), &|id| bundle::get(id), date(2026, 11, 30), &locale);
    let words = flat(&plain_text(&paper));
    for wanted in ["HUISARTSENAVOND", "120 minuten", "Datum en tijd", "Trainer"] {
        assert!(words.contains(wanted), "{wanted} in {words}");
    }
    let heads = paper.blocks.iter().find_map(|block| match block {
        Block::Table(table) => {
            Some(table.columns.iter().map(|column| column.title.as_str()).collect::<Vec<_>>())
        }
        _ => None,
    });
    assert_eq!(heads.unwrap(), ["Naam", "Functie", "BIG-nummer", "Handtekening"]);
}

#[test]
fn each_stop_of_the_sheet_begins_a_page_and_the_role_stands_above_the_opening() {
    let lesson = lesson("blauwe-plekken", "cheek-of-a-baby");
    let paper = handout(&lesson, Handout::Participants, None, &Locale::new(Language::Nl));
    let begin = paper.blocks.iter().filter(|block| matches!(block, Block::Heading(Level::Page, _))).count();
    let stops = lesson.scenario().debrief.as_ref().unwrap().questions.len();
    assert!(begin >= stops, "{begin} of {stops}");
    let printed = print(&paper, &Profile::HandedOver).unwrap();
    assert_eq!(printed.pages, begin + 1);
    assert!(words(&lesson, Handout::Participants).contains("U bent: "));
}

#[test]
fn a_case_without_questions_for_the_group_stops_where_it_is_weighed_or_chosen_and_its_papers_are_filled() {
    let protocol = bundle::get(&"blauwe-plekken".into()).unwrap();
    let mut scenario = protocol.scenario(&"cheek-of-a-baby".into()).unwrap().clone();
    scenario.debrief = None;
    let lesson = Lesson::new(protocol, &scenario, scenario.today);
    let sheet = words(&lesson, Handout::Participants);
    assert!(
        sheet.contains("VRAAG 1") && sheet.contains("Wat kan het kind") || sheet.contains("Uw antwoord"),
        "{sheet}"
    );
    let result = words(&lesson, Handout::Result);
    assert!(result.contains("1e ronde"), "{result}");
    let stops = (0..lesson.moves()).filter(|turn| lesson.stops_at(*turn)).count();
    assert!(stops > 1, "{stops}");
    for known in &scenario.known {
        let at =
            (0..lesson.moves()).find(|turn| lesson.question(*turn).is_some_and(|asked| asked.id == *known));
        assert!(at.is_none_or(|at| !lesson.stops_at(at)), "{known}: the opening gives it");
    }
}
