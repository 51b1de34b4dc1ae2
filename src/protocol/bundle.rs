//! The protocols inside the program itself, loaded when first asked for.
//! Protocols of users are read from disk by `vault` and loaded by the same `load`.

use std::sync::{Arc, OnceLock};

use include_dir::{Dir, include_dir};

use super::load::{self, Diagnosis, SourceFile, VERDICT_WORDS};
use super::{Name, Protocol};

static PROTOCOLS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/protocols");

type Slot = OnceLock<Result<Arc<Protocol>, Vec<Diagnosis>>>;

/// A protocol of the bundle; nothing of it is read before [`Bundled::load`].
pub struct Bundled {
    folder: &'static str,
    dir: &'static Dir<'static>,
    slot: Slot,
}

impl Bundled {
    /// Its folder, which is its id.
    #[must_use]
    pub fn id(&self) -> &'static str {
        self.folder
    }

    /// Its files, as they were when the program was built.
    #[must_use]
    pub fn files(&self) -> Vec<SourceFile> {
        let mut files = Vec::new();
        collect(self.dir, &mut files);
        files
    }

    /// The protocol, read at the first call.
    ///
    /// # Errors
    /// What is wrong with it, as from [`load::load`].
    pub fn load(&self) -> Result<Arc<Protocol>, &[Diagnosis]> {
        let read = || load::load(&self.files()).map(|loaded| Arc::new(loaded.protocol));
        self.slot.get_or_init(read).as_ref().map(Arc::clone).map_err(Vec::as_slice)
    }
}

fn collect(dir: &Dir<'_>, files: &mut Vec<SourceFile>) {
    for file in dir.files() {
        // `include_dir` gives the separators of the machine it was built on.
        let path = file.path().to_string_lossy().replace('\\', "/");
        files.push(SourceFile::new(path, file.contents()));
    }
    for inner in dir.dirs() {
        collect(inner, files);
    }
}

/// Every bundled protocol, in the order of their ids.
pub fn all() -> &'static [Bundled] {
    static ALL: OnceLock<Vec<Bundled>> = OnceLock::new();
    ALL.get_or_init(|| {
        let mut all: Vec<Bundled> = PROTOCOLS
            .dirs()
            .filter_map(|dir| {
                let folder = dir.path().to_str()?;
                Some(Bundled { folder, dir, slot: OnceLock::new() })
            })
            .collect();
        all.sort_by_key(|bundled| bundled.folder);
        all
    })
}

/// The list of words that sound like a verdict, as it comes with the program.
#[must_use]
pub fn verdict_words() -> SourceFile {
    let file = PROTOCOLS.get_file(VERDICT_WORDS);
    SourceFile::new(VERDICT_WORDS, file.map_or(&b"(nl: [], en: [])"[..], |file| file.contents()))
}

/// The bundled protocol with this id, if it is there and sound.
#[must_use]
pub fn get(id: &Name) -> Option<Arc<Protocol>> {
    all().iter().find(|bundled| bundled.id() == id.as_str()).and_then(|bundled| bundled.load().ok())
}
