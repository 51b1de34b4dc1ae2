//! A key or a chord: how it is pressed and how it is written. Which ones there are stands in the table; here, and in the
//! table, are the only keys of iced.

use std::fmt;

use iced::keyboard::key::Named;
use iced::keyboard::{Key, Modifiers};

use crate::locale::Locale;

/// A key or a chord. It is matched and shown from the same value, so a label can never be wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shortcut {
    stroke: Stroke,
    held: Modifiers,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stroke {
    Named(Named),
    /// What stands on the key, in small letters.
    Sign(char),
    /// Any of 1 to 9.
    Digit,
    /// Any of the letters that go on where the digits end.
    Letter,
    /// Any of the four.
    Arrow,
}

/// A named key alone: F9, Enter, Escape.
pub(super) const fn key(named: Named) -> Shortcut {
    Shortcut { stroke: Stroke::Named(named), held: Modifiers::NONE }
}

/// A letter or sign alone.
pub(super) const fn sign(sign: char) -> Shortcut {
    Shortcut { stroke: Stroke::Sign(sign), held: Modifiers::NONE }
}

/// Any digit from 1 to 9.
pub(super) const DIGIT: Shortcut = Shortcut { stroke: Stroke::Digit, held: Modifiers::NONE };

/// Any letter that goes on where the digits end.
pub(super) const LETTER: Shortcut = Shortcut { stroke: Stroke::Letter, held: Modifiers::NONE };

/// Any arrow.
pub(super) const ARROW: Shortcut = Shortcut { stroke: Stroke::Arrow, held: Modifiers::NONE };

impl Shortcut {
    /// The same with Ctrl held (on macOS: Command).
    pub(super) const fn ctrl(self) -> Self {
        self.holding(Modifiers::COMMAND)
    }

    /// The same with Alt held.
    pub(super) const fn alt(self) -> Self {
        self.holding(Modifiers::ALT)
    }

    /// The same with Shift held.
    pub(super) const fn shift(self) -> Self {
        self.holding(Modifiers::SHIFT)
    }

    const fn holding(self, more: Modifiers) -> Self {
        Self { held: self.held.union(more), ..self }
    }

    /// This one digit or arrow of those it stands for.
    pub(super) fn exactly(self, given: impl Given) -> Self {
        Self { stroke: given.stroke(), ..self }
    }

    /// Whether this press is this shortcut.
    pub(super) fn is(self, key: &Key, modifiers: Modifiers) -> bool {
        let same = match (self.stroke, key) {
            (Stroke::Named(own), Key::Named(pressed)) => own == *pressed,
            (Stroke::Sign(own), Key::Character(pressed)) => {
                own.to_lowercase().eq(pressed.to_lowercase().chars())
            }
            (Stroke::Digit, pressed) => Digit::of(pressed).is_some(),
            (Stroke::Letter, pressed) => Letter::of(pressed).is_some(),
            (Stroke::Arrow, pressed) => Arrow::of(pressed).is_some(),
            _ => false,
        };
        // A sign such as + may need Shift on one keyboard and not on another.
        let sign = matches!(self.stroke, Stroke::Sign(sign) if !sign.is_alphanumeric());
        let held = if sign { modifiers - Modifiers::SHIFT } else { modifiers };
        same && held == self.held
    }

    /// Every press that is this shortcut.
    #[must_use]
    pub fn presses(self) -> Vec<(Key, Modifiers)> {
        let sign = |sign: char| Key::Character(sign.to_string().into());
        let keys = match self.stroke {
            Stroke::Named(named) => vec![Key::Named(named)],
            Stroke::Sign(own) => vec![sign(own)],
            Stroke::Digit => Digit::all().map(|digit| sign(char::from(b'0' + digit.0))).collect(),
            Stroke::Letter => Letter::all().map(|letter| sign(letter.sign())).collect(),
            Stroke::Arrow => Arrow::ALL.iter().map(|arrow| Key::Named(arrow.named())).collect(),
        };
        keys.into_iter().map(|key| (key, self.held)).collect()
    }

    /// Whether one press can be both.
    #[must_use]
    pub fn meets(self, other: Self) -> bool {
        let strokes = match (self.stroke, other.stroke) {
            (Stroke::Digit, Stroke::Sign(sign)) | (Stroke::Sign(sign), Stroke::Digit) => {
                matches!(sign, '1'..='9')
            }
            (Stroke::Letter, Stroke::Sign(sign)) | (Stroke::Sign(sign), Stroke::Letter) => {
                Letter::all().any(|letter| letter.sign() == sign)
            }
            (Stroke::Arrow, Stroke::Named(named)) | (Stroke::Named(named), Stroke::Arrow) => {
                Arrow::ALL.iter().any(|arrow| arrow.named() == named)
            }
            (own, other) => own == other,
        };
        strokes && self.held == other.held
    }

