//! Cells in columns: how many fit, equally wide, those in a row equally high. What lies in them is for whoever asks.

use iced::advanced::layout;
use iced::advanced::widget::Tree;
use iced::{Element, Padding, Point, Size};
use std::ops::Range;

/// How many things of at least this width fit beside each other.
pub(super) fn fitting(count: usize, full: f32, least: f32, apart: f32) -> usize {
    let mut fitting = 1;
    let mut taken = least;
    while fitting < count && taken + apart + least <= full {
        taken += apart + least;
        fitting += 1;
    }
    fitting
}

/// In how many columns this many things stand, with no more rows than needed and none of them nearly empty.
pub(super) fn spread(count: usize, full: f32, least: f32, apart: f32) -> usize {
    let fitting = fitting(count, full, least, apart);
    count.div_ceil(count.div_ceil(fitting).max(1)).max(1)
}

/// How cells lie.
pub(super) struct Grid {
    pub(super) columns: usize,
    /// Between columns.
    pub(super) apart: f32,
    /// Within each cell, around what is in it.
    pub(super) inset: Padding,
}

impl Grid {
    /// Lays out `children` over the full width; `above` is the room over the row that begins with these.
    pub(super) fn lay<Message>(
        &self,
        children: &mut [Element<'_, Message>],
        trees: &mut [Tree],
        renderer: &iced::Renderer,
        full: f32,
        above: impl Fn(Range<usize>) -> f32,
    ) -> layout::Node {
        let Self { columns, apart, inset } = *self;
        #[expect(clippy::cast_precision_loss, reason = "a screen has few columns")]
        let width = (full - apart * (columns - 1) as f32) / columns as f32;
        let room = Size::new((width - inset.left - inset.right).max(0.0), f32::INFINITY);
        let inner = layout::Limits::new(Size::ZERO, room);
        let laid: Vec<_> = children
            .iter_mut()
            .zip(trees)
            .map(|(child, tree)| child.as_widget_mut().layout(tree, renderer, &inner))
            .collect();
        let mut nodes = Vec::with_capacity(laid.len());
        let mut y = 0.0;
        let mut laid = laid.into_iter().peekable();
        while laid.peek().is_some() {
            let row: Vec<_> = laid.by_ref().take(columns).collect();
            let highest = row.iter().map(|node| node.size().height).fold(0.0, f32::max);
            let height = highest + inset.top + inset.bottom;
            if !nodes.is_empty() {
                y += above(nodes.len()..nodes.len() + row.len());
            }
            let mut x = 0.0;
            for node in row {
                let cell = layout::Node::with_children(
                    Size::new(width, height),
                    vec![node.move_to(Point::new(inset.left, inset.top))],
                );
                nodes.push(cell.move_to(Point::new(x, y)));
                x += width + apart;
            }
            y += height;
        }
        layout::Node::with_children(Size::new(full, y), nodes)
    }
}

#[cfg(test)]
mod tests {
    use super::spread;

    #[test]
    fn what_does_not_fit_in_one_row_is_spread_evenly() {
        assert_eq!(spread(7, 680.0, 88.0, 6.0), 7);
        assert_eq!(spread(7, 590.0, 88.0, 6.0), 4, "4 and 3, not 6 and 1");
        assert_eq!(spread(7, 60.0, 88.0, 6.0), 1);
        assert_eq!(spread(2, 590.0, 300.0, 12.0), 1);
        assert_eq!(spread(2, 632.0, 300.0, 12.0), 2);
        assert_eq!(spread(0, 632.0, 300.0, 12.0), 1);
    }
}
