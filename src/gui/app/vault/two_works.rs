//! Two works on one case: what the window says of them, and how somebody keeps both.

use iced::Task;

use super::Message;
use crate::gui::app::{self, App};
use crate::session::keeping::Keeping;
use crate::vault::{CaseId, Shelf, Summary, VaultError};

impl App {
    /// Whether beside the case on the desk there is other work on it.
    pub(in crate::gui::app) fn has_two_works(&self) -> bool {
        let kept = self.stage.desk().map(|desk| &desk.keeping);
        matches!((kept, &self.said.two_works), (Some(Keeping::Vault { id, .. }), Some(case)) if id == case)
    }

    /// The other work is to be a case of its own.
    pub(super) fn part(&mut self) -> Task<app::Message> {
        let Some(case) = self.said.two_works.clone() else { return Task::none() };
        self.with_vault(
            move |vault| {
                let own = CaseId::random()?;
                vault.cases(Shelf::Real).part(&case, &own)
            },
            Message::Parted,
        )
    }

    pub(super) fn parted(&mut self, parted: Result<Option<Summary>, VaultError>) -> Task<app::Message> {
        match parted {
            Ok(parted) => {
                self.said.two_works = None;
                if let Some(other) = parted {
                    let label = other.label.trim();
                    let label =
                        if label.is_empty() { self.locale.msg_app_unnamed_case() } else { label.to_owned() };
                    self.tell_also(self.locale.msg_two_works_parted(label));
                }
                let listed = self.list_cases();
                Task::batch([listed, self.focus()])
            }
            Err(error) => self.troubled(&error),
        }
    }
}