    /// Whether only the key is pressed, with nothing held.
    #[must_use]
    pub(crate) fn is_plain(self) -> bool {
        self.held.is_empty()
    }

    /// The key as the help writes it.
    #[must_use]
    pub fn shown(self, locale: &Locale) -> String {
        match self.stroke {
            Stroke::Named(Named::Space) if self.is_plain() => locale.msg_key_space(),
            Stroke::Arrow if self.is_plain() => locale.msg_key_arrows(),
            _ => self.to_string(),
        }
    }
}

/// Function keys and Alt chords mean the same everywhere, even while somebody writes; Ctrl chords and plain keys are
/// first offered to the field that has the keyboard.
pub(in crate::gui) fn goes_before_a_field(key: &Key, modifiers: Modifiers) -> bool {
    use Named::{F1, F2, F3, F4, F5, F6, F7, F8, F9, F10, F11, F12};
    modifiers.alt() || matches!(key, Key::Named(F1 | F2 | F3 | F4 | F5 | F6 | F7 | F8 | F9 | F10 | F11 | F12))
}

impl fmt::Display for Shortcut {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (held, name) in
            [(Modifiers::COMMAND, "Ctrl+"), (Modifiers::ALT, "Alt+"), (Modifiers::SHIFT, "Shift+")]
        {
            if self.held.contains(held) {
                f.write_str(name)?;
            }
        }
        match self.stroke {
            Stroke::Sign(sign) => write!(f, "{}", sign.to_uppercase()),
            Stroke::Digit => f.write_str("1 – 9"),
            Stroke::Letter => f.write_str("A – H"),
            Stroke::Arrow => f.write_str("← ↑ → ↓"),
            Stroke::Named(Named::Escape) => f.write_str("Esc"),
            Stroke::Named(Named::ArrowLeft) => f.write_str("←"),
            Stroke::Named(Named::ArrowRight) => f.write_str("→"),
            Stroke::Named(Named::ArrowUp) => f.write_str("↑"),
            Stroke::Named(Named::ArrowDown) => f.write_str("↓"),
            Stroke::Named(Named::PageUp) => f.write_str("PgUp"),
            Stroke::Named(Named::PageDown) => f.write_str("PgDn"),
            Stroke::Named(named) => write!(f, "{named:?}"),
        }
    }
}

/// What a press says besides which command it asks for.
pub(super) trait Given: Sized {
    fn of(key: &Key) -> Option<Self>;
    fn stroke(self) -> Stroke;
}

/// One of the digits 1 to 9.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Digit(u8);

impl Digit {
    /// The first.
    pub(crate) const FIRST: Self = Self(1);

    /// All of them, in order.
    pub(crate) fn all() -> impl Iterator<Item = Self> + Clone {
        (1..=9).map(Self)
    }

    /// The one at this place in a list of what is counted with it; there are nine.
    pub(crate) fn at(index: usize) -> Option<Self> {
        Self::all().nth(index)
    }

    /// Which one, as it is counted: from 1.
    #[must_use]
    pub const fn number(self) -> u8 {
        self.0
    }

    /// The place in a list of what is counted with it.
    #[must_use]
    pub const fn index(self) -> usize {
        self.0 as usize - 1
    }
}

impl fmt::Display for Digit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl Given for Digit {
    fn of(key: &Key) -> Option<Self> {
        let Key::Character(sign) = key else { return None };
        Self::all().find(|digit| sign == digit.to_string().as_str())
    }
    fn stroke(self) -> Stroke {
        Stroke::Sign(char::from(b'0' + self.0))
    }
}

/// A letter that goes on where the digits end: the tenth of a list, and those after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Letter(u8);

impl Letter {
    /// So many there are.
    const COUNT: u8 = 8;
    /// What comes before the first, counted with digits.
    const BEFORE: usize = 9;

    fn all() -> impl Iterator<Item = Self> + Clone {
        (0..Self::COUNT).map(Self)
    }

    const fn sign(self) -> char {
        (b'a' + self.0) as char
    }

    /// The one at this place in a list, where that is behind what has a digit.
    pub(crate) fn at(index: usize) -> Option<Self> {
        Self::all().find(|letter| letter.index() == index)
    }

