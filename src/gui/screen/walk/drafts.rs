//! What is being typed and was not recorded yet. A draft is never thrown away: it is recorded, or it stays.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::place::Place;
use crate::case::{Answer, EntryId, Judgement, cleaned, one_line};
use crate::gui::widget::field::{self, Field};
use crate::gui::widget::note::{self, Note};
use crate::gui::widget::{age, date, decimal, number};
use crate::locale::Language;
use crate::protocol::{Kind, Name, Question, Sort};
use crate::session::OpenCase;

/// Everything being typed, by place.
#[derive(Debug, Default)]
pub(crate) struct Drafts {
    open: BTreeMap<Place, Draft>,
    /// In which language numbers are written.
    language: Language,
}

#[derive(Debug)]
struct Draft {
    editor: Editor,
    /// What stood on record when the draft was last in step with it.
    recorded: String,
    /// It was left as no answer, and nobody touched it since.
    left: bool,
}

#[derive(Debug)]
enum Editor {
    Note(Note),
    Line(Field),
}

/// What a draft amounts to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Reading {
    /// It says what is on record.
    Unchanged,
    /// Nothing is left: the answer is to be taken away.
    Blank,
    /// This is to be recorded.
    Answer(Answer),
    /// It waits for an answer to be chosen, as reasons do.
    Waits,
    /// It cannot be an answer: half a date, a number out of bounds. What stood there before is no answer any more.
    Refused,
}

impl Drafts {
    /// Writes what is on record as this language does, from the next time it is put in a field.
    pub(crate) fn speak(&mut self, language: Language) {
        self.language = language;
    }

    /// Makes sure the typed questions among `places` have a draft, in step with the record where nothing is
    /// being typed.
    pub(crate) fn prepare(&mut self, open: &OpenCase, places: impl IntoIterator<Item = Place>) {
        for place in places {
            let Some(question) = place.asked(open) else { continue };
            if !is_typed(question) {
                continue;
            }
            let recorded = on_record(open, &place, question, self.language);
            // A birth date that became an age is gone from the screen as it is from the record.
            let became =
                matches!(question.answer, Kind::Age { .. }) && self.read(open, &place) == Reading::Unchanged;
            match self.open.get_mut(&place) {
                Some(draft) if draft.recorded == recorded => {}
                // What was typed has been recorded: the draft stays, with its caret and its undo.
                Some(draft) if draft.text().trim() == recorded.trim() => draft.recorded = recorded,
                Some(draft) if draft.text() != draft.recorded && !became => {}
                _ => {
                    let _ = self.open.insert(place, Draft::new(question, recorded));
                }
            }
        }
    }

    /// The note at a place.
    #[must_use]
    pub(crate) fn note(&self, place: &Place) -> Option<&Note> {
        match &self.open.get(place)?.editor {
            Editor::Note(note) => Some(note),
            Editor::Line(_) => None,
        }
    }

    /// The line at a place.
    #[must_use]
    pub(crate) fn line(&self, place: &Place) -> Option<&Field> {
        match &self.open.get(place)?.editor {
            Editor::Line(line) => Some(line),
            Editor::Note(_) => None,
        }
    }

    /// Takes in what happened in a note; whether its text changed.
    pub(crate) fn wrote(&mut self, place: &Place, message: note::Message) -> bool {
        match self.open.get_mut(place).map(|draft| &mut draft.editor) {
            Some(Editor::Note(note)) => note.update(message).is_some(),
            _ => false,
        }
    }

    /// Takes in what happened in a line; whether its text changed.
    pub(crate) fn filled(&mut self, place: &Place, message: field::Message) -> bool {
        let Some(Draft { editor: Editor::Line(line), left, .. }) = self.open.get_mut(place) else {
            return false;
        };
        let changed = line.update(message).is_some();
        *left &= !changed;
        changed
    }

    /// What is typed and not on record, and whether it cannot be an answer as it stands.
    #[must_use]
    pub(crate) fn unfinished(&self, open: &OpenCase) -> Vec<(Place, String, bool)> {
        let typed = self.pending().into_iter().filter(|place| self.is_typed(place));
        let typed = typed.filter_map(|place| Some((self.text(&place)?, self.read(open, &place), place)));
        typed
            .filter(|(_, reading, _)| *reading != Reading::Unchanged)
            .map(|(text, reading, place)| (place, text, matches!(reading, Reading::Refused | Reading::Waits)))
            .collect()
    }

    /// Puts a text back where it was typed.
    pub(crate) fn take_back(&mut self, open: &OpenCase, place: Place, text: String, refused: bool) {
        let Some(question) = place.asked(open).filter(|question| is_typed(question)) else { return };
        let mut draft = Draft::new(question, text);
        draft.recorded = on_record(open, &place, question, self.language);
        draft.left = refused && is_read_whole(open, &place);
        let _ = self.open.insert(place, draft);
    }

    /// Writes a day at a place, as it would be typed.
    pub(crate) fn write_day(&mut self, place: &Place, day: Date) {
        if let Some(Draft { editor: Editor::Line(line), .. }) = self.open.get_mut(place) {
            let _ = line.update(field::Message::Typed(date::typed(day)));
        }
    }

    /// Places where something is typed that is not on record.
    #[must_use]
    pub(crate) fn pending(&self) -> Vec<Place> {
        self.open
            .iter()
            .filter(|(_, draft)| draft.text().trim() != draft.recorded.trim())
            .map(|(place, _)| place.clone())
            .collect()
    }

    /// Puts the drafts that were refused back in step with the record.
    pub(crate) fn forget_refused(&mut self, open: &OpenCase) {
        for place in self.pending() {
            if self.read(open, &place) == Reading::Refused {
                self.forget(&place);
            }
        }
    }

