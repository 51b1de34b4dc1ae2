//! The few things the vault asks of a file system, behind a trait: the real disk here, a failing one in tests.

use std::fmt;
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

#[cfg(unix)]
use super::below::{self, Below};
use super::once_more::once_more;

use serde::{Deserialize, Serialize};

/// What the vault asks of a file system. Each method is one step that can fail on its own.
pub trait Files: fmt::Debug + Send + Sync {
    /// Makes one folder, readable by this user alone. Fails with `AlreadyExists` when it is there.
    ///
    /// # Errors
    /// When the folder is there, or cannot be made.
    fn create_folder(&self, path: &Path) -> io::Result<()>;
    /// Keeps everybody else out of a folder that is there; whether they are. A disk that knows no others keeps nobody out. Where
    /// a link leads is somebody else's to open or close: that is looked at, and left as it is.
    ///
    /// # Errors
    /// When the system refuses.
    fn keep_private(&self, folder: &Path) -> io::Result<bool> {
        let _ = folder;
        Ok(true)
    }
    /// What is in a folder, in any order. Names that are not Unicode are left out: none of ours is.
    ///
    /// # Errors
    /// When the folder is not there or cannot be read.
    fn list(&self, folder: &Path) -> io::Result<Vec<Entry>>;
    /// Whether there is anything of this name.
    ///
    /// # Errors
    /// When the system cannot tell.
    fn exists(&self, path: &Path) -> io::Result<bool>;
    /// Whether this name is a link, wherever it leads. A disk that knows no links has none.
    ///
    /// # Errors
    /// When there is nothing of this name, or the system cannot tell.
    fn is_link(&self, path: &Path) -> io::Result<bool> {
        let _ = path;
        Ok(false)
    }
    /// Where this name leads in the end, past every link; itself on a disk that knows no links.
    ///
    /// # Errors
    /// When it leads nowhere.
    fn behind_links(&self, path: &Path) -> io::Result<PathBuf> {
        Ok(path.to_owned())
    }
    /// Who may do what with a file; nothing where that cannot be told.
    fn rights(&self, path: &Path) -> Option<fs::Permissions> {
        let _ = path;
        None
    }
    /// Gives a file these rights.
    ///
    /// # Errors
    /// When the system refuses.
    fn give_rights(&self, path: &Path, rights: fs::Permissions) -> io::Result<()> {
        let _ = (path, rights);
        Ok(())
    }
    /// Whether this name leads to a folder: it is one, or a link to one. A disk that knows no links says what it lists.
    ///
    /// # Errors
    /// When it leads nowhere, or the system cannot tell.
    fn leads_to_folder(&self, path: &Path) -> io::Result<bool> {
        let _ = path;
        Ok(false)
    }
    /// Reads a whole file, or fails with `FileTooLarge` when it has more than `limit` bytes.
    ///
    /// # Errors
    /// When the file is not there, is too large or cannot be read; `NotSeekable` when it is a pipe or a device.
    fn read(&self, path: &Path, limit: u64) -> io::Result<Vec<u8>>;
    /// Starts a new file, readable by this user alone. Fails with `AlreadyExists` when it is there.
    ///
    /// # Errors
    /// When the file is there, or cannot be made.
    fn create(&self, path: &Path) -> io::Result<Box<dyn Draft>>;
    /// Gives a file another name on the same disk, replacing what had that name.
    ///
    /// # Errors
    /// When the system refuses.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// Removes a file.
    ///
    /// # Errors
    /// When it is not there or may not be removed.
    fn remove(&self, path: &Path) -> io::Result<()>;
    /// Removes a folder in which nothing is left.
    ///
    /// # Errors
    /// When it is not there, is not empty or may not be removed.
    fn remove_folder(&self, path: &Path) -> io::Result<()>;
    /// Flushes a folder, so that the names in it survive a power cut.
    ///
    /// # Errors
    /// When the disk reports an error.
    fn sync_folder(&self, folder: &Path) -> io::Result<()>;
    /// What the system noted of these folders in `folder` the last time a name in them came, went or was replaced; none of one of
    /// which that cannot be trusted to be another the next time.
    fn touched(&self, folder: &Path, names: &[&str]) -> Vec<Option<Touched>> {
        let _ = folder;
        vec![None; names.len()]
    }
    /// Keeps hold of a folder that is there, so that it can be told later whether its name still leads to it; none where the
    /// disk knows no such thing.
    ///
    /// # Errors
    /// When it is not there, or may not be opened.
    fn hold(&self, folder: &Path) -> io::Result<Option<Box<dyn HeldFolder>>> {
        let _ = folder;
        Ok(None)
    }
    /// The files below this folder, which is no link, by the way to them from there; none where the disk knows no links.
    ///
    /// # Errors
    /// When it is not there, is a link or no folder, or may not be opened.
    fn below(&self, folder: &Path) -> io::Result<Option<Arc<dyn Files>>> {
        let _ = folder;
        Ok(None)
    }
    /// Takes the lock on a file, which is made when it is not there. Fails with `WouldBlock` when somebody has it.
    ///
    /// # Errors
    /// When the lock is taken, or the disk knows no locks.
    fn lock(&self, path: &Path) -> io::Result<Box<dyn Held>>;
}

