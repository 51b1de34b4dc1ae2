//! Entries as a table for a spreadsheet, a row a number: CSV with semicolons or commas, its columns by name in either language.

use csv::{ReaderBuilder, StringRecord, WriterBuilder};
use jiff::civil::Date;

use super::{Entry, Hours, Kind, Line, Phonebook, Tell};
use crate::locale::{Language, Locale};
use crate::protocol::load::OwnNumber;

/// Why a table cannot be read, or a row of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotATable {
    /// It is not written in UTF-8.
    NotText,
    /// It is no table of rows and columns.
    NoRows(String),
    /// There is no column with the names.
    NoNames,
    /// A row names a kind that is none.
    NoKind {
        /// Which line of the file.
        line: u64,
        /// What stands there.
        found: String,
    },
    /// A row holds something that is no telephone number.
    NoNumber {
        /// Which line of the file.
        line: u64,
        /// What stands there.
        found: String,
    },
    /// A row holds something that is no hours of a week.
    NoHours {
        /// Which line of the file.
        line: u64,
        /// What stands there.
        found: String,
    },
    /// A row holds something that is no day.
    NoDay {
        /// Which line of the file.
        line: u64,
        /// What stands there.
        found: String,
    },
}

/// The columns, in the order in which they are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Column {
    Kind,
    Name,
    Number,
    Purpose,
    Hours,
    Tell,
    Region,
    Checked,
    Note,
}

const COLUMNS: [Column; 9] = [
    Column::Kind,
    Column::Name,
    Column::Number,
    Column::Purpose,
    Column::Hours,
    Column::Tell,
    Column::Region,
    Column::Checked,
    Column::Note,
];

impl Column {
    fn name(self, locale: &Locale) -> String {
        match self {
            Self::Kind => locale.msg_phonebook_kind(),
            Self::Name => locale.msg_phonebook_name(),
            Self::Number => locale.msg_phonebook_number(),
            Self::Purpose => locale.msg_phonebook_purpose(),
            Self::Hours => locale.msg_phonebook_hours(),
            Self::Tell => locale.msg_phonebook_tell(),
            Self::Region => locale.msg_phonebook_region(),
            Self::Checked => locale.msg_phonebook_checked_on(),
            Self::Note => locale.msg_phonebook_note(),
        }
    }
}

/// Entries as a table, with a row for each number.
///
/// # Errors
/// When what writes tables cannot, which is told as it says it.
pub fn to_table(book: &Phonebook, locale: &Locale) -> Result<Vec<u8>, String> {
    let mut table = WriterBuilder::new().delimiter(b';').from_writer(Vec::new());
    let failed = |error: csv::Error| error.to_string();
    table.write_record(COLUMNS.map(|column| column.name(locale))).map_err(failed)?;
    for entry in book.entries() {
        let row = |line: Option<&Line>| {
            COLUMNS.map(|column| match column {
                Column::Kind => locale.phonebook_kind(entry.kind),
                Column::Name => harmless(&entry.name),
                Column::Number => harmless(&line.map_or_else(String::new, |line| line.number.to_string())),
                Column::Purpose => harmless(line.map_or("", |line| &line.purpose)),
                Column::Hours => line.map_or_else(String::new, |line| line.hours.told(locale.language())),
                Column::Tell => match entry.tell {
                    Tell::Unsaid => String::new(),
                    tell => locale.phonebook_tell(tell),
                },
                Column::Region => harmless(&entry.region),
                Column::Checked => entry.checked.map_or_else(String::new, |day| day.to_string()),
                Column::Note => harmless(&entry.note),
            })
        };
        let rows: Vec<_> = match entry.lines.is_empty() {
            true => vec![row(None)],
            false => entry.lines.iter().map(|line| row(Some(line))).collect(),
        };
        for row in rows {
            table.write_record(row).map_err(failed)?;
        }
    }
    // A spreadsheet takes it for what it is by this mark.
    let bytes = table.into_inner().map_err(|error| error.to_string())?;
    Ok([b"\xEF\xBB\xBF".as_slice(), &bytes].concat())
}

