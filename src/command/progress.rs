//! How far a long check has come, for somebody who waits at a terminal: a line beside what is told, gone when it ends.
//! A file or another program gets nothing of it.

use std::io::{IsTerminal as _, Write, stderr};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::thread::{Scope, ScopedJoinHandle};
use std::time::Duration;

use crate::locale::Locale;

/// Nobody wonders before, and it changes no more often.
const EVERY: Duration = Duration::from_secs(1);

/// The line to its beginning, and all of it away.
const ERASED: &str = "\r\u{1b}[K";

/// How many of what is to be done are done.
pub(super) struct Progress {
    done: AtomicUsize,
    all: usize,
}

impl Progress {
    pub(super) const fn of(all: usize) -> Self {
        Self { done: AtomicUsize::new(0), all }
    }

    /// One more is done.
    pub(super) fn step(&self) {
        let _ = self.done.fetch_add(1, Ordering::Relaxed);
    }

    /// Shows it on the terminal, where there is one, until what is given is dropped or [`Shown::end`] is called.
    pub(super) fn shown<'scope, 'a: 'scope>(
        &'a self,
        locale: &'a Locale,
        scope: &'scope Scope<'scope, '_>,
    ) -> Option<Shown<'scope>> {
        stderr().is_terminal().then(|| self.shown_on(stderr(), EVERY, locale, scope))
    }

    fn shown_on<'scope, 'a: 'scope>(
        &'a self,
        mut terminal: impl Write + Send + 'scope,
        every: Duration,
        locale: &'a Locale,
        scope: &'scope Scope<'scope, '_>,
    ) -> Shown<'scope> {
        let (ended, end) = channel::<()>();
        let line = scope.spawn(move || {
            let mut is_shown = false;
            while let Err(RecvTimeoutError::Timeout) = end.recv_timeout(every) {
                let done = self.done.load(Ordering::Relaxed);
                let said = locale.msg_cli_progress(done, self.all);
                // Nobody may be reading it any more, and what is checked is told elsewhere.
                is_shown |= write!(terminal, "{ERASED}{said}").and_then(|()| terminal.flush()).is_ok();
            }
            if is_shown {
                #[expect(clippy::let_underscore_must_use, reason = "nobody may be reading it any more")]
                let _ = write!(terminal, "{ERASED}").and_then(|()| terminal.flush());
            }
        });
        Shown { ended, line }
    }
}

/// A line that is shown.
pub(super) struct Shown<'scope> {
    ended: Sender<()>,
    line: ScopedJoinHandle<'scope, ()>,
}

impl Shown<'_> {
    /// Takes the line away, before anything else is told.
    pub(super) fn end(self) {
        drop(self.ended);
        self.line.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic));
    }
}

#[cfg(test)]
mod tests {
    use std::sync::{Arc, Mutex};
    use std::thread::{scope, sleep};

    use super::*;
    use crate::locale::Language;

    #[derive(Clone, Default)]
    struct Screen(Arc<Mutex<Vec<u8>>>);

    impl Write for Screen {
        fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
            self.0.lock().unwrap().extend_from_slice(bytes);
            Ok(bytes.len())
        }

        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }

    impl Screen {
        fn text(&self) -> String {
            String::from_utf8(self.0.lock().unwrap().clone()).unwrap()
        }
    }

    #[test]
    fn who_waits_is_told_how_far_it_is_and_nothing_of_it_stays() {
        let (screen, locale, progress) = (Screen::default(), Locale::new(Language::En), Progress::of(3));
        scope(|scope| {
            progress.step();
            let shown = progress.shown_on(screen.clone(), Duration::from_millis(2), &locale, scope);
            while screen.text().is_empty() {
                sleep(Duration::from_millis(1));
            }
            shown.end();
        });
        let text = screen.text();
        assert!(text.contains("1 of 3"), "{text:?}");
        assert!(text.ends_with(ERASED), "{text:?}");
    }

    #[test]
    fn what_takes_no_time_shows_nothing() {
        let (screen, locale, progress) = (Screen::default(), Locale::new(Language::En), Progress::of(3));
        scope(|scope| progress.shown_on(screen.clone(), Duration::from_secs(600), &locale, scope).end());
        assert_eq!(screen.text(), "");
    }
}
