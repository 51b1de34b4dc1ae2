//! Parts of a protocol that do not fit each other.

use super::super::super::Name;
use super::super::super::kind::Sort;
use super::super::forms::Family;
use super::super::misfit::{Misfit, Thing};
use super::papers::{held, reads};
use super::{Explained, either};
use crate::locale::Locale;

impl Explained for Misfit {
    fn kind(&self) -> &'static str {
        match self {
            Self::Nested(nested) => nested.kind(),
            Self::Idle(idle) => idle.kind(),
            other => other.into(),
        }
    }

    fn message(&self, locale: &Locale) -> String {
        match self {
            Self::NoHead { folder } => locale.msg_loader_no_head(folder),
            Self::NotRead { folder, cause } => {
                locale.msg_loader_not_read(folder, cause.get(locale.language()))
            }
            Self::NotInTime { folder } => locale.msg_loader_not_in_time(folder),
            Self::StrayFile => locale.msg_loader_stray_file(),
            Self::Misnamed { name, .. } => locale.msg_loader_misnamed(name),
            Self::StepWithoutFile { id, .. } => locale.msg_loader_step_without_file(id),
            Self::StepNotListed { id } => locale.msg_loader_step_not_listed(id),
            Self::FileName { thing: what, id, .. } => locale.msg_loader_file_name(thing(locale, *what), id),
            Self::FolderName { id, .. } => locale.msg_loader_folder_name(id),
            Self::Malformed { id, .. } => locale.msg_loader_malformed(id),
            Self::Twice { thing: what, id } => locale.msg_loader_twice(thing(locale, *what), id),
            Self::Unknown { thing: what, found, of: None, .. } => {
                locale.msg_loader_unknown(thing(locale, *what), found)
            }
            Self::Unknown { thing: what, found, of: Some(of), .. } => {
                locale.msg_loader_unknown_at(thing(locale, *what), found, of)
            }
            Self::WrongKind {
                form: form @ ("BodyMap" | "Sheet" | "Ticked" | "Recorded" | "contact" | "under"),
                of,
                is,
                ..
            } => locale.msg_loader_wrong_kind_shown(form, of, is.name()),
            Self::WrongKind { form, of, is, .. } => locale.msg_loader_wrong_kind(form, of, is.name()),
            Self::LogInLog => locale.msg_loader_log_in_log(),
            Self::Nested(nested) => nested.message(locale),
            Self::Idle(idle) => idle.message(locale),
            Self::AloneOfOne { of } => locale.msg_loader_alone_of_one(of),
            Self::Places { id } => locale.msg_loader_places(id),
            Self::WhenNowhere { id } => locale.msg_loader_when_nowhere(id),
            Self::NotAlone { of } => locale.msg_loader_not_alone(of),
            Self::NoneToChoose { id, of } => locale.msg_loader_none_to_choose(id, of.name()),
            Self::EmptyCondition { form } => locale.msg_loader_empty_condition(form),
            Self::AtLeast { asked: 0, .. } => locale.msg_loader_at_least_none(),
            Self::AtLeast { asked, parts } => locale.msg_loader_at_least(*asked, *parts),
            Self::EmptyRange { form } => locale.msg_loader_empty_range(form),
            Self::TwoUnits { bound } => locale.msg_loader_two_units(bound),
            Self::MonthsOfYears { of } => locale.msg_loader_months_of_years(of),
            Self::NoRange { form } => locale.msg_loader_no_range(form),
            Self::Circle { chain } => locale.msg_loader_circle(chain.join(" -> ")),
            Self::NoWhy { id } => locale.msg_loader_no_why(id),
            Self::NoSource { id } => locale.msg_loader_no_source(id),
            Self::EmptyText { language } => locale.msg_loader_empty_text(language.tag()),
            Self::Placeholder { found, .. } => locale.msg_loader_placeholder(found),
            Self::PlaceholderLost { found, language } => {
                locale.msg_loader_placeholder_lost(language.tag(), found)
            }
            Self::ElsewhereAsked { question, step, .. } => locale.msg_loader_elsewhere_asked(question, step),
            Self::GivenDoesNotFit { of, is, found } => {
                locale.msg_loader_given_does_not_fit(found, of, is.name())
            }
            Self::OutsideRange { number, .. } => locale.msg_loader_outside_range(number),
            Self::ReasonNotListed { of, .. } => locale.msg_loader_reason_not_listed(of),
            Self::NoReason => locale.msg_loader_no_reason(),
            Self::LeftWithoutReason => locale.msg_loader_left_without_reason(),
            Self::NoPlaceForAnswer => locale.msg_loader_no_place_for_answer(),
            Self::PatternOpen { found } => locale.msg_loader_pattern_open(found),
            Self::Unsaid { field, option: None } => locale.msg_loader_unsaid(field),
            Self::Unsaid { field, option: Some(option) } => locale.msg_loader_unsaid_option(option, field),
            Self::Contradiction { id } => locale.msg_loader_contradiction(id),
            Self::LoneOutcome { id } => locale.msg_loader_lone_outcome(id),
            Self::Timeless { question, contradiction } => locale.msg_loader_timeless(question, contradiction),
            Self::OutcomeTwice { id } => locale.msg_loader_outcome_twice(id),
            Self::FactDiffers { fact, other } => locale.msg_loader_fact_differs(fact, other),
            Self::DateOrder => locale.msg_loader_date_order(),
            Self::EmptyBlock => locale.msg_loader_empty_block(),
            Self::NothingShown { form } => locale.msg_loader_nothing_shown(form),
            Self::NotForReader { id, holds, reader, anonymous } => {
                locale.msg_loader_not_for_reader(id, *anonymous, reads(locale, *reader), held(locale, *holds))
            }
            Self::BlockNotForReader { form, reader, anonymous } => {
                locale.msg_loader_block_not_for_reader(form, *anonymous, reads(locale, *reader))
            }
            Self::LongSentence { words, .. } => locale.msg_loader_long_sentence(*words),
            Self::SameInBoth => locale.msg_loader_same_in_both(),
            Self::Exclamation => locale.msg_loader_exclamation(),
            Self::Unseen { character } => {
                locale.msg_loader_unseen(format!("U+{:04X}", u32::from(*character)))
            }
            Self::NoEmergencyCard => locale.msg_loader_no_emergency_card(),
        }
    }

    fn label(&self, locale: &Locale) -> String {
        match self {
            Self::NoHead { .. } => locale.msg_loader_no_head_label(),
            Self::NotRead { .. } => locale.msg_loader_not_read_label(),
            Self::NotInTime { .. } => locale.msg_loader_not_in_time_label(),
            Self::StrayFile => locale.msg_loader_stray_file_label(),
            Self::Misnamed { .. } => locale.msg_loader_misnamed_label(),
            Self::StepWithoutFile { id, .. } => locale.msg_loader_step_without_file_label(id),
            Self::StepNotListed { .. } => locale.msg_loader_step_not_listed_label(),
            Self::FileName { file, .. } => locale.msg_loader_file_name_label(file),
            Self::FolderName { folder, .. } => locale.msg_loader_folder_name_label(folder),
            Self::Malformed { .. } => locale.msg_loader_malformed_label(),
            Self::Twice { .. } => locale.msg_loader_twice_label(),
            Self::Unknown { .. } => locale.msg_loader_unknown_label(),
            Self::WrongKind { needs, .. } => {
                locale.msg_loader_wrong_kind_label(either(locale, needs.iter().map(|sort| sort.name())))
            }
            Self::LogInLog => "`Entries` in `Entries`".to_owned(),
            Self::Nested(nested) => nested.label(locale),
            Self::Idle(idle) => idle.label(locale),
            Self::AloneOfOne { .. } => locale.msg_loader_alone_of_one_label(),
            Self::Places { .. } => locale.msg_loader_places_label(),
            Self::WhenNowhere { .. } => locale.msg_loader_when_nowhere_label(),
            Self::NotAlone { .. } => locale.msg_loader_not_alone_label(),
            Self::NoneToChoose { .. } => locale.msg_loader_none_to_choose_label(),
            Self::EmptyCondition { .. } => locale.msg_loader_empty_condition_label(),
            Self::AtLeast { asked: 0, .. } => locale.msg_loader_at_least_none_label(),
            Self::AtLeast { parts, .. } => locale.msg_loader_at_least_label(*parts),
            Self::EmptyRange { .. } => locale.msg_loader_empty_range_label(),
            Self::TwoUnits { .. } => locale.msg_loader_two_units_label(),
            Self::MonthsOfYears { .. } => locale.msg_loader_months_of_years_label(),
            Self::NoRange { .. } => locale.msg_loader_no_range_label(),
            Self::Circle { .. } => locale.msg_loader_circle_label(),
            Self::NoWhy { .. } => locale.msg_loader_no_why_label(),
            Self::NoSource { .. } => locale.msg_loader_no_source_label(),
            Self::EmptyText { .. } => locale.msg_loader_empty_text_label(),
            Self::Placeholder { .. } => locale.msg_loader_placeholder_label(),
            Self::PlaceholderLost { found, .. } => locale.msg_loader_placeholder_lost_label(found),
            Self::ElsewhereAsked { asked_in, .. } => locale.msg_loader_elsewhere_asked_label(asked_in),
            Self::GivenDoesNotFit { .. } => locale.msg_loader_given_does_not_fit_label(),
            Self::OutsideRange { min, max, .. } => {
                locale.msg_loader_outside_range_label(limit(min), limit(max))
            }
            Self::ReasonNotListed { .. } => locale.msg_loader_reason_not_listed_label(),
            Self::NoReason => locale.msg_loader_no_reason_label(),
            Self::LeftWithoutReason => locale.msg_loader_left_without_reason_label(),
            Self::NoPlaceForAnswer => locale.msg_loader_no_place_for_answer_label(),
            Self::PatternOpen { .. } => locale.msg_loader_pattern_open_label(),
            Self::Unsaid { option: None, .. } => locale.msg_loader_unsaid_label(),
            Self::Unsaid { option: Some(_), .. } => locale.msg_loader_unsaid_option_label(),
            Self::Contradiction { .. } => locale.msg_loader_contradiction_label(),
            Self::LoneOutcome { .. } => locale.msg_loader_lone_outcome_label(),
            Self::Timeless { .. } => locale.msg_loader_timeless_label(),
            Self::OutcomeTwice { .. } => locale.msg_loader_outcome_twice_label(),
            Self::FactDiffers { .. } => locale.msg_loader_fact_differs_label(),
            Self::DateOrder => locale.msg_loader_date_order_label(),
            Self::EmptyBlock => locale.msg_loader_empty_block_label(),
            Self::NothingShown { .. } => locale.msg_loader_nothing_shown_label(),
            Self::NotForReader { .. } => locale.msg_loader_not_for_reader_label(),
            Self::BlockNotForReader { .. } => locale.msg_loader_block_not_for_reader_label(),
            Self::LongSentence { .. } => locale.msg_loader_long_sentence_label(),
            Self::SameInBoth => locale.msg_loader_same_in_both_label(),
            Self::Exclamation => locale.msg_loader_exclamation_label(),
            Self::Unseen { .. } => locale.msg_loader_unseen_label(),
            Self::NoEmergencyCard => locale.msg_loader_no_emergency_card_label(),
        }
    }

    fn help(&self, locale: &Locale) -> Option<String> {
        Some(match self {
            Self::NoHead { .. } => locale.msg_loader_no_head_help(),
            Self::NotRead { .. } => locale.msg_loader_not_read_help(),
            Self::NotInTime { .. } => locale.msg_loader_not_in_time_help(),
            Self::StrayFile => locale.msg_loader_stray_file_help(),
            Self::Misnamed { right, .. } => locale.msg_loader_misnamed_help(right),
            Self::StepWithoutFile { nearest: Some(near), .. } => locale.msg_loader_nearest(near),
            Self::StepWithoutFile { id, .. } => locale.msg_loader_step_without_file_help(id),
            // What can be no id is not proposed as one.
            Self::StepNotListed { id } if !is_name(id) => {
                locale.msg_loader_step_not_listed_rename(Name::new(id.as_str()).proposal())
            }
            Self::StepNotListed { id } => locale.msg_loader_step_not_listed_help(id),
            Self::FileName { id, file, .. } if !is_name(file) => locale.msg_loader_file_name_rename(id),
            Self::FileName { id, file, .. } => locale.msg_loader_file_name_help(file, id),
            Self::FolderName { id, folder } if !is_name(folder) => locale.msg_loader_folder_name_rename(id),
            Self::FolderName { id, folder } => locale.msg_loader_folder_name_help(folder, id),
            Self::Malformed { proposal, .. } => locale.msg_loader_malformed_help(proposal),
            Self::Twice { .. } => locale.msg_loader_twice_help(),
            Self::Unknown { thing, of, choices, .. } => {
                choices.said(locale).unwrap_or_else(|| none_at_all(locale, *thing, of.as_deref()))
            }
            Self::WrongKind { form, is, .. } => another_kind(locale, form, *is),
            Self::LogInLog => locale.msg_loader_log_in_log_help(),
            Self::Nested(nested) => return nested.help(locale),
            Self::Idle(idle) => return idle.help(locale),
            Self::AloneOfOne { .. } => locale.msg_loader_alone_of_one_help(),
            Self::Places { .. } => locale.msg_loader_places_help(),
            Self::WhenNowhere { .. } => locale.msg_loader_when_nowhere_help(),
            Self::NotAlone { .. } => locale.msg_loader_not_alone_help(),
            Self::NoneToChoose { of, .. } => locale.msg_loader_none_to_choose_help(of.name()),
            Self::EmptyCondition { .. } => locale.msg_loader_empty_condition_help(),
            Self::AtLeast { asked: 0, .. } => locale.msg_loader_at_least_none_help(),
            Self::AtLeast { parts, .. } => locale.msg_loader_at_least_help(*parts),
            Self::EmptyRange { .. } => locale.msg_loader_empty_range_help(),
            Self::TwoUnits { bound } => locale.msg_loader_two_units_help(bound),
            Self::MonthsOfYears { .. } => locale.msg_loader_months_of_years_help(),
            Self::NoRange { .. } => locale.msg_loader_no_range_help(),
            Self::Circle { .. } => locale.msg_loader_circle_help(),
            Self::NoWhy { .. } => locale.msg_loader_no_why_help(),
            Self::NoSource { .. } => locale.msg_loader_no_source_help(),
            Self::EmptyText { .. } => locale.msg_loader_empty_text_help(),
            Self::Placeholder { choices, .. } => {
                choices.said(locale).unwrap_or_else(|| locale.msg_loader_placeholder_help())
            }
            Self::PlaceholderLost { found, .. } => locale.msg_loader_placeholder_lost_help(found),
            Self::ElsewhereAsked { step, asked_in, .. } => {
                locale.msg_loader_elsewhere_asked_help(asked_in, step)
            }
            Self::GivenDoesNotFit { is, .. } => {
                let written = Family::Given.written(is.name()).unwrap_or_default();
                locale.msg_loader_given_does_not_fit_help(either(locale, written.iter().copied()))
            }
            Self::OutsideRange { .. } => locale.msg_loader_outside_range_help(),
            Self::ReasonNotListed { choices, .. } => {
                return choices.listed(locale).map(|list| locale.msg_loader_reason_not_listed_help(list));
            }
            Self::NoReason => locale.msg_loader_no_reason_help(),
            Self::LeftWithoutReason => locale.msg_loader_left_without_reason_help(),
            Self::NoPlaceForAnswer => locale.msg_loader_no_place_for_answer_help(),
            Self::PatternOpen { .. } => locale.msg_loader_pattern_open_help(),
            Self::Unsaid { field, option: None } => locale.msg_loader_unsaid_help(field),
            Self::Unsaid { field, option: Some(option) } => {
                locale.msg_loader_unsaid_option_help(option, field)
            }
            Self::Contradiction { .. } => locale.msg_loader_contradiction_help(),
            Self::LoneOutcome { .. } => locale.msg_loader_lone_outcome_help(),
            Self::Timeless { .. } => locale.msg_loader_timeless_help(),
            Self::OutcomeTwice { .. } => locale.msg_loader_outcome_twice_help(),
            Self::FactDiffers { .. } => locale.msg_loader_fact_differs_help(),
            Self::DateOrder => locale.msg_loader_date_order_help(),
            Self::EmptyBlock => locale.msg_loader_empty_block_help(),
            Self::NothingShown { form: "strips" } => locale.msg_loader_nothing_shown_help_strip(),
            Self::NothingShown { .. } => locale.msg_loader_nothing_shown_help(),
            Self::NotForReader { holds: None, .. } => locale.msg_loader_not_for_reader_help_unmarked(),
            Self::NotForReader { .. } => locale.msg_loader_not_for_reader_help(),
            Self::BlockNotForReader { .. } => locale.msg_loader_block_not_for_reader_help(),
            Self::LongSentence { most, .. } => locale.msg_loader_long_sentence_help(*most),
            Self::SameInBoth => locale.msg_loader_same_in_both_help(),
            Self::Exclamation => locale.msg_loader_exclamation_help(),
            Self::Unseen { .. } => locale.msg_loader_unseen_help(),
            Self::NoEmergencyCard => locale.msg_loader_no_emergency_card_help(),
        })
    }
}

