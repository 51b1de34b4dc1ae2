//! What the screens ask of the window, and going from one to the other.

use std::sync::Arc;

use iced::Task;

use super::{App, Back, Message, Screen};
use crate::case::{Event, Mode};
use crate::gui::screen::edition::{self, EditionChange};
use crate::gui::screen::library::Library;
use crate::gui::screen::numbers::{self, Numbers};
use crate::gui::screen::practice::{self, Practice};
use crate::gui::screen::settings::{self, Guarded, Settings, Warned};
use crate::gui::screen::start::{self, Start};
use crate::gui::screen::{emergency, review, walk};
use crate::gui::shortcuts::Command;
use crate::gui::widget::focus;
use crate::locale::{Locale, Trouble};
use crate::protocol::Name;
use crate::session::Offered;
use crate::vault::place::{self, Place};
use crate::vault::{Settings as Values, Standing};

impl App {
    /// Shows the start screen; the case stays on the desk, and the start screen leads back to it.
    pub(super) fn go_home(&mut self) -> Task<Message> {
        self.flush();
        self.put_founding_aside();
        let task = self.write();
        self.screen = Screen::Start(self.new_start());
        let listed = self.list_cases();
        Task::batch([task, listed, self.focus()])
    }

    pub(super) fn new_start(&self) -> Start {
        self.with_strongroom(Start::new(self.settings.role.as_deref().map(Name::from)))
    }

    /// Brings the keyboard to where cases are found.
    pub(super) fn find(&mut self) -> Task<Message> {
        match &self.screen {
            Screen::Start(start) => start.focus_find(&self.cases, self.moment.today),
            _ => {
                // Where the keyboard goes depends on how many cases there are.
                self.guarding.finding = true;
                self.go_home()
            }
        }
    }

    /// Opens the first case that is found on the start screen.
    fn open_first(&mut self) -> Task<Message> {
        let Screen::Start(start) = &self.screen else { return Task::none() };
        match start.first(self.context(), &self.cases, &self.offered) {
            Some(id) => self.take_up(&id, Mode::Real),
            None => Task::none(),
        }
    }

    /// What there is to know about the folder of the vault.
    pub(super) fn place(&self) -> Place {
        let vault = self.environment.vault_at_hand();
        vault.map_or(Place::Fine, |vault| (self.environment.place)(vault.folder(), place::Use::Vault))
    }

    /// A vault that was moved to a share since it was made.
    pub(super) fn warn_of_share(&mut self) {
        if let (Place::Refuse(trouble), true) = (self.place(), self.standing() != Standing::None) {
            let told = self.locale.folder_trouble(&trouble);
            let _ = self.trouble.get_or_insert(told);
        }
    }

    fn place_trouble(&self) -> Option<Trouble> {
        match self.place() {
            Place::Fine => None,
            Place::Warn(trouble) | Place::Refuse(trouble) => Some(self.locale.folder_trouble(&trouble)),
        }
    }

    /// How the vault is guarded, for the settings.
    pub(super) fn guarded(&self) -> Guarded {
        Guarded {
            standing: self.environment.vault_at_hand().map(|vault| vault.standing()),
            number: self.vault_number(),
            hearing: self.guarding.hearing,
            warned: self.place_trouble().map(|trouble| Warned { what: trouble.what, remedy: trouble.remedy }),
        }
    }

    pub(super) fn go_to_settings(&mut self) -> Task<Message> {
        self.flush();
        self.put_founding_aside();
        let back = match &self.screen {
            Screen::Start(_) => Back::Start,
            Screen::Practice(_) => Back::Practice,
            Screen::Library(_) => Back::Library,
            Screen::Walk | Screen::Edition(_) => Back::Walk,
            Screen::Review => Back::Review,
            Screen::Papers => Back::Papers,
            Screen::Settings { back, .. }
            | Screen::Numbers { back, .. }
            | Screen::Custody { back, .. }
            | Screen::Log { back, .. } => *back,
            Screen::Copies(_) => Back::Start,
            // What was begun there is given up; the case is still on the desk.
            Screen::Founding(_) => Back::Walk,
        };
        self.emergency = None;
        self.screen = Screen::Settings { screen: Settings::new(self.guarded()), back };
        self.focus()
    }

