//! Finding a kept case: words as they are typed, a filter, and pages. What is found is worked out from what is handed in.

use iced::widget::{column, row};
use iced::{Center, Element, Fill};
use jiff::civil::Date;

use super::cases::{CaseListing, Kept};
use super::due::Due;
use super::sound;
use crate::gui::context::Context;
use crate::gui::theme::measure::gap;
use crate::gui::widget::choice::{self, answer};
use crate::gui::widget::field::{self, Field};
use crate::gui::widget::{button, text};
use crate::locale::Language;
use crate::protocol::Name;
use crate::session::Offered;
use crate::vault::CaseId;

/// What is looked for.
#[derive(Debug, Clone, Default)]
pub struct Finding {
    words: Field,
    filter: Filter,
    page: usize,
}

/// Which cases are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Filter {
    /// All of them.
    #[default]
    All,
    /// Those that are not concluded.
    Open,
    /// Those to look back on today, or before.
    Today,
    /// Those of this week, with those of today.
    Week,
    /// Those that are concluded.
    Concluded,
    /// Those of which the record is in the patient's own file: copies that may go.
    Filed,
}

/// What happened.
#[derive(Debug, Clone)]
pub enum Message {
    /// Something was typed in the field for words.
    Typed(field::Message),
    /// Which cases are shown was chosen.
    FilterChosen(Filter),
    /// The next page, or the one before.
    Turned(bool),
}

/// The field for words.
pub(super) const WORDS: &str = "start.find";
/// So many cases are shown at once: a page of them is drawn in a millisecond, whatever the number of cases.
pub const PAGE: usize = 20;
/// Fewer cases are found by looking.
pub(super) const FEW: usize = 6;

impl Finding {
    /// Takes in what happened.
    pub(crate) fn update(&mut self, message: Message) {
        match message {
            Message::Typed(message) => {
                if self.words.update(message).is_some() {
                    self.page = 0;
                }
            }
            Message::FilterChosen(filter) => {
                self.filter = filter;
                self.page = 0;
            }
            Message::Turned(false) => self.page += 1,
            Message::Turned(true) => self.page = self.page.saturating_sub(1),
        }
    }

    /// The cases that are found, in the order they came in.
    #[must_use]
    pub fn found<'a>(
        &self,
        cases: Vec<&'a CaseListing>,
        context: Context<'_>,
        offered: &[Offered],
    ) -> Vec<&'a CaseListing> {
        let words = sought(self.words.text(), offered, context.locale.language());
        if words.is_empty() && self.filter == Filter::All {
            return cases;
        }
        cases
            .into_iter()
            .filter(|case| match case {
                CaseListing::Kept(kept) => {
                    self.filter.lets(kept, context.today) && words.iter().all(|word| word.is_in(kept))
                }
                // What cannot be read is never hidden.
                CaseListing::Damaged(_) => true,
            })
            .collect()
    }

    /// The case that Enter in the field opens.
    #[must_use]
    pub fn first(
        &self,
        cases: Vec<&CaseListing>,
        context: Context<'_>,
        offered: &[Offered],
    ) -> Option<CaseId> {
        self.found(cases, context, offered).into_iter().find_map(|case| match case {
            CaseListing::Kept(kept) => Some(kept.id.clone()),
            CaseListing::Damaged(_) => None,
        })
    }

    /// Those of the page that is shown, and the page counted from 0.
    pub(super) fn page<'a, 'b>(&self, found: &'b [&'a CaseListing]) -> (usize, &'b [&'a CaseListing]) {
        let page = self.page.min(found.len().saturating_sub(1) / PAGE);
        let from = page * PAGE;
        let to = (from + PAGE).min(found.len());
        (page, found.get(from..to).unwrap_or_default())
    }

    /// The field and the filter.
    pub(super) fn view<'a, M: Clone + 'a>(
        &'a self,
        context: Context<'a>,
        map: impl Fn(Message) -> M + Copy + 'a,
        on_enter: M,
    ) -> Element<'a, M> {
        let locale = context.locale;
        let filters = [
            (Filter::All, locale.msg_find_all()),
            (Filter::Open, locale.msg_find_open()),
            (Filter::Today, locale.msg_due_today()),
            (Filter::Week, locale.msg_due_week()),
            (Filter::Concluded, locale.msg_find_concluded()),
            (Filter::Filed, locale.msg_find_filed()),
        ]
        .map(|(filter, words)| answer(words, filter == self.filter, map(Message::FilterChosen(filter))));
        column![
            Element::from(
                field::line(locale.msg_find_title(), &self.words, move |typed| map(Message::Typed(typed)))
                    .id(WORDS)
                    .placeholder(locale.msg_find_hint())
                    .on_submit(on_enter)
            ),
            Element::from(choice::one("start.filter", locale.msg_access_filter(), filters).across()),
        ]
        .spacing(gap::SMALL)
        .into()
    }

    /// Which part of what was found is shown, and the ways to the rest.
    pub(super) fn foot<'a, M: Clone + 'a>(
        &self,
        context: Context<'a>,
        found: usize,
        page: usize,
        map: impl Fn(Message) -> M + Copy + 'a,
    ) -> Option<Element<'a, M>> {
        if found <= PAGE {
            return None;
        }
        let locale = context.locale;
        let (from, to) = (page * PAGE + 1, ((page + 1) * PAGE).min(found));
        let back = (page > 0).then(|| map(Message::Turned(true)));
        let on = (to < found).then(|| map(Message::Turned(false)));
        let line = row![
            text::muted(locale.msg_find_part(from, to, found)).width(Fill),
            Element::from(
                button::secondary(locale.msg_find_before()).id("start.before").on_press_maybe(back)
            ),
            Element::from(button::secondary(locale.msg_find_after()).id("start.after").on_press_maybe(on)),
        ];
        Some(line.spacing(gap::SMALL).align_y(Center).into())
    }
}

impl Filter {
    fn lets(self, kept: &Kept, today: Date) -> bool {
        match self {
            Self::All => true,
            Self::Open => !kept.concluded,
            Self::Today => Due::of(kept, today) == Due::Today,
            Self::Week => matches!(Due::of(kept, today), Due::Today | Due::Week),
            Self::Concluded => kept.concluded,
            Self::Filed => kept.filed,
        }
    }
}

/// A word that is looked for: in the label, in the name of the protocol or in that of the step.
struct Word<'a> {
    text: String,
    protocols: Vec<&'a Name>,
    steps: Vec<(&'a Name, &'a Name)>,
}

impl Word<'_> {
    fn is_in(&self, kept: &Kept) -> bool {
        self.protocols.contains(&&kept.protocol)
            || self
                .steps
                .iter()
                .any(|(protocol, step)| **protocol == kept.protocol && Some(*step) == kept.step.as_ref())
            || kept.label.to_lowercase().contains(&self.text)
    }
}

fn sought<'a>(typed: &str, offered: &'a [Offered], language: Language) -> Vec<Word<'a>> {
    let is_in = |title: &str, word: &str| title.to_lowercase().contains(word);
    typed
        .split_whitespace()
        .map(str::to_lowercase)
        .map(|text| {
            let protocols = sound(offered)
                .filter(|protocol| is_in(protocol.head.title.get(language), &text))
                .map(|protocol| &protocol.head.id)
                .collect();
            let steps = sound(offered)
                .flat_map(|protocol| protocol.steps.iter().map(move |step| (protocol, step)))
                .filter(|(_, step)| is_in(step.title.get(language), &text))
                .map(|(protocol, step)| (&protocol.head.id, &step.id))
                .collect();
            Word { text, protocols, steps }
        })
        .collect()
}
