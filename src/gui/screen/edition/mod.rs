//! Going on with a newer edition of a protocol: what lapses, what is new and what carries over, shown before it is done.
//! The case itself is moved by the window.

mod found;

use std::sync::Arc;

use iced::widget::column;
use iced::{Element, Task};

use super::{escape, escapes};
use crate::authoring::diff::{Change, changes, lines};
use crate::case::{Carried, Lapse, Move, Transfer, gone, transfer};
use crate::gui::context::Context;
use crate::gui::theme::measure::gap;
use crate::gui::widget::choice::{self, answer};
use crate::gui::widget::disclosure::disclosure;
use crate::gui::widget::{button, focus, page, surface, text};
use crate::protocol::{Name, Protocol};
use crate::session::OpenCase;

/// The screen.
#[derive(Debug)]
pub(crate) struct EditionChange {
    to: Arc<Protocol>,
    transfer: Transfer,
    /// What changed in the questions whose answers carry over.
    changed: Vec<(Name, Vec<Change>)>,
    follows: found::Follows,
    role: Option<Name>,
    unfolded: bool,
}

/// What happened on the screen.
#[derive(Debug, Clone)]
pub enum Message {
    /// A role of the new edition was chosen.
    RoleChosen(Name),
    /// What changed in the questions whose answers carry over was folded or unfolded.
    CarriedPressed,
    /// The case goes on with the new edition.
    MoveConfirmed,
    /// The case stays with the edition it has.
    StayPressed,
}

/// What the window must do after an update.
#[derive(Debug)]
pub enum Action {
    /// Nothing.
    None,
    /// Move the case.
    Move(Arc<Protocol>, Box<Move>),
    /// Back to the walk.
    Back,
}

fn changed(from: &Protocol, to: &Protocol, transfer: &Transfer) -> Vec<(Name, Vec<Change>)> {
    let kept = transfer.carries.iter().filter_map(|carried| match carried {
        Carried::Answer { question } => Some(question),
        Carried::Resolution { .. } => None,
    });
    kept.filter_map(|id| Some((id.clone(), changes(from.question(id)?, to.question(id)?))))
        .filter(|(_, changes)| !changes.is_empty())
        .collect()
}

impl EditionChange {
    /// Shows what going on with the edition `to` does.
    #[must_use]
    pub(crate) fn new(open: &OpenCase, to: Arc<Protocol>) -> Self {
        let transfer = transfer(open.protocol(), &to, open.case().answers());
        let follows = found::Follows::of(open, &to, &transfer);
        let changed = changed(open.protocol(), &to, &transfer);
        Self { to, transfer, changed, follows, role: None, unfolded: false }
    }

