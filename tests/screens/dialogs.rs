//! Keeping, closing, the settings, the help on keys and the cover.

use iced::keyboard::key::Named;
use weegwijzer::gui::screen::keep::{self, Closing, Keep};
use weegwijzer::gui::screen::settings;
use weegwijzer::gui::screen::settings::Guarded;
use weegwijzer::gui::shortcuts;
use weegwijzer::locale::Language;
use weegwijzer::vault::{Layout, Look};
use weegwijzer::vault::{Standing, TextSize};

use super::room::{Asked, DUTCH, LARGE, Screen, desk, other};

#[test]
fn a_label_that_looks_like_a_name_is_warned_about() {
    let mut desk = desk(|| other(DUTCH, Screen::Keep(Keep::default())));
    assert_eq!(desk.focused_id(), Some("keep.label".into()), "the label has the keyboard at once");
    let warning = "Dit lijkt op een naam. Kies liever een woord dat niets over de patiënt zegt.";
    desk.type_text("An");
    assert!(!desk.shows(warning));
    desk.type_text("na Bakker");
    assert!(desk.shows(warning));
    desk.press(Named::Enter);
    let kept = Asked::Keep(keep::Action::Keep("Anna Bakker".into()));
    assert_eq!(desk.state.asked.last(), Some(&kept), "a warning refuses nothing");
}

#[test]
fn a_plain_label_is_kept_without_a_word() {
    let mut desk = desk(|| other(DUTCH, Screen::Keep(Keep::default())));
    desk.type_text(" blauwe fiets ");
    desk.press(Named::Enter);
    assert_eq!(desk.state.asked.last(), Some(&Asked::Keep(keep::Action::Keep("blauwe fiets".into()))));
}

#[test]
fn closing_on_an_unkept_case_keeps_unless_told_otherwise() {
    let mut desk = desk(|| other(DUTCH, Screen::Closing));
    desk.press(Named::Enter);
    desk.press(Named::Tab);
    desk.press(Named::Enter);
    desk.press(Named::Escape);
    let asked = [Closing::Keep, Closing::Discard, Closing::Stay].map(Asked::Closing);
    assert_eq!(desk.state.asked, asked);
}

#[test]
fn settings_are_applied_as_they_are_chosen() {
    let mut desk = desk(|| other(DUTCH, Screen::Settings(settings::Settings::default())));
    desk.type_text("2");
    assert!(desk.shows("Settings"), "the language changed at once");
    desk.tab_to("settings.look");
    desk.type_text("2");
    desk.tab_to("settings.larger");
    desk.press(Named::Enter);
    desk.tab_to("settings.layout");
    desk.type_text("2");
    desk.tab_to("settings.role");
    desk.type_text("3");
    let set = &desk.state.settings;
    assert_eq!((set.language, set.look, set.layout), (Some(Language::En), Look::Dark, Layout::Dossier));
    assert_eq!((set.text_size.percent(), set.role.as_deref()), (110, Some("youth-doctor")));
    assert_eq!(desk.state.scale, TextSize::nearest(110));
    desk.press(Named::Escape);
    assert_eq!(desk.state.asked.last(), Some(&Asked::Settings(settings::Action::Back)));
}

#[test]
fn settings_say_honestly_where_cases_rest_and_whether_they_are_encrypted() {
    let says = |standing| {
        let guarded = Guarded { standing, ..Guarded::default() };
        let screen = settings::Settings::new(guarded);
        let mut desk = desk(move || other(DUTCH, Screen::Settings(screen.clone())));
        assert!(desk.shows("/home/gebruiker/.local/share/weegwijzer"));
        let texts: Vec<String> = desk.texts().into_iter().map(|(text, _)| text).collect();
        texts.join("\n")
    };
    assert!(says(Some(Standing::None)).contains("Er is nog geen kluis."));
    for founded in [Standing::Locked, Standing::Open] {
        assert!(says(Some(founded)).contains("Uw casussen staan versleuteld op deze computer."));
    }
}

#[test]
fn the_help_lists_every_key_the_window_listens_to() {
    let mut desk = desk(|| other(DUTCH, Screen::Keys));
    let texts: Vec<String> = desk.texts().into_iter().map(|(text, _)| text).collect();
    for row in shortcuts::rows() {
        assert!(texts.contains(&row.name(&desk.state.locale)), "{}", row.command);
        for shortcut in row.told() {
            assert!(texts.contains(&shortcut.shown(&desk.state.locale)), "{}: {shortcut}", row.command);
        }
    }
    for heading in shortcuts::Heading::ALL {
        assert!(texts.contains(&heading.name(&desk.state.locale)), "{heading:?}");
    }
    desk.press(Named::Escape);
    assert_eq!(desk.state.asked, [Asked::KeysClosed]);
}

#[test]
fn the_cover_tells_nothing() {
    let mut desk = desk(|| other(DUTCH, Screen::Cover));
    let texts: Vec<String> = desk.texts().into_iter().map(|(text, _)| text).collect();
    assert_eq!(texts, ["Weegwijzer", "Toon weer"]);
    desk.press(Named::Enter);
    assert_eq!(desk.state.asked, [Asked::CoverOff]);
}

#[test]
fn the_keyboard_is_always_in_sight_at_twice_the_size() {
    for make in [
        || other(LARGE, Screen::Settings(settings::Settings::default())),
        || other(LARGE, Screen::Keep(Keep::new("18-11-2016"))),
        || other(LARGE, Screen::Closing),
        || other(LARGE, Screen::Keys),
    ] {
        let mut desk = desk(make);
        for _ in 0..12 {
            desk.press(Named::Tab);
            let _ = desk.assert_visible_focus();
        }
    }
}
