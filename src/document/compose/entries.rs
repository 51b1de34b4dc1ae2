//! The entries of a log on paper, in the order of their days: each as the sentence of its author's pattern, followed by
//! whatever the pattern leaves untold.

use std::collections::BTreeSet;

use super::Composer;
use super::answers::{capital, lead};
use super::writer::{Writer, closed};
use crate::case::{Answer, Entry, From, Given, Ground, Inside, fill, spoken_as, value, within_sentence};
use crate::document::paper::{Block, Manner, Span};
use crate::protocol::{Condition, Kind, Question, Voice};

impl<'a> Composer<'a> {
    /// The rows of a log told as an answer, in the order of their days.
    pub(super) fn entries(&self, log: &'a Question, entries: &'a [Entry], writer: &mut Writer) {
        let filled = entries.iter().enumerate().filter(|(_, entry)| !entry.fields.is_empty());
        let rows = self.by_day(log, filled.collect());
        self.rows(rows.iter().map(|(_, entry)| self.whole(log, entry)).collect(), writer);
        writer.blocks(self.log_on_body(log, entries.iter(), log.answer.fields().iter()));
    }

    /// Rows as a list; a single one runs on.
    pub(super) fn rows(&self, mut rows: Vec<Vec<Span>>, writer: &mut Writer) {
        if rows.len() == 1 {
            writer.spans(rows.remove(0));
        } else if !rows.is_empty() {
            writer.block(Block::List { lead: None, points: rows });
        }
    }

    /// What an entry is called: "Signaal 2".
    pub(super) fn entry_name(&self, log: &Question, number: usize) -> String {
        match &log.answer {
            Kind::Entries { one, .. } => {
                capital(&format!("{} {}", one.get(self.locale.language()), number + 1))
            }
            _ => (number + 1).to_string(),
        }
    }

