//! The fictional cases of the protocols: open one played to its end, or walk it oneself with the story beside it.
//! Courses, in `courses`, put such cases in order; those of one's own are in `own`. Practice cases stand apart from real ones; they meet nowhere.

mod courses;
mod own;

use std::path::PathBuf;

use iced::widget::{column, row};
use iced::{Element, Fill, Task};
use jiff::civil::Time;

use super::start::{CaseListing, line, listed};
use super::{Back, Screen, Sight, escape, escapes};
use crate::case::Mode;
use crate::gui::context::Context;
use crate::gui::theme::measure::gap;
use crate::gui::theme::style::Level;
use crate::gui::widget::disclosure::disclosure;
use crate::gui::widget::field::{self, Field};
use crate::gui::widget::{alert, button, focus, page, surface, text};
use crate::protocol::bundle::scenarios_of;
use crate::protocol::{Name, Protocol, Scenario};
use crate::session::Offered;
use crate::session::course::{Sheet, Shelf, time_typed};
use crate::session::lesson::Groups;
use crate::session::own_case::OwnCases;
use crate::vault::CaseId;
use crate::vault::place::{self, AtHand};

/// So many of what was found are shown; more words find fewer.
const SHOWN: usize = 20;

/// The screen.
#[derive(Debug, Clone, Default)]
pub struct Practice {
    /// The protocol whose fictional cases are shown.
    protocol: Option<Name>,
    unfolded: Option<Which>,
    /// The course that is unfolded.
    course: Option<Name>,
    /// That case was unfolded by somebody, not by the screen.
    pressed: bool,
    search: Field,
    /// Where a course lies that is to be opened.
    folder: Field,
    /// When the course begins, for its programme.
    begins: Field,
    /// Whether a course from elsewhere is asked for.
    elsewhere: bool,
    /// Whether it was asked once that what groups did goes.
    throwing: bool,
    /// Of which of one's own it was asked once that it goes.
    removing: Option<Which>,
}

/// A fictional case of a protocol.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Which {
    /// The protocol.
    pub protocol: Name,
    /// The fictional case.
    pub scenario: Name,
}

impl Which {
    /// A case of a protocol, by their names.
    #[must_use]
    pub fn new(protocol: &Name, scenario: &Name) -> Self {
        Self { protocol: protocol.clone(), scenario: scenario.clone() }
    }
}

/// What there is to practise with.
#[derive(Debug, Clone, Copy)]
pub struct Material<'a> {
    /// The words of the program, and the day.
    pub context: Context<'a>,
    /// The kept cases.
    pub cases: &'a [CaseListing],
    /// The protocols.
    pub offered: &'a [Offered],
    /// The courses.
    pub courses: &'a Shelf,
    /// The user's own fictional cases.
    pub own_cases: &'a OwnCases,
    /// What groups did.
    pub groups: &'a Groups,
    /// Places to choose from.
    pub places: &'a AtHand,
    /// Whether they are on disk, or can be put there.
    pub groups_at: GroupsAt,
}

/// Where what groups did is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GroupsAt {
    /// In memory, and there is no place to keep anything.
    OnlyMemory,
    /// In memory.
    Memory,
    /// On disk.
    Disk,
}

/// How a fictional case is begun.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Begun {
    /// Played to its end.
    Played,
    /// Empty, with the story beside it.
    Empty,
    /// Before a group, move by move.
    Lesson,
    /// Played to its end, to be changed: one of one's own.
    Changed,
}

/// What happened on the screen.
#[derive(Debug, Clone)]
pub enum Message {
    /// The fictional cases of a protocol were folded or unfolded.
    ProtocolPressed(Name),
    /// A fictional case was folded or unfolded.
    Pressed(Which),
    /// A course was folded or unfolded.
    CoursePressed(Name),
    /// A case of a course was asked for, counted from 0.
    CourseBegun(Name, usize),
    /// When it begins was typed, for its programme.
    BeginsTyped(field::Message),
    /// A paper of a course was asked for.
    ProgrammePressed(Name, Sheet),
    /// Opening a course from elsewhere was folded or unfolded.
    ElsewherePressed,
    /// The folder of a course was typed or chosen.
    FolderTyped(field::Message),
    /// Opening the course in that folder was asked for.
    FolderPressed,
    /// A fictional case of one's own was asked for.
    NewPressed,
    /// One of one's own may go.
    RemovePressed(Which),
    /// Keeping what groups did was asked for.
    KeepGroupsPressed,
    /// What groups did may go.
    ForgetGroupsPressed,
    /// Something was typed in the search field.
    Searched(field::Message),
    /// A fictional case was begun.
    BeginPressed(Which, Begun),
    /// A practice case begun earlier was pressed.
    CasePressed(CaseId),
    /// Back was pressed.
    BackPressed,
}

