//! What other programs and later versions can count on: the age format, and a vault of every format version.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use tempfile::TempDir;
use weegwijzer::vault::{CaseId, Passphrase, RecoveryKey, Shelf};

use super::room::{closed, files};

/// Vaults as each version of the format of a case wrote them, kept for ever; each made once by the test that is ignored.
const FIXTURES: [&str; 2] = ["tests/vault/format-1", "tests/vault/format-2"];

fn read(fixture: &str, name: &str) -> String {
    fs::read_to_string(Path::new(fixture).join(name)).unwrap().trim().to_owned()
}

/// A copy of a fixture: opening mends and tidies.
fn copied(fixture: &str) -> TempDir {
    let folder = TempDir::new().unwrap();
    let kept = Path::new(fixture).join("vault");
    for file in files(&kept) {
        let to = folder.path().join("vault").join(file.strip_prefix(&kept).unwrap());
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        let _ = fs::copy(file, to).unwrap();
    }
    folder
}

#[test]
fn a_vault_of_every_format_opens_with_its_passphrase() {
    for fixture in FIXTURES {
        let folder = copied(fixture);
        let vault = closed(folder.path());
        let passphrase = Passphrase::new(read(fixture, "passphrase.txt")).unwrap();
        let waiting = vault.unlock(&passphrase).unwrap().waiting;
        assert_eq!(waiting.cases.len(), 1, "{fixture}");
        let listing = vault.cases(Shelf::Real).list().unwrap();
        assert_eq!((listing.cases.len(), listing.unreadable.len()), (1, 0), "{fixture}");
        assert_eq!(listing.cases[0].summary.label, "blauwe fiets");
        let opened = vault.cases(Shelf::Real).read(&listing.cases[0].id).unwrap();
        assert_eq!((opened.revision, opened.warning), (2, None), "{fixture}");
        assert_eq!(String::from_utf8(opened.payload).unwrap(), "de tweede versie");
        let id = waiting.cases[0].id.clone();
        assert_eq!(vault.join(&id).unwrap(), 1);
        assert_eq!(vault.cases(Shelf::Real).read(&id).unwrap().payload, b"uit de inbox");
    }
}

#[test]
fn a_vault_of_every_format_opens_with_its_recovery_key() {
    for fixture in FIXTURES {
        let folder = copied(fixture);
        let vault = closed(folder.path());
        let key = RecoveryKey::typed(&read(fixture, "recovery-key.txt")).unwrap();
        let _ = vault.unlock_with(&key, &Passphrase::new("een nieuwe zin".to_owned()).unwrap()).unwrap();
        assert_eq!(vault.cases(Shelf::Real).list().unwrap().cases.len(), 1, "{fixture}");
    }
}

/// Makes the fixture anew: only when a new format version gets one of its own.
#[test]
#[ignore = "writes a fixture that is kept for ever"]
fn make_the_fixture() {
    use weegwijzer::vault::{Cost, Disk, Home, NewKeys, Vault};

    let home = TempDir::new().unwrap();
    let words = "drie oude kastanjes langs de vaart";
    let passphrase = Passphrase::new(words.to_owned()).unwrap();
    let keys = NewKeys::generate(super::room::today()).unwrap();
    let disk = std::sync::Arc::new(Disk);
    let vault = Vault::open_with(Home::at(home.path()).unwrap(), disk, Cost::TEST).unwrap();
    let _ = vault.found(&keys, &passphrase).unwrap();
    let (case, waits) = (CaseId::random().unwrap(), CaseId::random().unwrap());
    let store = vault.cases(Shelf::Real);
    super::room::keep(store, &case, &["de eerste versie", "de tweede versie"]);
    let _ = store.list().unwrap();
    vault.lock();
    super::room::keep(store, &waits, &["uit de inbox"]);
    drop(vault);
    let [.., newest] = FIXTURES;
    let fixture = Path::new(newest);
    for file in files(&home.path().join("vault")) {
        let to = fixture.join(file.strip_prefix(home.path()).unwrap());
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        let _ = fs::copy(file, to).unwrap();
    }
    fs::write(fixture.join("passphrase.txt"), format!("{words}\n")).unwrap();
    fs::write(fixture.join("recovery-key.txt"), format!("{}\n", keys.sheet().key())).unwrap();
}

/// The age program, when this computer has it.
fn age() -> Option<PathBuf> {
    let found = std::env::var_os("PATH").and_then(|path| {
        std::env::split_paths(&path).map(|folder| folder.join("age")).find(|age| age.is_file())
    });
    if found.is_none() {
        println!("skipped: there is no age program on this computer");
    }
    found
}

fn decrypted(age: &Path, key: &Path, file: &Path) -> String {
    let output = Command::new(age).arg("-d").arg("-i").arg(key).arg(file).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// The newest revision in a fixture.
fn newest(fixture: &str) -> PathBuf {
    files(&Path::new(fixture).join("vault/cases")).pop().unwrap()
}

#[test]
fn the_age_program_opens_a_case_with_the_recovery_key_on_the_sheet() {
    let Some(age) = age() else { return };
    for fixture in FIXTURES {
        let text = decrypted(&age, &Path::new(fixture).join("recovery-key.txt"), &newest(fixture));
        let (head, rest) = text.split_once('\n').unwrap();
        assert!(head.contains("blauwe fiets") && rest.trim_end() == "de tweede versie");
        assert_eq!(text.len() % 8192, 0, "padded, so that its length tells little");
    }
}

/// As somebody would do it without this program: first the keys with the passphrase, then a case with the keys.
#[test]
fn the_age_program_opens_a_case_with_the_passphrase() {
    let Some(age) = age() else { return };
    FIXTURES.into_iter().for_each(|fixture| opened_by(&age, fixture));
}

fn opened_by(age: &Path, fixture: &str) {
    let folder = TempDir::new().unwrap();
    let identity = Path::new(fixture).join("vault/keys/identity.age");
    // It asks on a terminal only; `script` gives it one.
    let command =
        format!("{} -d -o {}/keys.txt {}", age.display(), folder.path().display(), identity.display());
    let child = Command::new("script")
        .args(["-qec", &command, "/dev/null"])
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn();
    let Ok(mut child) = child else {
        println!("skipped: there is no script program on this computer");
        return;
    };
    let typed = format!("{}\n", read(fixture, "passphrase.txt"));
    std::io::Write::write_all(child.stdin.as_mut().unwrap(), typed.as_bytes()).unwrap();
    assert!(child.wait().unwrap().success());
    let keys = folder.path().join("keys.txt");
    assert!(decrypted(age, &keys, &newest(fixture)).contains("de tweede versie"));
    let inbox = files(&Path::new(fixture).join("vault/inbox")).pop().unwrap();
    assert!(decrypted(age, &keys, &inbox).contains("uit de inbox"));
}
