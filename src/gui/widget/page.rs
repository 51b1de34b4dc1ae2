//! What scrolls. A page always shows where the keyboard is: when focus moves, or the caret of a growing note, or when there
//! is less room, the page scrolls just enough. Nobody has to ask for it. It is known by its id: another begins at its top.

use super::focus::{self, Located};
use super::kept;
use super::said::{named, said};
use super::wrapped::{Around, Happened, Inside, Wrapped};
use crate::gui::access::{Part, Role};
use crate::gui::shortcuts::{Keyed, Scrolling};
use crate::gui::theme::measure::gap;
use crate::gui::theme::style;
use iced::advanced::input_method::InputMethod;
use iced::advanced::widget::operate;
use iced::advanced::widget::operation::scrollable::AbsoluteOffset;
use iced::advanced::widget::operation::{self, Operation, Outcome, Scrollable};
use iced::advanced::{Clipboard, Shell, mouse};
use iced::keyboard::{self, Modifiers};
use iced::widget::{container, scrollable};
use iced::{Element, Event, Fill, Length, Padding, Rectangle, Size, Task, Vector, widget, window};

/// The middle of the window: scrolls with Page Up and Page Down, Ctrl-Home and Ctrl-End as well.
pub fn page<'a, Message: 'a>(
    id: impl Into<widget::Id>,
    content: impl Into<Element<'a, Message>>,
) -> Element<'a, Message> {
    said(|| Part::new(Role::Main), build(id, content, gap::WIDE, Fill, Page::main()))
}

/// As [`page`], for what may be wider than the room: it scrolls across as well.
pub fn wide<'a, Message: 'a>(
    id: impl Into<widget::Id>,
    content: impl Into<Element<'a, Message>>,
) -> Element<'a, Message> {
    let (id, down, across) = (id.into(), bar(), bar());
    let content = scrollable(container(content).padding(gap::WIDE))
        .id(id.clone())
        .direction(scrollable::Direction::Both { vertical: down, horizontal: across })
        .width(Fill)
        .height(Fill)
        .style(style::page);
    let page = Wrapped { content: content.into(), around: Page::main() };
    said(|| Part::new(Role::Main), kept::scrolling(id, page))
}

fn bar() -> scrollable::Scrollbar {
    scrollable::Scrollbar::new().width(gap::SMALL).scroller_width(gap::SMALL).margin(gap::HAIR)
}

/// A column beside it, by its name: scrolls with the wheel and along with the keyboard.
pub fn column<'a, Message: 'a>(
    id: impl Into<widget::Id>,
    name: impl Into<String>,
    content: impl Into<Element<'a, Message>>,
) -> Element<'a, Message> {
    named(Role::Beside, name.into(), build(id, content, gap::LARGE, Fill, Page::default()))
}

/// As [`column`]; when the clinician goes elsewhere, the control that stands for where that is comes in sight.
pub(crate) fn column_at<'a, Message: 'a>(
    id: impl Into<widget::Id>,
    name: impl Into<String>,
    at: impl Into<widget::Id>,
    content: impl Into<Element<'a, Message>>,
) -> Element<'a, Message> {
    let around = Page { at: Some(at.into()), ..Page::default() };
    named(Role::Beside, name.into(), build(id, content, gap::LARGE, Fill, around))
}

/// A part above a page, by its name: no higher than what is in it, and where there is no room for that it scrolls on its own.
pub(crate) fn pinned<'a, Message: 'a>(
    id: impl Into<widget::Id>,
    name: impl Into<String>,
    content: impl Into<Element<'a, Message>>,
) -> Element<'a, Message> {
    // Nothing runs under the bar that scrolls it.
    let content = container(content).padding(Padding::default().right(gap::LARGE));
    named(Role::Beside, name.into(), build(id, content, gap::TIGHT, Length::Shrink, Page::default()))
}

/// No higher than what is in it, until there is no room for that.
pub(super) fn snug<'a, Message: 'a>(
    id: impl Into<widget::Id>,
    content: impl Into<Element<'a, Message>>,
) -> Element<'a, Message> {
    build(id, content, gap::WIDE, Length::Shrink, Page::main())
}

fn build<'a, Message: 'a>(
    id: impl Into<widget::Id>,
    content: impl Into<Element<'a, Message>>,
    padding: f32,
    height: Length,
    around: Page,
) -> Element<'a, Message> {
    let id = id.into();
    // The padding also keeps the focus ring of the outermost things from being cut off.
    let content = scrollable(container(content).padding(padding).width(Fill))
        .id(id.clone())
        .direction(scrollable::Direction::Vertical(bar()))
        .width(Fill)
        .height(height)
        .style(style::page);
    kept::scrolling(id, Wrapped { content: content.into(), around })
}

/// Scrolls this page to its top if all of what is called `shown` is in sight there, and else until that stands at its top.
pub(crate) fn to_top_with<T: Send + 'static>(page: &'static str, shown: &'static str) -> Task<T> {
    operate(Top { page: page.into(), shown: shown.into(), room: None, seen: None })
}

struct Top {
    page: widget::Id,
    shown: widget::Id,
    /// Where the content begins, and how much of it is in sight.
    room: Option<(f32, f32)>,
    /// Where what is to be seen begins and ends.
    seen: Option<(f32, f32)>,
}

