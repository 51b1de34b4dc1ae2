//! Mistakes in how a file is written.

use super::super::forms::example;
use super::super::outline::closing;
use super::super::problem::Problem;
use super::super::source::LARGEST;
use super::model::{at, family, needed, needed_help, part};
use super::{Explained, either};
use crate::locale::Locale;

/// Of the text in the other language, so much is shown.
const SHOWN: usize = 40;

impl Explained for Problem {
    fn kind(&self) -> &'static str {
        self.into()
    }

    fn message(&self, locale: &Locale) -> String {
        match self {
            Self::Utf16 => locale.msg_loader_utf16(),
            Self::NotUtf8 { byte } => locale.msg_loader_not_utf8(format!("{byte:02X}")),
            Self::TooBig { bytes, .. } => locale.msg_loader_too_big(bytes / 1024, LARGEST / 1024),
            Self::EmptyFile => locale.msg_loader_empty_file(),
            Self::OddCharacter(odd) => Odd::of(*odd).message(locale),
            Self::UnclosedComment => locale.msg_loader_unclosed_comment(),
            Self::UnclosedText => locale.msg_loader_unclosed_text(),
            Self::QuoteInsideText => locale.msg_loader_quote_inside_text(),
            Self::AfterTheEnd => locale.msg_loader_after_the_end(),
            Self::ValueMissing { .. } => locale.msg_loader_value_missing(),
            Self::TooDeep { .. } => locale.msg_loader_too_deep(),
            Self::UnclosedBracket { open } => locale.msg_loader_unclosed_bracket(open.to_string()),
            Self::WrongBracket { open, found } => {
                locale.msg_loader_wrong_bracket(open.to_string(), found.to_string())
            }
            Self::UnclosedBefore { open } => locale.msg_loader_unclosed_before(open.to_string()),
            Self::KeyInList => locale.msg_loader_key_in_list(),
            Self::CommaTooMany => locale.msg_loader_comma_too_many(),
            Self::ColonTooMany => locale.msg_loader_colon_too_many(),
            Self::MissingComma => locale.msg_loader_missing_comma(),
            Self::QuotedKey { .. } => locale.msg_loader_quoted_key(),
            Self::UnknownField { found, of, .. } => {
                locale.msg_loader_unknown_field(part(locale, of.as_deref()), found)
            }
            Self::UnknownForm { found, of, .. } => {
                locale.msg_loader_unknown_form(found, part(locale, of.as_deref()))
            }
            Self::MissingField { field, of, id } => {
                locale.msg_loader_missing_field(at(locale, part(locale, of.as_deref()), id.as_deref()), field)
            }
            Self::FieldTwice { field, id } => at(locale, locale.msg_loader_field_twice(field), id.as_deref()),
            Self::MissingTranslation { language, .. } => {
                locale.msg_loader_missing_translation(language.tag())
            }
            Self::OneLanguage { .. } => locale.msg_loader_one_language(),
            Self::BadDate { found } => locale.msg_loader_bad_date(found),
            Self::DateForNames { found } => locale.msg_loader_date_for_names(found),
            Self::BadEscape => locale.msg_loader_bad_escape(),
            Self::NumberTooLarge => locale.msg_loader_number_too_large(),
            Self::Braces => locale.msg_loader_braces(),
            Self::DecimalComma { found } => locale.msg_loader_decimal_comma(found),
            Self::TakesList { form, .. } => locale.msg_loader_takes_list(form),
            Self::TakesOne { form } => locale.msg_loader_takes_one(form),
            Self::WrittenOtherwise { form, .. } => locale.msg_loader_written_otherwise(form),
            Self::FormNeeded { family: of } => locale.msg_loader_form_needed(family(locale, *of)),
            Self::WrongSort { expected, found } => needed(locale, *expected, found),
            Self::NameBefore { found } => locale.msg_loader_name_before(found),
            Self::Other { says } => locale.msg_loader_not_understood(says),
        }
    }

    fn label(&self, locale: &Locale) -> String {
        match self {
            Self::Utf16 => locale.msg_loader_utf16_label(),
            Self::NotUtf8 { .. } => locale.msg_loader_not_utf8_label(),
            Self::TooBig { .. } => locale.msg_loader_too_big_label(),
            Self::EmptyFile => locale.msg_loader_empty_file_label(),
            Self::OddCharacter(odd) if odd.is_ascii() => locale.msg_loader_odd_character_label(),
            Self::OddCharacter(odd) => {
                locale.msg_loader_odd_character_label_code(format!("{:04X}", u32::from(*odd)))
            }
            Self::UnclosedComment | Self::UnclosedBracket { .. } => locale.msg_loader_opened_here(),
            Self::UnclosedText => locale.msg_loader_unclosed_text_label(),
            Self::QuoteInsideText => locale.msg_loader_quote_inside_text_label(),
            Self::AfterTheEnd => locale.msg_loader_after_the_end_label(),
            Self::ValueMissing { found } if found.is_empty() => {
                locale.msg_loader_value_missing_label_at_the_end()
            }
            Self::ValueMissing { found } => locale.msg_loader_value_missing_label(found),
            Self::TooDeep { around } => locale.msg_loader_too_deep_label(*around),
            Self::WrongBracket { open, .. } => {
                locale.msg_loader_wrong_bracket_label(closing(*open).to_string())
            }
            Self::UnclosedBefore { .. } => locale.msg_loader_unclosed_before_label(),
            Self::KeyInList => locale.msg_loader_key_in_list_label(),
            Self::CommaTooMany => locale.msg_loader_comma_too_many_label(),
            Self::ColonTooMany => locale.msg_loader_colon_too_many_label(),
            Self::MissingComma => locale.msg_loader_missing_comma_label(),
            Self::QuotedKey { .. } => locale.msg_loader_quoted_key_label(),
            Self::UnknownField { .. } => locale.msg_loader_unknown_field_label(),
            Self::UnknownForm { .. } => locale.msg_loader_unknown_form_label(),
            Self::MissingField { field, .. } => locale.msg_loader_missing_field_label(field),
            Self::FieldTwice { .. } => locale.msg_loader_field_twice_label(),
            Self::MissingTranslation { language, .. } => {
                locale.msg_loader_missing_translation_label(language.tag())
            }
            Self::OneLanguage { .. } => locale.msg_loader_one_language_label(),
            Self::BadDate { .. } => locale.msg_loader_bad_date_label(),
            Self::DateForNames { .. } => locale.msg_loader_date_for_names_label(),
            Self::BadEscape => locale.msg_loader_bad_escape_label(),
            Self::NumberTooLarge => locale.msg_loader_number_too_large_label(),
            Self::Braces => locale.msg_loader_braces_label(),
            Self::DecimalComma { .. } => locale.msg_loader_decimal_comma_label(),
            Self::TakesList { .. } => locale.msg_loader_takes_list_label(),
            Self::TakesOne { .. } => locale.msg_loader_takes_one_label(),
            Self::WrittenOtherwise { .. } => locale.msg_loader_written_otherwise_label(),
            Self::FormNeeded { .. } => locale.msg_loader_form_needed_label(),
            Self::WrongSort { .. } => locale.msg_loader_wrong_sort_label(),
            Self::NameBefore { .. } => locale.msg_loader_name_before_label(),
            Self::Other { .. } => locale.msg_loader_not_understood_label(),
        }
    }

    fn help(&self, locale: &Locale) -> Option<String> {
        Some(match self {
            Self::Utf16 | Self::NotUtf8 { .. } => locale.msg_loader_save_as_utf8(),
            Self::TooBig { is_head: true, .. } => locale.msg_loader_too_big_help_head(),
            Self::TooBig { .. } => locale.msg_loader_too_big_help(),
            Self::EmptyFile => locale.msg_loader_empty_file_help(),
            Self::OddCharacter(odd) => Odd::of(*odd).help(locale),
            Self::UnclosedComment => locale.msg_loader_unclosed_comment_help(),
            Self::UnclosedText => locale.msg_loader_unclosed_text_help(),
            Self::QuoteInsideText => locale.msg_loader_quote_inside_text_help(),
            Self::AfterTheEnd => locale.msg_loader_after_the_end_help(),
            Self::ValueMissing { .. } => locale.msg_loader_value_missing_help(),
            Self::TooDeep { .. } => locale.msg_loader_too_deep_help(),
            Self::UnclosedBracket { open } => {
                locale.msg_loader_unclosed_bracket_help(closing(*open).to_string())
            }
            Self::WrongBracket { open, .. } => {
                locale.msg_loader_wrong_bracket_help(closing(*open).to_string())
            }
            Self::UnclosedBefore { open } => {
                locale.msg_loader_unclosed_before_help(closing(*open).to_string())
            }
            Self::KeyInList => locale.msg_loader_key_in_list_help(),
            Self::CommaTooMany => locale.msg_loader_comma_too_many_help(),
            Self::ColonTooMany => locale.msg_loader_colon_too_many_help(),
            Self::MissingComma => locale.msg_loader_missing_comma_help(),
            Self::QuotedKey { key } => locale.msg_loader_quoted_key_help(key),
            Self::UnknownField { choices, .. } | Self::UnknownForm { choices, .. } => {
                return choices.said(locale);
            }
            Self::MissingField { field, of, .. } => {
                locale.msg_loader_missing_field_help(example(of.as_deref(), field))
            }
            Self::FieldTwice { .. } => locale.msg_loader_field_twice_help(),
            Self::MissingTranslation { language, other } => {
                locale.msg_loader_missing_translation_help(language.tag(), shortened(other))
            }
            Self::OneLanguage { found } => locale.msg_loader_one_language_help(found),
            Self::BadDate { .. } => locale.msg_loader_bad_date_help(),
            Self::DateForNames { .. } => locale.msg_loader_date_for_names_help(),
            Self::BadEscape => locale.msg_loader_bad_escape_help(),
            Self::NumberTooLarge => locale.msg_loader_number_too_large_help(),
            Self::Braces => locale.msg_loader_braces_help(),
            Self::DecimalComma { found } => locale.msg_loader_decimal_comma_help(found.replace(',', ".")),
            Self::TakesList { asked, .. } => locale.msg_loader_takes_list_help(asked),
            Self::TakesOne { form } => locale.msg_loader_takes_one_help(form),
            Self::WrittenOtherwise { written, .. } => {
                locale.msg_loader_written_otherwise_help(either(locale, written.iter().copied()))
            }
            Self::FormNeeded { family } => {
                locale.msg_loader_form_needed_help(either(locale, family.usual().iter().copied()))
            }
            Self::WrongSort { expected, found } => needed_help(locale, *expected, found),
            Self::NameBefore { found } => locale.msg_loader_name_before_help(found),
            Self::Other { .. } => locale.msg_loader_not_understood_help(),
        })
    }
}

