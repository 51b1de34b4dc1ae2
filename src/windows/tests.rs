//! Asked of a Windows that is there: `.ci/windows` has Wine answer.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::path::Path;
use std::sync::mpsc;
use std::time::Duration;

use windows_sys::Win32::System::DataExchange::{IsClipboardFormatAvailable, RegisterClipboardFormatW};

use super::*;

#[test]
fn it_tells_who_is_signed_in_and_where() {
    assert!(account().is_some_and(|name| !name.is_empty()));
    assert!(computer().is_some_and(|name| !name.is_empty()));
    assert!(of_all_users().is_some_and(|folder| folder.is_absolute()));
}

#[test]
fn the_disk_of_the_system_is_neither_far_away_nor_taken_out() {
    let system = Path::new(r"C:\windows\system32");
    assert!(!is_on_network(system));
    assert!(!removable().contains(&Path::new(r"C:\").to_owned()));
}

#[test]
fn what_is_copied_is_marked_to_be_remembered_nowhere() {
    assert!(copy_unremembered("blauwe fiets"));
    // SAFETY: both take what they are given, and the name ends with a zero.
    let there = |name: &str| unsafe {
        IsClipboardFormatAvailable(RegisterClipboardFormatW(wide(name).as_ptr())) != 0
    };
    assert!(there("ExcludeClipboardContentFromMonitorProcessing"));
    assert!(there("CanIncludeInClipboardHistory") && there("CanUploadToCloudClipboard"));
    assert!(!there("Something that nobody put there"));
}

#[test]
fn whoever_listens_is_told_that_sleep_is_heard() {
    let (sender, heard) = mpsc::channel();
    // It listens until the program ends.
    drop(std::thread::spawn(move || {
        hear(move |what| {
            let _sent = sender.send(what);
        });
    }));
    let first = heard.recv_timeout(Duration::from_secs(20)).unwrap();
    assert!(matches!(first, Heard::Listening { .. }), "{first:?}");
}

#[test]
fn a_printer_that_is_not_there_is_refused_by_its_number() {
    assert!(printers().is_ok());
    let wanted =
        Wanted { printer: "Een printer die er niet is", title: "Weegwijzer", copies: 1, two_sided: false };
    let refused = print(&wanted, |_| None).unwrap_err();
    assert_eq!(refused.raw_os_error(), Some(1801));
}
