//! What the system says of a folder: where it really is, on what kind of file system, and whether a program that
//! synchronises has left its mark. Nothing is decided here.

use std::path::{Path, PathBuf};

/// What was seen of a folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Seen {
    /// Where it really is, links followed.
    pub(super) path: PathBuf,
    /// The type of the file system it is on, where the system tells.
    pub(super) file_system: Option<String>,
    /// The program whose mark is in it, or in a folder above it.
    pub(super) marker: Option<&'static str>,
}

/// Looks at a folder. When it is not there yet, the folder it would be made in counts.
pub(super) fn see(folder: &Path) -> Seen {
    let asked = std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned()); // as it was typed
    let real = asked.ancestors().find_map(|above| {
        let real = above.canonicalize().ok()?; // not there yet: the folder above it counts
        let below = asked.strip_prefix(above).ok()?; // it is one of its ancestors
        Some(real.join(below))
    });
    let path = real.unwrap_or(asked);
    let file_system = mounts().map_or_else(|| share_of(&path), |mounts| file_system_of(&mounts, &path));
    let marker = path.ancestors().find_map(|above| {
        const MARKS: [(&str, &str); 5] = [
            (".stfolder", "Syncthing"),
            (".dropbox.cache", "Dropbox"),
            (".nextcloudsync.log", "Nextcloud"),
            (".owncloudsync.log", "ownCloud"),
            (".tmp.driveupload", "Google Drive"),
        ];
        MARKS.iter().find(|(mark, _)| above.join(mark).exists()).map(|(_, program)| *program)
    });
    Seen { path, file_system, marker }
}

#[cfg(target_os = "linux")]
pub(super) fn mounts() -> Option<String> {
    std::fs::read_to_string("/proc/self/mountinfo").ok() // the system does not tell
}

#[cfg(not(target_os = "linux"))]
pub(super) fn mounts() -> Option<String> {
    None
}

/// That a drive is on another computer, where Windows says so whatever its letter.
#[cfg(windows)]
fn share_of(path: &Path) -> Option<String> {
    crate::windows::is_on_network(path).then(|| "smb".to_owned())
}

#[cfg(not(windows))]
const fn share_of(_: &Path) -> Option<String> {
    None
}

/// The type of the file system that `path` is on, by the table of mounts of Linux. The longest mount point that
/// `path` is under counts, and of two at the same place the later one, which hides the other.
fn file_system_of(mounts: &str, path: &Path) -> Option<String> {
    let mut found: Option<(usize, &str)> = None;
    for line in mounts.lines() {
        let Some((before, after)) = line.split_once(" - ") else { continue };
        let (Some(point), Some(kind)) = (before.split(' ').nth(4), after.split(' ').next()) else { continue };
        let point = PathBuf::from(unescaped(point));
        let depth = point.components().count();
        if path.starts_with(&point) && found.is_none_or(|(deepest, _)| depth >= deepest) {
            found = Some((depth, kind));
        }
    }
    found.map(|(_, kind)| kind.to_owned())
}

/// The table writes space, tab, line end and backslash as three octal digits.
pub(super) fn unescaped(point: &str) -> String {
    [(r"\040", " "), (r"\011", "\t"), (r"\012", "\n"), (r"\134", r"\")]
        .iter()
        .fold(point.to_owned(), |text, (escape, meant)| text.replace(escape, meant))
}

#[cfg(test)]
mod tests {
    use super::*;

    const MOUNTS: &str = "\
22 1 254:1 / / rw,relatime shared:1 - ext4 /dev/vda1 rw
40 22 0:40 / /mnt/praktijk\\040noord rw shared:2 - cifs //server/praktijk rw
41 22 0:41 / /home/arts/ver rw,nosuid shared:3 - fuse.sshfs arts@ver:/ rw
42 22 0:42 / /over rw - tmpfs tmpfs rw
43 42 0:43 / /over rw master:1 propagate_from:2 - nfs4 server:/over rw
a line that means nothing";

    #[test]
    fn the_deepest_mount_above_a_folder_tells_its_file_system() {
        for (path, kind) in [
            ("/home/arts/werk", "ext4"),
            ("/home/arts/ver/map", "fuse.sshfs"),
            ("/home/arts/verder", "ext4"),
            ("/mnt/praktijk noord", "cifs"),
            ("/over/map", "nfs4"),
        ] {
            assert_eq!(file_system_of(MOUNTS, Path::new(path)).as_deref(), Some(kind), "{path}");
        }
        assert_eq!(file_system_of("", Path::new("/")), None);
    }

    #[test]
    fn a_mark_in_a_folder_above_and_a_folder_behind_a_link_are_seen() {
        let folder = tempfile::TempDir::new().unwrap();
        let root = folder.path().canonicalize().unwrap();
        std::fs::create_dir_all(root.join("Dropbox/werk")).unwrap();
        std::fs::create_dir(root.join(".stfolder")).unwrap();
        assert_eq!(see(&root.join("not/yet/there")).marker, Some("Syncthing"));
        #[cfg(unix)]
        {
            std::os::unix::fs::symlink(root.join("Dropbox/werk"), root.join("plain")).unwrap();
            assert_eq!(see(&root.join("plain/new")).path, root.join("Dropbox/werk/new"));
        }
    }
}
