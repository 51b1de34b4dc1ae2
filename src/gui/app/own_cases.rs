//! Fictional cases of one's own: beginning one, what is told while it is played, keeping it, and time that goes on in practice.
//! Of a real case none is made.

use std::path::PathBuf;
use std::sync::Arc;

use iced::Task;
use jiff::civil::Date;

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
use crate::session::{Being, Offered, OpenCase, Practised};
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
    /// Something was typed that a group is asked there.
    GroupAsked(field::Message),
    /// It was kept, or not.
    Kept(Result<(PathBuf, Box<own_case::OwnCase>), Trouble>),
    /// One was removed, or not.
    Removed(Result<Which, Trouble>),
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
            Message::GroupAsked(message) => {
                if let Some(Desk { making: Some(making), .. }) = self.stage.desk_mut() {
                    making.asked(message);
                }
                Task::none()
            }
            Message::Kept(Ok((path, own))) => self.is_kept(&path, *own),
            Message::Removed(Ok(which)) => {
                let Which { protocol, scenario } = which;
                self.own_cases.cases.retain(|own| own.protocol != protocol || own.scenario.id != scenario);
                self.focus()
            }
            Message::Kept(Err(trouble)) | Message::Removed(Err(trouble)) => {
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
        let written = match (&desk.making, &desk.story) {
            (Some(making), _) => making.written().clone(),
            (None, Some(story)) => Written::of(story, language),
            (None, None) => Written { title: desk.open.case().state().label.clone(), ..Written::default() },
        };
        let screen = OwnCase::played(written, desk.open.protocol());
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
        let day = self.moment.today;
        let story = story_of(
            &Written { title: title.clone(), story: story.clone(), ..Written::default() },
            role,
            day,
        );
        let making = Making::new(title, story.story.nl.clone());
        self.put_on_desk(Desk::new(open, self.settings.layout).playing(story, Some(making)))
    }

    /// A practice case that is taken up, as the fictional case it plays; where that is not there any more, without one.
    pub(super) fn with_story(&self, desk: Desk, practised: Option<Practised>) -> Desk {
        let protocol = &desk.open.protocol().head.id;
        let known =
            |id: &Name| Some(self.fictional(&Which::new(protocol, id), None)?.1.on(self.moment.today));
        match practised {
            None => desk,
            Some(Practised::Of(id)) => match known(&id) {
                Some(story) => desk.playing(story, None),
                None => desk,
            },
            Some(Practised::Made(being)) => {
                let story = being.kept.as_ref().and_then(known);
                let story =
                    story.unwrap_or_else(|| story_of(&being.written, desk.open.role(), self.moment.today));
                desk.playing(story, Some(Making::going_on(*being)))
            }
        }
    }

    /// What was written of the case on the desk stays with it, also when it is not kept yet.
    fn take_written(&mut self, written: Written) {
        let language = self.locale.language();
        let Some(desk) = self.stage.desk_mut() else { return };
        match &mut desk.making {
            Some(making) => making.rewrite(written),
            None => {
                let was = desk.story.as_ref().map(|story| Written::of(story, language));
                if was.is_some_and(|was| was != written) {
                    desk.making = Some(Making::going_on(Being { written, kept: None, changed: true }));
                }
            }
        }
    }

    /// Keeps the practice case on the desk as a fictional one, unless there is something to say of it first.
    fn keep_own_case(&mut self, written: Written, told: bool) -> Task<AppMessage> {
        let language = self.locale.language();
        let Some(desk) = self.stage.desk_mut() else { return Task::none() };
        if let Some(making) = &mut desk.making {
            making.rewrite(written.clone());
        }
        let kept = desk.making.as_ref().and_then(Making::kept).cloned();
        let of = desk.story.as_ref();
        let Some(made) = made(&desk.open, &written, of, language, (&self.own_cases, kept.as_ref())) else {
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
        let (locale, again) = (self.locale.clone(), kept.is_some());
        let keep = move |made: Made| {
            let folder = fiction.folder().to_owned();
            let text = made.file().map_err(|cause| VaultError::NotSaved { path: folder, cause })?;
            let (protocol, case) = (&protocol.head.id, &made.scenario.id);
            let path = fiction.keep_own_case(protocol.as_str(), case.as_str(), text.as_bytes(), again)?;
            let own = own_case::OwnCase { protocol: protocol.clone(), scenario: Arc::new(made.scenario) };
            Ok((path, Box::new(own)))
        };
        apart(
            move || keep(made).map_err(|error: VaultError| locale.trouble(&error)),
            |kept| AppMessage::Practised(Message::Kept(kept)),
        )
    }

    /// It was kept: what lies on the desk plays that case from now on, and it stands among one's own.
    fn is_kept(&mut self, path: &std::path::Path, own: own_case::OwnCase) -> Task<AppMessage> {
        if let Some(screen) = self.stage.on_mut::<OwnCase>() {
            screen.is_kept(path.display().to_string());
        }
        let gathered = self.gather_group();
        if let Some(desk) = self.stage.desk_mut().filter(|desk| desk.can_be_kept_as_own()) {
            desk.is_kept_as_own((*own.scenario).clone());
        }
        self.own_cases.put(own);
        Task::batch([gathered, self.write(), self.focus()])
    }

    /// Removes a fictional case of one's own.
    pub(super) fn remove_own_case(&mut self, which: Which) -> Task<AppMessage> {
        let Some(fiction) = self.where_papers_go().map(|vault| vault.fiction()) else { return Task::none() };
        let locale = self.locale.clone();
        apart(
            move || {
                let removed = fiction.remove_own_case(which.protocol.as_str(), which.scenario.as_str());
                removed.map(|()| which).map_err(|error| locale.trouble(&error))
            },
            |removed| AppMessage::Practised(Message::Removed(removed)),
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
            Action::Keep { written, told } => self.keep_own_case(*written, told),
            Action::Left(written) => {
                self.take_written(*written);
                self.answer(Ask::Back)
            }
            Action::Back if self.stage.back() == Back::Start => self.go(crate::gui::screen::Kind::Practice),
            Action::Back => self.answer(Ask::Back),
        }
    }
}

/// What there is of a fictional case while it is being made: its name and its story.
fn story_of(written: &Written, role: Name, today: Date) -> Scenario {
    let nothing = Expectation {
        outcomes: Vec::new(),
        alerts: Alerts::Exactly(Vec::new()),
        open: None,
        lapsed: Vec::new(),
    };
    Scenario {
        id: Name::new("own"),
        title: Text::same(written.title.clone()),
        story: Text::same(written.story.clone()),
        ruling: None,
        role,
        today,
        known: Vec::new(),
        own: Vec::new(),
        does: Vec::new(),
        typed: Vec::new(),
        debrief: None,
        expect: nothing,
    }
}
