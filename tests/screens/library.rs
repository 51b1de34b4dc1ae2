//! The library: every protocol readable by keyboard, a broken one told in full, own ones read again while a case is
//! open, and the review list on paper.

use std::fs;
use std::io;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;
use iced::{Program, Theme};
use weegwijzer::authoring::prove::{Budget, Verdict, promises};
use weegwijzer::gui::app::{App, Message, application};
use weegwijzer::gui::environment::{Clock, Environment};
use weegwijzer::gui::screen::library::{Action, Library, Message as Asking, Part};
use weegwijzer::locale::{Language, Locale};
use weegwijzer::printing::Printers;
use weegwijzer::protocol::load::{Diagnosis, OwnNumbers, Severity, SourceFile, load};
use weegwijzer::protocol::spoken::lines;
use weegwijzer::protocol::{Condition, Name, Protocol};
use weegwijzer::session::{Offered, Which, shelf};

use super::room::{Asked, DUTCH, ENGLISH, LARGE, Room, Screen, Setup, desk, other, protocol};
use crate::support::Desk;

fn broken() -> Offered {
    let files = [
        SourceFile::new("eigen/protocol.ron", "(\n    id: \"eigen\",\n    titel: 3,\n    status: Curent,\n)"),
        SourceFile::new("eigen/steps/talk.ron", "(id: \"talk\", questions: [(ask: \"Wie?\")])"),
        SourceFile::new(
            "eigen/steps/weigh.ron",
            "(\n    id: \"weigh\",\n    aim: (nl: \"Weeg.\"),\n    vragen: [],\n)",
        ),
    ];
    Offered::Broken { id: Name::from("eigen"), problems: load(&files).err().unwrap() }
}

fn library(setup: Setup) -> Room {
    let offered = vec![Offered::Sound(protocol()), broken()];
    let screen = Screen::Library(Library::new(&offered, None));
    Room { offered, ..other(setup, screen) }
}

fn unfold<P: Program<State = Room, Theme = Theme> + 'static>(desk: &mut Desk<P>, part: &Part) {
    desk.tab_to(&part.button());
    desk.press(Named::Enter);
}

fn all_texts<P: Program<State = Room, Theme = Theme> + 'static>(desk: &mut Desk<P>) -> String {
    desk.texts().into_iter().map(|(text, _)| text).collect::<Vec<_>>().join("\n")
}

#[test]
fn every_question_of_every_step_is_there_once_its_step_is_unfolded() {
    let protocol = protocol();
    for (setup, language) in [(DUTCH, Language::Nl), (ENGLISH, Language::En)] {
        let mut desk = desk(move || library(setup));
        for step in &protocol.steps {
            let part = Part::Step(step.id.clone());
            unfold(&mut desk, &part);
            let told = all_texts(&mut desk);
            for question in &step.questions {
                let expected = [Some(&question.ask), question.hint.as_ref(), question.why.as_ref()];
                for text in expected.into_iter().flatten() {
                    assert!(told.contains(text.get(language)), "{} lacks {text:?}", question.id);
                }
                for choice in question.answer.options().iter().chain(question.not_done.listed()) {
                    assert!(told.contains(choice.label.get(language)), "{} lacks {}", question.id, choice.id);
                }
            }
            unfold(&mut desk, &part);
        }
    }
}

#[test]
fn alerts_outcomes_cards_sources_terms_and_cases_are_told_in_full() {
    let protocol = protocol();
    let head = &protocol.head;
    let mut desk = desk(|| library(DUTCH));
    for part in [
        Part::Alerts,
        Part::Outcomes,
        Part::Guarantees,
        Part::Cards,
        Part::Sources,
        Part::Terms,
        Part::Documents,
        Part::Scenarios,
    ] {
        unfold(&mut desk, &part);
    }
    let told = all_texts(&mut desk);
    let dutch = Language::Nl;
    let mut expected: Vec<&str> = head.alerts.iter().map(|alert| alert.say.get(dutch)).collect();
    expected.extend(head.outcomes.iter().flat_map(|outcome| {
        let norm = outcome.norm.iter().map(|norm| norm.get(dutch));
        let actions = outcome.actions.iter().map(|action| action.what.get(dutch));
        [outcome.title.get(dutch), outcome.says.get(dutch)].into_iter().chain(norm).chain(actions)
    }));
    expected.extend(head.cards.iter().flat_map(|card| card.lines.iter().map(|line| line.say.get(dutch))));
    expected.extend(head.guarantees.iter().map(|guarantee| guarantee.says.get(dutch)));
    expected.extend(head.sources.iter().map(|source| source.title.as_str()));
    expected.extend(head.terms.iter().map(|term| term.means.get(dutch)));
    expected.extend(protocol.templates.iter().map(|paper| paper.title.get(dutch)));
    expected.extend(protocol.scenarios.iter().map(|scenario| scenario.title.get(dutch)));
    for text in expected {
        assert!(told.contains(text), "{text:?} is not told");
    }
}

