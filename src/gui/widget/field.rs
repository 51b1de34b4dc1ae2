//! A field of one line: text, a date, a number. What dates and numbers mean is read by `date` and `number`; here is
//! only what is typed and shown.

use super::history::History;
use super::keys::{self, Verdict};
use super::said::status;
use super::typing::{Heard, Holds, only_text};
use super::{alert, text};
use crate::case::one_line;
use crate::gui::access::{Part, Role};
use crate::gui::font;
use crate::gui::shortcuts::{Keyed, Leaving, Writing};
use crate::gui::theme::measure::{gap, size, width};
use crate::gui::theme::style::{self, Level};
use iced::keyboard::Modifiers;
use iced::widget::text::{Fragment, IntoFragment};
use iced::widget::{column, row, space};
use iced::{Center, Element, Fill, Length, widget};

/// What happened in a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Message {
    /// The whole text, after a key or a paste.
    Typed(String),
    /// One step back.
    Undo,
    /// One step forward.
    Redo,
}

/// The text of a field and how it came to be.
#[derive(Debug, Clone, Default)]
pub struct Field {
    value: String,
    history: History<String>,
}

impl Field {
    /// A field that starts with this text.
    #[must_use]
    pub fn new(value: impl Into<String>) -> Self {
        Self { value: value.into(), history: History::default() }
    }

    /// The text as typed.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.value
    }

    /// Whether somebody typed in it.
    #[must_use]
    pub(crate) const fn is_touched(&self) -> bool {
        self.history.is_edited()
    }

    /// Takes in what happened; returns the new text if it changed.
    pub fn update(&mut self, message: Message) -> Option<&str> {
        let message = match message {
            Message::Typed(value) => Message::Typed(one_line(&value)),
            other => other,
        };
        match message {
            Message::Typed(value) if value == self.value => return None,
            Message::Typed(value) => {
                let letter = value.len() > self.value.len()
                    && value.strip_prefix(self.value.as_str()).is_some_and(|added| {
                        added.chars().count() == 1 && !added.chars().all(char::is_whitespace)
                    });
                let before = std::mem::replace(&mut self.value, value);
                self.history.before_edit(letter, || before);
            }
            Message::Undo => self.value = self.history.undo(self.value.clone())?,
            Message::Redo => self.value = self.history.redo(self.value.clone())?,
        }
        Some(&self.value)
    }
}

/// What stands around a field or a note.
pub(super) struct Around<'a> {
    label: Fragment<'a>,
    /// What is asked, where that stands elsewhere on the screen.
    pub(super) asked: Option<Fragment<'a>>,
    pub(super) hint: Option<Fragment<'a>>,
    pub(super) problem: Option<Fragment<'a>>,
    pub(super) echo: Option<Fragment<'a>>,
    /// Room for a line under the field is kept while there is nothing to say, so that nothing below it moves.
    pub(super) keeps_line: bool,
}

impl<'a> Around<'a> {
    pub(super) fn new(label: impl IntoFragment<'a>) -> Self {
        Self {
            label: label.into_fragment(),
            asked: None,
            hint: None,
            problem: None,
            echo: None,
            keeps_line: false,
        }
    }

    /// The field to somebody who hears it.
    pub(super) fn part(&self, role: Role) -> Part {
        let name = self.asked.as_ref().filter(|_| self.label.is_empty()).unwrap_or(&self.label);
        Part {
            problem: self.problem.as_ref().map(ToString::to_string),
            ..Part::named(role, name.as_ref()).means(self.hint.as_deref())
        }
    }
}

/// Label and hint above, what was understood or what is wrong below.
pub(super) fn around<'a, M: 'a>(around: Around<'a>, field: Element<'a, M>) -> Element<'a, M> {
    let Around { label, asked: _, hint, problem, echo, keeps_line } = around;
    let head = (!label.is_empty() || hint.is_some()).then(|| {
        column![]
            .push((!label.is_empty()).then(|| text::label(label)))
            .push(hint.map(text::muted))
            .spacing(gap::HAIR)
    });
    let foot = problem
        .map(|problem| {
            let said = problem.to_string();
            let line =
                row![alert::glyph(Level::Attention), text::toned(problem, Level::Attention).width(Fill)];
            status(said, line.spacing(gap::SMALL).align_y(Center))
        })
        .or_else(|| echo.map(|echo| status(echo.to_string(), text::accent(echo))));
    let foot = match keeps_line {
        true => Some(row![space().height(alert::SIDE)].push(foot).align_y(Center).into()),
        false => foot,
    };
    column![].push(head).push(field).push(foot).spacing(gap::SMALL).into()
}

/// A field on the screen, being described.
pub struct Line<'a, M> {
    field: &'a Field,
    map: Box<dyn Fn(Message) -> M + 'a>,
    around: Around<'a>,
    id: Option<widget::Id>,
    placeholder: String,
    unit: Option<Fragment<'a>>,
    width: Length,
    on_submit: Option<M>,
    left: Option<M>,
}

