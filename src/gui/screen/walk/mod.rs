//! Walking a case: the steps at the left, the questions in the middle, a quiet pane at the right.
//! What the protocol says comes from the walk; this screen only shows it and passes on what was done.

mod ahead;
mod aside;
mod asking;
mod body_map;
mod changes;
mod drafts;
mod entries;
mod going;
mod judgement;
mod lead;
mod message;
mod place;
mod question;
mod recorded;
mod recording;
mod route;
mod row;
mod set_aside;
mod sheet;
mod steps;
mod strip;
mod ticked;
mod typed;
mod under;
mod unfinished;
mod view;

use std::collections::{BTreeMap, BTreeSet};

use iced::{Task, widget};

use crate::case::{Answer, Change, Event};
use crate::gui::screen::contact::NotYet;
use crate::gui::widget::{focus, note};
use crate::locale::Language;
use crate::protocol::Name;
use crate::session::{Moment, OpenCase};
use crate::vault::Layout;
use asking::Asking;
use drafts::Drafts;
use going::{first_empty_beside, first_on_path, on_path};
pub use message::{Action, Message};
pub use place::Place;
pub(crate) use question::view as drawn;
use row::Row;
use set_aside::SettingAside;

/// The screen.
#[derive(Debug)]
pub struct Walk {
    /// Tells the view of this from that of another case.
    id: widget::Id,
    step: Name,
    at: Option<Name>,
    layout: Layout,
    drafts: Drafts,
    row: Option<Row>,
    /// The last thing done was to choose in the open row.
    just_chosen: bool,
    went_on: WentOn,
    /// What was known of the open entry from where it was added.
    known: BTreeMap<Name, Answer>,
    setting_aside: Option<SettingAside>,
    resolving: Option<(Name, note::Note)>,
    asking: Option<Asking>,
    unfolded: BTreeSet<Name>,
    /// Whether what the questions and cards rest on is in sight.
    sources: bool,
    /// The alerts that were opened.
    opened: BTreeSet<Name>,
    /// The steps of which everything is in sight, not the short route only.
    more: BTreeSet<Name>,
    /// The logs of whose rows every field is in sight.
    more_of_rows: BTreeSet<Name>,
    resting: bool,
    /// Why no contact could be entered, when that was asked for just now.
    no_contact: Option<NotYet>,
}

/// Whether the last thing done was to choose by a digit, which went on by itself. Who presses for that a second time, out of
/// habit, is there already.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum WentOn {
    #[default]
    Not,
    /// To the next field of a row, or to the reasons.
    Within,
    ToQuestion,
}

impl Walk {
    /// Shows a case at its first open question; on a sheet, at the first that is empty.
    #[must_use]
    pub fn new(open: &OpenCase, layout: Layout) -> Self {
        let next = open.walk().next.clone().map(|next| first_empty_beside(open, &next).unwrap_or(next));
        let at = next.or_else(|| first_on_path(open));
        Self::at(open, layout, at.as_ref())
    }

    /// Shows a case at a question.
    #[must_use]
    pub fn at(open: &OpenCase, layout: Layout, question: Option<&Name>) -> Self {
        let question = question
            .filter(|question| open.walk().question(question).is_some())
            .cloned()
            .or_else(|| first_on_path(open));
        let step = question
            .as_ref()
            .and_then(|question| open.protocol().step_of(question))
            .or(open.protocol().steps.first())
            .map_or_else(|| Name::from(""), |step| step.id.clone());
        let mut walk = Self {
            id: widget::Id::unique(),
            step,
            at: question,
            layout,
            drafts: Drafts::default(),
            row: None,
            just_chosen: false,
            went_on: WentOn::Not,
            known: BTreeMap::new(),
            setting_aside: None,
            resolving: None,
            asking: None,
            unfolded: BTreeSet::new(),
            sources: false,
            opened: BTreeSet::new(),
            more: BTreeSet::new(),
            more_of_rows: BTreeSet::new(),
            resting: false,
            no_contact: None,
        };
        if let Some(at) = walk.at.clone() {
            walk.bring_in_sight(open, &at);
        }
        walk.settle(open);
        walk.ready_row(open);
        walk
    }

    /// The question the screen is at: where a case that is opened again goes on.
    #[must_use]
    pub const fn question(&self) -> Option<&Name> {
        self.at.as_ref()
    }

