//! Fictional cases of one's own: beginning one, what is told while it is played, keeping it, and time that goes on in practice.
//! Of a real case none is made.

use std::path::PathBuf;
use std::sync::Arc;

use iced::Task;

use super::apart::apart;
use super::{App, Message as AppMessage};
use crate::case::Mode;
use crate::gui::desk::Desk;
use crate::gui::screen::own_case::{Action, Making, OwnCase};
use crate::gui::screen::practice::Which;
use crate::gui::screen::{Answers, Ask, Back};
use crate::gui::widget::{field, focus};
use crate::locale::Trouble;
use crate::protocol::{Alerts, Expectation, Name, Protocol, Scenario, Text, bundle};
use crate::session::course::At;
use crate::session::lesson::{Passed, passed};
use crate::session::own_case::{self, Made, Written, made};
use crate::session::{Offered, OpenCase};
use crate::vault::VaultError;

/// What happened around a practice case.
#[derive(Debug, Clone)]
pub enum Message {
    /// A week was to go by.
    WeekPressed,
    /// Keeping it as a fictional case of one's own was asked for.
    KeepPressed,
    /// Something was typed that comes to be known before the question in sight.
    Told(field::Message),
    /// It was kept, or not.
    Kept(Result<(PathBuf, Box<own_case::OwnCase>), Trouble>),
}

impl App {
    /// Something happened around the practice case on the desk.
    pub(super) fn practised(&mut self, message: Message) -> Task<AppMessage> {
        match message {
            Message::WeekPressed => self.a_week_on(),
            Message::KeepPressed => self.own_case_asked(),
            Message::Told(message) => {
                if let Some(Desk { making: Some(making), .. }) = self.stage.desk_mut() {
                    making.told(message);
                }
                Task::none()
            }
            Message::Kept(Ok((path, own))) => {
                if let Some(screen) = self.stage.on_mut::<OwnCase>() {
                    screen.is_kept(path.display().to_string());
                }
                self.own_cases.cases.push(*own);
                self.focus()
            }
            Message::Kept(Err(trouble)) => {
                self.said.trouble = Some(trouble);
                Task::none()
            }
        }
    }

    /// What is told while a case is made is told before the question in sight.
    pub(super) fn making_follows(&mut self) {
        if let Some(Desk { making: Some(making), walk, .. }) = self.stage.desk_mut() {
            making.follow(walk.question());
        }
    }

    /// A week goes by in the practice case on the desk, and what falls due is said.
    fn a_week_on(&mut self) -> Task<AppMessage> {
        self.flush();
        let Some(desk) = self.stage.desk().filter(|desk| desk.open.is_practice()) else {
            return Task::none();
        };
        let (before, was) = (desk.open.walk().clone(), desk.open.today());
        let week = desk.open.later(7, self.moment);
        let task = self.record(week);
        let Some(desk) = self.stage.desk() else { return task };
        let open = &desk.open;
        let passed = passed(&before, was, open.walk(), open.today());
        self.said.told = Some(self.a_week_told(open.protocol(), &passed));
        task
    }

    fn a_week_told(&self, protocol: &Protocol, passed: &Passed) -> String {
        let language = self.locale.language();
        let day = self.locale.date(passed.today);
        let raised = passed.effect.raised.iter().filter_map(|id| protocol.alert(id));
        let raised = raised.map(|alert| alert.say.get(language).to_owned());
        let due = passed.due.iter().filter_map(|due| {
            let action = protocol.outcome(&due.outcome)?.actions.iter().find(|of| of.id == due.action)?;
            Some(action.what.get(language).to_owned())
        });
        let came: Vec<String> = raised.chain(due).collect();
        if came.is_empty() {
            self.locale.msg_practice_week_nothing(day)
        } else {
            self.locale.msg_practice_week_came(day, came.join(" · "))
        }
    }

    /// Shows where the practice case on the desk is kept as a fictional one.
    fn own_case_asked(&mut self) -> Task<AppMessage> {
        self.flush();
        let language = self.locale.language();
        let Some(desk) = self.stage.desk().filter(|desk| desk.can_be_kept_as_own()) else {
            return self.say(self.locale.msg_own_case_never_real());
        };
        // What was said is about the walk.
        self.said.told = None;
        let screen = match (&desk.making, &desk.story) {
            (Some(making), _) => OwnCase::played(&making.written().title, &making.written().story),
            (None, Some(story)) => OwnCase::played(story.title.get(language), story.story.get(language)),
            (None, None) => OwnCase::played(&desk.open.case().state().label, ""),
        };
        let back = self.stage.back_from_here();
        self.show(screen, back)
    }

