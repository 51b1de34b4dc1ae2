//! The words of a check, in Dutch and English: what passed, what differed, what no scenario touches.

use super::check::{Checked, Difference, Untaken, Untouched};
use super::prove::{Proof, Tally};
use crate::locale::Language;
use crate::protocol::{Name, Protocol};

/// Counts over all protocols that were checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Totals {
    /// Protocols that can be used.
    pub protocols: usize,
    /// Protocols that cannot be used.
    pub broken: usize,
    /// Questions of those that can.
    pub questions: usize,
    /// Scenarios that passed.
    pub passed: usize,
    /// Scenarios that failed.
    pub failed: usize,
    /// Guarantees.
    pub guarantees: Tally,
    /// References of usable protocols that lead nowhere.
    pub astray: usize,
}

impl Totals {
    /// Counts a protocol that was checked and proved.
    pub fn add(&mut self, checked: &Checked, proof: &Proof) {
        self.protocols += 1;
        self.questions += checked.questions;
        self.passed += checked.passed();
        self.failed += checked.failed();
        self.guarantees.add(proof);
    }

    /// Whether nothing is wrong.
    #[must_use]
    pub const fn is_well(&self) -> bool {
        self.broken == 0 && self.failed == 0 && self.astray == 0 && self.guarantees.is_well()
    }

    /// The closing line.
    #[must_use]
    pub fn closing(&self, language: Language) -> String {
        let Self { protocols, broken, questions, passed, failed, guarantees, astray } = *self;
        let line = match language {
            Language::Nl => format!(
                "{}, {}, {} geslaagd, {failed} mislukt",
                many(protocols, "protocol", "protocollen"),
                many(questions, "vraag", "vragen"),
                many(passed, "scenario", "scenario's"),
            ),
            Language::En => format!(
                "{}, {}, {} passed, {failed} failed",
                many(protocols, "protocol", "protocols"),
                many(questions, "question", "questions"),
                many(passed, "scenario", "scenarios"),
            ),
        };
        let line = match guarantees.words(language) {
            Some(proved) => format!("{line}, {proved}"),
            None => line,
        };
        let line = match (astray, language) {
            (0, _) => line,
            (1, Language::Nl) => format!("{line}; 1 verwijzing loopt dood"),
            (_, Language::Nl) => format!("{line}; {astray} verwijzingen lopen dood"),
            (1, Language::En) => format!("{line}; 1 reference leads nowhere"),
            (_, Language::En) => format!("{line}; {astray} references lead nowhere"),
        };
        match (broken, language) {
            (0, _) => line,
            (_, Language::Nl) => {
                format!("{line}; {} onbruikbaar door fouten", many(broken, "protocol", "protocollen"))
            }
            (_, Language::En) => {
                format!("{line}; {} unusable because of errors", many(broken, "protocol", "protocols"))
            }
        }
    }
}

fn many(count: usize, one: &str, more: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { more })
}

/// What came out of checking one protocol, as lines of text; `all` leaves nothing out.
#[must_use]
pub fn account(protocol: &Protocol, checked: &Checked, language: Language, all: bool) -> String {
    let head = &protocol.head;
    let (edition, encoding) = (&head.edition.guideline, head.edition.encoding);
    let mut text = match language {
        Language::Nl => format!(
            "{} (uitgave {edition}, uitwerking {encoding}): {}, {}, {}\n",
            head.id,
            many(checked.steps, "stap", "stappen"),
            many(checked.questions, "vraag", "vragen"),
            many(checked.scenarios.len(), "scenario", "scenario's"),
        ),
        Language::En => format!(
            "{} (edition {edition}, encoding {encoding}): {}, {}, {}\n",
            head.id,
            many(checked.steps, "step", "steps"),
            many(checked.questions, "question", "questions"),
            many(checked.scenarios.len(), "scenario", "scenarios"),
        ),
    };
    for played in &checked.scenarios {
        if !played.differences.is_empty() {
            let failed = match language {
                Language::Nl => "mislukt",
                Language::En => "failed",
            };
            text.push_str(&format!("  scenarios/{}.ron: {failed}\n", played.id));
        }
        for difference in &played.differences {
            text.push_str(&format!("    - {}\n", say(difference, language)));
        }
        for alert in &played.resolved_in_vain {
            text.push_str(&match language {
                Language::Nl => format!(
                    "  scenarios/{}.ron: let op: `Resolve(\"{alert}\", ...)` doet niets, deze waarschuwing staat aan het eind niet open\n",
                    played.id
                ),
                Language::En => format!(
                    "  scenarios/{}.ron: warning: `Resolve(\"{alert}\", ...)` does nothing, this alert is not raised in the end\n",
                    played.id
                ),
            });
        }
    }
    text.push_str(&untouched(&checked.untouched, language, all));
    text
}

