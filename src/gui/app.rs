//! The window as a whole: which screen is shown, what lies over it, and what screens ask for.
//! Saving and papers are in `app/keep` and `app/paper`, the frame around every screen in `app/frame`, what is in sight in
//! `app/stage`, what screens ask in `app/answers`.

mod agreeing;
mod answers;
mod apart;
mod at_desk;
mod cases;
mod commands;
mod contact;
mod courses;
mod frame;
mod groups;
mod keep;
mod lesson;
mod library;
mod map;
mod offer;
mod own_cases;
mod paper;
mod phonebook;
mod placing;
mod playing;
#[cfg(windows)]
mod recorded;
mod said;
mod stage;
mod vault;

use std::path::PathBuf;
use std::sync::Arc;

use iced::advanced::clipboard::Kind;
use iced::advanced::widget::{operate, operation};
use iced::{Application, Element, Program, Subscription, Task, Theme, widget, window};
use jiff::tz::TimeZone;

use super::access::reader;
use super::context::Context;
use super::copied::Copied;
use super::desk::Desk;
use super::environment::Environment;
use super::screen::emergency::{self, Emergency};
use super::screen::keep::{Closing, Keep};
use super::screen::start::{CaseListing, Start};
use super::screen::waiting::Waiting;
use super::screen::{self, Folders};
use super::screen::{
    contact as contact_screen, cover, edition, keep as keeping_screen, keys, papers, passphrase, review,
    role, walk,
};
use super::shortcuts::Command;
use super::widget::focus;
use super::wish::{self, Wish};
use super::{font, theme, watch};
use crate::authoring::agreeing::Agreements;
use crate::authoring::playing::NotPlayed;
use crate::authoring::prove::{Budget, Proven};
use crate::drawing::{Drawing, Of};
use crate::gui::away::away;
use crate::locale::{Locale, Trouble};
use crate::phonebook::Phonebook;
use crate::protocol::{Name, Protocol};
use crate::session::agreeing::{self as agreed, Looked, NotBegun, Underlay};
use crate::session::keeping::NotKept;
use crate::session::lesson::{Groups, Handout};
use crate::session::own_case::OwnCases;
use crate::session::{Moment, Offered, OpenCase, Opening, course, shelf};
use crate::vault::patience::in_time;
use crate::vault::place::{AtHand, Place, Use};
use crate::vault::{
    Disk, Kept, Look, NotShared, Policy, Room, Settings as Values, Shared, VaultError, read_phonebook,
};
use offer::Offer;
use said::Said;
use stage::{Part, Stage};

pub(super) use offer::begin as begin_to_read;
pub use vault::{DeskNumber, Message as VaultMessage};

/// The state of the window.
#[derive(Debug)]
pub struct App {
    environment: Environment,
    settings: Values,
    /// Whether they are those of the file, or what applies because it could not be read.
    settings_read: bool,
    /// Whom one calls here.
    phonebook: Phonebook,
    locale: Locale,
    moment: Moment,
    zone: TimeZone,
    folders: Folders,
    offered: Offer,
    cases: Vec<CaseListing>,
    /// The courses at hand.
    courses: course::Shelf,
    /// The user's own fictional cases.
    own_cases: OwnCases,
    /// What groups did.
    groups: groups::Gathered,
    stage: Stage,
    emergency: Option<Emergency>,
    dialog: Option<Dialog>,
    cover: Option<Cover>,
    said: Said,
    /// What waits until the case on the desk is safe.
    leaving: Option<Leaving>,
    handed: Handed,
    vigil: vault::Vigil,
    flows: vault::Flows,
    /// What there is to know about the folder of the vault.
    place: Place,
    /// What there is to know about the folder of papers, once it was looked at.
    papers_place: Place,
    /// What an organisation set; nothing where that cannot be read.
    policy: Policy,
    /// The places at hand, as they were looked for last.
    places: AtHand,
    /// How the system wishes windows to look.
    wish: Wish,
}

/// Why everything is covered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Cover {
    /// It was asked for, and there is nothing more to do.
    Asked,
    /// The vault is being locked: the cover goes when it is.
    Locking,
    /// The window closes when the case is safe: the cover goes with it.
    Closing,
    /// The vault was to be locked, and what was written last could not be kept: that is tried again.
    NotLocked,
}