/// A lock that is held for as long as this lives. The system lets go of it when the program ends, however it ends.
pub trait Held: fmt::Debug + Send + Sync {}

/// A folder that is held: no other folder can be taken for it as long as this lives.
pub trait HeldFolder: fmt::Debug + Send + Sync {
    /// Whether this name leads to that folder now.
    fn is_at(&self, path: &Path) -> bool;
    /// Whether the disk it is on was taken out, so that no name can lead to it; not where the system does not tell.
    fn is_taken_out(&self) -> bool {
        false
    }
    /// The files below that folder, by the way to them from it, wherever its name leads now; none where the disk knows no links.
    fn below(&self, links: Links) -> Option<Arc<dyn Files>> {
        let _ = links;
        None
    }
}

/// Which links are followed on the way from a folder that is held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Links {
    /// None.
    Refused,
    /// The first folder may be one, as its owner makes who keeps a part elsewhere.
    First,
}

/// A new file that is being written.
pub trait Draft: Send {
    /// Writes all of `bytes`.
    ///
    /// # Errors
    /// When not everything could be written.
    fn write_all(&mut self, bytes: &[u8]) -> io::Result<()>;
    /// Flushes the content, so that it survives a power cut.
    ///
    /// # Errors
    /// When the disk reports an error; the content must then be taken as lost.
    fn sync(&mut self) -> io::Result<()>;
}

/// Something in a folder.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Entry {
    /// Its name, without the folder.
    pub name: String,
    /// Whether it is itself a folder.
    pub folder: bool,
}

/// When a folder was touched last, by the clock of the system: whoever writes in it sets it off, and cannot set it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Touched(u64, i64, i64);

impl Touched {
    /// Of the folder of this number, so many seconds and nanoseconds after the clock began.
    #[must_use]
    pub const fn at(number: u64, seconds: i64, nanoseconds: i64) -> Self {
        Self(number, seconds, nanoseconds)
    }
}

/// The real disk.
#[derive(Debug, Clone, Copy, Default)]
pub struct Disk;

impl Files for Disk {
    fn create_folder(&self, path: &Path) -> io::Result<()> {
        #[cfg(unix)]
        {
            use std::os::unix::fs::DirBuilderExt;
            fs::DirBuilder::new().mode(0o700).create(path)
        }
        #[cfg(not(unix))]
        {
            fs::create_dir(path)
        }
    }

    #[cfg(unix)]
    fn keep_private(&self, folder: &Path) -> io::Result<bool> {
        below::keep_private(rustix::fs::CWD, folder)
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<Entry>> {
        let mut entries = Vec::new();
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            let folder = entry.file_type()?.is_dir();
            // A name that is no text is none of ours.
            if let Ok(name) = entry.file_name().into_string() {
                entries.push(Entry { name, folder });
            }
        }
        Ok(entries)
    }

    fn exists(&self, path: &Path) -> io::Result<bool> {
        match fs::symlink_metadata(path) {
            Ok(_) => Ok(true),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
            Err(error) => Err(error),
        }
    }

