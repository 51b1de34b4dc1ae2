//! What the window takes from outside: the clock and where things rest. Passed in, so that tests bring their own.

use std::sync::Arc;
use std::time::Duration;

use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};

use super::open_case::Moment;
use crate::vault::Vault;

/// What the window takes from outside.
#[derive(Debug, Clone)]
pub struct Environment {
    /// What time it is.
    pub clock: Clock,
    /// Where cases, settings and papers rest.
    pub vault: Arc<Vault>,
    /// How long typing rests before it is recorded.
    pub rest: Duration,
}

/// What time it is.
#[derive(Debug, Clone)]
pub enum Clock {
    /// The clock and time zone of the system.
    System,
    /// Always this moment: for tests, and for walking a fictional case on its own day.
    Fixed(Zoned),
}

impl Clock {
    /// The moment and the day.
    #[must_use]
    pub fn read(&self) -> Moment {
        let zoned = match self {
            Self::System => Zoned::now(),
            Self::Fixed(zoned) => zoned.clone(),
        };
        Moment { now: zoned.timestamp(), today: zoned.date() }
    }

    /// The time zone in which moments are shown.
    #[must_use]
    pub fn zone(&self) -> TimeZone {
        match self {
            Self::System => TimeZone::system(),
            Self::Fixed(zoned) => zoned.time_zone().clone(),
        }
    }

    /// A moment as the clock on the wall showed it.
    #[must_use]
    pub fn local(&self, moment: Timestamp) -> jiff::civil::DateTime {
        moment.to_zoned(self.zone()).datetime()
    }
}
