//! The window. Screens are put together from [`widget`] and iced's rows, columns and containers; colours, sizes and distances are decided in [`theme`].
//!
//! * [`app`]: the window as a whole. What is in sight is `app/stage`, what surrounds it `app/frame`, what screens ask
//!   `app/answers` and `app/at_desk`; saving is `app/keep`, paper `app/paper`.
//! * `app/vault`: the window and the vault. *When and why it locks* is `app/vault/locking`, on what [`watch`] notices
//!   (time, sleep, a locked session) and on what is pressed (`app/commands`: the keys; `app/answers`: the button); unlocking
//!   is `app/vault/opening`.
//! * [`screen`]: a file or a folder for each screen; a list of them makes the rest.
//! * [`access`]: what somebody hears who does not see it, and works it by what is heard.
//! * [`desk`]: the case that lies in the window, with its walk, overview and papers.
//! * [`shortcuts`]: every key.
//!
//! To add one: a screen, see [`screen`]; a part of the case on the desk, see `app/at_desk`; a key, see [`shortcuts`]; a
//! setting, see `vault::settings`; a widget, see [`widget`]; a word, see [`locale`](crate::locale).

pub mod access;
pub mod app;
mod awaited;
mod away;
pub mod context;
pub mod copied;
pub mod desk;
pub mod environment;
pub mod font;
pub mod screen;
pub mod secret;
pub mod shortcuts;
pub mod theme;
pub mod watch;
pub mod widget;
pub mod wish;

use std::sync::Arc;
use std::time::Duration;

use crate::keyring;
use crate::locale::Language;
use crate::printing::Printers;
use crate::session::{Opening, Pen};
use crate::vault::patience::in_time;
use crate::vault::{Fiction, Home, Policy, Vault, VaultError, place};
use environment::{Clock, Environment};

/// How long typing rests before it is recorded.
const REST: Duration = Duration::from_millis(1500);

/// How long what was copied stays on the clipboard: long enough to paste, too short to forget about.
const FORGET: Duration = Duration::from_secs(30);

/// Opens the window and stays until it is closed; in this language, or in the one that was chosen in it.
///
/// # Errors
/// When the system gives no window.
pub fn run(opening: Option<Opening>, language: Option<Language>) -> iced::Result {
    app::begin_to_read();
    let policy = in_time(Policy::of_system).unwrap_or_else(|| Ok(Policy::default()));
    let home = Home::find().map(|home| match policy.as_ref().map(|policy| policy.protocols.clone()) {
        Ok(Some(folder)) => home.with_protocols(folder),
        // Why nothing is set is told at the first frame.
        Ok(None) | Err(_) => home,
    });
    let fiction = home.as_ref().ok().cloned().map(Fiction::of); // why there is none is told with the vault
    let vault = home.and_then(|home| {
        let path = home.path().to_owned();
        // A disk that does not answer must not keep anybody from a window.
        in_time(|| Vault::open(home)).unwrap_or(Err(VaultError::NotInTime { path })).map(Arc::new)
    });
    let environment = Environment {
        clock: Clock::System,
        vault,
        fiction,
        rest: REST,
        viewer: |path| open::that_detached(path),
        printers: Printers::of_system(),
        forget: FORGET,
        pen: Pen::default(),
        place: place::look,
        keyring: keyring::of_system(),
        policy,
        language,
        places: place::at_hand,
    };
    access::reader::begin();
    app::opening(environment, opening).run()
}
