//! The pane at the right, in the order of haste: what to do now, what the protocol remarks, where the case stands, what is
//! good to know, and last why this is asked. Where there is no room for a pane, what to do now stands apart from the rest.

use std::collections::BTreeSet;

use iced::widget::{column, row};
use iced::{Center, Element, Fill};

use super::super::cited::{cited, sign};
use super::{Message, Walk, lead};
use crate::case::{ActionState, AlertState, OutcomeStanding, OutcomeState, contradicted};
use crate::gui::context::Context;
use crate::gui::screen::own_number;
use crate::gui::screen::phonebook::here;
use crate::gui::theme::measure::gap;
use crate::gui::widget::alert::{self, alert};
use crate::gui::widget::disclosure::disclosure;
use crate::gui::widget::pressable::pressable;
use crate::gui::widget::{button, note, surface, text};
use crate::locale::Language;
use crate::protocol::network::Kind;
use crate::protocol::{Card, Level, Name, Outcome, Protocol, Question, Review, bundle};
use crate::session::OpenCase;

/// The field for the reason why an alert is left.
pub(crate) const REASON: &str = "resolve.reason";

/// The pane.
pub(crate) fn view<'a>(walk: &'a Walk, open: &'a OpenCase, context: Context<'a>) -> Element<'a, Message> {
    let alerts = (!open.walk().alerts.is_empty()).then(|| alerts(walk, open, context));
    let question = walk.question().and_then(|at| open.protocol().question(at));
    column![]
        .spacing(gap::WIDE)
        .push(alerts)
        .push(newer(open, context))
        .push(question.and_then(|question| changed(question, open, context)))
        .push(standing(walk.question(), open, context))
        .push(cards(walk, open, context))
        .push(question.map(|question| why(walk, question, open, context)))
        .push(edition(open, context))
        .into()
}

/// That there is a newer edition: below what is about the child.
fn newer<'a>(open: &'a OpenCase, context: Context<'a>) -> Option<Element<'a, Message>> {
    open.newer().map(|_| {
        let look = button::quiet(context.locale.msg_edition_look())
            .id("walk.edition")
            .on_press(Message::EditionPressed);
        let (level, word) = (alert::Level::Hint, context.locale.msg_walk_alert_hint());
        alert(level, word, context.locale.msg_edition_newer()).action(look).into()
    })
}

/// How what to do now is laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Laid {
    /// As a card: words below the number.
    Below,
    /// As low as it can be: words beside the number.
    Beside,
}

/// What must be done at once, above everything else: the number to call large.
pub(super) fn now<'a>(open: &'a OpenCase, context: Context<'a>, laid: Laid) -> Option<Element<'a, Message>> {
    let language = context.locale.language();
    let (mut said, mut whom) = (BTreeSet::new(), BTreeSet::<Kind>::new());
    let mut list = column![].spacing(if laid == Laid::Below { gap::MEDIUM } else { gap::TIGHT });
    for (state, rule) in open.walk().reached().filter_map(|state| Some((state, ruled(state, open)?))) {
        for action in state.actions.iter().filter(|action| is_due(action, context)) {
            let Some(what) = rule.actions.iter().find(|what| what.id == action.id) else { continue };
            // Several outcomes may ask for the same.
            if !said.insert(what.what.get(language)) {
                continue;
            }
            let call = what.call.as_ref().map(|call| text::urgent(call.as_str()));
            let mark = what.call.as_ref();
            let mark = mark.and_then(|call| own_number::mark(call, open.protocol(), context.locale));
            let what_to_do = text::body(what.what.get(language));
            list = list.push(match laid {
                Laid::Below => Element::from(column![].push(call).push(mark).push(what_to_do)),
                Laid::Beside => {
                    let words = column![].push(mark).push(what_to_do).width(Fill);
                    row![].push(call).push(words).spacing(gap::LARGE).align_y(Center).into()
                }
            });
            whom.extend(&what.whom);
        }
    }
    let title = text::small_label(context.locale.msg_walk_now());
    // Each of one's own numbers once, whatever asks for it.
    let list = list.push(here(|kind| whom.contains(&kind), context));
    (!said.is_empty()).then(|| match laid {
        Laid::Below => surface::card(column![title, list].spacing(gap::SMALL)),
        Laid::Beside => column![title, list].spacing(gap::TIGHT).into(),
    })
}

