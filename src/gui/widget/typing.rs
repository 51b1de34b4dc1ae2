//! What every field and note lets in: characters, and never a chord; text of its own kind, and never half a key press
//! of somewhere else. And what it lets out to somebody who hears it. Whatever takes text stands inside one of these; how it
//! looks is the field's.

use super::caret::Caret;
use super::focus;
use super::wrapped::{Around, Happened, Inside, Wrapped};
use crate::case::{cleaned, one_line};
use crate::gui::access::{Asked, Part, Written, gathers, say};
use crate::gui::shortcuts::{Typed, begins_line};
use iced::advanced::clipboard::Kind;
use iced::advanced::text;
use iced::advanced::text::editor::{Cursor, Position};
use iced::advanced::widget::Operation;
use iced::advanced::{Clipboard, Shell};
use iced::keyboard::{self, Key};
use iced::widget::text_editor::Content;
use iced::widget::text_input;
use iced::{Element, Event, mouse, window};

/// How much text a field takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Room {
    /// One line.
    Line,
    /// As many lines as there are.
    Lines,
}

/// What a field holds, for somebody who hears it.
pub(super) enum Holds<'a> {
    /// One line.
    Line(&'a str),
    /// A note.
    Note(&'a Content),
    /// What must not leave the window: that there are so many characters is all that is heard.
    Secret(usize),
}

/// A field as somebody hears it, and how it takes what they write.
pub(super) struct Heard<'a, Message> {
    /// What it is called, and what is said about it.
    pub(super) part: Part,
    /// What it holds.
    pub(super) holds: Holds<'a>,
    /// What is sent when it is to hold another text.
    pub(super) write: Box<dyn Fn(String) -> Vec<Message> + 'a>,
}

impl<Message> Heard<'_, Message> {
    fn part(&self, input: Option<&Input>) -> Part {
        let written = match self.holds {
            Holds::Line(text) => Written { caret: text.len(), anchor: text.len(), text: text.to_owned() },
            Holds::Note(content) => note(content),
            Holds::Secret(letters) => {
                let text = "•".repeat(letters);
                Written { caret: text.len(), anchor: text.len(), text }
            }
        };
        let written = input.map_or(written.clone(), |input| with_caret(written, input));
        Part { written: Some(written), ..self.part.clone() }
    }
}

type Input = text_input::State<<iced::Renderer as text::Renderer>::Paragraph>;

fn with_caret(written: Written, input: &Input) -> Written {
    use text_input::cursor::State;
    let value = text_input::Value::new(&written.text);
    let bytes = |letters: usize| value.until(letters).to_string().len();
    let (anchor, caret) = match input.cursor().state(&value) {
        State::Index(at) => (bytes(at), bytes(at)),
        State::Selection { start, end } => (bytes(start), bytes(end)),
    };
    Written { anchor, caret, ..written }
}

fn note(content: &Content) -> Written {
    let lines: Vec<String> = content.lines().map(|line| line.text.into_owned()).collect();
    let bytes = |at: Position| {
        let before: usize = lines.iter().take(at.line).map(|line| line.len() + 1).sum();
        before + at.column
    };
    let Cursor { position, selection } = content.cursor();
    let caret = bytes(position);
    Written { caret, anchor: selection.map_or(caret, bytes), text: lines.join("\n") }
}

/// Lets only text into `input`; `left` is sent when the keyboard goes elsewhere.
pub(super) fn only_text<'a, Message: Clone + 'a>(
    input: impl Into<Element<'a, Message>>,
    heard: Heard<'a, Message>,
    left: Option<Message>,
) -> Element<'a, Message> {
    Wrapped { content: input.into(), around: OnlyText { heard, left } }.into()
}

struct OnlyText<'a, Message> {
    heard: Heard<'a, Message>,
    left: Option<Message>,
}

/// What is remembered of the keyboard.
#[derive(Default)]
struct Hand {
    here: bool,
    /// The key that went down here and was taken: only that one repeats here.
    down: Option<Key>,
    /// What somebody who hears it asked it to hold.
    asked: Option<String>,
    caret: Caret,
}

