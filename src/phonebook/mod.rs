//! The *sociale kaart*: whom one calls here, for what, at which hours, and what may be told to them. Nothing about a patient is
//! in it, so that it can be shared. Pure: the hour comes in as an argument; where it is kept is for `vault`.

mod comparing;
mod holiday;
mod hours;
mod national;
mod table;
mod visiting;
mod words;

use jiff::civil::Date;
use serde::{Deserialize, Deserializer, Serialize};

use crate::protocol::load::OwnNumber;
use crate::protocol::one_line;

pub use crate::protocol::network::Kind;
pub use comparing::{Difference, Met, differences};
pub use hours::{Hours, NotHours, Reach};
pub use national::national;
pub use table::{NotATable, from_table, to_table};
pub use visiting::from_visiting_cards;

/// Whom one calls, in the order in which they were entered.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Phonebook {
    #[serde(deserialize_with = "at_most_all")]
    entries: Vec<Entry>,
}

/// Somebody, or some desk, that is called.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// What they are.
    pub kind: Kind,
    /// A name or a function, as one asks for it. With the kind it tells one entry from another.
    #[serde(deserialize_with = "short")]
    pub name: String,
    /// The numbers, the one to try first at the top.
    #[serde(default)]
    pub lines: Vec<Line>,
    /// What may be told to them.
    #[serde(default)]
    pub tell: Tell,
    /// Where they work; empty where it does not matter.
    #[serde(default, deserialize_with = "short")]
    pub region: String,
    /// When somebody last found that it is right.
    #[serde(default)]
    pub checked: Option<Date>,
    /// What else is good to know.
    #[serde(default, deserialize_with = "short")]
    pub note: String,
}

/// One number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Line {
    /// What to dial.
    pub number: OwnNumber,
    /// What it is for, such as `vertrouwensarts`; empty where there is nothing to tell apart.
    #[serde(default, deserialize_with = "short")]
    pub purpose: String,
    /// When somebody answers.
    #[serde(default)]
    pub hours: Hours,
}

/// What may be told to somebody without asking further.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub enum Tell {
    /// Nobody filled it in.
    #[default]
    Unsaid,
    /// Without what leads to a person.
    Anonymous,
    /// What the patient or the parents agreed to.
    WithConsent,
    /// What a law gives a right to tell.
    ByLaw,
}

impl Tell {
    /// All of them, in the order of the form.
    pub const ALL: [Self; 4] = [Self::Unsaid, Self::Anonymous, Self::WithConsent, Self::ByLaw];
}

/// How old a number can be before somebody is asked whether it is still right, in months: our choice.
pub const CHECK_AFTER: i32 = 12;

/// More than any region has, and few enough to read.
const MOST: usize = 500;
const LONGEST: usize = 300;
const MOST_LINES: usize = 8;

impl Phonebook {
    /// These entries. Of those that are the same by kind and name the last counts.
    #[must_use]
    pub fn of(entries: impl IntoIterator<Item = Entry>) -> Self {
        let mut book = Self::default();
        for entry in entries {
            book.put(entry);
        }
        book
    }

    /// Everybody, by kind and then by name.
    #[must_use]
    pub fn entries(&self) -> Vec<&Entry> {
        let mut entries: Vec<&Entry> = self.entries.iter().collect();
        entries.sort_by_key(|entry| (entry.kind, entry.name.to_lowercase()));
        entries
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether nobody was entered.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Whether somebody can still be added.
    #[must_use]
    pub fn has_room(&self) -> bool {
        self.entries.len() < MOST
    }

    /// The entry that is the same by kind and name.
    #[must_use]
    pub fn find(&self, like: &Entry) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.is_same(like))
    }

    /// Enters somebody, in the place of who is the same. What nobody sees is left out, and what is over a bound.
    pub fn put(&mut self, entry: Entry) {
        let entry = entry.bounded();
        let room = self.has_room();
        match self.entries.iter_mut().find(|there| there.is_same(&entry)) {
            Some(there) => *there = entry,
            None if room => self.entries.push(entry),
            None => {}
        }
    }

    /// Enters somebody in the place of who was called otherwise.
    pub fn replace(&mut self, before: &Entry, entry: Entry) {
        if !before.is_same(&entry) {
            self.remove(before);
        }
        self.put(entry);
    }

    /// Takes somebody out.
    pub fn remove(&mut self, entry: &Entry) {
        self.entries.retain(|there| !there.is_same(entry));
    }

    /// Those whose numbers nobody checked for longer than [`CHECK_AFTER`] months, or ever.
    #[must_use]
    pub fn to_check(&self, today: Date) -> Vec<&Entry> {
        self.entries().into_iter().filter(|entry| entry.is_to_check(today)).collect()
    }
}

