//! Unlocking, what waited meanwhile, and the lists of cases.

use std::collections::BTreeSet;
use std::iter;
use std::path::PathBuf;

use iced::Task;

use super::{Message, NotSealed, Opening, Resume, Wanted};
use crate::case::Mode;
use crate::gui::app::stage::Part;
use crate::gui::app::{self, App, CaseListing, Dialog};
use crate::gui::screen::copies::Here;
use crate::gui::screen::start::Start;
use crate::gui::screen::unlock::{Action, Unlock};
use crate::gui::screen::waiting::{self, Waiting};
use crate::gui::screen::walk::Walk;
use crate::gui::widget::focus;
use crate::locale::Trouble;
use crate::protocol::Name;
use crate::session::keeping::{self, Keeping};
use crate::session::{self, TakenUp, shelf};
use crate::vault::{
    CaseId, Listed, Listing, Passphrase, RecoveryKey, Shelf, Standing, Unlocked, Vault, VaultError,
};

impl App {
    pub(in crate::gui::app) fn unlock(&mut self, action: Action) -> Task<app::Message> {
        match action {
            Action::None => Task::none(),
            Action::Focus(control) => focus::on(control),
            Action::Unlock(typed) => match Passphrase::new(typed.expose().to_owned()) {
                Ok(passphrase) => {
                    self.vigil.opening = Opening::Here;
                    self.with_vault(move |vault| vault.unlock(&passphrase), Message::Unlocked)
                }
                // What is too short to be a passphrase is not the passphrase.
                Err(_) => self.unlocked(Err(VaultError::WrongPassphrase)),
            },
            Action::UnlockHeld => self.unlock_held(),
            Action::Recover(typed, passphrase) => match RecoveryKey::typed(typed.expose()) {
                Ok(key) => {
                    self.vigil.opening = Opening::Here;
                    self.with_vault(move |vault| vault.unlock_with(&key, &passphrase), Message::Recovered)
                }
                Err(not_a_key) => {
                    let trouble = self.locale.not_a_recovery_key(not_a_key);
                    if let Some(unlock) = self.unlocking() {
                        unlock.refused(trouble);
                    }
                    focus::on("unlock.key")
                }
            },
            Action::Restore => self.show_copies_of(Here::WithoutKeys),
            Action::Failed(error) => {
                let trouble = self.locale.trouble(&error);
                if let Some(unlock) = self.unlocking() {
                    unlock.refused(trouble);
                }
                Task::none()
            }
        }
    }

    /// What is typed to unlock the vault, where that is in sight.
    fn unlocking(&mut self) -> Option<&mut Unlock> {
        self.stage.on_mut::<Start>()?.unlock()
    }

    pub(super) fn held_opened(&mut self, result: Result<Unlocked, NotSealed>) -> Task<app::Message> {
        match result {
            Ok(unlocked) => self.unlocked(Ok(unlocked)),
            Err(why) => {
                let _ = self.opened_for_nobody();
                let trouble = self.not_sealed(&why);
                match self.unlocking() {
                    Some(unlock) => {
                        unlock.refused(trouble);
                        unlock.focus()
                    }
                    None => {
                        self.said.trouble = Some(trouble);
                        Task::none()
                    }
                }
            }
        }
    }

    pub(super) fn recovered(&mut self, result: Result<Unlocked, VaultError>) -> Task<app::Message> {
        if result.is_ok() {
            self.tell_also(self.locale.msg_unlock_recovered());
        }
        self.unlocked(result)
    }

