//! Local agreements made in the window by somebody who knows no files: a changed text, a line with a number and a question, by
//! keys alone; what is kept is walked at once, checked, taken back; what somebody else wrote is never replaced.

use std::fs;
use std::path::{Path, PathBuf};

use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;
use iced::{Program, Theme};
use weegwijzer::authoring::agreeing::file_of;
use weegwijzer::gui::app::{App, Message};
use weegwijzer::protocol::Name;
use weegwijzer::protocol::load::OwnNumbers;
use weegwijzer::session::{Offered, shelf};
use weegwijzer::vault::Disk;

use super::office::{texts, vault, window};
use super::pictures::SETUPS;
use super::pictures_around::small;
use crate::agreements::{AGREED, NAME};
use crate::authoring::commands::{out, weegwijzer};
use crate::support::Desk;

const ID: &str = "jgz-kindermishandeling";

trait Window: Program<State = App, Message = Message, Theme = Theme> + 'static {}
impl<P: Program<State = App, Message = Message, Theme = Theme> + 'static> Window for P {}

fn file(home: &Path) -> PathBuf {
    home.join("protocols").join(file_of(&ID.into()))
}

fn enter(desk: &mut Desk<impl Window>, control: &str) {
    desk.tab_to(control);
    desk.press(Named::Enter);
}

/// In the place of what stands in the field that has the keyboard.
fn retype(desk: &mut Desk<impl Window>, text: &str) {
    desk.chord('a', Modifiers::COMMAND);
    desk.type_text(text);
}

fn at_bench(desk: &mut Desk<impl Window>) {
    enter(desk, "read.jgz-kindermishandeling");
    enter(desk, "library.agree");
    assert_eq!(desk.focused_id(), Some("agree.name".into()), "{}", texts(desk));
    desk.type_text("JGZ Voorbeeldregio");
    desk.press(Named::Enter);
}

fn text(desk: &mut Desk<impl Window>) {
    enter(desk, "agree.texts.question.key-officer");
    desk.press(Named::Tab);
    retype(desk, "Bij ons altijd eerst de aandachtsfunctionaris van uw team.");
    desk.press(Named::Enter);
}

fn line(desk: &mut Desk<impl Window>) {
    enter(desk, "agree.line.emergency");
    desk.type_text("Bel dezelfde dag de stafarts van uw team.");
    desk.press(Named::Tab);
    desk.type_text("030 123 45 67");
    desk.press(Named::Enter);
}

fn question(desk: &mut Desk<impl Window>) {
    enter(desk, "agree.question.key-officer");
    desk.type_text("Is de deskundige binnen twee werkdagen gevraagd?");
    desk.tab_to("agree.question.why");
    desk.type_text("Zo is het in deze regio afgesproken.");
    enter(desk, "agree.when.add");
    desk.tab_to("agree.when.0.is");
    desk.press(Named::Space);
    enter(desk, "agree.keep");
}

#[test]
fn a_text_a_number_and_a_question_are_agreed_by_keys_alone_and_walked_at_once() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = window(home.path());
    at_bench(&mut desk);
    enter(&mut desk, "library.step.consult");
    text(&mut desk);
    assert!(desk.shows("✓ Bewaard"), "{}", texts(&mut desk));
    assert_eq!(desk.focused_id(), Some("agree.texts.question.key-officer".into()));
    assert!(desk.shows("Bij ons altijd eerst de aandachtsfunctionaris van uw team."));
    question(&mut desk);
    assert!(desk.shows("✓ Bewaard"), "{}", texts(&mut desk));
    assert_eq!(
        desk.focused_id(),
        Some("agree.own.eigen-is-de-deskundige-binnen-twee".into()),
        "{}",
        texts(&mut desk)
    );
    enter(&mut desk, "library.cards");
    line(&mut desk);
    assert!(desk.shows("✓ Bewaard") && desk.shows("030 123 45 67"), "{}", texts(&mut desk));

    let written = fs::read_to_string(file(home.path())).unwrap();
    insta::assert_snapshot!(written);
    assert!(written.lines().count() < 40, "{written}");
    let checked =
        weegwijzer(&home.path().join("protocols"), "nl", &["check", &format!("./{}", file_of(&ID.into()))]);
    assert!(checked.status.success(), "{}", out(&checked));

    // Back to the start, and a case is walked with them.
    for _ in 0..2 {
        desk.press(Named::Escape);
    }
    enter(&mut desk, "begin.jgz-kindermishandeling");
    let open = desk.state.open_case().unwrap_or_else(|| panic!("a case is open"));
    let own = open.protocol().question(&Name::from("eigen-is-de-deskundige-binnen-twee")).unwrap();
    assert_eq!(own.ask.nl, "Is de deskundige binnen twee werkdagen gevraagd?");
    assert_eq!(open.protocol().locals()[0].by.nl, "JGZ Voorbeeldregio");
}

