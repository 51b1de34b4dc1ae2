//! What a path or a name on the command line means: a protocol, a scenario, or a case that was kept.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::Zoned;

use super::place::Place;
use super::{Failed, Terminal, complain, told};
use crate::case::Mode;
use crate::protocol::load::{self, Diagnosis, Overlaid, Severity, SourceFile};
use crate::protocol::{Name, Protocol, Scenario, bundle};
use crate::session::{NotTakenUp, OpenCase, take_up};
use crate::vault::{self, CaseId, Disk, Home, Vault, VaultError};

/// What a paper or a transcript is made of.
pub(super) enum Subject {
    Protocol(Arc<Protocol>),
    Scenario(Arc<Protocol>, Box<Scenario>),
    Case(Box<OpenCase>),
}

/// Local agreements as they were read.
#[derive(PartialEq)]
pub(super) struct Agreements {
    overlays: Vec<SourceFile>,
    /// The protocol they are of.
    of: String,
    /// The folder they lie in.
    pub(super) folder: PathBuf,
    /// The user's own protocol of that name beside them, which goes before the one that comes along.
    pub(super) own: Option<Vec<SourceFile>>,
}

impl Agreements {
    /// The protocol with the agreements laid over it.
    pub(super) fn laid(&self) -> Overlaid {
        if let Some(own) = &self.own {
            return load::lay_over_own(own, &self.overlays);
        }
        match bundle::all().iter().find(|bundled| bundled.id() == self.of) {
            Some(below) => load::lay_over(&below.files(), &self.overlays),
            None => load::laid_over_nothing(&self.overlays),
        }
    }
}

impl Terminal {
    /// What a path or an id on the command line means.
    pub(super) fn subject(&self, of: &Path) -> Result<Subject, Failed> {
        if let Some(place) = self.place(of) {
            return Ok(Subject::Protocol(self.at(&place)?));
        }
        if of.extension().is_some_and(|ending| ending == "ron") && of.is_file() {
            return self.scenario_file(of);
        }
        let words: Vec<&str> = of.iter().filter_map(|word| word.to_str()).collect();
        if let [id, scenario] = words.as_slice()
            && let Some(protocol) = self.bundled(id)?
        {
            return self.scenario_of(protocol, scenario);
        }
        self.case(of)
    }

    fn scenario_file(&self, file: &Path) -> Result<Subject, Failed> {
        let (folder, id) = self.in_scenarios(file)?;
        let protocol = self.loaded(&self.files(&folder)?, &folder)?;
        self.scenario_of(protocol, &id)
    }

    /// The folder of the protocol that a file is a scenario of, and its id.
    pub(super) fn in_scenarios(&self, file: &Path) -> Result<(PathBuf, String), Failed> {
        let not_a_scenario = || Failed(self.locale.msg_cli_not_a_scenario(file.display().to_string()));
        let file = std::path::absolute(file).map_err(|_| not_a_scenario())?;
        let scenarios = file.parent().filter(|folder| folder.ends_with("scenarios"));
        let folder = scenarios.and_then(Path::parent).ok_or_else(not_a_scenario)?;
        let id = file.file_stem().and_then(|stem| stem.to_str()).ok_or_else(not_a_scenario)?;
        Ok((folder.to_owned(), id.to_owned()))
    }

    pub(super) fn scenario_of(&self, protocol: Arc<Protocol>, id: &str) -> Result<Subject, Failed> {
        if let Some(scenario) = protocol.scenario(&Name::new(id)).cloned() {
            return Ok(Subject::Scenario(protocol, Box::new(scenario)));
        }
        let names: Vec<_> = protocol.scenarios.iter().map(|scenario| scenario.id.as_str()).collect();
        Err(self.choose(self.locale.msg_cli_not_found(format!("{}/{id}", protocol.head.id)), &names))
    }

