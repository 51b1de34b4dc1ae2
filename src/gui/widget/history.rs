//! What undo and redo go back to, for fields of one line and of many.

/// Enough to come back from any slip, little enough to forget about.
const DEPTH: usize = 200;

/// The states before and after the one on the screen.
#[derive(Debug, Clone)]
pub(super) struct History<S> {
    past: Vec<S>,
    future: Vec<S>,
    /// Consecutive letters make one step; anything else starts a new one.
    in_word: bool,
}

impl<S> Default for History<S> {
    fn default() -> Self {
        Self { past: Vec::new(), future: Vec::new(), in_word: false }
    }
}

impl<S> History<S> {
    /// Before an edit: remembers `now` unless the edit continues a word.
    pub(super) fn before_edit(&mut self, letter: bool, now: impl FnOnce() -> S) {
        if !(letter && self.in_word) {
            if self.past.len() == DEPTH {
                drop(self.past.remove(0));
            }
            self.past.push(now());
        }
        self.in_word = letter;
        self.future.clear();
    }

    /// The next letter starts a new step.
    pub(super) fn pause(&mut self) {
        self.in_word = false;
    }

    /// Whether anything was edited that was not taken back.
    pub(super) const fn is_edited(&self) -> bool {
        !self.past.is_empty()
    }

    /// The state to go back to.
    pub(super) fn undo(&mut self, now: S) -> Option<S> {
        let before = self.past.pop()?;
        self.future.push(now);
        self.in_word = false;
        Some(before)
    }

    /// The state to go forward to.
    pub(super) fn redo(&mut self, now: S) -> Option<S> {
        let after = self.future.pop()?;
        self.past.push(now);
        self.in_word = false;
        Some(after)
    }
}
