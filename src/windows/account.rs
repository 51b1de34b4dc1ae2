//! Who is signed in, and at which computer: as Windows knows it, not as a variable says that anybody can set.

use windows_sys::Win32::System::WindowsProgramming::{GetComputerNameW, GetUserNameW};
use windows_sys::core::{BOOL, PWSTR};

use super::narrow;

/// The name of the account; none where Windows does not tell.
pub(crate) fn account() -> Option<String> {
    // SAFETY: it writes as many halves as it is told there is room for.
    name(|room, length| unsafe { GetUserNameW(room, length) })
}

/// The name of the computer; none where Windows does not tell.
pub(crate) fn computer() -> Option<String> {
    // SAFETY: as above.
    name(|room, length| unsafe { GetComputerNameW(room, length) })
}

fn name(ask: impl FnOnce(PWSTR, *mut u32) -> BOOL) -> Option<String> {
    /// The longest name of an account, with its zero.
    const LONGEST: usize = 257;
    let mut room = [0_u16; LONGEST];
    let mut length = u32::try_from(room.len()).ok()?; // it fits
    if ask(room.as_mut_ptr(), &raw mut length) == 0 {
        return None;
    }
    let name = narrow(&room).to_string_lossy().into_owned();
    (!name.is_empty()).then_some(name)
}
