//! Options on an outline of the body, as one widget and one Tab stop: arrows go from region to region, Space and the
//! digits 1 to 9 mark. What is marked shows by hatching as well as colour; the list of options says the same in words.

mod brush;
mod figure;

use self::brush::{Shown, write};
use self::figure::{At, CAPTION, FOOT, Figure, Laid};
use super::spot;
use crate::gui::access::{self as heard, Role, say, say_place};
use crate::gui::font;
use crate::gui::shortcuts::{Answering, Arrow, Digit};
use crate::gui::theme::Tones;
use crate::gui::theme::measure::gap;
use crate::protocol::body::{Region, Side, View};
use iced::advanced::graphics::geometry::Renderer as _;
use iced::advanced::layout::{self, Layout};
use iced::advanced::widget::{Operation, Tree, Widget, tree};
use iced::advanced::{Clipboard, Shell, mouse, renderer};
use iced::widget::canvas::Frame;
use iced::{Element, Event, Fill, Length, Point, Rectangle, Size, Theme, Vector, widget};

/// One option on the body.
pub struct Part<'a, Message> {
    /// The regions it stands for; none when it is only in the list.
    pub(crate) regions: Vec<Region>,
    /// What it is called.
    pub label: &'a str,
    /// Whether it is marked.
    pub(crate) marked: bool,
    /// Sent when it is pressed.
    pub(crate) on_press: Message,
}

impl<Message> Part<'_, Message> {
    fn heard(&self, place: usize) -> heard::Part {
        let key = Digit::all().nth(place).map(|digit| digit.to_string());
        heard::Part { chosen: Some(self.marked), key, ..heard::Part::named(Role::Check, self.label) }
    }
}

/// The words around the drawing.
pub struct Words {
    /// Above the head, the front and the back.
    pub(crate) views: [String; 3],
    /// Said of a region that is marked.
    pub(crate) marked: String,
    /// At the foot.
    pub(crate) invitation: String,
    /// Beside each view: the left and the right of the child, as short as can be.
    pub(crate) sides: [String; 2],
    /// What is asked: nobody sees it here, and who hears the drawing is told.
    pub(crate) question: String,
}

/// The options of a question on an outline of the body.
pub fn body<'a, Message: Clone + 'a>(
    id: impl Into<widget::Id>,
    parts: Vec<Part<'a, Message>>,
    words: Words,
) -> Element<'a, Message> {
    Element::new(Body { id: id.into(), parts, words, figure: Figure::whole() })
}

/// Where left and right are said, within each view: beside the head, where nothing is drawn.
const BESIDE: f32 = 7.0;
const BELOW: f32 = 10.0;

struct Body<'a, Message> {
    id: widget::Id,
    parts: Vec<Part<'a, Message>>,
    words: Words,
    figure: Figure,
}

type Spot = spot::Spot<At, true>;

