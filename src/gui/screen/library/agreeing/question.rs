//! A question of one's own that is being written: what is asked and why, what can be answered, when, on which papers, and what it
//! rests on. How it looks is in `question_view`.

use super::line::{is_blank, own};
use super::when::Conditions;
use super::when::Tests;
use crate::authoring::agreeing::{
    Agreements, Answer, Asked, Edit, Ground, Offer, id_among, option_ids, telling,
};
use crate::gui::widget::field::{self, Field};
use crate::gui::widget::note::{self, Note};
use crate::protocol::load::Diagnosis;
use crate::protocol::{Name, Protocol, Question};
use crate::session::agreeing::Looked;

/// The form.
#[derive(Debug)]
pub(super) struct Form {
    /// The question that it stands behind.
    pub(super) after: Name,
    /// Which one is changed; none where it is new.
    id: Option<Name>,
    pub(super) ask: Note,
    pub(super) hint: Note,
    pub(super) why: Note,
    pub(super) sort: Sort,
    pub(super) options: Vec<Typed>,
    pub(super) must: bool,
    pub(super) conditions: Conditions,
    /// The papers of the protocol, and whether it is told on each.
    pub(super) papers: Vec<(Name, bool)>,
    pub(super) source: Option<Name>,
    pub(super) place: Field,
    pub(super) read: bool,
    pub(super) tried: bool,
    /// The question as it would be.
    pub(super) shown: Option<Question>,
    /// What is said of it.
    pub(super) found: Option<Vec<Diagnosis>>,
    /// As it was looked at last.
    looked_at: Option<Edit>,
}

/// An option as it is typed.
#[derive(Debug)]
pub(super) struct Typed {
    id: Option<Name>,
    pub(super) label: Field,
}

impl Typed {
    fn new(label: &str) -> Self {
        Self { id: None, label: Field::new(label) }
    }
}

/// What can be answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    /// One option.
    One,
    /// Any number of them.
    Many,
    /// Words.
    Text,
    /// A date.
    Date,
    /// A number.
    Number,
}

impl Sort {
    pub(super) const ALL: [Self; 5] = [Self::One, Self::Many, Self::Text, Self::Date, Self::Number];

    pub(super) const fn has_options(self) -> bool {
        matches!(self, Self::One | Self::Many)
    }
}

/// A text of the question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which {
    /// What is asked.
    Ask,
    /// A word of help.
    Hint,
    /// Why.
    Why,
}

/// What happened.
#[derive(Debug, Clone)]
pub enum Message {
    /// Something was typed in one of its texts.
    Typed(Which, note::Message),
    /// What can be answered was chosen.
    SortChosen(Sort),
    /// Something was typed in an option.
    Option(usize, field::Message),
    /// Another option was asked for.
    OptionAdded,
    /// An option was taken away.
    OptionRemoved(usize),
    /// Whether it must be answered was chosen.
    MustChosen(bool),
    /// Something happened to when it is asked.
    Tests(Tests),
    /// A paper was ticked, or no longer.
    PaperTicked(Name),
    /// What it rests on was chosen: a source, or one's own agreement.
    SourceChosen(Option<Name>),
    /// Where in it was typed.
    Place(field::Message),
    /// Whether it was read there was chosen.
    ReadChosen(bool),
    /// Enter was pressed in a field.
    Entered,
}

impl Message {
    /// Whether it is a letter among others.
    pub(super) const fn is_typing(&self) -> bool {
        matches!(self, Self::Typed(..) | Self::Option(..) | Self::Place(_) | Self::Tests(Tests::Searched(..)))
    }
}

pub(super) enum Then {
    Changed,
    Focus(String),
    Keep,
}

pub(super) const ASK: &str = "agree.question.ask";
pub(super) const WHY: &str = "agree.question.why";
pub(super) const PLACE: &str = "agree.question.place";
pub(super) const MORE_OPTIONS: &str = "agree.question.option.add";
/// A record is what a case comes to: what is asked belongs on it.
const RECORD: &str = "record";
const LINES: u8 = 3;
/// So many options can be read at a glance.
pub(super) const MOST_OPTIONS: usize = 12;