/// The thing; in Dutch with its article.
fn thing(locale: &Locale, thing: Thing) -> String {
    match thing {
        Thing::Role => locale.msg_loader_thing_role(),
        Thing::Source => locale.msg_loader_thing_source(),
        Thing::Term => locale.msg_loader_thing_term(),
        Thing::Step => locale.msg_loader_thing_step(),
        Thing::Question => locale.msg_loader_thing_question(),
        Thing::Field => locale.msg_loader_thing_field(),
        Thing::Choice => locale.msg_loader_thing_option(),
        Thing::Reason => locale.msg_loader_thing_reason(),
        Thing::Alert => locale.msg_loader_thing_alert(),
        Thing::Outcome => locale.msg_loader_thing_outcome(),
        Thing::OneOf => locale.msg_loader_thing_one_of(),
        Thing::Action => locale.msg_loader_thing_action(),
        Thing::Card => locale.msg_loader_thing_card(),
        Thing::Guarantee => locale.msg_loader_thing_guarantee(),
        Thing::Template => locale.msg_loader_thing_paper(),
        Thing::Scenario => locale.msg_loader_thing_scenario(),
        Thing::Numbering => locale.msg_loader_thing_numbering(),
        Thing::Strip => locale.msg_loader_thing_strip(),
        Thing::Door => locale.msg_loader_thing_door(),
        Thing::Region => locale.msg_loader_thing_region(),
    }
}

