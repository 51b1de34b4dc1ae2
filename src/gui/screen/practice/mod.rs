//! The fictional cases of the protocols: open one played to its end, or walk it oneself with the story beside it.
//! Courses, in `courses`, put such cases in order. Practice cases stand apart from real ones; they meet nowhere.

mod courses;

use iced::widget::{column, row};
use iced::{Element, Fill, Task};

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
use crate::session::course::Shelf;
use crate::vault::CaseId;

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

/// How a fictional case is begun.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Begun {
    /// Played to its end.
    Played,
    /// Empty, with the story beside it.
    Empty,
    /// Before a group, move by move.
    Lesson,
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
    /// The first case of a course was asked for.
    CourseBegun(Name),
    /// The programme of a course was asked for.
    ProgrammePressed(Name),
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
    /// Begin a course with its first case, before a group.
    BeginCourse(Name),
    /// Put the programme of a course on paper.
    Programme(Name),
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
        Self { protocol, unfolded: first, course: None, pressed: false, search: Field::default() }
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

    /// Takes in what happened.
    pub fn update(&mut self, message: Message) -> Action {
        match message {
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
            Message::CourseBegun(course) => Action::BeginCourse(course),
            Message::ProgrammePressed(course) => Action::Programme(course),
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
    pub fn view<'a>(
        &'a self,
        context: Context<'a>,
        cases: &'a [CaseListing],
        offered: &'a [Offered],
        courses: &'a Shelf,
    ) -> Element<'a, Message> {
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
                .push(courses::listed(courses, self.course.as_ref(), offered, context))
                .push(column![text::heading(locale.msg_practice_cases()), fictional].spacing(gap::MEDIUM))
                .spacing(gap::HUGE)
        } else {
            column(self.found(context, offered, &words)).spacing(gap::TIGHT)
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
                    let cases = scenarios.iter().map(|scenario| self.scenario(protocol, scenario, context));
                    column(cases).spacing(gap::TIGHT).into()
                })
            })
            .collect();
        if groups.is_empty() { vec![text::body(context.locale.msg_practice_none()).into()] } else { groups }
    }

    /// The fictional cases with all of these words in their title or story, in either language.
    fn found<'a>(
        &'a self,
        context: Context<'a>,
        offered: &'a [Offered],
        words: &[String],
    ) -> Vec<Element<'a, Message>> {
        let tells = |scenario: &Scenario| {
            let Scenario { title, story, .. } = scenario;
            let told = [&title.nl, &title.en, &story.nl, &story.en].map(|text| text.to_lowercase());
            words.iter().all(|word| told.iter().any(|told| told.contains(word)))
        };
        let found: Vec<_> = scenarios(offered).filter(|(_, scenario)| tells(scenario)).collect();
        let count = text::muted(context.locale.msg_practice_found(found.len()));
        let shown = found.into_iter().take(SHOWN);
        let shown = shown.map(|(protocol, scenario)| self.scenario(protocol, scenario, context));
        [count.into()].into_iter().chain(shown).collect()
    }

    fn scenario<'a>(
        &self,
        protocol: &'a Protocol,
        scenario: &'a Scenario,
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
            let played = |begun: Begun| begun != Begun::Lesson || scenario.debrief.is_some();
            let ways = ways.into_iter().filter(|(begun, ..)| played(*begun)).map(|(begun, words, about)| {
                let press = Message::BeginPressed(which.clone(), begun);
                let button = match begun {
                    Begun::Empty => button::primary(words).id(id(&which, "empty")),
                    Begun::Played => button::secondary(words).id(id(&which, "played")),
                    Begun::Lesson => button::secondary(words).id(id(&which, "lesson")),
                };
                column![Element::from(button.width(Fill).on_press(press)), text::muted(about)]
                    .spacing(gap::TIGHT)
                    .width(Fill)
                    .into()
            });
            column![story(scenario, context), row(ways).spacing(gap::LARGE)].spacing(gap::LARGE).into()
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
        self.view(sight.context, sight.cases, sight.offered, sight.courses)
    }
}