pub(super) fn option(at: usize) -> String {
    format!("agree.question.option.{at}")
}

impl Form {
    /// Whether somebody typed in it. What a condition is looked for by is no part of it.
    pub(super) fn is_half_typed(&self) -> bool {
        let Self { ask, hint, why, options, place, .. } = self;
        [ask, hint, why].into_iter().any(Note::is_touched)
            || options.iter().map(|option| &option.label).chain([place]).any(Field::is_touched)
    }

    /// A new question behind this one: with a yes and a no, on the record.
    pub(super) fn after(after: Name, below: &Protocol) -> Self {
        let papers = telling(below).map(|paper| (paper.id.clone(), paper.id.as_str() == RECORD));
        Self {
            after,
            id: None,
            ask: Note::default(),
            hint: Note::default(),
            why: Note::default(),
            sort: Sort::One,
            options: vec![Typed::new("Ja"), Typed::new("Nee")],
            must: false,
            conditions: Conditions::default(),
            papers: papers.collect(),
            source: None,
            place: Field::new(""),
            read: false,
            tried: false,
            shown: None,
            found: None,
            looked_at: None,
        }
    }

    /// One that was agreed before.
    pub(super) fn of(asked: &Asked, below: &Protocol) -> Self {
        let (sort, offers): (Sort, &[Offer]) = match &asked.answer {
            Answer::One(of) => (Sort::One, of),
            Answer::Many(of) => (Sort::Many, of),
            Answer::Text(_) => (Sort::Text, &[]),
            Answer::Date => (Sort::Date, &[]),
            Answer::Number => (Sort::Number, &[]),
        };
        let options = offers
            .iter()
            .map(|one| Typed { id: Some(one.id.clone()), label: Field::new(one.label.as_str()) });
        let papers = telling(below).map(|paper| (paper.id.clone(), asked.on.contains(&paper.id)));
        Self {
            id: Some(asked.id.clone()),
            ask: Note::new(&asked.ask),
            hint: Note::new(asked.hint.as_deref().unwrap_or_default()),
            why: Note::new(&asked.why),
            sort,
            options: options.collect(),
            must: asked.must,
            conditions: Conditions::of(&asked.when),
            papers: papers.collect(),
            source: asked.from.source.clone(),
            place: Field::new(asked.from.place.as_str()),
            read: asked.from.read,
            ..Self::after(asked.after.clone(), below)
        }
    }

    pub(super) const fn id(&self) -> Option<&Name> {
        self.id.as_ref()
    }

    pub(super) const fn stands_after(&self) -> &Name {
        &self.after
    }

    /// What would come of it was looked at.
    pub(super) fn seen(&mut self, looked: Looked) {
        // It may be another meanwhile.
        if self.looked_at.is_some() {
            self.found = Some(looked.found);
        }
    }

    /// What it comes to, when that was not looked at.
    pub(super) fn not_looked_at(&self, below: &Protocol, agreements: &Agreements) -> Option<Edit> {
        self.edit(below, agreements).filter(|edit| self.looked_at.as_ref() != Some(edit))
    }

    pub(super) fn looks_at(&mut self, edit: &Edit) {
        self.looked_at = Some(edit.clone());
    }

    pub(super) const fn try_to_keep(&mut self) {
        self.tried = true;
    }

    pub(super) fn update(&mut self, message: Message, below: &Protocol) -> Then {
        match message {
            Message::Typed(_, note::Message::Entered) | Message::Entered => return Then::Keep,
            Message::Typed(which, message) => {
                let note = match which {
                    Which::Ask => &mut self.ask,
                    Which::Hint => &mut self.hint,
                    Which::Why => &mut self.why,
                };
                let _ = note.update(message);
            }
            Message::SortChosen(sort) => self.sort = sort,
            Message::Option(at, message) => {
                if let Some(typed) = self.options.get_mut(at) {
                    let _ = typed.label.update(message);
                }
            }
            Message::OptionAdded => {
                if self.options.len() < MOST_OPTIONS {
                    self.options.push(Typed::new(""));
                }
                return Then::Focus(option(self.options.len() - 1));
            }
            Message::OptionRemoved(at) => {
                if at < self.options.len() {
                    drop(self.options.remove(at));
                }
                return Then::Focus(MORE_OPTIONS.to_owned());
            }
            Message::MustChosen(must) => self.must = must,
            Message::Tests(message) => {
                if let Some(control) = self.conditions.update(message, &self.after) {
                    return Then::Focus(control);
                }
            }
            Message::PaperTicked(paper) => {
                if let Some((_, ticked)) = self.papers.iter_mut().find(|(id, _)| *id == paper) {
                    *ticked = !*ticked;
                }
            }
            Message::SourceChosen(source) => {
                self.source = source.filter(|source| below.source(source).is_some());
            }
            Message::Place(message) => {
                let _ = self.place.update(message);
            }
            Message::ReadChosen(read) => self.read = read,
        }
        // What was said was said of it as it was.
        (self.found, self.looked_at) = (None, None);
        Then::Changed
    }

