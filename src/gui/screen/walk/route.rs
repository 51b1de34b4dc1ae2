//! The short route: which questions of a step are in sight, and the line that brings the others in sight. What belongs to
//! it is the protocol's; nothing is asked less or lost by it.

use iced::Element;

use super::{Action, Message, Walk};
use crate::gui::context::Context;
use crate::gui::shortcuts::Walking;
use crate::gui::widget::{button, focus};
use crate::protocol::Name;
use crate::session::OpenCase;

/// The line that brings the rest of a step in sight, or puts it out of sight.
pub(crate) const MORE: &str = "walk.more";

impl Walk {
    /// The questions of a step that are in sight, in file order.
    pub(super) fn in_sight(&self, open: &OpenCase, step: &Name) -> Vec<Name> {
        let all = self.more.contains(step);
        let state = open.walk().steps.iter().filter(|state| state.id == *step);
        state
            .flat_map(|state| &state.questions)
            .filter(|question| all || !question.later || self.is_at(&question.id))
            .map(|question| question.id.clone())
            .collect()
    }

    /// Whether the keyboard is at it: then it stays where it is.
    fn is_at(&self, question: &Name) -> bool {
        self.at.as_ref() == Some(question) || self.row.as_ref().is_some_and(|row| row.log == *question)
    }

    /// The questions in sight, over all steps.
    pub(super) fn all_in_sight(&self, open: &OpenCase) -> Vec<Name> {
        open.walk().steps.iter().flat_map(|step| self.in_sight(open, &step.id)).collect()
    }

    /// The questions of the step that can be recorded later.
    fn later<'a>(&self, open: &'a OpenCase) -> Vec<&'a Name> {
        let state = open.walk().steps.iter().filter(|state| state.id == self.step);
        let later = state.flat_map(|state| &state.questions).filter(|question| question.later);
        later.map(|question| &question.id).collect()
    }

    /// Brings the rest of the step in sight and goes to the first of it, or puts it out of sight.
    pub(super) fn turn_more(&mut self, open: &OpenCase) -> Action {
        if self.more.remove(&self.step) {
            if self.at.as_ref().is_some_and(|at| open.walk().is_later(at)) {
                self.at = None;
            }
            self.settle(open);
            return Action::Run(focus::on(MORE));
        }
        let first = self.later(open).first().copied();
        first.map_or(Action::None, |first| self.go_to(open, first))
    }

    /// Brings a question in sight that is asked for by name.
    pub(super) fn bring_in_sight(&mut self, open: &OpenCase, question: &Name) {
        if open.walk().is_later(question) {
            let _ = self.more.insert(self.step.clone());
        }
    }

    /// The line below the questions of a step; none where all of them are on the short route.
    pub(super) fn more<'a>(
        &'a self,
        open: &'a OpenCase,
        context: Context<'a>,
    ) -> Option<Element<'a, Message>> {
        let (later, all) = (self.later(open).len(), self.more.contains(&self.step));
        let words = match (later, all) {
            (0, _) => return None,
            (_, true) => context.locale.msg_walk_less(),
            (later, false) => context.locale.msg_walk_more(later),
        };
        let line = button::quiet(words).shortcut(&Walking::More.shortcut()).id(MORE);
        Some(line.on_press(Message::MorePressed).into())
    }
}
