//! What is on the shelves: protocols to walk, kept cases and practice cases; and taking one to the desk.

use std::sync::Arc;

use iced::Task;

use super::{App, Leaving, Message, Screen};
use crate::case::{Event, Mode, Pin, play};
use crate::gui::desk::Desk;
use crate::gui::editions;
use crate::gui::keeping;
use crate::gui::open_case::OpenCase;
use crate::gui::screen::practice::{Begun, Which};
use crate::gui::screen::start::{CaseListing, Damaged, Kept, Offered};
use crate::gui::screen::walk::Walk;
use crate::locale::Trouble;
use crate::protocol::load::{OwnNumbers, SourceFile};
use crate::protocol::{Name, Protocol, Rank, bundle, load};
use crate::vault::{CaseId, Listing, Shelf, Vault};

/// The protocol a new case begins with, at once: the first frame waits for no other.
pub(super) fn leading() -> Vec<Offered> {
    bundle::leading().into_iter().map(offer).collect()
}

/// All protocols on the shelf: those of the bundle and the user's own, of which a sound one with the same id takes
/// the place of the bundled one; and what is wrong with those that cannot be used. A broken one takes no place.
pub(super) fn protocols(vault: Option<&Vault>, numbers: &OwnNumbers) -> Vec<Offered> {
    let own: Vec<Offered> = vault.map(|vault| own(vault, numbers)).unwrap_or_default();
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
        Ok(loaded) => {
            let mut shown = loaded.protocol;
            shown.hash.clone_from(&protocol.hash);
            Arc::new(shown)
        }
        // Numbers hold no sign that could break a file.
        Err(_) => protocol,
    }
}

