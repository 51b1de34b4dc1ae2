//! The first screen: three doors for whoever is in a hurry, the situations of every day, the kept cases, and what there
//! is besides. What is kept and what is offered comes in; nothing is read here.

mod cases;
mod doors;
mod due;
mod elsewhere;
mod finding;
mod message;
mod offered;
mod strongroom;
mod worklist;

use std::sync::Arc;

use iced::widget::{column, container, row};
use iced::{Element, Fill, Task};
use jiff::civil::Date;

pub(super) use cases::line;
pub use cases::{CaseListing, Damaged, Kept, listed};
pub use doors::{Doors, WORDS as DOORS};
pub use finding::{Filter, Finding, PAGE};
pub use message::{Action, Asked, Message};
pub use strongroom::{Reminder, Strongroom};

use elsewhere::Found;
use worklist::worklist;

use super::role;
use super::unlock::Unlock;
use super::{Absence, Back, Kind, Screen, Sight};
use crate::case::Mode;
use crate::document::Paper;
use crate::gui::context::Context;
use crate::gui::shortcuts::{Command, Starting};
use crate::gui::theme::measure::{gap, width};
use crate::gui::widget::choice::{self, answer};
use crate::gui::widget::kept::kept;
use crate::gui::widget::responsive::{Columns, responsive};
use crate::gui::widget::said;
use crate::gui::widget::{button, focus, keys, page, surface, text};
use crate::locale::Locale;
use crate::protocol::load::OwnNumbers;
use crate::protocol::{Name, Protocol, Rank};
use crate::session::own_case::OwnCases;
use crate::session::{Offered, Which};
use crate::vault::CaseId;

/// The screen.
#[derive(Debug, Clone, Default)]
pub struct Start {
    role: Option<Name>,
    /// The protocol that was chosen last to begin in.
    protocol: Option<Name>,
    doors: Doors,
    finding: Finding,
    strongroom: Strongroom,
    /// Cases are looked for, as soon as they are listed.
    finding_waits: bool,
    /// The user's own telephone numbers, in the place of published ones.
    numbers: OwnNumbers,
    /// Whether the fictional cases were asked for, to look in.
    looks_in_fictional: bool,
}

/// The button that has the keyboard at the first frame.
const NEW: &str = "start.new";

impl Start {
    /// The screen, with the role the user last worked in.
    #[must_use]
    pub fn new(role: Option<Name>) -> Self {
        Self { role, ..Self::default() }
    }

    /// The screen of somebody who begins in this protocol.
    #[must_use]
    pub fn beginning_in(self, protocol: Option<Name>) -> Self {
        Self { protocol, ..self }
    }

    /// The screen of somebody who has telephone numbers of their own.
    #[must_use]
    pub fn calling(self, numbers: OwnNumbers) -> Self {
        Self { numbers, ..self }
    }

    /// The screen of somebody who has a vault.
    #[must_use]
    pub fn with(self, strongroom: Strongroom) -> Self {
        Self { strongroom, ..self }
    }

