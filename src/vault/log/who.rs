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
        Self {
            user: told([account(), variable(&["USER", "LOGNAME", "USERNAME"]), number()]),
            workstation: told([host(), variable(&["COMPUTERNAME", "HOSTNAME"]), None]),
        }
    }
}

/// The first that is told: what the system knows stands above a variable, which anybody can set.
fn told(names: [Option<String>; 3]) -> String {
    names.into_iter().flatten().next().unwrap_or_else(|| "-".to_owned())
}

/// The name of the account the program runs under; none where it is not in the list of this computer.
#[cfg(unix)]
fn account() -> Option<String> {
    let number = rustix::process::getuid().as_raw();
    #[expect(clippy::disallowed_methods, reason = "then a variable tells it, or it goes by its number")]
    let accounts = std::fs::read("/etc/passwd").unwrap_or_default();
    name_of(number, &String::from_utf8_lossy(&accounts))
}

#[cfg(windows)]
fn account() -> Option<String> {
    crate::windows::account()
}

/// The account by its number.
#[cfg(unix)]
fn number() -> Option<String> {
    Some(format!("uid {}", rustix::process::getuid().as_raw()))
}

#[cfg(not(unix))]
const fn number() -> Option<String> {
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

#[cfg(windows)]
fn host() -> Option<String> {
    crate::windows::computer()
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

    #[test]
    fn what_the_system_knows_stands_above_a_variable_that_anybody_can_set() {
        let name = |name: &str| Some(name.to_owned());
        assert_eq!(told([name("arts"), name("een ander"), name("uid 1000")]), "arts");
        assert_eq!(told([None, name("van de server"), name("uid 1000")]), "van de server");
        assert_eq!(told([None, None, name("uid 1000")]), "uid 1000");
        assert_eq!(told([None, None, None]), "-");
        assert_eq!(account().as_ref(), Some(&Who::here().user), "this account is in the list");
    }
}