/// A spreadsheet must not take a text for something to work out.
fn harmless(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t']) { format!("'{text}") } else { text.to_owned() }
}

/// Entries from a table. Rows of one kind and name are one entry; a row that cannot be read is left out and told.
///
/// # Errors
/// When it is no table, or has no column of names.
pub fn from_table(bytes: &[u8]) -> Result<(Phonebook, Vec<NotATable>), NotATable> {
    let text = std::str::from_utf8(bytes).map_err(|_| NotATable::NotText)?;
    let text = text.trim_start_matches('\u{FEFF}');
    let first = text.lines().next().unwrap_or_default();
    let counted = |sign: char| first.matches(sign).count();
    let delimiter = [b';', b',', b'\t'].into_iter().max_by_key(|sign| counted(char::from(*sign)));
    let mut table =
        ReaderBuilder::new().delimiter(delimiter.unwrap_or(b';')).flexible(true).from_reader(text.as_bytes());
    let failed = |error: csv::Error| NotATable::NoRows(error.to_string());
    let locales = Language::ALL.map(Locale::new);
    let columns: Vec<Option<Column>> = table
        .headers()
        .map_err(failed)?
        .iter()
        .map(|head| {
            let is = |column: &Column| locales.iter().any(|locale| same(&column.name(locale), head));
            COLUMNS.into_iter().find(is)
        })
        .collect();
    if !columns.contains(&Some(Column::Name)) {
        return Err(NotATable::NoNames);
    }
    let (mut book, mut left) = (Phonebook::default(), Vec::new());
    for row in table.records() {
        let row = row.map_err(failed)?;
        let line = row.position().map_or(0, csv::Position::line);
        match entry(&row, &columns, line, &locales) {
            Ok(Some(mut entry)) => {
                // Another number of who is there already.
                if let Some(there) = book.find(&entry) {
                    entry.lines = [there.lines.as_slice(), &entry.lines].concat();
                }
                book.put(entry);
            }
            Ok(None) => {}
            Err(why) => left.push(why),
        }
    }
    Ok((book, left))
}

fn entry(
    row: &StringRecord,
    columns: &[Option<Column>],
    line: u64,
    locales: &[Locale],
) -> Result<Option<Entry>, NotATable> {
    let cell = |wanted: Column| {
        let at = columns.iter().position(|column| *column == Some(wanted));
        let text = at.and_then(|at| row.get(at)).unwrap_or_default().trim();
        text.strip_prefix('\'').unwrap_or(text).to_owned()
    };
    let name = cell(Column::Name);
    if name.is_empty() {
        return Ok(None);
    }
    let kind = match cell(Column::Kind) {
        found if found.is_empty() => Kind::Other,
        found => Kind::to_enter()
            .find(|kind| locales.iter().any(|locale| same(&locale.phonebook_kind(*kind), &found)))
            .ok_or(NotATable::NoKind { line, found })?,
    };
    let hours = cell(Column::Hours);
    let hours = Hours::typed(&hours).map_err(|_| NotATable::NoHours { line, found: hours })?;
    let number = cell(Column::Number);
    let lines = match number.is_empty() {
        true => Vec::new(),
        false => {
            let read = OwnNumber::try_from(number.clone());
            let number = read.map_err(|_| NotATable::NoNumber { line, found: number })?;
            vec![Line { number, purpose: cell(Column::Purpose), hours }]
        }
    };
    let told = cell(Column::Tell);
    let tell = Tell::ALL
        .into_iter()
        .find(|tell| locales.iter().any(|locale| same(&locale.phonebook_tell(*tell), &told)))
        .unwrap_or_default();
    let checked = match cell(Column::Checked) {
        found if found.is_empty() => None,
        found => Some(day(&found).ok_or(NotATable::NoDay { line, found })?),
    };
    Ok(Some(Entry {
        kind,
        name,
        lines,
        tell,
        region: cell(Column::Region),
        checked,
        note: cell(Column::Note),
    }))
}

