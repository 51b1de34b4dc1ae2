//! The strips of a protocol above every step: a few questions that must not be lost sight of, with how each stands.

use iced::Element;
use iced::widget::column;

use super::{Message, Walk};
use crate::case::{Answer, Standing, reason};
use crate::gui::context::Context;
use crate::gui::theme::measure::gap;
use crate::gui::widget::strip::{Stop, stop, strip};
use crate::gui::widget::text;
use crate::protocol::{Name, Question, Strip, StripItem};
use crate::session::OpenCase;

/// A strip.
#[must_use]
pub(crate) fn control(strip: &Name) -> String {
    format!("strip.{strip}")
}

/// All strips of the protocol; none for most.
pub(crate) fn view<'a>(
    walk: &'a Walk,
    open: &'a OpenCase,
    context: Context<'a>,
) -> Option<Element<'a, Message>> {
    let strips = &open.protocol().head.strips;
    let all = strips.iter().map(|strip| one(walk, strip, open, context));
    (!strips.is_empty()).then(|| column(all).spacing(gap::LARGE).into())
}

fn one<'a>(walk: &'a Walk, of: &'a Strip, open: &'a OpenCase, context: Context<'a>) -> Element<'a, Message> {
    let language = context.locale.language();
    let stops = of.items.iter().enumerate().map(|(index, item)| place(walk, index, item, open, context));
    let left = of.items.iter().filter_map(|item| left(item, open, context));
    column![
        text::small_label(of.title.get(language)),
        strip(control(&of.id), of.title.get(language), stops.collect()),
        column(left.map(|words| text::small(words).into())).spacing(gap::HAIR),
    ]
    .spacing(gap::TIGHT)
    .into()
}

fn place<'a>(
    walk: &'a Walk,
    index: usize,
    item: &'a StripItem,
    open: &'a OpenCase,
    context: Context<'a>,
) -> Stop<'a, Message> {
    let language = context.locale.language();
    let (sign, state) = standing(item, open, context);
    let on_path = open.walk().question(&item.question).is_some();
    let label = format!("{} {}", index + 1, item.label.get(language));
    let current = walk.question() == Some(&item.question);
    stop(sign, label, state, current, on_path.then(|| Message::QuestionPressed(item.question.clone())))
}

/// How a question stands, in a sign and a word.
fn standing<'a>(item: &'a StripItem, open: &'a OpenCase, context: Context<'a>) -> (&'static str, String) {
    let locale = context.locale;
    let Some(question) = open.protocol().question(&item.question) else { return ("", String::new()) };
    let given = open.given(question);
    match open.walk().question(&item.question) {
        None => ("·", locale.msg_strip_not_asked()),
        Some(Standing::Open | Standing::Empty) => ("○", locale.msg_strip_not_yet()),
        Some(Standing::Partly) => ("…", locale.msg_strip_partly()),
        Some(Standing::Unknown) => ("?", locale.msg_strip_unknown()),
        Some(Standing::NotDone) => ("–", locale.msg_strip_left()),
        Some(Standing::Answered) => match later(item, question, given) {
            Some(later) => ("…", later.get(locale.language()).to_lowercase()),
            None if matches!(given, Some(Answer::Many(none)) if none.is_empty()) => {
                ("○", locale.msg_strip_not_yet())
            }
            None => ("✓", locale.msg_strip_done()),
        },
    }
}

/// The option that was chosen and yet means that it is still to be done.
fn later<'a>(
    item: &StripItem,
    question: &'a Question,
    given: Option<&Answer>,
) -> Option<&'a crate::protocol::Text> {
    let chosen = match given? {
        Answer::One(option) => option,
        Answer::Judgement(judgement) => &judgement.choice,
        _ => return None,
    };
    item.later.contains(chosen).then(|| question.option(chosen).map(|option| &option.label)).flatten()
}

/// What was deliberately not done, with its reason.
fn left(item: &StripItem, open: &OpenCase, context: Context<'_>) -> Option<String> {
    let locale = context.locale;
    let state = open.walk().question(&item.question)?;
    let question = open.protocol().question(&item.question)?;
    let given = open.given(question).filter(|_| state == Standing::NotDone)?;
    let language = locale.language();
    Some(locale.msg_strip_left_because(item.label.get(language), reason(question, given, language)))
}
