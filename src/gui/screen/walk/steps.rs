//! The steps by name, with how each stands in a sign and a word.

use iced::Element;
use iced::widget::{column, row};

use super::{Message, Walk};
use crate::case::{Standing, StepStanding, StepState};
use crate::gui::access::Role;
use crate::gui::context::Context;
use crate::gui::screen::contact::Contact;
use crate::gui::shortcuts::Walking;
use crate::gui::theme::measure::gap;
use crate::gui::widget::said::named;
use crate::gui::widget::{button, surface, syllables, text};
use crate::protocol::Name;
use crate::session::OpenCase;

/// The line of a step.
#[must_use]
pub(crate) fn button(step: &Name) -> String {
    format!("step.{step}")
}

/// Letters of the longest word that stands beside the state of a step, where the list is a column of its own.
const ROOM: usize = 15;

/// What is answered as still to be done is not done.
const PLANNED: &str = "…";

/// The list of steps, and below it what is open; `narrow` where it is a column of its own.
pub(crate) fn view<'a>(
    walk: &'a Walk,
    open: &'a OpenCase,
    context: Context<'a>,
    narrow: bool,
) -> Element<'a, Message> {
    let locale = context.locale;
    let language = locale.language();
    let mut list = column![].spacing(gap::HAIR);
    for (state, step) in open.walk().steps.iter().zip(&open.protocol().steps) {
        if state.standing == StepStanding::OffPath {
            continue;
        }
        let title = step.title.get(language);
        list = list.push(button::line(
            if open.is_planned(state) { PLANNED } else { mark(state.standing) },
            if narrow { syllables::broken(title, ROOM, language) } else { title.to_owned() },
            if open.is_planned(state) { locale.msg_walk_state_planned() } else { progress(state, context) },
            *walk.step() == step.id,
            self::button(&step.id),
            Message::StepPressed(step.id.clone()),
        ));
    }
    let (now, later) = open.walk().open_now();
    let contact = Contact::new(open).is_some().then(|| {
        let key = Walking::Contact.shortcut().to_string();
        button::line("", locale.msg_contact_title(), key, false, "walk.contact", Message::ContactPressed)
    });
    let beside = (!open.beside().is_empty()).then(|| {
        let lines = open.beside().iter().map(|other| {
            let id = other.head.id.clone();
            let title = other.head.title.get(language);
            button::line("", title, "", false, format!("protocol.{id}"), Message::ProtocolPressed(id))
        });
        column![text::small_label(locale.msg_walk_beside())].push(column(lines)).spacing(gap::HAIR)
    });
    let name = locale.msg_walk_steps();
    let list = named(Role::Navigation, name, list);
    column![
        column![text::small_label(locale.msg_walk_steps()), list].spacing(gap::HAIR),
        surface::divider(),
        button::line(
            "",
            locale.msg_walk_open_points(),
            counted(now.len(), later, context),
            false,
            "walk.open-points",
            Message::OpenPointPressed,
        ),
        button::line(
            "",
            locale.msg_walk_to_review(),
            Walking::Review.shortcut().to_string(),
            false,
            "walk.review",
            Message::ReviewPressed
        ),
    ]
    .push(contact)
    .push(beside)
    .spacing(gap::MEDIUM)
    .into()
}

/// Where the clinician is, on one line, where there is no room for the list.
pub(crate) fn bar<'a>(walk: &'a Walk, open: &'a OpenCase, context: Context<'a>) -> Element<'a, Message> {
    let locale = context.locale;
    let steps: Vec<_> =
        open.walk().steps.iter().filter(|step| step.standing != StepStanding::OffPath).collect();
    let here = steps.iter().position(|step| step.id == *walk.step()).map_or(0, |index| index + 1);
    row![
        text::muted(locale.msg_walk_step_of(here, steps.len())),
        text::muted(locale.msg_walk_open_count(open.walk().open_now().0.len())),
    ]
    .spacing(gap::LARGE)
    .wrap()
    .into()
}

/// How much is open now, and how much can be recorded later.
fn counted(now: usize, later: usize, context: Context<'_>) -> String {
    if later == 0 { now.to_string() } else { context.locale.msg_walk_open_and_later(now, later) }
}

const fn mark(standing: StepStanding) -> &'static str {
    match standing {
        StepStanding::Complete => "✓",
        StepStanding::Deviating => "–",
        StepStanding::Open => "●",
        StepStanding::Untouched | StepStanding::OffPath => "○",
    }
}

fn progress(state: &StepState, context: Context<'_>) -> String {
    let locale = context.locale;
    let is_open = |standing| matches!(standing, Standing::Open | Standing::Partly);
    let expected = state.questions.iter().filter(|question| question.standing != Standing::Empty);
    let (later, now): (Vec<_>, Vec<_>) = expected.partition(|question| question.later);
    let (total, open) = (now.len(), now.iter().filter(|question| is_open(question.standing)).count());
    match state.standing {
        StepStanding::Complete => locale.msg_walk_state_done(),
        StepStanding::Deviating => locale.msg_walk_state_deviates(),
        StepStanding::Open if open == 0 => locale.msg_walk_step_later(later.len()),
        StepStanding::Open => locale.msg_walk_step_progress(total - open, total),
        StepStanding::Untouched | StepStanding::OffPath => String::new(),
    }
}
