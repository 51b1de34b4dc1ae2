//! What of a contact would be lost if only the record were kept, and its way back.

use jiff::civil::Date;

use super::record::Wanted;
use super::{Contact, Day, Line};
use crate::case::{Answer, cleaned, one_line};
use crate::gui::widget::date;
use crate::gui::widget::field::Field;
use crate::gui::widget::note::Note;
use crate::protocol::Contact as Rules;
use crate::session::{Contacted, Dated, OpenCase};

impl Contact {
    /// All of it, while something that was entered is on no record.
    pub(crate) fn unfinished(&self, open: &OpenCase) -> Option<Contacted> {
        let rules = open.protocol().head.contact.as_ref()?;
        // Whoever adds what can be entered says here what becomes of it.
        let Self { day, with, who, chosen, lines, spoken, excepted, written, next, recorded, .. } = self;
        self.has_more_than_is_recorded(open, rules).then(|| Contacted {
            of: open.protocol().head.id.clone(),
            on: open.today(),
            day: day.as_it_stands(),
            with: with.clone(),
            who: who.text().to_owned(),
            chosen: chosen.clone(),
            lines: lines.iter().map(|line| (line.words.text().to_owned(), line.kind.clone())).collect(),
            spoken: *spoken,
            excepted: excepted.clone(),
            written: written.iter().map(|(field, note)| (field.clone(), note.text())).collect(),
            next: next.as_it_stands(),
            recorded: recorded.clone(),
        })
    }

    /// Goes on with one that was left.
    pub(crate) fn take_back(&mut self, left: Contacted, today: Date) {
        let Contacted { of: _, on, day, with, who, chosen, lines, spoken, excepted, written, next, recorded } =
            left;
        // What was said on another day is of that day.
        let usual = if on == today { Dated::default() } else { Dated::of(on) };
        self.day = Day::of(day.said_on(on, today).or(usual));
        self.with = with;
        self.who = Field::new(who);
        self.chosen = chosen;
        self.lines = lines.into_iter().map(|(words, kind)| Line { words: Field::new(words), kind }).collect();
        if self.lines.last().is_none_or(|last| !last.is_blank()) {
            self.lines.push(Line::default());
        }
        self.spoken = spoken;
        self.excepted = excepted;
        self.written = written.into_iter().map(|(field, words)| (field, Note::new(&words))).collect();
        self.next = Day::of(next.said_on(on, today));
        self.recorded = recorded;
    }

    /// Whether something was entered that is on no record: words, or a choice that waits for something else.
    fn has_more_than_is_recorded(&self, open: &OpenCase, rules: &Rules) -> bool {
        let rows = self.wanted(open, rules);
        let chose = self.with.is_some() || self.spoken.is_some() || !self.excepted.is_empty();
        self.has_words_on_no_record(open, rules)
            || (chose || !self.day.is_blank()) && rows.is_empty()
            || self.chosen.values().any(|option| !is_in_a_row(&rows, &Answer::One(option.clone())))
            || self.lines.iter().any(|line| line.is_blank() && line.kind.is_some())
    }

    /// Whether words are on no record: half a day, what waits for something else, what cannot be kept there.
    fn has_words_on_no_record(&self, open: &OpenCase, rules: &Rules) -> bool {
        let (today, rows) = (open.today(), self.wanted(open, rules));
        let lands = |words: String| words.is_empty() || is_in_a_row(&rows, &Answer::Text(words));
        let next_waits = rules.next.as_ref().is_some_and(|next| self.held_back.contains(next));
        self.day.waits()
            || self.day_read(today).is_none()
            || self.next.waits()
            || !self.next.is_blank() && (self.next_read(today).is_none() || next_waits)
            || !lands(one_line(self.who.text()).trim().to_owned())
            || self.written.values().any(|note| !lands(cleaned(note.text().trim())))
            || self.lines.iter().any(|line| !lands(one_line(line.words.text())))
    }

    /// Whether whoever is done leaves words behind that are on no record.
    pub(crate) fn leaves_words(&self, open: &OpenCase) -> bool {
        open.protocol().head.contact.as_ref().is_some_and(|rules| self.has_words_on_no_record(open, rules))
    }
}

fn is_in_a_row(rows: &[Wanted<'_>], answer: &Answer) -> bool {
    rows.iter().any(|row| row.fields.values().any(|is| is == answer))
}

impl Dated {
    fn of(day: Date) -> Self {
        let typed = date::typed(day);
        Self { counts: typed.clone(), typed }
    }

    /// As it reads on another day: what was "maandag" then is a date now.
    fn said_on(self, on: Date, today: Date) -> Self {
        match date::read(&self.counts, on) {
            Ok(day) if on != today => {
                let said = Self::of(day);
                if self.typed == self.counts { said } else { Self { typed: self.typed, ..said } }
            }
            // Nothing counts, or what does reads the same.
            _ => self,
        }
    }

    /// This, or another where nothing counts.
    fn or(self, usual: Self) -> Self {
        match (self.counts.trim().is_empty(), self.typed.trim().is_empty()) {
            (false, _) => self,
            (true, true) => usual,
            (true, false) => Self { counts: usual.counts, ..self },
        }
    }
}

impl Day {
    fn of(left: Dated) -> Self {
        Self { field: Field::new(left.typed), counts: left.counts }
    }

    fn as_it_stands(&self) -> Dated {
        Dated { typed: self.field.text().to_owned(), counts: self.counts.clone() }
    }

    /// Whether something is typed that does not count yet.
    fn waits(&self) -> bool {
        self.field.text().trim() != self.counts.trim()
    }

    fn is_blank(&self) -> bool {
        self.field.text().trim().is_empty()
    }
}