/// `2026-11-28`, or `28-11-2026` as a Dutch spreadsheet makes of it.
fn day(text: &str) -> Option<Date> {
    let parts: Vec<i16> = text.split(['-', '/']).map(str::parse).collect::<Result<_, _>>().ok()?; // no day at all
    let [first, month, last] = parts.as_slice() else { return None };
    let (year, day) = if *first > 31 { (*first, *last) } else { (*last, *first) };
    // A number that does not fit is no day either.
    Date::new(year, i8::try_from(*month).ok()?, i8::try_from(day).ok()?).ok()
}

fn same(one: &str, other: &str) -> bool {
    one.trim().to_lowercase() == other.trim().to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn locale(language: Language) -> Locale {
        Locale::new(language)
    }

    #[test]
    fn what_is_written_is_read_again_in_either_language() {
        let text = "Soort;Naam;Nummer;Waarvoor;Uren;Vertellen;Regio;Nagelopen op;Opmerking\n\
            Forensisch arts;FARR;030 123 45 67;dag;ma-vr 8-17;;Utrecht;28-11-2026;\"eerst bellen; dan mailen\"\n\
            forensisch arts;farr;030 765 43 21;nacht;ma-vr 17-8;;Utrecht;;\n\
            ;Buurthuis;;;;;;;\n";
        let (book, left) = from_table(text.as_bytes()).unwrap();
        assert_eq!((book.len(), &left), (2, &vec![]));
        assert_eq!(book.entries()[0].lines.len(), 2);
        for language in Language::ALL {
            let table = to_table(&book, &locale(language)).unwrap();
            assert_eq!(from_table(&table), Ok((book.clone(), vec![])), "{}", String::from_utf8_lossy(&table));
        }
    }

    #[test]
    fn a_row_that_cannot_be_read_is_named_and_the_others_come_in() {
        let text = "naam,soort,nummer,uren,nagelopen op\nA,bakker,123,,\nB,politie,1,,\nC,politie,123,straks,\nD,,123,,gisteren\nE,Police,123,,2026-11-01\n";
        let (book, left) = from_table(text.as_bytes()).unwrap();
        assert_eq!(book.entries().iter().map(|entry| entry.name.as_str()).collect::<Vec<_>>(), ["E"]);
        let found = |text: &str| text.to_owned();
        assert_eq!(
            left,
            [
                NotATable::NoKind { line: 2, found: found("bakker") },
                NotATable::NoNumber { line: 3, found: found("1") },
                NotATable::NoHours { line: 4, found: found("straks") },
                NotATable::NoDay { line: 5, found: found("gisteren") },
            ]
        );
    }

    #[test]
    fn what_is_no_table_is_told() {
        assert_eq!(from_table(b"\xE9\xE8"), Err(NotATable::NotText));
        assert_eq!(from_table(b"a;b\n1;2\n"), Err(NotATable::NoNames));
        assert_eq!(from_table(b""), Err(NotATable::NoNames));
    }

    #[test]
    fn nobody_enters_a_number_for_danger_to_life() {
        let (book, left) = from_table("naam;soort;nummer\nAlarm;Levensgevaar;123\n".as_bytes()).unwrap();
        assert!(book.is_empty() && left.len() == 1, "{left:?}");
    }

    #[test]
    fn a_spreadsheet_works_nothing_out() {
        let book = Phonebook::of([Entry { note: "=1+1".to_owned(), ..Entry::new(Kind::Other, "@bel") }]);
        let table = String::from_utf8(to_table(&book, &locale(Language::Nl)).unwrap()).unwrap();
        assert!(table.contains(";'=1+1") && table.contains(";'@bel"), "{table}");
        assert_eq!(from_table(table.as_bytes()).unwrap().0, book);
    }
}
