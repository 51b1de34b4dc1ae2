//! The emergency card: what to call and what to say, large, over everything. Its content is the card `emergency` of the
//! protocol; whatever a protocol says or leaves out, the two public numbers are shown, and stand out.

use iced::widget::{column, container, row};
use iced::{Center, Element, Fill, Task};

use super::phonebook::here;
use super::{escape, escapes};
use crate::gui::access::{Part, Role};
use crate::gui::context::Context;
use crate::gui::theme::measure::{gap, width};
use crate::gui::theme::style::Level;
use crate::gui::widget::disclosure::disclosure;
use crate::gui::widget::responsive::{Columns, responsive};
use crate::gui::widget::said::said;
use crate::gui::widget::{button, focus, page, surface, text};
use crate::locale::Locale;
use crate::phonebook::Kind;
use crate::protocol::{CardLine, Evidence, Name, Protocol, bundle};

/// The screen.
#[derive(Debug, Clone, Copy, Default)]
pub struct Emergency {
    sources: bool,
}

/// What happened on the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Message {
    /// Back was pressed.
    BackPressed,
    /// Recording what was done was asked for.
    RecordPressed,
    /// The sources were folded or unfolded.
    SourcesPressed,
}

/// What the window must do after an update.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// Nothing.
    None,
    /// Close the card.
    Close,
    /// Close the card and record what was done: go to the question on acute danger, in the open case or a new one.
    Record,
}

/// The two public numbers. They stand on the card whatever a protocol says; what it says besides stands beside them.
const LIFE: &str = "112";
const VEILIG_THUIS: &str = "0800-2000";

const BACK: &str = "emergency.back";

impl Emergency {
    /// Brings the keyboard to *back*.
    pub fn focus<T: Send + 'static>(&self) -> Task<T> {
        focus::on(BACK)
    }

    /// Takes in what happened.
    #[must_use]
    pub fn update(&mut self, message: Message) -> Action {
        match message {
            Message::BackPressed => Action::Close,
            Message::RecordPressed => Action::Record,
            Message::SourcesPressed => {
                self.sources = !self.sources;
                Action::None
            }
        }
    }

    /// Shows the card of a protocol; `in_case` says whether a case is open under it.
    pub fn view<'a>(
        &'a self,
        context: Context<'a>,
        protocol: Option<&'a Protocol>,
        in_case: bool,
    ) -> Element<'a, Message> {
        let screen = responsive(move |columns| self.card(context, protocol, in_case, columns));
        escapes(surface::ground(screen), Message::BackPressed)
    }

    fn card<'a>(
        &'a self,
        context: Context<'a>,
        protocol: Option<&'a Protocol>,
        in_case: bool,
        columns: Columns,
    ) -> Element<'a, Message> {
        let locale = context.locale;
        let language = locale.language();
        let card = protocol.and_then(|protocol| protocol.card(&Name::from("emergency")));
        let lines: &[CardLine] = card.map_or(&[], |card| &card.lines);
        let of_card =
            |line: &'a CardLine| Some(call(line.call.as_deref()?, line.say.get(language).into(), columns));
        let is_for = |line: &CardLine, number: &str| line.call.as_deref() == Some(number);
        // What does not come with the program has no say over the two public numbers, nor over when they are called. Local
        // agreements leave most of a card as it came: each line goes by itself.
        let publishes = protocol.is_none_or(bundle::brings);
        let published = protocol.filter(|_| !publishes).and_then(|protocol| bundle::bare(&protocol.head.id));
        let theirs = published.as_ref().and_then(|theirs| theirs.card(&Name::from("emergency")));
        let came_along = |line: &CardLine| publishes || theirs.is_some_and(|card| card.lines.contains(line));
        let is_public = |line: &CardLine| is_for(line, LIFE) || is_for(line, VEILIG_THUIS);
        let public =
            [(LIFE, locale.msg_emergency_112()), (VEILIG_THUIS, locale.msg_emergency_veilig_thuis())].map(
                |(number, when)| {
                    let line = lines.iter().find(|line| is_for(line, number) && came_along(line));
                    line.and_then(of_card).unwrap_or_else(|| call(number, when.into(), columns))
                },
            );
        let own = lines.iter().filter(|line| !is_public(line));
        let is_own = |line: &CardLine, number: &str| {
            !came_along(line) || protocol.is_some_and(|protocol| protocol.stands_in_for(number).is_some())
        };
        let own = own.filter_map(|line| {
            let number = line.call.as_deref()?;
            let mark = is_own(line, number).then(|| surface::badge(locale.msg_emergency_own_number()));
            Some(other(number, line.say.get(language), mark, columns))
        });
        let own: Vec<Element<'a, Message>> = own.collect();
        let title_came_along =
            publishes || card.zip(theirs).is_some_and(|(card, theirs)| card.title == theirs.title);
        let differs = card.is_some() && !title_came_along || lines.iter().any(|line| !came_along(line));
        let own_mark = protocol.filter(|_| differs).map(|protocol| {
            text::toned(locale.msg_emergency_own(protocol.head.title.get(language)), Level::Attention)
        });
        let beside = (!own.is_empty()).then(|| row(own).spacing(gap::WIDE));
        let is_said = |line: &&CardLine| line.call.is_none() || is_public(line) && !came_along(line);
        let says = lines.iter().filter(is_said).map(|line| {
            // An agreed line without a number is marked as one with a number is.
            let mark = (!came_along(line)).then(|| surface::badge(locale.msg_emergency_own_number()));
            row![text::large("•"), text::large(line.say.get(language)).width(Fill)]
                .push(mark)
                .spacing(gap::MEDIUM)
                .into()
        });
        let title = card.filter(|_| title_came_along);
        let title =
            title.map_or_else(|| locale.msg_emergency_title(), |card| card.title.get(language).to_owned());
        let sources = (!lines.is_empty()).then(|| {
            disclosure(
                "emergency.sources",
                locale.msg_emergency_sources(),
                None,
                self.sources,
                Message::SourcesPressed,
                || sources(protocol, lines, locale),
            )
        });
        let apart = if columns == Columns::One { gap::MEDIUM } else { gap::WIDE };
        let title = column![text::title(title), text::large(locale.msg_emergency_first())].spacing(gap::HAIR);
        let first = column![title, surface::divider(), row(public).spacing(gap::WIDE)].spacing(apart);
        // Whoever hears it hears whom to call at once, wherever the keyboard goes.
        let first = said(|| Part::new(Role::Alert), first);
        let content = column![
            column![first].push(own_mark).push(beside).spacing(gap::LARGE),
            surface::divider(),
            column(says).spacing(gap::MEDIUM),
        ]
        .push(here(|kind| URGENT.contains(&kind), context))
        .push(card.is_none().then(|| text::muted(locale.msg_emergency_no_card())))
        .push(sources)
        .spacing(apart)
        .max_width(width::CARD);
        let back = if in_case { locale.msg_emergency_back() } else { locale.msg_emergency_close() };
        let ways = surface::ends(
            vec![
                button::secondary(back).id(BACK).shortcut(&escape()).on_press(Message::BackPressed).into(),
                button::primary(locale.msg_emergency_record())
                    .id("emergency.record")
                    .on_press(Message::RecordPressed)
                    .into(),
            ],
            vec![],
        );
        let foot = surface::bar(container(container(ways).max_width(width::CARD)).center_x(Fill));
        column![page::page("emergency.page", container(content).center_x(Fill)), foot].into()
    }
}

