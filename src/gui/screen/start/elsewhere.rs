//! What the words of whoever looks for something find besides situations: a number to call, a card, a protocol, a case. What is
//! kept and offered comes in. Fictional cases are read when somebody practises, and are looked for there.

use iced::Element;
use iced::widget::column;

use super::Message;
use super::cases::{CaseListing, listed};
use super::sound;
use crate::case::Mode;
use crate::gui::context::Context;
use crate::gui::screen::phonebook::number;
use crate::gui::theme::measure::gap;
use crate::gui::widget::{button, text};
use crate::locale::Language;
use crate::phonebook::Entry;
use crate::protocol::{Card, Protocol, all_found_in};
use crate::session::Offered;
use crate::vault::CaseId;

/// So many of a sort are shown; more words find fewer.
const SHOWN: usize = 4;

/// Something that was found, and what Enter does with it.
#[derive(Debug)]
pub(super) enum Found<'a> {
    /// A number to call.
    Number(Entry),
    /// A card of a protocol.
    Card(&'a Protocol, &'a Card),
    /// A protocol.
    Protocol(&'a Protocol),
    /// A kept case, by its label.
    Case(&'a CaseId, &'a str),
}

impl Found<'_> {
    /// What pressing it asks for; a number is read.
    pub(super) fn pressed(&self) -> Option<Message> {
        match self {
            Self::Number(_) => None,
            Self::Card(protocol, _) => Some(Message::CardPressed(protocol.head.id.clone())),
            Self::Protocol(protocol) => Some(Message::ProtocolPressed(protocol.head.id.clone())),
            Self::Case(id, _) => Some(Message::CasePressed((*id).clone())),
        }
    }
}

/// The numbers, the cases and what of the protocols all the words are found in, in the order of haste.
pub(super) fn found<'a>(
    typed: &str,
    numbers: &[Entry],
    cases: &'a [CaseListing],
    offered: &'a [Offered],
    context: Context<'a>,
) -> Vec<Found<'a>> {
    let own = context.phonebook.entries().into_iter();
    let called = own.chain(numbers).filter(|entry| {
        let kind = context.locale.phonebook_kind(entry.kind);
        let texts = [kind.as_str(), &entry.name, &entry.note, &entry.region];
        !entry.lines.is_empty() && all_found_in(&texts, typed)
    });
    let kept = listed(cases, Mode::Real, context.today).into_iter().filter_map(|case| match case {
        CaseListing::Kept(kept) if all_found_in(&[&kept.label], typed) => {
            Some(Found::Case(&kept.id, &kept.label))
        }
        CaseListing::Kept(_) | CaseListing::Damaged(_) => None,
    });
    let called = called.take(SHOWN).map(|entry| Found::Number(entry.clone()));
    called.chain(kept.take(SHOWN)).chain(in_protocols(typed, offered, context.locale.language())).collect()
}

/// The cards whose title all the words are found in (their lines say much else), and the protocols.
pub(super) fn in_protocols<'a>(
    typed: &str,
    offered: &'a [Offered],
    language: Language,
) -> impl Iterator<Item = Found<'a>> {
    let cards = sound(offered)
        .flat_map(|protocol| protocol.head.cards.iter().map(move |card| (&**protocol, card)))
        .filter(|(_, card)| all_found_in(&[card.title.get(language)], typed));
    let protocols = sound(offered).filter(|protocol| {
        all_found_in(&[protocol.head.title.get(language), protocol.head.id.as_str()], typed)
    });
    let cards = cards.take(SHOWN).map(|(protocol, card)| Found::Card(protocol, card));
    let found: Vec<Found<'a>> =
        cards.chain(protocols.take(SHOWN).map(|protocol| Found::Protocol(protocol))).collect();
    found.into_iter()
}

pub(super) fn view<'a>(found: Vec<Found<'a>>, typed: &str, context: Context<'a>) -> Element<'a, Message> {
    let locale = context.locale;
    let language = locale.language();
    let rows = found.into_iter().map(|one| match (&one, one.pressed()) {
        (Found::Number(entry), _) => {
            let kind = locale.phonebook_kind(entry.kind);
            let name = if entry.name == kind { kind } else { format!("{kind} · {}", entry.name) };
            let numbers = entry.lines.iter().map(|line| number(line, context));
            column![text::body(name)].extend(numbers).spacing(gap::HAIR).into()
        }
        (Found::Card(protocol, card), Some(pressed)) => {
            let id = format!("found.card.{}.{}", protocol.head.id, card.id);
            let of = protocol.head.title.get(language);
            button::line("›", card.title.get(language), of, false, id, pressed)
        }
        (Found::Protocol(protocol), Some(pressed)) => {
            let id = format!("found.protocol.{}", protocol.head.id);
            let title = protocol.head.title.get(language);
            button::line("›", title, locale.msg_start_begin(), false, id, pressed)
        }
        (Found::Case(id, label), Some(pressed)) => button::line(
            "›",
            *label,
            locale.msg_start_found_case(),
            false,
            format!("found.case.{id}"),
            pressed,
        ),
        (_, None) => column![].into(),
    });
    let practise = button::line(
        "›",
        locale.msg_start_found_practice(typed.trim()),
        String::new(),
        false,
        "found.practice",
        Message::PractisePressed(typed.trim().to_owned()),
    );
    column(rows).push(practise).spacing(gap::SMALL).into()
}
