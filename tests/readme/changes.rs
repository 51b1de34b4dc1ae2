//! protocols/CHANGES.md answers every row of the review of 28 November 2026, and what it says of the protocols is so.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use weegwijzer::locale::Language;

const PROTOCOLS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/protocols");

/// The rows of the tables whose first cell begins with `word`: the cells behind it.
fn rows(word: &str) -> Vec<Vec<String>> {
    let text = fs::read_to_string(Path::new(PROTOCOLS).join("CHANGES.md")).unwrap();
    let cells = |line: &str| {
        let inner = line.strip_prefix("| ")?.strip_suffix('|')?;
        let cells: Vec<String> = inner.split('|').map(|cell| cell.trim().to_owned()).collect();
        cells[0].starts_with(word).then_some(cells)
    };
    text.lines().filter_map(cells).collect()
}

/// The row a first cell names: `W3b` of "W3b leeftijden", `12` of "Tabel 1, 12 seksueel misbruik".
fn number(cells: &[String], word: &str) -> String {
    cells[0][word.len()..].split_whitespace().next().unwrap_or_default().to_owned()
}

/// What the protocols are written in, scenarios apart: those hold what people say.
fn sources() -> Vec<String> {
    let mut found = Vec::new();
    for protocol in fs::read_dir(PROTOCOLS).unwrap().map(|entry| entry.unwrap().path()) {
        if !protocol.is_dir() {
            continue;
        }
        found.push(fs::read_to_string(protocol.join("protocol.ron")).unwrap());
        for part in ["steps", "documents"] {
            let files = fs::read_dir(protocol.join(part)).unwrap();
            found.extend(files.map(|file| fs::read_to_string(file.unwrap().path()).unwrap()));
        }
    }
    found
}

/// Every text of the protocols in this language.
fn texts(language: Language) -> Vec<String> {
    let opens = if language == Language::Nl { "nl: \"" } else { "en: \"" };
    let mut found = Vec::new();
    for source in sources() {
        for rest in source.split(opens).skip(1) {
            let mut escaped = false;
            let end = rest.find(|letter: char| {
                let ends = letter == '"' && !escaped;
                escaped = letter == '\\' && !escaped;
                ends
            });
            found.push(rest[..end.unwrap()].to_owned());
        }
    }
    found
}

/// The words between asterisks in a cell that holds nothing else.
fn quoted(cell: &str) -> Option<&str> {
    cell.strip_prefix('*')?.strip_suffix('*')
}

#[test]
fn every_row_of_the_review_is_answered_with_where_and_why() {
    let expected = |word: &str| -> Vec<String> {
        match word {
            "W" => (1..=14)
                .map(|row| row.to_string())
                .chain(["3b", "5b", "5c", "5d"].map(String::from))
                .collect(),
            "M" => (1..=14).map(|row| row.to_string()).collect(),
            "Tabel 1, " => (1..=37).map(|row| row.to_string()).collect(),
            _ => Vec::new(),
        }
    };
    let mut counted = BTreeMap::new();
    for word in ["W", "M", "Tabel 1, "] {
        let rows = rows(word);
        for row in expected(word) {
            let answers: Vec<_> = rows.iter().filter(|cells| number(cells, word) == row).collect();
            assert!(!answers.is_empty(), "{word}{row} is not answered");
            assert!(word == "M" || answers.len() == 1, "{word}{row} is answered {} times", answers.len());
            for cells in answers {
                assert_eq!(cells.len(), 4, "{word}{row}: {cells:?}");
                let stand = cells[1].split(',').next().unwrap().to_owned();
                assert!(["gedaan", "deels", "niet"].contains(&stand.as_str()), "{word}{row}: {stand}");
                assert!(cells[2..].iter().all(|cell| !cell.is_empty()), "{word}{row} has an empty cell");
                *counted.entry(stand).or_insert(0) += 1;
            }
        }
    }
    println!("rows of the review: {counted:?}");
}

#[test]
fn what_the_answers_name_is_in_the_protocols() {
    let all = sources().concat();
    for word in ["W", "M", "Tabel 1, ", "Deel "] {
        for cells in rows(word) {
            for name in cells[2].split('`').skip(1).step_by(2) {
                let there = [format!("\"{name}\""), format!("{name}:"), format!("{name}(")];
                assert!(there.iter().any(|form| all.contains(form)), "{}: `{name}` is nowhere", cells[0]);
            }
        }
    }
}

#[test]
fn words_that_were_replaced_are_gone_and_their_successors_are_used() {
    for (word, language, last) in [("Taal ", Language::Nl, 64), ("Engels ", Language::En, 12)] {
        let (rows, texts) = (rows(word), texts(language));
        let numbers: Vec<String> = rows.iter().map(|cells| number(cells, word)).collect();
        assert_eq!(numbers, (1..=last).map(|row: usize| row.to_string()).collect::<Vec<_>>(), "{word}");
        for cells in &rows {
            assert!(cells[1..].iter().any(|cell| !cell.is_empty()), "{} says nothing", cells[0]);
            if let Some(was) = quoted(&cells[1]) {
                let left = texts.iter().find(|text| text.contains(was));
                assert_eq!(left, None, "{}: {was:?} is still there", cells[0]);
            }
            if let Some(now) = quoted(&cells[2]) {
                assert!(texts.iter().any(|text| text.contains(now)), "{}: {now:?} is nowhere", cells[0]);
            }
        }
    }
}
