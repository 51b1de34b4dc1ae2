//! What was entered of a contact, as rows and answers of the case. It is brought in step with the case whenever something was
//! entered: what is written again is the same row, and what is emptied is gone from the case as well.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::{Contact, Line};
use crate::case::{Answer, Change, EntryId, Event, Inside, Refusal, Spot, cleaned, one_line};
use crate::protocol::{Contact as Rules, Discussed, Kind, Name, Question};
use crate::session::{Item, Moment, OpenCase, Row, Slot, Spoken};

/// A row as it should be.
pub(super) struct Wanted<'a> {
    slot: Slot,
    log: &'a Name,
    pub(super) fields: BTreeMap<Name, Answer>,
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
        let said = self.talks(rules).filter(|_| self.is_said(rules)).map(|talks| &talks.log);
        for talks in &rules.talks {
            let Some((question, option)) = &talks.spoken_of else { continue };
            let spoken = (said == Some(&talks.log)).then(|| Answer::One(option.clone()));
            self.answer(&mut pen, question, spoken)?;
        }
        if let Some(next) = &rules.next {
            let day = self.next_read(pen.open.moment(moment).today);
            self.answer(&mut pen, next, day.map(Answer::Date))?;
        }
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
            .cloned()
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
                None => {
                    let first = *self.recorded.first.get_or_insert(pen.open.next_entry());
                    pen.add(log, first)?
                }
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
    pub(super) fn wanted<'a>(&self, open: &OpenCase, rules: &'a Rules) -> Vec<Wanted<'a>> {
        let with = self.with_whom(rules);
        let day = self.day_read(open.today());
        let talk = with.filter(|_| self.is_a_talk(open, rules));
        let talk = talk.and_then(|with| Some((with, rules.talk_with(with)?))).map(|(with, talks)| {
            let mut fields = open
                .protocol()
                .question(&talks.log)
                .map(|log| filled(log, with.talk.iter().chain(&talks.held)))
                .unwrap_or_default();
            fields.extend(talks.day.clone().zip(day.map(Answer::Date)));
            let chosen = talks.chosen.iter().filter_map(|field| Some((field, self.chosen.get(field)?)));
            fields.extend(chosen.map(|(field, option)| (field.clone(), Answer::One(option.clone()))));
            let who = one_line(self.who.text());
            fields.extend(talks.who.clone().filter(|_| !who.is_empty()).zip(Some(Answer::Text(who))));
            for field in &talks.written {
                let words = self.written.get(field).map(|note| cleaned(note.text().trim()));
                let words = words.filter(|words| !words.is_empty());
                fields.extend(words.map(|words| (field.clone(), Answer::Text(words))));
            }
            Wanted { slot: Slot::Talk(talks.log.clone()), log: &talks.log, fields }
        });
        talk.into_iter().chain(self.facts(open, rules, day)).collect()
    }

    /// Each line that was written, as a row.
    fn facts<'a>(&self, open: &OpenCase, rules: &'a Rules, day: Option<Date>) -> Vec<Wanted<'a>> {
        let Some(facts) = &rules.facts else { return Vec::new() };
        let with = self.with_whom(rules);
        let log = open.protocol().question(&facts.log);
        let written = self.lines.iter().enumerate().filter(|(_, line)| !line.is_blank());
        let rows = written.map(|(at, line)| {
            let (words, kind) = (&line.words, self.kind_of(line, rules));
            let mut fields = BTreeMap::from([(facts.words.clone(), Answer::Text(one_line(words.text())))]);
            fields.extend(day.map(|day| (facts.day.clone(), Answer::Date(day))));
            fields.extend(kind.map(|kind| (facts.kind.clone(), Answer::One(kind.clone()))));
            // Until the kind says whose it is, nobody is named.
            if kind.is_none() && !facts.own.is_empty() {
                return Wanted { slot: Slot::Fact(at), log: &facts.log, fields };
            }
            let own = kind.is_some_and(|kind| facts.own.contains(kind));
            let told = if own { facts.by_me.as_slice() } else { with.map_or(&[][..], |with| &with.told) };
            fields.extend(log.map(|log| filled(log, told.iter())).unwrap_or_default());
            let who = one_line(self.who.text());
            let asked = !own && !who.is_empty() && with.is_some_and(|with| with.talk.is_empty());
            fields.extend(facts.who.clone().filter(|_| asked).zip(Some(Answer::Text(who))));
            Wanted { slot: Slot::Fact(at), log: &facts.log, fields }
        });
        rows.collect()
    }

    /// Of which kind a line is: as was chosen, or else what somebody tells of whom no talk is noted.
    pub(super) fn kind_of<'a>(&self, line: &'a Line, rules: &'a Rules) -> Option<&'a Name> {
        let told = rules.facts.as_ref().and_then(|facts| facts.told.as_ref());
        let told = told.filter(|_| self.with_whom(rules).is_some_and(|with| with.talk.is_empty()));
        line.kind.as_ref().or(told)
    }

    /// Whether concerns were discussed, with somebody of whom that is recorded.
    pub(super) fn spoken_of(&self, rules: &Rules) -> bool {
        let talks = self.with_whom(rules).is_some_and(|with| !with.talk.is_empty());
        talks && matches!(self.spoken, Some(Spoken::All | Spoken::Except))
    }

    /// Whether it is said that there was a talk: that concerns were discussed where that is asked, or anything else of it.
    pub(super) fn is_said(&self, rules: &Rules) -> bool {
        if self.asks_whether_discussed(rules) {
            return self.spoken_of(rules);
        }
        self.says_something_of_it(rules)
    }

    fn says_something_of_it(&self, rules: &Rules) -> bool {
        let Some(talks) = self.talks(rules) else { return false };
        let told = rules.facts.is_some() && self.lines.iter().any(|line| !line.is_blank());
        talks.chosen.iter().any(|field| self.chosen.contains_key(field))
            || talks.written.iter().any(|field| self.written.get(field).is_some_and(|note| !note.is_blank()))
            || (talks.who.is_some() && !self.who.text().trim().is_empty())
            || (told && !self.asks_whether_discussed(rules))
    }

    fn is_a_talk(&self, open: &OpenCase, rules: &Rules) -> bool {
        let Some(talks) = self.talks(rules) else { return false };
        let said = self.spoken_of(rules) || self.says_something_of_it(rules);
        said && open.walk().question(&talks.log).is_some()
    }

    /// Marks what was discussed, and gives back what is no longer said to be.
    fn marks(&mut self, pen: &mut Pen<'_>, rules: &Rules) -> Result<(), Refusal> {
        let day = self.day_read(pen.open.moment(pen.moment).today);
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

    /// Adds a row of the contact with this first row.
    fn add(&mut self, log: &Name, first: EntryId) -> Result<EntryId, Refusal> {
        let entry = self.open.next_entry();
        if let Some(at) = self.spot(log) {
            self.record(Event::EntryAdded { at, entry, under: None, contact: Some(first) })?;
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
