//! How a proof is told: verdicts for the terminal, findings as warnings with their place. The words are in
//! `proof.ftl`.

use super::lint::{Finding, Flaw};
use super::meaning::Obstacle;
use super::replay::as_file;
use super::site::Sort;
use super::verdict::{Proven, Verdict};
use super::{Proof, Tally};
use crate::authoring::account::short;
use crate::locale::{Language, Locale};
use crate::protocol::load::{Diagnosis, SourceFile, VISIBLE_WORDS, Words, remark};
use crate::protocol::{Name, Protocol, Scenario, Text};

/// What came out of proving one protocol, as lines of text.
#[must_use]
pub fn account(protocol: &Protocol, proof: &Proof, language: Language) -> String {
    let say = Locale::new(language);
    let mut lines = String::new();
    for proven in &proof.guarantees {
        let says = protocol.guarantee(&proven.id).map(|guarantee| guarantee.says.get(language));
        lines.push_str(&format!("  {}\n", line(proven, says.unwrap_or_default(), &say)));
        match &proven.verdict {
            Verdict::Proved { .. } => {}
            Verdict::Refuted(walk) => lines.push_str(&broken_by(walk, &say)),
            Verdict::Undecided(obstacles) => {
                for obstacle in obstacles {
                    lines.push_str(&format!("    - {}\n", obstacle.words().get(language)));
                }
            }
        }
    }
    for finding in proof.findings.iter().filter(|finding| finding.breaks_a_promise()) {
        if let Some(walk) = &finding.walk {
            let (message, refuted) = (finding.words().message, say.msg_proof_refuted());
            lines.push_str(&format!("  {refuted:<10}{}\n", message.get(language)));
            lines.push_str(&broken_by(walk, &say));
        }
    }
    lines
}

fn line(proven: &Proven, says: &str, say: &Locale) -> String {
    let verdict = match &proven.verdict {
        Verdict::Proved { .. } => say.msg_proof_proved(),
        Verdict::Refuted(_) => say.msg_proof_refuted(),
        Verdict::Undecided(_) => say.msg_proof_undecided(),
    };
    format!("{verdict:<10}`{}`: {says}", proven.id)
}

fn broken_by(walk: &Scenario, say: &Locale) -> String {
    let mut lines = format!("    {}\n", say.msg_proof_broken_by(format!("scenarios/{}.ron", walk.id)));
    // A walk that has no form of a file is told in the words for it: a proof without its walk is not to be believed.
    for line in as_file(walk).unwrap_or_else(|error| error.to_string()).lines() {
        lines.push_str(&format!("      {line}\n"));
    }
    lines
}

impl Tally {
    /// The counts in words; none when nothing was promised and nothing is the matter.
    #[must_use]
    pub fn words(&self, language: Language) -> Option<String> {
        let Self { proved, refuted, undecided, on_paper } = *self;
        let say = Locale::new(language);
        let promised = proved + refuted + undecided > 0;
        let guarantees = promised.then(|| say.msg_proof_tally(proved, refuted, undecided));
        let papers = (on_paper > 0).then(|| say.msg_proof_on_paper(on_paper));
        let told: Vec<String> = guarantees.into_iter().chain(papers).collect();
        (!told.is_empty()).then(|| told.join(", "))
    }
}

impl Obstacle {
    /// What stands in the way, in words.
    #[must_use]
    pub fn words(&self) -> Text {
        Text::said(|say| match self {
            Self::Circle(id) => say.msg_proof_circle(id),
            Self::SharedFact(fact) => say.msg_proof_shared_fact(fact),
            Self::TooManyEntries(log) => say.msg_proof_too_many_entries(log),
            Self::NoSuchPart(id) => say.msg_proof_no_such_part(id),
            Self::NoSuchValue(id) => say.msg_proof_no_such_value(id),
            Self::NotReplayed => say.msg_proof_not_replayed(),
            Self::GaveUp(steps) => say.msg_proof_gave_up(*steps),
        })
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
        let [nl, en] = Language::ALL.map(|language| self.told(&Locale::new(language)));
        Words {
            kind: self.flaw.into(),
            message: Text { nl: nl.message, en: en.message },
            label: Text { nl: nl.label, en: en.label },
            help: Some(Text { nl: nl.help, en: en.help }),
        }
    }

