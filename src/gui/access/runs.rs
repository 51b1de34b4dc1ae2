//! A text cut in runs, as AccessKit wants it: a line or a part of one each, with places in it there and back. Pure.

use iced::widget::text_input::Value;

/// Letters in one run: AccessKit counts its words with a byte.
const RUN: usize = 200;

/// A place in a text as a screen reader knows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spot {
    /// In which run.
    pub run: usize,
    /// Before which of its letters.
    pub letter: usize,
}

/// The runs of a text; there is always one, and an empty last line is one as well.
pub(super) struct Runs {
    letters: Vec<String>,
    /// Where each begins among the letters; each ends where the next begins.
    begins: Vec<usize>,
}

impl Runs {
    pub(super) fn of(text: &str) -> Self {
        let value = Value::new(text);
        let letters: Vec<String> = (0..value.len()).map(|at| value.select(at, at + 1).to_string()).collect();
        let mut begins = vec![0];
        let mut length = 0;
        for (at, letter) in letters.iter().enumerate() {
            length += 1;
            let ends_line = letter.ends_with('\n');
            if ends_line || (length == RUN && at + 1 < letters.len()) {
                begins.push(at + 1);
                length = 0;
            }
        }
        Self { letters, begins }
    }

    /// The letters of each run.
    pub(super) fn each(&self) -> impl Iterator<Item = &[String]> {
        let ends = self.begins.iter().copied().skip(1).chain([self.letters.len()]);
        self.begins.iter().zip(ends).map(|(begin, end)| &self.letters[*begin..end])
    }

    /// The place so many bytes after the beginning.
    pub(super) fn spot(&self, bytes: usize) -> Spot {
        let mut before = 0;
        let letters = self.letters.iter().take_while(|letter| {
            before += letter.len();
            before <= bytes
        });
        let letters = letters.count();
        let run = self.begins.partition_point(|begin| *begin <= letters).saturating_sub(1);
        Spot { run, letter: letters - self.begins[run] }
    }

    /// How many bytes after the beginning a place is; none where there is no such place.
    pub(super) fn bytes(&self, Spot { run, letter }: Spot) -> Option<usize> {
        let letters = self.each().nth(run).filter(|letters| letter <= letters.len())?.len().min(letter);
        let before = &self.letters[..self.begins.get(run)? + letters];
        Some(before.iter().map(String::len).sum())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn runs(text: &str, caret: usize) -> (Vec<String>, usize, usize) {
        let runs = Runs::of(text);
        let Spot { run, letter } = runs.spot(caret);
        assert_eq!(runs.bytes(Spot { run, letter }), Some(caret), "and back");
        (runs.each().map(<[String]>::concat).collect(), run, letter)
    }

    #[test]
    fn a_note_is_a_run_a_line_and_the_caret_is_in_its_own() {
        assert_eq!(runs("", 0), (vec![String::new()], 0, 0));
        let text = "Zoë\nviel";
        assert_eq!(runs(text, 4), (vec!["Zoë\n".to_owned(), "viel".to_owned()], 0, 3));
        assert_eq!(runs(text, 5), (vec!["Zoë\n".to_owned(), "viel".to_owned()], 1, 0));
        assert_eq!(runs(text, text.len()), (vec!["Zoë\n".to_owned(), "viel".to_owned()], 1, 4));
        assert_eq!(runs("a\n", 2), (vec!["a\n".to_owned(), String::new()], 1, 0));
    }

    #[test]
    fn a_long_line_is_cut_where_its_letters_can_still_be_counted() {
        let text = "woord ".repeat(100);
        let (texts, at, index) = runs(&text, 450);
        assert_eq!(texts.concat(), text);
        assert!(texts.iter().all(|run| run.len() <= RUN));
        assert_eq!((at, index), (2, 50));
    }

    #[test]
    fn a_place_that_is_not_there_is_none() {
        let runs = Runs::of("ab\nc");
        assert_eq!(runs.bytes(Spot { run: 1, letter: 1 }), Some(4));
        assert_eq!(runs.bytes(Spot { run: 1, letter: 2 }), None);
        assert_eq!(runs.bytes(Spot { run: 2, letter: 0 }), None);
    }
}
