//! From the files of a protocol folder to a protocol whose every reference holds, or to messages that tell its
//! author where to look and what to do. Pure: the files come in as bytes, whoever read them.

mod check;
mod diagnosis;
mod hash;
mod misfit;
mod nearest;
mod outline;
mod problem;
mod source;
mod syntax;
mod tokens;
mod words_misfit;
mod words_problem;

use std::sync::Arc;

use serde::de::DeserializeOwned;

pub use diagnosis::{Diagnosis, Severity, Words};
pub use source::{LARGEST, SourceFile};

use super::{Head, Protocol, Scenario, Step, Template};
use check::{Parts, Read};
use diagnosis::Earlier;
use misfit::Misfit;
use source::Source;

/// A protocol that can be used, with what could be better about it.
#[derive(Debug, Clone, PartialEq)]
pub struct Loaded {
    /// The protocol.
    pub protocol: Protocol,
    /// Warnings only.
    pub remarks: Vec<Diagnosis>,
}

/// Where a file of a protocol belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    Head,
    Step,
    Template,
    Scenario,
    Stray,
    Ignored,
}

fn place_of(local: &str) -> Place {
    let mut way = local.split('/');
    let (first, second, more) = (way.next().unwrap_or_default(), way.next(), way.next().is_some());
    if !local.ends_with(".ron") {
        return Place::Ignored;
    }
    match (first, second) {
        _ if more => Place::Stray,
        ("protocol.ron", None) => Place::Head,
        ("steps", Some(_)) => Place::Step,
        ("documents", Some(_)) => Place::Template,
        ("scenarios", Some(_)) => Place::Scenario,
        _ => Place::Stray,
    }
}

/// Loads the protocol that these files make up.
///
/// # Errors
/// All that is wrong with it, warnings included, in the order of files and lines.
pub fn load(files: &[SourceFile]) -> Result<Loaded, Vec<Diagnosis>> {
    let mut files: Vec<&SourceFile> = files.iter().collect();
    files.sort_by(|a, b| a.path.cmp(&b.path));
    let folder = files.first().and_then(|file| file.path.split_once('/')).map_or("", |(folder, _)| folder);
    let mut found = Vec::new();
    let mut unreadable = Vec::new();
    let mut sources = Vec::new();
    for file in &files {
        let place = place_of(file.local());
        if place == Place::Ignored {
            continue;
        }
        match Source::decode(file) {
            Ok(source) if place == Place::Stray => found.push(stray(&source)),
            Ok(source) => sources.push((place, source)),
            Err(diagnosis) => {
                unreadable.push(file.path.clone());
                found.push(diagnosis);
            }
        }
    }
    let head = parts_of::<Head>(Place::Head, &sources, &mut found, &mut unreadable).pop();
    let steps = parts_of::<Step>(Place::Step, &sources, &mut found, &mut unreadable);
    let templates = parts_of::<Template>(Place::Template, &sources, &mut found, &mut unreadable);
    let scenarios = parts_of::<Scenario>(Place::Scenario, &sources, &mut found, &mut unreadable);
    let no_head = format!("{folder}/protocol.ron");
    if head.is_none() && !unreadable.contains(&no_head) {
        found.push(headless(folder, &no_head));
    }
    let in_steps = format!("{folder}/steps/");
    let without: Vec<String> = unreadable
        .iter()
        .filter_map(|path| Some(path.strip_prefix(&in_steps)?.strip_suffix(".ron")?.to_owned()))
        .collect();
    let Some(head) = head.filter(|_| without.is_empty()) else {
        // Half the questions are missing: every reference to them would be called an error.
        return Err(in_order(found));
    };
    let order = head.part.steps.clone();
    let parts = Parts { folder: folder.to_owned(), head, steps, templates, scenarios, unreadable: without };
    found.extend(check::check(&parts));
    if found.iter().any(|diagnosis| diagnosis.severity == Severity::Error) {
        return Err(in_order(found));
    }
    let mut steps: Vec<Step> = parts.steps.into_iter().map(|step| step.part).collect();
    steps.sort_by_key(|step| order.iter().position(|id| *id == step.id));
    let protocol = Protocol::assemble(
        parts.head.part,
        steps,
        parts.templates.into_iter().map(|paper| paper.part).collect(),
        parts.scenarios.into_iter().map(|scenario| scenario.part).collect(),
        hash::hash(&files),
    );
    Ok(Loaded { protocol, remarks: in_order(found) })
}

fn in_order(mut found: Vec<Diagnosis>) -> Vec<Diagnosis> {
    found.sort_by(|a, b| (&a.file, a.span.start, a.span.end).cmp(&(&b.file, b.span.start, b.span.end)));
    found
}

/// Reads all files of one place; those that cannot be read leave findings instead.
fn parts_of<'s, T: DeserializeOwned>(
    place: Place,
    sources: &'s [(Place, Source)],
    found: &mut Vec<Diagnosis>,
    unreadable: &mut Vec<String>,
) -> Vec<Read<'s, T>> {
    let mut parts = Vec::new();
    for (_, source) in sources.iter().filter(|(at, _)| *at == place) {
        match syntax::read::<T>(&source.text) {
            Ok((part, shape)) => parts.push(Read { source, shape, part }),
            Err(faults) => {
                unreadable.push(source.path.to_string());
                found.extend(faults.into_iter().map(|fault| diagnose(source, fault)));
            }
        }
    }
    parts
}

fn diagnose(source: &Source, fault: tokens::Fault) -> Diagnosis {
    let words = words_problem::explain(&fault.problem);
    let (file, text) = (Arc::clone(&source.path), Arc::clone(&source.text));
    let mut diagnosis = Diagnosis::new(file, text, fault.span, Severity::Error, words);
    diagnosis.earlier = fault.earlier.map(|span| Earlier {
        file: Arc::clone(&source.path),
        source: Arc::clone(&source.text),
        span,
        label: words_problem::earlier(&fault.problem),
    });
    diagnosis
}

fn stray(source: &Source) -> Diagnosis {
    let words = words_misfit::explain(&Misfit::StrayFile);
    let (file, text) = (Arc::clone(&source.path), Arc::clone(&source.text));
    let span = tokens::line_from(&text, 0);
    Diagnosis::new(file, text, span, Severity::Error, words)
}

fn headless(folder: &str, path: &str) -> Diagnosis {
    let words = words_misfit::explain(&Misfit::NoHead { folder: folder.to_owned() });
    Diagnosis::new(path.into(), "".into(), 0..0, Severity::Error, words)
}