fn ruled<'a>(state: &OutcomeState, open: &'a OpenCase) -> Option<&'a Outcome> {
    open.protocol().outcome(&state.id)
}

/// Whether it is to be done at once, and was not.
fn is_due(action: &ActionState, context: Context<'_>) -> bool {
    action.done.is_none() && action.due.is_some_and(|due| due <= context.today)
}

/// A level of the protocol as the window shows it.
#[must_use]
pub(crate) const fn level(level: Level) -> alert::Level {
    match level {
        Level::Danger => alert::Level::Danger,
        Level::Attention => alert::Level::Attention,
        Level::Hint => alert::Level::Hint,
    }
}

fn alerts<'a>(walk: &'a Walk, open: &'a OpenCase, context: Context<'a>) -> Element<'a, Message> {
    let mut list = column![text::small_label(context.locale.msg_walk_alerts())].spacing(gap::MEDIUM);
    let (ahead, mut states): (Vec<&AlertState>, Vec<&AlertState>) =
        open.walk().alerts.iter().partition(|state| walk.is_ahead(state, open));
    // The loudest first; those with a reason last; otherwise in the protocol's order.
    states.sort_by_key(|state| {
        let loudness = open.protocol().alert(&state.id).map(|alert| alert.level);
        (state.resolved.is_some(), std::cmp::Reverse(loudness))
    });
    for state in states {
        list = list.push(one_alert(walk, state, open, context));
    }
    let ahead = (!ahead.is_empty()).then(|| text::muted(context.locale.msg_walk_alerts_ahead(ahead.len())));
    list.push(ahead).into()
}

fn one_alert<'a>(
    walk: &'a Walk,
    state: &'a AlertState,
    open: &'a OpenCase,
    context: Context<'a>,
) -> Element<'a, Message> {
    let locale = context.locale;
    let language = locale.language();
    let Some(rule) = open.protocol().alert(&state.id) else { return column![].into() };
    let word = match rule.level {
        Level::Danger => locale.msg_walk_alert_danger(),
        Level::Attention => locale.msg_walk_alert_attention(),
        Level::Hint => locale.msg_walk_alert_hint(),
    };
    // Danger is never folded.
    let folds = rule.level != Level::Danger;
    let resolving = walk.resolving.as_ref().filter(|(alert, _)| *alert == state.id);
    if folds && resolving.is_none() && !walk.opened.contains(&state.id) {
        let says = text::small(rule.say.get(language)).width(Fill);
        let line = row![alert::glyph(level(rule.level)), says].spacing(gap::SMALL);
        return pressable(alert_line(&state.id), line, Message::AlertPressed(state.id.clone()));
    }
    let mut shown = alert(level(rule.level), word, rule.say.get(language));
    if folds && resolving.is_none() {
        shown = shown.action(
            button::quiet(locale.msg_review_less())
                .id(alert_line(&state.id))
                .on_press(Message::AlertPressed(state.id.clone())),
        );
    }
    if let Some(reason) = &state.resolved {
        shown = shown.more(format!("{}: {reason}", locale.msg_walk_alert_resolved())).action(
            button::quiet(locale.msg_walk_alert_reopen())
                .on_press(Message::ResolutionWithdrawn(state.id.clone())),
        );
        return shown.into();
    }
    if let Some(act) = &rule.act {
        shown = shown.more(act.get(language));
    }
    if resolving.is_none() {
        let target = rule
            .question
            .clone()
            .filter(|question| open.walk().question(question).is_some())
            .map_or_else(|| Message::StepPressed(rule.step.clone()), Message::QuestionPressed);
        shown = shown.action(button::quiet(locale.msg_walk_alert_go()).on_press(target)).action(
            button::quiet(locale.msg_walk_alert_resolve())
                .on_press(Message::ResolvePressed(state.id.clone())),
        );
    }
    let reason = resolving.map(|(_, reason)| {
        column![
            note::note(locale.msg_walk_alert_resolve_why(), reason, Message::ResolveWrote)
                .id(REASON)
                .lines(2),
            surface::ends(
                vec![
                    button::primary(locale.msg_word_keep())
                        .on_press_maybe((!reason.is_blank()).then_some(Message::ResolveKept))
                        .into(),
                ],
                vec![button::quiet(locale.msg_word_cancel()).on_press(Message::ResolveDropped).into()],
            ),
        ]
        .spacing(gap::SMALL)
    });
    column![Element::from(shown)].push(reason).spacing(gap::SMALL).into()
}

