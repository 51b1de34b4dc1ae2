//! The papers of a case: what must be checked before a page shows, the pages, and what is asked of the window.

use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;
use iced::{Program, Theme};
use iced_test::selector::id;
use weegwijzer::case::{Answer, EntryId, Event};
use weegwijzer::gui::screen::papers::{self, Notice, Which};
use weegwijzer::locale::Trouble;
use weegwijzer::printing::{Abilities, Job, Printer, Standing};
use weegwijzer::protocol::Name;

use super::room::{Asked, DUTCH, ENGLISH, LARGE, Message, Room, Screen, Setup, desk, now, papers};
use crate::support::Desk;

const CASE: &str = "baby-with-bruised-cheek";

/// A case in which names were typed in its first two signals, which the advice sheet tells.
fn with_names(setup: Setup) -> Room {
    let mut room = papers(setup, CASE);
    let protocol = room.open.protocol().clone();
    let log = protocol.question(&Name::from("signals")).expect("the log of signals");
    let entries: Vec<EntryId> =
        room.open.given(log).unwrap().entries().iter().map(|entry| entry.id).collect();
    for (entry, text) in entries.into_iter().zip([
        "Moeder komt met Daan van school De Regenboog. Bel haar op 06-12345678.",
        "Volgens Daan viel hij van de trap.",
    ]) {
        let at = room.open.spot(log).field(entry, Name::from("what"));
        room.open
            .record(Event::Answered { at, answer: Answer::Text(text.into()), reason: None }, now())
            .unwrap();
    }
    room
}

fn choose(
    desk: &mut Desk<impl Program<State = Room, Message = Message, Theme = Theme> + 'static>,
    document: &str,
) {
    let which = Which { protocol: Name::from("knmg-meldcode"), document: Name::from(document) };
    desk.send(Message::Papers(papers::Message::Chosen(which)));
    desk.press(Named::Shift);
}

/// What came of handing this paper to the print service.
fn sent(hash: &str, ended: Result<Job, Trouble>) -> papers::Message {
    papers::Message::Sent { document: "record".into(), hash: hash.to_owned(), ended }
}

/// The SHA-256 of the paper that the window was asked to print.
fn handed(asked: &[Asked]) -> String {
    let Some(Asked::Papers(asked)) = asked.last() else { panic!("{asked:?}") };
    let (_, from) = asked.split_once("hash: \"").expect("a paper");
    from.split('"').next().unwrap().to_owned()
}

fn told(desk: &mut Desk<impl Program<State = Room, Message = Message, Theme = Theme> + 'static>) -> String {
    desk.texts().into_iter().map(|(text, _)| text).collect::<Vec<_>>().join("\n")
}

/// An anonymous paper of the meldcode on which the free text of the case stands.
fn anonymous() -> String {
    let room = papers(DUTCH, CASE);
    let templates = &room.open.protocol().templates;
    let found = templates.iter().find(|template| template.anonymous && template.id == "advice");
    found.expect("an anonymous advice sheet").id.to_string()
}

#[test]
fn the_record_shows_at_once_with_its_pages() {
    let mut desk = desk(|| papers(DUTCH, CASE));
    assert!(told(&mut desk).contains("Bladzijde 1 van "), "{}", told(&mut desk));
    desk.press(Named::Escape);
    assert_eq!(desk.state.asked.last(), Some(&Asked::Papers("Back".into())));
}

#[test]
fn the_dates_are_saved_for_a_diary_from_their_paper_and_from_no_other() {
    let mut desk = desk(|| papers(DUTCH, "help-that-worked"));
    assert!(desk.find(id("papers.diary")).is_none(), "the record is no list of dates");
    choose(&mut desk, "dates");
    desk.tab_to("papers.diary");
    desk.press(Named::Enter);
    let Some(Asked::Papers(diary)) = desk.state.asked.last() else { panic!("{:?}", desk.state.asked) };
    assert!(diary.starts_with("BEGIN:VCALENDAR") && diary.contains("BEGIN:VEVENT"), "{diary}");
}

