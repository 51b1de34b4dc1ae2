//! Changing answers: asked about first where other answers would lapse or a reason is needed, then recorded.

use std::collections::{BTreeMap, BTreeSet};

use iced::Task;

use super::asking::Asking;
use super::row::Row;
use super::{Action, Message, Place, Walk, set_aside};
use crate::case::{Answer, Argument, Change, EntryId, Event, Judgement, Refusal, Side};
use crate::gui::widget::choice::By;
use crate::gui::widget::focus;
use crate::gui::widget::note::Note;
use crate::protocol::{Kind, Name};
use crate::session::{Moment, OpenCase};

impl Walk {
    /// Makes a change, or asks first; whether it was made.
    pub(super) fn propose(
        &mut self,
        open: &mut OpenCase,
        change: Change,
        moment: Moment,
    ) -> Result<bool, Refusal> {
        self.begin_row_of(open, &change, moment)?;
        match Asking::about(open, change.clone()) {
            Some(asking) => {
                self.asking = Some(asking);
                Ok(false)
            }
            None => {
                open.record(event(change, None), moment)?;
                Ok(true)
            }
        }
    }

    pub(super) fn change(&mut self, open: &mut OpenCase, change: Change, moment: Moment) -> Action {
        match self.propose(open, change, moment) {
            Ok(true) => Action::Recorded(Task::none()),
            Ok(false) => Action::Run(self.focus_asking()),
            Err(refusal) => Action::Refused(refusal),
        }
    }

    /// A change that was asked about may be made.
    pub(super) fn confirmed(&mut self, open: &mut OpenCase, asking: Asking, moment: Moment) -> Action {
        let reason = asking.reason.as_ref().map(Note::text);
        match open.record(event(asking.change.clone(), reason), moment) {
            Ok(()) => Action::Recorded(self.focus(open)),
            // The case was concluded or printed after the question was put: it is put again, with a field for the reason.
            Err(Refusal::NeedsReason) => self.change(open, asking.change, moment),
            Err(refusal) => {
                self.asking = Some(asking);
                Action::Refused(refusal)
            }
        }
    }

    pub(super) fn focus_asking(&self) -> Task<Message> {
        self.asking.as_ref().map_or_else(Task::none, |asking| focus::on(asking.control()))
    }

    /// Chooses an option. What is answered for the first time by its digit is left behind by the same key: nobody who chooses
    /// by digits has anything more to do there. Whoever changes an answer stays, to look at it.
    pub(super) fn choose(
        &mut self,
        open: &mut OpenCase,
        place: &Place,
        (option, by): (Name, By),
        moment: Moment,
    ) -> Action {
        self.reached(&place.question);
        let first = by == By::Digit && super::question::given(open, place).is_none();
        let Some(chosen) = self.chosen(open, place, option.clone()) else { return Action::None };
        let changed = self.change(open, chosen, moment);
        if matches!(changed, Action::Recorded(_))
            && let Err(refusal) = from_me(open, place, &option, moment)
        {
            return Action::Refused(refusal);
        }
        match changed {
            Action::Recorded(_) if first => Action::Recorded(self.on_from(open, place)),
            // The form may have moved to where the row now belongs on its sheet.
            Action::Recorded(_) if place.inside.is_some() => Action::Recorded(focus::on(place.control())),
            action => action,
        }
    }

    /// Says what stands ready in the place of an answer.
    pub(super) fn say_ready(
        &mut self,
        open: &mut OpenCase,
        place: &Place,
        (reason, by): (Name, By),
        moment: Moment,
    ) -> Action {
        self.reached(&place.question);
        let Some(spot) = place.spot(open) else { return Action::None };
        let answer = Answer::NotDone { because: Some(reason), words: String::new() };
        match self.change(open, Change::Put(spot, answer), moment) {
            Action::Recorded(_) if by == By::Digit => Action::Recorded(self.on_from(open, place)),
            action => action,
        }
    }

