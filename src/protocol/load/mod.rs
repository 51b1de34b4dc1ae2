//! From the files of a protocol folder to a protocol whose every reference holds, or to messages that tell its
//! author where to look and what to do. Pure: the files come in as bytes, whoever read them.

mod apart;
mod check;
mod diagnosis;
mod dutch;
mod expectation;
mod forms;
mod hash;
mod idle;
mod joining;
mod misfit;
mod misnamed;
pub(crate) mod nearest;
mod numbers;
mod outline;
mod overlay;
mod problem;
mod source;
mod syntax;
mod tokens;
mod word_list;
mod wording;
mod words;

use std::sync::Arc;

use serde::de::DeserializeOwned;

pub use apart::{cases_apart, completed};
pub use diagnosis::{Diagnosis, Severity, Words};
pub(crate) use expectation::{Expected, expecting};
pub use hash::hexadecimal;
pub(crate) use joining::{JOINING_WORDS, joining};
pub(crate) use misnamed::{may_be_a_head, may_be_misnamed, misnamed};
pub use numbers::{EMERGENCY, NotANumber, OwnNumber, OwnNumbers, own_number};
pub(crate) use numbers::{called, with_numbers};
pub(crate) use overlay::{AddedQuestion, part_at};
pub use overlay::{
    Agreed, AgreedSort, LOCAL, Local, Overlaid, Spot, agreements_in, lay_over, lay_over_own, of_protocol,
};
pub use source::{LARGEST, SourceFile};
pub(crate) use word_list::{ENDING_WORDS, VERDICT_WORDS, VISIBLE_WORDS};
pub use word_list::{EndingWords, ListedWord, WordList};
pub use wording::wording;

use super::text::Text;
use super::{Head, Protocol, Scenario, Step, Template};
use crate::locale::Locale;
use check::{Parts, Read};
use diagnosis::Earlier;
use misfit::Misfit;
use source::Source;

/// Nested conditions are read by recursion, up to a limit. An unoptimised build needs just under 1 MiB for
/// that, which the main thread of some systems does not have to spare; so reading brings its own stack.
const STACK: usize = 4 << 20;

/// A protocol that can be used, with what could be better about it.
#[derive(Debug, Clone, PartialEq)]
pub struct Loaded {
    /// The protocol.
    pub protocol: Protocol,
    /// Warnings only.
    pub remarks: Vec<Diagnosis>,
}

/// Where a file of a protocol belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Place {
    Head,
    Step,
    Template,
    Scenario,
    /// Local agreements that were written into the others.
    Local,
    Stray,
    /// It would be read if it had another name.
    Misnamed,
    Ignored,
}

fn place_of(local: &str) -> Place {
    let mut way = local.split('/');
    let (first, second, more) = (way.next().unwrap_or_default(), way.next(), way.next().is_some());
    if misnamed::right_path(local).is_some() {
        return Place::Misnamed;
    }
    if !local.ends_with(".ron") {
        return Place::Ignored;
    }
    match (first, second) {
        _ if more => Place::Stray,
        ("protocol.ron", None) => Place::Head,
        (name, None) if name.ends_with(LOCAL) => Place::Local,
        ("steps", Some(_)) => Place::Step,
        ("documents", Some(_)) => Place::Template,
        ("scenarios", Some(_)) => Place::Scenario,
        _ => Place::Stray,
    }
}

/// The files that make up a protocol's meaning and papers, in order and as they count for [`hash`]: what is needed to
/// have exactly this edition again. Scenarios are left out: a new test does not make another protocol. Line ends and a
/// byte order mark do not count, so that a copy edited on another system keeps its hash.
#[must_use]
pub(crate) fn meaningful(files: &[SourceFile]) -> Vec<SourceFile> {
    let mut files: Vec<SourceFile> = files
        .iter()
        .filter(|file| counts(file))
        .map(|file| SourceFile::new(file.path.clone(), hash::text_of(file)))
        .collect();
    files.sort_by(|a, b| a.path.cmp(&b.path));
    files
}

/// Whether a file is of the protocol's meaning and papers.
fn counts(file: &SourceFile) -> bool {
    matches!(place_of(file.local()), Place::Head | Place::Step | Place::Template | Place::Local)
}

/// The hash of the protocol that these files make up, as [`Protocol::hash`].
#[must_use]
pub fn hash(files: &[SourceFile]) -> String {
    hash::hash(&in_path_order(files))
}

/// Loads the protocol that these files make up.
///
/// # Errors
/// All that is wrong with it, warnings included, in the order of files and lines.
pub fn load(files: &[SourceFile]) -> Result<Loaded, Vec<Diagnosis>> {
    with_room(|| load_here(files))
}