/// The line of an alert that opens and folds it.
pub(crate) fn alert_line(alert: &Name) -> String {
    format!("alert.{alert}")
}

fn why<'a>(
    walk: &'a Walk,
    question: &'a Question,
    open: &'a OpenCase,
    context: Context<'a>,
) -> Element<'a, Message> {
    let locale = context.locale;
    let language = locale.language();
    let terms = question.terms.iter().filter_map(|term| open.protocol().term(term)).map(|term| {
        column![text::label(term.term.get(language)), text::small(term.means.get(language))]
            .spacing(gap::HAIR)
            .into()
    });
    column![text::small_label(locale.msg_walk_why())]
        .push(question.why.as_ref().map(|why| text::small(why.get(language))))
        .push(question.from.as_ref().map(|from| {
            let (head, mark) = (locale.msg_walk_source(), sign(from.evidence).into());
            let cited = || cited(from, open.protocol(), context);
            disclosure("walk.source", head, Some(mark), walk.sources, Message::SourcesPressed, cited)
        }))
        .push((!question.terms.is_empty()).then(|| column(terms).spacing(gap::MEDIUM)))
        .spacing(gap::SMALL)
        .into()
}

/// That an earlier judgement was otherwise; nothing where none was.
fn changed<'a>(
    question: &Question,
    open: &'a OpenCase,
    context: Context<'a>,
) -> Option<Element<'a, Message>> {
    let said = contradicted(&open.ground(), &question.id);
    let lines = said.iter().map(|said| text::small(said.get(context.locale.language())).into());
    let lines: Vec<Element<'a, Message>> = lines.collect();
    (!lines.is_empty()).then(|| {
        column![text::small_label(context.locale.msg_walk_changed())].extend(lines).spacing(gap::SMALL).into()
    })
}

/// What follows; nothing while there is nothing to say.
fn standing<'a>(at: Option<&Name>, open: &'a OpenCase, context: Context<'a>) -> Option<Element<'a, Message>> {
    let locale = context.locale;
    let mut list = column![text::small_label(locale.msg_walk_where())].spacing(gap::MEDIUM);
    let reached: Vec<&OutcomeState> = open.walk().reached().collect();
    for state in &reached {
        list = list.push(outcome(state, open, context));
    }
    if reached.is_empty() {
        let waits = open
            .walk()
            .outcomes
            .iter()
            .filter(|state| state.standing == OutcomeStanding::Open)
            .flat_map(|state| &state.because)
            // What can be recorded later holds nothing up.
            .find(|question| !open.walk().is_later(question));
        // Of the question in sight there is nothing to say.
        let elsewhere = waits.filter(|question| at != Some(*question))?;
        let question = open.protocol().question(elsewhere)?;
        list = list
            .push(text::small(locale.msg_walk_no_outcome()))
            .push(text::muted(locale.msg_walk_decides_next(question.ask.get(locale.language()))))
            .push(
                button::quiet(locale.msg_walk_alert_go())
                    .on_press(Message::QuestionPressed(question.id.clone())),
            );
    }
    Some(list.into())
}

