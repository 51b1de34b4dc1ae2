//! The shelf of protocols: those that come along, and the user's own; sound ones to walk, broken ones with what is wrong.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError, mpsc};
use std::thread;
use std::time::Duration;

use crate::protocol::load::{self, Diagnosis, OwnNumbers, SourceFile};
use crate::protocol::{Name, Protocol, Rank, bundle};
use crate::vault::{Vault, VaultError};

/// A protocol on the shelf.
#[derive(Debug, Clone)]
pub enum Offered {
    /// It can be walked.
    Sound(Arc<Protocol>),
    /// It cannot be used.
    Broken {
        /// Its folder.
        id: Name,
        /// What is wrong with it.
        problems: Vec<Diagnosis>,
    },
    /// The author of local agreements must look at them: the protocol below them moved on, or nobody reads their file.
    Outgrown {
        /// The protocol they are of, or the name of the file.
        id: Name,
        /// What is to be looked at.
        remarks: Vec<Diagnosis>,
    },
}

impl Offered {
    /// Its id.
    #[must_use]
    pub fn id(&self) -> &Name {
        match self {
            Self::Sound(protocol) => &protocol.head.id,
            Self::Broken { id, .. } | Self::Outgrown { id, .. } => id,
        }
    }

    /// The protocol, if it can be walked.
    #[must_use]
    pub const fn protocol(&self) -> Option<&Arc<Protocol>> {
        match self {
            Self::Sound(protocol) => Some(protocol),
            Self::Broken { .. } | Self::Outgrown { .. } => None,
        }
    }
}

/// A protocol in the list. A broken own one stands beside the bundled one of the same name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Which {
    /// Its id.
    pub id: Name,
    /// Whether it cannot be used.
    pub broken: bool,
}

impl Which {
    /// The protocol that is offered.
    #[must_use]
    pub fn of(offered: &Offered) -> Self {
        Self { id: offered.id().clone(), broken: offered.protocol().is_none() }
    }
}

/// The protocol of this name that is offered, or that comes along: in the first moments only the leading one has been read.
#[must_use]
pub fn at_hand(offered: &[Offered], id: &Name) -> Option<Arc<Protocol>> {
    let mut shown = offered.iter().filter_map(Offered::protocol);
    shown.find(|protocol| protocol.head.id == *id).cloned().or_else(|| bundle::bare(id))
}

/// The protocol a new case begins with, at once: the first frame waits for no other, nor for fictional cases.
pub fn leading() -> Vec<Offered> {
    bundle::leading().into_iter().map(offer).collect()
}

/// A folder that does not answer for so long is passed over, and named.
const PATIENCE: Duration = Duration::from_secs(3);
/// So many folders are read at a time: as many may hang before others are held up.
const AT_A_TIME: usize = 8;

/// The protocols that come along. They wait for nothing of the user's.
pub fn bundled(numbers: &OwnNumbers) -> Vec<Offered> {
    together(Vec::new(), numbers)
}

/// All protocols on the shelf: those of the bundle and the user's own, of which a sound one with the same id takes
/// the place of the bundled one; and what is wrong with those that cannot be used. A broken one takes no place.
pub fn protocols(vault: Option<&Arc<Vault>>, numbers: &OwnNumbers) -> Vec<Offered> {
    protocols_within(PATIENCE, vault, numbers)
}

/// The same, with so much patience.
pub fn protocols_within(
    patience: Duration,
    vault: Option<&Arc<Vault>>,
    numbers: &OwnNumbers,
) -> Vec<Offered> {
    together(vault.map_or_else(Vec::new, |vault| own(patience, vault, numbers)), numbers)
}

fn together(own: Vec<Offered>, numbers: &OwnNumbers) -> Vec<Offered> {
    let bundled = bundle::all().iter().filter(|bundled| {
        let stands_in = |own: &Offered| own.protocol().is_some() && *own.id() == bundled.id();
        !own.iter().any(stands_in)
    });
    let mut all: Vec<Offered> = bundled
        .map(|bundled| match offer(bundled) {
            Offered::Sound(protocol) => Offered::Sound(numbered(protocol, || bundled.files(), numbers)),
            other => other,
        })
        .collect();
    all.extend(own);
    let leads = |offered: &Offered| offered.protocol().is_some_and(|one| one.head.rank == Rank::Leading);
    all.sort_by_key(|offered| !leads(offered));
    all
}

/// Fictional cases are read when somebody practises (see [`bundle::scenarios_of`]).
fn offer(bundled: &bundle::Bundled) -> Offered {
    bundled.without_scenarios().map_or_else(
        || match bundled.load() {
            Ok(protocol) => Offered::Sound(protocol),
            Err(problems) => Offered::Broken { id: bundled.id().into(), problems: problems.to_vec() },
        },
        Offered::Sound,
    )
}