    /// What choosing an option changes; nothing where it is the answer already.
    fn chosen(&self, open: &OpenCase, place: &Place, option: Name) -> Option<Change> {
        let (spot, question) = (place.spot(open)?, place.asked(open)?);
        let answer = match (&question.answer, open.case().answers().at(&spot)) {
            (Kind::Judgement { .. }, Some(Answer::Judgement(before))) if before.choice == option => {
                return None;
            }
            (Kind::Judgement { .. }, before) => Answer::Judgement(Judgement {
                choice: option,
                because: self.drafts.text(place).unwrap_or_default(),
                arguments: match before {
                    Some(Answer::Judgement(before)) => before.arguments.clone(),
                    _ => BTreeMap::new(),
                },
            }),
            (_, Some(Answer::One(before))) if *before == option => return None,
            _ => Answer::One(option),
        };
        Some(Change::Put(spot, answer))
    }

    pub(super) fn tick(
        &mut self,
        open: &mut OpenCase,
        place: &Place,
        option: &Name,
        moment: Moment,
    ) -> Action {
        let Some(spot) = place.spot(open) else { return Action::None };
        let mut ticked = match open.case().answers().at(&spot) {
            Some(Answer::Many(ticked)) => ticked.clone(),
            _ => BTreeSet::new(),
        };
        if !ticked.remove(option) {
            // What can only be ticked alone drives the others out, and they drive it out.
            let question = place.asked(open);
            let alone = |id: &Name| {
                question.and_then(|question| question.option(id)).is_some_and(|option| option.alone)
            };
            let beside = !alone(option);
            ticked.retain(|other| beside && !alone(other));
            let _ = ticked.insert(option.clone());
        }
        // Whoever takes the last tick away said nothing: that there are none is an answer of its own.
        let change =
            if ticked.is_empty() { Change::Take(spot) } else { Change::Put(spot, Answer::Many(ticked)) };
        self.change(open, change, moment)
    }

    pub(super) fn weigh(
        &mut self,
        open: &mut OpenCase,
        place: &Place,
        argument: Argument,
        side: Option<Side>,
        moment: Moment,
    ) -> Action {
        let Some(spot) = place.spot(open) else { return Action::None };
        let Some(Answer::Judgement(judgement)) = open.case().answers().at(&spot) else { return Action::None };
        let mut judgement = judgement.clone();
        match side {
            Some(side) => {
                let _ = judgement.arguments.insert(argument, side);
            }
            None => {
                let _ = judgement.arguments.remove(&argument);
            }
        }
        self.change(open, Change::Put(spot, Answer::Judgement(judgement)), moment)
    }

    /// Adds an entry, under one of another log where its log is; `fields` are those that are known from where it was added.
    pub(super) fn add_entry(
        &mut self,
        open: &mut OpenCase,
        (log, under): (&Name, Option<EntryId>),
        fields: &[(Name, Name)],
        moment: Moment,
    ) -> Action {
        let Some(spot) = Place::of(log.clone()).spot(open) else { return Action::None };
        self.reached(log);
        let entry = open.next_entry();
        if let Err(refusal) =
            open.record(Event::EntryAdded { at: spot.clone(), entry, under, contact: None }, moment)
        {
            return Action::Refused(refusal);
        }
        self.known =
            fields.iter().map(|(field, option)| (field.clone(), Answer::One(option.clone()))).collect();
        self.row = Some(Row::there(log.clone(), entry));
        for (field, option) in fields {
            let at = spot.clone().field(entry, field.clone());
            let answer = Answer::One(option.clone());
            if let Err(refusal) = open.record(Event::Answered { at, answer, reason: None }, moment) {
                return Action::Refused(refusal);
            }
        }
        self.settle(open);
        Action::Recorded(self.focus_row(open))
    }

