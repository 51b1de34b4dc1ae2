//! What cannot be written down is told, stays in the window, and is never kept as something else.

use std::cell::Cell;

use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;
use weegwijzer::case::{self, Event, Unwritable};
use weegwijzer::session::keeping::{self, Packed};
use weegwijzer::session::{Left, OpenCase, Pen};

use super::office::{files, founded, texts, unlock, window_with, write};

thread_local! {
    static BROKEN: Cell<Option<Broken>> = const { Cell::new(None) };
}

/// What the pen does not write.
#[derive(Clone, Copy, PartialEq)]
enum Broken {
    Events,
    Cases,
}

const PEN: Pen = Pen { event, case };

fn event(event: &Event) -> Result<String, Unwritable> {
    if BROKEN.get() == Some(Broken::Events) { Err(Unwritable) } else { case::as_ron(event) }
}

fn case(open: &OpenCase, left: &Left) -> Packed {
    if BROKEN.get() == Some(Broken::Cases) { Err(Unwritable) } else { keeping::pack(open, left) }
}

#[test]
fn a_case_that_cannot_be_written_down_is_not_saved_yet_and_nothing_is_kept_in_its_place() {
    let home = tempfile::tempdir().unwrap();
    let _ = founded(home.path());
    BROKEN.set(Some(Broken::Cases));
    let mut desk = window_with(home.path(), PEN);
    unlock(&mut desk);
    write(&mut desk, "Kwikstaart op de vensterbank.");
    let shown = texts(&mut desk);
    assert!(
        shown.contains("De casus is nog niet bewaard, want hij kon niet worden opgeschreven."),
        "{shown}"
    );
    assert!(shown.contains("bewaar dan een PDF van het verslag"), "{shown}");
    assert!(shown.contains("nog niet bewaard"), "{shown}");
    assert!(files(home.path(), "vault/cases").is_empty(), "no empty revision stands in for the case");
    assert!(format!("{:?}", desk.state.open_case()).contains("Kwikstaart"), "no word is lost");
    BROKEN.set(None);
    desk.click("Opnieuw proberen");
    assert!(desk.shows("bewaard 14:32"), "{}", texts(&mut desk));
    assert!(!files(home.path(), "vault/cases").is_empty());
}

#[test]
fn words_that_are_not_recorded_stay_where_they_were_typed_and_hold_the_case_on_the_desk() {
    let home = tempfile::tempdir().unwrap();
    let _ = founded(home.path());
    let mut desk = window_with(home.path(), PEN);
    unlock(&mut desk);
    write(&mut desk, "Kwikstaart");
    BROKEN.set(Some(Broken::Events));
    desk.type_text(" op de vensterbank.");
    let shown = texts(&mut desk);
    assert!(
        shown.contains("Dit kon niet worden vastgelegd. Wat u eerder vastlegde, staat er nog."),
        "{shown}"
    );
    assert!(shown.contains("Laat het venster open"), "{shown}");
    assert!(shown.contains("nog niet bewaard") && shown.contains("Opnieuw proberen"), "{shown}");

    // Neither another case nor a lock takes the words away.
    desk.chord('n', Modifiers::CTRL);
    assert!(format!("{:?}", desk.state.open_case()).contains("Kwikstaart"), "{}", texts(&mut desk));
    desk.chord('l', Modifiers::CTRL);
    let shown = texts(&mut desk);
    assert!(!shown.contains("Kwikstaart"), "{shown}");
    assert!(shown.contains("Nog niet op slot"), "{shown}");
    desk.press(Named::Enter);
    assert!(format!("{:?}", desk.state.open_case()).contains("Kwikstaart"), "{}", texts(&mut desk));

    BROKEN.set(None);
    desk.click("Opnieuw proberen");
    assert!(desk.shows("bewaard 14:32"), "{}", texts(&mut desk));
    desk.chord('l', Modifiers::CTRL);
    assert!(desk.state.open_case().is_none());
    unlock(&mut desk);
    assert!(format!("{:?}", desk.state.open_case()).contains("vensterbank"), "{}", texts(&mut desk));
}

#[test]
fn an_answer_that_is_not_recorded_is_told_and_the_case_is_as_it_was() {
    let home = tempfile::tempdir().unwrap();
    let _ = founded(home.path());
    let mut desk = window_with(home.path(), PEN);
    unlock(&mut desk);
    write(&mut desk, "Kwikstaart op de vensterbank.");
    let before = desk.state.open_case().unwrap().case().clone();
    BROKEN.set(Some(Broken::Events));
    desk.chord('r', Modifiers::CTRL);
    desk.tab_to("review.conclude");
    desk.press(Named::Enter);
    desk.tab_to("review.conclude.confirm");
    desk.press(Named::Enter);
    let shown = texts(&mut desk);
    assert!(shown.contains("Dit kon niet worden vastgelegd."), "{shown}");
    assert_eq!(desk.state.open_case().unwrap().case(), &before);
    BROKEN.set(None);
}
