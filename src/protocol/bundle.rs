//! The protocols inside the program itself, loaded when first asked for.
//! Protocols of users are read from disk by `vault` and loaded by the same `load`.

use std::collections::BTreeSet;
use std::sync::{Arc, OnceLock};

use include_dir::{Dir, include_dir};

use super::load::{self, Diagnosis, ENDING_WORDS, JOINING_WORDS, SourceFile, VERDICT_WORDS, VISIBLE_WORDS};
use super::{Name, Protocol, Scenario};

static PROTOCOLS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/protocols");

type Slot = OnceLock<Result<Arc<Protocol>, Vec<Diagnosis>>>;

/// A protocol of the bundle; nothing of it is read before [`Bundled::load`].
pub struct Bundled {
    folder: &'static str,
    dir: &'static Dir<'static>,
    slot: Slot,
    bare: OnceLock<Option<Arc<Protocol>>>,
    scenarios: OnceLock<Vec<Scenario>>,
    hash: OnceLock<String>,
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

    /// The hash of it, without reading what it says.
    #[must_use]
    pub fn hash(&self) -> &str {
        match self.bare.get() {
            Some(Some(read)) => &read.hash,
            _ => self.hash.get_or_init(|| load::hash(&load::meaningful(&self.files()))),
        }
    }

    /// The protocol without its fictional cases, read at the first call: enough to walk it, the same edition by its hash.
    /// That it is sound was found when the program was built, and is not looked for again: a tenth of the work of
    /// [`Bundled::load`]. None when it is not.
    #[must_use]
    pub fn without_scenarios(&self) -> Option<Arc<Protocol>> {
        let read = || load::load_sound(&self.files_of(|file| !is_scenario(file))).map(Arc::new);
        self.bare.get_or_init(read).clone()
    }

    /// Its fictional cases, read when somebody first practises.
    fn scenarios(&self) -> &[Scenario] {
        // What is wrong with one is told by the whole protocol.
        let read = || load::sound_scenarios(&self.files_of(is_scenario)).unwrap_or_default();
        self.scenarios.get_or_init(read)
    }

    fn files_of(&self, wanted: impl Fn(&SourceFile) -> bool) -> Vec<SourceFile> {
        self.files().into_iter().filter(wanted).collect()
    }
}

fn is_scenario(file: &SourceFile) -> bool {
    file.local().starts_with("scenarios/")
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
                Some(Bundled {
                    folder,
                    dir,
                    slot: OnceLock::new(),
                    bare: OnceLock::new(),
                    scenarios: OnceLock::new(),
                    hash: OnceLock::new(),
                })
            })
            .collect();
        all.sort_by_key(|bundled| bundled.folder);
        all
    })
}

/// Whether this is an edition that comes along with the program, word for word; in other telephone numbers it still is.
/// What is not is of the user's own, or of an earlier program.
#[must_use]
pub fn brings(protocol: &Protocol) -> bool {
    all().iter().any(|bundled| bundled.id() == protocol.head.id.as_str() && bundled.hash() == protocol.hash)
}

/// The numbers that the bundled protocols have called: those that another may take the place of.
pub(crate) fn called() -> &'static BTreeSet<String> {
    static CALLED: OnceLock<BTreeSet<String>> = OnceLock::new();
    CALLED.get_or_init(|| all().iter().flat_map(|bundled| load::called(&bundled.files())).collect())
}

/// The bundled protocol a new case begins with. The text of the heads is searched for it and nothing else is read, so that
/// the first picture of the window waits for no other protocol.
#[must_use]
pub fn leading() -> Option<&'static Bundled> {
    ranked("rank: Leading,")
}

/// The bundled sheet for a telephone call, if it is sound; found as [`leading`] is, and without its fictional cases.
#[must_use]
pub fn call_sheet() -> Option<Arc<Protocol>> {
    ranked("rank: Call,").and_then(Bundled::without_scenarios)
}

fn ranked(written: &str) -> Option<&'static Bundled> {
    all().iter().find(|bundled| {
        bundled
            .dir
            .get_file(format!("{}/protocol.ron", bundled.folder))
            .is_some_and(|head| head.contents_utf8().is_some_and(|text| text.contains(written)))
    })
}

/// The fictional cases of a protocol; of one that comes along they are read when first asked for.
#[must_use]
pub fn scenarios_of(protocol: &Protocol) -> &[Scenario] {
    if !protocol.scenarios.is_empty() {
        return &protocol.scenarios;
    }
    as_it_comes(protocol).map_or(&[], Bundled::scenarios)
}