    /// The place in the list.
    #[must_use]
    pub const fn index(self) -> usize {
        Self::BEFORE + self.0 as usize
    }
}

impl fmt::Display for Letter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.sign().to_ascii_uppercase().fmt(f)
    }
}

impl Given for Letter {
    fn of(key: &Key) -> Option<Self> {
        let Key::Character(sign) = key else { return None };
        Self::all().find(|letter| sign.to_lowercase().chars().eq([letter.sign()]))
    }
    fn stroke(self) -> Stroke {
        Stroke::Sign(self.sign())
    }
}

/// One of the arrows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Arrow {
    /// To the left.
    Left,
    /// To the right.
    Right,
    /// Up.
    Up,
    /// Down.
    Down,
}

impl Arrow {
    const ALL: [Self; 4] = [Self::Left, Self::Right, Self::Up, Self::Down];

    const fn named(self) -> Named {
        match self {
            Self::Left => Named::ArrowLeft,
            Self::Right => Named::ArrowRight,
            Self::Up => Named::ArrowUp,
            Self::Down => Named::ArrowDown,
        }
    }

    /// One step of this arrow: across and down.
    #[must_use]
    pub(crate) const fn way(self) -> (f32, f32) {
        match self {
            Self::Left => (-1.0, 0.0),
            Self::Right => (1.0, 0.0),
            Self::Up => (0.0, -1.0),
            Self::Down => (0.0, 1.0),
        }
    }

    /// Whether it goes on in a list, however the list lies.
    #[must_use]
    pub(crate) const fn is_onward(self) -> bool {
        matches!(self, Self::Right | Self::Down)
    }
}

impl Given for Arrow {
    fn of(key: &Key) -> Option<Self> {
        let Key::Named(named) = key else { return None };
        Self::ALL.into_iter().find(|arrow| arrow.named() == *named)
    }
    fn stroke(self) -> Stroke {
        Stroke::Named(self.named())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pressed(sign: &str) -> Key {
        Key::Character(sign.into())
    }

    #[test]
    fn a_shortcut_is_shown_as_it_is_pressed() {
        assert_eq!(key(Named::F9).to_string(), "F9");
        assert_eq!(sign('k').ctrl().shift().to_string(), "Ctrl+Shift+K");
        assert_eq!(key(Named::Escape).to_string(), "Esc");
        assert_eq!(key(Named::ArrowDown).alt().to_string(), "Alt+↓");
        assert_eq!(DIGIT.alt().to_string(), "Alt+1 – 9");
        assert_eq!(DIGIT.alt().exactly(Digit(3)).to_string(), "Alt+3");
    }

    #[test]
    fn a_shortcut_wants_its_own_modifiers_and_no_others() {
        let save = sign('s').ctrl();
        assert!(save.is(&pressed("s"), Modifiers::COMMAND));
        assert!(!save.is(&pressed("s"), Modifiers::NONE));
        assert!(!save.is(&pressed("s"), Modifiers::COMMAND | Modifiers::SHIFT));
        assert!(save.shift().is(&pressed("S"), Modifiers::COMMAND | Modifiers::SHIFT));
    }

    #[test]
    fn a_sign_may_need_shift_on_this_keyboard() {
        let larger = sign('+').ctrl();
        assert!(larger.is(&pressed("+"), Modifiers::COMMAND | Modifiers::SHIFT));
        assert!(larger.is(&pressed("+"), Modifiers::COMMAND));
    }

    #[test]
    fn any_digit_is_one_of_nine() {
        assert!(DIGIT.is(&pressed("9"), Modifiers::NONE));
        for other in ["0", "10", "a", "+1", "½"] {
            assert!(!DIGIT.is(&pressed(other), Modifiers::NONE), "{other}");
        }
        assert!(DIGIT.meets(sign('1')) && !DIGIT.meets(sign('0')) && !DIGIT.alt().meets(sign('1')));
        assert!(ARROW.meets(key(Named::ArrowUp)) && !ARROW.meets(key(Named::Home)));
    }

    #[test]
    fn only_function_keys_and_alt_go_before_a_field() {
        assert!(goes_before_a_field(&Key::Named(Named::F12), Modifiers::NONE));
        assert!(goes_before_a_field(&pressed("k"), Modifiers::ALT));
        assert!(!goes_before_a_field(&pressed("z"), Modifiers::COMMAND));
        assert!(!goes_before_a_field(&Key::Named(Named::Enter), Modifiers::NONE));
        assert!(!goes_before_a_field(&Key::Named(Named::Find), Modifiers::NONE));
    }
}
