//! A protocol as it is offered: its edition, its status, whether a clinician looked at our encoding; or what is wrong.

use std::sync::Arc;

use iced::widget::{column, row};
use iced::{Center, Element, Fill};

use super::super::library::Which;
use super::Message;
use crate::gui::context::Context;
use crate::gui::theme::measure::gap;
use crate::gui::theme::style::Level;
use crate::gui::widget::alert::alert;
use crate::gui::widget::{button, surface, text};
use crate::protocol::load::Diagnosis;
use crate::protocol::{Edition, Name, Protocol, Review, Status};

/// A protocol on the shelf.
#[derive(Debug, Clone)]
pub enum Offered {
    /// It can be walked.
    Sound(Arc<Protocol>),
    /// It cannot be used.
    Broken {
        /// Its folder.
        id: Name,
        /// What is wrong with it.
        problems: Vec<Diagnosis>,
    },
}

impl Offered {
    /// Its id.
    #[must_use]
    pub fn id(&self) -> &Name {
        match self {
            Self::Sound(protocol) => &protocol.head.id,
            Self::Broken { id, .. } => id,
        }
    }

    /// The protocol, if it can be walked.
    #[must_use]
    pub const fn protocol(&self) -> Option<&Arc<Protocol>> {
        match self {
            Self::Sound(protocol) => Some(protocol),
            Self::Broken { .. } => None,
        }
    }
}

/// So many errors are shown; the rest are for the author's bench.
const SHOWN: usize = 3;

pub(super) fn view<'a>(offered: &'a Offered, context: Context<'a>) -> Element<'a, Message> {
    match offered {
        Offered::Sound(protocol) => sound(offered, protocol, context),
        Offered::Broken { id, problems } => broken(offered, id, problems, context),
    }
}

/// Leads to the protocol as a whole, or to all that is wrong with it.
fn read<'a>(offered: &Offered, context: Context<'a>) -> Element<'a, Message> {
    let which = Which::of(offered);
    let broken = if which.broken { "broken." } else { "" };
    button::quiet(context.locale.msg_library_read())
        .id(format!("read.{broken}{}", which.id))
        .on_press(Message::ReadPressed(which))
        .into()
}

fn sound<'a>(offered: &'a Offered, protocol: &'a Protocol, context: Context<'a>) -> Element<'a, Message> {
    let locale = context.locale;
    let head = &protocol.head;
    let id = head.id.clone();
    let names = column![
        text::label(head.title.get(locale.language())),
        text::muted(standing(&head.edition, context)),
    ]
    .spacing(gap::HAIR)
    .width(Fill);
    let begin = button::quiet(locale.msg_start_begin())
        .id(format!("begin.{id}"))
        .on_press(Message::ProtocolPressed(id));
    row![names, begin, read(offered, context)].spacing(gap::SMALL).align_y(Center).into()
}

/// Edition, status of the guideline, and whether a clinician looked at our encoding, on one line.
pub fn standing(edition: &Edition, context: Context<'_>) -> String {
    let locale = context.locale;
    let review = match &edition.review {
        Review::NotYet => locale.msg_protocol_not_reviewed_short(),
        Review::By { who, on } => locale.msg_protocol_reviewed(who, locale.date(*on)),
    };
    format!(
        "{} · {} · {review}",
        locale.msg_protocol_edition_alone(edition.guideline.as_str()),
        status(edition, context)
    )
}

/// The status of a guideline in words.
pub fn status(edition: &Edition, context: Context<'_>) -> String {
    let locale = context.locale;
    match &edition.status {
        Status::Draft => locale.msg_protocol_status_draft(),
        Status::Current => locale.msg_protocol_status_current(),
        Status::UnderRevision => locale.msg_protocol_status_under_revision(),
        Status::Superseded(by) => locale.msg_protocol_status_superseded(by),
    }
}

fn broken<'a>(
    offered: &'a Offered,
    id: &'a Name,
    problems: &'a [Diagnosis],
    context: Context<'a>,
) -> Element<'a, Message> {
    let locale = context.locale;
    let language = locale.language();
    let said = problems.iter().take(SHOWN).map(|problem| {
        text::muted(locale.msg_protocol_problem(&*problem.file, problem.line, problem.message(language)))
            .into()
    });
    let rest = problems.len().saturating_sub(SHOWN);
    let rest = (rest > 0).then(|| text::muted(locale.msg_protocol_problems_more(rest)));
    column![
        Element::from(
            alert(Level::Attention, id.as_str(), locale.msg_protocol_broken(problems.len()))
                .more(locale.msg_error_protocol_remedy())
        ),
        column(said).push(rest).spacing(gap::TIGHT),
        read(offered, context),
        surface::divider(),
    ]
    .spacing(gap::SMALL)
    .into()
}
