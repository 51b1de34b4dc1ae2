//! What a copy says of itself, and whether it is true: every file there, every byte as written, and what is sealed
//! opening with the keys of the vault.

use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::super::drawer;
use super::super::error::VaultError;
use super::super::files::Files;
use super::super::revision::CaseId;
use super::super::seal::{ForVault, FromInbox, Keys, LARGEST, Mark, Seal as _, SealError, VaultId};
use super::super::sheet::Sheet;
use super::super::typed;
use super::super::write::{self, Taken, WriteError, hex};
use super::listed::SEALED;
use super::{BEGINNING, Checked};

/// The file that makes a folder a copy.
const NAME: &str = "contents.ron";
const FORMAT: u32 = 1;

/// The list that anybody can read, of the copy in `folder`.
pub(super) fn path(folder: &Path) -> PathBuf {
    folder.join(NAME)
}

/// The longest list of files that is read: a million of them.
const LONGEST: u64 = 256 * 1024 * 1024;

/// What is in a copy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Contents {
    format: u32,
    pub(super) vault: VaultId,
    pub(super) made: Timestamp,
    program: String,
    pub(super) items: Vec<Item>,
    /// Cases that were there and could not be read.
    pub(super) left: Vec<CaseId>,
}

/// One file of a copy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Item {
    /// Where it is, in the copy and in the home of the program alike, with `/` between the names.
    pub(super) path: String,
    pub(super) bytes: u64,
    sha256: String,
}

/// What a file of a copy is, by where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// The keys under the passphrase: put back last, because they make the folder a vault.
    Identity,
    /// The keys for the recovery key.
    Recovery,
    /// The mark.
    Mark,
    /// A case, or a session of the log.
    Sealed,
    /// What was kept while the vault was locked.
    Inbox,
    /// A protocol: of the user's own, or the edition a case was made with.
    Clear,
}

/// What became of one file.
pub(super) type Verdict = Result<Vec<u8>, VaultError>;

/// Enough of the contents of any version.
#[derive(Deserialize)]
struct AnyContents {
    format: u32,
}

impl Item {
    pub(super) fn new(path: String, content: &[u8]) -> Self {
        let bytes = content.len() as u64;
        Self { path, bytes, sha256: hex(&Sha256::digest(content)) }
    }

    /// Where the file is under `root`. None when the path leads anywhere but into the folders of a copy: a list of
    /// contents comes from outside, and must not be able to name a file elsewhere.
    pub(super) fn place(&self, root: &Path) -> Option<(PathBuf, Kind)> {
        let relative = Path::new(&self.path);
        let names: Vec<&str> = relative
            .components()
            .map(|part| match part {
                Component::Normal(name) => name.to_str(),
                _ => None,
            })
            .collect::<Option<_>>()?;
        if names.join("/") != self.path || names.iter().any(|name| name.contains(['\\', ':', '\0'])) {
            return None;
        }
        let kind = match names.as_slice() {
            ["vault", "keys", "identity.age"] => Kind::Identity,
            ["vault", "keys", "recovery.age"] => Kind::Recovery,
            ["vault", "vault.ron"] => Kind::Mark,
            ["vault", "cases", _, name] if name.ends_with(".age") => Kind::Sealed,
            ["vault", "log", name] if name.ends_with(".log.age") && !name.starts_with("locked-") => {
                Kind::Sealed
            }
            ["vault", "inbox", _, name] | ["vault", "log", name] if name.ends_with(".age") => Kind::Inbox,
            ["protocols", .., name] | ["editions", name] | ["scenarios", _, name]
                if name.ends_with(".ron") =>
            {
                Kind::Clear
            }
            _ => return None,
        };
        Some((root.join(relative), kind))
    }

    /// Whether this is a revision of a case in the vault.
    pub(super) fn is_case(&self) -> bool {
        self.path.starts_with("vault/cases/")
    }

    /// Whether the keys open the file under `root`.
    pub(super) fn is_sealed_for(&self, files: &dyn Files, root: &Path, keys: &Arc<Keys>) -> bool {
        matches!(self.place(root), Some((_, Kind::Sealed | Kind::Inbox)))
            && self.read(files, root, keys).is_ok()
    }

    /// Reads the file under `root`, and opens it when it is sealed for these keys.
    pub(super) fn read(&self, files: &dyn Files, root: &Path, keys: &Arc<Keys>) -> Verdict {
        let Some((path, kind)) = self.place(root) else {
            return Err(VaultError::Damaged { path: root.join(NAME) });
        };
        let bytes = files.read(&path, LARGEST).map_err(|error| VaultError::reading(&path, &error))?;
        if hex(&Sha256::digest(&bytes)) != self.sha256 {
            return Err(VaultError::Damaged { path });
        }
        let opens = match kind {
            Kind::Sealed => ForVault(Arc::clone(keys)).open(&bytes).map(drop),
            Kind::Inbox => FromInbox(Arc::clone(keys)).open(&bytes).map(drop),
            Kind::Recovery if Sheet::of(&bytes, keys).is_damaged() => Err(SealError::Damaged),
            Kind::Mark => Mark::from_text(&bytes).and_then(|mark| match mark == keys.mark() {
                true => Ok(()),
                false => Err(SealError::Damaged),
            }),
            Kind::Identity | Kind::Recovery | Kind::Clear => Ok(()),
        };
        match opens {
            Ok(()) => Ok(bytes),
            Err(error) => Err(drawer::seal_error(&path, error)),
        }
    }
}