    /// Brings the keyboard to what must be chosen, or to the careful answer.
    pub(crate) fn focus<T: Send + 'static>(&self) -> Task<T> {
        focus::on(if self.role_lapses().is_some() { "edition.role" } else { "edition.stay" })
    }

    /// Takes in what happened.
    #[must_use]
    pub(crate) fn update(&mut self, message: Message, open: &OpenCase) -> Action {
        match message {
            Message::RoleChosen(role) => self.role = Some(role),
            Message::CarriedPressed => self.unfolded = !self.unfolded,
            Message::StayPressed => return Action::Back,
            Message::MoveConfirmed if self.is_ready() => {
                return match self.moved(open) {
                    Some(moved) => Action::Move(Arc::clone(&self.to), Box::new(moved)),
                    None => Action::Back,
                };
            }
            Message::MoveConfirmed => {}
        }
        Action::None
    }

    fn role_lapses(&self) -> Option<&Name> {
        self.transfer.lapses.iter().find_map(|lapse| match lapse {
            Lapse::Role(role) => Some(role),
            _ => None,
        })
    }

    fn is_ready(&self) -> bool {
        self.role_lapses().is_none() || self.role.is_some()
    }

    fn moved(&self, open: &OpenCase) -> Option<Move> {
        let old = open.protocol();
        let pins = &open.case().state().protocols;
        let from = pins.iter().find(|pin| pin.protocol == old.head.id)?.clone();
        let before = open.case().answers();
        let lapsed = gone(old, before, open.today(), &self.transfer.lapses);
        let role = self.role.clone().filter(|_| self.role_lapses().is_some());
        Some(Move::between(from, &self.to, role, before, &self.transfer.answers, lapsed))
    }

    /// Shows the screen.
    pub(crate) fn view<'a>(&'a self, context: Context<'a>, open: &'a OpenCase) -> Element<'a, Message> {
        let locale = context.locale;
        let language = locale.language();
        let named = |protocol: &Protocol| {
            let edition = &protocol.head.edition;
            locale.msg_edition_name(edition.guideline.as_str(), edition.encoding)
        };
        let title = self.to.head.title.get(language);
        let about = locale.msg_edition_about(title, named(open.protocol()), named(&self.to));
        let head = surface::ends(
            vec![text::title(locale.msg_edition_title()).into()],
            vec![
                button::secondary(locale.msg_edition_stay())
                    .id("edition.stay")
                    .shortcut(&escape())
                    .on_press(Message::StayPressed)
                    .into(),
            ],
        );
        let mut content = column![head, text::body(about)].spacing(gap::WIDE);
        if let Some(remark) = &self.to.head.edition.remark {
            content = content.push(text::muted(remark.get(language)));
        }
        content = content
            .push(part(locale.msg_edition_lapses(), self.lapses(context, open)))
            .push(part(locale.msg_edition_follows(), self.follows.view(context, open, &self.to)))
            .push(part(locale.msg_edition_asks(), self.asks(context)))
            .push(part(locale.msg_edition_carries(), self.carries(context)));
        if self.role_lapses().is_some() {
            let roles = self.to.head.roles.iter().map(|role| {
                let chosen = self.role.as_ref() == Some(&role.id);
                answer(role.label.get(language), chosen, Message::RoleChosen(role.id.clone()))
            });
            content = content.push(part(
                locale.msg_edition_role(),
                choice::one("edition.role", locale.msg_edition_role(), roles).into(),
            ));
        }
        let move_on = button::primary(locale.msg_edition_move())
            .id("edition.move")
            .on_press_maybe(self.is_ready().then_some(Message::MoveConfirmed));
        let content = content
            .push(surface::divider())
            .push(text::body(locale.msg_edition_after()))
            .push(Element::from(move_on));
        escapes(page::page("edition.page", surface::reading(content)), Message::StayPressed)
    }

    fn lapses<'a>(&'a self, context: Context<'a>, open: &'a OpenCase) -> Element<'a, Message> {
        let mut lapses = found::lapses(context, open, &self.transfer.lapses);
        lapses.extend(self.follows.set_aside(context, &self.to));
        if lapses.is_empty() {
            return text::body(context.locale.msg_edition_nothing_lapses()).into();
        }
        let said = lapses.into_iter().map(|lapse| {
            column![text::label(lapse.asked)]
                .push((!lapse.said.is_empty()).then(|| text::quote(lapse.said)))
                .push(text::muted(lapse.why))
                .spacing(gap::HAIR)
                .into()
        });
        column(said).spacing(gap::MEDIUM).into()
    }

    fn asks<'a>(&'a self, context: Context<'a>) -> Element<'a, Message> {
        let language = context.locale.language();
        let mut asked = self
            .transfer
            .asks
            .iter()
            .filter(|id| self.follows.asks_now(id))
            .filter_map(|id| self.to.question(id))
            .peekable();
        if asked.peek().is_none() {
            return text::body(context.locale.msg_edition_nothing_new()).into();
        }
        let lines = asked.map(|question| text::body(format!("– {}", question.ask.get(language))).into());
        column(lines).spacing(gap::SMALL).into()
    }

    fn carries<'a>(&'a self, context: Context<'a>) -> Element<'a, Message> {
        let locale = context.locale;
        let language = locale.language();
        let answers = self.transfer.carries.len();
        let changed: Vec<_> = self
            .changed
            .iter()
            .filter_map(|(question, changes)| Some((self.to.question(question)?.ask.get(language), changes)))
            .collect();
        #[expect(clippy::disallowed_methods, reason = "no case has so many answers")]
        let count = text::body(locale.msg_edition_carried(i32::try_from(answers).unwrap_or(i32::MAX)));
        if changed.is_empty() {
            return count.into();
        }
        let many = changed.len().to_string();
        let reworded = disclosure(
            "edition.changed",
            locale.msg_edition_changed(),
            Some(many.into()),
            self.unfolded,
            Message::CarriedPressed,
            || {
                let said = changed.into_iter().map(|(asked, changes)| {
                    let what = changes.iter().flat_map(|change| lines(change, language));
                    column![text::label(asked)]
                        .extend(what.map(|line| text::small(line).into()))
                        .spacing(gap::HAIR)
                        .into()
                });
                column(said).spacing(gap::MEDIUM).into()
            },
        );
        column![count, reworded].spacing(gap::SMALL).into()
    }
}

fn part<'a>(title: String, content: Element<'a, Message>) -> Element<'a, Message> {
    column![text::heading(title), content].spacing(gap::SMALL).into()
}