/// The protocol that these files make up, which is known to be sound: nothing is looked for that would be told to an
/// author, which is most of the work of [`load`]. None when it is not sound after all.
pub(crate) fn load_sound(files: &[SourceFile]) -> Option<Protocol> {
    with_room(|| {
        let files = in_path_order(files);
        let head: Head = sound_parts(&files, Place::Head)?.pop()?;
        let mut steps: Vec<Step> = sound_parts(&files, Place::Step)?;
        steps.sort_by_key(|step| head.steps.iter().position(|id| *id == step.id));
        let templates = sound_parts(&files, Place::Template)?;
        let scenarios = sound_parts(&files, Place::Scenario)?;
        let locals = files.iter().filter(|file| place_of(file.local()) == Place::Local);
        let locals = locals.map(|file| overlay::read(&Source::decode(file).ok()?).ok()); // likewise
        let locals: Vec<Local> = locals.collect::<Option<_>>()?;
        Some(Protocol::assemble(head, steps, templates, scenarios, hash::hash(&files)).with_locals(locals))
    })
}

/// The fictional cases alone, of a protocol that is known to be sound.
pub(super) fn sound_scenarios(files: &[SourceFile]) -> Option<Vec<Scenario>> {
    with_room(|| sound_parts(&in_path_order(files), Place::Scenario))
}

fn sound_parts<T: DeserializeOwned>(files: &[&SourceFile], place: Place) -> Option<Vec<T>> {
    let of_place = files.iter().filter(|file| place_of(file.local()) == place);
    of_place.map(|file| syntax::read_sound(&hash::text_of(file))).collect()
}

fn in_path_order(files: &[SourceFile]) -> Vec<&SourceFile> {
    let mut files: Vec<&SourceFile> = files.iter().collect();
    files.sort_by(|a, b| a.path.cmp(&b.path));
    files
}

/// Reads on a stack that is large enough for what is nested.
fn with_room<T: Send>(read: impl Fn() -> T + Sync) -> T {
    std::thread::scope(|scope| {
        let reader = std::thread::Builder::new().name("load".into()).stack_size(STACK);
        match reader.spawn_scoped(scope, &read) {
            Ok(handle) => handle.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)),
            Err(_) => read(), // no thread to be had
        }
    })
}

/// A warning about a file that loaded, for those who look further than loading does; `local` is its path within the
/// folder. None when there is no such file.
#[must_use]
pub fn remark(
    files: &[SourceFile],
    local: &str,
    span: Option<std::ops::Range<usize>>,
    words: Words,
) -> Option<Diagnosis> {
    told(files, local, span, Severity::Warning, words)
}

/// As [`remark`], however bad it is.
#[must_use]
pub fn told(
    files: &[SourceFile],
    local: &str,
    span: Option<std::ops::Range<usize>>,
    severity: Severity,
    words: Words,
) -> Option<Diagnosis> {
    let file = files.iter().find(|file| file.local() == local)?;
    let source = Source::decode(file).ok()?; // the loader tells of a file that cannot be read
    let fits = |span: &std::ops::Range<usize>| source.text.get(span.clone()).is_some();
    let span = span.filter(fits).unwrap_or_else(|| tokens::line_from(&source.text, 0));
    Some(Diagnosis::new(source.path, source.text, span, severity, words))
}

/// Where this text is written in a file, the quotation marks left out. None when it stands there in another form.
#[must_use]
pub(crate) fn written_at(files: &[SourceFile], local: &str, text: &str) -> Option<usize> {
    let file = files.iter().find(|file| file.local() == local)?;
    let source = Source::decode(file).ok()?; // the loader tells of a file that cannot be read
    source.text.find(&format!("\"{text}\"")).map(|at| at + 1)
}

/// Where the value behind these keys stands in a file; `local` is its path within the folder.
#[must_use]
pub(crate) fn value_at(files: &[SourceFile], local: &str, keys: &[&str]) -> Option<std::ops::Range<usize>> {
    let source = Source::decode(files.iter().find(|file| file.local() == local)?).ok()?; // likewise
    let shape = outline::outline(&source.text).ok()?; // likewise
    shape.path(keys).map(|node| node.span.clone())
}

/// What is said of a folder without `protocol.ron`, though it may hold nothing at all.
#[must_use]
pub(crate) fn no_protocol_in(folder: &str) -> Diagnosis {
    headless(folder, &format!("{folder}/protocol.ron"))
}