#[test]
fn a_search_leaves_only_questions_with_all_its_words_and_says_how_many() {
    let mut desk = desk(|| library(DUTCH));
    desk.chord('f', Modifiers::CTRL);
    assert_eq!(desk.focused_id(), Some("library.search".into()));
    desk.type_text("letsel");
    let told = all_texts(&mut desk);
    assert!(told.contains("vragen met deze woorden"), "{told}");
    let protocol = protocol();
    let occasion = protocol.question(&Name::from("occasion")).unwrap();
    assert!(!told.contains(occasion.ask.get(Language::Nl)), "a question without the word is still there");
    desk.type_text(" zonderlingbestaatniet");
    assert!(desk.shows("Geen vraag met deze woorden."));
}

#[test]
fn escape_leads_back_and_a_broken_protocol_is_told_line_by_line() {
    let mut desk = desk(|| library(DUTCH));
    assert_eq!(desk.focused_id(), Some("library.list.knmg-meldcode".into()));
    desk.tab_to("library.list.broken.eigen");
    desk.press(Named::Enter);
    let told = all_texts(&mut desk);
    let Offered::Broken { problems, .. } = broken() else { panic!("it is broken") };
    assert!(problems.len() > 2, "{problems:?}");
    for problem in &problems {
        assert!(told.contains(&format!("{}, regel {}", problem.file, problem.line)), "{problem:?}");
        assert!(told.contains(problem.message(Language::Nl)), "{problem:?}");
        assert!(problem.help(Language::Nl).is_none_or(|help| told.contains(help)), "{problem:?}");
    }
    desk.press(Named::Escape);
    assert_eq!(desk.state.asked, [Asked::Library(Action::Back)]);
}

/// Where there is one column only, the list has to be unfolded first.
fn read_broken<P: Program<State = Room, Theme = Theme> + 'static>(desk: &mut Desk<P>, setup: Setup) {
    if setup.scale == LARGE.scale {
        desk.press(Named::Enter);
    }
    desk.tab_to("library.list.broken.eigen");
    desk.press(Named::Enter);
}

#[test]
fn at_twice_the_size_what_was_chosen_comes_right_below_the_folded_list() {
    let mut desk = desk(|| library(LARGE));
    read_broken(&mut desk, LARGE);
    assert_eq!(desk.focused_id(), Some("library.list.broken.eigen".into()));
    let found = desk.find("Dit protocol heeft 3 fouten en kan niet worden gebruikt.").unwrap();
    assert!(found.visible_bounds().is_some(), "it is out of sight");
    let gone = desk.find(iced_test::selector::id("library.list.knmg-meldcode"));
    assert!(gone.is_none(), "the list is still unfolded");
}

#[test]
fn the_review_list_and_reading_again_are_asked_of_the_window() {
    let mut desk = desk(|| library(DUTCH));
    for control in ["library.save", "library.reload"] {
        desk.tab_to(control);
        desk.press(Named::Enter);
    }
    let list = Action::SaveList { protocol: Name::from("knmg-meldcode"), document: Name::from("review") };
    assert_eq!(desk.state.asked, [Asked::Library(list), Asked::Library(Action::Reload)]);
}

#[test]
fn every_form_of_condition_of_the_meldcode_is_told_without_an_id() {
    let protocol = protocol();
    for language in Language::ALL {
        let locale = Locale::new(language);
        let told = |condition: &Condition| lines(condition, &protocol, &locale);
        for (_, question) in protocol.questions() {
            let Some(condition) = &question.when else { continue };
            for line in told(condition) {
                let id =
                    protocol.questions().find(|(_, other)| line.words.contains(&format!("“{}”", other.id)));
                assert!(id.is_none(), "{} says {line:?}", question.id);
            }
        }
    }
}

#[test]
fn what_a_condition_asks_of_entries_names_their_log_their_field_and_its_option() {
    let protocol = protocol();
    let locale = Locale::new(Language::Nl);
    let log = protocol.questions().find(|(_, question)| !question.answer.fields().is_empty()).unwrap().1;
    let field = log.answer.fields().iter().find(|field| !field.answer.options().is_empty()).unwrap();
    let option = &field.answer.options()[0];
    let inner = Condition::Not(Box::new(Condition::Is(field.id.clone(), option.id.clone())));
    let told = lines(&Condition::SomeEntry(log.id.clone(), Box::new(inner)), &protocol, &locale);
    let said = told.iter().map(|line| line.words.as_str()).collect::<Vec<_>>().join("\n");
    for words in [&log.ask.nl, &field.ask.nl, &option.label.nl] {
        assert!(said.contains(&format!("“{words}”")), "{words} is not in\n{said}");
    }
    let such = Box::new(Condition::Answered(field.id.clone()));
    let count = Condition::Count { of: log.id.clone(), such, from: Some(2), below: Some(5) };
    let told = lines(&count, &protocol, &locale);
    assert!(told[0].words.contains("is er minstens 2 en minder dan 5 keer"), "{told:?}");
}

