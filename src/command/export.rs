//! `export`: the files of a protocol written out, so that somebody can look at them, build on them or lay agreements over them.

use std::path::Path;

use super::place::Place;
use super::{Failed, Terminal, tell};
use crate::vault::{self, Disk, Existing};

impl Terminal {
    /// Writes a protocol, as it is loaded, in a folder of its own name.
    pub(super) fn export(&self, of: &Path, to: &Path, existing: Existing) -> Result<bool, Failed> {
        let place = self.somewhere(of)?;
        // What cannot be used is not handed on.
        let protocol = self.at(&place)?;
        let files = match &place {
            Place::Bundled(bundled) => bundled.files(),
            Place::Folder(folder) => self.files(folder)?,
            Place::Agreed(file) => self.agreed(&[file])?.files,
        };
        let folder = to.join(protocol.head.id.as_str());
        for file in &files {
            let path = folder.join(file.local());
            let within = path.parent().unwrap_or(&folder);
            vault::make_folder(&Disk, within).map_err(|error| self.trouble(&error))?;
            vault::save_as(&Disk, &path, &file.bytes, existing).map_err(|error| self.trouble(&error))?;
        }
        tell(&self.locale.msg_cli_exported(folder.display().to_string(), files.len()))?;
        Ok(true)
    }
}
