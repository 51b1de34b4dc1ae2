//! What waits for a disk, a program or time happens on a worker. A task is begun on the thread of the window itself, and goes to a
//! worker only once it waits for something: this waits once, so that nothing of the work is done before.

use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};

/// Does the work on a worker.
pub(crate) async fn away<T>(work: impl FnOnce() -> T) -> T {
    Once::default().await;
    work()
}

/// Waits once.
#[derive(Default)]
struct Once {
    waited: bool,
}

impl Future for Once {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<()> {
        if std::mem::replace(&mut self.waited, true) {
            return Poll::Ready(());
        }
        context.waker().wake_by_ref();
        Poll::Pending
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;
    use std::task::Waker;

    use super::*;

    #[test]
    fn nothing_of_the_work_is_done_when_it_is_begun() {
        let done = Cell::new(false);
        let mut work = std::pin::pin!(away(|| done.set(true)));
        let mut context = Context::from_waker(Waker::noop());
        assert_eq!((work.as_mut().poll(&mut context), done.get()), (Poll::Pending, false));
        assert_eq!((work.as_mut().poll(&mut context), done.get()), (Poll::Ready(()), true));
    }
}