/// What was handed to other programs.
#[derive(Debug, Default)]
struct Handed {
    /// The paper that was saved last.
    paper: Option<PathBuf>,
    /// A paper that was saved while it was being locked: it lies readable, and nobody saw where.
    behind: Option<PathBuf>,
    /// What was copied last, for as long as it may be on the clipboard.
    copied: Option<Copied>,
    /// What goes from the clipboard once nothing of a case is in sight any more.
    forgotten: Option<Copied>,
    /// What was selected last, where the middle button of the mouse may still put it down.
    selected: Option<Copied>,
    /// What can be put down no longer once nothing of a case is in sight any more.
    deselected: Option<Copied>,
}

impl Handed {
    const fn is_to_be_forgotten(&self) -> bool {
        self.forgotten.is_some() || self.deselected.is_some()
    }
}

/// What was asked for, and would take with it the words on the screen in sight.
#[derive(Debug, Clone, Copy)]
enum Forsaking {
    /// The window closes.
    Window(window::Id),
    /// A command of the window shows another screen.
    Screen(Command),
    /// The start screen was asked for.
    Home,
    /// The case on the desk was asked for.
    Desk,
    /// The danger that the emergency card is about is to be written down.
    Danger,
}

#[derive(Debug)]
enum Dialog {
    Keys,
    Keep(Keep),
    /// A case in memory would be left; for what, is in `leaving`.
    Leaving,
    /// What a group did would be gone when this window closes.
    Group(window::Id),
    /// What was typed on the screen in sight would be gone.
    HalfTyped(Forsaking),
    /// What was kept while the vault was locked is shown.
    Waiting(Waiting),
    Passphrase(passphrase::Changing),
    /// In which role a case of this protocol begins.
    Role(Arc<Protocol>),
}

/// For what the case on the desk is left.
#[derive(Debug)]
enum Leaving {
    /// The window closes. Somebody may have left as well: then it is locked where it cannot close.
    Window {
        /// Which.
        window: window::Id,
        /// Whether it is locked.
        locks: bool,
    },
    /// Another case comes on the desk.
    Case(Box<Desk>),
    /// The vault is locked.
    Lock,
}

