//! Local agreements as the window makes them: what was agreed, and a journal of what was done to it, so that it can be taken
//! back. How it is written as a file of its own, and read again, is in `writing`; how ids come of words in `naming`; which
//! texts may be local in `texts`.
//!
//! A file that an author wrote by hand is never rewritten, since its comments and order are theirs: what the window makes
//! stands in a second file beside it, and both are laid over the protocol together. Should somebody change that second file
//! by hand, it is theirs from then on.

mod naming;
mod texts;
mod writing;

use jiff::civil::Date;

use crate::protocol::load::{LOCAL, Spot};
use crate::protocol::{Name, one_line};

pub use naming::{id_among, option_ids};
pub use texts::{Told, telling, texts_of};
pub use writing::ByHand;

/// How the name of the file that the window makes ends, behind that of the protocol.
const WINDOW: &str = ".window";

/// What the file is called that the window makes of agreements on this protocol.
#[must_use]
pub fn file_of(protocol: &Name) -> String {
    format!("{protocol}{WINDOW}{LOCAL}")
}

/// What was agreed in the window.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agreed {
    /// The protocol.
    pub of: Name,
    /// Whose agreements they are.
    pub by: String,
    /// When something was agreed last. A year later it is to be looked at again.
    pub on: Date,
    /// Texts in the place of others.
    pub texts: Vec<Reworded>,
    /// Lines at the end of cards.
    pub lines: Vec<Line>,
    /// Questions of one's own.
    pub questions: Vec<Asked>,
}

/// A text in the place of another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reworded {
    /// What it is a text of.
    pub of: Spot,
    /// Which of its texts.
    pub text: String,
    /// What stood there, if anything did.
    pub was: Option<String>,
    /// What stands there now.
    pub now: String,
}

/// A line at the end of a card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The card.
    pub card: Name,
    /// What it says.
    pub say: String,
    /// The number to call.
    pub call: Option<String>,
    /// What it rests on.
    pub from: Ground,
}

/// What an agreement rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ground {
    /// A source of the protocol; none where it is one's own agreement.
    pub source: Option<Name>,
    /// Where in it.
    pub place: String,
    /// Whether it was read there.
    pub read: bool,
}

/// A question of one's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// Its id.
    pub id: Name,
    /// The question that it stands behind.
    pub after: Name,
    /// The papers it is told on.
    pub on: Vec<Name>,
    /// What is asked.
    pub ask: String,
    /// A word of help.
    pub hint: Option<String>,
    /// Why it is asked.
    pub why: String,
    /// What it rests on.
    pub from: Ground,
    /// When it is asked.
    pub when: When,
    /// What can be answered.
    pub answer: Answer,
    /// Whether it must be answered.
    pub must: bool,
}

/// When a question is asked: always where nothing is said.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct When {
    /// Whether all of it must hold; else any of it is enough.
    pub all: bool,
    /// What was answered.
    pub tests: Vec<Test>,
}

/// Something that was answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Test {
    /// The question.
    pub of: Name,
    /// The option that was chosen; none where any answer will do.
    pub is: Option<Name>,
}

/// What can be answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// One of these.
    One(Vec<Offer>),
    /// Any of these.
    Many(Vec<Offer>),
    /// Words, in so many lines.
    Text(u8),
    /// A date.
    Date,
    /// A whole number.
    Number,
}

/// An option.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// Its id.
    pub id: Name,
    /// Its words.
    pub label: String,
}

/// One thing that was agreed, as it is found again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Item {
    /// A text of something, by its key.
    Text(Spot, String),
    /// A line on a card: how many of ours stand above it there.
    Line(Name, usize),
    /// A question.
    Question(Name),
}

/// Something done to agreements.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Edit {
    /// A text is said otherwise; what stood there takes the agreement away.
    Say(Reworded),
    /// A line is added to a card.
    AddLine(Line),
    /// A question is asked, in the place of the one of its id if there is one.
    Ask(Asked),
    /// Something is taken away.
    Remove(Item),
}

impl Agreed {
    fn nothing(of: Name, by: &str, on: Date) -> Self {
        let (texts, lines, questions) = (Vec::new(), Vec::new(), Vec::new());
        Self { of, by: clean(by), on, texts, lines, questions }
    }