/// What the window must do after an update.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// Nothing.
    None,
    /// Begin a practice case.
    Begin(Which, Begun),
    /// Begin a course with this case, counted from 0, before a group.
    BeginCourse(Name, usize),
    /// Make a paper of a course, which begins at that time where it is known.
    Programme(Name, Sheet, Option<Time>),
    /// Open the course in a folder.
    OpenCourse(PathBuf),
    /// The keyboard belongs here, and places to choose from are looked for.
    Places(&'static str),
    /// Make a fictional case of one's own.
    NewCase,
    /// Remove one of one's own.
    Remove(Which),
    /// Keep what groups did.
    KeepGroups,
    /// What groups did goes.
    ForgetGroups,
    /// Take up a practice case.
    Open(CaseId),
    /// Back to the start.
    Back,
}

const SEARCH: &str = "practice.search";

impl Practice {
    /// The screen, its first fictional case unfolded.
    #[must_use]
    pub fn new(offered: &[Offered]) -> Self {
        let first = scenarios(offered).next().map(|(protocol, scenario)| which(protocol, scenario));
        let protocol = first.as_ref().map(|which| which.protocol.clone());
        Self { protocol, unfolded: first, ..Self::default() }
    }

    /// The same, with this fictional case unfolded.
    #[must_use]
    pub fn unfolding(self, which: Which) -> Self {
        Self { protocol: Some(which.protocol.clone()), unfolded: Some(which), pressed: true, ..self }
    }

    /// The same, with these words looked for.
    #[must_use]
    pub fn looking_for(self, words: &str) -> Self {
        Self { search: Field::new(words), ..self }
    }

