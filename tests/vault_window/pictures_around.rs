//! The *sociale kaart* and where it stands elsewhere, agreements of one's own where a protocol is read, and what one field finds:
//! for the eye, in a small window.

use std::fs;

use iced::Program;
use iced::Theme;
use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;
use weegwijzer::gui::app::{App, Message};
use weegwijzer::phonebook::from_table;
use weegwijzer::vault::{Disk, phonebook_to_share};

use super::office::{founded, unlock, vault, window, with_case};
use super::pictures::SETUPS;
use crate::agreements::{AGREED, NAME};
use crate::support::Desk;

const OURS: &str = "Soort;Naam;Nummer;Waarvoor;Uren;Vertellen;Regio;Nagelopen op;Opmerking
Veilig Thuis;Regio Midden, vertrouwensarts;030 123 45 67;overleg letsel;ma-vr 8-17;Zonder naam;Midden;2026-10-01;Vraag naar de arts van dienst.
Veilig Thuis;Regio Midden, vertrouwensarts;030 123 45 68;buiten kantooruren;ma-vr 17-8;;;;
Jeugdarts;Wijk Zuid, basisscholen De Regenboog en De Wissel;14 030;;di en do 9-12;Met toestemming;Zuid;2024-03-01;
Kinderarts;Dienstdoende, ziekenhuis;030 765 43 21;;dag en nacht;Met toestemming;Midden;2026-11-01;Vraag de telefoniste naar het zoemernummer.
Jeugd- of wijkteam;Buurtteam Zuid;030 222 33 44;;ma-vr 9-17;;Zuid;;
";
const THEIRS: &str = "Soort;Naam;Nummer;Waarvoor;Uren;Vertellen;Regio;Nagelopen op;Opmerking
Veilig Thuis;Regio Midden, vertrouwensarts;030 123 45 69;overleg letsel;ma-vr 8-17;Zonder naam;Midden;2026-11-10;Vraag naar de arts van dienst.
Forensisch arts;GGD, dienst;030 999 88 77;;dag en nacht;Zonder naam;Midden;2026-11-10;
Jeugd- of wijkteam;Buurtteam Zuid;030 222 33 44;;ma-vr 9-17;;Zuid;;
";

pub(super) fn small(desk: &mut Desk<impl Program<State = App, Message = Message, Theme = Theme> + 'static>) {
    desk.resize(1024.0, 700.0);
}

#[test]
fn whom_one_calls_is_photographed() {
    let (ours, _) = from_table(OURS.as_bytes()).unwrap();
    let (theirs, _) = from_table(THEIRS.as_bytes()).unwrap();
    assert!(ours.len() == 4 && theirs.len() == 3);
    for setup in SETUPS {
        let home = tempfile::tempdir().unwrap();
        setup.choose(home.path());
        let kept = vault(home.path(), std::sync::Arc::new(Disk)).unwrap();
        kept.phonebook().save(&ours).unwrap();
        drop(kept);
        let colleague = tempfile::tempdir().unwrap();
        let file = colleague.path().join("van-een-collega.ron");
        fs::write(&file, phonebook_to_share(&theirs).unwrap()).unwrap();
        let mut desk = window(home.path());
        small(&mut desk);
        desk.tab_to("start.door.phonebook");
        desk.press(Named::Enter);
        setup.save(&mut desk, "phonebook");
        desk.press_with(Named::End, Modifiers::CTRL);
        setup.save(&mut desk, "phonebook-end");
        desk.tab_to("phonebook.change.youthdoctor.wijk zuid, basisscholen de regenboog en de wissel");
        desk.press(Named::Enter);
        setup.save(&mut desk, "phonebook-form");
        desk.press(Named::Escape);
        desk.tab_to("phonebook.take_in");
        desk.press(Named::Enter);
        desk.type_text(&file.display().to_string());
        desk.press(Named::Enter);
        setup.save(&mut desk, "phonebook-differences");
        desk.press(Named::Escape);
        desk.tab_to("phonebook.share");
        desk.press(Named::Enter);
        setup.save(&mut desk, "phonebook-share");
        desk.press(Named::Escape);
        desk.press(Named::F9);
        setup.save(&mut desk, "emergency-here");
        desk.press(Named::Escape);
        desk.press(Named::F2);
        setup.save(&mut desk, "call-here");
    }
}

#[test]
fn what_was_agreed_here_is_photographed_where_a_protocol_is_read() {
    for setup in SETUPS {
        let home = tempfile::tempdir().unwrap();
        setup.choose(home.path());
        let kept = vault(home.path(), std::sync::Arc::new(Disk)).unwrap();
        fs::create_dir_all(kept.protocol_folder()).unwrap();
        fs::write(kept.protocol_folder().join(NAME), AGREED).unwrap();
        drop(kept);
        let mut desk = window(home.path());
        small(&mut desk);
        desk.tab_to("read.jgz-kindermishandeling");
        desk.press(Named::Enter);
        setup.save(&mut desk, "agreed");
        desk.press(Named::PageDown);
        setup.save(&mut desk, "agreed-below");
    }
}

#[test]
fn what_one_field_finds_is_photographed() {
    for setup in SETUPS {
        let home = tempfile::tempdir().unwrap();
        let _ = founded(home.path());
        drop(with_case(home.path(), "blauwe fiets"));
        setup.choose(home.path());
        let mut desk = window(home.path());
        unlock(&mut desk);
        for (typed, name) in [
            ("leck", "number"),
            ("blauwe fiets", "case"),
            ("kindcheck", "protocol"),
            ("acuut gevaar", "card"),
        ] {
            small(&mut desk);
            desk.chord('k', Modifiers::CTRL);
            desk.chord('a', Modifiers::CTRL);
            desk.type_text(typed);
            setup.save(&mut desk, &format!("found-{name}"));
        }
    }
}
