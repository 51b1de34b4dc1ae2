//! A protocol that cannot be used: every finding with its place, what is wrong and what to do about it.

use iced::Element;
use iced::widget::{column, row};

use super::Message;
use crate::gui::context::Context;
use crate::gui::theme::measure::gap;
use crate::gui::theme::style::Level;
use crate::gui::widget::alert::alert;
use crate::gui::widget::{surface, text};
use crate::protocol::Name;
use crate::protocol::load::{Diagnosis, Severity};

pub(super) fn view<'a>(
    id: &'a Name,
    problems: &'a [Diagnosis],
    instead: bool,
    context: Context<'a>,
) -> Element<'a, Message> {
    let locale = context.locale;
    let errors = problems.iter().filter(|problem| problem.severity == Severity::Error).count();
    let mut head = alert(Level::Attention, locale.msg_library_broken(), locale.msg_protocol_broken(errors));
    if instead {
        head = head.more(locale.msg_library_bundled_instead());
    }
    let findings = problems.iter().map(|problem| finding(problem, context));
    column![
        text::title(id.as_str()),
        Element::from(head),
        text::body(locale.msg_library_mend()),
        column(findings).spacing(gap::LARGE),
    ]
    .spacing(gap::LARGE)
    .into()
}

/// What of local agreements no longer fits the protocol below them.
pub(super) fn outgrown<'a>(
    id: &'a Name,
    remarks: &'a [Diagnosis],
    context: Context<'a>,
) -> Element<'a, Message> {
    let locale = context.locale;
    let head =
        alert(Level::Attention, locale.msg_overlay_title(), locale.msg_overlay_outgrown(remarks.len()))
            .more(locale.msg_overlay_outgrown_about());
    let findings = remarks.iter().map(|remark| finding(remark, context));
    column![text::title(id.as_str()), Element::from(head), column(findings).spacing(gap::LARGE)]
        .spacing(gap::LARGE)
        .into()
}

pub(super) fn finding<'a>(problem: &'a Diagnosis, context: Context<'a>) -> Element<'a, Message> {
    let locale = context.locale;
    let language = locale.language();
    let (word, level) = match problem.severity {
        Severity::Error => (locale.msg_library_error(), Level::Danger),
        Severity::Warning => (locale.msg_library_warning(), Level::Hint),
    };
    surface::card(
        column![
            row![
                text::toned(word, level),
                text::small_label(locale.msg_library_place(&*problem.file, problem.line)),
            ]
            .spacing(gap::SMALL)
            .wrap(),
            text::body(problem.message(language)),
        ]
        .push(problem.help(language).map(text::muted))
        .spacing(gap::TIGHT),
    )
}
