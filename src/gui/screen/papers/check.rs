//! Marked words on a paper that must lead to nobody: each in its sentence, to be replaced or to stay. There is no button
//! for all at once, and no count of how well it went.

use std::collections::BTreeMap;

use iced::Element;
use iced::widget::{column, row};

use super::{Message, Papers};
use crate::document::Replacement;
use crate::document::anonymity::{Kind, Marked, Why};
use crate::gui::context::Context;
use crate::gui::theme::measure::gap;
use crate::gui::theme::style::Level;
use crate::gui::widget::field::{self, Field, line};
use crate::gui::widget::kept::kept;
use crate::gui::widget::responsive::Columns;
use crate::gui::widget::{button, page, surface, text};
use crate::locale::Locale;

/// What is marked, and what was decided about it. Decisions hold for every paper of the case.
#[derive(Debug, Default)]
pub(super) struct Check {
    marked: Vec<Marked>,
    written: BTreeMap<String, Field>,
    decided: BTreeMap<String, Decision>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Decision {
    Replaced(String),
    Kept,
}

impl Check {
    /// Begins with what is marked on a paper; what was decided before stays decided.
    pub(super) fn begin(&mut self, marked: Vec<Marked>, locale: &Locale) {
        for mark in &marked {
            let written = self.written.entry(mark.words.clone());
            let _ = written.or_insert_with(|| Field::new(instead(mark.kind, locale)));
        }
        self.marked = marked;
    }

    /// How many are still to be decided on.
    pub(super) fn undecided(&self) -> usize {
        self.marked.iter().filter(|mark| !self.decided.contains_key(&mark.words)).count()
    }

    pub(super) fn wrote(&mut self, words: &str, message: field::Message) {
        if let Some(field) = self.written.get_mut(words) {
            let _ = field.update(message);
        }
    }

    /// Decides to replace; returns where the keyboard goes.
    pub(super) fn replace(&mut self, words: &str, locale: &Locale) -> String {
        let kind = self.marked.iter().find(|mark| mark.words == words).map(|mark| mark.kind);
        let written = self.written.get(words).map(|field| field.text().trim().to_owned()).unwrap_or_default();
        // Nothing in its place would leave a sentence that does not run.
        let with = match kind {
            Some(kind) if written.is_empty() => instead(kind, locale),
            _ => written,
        };
        let _ = self.decided.insert(words.to_owned(), Decision::Replaced(with));
        self.next()
    }

    /// Decides to let it stay; returns where the keyboard goes.
    pub(super) fn keep(&mut self, words: &str) -> String {
        let _ = self.decided.insert(words.to_owned(), Decision::Kept);
        self.next()
    }

    /// Takes a decision back; returns where the keyboard goes.
    pub(super) fn withdraw(&mut self, words: &str) -> String {
        let _ = self.decided.remove(words);
        self.next()
    }

    /// The next that is to be decided on, or else what to do with the paper.
    fn next(&self) -> String {
        let next = self.marked.iter().position(|mark| !self.decided.contains_key(&mark.words));
        next.map_or_else(|| super::PRINT.to_owned(), field_id)
    }

    /// What is to be replaced on the paper.
    pub(super) fn replacements(&self) -> Vec<Replacement> {
        let decided = self.marked.iter().filter_map(|mark| match self.decided.get(&mark.words)? {
            Decision::Replaced(with) => Some(Replacement { words: mark.words.clone(), with: with.clone() }),
            Decision::Kept => None,
        });
        decided.collect()
    }
}

fn field_id(place: usize) -> String {
    format!("papers.mark.{place}")
}

impl Papers {
    /// What is still to be decided on.
    pub(super) fn marks<'a>(&'a self, context: Context<'a>, columns: Columns) -> Element<'a, Message> {
        let locale = context.locale;
        let check = &self.check;
        let labels = check.marked.iter().any(|mark| mark.kind == Kind::Diagnosis);
        let means = if labels { locale.msg_mark_means_labels() } else { locale.msg_mark_means() };
        let open =
            check.marked.iter().enumerate().filter(|(_, mark)| !check.decided.contains_key(&mark.words));
        let cards = open.filter_map(|(place, mark)| {
            let field = check.written.get(&mark.words)?;
            Some(card(context, place, mark, field))
        });
        let content = column![
            text::heading(locale.msg_mark_title()),
            text::body(means),
            text::muted(locale.msg_mark_limits()),
            text::toned(locale.msg_mark_left(check.undecided()), Level::Attention),
        ]
        .extend(cards)
        .push(self.decided(context))
        .spacing(gap::LARGE);
        let content = kept("papers.to-decide", content);
        match columns {
            Columns::One => content,
            Columns::Two | Columns::Three => page::page("papers.marks", surface::reading(content)),
        }
    }

    /// What was decided, each with a way back.
    pub(super) fn decided<'a>(&'a self, context: Context<'a>) -> Option<Element<'a, Message>> {
        let locale = context.locale;
        let lines: Vec<Element<'a, Message>> = self
            .check
            .marked
            .iter()
            .enumerate()
            .filter_map(|(place, mark)| {
                let became = match self.check.decided.get(&mark.words)? {
                    Decision::Replaced(with) => format!("{} → {with}", mark.words),
                    Decision::Kept => format!("{} · {}", mark.words, locale.msg_mark_kept()),
                };
                let back = button::quiet(locale.msg_word_change())
                    .id(format!("papers.decided.{place}"))
                    .on_press(Message::DecisionWithdrawn(mark.words.clone()));
                Some(surface::ends(vec![text::small(became).into()], vec![back.into()]))
            })
            .collect();
        (!lines.is_empty())
            .then(|| column![text::label(locale.msg_mark_show())].extend(lines).spacing(gap::TIGHT).into())
    }