    /// Brings the keyboard to the fictional case that was unfolded, or to where one is found.
    pub fn focus<T: Send + 'static>(&self) -> Task<T> {
        if !self.search.text().is_empty() {
            return focus::on(SEARCH);
        }
        match self.unfolded.as_ref().filter(|_| self.pressed) {
            Some(which) => focus::on(id(which, "head")),
            None => focus::on(SEARCH),
        }
    }

    /// Unfolds a course that was opened, and brings the keyboard to it.
    pub fn unfold_course<T: Send + 'static>(&mut self, course: Name) -> Task<T> {
        let head = courses::head(&course);
        self.course = Some(course);
        self.elsewhere = false;
        self.folder = Field::default();
        focus::on(head)
    }

    /// Takes in what happened.
    pub fn update(&mut self, message: Message) -> Action {
        let threw = std::mem::take(&mut self.throwing);
        let removed = self.removing.take();
        match message {
            // What cannot be taken back is asked twice.
            Message::RemovePressed(which) if removed.as_ref() == Some(&which) => Action::Remove(which),
            Message::RemovePressed(which) => {
                self.removing = Some(which);
                Action::None
            }
            Message::ElsewherePressed => {
                self.elsewhere = !self.elsewhere;
                if self.elsewhere { Action::Places(courses::FOLDER) } else { Action::None }
            }
            Message::FolderTyped(message) => {
                let _ = self.folder.update(message);
                Action::None
            }
            Message::FolderPressed if self.folder.text().trim().is_empty() => Action::Places(courses::FOLDER),
            Message::FolderPressed => Action::OpenCourse(place::typed(self.folder.text())),
            Message::NewPressed => Action::NewCase,
            Message::KeepGroupsPressed => Action::KeepGroups,
            // What cannot be taken back is asked twice.
            Message::ForgetGroupsPressed if threw => Action::ForgetGroups,
            Message::ForgetGroupsPressed => {
                self.throwing = true;
                Action::None
            }
            Message::Pressed(which) => {
                self.pressed = true;
                self.unfolded = if self.unfolded.as_ref() == Some(&which) { None } else { Some(which) };
                Action::None
            }
            Message::ProtocolPressed(protocol) => {
                let shut = self.protocol.as_ref() == Some(&protocol);
                self.protocol = (!shut).then_some(protocol);
                Action::None
            }
            Message::CoursePressed(course) => {
                let shut = self.course.as_ref() == Some(&course);
                self.course = (!shut).then_some(course);
                Action::None
            }
            Message::CourseBegun(course, case) => Action::BeginCourse(course, case),
            Message::BeginsTyped(message) => {
                let _ = self.begins.update(message);
                Action::None
            }
            Message::ProgrammePressed(course, sheet) => {
                Action::Programme(course, sheet, time_typed(self.begins.text()))
            }
            Message::Searched(message) => {
                let _ = self.search.update(message);
                Action::None
            }
            Message::BeginPressed(which, begun) => Action::Begin(which, begun),
            Message::CasePressed(id) => Action::Open(id),
            Message::BackPressed => Action::Back,
        }
    }

    /// Shows the screen.
    pub fn view<'a>(&'a self, material: Material<'a>) -> Element<'a, Message> {
        let Material { context, cases, offered, .. } = material;
        let locale = context.locale;
        let kept = listed(cases, Mode::Practice, context.today);
        let kept = (!kept.is_empty()).then(|| {
            let rows = kept.into_iter().map(|case| line(case, context, offered, Message::CasePressed));
            column![text::heading(locale.msg_practice_kept()), column(rows).spacing(gap::SMALL)]
                .spacing(gap::MEDIUM)
        });
        let search = field::line(locale.msg_practice_search(), &self.search, Message::Searched)
            .id(SEARCH)
            .hint(locale.msg_practice_search_hint());
        let words: Vec<String> = self.search.text().split_whitespace().map(str::to_lowercase).collect();
        let head = surface::ends(
            vec![text::title(locale.msg_practice_title()).into()],
            vec![
                button::secondary(locale.msg_word_back())
                    .id("practice.back")
                    .shortcut(&escape())
                    .on_press(Message::BackPressed)
                    .into(),
            ],
        );
        let head = column![
            head,
            text::body(format!("{} {}", locale.msg_start_practise_about(), locale.msg_practice_apart()))
        ];
        let top = column![head.spacing(gap::SMALL), Element::from(search)].spacing(gap::LARGE);
        // What was found comes right below what was typed.
        let below = if words.is_empty() {
            let fictional = column(self.groups(context, offered)).spacing(gap::TIGHT);
            column![]
                .push(kept)
                .push(self.done_by_groups(material))
                .push(self.courses(material))
                .push(self.own(material))
                .push(column![text::heading(locale.msg_practice_cases()), fictional].spacing(gap::MEDIUM))
                .spacing(gap::HUGE)
        } else {
            column(self.found(material, &words)).spacing(gap::TIGHT)
        };
        let content = column![top, below].spacing(gap::HUGE);
        let banner = alert::banner(Level::Attention, locale.msg_practice_banner(), None);
        escapes(column![banner, page::page("practice.page", surface::reading(content))], Message::BackPressed)
    }

    /// The fictional cases under their protocols.
    fn groups<'a>(&'a self, context: Context<'a>, offered: &'a [Offered]) -> Vec<Element<'a, Message>> {
        let protocols = offered.iter().filter_map(Offered::protocol).map(|protocol| &**protocol);
        let groups: Vec<_> = protocols
            .map(|protocol| (protocol, scenarios_of(protocol)))
            .filter(|(_, scenarios)| !scenarios.is_empty())
            .map(|(protocol, scenarios)| {
                let open = self.protocol.as_ref() == Some(&protocol.head.id);
                let pressed = Message::ProtocolPressed(protocol.head.id.clone());
                let head = format!("practice.{}.head", protocol.head.id);
                let count = scenarios.len().to_string();
                let title = protocol.head.title.get(context.locale.language());
                disclosure(head, title, Some(count.into()), open, pressed, || {
                    let cases =
                        scenarios.iter().map(|scenario| self.scenario(protocol, scenario, false, context));
                    column(cases).spacing(gap::TIGHT).into()
                })
            })
            .collect();
        if groups.is_empty() { vec![text::body(context.locale.msg_practice_none()).into()] } else { groups }
    }

    /// The fictional cases with all of these words in their title or story, in either language.
    fn found<'a>(&'a self, material: Material<'a>, words: &[String]) -> Vec<Element<'a, Message>> {
        let Material { context, offered, own_cases, .. } = material;
        let tells = |scenario: &Scenario| {
            let Scenario { title, story, .. } = scenario;
            let told = [&title.nl, &title.en, &story.nl, &story.en].map(|text| text.to_lowercase());
            words.iter().all(|word| told.iter().any(|told| told.contains(word)))
        };
        let protocols = || offered.iter().filter_map(Offered::protocol).map(|protocol| &**protocol);
        let own = protocols().flat_map(|protocol| {
            own_cases.of(&protocol.head.id).map(move |scenario| (protocol, &**scenario, true))
        });
        let comes = scenarios(offered).map(|(protocol, scenario)| (protocol, scenario, false));
        let found: Vec<_> = own.chain(comes).filter(|(_, scenario, _)| tells(scenario)).collect();
        let count = text::muted(context.locale.msg_practice_found(found.len()));
        let shown = found.into_iter().take(SHOWN);
        let shown = shown.map(|(protocol, scenario, own)| self.scenario(protocol, scenario, own, context));
        [count.into()].into_iter().chain(shown).collect()
    }

    fn scenario<'a>(
        &self,
        protocol: &'a Protocol,
        scenario: &'a Scenario,
        own: bool,
        context: Context<'a>,
    ) -> Element<'a, Message> {
        let locale = context.locale;
        let which = which(protocol, scenario);
        let open = self.unfolded.as_ref() == Some(&which);
        let role = role(protocol, scenario, context);
        let pressed = Message::Pressed(which.clone());
        let head = id(&which, "head");
        disclosure(head, scenario.title.get(locale.language()), Some(role.into()), open, pressed, || {
            let ways = [
                (Begun::Empty, locale.msg_practice_empty(), locale.msg_practice_empty_about()),
                (Begun::Played, locale.msg_practice_played(), locale.msg_practice_played_about()),
                (Begun::Lesson, locale.msg_practice_lesson(), locale.msg_practice_lesson_about()),
            ];
            let played = |begun: Begun| begun != Begun::Lesson || own || scenario.debrief.is_some();
            let ways = ways.into_iter().filter(|(begun, ..)| played(*begun)).map(|(begun, words, about)| {
                let press = Message::BeginPressed(which.clone(), begun);
                let button = match begun {
                    Begun::Empty => button::primary(words).id(id(&which, "empty")),
                    Begun::Played => button::secondary(words).id(id(&which, "played")),
                    Begun::Lesson | Begun::Changed => button::secondary(words).id(id(&which, "lesson")),
                };
                column![Element::from(button.width(Fill).on_press(press)), text::muted(about)]
                    .spacing(gap::TIGHT)
                    .width(Fill)
                    .into()
            });
            let change = own.then(|| self.change(&which, context));
            column![story(scenario, context), row(ways).spacing(gap::LARGE)]
                .push(change)
                .spacing(gap::LARGE)
                .into()
        })
    }
}

