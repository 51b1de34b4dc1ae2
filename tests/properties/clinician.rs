//! A random clinician: answers questions of any kind in any way that the window would allow.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use jiff::civil::{Date, date};
use weegwijzer::case::{
    Answer, Argument, Case, EntryId, Event, Judgement, Mode, Part, Pin, Side, Spot, Walk, walk,
};
use weegwijzer::protocol::{Age, Decimal, Kind, Name, Protocol, Question, Reasons};

pub const TODAY: Date = date(2026, 11, 21);

pub struct Clinician<'p> {
    pub protocol: &'p Protocol,
    pub case: Case,
    dice: Dice,
    minute: i64,
}

/// Repeatable chance: the same rolls give the same clinician.
struct Dice {
    rolls: Vec<u32>,
    next: usize,
}

impl Dice {
    fn below(&mut self, n: usize) -> usize {
        let roll =
            self.rolls[self.next % self.rolls.len()].rotate_left((self.next / self.rolls.len()) as u32);
        self.next += 1;
        roll as usize % n.max(1)
    }

    fn one_in(&mut self, n: usize) -> bool {
        self.below(n) == 0
    }

    fn pick<'a, T>(&mut self, from: &'a [T]) -> Option<&'a T> {
        let index = self.below(from.len());
        from.get(index)
    }
}

impl<'p> Clinician<'p> {
    pub fn new(protocol: &'p Protocol, rolls: Vec<u32>) -> Self {
        assert!(!rolls.is_empty());
        let mut dice = Dice { rolls, next: 0 };
        let role = dice.pick(&protocol.head.roles).map_or_else(|| Name::from("gp"), |role| role.id.clone());
        let case =
            Case::open("proef", role, Mode::Practice, Pin::of(protocol), Timestamp::UNIX_EPOCH).unwrap();
        Self { protocol, case, dice, minute: 0 }
    }

    pub fn walk(&self) -> Walk {
        walk(self.protocol, self.case.answers(), TODAY)
    }

    pub fn record(&mut self, event: Event) {
        self.minute += 1;
        let at = Timestamp::from_second(self.minute * 60).unwrap();
        self.case.record(event, at).unwrap();
    }

    /// Does one thing somewhere on the path, now and then something else than answering.
    pub fn act(&mut self) {
        let walk = self.walk();
        let event = match self.dice.below(12) {
            0 if self.case.journal().can().0 => Event::Undone,
            1 if self.case.journal().can().1 => Event::Redone,
            2 if walk.raised().next().is_some() => Event::Resolved {
                protocol: self.protocol.head.id.clone(),
                alert: walk.raised().next().unwrap().id.clone(),
                reason: "anders gewogen".into(),
            },
            _ => {
                let on_path: Vec<&Name> =
                    walk.steps.iter().flat_map(|step| &step.questions).map(|q| &q.id).collect();
                let question = (*self.dice.pick(&on_path).unwrap()).clone();
                self.event_at(&question)
            }
        };
        self.record(event);
    }

    /// Answers the first open question; false when there is none.
    pub fn answer_next(&mut self) -> bool {
        let Some(next) = self.walk().next else { return false };
        let question = self.protocol.question(&next).unwrap();
        let at = Spot::of(self.protocol, question);
        let answer = self.whole(question);
        self.record(Event::Answered { at, answer, reason: None });
        true
    }

    fn event_at(&mut self, question: &Name) -> Event {
        let question = self.protocol.question(question).unwrap();
        let at = Spot::of(self.protocol, question);
        let given = self.case.answers().given(&self.protocol.head.id, question).cloned();
        if let (Kind::Entries { fields, .. }, Some(Answer::Entries(entries))) = (&question.answer, &given)
            && let Some(entry) = self.dice.pick(entries)
        {
            return match self.dice.below(4) {
                0 => Event::EntryRemoved { at, entry: entry.id, reason: None },
                1 => Event::EntryAdded { at, entry: self.case.next_entry(), under: None, contact: None },
                _ => {
                    let field = self.dice.pick(fields).unwrap();
                    let answer = self.whole(field);
                    Event::Answered { at: at.field(entry.id, field.id.clone()), answer, reason: None }
                }
            };
        }
        if given.is_some() && self.dice.one_in(6) {
            return Event::Withdrawn { at, reason: None };
        }
        let answer = self.whole(question);
        Event::Answered { at, answer, reason: None }
    }

