//! The *sociale kaart* on paper, for the wall of a practice: whom to call, on which number, at which hours.

use jiff::civil::Date;

use super::{Block, Column, Level, Paper, Span, Table};
use crate::locale::Locale;
use crate::phonebook::{Entry, Hours, Phonebook};

/// The national numbers and one's own entries, by kind.
#[must_use]
pub fn wall_card(book: &Phonebook, national: &[Entry], today: Date, locale: &Locale) -> Paper {
    let mut entries: Vec<&Entry> = national.iter().chain(book.entries()).collect();
    entries.sort_by_key(|entry| entry.kind);
    let mut blocks = Vec::new();
    for group in entries.chunk_by(|one, other| one.kind == other.kind) {
        let Some(first) = group.first() else { continue };
        blocks.push(Block::Heading(Level::Section, locale.phonebook_kind(first.kind)));
        let column = |title: String, share| Column { title, share };
        let columns = vec![
            column(locale.msg_phonebook_name(), 5),
            column(locale.msg_phonebook_number(), 5),
            column(locale.msg_phonebook_hours(), 5),
            column(locale.msg_phonebook_tell(), 4),
        ];
        let rows = group.iter().flat_map(|entry| rows(entry, locale));
        blocks.push(Block::Table(Table { columns, rows: rows.collect() }));
    }
    let mut paper = Paper::of_the_program(locale.msg_phonebook_title(), today, locale, blocks);
    paper.subtitle = Some(locale.date(today));
    paper
}

/// A row for each number; who it is, is said once.
fn rows(entry: &Entry, locale: &Locale) -> Vec<Vec<Vec<Span>>> {
    let cell = |words: String| vec![Span::plain(words)];
    let about = [&entry.region, &entry.note].into_iter().filter(|text| !text.is_empty()).cloned();
    let mut who = vec![Span::plain(entry.name.as_str())];
    who.extend(about.map(|about| Span::quiet(format!(" · {about}"))));
    let tell = locale.phonebook_tell(entry.tell);
    if entry.lines.is_empty() {
        return vec![vec![who, cell("–".to_owned()), cell(String::new()), cell(tell)]];
    }
    let row = |(at, line): (usize, &crate::phonebook::Line)| {
        let number = match line.purpose.as_str() {
            "" => line.number.to_string(),
            purpose => format!("{} ({purpose})", line.number),
        };
        let hours = match &line.hours {
            Hours::Unknown => "–".to_owned(),
            hours => hours.told(locale.language()),
        };
        let (who, tell) =
            if at == 0 { (who.clone(), tell.clone()) } else { (cell(String::new()), String::new()) };
        vec![who, cell(number), cell(hours), cell(tell)]
    };
    entry.lines.iter().enumerate().map(row).collect()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::document::plain_text;
    use crate::locale::Language;
    use crate::phonebook::{Kind, Line, national};
    use crate::protocol::load::{OwnNumber, OwnNumbers};

    #[test]
    fn everybody_is_on_it_with_number_and_hours_under_what_they_are() {
        let locale = Locale::new(Language::Nl);
        let line = |number: &str, hours: &str| Line {
            number: OwnNumber::try_from(number.to_owned()).unwrap(),
            purpose: "nacht".to_owned(),
            hours: Hours::typed(hours).unwrap(),
        };
        let doctor = Entry {
            lines: vec![line("030 123 45 67", "ma-vr 8-17"), line("030 765 43 21", "")],
            region: "Utrecht".to_owned(),
            ..Entry::new(Kind::ForensicDoctor, "Forensische dienst")
        };
        let book = Phonebook::of([doctor, Entry::new(Kind::VeiligThuis, "Regio Midden")]);
        let paper = wall_card(&book, &national(&locale, &OwnNumbers::new()), date(2026, 11, 28), &locale);
        let text = plain_text(&paper);
        for said in [
            "Levensgevaar",
            "0800-2000",
            "Forensische dienst",
            "· Utrecht",
            "030 123 45 67 (nacht)",
            "ma-vr 08:00-17:00",
            "030 765 43 21",
        ] {
            assert!(text.contains(said), "{said} is missing in\n{text}");
        }
        assert_eq!(text.matches("Forensische dienst").count(), 1, "{text}");
        let place = |word: &str| text.find(word).unwrap();
        assert!(place("112") < place("0800-2000") && place("0800-2000") < place("Regio Midden"), "{text}");
    }
}
