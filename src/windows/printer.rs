//! The printers of Windows and what waits for them: asked of its print service, which also reaches those on the network. A
//! page is handed over as a picture; Windows prints no PDF by itself.

use std::io;
use std::ptr::{from_ref, null, null_mut};

use windows_sys::Win32::Graphics::Gdi::{
    BI_RGB, BITMAPINFO, BITMAPINFOHEADER, CreateDCW, DEVMODEW, DIB_RGB_COLORS, DM_COLLATE, DM_COPIES,
    DM_DUPLEX, DM_IN_BUFFER, DM_OUT_BUFFER, DM_PAPERSIZE, DMCOLLATE_TRUE, DMDUP_SIMPLEX, DMDUP_VERTICAL,
    DMPAPER_A4, DeleteDC, GetDeviceCaps, HDC, LOGPIXELSX, LOGPIXELSY, PHYSICALOFFSETX, PHYSICALOFFSETY,
    SRCCOPY, StretchDIBits,
};
use windows_sys::Win32::Graphics::Printing::{
    ClosePrinter, DocumentPropertiesW, EnumPrintersW, GetDefaultPrinterW, GetJobW, JOB_CONTROL_DELETE,
    JOB_INFO_1W, OpenPrinterW, PRINTER_ENUM_CONNECTIONS, PRINTER_ENUM_LOCAL, PRINTER_HANDLE, PRINTER_INFO_4W,
    SetJobW,
};
use windows_sys::Win32::Storage::Xps::{
    AbortDoc, DC_COPIES, DC_DUPLEX, DOCINFOW, DeviceCapabilitiesW, EndDoc, EndPage,
    PRINTER_DEVICE_CAPABILITIES, StartDocW, StartPage,
};

use super::{narrow, wide};

/// A page: three bytes a pixel, blue, green, red, from the lowest row up, each row filled up to a multiple of four bytes.
pub(crate) struct Sheet {
    /// Pixels across.
    pub(crate) width: u32,
    /// Pixels down.
    pub(crate) height: u32,
    /// Pixels to an inch.
    pub(crate) density: u32,
    /// The pixels.
    pub(crate) rows: Vec<u8>,
}

/// How a paper is to be printed.
pub(crate) struct Wanted<'a> {
    /// On which printer.
    pub(crate) printer: &'a str,
    /// What it is called in the queue.
    pub(crate) title: &'a str,
    /// How many times.
    pub(crate) copies: u8,
    /// On both sides of the paper.
    pub(crate) two_sided: bool,
}

/// The names of the printers that this user has.
pub(crate) fn printers() -> io::Result<Vec<String>> {
    let which = PRINTER_ENUM_LOCAL | PRINTER_ENUM_CONNECTIONS;
    let (mut needed, mut count) = (0, 0);
    // SAFETY: there is no room, so nothing is written but how much it takes.
    let _too_small =
        unsafe { EnumPrintersW(which, null(), 4, null_mut(), 0, &raw mut needed, &raw mut count) };
    if needed == 0 {
        return Ok(Vec::new());
    }
    let mut room = Room::of(needed);
    // SAFETY: no more is written than there is room for.
    let told = unsafe {
        EnumPrintersW(which, null(), 4, room.bytes(), room.size(), &raw mut needed, &raw mut count)
    };
    if told == 0 {
        return Err(io::Error::last_os_error());
    }
    let first = room.bytes().cast::<PRINTER_INFO_4W>();
    // SAFETY: it wrote so many of these at the start of the room, which is laid out for any of them.
    let names = (0..count as usize).map(|at| unsafe { text((*first.add(at)).pPrinterName) });
    Ok(names.filter(|name| !name.is_empty()).collect())
}

/// The printer that Windows takes unless told otherwise.
pub(crate) fn usual_printer() -> Option<String> {
    let mut length = 0;
    // SAFETY: there is no room, so nothing is written but how much it takes.
    let _too_small = unsafe { GetDefaultPrinterW(null_mut(), &raw mut length) };
    let mut name = vec![0_u16; length as usize];
    // SAFETY: it writes as many halves as it is told there is room for.
    let told = !name.is_empty() && unsafe { GetDefaultPrinterW(name.as_mut_ptr(), &raw mut length) } != 0;
    told.then(|| narrow(&name).to_string_lossy().into_owned())
}

/// Whether a printer prints on both sides by itself.
pub(crate) fn prints_two_sided(printer: &str) -> bool {
    capability(&wide(printer), DC_DUPLEX) == 1
}

fn capability(printer: &[u16], which: PRINTER_DEVICE_CAPABILITIES) -> i32 {
    // SAFETY: `wide` put a zero at the end of the name; these answer with a number and write nothing.
    unsafe { DeviceCapabilitiesW(printer.as_ptr(), null(), which, null_mut(), null()) }
}

