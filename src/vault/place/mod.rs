//! Whether a folder is a place to keep a vault, a copy of one, or papers: on this computer's own disk, and not carried off
//! by a program that copies folders to a server. The decision is made of what [`Seen`] says; [`look`] asks the system.

mod at_hand;
mod seen;

use std::path::{Path, PathBuf};

pub use at_hand::{AtHand, Kind, Spot, at_hand};
use seen::Seen;

/// What the folder is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Use {
    /// The vault itself: written every few seconds, and locked against a second program.
    Vault,
    /// A copy that is written once.
    Backup,
    /// Papers: whoever can look into the folder can read them.
    Papers,
}

/// What is to be said of a folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// Nothing.
    Fine,
    /// It can be used; the user should know this.
    Warn(Trouble),
    /// It must not be used, for this reason.
    Refuse(Trouble),
}

/// What is the matter with a folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trouble {
    /// It is on another computer; locks and flushing are not to be trusted there. The name of the kind of share.
    Network(String),
    /// A program copies it to a server, and may put an older copy in its place. The name of that program.
    Synchronised(String),
}

/// The path that somebody typed: without the blanks around it, and with `~` for their own folder, as in a terminal.
/// Without the marks too that a window of folders puts around a path that is copied from it.
#[must_use]
pub fn typed(text: &str) -> PathBuf {
    under(unquoted(text.trim()), std::env::home_dir().as_deref())
}

/// No whole path begins with such a mark, so it is never part of one.
fn unquoted(text: &str) -> &str {
    const MARKS: [(char, char); 4] = [('"', '"'), ('\'', '\''), ('“', '”'), ('‘', '’')];
    let within = MARKS.iter().find_map(|(open, close)| text.strip_prefix(*open)?.strip_suffix(*close));
    within.map_or(text, str::trim)
}

fn under(text: &str, home: Option<&Path>) -> PathBuf {
    match (text.strip_prefix('~'), home) {
        (Some(""), Some(home)) => home.to_owned(),
        (Some(rest), Some(home)) if rest.starts_with(['/', std::path::MAIN_SEPARATOR]) => {
            home.join(rest.trim_start_matches(['/', std::path::MAIN_SEPARATOR]))
        }
        _ => PathBuf::from(text),
    }
}

/// Looks at `folder`, which need not be there yet, and says whether it can be used for this.
#[must_use]
pub fn look(folder: &Path, purpose: Use) -> Place {
    decide(&seen::see(folder), purpose)
}

/// A vault on a share is refused: two programs could write it at once, and what was said to be safe might not be.
/// A synchronised folder is only warned of, because everything in the vault is sealed and no file of a case is
/// ever changed: what leaves the computer is how many cases there are and when they change. A copy may be anywhere. Papers
/// can be read wherever they are, so both are told; somebody may want them there.
fn decide(seen: &Seen, purpose: Use) -> Place {
    let network = seen.file_system.as_deref().and_then(network_kind).or_else(|| share_by_name(&seen.path));
    let synchronised =
        seen.path.components().find_map(|part| service(&part.as_os_str().to_string_lossy())).or(seen.marker);
    match (network, synchronised, purpose) {
        (Some(kind), _, Use::Vault) => Place::Refuse(Trouble::Network(kind)),
        (Some(kind), None, Use::Papers) => Place::Warn(Trouble::Network(kind)),
        (_, Some(service), _) => Place::Warn(Trouble::Synchronised(service.to_owned())),
        (Some(_), None, Use::Backup) | (None, None, _) => Place::Fine,
    }
}

/// The share that a file system of this type is on; none for a disk of this computer.
fn network_kind(file_system: &str) -> Option<String> {
    const SHARES: [&str; 20] = [
        "nfs",
        "nfs4",
        "cifs",
        "smb",
        "smbfs",
        "smb2",
        "smb3",
        "sshfs",
        "9p",
        "virtiofs",
        "afs",
        "afpfs",
        "ceph",
        "glusterfs",
        "lustre",
        "ncpfs",
        "coda",
        "davfs",
        "webdav",
        "vboxsf",
    ];
    let kind = file_system.strip_prefix("fuse.").unwrap_or(file_system);
    // What is mounted by a program of the user comes from elsewhere, but for those that unpack or join local disks.
    const LOCAL_PROGRAMS: [&str; 8] =
        ["ntfs-3g", "exfat", "mergerfs", "unionfs", "encfs", "gocryptfs", "cryfs", "lxcfs"];
    let mounted_by_a_program = kind != file_system && !LOCAL_PROGRAMS.contains(&kind);
    (SHARES.contains(&kind) || mounted_by_a_program).then(|| kind.to_owned())
}

