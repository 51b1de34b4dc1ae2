//! Whether a paper that is meant for one page keeps to it, measured by setting it.
//!
//! That it always does is said only of a bound above every case of that size: every section there, everything asked and
//! answered at its longest, a block that picks its rows given as many as the whole log may have. That it does not is
//! said only of a case: the practice case that fills it most, its texts and logs grown to the size. In between it is
//! said that nothing was shown. What is left open or set aside with a reason is not part of the bound.

use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::case::{Case, Walk, play, walk};
use crate::document::typeset::lay_out;
use crate::document::{Matter, Paper, compose};
use crate::locale::{Language, Locale};
use crate::protocol::{
    Age, Alerts, Choice, Condition, Content, Decimal, Expectation, Given, Kind, Largest, Move, Name,
    Protocol, Question, Scenario, Setting, Template,
};

/// How a paper for one page came out of being measured.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Measured {
    /// The paper.
    pub paper: Name,
    /// The size of case it was held against.
    pub largest: Largest,
    /// Whether it keeps to one page.
    pub kept: Kept,
    /// Where it does not in every case of that size: up to which it does, and what makes it longest.
    pub bound: Option<Bound>,
}

/// How far it is shown that a paper keeps to one page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bound {
    /// The largest size tried at which it does in every case; none when not even without rows.
    pub proved: Option<Largest>,
    /// The question whose answer takes most of the paper.
    pub longest: Option<Name>,
}

/// Whether a paper keeps to one page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kept {
    /// In every case of the size, everything answered.
    Always,
    /// In the practice case that fills it most, grown to the size. Of other cases nothing was shown.
    InItsCases,
    /// Not in this practice case, grown to the size.
    Not {
        /// The practice case.
        case: Name,
        /// On how many pages it stands.
        pages: usize,
        /// With how many rows in each log that case still is on one page; none when it is not even without rows.
        up_to: Option<u8>,
    },
}

