//! How many columns there is room for. At 200% a window of 1100 is only 550 wide to the layout.

use crate::gui::theme::measure::{height, width};
use iced::{Element, widget};

/// The room a page has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Columns {
    /// Everything below each other, side parts folded.
    One,
    /// Steps and the middle; the pane below the middle.
    Two,
    /// Steps, the middle and the pane.
    Three,
}

impl Columns {
    /// What fits in this width.
    #[must_use]
    pub(crate) fn fit(available: f32) -> Self {
        if available >= width::THREE_COLUMNS {
            Self::Three
        } else if available >= width::TWO_COLUMNS {
            Self::Two
        } else {
            Self::One
        }
    }
}

/// Asks `view` again whenever the room changes.
pub fn responsive<'a, Message: 'a>(
    view: impl Fn(Columns) -> Element<'a, Message> + 'a,
) -> Element<'a, Message> {
    widget::responsive(move |size| view(Columns::fit(size.width))).into()
}

/// The same, and whether it is high enough to show more than what is asked.
pub(crate) fn responsive_in_height<'a, Message: 'a>(
    view: impl Fn(Columns, bool) -> Element<'a, Message> + 'a,
) -> Element<'a, Message> {
    widget::responsive(move |size| view(Columns::fit(size.width), size.height >= height::MORE_THAN_ASKED))
        .into()
}

/// The same, and whether there is more room than `enough`.
pub(crate) fn responsive_up_to<'a, Message: 'a>(
    enough: f32,
    view: impl Fn(Columns, bool) -> Element<'a, Message> + 'a,
) -> Element<'a, Message> {
    widget::responsive(move |size| view(Columns::fit(size.width), size.width >= enough)).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_window_of_1100_has_three_columns_at_100_percent_and_one_at_200() {
        assert_eq!(Columns::fit(1100.0), Columns::Three);
        assert_eq!(Columns::fit(1100.0 / 1.3), Columns::Two);
        assert_eq!(Columns::fit(1100.0 / 2.0), Columns::One);
    }
}
