//! The window in a folder of its own, with a clock that can be moved on and a disk that can be made to fail.

use std::cell::RefCell;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;
use iced::{Program, Theme};
use jiff::{SignedDuration, Zoned};
use weegwijzer::gui::app::{App, Message, application, opening};
use weegwijzer::gui::environment::{Clock, Environment};
use weegwijzer::keyring::Keyring;
use weegwijzer::locale::Language;
use weegwijzer::protocol::bundle;
use weegwijzer::session::{Opening, Pen};
use weegwijzer::vault::place::{Place, Use};
use weegwijzer::vault::{
    Cost, Disk, Draft, Entry, Files, Held, Home, NewKeys, Passphrase, RecoverySheet, Vault, VaultError,
};

use crate::support::Desk;

pub const PASSPHRASE: &str = "groene deur achter";

thread_local! {
    static NOW: RefCell<Zoned> = RefCell::new(start());
    static PASSED: RefCell<SignedDuration> = const { RefCell::new(SignedDuration::ZERO) };
}

fn start() -> Zoned {
    "2026-11-21T14:32:00+01:00[Europe/Amsterdam]".parse().unwrap()
}

fn told() -> Zoned {
    NOW.with_borrow(Clone::clone)
}

/// Lets time pass.
pub fn pass(minutes: i64) {
    set_clock(minutes);
    PASSED.with_borrow_mut(|passed| *passed += SignedDuration::from_mins(minutes));
}

/// How long time has passed, whatever the clock on the wall says.
fn passed() -> Duration {
    PASSED.with_borrow(|passed| passed.unsigned_abs())
}

/// Sets the clock on the wall so much later, or earlier.
pub fn set_clock(minutes: i64) {
    NOW.with_borrow_mut(|now| {
        *now = now.checked_add(SignedDuration::from_mins(minutes)).unwrap();
    });
}

pub fn passphrase() -> Passphrase {
    Passphrase::new(PASSPHRASE.to_owned()).unwrap()
}

/// Founds a vault as the window would, and locks it again.
pub fn founded(home: &Path) -> RecoverySheet {
    let vault = vault(home, Arc::new(Disk)).unwrap();
    let keys = NewKeys::generate(start().date()).unwrap();
    let _ = vault.found(&keys, &passphrase()).unwrap();
    keys.sheet()
}

pub fn vault(home: &Path, files: Arc<dyn Files>) -> Result<Vault, VaultError> {
    Vault::open_with(Home::at(home).unwrap(), files, Cost::TEST)
}

pub fn window_on(
    vault: Result<Vault, VaultError>,
) -> Desk<impl Program<State = App, Message = Message, Theme = Theme> + use<>> {
    NOW.with_borrow_mut(|now| *now = start());
    Desk::open(application(environment(vault)), 1180.0, 780.0)
}

/// A window in this folder with these printers; `viewer` is given every paper that is opened.
pub fn window_with_paper(
    home: &Path,
    printers: weegwijzer::printing::Printers,
    viewer: fn(&Path) -> io::Result<()>,
) -> Desk<impl Program<State = App, Message = Message, Theme = Theme> + use<>> {
    NOW.with_borrow_mut(|now| *now = start());
    let environment = Environment { printers, viewer, ..environment(vault(home, Arc::new(Disk))) };
    Desk::open(application(environment), 1180.0, 780.0)
}

/// A window that was asked for in this language.
pub fn window_in(
    vault: Result<Vault, VaultError>,
    language: Language,
) -> Desk<impl Program<State = App, Message = Message, Theme = Theme> + use<>> {
    NOW.with_borrow_mut(|now| *now = start());
    let environment = Environment { language: Some(language), ..environment(vault) };
    Desk::open(application(environment), 1180.0, 780.0)
}

/// A window on a vault that somebody else holds as well.
pub fn window_sharing(
    vault: Arc<Vault>,
) -> Desk<impl Program<State = App, Message = Message, Theme = Theme> + use<>> {
    NOW.with_borrow_mut(|now| *now = start());
    let environment = Environment { vault: Ok(vault), ..environment(Err(VaultError::NoFolder)) };
    Desk::open(application(environment), 1180.0, 780.0)
}

/// A window in this folder, of which the system says this.
pub fn window_at(
    home: &Path,
    place: fn(&Path, Use) -> Place,
) -> Desk<impl Program<State = App, Message = Message, Theme = Theme> + use<>> {
    NOW.with_borrow_mut(|now| *now = start());
    let environment = Environment { place, ..environment(vault(home, Arc::new(Disk))) };
    Desk::open(application(environment), 1180.0, 780.0)
}