/// The same edition with the user's own telephone numbers in its words.
fn numbered(
    protocol: Arc<Protocol>,
    files: impl FnOnce() -> Vec<SourceFile>,
    numbers: &OwnNumbers,
) -> Arc<Protocol> {
    if numbers.is_empty() {
        return protocol;
    }
    let files = files();
    let published = bundle::called() | &load::called(&files);
    match load::load_sound(&load::with_numbers(&files, numbers, &published)) {
        Some(numbered) => Arc::new(numbered.in_place_of(protocol)),
        // Numbers hold no sign that could break a file.
        None => protocol,
    }
}

/// Something of the user's own.
#[derive(Debug, Clone)]
enum Own {
    /// A protocol in the folder of this name.
    Folder(String),
    /// Local agreements on the protocol of this name, in files.
    Agreed(String, Vec<SourceFile>),
    /// A file that is not read because of its name, and what is said of it.
    Misnamed(String, Box<Diagnosis>),
}

impl Own {
    fn name(&self) -> &str {
        match self {
            Self::Folder(name) | Self::Agreed(name, _) | Self::Misnamed(name, _) => name,
        }
    }
}

/// What the user has of their own: agreements stand in the place of the protocol they are laid over.
fn owned(vault: &Vault) -> Result<Vec<Own>, VaultError> {
    let mut agreed: Vec<(String, Vec<SourceFile>)> = Vec::new();
    for file in vault.agreements()? {
        let named = file.path.strip_suffix(load::LOCAL).unwrap_or(&file.path).to_owned();
        let of = load::of_protocol(&file).unwrap_or(named);
        match agreed.iter_mut().find(|(id, _)| *id == of) {
            Some((_, files)) => files.push(file),
            None => agreed.push((of, vec![file])),
        }
    }
    let folders = vault.protocol_folders()?.into_iter();
    let folders =
        folders.filter(|folder| agreed.iter().all(|(id, _)| id != folder)).map(Own::Folder).collect();
    let agreed = agreed.into_iter().map(|(id, files)| Own::Agreed(id, files));
    let beside = vault.perhaps_misnamed()?;
    let misnamed =
        beside.iter().filter_map(|file| Some(Own::Misnamed(file.path.clone(), load::misnamed(file)?.into())));
    Ok([folders, agreed.collect::<Vec<_>>(), misnamed.collect()].concat())
}

/// The user's own, each read apart: a folder on a disk that does not answer holds up nobody but whoever waits for it.
fn own(patience: Duration, vault: &Arc<Vault>, numbers: &OwnNumbers) -> Vec<Offered> {
    let whole = vault.protocol_folder().display().to_string();
    let listing = Arc::clone(vault);
    let (listed, list) = mpsc::channel();
    apart(move || {
        let all = owned(&listing);
        drop(listing);
        tell(&listed, all);
    });
    let all = match list.recv_timeout(patience) {
        Ok(Ok(all)) => all,
        Ok(Err(error)) => return vec![broken(&whole, unread(&whole, &error))],
        Err(_) => return vec![broken(&whole, load::not_in_time(&whole))], // that is how it is told
    };
    let waiting = Arc::new(Mutex::new(all.iter().cloned().enumerate().collect::<VecDeque<_>>()));
    let (done, read) = mpsc::channel();
    for _ in 0..AT_A_TIME.min(all.len()) {
        let (vault, numbers) = (Arc::clone(vault), numbers.clone());
        let (waiting, done) = (Arc::clone(&waiting), done.clone());
        apart(move || {
            let next = || waiting.lock().unwrap_or_else(PoisonError::into_inner).pop_front();
            while let Some((place, own)) = next() {
                let offered = match &own {
                    Own::Folder(folder) => vec![one(&vault, folder, &numbers)],
                    Own::Agreed(id, files) => agreed(&vault, id, files, &numbers),
                    Own::Misnamed(name, said) => {
                        let remarks = vec![(**said).clone()];
                        vec![Offered::Outgrown { id: name.as_str().into(), remarks }]
                    }
                };
                tell(&done, (place, offered));
            }
            // Who waits for the end may lock and close the vault right behind it.
            drop(vault);
            drop(done);
        });
    }
    drop(done);
    let mut found: Vec<(usize, Vec<Offered>)> = Vec::new();
    // Whoever waits begins anew with each that answers; the end comes when all did, or none does.
    while let Ok(one) = read.recv_timeout(patience) {
        found.push(one);
    }
    let each = all.into_iter().enumerate().flat_map(|(place, own)| {
        let at = found.iter().position(|(read, _)| *read == place);
        let late = || vec![broken(own.name(), load::not_in_time(own.name()))];
        at.map_or_else(late, |at| found.swap_remove(at).1)
    });
    each.collect()
}

