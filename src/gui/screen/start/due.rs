//! When a kept case is due: its place in the list, the word above it, and why it stands there.

use jiff::ToSpan as _;
use jiff::civil::Date;

use super::Kept;
use crate::locale::Locale;

/// When a case is to be looked at again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Due {
    /// Today, or its day has passed.
    Today,
    /// Within seven days.
    Week,
    /// On a later day.
    Later,
    /// It is open, and no day was agreed.
    Undated,
    /// It is concluded.
    Concluded,
}

impl Due {
    /// When this case is due.
    #[must_use]
    pub(super) fn of(kept: &Kept, today: Date) -> Self {
        match kept.review_on {
            _ if kept.concluded => Self::Concluded,
            None => Self::Undated,
            Some(on) if on <= today => Self::Today,
            Some(on) if on <= today.saturating_add(7.days()) => Self::Week,
            Some(_) => Self::Later,
        }
    }

    /// The word above the cases of which it is true.
    #[must_use]
    pub(super) fn heading(self, locale: &Locale) -> String {
        match self {
            Self::Today => locale.msg_due_today(),
            Self::Week => locale.msg_due_week(),
            Self::Later => locale.msg_due_later(),
            Self::Undated => locale.msg_due_undated(),
            Self::Concluded => locale.msg_due_concluded(),
        }
    }
}

/// Why a case stands where it does.
#[must_use]
pub(super) fn why(kept: &Kept, today: Date, locale: &Locale) -> String {
    match kept.review_on {
        _ if kept.concluded => locale.msg_start_concluded(),
        Some(on) if on < today => {
            format!("{}, {}", locale.msg_start_review_overdue(), locale.relative(on, today))
        }
        Some(on) => locale.msg_start_review_when(locale.relative(on, today)),
        None => locale.msg_due_no_day(),
    }
}
