//! What every protocol promises of its papers and its endings without writing it down, decided over all answers:
//! nothing answered is lost from the record or told twice, everything on a paper can come, no walk ends in nothing, nothing
//! is said to be done that nobody said was done.
//!
//! Exact: whether a question or a row is told by a block, as `document::compose` fills it; whether a section, a paper or
//! a date can come; whether a complete walk has an outcome. Each is put to the solver as a promise about every walk, and
//! every walk that breaks one was replayed. Bounds, each on the side of telling less: a field that a block picks its rows
//! by counts as told by its heading; a log closed without rows counts as told by the words for an empty section; a section
//! that may be left out of a short paper counts as on it; an option that hides a row from a reader is not looked into.
//!
//! What a sentence claims is read from its words (see `protocol::tense`); on which walk it is said is exact.

mod coming;
mod endings;
mod rows;
mod sheet;
mod tense;
mod told;
pub(super) mod visible;

use super::budget::Inquiry;
use super::lint::{Finding, Flaw};
use super::site::Place;
use super::verdict::{Verdict, verdict};
use crate::protocol::{Claim, Condition, Guarantee, Name, Protocol, Statement, Template};
use sheet::Sheet;

/// The paper that must tell everything.
const RECORD: &str = "record";

/// What does not hold of the papers and endings of a protocol, paper by paper.
pub(crate) fn papers(asked: Inquiry<'_>) -> Vec<Finding> {
    let protocol = asked.protocol;
    let mut found = Vec::new();
    for template in protocol.templates.iter().filter(|template| is_written(template)) {
        let sheet = Sheet { asked, template };
        found.extend(told::told(&sheet));
        found.extend(coming::coming(&sheet));
    }
    found.extend(told::nowhere(asked));
    found.extend(coming::dateless(asked));
    found.extend(endings::in_nothing(asked));
    found.extend(tense::said_too_soon(asked));
    found
}

/// Whether an author wrote it: the papers that every protocol has promise nothing of their own.
fn is_written(template: &Template) -> bool {
    let own = Template::of_every_protocol().into_iter().chain([Template::of_local_agreements()]);
    own.into_iter().all(|own| own != *template)
}

/// Where something stands in the file of a paper.
fn on_paper(template: &Template, name: &Name) -> Place {
    Place { file: format!("documents/{}.ron", template.id), span: name.place() }
}

/// Where a question stands.
pub(super) fn in_steps(protocol: &Protocol, question: &Name) -> Place {
    let step = protocol.position(question).and_then(|(step, at)| {
        let step = &protocol.steps[step];
        Some((step.id.as_str(), step.questions.get(at)?.id.place()))
    });
    let (step, span) = step.unwrap_or_default();
    Place { file: format!("steps/{step}.ron"), span }
}

/// What is the matter when this does not hold on every walk, with the shortest walk that shows it. What could not be
/// settled is told as such, never as sound.
pub(super) fn unless(asked: Inquiry<'_>, holds: Statement, finding: Finding) -> Option<Finding> {
    let promise = Guarantee { id: walk_id(&finding), says: finding.words().message, holds };
    match verdict(asked, &promise) {
        Verdict::Proved { .. } => None,
        Verdict::Refuted(walk) => Some(Finding { walk: Some(walk), ..finding }),
        Verdict::Undecided(_) => Some(Finding { flaw: Flaw::NotSettled, ..finding }),
    }
}

/// What the walk is called that shows it: `breaks-` comes before it.
fn walk_id(finding: &Finding) -> Name {
    match &finding.other {
        Some(other) => Name::new(format!("{other}-{}", finding.id)),
        None => finding.id.clone(),
    }
}

/// Whether this holds, of something that may have no condition.
fn held(when: Option<&Condition>) -> Claim {
    when.map_or(Claim::AllOf(Vec::new()), |when| Claim::When(when.clone()))
}
