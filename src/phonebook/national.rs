//! The national numbers that come with the program. They stand in the protocols with their sources; a number of one's own takes
//! its place here as it does there.

use super::{Entry, Hours, Kind, Line, Tell};
use crate::locale::Locale;
use crate::protocol::load::{OwnNumber, OwnNumbers};

/// Each with what it is, its number, whether it answers day and night, and what may be told.
const NUMBERS: [(Kind, &str, bool, Tell); 5] = [
    (Kind::Emergency, "112", true, Tell::ByLaw),
    (Kind::VeiligThuis, "0800-2000", true, Tell::Anonymous),
    (Kind::Leck, "0900-44 45 444", true, Tell::Anonymous),
    (Kind::SexualAssaultCentre, "0800-0188", true, Tell::WithConsent),
    // Hours were found in no source.
    (Kind::DoctorsLine, "088-440 42 42", false, Tell::Anonymous),
];

/// The national numbers, with the user's own in their place.
#[must_use]
pub fn national(locale: &Locale, own: &OwnNumbers) -> Vec<Entry> {
    let entry = |(kind, number, always, tell): (Kind, &str, bool, Tell)| {
        let number = own.get(number).cloned().or_else(|| OwnNumber::try_from(number.to_owned()).ok())?; // each is one
        let hours = if always { Hours::Always } else { Hours::Unknown };
        let line = Line { number, purpose: String::new(), hours };
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
        Some(Entry { lines: vec![line], tell, note, ..Entry::new(kind, &name) })
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
    fn a_number_of_ones_own_takes_its_place() {
        let own = [("0800-2000".to_owned(), OwnNumber::try_from("030 123 45 67".to_owned()).unwrap())].into();
        let entries = national(&Locale::new(Language::Nl), &own);
        assert_eq!(entries[1].lines[0].number.to_string(), "030 123 45 67");
        assert_eq!(entries[0].lines[0].number.to_string(), "112");
    }
}