impl<Message> Body<'_, Message> {
    /// The place of the option a shape stands for.
    fn part_at(&self, at: At) -> Option<usize> {
        let region = self.figure.shape(at)?.1.region;
        self.parts.iter().position(|part| part.regions.contains(&region))
    }

    fn part(&self, at: At) -> Option<&Part<'_, Message>> {
        self.part_at(at).and_then(|part| self.parts.get(part))
    }

    /// Every shape that stands for an option.
    fn all(&self) -> impl Iterator<Item = At> + '_ {
        self.figure.all().filter(|at| self.part_at(*at).is_some())
    }

    /// The shape the keyboard is at: where the arrows went, or one that is marked, or the first.
    fn at(&self, spot: &Spot) -> Option<At> {
        spot.at
            .filter(|at| self.part_at(*at).is_some())
            .or_else(|| self.all().find(|at| self.part(*at).is_some_and(|part| part.marked)))
            .or_else(|| self.all().next())
    }

    /// The shape under the mouse, and the option it stands for.
    fn under(&self, layout: Layout<'_>, cursor: mouse::Cursor) -> Option<(At, usize)> {
        let at = cursor.position_in(layout.bounds())?;
        let mut shapes = self.figure.under(at, layout.bounds().width);
        shapes.find_map(|at| Some((at, self.part_at(at)?)))
    }

    fn towards(&self, from: At, arrow: Arrow, width: f32) -> Option<At> {
        self.figure.towards(from, arrow, width, self.all())
    }

    /// The shape a command leads to, and which option it presses.
    fn leads(&self, spot: &Spot, command: Answering, width: f32) -> Option<(At, Option<usize>)> {
        let at = self.at(spot)?;
        Some(match command {
            Answering::Go(arrow) => (self.towards(at, arrow, width).unwrap_or(at), None),
            Answering::First => (self.all().next()?, None),
            Answering::Last => (self.all().last()?, None),
            Answering::Choose => (at, self.part_at(at)),
            Answering::Pick(number) => {
                let regions = &self.parts.get(number.index())?.regions;
                let there = self.all().find(|at| {
                    self.figure.shape(*at).is_some_and(|(_, shape)| regions.contains(&shape.region))
                });
                (there.unwrap_or(at), Some(number.index()))
            }
            Answering::Press => return None,
        })
    }

    fn shown(&self, at: At, hovered: Option<usize>) -> Shown {
        match self.part_at(at) {
            Some(part) if self.parts[part].marked => Shown::Marked,
            Some(part) if hovered == Some(part) => Shown::Hovered,
            Some(_) => Shown::Plain,
            None => Shown::Idle,
        }
    }

    /// What stands below the drawing.
    fn said(&self, spot: &Spot) -> String {
        let ring = self.at(spot).filter(|_| spot.focus.ring);
        match spot.hovered.or(ring).and_then(|at| self.part(at)) {
            Some(part) if part.marked => format!("✓ {}: {}", part.label, self.words.marked),
            Some(part) => part.label.to_owned(),
            None => String::new(),
        }
    }
}