/// The copy that is meant by `folder`: this folder itself, or the newest one in it.
pub(super) fn find(files: &dyn Files, folder: &Path) -> Result<PathBuf, VaultError> {
    // Either list is written when everything is there. One alone is told of when it is read.
    let is_copy = |folder: &Path| {
        let there = |name: &str| {
            let contents = folder.join(name);
            files.exists(&contents).map_err(|error| VaultError::reading(&contents, &error))
        };
        Ok::<_, VaultError>(there(NAME)? || there(SEALED)?)
    };
    let mut inside = typed::list(files, folder)?;
    if inside.iter().any(|entry| [NAME, SEALED].contains(&&*entry.name)) {
        return Ok(folder.to_owned());
    }
    // The name of a copy says when it was made.
    inside.retain(|entry| entry.folder && entry.name.starts_with(BEGINNING));
    inside.sort_by(|a, b| b.name.cmp(&a.name));
    for entry in inside {
        let copy = folder.join(entry.name);
        if is_copy(&copy)? {
            return Ok(copy);
        }
    }
    Err(VaultError::NotABackup { path: folder.to_owned() })
}

impl Contents {
    pub(super) fn new(vault: VaultId, made: Timestamp, items: Vec<Item>, left: Vec<CaseId>) -> Self {
        let program = env!("CARGO_PKG_VERSION").to_owned();
        Self { format: FORMAT, vault, made, program, items, left }
    }

    /// Reads what the copy in `folder` says of itself.
    pub(super) fn read(files: &dyn Files, folder: &Path) -> Result<Self, VaultError> {
        let path = folder.join(NAME);
        let bytes = files.read(&path, LONGEST).map_err(|error| VaultError::reading(&path, &error))?;
        Self::of(&bytes).map_err(|error| drawer::seal_error(&path, error))
    }

    /// Reads the text of a list.
    pub(super) fn of(text: &[u8]) -> Result<Self, SealError> {
        let any: AnyContents = ron::de::from_bytes(text).map_err(|_| SealError::Damaged)?;
        if any.format > FORMAT {
            return Err(SealError::Newer);
        }
        ron::de::from_bytes(text).map_err(|_| SealError::Damaged)
    }

    /// The text of the list.
    pub(super) fn text(&self) -> Result<String, VaultError> {
        ron::ser::to_string_pretty(self, ron::ser::PrettyConfig::default().depth_limit(2))
            .map_err(|error| VaultError::Summary { cause: error.to_string() })
    }

    pub(super) fn write(&self, files: &dyn Files, folder: &Path) -> Result<(), VaultError> {
        match write::write(files, folder, NAME, self.text()?.as_bytes(), Taken::Replace) {
            Ok(()) | Err(WriteError::Taken) => Ok(()),
            Err(WriteError::Vault(error)) => Err(error),
        }
    }

    /// Reads every file.
    pub(super) fn check(&self, files: &dyn Files, folder: &Path, keys: &Arc<Keys>) -> Checked {
        let verdicts = self.items.iter().map(|item| item.read(files, folder, keys));
        let bad = verdicts.filter_map(Verdict::err).collect();
        Checked {
            made: self.made,
            cases: self.items.iter().filter(|item| item.is_case()).count(),
            files: self.items.len(),
            bytes: self.items.iter().map(|item| item.bytes).sum(),
            bad,
            left: self.left.clone(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_of_contents_names_nothing_outside_a_copy() {
        let root = Path::new("/copy");
        let kind = |path: &str| Item::new(path.to_owned(), b"").place(root).map(|(_, kind)| kind);
        for (path, expected) in [
            ("vault/keys/identity.age", Kind::Identity),
            ("vault/keys/recovery.age", Kind::Recovery),
            ("vault/vault.ron", Kind::Mark),
            ("vault/cases/00112233445566778899aabbccddeeff/00000001-00000000.case.age", Kind::Sealed),
            ("vault/log/00000001.log.age", Kind::Sealed),
            ("vault/log/locked-0123.log.age", Kind::Inbox),
            ("vault/inbox/00112233445566778899aabbccddeeff/00000001-00000000.case.age", Kind::Inbox),
            ("protocols/mine/steps/one.ron", Kind::Clear),
            ("scenarios/kindcheck/mine.ron", Kind::Clear),
            ("editions/0123abcd.ron", Kind::Clear),
        ] {
            assert_eq!(kind(path), Some(expected), "{path}");
        }
        for path in [
            "../vault/vault.ron",
            "vault/../../etc/x.ron",
            "/etc/passwd",
            "vault/cases/../../../x.age",
            "protocols/../settings.ron",
            "protocols//x.ron",
            "./vault/vault.ron",
            "protocols/..\\..\\x.ron",
            "protocols/c:x.ron",
            "settings.ron",
            "lock",
            "",
        ] {
            assert_eq!(kind(path), None, "{path}");
        }
    }
}
