//! Asking a disk once more when another program has a file for a moment: a scanner, an index, a copier. Only Windows refuses
//! anything for that reason.

use std::io;
use std::thread;
use std::time::Duration;

/// So long is waited between two tries, in milliseconds: four tenths of a second in all.
const WAITS: [u64; 5] = [10, 20, 50, 100, 200];

/// Asks, and asks again for a while where somebody else may have the file.
pub(super) fn once_more<T>(ask: impl FnMut() -> io::Result<T>) -> io::Result<T> {
    while_held(ask, |error| cfg!(windows) && is_held(error), thread::sleep)
}

fn while_held<T>(
    mut ask: impl FnMut() -> io::Result<T>,
    held: impl Fn(&io::Error) -> bool,
    mut wait: impl FnMut(Duration),
) -> io::Result<T> {
    for pause in WAITS {
        match ask() {
            Err(error) if held(&error) => wait(Duration::from_millis(pause)),
            other => return other,
        }
    }
    ask()
}

/// Whether Windows says so because somebody else has the file, or may: which file is held decides which of these it is.
fn is_held(error: &io::Error) -> bool {
    const SHARING_VIOLATION: i32 = 32;
    const LOCK_VIOLATION: i32 = 33;
    error.kind() == io::ErrorKind::PermissionDenied
        || matches!(error.raw_os_error(), Some(SHARING_VIOLATION | LOCK_VIOLATION))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What comes of a file that somebody has for so many tries, and after how many.
    fn tried(held_for: usize, error: fn() -> io::Error) -> (bool, usize) {
        let mut tries = 0;
        let ask = || {
            tries += 1;
            if tries > held_for { Ok(()) } else { Err(error()) }
        };
        let ended = while_held(ask, is_held, |_| {}).is_ok();
        (ended, tries)
    }

    #[test]
    fn a_file_that_a_scanner_has_for_a_moment_is_asked_for_again_whichever_file_it_is() {
        for error in [
            || io::Error::from_raw_os_error(32),
            || io::Error::from_raw_os_error(33),
            || io::ErrorKind::PermissionDenied.into(),
        ] {
            assert_eq!(tried(0, error), (true, 1));
            assert_eq!(tried(5, error), (true, 6));
            assert_eq!(tried(99, error), (false, 6), "it is given up");
        }
    }

    #[test]
    fn what_asking_again_does_not_mend_is_told_at_once() {
        assert_eq!(tried(1, || io::ErrorKind::StorageFull.into()), (false, 1));
        assert_eq!(tried(1, || io::ErrorKind::NotFound.into()), (false, 1));
    }

    #[cfg(not(windows))]
    #[test]
    fn no_other_system_is_asked_twice() {
        let mut tries = 0;
        let asked: io::Result<()> = once_more(|| {
            tries += 1;
            Err(io::ErrorKind::PermissionDenied.into())
        });
        assert!(asked.is_err());
        assert_eq!(tries, 1);
    }
}
