//! Finds in free text what leads back to a person: names, numbers, addresses, schools, accounts. It only marks; what is
//! done about a mark is for whoever reads it. No clock and no disk, and nothing here ever becomes a score.
//!
//! The word lists in `words/` were written for this program from common knowledge of names in the Netherlands; they
//! come from no register, and hold nobody in particular. What came from elsewhere has its licence beside it.

mod address;
mod checking;
mod date;
mod dutch;
mod label;
mod lists;
mod name;
mod number;
mod online;
mod organisation;
mod role;
mod spoken;
mod token;

use std::ops::Range;

use token::Text;

pub(crate) use checking::check_for;
pub use checking::{Marked, check};
pub(crate) use label::find_labels;

/// Something in a text that leads back to a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Where it stands, in bytes of the text.
    pub span: Range<usize>,
    /// What it seems to be.
    pub kind: Kind,
    /// What gave it away.
    pub why: Why,
}

/// What a marked piece of text seems to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A name, a nickname or initials.
    Name,
    /// A date of birth.
    BirthDate,
    /// A citizen service number.
    CitizenNumber,
    /// A postcode.
    Postcode,
    /// A street, with or without a number.
    Street,
    /// The place somebody lives in.
    Place,
    /// A school, nursery, employer, club or practice by name.
    Organisation,
    /// A telephone number of a person.
    Phone,
    /// An e-mail address.
    Mail,
    /// A bank account.
    BankAccount,
    /// The number plate of a car.
    NumberPlate,
    /// A user name or the address of a page.
    Handle,
    /// The number of a file, a patient, a case or a policy.
    FileNumber,
    /// Somebody who can be recognised by who they are: the son of the baker, the only one of a class. Milder than a name.
    Role,
    /// A word that diagnoses or condemns somebody. Identifies nobody, but does not belong in a report about others.
    Diagnosis,
}

/// What gave it away.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Why {
    /// It is in the list of names, places or labels.
    Listed,
    /// The word before it announces it: a title, "heet", "woont in", "dossiernummer".
    Announced,
    /// A capital letter within a sentence.
    Capital,
    /// The same word was marked elsewhere in the text.
    Again,
    /// It has the form of one.
    Form,
    /// Its check digits are right.
    CheckDigits,
    /// A long number leads back to a register.
    LongNumber,
    /// There are few of whom this can be said.
    Role,
    /// A date this long ago is mostly a date of birth.
    LongAgo,
}

/// Everything in `text` that leads back to a person, in reading order, without overlap.
#[must_use]
pub fn find(text: &str) -> Vec<Finding> {
    let text = Text::new(text);
    let mut marks = Marks::new(&text);
    // What has a form of its own first, so that no part of it is taken for a name.
    online::find(&text, &mut marks);
    number::find_announced(&text, &mut marks);
    number::find_forms(&text, &mut marks);
    spoken::find(&text, &mut marks);
    date::find(&text, &mut marks);
    address::find(&text, &mut marks);
    organisation::find(&text, &mut marks);
    name::find(&text, &mut marks);
    role::find(&text, &mut marks);
    marks.finish()
}

/// Whether a day of a month is named in a text, however it is written: "6 november", "zes mrt", "12-03-2019".
#[must_use]
pub(crate) fn names_day(text: &str) -> bool {
    let text = Text::new(text);
    text.places().any(|place| date::read(&text, place).is_some_and(|date| date.day))
}

/// Whether a word in lower case is Dutch and nobody's name, as far as can be told.
pub(crate) fn is_dutch(word: &str) -> bool {
    dutch::is_word(word) && !lists::is_given(word) && !lists::is_surname(word)
}

/// Whether these are Dutch words and no names, whatever their capitals: "Groene Deur".
#[must_use]
pub(crate) fn is_made_of_words(words: &str) -> bool {
    let text = Text::new(words);
    let plain = || text.tokens.iter().filter(|token| token.is_word()).map(|token| token.plain.as_str());
    let nobody = |word: &str| dutch::is_word(word) && !lists::is_given(word) && !lists::is_surname(word);
    // A dog that barks is nobody, though people are called Hond. With nothing beside it but an initial, "van der" or another
    // such word it may be a name.
    let tells =
        |word: &str| word.len() > 1 && !lists::is_doubtful(word) && !name::cues::WITHIN.contains(&word);
    plain().all(nobody) && plain().any(tells)
}