    /// An answer that leaves nothing of this question open.
    fn whole(&mut self, question: &Question) -> Answer {
        match self.dice.below(9) {
            0 => return Answer::Unknown { ask: "collega".into() },
            1 => return self.set_aside(question),
            _ => {}
        }
        match &question.answer {
            Kind::One(options) => Answer::One(self.dice.pick(options).unwrap().id.clone()),
            Kind::Many(options) => Answer::Many(
                options
                    .iter()
                    .filter(|_| self.dice.one_in(3))
                    .map(|option| option.id.clone())
                    .collect::<BTreeSet<_>>(),
            ),
            Kind::Text { .. } => {
                Answer::Text("Gezien bij onderzoek: blauwe plek, „gevallen” — zegt vader.".into())
            }
            Kind::Date => {
                Answer::Date(TODAY.saturating_add(jiff::Span::new().days(self.dice.below(60) as i64 - 30)))
            }
            Kind::Number { min, max, .. } => {
                let (low, high) = (min.unwrap_or(0), max.unwrap_or(100));
                Answer::Number(low + self.dice.below((high - low + 1) as usize) as i64)
            }
            Kind::Decimal { places, min, max, .. } => {
                let bound = |bound: &Option<Decimal>, or| bound.map_or(or, Decimal::hundredths);
                let (low, high) = (bound(min, 0), bound(max, 10_000));
                let step = if *places == 1 { 10 } else { 1 };
                let steps = self.dice.below(((high - low) / step + 1) as usize) as i64;
                Answer::Decimal(Decimal::of_hundredths(low + steps * step))
            }
            Kind::Age { min, max } => {
                let (low, high) = (u32::from(min.unwrap_or(0)), u32::from(max.unwrap_or(100)));
                let mut below = |end: u32| self.dice.below(end as usize) as u32;
                let years = low + below(high - low + 1);
                Answer::Age(match below(4) {
                    0 if low == 0 => Age::Days(below(365)),
                    1 if low == 0 => Age::Weeks(below(52)),
                    2 => Age::Months(12 * years + below(12)),
                    _ => Age::Years(years),
                })
            }
            Kind::Judgement { options, arguments } => Answer::Judgement(Judgement {
                choice: self.dice.pick(options).unwrap().id.clone(),
                because: "Op grond van wat is vastgelegd.".into(),
                arguments: arguments
                    .iter()
                    .filter(|_| self.dice.one_in(2))
                    .map(|question| {
                        (Argument { question: question.clone(), part: Part::Whole }, Side::Against)
                    })
                    .collect(),
            }),
            Kind::Entries { fields, .. } => {
                let first = self.case.next_entry().0 * 100;
                let entries = (0..self.dice.below(4) as u32)
                    .map(|n| weegwijzer::case::Entry {
                        id: EntryId(first + n),
                        under: None,
                        fields: fields
                            .iter()
                            .map(|field| (field.id.clone(), self.whole(field)))
                            .collect::<BTreeMap<_, _>>(),
                    })
                    .collect();
                Answer::Entries(entries)
            }
        }
    }

    fn set_aside(&mut self, question: &Question) -> Answer {
        let because = match &question.not_done {
            Reasons::OwnWords => None,
            Reasons::Only(listed) | Reasons::Suggested(listed) => {
                self.dice.pick(listed).map(|reason| reason.id.clone())
            }
        };
        Answer::NotDone { because, words: "Geen tijd meer voor nodig.".into() }
    }
}
