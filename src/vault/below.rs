//! The files below a folder that is held open, by the way to them from there. No link on that way is followed: who can write in the
//! folder cannot lead elsewhere between a look and what is done after it. Only a file that is read may be a link.

use std::ffi::{OsStr, OsString};
use std::fs::File;
use std::io;
use std::os::fd::{AsFd, OwnedFd};
use std::os::unix::ffi::OsStrExt as _;
use std::path::{Component, Path};

use rustix::fs::{AtFlags, Dir, FileType, Mode, OFlags};
use rustix::io::Errno;

use super::files::{DiskDraft, Draft, Entry, Files, Held, Links, not_a_file, read_regular};
#[cfg(all(target_os = "linux", target_pointer_width = "64"))]
use super::files::{Touched, touched_in};

/// A folder that is gone through on the way, of which nothing is read.
#[cfg(target_os = "linux")]
const THROUGH: OFlags = OFlags::PATH;
#[cfg(not(target_os = "linux"))]
const THROUGH: OFlags = OFlags::RDONLY;

/// The files below a folder.
#[derive(Debug)]
pub(super) struct Below {
    folder: OwnedFd,
    links: Links,
}

impl Below {
    pub(super) const fn new(folder: OwnedFd, links: Links) -> Self {
        Self { folder, links }
    }

    /// Opens the folder at the end of this way; the folder itself where it has no steps.
    fn folder(&self, way: &Path, opened: OFlags) -> io::Result<OwnedFd> {
        let steps: Vec<&OsStr> = way.components().map(step).collect::<io::Result<_>>()?;
        let last = steps.len().checked_sub(1);
        let mut at = self.folder.try_clone()?;
        if last.is_none() {
            return Ok(rustix::fs::openat(
                &at,
                ".",
                opened | OFlags::DIRECTORY | OFlags::CLOEXEC,
                Mode::empty(),
            )?);
        }
        for (number, step) in steps.into_iter().enumerate() {
            let how = if Some(number) == last { opened } else { THROUGH };
            let link =
                if number == 0 && self.links == Links::First { OFlags::empty() } else { OFlags::NOFOLLOW };
            let flags = how | link | OFlags::DIRECTORY | OFlags::CLOEXEC;
            at = rustix::fs::openat(&at, step, flags, Mode::empty())?;
        }
        Ok(at)
    }

    /// The folder that something is in, and its name there.
    fn place<'a>(&self, way: &'a Path) -> io::Result<(OwnedFd, &'a OsStr)> {
        let name = way.components().next_back().ok_or(io::ErrorKind::InvalidInput)?;
        let above = way.parent().unwrap_or(Path::new(""));
        Ok((self.folder(above, THROUGH)?, step(name)?))
    }

    fn look(&self, way: &Path, flags: AtFlags) -> io::Result<FileType> {
        let (folder, name) = self.place(way)?;
        let there = rustix::fs::statat(folder, name, flags)?;
        Ok(FileType::from_raw_mode(there.st_mode))
    }
}

/// A step down: never up, and never anywhere from the top.
fn step(step: Component<'_>) -> io::Result<&OsStr> {
    match step {
        Component::Normal(name) => Ok(name),
        Component::Prefix(_) | Component::RootDir | Component::CurDir | Component::ParentDir => {
            Err(io::ErrorKind::InvalidInput.into())
        }
    }
}

/// Keeps everybody else out of a folder, as [`Files::keep_private`]: what is looked at is what is closed.
pub(super) fn keep_private(at: impl AsFd, folder: &Path) -> io::Result<bool> {
    let is_private = |mode: rustix::fs::RawMode| mode & 0o077 == 0;
    let flags = OFlags::RDONLY | OFlags::DIRECTORY | OFlags::NOFOLLOW | OFlags::CLOEXEC;
    match rustix::fs::openat(at.as_fd(), folder, flags, Mode::empty()) {
        Ok(open) => {
            if is_private(rustix::fs::fstat(&open)?.st_mode) {
                return Ok(true);
            }
            rustix::fs::fchmod(&open, Mode::RWXU)?;
            Ok(is_private(rustix::fs::fstat(&open)?.st_mode))
        }
        // A link, or no folder, or one that may not be read: somebody else's to open or close.
        Err(Errno::LOOP | Errno::NOTDIR | Errno::ACCESS) => {
            Ok(is_private(rustix::fs::statat(at, folder, AtFlags::empty())?.st_mode))
        }
        Err(error) => Err(error.into()),
    }
}