#[test]
fn arrows_turn_pages_and_plus_makes_them_larger() {
    let mut desk = desk(|| papers(DUTCH, CASE));
    desk.tab_to("papers.next");
    desk.press(Named::ArrowRight);
    assert!(told(&mut desk).contains("Bladzijde 2 van "), "{}", told(&mut desk));
    desk.press(Named::ArrowLeft);
    assert!(told(&mut desk).contains("Bladzijde 1 van "));
    desk.type_text("+");
    assert!(desk.shows("125%"), "{}", told(&mut desk));
    desk.type_text("-");
    desk.type_text("-");
    assert!(desk.shows("75%"), "{}", told(&mut desk));
    desk.type_text("0");
    assert!(!desk.shows("75%"));
}

#[test]
fn marked_words_are_decided_one_by_one_before_an_anonymous_paper_can_be_copied() {
    let paper = anonymous();
    let mut desk = desk(|| with_names(DUTCH));
    choose(&mut desk, &paper);
    let shown = told(&mut desk);
    assert!(shown.contains("Eerst nakijken") && shown.contains("Daan"), "{shown}");
    assert!(!shown.contains("Bladzijde 1 van"), "no page before everything was checked");
    desk.send(Message::Papers(papers::Message::CopyPressed));
    assert!(desk.state.asked.is_empty(), "{:?}", desk.state.asked);

    let mut guard = 0;
    while told(&mut desk).contains("Eerst nakijken") {
        guard += 1;
        assert!(guard < 40, "{}", told(&mut desk));
        let place = (0..40)
            .find(|place| desk.find(iced_test::selector::id(format!("papers.mark.{place}"))).is_some());
        desk.tab_to(&format!("papers.mark.{}", place.expect("a field")));
        desk.press(Named::Enter);
    }
    assert!(told(&mut desk).contains("Daan → [naam]"), "{}", told(&mut desk));
    desk.tab_to("papers.copy");
    desk.press(Named::Enter);
    let Some(Asked::Papers(text)) = desk.state.asked.last() else { panic!("nothing was copied") };
    assert!(!text.contains("Daan") && !text.contains("06-12345678") && text.contains("[naam]"), "{text}");
    // The case itself keeps what was typed.
    assert!(desk.state.open.case().answers().typed().iter().any(|text| text.contains("Daan")));
}

#[test]
fn a_word_that_is_nobodys_can_stay_and_the_decision_can_be_taken_back() {
    let paper = anonymous();
    let mut desk = desk(|| with_names(DUTCH));
    choose(&mut desk, &paper);
    desk.tab_to("papers.keep.0");
    desk.press(Named::Enter);
    assert!(told(&mut desk).contains("· blijft staan"), "{}", told(&mut desk));
    desk.tab_to("papers.decided.0");
    desk.press(Named::Enter);
    assert!(!told(&mut desk).contains("· blijft staan"));
}

#[test]
fn every_paper_is_one_key_away_also_the_tenth() {
    let mut desk = desk(|| papers(DUTCH, CASE));
    let all: Vec<_> = desk.state.open.papers().map(|(of, paper)| Which::of(of, paper)).collect();
    assert!(all.len() > 9, "{} papers: this shows nothing", all.len());
    let keys = ('1'..='9').chain('a'..='h');
    for (which, key) in all.iter().zip(keys) {
        desk.tab_to("papers.list");
        desk.type_text(&key.to_string());
        let Screen::Papers(screen) = &desk.state.screen else { panic!("the papers") };
        let screen = format!("{screen:?}");
        assert!(screen.contains(&format!("chosen: Some({which:?})")), "{key} shows {which:?}: {screen}");
    }
}

/// A button that was pressed took the keyboard along, and the digits with it.
#[test]
fn digits_choose_a_paper_after_a_button_was_pressed_and_none_behind_the_panel_for_printing() {
    let mut desk = desk(|| papers(DUTCH, CASE));
    let chosen = |desk: &Desk<_>| {
        let room: &Room = &desk.state;
        let Screen::Papers(screen) = &room.screen else { panic!("the papers") };
        let all: Vec<_> = room.open.papers().map(|(of, paper)| Which::of(of, paper)).collect();
        let screen = format!("{screen:?}");
        all.iter().position(|which| screen.contains(&format!("chosen: Some({which:?})")))
    };
    desk.tab_to("papers.pdf");
    desk.press(Named::Enter);
    desk.type_text("2");
    assert_eq!(chosen(&desk), Some(1));
    desk.tab_to("papers.print");
    desk.press(Named::Enter);
    desk.type_text("4");
    assert_eq!(chosen(&desk), Some(1), "the panel is in front");
}

