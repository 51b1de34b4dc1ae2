//! Shortcuts: what they are called, and the widgets that listen for them and for what is copied. They are widgets, not
//! subscriptions, so that the same keys work in the window and in a test without one.

use super::focus;
use iced::advanced::clipboard::Kind;
use iced::advanced::layout::{self, Layout};
use iced::advanced::renderer;
use iced::advanced::widget::{Operation, Tree, Widget, tree};
use iced::advanced::{Clipboard, Shell, mouse, overlay};
use iced::keyboard::key::Named;
use iced::keyboard::{self, Key, Modifiers};
use iced::{Element, Event, Length, Rectangle, Size, Theme, Vector};
use std::fmt;

/// A key or a chord. It is matched and shown from the same value, so a label can never be wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shortcut {
    key: Key,
    modifiers: Modifiers,
}

impl Shortcut {
    /// A named key alone: F9, Enter, Escape.
    #[must_use]
    pub const fn named(key: Named) -> Self {
        Self { key: Key::Named(key), modifiers: Modifiers::NONE }
    }

    /// A sign alone, such as +: for screens where nothing is written.
    #[must_use]
    pub fn sign(sign: char) -> Self {
        Self { key: Self::letter(sign), modifiers: Modifiers::NONE }
    }

    /// Ctrl (on macOS: Command) with a letter or sign.
    #[must_use]
    pub fn ctrl(letter: char) -> Self {
        Self { key: Self::letter(letter), modifiers: Modifiers::COMMAND }
    }

    /// Ctrl with a named key.
    #[must_use]
    pub const fn ctrl_named(key: Named) -> Self {
        Self { key: Key::Named(key), modifiers: Modifiers::COMMAND }
    }

    /// Alt with a letter or digit.
    #[must_use]
    pub fn alt(letter: char) -> Self {
        Self { key: Self::letter(letter), modifiers: Modifiers::ALT }
    }

    /// Alt with a named key.
    #[must_use]
    pub const fn alt_named(key: Named) -> Self {
        Self { key: Key::Named(key), modifiers: Modifiers::ALT }
    }

    /// The same with Shift held as well.
    #[must_use]
    pub fn shift(mut self) -> Self {
        self.modifiers |= Modifiers::SHIFT;
        self
    }

    fn letter(letter: char) -> Key {
        Key::Character(letter.to_lowercase().collect::<String>().into())
    }

    /// Whether this press is this shortcut.
    #[must_use]
    pub fn is(&self, key: &Key, modifiers: Modifiers) -> bool {
        let same = match (&self.key, key) {
            (Key::Character(own), Key::Character(pressed)) => *own == pressed.to_lowercase().as_str(),
            (own, pressed) => own == pressed,
        };
        // A sign such as + may need Shift on one keyboard and not on another.
        let sign = matches!(&self.key, Key::Character(c) if !c.chars().all(char::is_alphanumeric));
        let held = if sign { modifiers - Modifiers::SHIFT } else { modifiers };
        same && held == self.modifiers
    }

    /// Function keys and Alt chords mean the same everywhere, even while somebody writes; Ctrl chords and plain
    /// keys are first offered to the field that has the keyboard.
    fn is_global(&self) -> bool {
        use Named::{F1, F2, F3, F4, F5, F6, F7, F8, F9, F10, F11, F12};
        let function_key =
            matches!(self.key, Key::Named(F1 | F2 | F3 | F4 | F5 | F6 | F7 | F8 | F9 | F10 | F11 | F12));
        function_key || self.modifiers.alt()
    }
}

impl fmt::Display for Shortcut {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (held, name) in
            [(Modifiers::COMMAND, "Ctrl+"), (Modifiers::ALT, "Alt+"), (Modifiers::SHIFT, "Shift+")]
        {
            if self.modifiers.contains(held) {
                f.write_str(name)?;
            }
        }
        match &self.key {
            Key::Character(letter) => f.write_str(&letter.to_uppercase()),
            Key::Named(Named::Escape) => f.write_str("Esc"),
            Key::Named(Named::ArrowLeft) => f.write_str("←"),
            Key::Named(Named::ArrowRight) => f.write_str("→"),
            Key::Named(Named::ArrowUp) => f.write_str("↑"),
            Key::Named(Named::ArrowDown) => f.write_str("↓"),
            Key::Named(Named::PageUp) => f.write_str("PgUp"),
            Key::Named(Named::PageDown) => f.write_str("PgDn"),
            Key::Named(named) => write!(f, "{named:?}"),
            Key::Unidentified => f.write_str("?"),
        }
    }
}

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