/// Whom the user entered for when it is urgent.
const URGENT: [Kind; 6] = [
    Kind::VeiligThuis,
    Kind::ForensicDoctor,
    Kind::Paediatrician,
    Kind::SexualAssaultCentre,
    Kind::Shelter,
    Kind::Police,
];

/// A number, large. What is unsure about it stands with its source: nobody who is about to call is to doubt.
fn call<'a>(
    number: &'a str,
    when: iced::widget::text::Fragment<'a>,
    columns: Columns,
) -> Element<'a, Message> {
    let when = if columns == Columns::One { text::body(when) } else { text::large(when) };
    column![text::call(number, columns), when].spacing(gap::TIGHT).width(Fill).into()
}

/// Any other number, plainly smaller: whoever looks up in haste sees the public ones.
fn other<'a>(
    number: &'a str,
    when: &'a str,
    mark: Option<Element<'a, Message>>,
    columns: Columns,
) -> Element<'a, Message> {
    let number = if columns == Columns::One { text::figure(number) } else { text::number(number) };
    let head = row![number].push(mark).spacing(gap::MEDIUM).align_y(Center);
    column![head, text::body(when)].spacing(gap::TIGHT).width(Fill).into()
}

fn sources<'a>(
    protocol: Option<&'a Protocol>,
    lines: &'a [CardLine],
    locale: &'a Locale,
) -> Element<'a, Message> {
    let language = locale.language();
    let said = lines.iter().map(|line| {
        let from = &line.from;
        let title = protocol
            .and_then(|protocol| protocol.source(&from.source))
            .map_or_else(|| from.source.as_str(), |source| source.title.as_str());
        let evidence = match from.evidence {
            Evidence::Verified => locale.msg_walk_evidence_verified(),
            Evidence::Partly => locale.msg_walk_evidence_partly(),
            Evidence::Unverified => locale.msg_walk_evidence_unverified(),
        };
        let source = locale.msg_walk_source_line(title, from.place.as_str());
        column![text::small(line.say.get(language)), text::muted(format!("{source} · {evidence}"))]
            .push(from.remark.as_ref().map(|remark| text::muted(remark.get(language))))
            .into()
    });
    column(said).spacing(gap::MEDIUM).into()
}
