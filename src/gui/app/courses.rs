//! Courses: beginning one, its programme on paper, opening one from a folder, and what the user has of their own to practise
//! with, which is read when the program starts.

use std::path::PathBuf;
use std::sync::Arc;

use iced::Task;
use jiff::civil::Time;

use super::apart::apart;
use super::{App, Message};
use crate::gui::screen::Kind;
use crate::gui::screen::practice::{Begun, Practice, Which};
use crate::gui::screen::start::Start;
use crate::locale::Trouble;
use crate::protocol::Name;
use crate::protocol::bundle::{self, Bundled};
use crate::protocol::load::SourceFile;
use crate::session::course::{At, FILE, Sheet, Shelf, programme};
use crate::session::lesson::Groups;
use crate::session::own_case::OwnCases;
use crate::session::{Offered, shelf};
use crate::vault::{Disk, Vault, VaultError, read_protocol};

impl App {
    /// A case of a course, before the group.
    pub(super) fn begin_case_of(&mut self, course: At) -> Task<Message> {
        let Some(which) = course.case().map(|(protocol, scenario)| Which::new(protocol, scenario)) else {
            return self.say(self.locale.msg_course_was_last());
        };
        if self.fictional(&which, Some(&course)).is_none() {
            return self
                .say(self.locale.msg_course_no_case(which.protocol.as_str(), which.scenario.as_str()));
        }
        self.practise(&which, Begun::Lesson, Some(course))
    }

    /// Makes a paper of a course, and opens it.
    pub(super) fn print_programme(&mut self, course: &Name, asked: (Sheet, Option<Time>)) -> Task<Message> {
        let Some(course) = self.courses.get(course).cloned() else { return Task::none() };
        let at_hand: Vec<_> = self.offered.iter().filter_map(Offered::protocol).cloned().collect();
        let today = self.moment.today;
        self.make_and_open(move |locale| {
            let known = |id: &Name| at_hand.iter().find(|protocol| protocol.head.id == *id).cloned();
            programme(&course, asked, &known, today, locale)
        })
    }

    /// Reads the user's own courses and fictional cases, and what groups did, apart.
    pub(super) fn read_own(&self) -> Task<Message> {
        let Some(fiction) = self.environment.fiction() else { return Task::none() };
        let (vault, locale) = (self.environment.vault_at_hand().cloned(), self.locale.clone());
        apart(
            move || {
                let (courses, cases) = (fiction.courses()?, fiction.own_cases()?);
                let files = |id: &str| files_of(vault.as_ref(), id);
                let groups = fiction.groups()?.map(|bytes| {
                    let text = String::from_utf8(bytes).map_err(|wrong| wrong.to_string());
                    text.and_then(|text| Groups::read(&text))
                });
                Ok(Box::new(Own {
                    courses: Shelf::with(&courses, &files),
                    cases: OwnCases::read(&cases, &files),
                    groups: groups.transpose(),
                }))
            },
            move |read| Message::OwnRead(read.map_err(|error: VaultError| locale.trouble(&error))),
        )
    }

    /// Takes what was read. On a stick that brings a course along, the program begins where it is practised.
    pub(super) fn own_read(&mut self, read: Result<Box<Own>, Trouble>) -> Task<Message> {
        let Own { courses, cases, groups } = match read {
            Ok(read) => *read,
            Err(trouble) => {
                self.said.trouble = Some(trouble);
                return Task::none();
            }
        };
        self.courses = courses;
        self.own_cases = cases;
        match groups {
            Ok(groups) => self.groups.read(groups),
            Err(why) => {
                self.said.trouble =
                    Some(Trouble { what: self.locale.msg_group_unread(why), remedy: String::new() });
            }
        }
        let portable = self.environment.fiction().is_some_and(|fiction| fiction.is_portable());
        let idle = self.stage.on::<Start>().is_some() && self.stage.desk().is_none() && self.dialog.is_none();
        if self.courses.own && portable && idle { self.go(Kind::Practice) } else { Task::none() }
    }

    /// Reads the courses in a folder that was named, apart: they stand among the others until the program is closed.
    pub(super) fn open_course(&mut self, folder: PathBuf) -> Task<Message> {
        let (vault, locale) = (self.environment.vault_at_hand().cloned(), self.locale.clone());
        apart(
            move || {
                let files = |id: &str| files_of(vault.as_ref(), id);
                // Whoever names the file means the course in its folder.
                let folder =
                    if folder.ends_with(FILE) { folder.parent().unwrap_or(&folder) } else { &folder };
                let read = read_protocol(&Disk, folder).map_err(|error| locale.trouble(&error))?;
                let shelf = Shelf::opened(&read, &files);
                if shelf.courses.is_empty() && shelf.broken.is_empty() {
                    let file = folder.join(FILE).display().to_string();
                    return Err(Trouble { what: locale.msg_course_none(file), remedy: String::new() });
                }
                Ok(Box::new(shelf))
            },
            Message::CourseOpened,
        )
    }

    /// Puts the courses of that folder before the others.
    pub(super) fn course_opened(&mut self, read: Result<Box<Shelf>, Trouble>) -> Task<Message> {
        match read {
            Ok(opened) => {
                let Shelf { courses, broken, .. } = *opened;
                let first = courses.first().map(|course| course.id.clone());
                self.courses.open(courses);
                self.courses.broken.retain(|known| !broken.contains(known));
                self.courses.broken.extend(broken);
                match (self.stage.on_mut::<Practice>(), first) {
                    (Some(practice), Some(course)) => practice.unfold_course(course),
                    _ => Task::none(),
                }
            }
            Err(trouble) => {
                self.said.trouble = Some(trouble);
                Task::none()
            }
        }
    }
}

/// The files of a protocol: as it is offered, or where there is no vault as it comes along. Why one cannot be read is told where
/// it is offered.
fn files_of(vault: Option<&Arc<Vault>>, id: &str) -> Option<Vec<SourceFile>> {
    match vault {
        Some(vault) => shelf::files_of(vault, id).ok().flatten(), // told, as above
        None => bundle::all().iter().find(|known| known.id() == id).map(Bundled::files),
    }
}

/// What the user has of their own to practise with.
#[derive(Debug, Clone)]
pub struct Own {
    courses: Shelf,
    cases: OwnCases,
    /// What groups did, or why that cannot be read.
    groups: Result<Option<Groups>, String>,
}
