//! Changing answers: asked about first where other answers would lapse or a reason is needed, then recorded.

use std::collections::{BTreeMap, BTreeSet};

use iced::Task;

use super::asking::{self, Asking};
use super::{Action, Message, Place, Walk, set_aside};
use crate::case::{Answer, Argument, Change, Event, Judgement, Side};
use crate::gui::widget::focus;
use crate::protocol::{Kind, Name};
use crate::session::{Moment, OpenCase};

impl Walk {
    /// Makes a change, or asks first; whether it was made.
    pub(super) fn propose(&mut self, open: &mut OpenCase, change: Change, moment: Moment) -> bool {
        match Asking::about(open, change.clone()) {
            Some(asking) => {
                self.asking = Some(asking);
                false
            }
            None => {
                self.record_change(open, change, None, moment);
                true
            }
        }
    }

    pub(super) fn change(&mut self, open: &mut OpenCase, change: Change, moment: Moment) -> Action {
        if self.propose(open, change, moment) {
            Action::Recorded(Task::none())
        } else {
            Action::Run(self.focus_asking())
        }
    }

    pub(super) fn record_change(
        &mut self,
        open: &mut OpenCase,
        change: Change,
        reason: Option<String>,
        moment: Moment,
    ) {
        let event = match change {
            Change::Put(at, answer) => Event::Answered { at, answer, reason },
            Change::Take(at) => Event::Withdrawn { at, reason },
            Change::Remove(at, entry) => Event::EntryRemoved { at, entry, reason },
        };
        // A change that needs a reason was asked for one before it came here.
        let _ = open.record(event, moment);
    }

    pub(super) fn focus_asking(&self) -> Task<Message> {
        match &self.asking {
            Some(Asking { reason: Some(_), .. }) => focus::on(asking::REASON),
            Some(_) => focus::on("asking.keep"),
            None => Task::none(),
        }
    }

    pub(super) fn choose(
        &mut self,
        open: &mut OpenCase,
        place: &Place,
        option: Name,
        moment: Moment,
    ) -> Action {
        let (Some(spot), Some(question)) = (place.spot(open), place.asked(open)) else { return Action::None };
        let given = open.case().answers().at(&spot);
        let answer = match (&question.answer, given) {
            (Kind::Judgement { .. }, Some(Answer::Judgement(before))) if before.choice == option => {
                return Action::None;
            }
            (Kind::Judgement { .. }, before) => Answer::Judgement(Judgement {
                choice: option,
                because: self.drafts.text(place).unwrap_or_default(),
                arguments: match before {
                    Some(Answer::Judgement(before)) => before.arguments.clone(),
                    _ => BTreeMap::new(),
                },
            }),
            (_, Some(Answer::One(before))) if *before == option => return Action::None,
            _ => Answer::One(option),
        };
        self.change(open, Change::Put(spot, answer), moment)
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
            let _ = ticked.insert(option.clone());
        }
        self.change(open, Change::Put(spot, Answer::Many(ticked)), moment)
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

    /// Adds an entry; `fields` are those that are known from where it was added.
    pub(super) fn add_entry(
        &mut self,
        open: &mut OpenCase,
        log: &Name,
        fields: &[(Name, Name)],
        moment: Moment,
    ) -> Action {
        let Some(spot) = Place::of(log.clone()).spot(open) else { return Action::None };
        self.reached(log);
        let entry = open.next_entry();
        if open.record(Event::EntryAdded { at: spot.clone(), entry }, moment).is_err() {
            return Action::None;
        }
        for (field, option) in fields {
            let at = spot.clone().field(entry, field.clone());
            let answer = Answer::One(option.clone());
            // A new entry was never printed: nothing asks for a reason here.
            let _ = open.record(Event::Answered { at, answer, reason: None }, moment);
        }
        self.entry = Some((log.clone(), entry));
        self.settle(open);
        Action::Recorded(self.focus_entry(open))
    }

    pub(super) fn resolve(
        &mut self,
        open: &mut OpenCase,
        alert: Name,
        reason: String,
        moment: Moment,
    ) -> Action {
        let protocol = open.protocol().head.id.clone();
        let _ = open.record(Event::Resolved { protocol, alert, reason }, moment);
        Action::Recorded(self.focus(open))
    }

    pub(super) fn again(&mut self, open: &mut OpenCase, event: Event, moment: Moment) -> Action {
        match open.record(event, moment) {
            Ok(()) => Action::Recorded(Task::none()),
            Err(_) => Action::None,
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
            set_aside::Action::Keep(place, answer) => {
                let _ = self.record_typed(open, moment);
                let action = match place.spot(open) {
                    Some(spot) if self.asking.is_none() => {
                        self.change(open, Change::Put(spot, answer), moment)
                    }
                    _ => Action::Run(self.focus_asking()),
                };
                self.drafts.forget(&place);
                self.settle(open);
                action
            }
        }
    }
}