    /// Brings the keyboard to *new case*; where the vault is locked to the passphrase, in which Enter begins a case as
    /// long as nothing was typed. A passphrase typed on the button would begin a case and answer its questions.
    pub fn focus<T: Send + 'static>(&self) -> Task<T> {
        match &self.strongroom {
            Strongroom::Locked(unlock) => unlock.focus(),
            Strongroom::Absent | Strongroom::None | Strongroom::Open(_) => focus::on(NEW),
        }
    }

    /// Brings the keyboard to where cases are found: the field for words, or the first case where there are few.
    pub(crate) fn focus_find<T: Send + 'static>(&self, cases: &[CaseListing], today: Date) -> Task<T> {
        if matches!(self.strongroom, Strongroom::Locked(_)) {
            return self.focus();
        }
        let listed = listed(cases, Mode::Real, today);
        let mut kept = listed.iter().filter_map(|case| match case {
            CaseListing::Kept(kept) => Some(&kept.id),
            CaseListing::Damaged(_) => None,
        });
        match (kept.clone().count(), kept.next()) {
            (finding::FEW.., _) => focus::on(finding::WORDS),
            (_, Some(first)) => focus::on(format!("case.{first}")),
            (_, None) => focus::on(NEW),
        }
    }

    /// Cases were asked for before they are listed: where the keyboard goes depends on how many there are.
    pub(crate) const fn find_when_listed(&mut self) {
        self.finding_waits = true;
    }

    /// The cases were listed: brings the keyboard to where they are found, if that waited for it.
    pub(crate) fn listed<T: Send + 'static>(&mut self, cases: &[CaseListing], today: Date) -> Task<T> {
        if std::mem::take(&mut self.finding_waits) { self.focus_find(cases, today) } else { Task::none() }
    }

    /// What is typed to unlock the vault, while it is locked.
    pub const fn unlock(&mut self) -> Option<&mut Unlock> {
        match &mut self.strongroom {
            Strongroom::Locked(unlock) => Some(unlock),
            Strongroom::Absent | Strongroom::None | Strongroom::Open(_) => None,
        }
    }

    /// The first case that is found.
    #[must_use]
    pub fn first(&self, context: Context<'_>, cases: &[CaseListing], offered: &[Offered]) -> Option<CaseId> {
        self.finding.first(listed(cases, Mode::Real, context.today), context, offered)
    }

    /// The cases that are found as a paper to work from.
    #[must_use]
    pub fn worklist(&self, context: Context<'_>, cases: &[CaseListing], offered: &[Offered]) -> Paper {
        let found = self.finding.found(listed(cases, Mode::Real, context.today), context, offered);
        worklist(&found, offered, context.today, context.locale)
    }

    /// Takes in what happened.
    pub fn update(&mut self, message: Message, offered: &[Offered]) -> Action {
        match message {
            Message::NewPressed => self.begin(self.begins_in(offered)),
            Message::WorryPressed | Message::SeekPressed => Action::Seek,
            Message::BeginPressed(id) => {
                match self.begin(sound(offered).find(|protocol| protocol.head.id == id)) {
                    Action::Begin { protocol, role } => Action::BeginFromNowOn { protocol, role },
                    other => other,
                }
            }
            Message::ProtocolPressed(id) => {
                self.begin(sound(offered).find(|protocol| protocol.head.id == id))
            }
            Message::DangerPressed => Action::Danger,
            Message::CallPressed => Action::Call,
            Message::Doors(message) => {
                self.doors.update(message);
                let first = !self.doors.typed().is_empty() && !self.looks_in_fictional;
                self.looks_in_fictional |= first;
                if first { Action::ReadFictional } else { Action::None }
            }
            Message::FictionalRead => Action::None,
            Message::RoleChosen(role) => {
                self.role = Some(role.clone());
                Action::RoleChosen(role)
            }
            Message::CasePressed(id) => Action::Open(id),
            Message::DoorPressed(kind) => Action::Go(kind),
            Message::ReadPressed(which) => Action::Read(which),
            Message::CardPressed(id) => Action::ReadCards(Which { id, broken: false }),
            Message::FictionalPressed(which) => Action::Fictional(which),
            Message::PractisePressed(words) => Action::Practise(words),
            Message::SettingsPressed => Action::Settings,
            Message::KeysPressed => Action::Keys,
            Message::Finding(message) => {
                self.finding.update(message);
                Action::None
            }
            Message::FirstPressed => Action::First,
            Message::WorklistPressed => Action::Worklist,
            Message::Stepped(backwards) => Action::Step(backwards),
            Message::Moved(backwards) => Action::Move(backwards),
            Message::ManagePressed(id) => Action::Manage(id),
            Message::FetchPressed(id) => Action::Fetch(id),
            // Have an action of their own.
            Message::Unlock(_) | Message::FirstDoorPressed => Action::None,
            Message::CopiesPressed => Action::Copies,
            Message::PassphrasePressed => Action::Passphrase,
            Message::LogPressed => Action::Log,
            Message::LockPressed => Action::Lock,
        }
    }

    fn begin(&self, protocol: Option<&Arc<Protocol>>) -> Action {
        let Some(protocol) = protocol else { return Action::None };
        let id = protocol.head.id.clone();
        match self.role_in(protocol) {
            Some(role) => Action::Begin { protocol: id, role },
            None => Action::AskRole(id),
        }
    }

    /// The protocol a new case begins in: the one that was chosen last, or the leading one.
    fn begins_in<'a>(&self, offered: &'a [Offered]) -> Option<&'a Arc<Protocol>> {
        self.chosen_protocol(offered).or_else(|| first_sound(offered))
    }

    fn chosen_protocol<'a>(&self, offered: &'a [Offered]) -> Option<&'a Arc<Protocol>> {
        let chosen = self.protocol.as_ref()?;
        sound(offered).find(|protocol| protocol.head.id == *chosen)
    }

    /// The role in which a case begins here and now.
    fn chosen(&self, offered: &[Offered]) -> Option<Name> {
        first_sound(offered).and_then(|protocol| self.role_in(protocol))
    }

    /// The role in which a case of this protocol begins; none where that is asked.
    fn role_in(&self, protocol: &Protocol) -> Option<Name> {
        role::of(protocol, self.role.as_ref().map(Name::as_str))
    }

    /// Shows the screen.
    pub fn view<'a>(
        &'a self,
        context: Context<'a>,
        (cases, own): (&'a [CaseListing], &'a OwnCases),
        offered: &'a [Offered],
    ) -> Element<'a, Message> {
        let screen = responsive(move |columns| {
            let content = kept("start.content", self.content(context, (cases, own), offered, columns));
            let beside = kept("start.side", self.beside(context));
            match columns {
                Columns::One => {
                    page::page("start.page", column![content, surface::divider(), beside].spacing(gap::HUGE))
                }
                Columns::Two | Columns::Three => row![
                    page::page("start.page", surface::reading(content)),
                    container(surface::side(page::column(
                        "start.beside",
                        context.locale.msg_access_beside(),
                        beside
                    )))
                    .width(width::PANE),
                ]
                .into(),
            }
        });
        // Enter begins a case, unless what has the keyboard uses it.
        keys::listen(screen, |Starting::New| Some(Message::NewPressed))
    }

    /// The kept cases, or what unlocks them.
    fn kept<'a>(
        &'a self,
        context: Context<'a>,
        cases: &'a [CaseListing],
        offered: &'a [Offered],
    ) -> Element<'a, Message> {
        match &self.strongroom {
            Strongroom::Locked(unlock) => unlock.view(context).map(Message::Unlock),
            // Why there is no vault is told above.
            Strongroom::Absent => column![].into(),
            Strongroom::None => cases::view(context, cases, offered, &self.finding),
            Strongroom::Open(reminder) => column![]
                .push(reminder.map(|reminder| strongroom::remind(reminder, context)))
                .push(cases::view(context, cases, offered, &self.finding))
                .spacing(gap::LARGE)
                .into(),
        }
    }

    fn beside<'a>(&self, context: Context<'a>) -> Element<'a, Message> {
        beside(context, strongroom::view(&self.strongroom, context))
    }

    /// What one does here, in the order of haste: the three doors, what is under way, the situations, everything else.
    fn content<'a>(
        &'a self,
        context: Context<'a>,
        (cases, own): (&'a [CaseListing], &'a OwnCases),
        offered: &'a [Offered],
        columns: Columns,
    ) -> Element<'a, Message> {
        let kept = self.kept(context, cases, offered);
        let situations = self.situations(context, (cases, own), offered, columns);
        let under_way = matches!(self.strongroom, Strongroom::Locked(_)) || !cases.is_empty();
        let (first, then) = if under_way { (kept, situations) } else { (situations, kept) };
        let chosen = self.chosen_protocol(offered).filter(|chosen| chosen.head.rank != Rank::Leading);
        let page = column![
            doors::three(chosen.map(|chosen| &**chosen), context, columns),
            first,
            then,
            protocols(context, offered)
        ];
        column![said::title(context.locale.msg_access_start()), page.spacing(gap::HUGE)].into()
    }

    /// What the words find besides situations.
    fn elsewhere<'a>(
        &self,
        context: Context<'a>,
        kept: (&'a [CaseListing], &'a OwnCases),
        offered: &'a [Offered],
    ) -> Vec<Found<'a>> {
        elsewhere::found(self.doors.typed(), &self.numbers, kept, offered, context)
    }

    /// What Enter in the field for words asks for.
    #[must_use]
    pub fn first_found(
        &self,
        context: Context<'_>,
        kept: (&[CaseListing], &OwnCases),
        offered: &[Offered],
    ) -> Message {
        let elsewhere = self.elsewhere(context, kept, offered);
        self.doors.first(offered, self.chosen(offered).as_ref(), &elsewhere)
    }

    fn situations<'a>(
        &'a self,
        context: Context<'a>,
        kept: (&'a [CaseListing], &'a OwnCases),
        offered: &'a [Offered],
        columns: Columns,
    ) -> Element<'a, Message> {
        let locale = context.locale;
        let Some(protocol) = first_sound(offered) else {
            return surface::card(text::body(locale.msg_start_no_protocol()));
        };
        let chosen = self.role_in(protocol);
        let roles = protocol.head.roles.iter().map(|role| {
            answer(
                role.label.get(locale.language()),
                Some(&role.id) == chosen.as_ref(),
                Message::RoleChosen(role.id.clone()),
            )
            .beside_others(locale.language())
        });
        column![
            self.doors.view(
                context,
                offered,
                chosen.as_ref(),
                columns,
                self.elsewhere(context, kept, offered)
            ),
            column![
                text::label(locale.msg_start_choose_role()),
                Element::from(choice::one("start.role", locale.msg_start_choose_role(), roles).across())
            ]
            .spacing(gap::SMALL),
        ]
        .spacing(gap::WIDE)
        .into()
    }
}

