//! Whoever closes the window waits for a late disk no longer than a moment. What was written last has its name by then and lies
//! in the hands of the system; only that it survives a power cut in that moment is given up.

use std::io;
use std::sync::mpsc::{self, RecvTimeoutError};
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

/// So long whoever leaves waits for the disk to say that everything is on it.
const PATIENCE: Duration = Duration::from_secs(1);
/// How often it is looked whether somebody leaves while a disk is late.
const LOOK: Duration = Duration::from_millis(20);

/// Whether somebody is leaving, and since when.
#[derive(Debug, Default)]
pub(super) struct Leaving(Mutex<Option<Instant>>);

impl Leaving {
    /// Somebody leaves, from now on or since before; or stays after all.
    pub(super) fn set(&self, leaves: bool) {
        let mut since = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        *since = leaves.then(|| since.unwrap_or_else(Instant::now));
    }

    fn is_out_of_patience(&self) -> bool {
        let since = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        since.is_some_and(|since| since.elapsed() >= PATIENCE)
    }

    /// Flushes on a thread of its own and waits for it, but for whoever leaves no longer than a moment. What `flush` gives comes
    /// back when it was waited for.
    pub(super) fn wait_for<T: Send + 'static>(
        &self,
        flush: impl FnOnce() -> io::Result<T> + Send + 'static,
    ) -> io::Result<Option<T>> {
        let (done, flushed) = mpsc::channel();
        // Nobody who waits any more is no failure.
        let _flushing =
            thread::Builder::new().name("flush".to_owned()).spawn(move || drop(done.send(flush())))?;
        loop {
            match flushed.recv_timeout(LOOK) {
                Ok(ended) => return ended.map(Some),
                Err(RecvTimeoutError::Timeout) if self.is_out_of_patience() => return Ok(None),
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => return Err(io::ErrorKind::Other.into()),
            }
        }
    }
}