    pub(super) fn start(&mut self, message: start::Message) -> Task<Message> {
        if let start::Message::Unlock(message) = message {
            return self.unlock(message);
        }
        let Screen::Start(start) = &mut self.screen else { return Task::none() };
        match start.update(message, &self.offered) {
            start::Action::None => Task::none(),
            start::Action::Begin { protocol, role } => self.begin(&protocol, role, Mode::Real),
            start::Action::RoleChosen(role) => {
                self.apply(Values { role: Some(role.to_string()), ..self.settings.clone() })
            }
            start::Action::Open(id) => self.take_up(&id, Mode::Real),
            start::Action::Practise => {
                let listed = self.list_cases();
                self.screen = Screen::Practice(Practice::new(&self.offered));
                Task::batch([listed, self.focus()])
            }
            start::Action::Read(which) => {
                self.screen = Screen::Library(Library::new(&self.offered, Some(which)));
                self.focus()
            }
            start::Action::Settings => self.go_to_settings(),
            start::Action::Keys => self.asked(Command::Keys),
            start::Action::First => self.open_first(),
            // A row has two controls: the case, and what can be done with it.
            start::Action::Step(backwards) => focus::step(backwards).chain(focus::step(backwards)),
            start::Action::Manage(id) => self.custody_of(&id),
            start::Action::Fetch(id) => self.show_fetching(id),
            start::Action::Lock => self.lock(),
            start::Action::Copies => self.show_copies(),
            start::Action::Log => self.show_log(None),
        }
    }

    pub(super) fn practice(&mut self, message: practice::Message) -> Task<Message> {
        let Screen::Practice(practice) = &mut self.screen else { return Task::none() };
        match practice.update(message) {
            practice::Action::None => Task::none(),
            practice::Action::Begin(which, begun) => self.practise(&which, begun),
            practice::Action::Open(id) => self.take_up(&id, Mode::Practice),
            practice::Action::Back => self.go_home(),
        }
    }

    pub(super) fn show_walk(&mut self) -> Task<Message> {
        self.screen = Screen::Walk;
        self.focus()
    }

    pub(super) fn walk(&mut self, message: walk::Message) -> Task<Message> {
        let Some(desk) = &mut self.desk else { return Task::none() };
        if !matches!(self.screen, Screen::Walk) {
            return Task::none();
        }
        match desk.walk.update(message, &mut desk.open, self.moment) {
            walk::Action::None => Task::none(),
            walk::Action::Run(task) => task.map(Message::Walk),
            walk::Action::Recorded(task) => Task::batch([task.map(Message::Walk), self.write()]),
            walk::Action::Refused(refusal) => {
                desk.unrecorded = true;
                self.not_recorded(&refusal);
                self.write()
            }
            walk::Action::WalkIn(protocol) => self.walk_in(&protocol),
            walk::Action::Edition => {
                let task = self.write();
                let newer = self.desk.as_ref().and_then(|desk| Some((desk, desk.open.newer()?.clone())));
                if let Some((desk, newer)) = newer {
                    self.screen = Screen::Edition(EditionChange::new(&desk.open, newer));
                }
                Task::batch([task, self.focus()])
            }
            walk::Action::Typing => self.rest(),
            walk::Action::Review => {
                let task = self.write();
                self.screen = Screen::Review;
                Task::batch([task, self.focus()])
            }
        }
    }

    pub(super) fn edition_change(&mut self, message: edition::Message) -> Task<Message> {
        let (Screen::Edition(screen), Some(desk)) = (&mut self.screen, &mut self.desk) else {
            return Task::none();
        };
        match screen.update(message, &desk.open) {
            edition::Action::None => Task::none(),
            edition::Action::Back => self.show_walk(),
            edition::Action::Move(protocol, moved) => {
                let at = desk.walk.question().cloned();
                if let Err(refusal) = desk.open.move_to(protocol, moved, self.moment) {
                    self.not_recorded(&refusal);
                    return Task::none();
                }
                desk.walk = walk::Walk::at(&desk.open, self.settings.layout, at.as_ref());
                let task = self.write();
                Task::batch([task, self.show_walk()])
            }
        }
    }