/// Measures every paper of a protocol that is meant for one page.
#[must_use]
pub fn measured(protocol: &Protocol) -> Vec<Measured> {
    let meant = |paper: &&Template| matches!(paper.setting, Setting::OnePage | Setting::Large);
    let mut sizes: Vec<(Largest, Vec<Grown<'_>>)> = Vec::new();
    let mut found = Vec::new();
    for template in protocol.templates.iter().filter(meant) {
        let largest = template.largest;
        let kept = if always(protocol, template, largest) {
            Kept::Always
        } else {
            if !sizes.iter().any(|(size, _)| *size == largest) {
                let cases = protocol.scenarios.iter().filter_map(|case| Grown::from(protocol, case, largest));
                sizes.push((largest, cases.collect()));
            }
            let cases = sizes.iter().find(|(size, _)| *size == largest);
            cases.map_or(Kept::InItsCases, |(_, cases)| in_cases(protocol, template, cases))
        };
        let bound = (kept != Kept::Always).then(|| bound(protocol, template));
        found.push(Measured { paper: template.id.clone(), largest, kept, bound });
    }
    found
}

/// Whether the paper keeps to one page even when everything is on it that could ever be.
fn always(protocol: &Protocol, template: &Template, largest: Largest) -> bool {
    let unconditional = unconditional(protocol, template);
    let today = protocol.head.edition.checked;
    Language::ALL.into_iter().all(|language| {
        let case = Fullest { template, largest, language, today }.case(&unconditional);
        let paper =
            Grown::played(&unconditional, &case).and_then(|grown| grown.paper(&template.id, language));
        paper.is_some_and(|paper| pages(&paper) <= 1)
    })
}

/// Up to which size the paper keeps to one page in every case, and what makes it longest.
fn bound(protocol: &Protocol, template: &Template) -> Bound {
    let Largest { rows, words } = template.largest;
    let smaller = (0..rows).rev().map(|rows| Largest { rows, words });
    let shorter = [words / 2, words / 4].map(|words| Largest { rows: 0, words });
    let mut sizes = smaller.chain(shorter);
    let proved = sizes.find(|size| always(protocol, template, *size));
    Bound { proved, longest: longest(protocol, template) }
}

/// The question without which the paper, with all on it that could ever be, would be shortest.
fn longest(protocol: &Protocol, template: &Template) -> Option<Name> {
    let unconditional = unconditional(protocol, template);
    let language = Language::Nl;
    let today = protocol.head.edition.checked;
    let case = Fullest { template, largest: template.largest, language, today }.case(&unconditional);
    let asked = case.does.iter().filter_map(|done| match done {
        Move::Answer(question, _) => Some(question),
        _ => None,
    });
    let left = asked.filter_map(|question| {
        let mut without = case.clone();
        without.does.retain(|done| !matches!(done, Move::Answer(other, _) if other == question));
        let grown = Grown::played(&unconditional, &without)?;
        Some((letters(&grown.paper(&template.id, language)?), question))
    });
    left.min_by_key(|(letters, _)| *letters).map(|(_, question)| question.clone())
}

fn letters(paper: &Paper) -> usize {
    paper.texts().iter().map(|text| text.chars().count()).sum()
}

/// How the practice case comes out that fills the paper most.
fn in_cases(protocol: &Protocol, template: &Template, cases: &[Grown<'_>]) -> Kept {
    let each = cases.iter().flat_map(|case| Language::ALL.map(|language| (case, language)));
    let papers =
        each.filter_map(|(case, language)| Some((case, language, case.paper(&template.id, language)?)));
    let Some((case, language, fullest)) = papers.max_by_key(|(_, _, paper)| letters(paper)) else {
        return Kept::InItsCases;
    };
    let pages = self::pages(&fullest);
    if pages <= 1 {
        return Kept::InItsCases;
    }
    let fits = |rows: &u8| {
        let smaller = Grown::from(protocol, case.of, Largest { rows: *rows, ..template.largest });
        let paper = smaller.and_then(|case| case.paper(&template.id, language));
        paper.is_some_and(|paper| self::pages(&paper) <= 1)
    };
    Kept::Not { case: case.of.id.clone(), pages, up_to: (0..template.largest.rows).rev().find(fits) }
}

/// A practice case, played with texts and logs of some size.
struct Grown<'p> {
    protocol: &'p Protocol,
    of: &'p Scenario,
    case: Case,
    walk: Walk,
}

impl<'p> Grown<'p> {
    fn from(protocol: &'p Protocol, of: &'p Scenario, largest: Largest) -> Option<Self> {
        let grown = grown(of, largest);
        let Grown { case, walk, .. } = Grown::played(protocol, &grown)?;
        Some(Self { protocol, of, case, walk })
    }

    fn played(protocol: &'p Protocol, of: &'p Scenario) -> Option<Self> {
        let case = play(protocol, of, Language::Nl).ok()?; // what cannot be written down is on no paper
        let walk = walk(protocol, case.answers(), of.today);
        Some(Self { protocol, of, case, walk })
    }

    fn paper(&self, template: &Name, language: Language) -> Option<Paper> {
        let template = self.protocol.template(template)?;
        let case = Some((&self.case, &self.walk));
        let matter = Matter { protocol: self.protocol, case, today: self.of.today, zone: TimeZone::UTC };
        Some(compose(&matter, template, language))
    }
}

/// A practice case with texts and logs of this size.
fn grown(scenario: &Scenario, largest: Largest) -> Scenario {
    let mut grown = scenario.clone();
    for done in &mut grown.does {
        if let Move::Answer(_, given) = done {
            grow(given, largest);
        }
    }
    grown
}

fn grow(given: &mut Given, largest: Largest) {
    match given {
        Given::Text(text) => *text = words(largest),
        Given::Judgement { because, .. } if !because.is_empty() => *because = words(largest),
        Given::Entries(entries) if !entries.is_empty() => {
            *entries = entries.iter().cycle().take(usize::from(largest.rows)).cloned().collect();
            entries.iter_mut().flatten().for_each(|(_, given)| grow(given, largest));
        }
        _ => {}
    }
}

fn words(largest: Largest) -> String {
    vec![WORD; usize::from(largest.words)].join(" ")
}

fn pages(paper: &Paper) -> usize {
    lay_out(paper).pages.len()
}

/// The protocol with every condition gone that could leave something off this paper.
fn unconditional(protocol: &Protocol, template: &Template) -> Protocol {
    let mut head = protocol.head.clone();
    head.alerts.clear();
    for outcome in &mut head.outcomes {
        outcome.when = Condition::AllOf(Vec::new());
        outcome.actions.iter_mut().for_each(|action| action.when = None);
    }
    let mut steps = protocol.steps.clone();
    for step in &mut steps {
        step.when = None;
        step.questions.iter_mut().for_each(asked_always);
    }
    let mut paper = template.clone();
    paper.before.clear();
    for section in &mut paper.sections {
        section.when = None;
        section.content.iter_mut().for_each(all_rows);
    }
    Protocol::assemble(head, steps, vec![paper], Vec::new(), protocol.hash.clone())
}

fn asked_always(question: &mut Question) {
    question.when = None;
    match &mut question.answer {
        Kind::One(options) | Kind::Many(options) | Kind::Judgement { options, .. } => {
            options.iter_mut().for_each(|option| option.when = None);
        }
        Kind::Entries { fields, .. } => fields.iter_mut().for_each(asked_always),
        _ => {}
    }
}

fn all_rows(content: &mut Content) {
    match content {
        Content::Log { such, .. } => *such = None,
        Content::Under { content, .. } => content.iter_mut().for_each(all_rows),
        Content::Sides { left, right, .. } => {
            left.such = None;
            right.such = None;
        }
        _ => {}
    }
}

/// A case that fills a paper as far as it goes.
struct Fullest<'a> {
    template: &'a Template,
    largest: Largest,
    language: Language,
    today: Date,
}

