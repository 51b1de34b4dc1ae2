//! What the papers screen asks of the window: saving, opening, printing, copying; and the journal, which keeps what was
//! made. How a paper is put together is the screen's, how it is printed is `printing`'s.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use iced::futures::channel::oneshot;
use iced::{Task, clipboard};

use super::DeskNumber;
use super::stage::Part;
use super::{App, Message};
use crate::case::{Event, Pin};
use crate::document::{Paper, Profile, print};
use crate::gui::away::away;
use crate::gui::copied::Copied;
use crate::gui::screen::papers::{self, Bench, Form, Made, Notice, Which, hash_of};
use crate::locale::{Locale, Trouble};
use crate::printing::{Abilities, Job, Order};
use crate::protocol::Name;
use crate::session::Moment;
use crate::session::editions;
use crate::vault::{Disk, Spool, Vault, VaultError};

/// A paper of the case that was saved.
#[derive(Debug, Clone)]
pub struct Saved {
    document: Name,
    hash: String,
    path: PathBuf,
    form: Form,
}

/// The review list of a protocol that was saved.
#[derive(Debug, Clone)]
pub struct Listed {
    /// Where.
    pub path: PathBuf,
    /// Characters that no font could draw; each stands on paper by its number.
    pub(crate) missing: String,
}

impl App {
    /// Shows the papers of the case on the desk.
    pub(in crate::gui::app) fn show_papers(&mut self) -> Task<Message> {
        self.show_paper(None)
    }

    /// The same, at this paper.
    pub(in crate::gui::app) fn show_paper(&mut self, which: Option<Which>) -> Task<Message> {
        let bench = Bench { locale: &self.locale, moment: self.moment, zone: &self.zone };
        let Some(desk) = self.stage.desk_mut() else { return Task::none() };
        // Paper carries what was published, so that it can be compared with the edition it names.
        let protocols = std::iter::once(desk.open.protocol()).chain(desk.open.beside());
        let published = protocols.map(|protocol| Arc::clone(protocol.published())).collect();
        desk.papers.print_as(published);
        if let Some(which) = which {
            desk.papers.choose(which);
        }
        let entered = desk.papers.enter(&desk.open, &bench);
        let asked = self.desk_number();
        let task = entered.map(move |message| Message::PapersAnswered(asked, message));
        let _ = self.stage.show_part(Part::Papers);
        Task::batch([task, self.focus()])
    }

    pub(super) fn papers(&mut self, message: papers::Message) -> Task<Message> {
        let bench = Bench { locale: &self.locale, moment: self.moment, zone: &self.zone };
        let asked = self.desk_number();
        let Some(desk) = self.stage.desk_mut() else { return Task::none() };
        match desk.papers.update(message, &desk.open, &bench) {
            papers::Action::None => Task::none(),
            papers::Action::Run(task) => task.map(move |message| Message::PapersAnswered(asked, message)),
            papers::Action::FindFiles(protocol) => self.find_files(&protocol),
            papers::Action::ListPrinters => self.list_printers(),
            papers::Action::AskAbilities(printer) => self.ask_abilities(printer),
            papers::Action::Print(order, made) => self.print(order, made),
            papers::Action::Look(job) => self.look_at(job),
            papers::Action::Follow(document, hash, job) => {
                Task::batch([self.noted(document, hash), self.look_at(job)])
            }
            papers::Action::Stop(job) => self.stop(job),
            papers::Action::Save(made, form) => self.save_paper(made, form),
            papers::Action::ShowFolder => match self.shown_folder() {
                Ok(()) => Task::none(),
                Err(trouble) => self.tell(Notice::Trouble(trouble)),
            },
            papers::Action::Copy(text) => self.copy(text),
            papers::Action::Change(question) => self.show_question(question),
            papers::Action::Back => {
                let _ = self.stage.show_part(Part::Review);
                self.focus()
            }
        }
    }

    /// What came back is for the case it was asked for, and for no other that lies here since.
    pub(super) fn papers_answered(&mut self, asked: DeskNumber, message: papers::Message) -> Task<Message> {
        if asked == self.desk_number() {
            return self.papers(message);
        }
        match message {
            papers::Message::Sent { ended: Ok(_), .. } => {
                self.said.told = Some(self.locale.msg_print_sent_behind());
            }
            papers::Message::Sent { ended: Err(trouble), .. } => self.said.trouble = Some(trouble),
            // It was asked by a screen that is gone, and changes nothing.
            _ => {}
        }
        Task::none()
    }

