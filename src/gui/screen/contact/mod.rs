//! A contact of a file of weeks: the day, with whom, how, and under it everything that came of it, entered once. It lands in
//! the logs that the protocol has (`record`); how it is drawn is in `view`.

mod begin;
mod record;
mod unfinished;
mod view;

use std::collections::{BTreeMap, BTreeSet};

use iced::Task;
use jiff::civil::Date;

use crate::gui::widget::choice::By;
use crate::gui::widget::date;
use crate::gui::widget::field::{self, Field};
use crate::gui::widget::focus;
use crate::gui::widget::note::{self, Note};
use crate::locale::Locale;
use crate::protocol::{Contact as Rules, Name, TalkRows, With};
pub use crate::session::{Item, Spoken};
use crate::session::{OpenCase, Recorded};
pub(crate) use begin::NotYet;

/// The screen.
#[derive(Debug)]
pub struct Contact {
    /// Empty as long as it is today.
    day: Day,
    with: Option<Name>,
    who: Field,
    /// What was chosen of a talk, by the field it lands in.
    chosen: BTreeMap<Name, Name>,
    /// What was seen, heard and said; the last one is empty.
    lines: Vec<Line>,
    spoken: Option<Spoken>,
    excepted: BTreeSet<Item>,
    /// What was written of a talk, by the field it lands in.
    written: BTreeMap<Name, Note>,
    /// What is shown where nothing was written yet.
    blank: Note,
    next: Day,
    recorded: Recorded,
    /// Questions that this contact has an answer to, which are left to whoever answers them there: others would lapse.
    held_back: Vec<Name>,
    /// Whoever was done was brought to a day that cannot be read; done again, it stays as it is.
    told: bool,
}

/// A day as it is typed, and as it was when the keyboard last left it: half a day is another day.
#[derive(Debug, Default)]
struct Day {
    field: Field,
    counts: String,
}

impl Day {
    fn text(&self) -> &str {
        &self.counts
    }

    fn is_left(&mut self) {
        self.counts = self.field.text().to_owned();
    }
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

/// What happened on the screen.
#[derive(Debug, Clone)]
pub enum Message {
    /// Something was typed as the day.
    DayTyped(field::Message),
    /// It was chosen whom it was with; by its digit, the keyboard goes on.
    WithChosen(Name, By),
    /// Something was typed of who that is.
    WhoTyped(field::Message),
    /// Something was chosen of a talk: in which field, and what.
    Chosen(Name, Name, By),
    /// Something was typed on a line.
    LineTyped(usize, field::Message),
    /// It was chosen of which kind a line is.
    KindChosen(usize, Name, By),
    /// It was chosen whether concerns were discussed.
    SpokenChosen(Spoken, By),
    /// Something was excepted from what was discussed, or is no longer.
    ItemTicked(Item),
    /// Something was written of a talk, in this field.
    Wrote(Name, note::Message),
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

const DAY: &str = "contact.day";
const WITH: &str = "contact.with";
const WHO: &str = "contact.who";
const SPOKEN: &str = "contact.spoken";
const EXCEPTED: &str = "contact.excepted";
const NEXT: &str = "contact.next";

fn chosen_control(field: &Name) -> String {
    format!("contact.chosen.{field}")
}

fn written_control(field: &Name) -> String {
    format!("contact.written.{field}")
}

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
        let _ = begin::logs(rules).find(|log| open.walk().question(log).is_some())?;
        Some(Self {
            day: Day::default(),
            with: None,
            who: Field::default(),
            chosen: BTreeMap::new(),
            lines: vec![Line::default()],
            spoken: None,
            excepted: BTreeSet::new(),
            written: BTreeMap::new(),
            blank: Note::default(),
            next: Day::default(),
            recorded: Recorded::default(),
            held_back: Vec::new(),
            told: false,
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
        let Some(talks) = self.talks(rules) else { return false };
        let comes = talks.spoken_of.is_some() && self.is_said(rules);
        comes || open.walk().question(&talks.log).is_some()
    }

    /// The log in which a talk with whoever it was is a row.
    fn talks<'a>(&self, rules: &'a Rules) -> Option<&'a TalkRows> {
        rules.talk_with(self.with_whom(rules)?)
    }

