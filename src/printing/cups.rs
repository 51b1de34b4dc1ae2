//! CUPS, asked with its own commands: which printers there are, what they can do, and a paper for one of them.

use std::path::Path;

use super::command::Commands;
use super::{Abilities, Job, Order, PrintTrouble, Printer, Sides, TITLE};

/// The printers there are.
///
/// # Errors
/// When the print service cannot be asked.
pub(super) fn list(commands: &Commands) -> Result<Vec<Printer>, PrintTrouble> {
    let names = commands.run("lpstat", &["-e"])?;
    if names.trim().is_empty() && !commands.run("lpstat", &["-r"])?.contains("scheduler is running") {
        return Err(commands.out_of_reach());
    }
    #[expect(clippy::disallowed_methods, reason = "where no printer is the usual one, one is chosen")]
    let usual = commands.run("lpstat", &["-d"]).unwrap_or_default();
    let usual = usual.trim().strip_prefix("system default destination: ").unwrap_or_default();
    let names = names.lines().map(str::trim).filter(|name| !name.is_empty());
    Ok(names.map(|name| Printer { name: name.to_owned(), usual: name == usual }).collect())
}

/// What a printer can do. A printer that does not say is asked for nothing special.
///
/// # Errors
/// When the print service cannot be asked, or the printer is gone.
pub(super) fn abilities(commands: &Commands, printer: &str) -> Result<Abilities, PrintTrouble> {
    /// The bits of CUPS that say what a printer can do.
    const DUPLEX: u32 = 0x10;
    let told = commands.run("lpoptions", &["-p", printer])?;
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
pub(super) fn send(commands: &Commands, order: &Order, file: &Path) -> Result<Job, PrintTrouble> {
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
    let told = commands.run("lp", &arguments)?;
    let id = told.split_whitespace().skip_while(|word| *word != "is").nth(1);
    id.map(|id| Job { id: id.to_owned(), printer: order.printer.clone() })
        .ok_or_else(|| PrintTrouble::Refused(told.trim().to_owned()))
}