fn outcome<'a>(state: &'a OutcomeState, open: &'a OpenCase, context: Context<'a>) -> Element<'a, Message> {
    let locale = context.locale;
    let language = locale.language();
    let Some(rule) = open.protocol().outcome(&state.id) else { return column![].into() };
    let because: Vec<String> =
        state.because.iter().filter_map(|question| open.stated(question, language)).take(2).collect();
    let mut lines = column![text::label(rule.title.get(language))].spacing(gap::HAIR);
    if let Some(norm) = &rule.norm {
        lines = lines.push(text::small(norm.get(language)));
    }
    if !because.is_empty() {
        lines =
            lines.push(text::muted(format!("{}: {}", locale.msg_walk_outcome_because(), because.join(" "))));
    }
    for (state, what) in state
        .actions
        .iter()
        .filter_map(|action| rule.actions.iter().find(|rule| rule.id == action.id).map(|rule| (action, rule)))
    {
        if let (Some(deed), Some(done)) = (&state.done, &what.done) {
            let on = deed.on.map_or_else(String::new, |on| format!(" ({})", locale.date(on)));
            lines = lines.push(text::muted(format!("✓  {}{on}", done.says.get(language))));
            continue;
        }
        // What is to be done at once stands at the top.
        if is_due(state, context) {
            continue;
        }
        let when = match state.due {
            Some(due) => format!(" ({})", locale.msg_walk_due_on(locale.date(due).as_str())),
            None => String::new(),
        };
        lines = lines.push(text::small(format!("–  {}{when}", what.what.get(language))));
    }
    if let Some(next) = &rule.leads_to {
        lines = lines.push(
            button::secondary(locale.msg_walk_walk_in(leads_to(open, next, language)))
                .on_press(Message::ProtocolPressed(next.clone())),
        );
    }
    surface::card(lines)
}

/// What the protocol is called that an outcome leads to: two that lead on must not look alike.
fn leads_to(open: &OpenCase, next: &Name, language: Language) -> String {
    let beside = open.beside().iter().find(|other| other.head.id == *next).cloned();
    let named = beside.or_else(|| bundle::bare(next));
    named.map_or_else(|| next.to_string(), |next| next.head.title.get(language).to_owned())
}

fn cards<'a>(walk: &'a Walk, open: &'a OpenCase, context: Context<'a>) -> Option<Element<'a, Message>> {
    let at_hand: Vec<&Card> =
        open.walk().cards.iter().filter_map(|card| open.protocol().card(card)).collect();
    if at_hand.is_empty() {
        return None;
    }
    let mut list = column![text::small_label(context.locale.msg_walk_cards())].spacing(gap::TIGHT);
    for card in at_hand {
        list = list.push(one_card(walk, card, open.protocol(), context));
    }
    Some(list.into())
}

fn one_card<'a>(
    walk: &'a Walk,
    card: &'a Card,
    protocol: &'a Protocol,
    context: Context<'a>,
) -> Element<'a, Message> {
    let language = context.locale.language();
    disclosure(
        card_button(&card.id),
        card.title.get(language),
        None,
        walk.unfolded.contains(&card.id),
        Message::CardPressed(card.id.clone()),
        || {
            let lines = card.lines.iter().map(|line| {
                let says = row![text::small(line.say.get(language)).width(Fill)].push(lead::mark(line));
                column![says.spacing(gap::SMALL)]
                    .push(line.call.as_ref().map(|call| text::label(call.as_str())))
                    .push(
                        line.call.as_ref().and_then(|call| own_number::mark(call, protocol, context.locale)),
                    )
                    .spacing(gap::HAIR)
                    .into()
            });
            let sources = format!("walk.sources.{}", card.id);
            column(lines)
                .push(here(|kind| card.whom.contains(&kind), context))
                .push(lead::sources_of(card, sources, protocol, walk.sources, context))
                .spacing(gap::MEDIUM)
                .into()
        },
    )
}

/// The head of a card.
#[must_use]
pub(crate) fn card_button(card: &Name) -> String {
    format!("card.{card}")
}

fn edition<'a>(open: &'a OpenCase, context: Context<'a>) -> Element<'a, Message> {
    let locale = context.locale;
    let head = &open.protocol().head;
    let title = head.title.get(locale.language());
    let review = match &head.edition.review {
        Review::NotYet => locale.msg_protocol_not_reviewed(),
        Review::By { who, on } => locale.msg_protocol_reviewed(who.as_str(), locale.date(*on).as_str()),
    };
    let differs = open.edition_differs().then(|| text::muted(locale.msg_walk_edition_differs()));
    column![
        surface::divider(),
        text::muted(locale.msg_protocol_edition(title, head.edition.guideline.as_str())),
        text::muted(review),
    ]
    .push(differs)
    .spacing(gap::SMALL)
    .into()
}
