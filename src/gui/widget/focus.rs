//! Keyboard focus for what iced 0.14 leaves to the mouse. Wrap a widget in [`focusable`]: Tab order then follows
//! the tree, Space and Enter activate it, a ring shows where the keyboard is, and tests find it by its label.

use super::wrapped::{Around, Happened, Inside, Wrapped};
use crate::gui::access::{Asked, Part, Role, say};
use crate::gui::shortcuts::{Answering, Keyed};
use crate::gui::theme::Tones;
use crate::gui::theme::measure::{radius, stroke};
use iced::advanced::renderer;
use iced::advanced::widget::operation::{self, Focusable as _, Operation, Outcome};
use iced::advanced::{Clipboard, Shell, mouse};
use iced::{Border, Color, Element, Event, Rectangle, Task, Theme, keyboard, touch, widget};
use std::any::Any;
use std::borrow::Cow;
use std::ops::Range;

/// Makes `content` reachable by keyboard once it has a message to send.
pub(crate) fn focusable<'a, Message>(content: impl Into<Element<'a, Message>>) -> Focusable<'a, Message> {
    let around = Reached {
        id: None,
        label: None,
        means: None,
        key: None,
        open: None,
        current: false,
        on_activate: None,
    };
    Focusable { content: content.into(), around }
}

/// A widget that can have the keyboard.
pub struct Focusable<'a, Message> {
    content: Element<'a, Message>,
    around: Reached<'a, Message>,
}

struct Reached<'a, Message> {
    id: Option<widget::Id>,
    label: Option<Cow<'a, str>>,
    means: Option<Cow<'a, str>>,
    key: Option<String>,
    open: Option<bool>,
    current: bool,
    on_activate: Option<Message>,
}

impl<Message> Reached<'_, Message> {
    /// What it is to somebody who hears it; called by its words unless it has a label.
    fn part(&self) -> Part {
        let role = if self.open.is_some() { Role::Disclosure } else { Role::Button };
        let part = self.label.as_deref().map_or_else(|| Part::new(role), |label| Part::named(role, label));
        Part {
            key: self.key.clone(),
            open: self.open,
            current: self.current,
            unable: self.on_activate.is_none(),
            ..part.means(self.means.as_deref())
        }
    }
}

impl<'a, Message> Focusable<'a, Message> {
    /// The id to focus it by.
    #[must_use]
    pub fn id(mut self, id: impl Into<widget::Id>) -> Self {
        self.around.id = Some(id.into());
        self
    }

    /// What it is called, for widgets that do not say so themselves.
    #[must_use]
    pub fn label(mut self, label: impl Into<Cow<'a, str>>) -> Self {
        self.around.label = Some(label.into());
        self
    }

    /// What is heard after what it is called: how it stands.
    #[must_use]
    pub(super) fn means(mut self, means: impl Into<Cow<'a, str>>) -> Self {
        self.around.means = Some(means.into());
        self
    }

    /// The key that does the same.
    #[must_use]
    pub(super) fn key(mut self, key: Option<String>) -> Self {
        self.around.key = key;
        self
    }

    /// That it unfolds something, and whether it did.
    #[must_use]
    pub(super) const fn unfolds(mut self, open: bool) -> Self {
        self.around.open = Some(open);
        self
    }

    /// Whether the clinician is there, among places to go to.
    #[must_use]
    pub(super) const fn current(mut self, current: bool) -> Self {
        self.around.current = current;
        self
    }

    /// The message Space and Enter send. Without one it cannot be focused.
    #[must_use]
    pub(crate) fn on_activate(self, message: Message) -> Self {
        self.on_activate_maybe(Some(message))
    }

    /// As [`on_activate`](Self::on_activate), if there is a message.
    #[must_use]
    pub(crate) fn on_activate_maybe(mut self, message: Option<Message>) -> Self {
        self.around.on_activate = message;
        self
    }
}

/// Whether a widget has the keyboard, and whether that is shown.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Focus {
    pub(super) focused: bool,
    /// Only the keyboard brings up the ring, as browsers do with `:focus-visible`.
    pub(super) ring: bool,
}

