//! The widgets that listen for keys and for what is copied. They are widgets, not subscriptions, so that the same keys
//! work in the window and in a test without one. Which keys there are stands in `shortcuts`.

use super::focus;
use super::wrapped::{Around, Happened, Inside, Wrapped};
use crate::gui::shortcuts::{Keyed, Stepping, goes_before_a_field, is_moving};
use iced::advanced::clipboard::Kind;
use iced::advanced::{Clipboard, Shell};
use iced::keyboard::{self, Key, Modifiers};
use iced::{Element, Event};

/// What to do with a key press before the content sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict<Message> {
    /// Let the content have it.
    Pass,
    /// Keep it from the content; things further out may use it.
    Withhold,
    /// It is used up by this message.
    Send(Message),
}

/// Answers the commands of a block of the table that are asked for anywhere inside `content`.
pub fn listen<'a, Command: Keyed + 'a, Message: 'a>(
    content: impl Into<Element<'a, Message>>,
    answer: impl Fn(Command) -> Option<Message> + 'a,
) -> Element<'a, Message> {
    let asked = move |key: &Key, modifiers| Command::asked(key, modifiers).and_then(&answer);
    Wrapped { content: content.into(), around: Listen::Window(Box::new(asked)) }.into()
}

/// Tab and Shift-Tab, sent as whether to step backwards; answer them with [`focus::step`].
pub fn tab<'a, Message: 'a>(
    content: impl Into<Element<'a, Message>>,
    on_tab: impl Fn(bool) -> Message + 'a,
) -> Element<'a, Message> {
    listen(content, move |stepping: Stepping| Some(on_tab(stepping == Stepping::Previous)))
}

/// Offers key presses to `handler` first while something inside `content` has the keyboard.
pub(crate) fn while_focused<'a, Message: 'a>(
    content: impl Into<Element<'a, Message>>,
    handler: impl Fn(&Key, Modifiers) -> Verdict<Message> + 'a,
) -> Element<'a, Message> {
    Wrapped { content: content.into(), around: Listen::Focused(Box::new(handler)) }.into()
}

/// Hears what is put on the clipboard from inside `content`, or selected for the middle button of the mouse.
pub(crate) fn on_copy<'a, Message: 'a>(
    content: impl Into<Element<'a, Message>>,
    handler: impl Fn(Kind, &str) -> Message + 'a,
) -> Element<'a, Message> {
    Wrapped { content: content.into(), around: Listen::Copies(Box::new(handler)) }.into()
}

type Window<'a, Message> = Box<dyn Fn(&Key, Modifiers) -> Option<Message> + 'a>;
type Focused<'a, Message> = Box<dyn Fn(&Key, Modifiers) -> Verdict<Message> + 'a>;
type Copies<'a, Message> = Box<dyn Fn(Kind, &str) -> Message + 'a>;

enum Listen<'a, Message> {
    Window(Window<'a, Message>),
    Focused(Focused<'a, Message>),
    Copies(Copies<'a, Message>),
}

/// The clipboard, with what was put on it from here.
struct Heard<'a> {
    clipboard: &'a mut dyn Clipboard,
    copied: Option<(Kind, String)>,
}

impl Clipboard for Heard<'_> {
    fn read(&self, kind: Kind) -> Option<String> {
        self.clipboard.read(kind)
    }
    fn write(&mut self, kind: Kind, contents: String) {
        self.copied = Some((kind, contents.clone()));
        self.clipboard.write(kind, contents);
    }
}

impl<Message> Around<Message> for Listen<'_, Message> {
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
        let pressed = match happened.event {
            Event::Keyboard(keyboard::Event::KeyPressed { key, modifiers, repeat, .. })
                // One press is one command, however long it lasts: what it asked for may have put something else
                // under the hand.
                if !*repeat || is_moving(key, *modifiers) || matches!(self, Self::Focused(_)) =>
            {
                Some((key, *modifiers))
            }
            _ => None,
        };
        if let Some((key, modifiers)) = pressed
            && !shell.is_event_captured()
        {
            match self.before(inside, key, modifiers) {
                Verdict::Pass => {}
                Verdict::Withhold => return,
                Verdict::Send(message) => {
                    shell.publish(message);
                    shell.capture_event();
                    return;
                }
            }
        }
        let mut heard = Heard { clipboard, copied: None };
        inside.update(happened, &mut heard, shell);
        if let (Some((kind, copied)), Self::Copies(handler)) = (heard.copied, &*self) {
            shell.publish(handler(kind, &copied));
        }
        if let (Some((key, modifiers)), Self::Window(handler)) = (pressed, self)
            && !shell.is_event_captured()
            && !goes_before_a_field(key, modifiers)
            && let Some(message) = handler(key, modifiers)
        {
            shell.publish(message);
            shell.capture_event();
        }
    }
}

impl<Message> Listen<'_, Message> {
    fn before(
        &self,
        inside: &mut Inside<'_, '_, Message>,
        key: &Key,
        modifiers: Modifiers,
    ) -> Verdict<Message> {
        match self {
            Self::Window(handler) if goes_before_a_field(key, modifiers) => {
                handler(key, modifiers).map_or(Verdict::Pass, Verdict::Send)
            }
            Self::Focused(handler) if focus::locate(inside).is_some() => handler(key, modifiers),
            Self::Window(_) | Self::Focused(_) | Self::Copies(_) => Verdict::Pass,
        }
    }
}
