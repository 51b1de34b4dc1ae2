//! The keys of a vault, and the text they rest in. That text is a key file as the age program reads it, so that
//! cases can be opened without this program.

use std::fmt;
use std::str::FromStr as _;

use age::secrecy::zeroize::Zeroize as _;
use age::secrecy::{ExposeSecret as _, SecretString};
use age::x25519;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::super::error::VaultError;
use super::super::write::random_hex;
use super::SealError;
use super::id::VaultId;
use super::recovery::{RecoveryKey, RecoverySheet};

/// Format of the keys and of the vault.
const FORMAT: u32 = 1;

/// Keys of which the sheet was just made, in memory only: for a sheet to be printed before anything rests on it.
#[derive(Clone)]
pub struct NewKeys {
    pub(in crate::vault) keys: Keys,
    recovery: x25519::Identity,
}

impl NewKeys {
    /// New random keys for a vault founded on this day.
    ///
    /// # Errors
    /// When the system gives no random numbers.
    pub fn generate(founded: Date) -> Result<Self, VaultError> {
        let recovery = x25519::Identity::generate();
        let keys = Keys {
            vault: VaultId::random()?,
            founded,
            user: x25519::Identity::generate(),
            inbox: x25519::Identity::generate(),
            recovery: recovery.to_public(),
            renewed: None,
            log: SecretString::from(random_hex(32)?),
        };
        Ok(Self { keys, recovery })
    }

    /// The same keys with another recovery key, for a sheet made on this day.
    #[must_use]
    pub(in crate::vault) fn renewing(keys: Keys, made: Date) -> Self {
        let recovery = x25519::Identity::generate();
        let renewed = Some(Renewed { number: keys.sheet_number().saturating_add(1), made });
        Self { keys: Keys { recovery: recovery.to_public(), renewed, ..keys }, recovery }
    }

    /// What stands on the recovery sheet.
    #[must_use]
    pub fn sheet(&self) -> RecoverySheet {
        let made = self.keys.renewed.map_or(self.keys.founded, |renewed| renewed.made);
        RecoverySheet::new(self.keys.vault.clone(), self.keys.sheet_number(), made, &self.recovery)
    }

    /// The keys with what stands on their sheet as text, to be wrapped at once.
    pub(in crate::vault) fn to_text(&self) -> Result<SecretString, VaultError> {
        let (keys, recovery) = (self.keys.to_text()?, self.recovery.to_string());
        let (keys, recovery) = (keys.expose_secret(), recovery.expose_secret());
        Ok(SecretString::from(format!("{keys}{SHEET}{recovery}\n")))
    }

    /// What stands on the sheet, in what [`NewKeys::to_text`] wrote.
    pub(in crate::vault) fn sheet_in(text: &[u8]) -> Option<RecoveryKey> {
        let text = std::str::from_utf8(text).ok()?; // no text of ours, which whoever reads the keys in it tells
        let key = text.lines().find_map(|line| line.strip_prefix(SHEET))?;
        x25519::Identity::from_str(key).ok().map(RecoveryKey) // likewise
    }

    /// The two together, when they belong together.
    pub(in crate::vault) fn of(keys: Keys, sheet: Option<RecoveryKey>) -> Option<Self> {
        let recovery = sheet?.0;
        (recovery.to_public() == keys.recovery).then_some(Self { keys, recovery })
    }

    /// The recovery key itself.
    #[must_use]
    pub fn recovery_key(&self) -> RecoveryKey {
        RecoveryKey(self.recovery.clone())
    }
}

impl fmt::Debug for NewKeys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("NewKeys").field("vault", &self.keys.vault).finish_non_exhaustive()
    }
}