impl operation::Focusable for Focus {
    fn is_focused(&self) -> bool {
        self.focused
    }
    fn focus(&mut self) {
        *self = Self { focused: true, ring: true };
    }
    fn unfocus(&mut self) {
        *self = Self::default();
    }
}

/// What a widget that is pressed remembers.
#[derive(Default)]
struct Hand {
    focus: Focus,
    /// Somebody who hears it asked for a press.
    asked: bool,
}

/// Draws the ring just outside `bounds`.
pub(super) fn ring(renderer: &mut iced::Renderer, theme: &Theme, bounds: Rectangle, corner: f32) {
    use renderer::Renderer as _;
    let quad = renderer::Quad {
        bounds: bounds.expand(stroke::STRONG + 1.0),
        border: Border {
            color: Tones::of(theme).accent,
            width: stroke::STRONG,
            radius: (corner + stroke::STRONG).into(),
        },
        ..renderer::Quad::default()
    };
    renderer.fill_quad(quad, Color::TRANSPARENT);
}

impl<Message: Clone> Around<Message> for Reached<'_, Message> {
    type State = Hand;

    fn renewed(&self, hand: &mut Hand) {
        if self.on_activate.is_none() {
            hand.focus.unfocus();
        }
    }

    fn operate(
        &mut self,
        hand: &mut Hand,
        inside: &mut Inside<'_, '_, Message>,
        operation: &mut dyn Operation,
    ) {
        let bounds = inside.bounds();
        let asked = say(
            operation,
            self.id.as_ref(),
            bounds,
            || self.part(),
            |operation| {
                if self.on_activate.is_some() {
                    operation.focusable(self.id.as_ref(), bounds, &mut hand.focus);
                }
                if let Some(label) = &self.label {
                    operation.text(self.id.as_ref(), bounds, label);
                }
                operation.traverse(&mut |operation| inside.operate(operation));
            },
        );
        hand.asked |= asked == Some(Asked::Press);
    }

    fn update(
        &mut self,
        hand: &mut Hand,
        inside: &mut Inside<'_, '_, Message>,
        happened: &Happened<'_>,
        clipboard: &mut dyn Clipboard,
        shell: &mut Shell<'_, Message>,
    ) {
        inside.update(happened, clipboard, shell);
        let Hand { focus, asked } = hand;
        if std::mem::take(asked)
            && let Some(message) = &self.on_activate
        {
            shell.publish(message.clone());
        }
        match happened.event {
            Event::Mouse(mouse::Event::ButtonPressed(mouse::Button::Left))
            | Event::Touch(touch::Event::FingerPressed { .. }) => {
                if focus.ring {
                    shell.request_redraw();
                }
                let over = self.on_activate.is_some() && happened.cursor.is_over(inside.bounds());
                *focus = Focus { focused: over, ring: false };
            }
            Event::Keyboard(keyboard::Event::KeyPressed { key, modifiers, repeat: false, .. })
                if focus.focused && !shell.is_event_captured() =>
            {
                if let Some(Answering::Choose | Answering::Press) = Answering::asked(key, *modifiers)
                    && let Some(message) = &self.on_activate
                {
                    focus.ring = true;
                    shell.publish(message.clone());
                    shell.capture_event();
                }
            }
            _ => {}
        }
    }

    fn draw_over(&self, hand: &Hand, renderer: &mut iced::Renderer, theme: &Theme, bounds: Rectangle) {
        if hand.focus.ring {
            ring(renderer, theme, bounds, radius::MEDIUM);
        }
    }
}

impl<'a, Message: Clone + 'a> From<Focusable<'a, Message>> for Element<'a, Message> {
    fn from(Focusable { content, around }: Focusable<'a, Message>) -> Self {
        Wrapped { content, around }.into()
    }
}

/// Where the keyboard is.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Located {
    /// How what has it is called: another control may stand at the same place of another page.
    pub id: Option<widget::Id>,
    /// What has it.
    pub at: Rectangle,
    /// All that this belongs to: the answers beside the one the keyboard is at.
    pub whole: Rectangle,
}

