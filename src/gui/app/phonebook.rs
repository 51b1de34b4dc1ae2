//! What the phone book asks of the window: keeping it, reading and writing files of it, and its paper.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use iced::Task;

use super::paper::make_list;
use super::{App, Message};
use crate::document::wall_card;
use crate::gui::away::away;
use crate::gui::screen::phonebook::{Action, Phonebook, ShareAs};
use crate::gui::screen::{Answers, Ask};
use crate::gui::widget::focus;
use crate::locale::{Locale, Trouble};
use crate::phonebook::{Phonebook as Book, national, to_table};
use crate::vault::{
    Disk, Existing, NotShared, Shared, VaultError, phonebook_to_share, read_shared_phonebook, save_as,
};

impl App {
    /// Keeps the phone book from now on.
    fn keep_phonebook(&mut self, book: Book) -> Task<Message> {
        self.phonebook = book;
        match &self.environment.vault {
            Ok(vault) => {
                let (vault, book) = (Arc::clone(vault), self.phonebook.clone());
                Task::perform(away(move || vault.phonebook().save(&book)), Message::PhonebookWritten)
            }
            // It is shown; that nothing can be kept was told.
            Err(_) => Task::none(),
        }
    }

    pub(super) fn phonebook_written(&mut self, written: &Result<(), VaultError>) -> Task<Message> {
        if let Err(error) = written {
            self.said.trouble = Some(self.locale.trouble(error));
        }
        Task::none()
    }

    /// What somebody else's file holds.
    pub(super) fn phonebook_read(&mut self, read: Result<Shared, NotShared>) -> Task<Message> {
        let read = read.map_err(|why| self.not_shared(&why));
        let Some(screen) = self.stage.on_mut::<Phonebook>() else { return Task::none() };
        screen.read(read, &self.phonebook);
        self.focus()
    }

    pub(super) fn phonebook_shared(&mut self, shared: Result<PathBuf, Trouble>) -> Task<Message> {
        let said = shared.map(|path| self.locale.msg_phonebook_shared(path.display().to_string()));
        if let Some(screen) = self.stage.on_mut::<Phonebook>() {
            screen.said(said);
        }
        Task::none()
    }

    fn not_shared(&self, why: &NotShared) -> Trouble {
        match why {
            NotShared::Vault(error) => self.locale.trouble(error),
            NotShared::Table(why) => self.locale.not_a_table(why),
            NotShared::Unknown => Trouble {
                what: self.locale.msg_phonebook_unknown(),
                remedy: self.locale.msg_phonebook_file_hint(),
            },
            NotShared::Nobody => Trouble { what: self.locale.msg_phonebook_nobody(), remedy: String::new() },
        }
    }

    fn print_phonebook(&mut self) -> Task<Message> {
        let national = national(&self.locale, &self.settings.numbers);
        let paper = wall_card(&self.phonebook, &national, self.moment.today, &self.locale);
        let vault = match &self.environment.vault {
            Ok(vault) => Arc::clone(vault),
            Err(error) => {
                self.said.trouble = Some(self.locale.trouble(error));
                return Task::none();
            }
        };
        let (locale, moment) = (self.locale.clone(), self.moment);
        Task::perform(away(move || make_list(&paper, &vault, &locale, moment)), Message::WorklistMade)
    }
}

fn share(book: &Book, folder: &Path, form: ShareAs, locale: &Locale, day: &str) -> Result<PathBuf, Trouble> {
    let trouble = |error: VaultError| locale.trouble(&error);
    let (bytes, ends) = match form {
        ShareAs::Ours => (phonebook_to_share(book).map_err(trouble)?, "ron"),
        ShareAs::Table => {
            let failed = |cause| trouble(VaultError::NotSaved { path: folder.to_owned(), cause });
            (to_table(book, locale).map_err(failed)?, "csv")
        }
    };
    let path = folder.join(format!("sociale-kaart-{day}.{ends}"));
    save_as(&Disk, &path, &bytes, Existing::Stays).map_err(trouble)?;
    Ok(path)
}

impl Answers<Action> for App {
    type Then = Task<Message>;

    fn answer(&mut self, action: Action) -> Task<Message> {
        match action {
            Action::None => Task::none(),
            Action::Focus(id) => Task::batch([focus::on(id), self.look_for_places()]),
            Action::Keep(book, next) => Task::batch([self.keep_phonebook(*book), focus::on(next)]),
            Action::Read(path) => {
                Task::perform(away(move || read_shared_phonebook(&Disk, &path)), Message::PhonebookRead)
            }
            Action::Share(folder, form) => {
                let (book, locale) = (self.phonebook.clone(), self.locale.clone());
                let day = self.moment.today.to_string();
                Task::perform(
                    away(move || share(&book, &folder, form, &locale, &day)),
                    Message::PhonebookShared,
                )
            }
            Action::Print => self.print_phonebook(),
            Action::Back => self.answer(Ask::Back),
        }
    }
}
