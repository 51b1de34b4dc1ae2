//! Which remarks are still ahead: an alert speaks once its question was passed or answered, or its step was left, not while
//! the clinician is on the way there. What is dangerous speaks at once. The overview shows them all.

use super::Walk;
use crate::case::AlertState;
use crate::protocol::{Level, Name, Protocol};
use crate::session::OpenCase;

impl Walk {
    /// Whether this alert is about what is still to come.
    pub(super) fn is_ahead(&self, state: &AlertState, open: &OpenCase) -> bool {
        let Some(rule) = open.protocol().alert(&state.id) else { return false };
        // What is about papers is dangerous only where they are made.
        let at_once = rule.level == Level::Danger && rule.papers.is_empty();
        if at_once || state.resolved.is_some() {
            return false;
        }
        let asked = rule.question.as_ref().and_then(|question| open.protocol().question(question));
        match asked.filter(|asked| open.walk().question(&asked.id).is_some()) {
            Some(asked) if open.given(asked).is_some() => false,
            Some(asked) => open.protocol().position(&asked.id) >= self.furthest(open),
            None => place_of(open.protocol(), &rule.step) >= self.furthest(open).map(|(step, _)| step),
        }
    }

    /// How far the case has come: the last question that was answered, or where the screen is.
    fn furthest(&self, open: &OpenCase) -> Option<(usize, usize)> {
        let protocol = open.protocol();
        let answered = protocol.questions().filter(|(_, asked)| open.given(asked).is_some());
        let answered = answered.filter_map(|(_, asked)| protocol.position(&asked.id));
        let here = self.at.as_ref().and_then(|at| protocol.position(at));
        answered.chain(here).max()
    }
}

fn place_of(protocol: &Protocol, step: &Name) -> Option<usize> {
    protocol.steps.iter().position(|known| known.id == *step)
}
