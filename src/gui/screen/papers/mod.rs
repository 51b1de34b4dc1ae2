//! The papers of a case: choose one, check it where it must lead to nobody, read its pages, and print, save or copy it.
//! What is on a paper is decided by `document`; printers, disk and clipboard are the window's.

mod along;
mod bench;
mod check;
mod list;
mod pages;
mod print;

use std::sync::Arc;

use iced::widget::{column, container, row};
use iced::{Element, FillPortion, Task};
use jiff::tz::TimeZone;

use along::Along;
pub(crate) use bench::hash_of;
pub use bench::{Bench, Made, Which};
use check::Check;
use pages::Pages;
pub use pages::Zoom;
use print::Printing;

use super::review::{self, Review};
use super::{escape, escapes};
use crate::document::preview::Picture;
use crate::document::{Need, NoAttachment, Paper, Profile};
use crate::gui::context::Context;
use crate::gui::shortcuts::{Answering, Letter};
use crate::gui::theme::measure::{gap, width};
use crate::gui::widget::keys::listen;
use crate::gui::widget::responsive::{Columns, responsive_up_to};
use crate::gui::widget::{button, dialog, field, focus, page, surface, text};
use crate::locale::Trouble;
use crate::printing::{Abilities, Job, Order, Printer, Sides, Standing};
use crate::protocol::load::SourceFile;
use crate::protocol::{Extent, Name, Protocol, Rank};
use crate::session::OpenCase;

/// The screen.
#[derive(Debug, Default)]
pub struct Papers {
    chosen: Option<Which>,
    /// The protocols as they were published, where those at hand hold the user's own telephone numbers.
    published: Vec<Arc<Protocol>>,
    /// Whether all papers show, where there is room for one column only.
    unfolded: bool,
    extent: Option<Extent>,
    /// The files of the protocol, when the case goes along in the file.
    files: Option<Vec<SourceFile>>,
    profile: Profile,
    /// The dates of the chosen paper for a diary; empty where it tells none.
    diary: String,
    /// The chosen paper before anything on it is replaced.
    paper: Option<Paper>,
    /// What is to be on record before it goes out; until then it says so on itself.
    before: Vec<Need>,
    along: Along,
    check: Check,
    made: Option<Result<Made, Trouble>>,
    /// Counts what was asked to be made, so that an older answer is known as such.
    turn: u64,
    pages: Pages,
    printing: Printing,
    notice: Option<Notice>,
}

/// What there is to say about something that was asked for here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// A paper was saved.
    Saved {
        /// The name of the file.
        file: String,
        /// The folder it is in.
        folder: String,
    },
    /// The text is on the clipboard, for so many seconds.
    Copied(u64),
    /// The clipboard was cleared.
    Forgotten,
    /// It did not work.
    Trouble(Trouble),
}

