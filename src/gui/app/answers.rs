//! What the screens ask of the window, and going from one to the other. One [`Answers`] for each kind of action; those of
//! the vault's screens are in `app/vault`, the library's in `app/library`.

use std::sync::Arc;

use iced::Task;

use super::stage::Stage;
use super::{App, Forsaking, Message};
use crate::case::Mode;
use crate::gui::away::away;
use crate::gui::context::Context;
use crate::gui::screen::library::Library;
use crate::gui::screen::numbers::{self, Numbers};
use crate::gui::screen::own_case::OwnCase;
use crate::gui::screen::practice::Practice;
use crate::gui::screen::settings::{self, Guarded, Settings, Warned};
use crate::gui::screen::start::{self, Start};
use crate::gui::screen::{self, Answers, Ask, Back, Kind, Sight, emergency, practice};
use crate::gui::shortcuts::Command;
use crate::gui::widget::focus;
use crate::locale::Trouble;
use crate::protocol::{Name, Rank};
use crate::session::Offered;
use crate::session::course::At;
use crate::vault::place::{Place, Use};
use crate::vault::{Settings as Values, Standing, VaultError};

impl App {
    /// Something happened on the screen in sight.
    pub(super) fn happened(&mut self, message: screen::Message) -> Task<Message> {
        let protocol = self.protocol().cloned();
        let at_desk = self.stage.desk().is_some();
        let sight = Sight {
            context: Context {
                locale: &self.locale,
                today: self.moment.today,
                now: self.environment.clock.local(self.moment.now).datetime(),
                phonebook: &self.phonebook,
                policy: &self.policy,
                papers: &self.papers_place,
            },
            settings: &self.settings,
            offered: &self.offered,
            cases: &self.cases,
            courses: &self.courses,
            own_cases: &self.own_cases,
            groups: &self.groups.all,
            groups_kept: self.groups.is_kept(),
            folders: &self.folders,
            places: &self.places,
            protocol: protocol.as_deref(),
            at_desk,
        };
        let Stage::Beside { shown, .. } = &mut self.stage else { return Task::none() };
        match shown.update(message, sight) {
            Some(asked) => asked.answered_by(self),
            None => Task::none(),
        }
    }

