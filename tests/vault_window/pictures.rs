//! Every screen of the vault on paper, for the eye: light and dark, Dutch and English, as designed and twice as large.

use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;
use iced::{Program, Theme};
use weegwijzer::gui::app::{App, Message};
use weegwijzer::locale::Language;
use weegwijzer::vault::{Disk, Look, Settings, TextSize};

use super::office::{
    PASSPHRASE, files, founded, save_record, texts, unlock, vault, window, with_case, write,
};
use crate::support::Desk;

/// How the window is set, for the eye.
#[derive(Clone, Copy)]
pub(super) struct Setup {
    pub(super) language: Language,
    pub(super) look: Look,
    pub(super) size: TextSize,
}

pub(super) const SETUPS: [Setup; 3] = [
    Setup { language: Language::Nl, look: Look::Light, size: TextSize::NORMAL },
    Setup { language: Language::En, look: Look::Dark, size: TextSize::NORMAL },
    Setup { language: Language::Nl, look: Look::Light, size: TextSize::LARGEST },
];

impl Setup {
    /// Sets the window of this folder so.
    pub(super) fn choose(self, home: &std::path::Path) {
        let vault = vault(home, std::sync::Arc::new(Disk)).unwrap();
        let settings = Settings {
            language: Some(self.language),
            look: self.look,
            text_size: self.size,
            ..Settings::default()
        };
        vault.settings().save(&settings).unwrap();
    }

    /// What pictures in this setting are called.
    pub(super) fn name(self) -> String {
        let look = if self.look == Look::Dark { "dark" } else { "light" };
        format!("{}-{look}-{}", self.language.tag(), self.size.percent())
    }

    pub(super) fn save(
        self,
        desk: &mut Desk<impl Program<State = App, Message = Message, Theme = Theme> + 'static>,
        name: &str,
    ) {
        desk.put_mouse_away();
        desk.save(&format!("vault-{name}-{}", self.name()));
        // Which groups are asked back is chosen by lot, and the log tells by the clock of the computer.
        if self.size == TextSize::NORMAL
            && !["founding-back", "renewal-back", "log", "log-case"].contains(&name)
        {
            desk.hear(&format!("vault-{name}.{}", self.language.tag()));
        }
    }
}

#[test]
fn founding_is_photographed() {
    for setup in SETUPS {
        let home = tempfile::tempdir().unwrap();
        setup.choose(home.path());
        let mut desk = window(home.path());
        write(&mut desk, "Blauwe plek op de wang.");
        desk.chord('s', Modifiers::CTRL);
        desk.type_text("blauwe fiets");
        desk.press(Named::Enter);
        desk.type_text(PASSPHRASE);
        setup.save(&mut desk, "founding-passphrase");
        desk.press(Named::Enter);
        desk.type_text(PASSPHRASE);
        desk.press(Named::Enter);
        setup.save(&mut desk, "founding-sheet");
        desk.tab_to("founding.next");
        desk.press(Named::Enter);
        setup.save(&mut desk, "founding-back");
    }
}

#[test]
fn locked_and_open_are_photographed() {
    for setup in SETUPS {
        let home = tempfile::tempdir().unwrap();
        let _ = founded(home.path());
        setup.choose(home.path());
        let mut desk = window(home.path());
        setup.save(&mut desk, "locked");
        desk.tab_to("unlock.lost");
        desk.press(Named::Enter);
        setup.save(&mut desk, "lost");
        drop(desk);
        let mut desk = window(home.path());
        unlock(&mut desk);
        for label in
            ["blauwe fiets", "rode step", "dinsdag bij regen", "groene deur", "hoge stoep", "oude eik"]
        {
            write(&mut desk, "Blauwe plek op de wang.");
            desk.chord('s', Modifiers::CTRL);
            desk.type_text(label);
            desk.press(Named::Enter);
        }
        desk.chord('f', Modifiers::CTRL);
        desk.type_text("fiets");
        setup.save(&mut desk, "open");
        desk.press(Named::Enter);
        setup.save(&mut desk, "kept");
        desk.click(iced_test::selector::id("app.manage"));
        setup.save(&mut desk, "custody");
        desk.tab_to("custody.share");
        desk.press(Named::Enter);
        setup.save(&mut desk, "share");
        desk.tab_to("custody.reason");
        desk.type_text("Verslag staat in het dossier.");
        desk.tab_to("custody.erase");
        desk.press(Named::Enter);
        setup.save(&mut desk, "erase");
        desk.press(Named::Escape);
        desk.tab_to("custody.log");
        desk.press(Named::Enter);
        setup.save(&mut desk, "log-case");
        desk.press(Named::Escape);
        desk.click("Weegwijzer");
        desk.tab_to("start.copies");
        desk.press(Named::Enter);
        setup.save(&mut desk, "copies");
        desk.press(Named::Escape);
        desk.tab_to("start.log");
        desk.press(Named::Enter);
        setup.save(&mut desk, "log");
        desk.chord(',', Modifiers::CTRL);
        desk.tab_to("settings.passphrase");
        setup.save(&mut desk, "settings");
        desk.press(Named::Enter);
        setup.save(&mut desk, "passphrase");
        desk.press(Named::Escape);
        desk.tab_to("settings.sheet");
        desk.press(Named::Enter);
        setup.save(&mut desk, "renewal-passphrase");
        desk.type_text(PASSPHRASE);
        desk.press(Named::Enter);
        setup.save(&mut desk, "renewal-sheet");
        desk.tab_to("renewal.next");
        desk.press(Named::Enter);
        setup.save(&mut desk, "renewal-back");
        desk.press(Named::Escape);
    }
}