impl Files for Below {
    fn create_folder(&self, path: &Path) -> io::Result<()> {
        let (folder, name) = self.place(path)?;
        Ok(rustix::fs::mkdirat(folder, name, Mode::RWXU)?)
    }

    fn keep_private(&self, folder: &Path) -> io::Result<bool> {
        let (above, name) = self.place(folder)?;
        keep_private(above, Path::new(name))
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<Entry>> {
        let open = self.folder(folder, OFlags::RDONLY)?;
        let mut entries = Vec::new();
        for entry in Dir::read_from(&open)? {
            let entry = entry?;
            let name = entry.file_name();
            if matches!(name.to_bytes(), b"." | b"..") {
                continue;
            }
            let folder = match entry.file_type() {
                // Some disks do not say.
                FileType::Unknown => {
                    let there = rustix::fs::statat(&open, name, AtFlags::SYMLINK_NOFOLLOW)?;
                    FileType::from_raw_mode(there.st_mode) == FileType::Directory
                }
                kind => kind == FileType::Directory,
            };
            // A name that is no text is none of ours.
            if let Ok(name) = OsString::from(OsStr::from_bytes(name.to_bytes())).into_string() {
                entries.push(Entry { name, folder });
            }
        }
        Ok(entries)
    }

    fn exists(&self, path: &Path) -> io::Result<bool> {
        match self.look(path, AtFlags::SYMLINK_NOFOLLOW) {
            Ok(_) => Ok(true),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
            Err(error) => Err(error),
        }
    }

    fn is_link(&self, path: &Path) -> io::Result<bool> {
        Ok(self.look(path, AtFlags::SYMLINK_NOFOLLOW)? == FileType::Symlink)
    }

    fn leads_to_folder(&self, path: &Path) -> io::Result<bool> {
        Ok(self.look(path, AtFlags::empty())? == FileType::Directory)
    }

    fn read(&self, path: &Path, limit: u64) -> io::Result<Vec<u8>> {
        let (folder, name) = self.place(path)?;
        let flags = OFlags::RDONLY | OFlags::NONBLOCK | OFlags::NOCTTY | OFlags::CLOEXEC;
        match rustix::fs::openat(&folder, name, flags, Mode::empty()) {
            Ok(open) => read_regular(File::from(open), limit),
            // Something listens here: what the system says of that says nothing of a file.
            Err(error) => match self.look(path, AtFlags::empty()) {
                Ok(kind) if kind != FileType::RegularFile && kind != FileType::Directory => Err(not_a_file()),
                // Told as it was.
                Ok(_) | Err(_) => Err(error.into()),
            },
        }
    }

    fn create(&self, path: &Path) -> io::Result<Box<dyn Draft>> {
        let (folder, name) = self.place(path)?;
        let flags = OFlags::WRONLY | OFlags::CREATE | OFlags::EXCL | OFlags::CLOEXEC;
        let open = rustix::fs::openat(folder, name, flags, Mode::RUSR | Mode::WUSR)?;
        Ok(Box::new(DiskDraft(File::from(open))))
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        let ((out, before), (into, after)) = (self.place(from)?, self.place(to)?);
        Ok(rustix::fs::renameat(out, before, into, after)?)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        let (folder, name) = self.place(path)?;
        Ok(rustix::fs::unlinkat(folder, name, AtFlags::empty())?)
    }

    fn remove_folder(&self, path: &Path) -> io::Result<()> {
        let (folder, name) = self.place(path)?;
        Ok(rustix::fs::unlinkat(folder, name, AtFlags::REMOVEDIR)?)
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        File::from(self.folder(folder, OFlags::RDONLY)?).sync_all()
    }

    #[cfg(all(target_os = "linux", target_pointer_width = "64"))]
    fn touched(&self, folder: &Path, names: &[&str]) -> Vec<Option<Touched>> {
        // What cannot be opened is looked for otherwise.
        self.folder(folder, THROUGH).map_or_else(|_| vec![None; names.len()], |open| touched_in(&open, names))
    }

    /// What is locked lies at the top, above what is held.
    fn lock(&self, _: &Path) -> io::Result<Box<dyn Held>> {
        Err(io::ErrorKind::Unsupported.into())
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use std::fs;
    use std::os::unix::fs::symlink;
    use std::sync::Arc;

    use super::super::files::Disk;
    use super::*;

    /// A folder with a link in it to another, in which somebody's letter lies.
    fn led_away() -> (tempfile::TempDir, std::path::PathBuf) {
        let above = tempfile::tempdir().unwrap();
        fs::create_dir_all(above.path().join("held/case")).unwrap();
        fs::create_dir_all(above.path().join("theirs/inner")).unwrap();
        fs::write(above.path().join("theirs/letter"), "theirs").unwrap();
        fs::remove_dir(above.path().join("held/case")).unwrap();
        symlink(above.path().join("theirs"), above.path().join("held/case")).unwrap();
        let held = above.path().join("held");
        (above, held)
    }

    fn below(folder: &Path, links: Links) -> Arc<dyn Files> {
        Disk.hold(folder).unwrap().unwrap().below(links).unwrap()
    }

    #[test]
    fn nothing_is_done_through_a_link_that_was_laid_on_the_way() {
        let (above, held) = led_away();
        let files = below(&held, Links::Refused);
        let letter = Path::new("case/letter");
        assert!(files.list(Path::new("case")).is_err());
        assert!(files.read(letter, 100).is_err());
        assert!(files.exists(letter).is_err());
        assert!(files.create(Path::new("case/new")).is_err());
        assert!(files.create_folder(Path::new("case/new")).is_err());
        assert!(files.remove(letter).is_err());
        assert!(files.remove_folder(Path::new("case/inner")).is_err());
        assert!(files.rename(letter, Path::new("letter")).is_err());
        assert!(files.sync_folder(Path::new("case")).is_err());
        assert_eq!(fs::read(above.path().join("theirs/letter")).unwrap(), b"theirs");
        // The link itself can go.
        assert!(files.is_link(Path::new("case")).unwrap());
        files.remove(Path::new("case")).unwrap();
        assert!(above.path().join("theirs/letter").exists());
    }

    #[test]
    fn a_way_never_leads_up_or_from_the_top() {
        let (above, held) = led_away();
        for links in [Links::Refused, Links::First] {
            let files = below(&held, links);
            let top = above.path().join("theirs/letter");
            for way in [Path::new("../theirs/letter"), top.as_path(), Path::new("")] {
                assert!(files.read(way, 100).is_err(), "{way:?}");
                assert!(files.remove(way).is_err(), "{way:?}");
            }
        }
    }

    #[test]
    fn the_first_folder_may_be_a_link_where_its_owner_may_lay_one() {
        let (_above, held) = led_away();
        let files = below(&held, Links::First);
        assert_eq!(files.read(Path::new("case/letter"), 100).unwrap(), b"theirs");
        symlink("/", held.join("case/deeper")).unwrap();
        assert!(files.list(Path::new("case/deeper")).is_err());
    }

    #[test]
    fn it_does_what_the_disk_does() {
        let here = tempfile::tempdir().unwrap();
        let files = below(here.path(), Links::Refused);
        files.create_folder(Path::new("one")).unwrap();
        assert_eq!(files.create_folder(Path::new("one")).unwrap_err().kind(), io::ErrorKind::AlreadyExists);
        let mut draft = files.create(Path::new("one/file")).unwrap();
        draft.write_all(b"words").unwrap();
        draft.sync().unwrap();
        assert_eq!(files.create(Path::new("one/file")).err().unwrap().kind(), io::ErrorKind::AlreadyExists);
        assert_eq!(files.read(Path::new("one/file"), 5).unwrap(), b"words");
        let too_large = files.read(Path::new("one/file"), 4).unwrap_err();
        assert_eq!(too_large.kind(), io::ErrorKind::FileTooLarge);
        files.rename(Path::new("one/file"), Path::new("one/other")).unwrap();
        files.sync_folder(Path::new("one")).unwrap();
        files.sync_folder(Path::new("")).unwrap();
        for folder in ["", "one"] {
            let mut listed =
                [Disk.list(&here.path().join(folder)).unwrap(), files.list(Path::new(folder)).unwrap()];
            listed.iter_mut().for_each(|entries| entries.sort());
            assert_eq!(listed[0], listed[1]);
        }
        assert_eq!(files.list(Path::new("none")).unwrap_err().kind(), io::ErrorKind::NotFound);
        assert!(files.remove_folder(Path::new("one")).is_err(), "something is in it");
        files.remove(Path::new("one/other")).unwrap();
        files.remove_folder(Path::new("one")).unwrap();
        assert!(!files.exists(Path::new("one")).unwrap());
    }
}
