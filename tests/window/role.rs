//! In which role a case begins: nobody is recorded as what they did not say they are.

use iced::keyboard::{Modifiers, key::Named};
use weegwijzer::gui::app::App;

use super::window;

/// The protocol of the case on the desk, and the role it is walked in.
fn walked(app: &App) -> Option<(String, String)> {
    let open = app.open_case()?;
    Some((open.protocol().head.id.to_string(), open.case().answers().role()?.to_string()))
}

#[test]
fn a_psychiatrist_who_begins_in_a_protocol_that_knows_none_is_asked_and_never_made_a_gp() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = window(home.path());
    desk.tab_to("start.role");
    desk.type_text("6");
    for chosen in [None, Some("6")] {
        desk.tab_to("begin.blauwe-plekken");
        desk.press(Named::Enter);
        assert_eq!(walked(&desk.state), None, "it is asked first");
        assert_eq!(desk.focused_id(), Some("role.list".into()));
        desk.save("window-role");
        match chosen {
            None => desk.press(Named::Escape),
            Some(digit) => desk.type_text(digit),
        }
    }
    assert_eq!(walked(&desk.state), Some(("blauwe-plekken".to_owned(), "specialist".to_owned())));
    drop(desk);
    // On other days they are who they were, and nothing is asked.
    let mut desk = window(home.path());
    desk.chord('n', Modifiers::CTRL);
    assert_eq!(walked(&desk.state), Some(("knmg-meldcode".to_owned(), "psychiatrist".to_owned())));
}