    /// What a paper still lacks, each with the way to it; the paper itself is below, and says the same. Nothing where it lacks
    /// nothing.
    pub(super) fn gaps<'a>(&'a self, context: Context<'a>) -> Option<Element<'a, Message>> {
        if self.before.is_empty() {
            return None;
        }
        let locale = context.locale;
        let gaps = self.before.iter().enumerate().map(|(place, need)| {
            let now = need.asked.as_ref().map(|question| {
                button::secondary(locale.msg_paper_answer_now())
                    .id(format!("papers.need.{place}"))
                    .on_press(Message::NeedPressed(question.clone()))
                    .into()
            });
            let said = text::body(format!("○ {}", need.say)).width(iced::Fill);
            row![said].extend(now).spacing(gap::MEDIUM).align_y(iced::Center).into()
        });
        let title = text::toned(locale.msg_paper_not_yet(), Level::Attention);
        Some(surface::prose(column![title].extend(gaps).spacing(gap::SMALL)))
    }
}

/// Marked words in their sentences, and the two ways on.
fn card<'a>(context: Context<'a>, place: usize, mark: &'a Marked, field: &'a Field) -> Element<'a, Message> {
    let locale = context.locale;
    let words = mark.words.clone();
    let says = format!("{} · {}", kind(mark.kind, locale), why(mark.why, locale));
    let shown = mark.places.iter().map(|[before, words, after]| text::marked(before, words, after).into());
    let written = line(locale.msg_mark_with(), field, {
        let words = words.clone();
        move |message| Message::ReplacementWrote(words.clone(), message)
    })
    .id(field_id(place))
    .on_submit(Message::ReplacePressed(words.clone()));
    let ways = row![
        Element::from(
            button::secondary(locale.msg_mark_replace())
                .id(format!("papers.replace.{place}"))
                .on_press(Message::ReplacePressed(words.clone()))
        ),
        Element::from(
            button::secondary(locale.msg_mark_keep())
                .id(format!("papers.keep.{place}"))
                .on_press(Message::KeepPressed(words))
        ),
    ]
    .spacing(gap::SMALL);
    surface::card(
        column![text::question(mark.words.as_str()), text::muted(says), column(shown).spacing(gap::TIGHT)]
            .push(Element::from(written))
            .push(ways.wrap())
            .spacing(gap::MEDIUM),
    )
}

fn kind(kind: Kind, locale: &Locale) -> String {
    match kind {
        Kind::Name => locale.msg_mark_kind_name(),
        Kind::BirthDate => locale.msg_mark_kind_birth(),
        Kind::CitizenNumber => locale.msg_mark_kind_citizen(),
        Kind::Postcode => locale.msg_mark_kind_postcode(),
        Kind::Street => locale.msg_mark_kind_street(),
        Kind::Place => locale.msg_mark_kind_place(),
        Kind::Organisation => locale.msg_mark_kind_organisation(),
        Kind::Phone => locale.msg_mark_kind_phone(),
        Kind::Mail => locale.msg_mark_kind_mail(),
        Kind::BankAccount => locale.msg_mark_kind_account(),
        Kind::NumberPlate => locale.msg_mark_kind_plate(),
        Kind::Handle => locale.msg_mark_kind_handle(),
        Kind::FileNumber => locale.msg_mark_kind_file(),
        Kind::Role => locale.msg_mark_kind_role(),
        Kind::Diagnosis => locale.msg_mark_kind_label(),
    }
}

fn why(why: Why, locale: &Locale) -> String {
    match why {
        Why::Listed => locale.msg_mark_why_listed(),
        Why::Announced => locale.msg_mark_why_announced(),
        Why::Capital => locale.msg_mark_why_capital(),
        Why::Again => locale.msg_mark_why_again(),
        Why::Form => locale.msg_mark_why_form(),
        Why::CheckDigits => locale.msg_mark_why_digits(),
        Why::LongNumber => locale.msg_mark_why_long(),
        Why::LongAgo => locale.msg_mark_why_ago(),
        Why::Role => locale.msg_mark_why_role(),
    }
}

/// What comes in the place of marked words unless somebody writes something else.
fn instead(kind: Kind, locale: &Locale) -> String {
    match kind {
        Kind::Name => locale.msg_mark_for_name(),
        Kind::BirthDate => locale.msg_mark_for_birth(),
        Kind::CitizenNumber => locale.msg_mark_for_citizen(),
        Kind::Postcode => locale.msg_mark_for_postcode(),
        Kind::Street => locale.msg_mark_for_street(),
        Kind::Place => locale.msg_mark_for_place(),
        Kind::Organisation => locale.msg_mark_for_organisation(),
        Kind::Phone => locale.msg_mark_for_phone(),
        Kind::Mail => locale.msg_mark_for_mail(),
        Kind::BankAccount => locale.msg_mark_for_account(),
        Kind::NumberPlate => locale.msg_mark_for_plate(),
        Kind::Handle => locale.msg_mark_for_handle(),
        Kind::FileNumber => locale.msg_mark_for_file(),
        Kind::Role => locale.msg_mark_for_role(),
        // A label is replaced by what was seen, which only the writer knows.
        Kind::Diagnosis => "…".to_owned(),
    }
}