/// The protocol with agreements laid over it, and what of them no longer fits. Where that cannot be used the protocol of that
/// folder stands without them; one that comes along does so by itself.
fn agreed(vault: &Vault, id: &str, files: &[SourceFile], numbers: &OwnNumbers) -> Vec<Offered> {
    let (own, below) = match below(vault, id) {
        Ok(Some(below)) => below,
        Ok(None) => {
            return vec![Offered::Broken { id: id.into(), problems: load::laid_over_nothing(files).found }];
        }
        Err(error) => return vec![broken(id, unread(id, &error))],
    };
    let laid = if own { load::lay_over_own(&below, files) } else { load::lay_over(&below, files) };
    let spoiled = |problems| {
        let without = own.then(|| one(vault, id, numbers));
        without.into_iter().chain([Offered::Broken { id: id.into(), problems }]).collect()
    };
    if laid.found.iter().any(|one| one.severity == load::Severity::Error) {
        return spoiled(laid.found);
    }
    match load::load(&laid.files) {
        Ok(loaded) => {
            let sound = numbered(Arc::new(loaded.protocol), || laid.files.clone(), numbers);
            let outgrown = (!laid.found.is_empty())
                .then(|| Offered::Outgrown { id: id.into(), remarks: laid.found.clone() });
            std::iter::once(Offered::Sound(sound)).chain(outgrown).collect()
        }
        Err(problems) => spoiled(laid.told(problems)),
    }
}

/// The files of the protocol of this name that agreements are laid over, and whether they are the user's own.
pub(super) fn below(vault: &Vault, id: &str) -> Result<Option<(bool, Vec<SourceFile>)>, VaultError> {
    if vault.protocol_folders()?.iter().any(|folder| folder == id) {
        return Ok(Some((true, vault.read_protocol(id)?)));
    }
    let bundled = bundle::all().iter().find(|bundled| bundled.id() == id);
    Ok(bundled.map(|bundled| (false, bundled.files())))
}

/// The files of every protocol with the user's agreements laid over it, by its name.
///
/// # Errors
/// When they cannot be read.
pub fn with_agreements(vault: &Vault) -> Result<Vec<(String, Vec<SourceFile>)>, VaultError> {
    let mut all = Vec::new();
    for own in owned(vault)? {
        if let Own::Agreed(id, files) = own
            && let Some((_, below)) = below(vault, &id)?
        {
            all.push((id, load::lay_over(&below, &files).files));
        }
    }
    Ok(all)
}

/// The files of the protocol of this name as it is offered: with the user's agreements laid over it, their own, or the one that
/// comes along.
///
/// # Errors
/// When they cannot be read.
pub fn files_of(vault: &Vault, id: &str) -> Result<Option<Vec<SourceFile>>, VaultError> {
    let agreed = owned(vault)?.into_iter().find_map(|own| match own {
        Own::Agreed(of, files) if of == id => Some(files),
        Own::Agreed(..) | Own::Folder(_) | Own::Misnamed(..) => None,
    });
    let below = below(vault, id)?.map(|(_, files)| files);
    Ok(match (below, agreed) {
        (Some(below), Some(agreed)) => Some(load::lay_over(&below, &agreed).files),
        (below, _) => below,
    })
}

/// Runs it on a thread of its own. Where none can be had nothing comes of it, which is told as not in time.
fn apart(work: impl FnOnce() + Send + 'static) {
    drop(thread::Builder::new().name("shelf".to_owned()).spawn(work));
}

/// Hands it on, if somebody still waits for it: what came too late was told of.
fn tell<T>(to: &mpsc::Sender<T>, what: T) {
    drop(to.send(what));
}

fn broken(folder: &str, problem: Diagnosis) -> Offered {
    Offered::Broken { id: folder.into(), problems: vec![problem] }
}

fn unread(folder: &str, error: &VaultError) -> Diagnosis {
    load::unreadable(folder, |locale| locale.trouble(error).what)
}

fn one(vault: &Vault, folder: &str, numbers: &OwnNumbers) -> Offered {
    match vault.read_protocol(folder) {
        Ok(files) if files.is_empty() => broken(folder, load::no_protocol_in(folder)),
        Ok(files) => match load::load(&files) {
            Ok(loaded) => Offered::Sound(numbered(Arc::new(loaded.protocol), || files.clone(), numbers)),
            Err(problems) => Offered::Broken { id: folder.into(), problems },
        },
        Err(error) => broken(folder, unread(folder, &error)),
    }
}
