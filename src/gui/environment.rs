//! What the window takes from outside: the clock and where things rest. Passed in, so that tests bring their own.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};

use crate::keyring::Keyring;
use crate::locale::Language;
use crate::printing::Printers;
use crate::session::{Moment, Pen};
use crate::vault::place::{AtHand, Place, Use};
use crate::vault::{Fiction, Policy, Vault, VaultError};

/// What the window takes from outside.
#[derive(Debug, Clone)]
pub struct Environment {
    /// What time it is.
    pub clock: Clock,
    /// Where cases, settings and papers rest; without it everything stays in memory, and the window says why.
    pub vault: Result<Arc<Vault>, VaultError>,
    /// Where the user's own fiction lies, to be read where nothing can be kept.
    pub fiction: Option<Fiction>,
    /// How long typing rests before it is recorded.
    pub rest: Duration,
    /// Opens a saved paper in another program.
    pub viewer: fn(&Path) -> io::Result<()>,
    /// The printers of the system.
    pub printers: Printers,
    /// How long what was copied stays on the clipboard.
    pub forget: Duration,
    /// How a case is written down.
    pub pen: Pen,
    /// Whether a folder is a place to keep a vault or a copy in.
    pub place: fn(&Path, Use) -> Place,
    /// What holds the key of a vault until there is a passphrase.
    pub keyring: Arc<dyn Keyring>,
    /// What an organisation set, or why that cannot be read.
    pub policy: Result<Policy, VaultError>,
    /// The language that was asked for when the window was opened; it stays until another is chosen in it.
    pub language: Option<Language>,
    /// Which places are at hand, beside the one that was used before.
    pub places: fn(Option<PathBuf>) -> AtHand,
}

impl Environment {
    /// The vault, where there is one. Why there is none was told at the first frame.
    #[must_use]
    pub(crate) fn vault_at_hand(&self) -> Option<&Arc<Vault>> {
        self.vault.as_ref().ok() // told at the first frame
    }

    /// The user's own fiction: that of the vault, or what can be read without one.
    #[must_use]
    pub(crate) fn fiction(&self) -> Option<Fiction> {
        self.vault_at_hand().map(|vault| vault.fiction()).or_else(|| self.fiction.clone())
    }
}

/// What time it is.
#[derive(Debug, Clone)]
pub enum Clock {
    /// The clock and time zone of the system.
    System,
    /// Always this moment.
    Fixed(Zoned),
    /// As it is told, for tests in which time passes: the clock on the wall, and how long time has passed.
    Told(fn() -> Zoned, fn() -> Duration),
}

impl Clock {
    /// The moment and the day.
    #[must_use]
    pub fn read(&self) -> Moment {
        let zoned = match self {
            Self::System => Zoned::now(),
            Self::Fixed(zoned) => zoned.clone(),
            Self::Told(tell, _) => tell(),
        };
        Moment { now: zoned.timestamp(), today: zoned.date() }
    }

    /// How long time has passed since some moment. Nobody can set it. On Linux it counts while the computer sleeps as well;
    /// elsewhere it may stand still then.
    #[must_use]
    pub fn passed(&self) -> Duration {
        match self {
            Self::System => passed(),
            Self::Fixed(_) => Duration::ZERO,
            Self::Told(_, passed) => passed(),
        }
    }

    /// The time zone of the wall clock.
    #[must_use]
    pub fn zone(&self) -> TimeZone {
        match self {
            Self::System => TimeZone::system(),
            Self::Fixed(zoned) => zoned.time_zone().clone(),
            Self::Told(tell, _) => tell().time_zone().clone(),
        }
    }

    /// A moment as the clock on the wall showed it.
    #[must_use]
    pub(crate) fn local(&self, moment: Timestamp) -> Zoned {
        moment.to_zoned(self.zone())
    }
}

/// Since the computer was started, asleep or not.
#[cfg(target_os = "linux")]
fn passed() -> Duration {
    use rustix::time::{ClockId, clock_gettime};
    let since = clock_gettime(ClockId::Boottime);
    // The computer did not start before it started.
    #[expect(clippy::disallowed_methods, reason = "there are never so many nanoseconds")]
    let nanoseconds = u32::try_from(since.tv_nsec).unwrap_or(0);
    Duration::new(since.tv_sec.unsigned_abs(), nanoseconds)
}

/// Since it was asked for the first time.
#[cfg(not(target_os = "linux"))]
fn passed() -> Duration {
    static BEGUN: std::sync::LazyLock<std::time::Instant> = std::sync::LazyLock::new(std::time::Instant::now);
    BEGUN.elapsed()
}
