//! What to do now, which follows from the answers, and what was deliberately done otherwise.

use iced::widget::{column, row};
use iced::{Element, Fill};

use super::leading::{beside, change};
use super::points::Danger;
use super::{Message, Part, Review, asked, named, points};
use crate::case::{OutcomeStanding, OutcomeState, Standing, reason};
use crate::gui::context::Context;
use crate::gui::screen::phonebook::here;
use crate::gui::theme::measure::gap;
use crate::gui::widget::disclosure::disclosure;
use crate::gui::widget::{button, surface, text};
use crate::protocol::{Due, Name};
use crate::session::OpenCase;

/// So many deciding questions are named under an outcome.
const NAMED: usize = 4;

impl Review {
    /// What to do now: what is dangerous, and what follows from the answers.
    pub(super) fn now<'a>(&'a self, context: Context<'a>, open: &'a OpenCase) -> Element<'a, Message> {
        let locale = context.locale;
        let mut reached: Vec<Element<'a, Message>> = self.alerts(Danger::Only, context, open);
        let outcomes = open.walk().reached().filter_map(|state| outcome(state, context, open));
        let before = reached.len();
        reached.extend(outcomes);
        if reached.len() == before {
            reached.push(text::body(locale.msg_walk_no_outcome()).into());
            let waits = open.walk().outcomes.iter().filter(|state| state.standing == OutcomeStanding::Open);
            if let Some(question) = waits.flat_map(|state| &state.because).next() {
                let words = locale.msg_walk_decides_next(asked(open, question, context));
                reached.push(
                    button::quiet(words)
                        .id("review.decides")
                        .on_press(Message::ChangePressed(question.clone()))
                        .into(),
                );
            }
        }
        column![text::heading(locale.msg_review_now())].extend(reached).spacing(gap::MEDIUM).into()
    }

    pub(super) fn deviations<'a>(&self, context: Context<'a>, open: &'a OpenCase) -> Element<'a, Message> {
        let locale = context.locale;
        let language = locale.language();
        let not_done = open
            .walk()
            .steps
            .iter()
            .flat_map(|step| &step.questions)
            .filter(|state| state.standing == Standing::NotDone)
            .filter_map(|state| {
                let question = open.protocol().question(&state.id)?;
                let why = reason(question, open.given(question)?, language);
                let said = column![
                    text::muted(question.ask.get(language)),
                    text::body(locale.msg_answer_not_done_said(why)),
                ];
                Some((said.into(), change(context, format!("review.deviation.{}", state.id), &state.id)))
            });
        let left = open.walk().alerts.iter().filter_map(|state| {
            let why = state.resolved.as_deref()?;
            let alert = open.protocol().alert(&state.id)?;
            let (level, _) = points::level(alert.level, context);
            let said = column![
                points::left(alert.say.get(language), level),
                text::muted(locale.msg_walk_alert_resolved()),
                text::body(why),
            ]
            .spacing(gap::HAIR);
            let withdraw = button::quiet(locale.msg_walk_alert_reopen())
                .id(withdraw_id(&state.id))
                .on_press(Message::ResolutionWithdrawn(state.id.clone()));
            Some((said.into(), withdraw.into()))
        });
        let mut rows: Vec<Element<'a, Message>> = Vec::new();
        for (said, act) in not_done.chain(left) {
            if !rows.is_empty() {
                rows.push(surface::divider());
            }
            rows.push(beside(said, act));
        }
        let content = if rows.is_empty() {
            text::body(locale.msg_review_no_deviations()).into()
        } else {
            surface::card(column(rows).spacing(gap::MEDIUM))
        };
        column![text::heading(locale.msg_review_deviations()), content].spacing(gap::MEDIUM).into()
    }

    /// The answers that no longer count, folded.
    pub(super) fn lapsed<'a>(
        &self,
        context: Context<'a>,
        open: &'a OpenCase,
    ) -> Option<Element<'a, Message>> {
        let locale = context.locale;
        let lapsed = &open.walk().lapsed;
        (!lapsed.is_empty()).then(|| {
            disclosure(
                "review.lapsed",
                locale.msg_review_lapsed(),
                Some(lapsed.len().to_string().into()),
                self.is_unfolded(&Part::Lapsed),
                Message::Folded(Part::Lapsed),
                || {
                    let lines = lapsed.iter().map(|lapsed| {
                        let log = asked(open, &lapsed.question, context);
                        let field = lapsed
                            .inside
                            .as_ref()
                            .and_then(|(_, field)| open.protocol().question(&lapsed.question)?.field(field));
                        let words = match field {
                            Some(field) => format!("{log} · {}", field.ask.get(locale.language())),
                            None => log.to_owned(),
                        };
                        let words = match lapsed.chosen(open.protocol()) {
                            Some(option) => {
                                locale.msg_lapse_option(words, option.label.get(locale.language()))
                            }
                            None => words,
                        };
                        text::small(words).into()
                    });
                    column(lines).push(text::muted(locale.msg_lapse_kept())).spacing(gap::TIGHT).into()
                },
            )
        })
    }
}

