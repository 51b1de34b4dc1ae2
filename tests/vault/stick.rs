//! A stick: it can be late with saying that everything is on it, and be taken out and put in again.

use std::io;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Condvar, Mutex};
use std::time::Duration;

use weegwijzer::vault::{Disk, Draft, Entry, Files, Held, HeldFolder};

/// The real disk as a stick.
#[derive(Debug, Clone, Default)]
pub struct Stick {
    late: Arc<(Mutex<bool>, Condvar)>,
    /// How many times it was taken out.
    out: Arc<AtomicUsize>,
}

impl Stick {
    /// As long as it is late it says of nothing that it is on it.
    pub fn late(&self, late: bool) {
        *self.late.0.lock().unwrap() = late;
        self.late.1.notify_all();
    }

    pub fn is_late(&self) -> bool {
        *self.late.0.lock().unwrap()
    }

    /// What is held on it was on it before.
    pub fn take_out(&self) {
        let _ = self.out.fetch_add(1, Ordering::SeqCst);
    }

    fn flush(&self) {
        let (late, changed) = &*self.late;
        // A test that goes wrong still ends.
        let until = changed.wait_timeout_while(late.lock().unwrap(), Duration::from_secs(60), |late| *late);
        drop(until.unwrap());
    }
}

#[derive(Debug)]
struct OnStick {
    folder: Box<dyn HeldFolder>,
    stick: Stick,
    /// How many times the stick had been taken out.
    held: usize,
}

impl HeldFolder for OnStick {
    fn is_at(&self, path: &Path) -> bool {
        self.folder.is_at(path)
    }
    fn is_taken_out(&self) -> bool {
        self.held != self.stick.out.load(Ordering::SeqCst)
    }
}

struct DraftOnStick(Box<dyn Draft>, Stick);

impl Draft for DraftOnStick {
    fn write_all(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.0.write_all(bytes)
    }
    fn sync(&mut self) -> io::Result<()> {
        self.1.flush();
        self.0.sync()
    }
}

impl Files for Stick {
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
        Ok(Box::new(DraftOnStick(Disk.create(path)?, self.clone())))
    }
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        Disk.rename(from, to)
    }
    fn remove(&self, path: &Path) -> io::Result<()> {
        Disk.remove(path)
    }
    fn remove_folder(&self, path: &Path) -> io::Result<()> {
        Disk.remove_folder(path)
    }
    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        self.flush();
        Disk.sync_folder(folder)
    }
    fn hold(&self, folder: &Path) -> io::Result<Option<Box<dyn HeldFolder>>> {
        let held = self.out.load(Ordering::SeqCst);
        let on_stick =
            |folder| Box::new(OnStick { folder, stick: self.clone(), held }) as Box<dyn HeldFolder>;
        Ok(Disk.hold(folder)?.map(on_stick))
    }
    fn lock(&self, path: &Path) -> io::Result<Box<dyn Held>> {
        Disk.lock(path)
    }
}
