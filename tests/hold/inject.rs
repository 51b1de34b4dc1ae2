//! Every system call that writes, flushes, names, opens or removes fails once, or is the last one: what was there
//! before is there afterwards, and what was said to be done is done. `strace` makes them fail.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Mutex;
use std::time::Instant;

use weegwijzer::vault::{RecoveryKey, Standing, log};

use super::Figure;
use super::act::{self, ALL, BEGIN, END};
use super::world::{
    copy_folder, files, folder_in_memory, found, id, number_of, open, other_passphrase, passphrase, read,
    save,
};

const CALLS: [&str; 13] = [
    "openat",
    "write",
    "fsync",
    "fdatasync",
    "rename",
    "renameat",
    "renameat2",
    "unlink",
    "unlinkat",
    "mkdir",
    "mkdirat",
    "rmdir",
    "ftruncate",
];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fault {
    Error(&'static str),
    Kill,
}

const FAULTS: [Fault; 3] = [Fault::Error("EIO"), Fault::Error("ENOSPC"), Fault::Kill];

/// The call of this name that comes as this one of its kind.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Point {
    call: String,
    when: u32,
}

pub fn inject() -> Figure {
    let started = Instant::now();
    let room = folder_in_memory();
    let mut told = Vec::new();
    let mut all = 0;
    for (what, _) in ALL {
        let (points, wrong) = sweep(room.path(), what)?;
        if let Some(first) = wrong.first() {
            return Err(format!("{what}: {} of {points} points: {first}", wrong.len()));
        }
        all += points;
        told.push(format!("{what} {points}"));
    }
    let (_, control) = sweep(room.path(), "careless")?;
    if control.is_empty() {
        return Err("control: a program that does not look whether writing worked was not caught".to_owned());
    }
    Ok(format!(
        "system calls         {all} points ({}), 0 violations (control {}); {:.0} s",
        told.join(", "),
        control.len(),
        started.elapsed().as_secs_f64()
    ))
}

/// How many points there were, and what went wrong at which.
fn sweep(room: &Path, what: &str) -> Result<(usize, Vec<String>), String> {
    let template = room.join(format!("{what}.template"));
    prepare(&template, what);
    let points = points(room, &template, what)?;
    let faults: Vec<(Point, Fault)> =
        points.iter().flat_map(|point| FAULTS.map(|fault| (point.clone(), fault))).collect();
    let next = Mutex::new(0);
    let wrong = Mutex::new(Vec::new());
    std::thread::scope(|scope| {
        for worker in 0..std::thread::available_parallelism().map_or(2, usize::from) {
            let (next, wrong, faults, template) = (&next, &wrong, &faults, &template);
            let _ = scope.spawn(move || {
                loop {
                    let mine = {
                        let mut next = next.lock().unwrap();
                        *next += 1;
                        *next - 1
                    };
                    let Some((point, fault)) = faults.get(mine) else { return };
                    let home = room.join(format!("{what}.{worker}"));
                    if let Err(why) = one(template, &home, what, point, *fault) {
                        wrong
                            .lock()
                            .unwrap()
                            .push(format!("{fault:?} at {} {}: {why}", point.call, point.when));
                    }
                }
            });
        }
    });
    Ok((faults.len(), wrong.into_inner().unwrap()))
}

/// A vault with three cases, one that waits, and a copy.
fn prepare(template: &Path, what: &str) {
    let vault = open(template).unwrap();
    if what == "found" {
        return;
    }
    let keys = found(&vault).unwrap();
    let [first, _] = act::sheets(template);
    fs::write(first, keys.sheet().key()).unwrap();
    for case in 1..=3 {
        save(&vault, case, 0).unwrap();
        save(&vault, case, 1).unwrap();
    }
    vault.lock();
    save(&vault, 5, 1).unwrap();
}

