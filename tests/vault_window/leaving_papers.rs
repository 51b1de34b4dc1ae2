//! A paper that is being saved, opened or printed when somebody leaves: it is for that case alone, it opens nothing over the
//! lock, and that it lies readable is told.

use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};

use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;
use iced::{Program, Theme};
use iced_test::selector::id;
use weegwijzer::case::Event;
use weegwijzer::gui::app::{App, Message};
use weegwijzer::gui::screen::papers::{self, Which};

use super::leaving::{Way, leave};
use super::office::{files, founded, texts, unlock, window_with_paper, write};
use crate::printing::played::Played;
use crate::support::Desk;

static OPENED: AtomicUsize = AtomicUsize::new(0);

fn at_the_papers(
    home: &Path,
    played: &Played,
) -> Desk<impl Program<State = App, Message = Message, Theme = Theme> + use<>> {
    let _ = founded(home);
    let viewer = |_: &Path| {
        let _ = OPENED.fetch_add(1, Ordering::SeqCst);
        Ok(())
    };
    let mut desk = window_with_paper(home, played.printers(), viewer);
    unlock(&mut desk);
    write(&mut desk, "Kwzwoorden");
    desk.chord('s', Modifiers::CTRL);
    desk.type_text("blauwe fiets");
    desk.press(Named::Enter);
    desk.chord('r', Modifiers::CTRL);
    desk.tab_to("review.papers");
    desk.press(Named::Enter);
    desk
}

/// How many papers the journal of the case on the desk says were made.
fn noted(desk: &Desk<impl Program<State = App, Message = Message, Theme = Theme> + 'static>) -> usize {
    let lines = desk.state.open_case().map_or(&[][..], |open| open.case().journal().lines());
    lines.iter().filter(|line| matches!(line.event, Event::Printed { .. })).count()
}

/// Puts the chosen paper in order to be printed; the keyboard is on the button that prints it.
fn order(desk: &mut Desk<impl Program<State = App, Message = Message, Theme = Theme> + 'static>) {
    desk.tab_to("papers.print");
    desk.press(Named::Enter);
    desk.tab_to("print.start");
}

const WAYS: [Way; 5] = [Way::Hide, Way::Lock, Way::Sleep, Way::SessionLocked, Way::Idle];

#[test]
fn a_paper_that_is_saved_when_somebody_leaves_opens_nothing_and_is_told_to_lie_readable() {
    for way in WAYS {
        for press in ["papers.pdf", "papers.open"] {
            for steps in 0..4 {
                let (home, played) = (tempfile::tempdir().unwrap(), Played::new());
                let mut desk = at_the_papers(home.path(), &played);
                let before = OPENED.load(Ordering::SeqCst);
                desk.hold_back();
                desk.click(id(press));
                leave(&mut desk, way);
                for _ in 0..steps {
                    let _ = desk.let_go();
                }
                desk.let_all_go();
                assert_eq!(files(home.path(), "papers").len(), 1, "{way:?} {press}: it was saved");
                assert_eq!(OPENED.load(Ordering::SeqCst), before, "{way:?}: nothing comes up over the lock");
                if desk.shows("Toon weer") {
                    desk.click("Toon weer");
                }
                let shown = texts(&mut desk);
                assert!(shown.contains("leesbaar bestand"), "{way:?} {press} {steps}: {shown}");
                assert!(!shown.contains("blauwe fiets"), "{shown}");
            }
        }
    }
}

/// The lock waits for what the journal says of the first paper; the second comes under the cover.
#[test]
fn a_paper_that_is_saved_while_the_lock_waits_is_told_to_lie_readable() {
    for way in WAYS {
        let (home, played) = (tempfile::tempdir().unwrap(), Played::new());
        let mut desk = at_the_papers(home.path(), &played);
        desk.hold_back();
        desk.click(id("papers.pdf"));
        desk.click(id("papers.pdf"));
        assert!(desk.let_go(), "the first is saved");
        leave(&mut desk, way);
        desk.let_all_go();
        assert_eq!(files(home.path(), "papers").len(), 2, "{way:?}: both were saved");
        if desk.shows("Toon weer") {
            desk.click("Toon weer");
        }
        let shown = texts(&mut desk);
        assert!(desk.shows("Ontgrendel uw casussen"), "{way:?}: {shown}");
        assert!(shown.contains("leesbaar bestand"), "{way:?}: {shown}");
    }
}

/// Without a vault the case stays in memory, and the cover goes off without a passphrase.
#[test]
fn a_paper_that_is_saved_under_the_cover_is_told_to_lie_readable_when_the_case_is_shown_again() {
    for press in ["papers.pdf", "papers.open"] {
        let (home, played) = (tempfile::tempdir().unwrap(), Played::new());
        let mut desk =
            window_with_paper(home.path(), played.printers(), |_| panic!("nothing comes up over the cover"));
        write(&mut desk, "Kwzwoorden");
        desk.chord('r', Modifiers::CTRL);
        desk.tab_to("review.papers");
        desk.press(Named::Enter);
        desk.hold_back();
        desk.click(id(press));
        leave(&mut desk, Way::Hide);
        desk.let_all_go();
        assert_eq!(files(home.path(), "papers").len(), 1, "{press}: it was saved");
        assert!(!texts(&mut desk).contains("leesbaar bestand"), "{press}: it is covered");
        desk.click("Toon weer");
        let shown = texts(&mut desk);
        assert!(shown.contains("leesbaar bestand"), "{press}: {shown}");
    }
}

