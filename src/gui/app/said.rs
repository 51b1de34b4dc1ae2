//! What is said above every screen: what went wrong, what was done, and what is asked in passing.

use crate::locale::Trouble;
use crate::vault::CaseId;

/// What is said above every screen.
#[derive(Debug, Default)]
pub(super) struct Said {
    /// What went wrong, and what to do.
    pub(crate) trouble: Option<Trouble>,
    /// A calm word about something that was done, or was not.
    pub(crate) told: Option<String>,
    /// The case that was opened and on which there is other work.
    pub(crate) two_works: Option<CaseId>,
    /// The case of which the record was put on paper just now: is it in the patient's own file?
    pub(crate) filed: Option<CaseId>,
    /// A recovery sheet lies readable among the papers.
    pub(crate) sheet_lies: bool,
}
