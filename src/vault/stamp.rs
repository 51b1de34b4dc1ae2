//! What thinning out earlier versions needs to know of each.

use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::revision::Summary;

/// What decides whether an old revision stays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stamp {
    pub(super) day: Date,
    /// Whether it was concluded or printed.
    pub(super) final_: bool,
}

impl Stamp {
    pub(super) fn of(summary: &Summary) -> Self {
        let day = summary.changed.to_zoned(TimeZone::UTC).date();
        Self { day, final_: summary.concluded || summary.printed }
    }
}
