//! Whom one calls here: the list with who can be reached now, somebody entered or changed, and what a colleague's file would
//! change. Reading and writing files is asked of the window.

mod form;
mod taking;
mod view;

use std::path::PathBuf;

use iced::{Element, Task};

use super::{Screen, Sight};
use crate::gui::widget::{field, focus};
use crate::locale::{Locale, Trouble};
use crate::phonebook::{Entry, Phonebook as Book};
use crate::vault::{Shared, place};

use form::Form;
use taking::Taking;
pub(crate) use view::here;

/// The screen.
#[derive(Debug, Default)]
pub struct Phonebook {
    part: Part,
    said: Option<Said>,
}

/// What is shown.
#[derive(Debug, Default)]
enum Part {
    /// Everybody.
    #[default]
    List,
    /// Somebody who is entered or changed.
    Form(Box<Form>),
    /// A file that is looked at.
    Taking(Box<Taking>),
    /// A folder to put a file in.
    Sharing(field::Field),
}

#[derive(Debug)]
enum Said {
    Done(String),
    Trouble(Trouble),
}

/// What happened on the screen.
#[derive(Debug, Clone)]
pub enum Message {
    /// Entering somebody was asked for.
    AddPressed,
    /// Changing somebody was asked for.
    ChangePressed(Box<Entry>),
    /// Somebody was found to be right as they are.
    RightPressed(Box<Entry>),
    /// Something happened in the form.
    Form(form::Message),
    /// A file of somebody else was asked for.
    TakePressed,
    /// Something happened where a file is looked at.
    Taking(taking::Message),
    /// A file for somebody else was asked for.
    SharePressed,
    /// The folder for it was typed or chosen.
    FolderTyped(field::Message),
    /// It was asked for as one of ours, or as a table.
    ShareAsPressed(ShareAs),
    /// The list was asked for on paper.
    PrintPressed,
    /// Back was pressed.
    BackPressed,
}

/// As what the list is shared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ShareAs {
    /// As a file that this program reads with everything in it.
    Ours,
    /// As a table for a spreadsheet.
    Table,
}

/// What the window must do after an update.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// Nothing.
    None,
    /// The keyboard belongs here.
    Focus(String),
    /// Keep this from now on; the keyboard belongs there.
    Keep(Box<Book>, String),
    /// Read this file.
    Read(PathBuf),
    /// Write the list in this folder.
    Share(PathBuf, ShareAs),
    /// Put it on paper.
    Print,
    /// Back.
    Back,
}

const ADD: &str = "phonebook.add";
const FILE: &str = "phonebook.file";
const FOLDER: &str = "phonebook.folder";

impl Phonebook {
    /// Where the keyboard begins.
    fn begins(&self) -> String {
        match &self.part {
            Part::List => ADD.to_owned(),
            Part::Form(_) => form::NAME.to_owned(),
            Part::Taking(taking) => taking.begins().to_owned(),
            Part::Sharing(_) => FOLDER.to_owned(),
        }
    }

    fn shows(&mut self, part: Part) -> Action {
        self.part = part;
        self.said = None;
        Action::Focus(self.begins())
    }

    /// What the file holds, or why it cannot be read.
    pub(crate) fn read(&mut self, read: Result<Shared, Trouble>, mine: &Book) {
        match (read, &mut self.part) {
            (Ok(shared), Part::Taking(taking)) => {
                self.said = None;
                taking.show(shared, mine);
            }
            (Err(trouble), _) => self.said = Some(Said::Trouble(trouble)),
            // Somebody went on to something else.
            (Ok(_), _) => {}
        }
    }

    /// Says what was done, or why it was not.
    pub(crate) fn said(&mut self, said: Result<String, Trouble>) {
        self.said = Some(match said {
            Ok(done) => Said::Done(done),
            Err(trouble) => Said::Trouble(trouble),
        });
    }

