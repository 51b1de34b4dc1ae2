//! How a check is told: what passed, what differed, what no scenario touches. The words are in `check.ftl`.

use super::check::{Checked, Difference, Untaken, Untouched};
use super::prove::{Proof, Tally};
use super::sentences::sentences;
use crate::locale::{Language, Locale};
use crate::protocol::{Evidence, Name, Protocol};

/// Counts over all protocols that were checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Totals {
    /// Protocols that can be used.
    pub protocols: usize,
    /// Protocols that cannot be used.
    pub(crate) broken: usize,
    /// Questions of those that can.
    pub(crate) questions: usize,
    /// Scenarios that passed.
    pub(crate) passed: usize,
    /// Scenarios that failed.
    pub(crate) failed: usize,
    /// Guarantees.
    pub(crate) guarantees: Tally,
    /// References of usable protocols that lead nowhere.
    pub(crate) astray: usize,
    /// Scenarios that were not played: it would be too much work.
    pub(crate) given_up: usize,
    /// Scenarios that end differently under local agreements.
    pub(crate) differing: usize,
    /// Protocols of which local agreements were left out in part, because they have no place in it.
    pub(crate) left_out: usize,
}

impl Totals {
    /// Counts a protocol that was checked and proved. Where local agreements are written into it a fictional case that ends
    /// differently is told, and is no fault.
    pub(crate) fn add(&mut self, checked: &Checked, proof: &Proof, agreed: bool) {
        self.protocols += 1;
        self.questions += checked.questions;
        self.passed += checked.passed();
        let otherwise = if agreed { &mut self.differing } else { &mut self.failed };
        *otherwise += checked.failed();
        self.given_up += checked.given_up;
        self.guarantees.add(proof);
    }

    /// Whether nothing is wrong.
    #[must_use]
    pub(crate) const fn is_well(&self) -> bool {
        self.broken == 0
            && self.failed == 0
            && self.astray == 0
            && self.left_out == 0
            && self.given_up == 0
            && self.guarantees.is_well()
    }

    /// The closing line.
    #[must_use]
    pub(crate) fn closing(&self, language: Language) -> String {
        let Self {
            protocols,
            broken,
            questions,
            passed,
            failed,
            guarantees,
            astray,
            given_up,
            differing,
            left_out,
        } = *self;
        let say = Locale::new(language);
        let proved = guarantees.words(language).map(|proved| format!(", {proved}"));
        let astray = (astray > 0).then(|| format!("; {}", say.msg_check_astray(astray)));
        let broken = (broken > 0).then(|| format!("; {}", say.msg_check_unusable(broken)));
        let given_up = (given_up > 0).then(|| format!("; {}", say.msg_check_given_up(given_up)));
        let differing = (differing > 0).then(|| format!("; {}", say.msg_check_differing(differing)));
        let left_out = (left_out > 0).then(|| format!("; {}", say.msg_check_left_out(left_out)));
        let line = say.msg_check_closing(protocols, questions, passed, failed);
        std::iter::once(line)
            .chain(proved)
            .chain(astray)
            .chain(broken)
            .chain(given_up)
            .chain(differing)
            .chain(left_out)
            .collect()
    }
}

/// What came out of checking one protocol, as lines of text; `all` leaves nothing out.
#[must_use]
pub fn account(protocol: &Protocol, checked: &Checked, language: Language, all: bool) -> String {
    let head = &protocol.head;
    let edition = &head.edition;
    let say = Locale::new(language);
    let (steps, questions, scenarios) = (checked.steps, checked.questions, checked.scenarios.len());
    let counts =
        say.msg_check_protocol(&head.id, &edition.guideline, edition.encoding, steps, questions, scenarios);
    let agreed = say.agreements_of(protocol).map(|agreed| format!("  {agreed}\n"));
    let mut text = format!("{counts}\n{}", agreed.unwrap_or_default());
    let marked = |evidence: Evidence| protocol.citations().filter(|from| from.evidence == evidence).count();
    let [read, partly, not_read] = [Evidence::Verified, Evidence::Partly, Evidence::Unverified].map(marked);
    if read + partly + not_read > 0 {
        text.push_str(&format!("  {}\n", say.msg_check_evidence(read, partly, not_read)));
    }
    for played in &checked.scenarios {
        let file = format!("scenarios/{}.ron", played.id);
        if !played.differences.is_empty() {
            // Local agreements are meant to change how some end.
            let otherwise = !protocol.locals().is_empty();
            let said = if otherwise { say.msg_check_otherwise(&file) } else { say.msg_check_failed(&file) };
            text.push_str(&format!("  {said}\n"));
        }
        for difference in &played.differences {
            text.push_str(&format!("    - {}\n", told(difference, language)));
        }
        for alert in &played.resolved_in_vain {
            let (warning, vain) = (say.msg_loader_warning(), say.msg_check_in_vain(alert));
            text.push_str(&format!("  {file}: {warning}: {vain}\n"));
        }
    }
    if checked.given_up > 0 {
        text.push_str(&format!("  {}\n", say.msg_check_given_up(checked.given_up)));
    }
    text.push_str(&untouched(&checked.untouched, &say, all));
    let sentences = sentences(protocol, language, all);
    if !sentences.is_empty() {
        text.push_str(&format!("  {}\n", say.msg_check_sentences()));
        sentences.iter().for_each(|line| text.push_str(&format!("    {line}\n")));
    }
    text
}

