//! Going about in a case: from question to question, from step to step, and to what is still open.

use iced::Task;

use super::row::Standing;
use super::{Action, Message, Place, Walk, WentOn, body_map, entries, judgement, set_aside, view};
use crate::case::{self, Answer, OpenPoint};
use crate::gui::shortcuts::Digit;
use crate::gui::widget::focus;
use crate::protocol::{Kind, Name, Question, Shown};
use crate::session::OpenCase;
use crate::vault::Layout;

impl Walk {
    /// After anything: leaves what is no longer on the path, and opens drafts for what is in sight.
    pub(super) fn settle(&mut self, open: &OpenCase) {
        if self.at.as_ref().is_none_or(|at| open.walk().question(at).is_none()) {
            self.at = self.in_sight(open, &self.step).first().cloned().or_else(|| first_on_path(open));
            if let Some(step) = self.at.as_ref().and_then(|at| open.protocol().step_of(at)) {
                self.step = step.id.clone();
            }
        }
        if let Some(row) = &mut self.row {
            let question = open.protocol().question(&row.log);
            let entries = question.and_then(|question| open.given(question)).map_or(&[][..], Answer::entries);
            if entries.iter().any(|there| there.id == row.entry) {
                row.standing = Standing::There;
            } else if row.standing == Standing::There || open.walk().question(&row.log).is_none() {
                self.row = None;
            }
        }
        let mut places: Vec<Place> = on_path(open, &self.step).into_iter().map(Place::of).collect();
        if let Some(row) = &self.row
            && let Some(question) = open.protocol().question(&row.log)
        {
            let log = Place::of(row.log.clone());
            places
                .extend(question.answer.fields().iter().map(|field| log.field(row.entry, field.id.clone())));
        }
        self.drafts.prepare(open, places);
    }

    /// How the step in sight is laid out: what is filled in together is one page, whatever was chosen.
    pub(super) fn shown_as(&self, open: &OpenCase) -> Layout {
        let together = open.protocol().step(&self.step).is_some_and(|step| step.together);
        if together { Layout::Dossier } else { self.layout }
    }

    pub(super) fn go_to(&mut self, open: &OpenCase, question: &Name) -> Action {
        if open.walk().question(question).is_none() {
            return Action::None;
        }
        let step = open.protocol().step_of(question).map_or(&self.step, |step| &step.id).clone();
        let stays = step == self.step && self.shown_as(open) == Layout::Dossier;
        self.step = step;
        self.at = Some(question.clone());
        self.bring_in_sight(open, question);
        self.row = None;
        self.settle(open);
        self.ready_row(open);
        let pane = view::pane_to_top();
        if stays {
            return Action::Run(pane.chain(self.focus(open)));
        }
        // From its top, so that what is asked is read before what can be answered.
        Action::Run(view::to_top().chain(pane).chain(self.focus(open)).chain(self.opened(open)))
    }

    pub(super) fn go_to_step(&mut self, open: &OpenCase, step: &Name) -> Action {
        // A step of which nothing is on the short route was asked for by name.
        let questions = match self.in_sight(open, step) {
            none if none.is_empty() => on_path(open, step),
            some => some,
        };
        let open_here = open
            .walk()
            .steps
            .iter()
            .filter(|state| state.id == *step)
            .flat_map(|state| &state.questions)
            .filter(|question| questions.contains(&question.id))
            .find(|question| matches!(question.standing, case::Standing::Open | case::Standing::Partly));
        let together = open.protocol().step(step).is_some_and(|step| step.together);
        let target = match if together { Layout::Dossier } else { self.layout } {
            Layout::Guided => {
                open_here.map(|question| question.id.clone()).or_else(|| questions.first().cloned())
            }
            Layout::Dossier => questions.first().cloned(),
        };
        match target {
            Some(question) => self.go_to(open, &question),
            None => Action::None,
        }
    }

    /// The question at which what follows what is in sight begins.
    pub(super) fn after(&self, open: &OpenCase) -> Option<Name> {
        self.beyond(open, 1)
    }

    /// The same for what comes before.
    pub(super) fn before(&self, open: &OpenCase) -> Option<Name> {
        self.beyond(open, -1)
    }

    /// The place of a step in the list that is counted with Alt and a digit.
    pub(super) fn place_of_step(open: &OpenCase, question: &Name) -> Option<Digit> {
        let step = open.protocol().step_of(question)?;
        let mut steps = open.walk().steps.iter().filter(|step| !step.questions.is_empty());
        steps.position(|state| state.id == step.id).and_then(Digit::at)
    }

    fn beyond(&self, open: &OpenCase, way: isize) -> Option<Name> {
        match self.shown_as(open) {
            Layout::Guided => self.neighbour(open, way),
            Layout::Dossier => self.neighbouring_step(open, way),
        }
    }

    /// To a question that follows; where none does, to the overview.
    pub(super) fn go_on_to(&mut self, open: &OpenCase, question: Option<Name>) -> Action {
        question.map_or(Action::Review, |question| self.go_to(open, &question))
    }