#[test]
fn the_parts_of_a_long_condition_stand_below_it() {
    let protocol = protocol();
    let step = protocol.step(&Name::from("decide")).unwrap();
    let told = lines(step.when.as_ref().unwrap(), &protocol, &Locale::new(Language::Nl));
    assert_eq!((told[0].depth, told[0].words.as_str()), (0, "al deze:"));
    assert!(told.len() > 2 && told[1..].iter().all(|line| line.depth > 0), "{told:?}");
    let mut desk = desk(|| library(DUTCH));
    unfold(&mut desk, &Part::Step(step.id.clone()));
    let shown = all_texts(&mut desk);
    for line in told {
        assert!(shown.contains(&line.words), "{line:?} is not shown");
    }
}

// The whole window --------------------------------------------------------------------------------------------------

const OWN: &str = "no-show";

fn folder(home: &Path) -> std::path::PathBuf {
    home.join("protocols").join(OWN)
}

/// The files of a small protocol: those that the README teaches with.
fn write_own(home: &Path) {
    let readme = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/README.md")).unwrap();
    for block in readme.split("```").skip(1).step_by(2) {
        let Some((_, text)) = block.split_once('\n') else { continue };
        let path = text.lines().next().and_then(|line| line.strip_prefix("// ")).unwrap_or_default();
        if let Some(local) = path.strip_prefix("no-show/") {
            let file = folder(home).join(local);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, text).unwrap();
        }
    }
    assert!(folder(home).join("protocol.ron").exists());
}

fn window(home: &Path) -> Desk<impl Program<State = App, Message = Message, Theme = Theme> + use<>> {
    let environment = Environment {
        clock: Clock::Fixed("2026-11-21T14:32:00+01:00[Europe/Amsterdam]".parse().unwrap()),
        vault: crate::support::vault::open(home),
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
    };
    Desk::open(application(environment), 1180.0, 780.0)
}

#[test]
fn a_protocol_mended_on_disk_can_be_walked_after_reading_again_and_the_open_case_is_untouched() {
    let home = tempfile::tempdir().unwrap();
    write_own(home.path());
    let head = folder(home.path()).join("protocol.ron");
    let sound = fs::read_to_string(&head).unwrap();
    fs::write(&head, sound.replace("about:", "abuot:")).unwrap();

    let mut desk = window(home.path());
    desk.press(Named::Enter);
    let before = desk.state.open_case().unwrap().case().journal().head().to_owned();
    let edition = desk.state.open_case().unwrap().protocol().clone();
    desk.tab_to("app.home");
    desk.press(Named::Enter);
    desk.tab_to("read.broken.no-show");
    desk.press(Named::Enter);
    assert_eq!(desk.focused_id(), Some("library.list.broken.no-show".into()));
    assert!(desk.texts().iter().any(|(text, _)| text.contains("abuot")), "{:?}", desk.texts());

    fs::write(&head, &sound).unwrap();
    desk.tab_to("library.reload");
    desk.press(Named::Enter);
    assert!(desk.shows("✓ Opnieuw gelezen: één eigen protocol."), "{:?}", desk.texts());
    desk.tab_to("library.list.no-show");
    let open = desk.state.open_case().unwrap();
    assert_eq!(open.case().journal().head(), before);
    assert!(Arc::ptr_eq(open.protocol(), &edition));

    desk.press(Named::Escape);
    desk.tab_to("begin.no-show");
}

#[test]
fn a_broken_protocol_of_the_name_of_a_bundled_one_does_not_take_its_place() {
    let home = tempfile::tempdir().unwrap();
    let own = home.path().join("protocols/knmg-meldcode");
    fs::create_dir_all(&own).unwrap();
    fs::write(own.join("protocol.ron"), "(id: \"knmg-meldcode\"").unwrap();
    let mut desk = window(home.path());
    desk.tab_to("read.broken.knmg-meldcode");
    desk.press(Named::Enter);
    let instead = "Zolang dit niet is hersteld, geldt het meegeleverde protocol met deze naam.";
    assert!(desk.shows(instead), "{:?}", desk.texts());
    desk.tab_to("library.list.knmg-meldcode");
    desk.press(Named::Escape);
    desk.press(Named::Enter);
    assert_eq!(desk.state.question().map(Name::as_str), Some("acute-danger"));
}

