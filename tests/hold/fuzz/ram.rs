//! A disk in memory: nothing is ever flushed, because nothing is ever lost.

use std::collections::BTreeMap;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use weegwijzer::vault::{Draft, Entry, Files, Held};

/// Everything that is there: a folder has no content.
type Nodes = BTreeMap<PathBuf, Option<Vec<u8>>>;

#[derive(Debug, Clone, Default)]
pub struct Ram(Arc<Mutex<Nodes>>);

impl Ram {
    pub fn make(&self, folder: &Path) {
        let mut nodes = self.0.lock().unwrap();
        for above in folder.ancestors() {
            let _ = nodes.insert(above.to_owned(), None);
        }
    }

    pub fn put(&self, path: &Path, bytes: Vec<u8>) {
        let _ = self.0.lock().unwrap().insert(path.to_owned(), Some(bytes));
    }

    pub fn take(&self, path: &Path) {
        let _ = self.0.lock().unwrap().remove(path);
    }

    pub fn content(&self, path: &Path) -> Vec<u8> {
        self.0.lock().unwrap().get(path).cloned().flatten().expect("a file")
    }

    pub fn names(&self) -> Vec<PathBuf> {
        let nodes = self.0.lock().unwrap();
        nodes.iter().filter(|(_, content)| content.is_some()).map(|(path, _)| path.clone()).collect()
    }

    pub fn snapshot(&self) -> Nodes {
        self.0.lock().unwrap().clone()
    }

    pub fn restore(&self, nodes: &Nodes) {
        self.0.lock().unwrap().clone_from(nodes);
    }
}

#[derive(Debug)]
struct Lent;

impl Held for Lent {}

struct RamDraft {
    ram: Ram,
    path: PathBuf,
}

impl Draft for RamDraft {
    fn write_all(&mut self, bytes: &[u8]) -> io::Result<()> {
        match self.ram.0.lock().unwrap().get_mut(&self.path) {
            Some(Some(content)) => content.extend_from_slice(bytes),
            _ => return Err(ErrorKind::NotFound.into()),
        }
        Ok(())
    }

    fn sync(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Files for Ram {
    fn create_folder(&self, path: &Path) -> io::Result<()> {
        let mut nodes = self.0.lock().unwrap();
        if nodes.contains_key(path) {
            return Err(ErrorKind::AlreadyExists.into());
        }
        // The root of everything is always there.
        let above = path.parent().filter(|above| above.parent().is_some());
        if above.is_some_and(|above| !matches!(nodes.get(above), Some(None))) {
            return Err(ErrorKind::NotFound.into());
        }
        let _ = nodes.insert(path.to_owned(), None);
        Ok(())
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<Entry>> {
        let nodes = self.0.lock().unwrap();
        if !matches!(nodes.get(folder), Some(None)) {
            return Err(ErrorKind::NotFound.into());
        }
        let inside = nodes.iter().filter(|(path, _)| path.parent() == Some(folder));
        Ok(inside
            .map(|(path, content)| Entry {
                name: path.file_name().unwrap().to_string_lossy().into_owned(),
                folder: content.is_none(),
            })
            .collect())
    }

    fn exists(&self, path: &Path) -> io::Result<bool> {
        Ok(self.0.lock().unwrap().contains_key(path))
    }

    fn read(&self, path: &Path, limit: u64) -> io::Result<Vec<u8>> {
        let nodes = self.0.lock().unwrap();
        let content = nodes.get(path).and_then(Option::as_ref).ok_or(ErrorKind::NotFound)?;
        if content.len() as u64 > limit { Err(ErrorKind::FileTooLarge.into()) } else { Ok(content.clone()) }
    }

    fn create(&self, path: &Path) -> io::Result<Box<dyn Draft>> {
        let mut nodes = self.0.lock().unwrap();
        if nodes.contains_key(path) {
            return Err(ErrorKind::AlreadyExists.into());
        }
        let _ = nodes.insert(path.to_owned(), Some(Vec::new()));
        Ok(Box::new(RamDraft { ram: self.clone(), path: path.to_owned() }))
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        let mut nodes = self.0.lock().unwrap();
        let moved = nodes.remove(from).ok_or(ErrorKind::NotFound)?;
        let _ = nodes.insert(to.to_owned(), moved);
        Ok(())
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        let removed = self.0.lock().unwrap().remove(path);
        removed.map(drop).ok_or_else(|| ErrorKind::NotFound.into())
    }

    fn remove_folder(&self, path: &Path) -> io::Result<()> {
        self.remove(path)
    }

    fn lock(&self, _path: &Path) -> io::Result<Box<dyn Held>> {
        Ok(Box::new(Lent))
    }

    fn sync_folder(&self, _folder: &Path) -> io::Result<()> {
        Ok(())
    }
}
