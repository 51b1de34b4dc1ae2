//! Courses: beginning one, its programme on paper, and those of the user that are read when the program starts.

use iced::Task;

use super::apart::apart;
use super::{App, Message};
use crate::gui::screen::Kind;
use crate::gui::screen::practice::{Begun, Which};
use crate::gui::screen::start::Start;
use crate::locale::Trouble;
use crate::protocol::Name;
use crate::protocol::load::SourceFile;
use crate::session::Offered;
use crate::session::course::{At, Shelf, programme};

impl App {
    /// A case of a course, before the group.
    pub(super) fn begin_case_of(&mut self, course: At) -> Task<Message> {
        let Some(which) = course.case().map(|(protocol, scenario)| Which::new(protocol, scenario)) else {
            return self.say(self.locale.msg_course_was_last());
        };
        if !self.can_be_played(&which) {
            return self
                .say(self.locale.msg_course_no_case(which.protocol.as_str(), which.scenario.as_str()));
        }
        self.practise(&which, Begun::Lesson, Some(course))
    }

    /// Makes the programme of a course, and opens it.
    pub(super) fn print_programme(&mut self, course: &Name) -> Task<Message> {
        let Some(course) = self.courses.get(course).cloned() else { return Task::none() };
        let at_hand: Vec<_> = self.offered.iter().filter_map(Offered::protocol).cloned().collect();
        let today = self.moment.today;
        self.make_and_open(move |locale| {
            let known = |id: &Name| at_hand.iter().find(|protocol| protocol.head.id == *id).cloned();
            programme(&course, &known, today, locale)
        })
    }

    /// Reads the user's own courses, apart.
    pub(super) fn read_courses(&self) -> Task<Message> {
        let Some(vault) = self.environment.vault_at_hand().cloned() else { return Task::none() };
        let locale = self.locale.clone();
        apart(move || vault.courses().map_err(|error| locale.trouble(&error)), Message::CoursesRead)
    }

    /// Takes the courses that were read. On a stick that brings one along, the program begins where it is practised.
    pub(super) fn courses_read(&mut self, read: Result<Vec<SourceFile>, Trouble>) -> Task<Message> {
        let files = match read {
            Ok(files) => files,
            Err(trouble) => {
                self.said.trouble = Some(trouble);
                return Task::none();
            }
        };
        self.courses = Shelf::with(&files);
        let portable = self.environment.vault_at_hand().is_some_and(|vault| vault.is_portable());
        let idle = self.stage.on::<Start>().is_some() && self.stage.desk().is_none() && self.dialog.is_none();
        if self.courses.own && portable && idle { self.go(Kind::Practice) } else { Task::none() }
    }
}
