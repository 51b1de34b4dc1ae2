//! Locking: asked for, after minutes without a touch, when the computer sleeps or its session locks. It saves first and
//! leaves nothing of a real case in the window.

use iced::Task;
use jiff::SignedDuration;

use super::{Flows, Resume};
use crate::gui::app::said::Said;
use crate::gui::app::stage::Part;
use crate::gui::app::{self, App, Cover, Leaving};
use crate::gui::screen::cover;
use crate::gui::screen::start::Start;
use crate::gui::watch::{self, Noticed};
use crate::locale::Trouble;
use crate::session::keeping::Keeping;
use crate::vault::Standing;

/// After a gap so long between two ticks the computer has slept; who touches it then may be somebody else.
const GAP: SignedDuration = SignedDuration::from_secs(60);

impl App {
    pub(super) fn noticed(&mut self, noticed: Noticed) -> Task<app::Message> {
        match noticed {
            Noticed::Hearing(ear) => {
                self.vigil.hearing.with(ear);
                Task::none()
            }
            Noticed::NoTicks => {
                self.said.trouble = Some(Trouble {
                    what: self.locale.msg_error_no_ticks(),
                    remedy: self.locale.msg_error_no_ticks_remedy(),
                });
                Task::none()
            }
            Noticed::Sleeping | Noticed::SessionLocked => self.lock(),
            Noticed::Tick { active } => self.ticked(active),
        }
    }

    fn ticked(&mut self, active: bool) -> Task<app::Message> {
        let now = self.moment.now;
        let since = |earlier| now.duration_since(earlier);
        let slept = self.vigil.ticked.replace(now).is_some_and(|ticked| since(ticked) > GAP);
        let touched = *self.vigil.touched.get_or_insert(now);
        let limit = SignedDuration::from_mins(i64::from(self.settings.idle.minutes()));
        let idle = since(touched) >= limit && (!active || slept);
        if active || idle {
            self.vigil.touched = Some(now);
        }
        if idle || self.lock_is_due() { self.lock() } else { Task::none() }
    }

    /// Whether anything in the window is about a real person.
    pub(in crate::gui::app) fn has_secrets(&self) -> bool {
        self.stage.desk().is_some_and(|desk| !desk.open.is_practice())
    }

    /// Locks the vault once the case on the desk is safe. Without a vault there is nothing to lock: then the screen is
    /// covered, and the case stays in memory.
    pub(in crate::gui::app) fn lock(&mut self) -> Task<app::Message> {
        self.flush();
        match self.standing() {
            Standing::None if self.has_secrets() => {
                self.cover = self.cover.or(Some(Cover::Asked));
                Task::batch([cover::focus(), self.write().chain(rest())])
            }
            Standing::Locked if self.has_secrets() => self.leave_for(Leaving::Lock),
            Standing::Open => self.leave_for(Leaving::Lock),
            Standing::None | Standing::Locked => rest(),
        }
    }

    /// What was written last could not be kept: the screen is covered, the words stay in memory, and it is tried again.
    pub(in crate::gui::app) fn lock_failed(&mut self) -> Task<app::Message> {
        self.cover = Some(Cover::NotLocked);
        rest()
    }

    /// Whether locking waits for something that could not be kept.
    pub(in crate::gui::app) fn lock_is_due(&self) -> bool {
        self.cover == Some(Cover::NotLocked)
    }

    /// Everything is safe: the keys go, and with them all that was about a real person.
    pub(in crate::gui::app) fn locked(&mut self) -> Task<app::Message> {
        let resume = self.left_at().or(self.flows.resume.take());
        self.flows = Flows { resume, founding: None };
        self.vigil.touched = None;
        self.said = Said::default();
        self.handed.paper = None;
        self.dialog = None;
        self.leaving = None;
        if self.has_secrets() {
            self.stage.clear_desk(|| Start::default().into());
        }
        if let Some(vault) = self.environment.vault_at_hand() {
            vault.lock();
        }
        // It is locked: what could not be kept before is kept.
        if self.lock_is_due() {
            self.cover = Some(Cover::Asked);
        }
        self.cases.retain(|case| !case.is_real());
        if !self.stage.stays_when_locked() {
            self.show_start();
        }
        Task::batch([self.forget_copied(), self.focus(), rest()])
    }

    /// Where to come back to after unlocking.
    fn left_at(&self) -> Option<Resume> {
        let desk = self.stage.desk().filter(|desk| !desk.open.is_practice())?;
        let Keeping::Vault { id, .. } = &desk.keeping else { return None };
        Some(Resume {
            case: id.clone(),
            question: desk.walk.question().cloned(),
            review: matches!(self.stage.part(), Some(Part::Review | Part::Papers)),
        })
    }

    /// Somebody is back at the cover. What could not be locked is not locked behind their back later.
    pub(in crate::gui::app) fn uncovered(&mut self) -> Task<app::Message> {
        self.cover = None;
        self.vigil.touched = Some(self.moment.now);
        self.focus()
    }
}

/// Tells the system that it need not wait for this window any longer.
fn rest() -> Task<app::Message> {
    Task::future(async { watch::at_rest() }).discard()
}