    pub(super) fn resolve(
        &mut self,
        open: &mut OpenCase,
        alert: Name,
        reason: String,
        moment: Moment,
    ) -> Action {
        let protocol = open.protocol().head.id.clone();
        match open.record(Event::Resolved { protocol, alert, reason }, moment) {
            Ok(()) => Action::Recorded(self.focus(open)),
            Err(refusal) => Action::Refused(refusal),
        }
    }

    pub(super) fn again(&mut self, open: &mut OpenCase, event: Event, moment: Moment) -> Action {
        match open.record(event, moment) {
            Ok(()) => {
                // What is shown is what is on record.
                self.drafts.forget_refused(open);
                Action::Recorded(Task::none())
            }
            // The keys for it are always there, also when nothing is left to undo or redo.
            Err(Refusal::NothingThere) => Action::None,
            Err(refusal) => Action::Refused(refusal),
        }
    }

    pub(super) fn set_aside(
        &mut self,
        message: set_aside::Message,
        open: &mut OpenCase,
        moment: Moment,
    ) -> Action {
        match set_aside::update(&mut self.setting_aside, message, open) {
            set_aside::Action::None => Action::None,
            set_aside::Action::Opened(place) => {
                self.reached(&place.question);
                Action::Run(focus::on(set_aside::FIRST))
            }
            set_aside::Action::Dropped => Action::Run(self.focus(open)),
            set_aside::Action::Keep(aside) => {
                let action = match (self.record_typed(open, moment), aside.place().spot(open)) {
                    (Err(refusal), _) => Action::Refused(refusal),
                    (Ok(_), Some(spot)) if self.asking.is_none() => {
                        self.change(open, Change::Put(spot, aside.answer()), moment)
                    }
                    (Ok(_), _) => Action::Run(self.focus_asking()),
                };
                if matches!(action, Action::Refused(_)) {
                    self.setting_aside = Some(aside);
                } else {
                    self.drafts.forget(aside.place());
                }
                self.settle(open);
                action
            }
        }
    }
}

/// Removes an entry that is left as it was added; whether it was.
pub(super) fn drop_untouched(
    open: &mut OpenCase,
    log: &Name,
    entry: EntryId,
    known: &BTreeMap<Name, Answer>,
    moment: Moment,
) -> Result<bool, Refusal> {
    let Some(at) = Place::of(log.clone()).spot(open) else { return Ok(false) };
    let entries = open.case().answers().at(&at).map_or(&[][..], Answer::entries);
    let Some(left) = entries.iter().find(|there| there.id == entry) else { return Ok(false) };
    if left.fields.iter().any(|(field, answer)| known.get(field) != Some(answer)) {
        return Ok(false);
    }
    let only_added =
        open.case().journal().lines().last().is_some_and(
            |line| matches!(&line.event, Event::EntryAdded { entry: added, .. } if *added == entry),
        );
    // Then nothing is left of it for undo either.
    let event = if only_added { Event::Undone } else { Event::EntryRemoved { at, entry, reason: None } };
    match open.record(event, moment) {
        Ok(()) => Ok(true),
        // What was printed or concluded is not removed in silence.
        Err(Refusal::NeedsReason) => Ok(false),
        Err(refusal) => Err(refusal),
    }
}

fn event(change: Change, reason: Option<String>) -> Event {
    match change {
        Change::Put(at, answer) => Event::Answered { at, answer, reason },
        Change::Take(at) => Event::Withdrawn { at, reason },
        Change::Remove(at, entry) => Event::EntryRemoved { at, entry, reason },
    }
}