/// Every protocol, to begin in or to read.
fn protocols<'a>(context: Context<'a>, offered: &'a [Offered]) -> Element<'a, Message> {
    let mut list = column![text::heading(context.locale.msg_start_protocols())].spacing(gap::MEDIUM);
    for offered in offered {
        list = list.push(surface::divider()).push(offered::view(offered, context));
    }
    list.into()
}

fn beside<'a>(context: Context<'a>, vault: Option<Element<'a, Message>>) -> Element<'a, Message> {
    let locale = context.locale;
    let practise = column![
        text::question(locale.msg_start_practise()),
        text::small(locale.msg_start_practise_about()),
        Element::from(
            button::secondary(locale.msg_start_practise_choose())
                .id("start.practise")
                .width(Fill)
                .on_press(Message::DoorPressed(Kind::Practice))
        ),
    ]
    .spacing(gap::SMALL);
    let more = [
        (Command::Settings, "start.settings", Message::SettingsPressed),
        (Command::Keys, "start.keys", Message::KeysPressed),
    ]
    .map(|(command, id, message)| {
        let words = match command {
            Command::Keys => locale.msg_app_keys(),
            _ => locale.msg_app_settings(),
        };
        button::quiet(words).id(id).shortcut(&command.shortcut()).on_press(message).into()
    });
    let doors = Kind::ALL.iter().filter_map(|kind| {
        let id = format!("start.door.{kind:?}").to_lowercase();
        Some(button::quiet(kind.door(locale)?).id(id).on_press(Message::DoorPressed(*kind)).into())
    });
    column![practise, surface::divider()]
        .push(vault)
        .push(row(doors.chain(more)).spacing(gap::SMALL).wrap())
        .spacing(gap::WIDE)
        .into()
}

