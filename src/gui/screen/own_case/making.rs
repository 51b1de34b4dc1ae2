//! What its maker tells of a fictional case while playing it: what comes to be known before the question that is in sight.

use std::collections::BTreeMap;

use crate::gui::widget::field::{self, Field};
use crate::protocol::Name;
use crate::session::own_case::Written;

/// A fictional case that is being made.
#[derive(Debug, Clone, Default)]
pub struct Making {
    written: Written,
    /// The question in sight.
    at: Option<Name>,
    tell: Field,
}

impl Making {
    /// One with this name and this story, of which nothing was told on the way.
    #[must_use]
    pub fn new(title: String, story: String) -> Self {
        let written = Written { title, story, tells: BTreeMap::new() };
        Self { written, ..Self::default() }
    }

    /// Another question came in sight, or none.
    pub fn follow(&mut self, question: Option<&Name>) {
        if self.at.as_ref() != question {
            self.at = question.cloned();
            let told = question.and_then(|question| self.written.tells.get(question));
            self.tell = Field::new(told.map_or("", String::as_str));
        }
    }

    /// What is told before the question in sight; none where there is none.
    #[must_use]
    pub fn tell(&self) -> Option<&Field> {
        self.at.as_ref().map(|_| &self.tell)
    }

    /// Something was typed there.
    pub fn told(&mut self, message: field::Message) {
        let (Some(words), Some(at)) = (self.tell.update(message), &self.at) else { return };
        if words.trim().is_empty() {
            drop(self.written.tells.remove(at));
        } else {
            drop(self.written.tells.insert(at.clone(), words.trim().to_owned()));
        }
    }

    /// What its maker wrote.
    #[must_use]
    pub const fn written(&self) -> &Written {
        &self.written
    }

    /// Its name and its story as they are now.
    pub fn rewrite(&mut self, title: String, story: String) {
        self.written.title = title;
        self.written.story = story;
    }
}
