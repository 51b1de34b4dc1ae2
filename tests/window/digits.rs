//! Digits in the whole window: they choose wherever no field has the keyboard, and on the papers and the overview they lead to a
//! paper.

use iced::keyboard::{Modifiers, key::Named};
use weegwijzer::case::Answer;

use super::{at, given, go_to, window};

#[test]
fn a_digit_chooses_where_the_walk_is_also_after_a_click_beside_the_answers() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = window(home.path());
    desk.chord('n', Modifiers::CTRL);
    let heading = "Is iemand nu in gevaar?";
    desk.click(heading);
    assert_eq!(desk.focused_id(), None, "nothing has the keyboard");
    desk.type_text("3");
    assert_eq!(given(&desk.state, "acute-danger"), Some(Answer::One("no".into())));
    assert_eq!(at(&desk.state), Some("occasion"), "and the same key goes on");
    // In a field it is a sign like any other.
    desk.type_text("2");
    desk.click(heading);
    desk.type_text("1");
    go_to(&mut desk, "subject");
    assert_eq!(given(&desk.state, "occasion"), Some(Answer::Text("2".into())));
    assert_eq!(given(&desk.state, "acute-danger"), Some(Answer::One("no".into())), "nobody asked for it");
}

#[test]
fn whoever_phones_is_shown_the_call_sheet_among_the_papers_and_whoever_weighs_the_record() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = window(home.path());
    desk.press(Named::F2);
    desk.chord('p', Modifiers::CTRL);
    assert_eq!(desk.heard_focus().as_deref(), Some("Belblad, zonder naam"));
    let mut desk = window(home.path());
    desk.chord('n', Modifiers::CTRL);
    desk.chord('p', Modifiers::CTRL);
    assert_eq!(desk.heard_focus().as_deref(), Some("Verslag meldcode"));
}

#[test]
fn a_key_on_the_overview_shows_the_paper_that_has_it() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = window(home.path());
    desk.chord('n', Modifiers::CTRL);
    for (key, paper) in [("1", "Journaaltekst"), ("3", "Melding aan Veilig Thuis"), ("a", "Weegblad")] {
        desk.chord('r', Modifiers::CTRL);
        desk.type_text(key);
        assert_eq!(desk.heard_focus().as_deref(), Some(paper), "{key}");
        desk.press(Named::Escape);
        desk.press(Named::Escape);
    }
}

#[test]
fn whoever_chose_nothing_sees_whole_steps() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = window(home.path());
    desk.chord('n', Modifiers::CTRL);
    assert!(desk.shows("Is iemand nu in gevaar?") && desk.shows("Wat maakte dat u zich zorgen ging maken?"));
}