/// A window in this folder, where cases are written down by this pen.
pub fn window_with(
    home: &Path,
    pen: Pen,
) -> Desk<impl Program<State = App, Message = Message, Theme = Theme> + use<>> {
    NOW.with_borrow_mut(|now| *now = start());
    let environment = Environment { pen, ..environment(vault(home, Arc::new(Disk))) };
    Desk::open(application(environment), 1180.0, 780.0)
}

pub fn environment(vault: Result<Vault, VaultError>) -> Environment {
    Environment {
        clock: Clock::Told(told, passed),
        vault: vault.map(Arc::new),
        fiction: None,
        rest: Duration::ZERO,
        viewer: |_: &Path| -> io::Result<()> { Ok(()) },
        printers: weegwijzer::printing::Printers::with_commands(
            std::path::PathBuf::from("no-printing-commands"),
            std::time::Duration::ZERO,
        ),
        forget: std::time::Duration::ZERO,
        pen: weegwijzer::session::Pen::default(),
        place: weegwijzer::vault::place::look,
        keyring: std::sync::Arc::new(weegwijzer::keyring::Absent),
        language: None,
        places: |_| weegwijzer::vault::place::AtHand::default(),
        policy: Ok(weegwijzer::vault::Policy::default()),
    }
}

/// A window in this folder, which stays with this computer, beside this keyring.
pub fn window_beside(
    home: &Path,
    keyring: Arc<dyn Keyring>,
) -> Desk<impl Program<State = App, Message = Message, Theme = Theme> + use<>> {
    NOW.with_borrow_mut(|now| *now = start());
    let environment = Environment { keyring, ..environment(staying(home)) };
    Desk::open(application(environment), 1180.0, 780.0)
}

/// A window in this folder, which may be on a stick, beside this keyring.
pub fn window_carried(
    home: &Path,
    keyring: Arc<dyn Keyring>,
) -> Desk<impl Program<State = App, Message = Message, Theme = Theme> + use<>> {
    NOW.with_borrow_mut(|now| *now = start());
    let environment = Environment { keyring, ..environment(vault(home, Arc::new(Disk))) };
    Desk::open(application(environment), 1180.0, 780.0)
}

/// What is kept in this folder, which stays with this computer.
pub fn staying(home: &Path) -> Result<Vault, VaultError> {
    let memory = home.join("memory");
    Vault::open_with(Home::at(home).unwrap().remembering(memory), Arc::new(Disk), Cost::TEST)
}

/// A window in this folder, where these places are at hand.
pub fn window_offering(
    home: &Path,
    places: fn(Option<std::path::PathBuf>) -> weegwijzer::vault::place::AtHand,
) -> Desk<impl Program<State = App, Message = Message, Theme = Theme> + use<>> {
    NOW.with_borrow_mut(|now| *now = start());
    let environment = Environment { places, ..environment(vault(home, Arc::new(Disk))) };
    Desk::open(application(environment), 1180.0, 780.0)
}

/// A window in this folder.
pub fn window(home: &Path) -> Desk<impl Program<State = App, Message = Message, Theme = Theme> + use<>> {
    window_on(vault(home, Arc::new(Disk)))
}

/// A window in this folder with a fictional case of a protocol that comes along, walked to its end.
pub fn played(
    home: &Path,
    protocol: &str,
    scenario: &str,
) -> Desk<impl Program<State = App, Message = Message, Theme = Theme> + use<>> {
    NOW.with_borrow_mut(|now| *now = start());
    let protocol = bundle::get(&protocol.into()).unwrap();
    let scenario = protocol.scenario(&scenario.into()).unwrap().clone();
    let on_desk = Opening { protocol, scenario };
    Desk::open(opening(environment(vault(home, Arc::new(Disk))), Some(on_desk)), 1180.0, 780.0)
}

/// What the system calls the window: it shows in task bars and in shared screens.
pub fn title(state: &App) -> String {
    let elsewhere = tempfile::tempdir().unwrap();
    let program = application(environment(vault(elsewhere.path(), Arc::new(Disk))));
    Program::title(&program, state, iced::window::Id::unique())
}

/// Types the passphrase on the start screen.
pub fn unlock(desk: &mut Desk<impl Program<State = App, Message = Message, Theme = Theme> + 'static>) {
    desk.tab_to("unlock.passphrase");
    desk.type_text(PASSPHRASE);
    desk.press(Named::Enter);
}

