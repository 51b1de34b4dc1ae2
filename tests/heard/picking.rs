//! Text that stands in no field is picked and copied: with the mouse, and by keyboard as it is heard.

use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;
use iced::mouse::Button;
use iced::{Event, Point, Program, Theme, mouse};
use weegwijzer::gui::access::Role;
use weegwijzer::gui::app::{App, Message};

use crate::support::Desk;
use crate::vault_window::office::{founded, unlock, window, write};

const FIRST: &str = "Eerst de veiligheid. Vastleggen kan later.";

fn middle<P: Program<State = App, Message = Message, Theme = Theme> + 'static>(
    desk: &mut Desk<P>,
    words: &str,
) -> Point {
    let texts = desk.texts();
    texts.iter().find(|(text, _)| text == words).unwrap_or_else(|| panic!("{words}: {texts:?}")).1.center()
}

fn drag<P: Program<State = App, Message = Message, Theme = Theme> + 'static>(
    desk: &mut Desk<P>,
    from: Point,
    to: Point,
) {
    desk.point(from);
    desk.event(Event::Mouse(mouse::Event::ButtonPressed(Button::Left)));
    desk.point(Point::new(f32::midpoint(from.x, to.x), f32::midpoint(from.y, to.y)));
    desk.point(to);
    desk.event(Event::Mouse(mouse::Event::ButtonReleased(Button::Left)));
}

#[test]
fn what_lies_between_where_the_mouse_went_down_and_up_is_copied_a_piece_a_line() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = window(home.path());
    desk.press(Named::F1);
    let all = desk.texts();
    let heard = desk.heard();
    let words = heard.read().into_iter().filter(|(_, node)| node.part.role == Role::Words);
    let words: Vec<String> = words.filter_map(|(_, node)| node.part.name.clone()).collect();
    let (one, other) = (words[0].clone(), words[2].clone());
    assert!(all.iter().any(|(text, _)| *text == one), "{all:?}");
    let (from, to) = (middle(&mut desk, &one), middle(&mut desk, &other));
    let press = |desk: &mut Desk<_>| {
        desk.point(to);
        desk.event(Event::Mouse(mouse::Event::ButtonPressed(Button::Left)));
        desk.event(Event::Mouse(mouse::Event::ButtonReleased(Button::Left)));
    };
    press(&mut desk);
    let before = desk.look(1.0).rgba;
    drag(&mut desk, from, to);
    assert!(desk.look(1.0).rgba != before, "what is picked is seen");
    assert_eq!(desk.selected(), Some(words[..3].join("\n").as_str()));
    assert_eq!(desk.clipboard(), None);
    desk.chord('c', Modifiers::CTRL);
    assert_eq!(desk.clipboard(), Some(words[..3].join("\n").as_str()));
    // A press elsewhere lets go of it.
    press(&mut desk);
    assert!(desk.look(1.0).rgba == before);
}

#[test]
fn a_second_press_picks_the_piece_under_the_mouse() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = window(home.path());
    desk.press(Named::F9);
    let at = middle(&mut desk, FIRST);
    desk.point(at);
    for _ in 0..2 {
        desk.event(Event::Mouse(mouse::Event::ButtonPressed(Button::Left)));
        desk.event(Event::Mouse(mouse::Event::ButtonReleased(Button::Left)));
    }
    desk.chord('c', Modifiers::CTRL);
    let copied = desk.clipboard().unwrap_or_default().to_owned();
    assert!(copied.contains("0800-2000") && copied.contains(FIRST), "the whole alert: {copied}");
}

#[test]
fn by_keyboard_the_question_is_copied_with_its_answers_and_a_field_copies_as_ever() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = window(home.path());
    desk.chord('n', Modifiers::CTRL);
    desk.chord('c', Modifiers::CTRL);
    let copied = desk.clipboard().unwrap_or_default().to_owned();
    assert!(copied.starts_with("Is iemand nu in gevaar?"), "{copied}");
    assert!(copied.contains("\nJa, levensgevaar, Bel nu 112.\nJa, acuut onveilig"), "{copied}");
    desk.type_text("3");
    desk.press(Named::Enter);
    desk.type_text("Blauwe plek.");
    desk.chord('c', Modifiers::CTRL);
    assert_eq!(desk.clipboard(), Some(copied.as_str()), "nothing is selected in the note");
    desk.chord('a', Modifiers::CTRL);
    desk.chord('c', Modifiers::CTRL);
    assert_eq!(desk.clipboard(), Some("Blauwe plek."));
}

#[test]
fn what_was_picked_goes_at_a_lock() {
    let home = tempfile::tempdir().unwrap();
    let _ = founded(home.path());
    let mut desk = window(home.path());
    unlock(&mut desk);
    write(&mut desk, "Kwikstaart op de vensterbank.");
    desk.chord('r', Modifiers::CTRL);
    let said =
        desk.texts().into_iter().map(|(text, _)| text).find(|text| text.contains("Kwikstaart")).unwrap();
    let at = middle(&mut desk, &said);
    drag(&mut desk, at, Point::new(at.x + 8.0, at.y));
    assert!(desk.selected().unwrap_or_default().contains("Kwikstaart"));
    desk.chord('c', Modifiers::CTRL);
    assert!(desk.clipboard().unwrap_or_default().contains("Kwikstaart"));
    desk.chord('l', Modifiers::CTRL);
    assert_eq!((desk.selected(), desk.clipboard()), (Some(""), Some("")));
}
