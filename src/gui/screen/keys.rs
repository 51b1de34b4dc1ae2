//! The help on keys: the content of a dialog, made from the one table of shortcuts.

use iced::widget::{column, row};
use iced::{Center, Element, Fill};

use crate::gui::context::Context;
use crate::gui::screen::escape;
use crate::gui::shortcuts::{Heading, Row, rows};
use crate::gui::theme::measure::gap;
use crate::gui::theme::style::Weight;
use crate::gui::widget::{button, surface, text};
use crate::locale::Locale;

/// What happened in the help.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Message {
    /// It was closed.
    Closed,
}

/// The help; lay it over the window with `dialog::over` and [`Message::Closed`].
pub fn view(context: Context<'_>) -> Element<'_, Message> {
    let locale = context.locale;
    // The way out stands above: below so long a list it would be out of sight.
    let close = button::secondary(locale.msg_app_close())
        .id("keys.close")
        .shortcut(&escape())
        .on_press(Message::Closed);
    column![surface::ends(vec![text::heading(locale.msg_keys_title()).level(1).into()], vec![close.into()])]
        .extend(Heading::ALL.into_iter().map(|heading| part(heading, locale)))
        .spacing(gap::LARGE)
        .into()
}

fn part<'a>(heading: Heading, locale: &Locale) -> Element<'a, Message> {
    let lines = rows().filter(|row| row.heading == heading).map(|row| line(row, locale));
    column![text::small_label(heading.name(locale)), column(lines).spacing(gap::TIGHT)]
        .spacing(gap::SMALL)
        .into()
}

fn line<'a>(of: &Row, locale: &Locale) -> Element<'a, Message> {
    let keys = of.told().map(|shortcut| button::keycap(shortcut.shown(locale), Weight::Quiet));
    row![text::small(of.name(locale)).width(Fill), row(keys).spacing(gap::SMALL)]
        .spacing(gap::MEDIUM)
        .align_y(Center)
        .into()
}
