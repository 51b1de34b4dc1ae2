//! What became of a job: "sent" is not "printed". The print service itself is asked where it listens on a socket; else
//! its list of jobs, which tells no more than whether one still waits.

use super::PrintTrouble;
use super::command::Commands;

/// A job at the print service.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Job {
    /// What the print service calls it, such as `desk-12`.
    pub id: String,
    /// On which printer.
    pub printer: String,
}

/// How a job is doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It waits for its turn.
    Waiting,
    /// It is being printed.
    Printing,
    /// The printer was halted; the job waits in it.
    Halted,
    /// It is printed.
    Done,
    /// It was cancelled.
    Cancelled,
    /// The printer could not print it.
    Failed,
    /// It no longer waits, and the print service does not tell how it ended.
    Left,
}

impl Standing {
    /// Whether nothing more will happen.
    #[must_use]
    pub const fn is_over(self) -> bool {
        matches!(self, Self::Done | Self::Cancelled | Self::Failed | Self::Left)
    }
}

pub(super) fn look(commands: &Commands, job: &Job) -> Result<Standing, PrintTrouble> {
    match from_the_service(commands, job) {
        // Of a job that waits, the service does not say that its printer stands still.
        Some(Standing::Waiting) if is_halted(commands, job)? => Ok(Standing::Halted),
        Some(standing) => Ok(standing),
        None => from_the_list(commands, job),
    }
}

fn is_halted(commands: &Commands, job: &Job) -> Result<bool, PrintTrouble> {
    Ok(commands.run("lpstat", &["-p", &job.printer])?.contains("disabled"))
}

#[cfg(unix)]
fn from_the_service(commands: &Commands, job: &Job) -> Option<Standing> {
    let place = commands.listens_at().filter(|place| place.starts_with('/'))?;
    let number = job.id.rsplit('-').next()?.parse().ok()?;
    super::ipp::standing(place.as_ref(), number).ok().flatten() // then the list of the service is asked
}

#[cfg(not(unix))]
fn from_the_service(_: &Commands, _: &Job) -> Option<Standing> {
    None
}

fn from_the_list(commands: &Commands, job: &Job) -> Result<Standing, PrintTrouble> {
    let waiting = commands.run("lpstat", &["-o", &job.printer])?;
    let waits = waiting.lines().any(|line| line.split_whitespace().next() == Some(job.id.as_str()));
    if !waits {
        return Ok(Standing::Left);
    }
    let printer = commands.run("lpstat", &["-p", &job.printer])?;
    Ok(if printer.contains("disabled") {
        Standing::Halted
    } else if printer.contains(&format!("now printing {}", job.id)) {
        Standing::Printing
    } else {
        Standing::Waiting
    })
}
