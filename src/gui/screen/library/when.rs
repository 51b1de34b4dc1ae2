//! A condition on the screen, as lines below each other. Its words are those of `protocol::spoken`.

use iced::widget::{column, container};
use iced::{Element, Padding};

use crate::gui::theme::measure::gap;
use crate::gui::widget::text;
use crate::locale::Locale;
use crate::protocol::spoken::lines;
use crate::protocol::{Condition, Protocol};

/// The lines, each as far in as it is deep.
pub(super) fn shown<'a, M: 'a>(
    condition: &Condition,
    protocol: &Protocol,
    locale: &Locale,
) -> Element<'a, M> {
    let lines = lines(condition, protocol, locale).into_iter().map(|line| {
        let indent = Padding::ZERO.left(gap::LARGE * f32::from(line.depth));
        container(text::small(format!("–  {}", line.words))).padding(indent).into()
    });
    column(lines).spacing(gap::TIGHT).into()
}