    /// To a question that comes before, if there is one.
    pub(super) fn go_back_to(&mut self, open: &OpenCase, question: Option<Name>) -> Action {
        question.map_or(Action::None, |question| self.go_to(open, &question))
    }

    /// From a place that was just answered to where the next thing is said: the field below it in its row, the reasons of a
    /// judgement unless they can wait, the next question. A sheet is never left by itself, nor are the questions.
    pub(super) fn on_from(&mut self, open: &OpenCase, place: &Place) -> Task<Message> {
        if place.inside.is_some() {
            // What was said along with it is not asked again.
            let waiting = self.below_that_waits(open, place);
            let Some(below) = waiting.or_else(|| self.below(open, place)) else { return Task::none() };
            self.went_on = WentOn::Within;
            return focus::on(self.control_of(open, &below));
        }
        let judges = open
            .protocol()
            .question(&place.question)
            .is_some_and(|asked| matches!(asked.answer, Kind::Judgement { .. }));
        // Where the whole step is in sight, so are the reasons that can wait.
        let waits = open.walk().has_reason_that_can_wait(&place.question) && !self.more.contains(&self.step);
        if judges && !waits {
            self.went_on = WentOn::Within;
            return focus::on(judgement::reasons(place));
        }
        let together = open.protocol().step(&self.step).is_some_and(|step| step.together);
        let stays =
            |next: &Name| !together || open.protocol().step_of(next).is_some_and(|step| step.id == self.step);
        match self.neighbour(open, 1).filter(stays).map(|next| self.go_to(open, &next)) {
            Some(Action::Run(task)) => {
                self.went_on = WentOn::ToQuestion;
                task
            }
            _ => Task::none(),
        }
    }

    pub(super) fn go_to_open_point(&mut self, open: &OpenCase) -> Action {
        // What can be recorded later comes when nothing else is open.
        let (now, _) = open.walk().open_now();
        let now: Vec<&Name> = now.into_iter().filter_map(OpenPoint::question).collect();
        let all = || open.walk().open_points.iter().filter_map(OpenPoint::question).collect();
        let points: Vec<&Name> = if now.is_empty() { all() } else { now };
        let here = self.at.as_ref().and_then(|at| open.protocol().position(at));
        let after = points.iter().find(|point| open.protocol().position(point) > here).or(points.first());
        match after {
            Some(question) => self.go_to(open, &(*question).clone()),
            None => Action::Review,
        }
    }

    pub(super) fn neighbour(&self, open: &OpenCase, way: isize) -> Option<Name> {
        let all = self.all_in_sight(open);
        let here = all.iter().position(|question| Some(question) == self.at.as_ref())?;
        all.get(here.checked_add_signed(way)?).cloned()
    }

    pub(super) fn neighbouring_step(&self, open: &OpenCase, way: isize) -> Option<Name> {
        let steps = open.walk().steps.iter().map(|step| (&step.id, self.in_sight(open, &step.id)));
        let steps: Vec<_> = steps.filter(|(step, sight)| **step == self.step || !sight.is_empty()).collect();
        let here = steps.iter().position(|(step, _)| **step == self.step)?;
        steps.get(here.checked_add_signed(way)?)?.1.first().cloned()
    }

    /// The control that gets the keyboard when a question is entered.
    pub(super) fn first_control(&self, open: &OpenCase, question: &Question) -> String {
        match &question.answer {
            Kind::Entries { .. } => self
                .row_control(open)
                .filter(|_| self.row.as_ref().is_some_and(|row| row.log == question.id))
                .or_else(|| Self::control_of_ticks(open, question))
                .unwrap_or_else(|| entries::add_button(&question.id)),
            _ => match open.given(question) {
                Some(Answer::Unknown { .. } | Answer::NotDone { .. }) => {
                    set_aside::change_button(&question.id)
                }
                _ if matches!(question.shown, Shown::BodyMap(_)) => {
                    body_map::control(&Place::of(question.id.clone()))
                }
                _ => Place::of(question.id.clone()).control(),
            },
        }
    }

    pub(super) fn focus_row(&self, open: &OpenCase) -> Task<Message> {
        self.row_control(open).map_or_else(Task::none, focus::on)
    }
}

pub(super) fn all_on_path(open: &OpenCase) -> impl Iterator<Item = Name> {
    open.walk().steps.iter().flat_map(|step| &step.questions).map(|question| question.id.clone())
}

pub(super) fn first_on_path(open: &OpenCase) -> Option<Name> {
    all_on_path(open).next()
}

/// The first empty question of the sheet that this one stands on.
pub(super) fn first_empty_beside(open: &OpenCase, question: &Name) -> Option<Name> {
    let step = open.protocol().step_of(question).filter(|step| step.together)?;
    let here = on_path(open, &step.id);
    let is_empty = |id: &&Name| open.protocol().question(id).is_some_and(|asked| open.given(asked).is_none());
    here.iter().find(is_empty).cloned()
}

/// The questions of a step that are on the path.
pub(super) fn on_path(open: &OpenCase, step: &Name) -> Vec<Name> {
    open.walk()
        .steps
        .iter()
        .filter(|state| state.id == *step)
        .flat_map(|state| &state.questions)
        .map(|question| question.id.clone())
        .collect()
}
