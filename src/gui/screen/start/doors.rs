//! The doors: call, look into a worry, danger; and below them what a clinician may have in hand, in everyday words.
//! Which situations there are is said by the protocols.

use iced::widget::{column, row};
use iced::{Element, Fill};

use super::{Message as StartMessage, NEW, sound};
use crate::gui::context::Context;
use crate::gui::shortcuts::Command;
use crate::gui::theme::measure::gap;
use crate::gui::widget::field::{self, Field};
use crate::gui::widget::responsive::Columns;
use crate::gui::widget::{button, text};
use crate::locale::Language;
use crate::protocol::{Door, Name, Protocol, bundle};
use crate::session::Offered;

/// What is looked for, and whether all situations are shown.
#[derive(Debug, Clone, Default)]
pub struct Doors {
    words: Field,
    all: bool,
}

/// What happened.
#[derive(Debug, Clone)]
pub enum Message {
    /// Something was typed in the field for words.
    Typed(field::Message),
    /// All situations were asked for, or only the first again.
    AllPressed,
}

/// The field for words.
pub const WORDS: &str = "start.doors";

impl Doors {
    pub(super) fn update(&mut self, message: Message) {
        match message {
            Message::Typed(message) => {
                let _ = self.words.update(message);
            }
            Message::AllPressed => self.all = !self.all,
        }
    }

    /// The protocol of the first door that is found.
    pub(super) fn first(&self, offered: &[Offered], role: Option<&Name>, language: Language) -> Option<Name> {
        let (protocol, _) = self.shown(offered, role, language).into_iter().next()?;
        Some(protocol.head.id.clone())
    }

    /// The doors that are shown: those for the role, or what the words find.
    fn shown<'a>(
        &self,
        offered: &'a [Offered],
        role: Option<&Name>,
        language: Language,
    ) -> Vec<(&'a Protocol, &'a Door)> {
        let typed = self.words.text().trim();
        if typed.is_empty() {
            return open_to(offered, role).filter(|(_, door)| self.all || door.is_first_for(role)).collect();
        }
        let found = |(_, door): &(&Protocol, &Door)| door.found_by(typed, language);
        let mut shown: Vec<_> = open_to(offered, role).filter(|door| found(door) > 0).collect();
        // What more of the words lead to stands first; otherwise in the protocols' order.
        shown.sort_by_key(|door| std::cmp::Reverse(found(door)));
        shown
    }

    /// What was typed to look for.
    pub(super) fn typed(&self) -> &str {
        self.words.text().trim()
    }

    /// The situations, and behind them what else was found.
    pub(super) fn view<'a>(
        &'a self,
        context: Context<'a>,
        offered: &'a [Offered],
        role: Option<&Name>,
        columns: Columns,
        elsewhere: Option<Element<'a, StartMessage>>,
    ) -> Element<'a, StartMessage> {
        let locale = context.locale;
        let language = locale.language();
        let shown = self.shown(offered, role, language);
        let typed = !self.words.text().trim().is_empty();
        let all = open_to(offered, role).count();
        let none = (typed && shown.is_empty() && elsewhere.is_none())
            .then(|| text::body(locale.msg_start_doors_none()));
        let mut doors = shown.into_iter().map(|(protocol, door)| {
            button::line(
                "›",
                door.say.get(language),
                if bundle::brings(protocol) { String::new() } else { locale.msg_library_own() },
                false,
                format!("door.{}.{}", protocol.head.id, door.id),
                StartMessage::ProtocolPressed(protocol.head.id.clone()),
            )
        });
        // Read downwards, as a list.
        let beside = if columns == Columns::One { 1 } else { 2 };
        let high = doors.len().div_ceil(beside);
        let mut sides = row![].spacing(gap::LARGE);
        for _ in 0..beside {
            sides = sides.push(column(doors.by_ref().take(high)).width(Fill));
        }
        let more = (!typed).then(|| {
            let words = match self.all {
                true => locale.msg_start_doors_fewer(),
                false => locale.msg_start_doors_all(all),
            };
            button::quiet(words).id("start.doors.all").on_press(StartMessage::Doors(Message::AllPressed))
        });
        column![
            Element::from(
                field::line(locale.msg_start_doors_ask(), &self.words, |typed| {
                    StartMessage::Doors(Message::Typed(typed))
                })
                .id(WORDS)
                .placeholder(locale.msg_start_doors_hint())
                .on_submit(StartMessage::FirstDoorPressed)
            ),
            sides,
        ]
        .push(none)
        .push(elsewhere)
        .push(more.map(Element::from))
        .spacing(gap::SMALL)
        .into()
    }
}

/// The doors of the protocols that can be walked in this role.
fn open_to<'a>(
    offered: &'a [Offered],
    role: Option<&Name>,
) -> impl Iterator<Item = (&'a Protocol, &'a Door)> {
    let for_role = move |protocol: &&'a std::sync::Arc<Protocol>| {
        role.is_none_or(|role| protocol.head.roles.iter().any(|known| known.id == *role))
    };
    sound(offered)
        .filter(for_role)
        .flat_map(|protocol| protocol.head.doors.iter().map(move |door| (&**protocol, door)))
}

/// The three that are always there. The keyboard begins at the second: Enter looks into a worry.
/// `own` is the protocol that begins there, where that is not the leading one.
pub(super) fn three<'a>(
    own: Option<&'a Protocol>,
    context: Context<'a>,
    columns: Columns,
) -> Element<'a, StartMessage> {
    let locale = context.locale;
    let call = button::secondary(locale.msg_start_call())
        .id("start.call")
        .shortcut(&Command::Call.shortcut())
        .on_press(StartMessage::CallPressed);
    let worry = button::primary(locale.msg_start_worry())
        .id(NEW)
        .shortcut(&Command::New.shortcut())
        .on_press(StartMessage::NewPressed);
    let danger = button::danger(locale.msg_start_danger())
        .id("start.danger")
        .shortcut(&Command::Emergency.shortcut())
        .on_press(StartMessage::DangerPressed);
    let steps = match own {
        Some(own) => locale.msg_start_worry_about_own(own.head.title.get(locale.language())),
        None => locale.msg_start_worry_about(),
    };
    let about = [locale.msg_start_call_about(), steps, locale.msg_start_danger_about()];
    let doors = [call, worry, danger].into_iter().zip(about).map(|(door, about)| {
        column![Element::from(door.width(Fill)), text::muted(about)].spacing(gap::SMALL).width(Fill).into()
    });
    match columns {
        Columns::One => column(doors).spacing(gap::MEDIUM).into(),
        Columns::Two | Columns::Three => row(doors).spacing(gap::LARGE).into(),
    }
}
