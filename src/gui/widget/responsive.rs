//! How many columns there is room for. At 200% a window of 1100 is only 550 wide to the layout. When the room changes, what
//! has the keyboard keeps it, and what is [`kept`](super::kept) goes on where it was, wherever it stands then.

use super::focus::{self, Holder};
use super::kept::{self, Taken};
use super::wrapped::{Happened, Inside};
use crate::gui::theme::measure::width;
use iced::advanced::layout::{self, Layout};
use iced::advanced::widget::{Operation, Tree, Widget, tree};
use iced::advanced::{Clipboard, Shell, mouse, overlay, renderer};
use iced::widget::space;
use iced::{Element, Event, Fill, Length, Rectangle, Size, Theme, Vector, window};

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
    in_room(move |size| view(Columns::fit(size.width)))
}

/// The same, and whether there is more room than `enough`.
pub(crate) fn responsive_up_to<'a, Message: 'a>(
    enough: f32,
    view: impl Fn(Columns, bool) -> Element<'a, Message> + 'a,
) -> Element<'a, Message> {
    in_room(move |size| view(Columns::fit(size.width), size.width >= enough))
}

/// The same, by the room to the point.
pub(crate) fn in_room<'a, Message: 'a>(
    view: impl Fn(Size) -> Element<'a, Message> + 'a,
) -> Element<'a, Message> {
    Element::new(Responsive { view: Box::new(view), content: space().into() })
}

type View<'a, Message> = Box<dyn Fn(Size) -> Element<'a, Message> + 'a>;

/// iced's widget of this name, for which all begins anew when the view is another one.
struct Responsive<'a, Message> {
    view: View<'a, Message>,
    content: Element<'a, Message>,
}

#[derive(Default)]
struct State {
    room: Option<Size>,
    /// What has the keyboard, or had it until it had no place. Always of now: the room can change again before anything is
    /// drawn, as when a case is saved while the keyboard goes on to the next question.
    held: Holder,
    /// What has it instead, until there is a place for that again or the keyboard goes elsewhere.
    instead: Option<Holder>,
    /// The room changed since.
    moved: bool,
    /// What had no place in the room there was last.
    away: Taken,
}

impl State {
    fn hold(&mut self, now: Holder) {
        if !self.instead.as_ref().is_some_and(|instead| instead.is(&now)) {
            self.held = now;
            self.instead = None;
        }
    }
}

impl<'a, Message> Responsive<'a, Message> {
    /// The state, and what is inside once the keyboard is where it was.
    fn reach<'b>(
        &'b mut self,
        tree: &'b mut Tree,
        layout: Layout<'b>,
        renderer: &'b iced::Renderer,
    ) -> Option<(&'b mut State, Inside<'b, 'a, Message>)> {
        let state = tree.state.downcast_mut::<State>();
        let (tree, layout) = (tree.children.first_mut()?, layout.children().next()?);
        let mut inside = Inside::of(&mut self.content, tree, layout, renderer);
        if std::mem::take(&mut state.moved) {
            state.instead = focus::stay(&mut inside, &state.held);
        }
        Some((state, inside))
    }
}

impl<Message> Widget<Message, Theme, iced::Renderer> for Responsive<'_, Message> {
    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<State>()
    }
    fn state(&self) -> tree::State {
        tree::State::new(State::default())
    }
    fn diff(&self, _: &mut Tree) {
        // Only the layout knows the room, and with it the view.
    }
    fn size(&self) -> Size<Length> {
        Size::new(Fill, Fill)
    }
    fn layout(
        &mut self,
        tree: &mut Tree,
        renderer: &iced::Renderer,
        limits: &layout::Limits,
    ) -> layout::Node {
        let limits = limits.width(Fill).height(Fill);
        let room = limits.max();
        self.content = (self.view)(room);
        let own = self.tag();
        let state = tree.state.downcast_mut::<State>();
        let moved = state.room.replace(room).is_some_and(|was| was != room);
        state.moved |= moved;
        let mut taken = std::mem::take(&mut state.away);
        if moved && let Some(child) = tree.children.first_mut() {
            kept::take(child, own, &mut taken);
        }
        tree.diff_children(std::slice::from_ref(&self.content));
        // What is kept may be inside something else that is.
        while moved && tree.children.first_mut().is_some_and(|child| kept::put(child, own, &mut taken)) {
            tree.diff_children(std::slice::from_ref(&self.content));
        }
        kept::wait(&mut taken);
        tree.state.downcast_mut::<State>().away = taken;
        let Some(below) = tree.children.first_mut() else { return layout::Node::default() };
        let node = self.content.as_widget_mut().layout(below, renderer, &limits.loose());
        layout::Node::with_children(limits.resolve(Fill, Fill, node.size()), vec![node])
    }
    fn operate(
        &mut self,
        tree: &mut Tree,
        layout: Layout<'_>,
        renderer: &iced::Renderer,
        operation: &mut dyn Operation,
    ) {
        if let Some((state, mut inside)) = self.reach(tree, layout, renderer) {
            inside.operate(operation);
            state.hold(focus::holder(&mut inside));
        }
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
        let Some((state, mut inside)) = self.reach(tree, layout, renderer) else { return };
        inside.update(&Happened { event, cursor, viewport }, clipboard, shell);
        let moves_the_keyboard = matches!(
            event,
            Event::Window(window::Event::RedrawRequested(_))
                | Event::Keyboard(_)
                | Event::Touch(_)
                | Event::Mouse(mouse::Event::ButtonPressed(_) | mouse::Event::ButtonReleased(_))
        );
        if moves_the_keyboard {
            state.hold(focus::holder(&mut inside));
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
        if let (Some(tree), Some(layout)) = (tree.children.first(), layout.children().next()) {
            self.content.as_widget().draw(tree, renderer, theme, style, layout, cursor, viewport);
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
        let inside = tree.children.first().zip(layout.children().next());
        inside.map_or_else(mouse::Interaction::default, |(tree, layout)| {
            self.content.as_widget().mouse_interaction(tree, layout, cursor, viewport, renderer)
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
        let (tree, layout) = (tree.children.first_mut()?, layout.children().next()?);
        self.content.as_widget_mut().overlay(tree, layout, renderer, viewport, translation)
    }
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