    /// The control of the first part that cannot be kept as it is.
    pub(super) fn wrong(&self) -> Option<String> {
        if self.ask.is_blank() {
            return Some(ASK.to_owned());
        }
        if let Some(at) = self.missing_option() {
            return Some(option(at));
        }
        if self.why.is_blank() {
            return Some(WHY.to_owned());
        }
        self.conditions.wrong().or_else(|| self.lacks_place().then(|| PLACE.to_owned()))
    }

    /// The option that is still to be written: two are needed to choose from.
    pub(super) fn missing_option(&self) -> Option<usize> {
        let written = self.options.iter().filter(|one| !is_blank(&one.label)).count();
        let short = self.sort.has_options() && written < 2;
        let blank = || self.options.iter().position(|one| is_blank(&one.label));
        short.then(|| blank().unwrap_or_else(|| self.options.len().saturating_sub(1)))
    }

    pub(super) fn lacks_place(&self) -> bool {
        self.source.is_some() && is_blank(&self.place)
    }

    /// What it comes to; none while something is missing.
    pub(super) fn edit(&self, below: &Protocol, agreements: &Agreements) -> Option<Edit> {
        if self.wrong().is_some() {
            return None;
        }
        let others: Vec<Name> = agreements.now().questions.iter().map(|one| one.id.clone()).collect();
        let id = self.id.clone().unwrap_or_else(|| id_among(&self.ask.text(), below, &others));
        let hint = (!self.hint.is_blank()).then(|| self.hint.text());
        let from = match &self.source {
            Some(source) => {
                Ground { source: Some(source.clone()), place: self.place.text().to_owned(), read: self.read }
            }
            None => own(&self.place),
        };
        let ticked = self.papers.iter().filter(|(_, ticked)| *ticked);
        Some(Edit::Ask(Asked {
            id,
            after: self.after.clone(),
            on: ticked.map(|(paper, _)| paper.clone()).collect(),
            ask: self.ask.text(),
            hint,
            why: self.why.text(),
            from,
            when: self.conditions.when(),
            answer: self.answer(),
            must: self.must,
        }))
    }

    fn answer(&self) -> Answer {
        let written: Vec<(Option<Name>, &str)> = self
            .options
            .iter()
            .filter(|one| !is_blank(&one.label))
            .map(|one| (one.id.clone(), one.label.text()))
            .collect();
        let offers = || {
            let labels = written.iter().map(|(_, label)| (*label).to_owned());
            option_ids(&written).into_iter().zip(labels).map(|(id, label)| Offer { id, label }).collect()
        };
        match self.sort {
            Sort::One => Answer::One(offers()),
            Sort::Many => Answer::Many(offers()),
            Sort::Text => Answer::Text(LINES),
            Sort::Date => Answer::Date,
            Sort::Number => Answer::Number,
        }
    }

    /// Makes the question as it would be read from the file.
    pub(super) fn show(&mut self, below: &Protocol, agreements: &Agreements) {
        self.shown = self.edit(below, agreements).and_then(|edit| {
            let Edit::Ask(asked) = &edit else { return None };
            let id = asked.id.clone();
            let with = agreements.edited(vec![edit], agreements.now().on);
            let local = with.as_ref().unwrap_or(agreements).local()?;
            local.question(&id).cloned()
        });
    }
}