    /// The step the screen is at.
    #[must_use]
    pub const fn step(&self) -> &Name {
        &self.step
    }

    /// Shows one question at a time, or whole steps.
    pub(crate) fn set_layout(&mut self, layout: Layout) {
        self.layout = layout;
    }

    /// Writes numbers as this language does.
    pub fn speak(&mut self, open: &OpenCase, language: Language) {
        self.drafts.speak(language);
        self.settle(open);
    }

    /// The step at this place in the list, counted from 1.
    #[must_use]
    pub(crate) fn step_at(&self, open: &OpenCase, place: u8) -> Option<Name> {
        let mut steps = open.walk().steps.iter().filter(|step| !step.questions.is_empty());
        steps.nth(usize::from(place.checked_sub(1)?)).map(|step| step.id.clone())
    }

    /// A control in each part of the screen, for going from part to part.
    #[must_use]
    pub(crate) fn panes(&self, open: &OpenCase) -> Vec<String> {
        let question = self.at.as_ref().and_then(|at| open.protocol().question(at));
        let card = open.walk().cards.first().map(aside::card_button);
        question
            .map(|question| self.first_control(open, question))
            .into_iter()
            .chain(open.protocol().head.strips.iter().map(|strip| strip::control(&strip.id)))
            .chain(card)
            .chain([steps::button(&self.step)])
            .collect()
    }

