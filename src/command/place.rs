//! Where what was typed for a protocol lies: a bare name is the protocol of that name, a path is a folder. What is read
//! there is read in `subject`.

use std::path::{Component, Path, PathBuf};

use super::{Terminal, complain};
use crate::protocol::bundle::{self, Bundled};
use crate::protocol::load::LOCAL;
use crate::vault::{Home, same_folder};

/// Where a protocol lies.
pub(super) enum Place {
    /// It comes with the program.
    Bundled(&'static Bundled),
    /// In this folder.
    Folder(PathBuf),
    /// Under the local agreements in this file.
    Agreed(PathBuf),
}

impl Terminal {
    /// Where the protocol is that these words name, and a word on standard error when a folder here has that name too.
    pub(super) fn place(&self, of: &Path) -> Option<Place> {
        self.warn_of_two(of);
        place(of)
    }

    /// Tells of a bare name that is both a protocol and a folder here.
    pub(super) fn warn_of_two(&self, of: &Path) {
        if let Some(name) = bare(of)
            && is_protocol(of)
            && of_name(name).is_some()
        {
            complain(&self.locale.msg_cli_name_and_folder(name));
        }
    }

    /// The place in words, and with a separator where it is a folder.
    pub(super) fn placed(&self, place: &Place) -> String {
        match place {
            Place::Bundled(bundled) => self.locale.msg_cli_bundled(bundled.id()),
            Place::Folder(folder) if bare(folder).is_some() => {
                Path::new(".").join(folder).display().to_string()
            }
            Place::Folder(path) | Place::Agreed(path) => path.display().to_string(),
        }
    }
}

impl Place {
    /// Whether both are one and the same, however they were typed.
    pub(super) fn is(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Bundled(one), Self::Bundled(other)) => one.id() == other.id(),
            (Self::Folder(one), Self::Folder(other)) | (Self::Agreed(one), Self::Agreed(other)) => {
                same_folder(one, other)
            }
            (Self::Bundled(_) | Self::Folder(_) | Self::Agreed(_), _) => false,
        }
    }
}

/// Where the protocol is that these words name: one that comes along or the user's own by a bare name, a folder by
/// anything with a separator or a dot in front. A bare name that no protocol has may be a folder here.
pub(super) fn place(of: &Path) -> Option<Place> {
    if of.to_str().is_some_and(|path| path.ends_with(LOCAL)) && of.exists() {
        return Some(Place::Agreed(of.to_owned()));
    }
    let here = || is_protocol(of).then(|| Place::Folder(of.to_owned()));
    bare(of).and_then(of_name).or_else(here)
}

/// The protocol of this name.
fn of_name(name: &str) -> Option<Place> {
    bundle::all().iter().find(|bundled| bundled.id() == name).map(Place::Bundled).or_else(|| {
        let home = Home::find().ok()?; // without a home there is no protocol of one's own
        let own = home.protocols().join(name);
        is_protocol(&own).then_some(Place::Folder(own))
    })
}

fn is_protocol(folder: &Path) -> bool {
    folder.join("protocol.ron").exists()
}

/// What was typed, when it is a name and no path.
pub(super) fn bare(of: &Path) -> Option<&str> {
    let name = of.to_str()?;
    let mut parts = of.components();
    let only = matches!((parts.next(), parts.next()), (Some(Component::Normal(_)), None));
    (only && !name.starts_with('.') && !name.ends_with(std::path::is_separator)).then_some(name)
}
