//! Words that give way: on one line cut off with an ellipsis where they do not fit, on two lines cut in their middle, so that
//! what tells two names apart is seen at either end. Heard and found they are whole.

use iced::advanced::layout::{self, Layout};
use iced::advanced::widget::{Operation, Tree, Widget, tree};
use iced::advanced::{mouse, renderer};
use iced::widget::text::{Text, Wrapping};
use iced::{Element, Length, Rectangle, Size, Theme};

/// These words in the letters of `set`. In a row they take what the others leave, and no more than they need.
pub(crate) fn shortened<'a, Message: 'a>(words: String, set: fn(String) -> Text<'a>) -> Element<'a, Message> {
    element(words, String::new(), set, Lines::One)
}

/// A name and what is said behind it, on two lines at most: of the name as much goes from its middle as there is no room for.
pub(crate) fn on_two_lines<'a, Message: 'a>(
    name: String,
    said: String,
    set: fn(String) -> Text<'a>,
) -> Element<'a, Message> {
    element(name, said, set, Lines::Two)
}

fn element<'a, Message: 'a>(
    words: String,
    said: String,
    set: fn(String) -> Text<'a>,
    lines: Lines,
) -> Element<'a, Message> {
    let shown = set(format!("{words}{said}"));
    Element::new(Shortened { words, said, set, lines, shown })
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Lines {
    One,
    Two,
}

struct Shortened<'a> {
    words: String,
    said: String,
    set: fn(String) -> Text<'a>,
    lines: Lines,
    shown: Text<'a>,
}

impl Shortened<'_> {
    fn whole(&self) -> String {
        format!("{}{}", self.words, self.said)
    }

    /// Lays these out: on one line as if there were all the room of the world, on more within what there is.
    fn lay(&mut self, shown: String, room: f32, tree: &mut Tree, renderer: &iced::Renderer) -> layout::Node {
        let (wrapping, most) = match self.lines {
            Lines::One => (Wrapping::None, f32::INFINITY),
            Lines::Two => (Wrapping::Word, room),
        };
        self.shown = (self.set)(shown).wrapping(wrapping);
        let limits = layout::Limits::new(Size::ZERO, Size::new(most, f32::INFINITY));
        inside(&mut self.shown).layout(tree, renderer, &limits)
    }

    /// The words with less and less of them.
    fn cuts(&self) -> Vec<String> {
        let ends: Vec<usize> = self.words.char_indices().map(|(end, _)| end).collect();
        let count = match self.lines {
            Lines::One => ends.len(),
            Lines::Two => ends.len() / 2,
        };
        let cuts = (0..count).rev().map(|left| {
            let begin = self.words[..ends[left]].trim_end();
            let end = match self.lines {
                Lines::One => "",
                Lines::Two => self.words[ends[ends.len() - left.max(1)]..].trim_start(),
            };
            format!("{begin}…{end}{}", self.said)
        });
        cuts.collect()
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
        let (room, lines) = (limits.max().width, self.lines);
        let whole = self.lay(self.whole(), room, tree, renderer);
        let line = match lines {
            Lines::One => whole.size().height,
            Lines::Two => self.lay("x".to_owned(), room, tree, renderer).size().height,
        };
        let fits = |node: &layout::Node| match lines {
            Lines::One => node.size().width <= room,
            Lines::Two => node.size().height < 2.5 * line,
        };
        if fits(&whole) {
            return self.lay(self.whole(), room, tree, renderer);
        }
        let cuts = self.cuts();
        // On one line none fits that is longer than its share of the room.
        #[expect(clippy::cast_precision_loss, reason = "a name of a case is short")]
        let share = |left: usize| left as f32 * whole.size().width <= cuts.len() as f32 * room.max(1.0);
        let tried =
            cuts.iter().enumerate().filter(|(at, _)| lines == Lines::Two || share(cuts.len() - 1 - at));
        let tried: Vec<String> = tried.map(|(_, cut)| cut.clone()).collect();
        for cut in tried {
            let node = self.lay(cut, room, tree, renderer);
            if fits(&node) {
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
        operation.text(None, layout.bounds(), &self.whole());
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
