//! The recovery key on paper: read back from what somebody types, and laid out for the sheet.

use std::fmt;
use std::str::FromStr as _;

use age::secrecy::zeroize::Zeroize as _;
use age::secrecy::{ExposeSecret as _, SecretString};
use age::x25519;
use jiff::civil::Date;

use super::id::VaultId;

/// How a secret key of age begins; what follows are 58 letters and digits.
const BEGINS: &str = "AGE-SECRET-KEY-1";
/// The groups it is printed and typed in.
const GROUPS: [usize; 10] = [6, 6, 6, 6, 6, 6, 6, 6, 5, 5];

/// The key on the recovery sheet: it opens every case without the passphrase.
#[derive(Clone)]
pub struct RecoveryKey(pub(super) x25519::Identity);

/// What was typed is not a recovery key: something is missing, or a letter is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this is not a recovery key. Compare it with the sheet, group by group")]
pub struct NotAKey;

impl RecoveryKey {
    /// The key as somebody typed it from the sheet: with or without its beginning, with any spaces, hyphens and
    /// line ends, in small or capital letters.
    ///
    /// # Errors
    /// When it is not complete, or a letter is wrong: the key carries a checksum.
    pub fn typed(text: &str) -> Result<Self, NotAKey> {
        let mut typed = bare(text);
        let rest = typed.strip_prefix(bare(BEGINS).as_str()).unwrap_or(&typed);
        let mut whole = format!("{BEGINS}{rest}");
        let key = x25519::Identity::from_str(&whole).map_err(|_| NotAKey);
        typed.zeroize();
        whole.zeroize();
        key.map(Self)
    }
}

impl fmt::Debug for RecoveryKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RecoveryKey")
    }
}

/// What stands on the recovery sheet. Whoever has it can read every case of the vault.
#[derive(Clone)]
pub struct RecoverySheet {
    /// Which vault it belongs to.
    pub vault: VaultId,
    /// Which sheet of that vault, counted from 1.
    pub number: u32,
    /// When it was made.
    pub(crate) made: Date,
    key: SecretString,
}

impl RecoverySheet {
    /// How many groups there are on a sheet.
    pub(crate) const GROUPS: usize = GROUPS.len();

    pub(super) fn new(vault: VaultId, number: u32, made: Date, key: &x25519::Identity) -> Self {
        Self { vault, number, made, key: key.to_string() }
    }

    /// The whole key, as the age program reads it: one line for a text file, or for a QR code.
    #[must_use]
    pub fn key(&self) -> &str {
        self.key.expose_secret()
    }

    /// What stands before the groups: the same on every sheet.
    #[must_use]
    pub(crate) const fn beginning(&self) -> &'static str {
        BEGINS
    }

    /// The groups of five or six characters, in order; numbered from 1.
    #[must_use]
    pub fn groups(&self) -> Vec<&str> {
        let mut rest = self.key().strip_prefix(BEGINS).unwrap_or_default();
        let mut groups = Vec::with_capacity(GROUPS.len());
        for length in GROUPS {
            let (group, after) = rest.split_at_checked(length).unwrap_or((rest, ""));
            groups.push(group);
            rest = after;
        }
        groups
    }

    /// Whether it is the very same sheet.
    #[must_use]
    pub(crate) fn is(&self, other: &Self) -> bool {
        self.vault == other.vault && self.key() == other.key()
    }

    /// Whether `typed` is the group of this number, counted from 1: somebody has the sheet before him.
    #[must_use]
    pub fn confirms(&self, group: usize, typed: &str) -> bool {
        let groups = self.groups();
        group.checked_sub(1).and_then(|index| groups.get(index)).is_some_and(|group| bare(typed) == **group)
    }
}

impl fmt::Debug for RecoverySheet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RecoverySheet").field("vault", &self.vault).finish_non_exhaustive()
    }
}

/// Letters and digits only, in capitals.
fn bare(text: &str) -> String {
    text.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_uppercase()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet() -> RecoverySheet {
        let id = VaultId::random().unwrap();
        RecoverySheet::new(id, 1, jiff::civil::date(2026, 11, 22), &x25519::Identity::generate())
    }

    #[test]
    fn the_groups_make_the_whole_key() {
        let sheet = sheet();
        assert_eq!(format!("{}{}", sheet.beginning(), sheet.groups().concat()), sheet.key());
        assert!(sheet.groups().iter().all(|group| (5..=6).contains(&group.len())));
    }

    #[test]
    fn the_key_is_read_however_it_is_typed() {
        let sheet = sheet();
        let groups = sheet.groups();
        for typed in [
            sheet.key().to_owned(),
            sheet.key().to_lowercase(),
            groups.join(" "),
            groups.join("\n").to_lowercase(),
            format!("  {} {}", sheet.beginning(), groups.join("-")),
        ] {
            let key = RecoveryKey::typed(&typed).unwrap();
            assert_eq!(key.0.to_string().expose_secret(), sheet.key());
        }
    }

    #[test]
    fn one_wrong_letter_is_noticed() {
        let sheet = sheet();
        let key = sheet.key();
        let last = if key.ends_with('Q') { "P" } else { "Q" };
        assert_eq!(RecoveryKey::typed(&format!("{}{last}", &key[..key.len() - 1])).unwrap_err(), NotAKey);
        assert_eq!(RecoveryKey::typed(&key[..key.len() - 1]).unwrap_err(), NotAKey);
        assert_eq!(RecoveryKey::typed("").unwrap_err(), NotAKey);
    }

    #[test]
    fn a_group_confirms_that_the_sheet_is_there() {
        let sheet = sheet();
        let third = sheet.groups()[2].to_lowercase();
        assert!(sheet.confirms(3, &format!(" {third} ")));
        assert!(!sheet.confirms(4, &third) || sheet.groups()[3] == sheet.groups()[2]);
        assert!(!sheet.confirms(0, &third) && !sheet.confirms(11, &third) && !sheet.confirms(3, ""));
    }
}
