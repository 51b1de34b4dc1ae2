//! What a row of the table says, and the macro that makes the commands of it. The rows themselves are one floor up.

use iced::keyboard::{Key, Modifiers};

use super::shortcut::Shortcut;
use crate::locale::Locale;

/// Where a key is listened for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Reach {
    /// In the whole window.
    Everywhere,
    /// On the screen the program begins with.
    Start,
    /// On the walk through a case.
    Walk,
    /// Where papers are looked at.
    Papers,
    /// Where protocols are read.
    Library,
    /// On the flow map.
    Map,
    /// Before a group.
    Lesson,
    /// On every page that scrolls.
    Page,
    /// In what can be chosen or pressed, while it has the keyboard.
    Control,
    /// In a field or a note, while it has the keyboard.
    Writing,
}

impl Reach {
    /// Whether keys of both can be listened for at one moment.
    #[must_use]
    pub fn holds_with(self, other: Self) -> bool {
        use Reach::{Control, Everywhere, Lesson, Map, Page, Writing};
        match (self, other) {
            (Everywhere, _) | (_, Everywhere) => true,
            (Control, Writing) | (Writing, Control) => false,
            (Control | Writing, _) | (_, Control | Writing) => true,
            // The map moves by itself, and a lesson is a page of its own: they lie on no page.
            (Map | Lesson, Page) | (Page, Map | Lesson) => false,
            (Page, _) | (_, Page) => true,
            // Two screens.
            (one, another) => one == another,
        }
    }

    /// Whether it holds only while something on the screen has the keyboard.
    const fn has_the_keyboard(self) -> bool {
        matches!(self, Self::Control | Self::Writing)
    }
}

/// Under which heading the help lists a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Heading {
    /// At any moment.
    Always,
    /// Going through a case.
    Walking,
    /// Beginning, finding and keeping.
    Case,
    /// Answering, by whatever has the keyboard.
    Answering,
    /// Writing in a field or a note.
    Writing,
    /// How the window looks, and what of it is seen.
    Window,
    /// Looking at papers.
    Papers,
    /// Reading protocols.
    Library,
    /// On the flow map.
    Map,
    /// Before a group.
    Lesson,
}

impl Heading {
    /// All headings, in the order of the help.
    pub const ALL: [Self; 10] = [
        Self::Always,
        Self::Walking,
        Self::Answering,
        Self::Writing,
        Self::Case,
        Self::Window,
        Self::Papers,
        Self::Library,
        Self::Map,
        Self::Lesson,
    ];

    /// Its name.
    #[must_use]
    pub fn name(self, locale: &Locale) -> String {
        match self {
            Self::Always => locale.msg_keys_group_always(),
            Self::Walking => locale.msg_keys_group_walking(),
            Self::Case => locale.msg_keys_group_case(),
            Self::Answering => locale.msg_keys_group_answering(),
            Self::Writing => locale.msg_keys_group_writing(),
            Self::Window => locale.msg_keys_group_window(),
            Self::Papers => locale.msg_paper_title(),
            Self::Library => locale.msg_library_title(),
            Self::Map => locale.msg_map_title(),
            Self::Lesson => locale.msg_lesson_title(),
        }
    }
}

/// One row of the table.
#[derive(Debug)]
pub struct Row {
    /// What it asks for, for whoever mends the table.
    pub command: &'static str,
    /// Where it is listened for.
    pub reach: Reach,
    /// Of what it takes a chord on purpose.
    pub before: Option<Reach>,
    /// Where the help lists it.
    pub(crate) heading: Heading,
    pub(super) key: Shortcut,
    pub(super) more: &'static [Shortcut],
    /// Other keys for the same that need not be told.
    pub(super) silent: &'static [Shortcut],
    pub(super) words: fn(&Locale) -> String,
}

