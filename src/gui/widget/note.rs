//! A note of several lines that grows while you write, with the undo that `text_editor` lacks in iced 0.14.

use super::field::{Around, around};
use super::history::History;
use super::typing::{Heard, Holds, only_text};
use crate::case::cleaned;
use crate::gui::access::Role;
use crate::gui::font;
use crate::gui::shortcuts::{Answering, Keyed, Leaving, Walking, Writing};
use crate::gui::theme::measure::{gap, size};
use crate::gui::theme::style;
use iced::advanced::text::editor::{Cursor, Edit, Motion};
use iced::keyboard::Modifiers;
use iced::widget::text::{IntoFragment, Wrapping};
use iced::widget::text_editor::{self, Action, Binding, Content, KeyPress};
use iced::{Element, Shrink, widget};
use std::sync::Arc;

/// What happened in a note.
#[derive(Debug, Clone)]
pub enum Message {
    /// Writing, moving, selecting.
    Act(Action),
    /// One step back.
    Undo,
    /// One step forward.
    Redo,
    /// Enter was pressed, where a line is all there may be.
    Entered,
    /// The caret was brought elsewhere, by who hears the note.
    Placed(Cursor),
}

/// The text of a note and how it came to be.
#[derive(Debug, Default)]
pub struct Note {
    content: Content,
    history: History<(String, Cursor)>,
}

impl Note {
    /// A note that starts with this text.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let mut content = Content::with_text(&cleaned(text));
        // Whoever comes back to a text goes on where it ends, as in a field of one line.
        content.perform(Action::Move(Motion::DocumentEnd));
        Self { content, history: History::default() }
    }

    /// The text as it stands, with plain line ends and without what nobody sees.
    #[must_use]
    pub fn text(&self) -> String {
        cleaned(&self.content.text())
    }

    /// Whether somebody typed in it.
    #[must_use]
    pub(crate) const fn is_touched(&self) -> bool {
        self.history.is_edited()
    }

    /// Whether nothing was written.
    #[must_use]
    pub(crate) fn is_blank(&self) -> bool {
        self.content.lines().all(|line| line.text.trim().is_empty())
    }

    /// Takes in what happened; returns the new text if it changed.
    pub fn update(&mut self, message: Message) -> Option<String> {
        match message {
            Message::Act(action) if action.is_edit() => {
                let letter = matches!(&action, Action::Edit(Edit::Insert(c)) if !c.is_whitespace());
                let content = &self.content;
                self.history.before_edit(letter, || (content.text(), content.cursor()));
                self.content.perform(action);
            }
            Message::Act(action) => {
                if matches!(action, Action::Move(_) | Action::Click(_)) {
                    self.history.pause();
                }
                self.content.perform(action);
                return None;
            }
            Message::Undo => {
                let before = self.history.undo(self.now())?;
                self.restore(before);
            }
            Message::Redo => {
                let after = self.history.redo(self.now())?;
                self.restore(after);
            }
            Message::Entered => return None,
            Message::Placed(cursor) => {
                self.history.pause();
                self.content.move_to(cursor);
                return None;
            }
        }
        Some(self.text())
    }

    fn now(&self) -> (String, Cursor) {
        (self.content.text(), self.content.cursor())
    }

    fn restore(&mut self, (text, cursor): (String, Cursor)) {
        self.content = Content::with_text(&text);
        self.content.move_to(cursor);
    }
}

/// A note on the screen, being described.
pub struct Noted<'a, Message> {
    note: &'a Note,
    map: Box<dyn Fn(self::Message) -> Message + 'a>,
    around: Around<'a>,
    id: Option<widget::Id>,
    lines: f32,
    on_enter: bool,
}

/// Shows a note under its label.
pub fn note<'a, M: 'a>(
    label: impl IntoFragment<'a>,
    note: &'a Note,
    map: impl Fn(Message) -> M + 'a,
) -> Noted<'a, M> {
    Noted { note, map: Box::new(map), around: Around::new(label), id: None, lines: 4.0, on_enter: false }
}