#[test]
fn the_review_list_is_saved_as_a_paper_and_no_case_is_begun() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = window(home.path());
    desk.tab_to("read.knmg-meldcode");
    desk.press(Named::Enter);
    desk.tab_to("library.save");
    desk.press(Named::Enter);
    let papers: Vec<_> =
        fs::read_dir(home.path().join("papers")).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert_eq!(papers.len(), 1, "{papers:?}");
    assert!(fs::read(&papers[0]).unwrap().starts_with(b"%PDF"));
    let name = papers[0].file_name().unwrap().to_string_lossy().into_owned();
    assert!(desk.texts().iter().any(|(text, _)| text.contains(&name)), "{:?}", desk.texts());
    assert!(desk.state.open_case().is_none());
    desk.tab_to("library.open-paper");
}

#[test]
fn settings_lead_back_to_the_library() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = window(home.path());
    desk.tab_to("read.knmg-meldcode");
    desk.press(Named::Enter);
    desk.chord(',', Modifiers::CTRL);
    desk.press(Named::Escape);
    assert!(desk.shows("Protocollen lezen"), "{:?}", desk.texts());
}

// For the eye -------------------------------------------------------------------------------------------------------

#[test]
fn the_library_is_photographed() {
    for setup in [DUTCH, ENGLISH, LARGE] {
        let mut shown = desk(move || library(setup));
        shown.save(&format!("library-{}", setup.name()));
        shown.tab_to("library.step.signals");
        shown.press(Named::Enter);
        shown.resize(1100.0, 2000.0);
        shown.save(&format!("library-step-{}", setup.name()));
        let mut shown = desk(move || library(setup));
        unfold(&mut shown, &Part::Outcomes);
        shown.resize(1100.0, 2400.0);
        shown.save(&format!("library-outcomes-{}", setup.name()));
        let mut shown = desk(move || library(setup));
        read_broken(&mut shown, setup);
        shown.save(&format!("library-broken-{}", setup.name()));
    }
}

#[test]
fn the_whole_protocol_unfolded_is_laid_out_in_reasonable_time() {
    let mut desk = desk(|| library(DUTCH));
    for step in &protocol().steps {
        unfold(&mut desk, &Part::Step(step.id.clone()));
    }
    let begun = Instant::now();
    desk.press(Named::PageDown);
    // An unoptimised build on a busy machine; the point is that it is no matter of seconds.
    assert!(begun.elapsed() < Duration::from_secs(3), "{:?}", begun.elapsed());
}

#[test]
fn the_broken_one_of_these_tests_has_errors_in_both_files() {
    let Offered::Broken { problems, .. } = broken() else { panic!("it is broken") };
    let errors = |file: &str| {
        problems
            .iter()
            .filter(|one: &&Diagnosis| &*one.file == file && one.severity == Severity::Error)
            .count()
    };
    assert!(errors("eigen/protocol.ron") > 0 && errors("eigen/steps/talk.ron") > 0, "{problems:?}");
}

#[test]
fn the_start_leads_to_the_protocol_whose_button_was_pressed() {
    let mut desk =
        desk(|| Room { offered: vec![Offered::Sound(protocol()), broken()], ..super::room::start(DUTCH) });
    desk.tab_to("read.broken.eigen");
    desk.press(Named::Enter);
    let which = Which { id: Name::from("eigen"), broken: true };
    let read = weegwijzer::gui::screen::start::Action::Read(which);
    assert_eq!(desk.state.asked, [Asked::Start(read)]);
}

/// Whoever leaves waits for no proof any more: a promise that takes for ever must hold nothing.
#[test]
fn a_proof_that_nobody_waits_for_is_given_up() {
    let offered = shelf::bundled(&OwnNumbers::new());
    let ask = |library: &mut Library| {
        let action = library.update(Asking::PartPressed(Part::Guarantees), &offered);
        let Action::Prove(protocol, budget) = action else { panic!("{action:?}") };
        (protocol, budget)
    };
    let given_up = |(protocol, budget): &(Arc<Protocol>, Budget)| {
        let proven = promises(protocol, budget);
        proven.iter().all(|one| matches!(one.verdict, Verdict::Undecided(_)))
    };
    let mut library = Library::new(&offered, None);
    let asked = ask(&mut library);
    assert!(!given_up(&asked), "somebody waits");
    let other = Which::of(&offered[1]);
    drop(library.update(Asking::ProtocolPressed(other), &offered));
    assert!(given_up(&asked), "another protocol was chosen");
    let asked = ask(&mut library);
    drop(library);
    assert!(given_up(&asked), "the screen was left");
}
