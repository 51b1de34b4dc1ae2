//! Texts that give a verdict, questions that ask twice, dates that passed, and outcomes that lead nowhere.

use jiff::civil::date;
use weegwijzer::authoring::around;
use weegwijzer::locale::Language;
use weegwijzer::protocol::load::{self, Diagnosis, Loaded, Severity, SourceFile, WordList, wording};
use weegwijzer::protocol::{Name, bundle};

use super::folder::{read, replaced};

const BASE: &str = "tests/broken/base";
const HEAD: &str = "protocol.ron";
const OBSERVE: &str = "steps/observe.ron";

fn list() -> WordList {
    WordList::read(&bundle::verdict_words()).unwrap()
}

/// What a wording is told of: where, and the message in both languages.
fn told(files: &[SourceFile], list: &WordList) -> Vec<(String, String, String)> {
    let short = |one: Diagnosis| {
        let (_, local) = one.file.split_once('/').unwrap();
        let at = format!("{local}:{}:{}", one.line, one.column);
        assert_eq!(one.severity, Severity::Warning);
        (at, one.words.message.nl, one.words.message.en)
    };
    wording(files, list).into_iter().map(short).collect()
}

#[test]
fn words_that_sound_like_a_verdict_are_told_where_they_stand_with_other_words() {
    let files = replaced(
        &read(BASE),
        OBSERVE,
        "Losse dingen vormen samen een beeld.",
        "Dit bewijst wie de dader is.",
    );
    assert_eq!(
        told(&files, &list()).iter().map(|(at, nl, _)| (at.as_str(), nl.as_str())).collect::<Vec<_>>(),
        [
            ("steps/observe.ron:31:43", "“dader” klinkt als een oordeel"),
            ("steps/observe.ron:31:28", "“bewijst” klinkt als een oordeel"),
        ]
    );
    let found = wording(&files, &list());
    assert!(found[1].help(Language::En).unwrap().contains("for instance: past bij"), "{:?}", found[1].words);
    assert!(found[0].render(Language::Nl).contains("verdict-words.ron"), "{}", found[0].render(Language::Nl));
}

#[test]
fn a_phrase_that_gives_no_verdict_is_left_alone_and_so_is_a_scenario() {
    let files =
        replaced(&read(BASE), OBSERVE, "Losse dingen vormen samen een beeld.", "Eén ding bewijst niets.");
    assert_eq!(told(&files, &list()), []);
    let scenario = "scenarios/quiet.ron";
    let text =
        String::from_utf8(files.iter().find(|file| file.local() == scenario).unwrap().bytes.clone()).unwrap();
    let story = text.split("story: (").nth(1).and_then(|rest| rest.split('"').nth(1)).unwrap().to_owned();
    assert_eq!(told(&replaced(&files, scenario, &story, "De dader liegt."), &list()), []);
}

