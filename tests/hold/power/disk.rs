//! Disks that can be copied as they are at one instant: ext4 in a file on XFS, which shares the blocks of a copy.
//! Whatever happens, nothing stays mounted.

use std::cell::Cell;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use tempfile::TempDir;

use super::super::world::folder_in_memory;

/// Where disks lie.
pub struct Bench {
    // Goes before the folder it is in.
    _xfs: Mounted,
    folder: TempDir,
    disks: Cell<u32>,
}

impl Bench {
    /// Room for a few disks; or why that is not possible here.
    pub fn new() -> Result<Self, String> {
        if !rustix::process::geteuid().is_root() {
            return Err("mounting a disk is for root".to_owned());
        }
        // In memory when there is room: taken at once, so that it cannot run out halfway.
        let folder = folder_in_memory();
        let taken = |folder: &TempDir| {
            run(Command::new("fallocate").args(["-l", "512M"]).arg(folder.path().join("xfs")))
        };
        let folder = match taken(&folder) {
            Ok(()) => folder,
            Err(_) => {
                let elsewhere = TempDir::new().map_err(|error| error.to_string())?;
                taken(&elsewhere)?;
                elsewhere
            }
        };
        run(Command::new("mkfs.xfs").args(["-q", "-m", "reflink=1"]).arg(folder.path().join("xfs")))?;
        run(Command::new("mkfs.ext4").arg("-V"))?;
        let xfs = Mounted::new(&folder.path().join("xfs"), folder.path().join("disks"), "loop")?;
        Ok(Self { folder, _xfs: xfs, disks: Cell::new(0) })
    }

    /// A file for another disk: a name is never used twice.
    fn file(&self) -> PathBuf {
        self.disks.set(self.disks.get() + 1);
        self.folder.path().join("disks").join(self.disks.get().to_string())
    }
}

/// A disk with a vault on it, in a file that goes with it.
pub struct Disk<'a> {
    bench: &'a Bench,
    file: PathBuf,
}

impl<'a> Disk<'a> {
    /// An empty one.
    pub fn new(bench: &'a Bench) -> Self {
        let file = bench.file();
        fs::File::create(&file).unwrap().set_len(64 << 20).unwrap();
        run(Command::new("mkfs.ext4").args(["-q", "-F"]).arg(&file)).unwrap();
        Self { bench, file }
    }

    /// Does something in the home on this disk, mounted as `point`.
    pub fn used<T>(&self, point: &str, act: impl FnOnce(&Path) -> T) -> T {
        let point = self.bench.folder.path().join(point);
        // Names reach the disk within a second, without waiting for content: the worst that ext4 may do.
        let mounted = Mounted::new(&self.file, point.clone(), "loop,commit=1,noauto_da_alloc").unwrap();
        let done = act(&point.join("home"));
        drop(mounted);
        done
    }

    /// The disk as it is now, as if the power went.
    pub fn cut(&self) -> Self {
        let file = self.bench.file();
        run(Command::new("cp").arg("--reflink=always").arg(&self.file).arg(&file)).unwrap();
        Self { bench: self.bench, file }
    }
}

impl Drop for Disk<'_> {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.file);
    }
}

/// A file system in a file, for as long as this lives. The system lets go of the loop device by itself.
struct Mounted(PathBuf);

impl Mounted {
    fn new(file: &Path, point: PathBuf, options: &str) -> Result<Self, String> {
        fs::create_dir_all(&point).map_err(|error| error.to_string())?;
        patiently(|| run(Command::new("mount").args(["-o", options]).args([file, &point])))?;
        Ok(Self(point))
    }
}

impl Drop for Mounted {
    fn drop(&mut self) {
        // What stays busy goes when it no longer is.
        if patiently(|| run(Command::new("umount").arg(&self.0))).is_err() {
            let _ = run(Command::new("umount").arg("--lazy").arg(&self.0));
        }
    }
}

/// Tries again for two seconds: a loop device that was let go of is not free at once, and somebody else may take the
/// free one first.
fn patiently(attempt: impl Fn() -> Result<(), String>) -> Result<(), String> {
    for _ in 0..20 {
        if attempt().is_ok() {
            return Ok(());
        }
        std::thread::sleep(Duration::from_millis(100));
    }
    attempt()
}

/// Runs a tool; when it fails, its last words.
fn run(command: &mut Command) -> Result<(), String> {
    let tool = command.get_program().to_string_lossy().into_owned();
    let ended = command.output().map_err(|error| format!("{tool}: {error}"))?;
    let said = String::from_utf8_lossy(&ended.stderr);
    let last = said.lines().rfind(|line| !line.trim().is_empty()).unwrap_or_default();
    if ended.status.success() { Ok(()) } else { Err(format!("{tool}: {last}")) }
}
