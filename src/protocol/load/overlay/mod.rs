//! Local agreements: a small file that is laid over the files of a protocol, so that the protocol below it keeps moving. What
//! comes out are files again, with the agreements written into them and the agreements themselves beside them; whoever loads,
//! proves, keeps or sends these files has both. What the file holds is in `local`, where things stand in `place`, how they
//! are written in in `splice`.

mod local;
mod place;
mod splice;
mod words;

use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

pub use local::{Agreed, Local, Sort as AgreedSort, Spot};
pub(super) use words::Astray;

use super::super::bundle;
use super::diagnosis::{Diagnosis, Earlier, Severity};
use super::dutch::Completed;
use super::nearest::Choices;
use super::outline::Node;
use super::source::Source;
use super::tokens::Fault;
use super::{SourceFile, syntax, words as told};
use local::{AddedLine, AddedOption, AddedQuestion, OtherLevel, OtherText};
use place::{Base, Target};
use splice::{Edit, Spliced, written_in};

/// How the name of a file with local agreements ends.
pub const LOCAL: &str = ".local.ron";

/// The files of a protocol with local agreements in them.
#[derive(Debug, Clone)]
pub struct Overlaid {
    /// The files, and beside them the agreements as they were written.
    pub files: Vec<SourceFile>,
    /// What is wrong with the agreements, or changed underneath them.
    pub found: Vec<Diagnosis>,
    spliced: Vec<Spliced>,
    written: Vec<(Source, Completed)>,
    /// The files as they were before anything was written in.
    below: Vec<SourceFile>,
    left_out: bool,
}

impl Overlaid {
    /// What was found in the files, each told at its place in the agreements when that is where it was written.
    #[must_use]
    pub fn told(&self, found: Vec<Diagnosis>) -> Vec<Diagnosis> {
        found.into_iter().map(|one| self.traced(one)).collect()
    }

    fn traced(&self, one: Diagnosis) -> Diagnosis {
        let earlier = one.earlier.map(|there| match self.written_at(&there.file, &there.span) {
            Some((file, source, span)) => Earlier { file, source, span, label: there.label },
            None => there,
        });
        match self.written_at(&one.file, &one.span) {
            Some((file, text, span)) => {
                Diagnosis { earlier, ..Diagnosis::new(file, text, span, one.severity, one.words) }
            }
            None => Diagnosis { earlier, ..one },
        }
    }

    /// Where a place in a file was written: in the agreements, or in the file before anything was written in.
    fn written_at(&self, file: &str, span: &Range<usize>) -> Option<(Arc<str>, Arc<str>, Range<usize>)> {
        let here: Vec<&Spliced> = self.spliced.iter().filter(|part| *part.file == *file).collect();
        if let Some(part) = here.iter().find(|part| part.holds(span.start)) {
            let (source, completed) = self.written.get(part.overlay)?;
            let span = completed.original(part.back(span.start)..part.back(span.end));
            return Some((Arc::clone(&source.path), Arc::clone(&source.text), span));
        }
        let below = self.below.iter().find(|below| below.path == file && !here.is_empty())?;
        let start = splice::before(&here, span.start);
        let end = splice::before(&here, span.end).max(start);
        Some((file.into(), super::hash::text_of(below).into(), start..end))
    }

    /// Whether a part of the agreements was left out.
    #[must_use]
    pub fn left_out(&self) -> bool {
        self.left_out
    }

    /// The agreements as they are told: nothing could be written in.
    #[must_use]
    pub(super) fn of_nothing(found: Vec<Diagnosis>) -> Self {
        let (files, spliced) = (Vec::new(), Vec::new());
        Self { files, found, spliced, written: Vec::new(), below: Vec::new(), left_out: false }
    }
}

/// The id of the protocol that these agreements are of; none when that cannot be read.
#[must_use]
pub fn of_protocol(overlay: &SourceFile) -> Option<String> {
    let source = Source::decode(overlay).ok()?; // told by `lay_over`
    let shape = super::outline::outline(&source.text).ok()?; // likewise
    shape.field("of").and_then(Node::quoted).map(str::to_owned)
}

