//! Keeping the window out of what records the screen: a meeting, a screenshot, what Windows itself remembers of it.

use std::sync::atomic::{AtomicBool, Ordering};

use windows_sys::Win32::Foundation::{HWND, LPARAM};
use windows_sys::Win32::UI::WindowsAndMessaging::{
    EnumWindows, GetWindowThreadProcessId, IsWindowVisible, SetWindowDisplayAffinity, WDA_EXCLUDEFROMCAPTURE,
    WDA_MONITOR, WDA_NONE,
};
use windows_sys::core::BOOL;

/// Keeps every window of this program that is in sight out of recordings, or has them in again. Nothing is done where it is
/// so already; where no window is in sight yet, it is asked again the next time.
pub(crate) fn keep_out_of_recordings(keep_out: bool) {
    static KEPT_OUT: AtomicBool = AtomicBool::new(false);
    if KEPT_OUT.load(Ordering::Relaxed) == keep_out {
        return;
    }
    let mut wish = Wish { keep_out, found: false };
    // SAFETY: what it is given lives until it comes back, and only `one` looks at it.
    let _all = unsafe { EnumWindows(Some(one), &raw mut wish as LPARAM) };
    if wish.found {
        KEPT_OUT.store(keep_out, Ordering::Relaxed);
    }
}

struct Wish {
    keep_out: bool,
    found: bool,
}

/// What Windows calls for every window there is.
unsafe extern "system" fn one(window: HWND, wish: LPARAM) -> BOOL {
    let mut process = 0;
    // SAFETY: it writes the number of a process. A window that is gone has none.
    let _thread = unsafe { GetWindowThreadProcessId(window, &raw mut process) };
    // SAFETY: it takes a window, also one that is gone.
    if process == std::process::id() && unsafe { IsWindowVisible(window) } != 0 {
        // SAFETY: this is what `keep_out_of_recordings` gave, and nobody else has it meanwhile.
        let wish = unsafe { &mut *(wish as *mut Wish) };
        wish.found = true;
        let how = if wish.keep_out { WDA_EXCLUDEFROMCAPTURE } else { WDA_NONE };
        // SAFETY: the window is ours. An older Windows 10 shows it black instead of leaving it out.
        unsafe {
            if SetWindowDisplayAffinity(window, how) == 0 && wish.keep_out {
                let _black = SetWindowDisplayAffinity(window, WDA_MONITOR);
            }
        }
    }
    1
}

/// Whether this window is in sight of anybody.
pub(crate) fn is_in_sight(window: isize) -> bool {
    // SAFETY: it takes any number; what is no window is not in sight.
    unsafe { IsWindowVisible(window as HWND) != 0 }
}
