//! What Windows tells and grants to whoever asks it in C: on which drive a folder is, who is signed in, that the session
//! is locked, which printers there are. Each file asks one thing and gives plain values. What follows from them is decided by whoever asks; on other
//! systems this room is empty. It and the allocator of `guard` are the only places with `unsafe`.
#![cfg_attr(
    windows,
    expect(
        unsafe_code,
        reason = "Windows is asked in C: every call is one that its documentation allows as it stands here"
    )
)]

#[cfg(windows)]
mod account;
#[cfg(windows)]
mod capture;
#[cfg(windows)]
mod clipboard;
#[cfg(windows)]
mod console;
#[cfg(windows)]
mod crash;
#[cfg(windows)]
mod drive;
#[cfg(windows)]
mod folder;
#[cfg(windows)]
mod look;
#[cfg(windows)]
mod printer;
#[cfg(windows)]
mod session;
#[cfg(all(windows, test))]
mod tests;

#[cfg(windows)]
pub(crate) use account::{account, computer};
#[cfg(windows)]
pub(crate) use capture::{is_in_sight, keep_out_of_recordings};
#[cfg(windows)]
pub(crate) use clipboard::copy_unremembered;
#[cfg(windows)]
pub use console::speak_to_the_console;
#[cfg(windows)]
pub use crash::keep_crashes_here;
#[cfg(windows)]
pub(crate) use drive::{is_on_network, removable};
#[cfg(windows)]
pub(crate) use folder::of_all_users;
#[cfg(windows)]
pub(crate) use look::{dark, high_contrast};
#[cfg(windows)]
pub(crate) use printer::{Sheet, Wanted, cancel_job, job, print, printers, prints_two_sided, usual_printer};
#[cfg(windows)]
pub(crate) use session::{Heard, hear};

#[cfg(windows)]
use std::ffi::{OsStr, OsString};
#[cfg(windows)]
use std::os::windows::ffi::{OsStrExt, OsStringExt};

/// As Windows wants words: in halves of two bytes, with a zero at the end.
#[cfg(windows)]
fn wide(words: impl AsRef<OsStr>) -> Vec<u16> {
    words.as_ref().encode_wide().chain(std::iter::once(0)).collect()
}

/// What Windows wrote, up to the zero.
#[cfg(windows)]
fn narrow(written: &[u16]) -> OsString {
    let end = written.iter().position(|half| *half == 0).unwrap_or(written.len());
    OsString::from_wide(written.get(..end).unwrap_or(written))
}
