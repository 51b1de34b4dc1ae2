//! The pane of the overview: the way to its papers, how the case stands, concluding and reopening.

use iced::widget::column;
use iced::{Element, Fill};
use jiff::tz::TimeZone;

use super::points::counted;
use super::{Message, Review};
use crate::case::Event;
use crate::gui::context::Context;
use crate::gui::shortcuts::Command;
use crate::gui::theme::measure::gap;
use crate::gui::theme::style::Level;
use crate::gui::widget::pressable::pressable;
use crate::gui::widget::{button, surface, text};
use crate::protocol::{Name, Review as Reviewed};
use crate::session::OpenCase;

/// The button that leads to the papers.
pub(super) const PAPERS: &str = "review.papers";

impl Review {
    pub(super) fn papers_pane<'a>(
        &'a self,
        context: Context<'a>,
        open: &'a OpenCase,
        zone: &TimeZone,
    ) -> Element<'a, Message> {
        column![self.papers(context, open, zone), surface::divider(), self.standing(context, open, zone)]
            .push(encoding(context, open))
            .spacing(gap::WIDE)
            .into()
    }

    fn standing<'a>(
        &self,
        context: Context<'a>,
        open: &'a OpenCase,
        zone: &TimeZone,
    ) -> Element<'a, Message> {
        let locale = context.locale;
        let points: Element<'a, Message> = if open.walk().open_points.is_empty() {
            text::accent(format!("✓ {}", locale.msg_review_complete())).into()
        } else {
            button::quiet(counted(context, open)).id("review.points").on_press(Message::PointsPressed).into()
        };
        if open.case().state().concluded {
            let lines = open.case().journal().lines();
            let concluded = lines.iter().rev().find(|line| line.event == Event::Concluded);
            let on = concluded.map(|line| {
                let day = line.at.to_zoned(zone.clone()).date();
                text::small(locale.msg_review_concluded_on(locale.date(day)))
            });
            return column![text::question(locale.msg_review_concluded())]
                .push(on)
                .push(points)
                .push(text::small(locale.msg_review_after()))
                .push(Element::from(
                    button::secondary(locale.msg_review_reopen())
                        .id("review.reopen")
                        .width(Fill)
                        .on_press(Message::ReopenPressed),
                ))
                .spacing(gap::SMALL)
                .into();
        }
        column![text::question(locale.msg_review_conclude())]
            .push(points)
            .push(Element::from(
                button::secondary(locale.msg_review_conclude())
                    .id("review.conclude")
                    .width(Fill)
                    .on_press(Message::ConcludePressed),
            ))
            .spacing(gap::SMALL)
            .into()
    }

    fn papers<'a>(
        &'a self,
        context: Context<'a>,
        open: &'a OpenCase,
        zone: &TimeZone,
    ) -> Element<'a, Message> {
        let locale = context.locale;
        if open.papers().next().is_none() {
            return text::muted(locale.msg_review_no_papers()).into();
        }
        column![
            text::question(locale.msg_walk_papers()),
            text::small(locale.msg_paper_make_means()),
            Element::from(
                button::primary(locale.msg_paper_make())
                    .id(PAPERS)
                    .width(Fill)
                    .shortcut(&Command::Papers.shortcut())
                    .on_press(Message::PapersPressed)
            ),
            list(context, open),
            printed(context, open, zone),
        ]
        .spacing(gap::MEDIUM)
        .into()
    }
}

/// Each paper by its name, one press away.
fn list<'a>(context: Context<'a>, open: &'a OpenCase) -> Element<'a, Message> {
    let language = context.locale.language();
    let several = !open.beside().is_empty();
    let rows = open.papers().map(|(protocol, template)| {
        let of = several.then(|| text::muted(protocol.head.title.get(language)));
        let words = column![text::small(template.title.get(language))].push(of).spacing(gap::HAIR);
        let (protocol, document) = (protocol.head.id.clone(), template.id.clone());
        pressable(paper_id(&protocol, &document), words, Message::PaperPressed(protocol, document))
    });
    column(rows).spacing(gap::TIGHT).into()
}

pub(super) fn paper_id(protocol: &Name, document: &Name) -> String {
    format!("review.paper.{protocol}.{document}")
}

/// When a paper was last made, and whether the case changed since.
fn printed<'a>(context: Context<'a>, open: &OpenCase, zone: &TimeZone) -> Element<'a, Message> {
    let locale = context.locale;
    let Some(last) = open.case().state().printed.last() else {
        return text::muted(locale.msg_review_not_printed()).into();
    };
    let on = last.at.to_zoned(zone.clone()).date();
    let lines = open.case().journal().lines();
    let changed = lines
        .iter()
        .rev()
        .take_while(|line| !matches!(line.event, Event::Printed { .. }))
        .any(|line| line.event.outdates_paper());
    column![text::muted(locale.msg_review_printed_on(locale.date(on)))]
        .push(changed.then(|| text::toned(locale.msg_review_changed_since_print(), Level::Attention)))
        .into()
}

/// What must be known about our encoding before its record is relied on.
fn encoding<'a>(context: Context<'a>, open: &'a OpenCase) -> Option<Element<'a, Message>> {
    let locale = context.locale;
    matches!(open.protocol().head.edition.review, Reviewed::NotYet)
        .then(|| text::toned(locale.msg_protocol_not_reviewed(), Level::Attention).into())
}
