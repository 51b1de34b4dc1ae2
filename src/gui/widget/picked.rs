//! Text that stands in no field, picked with the mouse and copied: a question, a source, an alert, a line of a page. iced's
//! texts know nothing of it, so that whole pieces are picked, from where the mouse goes down to where it goes up. With
//! nothing picked, what is copied is what somebody hears of where the keyboard is. What nobody hears cannot be picked.

use super::wrapped::{Around, Happened, Inside, Wrapped};
use crate::gui::access::tree::{Node, Tree};
use crate::gui::access::walk::Walk;
use crate::gui::access::{Role, joined};
use crate::gui::theme::Tones;
use crate::gui::theme::measure::{gap, stroke};
use iced::advanced::clipboard::Kind;
use iced::advanced::mouse::{self, Button, click};
use iced::advanced::renderer::{self, Renderer as _};
use iced::advanced::{Clipboard, Shell};
use iced::{Border, Color, Element, Event, Point, Rectangle, Theme, keyboard, window};

/// Lets text be picked in all of `content`; that of a page of a paper only where `pages` may be copied.
pub(crate) fn picked<'a, Message: 'a>(
    content: impl Into<Element<'a, Message>>,
    pages: bool,
) -> Element<'a, Message> {
    Wrapped { content: content.into(), around: Picked { pages } }.into()
}

struct Picked {
    pages: bool,
}

/// What is picked: the pieces from the first to the second, whichever of them is read first.
#[derive(Debug, Default)]
struct State {
    /// Where the mouse went down, while it is: the piece and the place.
    down: Option<(u64, Point)>,
    last: Option<mouse::Click>,
    picked: Option<(u64, u64)>,
    /// Where that is in sight.
    marks: Vec<Rectangle>,
}

/// So far the mouse may move and it is no picking yet.
const STILL: f32 = 4.0;

impl Picked {
    /// The pieces that can be picked, in the order they are read.
    fn pieces<'t>(&self, tree: &'t Tree) -> Vec<&'t Node> {
        let mut page = None;
        let mut pieces = Vec::new();
        for (depth, node) in tree.read() {
            if page.is_some_and(|page| depth <= page) {
                page = None;
            }
            if node.part.role == Role::Page {
                page = Some(depth);
            }
            let is_text = matches!(
                node.part.role,
                Role::Words
                    | Role::Label
                    | Role::Heading(_)
                    | Role::Alert
                    | Role::Status
                    | Role::Radio
                    | Role::Check
            );
            if is_text && node.part.name.is_some() && (self.pages || page.is_none()) {
                pieces.push(node);
            }
        }
        pieces
    }

    fn between<'t>(&self, tree: &'t Tree, (one, other): (u64, u64)) -> Vec<&'t Node> {
        let pieces = self.pieces(tree);
        let place = |id: u64| pieces.iter().position(|node| node.id == id);
        let Some((one, other)) = place(one).zip(place(other)) else { return Vec::new() };
        pieces[one.min(other)..=one.max(other)].to_vec()
    }

    /// The piece at a place; without one there, the nearest above or below it.
    fn at(&self, tree: &Tree, at: Point, near: bool) -> Option<u64> {
        let pieces = self.pieces(tree);
        let seen = || pieces.iter().filter_map(|node| Some((node, node.seen?)));
        if let Some((node, _)) = seen().find(|(_, seen)| seen.contains(at)) {
            return Some(node.id);
        }
        let far = |seen: &Rectangle| {
            let down = (seen.y - at.y).max(at.y - seen.y - seen.height).max(0.0);
            let across = (seen.x - at.x).max(at.x - seen.x - seen.width).max(0.0);
            // Whoever picks goes from line to line.
            down.mul_add(4.0, across)
        };
        let nearest = seen().filter(|_| near).min_by(|one, other| far(&one.1).total_cmp(&far(&other.1)));
        nearest.map(|(node, _)| node.id)
    }

    /// What is picked, a piece a line.
    fn text(&self, tree: &Tree, picked: (u64, u64)) -> Option<String> {
        let pieces = self.between(tree, picked);
        let lines: Vec<&str> = pieces.iter().filter_map(|node| node.part.name.as_deref()).collect();
        Some(lines.join("\n")).filter(|text| !text.is_empty())
    }

    fn mark(&self, state: &mut State, tree: &Tree) {
        let pieces = state.picked.map_or_else(Vec::new, |picked| self.between(tree, picked));
        state.marks = pieces.into_iter().filter_map(|node| node.seen).collect();
    }

    fn mouse<Message>(
        &self,
        state: &mut State,
        inside: &mut Inside<'_, '_, Message>,
        event: mouse::Event,
        at: Option<Point>,
        clipboard: &mut dyn Clipboard,
        shell: &mut Shell<'_, Message>,
    ) {
        match (event, at) {
            (mouse::Event::ButtonPressed(Button::Left), at) => {
                let had = state.picked.take().is_some();
                state.down = None;
                if let Some(at) = at.filter(|_| !shell.is_event_captured()) {
                    let tree = walked(inside);
                    let click = mouse::Click::new(at, Button::Left, state.last);
                    state.last = Some(click);
                    state.down = self.at(&tree, at, false).map(|id| (id, at));
                    if click.kind() != click::Kind::Single {
                        state.picked = state.down.map(|(id, _)| (id, id));
                    }
                    self.mark(state, &tree);
                }
                if had || state.picked.is_some() {
                    shell.request_redraw();
                }
            }
            (mouse::Event::CursorMoved { .. }, Some(at)) => {
                let Some((id, from)) = state.down else { return };
                if state.picked.is_none() && from.distance(at) < STILL {
                    return;
                }
                let tree = walked(inside);
                let picked = self.at(&tree, at, true).map(|to| (id, to));
                if picked != state.picked {
                    state.picked = picked;
                    self.mark(state, &tree);
                    shell.request_redraw();
                }
            }
            (mouse::Event::ButtonReleased(Button::Left), _) => {
                state.down = None;
                if let Some(text) = state.picked.and_then(|picked| self.text(&walked(inside), picked)) {
                    clipboard.write(Kind::Primary, text);
                }
            }
            _ => {}
        }
    }

    /// What is copied: what is picked, or else what is heard of where the keyboard is and of what that belongs to.
    fn copied<Message>(&self, state: &State, inside: &mut Inside<'_, '_, Message>) -> Option<String> {
        let tree = walked(inside);
        match state.picked {
            Some(picked) => self.text(&tree, picked),
            None => heard_at(&tree),
        }
    }
}