    /// The answer to a field, when it is on the path of its entry.
    pub(super) fn field(
        &self,
        log: &'a Question,
        entry: &'a Entry,
        field: &'a Question,
    ) -> Option<&'a Answer> {
        let answer = entry.fields.get(&field.id)?;
        self.field_counts(log, entry, field).then_some(answer)
    }

    /// Whether a field is on the path of its entry. All answers decide that, also those the reader may not see.
    fn field_counts(&self, log: &'a Question, entry: &Entry, field: &'a Question) -> bool {
        self.in_whole(log, entry, |ground, inside| ground.field_on_path(field, inside).is_true())
    }

    /// What holds of the whole entry, of which the reader may not see every field.
    fn in_whole(
        &self,
        log: &'a Question,
        entry: &Entry,
        holds: impl FnOnce(&Ground<'a>, Inside<'a>) -> bool,
    ) -> bool {
        let Some(ground) = &self.ground else { return false };
        let whole = ground.answer(&log.id).map_or(&[][..], Answer::entries);
        let whole = whole.iter().find(|other| other.id == entry.id);
        whole.is_some_and(|entry| holds(ground, Inside { log, entry }))
    }

    /// Whether this entry is one of those a condition picks; all are without a condition.
    pub(super) fn is_such(&self, log: &'a Question, entry: &Entry, such: Option<&'a Condition>) -> bool {
        let Some(such) = such else { return true };
        self.in_whole(log, entry, |ground, inside| ground.decide(such, Some(inside)).is_true())
    }

    /// All of an entry: its sentence, and whatever the sentence leaves untold.
    pub(super) fn whole(&self, log: &'a Question, entry: &'a Entry) -> Vec<Span> {
        self.parts_told(log, entry, &Parts::default())
    }

    /// The same of the fields that are wanted.
    pub(super) fn parts_told(&self, log: &'a Question, entry: &'a Entry, parts: &Parts<'a>) -> Vec<Span> {
        let (mut spans, told) = self.filled(log, entry, parts);
        let all = log.answer.fields().iter().filter(|_| parts.shown.is_empty());
        let fields = parts.shown.iter().copied().chain(all);
        for field in fields.filter(|field| parts.has(field) && !told.contains(field.id.as_str())) {
            let Some(answer) = self.field(log, entry, field) else { continue };
            if !spans.is_empty() {
                spans.push(Span::plain(" "));
            }
            spans.extend(self.telling(log, entry, field, answer));
        }
        for below in self.matter.protocol.logs_under(&log.id).filter(|below| parts.has(below)) {
            let rows = self.rows_under(below, entry);
            if !rows.is_empty() && !spans.is_empty() {
                spans.push(Span::plain(" "));
            }
            spans.extend(rows);
        }
        self.marked_without_day(log, entry, self.checked_words(log, entry, spans))
    }

    /// The rows of a log that belong to this entry, one sentence behind the other, in the order of their days.
    pub(super) fn rows_under(&self, below: &'a Question, entry: &Entry) -> Vec<Span> {
        let given = self.given(&below.id).map_or(&[][..], Answer::entries);
        let belongs = |row: &&'a Entry| row.under == Some(entry.id) && !row.fields.is_empty();
        let rows = self.by_day(below, given.iter().filter(belongs).enumerate().collect());
        let mut spans = Vec::new();
        for (_, row) in rows {
            if !spans.is_empty() {
                spans.push(Span::plain(" "));
            }
            spans.extend(self.whole(below, row));
        }
        spans
    }

    /// The sentence of an entry by itself.
    pub(super) fn entry_told(&self, log: &'a Question, entry: &'a Entry) -> Vec<Span> {
        self.filled(log, entry, &Parts::default()).0
    }

    /// The sentence of an entry, and the fields it told. A field that was left open shows as an ellipsis outside a part
    /// that can vanish; one that need not be filled in leaves no trace.
    fn filled(
        &self,
        log: &'a Question,
        entry: &'a Entry,
        parts: &Parts<'a>,
    ) -> (Vec<Span>, BTreeSet<String>) {
        let language = self.locale.language();
        let pattern = match &log.answer {
            Kind::Entries { says: Some(says), .. } => says.get(language).to_owned(),
            // Without a pattern the entry is told field by field.
            _ => {
                let all = log.answer.fields().iter().filter(|_| parts.shown.is_empty());
                let shown = parts.shown.iter().copied().filter(|shown| log.field(&shown.id).is_some());
                let names = shown.chain(all).map(|field| format!("{{{}}}", field.id));
                names.collect::<Vec<_>>().join(", ")
            }
        };
        let given = |name: &str| {
            if let Some((key, path)) = name.split_once(':') {
                let wanted = log.field(&key.into()).is_some_and(|key| parts.has(key));
                return Some(if wanted { self.called(log, entry, key, path) } else { Given::Nothing });
            }
            let field = log.answer.fields().iter().find(|field| field.id == *name)?;
            if !parts.has(field) {
                return Some(Given::Nothing);
            }
            Some(match (self.told(log, entry, field), entry.fields.get(&field.id)) {
                (Told::Words(words), Some(answer)) => {
                    Given::Told(value(field, answer, words, self.voice(log, entry, field)))
                }
                (Told::Open, _) => Given::Open("…"),
                _ => Given::Nothing,
            })
        };
        let filled = fill(&pattern, given, &|word| self.is_ordinary(word), language);
        let mut spans = Vec::new();
        for bit in filled.bits {
            let manner = if bit.from == From::Quote { Manner::Quote } else { Manner::Plain };
            push(&mut spans, Span { text: bit.words, manner });
        }
        (finished(spans), filled.told)
    }

    fn told(&self, log: &'a Question, entry: &'a Entry, field: &'a Question) -> Told {
        let asked = self.is_asked(log, entry, field);
        let answer = self.field(log, entry, field);
        if answer.is_some_and(|answer| answer.is_not_done() || matches!(answer, Answer::Unknown { .. })) {
            // A sentence is about what there is; what was left or is not known comes after it.
            return Told::Nothing;
        }
        let words = answer.map(|answer| self.words_of(log, field, answer));
        match words.filter(|words| !words.is_empty()) {
            Some(words) => Told::Words(words),
            None if asked => Told::Open,
            None => Told::Nothing,
        }
    }

    /// What somebody is called in the row of another log that chose the same: `talks.who.relation`.
    fn called(&self, log: &'a Question, entry: &'a Entry, key: &str, path: &str) -> Given {
        let name = || {
            let key = log.field(&key.into())?;
            let same = self.field(log, entry, key)?;
            let (other, path) = path.split_once('.')?;
            let (its_key, wanted) = path.split_once('.')?;
            let other = self.matter.protocol.question(&other.into())?;
            let (its_key, wanted) = (other.field(&its_key.into())?, other.field(&wanted.into())?);
            let rows = self.given(&other.id)?.entries().iter();
            let mut rows = rows.filter(|row| self.field(other, row, its_key) == Some(same));
            let answer = rows.find_map(|row| self.field(other, row, wanted))?;
            Some(value(wanted, answer, self.words_of(other, wanted, answer), Voice::Plain))
        };
        name().map_or(Given::Nothing, Given::Told)
    }

    /// What kind of statement a field holds in this entry: an option chosen beside it may make a fact a quote.
    pub(super) fn voice(&self, log: &'a Question, entry: &'a Entry, field: &'a Question) -> Voice {
        spoken_as(log, field, |beside| self.field(log, entry, beside))
    }

    /// A field by itself: what it is, and what there is to say.
    pub(super) fn telling(
        &self,
        log: &'a Question,
        entry: &'a Entry,
        field: &'a Question,
        answer: &Answer,
    ) -> Vec<Span> {
        let said = self.said(field, Some(log), answer);
        match (self.voice(log, entry, field), answer) {
            (Voice::Quote, Answer::Text(text)) => {
                let says = field.says.as_ref().map(|says| says.get(self.locale.language()));
                let lead = says
                    .and_then(lead)
                    .map_or_else(|| self.named(field, "").trim_end().to_owned(), str::to_owned);
                vec![Span::plain(format!("{lead} ")), quoted(text.trim())]
            }
            _ => self.labelled(log, field, answer, &said),
        }
    }

    /// Whether a field waits for an answer the reader may see.
    pub(super) fn is_asked(&self, log: &'a Question, entry: &Entry, field: &'a Question) -> bool {
        // What the reader may not see leaves no trace; what was left open does.
        self.in_whole(log, entry, |ground, inside| ground.needs(field, Some(inside)))
            && self.template.shows_question(field, Some(log))
            && self.field_counts(log, entry, field)
    }

    fn labelled(&self, log: &Question, field: &'a Question, answer: &Answer, said: &[String]) -> Vec<Span> {
        if !said.is_empty() {
            return vec![Span::plain(said.iter().map(|said| closed(said)).collect::<Vec<_>>().join(" "))];
        }
        let value = match answer {
            Answer::NotDone { .. } => {
                within_sentence(&self.why_not_done(field, answer), self.locale.language())
            }
            _ => self.words_of(log, field, answer),
        };
        vec![Span::plain(self.named(field, &closed(&value)))]
    }
}