#[test]
fn the_list_is_whoever_edits_it() {
    let own = SourceFile::new("verdict-words.ron", r#"(nl: [(word: "beeld", rather: "wat u zag")], en: [])"#);
    let own = WordList::read(&own).unwrap();
    assert_eq!(told(&read(BASE), &own).len(), 1);
    let wrong =
        SourceFile::new("verdict-words.ron", r#"(nl: [(wrod: "beeld", rather: "wat u zag")], en: [])"#);
    let found = WordList::read(&wrong).unwrap_err();
    assert!(found[0].help(Language::En).unwrap().contains("did you mean `word`?"), "{found:?}");
}

#[test]
fn a_closed_question_that_asks_twice_is_told_and_an_open_one_is_not() {
    let twice = "Is er nu gevaar, en wie loopt dat?";
    let files = replaced(&read(BASE), OBSERVE, "Is er nu gevaar?", twice);
    assert_eq!(
        told(&files, &list()),
        [(
            "steps/observe.ron:9:41".to_owned(),
            "dit zijn twee vragen in één".to_owned(),
            "these are two questions in one".to_owned()
        )]
    );
    let files = replaced(&read(BASE), OBSERVE, "Is there danger now?", "Is there danger now? For whom?");
    assert_eq!(told(&files, &list()).len(), 1);
    let files = replaced(&read(BASE), OBSERVE, "Wat is er gebeurd?", "Wat is er gebeurd, en wie was erbij?");
    assert_eq!(told(&files, &list()), []);
}

/// What the world around a protocol makes of it.
fn around_on(files: &[SourceFile], today: jiff::civil::Date, known: &[&str]) -> Vec<Diagnosis> {
    let Loaded { protocol, .. } = load::load(files).unwrap();
    let known: Vec<Name> = known.iter().map(|id| Name::from(*id)).collect();
    around(&protocol, files, today, &known)
}

#[test]
fn a_review_date_that_passed_and_a_check_still_to_come_are_told() {
    let files = read(BASE);
    assert_eq!(around_on(&files, date(2027, 1, 5), &[]), []);
    let late = around_on(&files, date(2027, 1, 6), &[]);
    assert_eq!(late.len(), 1);
    assert_eq!(
        (&*late[0].file, late[0].line, late[0].severity),
        ("base/protocol.ron", 14, Severity::Warning)
    );
    assert_eq!(late[0].message(Language::Nl), "dit protocol moest voor 5 januari 2027 zijn nagekeken");
    assert_eq!(late[0].message(Language::En), "this protocol was due for review by 5 January 2027");
    let early = around_on(&files, date(2025, 12, 31), &[]);
    assert_eq!(early[0].message(Language::En), "`checked` lies in the future: 5 January 2026");
}

#[test]
fn an_outcome_that_leads_to_no_known_protocol_is_an_error_with_what_was_meant() {
    let leads = "title: (nl: \"Melden\", en: \"Report\"),\n            leads_to: \"kindchek\",";
    let files = replaced(&read(BASE), HEAD, "title: (nl: \"Melden\", en: \"Report\"),", leads);
    let today = date(2026, 11, 21);
    let found = around_on(&files, today, &["base", "kindcheck"]);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].severity, Severity::Error);
    assert_eq!((found[0].line, found[0].column), (62, 24));
    assert_eq!(
        found[0].message(Language::Nl),
        "uitkomst `report` leidt naar `kindchek`, en dat protocol is er niet"
    );
    assert!(found[0].help(Language::En).unwrap().contains("did you mean `kindcheck`?"));
    assert_eq!(around_on(&files, today, &["kindchek"]), []);
}

#[test]
fn no_bundled_protocol_sounds_like_a_verdict_asks_twice_or_leads_nowhere() {
    let known: Vec<Name> = bundle::all().iter().map(|bundled| bundled.id().into()).collect();
    let list = list();
    for bundled in bundle::all() {
        let files = bundled.files();
        let protocol = bundled.load().unwrap();
        assert_eq!(wording(&files, &list), [], "{}", bundled.id());
        assert_eq!(around(&protocol, &files, protocol.head.edition.checked, &known), [], "{}", bundled.id());
    }
}

/// Words of the last column of `WORDS.md` that are right in another sense, so that no list can tell them apart.
const BY_SENSE: &[&str] = &[
    // Treatment and unease, a report and the talk about it, what proves and what is proof.
    "zorg",
    "zorgen",
    "melding",
    "bewijs",
    // Of those who made the program, of guardianship itself, of a norm that was read.
    "wij",
    "voogdij",
    "norm",
    "het slachtoffer",
    // Urgent care, coding in a file, an interpreter of whom it was said before who it is.
    "spoed",
    "codering",
    "tolk",
    // Names of answers stand in sentence patterns; to suspect is also what a doctor does.
    "worry",
    "suspect",
];

