//! Agreements that are made where a protocol is read: what lies under them is read, they are looked at and kept, each apart; and
//! whatever is kept is on the shelf at once.

use std::sync::Arc;

use iced::Task;

use super::apart::apart;
use super::{App, Message};
use crate::authoring::agreeing::Agreements;
use crate::case::Mode;
use crate::gui::screen::Answers;
use crate::gui::screen::library::{Agreeing, Doing, Library};
use crate::gui::widget::focus;
use crate::protocol::Name;
use crate::session::agreeing::{Looked, NotBegun, NotKept, Underlay, begin};
use crate::session::{Offered, OpenCase};
use jiff::civil::Date;

impl App {
    pub(super) fn begin_agreements(&self, of: Name) -> Task<Message> {
        let vault = match &self.environment.vault {
            Ok(vault) => Arc::clone(vault),
            Err(error) => {
                let begun = Box::new(Err(NotBegun::Vault(error.clone())));
                return Task::done(Message::AgreementsBegun(of, begun));
            }
        };
        let asked = of.clone();
        apart(
            move || begin(&vault, &asked),
            move |begun| Message::AgreementsBegun(of.clone(), Box::new(begun)),
        )
    }

    /// What lies under them is there. A question is shown in a case that nobody ever sees.
    pub(super) fn agreements_begun(
        &mut self,
        of: &Name,
        begun: Result<(Underlay, Option<Agreements>), NotBegun>,
    ) -> Task<Message> {
        // Why there is nothing to show is told by the screen.
        let preview = begun.as_ref().ok().and_then(|(underlay, _)| {
            let role = underlay.protocol.head.roles.first()?.id.clone();
            let protocol = Arc::clone(&underlay.protocol);
            OpenCase::begin(protocol, "", role, Mode::Practice, self.moment).ok() // the screen says that it cannot be used
        });
        let Some(screen) = self.stage.on_mut::<Library>() else { return Task::none() };
        screen.agreements_begun(of, begun, preview, &self.locale).map_or_else(Task::none, focus::on)
    }

    pub(super) fn keep_agreements(&self, agreeing: Agreeing) -> Task<Message> {
        let today = self.moment.today;
        let of = agreeing.agreements.now().of.clone();
        let (Ok(vault), Some((underlay, agreements))) = (&self.environment.vault, done(agreeing, today))
        else {
            return Task::none();
        };
        let vault = Arc::clone(vault);
        apart(
            move || {
                let kept = underlay.keep(&vault, &agreements, today);
                kept.map(|(underlay, looked)| (underlay, agreements, looked))
            },
            move |kept| Message::Agreed(of.clone(), Box::new(kept)),
        )
    }

    pub(super) fn agreements_kept(
        &mut self,
        of: &Name,
        kept: Result<(Underlay, Agreements, Looked), NotKept>,
    ) -> Task<Message> {
        let is_kept = kept.is_ok();
        let next = match self.stage.on_mut::<Library>() {
            Some(screen) => screen.agreed(of, kept, &self.locale),
            None => None,
        };
        if is_kept {
            // What has the keyboard next may only be there once they are on the shelf.
            self.read_protocols(move |offered| Message::AgreedOnShelf(offered, next.clone()))
        } else {
            next.map_or_else(Task::none, focus::on)
        }
    }

    /// Agreements that were kept are on the shelf.
    pub(super) fn agreed_on_shelf(&mut self, offered: Vec<Offered>, next: Option<String>) -> Task<Message> {
        self.protocols_loaded(offered);
        next.map_or_else(Task::none, focus::on)
    }

    pub(super) fn look_at_agreements(&self, agreeing: Agreeing) -> Task<Message> {
        let today = self.moment.today;
        let of = agreeing.agreements.now().of.clone();
        if agreeing.doing == Doing::Nothing {
            let Agreeing { underlay, agreements, .. } = agreeing;
            return apart(
                move || underlay.compare(&agreements, today),
                move |looked| Message::AgreementsCompared(of.clone(), looked),
            );
        }
        match done(agreeing, today) {
            Some((underlay, agreements)) => apart(
                move || underlay.look(&agreements, today),
                move |looked| Message::AgreementsSeen(of.clone(), looked),
            ),
            None => Task::none(),
        }
    }

    /// The keyboard went on, perhaps from what was typed of a question of one's own.
    pub(super) fn went_on_in_library(&mut self) -> Task<Message> {
        match self.stage.on_mut::<Library>().map(Library::went_on) {
            Some(action) => self.answer(action),
            None => Task::none(),
        }
    }

    pub(super) fn agreements_compared(&mut self, of: &Name, looked: Looked) -> Task<Message> {
        if let Some(screen) = self.stage.on_mut::<Library>() {
            screen.agreements_compared(of, looked);
        }
        Task::none()
    }

    pub(super) fn agreements_seen(&mut self, of: &Name, looked: Looked) -> Task<Message> {
        match self.stage.on_mut::<Library>().map(|screen| screen.agreements_seen(of, looked)) {
            Some(action) => self.answer(action),
            None => Task::none(),
        }
    }
}

/// What comes of it; nothing where it changes nothing.
fn done(agreeing: Agreeing, today: Date) -> Option<(Underlay, Agreements)> {
    let Agreeing { underlay, agreements, doing } = agreeing;
    let agreements = match doing {
        Doing::Edits(edits) => agreements.edited(edits, today),
        Doing::Undo => agreements.undone(),
        Doing::Nothing => None,
    };
    Some((underlay, agreements?))
}