    /// A case that was kept: by its id, or by its folder or file.
    fn case(&self, of: &Path) -> Result<Subject, Failed> {
        let mut names = of.iter().rev().filter_map(|name| name.to_str());
        let Some(id) = names.find_map(CaseId::parse) else {
            if of.exists() {
                return Err(Failed(self.locale.msg_cli_nothing_of_ours(of.display().to_string())));
            }
            let known: Vec<_> = bundle::all().iter().map(bundle::Bundled::id).collect();
            return Err(self.choose(self.locale.msg_cli_not_found(of.display().to_string()), &known));
        };
        let home = Home::find().map_err(|error| self.trouble(&error))?;
        let own = home.protocols();
        // To look for a case makes no place for one.
        if !home.path().exists() {
            return Err(Failed(self.locale.msg_cli_no_case(of.display().to_string())));
        }
        let vault = Vault::open(home).map_err(|error| self.trouble(&error))?;
        let mut locked = false;
        for mode in [Mode::Real, Mode::Practice] {
            match take_up(&vault, &id, mode, Zoned::now().date(), |protocol| self.at_hand(protocol, &own)) {
                Ok(taken) => {
                    if taken.open.edition_differs() {
                        complain(&self.locale.msg_cli_other_edition(taken.open.protocol().head.id.as_str()));
                    }
                    return Ok(Subject::Case(Box::new(taken.open)));
                }
                // A locked vault keeps nobody from a practice case.
                Err(NotTakenUp::Vault(VaultError::Locked)) => locked = true,
                Err(NotTakenUp::Vault(VaultError::NoSuchCase { .. })) => {}
                Err(why) => return Err(told(self.locale.not_taken_up(&why))),
            }
        }
        let of = of.display().to_string();
        Err(Failed(match locked {
            true => format!("{}\n{}", self.locale.msg_cli_locked(of), self.locale.msg_cli_locked_remedy()),
            false => self.locale.msg_cli_no_case(of),
        }))
    }

    /// The edition of a protocol on the shelf: the user's own when it is sound, or the one that comes along. It only
    /// matters where the one that the case was made with is nowhere, and then it is told that another stands in.
    fn at_hand(&self, protocol: &Name, own: &Path) -> Option<Arc<Protocol>> {
        let own = vault::read_protocol(&Disk, &own.join(protocol.as_str())).ok(); // told, as above
        let own = own.and_then(|files| load::load(&files).ok()); // likewise
        own.map(|loaded| Arc::new(loaded.protocol)).or_else(|| bundle::get(protocol))
    }

    /// A scenario in a file that lies anywhere, of this protocol: read as if it lay among its scenarios.
    pub(super) fn loose_scenario(&self, file: &Path, of: &Path) -> Result<Subject, Failed> {
        let not_a_scenario = || Failed(self.locale.msg_cli_not_a_scenario(file.display().to_string()));
        let id = file.file_stem().and_then(|stem| stem.to_str()).ok_or_else(not_a_scenario)?;
        let mut files = match self.place(of) {
            Some(Place::Folder(folder)) => self.files(&folder)?,
            Some(Place::Bundled(bundled)) => bundled.files(),
            Some(Place::Agreed(file)) => self.agreed(&[&file])?.files,
            None => return Err(Failed(self.locale.msg_cli_not_a_protocol(of.display().to_string()))),
        };
        let folder = files.first().and_then(|file| file.path.split('/').next()).unwrap_or_default();
        let path = format!("{folder}/scenarios/{id}.ron");
        let here = file.parent().unwrap_or(Path::new(""));
        let name = file.file_name().and_then(|name| name.to_str()).ok_or_else(not_a_scenario)?;
        let read = vault::read_beside(&Disk, here, name).map_err(|error| self.trouble(&error))?;
        let read = read.ok_or_else(not_a_scenario)?;
        files.retain(|file| file.path != path);
        // As where one's own cases lie, Dutch alone is enough; what is no text is told of by whoever reads it.
        let bytes = String::from_utf8(read.bytes)
            .map_or_else(|not_text| not_text.into_bytes(), |text| load::completed(&text).into_bytes());
        files.push(SourceFile::new(path, bytes));
        self.scenario_of(self.loaded(&files, of)?, id)
    }

    /// The protocol in a folder, or the one with this name.
    pub(super) fn protocol(&self, of: &Path) -> Result<Arc<Protocol>, Failed> {
        self.at(&self.somewhere(of)?)
    }