    fn is_link(&self, path: &Path) -> io::Result<bool> {
        fs::symlink_metadata(path).map(|there| there.is_symlink())
    }

    fn behind_links(&self, path: &Path) -> io::Result<PathBuf> {
        fs::canonicalize(path)
    }

    fn rights(&self, path: &Path) -> Option<fs::Permissions> {
        fs::metadata(path).ok().map(|there| there.permissions()) // what is not there has none
    }

    fn give_rights(&self, path: &Path, rights: fs::Permissions) -> io::Result<()> {
        fs::set_permissions(path, rights)
    }

    fn leads_to_folder(&self, path: &Path) -> io::Result<bool> {
        fs::metadata(path).map(|there| there.is_dir())
    }

    fn read(&self, path: &Path, limit: u64) -> io::Result<Vec<u8>> {
        let mut options = OpenOptions::new();
        let _ = options.read(true);
        read_regular(once_more(|| open(path, &mut options, false))?, limit)
    }

    fn create(&self, path: &Path) -> io::Result<Box<dyn Draft>> {
        let mut options = OpenOptions::new();
        let _ = options.write(true).create_new(true);
        #[cfg(unix)]
        {
            use std::os::unix::fs::OpenOptionsExt;
            let _ = options.mode(0o600);
        }
        Ok(Box::new(DiskDraft(options.open(path)?)))
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        once_more(|| fs::rename(from, to))?;
        flush_name(to)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        once_more(|| fs::remove_file(path))
    }

    fn remove_folder(&self, path: &Path) -> io::Result<()> {
        once_more(|| fs::remove_dir(path))
    }

    #[cfg(all(target_os = "linux", target_pointer_width = "64"))]
    fn touched(&self, folder: &Path, names: &[&str]) -> Vec<Option<Touched>> {
        use rustix::fs::{Mode, OFlags};
        let flags = OFlags::PATH | OFlags::DIRECTORY | OFlags::CLOEXEC;
        let open = rustix::fs::open(folder, flags, Mode::empty());
        // What cannot be opened is looked for otherwise.
        open.map_or_else(|_| vec![None; names.len()], |open| touched_in(&open, names))
    }

    #[cfg(unix)]
    fn hold(&self, folder: &Path) -> io::Result<Option<Box<dyn HeldFolder>>> {
        use std::os::unix::fs::{MetadataExt, OpenOptionsExt};
        let only_folders = rustix::fs::OFlags::DIRECTORY.bits().cast_signed();
        let file = OpenOptions::new().read(true).custom_flags(only_folders).open(folder)?;
        let there = file.metadata()?;
        Ok(Some(Box::new(DiskFolder { device: there.dev(), number: there.ino(), open: file })))
    }

    #[cfg(unix)]
    fn below(&self, folder: &Path) -> io::Result<Option<Arc<dyn Files>>> {
        use rustix::fs::{CWD, Mode, OFlags, openat};
        let no_link = OFlags::RDONLY | OFlags::DIRECTORY | OFlags::NOFOLLOW | OFlags::CLOEXEC;
        let open = openat(CWD, folder, no_link, Mode::empty())?;
        Ok(Some(Arc::new(Below::new(open, Links::Refused))))
    }

    fn lock(&self, path: &Path) -> io::Result<Box<dyn Held>> {
        // Nothing is made where a link leads.
        let is_link = matches!(self.is_link(path), Ok(true));
        let mut options = OpenOptions::new();
        let _ = options.create(!is_link).truncate(false).read(true).write(true);
        #[cfg(unix)]
        {
            use std::os::unix::fs::OpenOptionsExt;
            let _ = options.mode(0o600);
        }
        // Nor where one leads that was laid here since.
        let file = regular(open(path, &mut options, !is_link)?)?;
        match file.try_lock() {
            Ok(()) if is_link => Ok(Box::new(Locked(file))),
            Ok(()) => Ok(Box::new(Locked::on(file)?)),
            Err(TryLockError::WouldBlock) => Err(io::ErrorKind::WouldBlock.into()),
            Err(TryLockError::Error(error)) => Err(error),
        }
    }

