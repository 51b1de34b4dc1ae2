//! The print service of Windows. It prints no PDF: the pages are drawn here, as they are drawn for the window, and go to it
//! as pictures in their own size.

use std::io;
use std::path::Path;
use std::sync::Arc;

use super::{Abilities, Job, Order, PrintTrouble, Printer, Sides, Standing, TITLE};
use crate::document::preview::{self, Picture};
use crate::vault::{Disk, Files as _};
use crate::windows::{self, Sheet, Wanted};

/// Pixels to an inch: small letters are sharp, and a page is some thirty megabytes while it is drawn.
const DENSITY: u32 = 300;
/// Points to an inch.
const POINTS: f32 = 72.0;
/// More than any paper of ours has.
const LARGEST: u64 = 256 * 1024 * 1024;

pub(super) fn list() -> Result<Vec<Printer>, PrintTrouble> {
    let usual = windows::usual_printer();
    let printers = windows::printers().map_err(|error| trouble(&error))?;
    Ok(printers
        .into_iter()
        .map(|name| Printer { usual: usual.as_deref() == Some(name.as_str()), name })
        .collect())
}

pub(super) fn abilities(printer: &str) -> Abilities {
    Abilities { two_sided: windows::prints_two_sided(printer), accepting: true }
}

pub(super) fn send(order: &Order, file: &Path) -> Result<Job, PrintTrouble> {
    let bytes = Arc::new(Disk.read(file, LARGEST).map_err(|error| trouble(&error))?);
    let wanted = Wanted {
        printer: &order.printer,
        title: TITLE,
        copies: order.copies.get(),
        two_sided: order.sides == Sides::Both,
    };
    #[expect(clippy::cast_precision_loss, reason = "300 is exact")]
    let density = DENSITY as f32 / POINTS;
    let page = |page| preview::draw(&bytes, page, density).map(|picture| sheet(&picture));
    let id = windows::print(&wanted, page).map_err(|error| trouble(&error))?;
    Ok(Job { id: id.to_string(), printer: order.printer.clone() })
}

/// A page as Windows wants it: upside down, without opacity, each row filled up.
fn sheet(picture: &Picture) -> Sheet {
    let row = picture.width as usize * 4;
    let filled = (picture.width as usize * 3).next_multiple_of(4);
    let mut rows = Vec::with_capacity(filled * picture.height as usize);
    for pixels in picture.rgba.chunks_exact(row.max(1)).rev() {
        let begun = rows.len();
        for pixel in pixels.chunks_exact(4) {
            if let [red, green, blue, _] = *pixel {
                rows.extend([blue, green, red]);
            }
        }
        rows.resize(begun + filled, 0);
    }
    Sheet { width: picture.width, height: picture.height, density: DENSITY, rows }
}

pub(super) fn look(job: &Job) -> Result<Standing, PrintTrouble> {
    let told = number(job).map_or(Ok(None), |id| windows::job(&job.printer, id));
    Ok(told.map_err(|error| trouble(&error))?.map_or(Standing::Left, standing))
}

/// What has left the queue meanwhile needs no stopping.
pub(super) fn cancel(job: &Job) -> Result<(), PrintTrouble> {
    let Some(id) = number(job) else { return Ok(()) };
    match windows::job(&job.printer, id) {
        Ok(None) => Ok(()),
        Ok(Some(_)) => windows::cancel_job(&job.printer, id).map_err(|error| trouble(&error)),
        Err(error) => Err(trouble(&error)),
    }
}

fn number(job: &Job) -> Option<u32> {
    job.id.parse().ok() // every job that was sent from here has one
}

/// What the bits say that Windows has for a job. What needs somebody at the printer counts before that it prints.
fn standing(bits: u32) -> Standing {
    /// Paused, error, offline, no paper, blocked, somebody must come.
    const HALTED: u32 = 0x1 | 0x2 | 0x20 | 0x40 | 0x200 | 0x400;
    /// Being taken away, taken away.
    const CANCELLED: u32 = 0x4 | 0x100;
    /// Printed, handed over whole.
    const DONE: u32 = 0x80 | 0x1000;
    const PRINTING: u32 = 0x10;
    let is = |which: u32| bits & which != 0;
    if is(CANCELLED) && !is(DONE) {
        Standing::Cancelled
    } else if is(DONE) {
        Standing::Done
    } else if is(HALTED) {
        Standing::Halted
    } else if is(PRINTING) {
        Standing::Printing
    } else {
        Standing::Waiting
    }
}

/// What Windows means by its numbers.
fn trouble(error: &io::Error) -> PrintTrouble {
    const NO_SUCH_PRINTER: [i32; 2] = [1801, 3012];
    const NO_SERVICE: [i32; 3] = [1722, 1723, 1726];
    match error.raw_os_error() {
        Some(number) if NO_SUCH_PRINTER.contains(&number) => PrintTrouble::PrinterGone,
        Some(number) if NO_SERVICE.contains(&number) => PrintTrouble::NoService,
        _ => PrintTrouble::Refused(error.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_handed_over_from_its_lowest_row_in_the_order_of_windows() {
        let picture = Picture { width: 1, height: 2, rgba: vec![1, 2, 3, 255, 4, 5, 6, 255] };
        assert_eq!(sheet(&picture).rows, [6, 5, 4, 0, 3, 2, 1, 0]);
    }

    #[test]
    fn what_needs_somebody_at_the_printer_is_told_before_that_it_prints() {
        assert_eq!(standing(0), Standing::Waiting);
        assert_eq!(standing(0x10), Standing::Printing);
        assert_eq!(standing(0x10 | 0x40), Standing::Halted, "no paper");
        assert_eq!(standing(0x80), Standing::Done);
        assert_eq!(standing(0x4), Standing::Cancelled);
    }

    #[test]
    fn a_printer_that_is_gone_and_a_service_that_does_not_run_are_told_as_such() {
        let told = |number| trouble(&io::Error::from_raw_os_error(number));
        assert_eq!(told(1801), PrintTrouble::PrinterGone);
        assert_eq!(told(1722), PrintTrouble::NoService);
        assert!(matches!(told(5), PrintTrouble::Refused(_)));
    }
}
