//! Kept cases and practice cases in words, and taking one to the desk.

use std::sync::Arc;

use iced::Task;

use super::paper::{Listed, make_list};
use super::{App, Dialog, Leaving, Message};
use crate::case::{Event, Mode, Refusal};
use crate::document::Paper;
use crate::gui::away::away;
use crate::gui::desk::Desk;
use crate::gui::screen;
use crate::gui::screen::keep::Keep;
use crate::gui::screen::practice::{Begun, Which};
use crate::gui::screen::role;
use crate::gui::screen::start::{self, CaseListing, Damaged, Kept, Start};
use crate::gui::screen::walk::{self, Walk};
use crate::locale::{Locale, Trouble};
use crate::protocol::{Name, Protocol, Rank, bundle};
use crate::session::course::At;
use crate::session::{Offered, OpenCase, TakenUp, shelf};
use crate::vault::{CaseId, Listing, Vault, Warning};

impl App {
    /// Reads the fictional cases of every protocol that is offered, so that they can be looked in.
    pub(super) fn read_fictional(&self) -> Task<Message> {
        let protocols: Vec<_> = self.offered.iter().filter_map(Offered::protocol).cloned().collect();
        let read =
            move || protocols.iter().map(|protocol| bundle::scenarios_of(protocol).len()).sum::<usize>();
        Task::perform(away(read), |_| Message::Screen(screen::Message::Start(start::Message::FictionalRead)))
    }

    /// What a list of the vault says, in words and days.
    pub(super) fn listed(&self, listing: Listing, mode: Mode) -> Vec<CaseListing> {
        let kept = listing.cases.into_iter().map(|listed| {
            CaseListing::Kept(Kept {
                id: listed.id,
                label: listed.summary.label,
                mode,
                protocol: listed.summary.protocol.as_str().into(),
                step: listed.summary.step.as_deref().map(Name::from),
                review_on: listed.summary.review_on,
                changed: self.environment.clock.local(listed.summary.changed).date(),
                concluded: listed.summary.concluded,
                filed: listed.summary.filed,
                warning: listed.warning.map(|warning| self.locale.warning(&warning)),
            })
        });
        let damaged = listing.unreadable.iter().map(|(id, error)| {
            let Trouble { what, remedy } = self.locale.trouble(error);
            CaseListing::Damaged(Damaged { id: id.clone(), mode, what, remedy })
        });
        kept.chain(damaged).collect()
    }

    pub(super) fn offered(&self, id: &Name) -> Option<Arc<Protocol>> {
        shelf::at_hand(&self.offered, id)
    }

    /// Saves the cases that are found as a paper to work from, and opens it.
    pub(super) fn print_worklist(&mut self) -> Task<Message> {
        let Some(start) = self.stage.on::<Start>() else { return Task::none() };
        let paper = start.worklist(self.context(), &self.cases, &self.offered);
        self.make_and_open(move |_| paper)
    }

    /// Makes a paper of the program itself, saves it among the papers and opens it.
    pub(super) fn make_and_open(
        &mut self,
        paper: impl FnOnce(&Locale) -> Paper + Send + 'static,
    ) -> Task<Message> {
        let Some(vault) = self.where_papers_go() else { return Task::none() };
        let (locale, moment) = (self.locale.clone(), self.moment);
        Task::perform(
            away(move || make_list(&paper(&locale), &vault, &locale, moment)),
            Message::WorklistMade,
        )
    }

    /// Where papers are saved; where there is no such place, why not is told.
    pub(super) fn where_papers_go(&mut self) -> Option<Arc<Vault>> {
        match &self.environment.vault {
            Ok(vault) => Some(Arc::clone(vault)),
            Err(error) => {
                self.said.trouble = Some(self.locale.trouble(error));
                None
            }
        }
    }

    pub(super) fn worklist_made(&mut self, made: Result<Listed, Trouble>) -> Task<Message> {
        match made {
            Ok(made) => {
                self.handed.paper = Some(made.path);
                self.missing(&made.missing);
                if let Err(trouble) = self.shown_paper() {
                    self.said.trouble = Some(trouble);
                }
            }
            Err(trouble) => self.said.trouble = Some(trouble),
        }
        Task::none()
    }

