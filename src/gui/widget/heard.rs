//! The outermost widget: after every frame it tells what changed, and hands in what was asked.

use iced::advanced::{Clipboard, Shell};
use iced::{Element, Event, Point, window};

use super::focus;
use super::wrapped::{Around, Happened, Inside, Wrapped};
use crate::gui::access::tree::Tree;
use crate::gui::access::walk::Walk;
use crate::gui::access::{Drawn, Once, reader, update};

/// A window that can be heard, in this language. `zoom` is how large the program draws itself.
pub(crate) fn heard<'a, Message: 'a>(
    content: impl Into<Element<'a, Message>>,
    zoom: f32,
    language: &'static str,
) -> Element<'a, Message> {
    Wrapped { content: content.into(), around: Heard { zoom, language } }.into()
}

struct Heard {
    zoom: f32,
    language: &'static str,
}

struct State {
    /// How many pixels a point of the window is.
    scale: f32,
    at: Point,
    sent: Option<(Tree, Drawn)>,
    once: Once,
}

impl Default for State {
    fn default() -> Self {
        Self { scale: 1.0, at: Point::ORIGIN, sent: None, once: Once::default() }
    }
}

impl Heard {
    /// Puts what was asked into the parts it was asked of; they do it when they hear of this frame.
    fn hand_in<Message>(inside: &mut Inside<'_, '_, Message>) {
        let asked = reader::asked();
        if asked.is_empty() {
            return;
        }
        let mut walk = Walk::new(asked);
        inside.operate(&mut walk);
        if let Some(place) = walk.to_focus() {
            focus::hand_over(inside, place);
        }
    }

    fn tell<Message>(&self, state: &mut State, inside: &mut Inside<'_, '_, Message>) {
        let State { scale, sent, once, .. } = state;
        let told = reader::tell(|whole| {
            let mut walk = Walk::new(Vec::new());
            inside.operate(&mut walk);
            let mut tree = walk.tree();
            once.take(sent.as_ref().map(|(tree, _)| tree), &mut tree);
            let drawn = Drawn { scale: *scale * self.zoom, language: self.language };
            // Drawn otherwise, all is told anew.
            let before = sent.as_ref().filter(|(_, before)| !whole && *before == drawn);
            let update = update(&tree, before.map(|(tree, _)| tree), drawn);
            *sent = Some((tree, drawn));
            update
        });
        if !told {
            // Nobody listens any more: what was said does not stay behind.
            (*sent, *once) = (None, Once::default());
        }
    }
}

impl<Message> Around<Message> for Heard {
    type State = State;

    fn update(
        &mut self,
        state: &mut State,
        inside: &mut Inside<'_, '_, Message>,
        happened: &Happened<'_>,
        clipboard: &mut dyn Clipboard,
        shell: &mut Shell<'_, Message>,
    ) {
        let Event::Window(event) = happened.event else {
            return inside.update(happened, clipboard, shell);
        };
        if matches!(event, window::Event::RedrawRequested(_)) {
            Self::hand_in(inside);
        }
        inside.update(happened, clipboard, shell);
        match event {
            window::Event::RedrawRequested(_) => self.tell(state, inside),
            window::Event::Focused => reader::focused(true),
            window::Event::Unfocused => reader::focused(false),
            window::Event::Rescaled(scale) => state.scale = *scale,
            window::Event::Moved(at) | window::Event::Opened { position: Some(at), .. } => {
                state.at = *at;
                reader::bounds(*at, inside.bounds().size(), state.scale * self.zoom);
            }
            window::Event::Resized(size) => reader::bounds(state.at, *size, state.scale * self.zoom),
            _ => {}
        }
    }
}
