//! The shelf of protocols: those that come along, and the user's own; sound ones to walk, broken ones with what is wrong.

use std::sync::Arc;

use crate::protocol::load::{self, Diagnosis, OwnNumbers, SourceFile};
use crate::protocol::{Name, Protocol, Rank, bundle};
use crate::vault::Vault;

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
}

impl Offered {
    /// Its id.
    #[must_use]
    pub fn id(&self) -> &Name {
        match self {
            Self::Sound(protocol) => &protocol.head.id,
            Self::Broken { id, .. } => id,
        }
    }

    /// The protocol, if it can be walked.
    #[must_use]
    pub const fn protocol(&self) -> Option<&Arc<Protocol>> {
        match self {
            Self::Sound(protocol) => Some(protocol),
            Self::Broken { .. } => None,
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
    shown.find(|protocol| protocol.head.id == *id).cloned().or_else(|| bundle::get(id))
}

/// The protocol a new case begins with, at once: the first frame waits for no other, nor for fictional cases.
pub fn leading() -> Vec<Offered> {
    let quickly = |bundled: &bundle::Bundled| {
        bundled.without_scenarios().map_or_else(|| offer(bundled), Offered::Sound)
    };
    bundle::leading().into_iter().map(quickly).collect()
}

/// All protocols on the shelf: those of the bundle and the user's own, of which a sound one with the same id takes
/// the place of the bundled one; and what is wrong with those that cannot be used. A broken one takes no place.
pub fn protocols(vault: Option<&Vault>, numbers: &OwnNumbers) -> Vec<Offered> {
    let own: Vec<Offered> = vault.map_or_else(Vec::new, |vault| own(vault, numbers));
    let bundled = bundle::all().iter().filter(|bundled| {
        let stands_in = |own: &Offered| own.protocol().is_some() && *own.id() == bundled.id();
        !own.iter().any(stands_in)
    });
    let mut all: Vec<Offered> = bundled
        .map(|bundled| match offer(bundled) {
            Offered::Sound(protocol) => Offered::Sound(numbered(protocol, || bundled.files(), numbers)),
            broken @ Offered::Broken { .. } => broken,
        })
        .collect();
    all.extend(own);
    let leads = |offered: &Offered| offered.protocol().is_some_and(|one| one.head.rank == Rank::Leading);
    all.sort_by_key(|offered| !leads(offered));
    all
}

fn offer(bundled: &bundle::Bundled) -> Offered {
    match bundled.load() {
        Ok(protocol) => Offered::Sound(protocol),
        Err(problems) => Offered::Broken { id: bundled.id().into(), problems: problems.to_vec() },
    }
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
    match load::load(&load::with_numbers(&files(), numbers)) {
        Ok(loaded) => Arc::new(loaded.protocol.in_place_of(protocol)),
        // Numbers hold no sign that could break a file.
        Err(_) => protocol,
    }
}

fn own(vault: &Vault, numbers: &OwnNumbers) -> Vec<Offered> {
    let found = match vault.protocols() {
        Ok(found) => found,
        Err(error) => {
            let folder = vault.protocol_folder().display().to_string();
            let problems = vec![load::unreadable(&folder, &error.to_string())];
            return vec![Offered::Broken { id: folder.as_str().into(), problems }];
        }
    };
    found
        .into_iter()
        .map(|(folder, files)| {
            let id = folder.as_str().into();
            match files {
                Ok(files) if files.is_empty() => {
                    Offered::Broken { id, problems: vec![load::no_protocol_in(&folder)] }
                }
                Ok(files) => match load::load(&files) {
                    Ok(loaded) => {
                        Offered::Sound(numbered(Arc::new(loaded.protocol), || files.clone(), numbers))
                    }
                    Err(problems) => Offered::Broken { id, problems },
                },
                Err(error) => {
                    Offered::Broken { id, problems: vec![load::unreadable(&folder, &error.to_string())] }
                }
            }
        })
        .collect()
}
