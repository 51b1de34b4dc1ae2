//! A fictional case before a group: beginning it, going on with it, walking it otherwise. Nothing of it is about a real case,
//! and nothing of it is recorded in the practice case behind it.

use iced::Task;

use super::stage::Part;
use super::{App, Message};
use crate::gui::desk::Desk;
use crate::gui::screen::lesson::{self, Lesson};
use crate::gui::screen::practice::{Begun, Which};
use crate::gui::screen::walk::Walk;
use crate::gui::widget::focus;
use crate::protocol::{Protocol, Scenario, bundle};
use crate::session::{Offered, lesson as played};

impl App {
    /// Shows the practice case on the desk to a group, or goes back from there to the walk. A real case is shown to nobody.
    pub(super) fn lesson_asked(&mut self) -> Task<Message> {
        if matches!(self.stage.part(), Some(Part::Lesson)) {
            return self.show_walk();
        }
        self.flush();
        let moment = self.moment;
        let Some(desk) = self.stage.desk_mut().filter(|desk| desk.open.is_practice()) else {
            return Task::none();
        };
        if desk.lesson.is_none() {
            let Some(story) = &desk.story else { return Task::none() };
            let protocol = std::sync::Arc::clone(desk.open.protocol());
            if !played::fits(&protocol, story) {
                self.said.told = Some(self.locale.msg_lesson_too_long());
                return Task::none();
            }
            desk.lesson = Some(Lesson::new(played::Lesson::new(protocol, story, moment.today), moment));
        }
        let _ = self.stage.show_part(Part::Lesson);
        self.focus()
    }

    /// Something happened before the group.
    pub(super) fn lesson(&mut self, message: lesson::Message) -> Task<Message> {
        let moment = self.moment;
        let Some((desk, Part::Lesson)) = self.stage.part_mut() else { return Task::none() };
        let Some(screen) = &mut desk.lesson else { return Task::none() };
        screen.noted(moment);
        match screen.update(message) {
            lesson::Action::None => Task::none(),
            lesson::Action::Focus(id) => focus::on(id),
            lesson::Action::Leave => self.show_walk(),
            lesson::Action::Branch => self.branch(),
            lesson::Action::NextCase => match self.next_case() {
                Some(which) => self.practise(&which, Begun::Lesson),
                None => {
                    self.said.told = Some(self.locale.msg_lesson_no_next());
                    Task::none()
                }
            },
        }
    }

    /// The time before the group goes on, whatever else happens.
    pub(super) fn lesson_goes_on(&mut self) {
        let moment = self.moment;
        if let Some((Desk { lesson: Some(screen), .. }, Part::Lesson)) = self.stage.part_mut() {
            screen.noted(moment);
        }
    }

    /// Puts the case on the desk as it stands before the move in sight; the lesson stays where it is, a key away.
    fn branch(&mut self) -> Task<Message> {
        let (layout, language) = (self.settings.layout, self.locale.language());
        let Some(desk) = self.stage.desk() else { return Task::none() };
        let Some(screen) = &desk.lesson else { return Task::none() };
        let open = match screen.case().branch(language) {
            Ok(open) => open,
            Err(refusal) => return self.not_begun(&refusal),
        };
        let case = screen.case();
        let question = case.at().turn().and_then(|turn| case.question(turn)).map(|asked| asked.id.clone());
        let walk = Walk::at(&open, layout, question.as_ref());
        let mut branch = Desk::new(open, layout);
        branch.walk = walk;
        branch.story.clone_from(&desk.story);
        branch.story_unfolded = Some(false);
        branch.lesson = Some(screen.clone());
        self.put_on_desk(branch)
    }

    /// The fictional case for a group that comes after the one on the desk.
    fn next_case(&self) -> Option<Which> {
        let desk = self.stage.desk()?;
        let here = (&desk.open.protocol().head.id, &desk.story.as_ref()?.id);
        let protocols = self.offered.iter().filter_map(Offered::protocol);
        let meant = |(_, scenario): &(&Protocol, &Scenario)| scenario.debrief.is_some();
        let mut all = protocols
            .flat_map(|protocol| {
                bundle::scenarios_of(protocol).iter().map(|scenario| (&**protocol, scenario))
            })
            .filter(meant)
            .skip_while(|(protocol, scenario)| (&protocol.head.id, &scenario.id) != here);
        let (protocol, scenario) = all.nth(1)?;
        Some(Which { protocol: protocol.head.id.clone(), scenario: scenario.id.clone() })
    }
}
