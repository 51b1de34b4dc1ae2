//! How a protocol speaks up: a banner across the page, or a card in the pane. The level shows in the shape of the
//! glyph, in the word beside it and in the tone, so that no reader depends on colour.

use super::said::{named, silent};
use super::{surface, text};
use crate::gui::access::{Role, joined};
use crate::gui::font;
use crate::gui::theme::measure::{gap, radius, size, stroke};
use crate::gui::theme::style;
pub use crate::gui::theme::style::Level;
use iced::widget::text::{Fragment, IntoFragment};
use iced::widget::{column, container, row, space, stack};
use iced::{Center, Element, Fill};

/// How wide and high a sign is.
pub(super) const SIDE: f32 = 22.0;

/// The sign of a level: a filled square, an outlined square, an outlined circle.
pub fn glyph<'a, Message: 'a>(level: Level) -> Element<'a, Message> {
    let sign = match level {
        Level::Danger | Level::Attention => "!",
        Level::Hint => "i",
    };
    let sign =
        container(text::inherited(sign, size::SMALL, font::SEMIBOLD)).center(SIDE).style(move |theme| {
            match level {
                Level::Danger => style::solid(level, radius::SMALL, theme),
                Level::Attention => style::outlined(level, radius::SMALL, theme),
                Level::Hint => style::outlined(level, SIDE / 2.0, theme),
            }
        });
    silent(sign)
}

/// An alert being described.
pub struct Alert<'a, Message> {
    level: Level,
    word: Fragment<'a>,
    says: Fragment<'a>,
    more: Option<Fragment<'a>>,
    actions: Vec<Element<'a, Message>>,
}

/// An alert: `word` names the level ("Let op"), `says` is what the protocol says.
pub fn alert<'a, Message>(
    level: Level,
    word: impl IntoFragment<'a>,
    says: impl IntoFragment<'a>,
) -> Alert<'a, Message> {
    Alert { level, word: word.into_fragment(), says: says.into_fragment(), more: None, actions: Vec::new() }
}

impl<'a, Message> Alert<'a, Message> {
    /// A quieter second line: a source, the reason it was resolved with.
    #[must_use]
    pub fn more(mut self, more: impl IntoFragment<'a>) -> Self {
        self.more = Some(more.into_fragment());
        self
    }

    /// Something to do about it, such as giving a reason.
    #[must_use]
    pub fn action(mut self, action: impl Into<Element<'a, Message>>) -> Self {
        self.actions.push(action.into());
        self
    }
}

impl<'a, Message: 'a> From<Alert<'a, Message>> for Element<'a, Message> {
    fn from(alert: Alert<'a, Message>) -> Self {
        let Alert { level, word, says, more, actions } = alert;
        let called = format!("{}:", word.trim_end_matches('.'));
        let more = more.filter(|more| !more.trim().is_empty());
        let heard = joined([Some(called.as_str()), Some(&says), more.as_deref()].into_iter().flatten());
        let has_actions = !actions.is_empty();
        let words = column![
            row![glyph(level), text::toned(word, level)].spacing(gap::SMALL).align_y(Center),
            surface::prose(text::small(says)),
        ]
        .push(more.map(|more| surface::prose(text::muted(more))))
        .push(has_actions.then(|| row(actions).spacing(gap::SMALL).wrap()))
        .spacing(gap::SMALL)
        .width(Fill);
        let card = container(words)
            .padding([gap::MEDIUM, gap::LARGE])
            .width(Fill)
            .style(move |theme| style::alert(level, theme));
        spoken(level, heard, card)
    }
}

/// What speaks up by itself, once: danger at once, the rest when there is a moment.
fn spoken<'a, Message: 'a>(
    level: Level,
    says: String,
    content: impl Into<Element<'a, Message>>,
) -> Element<'a, Message> {
    let role = if level == Level::Danger { Role::Alert } else { Role::Status };
    named(role, says, content)
}

/// One line across the whole page: a practice case, an edition that was superseded.
pub fn banner<'a, Message: 'a>(
    level: Level,
    says: impl IntoFragment<'a>,
    action: Option<Element<'a, Message>>,
) -> Element<'a, Message> {
    let says = says.into_fragment();
    let heard = says.to_string();
    spoken(level, heard, standing(level, text::small(says), action))
}

/// As [`banner`], for what stands there and changes all the time, so that it does not speak up.
pub(crate) fn standing<'a, Message: 'a>(
    level: Level,
    says: impl Into<Element<'a, Message>>,
    action: Option<Element<'a, Message>>,
) -> Element<'a, Message> {
    let words = container(surface::prose(says)).padding([gap::TIGHT, 0.0]);
    let line = row![glyph(level), words].push(action).spacing(gap::MEDIUM).align_y(Center);
    let line = container(line).padding([gap::TIGHT, gap::WIDE]).width(Fill).style(move |theme| {
        iced::widget::container::Style { border: iced::Border::default(), ..style::alert(level, theme) }
    });
    // As high as the words are, however many lines they take.
    let bar = container(space().width(stroke::BAR).height(Fill))
        .style(move |theme| style::solid(level, 0.0, theme));
    stack![line, bar].into()
}
