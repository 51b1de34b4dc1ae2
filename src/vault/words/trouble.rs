//! What went wrong with files, in the user's language: what happened, and what to do.

use std::path::Path;

use crate::locale::{Locale, Trouble};
use crate::vault::{Mended, NotAKey, TooWeak, VaultError, Warning};

impl Locale {
    /// What was mended, and what may follow from its having been changed.
    #[must_use]
    pub(crate) fn mended(&self, mended: Mended) -> Trouble {
        let (what, remedy) = match mended {
            Mended::Mark => (self.msg_mended_mark(), self.msg_mended_mark_remedy()),
            Mended::Log => (self.msg_mended_log(), self.msg_mended_log_remedy()),
            Mended::OpenFolder => (self.msg_mended_open_folder(), self.msg_mended_open_folder_remedy()),
            Mended::ErasingMark => (self.msg_mended_erasing(), self.msg_mended_erasing_remedy()),
            Mended::Sheet => (self.msg_mended_sheet(), self.msg_mended_sheet_remedy()),
            Mended::FormerSheet => (self.msg_mended_former_sheet(), self.msg_mended_former_sheet_remedy()),
        };
        Trouble { what, remedy }
    }

    /// What an error of the vault means, and what to do about it.
    #[must_use]
    pub fn trouble(&self, error: &VaultError) -> Trouble {
        let shown = |path: &Path| path.display().to_string();
        let (what, remedy) = match error {
            VaultError::DiskFull { path } => {
                (self.msg_error_disk_full(shown(path)), self.msg_error_disk_full_remedy())
            }
            VaultError::NotWritable { path } => {
                (self.msg_error_not_writable(shown(path)), self.msg_error_not_writable_remedy())
            }
            VaultError::NameNotText { path } => {
                (self.msg_error_name_not_text(shown(path)), self.msg_error_name_not_text_remedy())
            }
            VaultError::NotSaved { path, .. } => {
                (self.msg_error_not_saved(shown(path)), self.msg_error_not_saved_remedy())
            }
            VaultError::NotInTime { path } => {
                (self.msg_error_not_in_time(shown(path)), self.msg_error_not_in_time_remedy())
            }
            VaultError::NotReadable { path, .. } => {
                (self.msg_error_not_readable(shown(path)), self.msg_error_not_readable_remedy())
            }
            VaultError::LinksInACircle { path } => {
                (self.msg_error_links_in_a_circle(shown(path)), self.msg_error_links_in_a_circle_remedy())
            }
            VaultError::AlreadyThere { path } => {
                (self.msg_error_already_there(shown(path)), self.msg_error_already_there_remedy())
            }
            VaultError::ChangedMeanwhile { path } => {
                (self.msg_error_changed_meanwhile(shown(path)), self.msg_error_changed_meanwhile_remedy())
            }
            VaultError::NoRegularFile { path } => {
                (self.msg_error_no_regular_file(shown(path)), self.msg_error_no_regular_file_remedy())
            }
            VaultError::NotWhole { path } => {
                (self.msg_error_not_whole(shown(path)), self.msg_error_not_whole_remedy())
            }
            VaultError::NoSuchFolder { path } => {
                (self.msg_error_no_such_folder(shown(path)), self.msg_error_no_such_folder_remedy())
            }
            VaultError::NotAFolder { path } => {
                (self.msg_error_not_a_folder(shown(path)), self.msg_error_not_a_folder_remedy())
            }
            VaultError::NoSuchFile { path } => {
                (self.msg_error_no_such_file(shown(path)), self.msg_error_no_such_file_remedy())
            }
            VaultError::BadPolicy { path, cause } => {
                (self.msg_error_bad_policy(cause, shown(path)), self.msg_error_bad_policy_remedy())
            }
            VaultError::NotAFile { path } => {
                (self.msg_error_not_a_file(shown(path)), self.msg_error_not_a_file_remedy())
            }
            VaultError::NotABackup { path } => {
                (self.msg_error_not_a_backup(shown(path)), self.msg_error_not_a_backup_remedy())
            }
            VaultError::ListUnsealed { path } => {
                (self.msg_error_list_unsealed(shown(path)), self.msg_error_list_unsealed_remedy())
            }
            VaultError::FolderGone { path } => {
                (self.msg_error_folder_gone(shown(path)), self.msg_error_folder_gone_remedy())
            }
            VaultError::InsideVault { path } => {
                (self.msg_error_inside_vault(shown(path)), self.msg_error_inside_vault_remedy())
            }
            VaultError::Damaged { path } => {
                (self.msg_error_damaged(shown(path)), self.msg_error_damaged_remedy())
            }
            VaultError::NotACase { path } => {
                (self.msg_error_not_a_case(shown(path)), self.msg_error_not_a_case_remedy())
            }
            VaultError::NewerFormat { path } => {
                (self.msg_error_newer_format(shown(path)), self.msg_error_newer_format_remedy())
            }
            VaultError::ProtocolTooLarge { path, files, megabytes } => (
                self.msg_error_protocol_too_large(files.to_string(), megabytes.to_string(), shown(path)),
                self.msg_error_protocol_too_large_remedy(),
            ),
            VaultError::TooLarge { path } => {
                (self.msg_error_too_large(shown(path)), self.msg_error_too_large_remedy())
            }
            VaultError::WrongShelf { path } => {
                (self.msg_error_wrong_shelf(shown(path)), self.msg_error_wrong_shelf_remedy())
            }
            VaultError::NoSuchCase { path } => {
                (self.msg_error_no_such_case(shown(path)), self.msg_error_no_such_case_remedy())
            }
            VaultError::NoReadableRevision { path, .. } => (
                self.msg_error_no_readable_revision(shown(path)),
                self.msg_error_no_readable_revision_remedy(),
            ),
            VaultError::InUse { path } => {
                (self.msg_error_in_use(shown(path)), self.msg_error_in_use_remedy())
            }
            VaultError::Locked => (self.msg_error_locked(), self.msg_error_locked_remedy()),
            VaultError::NotFounded => (self.msg_error_not_founded(), self.msg_error_not_founded_remedy()),
            VaultError::AlreadyFounded { path } => {
                (self.msg_error_already_founded(shown(path)), self.msg_error_already_founded_remedy())
            }
            VaultError::WrongPassphrase => {
                (self.msg_error_wrong_passphrase(), self.msg_error_wrong_passphrase_remedy())
            }
            VaultError::WrongHeldKey => {
                (self.msg_error_wrong_held_key(), self.msg_error_wrong_held_key_remedy())
            }
            VaultError::NoPassphraseYet => {
                (self.msg_error_no_passphrase_yet(), self.msg_error_no_passphrase_yet_remedy())
            }
            VaultError::WrongRecoveryKey => {
                (self.msg_error_wrong_recovery_key(), self.msg_error_wrong_recovery_key_remedy())
            }
            VaultError::KeysMissing { path } => {
                (self.msg_error_keys_missing(shown(path)), self.msg_error_keys_missing_remedy())
            }
            VaultError::KeysDamaged { path } => {
                (self.msg_error_keys_damaged(shown(path)), self.msg_error_keys_damaged_remedy())
            }
            VaultError::OtherVault { path } => {
                (self.msg_error_other_vault(shown(path)), self.msg_error_other_vault_remedy())
            }
            VaultError::Foreign { path } => {
                (self.msg_error_foreign(shown(path)), self.msg_error_foreign_remedy())
            }
            VaultError::NotErased { path, .. } => {
                (self.msg_error_not_erased(shown(path)), self.msg_error_not_erased_remedy())
            }
            VaultError::NoLock { path, .. } => {
                (self.msg_error_no_lock(shown(path)), self.msg_error_no_lock_remedy())
            }
            VaultError::NoFolder => (self.msg_error_no_folder(), self.msg_error_no_folder_remedy()),
            VaultError::NoRandom => (self.msg_error_no_random(), self.msg_error_no_random_remedy()),
            VaultError::FolderFull { path } => {
                (self.msg_error_folder_full(shown(path)), self.msg_error_folder_full_remedy())
            }
            VaultError::Summary { .. } => (self.msg_error_summary(), self.msg_error_summary_remedy()),
        };
        Trouble { what, remedy }
    }