/// All that opens a vault. The secret parts are wiped when they go.
#[derive(Clone)]
pub(crate) struct Keys {
    pub vault: VaultId,
    pub(crate) founded: Date,
    /// Opens cases; also what they are sealed for, which is therefore as secret as this.
    pub user: x25519::Identity,
    /// Opens what was kept while the vault was locked.
    pub inbox: x25519::Identity,
    /// The key on the sheet, as far as sealing needs it. Secret as well: who knows it could forge a case.
    pub(crate) recovery: x25519::Recipient,
    /// Which sheet that is, when it is not the first.
    renewed: Option<Renewed>,
    /// For whoever keeps the access log: 64 hexadecimal digits.
    pub log: SecretString,
}

/// Which sheet the recovery key stands on, when another came before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Renewed {
    number: u32,
    made: Date,
}

/// What the key text says besides the keys.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Note {
    format: u32,
    vault: VaultId,
    founded: Date,
    recovery: String,
    log: String,
}

/// Enough of it in any version.
#[derive(Deserialize)]
struct AnyNote {
    format: u32,
}

/// Stands before the recovery key, for as long as it is on no sheet. A remark to the age program.
const SHEET: &str = "# sheet ";

/// Stands before which sheet it is, when it is not the first. A remark to the age program, and to versions that knew one sheet.
const RENEWED: &str = "# renewed ";

const TITLE: &str = "# Weegwijzer: keys of a vault. Whoever has this text can read every case.";

impl Keys {
    /// The keys as text, to be wrapped at once.
    pub(crate) fn to_text(&self) -> Result<SecretString, VaultError> {
        let note = Note {
            format: FORMAT,
            vault: self.vault.clone(),
            founded: self.founded,
            recovery: self.recovery.to_string(),
            log: self.log.expose_secret().to_owned(),
        };
        let mut note =
            ron::to_string(&note).map_err(|error| VaultError::Summary { cause: error.to_string() })?;
        let (user, inbox) = (self.user.to_string(), self.inbox.to_string());
        let renewed = match self.renewed {
            Some(renewed) => ron::to_string(&renewed).map(|text| format!("{RENEWED}{text}\n")),
            None => Ok(String::new()),
        };
        let renewed = renewed.map_err(|error| VaultError::Summary { cause: error.to_string() })?;
        let (user, inbox) = (user.expose_secret(), inbox.expose_secret());
        let text = format!("{TITLE}\n# {note}\n{renewed}{user}\n{inbox}\n");
        note.zeroize();
        Ok(SecretString::from(text))
    }

    /// Reads what [`Keys::to_text`] wrote.
    pub(crate) fn from_text(text: &[u8]) -> Result<Self, SealError> {
        let text = std::str::from_utf8(text).map_err(|_| SealError::Damaged)?;
        let note = text.lines().find_map(|line| line.strip_prefix("# (")).ok_or(SealError::Damaged)?;
        let note = format!("({note}");
        let any: AnyNote = ron::from_str(&note).map_err(|_| SealError::Damaged)?;
        if any.format > FORMAT {
            return Err(SealError::Newer);
        }
        let note: Note = ron::from_str(&note).map_err(|_| SealError::Damaged)?;
        let keys = text.lines().filter(|line| !line.starts_with('#')).map(x25519::Identity::from_str);
        let keys: Vec<_> = keys.collect::<Result<_, _>>().map_err(|_| SealError::Damaged)?;
        let [user, inbox] = <[_; 2]>::try_from(keys).map_err(|_| SealError::Damaged)?;
        let recovery = x25519::Recipient::from_str(&note.recovery).map_err(|_| SealError::Damaged)?;
        let renewed = text.lines().find_map(|line| line.strip_prefix(RENEWED)).map(ron::from_str);
        let renewed = renewed.transpose().map_err(|_| SealError::Damaged)?;
        let log = SecretString::from(note.log);
        Ok(Self { vault: note.vault, founded: note.founded, user, inbox, recovery, renewed, log })
    }

    /// Which sheet the recovery key stands on, counted from 1.
    pub(crate) fn sheet_number(&self) -> u32 {
        self.renewed.map_or(1, |renewed| renewed.number)
    }

