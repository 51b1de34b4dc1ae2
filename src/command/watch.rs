//! `check --watch`: looks again whenever something changed of what is looked at, and tells the newest result.
//!
//! It reads the files once a second and compares what is in them, rather than being told by the system: that works on every
//! drive, also over a network, where no system tells of what somebody else writes and times may lag. Nothing is held open.

use std::io::{ErrorKind, IsTerminal as _, Write as _, stdout};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::thread::sleep;
use std::time::Duration;

use jiff::Zoned;
use signal_hook::consts::SIGINT;
use signal_hook::flag::register_conditional_shutdown;

use super::check::Telling;
use super::material::Material;
use super::{Failed, Outcome, Terminal, complain};

/// How long it waits between two looks.
const PAUSE: Duration = Duration::from_secs(1);
/// How long nothing may change before it is looked at: an editor empties a file before it fills it.
const SETTLED: Duration = Duration::from_millis(100);

/// The screen and what scrolled out of it made empty, and the cursor at the top.
const CLEAR: &str = "\u{1b}[2J\u{1b}[3J\u{1b}[H";

impl Terminal {
    /// Ends when Ctrl+C is pressed, well, or when nobody reads any more.
    pub(super) fn watch(&self, folders: &[PathBuf], telling: Telling) -> Result<Outcome, Failed> {
        // Nothing is written or held, so it may end anywhere.
        let at_once = Arc::new(AtomicBool::new(true));
        let _id =
            register_conditional_shutdown(SIGINT, 0, at_once).map_err(|error| Failed(error.to_string()))?;
        folders.iter().for_each(|folder| self.warn_of_two(folder));
        let mut told = None;
        loop {
            let mut now = self.look(folders);
            if told.as_ref() != Some(&now) {
                while told.is_some() {
                    sleep(SETTLED);
                    let again = self.look(folders);
                    if again == now {
                        break;
                    }
                    now = again;
                }
                if !self.newest(&now, telling)? {
                    return Ok(Outcome::Ended(std::process::ExitCode::SUCCESS));
                }
                told = Some(now);
            }
            sleep(PAUSE);
        }
    }

    /// What is there now, or why it cannot be read, in words.
    fn look(&self, folders: &[PathBuf]) -> Result<Material, String> {
        self.material(folders).map_err(|Failed(why)| why)
    }

    /// Tells the newest result in the place of the one before; whether anybody still reads.
    fn newest(&self, now: &Result<Material, String>, telling: Telling) -> Result<bool, Failed> {
        let found = match now {
            Ok(material) => self.found(material, telling).map(|found| found.text),
            Err(why) => Err(Failed(why.clone())),
        };
        let time = Zoned::now().strftime("%H:%M:%S").to_string();
        let clear = if stdout().is_terminal() { CLEAR } else { "" };
        let text = match (found, telling) {
            (Ok(document), Telling::Json) => format!("{document}\n"),
            (Ok(text), Telling::Text { .. }) => {
                format!("{clear}{}\n\n{}\n", text.trim_end(), self.locale.msg_cli_watching(time))
            }
            (Err(Failed(why)), _) => {
                complain(&format!("{clear}{why}"));
                return Ok(true);
            }
        };
        let mut out = stdout().lock();
        match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
            Ok(()) => Ok(true),
            Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(false),
            Err(error) => Err(Failed(error.to_string())),
        }
    }
}
