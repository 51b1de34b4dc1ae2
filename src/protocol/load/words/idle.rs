//! What is written and does nothing.

use super::super::idle::{Idle, Part};
use super::Explained;
use crate::locale::Locale;

impl Explained for Idle {
    fn kind(&self) -> &'static str {
        self.into()
    }

    fn message(&self, locale: &Locale) -> String {
        match self {
            Self::OneOption { of } => locale.msg_idle_one_option(of),
            Self::NoReasonCounts { of } => locale.msg_idle_no_reason_counts(of),
            Self::NoQuestions { step } => locale.msg_idle_no_questions(step),
            Self::NoSections { paper } => locale.msg_idle_no_sections(paper),
            Self::SameLabel { of, label } => locale.msg_idle_same_label(of, label),
            Self::SameWording { part, words } => locale.msg_idle_same_wording(called(locale, *part), words),
            Self::NoPlace => locale.msg_idle_no_place(),
            Self::Markup { found } => locale.msg_idle_markup(found),
            Self::Blanks => locale.msg_idle_blanks(),
            Self::Braces { found } => locale.msg_idle_braces(found),
            Self::YearAhead { year } => locale.msg_idle_year_ahead(year.to_string()),
            Self::ManyDays { days } => locale.msg_idle_many_days(days.to_string()),
            Self::BeyondAnswers { of, .. } => locale.msg_idle_beyond_answers(of),
            Self::NoNumber { found } => locale.msg_idle_no_number(found),
            Self::Unused { source } => locale.msg_idle_unused(source),
        }
    }

    fn label(&self, locale: &Locale) -> String {
        match self {
            Self::OneOption { .. } => locale.msg_idle_one_option_label(),
            Self::NoReasonCounts { .. } => locale.msg_idle_no_reason_counts_label(),
            Self::NoQuestions { .. } => locale.msg_idle_no_questions_label(),
            Self::NoSections { .. } => locale.msg_idle_no_sections_label(),
            Self::SameLabel { .. } | Self::SameWording { .. } => locale.msg_idle_same_label_label(),
            Self::NoPlace => locale.msg_idle_no_place_label(),
            Self::Markup { .. } | Self::Braces { .. } => locale.msg_idle_markup_label(),
            Self::Blanks => locale.msg_idle_blanks_label(),
            Self::YearAhead { .. } => locale.msg_idle_year_ahead_label(),
            Self::ManyDays { .. } => locale.msg_idle_many_days_label(),
            Self::BeyondAnswers { bound, number, .. } => {
                locale.msg_idle_beyond_answers_label(bound, number.to_string())
            }
            Self::NoNumber { .. } => locale.msg_idle_no_number_label(),
            Self::Unused { .. } => locale.msg_idle_unused_label(),
        }
    }

    fn help(&self, locale: &Locale) -> Option<String> {
        Some(match self {
            Self::OneOption { .. } => locale.msg_idle_one_option_help(),
            Self::NoReasonCounts { .. } => locale.msg_idle_no_reason_counts_help(),
            Self::NoQuestions { .. } => locale.msg_idle_no_questions_help(),
            Self::NoSections { .. } => locale.msg_idle_no_sections_help(),
            Self::SameLabel { .. } => locale.msg_idle_same_label_help(),
            Self::SameWording { part: Part::Question, .. } => locale.msg_idle_same_wording_help_question(),
            Self::SameWording { .. } => locale.msg_idle_same_wording_help(),
            Self::NoPlace => locale.msg_idle_no_place_help(),
            Self::Markup { .. } => locale.msg_idle_markup_help(),
            Self::Blanks => locale.msg_idle_blanks_help(),
            Self::Braces { .. } => locale.msg_idle_braces_help(),
            Self::YearAhead { .. } => locale.msg_idle_year_ahead_help(),
            Self::ManyDays { .. } => locale.msg_idle_many_days_help(),
            Self::BeyondAnswers { bound, .. } => locale.msg_idle_beyond_answers_help(bound),
            Self::NoNumber { .. } => locale.msg_idle_no_number_help(),
            Self::Unused { .. } => locale.msg_idle_unused_help(),
        })
    }
}

fn called(locale: &Locale, part: Part) -> String {
    match part {
        Part::Step => locale.msg_idle_same_wording_step(),
        Part::Question => locale.msg_idle_same_wording_question(),
        Part::Outcome => locale.msg_idle_same_wording_outcome(),
    }
}
