//! What happened to the case, in words: the journal, newest first.

use iced::Element;
use iced::widget::column;
use jiff::tz::TimeZone;

use super::{Message, Part, Review, more};
use crate::case::{Event, Home, Line, Pin, Spot, entry_account, words};
use crate::gui::context::Context;
use crate::gui::theme::measure::gap;
use crate::gui::widget::disclosure::disclosure;
use crate::gui::widget::text;
use crate::protocol::{Name, Protocol, Question};
use crate::session::OpenCase;

/// So many lines are shown before the rest is asked for.
const SHOWN: usize = 20;

impl Review {
    pub(super) fn history<'a>(
        &self,
        context: Context<'a>,
        open: &'a OpenCase,
        zone: &TimeZone,
    ) -> Element<'a, Message> {
        let lines = open.case().journal().lines();
        let all = self.is_unfolded(&Part::AllHistory);
        disclosure(
            "review.history",
            context.locale.msg_history_title(),
            Some(lines.len().to_string().into()),
            self.is_unfolded(&Part::History),
            Message::Folded(Part::History),
            || {
                let shown = if all { lines.len() } else { SHOWN };
                let hidden = lines.len().saturating_sub(SHOWN);
                let said = lines.iter().rev().take(shown).map(|line| {
                    let when = line.at.to_zoned(zone.clone()).datetime();
                    let when = format!(
                        "{} {}",
                        context.locale.short_date(when.date(), context.today),
                        context.locale.time(when.time())
                    );
                    let (what, about) = happened(line, context, open);
                    column![text::muted(format!("{when} · {what}"))]
                        .push((!about.is_empty()).then(|| text::small(about)))
                        .into()
                });
                let more = more(context, hidden, all, "review.history.more".to_owned(), Part::AllHistory);
                column(said).push(more).spacing(gap::SMALL).into()
            },
        )
    }
}

/// What happened, and about what.
fn happened(line: &Line, context: Context<'_>, open: &OpenCase) -> (String, String) {
    let locale = context.locale;
    let language = locale.language();
    let (what, about) = match &line.event {
        Event::Opened { label, .. } => (locale.msg_history_opened(), label.clone()),
        Event::ProtocolAdded(pin) => {
            (locale.msg_history_protocol_added(), called(&pin.protocol, context, open))
        }
        Event::Walked(protocol) => (locale.msg_history_walked(), called(protocol, context, open)),
        Event::Labelled(label) => (locale.msg_history_labelled(), label.clone()),
        Event::RoleChanged(role) => {
            let found = protocols(open).flat_map(|of| &of.head.roles).find(|choice| choice.id == *role);
            let name = found.map_or_else(|| role.to_string(), |choice| choice.label.get(language).to_owned());
            (locale.msg_history_role(), name)
        }
        Event::Answered { at, answer, .. } => {
            let about = match find(at, open) {
                Some((log, Some(field))) => format!(
                    "{} · {}: {}",
                    log.ask.get(language),
                    field.ask.get(language),
                    words(field, answer, language)
                ),
                Some((question, None)) => {
                    format!("{} {}", question.ask.get(language), words(question, answer, language))
                }
                None => at.question.to_string(),
            };
            // With a reason it replaced what was printed or concluded.
            let what = if line.event.reason().is_some() {
                locale.msg_history_changed()
            } else {
                locale.msg_history_answered()
            };
            (what, about)
        }
        Event::Withdrawn { at, .. } => (locale.msg_history_cleared(), asked(at, context, open)),
        Event::EntryAdded { at, .. } => (locale.msg_history_entry_added(), asked(at, context, open)),
        Event::EntryTaken { at, entry, .. } => {
            let said = find(at, open).map(|(log, _)| entry_account(log, entry, |_| true, language));
            let about = match said {
                Some(said) => format!("{}: {said}", asked(at, context, open)),
                None => asked(at, context, open),
            };
            (locale.msg_history_entry_taken(), about)
        }
        Event::EntryRemoved { at, .. } => (locale.msg_history_entry_removed(), asked(at, context, open)),
        Event::Resolved { protocol, alert, reason } => {
            let said = protocols(open)
                .find(|of| of.head.id == *protocol)
                .and_then(|of| of.alert(alert))
                .map_or_else(|| alert.to_string(), |alert| alert.say.get(language).to_owned());
            if reason.trim().is_empty() {
                (locale.msg_history_unresolved(), said)
            } else {
                let because = locale.msg_history_because(reason.trim());
                (locale.msg_history_resolved(), format!("{said} {because}"))
            }
        }
        Event::Concluded => (locale.msg_history_concluded(), String::new()),
        Event::Reopened { reason } => {
            (locale.msg_history_reopened(), locale.msg_history_because(reason.trim()))
        }
        Event::Printed { document, .. } => {
            let title = protocols(open)
                .find_map(|of| of.template(document))
                .map_or_else(|| document.to_string(), |paper| paper.title.get(language).to_owned());
            (locale.msg_history_printed(), title)
        }
        Event::Filed => (locale.msg_history_filed(), String::new()),
        Event::Later { days } => (locale.msg_history_later(*days), String::new()),
        Event::Moved(moved) => {
            let named = |pin: &Pin| locale.msg_edition_name(pin.guideline.as_str(), pin.encoding);
            let about =
                locale.msg_history_moved_about(named(&moved.from), named(&moved.to), moved.lapsed.len());
            (locale.msg_history_moved(), about)
        }
        Event::Undone => (locale.msg_history_undone(), String::new()),
        Event::Redone => (locale.msg_history_redone(), String::new()),
    };
    match line.event.reason() {
        Some(reason) => (what, format!("{about} ({})", locale.msg_history_because(reason.trim()))),
        None => (what, about),
    }
}

fn asked(at: &Spot, context: Context<'_>, open: &OpenCase) -> String {
    let language = context.locale.language();
    match find(at, open) {
        Some((log, Some(field))) => format!("{} · {}", log.ask.get(language), field.ask.get(language)),
        Some((question, None)) => question.ask.get(language).to_owned(),
        None => at.question.to_string(),
    }
}

/// The protocols of the case, the one that is walked first.
fn protocols(open: &OpenCase) -> impl Iterator<Item = &Protocol> {
    std::iter::once(open.protocol()).chain(open.beside()).map(|protocol| &**protocol)
}

/// What a protocol is called; its id when it is nowhere any more.
fn called(id: &Name, context: Context<'_>, open: &OpenCase) -> String {
    let title =
        protocols(open).find(|of| of.head.id == *id).map(|of| of.head.title.get(context.locale.language()));
    title.unwrap_or(id.as_str()).to_owned()
}

/// The question at a spot, and the field of its entry; none where its protocol is nowhere any more.
fn find<'a>(at: &Spot, open: &'a OpenCase) -> Option<(&'a Question, Option<&'a Question>)> {
    let question = match &at.home {
        Home::Fact => protocols(open)
            .flat_map(Protocol::questions)
            .map(|(_, question)| question)
            .find(|question| question.fact.as_ref() == Some(&at.question))?,
        Home::Protocol(id) => protocols(open).find(|of| of.head.id == *id)?.question(&at.question)?,
    };
    match &at.inside {
        None => Some((question, None)),
        Some((_, field)) => Some((question, Some(question.field(field)?))),
    }
}