/// What is said of agreements on a protocol that is not there.
pub(super) fn over_nothing(overlays: &[SourceFile]) -> Vec<Diagnosis> {
    let told = |overlay: &SourceFile| {
        let source = match Source::decode(overlay) {
            Ok(source) => source,
            Err(diagnosis) => return *diagnosis,
        };
        let shape = match super::outline::outline(&source.text) {
            Ok(shape) => shape,
            Err(fault) => return super::diagnose(&source, fault),
        };
        let of = shape.field("of");
        let span = of.map_or(0..0, |of| of.span.clone());
        let of = of.and_then(Node::quoted).unwrap_or_default();
        let choices = Choices::of(of, bundle::all().iter().map(bundle::Bundled::id));
        let words = told::explain(&Astray::NoProtocol { of: of.to_owned(), choices });
        Diagnosis::new(Arc::clone(&source.path), Arc::clone(&source.text), span, Severity::Error, words)
    };
    overlays.iter().map(told).collect()
}

/// The agreements in a file that lies beside a protocol they were written into.
pub(super) fn read(source: &Source) -> Result<Local, Vec<Fault>> {
    let completed = Completed::of(&source.text)?;
    let back = |mut fault: Fault| {
        fault.span = completed.original(fault.span);
        fault.earlier = fault.earlier.map(|span| completed.original(span));
        fault
    };
    let read = syntax::read::<Local>(&completed.text).map(|(local, _)| local);
    read.map_err(|faults| faults.into_iter().map(back).collect())
}

/// Lays agreements over the files of their protocol. What has no place there is told and left out; the rest holds.
#[must_use]
pub fn lay_over(base: &[SourceFile], overlays: &[SourceFile]) -> Overlaid {
    super::with_room(|| lay_over_here(base, overlays))
}

fn lay_over_here(base: &[SourceFile], overlays: &[SourceFile]) -> Overlaid {
    let mut laid =
        Overlaid { files: base.to_vec(), below: base.to_vec(), ..Overlaid::of_nothing(Vec::new()) };
    let folder = base.first().and_then(|file| file.path.split_once('/')).map_or("", |(folder, _)| folder);
    let texts: Vec<String> = base.iter().map(super::hash::text_of).collect();
    let below = Base::of(base, &texts);
    let mut edits = Vec::new();
    let mut anchors = HashMap::new();
    for overlay in overlays {
        let source = match Source::decode(overlay) {
            Ok(source) => source,
            Err(diagnosis) => {
                laid.found.push(*diagnosis);
                continue;
            }
        };
        let faulty = |faults: Vec<Fault>, at: &dyn Fn(Fault) -> Fault| -> Vec<Diagnosis> {
            faults.into_iter().map(|fault| super::diagnose(&source, at(fault))).collect()
        };
        let completed = match Completed::of(&source.text) {
            Ok(completed) => completed,
            Err(faults) => {
                laid.found.extend(faulty(faults, &|fault| fault));
                continue;
            }
        };
        let back = |mut fault: Fault| {
            fault.span = completed.original(fault.span);
            fault.earlier = fault.earlier.map(|span| completed.original(span));
            fault
        };
        match syntax::read::<Local>(&completed.text) {
            Err(faults) => laid.found.extend(faulty(faults, &back)),
            Ok((local, shape)) => {
                let mut laying = Laying {
                    below: &below,
                    overlay: laid.written.len(),
                    edits: &mut edits,
                    anchors: &mut anchors,
                    found: Vec::new(),
                    left_out: Vec::new(),
                    now: Vec::new(),
                };
                laying.all(&local, &shape);
                laid.left_out |= !laying.left_out.is_empty();
                let record = splice::record(&source.text, &completed, &laying.left_out, &laying.now);
                for (span, astray) in laying.found {
                    let severity = astray.severity();
                    let (file, text) = (Arc::clone(&source.path), Arc::clone(&source.text));
                    let span = completed.original(span);
                    laid.found.push(Diagnosis::new(file, text, span, severity, told::explain(&astray)));
                }
                let name = overlay.path.rsplit('/').next().unwrap_or(&overlay.path);
                laid.files.push(SourceFile::new(format!("{folder}/{name}"), record));
                laid.written.push((source, completed));
            }
        }
    }
    let texts: Vec<&str> = laid.written.iter().map(|(_, completed)| completed.text.as_str()).collect();
    let (files, spliced) = written_in(&laid.files, edits, &texts);
    Overlaid { files, spliced, ..laid }
}

