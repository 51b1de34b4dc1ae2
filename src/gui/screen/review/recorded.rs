//! What was recorded, step by step: a row a question, as the record will say it, each with a button that leads there.

use iced::Element;
use iced::widget::column;
use jiff::tz::TimeZone;

use super::leading::{beside, change_row};
use super::{Message, Part, Review, more};
use crate::case::{
    Answer, Entry, EntryId, Ground, Inside, OpenPoint, QuestionState, Side, Standing, StepStanding,
    StepState, argument_words, contradicted, entry_sentence, entry_told, noted, reason, sentences, words,
};
use crate::gui::context::Context;
use crate::gui::theme::measure::gap;
use crate::gui::theme::style::Level;
use crate::gui::widget::said::group;
use crate::gui::widget::{surface, text};
use crate::protocol::{Name, Question, Step};
use crate::session::OpenCase;

/// So many entries of a log are shown before the rest is asked for.
const SHOWN: usize = 8;

impl Review {
    pub(super) fn recorded<'a>(
        &self,
        context: Context<'a>,
        open: &'a OpenCase,
        ground: &Ground<'a>,
        zone: &TimeZone,
    ) -> Element<'a, Message> {
        let steps =
            open.walk().steps.iter().filter(|state| state.standing != StepStanding::OffPath).filter_map(
                |state| {
                    let step = open.protocol().step(&state.id)?;
                    Some(self.step(state, step, context, open, ground, zone))
                },
            );
        column![text::heading(context.locale.msg_review_recorded())].extend(steps).spacing(gap::WIDE).into()
    }

    fn step<'a>(
        &self,
        state: &'a StepState,
        step: &'a Step,
        context: Context<'a>,
        open: &'a OpenCase,
        ground: &Ground<'a>,
        zone: &TimeZone,
    ) -> Element<'a, Message> {
        let locale = context.locale;
        let standing = match state.standing {
            _ if open.is_planned(state) => format!("… {}", locale.msg_walk_state_planned()),
            StepStanding::Complete => format!("✓ {}", locale.msg_walk_state_done()),
            StepStanding::Deviating => format!("● {}", locale.msg_walk_state_deviates()),
            StepStanding::Open | StepStanding::Untouched => format!("○ {}", locale.msg_walk_state_open()),
            StepStanding::OffPath => String::new(),
        };
        let head = iced::widget::row![
            text::question(step.title.get(locale.language())).width(iced::Fill),
            text::muted(standing)
        ]
        .spacing(gap::MEDIUM)
        .align_y(iced::Center);
        let mut rows: Vec<Element<'a, Message>> = Vec::new();
        for question in &state.questions {
            // What may stay empty and was left so is no news.
            if question.standing == Standing::Empty || state.standing == StepStanding::Untouched {
                continue;
            }
            let Some(asked) = open.protocol().question(&question.id) else { continue };
            if !rows.is_empty() {
                rows.push(surface::divider());
            }
            let said = self.said(question, asked, context, open, ground, zone);
            let name = asked.ask.get(locale.language());
            rows.push(group(name, beside(said, change_row(context, &question.id))));
        }
        let content: Element<'a, Message> = if rows.is_empty() {
            text::muted(locale.msg_review_nothing_recorded()).into()
        } else {
            surface::card(column(rows).spacing(gap::MEDIUM))
        };
        column![head, content].spacing(gap::SMALL).into()
    }

    fn said<'a>(
        &self,
        state: &QuestionState,
        question: &'a Question,
        context: Context<'a>,
        open: &'a OpenCase,
        ground: &Ground<'a>,
        zone: &TimeZone,
    ) -> Element<'a, Message> {
        let locale = context.locale;
        let language = locale.language();
        let asked = text::muted(question.ask.get(language));
        let Some(answer) = ground.answer(&question.id) else {
            return column![asked, text::toned(locale.msg_answer_open(), Level::Attention)]
                .spacing(gap::HAIR)
                .into();
        };
        let content: Element<'a, Message> = match answer {
            Answer::Entries(entries) if !entries.is_empty() => {
                self.entries(question, answer, context, open, ground)
            }
            Answer::NotDone { .. } => {
                text::body(locale.msg_answer_not_done_said(reason(question, answer, language))).into()
            }
            Answer::Judgement(judgement) => {
                let because = judgement.because.trim();
                let reasons = (!because.is_empty()).then(|| text::quote(because.to_owned()));
                let arguments = judgement.arguments.iter().filter_map(|(argument, side)| {
                    let words = argument_words(ground, argument, language)?;
                    let sign = match side {
                        Side::For => locale.msg_answer_argument_for(),
                        Side::Against => locale.msg_answer_argument_against(),
                    };
                    Some(text::small(format!("{sign}: {words}")).into())
                });
                column![text::body(as_recorded(question, answer, context))]
                    .push(reasons)
                    .extend(arguments)
                    .spacing(gap::HAIR)
                    .into()
            }
            _ => text::body(as_recorded(question, answer, context)).into(),
        };
        let partly = (state.standing == Standing::Partly && !matches!(answer, Answer::Entries(_)))
            .then(|| text::toned(locale.msg_review_no_reason(), Level::Attention));
        let judged = moment_judged(context, open, question, zone);
        let changed = contradicted(ground, &question.id).into_iter();
        let changed = changed.map(|said| text::small(said.get(language)).into());
        column![asked, content].push(judged).push(partly).extend(changed).spacing(gap::HAIR).into()
    }

    fn entries<'a>(
        &self,
        log: &'a Question,
        answer: &'a Answer,
        context: Context<'a>,
        open: &'a OpenCase,
        ground: &Ground<'a>,
    ) -> Element<'a, Message> {
        let locale = context.locale;
        let entries = answer.entries();
        let part = Part::Entries(log.id.clone());
        let all = self.is_unfolded(&part);
        let shown = if all { entries.len() } else { SHOWN };
        let lines = entries.iter().take(shown).map(|entry| {
            let words = entry_words(context, open, ground, &log.id, entry.id);
            let incomplete = open.walk().open_points.iter().any(|point| {
                matches!(point, OpenPoint::Field(question, id, _) if *question == log.id && *id == entry.id)
            });
            let untold = untold(context, ground, log, entry);
            let said = column![text::body(words)]
                .push((!untold.is_empty()).then(|| text::small(untold)))
                .push(incomplete.then(|| text::toned(locale.msg_entry_incomplete(), Level::Attention)));
            iced::widget::row![text::body("•"), said.width(iced::Fill)].spacing(gap::SMALL).into()
        });
        let hidden = entries.len().saturating_sub(SHOWN);
        let id = format!("review.entries.{}", log.id);
        column(lines).push(more(context, hidden, all, id, part)).spacing(gap::TIGHT).into()
    }
}

