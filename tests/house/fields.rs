//! No field is forgotten: of every place where somebody types it stands here what becomes of the words when they leave.

use super::sources;

/// What becomes of what is typed in a field when somebody leaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Then {
    /// It is recorded, or kept with the case and there again: `vault_window::unfinished`, `gui::screen::walk::unfinished`.
    Kept,
    /// It is about no case: it stays in sight when the vault is locked, and the window asks before it is gone:
    /// `vault_window::half_typed`.
    Asked,
    /// It is a secret: `vault_window::secrets` holds that it is gone, `vault_window::leaving` with what is under way.
    Gone,
    /// It is no work: where to look, what to look for, a number that is typed again, a day that stands on one paper. A deed on a
    /// case or a copy, and why a case is erased, is begun anew by whoever unlocks.
    BegunAnew,
}

use Then::{Asked, BegunAnew, Gone, Kept};

/// `(file under src/gui/screen, or under src/gui, what becomes of each field in it)`
const FIELDS: [(&str, &[Then]); 35] = [
    // What its maker tells on the way, and asks a group: with the case at every letter, `screens::own_case`.
    ("app/frame.rs", &[Kept, Kept]),
    ("choosing.rs", &[Gone, Gone]),
    // Recorded as it is typed, and what is on no record kept beside it: `gui::screen::contact`.
    ("contact/view.rs", &[Kept, Kept, Kept, Kept]),
    ("copies/view.rs", &[BegunAnew, BegunAnew, Gone, Gone, BegunAnew, BegunAnew, Gone]),
    // The folder for a colleague's file, and why a case is erased.
    ("custody/view.rs", &[BegunAnew, BegunAnew]),
    ("founding/back.rs", &[Gone]),
    ("keep/mod.rs", &[Kept]),
    // Where papers go.
    ("lesson/handouts.rs", &[BegunAnew]),
    // Hands that are being counted, or what a group says; the number of a move is typed again.
    ("lesson/view.rs", &[Asked]),
    // What an organisation agrees, nothing about a patient.
    ("library/agreeing/line.rs", &[Asked]),
    ("library/agreeing/question_view.rs", &[Asked, Asked, Asked]),
    ("library/agreeing/texts.rs", &[Asked]),
    ("library/agreeing/told.rs", &[Asked]),
    ("library/agreeing/when.rs", &[BegunAnew]),
    ("library/reading.rs", &[BegunAnew]),
    ("numbers.rs", &[Asked]),
    // The name and the story of a case that is made up, and the talk about it afterwards: `screens::own_case`.
    ("own_case/after.rs", &[Asked, Asked, Asked, Asked]),
    ("own_case/mod.rs", &[Asked, Asked]),
    ("passphrase.rs", &[Gone]),
    // Numbers of colleagues, nothing about a patient; and where a file of them lies.
    ("phonebook/form.rs", &[Asked]),
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
    ("walk/typed.rs", &[Kept, Kept, Kept]),
];

/// The sources with fields on which the window does not close without a question.
pub(crate) fn asked_of() -> Vec<&'static str> {
    FIELDS.iter().filter(|(_, fields)| fields.contains(&Asked)).map(|(file, _)| *file).collect()
}

/// How many fields a source makes.
fn fields(source: &str) -> usize {
    let made = |word: &str| {
        let begins = |at: usize| {
            !source[..at].ends_with(|letter: char| letter.is_alphanumeric() || "_.:".contains(letter))
                && !source[..at].ends_with("fn ")
        };
        source.match_indices(word).filter(|(at, _)| begins(*at)).count()
    };
    ["field::line(", "field::short(", "note::note(", "secret::line(", "note("].into_iter().map(made).sum()
}

#[test]
fn of_every_field_is_said_what_becomes_of_the_words_when_somebody_leaves() {
    let mut found: Vec<(String, usize)> = sources()
        .into_iter()
        .filter_map(|(file, source)| {
            // What fields are made of makes none.
            let around = || file.strip_prefix("src/gui/").filter(|file| file.starts_with("app"));
            let file = file.strip_prefix("src/gui/screen/").or_else(around)?;
            Some((file.to_owned(), fields(&source)))
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
