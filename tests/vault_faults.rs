//! Every step of keeping something may fail: an error of the disk, a full disk, or the power. What was
//! acknowledged before must be readable afterwards, and no failure may pass for a success.
#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used, reason = "a test fails by panicking")]

use std::collections::BTreeMap;
use std::io;
use std::path::Path;
use std::sync::{Arc, Mutex};

use jiff::Timestamp;
use jiff::civil::date;
use tempfile::TempDir;
use weegwijzer::vault::{
    CaseId, CaseStore, Disk, Draft, Entry, Files, Home, Look, Papers, Plain, Settings, SettingsStore, Shelf,
    Summary, Vault, VaultError,
};

#[derive(Debug, Clone, Copy, PartialEq)]
enum Fault {
    /// This one step fails; half of what was to be written is written.
    Error(io::ErrorKind),
    /// This step and every later one fails: the program was killed.
    Killed,
}

/// The real disk, but the step with this number fails. Flushing is not passed on: it only costs time here.
#[derive(Debug, Clone, Default)]
struct Faulty(Arc<Mutex<State>>);

#[derive(Debug, Default)]
struct State {
    steps: Vec<&'static str>,
    fault: Option<(usize, Fault)>,
}

impl Faulty {
    fn at(step: usize, fault: Fault) -> Self {
        Self(Arc::new(Mutex::new(State { steps: Vec::new(), fault: Some((step, fault)) })))
    }

    fn step(&self, name: &'static str) -> io::Result<()> {
        let mut state = self.0.lock().unwrap();
        state.steps.push(name);
        let now = state.steps.len();
        match state.fault {
            Some((at, Fault::Error(kind))) if now == at => Err(kind.into()),
            Some((at, Fault::Killed)) if now >= at => Err(io::Error::other("killed")),
            _ => Ok(()),
        }
    }

    fn steps(&self) -> Vec<&'static str> {
        self.0.lock().unwrap().steps.clone()
    }
}

impl Files for Faulty {
    fn create_folder(&self, path: &Path) -> io::Result<()> {
        self.step("create folder")?;
        Disk.create_folder(path)
    }
    fn list(&self, folder: &Path) -> io::Result<Vec<Entry>> {
        self.step("list")?;
        Disk.list(folder)
    }
    fn exists(&self, path: &Path) -> io::Result<bool> {
        self.step("exists")?;
        Disk.exists(path)
    }
    fn read(&self, path: &Path, limit: u64) -> io::Result<Vec<u8>> {
        self.step("read")?;
        Disk.read(path, limit)
    }
    fn create(&self, path: &Path) -> io::Result<Box<dyn Draft>> {
        self.step("create")?;
        Ok(Box::new(FaultyDraft { files: self.clone(), inner: Disk.create(path)? }))
    }
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.step("rename")?;
        Disk.rename(from, to)
    }
    fn remove(&self, path: &Path) -> io::Result<()> {
        self.step("remove")?;
        Disk.remove(path)
    }
    fn sync_folder(&self, _folder: &Path) -> io::Result<()> {
        self.step("sync folder")
    }
}

struct FaultyDraft {
    files: Faulty,
    inner: Box<dyn Draft>,
}

impl Draft for FaultyDraft {
    fn write_all(&mut self, bytes: &[u8]) -> io::Result<()> {
        let step = self.files.step("write");
        let written = if step.is_ok() { bytes.len() } else { bytes.len() / 2 };
        self.inner.write_all(&bytes[..written])?;
        step
    }
    fn sync(&mut self) -> io::Result<()> {
        self.files.step("sync")
    }
}

fn summary() -> Summary {
    Summary {
        label: "blauwe fiets".to_owned(),
        protocol: "knmg-meldcode".to_owned(),
        step: None,
        review_on: None,
        changed: Timestamp::UNIX_EPOCH,
        concluded: false,
    }
}

fn dark() -> Settings {
    Settings { look: Look::Dark, ..Settings::default() }
}