fn sound(offered: &[Offered]) -> impl Iterator<Item = &Arc<Protocol>> {
    offered.iter().filter_map(Offered::protocol)
}

fn first_sound(offered: &[Offered]) -> Option<&Arc<Protocol>> {
    sound(offered).next()
}

impl Screen for Start {
    type Message = Message;
    type Action = Asked;

    const COME_BACK: Option<Back> = Some(Back::Start);

    fn is_half_typed(&self) -> bool {
        // Nothing but words to look for.
        false
    }

    fn forget_secrets(&mut self, _: Absence, _: &Locale) {
        if let Some(unlock) = self.unlock() {
            unlock.forget_secrets();
        }
    }

    fn focus<T: Send + 'static>(&self) -> Task<T> {
        self.focus()
    }

    fn update(&mut self, message: Message, sight: Sight<'_>) -> Asked {
        match message {
            Message::Unlock(message) => match self.unlock() {
                Some(unlock) => Asked::Unlock(unlock.update(message)),
                None => Asked::Start(Action::None),
            },
            Message::FirstDoorPressed => {
                let first = self.first_found(sight.context, (sight.cases, sight.own_cases), sight.offered);
                Asked::Start(self.update(first, sight.offered))
            }
            message => Asked::Start(self.update(message, sight.offered)),
        }
    }

    fn view<'a>(&'a self, sight: Sight<'a>) -> Element<'a, Message> {
        self.view(sight.context, (sight.cases, sight.own_cases), sight.offered)
    }
}