impl Fullest<'_> {
    fn case(&self, protocol: &Protocol) -> Scenario {
        let asked = protocol.questions().map(|(_, question)| question);
        let role = protocol.head.roles.iter().max_by_key(|role| role.label.get(self.language).len());
        Scenario {
            id: Name::new("fullest"),
            title: self.template.title.clone(),
            story: self.template.title.clone(),
            ruling: None,
            role: role.map_or_else(|| Name::new("-"), |role| role.id.clone()),
            today: self.today,
            known: Vec::new(),
            own: Vec::new(),
            typed: Vec::new(),
            debrief: None,
            does: asked
                .map(|question| Move::Answer(question.id.clone(), self.longest(question, 0)))
                .collect(),
            expect: Expectation {
                outcomes: Vec::new(),
                alerts: Alerts::Exactly(Vec::new()),
                open: None,
                lapsed: Vec::new(),
            },
        }
    }

    /// The longest answer; in a log each row takes the next longest, so that no heading is left out.
    fn longest(&self, question: &Question, row: usize) -> Given {
        match &question.answer {
            Kind::One(options) => Given::One(self.chosen(options, row)),
            Kind::Judgement { options, .. } => Given::Judgement {
                choice: self.chosen(options, row),
                because: words(self.largest),
                weighed: Vec::new(),
            },
            Kind::Many(options) => {
                let together = options.iter().filter(|option| !option.alone);
                Given::Many(together.map(|option| option.id.clone()).collect())
            }
            Kind::Text { .. } => Given::Text(words(self.largest)),
            Kind::Date => Given::Date(self.today),
            Kind::Number { max, .. } => Given::Number(max.unwrap_or(99)),
            Kind::Decimal { max, .. } => Given::Decimal(max.unwrap_or(Decimal::of_hundredths(9999))),
            Kind::Age { .. } => Given::Age(Age::Months(23)),
            Kind::Entries { fields, .. } => {
                let row = |row| {
                    let fill = |field: &Question| (field.id.clone(), self.longest(field, row));
                    let above = question.answer.under().map(|above| (above.clone(), Given::Row(1)));
                    above.into_iter().chain(fields.iter().map(fill)).collect()
                };
                Given::Entries((0..usize::from(self.largest.rows)).map(row).collect())
            }
        }
    }

    fn chosen(&self, options: &[Choice], row: usize) -> Name {
        let seen = |option: &&Choice| option.holds.is_none_or(|holds| self.template.shows(Some(holds)));
        let mut seen: Vec<&Choice> = options.iter().filter(seen).collect();
        if seen.is_empty() {
            seen.extend(options);
        }
        seen.sort_by_key(|option| std::cmp::Reverse(self.length(option)));
        let chosen = seen.get(row % seen.len().max(1));
        chosen.map_or_else(|| Name::new("-"), |option| option.id.clone())
    }

    fn length(&self, option: &Choice) -> usize {
        option.says.as_ref().unwrap_or(&option.label).get(self.language).chars().count()
    }
}

/// As long as a Dutch word is in a record, with the space behind it.
const WORD: &str = "gezien";

/// What was measured, a line for each way it came out.
#[must_use]
pub fn told(measured: &[Measured], language: Language) -> String {
    let say = Locale::new(language);
    let (mut always, mut shown, mut spilling) = (Vec::new(), Vec::new(), Vec::new());
    for Measured { paper, largest: Largest { rows, words }, kept, bound } in measured {
        let bound = bound.as_ref().map_or_else(String::new, |bound| bounded(bound, &say));
        let (told, line) = match kept {
            Kept::Always => (&mut always, say.msg_one_page_size(paper, *rows, *words)),
            Kept::InItsCases => (&mut shown, say.msg_one_page_size(paper, *rows, *words)),
            Kept::Not { case, pages, up_to: Some(up_to) } => {
                (&mut spilling, say.msg_one_page_up_to(paper, *pages, case, *rows, *words, *up_to))
            }
            Kept::Not { case, pages, up_to: None } => {
                (&mut spilling, say.msg_one_page_never(paper, *pages, case, *rows, *words))
            }
        };
        told.push(format!("{line}{bound}"));
    }
    let heads = [say.msg_one_page_always(), say.msg_one_page_in_its_cases(), say.msg_one_page_spilling()];
    let lines = heads.into_iter().zip([always, shown, spilling]).filter(|(_, papers)| !papers.is_empty());
    lines.map(|(head, papers)| format!("  {head}: {}\n", papers.join("; "))).collect()
}

/// How far it was shown, and the field that can make it longer.
fn bounded(bound: &Bound, say: &Locale) -> String {
    let proved = match &bound.proved {
        Some(Largest { rows, words }) => say.msg_one_page_bound(*rows, *words),
        None => say.msg_one_page_no_bound(),
    };
    let longest = bound.longest.as_ref().map(|question| say.msg_one_page_longest(question));
    format!(", {proved}{}", longest.map_or_else(String::new, |longest| format!(", {longest}")))
}