    #[cfg(unix)]
    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        File::open(folder)?.sync_all()
    }

    /// Windows cannot flush a folder: a name is flushed where it is given.
    #[cfg(not(unix))]
    fn sync_folder(&self, _folder: &Path) -> io::Result<()> {
        Ok(())
    }
}

/// Has a new name of a file survive a power cut. Windows keeps names in a journal, which goes to the disk with the file.
#[cfg(windows)]
fn flush_name(path: &Path) -> io::Result<()> {
    if !fs::metadata(path)?.is_file() {
        return Ok(());
    }
    once_more(|| OpenOptions::new().write(true).open(path))?.sync_all()
}

/// Elsewhere the folder is flushed.
#[cfg(not(windows))]
const fn flush_name(_: &Path) -> io::Result<()> {
    Ok(())
}

/// In so many seconds a clock surely moves on: what was touched longer ago is noted otherwise when it is touched again.
#[cfg(all(target_os = "linux", target_pointer_width = "64"))]
const A_MOMENT: i64 = 3;

/// What [`Files::touched`] tells of the folders in this one.
#[cfg(all(target_os = "linux", target_pointer_width = "64"))]
pub(super) fn touched_in(folder: impl std::os::fd::AsFd, names: &[&str]) -> Vec<Option<Touched>> {
    use rustix::fs::{AtFlags, FileType, statat};
    use std::time::{SystemTime, UNIX_EPOCH};
    if !notes_every_name(&folder) {
        return vec![None; names.len()];
    }
    // What cannot be told is not trusted.
    let Ok(since) = SystemTime::now().duration_since(UNIX_EPOCH) else { return vec![None; names.len()] };
    let Ok(now) = i64::try_from(since.as_secs()) else { return vec![None; names.len()] };
    let last = now.saturating_sub(A_MOMENT);
    let touched = |name: &&str| {
        let there = statat(&folder, *name, AtFlags::SYMLINK_NOFOLLOW).ok()?; // it is looked for otherwise
        let is_folder = FileType::from_raw_mode(there.st_mode) == FileType::Directory;
        let nanoseconds = i64::try_from(there.st_ctime_nsec).ok()?; // there are never so many
        (is_folder && there.st_ctime <= last).then(|| Touched::at(there.st_ino, there.st_ctime, nanoseconds))
    };
    names.iter().map(touched).collect()
}

/// Whether this disk notes of a folder when a name in it came, went or was replaced, whichever computer did that. A stick for
/// all systems does not, nor does a folder on a server that says so later.
#[cfg(all(target_os = "linux", target_pointer_width = "64"))]
fn notes_every_name(folder: impl std::os::fd::AsFd) -> bool {
    /// As the system numbers them: ext, btrfs, xfs, f2fs, zfs, bcachefs, memory, and one laid over another.
    const KNOWN: [i64; 8] =
        [0xEF53, 0x9123_683E, 0x5846_5342, 0xF2F5_2010, 0x2FC1_2FC1, 0xCA45_1A4E, 0x0102_1994, 0x794C_7630];
    // Of a disk that does not tell what it is nothing is trusted.
    rustix::fs::fstatfs(folder).is_ok_and(|there| KNOWN.contains(&there.f_type))
}

/// Opens a file without waiting: a pipe waits for whoever writes in it, a device for whatever it is, and a window that waits
/// cannot lock.
fn open(path: &Path, options: &mut OpenOptions, no_link: bool) -> io::Result<File> {
    #[cfg(unix)]
    {
        use rustix::fs::OFlags;
        use std::os::unix::fs::OpenOptionsExt;
        let link = if no_link { OFlags::NOFOLLOW } else { OFlags::empty() };
        let no_waiting = OFlags::NONBLOCK | OFlags::NOCTTY | link;
        let _ = options.custom_flags(no_waiting.bits().cast_signed());
    }
    #[cfg(not(unix))]
    let _ = no_link;
    options.open(path).map_err(|error| match fs::metadata(path) {
        // Nobody reads from a pipe, or something listens here: what the system says of that says nothing of a file.
        Ok(there) if !there.is_file() && !there.is_dir() => not_a_file(),
        // Windows says of a folder that it may not be opened.
        Ok(there) if cfg!(windows) && there.is_dir() => io::ErrorKind::IsADirectory.into(),
        _ => error,
    })
}