impl<Message: Clone> Around<Message> for OnlyText<'_, Message> {
    type State = Hand;

    fn operate(
        &mut self,
        hand: &mut Hand,
        inside: &mut Inside<'_, '_, Message>,
        operation: &mut dyn Operation,
    ) {
        if !gathers(operation) {
            return inside.operate(operation);
        }
        let (bounds, part) = (inside.bounds(), self.heard.part(inside.remembers::<Input>()));
        let asked = say(operation, None, bounds, || part, |operation| inside.operate(operation));
        if let Some(Asked::Write(text)) = asked {
            hand.asked = Some(text);
        }
    }

    fn update(
        &mut self,
        hand: &mut Hand,
        inside: &mut Inside<'_, '_, Message>,
        happened: &Happened<'_>,
        clipboard: &mut dyn Clipboard,
        shell: &mut Shell<'_, Message>,
    ) {
        if let Some(text) = hand.asked.take() {
            for message in (self.heard.write)(text) {
                shell.publish(message);
            }
        }
        let room = self.room();
        let mut pad = Pasted { clipboard, room, given: None };
        match happened.event {
            Event::Keyboard(
                event @ keyboard::Event::KeyPressed { key, modifiers, repeat, physical_key, .. },
            ) if focus::locate(inside).is_some() => {
                // A key that went down elsewhere and is still held writes nothing here; and one press is one Enter.
                let again = hand.down.as_ref() == Some(key) && !(room == Room::Line && begins_line(key));
                if !*repeat || again {
                    let was_captured = shell.is_event_captured();
                    let pastes = pastes(key, *physical_key, *modifiers);
                    if pastes {
                        pad.given = pad.asked(Kind::Standard);
                    }
                    // What does not come takes the place of nothing: a field would put it over what is selected.
                    if pastes && pad.given.is_none() {
                        shell.capture_event();
                    } else {
                        self.pressed(event, *modifiers, inside, happened, &mut pad, shell);
                    }
                    if !repeat {
                        hand.down = (!was_captured && shell.is_event_captured()).then(|| key.clone());
                    }
                }
            }
            event => {
                if matches!(event, Event::Keyboard(keyboard::Event::KeyReleased { .. })) {
                    hand.down = None;
                }
                hand.caret.shown(inside, happened, &mut pad, shell);
            }
        }
        let here = focus::locate(inside).is_some();
        if here && (!hand.here || matters(happened.event)) {
            hand.caret.wake();
        }
        if std::mem::replace(&mut hand.here, here) && !here {
            hand.down = None;
            if let Some(left) = &self.left {
                shell.publish(left.clone());
            }
        }
    }
}

/// Whether a press asks for what is on the clipboard.
fn pastes(key: &Key, physical: keyboard::key::Physical, held: keyboard::Modifiers) -> bool {
    held.command() && !held.alt() && key.to_latin(physical) == Some('v')
}

/// Whether somebody is at it, who looks for the caret.
const fn matters(event: &Event) -> bool {
    matches!(
        event,
        Event::Keyboard(_)
            | Event::InputMethod(_)
            | Event::Touch(_)
            | Event::Mouse(mouse::Event::ButtonPressed(_))
            | Event::Window(window::Event::Focused)
    )
}

impl<Message> OnlyText<'_, Message> {
    const fn room(&self) -> Room {
        match self.heard.holds {
            Holds::Line(_) | Holds::Secret(_) => Room::Line,
            Holds::Note(_) => Room::Lines,
        }
    }

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
    /// What was on it when the press was looked at: another program is asked once.
    given: Option<String>,
}

impl Pasted<'_> {
    /// What is on it; nothing when the program that has it does not answer.
    fn asked(&self, kind: Kind) -> Option<String> {
        let text = self.clipboard.read(kind)?;
        Some(match self.room {
            Room::Line => one_line(&text),
            Room::Lines => cleaned(&text),
        })
    }
}

impl Clipboard for Pasted<'_> {
    fn read(&self, kind: Kind) -> Option<String> {
        self.given.clone().filter(|_| kind == Kind::Standard).or_else(|| self.asked(kind))
    }
    fn write(&mut self, kind: Kind, contents: String) {
        self.clipboard.write(kind, contents);
    }
}
