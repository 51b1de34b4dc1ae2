//! Keeping the case on the desk: when it is written, what happens when that fails, and closing the window.

use iced::{Task, window};

use super::paper::later;
use super::{App, Cover, Dialog, Forsaking, Leaving, Message};
use crate::case::Refusal;
use crate::gui::desk::Desk;
use crate::gui::screen::founding::Founding;
use crate::gui::screen::keep::{self, Closing, Keep, Way};
use crate::gui::screen::waiting;
use crate::gui::screen::{cover, group, half_typed, role};
use crate::gui::widget::focus;
use crate::locale::Trouble;
use crate::session::keeping::{Keeping, NotKept};
use crate::vault::{Room, Standing};

impl App {
    /// Records what was typed in the case on the desk. What is refused is told, and stays where it was typed.
    pub(super) fn flush(&mut self) {
        if let Err(refusal) = self.record_typed() {
            self.not_recorded(&refusal);
        }
    }

    fn record_typed(&mut self) -> Result<(), Refusal> {
        let moment = self.moment;
        if let (Some(Dialog::Keep(keep)), Some(desk)) = (&self.dialog, self.stage.desk_mut()) {
            desk.naming = keep.begun(&desk.open.case().state().label);
        }
        let _ = self.record_contact()?;
        self.stage.desk_mut().map_or(Ok(()), |desk| desk.flush(moment))
    }

    /// Says calmly that something was not recorded.
    pub(super) fn not_recorded(&mut self, refusal: &Refusal) {
        self.said.trouble = Some(self.locale.refused(refusal));
    }

    /// Waits until typing rests.
    pub(super) fn rest(&self) -> Task<Message> {
        Task::perform(later(self.environment.rest), |()| Message::Rested)
    }

    pub(super) fn rested(&mut self) -> Task<Message> {
        let moment = self.moment;
        let entered = self.record_contact();
        let rested = self.stage.desk_mut().map(|desk| desk.rested(moment));
        match rested.map(|rested| Ok(entered? | rested?)) {
            Some(Ok(true)) => self.write(),
            Some(Err(refusal)) => {
                self.not_recorded(&refusal);
                // What came before it was recorded.
                self.write()
            }
            Some(Ok(false)) | None => Task::none(),
        }
    }

    /// Writes a revision of a kept case.
    pub(super) fn write(&mut self) -> Task<Message> {
        self.keep_quietly();
        match (&self.environment.vault, self.stage.desk_mut()) {
            (Ok(vault), Some(desk)) => desk.write(vault, self.environment.pen.case).map(Message::Written),
            _ => Task::none(),
        }
    }

    pub(super) fn written(&mut self, result: &Result<Room, NotKept>) -> Task<Message> {
        let moment = self.moment;
        let behind = self.stage.desk_mut().is_some_and(|desk| desk.written(result, moment));
        self.tell_of_log();
        if let Err(error) = result {
            self.said.trouble = Some(self.locale.not_kept(error));
            // What is not written stays on the desk, and the window stays open.
            if let Some(vault) = self.environment.vault_at_hand() {
                vault.leaves(false);
            }
            return match self.leaving.take() {
                Some(Leaving::Lock | Leaving::Window { locks: true, .. }) => {
                    Task::batch([self.lock_failed(), cover::focus()])
                }
                // Nobody left: whoever wanted to close sees what could not be kept.
                Some(Leaving::Window { .. } | Leaving::Case(_)) | None
                    if self.cover == Some(Cover::Closing) =>
                {
                    self.cover = None;
                    self.focus()
                }
                Some(Leaving::Window { .. } | Leaving::Case(_)) | None => Task::none(),
            };
        }
        if *result == Ok(Room::Reserve) {
            self.said.trouble = Some(Trouble {
                what: self.locale.msg_error_reserve(),
                remedy: self.locale.msg_error_reserve_remedy(),
            });
        }
        let waits = self.leaving.is_some() && self.stage.desk().is_some_and(Desk::is_unsafe_to_leave);
        if behind || waits { self.write() } else { self.leave() }
    }

