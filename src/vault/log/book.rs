//! The log as it is read: what was done, in order, and where the chain does not hold.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::RangeInclusive;

use jiff::Timestamp;

use super::super::revision::CaseId;
use super::line::{Action, Line, Outcome};
use super::session::Link;
use super::who::Who;

/// What is asked of the log. The whole log, when nothing is said.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Wanted {
    /// Only what was done to this case.
    pub case: Option<CaseId>,
    /// Not before this moment.
    pub from: Option<Timestamp>,
    /// Before this moment.
    pub before: Option<Timestamp>,
}

impl Wanted {
    pub(super) fn takes(&self, line: &Line) -> bool {
        self.case.as_ref().is_none_or(|case| line.case.as_ref() == Some(case))
            && self.from.is_none_or(|from| line.until >= from)
            && self.before.is_none_or(|before| line.at < before)
    }
}

/// One thing that was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Access {
    /// What, when, to which case and how it ended.
    pub line: Line,
    /// By whom, where.
    pub who: Who,
    /// With which version of the program.
    pub program: String,
    /// It was written while the vault was locked: sealed, but not by somebody who had the passphrase.
    pub while_locked: bool,
}

/// Where the log is not what was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Gap {
    /// These sessions are not there.
    Missing(RangeInclusive<u32>),
    /// This session cannot be read, or its chain is broken.
    Damaged(u32),
    /// This session was written by a newer version of the program.
    Newer(u32),
    /// This session does not follow from the one before it: something was removed at its end, or put in its place.
    Unlinked(u32),
    /// What was logged while the vault was locked and cannot be read; the name of its file.
    Waiting(String),
}

/// What was asked of the log.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Book {
    /// What was done, oldest first.
    pub accesses: Vec<Access>,
    /// Where the log is not what was written.
    pub gaps: Vec<Gap>,
    /// The last link of the whole log. On paper it proves later that nothing before it was changed.
    pub end: Option<Link>,
}

impl Book {
    /// The newest revision of each case that was saved in the vault, and that nobody erased or put back from a copy since.
    pub(in crate::vault) fn saved(&self) -> BTreeMap<CaseId, u32> {
        let mut saved = BTreeMap::new();
        for access in self.accesses.iter().filter(|access| access.line.outcome == Outcome::Done) {
            match (access.line.action.clone(), &access.line.case) {
                (Action::CaseSaved { revision }, Some(case)) if !access.while_locked => {
                    let newest = saved.entry(case.clone()).or_insert(revision);
                    *newest = revision.max(*newest);
                }
                (Action::CaseErased | Action::CaseFetched, Some(case)) => {
                    let _ = saved.remove(case);
                }
                (Action::Restored, _) => saved.clear(),
                _ => {}
            }
        }
        saved
    }

    /// The cases that were erased, and that nobody saved, took in or put back from a copy since.
    pub(in crate::vault) fn erased(&self) -> BTreeSet<CaseId> {
        let mut erased = BTreeSet::new();
        for access in self.accesses.iter().filter(|access| access.line.outcome == Outcome::Done) {
            match (&access.line.action, &access.line.case) {
                (Action::CaseErased, Some(case)) => {
                    let _ = erased.insert(case.clone());
                }
                (Action::CaseSaved { .. } | Action::CaseJoined | Action::CaseFetched, Some(case)) => {
                    let _ = erased.remove(case);
                }
                (Action::Restored, _) => erased.clear(),
                _ => {}
            }
        }
        erased
    }

    /// The newest revision of each case that was kept while the vault was locked, and that nobody took in, put aside or erased
    /// since.
    pub(in crate::vault) fn waiting(&self) -> BTreeMap<CaseId, u32> {
        let mut waiting = BTreeMap::new();
        for access in self.accesses.iter().filter(|access| access.line.outcome == Outcome::Done) {
            match (&access.line.action, &access.line.case) {
                (Action::CaseSaved { revision }, Some(case)) if access.while_locked => {
                    let newest = waiting.entry(case.clone()).or_insert(*revision);
                    *newest = (*revision).max(*newest);
                }
                (Action::CaseJoined | Action::CaseRefused | Action::CaseErased, Some(case)) => {
                    let _ = waiting.remove(case);
                }
                (Action::Restored, _) => waiting.clear(),
                _ => {}
            }
        }
        waiting
    }

    /// Whether what waited of `case` was taken in, put aside or erased after the last of it was kept.
    pub(in crate::vault) fn has_ended_waiting(&self, case: &CaseId) -> bool {
        let done = self.accesses.iter().rev().filter(|access| access.line.outcome == Outcome::Done);
        let mut of_case = done.filter(|access| access.line.case.as_ref() == Some(case));
        let ends = of_case.find_map(|access| match access.line.action {
            Action::CaseSaved { .. } if access.while_locked => Some(false),
            Action::CaseJoined | Action::CaseRefused | Action::CaseErased => Some(true),
            _ => None,
        });
        ends == Some(true)
    }

    /// The revision of `case` that was saved last, as far as this part of the log says. When the vault holds only
    /// older ones, an older copy of the folder was put in its place.
    #[must_use]
    pub fn last_saved(&self, case: &CaseId) -> Option<u32> {
        self.accesses.iter().rev().find_map(|access| match access.line.action {
            Action::CaseSaved { revision }
                if access.line.case.as_ref() == Some(case)
                    && access.line.outcome == Outcome::Done
                    && !access.while_locked =>
            {
                Some(revision)
            }
            _ => None,
        })
    }
}