fn none_at_all(locale: &Locale, what: Thing, of: Option<&str>) -> String {
    match of {
        None => locale.msg_loader_unknown_help(thing(locale, what)),
        Some(of) => locale.msg_loader_none_there(of, thing(locale, what)),
    }
}

/// What to ask instead of a question whose kind does not suit.
fn another_kind(locale: &Locale, form: &str, is: Sort) -> String {
    match (form, is) {
        ("Is" | "IsAny", Sort::Age) => locale.msg_loader_wrong_kind_help_of_age(),
        ("Is" | "IsAny", Sort::Number) => locale.msg_loader_wrong_kind_help_number(),
        ("Is" | "IsAny" | "Number", Sort::Decimal) => locale.msg_loader_wrong_kind_help_decimal(),
        ("Is" | "IsAny", Sort::Entries) => locale.msg_loader_wrong_kind_help_entries(),
        ("Is" | "IsAny" | "Only" | "Same", _) => locale.msg_loader_wrong_kind_help_options(),
        ("Age", _) => locale.msg_loader_wrong_kind_help_age(),
        ("Due" | "On" | "Between", _) => locale.msg_loader_wrong_kind_help_date(),
        ("BodyMap", _) => locale.msg_loader_wrong_kind_help_body_map(),
        ("Sheet", _) => locale.msg_loader_wrong_kind_help_sheet(),
        ("Ticked" | "Recorded", _) => locale.msg_loader_wrong_kind_help_recorded(),
        ("contact", _) => locale.msg_loader_wrong_kind_help_contact(),
        ("Log" | "Sides", _) => locale.msg_loader_wrong_kind_help_log(),
        ("by", _) => locale.msg_loader_wrong_kind_help_by(),
        ("under", _) => locale.msg_loader_wrong_kind_help_under(),
        ("SomeEntry" | "EveryEntry" | "FirstEntry" | "LastEntry" | "Count", _) => {
            locale.msg_loader_wrong_kind_help_some_entry()
        }
        _ => locale.msg_loader_wrong_kind_help(),
    }
}

/// One end of a range, empty where it is open.
fn limit(end: &Option<String>) -> String {
    end.clone().unwrap_or_default()
}

/// Whether this can be the id of a part.
fn is_name(text: &str) -> bool {
    Name::new(text).is_well_formed()
}