/// What happened in the window.
#[derive(Debug, Clone)]
pub enum Message {
    /// A key of the window's table was pressed, or the button that does the same.
    Asked(Command),
    /// Tab, or Shift-Tab.
    Tabbed(bool),
    /// The keyboard came to this control.
    Focused(widget::Id),
    /// The protocols behind the first were read.
    ProtocolsLoaded(Vec<Offered>),
    /// The protocols were read again.
    ProtocolsReread(Vec<Offered>),
    /// The start screen was asked for.
    HomePressed,
    /// The case on the desk was asked for.
    ResumePressed,
    /// Something happened on a screen.
    Screen(screen::Message),
    /// Something happened in the walk.
    Walk(walk::Message),
    /// Something happened on the screen for a newer edition.
    Edition(edition::Message),
    /// Something happened where a contact is entered.
    Contact(contact_screen::Message),
    /// Something happened on the overview.
    Review(review::Message),
    /// Something happened before a group.
    Lesson(screen::lesson::Message),
    /// Something happened around the practice case on the desk.
    Practised(own_cases::Message),
    /// The user's own courses and fictional cases were read.
    OwnRead(Result<Box<courses::Own>, Trouble>),
    /// The courses in a folder were read.
    CourseOpened(Result<Box<course::Shelf>, Trouble>),
    /// What groups did was written.
    GroupsKept(Result<Groups, Trouble>),
    /// What to do with what a group did, when the window closes, was chosen.
    GroupChosen(screen::group::Closing),
    /// What to do with words that are kept nowhere yet was chosen.
    HalfTypedChosen(screen::half_typed::Closing),
    /// A paper for a group was made and saved.
    HandedOut(Result<paper::Listed, Trouble>, Handout, screen::lesson::As),
    /// The map with two paths was drawn.
    LessonMapDrawn(Arc<Drawing>),
    /// Something happened on the emergency card.
    Emergency(emergency::Message),
    /// Something happened on the cover.
    Cover(cover::Message),
    /// Something happened in the help on keys.
    Keys(keys::Message),
    /// The role in which a case begins was chosen, or none.
    Role(role::Message),
    /// Something happened in the dialog for keeping.
    Keep(keeping_screen::Message),
    /// What to do with a case that is not kept was chosen.
    Closing(Closing),
    /// Typing came to rest.
    Rested,
    /// A revision was written, and in what room; or not.
    Written(Result<Room, NotKept>),
    /// The phone book was written, or not.
    PhonebookWritten(Result<(), VaultError>),
    /// A phone book of somebody else was read, or not.
    PhonebookRead(Result<Shared, NotShared>),
    /// The phone book was written for somebody else, or not.
    PhonebookShared(Result<PathBuf, Trouble>),
    /// The folder of papers was looked at.
    PapersPlaced(Place),
    /// The settings were written, or not.
    SettingsWritten(Result<Values, VaultError>),
    /// Something happened on the papers screen.
    Papers(papers::Message),
    /// What was asked for the papers of the case that was on the desk then came back.
    PapersAnswered(DeskNumber, papers::Message),
    /// A paper of that case was saved, or not.
    PaperSaved(DeskNumber, Result<paper::Saved, Trouble>),
    /// Something in a field was copied or cut.
    CopiedByHand(Kind, Copied),
    /// What has been in sight since somebody left was drawn.
    LeavingDrawn,
    /// What was copied has been on the clipboard long enough.
    ClipboardRested(Copied),
    /// What was copied, and what is on the clipboard now.
    ClipboardSeen(Copied, Option<Copied>),
    /// What an earlier run left to be printed was removed, or not.
    Swept(Result<(), VaultError>),
    /// What a protocol promises was proved: the hash of its edition, and what came out.
    Proved(String, Vec<Proven>),
    /// The map was drawn within this budget, to begin at this box; none when nobody waited for it any more.
    MapDrawn(Budget, Option<Arc<Drawing>>, Option<Of>),
    /// A fictional case was played within this budget, or not.
    Played(Budget, Result<Box<playing::Told>, NotPlayed>),
    /// What lies under agreements on a protocol was read, or not.
    AgreementsBegun(Name, Box<Result<(Underlay, Option<Agreements>), NotBegun>>),
    /// Agreements on a protocol were kept, or not.
    Agreed(Name, Box<Result<(Underlay, Agreements, Looked), agreed::NotKept>>),
    /// The protocols were read again with agreements that were kept; where the keyboard goes.
    AgreedOnShelf(Vec<Offered>, Option<String>),
    /// What would come of agreements on a protocol was looked at.
    AgreementsSeen(Name, Looked),
    /// What agreements on a protocol come to as they are was looked at.
    AgreementsCompared(Name, Looked),
    /// The review list of a protocol was made, or not.
    ListMade(Result<paper::Listed, Trouble>),
    /// The list of cases to work from was saved, or not.
    WorklistMade(Result<paper::Listed, Trouble>),
    /// The story of a practice case was folded or unfolded.
    StoryPressed(bool),
    /// A trouble was read.
    TroubleRead,
    /// Writing is to be tried again.
    RetryPressed,
    /// The window manager asked to close the window.
    CloseRequested(window::Id),
    /// Something happened between the window and the vault.
    Vault(vault::Message),
    /// A screen reader came, or asked for something: what it asked is done as the window is drawn.
    Heard(reader::Woken),
    /// The system told how it wishes windows to look.
    Wished(Wish),
    /// Something happened to where the window stands.
    Placing(placing::Message),
}

/// The program: hand it to `run`, or to a test.
pub fn application(
    environment: Environment,
) -> Application<impl Program<State = App, Message = Message, Theme = Theme>> {
    opening(environment, None)
}

/// As [`application`], with a fictional case on the desk at once.
pub fn opening(
    environment: Environment,
    opening: Option<Opening>,
) -> Application<impl Program<State = App, Message = Message, Theme = Theme>> {
    let kept = settings_of(&environment);
    let (size, position) =
        placing::opens_at(&kept.as_ref().map_or_else(Values::default, |kept| kept.settings.clone()));
    let boot = move || {
        let (mut app, task) = App::boot(environment.clone(), kept.clone());
        match opening.clone() {
            None => (app, task),
            Some(Opening { protocol, scenario }) => {
                let opened = app.open_walk(protocol, scenario);
                (app, Task::batch([task, opened]))
            }
        }
    };
    let mut application = iced::application(boot, App::update, App::view)
        // The title says nothing about the case: it shows in task bars and screen shares.
        .title("Weegwijzer")
        .theme(App::theme)
        .scale_factor(|app: &App| app.settings.text_size.factor())
        .subscription(|_: &App| subscriptions())
        .default_font(font::REGULAR)
        .window(window::Settings {
            size,
            position,
            min_size: Some((640.0, 480.0).into()),
            exit_on_close_request: false,
            visible: !reader::MEETS_WINDOW,
            icon: frame::icon(),
            #[cfg(target_os = "linux")]
            platform_specific: window::settings::PlatformSpecific {
                application_id: "nl.weegwijzer.Weegwijzer".to_owned(),
                ..window::settings::PlatformSpecific::default()
            },
            ..window::Settings::default()
        });
    for face in font::FACES {
        application = application.font(face);
    }
    application
}