    /// Whether these are the keys of the same vault, whatever sheet they have.
    pub(crate) fn open_the_same(&self, other: &Self) -> bool {
        self.vault == other.vault && self.user.to_public() == other.user.to_public()
    }

    /// What anybody may know of this vault.
    pub(crate) fn mark(&self) -> Mark {
        Mark {
            format: FORMAT,
            vault: self.vault.clone(),
            founded: self.founded,
            inbox: self.inbox.to_public().to_string(),
        }
    }
}

impl fmt::Debug for Keys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Keys").field("vault", &self.vault).finish_non_exhaustive()
    }
}

/// What anybody may know of a vault, as `vault.ron` says it: nothing personal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Mark {
    format: u32,
    pub vault: VaultId,
    pub(crate) founded: Date,
    /// What a case is sealed for while the vault is locked. Opens nothing.
    pub inbox: String,
}

impl Mark {
    /// Reads a mark.
    pub(crate) fn from_text(text: &[u8]) -> Result<Self, SealError> {
        let text = std::str::from_utf8(text).map_err(|_| SealError::Damaged)?;
        let any: AnyNote = ron::from_str(text).map_err(|_| SealError::Damaged)?;
        if any.format > FORMAT {
            return Err(SealError::Newer);
        }
        ron::from_str(text).map_err(|_| SealError::Damaged)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_come_back_from_their_text_and_the_text_is_a_key_file_of_age() {
        let keys = NewKeys::generate(jiff::civil::date(2026, 11, 22)).unwrap().keys;
        let text = keys.to_text().unwrap();
        let again = Keys::from_text(text.expose_secret().as_bytes()).unwrap();
        assert_eq!(again.mark(), keys.mark());
        assert_eq!(again.user.to_string().expose_secret(), keys.user.to_string().expose_secret());
        assert_eq!(again.log.expose_secret(), keys.log.expose_secret());
        let lines = text.expose_secret().lines();
        assert!(lines.clone().all(|line| line.starts_with('#') || line.starts_with("AGE-SECRET-KEY-1")));
        assert_eq!(lines.count(), 4);
    }

    #[test]
    fn which_sheet_it_is_comes_back_from_the_text_and_is_a_remark_to_age() {
        let first = NewKeys::generate(jiff::civil::date(2026, 11, 22)).unwrap();
        let second = NewKeys::renewing(first.keys.clone(), jiff::civil::date(2026, 11, 30));
        let text = second.keys.to_text().unwrap();
        let again = Keys::from_text(text.expose_secret().as_bytes()).unwrap();
        assert_eq!((first.keys.sheet_number(), again.sheet_number()), (1, 2));
        assert!(again.recovery == second.keys.recovery && again.recovery != first.keys.recovery);
        assert!(again.open_the_same(&first.keys));
        let lines = text.expose_secret().lines();
        assert!(lines.clone().all(|line| line.starts_with('#') || line.starts_with("AGE-SECRET-KEY-1")));
        let broken = text.expose_secret().replace("number:2", "number:two");
        assert_eq!(Keys::from_text(broken.as_bytes()).unwrap_err(), SealError::Damaged);
    }

    #[test]
    fn no_text_makes_reading_panic_and_a_newer_one_is_told() {
        assert_eq!(Keys::from_text(b"# (format: 2, other: 1)\n").unwrap_err(), SealError::Newer);
        for text in [&b""[..], b"\xff", b"# (format: 1)\n", b"AGE-SECRET-KEY-1\n"] {
            assert_eq!(Keys::from_text(text).unwrap_err(), SealError::Damaged);
        }
    }

    #[test]
    fn debug_says_nothing_secret() {
        let new = NewKeys::generate(jiff::civil::date(2026, 11, 22)).unwrap();
        let said = format!("{new:?} {:?} {:?} {:?}", new.keys, new.sheet(), new.recovery_key());
        assert!(!said.contains("AGE-SECRET") && !said.contains("age1"), "{said}");
    }
}
