//! The national numbers that come with the program. They stand in the protocols with their sources; a number of one's own stands
//! before one of them, marked as such, and never before 112.

use super::{Entry, Hours, Kind, Line, Tell};
use crate::locale::Locale;
use crate::protocol::load::{OwnNumber, OwnNumbers, own_number};

/// Each with what it is, its number, whether it answers day and night, and what may be told.
const NUMBERS: [(Kind, &str, bool, Tell); 5] = [
    (Kind::Emergency, "112", true, Tell::ByLaw),
    (Kind::VeiligThuis, "0800-2000", true, Tell::Anonymous),
    (Kind::Leck, "0900-44 45 444", true, Tell::Anonymous),
    (Kind::SexualAssaultCentre, "0800-0188", true, Tell::WithConsent),
    // Hours were found in no source.
    (Kind::DoctorsLine, "088-440 42 42", false, Tell::Anonymous),
];

/// The national numbers, each after the user's own where there is one.
#[must_use]
pub fn national(locale: &Locale, own: &OwnNumbers) -> Vec<Entry> {
    let entry = |(kind, number, always, tell): (Kind, &str, bool, Tell)| {
        let hours = if always { Hours::Always } else { Hours::Unknown };
        let own = own_number(own, number).cloned();
        let published = if own.is_some() { locale.msg_phonebook_published_number() } else { String::new() };
        let published =
            Line { number: OwnNumber::try_from(number.to_owned()).ok()?, purpose: published, hours }; // each is one
        // What answers at a number of one's own nobody but its owner knows.
        let own = own.map(|number| Line {
            number,
            purpose: locale.msg_phonebook_own_number(),
            hours: Hours::Unknown,
        });
        let lines = own.into_iter().chain([published]).collect();
        let note = match kind {
            Kind::Emergency => locale.msg_phonebook_national_emergency(),
            Kind::VeiligThuis => locale.msg_phonebook_national_veilig_thuis(),
            Kind::Leck => locale.msg_phonebook_national_leck(),
            Kind::SexualAssaultCentre => locale.msg_phonebook_national_csg(),
            _ => locale.msg_phonebook_national_doctors_line(),
        };
        let name = match kind {
            Kind::DoctorsLine => locale.msg_phonebook_national_doctors_line_name(),
            kind => locale.phonebook_kind(kind),
        };
        Some(Entry { lines, tell, note, ..Entry::new(kind, &name) })
    };
    NUMBERS.into_iter().filter_map(entry).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Language;
    use crate::protocol::bundle::{self, Bundled};

    #[test]
    fn every_national_number_stands_on_a_card_with_its_source() {
        let protocols: Vec<_> = bundle::all().iter().filter_map(Bundled::without_scenarios).collect();
        let lines: Vec<_> =
            protocols.iter().flat_map(|protocol| &protocol.head.cards).flat_map(|card| &card.lines).collect();
        for (_, number, ..) in NUMBERS {
            let line = lines.iter().find(|line| line.call.as_deref() == Some(number));
            assert!(line.is_some_and(|line| !line.from.source.as_str().is_empty()), "{number}");
        }
        assert_eq!(national(&Locale::new(Language::En), &OwnNumbers::new()).len(), NUMBERS.len());
    }

    #[test]
    fn a_number_of_ones_own_stands_marked_before_the_national_one_and_never_before_112() {
        let number = |number: &str| OwnNumber::try_from(number.to_owned()).unwrap();
        let own = [("0800-2000", "030 123 45 67"), ("112", "119")];
        let own = own.map(|(published, own)| (published.to_owned(), number(own))).into();
        let entries = national(&Locale::new(Language::Nl), &own);
        let said = |entry: &Entry| {
            entry.lines.iter().map(|line| format!("{} {}", line.number, line.purpose)).collect::<Vec<_>>()
        };
        assert_eq!(said(&entries[0]), ["112 "]);
        assert_eq!(said(&entries[1]), ["030 123 45 67 eigen nummer", "0800-2000 landelijk nummer"]);
    }
}