fn walked<Message>(inside: &mut Inside<'_, '_, Message>) -> Tree {
    let mut walk = Walk::new(Vec::new());
    inside.operate(&mut walk);
    walk.tree()
}

/// What is heard of where the keyboard is; of one of several answers, the question with all of them.
fn heard_at(tree: &Tree) -> Option<String> {
    let read = tree.read();
    let at = tree.get(tree.focus)?;
    let answers = |node: &Node| matches!(node.part.role, Role::Answers | Role::Checks);
    let around = read.iter().find(|(_, node)| answers(node) && node.children.contains(&at.id));
    let whole = around.map_or(at, |(_, node)| *node);
    if matches!(whole.part.role, Role::Window | Role::Field | Role::Note | Role::Secret) {
        return None;
    }
    let said = |node: &Node| {
        let told = [&node.part.name, &node.part.means].into_iter().flatten();
        joined(told.map(String::as_str))
    };
    let below = whole.children.iter().filter_map(|child| tree.get(*child)).map(said);
    let lines: Vec<String> =
        std::iter::once(said(whole)).chain(below).filter(|line| !line.is_empty()).collect();
    Some(lines.join("\n")).filter(|text| !text.is_empty())
}

impl<Message> Around<Message> for Picked {
    type State = State;

    fn update(
        &mut self,
        state: &mut State,
        inside: &mut Inside<'_, '_, Message>,
        happened: &Happened<'_>,
        clipboard: &mut dyn Clipboard,
        shell: &mut Shell<'_, Message>,
    ) {
        inside.update(happened, clipboard, shell);
        match happened.event {
            Event::Mouse(event) => {
                self.mouse(state, inside, *event, happened.cursor.position(), clipboard, shell);
            }
            Event::Keyboard(keyboard::Event::KeyPressed { key, physical_key, modifiers, .. })
                if !shell.is_event_captured()
                    && modifiers.command()
                    && !modifiers.alt()
                    && !modifiers.shift()
                    && key.to_latin(*physical_key) == Some('c') =>
            {
                if let Some(text) = self.copied(state, inside) {
                    clipboard.write(Kind::Standard, text);
                    shell.capture_event();
                }
            }
            Event::Window(window::Event::RedrawRequested(_)) if state.picked.is_some() => {
                let tree = walked(inside);
                self.mark(state, &tree);
                if state.marks.is_empty()
                    && state.picked.is_some_and(|picked| self.between(&tree, picked).is_empty())
                {
                    // What was picked is gone.
                    state.picked = None;
                }
            }
            _ => {}
        }
    }

    fn draw_over(&self, state: &State, renderer: &mut iced::Renderer, theme: &Theme, bounds: Rectangle) {
        let tones = Tones::of(theme);
        // As selected letters are: an edge around an answer would be taken for its being chosen. Where nothing is filled
        // softly there is an edge all the same.
        let edged = tones.stroke >= stroke::STRONG;
        let border = Border { color: tones.accent, width: tones.stroke, ..Border::default() };
        let border = if edged { border } else { Border::default() };
        let fill = Color { a: if edged { 0.0 } else { 0.2 }, ..tones.accent };
        renderer.with_layer(bounds, |renderer| {
            for mark in &state.marks {
                let bounds = mark.expand(gap::HAIR / 2.0);
                renderer.fill_quad(renderer::Quad { bounds, border, ..renderer::Quad::default() }, fill);
            }
        });
    }
}
