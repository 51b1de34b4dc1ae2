//! The printers of the system. On Linux and macOS that is CUPS, asked with its own commands and without a shell; on
//! other systems there is none, and a paper is saved and printed from a viewer.
//!
//! A job is called "Weegwijzer" and never after a case: every user of the computer can read the titles of jobs.

mod command;
#[cfg(unix)]
mod ipp;
mod job;
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
    commands: Commands,
    /// How long to wait between two looks at a job.
    pub(crate) pace: Duration,
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
    /// CUPS does not run.
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
        Self { commands: Commands::default(), pace: Duration::from_secs(1) }
    }

    /// With commands from `folder` instead of where the system has them.
    #[must_use]
    pub fn with_commands(folder: PathBuf, pace: Duration) -> Self {
        Self { commands: Commands { folder: Some(folder), ..Commands::default() }, pace }
    }

    /// Through the print service that listens at `socket`.
    #[must_use]
    pub fn at_socket(socket: PathBuf, pace: Duration) -> Self {
        Self { commands: Commands { server: Some(socket), ..Commands::default() }, pace }
    }

    /// The printers there are.
    ///
    /// # Errors
    /// When the print service cannot be asked.
    pub fn list(&self) -> Result<Vec<Printer>, PrintTrouble> {
        let names = self.commands.run("lpstat", &["-e"])?;
        if names.trim().is_empty() && !self.commands.run("lpstat", &["-r"])?.contains("scheduler is running")
        {
            return Err(self.commands.out_of_reach());
        }
        #[expect(clippy::disallowed_methods, reason = "where no printer is the usual one, one is chosen")]
        let usual = self.commands.run("lpstat", &["-d"]).unwrap_or_default();
        let usual = usual.trim().strip_prefix("system default destination: ").unwrap_or_default();
        let names = names.lines().map(str::trim).filter(|name| !name.is_empty());
        Ok(names.map(|name| Printer { name: name.to_owned(), usual: name == usual }).collect())
    }

    /// What a printer can do. A printer that does not say is asked for nothing special.
    ///
    /// # Errors
    /// When the print service cannot be asked, or the printer is gone.
    pub fn abilities(&self, printer: &str) -> Result<Abilities, PrintTrouble> {
        /// The bits of CUPS that say what a printer can do.
        const DUPLEX: u32 = 0x10;
        let told = self.commands.run("lpoptions", &["-p", printer])?;
        let value = |key: &str| {
            let mut words = told.split_whitespace();
            words.find_map(|word| word.strip_prefix(key)?.strip_prefix('=')).map(str::to_owned)
        };
        let kind = value("printer-type").and_then(|kind| kind.parse::<u32>().ok()).unwrap_or_default();
        let accepting = value("printer-is-accepting-jobs").is_none_or(|accepting| accepting == "true");
        Ok(Abilities { two_sided: kind & DUPLEX != 0, accepting })
    }

    /// Hands a file to the print service. When this returns, the file is no longer needed.
    ///
    /// # Errors
    /// When the print service refuses it; nothing is printed then.
    pub fn send(&self, order: &Order, file: &Path) -> Result<Job, PrintTrouble> {
        let copies = order.copies.to_string();
        let sides = match order.sides {
            Sides::One => "sides=one-sided",
            Sides::Both => "sides=two-sided-long-edge",
        };
        let file = file.to_string_lossy();
        let arguments = [
            "-d",
            &order.printer,
            "-t",
            TITLE,
            "-n",
            &copies,
            "-o",
            "media=iso_a4_210x297mm",
            "-o",
            sides,
            "--",
            &file,
        ];
        let told = self.commands.run("lp", &arguments)?;
        let id = told.split_whitespace().skip_while(|word| *word != "is").nth(1);
        id.map(|id| Job { id: id.to_owned(), printer: order.printer.clone() })
            .ok_or_else(|| PrintTrouble::Refused(told.trim().to_owned()))
    }

    /// How a job is doing.
    ///
    /// # Errors
    /// When the print service cannot be asked.
    pub fn look(&self, job: &Job) -> Result<Standing, PrintTrouble> {
        job::look(&self.commands, job)
    }

    /// Asks to stop a job. Pages that are out stay out.
    ///
    /// # Errors
    /// When the print service refuses.
    pub fn cancel(&self, job: &Job) -> Result<(), PrintTrouble> {
        self.commands.run("cancel", &[&job.id]).map(drop)
    }
}