/// A finding of one's own does not ask from whom it is: that is recorded with its kind, in sight and to be changed. What was
/// said of it before stays.
fn from_me(open: &mut OpenCase, place: &Place, option: &Name, moment: Moment) -> Result<(), Refusal> {
    let Some((entry, field)) = &place.inside else { return Ok(()) };
    let protocol = std::sync::Arc::clone(open.protocol());
    let facts = protocol.head.contact.as_ref().and_then(|contact| contact.facts.as_ref());
    let noted = facts.filter(|facts| facts.log == place.question && facts.kind == *field);
    let Some(facts) = noted.filter(|facts| facts.nobody_else.contains(option)) else { return Ok(()) };
    for (field, says) in &facts.by_me {
        let at = Place::of(place.question.clone()).field(*entry, field.clone()).spot(open);
        if let Some(at) = at.filter(|at| open.case().answers().at(at).is_none()) {
            open.record(event(Change::Put(at, Answer::One(says.clone())), None), moment)?;
        }
    }
    Ok(())
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;
    use crate::case::play;
    use crate::locale::Language;
    use crate::protocol::bundle;
    use crate::vault::Layout;

    fn walked() -> (OpenCase, Moment) {
        let protocol = bundle::get(&"knmg-meldcode".into()).unwrap();
        let scenario = protocol.scenario(&"shoes-on-in-bed".into()).unwrap().clone();
        let case = play(&protocol, &scenario, Language::Nl).unwrap();
        let moment = Moment { now: case.state().changed, today: scenario.today };
        (OpenCase::new(protocol, case, scenario.today), moment)
    }

    /// Takes an answer away on which others rest.
    fn clear(walk: &mut Walk, open: &mut OpenCase, moment: Moment) -> Action {
        let questions: Vec<Name> =
            open.protocol().questions().map(|(_, question)| question.id.clone()).collect();
        let of = |place: &Place| Some(Change::Take(place.spot(open)?));
        let lapses = |place: &Place| of(place).is_some_and(|change| Asking::about(open, change).is_some());
        let place = questions.into_iter().map(Place::of).find(lapses).unwrap();
        walk.update(Message::Cleared(place), open, moment)
    }

    #[test]
    fn a_change_that_was_asked_about_before_the_case_was_concluded_is_asked_about_again_with_a_reason() {
        let (mut open, moment) = walked();
        let mut walk = Walk::new(&open, Layout::Guided);
        assert!(matches!(clear(&mut walk, &mut open, moment), Action::Run(_)));
        assert!(walk.asking.as_ref().unwrap().reason.is_none());
        open.record(Event::Concluded, moment).unwrap();
        let concluded = open.case().clone();
        assert!(matches!(walk.update(Message::Confirmed, &mut open, moment), Action::Run(_)));
        assert!(walk.asking.as_ref().unwrap().reason.is_some(), "the change waits for its reason");
        assert_eq!(open.case(), &concluded);
    }

    #[test]
    fn what_the_case_does_not_accept_is_passed_on_and_can_be_tried_again() {
        let (mut open, moment) = walked();
        let before = open.case().clone();
        let mut walk = Walk::new(&open, Layout::Guided);
        let _asked = clear(&mut walk, &mut open, moment);
        open.write_with(|_| Err(crate::case::Unwritable));
        let refused = |action| matches!(action, Action::Refused(Refusal::Unwritable(_)));
        let log: Name = "signals".into();
        assert!(refused(walk.update(Message::Confirmed, &mut open, moment)));
        assert!(walk.asking.take().is_some(), "the question is still there");
        assert!(refused(walk.update(Message::EntryAdded(log), &mut open, moment)));
        assert!(refused(walk.update(Message::UndoPressed, &mut open, moment)));
        let alert = open.protocol().head.alerts[0].id.clone();
        walk.resolving = Some((alert.clone(), Note::new("Overlegd.")));
        assert!(refused(walk.update(Message::ResolveKept, &mut open, moment)));
        assert!(walk.resolving.is_some(), "the reason is still there");
        assert_eq!(open.case(), &before);
        open.write_with(crate::case::as_ron);
        assert!(matches!(walk.update(Message::ResolveKept, &mut open, moment), Action::Recorded(_)));
    }
}