/// What is pasted is read as text, with copying first; what is printed, as pages.
#[test]
fn a_note_and_a_report_are_a_page_of_text_with_copying_first() {
    let mut desk = desk(|| papers(DUTCH, CASE));
    for (paper, as_text) in [("note", true), ("report", true), ("record", false), ("handover-youth", false)] {
        choose(&mut desk, paper);
        let shown = told(&mut desk);
        assert_eq!(!shown.contains("Bladzijde 1 van "), as_text, "{paper}: {shown}");
        let at = |desk: &mut Desk<_>, button: &str| desk.find(id(button.to_owned())).unwrap().bounds();
        let (copy, print) = (at(&mut desk, "papers.copy"), at(&mut desk, "papers.print"));
        let copy_first = (copy.y, copy.x) < (print.y, print.x);
        assert_eq!(copy_first, as_text, "{paper}: {copy:?}, {print:?}");
        desk.save(&format!("papers-as-text-{paper}"));
    }
    choose(&mut desk, "report");
    desk.tab_to("papers.copy");
    desk.press(Named::Enter);
    let Some(Asked::Papers(copied)) = desk.state.asked.last() else { panic!("a text") };
    // What goes in the form of somebody else has no lines of its own width, and no rules to write on.
    assert!(!copied.contains("___") && !copied.contains("---"), "{copied}");
}

/// Comply or explain: what is missing is said, on the screen with the way there and on the paper itself, and nothing is blocked.
#[test]
fn a_paper_with_gaps_is_given_out_as_a_draft_that_says_what_it_lacks() {
    let mut desk = desk(|| papers(DUTCH, CASE));
    choose(&mut desk, "handover-youth");
    let shown = told(&mut desk);
    assert!(shown.contains("Dit ontbreekt nog.") && shown.contains("Bladzijde 1 van "), "{shown}");
    desk.save("papers-gaps");
    desk.tab_to("papers.copy");
    desk.press(Named::Enter);
    let copied = match desk.state.asked.last() {
        Some(Asked::Papers(asked)) => asked.clone(),
        other => panic!("{other:?}"),
    };
    let at = |words: &str| copied.find(words).unwrap_or_else(|| panic!("{words} is not on {copied}"));
    assert!(at("CONCEPT") < at("Nog niet vastgelegd:"), "what it lacks is said: {copied}");
    desk.tab_to("papers.pdf");
    desk.press(Named::Enter);
    let saved = desk.state.asked.last();
    assert!(
        matches!(saved, Some(Asked::Papers(asked)) if asked.starts_with("Pdf ") && asked.contains("CONCEPT")),
        "{saved:?}"
    );
    // A paper that lacks nothing says nothing of the kind.
    choose(&mut desk, "record");
    desk.tab_to("papers.copy");
    desk.press(Named::Enter);
    let record = desk.state.asked.last();
    assert!(matches!(record, Some(Asked::Papers(asked)) if !asked.contains("Nog niet vastgelegd:")));
    choose(&mut desk, "handover-youth");
    desk.tab_to("papers.need.0");
    desk.press(Named::Enter);
    let asked = desk.state.asked.last();
    assert!(matches!(asked, Some(Asked::Papers(asked)) if asked.starts_with("Change(")), "{asked:?}");
}

