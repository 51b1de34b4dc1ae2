//! What a key press writes. A chord writes nothing, whatever character the system gives along with it.

use iced::keyboard::key::Named;
use iced::keyboard::{Event, Key, Modifiers};

/// A press, as a field may take it.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::gui) enum Typed {
    /// As it is.
    Plain,
    /// A chord: the press without its character.
    Chord(Event),
    /// A character that is made with keys that also make chords, as AltGr does where it comes as Ctrl and Alt: the
    /// press with only the rest held.
    Composed(Event, Modifiers),
}

/// Ctrl, Alt and the logo key: with any of these held a press is a chord.
const CHORD: Modifiers = Modifiers::CTRL.union(Modifiers::ALT).union(Modifiers::LOGO);

/// What AltGr comes as on some systems.
const ALT_GR: Modifiers = Modifiers::CTRL.union(Modifiers::ALT);

impl Typed {
    /// What this press writes.
    pub(in crate::gui) fn of(event: &Event) -> Self {
        let Event::KeyPressed { key, modifiers, text, .. } = event else { return Self::Plain };
        let held = *modifiers & CHORD;
        if held.is_empty() {
            return Self::Plain;
        }
        // On macOS the Option key makes characters, as AltGr does elsewhere.
        let composes = held == ALT_GR || cfg!(target_os = "macos") && held == Modifiers::ALT;
        let other = text.as_ref().is_some_and(|text| {
            let own = match key {
                Key::Character(own) => own.to_lowercase() == text.to_lowercase(),
                Key::Named(_) => true,
                Key::Unidentified => false,
            };
            !own && !text.chars().any(char::is_control)
        });
        let mut bare = event.clone();
        let Event::KeyPressed { modifiers: left, text: character, .. } = &mut bare else {
            return Self::Plain;
        };
        if composes && other {
            *left = *modifiers - CHORD;
            let left = *left;
            return Self::Composed(bare, left);
        }
        *character = None;
        Self::Chord(bare)
    }
}

/// Whether this press is of a letter or a sign, such as of a word that somebody means to write.
pub(in crate::gui) fn writes_a_sign(key: &Key, held: Modifiers) -> bool {
    matches!(key, Key::Character(_)) && !held.intersects(CHORD)
}

/// Whether this key begins a line, or sends what is in a field of one line.
pub(in crate::gui) fn begins_line(key: &Key) -> bool {
    *key == Key::Named(Named::Enter)
}

/// Whether this press only moves, so that it goes on while the key is held.
pub(in crate::gui) fn is_moving(key: &Key, held: Modifiers) -> bool {
    use Named::{ArrowDown, ArrowLeft, ArrowRight, ArrowUp, End, Home, PageDown, PageUp, Tab};
    let moves = matches!(
        key,
        Key::Named(ArrowDown | ArrowLeft | ArrowRight | ArrowUp | End | Home | PageDown | PageUp | Tab)
    );
    moves && (held & CHORD).is_empty()
}

#[cfg(test)]
#[allow(clippy::panic, reason = "a test fails by panicking")]
mod tests {
    use iced::keyboard::Location;
    use iced::keyboard::key::{NativeCode, Physical};

    use super::*;

    fn press(sign: &str, held: Modifiers, text: &str) -> Event {
        let key = Key::Character(sign.into());
        Event::KeyPressed {
            modified_key: Key::Character(text.into()),
            key,
            physical_key: Physical::Unidentified(NativeCode::Unidentified),
            location: Location::Standard,
            modifiers: held,
            text: Some(text.into()),
            repeat: false,
        }
    }

    #[test]
    fn whatever_is_pressed_with_ctrl_alt_or_the_logo_key_writes_nothing() {
        for held in [
            Modifiers::CTRL,
            Modifiers::ALT,
            Modifiers::LOGO,
            Modifiers::CTRL | Modifiers::SHIFT,
            Modifiers::CTRL | Modifiers::ALT,
        ] {
            if cfg!(target_os = "macos") && held == Modifiers::ALT {
                continue;
            }
            let Typed::Chord(Event::KeyPressed { text, modifiers, .. }) = Typed::of(&press("e", held, "E"))
            else {
                panic!("{held:?}")
            };
            assert_eq!((text, modifiers), (None, held));
        }
        assert_eq!(Typed::of(&press("e", Modifiers::SHIFT, "E")), Typed::Plain);
    }

    #[test]
    fn only_moving_goes_on_while_a_key_is_held() {
        for named in [Named::ArrowRight, Named::PageDown, Named::Tab] {
            assert!(is_moving(&Key::Named(named), Modifiers::SHIFT));
            assert!(!is_moving(&Key::Named(named), Modifiers::ALT), "then it goes to another question");
        }
        for named in [Named::Enter, Named::Space, Named::Escape, Named::F8] {
            assert!(!is_moving(&Key::Named(named), Modifiers::NONE));
        }
    }

    #[test]
    fn a_character_made_with_alt_gr_is_written_however_the_system_tells_of_it() {
        assert_eq!(Typed::of(&press("e", Modifiers::NONE, "€")), Typed::Plain);
        let told = Typed::of(&press("e", Modifiers::CTRL | Modifiers::ALT | Modifiers::SHIFT, "€"));
        assert_eq!(told, Typed::Composed(press("e", Modifiers::SHIFT, "€"), Modifiers::SHIFT));
    }
}