    /// Finds the files of the very edition that the case is walked with.
    fn find_files(&self, protocol: &Name) -> Task<Message> {
        let Some(desk) = self.stage.desk() else { return Task::none() };
        let mut walked = std::iter::once(desk.open.protocol()).chain(desk.open.beside());
        let Some(pin) = walked.find(|walked| walked.head.id == *protocol).map(|walked| Pin::of(walked))
        else {
            return Task::none();
        };
        let (vault, locale) = (self.environment.vault_at_hand().cloned(), self.locale.clone());
        let asked = self.desk_number();
        Task::perform(
            away(move || editions::files(vault.as_deref(), &pin).map_err(|error| locale.trouble(&error))),
            move |files| Message::PapersAnswered(asked, papers::Message::FilesFound(files)),
        )
    }

    fn list_printers(&self) -> Task<Message> {
        let (printers, locale) = (self.environment.printers.clone(), self.locale.clone());
        Task::perform(away(move || printers.list().map_err(|trouble| trouble.told(&locale))), |listed| {
            Message::Papers(papers::Message::Listed(listed))
        })
    }

    fn ask_abilities(&self, printer: String) -> Task<Message> {
        let printers = self.environment.printers.clone();
        Task::perform(
            away(move || {
                // A printer that does not say what it can do is asked for nothing special.
                let plain = Abilities { accepting: true, ..Abilities::default() };
                #[expect(
                    clippy::disallowed_methods,
                    reason = "a printer that does not say what it can do is asked for nothing special"
                )]
                let abilities = printers.abilities(&printer).unwrap_or(plain);
                (printer, abilities)
            }),
            |(printer, abilities)| Message::Papers(papers::Message::AbilitiesKnown(printer, abilities)),
        )
    }

    /// Hands a paper to the print service, from a file that is gone as soon as it has it.
    fn print(&self, order: Order, made: Made) -> Task<Message> {
        let (printers, locale) = (self.environment.printers.clone(), self.locale.clone());
        let (spool, asked) = (self.spool(), self.desk_number());
        let (document, hash) = (made.document.clone(), made.hash.clone());
        Task::perform(
            away(move || {
                let spool = spool.map_err(|error| locale.trouble(&error))?;
                let file = spool.put(&made.bytes).map_err(|error| locale.trouble(&error))?;
                printers.send(&order, file.path()).map_err(|trouble| trouble.told(&locale))
            }),
            move |ended| {
                let (document, hash) = (document.clone(), hash.clone());
                Message::PapersAnswered(asked, papers::Message::Sent { document, hash, ended })
            },
        )
    }

    /// Looks at a job after a while.
    fn look_at(&self, job: Job) -> Task<Message> {
        let (printers, locale) = (self.environment.printers.clone(), self.locale.clone());
        let rested = later(printers.pace);
        Task::perform(
            async move {
                rested.await;
                away(move || {
                    let standing = printers.look(&job).map_err(|trouble| trouble.told(&locale));
                    (job, standing)
                })
                .await
            },
            |(job, standing)| Message::Papers(papers::Message::Looked(job, standing)),
        )
    }

    fn stop(&self, job: Job) -> Task<Message> {
        let (printers, locale) = (self.environment.printers.clone(), self.locale.clone());
        Task::perform(
            away(move || {
                let standing = printers
                    .cancel(&job)
                    .and_then(|()| printers.look(&job))
                    .map_err(|trouble| trouble.told(&locale));
                (job, standing)
            }),
            |(job, standing)| Message::Papers(papers::Message::Looked(job, standing)),
        )
    }

    fn spool(&self) -> Result<Spool, VaultError> {
        let vault = self.environment.vault.as_ref().map_err(Clone::clone)?;
        Ok(Spool::new(Arc::new(Disk), vault.folder()))
    }

    /// Removes what an earlier run left to be printed.
    pub(super) fn sweep(&self) -> Task<Message> {
        match self.spool() {
            Ok(spool) => Task::perform(away(move || spool.sweep()), Message::Swept),
            Err(_) => Task::none(), // without a folder nothing was printed from it
        }
    }

    pub(super) fn swept(&mut self, result: &Result<(), VaultError>) -> Task<Message> {
        if let Err(error) = result {
            self.said.trouble = Some(self.locale.trouble(error));
        }
        Task::none()
    }

    fn save_paper(&mut self, made: Made, form: Form) -> Task<Message> {
        let vault = match &self.environment.vault {
            Ok(vault) => Arc::clone(vault),
            Err(error) => {
                let trouble = self.locale.trouble(error);
                return self.tell(Notice::Trouble(trouble));
            }
        };
        let practice = self.stage.desk().is_some_and(|desk| desk.open.is_practice());
        let (locale, moment, asked) = (self.locale.clone(), self.moment, self.desk_number());
        Task::perform(away(move || save(&made, form, &vault, &locale, moment, practice)), move |saved| {
            Message::PaperSaved(asked, saved)
        })
    }

    /// Notes in the journal that a paper was saved, or says why it was not. Whoever left meanwhile is told that it lies
    /// readable, and nothing of it is opened.
    pub(super) fn paper_saved(&mut self, asked: DeskNumber, saved: Result<Saved, Trouble>) -> Task<Message> {
        let left = asked != self.desk_number();
        let Saved { document, hash, path, form } = match saved {
            Ok(saved) => saved,
            Err(trouble) if left => {
                self.said.trouble = Some(trouble);
                return Task::none();
            }
            Err(trouble) => return self.tell(Notice::Trouble(trouble)),
        };
        if left {
            self.said.told = Some(self.lies_readable(&path));
            return Task::none();
        }
        if self.cover.is_some() {
            self.handed.behind = Some(path);
            return self.noted(document, hash);
        }
        let file = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let folder = path.parent().map(|folder| folder.display().to_string()).unwrap_or_default();
        self.handed.paper = Some(path);
        let opened = if form == Form::Opened { self.shown_paper() } else { Ok(()) };
        let notice = opened.map_or_else(Notice::Trouble, |()| Notice::Saved { file, folder });
        Task::batch([self.tell(notice), self.noted(document, hash)])
    }

    /// That a paper was saved behind somebody who left.
    pub(super) fn lies_readable(&self, path: &Path) -> String {
        self.locale.msg_paper_saved_behind(path.display().to_string())
    }

    /// Notes in the journal and in the access log that a paper was made. A record belongs in the patient's own file.
    fn noted(&mut self, document: Name, hash: String) -> Task<Message> {
        let record = document == "record";
        let printed = self.note_printed();
        let recorded = self.record(Event::Printed { document, hash });
        if record {
            self.ask_filed();
        }
        Task::batch([printed, recorded])
    }

    /// Puts a text on the clipboard, for a while, where the organisation has nothing against it.
    fn copy(&mut self, text: String) -> Task<Message> {
        if !self.policy.copying {
            return Task::none();
        }
        let forget = self.environment.forget;
        let copied = Copied::of(&text);
        let Some(put) = on_clipboard(text) else {
            let what = self.locale.msg_paper_not_copied();
            let remedy = self.locale.msg_paper_not_copied_remedy();
            return self.tell(Notice::Trouble(Trouble { what, remedy }));
        };
        self.handed.copied = Some(copied);
        let forgetting = Task::perform(later(forget), move |()| Message::ClipboardRested(copied));
        let told = self.tell(Notice::Copied(forget.as_secs()));
        Task::batch([put.chain(forgetting), told])
    }

    /// What was copied does not outlive a lock on the clipboard. Whether it is still there only the program tells that has
    /// the clipboard, and the window stands still until it does: it is asked when nothing is in sight any more.
    pub(super) const fn copied_is_to_go(&mut self) {
        if let Some(copied) = self.handed.copied.take() {
            self.handed.forgotten = Some(copied);
        }
        if let Some(selected) = self.handed.selected.take() {
            self.handed.deselected = Some(selected);
        }
    }

    /// Looks for what is to go from the clipboard.
    pub(super) fn forget_copied(&mut self) -> Task<Message> {
        let copied = self.handed.forgotten.take().map_or_else(Task::none, clipboard_rested);
        let selected = self.handed.deselected.take().map_or_else(Task::none, |selected| {
            clipboard::read_primary().then(move |now| {
                let is_there = now.as_deref().map(Copied::of) == Some(selected);
                if is_there { clipboard::write_primary(String::new()) } else { Task::none() }
            })
        });
        Task::batch([copied, selected])
    }

    /// Clears the clipboard, if what was copied is still on it.
    pub(super) fn clipboard_seen(&mut self, copied: Copied, now: Option<Copied>) -> Task<Message> {
        if self.handed.copied == Some(copied) {
            self.handed.copied = None;
        }
        if now != Some(copied) {
            return Task::none();
        }
        let told = self.tell(Notice::Forgotten);
        Task::batch([clipboard::write(String::new()), told])
    }

    fn tell(&mut self, notice: Notice) -> Task<Message> {
        if let Some(desk) = self.stage.desk_mut() {
            desk.papers.tell(notice);
        }
        Task::none()
    }

    /// Says which characters of a paper no font could draw.
    pub(super) fn missing(&mut self, characters: &str) {
        if !characters.is_empty() {
            self.said.trouble = Some(Trouble {
                what: self.locale.msg_error_missing_characters(characters),
                remedy: self.locale.msg_error_missing_characters_remedy(),
            });
        }
    }

    /// Opens the paper that was saved last in the program the system has for it.
    pub(super) fn shown_paper(&self) -> Result<(), Trouble> {
        self.shown(self.handed.paper.as_deref())
    }

    /// Opens the folder it was saved in.
    fn shown_folder(&self) -> Result<(), Trouble> {
        self.shown(self.handed.paper.as_deref().and_then(Path::parent))
    }

    fn shown(&self, path: Option<&Path>) -> Result<(), Trouble> {
        let opened = path.map(self.environment.viewer);
        opened.unwrap_or(Ok(())).map_err(|_| Trouble {
            what: self.locale.msg_error_open_failed(),
            remedy: self.locale.msg_error_open_failed_remedy(),
        })
    }
}