/// Sends the message of the first shortcut that is pressed anywhere inside `content`.
pub fn shortcuts<'a, Message: Clone + 'a>(
    content: impl Into<Element<'a, Message>>,
    shortcuts: Vec<(Shortcut, Message)>,
) -> Element<'a, Message> {
    on_key(content, move |key, modifiers, moment| {
        shortcuts
            .iter()
            .filter(|(shortcut, _)| shortcut.is_global() == (moment == Moment::First))
            .find(|(shortcut, _)| shortcut.is(key, modifiers))
            .map(|(_, message)| message.clone())
    })
}

/// When a window-wide key is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moment {
    /// Before anything inside has seen it.
    First,
    /// After nothing inside wanted it.
    Last,
}

/// Calls `handler` for every key press, first before and then (if unused) after the content.
pub fn on_key<'a, Message: 'a>(
    content: impl Into<Element<'a, Message>>,
    handler: impl Fn(&Key, Modifiers, Moment) -> Option<Message> + 'a,
) -> Element<'a, Message> {
    Element::new(OnKey { content: content.into(), listen: Listen::Window(Box::new(handler)) })
}

/// Tab and Shift-Tab, sent as whether to step backwards; answer them with [`focus::step`].
pub fn tab<'a, Message: 'a>(
    content: impl Into<Element<'a, Message>>,
    on_tab: impl Fn(bool) -> Message + 'a,
) -> Element<'a, Message> {
    on_key(content, move |key, modifiers, moment| {
        let plain = (modifiers - Modifiers::SHIFT).is_empty();
        (moment == Moment::Last && plain && *key == Key::Named(Named::Tab)).then(|| on_tab(modifiers.shift()))
    })
}

/// Offers key presses to `handler` first while something inside `content` has the keyboard.
pub fn while_focused<'a, Message: 'a>(
    content: impl Into<Element<'a, Message>>,
    handler: impl Fn(&Key, Modifiers) -> Verdict<Message> + 'a,
) -> Element<'a, Message> {
    Element::new(OnKey { content: content.into(), listen: Listen::Focused(Box::new(handler)) })
}

/// Hears what is put on the clipboard from inside `content`.
pub fn on_copy<'a, Message: 'a>(
    content: impl Into<Element<'a, Message>>,
    handler: impl Fn(&str) -> Message + 'a,
) -> Element<'a, Message> {
    Element::new(OnKey { content: content.into(), listen: Listen::Copies(Box::new(handler)) })
}

type Window<'a, Message> = Box<dyn Fn(&Key, Modifiers, Moment) -> Option<Message> + 'a>;
type Focused<'a, Message> = Box<dyn Fn(&Key, Modifiers) -> Verdict<Message> + 'a>;

enum Listen<'a, Message> {
    Window(Window<'a, Message>),
    Focused(Focused<'a, Message>),
    Copies(Box<dyn Fn(&str) -> Message + 'a>),
}

/// The clipboard, with what was put on it from here.
struct Heard<'a> {
    clipboard: &'a mut dyn Clipboard,
    copied: Option<String>,
}

impl Clipboard for Heard<'_> {
    fn read(&self, kind: Kind) -> Option<String> {
        self.clipboard.read(kind)
    }
    fn write(&mut self, kind: Kind, contents: String) {
        if kind == Kind::Standard {
            self.copied = Some(contents.clone());
        }
        self.clipboard.write(kind, contents);
    }
}

struct OnKey<'a, Message> {
    content: Element<'a, Message>,
    listen: Listen<'a, Message>,
}

impl<Message> OnKey<'_, Message> {
    fn before(
        &mut self,
        tree: &mut Tree,
        layout: Layout<'_>,
        renderer: &iced::Renderer,
        key: &Key,
        modifiers: Modifiers,
    ) -> Verdict<Message> {
        match &self.listen {
            Listen::Window(handler) => {
                handler(key, modifiers, Moment::First).map_or(Verdict::Pass, Verdict::Send)
            }
            Listen::Focused(handler) => {
                if focus::locate(&mut self.content, tree, layout, renderer).is_some() {
                    handler(key, modifiers)
                } else {
                    Verdict::Pass
                }
            }
            Listen::Copies(_) => Verdict::Pass,
        }
    }
}