/// What happened on the screen.
#[derive(Debug, Clone)]
pub enum Message {
    /// The list was folded or unfolded.
    Folded,
    /// A paper was chosen.
    Chosen(Which),
    /// A paper behind those that have a digit was chosen by its letter.
    FurtherPressed(Letter),
    /// How much of it is wanted was chosen.
    ExtentChosen(Extent),
    /// Whether the case goes into the file was chosen.
    AttachPressed,
    /// The files of the protocol were found, are nowhere, or cannot be read.
    FilesFound(Result<Option<Vec<SourceFile>>, Trouble>),
    /// What comes in the place of marked words was written.
    ReplacementWrote(String, field::Message),
    /// Marked words are to be replaced.
    ReplacePressed(String),
    /// Marked words may stay.
    KeepPressed(String),
    /// A decision on marked words was taken back.
    DecisionWithdrawn(String),
    /// The pages were made, or not.
    Made(u64, Result<Made, Trouble>),
    /// A page was drawn.
    Drawn(u64, usize, Zoom, Option<Arc<Picture>>),
    /// The question was pressed in which it is said what a paper needs.
    NeedPressed(Name),
    /// Another page was asked for: so many further.
    PageTurned(isize),
    /// Another size was asked for.
    Zoomed(Zoom),
    /// Print was pressed.
    PrintPressed,
    /// The printers were listed, or not.
    Listed(Result<Vec<Printer>, Trouble>),
    /// A printer was chosen.
    PrinterChosen(String),
    /// What a printer can do became known.
    AbilitiesKnown(String, Abilities),
    /// More or fewer copies.
    CopiesPressed(i8),
    /// On how many sides was chosen.
    SidesChosen(Sides),
    /// The order was given.
    PrintConfirmed,
    /// It was not.
    PrintDeclined,
    /// A paper was handed to the print service, or not; meanwhile another one may have been chosen.
    Sent {
        /// Which document it is.
        document: Name,
        /// The SHA-256 of its bytes.
        hash: String,
        /// What came of it.
        ended: Result<Job, Trouble>,
    },
    /// A look was taken at the job.
    Looked(Job, Result<Standing, Trouble>),
    /// The job is to be stopped.
    StopPressed,
    /// The job is not followed any longer.
    LeavePressed,
    /// Save as PDF was pressed.
    SavePressed,
    /// Save as text was pressed.
    SaveTextPressed,
    /// Save for a diary was pressed.
    SaveDiaryPressed,
    /// Save and open was pressed.
    OpenPressed,
    /// Save as PDF was pressed where it could not be printed.
    SaveInsteadPressed,
    /// The folder of what was saved was asked for.
    FolderPressed,
    /// Copy was pressed.
    CopyPressed,
    /// Copy was pressed for the form that others may read.
    CopyVisiblePressed,
    /// What the lines about what goes where rest on was folded or unfolded.
    SourcesFolded,
    /// Something happened in the case beside the pages.
    Beside(review::Message),
    /// Back was pressed.
    BackPressed,
}

/// What the window must do after an update.
#[derive(Debug)]
pub enum Action {
    /// Nothing.
    None,
    /// Run this.
    Run(Task<Message>),
    /// Find the files of this protocol, which go along with the case.
    FindFiles(Name),
    /// List the printers.
    ListPrinters,
    /// Find out what this printer can do.
    AskAbilities(String),
    /// Print this.
    Print(Order, Made),
    /// Look at this job, after a while.
    Look(Job),
    /// Note in the journal that this paper was made, and look at its job.
    Follow(Name, String, Job),
    /// Stop this job, and look what becomes of it.
    Stop(Job),
    /// Save this.
    Save(Made, Form),
    /// Show the folder of what was saved last.
    ShowFolder,
    /// Put this on the clipboard.
    Copy(String),
    /// Go to this question; coming back leads to the overview.
    Change(Name),
    /// Back to the overview.
    Back,
}

/// In which form a paper is saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Pages.
    Pdf,
    /// Pages, and opened in another program.
    Opened,
    /// Plain text.
    Text,
    /// Its dates, for a diary.
    Diary,
}

/// How the pages and the case beside them part the room: as wide as a pane where it is just enough, and wider on a large screen.
const BESIDE: [u16; 2] = [7, 3];
const BACK: &str = "papers.back";
const LIST: &str = "papers.list";
const PRINT: &str = "papers.print";