/// Finds where the keyboard is.
#[derive(Default)]
struct Locate {
    found: Option<Located>,
    /// The group that was met last.
    group: Option<(widget::Id, Rectangle)>,
}

impl Operation for Locate {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        operate(self);
    }
    fn container(&mut self, id: Option<&widget::Id>, bounds: Rectangle) {
        // Rows and columns have none, and stand between a group and what is in it.
        if let Some(id) = id {
            self.group = Some((id.clone(), bounds));
        }
    }
    fn focusable(
        &mut self,
        id: Option<&widget::Id>,
        bounds: Rectangle,
        state: &mut dyn operation::Focusable,
    ) {
        if state.is_focused() {
            let group = self.group.as_ref().filter(|(group, _)| Some(group) == id);
            let whole = group.map_or(bounds, |(_, whole)| *whole);
            self.found = Some(Located { id: id.cloned(), at: bounds, whole });
        }
    }
}

/// What has the keyboard inside, in the coordinates of its layout.
pub(super) fn locate<Message>(inside: &mut Inside<'_, '_, Message>) -> Option<Located> {
    let mut locate = Locate::default();
    inside.operate(&mut locate);
    locate.found
}

/// Finds the control of this id.
struct Find<'b> {
    id: &'b widget::Id,
    found: Option<Rectangle>,
}

impl Operation for Find<'_> {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        operate(self);
    }
    fn focusable(&mut self, id: Option<&widget::Id>, bounds: Rectangle, _: &mut dyn operation::Focusable) {
        if id == Some(self.id) {
            self.found = Some(bounds);
        }
    }
}

/// Where the control of this id is inside, in the coordinates of its layout.
pub(super) fn find<Message>(inside: &mut Inside<'_, '_, Message>, id: &widget::Id) -> Option<Rectangle> {
    let mut find = Find { id, found: None };
    inside.operate(&mut find);
    find.found
}

/// Counts what can have the keyboard, then hands it on. At the end it starts again at the other end, where iced's own
/// `focus_next` would leave the keyboard nowhere for one press.
struct Count {
    backwards: bool,
    all: usize,
    focused: Option<usize>,
    /// What keeps the keyboard inside, if anything does.
    within: Option<Range<usize>>,
}

/// Where something begins and ends that keeps the keyboard inside, whatever stands around it.
pub(super) enum Edge {
    Begins,
    Ends,
}

impl<T> Operation<T> for Count {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation<T>)) {
        operate(self);
    }
    fn focusable(&mut self, _: Option<&widget::Id>, _: Rectangle, state: &mut dyn operation::Focusable) {
        if state.is_focused() {
            self.focused = Some(self.all);
        }
        self.all += 1;
    }
    fn custom(&mut self, _: Option<&widget::Id>, _: Rectangle, met: &mut dyn Any) {
        match (met.downcast_ref(), &mut self.within) {
            (Some(Edge::Begins), within) => *within = Some(self.all..self.all),
            (Some(Edge::Ends), Some(within)) => within.end = self.all,
            (Some(Edge::Ends), None) | (None, _) => {}
        }
    }
    fn finish(&self) -> Outcome<T> {
        let within = self.within.clone().filter(|within| !within.is_empty()).unwrap_or(0..self.all);
        let Some(last) = within.end.checked_sub(1) else { return Outcome::None };
        let wanted = match (self.focused.filter(|now| within.contains(now)), self.backwards) {
            (Some(now), false) if now < last => now + 1,
            (Some(now), true) if now > within.start => now - 1,
            (_, false) => within.start,
            (_, true) => last,
        };
        Outcome::Chain(Box::new(HandOver { wanted, at: 0 }))
    }
}

struct HandOver {
    wanted: usize,
    at: usize,
}

impl<T> Operation<T> for HandOver {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation<T>)) {
        operate(self);
    }
    fn focusable(&mut self, _: Option<&widget::Id>, _: Rectangle, state: &mut dyn operation::Focusable) {
        if self.at == self.wanted {
            state.focus();
        } else {
            state.unfocus();
        }
        self.at += 1;
    }
}