/// Nothing but a file.
fn regular(file: File) -> io::Result<File> {
    let there = file.metadata()?;
    if there.is_file() {
        Ok(file)
    } else if there.is_dir() {
        Err(io::ErrorKind::IsADirectory.into())
    } else {
        Err(not_a_file())
    }
}

/// Reads a whole file, and nothing else, as [`Files::read`].
pub(super) fn read_regular(file: File, limit: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    // One byte more than allowed tells too large from just large enough, whatever the file says of its size.
    let read = regular(file)?.take(limit.saturating_add(1)).read_to_end(&mut bytes)?;
    if read as u64 > limit {
        return Err(io::ErrorKind::FileTooLarge.into());
    }
    Ok(bytes)
}

pub(super) fn not_a_file() -> io::Error {
    io::ErrorKind::NotSeekable.into()
}

/// Let go of in so many words: a program that is just being started has a copy of the file until it runs, and closing
/// ours would leave the lock with it.
#[derive(Debug)]
struct Locked(File);

impl Held for Locked {}

impl Locked {
    /// A locked file with a token of this run in it, by which the disk is known that is taken out and put in again. A file that
    /// has another name as well, or holds anything but such a token, is somebody else's: it is locked, and keeps what it holds.
    #[cfg(unix)]
    fn on(file: File) -> io::Result<Self> {
        use std::os::unix::fs::FileExt;
        if !holds_no_more_than_a_token(&file) {
            return Ok(Self(file));
        }
        let mut token = [0; TOKEN];
        getrandom::fill(&mut token).map_err(|_| io::Error::from(io::ErrorKind::Other))?;
        let token = crate::protocol::load::hexadecimal(&token);
        // A disk without room, or that can only be read, is never known again; everything else goes on.
        let written = file.write_all_at(token.as_bytes(), 0);
        let _token_written = written.and_then(|()| file.sync_data()).is_ok();
        Ok(Self(file))
    }

    /// Elsewhere nothing tells whether a disk was taken out.
    #[cfg(not(unix))]
    fn on(file: File) -> io::Result<Self> {
        Ok(Self(file))
    }
}

/// How many random bytes tell one run from another; each is two letters in the file.
#[cfg(unix)]
const TOKEN: usize = 16;

/// Whether a file has one name only, and nothing in it or what an earlier run left there.
#[cfg(unix)]
fn holds_no_more_than_a_token(file: &File) -> bool {
    use std::os::unix::fs::{FileExt, MetadataExt};
    let mut held = [0; TOKEN * 2 + 1];
    match (file.metadata(), file.read_at(&mut held, 0)) {
        (Ok(there), Ok(0)) => there.nlink() == 1 && there.len() == 0,
        (Ok(there), Ok(read)) => {
            let is_token = held.get(..read).is_some_and(|held| held.iter().all(u8::is_ascii_hexdigit));
            there.nlink() == 1 && read == TOKEN * 2 && is_token
        }
        // What cannot be looked at is left alone.
        (Err(_), _) | (_, Err(_)) => false,
    }
}

impl Drop for Locked {
    fn drop(&mut self) {
        // What cannot be let go of goes with the file, right behind this.
        drop(self.0.unlock());
    }
}

/// While it is open, no other folder gets its number, whatever becomes of it.
#[cfg(unix)]
#[derive(Debug)]
struct DiskFolder {
    device: u64,
    number: u64,
    open: File,
}

#[cfg(unix)]
impl HeldFolder for DiskFolder {
    fn is_at(&self, path: &Path) -> bool {
        use std::os::unix::fs::MetadataExt;
        // What cannot be looked at is not where it was.
        fs::metadata(path).is_ok_and(|there| (there.dev(), there.ino()) == (self.device, self.number))
    }

    fn below(&self, links: Links) -> Option<Arc<dyn Files>> {
        let open = self.open.try_clone().ok()?; // then it is reached by its name, as ever
        Some(Arc::new(Below::new(open.into(), links)))
    }