impl Entry {
    /// Somebody of whom nothing else is known yet.
    #[must_use]
    pub fn new(kind: Kind, name: &str) -> Self {
        Self {
            kind,
            name: name.to_owned(),
            lines: Vec::new(),
            tell: Tell::Unsaid,
            region: String::new(),
            checked: None,
            note: String::new(),
        }
    }

    /// Whether this is the same one, whatever is known of them.
    #[must_use]
    pub fn is_same(&self, other: &Self) -> bool {
        self.kind == other.kind && self.name.trim().to_lowercase() == other.name.trim().to_lowercase()
    }

    /// Whether nobody looked for too long, or ever, whether it is still right.
    #[must_use]
    pub fn is_to_check(&self, today: Date) -> bool {
        self.checked.is_none_or(|checked| {
            let term = jiff::Span::new().try_months(CHECK_AFTER);
            let until = term.and_then(|term| checked.checked_add(term));
            until.is_ok_and(|until| until < today) // a day beyond the calendar has not come
        })
    }

    fn bounded(self) -> Self {
        let Self { kind, name, mut lines, tell, region, checked, note } = self;
        lines.truncate(MOST_LINES);
        for line in &mut lines {
            line.purpose = bounded(&line.purpose);
        }
        Self {
            kind,
            name: bounded(&name),
            lines,
            tell,
            region: bounded(&region),
            checked,
            note: bounded(&note),
        }
    }
}

/// On one line, without what nobody sees, and not without end.
fn bounded(text: &str) -> String {
    one_line(text).trim().chars().take(LONGEST).collect()
}

fn short<'de, D: Deserializer<'de>>(from: D) -> Result<String, D::Error> {
    String::deserialize(from).map(|text| bounded(&text))
}

fn at_most_all<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<Entry>, D::Error> {
    Vec::deserialize(from).map(|entries| Phonebook::of(entries).entries)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn nurse(name: &str) -> Entry {
        Entry::new(Kind::YouthNurse, name)
    }

    #[test]
    fn who_is_the_same_by_kind_and_name_is_there_once() {
        let mut book = Phonebook::of([nurse("De Linde"), nurse("de linde ")]);
        book.put(Entry { region: "Noord".to_owned(), ..nurse("De Linde") });
        book.put(Entry::new(Kind::YouthDoctor, "De Linde"));
        assert_eq!(book.len(), 2);
        assert_eq!(book.find(&nurse("DE LINDE")).unwrap().region, "Noord");
        book.replace(&nurse("De Linde"), nurse("De Beuk"));
        let names: Vec<&str> = book.entries().iter().map(|entry| entry.name.as_str()).collect();
        assert_eq!(names, ["De Linde", "De Beuk"], "by kind, then by name");
    }

    #[test]
    fn what_nobody_sees_and_what_has_no_end_is_left_out() {
        let book = Phonebook::of([nurse(&format!("Li\u{202E}nde\n{}", "x".repeat(900)))]);
        let name = &book.entries()[0].name;
        assert!(name.starts_with("Linde x") && name.chars().count() == LONGEST, "{name}");
        let many = Phonebook::of((0..MOST + 10).map(|number| nurse(&number.to_string())));
        assert_eq!((many.len(), many.has_room()), (MOST, false));
    }

    #[test]
    fn a_number_is_asked_about_after_a_year_and_when_nobody_ever_looked() {
        let checked = |checked| Entry { checked, ..nurse("De Linde") };
        let today = date(2026, 11, 28);
        assert!(checked(None).is_to_check(today));
        assert!(!checked(Some(date(2025, 11, 28))).is_to_check(today));
        assert!(checked(Some(date(2025, 11, 27))).is_to_check(today));
    }
}