    /// What a screen may look at.
    pub(super) fn sight(&self) -> Sight<'_> {
        Sight {
            context: self.context(),
            settings: &self.settings,
            offered: &self.offered,
            cases: &self.cases,
            courses: &self.courses,
            own_cases: &self.own_cases,
            groups: &self.groups.all,
            groups_kept: self.groups.is_kept(),
            folders: &self.folders,
            places: &self.places,
            protocol: self.protocol().map(AsRef::as_ref),
            at_desk: self.stage.desk().is_some(),
        }
    }

    /// Shows a screen; back leads to `back`.
    pub(super) fn show(&mut self, screen: impl Into<screen::Shown>, back: Back) -> Task<Message> {
        drop(self.stage.show(screen, back));
        self.focus()
    }

    /// Shows a screen as its door opens it.
    pub(super) fn go(&mut self, kind: Kind) -> Task<Message> {
        let Some(screen) = kind.open(self.sight()) else { return Task::none() };
        let shown = self.show(screen, Back::Start);
        // What it lists may be other than what was listed last.
        Task::batch([self.list_cases(), shown])
    }

    /// Shows the start screen; the case stays on the desk, and the start screen leads back to it.
    pub(super) fn go_home(&mut self) -> Task<Message> {
        self.flush();
        self.put_founding_aside();
        let task = self.write();
        let shown = self.show(self.new_start(), Back::Start);
        let listed = self.list_cases();
        Task::batch([task, listed, shown])
    }

    pub(super) fn new_start(&self) -> Start {
        let (role, protocol) = (&self.settings.role, &self.settings.protocol);
        let start = Start::new(role.as_deref().map(Name::from)).calling(self.settings.numbers.clone());
        self.with_strongroom(start.beginning_in(protocol.as_deref().map(Name::from)))
    }

    /// Brings the keyboard to where cases are found.
    pub(super) fn find(&mut self) -> Task<Message> {
        if let Some(start) = self.stage.on::<Start>() {
            return start.focus_find(&self.cases, self.moment.today);
        }
        let home = self.go_home();
        if let Some(start) = self.stage.on_mut::<Start>() {
            start.find_when_listed();
        }
        home
    }

    /// Opens the first case that is found on the start screen.
    fn open_first(&mut self) -> Task<Message> {
        let start = self.stage.on::<Start>();
        match start.and_then(|start| start.first(self.context(), &self.cases, &self.offered)) {
            Some(id) => self.take_up(&id, Mode::Real),
            None => Task::none(),
        }
    }

    /// What there is to know about the folder of the vault. It was looked at before there was a window: the folder that was
    /// opened then is the folder, and a disk that does not answer must not hold the window up.
    pub(super) fn place(&self) -> Place {
        self.place.clone()
    }

    /// Looks at the folder that papers are saved in: it need not be on the disk of the vault, and what is in it can be read.
    pub(super) fn look_at_papers(&self) -> Task<Message> {
        let Some(papers) = self.folders.papers.clone() else { return Task::none() };
        let look = self.environment.place;
        Task::perform(away(move || look(&papers, Use::Papers)), Message::PapersPlaced)
    }

    /// A vault that was moved to a share since it was made.
    pub(super) fn warn_of_share(&mut self) {
        if let (Place::Refuse(trouble), true) = (self.place(), self.standing() != Standing::None) {
            let told = self.locale.folder_trouble(&trouble);
            let _ = self.said.trouble.get_or_insert(told);
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
            held: self.is_held(),
            number: self.vault_number(),
            hearing: self.vigil.hearing,
            warned: self.place_trouble().map(|trouble| Warned { what: trouble.what, remedy: trouble.remedy }),
        }
    }

    pub(super) fn go_to_settings(&mut self) -> Task<Message> {
        self.flush();
        self.put_founding_aside();
        let back = self.stage.back_from_here();
        self.emergency = None;
        self.show(Settings::new(self.guarded()), back)
    }

    /// Applies settings at once, and keeps them.
    pub(super) fn apply(&mut self, values: Values) -> Task<Message> {
        if values.language != self.settings.language {
            self.locale = self.policy.locale(&values);
        }
        if let Some(desk) = self.stage.desk_mut() {
            desk.walk.set_layout(values.layout);
            desk.walk.speak(&desk.open, self.locale.language());
        }
        let before = std::mem::replace(&mut self.settings, values.clone());
        match &self.environment.vault {
            Ok(vault) => {
                let vault = Arc::clone(vault);
                Task::perform(
                    away(move || vault.settings().change(&before, &values)),
                    Message::SettingsWritten,
                )
            }
            // They apply; that nothing can be kept was told.
            Err(_) => Task::none(),
        }
    }

    /// What was chosen is written, or not. Settings that had not come in time apply from now on, with what was chosen since.
    pub(super) fn settings_written(&mut self, written: Result<Values, VaultError>) -> Task<Message> {
        match written {
            Ok(kept) if !self.settings_read => {
                self.settings_read = true;
                let asked = self.environment.language.filter(|asked| self.settings.language == Some(*asked));
                let kept = Values { language: asked.or(kept.language), ..kept };
                if self.settings == kept { Task::none() } else { self.apply(kept) }
            }
            Ok(_) => Task::none(),
            Err(error) => {
                self.said.trouble = Some(self.locale.trouble(&error));
                Task::none()
            }
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
                self.forsake(Forsaking::Danger)
            }
        }
    }

    /// Shows where the danger is recorded in the case on the desk, or in a new one.
    pub(super) fn record_danger(&mut self) -> Task<Message> {
        let Some(desk) = self.stage.desk() else { return self.begin_default() };
        match desk.open.protocol().head.emergency.clone() {
            Some(question) => self.show_question(question),
            None => self.show_walk(),
        }
    }
}

impl Answers<Ask> for App {
    type Then = Task<Message>;

    fn answer(&mut self, ask: Ask) -> Task<Message> {
        match ask {
            Ask::None => Task::none(),
            Ask::Focus(control) => focus::on(control),
            Ask::Go(kind) => self.go(kind),
            Ask::Back => {
                let back = self.stage.back();
                self.go_back(back)
            }
            Ask::Apply(values) => self.apply(*values),
        }
    }
}

impl Answers<start::Asked> for App {
    type Then = Task<Message>;