#[test]
fn the_panel_offers_two_sides_only_where_the_printer_can_and_says_what_went_wrong() {
    let mut desk = desk(|| papers(DUTCH, CASE));
    desk.tab_to("papers.print");
    desk.press(Named::Enter);
    assert_eq!(desk.state.asked.last(), Some(&Asked::Papers("ListPrinters".into())));
    let printer = |name: &str, usual| Printer { name: name.into(), usual };
    let send = |desk: &mut Desk<_>, message| desk.send(Message::Papers(message));
    send(&mut desk, papers::Message::Listed(Ok(vec![printer("balie", false), printer("gang", true)])));
    assert_eq!(desk.state.asked.last(), Some(&Asked::Papers("AskAbilities(\"gang\")".into())));
    let able = Abilities { two_sided: false, accepting: true };
    send(&mut desk, papers::Message::AbilitiesKnown("gang".into(), able));
    assert!(!desk.shows("Dubbelzijdig"));
    send(&mut desk, papers::Message::AbilitiesKnown("gang".into(), Abilities { two_sided: true, ..able }));
    assert!(desk.shows("Dubbelzijdig"));
    desk.save("papers-print-panel");
    desk.tab_to("print.start");
    desk.press(Named::Enter);
    assert!(
        matches!(desk.state.asked.last(), Some(Asked::Papers(asked)) if asked.starts_with("Print(Order"))
    );
    let trouble = Trouble { what: "Deze printer is er niet meer.".into(), remedy: "Kies een andere.".into() };
    let paper = handed(&desk.state.asked);
    send(&mut desk, sent(&paper, Err(trouble)));
    assert!(desk.shows("Deze printer is er niet meer."), "and the order is still there");
    assert!(desk.find(id("print.panel.instead")).is_some(), "the paper can be had all the same");
    let job = Job { id: "gang-7".into(), printer: "gang".into() };
    desk.tab_to("print.start");
    desk.press(Named::Enter);
    send(&mut desk, sent(&paper, Ok(job.clone())));
    assert!(matches!(desk.state.asked.last(), Some(Asked::Papers(asked)) if asked.starts_with("Follow(")));
    send(&mut desk, papers::Message::Looked(job.clone(), Ok(Standing::Halted)));
    assert!(told(&mut desk).contains("staat stil"));
    send(&mut desk, papers::Message::Looked(job, Ok(Standing::Done)));
    assert!(desk.shows("✓ Afgedrukt op gang."));
}

/// A case whose doctor said who can read along.
fn read_along(setup: Setup, who: &[&str]) -> Room {
    let mut room = papers(setup, CASE);
    let protocol = room.open.protocol().clone();
    let question = protocol.question(&Name::from("read-along")).expect("the question");
    let at = room.open.spot(question);
    let answer = Answer::Many(who.iter().map(|who| Name::from(*who)).collect());
    room.open.record(Event::Answered { at, answer, reason: None }, now()).unwrap();
    room
}

#[test]
fn a_note_is_copied_in_either_form_from_the_keyboard_with_a_warning_while_somebody_may_read_along() {
    let mut desk = desk(|| read_along(DUTCH, &["parent"]));
    choose(&mut desk, "note");
    let shown = told(&mut desk);
    assert!(shown.contains("Gevaar") && shown.contains("Iemand kan meelezen"), "{shown}");
    for said in ["Afgeschermde episode:", "Werkaantekening:", "Attentieregel:", "Ouderportaal van de JGZ:"] {
        assert!(shown.contains(said), "{said} in {shown}");
    }
    assert!(shown.contains("Coderen en meelezen botsen hier"), "{shown}");
    desk.tab_to("papers.copy-visible");
    desk.press(Named::Enter);
    let Some(Asked::Papers(visible)) = desk.state.asked.last() else { panic!("nothing was copied") };
    assert!(visible.contains("E:") && !visible.contains("Veilig Thuis"), "{visible}");
    desk.tab_to("papers.copy");
    desk.press(Named::Enter);
    let Some(Asked::Papers(shielded)) = desk.state.asked.last() else { panic!("nothing was copied") };
    assert!(shielded.contains("Veilig Thuis") && !shielded.contains("Bevindingen beoordeeld"), "{shielded}");
}

#[test]
fn the_warning_is_there_while_it_is_not_known_and_gone_when_nobody_reads_along() {
    for (who, warned) in [(&["nobody"][..], false), (&["nobody", "partner"], true), (&[], true)] {
        for paper in ["note", "record"] {
            let mut desk = desk(move || read_along(DUTCH, who));
            choose(&mut desk, paper);
            let shown = told(&mut desk);
            assert_eq!(shown.contains("Iemand kan meelezen"), warned, "{who:?} on {paper}: {shown}");
        }
    }
    let mut desk = desk(|| read_along(DUTCH, &["partner"]));
    choose(&mut desk, "report");
    let shown = told(&mut desk);
    assert!(!shown.contains("Iemand kan meelezen"), "a report does not go into the file");
    assert!(!shown.contains("wie kan dit dossier meelezen"), "it was asked");
    choose(&mut desk, "note");
    desk.tab_to("papers.alert.read-along-unsafe");
    desk.press(Named::Enter);
    assert_eq!(desk.state.asked.last(), Some(&Asked::Papers("Change(\"read-along\")".into())));
}

