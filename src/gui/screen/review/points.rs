//! What is still open: questions, reasons, fields, things to ask, and alerts with a reason to leave them.

use iced::widget::{column, row};
use iced::{Element, Fill};

use super::{Message, Part, RESOLVE_NOTE, Review, ask, asked, is_alert, more};
use crate::case::{AlertState, EntryId, Ground, OpenPoint};
use crate::gui::context::Context;
use crate::gui::theme::measure::gap;
use crate::gui::theme::style::Level;
use crate::gui::widget::alert::{self, alert};
use crate::gui::widget::disclosure::disclosure;
use crate::gui::widget::note::note;
use crate::gui::widget::pressable::pressable;
use crate::gui::widget::{button, text};
use crate::protocol::{self, Alert, Name, Step};
use crate::session::OpenCase;

/// So many open points are shown before the rest is asked for.
const SHOWN: usize = 8;

/// An open point as one row: the missing fields of one entry share theirs.
struct Row {
    question: Name,
    entry: Option<EntryId>,
    says: String,
    missing: Vec<String>,
    later: bool,
}

/// Which alerts are meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Danger {
    /// Those of danger now.
    Only,
    /// All others.
    Not,
}

impl Review {
    pub(super) fn points<'a>(
        &'a self,
        context: Context<'a>,
        open: &'a OpenCase,
        ground: &Ground<'_>,
    ) -> Element<'a, Message> {
        let locale = context.locale;
        let walk = open.walk();
        if walk.open_points.is_empty() {
            return column![
                text::heading(locale.msg_walk_open_points()),
                text::accent(format!("✓ {}", locale.msg_review_complete())),
            ]
            .spacing(gap::SMALL)
            .into();
        }
        let all = self.is_unfolded(&Part::Points);
        let (later, rows): (Vec<Row>, Vec<Row>) =
            rows(context, open, ground).into_iter().partition(|row| row.later);
        let hidden = rows.len().saturating_sub(SHOWN);
        let shown = if all { rows.len() } else { SHOWN };
        let mut steps: Vec<(Option<&Step>, Vec<Element<'a, Message>>)> = Vec::new();
        for (place, row) in rows.into_iter().take(shown).enumerate() {
            let of = open.protocol().step_of(&row.question);
            let line = line("review.point", place, row);
            match steps.last_mut().filter(|(step, _)| step.map(|step| &step.id) == of.map(|step| &step.id)) {
                Some((_, lines)) => lines.push(line),
                None => steps.push((of, vec![line])),
            }
        }
        let steps = steps.into_iter().map(|(step, lines)| {
            column![]
                .push(step.map(|step| text::small_label(step.title.get(locale.language()))))
                .push(column(lines).spacing(gap::SMALL))
                .spacing(gap::SMALL)
                .into()
        });
        let head = row![
            text::heading(locale.msg_walk_open_points()).width(Fill),
            text::muted(counted(context, open)),
        ]
        .align_y(iced::Center);
        column![head]
            .extend(self.alerts(Danger::Not, context, open))
            .push(column(steps).spacing(gap::LARGE))
            .push(more(context, hidden, all, "review.points.more".to_owned(), Part::Points))
            .push(self.later(context, later))
            .spacing(gap::MEDIUM)
            .into()
    }

    /// The alerts that speak, the gravest first; danger that is there now stands apart.
    pub(super) fn alerts<'a>(
        &'a self,
        danger: Danger,
        context: Context<'a>,
        open: &'a OpenCase,
    ) -> Vec<Element<'a, Message>> {
        let graded =
            open.walk().raised().filter_map(|state| Some((open.protocol().alert(&state.id)?, state)));
        let mut alerts: Vec<_> =
            graded.filter(|(rule, _)| is_now(rule) == (danger == Danger::Only)).collect();
        alerts.sort_by_key(|(rule, _)| std::cmp::Reverse(rule.level));
        alerts.into_iter().map(|(rule, state)| self.alert(rule, state, context, open)).collect()
    }

    /// What is not on the short route: it asks for nothing now.
    fn later<'a>(&'a self, context: Context<'a>, rows: Vec<Row>) -> Option<Element<'a, Message>> {
        let count = (!rows.is_empty()).then(|| rows.len().to_string())?;
        let open = self.is_unfolded(&Part::Later);
        let lines = move || {
            let lines = rows.into_iter().enumerate().map(|(place, row)| line("review.later", place, row));
            column(lines).spacing(gap::SMALL).into()
        };
        let title = context.locale.msg_review_later();
        let folded = Message::Folded(Part::Later);
        Some(disclosure("review.later", title, Some(count.into()), open, folded, lines))
    }

    fn alert<'a>(
        &'a self,
        rule: &'a Alert,
        state: &'a AlertState,
        context: Context<'a>,
        open: &'a OpenCase,
    ) -> Element<'a, Message> {
        let locale = context.locale;
        let language = locale.language();
        let (level, word) = level(rule.level, context);
        let mut card = alert(level, word, rule.say.get(language));
        if let Some(act) = &rule.act {
            card = card.more(act.get(language));
        }
        let question = rule.question.as_ref().filter(|question| open.walk().question(question).is_some());
        if let Some(question) = question.or(state.because.first()) {
            card = card.action(
                button::quiet(locale.msg_walk_alert_go())
                    .id(format!("review.alert.{}", state.id))
                    .on_press(Message::ChangePressed(question.clone())),
            );
        }
        let Some((_, reason)) = self.resolving.as_ref().filter(|(alert, _)| *alert == state.id) else {
            return card
                .action(
                    button::quiet(locale.msg_walk_alert_resolve())
                        .id(resolve_id(&state.id))
                        .on_press(Message::ResolvePressed(state.id.clone())),
                )
                .into();
        };
        let given = (!reason.is_blank()).then_some(Message::ResolveKept);
        let form = column![
            Element::from(
                note(locale.msg_walk_alert_resolve_why(), reason, Message::ResolveWrote)
                    .id(RESOLVE_NOTE)
                    .lines(2)
            ),
            row![
                Element::from(
                    button::primary(locale.msg_review_resolve_keep())
                        .id("review.resolve.keep")
                        .on_press_maybe(given)
                ),
                Element::from(
                    button::secondary(locale.msg_word_cancel())
                        .id("review.resolve.cancel")
                        .on_press(Message::ResolveDropped)
                ),
            ]
            .spacing(gap::MEDIUM)
            .wrap(),
        ]
        .spacing(gap::MEDIUM);
        column![Element::from(card), form].spacing(gap::MEDIUM).into()
    }
}