fn outcome<'a>(
    state: &'a OutcomeState,
    context: Context<'a>,
    open: &'a OpenCase,
) -> Option<Element<'a, Message>> {
    let locale = context.locale;
    let language = locale.language();
    let outcome = open.protocol().outcome(&state.id)?;
    let actions = state.actions.iter().filter_map(|state| {
        let action = outcome.actions.iter().find(|action| action.id == state.id)?;
        if let (Some(deed), Some(done)) = (&state.done, &action.done) {
            let on = deed.on.map(|on| text::muted(locale.date(on)));
            let says = text::muted(done.says.get(language)).width(Fill);
            return Some(row![text::muted("✓"), says].push(on).spacing(gap::SMALL).into());
        }
        let when = match (&action.due, state.due) {
            (Due::Now, _) => Some(locale.msg_walk_due_now()),
            (Due::Undated | Due::On(_), Some(on)) => Some(locale.msg_walk_due_on(locale.date(on))),
            (Due::Undated | Due::On(_), None) => None,
        };
        let line = row![text::body("•"), text::body(action.what.get(language)).width(Fill)]
            .push(when.map(text::accent))
            .spacing(gap::SMALL);
        Some(line.into())
    });
    let reasons = state.because.iter().filter_map(|question| {
        let stated = open.stated(question, language);
        Some((question, stated.or_else(|| named(open, question, context).map(str::to_owned))?))
    });
    let because = reasons.take(NAMED).map(|(question, says)| {
        Element::from(
            button::quiet(says)
                .id(format!("review.because.{}.{question}", state.id))
                .on_press(Message::ChangePressed(question.clone())),
        )
    });
    let because: Vec<_> = because.collect();
    let because = (!because.is_empty())
        .then(|| column![text::muted(locale.msg_walk_outcome_because()), column(because)].spacing(gap::HAIR));
    let actions: Vec<Element<'a, Message>> = actions.collect();
    let actions = (!actions.is_empty()).then(|| column(actions).spacing(gap::TIGHT));
    let to_do = |id: &Name| state.actions.iter().any(|action| action.id == *id && action.done.is_none());
    let whom = |kind| outcome.actions.iter().any(|action| action.whom.contains(&kind) && to_do(&action.id));
    Some(surface::card(
        column![
            column![text::question(outcome.title.get(language))]
                .push(outcome.norm.as_ref().map(|norm| text::muted(norm.get(language))))
                .spacing(gap::HAIR),
            text::body(outcome.says.get(language)),
        ]
        .push(actions)
        .push(here(whom, context))
        .push(because)
        .spacing(gap::MEDIUM),
    ))
}

/// The id of the button that takes the reason for leaving an alert back.
pub(super) fn withdraw_id(alert: &Name) -> String {
    format!("review.withdraw.{alert}")
}