/// A window with the vault unlocked, and a case in it that is called so.
pub fn with_case(
    home: &Path,
    label: &str,
) -> Desk<impl Program<State = App, Message = Message, Theme = Theme> + use<>> {
    let mut desk = window(home);
    unlock(&mut desk);
    write(&mut desk, "Kwikstaart op de vensterbank.");
    desk.chord('s', Modifiers::CTRL);
    desk.type_text(label);
    desk.press(Named::Enter);
    desk
}

/// Begins a case, answers its first question and writes something at the second.
pub fn write(
    desk: &mut Desk<impl Program<State = App, Message = Message, Theme = Theme> + 'static>,
    words: &str,
) {
    desk.chord('n', Modifiers::CTRL);
    desk.type_text("3");
    desk.press(Named::Enter);
    desk.type_text(words);
}

/// Saves the record of the case on the desk as a PDF.
pub fn save_record(desk: &mut Desk<impl Program<State = App, Message = Message, Theme = Theme> + 'static>) {
    desk.chord('r', Modifiers::CTRL);
    desk.tab_to("review.papers");
    desk.press(Named::Enter);
    desk.tab_to("papers.pdf");
    desk.press(Named::Enter);
}

/// Confirms erasing on the screen of a case, where the reason was written.
pub fn erase(desk: &mut Desk<impl Program<State = App, Message = Message, Theme = Theme> + 'static>) {
    desk.tab_to("custody.erase");
    desk.press(Named::Enter);
    desk.press(Named::Tab);
    desk.press(Named::Enter);
}

/// Makes a backup in this folder, from the reminder on the start screen.
pub fn back_up(
    desk: &mut Desk<impl Program<State = App, Message = Message, Theme = Theme> + 'static>,
    folder: &Path,
) {
    desk.click("Weegwijzer");
    desk.click("Maak een reservekopie");
    desk.type_text(&folder.display().to_string());
    desk.press(Named::Enter);
}

pub fn texts(
    desk: &mut Desk<impl Program<State = App, Message = Message, Theme = Theme> + 'static>,
) -> String {
    desk.texts().into_iter().map(|(text, _)| text).collect::<Vec<_>>().join("\n")
}

pub fn files(home: &Path, folder: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![home.join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).into_iter().flatten() {
            let path = entry.unwrap().path();
            if path.is_dir() { folders.push(path) } else { found.push(path) }
        }
    }
    found.sort();
    found
}

/// What is the matter with the disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    None,
    Full,
    NotWritable,
    NotRemovable,
    /// Until something is removed, there is no room.
    FullUntilRemoved,
}

/// The real disk, until it is told to fail.
#[derive(Debug, Clone)]
pub struct Failing(Arc<Mutex<Fault>>);

impl Failing {
    pub fn new() -> Self {
        Self(Arc::new(Mutex::new(Fault::None)))
    }

    pub fn fail(&self, fault: Fault) {
        *self.0.lock().unwrap() = fault;
    }

    fn check(&self) -> io::Result<()> {
        match *self.0.lock().unwrap() {
            Fault::None | Fault::NotRemovable => Ok(()),
            Fault::Full | Fault::FullUntilRemoved => Err(io::ErrorKind::StorageFull.into()),
            Fault::NotWritable => Err(io::ErrorKind::PermissionDenied.into()),
        }
    }
}

impl Files for Failing {
    fn create_folder(&self, path: &Path) -> io::Result<()> {
        Disk.create_folder(path)
    }
    fn list(&self, folder: &Path) -> io::Result<Vec<Entry>> {
        Disk.list(folder)
    }
    fn exists(&self, path: &Path) -> io::Result<bool> {
        Disk.exists(path)
    }
    fn read(&self, path: &Path, limit: u64) -> io::Result<Vec<u8>> {
        Disk.read(path, limit)
    }
    fn create(&self, path: &Path) -> io::Result<Box<dyn Draft>> {
        self.check()?;
        Disk.create(path)
    }
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.check()?;
        Disk.rename(from, to)
    }
    fn remove(&self, path: &Path) -> io::Result<()> {
        let mut fault = self.0.lock().unwrap();
        match *fault {
            Fault::NotRemovable => return Err(io::ErrorKind::PermissionDenied.into()),
            Fault::FullUntilRemoved if path.ends_with("reserve") => *fault = Fault::None,
            _ => {}
        }
        Disk.remove(path)
    }
    fn remove_folder(&self, path: &Path) -> io::Result<()> {
        Disk.remove_folder(path)
    }
    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        Disk.sync_folder(folder)
    }
    fn lock(&self, path: &Path) -> io::Result<Box<dyn Held>> {
        Disk.lock(path)
    }
}
