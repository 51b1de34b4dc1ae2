//! What was entered of a contact, as rows and answers of the case. It is brought in step with the case whenever something was
//! entered: what is written again is the same row, and what is emptied is gone from the case as well.

use std::collections::{BTreeMap, BTreeSet};

use super::{Contact, Line, Spoken};
use crate::case::{Answer, Change, EntryId, Event, Inside, Refusal, Spot, cleaned, one_line};
use crate::protocol::{Contact as Rules, Discussed, Kind, Name, Question, With};
use crate::session::{Moment, OpenCase};

/// What stands in the case because of this contact.
#[derive(Debug, Default)]
pub(super) struct Recorded {
    rows: BTreeMap<Slot, Row>,
    /// What was answered before at what this contact answers otherwise.
    before: BTreeMap<Spot, Option<Answer>>,
}

/// Which row of the contact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Slot {
    Talk,
    /// The fact on this line.
    Fact(usize),
}

#[derive(Debug)]
struct Row {
    log: Name,
    entry: EntryId,
    fields: BTreeSet<Name>,
}

/// A row as it should be.
struct Wanted<'a> {
    slot: Slot,
    log: &'a Name,
    fields: BTreeMap<Name, Answer>,
}

/// A row that says whether it was discussed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Item {
    pub(super) log: Name,
    pub(super) entry: EntryId,
}

impl Contact {
    /// Brings the case in step with what was entered; whether anything was recorded. `because` is why an answer that was
    /// printed before is another one now.
    ///
    /// # Errors
    /// When the case does not accept it; it stays where it was typed.
    pub(crate) fn record(
        &mut self,
        open: &mut OpenCase,
        because: &str,
        moment: Moment,
    ) -> Result<bool, Refusal> {
        let protocol = std::sync::Arc::clone(open.protocol());
        let Some(rules) = &protocol.head.contact else { return Ok(false) };
        let mut pen = Pen { open, because, moment, wrote: false };
        self.held_back.clear();
        // First what puts the talks on the path.
        let (question, option) = &rules.talks.spoken_of;
        let spoken = self.spoken_of(rules).then(|| Answer::One(option.clone()));
        self.answer(&mut pen, question, spoken)?;
        let next = self.next_read(moment.today).map(Answer::Date);
        self.answer(&mut pen, &rules.next, next)?;
        self.rows(&mut pen, rules)?;
        self.marks(&mut pen, rules)?;
        Ok(pen.wrote)
    }

    /// Answers a question, or gives back what was answered there before this contact. What would have other answers lapse is
    /// left to whoever answers that question.
    fn answer(&mut self, pen: &mut Pen<'_>, question: &Name, answer: Option<Answer>) -> Result<(), Refusal> {
        let Some(asked) = pen.open.protocol().question(question) else { return Ok(()) };
        let spot = pen.open.spot(asked);
        let Some(answer) = answer else { return self.give_back(pen, &spot) };
        if pen.given(&spot) == Some(&answer) {
            return Ok(());
        }
        let change = Change::Put(spot.clone(), answer.clone());
        if !pen.open.preview(&change).lapses.is_empty() {
            self.held_back.push(question.clone());
            return Ok(());
        }
        self.put(pen, spot, answer)
    }

    fn put(&mut self, pen: &mut Pen<'_>, spot: Spot, answer: Answer) -> Result<(), Refusal> {
        let before = pen.given(&spot).cloned();
        pen.put(spot.clone(), answer)?;
        let _ = self.recorded.before.entry(spot).or_insert(before);
        Ok(())
    }

    fn give_back(&mut self, pen: &mut Pen<'_>, spot: &Spot) -> Result<(), Refusal> {
        let Some(before) = self.recorded.before.get(spot).cloned() else { return Ok(()) };
        match before {
            // Its row was taken away since.
            _ if !pen.is_there(spot) => {}
            Some(answer) => pen.put(spot.clone(), answer)?,
            None => pen.take(spot.clone())?,
        }
        let _ = self.recorded.before.remove(spot);
        Ok(())
    }

