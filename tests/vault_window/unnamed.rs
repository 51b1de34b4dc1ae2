//! A case that has no name yet is called so in words, on every screen that is about it.

use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;
use iced::{Program, Theme};
use iced_test::selector::id;
use weegwijzer::gui::app::{App, Message};
use weegwijzer::locale::Language;
use weegwijzer::vault::{Disk, Settings};

use super::office::{founded, texts, unlock, vault, window, write};
use crate::support::Desk;

#[track_caller]
fn no_empty_quotes(
    desk: &mut Desk<impl Program<State = App, Message = Message, Theme = Theme> + 'static>,
    screen: &str,
) {
    // A field in which nothing was written is heard as such.
    let shown = format!("{}\n{}", texts(desk), desk.heard()).replace("holds \"\"", "");
    for empty in ["“”", "“ ”", "\"\"", "‘’"] {
        assert!(!shown.contains(empty), "{screen}: {shown}");
    }
    if ["walk", "overview", "custody", "start", "custody.log"].contains(&screen) {
        let says = ["Casus zonder naam", "Case without a name"].iter().any(|words| shown.contains(words));
        assert!(says, "{screen}: {shown}");
    }
}

#[test]
fn a_case_without_a_name_is_on_no_screen_between_empty_quotes() {
    for language in Language::ALL {
        let home = tempfile::tempdir().unwrap();
        let _ = founded(home.path());
        let settings = Settings { language: Some(language), ..Settings::default() };
        vault(home.path(), std::sync::Arc::new(Disk)).unwrap().settings().save(&settings).unwrap();
        let mut desk = window(home.path());
        unlock(&mut desk);
        write(&mut desk, "Kwikstaart op de vensterbank.");
        no_empty_quotes(&mut desk, "walk");
        assert!(desk.find(id("app.name")).is_some(), "it is in the vault, and has no name");
        desk.chord('r', Modifiers::CTRL);
        no_empty_quotes(&mut desk, "overview");
        desk.chord('p', Modifiers::CTRL);
        for paper in 1..=9_u8 {
            desk.type_text(&paper.to_string());
            no_empty_quotes(&mut desk, &format!("paper {paper}"));
        }
        desk.press(Named::Escape);
        desk.click(id("app.manage"));
        no_empty_quotes(&mut desk, "custody");
        for asked in ["custody.share", "custody.erase", "custody.log"] {
            desk.tab_to(asked);
            desk.press(Named::Enter);
            no_empty_quotes(&mut desk, asked);
        }
        desk.press(Named::Escape);
        desk.click("Weegwijzer");
        no_empty_quotes(&mut desk, "start");
        desk.tab_to("start.log");
        desk.press(Named::Enter);
        no_empty_quotes(&mut desk, "log");
    }
}