fn untouched(untouched: &Untouched, language: Language, whole: bool) -> String {
    let mut text = String::new();
    let nl = language == Language::Nl;
    let lists = [
        (&untouched.outcomes, "uitkomsten die geen scenario bereikt", "outcomes no scenario reaches"),
        (&untouched.alerts, "waarschuwingen die geen scenario oproept", "alerts no scenario raises"),
        (&untouched.questions, "vragen die geen scenario beantwoordt", "questions no scenario answers"),
    ];
    for (ids, dutch, english) in lists {
        if !ids.is_empty() {
            text.push_str(&format!(
                "  {}: {}\n",
                if nl { dutch } else { english },
                short(&quoted(ids), language, whole)
            ));
        }
    }
    let (taken, all) = (untouched.taken(), untouched.of_options);
    if all > 0 {
        text.push_str(&if nl {
            format!("  opties die een scenario kiest: {taken} van {all}\n")
        } else {
            format!("  options some scenario chooses: {taken} of {all}\n")
        });
    }
    if !untouched.options.is_empty() {
        let untaken: Vec<String> = untouched.options.iter().map(untaken).collect();
        let head = if nl { "niet gekozen" } else { "not chosen" };
        text.push_str(&format!("    {head}: {}\n", short(&untaken, language, whole)));
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
pub(super) fn short(all: &[String], language: Language, whole: bool) -> String {
    let more = if whole { 0 } else { all.len().saturating_sub(LISTED) };
    let listed = all[..all.len() - more].join(", ");
    match (more, language) {
        (0, _) => listed,
        (_, Language::Nl) => format!("{listed} en nog {more} (`--all` noemt alles)"),
        (_, Language::En) => format!("{listed} and {more} more (`--all` names all)"),
    }
}

fn quoted(ids: &[Name]) -> Vec<String> {
    ids.iter().map(|id| format!("`{id}`")).collect()
}

fn list(ids: &[Name]) -> String {
    quoted(ids).join(", ")
}

/// One difference between what must follow and what follows.
#[must_use]
pub fn say(difference: &Difference, language: Language) -> String {
    let nl = language == Language::Nl;
    let because = |ids: &[Name], dutch: &str, english: &str| {
        if ids.is_empty() {
            String::new()
        } else {
            format!("; {} {}", if nl { dutch } else { english }, list(ids))
        }
    };
    let both = |dutch: String, english: String| if nl { dutch } else { english };
    match difference {
        Difference::OutcomeMissing { id, open: true, because: ids } => {
            both(
                format!("uitkomst `{id}` wordt verwacht, maar staat nog open"),
                format!("outcome `{id}` is expected, but still open"),
            ) + &because(ids, "wacht op", "waits for")
        }
        Difference::OutcomeMissing { id, open: false, because: ids } => {
            both(
                format!("uitkomst `{id}` wordt verwacht, maar volgt niet"),
                format!("outcome `{id}` is expected, but does not follow"),
            ) + &because(ids, "vanwege", "because of")
        }
        Difference::OutcomeTooMany { id, because: ids } => {
            both(
                format!("uitkomst `{id}` volgt, maar wordt niet verwacht"),
                format!("outcome `{id}` follows, but is not expected"),
            ) + &because(ids, "vanwege", "because of")
        }
        Difference::AlertMissing { id, resolved: true } => both(
            format!("waarschuwing `{id}` wordt verwacht, maar is met een reden afgedaan"),
            format!("alert `{id}` is expected, but was resolved by a reason"),
        ),
        Difference::AlertMissing { id, resolved: false } => both(
            format!("waarschuwing `{id}` wordt verwacht, maar komt niet"),
            format!("alert `{id}` is expected, but is not raised"),
        ),
        Difference::AlertTooMany { id, because: ids } => {
            both(
                format!("waarschuwing `{id}` staat open, maar wordt niet verwacht"),
                format!("alert `{id}` stands raised, but is not expected"),
            ) + &because(ids, "vanwege", "because of")
        }
        Difference::OpenMissing(id) => both(
            format!("`{id}` wordt verwacht als open punt, maar is dat niet"),
            format!("`{id}` is expected to be an open point, but is none"),
        ),
        Difference::OpenTooMany(id) => both(
            format!("`{id}` is een open punt, maar wordt niet verwacht"),
            format!("`{id}` is an open point, but is not expected to be"),
        ),
        Difference::LapsedMissing(id) => both(
            format!("het antwoord op `{id}` wordt verwacht vervallen te zijn, maar dat is het niet"),
            format!("the answer to `{id}` is expected to have lapsed, but has not"),
        ),
        Difference::LapsedTooMany(id) => both(
            format!("het antwoord op `{id}` is vervallen, maar dat wordt niet verwacht"),
            format!("the answer to `{id}` has lapsed, but is not expected to"),
        ),
    }
}
