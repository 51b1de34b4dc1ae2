//! When a caret stops blinking: each blink draws the window, and whoever went away leaves a field that would do so all day.
//! Blinking itself is iced's.

use super::wrapped::{Happened, Inside};
use iced::advanced::{Clipboard, Shell};
use iced::time::{Duration, Instant};
use iced::{Event, window};

/// How long it goes on blinking after the last key.
const BLINKS: Duration = Duration::from_secs(10);

/// Since when nobody wrote.
#[derive(Debug, Default)]
pub(super) struct Caret {
    rests_since: Option<Instant>,
    /// Another window has the keyboard, and no caret is drawn.
    away: bool,
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
        !self.away && now.saturating_duration_since(since) >= BLINKS
    }
}
