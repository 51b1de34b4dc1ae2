//! The card above the questions of a step: whom to call, with the number large, and what to say. What it says is the
//! protocol's; the cards that lie at hand beside the questions are in `aside`.

use iced::widget::{column, container, row};
use iced::{Center, Element, Fill, Length};

use super::super::cited::{each, sign};
use super::Message;
use crate::gui::context::Context;
use crate::gui::screen::own_number;
use crate::gui::screen::phonebook::here;
use crate::gui::theme::measure::{gap, width};
use crate::gui::widget::disclosure::disclosure;
use crate::gui::widget::said::silent;
use crate::gui::widget::{surface, text};
use crate::protocol::{Card, CardLine, Evidence, Protocol};

/// The first number of the card.
pub(super) const NUMBER: &str = "walk.number";

/// The card; `sources` says whether what its lines rest on is in sight.
pub(super) fn view<'a>(
    card: &'a Card,
    protocol: &'a Protocol,
    sources: bool,
    context: Context<'a>,
) -> Element<'a, Message> {
    let (calls, says): (Vec<&CardLine>, Vec<&CardLine>) =
        card.lines.iter().partition(|line| line.call.is_some());
    let calls = calls.into_iter().enumerate().map(|(place, line)| {
        let line = call(line, protocol, context);
        if place == 0 { container(line).id(NUMBER).into() } else { line }
    });
    let says = says.into_iter().map(|line| said(line, context));
    surface::card(
        column![text::small_label(card.title.get(context.locale.language()))]
            .push(column(calls).spacing(gap::MEDIUM))
            .push(column(says).spacing(gap::SMALL))
            .push(here(|kind| card.whom.contains(&kind), context))
            .push(sources_of(card, "walk.sources.lead".to_owned(), protocol, sources, context))
            .spacing(gap::MEDIUM),
    )
}

/// Where the lines of a card come from, behind a fold; nothing where there is no doubt about any.
pub(super) fn sources_of<'a>(
    card: &'a Card,
    id: String,
    protocol: &'a Protocol,
    unfolded: bool,
    context: Context<'a>,
) -> Option<Element<'a, Message>> {
    card.lines.iter().any(|line| line.from.evidence != Evidence::Verified).then(|| {
        let head = context.locale.msg_emergency_sources();
        let lines = move || each(&card.lines, protocol, context);
        disclosure(id, head, None, unfolded, Message::SourcesPressed, lines)
    })
}

/// The quiet mark of a line that was not read in its source, for the eye; what it means stands with the sources.
pub(super) fn mark<'a>(line: &CardLine) -> Option<Element<'a, Message>> {
    (line.from.evidence == Evidence::Unverified).then(|| silent(text::muted(sign(line.from.evidence))))
}

fn call<'a>(line: &'a CardLine, protocol: &'a Protocol, context: Context<'a>) -> Element<'a, Message> {
    let number = line.call.as_deref().unwrap_or_default();
    let mark = own_number::mark(number, protocol, context.locale);
    let number = container(text::number(number)).width(Length::Fixed(width::SHORT));
    let says = column![said(line, context)].push(mark).spacing(gap::HAIR);
    row![number, says].spacing(gap::MEDIUM).align_y(Center).width(Fill).into()
}

fn said<'a>(line: &'a CardLine, context: Context<'a>) -> Element<'a, Message> {
    row![text::body(line.say.get(context.locale.language())).width(Fill)]
        .push(mark(line))
        .spacing(gap::SMALL)
        .into()
}