    fn told(&self, say: &Locale) -> Told {
        let (thing, id) = (self.sort.word(say), &self.id);
        let other = self.other.as_ref().map_or("", Name::as_str);
        let told = |message, label, help| Told { message, label, help };
        match (self.flaw, self.sort) {
            (Flaw::Never, Sort::Guarantee) => told(
                say.msg_proof_promises_nothing(id),
                say.msg_proof_promises_nothing_label(),
                say.msg_proof_promises_nothing_help(),
            ),
            (Flaw::Never, Sort::Paper) => told(
                say.msg_proof_paper_never(id),
                say.msg_proof_paper_never_label(),
                say.msg_proof_paper_never_help(),
            ),
            (Flaw::Never, Sort::Section) => told(
                say.msg_proof_section_never(id, other),
                say.msg_proof_section_never_label(),
                say.msg_proof_section_never_help(),
            ),
            (Flaw::Never, _) => {
                told(say.msg_proof_never(thing, id), say.msg_proof_never_label(), say.msg_proof_never_help())
            }
            (Flaw::Always, _) => told(
                say.msg_proof_always(thing, id),
                say.msg_proof_always_label(),
                say.msg_proof_always_help(),
            ),
            (Flaw::IdleChoice, _) => told(
                say.msg_proof_idle_choice(thing, id),
                say.msg_proof_idle_choice_label(),
                say.msg_proof_idle_choice_help(),
            ),
            (Flaw::IdleDemand, _) => told(
                say.msg_proof_idle_demand(thing, id),
                say.msg_proof_idle_demand_label(),
                say.msg_proof_idle_demand_help(),
            ),
            (Flaw::Overlap, _) => told(
                say.msg_proof_overlap(other, id),
                say.msg_proof_overlap_label(other),
                self.shown_by(say.msg_proof_overlap_help(), say),
            ),
            (Flaw::Gap, _) => told(
                say.msg_proof_gap(id),
                say.msg_proof_gap_label(),
                self.shown_by(say.msg_proof_gap_help(), say),
            ),
            (Flaw::Opposed, _) => told(
                say.msg_proof_opposed(other, thing, id),
                say.msg_proof_opposed_label(other),
                self.shown_by(say.msg_proof_opposed_help(), say),
            ),
            (Flaw::Unsettled, _) => told(
                say.msg_proof_unsettled(id),
                say.msg_proof_unsettled_label(),
                say.msg_proof_unsettled_help(),
            ),
            (Flaw::SilencedByUnknown, _) => told(
                say.msg_proof_silenced(id, other),
                say.msg_proof_silenced_label(),
                say.msg_proof_silenced_help(other),
            ),
            (Flaw::AskedTooEarly, _) => told(
                say.msg_proof_too_early(thing, id, other),
                say.msg_proof_too_early_label(),
                say.msg_proof_too_early_help(),
            ),
            (Flaw::SpeaksTooEarly, _) => told(
                say.msg_proof_speaks_early(id, other),
                say.msg_proof_speaks_early_label(),
                say.msg_proof_speaks_early_help(),
            ),
            (Flaw::Unmendable, _) => told(
                say.msg_proof_unmendable(thing, id),
                say.msg_proof_unmendable_label(),
                say.msg_proof_unmendable_help(),
            ),
            (
                Flaw::Untold
                | Flaw::Retold
                | Flaw::OnNoPaper
                | Flaw::RowUntold
                | Flaw::RowRetold
                | Flaw::RowFallsThrough
                | Flaw::FieldUntold
                | Flaw::Dateless
                | Flaw::EndsInNothing
                | Flaw::SaysDone
                | Flaw::InSight
                | Flaw::GaveUp
                | Flaw::NotSettled,
                _,
            ) => self.told_of_paper(say),
        }
    }

