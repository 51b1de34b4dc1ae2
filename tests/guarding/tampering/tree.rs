//! A folder with everything in it, held in memory.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// What has a name in a tree.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Node {
    File(Vec<u8>),
    Folder,
    /// To this name beside it.
    Link(String),
}

/// The name of each file from the top of the tree, with `/` between, and what is in it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tree(pub BTreeMap<String, Node>);

impl Tree {
    pub fn read(folder: &Path) -> Self {
        let mut tree = Self::default();
        let mut folders = vec![folder.to_owned()];
        while let Some(inside) = folders.pop() {
            for entry in fs::read_dir(inside).unwrap() {
                let path = entry.unwrap().path();
                let name = path
                    .strip_prefix(folder)
                    .unwrap()
                    .to_str()
                    .unwrap()
                    .replace(std::path::MAIN_SEPARATOR, "/");
                if path.is_symlink() {
                    let to = fs::read_link(&path).unwrap().to_str().unwrap().to_owned();
                    drop(tree.0.insert(name, Node::Link(to)));
                } else if path.is_dir() {
                    folders.push(path);
                } else {
                    drop(tree.0.insert(name, Node::File(fs::read(&path).unwrap())));
                }
            }
        }
        tree
    }

    /// Makes `folder` this, whatever was there.
    pub fn write(&self, folder: &Path) {
        let _ = fs::remove_dir_all(folder);
        fs::create_dir_all(folder).unwrap();
        for (name, node) in &self.0 {
            let path = folder.join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            match node {
                Node::File(bytes) => fs::write(path, bytes).unwrap(),
                Node::Folder => fs::create_dir(path).unwrap(),
                #[cfg(unix)]
                Node::Link(to) => std::os::unix::fs::symlink(to, path).unwrap(),
                // Windows lets nobody but an administrator make one; a folder that is no place for a file is one as well.
                #[cfg(not(unix))]
                Node::Link(_) => fs::create_dir(path).unwrap(),
            }
        }
    }

    pub fn file(&self, name: &str) -> Option<&[u8]> {
        match self.0.get(name) {
            Some(Node::File(bytes)) => Some(bytes),
            _ => None,
        }
    }

    pub fn names(&self) -> Vec<String> {
        self.0.keys().cloned().collect()
    }

    /// What is there in only one of two trees, or in both and not the same.
    pub fn differing(&self, other: &Self) -> BTreeSet<String> {
        let names: BTreeSet<&String> = self.0.keys().chain(other.0.keys()).collect();
        names.into_iter().filter(|name| self.0.get(*name) != other.0.get(*name)).cloned().collect()
    }
}