/// What was tried and what was acknowledged.
#[derive(Default)]
struct Told {
    /// Per case: the last number that was acknowledged, and the last that was tried.
    cases: BTreeMap<CaseId, (u32, u32)>,
    dark: bool,
    papers: u32,
    errors: Vec<VaultError>,
}

impl Told {
    fn hear<T>(&mut self, result: Result<T, VaultError>) -> Option<T> {
        result.map_err(|error| self.errors.push(error)).ok()
    }
}

/// Two cases with three and 22 revisions (so that old ones go), settings, papers. Goes on after an error, as the
/// window does.
fn work(home: &Path, files: &Faulty, ids: &[CaseId; 2]) -> Told {
    let mut told = Told::default();
    let shared: Arc<dyn Files> = Arc::new(files.clone());
    let store = CaseStore::open(Arc::clone(&shared), Arc::new(Plain), home, Shelf::Real);
    if let Some(store) = told.hear(store) {
        for number in 1..=22_u32 {
            for id in if number <= 3 { ids.as_slice() } else { &ids[..1] } {
                let result = store.save(id, &summary(), number.to_string().as_bytes());
                told.cases.entry(id.clone()).or_default().1 = number;
                if told.hear(result).is_some() {
                    told.cases.entry(id.clone()).or_default().0 = number;
                }
            }
        }
    }
    let settings = SettingsStore::open(Arc::clone(&shared), home);
    if let Some(settings) = told.hear(settings) {
        for _ in 0..2 {
            let saved = settings.save(&dark());
            told.dark |= told.hear(saved).is_some();
        }
    }
    let papers = Papers::new(shared, home.join("papers"));
    for _ in 0..2 {
        let saved = papers.save("verslag", date(2026, 11, 21), "pdf", b"%PDF whole");
        told.papers += u32::from(told.hear(saved).is_some());
    }
    told
}

/// Opens everything again, as after a restart, and looks for what was acknowledged.
fn look(home: &Path, told: &Told, what: &str) {
    let vault = Vault::open_with(Home::at(home).unwrap(), Arc::new(Faulty::default()), Arc::new(Plain))
        .unwrap_or_else(|error| panic!("{what}: {error}"));
    for (id, (acknowledged, tried)) in &told.cases {
        match vault.cases(Shelf::Real).read(id) {
            Ok(opened) => {
                assert_eq!(opened.warning, None, "{what}: nothing half written has a name");
                let found: u32 = String::from_utf8(opened.payload).unwrap().parse().unwrap();
                assert!(
                    (*acknowledged..=*tried).contains(&found),
                    "{what}: {found} of {acknowledged}..={tried}"
                );
            }
            Err(error) => assert!(
                *acknowledged == 0 && matches!(error, VaultError::NoSuchCase { .. }),
                "{what}: acknowledged {acknowledged}, {error}"
            ),
        }
    }
    let kept = vault.settings().load();
    assert_eq!(kept.warning, None, "{what}");
    assert!(!told.dark || kept.settings == dark(), "{what}: settings are lost");
    let papers = match std::fs::read_dir(home.join("papers")) {
        Ok(papers) => papers.map(|entry| entry.unwrap().path()).collect(),
        Err(_) => Vec::new(),
    };
    let whole = papers.iter().filter(|path| path.extension().is_some_and(|e| e == "pdf"));
    let whole: Vec<_> = whole.map(|path| std::fs::read(path).unwrap()).collect();
    assert!(whole.iter().all(|paper| paper == b"%PDF whole"), "{what}: half a paper");
    assert!(u32::try_from(whole.len()).unwrap() >= told.papers, "{what}: a paper is lost");
    assert_eq!(leftovers(&home.join("vault")), 0, "{what}: temporary files stay");
}

fn leftovers(folder: &Path) -> usize {
    std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .map(|path| match path.is_dir() {
            true => leftovers(&path),
            false => usize::from(path.extension().is_some_and(|extension| extension == "tmp")),
        })
        .sum()
}

