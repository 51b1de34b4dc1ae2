//! Gathers the changes of one group while its parts are compared. Knows how to compare what every part has:
//! words, values, conditions, citations, and lists of parts.

use super::listed::{Moved, Pair, listed};
use super::{About, Aspect, Change, Group, Part, What};
use crate::protocol::{Citation, Condition, Evidence, Name, Text};

/// How the parts of a list are called: by an id, and in words where they have any.
pub(super) struct Named<T> {
    pub(super) id: fn(&T) -> &Name,
    pub(super) words: fn(&T) -> Option<&Text>,
}

/// Changes found so far, and where we are.
#[derive(Default)]
pub(super) struct Tally {
    at: Vec<Part>,
    changes: Vec<Change>,
}

impl Tally {
    pub(super) fn note(&mut self, what: What) {
        self.changes.push(Change { at: self.at.clone(), what });
    }

    pub(super) fn into_changes(self) -> Vec<Change> {
        self.changes
    }

    /// Compares inside a part.
    pub(super) fn inside(&mut self, part: Part, compare: impl FnOnce(&mut Self)) {
        self.at.push(part);
        compare(self);
        let _ = self.at.pop();
    }

    pub(super) fn words(&mut self, aspect: Aspect, old: &Text, new: &Text) {
        self.maybe_words(aspect, Some(old), Some(new));
    }

    pub(super) fn maybe_words(&mut self, aspect: Aspect, old: Option<&Text>, new: Option<&Text>) {
        if old != new {
            self.note(What::Words(aspect, old.cloned(), new.cloned()));
        }
    }

    /// Values that read the same in both languages.
    pub(super) fn value(&mut self, aspect: Aspect, old: Option<String>, new: Option<String>) {
        self.named(aspect, old.map(Text::same), new.map(Text::same));
    }

    /// Values that have a name in both languages.
    pub(super) fn named(&mut self, aspect: Aspect, old: Option<Text>, new: Option<Text>) {
        if old != new {
            self.note(What::Value(aspect, old, new));
        }
    }

    pub(super) fn when(&mut self, old: Option<&Condition>, new: Option<&Condition>) {
        if old != new {
            self.note(What::When(old.cloned().map(Box::new), new.cloned().map(Box::new)));
        }
    }

    pub(super) fn citation(&mut self, old: Option<&Citation>, new: Option<&Citation>) {
        let place = |from: &Citation| {
            let Citation { source, place, evidence: _, remark: _ } = from;
            format!("{source}, {place}")
        };
        self.value(Aspect::Source, old.map(place), new.map(place));
        let evidence = |from: &Citation| evidence(from.evidence);
        self.named(Aspect::Evidence, old.map(evidence), new.map(evidence));
        let remark = |from: Option<&'_ Citation>| from.and_then(|from| from.remark.clone());
        self.maybe_words(Aspect::Remark, remark(old).as_ref(), remark(new).as_ref());
    }

    /// Compares the parts of a list by their ids.
    pub(super) fn list<T>(
        &mut self,
        old: &[T],
        new: &[T],
        Named { id, words }: Named<T>,
        part: fn(Name) -> Part,
        compare: impl Fn(&mut Self, &T, &T),
    ) {
        for pair in listed(old, new, id) {
            match pair {
                Pair::Added(item) => self.inside(part(id(item).clone()), |tally| {
                    tally.note(What::Added(words(item).cloned()));
                }),
                Pair::Removed(item) => self.inside(part(id(item).clone()), |tally| {
                    tally.note(What::Removed(words(item).cloned()));
                }),
                Pair::Both { old, new, moved } => self.inside(part(id(new).clone()), |tally| {
                    tally.moved(moved);
                    compare(tally, old, new);
                }),
            }
        }
    }

    pub(super) fn moved(&mut self, moved: Moved) {
        match moved {
            Moved::No => {}
            Moved::First => self.note(What::Moved(None)),
            Moved::After(name) => self.note(What::Moved(Some(name))),
        }
    }
}

/// A group for each part of a list that changed.
pub(super) fn groups<T>(
    about: About,
    (old, new): (&[T], &[T]),
    Named { id, words }: Named<T>,
    ordered: bool,
    compare: impl Fn(&mut Tally, &T, &T),
) -> Vec<Group> {
    let group = |item: &T, tally: Tally| Group {
        about,
        id: id(item).clone(),
        title: words(item).cloned(),
        changes: tally.into_changes(),
    };
    let pairs = listed(old, new, id).into_iter().map(|pair| {
        let mut tally = Tally::default();
        let item = match pair {
            Pair::Added(item) => {
                tally.note(What::Added(None));
                item
            }
            Pair::Removed(item) => {
                tally.note(What::Removed(None));
                item
            }
            Pair::Both { old, new, moved } => {
                if ordered {
                    tally.moved(moved);
                }
                compare(&mut tally, old, new);
                new
            }
        };
        group(item, tally)
    });
    pairs.filter(|group| !group.changes.is_empty()).collect()
}

/// Ids as a list.
pub(super) fn ids(names: &[Name]) -> Option<String> {
    (!names.is_empty()).then(|| names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", "))
}

fn evidence(evidence: Evidence) -> Text {
    match evidence {
        Evidence::Verified => Text::said(|say| say.msg_diff_evidence_verified()),
        Evidence::Partly => Text::said(|say| say.msg_diff_evidence_partly()),
        Evidence::Unverified => Text::said(|say| say.msg_diff_evidence_unverified()),
    }
}
