//! The window: app, screens, widgets, theme.
//!
//! Screens are put together from [`widget`] only; colours, sizes and distances are decided in [`theme`].

pub mod app;
pub mod context;
pub mod copied;
pub mod desk;
mod editions;
pub mod environment;
pub mod font;
pub mod keeping;
pub mod open_case;
pub mod preview;
pub mod printing;
pub mod screen;
pub mod secret;
pub mod shortcuts;
pub mod theme;
pub mod watch;
pub mod widget;

use std::sync::Arc;
use std::time::Duration;

use environment::{Clock, Environment};
use printing::Printers;

use crate::protocol::{Protocol, Scenario};
use crate::vault::{Home, Vault, place};

/// How long typing rests before it is recorded.
const REST: Duration = Duration::from_millis(1500);

/// How long what was copied stays on the clipboard: long enough to paste, too short to forget about.
const FORGET: Duration = Duration::from_secs(30);

/// A fictional case to begin with, of a protocol that need not be on the shelf.
#[derive(Debug, Clone)]
pub struct Opening {
    /// The protocol.
    pub protocol: Arc<Protocol>,
    /// The case.
    pub scenario: Scenario,
}

/// Opens the window and stays until it is closed.
///
/// # Errors
/// When the system gives no window.
pub fn run(opening: Option<Opening>) -> iced::Result {
    let vault = Home::find().and_then(Vault::open).map(Arc::new);
    let environment = Environment {
        clock: Clock::System,
        vault,
        rest: REST,
        viewer: |path| open::that_detached(path),
        printers: Printers::of_system(),
        forget: FORGET,
        place: place::look,
    };
    app::opening(environment, opening).run()
}
