//! Where the keyboard and the mouse are in a widget of many parts that is one Tab stop: cells, an outline of the body.
//! What its parts are, and where a key leads among them, is the widget's.

use iced::advanced::widget::operation;
use iced::advanced::{Shell, mouse};
use iced::{Event, keyboard, touch};

use super::focus::Focus;
use crate::gui::access::Asked;
use crate::gui::shortcuts::{Answering, Keyed, writes_a_sign};

/// Where they are. With `LASTS` the keyboard comes back to the part it left; without, to the start.
#[derive(Debug, Clone)]
pub(super) struct Spot<At, const LASTS: bool> {
    pub(super) focus: Focus,
    /// The part the arrows went to; none as long as they were not used.
    pub(super) at: Option<At>,
    pub(super) hovered: Option<At>,
    /// Somebody writes as if in a field: a space is then one between words, and chooses nothing.
    writes: bool,
    /// The part that somebody who hears it asked for, and what to press there.
    pub(super) asked: Option<(At, Option<usize>)>,
}

impl<At, const LASTS: bool> Default for Spot<At, LASTS> {
    fn default() -> Self {
        Self { focus: Focus::default(), at: None, hovered: None, writes: false, asked: None }
    }
}

impl<At, const LASTS: bool> operation::Focusable for Spot<At, LASTS> {
    fn is_focused(&self) -> bool {
        self.focus.focused
    }
    fn focus(&mut self) {
        self.focus.focus();
        self.writes = false;
        if !LASTS {
            self.at = None;
        }
    }
    fn unfocus(&mut self) {
        self.focus.unfocus();
    }
}

impl<At: Copy + PartialEq, const LASTS: bool> Spot<At, LASTS> {
    /// Keeps what somebody who hears it asked of a part until the next event; `press` is its place.
    pub(super) fn ask(&mut self, asked: Option<Asked>, at: At, press: usize) {
        match asked {
            Some(Asked::Press) => self.asked = Some((at, Some(press))),
            Some(Asked::Here) => self.asked = Some((at, None)),
            Some(Asked::Write(_) | Asked::Select(..)) | None => {}
        }
    }

    /// Takes in what happened; returns what was pressed, by its place. `under` is where the mouse is and what would be
    /// pressed there, `leads` where a command leads and what it presses.
    pub(super) fn update<Message>(
        &mut self,
        event: &Event,
        shell: &mut Shell<'_, Message>,
        under: impl FnOnce() -> Option<(At, usize)>,
        leads: impl FnOnce(&Self, Answering) -> Option<(At, Option<usize>)>,
    ) -> Option<usize> {
        if let Some((at, pressed)) = self.asked.take() {
            self.at = Some(at);
            return pressed;
        }
        match event {
            Event::Mouse(mouse::Event::CursorMoved { .. } | mouse::Event::CursorLeft) => {
                let hovered = under().map(|(at, _)| at);
                if hovered != self.hovered {
                    self.hovered = hovered;
                    shell.request_redraw();
                }
                None
            }
            Event::Mouse(mouse::Event::ButtonPressed(mouse::Button::Left))
            | Event::Touch(touch::Event::FingerPressed { .. }) => {
                if self.focus.ring {
                    shell.request_redraw();
                }
                let under = under();
                self.focus = Focus { focused: under.is_some(), ring: false };
                let (at, pressed) = under?;
                self.at = Some(at);
                shell.capture_event();
                Some(pressed)
            }
            Event::Keyboard(keyboard::Event::KeyPressed { key, modifiers, repeat, .. })
                if self.focus.focused && !shell.is_event_captured() =>
            {
                let Some(command) = Answering::asked(key, *modifiers) else {
                    self.writes |= writes_a_sign(key, *modifiers);
                    return None;
                };
                if self.writes && command == Answering::Choose {
                    shell.capture_event();
                    return None;
                }
                self.writes = false;
                let (at, pressed) = leads(self, command)?;
                if *repeat && pressed.is_some() {
                    // A key that is held moves along, and presses once.
                    shell.capture_event();
                    return None;
                }
                self.at = Some(at);
                self.focus.ring = true;
                shell.capture_event();
                shell.request_redraw();
                pressed
            }
            _ => None,
        }
    }
}
