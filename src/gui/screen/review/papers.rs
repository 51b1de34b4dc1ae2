//! The pane of the overview: the way to its papers, how the case stands, concluding and reopening.

use iced::widget::{column, row};
use iced::{Element, Fill};
use jiff::tz::TimeZone;

use super::points::counted;
use super::{Message, Review};
use crate::case::Event;
use crate::gui::context::Context;
use crate::gui::shortcuts::{Answering, Command, Digit, Letter, Paging};
use crate::gui::theme::measure::gap;
use crate::gui::theme::style::{Level, Weight};
use crate::gui::widget::keys::listen;
use crate::gui::widget::pressable::by_key;
use crate::gui::widget::said::silent;
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

/// Each paper by its name, one press away; on the keyboard by the key it has on the screen of the papers.
fn list<'a>(context: Context<'a>, open: &'a OpenCase) -> Element<'a, Message> {
    let language = context.locale.language();
    let several = !open.beside().is_empty();
    let rows = open.papers().enumerate().map(|(place, (protocol, template))| {
        let of = several.then(|| text::muted(protocol.head.title.get(language)));
        let words = column![text::small(template.title.get(language))].push(of).spacing(gap::HAIR);
        let key = Digit::at(place).map(|digit| digit.to_string());
        let key = key.or_else(|| Letter::at(place).map(|letter| letter.to_string()));
        let cap = key.clone().map(|key| silent(button::keycap(key, Weight::Secondary)));
        let line = row![words.width(Fill)].push(cap).spacing(gap::SMALL).align_y(iced::Center);
        let (protocol, document) = (protocol.head.id.clone(), template.id.clone());
        by_key(paper_id(&protocol, &document), line, key, Message::PaperPressed(protocol, document))
    });
    column(rows).spacing(gap::TIGHT).into()
}

/// The papers answer their keys on the overview too, while no field has the keyboard.
pub(super) fn keyed<'a>(
    content: impl Into<Element<'a, Message>>,
    open: &'a OpenCase,
) -> Element<'a, Message> {
    let paper = move |place: usize| {
        let (protocol, template) = open.papers().nth(place)?;
        Some(Message::PaperPressed(protocol.head.id.clone(), template.id.clone()))
    };
    let first = listen(content, move |command: Answering| match command {
        Answering::Pick(number) => paper(number.index()),
        Answering::Go(_) | Answering::First | Answering::Last | Answering::Choose | Answering::Press => None,
    });
    listen(first, move |command: Paging| match command {
        Paging::Further(letter) => paper(letter.index()),
        Paging::Next | Paging::Previous | Paging::Larger | Paging::Smaller | Paging::Fit => None,
    })
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
