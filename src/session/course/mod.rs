//! Courses: fictional cases in order, with what their trainer says and how long each takes. A course is one file,
//! `course.ron`, in a folder of its own; it travels. What can be wrong with one is in `fault`, its programme on paper in
//! `programme`.

mod fault;
mod programme;

use std::sync::OnceLock;

use include_dir::{Dir, include_dir};
use serde::{Deserialize, Serialize};

use crate::protocol::{Name, Protocol, Scenario, Text};

pub use fault::{Fault, faults};
pub use programme::programme;

/// The file of a course, in its folder.
pub const FILE: &str = "course.ron";

static COURSES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/assets/courses");

/// Fictional cases in order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Course {
    /// Stable identifier; the name of its folder.
    pub id: Name,
    /// What it is called.
    pub title: Text,
    /// For whom it is, and what it is about.
    pub about: Text,
    /// What whoever took part can do afterwards.
    pub goals: Vec<Goal>,
    /// What is done, in order.
    pub parts: Vec<Part>,
}

/// Something to learn, and the rule it rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Goal {
    /// What is learnt.
    pub say: Text,
    /// Where it is written.
    pub from: Ground,
}

/// A place in a source of a protocol.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ground {
    /// The protocol.
    pub protocol: Name,
    /// The source, as that protocol names it.
    pub source: Name,
    /// Where in it.
    pub place: String,
}

/// A part of a course.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Part {
    /// Something without a case: a welcome, a break.
    Talk {
        /// How long.
        minutes: u16,
        /// What it is.
        title: Text,
        /// What the trainer says or does.
        notes: Text,
    },
    /// A fictional case before the group.
    Case {
        /// How long.
        minutes: u16,
        /// Its protocol.
        protocol: Name,
        /// The case.
        scenario: Name,
        /// What the trainer says or does.
        notes: Text,
    },
}

impl Part {
    /// How long it takes.
    #[must_use]
    pub const fn minutes(&self) -> u16 {
        match self {
            Self::Talk { minutes, .. } | Self::Case { minutes, .. } => *minutes,
        }
    }

    /// What the trainer says or does.
    #[must_use]
    pub const fn notes(&self) -> &Text {
        match self {
            Self::Talk { notes, .. } | Self::Case { notes, .. } => notes,
        }
    }
}

/// Where protocols and their cases are looked up.
pub type Lookup<'a> = &'a dyn Fn(&Name) -> Option<std::sync::Arc<Protocol>>;

impl Course {
    /// The course in the text of its file.
    ///
    /// # Errors
    /// What cannot be read, with its line and column.
    pub fn read(text: &str) -> Result<Self, String> {
        ron::from_str(text).map_err(|wrong| wrong.to_string())
    }

    /// How long it takes in all.
    #[must_use]
    pub fn minutes(&self) -> u32 {
        self.parts.iter().map(|part| u32::from(part.minutes())).sum()
    }

    /// Its cases in order: protocol and case.
    pub fn cases(&self) -> impl Iterator<Item = (&Name, &Name)> {
        self.parts.iter().filter_map(|part| match part {
            Part::Case { protocol, scenario, .. } => Some((protocol, scenario)),
            Part::Talk { .. } => None,
        })
    }
}

/// The case of a part, when its protocol has it.
fn scenario<'a>(protocol: &'a Protocol, id: &Name) -> Option<&'a Scenario> {
    crate::protocol::bundle::scenarios_of(protocol).iter().find(|scenario| scenario.id == *id)
}

/// The courses that come along, in the order of their ids.
///
/// One that cannot be read is left out; a test holds that there is none.
pub fn bundled() -> &'static [Course] {
    static ALL: OnceLock<Vec<Course>> = OnceLock::new();
    ALL.get_or_init(|| {
        let mut all: Vec<Course> = COURSES
            .dirs()
            .filter_map(|dir| dir.get_file(dir.path().join(FILE))?.contents_utf8())
            .filter_map(|text| Course::read(text).ok()) // as said above
            .collect();
        all.sort_by(|one, other| one.id.cmp(&other.id));
        all
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;
    use crate::protocol::bundle;

    #[test]
    fn every_course_that_comes_along_is_read_and_nothing_is_wrong_with_it() {
        assert_eq!(bundled().len(), 6, "{:?}", COURSES.dirs().map(Dir::path).collect::<Vec<_>>());
        for course in bundled() {
            assert_eq!(faults(course, course.id.as_str(), &|id| bundle::get(id)), [], "{}", course.id);
        }
    }

    #[test]
    fn a_case_that_is_not_there_and_a_source_nobody_has_are_faults() {
        let mut course = bundled()[0].clone();
        course.goals[0].from.source = "nowhere".into();
        course.parts.push(Part::Case {
            minutes: 0,
            protocol: "kindcheck".into(),
            scenario: "nowhere".into(),
            notes: course.title.clone(),
        });
        let found = faults(&course, "elsewhere", &|id| bundle::get(id));
        let wanted = [
            Fault::Folder { id: course.id.clone(), folder: "elsewhere".to_owned() },
            Fault::NoSource { protocol: course.goals[0].from.protocol.clone(), source: "nowhere".into() },
            Fault::NoTime { part: course.parts.len() },
            Fault::NoCase { protocol: "kindcheck".into(), scenario: "nowhere".into() },
        ];
        assert_eq!(found, wanted);
    }
}