fn own(vault: &Vault, numbers: &OwnNumbers) -> Vec<Offered> {
    vault
        .protocols()
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

impl App {
    /// What a list of the vault says, in words and days.
    pub(super) fn listed(&self, listing: Listing, mode: Mode) -> Vec<CaseListing> {
        let kept = listing.cases.into_iter().map(|listed| {
            CaseListing::Kept(Kept {
                id: listed.id,
                label: listed.summary.label,
                mode,
                protocol: listed.summary.protocol.as_str().into(),
                step: listed.summary.step.as_deref().map(Name::from),
                review_on: listed.summary.review_on,
                changed: self.environment.clock.local(listed.summary.changed).date(),
                concluded: listed.summary.concluded,
                filed: listed.summary.filed,
                warning: listed.warning.map(|warning| self.locale.warning(&warning)),
            })
        });
        let damaged = listing.unreadable.iter().map(|(id, error)| {
            let Trouble { what, remedy } = self.locale.trouble(error);
            CaseListing::Damaged(Damaged { id: id.clone(), mode, what, remedy })
        });
        kept.chain(damaged).collect()
    }

    pub(super) fn offered(&self, id: &Name) -> Option<Arc<Protocol>> {
        let mut shown = self.offered.iter().filter_map(Offered::protocol);
        // In the first moments only the leading protocol has been read.
        shown.find(|protocol| protocol.head.id == *id).cloned().or_else(|| bundle::get(id))
    }

    /// The edition a case was made with: at hand, or kept; otherwise the one at hand, which the case then says.
    fn edition(&self, vault: &Vault, pin: &Pin) -> Option<Arc<Protocol>> {
        let at_hand = self.offered(&pin.protocol);
        match at_hand {
            Some(protocol) if protocol.hash == pin.hash => Some(protocol),
            other => editions::kept(vault, pin).or(other),
        }
    }

    /// Begins a case in memory.
    pub(super) fn begin(&mut self, protocol: &Name, role: Name, mode: Mode) -> Task<Message> {
        // What was said is about the case before it.
        if self.environment.vault.is_ok() {
            self.trouble = None;
        }
        let Some(protocol) = self.offered(protocol) else { return Task::none() };
        let open = OpenCase::begin(protocol, "", role, mode, self.moment);
        self.put_on_desk(Desk::new(open, self.settings.layout))
    }

    /// Begins a case in the first protocol and the role used last, without asking anything.
    pub(super) fn begin_default(&mut self) -> Task<Message> {
        let Some(protocol) = self.offered.iter().find_map(Offered::protocol).cloned() else {
            return Task::none();
        };
        let roles = &protocol.head.roles;
        let used = self.settings.role.as_deref().and_then(|role| roles.iter().find(|known| known.id == role));
        let Some(role) = used.or(roles.first()).map(|role| role.id.clone()) else { return Task::none() };
        self.begin(&protocol.head.id.clone(), role, Mode::Real)
    }

    /// Begins a practice case from a scenario.
    pub(super) fn practise(&mut self, which: &Which, begun: Begun) -> Task<Message> {
        let Some(protocol) = self.offered(&which.protocol) else { return Task::none() };
        let Some(scenario) = protocol.scenario(&which.scenario).cloned() else { return Task::none() };
        let language = self.locale.language();
        let open = match begun {
            Begun::Played => {
                let case = play(&protocol, &scenario, language);
                OpenCase::new(protocol, case, scenario.today)
            }
            Begun::Empty => {
                let label = scenario.title.get(language);
                OpenCase::begin(protocol, label, scenario.role.clone(), Mode::Practice, self.moment)
            }
        };
        let mut desk = Desk::new(open, self.settings.layout);
        desk.story = Some(scenario);
        self.put_on_desk(desk)
    }

    /// Takes up a kept case where it was left.
    pub(super) fn take_up(&mut self, id: &CaseId, mode: Mode) -> Task<Message> {
        let Ok(vault) = &self.environment.vault else { return Task::none() };
        let opened = match vault.cases(keeping::shelf(mode)).read(id) {
            Ok(opened) => opened,
            Err(error) => {
                self.trouble = Some(self.locale.trouble(&error));
                return Task::none();
            }
        };
        let Ok((case, question)) = keeping::unpack(&opened.payload) else {
            self.trouble = Some(Trouble {
                what: self.locale.msg_start_damaged_case(),
                remedy: self.locale.msg_error_damaged_remedy(),
            });
            return Task::none();
        };
        let pins = case.state().protocols.clone();
        let walked: Name = opened.summary.protocol.as_str().into();
        let editions: Vec<Arc<Protocol>> = pins.iter().filter_map(|pin| self.edition(vault, pin)).collect();
        let Some(protocol) = editions.iter().find(|one| one.head.id == walked).cloned() else {
            self.trouble = Some(Trouble {
                what: self.locale.msg_walk_unknown_protocol(),
                remedy: self.locale.msg_error_protocol_remedy(),
            });
            return Task::none();
        };
        if let Some(warning) = &opened.warning {
            self.trouble = Some(Trouble {
                what: self.locale.warning(warning),
                remedy: self.locale.msg_warning_remedy(),
            });
        } else {
            self.trouble = None;
        }
        let mut open = OpenCase::new(protocol, case, self.moment.today);
        for other in editions {
            open.lay_beside(other);
        }
        open.know_newer(self.offered.iter().filter_map(Offered::protocol));
        let walk = Walk::at(&open, self.settings.layout, question.as_ref());
        self.put_on_desk(Desk::kept(open, walk, id.clone()))
    }

    /// Walks another protocol in the case on the desk; facts carry over.
    pub(super) fn walk_in(&mut self, protocol: &Name) -> Task<Message> {
        let beside = self.desk.as_ref().map_or(&[][..], |desk| desk.open.beside());
        let known = beside.iter().find(|one| one.head.id == *protocol).cloned();
        let (Some(protocol), Some(desk)) = (known.or_else(|| self.offered(protocol)), &mut self.desk) else {
            self.trouble = Some(Trouble {
                what: self.locale.msg_walk_unknown_protocol(),
                remedy: self.locale.msg_error_protocol_remedy(),
            });
            return Task::none();
        };
        desk.open.walk_in(protocol, self.moment);
        desk.walk = Walk::new(&desk.open, self.settings.layout);
        Task::batch([self.write(), self.focus()])
    }

    /// Puts a case on the desk, once the one that lies there is safe.
    pub(super) fn put_on_desk(&mut self, desk: Desk) -> Task<Message> {
        self.leave_for(Leaving::Case(Box::new(desk)))
    }

    /// Puts a case on the desk.
    pub(super) fn replace_desk(&mut self, desk: Desk) -> Task<Message> {
        self.desk = Some(desk);
        self.screen = Screen::Walk;
        self.pane = 0;
        self.focus()
    }

    /// Records an event that a screen asks for.
    pub(super) fn record(&mut self, event: Event) -> Task<Message> {
        let Some(desk) = &mut self.desk else { return Task::none() };
        match desk.open.record(event, self.moment) {
            Ok(()) => self.write(),
            Err(_) => Task::none(),
        }
    }
}

pub(super) const fn mode_of(shelf: Shelf) -> Mode {
    match shelf {
        Shelf::Real => Mode::Real,
        Shelf::Practice => Mode::Practice,
    }
}