    /// Begins a case in memory.
    pub(super) fn begin(&mut self, protocol: &Name, role: Name, mode: Mode) -> Task<Message> {
        // What was said is about the case before it.
        if self.environment.vault.is_ok() {
            self.said.trouble = None;
        }
        let Some(protocol) = self.offered(protocol) else { return Task::none() };
        match OpenCase::begin(protocol, "", role, mode, self.moment) {
            Ok(open) => self.put_on_desk(Desk::new(open, self.settings.layout)),
            Err(refusal) => self.not_begun(&refusal),
        }
    }

    /// Says calmly why a case was not begun.
    pub(super) fn not_begun(&mut self, refusal: &Refusal) -> Task<Message> {
        self.not_recorded(refusal);
        Task::none()
    }

    /// Begins a case in the protocol and the role used last, without asking anything.
    pub(super) fn begin_default(&mut self) -> Task<Message> {
        let used = self.settings.protocol.as_deref();
        let mut sound = self.offered.iter().filter_map(Offered::protocol);
        let chosen = sound.clone().find(|protocol| used.is_some_and(|used| protocol.head.id == used));
        let Some(protocol) = chosen.or_else(|| sound.next()).cloned() else { return Task::none() };
        self.begin_in_own_role(protocol)
    }

    /// Begins a case in the role used last; where the protocol does not know it, in the one that is chosen then.
    fn begin_in_own_role(&mut self, protocol: Arc<Protocol>) -> Task<Message> {
        match role::of(&protocol, self.settings.role.as_deref()) {
            Some(role) => self.begin(&protocol.head.id.clone(), role, Mode::Real),
            None => self.ask_role(protocol),
        }
    }

    /// Asks in which role a case of this protocol begins.
    pub(super) fn ask_role(&mut self, protocol: Arc<Protocol>) -> Task<Message> {
        self.dialog = Some(Dialog::Role(protocol));
        self.focus_dialog()
    }

    /// It was chosen, for this case alone: what a clinician is on other days stays remembered.
    pub(super) fn role(&mut self, message: role::Message) -> Task<Message> {
        let Some(Dialog::Role(protocol)) = &self.dialog else { return Task::none() };
        let protocol = protocol.head.id.clone();
        self.dialog = None;
        match message {
            role::Message::Chosen(role) => self.begin(&protocol, role, Mode::Real),
            role::Message::Closed => self.focus(),
        }
    }

    /// Shows the sheet for a call: in the case that is walked, or, away from it, as the beginning of a new one.
    pub(super) fn call_sheet(&mut self) -> Task<Message> {
        let called =
            |offered: &Offered| offered.protocol().filter(|one| one.head.rank == Rank::Call).cloned();
        // In the first moments only the leading protocol has been read.
        let sheet = self.offered.iter().find_map(called).or_else(bundle::call_sheet);
        let Some(sheet) = sheet else { return Task::none() };
        let id = sheet.head.id.clone();
        if self.stage.desk().is_some() && !self.stage.is_away() {
            self.flush();
            let walked = self.walk_in(&id);
            let top = sheet.steps.first().map(|step| walk::Message::StepPressed(step.id.clone()));
            let shown = self.show_walk();
            let top = top.map_or_else(Task::none, |top| self.walk(top));
            return Task::batch([walked, shown, top]);
        }
        self.begin_in_own_role(sheet)
    }