fn trace(arguments: &[String], out: &Path, what: &str, home: &Path) -> Command {
    let calls: Vec<String> =
        CALLS.iter().chain(&["statx", "newfstatat"]).map(|call| format!("?{call}")).collect();
    let mut command = Command::new("strace");
    let _ = command
        .args(["-qq", "-s", "256", "-o"])
        .arg(out)
        .arg("-e")
        .arg(format!("trace={}", calls.join(",")))
        .args(arguments)
        .arg(std::env::current_exe().unwrap())
        .args(["act", what])
        .arg(home)
        .stdin(Stdio::null());
    command
}

/// Every call between the two marks.
fn points(room: &Path, template: &Path, what: &str) -> Result<Vec<Point>, String> {
    let home = fresh(template, &room.join(format!("{what}.points")));
    let out = room.join(format!("{what}.trace"));
    let ran = trace(&[], &out, what, &home).output().map_err(|error| format!("strace: {error}"))?;
    if String::from_utf8_lossy(&ran.stdout).trim() != "done" {
        return Err(format!("{what} does not work without faults: {}", String::from_utf8_lossy(&ran.stderr)));
    }
    let mut seen: BTreeMap<String, u32> = BTreeMap::new();
    let mut points = Vec::new();
    let mut inside = false;
    for line in fs::read_to_string(&out).unwrap().lines() {
        let Some((call, _)) = line.split_once('(') else { continue };
        let when = seen.entry(call.to_owned()).or_default();
        *when += 1;
        if line.contains(BEGIN) {
            inside = true;
        } else if line.contains(END) {
            inside = false;
        } else if inside && CALLS.contains(&call) {
            points.push(Point { call: call.to_owned(), when: *when });
        }
    }
    if points.is_empty() { Err(format!("{what} makes no system calls")) } else { Ok(points) }
}

fn fresh(template: &Path, home: &Path) -> PathBuf {
    for old in [home.to_owned(), act::copies(home)] {
        let _ = fs::remove_dir_all(old);
    }
    copy_folder(template, home);
    fs::create_dir_all(act::copies(home)).unwrap();
    home.to_owned()
}

fn one(template: &Path, home: &Path, what: &str, point: &Point, fault: Fault) -> Result<(), String> {
    let home = fresh(template, home);
    let kind = match fault {
        Fault::Error(name) => format!("error={name}"),
        Fault::Kill => "signal=KILL".to_owned(),
    };
    let inject = ["-e".to_owned(), format!("inject={}:{kind}:when={}", point.call, point.when)];
    let ran =
        trace(&inject, Path::new("/dev/null"), what, &home).output().map_err(|error| error.to_string())?;
    let said = String::from_utf8_lossy(&ran.stdout).trim().to_owned();
    let cried = String::from_utf8_lossy(&ran.stderr).into_owned();
    if cried.contains("panicked") {
        return Err(format!("it panicked: {cried}"));
    }
    if fault != Fault::Kill && said != "done" && !said.starts_with("refused: ") {
        return Err(format!("it ended without a word: {said} {cried}"));
    }
    afterwards(&home, what, said == "done")
}