/// The papers that the journal of the case on the desk says were made.
fn documents(
    desk: &Desk<impl Program<State = App, Message = Message, Theme = Theme> + 'static>,
) -> Vec<String> {
    let lines = desk.state.open_case().map_or(&[][..], |open| open.case().journal().lines());
    let made = lines.iter().filter_map(|line| match &line.event {
        Event::Printed { document, .. } => Some(document.to_string()),
        _ => None,
    });
    made.collect()
}

#[test]
fn a_paper_that_is_sent_or_saved_is_noted_though_another_was_chosen_meanwhile() {
    for print in [false, true] {
        let (home, played) = (tempfile::tempdir().unwrap(), Played::new());
        let mut desk = at_the_papers(home.path(), &played);
        if print {
            order(&mut desk);
        }
        desk.hold_back();
        match print {
            true => desk.press(Named::Enter),
            false => desk.click(id("papers.pdf")),
        }
        let left = desk.take_held();
        if print {
            desk.press(Named::Escape);
        }
        let protocol = desk.state.open_case().unwrap().protocol().head.id.clone();
        let other = Which { protocol, document: "note".into() };
        desk.send(Message::Papers(papers::Message::Chosen(other)));
        desk.let_all_go();
        left.into_iter().for_each(|task| desk.run(task));
        desk.let_all_go();
        assert_eq!(documents(&desk), ["record"], "print: {print}: {}", texts(&mut desk));
    }
}

#[test]
fn a_paper_that_could_not_be_sent_is_told_though_its_order_is_gone() {
    let (home, played) = (tempfile::tempdir().unwrap(), Played::new());
    let mut desk = at_the_papers(home.path(), &played);
    played.refuses();
    order(&mut desk);
    desk.hold_back();
    desk.press(Named::Enter);
    let left = desk.take_held();
    desk.press(Named::Escape);
    // The next order is in the making, and is no place for what became of the first.
    desk.tab_to("papers.print");
    desk.press(Named::Enter);
    desk.let_all_go();
    left.into_iter().for_each(|task| desk.run(task));
    desk.let_all_go();
    assert!(desk.find(id("print.panel.instead")).is_none(), "{}", texts(&mut desk));
    desk.press(Named::Escape);
    assert!(texts(&mut desk).contains("Deze printer is er niet meer."), "{}", texts(&mut desk));
    assert!(documents(&desk).is_empty());
}

#[test]
fn whoever_left_while_a_paper_was_printed_is_told_that_it_was_sent_or_was_not() {
    for way in WAYS {
        for (refused, says) in [(false, "naar de printer gestuurd"), (true, "Deze printer is er niet meer.")]
        {
            let (home, played) = (tempfile::tempdir().unwrap(), Played::new());
            let mut desk = at_the_papers(home.path(), &played);
            if refused {
                played.refuses();
            }
            order(&mut desk);
            desk.hold_back();
            desk.press(Named::Enter);
            let sending = desk.take_held();
            leave(&mut desk, way);
            desk.let_all_go();
            sending.into_iter().for_each(|task| desk.run(task));
            if desk.shows("Toon weer") {
                desk.click("Toon weer");
            }
            let shown = texts(&mut desk);
            assert!(shown.contains(says) && !shown.contains("blauwe fiets"), "{way:?} {refused}: {shown}");
        }
    }
}

#[test]
fn whoever_left_while_a_paper_waited_at_the_printer_is_told_and_of_one_that_came_out_nothing_is_said() {
    for way in WAYS {
        for halted in [true, false] {
            let (home, played) = (tempfile::tempdir().unwrap(), Played::new());
            let mut desk = at_the_papers(home.path(), &played);
            if halted {
                played.halts();
            }
            order(&mut desk);
            // Of a printer that stands still there is no end to looking: a few looks will do.
            desk.hold_back();
            desk.press(Named::Enter);
            for _ in 0..12 {
                let _ = desk.let_go();
            }
            let waits = texts(&mut desk).contains("De opdracht blijft wachten.");
            assert_eq!(waits, halted, "{way:?}: {}", texts(&mut desk));
            leave(&mut desk, way);
            desk.let_all_go();
            if desk.shows("Toon weer") {
                desk.click("Toon weer");
            }
            let shown = texts(&mut desk);
            let told = shown.contains("stond nog in de rij van balie toen u wegging");
            assert!(told == halted && !shown.contains("blauwe fiets"), "{way:?} {halted}: {shown}");
        }
    }
}

#[test]
fn what_was_asked_for_one_case_is_noted_in_no_other() {
    for print in [false, true] {
        let (home, played) = (tempfile::tempdir().unwrap(), Played::new());
        let mut desk = at_the_papers(home.path(), &played);
        if print {
            order(&mut desk);
        }
        desk.hold_back();
        match print {
            true => desk.press(Named::Enter),
            false => desk.click(id("papers.pdf")),
        }
        let left = desk.take_held();
        desk.chord('n', Modifiers::CTRL);
        desk.let_all_go();
        desk.type_text("3");
        desk.chord('r', Modifiers::CTRL);
        desk.tab_to("review.papers");
        desk.press(Named::Enter);
        left.into_iter().for_each(|task| desk.run(task));
        assert!(desk.state.open_case().is_some_and(|open| open.case().state().label.is_empty()));
        assert_eq!(noted(&desk), 0, "print: {print}");
        let told = if print { "naar de printer gestuurd" } else { "leesbaar bestand" };
        assert!(texts(&mut desk).contains(told), "print: {print}: {}", texts(&mut desk));
    }
}
