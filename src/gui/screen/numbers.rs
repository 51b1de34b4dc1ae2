//! The telephone numbers of the protocols, each with when it was checked, and room for the number that counts here.
//! How an own number takes the place of a published one is for `protocol::load`.

use std::collections::BTreeMap;

use iced::widget::column;
use iced::{Element, Task};
use jiff::civil::Date;

use super::{Screen, Sight, escape, escapes};
use crate::gui::context::Context;
use crate::gui::theme::measure::gap;
use crate::gui::widget::field::{self, Field};
use crate::gui::widget::{button, focus, page, surface, text};
use crate::protocol::load::{EMERGENCY, OwnNumber, OwnNumbers};
use crate::protocol::{CardLine, Protocol, Text};

/// The screen.
#[derive(Debug)]
pub struct Numbers {
    known: Vec<Known>,
}

/// A number that the protocols name.
#[derive(Debug)]
struct Known {
    number: String,
    says: Text,
    checked: Option<Date>,
    own: Field,
}

/// What happened on the screen.
#[derive(Debug, Clone)]
pub enum Message {
    /// An own number was typed, in this place of the list.
    Typed(usize, field::Message),
    /// Keep was pressed.
    KeepPressed,
    /// Back was pressed.
    BackPressed,
}

/// What the window must do after an update.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// Nothing.
    None,
    /// Keep these, and back.
    Keep(OwnNumbers),
    /// Back.
    Back,
}

impl Numbers {
    /// The numbers that are called for in these protocols, as they were published, with the user's own.
    #[must_use]
    pub fn new<'a>(published: impl Iterator<Item = &'a Protocol>, own: &OwnNumbers) -> Self {
        let mut known: BTreeMap<&str, (&CardLine, &Protocol)> = BTreeMap::new();
        for protocol in published {
            for line in protocol.head.cards.iter().flat_map(|card| &card.lines) {
                if let Some(number) = line.call.as_deref().filter(|number| *number != EMERGENCY) {
                    let _ = known.entry(number).or_insert((line, protocol));
                }
            }
        }
        let known = known.into_iter().map(|(number, (line, protocol))| Known {
            number: number.to_owned(),
            says: line.say.clone(),
            checked: protocol.source(&line.from.source).map(|source| source.checked),
            own: Field::new(own.get(number).map_or_else(String::new, OwnNumber::to_string)),
        });
        Self { known: known.collect() }
    }

    /// Brings the keyboard to the first number.
    pub(crate) fn focus<T: Send + 'static>(&self) -> Task<T> {
        focus::on(self.known.first().map_or_else(|| "numbers.back".to_owned(), |known| id(&known.number)))
    }

    /// Takes in what happened.
    #[must_use]
    pub(crate) fn update(&mut self, message: Message) -> Action {
        match message {
            Message::Typed(place, message) => {
                if let Some(known) = self.known.get_mut(place) {
                    let _ = known.own.update(message);
                }
                Action::None
            }
            Message::KeepPressed => self.own().map_or(Action::None, Action::Keep),
            Message::BackPressed => Action::Back,
        }
    }

    /// What was typed; none while something of it is not a number.
    fn own(&self) -> Option<OwnNumbers> {
        let typed = self.known.iter().filter(|known| !known.own.text().trim().is_empty());
        typed.map(|known| Some((known.number.clone(), number(known)?))).collect()
    }

    /// Shows the screen.
    pub(crate) fn view<'a>(&'a self, context: Context<'a>) -> Element<'a, Message> {
        let locale = context.locale;
        let language = locale.language();
        let head = surface::ends(
            vec![text::title(locale.msg_numbers_title()).into()],
            vec![
                button::secondary(locale.msg_word_back())
                    .id("numbers.back")
                    .shortcut(&escape())
                    .on_press(Message::BackPressed)
                    .into(),
            ],
        );
        let mut content =
            column![head, text::body(locale.msg_numbers_about()), text::muted(locale.msg_numbers_paper())]
                .spacing(gap::WIDE);
        for (place, known) in self.known.iter().enumerate() {
            let checked =
                known.checked.map(|date| text::muted(locale.msg_numbers_checked(locale.date(date))));
            let wrong = !known.own.text().trim().is_empty() && number(known).is_none();
            let own = field::line(locale.msg_numbers_own(), &known.own, move |message| {
                Message::Typed(place, message)
            })
            .id(id(&known.number))
            .problem(wrong.then(|| locale.msg_numbers_wrong()))
            .on_submit(Message::KeepPressed);
            content = content.push(surface::card(
                column![text::heading(known.number.as_str()), text::body(known.says.get(language))]
                    .push(checked)
                    .push(Element::from(own))
                    .spacing(gap::SMALL),
            ));
        }
        let keep = button::primary(locale.msg_word_keep())
            .id("numbers.keep")
            .on_press_maybe(self.own().map(|_| Message::KeepPressed));
        let content = content.push(Element::from(keep));
        escapes(page::page("numbers.page", surface::reading(content)), Message::BackPressed)
    }
}

fn number(known: &Known) -> Option<OwnNumber> {
    OwnNumber::try_from(known.own.text().to_owned()).ok()
}

fn id(published: &str) -> String {
    format!("numbers.own.{published}")
}

impl Screen for Numbers {
    type Message = Message;
    type Action = Action;

    const STAYS_WHEN_LOCKED: bool = true;

    fn is_half_typed(&self) -> bool {
        self.known.iter().any(|known| known.own.is_touched())
    }

    fn focus<T: Send + 'static>(&self) -> Task<T> {
        self.focus()
    }

    fn update(&mut self, message: Message, _: Sight<'_>) -> Action {
        self.update(message)
    }

    fn view<'a>(&'a self, sight: Sight<'a>) -> Element<'a, Message> {
        self.view(sight.context)
    }
}