/// Puts a text on the clipboard, where Windows neither remembers it nor sends it to other computers of the account; none when
/// another program has the clipboard.
#[cfg(windows)]
fn on_clipboard(text: String) -> Option<Task<Message>> {
    crate::windows::copy_unremembered(&text).then(Task::none)
}

/// Puts a text on the clipboard.
#[cfg(not(windows))]
fn on_clipboard(text: String) -> Option<Task<Message>> {
    Some(clipboard::write(text))
}

/// Looks whether what was copied is still on the clipboard.
pub(super) fn clipboard_rested(copied: Copied) -> Task<Message> {
    clipboard::read().map(move |now| Message::ClipboardSeen(copied, now.as_deref().map(Copied::of)))
}

/// Waits on a thread of its own: the workers are few, and none may sleep for half a minute.
pub(super) fn later(wait: Duration) -> impl Future<Output = ()> + Send + 'static {
    let (done, waiting) = oneshot::channel();
    if wait.is_zero() {
        #[expect(
            clippy::let_underscore_must_use,
            reason = "nobody listens any more only when the window is gone"
        )]
        let _ = done.send(());
    } else {
        drop(thread::spawn(move || {
            thread::sleep(wait);
            #[expect(clippy::let_underscore_must_use, reason = "as above")]
            let _ = done.send(());
        }));
    }
    async move {
        #[expect(clippy::let_underscore_must_use, reason = "a sender that is gone has waited long enough")]
        let _ = waiting.await;
    }
}

