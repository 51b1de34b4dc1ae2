//! A question that must be answered first: it lies over the window, keeps the keyboard inside, and Escape closes it.

use super::focus::Edge;
use super::wrapped::{Happened, Inside};
use super::{focus, page};
use crate::gui::access::{Part, Role, say};
use crate::gui::shortcuts::{Keyed, Leaving};
use crate::gui::theme::Tones;
use crate::gui::theme::measure::{gap, width};
use crate::gui::theme::style;
use iced::advanced::layout::{self, Layout};
use iced::advanced::renderer::{self, Quad};
use iced::advanced::widget::{Operation, Tree, Widget, tree};
use iced::advanced::{Clipboard, Shell, mouse, overlay};
use iced::keyboard::{self, Modifiers};
use iced::widget::{column, container, row};
use iced::{Element, Event, Length, Rectangle, Size, Theme, Vector};

/// The usual inside of a dialog: a heading, what it is about, and the ways on, the safe one first.
pub fn sheet<'a, Message: 'a>(
    heading: impl iced::widget::text::IntoFragment<'a>,
    content: impl Into<Element<'a, Message>>,
    actions: Vec<Element<'a, Message>>,
) -> Element<'a, Message> {
    column![
        super::text::heading(heading).level(1),
        content.into(),
        row(actions).spacing(gap::MEDIUM).wrap().vertical_spacing(gap::SMALL),
    ]
    .spacing(gap::LARGE)
    .into()
}

/// Shows `dialog`, if there is one, over `base`. While it is there the base gets no keys, no clicks and no focus;
/// afterwards the keyboard is back where it was.
pub fn over<'a, Message: Clone + 'a>(
    base: impl Into<Element<'a, Message>>,
    dialog: Option<(Element<'a, Message>, Message)>,
) -> Element<'a, Message> {
    let (dialog, on_close) = match dialog {
        Some((content, on_close)) => {
            let card = container(page::snug("dialog", content)).max_width(width::DIALOG).style(style::dialog);
            (Some(container(card).padding(gap::WIDE).center(Length::Fill).into()), Some(on_close))
        }
        None => (None, None),
    };
    Element::new(Over { base: base.into(), dialog, on_close })
}

struct Over<'a, Message> {
    base: Element<'a, Message>,
    dialog: Option<Element<'a, Message>>,
    on_close: Option<Message>,
}

#[derive(Default)]
struct State {
    /// The keyboard was brought into the dialog that is open now.
    entered: bool,
}

impl<'a, Message: Clone> Over<'a, Message> {
    fn parts(&self) -> Vec<&Element<'a, Message>> {
        std::iter::once(&self.base).chain(&self.dialog).collect()
    }
}

