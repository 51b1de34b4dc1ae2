//! Local agreements: a small file that is laid over the files of a protocol, so that the protocol below it keeps moving. What
//! comes out are files again, with the agreements written into them and the agreements themselves beside them; whoever loads,
//! proves, keeps or sends these files has both. What the file holds is in `local`, how it is read in `agreements`, what becomes of
//! each part in `laying`, where things stand in `place`, how they are written in in `splice`.

mod agreements;
mod laying;
mod local;
mod place;
mod splice;
mod words;

use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

pub(crate) use local::AddedQuestion;
pub use local::{Agreed, Local, Sort as AgreedSort, Spot};
pub(super) use words::Astray;

use super::super::bundle;
use super::diagnosis::{Diagnosis, Earlier, Severity};
use super::nearest::Choices;
use super::outline::Node;
use super::source::Source;
use super::{SourceFile, words as told};
use agreements::Agreements;
use laying::Laying;
use place::Base;
use splice::{Spliced, written_in};

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
    written: Vec<Agreements>,
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
            let written = self.written.get(part.overlay)?;
            return Some(written.original(part.back(span.start)..part.back(span.end)));
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

/// What a file of agreements holds.
///
/// # Errors
/// When it cannot be read.
pub fn agreements_in(file: &SourceFile) -> Result<Local, Vec<Diagnosis>> {
    super::with_room(|| read(&Source::decode(file).map_err(|one| vec![*one])?))
}

/// Which of its parts holds this place in the text of agreements: the list, and how many stand before it there.
#[must_use]
pub(crate) fn part_at(text: &str, place: usize) -> Option<(String, usize)> {
    let shape = super::outline::outline(text).ok()?; // told by whoever reads it
    shape.parts().iter().find_map(|list| {
        let (key, _) = list.key.as_ref()?;
        let index = list.value.parts().iter().position(|part| part.value.span.contains(&place))?;
        Some(((*key).to_owned(), index))
    })
}

/// Whether this text is one of agreements, whatever its file is called.
pub(super) fn are_agreements(text: &str) -> bool {
    let shape = super::outline::outline(text).ok(); // what cannot be read tells nothing
    shape.is_some_and(|shape| ["of", "by", "agreed"].into_iter().all(|key| shape.field(key).is_some()))
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
pub(super) fn read(source: &Source) -> Result<Local, Vec<Diagnosis>> {
    Agreements::of(source.clone())?.read().map(|(local, _)| local)
}

/// Lays agreements over the files of their protocol. What has no place there is told and left out; the rest holds.
#[must_use]
pub fn lay_over(base: &[SourceFile], overlays: &[SourceFile]) -> Overlaid {
    super::with_room(|| lay_over_here(base, overlays))
}

/// Lays agreements over a protocol of the user's own. When one of that name comes along too, their author is told over which they lie.
#[must_use]
pub fn lay_over_own(own: &[SourceFile], overlays: &[SourceFile]) -> Overlaid {
    let laid = lay_over(own, overlays);
    let folder = own.first().and_then(|file| file.path.split_once('/')).map_or("", |(folder, _)| folder);
    let bundled = bundle::all().iter().find(|bundled| bundled.id() == folder);
    let Some(bundled) = bundled.filter(|_| laid.found.iter().all(|one| one.severity != Severity::Error))
    else {
        return laid;
    };
    let same = super::hash(&super::meaningful(own)) == bundled.hash();
    let astray = Astray::OwnCopy { folder: folder.to_owned(), same };
    let told: Vec<Diagnosis> = laid.written.iter().map(|one| one.told(one.at_of(), &astray)).collect();
    Overlaid { found: [laid.found, told].concat(), ..laid }
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
        let agreements = match Source::decode(overlay).map_err(|one| vec![*one]).and_then(Agreements::of) {
            Ok(agreements) => agreements,
            Err(found) => {
                laid.found.extend(found);
                continue;
            }
        };
        let name = overlay.path.rsplit('/').next().unwrap_or(&overlay.path);
        if base.iter().any(|file| file.local() == name) {
            let already = Astray::AlreadyIn { folder: folder.to_owned(), file: name.to_owned() };
            laid.found.push(agreements.told(agreements.at_of(), &already));
            continue;
        }
        let mut laying = Laying::new(&below, laid.written.len(), &mut edits, &mut anchors);
        match agreements.read() {
            Err(found) => {
                laid.found.extend(found);
                continue;
            }
            Ok((local, shape)) => laying.all(&local, &shape),
        }
        laid.left_out |= !laying.left_out.is_empty();
        let record = agreements.record(&laying.left_out, &laying.now);
        laid.found.extend(laying.found.into_iter().map(|(span, astray)| agreements.told(span, &astray)));
        laid.files.push(SourceFile::new(format!("{folder}/{name}"), record));
        laid.written.push(agreements);
    }
    let texts: Vec<&str> = laid.written.iter().map(Agreements::completed).collect();
    let (files, spliced) = written_in(&laid.files, edits, &texts);
    Overlaid { files, spliced, ..laid }
}
