//! Every key of the window, in one table: the window listens by it, buttons show it, and the help lists it.
//! What a command does is the window's business.

use iced::keyboard::key::Named;

use super::widget::keys::Shortcut;
use crate::locale::Locale;

/// Something that can be asked for with a key from anywhere in the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Command {
    /// The help on keys.
    Keys,
    /// The next part of the window.
    NextPane,
    /// The next open point.
    OpenPoint,
    /// The emergency card.
    Emergency,
    /// Hide everything.
    Cover,
    /// Lock the vault.
    Lock,
    /// Find a kept case.
    Find,
    /// Keep the case.
    Keep,
    /// Undo the last change.
    Undo,
    /// Redo it.
    Redo,
    /// A new case.
    New,
    /// The overview.
    Review,
    /// The settings.
    Settings,
    /// Larger text.
    Larger,
    /// Smaller text.
    Smaller,
    /// To the step at this place, counted from 1.
    Step(u8),
    /// Go on.
    GoOn,
    /// Back.
    Back,
}

/// How the help groups commands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Group {
    /// At any moment.
    Always,
    /// Going through a case.
    Walking,
    /// Keeping and changing.
    Case,
    /// How the window looks.
    Window,
}

impl Group {
    /// All groups, in the order of the help.
    pub const ALL: [Self; 4] = [Self::Always, Self::Walking, Self::Case, Self::Window];

    /// Its name.
    #[must_use]
    pub fn name(self, locale: &Locale) -> String {
        match self {
            Self::Always => locale.msg_keys_group_always(),
            Self::Walking => locale.msg_keys_group_walking(),
            Self::Case => locale.msg_keys_group_case(),
            Self::Window => locale.msg_keys_group_window(),
        }
    }
}

/// Steps that can be reached with a digit.
const STEPS: std::ops::RangeInclusive<u8> = 1..=9;

impl Command {
    /// The commands as the help lists them; the steps stand for each other.
    pub const LISTED: [Self; 18] = [
        Self::Emergency,
        Self::Cover,
        Self::Lock,
        Self::Keys,
        Self::GoOn,
        Self::Back,
        Self::OpenPoint,
        Self::Step(1),
        Self::Review,
        Self::NextPane,
        Self::New,
        Self::Find,
        Self::Keep,
        Self::Undo,
        Self::Redo,
        Self::Settings,
        Self::Larger,
        Self::Smaller,
    ];

    /// The keys that ask for it; the first is the one that is shown.
    #[must_use]
    pub fn shortcuts(self) -> Vec<Shortcut> {
        match self {
            Self::Keys => vec![Shortcut::named(Named::F1)],
            Self::NextPane => vec![Shortcut::named(Named::F6)],
            Self::OpenPoint => vec![Shortcut::named(Named::F8)],
            Self::Emergency => vec![Shortcut::named(Named::F9)],
            Self::Cover => vec![Shortcut::named(Named::F12)],
            Self::Lock => vec![Shortcut::ctrl('l')],
            Self::Find => vec![Shortcut::ctrl('f')],
            Self::Keep => vec![Shortcut::ctrl('s')],
            Self::Undo => vec![Shortcut::ctrl('z')],
            Self::Redo => vec![Shortcut::ctrl('z').shift(), Shortcut::ctrl('y')],
            Self::New => vec![Shortcut::ctrl('n')],
            Self::Review => vec![Shortcut::ctrl('r')],
            Self::Settings => vec![Shortcut::ctrl(',')],
            // On many keyboards the plus shares its key with the equals sign.
            Self::Larger => vec![Shortcut::ctrl('+'), Shortcut::ctrl('=')],
            Self::Smaller => vec![Shortcut::ctrl('-')],
            Self::Step(place) => vec![Shortcut::alt(char::from(b'0' + place.min(9)))],
            Self::GoOn => vec![Shortcut::ctrl_named(Named::Enter)],
            Self::Back => vec![Shortcut::alt_named(Named::ArrowLeft)],
        }
    }

    /// The key to show beside what does the same.
    #[must_use]
    pub fn shortcut(self) -> Option<Shortcut> {
        self.shortcuts().into_iter().next()
    }

    /// The keys as the help writes them.
    #[must_use]
    pub fn shown(self) -> String {
        match self {
            Self::Step(_) => format!(
                "{} – {}",
                Shortcut::alt(char::from(b'0' + STEPS.start())),
                char::from(b'0' + STEPS.end())
            ),
            other => other.shortcut().map(|shortcut| shortcut.to_string()).unwrap_or_default(),
        }
    }

    /// What it does, in a few words.
    #[must_use]
    pub fn name(self, locale: &Locale) -> String {
        match self {
            Self::Keys => locale.msg_keys_help(),
            Self::NextPane => locale.msg_keys_next_pane(),
            Self::OpenPoint => locale.msg_keys_open_point(),
            Self::Emergency => locale.msg_keys_danger(),
            Self::Cover => locale.msg_keys_hide(),
            Self::Lock => locale.msg_vault_lock(),
            Self::Find => locale.msg_find_title(),
            Self::Keep => locale.msg_keys_save(),
            Self::Undo => locale.msg_keys_undo(),
            Self::Redo => locale.msg_keys_redo(),
            Self::New => locale.msg_keys_new_case(),
            Self::Review => locale.msg_keys_review(),
            Self::Settings => locale.msg_keys_settings(),
            Self::Larger => locale.msg_keys_larger(),
            Self::Smaller => locale.msg_keys_smaller(),
            Self::Step(_) => locale.msg_keys_jump_step(),
            Self::GoOn => locale.msg_keys_next_step(),
            Self::Back => locale.msg_keys_back_step(),
        }
    }

    /// Where the help lists it.
    #[must_use]
    pub const fn group(self) -> Group {
        match self {
            Self::Emergency | Self::Cover | Self::Lock | Self::Keys => Group::Always,
            Self::GoOn | Self::Back | Self::OpenPoint | Self::Step(_) | Self::Review | Self::NextPane => {
                Group::Walking
            }
            Self::New | Self::Find | Self::Keep | Self::Undo | Self::Redo => Group::Case,
            Self::Settings | Self::Larger | Self::Smaller => Group::Window,
        }
    }
}

/// Every key with its command, for the window to listen by.
#[must_use]
pub fn table() -> Vec<(Shortcut, Command)> {
    Command::LISTED
        .into_iter()
        .filter(|command| !matches!(command, Command::Step(_)))
        .chain(STEPS.map(Command::Step))
        .flat_map(|command| command.shortcuts().into_iter().map(move |shortcut| (shortcut, command)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_key_asks_for_two_things() {
        let table = table();
        for (place, (shortcut, command)) in table.iter().enumerate() {
            for (other, also) in &table[place + 1..] {
                assert_ne!(shortcut, other, "{command:?} and {also:?}");
            }
        }
    }

    #[test]
    fn every_command_has_a_key_and_words_in_both_languages() {
        for command in Command::LISTED {
            assert!(!command.shown().is_empty(), "{command:?}");
            for language in crate::locale::Language::ALL {
                assert!(!command.name(&Locale::new(language)).is_empty(), "{command:?}");
            }
        }
    }

    #[test]
    fn all_nine_steps_can_be_reached() {
        let steps: Vec<u8> = table()
            .into_iter()
            .filter_map(|(_, command)| match command {
                Command::Step(place) => Some(place),
                _ => None,
            })
            .collect();
        assert_eq!(steps, (1..=9).collect::<Vec<_>>());
        assert_eq!(Command::Step(1).shown(), "Alt+1 – 9");
    }
}
