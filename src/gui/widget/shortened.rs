//! Words that give way: on one line, cut off with an ellipsis where they do not fit. Heard and found they are whole.

use iced::advanced::layout::{self, Layout};
use iced::advanced::widget::{Operation, Tree, Widget, tree};
use iced::advanced::{mouse, renderer};
use iced::widget::text::{Text, Wrapping};
use iced::{Element, Length, Rectangle, Size, Theme};

/// These words in the letters of `set`. In a row they take what the others leave, and no more than they need.
pub(crate) fn shortened<'a, Message: 'a>(words: String, set: fn(String) -> Text<'a>) -> Element<'a, Message> {
    let shown = set(words.clone());
    Element::new(Shortened { words, set, shown })
}

struct Shortened<'a> {
    words: String,
    set: fn(String) -> Text<'a>,
    shown: Text<'a>,
}

impl Shortened<'_> {
    /// Lays these out as if there were all the room of the world.
    fn lay(&mut self, shown: String, tree: &mut Tree, renderer: &iced::Renderer) -> layout::Node {
        self.shown = (self.set)(shown).wrapping(Wrapping::None);
        let endless = layout::Limits::new(Size::ZERO, Size::INFINITE);
        inside(&mut self.shown).layout(tree, renderer, &endless)
    }
}

fn inside<'b>(text: &'b mut Text<'_>) -> &'b mut dyn Widget<(), Theme, iced::Renderer> {
    text
}

impl<Message> Widget<Message, Theme, iced::Renderer> for Shortened<'_> {
    fn tag(&self) -> tree::Tag {
        Widget::<Message, Theme, iced::Renderer>::tag(&self.shown)
    }
    fn state(&self) -> tree::State {
        Widget::<Message, Theme, iced::Renderer>::state(&self.shown)
    }
    fn size(&self) -> Size<Length> {
        // Laid out after what stands beside it.
        Size::new(Length::Fill, Length::Shrink)
    }
    fn layout(
        &mut self,
        tree: &mut Tree,
        renderer: &iced::Renderer,
        limits: &layout::Limits,
    ) -> layout::Node {
        let room = limits.max().width;
        let whole = self.lay(self.words.clone(), tree, renderer);
        if whole.size().width <= room {
            return whole;
        }
        let ends: Vec<usize> = self.words.char_indices().map(|(end, _)| end).collect();
        // The beginnings that are about as long as the room, and then shorter ones until one fits.
        let most = whole.size().width / room.max(1.0);
        #[expect(clippy::cast_precision_loss, reason = "a name of a case is short")]
        let about = ends.iter().enumerate().filter(|(count, _)| *count as f32 * most <= ends.len() as f32);
        let about: Vec<usize> = about.map(|(_, end)| *end).collect();
        for end in about.into_iter().rev() {
            let cut = format!("{}…", self.words[..end].trim_end());
            let node = self.lay(cut, tree, renderer);
            if node.size().width <= room {
                return node;
            }
        }
        layout::Node::new(Size::new(room, whole.size().height))
    }
    fn operate(
        &mut self,
        _: &mut Tree,
        layout: Layout<'_>,
        _: &iced::Renderer,
        operation: &mut dyn Operation,
    ) {
        operation.text(None, layout.bounds(), &self.words);
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
        let shown: &dyn Widget<Message, Theme, iced::Renderer> = &self.shown;
        shown.draw(tree, renderer, theme, style, layout, cursor, viewport);
    }
}
