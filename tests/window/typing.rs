//! Typing in the whole window: what is shown is what is kept, and a key that is held does one thing.

use iced::keyboard::{Key, Modifiers, key::Named};
use iced::{Program, Theme};
use weegwijzer::case::{Answer, OpenPoint};
use weegwijzer::gui::app::{App, Message};
use weegwijzer::protocol::Age;

use super::{at, given, go_to, unlocked, window};
use crate::support::Desk;

/// Types over whatever stands in the field that has the keyboard.
fn type_over<P: Program<Theme = Theme> + 'static>(desk: &mut Desk<P>, text: &str) {
    desk.chord('a', Modifiers::CTRL);
    desk.type_text(text);
}

/// A window at the question for the age of a child.
fn at_the_age(
    mut desk: Desk<impl Program<State = App, Message = Message, Theme = Theme> + 'static>,
) -> Desk<impl Program<State = App, Message = Message, Theme = Theme>> {
    desk.press(Named::Enter);
    go_to(&mut desk, "subject");
    desk.type_text("1");
    go_to(&mut desk, "age");
    desk
}

fn is_open(app: &App, question: &str) -> bool {
    let points = &app.open_case().unwrap().walk().open_points;
    points.iter().any(|point| matches!(point, OpenPoint::Question(open) if open.as_str() == question))
}

/// How many fields the entries of the signals hold.
fn filled(app: &App) -> Vec<usize> {
    match given(app, "signals") {
        Some(Answer::Entries(entries)) => entries.iter().map(|entry| entry.fields.len()).collect(),
        _ => Vec::new(),
    }
}

#[test]
fn zooming_while_somebody_writes_leaves_the_text_and_the_keyboard_where_they_are() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = window(home.path());
    desk.press(Named::Enter);
    go_to(&mut desk, "occasion");
    let writing = desk.focused_id();
    desk.type_text("abc");
    desk.press(Named::ArrowLeft);
    for sign in ["+", "=", "+", "-", "+", "+", "+", "-"] {
        desk.key(Key::Character(sign.into()), Modifiers::CTRL, Some(sign.into()));
        assert_eq!(desk.focused_id(), writing);
    }
    desk.type_text("d");
    assert_eq!(given(&desk.state, "occasion"), Some(Answer::Text("abdc".to_owned())));

    // What has the keyboard keeps it, also when another place on the screen takes text.
    desk.press(Named::Tab);
    let elsewhere = desk.focused_id();
    assert_ne!(elsewhere, writing);
    desk.key(Key::Character("-".into()), Modifiers::CTRL, Some("-".into()));
    assert_eq!(desk.focused_id(), elsewhere);
}

#[test]
fn a_number_that_is_refused_takes_the_one_before_it_away_and_undo_shows_it_again() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = at_the_age(window(home.path()));
    desk.type_text("4");
    assert_eq!(given(&desk.state, "age"), None, "nothing is kept while it is typed");
    desk.press(Named::Enter);
    assert_eq!(given(&desk.state, "age"), Some(Answer::Age(Age::Years(4))));
    desk.press_with(Named::ArrowLeft, Modifiers::ALT);
    assert_eq!(at(&desk.state), Some("age"));
    type_over(&mut desk, "40");
    desk.press(Named::Enter);
    assert_eq!(given(&desk.state, "age"), None);
    assert!(is_open(&desk.state, "age"));
    desk.press_with(Named::ArrowLeft, Modifiers::ALT);
    desk.save("window-refused");
    let line = |text: &str| text.starts_with("Kies een getal") || text.contains("0") && text.contains("17");
    assert!(desk.texts().iter().any(|(text, _)| line(text)), "the reason is shown: {:?}", desk.texts());
    // Undone, the field shows what is on record again, and going on keeps it.
    desk.press(Named::Tab);
    desk.chord('z', Modifiers::CTRL);
    assert_eq!(given(&desk.state, "age"), Some(Answer::Age(Age::Years(4))));
    desk.press_with(Named::ArrowRight, Modifiers::ALT);
    assert_eq!(given(&desk.state, "age"), Some(Answer::Age(Age::Years(4))));
}