/// What was marked so far, token by token: nothing is marked twice.
struct Marks<'a> {
    text: &'a Text<'a>,
    taken: Vec<bool>,
    found: Vec<Finding>,
}

impl<'a> Marks<'a> {
    fn new(text: &'a Text<'a>) -> Self {
        Self { text, taken: vec![false; text.tokens.len()], found: Vec::new() }
    }

    /// Whether any of these tokens is marked.
    fn is_taken(&self, tokens: Range<usize>) -> bool {
        self.taken.get(tokens).is_some_and(|taken| taken.contains(&true))
    }

    /// Marks these tokens, unless one of them is marked already.
    fn mark(&mut self, tokens: Range<usize>, kind: Kind, why: Why) {
        if tokens.is_empty() || self.is_taken(tokens.clone()) {
            return;
        }
        let (Some(first), Some(last)) =
            (self.text.tokens.get(tokens.start), self.text.tokens.get(tokens.end - 1))
        else {
            return;
        };
        let span = first.at.start..last.at.end;
        self.taken[tokens].fill(true);
        self.found.push(Finding { span, kind, why });
    }

    fn finish(mut self) -> Vec<Finding> {
        self.found.sort_by_key(|finding| finding.span.start);
        self.found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(text: &str) -> Vec<(&str, Kind)> {
        find(text).into_iter().map(|finding| (&text[finding.span], finding.kind)).collect()
    }

    #[test]
    fn a_name_is_marked_with_all_its_parts() {
        assert_eq!(marked("Vandaag sprak ik Fatima van den Berg."), [("Fatima van den Berg", Kind::Name)]);
        assert_eq!(marked("mevr. de Vries-Jansen belde"), [("de Vries-Jansen", Kind::Name)]);
        assert_eq!(marked("Overleg met J.P. van Dijk gehad"), [("J.P. van Dijk", Kind::Name)]);
    }

    #[test]
    fn a_word_that_is_also_a_name_is_marked_only_where_a_name_can_stand() {
        assert_eq!(marked("Het merk is een blauwe mark, een roos en een bos."), []);
        assert_eq!(marked("Ik wil dat Mark vertelt wat hij wil."), [("Mark", Kind::Name)]);
        assert_eq!(marked("Roos vertelt dat zij bang is."), [("Roos", Kind::Name)]);
    }

    #[test]
    fn a_citizen_number_is_known_by_its_check_digits() {
        assert_eq!(marked("bsn 111222333"), [("111222333", Kind::CitizenNumber)]);
        assert_eq!(marked("het nummer 111 222 333 staat erbij"), [("111 222 333", Kind::CitizenNumber)]);
    }

    #[test]
    fn public_numbers_are_nobodys() {
        assert_eq!(marked("Bel 112, 113, 0800-2000, 0800 0113 of 14 010."), []);
    }

    #[test]
    fn an_address_is_marked_piece_by_piece() {
        let found = marked("Woont op Kerkstraat 12b, 1234 AB Purmerend.");
        assert_eq!(
            found,
            [("Kerkstraat 12b", Kind::Street), ("1234 AB", Kind::Postcode), ("Purmerend", Kind::Place)]
        );
    }

    #[test]
    fn a_day_is_named_however_it_is_written_and_a_measure_names_none() {
        for text in [
            "Op 6 november zonder jas en zonder ontbijt.",
            "Op 6 nov zonder jas.",
            "Zes mrt, zonder jas.",
            "On May 6 without a coat.",
            "12-11-2026: zonder jas.",
        ] {
            assert!(names_day(text), "{text}");
        }
        for text in [
            "Striem van 8 cm op de rechter onderarm.",
            "Vier afspraken tussen mei en oktober.",
            "In maart 2026.",
            "",
        ] {
            assert!(!names_day(text), "{text}");
        }
    }

    #[test]
    fn findings_never_overlap_and_come_in_reading_order() {
        let text = "Daan (geb. 3 mrt 2019), moeder mw. Yilmaz, tel 06-12345678, daan@voorbeeld.nl.";
        let found = find(text);
        assert!(found.len() >= 5, "{found:?}");
        for pair in found.windows(2) {
            assert!(pair[0].span.end <= pair[1].span.start, "{pair:?}");
        }
    }
}
