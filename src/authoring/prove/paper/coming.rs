//! Everything on a paper can come: its sections, the paper itself, and the dates of what follows.

use super::sheet::Sheet;
use super::{held, on_paper, unless};
use crate::authoring::prove::budget::Inquiry;
use crate::authoring::prove::lint::{Finding, Flaw};
use crate::authoring::prove::site::{Place, Sort, first_name};
use crate::authoring::prove::verdict::is_never;
use crate::protocol::{Claim, Condition, Content, Due, Name, Need, Protocol, Section, Side, Statement};

/// What never comes of this paper.
pub(crate) fn coming(sheet: &Sheet<'_>) -> Vec<Finding> {
    let template = sheet.template;
    let mut found = Vec::new();
    let before: Vec<Claim> = template.before.iter().map(|before| held(Some(&before.when))).collect();
    if !before.is_empty() && is_never(sheet.asked, &Claim::AllOf(before.clone())) {
        let first = template.before.iter().find_map(|before| first_name(&before.when));
        let place = on_paper(template, first.unwrap_or(&template.id));
        found.push(Finding::new(Flaw::Never, Sort::Paper, template.id.clone(), place));
        // What stands on a paper that never goes out is told with it.
        return found;
    }
    for section in &template.sections {
        if never(sheet, section, &before) {
            let at = section.when.as_ref().and_then(first_name).or_else(|| named(section));
            let place = on_paper(template, at.unwrap_or(&template.id));
            let title = Name::new(section.title.nl.as_str());
            let told = Finding::new(Flaw::Never, Sort::Section, title, place);
            found.push(Finding { other: Some(template.id.clone()), ..told });
        }
    }
    found
}

/// Whether this section stands on the paper on no walk.
fn never(sheet: &Sheet<'_>, section: &Section, before: &[Claim]) -> bool {
    let fixed = section.empty.is_some();
    let something = if fixed {
        Claim::AllOf(Vec::new())
    } else {
        Claim::AnyOf(section.content.iter().map(|content| says_something(sheet, content)).collect())
    };
    let always = section.when.is_none() && before.is_empty() && is_sure(&something);
    let claims = before.iter().cloned().chain([held(section.when.as_ref()), something]).collect();
    !always && is_never(sheet.asked, &Claim::AllOf(claims))
}

fn is_sure(claim: &Claim) -> bool {
    match claim {
        Claim::AllOf(parts) => parts.iter().all(is_sure),
        Claim::AnyOf(parts) => parts.iter().any(is_sure),
        _ => false,
    }
}

/// When a block has anything to say.
fn says_something(sheet: &Sheet<'_>, content: &Content) -> Claim {
    let protocol = sheet.asked.protocol;
    let asked = |id: &Name| {
        let shown = protocol.question(id).is_some_and(|question| sheet.shows(question));
        if shown { Claim::OnPath(id.clone()) } else { Claim::AnyOf(Vec::new()) }
    };
    let rows = |of: &Name, such: Option<&Condition>| match such {
        Some(such) => Claim::When(Condition::SomeEntry(of.clone(), Box::new(such.clone()))),
        None => asked(of),
    };
    let side = |side: &Side| rows(&side.of, side.such.as_ref());
    match content {
        Content::Answers(all) | Content::Sentence { of: all, .. } => {
            Claim::AnyOf(all.iter().map(asked).collect())
        }
        Content::Step(step) => {
            let all =
                protocol.step(step).map(|step| step.questions.iter().map(|question| asked(&question.id)));
            Claim::AnyOf(all.into_iter().flatten().collect())
        }
        Content::Log { of, such, .. } => rows(of, such.as_deref()),
        Content::Sides { left, right, .. } => Claim::AnyOf([left, right].map(|of| side(of)).to_vec()),
        Content::Under { content, .. } => {
            Claim::AnyOf(content.iter().map(|content| says_something(sheet, content)).collect())
        }
        Content::Outcomes => reached(protocol, |_| true),
        Content::Actions => reached(protocol, |outcome| !outcome.actions.is_empty()),
        _ => Claim::AllOf(Vec::new()),
    }
}

fn reached(protocol: &Protocol, which: impl Fn(&crate::protocol::Outcome) -> bool) -> Claim {
    let outcomes = protocol.head.outcomes.iter().filter(|outcome| which(outcome));
    Claim::AnyOf(outcomes.map(|outcome| Claim::Reached(outcome.id.clone())).collect())
}

/// The first name in a section, for pointing at it.
fn named(section: &Section) -> Option<&Name> {
    section.blocks().find_map(|content| match content {
        Content::Answers(all) | Content::Sentence { of: all, .. } => all.first(),
        Content::Step(name) | Content::Card(name) | Content::Log { of: name, .. } => Some(name),
        Content::Sides { left, .. } => Some(&left.of),
        _ => None,
    })
}

/// Actions that follow without ever getting the date they are due on: its question is not asked, or may stay open
/// without an alert that speaks of it.
pub(crate) fn dateless(asked: Inquiry<'_>) -> Vec<Finding> {
    let protocol = asked.protocol;
    let mut found = Vec::new();
    for outcome in &protocol.head.outcomes {
        for action in &outcome.actions {
            let Due::On(question) = &action.due else { continue };
            let Some(due) = protocol.question(question) else { continue };
            let given = Claim::AllOf(vec![Claim::Reached(outcome.id.clone()), held(action.when.as_ref())]);
            let on_path = Claim::OnPath(question.clone());
            let then = match &due.need {
                Need::Required => on_path,
                Need::Optional | Need::When(_) => {
                    let spoken_of = protocol.head.alerts.iter();
                    let spoken_of = spoken_of.filter(|alert| alert.question.as_ref() == Some(question));
                    let ways = spoken_of.map(|alert| Claim::When(alert.when.clone()));
                    let needed = due.need.when().map(|when| Claim::When(when.clone()));
                    let answered = Claim::When(Condition::Answered(question.clone()));
                    Claim::AllOf(vec![on_path, Claim::AnyOf(ways.chain(needed).chain([answered]).collect())])
                }
            };
            let told =
                Finding::new(Flaw::Dateless, Sort::Action, action.id.clone(), Place::in_head(question));
            let told = Finding { other: Some(question.clone()), ..told };
            found.extend(unless(asked, Statement::If { given, then }, told));
        }
    }
    found
}
