//! The printers of the system. On Linux and macOS that is CUPS, asked with its own commands and without a shell; on
//! Windows its own print service, which is handed the pages as pictures.
//!
//! A job is called "Weegwijzer" and never after a case: every user of the computer can read the titles of jobs.

mod command;
mod cups;
#[cfg(unix)]
mod ipp;
mod job;
#[cfg(windows)]
mod spooler;
mod words;

use std::num::NonZeroU8;
use std::path::{Path, PathBuf};
use std::time::Duration;

use command::Commands;

pub use job::{Job, Standing};

/// What a job is called in the queue.
const TITLE: &str = "Weegwijzer";

/// How papers are printed on this system.
#[derive(Debug, Clone)]
pub struct Printers {
    service: Service,
    /// How long to wait between two looks at a job.
    pub(crate) pace: Duration,
}

/// Which print service is asked.
#[derive(Debug, Clone)]
enum Service {
    /// CUPS, with its commands.
    Cups(Commands),
    /// The one of Windows.
    #[cfg(windows)]
    Windows,
}

/// A printer by the name of its queue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Printer {
    /// The name.
    pub name: String,
    /// Whether the system prints on it unless told otherwise.
    pub usual: bool,
}

/// What a printer can do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Abilities {
    /// It prints on both sides by itself.
    pub two_sided: bool,
    /// It takes new jobs.
    pub accepting: bool,
}

/// On how many sides of the paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Sides {
    /// On one.
    #[default]
    One,
    /// On both, turned along the long edge.
    Both,
}

/// What is asked of a printer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Order {
    /// Which printer.
    pub printer: String,
    /// How many copies.
    pub copies: NonZeroU8,
    /// On how many sides.
    pub sides: Sides,
}

/// Why nothing was printed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PrintTrouble {
    /// The commands of CUPS are not there.
    #[error("this system has no printing commands")]
    NoCommands,
    /// It does not run.
    #[error("the print service does not run")]
    NoService,
    /// CUPS is another computer, and the program makes no network connection.
    #[error("the print service is on another computer")]
    OverNetwork,
    /// There is no such printer any more.
    #[error("the printer is gone")]
    PrinterGone,
    /// The printer takes no jobs.
    #[error("the printer accepts no jobs")]
    NotAccepting,
    /// The print service gave no answer in time.
    #[error("the print service does not answer")]
    Silent,
    /// The print service refused.
    #[error("the print service refused: {0}")]
    Refused(String),
}

impl Printers {
    /// Those of this system.
    #[must_use]
    pub(crate) fn of_system() -> Self {
        #[cfg(windows)]
        let service = Service::Windows;
        #[cfg(not(windows))]
        let service = Service::Cups(Commands::default());
        Self { service, pace: Duration::from_secs(1) }
    }

    /// With commands from `folder` instead of where the system has them.
    #[must_use]
    pub fn with_commands(folder: PathBuf, pace: Duration) -> Self {
        Self { service: Service::Cups(Commands { folder: Some(folder), ..Commands::default() }), pace }
    }

    /// Through the print service that listens at `socket`.
    #[must_use]
    pub fn at_socket(socket: PathBuf, pace: Duration) -> Self {
        Self { service: Service::Cups(Commands { server: Some(socket), ..Commands::default() }), pace }
    }

    /// The printers there are.
    ///
    /// # Errors
    /// When the print service cannot be asked.
    pub fn list(&self) -> Result<Vec<Printer>, PrintTrouble> {
        match &self.service {
            Service::Cups(commands) => cups::list(commands),
            #[cfg(windows)]
            Service::Windows => spooler::list(),
        }
    }

    /// What a printer can do. A printer that does not say is asked for nothing special.
    ///
    /// # Errors
    /// When the print service cannot be asked, or the printer is gone.
    pub fn abilities(&self, printer: &str) -> Result<Abilities, PrintTrouble> {
        match &self.service {
            Service::Cups(commands) => cups::abilities(commands, printer),
            #[cfg(windows)]
            Service::Windows => Ok(spooler::abilities(printer)),
        }
    }

    /// Hands a file to the print service. When this returns, the file is no longer needed.
    ///
    /// # Errors
    /// When the print service refuses it; nothing is printed then.
    pub fn send(&self, order: &Order, file: &Path) -> Result<Job, PrintTrouble> {
        match &self.service {
            Service::Cups(commands) => cups::send(commands, order, file),
            #[cfg(windows)]
            Service::Windows => spooler::send(order, file),
        }
    }

    /// How a job is doing.
    ///
    /// # Errors
    /// When the print service cannot be asked.
    pub fn look(&self, job: &Job) -> Result<Standing, PrintTrouble> {
        match &self.service {
            Service::Cups(commands) => job::look(commands, job),
            #[cfg(windows)]
            Service::Windows => spooler::look(job),
        }
    }

    /// Asks to stop a job. Pages that are out stay out.
    ///
    /// # Errors
    /// When the print service refuses.
    pub fn cancel(&self, job: &Job) -> Result<(), PrintTrouble> {
        match &self.service {
            Service::Cups(commands) => commands.run("cancel", &[&job.id]).map(drop),
            #[cfg(windows)]
            Service::Windows => spooler::cancel(job),
        }
    }
}
