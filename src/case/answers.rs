//! All answers of a case, over several protocols: facts are shared, the rest belongs to its protocol.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::answer::{Answer, Entry, EntryId};
use crate::protocol::{Name, Protocol, Question};

/// Whose answer it is.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Home {
    /// Shared by all protocols of the case that ask for this fact.
    Fact,
    /// Belongs to this protocol.
    Protocol(Name),
}

/// Where an answer goes: a question, or a field of an entry in a log.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Spot {
    /// Whose answer.
    pub home: Home,
    /// The question, or the fact.
    pub question: Name,
    /// The field of an entry, when it is not the question itself.
    pub inside: Option<(EntryId, Name)>,
}

impl Spot {
    /// The spot of a question in its protocol.
    #[must_use]
    pub fn of(protocol: &Protocol, question: &Question) -> Self {
        match &question.fact {
            Some(fact) => Self { home: Home::Fact, question: fact.clone(), inside: None },
            None => Self {
                home: Home::Protocol(protocol.head.id.clone()),
                question: question.id.clone(),
                inside: None,
            },
        }
    }

    /// A field of an entry at this question.
    #[must_use]
    pub fn field(mut self, entry: EntryId, field: Name) -> Self {
        self.inside = Some((entry, field));
        self
    }
}

/// Everything a walk depends on besides the protocol and the date.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Answers {
    role: Option<Name>,
    facts: BTreeMap<Name, Answer>,
    /// In which protocol each fact was answered last, as far as that is known.
    answered_in: BTreeMap<Name, Name>,
    /// The protocol that is walked.
    walked: Option<Name>,
    own: BTreeMap<Name, BTreeMap<Name, Answer>>,
    resolved: BTreeMap<Name, BTreeMap<Name, String>>,
    /// From which row of another log a row was taken over.
    taken_from: BTreeMap<EntryId, EntryId>,
}

impl Answers {
    /// No answers, in the given role.
    #[must_use]
    pub fn new(role: Name) -> Self {
        Self { role: Some(role), ..Self::default() }
    }

    /// The role the clinician works in.
    #[must_use]
    pub fn role(&self) -> Option<&Name> {
        self.role.as_ref()
    }

    pub(super) fn set_role(&mut self, role: Name) {
        self.role = Some(role);
    }

    /// From here on, facts are answered in this protocol.
    pub(super) fn walk_in(&mut self, protocol: Name) {
        self.walked = Some(protocol);
    }

    /// Whether a fact was answered in another protocol of the case than this one, which only takes it over.
    #[must_use]
    pub(crate) fn is_taken_over(&self, fact: &Name, protocol: &Name) -> bool {
        self.answered_in.get(fact).is_some_and(|answered| answered != protocol)
    }

    fn note_where(&mut self, spot: &Spot) {
        if let (Home::Fact, Some(walked)) = (&spot.home, &self.walked) {
            let _ = self.answered_in.insert(spot.question.clone(), walked.clone());
        }
    }

    /// What was given to a question, whether or not it is on the path.
    #[must_use]
    pub fn given(&self, protocol: &Name, question: &Question) -> Option<&Answer> {
        match &question.fact {
            Some(fact) => self.facts.get(fact),
            None => self.own.get(protocol)?.get(&question.id),
        }
    }

