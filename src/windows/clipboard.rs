//! Putting words on the clipboard so that Windows keeps them out of its history, and off other computers of the account.

use windows_sys::Win32::Foundation::{GlobalFree, HGLOBAL};
use windows_sys::Win32::System::DataExchange::{
    CloseClipboard, EmptyClipboard, OpenClipboard, RegisterClipboardFormatW, SetClipboardData,
};
use windows_sys::Win32::System::Memory::{GMEM_MOVEABLE, GlobalAlloc, GlobalLock, GlobalUnlock};
use windows_sys::Win32::System::Ole::CF_UNICODETEXT;

use super::wide;

/// Puts words on the clipboard; whether they are there. They are put there with what Windows looks for, in one go: it reads
/// the clipboard as soon as it is closed.
pub(crate) fn copy_unremembered(words: &str) -> bool {
    /// The presence of the first is enough; the others are read as a number, zero for no.
    const KEPT_OUT: [&str; 3] = [
        "ExcludeClipboardContentFromMonitorProcessing",
        "CanIncludeInClipboardHistory",
        "CanUploadToCloudClipboard",
    ];
    // SAFETY: no window owns it, which is allowed; it is closed below whatever happens between.
    if unsafe { OpenClipboard(std::ptr::null_mut()) } == 0 {
        return false;
    }
    // SAFETY: it is open.
    let emptied = unsafe { EmptyClipboard() } != 0;
    let kept_out = KEPT_OUT.map(|name| {
        // SAFETY: the name ends with a zero.
        let format = unsafe { RegisterClipboardFormatW(wide(name).as_ptr()) };
        format != 0 && put(format, &0_u32.to_ne_bytes())
    });
    // Words that may stay in a history are not put there.
    let there = emptied && kept_out.into_iter().all(|kept| kept) && {
        let bytes: Vec<u8> = wide(words).into_iter().flat_map(u16::to_ne_bytes).collect();
        put(u32::from(CF_UNICODETEXT), &bytes)
    };
    // SAFETY: it was opened above.
    let _closed = unsafe { CloseClipboard() };
    there
}

/// Hands bytes to the open clipboard; whether it took them.
fn put(format: u32, bytes: &[u8]) -> bool {
    // SAFETY: memory of Windows, written within its size. The clipboard owns it once it took it, and not before.
    unsafe {
        let memory: HGLOBAL = GlobalAlloc(GMEM_MOVEABLE, bytes.len());
        if memory.is_null() {
            return false;
        }
        let room = GlobalLock(memory).cast::<u8>();
        if !room.is_null() {
            room.copy_from_nonoverlapping(bytes.as_ptr(), bytes.len());
            let _unlocked = GlobalUnlock(memory);
        }
        let taken = !room.is_null() && !SetClipboardData(format, memory).is_null();
        if !taken {
            let _freed = GlobalFree(memory);
        }
        taken
    }
}
