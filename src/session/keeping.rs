//! How a case goes into the vault and comes out of it: what is written in a revision, and what the list shows.
//! Writing itself is the vault's business.

use serde::{Deserialize, Serialize};

use super::open_case::OpenCase;
use super::unfinished::{Left, Practised, Unfinished};
use crate::case::{Case, Damage, Event, Journal, Mode, Refusal, Unwritable};
use crate::protocol::Name;
use crate::vault::{CaseId, Opened, Shelf, Summary, VaultError};

/// Where the case on the desk is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Keeping {
    /// In memory only.
    Memory,
    /// In the vault.
    Vault {
        /// Its name there.
        id: CaseId,
        /// Whether it is being written, and whether there is more to write after that.
        writing: Writing,
        /// The clock time at which it was last written.
        at: Option<jiff::Timestamp>,
    },
}

/// Whether a case is being written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Writing {
    /// What is in the vault is what is on the desk.
    Idle,
    /// A revision is being written.
    Busy,
    /// A revision is being written, and it is already older than what is on the desk.
    Behind,
    /// The last attempt failed.
    Failed,
}

/// What a revision holds besides its summary.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Revision {
    /// Where the clinician was.
    question: Option<Name>,
    /// What was typed or asked there and is not on record.
    #[serde(default, skip_serializing_if = "Unfinished::is_nothing")]
    unfinished: Unfinished,
    /// The fictional case that a practice case plays. Those of before this was kept have none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    practised: Option<Practised>,
    journal: Journal,
}

/// Why a revision could not be read. Never quotes what is in it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// It is not the form of a case.
    #[error("this is not a case that the program wrote (line {line})")]
    Form {
        /// The line where reading stopped.
        line: usize,
    },
    /// The chain of its journal is broken.
    #[error(transparent)]
    Damaged(#[from] Damage),
}

/// Why a case on the desk was not kept. It is still there.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotKept {
    /// The vault does not take it.
    #[error(transparent)]
    Vault(#[from] VaultError),
    /// There was nothing to give the vault.
    #[error(transparent)]
    Unwritable(#[from] Unwritable),
    /// The case does not accept the label it would be kept under.
    #[error(transparent)]
    Refused(#[from] Refusal),
}

/// Why nothing could be noted in a case that lies in the vault. It lies there as it was.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotNoted {
    /// It cannot be read.
    #[error(transparent)]
    Unreadable(#[from] Unreadable),
    /// The case does not accept it.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// It cannot be written again.
    #[error(transparent)]
    Unwritable(#[from] Unwritable),
}

/// What goes into the vault of a case: the summary for the list, and the case itself.
pub type Packed = Result<(Summary, Vec<u8>), Unwritable>;

/// How a case is packed: [`pack`], or whatever a test puts in its place.
pub(crate) type Packing = fn(&OpenCase, &Left) -> Packed;

/// What goes into the vault: the summary for the list, and the case itself.
///
/// # Errors
/// When the case cannot be written down. Nothing else may then be kept in its place.
pub fn pack(open: &OpenCase, left: &Left) -> Packed {
    let question = left.question.as_ref();
    let state = open.case().state();
    let review_on = open.next_review();
    let summary = Summary {
        label: state.label.clone(),
        protocol: open.protocol().head.id.to_string(),
        step: question.and_then(|question| open.protocol().step_of(question)).map(|step| step.id.to_string()),
        review_on,
        changed: state.changed,
        concluded: state.concluded,
        printed: matches!(
            open.case().journal().lines().last().map(|line| &line.event),
            Some(Event::Printed { .. } | Event::Filed)
        ),
        filed: state.filed.is_some(),
    };
    Ok((summary, text(left.clone(), open.case())?))
}

/// Notes that the record of a kept case is in the patient's own file: what goes into the vault for that.
///
/// # Errors
/// When it is not a case, its journal was changed outside the program, or it cannot be written again.
pub fn file(opened: &Opened, at: jiff::Timestamp) -> Result<(Summary, Vec<u8>), NotNoted> {
    let (mut case, left) = unpack(&opened.payload)?;
    case.record(Event::Filed, at)?;
    let summary = Summary { changed: at, printed: true, filed: true, ..opened.summary.clone() };
    Ok((summary, text(left, &case)?))
}

fn text(left: Left, case: &Case) -> Result<Vec<u8>, Unwritable> {
    let Left { question, unfinished, practised } = left;
    written(&Revision { question, unfinished, practised, journal: case.journal().clone() })
}

fn written(revision: &impl Serialize) -> Result<Vec<u8>, Unwritable> {
    let pretty = ron::ser::PrettyConfig::new().depth_limit(3).new_line("\n");
    ron::ser::to_string_pretty(revision, pretty).map(String::into_bytes).map_err(|_| Unwritable)
}

/// The case in a revision, and where it was left.
///
/// # Errors
/// When it is not a case, or its journal was changed outside the program.
pub fn unpack(payload: &[u8]) -> Result<(Case, Left), Unreadable> {
    let revision: Revision =
        ron::de::from_bytes(payload).map_err(|error| Unreadable::Form { line: error.span.start.line })?;
    let Revision { question, unfinished, practised, journal } = revision;
    Ok((Case::replay(journal)?, Left { question, unfinished, practised }))
}

/// Whether this is a case that the program wrote.
#[must_use]
pub fn is_case(payload: &[u8]) -> bool {
    unpack(payload).is_ok()
}

/// The shelf for a case of this mode.
#[must_use]
pub const fn shelf(mode: Mode) -> Shelf {
    match mode {
        Mode::Real => Shelf::Real,
        Mode::Practice => Shelf::Practice,
    }
}

/// The mode of the cases on a shelf.
#[must_use]
pub(crate) const fn mode_of(shelf: Shelf) -> Mode {
    match shelf {
        Shelf::Real => Mode::Real,
        Shelf::Practice => Mode::Practice,
    }
}

#[cfg(test)]
mod tests {
    use serde::Serializer;
    use serde::ser::Error as _;

    use super::*;

    struct Formless;

    impl Serialize for Formless {
        fn serialize<S: Serializer>(&self, _: S) -> Result<S::Ok, S::Error> {
            Err(S::Error::custom("it has no form"))
        }
    }

    #[test]
    fn what_has_no_written_form_is_no_revision_and_not_an_empty_one() {
        assert_eq!(written(&Formless), Err(Unwritable));
    }
}
