//! That the session is locked and that the computer goes to sleep, as Windows tells a window. One that nobody sees listens,
//! on a thread of its own.

use std::cell::RefCell;
use std::ptr::{null, null_mut};

use windows_sys::Win32::Foundation::{HWND, LPARAM, LRESULT, WPARAM};
use windows_sys::Win32::System::LibraryLoader::GetModuleHandleW;
use windows_sys::Win32::System::RemoteDesktop::{NOTIFY_FOR_THIS_SESSION, WTSRegisterSessionNotification};
use windows_sys::Win32::UI::WindowsAndMessaging::{
    CreateWindowExW, DefWindowProcW, DispatchMessageW, GetMessageW, MSG, PBT_APMSUSPEND, RegisterClassW,
    WM_POWERBROADCAST, WM_WTSSESSION_CHANGE, WNDCLASSW, WTS_SESSION_LOCK,
};

use super::wide;

/// What Windows told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Heard {
    /// From now on it tells of sleep; and of a locked session, or not.
    Listening {
        /// Whether it tells of a locked session.
        session: bool,
    },
    /// The session was locked.
    Locked,
    /// The computer goes to sleep as soon as whoever is told comes back.
    Sleeping,
}

/// Who is told on this thread.
type Told = Box<dyn FnMut(Heard)>;

thread_local! {
    static TOLD: RefCell<Option<Told>> = const { RefCell::new(None) };
}

/// Listens until the program ends, and tells `told` on this thread. It comes back at once where no window can be had.
pub(crate) fn hear(told: impl FnMut(Heard) + 'static) {
    TOLD.with_borrow_mut(|kept| *kept = Some(Box::new(told)));
    let name = wide("Weegwijzer hears");
    // SAFETY: the class and its name live until this thread ends, and the window with them. It is no child of the messages
    // alone (`HWND_MESSAGE`): those are not told that the computer goes to sleep.
    let window = unsafe {
        let program = GetModuleHandleW(null());
        let class = WNDCLASSW {
            lpfnWndProc: Some(heard),
            hInstance: program,
            lpszClassName: name.as_ptr(),
            ..WNDCLASSW::default()
        };
        if RegisterClassW(&raw const class) == 0 {
            return;
        }
        CreateWindowExW(
            0,
            name.as_ptr(),
            name.as_ptr(),
            0,
            0,
            0,
            0,
            0,
            null_mut(),
            null_mut(),
            program,
            null(),
        )
    };
    if window.is_null() {
        return;
    }
    // SAFETY: the window is ours and is there.
    let session = unsafe { WTSRegisterSessionNotification(window, NOTIFY_FOR_THIS_SESSION) } != 0;
    tell(Heard::Listening { session });
    let mut message = MSG::default();
    // SAFETY: a message is written in the place for one, and goes to the window above.
    while unsafe { GetMessageW(&raw mut message, null_mut(), 0, 0) } > 0 {
        // SAFETY: as above.
        let _answer = unsafe { DispatchMessageW(&raw const message) };
    }
}

fn tell(what: Heard) {
    TOLD.with(|told| {
        // Windows may tell of the one while the other is still being heard: then that one is enough.
        if let Ok(mut told) = told.try_borrow_mut()
            && let Some(told) = told.as_mut()
        {
            told(what);
        }
    });
}

/// What Windows calls.
unsafe extern "system" fn heard(window: HWND, message: u32, what: WPARAM, more: LPARAM) -> LRESULT {
    match (message, u32::try_from(what)) {
        (WM_WTSSESSION_CHANGE, Ok(WTS_SESSION_LOCK)) => {
            tell(Heard::Locked);
            0
        }
        (WM_POWERBROADCAST, Ok(PBT_APMSUSPEND)) => {
            tell(Heard::Sleeping);
            1
        }
        // SAFETY: what is not ours goes on as it came.
        _ => unsafe { DefWindowProcW(window, message, what, more) },
    }
}