fn untouched(untouched: &Untouched, say: &Locale, whole: bool) -> String {
    let mut text = String::new();
    for (ids, head) in [
        (&untouched.outcomes, say.msg_check_no_outcomes()),
        (&untouched.alerts, say.msg_check_no_alerts()),
        (&untouched.questions, say.msg_check_no_questions()),
    ] {
        if !ids.is_empty() {
            text.push_str(&format!("  {head}: {}\n", short(&quoted(ids), say, whole)));
        }
    }
    let (taken, all) = (untouched.taken(), untouched.of_options);
    if all > 0 {
        text.push_str(&format!("  {}\n", say.msg_check_options(taken, all)));
    }
    if !untouched.options.is_empty() {
        let untaken: Vec<String> = untouched.options.iter().map(untaken).collect();
        text.push_str(&format!("    {}: {}\n", say.msg_check_not_chosen(), short(&untaken, say, whole)));
    }
    text
}

/// A question, or a field of a log, with its options that nobody chose.
fn untaken(untaken: &Untaken) -> String {
    let place = match &untaken.field {
        Some(field) => format!("{}.{field}", untaken.question),
        None => untaken.question.to_string(),
    };
    let options: Vec<&str> = untaken.options.iter().map(Name::as_str).collect();
    format!("`{place}` ({})", options.join(", "))
}

/// In the short form more than this says no more than how many.
const LISTED: usize = 12;

/// A list in the short form, or whole.
pub(super) fn short(all: &[String], say: &Locale, whole: bool) -> String {
    let more = if whole { 0 } else { all.len().saturating_sub(LISTED) };
    let listed = all[..all.len() - more].join(", ");
    if more == 0 { listed } else { say.msg_check_and_more(listed, more) }
}

fn quoted(ids: &[Name]) -> Vec<String> {
    ids.iter().map(|id| format!("`{id}`")).collect()
}

fn list(ids: &[Name]) -> String {
    quoted(ids).join(", ")
}

/// One difference between what must follow and what follows.
#[must_use]
pub fn told(difference: &Difference, language: Language) -> String {
    let say = Locale::new(language);
    let because = |difference: String, ids: &[Name]| {
        if ids.is_empty() { difference } else { say.msg_check_because(difference, list(ids)) }
    };
    match difference {
        Difference::OutcomeMissing { id, open: true, because: ids } => {
            let difference = say.msg_check_outcome_open(id);
            if ids.is_empty() { difference } else { say.msg_check_waits_for(difference, list(ids)) }
        }
        Difference::OutcomeMissing { id, open: false, because: ids } => {
            because(say.msg_check_outcome_missing(id), ids)
        }
        Difference::OutcomeTooMany { id, because: ids } => because(say.msg_check_outcome_too_many(id), ids),
        Difference::AlertMissing { id, resolved: true } => say.msg_check_alert_resolved(id),
        Difference::AlertMissing { id, resolved: false } => say.msg_check_alert_missing(id),
        Difference::AlertTooMany { id, because: ids } => because(say.msg_check_alert_too_many(id), ids),
        Difference::OpenMissing(id) => say.msg_check_open_missing(id),
        Difference::OpenTooMany(id) => say.msg_check_open_too_many(id),
        Difference::LapsedMissing(id) => say.msg_check_lapsed_missing(id),
        Difference::LapsedTooMany(id) => say.msg_check_lapsed_too_many(id),
    }
}