/// What has the keyboard, so that it can be found again when all stands elsewhere.
#[derive(Debug, Clone, Default)]
pub(super) struct Holder {
    /// How many come before it; none as long as nothing has the keyboard.
    at: Option<usize>,
    id: Option<widget::Id>,
}

impl Holder {
    /// Whether both are the same thing, wherever it stands.
    pub(super) fn is(&self, other: &Self) -> bool {
        if self.id.is_some() { self.id == other.id } else { self.at == other.at }
    }
}

/// Looks up what has the keyboard.
#[derive(Default)]
struct Hold {
    all: usize,
    found: Holder,
}

impl Operation<Holder> for Hold {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation<Holder>)) {
        operate(self);
    }
    fn focusable(&mut self, id: Option<&widget::Id>, _: Rectangle, state: &mut dyn operation::Focusable) {
        if state.is_focused() {
            self.found = Holder { at: Some(self.all), id: id.cloned() };
        }
        self.all += 1;
    }
    fn finish(&self) -> Outcome<Holder> {
        Outcome::Some(self.found.clone())
    }
}

/// Gives the keyboard back to what had it: to where it has its caret already it is not brought again, for that would
/// move the caret.
struct Back {
    holder: Holder,
    at: usize,
    /// It has it; no other of the same id gets it as well.
    given: bool,
}

impl<T> Operation<T> for Back {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation<T>)) {
        operate(self);
    }
    fn focusable(&mut self, id: Option<&widget::Id>, _: Rectangle, state: &mut dyn operation::Focusable) {
        let wanted = match &self.holder.id {
            Some(wanted) => id == Some(wanted),
            None => self.holder.at == Some(self.at),
        };
        let wanted = wanted && !self.given;
        match (wanted, state.is_focused()) {
            (true, false) => state.focus(),
            (false, true) => state.unfocus(),
            _ => {}
        }
        self.given |= wanted;
        self.at += 1;
    }
}

/// Looks up what has the keyboard, for [`stay`].
pub(super) fn holder<Message>(inside: &mut Inside<'_, '_, Message>) -> Holder {
    let mut hold = Hold::default();
    inside.operate(&mut operation::black_box(&mut hold));
    hold.found
}

/// Gives the keyboard back to what had it, now that all stands elsewhere. What is not there any more leaves it to the first
/// thing that is, which is returned: a key that is pressed next does what is seen, and nothing else.
pub(super) fn stay<Message>(inside: &mut Inside<'_, '_, Message>, holder: &Holder) -> Option<Holder> {
    let _ = holder.at?;
    if holder.id.is_some() {
        inside.operate(&mut Back { holder: holder.clone(), at: 0, given: false });
    }
    if locate(inside).is_some() {
        return None;
    }
    enter(inside);
    Some(self::holder(inside))
}

/// Moves the keyboard to the next thing, or the one before. A [`page`](super::page) around it scrolls along.
pub fn step<Message: Send + 'static>(backwards: bool) -> Task<Message> {
    iced::advanced::widget::operate(Count { backwards, all: 0, focused: None, within: None })
}

/// Moves the keyboard to the first thing inside, unless something inside has it.
pub(super) fn enter<Message>(inside: &mut Inside<'_, '_, Message>) {
    if locate(inside).is_none() {
        inside.operate(&mut HandOver { wanted: 0, at: 0 });
    }
}

/// Moves the keyboard to the thing at this place among all, unless it has it already.
pub(super) fn hand_over<Message>(inside: &mut Inside<'_, '_, Message>, at: usize) {
    inside.operate(&mut Back { holder: Holder { at: Some(at), id: None }, at: 0, given: false });
}

/// Moves the keyboard to the widget with this id. Every change of screen or step ends with this, because iced
/// keeps focus by place in the tree, not by what stands there.
pub fn on<Message: Send + 'static>(id: impl Into<widget::Id>) -> Task<Message> {
    widget::operation::focus(id)
}
