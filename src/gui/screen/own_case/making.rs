//! What its maker writes of a fictional case while playing it: what comes to be known before the question that is in sight, and
//! what a group is asked there.

use crate::gui::widget::field::{self, Field};
use crate::locale::Language;
use crate::protocol::{Name, Scenario};
use crate::session::own_case::Written;
use crate::session::{Being, Practised};

/// A fictional case that is being made.
#[derive(Debug, Clone, Default)]
pub struct Making {
    being: Being,
    /// The question in sight.
    at: Option<Name>,
    tell: Field,
    ask: Field,
}

impl Making {
    /// One with this name and this story, of which nothing was told on the way.
    #[must_use]
    pub fn new(title: String, story: String) -> Self {
        let written = Written { title, story, ..Written::default() };
        Self::going_on(Being { written, ..Being::default() })
    }

    /// One that was kept before, to be changed.
    #[must_use]
    pub fn again(scenario: &Scenario, language: Language) -> Self {
        let kept = Some(scenario.id.clone());
        Self::going_on(Being { written: Written::of(scenario, language), kept, changed: false })
    }

    /// One that was left.
    #[must_use]
    pub fn going_on(being: Being) -> Self {
        Self { being, ..Self::default() }
    }

    /// Another question came in sight, or none.
    pub fn follow(&mut self, question: Option<&Name>) {
        if self.at.as_ref() != question {
            self.at = question.cloned();
            let Written { tells, asks, .. } = &self.being.written;
            let of = |words: Option<&String>| Field::new(words.map_or("", String::as_str));
            self.tell = of(question.and_then(|question| tells.get(question)));
            self.ask = of(question.and_then(|question| asks.get(question)));
        }
    }

    /// What is told before the question in sight, and what a group is asked there; none where there is none.
    #[must_use]
    pub fn fields(&self) -> Option<[&Field; 2]> {
        self.at.as_ref().map(|_| [&self.tell, &self.ask])
    }

    /// Something was typed of what is told.
    pub fn told(&mut self, message: field::Message) {
        let (Some(words), Some(at)) = (self.tell.update(message), &self.at) else { return };
        put(&mut self.being.written.tells, at, words);
        self.being.changed = true;
    }

    /// Something was typed of what a group is asked.
    pub fn asked(&mut self, message: field::Message) {
        let (Some(words), Some(at)) = (self.ask.update(message), &self.at) else { return };
        put(&mut self.being.written.asks, at, words);
        self.being.changed = true;
    }

    /// What its maker wrote.
    #[must_use]
    pub const fn written(&self) -> &Written {
        &self.being.written
    }

    /// Under which name it was kept; none while it never was.
    #[must_use]
    pub const fn kept(&self) -> Option<&Name> {
        self.being.kept.as_ref()
    }

    /// Whether there is something in it that is kept nowhere yet.
    #[must_use]
    pub const fn is_new(&self) -> bool {
        self.being.kept.is_none() || self.being.changed
    }

    /// As it is left.
    #[must_use]
    pub(crate) fn practised(&self) -> Practised {
        Practised::Made(Box::new(self.being.clone()))
    }

    /// What is written of it as a whole is this now.
    pub fn rewrite(&mut self, written: Written) {
        self.being.changed |= written != self.being.written;
        self.being.written = written;
        // What is in sight of it comes from there.
        let at = self.at.take();
        self.follow(at.as_ref());
    }

    /// It was kept under this name.
    pub fn is_kept(&mut self, name: Name) {
        self.being.kept = Some(name);
        self.being.changed = false;
    }
}

fn put(into: &mut std::collections::BTreeMap<Name, String>, at: &Name, words: &str) {
    if words.trim().is_empty() {
        drop(into.remove(at));
    } else {
        drop(into.insert(at.clone(), words.trim().to_owned()));
    }
}