impl<'a, Message: Clone + 'a> Widget<Message, Theme, iced::Renderer> for Body<'a, Message> {
    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<Spot>()
    }
    fn state(&self) -> tree::State {
        tree::State::new(Spot::default())
    }
    fn size(&self) -> Size<Length> {
        Size::new(Fill, Length::Shrink)
    }
    fn layout(&mut self, _: &mut Tree, _: &iced::Renderer, limits: &layout::Limits) -> layout::Node {
        let width = limits.max().width;
        layout::Node::new(Size::new(width, Laid::of(width).height()))
    }
    fn operate(
        &mut self,
        tree: &mut Tree,
        layout: Layout<'_>,
        _: &iced::Renderer,
        operation: &mut dyn Operation,
    ) {
        let spot = tree.state.downcast_mut::<Spot>();
        let Some(at) = self.at(spot) else { return };
        let all = layout.bounds();
        let bounds = self.figure.bounds(at, all.width) + Vector::new(all.x, all.y);
        let group = || heard::Part::named(Role::Checks, self.words.question.as_str());
        let _ = say(operation, Some(&self.id), all, group, |operation| {
            operation.focusable(Some(&self.id), bounds, spot);
            let here = self.part_at(at);
            for (place, part) in self.parts.iter().enumerate() {
                let mut shapes = self.all().filter(|at| self.part_at(*at) == Some(place)).peekable();
                let Some(first) = shapes.peek().copied() else { continue };
                let bounds = shapes.map(|at| self.figure.bounds(at, all.width)).reduce(|a, b| a.union(&b));
                let bounds = bounds.map_or(all, |bounds| bounds + Vector::new(all.x, all.y));
                let asked = say_place(operation, bounds, here == Some(place), || part.heard(place), |_| {});
                spot.ask(asked, first, place);
            }
        });
        // After what is heard: it is the line at the foot, which follows where the keyboard is.
        let _ = say(
            operation,
            None,
            all,
            || heard::Part::new(Role::Silent),
            |operation| {
                operation.text(Some(&self.id), all, &self.said(spot));
            },
        );
    }
    fn update(
        &mut self,
        tree: &mut Tree,
        event: &Event,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        _: &iced::Renderer,
        _: &mut dyn Clipboard,
        shell: &mut Shell<'_, Message>,
        _: &Rectangle,
    ) {
        let spot = tree.state.downcast_mut::<Spot>();
        let leads = |spot: &Spot, command| self.leads(spot, command, layout.bounds().width);
        let pressed = spot.update(event, shell, || self.under(layout, cursor), leads);
        if let Some(part) = pressed.and_then(|part| self.parts.get(part)) {
            shell.publish(part.on_press.clone());
        }
    }
    fn draw(
        &self,
        tree: &Tree,
        renderer: &mut iced::Renderer,
        theme: &Theme,
        _: &renderer::Style,
        layout: Layout<'_>,
        _: mouse::Cursor,
        viewport: &Rectangle,
    ) {
        use renderer::Renderer as _;
        let bounds = layout.bounds();
        if bounds.intersection(viewport).is_none() {
            return;
        }
        let spot = tree.state.downcast_ref::<Spot>();
        let tones = Tones::of(theme);
        let laid = Laid::of(bounds.width);
        let hovered = spot.hovered.and_then(|at| self.part_at(at));
        let ring = self.at(spot).filter(|_| spot.focus.ring);
        let mut frame = Frame::new(renderer, bounds.size());
        brush::paint(&mut frame, &self.figure, laid, tones, |at| self.shown(at, hovered), ring);
        renderer.with_translation(Vector::new(bounds.x, bounds.y), |renderer| {
            renderer.draw_geometry(frame.into_geometry());
        });
        for (words, (view, ..)) in self.words.views.iter().zip(&self.figure.views) {
            let middle = laid.point(*view, (View::WIDTH / 2.0, 0.0));
            let at = Point::new(bounds.x + middle.x, bounds.y + CAPTION / 2.0 - gap::HAIR);
            write(renderer, words.clone(), at, font::REGULAR, tones.muted, viewport);
            for x in [BESIDE, View::WIDTH - BESIDE] {
                let [left, right] = &self.words.sides;
                let words = if view.side(x) == Side::Left { left } else { right };
                let at = laid.point(*view, (x, BELOW)) + Vector::new(bounds.x, bounds.y);
                write(renderer, words.clone(), at, font::SEMIBOLD, tones.muted, viewport);
            }
        }
        let foot = bounds.y + bounds.height - FOOT;
        let at = Point::new(bounds.center_x(), foot + FOOT * 0.3);
        write(renderer, self.said(spot), at, font::SEMIBOLD, tones.ink, viewport);
        let at = Point::new(bounds.center_x(), foot + FOOT * 0.78);
        write(renderer, self.words.invitation.clone(), at, font::REGULAR, tones.muted, viewport);
    }
    fn mouse_interaction(
        &self,
        tree: &Tree,
        _: Layout<'_>,
        _: mouse::Cursor,
        _: &Rectangle,
        _: &iced::Renderer,
    ) -> mouse::Interaction {
        if tree.state.downcast_ref::<Spot>().hovered.is_some() {
            mouse::Interaction::Pointer
        } else {
            mouse::Interaction::default()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gui::shortcuts::Arrow;
    use std::collections::BTreeSet;

    fn whole() -> Body<'static, ()> {
        let part =
            |region: Region| Part { regions: vec![region], label: region.part, marked: false, on_press: () };
        let words = Words {
            views: Default::default(),
            marked: String::new(),
            invitation: String::new(),
            sides: Default::default(),
            question: String::new(),
        };
        let parts = Region::all().map(part).collect();
        Body { id: "body".into(), parts, words, figure: Figure::whole() }
    }

    #[test]
    fn every_region_is_reached_with_the_arrows_at_every_width() {
        let body = whole();
        let ways = [Arrow::Left, Arrow::Right, Arrow::Up, Arrow::Down];
        for width in [320.0, 632.0] {
            let first = body.at(&Spot::default()).expect("a region");
            let (mut reached, mut next) = (BTreeSet::from([first]), vec![first]);
            while let Some(from) = next.pop() {
                for to in ways.into_iter().filter_map(|way| body.towards(from, way, width)) {
                    if reached.insert(to) {
                        next.push(to);
                    }
                }
            }
            let missed: Vec<_> = body.all().filter(|at| !reached.contains(at)).collect();
            assert!(missed.is_empty(), "at {width}: {missed:?}");
        }
    }

    #[test]
    fn small_regions_are_large_enough_to_hit_on_the_large_head() {
        let body = whole();
        for at in body.all() {
            let (view, shape) = body.figure.shape(at).expect("a shape");
            let bounds = body.figure.bounds(at, 632.0);
            let least = bounds.width.min(bounds.height);
            assert!(view != View::Head || least >= 20.0, "{}: {least}", shape.region.name());
        }
    }
}
