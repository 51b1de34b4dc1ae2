//! What scrolls. A page always shows where the keyboard is: when focus moves, or the caret of a growing note, the page
//! scrolls just enough. Nobody has to ask for it.

use super::focus;
use crate::gui::theme::measure::gap;
use crate::gui::theme::style;
use iced::advanced::input_method::InputMethod;
use iced::advanced::layout::{self, Layout};
use iced::advanced::renderer;
use iced::advanced::widget::operation::{Operation, Scrollable, scrollable::AbsoluteOffset};
use iced::advanced::widget::{Tree, Widget, tree};
use iced::advanced::{Clipboard, Shell, mouse, overlay};
use iced::keyboard::{self, Key, key::Named};
use iced::widget::{container, scrollable};
use iced::{Element, Event, Fill, Length, Rectangle, Size, Theme, Vector, widget, window};

/// The middle of the window: scrolls with Page Up and Page Down, Ctrl-Home and Ctrl-End as well.
pub fn page<'a, Message: 'a>(
    id: impl Into<widget::Id>,
    content: impl Into<Element<'a, Message>>,
) -> Element<'a, Message> {
    build(id, content, gap::WIDE, Fill, true)
}

/// As [`page`], for what may be wider than the room: it scrolls across as well.
pub fn wide<'a, Message: 'a>(
    id: impl Into<widget::Id>,
    content: impl Into<Element<'a, Message>>,
) -> Element<'a, Message> {
    let (down, across) = (bar(), bar());
    let content = scrollable(container(content).padding(gap::WIDE))
        .id(id)
        .direction(scrollable::Direction::Both { vertical: down, horizontal: across })
        .width(Fill)
        .height(Fill)
        .style(style::page);
    Element::new(Page { content: content.into(), pages: true })
}

fn bar() -> scrollable::Scrollbar {
    scrollable::Scrollbar::new().width(gap::SMALL).scroller_width(gap::SMALL).margin(gap::HAIR)
}

/// A column beside it: scrolls with the wheel and along with the keyboard.
pub fn column<'a, Message: 'a>(
    id: impl Into<widget::Id>,
    content: impl Into<Element<'a, Message>>,
) -> Element<'a, Message> {
    build(id, content, gap::LARGE, Fill, false)
}

/// No higher than what is in it, until there is no room for that.
pub(super) fn snug<'a, Message: 'a>(
    id: impl Into<widget::Id>,
    content: impl Into<Element<'a, Message>>,
) -> Element<'a, Message> {
    build(id, content, gap::WIDE, Length::Shrink, true)
}

fn build<'a, Message: 'a>(
    id: impl Into<widget::Id>,
    content: impl Into<Element<'a, Message>>,
    padding: f32,
    height: Length,
    pages: bool,
) -> Element<'a, Message> {
    // The padding also keeps the focus ring of the outermost things from being cut off.
    let content = scrollable(container(content).padding(padding).width(Fill))
        .id(id)
        .direction(scrollable::Direction::Vertical(bar()))
        .width(Fill)
        .height(height)
        .style(style::page);
    Element::new(Page { content: content.into(), pages })
}

struct Page<'a, Message> {
    content: Element<'a, Message>,
    pages: bool,
}

#[derive(Default)]
struct State {
    /// Where the keyboard was when it was last brought into sight.
    shown: Option<Rectangle>,
    /// Something was typed; the caret may have moved out of sight.
    typed: bool,
}

/// Room kept around what is brought into sight; above it usually stands the question it belongs to.
const ABOVE: f32 = 96.0;
const BELOW: f32 = 24.0;

impl<Message> Page<'_, Message> {
    /// Scrolls to where the keyboard is, if that is not where it was.
    fn follow(&mut self, tree: &mut Tree, layout: Layout<'_>, renderer: &iced::Renderer) -> bool {
        let found = focus::locate(&mut self.content, &mut tree.children[0], layout, renderer);
        let state = tree.state.downcast_mut::<State>();
        if found == state.shown {
            return false;
        }
        state.shown = found;
        let Some(target) = found else { return false };
        self.scroll(tree, layout, renderer, Scroll::Reveal { target, above: ABOVE });
        true
    }

    fn scroll(&mut self, tree: &mut Tree, layout: Layout<'_>, renderer: &iced::Renderer, mut how: Scroll) {
        self.content.as_widget_mut().operate(&mut tree.children[0], layout, renderer, &mut how);
    }
}

/// A way to scroll the one scrollable of a page.
enum Scroll {
    /// Just enough to see this, given where it lies in the content.
    Reveal { target: Rectangle, above: f32 },
    /// Just enough to see this, given where it lies in the window.
    Caret(Rectangle),
    /// By so many heights of the page.
    Pages(f32),
    /// To the first or last line.
    End { first: bool },
}

