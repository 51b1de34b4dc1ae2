//! A window with one screen in it, and the cases, protocols and settings that the screens are handed.

use std::sync::Arc;
use std::sync::OnceLock;

use iced::widget::column;
use iced::{Element, Program, Task, Theme};
use jiff::civil::{Date, date};
use jiff::tz::TimeZone;
use weegwijzer::authoring::prove::promises;
use weegwijzer::case::{Event, Mode, play};
use weegwijzer::drawing::{self, Path};
use weegwijzer::gui::context::Context;
use weegwijzer::gui::font;
use weegwijzer::gui::screen::emergency::{self, Emergency};
use weegwijzer::gui::screen::keep::{self, Closing, Keep};
use weegwijzer::gui::screen::library::{self, Library};
use weegwijzer::gui::screen::papers::{self, Bench, Papers};
use weegwijzer::gui::screen::practice::{self, Practice};
use weegwijzer::gui::screen::review::{self, Review};
use weegwijzer::gui::screen::start::{self, CaseListing, Damaged, Kept, Start};
use weegwijzer::gui::screen::{cover, keys as help, settings};
use weegwijzer::gui::shortcuts::Command;
use weegwijzer::gui::theme::Mode as Look;
use weegwijzer::gui::widget::{button, dialog, focus, keys, surface, text};
use weegwijzer::locale::{Language, Locale};
use weegwijzer::phonebook::Phonebook;
use weegwijzer::protocol::{Name, Protocol, bundle};
use weegwijzer::session::Offered;
use weegwijzer::session::course::Shelf;
use weegwijzer::session::lesson::Groups;
use weegwijzer::session::own_case::OwnCases;
use weegwijzer::session::{Moment, OpenCase};
use weegwijzer::vault::TextSize;
use weegwijzer::vault::place::AtHand;
use weegwijzer::vault::{self, CaseId, Settings};

use crate::support::Desk;

/// Nothing of the user's own.
static NOTHING_OWN: OnceLock<(OwnCases, Groups, AtHand)> = OnceLock::new();

/// The courses that come along.
static COURSES: OnceLock<Shelf> = OnceLock::new();

pub const TODAY: Date = date(2026, 11, 21);

/// A window with one screen, and what the screen asked for.
pub struct Room {
    pub screen: Screen,
    pub look: Look,
    pub scale: TextSize,
    pub locale: Locale,
    pub open: OpenCase,
    pub cases: Vec<CaseListing>,
    pub offered: Vec<Offered>,
    pub zone: TimeZone,
    pub phonebook: Phonebook,
    /// No protocol at all, as when the bundle would be broken.
    pub no_protocol: bool,
    /// Whether the case on the desk lights its path on the flow map.
    pub lit: bool,
    pub settings: Settings,
    pub asked: Vec<Asked>,
    /// The overview, whose part stands beside the papers.
    pub beside: Review,
}

pub enum Screen {
    Start(Start),
    Practice(Practice),
    Library(Library),
    Emergency(Emergency),
    Review(Box<Review>),
    Papers(Box<Papers>),
    Settings(settings::Settings),
    Keep(Keep),
    Closing,
    Keys,
    Cover,
}

/// What a screen asked of the window.
#[derive(Debug, PartialEq)]
pub enum Asked {
    Start(start::Action),
    Practice(practice::Action),
    Library(library::Action),
    Emergency(emergency::Action),
    Change(Name),
    Review(String),
    Papers(String),
    Settings(settings::Action),
    Keep(keep::Action),
    Closing(Closing),
    KeysClosed,
    CoverOff,
}

#[derive(Debug, Clone)]
pub enum Message {
    Tab(bool),
    Start(start::Message),
    Practice(practice::Message),
    Library(library::Message),
    Emergency(emergency::Message),
    Review(review::Message),
    Papers(papers::Message),
    Settings(settings::Message),
    Keep(keep::Message),
    Closing(Closing),
    Keys(help::Message),
    Cover(cover::Message),
    Nothing,
}

impl Room {
    /// Shows the papers of the case, as the window does when it comes to them.
    fn enter(&mut self) -> Task<Message> {
        let bench = Bench { locale: &self.locale, moment: now(), zone: &self.zone };
        let Screen::Papers(papers) = &mut self.screen else { return Task::none() };
        papers.enter(&self.open, &bench).map(Message::Papers)
    }

