//! In which role a case begins: the one remembered, or asked in one list where the protocol does not know that role. What is
//! remembered is a setting; beginning the case is the window's.

use iced::Element;
use iced::widget::column;

use crate::gui::context::Context;
use crate::gui::screen::escape;
use crate::gui::theme::measure::gap;
use crate::gui::widget::choice::{self, answer};
use crate::gui::widget::{button, dialog, text};
use crate::protocol::{Name, Protocol};

/// The list of roles.
pub(crate) const LIST: &str = "role.list";

/// What was chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Message {
    /// The case begins in this role.
    Chosen(Name),
    /// No case begins.
    Closed,
}

/// The role in which a case of this protocol begins. Nobody is recorded as what they did not say they are: where the protocol
/// does not know the remembered role there is none, and it is asked. Who never chose one begins in the protocol's first.
#[must_use]
pub(crate) fn of(protocol: &Protocol, remembered: Option<&str>) -> Option<Name> {
    let mut roles = protocol.head.roles.iter();
    let found = match remembered {
        Some(remembered) => roles.find(|role| role.id == remembered),
        None => roles.next(),
    };
    found.map(|role| role.id.clone())
}

/// The content of the dialog; close it with [`Message::Closed`].
pub(crate) fn view<'a>(context: Context<'a>, protocol: &'a Protocol) -> Element<'a, Message> {
    let (locale, language) = (context.locale, context.locale.language());
    let roles = protocol.head.roles.iter().map(|role| {
        answer(role.label.get(language), false, Message::Chosen(role.id.clone())).beside_others(language)
    });
    let choice = choice::one(LIST, locale.msg_start_choose_role(), roles.collect::<Vec<_>>());
    dialog::sheet(
        locale.msg_start_choose_role(),
        column![
            text::body(locale.msg_start_role_unknown(protocol.head.title.get(language))),
            Element::from(choice)
        ]
        .spacing(gap::MEDIUM),
        vec![
            button::secondary(locale.msg_word_cancel())
                .id("role.cancel")
                .shortcut(&escape())
                .on_press(Message::Closed)
                .into(),
        ],
    )
}