impl<'a, M> Noted<'a, M> {
    /// The id to focus it by.
    #[must_use]
    pub fn id(mut self, id: impl Into<widget::Id>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// What is asked, where that stands elsewhere on the screen and the note has no label of its own.
    #[must_use]
    pub(crate) fn asked(mut self, question: impl IntoFragment<'a>) -> Self {
        self.around.asked = Some(question.into_fragment());
        self
    }

    /// A line under the label.
    #[must_use]
    pub fn hint(mut self, hint: impl IntoFragment<'a>) -> Self {
        self.around.hint = Some(hint.into_fragment());
        self
    }

    /// What is wrong or unwise about the text, under the note.
    #[must_use]
    pub(crate) fn problem(mut self, problem: Option<impl IntoFragment<'a>>) -> Self {
        self.around.problem = problem.map(IntoFragment::into_fragment);
        self
    }

    /// For a long text that is one line all the same: Enter is sent as [`Message::Entered`].
    #[must_use]
    pub(crate) const fn of_one_line(mut self) -> Self {
        self.on_enter = true;
        self.lines = 0.0; // the line there is has room enough
        self
    }

    /// How many lines are there before anything is written; four unless said.
    #[must_use]
    pub fn lines(mut self, lines: u8) -> Self {
        self.lines = f32::from(lines);
        self
    }
}

impl<'a, M: Clone + 'a> From<Noted<'a, M>> for Element<'a, M> {
    fn from(noted: Noted<'a, M>) -> Self {
        const LINE: f32 = 1.4;
        let mut editor = widget::text_editor(&noted.note.content)
            .padding(gap::MEDIUM)
            .size(size::BODY)
            .font(font::REGULAR)
            .line_height(widget::text::LineHeight::Relative(LINE))
            // A fixed height would swallow the mouse wheel; this way the note grows and the page scrolls.
            .height(Shrink)
            .min_height(noted.lines * size::BODY * LINE + 2.0 * gap::MEDIUM)
            .wrapping(Wrapping::WordOrGlyph)
            .style(style::note)
            .key_binding(move |press| bindings(press, noted.on_enter))
            .on_action(Message::Act);
        if let Some(id) = noted.id {
            editor = editor.id(id);
        }
        let heard = Heard {
            part: noted.around.part(Role::Note),
            holds: Holds::Note(&noted.note.content),
            write: Box::new(|text| {
                let all = Message::Act(Action::SelectAll);
                vec![all, Message::Act(Action::Edit(Edit::Paste(Arc::new(cleaned(&text)))))]
            }),
            place: Some(Message::Placed),
        };
        around(noted.around, only_text(editor, heard, None).map(noted.map))
    }
}

/// Undo and redo; and it leaves Escape and Ctrl-Enter to the window, instead of losing the keyboard or a line.
fn bindings(press: KeyPress, on_enter: bool) -> Option<Binding<Message>> {
    if !matches!(press.status, text_editor::Status::Focused { .. }) {
        return None;
    }
    let (key, modifiers) = (&press.key, press.modifiers);
    let leaves = Leaving::asked(key, Modifiers::NONE).is_some()
        || Walking::asked(key, modifiers & Modifiers::COMMAND) == Some(Walking::GoOn);
    match Writing::asked(key, modifiers) {
        Some(Writing::Undo) => Some(Binding::Custom(Message::Undo)),
        Some(Writing::Redo) => Some(Binding::Custom(Message::Redo)),
        None if leaves => None,
        None if on_enter && Answering::asked(key, modifiers) == Some(Answering::Press) => {
            Some(Binding::Custom(Message::Entered))
        }
        None => Binding::from_key_press(press),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn write(note: &mut Note, text: &str) {
        for c in text.chars() {
            let edit = if c == '\n' { Edit::Enter } else { Edit::Insert(c) };
            assert!(note.update(Message::Act(Action::Edit(edit))).is_some());
        }
    }

    #[test]
    fn undo_takes_back_a_word_and_redo_brings_it_again() {
        let mut note = Note::default();
        write(&mut note, "wit brood");
        assert_eq!(note.update(Message::Undo).as_deref(), Some("wit "));
        assert_eq!(note.update(Message::Redo).as_deref(), Some("wit brood"));
        assert_eq!(note.update(Message::Redo), None);
    }

    #[test]
    fn writing_after_undo_forgets_what_was_undone() {
        let mut note = Note::new("a");
        write(&mut note, "b c");
        assert!(note.update(Message::Undo).is_some());
        write(&mut note, "x");
        assert_eq!(note.update(Message::Redo), None);
    }

    #[test]
    fn pasted_line_ends_become_plain() {
        assert_eq!(Note::new("een\r\ntwee\rdrie").text(), "een\ntwee\ndrie");
    }
}
