//! Asking something of a disk for no longer than somebody waits for a window. What does not answer is not waited for;
//! whoever asked says so.

use std::sync::mpsc;
use std::thread;
use std::time::Duration;

/// So long a disk may take before there is a window.
const PATIENCE: Duration = Duration::from_secs(3);

/// What `ask` gives, asked on a thread of its own; none when it does not answer in time. What comes too late is dropped.
pub(crate) fn in_time<T: Send + 'static>(ask: impl FnOnce() -> T + Send + 'static) -> Option<T> {
    within(PATIENCE, ask)
}

fn within<T: Send + 'static>(patience: Duration, ask: impl FnOnce() -> T + Send + 'static) -> Option<T> {
    let (answered, answer) = mpsc::channel();
    // Where no thread can be had nothing comes of it, and nobody who waits any more is no failure.
    drop(thread::Builder::new().name("patience".to_owned()).spawn(move || drop(answered.send(ask()))));
    answer.recv_timeout(patience).ok() // that is how it is told
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_does_not_answer_is_not_waited_for() {
        let (_kept, never) = mpsc::channel::<()>();
        assert_eq!(within(Duration::from_millis(20), move || never.recv().is_ok()), None);
        assert_eq!(within(Duration::from_secs(60), || 7), Some(7));
    }
}