    /// Leaves the case on the desk for something else, once it is safe; asks when it is in memory only.
    pub(super) fn leave_for(&mut self, leaving: Leaving) -> Task<Message> {
        if let Err(refusal) = self.record_typed() {
            // What was typed and is not recorded would be gone: the case stays on the desk.
            self.not_recorded(&refusal);
            let written = self.write();
            return match leaving {
                Leaving::Lock => Task::batch([written, self.lock_failed(), cover::focus()]),
                Leaving::Window { .. } | Leaving::Case(_) => written,
            };
        }
        self.keep_quietly();
        let before = self.leaving.take();
        let leaving = self.leaving.insert(match (before, leaving) {
            // Closing and locking wait for the same; where closing waits for an answer it is asked again later.
            (Some(Leaving::Window { window, .. }), Leaving::Lock) if self.dialog.is_none() => {
                Leaving::Window { window, locks: true }
            }
            (Some(Leaving::Lock | Leaving::Window { locks: true, .. }), Leaving::Window { window, .. }) => {
                Leaving::Window { window, locks: true }
            }
            (_, leaving) => leaving,
        });
        let locks = matches!(leaving, Leaving::Lock);
        match self.stage.desk().filter(|desk| desk.is_unsafe_to_leave()) {
            None => self.leave(),
            Some(desk) if matches!(desk.keeping, Keeping::Vault { .. }) => {
                if !matches!(leaving, Leaving::Window { .. }) {
                    return self.write();
                }
                if let Some(vault) = self.environment.vault_at_hand() {
                    vault.leaves(true);
                }
                self.cover = self.cover.or(Some(Cover::Closing));
                Task::batch([cover::focus(), self.write()])
            }
            // Of a practice case nothing is secret: it stays on the desk.
            Some(desk) if locks && desk.open.is_practice() => self.leave(),
            Some(_) if locks => {
                self.leaving = None;
                Task::batch([self.lock_failed(), cover::focus()])
            }
            // Where the screen is hidden, it stays so behind the question.
            Some(_) => {
                self.emergency = None;
                self.dialog = Some(Dialog::Leaving);
                self.focus_dialog()
            }
        }
    }

    /// Does what waited for the case on the desk to be safe.
    fn leave(&mut self) -> Task<Message> {
        match self.leaving.take() {
            // Until the window is gone, what is behind it is nobody's.
            Some(Leaving::Window { window, locks: true }) => {
                Task::batch([self.locked(), window::close(window)])
            }
            Some(Leaving::Window { window, locks: false }) => window::close(window),
            Some(Leaving::Case(desk)) => self.replace_desk(*desk),
            Some(Leaving::Lock) => self.locked(),
            None => Task::none(),
        }
    }

    /// Keeping was asked for: a case in memory needs a label first, a kept one is written now.
    pub(super) fn keep_asked(&mut self) -> Task<Message> {
        self.flush();
        // There the keeping is being done.
        if self.stage.on::<Founding>().is_some() {
            return Task::none();
        }
        let Some(desk) = self.stage.desk() else { return Task::none() };
        if let Err(error) = &self.environment.vault {
            self.said.trouble = Some(self.locale.trouble(error));
            return Task::none();
        }
        let unnamed = desk.open.case().state().label.trim().is_empty();
        match desk.keeping {
            Keeping::Vault { .. } if !unnamed => self.write(),
            Keeping::Memory | Keeping::Vault { .. } => {
                let way = if desk.open.is_practice() { Way::Keeps } else { self.way_to_keep() };
                let label = desk.naming.as_ref().unwrap_or(&desk.open.case().state().label);
                let keep = Keep::new(label).by(way);
                self.dialog = Some(Dialog::Keep(keep));
                self.focus_dialog()
            }
        }
    }