/// Prints the pages that `page` gives, from the first until there is none, and says which number the job got. Whatever
/// goes wrong, nothing of it is left in the queue.
pub(crate) fn print(wanted: &Wanted<'_>, page: impl Fn(usize) -> Option<Sheet>) -> io::Result<u32> {
    let name = wide(wanted.printer);
    // A printer that cannot repeat is given every page again.
    let by_itself = capability(&name, DC_COPIES) >= i32::from(wanted.copies);
    let (asked, rounds) = if by_itself { (wanted.copies, 1) } else { (1, wanted.copies) };
    let mut how = how_to_print(&name, asked, wanted.two_sided)?;
    // SAFETY: the name ends with a zero; how to print was written by the printer's own driver.
    let device = unsafe { CreateDCW(null(), name.as_ptr(), null(), how.bytes().cast()) };
    if device.is_null() {
        return Err(io::Error::last_os_error());
    }
    let device = Device(device);
    let title = wide(wanted.title);
    let about = DOCINFOW {
        cbSize: i32::try_from(size_of::<DOCINFOW>()).unwrap_or_default(), // it fits
        lpszDocName: title.as_ptr(),
        ..DOCINFOW::default()
    };
    // SAFETY: the title ends with a zero and outlives the call.
    let job = unsafe { StartDocW(device.0, &raw const about) };
    let Ok(job) = u32::try_from(job) else { return Err(io::Error::last_os_error()) };
    if job == 0 {
        return Err(io::Error::last_os_error());
    }
    let printed = (0..rounds).try_for_each(|_| all_pages(&device, wanted.two_sided && rounds > 1, &page));
    // SAFETY: a document was begun on it.
    let ended = printed.and_then(|()| done(unsafe { EndDoc(device.0) }));
    if let Err(error) = ended {
        // SAFETY: as above; a document that is already gone is none to give up.
        let _given_up = unsafe { AbortDoc(device.0) };
        return Err(error);
    }
    Ok(job)
}

/// All pages once; `even` adds an empty one, so that the next copy begins on a sheet of its own.
fn all_pages(device: &Device, even: bool, page: &impl Fn(usize) -> Option<Sheet>) -> io::Result<()> {
    let mut count = 0;
    while let Some(sheet) = page(count) {
        // SAFETY: a document was begun on it.
        done(unsafe { StartPage(device.0) })?;
        device.lay(&sheet)?;
        // SAFETY: as above.
        done(unsafe { EndPage(device.0) })?;
        count += 1;
    }
    if count == 0 {
        return Err(io::ErrorKind::InvalidData.into());
    }
    if even && count % 2 == 1 {
        // SAFETY: as above.
        done(unsafe { StartPage(device.0) })?;
        // SAFETY: as above.
        done(unsafe { EndPage(device.0) })?;
    }
    Ok(())
}

fn done(answer: i32) -> io::Result<()> {
    if answer > 0 { Ok(()) } else { Err(io::Error::last_os_error()) }
}

/// What the driver of a printer makes of these wishes.
fn how_to_print(printer: &[u16], copies: u8, two_sided: bool) -> io::Result<Room> {
    let opened = Opened::by_name(printer)?;
    let ask = |out: *mut DEVMODEW, wish: *const DEVMODEW, what: u32| {
        // SAFETY: the name ends with a zero; what is given is null or as large as the driver said it must be.
        unsafe { DocumentPropertiesW(null_mut(), opened.0, printer.as_ptr(), out, wish, what) }
    };
    let size = u32::try_from(ask(null_mut(), null(), 0)).map_err(|_| io::Error::last_os_error())?;
    if (size as usize) < size_of::<DEVMODEW>() {
        return Err(io::Error::last_os_error());
    }
    let mut room = Room::of(size);
    let how = room.bytes().cast::<DEVMODEW>();
    if ask(how, null(), DM_OUT_BUFFER) < 0 {
        return Err(io::Error::last_os_error());
    }
    // SAFETY: the driver wrote one of these at the start of the room.
    let wish = unsafe { &mut *how };
    wish.dmFields |= DM_PAPERSIZE | DM_COPIES | DM_COLLATE | DM_DUPLEX;
    wish.Anonymous1.Anonymous1.dmPaperSize = i16::try_from(DMPAPER_A4).unwrap_or_default(); // it fits
    wish.Anonymous1.Anonymous1.dmCopies = i16::from(copies);
    wish.dmCollate = DMCOLLATE_TRUE;
    wish.dmDuplex = if two_sided { DMDUP_VERTICAL } else { DMDUP_SIMPLEX };
    if ask(how, how, DM_IN_BUFFER | DM_OUT_BUFFER) < 0 {
        return Err(io::Error::last_os_error());
    }
    Ok(room)
}