/// The story of a fictional case, and what it was made after: also shown beside a case that is walked empty.
pub fn story<'a, M: 'a>(scenario: &'a Scenario, context: Context<'a>) -> Element<'a, M> {
    let locale = context.locale;
    column![text::body(scenario.story.get(locale.language()))]
        .push(scenario.ruling.as_ref().map(|ruling| text::muted(locale.msg_practice_ruling(ruling))))
        .spacing(gap::SMALL)
        .into()
}

fn role(protocol: &Protocol, scenario: &Scenario, context: Context<'_>) -> String {
    let role = protocol.head.roles.iter().find(|role| role.id == scenario.role);
    role.map_or_else(String::new, |role| role.label.get(context.locale.language()).to_owned())
}

fn which(protocol: &Protocol, scenario: &Scenario) -> Which {
    Which::new(&protocol.head.id, &scenario.id)
}

fn id(which: &Which, part: &str) -> String {
    format!("practice.{}.{}.{part}", which.protocol, which.scenario)
}

fn scenarios(offered: &[Offered]) -> impl Iterator<Item = (&Protocol, &Scenario)> {
    offered
        .iter()
        .filter_map(Offered::protocol)
        .flat_map(|protocol| scenarios_of(protocol).iter().map(move |scenario| (&**protocol, scenario)))
}

impl Screen for Practice {
    type Message = Message;
    type Action = Action;

    const STAYS_WHEN_LOCKED: bool = true;
    const COME_BACK: Option<Back> = Some(Back::Practice);

    fn is_half_typed(&self) -> bool {
        // Places, a day for a paper, and words to look for.
        false
    }

    fn open(sight: Sight<'_>) -> Option<Self> {
        Some(Self::new(sight.offered))
    }

    fn focus<T: Send + 'static>(&self) -> Task<T> {
        self.focus()
    }

    fn update(&mut self, message: Message, _: Sight<'_>) -> Action {
        self.update(message)
    }

    fn view<'a>(&'a self, sight: Sight<'a>) -> Element<'a, Message> {
        let Sight {
            context, cases, offered, courses, own_cases, groups, groups_kept, places, folders, ..
        } = sight;
        let groups_at = match folders.vault {
            _ if groups_kept => GroupsAt::Disk,
            Some(_) => GroupsAt::Memory,
            None => GroupsAt::OnlyMemory,
        };
        self.view(Material { context, cases, offered, courses, own_cases, groups, places, groups_at })
    }
}