    /// Brings the keyboard to where the dialog begins.
    pub(super) fn focus_dialog(&self) -> Task<Message> {
        match &self.dialog {
            Some(Dialog::Keep(keep)) => keep.focus(),
            Some(Dialog::Passphrase(changing)) => changing.focus(),
            Some(Dialog::Waiting(_)) => waiting::focus(),
            Some(Dialog::Leaving) => focus::on("closing.stay"),
            Some(Dialog::Group(_)) => focus::on(group::STAY),
            Some(Dialog::HalfTyped(_)) => focus::on(half_typed::STAY),
            Some(Dialog::Role(_)) => focus::on(role::LIST),
            Some(Dialog::Keys) | None => Task::none(),
        }
    }

    pub(super) fn keep(&mut self, message: keep::Message) -> Task<Message> {
        let Some(Dialog::Keep(dialog)) = &mut self.dialog else { return Task::none() };
        match dialog.update(message) {
            keep::Action::None => Task::none(),
            keep::Action::Close => {
                self.named();
                self.leaving = None;
                self.focus()
            }
            keep::Action::Seal(label) => {
                self.named();
                self.seal(label)
            }
            keep::Action::Keep(label) => {
                self.named();
                let real = self.stage.desk().is_some_and(|desk| !desk.open.is_practice());
                if real && self.standing() == Standing::None {
                    return self.found(label);
                }
                self.keep_under(&label)
            }
        }
    }

    /// The name was given, or is not to be given now.
    fn named(&mut self) {
        self.dialog = None;
        if let Some(desk) = self.stage.desk_mut() {
            desk.naming = None;
        }
    }

    /// The window manager asked to close: nothing is lost silently.
    pub(super) fn close_requested(&mut self, window: window::Id) -> Task<Message> {
        match self.group_stays(window) {
            Some(task) => task,
            None if self.stage.is_half_typed() => {
                self.emergency = None;
                self.half_typed(Forsaking::Window(window))
            }
            None => self.leave_for(Leaving::Window { window, locks: false }),
        }
    }

    /// Asks before words that are kept nowhere yet are gone.
    pub(super) fn half_typed(&mut self, by: Forsaking) -> Task<Message> {
        self.dialog = Some(Dialog::HalfTyped(by));
        self.focus_dialog()
    }

    /// Goes elsewhere, unless words on this screen would be gone with it: those are asked about first.
    pub(super) fn forsake(&mut self, by: Forsaking) -> Task<Message> {
        if self.stage.is_half_typed() { self.half_typed(by) } else { self.forsaken(by) }
    }

    fn forsaken(&mut self, by: Forsaking) -> Task<Message> {
        match by {
            Forsaking::Window(window) => self.leave_for(Leaving::Window { window, locks: false }),
            Forsaking::Screen(command) => self.done(command),
            Forsaking::Home => self.go_home(),
            Forsaking::Desk => self.show_walk(),
            Forsaking::Danger => self.record_danger(),
        }
    }

    /// What to do with words that are kept nowhere yet was chosen.
    pub(super) fn half_typed_chosen(&mut self, choice: half_typed::Closing) -> Task<Message> {
        let Some(Dialog::HalfTyped(by)) = self.dialog else { return Task::none() };
        self.dialog = None;
        match choice {
            half_typed::Closing::Stay => self.focus(),
            half_typed::Closing::Discard => self.forsaken(by),
        }
    }

    /// What to do with a case in memory was chosen.
    pub(super) fn choose_leaving(&mut self, choice: Closing) -> Task<Message> {
        self.dialog = None;
        match choice {
            Closing::Stay => {
                self.leaving = None;
                self.focus()
            }
            Closing::Discard => self.leave(),
            // Whoever goes on with the case shows it again.
            Closing::Keep => {
                self.cover = None;
                self.keep_asked()
            }
        }
    }
}