#[test]
fn what_was_done_is_taken_back_step_by_step_and_each_can_be_taken_away() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = window(home.path());
    at_bench(&mut desk);
    enter(&mut desk, "library.step.consult");
    text(&mut desk);
    enter(&mut desk, "library.cards");
    line(&mut desk);
    enter(&mut desk, "agree.undo");
    assert!(desk.shows("✓ Ongedaan gemaakt") && !desk.shows("030 123 45 67"), "{}", texts(&mut desk));
    assert!(!fs::read_to_string(file(home.path())).unwrap().contains("030 123"));
    enter(&mut desk, "agree.differs");
    assert!(desk.shows("Wat verschilt van wat meekwam"), "{}", texts(&mut desk));
    assert!(desk.shows("In de plaats van: “Aandachtsfunctionaris, stafarts of een ervaren collega.”"));
    enter(&mut desk, "agree.item.remove.agree.texts.question.key-officer.hint");
    assert!(desk.shows("✓ Bewaard"), "{}", texts(&mut desk));
    assert!(!file(home.path()).exists(), "where nothing differs there is no file");
    drop(desk);
    let all = shelf::protocols(
        Some(&std::sync::Arc::new(vault(home.path(), std::sync::Arc::new(Disk)).unwrap())),
        &OwnNumbers::new(),
    );
    assert!(all.iter().filter_map(Offered::protocol).all(|protocol| protocol.locals().is_empty()));
}

#[test]
fn what_the_protocol_cannot_be_used_with_is_not_kept_and_stays_to_be_mended() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = window(home.path());
    at_bench(&mut desk);
    enter(&mut desk, "library.cards");
    enter(&mut desk, "agree.line.emergency");
    desk.press(Named::Enter);
    assert!(desk.shows("Dit moet nog worden ingevuld."));
    desk.type_text("Bel de stafarts.");
    desk.press(Named::Tab);
    desk.type_text("dertig");
    desk.press(Named::Enter);
    assert_eq!(desk.focused_id(), Some("agree.line.call".into()), "{}", texts(&mut desk));
    assert!(!file(home.path()).exists());
    desk.press(Named::Escape);
    // A text that a file written by hand says otherwise already.
    desk.press(Named::Escape);
    fs::create_dir_all(home.path().join("protocols")).unwrap();
    fs::write(home.path().join("protocols").join(NAME), AGREED).unwrap();
    enter(&mut desk, "library.agree");
    desk.type_text("Team Noord");
    desk.press(Named::Enter);
    enter(&mut desk, "library.step.consult");
    text(&mut desk);
    let all = texts(&mut desk);
    assert!(
        all.contains("Niet bewaard") && all.contains("deze tekst is al door een andere vervangen"),
        "{all}"
    );
    assert!(
        all.contains("Wie Engels leest, ziet uw Nederlandse tekst."),
        "what was written is still there: {all}"
    );
    assert!(!file(home.path()).exists());
    assert_eq!(fs::read_to_string(home.path().join("protocols").join(NAME)).unwrap(), AGREED);
}

#[test]
fn what_somebody_else_wrote_meanwhile_or_by_hand_is_never_replaced() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = window(home.path());
    at_bench(&mut desk);
    enter(&mut desk, "library.step.consult");
    text(&mut desk);
    let before = fs::read_to_string(file(home.path())).unwrap();
    let theirs = before.replace("Bij ons", "Bij hen");
    fs::write(file(home.path()), &theirs).unwrap();
    enter(&mut desk, "library.cards");
    line(&mut desk);
    assert!(desk.shows("Niet bewaard"), "{}", texts(&mut desk));
    assert!(texts(&mut desk).contains("Iemand anders heeft dit bestand intussen gewijzigd"));
    assert_eq!(fs::read_to_string(file(home.path())).unwrap(), theirs);

    fs::write(file(home.path()), format!("{theirs}// Ons kenmerk: 12.\n")).unwrap();
    desk.press(Named::Escape);
    desk.press(Named::Escape);
    enter(&mut desk, "library.agree");
    assert!(texts(&mut desk).contains("met de hand gewijzigd"), "{}", texts(&mut desk));
}

