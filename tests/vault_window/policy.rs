//! What an organisation set: it applies, it is shown as theirs, nobody here undoes it, and a file that is not right costs nothing.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use iced::keyboard::Modifiers;
use iced::{Event, Program, Theme, mouse};
use weegwijzer::gui::access::Role;
use weegwijzer::gui::app::{App, Message, VaultMessage, application};
use weegwijzer::gui::environment::Environment;
use weegwijzer::gui::watch::Noticed;
use weegwijzer::locale::Language;
use weegwijzer::phonebook::from_table;
use weegwijzer::protocol::bundle;
use weegwijzer::vault::{Cost, Disk, Home, Idle, Policy, Settings, Vault, VaultError, phonebook_to_share};

use super::office::{
    environment, files, founded, pass, passphrase, save_record, texts, unlock, vault, window, write,
};
use crate::support::Desk;

fn set() -> Policy {
    Policy {
        organisation: "Huisartsenpost De Reiger".to_owned(),
        file: Some(PathBuf::from("/etc/weegwijzer/policy.ron")),
        ..Policy::default()
    }
}

fn window_under(
    home: &Path,
    policy: Result<Policy, VaultError>,
) -> Desk<impl Program<State = App, Message = Message, Theme = Theme> + use<>> {
    // A window of before begins the day anew.
    drop(window(home));
    let environment = Environment { policy, ..environment(vault(home, Arc::new(Disk))) };
    Desk::open(application(environment), 1180.0, 780.0)
}

fn minutes(minutes: u8) -> Idle {
    Idle::try_from(minutes).unwrap()
}

#[test]
fn the_vault_locks_after_the_minutes_of_the_organisation_though_somebody_chose_more() {
    let home = tempfile::tempdir().unwrap();
    let _ = founded(home.path());
    let longest = Settings { idle: minutes(15), ..Settings::default() };
    vault(home.path(), Arc::new(Disk)).unwrap().settings().save(&longest).unwrap();
    let policy = Policy { idle_at_most: Some(minutes(3)), ..set() };
    let mut desk = window_under(home.path(), Ok(policy));
    unlock(&mut desk);
    write(&mut desk, "Kwikstaart op de vensterbank.");
    desk.send(Message::Vault(VaultMessage::Noticed(Noticed::Tick { active: true })));
    for _ in 0..3 {
        assert!(desk.state.open_case().is_some());
        pass(1);
        desk.send(Message::Vault(VaultMessage::Noticed(Noticed::Tick { active: false })));
    }
    assert!(desk.state.open_case().is_none());
    desk.chord(',', Modifiers::CTRL);
    let shown = texts(&mut desk);
    assert!(shown.contains("na 3 minuten"), "{shown}");
    desk.tab_to("settings.sooner");
    desk.click("Later");
    assert!(desk.shows("na 3 minuten"), "no more than is set: {}", texts(&mut desk));
    desk.click("Eerder");
    assert!(desk.shows("na 2 minuten"), "sooner is one's own to choose: {}", texts(&mut desk));
}

#[test]
fn what_is_set_stands_in_the_settings_with_the_name_of_the_organisation_and_where_it_is_set() {
    let home = tempfile::tempdir().unwrap();
    let policy = Policy {
        language: Some(Language::Nl),
        idle_at_most: Some(minutes(3)),
        protocols: Some(PathBuf::from("/srv/reiger/protocollen")),
        phonebook: None,
        copying: false,
        ..set()
    };
    let mut desk = window_under(home.path(), Ok(policy));
    desk.chord(',', Modifiers::CTRL);
    let shown = texts(&mut desk);
    for words in [
        "Ingesteld door Huisartsenpost De Reiger",
        "Taal, tot u er zelf een kiest: Nederlands",
        "De kluis gaat op slot na hoogstens 3 minuten",
        "De tekst van stukken kopiëren kan niet",
        "/srv/reiger/protocollen",
        "/etc/weegwijzer/policy.ron",
    ] {
        assert!(shown.contains(words), "{words}: {shown}");
    }
    assert!(!shown.contains("Sociale kaart, tot"), "what is not set is not told: {shown}");
    desk.wheel(-60.0);
    desk.save("settings-policy");

    let mut desk = window(home.path());
    desk.chord(',', Modifiers::CTRL);
    assert!(!texts(&mut desk).contains("Ingesteld door"), "nobody set anything");
}

#[test]
fn the_language_is_the_organisations_until_somebody_chooses() {
    let home = tempfile::tempdir().unwrap();
    let english = Policy { language: Some(Language::En), ..set() };
    let mut desk = window_under(home.path(), Ok(english.clone()));
    assert!(desk.shows("Phone now"), "{}", texts(&mut desk));
    desk.chord(',', Modifiers::CTRL);
    desk.click("Nederlands");
    assert!(desk.shows("Instellingen"), "{}", texts(&mut desk));
    drop(desk);
    let mut desk = window_under(home.path(), Ok(english));
    desk.chord(',', Modifiers::CTRL);
    assert!(desk.shows("Instellingen"), "{}", texts(&mut desk));
}