    /// The keyboard came to a control: the question it belongs to is the one the pane speaks of.
    pub(crate) fn control_reached<T: Send + 'static>(
        &mut self,
        open: &OpenCase,
        control: &widget::Id,
    ) -> Task<T> {
        self.just_chosen = false;
        let reached = on_path(open, &self.step).into_iter().find(|question| {
            let place = Place::of(question.clone());
            [
                place.control(),
                body_map::control(&place),
                judgement::reasons(&place),
                entries::add_button(question),
                set_aside::change_button(question),
                set_aside::unknown_button(question),
                set_aside::not_done_button(question),
            ]
            .into_iter()
            .any(|id| widget::Id::from(id) == *control)
        });
        reached.map_or_else(Task::none, |question| self.came_to(&question))
    }

    /// Whether Tab asks for what a digit has just done.
    pub(crate) fn tab_was_done(&mut self) -> bool {
        std::mem::take(&mut self.went_on) != WentOn::Not
    }

    /// Brings the keyboard to where the screen is.
    pub fn focus<T: Send + 'static>(&self, open: &OpenCase) -> Task<T> {
        if let Some(asking) = &self.asking {
            return focus::on(asking.control());
        }
        if self.resolving.is_some() {
            return focus::on(aside::REASON);
        }
        match self.at.as_ref().and_then(|at| open.protocol().question(at)) {
            Some(question) => focus::on(self.first_control(open, question)),
            None => Task::none(),
        }
    }

    /// Takes in what happened.
    pub fn update(&mut self, message: Message, open: &mut OpenCase, moment: Moment) -> Action {
        let went_on = match &message {
            Message::QuestionReached(_) => WentOn::Not,
            _ => std::mem::take(&mut self.went_on),
        };
        let on = matches!(message, Message::NextQuestionPressed | Message::GoOnPressed);
        if went_on == WentOn::ToQuestion && on {
            return Action::None;
        }
        let message = match message {
            Message::Wrote(place, message) => {
                self.reached(&place.question);
                let fresh = went_on != WentOn::Not && !self.drafts.is_typed(&place);
                let action = self.typed(|drafts| drafts.wrote(&place, message));
                // The Enter of old habit, in a note that a digit has just gone on to.
                if fresh && !self.drafts.is_typed(&place) {
                    self.drafts.forget(&place);
                    self.settle(open);
                }
                return action;
            }
            Message::Filled(place, message) => {
                self.reached(&place.question);
                if went_on == WentOn::Within && self.says_today_above(open, &place, &message) {
                    return self.today_in_row(open);
                }
                if self.says_today(open, &place, &message) {
                    if went_on == WentOn::Within {
                        return self.write_today(open, &place);
                    }
                    return self.typed(|drafts| {
                        drafts.write_day(&place, open.today());
                        true
                    });
                }
                return self.typed(|drafts| drafts.filled(&place, message));
            }
            Message::ResolveWrote(message) => {
                if let Some((_, note)) = &mut self.resolving {
                    let _ = note.update(message);
                }
                return Action::None;
            }
            Message::ReasonWrote(message) => {
                if let Some(reason) = self.asking.as_mut().and_then(|asking| asking.reason.as_mut()) {
                    let _ = reason.update(message);
                }
                return Action::None;
            }
            Message::SetAside(message) => return self.set_aside(message, open, moment),
            Message::QuestionReached(question) => {
                return Action::Run(self.came_to(&question));
            }
            other => other,
        };
        self.no_contact = None;
        // A full stop says today only to whoever has just chosen in the row: anywhere else it may be one of a sentence that
        // was meant for a field.
        let chosen_here = std::mem::take(&mut self.just_chosen);
        if matches!(message, Message::TodayPressed) && !chosen_here {
            return Action::None;
        }
        self.just_chosen = matches!(&message, Message::Chosen(place, ..) if place.inside.is_some());
        // Whatever else is done, what was typed comes first.
        let answered = matches!(message, Message::Confirmed | Message::Declined);
        let row = self.row.clone().map(|row| (row, self.known.clone()));
        let typed = match answered {
            true => false,
            false => match self.flush(open, moment) {
                Ok(typed) => typed,
                Err(refusal) => return Action::Refused(refusal),
            },
        };
        let action = if self.asking.is_some() && !answered {
            Action::Run(self.focus_asking())
        } else {
            self.act(message, open, moment)
        };
        let goes = matches!(action, Action::Review | Action::WalkIn(_) | Action::Edition);
        let stays = |row: &Row| {
            !goes && self.row.as_ref().is_some_and(|now| (&now.log, now.entry) == (&row.log, row.entry))
        };
        let left = row
            .filter(|(row, _)| !stays(row))
            .filter(|(row, _)| !self.drafts.is_typed_in(&row.log, row.entry));
        let dropped = left.map_or(Ok(false), |(row, known)| {
            changes::drop_untouched(open, &row.log, row.entry, &known, moment)
        });
        let typed = match dropped {
            Ok(dropped) => typed || dropped,
            Err(refusal) => return Action::Refused(refusal),
        };
        self.settle(open);
        match action {
            Action::None if typed => Action::Recorded(Task::none()),
            Action::Run(task) if typed => Action::Recorded(task),
            action => action,
        }
    }

    fn act(&mut self, message: Message, open: &mut OpenCase, moment: Moment) -> Action {
        match message {
            Message::StepPressed(step) => self.go_to_step(open, &step),
            Message::QuestionPressed(question) => self.go_to(open, &question),
            // There is more to see or to ask than the row.
            Message::GoOnPressed if self.closes_row(open) => self.act(Message::EntryClosed, open, moment),
            Message::GoOnPressed | Message::NextQuestionPressed => {
                self.go_on_to(open, self.neighbour(open, 1))
            }
            Message::PreviousQuestionPressed => self.go_back_to(open, self.neighbour(open, -1)),
            Message::NextPressed => self.go_on_to(open, self.after(open)),
            Message::BackPressed => self.go_back_to(open, self.before(open)),
            Message::OpenPointPressed => self.go_to_open_point(open),
            Message::LayoutPressed(layout) => {
                self.layout = layout;
                Action::Run(self.focus(open))
            }
            Message::Chosen(place, option, by) => self.choose(open, &place, (option, by), moment),
            Message::Ticked(place, option) => {
                self.reached(&place.question);
                self.tick(open, &place, &option, moment)
            }
            Message::NoneTicked(place) => match place.spot(open) {
                Some(spot) => self.change(open, Change::Put(spot, Answer::Many(BTreeSet::new())), moment),
                None => Action::None,
            },
            Message::TakenOver(place, entry) => {
                self.reached(&place.question);
                self.take_over(open, &place, entry, moment)
            }
            Message::RowTicked(log, from, says) => self.tick_row(open, (&log, from), says, moment),
            Message::Weighed(place, argument, side) => self.weigh(open, &place, argument, side, moment),
            Message::Cleared(place) => match place.spot(open) {
                Some(spot) => {
                    self.drafts.forget(&place);
                    self.change(open, Change::Take(spot), moment)
                }
                None => Action::None,
            },
            Message::ReadyChosen(place, reason, by) => self.say_ready(open, &place, (reason, by), moment),
            Message::EntryAdded(log) => self.add_entry(open, (&log, None), &[], moment),
            Message::EntryAddedUnder(log, row) => self.add_entry(open, (&log, Some(row)), &[], moment),
            Message::EntryAddedIn(log, fields) => self.add_entry(open, (&log, None), &fields, moment),
            Message::EntryOpened(log, entry) => {
                self.reached(&log);
                self.known.clear();
                self.row = Some(Row::there(log, entry));
                self.settle(open);
                Action::Run(self.focus_row(open))
            }
            Message::EntryClosed => {
                let closed = self.row.take().map(|row| sheet::closed_control(open, &row));
                Action::Run(closed.map_or_else(Task::none, focus::on))
            }
            Message::EntryRemoved(log, entry) => match Place::of(log).spot(open) {
                Some(spot) => self.change(open, Change::Remove(spot, entry), moment),
                None => Action::None,
            },
            Message::NothingToRecord(log) => match Place::of(log).spot(open) {
                Some(spot) => self.change(open, Change::Put(spot, Answer::Entries(Vec::new())), moment),
                None => Action::None,
            },
            Message::ResolvePressed(alert) => {
                self.resolving = Some((alert, note::Note::default()));
                Action::Run(focus::on(aside::REASON))
            }
            Message::ResolveKept => match self.resolving.take() {
                Some((alert, reason)) if !reason.is_blank() => {
                    let action = self.resolve(open, alert.clone(), reason.text(), moment);
                    if matches!(action, Action::Refused(_)) {
                        self.resolving = Some((alert, reason));
                    }
                    action
                }
                unfinished => {
                    self.resolving = unfinished;
                    Action::None
                }
            },
            Message::ResolveDropped => {
                self.resolving = None;
                Action::Run(self.focus(open))
            }
            Message::ResolutionWithdrawn(alert) => self.resolve(open, alert, String::new(), moment),
            Message::Confirmed => match self.asking.take() {
                Some(asking) if asking.can_go_on() => self.confirmed(open, asking, moment),
                unfinished => {
                    self.asking = unfinished;
                    Action::None
                }
            },
            Message::Declined => {
                if self.asking.take().is_some() {
                    for place in self.drafts.pending() {
                        self.drafts.forget(&place);
                    }
                }
                Action::Run(self.focus(open))
            }
            Message::TodayPressed => self.today_in_row(open),
            Message::UndoPressed => self.again(open, Event::Undone, moment),
            Message::RedoPressed => self.again(open, Event::Redone, moment),
            Message::SourcesPressed => {
                self.sources = !self.sources;
                Action::None
            }
            Message::CardPressed(card) => turned(&mut self.unfolded, card),
            Message::AlertPressed(alert) => turned(&mut self.opened, alert),
            Message::MorePressed => self.turn_more(open),
            Message::RowMorePressed(log) => turned(&mut self.more_of_rows, log),
            Message::ReviewPressed => Action::Review,
            Message::ProtocolPressed(protocol) => Action::WalkIn(protocol),
            Message::ContactPressed => {
                self.no_contact = NotYet::of(open);
                if self.no_contact.is_some() { Action::None } else { Action::Contact }
            }
            Message::EditionPressed => Action::Edition,
            // Taken in before what was typed is recorded.
            Message::Wrote(..)
            | Message::Filled(..)
            | Message::Left
            | Message::ResolveWrote(_)
            | Message::ReasonWrote(_)
            | Message::SetAside(_)
            | Message::QuestionReached(_) => Action::None,
        }
    }

    fn typed(&mut self, write: impl FnOnce(&mut Drafts) -> bool) -> Action {
        if write(&mut self.drafts) && !self.resting {
            self.resting = true;
            return Action::Typing;
        }
        Action::None
    }

    fn reached(&mut self, question: &Name) {
        if self.at.as_ref() != Some(question) {
            self.at = Some(question.clone());
        }
    }

    /// The keyboard came to this question; where it was at another, the pane is read from its top.
    fn came_to<T: Send + 'static>(&mut self, question: &Name) -> Task<T> {
        let stays = self.at.as_ref() == Some(question);
        self.reached(question);
        if stays { Task::none() } else { view::pane_to_top() }
    }
}

/// Opens what is folded, and folds what is open.
fn turned(open: &mut BTreeSet<Name>, part: Name) -> Action {
    if !open.remove(&part) {
        let _ = open.insert(part);
    }
    Action::None
}
