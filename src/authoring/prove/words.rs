//! The words of a proof, in Dutch and English: verdicts for the terminal, findings as warnings with their place.

use super::lint::{Finding, Flaw};
use super::meaning::Obstacle;
use super::replay::as_file;
use super::site::Sort;
use super::verdict::{Proven, Verdict};
use super::{Proof, Tally};
use crate::authoring::account::short;
use crate::locale::Language;
use crate::protocol::load::{Diagnosis, SourceFile, Words, remark};
use crate::protocol::{Name, Protocol, Scenario, Text};

fn text(nl: impl Into<String>, en: impl Into<String>) -> Text {
    Text { nl: nl.into(), en: en.into() }
}

/// What came out of proving one protocol, as lines of text.
#[must_use]
pub fn account(protocol: &Protocol, proof: &Proof, language: Language) -> String {
    let mut lines = String::new();
    for proven in &proof.guarantees {
        let says = protocol.guarantee(&proven.id).map(|guarantee| guarantee.says.get(language));
        lines.push_str(&format!("  {}\n", line(proven, says.unwrap_or_default(), language)));
        match &proven.verdict {
            Verdict::Proved { .. } => {}
            Verdict::Refuted(walk) => lines.push_str(&broken_by(walk, language)),
            Verdict::Undecided(obstacles) => {
                for obstacle in obstacles {
                    lines.push_str(&format!("    - {}\n", obstacle.words().get(language)));
                }
            }
        }
    }
    lines
}

fn line(proven: &Proven, says: &str, language: Language) -> String {
    let verdict = match (&proven.verdict, language) {
        (Verdict::Proved { .. }, Language::Nl) => "bewezen   ",
        (Verdict::Proved { .. }, Language::En) => "proved    ",
        (Verdict::Refuted(_), Language::Nl) => "weerlegd  ",
        (Verdict::Refuted(_), Language::En) => "refuted   ",
        (Verdict::Undecided(_), Language::Nl) => "onbeslist ",
        (Verdict::Undecided(_), Language::En) => "undecided ",
    };
    format!("{verdict}`{}`: {says}", proven.id)
}

fn broken_by(walk: &Scenario, language: Language) -> String {
    let file = format!("scenarios/{}.ron", walk.id);
    let intro = match language {
        Language::Nl => {
            format!(
                "    dit kortste verloop breekt het; zet het in `{file}` en open het met `weegwijzer open`:"
            )
        }
        Language::En => {
            format!(
                "    this shortest walk breaks it; put it in `{file}` and open it with `weegwijzer open`:"
            )
        }
    };
    let mut lines = format!("{intro}\n");
    // A walk that has no form of a file is told in the words for it: a proof without its walk is not to be believed.
    for line in as_file(walk).unwrap_or_else(|error| error.to_string()).lines() {
        lines.push_str(&format!("      {line}\n"));
    }
    lines
}

impl Tally {
    /// The counts in words; none when nothing was promised.
    #[must_use]
    pub fn words(&self, language: Language) -> Option<String> {
        let Self { proved, refuted, undecided } = *self;
        (*self != Self::default()).then(|| match language {
            Language::Nl => format!(
                "{proved} {} bewezen, {refuted} weerlegd, {undecided} onbeslist",
                if proved == 1 { "garantie" } else { "garanties" }
            ),
            Language::En => format!(
                "{proved} {} proved, {refuted} refuted, {undecided} undecided",
                if proved == 1 { "guarantee" } else { "guarantees" }
            ),
        })
    }
}

impl Obstacle {
    /// What stands in the way, in words.
    #[must_use]
    pub fn words(&self) -> Text {
        match self {
            Self::Circle(id) => text(
                format!("de voorwaarde van `{id}` wacht op zichzelf"),
                format!("the condition of `{id}` waits for itself"),
            ),
            Self::SharedFact(fact) => text(
                format!("vragen delen het feit `{fact}`, maar niet de mogelijke antwoorden; maak die gelijk"),
                format!(
                    "questions share the fact `{fact}`, but not its possible answers; make those the same"
                ),
            ),
            Self::TooManyEntries(log) => text(
                format!(
                    "er zijn te veel regels van `{log}` nodig om zeker te zijn; verlaag de grens van `Count`"
                ),
                format!("too many entries of `{log}` are needed to be sure; lower the bound of `Count`"),
            ),
            Self::NoSuchPart(id) => {
                text(format!("`{id}` staat niet in het protocol"), format!("`{id}` is not in the protocol"))
            }
            Self::NoSuchValue(id) => text(
                format!("er is geen waarde van `{id}` gevonden die bij de grenzen in de voorwaarden past"),
                format!("no value of `{id}` was found that fits the bounds in the conditions"),
            ),
            Self::NotReplayed => text(
                "er is een verloop gevonden dat de garantie bij naspelen niet breekt",
                "a walk was found that does not break the guarantee when replayed",
            ),
            Self::GaveUp => {
                text("de oplosser stopte zonder antwoord", "the solver stopped without an answer")
            }
        }
    }
}

