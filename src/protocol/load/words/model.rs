//! What a form or field of the model takes, by name.

use super::super::forms::Family;
use super::super::problem::Sort;
use crate::locale::Locale;

/// What an author calls a part of the model.
pub(super) fn part(locale: &Locale, of: Option<&str>) -> String {
    locale.msg_loader_part(of.unwrap_or("nothing"))
}

/// The same, with the question it is about.
pub(super) fn at(locale: &Locale, said: String, id: Option<&str>) -> String {
    match id {
        Some(id) => locale.msg_loader_at(said, id),
        None => said,
    }
}

/// What sort of form belongs somewhere.
pub(super) fn family(locale: &Locale, family: Family) -> String {
    match family {
        Family::Kind => locale.msg_loader_form_needed_kind(),
        Family::Condition => locale.msg_loader_form_needed_condition(),
        Family::Reasons => locale.msg_loader_form_needed_reasons(),
        Family::Due => locale.msg_loader_form_needed_due(),
        Family::Given => locale.msg_loader_form_needed_given(),
        Family::Content => locale.msg_loader_form_needed_content(),
        Family::Alerts => locale.msg_loader_form_needed_alerts(),
        Family::Review => locale.msg_loader_form_needed_review(),
        Family::Shown => locale.msg_loader_form_needed_shown(),
        Family::Statement | Family::Claim => locale.msg_loader_form_needed_claim(),
        Family::Short => locale.msg_loader_form_needed_short(),
        Family::Moment => locale.msg_loader_form_needed_moment(),
        Family::Meant => locale.msg_loader_form_needed_meant(),
    }
}

/// A value of another sort than belongs there.
pub(super) fn needed(locale: &Locale, sort: Sort, found: &str) -> String {
    match sort {
        Sort::Text => locale.msg_loader_text_needed(found),
        Sort::Number => locale.msg_loader_number_needed(found),
        Sort::List => locale.msg_loader_list_needed(found),
        Sort::Group => locale.msg_loader_group_needed(found),
        Sort::Word => locale.msg_loader_word_needed(found),
        Sort::YesNo => locale.msg_loader_yes_no_needed(found),
    }
}

/// How it becomes the sort that belongs there.
pub(super) fn needed_help(locale: &Locale, sort: Sort, found: &str) -> String {
    let bare = found.trim_matches('"');
    match sort {
        Sort::Text => locale.msg_loader_text_needed_help(bare),
        Sort::Number => locale.msg_loader_number_needed_help(),
        Sort::List => locale.msg_loader_list_needed_help(found),
        Sort::Group => locale.msg_loader_group_needed_help(),
        Sort::Word => locale.msg_loader_word_needed_help(bare),
        Sort::YesNo => locale.msg_loader_yes_no_needed_help(),
    }
}