#[test]
fn who_reads_along_is_asked_at_any_paper_while_it_was_not() {
    let mut desk = desk(|| {
        let mut room = papers(DUTCH, CASE);
        let protocol = room.open.protocol().clone();
        let at = room.open.spot(protocol.question(&Name::from("read-along")).expect("the question"));
        room.open.record(Event::Withdrawn { at, reason: None }, now()).unwrap();
        room
    });
    choose(&mut desk, "report");
    assert!(told(&mut desk).contains("Nog niet gevraagd: wie kan dit dossier meelezen?"));
    desk.tab_to("papers.along.ask");
    desk.press(Named::Enter);
    assert_eq!(desk.state.asked.last(), Some(&Asked::Papers("Change(\"read-along\")".into())));
}

#[test]
fn only_a_note_with_two_forms_offers_two() {
    let mut desk = desk(|| read_along(DUTCH, &["nobody"]));
    choose(&mut desk, "record");
    assert!(desk.find(iced_test::selector::id("papers.copy-visible")).is_none());
    assert!(!told(&mut desk).contains("Zichtbare vorm"));
}

// For the eye -------------------------------------------------------------------------------------------------------

#[test]
fn the_two_forms_of_a_note_are_photographed() {
    for setup in [DUTCH, ENGLISH, LARGE] {
        let mut shown = desk(move || read_along(setup, &["parent"]));
        choose(&mut shown, "note");
        shown.save(&format!("papers-note-{}", setup.name()));
        shown.resize(1600.0, 1000.0);
        shown.save(&format!("papers-note-wide-{}", setup.name()));
        shown.tab_to("papers.sources");
        shown.press(Named::Enter);
        shown.save(&format!("papers-note-sources-{}", setup.name()));
    }
}

#[test]
fn the_papers_are_photographed() {
    let paper = anonymous();
    for setup in [DUTCH, ENGLISH, LARGE] {
        let mut shown = desk(move || papers(setup, CASE));
        shown.save(&format!("papers-{}", setup.name()));
        if setup.scale != LARGE.scale {
            shown.tab_to("papers.larger");
            shown.press(Named::Enter);
            shown.press(Named::Enter);
            shown.save(&format!("papers-larger-{}", setup.name()));
            shown.resize(1600.0, 1000.0);
            shown.send(Message::Papers(papers::Message::Zoomed(papers::Zoom::Fit)));
            shown.save(&format!("papers-wide-{}", setup.name()));
        } else {
            shown.press_with(Named::End, Modifiers::CTRL);
            shown.save(&format!("papers-end-{}", setup.name()));
        }
        let mut shown = desk(move || with_names(setup));
        choose(&mut shown, &paper);
        shown.save(&format!("papers-check-{}", setup.name()));
        if setup.scale == LARGE.scale {
            shown.tab_to("papers.mark.0");
            shown.save(&format!("papers-check-field-{}", setup.name()));
        }
        let mut shown = desk(move || papers(setup, CASE));
        shown.send(Message::Papers(papers::Message::PrintPressed));
        let printers = vec![
            Printer { name: "Balie".into(), usual: true },
            Printer { name: "Gang-2e-verdieping".into(), usual: false },
        ];
        shown.send(Message::Papers(papers::Message::Listed(Ok(printers))));
        let able = Abilities { two_sided: true, accepting: true };
        shown.send(Message::Papers(papers::Message::AbilitiesKnown("Balie".into(), able)));
        shown.save(&format!("papers-print-{}", setup.name()));
        let job = Job { id: "Balie-7".into(), printer: "Balie".into() };
        shown.send(Message::Papers(sent("", Ok(job.clone()))));
        shown.send(Message::Papers(papers::Message::Looked(job, Ok(Standing::Halted))));
        if let Screen::Papers(screen) = &mut shown.state.screen {
            screen.tell(Notice::Copied(30));
        }
        shown.save(&format!("papers-following-{}", setup.name()));
    }
}
