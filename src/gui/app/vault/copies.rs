//! Copies that leave the vault and come into it: a backup, putting one back, a case for a colleague and one from a
//! colleague.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use iced::Task;

use super::{Message, Opening};
use crate::case::Case;
use crate::gui::app::{self, App};
use crate::gui::away::away;
use crate::gui::environment::Clock;
use crate::gui::screen::copies;
use crate::gui::screen::copies::{Action, Copies, Here, Known, Opens, Part, Received, Seen};
use crate::gui::screen::custody::Custody;
use crate::gui::screen::{Answers, Ask, Back};
use crate::gui::widget::focus;
use crate::locale::{Locale, Trouble};
use crate::protocol::Protocol;
use crate::session::Offered;
use crate::session::{editions, keeping};
use crate::vault::patience::in_time;
use crate::vault::{
    CaseId, Disk, Opener, Passphrase, RecoveryKey, Settings as Values, Shelf, Standing, Vault, VaultError,
    look_at_exchange, read_typed,
};

/// A file of a colleague is a case: larger ones are not read.
const LARGEST: u64 = 32 * 1024 * 1024;

impl App {
    /// Shows copies: making one, or putting one back where there is no vault yet.
    pub(in crate::gui::app) fn show_copies(&mut self) -> Task<app::Message> {
        self.show_copies_of(match self.standing() {
            Standing::None => Here::Nothing,
            Standing::Locked | Standing::Open => Here::Vault,
        })
    }

    pub(super) fn show_copies_of(&mut self, here: Here) -> Task<app::Message> {
        let used = self.settings.backup_folder.clone();
        let folder = used.or_else(|| self.likely_folder()).unwrap_or_default();
        let shown = self.show(Copies::new(&folder, here).of_vault(self.vault_number()), Back::Start);
        Task::batch([shown, self.look_for_places()])
    }

    /// Looks which sticks, folders, copies and files are at hand; a disk that does not answer offers nothing, and typing is
    /// still there.
    pub(in crate::gui::app) fn look_for_places(&self) -> Task<app::Message> {
        let (look, used) = (self.environment.places, self.settings.backup_folder.as_ref().map(PathBuf::from));
        let look = away(move || in_time(move || look(used)).unwrap_or_default());
        Task::perform(look, |found| app::Message::Vault(Message::PlacesFound(found)))
    }

    /// Shows how a case of which nothing can be read comes back from a backup.
    pub(in crate::gui::app) fn show_fetching(&mut self, id: CaseId) -> Task<app::Message> {
        self.show_copies_of(Here::LostCase(id))
    }

    fn fetch(&mut self, id: CaseId, folder: PathBuf) -> Task<app::Message> {
        let locale = self.locale.clone();
        self.with_vault(
            move |vault| match vault.fetch(&folder, &id) {
                Ok(()) => Ok(locale.msg_copies_fetched()),
                Err(error) => Err(locale.trouble(&error)),
            },
            |result| Message::Copied(Part::Fetch, result),
        )
    }

    /// A folder beside the papers of the user, unless those are inside the folder of the vault itself.
    fn likely_folder(&self) -> Option<String> {
        let vault = self.environment.vault_at_hand()?;
        let papers = vault.papers().folder();
        let folder = papers.join(self.locale.msg_copies_folder_name());
        (!papers.starts_with(vault.folder())).then(|| folder.display().to_string())
    }
}

impl Answers<Action> for App {
    type Then = Task<app::Message>;

    fn answer(&mut self, action: Action) -> Task<app::Message> {
        match action {
            Action::None => Task::none(),
            Action::Focus(control) => focus::on(control),
            Action::BackUp(folder) => self.back_up(folder),
            Action::Verify(folder) => self.verify(folder),
            Action::Restore(folder, opens) => self.restore(folder, opens),
            Action::Fetch(id, folder) => self.fetch(id, folder),
            Action::Look(file, passphrase) => self.look_into(file, passphrase.expose().to_owned()),
            Action::Take(received) => self.take_in(received),
            Action::Back => self.answer(Ask::Back),
            Action::Failed(error) => self.troubled(&error),
        }
    }
}

impl App {
    /// Says on the screen what came of it.
    pub(super) fn copied(&mut self, part: Part, result: Result<String, Trouble>) -> Task<app::Message> {
        let standing = self.standing();
        let for_nobody = part == Part::Restore && self.opened_for_nobody();
        match (self.stage.on_mut::<Copies>(), result) {
            (_, Ok(_)) if for_nobody => self.lock(),
            // The vault that was put back is open, and its cases can be listed.
            (Some(_), Ok(words)) if part == Part::Restore && standing == Standing::Open => {
                self.vigil.touched = Some(self.now_on_both());
                self.said.told = Some(words);
                self.go_home()
            }
            (Some(_), Ok(words)) if part == Part::Fetch => {
                self.said.told = Some(words);
                self.go_home()
            }
            (Some(screen), Ok(words)) => {
                screen.done(part, words);
                if part == Part::Receive { self.list_cases() } else { Task::none() }
            }
            (Some(screen), Err(trouble)) => {
                screen.refused(part, trouble);
                Task::none()
            }
            (None, Ok(words)) => {
                self.said.told = Some(words);
                Task::none()
            }
            (None, Err(trouble)) => {
                self.said.trouble = Some(trouble);
                Task::none()
            }
        }
    }

