//! When a caret stops blinking: each blink draws the window, and whoever went away leaves a field that would do so all day;
//! and who wishes that nothing moves has one that never does. Blinking itself is iced's.

use std::any::Any;

use super::wrapped::{Around, Happened, Inside, Wrapped};
use iced::advanced::widget::{Id, Operation};
use iced::advanced::{Clipboard, Shell};
use iced::time::{Duration, Instant};
use iced::{Element, Event, Rectangle, window};

/// How long it goes on blinking after the last key.
const BLINKS: Duration = Duration::from_secs(10);

/// Since when nobody wrote.
#[derive(Debug, Default)]
pub(super) struct Caret {
    rests_since: Option<Instant>,
    /// Another window has the keyboard, and no caret is drawn.
    away: bool,
    /// It must not blink in the frame that begins.
    still: bool,
}

/// With carets that do not blink, if so it is wished.
pub(crate) fn still<'a, Message: 'a>(
    content: impl Into<Element<'a, Message>>,
    wished: bool,
) -> Element<'a, Message> {
    Wrapped { content: content.into(), around: Still(wished) }.into()
}

struct Still(bool);

impl<Message> Around<Message> for Still {
    type State = ();
    const REMEMBERS: bool = false;

    fn update(
        &mut self,
        (): &mut (),
        inside: &mut Inside<'_, '_, Message>,
        happened: &Happened<'_>,
        clipboard: &mut dyn Clipboard,
        shell: &mut Shell<'_, Message>,
    ) {
        if self.0 && matches!(happened.event, Event::Window(window::Event::RedrawRequested(_))) {
            inside.operate(&mut Stay);
        }
        inside.update(happened, clipboard, shell);
    }
}

/// Tells every caret that it must not blink in this frame.
struct Stay;

impl Operation for Stay {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        operate(self);
    }
    fn custom(&mut self, _: Option<&Id>, _: Rectangle, found: &mut dyn Any) {
        if let Some(caret) = found.downcast_mut::<Caret>() {
            caret.still = true;
        }
    }
}

impl Caret {
    /// Somebody is at it.
    pub(super) const fn wake(&mut self) {
        self.rests_since = None;
    }

    /// Hands on what happened. Of a field at which nobody wrote for a while the caret stays in sight, and asks for no
    /// further drawing.
    pub(super) fn shown<Message>(
        &mut self,
        inside: &mut Inside<'_, '_, Message>,
        happened: &Happened<'_>,
        clipboard: &mut dyn Clipboard,
        shell: &mut Shell<'_, Message>,
    ) {
        let asked = shell.redraw_request();
        match happened.event {
            Event::Window(window::Event::Unfocused) => self.away = true,
            Event::Window(window::Event::Focused) => self.away = false,
            _ => {}
        }
        let rests = self.rests(happened.event);
        if rests {
            // To iced a window that gets the keyboard is when a caret begins to blink, in sight.
            let begin = Event::Window(window::Event::Focused);
            inside.update(&Happened { event: &begin, ..*happened }, clipboard, shell);
        }
        inside.update(happened, clipboard, shell);
        if rests {
            Shell::replace_redraw_request(shell, asked);
        }
    }

    fn rests(&mut self, event: &Event) -> bool {
        let Event::Window(window::Event::RedrawRequested(now)) = event else { return false };
        let since = *self.rests_since.get_or_insert(*now);
        let still = std::mem::take(&mut self.still);
        !self.away && (still || now.saturating_duration_since(since) >= BLINKS)
    }
}
