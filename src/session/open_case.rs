//! The case on the desk: a case with its protocol and the walk that follows from it, kept in step.
//! Knows no widgets; how and where a case is kept is the vault's business.

use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::Date;

use crate::case::{
    Answer, Case, Change, Counted, EntryId, Event, Ground, Mode, Move, Pin, Preview, Refusal, Scribe, Spot,
    StepStanding, StepState, Walk, as_ron, one_line, preview, sentences, walk,
};
use crate::locale::Language;
use crate::protocol::{Due, Kind, Name, Protocol, Question, Template};

/// The moment something happens, as the window reads it from the clock once per event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// The exact moment.
    pub now: Timestamp,
    /// The day on the clinician's wall calendar.
    pub today: Date,
}

/// A case with its protocol and the walk that follows.
#[derive(Debug, Clone)]
pub struct OpenCase {
    protocol: Arc<Protocol>,
    /// The other protocols of the case; facts are shared between them.
    beside: Vec<Arc<Protocol>>,
    /// Newer editions of protocols of the case, which it can move to.
    newer: Vec<Arc<Protocol>>,
    case: Case,
    /// The answers as they count in its protocol.
    counted: Counted<'static>,
    walk: Walk,
    today: Date,
    write: Scribe,
}

impl OpenCase {
    /// Begins a case.
    ///
    /// # Errors
    /// When its opening cannot be written down.
    pub fn begin(
        protocol: Arc<Protocol>,
        label: &str,
        role: Name,
        mode: Mode,
        moment: Moment,
    ) -> Result<Self, Refusal> {
        let case = Case::open(label, role, mode, Pin::of(&protocol), moment.now)?;
        Ok(Self::new(protocol, case, moment.today))
    }

    /// Takes a case up again.
    #[must_use]
    pub fn new(protocol: Arc<Protocol>, case: Case, today: Date) -> Self {
        let today = case.day(today);
        let walk = walk(&protocol, case.answers(), today);
        let counted = Counted::new(&protocol, case.answers(), today).into_owned();
        Self { protocol, beside: Vec::new(), newer: Vec::new(), case, counted, walk, today, write: as_ron }
    }

    /// Has events written down by another hand from now on.
    pub(crate) fn write_with(&mut self, write: Scribe) {
        self.write = write;
    }

    /// The protocol that is walked.
    #[must_use]
    pub const fn protocol(&self) -> &Arc<Protocol> {
        &self.protocol
    }

    /// The other protocols of the case.
    #[must_use]
    pub(crate) fn beside(&self) -> &[Arc<Protocol>] {
        &self.beside
    }

    /// Lays another protocol of the case beside the one that is walked.
    pub(crate) fn lay_beside(&mut self, protocol: Arc<Protocol>) {
        let known = self.beside.iter().chain([&self.protocol]).any(|known| known.head.id == protocol.head.id);
        if !known {
            self.beside.push(protocol);
        }
    }

    /// Walks another protocol in the same case; the first time, the case notes it.
    ///
    /// # Errors
    /// When the case does not accept it; the protocol before is then still walked.
    pub(crate) fn walk_in(&mut self, protocol: Arc<Protocol>, moment: Moment) -> Result<(), Refusal> {
        if protocol.head.id == self.protocol.head.id {
            return Ok(());
        }
        let pin = Pin::of(&protocol);
        if !self.case.state().protocols.iter().any(|known| known.protocol == pin.protocol) {
            self.case.record_as(Event::ProtocolAdded(pin), moment.now, self.write)?;
        } else {
            self.case.record_as(Event::Walked(pin.protocol), moment.now, self.write)?;
        }
        self.beside.retain(|other| other.head.id != protocol.head.id);
        self.beside.push(std::mem::replace(&mut self.protocol, protocol));
        self.today = self.case.day(moment.today);
        self.walk_again();
        Ok(())
    }

    /// The case.
    #[must_use]
    pub const fn case(&self) -> &Case {
        &self.case
    }

    /// What follows from the answers.
    #[must_use]
    pub const fn walk(&self) -> &Walk {
        &self.walk
    }

    /// The day it is walked on.
    #[must_use]
    pub const fn today(&self) -> Date {
        self.today
    }

    /// The same moment with the day as it is in this case: only in practice another.
    #[must_use]
    pub fn moment(&self, moment: Moment) -> Moment {
        Moment { today: self.case.day(moment.today), ..moment }
    }

    /// That so many days went by in it since the day it is walked on: only a practice case records that.
    #[must_use]
    pub(crate) fn later(&self, days: i32, moment: Moment) -> Event {
        // A case that was played stands on a day of its own until something happens in it.
        let behind = match self.case.day(moment.today).until(self.today) {
            Ok(apart) => apart.get_days(),
            Err(_) => 0, // both lie in the calendar
        };
        Event::Later { days: days.saturating_add(behind) }
    }

