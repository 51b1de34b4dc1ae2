//! No network: on Linux the kernel refuses every socket that is not local to this computer, for this process and
//! for all it starts, from before the first window. Elsewhere it rests on there being no network code at all.

use std::ffi::OsStr;

/// The variable that allows a window on another computer (X11 over TCP, as with `ssh -X`).
const FAR_DISPLAY: &str = "WEEGWIJZER_X11_TCP";

/// How the network stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Network {
    /// The kernel refuses every socket but local ones; that was tried.
    Shut,
    /// Internet sockets are allowed because the user asked for a window on another computer.
    OpenForDisplay,
    /// This system offers no such lock.
    NotOffered,
}

/// Why the network could not be shut.
#[derive(Debug, thiserror::Error)]
pub enum NotShut {
    /// The kernel did not take the filter.
    #[error("{0}")]
    Refused(String),
    /// The filter is there, and an internet socket could be made all the same.
    #[error("an internet socket could still be made")]
    Leaks,
}

/// Whether the user allows a window on another computer.
#[must_use]
pub fn display_may_be_far() -> bool {
    std::env::var_os(FAR_DISPLAY).is_some_and(|value| value == "1")
}

/// Whether the window would go to another computer, or to this one by way of the network: `DISPLAY` names a host,
/// and there is no Wayland.
#[must_use]
pub fn display_is_far(display: Option<&OsStr>, wayland: Option<&OsStr>) -> bool {
    if wayland.is_some_and(|name| !name.is_empty()) {
        return false;
    }
    let Some(display) = display.and_then(OsStr::to_str) else { return false };
    let Some((host, _)) = display.rsplit_once(':') else { return false };
    !(host.is_empty() || host == "unix" || host.starts_with("unix/") || host.starts_with('/'))
}

/// Shuts the network for every thread there is and will be, and for programs that are started from here. It cannot
/// be undone. Then tries to make an internet socket, to be sure.
///
/// # Errors
/// When the kernel does not take the filter, or the filter does not hold. The program can go on: it has nothing
/// that would use a network.
#[cfg(target_os = "linux")]
pub fn shut_network(display_may_be_far: bool) -> Result<Network, NotShut> {
    let refused = |error: &dyn std::fmt::Display| NotShut::Refused(error.to_string());
    let program = linux::filter(display_may_be_far).map_err(|error| refused(&error))?;
    seccompiler::apply_filter_all_threads(&program).map_err(|error| refused(&error))?;
    match (display_may_be_far, linux::an_internet_socket_can_be_made()) {
        (true, _) => Ok(Network::OpenForDisplay),
        (false, false) => Ok(Network::Shut),
        (false, true) => Err(NotShut::Leaks),
    }
}

/// As on Linux, but this system offers nothing to shut the network with.
///
/// # Errors
/// Never.
#[cfg(not(target_os = "linux"))]
pub fn shut_network(_display_may_be_far: bool) -> Result<Network, NotShut> {
    Ok(Network::NotOffered)
}

#[cfg(target_os = "linux")]
mod linux {
    use std::collections::BTreeMap;
    use std::io::ErrorKind;
    use std::net::{Ipv4Addr, Ipv6Addr, UdpSocket};

    use seccompiler::{
        BackendError, BpfProgram, SeccompAction, SeccompCmpArgLen, SeccompCmpOp, SeccompCondition,
        SeccompFilter, SeccompRule,
    };

    /// Local sockets are all that a window, a printer queue on this computer and the session bus need; netlink
    /// is how the system's own libraries ask which display and devices there are.
    const LOCAL: [i32; 2] = [libc::AF_UNIX, libc::AF_NETLINK];
    const INTERNET: [i32; 2] = [libc::AF_INET, libc::AF_INET6];

    /// Refuses `socket` for every family that is not named, and `io_uring`, which makes sockets without that call.
    pub(super) fn filter(internet: bool) -> Result<BpfProgram, BackendError> {
        let allowed = LOCAL.into_iter().chain(INTERNET.into_iter().filter(|_| internet));
        let other_family = allowed
            .map(|family| {
                let family = u64::from(family.unsigned_abs());
                SeccompCondition::new(0, SeccompCmpArgLen::Dword, SeccompCmpOp::Ne, family)
            })
            .collect::<Result<Vec<_>, _>>()?;
        let rules = BTreeMap::from([
            (libc::SYS_socket, vec![SeccompRule::new(other_family)?]),
            (libc::SYS_io_uring_setup, Vec::new()),
        ]);
        let denied = SeccompAction::Errno(libc::EACCES.unsigned_abs());
        let machine = std::env::consts::ARCH.try_into()?;
        SeccompFilter::new(rules, SeccompAction::Allow, denied, machine)?.try_into()
    }

    /// Only the refusal of the filter counts: a computer without a network refuses as well, for another reason.
    pub(super) fn an_internet_socket_can_be_made() -> bool {
        let four = UdpSocket::bind((Ipv4Addr::LOCALHOST, 0)).map(drop);
        let six = UdpSocket::bind((Ipv6Addr::LOCALHOST, 0)).map(drop);
        [four, six]
            .iter()
            .any(|made| !matches!(made, Err(error) if error.kind() == ErrorKind::PermissionDenied))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_display_with_a_host_is_far_and_one_behind_a_local_socket_is_not() {
        for (display, wayland, far) in [
            (Some(":0"), None, false),
            (Some(":99.0"), None, false),
            (Some("unix:0"), None, false),
            (Some("unix/desk:0"), None, false),
            (Some("/private/tmp/com.apple.launchd.x/org.xquartz:0"), None, false),
            (Some("localhost:10.0"), None, true),
            (Some("192.168.1.4:0"), None, true),
            (Some("localhost:10.0"), Some("wayland-0"), false),
            (Some("localhost:10.0"), Some(""), true),
            (None, None, false),
        ] {
            let found = display_is_far(display.map(OsStr::new), wayland.map(OsStr::new));
            assert_eq!(found, far, "{display:?} {wayland:?}");
        }
    }
}