impl Operation for Scroll {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        operate(self);
    }
    fn scrollable(
        &mut self,
        _: Option<&widget::Id>,
        bounds: Rectangle,
        content: Rectangle,
        translation: Vector,
        state: &mut dyn Scrollable,
    ) {
        let (top, bottom) = match self {
            Self::Reveal { target, above } => {
                let room = (bounds.height - target.height - BELOW).max(0.0);
                let top = target.y - translation.y;
                // What is taller than the page is followed by its caret instead.
                let bottom = if target.height > bounds.height { top } else { top + target.height + BELOW };
                (top - above.min(room), bottom)
            }
            Self::Caret(caret) => (caret.y - BELOW, caret.y + caret.height + BELOW),
            Self::Pages(pages) => {
                let y = *pages * (bounds.height - BELOW);
                return state.scroll_by(AbsoluteOffset { x: 0.0, y }, bounds, content);
            }
            Self::End { first } => {
                let y = if *first { -content.height } else { content.height };
                return state.scroll_by(AbsoluteOffset { x: 0.0, y }, bounds, content);
            }
        };
        let y = if top < bounds.y {
            top - bounds.y
        } else if bottom > bounds.y + bounds.height {
            bottom - (bounds.y + bounds.height)
        } else {
            return;
        };
        state.scroll_by(AbsoluteOffset { x: 0.0, y }, bounds, content);
    }
}

fn asked(key: &Key, modifiers: keyboard::Modifiers) -> Option<Scroll> {
    match (key, modifiers.command()) {
        (Key::Named(Named::PageDown), false) => Some(Scroll::Pages(1.0)),
        (Key::Named(Named::PageUp), false) => Some(Scroll::Pages(-1.0)),
        (Key::Named(Named::Home), true) => Some(Scroll::End { first: true }),
        (Key::Named(Named::End), true) => Some(Scroll::End { first: false }),
        _ => None,
    }
}

impl<'a, Message> Widget<Message, Theme, iced::Renderer> for Page<'a, Message> {
    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<State>()
    }
    fn state(&self) -> tree::State {
        tree::State::new(State::default())
    }
    fn children(&self) -> Vec<Tree> {
        vec![Tree::new(&self.content)]
    }
    fn diff(&self, tree: &mut Tree) {
        tree.diff_children(std::slice::from_ref(&self.content));
    }
    fn size(&self) -> Size<Length> {
        self.content.as_widget().size()
    }
    fn layout(
        &mut self,
        tree: &mut Tree,
        renderer: &iced::Renderer,
        limits: &layout::Limits,
    ) -> layout::Node {
        let node = self.content.as_widget_mut().layout(&mut tree.children[0], renderer, limits);
        layout::Node::with_children(node.size(), vec![node])
    }
    fn operate(
        &mut self,
        tree: &mut Tree,
        layout: Layout<'_>,
        renderer: &iced::Renderer,
        operation: &mut dyn Operation,
    ) {
        let Some(child) = layout.children().next() else { return };
        operation.traverse(&mut |operation| {
            self.content.as_widget_mut().operate(&mut tree.children[0], child, renderer, operation);
        });
        let _ = self.follow(tree, child, renderer);
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
        let Some(child) = layout.children().next() else { return };
        let had_caret = shell.input_method().is_enabled();
        self.content.as_widget_mut().update(
            &mut tree.children[0],
            event,
            child,
            cursor,
            renderer,
            clipboard,
            shell,
            viewport,
        );
        match event {
            Event::Keyboard(keyboard::Event::KeyPressed { key, modifiers, .. }) => {
                tree.state.downcast_mut::<State>().typed = true;
                if self.pages
                    && !shell.is_event_captured()
                    && let Some(scroll) = asked(key, *modifiers)
                {
                    self.scroll(tree, child, renderer, scroll);
                    shell.capture_event();
                    shell.request_redraw();
                } else if self.follow(tree, child, renderer) {
                    shell.request_redraw();
                }
            }
            // Only now does the layout know where the caret went.
            Event::Window(window::Event::RedrawRequested(_)) => {
                let state = tree.state.downcast_mut::<State>();
                if std::mem::take(&mut state.typed)
                    && !had_caret
                    && let InputMethod::Enabled { cursor: caret, .. } = shell.input_method()
                {
                    let caret = *caret;
                    self.scroll(tree, child, renderer, Scroll::Caret(caret));
                }
            }
            // Where the mouse puts the keyboard is in sight already.
            Event::Mouse(mouse::Event::ButtonPressed(_)) => {
                let found = focus::locate(&mut self.content, &mut tree.children[0], child, renderer);
                tree.state.downcast_mut::<State>().shown = found;
            }
            _ => {}
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
        let Some(child) = layout.children().next() else { return };
        self.content.as_widget().draw(&tree.children[0], renderer, theme, style, child, cursor, viewport);
    }
    fn mouse_interaction(
        &self,
        tree: &Tree,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
        renderer: &iced::Renderer,
    ) -> mouse::Interaction {
        layout.children().next().map_or_else(mouse::Interaction::default, |child| {
            self.content.as_widget().mouse_interaction(&tree.children[0], child, cursor, viewport, renderer)
        })
    }
    fn overlay<'b>(
        &'b mut self,
        tree: &'b mut Tree,
        layout: Layout<'b>,
        renderer: &iced::Renderer,
        viewport: &Rectangle,
        translation: Vector,
    ) -> Option<overlay::Element<'b, Message, Theme, iced::Renderer>> {
        let child = layout.children().next()?;
        self.content.as_widget_mut().overlay(&mut tree.children[0], child, renderer, viewport, translation)
    }
}
