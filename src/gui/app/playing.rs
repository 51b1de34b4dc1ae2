//! Playing a fictional case to its end: apart, because it may be as long as its author liked, and for as long as somebody waits
//! at the screen that asked for it.

use std::sync::Arc;

use iced::Task;

use super::apart::apart;
use super::{App, Message};
use crate::authoring::playing::{NotPlayed, budget_for_one, play_within};
use crate::authoring::prove::Budget;
use crate::gui::desk::Desk;
use crate::gui::screen::own_case::Making;
use crate::protocol::{Protocol, Scenario};
use crate::session::OpenCase;

/// A fictional case that was played, with its story.
#[derive(Debug, Clone)]
pub struct Told {
    open: OpenCase,
    story: Scenario,
    /// Whether it is changed, as one of one's own.
    changes: bool,
}

impl App {
    /// Plays a fictional case, to be put on the desk.
    pub(super) fn play_apart(
        &mut self,
        protocol: Arc<Protocol>,
        scenario: Scenario,
        changes: bool,
    ) -> Task<Message> {
        let budget = budget_for_one();
        self.stage.wait_for(&budget);
        let (language, within) = (self.locale.language(), budget.clone());
        apart(
            move || {
                let case = play_within(&protocol, &scenario, language, &within)?;
                let open = OpenCase::new(protocol, case, scenario.today);
                Ok(Box::new(Told { open, story: scenario, changes }))
            },
            move |played| Message::Played(budget.clone(), played),
        )
    }

    /// Puts the case that was played on the desk, if somebody still waits for it.
    pub(super) fn played(&mut self, budget: &Budget, played: Result<Box<Told>, NotPlayed>) -> Task<Message> {
        if !self.stage.waited_for(budget) {
            return Task::none();
        }
        match played {
            Ok(told) => {
                let Told { open, story, changes } = *told;
                let making = changes.then(|| Making::again(&story, self.locale.language()));
                let mut desk = Desk::new(open, self.settings.layout).playing(story, making);
                desk.played = true;
                self.put_on_desk(desk)
            }
            Err(why) => {
                self.said.trouble = Some(self.locale.not_played(&why));
                Task::none()
            }
        }
    }
}