/// `\\server\share`, which is also what a mapped drive is once Windows has resolved it.
fn share_by_name(path: &Path) -> Option<String> {
    let text = path.to_string_lossy();
    let rest = text.strip_prefix(r"\\")?;
    let device = rest.starts_with("?\\") || rest.starts_with(".\\");
    (!device || rest.get(2..).is_some_and(|rest| rest.starts_with("UNC\\"))).then(|| "SMB".to_owned())
}

/// The program that synchronises a folder of this name.
fn service(folder: &str) -> Option<&'static str> {
    /// How a folder begins that may go on with the name of an account or an organisation.
    const BEGINNINGS: [(&str, &str); 14] = [
        ("dropbox", "Dropbox"),
        ("onedrive", "OneDrive"),
        ("sharepoint", "SharePoint"),
        ("nextcloud", "Nextcloud"),
        ("owncloud", "ownCloud"),
        ("icloud drive", "iCloud Drive"),
        ("iclouddrive", "iCloud Drive"),
        ("google drive", "Google Drive"),
        ("googledrive", "Google Drive"),
        ("proton drive", "Proton Drive"),
        ("pclouddrive", "pCloud"),
        ("box sync", "Box"),
        ("seafile", "Seafile"),
        ("syncthing", "Syncthing"),
    ];
    /// Folders with exactly this name.
    const NAMES: [(&str, &str); 8] = [
        ("mobile documents", "iCloud Drive"),
        ("com~apple~clouddocs", "iCloud Drive"),
        ("cloudstorage", "macOS CloudStorage"),
        ("my drive", "Google Drive"),
        ("mijn drive", "Google Drive"),
        ("mega", "MEGA"),
        ("stack", "STACK"),
        ("tresorit", "Tresorit"),
    ];
    let folder = folder.to_lowercase();
    let begins = |(beginning, _): &&(&str, &str)| {
        folder.strip_prefix(beginning).is_some_and(|rest| {
            rest.is_empty() || rest.starts_with([' ', '-', '_', '(']) || rest.starts_with("personal")
        })
    };
    let named = NAMES.iter().find(|(name, _)| folder == *name);
    BEGINNINGS.iter().find(begins).or(named).map(|(_, service)| *service)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(path: &str, file_system: Option<&str>) -> Seen {
        Seen { path: PathBuf::from(path), file_system: file_system.map(str::to_owned), marker: None }
    }

    #[test]
    fn a_vault_stands_on_a_disk_of_this_computer_and_nowhere_else() {
        for local in ["ext4", "btrfs", "xfs", "tmpfs", "overlay", "vfat", "fuseblk", "fuse.gocryptfs", "apfs"]
        {
            assert_eq!(decide(&at("/home/arts/.local", Some(local)), Use::Vault), Place::Fine, "{local}");
        }
        for (share, kind) in [("nfs4", "nfs4"), ("cifs", "cifs"), ("fuse.sshfs", "sshfs"), ("9p", "9p")] {
            let place = decide(&at("/mnt/praktijk", Some(share)), Use::Vault);
            assert_eq!(place, Place::Refuse(Trouble::Network(kind.to_owned())), "{share}");
        }
        for unknown in ["fuse.gvfsd-fuse", "fuse.rclone", "fuse.something-new"] {
            let place = decide(&at("/run/user/1000/gvfs", Some(unknown)), Use::Vault);
            assert!(matches!(place, Place::Refuse(Trouble::Network(_))), "{unknown}");
        }
        for share in [r"\\server\praktijk\arts", r"\\?\UNC\server\praktijk"] {
            assert!(matches!(decide(&at(share, None), Use::Vault), Place::Refuse(_)), "{share}");
        }
        assert_eq!(decide(&at(r"\\?\C:\Users\arts", None), Use::Vault), Place::Fine);
    }

    #[test]
    fn a_tilde_is_the_folder_of_the_user_and_nobody_elses() {
        let home = Some(Path::new("/home/arts"));
        assert_eq!(under("~/kopie", home), Path::new("/home/arts/kopie"));
        assert_eq!(under("~", home), Path::new("/home/arts"));
        assert_eq!(under("~assistent/kopie", home), Path::new("~assistent/kopie"));
        assert_eq!(under("/media/~usb", home), Path::new("/media/~usb"));
        assert_eq!(under("~/kopie", None), Path::new("~/kopie"));
    }

    #[test]
    fn the_marks_around_a_path_that_was_copied_are_no_part_of_it() {
        for text in
            ["\"/media/usb stick\"", " '/media/usb stick' ", "“/media/usb stick”", "‘/media/usb stick’"]
        {
            assert_eq!(typed(text), Path::new("/media/usb stick"), "{text}");
        }
        assert_eq!(unquoted(r#""C:\Users\José Ø\kopie""#), r"C:\Users\José Ø\kopie");
        assert_eq!(typed("\"~/kopie\""), std::env::home_dir().unwrap().join("kopie"));
        assert_eq!(typed("/media/\"stick\""), Path::new("/media/\"stick\""), "a mark inside it is");
        assert_eq!(typed("\""), Path::new("\""));
    }

    #[test]
    fn papers_that_can_be_read_are_told_of_on_a_share_and_in_a_folder_that_is_copied() {
        let share = decide(&at("/mnt/praktijk", Some("cifs")), Use::Papers);
        assert_eq!(share, Place::Warn(Trouble::Network("cifs".to_owned())));
        let moved =
            decide(&at("/home/arts/OneDrive - Praktijk De Linde/Documenten", Some("ext4")), Use::Papers);
        assert_eq!(moved, Place::Warn(Trouble::Synchronised("OneDrive".to_owned())));
        let both = decide(&at("/mnt/praktijk/Nextcloud", Some("cifs")), Use::Papers);
        let nextcloud = Place::Warn(Trouble::Synchronised("Nextcloud".to_owned()));
        assert_eq!(both, nextcloud, "what goes furthest is told");
        assert_eq!(decide(&at("/home/arts/Documenten", Some("ext4")), Use::Papers), Place::Fine);
    }

    #[test]
    fn a_share_is_a_good_place_for_a_copy() {
        assert_eq!(decide(&at("/mnt/praktijk", Some("cifs")), Use::Backup), Place::Fine);
    }

    #[test]
    fn a_folder_that_is_synchronised_is_told_of_by_name() {
        for (path, service) in [
            ("/home/arts/Dropbox/werk", "Dropbox"),
            ("/home/arts/Dropbox (Praktijk)/werk", "Dropbox"),
            ("/Users/arts/OneDrive - Praktijk De Linde/weegwijzer", "OneDrive"),
            ("/home/arts/Nextcloud", "Nextcloud"),
            ("/Users/arts/Library/Mobile Documents/com~apple~CloudDocs", "iCloud Drive"),
            ("/Users/arts/Library/CloudStorage/x", "macOS CloudStorage"),
            ("/home/arts/Google Drive/werk", "Google Drive"),
            ("/home/arts/STACK/werk", "STACK"),
        ] {
            for purpose in [Use::Vault, Use::Backup] {
                let expected = Place::Warn(Trouble::Synchronised(service.to_owned()));
                assert_eq!(decide(&at(path, Some("ext4")), purpose), expected, "{path}");
            }
        }
        let marked = Seen { marker: Some("Syncthing"), ..at("/home/arts/werk", Some("ext4")) };
        assert_eq!(decide(&marked, Use::Vault), Place::Warn(Trouble::Synchronised("Syncthing".to_owned())));
    }

    #[test]
    fn a_name_that_only_resembles_one_is_left_alone() {
        for path in ["/home/dropboxer/werk", "/home/arts/megafoon", "/home/arts/stacks", "/home/arts/werk"] {
            assert_eq!(decide(&at(path, Some("ext4")), Use::Vault), Place::Fine, "{path}");
        }
    }
}