/// Danger that waits for nothing; what is about papers waits until one is made.
fn is_now(rule: &Alert) -> bool {
    rule.level == protocol::Level::Danger && rule.papers.is_empty()
}

/// The id of the first of the open points: a row, an alert, or what can be recorded later.
pub(super) fn first(open: &OpenCase) -> String {
    let (now, _) = open.walk().open_now();
    match now.iter().find(|point| !is_alert(point)) {
        Some(_) => "review.point.0".to_owned(),
        None => open
            .walk()
            .raised()
            .next()
            .map_or_else(|| "review.later".to_owned(), |state| resolve_id(&state.id)),
    }
}

pub(super) fn resolve_id(alert: &Name) -> String {
    format!("review.resolve.{alert}")
}

/// How much is open, and how much of what is left can be recorded later: one count, wherever it stands.
pub(super) fn counted(context: Context<'_>, open: &OpenCase) -> String {
    let (now, later) = open.walk().open_now();
    let now = context.locale.msg_walk_open_count(now.len());
    if later == 0 { now } else { format!("{now} · {}", context.locale.msg_walk_step_later(later)) }
}

/// The tone and the word of a level.
pub(in super::super) fn level(level: protocol::Level, context: Context<'_>) -> (Level, String) {
    let locale = context.locale;
    match level {
        protocol::Level::Danger => (Level::Danger, locale.msg_walk_alert_danger()),
        protocol::Level::Attention => (Level::Attention, locale.msg_walk_alert_attention()),
        protocol::Level::Hint => (Level::Hint, locale.msg_walk_alert_hint()),
    }
}

fn rows(context: Context<'_>, open: &OpenCase, ground: &Ground<'_>) -> Vec<Row> {
    let locale = context.locale;
    let mut rows: Vec<Row> = Vec::new();
    for point in open.walk().open_points.iter().filter(|point| !is_alert(point)) {
        let Some(question) = point.question() else { continue };
        let asked = asked(open, question, context);
        let to_ask = |who: &str| {
            if who.trim().is_empty() {
                locale.msg_review_point_ask_nobody()
            } else {
                locale.msg_review_point_ask(who.trim())
            }
        };
        let field = |field: &Name| {
            let field = open.protocol().question(question).and_then(|log| log.field(field));
            field.map_or_else(String::new, |field| ask(field, context).to_owned())
        };
        let (entry, says, missing) = match point {
            OpenPoint::Question(_) => (None, asked.to_owned(), None),
            OpenPoint::Reason(_) => (None, locale.msg_review_point_reason(asked), None),
            OpenPoint::Ask(_, who) => (None, format!("{asked} {}", to_ask(who)), None),
            OpenPoint::Field(_, entry, name) => (
                Some(*entry),
                super::recorded::entry_words(context, open, ground, question, *entry),
                Some(locale.msg_review_point_field(field(name))),
            ),
            OpenPoint::AskField(_, entry, name, who) => (
                Some(*entry),
                super::recorded::entry_words(context, open, ground, question, *entry),
                Some(format!("{}: {}", field(name), to_ask(who))),
            ),
            OpenPoint::Alert(_) => continue,
        };
        let later = open.walk().can_wait(point);
        match rows
            .last_mut()
            .filter(|row| row.entry.is_some() && row.entry == entry && row.question == *question)
            .filter(|row| row.later == later)
        {
            Some(row) => row.missing.extend(missing),
            None => rows.push(Row {
                question: question.clone(),
                entry,
                says,
                missing: missing.into_iter().collect(),
                later,
            }),
        }
    }
    rows
}

fn line<'a>(list: &str, place: usize, row: Row) -> Element<'a, Message> {
    let Row { question, says, missing, .. } = row;
    let words = column![text::body(says)]
        .push((!missing.is_empty()).then(|| text::toned(missing.join(" · "), Level::Attention)))
        .spacing(gap::HAIR)
        .width(Fill);
    let content = iced::widget::row![text::body("○"), words].spacing(gap::MEDIUM);
    pressable(format!("{list}.{place}"), content, Message::ChangePressed(question))
}

/// The sign of an alert and its words, small: for one that was left with a reason.
pub(super) fn left<'a>(says: &'a str, level: Level) -> Element<'a, Message> {
    row![alert::glyph(level), text::body(says).width(Fill)].spacing(gap::SMALL).into()
}