    /// The vault opened. What was kept of one's own work meanwhile joins at once; the rest is shown first.
    pub(super) fn unlocked(&mut self, result: Result<Unlocked, VaultError>) -> Task<app::Message> {
        let for_nobody = self.opened_for_nobody();
        let unlocked = match result {
            Ok(_) if for_nobody => return self.lock(),
            Ok(unlocked) => unlocked,
            Err(error) => {
                let trouble = self.locale.trouble(&error);
                let Some(unlock) = self.unlocking() else { return self.troubled(&error) };
                match error {
                    VaultError::KeysMissing { .. } | VaultError::KeysDamaged { .. } => {
                        unlock.keyless(trouble);
                    }
                    _ => unlock.refused(trouble),
                }
                return unlock.focus();
            }
        };
        self.vigil.touched = Some(self.now_on_both());
        let mended = unlocked.mended.iter().map(|mended| self.locale.mended(*mended));
        let together = |one: Trouble, other: Trouble| Trouble {
            what: format!("{} {}", one.what, other.what),
            remedy: format!("{} {}", one.remedy, other.remedy),
        };
        if let Some(told) = mended.reduce(together) {
            self.said.trouble = Some(told);
        }
        if self.stage.on::<Start>().is_some() {
            self.show_start();
        }
        let sought = self.seek_sheet();
        let own = self.own_work();
        let Listing { cases, unreadable } = unlocked.waiting;
        let (own, cases): (Vec<_>, Vec<_>) = cases.into_iter().partition(|listed| own.contains(&listed.id));
        let others = Listing { cases, unreadable };
        let rejoined = self.with_vault(move |vault| rejoin(vault, &own, others), Message::Rejoined);
        Task::batch([rejoined, sought])
    }

    /// The cases that were worked on here while the vault was locked: on the desk, or left by a lock.
    fn own_work(&self) -> BTreeSet<CaseId> {
        let desk = self.stage.desk().and_then(|desk| match &desk.keeping {
            Keeping::Vault { id, .. } if !desk.open.is_practice() => Some(id.clone()),
            Keeping::Vault { .. } | Keeping::Memory => None,
        });
        desk.into_iter().chain(self.flows.resume.as_ref().map(|resume| resume.case.clone())).collect()
    }

    pub(super) fn rejoined(&mut self, result: Result<Listing, VaultError>) -> Task<app::Message> {
        match result {
            Ok(others) => {
                if others.cases.is_empty() && others.unreadable.is_empty() {
                    return self.come_back();
                }
                let listed = self.list_cases();
                Task::batch([listed, self.show_what_waits(others)])
            }
            Err(error) => {
                let told = self.troubled(&error);
                Task::batch([told, self.come_back()])
            }
        }
    }

    /// Shows what waits to be taken in, where something does.
    pub(super) fn show_what_waits(&mut self, waits: Listing) -> Task<app::Message> {
        let waiting = self.waiting(waits);
        if waiting.is_empty() {
            return Task::none();
        }
        self.dialog = Some(Dialog::Waiting(waiting));
        waiting::focus()
    }

    pub(super) fn join(&mut self, choice: waiting::Message) -> Task<app::Message> {
        let Some(Dialog::Waiting(waiting)) = &mut self.dialog else { return Task::none() };
        match waiting.update(choice) {
            waiting::Action::None => Task::none(),
            waiting::Action::Focus(control) => focus::on(control),
            waiting::Action::Look(id) => {
                let (offered, locale, today) =
                    (self.offered.to_vec(), self.locale.clone(), self.moment.today);
                let looked = id.clone();
                let read = self.with_vault(
                    move |vault| {
                        let at_hand = |name: &Name| shelf::at_hand(&offered, name);
                        session::look(vault, &id, today, locale.language(), at_hand)
                            .map_err(|why| locale.not_taken_up(&why))
                    },
                    move |read| Message::Waiting(waiting::Message::LookRead(looked.clone(), read)),
                );
                Task::batch([read, waiting::focus_look()])
            }
            waiting::Action::Join(ids) => {
                self.dialog = None;
                self.with_vault(move |vault| vault.join_these(&ids, keeping::is_case), Message::Joined)
            }
            waiting::Action::PutAside(id, label) => {
                let done = waiting.is_empty();
                let refused = self.with_vault(
                    move |vault| vault.refuse(&id).map(|folder| (label.clone(), folder)),
                    Message::Refused,
                );
                let rest = if done {
                    self.dialog = None;
                    self.come_back()
                } else {
                    waiting::focus()
                };
                Task::batch([refused, rest])
            }
            waiting::Action::Closed => {
                self.dialog = None;
                self.come_back()
            }
            waiting::Action::Later => {
                self.dialog = None;
                self.tell_also(self.locale.msg_waiting_later_told());
                self.come_back()
            }
        }
    }

