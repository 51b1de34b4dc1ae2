//! The help on keys: the content of a dialog, made from the one table of shortcuts.

use iced::widget::{column, row};
use iced::{Center, Element, Fill};

use crate::gui::context::Context;
use crate::gui::screen::escape;
use crate::gui::shortcuts::{Command, Group};
use crate::gui::theme::measure::gap;
use crate::gui::theme::style::Weight;
use crate::gui::widget::{button, surface, text};

/// What happened in the help.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Message {
    /// It was closed.
    Closed,
}

/// The help; lay it over the window with `dialog::over` and [`Message::Closed`].
pub fn view(context: Context<'_>) -> Element<'_, Message> {
    let locale = context.locale;
    let mut groups: Vec<Element<'_, Message>> = Group::ALL
        .into_iter()
        .map(|group| {
            let lines = Command::LISTED
                .into_iter()
                .filter(|command| command.group() == group)
                .map(|command| (command.name(locale), command.shown()))
                .collect();
            part(group.name(locale), lines)
        })
        .collect();
    let shift_tab = format!("{}+{}", locale.msg_key_shift(), locale.msg_key_tab());
    groups.push(part(
        locale.msg_keys_group_answering(),
        vec![
            (locale.msg_keys_next_field(), locale.msg_key_tab()),
            (locale.msg_keys_previous_field(), shift_tab),
            (locale.msg_keys_within_group(), locale.msg_key_arrows()),
            (locale.msg_keys_choose(), locale.msg_key_space()),
            (locale.msg_keys_digit(), "1 – 9".to_owned()),
            (locale.msg_keys_press(), locale.msg_key_enter()),
            (locale.msg_keys_close(), locale.msg_key_escape()),
        ],
    ));
    // The way out stands above: below so long a list it would be out of sight.
    let close = button::secondary(locale.msg_app_close())
        .id("keys.close")
        .shortcut(&escape())
        .on_press(Message::Closed);
    column![surface::ends(vec![text::heading(locale.msg_keys_title()).into()], vec![close.into()])]
        .extend(groups)
        .spacing(gap::LARGE)
        .into()
}

fn part<'a>(name: String, lines: Vec<(String, String)>) -> Element<'a, Message> {
    let lines = lines.into_iter().map(|(does, key)| {
        row![text::small(does).width(Fill), button::keycap(key, Weight::Quiet)]
            .spacing(gap::MEDIUM)
            .align_y(Center)
            .into()
    });
    column![text::small_label(name), column(lines).spacing(gap::TIGHT)].spacing(gap::SMALL).into()
}
