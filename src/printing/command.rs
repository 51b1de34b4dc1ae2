//! Runs a command of the print service: no shell, in plain English so that its answer can be read, and never for longer
//! than a person would wait.

use std::io::{self, Read};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use super::PrintTrouble;

/// How long a command may take.
const PATIENCE: Duration = Duration::from_secs(15);

/// Where the commands are, and which print service they ask.
#[derive(Debug, Clone, Default)]
pub(super) struct Commands {
    /// Where they are, instead of where the system has them.
    pub(super) folder: Option<PathBuf>,
    /// The socket of the print service, instead of the one of the system.
    pub(super) server: Option<PathBuf>,
}

impl Commands {
    /// What a command says, or why it says nothing.
    pub(super) fn run(&self, name: &str, arguments: &[&str]) -> Result<String, PrintTrouble> {
        self.ask(name, arguments)?.map_err(|complaint| self.refusal(&complaint))
    }

    /// What a command says, or what it complains of.
    fn ask(&self, name: &str, arguments: &[&str]) -> Result<Result<String, String>, PrintTrouble> {
        if cfg!(windows) {
            return Err(PrintTrouble::NoCommands);
        }
        let program = self.folder.as_ref().map_or_else(|| PathBuf::from(name), |folder| folder.join(name));
        let mut command = Command::new(program);
        let _ = command.args(arguments).env("LC_ALL", "C").env_remove("LANGUAGE");
        let _ = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        if let Some(server) = &self.server {
            let _ = command.env("CUPS_SERVER", server);
        }
        let mut child = command.spawn().map_err(|error| match error.kind() {
            io::ErrorKind::NotFound | io::ErrorKind::PermissionDenied => PrintTrouble::NoCommands,
            _ => PrintTrouble::Refused(error.to_string()),
        })?;
        // A pipe that nobody empties would keep the command waiting.
        let said = child.stdout.take().map(|pipe| thread::spawn(move || read(pipe)));
        let complained = child.stderr.take().map(|pipe| thread::spawn(move || read(pipe)));
        let begun = Instant::now();
        let ended = loop {
            match child.try_wait() {
                Ok(Some(status)) => break status,
                Ok(None) if begun.elapsed() < PATIENCE => thread::sleep(Duration::from_millis(10)),
                Ok(None) | Err(_) => {
                    // it is told as silent
                    #[expect(clippy::let_underscore_must_use, reason = "it is given up either way")]
                    let _ = child.kill();
                    #[expect(clippy::let_underscore_must_use, reason = "as above")]
                    let _ = child.wait();
                    return Err(PrintTrouble::Silent);
                }
            }
        };
        let joined = |reader: Option<thread::JoinHandle<String>>| {
            // A reader that broke off read nothing.
            reader.and_then(|reader| reader.join().ok()).unwrap_or_default()
        };
        let (said, complained) = (joined(said), joined(complained));
        Ok(if ended.success() { Ok(said) } else { Err(complained) })
    }

    /// What a complaint means.
    fn refusal(&self, complaint: &str) -> PrintTrouble {
        const NOBODY: [&str; 6] = [
            "not running",
            "Unable to connect",
            "Connection refused",
            "Bad file descriptor",
            "No such file",
            "not permitted",
        ];
        if NOBODY.iter().any(|words| complaint.contains(words)) {
            self.out_of_reach()
        } else if complaint.contains("does not exist") || complaint.contains("nvalid destination") {
            PrintTrouble::PrinterGone
        } else if complaint.contains("not accepting") {
            PrintTrouble::NotAccepting
        } else {
            PrintTrouble::Refused(complaint.trim().to_owned())
        }
    }

    /// Where the print service listens, as its commands see it.
    pub(super) fn listens_at(&self) -> Option<String> {
        let told = self.ask("lpstat", &["-H"]).ok()?.ok()?; // a service that does not say so is told as none
        Some(told.trim().to_owned()).filter(|told| !told.is_empty())
    }

    /// Why the print service cannot be reached.
    pub(super) fn out_of_reach(&self) -> PrintTrouble {
        let here = ["/", "localhost", "127.", "[::1]"];
        match self.listens_at() {
            Some(place) if !here.iter().any(|start| place.starts_with(start)) => PrintTrouble::OverNetwork,
            _ => PrintTrouble::NoService,
        }
    }
}

fn read(mut pipe: impl Read) -> String {
    let mut bytes = Vec::new();
    #[expect(clippy::let_underscore_must_use, reason = "what was read before an error still says something")]
    let _ = pipe.read_to_end(&mut bytes);
    String::from_utf8_lossy(&bytes).into_owned()
}