    fn answer(&mut self, asked: start::Asked) -> Task<Message> {
        let action = match asked {
            start::Asked::Start(action) => action,
            start::Asked::Unlock(action) => return self.unlock(action),
        };
        match action {
            start::Action::None => Task::none(),
            start::Action::Begin { protocol, role } => self.begin(&protocol, role, Mode::Real),
            start::Action::BeginFromNowOn { protocol, role } => {
                let chosen = self.offered(&protocol).filter(|chosen| chosen.head.rank != Rank::Call);
                let chosen = chosen.map(|chosen| Some(chosen.head.id.to_string()));
                let remembered =
                    chosen.map(|protocol| self.apply(Values { protocol, ..self.settings.clone() }));
                let begun = self.begin(&protocol, role, Mode::Real);
                Task::batch(remembered.into_iter().chain([begun]))
            }
            start::Action::AskRole(protocol) => match self.offered(&protocol) {
                Some(protocol) => self.ask_role(protocol),
                None => Task::none(),
            },
            start::Action::Seek => focus::on(start::DOORS),
            start::Action::Danger => self.asked(Command::Emergency),
            start::Action::Call => self.asked(Command::Call),
            start::Action::RoleChosen(role) => {
                self.apply(Values { role: Some(role.to_string()), ..self.settings.clone() })
            }
            start::Action::Open(id) => self.take_up(&id, Mode::Real),
            start::Action::Go(kind) => self.go(kind),
            start::Action::Read(which) => self.show(Library::new(&self.offered, Some(which)), Back::Start),
            start::Action::ReadCards(which) => {
                self.show(Library::new(&self.offered, Some(which)).with_cards(), Back::Start)
            }
            start::Action::ReadFictional => self.read_fictional(),
            start::Action::Fictional(which) => {
                self.show(Practice::new(&self.offered).unfolding(which), Back::Start)
            }
            start::Action::Practise(words) => {
                self.show(Practice::new(&self.offered).looking_for(&words), Back::Start)
            }
            start::Action::Settings => self.go_to_settings(),
            start::Action::Keys => self.asked(Command::Keys),
            start::Action::First => self.open_first(),
            start::Action::Worklist => self.print_worklist(),
            // A row has two controls: the case, and what can be done with it.
            start::Action::Step(backwards) => focus::step(backwards).chain(focus::step(backwards)),
            start::Action::Move(backwards) => focus::step(backwards),
            start::Action::Manage(id) => self.custody_of(&id),
            start::Action::Fetch(id) => self.show_fetching(id),
            start::Action::Lock => self.lock(),
            start::Action::Copies => self.show_copies(),
            start::Action::Passphrase => self.choose_passphrase(),
            start::Action::Log => self.show_log(None),
        }
    }
}

impl Answers<practice::Action> for App {
    type Then = Task<Message>;

    fn answer(&mut self, action: practice::Action) -> Task<Message> {
        match action {
            practice::Action::None => Task::none(),
            practice::Action::Begin(which, begun) => self.practise(&which, begun, None),
            practice::Action::BeginCourse(id, case) => match self.courses.get(&id).cloned() {
                Some(course) => self.begin_case_of(At::new(course, case)),
                None => Task::none(),
            },
            practice::Action::Programme(id, sheet, begins) => self.print_programme(&id, (sheet, begins)),
            practice::Action::OpenCourse(folder) => self.open_course(folder),
            practice::Action::Places(id) => Task::batch([focus::on(id), self.look_for_places()]),
            practice::Action::NewCase => self.show(OwnCase::begun(&self.offered), Back::Practice),
            practice::Action::Remove(which) => self.remove_own_case(which),
            practice::Action::KeepGroups => self.keep_groups(),
            practice::Action::ForgetGroups => Task::batch([self.forget_groups(), self.focus()]),
            practice::Action::Open(id) => self.take_up(&id, Mode::Practice),
            practice::Action::Back => self.answer(Ask::Back),
        }
    }
}

impl Answers<settings::Action> for App {
    type Then = Task<Message>;

    fn answer(&mut self, action: settings::Action) -> Task<Message> {
        match action {
            settings::Action::Apply(values) => self.apply(values),
            settings::Action::ChangePassphrase => self.change_passphrase(),
            settings::Action::NewSheet => self.renew_sheet(),
            settings::Action::Numbers => {
                // What is published: the words at hand may hold the user's own already.
                let sound = self.offered.iter().filter_map(Offered::protocol);
                let published = sound.map(|protocol| &**protocol.published());
                let numbers = Numbers::new(published, &self.settings.numbers);
                let back = self.stage.back();
                self.show(numbers, back)
            }
            settings::Action::Back => self.answer(Ask::Back),
        }
    }
}

impl Answers<numbers::Action> for App {
    type Then = Task<Message>;

    fn answer(&mut self, action: numbers::Action) -> Task<Message> {
        let kept = match action {
            numbers::Action::None => return Task::none(),
            numbers::Action::Keep(numbers) => {
                let task = self.apply(Values { numbers, ..self.settings.clone() });
                Task::batch([task, self.read_protocols(Message::ProtocolsReread)])
            }
            numbers::Action::Back => Task::none(),
        };
        let back = self.stage.back();
        drop(self.stage.show(Settings::new(self.guarded()), back));
        Task::batch([kept, focus::on("settings.numbers")])
    }
}