    /// Whether nothing differs.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.texts.is_empty() && self.lines.is_empty() && self.questions.is_empty()
    }

    /// Everything in it, in the order in which it is written and told.
    pub fn items(&self) -> impl Iterator<Item = Item> {
        let texts = self.texts.iter().map(|one| Item::Text(one.of.clone(), one.text.clone()));
        let lines = self.lines.iter().enumerate().map(|(at, one)| {
            let above = self.lines[..at].iter().filter(|other| other.card == one.card).count();
            Item::Line(one.card.clone(), above)
        });
        texts.chain(lines).chain(self.questions.iter().map(|one| Item::Question(one.id.clone())))
    }

    /// What stands at this place in the list of this name.
    fn item(&self, list: &str, index: usize) -> Option<Item> {
        let skipped = match list {
            "texts" => 0,
            "lines" => self.texts.len(),
            "questions" => self.texts.len() + self.lines.len(),
            _ => return None,
        };
        self.items().nth(skipped + index)
    }

    /// The question of this id.
    #[must_use]
    pub fn question(&self, id: &Name) -> Option<&Asked> {
        self.questions.iter().find(|one| one.id == *id)
    }

    fn take(&mut self, edit: &Edit) {
        match edit {
            Edit::Say(said) => {
                let said = Reworded { now: clean(&said.now), ..said.clone() };
                let before = self.texts.iter().position(|one| one.of == said.of && one.text == said.text);
                let same = said.was.as_deref().unwrap_or_default() == said.now;
                match (before, same) {
                    (Some(at), true) => drop(self.texts.remove(at)),
                    (Some(at), false) => self.texts[at] = said,
                    (None, true) => {}
                    (None, false) => self.texts.push(said),
                }
            }
            Edit::AddLine(line) => self.lines.push(line.clean()),
            Edit::Ask(asked) => {
                let asked = asked.clean();
                match self.questions.iter().position(|one| one.id == asked.id) {
                    Some(at) => self.questions[at] = asked,
                    None => self.questions.push(asked),
                }
            }
            Edit::Remove(item) => self.remove(item),
        }
    }

    fn remove(&mut self, item: &Item) {
        match item {
            Item::Text(of, text) => self.texts.retain(|one| one.of != *of || one.text != *text),
            Item::Question(id) => self.questions.retain(|one| one.id != *id),
            Item::Line(card, above) => {
                let mut here = self.lines.iter().enumerate().filter(|(_, one)| one.card == *card);
                if let Some((at, _)) = here.nth(*above) {
                    let _ = self.lines.remove(at);
                }
            }
        }
    }
}

impl Line {
    fn clean(&self) -> Self {
        let call = self.call.as_deref().map(clean).filter(|call| !call.is_empty());
        Self { card: self.card.clone(), say: clean(&self.say), call, from: self.from.clean() }
    }
}

impl Ground {
    fn clean(&self) -> Self {
        Self { place: clean(&self.place), ..self.clone() }
    }
}

impl Asked {
    fn clean(&self) -> Self {
        let offers = |offers: &[Offer]| {
            let each = offers.iter().map(|offer| Offer { label: clean(&offer.label), ..offer.clone() });
            each.collect()
        };
        Self {
            ask: clean(&self.ask),
            hint: self.hint.as_deref().map(clean).filter(|hint| !hint.is_empty()),
            why: clean(&self.why),
            from: self.from.clean(),
            // One alone is neither.
            when: When { all: self.when.all && self.when.tests.len() > 1, ..self.when.clone() },
            answer: match &self.answer {
                Answer::One(of) => Answer::One(offers(of)),
                Answer::Many(of) => Answer::Many(offers(of)),
                other => other.clone(),
            },
            ..self.clone()
        }
    }
}

/// As a file gives it back: in one line, without what nobody sees.
fn clean(text: &str) -> String {
    one_line(text).trim().to_owned()
}

/// What is agreed, and how it came to be since it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agreements {
    read: Agreed,
    done: Vec<Done>,
    now: Agreed,
}

/// What was done at once, and on which day.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Done {
    on: Date,
    edits: Vec<Edit>,
}

impl Agreements {
    /// Nothing yet, of somebody.
    #[must_use]
    pub fn begun(of: Name, by: &str, on: Date) -> Self {
        Self::of(Agreed::nothing(of, by, on))
    }

    fn of(read: Agreed) -> Self {
        Self { now: read.clone(), done: Vec::new(), read }
    }

    /// What is agreed now.
    #[must_use]
    pub const fn now(&self) -> &Agreed {
        &self.now
    }

    /// With these edits done at once; none where they change nothing.
    #[must_use]
    pub fn edited(&self, edits: Vec<Edit>, on: Date) -> Option<Self> {
        let mut done = self.done.clone();
        done.push(Done { on, edits });
        let edited = Self { now: folded(&self.read, &done), read: self.read.clone(), done };
        let before = Agreed { on: edited.now.on, ..self.now.clone() };
        (edited.now != before).then_some(edited)
    }

    /// Without what was done last; none where nothing was.
    #[must_use]
    pub fn undone(&self) -> Option<Self> {
        let mut done = self.done.clone();
        let _ = done.pop()?;
        Some(Self { now: folded(&self.read, &done), read: self.read.clone(), done })
    }

    /// Whether something can be taken back.
    #[must_use]
    pub const fn can_undo(&self) -> bool {
        !self.done.is_empty()
    }
}

fn folded(read: &Agreed, done: &[Done]) -> Agreed {
    let mut now = read.clone();
    for Done { on, edits } in done {
        edits.iter().for_each(|edit| now.take(edit));
        now.on = *on;
    }
    now
}
