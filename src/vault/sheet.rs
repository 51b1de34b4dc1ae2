//! The recovery sheet and the file that it opens: what that file is, and another sheet in the place of the one that was lost or
//! seen. Where the file lies, and how it is written, is told by the files with the keys.

use std::sync::Arc;

use age::secrecy::zeroize::Zeroize as _;
use jiff::civil::Date;

use super::Vault;
use super::error::VaultError;
use super::log::Action;
use super::seal::{
    ForVault, FromInbox, Keys, NewKeys, Passphrase, Seal as _, SealError, State, is_sealed_for_one_key,
};

/// What the file that the sheet opens is, as far as the keys can tell.
#[derive(Debug)]
pub(super) enum Sheet {
    /// What was written, to the last byte.
    Whole,
    /// As an older version wrote it: for the sheet alone, so that nobody else can tell what is in it.
    ForSheetAlone,
    /// For a sheet that came before the one of these keys.
    Former,
    /// For a sheet that came after it, with the keys as they were then.
    Later(Box<Keys>),
    /// Something else.
    Damaged,
}

impl Sheet {
    pub(super) fn of(sealed: &[u8], keys: &Keys) -> Self {
        match ForVault(Arc::new(keys.clone())).open(sealed) {
            Ok(mut text) => {
                let inside = Keys::from_text(&text);
                text.zeroize();
                match inside {
                    Ok(inside) if inside.open_the_same(keys) => Self::among(inside, keys),
                    // What is no keys is not ours.
                    Ok(_) | Err(_) => Self::Damaged,
                }
            }
            // What the inbox opens was sealed for one key as well, and is no sheet's.
            Err(SealError::Foreign) if is_sealed_for_one_key(sealed) => {
                match FromInbox(Arc::new(keys.clone())).open(sealed) {
                    Err(SealError::Foreign) => Self::ForSheetAlone,
                    Ok(_) | Err(_) => Self::Damaged, // whatever it is, the sheet does not open it
                }
            }
            Err(_) => Self::Damaged, // whatever it is, the sheet does not open it
        }
    }

    fn among(inside: Keys, keys: &Keys) -> Self {
        if inside.sheet_number() > keys.sheet_number() {
            Self::Later(Box::new(inside))
        } else if inside.recovery == keys.recovery {
            Self::Whole
        } else {
            Self::Former
        }
    }

    pub(super) const fn is_damaged(&self) -> bool {
        matches!(self, Self::Damaged)
    }
}

impl Vault {
    /// Another recovery key, for a sheet to be printed and confirmed; nothing is written before [`Vault::take_sheet`]. Whoever
    /// asks for it must know the passphrase. Takes about a second.
    ///
    /// # Errors
    /// [`VaultError::WrongPassphrase`], which is written down; or the vault is locked, or its key file cannot be read.
    pub fn new_sheet(&self, passphrase: &Passphrase, today: Date) -> Result<NewKeys, VaultError> {
        let _one_at_a_time = self.at_the_door();
        let State::Open(_) = self.ring.state() else { return Err(VaultError::Locked) };
        let keys = self.logged(Action::SheetRenewed, self.key_files.open(passphrase))?;
        let keys = self.key_files.later(&keys).unwrap_or(keys);
        Ok(NewKeys::renewing(keys, today))
    }

    /// Takes the sheet that was printed and confirmed in the place of the one before, which opens the vault no more; from now on
    /// everything is sealed for the new one. What was sealed earlier stays as it is: the new sheet opens it by way of the keys.
    /// Takes about three seconds. After an error it may be tried again with the same keys; until then both sheets are to be kept.
    ///
    /// # Errors
    /// When the vault is locked or another one, the passphrase is not (any more) that of the vault, or the disk refuses.
    pub fn take_sheet(&self, new: &NewKeys, passphrase: &Passphrase) -> Result<(), VaultError> {
        let _one_at_a_time = self.at_the_door();
        let State::Open(keys) = self.ring.state() else { return Err(VaultError::Locked) };
        if !keys.open_the_same(&new.keys) {
            return Err(VaultError::OtherVault { path: self.root() });
        }
        let taken = self.key_files.open(passphrase).and_then(|_| {
            let ((), _) = self.ballast.with_room(|| self.key_files.renew(&new.keys, passphrase))?;
            self.key_files.open(passphrase)
        });
        let opened = self.logged(Action::SheetRenewed, taken)?;
        let _mended = self.key_files.settle(&opened);
        self.ring.renew(Arc::new(opened));
        self.log.tell_of(Action::SheetRenewed, None, None);
        Ok(())
    }
}