fn save(
    made: &Made,
    form: Form,
    vault: &Vault,
    locale: &Locale,
    moment: Moment,
    practice: bool,
) -> Result<Saved, Trouble> {
    let (bytes, extension) = match form {
        Form::Pdf | Form::Opened => (made.bytes.as_slice(), "pdf"),
        Form::Text => (made.text.as_bytes(), "txt"),
        Form::Diary => (made.diary.as_bytes(), "ics"),
    };
    let title = made.title.as_str();
    let kind = if practice { format!("{} {title}", locale.msg_practice_word()) } else { title.to_owned() };
    let path =
        vault.papers().save(&kind, moment.today, extension, bytes).map_err(|error| locale.trouble(&error))?;
    let hash = match form {
        Form::Pdf | Form::Opened => made.hash.clone(),
        Form::Text => hash_of(&made.text),
        Form::Diary => hash_of(&made.diary),
    };
    Ok(Saved { document: made.document.clone(), hash, path, form })
}

/// Makes and saves the review list of a protocol.
pub(super) fn make_list(
    paper: &Paper,
    vault: &Vault,
    locale: &Locale,
    moment: Moment,
) -> Result<Listed, Trouble> {
    let printed = print(paper, &Profile::HandedOver)
        .map_err(|_| Trouble { what: locale.msg_error_pdf(), remedy: locale.msg_error_pdf_remedy() })?;
    let path = vault
        .papers()
        .save(&paper.title, moment.today, "pdf", &printed.bytes)
        .map_err(|error| locale.trouble(&error))?;
    Ok(Listed { path, missing: printed.missing.into_iter().collect() })
}