/// The words in italics of a cell, Dutch before the semicolon and English behind it.
fn in_italics(cell: &str) -> Vec<String> {
    cell.split('*').skip(1).step_by(2).map(str::to_owned).collect()
}

#[test]
fn what_the_word_list_says_not_to_use_is_told_in_every_text() {
    let words = std::fs::read_to_string("protocols/WORDS.md").unwrap();
    let files = read(BASE);
    let mut left = Vec::new();
    let mut held = 0;
    for row in words.lines().filter(|line| line.starts_with('|') && !line.starts_with("|---")).skip(1) {
        let cells: Vec<&str> = row.trim_matches('|').split('|').collect();
        for word in in_italics(cells[3]) {
            // In a Dutch and in an English text, since a row does not always say which of the two it is.
            let dutch =
                replaced(&files, OBSERVE, "Losse dingen vormen samen een beeld.", &format!("Er is {word}."));
            let english = replaced(
                &files,
                OBSERVE,
                "Single things form a picture together.",
                &format!("There is {word}."),
            );
            let hit = |changed: &[SourceFile]| !told(changed, &list()).is_empty();
            match (hit(&dutch) || hit(&english), BY_SENSE.contains(&word.as_str())) {
                (true, false) => held += 1,
                (false, true) => {}
                (true, true) => left.push(format!("{word} is told, and is said to depend on the sense")),
                (false, false) => left.push(format!("{word} is told by nobody")),
            }
        }
    }
    assert!(left.is_empty(), "{left:#?}");
    assert!(held >= 25, "only {held} words are held");
}

#[test]
fn no_text_of_a_bundled_protocol_has_an_internal_code_or_tells_how_it_was_made() {
    let code = |word: &str| {
        let letters = word.trim_matches(|sign: char| !sign.is_alphanumeric());
        letters.contains('_') && letters.chars().all(|sign| sign == '_' || sign.is_ascii_uppercase())
    };
    let mut found = Vec::new();
    for bundled in bundle::all() {
        for file in bundled.files() {
            for (number, line) in String::from_utf8_lossy(&file.bytes).lines().enumerate() {
                let text = line.split("//").next().unwrap_or_default();
                let low = text.to_lowercase();
                let told = ["omissieklasse", "omission class", "uit het geheugen; in", "from memory; not"];
                if text.split_whitespace().any(code) || told.iter().any(|told| low.contains(told)) {
                    found.push(format!("{}:{}", file.path, number + 1));
                }
            }
        }
    }
    assert_eq!(found, Vec::<String>::new());
}

/// Directions, controls and what has no width hide something, or make it read otherwise.
#[test]
fn what_nobody_sees_is_warned_about_and_is_not_in_what_is_drawn_or_printed() {
    for (hidden, number) in [
        ("\u{202E}", "U+202E"),
        ("\\u{202E}", "U+202E"),
        ("\u{200B}", "U+200B"),
        ("\u{1b}", "U+001B"),
        ("\\u{7}", "U+0007"),
        ("\u{2066}", "U+2066"),
    ] {
        let said = format!("Losse {hidden}dingen vormen samen een beeld.");
        let files = replaced(&read(BASE), OBSERVE, "Losse dingen vormen samen een beeld.", &said);
        let Loaded { protocol, remarks } = load::load(&files).unwrap();
        let told = remarks.iter().find(|one| one.message(Language::Nl).contains(number));
        let told = told.unwrap_or_else(|| panic!("{hidden:?} is not told of: {remarks:?}"));
        let shown = told.render(Language::Nl);
        assert!(!shown.contains(['\u{202E}', '\u{200B}', '\u{1b}', '\u{7}', '\u{2066}']), "{shown:?}");
        let words = format!("{protocol:?}");
        assert!(words.contains("Losse dingen vormen samen een beeld."), "{hidden:?}");
    }
    let quiet = load::load(&read(BASE)).unwrap().remarks;
    assert!(quiet.iter().all(|one| !one.message(Language::Nl).contains("U+")));
}
