//! Entries from visiting cards, as address books of telephones and mail programs give them out (vCard).

use ical::VcardParser;
use ical::parser::vcard::component::VcardContact;

use super::{Entry, Hours, Kind, Line, Phonebook};
use crate::locale::{Language, Locale};
use crate::protocol::load::OwnNumber;

/// The entries of a file of visiting cards, and how many cards had no name or no number that can be dialled. What kind
/// somebody is, is taken from their categories; where those name none, they are [`Kind::Other`].
#[must_use]
pub fn from_visiting_cards(text: &str) -> (Phonebook, usize) {
    let (mut book, mut left) = (Phonebook::default(), 0);
    let locales = Language::ALL.map(Locale::new);
    for card in VcardParser::new(text.as_bytes()) {
        // A card that cannot be read is one that has no name.
        match card.ok().and_then(|card| entry(&card, &locales)) {
            Some(entry) => book.put(entry),
            None => left += 1,
        }
    }
    (book, left)
}

fn entry(card: &VcardContact, locales: &[Locale]) -> Option<Entry> {
    let texts = |property: &str| -> Vec<String> {
        // Some programs put a group before the name: `item1.TEL`.
        let is = |name: &str| name.rsplit('.').next().is_some_and(|name| name.eq_ignore_ascii_case(property));
        let found = card.properties.iter().filter(|one| is(&one.name));
        found.filter_map(|one| one.value.as_deref()).map(unescaped).collect()
    };
    let first = |property| texts(property).into_iter().find(|text| !text.trim().is_empty());
    let name = first("FN").or_else(|| first("ORG"))?;
    let numbers = texts("TEL").into_iter();
    let lines: Vec<Line> = numbers
        .filter_map(|number| {
            // What cannot be dialled is told by the count.
            let number = OwnNumber::try_from(number.trim_start_matches("tel:").to_owned()).ok()?;
            Some(Line { number, purpose: String::new(), hours: Hours::Unknown })
        })
        .collect();
    if lines.is_empty() {
        return None;
    }
    let categories: Vec<String> = texts("CATEGORIES")
        .iter()
        .flat_map(|all| all.split(','))
        .map(|one| one.trim().to_lowercase())
        .collect();
    let is = |kind: &Kind| {
        locales.iter().any(|locale| categories.contains(&locale.phonebook_kind(*kind).to_lowercase()))
    };
    let kind = Kind::to_enter().find(is).unwrap_or(Kind::Other);
    let note = first("NOTE").unwrap_or_default();
    Some(Entry { lines, note, ..Entry::new(kind, &name) })
}

/// Commas, semicolons and line ends are written with a backslash before them.
fn unescaped(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut letters = text.chars();
    while let Some(letter) = letters.next() {
        match (letter, letter == '\\') {
            (_, true) => match letters.next() {
                Some('n' | 'N') => plain.push(' '),
                Some(other) => plain.push(other),
                None => plain.push(letter),
            },
            (letter, false) => plain.push(letter),
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cards_of_a_telephone_become_entries() {
        let cards = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Jeugdarts De Linde\r\nTEL;TYPE=WORK:030 123 45 67\r\nTEL;TYPE=CELL:+31 6 12345678\r\n\
            CATEGORIES:Jeugdarts\r\nNOTE:Niet op\r\n  woensdag\r\nEND:VCARD\r\n\
            BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Wijkteam\r\nTEL;VALUE=uri:tel:14-030\r\nEND:VCARD\r\n\
            BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Zonder nummer\r\nEND:VCARD\r\n";
        let (book, left) = from_visiting_cards(cards);
        assert_eq!((book.len(), left), (2, 1));
        let entries = book.entries();
        assert_eq!(entries[0].kind, Kind::YouthDoctor);
        assert_eq!(entries[0].lines.len(), 2);
        assert_eq!(entries[0].note, "Niet op woensdag");
        assert_eq!(
            (entries[1].kind, entries[1].lines[0].number.to_string()),
            (Kind::Other, "14-030".to_owned())
        );
    }

    #[test]
    fn what_is_no_card_gives_nothing() {
        for text in
            ["", "hallo", "BEGIN:VCARD", "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", "BEGIN:VCARD\r\nFN\r\n"]
        {
            assert_eq!(from_visiting_cards(text).0, Phonebook::default(), "{text}");
        }
    }
}
