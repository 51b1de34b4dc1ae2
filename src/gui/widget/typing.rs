//! What every field and note lets in: characters, and never a chord; text of its own kind, and never half a key press
//! of somewhere else. Whatever takes text stands inside one of these; how it looks is the field's.

use super::focus;
use super::wrapped::{Around, Happened, Inside, Wrapped};
use crate::case::{cleaned, one_line};
use crate::gui::shortcuts::{Typed, begins_line};
use iced::advanced::clipboard::Kind;
use iced::advanced::{Clipboard, Shell};
use iced::keyboard::{self, Key};
use iced::{Element, Event};

/// How much text a field takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Room {
    /// One line.
    Line,
    /// As many lines as there are.
    Lines,
}

/// Lets only text into `input`; `left` is sent when the keyboard goes elsewhere.
pub(super) fn only_text<'a, Message: Clone + 'a>(
    input: impl Into<Element<'a, Message>>,
    room: Room,
    left: Option<Message>,
) -> Element<'a, Message> {
    Wrapped { content: input.into(), around: OnlyText { room, left } }.into()
}

struct OnlyText<Message> {
    room: Room,
    left: Option<Message>,
}

/// What is remembered of the keyboard.
#[derive(Default)]
struct Hand {
    here: bool,
    /// The key that went down here and was taken: only that one repeats here.
    down: Option<Key>,
}

impl<Message: Clone> Around<Message> for OnlyText<Message> {
    type State = Hand;

    fn update(
        &mut self,
        hand: &mut Hand,
        inside: &mut Inside<'_, '_, Message>,
        happened: &Happened<'_>,
        clipboard: &mut dyn Clipboard,
        shell: &mut Shell<'_, Message>,
    ) {
        let mut pad = Pasted { clipboard, room: self.room };
        match happened.event {
            Event::Keyboard(event @ keyboard::Event::KeyPressed { key, modifiers, repeat, .. })
                if focus::locate(inside).is_some() =>
            {
                // A key that went down elsewhere and is still held writes nothing here; and one press is one Enter.
                let again = hand.down.as_ref() == Some(key) && !(self.room == Room::Line && begins_line(key));
                if !*repeat || again {
                    let was_captured = shell.is_event_captured();
                    self.pressed(event, *modifiers, inside, happened, &mut pad, shell);
                    if !repeat {
                        hand.down = (!was_captured && shell.is_event_captured()).then(|| key.clone());
                    }
                }
            }
            event => {
                if matches!(event, Event::Keyboard(keyboard::Event::KeyReleased { .. })) {
                    hand.down = None;
                }
                inside.update(happened, &mut pad, shell);
            }
        }
        let here = focus::locate(inside).is_some();
        if std::mem::replace(&mut hand.here, here) && !here {
            hand.down = None;
            if let Some(left) = &self.left {
                shell.publish(left.clone());
            }
        }
    }
}

impl<Message> OnlyText<Message> {
    /// Hands on a press, without its character when it is a chord, and without what is held when that only makes the
    /// character.
    fn pressed(
        &self,
        event: &keyboard::Event,
        held: keyboard::Modifiers,
        inside: &mut Inside<'_, '_, Message>,
        happened: &Happened<'_>,
        clipboard: &mut dyn Clipboard,
        shell: &mut Shell<'_, Message>,
    ) {
        let mut hand_on = |event: keyboard::Event| {
            let event = Event::Keyboard(event);
            inside.update(&Happened { event: &event, ..*happened }, clipboard, shell);
        };
        match Typed::of(event) {
            Typed::Plain => hand_on(event.clone()),
            Typed::Chord(bare) => hand_on(bare),
            Typed::Composed(bare, without) => {
                hand_on(keyboard::Event::ModifiersChanged(without));
                hand_on(bare);
                hand_on(keyboard::Event::ModifiersChanged(held));
            }
        }
    }
}

/// The clipboard, of which a field of one line takes every line, and no field what nobody sees.
struct Pasted<'a> {
    clipboard: &'a mut dyn Clipboard,
    room: Room,
}

impl Clipboard for Pasted<'_> {
    fn read(&self, kind: Kind) -> Option<String> {
        let text = self.clipboard.read(kind)?;
        Some(match self.room {
            Room::Line => one_line(&text),
            Room::Lines => cleaned(&text),
        })
    }
    fn write(&mut self, kind: Kind, contents: String) {
        self.clipboard.write(kind, contents);
    }
}
