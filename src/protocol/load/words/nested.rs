//! What is wrong with a log under another.

use super::super::misfit::Nested;
use super::Explained;
use crate::locale::Locale;

impl Explained for Nested {
    fn kind(&self) -> &'static str {
        self.into()
    }

    fn message(&self, locale: &Locale) -> String {
        match self {
            Self::Itself { log } => locale.msg_nested_itself(log),
            Self::TwoDeep { log, above, .. } => locale.msg_nested_two_deep(log, above),
            Self::AskedBefore { log, above } => locale.msg_nested_asked_before(log, above),
            Self::Shared { log } => locale.msg_nested_shared(log),
            Self::Shown { log, form } => locale.msg_nested_shown(log, form),
            Self::InContact { log } => locale.msg_nested_in_contact(log),
            Self::OnPaper { form, log, above } => locale.msg_nested_on_paper(form, log, above),
            Self::NoRow { log, above } => locale.msg_nested_no_row(log, above),
            Self::NoSuchRow { number, above, .. } => locale.msg_nested_no_such_row(above, *number),
            Self::RowElsewhere { found, log } => locale.msg_nested_row_elsewhere(log, found),
        }
    }

    fn label(&self, locale: &Locale) -> String {
        match self {
            Self::Itself { .. } => locale.msg_nested_itself_label(),
            Self::TwoDeep { above, top, .. } => locale.msg_nested_two_deep_label(above, top),
            Self::AskedBefore { .. } => locale.msg_nested_asked_before_label(),
            Self::Shared { .. } => locale.msg_nested_shared_label(),
            Self::Shown { .. } => locale.msg_nested_shown_label(),
            Self::InContact { .. } => locale.msg_nested_in_contact_label(),
            Self::OnPaper { .. } => locale.msg_nested_on_paper_label(),
            Self::NoRow { .. } => locale.msg_nested_no_row_label(),
            Self::NoSuchRow { rows, .. } => locale.msg_nested_no_such_row_label(*rows),
            Self::RowElsewhere { .. } => locale.msg_nested_row_elsewhere_label(),
        }
    }

    fn help(&self, locale: &Locale) -> Option<String> {
        Some(match self {
            Self::Itself { .. } => locale.msg_nested_itself_help(),
            Self::TwoDeep { top, .. } => locale.msg_nested_two_deep_help(top),
            Self::AskedBefore { above, .. } => locale.msg_nested_asked_before_help(above),
            Self::Shared { .. } => locale.msg_nested_shared_help(),
            Self::Shown { .. } => locale.msg_nested_shown_help(),
            Self::InContact { .. } => locale.msg_nested_in_contact_help(),
            Self::OnPaper { log, above, .. } => locale.msg_nested_on_paper_help(log, above),
            Self::NoRow { above, .. } => locale.msg_nested_no_row_help(above),
            Self::NoSuchRow { above, rows, .. } => match rows {
                0 => locale.msg_nested_no_such_row_help_none(above),
                _ => locale.msg_nested_no_such_row_help(*rows),
            },
            Self::RowElsewhere { .. } => locale.msg_nested_row_elsewhere_help(),
        })
    }
}