impl<'a, Message> Widget<Message, Theme, iced::Renderer> for OnKey<'a, Message> {
    fn tag(&self) -> tree::Tag {
        self.content.as_widget().tag()
    }
    fn state(&self) -> tree::State {
        self.content.as_widget().state()
    }
    fn children(&self) -> Vec<Tree> {
        self.content.as_widget().children()
    }
    fn diff(&self, tree: &mut Tree) {
        self.content.as_widget().diff(tree);
    }
    fn size(&self) -> Size<Length> {
        self.content.as_widget().size()
    }
    fn size_hint(&self) -> Size<Length> {
        self.content.as_widget().size_hint()
    }
    fn layout(
        &mut self,
        tree: &mut Tree,
        renderer: &iced::Renderer,
        limits: &layout::Limits,
    ) -> layout::Node {
        self.content.as_widget_mut().layout(tree, renderer, limits)
    }
    fn operate(
        &mut self,
        tree: &mut Tree,
        layout: Layout<'_>,
        renderer: &iced::Renderer,
        operation: &mut dyn Operation,
    ) {
        self.content.as_widget_mut().operate(tree, layout, renderer, operation);
    }
    fn update(
        &mut self,
        tree: &mut Tree,
        event: &Event,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        renderer: &iced::Renderer,
        clipboard: &mut dyn Clipboard,
        shell: &mut Shell<'_, Message>,
        viewport: &Rectangle,
    ) {
        let pressed = match event {
            Event::Keyboard(keyboard::Event::KeyPressed { key, modifiers, .. }) => Some((key, *modifiers)),
            _ => None,
        };
        if let Some((key, modifiers)) = pressed
            && !shell.is_event_captured()
        {
            match self.before(tree, layout, renderer, key, modifiers) {
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
        self.content
            .as_widget_mut()
            .update(tree, event, layout, cursor, renderer, &mut heard, shell, viewport);
        if let (Some(copied), Listen::Copies(handler)) = (heard.copied, &self.listen) {
            shell.publish(handler(&copied));
        }
        if let (Some((key, modifiers)), Listen::Window(handler)) = (pressed, &self.listen)
            && !shell.is_event_captured()
            && let Some(message) = handler(key, modifiers, Moment::Last)
        {
            shell.publish(message);
            shell.capture_event();
        }
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
        self.content.as_widget().draw(tree, renderer, theme, style, layout, cursor, viewport);
    }
    fn mouse_interaction(
        &self,
        tree: &Tree,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
        renderer: &iced::Renderer,
    ) -> mouse::Interaction {
        self.content.as_widget().mouse_interaction(tree, layout, cursor, viewport, renderer)
    }
    fn overlay<'b>(
        &'b mut self,
        tree: &'b mut Tree,
        layout: Layout<'b>,
        renderer: &iced::Renderer,
        viewport: &Rectangle,
        translation: Vector,
    ) -> Option<overlay::Element<'b, Message, Theme, iced::Renderer>> {
        self.content.as_widget_mut().overlay(tree, layout, renderer, viewport, translation)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shortcut_is_shown_as_it_is_pressed() {
        assert_eq!(Shortcut::named(Named::F9).to_string(), "F9");
        assert_eq!(Shortcut::ctrl('k').shift().to_string(), "Ctrl+Shift+K");
        assert_eq!(Shortcut::named(Named::Escape).to_string(), "Esc");
        assert_eq!(Shortcut::alt_named(Named::ArrowDown).to_string(), "Alt+↓");
    }

    #[test]
    fn a_shortcut_wants_its_own_modifiers_and_no_others() {
        let save = Shortcut::ctrl('s');
        assert!(save.is(&Key::Character("s".into()), Modifiers::COMMAND));
        assert!(!save.is(&Key::Character("s".into()), Modifiers::NONE));
        assert!(!save.is(&Key::Character("s".into()), Modifiers::COMMAND | Modifiers::SHIFT));
        assert!(save.shift().is(&Key::Character("S".into()), Modifiers::COMMAND | Modifiers::SHIFT));
    }

    #[test]
    fn a_sign_may_need_shift_on_this_keyboard() {
        let larger = Shortcut::ctrl('+');
        assert!(larger.is(&Key::Character("+".into()), Modifiers::COMMAND | Modifiers::SHIFT));
        assert!(larger.is(&Key::Character("+".into()), Modifiers::COMMAND));
    }

    #[test]
    fn only_function_keys_and_alt_go_before_a_field() {
        assert!(Shortcut::named(Named::F12).is_global());
        assert!(Shortcut::alt('k').is_global());
        assert!(!Shortcut::ctrl('z').is_global());
        assert!(!Shortcut::named(Named::Enter).is_global());
        assert!(!Shortcut::named(Named::Find).is_global());
    }
}