/// What must be so afterwards.
fn afterwards(home: &Path, what: &str, done: bool) -> Result<(), String> {
    let wrong = |error: &dyn std::fmt::Display| error.to_string();
    if what == "careless" {
        let there = fs::read(act::careless(home)).unwrap_or_default();
        let whole = number_of(1, &there) == Some(2);
        return if whole || !done { Ok(()) } else { Err("it was not written".to_owned()) };
    }
    let vault = open(home).map_err(|error| wrong(&error))?;
    if what == "found" {
        return match vault.standing() {
            Standing::None if done => Err("the vault that was founded is not there".to_owned()),
            Standing::None => found(&vault).map(drop).map_err(|error| wrong(&error)),
            Standing::Locked | Standing::Open => {
                vault.unlock(&passphrase()).map(drop).map_err(|error| wrong(&error))
            }
        };
    }
    if what == "sheet" {
        one_sheet_opens(home, done)?;
    }
    let opened = vault.unlock(&passphrase());
    match (what, opened) {
        ("passphrase", Ok(_)) if done => return Err("the old passphrase still opens the vault".to_owned()),
        ("passphrase", Err(_)) => {
            let _ = vault
                .unlock(&other_passphrase())
                .map_err(|error| format!("no passphrase opens it: {error}"))?;
        }
        (_, Err(error)) => return Err(wrong(&error)),
        (_, Ok(_)) => {}
    }
    if what == "inbox" {
        let _ = vault.join_all().map_err(|error| wrong(&error))?;
    }
    for case in 1..=3 {
        let number = match read(&vault, case) {
            Err(why) if what == "erase" && case == 2 => {
                let left = files(&home.join("vault"))
                    .iter()
                    .any(|file| file.to_string_lossy().contains(id(2).as_str()));
                if left {
                    return Err(format!("half erased: {why}"));
                }
                continue;
            }
            other => other?,
        };
        let changed = case == 1 && matches!(what, "save" | "inbox");
        let expected = if changed { if done { 2..=2 } else { 1..=2 } } else { 1..=1 };
        if !expected.contains(&number) || (what == "erase" && case == 2 && done) {
            return Err(format!("case {case} is at {number}"));
        }
    }
    match what {
        "create" if done => drop(read(&vault, 9)?),
        "join" if done => drop(read(&vault, 5)?),
        "join" => {
            let waits = vault.waiting().map_err(|error| wrong(&error))?;
            if waits.cases.is_empty() {
                let _ = read(&vault, 5)?;
            }
        }
        "backup" => copies_are_whole(&vault, home, done)?,
        _ => {}
    }
    let book = vault.log().read(&log::Wanted::default()).map_err(|error| wrong(&error))?;
    if !book.gaps.is_empty() {
        return Err(format!("the access log has gaps: {:?}", book.gaps));
    }
    // And it goes on.
    save(&vault, 3, 7).map_err(|error| format!("afterwards: {error}"))?;
    if read(&vault, 3)? == 7 { Ok(()) } else { Err("afterwards a save is not there".to_owned()) }
}

/// Before anything is mended one of both sheets opens the vault, and after the passphrase did exactly one: the new one when it
/// was said to be taken.
fn one_sheet_opens(home: &Path, done: bool) -> Result<(), String> {
    let beside = |place: &Path, what: &str| PathBuf::from(format!("{}.{what}", place.display()));
    let mended = beside(home, "mended");
    let _ = fs::remove_dir_all(&mended);
    copy_folder(home, &mended);
    for (place, by_passphrase) in [(home, false), (mended.as_path(), true)] {
        if by_passphrase {
            let vault = open(place).map_err(|error| error.to_string())?;
            let _ = vault.unlock(&passphrase()).map_err(|error| error.to_string())?;
        }
        let tried = act::sheets(home).map(|sheet| {
            let key = RecoveryKey::typed(&fs::read_to_string(sheet).unwrap_or_default());
            let tried = beside(place, "tried");
            let _ = fs::remove_dir_all(&tried);
            copy_folder(place, &tried);
            let opened = key.map(|key| open(&tried).and_then(|vault| vault.unlock_with(&key, &passphrase())));
            match opened {
                Ok(Ok(_)) => Ok(()),
                Ok(Err(error)) => Err(error.to_string()),
                Err(_) => Err("this is no key".to_owned()),
            }
        });
        let opens = [tried[0].is_ok(), tried[1].is_ok()];
        if opens != [!done, done] && (done || opens != [false, true]) {
            return Err(format!("after the passphrase {by_passphrase}: of both sheets {tried:?}"));
        }
    }
    Ok(())
}

fn copies_are_whole(vault: &weegwijzer::vault::Vault, home: &Path, done: bool) -> Result<(), String> {
    let mut whole = 0;
    for entry in fs::read_dir(act::copies(home)).unwrap() {
        let folder = entry.unwrap().path();
        if folder.join("contents.ron").exists() {
            let checked = vault.check_backup(&folder).map_err(|error| error.to_string())?;
            if !checked.is_whole() || checked.cases + checked.left.len() != 3 {
                return Err(format!("half a copy passes for one: {checked:?}"));
            }
            whole += 1;
        }
    }
    if done && whole == 0 { Err("the copy is not there".to_owned()) } else { Ok(()) }
}
