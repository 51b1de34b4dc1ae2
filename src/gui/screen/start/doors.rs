//! The doors: call, look into a worry, danger; and below them what a clinician may have in hand, in everyday words.
//! Which situations there are is said by the protocols.

use iced::widget::{column, container, row};
use iced::{Element, Fill};

use super::elsewhere::{self, Found};
use super::{Message as StartMessage, NEW, sound};
use crate::gui::context::Context;
use crate::gui::shortcuts::{Answering, Arrow, Command, Keyed};
use crate::gui::theme::measure::gap;
use crate::gui::widget::field::{self, Field};
use crate::gui::widget::keys::Verdict;
use crate::gui::widget::responsive::Columns;
use crate::gui::widget::{button, keys, text};
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
/// So much of what is found is in sight with the field, in the smallest window too.
const FIRST: usize = 3;

impl Doors {
    pub(super) fn update(&mut self, message: Message) {
        match message {
            Message::Typed(message) => {
                let _ = self.words.update(message);
            }
            Message::AllPressed => self.all = !self.all,
        }
    }

    /// What Enter asks for: the first of what is shown, and where nothing is found the call sheet.
    pub(super) fn first(
        &self,
        offered: &[Offered],
        role: Option<&Name>,
        elsewhere: &[Found<'_>],
    ) -> StartMessage {
        let door = self.shown(offered, role).into_iter().next();
        let door =
            door.map(|(protocol, door)| (door, StartMessage::ProtocolPressed(protocol.head.id.clone())));
        let other = elsewhere.first().map(Found::pressed);
        match (door, other) {
            (Some((door, _)), Some(other)) if self.leads_less(door) => other,
            (Some((_, pressed)), _) | (None, Some(pressed)) => pressed,
            (None, None) => StartMessage::CallPressed,
        }
    }

    /// Whether some of the words lead elsewhere than to this situation, the best of those found.
    fn leads_less(&self, best: &Door) -> bool {
        !self.typed().is_empty() && !best.found_by_all(self.typed())
    }

    /// The doors that are shown: those for the role, or what the words find.
    fn shown<'a>(&self, offered: &'a [Offered], role: Option<&Name>) -> Vec<(&'a Protocol, &'a Door)> {
        let typed = self.typed();
        if typed.is_empty() {
            return open_to(offered, role).filter(|(_, door)| self.all || door.is_first_for(role)).collect();
        }
        let found = |(_, door): &(&Protocol, &Door)| door.found_by(typed);
        let mut shown: Vec<_> = open_to(offered, role).filter(|door| found(door) > 0).collect();
        // What more of the words lead to stands first; otherwise in the protocols' order.
        shown.sort_by_key(|door| std::cmp::Reverse(found(door)));
        shown
    }

    /// What was typed to look for.
    pub(super) fn typed(&self) -> &str {
        self.words.text().trim()
    }

    /// The situations; once words are looked for, those that they find with what else was found.
    pub(super) fn view<'a>(
        &'a self,
        context: Context<'a>,
        offered: &'a [Offered],
        role: Option<&Name>,
        columns: Columns,
        elsewhere: Vec<Found<'a>>,
    ) -> Element<'a, StartMessage> {
        let locale = context.locale;
        let shown = self.shown(offered, role);
        let field = field::line(locale.msg_start_doors_ask(), &self.words, |typed| {
            StartMessage::Doors(Message::Typed(typed))
        })
        .id(WORDS)
        .placeholder(locale.msg_start_doors_hint())
        .on_submit(StartMessage::FirstDoorPressed);
        let (first, rest) = if self.typed().is_empty() {
            let doors = shown.into_iter().map(|(protocol, door)| line(protocol, door, context));
            (Vec::new(), self.situations(context, doors.collect(), offered, role, columns))
        } else {
            let mut found = self.found(context, &shown, elsewhere);
            let rest = found.split_off(found.len().min(FIRST));
            (found, rest)
        };
        // The first of what is found comes in sight with the field, which stays the same while words are typed.
        let first = column![Element::from(field)].extend(first).spacing(gap::TIGHT);
        let list = column![container(first).id(WORDS)].extend(rest).spacing(gap::TIGHT);
        keys::while_focused(list, |key, modifiers| match Answering::asked(key, modifiers) {
            Some(Answering::Go(Arrow::Down)) => Verdict::Send(StartMessage::Moved(false)),
            Some(Answering::Go(Arrow::Up)) => Verdict::Send(StartMessage::Moved(true)),
            _ => Verdict::Pass,
        })
    }

    /// What is there before anything is looked for: beside one another where there is room, read downwards as a list.
    fn situations<'a>(
        &self,
        context: Context<'a>,
        doors: Vec<Element<'a, StartMessage>>,
        offered: &[Offered],
        role: Option<&Name>,
        columns: Columns,
    ) -> Vec<Element<'a, StartMessage>> {
        let beside = if columns == Columns::One { 1 } else { 2 };
        let high = doors.len().div_ceil(beside);
        let mut doors = doors.into_iter();
        let mut sides = row![].spacing(gap::LARGE);
        for _ in 0..beside {
            sides = sides.push(column(doors.by_ref().take(high)).width(Fill));
        }
        let words = match self.all {
            true => context.locale.msg_start_doors_fewer(),
            false => context.locale.msg_start_doors_all(open_to(offered, role).count()),
        };
        let more =
            button::quiet(words).id("start.doors.all").on_press(StartMessage::Doors(Message::AllPressed));
        vec![sides.into(), more.into()]
    }

    /// What the words find, as one list to go through with the arrows. What all the words lead to stands before situations that
    /// only some of them lead to.
    fn found<'a>(
        &'a self,
        context: Context<'a>,
        shown: &[(&'a Protocol, &'a Door)],
        elsewhere: Vec<Found<'a>>,
    ) -> Vec<Element<'a, StartMessage>> {
        let none = (shown.is_empty() && elsewhere.is_empty())
            .then(|| text::body(context.locale.msg_start_doors_none()).into());
        let less = shown.first().is_some_and(|(_, best)| self.leads_less(best));
        let others = elsewhere.into_iter().map(|found| found.line(context));
        let doors = shown.iter().map(|(protocol, door)| line(protocol, door, context));
        let rows: Vec<Element<'a, StartMessage>> =
            if less { others.chain(doors).collect() } else { doors.chain(others).collect() };
        let practise = elsewhere::in_practice(self.typed(), context);
        none.into_iter().chain(rows).chain([practise]).collect()
    }
}

/// One situation, that leads to its protocol.
fn line<'a>(protocol: &'a Protocol, door: &'a Door, context: Context<'a>) -> Element<'a, StartMessage> {
    button::line(
        "›",
        door.say.get(context.locale.language()),
        if bundle::brings(protocol) { String::new() } else { context.locale.msg_library_own() },
        false,
        format!("door.{}.{}", protocol.head.id, door.id),
        StartMessage::ProtocolPressed(protocol.head.id.clone()),
    )
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

/// The three that are always there. The keyboard begins at the second: Enter looks into a worry at once, and so does its key; a
/// click asks first what the clinician has in hand.
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
        .on_press(StartMessage::WorryPressed)
        .by_keyboard(StartMessage::NewPressed);
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