fn subscriptions() -> Subscription<Message> {
    let noticed = watch::watch().map(|noticed| Message::Vault(vault::Message::Noticed(noticed)));
    let heard = reader::woken().map(Message::Heard);
    let wished = wish::wishes().map(Message::Wished);
    let opened = window::open_events().map(placing::Message::Opened).map(Message::Placing);
    let closing = window::close_requests().map(Message::CloseRequested);
    Subscription::batch([opened, closing, noticed, heard, wished])
}

/// The settings of the folder, if there is one; a disk that does not answer is told of and waited for no longer.
fn settings_of(environment: &Environment) -> Option<Kept> {
    let vault = environment.vault_at_hand()?;
    let asked = Arc::clone(vault);
    let kept = in_time(move || asked.settings().load());
    Some(kept.unwrap_or_else(|| vault.settings().not_in_time()))
}

/// The phone book of the folder, or the one an organisation set; nobody where there is none, or the disk does not answer.
fn phonebook_of(environment: &Environment, policy: &Policy) -> Result<Phonebook, VaultError> {
    let own = match environment.vault_at_hand().cloned() {
        None => Phonebook::default(),
        Some(vault) => {
            in_time(move || vault.phonebook().load()).unwrap_or_else(|| Ok(Phonebook::default()))?
        }
    };
    match policy.phonebook.clone() {
        // Until somebody keeps their own.
        Some(path) if own.is_empty() => {
            let late = VaultError::NotInTime { path: path.clone() };
            in_time(move || read_phonebook(&Disk, &path)).unwrap_or(Err(late))
        }
        _ => Ok(own),
    }
}

impl App {
    fn boot(environment: Environment, kept: Option<Kept>) -> (Self, Task<Message>) {
        let moment = environment.clock.read();
        let (settings, warning) = kept.map_or_else(Default::default, |kept| (kept.settings, kept.warning));
        let settings_read = warning.is_none();
        let (policy, ungoverned) = match &environment.policy {
            Ok(policy) => (policy.clone(), None),
            Err(error) => (Policy::default(), Some(error)),
        };
        // Asked for is not chosen: it is written nowhere, and goes when another is chosen.
        let settings = Values { language: environment.language.or(settings.language), ..settings };
        let locale = policy.locale(&settings);
        let trouble = match (&environment.vault, warning) {
            (Err(error), _) => Some(locale.trouble(error)),
            (Ok(_), Some(error)) => {
                Some(Trouble { what: locale.settings_warning(&error), remedy: String::new() })
            }
            (Ok(_), None) => None,
        };
        // What was told first stays in sight.
        let trouble = trouble.or_else(|| ungoverned.map(|error| locale.trouble(error)));
        let (phonebook, trouble) = match phonebook_of(&environment, &policy) {
            Ok(book) => (book, trouble),
            Err(error) => (Phonebook::default(), trouble.or_else(|| Some(locale.trouble(&error)))),
        };
        let role = settings.role.as_deref().map(Name::from);
        let protocol = settings.protocol.as_deref().map(Name::from);
        let zone = environment.clock.zone();
        let folders = match &environment.vault {
            Ok(vault) => Folders {
                vault: Some(vault.folder().to_owned()),
                protocols: Some(vault.protocol_folder()),
                papers: Some(vault.papers().folder().to_owned()),
            },
            // Why there is no place to keep anything was told.
            Err(_) => Folders::default(),
        };
        let place = environment.vault_at_hand().and_then(|vault| {
            let (look, folder) = (environment.place, vault.folder().to_owned());
            in_time(move || look(&folder, Use::Vault))
        });
        // A disk that does not answer was told of.
        let place = place.unwrap_or(Place::Fine);
        let mut app = Self {
            place,
            papers_place: Place::Fine,
            policy,
            places: AtHand::default(),
            environment,
            settings,
            settings_read,
            phonebook,
            locale,
            moment,
            zone,
            folders,
            offered: Offer::default(),
            cases: Vec::new(),
            courses: course::Shelf::bundled(),
            own_cases: OwnCases::default(),
            groups: groups::Gathered::default(),
            stage: Stage::new(Start::new(role).beginning_in(protocol)),
            emergency: None,
            dialog: None,
            cover: None,
            said: Said { trouble, ..Said::default() },
            leaving: None,
            handed: Handed::default(),
            vigil: vault::Vigil::default(),
            flows: vault::Flows::default(),
            wish: Wish::default(),
        };
        app.stage = Stage::new(app.new_start());
        app.warn_of_share();
        let listed = app.list_cases();
        let numbers = app.settings.numbers.clone();
        // Those that come along are there before the first of the user's own is looked for.
        let bundled = Task::perform(away(move || shelf::bundled(&numbers)), Message::ProtocolsLoaded);
        let rest = bundled.chain(app.read_protocols(Message::ProtocolsLoaded));
        let (keyring, courses) = (app.look_for_keyring(), app.read_own());
        let papers = app.look_at_papers();
        let task = Task::batch([app.focus(), listed, rest, app.sweep(), keyring, courses, papers]);
        (app, task)
    }