    fn told_of_paper(&self, say: &Locale) -> Told {
        let id = &self.id;
        let other = self.other.as_ref().map_or("", Name::as_str);
        let told = |message, label, help| Told { message, label, help };
        match self.flaw {
            Flaw::Untold => told(
                say.msg_proof_untold(id, other),
                say.msg_proof_untold_label(),
                say.msg_proof_untold_help(id, other),
            ),
            Flaw::Retold => told(
                say.msg_proof_retold(id, other),
                say.msg_proof_retold_label(),
                say.msg_proof_retold_help(),
            ),
            Flaw::OnNoPaper => told(
                say.msg_proof_on_no_paper(id),
                say.msg_proof_on_no_paper_label(),
                say.msg_proof_on_no_paper_help(id),
            ),
            Flaw::RowUntold => told(
                say.msg_proof_row_untold(id, other),
                say.msg_proof_row_untold_label(),
                say.msg_proof_row_untold_help(),
            ),
            Flaw::RowRetold => told(
                say.msg_proof_row_retold(id, other),
                say.msg_proof_row_retold_label(),
                say.msg_proof_row_retold_help(),
            ),
            Flaw::RowFallsThrough => told(
                say.msg_proof_row_falls_through(id, other),
                say.msg_proof_row_falls_through_label(),
                say.msg_proof_row_falls_through_help(),
            ),
            Flaw::FieldUntold => told(
                say.msg_proof_field_untold(id, other),
                say.msg_proof_field_untold_label(id),
                say.msg_proof_field_untold_help(id),
            ),
            Flaw::Dateless => told(
                say.msg_proof_dateless(id, other),
                say.msg_proof_dateless_label(),
                say.msg_proof_dateless_help(),
            ),
            Flaw::EndsInNothing => told(
                say.msg_proof_ends_in_nothing(),
                say.msg_proof_ends_in_nothing_label(),
                say.msg_proof_ends_in_nothing_help(),
            ),
            Flaw::SaysDone => told(
                say.msg_proof_says_done(self.sort.word(say), id),
                say.msg_proof_says_done_label(),
                say.msg_proof_says_done_help(),
            ),
            Flaw::InSight => told(
                say.msg_proof_in_sight(id, other),
                say.msg_proof_in_sight_label(),
                say.msg_proof_in_sight_help(self.rather.as_deref().unwrap_or_default(), VISIBLE_WORDS),
            ),
            Flaw::GaveUp => told(
                say.msg_proof_gave_up_on_the_rest(),
                say.msg_proof_gave_up_on_the_rest_label(),
                say.msg_proof_gave_up_on_the_rest_help(),
            ),
            _ => told(
                say.msg_proof_not_settled(id, other),
                say.msg_proof_not_settled_label(),
                say.msg_proof_not_settled_help(),
            ),
        }
    }

    /// What to do about it, with the walk on which it shows.
    fn shown_by(&self, help: String, say: &Locale) -> String {
        let Some(walk) = &self.walk else { return help };
        // A step that has no form of a file is told in the words for it, not left out.
        let told = |done| ron::to_string(done).unwrap_or_else(|error| error.to_string());
        let does: Vec<String> = walk.does.iter().map(told).collect();
        let does = if does.is_empty() { "-".to_owned() } else { does.join(", ") };
        say.msg_proof_shown_by(help, &walk.role, does)
    }
}

/// A finding in one language.
struct Told {
    message: String,
    label: String,
    help: String,
}

/// What an author should know and may well have meant, a line each kind; `all` leaves nothing out.
#[must_use]
pub fn remarks(remarks: &[Finding], language: Language, all: bool) -> String {
    let say = Locale::new(language);
    let mut lines = String::new();
    for (flaw, head) in [
        (Flaw::SilencedByUnknown, say.msg_proof_remark_silenced()),
        (Flaw::AskedTooEarly, say.msg_proof_remark_too_early()),
        (Flaw::SpeaksTooEarly, say.msg_proof_remark_speaks_early()),
    ] {
        let told: Vec<String> = remarks
            .iter()
            .filter(|finding| finding.flaw == flaw)
            .map(|finding| match &finding.other {
                Some(other) => format!("`{}` (`{other}`)", finding.id),
                None => format!("`{}`", finding.id),
            })
            .collect();
        if !told.is_empty() {
            lines.push_str(&format!("  {head}: {}\n", short(&told, &say, all)));
        }
    }
    lines
}

impl Sort {
    fn word(self, say: &Locale) -> String {
        match self {
            Self::Step => say.msg_proof_sort_step(),
            Self::Question => say.msg_proof_sort_question(),
            Self::Field => say.msg_proof_sort_field(),
            Self::Option => say.msg_proof_sort_option(),
            Self::Alert => say.msg_proof_sort_alert(),
            Self::Outcome => say.msg_proof_sort_outcome(),
            Self::Action => say.msg_proof_sort_action(),
            Self::Deed => say.msg_proof_sort_deed(),
            Self::Card => say.msg_proof_sort_card(),
            Self::Guarantee => say.msg_proof_sort_guarantee(),
            Self::OneOf => say.msg_proof_sort_choice(),
            Self::Paper => say.msg_proof_sort_paper(),
            Self::Section => say.msg_proof_sort_section(),
        }
    }
}