impl Papers {
    /// Brings the keyboard to the list of papers.
    pub fn focus<T: Send + 'static>(&self) -> Task<T> {
        focus::on(LIST)
    }

    /// Says what came of something that was asked for here.
    pub fn tell(&mut self, notice: Notice) {
        self.notice = Some(notice);
    }

    /// Puts these editions on paper in the place of those the case is walked with.
    pub(crate) fn print_as(&mut self, published: Vec<Arc<Protocol>>) {
        self.published = published;
    }

    /// Turns to this paper.
    pub fn choose(&mut self, which: Which) {
        self.chosen = Some(which);
        self.extent = None;
        self.files = None;
        self.notice = None;
    }

    /// Makes the chosen paper of the case as it is now.
    pub fn enter(&mut self, open: &OpenCase, bench: &Bench<'_>) -> Task<Message> {
        // Whoever phones wants the sheet; whoever weighs, the record.
        let calls = open.protocol().head.rank == Rank::Call;
        let known = |which: &Which| open.papers().any(|(protocol, template)| which.is(protocol, template));
        let wanted = |which: &Which| known(which) && (!calls || which.protocol == open.protocol().head.id);
        if !self.chosen.as_ref().is_some_and(wanted) {
            let record = open.papers().find(|(_, template)| template.id == "record").filter(|_| !calls);
            self.chosen =
                record.or_else(|| open.papers().next()).map(|(protocol, paper)| Which::of(protocol, paper));
        }
        self.compose(open, bench)
    }

    /// Takes in what happened.
    pub fn update(&mut self, message: Message, open: &OpenCase, bench: &Bench<'_>) -> Action {
        match message {
            Message::Folded => {
                self.unfolded = !self.unfolded;
                Action::Run(focus::on(LIST))
            }
            Message::Chosen(which) => {
                self.choose(which);
                Action::Run(self.compose(open, bench))
            }
            Message::FurtherPressed(letter) => {
                let which = paper_at(open, letter.index());
                which.map_or(Action::None, |which| self.update(Message::Chosen(which), open, bench))
            }
            Message::ExtentChosen(extent) => {
                self.extent = Some(extent);
                Action::Run(self.compose(open, bench))
            }
            Message::AttachPressed if self.files.is_none() => {
                self.chosen.as_ref().map_or(Action::None, |chosen| Action::FindFiles(chosen.protocol.clone()))
            }
            Message::AttachPressed => {
                self.files = None;
                Action::Run(self.compose(open, bench))
            }
            Message::FilesFound(Ok(Some(files))) => {
                self.files = Some(files);
                Action::Run(self.compose(open, bench))
            }
            Message::FilesFound(Ok(None)) => {
                self.not_attached(NoAttachment::OtherEdition, bench.locale);
                Action::None
            }
            Message::FilesFound(Err(trouble)) => {
                self.notice = Some(Notice::Trouble(trouble));
                Action::None
            }
            Message::ReplacementWrote(words, message) => {
                self.check.wrote(&words, message);
                Action::None
            }
            Message::ReplacePressed(words) => {
                let next = self.check.replace(&words, bench.locale);
                Action::Run(Task::batch([self.make(open, bench), focus::on(next)]))
            }
            Message::KeepPressed(words) => {
                let next = self.check.keep(&words);
                Action::Run(Task::batch([self.make(open, bench), focus::on(next)]))
            }
            Message::DecisionWithdrawn(words) => {
                let next = self.check.withdraw(&words);
                Action::Run(Task::batch([self.make(open, bench), focus::on(next)]))
            }
            Message::Made(turn, _) if turn != self.turn => Action::None,
            Message::Made(_, made) => {
                self.made = Some(made);
                Action::Run(self.draw())
            }
            Message::Drawn(turn, page, zoom, picture) => {
                if turn == self.turn {
                    self.pages.drawn(page, zoom, picture.as_deref());
                }
                Action::None
            }
            Message::PageTurned(further) => {
                let count = self.made().map_or(0, |made| made.pages);
                if self.pages.turn(further, count) { Action::Run(self.draw()) } else { Action::None }
            }
            Message::Zoomed(zoom) => {
                self.pages.zoom(zoom);
                Action::Run(self.draw())
            }
            Message::SavePressed => self.ready().map_or(Action::None, |made| Action::Save(made, Form::Pdf)),
            Message::SaveInsteadPressed => {
                self.printing = Printing::Idle;
                self.ready().map_or(Action::None, |made| Action::Save(made, Form::Pdf))
            }
            Message::FolderPressed => Action::ShowFolder,
            Message::SaveTextPressed => {
                self.ready().map_or(Action::None, |made| Action::Save(made, Form::Text))
            }
            Message::SaveDiaryPressed => {
                self.ready().map_or(Action::None, |made| Action::Save(made, Form::Diary))
            }
            Message::OpenPressed => {
                self.ready().map_or(Action::None, |made| Action::Save(made, Form::Opened))
            }
            Message::CopyPressed => self.ready().map_or(Action::None, |made| Action::Copy(made.text)),
            Message::CopyVisiblePressed => {
                let visible = self.along.visible.clone().filter(|_| self.ready().is_some());
                visible.map_or(Action::None, Action::Copy)
            }
            Message::SourcesFolded => {
                self.along.fold();
                Action::None
            }
            Message::NeedPressed(question) => Action::Change(question),
            Message::Beside(review::Message::ChangePressed(question)) => Action::Change(question),
            // What can be done to the case beside the pages is to go to a question.
            Message::Beside(_) => Action::None,
            Message::BackPressed => Action::Back,
            other => self.print(other),
        }
    }

    /// The paper as it was made, if it was and nothing on it is still to be decided on.
    fn ready(&self) -> Option<Made> {
        self.made().filter(|_| self.check.undecided() == 0).cloned()
    }

    /// Whether the chosen paper is a text to paste: then its pages are not what anybody wants to see.
    fn is_text(&self) -> bool {
        self.made().is_some_and(|made| made.as_text)
    }

    fn made(&self) -> Option<&Made> {
        self.made.as_ref().and_then(|made| made.as_ref().ok()) // why it was not made is shown in its place
    }

    /// Shows the papers of a case; the case itself stands beside where there is room.
    pub fn view<'a>(
        &'a self,
        context: Context<'a>,
        open: &'a OpenCase,
        beside: &'a Review,
        zone: &'a TimeZone,
    ) -> Element<'a, Message> {
        let screen = responsive_up_to(width::PAGES_AND_CASE, move |columns, roomy| {
            let head = self.head(context, columns);
            let (list, options) = (self.list(context, open, columns), self.options(context, open));
            if columns == Columns::One {
                // What must be heeded stands above what is done with a paper; what is on it is chosen less often.
                let whole = column![head, list]
                    .push(self.heeded(context, open))
                    .push(self.actions(context))
                    .push(self.said(context))
                    .push(options)
                    .push(self.main(context, open, columns));
                return page::page("papers.page", whole.spacing(gap::WIDE));
            }
            let side = column![head, list].push(options).spacing(gap::WIDE);
            let case = roomy.then(|| {
                let case = beside.recorded_beside(context, open, zone).map(Message::Beside);
                let case = page::column("papers.case", context.locale.msg_review_recorded(), case);
                container(surface::side(case)).width(FillPortion(BESIDE[1]))
            });
            let said = self.said(context).map(surface::bar);
            let main = column![surface::bar(self.actions(context))]
                .push(said)
                .push(self.main(context, open, columns))
                .width(FillPortion(BESIDE[0]));
            row![
                container(surface::side(page::column(
                    "papers.side",
                    context.locale.msg_paper_choose(),
                    side
                )))
                .width(width::PANE),
                main
            ]
            .push(case)
            .into()
        });
        // Behind a dialog they choose nothing.
        let screen = listen(screen, move |command: Answering| match command {
            Answering::Pick(number) => paper_at(open, number.index()).map(Message::Chosen),
            Answering::Go(_) | Answering::First | Answering::Last | Answering::Choose | Answering::Press => {
                None
            }
        });
        let panel = self.panel(context).map(|panel| (panel, Message::PrintDeclined));
        let keyed = pages::keyed(dialog::over(screen, panel), self.pages.zoom);
        escapes(keyed, Message::BackPressed)
    }

    fn head<'a>(&self, context: Context<'a>, columns: Columns) -> Element<'a, Message> {
        let locale = context.locale;
        let back: Element<'a, Message> = button::secondary(locale.msg_paper_back())
            .id(BACK)
            .shortcut(&escape())
            .on_press(Message::BackPressed)
            .into();
        let title = text::title(locale.msg_paper_title());
        if columns == Columns::One {
            return surface::ends(vec![title.into()], vec![back]);
        }
        column![title, back].spacing(gap::MEDIUM).into()
    }

    /// What must be checked first, or the pages.
    fn main<'a>(
        &'a self,
        context: Context<'a>,
        open: &'a OpenCase,
        columns: Columns,
    ) -> Element<'a, Message> {
        if self.check.undecided() > 0 {
            return self.marks(context, columns);
        }
        self.sheet(context, open, columns)
    }
}

/// The paper at this place in the list.
fn paper_at(open: &OpenCase, place: usize) -> Option<Which> {
    open.papers().nth(place).map(|(protocol, paper)| Which::of(protocol, paper))
}