impl<T: 'static> Operation<T> for Top {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation<T>)) {
        operate(self);
    }
    fn container(&mut self, id: Option<&widget::Id>, bounds: Rectangle) {
        if id == Some(&self.shown) {
            self.seen = Some((bounds.y, bounds.y + bounds.height));
        }
    }
    fn scrollable(
        &mut self,
        id: Option<&widget::Id>,
        bounds: Rectangle,
        content: Rectangle,
        _: Vector,
        _: &mut dyn Scrollable,
    ) {
        if id == Some(&self.page) {
            self.room = Some((content.y, bounds.height));
        }
    }
    fn finish(&self) -> Outcome<T> {
        let (Some((top, height)), Some((head, foot))) = (self.room, self.seen) else { return Outcome::None };
        let above = if foot - top <= height { 0.0 } else { (head - top - gap::SMALL).max(0.0) };
        let offset = AbsoluteOffset { x: None, y: Some(above) };
        Outcome::Chain(Box::new(operation::scrollable::scroll_to(self.page.clone(), offset)))
    }
}

#[derive(Default)]
struct Page {
    /// Whether it has the keys to scroll by.
    pages: bool,
    /// The control that stands for where the clinician is.
    at: Option<widget::Id>,
}

impl Page {
    fn main() -> Self {
        Self { pages: true, at: None }
    }

    /// Brings in sight what must be, once the layout has other room or the clinician is elsewhere.
    fn look<Message>(&self, state: &mut State, inside: &mut Inside<'_, '_, Message>) {
        let room = inside.bounds().size();
        let before = state.room.replace(room);
        if before != Some(room) || self.at != state.at {
            state.at.clone_from(&self.at);
            if let Some(found) = self.at.as_ref().and_then(|at| focus::find(inside, at)) {
                inside.operate(&mut Scroll::Reveal { at: found, whole: found, above: ABOVE });
            }
        }
        if before.is_some_and(|before| before != room) {
            if state.elsewhere {
                state.shown = focus::locate(inside);
            } else {
                state.shown = None;
                state.typed = true;
                let _ = follow(state, inside);
            }
        }
    }
}

#[derive(Default)]
struct State {
    /// Where the keyboard was when it was last brought into sight.
    shown: Option<Located>,
    /// Something was typed; the caret may have moved out of sight.
    typed: bool,
    /// Somebody scrolled, away from what has the keyboard.
    elsewhere: bool,
    /// The room there was when the window was drawn last.
    room: Option<Size>,
    /// Which control stood for where the clinician was then.
    at: Option<widget::Id>,
}

/// Room kept around what is brought into sight; above it usually stands the question it belongs to.
const ABOVE: f32 = 96.0;
const BELOW: f32 = 24.0;

/// Scrolls to where the keyboard is, if that is not where it was.
fn follow<Message>(state: &mut State, inside: &mut Inside<'_, '_, Message>) -> bool {
    let found = focus::locate(inside);
    if found == state.shown {
        return false;
    }
    let bounds = found.as_ref().map(|Located { at, whole, .. }| (*at, *whole));
    state.shown = found;
    state.elsewhere = false;
    let Some((at, whole)) = bounds else { return false };
    inside.operate(&mut Scroll::Reveal { at, whole, above: ABOVE });
    true
}

/// A way to scroll the one scrollable of a page.
enum Scroll {
    /// Just enough to see this, and all it belongs to where there is room for that, given where it lies in the content.
    Reveal { at: Rectangle, whole: Rectangle, above: f32 },
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
            Self::Reveal { at, whole, above } => {
                let target = if whole.height + BELOW <= bounds.height { whole } else { at };
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

impl From<Scrolling> for Scroll {
    fn from(command: Scrolling) -> Self {
        match command {
            Scrolling::Down => Self::Pages(1.0),
            Scrolling::Up => Self::Pages(-1.0),
            Scrolling::Begin => Self::End { first: true },
            Scrolling::End => Self::End { first: false },
        }
    }
}

impl<Message> Around<Message> for Page {
    type State = State;

    fn operate(
        &mut self,
        state: &mut State,
        inside: &mut Inside<'_, '_, Message>,
        operation: &mut dyn Operation,
    ) {
        operation.traverse(&mut |operation| inside.operate(operation));
        // Whoever goes to the top of a page that has other room now still sees where the keyboard is.
        self.look(state, inside);
        let _ = follow(state, inside);
    }

    fn update(
        &mut self,
        state: &mut State,
        inside: &mut Inside<'_, '_, Message>,
        happened: &Happened<'_>,
        clipboard: &mut dyn Clipboard,
        shell: &mut Shell<'_, Message>,
    ) {
        let had_caret = shell.input_method().is_enabled();
        inside.update(happened, clipboard, shell);
        match happened.event {
            Event::Keyboard(keyboard::Event::KeyPressed { key, modifiers, .. }) => {
                state.typed = true;
                // Whether Shift or Alt is held makes no difference.
                let asked = || Scrolling::asked(key, *modifiers & Modifiers::COMMAND);
                if self.pages
                    && !shell.is_event_captured()
                    && let Some(command) = asked()
                {
                    state.elsewhere = true;
                    inside.operate(&mut Scroll::from(command));
                    shell.capture_event();
                    shell.request_redraw();
                } else if follow(state, inside) {
                    shell.request_redraw();
                }
            }
            // Only now does the layout know what room there is, and where the caret went.
            Event::Window(window::Event::RedrawRequested(_)) => {
                self.look(state, inside);
                if std::mem::take(&mut state.typed)
                    && !had_caret
                    && let InputMethod::Enabled { cursor: caret, .. } = shell.input_method()
                {
                    let caret = *caret;
                    inside.operate(&mut Scroll::Caret(caret));
                }
            }
            Event::Mouse(mouse::Event::WheelScrolled { .. }) => {
                state.elsewhere |= happened.cursor.is_over(inside.bounds());
            }
            // Where the mouse puts the keyboard is in sight already.
            Event::Mouse(mouse::Event::ButtonPressed(_)) => state.shown = focus::locate(inside),
            _ => {}
        }
    }
}