    pub(super) fn refused(&mut self, result: Result<(String, PathBuf), VaultError>) -> Task<app::Message> {
        match result {
            Ok((label, folder)) => {
                self.tell_also(self.locale.msg_waiting_put_aside(label, folder.display().to_string()));
                Task::none()
            }
            Err(error) => self.troubled(&error),
        }
    }

    /// What waits, with enough of each case to know it by.
    fn waiting(&self, listing: Listing) -> Waiting {
        let locale = &self.locale;
        let seen = listing.cases.into_iter().map(|listed| {
            let summary = listed.summary;
            let protocol = self.offered(&summary.protocol.as_str().into());
            let language = locale.language();
            let title = match &protocol {
                Some(protocol) => protocol.head.title.get(language).to_owned(),
                None => summary.protocol.clone(),
            };
            let step = summary.step.as_deref().map(Name::from);
            let step = step.and_then(|step| Some(protocol.as_ref()?.step(&step)?.title.get(language)));
            let moment = self.environment.clock.local(summary.changed);
            let label = summary.label.trim();
            waiting::Case::Seen(waiting::Seen {
                id: listed.id,
                label: if label.is_empty() { locale.msg_app_unnamed_case() } else { label.to_owned() },
                about: iter::once(title.as_str()).chain(step).collect::<Vec<_>>().join(" · "),
                changed: locale.msg_waiting_changed(
                    locale.relative(moment.date(), self.moment.today),
                    locale.time(moment.time()),
                ),
                warning: listed.warning.map(|warning| locale.warning(&warning)),
            })
        });
        let damaged = listing.unreadable.iter().map(|(_, error)| locale.trouble(error));
        Waiting::new(seen.chain(damaged.map(waiting::Case::Damaged)).collect())
    }

    /// Says a calm word, after what was said and not yet read.
    pub(super) fn tell_also(&mut self, words: String) {
        self.said.told = Some(match self.said.told.take() {
            Some(told) if told != words => format!("{told} {words}"),
            _ => words,
        });
    }

    /// What waited joined; what could not still waits, and the first reason is told.
    pub(super) fn joined(&mut self, failed: &[VaultError]) -> Task<app::Message> {
        let told = failed.first().map_or_else(Task::none, |error| self.troubled(error));
        Task::batch([told, self.come_back()])
    }

    /// Back to where the lock came in between, unless other work was begun since.
    fn come_back(&mut self) -> Task<app::Message> {
        let listed = self.list_cases();
        let resume = self.flows.resume.take();
        let free = self.stage.desk().is_none_or(|desk| desk.open.is_practice());
        match resume {
            Some(resume) if free && self.standing() == Standing::Open => {
                let taken = self.read_case(&resume.case.clone(), Mode::Real, Some(resume));
                Task::batch([listed, taken])
            }
            _ => Task::batch([listed, self.focus()]),
        }
    }

    /// Reads a kept case on a worker: a disk that does not answer must not keep the window from being covered.
    pub(in crate::gui::app) fn read_case(
        &mut self,
        id: &CaseId,
        mode: Mode,
        resume: Option<Resume>,
    ) -> Task<app::Message> {
        self.flows.asked = self.flows.asked.wrapping_add(1);
        let wanted = Wanted { id: id.clone(), mode, resume, number: self.flows.asked };
        let (id, today) = (id.clone(), self.moment.today);
        let (offered, locale) = (self.offered.to_vec(), self.locale.clone());
        self.with_vault(
            move |vault| {
                let taken = session::take_up(vault, &id, mode, today, |name| shelf::at_hand(&offered, name));
                taken.map(Box::new).map_err(|why| locale.not_taken_up(&why))
            },
            move |taken| Message::TakenUp(wanted.clone(), taken),
        )
    }

