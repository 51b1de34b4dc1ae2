//! What a group did with a fictional case: its votes, what was noted, what it tried otherwise. It outlives the lesson: the next
//! case, or the same one again, does not take it away; only the trainer does. Nothing of it is about a real case.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Branch, Lesson, Votes};
use crate::protocol::{Name, Protocol, Scenario};

/// What a group did with a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Group {
    protocol: Name,
    scenario: Name,
    /// Of the edition, by its hash, and how many moves the case had: in another case they would stand at other moves.
    edition: String,
    moves: usize,
    /// The day on which the case was played.
    day: Date,
    pub(super) votes: BTreeMap<usize, Votes>,
    pub(super) notes: BTreeMap<usize, String>,
    pub(super) branches: Vec<Branch>,
    /// Whether it is on paper as it is here.
    printed: bool,
}

impl Group {
    fn is_of(&self, protocol: &Name, scenario: &Name) -> bool {
        self.protocol == *protocol && self.scenario == *scenario
    }

    /// The day on which it was played, where something of what the group did is of that day.
    #[must_use]
    pub fn day(&self) -> Option<Date> {
        (!self.branches.is_empty()).then_some(self.day)
    }

    /// The same, but for whether it is on paper.
    fn is_as(&self, other: &Self) -> bool {
        let unprinted = |group: &Self| Self { printed: false, ..group.clone() };
        unprinted(self) == unprinted(other)
    }
}

/// What groups did, a case each.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Groups(Vec<Group>);

impl Groups {
    /// What was kept, in the text of its file.
    ///
    /// # Errors
    /// What cannot be read.
    pub fn read(text: &str) -> Result<Self, String> {
        ron::from_str(text).map_err(|wrong| wrong.to_string())
    }

    /// The text of the file it is kept in; none when there is nothing to keep.
    ///
    /// # Errors
    /// When it has no written form.
    pub fn written(&self) -> Result<Option<String>, String> {
        let pretty = ron::ser::PrettyConfig::new().depth_limit(3).new_line("\n");
        let text = (!self.0.is_empty()).then(|| ron::ser::to_string_pretty(self, pretty));
        text.transpose().map_err(|error| error.to_string())
    }

    /// Takes what the group did in a lesson so far, in the place of what it had done in that case before.
    pub fn take(&mut self, lesson: &Lesson) {
        let mut group = lesson.group();
        let same = |known: &Group| known.is_of(&group.protocol, &group.scenario);
        let known = self.0.iter().position(same);
        if !lesson.group_did() {
            // Of another edition it would not have come up in the lesson.
            if let Some(at) = known.filter(|at| self.0[*at].edition == group.edition) {
                drop(self.0.remove(at));
            }
            return;
        }
        match known {
            Some(at) => {
                group.printed = self.0[at].printed && self.0[at].is_as(&group);
                self.0[at] = group;
            }
            None => self.0.push(group),
        }
    }

    /// What a group did with this case.
    #[must_use]
    pub fn of(&self, protocol: &Protocol, scenario: &Scenario) -> Option<&Group> {
        let moves = super::turns(scenario).len();
        self.0.iter().find(|group| {
            group.is_of(&protocol.head.id, &scenario.id)
                && group.edition == protocol.hash
                && group.moves == moves
        })
    }

    /// What the group did in this lesson is on paper.
    pub fn printed(&mut self, lesson: &Lesson) {
        self.take(lesson);
        let (protocol, scenario) = (&lesson.protocol().head.id, &lesson.scenario().id);
        for group in self.0.iter_mut().filter(|group| group.is_of(protocol, scenario)) {
            group.printed = true;
        }
    }

    /// In how many cases a group did something.
    #[must_use]
    pub fn count(&self) -> usize {
        self.0.len()
    }

    /// In how many of them it is not on paper.
    #[must_use]
    pub fn unprinted(&self) -> usize {
        self.0.iter().filter(|group| !group.printed).count()
    }

    /// All of it goes.
    pub fn forget(&mut self) {
        self.0.clear();
    }
}

impl Lesson {
    /// What the group did so far.
    #[must_use]
    pub fn group(&self) -> Group {
        Group {
            protocol: self.protocol.head.id.clone(),
            scenario: self.scenario.id.clone(),
            edition: self.protocol.hash.clone(),
            moves: self.moves(),
            day: self.day(),
            votes: self.votes.clone(),
            notes: self.notes.clone(),
            branches: self.branches.clone(),
            printed: false,
        }
    }

    /// The same case with what a group did in it before.
    #[must_use]
    pub fn with(mut self, group: &Group) -> Self {
        self.votes.clone_from(&group.votes);
        self.notes.clone_from(&group.notes);
        self.branches.clone_from(&group.branches);
        self
    }

    /// Whether the group did anything.
    #[must_use]
    pub fn group_did(&self) -> bool {
        !(self.votes.is_empty() && self.notes.is_empty() && self.branches.is_empty())
    }

    /// What the group did goes.
    pub fn forget_group(&mut self) {
        self.votes.clear();
        self.notes.clear();
        self.branches.clear();
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use super::super::Round;
    use super::*;
    use crate::protocol::bundle;

    fn lesson(case: &str) -> Lesson {
        let protocol = bundle::get(&"blauwe-plekken".into()).unwrap();
        let scenario = protocol.scenario(&case.into()).unwrap().clone();
        Lesson::new(protocol, &scenario, scenario.today)
    }

    #[test]
    fn what_a_group_did_is_there_again_after_the_next_case_and_after_the_program_was_closed() {
        let mut first = lesson("cheek-of-a-baby");
        first.vote(3, Round::First, vec![6, 1, 2]);
        first.put_note(3, "Eerst vragen wat hij kan");
        let mut groups = Groups::default();
        groups.take(&first);
        groups.take(&lesson("closed-too-soon"));
        assert_eq!((groups.count(), groups.unprinted()), (1, 1), "nothing was done in the other");
        let text = groups.written().unwrap().unwrap();
        let read = Groups::read(&text).unwrap();
        assert_eq!(read, groups);
        let fresh = lesson("cheek-of-a-baby");
        let again = fresh.clone().with(read.of(fresh.protocol(), fresh.scenario()).unwrap());
        assert_eq!(again.votes(3), first.votes(3));
        assert_eq!(again.note(3), Some("Eerst vragen wat hij kan"));
    }

    #[test]
    fn it_stands_at_the_moves_of_one_edition_only() {
        let mut played = lesson("cheek-of-a-baby");
        played.vote(3, Round::First, vec![6, 1, 2]);
        let mut groups = Groups::default();
        groups.take(&played);
        let mut other = (**played.protocol()).clone();
        other.hash = "another".to_owned();
        assert_eq!(groups.of(&other, played.scenario()), None);
        let mut shorter = played.scenario().clone();
        shorter.does.truncate(5);
        assert_eq!(groups.of(played.protocol(), &shorter), None);
    }

    #[test]
    fn what_is_on_paper_is_on_paper_until_the_group_goes_on() {
        let mut played = lesson("cheek-of-a-baby");
        played.vote(3, Round::First, vec![6, 1, 2]);
        let mut groups = Groups::default();
        groups.printed(&played);
        groups.take(&played);
        assert_eq!((groups.count(), groups.unprinted()), (1, 0));
        played.put_note(3, "Nog iets");
        groups.take(&played);
        assert_eq!(groups.unprinted(), 1);
        played.forget_group();
        groups.take(&played);
        assert_eq!((groups.count(), groups.written()), (0, Ok(None)));
    }
}