    /// Whether it is asked whether concerns were discussed: where rows say so of themselves, with somebody of whom that counts.
    fn asks_whether_discussed(&self, rules: &Rules) -> bool {
        !rules.discussed.is_empty() && self.with_whom(rules).is_none_or(|with| !with.talk.is_empty())
    }

    fn with_whom<'a>(&self, rules: &'a Rules) -> Option<&'a With> {
        let with = self.with.as_ref()?;
        rules.with.iter().find(|known| known.id == *with)
    }

    /// Whether it is one of whom the logs know no talk: then it is asked who it was.
    fn is_apart(&self, rules: &Rules) -> bool {
        self.with_whom(rules).is_some_and(|with| rules.talk_with(with).is_none())
    }

    /// The day it was. A day that is still to come is none of a contact that was.
    fn day_read(&self, today: Date) -> Option<Date> {
        match date::read(self.day.text(), today) {
            Ok(day) => Some(day).filter(|day| *day <= today),
            Err(date::Misread::Empty) => Some(today),
            // The field says what is wrong.
            Err(date::Misread::NotADate | date::Misread::NoSuchDay) => None,
        }
    }

    fn next_read(&self, today: Date) -> Option<Date> {
        date::read(self.next.text(), today).ok() // the field says what is wrong
    }

    /// The keyboard is somewhere else: what is typed as a day counts.
    fn days_are_left(&mut self) {
        self.day.is_left();
        self.next.is_left();
    }

    /// The first field with a day that cannot be read.
    fn unread_day(&self, today: Date) -> Option<&'static str> {
        let next = !self.next.text().trim().is_empty() && self.next_read(today).is_none();
        let day = self.day_read(today).is_none();
        day.then_some(DAY).or(next.then_some(NEXT))
    }

    /// After it was with somebody else: what the log of that talk does not ask is no longer chosen, and what was written goes
    /// where that log asks for words.
    fn carry_over(&mut self, rules: &Rules) {
        let Some(talks) = self.talks(rules) else { return };
        self.chosen.retain(|field, _| talks.chosen.contains(field));
        let Some(first) = talks.written.first() else { return };
        let stray =
            self.written.iter().find(|(field, note)| !note.is_blank() && !talks.written.contains(field));
        let stray = stray.map(|(field, _)| field.clone());
        if self.written.get(first).is_none_or(Note::is_blank)
            && let Some(note) = stray.and_then(|field| self.written.remove(&field))
        {
            let _ = self.written.insert(first.clone(), note);
        }
    }

    /// Where the keyboard goes after this choice, or after it was chosen whom it was with.
    fn after(&self, rules: &Rules, field: Option<&Name>) -> String {
        let talks = self.talks(rules);
        let mut choices = talks.map_or(&[][..], |talks| &talks.chosen).iter();
        let next = match field {
            None => choices.next(),
            Some(field) => choices.skip_while(|known| *known != field).nth(1),
        };
        let who = talks.map_or_else(|| self.is_apart(rules), |talks| talks.who.is_some());
        match (next, who) {
            (Some(next), _) => chosen_control(next),
            (None, true) => WHO.to_owned(),
            (None, false) if rules.facts.is_some() => line_control(0),
            (None, false) => {
                talks.and_then(|talks| talks.written.first()).map_or_else(|| NEXT.to_owned(), written_control)
            }
        }
    }

    /// Takes in what happened.
    pub(crate) fn update(&mut self, message: Message, open: &OpenCase) -> Action {
        let Some(rules) = &open.protocol().head.contact else { return Action::Done };
        match message {
            // Half a day is another day: it is recorded when the field is left.
            Message::DayTyped(typed) => typed_whole(&mut self.day.field, typed),
            Message::NextTyped(typed) => typed_whole(&mut self.next.field, typed),
            Message::WhoTyped(typed) => typing(&mut self.who, typed),
            Message::LineTyped(at, typed) => {
                let Some(line) = self.lines.get_mut(at) else { return Action::Run(Task::none()) };
                let action = typing(&mut line.words, typed);
                if self.lines.last().is_none_or(|last| !last.is_blank()) {
                    self.lines.push(Line::default());
                }
                action
            }
            Message::Wrote(field, wrote) => {
                let _ = self.written.entry(field).or_default().update(wrote);
                Action::Typing
            }
            Message::WithChosen(with, by) => {
                self.with = Some(with);
                self.carry_over(rules);
                chosen(by, self.after(rules, None))
            }
            Message::Chosen(field, option, by) => {
                let on = self.after(rules, Some(&field));
                let _ = self.chosen.insert(field, option);
                chosen(by, on)
            }
            Message::KindChosen(at, kind, by) => {
                if let Some(line) = self.lines.get_mut(at) {
                    line.kind = Some(kind);
                }
                chosen(by, line_control(at + 1))
            }
            Message::SpokenChosen(spoken, by) => {
                self.spoken = Some(spoken);
                let written = self.talks(rules).and_then(|talks| talks.written.first());
                let on = if spoken == Spoken::Except { Some(EXCEPTED.to_owned()) } else { None };
                let on = on.or_else(|| written.map(written_control));
                chosen(by, on.unwrap_or_else(|| NEXT.to_owned()))
            }
            Message::ItemTicked(item) => {
                if !self.excepted.remove(&item) {
                    let _ = self.excepted.insert(item);
                }
                Action::Record(Task::none())
            }
            Message::Left => {
                self.days_are_left();
                Action::Record(Task::none())
            }
            Message::OnPressed => {
                self.days_are_left();
                Action::Record(focus::step(false))
            }
            Message::QuestionPressed(question) => {
                self.days_are_left();
                Action::Answer(question)
            }
            Message::DonePressed => {
                self.days_are_left();
                match self.unread_day(open.today()).filter(|_| !self.told) {
                    Some(control) => {
                        self.told = true;
                        Action::Record(focus::on(control))
                    }
                    None => Action::Done,
                }
            }
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

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;
    use crate::case::play;
    use crate::locale::Language;
    use crate::protocol::bundle;
    use crate::session::Moment;

    fn weeks() -> OpenCase {
        let protocol = bundle::get(&"jgz-kindermishandeling".into()).unwrap();
        let scenario = protocol.scenario(&"three-contacts".into()).unwrap().clone();
        let case = play(&protocol, &scenario, Language::Nl).unwrap();
        OpenCase::new(protocol, case, scenario.today)
    }

    fn moment(open: &OpenCase) -> Moment {
        Moment { now: open.case().state().changed, today: open.today() }
    }

    /// One with whom a talk is noted, and one with whom none is.
    fn whom(open: &OpenCase, talks: bool) -> Name {
        let rules = open.protocol().head.contact.as_ref().unwrap();
        rules.with.iter().find(|with| rules.talk_with(with).is_some() == talks).unwrap().id.clone()
    }

    fn typed(words: &str) -> field::Message {
        field::Message::Typed(words.to_owned())
    }

    /// Enters these things one after another, and leaves.
    fn left(messages: Vec<Message>) -> (OpenCase, Contact) {
        let mut open = weeks();
        let mut contact = Contact::new(&open).unwrap();
        for message in messages {
            drop(contact.update(message, &open));
        }
        let moment = moment(&open);
        let _ = contact.record(&mut open, "", moment).unwrap();
        (open, contact)
    }

    #[test]
    fn whatever_of_a_contact_is_on_no_record_is_there_again_as_it_was() {
        let with = |talks| Message::WithChosen(whom(&weeks(), talks), By::Hand);
        let halves = [
            vec![Message::DayTyped(typed("31-1"))],
            vec![Message::DayTyped(typed("gisteren")), Message::Left],
            vec![Message::DayTyped(typed("onzin")), Message::Left],
            vec![Message::NextTyped(typed("31-1"))],
            vec![Message::NextTyped(typed("onzin")), Message::Left],
            vec![with(true)],
            vec![with(false)],
            vec![Message::WhoTyped(typed("Juf Roos"))],
            vec![with(false), Message::WhoTyped(typed("Juf Roos"))],
            vec![Message::SpokenChosen(Spoken::Not, By::Hand)],
            vec![Message::SpokenChosen(Spoken::All, By::Hand)],
            vec![with(true), Message::LineTyped(0, typed("Zag een plek")), Message::DayTyped(typed("1-2"))],
        ];
        for messages in halves {
            let said = format!("{messages:?}");
            let (open, contact) = left(messages);
            let kept = contact.unfinished(&open).unwrap_or_else(|| panic!("{said} is lost"));
            let mut again = Contact::new(&open).unwrap();
            again.take_back(kept.clone(), open.today());
            assert_eq!(again.unfinished(&open), Some(kept.clone()), "{said}");
            let written = ron::to_string(&kept).unwrap();
            assert_eq!(ron::from_str::<crate::session::Contacted>(&written).unwrap(), kept, "{said}");
        }
    }

    #[test]
    fn of_a_contact_that_is_on_record_nothing_is_kept_beside_it() {
        let with = Message::WithChosen(whom(&weeks(), true), By::Hand);
        let words = Message::LineTyped(0, typed("Zag een plek"));
        let (open, contact) = left(vec![with, words, Message::DayTyped(typed("-1")), Message::Left]);
        assert_eq!(contact.unfinished(&open), None);
        let (open, contact) = left(Vec::new());
        assert_eq!(contact.unfinished(&open), None);
    }

    #[test]
    fn half_a_day_is_on_no_record() {
        let with = Message::WithChosen(whom(&weeks(), true), By::Hand);
        let words = Message::LineTyped(0, typed("Zag een plek"));
        let (open, contact) = left(vec![with.clone(), words.clone(), Message::DayTyped(typed("1-2"))]);
        let (other, _) = left(vec![with, words]);
        let told = |open: &OpenCase| format!("{:?}", open.case().answers());
        assert_eq!(told(&open), told(&other));
        assert_eq!(contact.day_read(open.today()), Some(open.today()));
    }

    #[test]
    fn what_was_said_on_another_day_is_of_that_day() {
        let with = Message::WithChosen(whom(&weeks(), false), By::Hand);
        let who = Message::WhoTyped(typed("Juf Roos"));
        for (day, days) in [(None, 0), (Some("-2"), -2)] {
            let day = day.map(|day| vec![Message::DayTyped(typed(day)), Message::Left]).unwrap_or_default();
            let (open, contact) = left([vec![with.clone(), who.clone()], day].concat());
            let was = open.today();
            let kept = contact.unfinished(&open).unwrap();
            let later = was.checked_add(jiff::Span::new().days(7)).unwrap();
            let mut again = Contact::new(&open).unwrap();
            again.take_back(kept, later);
            assert_eq!(again.day_read(later), was.checked_add(jiff::Span::new().days(days)).ok());
        }
    }

    #[test]
    fn who_is_done_is_brought_once_to_a_day_that_cannot_be_read() {
        let (open, mut contact) = left(vec![Message::NextTyped(typed("onzin"))]);
        assert!(matches!(contact.update(Message::DonePressed, &open), Action::Record(_)));
        assert!(matches!(contact.update(Message::DonePressed, &open), Action::Done));
    }
}
