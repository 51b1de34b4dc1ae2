//! The access log on the screen and on paper: of a case, or of the whole vault.

use std::collections::BTreeMap;

use iced::Task;

use super::Message;
use crate::gui::app::paper::{Listed, make_list};
use crate::gui::app::{self, App, CaseListing};
use crate::gui::screen::custody::Custody;
use crate::gui::screen::log::{Action, Line, Log};
use crate::gui::screen::{Answers, Ask, Back};
use crate::locale::Trouble;
use crate::session::keeping::Keeping;
use crate::vault::CaseId;
use crate::vault::log::{self as vault_log, Book, Wanted};
use crate::vault::{Standing, VaultError};

impl App {
    /// Shows the access log of a case, with what it is called, or of the whole vault.
    pub(in crate::gui::app) fn show_log(&mut self, of: Option<(CaseId, String)>) -> Task<app::Message> {
        let back = match self.stage.on::<Custody>() {
            Some(_) => self.stage.back(),
            None => Back::Start,
        };
        let now = self.moment.now;
        let (case, label) = of.unzip();
        let wanted = Wanted { case: case.clone(), ..Wanted::default() };
        self.with_vault(
            move |vault| {
                let book = vault.log().read(&wanted)?;
                let read = vault_log::Line::new(vault_log::Action::LogRead, now);
                let read = match &case {
                    Some(case) => read.of(case),
                    None => read,
                };
                #[expect(clippy::let_underscore_must_use, reason = "who cannot write down that he looked may look; `trouble` tells that the log is not written")]
                let _ = vault.log().note(read);
                Ok((book, vault.log().trouble()))
            },
            move |read| Message::LogRead(label.clone(), back, read),
        )
    }

    pub(super) fn log_read(
        &mut self,
        of: Option<String>,
        back: Back,
        read: Result<(Book, Option<VaultError>), VaultError>,
    ) -> Task<app::Message> {
        // It was asked for before the vault was locked.
        if self.standing() != Standing::Open {
            return Task::none();
        }
        let (book, trouble) = match read {
            Ok(read) => read,
            Err(error) => return self.troubled(&error),
        };
        let labels: BTreeMap<&CaseId, &str> = self
            .cases
            .iter()
            .filter_map(|case| match case {
                CaseListing::Kept(kept) => Some((&kept.id, kept.label.as_str())),
                CaseListing::Damaged(_) => None,
            })
            .collect();
        let named = |id: &CaseId| {
            let label = labels.get(id)?.trim();
            Some(if label.is_empty() {
                self.locale.msg_app_unnamed_case()
            } else {
                self.locale.msg_app_case(label)
            })
        };
        let lines = book.accesses.iter().rev().map(|access| {
            let words = self.locale.access(access, &self.zone, named);
            Line {
                on: self.environment.clock.local(access.line.until).date(),
                at: words.when,
                what: words.what,
                case: words.case,
                who: words.who,
                result: words.outcome,
                program: words.program,
            }
        });
        let lines = lines.collect();
        let gaps = book.gaps.iter().map(|gap| self.locale.access_gap(gap)).collect();
        let end = book.end.as_ref().map(ToString::to_string);
        let mut log = Log::new(of, lines, gaps, end);
        if let Some(error) = trouble {
            log.refused(self.locale.trouble(&error));
        }
        self.show(log, back)
    }
}

impl Answers<Action> for App {
    type Then = Task<app::Message>;

    fn answer(&mut self, action: Action) -> Task<app::Message> {
        match action {
            Action::None => Task::none(),
            Action::Print => self.print_log(),
            Action::Open => match self.shown_paper() {
                Ok(()) => Task::none(),
                Err(trouble) => self.log_made(Err(trouble)),
            },
            Action::Back => self.answer(Ask::Back),
        }
    }
}

impl App {
    /// A paper of the case on the desk was made.
    pub(in crate::gui::app) fn note_printed(&mut self) -> Task<app::Message> {
        let desk = self.stage.desk().filter(|desk| !desk.open.is_practice());
        let Some(Keeping::Vault { id, .. }) = desk.map(|desk| &desk.keeping) else { return Task::none() };
        let line = vault_log::Line::new(vault_log::Action::CasePrinted, self.moment.now).of(id);
        self.with_vault(
            move |vault| {
                #[expect(
                    clippy::let_underscore_must_use,
                    reason = "the paper is there; the log tells by its `trouble` that it is not written"
                )]
                let _ = vault.log().note(line);
            },
            |()| Message::PutAway,
        )
    }

    /// Says once that what is done is not being written down, until it is again.
    pub(in crate::gui::app) fn tell_of_log(&mut self) {
        let Some(vault) = self.environment.vault_at_hand() else { return };
        let trouble = vault.log().trouble();
        let is_told = std::mem::replace(&mut self.vigil.log_told, trouble.is_some());
        if let Some(error) = trouble.filter(|_| !is_told) {
            self.tell_also(self.locale.msg_log_unwritten(self.locale.trouble(&error).what));
        }
    }

    fn print_log(&mut self) -> Task<app::Message> {
        let Some(screen) = self.stage.on::<Log>() else { return Task::none() };
        let paper = screen.paper(self.moment.today, &self.locale);
        let (locale, moment) = (self.locale.clone(), self.moment);
        self.with_vault(move |vault| make_list(&paper, vault, &locale, moment), Message::LogMade)
    }

    pub(super) fn log_made(&mut self, made: Result<Listed, Trouble>) -> Task<app::Message> {
        let Some(screen) = self.stage.on_mut::<Log>() else { return Task::none() };
        match made {
            Ok(made) => {
                let name = made.path.file_name().map(|name| name.to_string_lossy().into_owned());
                screen.saved(name.unwrap_or_default());
                self.handed.paper = Some(made.path);
                self.missing(&made.missing);
            }
            Err(trouble) => screen.refused(trouble),
        }
        Task::none()
    }
}