    /// Its mount is not among those there are.
    #[cfg(target_os = "linux")]
    fn is_taken_out(&self) -> bool {
        use std::os::fd::AsRawFd;
        let told = fs::read_to_string(format!("/proc/self/fdinfo/{}", self.open.as_raw_fd()));
        let mounts = fs::read_to_string("/proc/self/mountinfo");
        let (Ok(told), Ok(mounts)) = (told, mounts) else { return false }; // the system does not tell
        told.lines().find_map(|line| line.strip_prefix("mnt_id:")).is_some_and(|mount| {
            let mount = mount.trim();
            mounts.lines().all(|line| line.split(' ').next() != Some(mount))
        })
    }
}

#[derive(Debug)]
pub(super) struct DiskDraft(pub(super) File);

impl Draft for DiskDraft {
    fn write_all(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.0.write_all(bytes)
    }

    fn sync(&mut self) -> io::Result<()> {
        self.0.sync_all()
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;

    /// Between fork and exec a program that is being started has every file that is open here.
    #[test]
    fn a_lock_is_let_go_of_though_somebody_has_a_copy_of_the_file() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("lock");
        let file = File::create(&path).unwrap();
        file.try_lock().unwrap();
        let copy = file.try_clone().unwrap();
        let held = Locked(file);
        assert_eq!(Disk.lock(&path).unwrap_err().kind(), io::ErrorKind::WouldBlock, "it is held");
        drop(held);
        assert!(Disk.lock(&path).is_ok(), "closing alone would leave it with the copy");
        drop(copy);
    }
    /// As a scanner does, which lets others read meanwhile and no more.
    #[cfg(windows)]
    fn hold(path: &Path) -> File {
        use std::os::windows::fs::OpenOptionsExt as _;
        const OTHERS_READ: u32 = 1;
        OpenOptions::new().read(true).share_mode(OTHERS_READ).open(path).unwrap()
    }

    #[cfg(windows)]
    #[test]
    fn a_file_that_a_scanner_has_for_a_moment_is_replaced_and_removed_all_the_same() {
        use std::thread;
        use std::time::Duration;
        let for_a_moment = |path: &Path| {
            let held = hold(path);
            thread::spawn(move || {
                thread::sleep(Duration::from_millis(60));
                drop(held);
            })
        };
        let folder = tempfile::tempdir().unwrap();
        let (from, to) = (folder.path().join("nieuw"), folder.path().join("oud"));
        for held in [&from, &to] {
            fs::write(&from, "nieuw").unwrap();
            fs::write(&to, "oud").unwrap();
            let scanner = for_a_moment(held);
            Disk.rename(&from, &to).unwrap();
            scanner.join().unwrap();
            assert_eq!(fs::read_to_string(&to).unwrap(), "nieuw", "{} was held", held.display());
        }
        let scanner = for_a_moment(&to);
        Disk.remove(&to).unwrap();
        scanner.join().unwrap();
        assert!(!Disk.exists(&to).unwrap());
    }

    #[cfg(windows)]
    #[test]
    fn a_file_that_somebody_keeps_is_told_and_both_stay_what_they_were() {
        let folder = tempfile::tempdir().unwrap();
        let (from, to) = (folder.path().join("nieuw"), folder.path().join("oud"));
        fs::write(&from, "nieuw").unwrap();
        fs::write(&to, "oud").unwrap();
        let held = hold(&to);
        assert!(Disk.rename(&from, &to).is_err());
        assert!(Disk.remove(&to).is_err());
        drop(held);
        let read = |path| fs::read_to_string(path).unwrap();
        assert_eq!((read(&from), read(&to)), ("nieuw".to_owned(), "oud".to_owned()));
    }

    #[test]
    fn a_folder_in_the_place_of_a_file_is_told_as_one() {
        let folder = tempfile::tempdir().unwrap();
        let read = Disk.read(folder.path(), 10).unwrap_err();
        assert_eq!(read.kind(), io::ErrorKind::IsADirectory, "{read}");
    }
}