/// One file of agreements while it is looked at.
struct Laying<'b> {
    below: &'b Base<'b>,
    overlay: usize,
    edits: &'b mut Vec<Edit>,
    /// Behind what the questions stand that agreements added.
    anchors: &'b mut HashMap<String, (usize, usize)>,
    found: Vec<(Range<usize>, Astray)>,
    /// What of them does not hold, because it has no place below.
    left_out: Vec<Range<usize>>,
    /// What was said to be replaced, and what really is.
    now: Vec<(Range<usize>, String)>,
}

impl Laying<'_> {
    fn all(&mut self, local: &Local, shape: &Node<'_>) {
        let list = |key: &str| shape.field(key).map_or(&[][..], Node::parts);
        if self.below.id() != Some(local.of.as_str()) {
            let at = shape.field("of").map_or(0..0, |node| node.span.clone());
            let known = self.below.id().unwrap_or_default().to_owned();
            self.found.push((at, Astray::OtherProtocol { of: local.of.to_string(), known }));
            return;
        }
        for part in list("sources") {
            self.add_to_head("sources", &part.value);
        }
        for part in list("cards") {
            self.add_to_head("cards", &part.value);
        }
        for (text, part) in local.texts.iter().zip(list("texts")) {
            self.text(text, &part.value);
        }
        for (line, part) in local.lines.iter().zip(list("lines")) {
            self.line(line, &part.value);
        }
        for (question, part) in local.questions.iter().zip(list("questions")) {
            self.question(question, &part.value);
        }
        for (option, part) in local.options.iter().zip(list("options")) {
            self.option(option, &part.value);
        }
        for (level, part) in local.alerts.iter().zip(list("alerts")) {
            self.level(level, &part.value);
        }
    }

    fn insert(&mut self, at: (usize, usize), before: &str, value: &Node<'_>, after: &str) {
        self.edits.push(Edit {
            file: at.0,
            span: at.1..at.1,
            before: before.to_owned(),
            taken: (self.overlay, value.span.clone()),
            after: after.to_owned(),
        });
    }

    fn replace(&mut self, target: &Target<'_>, value: &Node<'_>) {
        let span = target.node.span.clone();
        if self.edits.iter().any(|edit| edit.file == target.file && !edit.is_added() && edit.span == span) {
            self.found.push((value.span.clone(), Astray::Twice));
            return;
        }
        self.edits.push(Edit {
            file: target.file,
            span,
            before: String::new(),
            taken: (self.overlay, value.span.clone()),
            after: String::new(),
        });
    }

    /// At the end of a list of the head, which may not be there yet.
    fn add_to_head(&mut self, list: &str, value: &Node<'_>) {
        let Some(head) = self.below.head() else { return };
        self.add_to_list(&head, list, value);
    }

    fn add_to_list(&mut self, of: &Target<'_>, list: &str, value: &Node<'_>) {
        match of.node.field(list) {
            Some(there) => self.append(of.file, there, value),
            None => {
                let at = of.node.field("id").map_or(of.node.span.end, |id| id.span.end);
                self.insert((of.file, at), &format!(", {list}: ["), value, "]");
            }
        }
    }

    fn append(&mut self, file: usize, list: &Node<'_>, value: &Node<'_>) {
        match list.parts().last() {
            Some(last) => self.insert((file, last.value.span.end), ", ", value, ""),
            None => self.insert((file, list.span.end.saturating_sub(1)), "", value, ""),
        }
    }

    fn astray(&mut self, shape: &Node<'_>, key: &str, astray: Astray) {
        let at = shape.field(key).unwrap_or(shape).span.clone();
        if matches!(astray, Astray::NotThere { .. }) {
            self.left_out.push(shape.span.clone());
        }
        self.found.push((at, astray));
    }

    fn text(&mut self, text: &OtherText, shape: &Node<'_>) {
        let Some(now) = shape.field("now") else { return };
        let target = match self.below.find(&text.of) {
            Ok(target) => target,
            Err(choices) => {
                let what = text.of.named();
                return self.astray(shape, "of", Astray::NotThere { what, choices });
            }
        };
        let Some(there) = target.node.field(&text.text) else {
            if !text.of.may_have(&text.text) {
                let (what, choices) = (text.text.clone(), place::texts_of(&text.text, target.node));
                return self.astray(shape, "text", Astray::NotThere { what, choices });
            }
            if text.was.is_some() {
                return self.astray(shape, "was", Astray::NothingThere);
            }
            let at = target.node.field("id").map_or(target.node.span.end, |id| id.span.end);
            return self.insert((target.file, at), &format!(", {}: ", text.text), now, "");
        };
        let Some(said) = there.field("nl").and_then(Node::quoted) else {
            let (what, choices) = (text.text.clone(), place::texts_of(&text.text, target.node));
            return self.astray(shape, "text", Astray::NotThere { what, choices });
        };
        match shape.field("was").and_then(Node::quoted) {
            None => self.astray(shape, "of", Astray::Unwatched { now: said.to_owned() }),
            Some(was) if was != said => {
                self.astray(shape, "was", Astray::Changed { now: said.to_owned() });
                let was = shape.field("was").map(|node| node.span.clone());
                self.now.extend(was.map(|at| (at, said.to_owned())));
            }
            Some(_) => {}
        }
        self.replace(&Target { file: target.file, node: there }, now);
    }

    fn line(&mut self, line: &AddedLine, shape: &Node<'_>) {
        let Some(value) = shape.field("line") else { return };
        let spot = Spot::Card(line.card.clone());
        match self.below.find(&spot) {
            Ok(card) => self.add_to_list(&card, "lines", value),
            Err(choices) => {
                let what = line.card.to_string();
                self.astray(shape, "card", Astray::NotThere { what, choices });
            }
        }
    }

    fn question(&mut self, question: &AddedQuestion, shape: &Node<'_>) {
        let Some(value) = shape.field("question") else { return };
        let at = match (self.anchors.get(question.after.as_str()), self.below.question(&question.after)) {
            (Some(&at), _) => at,
            (None, Ok(after)) => (after.file, after.node.span.end),
            (None, Err(choices)) => {
                let what = question.after.to_string();
                return self.astray(shape, "after", Astray::NotThere { what, choices });
            }
        };
        if self.below.question(&question.question.id).is_ok() {
            let of = question.question.id.to_string();
            return self.astray(value, "id", Astray::Taken { of });
        }
        self.insert(at, ", ", value, "");
        let _ = self.anchors.insert(question.question.id.to_string(), at);
        let papers = shape.field("on").map_or(&[][..], Node::parts);
        for (paper, part) in question.on.iter().zip(papers) {
            match self.below.paper(paper, &question.after) {
                Ok(Some(place)) => {
                    if let Some(id) = value.field("id") {
                        self.insert(place.at, &place.before, id, place.after);
                    }
                }
                Ok(None) => {}
                Err(choices) => {
                    let what = paper.to_string();
                    self.left_out.push(part.value.span.clone());
                    self.found.push((part.value.span.clone(), Astray::NotThere { what, choices }));
                }
            }
        }
    }

    fn option(&mut self, option: &AddedOption, shape: &Node<'_>) {
        let Some(value) = shape.field("option") else { return };
        let question = match self.below.question(&option.of) {
            Ok(question) => question,
            Err(choices) => {
                let what = option.of.to_string();
                return self.astray(shape, "of", Astray::NotThere { what, choices });
            }
        };
        match question.node.field("answer").and_then(place::options) {
            Some(list) => self.append(question.file, list, value),
            None => self.astray(shape, "of", Astray::NoOptions { of: option.of.to_string() }),
        }
    }

    fn level(&mut self, level: &OtherLevel, shape: &Node<'_>) {
        let Some(value) = shape.field("level") else { return };
        match self.below.find(&Spot::Alert(level.of.clone())) {
            Ok(_) if level.because.nl.trim().is_empty() => self.astray(shape, "because", Astray::NoReason),
            Ok(alert) => {
                if let Some(there) = alert.node.field("level") {
                    if there.name() == value.name() {
                        self.astray(shape, "level", Astray::SameLevel);
                    }
                    self.replace(&Target { file: alert.file, node: there }, value);
                }
            }
            Err(choices) => {
                let what = level.of.to_string();
                self.astray(shape, "of", Astray::NotThere { what, choices });
            }
        }
    }
}

impl Astray {
    /// What was left out or changed underneath leaves the rest usable.
    const fn severity(&self) -> Severity {
        match self {
            Self::NotThere { .. } | Self::Changed { .. } | Self::Unwatched { .. } | Self::SameLevel => {
                Severity::Warning
            }
            Self::OtherProtocol { .. }
            | Self::NoProtocol { .. }
            | Self::Taken { .. }
            | Self::Twice
            | Self::NothingThere
            | Self::NoReason
            | Self::NoOptions { .. } => Severity::Error,
        }
    }
}