    fn rows(&mut self, pen: &mut Pen<'_>, rules: &Rules) -> Result<(), Refusal> {
        let wanted = self.wanted(pen.open, rules);
        let gone: Vec<Slot> = self
            .recorded
            .rows
            .keys()
            .filter(|slot| wanted.iter().all(|row| row.slot != **slot))
            .copied()
            .collect();
        for slot in gone {
            if let Some(row) = self.recorded.rows.get(&slot) {
                pen.remove(&row.log, row.entry)?;
            }
            let _ = self.recorded.rows.remove(&slot);
        }
        for Wanted { slot, log, fields } in wanted {
            let there = self.recorded.rows.get(&slot).filter(|row| pen.has(&row.log, row.entry));
            let entry = match there {
                Some(row) => row.entry,
                None => pen.add(log)?,
            };
            let row = self.recorded.rows.entry(slot).or_insert_with(|| Row {
                log: log.clone(),
                entry,
                fields: BTreeSet::new(),
            });
            row.entry = entry;
            let Some(at) = pen.spot(log) else { continue };
            let left: Vec<Name> =
                row.fields.iter().filter(|field| !fields.contains_key(*field)).cloned().collect();
            for field in left {
                pen.take(at.clone().field(entry, field.clone()))?;
                let _ = row.fields.remove(&field);
            }
            for (field, answer) in fields {
                pen.put(at.clone().field(entry, field.clone()), answer)?;
                let _ = row.fields.insert(field);
            }
        }
        Ok(())
    }

    /// The rows of this contact.
    fn wanted<'a>(&self, open: &OpenCase, rules: &'a Rules) -> Vec<Wanted<'a>> {
        let with = self.chosen(rules);
        let day = self.day_read(open.today());
        let talk = with.filter(|with| self.is_a_talk(open, rules, with));
        let talk = talk.map(|with| {
            let talks = &rules.talks;
            let mut fields = open
                .protocol()
                .question(&talks.log)
                .map(|log| filled(log, with.talk.iter().chain(&talks.held)))
                .unwrap_or_default();
            fields.extend(day.map(|day| (talks.day.clone(), Answer::Date(day))));
            fields.extend(self.way.as_ref().map(|way| (talks.way.clone(), Answer::One(way.clone()))));
            let agreed = cleaned(self.agreed.text().trim());
            fields.extend((!agreed.is_empty()).then(|| (talks.agreed.clone(), Answer::Text(agreed))));
            Wanted { slot: Slot::Talk, log: &talks.log, fields }
        });
        let facts = &rules.facts;
        let log = open.protocol().question(&facts.log);
        let written = self.lines.iter().enumerate().filter(|(_, line)| !line.is_blank());
        let rows = written.map(|(at, Line { words, kind })| {
            let mut fields = BTreeMap::from([(facts.words.clone(), Answer::Text(one_line(words.text())))]);
            fields.extend(day.map(|day| (facts.day.clone(), Answer::Date(day))));
            let Some(kind) = kind else { return Wanted { slot: Slot::Fact(at), log: &facts.log, fields } };
            let _ = fields.insert(facts.kind.clone(), Answer::One(kind.clone()));
            let own = facts.own.contains(kind);
            let told = if own { facts.by_me.as_slice() } else { with.map_or(&[][..], |with| &with.told) };
            fields.extend(log.map(|log| filled(log, told.iter())).unwrap_or_default());
            let who = one_line(self.who.text());
            let asked = !own && !who.is_empty() && with.is_some_and(|with| with.talk.is_empty());
            fields.extend(asked.then(|| (facts.who.clone(), Answer::Text(who))));
            Wanted { slot: Slot::Fact(at), log: &facts.log, fields }
        });
        talk.into_iter().chain(rows).collect()
    }

    /// Whether concerns were discussed, with somebody of whom that is recorded.
    pub(super) fn spoken_of(&self, rules: &Rules) -> bool {
        let talks = self.chosen(rules).is_some_and(|with| !with.talk.is_empty());
        talks && matches!(self.spoken, Some(Spoken::All | Spoken::Except))
    }

    fn is_a_talk(&self, open: &OpenCase, rules: &Rules, with: &With) -> bool {
        let said = self.spoken_of(rules) || self.way.is_some() || !self.agreed.is_blank();
        !with.talk.is_empty() && open.walk().question(&rules.talks.log).is_some() && said
    }

    /// Marks what was discussed, and gives back what is no longer said to be.
    fn marks(&mut self, pen: &mut Pen<'_>, rules: &Rules) -> Result<(), Refusal> {
        let day = self.day_read(pen.moment.today);
        let mut wanted = BTreeMap::new();
        if self.spoken_of(rules) {
            for (item, rows) in self.items(pen.open, rules) {
                let Some(at) = pen.spot(&item.log) else { continue };
                let excepted = self.spoken == Some(Spoken::Except) && self.excepted.contains(&item);
                let said = if excepted { &rows.later } else { &rows.yes };
                let _ = wanted
                    .insert(at.clone().field(item.entry, rows.field.clone()), Answer::One(said.clone()));
                let on = day.filter(|_| !excepted);
                wanted.extend(on.map(|on| (at.field(item.entry, rows.day.clone()), Answer::Date(on))));
            }
        }
        let marks = |spot: &&Spot| spot.inside.is_some() && !wanted.contains_key(*spot);
        let left: Vec<Spot> = self.recorded.before.keys().filter(marks).cloned().collect();
        for spot in left {
            self.give_back(pen, &spot)?;
        }
        for (spot, answer) in wanted {
            self.put(pen, spot, answer)?;
        }
        Ok(())
    }

    /// The rows of the case that were not discussed before this contact.
    pub(super) fn items<'a>(&self, open: &OpenCase, rules: &'a Rules) -> Vec<(Item, &'a Discussed)> {
        let ground = open.ground();
        let mut found = Vec::new();
        for rows in &rules.discussed {
            let Some(log) = open.protocol().question(&rows.log) else { continue };
            let Some(field) = log.field(&rows.field) else { continue };
            if open.walk().question(&log.id).is_none() {
                continue;
            }
            let spot = open.spot(log);
            for entry in open.given(log).map_or(&[][..], Answer::entries) {
                let at = spot.clone().field(entry.id, rows.field.clone());
                let before = match self.recorded.before.get(&at) {
                    Some(before) => before.as_ref(),
                    None => entry.fields.get(&rows.field),
                };
                let waits = before.is_none_or(|said| *said == Answer::One(rows.later.clone()));
                let asked = ground.field_on_path(field, Inside { log, entry }).is_true();
                if waits && asked && !entry.fields.is_empty() {
                    found.push((Item { log: log.id.clone(), entry: entry.id }, rows));
                }
            }
        }
        found
    }
}