    /// What the draft at a place amounts to.
    #[must_use]
    pub(crate) fn read(&self, open: &OpenCase, place: &Place) -> Reading {
        let (Some(draft), Some(question)) = (self.open.get(place), place.asked(open)) else {
            return Reading::Unchanged;
        };
        let text = draft.text();
        if text.trim() == on_record(open, place, question, self.language).trim() {
            return Reading::Unchanged;
        }
        if draft.left {
            return Reading::Refused;
        }
        if let Kind::Judgement { .. } = question.answer {
            return match given(open, place) {
                Some(Answer::Judgement(judgement)) => {
                    Reading::Answer(Answer::Judgement(Judgement { because: text, ..judgement.clone() }))
                }
                // The reasons wait until something is chosen.
                _ => Reading::Waits,
            };
        }
        if text.trim().is_empty() {
            return Reading::Blank;
        }
        let answer = match &question.answer {
            Kind::Date => date::read(&text, open.today()).map(Answer::Date).ok(), // `Refused` below
            // Likewise.
            Kind::Number { min, max, .. } => number::read(&text, *min, *max).map(Answer::Number).ok(),
            // Likewise.
            kind @ Kind::Decimal { .. } => decimal::read(&text, kind).map(Answer::Decimal).ok(),
            // Likewise.
            kind @ Kind::Age { .. } => age::read(&text, open.today(), kind.range()).map(Answer::Age).ok(),
            _ => Some(Answer::Text(text)),
        };
        answer.map_or(Reading::Refused, |answer| {
            // "+14" and the date it stands for are the same answer.
            if given(open, place) == Some(&answer) { Reading::Unchanged } else { Reading::Answer(answer) }
        })
    }

    /// The text being typed at a place.
    #[must_use]
    pub(crate) fn text(&self, place: &Place) -> Option<String> {
        self.open.get(place).map(Draft::text)
    }

    /// Whether something is written at a place.
    #[must_use]
    pub(crate) fn is_typed(&self, place: &Place) -> bool {
        self.text(place).is_some_and(|text| !text.trim().is_empty())
    }

    /// Whether something is written in any field of an entry.
    #[must_use]
    pub(crate) fn is_typed_in(&self, log: &Name, entry: EntryId) -> bool {
        let inside = |place: &&Place| {
            place.question == *log && place.inside.as_ref().is_some_and(|(of, _)| *of == entry)
        };
        self.open.keys().filter(inside).any(|place| self.is_typed(place))
    }

    /// The entry of this log in which something is typed that is not on record.
    #[must_use]
    pub(crate) fn unrecorded_row(&self, open: &OpenCase, log: &Name) -> Option<EntryId> {
        let question = open.protocol().question(log)?;
        let entries = open.given(question).map_or(&[][..], Answer::entries);
        // "-7" and the date on record for it are the same.
        let waits = self.pending().into_iter().filter(|place| self.read(open, place) != Reading::Unchanged);
        let typed = |place: Place| (place.question == *log).then_some(place.inside?.0);
        waits.filter_map(typed).find(|id| entries.iter().any(|entry| entry.id == *id))
    }

    /// Puts a draft back in step with the record.
    pub(crate) fn forget(&mut self, place: &Place) {
        let _ = self.open.remove(place);
    }
}

impl Draft {
    fn new(question: &Question, recorded: String) -> Self {
        let editor = match question.answer {
            Kind::Text { lines } if lines > 1 => Editor::Note(Note::new(&recorded)),
            Kind::Judgement { .. } => Editor::Note(Note::new(&recorded)),
            _ => Editor::Line(Field::new(recorded.clone())),
        };
        Self { editor, recorded, left: false }
    }

    fn text(&self) -> String {
        match &self.editor {
            Editor::Note(note) => note.text(),
            Editor::Line(line) => one_line(line.text()),
        }
    }
}

/// Whether what is typed at a place is read as a whole: half of it would be another answer.
pub(crate) fn is_read_whole(open: &OpenCase, place: &Place) -> bool {
    place.asked(open).is_some_and(|asked| {
        matches!(asked.answer, Kind::Date | Kind::Number { .. } | Kind::Decimal { .. } | Kind::Age { .. })
    })
}

const fn is_typed(question: &Question) -> bool {
    let sort = question.answer.sort();
    sort.is_value() || matches!(sort, Sort::Judgement)
}

fn given<'a>(open: &'a OpenCase, place: &Place) -> Option<&'a Answer> {
    open.case().answers().at(&place.spot(open)?)
}

/// What is on record at a place, as it would be typed: a case of before may hold what is not let in any more.
fn on_record(open: &OpenCase, place: &Place, question: &Question, language: Language) -> String {
    match (&question.answer, given(open, place)) {
        (Kind::Text { lines }, Some(Answer::Text(text))) if *lines > 1 => cleaned(text),
        (_, Some(Answer::Text(text))) => one_line(text),
        (_, Some(Answer::Date(date))) => date::typed(*date),
        (Kind::Age { .. }, Some(said @ (Answer::Number(_) | Answer::Age(_)))) => {
            said.age().map_or_else(String::new, age::typed)
        }
        (_, Some(said @ (Answer::Number(_) | Answer::Age(_)))) => {
            said.number().map_or_else(String::new, |number| number.to_string())
        }
        (Kind::Decimal { places, .. }, Some(Answer::Decimal(number))) => number.said(*places, language),
        (_, Some(Answer::Judgement(judgement))) => cleaned(&judgement.because),
        _ => String::new(),
    }
}