/// What is wanted of an entry.
#[derive(Default)]
pub(super) struct Parts<'a> {
    /// The fields that are told; all without any.
    pub(super) shown: Vec<&'a Question>,
    /// The fields that are told beside the sentence.
    pub(super) beside: Vec<&'a Question>,
}

impl Parts<'_> {
    fn has(&self, field: &Question) -> bool {
        let shown = self.shown.is_empty() || self.shown.iter().any(|shown| shown.id == field.id);
        shown && self.beside.iter().all(|beside| beside.id != field.id)
    }
}

/// Somebody's words, with their stop within the marks.
fn quoted(words: &str) -> Span {
    Span::quote(closed(words))
}

/// What the place of a field in the sentence gets.
enum Told {
    Nothing,
    Open,
    Words(String),
}

pub(super) fn push(spans: &mut Vec<Span>, span: Span) {
    if span.text.is_empty() {
        return;
    }
    match spans.last_mut() {
        Some(last) if last.manner == span.manner && span.manner == Manner::Plain => {
            last.text.push_str(&span.text);
        }
        _ => spans.push(span),
    }
}

/// The sentence without what a missing field left at its beginning, and with a full stop.
pub(super) fn finished(mut spans: Vec<Span>) -> Vec<Span> {
    if let Some(first) = spans.first_mut() {
        first.text = capital(first.text.trim_start_matches([' ', ',', '·', '.', ':']));
    }
    match spans.last_mut() {
        Some(last) if last.manner == Manner::Plain => last.text = closed(&last.text),
        Some(last) => last.text = closed(&last.text),
        None => {}
    }
    spans
}
