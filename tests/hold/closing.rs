//! Asks a window to close, as a window manager does; `.ci/vault` measures how long the program stays after it.

use x11rb::protocol::xproto::{ClientMessageEvent, ConnectionExt as _, EventMask};

use super::Figure;

/// Asks this window on the display of `DISPLAY`.
pub fn close(window: u32) -> Figure {
    let told = |error: &dyn std::fmt::Display| error.to_string();
    let (display, _) = x11rb::connect(None).map_err(|error| told(&error))?;
    let atom = |name: &[u8]| -> Result<u32, String> {
        let asked = display.intern_atom(false, name).map_err(|error| told(&error))?;
        asked.reply().map(|reply| reply.atom).map_err(|error| told(&error))
    };
    let (protocols, delete) = (atom(b"WM_PROTOCOLS")?, atom(b"WM_DELETE_WINDOW")?);
    let asks = ClientMessageEvent::new(32, window, protocols, [delete, 0, 0, 0, 0]);
    let sent = display.send_event(false, window, EventMask::NO_EVENT, asks).map_err(|error| told(&error))?;
    sent.check().map_err(|error| told(&error))?;
    Ok(String::new())
}
