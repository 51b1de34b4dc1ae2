//! A protocol as it is offered: its edition, its status, whether a clinician looked at our encoding; or what is wrong.

use iced::widget::{column, row};
use iced::{Center, Element, Fill};

use super::Message;
use crate::gui::context::Context;
use crate::gui::screen::edition_words::standing;
use crate::gui::theme::measure::gap;
use crate::gui::theme::style::Level;
use crate::gui::widget::alert::alert;
use crate::gui::widget::{button, surface, text};
use crate::protocol::load::Diagnosis;
use crate::protocol::{Name, Protocol, bundle};
use crate::session::{Offered, Which};

/// So many errors are shown; the rest are for the author's bench.
const SHOWN: usize = 3;

pub(super) fn view<'a>(offered: &'a Offered, context: Context<'a>) -> Element<'a, Message> {
    match offered {
        Offered::Sound(protocol) => sound(offered, protocol, context),
        Offered::Broken { id, problems } => {
            let broken = context.locale.msg_protocol_broken(problems.len());
            with_findings(
                offered,
                id,
                problems,
                (broken, context.locale.msg_error_protocol_remedy()),
                context,
            )
        }
        Offered::Outgrown { id, remarks } => {
            let outgrown = context.locale.msg_overlay_outgrown(remarks.len());
            with_findings(
                offered,
                id,
                remarks,
                (outgrown, context.locale.msg_overlay_outgrown_about()),
                context,
            )
        }
    }
}

/// Leads to the protocol as a whole, or to all that is wrong with it.
fn read<'a>(offered: &Offered, context: Context<'a>) -> Element<'a, Message> {
    let which = Which::of(offered);
    let broken = if which.broken { "broken." } else { "" };
    let title =
        offered.protocol().map_or(which.id.as_str(), |read| read.head.title.get(context.locale.language()));
    button::quiet(context.locale.msg_library_read())
        .about(title.to_owned())
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
    .push(own(protocol, context).map(|own| text::toned(own, Level::Attention)))
    .spacing(gap::HAIR)
    .width(Fill);
    let begin = button::quiet(locale.msg_start_begin())
        .about(head.title.get(locale.language()))
        .id(format!("begin.{id}"))
        .on_press(Message::BeginPressed(id));
    row![names, begin, read(offered, context)].spacing(gap::SMALL).align_y(Center).into()
}

/// That it is the user's own, and what it stands in the place of.
fn own(protocol: &Protocol, context: Context<'_>) -> Option<String> {
    let locale = context.locale;
    if bundle::brings(protocol) {
        return None;
    }
    if let Some(agreed) = locale.agreements_of(protocol) {
        return Some(agreed);
    }
    let encoding = protocol.head.edition.encoding;
    Some(match bundle::bare(&protocol.head.id) {
        None => locale.msg_start_own(),
        Some(bundled) if bundled.head.edition.encoding > encoding => {
            locale.msg_start_own_older(encoding, bundled.head.edition.encoding)
        }
        Some(bundled) if bundled.head.edition.encoding == encoding => {
            locale.msg_start_own_same_number(encoding)
        }
        Some(_) => locale.msg_start_own_instead(),
    })
}

fn with_findings<'a>(
    offered: &'a Offered,
    id: &'a Name,
    problems: &'a [Diagnosis],
    (what, remedy): (String, String),
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
        Element::from(alert(Level::Attention, id.as_str(), what).more(remedy)),
        column(said).push(rest).spacing(gap::TIGHT),
        read(offered, context),
        surface::divider(),
    ]
    .spacing(gap::SMALL)
    .into()
}
