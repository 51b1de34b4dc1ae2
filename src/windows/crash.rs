//! What Windows does when the program itself falls over: no report with what is in memory.

use windows_sys::Win32::System::Diagnostics::Debug::{
    SEM_FAILCRITICALERRORS, SEM_NOGPFAULTERRORBOX, SEM_NOOPENFILEERRORBOX, SetErrorMode,
};
use windows_sys::Win32::System::ErrorReporting::{WER_FAULT_REPORTING_FLAG_NOHEAP, WerSetFlags};

/// From now on Windows asks nothing and sends nothing when this process falls over, and what it would write down all the
/// same has no heap in it. (What an administrator switched on for all programs, `LocalDumps`, stands above this.) Nor does it
/// ask for a disk that is not in a drive.
pub fn keep_crashes_here() {
    // SAFETY: both take numbers and set what this process wishes.
    unsafe {
        let _before = SetErrorMode(SEM_FAILCRITICALERRORS | SEM_NOGPFAULTERRORBOX | SEM_NOOPENFILEERRORBOX);
        // Where it is not granted the report above is still off.
        let _granted = WerSetFlags(WER_FAULT_REPORTING_FLAG_NOHEAP);
    }
}
