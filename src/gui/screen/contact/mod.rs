//! A contact of a file of weeks: the day, with whom, how, and under it everything that came of it, entered once. It lands in
//! the logs that the protocol has (`record`); how it is drawn is in `view`.

mod record;
mod view;

use std::collections::BTreeSet;

use iced::Task;
use jiff::civil::Date;

use crate::gui::widget::choice::By;
use crate::gui::widget::date;
use crate::gui::widget::field::{self, Field};
use crate::gui::widget::focus;
use crate::gui::widget::note::{self, Note};
use crate::locale::Locale;
use crate::protocol::{Contact as Rules, Name, With};
use crate::session::OpenCase;
pub use record::Item;
use record::Recorded;

/// The screen.
#[derive(Debug)]
pub struct Contact {
    /// Empty as long as it is today.
    day: Field,
    with: Option<Name>,
    who: Field,
    way: Option<Name>,
    /// What was seen, heard and said; the last one is empty.
    lines: Vec<Line>,
    spoken: Option<Spoken>,
    excepted: BTreeSet<Item>,
    agreed: Note,
    next: Field,
    recorded: Recorded,
    /// Questions that this contact has an answer to, which are left to whoever answers them there: others would lapse.
    held_back: Vec<Name>,
}

#[derive(Debug, Default)]
struct Line {
    words: Field,
    kind: Option<Name>,
}

impl Line {
    fn is_blank(&self) -> bool {
        self.words.text().trim().is_empty()
    }
}

/// Whether what is known was discussed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spoken {
    /// All of it.
    All,
    /// All but some.
    Except,
    /// No concerns were discussed.
    Not,
}

impl Spoken {
    const EVERY: [Self; 3] = [Self::All, Self::Except, Self::Not];
}

/// What happened on the screen.
#[derive(Debug, Clone)]
pub enum Message {
    /// Something was typed as the day.
    DayTyped(field::Message),
    /// It was chosen whom it was with; by its digit, the keyboard goes on.
    WithChosen(Name, By),
    /// Something was typed of who that is.
    WhoTyped(field::Message),
    /// It was chosen how it was.
    WayChosen(Name, By),
    /// Something was typed on a line.
    LineTyped(usize, field::Message),
    /// It was chosen of which kind a line is.
    KindChosen(usize, Name, By),
    /// It was chosen whether concerns were discussed.
    SpokenChosen(Spoken, By),
    /// Something was excepted from what was discussed, or is no longer.
    ItemTicked(Item),
    /// Something was written of what was agreed.
    AgreedWrote(note::Message),
    /// Something was typed as the next date.
    NextTyped(field::Message),
    /// The keyboard left a field.
    Left,
    /// On to the next field was asked for.
    OnPressed,
    /// A question that this contact leaves open was asked for.
    QuestionPressed(Name),
    /// The contact is done.
    DonePressed,
}

/// What the window must do after an update.
#[derive(Debug)]
pub enum Action {
    /// Run this.
    Run(Task<Message>),
    /// Something is being typed: record it when it rests.
    Typing,
    /// Record what was entered, and run this.
    Record(Task<Message>),
    /// Record it, and go to this question.
    Answer(Name),
    /// Record it, and go back to the walk.
    Done,
}

const WITH: &str = "contact.with";
const WHO: &str = "contact.who";
const WAY: &str = "contact.way";
const SPOKEN: &str = "contact.spoken";
const EXCEPTED: &str = "contact.excepted";
const AGREED: &str = "contact.agreed";

fn line_control(at: usize) -> String {
    format!("contact.line.{at}")
}

fn kind_control(at: usize) -> String {
    format!("contact.kind.{at}")
}

impl Contact {
    /// A contact of today, where the case has something to enter under one.
    #[must_use]
    pub(crate) fn new(open: &OpenCase) -> Option<Self> {
        let rules = open.protocol().head.contact.as_ref()?;
        let _ = open.walk().question(&rules.facts.log)?;
        Some(Self {
            day: Field::default(),
            with: None,
            who: Field::default(),
            way: None,
            lines: vec![Line::default()],
            spoken: None,
            excepted: BTreeSet::new(),
            agreed: Note::default(),
            next: Field::default(),
            recorded: Recorded::default(),
            held_back: Vec::new(),
        })
    }