    pub fn focus(&self) -> Task<Message> {
        match &self.screen {
            Screen::Start(start) => start.focus(),
            Screen::Practice(practice) => practice.focus(),
            Screen::Library(library) => library.focus(),
            Screen::Emergency(emergency) => emergency.focus(),
            Screen::Review(review) => review.focus(),
            Screen::Papers(papers) => papers.focus(),
            Screen::Settings(settings) => settings.focus(),
            Screen::Cover => cover::focus(),
            Screen::Keep(keep) => keep.focus(),
            Screen::Closing | Screen::Keys => Task::none(),
        }
    }

    fn update(&mut self, message: Message) -> Task<Message> {
        match (message, &mut self.screen) {
            (Message::Tab(backwards), _) => return focus::step(backwards),
            (Message::Start(message), Screen::Start(start)) => {
                self.asked.push(Asked::Start(start.update(message, &self.offered)));
            }
            (Message::Practice(message), Screen::Practice(practice)) => {
                self.asked.push(Asked::Practice(practice.update(message)));
            }
            (Message::Library(message), Screen::Library(library)) => {
                match library.update(message, &self.offered) {
                    library::Action::None => {}
                    library::Action::Focus(control) => return focus::on(control),
                    library::Action::DrawMap(protocol, at, _) => {
                        let (case, walk) = (self.open.case(), self.open.walk());
                        let path = if self.lit { Path::Case(case, walk) } else { Path::None };
                        let drawing = drawing::draw_path(&protocol, self.locale.language(), path);
                        let control = library.show_map(Arc::new(drawing), at.as_ref());
                        return control.map_or_else(Task::none, focus::on);
                    }
                    library::Action::Prove(protocol, budget) => {
                        library.proved(&protocol.hash, promises(&protocol, &budget));
                    }
                    action => self.asked.push(Asked::Library(action)),
                }
            }
            (Message::Emergency(message), Screen::Emergency(emergency)) => {
                self.asked.push(Asked::Emergency(emergency.update(message)));
            }
            (Message::Review(message), Screen::Review(review)) => match review.update(message, &self.open) {
                review::Action::None => {}
                review::Action::Run(task) => return task.map(Message::Review),
                review::Action::Change(question) => self.asked.push(Asked::Change(question)),
                review::Action::Resolve(alert, reason) => {
                    let event = Event::Resolved { protocol: Name::from("knmg-meldcode"), alert, reason };
                    self.open.record(event, now()).unwrap();
                }
                review::Action::Conclude => self.open.record(Event::Concluded, now()).unwrap(),
                review::Action::Reopen(reason) => {
                    self.open.record(Event::Reopened { reason }, now()).unwrap();
                }
                other => self.asked.push(Asked::Review(format!("{other:?}"))),
            },
            (Message::Papers(message), Screen::Papers(papers)) => {
                let bench = Bench { locale: &self.locale, moment: now(), zone: &self.zone };
                match papers.update(message, &self.open, &bench) {
                    papers::Action::None => {}
                    papers::Action::Run(task) => return task.map(Message::Papers),
                    papers::Action::Save(made, papers::Form::Diary) => {
                        self.asked.push(Asked::Papers(made.diary));
                    }
                    papers::Action::Save(made, form) => {
                        self.asked.push(Asked::Papers(format!("{form:?} {}", made.text)));
                    }
                    papers::Action::Copy(text) => self.asked.push(Asked::Papers(text)),
                    other => self.asked.push(Asked::Papers(format!("{other:?}"))),
                }
            }
            (Message::Settings(message), Screen::Settings(screen)) => {
                let action = screen.update(message, &self.settings, &crate::support::UNGOVERNED);
                if let settings::Action::Apply(values) = &action {
                    self.settings = values.clone();
                    self.scale = values.text_size;
                    if let Some(language) = values.language {
                        self.locale = Locale::new(language);
                    }
                }
                self.asked.push(Asked::Settings(action));
            }
            (Message::Keep(message), Screen::Keep(keep)) => {
                self.asked.push(Asked::Keep(keep.update(message)));
            }
            (Message::Closing(closing), _) => self.asked.push(Asked::Closing(closing)),
            (Message::Keys(help::Message::Closed), _) => self.asked.push(Asked::KeysClosed),
            (Message::Cover(cover::Message::ShowPressed), _) => self.asked.push(Asked::CoverOff),
            (message, _) => panic!("{message:?} does not belong to this screen"),
        }
        Task::none()
    }

