//! The dates still to come: what they are for, in words of the protocol only, so that they can stand in any diary.

use std::collections::HashSet;

use jiff::civil::Date;
use sha2::{Digest as _, Sha256};

use super::writer::{Writer, closed};
use super::{Composer, Matter};
use crate::case::{Answer, Counted, Ground, Inside, hexadecimal};
use crate::document::paper::Span;
use crate::locale::Language;
use crate::protocol::{Due, Kind, Name, Question};

/// A date still to come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dated {
    /// The day.
    pub on: Date,
    /// What it is for, in words of the protocol.
    pub what: String,
    /// Tells it from every other date, and stays the same when the day moves. Leads to nobody.
    pub id: String,
}

/// Every date still to come, the first one first: actions, and dates that were entered and lie ahead. What was
/// entered for today was done today.
#[must_use]
pub fn dates(matter: &Matter<'_>, language: Language) -> Vec<Dated> {
    let Some((case, walk)) = matter.case else { return Vec::new() };
    let protocol = matter.protocol;
    let seed = case.journal().lines().first().map_or("", |line| line.link.as_str());
    let dated = |on: Date, what: &str, way: &[&str]| {
        let name = format!("{seed}/{}/{}", protocol.head.id, way.join("/"));
        let hash = hexadecimal(&Sha256::digest(name.as_bytes()));
        Dated { on, what: closed(what), id: hash.chars().take(32).collect() }
    };
    let mut found = Vec::new();
    let mut told: HashSet<&Name> = HashSet::new();
    for state in walk.reached() {
        let Some(outcome) = protocol.outcome(&state.id) else { continue };
        for done in &state.actions {
            let action = outcome.actions.iter().find(|action| action.id == done.id);
            let Some((action, on)) = action.zip(done.due) else { continue };
            let Due::On(question) = &action.due else { continue };
            let _ = told.insert(question);
            found.push(dated(on, action.what.get(language), &[outcome.id.as_str(), action.id.as_str()]));
        }
    }
    let counted = Counted::new(protocol, case.answers(), matter.today);
    let ground = Ground::new(protocol, &counted, matter.today);
    for (_, question) in protocol.questions() {
        match ground.answer(&question.id) {
            Some(Answer::Date(on)) if *on > matter.today && !told.contains(&question.id) => {
                found.push(dated(*on, question.ask.get(language), &[question.id.as_str()]));
            }
            Some(Answer::Entries(entries)) => {
                for (place, entry) in entries.iter().enumerate() {
                    let inside = Inside { log: question, entry };
                    for field in question.answer.fields() {
                        let counts = ground.field_on_path(field, inside).is_true();
                        if let (true, Some(Answer::Date(on))) = (counts, entry.fields.get(&field.id))
                            && *on > matter.today
                        {
                            let what = of_row(&one_of(question, language), place, field.ask.get(language));
                            let number = entry.id.0.to_string();
                            found.push(dated(
                                *on,
                                &what,
                                &[question.id.as_str(), &number, field.id.as_str()],
                            ));
                        }
                    }
                }
            }
            _ => {}
        }
    }
    found.sort_by_key(|dated| dated.on);
    found
}

/// A field of a row, after the number of the row. What only says again what the row is called is not said twice.
fn of_row(one: &str, place: usize, asked: &str) -> String {
    let number = place + 1;
    let asks = asked.trim_end_matches([':', '?', '.', ' ']);
    if asks.to_lowercase() == one.to_lowercase() {
        return format!("{one} {number}");
    }
    format!("{one} {number}: {asked}")
}

/// What an entry of a log is called.
fn one_of(log: &Question, language: Language) -> String {
    match &log.answer {
        Kind::Entries { one, .. } => super::answers::capital(one.get(language)),
        _ => String::new(),
    }
}

impl Composer<'_> {
    /// Every date still to come.
    pub(super) fn coming(&self, writer: &mut Writer) {
        let rows = dates(self.matter, self.locale.language()).into_iter().map(|dated| {
            vec![
                vec![Span::strong(self.locale.date(dated.on))],
                vec![Span::plain(dated.what)],
                // Done is written by hand.
                Vec::new(),
            ]
        });
        let columns = [
            (self.locale.msg_document_by_when(), 24),
            (self.locale.msg_document_to_do(), 56),
            (self.locale.msg_document_done(), 20),
        ];
        self.table(columns, rows.collect(), writer);
    }
}

#[cfg(test)]
mod tests {
    use super::of_row;

    #[test]
    fn a_row_is_not_named_twice() {
        assert_eq!(of_row("Gesprek", 0, "Gesprek:"), "Gesprek 1");
        assert_eq!(of_row("Gesprek", 1, "Op welke dag?"), "Gesprek 2: Op welke dag?");
    }
}