/// Options as the answers of a row: what may have several of them gathers them.
fn filled<'a>(log: &Question, pairs: impl Iterator<Item = &'a (Name, Name)>) -> BTreeMap<Name, Answer> {
    let mut fields: BTreeMap<Name, Answer> = BTreeMap::new();
    for (field, option) in pairs {
        let several = log.field(field).is_some_and(|field| matches!(field.answer, Kind::Many(_)));
        match fields.get_mut(field) {
            Some(Answer::Many(chosen)) => {
                let _ = chosen.insert(option.clone());
            }
            _ => {
                let answer = if several {
                    Answer::Many(BTreeSet::from([option.clone()]))
                } else {
                    Answer::One(option.clone())
                };
                let _ = fields.insert(field.clone(), answer);
            }
        }
    }
    fields
}

/// Writes in the case what is not there yet.
struct Pen<'a> {
    open: &'a mut OpenCase,
    because: &'a str,
    moment: Moment,
    wrote: bool,
}

impl Pen<'_> {
    fn spot(&self, log: &Name) -> Option<Spot> {
        self.open.protocol().question(log).map(|log| self.open.spot(log))
    }

    fn given(&self, spot: &Spot) -> Option<&Answer> {
        self.open.case().answers().at(spot)
    }

    fn has(&self, log: &Name, entry: EntryId) -> bool {
        self.spot(log).is_some_and(|log| self.is_there(&log.field(entry, Name::from(""))))
    }

    /// Whether a spot is of a question, or of a row that is in the case.
    fn is_there(&self, spot: &Spot) -> bool {
        let Some((entry, _)) = &spot.inside else { return true };
        let log = Spot { inside: None, ..spot.clone() };
        self.given(&log).is_some_and(|given| given.entries().iter().any(|there| there.id == *entry))
    }

    fn reason(&self, at: &Spot) -> Option<String> {
        self.open.needs_reason(at).then(|| self.because.to_owned())
    }

    fn record(&mut self, event: Event) -> Result<(), Refusal> {
        self.open.record(event, self.moment)?;
        self.wrote = true;
        Ok(())
    }

    fn add(&mut self, log: &Name) -> Result<EntryId, Refusal> {
        let entry = self.open.next_entry();
        if let Some(at) = self.spot(log) {
            self.record(Event::EntryAdded { at, entry })?;
        }
        Ok(entry)
    }

    fn put(&mut self, at: Spot, answer: Answer) -> Result<(), Refusal> {
        if self.given(&at) == Some(&answer) {
            return Ok(());
        }
        let reason = self.reason(&at);
        self.record(Event::Answered { at, answer, reason })
    }

    fn take(&mut self, at: Spot) -> Result<(), Refusal> {
        if self.given(&at).is_none() {
            return Ok(());
        }
        let reason = self.reason(&at);
        self.record(Event::Withdrawn { at, reason })
    }

    fn remove(&mut self, log: &Name, entry: EntryId) -> Result<(), Refusal> {
        let Some(at) = self.spot(log).filter(|_| self.has(log, entry)) else { return Ok(()) };
        let reason = self.reason(&at);
        self.record(Event::EntryRemoved { at, entry, reason })
    }
}
