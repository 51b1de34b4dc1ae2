//! Locking: asked for, after minutes without a touch, when the computer sleeps or its session locks. It saves first and
//! leaves nothing of a real case in the window.

use iced::Task;
use jiff::SignedDuration;

use super::{DeskNumber, Flows, Noted, Opening, Resume};
use crate::gui::app::placing;
use crate::gui::app::said::Said;
use crate::gui::app::stage::Part;
use crate::gui::app::{self, App, Cover, Leaving};
use crate::gui::screen::renewal::Renewal;
use crate::gui::screen::settings::Settings;
use crate::gui::screen::start::Start;
use crate::gui::screen::{Absence, cover, passphrase};
use crate::gui::watch::{self, Noticed};
use crate::locale::Trouble;
use crate::session::keeping::Keeping;
use crate::vault::Standing;

/// After a gap so long between two ticks the computer has slept, told or not; who touches it then may be somebody else.
const GAP: SignedDuration = SignedDuration::from_secs(60);

/// After so long without a touch, a secret that was typed and not used is taken away.
const ALONE: SignedDuration = SignedDuration::from_secs(60);

impl Noted {
    /// How long ago `earlier` was, on the clock that says most: the one on the wall can be set back, the other may on some
    /// systems stand still while the computer sleeps.
    fn since(self, earlier: Self) -> SignedDuration {
        let passed = self.passed.saturating_sub(earlier.passed);
        #[expect(
            clippy::disallowed_methods,
            reason = "nobody is away for longer than a number of seconds can say"
        )]
        let passed = SignedDuration::try_from(passed).unwrap_or(SignedDuration::MAX);
        self.wall.duration_since(earlier.wall).max(passed)
    }
}

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
            Noticed::Tick { active: true } => {
                let place = placing::look().map(app::Message::Placing);
                Task::batch([self.ticked(true), place])
            }
            // A window that is not in sight may never be drawn.
            Noticed::Tick { active: false } => Task::batch([self.forget_copied(), self.ticked(false)]),
        }
    }

    fn ticked(&mut self, active: bool) -> Task<app::Message> {
        let now = self.now_on_both();
        let since = |earlier: Noted| now.since(earlier);
        let before = self.vigil.ticked.replace(now).unwrap_or(now);
        // Between two ticks only a clock that was set goes back, and then it hid how long nobody was here.
        let set_back = now.wall < before.wall;
        let slept = since(before) > GAP || set_back;
        let touched = *self.vigil.touched.get_or_insert(now);
        let limit = SignedDuration::from_mins(i64::from(self.policy.idle(self.settings.idle).minutes()));
        self.tell_of_log();
        // However short the minutes, somebody was away.
        let idle = slept || (since(touched) >= limit && !active);
        let alone = since(touched) >= ALONE && !active;
        if active || idle {
            self.vigil.touched = Some(now);
        }
        if alone {
            self.forget_secrets(Absence::Minute);
        }
        if idle || self.lock_is_due() { self.lock() } else { Task::none() }
    }

    /// The moment that it is.
    pub(super) fn now_on_both(&self) -> Noted {
        Noted { wall: self.moment.now, passed: self.environment.clock.passed() }
    }

    /// Whether anything in the window is about a real person.
    pub(in crate::gui::app) fn has_secrets(&self) -> bool {
        self.stage.desk().is_some_and(|desk| !desk.open.is_practice())
    }

    /// Locks the vault once the case on the desk is safe. Without a vault there is nothing to lock: then the screen is
    /// covered, and the case stays in memory.
    pub(in crate::gui::app) fn lock(&mut self) -> Task<app::Message> {
        self.flush();
        self.forget_secrets(Absence::Gone);
        // Who leaves has not said what is to be left: closing is asked for again.
        if matches!(self.dialog, Some(app::Dialog::Leaving | app::Dialog::HalfTyped(_))) {
            self.dialog = None;
            self.leaving = None;
        }
        if self.vigil.opening == Opening::Here {
            self.vigil.opening = Opening::Left;
        }
        match self.standing() {
            Standing::None if self.has_secrets() => {
                self.cover = self.cover.or(Some(Cover::Asked));
                Task::batch([cover::focus(), self.write().chain(rest())])
            }
            // What takes a moment, or for ever, is waited for under the cover.
            Standing::Locked if self.has_secrets() => self.lock_once_safe(),
            Standing::Open => self.lock_once_safe(),
            Standing::None | Standing::Locked => Task::batch([self.write(), rest()]),
        }
    }

    /// The vault was opened or made, or not: whether that was for somebody who has left since.
    pub(super) fn opened_for_nobody(&mut self) -> bool {
        std::mem::take(&mut self.vigil.opening) == Opening::Left
    }

    fn lock_once_safe(&mut self) -> Task<app::Message> {
        self.cover = match self.cover {
            None | Some(Cover::Closing) => Some(Cover::Locking),
            before => before,
        };
        let left = self.leave_for(Leaving::Lock);
        if self.is_locking() { Task::batch([cover::focus(), left]) } else { left }
    }

    /// Whether the lock waits for what is being written.
    pub(in crate::gui::app) const fn is_locking(&self) -> bool {
        matches!(self.leaving, Some(Leaving::Lock | Leaving::Window { locks: true, .. }))
    }

    /// Under the cover the vault is locked, or being locked, or could not be: what opened it meanwhile opened it for
    /// somebody who has left.
    pub(in crate::gui::app) fn lock_under_cover(&mut self) -> Task<app::Message> {
        let left_open = self.cover.is_some()
            && !self.lock_is_due()
            && self.leaving.is_none()
            && self.standing() == Standing::Open;
        if left_open { self.lock() } else { Task::none() }
    }

    /// Takes away every secret that was typed or is shown, before somebody else sits down.
    fn forget_secrets(&mut self, absence: Absence) {
        self.stage.forget_secrets(absence, &self.locale);
        self.flows.sheets_asked = self.flows.sheets_asked.wrapping_add(1);
        if let Some(begun) = &mut self.flows.founding {
            begun.forget_secrets(absence, &self.locale);
        }
        if let Some(app::Dialog::Passphrase(changing)) = &mut self.dialog {
            *changing = passphrase::Changing::default();
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
        let filed = self.said.filed.take().or(self.flows.filed.take());
        let Flows { asked, sheets_asked, last_backup, .. } = self.flows;
        let asked = asked.wrapping_add(1);
        self.flows = Flows { resume, filed, founding: None, sheets_asked, asked, last_backup };
        self.vigil.touched = None;
        // Who comes next was told of nothing.
        self.vigil.log_told = false;
        self.stage.wait_for_nothing();
        self.handed.paper = None;
        let told = self.left_behind();
        self.said = Said { told, ..Said::default() };
        self.dialog = None;
        self.leaving = None;
        if self.has_secrets() {
            self.stage.clear_desk(|| Start::default().into());
        }
        // The keys go at once. What the disk must know of it is for a worker: it may never answer.
        let closing = self.environment.vault_at_hand().and_then(|vault| vault.let_go());
        let put_away = match closing {
            Some(closing) => {
                self.with_vault(move |vault| vault.put_away(closing), |()| super::Message::PutAway)
            }
            None => Task::none(),
        };
        self.cover = match self.cover {
            Some(Cover::Locking | Cover::Closing) | None => None,
            // It is locked: what could not be kept before is kept.
            Some(Cover::Asked | Cover::NotLocked) => Some(Cover::Asked),
        };
        self.cases.retain(|case| !case.is_real());
        if !self.stage.stays_when_locked() {
            self.show_start();
        }
        // They offer what an open vault can.
        if self.stage.on::<Settings>().is_some() {
            let back = self.stage.back();
            drop(self.stage.show(Settings::new(self.guarded()), back));
        }
        self.copied_is_to_go();
        Task::batch([self.focus(), put_away.chain(rest())])
    }

    /// What whoever comes back must know of what was left: what others can read, and what became of another sheet.
    fn left_behind(&mut self) -> Option<String> {
        let desk = self.stage.desk().filter(|desk| !desk.open.is_practice());
        let waits = desk
            .and_then(|desk| desk.papers.waits_on())
            .map(|printer| self.locale.msg_print_waits_behind(printer));
        let lies = self.handed.behind.take().map(|path| self.lies_readable(&path));
        let lost = self.stage.on::<Renewal>().is_some_and(Renewal::lost_its_sheet);
        let lost = lost.then(|| self.locale.msg_renewal_left());
        // It may have been taken while somebody was leaving, who never saw that.
        let taken = self.said.told.take().filter(|told| *told == self.locale.msg_renewal_done());
        let told: Vec<String> = taken.into_iter().chain(lies).chain(waits).chain(lost).collect();
        (!told.is_empty()).then(|| told.join(" "))
    }

    /// Which case lies on the desk: what was asked for another one comes too late.
    pub(in crate::gui::app) const fn desk_number(&self) -> DeskNumber {
        DeskNumber(self.flows.asked)
    }

    /// Something else came on the desk than what is being read.
    pub(in crate::gui::app) const fn nothing_is_asked(&mut self) {
        self.flows.asked = self.flows.asked.wrapping_add(1);
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
        if self.is_locking() || self.cover == Some(Cover::Closing) {
            return Task::none();
        }
        self.cover = None;
        if let Some(path) = self.handed.behind.take() {
            self.said.told = Some(self.lies_readable(&path));
        }
        self.vigil.touched = Some(self.now_on_both());
        self.focus()
    }
}

/// Tells the system that it need not wait for this window any longer.
fn rest() -> Task<app::Message> {
    Task::future(async { watch::at_rest() }).discard()
}
