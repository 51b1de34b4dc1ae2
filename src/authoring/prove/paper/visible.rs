//! Nothing dangerous stands where somebody reads along: no sentence of the visible form of a note that can be said on
//! some walk holds a word of the list, in either language.
//!
//! Exact: a sentence is fixed but for its dates, and each stands on a line of its own, so that no word arises between
//! two. Dates are looked at in every month. Whether a sentence can be said is put to the solver, as a promise that it
//! never is.

use std::collections::BTreeSet;

use jiff::civil::date;

use super::super::lint::{Finding, Flaw};
use super::super::site::{Place, Sort};
use super::super::verdict::{Verdict, decide};
use super::held;
use crate::authoring::account::short;
use crate::locale::{Language, Locale};
use crate::protocol::load::{SourceFile, WordList, written_at};
use crate::protocol::{
    Claim, Condition, Guarantee, Name, Protocol, Statement, Template, Visible, VisibleLine,
};

/// What was found of the visible forms of a protocol.
#[derive(Debug)]
pub struct InSight {
    /// Words that can stand on one.
    pub findings: Vec<Finding>,
    /// The papers whose visible form can hold none.
    pub free: Vec<Unseen>,
}

/// A paper whose visible form holds no word of the list, whatever is answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unseen {
    /// The paper.
    pub paper: Name,
    /// How many words the list holds.
    pub words: usize,
}

/// Holds every visible form of a protocol against the list.
#[must_use]
pub fn in_sight(protocol: &Protocol, files: &[SourceFile], list: &WordList) -> InSight {
    let mut found = InSight { findings: Vec::new(), free: Vec::new() };
    for template in protocol.templates.iter().filter(|template| !template.visible.is_empty()) {
        let form = Form { protocol, template, files, list };
        let before = found.findings.len();
        for part in &template.visible {
            form.part(part, &mut found.findings);
        }
        if found.findings.len() == before {
            found.free.push(Unseen { paper: template.id.clone(), words: list.len() });
        }
    }
    found
}

/// The visible form of one paper.
struct Form<'a> {
    protocol: &'a Protocol,
    template: &'a Template,
    files: &'a [SourceFile],
    list: &'a WordList,
}

impl Form<'_> {
    fn part(&self, part: &Visible, found: &mut Vec<Finding>) {
        let any = Claim::AnyOf(part.lines.iter().map(said).collect());
        for language in Language::ALL {
            let title = part.title.get(language);
            self.look(language, title, &[title.to_owned()], &any, found);
        }
        for line in &part.lines {
            for language in Language::ALL {
                let locale = Locale::new(language);
                let dated = |month| line.told(language, |_| Some(locale.date(date(2028, month, 10))));
                let told: Vec<String> = (1..=12).filter_map(dated).collect();
                self.look(language, line.says.get(language), &told, &said(line), found);
            }
        }
    }

    /// The words of the list in a text as it is told, if it can be told.
    fn look(&self, language: Language, text: &str, told: &[String], said: &Claim, found: &mut Vec<Finding>) {
        let mut seen = BTreeSet::new();
        for (words, at, listed) in told.iter().flat_map(|words| {
            self.list.found(words, language).into_iter().map(move |(at, listed)| (words, at, listed))
        }) {
            let word = &words[at];
            if seen.insert(word) {
                let start = written_at(self.files, &self.file(), text).zip(text.find(word));
                let span = start.map(|(text, word)| text + word).map(|start| start..start + word.len());
                let finding = Finding {
                    other: Some(self.template.id.clone()),
                    rather: Some(listed.rather.clone()),
                    ..Finding::new(Flaw::InSight, Sort::Paper, Name::new(word), self.place(span))
                };
                found.extend(self.can_be(said, finding));
            }
        }
    }

    /// The finding with a walk on which the sentence is said, unless it is said on none.
    fn can_be(&self, said: &Claim, finding: Finding) -> Option<Finding> {
        let promise = Guarantee {
            id: Name::new(format!("{}-visible", self.template.id)),
            says: finding.words().message,
            holds: Statement::Always(Claim::Not(Box::new(said.clone()))),
        };
        match decide(self.protocol, &promise) {
            Verdict::Proved { .. } => None,
            Verdict::Refuted(walk) => Some(Finding { walk: Some(walk), ..finding }),
            Verdict::Undecided(_) => Some(finding),
        }
    }

    fn file(&self) -> String {
        format!("documents/{}.ron", self.template.id)
    }

    fn place(&self, span: Option<std::ops::Range<usize>>) -> Place {
        Place { file: self.file(), span: span.or_else(|| self.template.id.place()) }
    }
}

/// When a sentence is said: its condition holds, and each of its dates was given.
fn said(line: &VisibleLine) -> Claim {
    let given = |question: Name| {
        let not = |condition| Claim::Not(Box::new(Claim::When(condition)));
        Claim::AllOf(vec![
            Claim::When(Condition::Answered(question.clone())),
            not(Condition::Unknown(question.clone())),
            not(Condition::NotDone(question)),
        ])
    };
    Claim::AllOf(std::iter::once(held(line.when.as_ref())).chain(line.dates().map(given)).collect())
}

/// Which visible forms hold no word of the list, as a line of text.
#[must_use]
pub fn unseen(free: &[Unseen], language: Language) -> String {
    let say = Locale::new(language);
    let papers: Vec<String> = free.iter().map(|form| format!("`{}`", form.paper)).collect();
    free.first().map_or_else(String::new, |form| {
        format!("  {}\n", say.msg_proof_unseen(short(&papers, &say, true), form.words))
    })
}
