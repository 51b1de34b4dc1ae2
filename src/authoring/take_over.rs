//! Taking over how a scenario ends: what follows, written into what it expects. For an author who changed the rules and
//! looked at every difference; what else stands in the file stays.

use super::account::told;
use super::check::{Difference, compare};
use crate::case::{played_answers, walk};
use crate::locale::Language;
use crate::protocol::load::{Expected, SourceFile, expecting, load};
use crate::protocol::{Alerts, Name, Scenario};

/// What became of it.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum TakenOver {
    /// It ends as it says.
    Nothing,
    /// The file as it should be, and each difference that is in it now.
    Changed(SourceFile, Vec<String>),
    /// It is written in a way in which that cannot be put in.
    Elsewhere,
}

/// The file of a scenario of the protocol that these files make up, with what follows as what it expects.
pub(crate) fn taken_over(files: &[SourceFile], id: &Name, language: Language) -> TakenOver {
    let local = format!("scenarios/{id}.ron");
    let Some((scenario, differences)) = differing(files, id) else { return TakenOver::Elsewhere };
    if differences.is_empty() {
        return TakenOver::Nothing;
    }
    let mut files = files.to_vec();
    for difference in &differences {
        let Some(file) = files.iter_mut().find(|file| file.local() == local) else { break };
        let (list, id, add) = difference.change(&scenario.expect.alerts);
        match expecting(file, list, id.as_str(), add) {
            Some(changed) => *file = changed,
            None => return TakenOver::Elsewhere,
        }
    }
    // What is written is what was played, or nothing is written.
    let ends_so = differing(&files, id).is_some_and(|(_, left)| left.is_empty());
    match files.into_iter().find(|file| file.local() == local).filter(|_| ends_so) {
        Some(file) => TakenOver::Changed(file, differences.iter().map(|one| told(one, language)).collect()),
        None => TakenOver::Elsewhere,
    }
}

fn differing(files: &[SourceFile], id: &Name) -> Option<(Scenario, Vec<Difference>)> {
    let protocol = load(files).ok()?.protocol; // told before it is played
    let scenario = protocol.scenario(id)?.clone();
    let walk = walk(&protocol, &played_answers(&protocol, &scenario), scenario.today);
    let differences = compare(&scenario, &walk);
    Some((scenario, differences))
}

impl Difference {
    /// Which id is to stand in which list, or not any more.
    fn change(&self, alerts: &Alerts) -> (Expected, &Name, bool) {
        let exactly = matches!(alerts, Alerts::Exactly(_));
        match self {
            Self::OutcomeMissing { id, .. } => (Expected::Outcomes, id, false),
            Self::OutcomeTooMany { id, .. } => (Expected::Outcomes, id, true),
            Self::AlertMissing { id, .. } if exactly => (Expected::Alerts, id, false),
            Self::AlertMissing { id, .. } => (Expected::Raised, id, false),
            Self::AlertTooMany { id, .. } if exactly => (Expected::Alerts, id, true),
            Self::AlertTooMany { id, .. } => (Expected::Silent, id, false),
            Self::OpenMissing(id) => (Expected::Open, id, false),
            Self::OpenTooMany(id) => (Expected::Open, id, true),
            Self::LapsedMissing(id) => (Expected::Lapsed, id, false),
            Self::LapsedTooMany(id) => (Expected::Lapsed, id, true),
        }
    }
}