impl Row {
    /// Every key that asks for it.
    pub fn keys(&self) -> impl Iterator<Item = Shortcut> + '_ {
        self.told().chain(self.silent.iter().copied())
    }

    /// The keys the help tells.
    pub fn told(&self) -> impl Iterator<Item = Shortcut> + '_ {
        std::iter::once(self.key).chain(self.more.iter().copied())
    }

    /// What it does, in a few words.
    #[must_use]
    pub fn name(&self, locale: &Locale) -> String {
        (self.words)(locale)
    }

    pub(super) fn is(&self, key: &Key, modifiers: Modifiers) -> bool {
        self.keys().any(|shortcut| shortcut.is(key, modifiers))
    }

    /// A press that could ask for this as well as for the other, where nothing says which.
    #[must_use]
    pub fn clash(&self, other: &Self) -> Option<Shortcut> {
        if !self.reach.holds_with(other.reach) || self.takes_from(other) || other.takes_from(self) {
            return None;
        }
        self.shared(other).find(|shortcut| {
            let (one, another) = (self.reach.has_the_keyboard(), other.reach.has_the_keyboard());
            let screen = self.reach != Reach::Everywhere && other.reach != Reach::Everywhere;
            // What has the keyboard has the plain keys, before the screen around it.
            !(screen && one != another && shortcut.is_plain())
        })
    }

    /// Whether it says that it takes a key of the other.
    #[must_use]
    pub fn takes_from(&self, other: &Self) -> bool {
        self.before == Some(other.reach) && self.shared(other).next().is_some()
    }

    fn shared<'a>(&'a self, other: &'a Self) -> impl Iterator<Item = Shortcut> + 'a {
        self.keys().filter(|shortcut| other.keys().any(|key| key.meets(*shortcut)))
    }
}

/// Commands that are asked for with a key.
pub trait Keyed: Copy {
    /// The command this press asks for.
    fn asked(key: &Key, modifiers: Modifiers) -> Option<Self>;
}

/// Makes of each block of rows an enum of its commands, which is matched in full where they are answered. A row is
/// `Command: [keys that are told] or [keys that are not] before Reach => Heading, message;`, the middle two if need be.
macro_rules! table {
    ($(
        $(#[$block:meta])*
        $Commands:ident holds $reach:ident {
            $(
                $(#[$about:meta])*
                $Command:ident $(($given:ident: $Given:ty))?:
                    [$key:expr $(, $more:expr)*] $(or [$($silent:expr),+])? $(before $before:ident)?
                    => $heading:ident, $words:ident;
            )+
        }
    )+) => {
        $(
            $(#[$block])*
            #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
            pub enum $Commands {
                $(
                    $(#[$about])*
                    $Command $(($Given))?,
                )+
            }

            const _: () = {
                enum At { $($Command),+ }

                const ROWS: &[Row] = &[$(
                    Row {
                        command: concat!(stringify!($Commands), "::", stringify!($Command)),
                        reach: Reach::$reach,
                        before: table!(@before $($before)?),
                        heading: Heading::$heading,
                        key: $key,
                        more: &[$($more),*],
                        silent: &[$($($silent),+)?],
                        words: |locale| locale.$words(),
                    }
                ),+];

                impl $Commands {
                    /// Its rows of the table.
                    pub(crate) const ROWS: &[Row] = ROWS;

                    /// The key to show beside what does the same.
                    #[must_use]
                    pub fn shortcut(self) -> Shortcut {
                        match self {
                            $(Self::$Command $(($given))? => {
                                ROWS[At::$Command as usize].key $(.exactly($given))?
                            })+
                        }
                    }

                    /// What it does, in a few words.
                    #[must_use]
                    pub fn name(self, locale: &Locale) -> String {
                        let at = match self { $(Self::$Command { .. } => At::$Command),+ };
                        ROWS[at as usize].name(locale)
                    }
                }

                impl Keyed for $Commands {
                    fn asked(key: &Key, modifiers: Modifiers) -> Option<Self> {
                        $(if ROWS[At::$Command as usize].is(key, modifiers) {
                            return Some(Self::$Command $((<$Given>::of(key)?))?);
                        })+
                        None
                    }
                }
            };
        )+

        /// Every row of the table.
        pub fn rows() -> impl Iterator<Item = &'static Row> {
            [$($Commands::ROWS),+].into_iter().flatten()
        }
    };
    (@before) => { None };
    (@before $before:ident) => { Some(Reach::$before) };
}

pub(super) use table;
