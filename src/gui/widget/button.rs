//! Buttons, by how loud they are. Each can be reached by keyboard and can show its shortcut.

use super::focus::focusable;
use super::said::silent;
use super::text;
use crate::gui::font;
use crate::gui::shortcuts::Shortcut;
use crate::gui::theme::measure::{gap, size};
use crate::gui::theme::style::{self, Weight};
use iced::widget::text::{Fragment, IntoFragment};
use iced::widget::{container, row};
use iced::{Center, Element, Length, Right, widget};

/// The one main action of a page.
pub fn primary<'a, Message>(label: impl IntoFragment<'a>) -> Button<'a, Message> {
    Button::new(label, Weight::Primary)
}

/// Any other action.
pub fn secondary<'a, Message>(label: impl IntoFragment<'a>) -> Button<'a, Message> {
    Button::new(label, Weight::Secondary)
}

/// An action in passing: *change*, *reason*, *why*.
pub fn quiet<'a, Message>(label: impl IntoFragment<'a>) -> Button<'a, Message> {
    Button::new(label, Weight::Quiet)
}

/// The emergency, or what cannot be taken back.
pub fn danger<'a, Message>(label: impl IntoFragment<'a>) -> Button<'a, Message> {
    Button::new(label, Weight::Danger)
}

/// A button being described.
pub struct Button<'a, Message> {
    label: Fragment<'a>,
    weight: Weight,
    shortcut: Option<String>,
    id: Option<widget::Id>,
    called: Option<String>,
    about: Option<Fragment<'a>>,
    width: Length,
    on_press: Option<Message>,
    by_keyboard: Option<Message>,
}

impl<'a, Message> Button<'a, Message> {
    fn new(label: impl IntoFragment<'a>, weight: Weight) -> Self {
        Self {
            label: label.into_fragment(),
            weight,
            shortcut: None,
            id: None,
            called: None,
            about: None,
            width: Length::Shrink,
            on_press: None,
            by_keyboard: None,
        }
    }

    /// What it sends. Without a message it is shown as not available.
    #[must_use]
    pub fn on_press(self, message: Message) -> Self {
        self.on_press_maybe(Some(message))
    }

    /// What the keyboard asks for with it, where whoever is at the keyboard goes on at once and a click asks first.
    #[must_use]
    pub(crate) fn by_keyboard(mut self, message: Message) -> Self {
        self.by_keyboard = Some(message);
        self
    }

    /// As [`on_press`](Self::on_press), if there is a message.
    #[must_use]
    pub(crate) fn on_press_maybe(mut self, message: Option<Message>) -> Self {
        self.on_press = message;
        self
    }

    /// Shows the key that does the same. Listening for it is up to [`keys::listen`](super::keys::listen).
    #[must_use]
    pub fn shortcut(mut self, shortcut: &Shortcut) -> Self {
        self.shortcut = Some(shortcut.to_string());
        self
    }

    /// The id to focus it by.
    #[must_use]
    pub fn id(mut self, id: impl Into<widget::Id>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// What it is called in full, where only a sign stands on it.
    #[must_use]
    pub fn label(mut self, label: impl Into<String>) -> Self {
        self.called = Some(label.into());
        self
    }

    /// What it is about, where that is seen by what it stands beside, and heard by nobody.
    #[must_use]
    pub(crate) fn about(mut self, about: impl IntoFragment<'a>) -> Self {
        self.about = Some(about.into_fragment());
        self
    }

    /// How wide it is; as wide as its words unless said.
    #[must_use]
    pub(crate) fn width(mut self, width: impl Into<Length>) -> Self {
        self.width = width.into();
        self
    }
}

impl<'a, Message: Clone + 'a> From<Button<'a, Message>> for Element<'a, Message> {
    fn from(button: Button<'a, Message>) -> Self {
        let Button { label, weight, shortcut, id, called, about, width, on_press, by_keyboard } = button;
        // A button without a message is grey, and its keycap must follow.
        let tone = if on_press.is_some() { weight } else { Weight::Quiet };
        let padding = match weight {
            Weight::Quiet => [gap::TIGHT, gap::TIGHT],
            Weight::Primary | Weight::Secondary | Weight::Danger => [gap::SMALL + 1.0, gap::LARGE],
        };
        let words = text::inherited(label, size::BODY, font::SEMIBOLD);
        let content = row![words]
            .push(shortcut.clone().map(|shortcut| silent(keycap(shortcut, tone))))
            .spacing(gap::MEDIUM)
            .align_y(Center);
        let content = if width == Length::Shrink {
            Element::from(content)
        } else {
            container(content).center_x(Length::Fill).into()
        };
        let pressable = widget::button(content)
            .padding(padding)
            .width(width)
            .style(move |theme, status| style::pressable(weight, theme, status))
            .on_press_maybe(on_press.clone());
        let mut focusable = focusable(pressable).key(shortcut).on_activate_maybe(by_keyboard.or(on_press));
        if let Some(id) = id {
            focusable = focusable.id(id);
        }
        if let Some(called) = called {
            focusable = focusable.label(called);
        }
        if let Some(about) = about {
            focusable = focusable.means(about);
        }
        focusable.into()
    }
}

/// As high as a quiet button, where one stands at other times.
pub(crate) fn room<'a, Message: 'a>() -> Element<'a, Message> {
    container(text::inherited("", size::BODY, font::SEMIBOLD)).padding([gap::TIGHT, 0.0]).into()
}

/// A key, shown beside what it does.
pub(crate) fn keycap<'a, Message: 'a>(key: impl IntoFragment<'a>, weight: Weight) -> Element<'a, Message> {
    container(text::inherited(key, size::TINY, font::REGULAR))
        .padding([0.0, gap::TIGHT + 1.0])
        .style(move |theme| style::keycap(weight, theme))
        .into()
}

/// What says how it is with a row in so many letters is a word or two.
const WORD: usize = 24;

/// A row that can be pressed as a whole, such as a step in the list of steps. `mark` is a short sign (✓ ○ –) and
/// `state` says the same in a word, at the right.
pub fn line<'a, Message: Clone + 'a>(
    mark: impl IntoFragment<'a>,
    label: impl IntoFragment<'a>,
    state: impl IntoFragment<'a>,
    current: bool,
    id: impl Into<widget::Id>,
    on_press: Message,
) -> Element<'a, Message> {
    let face = if current { font::SEMIBOLD } else { font::REGULAR };
    let state = state.into_fragment();
    // More than a word takes two fifths at most: it never leaves what can be pressed a column of two letters.
    let (of_label, of_state) = match state.chars().count() {
        0..=WORD => (Length::Fill, Length::Shrink),
        _ => (Length::FillPortion(3), Length::FillPortion(2)),
    };
    let content = row![
        silent(text::inherited(mark, size::QUESTION, font::SEMIBOLD).width(gap::LARGE + gap::HAIR)),
        text::inherited(label, size::BODY, face).width(of_label),
        silent(container(text::muted(state.clone())).width(of_state).align_x(Right)),
    ]
    .spacing(gap::SMALL)
    .align_y(Center);
    let pressable = widget::button(content)
        .padding([gap::SMALL, gap::MEDIUM])
        .width(Length::Fill)
        .style(move |theme, status| style::line(current, theme, status))
        .on_press(on_press.clone());
    focusable(pressable).means(state).current(current).id(id).on_activate(on_press).into()
}