impl<'a, Message: Clone + 'a> Widget<Message, Theme, iced::Renderer> for Over<'a, Message> {
    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<State>()
    }
    fn state(&self) -> tree::State {
        tree::State::new(State::default())
    }
    fn children(&self) -> Vec<Tree> {
        self.parts().into_iter().map(|part| Tree::new(part)).collect()
    }
    fn diff(&self, tree: &mut Tree) {
        if self.dialog.is_none() {
            tree.state.downcast_mut::<State>().entered = false;
        }
        tree.diff_children(&self.parts());
    }
    fn size(&self) -> Size<Length> {
        Size::new(Length::Fill, Length::Fill)
    }
    fn layout(
        &mut self,
        tree: &mut Tree,
        renderer: &iced::Renderer,
        limits: &layout::Limits,
    ) -> layout::Node {
        let size = limits.max();
        let mut nodes = vec![self.base.as_widget_mut().layout(&mut tree.children[0], renderer, limits)];
        if let Some(dialog) = &mut self.dialog {
            let node = dialog.as_widget_mut().layout(&mut tree.children[1], renderer, limits);
            let state = tree.state.downcast_mut::<State>();
            if !state.entered {
                state.entered = true;
                focus::enter(&mut Inside::of(dialog, &mut tree.children[1], Layout::new(&node), renderer));
            }
            nodes.push(node);
        }
        layout::Node::with_children(size, nodes)
    }
    fn operate(
        &mut self,
        tree: &mut Tree,
        layout: Layout<'_>,
        renderer: &iced::Renderer,
        operation: &mut dyn Operation,
    ) {
        // Only what lies on top can be found and focused.
        let (part, place) = match &mut self.dialog {
            Some(dialog) => (dialog, 1),
            None => (&mut self.base, 0),
        };
        let Some(layout) = layout.children().nth(place) else { return };
        let tree = &mut tree.children[place];
        let mut walk = |operation: &mut dyn Operation| {
            operation.traverse(&mut |operation| {
                part.as_widget_mut().operate(tree, layout, renderer, operation);
            });
        };
        if place == 1 {
            // Called by its heading.
            operation.custom(None, layout.bounds(), &mut Edge::Begins);
            let _ = say(operation, None, layout.bounds(), || Part::new(Role::Dialog), walk);
            operation.custom(None, layout.bounds(), &mut Edge::Ends);
        } else {
            walk(operation);
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
        let mut layouts = layout.children();
        let (Some(below), above) = (layouts.next(), layouts.next()) else { return };
        let (tree_below, trees_above) = tree.children.split_at_mut(1);
        let mut base = Inside::of(&mut self.base, &mut tree_below[0], below, renderer);
        let happened = Happened { event, cursor, viewport };
        let (Some(dialog), Some(above)) = (&mut self.dialog, above) else {
            return base.update(&happened, clipboard, shell);
        };
        if let Event::Keyboard(keyboard::Event::KeyPressed { key, repeat, .. }) = event
            && let Some(Leaving::Close) = Leaving::asked(key, Modifiers::NONE)
            && let Some(on_close) = &self.on_close
        {
            if !repeat {
                shell.publish(on_close.clone());
            }
            shell.capture_event();
            return;
        }
        Inside::of(dialog, &mut trees_above[0], above, renderer).update(&happened, clipboard, shell);
        // The base still has to know how it looks, but nothing it says or asks counts.
        if matches!(event, Event::Window(_)) {
            let mut unheard = Vec::new();
            let unseen = Happened { cursor: mouse::Cursor::Unavailable, ..happened };
            base.update(&unseen, clipboard, &mut Shell::new(&mut unheard));
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
        use renderer::Renderer as _;
        let mut layouts = layout.children();
        let (Some(below), above) = (layouts.next(), layouts.next()) else { return };
        let base_cursor = if self.dialog.is_some() { mouse::Cursor::Unavailable } else { cursor };
        self.base.as_widget().draw(&tree.children[0], renderer, theme, style, below, base_cursor, viewport);
        if let (Some(dialog), Some(above)) = (&self.dialog, above) {
            renderer.with_layer(layout.bounds(), |renderer| {
                let scrim = Quad { bounds: layout.bounds(), ..Quad::default() };
                renderer.fill_quad(scrim, Tones::of(theme).scrim);
            });
            renderer.with_layer(layout.bounds(), |renderer| {
                dialog.as_widget().draw(&tree.children[1], renderer, theme, style, above, cursor, viewport);
            });
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
        let (part, place) = self.dialog.as_ref().map_or((&self.base, 0), |dialog| (dialog, 1));
        layout.children().nth(place).map_or_else(mouse::Interaction::default, |layout| {
            part.as_widget().mouse_interaction(&tree.children[place], layout, cursor, viewport, renderer)
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
        let (part, place) = match &mut self.dialog {
            Some(dialog) => (dialog, 1),
            None => (&mut self.base, 0),
        };
        let layout = layout.children().nth(place)?;
        part.as_widget_mut().overlay(&mut tree.children[place], layout, renderer, viewport, translation)
    }
}
