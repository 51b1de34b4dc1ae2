//! The vault on the start screen: whether there is one, whether it is open, and a quiet word when a backup is due.

use iced::widget::{column, row};
use iced::{Center, Element, Fill};
use jiff::civil::Date;

use super::Message;
use crate::gui::context::Context;
use crate::gui::screen::unlock::Unlock;
use crate::gui::shortcuts::Command;
use crate::gui::theme::measure::gap;
use crate::gui::theme::style::Level;
use crate::gui::widget::alert::alert;
use crate::gui::widget::said::status;
use crate::gui::widget::{button, surface, text};

/// The vault, as far as the start screen shows it.
#[derive(Debug, Clone, Default)]
pub enum Strongroom {
    /// It cannot be reached, such as when another window has it.
    Absent,
    /// There is none yet.
    #[default]
    None,
    /// It is locked.
    Locked(Unlock),
    /// It is open, and perhaps something is due.
    Open(Option<Reminder>),
}

/// What is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reminder {
    /// A passphrase and a sheet: the keyring of the computer holds the key.
    NoPassphrase,
    /// A backup: there never was one.
    Never,
    /// A backup: the last one was made on this day.
    Last(Date),
}

impl Reminder {
    /// Whether a backup is due: a month after the last one.
    #[must_use]
    pub fn of(last: Option<Date>, today: Date) -> Option<Self> {
        const MONTH: i32 = 30;
        match last {
            None => Some(Self::Never),
            Some(last) => {
                let days = (today - last).get_days();
                (days > MONTH).then_some(Self::Last(last))
            }
        }
    }
}

pub(super) fn remind(reminder: Reminder, context: Context<'_>) -> Element<'_, Message> {
    let locale = context.locale;
    let words = match reminder {
        Reminder::NoPassphrase => return no_passphrase(context),
        Reminder::Never => locale.msg_copies_never(),
        Reminder::Last(on) => locale.msg_copies_due(locale.date(on)),
    };
    row![
        text::muted(words).width(Fill),
        Element::from(
            button::quiet(locale.msg_copies_make()).id("start.backup").on_press(Message::CopiesPressed)
        ),
    ]
    .spacing(gap::MEDIUM)
    .align_y(Center)
    .into()
}

/// Until there is a passphrase, everything hangs on this computer: that is more than a quiet word.
fn no_passphrase(context: Context<'_>) -> Element<'_, Message> {
    let locale = context.locale;
    let choose = button::secondary(locale.msg_keyring_choose())
        .id("start.passphrase")
        .on_press(Message::PassphrasePressed);
    alert(Level::Attention, locale.msg_keyring_remind(), locale.msg_keyring_remind_about())
        .action(choose)
        .into()
}

/// What can be done with the vault as a whole.
pub(super) fn view<'a>(strongroom: &Strongroom, context: Context<'a>) -> Option<Element<'a, Message>> {
    let locale = context.locale;
    let (says, ways) = match strongroom {
        Strongroom::Absent => return None,
        Strongroom::None => {
            let restore = button::quiet(locale.msg_vault_restore())
                .id("start.restore")
                .on_press(Message::CopiesPressed);
            return Some(column![Element::from(restore), surface::divider()].spacing(gap::WIDE).into());
        }
        Strongroom::Locked(_) => (locale.msg_vault_is_locked(), Vec::new()),
        Strongroom::Open(_) => {
            let lock = button::secondary(locale.msg_vault_lock())
                .id("start.lock")
                .width(Fill)
                .shortcut(&Command::Lock.shortcut())
                .on_press(Message::LockPressed);
            let copies = button::secondary(locale.msg_copies_title())
                .id("start.copies")
                .on_press(Message::CopiesPressed);
            let log = button::secondary(locale.msg_log_title()).id("start.log").on_press(Message::LogPressed);
            let ways = vec![lock.into(), copies.width(Fill).into(), log.width(Fill).into()];
            (locale.msg_vault_is_open(), ways)
        }
    };
    let part = column![
        text::question(locale.msg_vault_title()),
        status(says.clone(), text::small(says)),
        column(ways).spacing(gap::SMALL),
    ];
    Some(column![part.spacing(gap::SMALL), surface::divider()].spacing(gap::WIDE).into())
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_backup_is_due_after_a_month_and_when_there_never_was_one() {
        let today = date(2026, 11, 21);
        assert_eq!(Reminder::of(None, today), Some(Reminder::Never));
        assert_eq!(Reminder::of(Some(date(2026, 10, 22)), today), None);
        let due = date(2026, 10, 21);
        assert_eq!(Reminder::of(Some(due), today), Some(Reminder::Last(due)));
    }
}
