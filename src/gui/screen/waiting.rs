//! What was kept while the vault was locked, shown before it joins the other cases: anybody who can write to the folder
//! could have put something there. The content of a dialog.

use iced::widget::{column, row};
use iced::{Center, Element, Fill, Task};

use super::start::{CaseListing, Kept};
use crate::gui::context::Context;
use crate::gui::theme::measure::gap;
use crate::gui::theme::style::Level;
use crate::gui::widget::alert::alert;
use crate::gui::widget::{button, dialog, focus, surface, text};
use crate::vault::CaseId;

const JOIN: &str = "waiting.join";

/// What was chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Message {
    /// They join the vault.
    Joined,
    /// This one is not known: it is put aside.
    Refused(CaseId),
    /// Not now.
    Later,
}

/// Brings the keyboard to taking them in.
pub fn focus<T: Send + 'static>() -> Task<T> {
    focus::on(JOIN)
}

/// The content of the dialog; close it with [`Message::Later`].
pub fn view<'a>(context: Context<'a>, waiting: &'a [CaseListing]) -> Element<'a, Message> {
    let locale = context.locale;
    let rows = waiting.iter().map(|case| match case {
        CaseListing::Kept(kept) => self::kept(context, kept),
        CaseListing::Damaged(damaged) => {
            alert(Level::Attention, locale.msg_start_damaged_case(), damaged.what.as_str())
                .more(damaged.remedy.as_str())
                .into()
        }
    });
    dialog::sheet(
        locale.msg_waiting_title(waiting.len()),
        column![text::body(locale.msg_waiting_about()), column(rows).spacing(gap::SMALL)].spacing(gap::LARGE),
        vec![
            button::primary(locale.msg_waiting_join()).id(JOIN).on_press(Message::Joined).into(),
            button::secondary(locale.msg_waiting_later())
                .id("waiting.later")
                .shortcut(&super::escape())
                .on_press(Message::Later)
                .into(),
        ],
    )
}

fn kept<'a>(context: Context<'a>, kept: &'a Kept) -> Element<'a, Message> {
    let locale = context.locale;
    let label = if kept.label.trim().is_empty() { locale.msg_app_unnamed_case() } else { kept.label.clone() };
    let changed = locale.msg_start_changed(locale.relative(kept.changed, context.today));
    let refuse = button::quiet(locale.msg_waiting_unknown())
        .id(format!("waiting.refuse.{}", kept.id))
        .on_press(Message::Refused(kept.id.clone()));
    let warning = kept.warning.as_deref().map(|warning| text::toned(warning, Level::Attention));
    let words = column![text::label(label), text::muted(changed)].push(warning);
    let words = words.spacing(gap::HAIR).width(Fill);
    column![surface::divider(), row![words, Element::from(refuse)].spacing(gap::MEDIUM).align_y(Center)]
        .spacing(gap::SMALL)
        .into()
}
