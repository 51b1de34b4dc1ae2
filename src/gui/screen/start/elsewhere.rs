//! What the words of whoever looks for something find besides situations: a number to call, a case, a card, a protocol, a
//! fictional case; in both languages, whichever the window speaks. What is kept and offered comes in;
//! fictional cases are found as far as they were read.

use std::collections::BTreeSet;

use iced::Element;

use super::Message;
use super::cases::{CaseListing, Kept, listed};
use super::sound;
use crate::case::Mode;
use crate::gui::context::Context;
use crate::gui::screen::Kind;
use crate::gui::screen::practice::Which;
use crate::gui::widget::button;
use crate::locale::{Language, Locale};
use crate::phonebook::{Entry, national};
use crate::protocol::bundle::scenarios_read;
use crate::protocol::load::OwnNumbers;
use crate::protocol::{Card, Protocol, Scenario, Text, all_found_in};
use crate::session::Offered;
use crate::session::own_case::OwnCases;

/// So many of a sort are shown; more words find fewer.
const SHOWN: usize = 4;

/// Something that was found.
#[derive(Debug)]
pub(super) enum Found<'a> {
    /// A number to call.
    Number(Entry),
    /// A kept case.
    Case(&'a Kept),
    /// A card of a protocol.
    Card(&'a Protocol, &'a Card),
    /// A protocol.
    Protocol(&'a Protocol),
    /// A fictional case.
    Fictional(&'a Protocol, &'a Scenario),
    /// So many more were found than are shown.
    More(usize),
}

impl<'a> Found<'a> {
    /// What pressing it asks for. A number is read here; behind it stands what may be told, and when.
    pub(super) fn pressed(&self) -> Message {
        match self {
            Self::Number(_) => Message::DoorPressed(Kind::Phonebook),
            Self::Case(kept) => Message::CasePressed(kept.id.clone()),
            Self::Card(protocol, _) => Message::CardPressed(protocol.head.id.clone()),
            Self::Protocol(protocol) => Message::ProtocolPressed(protocol.head.id.clone()),
            // More words find fewer.
            Self::More(_) => Message::SeekPressed,
            Self::Fictional(protocol, scenario) => {
                Message::FictionalPressed(Which::new(&protocol.head.id, &scenario.id))
            }
        }
    }

    /// A line that leads to it, with what it is.
    pub(super) fn line(self, context: Context<'a>) -> Element<'a, Message> {
        let locale = context.locale;
        let language = locale.language();
        let pressed = self.pressed();
        let (label, what, id) = match self {
            Self::Number(entry) => {
                let numbers: Vec<String> = entry.lines.iter().map(|line| line.number.to_string()).collect();
                let reach = entry.lines.first().map(|line| line.hours.reach(context.now));
                let reached = reach.and_then(|reach| locale.reach(reach, context.now));
                let id = format!("found.number.{:?}.{}", entry.kind, entry.name).to_lowercase();
                let label = format!("{} · {}", numbers.join(" · "), locale.phonebook_called(&entry));
                (label, reached.unwrap_or_default(), id)
            }
            Self::Case(kept) => {
                (kept.label.clone(), locale.msg_start_found_case(), format!("found.case.{}", kept.id))
            }
            Self::Card(protocol, card) => (
                card.title.get(language).to_owned(),
                locale.msg_start_found_card(protocol.head.title.get(language)),
                format!("found.card.{}.{}", protocol.head.id, card.id),
            ),
            Self::More(more) => (locale.msg_start_found_more(more), String::new(), "found.more".to_owned()),
            Self::Protocol(protocol) => (
                protocol.head.title.get(language).to_owned(),
                locale.msg_start_found_protocol(),
                format!("found.protocol.{}", protocol.head.id),
            ),
            Self::Fictional(protocol, scenario) => (
                scenario.title.get(language).to_owned(),
                locale.msg_start_found_fictional(),
                format!("found.fictional.{}.{}", protocol.head.id, scenario.id),
            ),
        };
        button::line("›", label, what, false, id, pressed)
    }
}

/// What all the words are found in, in the order of haste.
pub(super) fn found<'a>(
    typed: &str,
    numbers: &OwnNumbers,
    (cases, own): (&'a [CaseListing], &'a OwnCases),
    offered: &'a [Offered],
    context: Context<'a>,
) -> Vec<Found<'a>> {
    if typed.is_empty() {
        return Vec::new();
    }
    let in_title = |title: &Text| all_found_in(&[&title.nl, &title.en], typed);
    let kept = listed(cases, Mode::Real, context.today).into_iter().filter_map(|case| match case {
        CaseListing::Kept(kept) if all_found_in(&[&kept.label], typed) => Some(Found::Case(kept)),
        CaseListing::Kept(_) | CaseListing::Damaged(_) => None,
    });
    let mut titles = BTreeSet::new();
    // Several protocols have the same card: that of the first stands for all.
    let (cards, by_lines): (Vec<_>, Vec<_>) = sound(offered)
        .flat_map(|protocol| protocol.head.cards.iter().map(move |card| (&**protocol, card)))
        .filter(|(_, card)| in_card(card, typed) && titles.insert(&card.title.nl))
        .partition(|(_, card)| in_title(&card.title));
    let [cards, by_lines] =
        [cards, by_lines].map(|cards| cards.into_iter().map(|(protocol, card)| Found::Card(protocol, card)));
    let protocols = sound(offered)
        .filter(|protocol| {
            in_title(&protocol.head.title) || all_found_in(&[protocol.head.id.as_str()], typed)
        })
        .map(|protocol| Found::Protocol(protocol));
    let comes = sound(offered)
        .flat_map(|protocol| scenarios_read(protocol).iter().map(move |scenario| (&**protocol, scenario)));
    // One's own first: whoever made it knows what it is called.
    let fictional = sound(offered)
        .flat_map(|protocol| own.of(&protocol.head.id).map(move |scenario| (&**protocol, &**scenario)))
        .chain(comes)
        .filter(|(_, scenario)| in_title(&scenario.title))
        .map(|(protocol, scenario)| Found::Fictional(protocol, scenario));
    // The lines of a card say much else: what is called so stands before it.
    let sorts: [Vec<Found<'a>>; 6] = [
        called(typed, numbers, context).into_iter().map(Found::Number).collect(),
        kept.collect(),
        cards.collect(),
        protocols.collect(),
        fictional.collect(),
        by_lines.collect(),
    ];
    let more: usize = sorts.iter().map(|sort| sort.len().saturating_sub(SHOWN)).sum();
    let shown = sorts.into_iter().flat_map(|sort| sort.into_iter().take(SHOWN));
    shown.chain((more > 0).then_some(Found::More(more))).collect()
}

