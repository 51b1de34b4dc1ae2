//! What a protocol does not do though it must: what its scenarios expect, what it promises. The account tells it in lines of
//! its own; here each is a message at its place in the files, for whoever looks at those.

use super::account::told;
use super::check::{Checked, Difference, Played};
use super::prove::{Proof, Proven, Verdict, as_file};
use crate::locale::Locale;
use crate::protocol::load::{self, Diagnosis, Severity, SourceFile, Words, value_at};
use crate::protocol::{Name, Protocol, Text};

const HEAD: &str = "protocol.ron";

/// All of it, scenarios first. Where local agreements are written in, a scenario that ends differently is no fault.
pub(super) fn unmet(
    protocol: &Protocol,
    files: &[SourceFile],
    checked: &Checked,
    proof: &Proof,
) -> Vec<Diagnosis> {
    let agreed = !protocol.locals().is_empty();
    let mut found: Vec<Diagnosis> =
        checked.scenarios.iter().flat_map(|played| of_scenario(played, files, agreed)).collect();
    if checked.given_up > 0 {
        let place = protocol.head.id.place();
        found.extend(load::told(files, HEAD, place, Severity::Error, given_up(checked.given_up)));
    }
    for proven in &proof.guarantees {
        let says = protocol.guarantee(&proven.id).map(|guarantee| &guarantee.says);
        if let Some(words) = says.and_then(|says| not_proved(proven, says)) {
            found.extend(load::told(files, HEAD, proven.id.place(), Severity::Error, words));
        }
    }
    found
}

fn of_scenario(played: &Played, files: &[SourceFile], agreed: bool) -> Vec<Diagnosis> {
    let file = format!("scenarios/{}.ron", played.id);
    let severity = if agreed { Severity::Warning } else { Severity::Error };
    let differs = played.differences.iter().filter_map(|difference| {
        let expected = value_at(files, &file, &["expect", difference.key()]);
        let span = expected.or_else(|| value_at(files, &file, &["expect"]));
        load::told(files, &file, span, severity, differs(difference, agreed))
    });
    let vain = played
        .resolved_in_vain
        .iter()
        .filter_map(|alert| load::told(files, &file, alert.place(), Severity::Warning, in_vain(alert)));
    differs.chain(vain).collect()
}

impl Difference {
    /// Where in what a scenario expects it belongs.
    const fn key(&self) -> &'static str {
        match self {
            Self::OutcomeMissing { .. } | Self::OutcomeTooMany { .. } => "outcomes",
            Self::AlertMissing { .. } | Self::AlertTooMany { .. } => "alerts",
            Self::OpenMissing(_) | Self::OpenTooMany(_) => "open",
            Self::LapsedMissing(_) | Self::LapsedTooMany(_) => "lapsed",
        }
    }
}

fn differs(difference: &Difference, agreed: bool) -> Words {
    Words {
        kind: difference.into(),
        message: Text::said(|say| told(difference, say.language())),
        label: Text::said(|say| say.msg_check_expected_label()),
        help: Some(Text::said(|say| match agreed {
            true => say.msg_check_expected_agreed(),
            false => say.msg_check_expected_help(),
        })),
    }
}

fn in_vain(alert: &Name) -> Words {
    Words {
        kind: "scenario.resolved-in-vain",
        message: Text::said(|say| say.msg_check_in_vain(alert)),
        label: Text::said(|say| say.msg_check_in_vain_label()),
        help: Some(Text::said(|say| say.msg_check_in_vain_help())),
    }
}

fn given_up(count: usize) -> Words {
    Words {
        kind: "scenario.given-up",
        message: Text::said(|say| say.msg_check_given_up(count)),
        label: Text::said(|say| say.msg_check_given_up_label()),
        help: Some(Text::said(|say| say.msg_check_given_up_help())),
    }
}

fn not_proved(proven: &Proven, says: &Text) -> Option<Words> {
    let id = &proven.id;
    let says = |say: &Locale| says.get(say.language()).to_owned();
    match &proven.verdict {
        Verdict::Proved { .. } => None,
        Verdict::Refuted(walk) => Some(Words {
            kind: "guarantee.refuted",
            message: Text::said(|say| say.msg_check_refuted(id, says(say))),
            label: Text::said(|say| say.msg_proof_refuted()),
            help: Some(Text::said(|say| {
                // A walk that has no form of a file is told in the words for it.
                let walk_as_file = as_file(walk).unwrap_or_else(|error| error.to_string());
                let place = say.msg_proof_broken_by(format!("scenarios/{}.ron", walk.id));
                format!("{place}\n{walk_as_file}")
            })),
        }),
        Verdict::Undecided(obstacles) => Some(Words {
            kind: "guarantee.undecided",
            message: Text::said(|say| say.msg_check_undecided(id, says(say))),
            label: Text::said(|say| say.msg_proof_undecided()),
            help: Some(Text::said(|say| {
                let each: Vec<String> =
                    obstacles.iter().map(|one| one.words().get(say.language()).to_owned()).collect();
                each.join("; ")
            })),
        }),
    }
}