/// What Windows says of a job, as the bits it has for that; none when it is no longer in the queue.
pub(crate) fn job(printer: &str, job: u32) -> io::Result<Option<u32>> {
    let opened = Opened::by_name(&wide(printer))?;
    let mut needed = 0;
    // SAFETY: there is no room, so nothing is written but how much it takes.
    let _too_small = unsafe { GetJobW(opened.0, job, 1, null_mut(), 0, &raw mut needed) };
    if (needed as usize) < size_of::<JOB_INFO_1W>() {
        return Ok(None);
    }
    let mut room = Room::of(needed);
    // SAFETY: no more is written than there is room for.
    let told = unsafe { GetJobW(opened.0, job, 1, room.bytes(), room.size(), &raw mut needed) };
    // SAFETY: then it wrote one of these at the start of the room.
    Ok((told != 0).then(|| unsafe { (*room.bytes().cast::<JOB_INFO_1W>()).Status }))
}

/// Takes a job out of the queue.
pub(crate) fn cancel_job(printer: &str, job: u32) -> io::Result<()> {
    let opened = Opened::by_name(&wide(printer))?;
    // SAFETY: without anything to set, only the command counts.
    let taken = unsafe { SetJobW(opened.0, job, 0, null(), JOB_CONTROL_DELETE) };
    if taken == 0 { Err(io::Error::last_os_error()) } else { Ok(()) }
}

/// What Windows wrote up to a zero; nothing where it wrote nothing.
///
/// # Safety
/// It is null, or ends with a zero.
unsafe fn text(words: *const u16) -> String {
    if words.is_null() {
        return String::new();
    }
    // SAFETY: it ends with a zero.
    let length = (0..).take_while(|at| unsafe { *words.add(*at) } != 0).count();
    // SAFETY: as many halves were just looked at.
    narrow(unsafe { std::slice::from_raw_parts(words, length) }).to_string_lossy().into_owned()
}

/// Room for what Windows writes, laid out for whatever it is.
struct Room(Vec<u64>);

impl Room {
    fn of(bytes: u32) -> Self {
        Self(vec![0; (bytes as usize).div_ceil(size_of::<u64>())])
    }

    fn bytes(&mut self) -> *mut u8 {
        self.0.as_mut_ptr().cast()
    }

    fn size(&self) -> u32 {
        u32::try_from(self.0.len() * size_of::<u64>()).unwrap_or(u32::MAX) // it was made from one
    }
}

/// A printer that is spoken with.
struct Opened(PRINTER_HANDLE);

impl Opened {
    fn by_name(printer: &[u16]) -> io::Result<Self> {
        let mut handle = PRINTER_HANDLE::default();
        // SAFETY: the name ends with a zero.
        let opened = unsafe { OpenPrinterW(printer.as_ptr(), &raw mut handle, null()) };
        if opened == 0 { Err(io::Error::last_os_error()) } else { Ok(Self(handle)) }
    }
}

impl Drop for Opened {
    fn drop(&mut self) {
        // SAFETY: it was opened, and is closed once.
        let _closed = unsafe { ClosePrinter(self.0) };
    }
}

/// What is drawn on, to be printed.
struct Device(HDC);

impl Device {
    /// Lays a page on the paper in its own size, whatever the margin that the printer cannot reach.
    fn lay(&self, sheet: &Sheet) -> io::Result<()> {
        // SAFETY: it is there, and answers with a number.
        let told = |what| unsafe { GetDeviceCaps(self.0, what as i32) };
        let on_paper = |pixels: u32, density: i32| {
            let pixels = u64::from(pixels) * u64::try_from(density).unwrap_or_default();
            i32::try_from(pixels / u64::from(sheet.density)).unwrap_or(i32::MAX)
        };
        let side = |pixels: u32| i32::try_from(pixels).unwrap_or(i32::MAX);
        let about = BITMAPINFO {
            bmiHeader: BITMAPINFOHEADER {
                biSize: u32::try_from(size_of::<BITMAPINFOHEADER>()).unwrap_or_default(), // it fits
                biWidth: side(sheet.width),
                biHeight: side(sheet.height),
                biPlanes: 1,
                biBitCount: 24,
                biCompression: BI_RGB,
                ..BITMAPINFOHEADER::default()
            },
            ..BITMAPINFO::default()
        };
        let row = (sheet.width as usize * 3).next_multiple_of(4);
        if sheet.rows.len() < row * sheet.height as usize {
            return Err(io::ErrorKind::InvalidData.into());
        }
        // SAFETY: there are as many pixels as it says, which was just looked at.
        let laid = unsafe {
            StretchDIBits(
                self.0,
                -told(PHYSICALOFFSETX),
                -told(PHYSICALOFFSETY),
                on_paper(sheet.width, told(LOGPIXELSX)),
                on_paper(sheet.height, told(LOGPIXELSY)),
                0,
                0,
                side(sheet.width),
                side(sheet.height),
                sheet.rows.as_ptr().cast(),
                from_ref(&about),
                DIB_RGB_COLORS,
                SRCCOPY,
            )
        };
        done(laid)
    }
}

impl Drop for Device {
    fn drop(&mut self) {
        // SAFETY: it was made, and is given back once.
        let _given_back = unsafe { DeleteDC(self.0) };
    }
}