    /// A kept case was read. It goes on the desk, unless somebody left meanwhile, or began something else.
    pub(super) fn taken_up(
        &mut self,
        wanted: Wanted,
        taken: Result<Box<TakenUp>, Trouble>,
    ) -> Task<app::Message> {
        let Wanted { id, mode, resume, number } = wanted;
        if mode == Mode::Real && (self.cover.is_some() || self.standing() != Standing::Open) {
            self.flows.resume = self.flows.resume.take().or(resume);
            return Task::none();
        }
        if number != self.flows.asked {
            return Task::none();
        }
        let put = match taken {
            Ok(taken) => {
                // Who comes back was told something of what waited, and did not read it yet.
                let told = resume.as_ref().and_then(|_| self.said.trouble.take());
                let put = self.put_taken_up(*taken, &id);
                self.said.trouble = self.said.trouble.take().or(told);
                put
            }
            Err(trouble) => {
                self.said.trouble = Some(trouble);
                return Task::none();
            }
        };
        let layout = self.settings.layout;
        if let (Some(resume), Some((desk, part @ Part::Walk))) = (resume, self.stage.part_mut()) {
            if let Some(question) = &resume.question {
                let unfinished = desk.walk.unfinished(&desk.open);
                desk.walk = Walk::at(&desk.open, layout, Some(question));
                desk.walk.take_back(&desk.open, unfinished);
            }
            if resume.review {
                *part = Part::Review;
            }
        }
        // Whoever left in the middle of a contact comes back to it.
        let waits = matches!(self.stage.part_mut(), Some((desk, Part::Walk)) if desk.contacting.is_some());
        let focus = if waits { self.enter_contact() } else { self.focus() };
        Task::batch([put, focus])
    }

    /// Reads the lists of cases again, on a worker: there may be many.
    pub(in crate::gui::app) fn list_cases(&mut self) -> Task<app::Message> {
        if self.environment.vault.is_err() {
            return Task::none();
        }
        self.with_vault(
            |vault| {
                let shelves = Shelf::ALL.into_iter();
                // While the vault is locked there is no list of real cases, and nothing wrong with that.
                let readable =
                    shelves.filter(|shelf| *shelf == Shelf::Practice || vault.standing() == Standing::Open);
                let lists = readable.map(|shelf| (shelf, vault.cases(shelf).list())).collect::<Vec<_>>();
                (lists, vault.last_backup())
            },
            |(lists, last_backup)| Message::Listed(lists, last_backup),
        )
    }

    pub(super) fn listings(
        &mut self,
        listings: Vec<(Shelf, Result<Listing, VaultError>)>,
    ) -> Task<app::Message> {
        let mut cases: Vec<CaseListing> = Vec::new();
        for (shelf, listing) in listings {
            // It was read before the vault was locked.
            if shelf == Shelf::Real && self.standing() != Standing::Open {
                continue;
            }
            match listing {
                Ok(listing) => cases.extend(self.listed(listing, crate::session::keeping::mode_of(shelf))),
                Err(error) => self.said.trouble = Some(self.locale.trouble(&error)),
            }
        }
        self.cases = cases;
        self.tell_of_log();
        self.remind();
        match self.stage.on_mut::<Start>() {
            Some(start) => start.listed(&self.cases, self.moment.today),
            None => Task::none(),
        }
    }

    /// The reminder of a backup depends on whether there is anything to back up.
    fn remind(&mut self) {
        if self.standing() != Standing::Open {
            return;
        }
        let Some(start) = self.stage.on::<Start>().cloned() else { return };
        let reminding = self.with_strongroom(start);
        if let Some(start) = self.stage.on_mut::<Start>() {
            *start = reminding;
        }
    }
}

/// Takes what was kept here of these cases into the vault. What lies beside it was put there by somebody else, and is shown
/// with the others.
fn rejoin(vault: &Vault, own: &[Listed], mut others: Listing) -> Result<Listing, VaultError> {
    let mut waits = BTreeSet::new();
    for listed in own {
        if vault.join_own(&listed.id)? {
            let _ = waits.insert(listed.id.clone());
        }
    }
    if !waits.is_empty() {
        // What it would become is another thing since.
        let Listing { cases, unreadable } = vault.waiting()?;
        others.cases.extend(cases.into_iter().filter(|listed| waits.contains(&listed.id)));
        others.unreadable.extend(unreadable.into_iter().filter(|(id, _)| waits.contains(id)));
    }
    Ok(others)
}
