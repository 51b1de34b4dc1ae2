//! A widget around one other widget. Everything is handed on to what is inside, but for what a wrapper says it does
//! itself. What has several things inside hands on by itself: `beside`, `dialog`, `cells`.

use iced::advanced::layout::{self, Layout};
use iced::advanced::widget::{Operation, Tree, Widget, tree};
use iced::advanced::{Clipboard, Shell, mouse, overlay, renderer};
use iced::{Element, Event, Length, Rectangle, Size, Theme, Vector};

/// What a wrapper does itself.
pub(super) trait Around<Message> {
    /// What it remembers from one moment to the next.
    type State: Default + 'static;

    /// Whether it remembers anything. If not, it has no place of its own in the tree of states, so that what is inside
    /// keeps its own when the wrapper comes or goes.
    const REMEMBERS: bool = true;

    /// What it remembers at first.
    fn begins(&self) -> Self::State {
        Self::State::default()
    }

    /// Whether what is remembered is of something else that stood here: then all begins anew.
    fn is_another(&self, _: &Self::State) -> bool {
        false
    }

    /// Takes in that the view was made anew.
    fn renewed(&self, _: &mut Self::State) {}

    /// Lets itself and what is inside be found, focused, scrolled.
    fn operate(
        &mut self,
        _: &mut Self::State,
        inside: &mut Inside<'_, '_, Message>,
        operation: &mut dyn Operation,
    ) {
        inside.operate(operation);
    }

    /// Takes in what happened.
    fn update(
        &mut self,
        _: &mut Self::State,
        inside: &mut Inside<'_, '_, Message>,
        happened: &Happened<'_>,
        clipboard: &mut dyn Clipboard,
        shell: &mut Shell<'_, Message>,
    ) {
        inside.update(happened, clipboard, shell);
    }

    /// Draws over what is inside.
    fn draw_over(&self, _: &Self::State, _: &mut iced::Renderer, _: &Theme, _: Rectangle) {}
}

/// What happened, and where the mouse was.
#[derive(Clone, Copy)]
pub(super) struct Happened<'b> {
    pub(super) event: &'b Event,
    pub(super) cursor: mouse::Cursor,
    pub(super) viewport: &'b Rectangle,
}

/// What is inside, with what it takes to reach it.
pub(super) struct Inside<'b, 'a, Message> {
    content: &'b mut Element<'a, Message>,
    tree: &'b mut Tree,
    layout: Layout<'b>,
    renderer: &'b iced::Renderer,
}

impl<'b, 'a, Message> Inside<'b, 'a, Message> {
    pub(super) const fn of(
        content: &'b mut Element<'a, Message>,
        tree: &'b mut Tree,
        layout: Layout<'b>,
        renderer: &'b iced::Renderer,
    ) -> Self {
        Self { content, tree, layout, renderer }
    }

    /// What it remembers, if that is of this type.
    pub(super) fn remembers<S: 'static>(&self) -> Option<&S> {
        (self.tree.tag == tree::Tag::of::<S>()).then(|| self.tree.state.downcast_ref())
    }

    pub(super) fn bounds(&self) -> Rectangle {
        self.layout.bounds()
    }

    pub(super) fn operate(&mut self, operation: &mut dyn Operation) {
        self.content.as_widget_mut().operate(self.tree, self.layout, self.renderer, operation);
    }

    pub(super) fn update(
        &mut self,
        happened: &Happened<'_>,
        clipboard: &mut dyn Clipboard,
        shell: &mut Shell<'_, Message>,
    ) {
        let Happened { event, cursor, viewport } = *happened;
        let content = self.content.as_widget_mut();
        content.update(self.tree, event, self.layout, cursor, self.renderer, clipboard, shell, viewport);
    }
}

/// A widget with its wrapper.
pub(super) struct Wrapped<'a, Message, W> {
    pub(super) content: Element<'a, Message>,
    pub(super) around: W,
}