    fn back_up(&mut self, folder: PathBuf) -> Task<app::Message> {
        let (locale, now) = (self.locale.clone(), self.moment.now);
        let above = folder.clone();
        self.with_vault(
            move |vault| {
                let made = vault.back_up(&folder, now).map_err(|error| locale.trouble(&error))?;
                match (made.checked.bad.len(), made.left.len()) {
                    (0, 0) => {
                        let place = made.folder.display().to_string();
                        Ok(locale.msg_copies_made(made.checked.cases, place))
                    }
                    (0, left) => Err(Trouble {
                        what: locale.msg_copies_left(left),
                        remedy: locale.msg_copies_left_remedy(),
                    }),
                    (bad, _) => Err(Trouble {
                        what: locale.msg_copies_bad(bad),
                        remedy: locale.msg_copies_bad_remedy(),
                    }),
                }
            },
            move |result| Message::BackedUp(above.clone(), result),
        )
    }

    /// The folder is remembered for the next time.
    pub(super) fn backed_up(&mut self, folder: &Path, result: Result<String, Trouble>) -> Task<app::Message> {
        let remembered = if result.is_ok() {
            let backup_folder = Some(folder.display().to_string());
            self.apply(Values { backup_folder, ..self.settings.clone() })
        } else {
            Task::none()
        };
        // The copy that was made can be chosen to be read back.
        let looked = self.look_for_places();
        Task::batch([remembered, self.copied(Part::Backup, result), looked])
    }

    fn verify(&mut self, folder: PathBuf) -> Task<app::Message> {
        let (locale, clock) = (self.locale.clone(), self.environment.clock.clone());
        self.with_vault(
            move |vault| {
                let checked = vault.check_backup(&folder).map_err(|error| locale.trouble(&error))?;
                if checked.is_whole() {
                    let made = locale.date(clock.local(checked.made).date());
                    Ok(locale.msg_copies_whole(checked.cases, made))
                } else {
                    Err(Trouble {
                        what: locale.msg_copies_bad(checked.bad.len()),
                        remedy: locale.msg_copies_bad_remedy(),
                    })
                }
            },
            |result| Message::Copied(Part::Verify, result),
        )
    }

    fn restore(&mut self, folder: PathBuf, opens: Opens) -> Task<app::Message> {
        let (locale, clock) = (self.locale.clone(), self.environment.clock.clone());
        self.vigil.opening = Opening::Here;
        self.with_vault(
            move |vault| restore(vault, &folder, &opens, &locale, &clock),
            |result| Message::Copied(Part::Restore, result),
        )
    }

    fn look_into(&mut self, file: PathBuf, passphrase: String) -> Task<app::Message> {
        let locale = self.locale.clone();
        self.with_vault(
            move |vault| look_into(vault, &file, passphrase, &locale).map(Arc::new),
            Message::Looked,
        )
    }

    pub(super) fn looked(&mut self, result: Result<Arc<Received>, Trouble>) -> Task<app::Message> {
        // It was asked for before the vault was locked.
        if self.standing() != Standing::Open {
            return Task::none();
        }
        let received = match result {
            Ok(received) => received,
            Err(trouble) => return self.copied(Part::Receive, Err(trouble)),
        };
        let summary = &received.incoming.summary;
        let named = |protocol: &&Arc<Protocol>| protocol.head.id.as_str() == summary.protocol;
        let protocol = self.offered.iter().filter_map(Offered::protocol).find(named);
        let mut remarks = Vec::new();
        for title in &received.brings {
            remarks.push(self.locale.msg_copies_brings_edition(title.get(self.locale.language())));
        }
        if protocol.is_none() && received.brings.is_empty() {
            remarks.push(self.locale.msg_copies_unknown_protocol());
        }
        match &received.known {
            Known::No => {}
            Known::Name => remarks.push(self.locale.msg_copies_same_name()),
            Known::Case(label) => remarks.push(self.locale.msg_copies_same_case(self.called(label))),
        }
        let day = |moment| self.environment.clock.local(moment).date();
        let language = self.locale.language();
        let role = received.role.as_ref();
        let role = role.map(|role| {
            let known = protocol.and_then(|one| one.head.roles.iter().find(|known| known.id == *role));
            known.map_or_else(|| role.to_string(), |known| known.label.get(language).to_owned())
        });
        let seen = Seen {
            label: summary.label.clone(),
            protocol: protocol.map_or_else(
                || summary.protocol.clone(),
                |protocol| protocol.head.title.get(language).to_owned(),
            ),
            role: role.unwrap_or_default(),
            answers: received.answers,
            changed: day(summary.changed),
            sent: day(received.incoming.sent),
            concluded: summary.concluded,
            remarks,
        };
        let Some(screen) = self.stage.on_mut::<Copies>() else { return Task::none() };
        screen.seen(seen, received);
        focus::on(copies::TAKE)
    }

