//! What waits for a disk, a program or a long sum is done on a thread of its own. A task is begun on the thread of the window itself,
//! and may be asked there more than once before a worker has it: work that is written out in a task holds the window up.

use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use iced::futures::channel::oneshot;

/// Does the work elsewhere, and gives what came of it. Where no thread can be had it is done here: late, and not lost.
pub(crate) async fn away<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> T {
    let (done, waiting) = oneshot::channel();
    let waits = Arc::new(Mutex::new(Some(work)));
    let taken = Arc::clone(&waits);
    let take = |waits: &Mutex<Option<_>>| waits.lock().unwrap_or_else(PoisonError::into_inner).take();
    // Where it was not begun the work is still there, below.
    drop(thread::Builder::new().name("away".to_owned()).spawn(move || {
        if let Some(work) = take(&taken) {
            #[expect(clippy::let_underscore_must_use, reason = "nobody listens any more")]
            let _ = done.send(work());
        }
    }));
    match waiting.await {
        Ok(came) => came,
        // Nobody began it; or it broke off, and whoever asked goes on as if it were under way.
        Err(_) => match take(&waits) {
            Some(work) => work(),
            None => std::future::pending().await,
        },
    }
}

#[cfg(test)]
mod tests {
    use std::task::{Context, Waker};

    use iced::futures::executor::block_on;

    use super::*;

    #[test]
    fn the_work_is_done_on_another_thread_however_often_it_is_asked_for_here() {
        let here = thread::current().id();
        let (go, waits) = std::sync::mpsc::channel::<()>();
        let mut work = Box::pin(away(move || (waits.recv().is_ok(), thread::current().id())));
        let mut context = Context::from_waker(Waker::noop());
        for _ in 0..10 {
            assert!(work.as_mut().poll(&mut context).is_pending());
        }
        go.send(()).unwrap();
        let (went, there) = block_on(work);
        assert!(went && there != here);
    }
}
