//! Time goes on in a lesson: a week later, what fell due by then. The days of the case stay where they were; only the day it is
//! played on moves.

use jiff::ToSpan;
use jiff::civil::Date;

use super::{Effect, Lesson};
use crate::case::Walk;
use crate::protocol::Name;

/// A week that went by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passed {
    /// The day it is now.
    pub today: Date,
    /// Alerts and outcomes that came and went with it.
    pub effect: Effect,
    /// What fell due in it.
    pub due: Vec<Due>,
}

/// Something that was to be done by a day that has come, and is not done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// The outcome it belongs to.
    pub outcome: Name,
    /// The action.
    pub action: Name,
    /// By when.
    pub day: Date,
}

impl Lesson {
    /// A week later, at the same place of the case.
    pub fn a_week_on(&mut self) -> Passed {
        let before = self.walked(self.until());
        let was = self.scenario.today;
        if let Ok(week) = was.checked_add(1.week()) {
            // at the end of the calendar no week follows
            self.scenario.today = week;
        }
        self.weeks = self.weeks.saturating_add(1);
        self.effects = self.walked_through();
        let after = self.walked(self.until());
        passed(&before, was, &after, self.scenario.today)
    }

    /// How many weeks went by since the case was played.
    #[must_use]
    pub const fn weeks(&self) -> u16 {
        self.weeks
    }

    /// The day on which the case is played.
    #[must_use]
    pub fn day(&self) -> Date {
        let now = self.scenario.today;
        match now.checked_sub(i64::from(self.weeks).weeks()) {
            Ok(day) => day,
            Err(_) => now, // it was that day before, so it is in the calendar
        }
    }

    /// How many of the moves were made where the group is.
    fn until(&self) -> usize {
        use super::Place;
        match self.at {
            Place::Door => 0,
            Place::Asked(turn) => self.turns[turn].done,
            Place::Shown(turn) | Place::Changed(turn) => self.turns[turn].done + 1,
            Place::Debrief => self.scenario.does.len(),
        }
    }
}

/// What came with the days between two walks of the same answers.
#[must_use]
pub fn passed(before: &Walk, was: Date, after: &Walk, today: Date) -> Passed {
    let known = due(before, was);
    let due = due(after, today).into_iter().filter(|due| !known.contains(due)).collect();
    Passed { today, effect: Effect::between(before, after), due }
}

/// What is due on a day.
fn due(walk: &Walk, today: Date) -> Vec<Due> {
    let actions =
        walk.reached().flat_map(|reached| reached.actions.iter().map(move |action| (reached, action)));
    let due = actions.filter(|(_, action)| action.done.is_none()).filter_map(|(reached, action)| {
        let day = action.due.filter(|day| *day <= today)?;
        Some(Due { outcome: reached.id.clone(), action: action.id.clone(), day })
    });
    due.collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use super::super::Place;
    use super::*;
    use crate::locale::Language;
    use crate::protocol::bundle;

    #[test]
    fn what_falls_due_comes_up_week_by_week_once_and_the_days_of_the_case_stay() {
        let mut fell = 0;
        let mut cases = 0;
        for bundled in ["blauwe-plekken", "kindcheck", "knmg-meldcode"] {
            let protocol = bundle::get(&bundled.into()).unwrap();
            for scenario in protocol.scenarios.iter().filter(|scenario| scenario.debrief.is_some()).take(12) {
                let mut lesson = Lesson::new(protocol.clone(), scenario, scenario.today);
                lesson.go(Place::Debrief);
                let mut seen: Vec<Due> = due(&lesson.walked(lesson.until()), scenario.today);
                for week in 1..=6 {
                    let passed = lesson.a_week_on();
                    assert_eq!(lesson.weeks(), week);
                    assert_eq!(passed.today, scenario.today.checked_add(i64::from(week).weeks()).unwrap());
                    assert!(passed.due.iter().all(|due| !seen.contains(due)), "{}: once", scenario.id);
                    fell += passed.due.len();
                    seen.extend(passed.due);
                }
                assert_eq!(lesson.scenario().does, scenario.does, "{}", scenario.id);
                assert_eq!(lesson.day(), scenario.today);
                cases += 1;
            }
        }
        assert!(fell > 10, "only {fell} fell due in {cases} cases: this shows nothing");
    }

    #[test]
    fn what_is_walked_otherwise_is_walked_on_the_day_of_the_lesson() {
        let protocol = bundle::get(&"blauwe-plekken".into()).unwrap();
        let scenario = protocol.scenario(&"cheek-of-a-baby".into()).unwrap().clone();
        let today = scenario.today.checked_add(40.days()).unwrap();
        let mut lesson = Lesson::new(protocol, &scenario, today);
        let _ = lesson.a_week_on();
        let branch = lesson.branch(Language::Nl, today).unwrap();
        assert_eq!(branch.today(), today.checked_add(1.week()).unwrap());
        assert_eq!(branch.case().later(), Some(7));
    }
}
