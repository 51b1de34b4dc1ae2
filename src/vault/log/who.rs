//! Who sits where, as the system names them.

use serde::{Deserialize, Serialize};

/// Who sits where: the account and the computer as the system names them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Who {
    /// The account at the computer.
    pub user: String,
    /// The name of the computer.
    pub(crate) workstation: String,
}

impl Who {
    /// As the system says now. A name it does not tell is a hyphen.
    #[must_use]
    pub(crate) fn here() -> Self {
        let variable = |names: &[&str]| {
            // A hyphen, as said above.
            names.iter().filter_map(|name| std::env::var(name).ok()).find(|value| !value.is_empty())
        };
        let unknown = || "-".to_owned();
        Self {
            user: variable(&["USER", "LOGNAME", "USERNAME"]).or_else(account).unwrap_or_else(unknown),
            workstation: host().or_else(|| variable(&["COMPUTERNAME", "HOSTNAME"])).unwrap_or_else(unknown),
        }
    }
}

/// The account the program runs under: by its name, or by its number where that is not in the list of accounts.
#[cfg(unix)]
fn account() -> Option<String> {
    let number = rustix::process::getuid().as_raw();
    #[expect(clippy::disallowed_methods, reason = "an account without a name goes by its number")]
    let accounts = std::fs::read("/etc/passwd").unwrap_or_default();
    Some(name_of(number, &String::from_utf8_lossy(&accounts)).unwrap_or_else(|| format!("uid {number}")))
}

#[cfg(not(unix))]
fn account() -> Option<String> {
    None
}

/// The name of the account with this number.
#[cfg(unix)]
fn name_of(number: u32, accounts: &str) -> Option<String> {
    accounts.lines().find_map(|line| {
        let mut fields = line.split(':');
        let (name, its) = (fields.next()?, fields.nth(1)?);
        (its.parse() == Ok(number) && !name.is_empty()).then(|| name.to_owned())
    })
}

#[cfg(unix)]
fn host() -> Option<String> {
    let name = rustix::system::uname().nodename().to_string_lossy().into_owned();
    (!name.is_empty()).then_some(name)
}

#[cfg(not(unix))]
fn host() -> Option<String> {
    None
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn an_account_is_found_by_its_number() {
        let accounts = "root:x:0:0:root:/root:/bin/sh\n\nbroken\narts:x:1000:1000:,,,:/home/arts:/bin/bash\n";
        assert_eq!(name_of(1000, accounts).as_deref(), Some("arts"));
        assert_eq!(name_of(0, accounts).as_deref(), Some("root"));
        assert_eq!(name_of(100, accounts), None);
        assert!(account().is_some_and(|name| !name.is_empty()));
    }
}
