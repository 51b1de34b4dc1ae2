//! Things beside each other, equally wide, in as many columns as there is room for.

use iced::advanced::layout::{self, Layout};
use iced::advanced::renderer;
use iced::advanced::widget::{Operation, Tree, Widget};
use iced::advanced::{Clipboard, Shell, mouse, overlay};
use iced::{Element, Event, Fill, Length, Point, Rectangle, Size, Theme, Vector};

/// Beside each other while each is at least this wide, otherwise below each other.
pub fn beside<'a, Message: 'a>(
    children: Vec<Element<'a, Message>>,
    least: f32,
    apart: f32,
) -> Element<'a, Message> {
    Element::new(Beside { children, least, apart })
}

struct Beside<'a, Message> {
    children: Vec<Element<'a, Message>>,
    least: f32,
    apart: f32,
}

/// In how many columns this many things stand, with no more rows than needed and none of them nearly empty.
pub(super) fn columns(count: usize, full: f32, least: f32, apart: f32) -> usize {
    let mut fitting = 1;
    let mut taken = least;
    while fitting < count && taken + apart + least <= full {
        taken += apart + least;
        fitting += 1;
    }
    count.div_ceil(count.div_ceil(fitting).max(1)).max(1)
}

/// Lays out `children` in columns; those in a row are equally high.
pub(super) fn grid<Message>(
    children: &mut [Element<'_, Message>],
    trees: &mut [Tree],
    renderer: &iced::Renderer,
    full: f32,
    (least, apart): (f32, f32),
    inset: f32,
) -> layout::Node {
    let columns = columns(children.len(), full, least, apart);
    #[expect(clippy::cast_precision_loss, reason = "a screen has few columns")]
    let width = (full - apart * (columns - 1) as f32) / columns as f32;
    let room = Size::new((width - 2.0 * inset).max(0.0), f32::INFINITY);
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
        let height = row.iter().map(|node| node.size().height).fold(0.0, f32::max) + 2.0 * inset;
        if !nodes.is_empty() {
            y += apart;
        }
        let mut x = 0.0;
        for node in row {
            let cell = layout::Node::with_children(
                Size::new(width, height),
                vec![node.move_to(Point::new(inset, inset))],
            );
            nodes.push(cell.move_to(Point::new(x, y)));
            x += width + apart;
        }
        y += height;
    }
    layout::Node::with_children(Size::new(full, y), nodes)
}

impl<Message> Widget<Message, Theme, iced::Renderer> for Beside<'_, Message> {
    fn children(&self) -> Vec<Tree> {
        self.children.iter().map(Tree::new).collect()
    }
    fn diff(&self, tree: &mut Tree) {
        tree.diff_children(&self.children);
    }
    fn size(&self) -> Size<Length> {
        Size::new(Fill, Length::Shrink)
    }
    fn layout(
        &mut self,
        tree: &mut Tree,
        renderer: &iced::Renderer,
        limits: &layout::Limits,
    ) -> layout::Node {
        let full = limits.max().width;
        grid(&mut self.children, &mut tree.children, renderer, full, (self.least, self.apart), 0.0)
    }
    fn operate(
        &mut self,
        tree: &mut Tree,
        layout: Layout<'_>,
        renderer: &iced::Renderer,
        operation: &mut dyn Operation,
    ) {
        operation.traverse(&mut |operation| {
            for ((child, tree), cell) in
                self.children.iter_mut().zip(&mut tree.children).zip(layout.children())
            {
                if let Some(layout) = cell.children().next() {
                    child.as_widget_mut().operate(tree, layout, renderer, operation);
                }
            }
        });
    }
    fn update(
        &mut self,
        tree: &mut Tree,
        event: &Event,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        renderer: &iced::Renderer,
        clipboard: &mut dyn Clipboard,
        shell: &mut Shell<'_, Message>,
        viewport: &Rectangle,
    ) {
        for ((child, tree), cell) in self.children.iter_mut().zip(&mut tree.children).zip(layout.children()) {
            if let Some(layout) = cell.children().next() {
                let child = child.as_widget_mut();
                child.update(tree, event, layout, cursor, renderer, clipboard, shell, viewport);
            }
        }
    }
    fn draw(
        &self,
        tree: &Tree,
        renderer: &mut iced::Renderer,
        theme: &Theme,
        style: &renderer::Style,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
    ) {
        for ((child, tree), cell) in self.children.iter().zip(&tree.children).zip(layout.children()) {
            if let Some(layout) = cell.children().next() {
                child.as_widget().draw(tree, renderer, theme, style, layout, cursor, viewport);
            }
        }
    }
    fn mouse_interaction(
        &self,
        tree: &Tree,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
        renderer: &iced::Renderer,
    ) -> mouse::Interaction {
        self.children
            .iter()
            .zip(&tree.children)
            .zip(layout.children())
            .filter_map(|((child, tree), cell)| {
                let layout = cell.children().next()?;
                Some(child.as_widget().mouse_interaction(tree, layout, cursor, viewport, renderer))
            })
            .max()
            .unwrap_or_default()
    }
    fn overlay<'b>(
        &'b mut self,
        tree: &'b mut Tree,
        layout: Layout<'b>,
        renderer: &iced::Renderer,
        viewport: &Rectangle,
        translation: Vector,
    ) -> Option<overlay::Element<'b, Message, Theme, iced::Renderer>> {
        let cells = self.children.iter_mut().zip(&mut tree.children).zip(layout.children());
        cells
            .filter_map(|((child, tree), cell)| {
                let layout = cell.children().next()?;
                child.as_widget_mut().overlay(tree, layout, renderer, viewport, translation)
            })
            .next()
    }
}

#[cfg(test)]
mod tests {
    use super::columns;

    #[test]
    fn what_does_not_fit_in_one_row_is_spread_evenly() {
        assert_eq!(columns(7, 680.0, 88.0, 6.0), 7);
        assert_eq!(columns(7, 590.0, 88.0, 6.0), 4, "4 and 3, not 6 and 1");
        assert_eq!(columns(7, 60.0, 88.0, 6.0), 1);
        assert_eq!(columns(2, 590.0, 300.0, 12.0), 1);
        assert_eq!(columns(2, 632.0, 300.0, 12.0), 2);
        assert_eq!(columns(0, 632.0, 300.0, 12.0), 1);
    }
}