/// On which day a judgement of a moment was given: what was so then may be otherwise now.
fn moment_judged<'a>(
    context: Context<'a>,
    open: &OpenCase,
    question: &Question,
    zone: &TimeZone,
) -> Option<Element<'a, Message>> {
    let of_moment = Some(question).filter(|question| question.moment)?;
    let at = noted(open.protocol(), open.case(), &of_moment.id)?;
    let on = context.locale.date(at.to_zoned(zone.clone()).date());
    Some(text::small(context.locale.msg_document_judged_on(on)).into())
}

/// An answer as the record says it: the sentences of its author where every part has one, or else the words on the
/// buttons.
fn as_recorded(question: &Question, answer: &Answer, context: Context<'_>) -> String {
    let language = context.locale.language();
    let said = sentences(question, answer, language);
    let parts = match answer {
        Answer::Many(ticked) => ticked.len().max(1),
        _ => 1,
    };
    if said.len() == parts { said.join(" ") } else { words(question, answer, language) }
}

/// What the sentence of an entry leaves untold, each field after its label.
fn untold(context: Context<'_>, ground: &Ground<'_>, log: &Question, entry: &Entry) -> String {
    let locale = context.locale;
    let language = locale.language();
    let counts = |field: &Question| ground.field_on_path(field, Inside { log, entry }).is_true();
    let (_, untold) = entry_told(log, entry, counts, language);
    let said = untold.into_iter().filter_map(|field| {
        let answer = entry.fields.get(&field.id)?;
        let words = match answer {
            Answer::NotDone { .. } => locale.msg_answer_not_done_said(reason(field, answer, language)),
            _ => words(field, answer, language),
        };
        let name = field.named.as_ref().unwrap_or(&field.ask).get(language);
        let colon = if name.ends_with(['?', ':', '.']) { "" } else { ":" };
        (!words.is_empty()).then(|| format!("{name}{colon} {words}"))
    });
    said.collect::<Vec<_>>().join(" · ")
}

/// The sentence of an entry, with only the fields that count.
pub(super) fn entry_words(
    context: Context<'_>,
    open: &OpenCase,
    ground: &Ground<'_>,
    log: &Name,
    id: EntryId,
) -> String {
    let found = open.protocol().question(log).and_then(|log| {
        let entry = ground.answer(&log.id)?.entries().iter().find(|entry| entry.id == id)?;
        Some((log, entry))
    });
    found.map_or_else(String::new, |(log, entry)| {
        let said = |Inside { log, entry }| {
            let counts = |field: &Question| {
                log.field(&field.id)
                    .is_some_and(|field| ground.field_on_path(field, Inside { log, entry }).is_true())
            };
            entry_sentence(log, entry, counts, context.locale.language())
        };
        // By itself what was agreed does not say in which talk.
        let mut rows = log.answer.under().into_iter().flat_map(|above| ground.rows(above));
        let above = rows.find(|row| entry.under == Some(row.entry.id)).map(said);
        above.into_iter().chain([said(Inside { log, entry })]).collect::<Vec<_>>().join(" ")
    })
}
