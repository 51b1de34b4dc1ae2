//! What the vault takes on this computer: saving, opening, listing and unlocking with 10,000 cases of 36 KB.
//! `cargo bench --bench vault`, or with the number of cases behind `--`.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a measurement that fails is no measurement")]

use std::io;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use jiff::Timestamp;
use jiff::civil::date;
use weegwijzer::vault::{
    CaseId, Cost, Disk, Draft, Entry, Files, Held, Home, NewKeys, Passphrase, Shelf, Summary, Vault,
};

/// The disk without flushing, to fill a vault in little time.
#[derive(Debug)]
struct Unflushed;

impl Files for Unflushed {
    fn create_folder(&self, path: &Path) -> io::Result<()> {
        Disk.create_folder(path)
    }
    fn list(&self, folder: &Path) -> io::Result<Vec<Entry>> {
        Disk.list(folder)
    }
    fn exists(&self, path: &Path) -> io::Result<bool> {
        Disk.exists(path)
    }
    fn read(&self, path: &Path, limit: u64) -> io::Result<Vec<u8>> {
        Disk.read(path, limit)
    }
    fn create(&self, path: &Path) -> io::Result<Box<dyn Draft>> {
        Ok(Box::new(UnflushedDraft(Disk.create(path)?)))
    }
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        Disk.rename(from, to)
    }
    fn remove(&self, path: &Path) -> io::Result<()> {
        Disk.remove(path)
    }
    fn remove_folder(&self, path: &Path) -> io::Result<()> {
        Disk.remove_folder(path)
    }
    fn sync_folder(&self, _folder: &Path) -> io::Result<()> {
        Ok(())
    }
    fn lock(&self, path: &Path) -> io::Result<Box<dyn Held>> {
        Disk.lock(path)
    }
}

struct UnflushedDraft(Box<dyn Draft>);

impl Draft for UnflushedDraft {
    fn write_all(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.0.write_all(bytes)
    }
    fn sync(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn summary(number: usize) -> Summary {
    Summary {
        label: format!("blauwe fiets {number}"),
        protocol: "knmg-meldcode".to_owned(),
        step: Some("talk".to_owned()),
        review_on: Some(date(2026, 12, 5)),
        changed: Timestamp::from_second(i64::try_from(number).unwrap()).unwrap(),
        concluded: number.is_multiple_of(3),
        printed: false,
        filed: false,
    }
}

/// Text of 20 to 60 KB that is different for every case.
fn text(number: usize) -> Vec<u8> {
    let line = format!("(at: \"2026-11-22T01:00:00Z\", event: Answered(\"talk\", Text(\"{number}\"))),\n");
    line.repeat((20_000 + number * 7_919 % 40_000) / line.len()).into_bytes()
}

fn timed<T>(what: &str, act: impl FnOnce() -> T) -> T {
    let started = Instant::now();
    let done = act();
    println!("{what:<34} {:>9.1} ms", started.elapsed().as_secs_f64() * 1000.0);
    done
}

fn spread(what: &str, mut times: Vec<Duration>) {
    times.sort();
    let at = |part: usize| times[(times.len() - 1) * part / 100].as_secs_f64() * 1000.0;
    println!("{what:<34} p50 {:.2}, p99 {:.2}, most {:.2} ms", at(50), at(99), at(100));
}

fn main() {
    let cases = std::env::args().skip(1).find_map(|word| word.parse().ok()).unwrap_or(10_000);
    let folder = tempfile::TempDir::new_in(std::env::current_dir().unwrap()).unwrap();
    let home = || Home::at(folder.path()).unwrap();
    let passphrase = Passphrase::new("groene deur achter het huis".to_owned()).unwrap();
    let ids: Vec<CaseId> = (0..cases).map(|_| CaseId::random().unwrap()).collect();
    let vault = Vault::open_with(home(), Arc::new(Unflushed), Cost::TEST).unwrap();
    let _ = vault.found(&NewKeys::generate(date(2026, 11, 22)).unwrap(), &passphrase).unwrap();
    for (number, id) in ids.iter().enumerate() {
        let _ = vault.cases(Shelf::Real).save(id, &summary(number), &text(number)).unwrap();
    }
    println!("{cases} cases");
    vault.change_passphrase(&passphrase, &passphrase).unwrap();
    drop(vault);

    let vault = timed("start, locked", || Vault::open(home()).unwrap());
    timed("change the passphrase", || vault.change_passphrase(&passphrase, &passphrase).unwrap());
    let passphrase = Passphrase::new(passphrase.reveal().to_owned()).unwrap();
    let _ = timed("unlock", || vault.unlock(&passphrase).unwrap());
    let store = vault.cases(Shelf::Real);
    let listing = timed("list without index", || store.list().unwrap());
    assert_eq!(listing.cases.len(), cases);
    vault.lock();
    let _ = vault.unlock(&passphrase).unwrap();
    let listing = timed("list with index, after unlocking", || store.list().unwrap());
    assert_eq!(listing.cases.len(), cases);
    let _ = timed("list again", || store.list().unwrap());
    let some = ids.iter().enumerate().step_by((cases / 500).max(1));
    let save = |(number, id): (usize, &CaseId)| {
        let (summary, text) = (summary(number), text(number));
        let started = Instant::now();
        let _ = store.save(id, &summary, &text).unwrap();
        started.elapsed()
    };
    spread("save", some.clone().map(save).collect());
    let read = |(_, id): (usize, &CaseId)| {
        let started = Instant::now();
        let _ = store.read(id).unwrap();
        started.elapsed()
    };
    spread("open a case", some.map(read).collect());
    let _ = timed("list after 500 saves", || store.list().unwrap());
    timed("lock", || vault.lock());
}