    fn theme(&self) -> Theme {
        match self.settings.look {
            Look::Light => theme::Mode::Light,
            Look::Dark => theme::Mode::Dark,
            Look::Contrast => theme::Mode::Contrast,
            Look::System => self.wish.mode(),
        }
        .theme()
    }

    /// The case on the desk, for tests that look at what was recorded.
    #[must_use]
    pub fn open_case(&self) -> Option<&OpenCase> {
        self.stage.desk().map(|desk| &desk.open)
    }

    /// The question the walk is at.
    #[must_use]
    pub fn question(&self) -> Option<&Name> {
        self.stage.desk()?.walk.question()
    }

    fn context(&self) -> Context<'_> {
        Context {
            locale: &self.locale,
            today: self.moment.today,
            now: self.environment.clock.local(self.moment.now).datetime(),
            phonebook: &self.phonebook,
            policy: &self.policy,
            papers: &self.papers_place,
        }
    }

    /// The day it is in the case on the desk: only in practice another than it really is.
    fn day(&self) -> jiff::civil::Date {
        self.stage.desk().map_or(self.moment.today, |desk| desk.open.case().day(self.moment.today))
    }

    fn protocol(&self) -> Option<&Arc<Protocol>> {
        self.stage
            .desk()
            .map(|desk| desk.open.protocol())
            .or_else(|| self.offered.iter().find_map(Offered::protocol))
    }

    fn update(&mut self, message: Message) -> Task<Message> {
        self.moment = self.environment.clock.read();
        self.lesson_goes_on();
        let follows = self.took_place(message);
        self.making_follows();
        #[cfg(windows)]
        self.recordings_follow();
        Task::batch([follows, self.lock_under_cover()])
    }

    /// Whether a digit in the walk has just gone where Tab would lead.
    fn tab_was_done(&mut self) -> bool {
        match self.stage.part_mut() {
            Some((desk, Part::Walk)) => desk.walk.tab_was_done(),
            _ => false,
        }
    }

    fn took_place(&mut self, message: Message) -> Task<Message> {
        match message {
            Message::Asked(command) => self.asked(command),
            Message::Tabbed(false) if self.tab_was_done() => Task::none(),
            Message::Tabbed(backwards) => focus::step(backwards)
                .chain(operate(operation::focusable::find_focused()).map(Message::Focused)),
            Message::Focused(id) => match self.stage.part_mut() {
                Some((desk, Part::Walk)) => desk.walk.control_reached(&desk.open, &id),
                _ => self.went_on_in_library(),
            },
            Message::ProtocolsLoaded(offered) => {
                self.protocols_loaded(offered);
                Task::none()
            }
            Message::ProtocolsReread(offered) => self.protocols_reread(offered),
            Message::HomePressed => self.forsake(Forsaking::Home),
            Message::ResumePressed => self.forsake(Forsaking::Desk),
            Message::Screen(message) => self.happened(message),
            Message::Walk(message) => self.walk(message),
            Message::Edition(message) => self.edition_change(message),
            Message::Contact(message) => self.contact(message),
            Message::Review(message) => self.review(message),
            Message::Lesson(message) => self.lesson(message),
            Message::Practised(message) => self.practised(message),
            Message::OwnRead(read) => self.own_read(read),
            Message::CourseOpened(read) => self.course_opened(read),
            Message::GroupsKept(kept) => self.groups_kept(kept),
            Message::GroupChosen(choice) => self.group_chosen(choice),
            Message::HalfTypedChosen(choice) => self.half_typed_chosen(choice),
            Message::HandedOut(made, which, form) => self.handed_out(made, which, form),
            Message::LessonMapDrawn(drawing) => self.lesson_map_drawn(drawing),
            Message::Emergency(message) => self.emergency(message),
            Message::Cover(cover::Message::ShowPressed) => self.uncovered(),
            Message::Keys(keys::Message::Closed) => {
                self.dialog = None;
                Task::none()
            }
            Message::Role(message) => self.role(message),
            Message::Keep(message) => self.keep(message),
            Message::Closing(choice) => self.choose_leaving(choice),
            Message::Rested => self.rested(),
            Message::Written(result) => self.written(&result),
            Message::PapersPlaced(place) => {
                self.papers_place = place;
                Task::none()
            }
            Message::SettingsWritten(written) => self.settings_written(written),
            Message::PhonebookWritten(written) => self.phonebook_written(&written),
            Message::PhonebookRead(read) => self.phonebook_read(read),
            Message::PhonebookShared(shared) => self.phonebook_shared(shared),
            Message::Papers(message) => self.papers(message),
            Message::PapersAnswered(asked, message) => self.papers_answered(asked, message),
            Message::PaperSaved(asked, saved) => self.paper_saved(asked, saved),
            Message::CopiedByHand(kind, copied) => {
                // Until the next lock and not for seconds: what was cut may be the only place where it is.
                let copied = Some(copied).filter(|_| self.has_secrets());
                match kind {
                    Kind::Standard => self.handed.copied = copied,
                    Kind::Primary => self.handed.selected = copied,
                }
                Task::none()
            }
            Message::LeavingDrawn => self.forget_copied(),
            Message::ClipboardRested(copied) => paper::clipboard_rested(copied),
            Message::ClipboardSeen(copied, now) => self.clipboard_seen(copied, now),
            Message::Swept(result) => self.swept(&result),
            Message::ListMade(made) => self.list_made(made),
            Message::AgreementsBegun(id, begun) => self.agreements_begun(&id, *begun),
            Message::Agreed(id, kept) => self.agreements_kept(&id, *kept),
            Message::AgreedOnShelf(offered, next) => self.agreed_on_shelf(offered, next),
            Message::AgreementsSeen(id, looked) => self.agreements_seen(&id, looked),
            Message::AgreementsCompared(id, looked) => self.agreements_compared(&id, looked),
            Message::WorklistMade(made) => self.worklist_made(made),
            Message::MapDrawn(budget, drawing, at) => self.map_drawn(&budget, drawing, at.as_ref()),
            Message::Played(budget, played) => self.played(&budget, played),
            Message::Proved(hash, proven) => self.proved(&hash, proven),
            Message::StoryPressed(unfold) => {
                if let Some(desk) = self.stage.desk_mut() {
                    desk.story_unfolded = Some(unfold);
                }
                Task::none()
            }
            Message::TroubleRead => {
                self.said.trouble = None;
                Task::none()
            }
            Message::RetryPressed => {
                self.said.trouble = None;
                self.flush();
                self.write()
            }
            Message::CloseRequested(window) => self.close_requested(window),
            Message::Vault(message) => self.vaulted(message),
            Message::Placing(message) => self.placed(message).map(Message::Placing),
            Message::Wished(wish) => {
                self.wish = wish;
                Task::none()
            }
            Message::Heard(woken) => {
                if woken == reader::Woken::Asked {
                    watch::touched();
                }
                Task::none()
            }
        }
    }

    /// Brings the keyboard to where the screen begins.
    fn focus(&self) -> Task<Message> {
        if matches!(self.dialog, Some(Dialog::Leaving | Dialog::HalfTyped(_))) {
            return self.focus_dialog();
        }
        if self.cover.is_some() {
            return cover::focus();
        }
        if let Some(emergency) = &self.emergency {
            return emergency.focus();
        }
        if self.dialog.is_some() {
            return self.focus_dialog();
        }
        match &self.stage {
            Stage::Desk { desk, part } => at_desk::focus(desk, part),
            Stage::Beside { shown, .. } => shown.focus(),
        }
    }

    fn view(&self) -> Element<'_, Message> {
        frame::view(self)
    }
}
