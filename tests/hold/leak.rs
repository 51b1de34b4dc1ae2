//! What was typed is nowhere but sealed: not on the terminal, not in a temporary folder, not in a log, not in a
//! copy, not in a file for a colleague, and not in the message of a crash.

use std::fs::{self, File};
use std::path::Path;
use std::process::Stdio;

use jiff::Timestamp;
use weegwijzer::locale::{Language, Locale};
use weegwijzer::vault::{Disk, Existing, Reason, Shelf, look_at_exchange, save_as};

use super::Figure;
use super::world::{files, found, id, open, passphrase, summary, this_program};

const REAL: &str = "GEHEIM-LETSEL-8842";
const PRACTICE: &str = "OEFENING-8842";

pub fn leak(folder: &Path) -> Figure {
    let outside = folder.join("outside");
    for name in ["tmp", "user", "config", "cache"] {
        fs::create_dir_all(outside.join(name)).unwrap();
    }
    let to = |name: &str| Stdio::from(File::create(outside.join(name)).unwrap());
    let ended = this_program()
        .args(["talker".as_ref(), folder.as_os_str()])
        .env("TMPDIR", outside.join("tmp"))
        .env("HOME", outside.join("user"))
        .env("XDG_CONFIG_HOME", outside.join("config"))
        .env("XDG_CACHE_HOME", outside.join("cache"))
        .env("RUST_BACKTRACE", "full")
        .env("RUST_LOG", "trace")
        .stdin(Stdio::null())
        .stdout(to("stdout"))
        .stderr(to("stderr"))
        .status()
        .map_err(|error| error.to_string())?;
    if ended.success() {
        return Err("control: the program did not crash where it should".to_owned());
    }
    let cried = fs::read_to_string(outside.join("stderr")).unwrap();
    if !cried.contains("tests/hold/leak.rs") {
        return Err(format!("it crashed elsewhere: {cried}"));
    }
    let holding = |text: &str| {
        let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let holds = |bytes: &[u8], what: &[u8]| bytes.windows(what.len()).any(|window| window == what);
        let mut found = files(folder);
        found.retain(|file| {
            let bytes = fs::read(file).unwrap();
            let name = file.to_string_lossy();
            holds(&bytes, text.as_bytes()) || holds(&bytes, &wide) || name.contains(text)
        });
        found
    };
    if let Some(file) = holding(REAL).first() {
        return Err(format!("what was typed stands in {}", file.display()));
    }
    let practised = holding(PRACTICE);
    if practised.is_empty() || !practised.iter().all(|file| file.starts_with(folder.join("home/practice"))) {
        return Err(format!("control: practice, which is in the clear, was found in {practised:?}"));
    }
    Ok(format!(
        "leaks                0 of {} files hold what was typed, a crash with it in its message included \
         (control: practice in {})",
        files(folder).len(),
        practised.len()
    ))
}

/// Does everything that writes, tells of everything that went wrong, and crashes with a case in its message.
pub fn talker(folder: &Path) -> Figure {
    weegwijzer::guard::keep_panics_silent("stopped".to_owned(), |text| eprintln!("{text}"));
    let told = |error: &dyn std::fmt::Display| error.to_string();
    let vault = open(&folder.join("home")).map_err(|error| told(&error))?;
    let _ = found(&vault).map_err(|error| told(&error))?;
    let store = vault.cases(Shelf::Real);
    for case in 1..=3 {
        let _ = store.save(&id(case), &summary(REAL), REAL.as_bytes()).map_err(|error| told(&error))?;
    }
    let practice = vault.cases(Shelf::Practice);
    let _ = practice.save(&id(4), &summary(PRACTICE), PRACTICE.as_bytes()).map_err(|error| told(&error))?;
    let exported = vault
        .export_case(&id(1), &passphrase(), Timestamp::UNIX_EPOCH, |_| Ok(Vec::new()))
        .map_err(|error| told(&error))?;
    let letter = folder.join("outside/user/letter.age");
    save_as(&Disk, &letter, &exported, Existing::Stays).map_err(|error| told(&error))?;
    let incoming = look_at_exchange(&exported, &passphrase()).map_err(|error| told(&error))?;
    let _ = vault.take_in(&incoming).map_err(|error| told(&error))?;
    let copies = folder.join("outside/user/copies");
    let _ = vault.back_up(&copies, Timestamp::UNIX_EPOCH).map_err(|error| told(&error))?;
    vault.printed(&id(1));
    let _ = store.erase(&id(2), &Reason::new(REAL).unwrap()).map_err(|error| told(&error))?;
    vault.lock();
    let _ = store.save(&id(5), &summary(REAL), REAL.as_bytes()).map_err(|error| told(&error))?;
    let _ = vault.unlock(&passphrase()).map_err(|error| told(&error))?;
    let _ = vault.join_all().map_err(|error| told(&error))?;
    // What can go wrong, said in every way there is.
    for file in files(&folder.join("home/vault/cases").join(id(1).as_str())) {
        fs::write(file, "noise").unwrap();
    }
    if let Err(error) = store.read(&id(1)) {
        let trouble = Locale::new(Language::Nl).trouble(&error);
        println!("{error} {error:?} {} {}", trouble.what, trouble.remedy);
    }
    let opened = store.read(&id(3)).map_err(|error| told(&error))?;
    panic!("a case in the message: {opened:?}");
}
