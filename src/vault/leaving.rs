//! Whoever closes the window waits for a late disk no longer than a moment. What was written last has its name by then and lies
//! in the hands of the system; only that it survives a power cut in that moment is given up.

use std::io::{self, ErrorKind};
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

/// So long whoever leaves waits for the disk to say that everything is on it.
const PATIENCE: Duration = Duration::from_millis(600);
/// How often it is looked whether somebody leaves while a disk is late.
const LOOK: Duration = Duration::from_millis(20);

/// Whether somebody is leaving, and since when; and the threads on which is flushed.
#[derive(Debug, Default)]
pub(super) struct Leaving {
    since: Mutex<Option<Instant>>,
    /// Those that wait for something to flush: a thread for each flush would cost more than many a flush.
    idle: Mutex<Vec<Flusher>>,
}

/// A thread that flushes what it is sent, and ends when nobody can send it anything more.
type Flusher = Sender<Box<dyn FnOnce() + Send>>;

impl Leaving {
    /// Somebody leaves, from now on or since before; or stays after all.
    pub(super) fn set(&self, leaves: bool) {
        let mut since = self.since.lock().unwrap_or_else(PoisonError::into_inner);
        *since = leaves.then(|| since.unwrap_or_else(Instant::now));
    }

    fn idle(&self) -> MutexGuard<'_, Vec<Flusher>> {
        // What is in it is put in and taken out whole.
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn is_out_of_patience(&self) -> bool {
        let since = self.since.lock().unwrap_or_else(PoisonError::into_inner);
        since.is_some_and(|since| since.elapsed() >= PATIENCE)
    }

    /// Flushes on another thread and waits for it, but for whoever leaves no longer than a moment. What `flush` gives comes
    /// back when it was waited for.
    pub(super) fn wait_for<T: Send + 'static>(
        &self,
        flush: impl FnOnce() -> io::Result<T> + Send + 'static,
    ) -> io::Result<Option<T>> {
        let (done, flushed) = mpsc::channel();
        let idle = self.idle().pop();
        let flusher = idle.map_or_else(flusher, Ok)?;
        // Nobody who waits any more is no failure.
        let sent = flusher.send(Box::new(move || drop(done.send(flush()))));
        sent.map_err(|_| ErrorKind::Other)?;
        loop {
            match flushed.recv_timeout(LOOK) {
                Ok(ended) => {
                    self.idle().push(flusher);
                    return ended.map(Some);
                }
                // One that nobody waits for ends with what it flushes.
                Err(RecvTimeoutError::Timeout) if self.is_out_of_patience() => return Ok(None),
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => return Err(ErrorKind::Other.into()),
            }
        }
    }
}

/// A thread that waits for something to flush.
fn flusher() -> io::Result<Flusher> {
    let (send, flushes) = mpsc::channel::<Box<dyn FnOnce() + Send>>();
    let _flushing = thread::Builder::new()
        .name("flush".to_owned())
        .spawn(move || flushes.into_iter().for_each(|flush| flush()))?;
    Ok(send)
}