    /// Begins to play a fictional case that is being made, empty, with its story beside it.
    fn make_case(&mut self, protocol: &Name, role: Name, title: String, story: String) -> Task<AppMessage> {
        let Some(protocol) = self.offered(protocol) else { return Task::none() };
        let opened = OpenCase::begin(protocol, &title, role.clone(), Mode::Practice, self.moment);
        let open = match opened {
            Ok(open) => open,
            Err(refusal) => return self.not_begun(&refusal),
        };
        let mut desk = Desk::new(open, self.settings.layout);
        let nothing = Expectation {
            outcomes: Vec::new(),
            alerts: Alerts::Exactly(Vec::new()),
            open: None,
            lapsed: Vec::new(),
        };
        desk.story = Some(Scenario {
            id: Name::new("own"),
            title: Text::same(title.clone()),
            story: Text::same(story.clone()),
            ruling: None,
            role,
            today: self.moment.today,
            known: Vec::new(),
            own: Vec::new(),
            does: Vec::new(),
            typed: Vec::new(),
            debrief: None,
            expect: nothing,
        });
        desk.making = Some(Making::new(title, story));
        self.put_on_desk(desk)
    }

    /// Keeps the practice case on the desk as a fictional one, unless there is something to say of it first.
    fn keep_own_case(&mut self, title: String, story: String, told: bool) -> Task<AppMessage> {
        let language = self.locale.language();
        let Some(desk) = self.stage.desk_mut() else { return Task::none() };
        if let Some(making) = &mut desk.making {
            making.rewrite(title.clone(), story.clone());
        }
        let tells = desk.making.as_ref().map(|making| making.written().tells.clone()).unwrap_or_default();
        let written = Written { title, story, tells };
        let Some(made) = made(&desk.open, &written, language, &self.own_cases) else {
            return self.say(self.locale.msg_own_case_never_real());
        };
        let protocol = Arc::clone(desk.open.protocol());
        if !told {
            let remarks = made.remarks(&protocol, language);
            if !remarks.is_empty() {
                if let Some(screen) = self.stage.on_mut::<OwnCase>() {
                    screen.remark(remarks);
                }
                return Task::none();
            }
        }
        let Some(fiction) = self.where_papers_go().map(|vault| vault.fiction()) else { return Task::none() };
        let locale = self.locale.clone();
        let keep = move |made: Made| {
            let folder = fiction.folder().to_owned();
            let text = made.file().map_err(|cause| VaultError::NotSaved { path: folder, cause })?;
            let (protocol, case) = (&protocol.head.id, &made.scenario.id);
            let path = fiction.keep_own_case(protocol.as_str(), case.as_str(), text.as_bytes())?;
            let own = own_case::OwnCase { protocol: protocol.clone(), scenario: Arc::new(made.scenario) };
            Ok((path, Box::new(own)))
        };
        apart(
            move || keep(made).map_err(|error: VaultError| locale.trouble(&error)),
            |kept| AppMessage::Practised(Message::Kept(kept)),
        )
    }

    /// A fictional case with its protocol: one that the course brings along, one's own, or one of the protocol.
    pub(super) fn fictional(&self, which: &Which, course: Option<&At>) -> Option<(Arc<Protocol>, Scenario)> {
        let protocol = self.offered(&which.protocol)?;
        let (of, id) = (&which.protocol, &which.scenario);
        let brought = course.and_then(|at| at.course.brings.get(of, id));
        let own = brought.or_else(|| self.own_cases.get(of, id)).map(|own| (**own).clone());
        let comes = || bundle::scenarios_of(&protocol).iter().find(|scenario| scenario.id == *id).cloned();
        let scenario = own.or_else(comes)?;
        Some((protocol, scenario))
    }

    /// Every fictional case that a group can play, one's own first.
    pub(super) fn for_groups(&self) -> Vec<Which> {
        let own = self.own_cases.cases.iter().map(|own| Which::new(&own.protocol, &own.scenario.id));
        let protocols = self.offered.iter().filter_map(Offered::protocol);
        let comes = protocols.flat_map(|protocol| {
            let meant = bundle::scenarios_of(protocol).iter().filter(|scenario| scenario.debrief.is_some());
            meant.map(|scenario| Which::new(&protocol.head.id, &scenario.id))
        });
        own.chain(comes).collect()
    }
}

impl Answers<Action> for App {
    type Then = Task<AppMessage>;

    fn answer(&mut self, action: Action) -> Task<AppMessage> {
        match action {
            Action::None => Task::none(),
            Action::Focus(id) => focus::on(id),
            Action::Begin { protocol, role, title, story } => self.make_case(&protocol, role, title, story),
            Action::Keep { title, story, told } => self.keep_own_case(title, story, told),
            Action::Back if self.stage.back() == Back::Start => self.go(crate::gui::screen::Kind::Practice),
            Action::Back => self.answer(Ask::Back),
        }
    }
}