    /// Where a protocol lies that must be there.
    pub(super) fn somewhere(&self, of: &Path) -> Result<Place, Failed> {
        if let Some(place) = self.place(of) {
            return Ok(place);
        }
        if of.exists() {
            return Err(Failed(self.locale.msg_cli_no_protocol_in(of.display().to_string())));
        }
        let known: Vec<_> = bundle::all().iter().map(bundle::Bundled::id).collect();
        Err(self.choose(self.locale.msg_cli_not_found(of.display().to_string()), &known))
    }

    pub(super) fn at(&self, place: &Place) -> Result<Arc<Protocol>, Failed> {
        match place {
            Place::Folder(folder) => self.loaded(&self.files(folder)?, folder),
            Place::Bundled(bundled) => bundled.load().map_err(|found| self.unusable(found, bundled.id())),
            Place::Agreed(file) => {
                let laid = self.agreed(&[file])?;
                let unusable = |found: Vec<Diagnosis>| self.unusable(&found, &file.display().to_string());
                if laid.found.iter().any(|one| one.severity == Severity::Error) {
                    return Err(unusable(laid.found));
                }
                match load::load(&laid.files) {
                    Ok(loaded) => Ok(Arc::new(loaded.protocol)),
                    Err(found) => Err(unusable(laid.told(found))),
                }
            }
        }
    }

    /// The protocol with the local agreements in these files laid over it.
    pub(super) fn agreed(&self, files: &[&Path]) -> Result<Overlaid, Failed> {
        Ok(self.agreements(files)?.laid())
    }

    /// The local agreements in these files, and the protocol of that name in the folder of the first, if there is one.
    pub(super) fn agreements(&self, files: &[&Path]) -> Result<Agreements, Failed> {
        let overlays: Vec<SourceFile> =
            files.iter().map(|file| self.overlay(file)).collect::<Result<_, _>>()?;
        let of = overlays.first().and_then(load::of_protocol).unwrap_or_default();
        let folder = files.first().and_then(|file| file.parent()).unwrap_or(Path::new("")).to_owned();
        let own = match self.place(&Path::new(".").join(&folder).join(&of)) {
            Some(Place::Folder(own)) if !of.is_empty() => Some(self.files(&own)?),
            _ => None,
        };
        Ok(Agreements { overlays, of, folder, own })
    }

    /// The protocol that the agreements in this file are of; nothing when they do not say.
    pub(super) fn agreed_of(&self, file: &Path) -> Result<String, Failed> {
        Ok(load::of_protocol(&self.overlay(file)?).unwrap_or_default())
    }

    fn overlay(&self, file: &Path) -> Result<SourceFile, Failed> {
        let not_found = || Failed(self.locale.msg_cli_not_found(file.display().to_string()));
        let name = file.file_name().and_then(|name| name.to_str()).ok_or_else(not_found)?;
        let folder = file.parent().unwrap_or(Path::new(""));
        let read = vault::read_beside(&Disk, folder, name).map_err(|error| self.trouble(&error))?;
        read.ok_or_else(not_found)
    }

    pub(super) fn bundled(&self, id: &str) -> Result<Option<Arc<Protocol>>, Failed> {
        let found = bundle::all().iter().find(|bundled| bundled.id() == id);
        found.map(|bundled| bundled.load().map_err(|found| self.unusable(found, id))).transpose()
    }

    pub(super) fn files(&self, folder: &Path) -> Result<Vec<SourceFile>, Failed> {
        vault::read_protocol(&Disk, folder).map_err(|error| self.trouble(&error))
    }

    pub(super) fn loaded(&self, files: &[SourceFile], folder: &Path) -> Result<Arc<Protocol>, Failed> {
        load::load(files)
            .map(|loaded| Arc::new(loaded.protocol))
            .map_err(|found| self.unusable(&found, &folder.display().to_string()))
    }

    fn unusable(&self, found: &[Diagnosis], folder: &str) -> Failed {
        Failed(format!("{}{}", self.shown(found), self.locale.msg_cli_cannot_be_used(folder)))
    }

    pub(super) fn shown(&self, found: &[Diagnosis]) -> String {
        found.iter().map(|one| format!("{}\n\n", one.render(self.locale.language()))).collect()
    }
}
