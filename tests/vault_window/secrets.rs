//! Passphrases and keys that were typed and not used yet: gone after a minute without a touch, and in every way of leaving.

use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;
use iced::{Program, Theme};
use weegwijzer::gui::app::{App, Message};
use weegwijzer::gui::watch::Noticed;

use super::leaving::{Way, leave, noticed};
use super::office::{founded, pass, unlock, window as open_window, with_case};
use crate::support::Desk;

trait Window: Program<State = App, Message = Message, Theme = Theme> + 'static {}
impl<P: Program<State = App, Message = Message, Theme = Theme> + 'static> Window for P {}

fn is_held(desk: &Desk<impl Window>) -> bool {
    format!("{:?}", desk.state).contains("Secret(…)")
}

fn enter(desk: &mut Desk<impl Window>, control: &str) {
    desk.tab_to(control);
    desk.press(Named::Enter);
}

fn at_a_file_for_a_colleague(desk: &mut Desk<impl Window>) {
    unlock(desk);
    desk.click("blauwe fiets");
    desk.click("Beheren");
    enter(desk, "custody.share");
}

fn at_a_file_from_a_colleague(desk: &mut Desk<impl Window>) {
    unlock(desk);
    enter(desk, "start.copies");
    enter(desk, "copies.receive");
}

fn at_another_passphrase(desk: &mut Desk<impl Window>) {
    unlock(desk);
    desk.chord(',', Modifiers::CTRL);
    enter(desk, "settings.passphrase");
}

fn at_the_lost_passphrase(desk: &mut Desk<impl Window>) {
    enter(desk, "unlock.lost");
}

/// Without a touch, and in every way of leaving.
fn goes(desk: &mut Desk<impl Window>, way: Option<Way>) {
    match way {
        Some(way) => leave(desk, way),
        None => {
            desk.send(noticed(Noticed::Tick { active: true }));
            pass(1);
            desk.send(noticed(Noticed::Tick { active: false }));
        }
    }
}

#[test]
fn every_secret_that_was_typed_is_gone_after_a_minute_and_in_every_way_of_leaving() {
    let ways = [Way::Hide, Way::Lock, Way::Sleep, Way::SessionLocked, Way::Idle];
    let ways: Vec<Option<Way>> = [None].into_iter().chain(ways.map(Some)).collect();
    macro_rules! each {
        ($to:expr, $fields:expr) => {
            for field in $fields {
                let home = tempfile::tempdir().unwrap();
                let _ = founded(home.path());
                drop(with_case(home.path(), "blauwe fiets"));
                for way in &ways {
                    let mut desk = open_window(home.path());
                    ($to)(&mut desk);
                    desk.tab_to(field);
                    desk.type_text("rode step bij de sloot");
                    assert!(is_held(&desk), "{field}: nothing was typed");
                    goes(&mut desk, *way);
                    assert!(!is_held(&desk), "{field}, {way:?}: it lies there for whoever comes by");
                }
            }
        };
    }
    each!(at_a_file_for_a_colleague, ["share.first", "share.again"]);
    each!(at_a_file_from_a_colleague, ["copies.receive.passphrase"]);
    each!(at_another_passphrase, ["passphrase.old", "passphrase.first", "passphrase.again"]);
    each!(at_the_lost_passphrase, ["recover.first", "recover.again"]);
    each!(|_: &mut _| (), ["unlock.passphrase"]);
}

#[test]
fn the_passphrase_of_a_copy_is_gone_after_a_minute_and_in_every_way_of_leaving_before_there_is_a_vault() {
    for way in [None, Some(Way::Hide), Some(Way::Sleep), Some(Way::SessionLocked)] {
        let home = tempfile::tempdir().unwrap();
        let mut desk = open_window(home.path());
        enter(&mut desk, "start.restore");
        desk.tab_to("copies.restore.secret");
        desk.type_text("rode step bij de sloot");
        assert!(is_held(&desk), "nothing was typed");
        goes(&mut desk, way);
        assert!(!is_held(&desk), "{way:?}: it lies there for whoever comes by");
    }
}