/// The same, as far as they were read before: this reads nothing.
#[must_use]
pub fn scenarios_read(protocol: &Protocol) -> &[Scenario] {
    if !protocol.scenarios.is_empty() {
        return &protocol.scenarios;
    }
    as_it_comes(protocol).and_then(|bundled| bundled.scenarios.get()).map_or(&[], Vec::as_slice)
}

/// The one of the bundle that this is.
fn as_it_comes(protocol: &Protocol) -> Option<&'static Bundled> {
    let same = |bundled: &&Bundled| {
        let bare = bundled.bare.get().and_then(Option::as_ref);
        bare.is_some_and(|bare| bare.head.id == protocol.head.id && bare.hash == protocol.hash)
    };
    all().iter().find(same)
}

/// The list of words that sound like a verdict, as it comes with the program.
#[must_use]
pub fn verdict_words() -> SourceFile {
    let file = PROTOCOLS.get_file(VERDICT_WORDS);
    SourceFile::new(VERDICT_WORDS, file.map_or(&b"(nl: [], en: [])"[..], |file| file.contents()))
}

/// The list of words that may not stand where somebody reads along, as it comes with the program.
#[must_use]
pub fn visible_words() -> SourceFile {
    let file = PROTOCOLS.get_file(VISIBLE_WORDS);
    SourceFile::new(VISIBLE_WORDS, file.map_or(&b"(nl: [], en: [])"[..], |file| file.contents()))
}

/// The bundled protocol with this id, without its fictional cases, if it is there and sound.
#[must_use]
pub fn bare(id: &Name) -> Option<Arc<Protocol>> {
    all().iter().find(|bundled| bundled.id() == id.as_str()).and_then(Bundled::without_scenarios)
}

/// The words that tell how a fictional case ends, as they come with the program.
#[must_use]
pub fn ending_words() -> SourceFile {
    const NONE: &[u8] = b"(deeds: (nl: [], en: []), lessons: (nl: [], en: []))";
    let file = PROTOCOLS.get_file(ENDING_WORDS);
    SourceFile::new(ENDING_WORDS, file.map_or(NONE, |file| file.contents()))
}

/// The words by which typed text joins a sentence.
#[must_use]
pub(crate) fn joining_words() -> SourceFile {
    let file = PROTOCOLS.get_file(JOINING_WORDS);
    SourceFile::new(JOINING_WORDS, file.map_or(&b""[..], |file| file.contents()))
}

/// The bundled protocol with this id, if it is there and sound.
#[must_use]
pub fn get(id: &Name) -> Option<Arc<Protocol>> {
    // Tests load every one.
    all().iter().find(|bundled| bundled.id() == id.as_str()).and_then(|bundled| bundled.load().ok())
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use super::super::Rank;
    use super::*;

    #[test]
    fn one_bundled_protocol_leads_and_its_head_alone_says_so() {
        let leads = |bundled: &&Bundled| bundled.load().unwrap().head.rank == Rank::Leading;
        let leading: Vec<&str> = all().iter().filter(leads).map(Bundled::id).collect();
        assert_eq!(leading, ["knmg-meldcode"]);
        assert_eq!(super::leading().map(Bundled::id), Some("knmg-meldcode"));
        let called = |bundled: &&Bundled| bundled.load().unwrap().head.rank == Rank::Call;
        let called: Vec<&str> = all().iter().filter(called).map(Bundled::id).collect();
        assert_eq!(called, [super::call_sheet().unwrap().head.id.as_str()]);
    }

    /// The same step has another number to a nurse than to a doctor.
    #[test]
    fn steps_are_numbered_as_the_role_knows_them() {
        let protocol = get(&Name::from("jgz-kindermishandeling")).unwrap();
        let weigh = protocol.step(&Name::from("weigh")).unwrap();
        let number =
            |role: &str| protocol.number_of(weigh, Some(&Name::from(role))).map(|(_, number)| number);
        assert_eq!(number("youth-doctor"), Some("5"));
        assert_eq!(number("youth-nurse"), Some("4"));
        assert_eq!(number("gp"), None);
    }

    /// Wherever acute danger is asked, the emergency page leads to it.
    #[test]
    fn the_emergency_question_shares_its_fact() {
        for protocol in all().iter().map(|bundled| bundled.load().unwrap()) {
            let asked = protocol
                .questions()
                .find(|(_, question)| question.fact.as_ref().is_some_and(|fact| *fact == "acute-danger"));
            assert_eq!(
                protocol.head.emergency.as_ref(),
                asked.map(|(_, question)| &question.id),
                "{}",
                protocol.head.id
            );
        }
    }
}