fn ids() -> [CaseId; 2] {
    [CaseId::random().unwrap(), CaseId::random().unwrap()]
}

fn steps_of_a_clean_run() -> Vec<&'static str> {
    let folder = TempDir::new().unwrap();
    let files = Faulty::default();
    let told = work(folder.path(), &files, &ids());
    assert_eq!(told.errors, []);
    look(folder.path(), &told, "nothing fails");
    files.steps()
}

#[test]
fn an_error_at_any_step_loses_nothing_that_was_acknowledged() {
    let steps = steps_of_a_clean_run();
    // Removing is tidying up: it may fail in silence. An empty listing is not.
    let silent = ["remove"];
    for kind in [io::ErrorKind::Other, io::ErrorKind::StorageFull, io::ErrorKind::PermissionDenied] {
        for (index, step) in steps.iter().enumerate() {
            let folder = TempDir::new().unwrap();
            let files = Faulty::at(index + 1, Fault::Error(kind));
            let told = work(folder.path(), &files, &ids());
            let what = format!("{kind:?} at step {} ({step})", index + 1);
            // A folder above that may not be opened is the one refusal that is passed over.
            let passed_over = *step == "sync folder" && kind == io::ErrorKind::PermissionDenied;
            if !silent.contains(step) && !passed_over && !settings_fall_back(&steps, index) {
                assert!(!told.errors.is_empty(), "{what} was passed over in silence");
            }
            look(folder.path(), &told, &what);
        }
    }
}

/// Settings that cannot be read are put aside and written anew: that is an answer to the error, not silence.
fn settings_fall_back(steps: &[&str], index: usize) -> bool {
    steps[index] == "read"
}

#[test]
fn being_killed_at_any_step_loses_nothing_that_was_acknowledged() {
    let steps = steps_of_a_clean_run();
    for (index, step) in steps.iter().enumerate() {
        let folder = TempDir::new().unwrap();
        let files = Faulty::at(index + 1, Fault::Killed);
        let told = work(folder.path(), &files, &ids());
        look(folder.path(), &told, &format!("killed at step {} ({step})", index + 1));
    }
}

#[test]
fn a_full_disk_is_called_a_full_disk_and_saving_works_again_afterwards() {
    let clean = steps_of_a_clean_run();
    let first_write = clean.iter().position(|step| *step == "write").unwrap() + 1;
    let folder = TempDir::new().unwrap();
    let files = Faulty::at(first_write, Fault::Error(io::ErrorKind::StorageFull));
    let store = CaseStore::open(Arc::new(files), Arc::new(Plain), folder.path(), Shelf::Real).unwrap();
    let id = CaseId::random().unwrap();
    let error = store.save(&id, &summary(), b"text").unwrap_err();
    assert!(matches!(error, VaultError::DiskFull { .. }), "{error:?}");
    assert!(matches!(store.read(&id), Err(VaultError::NoSuchCase { .. })));
    let _ = store.save(&id, &summary(), b"text").unwrap();
    assert_eq!(store.read(&id).unwrap().payload, b"text");
}

#[test]
fn a_save_is_acknowledged_only_after_flush_name_and_flush_of_the_folder() {
    let folder = TempDir::new().unwrap();
    let files = Faulty::default();
    let store =
        CaseStore::open(Arc::new(files.clone()), Arc::new(Plain), folder.path(), Shelf::Real).unwrap();
    let id = CaseId::random().unwrap();
    for _ in 0..20 {
        let _ = store.save(&id, &summary(), b"text").unwrap();
    }
    let before = files.steps().len();
    let _ = store.save(&id, &summary(), b"text").unwrap();
    let save: Vec<&str> = files.steps().split_off(before);
    assert_eq!(save, ["list", "exists", "create", "write", "sync", "rename", "sync folder", "remove"]);
}
