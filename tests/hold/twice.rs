//! A second program on the same vault is refused in words, and the lock is free after the first was killed.

use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::Stdio;

use tempfile::TempDir;
use weegwijzer::locale::{Language, Locale};
use weegwijzer::vault::VaultError;

use super::Figure;
use super::world::{found, open, this_program};

pub fn twice(rounds: u32) -> Figure {
    let home = TempDir::new().unwrap();
    let _ = found(&open(home.path()).unwrap()).unwrap();
    let mut words = String::new();
    for round in 0..rounds {
        let mut child = this_program()
            .args(["holder".as_ref(), home.path().as_os_str()])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        assert_eq!(lines.next().and_then(Result::ok).as_deref(), Some("held"));
        let refused = match open(home.path()) {
            Err(error @ VaultError::InUse { .. }) => Ok(error),
            Err(other) => Err(format!("round {round}: refused for another reason: {other}")),
            Ok(_) => Err(format!("round {round}: two programs have one vault")),
        };
        child.kill().unwrap();
        let _ = child.wait().unwrap();
        words = Locale::new(Language::Nl).trouble(&refused?).remedy;
        drop(open(home.path()).map_err(|error| format!("round {round}: the lock outlived a kill: {error}"))?);
    }
    Ok(format!("two programs         {rounds} rounds, second refused: \"{words}\"; free after each kill"))
}

/// Holds the vault until it is killed.
pub fn holder(home: &Path) -> Figure {
    let vault = open(home).map_err(|error| error.to_string())?;
    println!("held");
    // Until somebody kills this.
    let _ = std::io::stdin().read_line(&mut String::new());
    drop(vault);
    Ok(String::new())
}