#[test]
fn where_copying_is_off_no_text_of_a_paper_goes_on_the_clipboard_and_the_screen_says_whose_choice_that_is() {
    let home = tempfile::tempdir().unwrap();
    let _ = founded(home.path());
    let has = |copying| {
        let mut desk = window_under(home.path(), Ok(Policy { copying, ..set() }));
        unlock(&mut desk);
        write(&mut desk, "Kwikstaart op de vensterbank.");
        save_record(&mut desk);
        let button = desk.find(iced_test::selector::id("papers.copy")).is_some();
        // Nor from the page itself, by hand.
        let heard = desk.heard();
        let title = heard.read().into_iter().find(|(_, node)| node.part.role == Role::Heading(2)).unwrap().1;
        let (name, at) = (title.part.name.clone().unwrap(), title.seen.unwrap().center());
        desk.point(at);
        for _ in 0..2 {
            desk.event(Event::Mouse(mouse::Event::ButtonPressed(mouse::Button::Left)));
            desk.event(Event::Mouse(mouse::Event::ButtonReleased(mouse::Button::Left)));
        }
        desk.chord('c', Modifiers::CTRL);
        assert_eq!(desk.clipboard() == Some(name.as_str()), button, "{name}: {:?}", desk.clipboard());
        assert_eq!(desk.selected() == Some(name.as_str()), button);
        (
            button,
            desk.shows("Huisartsenpost De Reiger stelde in dat de tekst van stukken niet gekopieerd wordt."),
        )
    };
    assert_eq!(has(true), (true, false));
    assert_eq!(has(false), (false, true));
}

#[test]
fn a_file_that_is_not_right_is_told_at_the_first_frame_and_costs_nothing() {
    let home = tempfile::tempdir().unwrap();
    let _ = founded(home.path());
    let bad = VaultError::BadPolicy {
        path: PathBuf::from("/etc/weegwijzer/policy.ron"),
        cause: "5:3: Unexpected field `kopieren`".to_owned(),
    };
    let mut desk = window_under(home.path(), Err(bad));
    let shown = texts(&mut desk);
    assert!(shown.contains("Wat uw organisatie instelde, is niet te lezen"), "{shown}");
    assert!(shown.contains("kopieren") && shown.contains("/etc/weegwijzer/policy.ron"), "{shown}");
    assert!(shown.contains("Meld het aan wie deze computer beheert"), "{shown}");
    desk.save("policy-unread");
    unlock(&mut desk);
    write(&mut desk, "Kwikstaart op de vensterbank.");
    save_record(&mut desk);
    assert_eq!(files(home.path(), "papers").len(), 1);
}

#[test]
fn the_phone_book_is_the_organisations_until_somebody_keeps_their_own() {
    let (home, theirs) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let _ = founded(home.path());
    let book = theirs.path().join("sociale-kaart.ron");
    let table = b"Soort;Naam;Nummer\nVeilig Thuis;Regio Midden;030 123 45 67\n";
    let written = phonebook_to_share(&from_table(table).unwrap().0).unwrap();
    std::fs::write(&book, written).unwrap();
    let policy = Policy { phonebook: Some(book.clone()), ..set() };
    let mut desk = window_under(home.path(), Ok(policy.clone()));
    desk.click("Sociale kaart");
    assert!(desk.shows("030 123 45 67"), "{}", texts(&mut desk));
    drop(desk);

    std::fs::write(&book, "no phone book").unwrap();
    let mut desk = window_under(home.path(), Ok(policy));
    let shown = texts(&mut desk);
    assert!(shown.contains("is beschadigd"), "{shown}");
    assert_eq!(std::fs::read(&book).unwrap(), b"no phone book", "it is not ours to mend");
}

#[test]
fn protocols_of_the_organisation_stand_on_the_shelf_and_are_in_no_copy_of_the_vault() {
    let (home, theirs, copy) =
        (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let own = home.path().join("protocols/eigen");
    std::fs::create_dir_all(&own).unwrap();
    std::fs::write(own.join("protocol.ron"), "of one's own").unwrap();
    let kindcheck = bundle::all().iter().find(|bundled| bundled.id() == "kindcheck").unwrap();
    for file in kindcheck.files() {
        let path = theirs.path().join(&file.path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, &file.bytes).unwrap();
    }
    let at = || Home::at(home.path()).unwrap().with_protocols(theirs.path());
    let vault = Vault::open_with(at(), Arc::new(Disk), Cost::TEST).unwrap();
    assert_eq!(vault.protocol_folders().unwrap(), ["kindcheck"]);
    assert_eq!(vault.read_protocol("kindcheck").unwrap().len(), kindcheck.files().len());
    let keys = weegwijzer::vault::NewKeys::generate("2026-11-21".parse().unwrap()).unwrap();
    let _ = vault.found(&keys, &passphrase()).unwrap();
    let _ = vault.back_up(copy.path(), "2026-11-21T13:32:00Z".parse().unwrap()).unwrap();
    let copied = files(copy.path(), "");
    assert!(copied.iter().any(|file| file.ends_with("vault.ron")), "{copied:?}");
    assert!(copied.iter().all(|file| !file.display().to_string().contains("kindcheck")), "{copied:?}");
    assert!(
        copied.iter().any(|file| file.ends_with("eigen/protocol.ron")),
        "what is one's own is: {copied:?}"
    );
}