/// A field as wide as its column.
pub fn line<'a, M>(
    label: impl IntoFragment<'a>,
    field: &'a Field,
    map: impl Fn(Message) -> M + 'a,
) -> Line<'a, M> {
    Line {
        field,
        map: Box::new(map),
        around: Around::new(label),
        id: None,
        placeholder: String::new(),
        unit: None,
        width: Fill,
        on_submit: None,
        left: None,
    }
}

/// A short field, for a date or a number.
pub fn short<'a, M>(
    label: impl IntoFragment<'a>,
    field: &'a Field,
    map: impl Fn(Message) -> M + 'a,
) -> Line<'a, M> {
    Line { width: Length::Fixed(width::SHORT), ..line(label, field, map) }
}

impl<'a, M> Line<'a, M> {
    /// The id to focus it by.
    #[must_use]
    pub fn id(mut self, id: impl Into<widget::Id>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// What is asked, where that stands elsewhere on the screen and the field has no label of its own.
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

    /// What is wrong or unwise about the text, under the field.
    #[must_use]
    pub fn problem(mut self, problem: Option<impl IntoFragment<'a>>) -> Self {
        self.around.problem = problem.map(IntoFragment::into_fragment);
        self
    }

    /// Keeps a line free below it for what is wrong or understood: what stands further down does not move while it is typed.
    #[must_use]
    pub(crate) const fn keeps_line(mut self) -> Self {
        self.around.keeps_line = true;
        self
    }

    /// How the text was understood ("woensdag 18 november 2026"), under the field while nothing is wrong.
    #[must_use]
    pub fn echo(mut self, echo: Option<impl IntoFragment<'a>>) -> Self {
        self.around.echo = echo.map(IntoFragment::into_fragment);
        self
    }

    /// An example, gone once something is written. Never the label.
    #[must_use]
    pub fn placeholder(mut self, example: impl Into<String>) -> Self {
        self.placeholder = example.into();
        self
    }

    /// A word after the field: what is counted.
    #[must_use]
    pub fn unit(mut self, unit: Option<impl IntoFragment<'a>>) -> Self {
        self.unit = unit.map(IntoFragment::into_fragment);
        self
    }

    /// What Enter sends; without it Enter is left to the window.
    #[must_use]
    pub(crate) fn on_submit(mut self, message: M) -> Self {
        self.on_submit = Some(message);
        self
    }

    /// What is sent when the keyboard leaves the field.
    #[must_use]
    pub(crate) fn on_left(mut self, message: M) -> Self {
        self.left = Some(message);
        self
    }
}

impl<'a, M: Clone + 'a> From<Line<'a, M>> for Element<'a, M> {
    fn from(line: Line<'a, M>) -> Self {
        let Line { field, map, around: frame, id, placeholder, unit, width, on_submit, left } = line;
        let wrong = frame.problem.is_some();
        let map = std::rc::Rc::new(map);
        let typed = std::rc::Rc::clone(&map);
        let mut input = widget::text_input(&placeholder, &field.value)
            .padding([gap::SMALL + 1.0, gap::MEDIUM])
            .size(size::BODY)
            .font(font::REGULAR)
            .width(width)
            .style(move |theme, status| style::field(wrong, theme, status))
            .on_input(move |value| typed(Message::Typed(value)))
            .on_submit_maybe(on_submit);
        if let Some(id) = id {
            input = input.id(id);
        }
        let told = std::rc::Rc::clone(&map);
        let heard = Heard {
            part: frame.part(Role::Field),
            holds: Holds::Line(&field.value),
            write: Box::new(move |text| vec![told(Message::Typed(text))]),
            place: None,
        };
        let input = keys::while_focused(only_text(input, heard, left), move |key, modifiers| {
            match Writing::asked(key, modifiers) {
                Some(Writing::Undo) => Verdict::Send(map(Message::Undo)),
                Some(Writing::Redo) => Verdict::Send(map(Message::Redo)),
                // The field would drop the keyboard on Escape, and the next Tab would start at the top of the page.
                None if Leaving::asked(key, Modifiers::NONE).is_some() => Verdict::Withhold,
                None => Verdict::Pass,
            }
        });
        let with_unit = row![input].push(unit.map(text::body)).spacing(gap::SMALL).align_y(Center);
        around(frame, with_unit.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn write(field: &mut Field, text: &str) {
        for c in text.chars() {
            let next = format!("{}{c}", field.text());
            assert!(field.update(Message::Typed(next)).is_some());
        }
    }

    #[test]
    fn undo_goes_word_by_word() {
        let mut field = Field::default();
        write(&mut field, "moeder van");
        assert_eq!(field.update(Message::Undo), Some("moeder "));
        assert_eq!(field.update(Message::Undo), Some("moeder"));
        assert_eq!(field.update(Message::Undo), Some(""));
        assert_eq!(field.update(Message::Undo), None);
        assert_eq!(field.update(Message::Redo), Some("moeder"));
    }

    #[test]
    fn a_paste_is_one_step() {
        let mut field = Field::new("Zo");
        assert!(field.update(Message::Typed("Zoë en Daan".into())).is_some());
        assert_eq!(field.update(Message::Undo), Some("Zo"));
    }
}