    fn took(&mut self, message: Message, sight: Sight<'_>) -> Action {
        let (book, locale, today) = (sight.context.phonebook, sight.context.locale, sight.context.today);
        match message {
            Message::AddPressed => self.shows(Part::Form(Box::new(Form::empty()))),
            Message::ChangePressed(entry) => {
                let form = Form::of(&entry, locale);
                self.shows(Part::Form(Box::new(form)))
            }
            Message::RightPressed(entry) => {
                let mut book = book.clone();
                let next = view::change(&entry);
                book.put(Entry { checked: Some(today), ..*entry });
                Action::Keep(Box::new(book), next)
            }
            Message::Form(message) => self.entered(message, book, sight),
            Message::TakePressed => self.shows(Part::Taking(Box::default())),
            Message::Taking(message) => self.took_in(message, book, locale),
            Message::SharePressed => self.shows(Part::Sharing(field::Field::new(""))),
            Message::FolderTyped(message) => {
                if let Part::Sharing(folder) = &mut self.part {
                    let _ = folder.update(message);
                }
                Action::None
            }
            Message::ShareAsPressed(form) => match &self.part {
                Part::Sharing(folder) if !folder.text().trim().is_empty() => {
                    Action::Share(place::typed(folder.text()), form)
                }
                _ => Action::Focus(FOLDER.to_owned()),
            },
            Message::PrintPressed => Action::Print,
            Message::BackPressed => match self.part {
                Part::List => Action::Back,
                _ => self.shows(Part::List),
            },
        }
    }

    fn entered(&mut self, message: form::Message, book: &Book, sight: Sight<'_>) -> Action {
        let Part::Form(form) = &mut self.part else { return Action::None };
        match form.update(message) {
            form::Action::None => Action::None,
            form::Action::Focus(id) => Action::Focus(id),
            form::Action::Keep(entry) => {
                let mut book = book.clone();
                match form.before() {
                    Some(before) => book.replace(before, *entry),
                    None if !book.has_room() => {
                        self.said = Some(Said::Trouble(Trouble {
                            what: sight.context.locale.msg_phonebook_full(),
                            remedy: String::new(),
                        }));
                        return Action::None;
                    }
                    None => book.put(*entry),
                }
                let _ = self.shows(Part::List);
                Action::Keep(Box::new(book), ADD.to_owned())
            }
            form::Action::Remove => {
                let mut book = book.clone();
                if let Some(before) = form.before() {
                    book.remove(before);
                }
                let _ = self.shows(Part::List);
                Action::Keep(Box::new(book), ADD.to_owned())
            }
        }
    }

    fn took_in(&mut self, message: taking::Message, book: &Book, locale: &Locale) -> Action {
        let Part::Taking(taking) = &mut self.part else { return Action::None };
        match taking.update(message) {
            taking::Action::None => Action::None,
            taking::Action::Focus(id) => Action::Focus(id),
            taking::Action::Read(path) => Action::Read(path),
            taking::Action::Take(entries) => {
                let taken = entries.len();
                let mut book = book.clone();
                for entry in entries {
                    book.put(entry);
                }
                let _ = self.shows(Part::List);
                self.said = Some(Said::Done(locale.msg_phonebook_taken(taken)));
                Action::Keep(Box::new(book), ADD.to_owned())
            }
        }
    }
}

impl Screen for Phonebook {
    type Message = Message;
    type Action = Action;

    const STAYS_WHEN_LOCKED: bool = true;

    fn is_half_typed(&self) -> bool {
        matches!(&self.part, Part::Form(form) if form.is_half_typed())
    }

    fn door(locale: &Locale) -> Option<String> {
        Some(locale.msg_phonebook_title())
    }

    fn open(_: Sight<'_>) -> Option<Self> {
        Some(Self::default())
    }

    fn focus<T: Send + 'static>(&self) -> Task<T> {
        focus::on(self.begins())
    }

    fn update(&mut self, message: Message, sight: Sight<'_>) -> Action {
        self.took(message, sight)
    }

    fn view<'a>(&'a self, sight: Sight<'a>) -> Element<'a, Message> {
        self.shown(sight)
    }
}