#[test]
fn a_birth_date_becomes_an_age_and_is_gone() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = at_the_age(window(home.path()));
    desk.type_text("17-10-2026");
    desk.save("window-age");
    assert!(desk.shows("5 weken"), "what is understood is shown while it is typed: {:?}", desk.texts());
    desk.press(Named::Enter);
    assert_eq!(given(&desk.state, "age"), Some(Answer::Age(Age::Weeks(5))));
    desk.press_with(Named::ArrowLeft, Modifiers::ALT);
    // The field holds the age, of which this is another way to write it; of a date it would be none.
    desk.press(Named::End);
    desk.type_text("k");
    assert!(desk.shows("5 weken"), "{:?}", desk.texts());

    type_over(&mut desk, "14 mnd");
    desk.press(Named::Enter);
    assert_eq!(given(&desk.state, "age"), Some(Answer::Age(Age::Months(14))));
    desk.press_with(Named::ArrowLeft, Modifiers::ALT);
    assert!(desk.shows("14 maanden"));
    type_over(&mut desk, "31-12-2999");
    assert!(
        desk.shows("Deze geboortedatum ligt na vandaag. Schrijf dag-maand-jaar, bijvoorbeeld 18-11-2025.")
    );
    desk.press(Named::Enter);
    assert_eq!(given(&desk.state, "age"), None, "what is refused opens the question again");
    assert!(is_open(&desk.state, "age"));
}

#[test]
fn a_number_typed_last_is_not_lost_by_closing() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = at_the_age(unlocked(home.path()));
    desk.chord('s', Modifiers::CTRL);
    desk.type_text("blauwe fiets");
    desk.press(Named::Enter);
    desk.type_text("7");
    assert_eq!(given(&desk.state, "age"), None);
    desk.send(Message::CloseRequested(iced::window::Id::unique()));
    drop(desk);
    let mut desk = unlocked(home.path());
    desk.click("blauwe fiets");
    assert_eq!(given(&desk.state, "age"), Some(Answer::Age(Age::Years(7))));
}

#[test]
fn half_a_date_in_an_entry_is_no_date_and_a_day_that_does_not_exist_takes_the_old_one_away() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = window(home.path());
    desk.press(Named::Enter);
    go_to(&mut desk, "signals");
    desk.press(Named::Enter);
    desk.type_text("Ronde blauwe plek van 2 cm op de linkerwang.");
    // A finding of one's own: from whom it is stands there by itself.
    desk.press(Named::Tab);
    desk.type_text("2");
    desk.press(Named::Tab);
    for sign in "18-11-2026".chars() {
        desk.type_text(&sign.to_string());
        assert_eq!(filled(&desk.state), [3], "typing is not over");
    }
    desk.press(Named::Tab);
    assert_eq!(filled(&desk.state), [4], "the field was left");
    desk.press_with(Named::Tab, Modifiers::SHIFT);
    type_over(&mut desk, "31-11-2026");
    assert!(desk.shows("Deze dag bestaat niet. Schrijf dag-maand-jaar, bijvoorbeeld 18-11-2026."));
    desk.press(Named::Tab);
    assert_eq!(filled(&desk.state), [3], "what is shown is no date");
    let points = &desk.state.open_case().unwrap().walk().open_points;
    assert!(
        points.iter().any(|point| matches!(point, OpenPoint::Field(log, ..) if log.as_str() == "signals"))
    );
}

#[test]
fn a_day_in_words_is_understood_and_shown_back_as_a_date() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = window(home.path());
    desk.press(Named::Enter);
    go_to(&mut desk, "signals");
    desk.press(Named::Enter);
    desk.type_text("Ronde blauwe plek van 2 cm op de linkerwang.");
    desk.press(Named::Tab);
    desk.type_text("2");
    desk.press(Named::Tab);
    // It is Saturday 21 November.
    for (words, shown) in [("maandag", "16 november 2026"), ("vorige week", "14 november 2026")] {
        type_over(&mut desk, words);
        let back = desk.texts().into_iter().any(|(text, _)| text.contains(shown));
        assert!(back, "{words}: {:?}", desk.texts());
    }
}