/// The findings as warnings, shown in the files they are about.
#[must_use]
pub fn warnings(findings: &[Finding], files: &[SourceFile]) -> Vec<Diagnosis> {
    findings
        .iter()
        .filter_map(|finding| {
            let span = finding.place.span.clone();
            remark(files, &finding.place.file, span, finding.words())
        })
        .collect()
}

impl Finding {
    /// What is the matter, in words.
    #[must_use]
    pub fn words(&self) -> Words {
        let (thing, id) = (self.sort.words(), &self.id);
        let other = || self.other.as_ref().map_or("", Name::as_str);
        let (message, label, help) = match (self.flaw, self.sort) {
            (Flaw::Never, Sort::Guarantee) => (
                text(
                    format!(
                        "garantie `{id}` belooft niets: wat `given` noemt, komt in geen enkel verloop voor"
                    ),
                    format!("guarantee `{id}` promises nothing: no walk is given what `given` names"),
                ),
                text("altijd waar", "always true"),
                text(
                    "kijk `given` na, of wat daarin bereikt moet worden",
                    "look at `given`, or at what must be reached in it",
                ),
            ),
            (Flaw::Never, _) => (
                text(
                    format!("geen enkel verloop bereikt {} `{id}`", thing.nl),
                    format!("no walk reaches {} `{id}`", thing.en),
                ),
                text("deze voorwaarde is nooit waar", "this condition never holds"),
                text(
                    "kijk of de delen elkaar uitsluiten, ook via het pad van de vragen die erin staan",
                    "see whether its parts exclude each other, also through the path of the questions in it",
                ),
            ),
            (Flaw::Always, _) => (
                text(
                    format!("de voorwaarde van {} `{id}` is in elk verloop waar", thing.nl),
                    format!("the condition of {} `{id}` holds on every walk", thing.en),
                ),
                text("beslist niets", "decides nothing"),
                text("laat `when` weg, of kijk wat er bedoeld is", "leave `when` out, or see what was meant"),
            ),
            (Flaw::IdleChoice, _) => (
                text(
                    format!("een deel van de voorwaarde van {} `{id}` maakt haar nooit waar", thing.nl),
                    format!("a part of the condition of {} `{id}` never makes it hold", thing.en),
                ),
                text("dit deel kan hier niet waar zijn", "this part cannot hold here"),
                text(
                    "laat dit deel weg, of kijk wat er bedoeld is",
                    "leave this part out, or see what was meant",
                ),
            ),
            (Flaw::IdleDemand, _) => (
                text(
                    format!("een deel van de voorwaarde van {} `{id}` is altijd waar", thing.nl),
                    format!("a part of the condition of {} `{id}` always holds", thing.en),
                ),
                text("dit deel sluit niets uit", "this part rules nothing out"),
                text(
                    "laat dit deel weg, of kijk wat er bedoeld is",
                    "leave this part out, or see what was meant",
                ),
            ),
            (Flaw::Overlap, _) => {
                let first = other();
                (
                    text(
                        format!(
                            "de uitkomsten `{first}` en `{id}` kunnen samen volgen; er is er één bedoeld"
                        ),
                        format!("the outcomes `{first}` and `{id}` can follow together; one is meant"),
                    ),
                    text(format!("overlapt met `{first}`"), format!("overlaps with `{first}`")),
                    self.shown_by(
                        "laat hun voorwaarden elkaar uitsluiten, of haal een van beide uit deze keuze",
                        "let their conditions exclude each other, or take one of them out of this choice",
                    ),
                )
            }
            (Flaw::Gap, _) => (
                text(
                    format!("uit de keuze `{id}` volgt soms niets, terwijl er één bedoeld is"),
                    format!("of the choice `{id}` sometimes nothing follows, where one is meant"),
                ),
                text("hier zit een gat", "there is a gap here"),
                self.shown_by(
                    "vul een voorwaarde aan, voeg een uitkomst toe, of laat `once` later gelden",
                    "complete a condition, add an outcome, or let `once` hold later",
                ),
            ),
            (Flaw::Unsettled, _) => (
                text(
                    format!("of uit de keuze `{id}` volgt wat bedoeld is, was niet uit te maken"),
                    format!("whether of the choice `{id}` what is meant follows could not be settled"),
                ),
                text("niet uit te maken", "not settled"),
                text(
                    "maak de voorwaarden van deze uitkomsten eenvoudiger",
                    "make the conditions of these outcomes simpler",
                ),
            ),
            (Flaw::SilencedByUnknown, _) => {
                let question = other();
                (
                    text(
                        format!(
                            "waarschuwing `{id}` zwijgt zodra `{question}` met “weet ik nog niet” is beantwoord"
                        ),
                        format!(
                            "alert `{id}` falls silent once `{question}` is answered with “I do not know yet”"
                        ),
                    ),
                    text(
                        "ook “weet ik nog niet” telt als antwoord",
                        "“I do not know yet” counts as answered",
                    ),
                    text(
                        format!(
                            "schrijf `AnyOf([Not(Answered(\"{question}\")), Unknown(\"{question}\")])` als zij moet blijven klinken"
                        ),
                        format!(
                            "write `AnyOf([Not(Answered(\"{question}\")), Unknown(\"{question}\")])` if it must go on"
                        ),
                    ),
                )
            }
            (Flaw::AskedTooEarly, _) => {
                let later = other();
                (
                    text(
                        format!("{} `{id}` staat voor `{later}`, dat erover beslist", thing.nl),
                        format!("{} `{id}` stands before `{later}`, which decides on it", thing.en),
                    ),
                    text("wordt later gevraagd", "is asked later"),
                    text(
                        "zet haar erachter; nu verschijnt zij achter wie al verder is",
                        "move it behind; now it appears behind whoever has gone on",
                    ),
                )
            }
            (Flaw::Unmendable, _) => (
                text(
                    format!("{} `{id}` is met geen enkel antwoord op te lossen waar dat hoort", thing.nl),
                    format!("{} `{id}` cannot be mended by any answer where it should be", thing.en),
                ),
                text("blijft staan wat er ook wordt gedaan", "stays whatever is done"),
                text(
                    "laat `question` en `step` wijzen naar de vraag die haar laat zwijgen",
                    "let `question` and `step` point to the question that silences it",
                ),
            ),
        };
        Words { message, label, help: Some(help) }
    }
}