    fn called(&self, label: &str) -> String {
        let label = label.trim();
        if label.is_empty() { self.locale.msg_app_unnamed_case() } else { label.to_owned() }
    }

    fn take_in(&mut self, received: Arc<Received>) -> Task<app::Message> {
        let locale = self.locale.clone();
        self.with_vault(
            move |vault| {
                let taken = vault.take_in(&received.incoming).map_err(|error| locale.trouble(&error));
                let label = received.label.trim();
                let label =
                    if label.is_empty() { locale.msg_app_unnamed_case() } else { locale.msg_app_case(label) };
                taken.map(|_| locale.msg_copies_taken(label))
            },
            |result| Message::Copied(Part::Receive, result),
        )
    }

    /// Makes a file of a case for a colleague.
    pub(super) fn share(
        &mut self,
        id: CaseId,
        passphrase: Passphrase,
        folder: PathBuf,
    ) -> Task<app::Message> {
        let (locale, moment) = (self.locale.clone(), (self.moment.now, self.moment.today));
        self.with_vault(
            move |vault| {
                let made =
                    vault.hand_over(&id, &passphrase, &folder, moment, |case| editions::beside(vault, case));
                made.map_err(|error| locale.trouble(&error))
            },
            Message::Shared,
        )
    }

    pub(super) fn shared(&mut self, result: Result<PathBuf, Trouble>) -> Task<app::Message> {
        match (self.stage.on_mut::<Custody>(), result) {
            (Some(screen), Ok(path)) => return screen.shared(path),
            (Some(screen), Err(trouble)) => return screen.refused(trouble),
            (None, Ok(path)) => {
                self.said.told = Some(self.locale.msg_custody_shared(path.display().to_string()));
            }
            (None, Err(trouble)) => self.said.trouble = Some(trouble),
        }
        Task::none()
    }
}

fn restore(
    vault: &Vault,
    folder: &Path,
    opens: &Opens,
    locale: &Locale,
    clock: &Clock,
) -> Result<String, Trouble> {
    let wrong = |error: VaultError| locale.trouble(&error);
    let restored = match opens {
        Opens::Passphrase(typed) => {
            // What is too short to be a passphrase is not the passphrase.
            let passphrase =
                Passphrase::new(typed.expose().to_owned()).map_err(|_| wrong(VaultError::WrongPassphrase))?;
            vault.restore(folder, Opener::Passphrase(&passphrase))
        }
        Opens::Sheet(typed, passphrase) => {
            let key = RecoveryKey::typed(typed.expose())
                .map_err(|not_a_key| locale.not_a_recovery_key(not_a_key))?;
            vault.restore(folder, Opener::RecoveryKey(&key, passphrase))
        }
    }
    .map_err(wrong)?;
    let made = locale.date(clock.local(restored.made).date());
    let back = locale.msg_copies_restored(restored.cases, made);
    Ok(match restored.bad.len() {
        0 => back,
        bad => format!("{back} {}", locale.msg_copies_bad(bad)),
    })
}

fn look_into(vault: &Vault, file: &Path, passphrase: String, locale: &Locale) -> Result<Received, Trouble> {
    let bytes = read_typed(&Disk, file, LARGEST).map_err(|error| locale.trouble(&error))?;
    let passphrase =
        Passphrase::new(passphrase).map_err(|_| locale.not_taken(crate::vault::NotTaken::WrongPassphrase))?;
    let incoming = look_at_exchange(&bytes, &passphrase).map_err(|why| locale.not_taken(why))?;
    let (case, _) = keeping::unpack(&incoming.payload).map_err(|_| Trouble {
        what: locale.msg_copies_not_a_case(),
        remedy: locale.msg_copies_not_a_case_remedy(),
    })?;
    let known = known(vault, &case).map_err(|error| locale.trouble(&error))?;
    let state = case.state();
    let (label, role, answers) = (state.label.clone(), state.answers.role().cloned(), state.answers.count());
    let brings = editions::titles(&incoming.editions);
    Ok(Received { incoming, label, role, answers, brings, known })
}

/// Whether this case is in the vault already: the line a case begins with has the moment of it, and stays.
fn known(vault: &Vault, case: &Case) -> Result<Known, VaultError> {
    let first = case.journal().lines().first();
    let same = vault.find_like(|payload| {
        // What cannot be read is not known to be this case.
        keeping::unpack(payload).is_ok_and(|(other, _)| other.journal().lines().first() == first)
    })?;
    if let Some(summary) = same {
        return Ok(Known::Case(summary.label));
    }
    let label = case.state().label.trim().to_lowercase();
    let listed = vault.cases(Shelf::Real).list()?.cases;
    let named = listed.iter().any(|other| other.summary.label.trim().to_lowercase() == label);
    Ok(if named && !label.is_empty() { Known::Name } else { Known::No })
}