#[test]
fn a_question_says_what_is_missing_and_shows_itself_as_the_walk_draws_it() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = window(home.path());
    at_bench(&mut desk);
    enter(&mut desk, "library.step.consult");
    enter(&mut desk, "agree.question.key-officer");
    enter(&mut desk, "agree.keep");
    assert_eq!(desk.focused_id(), Some("agree.question.ask".into()));
    assert!(desk.shows("Dit moet nog worden ingevuld."));
    desk.type_text("Is er gebeld?");
    enter(&mut desk, "agree.keep");
    assert_eq!(desk.focused_id(), Some("agree.question.why".into()));
    desk.type_text("Afgesproken.");
    assert!(desk.shows("Zo staat het in de loop") && desk.shows("mag leeg blijven"), "{}", texts(&mut desk));
    let shown: Vec<String> = desk.texts().into_iter().map(|(text, _)| text).collect();
    assert!(shown.iter().filter(|text| *text == "Is er gebeld?").count() >= 1, "{shown:?}");
    // What is only to be looked at takes no keyboard.
    let mut stops = Vec::new();
    while !stops.contains(&desk.focused_id()) {
        stops.push(desk.focused_id());
        desk.press(Named::Tab);
    }
    assert!(stops.len() > 10 && stops.contains(&Some("agree.keep".into())), "{stops:?}");
    assert!(!stops.contains(&Some("answer.eigen-is-er-gebeld".into())), "{stops:?}");
    desk.press(Named::Escape);
    assert_eq!(desk.focused_id(), Some("agree.question.key-officer".into()), "{}", texts(&mut desk));
}

/// Who comes back to agreements sees what they come to, and not only what was kept this time.
#[test]
fn what_differs_and_what_is_said_of_it_is_there_when_one_comes_back() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = window(home.path());
    at_bench(&mut desk);
    enter(&mut desk, "library.step.consult");
    text(&mut desk);
    desk.press(Named::Escape);
    enter(&mut desk, "library.agree");
    assert_eq!(desk.focused_id(), Some("agree.differs".into()), "{}", texts(&mut desk));
    desk.press(Named::Enter);
    let all = texts(&mut desk);
    assert!(
        all.contains("Alle verschillen") && all.contains("De controle heeft niets op te merken"),
        "{all}"
    );
    assert_eq!(desk.focused_id(), Some("agree.differs".into()));
    // What was begun and left changes nothing of it.
    desk.press(Named::Escape);
    enter(&mut desk, "agree.question.key-officer");
    desk.press(Named::Escape);
    enter(&mut desk, "agree.differs");
    assert!(
        desk.shows("De controle heeft niets op te merken") || texts(&mut desk).contains("niets op te merken")
    );
}

/// What was said was said of the question as it was.
#[test]
fn what_was_said_of_a_question_goes_when_it_is_another() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = window(home.path());
    at_bench(&mut desk);
    enter(&mut desk, "library.step.consult");
    enter(&mut desk, "agree.question.key-officer");
    desk.type_text("Is er gebeld?");
    desk.tab_to("agree.question.why");
    desk.type_text("Afgesproken.");
    desk.press(Named::Tab);
    assert!(texts(&mut desk).contains("niets op te merken"), "{}", texts(&mut desk));
    desk.tab_to("agree.question.why");
    desk.type_text(" Anders.");
    assert!(!texts(&mut desk).contains("niets op te merken"), "{}", texts(&mut desk));
    desk.press(Named::Tab);
    assert!(texts(&mut desk).contains("niets op te merken"), "{}", texts(&mut desk));
}

#[test]
fn the_bench_is_photographed() {
    for setup in SETUPS {
        let home = tempfile::tempdir().unwrap();
        setup.choose(home.path());
        let mut desk = window(home.path());
        small(&mut desk);
        enter(&mut desk, "read.jgz-kindermishandeling");
        setup.save(&mut desk, "agree-door");
        enter(&mut desk, "library.agree");
        setup.save(&mut desk, "agree-name");
        desk.type_text("JGZ Voorbeeldregio");
        desk.press(Named::Enter);
        enter(&mut desk, "library.step.consult");
        desk.tab_to("agree.texts.question.key-officer");
        setup.save(&mut desk, "agree-pencil");
        desk.press(Named::Enter);
        desk.press(Named::Tab);
        retype(&mut desk, "Bij ons altijd eerst de aandachtsfunctionaris van uw team.");
        setup.save(&mut desk, "agree-text");
        desk.press(Named::Enter);
        enter(&mut desk, "agree.question.key-officer");
        desk.type_text("Is de deskundige binnen twee werkdagen gevraagd?");
        desk.tab_to("agree.question.why");
        desk.type_text("Zo is het in deze regio afgesproken.");
        setup.save(&mut desk, "agree-question");
        enter(&mut desk, "agree.when.add");
        desk.tab_to("agree.when.0.is");
        desk.press(Named::Space);
        setup.save(&mut desk, "agree-when");
        desk.tab_to("agree.keep");
        setup.save(&mut desk, "agree-question-end");
        desk.press(Named::Enter);
        setup.save(&mut desk, "agree-asked");
        enter(&mut desk, "library.cards");
        enter(&mut desk, "agree.line.emergency");
        desk.type_text("Bel dezelfde dag de stafarts van uw team.");
        desk.press(Named::Tab);
        desk.type_text("030 123 45 67");
        setup.save(&mut desk, "agree-line");
        desk.press(Named::Escape);
        enter(&mut desk, "agree.differs");
        setup.save(&mut desk, "agree-differs");
    }
}