    fn view(&self) -> Element<'_, Message> {
        let context = Context {
            locale: &self.locale,
            today: TODAY,
            now: TODAY.at(9, 0, 0, 0),
            phonebook: &self.phonebook,
            policy: &crate::support::UNGOVERNED,
            papers: &weegwijzer::vault::place::Place::Fine,
        };
        let empty = || column![self.bar(), surface::ground(column![])];
        let content: Element<'_, Message> = match &self.screen {
            Screen::Start(start) => {
                let (own, ..) = NOTHING_OWN.get_or_init(Default::default);
                let screen = start.view(context, (&self.cases, own), &self.offered).map(Message::Start);
                column![self.bar(), screen].into()
            }
            Screen::Practice(practice) => {
                let courses = COURSES.get_or_init(Shelf::bundled);
                let (own_cases, groups, places) = NOTHING_OWN.get_or_init(Default::default);
                let (cases, offered) = (&self.cases, &self.offered);
                let material = practice::Material {
                    context,
                    cases,
                    offered,
                    courses,
                    own_cases,
                    groups,
                    places,
                    groups_at: practice::GroupsAt::Memory,
                };
                let screen = practice.view(material).map(Message::Practice);
                column![self.bar(), screen].into()
            }
            Screen::Library(library) => {
                let shelf = library::Shelf {
                    offered: &self.offered,
                    folder: Some("/home/gebruiker/.local/share/weegwijzer/protocols".into()),
                    at_desk: true,
                };
                column![self.bar(), library.view(context, shelf).map(Message::Library)].into()
            }
            Screen::Emergency(emergency) => {
                let protocol = (!self.no_protocol).then(|| &**self.open.protocol());
                emergency.view(context, protocol, true).map(Message::Emergency)
            }
            Screen::Review(review) => {
                let screen = review.view(context, &self.open, &self.zone).map(Message::Review);
                column![self.bar(), screen].into()
            }
            Screen::Papers(papers) => {
                let screen = papers.view(context, &self.open, &self.beside, &self.zone).map(Message::Papers);
                column![self.bar(), screen].into()
            }
            Screen::Settings(screen) => {
                let roles = &self.open.protocol().head.roles;
                let folder = std::path::Path::new("/home/gebruiker/.local/share/weegwijzer");
                let papers = std::path::Path::new("/home/gebruiker/Documenten");
                let screen =
                    screen.view(context, &self.settings, roles, folder, papers).map(Message::Settings);
                column![self.bar(), screen].into()
            }
            Screen::Keep(keep) => {
                let close = Message::Keep(keep::Message::Closed);
                dialog::over(empty(), Some((keep.view(context).map(Message::Keep), close)))
            }
            Screen::Closing => {
                let close = Message::Closing(Closing::Stay);
                dialog::over(empty(), Some((keep::closing(context).map(Message::Closing), close)))
            }
            Screen::Keys => {
                let close = Message::Keys(help::Message::Closed);
                dialog::over(empty(), Some((help::view(context).map(Message::Keys), close)))
            }
            Screen::Cover => cover::view(context, cover::Waits::ForSomebody).map(Message::Cover),
        };
        keys::tab(surface::ground(content), Message::Tab)
    }

    /// A bar as the window has above every screen, so that the pictures show the room there really is.
    fn bar(&self) -> Element<'_, Message> {
        let button = |danger: bool, words: String, command: Command| {
            let button = if danger { button::danger(words) } else { button::secondary(words) };
            button.shortcut(&command.shortcut()).on_press(Message::Nothing).into()
        };
        surface::bar(surface::ends(
            vec![text::label(self.locale.msg_app_title()).into()],
            vec![
                button(true, self.locale.msg_app_danger(), Command::Emergency),
                button(false, self.locale.msg_app_hide(), Command::Cover),
            ],
        ))
    }
}

pub fn now() -> Moment {
    Moment { now: TODAY.at(14, 32, 0, 0).to_zoned(TimeZone::UTC).unwrap().timestamp(), today: TODAY }
}

pub fn protocol() -> Arc<Protocol> {
    bundle::get(&Name::from("knmg-meldcode")).expect("the bundled meldcode is sound")
}

/// A fictional case played to its end, without its last so many moves.
pub fn played(scenario: &str, language: Language, without: usize) -> OpenCase {
    let protocol = protocol();
    let mut scenario = protocol.scenario(&Name::from(scenario)).expect("the scenario").clone();
    scenario.does.truncate(scenario.does.len() - without);
    let case = play(&protocol, &scenario, language).unwrap();
    OpenCase::new(protocol, case, TODAY)
}

