//! What can be wrong with a course, before a trainer stands before a group with it.

use super::{Course, Lookup, Part};
use crate::locale::Locale;
use crate::protocol::{Name, Text};
use crate::session::lesson;

/// Something wrong with a course.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// It is called otherwise than its folder.
    Folder {
        /// What it is called.
        id: Name,
        /// Its folder.
        folder: String,
    },
    /// It has no goals.
    NoGoals,
    /// It has no cases.
    NoCases,
    /// There is no such protocol.
    NoProtocol(Name),
    /// The protocol has no such source.
    NoSource {
        /// The protocol.
        protocol: Name,
        /// The source.
        source: Name,
    },
    /// A part takes no time.
    NoTime {
        /// Which, counted from 1.
        part: usize,
    },
    /// The protocol has no such case.
    NoCase {
        /// The protocol.
        protocol: Name,
        /// The case.
        scenario: Name,
    },
    /// The case was not written for a group, or is too long for one.
    NotForAGroup {
        /// The protocol.
        protocol: Name,
        /// The case.
        scenario: Name,
    },
    /// A case that it brings along cannot be played.
    BrokenCase {
        /// Its file.
        file: String,
        /// Why.
        why: Text,
    },
}

/// What is wrong with a course that lies in this folder, in the order of its file.
#[must_use]
pub fn faults(course: &Course, folder: &str, protocols: Lookup<'_>) -> Vec<Fault> {
    let mut found = Vec::new();
    if course.id.as_str() != folder {
        found.push(Fault::Folder { id: course.id.clone(), folder: folder.to_owned() });
    }
    if course.goals.is_empty() {
        found.push(Fault::NoGoals);
    }
    for goal in &course.goals {
        let (protocol, source) = (&goal.from.protocol, &goal.from.source);
        match protocols(protocol) {
            None => found.push(Fault::NoProtocol(protocol.clone())),
            Some(known) if !known.head.sources.iter().any(|one| one.id == *source) => {
                found.push(Fault::NoSource { protocol: protocol.clone(), source: source.clone() });
            }
            Some(_) => {}
        }
    }
    if course.cases().next().is_none() {
        found.push(Fault::NoCases);
    }
    for (place, part) in course.parts.iter().enumerate() {
        if part.minutes() == 0 {
            found.push(Fault::NoTime { part: place + 1 });
        }
        if let Part::Case { protocol, scenario, .. } = part {
            found.extend(of_case(course, protocol, scenario, protocols));
        }
    }
    let broken = course.brings.broken.iter().cloned();
    found.extend(broken.map(|(file, why)| Fault::BrokenCase { file, why }));
    found
}

fn of_case(course: &Course, protocol: &Name, id: &Name, protocols: Lookup<'_>) -> Option<Fault> {
    let Some(known) = protocols(protocol) else { return Some(Fault::NoProtocol(protocol.clone())) };
    let (protocol, scenario) = (protocol.clone(), id.clone());
    let own = course.brings.get(&protocol, id).is_some();
    match course.scenario(&known, id) {
        None => Some(Fault::NoCase { protocol, scenario }),
        // Of one's own the debrief may be what its maker tells.
        Some(case) if (case.debrief.is_none() && !own) || !lesson::fits(&known, case) => {
            Some(Fault::NotForAGroup { protocol, scenario })
        }
        Some(_) => None,
    }
}

impl Fault {
    /// What is wrong, and what to do.
    #[must_use]
    pub fn told(&self, locale: &Locale) -> String {
        match self {
            Self::Folder { id, folder } => locale.msg_course_other_folder(id.as_str(), folder),
            Self::NoGoals => locale.msg_course_no_goals(),
            Self::NoCases => locale.msg_course_no_cases(),
            Self::NoProtocol(protocol) => locale.msg_course_no_protocol(protocol.as_str()),
            Self::NoSource { protocol, source } => {
                locale.msg_course_no_source(protocol.as_str(), source.as_str())
            }
            Self::NoTime { part } => locale.msg_course_no_time(*part),
            Self::NoCase { protocol, scenario } => {
                locale.msg_course_no_case(protocol.as_str(), scenario.as_str())
            }
            Self::BrokenCase { file, why } => locale.msg_course_unreadable(file, why.get(locale.language())),
            Self::NotForAGroup { protocol, scenario } => {
                locale.msg_course_not_for_a_group(protocol.as_str(), scenario.as_str())
            }
        }
    }
}