    /// Brings the keyboard to where it begins: that it was today is usual.
    pub(crate) fn focus<T: Send + 'static>(&self) -> Task<T> {
        focus::on(WITH)
    }

    /// Why an answer that was printed before is another one now.
    pub(crate) fn because(&self, open: &OpenCase, locale: &Locale) -> String {
        let on = self.day_read(open.today()).unwrap_or(open.today());
        locale.msg_contact_because(locale.date(on))
    }

    /// Whether a talk with whoever it was would be recorded.
    fn can_talk(&self, open: &OpenCase, rules: &Rules) -> bool {
        self.spoken_of(rules) || open.walk().question(&rules.talks.log).is_some()
    }

    fn chosen<'a>(&self, rules: &'a Rules) -> Option<&'a With> {
        let with = self.with.as_ref()?;
        rules.with.iter().find(|known| known.id == *with)
    }

    /// Whether it is one of whom the logs know no talk: then it is asked who it was.
    fn is_apart(&self, rules: &Rules) -> bool {
        self.chosen(rules).is_some_and(|with| with.talk.is_empty())
    }

    fn day_read(&self, today: Date) -> Option<Date> {
        match date::read(self.day.text(), today) {
            Ok(day) => Some(day),
            Err(date::Misread::Empty) => Some(today),
            // The field says what is wrong.
            Err(date::Misread::NotADate | date::Misread::NoSuchDay) => None,
        }
    }

    fn next_read(&self, today: Date) -> Option<Date> {
        date::read(self.next.text(), today).ok() // the field says what is wrong
    }

    /// Takes in what happened.
    pub(crate) fn update(&mut self, message: Message, open: &OpenCase) -> Action {
        let Some(rules) = &open.protocol().head.contact else { return Action::Done };
        match message {
            // Half a day is another day: it is recorded when the field is left.
            Message::DayTyped(typed) => typed_whole(&mut self.day, typed),
            Message::NextTyped(typed) => typed_whole(&mut self.next, typed),
            Message::WhoTyped(typed) => typing(&mut self.who, typed),
            Message::LineTyped(at, typed) => {
                let Some(line) = self.lines.get_mut(at) else { return Action::Run(Task::none()) };
                let action = typing(&mut line.words, typed);
                if self.lines.last().is_none_or(|last| !last.is_blank()) {
                    self.lines.push(Line::default());
                }
                action
            }
            Message::AgreedWrote(wrote) => {
                let _ = self.agreed.update(wrote);
                Action::Typing
            }
            Message::WithChosen(with, by) => {
                self.with = Some(with);
                chosen(by, if self.is_apart(rules) { WHO } else { WAY })
            }
            Message::WayChosen(way, by) => {
                self.way = Some(way);
                chosen(by, line_control(0))
            }
            Message::KindChosen(at, kind, by) => {
                if let Some(line) = self.lines.get_mut(at) {
                    line.kind = Some(kind);
                }
                chosen(by, line_control(at + 1))
            }
            Message::SpokenChosen(spoken, by) => {
                self.spoken = Some(spoken);
                chosen(by, if spoken == Spoken::Except { EXCEPTED } else { AGREED })
            }
            Message::ItemTicked(item) => {
                if !self.excepted.remove(&item) {
                    let _ = self.excepted.insert(item);
                }
                Action::Record(Task::none())
            }
            Message::Left => Action::Record(Task::none()),
            Message::OnPressed => Action::Record(focus::step(false)),
            Message::QuestionPressed(question) => Action::Answer(question),
            Message::DonePressed => Action::Done,
        }
    }
}

/// Records what was chosen; whoever chose by a digit goes on.
fn chosen(by: By, control: impl Into<String>) -> Action {
    Action::Record(match by {
        By::Hand => Task::none(),
        By::Digit => focus::on(control.into()),
    })
}

fn typing(field: &mut Field, message: field::Message) -> Action {
    match field.update(message) {
        Some(_) => Action::Typing,
        None => Action::Run(Task::none()),
    }
}

fn typed_whole(field: &mut Field, message: field::Message) -> Action {
    let _ = field.update(message);
    Action::Run(Task::none())
}