pub fn kept(id: u8, label: &str, step: &str, review_on: Option<Date>, changed: Date) -> Kept {
    Kept {
        id: CaseId::parse(&format!("{id:032x}")).unwrap(),
        label: label.to_owned(),
        mode: Mode::Real,
        protocol: Name::from("knmg-meldcode"),
        step: Some(Name::from(step)),
        review_on,
        changed,
        concluded: false,
        filed: false,
        warning: None,
    }
}

pub fn cases() -> Vec<CaseListing> {
    let concluded = Kept { concluded: true, ..kept(4, "groene deur", "report", None, date(2026, 9, 3)) };
    let practice =
        Kept { mode: Mode::Practice, ..kept(5, "Klap in de auto", "talk", None, date(2026, 11, 18)) };
    vec![
        CaseListing::Kept(kept(1, "blauwe fiets", "talk", Some(date(2026, 12, 5)), date(2026, 11, 20))),
        CaseListing::Kept(kept(
            2,
            "dinsdag bij regen",
            "follow-up",
            Some(date(2026, 11, 7)),
            date(2026, 10, 9),
        )),
        CaseListing::Kept(kept(3, "", "signals", None, date(2026, 11, 19))),
        CaseListing::Kept(concluded),
        CaseListing::Kept(practice),
        CaseListing::Damaged(Damaged {
            id: CaseId::parse(&"f".repeat(32)).unwrap(),
            mode: Mode::Real,
            what: Locale::new(Language::Nl).msg_error_no_readable_revision("…/vault/cases/9f86d081"),
            remedy: Locale::new(Language::Nl).msg_error_no_readable_revision_remedy(),
        }),
    ]
}

/// How a window is set up.
#[derive(Clone, Copy)]
pub struct Setup {
    pub language: Language,
    pub look: Look,
    pub scale: TextSize,
}

pub const DUTCH: Setup = Setup { language: Language::Nl, look: Look::Light, scale: TextSize::NORMAL };
pub const ENGLISH: Setup = Setup { language: Language::En, look: Look::Dark, scale: TextSize::NORMAL };
pub const LARGE: Setup = Setup { scale: TextSize::LARGEST, ..DUTCH };

impl Setup {
    pub fn name(self) -> String {
        let look = if self.look == Look::Dark { "dark" } else { "light" };
        format!("{}-{look}-{}", self.language.tag(), self.scale.percent())
    }

    pub fn room(self, screen: Screen, open: OpenCase, cases: Vec<CaseListing>) -> Room {
        Room {
            screen,
            look: self.look,
            scale: self.scale,
            locale: Locale::new(self.language),
            open,
            cases,
            zone: TimeZone::UTC,
            phonebook: Phonebook::default(),
            no_protocol: false,
            lit: false,
            offered: vec![Offered::Sound(protocol())],
            settings: Settings {
                look: if self.look == Look::Dark { vault::Look::Dark } else { vault::Look::Light },
                text_size: self.scale,
                ..Settings::default()
            },
            asked: Vec::new(),
            beside: Review::default(),
        }
    }
}

/// Opens a window of 1100 by 760 on a room.
pub fn desk(
    make: impl Fn() -> Room + 'static,
) -> Desk<impl Program<State = Room, Message = Message, Theme = Theme> + 'static> {
    let boot = move || {
        let mut room = make();
        let task = Task::batch([room.enter(), room.focus()]);
        (room, task)
    };
    let mut application = iced::application(boot, Room::update, Room::view)
        .theme(|room: &Room| room.look.theme())
        .scale_factor(|room: &Room| room.scale.factor())
        .default_font(font::REGULAR);
    for face in font::FACES {
        application = application.font(face);
    }
    Desk::open(application, 1100.0, 760.0)
}

pub fn start(setup: Setup) -> Room {
    let role = Some(Name::from("gp"));
    setup.room(Screen::Start(Start::new(role)), played("slapped-at-home", setup.language, 0), cases())
}

pub fn review(setup: Setup, scenario: &str, without: usize) -> Room {
    setup.room(Screen::Review(Box::default()), played(scenario, setup.language, without), Vec::new())
}

pub fn papers(setup: Setup, scenario: &str) -> Room {
    setup.room(Screen::Papers(Box::default()), played(scenario, setup.language, 0), Vec::new())
}

pub fn other(setup: Setup, screen: Screen) -> Room {
    setup.room(screen, played("slapped-at-home", setup.language, 0), cases())
}
