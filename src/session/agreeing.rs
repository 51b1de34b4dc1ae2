//! Making local agreements: what they are laid over is read, what they come to is looked at as `check` does, and they are kept
//! only when the protocol can be walked with them. What they are is up to `authoring::agreeing`.

use std::sync::Arc;

use jiff::civil::Date;

use super::shelf::below;
use crate::authoring::agreeing::{Agreements, ByHand, file_of};
use crate::authoring::bench::Bench;
use crate::authoring::diff::{Diff, diff};
use crate::protocol::load::{self, Diagnosis, EndingWords, LOCAL, SourceFile, WordList};
use crate::protocol::{Name, Protocol, bundle};
use crate::vault::{Vault, VaultError};

/// What agreements on one protocol are laid over, and what else lies there.
#[derive(Debug, Clone, PartialEq)]
pub struct Underlay {
    /// The protocol as it is without any.
    pub protocol: Arc<Protocol>,
    files: Vec<SourceFile>,
    /// Whether it is the user's own, and not what comes along.
    own: bool,
    /// Agreements on it that the window did not make.
    others: Vec<SourceFile>,
    /// What the window made, as it lies there.
    kept: Option<SourceFile>,
    /// Every protocol an outcome may lead to.
    known: Vec<Name>,
}

/// What agreements come to.
#[derive(Debug, Clone)]
pub struct Looked {
    /// What is to be said of them, as `check` does: a promise of the protocol that no longer holds among it. Fictional cases
    /// that end differently are no fault of theirs, and stand in the differences.
    pub found: Vec<Diagnosis>,
    /// The protocol with them, when it can be walked.
    pub protocol: Option<Arc<Protocol>>,
    /// What differs from the protocol without any, when that was asked for.
    pub diff: Option<Arc<Diff>>,
}

/// Why agreements cannot be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotBegun {
    /// The disk.
    Vault(VaultError),
    /// What the window made was changed by hand since: it stays as it is.
    ByHand(String),
    /// The protocol itself cannot be used.
    Unusable,
}

/// Why agreements were not kept.
#[derive(Debug, Clone)]
pub enum NotKept {
    /// The disk; or somebody else wrote the file meanwhile.
    Vault(VaultError),
    /// The protocol could not be walked with them.
    Faulty(Looked),
}

/// Reads what lies under agreements on this protocol, and those that the window made before, if it made any.
///
/// # Errors
/// When something cannot be read, or what the window made was changed by hand.
pub fn begin(vault: &Vault, id: &Name) -> Result<(Underlay, Option<Agreements>), NotBegun> {
    let (own, files) = below(vault, id.as_str()).map_err(NotBegun::Vault)?.ok_or(NotBegun::Unusable)?;
    let protocol = load::load(&files).map_err(|_| NotBegun::Unusable)?.protocol; // told where it is listed
    let name = file_of(id);
    let all = vault.agreements().map_err(NotBegun::Vault)?;
    let (kept, others): (Vec<SourceFile>, Vec<SourceFile>) = all
        .into_iter()
        .filter(|file| file.path == name || is_of(file, id))
        .partition(|file| file.path == name);
    let kept = kept.into_iter().next();
    let agreements = kept.as_ref().map(Agreements::read).transpose();
    let agreements = agreements.map_err(|ByHand| NotBegun::ByHand(name))?;
    let folders = vault.protocol_folders().map_err(NotBegun::Vault)?;
    let bundled = bundle::all().iter().map(|bundled| bundled.id().into());
    let known = bundled.chain(folders.iter().map(|folder| Name::new(folder.as_str()))).collect();
    let protocol = Arc::new(protocol);
    Ok((Underlay { protocol, files, own, others, kept, known }, agreements))
}

fn is_of(file: &SourceFile, id: &Name) -> bool {
    let named = file.path.strip_suffix(LOCAL).unwrap_or(&file.path);
    load::of_protocol(file).unwrap_or_else(|| named.to_owned()) == id.as_str()
}

/// Whether it is told of a fictional case that ends differently.
fn is_of_a_case(found: &Diagnosis) -> bool {
    found.words.kind.starts_with("scenario.")
}

/// A list of words that comes along.
#[expect(clippy::disallowed_methods, reason = "a test holds that the lists that come along can be read")]
fn words(list: &SourceFile) -> WordList {
    WordList::read(list).unwrap_or_default()
}

impl Underlay {
    /// Looks at the protocol with these agreements laid over it.
    #[must_use]
    pub fn look(&self, agreements: &Agreements, today: Date) -> Looked {
        let ours = agreements.written().map(|text| SourceFile::new(file_of(&agreements.now().of), text));
        let overlays: Vec<SourceFile> = self.others.iter().cloned().chain(ours).collect();
        let laid = if self.own {
            load::lay_over_own(&self.files, &overlays)
        } else {
            load::lay_over(&self.files, &overlays)
        };
        let (verdicts, visible) = (words(&bundle::verdict_words()), words(&bundle::visible_words()));
        #[expect(
            clippy::disallowed_methods,
            reason = "a test holds that the lists that come along can be read"
        )]
        let endings = EndingWords::read(&bundle::ending_words()).unwrap_or_default();
        let bench =
            Bench { verdicts: &verdicts, visible: &visible, endings: &endings, known: &self.known, today };
        let examined = bench.examine_agreed(&laid);
        let found = examined.messages().filter(|one| !is_of_a_case(one)).cloned().collect();
        let protocol = examined.sound.map(|sound| Arc::new(sound.protocol));
        Looked { found, protocol, diff: None }
    }

    /// The same, with all that differs from the protocol without any.
    #[must_use]
    pub fn compare(&self, agreements: &Agreements, today: Date) -> Looked {
        let mut looked = self.look(agreements, today);
        looked.diff = looked.protocol.as_ref().map(|protocol| Arc::new(diff(&self.protocol, protocol)));
        looked
    }

    /// Looks at agreements and keeps them, when the protocol can be walked with them; what lies there now is told.
    ///
    /// # Errors
    /// When it cannot be walked with them, the file is not what it was, or it cannot be written.
    pub fn keep(
        mut self,
        vault: &Vault,
        agreements: &Agreements,
        today: Date,
    ) -> Result<(Self, Looked), NotKept> {
        let looked = self.compare(agreements, today);
        if looked.protocol.is_none() {
            return Err(NotKept::Faulty(looked));
        }
        let name = file_of(&agreements.now().of);
        let now = agreements.written().map(|text| SourceFile::new(name.clone(), text));
        let bytes = |file: &Option<SourceFile>| file.as_ref().map(|file| file.bytes.clone());
        let (before, after) = (bytes(&self.kept), bytes(&now));
        vault.keep_agreements(&name, before.as_deref(), after.as_deref()).map_err(NotKept::Vault)?;
        self.kept = now;
        Ok((self, looked))
    }
}