    /// Why a passphrase is not accepted.
    #[must_use]
    pub fn too_weak(&self, _: TooWeak) -> Trouble {
        Trouble {
            what: self.msg_error_passphrase_too_weak(),
            remedy: self.msg_error_passphrase_too_weak_remedy(),
        }
    }

    /// What was typed is not a recovery key.
    #[must_use]
    pub fn not_a_recovery_key(&self, _: NotAKey) -> Trouble {
        Trouble {
            what: self.msg_error_not_a_recovery_key(),
            remedy: self.msg_error_not_a_recovery_key_remedy(),
        }
    }

    /// What the user must know about a case that could be read.
    #[must_use]
    pub fn warning(&self, warning: &Warning) -> String {
        match warning {
            Warning::OlderRevision { newest: VaultError::NewerFormat { path } } => {
                self.msg_warning_newer_revision(path.display().to_string())
            }
            Warning::OlderRevision { .. } => self.msg_warning_older_revision(),
            Warning::RolledBack { seen, found } => self.msg_warning_rolled_back(*seen, *found),
            Warning::WasErased => self.msg_warning_was_erased(),
            Warning::NewVersion { of } => self.msg_warning_new_version(of.as_str()),
            Warning::PassedOver { path } => self.msg_warning_passed_over(path.display().to_string()),
            Warning::TwoOfOne { path } => self.msg_warning_two_of_one(path.display().to_string()),
            Warning::EarlierChanged { .. } => self.msg_warning_earlier_changed(),
        }
    }

    /// Why the default settings apply although there is a file.
    #[must_use]
    pub fn settings_warning(&self, error: &VaultError) -> String {
        match error {
            VaultError::NewerFormat { .. } => self.msg_warning_settings_newer(),
            VaultError::NotInTime { .. } => self.msg_warning_settings_not_in_time(),
            _ => self.msg_warning_settings_damaged(),
        }
    }
}