/// What to say at the second place that explains a mistake.
pub(in super::super) fn earlier(problem: &Problem, locale: &Locale) -> String {
    match problem {
        Problem::MissingComma => locale.msg_loader_missing_comma_earlier(),
        Problem::FieldTwice { .. } => locale.msg_loader_first_time(),
        Problem::AfterTheEnd => locale.msg_loader_after_the_end_earlier(),
        Problem::QuoteInsideText => locale.msg_loader_quote_inside_text_earlier(),
        _ => locale.msg_loader_opened_here(),
    }
}

/// A character that means nothing in RON, by where it usually comes from.
enum Odd {
    CurlyQuote,
    SingleQuote,
    FixedSpace,
    Invisible,
    Other(char),
}

impl Odd {
    const fn of(odd: char) -> Self {
        match odd {
            '\u{201C}' | '\u{201D}' | '\u{201E}' | '\u{AB}' | '\u{BB}' => Self::CurlyQuote,
            '\'' | '\u{2018}' | '\u{2019}' | '`' => Self::SingleQuote,
            '\u{A0}' | '\u{202F}' | '\u{2007}' => Self::FixedSpace,
            '\u{200B}' | '\u{200C}' | '\u{200D}' | '\u{FEFF}' | '\u{AD}' => Self::Invisible,
            other => Self::Other(other),
        }
    }

    fn message(&self, locale: &Locale) -> String {
        match self {
            Self::CurlyQuote => locale.msg_loader_curly_quote(),
            Self::SingleQuote => locale.msg_loader_single_quote(),
            Self::FixedSpace => locale.msg_loader_fixed_space(),
            Self::Invisible => locale.msg_loader_invisible_character(),
            Self::Other(sign) => locale.msg_loader_odd_character(sign.escape_debug().to_string()),
        }
    }

    fn help(&self, locale: &Locale) -> String {
        match self {
            Self::CurlyQuote => locale.msg_loader_curly_quote_help(),
            Self::SingleQuote => locale.msg_loader_single_quote_help(),
            Self::FixedSpace => locale.msg_loader_fixed_space_help(),
            Self::Invisible => locale.msg_loader_invisible_character_help(),
            Self::Other('=') => locale.msg_loader_odd_character_help_equals(),
            Self::Other(';') => locale.msg_loader_odd_character_help_semicolon(),
            Self::Other(_) => locale.msg_loader_odd_character_help(),
        }
    }
}

fn shortened(text: &str) -> String {
    match text.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}
