//! The console of whoever started the program there. A program with a window gets none of its own, so that no black window
//! stands behind it; the one it was started from can still be written to.

use windows_sys::Win32::System::Console::{ATTACH_PARENT_PROCESS, AttachConsole};

/// Lets the command line speak to the console it was started from, if it was.
pub fn speak_to_the_console() {
    // SAFETY: it takes a number. Without such a console there is nobody to speak to.
    let _attached = unsafe { AttachConsole(ATTACH_PARENT_PROCESS) };
}
