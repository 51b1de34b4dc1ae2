//! Things beside each other, equally wide, in as many columns as there is room for.

use super::grid::{Grid, spread};
use iced::advanced::layout::{self, Layout};
use iced::advanced::renderer;
use iced::advanced::widget::{Operation, Tree, Widget};
use iced::advanced::{Clipboard, Shell, mouse, overlay};
use iced::{Element, Event, Fill, Length, Padding, Rectangle, Size, Theme, Vector};

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
        let columns = spread(self.children.len(), full, self.least, self.apart);
        let grid = Grid { columns, apart: self.apart, inset: Padding::ZERO };
        grid.lay(&mut self.children, &mut tree.children, renderer, full, |_| self.apart)
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
