//! What every field and note lets in: characters, and never a chord; text of its own kind, and never half a key press
//! of somewhere else. And what it lets out to somebody who hears it. Whatever takes text stands inside one of these; how it
//! looks is the field's.

use super::caret::Caret;
use super::focus;
use super::wrapped::{Around, Happened, Inside, Wrapped};
use crate::case::{cleaned, one_line};
use crate::gui::access::{Asked, Part, Written, gathers, say};
use crate::gui::copied::Copied;
use crate::gui::shortcuts::{Typed, begins_line};
use iced::advanced::clipboard::Kind;
use iced::advanced::input_method;
use iced::advanced::text;
use iced::advanced::text::editor::{Cursor, Position};
use iced::advanced::widget::operation::{Operation, TextInput};
use iced::advanced::{Clipboard, Shell};
use iced::keyboard::{self, Key};
use iced::widget::text_editor::Content;
use iced::widget::text_input;
use iced::{Element, Event, Rectangle, mouse, widget, window};

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
    /// What is sent when its caret is to be elsewhere, where the widget cannot be told so itself.
    pub(super) place: Option<fn(Cursor) -> Message>,
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

/// Moves the caret of a field of one line.
struct Placed {
    /// In letters, as the field counts them.
    anchor: usize,
    caret: usize,
}

impl Operation for Placed {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        operate(self);
    }
    fn text_input(&mut self, _: Option<&widget::Id>, _: Rectangle, field: &mut dyn TextInput) {
        if self.anchor == self.caret {
            field.move_cursor_to(self.caret);
        } else {
            field.select_range(self.anchor, self.caret);
        }
    }
}

/// Where in a note so many bytes after its beginning is.
fn position(content: &Content, mut bytes: usize) -> Position {
    let mut last = Position { line: 0, column: 0 };
    for (line, text) in content.lines().enumerate() {
        last = Position { line, column: text.text.len().min(bytes) };
        if bytes <= text.text.len() {
            break;
        }
        bytes -= text.text.len() + 1;
    }
    last
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
    /// What somebody who hears it asked of it.
    asked: Option<Wanted>,
    caret: Caret,
    /// A button of the mouse is down: what is selected may become more.
    selects: bool,
    /// What was selected last.
    selected: Option<Copied>,
}

/// What somebody who hears a field asks of it.
enum Wanted {
    /// To hold this text.
    Text(String),
    /// To have its caret here, in bytes, and selected what lies between.
    Caret { anchor: usize, caret: usize },
}

impl<Message: Clone> Around<Message> for OnlyText<'_, Message> {
    type State = Hand;

    fn operate(
        &mut self,
        hand: &mut Hand,
        inside: &mut Inside<'_, '_, Message>,
        operation: &mut dyn Operation,
    ) {
        operation.custom(None, inside.bounds(), &mut hand.caret);
        if !gathers(operation) {
            return inside.operate(operation);
        }
        let (bounds, part) = (inside.bounds(), self.heard.part(inside.remembers::<Input>()));
        let asked = say(operation, None, bounds, || part, |operation| inside.operate(operation));
        match asked {
            Some(Asked::Write(text)) => hand.asked = Some(Wanted::Text(text)),
            Some(Asked::Select(anchor, caret)) => {
                let written = self.heard.part(inside.remembers::<Input>()).written.unwrap_or_default();
                let places = written.bytes(anchor).zip(written.bytes(caret));
                hand.asked = places.map(|(anchor, caret)| Wanted::Caret { anchor, caret });
            }
            Some(Asked::Press | Asked::Here) | None => {}
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
        match hand.asked.take() {
            Some(Wanted::Text(text)) => {
                for message in (self.heard.write)(text) {
                    shell.publish(message);
                }
            }
            Some(Wanted::Caret { anchor, caret }) => self.place(anchor, caret, inside, shell),
            None => {}
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
                let plain = without_keys(event);
                let event = plain.as_ref().unwrap_or(event);
                hand.caret.shown(inside, &Happened { event, ..*happened }, &mut pad, shell);
            }
        }
        let here = focus::locate(inside).is_some();
        match happened.event {
            Event::Mouse(mouse::Event::ButtonPressed(_)) => hand.selects = true,
            Event::Mouse(mouse::Event::ButtonReleased(_)) | Event::Keyboard(_) => hand.selects = false,
            // Only now is what was selected known.
            Event::Window(window::Event::RedrawRequested(_)) if here && !hand.selects => {
                self.offer(hand, inside, pad.clipboard);
            }
            _ => {}
        }
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

/// What an input method gives, if that has something in it that is a key and no text: a chord that it handed on while it put a
/// letter together.
fn without_keys(event: &Event) -> Option<Event> {
    let Event::InputMethod(input_method::Event::Commit(given)) = event else { return None };
    let text = || given.chars().filter(|letter| !letter.is_control()).collect();
    given.contains(char::is_control).then(|| Event::InputMethod(input_method::Event::Commit(text())))
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

    /// Brings the caret to where somebody who hears it wants it.
    fn place(
        &self,
        anchor: usize,
        caret: usize,
        inside: &mut Inside<'_, '_, Message>,
        shell: &mut Shell<'_, Message>,
    ) {
        if let (Some(place), Holds::Note(content)) = (self.heard.place, &self.heard.holds) {
            let selection = (anchor != caret).then(|| position(content, anchor));
            shell.publish(place(Cursor { position: position(content, caret), selection }));
            return;
        }
        let written = self.heard.part(inside.remembers::<Input>()).written.unwrap_or_default();
        let letters =
            |bytes: usize| text_input::Value::new(written.text.get(..bytes).unwrap_or_default()).len();
        inside.operate(&mut Placed { anchor: letters(anchor), caret: letters(caret) });
        shell.request_redraw();
    }

    /// What is selected; never of what must not leave the window.
    fn selected(&self, inside: &Inside<'_, '_, Message>) -> Option<String> {
        match self.heard.holds {
            Holds::Line(text) => {
                let value = text_input::Value::new(text);
                let (from, to) = inside.remembers::<Input>()?.cursor().selection(&value)?;
                Some(value.select(from, to).to_string())
            }
            Holds::Note(content) => content.selection(),
            Holds::Secret(_) => None,
        }
    }

    /// Offers what is selected to the middle button of the mouse, where the system has that (X11, Wayland).
    fn offer(&self, hand: &mut Hand, inside: &Inside<'_, '_, Message>, clipboard: &mut dyn Clipboard) {
        let selected = self.selected(inside).filter(|selected| !selected.is_empty());
        let now = selected.as_deref().map(Copied::of);
        if std::mem::replace(&mut hand.selected, now) != now
            && let Some(selected) = selected
        {
            clipboard.write(Kind::Primary, selected);
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
