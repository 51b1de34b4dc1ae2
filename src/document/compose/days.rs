//! The entries of a log by their days: a line for each day, or for each contact of a day with somebody who was spoken more
//! than once that day; what holds for all of it is said once. How one entry reads lives in `entries`.

use super::Composer;
use super::answers::capital;
use super::entries::Parts;
use super::logs::Numbered;
use super::writer::Writer;
use crate::case::{Answer, Entry, EntryId, within_sentence};
use crate::document::paper::Span;
use crate::protocol::Question;

/// An entry of a day as it is told.
struct Told<'a> {
    /// What the clinician typed in it, which is told as it was typed.
    typed: Vec<&'a str>,
    /// The contact it was entered under.
    contact: Option<EntryId>,
    /// Whom it is from, as it says before its first colon.
    source: Option<String>,
    spans: Vec<Span>,
}

/// What one source told, together.
struct Sourced {
    source: Option<String>,
    told: Vec<Span>,
}

impl<'a> Composer<'a> {
    /// A line for each day, with all that is of it: what one source told together, in the order of its first word. What
    /// was told by somebody in several contacts of that day is told contact by contact.
    pub(super) fn days(
        &self,
        log: &'a Question,
        by: &'a Question,
        entries: &[Numbered<'a>],
        mut parts: Parts<'a>,
        writer: &mut Writer,
    ) {
        parts.beside.push(by);
        let mut days: Vec<(String, Vec<Told<'a>>)> = Vec::new();
        for (_, entry) in entries {
            let label = match self.field(log, entry, by) {
                Some(answer) => self.words_of(log, by, answer),
                None => self.locale.msg_document_no_date(),
            };
            let spans = self.parts_told(log, entry, &parts);
            let (contact, source) = (self.contact_of(entry), opens_with(&spans));
            let typed = entry.fields.values().filter_map(|answer| match answer {
                Answer::Text(text) => Some(text.as_str()),
                _ => None,
            });
            let told = Told { typed: typed.collect(), contact, source, spans };
            match days.last_mut() {
                Some((day, of_day)) if *day == label => of_day.push(told),
                _ => days.push((label, vec![told])),
            }
        }
        for (day, of_day) in days {
            if !anybody_told_twice(&of_day) {
                writer.fact(day, by_source(of_day));
                continue;
            }
            let mut contacts: Vec<(Option<EntryId>, Vec<Told<'a>>)> = Vec::new();
            for told in of_day {
                match contacts.iter_mut().find(|(contact, _)| *contact == told.contact) {
                    Some((_, of_contact)) => of_contact.push(told),
                    None => contacts.push((told.contact, vec![told])),
                }
            }
            // What was entered by itself stands first, under the day alone.
            contacts.sort_by_key(|(contact, _)| contact.is_some());
            let mut number = 0;
            for (contact, of_contact) in contacts {
                let label = match contact {
                    None => day.clone(),
                    Some(contact) => {
                        number += 1;
                        self.contact_named(&day, number, contact)
                    }
                };
                writer.fact(label, by_source(of_contact));
            }
        }
    }

    fn contact_of(&self, entry: &Entry) -> Option<EntryId> {
        self.matter.case?.0.state().contact_of(entry.id)
    }

    /// A contact of a day, with how it was where the talk says that.
    fn contact_named(&self, day: &str, number: usize, contact: EntryId) -> String {
        match self.how_it_was(contact) {
            Some(how) => self.locale.msg_document_contact_of_day_how(
                day,
                number,
                within_sentence(&how, self.locale.language()),
            ),
            None => self.locale.msg_document_contact_of_day(day, number),
        }
    }

    /// What was chosen first of the talk of a contact.
    fn how_it_was(&self, contact: EntryId) -> Option<String> {
        let rules = self.matter.protocol.head.contact.as_ref()?;
        rules.talks.iter().find_map(|talks| {
            let log = self.matter.protocol.question(&talks.log)?;
            let talk = self.given(&talks.log)?.entries().iter();
            let talk = talk.into_iter().find(|talk| self.contact_of(talk) == Some(contact))?;
            let how = log.field(talks.chosen.first()?)?;
            match self.field(log, talk, how)? {
                answer @ Answer::One(_) if self.template.shows_question(how, Some(log)) => {
                    Some(self.words_of(log, how, answer))
                }
                _ => None,
            }
        })
    }
}

/// Whether what somebody told came from more than one contact.
fn anybody_told_twice(of_day: &[Told<'_>]) -> bool {
    of_day.iter().enumerate().any(|(at, told)| {
        let same = |other: &Told<'_>| other.source == told.source && other.contact.is_some();
        let other = of_day.iter().skip(at + 1).find(|other| same(other) && other.contact != told.contact);
        told.source.is_some() && told.contact.is_some() && other.is_some()
    })
}

/// What one source told together, in the order of its first word.
fn by_source(told: Vec<Told<'_>>) -> Vec<Span> {
    let mut sources: Vec<Sourced> = Vec::new();
    let typed: Vec<&str> = told.iter().flat_map(|told| told.typed.iter().copied()).collect();
    for Told { source, spans, .. } in told {
        match sources.iter_mut().find(|known| source.is_some() && known.source == source) {
            Some(known) => {
                known.told.push(Span::plain(" "));
                known.told.extend(without_opening(spans));
            }
            None => sources.push(Sourced { source, told: spans }),
        }
    }
    let of_all = said_of_all(&mut sources, &typed);
    let joined = sources.into_iter().map(|sourced| sourced.told).reduce(|mut before, told| {
        before.push(Span::plain(" "));
        before.extend(told);
        before
    });
    let of_all = of_all.map(|clause| Span::plain(format!("{}. ", capital(&clause))));
    of_all.into_iter().chain(joined.unwrap_or_default()).collect()
}

/// What every source of a day opens with at its end, such as who was there: taken from each, to be said once.
fn said_of_all(sources: &mut [Sourced], typed: &[&str]) -> Option<String> {
    let ending = |of: &Sourced| Some(of.source.as_ref()?.rsplit_once(", ")?.1.to_owned());
    let (first, others) = sources.split_first()?;
    let clause = ending(first)?;
    if others.is_empty() || others.iter().any(|of| ending(of).as_ref() != Some(&clause)) {
        return None;
    }
    if typed.iter().any(|typed| typed.contains(&format!(", {clause}"))) {
        return None;
    }
    let openings = sources.iter_mut().filter_map(|of| of.told.first_mut());
    openings.for_each(|opening| opening.text = opening.text.replacen(&format!(", {clause}: "), ": ", 1));
    Some(clause)
}

/// Whom a row is from, as it says before its first colon.
fn opens_with(row: &[Span]) -> Option<String> {
    let (opening, _) = row.first()?.text.split_once(": ")?;
    Some(opening.to_owned())
}

/// A row of whom the row before it is from too.
fn without_opening(mut row: Vec<Span>) -> Vec<Span> {
    if let Some(first) = row.first_mut()
        && let Some((_, rest)) = first.text.split_once(": ")
    {
        first.text = capital(rest);
    }
    row.retain(|span| !span.text.is_empty());
    row
}
