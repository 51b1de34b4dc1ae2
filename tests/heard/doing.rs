//! A case from its beginning to the vault, locked and unlocked, by what is heard alone: no key, no mouse.

use weegwijzer::case::Answer;
use weegwijzer::gui::access::{Asked, Role};
use weegwijzer::protocol::Name;

use crate::support::heard::part;
use crate::vault_window::office::{PASSPHRASE, founded, window};

#[test]
fn a_case_is_begun_answered_kept_locked_and_unlocked_by_what_is_heard() {
    let home = tempfile::tempdir().unwrap();
    let _ = founded(home.path());
    let mut desk = window(home.path());
    desk.ask(Role::Secret, "Wachtzin", Asked::Write(PASSPHRASE.into()));
    desk.ask(Role::Button, "Ontgrendel", Asked::Press);
    let heard = desk.heard();
    assert!(part(&heard, Role::Secret, "Wachtzin").is_none(), "it is unlocked:\n{heard}");
    let begin = heard.read().into_iter().find_map(|(_, node)| {
        let name = node.part.name.clone().filter(|_| node.part.role == Role::Button)?;
        name.starts_with("Zorg nagaan").then_some(name)
    });
    desk.ask(Role::Button, &begin.expect("the door to the meldcode"), Asked::Press);
    assert_eq!(desk.state.question().map(Name::as_str), Some("acute-danger"));
    let heard = desk.heard();
    let third = heard.read().into_iter().filter(|(_, node)| node.part.role == Role::Radio).nth(2);
    let third = third.unwrap().1.part.name.clone().unwrap();
    desk.ask(Role::Radio, &third, Asked::Press);
    let heard = desk.heard();
    let note = heard.read().into_iter().find(|(_, node)| node.part.role == Role::Note);
    let name = note.expect("the note of the occasion").1.part.name.clone().unwrap();
    desk.ask(Role::Note, &name, Asked::Here);
    assert_eq!(desk.heard_focus().as_deref(), Some(name.as_str()), "the keyboard goes where it is asked to");
    desk.ask(Role::Note, &name, Asked::Write("Blauwe plek op de wang.".into()));
    desk.ask(Role::Button, "Volgende stap", Asked::Press);
    let open = desk.state.open_case().unwrap();
    let occasion = open.protocol().question(&"occasion".into()).unwrap();
    assert_eq!(open.given(occasion), Some(&Answer::Text("Blauwe plek op de wang.".into())));
    // In an open vault it is kept already, and has no name yet.
    desk.ask(Role::Button, "Naam geven", Asked::Press);
    let heard = desk.heard();
    let field = heard.read().into_iter().find(|(_, node)| node.part.role == Role::Field);
    let field = field.expect("the label").1.part.name.clone().unwrap();
    desk.ask(Role::Field, &field, Asked::Write("blauwe fiets".into()));
    desk.ask(Role::Button, "Bewaren", Asked::Press);
    assert!(desk.heard().to_string().contains("blauwe fiets"));
    desk.ask(Role::Button, "Verberg", Asked::Press);
    let told = desk.heard().to_string();
    assert!(!told.contains("blauwe") && !told.contains("wang"), "{told}");
}