#[test]
fn what_is_asked_and_what_went_wrong_is_photographed() {
    for setup in SETUPS {
        let (home, stick) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let _ = founded(home.path());
        setup.choose(home.path());
        let mut desk = window(home.path());
        write(&mut desk, "Blauwe plek op de wang.");
        drop(desk);
        let mut desk = window(home.path());
        unlock(&mut desk);
        setup.save(&mut desk, "waiting");
        let refuse = texts(&mut desk);
        desk.click(if refuse.contains("Ken ik niet") { "Ken ik niet" } else { "Not mine" });
        setup.save(&mut desk, "waiting-sure");
        drop(desk);

        let home = tempfile::tempdir().unwrap();
        let _ = founded(home.path());
        setup.choose(home.path());
        let mut desk = with_case(home.path(), "blauwe fiets");
        save_record(&mut desk);
        setup.save(&mut desk, "filed-asked");
        desk.click(iced_test::selector::id("app.filed"));
        setup.save(&mut desk, "filed");
        desk.tab_to("custody.erase");
        desk.press(Named::Enter);
        setup.save(&mut desk, "erase-without-reason");
        desk.click("Weegwijzer");
        setup.save(&mut desk, "filed-list");
        desk.tab_to("start.copies");
        desk.press(Named::Enter);
        desk.tab_to("copies.backup.folder");
        for _ in 0..300 {
            desk.press(Named::Backspace);
        }
        desk.type_text("kopie");
        desk.press(Named::Enter);
        setup.save(&mut desk, "not-whole");
        for _ in 0..5 {
            desk.press(Named::Backspace);
        }
        desk.type_text(&stick.path().display().to_string());
        desk.press(Named::Enter);
        drop(desk);

        for file in files(home.path(), "vault/cases") {
            std::fs::write(file, b"x").unwrap();
        }
        // The list would trust it: no file has another name.
        std::fs::remove_file(home.path().join("vault/index.age")).unwrap();
        let mut desk = window(home.path());
        unlock(&mut desk);
        setup.save(&mut desk, "lost-case");
        let lost = files(home.path(), "vault/quarantine").pop().unwrap();
        let case = lost.parent().unwrap().file_name().unwrap().to_string_lossy().into_owned();
        desk.tab_to(&format!("fetch.{case}"));
        desk.press(Named::Enter);
        setup.save(&mut desk, "fetch-case");
        drop(desk);
        for file in files(home.path(), "vault/keys") {
            std::fs::write(file, b"x").unwrap();
        }
        let mut desk = window(home.path());
        unlock(&mut desk);
        setup.save(&mut desk, "keyless");
        desk.tab_to("unlock.restore");
        desk.press(Named::Enter);
        setup.save(&mut desk, "restore-keys");
    }
}

#[test]
fn the_question_about_words_that_are_kept_nowhere_is_photographed() {
    for setup in SETUPS {
        let home = tempfile::tempdir().unwrap();
        setup.choose(home.path());
        let mut desk = window(home.path());
        desk.chord(',', Modifiers::CTRL);
        desk.tab_to("settings.numbers");
        desk.press(Named::Enter);
        desk.tab_to("numbers.own.0800-2000");
        desk.type_text("0800-2000");
        desk.press(Named::F2);
        setup.save(&mut desk, "half-typed");
        desk.press(Named::Escape);
        desk.send(Message::CloseRequested(iced::window::Id::unique()));
        setup.save(&mut desk, "half-typed-closes");
    }
}
