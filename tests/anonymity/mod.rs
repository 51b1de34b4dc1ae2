//! The check of free text on anonymous papers, against fictional notes in which everything that identifies is marked.
//! The first half of them was written with the code; the second after it, without changing the code in between. The
//! third and fourth were written before the code was mended: it was mended against the third, and only measured on the
//! fourth, of which no test says what was missed, so that nobody mends against it. The fifth was written after all mending, by
//! somebody who had not read the code: at first 59 of its 69 were found, and then the code was mended against it, and against
//! `kinds.txt`, which has three times as many of what the fifth showed to be missed. The sixth was written by somebody who had
//! read neither the code nor a set: at first 143 of its 163 were found and 9 of 2,383 other words marked, and then its kinds went
//! the same way. The seventh, written likewise after that, is only measured: nobody mends against it.

mod dutch;
mod labels;

use std::ops::Range;

use weegwijzer::document::anonymity::find;

/// A note without its marks, and where they were.
struct Note {
    text: String,
    planted: Vec<(Range<usize>, String)>,
}

/// Notes are parted by an empty line; `{kind|words}` marks what identifies; `#` begins a comment.
fn read(corpus: &str) -> Vec<Note> {
    let lines: Vec<&str> = corpus.lines().filter(|line| !line.starts_with('#')).collect();
    let notes = lines.join("\n");
    notes.split("\n\n").filter(|note| !note.trim().is_empty()).map(note).collect()
}

fn note(marked: &str) -> Note {
    let mut text = String::new();
    let mut planted = Vec::new();
    let mut rest = marked.trim();
    while let Some((before, after)) = rest.split_once('{') {
        let (mark, after) = after.split_once('}').expect("every mark is closed");
        let (kind, words) = mark.split_once('|').expect("every mark has a kind");
        text.push_str(before);
        planted.push((text.len()..text.len() + words.len(), kind.to_owned()));
        text.push_str(words);
        rest = after;
    }
    text.push_str(rest);
    Note { text, planted }
}

#[derive(Debug, Default)]
struct Tally {
    planted: usize,
    found: usize,
    innocent: usize,
    marked: usize,
    missed: Vec<String>,
    wrong: Vec<String>,
}

impl Tally {
    fn of(corpus: &str) -> Self {
        let mut tally = Self::default();
        for note in read(corpus) {
            tally.add(&note);
        }
        tally
    }

    /// An identifier counts as found when all of its letters and digits are marked.
    fn add(&mut self, note: &Note) {
        let found = find(&note.text);
        let is_marked = |at: usize| found.iter().any(|finding| finding.span.contains(&at));
        for (span, kind) in &note.planted {
            let words = &note.text[span.clone()];
            let mut letters = words.char_indices().filter(|(_, c)| c.is_alphanumeric());
            self.planted += 1;
            if letters.all(|(at, _)| is_marked(span.start + at)) {
                self.found += 1;
            } else {
                self.missed.push(format!("{kind} {words:?} in {:?}", around(&note.text, span)));
            }
        }
        for (start, word) in words(&note.text) {
            let span = start..start + word.len();
            if note.planted.iter().any(|(planted, _)| planted.start < span.end && span.start < planted.end) {
                continue;
            }
            self.innocent += 1;
            if let Some(finding) =
                found.iter().find(|finding| finding.span.start < span.end && span.start < finding.span.end)
            {
                self.marked += 1;
                self.wrong.push(format!(
                    "{word:?} as {:?} ({:?}) in {:?}",
                    finding.kind,
                    finding.why,
                    around(&note.text, &span)
                ));
            }
        }
    }

    /// Says what was missed and what was wrong besides the figures: for a set that the finder is mended against.
    fn explain(&self, name: &str) -> (f64, f64) {
        for line in &self.missed {
            println!("  missed {line}");
        }
        for line in &self.wrong {
            println!("  marked {line}");
        }
        self.report(name)
    }

    #[expect(clippy::cast_precision_loss, reason = "counts are small")]
    fn report(&self, name: &str) -> (f64, f64) {
        let recall = self.found as f64 / self.planted as f64;
        let wrong = self.marked as f64 / self.innocent as f64;
        println!(
            "{name}: {} of {} identifiers found ({:.1}%); {} of {} innocent words marked ({:.2}%)",
            self.found,
            self.planted,
            100.0 * recall,
            self.marked,
            self.innocent,
            100.0 * wrong
        );
        (recall, wrong)
    }
}

fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(|word| (word.as_ptr() as usize - text.as_ptr() as usize, word))
}

fn around<'a>(text: &'a str, span: &Range<usize>) -> &'a str {
    let start = text.floor_char_boundary(span.start.saturating_sub(25));
    let end = text.floor_char_boundary((span.end + 15).min(text.len()));
    &text[start..end]
}

/// At least this share of the identifiers must be found.
const FOUND: f64 = 0.95;
/// The same on notes that the finder was not mended against: 77.2% before it was mended, 94.3% when it was measured after.
const FOUND_UNSEEN: f64 = 0.90;
/// The first figure on the seventh set, with 10 of 2,311 innocent words marked.
const FOUND_FIRST: f64 = 151.0 / 163.0;
/// Fewer than this share of the innocent words may be marked.
const MARKED: f64 = 0.02;

/// Notes that the finder was mended against.
#[track_caller]
fn is_marked_well(name: &str, corpus: &str) {
    let (found, marked) = Tally::of(corpus).explain(name);
    assert!(found >= FOUND && marked < MARKED, "{found} found, {marked} marked");
}

#[test]
fn the_first_half_of_the_notes_is_marked_well_enough() {
    is_marked_well("first half", include_str!("first.txt"));
}

#[test]
fn the_second_half_of_the_notes_is_marked_well_enough() {
    is_marked_well("second half", include_str!("second.txt"));
}

#[test]
fn a_note_is_read_with_its_marks() {
    let note = note("Hij heet {name|Jan} en is vijf.");
    assert_eq!(note.text, "Hij heet Jan en is vijf.");
    assert_eq!(note.planted, [(9..12, "name".to_owned())]);
}

#[test]
fn the_third_set_of_notes_is_marked_well_enough() {
    is_marked_well("third set", include_str!("third.txt"));
}

#[test]
fn the_fourth_set_of_notes_that_nobody_mended_against_is_marked_well_enough() {
    let (found, marked) = Tally::of(include_str!("fourth.txt")).report("fourth set");
    assert!(found >= FOUND_UNSEEN && marked < MARKED, "{found} found, {marked} marked");
}

#[test]
fn the_fifth_set_of_notes_is_marked_well_enough() {
    is_marked_well("fifth set", include_str!("fifth.txt"));
}

#[test]
fn the_kinds_that_two_sets_missed_are_marked_in_three_times_as_many_variants() {
    is_marked_well("kinds", include_str!("kinds.txt"));
}

#[test]
fn the_sixth_set_of_notes_is_marked_well_enough() {
    is_marked_well("sixth set", include_str!("sixth.txt"));
}

#[test]
fn the_seventh_set_of_notes_that_nobody_mended_against_is_marked_as_well_as_at_first() {
    let (found, marked) = Tally::of(include_str!("seventh.txt")).report("seventh set");
    assert!(found >= FOUND_FIRST && marked < MARKED, "{found} found, {marked} marked");
}

/// No question of any protocol, and nothing the program says of itself, is about a number that everybody has one of.
#[test]
fn nothing_asks_for_a_citizen_service_number() {
    let mut folders = vec![std::path::PathBuf::from("protocols"), "locales".into()];
    let mut looked = 0;
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let text = std::fs::read_to_string(&path).unwrap();
            looked += text.lines().count();
            // What the finder of such numbers says of one that it found.
            let lines = text.lines().filter(|line| !line.starts_with("mark-"));
            let names_it = |line: &str| {
                let line = line.to_lowercase();
                let words = line.split(|c: char| !c.is_alphanumeric());
                line.contains("burgerservice")
                    || line.contains("citizen service")
                    || words.clone().any(|w| w == "bsn")
            };
            let asks: Vec<&str> = lines.filter(|line| names_it(line)).collect();
            assert!(asks.is_empty(), "{}: {asks:?}", path.display());
        }
    }
    assert!(looked > 10_000, "only {looked} lines were looked at");
}
