//! The folder of what holds for every user of the computer.

use std::path::PathBuf;

use windows_sys::Win32::System::Com::CoTaskMemFree;
use windows_sys::Win32::UI::Shell::{FOLDERID_ProgramData, SHGetKnownFolderPath};

use super::narrow;

/// `C:\ProgramData`, wherever it is; none where Windows does not tell. Not by its variable, which anybody can set.
pub(crate) fn of_all_users() -> Option<PathBuf> {
    let mut path = std::ptr::null_mut();
    // SAFETY: it is given a name that it knows and a place for its answer, which is freed below whatever it says.
    let told = unsafe { SHGetKnownFolderPath(&FOLDERID_ProgramData, 0, std::ptr::null_mut(), &raw mut path) };
    let found = (told == 0 && !path.is_null()).then(|| {
        // SAFETY: the answer ends with a zero.
        let length = (0..).take_while(|at| unsafe { *path.add(*at) } != 0).count();
        // SAFETY: as many halves were just looked at.
        narrow(unsafe { std::slice::from_raw_parts(path, length) }).into()
    });
    // SAFETY: Windows gave it for this, or it is null, which may be freed too.
    unsafe { CoTaskMemFree(path.cast()) };
    found
}