impl Finding {
    /// What to do about it, with the walk on which it shows.
    fn shown_by(&self, nl: &str, en: &str) -> Text {
        let Some(walk) = &self.walk else { return text(nl, en) };
        let told = |done| ron::to_string(done).unwrap_or_else(|error| error.to_string());
        let does: Vec<String> = walk.does.iter().map(told).collect();
        let does = if does.is_empty() { "-".to_owned() } else { does.join(", ") };
        text(
            format!("{nl}; het blijkt uit: rol `{}`, {does}", walk.role),
            format!("{en}; it shows with: role `{}`, {does}", walk.role),
        )
    }
}

/// What an author should know and may well have meant, a line each kind; `all` leaves nothing out.
#[must_use]
pub fn remarks(remarks: &[Finding], language: Language, all: bool) -> String {
    let mut lines = String::new();
    let kinds = [
        (
            Flaw::SilencedByUnknown,
            "waarschuwingen die zwijgen na “weet ik nog niet”",
            "alerts that fall silent on “I do not know yet”",
        ),
        (
            Flaw::AskedTooEarly,
            "staat voor de vraag die erover beslist",
            "stands before the question that decides on it",
        ),
    ];
    for (flaw, nl, en) in kinds {
        let told: Vec<String> = remarks
            .iter()
            .filter(|finding| finding.flaw == flaw)
            .map(|finding| match &finding.other {
                Some(other) => format!("`{}` (`{other}`)", finding.id),
                None => format!("`{}`", finding.id),
            })
            .collect();
        if !told.is_empty() {
            let head = if language == Language::Nl { nl } else { en };
            lines.push_str(&format!("  {head}: {}\n", short(&told, language, all)));
        }
    }
    lines
}

impl Sort {
    fn words(self) -> Text {
        match self {
            Self::Step => text("stap", "step"),
            Self::Question => text("vraag", "question"),
            Self::Field => text("veld", "field"),
            Self::Alert => text("waarschuwing", "alert"),
            Self::Outcome => text("uitkomst", "outcome"),
            Self::Action => text("actie", "action"),
            Self::Card => text("kaart", "card"),
            Self::Guarantee => text("garantie", "guarantee"),
            Self::OneOf => text("keuze", "choice"),
        }
    }
}