    /// Begins a practice case from a scenario; as a case of a course, when it is one.
    pub(super) fn practise(&mut self, which: &Which, begun: Begun, course: Option<At>) -> Task<Message> {
        let Some((protocol, scenario)) = self.fictional(which, course.as_ref()) else { return Task::none() };
        let scenario = scenario.on(self.moment.today);
        let language = self.locale.language();
        if let Begun::Played | Begun::Changed = begun {
            return self.play_apart(protocol, scenario, begun == Begun::Changed);
        }
        let label = scenario.title.get(language);
        let opened = OpenCase::begin(protocol, label, scenario.role.clone(), Mode::Practice, self.moment);
        let open = match opened {
            Ok(open) => open,
            Err(refusal) => return self.not_begun(&refusal),
        };
        let mut desk = Desk::new(open, self.settings.layout).playing(scenario, None);
        desk.course = course;
        let put = self.put_on_desk(desk);
        match begun {
            // While the case before it is not safe, that comes first; the lesson is a key away.
            Begun::Lesson if self.dialog.is_none() => Task::batch([put, self.lesson_asked()]),
            Begun::Lesson | Begun::Played | Begun::Changed | Begun::Empty => put,
        }
    }

    /// Takes up a kept case where it was left, as soon as it was read.
    pub(super) fn take_up(&mut self, id: &CaseId, mode: Mode) -> Task<Message> {
        if self.environment.vault.is_err() {
            return Task::none();
        }
        self.read_case(id, mode, None)
    }

    /// Puts a kept case that was read on the desk.
    pub(super) fn put_taken_up(&mut self, taken: TakenUp, id: &CaseId) -> Task<Message> {
        let TakenUp { mut open, left, warning } = taken;
        let two_works = !open.is_practice() && matches!(warning, Some(Warning::TwoOfOne { .. }));
        self.said.two_works = two_works.then(|| id.clone());
        self.said.trouble = warning.filter(|_| !two_works).map(|warning| Trouble {
            what: self.locale.warning(&warning),
            remedy: self.locale.msg_warning_remedy(),
        });
        open.know_newer(self.offered.iter().filter_map(Offered::protocol));
        let practised = left.practised.clone();
        let desk = Desk::kept(open, self.settings.layout, left, id.clone());
        self.put_on_desk(self.with_story(desk, practised))
    }

    /// Walks another protocol in the case on the desk; facts carry over.
    pub(super) fn walk_in(&mut self, protocol: &Name) -> Task<Message> {
        let beside = self.stage.desk().map_or(&[][..], |desk| desk.open.beside());
        let known = beside.iter().find(|one| one.head.id == *protocol).cloned();
        let (Some(protocol), Some(desk)) = (known.or_else(|| self.offered(protocol)), self.stage.desk_mut())
        else {
            self.said.trouble = Some(Trouble {
                what: self.locale.msg_walk_unknown_protocol(),
                remedy: self.locale.msg_error_protocol_remedy(),
            });
            return Task::none();
        };
        if let Err(refusal) = desk.open.walk_in(protocol, self.moment) {
            self.not_recorded(&refusal);
            return Task::none();
        }
        desk.walk = Walk::new(&desk.open, self.settings.layout);
        desk.walk.speak(&desk.open, self.locale.language());
        Task::batch([self.write(), self.focus()])
    }

    /// Puts a case on the desk, once the one that lies there is safe.
    pub(super) fn put_on_desk(&mut self, desk: Desk) -> Task<Message> {
        self.leave_for(Leaving::Case(Box::new(desk)))
    }

    /// Puts a case on the desk.
    pub(super) fn replace_desk(&mut self, mut desk: Desk) -> Task<Message> {
        let gathered = self.gather_group();
        // A case that is still being read comes too late.
        self.nothing_is_asked();
        desk.open.write_with(self.environment.pen.event);
        desk.walk.speak(&desk.open, self.locale.language());
        // Whoever left while naming it goes on with that.
        if let Some(label) = &desk.naming {
            self.dialog = Some(Dialog::Keep(Keep::new(label)));
        }
        let opened = desk.walk.opened(&desk.open);
        self.stage.put_on_desk(Box::new(desk));
        self.ask_filed_again();
        Task::batch([gathered, self.focus().chain(opened)])
    }

    /// Records an event that a screen asks for.
    pub(super) fn record(&mut self, event: Event) -> Task<Message> {
        let Some(desk) = self.stage.desk_mut() else { return Task::none() };
        match desk.open.record(event, self.moment) {
            Ok(()) => self.write(),
            Err(refusal) => {
                self.not_recorded(&refusal);
                Task::none()
            }
        }
    }
}