    /// The role it is walked in.
    #[must_use]
    pub fn role(&self) -> Name {
        let of_protocol = || self.protocol.head.roles.first().map(|role| role.id.clone());
        self.case.answers().role().cloned().or_else(of_protocol).unwrap_or_else(|| Name::new("-"))
    }

    /// Whether the case is fictional.
    #[must_use]
    pub fn is_practice(&self) -> bool {
        self.case.state().mode == Mode::Practice
    }

    /// The case is walked with another edition than it was made with, because that one is nowhere any more.
    #[must_use]
    pub fn edition_differs(&self) -> bool {
        self.pin().is_some_and(|pin| pin.hash != self.protocol.hash)
    }

    /// The edition that the walked protocol is pinned to.
    #[must_use]
    pub fn pin(&self) -> Option<&Pin> {
        self.case.state().protocols.iter().find(|pin| pin.protocol == self.protocol.head.id)
    }

    /// Lays the editions at hand that are other than those the case is walked with beside it.
    pub fn know_newer<'a>(&mut self, at_hand: impl Iterator<Item = &'a Arc<Protocol>>) {
        let other = |known: &Arc<Protocol>| {
            let mut walked = self.beside.iter().chain([&self.protocol]);
            walked.any(|mine| mine.head.id == known.head.id && mine.hash != known.hash)
        };
        self.newer = at_hand.filter(|known| other(known)).cloned().collect();
    }

    /// Takes the words of the same editions at hand: only telephone numbers can be other than before.
    pub(crate) fn take_words<'a>(&mut self, at_hand: impl Iterator<Item = &'a Arc<Protocol>>) {
        for known in at_hand {
            for mine in self.beside.iter_mut().chain([&mut self.protocol]) {
                if mine.head.id == known.head.id && mine.hash == known.hash {
                    *mine = Arc::clone(known);
                }
            }
        }
    }

    /// The newer edition of the protocol that is walked, when there is one to move to.
    #[must_use]
    pub fn newer(&self) -> Option<&Arc<Protocol>> {
        self.newer.iter().find(|newer| newer.head.id == self.protocol.head.id)
    }

    /// Goes on with another edition of the protocol that is walked.
    ///
    /// # Errors
    /// When the case does not accept it; the edition before is then still walked.
    pub(crate) fn move_to(
        &mut self,
        protocol: Arc<Protocol>,
        moved: Box<Move>,
        moment: Moment,
    ) -> Result<(), Refusal> {
        self.case.record_as(Event::Moved(moved), moment.now, self.write)?;
        self.newer.retain(|newer| newer.head.id != protocol.head.id);
        self.protocol = protocol;
        self.today = self.case.day(moment.today);
        self.walk_again();
        Ok(())
    }

    /// The spot of a question.
    #[must_use]
    pub fn spot(&self, question: &Question) -> Spot {
        Spot::of(&self.protocol, question)
    }

    fn walk_again(&mut self) {
        self.counted = Counted::new(&self.protocol, self.case.answers(), self.today).into_owned();
        self.walk = walk(&self.protocol, self.case.answers(), self.today);
    }

    /// What was given at a question, on the path or not, of what is offered.
    #[must_use]
    pub fn given(&self, question: &Question) -> Option<&Answer> {
        self.counted.answers().given(&self.protocol.head.id, question)
    }

    /// What was given at a spot, of what is offered.
    #[must_use]
    pub(crate) fn given_at(&self, spot: &Spot) -> Option<&Answer> {
        self.counted.answers().at(spot)
    }

    /// Whether nothing more is asked in a step, while something in it is answered as still to be done.
    #[must_use]
    pub fn is_planned(&self, step: &StepState) -> bool {
        let put_off = |asked: &Question| match self.given(asked) {
            Some(Answer::One(option)) => asked.puts_off(option),
            _ => false,
        };
        matches!(step.standing, StepStanding::Complete | StepStanding::Deviating)
            && step.questions.iter().filter_map(|state| self.protocol.question(&state.id)).any(put_off)
    }

    /// The papers about the case, of every protocol it is walked in, in the order in which they are used; those about a protocol
    /// itself are none of them.
    pub fn papers(&self) -> impl Iterator<Item = (&Protocol, &Template)> {
        let protocols = std::iter::once(&self.protocol).chain(&self.beside);
        protocols.flat_map(|protocol| protocol.papers().into_iter().map(|template| (&**protocol, template)))
    }

    /// Records an event and walks again.
    ///
    /// # Errors
    /// When the case does not accept it; nothing has changed then.
    pub fn record(&mut self, event: Event, moment: Moment) -> Result<(), Refusal> {
        let event = match event {
            Event::Answered { at, answer: Answer::Text(text), reason } if self.takes_one_line(&at) => {
                Event::Answered { at, answer: Answer::Text(one_line(&text)), reason }
            }
            other => other,
        };
        self.case.record_as(event, moment.now, self.write)?;
        self.today = self.case.day(moment.today);
        self.walk_again();
        Ok(())
    }

    /// Whether one line is asked for at this spot, in any protocol of the case.
    fn takes_one_line(&self, at: &Spot) -> bool {
        let log = Spot { inside: None, ..at.clone() };
        std::iter::once(&self.protocol).chain(&self.beside).any(|protocol| {
            let asked = protocol.questions().map(|(_, asked)| asked);
            let mut asked = asked.filter(|asked| Spot::of(protocol, asked) == log);
            asked.any(|asked| {
                let asked = match &at.inside {
                    None => Some(asked),
                    Some((_, field)) => asked.field(field),
                };
                asked.is_some_and(|asked| matches!(asked.answer, Kind::Text { lines } if lines <= 1))
            })
        })
    }

    /// The ground on which conditions are decided, for what depends on a single entry.
    #[must_use]
    pub(crate) fn ground(&self) -> Ground<'_> {
        Ground::new(&self.protocol, &self.counted, self.today)
    }

    /// What was answered to this question, as its author states it; none where no sentence was written.
    #[must_use]
    pub(crate) fn stated(&self, question: &Name, language: Language) -> Option<String> {
        let asked = self.protocol.question(question)?;
        let answer = self.given(asked)?;
        let said = sentences(asked, answer, language);
        (!said.is_empty()).then(|| said.join(" "))
    }

    /// The earliest date on which something was promised, past dates included.
    #[must_use]
    pub(crate) fn next_review(&self) -> Option<Date> {
        self.walk
            .reached()
            .filter_map(|state| Some((state, self.protocol.outcome(&state.id)?)))
            .flat_map(|(state, rule)| state.actions.iter().map(move |action| (action, rule)))
            .filter(|(action, rule)| {
                rule.actions.iter().any(|of| of.id == action.id && matches!(of.due, Due::On(_)))
            })
            .filter_map(|(action, _)| action.due)
            .min()
    }

    /// What a change would do.
    #[must_use]
    pub(crate) fn preview(&self, change: &Change) -> Preview {
        preview(&self.protocol, self.case.answers(), self.today, change)
    }

    /// Whether a change at this spot needs a reason, because it was printed or concluded before.
    #[must_use]
    pub(crate) fn needs_reason(&self, at: &Spot) -> bool {
        self.case.needs_reason() && self.case.answers().at(at).is_some()
    }

    /// The identity for a new entry.
    #[must_use]
    pub(crate) fn next_entry(&self) -> EntryId {
        self.case.next_entry()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::play;
    use crate::locale::Language;
    use crate::protocol::bundle;

    /// Every pair of bundled protocols of which one leads into the other.
    fn pairs() -> Vec<(Arc<Protocol>, Arc<Protocol>)> {
        let all: Vec<_> = bundle::all().iter().map(|bundled| bundled.load().unwrap()).collect();
        let led = all.iter().flat_map(|from| {
            let to = from.head.outcomes.iter().filter_map(|outcome| outcome.leads_to.as_ref());
            to.filter_map(bundle::get).map(|to| (Arc::clone(from), to))
        });
        led.collect()
    }

    #[test]
    fn what_was_answered_in_another_protocol_of_the_case_has_not_lapsed_here() {
        let moment = Moment { now: Timestamp::UNIX_EPOCH, today: Date::constant(2026, 11, 28) };
        let mut taken_over = 0;
        for (from, to) in pairs() {
            for scenario in &from.scenarios {
                let case = play(&from, scenario, Language::Nl).unwrap();
                let mut open = OpenCase::new(Arc::clone(&from), case, scenario.today);
                let before = open.walk().lapsed.clone();
                open.walk_in(Arc::clone(&to), moment).unwrap();
                assert_eq!(open.walk().lapsed, [], "{} -> {}, {}", from.head.id, to.head.id, scenario.id);
                taken_over += to.questions().filter(|(_, question)| open.given(question).is_some()).count();
                open.walk_in(Arc::clone(&from), moment).unwrap();
                assert_eq!(open.walk().lapsed, before, "back in {}, {}", from.head.id, scenario.id);
            }
        }
        assert!(taken_over > 100, "only {taken_over} facts were taken over: this shows nothing");
    }

    #[test]
    fn a_fact_that_was_answered_here_and_left_the_path_has_lapsed_in_a_case_of_two_protocols_too() {
        let moment = Moment { now: Timestamp::UNIX_EPOCH, today: Date::constant(2026, 11, 28) };
        let meldcode = bundle::get(&"knmg-meldcode".into()).unwrap();
        let scenario = meldcode.scenario(&"from-mother-to-child".into()).unwrap();
        let case = play(&meldcode, scenario, Language::Nl).unwrap();
        let mut open = OpenCase::new(Arc::clone(&meldcode), case, scenario.today);
        let lapsed = open.walk().lapsed.clone();
        assert!(
            lapsed.iter().any(|one| meldcode.question(&one.question).unwrap().fact.is_some()),
            "{lapsed:?}"
        );
        open.walk_in(bundle::get(&"kindcheck".into()).unwrap(), moment).unwrap();
        open.walk_in(meldcode, moment).unwrap();
        assert_eq!(open.walk().lapsed, lapsed);
    }
}
