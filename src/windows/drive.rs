//! On what kind of drive a folder is, and which drives hold what can be taken out.

use std::path::{Path, PathBuf};

use windows_sys::Win32::Storage::FileSystem::{GetDriveTypeW, GetLogicalDrives, GetVolumePathNameW};
use windows_sys::Win32::System::WindowsProgramming::{DRIVE_REMOTE, DRIVE_REMOVABLE};

use super::{narrow, wide};

/// Whether a folder is on another computer, whatever the letter of its drive.
pub(crate) fn is_on_network(folder: &Path) -> bool {
    let folder = wide(folder);
    let mut root = vec![0_u16; folder.len().max(260)];
    let Ok(room) = u32::try_from(root.len()) else { return false };
    // SAFETY: the first ends with a zero, and no more is written than there is room for.
    let found = unsafe { GetVolumePathNameW(folder.as_ptr(), root.as_mut_ptr(), room) };
    found != 0 && kind(&wide(narrow(&root))) == DRIVE_REMOTE
}

/// The drives that hold a stick or another disk that can be taken out.
pub(crate) fn removable() -> Vec<PathBuf> {
    /// The letters before it were those of floppy disks.
    const FIRST: u8 = b'C';
    // SAFETY: it takes nothing.
    let drives = unsafe { GetLogicalDrives() };
    (FIRST..=b'Z')
        .filter(|letter| drives & (1 << (letter - b'A')) != 0)
        .map(|letter| format!("{}:\\", char::from(letter)))
        .filter(|root| kind(&wide(root)) == DRIVE_REMOVABLE)
        .map(PathBuf::from)
        .collect()
}

fn kind(root: &[u16]) -> u32 {
    // SAFETY: `wide` put a zero at its end.
    unsafe { GetDriveTypeW(root.as_ptr()) }
}
