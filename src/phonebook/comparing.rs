//! What somebody else's entries would change of one's own. Nothing is taken out: whoever is not in theirs may be known here alone.

use super::{Entry, Line, Phonebook};

/// One entry of theirs, beside one's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// As they have it.
    pub theirs: Entry,
    /// What is different.
    pub met: Met,
}

/// What is different about an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Met {
    /// It is not there yet.
    New,
    /// It is there, and other things are said of it.
    Other {
        /// As it is here.
        mine: Box<Entry>,
        /// Numbers that are not here.
        more: Vec<Line>,
        /// Numbers that they do not have, or with other hours.
        fewer: Vec<Line>,
        /// Theirs was checked later, or mine never was.
        newer: bool,
    },
    /// It is the same.
    Same,
}

/// Every entry of theirs, beside one's own.
#[must_use]
pub fn differences(mine: &Phonebook, theirs: &Phonebook) -> Vec<Difference> {
    let of = |entry: &&Entry| {
        let met = match mine.find(entry) {
            None => Met::New,
            Some(same) if same == *entry => Met::Same,
            Some(other) => Met::Other {
                more: without(&entry.lines, &other.lines),
                fewer: without(&other.lines, &entry.lines),
                newer: entry.checked > other.checked,
                mine: Box::new(other.clone()),
            },
        };
        Difference { theirs: (*entry).clone(), met }
    };
    theirs.entries().iter().map(of).collect()
}

fn without(lines: &[Line], others: &[Line]) -> Vec<Line> {
    lines.iter().filter(|line| !others.contains(line)).cloned().collect()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::super::{Hours, Kind};
    use super::*;
    use crate::protocol::load::OwnNumber;

    #[test]
    fn what_is_new_what_is_other_and_what_is_the_same_is_told_apart() {
        let line = |number: &str| Line {
            number: OwnNumber::try_from(number.to_owned()).unwrap(),
            purpose: String::new(),
            hours: Hours::Unknown,
        };
        let entry = |name: &str, numbers: &[&str]| Entry {
            lines: numbers.iter().map(|number| line(number)).collect(),
            ..Entry::new(Kind::Police, name)
        };
        let mine =
            Phonebook::of([entry("A", &["123"]), entry("B", &["456", "789"]), entry("Mine", &["111"])]);
        let theirs = Phonebook::of([
            entry("a", &["123"]),
            Entry { checked: Some(date(2026, 11, 1)), ..entry("B", &["456", "000"]) },
            entry("C", &["222"]),
        ]);
        let found = differences(&mine, &theirs);
        let names: Vec<&str> = found.iter().map(|one| one.theirs.name.as_str()).collect();
        assert_eq!(names, ["a", "B", "C"]);
        assert!(
            matches!(&found[0].met, Met::Other { more, fewer, .. } if more.is_empty() && fewer.is_empty()),
            "another way of writing the name"
        );
        let Met::Other { more, fewer, newer, .. } = &found[1].met else { panic!("{:?}", found[1]) };
        assert_eq!((more, fewer, *newer), (&vec![line("000")], &vec![line("789")], true));
        assert_eq!(found[2].met, Met::New);
        assert!(differences(&mine, &mine).iter().all(|one| one.met == Met::Same));
    }
}
