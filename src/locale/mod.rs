//! Every word of the program itself, through Fluent: on the screen, on paper, on the map and in a terminal. Words of a
//! protocol live in the protocol, next to its logic. What must stand in Rust, and why, is told in [`month`].
//!
//! The messages are in `locales/nl/*.ftl` and `locales/en/*.ftl`, a file per screen or room (what founds, copies and keeps
//! is in that of the vault). The build script makes a function `msg_...` of each, so a misspelled key or a wrong argument does not compile. To add one:
//!
//! 1. write it in the Dutch file, with a comment per argument, in the order in which the text uses them:
//!    `# $time (String) - a clock time`, then `app-saved-at = bewaard { $time }`;
//! 2. write it in the English file of the same name, without the comment;
//! 3. call it: `locale.msg_app_saved_at("14:32")`. An attribute `.remedy` is `msg_..._remedy(...)`.
//!
//! Arguments are positional, in the order of first use in the Dutch text; `(Number)` takes any integer,
//! `(String)` anything that reads as a `&str`, and `(Bool)` selects between `[true]` and `*[false]`. `tests/locale`
//! keeps both languages equal and the order honest.

pub mod date;
mod language;
pub mod month;
mod trouble;

use std::fmt;
use std::ops::Deref;
use std::sync::{Arc, OnceLock};

pub use language::Language;
pub use trouble::Trouble;

/// What the build script made of the message files.
#[allow(
    dead_code,
    missing_docs,
    unreachable_pub,
    clippy::all,
    clippy::expect_used,
    clippy::unwrap_used,
    reason = "generated code"
)]
mod messages {
    include!(concat!(env!("OUT_DIR"), "/messages.rs"));
}

/// The messages of one language; reached through [`Locale`].
pub(crate) use messages::L10nLanguage as Messages;

/// One language of the program: its messages, and how it writes dates.
///
/// A value, not a global: views take `&Locale`, and switching language is replacing the value. Cloning is cheap.
#[derive(Clone)]
pub struct Locale {
    language: Language,
    messages: Arc<Messages>,
}

impl Locale {
    /// The words of `language`.
    #[must_use]
    pub fn new(language: Language) -> Self {
        // Read once a language, however often it is asked for: papers and messages ask by language.
        static NL: OnceLock<Arc<Messages>> = OnceLock::new();
        static EN: OnceLock<Arc<Messages>> = OnceLock::new();
        let (read, messages) = match language {
            Language::Nl => (&NL, messages::L10n::Nl),
            Language::En => (&EN, messages::L10n::En),
        };
        Self { language, messages: Arc::clone(read.get_or_init(|| Arc::new(messages.load()))) }
    }

    /// The language of the system: Dutch unless the system clearly speaks another language, then English.
    #[must_use]
    pub fn of_system() -> Self {
        Self::new(from_tag(sys_locale::get_locale().as_deref()))
    }

    /// Which language this is.
    #[must_use]
    pub const fn language(&self) -> Language {
        self.language
    }

    /// The name of a language in that language, for a list to choose from.
    #[must_use]
    pub fn name_of(language: Language) -> &'static str {
        match language {
            Language::Nl => messages::L10n::Nl.language_name(),
            Language::En => messages::L10n::En.language_name(),
        }
    }
}

/// Dutch is the first language: only a tag that names another one gives English.
fn from_tag(tag: Option<&str>) -> Language {
    let primary = tag.and_then(|tag| tag.split(['-', '_', '.']).next()).unwrap_or_default();
    match primary.to_ascii_lowercase().as_str() {
        "" | "nl" | "c" | "posix" => Language::Nl,
        _ => Language::En,
    }
}

impl Deref for Locale {
    type Target = Messages;

    fn deref(&self) -> &Messages {
        &self.messages
    }
}

impl fmt::Debug for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Locale").field("language", &self.language).finish_non_exhaustive()
    }
}

impl PartialEq for Locale {
    fn eq(&self, other: &Self) -> bool {
        self.language == other.language
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_program_speaks_dutch_unless_the_system_speaks_another_language() {
        for tag in [None, Some("nl"), Some("nl-BE"), Some("nl_NL.UTF-8"), Some("C"), Some("POSIX")] {
            assert_eq!(from_tag(tag), Language::Nl, "{tag:?}");
        }
        for tag in [Some("en-GB"), Some("de_DE.UTF-8"), Some("nds")] {
            assert_eq!(from_tag(tag), Language::En, "{tag:?}");
        }
    }

    #[test]
    fn two_languages_can_be_used_side_by_side() {
        let (nl, en) = (Locale::new(Language::Nl), Locale::new(Language::En));
        assert_eq!(nl.msg_app_saved_at("14:32"), "bewaard 14:32");
        assert_eq!(en.msg_app_saved_at("14:32"), "saved 14:32");
        assert_eq!(nl.clone(), nl);
        assert_ne!(nl, en);
    }

    #[test]
    fn plurals_follow_the_number() {
        let nl = Locale::new(Language::Nl);
        assert_eq!(nl.msg_walk_open_count(0), "geen open punten");
        assert_eq!(nl.msg_walk_open_count(1), "één open punt");
        assert_eq!(nl.msg_walk_open_count(12), "12 open punten");
    }

    #[test]
    fn no_invisible_marks_are_put_around_what_is_filled_in() {
        for language in Language::ALL {
            let said = Locale::new(language).msg_app_case("blauwe fiets");
            assert!(said.chars().all(|c| !('\u{2066}'..='\u{2069}').contains(&c)), "{said:?}");
        }
    }

    #[test]
    fn an_error_has_a_remedy() {
        let en = Locale::new(Language::En);
        assert_eq!(en.msg_error_disk_full_remedy(), "Free some space and save again.");
    }
}