/// Whether all the words stand on a card.
fn in_card(card: &Card, typed: &str) -> bool {
    let lines = card.lines.iter().map(|line| &line.say);
    let texts = std::iter::once(&card.title).chain(lines).flat_map(|text| [&*text.nl, &*text.en]);
    all_found_in(&texts.collect::<Vec<_>>(), typed)
}

/// Whom one calls, by what colleagues and laypeople call them: those of here before the national ones.
fn called(typed: &str, numbers: &OwnNumbers, context: Context<'_>) -> Vec<Entry> {
    let both = [Locale::new(Language::Nl), Locale::new(Language::En)];
    let finds = |entry: &Entry, said: &[&str]| {
        let words = both.each_ref().map(|locale| locale.phonebook_kind(entry.kind));
        let also = both.each_ref().map(|locale| locale.phonebook_also(entry.kind));
        let known = words.iter().chain(&also).map(String::as_str);
        let known: Vec<&str> = known.chain(said.iter().copied()).collect();
        !entry.lines.is_empty() && all_found_in(&known, typed)
    };
    let own = context.phonebook.entries().into_iter().filter(|entry| {
        let lines = entry.lines.iter().map(|line| format!("{} {}", line.number, line.purpose));
        let lines: Vec<String> = lines.collect();
        finds(entry, &[&entry.name, &entry.region, &entry.note, &lines.join(" ")])
    });
    let own = own.cloned();
    let [nl, en] = both.each_ref().map(|locale| national(locale, numbers));
    let shown = if context.locale.language() == Language::Nl { &nl } else { &en };
    let national = nl.iter().zip(&en).zip(shown).filter(|((nl, en), _)| {
        let number = nl.lines.first().map(|line| line.number.to_string()).unwrap_or_default();
        finds(nl, &[&nl.name, &en.name, &nl.note, &en.note, &number])
    });
    own.chain(national.map(|(_, entry)| entry.clone())).collect()
}

/// The way to the fictional cases that these words stand in.
pub(super) fn in_practice<'a>(typed: &str, context: Context<'a>) -> Element<'a, Message> {
    let words = context.locale.msg_start_found_practice(typed);
    let pressed = Message::PractisePressed(typed.to_owned());
    button::line("›", words, String::new(), false, "found.practice", pressed)
}
