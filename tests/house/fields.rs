//! No field is forgotten: of every place where somebody types it stands here what becomes of the words when they leave.

use super::sources;

/// What becomes of what is typed in a field when somebody leaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Then {
    /// It is recorded, or kept with the case and there again: `vault_window::unfinished`, `gui::screen::walk::unfinished`.
    Kept,
    /// It is a secret: `vault_window::leaving` holds that it is gone.
    Gone,
    /// It is no work: where to look, what to look for, a number that is typed again. A deed on a case or a copy is begun anew
    /// by whoever unlocks.
    BegunAnew,
}

use Then::{BegunAnew, Gone, Kept};

/// `(file under src/gui/screen, what becomes of each field in it)`
const FIELDS: [(&str, &[Then]); 34] = [
    ("choosing.rs", &[Gone, Gone]),
    // Recorded as it is typed: `window::contact`.
    ("contact/view.rs", &[Kept, Kept, Kept]),
    ("copies/view.rs", &[BegunAnew, BegunAnew, Gone, Gone, BegunAnew, BegunAnew, Gone]),
    // The folder for a colleague's file, and why a case is erased.
    ("custody/view.rs", &[BegunAnew, BegunAnew]),
    ("founding/back.rs", &[Gone]),
    ("keep/mod.rs", &[Kept]),
    // Where papers go.
    ("lesson/handouts.rs", &[BegunAnew]),
    // Hands that are being counted, the number of a move, or what a group says.
    ("lesson/view.rs", &[BegunAnew]),
    // What an organisation agrees, nothing about a patient: it stays in sight when the vault is locked, and is kept change by change.
    ("library/agreeing/line.rs", &[BegunAnew]),
    ("library/agreeing/question_view.rs", &[BegunAnew, BegunAnew, BegunAnew]),
    ("library/agreeing/texts.rs", &[BegunAnew]),
    ("library/agreeing/told.rs", &[BegunAnew]),
    ("library/agreeing/when.rs", &[BegunAnew]),
    ("library/reading.rs", &[BegunAnew]),
    ("numbers.rs", &[BegunAnew]),
    // The name and the story of a case that is made up, and the talk about it afterwards: `screens::own_case`.
    ("own_case/after.rs", &[BegunAnew, BegunAnew, BegunAnew, BegunAnew]),
    ("own_case/mod.rs", &[BegunAnew, BegunAnew]),
    ("passphrase.rs", &[Gone]),
    // Numbers of colleagues, nothing about a patient; and where a file of them lies.
    ("phonebook/form.rs", &[BegunAnew]),
    ("phonebook/taking.rs", &[BegunAnew]),
    ("phonebook/view.rs", &[BegunAnew]),
    // When a course begins, where one lies, and what is looked for.
    ("practice/courses.rs", &[BegunAnew, BegunAnew]),
    ("practice/mod.rs", &[BegunAnew]),
    ("renewal.rs", &[Gone]),
    ("review/conclude.rs", &[Kept]),
    ("review/points.rs", &[Kept]),
    ("start/doors.rs", &[BegunAnew]),
    ("start/finding.rs", &[BegunAnew]),
    ("unlock.rs", &[Gone, Gone]),
    ("walk/aside.rs", &[Kept]),
    ("walk/asking.rs", &[Kept]),
    ("walk/judgement.rs", &[Kept]),
    ("walk/set_aside.rs", &[Kept, Kept]),
    ("walk/typed.rs", &[Kept, Kept]),
];

/// How many fields a source makes.
fn fields(source: &str) -> usize {
    let made = |word: &str| {
        let begins = |at: usize| {
            !source[..at].ends_with(|letter: char| letter.is_alphanumeric() || "_.:".contains(letter))
                && !source[..at].ends_with("fn ")
        };
        source.match_indices(word).filter(|(at, _)| begins(*at)).count()
    };
    ["field::line(", "note::note(", "secret::line(", "note("].into_iter().map(made).sum()
}

#[test]
fn of_every_field_is_said_what_becomes_of_the_words_when_somebody_leaves() {
    let mut found: Vec<(String, usize)> = sources()
        .into_iter()
        .filter_map(|(file, source)| {
            Some((file.strip_prefix("src/gui/screen/")?.to_owned(), fields(&source)))
        })
        .filter(|(_, many)| *many > 0)
        .collect();
    found.sort();
    let known = FIELDS.map(|(file, fields)| (file.to_owned(), fields.len()));
    assert_eq!(found, known, "left what is there, right what is said: add what becomes of it, and a test");
}

#[test]
fn a_field_that_is_not_told_of_is_found() {
    let source = "let one = field::line(label, &self.words, Message::Wrote); pub fn note(&self) {} self.note(place); note(\"\")";
    assert_eq!(fields(source), 2);
}