impl<'a, Message, W: Around<Message>> Wrapped<'a, Message, W> {
    /// The content and its tree, with what the wrapper remembers.
    fn reach<'b>(
        &'b mut self,
        tree: &'b mut Tree,
        layout: Layout<'b>,
        renderer: &'b iced::Renderer,
        nothing: &'b mut W::State,
    ) -> Option<(&'b mut W, &'b mut W::State, Inside<'b, 'a, Message>)> {
        let (state, tree) = if W::REMEMBERS {
            (tree.state.downcast_mut(), tree.children.first_mut()?)
        } else {
            (nothing, tree)
        };
        let inside = Inside::of(&mut self.content, tree, Self::below(layout)?, renderer);
        Some((&mut self.around, state, inside))
    }

    fn below(layout: Layout<'_>) -> Option<Layout<'_>> {
        if W::REMEMBERS { layout.children().next() } else { Some(layout) }
    }

    fn tree(tree: &Tree) -> Option<&Tree> {
        if W::REMEMBERS { tree.children.first() } else { Some(tree) }
    }

    fn tree_mut(tree: &mut Tree) -> Option<&mut Tree> {
        if W::REMEMBERS { tree.children.first_mut() } else { Some(tree) }
    }
}

impl<'a, Message, W: Around<Message>> Widget<Message, Theme, iced::Renderer> for Wrapped<'a, Message, W> {
    fn tag(&self) -> tree::Tag {
        if W::REMEMBERS { tree::Tag::of::<W::State>() } else { self.content.as_widget().tag() }
    }
    fn state(&self) -> tree::State {
        if W::REMEMBERS { tree::State::new(self.around.begins()) } else { self.content.as_widget().state() }
    }
    fn children(&self) -> Vec<Tree> {
        if W::REMEMBERS { vec![Tree::new(&self.content)] } else { self.content.as_widget().children() }
    }
    fn diff(&self, tree: &mut Tree) {
        if W::REMEMBERS {
            if self.around.is_another(tree.state.downcast_ref()) {
                *tree = Tree { tag: self.tag(), state: self.state(), children: self.children() };
                return;
            }
            self.around.renewed(tree.state.downcast_mut());
            tree.diff_children(std::slice::from_ref(&self.content));
        } else {
            self.content.as_widget().diff(tree);
        }
    }
    fn size(&self) -> Size<Length> {
        self.content.as_widget().size()
    }
    fn size_hint(&self) -> Size<Length> {
        self.content.as_widget().size_hint()
    }
    fn layout(
        &mut self,
        tree: &mut Tree,
        renderer: &iced::Renderer,
        limits: &layout::Limits,
    ) -> layout::Node {
        let Some(below) = Self::tree_mut(tree) else { return layout::Node::default() };
        let node = self.content.as_widget_mut().layout(below, renderer, limits);
        if W::REMEMBERS { layout::Node::with_children(node.size(), vec![node]) } else { node }
    }
    fn operate(
        &mut self,
        tree: &mut Tree,
        layout: Layout<'_>,
        renderer: &iced::Renderer,
        operation: &mut dyn Operation,
    ) {
        let mut nothing = W::State::default();
        if let Some((around, state, mut inside)) = self.reach(tree, layout, renderer, &mut nothing) {
            around.operate(state, &mut inside, operation);
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
        let mut nothing = W::State::default();
        if let Some((around, state, mut inside)) = self.reach(tree, layout, renderer, &mut nothing) {
            let happened = Happened { event, cursor, viewport };
            around.update(state, &mut inside, &happened, clipboard, shell);
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
        let (Some(below), Some(inside)) = (Self::tree(tree), Self::below(layout)) else { return };
        self.content.as_widget().draw(below, renderer, theme, style, inside, cursor, viewport);
        if W::REMEMBERS {
            self.around.draw_over(tree.state.downcast_ref(), renderer, theme, layout.bounds());
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
        let below = Self::tree(tree).zip(Self::below(layout));
        below.map_or_else(mouse::Interaction::default, |(tree, layout)| {
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
        let (tree, layout) = (Self::tree_mut(tree)?, Self::below(layout)?);
        self.content.as_widget_mut().overlay(tree, layout, renderer, viewport, translation)
    }
}

impl<'a, Message: 'a, W: Around<Message> + 'a> From<Wrapped<'a, Message, W>> for Element<'a, Message> {
    fn from(wrapped: Wrapped<'a, Message, W>) -> Self {
        Element::new(wrapped)
    }
}