fn load_here(files: &[SourceFile]) -> Result<Loaded, Vec<Diagnosis>> {
    let files = in_path_order(files);
    let folder = files.first().and_then(|file| file.path.split_once('/')).map_or("", |(folder, _)| folder);
    let mut found = Vec::new();
    let mut unreadable = Vec::new();
    let mut misnamed = Vec::new();
    let mut sources = Vec::new();
    for file in &files {
        let place = place_of(file.local());
        match place {
            Place::Ignored => continue,
            Place::Misnamed => {
                misnamed.push(file);
                continue;
            }
            _ => {}
        }
        match Source::decode(file) {
            Ok(source) if place == Place::Stray => found.push(stray(&source)),
            Ok(source) => sources.push((place, source)),
            Err(diagnosis) => {
                unreadable.push(file.path.clone());
                found.push(*diagnosis);
            }
        }
    }
    let head = parts_of::<Head>(Place::Head, &sources, &mut found, &mut unreadable).pop();
    let mut steps = parts_of::<Step>(Place::Step, &sources, &mut found, &mut unreadable);
    let templates = parts_of::<Template>(Place::Template, &sources, &mut found, &mut unreadable);
    let scenarios = parts_of::<Scenario>(Place::Scenario, &sources, &mut found, &mut unreadable);
    let mut locals = Vec::new();
    for (_, source) in sources.iter().filter(|(at, _)| *at == Place::Local) {
        match overlay::read(source) {
            Ok(local) => locals.push(local),
            Err(faulty) => found.extend(faulty),
        }
    }
    let no_head = format!("{folder}/protocol.ron");
    if head.is_none() && !unreadable.contains(&no_head) {
        found.push(headless(folder, &no_head));
    }
    let in_steps = format!("{folder}/steps/");
    for file in misnamed {
        // A protocol stands without a paper or a case; a step of it that lies there under another name is not to be made anew.
        let right = misnamed::right_whole(file.local()).map(|right| format!("{folder}/{right}"));
        let right = right.filter(|right| files.iter().all(|file| file.path != *right));
        let step = right.as_ref().and_then(|right| right.strip_prefix(&in_steps)?.strip_suffix(".ron"));
        let listed = |step: &str| {
            head.as_ref().is_some_and(|head| head.part.steps.iter().any(|id| id.as_str() == step))
        };
        let needed = step.is_some_and(listed);
        let severity = if needed { Severity::Error } else { Severity::Warning };
        found.extend(misnamed::misnamed_within(file, severity));
        unreadable.extend(right.filter(|_| needed));
    }
    let without: Vec<String> = unreadable
        .iter()
        .filter_map(|path| Some(path.strip_prefix(&in_steps)?.strip_suffix(".ron")?.to_owned()))
        .collect();
    let Some(head) = head.filter(|_| without.is_empty()) else {
        // Half the questions are missing: every reference to them would be called an error.
        return Err(in_order(found));
    };
    steps.sort_by_key(|step| head.part.steps.iter().position(|id| *id == step.part.id));
    let parts = Parts { folder: folder.to_owned(), head, steps, templates, scenarios, unreadable: without };
    found.extend(check::check(&parts));
    if found.iter().any(|diagnosis| diagnosis.severity == Severity::Error) {
        return Err(in_order(found));
    }
    let protocol = Protocol::assemble(
        parts.head.part,
        parts.steps.into_iter().map(|step| step.part).collect(),
        parts.templates.into_iter().map(|paper| paper.part).collect(),
        parts.scenarios.into_iter().map(|scenario| scenario.part).collect(),
        hash::hash(&files),
    )
    .with_locals(locals);
    Ok(Loaded { protocol, remarks: in_order(found) })
}

/// What is said of local agreements on a protocol that is not there.
#[must_use]
pub fn laid_over_nothing(overlays: &[SourceFile]) -> Overlaid {
    Overlaid::of_nothing(overlay::over_nothing(overlays))
}

/// What is said of a folder that did not answer in time.
#[must_use]
pub fn not_in_time(folder: &str) -> Diagnosis {
    let words = words::explain(&Misfit::NotInTime { folder: folder.to_owned() });
    Diagnosis::new(format!("{folder}/protocol.ron").into(), "".into(), 0..0, Severity::Error, words)
}

/// What is said of a folder that could not be read, for this reason in the words of each language.
#[must_use]
pub fn unreadable(folder: &str, why: impl Fn(&Locale) -> String) -> Diagnosis {
    let words = words::explain(&Misfit::NotRead { folder: folder.to_owned(), cause: Text::said(why) });
    Diagnosis::new(format!("{folder}/protocol.ron").into(), "".into(), 0..0, Severity::Error, words)
}

/// As an author goes through them: the head, the steps, the papers, the scenarios; each from top to bottom.
pub(crate) fn in_order(mut found: Vec<Diagnosis>) -> Vec<Diagnosis> {
    found.sort_by_cached_key(|one| {
        let local = one.file.split_once('/').map_or(&*one.file, |(_, local)| local);
        (place_of(local), Arc::clone(&one.file), one.span.start, one.span.end)
    });
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
    let words = words::explain(&*fault.problem);
    let (file, text) = (Arc::clone(&source.path), Arc::clone(&source.text));
    let mut diagnosis = Diagnosis::new(file, text, fault.span, Severity::Error, words);
    diagnosis.earlier = fault.earlier.map(|span| Earlier {
        file: Arc::clone(&source.path),
        source: Arc::clone(&source.text),
        span,
        label: Text::said(|locale| words::earlier(&fault.problem, locale)),
    });
    diagnosis
}

fn stray(source: &Source) -> Diagnosis {
    let words = words::explain(&Misfit::StrayFile);
    let (file, text) = (Arc::clone(&source.path), Arc::clone(&source.text));
    let span = tokens::line_from(&text, 0);
    Diagnosis::new(file, text, span, Severity::Error, words)
}

fn headless(folder: &str, path: &str) -> Diagnosis {
    let words = words::explain(&Misfit::NoHead { folder: folder.to_owned() });
    Diagnosis::new(path.into(), "".into(), 0..0, Severity::Error, words)
}
