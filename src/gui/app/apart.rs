//! Work that may take long or never end: on a thread of its own. The workers are few, and unlocking, saving and closing
//! need one; what runs here keeps none of them, and ends with the program.

use std::thread;

use iced::Task;
use iced::futures::channel::oneshot;

/// Does the work apart, and hands on what came of it. Nothing comes of work that no thread could be had for, or that
/// broke off: whoever asked goes on as if it were still under way.
pub(super) fn apart<T: Send + 'static, M: Send + 'static>(
    work: impl FnOnce() -> T + Send + 'static,
    then: impl Fn(T) -> M + Send + 'static,
) -> Task<M> {
    let (done, waiting) = oneshot::channel();
    let begun = thread::Builder::new().name("apart".to_owned()).spawn(move || {
        #[expect(
            clippy::let_underscore_must_use,
            reason = "nobody listens any more only when the window is gone"
        )]
        let _ = done.send(work());
    });
    if begun.is_err() {
        return Task::none(); // as said above
    }
    Task::perform(waiting, Result::ok).and_then(move |done| Task::done(then(done)))
}