#[test]
fn a_held_enter_adds_one_row_and_walks_one_step() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = window(home.path());
    desk.press(Named::Enter);
    go_to(&mut desk, "signals");
    assert!(filled(&desk.state).is_empty(), "the row that stands ready is not in the case");
    desk.type_text("Plek.");
    desk.hold(Key::Named(Named::Enter), Modifiers::CTRL, Some("\r".into()), 40);
    assert_eq!(filled(&desk.state), [1], "the row is kept");
    assert_ne!(at(&desk.state), Some("signals"));
    desk.press_with(Named::ArrowLeft, Modifiers::ALT);
    assert_eq!(at(&desk.state), Some("signals"), "one step");
    desk.tab_to("entry.add.signals");
    desk.hold(Key::Named(Named::Enter), Modifiers::NONE, Some("\r".into()), 40);
    assert_eq!((at(&desk.state), filled(&desk.state)), (Some("signals"), vec![1, 0]), "one row");
}

#[test]
fn a_row_in_which_nothing_was_written_is_gone_when_it_is_left() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = window(home.path());
    desk.press(Named::Enter);
    go_to(&mut desk, "signals");
    let open = is_open(&desk.state, "signals");
    let leave: [fn(&mut Desk<_>); 3] = [
        |desk| desk.press(Named::Escape),
        |desk| desk.press_with(Named::Enter, Modifiers::CTRL),
        |desk| desk.press_with(Named::ArrowRight, Modifiers::ALT),
    ];
    for leave in leave {
        desk.tab_to("entry.add.signals");
        desk.press(Named::Enter);
        assert_eq!(filled(&desk.state), [0]);
        leave(&mut desk);
        assert_eq!(given(&desk.state, "signals"), None);
        assert_eq!(is_open(&desk.state, "signals"), open);
        if at(&desk.state) != Some("signals") {
            desk.press_with(Named::ArrowLeft, Modifiers::ALT);
        }
    }
    // Another row takes the place of the one that stands ready.
    desk.tab_to("entry.add.signals");
    desk.press(Named::Enter);
    assert_eq!(filled(&desk.state), [0]);
    desk.type_text("Plek.");
    desk.press(Named::Escape);
    assert_eq!(filled(&desk.state), [1], "what was written stays");
}

#[test]
fn words_typed_where_there_is_no_field_choose_nothing_at_their_spaces() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = window(home.path());
    desk.chord('n', Modifiers::CTRL);
    assert!(given(&desk.state, "acute-danger").is_none());
    desk.type_text("hij is bang voor");
    assert!(given(&desk.state, "acute-danger").is_none(), "nothing was chosen");
    // Who moves there means it.
    desk.press(Named::ArrowDown);
    desk.press(Named::Space);
    assert!(given(&desk.state, "acute-danger").is_some());
}

#[test]
fn a_digit_on_the_last_judgement_of_a_whole_step_goes_to_its_reasons() {
    for whole in [true, false] {
        let home = tempfile::tempdir().unwrap();
        let mut desk = window(home.path());
        desk.chord('n', Modifiers::CTRL);
        go_to(&mut desk, "after-signals");
        if whole {
            desk.chord('m', Modifiers::CTRL);
            go_to(&mut desk, "after-signals");
        }
        desk.type_text("2");
        assert!(matches!(given(&desk.state, "after-signals"), Some(Answer::Judgement(_))));
        let focused = format!("{:?}", desk.focused_id());
        assert_eq!(focused.contains("because"), whole, "on the short route the reasons can wait: {focused}");
        assert_eq!(at(&desk.state) == Some("after-signals"), whole);
    }
}
