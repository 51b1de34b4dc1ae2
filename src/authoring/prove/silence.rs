//! Alerts about something that was left open, and what "I do not know" does to them. `Answered` counts "unknown" as an
//! answer, so an alert that only waits for an answer falls silent by it, though nothing was found out.

use super::budget::Inquiry;
use super::circuit::Wire;
use super::cone::Cone;
use super::lint::{Finding, Flaw};
use super::meaning::Meaning;
use super::site::{Place, Sort};
use super::solver::{Found, Solver};
use crate::protocol::{Alert, Condition, Name};

/// Alerts that fall silent by "unknown", with the question that silences them, in file order.
pub(crate) fn silenced(asked: Inquiry<'_>) -> Vec<Finding> {
    let protocol = asked.protocol;
    let mut found = Vec::new();
    for alert in &protocol.head.alerts {
        let mut waits = Vec::new();
        waits_for(&alert.when, &mut waits);
        for question in waits {
            if falls_silent(asked, alert, question) {
                let place = Place::in_head(question);
                let told = Finding::new(Flaw::SilencedByUnknown, Sort::Alert, alert.id.clone(), place);
                found.push(Finding { other: Some(question.clone()), ..told });
            }
        }
    }
    found
}

/// The questions a condition asks of whether they were answered at all; fields of entries are not among them.
fn waits_for<'c>(condition: &'c Condition, found: &mut Vec<&'c Name>) {
    if let Condition::Answered(of) = condition
        && !found.contains(&of)
    {
        found.push(of);
    }
    for (_, part) in condition.children().filter(|(log, _)| log.is_none()) {
        waits_for(part, found);
    }
}

/// Whether some case with this question open raises the alert, and the same case with "unknown" there does not.
fn falls_silent(asked: Inquiry<'_>, alert: &Alert, question: &Name) -> bool {
    let protocol = asked.protocol;
    let Some(about) = protocol.question(question) else { return false };
    let mut cone = Cone::new(protocol);
    cone.condition(&alert.when, None);
    cone.question(question);
    let mut meaning = Meaning::new(asked, cone);
    let raised = meaning.decide(&alert.when, None).holds;
    let Some((spot, _, _)) = meaning.find(question, None) else { return false };
    let open = !meaning.places[&spot].given;
    meaning.answer_anew(&[about]);
    let still = meaning.decide(&alert.when, None).holds;
    let Some((spot, _, counts)) = meaning.find(question, None) else { return false };
    let unknown = meaning.places[&spot].unknown;
    let wires: [Wire; 5] = [raised, open, counts, unknown, !still];
    let found = Solver::new(asked.budget).solve(&meaning.board, &wires);
    matches!(found, Found::Model(_)) && meaning.obstacles.is_empty()
}