    /// What was given to every question of a protocol, by its number, whether or not it is on the path.
    #[must_use]
    pub(super) fn all_given<'a>(&'a self, protocol: &Protocol) -> Vec<Option<&'a Answer>> {
        let mut given = vec![None; protocol.count()];
        let own = self.own.get(&protocol.head.id).into_iter().flatten();
        for (name, answer) in own.filter(|(_, answer)| !answer.is_only_untouched()) {
            if let Some(number) = protocol.number(name) {
                given[number] = Some(answer);
            }
        }
        for (number, (_, question)) in protocol.questions().enumerate() {
            if let Some(fact) = &question.fact {
                given[number] = self.facts.get(fact).filter(|answer| !answer.is_only_untouched());
            }
        }
        given
    }

    /// What was given at a spot.
    #[must_use]
    pub fn at(&self, spot: &Spot) -> Option<&Answer> {
        let answer = self.shelf(&spot.home)?.get(&spot.question)?;
        match &spot.inside {
            None => Some(answer),
            Some((id, field)) => answer.entries().iter().find(|entry| entry.id == *id)?.fields.get(field),
        }
    }

    /// How many rows elsewhere than at this log stand under one of another.
    #[must_use]
    pub(super) fn rows_under_others(&self, log: &Spot) -> usize {
        let logs = self.spots().filter(|spot| (&spot.home, &spot.question) != (&log.home, &log.question));
        let under = |spot: Spot| {
            let entries = self.at(&spot).map_or(&[][..], Answer::entries);
            entries.iter().filter(|entry| entry.under.is_some()).count()
        };
        logs.map(under).sum()
    }

    /// Whether there is such an entry, and nothing was filled in.
    #[must_use]
    pub(crate) fn is_untouched(&self, log: &Spot, entry: EntryId) -> bool {
        let entries = self.at(log).map_or(&[][..], Answer::entries);
        entries.iter().any(|other| other.id == entry && other.is_untouched())
    }

    /// The same without entries in which nothing was filled in. A log of such entries only was not answered.
    #[must_use]
    pub(crate) fn without_untouched(&self) -> Self {
        let mut all = self.clone();
        for shelf in std::iter::once(&mut all.facts).chain(all.own.values_mut()) {
            shelf.retain(|_, answer| match answer {
                Answer::Entries(entries) if !entries.is_empty() => {
                    entries.retain(|entry| !entry.is_untouched());
                    !entries.is_empty()
                }
                _ => true,
            });
        }
        all
    }

    /// How many answers were given, a fact that several protocols share counted once.
    #[must_use]
    pub fn count(&self) -> usize {
        let given = self.facts.values().chain(self.own.values().flat_map(BTreeMap::values));
        given.filter(|answer| !answer.is_only_untouched()).count()
    }

    /// The reason with which an alert was resolved.
    #[must_use]
    pub fn resolution(&self, protocol: &Name, alert: &Name) -> Option<&str> {
        self.resolved.get(protocol)?.get(alert).map(String::as_str)
    }

    /// Everything that was typed by hand, in any answer, reason or entry.
    #[must_use]
    pub fn typed(&self) -> Vec<&str> {
        let given = self.facts.values().chain(self.own.values().flat_map(BTreeMap::values));
        let mut found = Vec::new();
        given.for_each(|answer| answer.typed(&mut found));
        found.extend(self.resolved.values().flat_map(BTreeMap::values).map(String::as_str));
        found.retain(|text| !text.trim().is_empty());
        found
    }

    /// The answers in `after` that are other than here, in order of their spots; none where `after` has no answer.
    pub(crate) fn other_answers(&self, after: &Self) -> Vec<(Spot, Option<Answer>)> {
        let spots: BTreeSet<Spot> = self.spots().chain(after.spots()).collect();
        let other = spots.into_iter().filter(|spot| self.at(spot) != after.at(spot));
        other.map(|spot| (spot.clone(), after.at(&spot).cloned())).collect()
    }

    /// The alerts of a protocol whose reason in `after` is other than here; none where `after` has no reason.
    pub(crate) fn other_reasons(&self, after: &Self, protocol: &Name) -> Vec<(Name, Option<String>)> {
        let given = |answers: &Self| answers.resolved.get(protocol).cloned().unwrap_or_default();
        let (before, after) = (given(self), given(after));
        let alerts: BTreeSet<&Name> = before.keys().chain(after.keys()).collect();
        let other = alerts.into_iter().filter(|alert| before.get(*alert) != after.get(*alert));
        other.map(|alert| (alert.clone(), after.get(alert).cloned())).collect()
    }

    pub(super) fn spots(&self) -> impl Iterator<Item = Spot> {
        let spot = |home: Home, question: &Name| Spot { home, question: question.clone(), inside: None };
        let facts = self.facts.keys().map(move |fact| spot(Home::Fact, fact));
        let own = self.own.iter().flat_map(move |(protocol, answers)| {
            answers.keys().map(move |question| spot(Home::Protocol(protocol.clone()), question))
        });
        facts.chain(own)
    }

    fn shelf(&self, home: &Home) -> Option<&BTreeMap<Name, Answer>> {
        match home {
            Home::Fact => Some(&self.facts),
            Home::Protocol(protocol) => self.own.get(protocol),
        }
    }

    fn shelf_mut(&mut self, home: &Home) -> &mut BTreeMap<Name, Answer> {
        match home {
            Home::Fact => &mut self.facts,
            Home::Protocol(protocol) => self.own.entry(protocol.clone()).or_default(),
        }
    }

    /// Puts an answer; a blank text takes the answer away.
    pub fn put(&mut self, spot: &Spot, answer: Answer) {
        if answer.is_blank() {
            self.take(spot);
            return;
        }
        let stays: Vec<EntryId> = answer.entries().iter().map(|entry| entry.id).collect();
        let gone = self.rows_at(spot).filter(|id| !stays.contains(id)).collect();
        self.take_rows_under(gone);
        self.note_where(spot);
        let shelf = self.shelf_mut(&spot.home);
        match &spot.inside {
            None => {
                let _ = shelf.insert(spot.question.clone(), answer);
            }
            Some((id, field)) => {
                let entry = entry_mut(shelf, &spot.question, *id);
                let _ = entry.fields.insert(field.clone(), answer);
            }
        }
    }

    /// Takes an answer away; the rows under those of a log go with it.
    pub fn take(&mut self, spot: &Spot) {
        let gone = self.rows_at(spot).collect();
        self.take_rows_under(gone);
        self.lift(spot);
    }

    /// The rows of a log at this spot; none at a field of one.
    fn rows_at(&self, spot: &Spot) -> impl Iterator<Item = EntryId> {
        let given = self.at(spot).filter(|_| spot.inside.is_none());
        given.map_or(&[][..], Answer::entries).iter().map(|entry| entry.id)
    }

    /// Takes away the rows under these: what was agreed in a talk goes with the talk. A log without rows is unanswered again.
    fn take_rows_under(&mut self, gone: BTreeSet<EntryId>) {
        if gone.is_empty() {
            return;
        }
        let stays = |entry: &Entry| entry.under.is_none_or(|row| !gone.contains(&row));
        for shelf in std::iter::once(&mut self.facts).chain(self.own.values_mut()) {
            shelf.retain(|_, answer| match answer {
                Answer::Entries(entries) if !entries.is_empty() => {
                    entries.retain(stays);
                    !entries.is_empty()
                }
                _ => true,
            });
        }
    }

    /// Takes an answer away to put it elsewhere: the rows under those of a log stay.
    pub(super) fn lift(&mut self, spot: &Spot) {
        let shelf = self.shelf_mut(&spot.home);
        match &spot.inside {
            None => {
                let _ = shelf.remove(&spot.question);
            }
            Some((id, field)) => {
                if let Some(Answer::Entries(entries)) = shelf.get_mut(&spot.question)
                    && let Some(entry) = entries.iter_mut().find(|entry| entry.id == *id)
                {
                    let _ = entry.fields.remove(field);
                }
            }
        }
    }

    /// Adds an empty entry to a log; a log that was set aside becomes a log again.
    pub(crate) fn add_entry(&mut self, spot: &Spot, id: EntryId, under: Option<EntryId>) {
        self.note_where(spot);
        let shelf = self.shelf_mut(&spot.home);
        entry_mut(shelf, &spot.question, id).under = under;
    }

    /// Adds an entry that was filled in from a row of another log.
    pub(super) fn take_over(&mut self, spot: &Spot, entry: Entry, from: EntryId) {
        self.add_entry(spot, entry.id, entry.under);
        let _ = self.taken_from.insert(entry.id, from);
        let shelf = self.shelf_mut(&spot.home);
        entry_mut(shelf, &spot.question, entry.id).fields = entry.fields;
    }

    /// The entry of a log that was taken over from this row of another.
    #[must_use]
    pub fn taken_over(&self, log: &Spot, row: EntryId) -> Option<EntryId> {
        let entries = self.at(log).map_or(&[][..], Answer::entries);
        entries.iter().map(|entry| entry.id).find(|entry| self.taken_from.get(entry) == Some(&row))
    }

    /// Removes an entry, with the rows under it; a log without entries is unanswered again.
    pub(crate) fn remove_entry(&mut self, spot: &Spot, id: EntryId) {
        self.take_rows_under(BTreeSet::from([id]));
        let shelf = self.shelf_mut(&spot.home);
        if let Some(Answer::Entries(entries)) = shelf.get_mut(&spot.question) {
            entries.retain(|entry| entry.id != id);
            if entries.is_empty() {
                let _ = shelf.remove(&spot.question);
            }
        }
    }

    /// Resolves an alert with a reason, or takes the reason back.
    pub fn resolve(&mut self, protocol: &Name, alert: &Name, reason: Option<String>) {
        let resolved = self.resolved.entry(protocol.clone()).or_default();
        match reason.filter(|reason| !reason.trim().is_empty()) {
            Some(reason) => {
                let _ = resolved.insert(alert.clone(), reason);
            }
            None => {
                let _ = resolved.remove(alert);
            }
        }
    }
}

fn entry_mut<'a>(shelf: &'a mut BTreeMap<Name, Answer>, question: &Name, id: EntryId) -> &'a mut Entry {
    let answer = shelf.entry(question.clone()).or_insert_with(|| Answer::Entries(Vec::new()));
    if !matches!(answer, Answer::Entries(_)) {
        *answer = Answer::Entries(Vec::new());
    }
    let Answer::Entries(entries) = answer else { unreachable!("made a log two lines above") };
    match entries.iter().position(|entry| entry.id == id) {
        Some(position) => &mut entries[position],
        None => {
            entries.push(Entry::untouched(id, None));
            let last = entries.len() - 1;
            &mut entries[last]
        }
    }
}
