//! The few things the vault asks of a file system, behind a trait: the real disk here, a failing one in tests.

use std::fmt;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::Path;

/// What the vault asks of a file system. Each method is one step that can fail on its own.
pub trait Files: fmt::Debug + Send + Sync {
    /// Makes one folder, readable by this user alone. Fails with `AlreadyExists` when it is there.
    ///
    /// # Errors
    /// When the folder is there, or cannot be made.
    fn create_folder(&self, path: &Path) -> io::Result<()>;
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
    /// Reads a whole file, or fails with `FileTooLarge` when it has more than `limit` bytes.
    ///
    /// # Errors
    /// When the file is not there, is too large or cannot be read.
    fn read(&self, path: &Path, limit: u64) -> io::Result<Vec<u8>>;
    /// Starts a new file, readable by this user alone. Fails with `AlreadyExists` when it is there.
    ///
    /// # Errors
    /// When the file is there, or cannot be made.
    fn create(&self, path: &Path) -> io::Result<Box<dyn Draft>>;
    /// Gives a file another name in the same folder, replacing what had that name.
    ///
    /// # Errors
    /// When the system refuses.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// Removes a file.
    ///
    /// # Errors
    /// When it is not there or may not be removed.
    fn remove(&self, path: &Path) -> io::Result<()>;
    /// Flushes a folder, so that the names in it survive a power cut.
    ///
    /// # Errors
    /// When the disk reports an error.
    fn sync_folder(&self, folder: &Path) -> io::Result<()>;
}

/// A new file that is being written.
pub trait Draft {
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

/// The real disk.
#[derive(Debug, Clone, Copy, Default)]
pub struct Disk;

impl Files for Disk {
    fn create_folder(&self, path: &Path) -> io::Result<()> {
        let mut folder = fs::DirBuilder::new();
        #[cfg(unix)]
        {
            use std::os::unix::fs::DirBuilderExt;
            let _ = folder.mode(0o700);
        }
        folder.create(path)
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<Entry>> {
        let mut entries = Vec::new();
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            let folder = entry.file_type()?.is_dir();
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

    fn read(&self, path: &Path, limit: u64) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        // One byte more than allowed tells too large from just large enough, whatever the file says of its size.
        let read = File::open(path)?.take(limit.saturating_add(1)).read_to_end(&mut bytes)?;
        if u64::try_from(read).unwrap_or(u64::MAX) > limit {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        Ok(bytes)
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
        fs::rename(from, to)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        fs::remove_file(path)
    }

    #[cfg(unix)]
    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        File::open(folder)?.sync_all()
    }

    /// Windows cannot flush a folder; its file systems keep names in their own journal.
    #[cfg(not(unix))]
    fn sync_folder(&self, _folder: &Path) -> io::Result<()> {
        Ok(())
    }
}

#[derive(Debug)]
struct DiskDraft(File);

impl Draft for DiskDraft {
    fn write_all(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.0.write_all(bytes)
    }

    fn sync(&mut self) -> io::Result<()> {
        self.0.sync_all()
    }
}