    pub(super) fn review(&mut self, message: review::Message) -> Task<Message> {
        let Some(desk) = self.desk.as_mut().filter(|_| matches!(self.screen, Screen::Review)) else {
            return Task::none();
        };
        let protocol = desk.open.protocol().head.id.clone();
        match desk.review.update(message, &desk.open) {
            review::Action::None => Task::none(),
            review::Action::Run(task) => task.map(Message::Review),
            review::Action::Back => self.show_walk(),
            review::Action::Change(question) => {
                self.screen = Screen::Walk;
                self.walk(walk::Message::QuestionPressed(question))
            }
            review::Action::Resolve(alert, reason) => {
                let task = self.record(Event::Resolved { protocol, alert, reason });
                // The form for the reason is gone; the keyboard goes to the button in its place.
                Task::batch([task, self.focus()])
            }
            review::Action::Conclude => self.record(Event::Concluded),
            review::Action::Reopen(reason) => self.record(Event::Reopened { reason }),
            review::Action::Papers => self.show_papers(),
        }
    }

    pub(super) fn set(&mut self, message: settings::Message) -> Task<Message> {
        let Screen::Settings { screen, back } = &mut self.screen else { return Task::none() };
        let back = *back;
        match screen.update(message, &self.settings) {
            settings::Action::Apply(values) => self.apply(values),
            settings::Action::ChangePassphrase => self.change_passphrase(),
            settings::Action::Numbers => {
                // What is published: the words at hand may hold the user's own already.
                let sound = self.offered.iter().filter_map(Offered::protocol);
                let published = sound.map(|protocol| &**protocol.published());
                let screen = Numbers::new(published, &self.settings.numbers);
                self.screen = Screen::Numbers { screen, back };
                self.focus()
            }
            settings::Action::Back => {
                self.screen = match (back, &self.desk) {
                    (Back::Walk, Some(_)) => Screen::Walk,
                    (Back::Review, Some(_)) => Screen::Review,
                    (Back::Papers, Some(_)) => return self.show_papers(),
                    (Back::Practice, _) => Screen::Practice(Practice::new(&self.offered)),
                    (Back::Library, _) => Screen::Library(Library::new(&self.offered, None)),
                    _ => Screen::Start(self.new_start()),
                };
                self.focus()
            }
        }
    }

    pub(super) fn number(&mut self, message: numbers::Message) -> Task<Message> {
        let Screen::Numbers { screen, back } = &mut self.screen else { return Task::none() };
        let (action, back) = (screen.update(message), *back);
        let kept = match action {
            numbers::Action::None => return Task::none(),
            numbers::Action::Keep(numbers) => {
                let task = self.apply(Values { numbers, ..self.settings.clone() });
                Task::batch([task, self.read_protocols(Message::ProtocolsReread)])
            }
            numbers::Action::Back => Task::none(),
        };
        self.screen = Screen::Settings { screen: Settings::new(self.guarded()), back };
        Task::batch([kept, focus::on("settings.numbers")])
    }

    /// Applies settings at once, and keeps them.
    pub(super) fn apply(&mut self, values: Values) -> Task<Message> {
        if values.language != self.settings.language {
            self.locale = values.language.map_or_else(Locale::of_system, Locale::new);
        }
        if let Some(desk) = &mut self.desk {
            desk.walk.set_layout(values.layout);
        }
        self.settings = values.clone();
        match &self.environment.vault {
            Ok(vault) => {
                let vault = Arc::clone(vault);
                Task::perform(async move { vault.settings().save(&values) }, Message::SettingsWritten)
            }
            Err(_) => Task::none(), // that nothing can be kept was told at the first frame
        }
    }

    pub(super) fn emergency(&mut self, message: emergency::Message) -> Task<Message> {
        let Some(emergency) = &mut self.emergency else { return Task::none() };
        match emergency.update(message) {
            emergency::Action::None => Task::none(),
            emergency::Action::Close => {
                self.emergency = None;
                self.focus()
            }
            emergency::Action::Record => {
                self.emergency = None;
                let Some(desk) = &self.desk else { return self.begin_default() };
                let asked = desk.open.protocol().head.emergency.clone();
                self.screen = Screen::Walk;
                match asked {
                    Some(question) => self.walk(walk::Message::QuestionPressed(question)),
                    None => self.focus(),
                }
            }
        }
    }
}
