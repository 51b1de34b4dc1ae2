//! What a colleague's file would change: one tick an entry, nothing is taken out of one's own.

use std::path::PathBuf;

use iced::Element;
use iced::widget::{column, row};

use super::FILE;
use super::view::lines;
use crate::gui::context::Context;
use crate::gui::screen::places::{self, Sought};
use crate::gui::theme::measure::gap;
use crate::gui::theme::style::Level;
use crate::gui::widget::alert::alert;
use crate::gui::widget::choice::{self, answer};
use crate::gui::widget::field::{self, Field};
use crate::gui::widget::{button, surface, text};
use crate::locale::Locale;
use crate::phonebook::{Difference, Entry, Met, Phonebook, differences};
use crate::vault::Shared;
use crate::vault::place::{self, AtHand};

/// A file that is named, and then looked at.
#[derive(Debug, Default)]
pub(super) struct Taking {
    file: Field,
    seen: Option<Seen>,
}

#[derive(Debug)]
struct Seen {
    shared: Shared,
    /// Those that are not the same here, and whether they are taken over.
    differing: Vec<(Difference, bool)>,
    same: usize,
}

/// What happened where a file is looked at.
#[derive(Debug, Clone)]
pub enum Message {
    /// The file was typed or chosen.
    FileTyped(field::Message),
    /// Reading it was asked for.
    ReadPressed,
    /// An entry was ticked, or its tick taken away.
    Ticked(usize),
    /// Taking over what is ticked was asked for.
    TakePressed,
}

pub(super) enum Action {
    None,
    Focus(String),
    Read(PathBuf),
    Take(Vec<Entry>),
}

const TICKS: &str = "phonebook.ticks";

impl Taking {
    pub(super) const fn begins(&self) -> &'static str {
        if self.seen.is_some() { TICKS } else { FILE }
    }

    /// Shows what a file holds. What is new is ticked; what is other than here only where theirs was checked later.
    pub(super) fn show(&mut self, shared: Shared, mine: &Phonebook) {
        let (same, differing): (Vec<_>, Vec<_>) =
            differences(mine, &shared.book).into_iter().partition(|one| one.met == Met::Same);
        let ticked = |one: &Difference| match &one.met {
            Met::New => true,
            Met::Other { newer, .. } => *newer,
            Met::Same => false,
        };
        let differing = differing.into_iter().map(|one| (one.clone(), ticked(&one))).collect();
        self.seen = Some(Seen { shared, differing, same: same.len() });
    }

    pub(super) fn update(&mut self, message: Message) -> Action {
        match message {
            Message::FileTyped(message) => {
                let _ = self.file.update(message);
                self.seen = None;
                Action::None
            }
            Message::ReadPressed if self.file.text().trim().is_empty() => Action::Focus(FILE.to_owned()),
            Message::ReadPressed => Action::Read(place::typed(self.file.text())),
            Message::Ticked(at) => {
                if let Some((_, ticked)) = self.seen.as_mut().and_then(|seen| seen.differing.get_mut(at)) {
                    *ticked = !*ticked;
                }
                Action::None
            }
            Message::TakePressed => {
                let Some(seen) = &self.seen else { return Action::None };
                let ticked = seen.differing.iter().filter(|(_, ticked)| *ticked);
                Action::Take(ticked.map(|(one, _)| one.theirs.clone()).collect())
            }
        }
    }

    pub(super) fn view<'a>(&'a self, context: Context<'a>, places: &AtHand) -> Element<'a, Message> {
        let locale = context.locale;
        let typed = self.file.text();
        let list = places::list("phonebook.places", Sought::Book, places, typed, Message::FileTyped, context);
        column![]
            .push(list)
            .push(Element::from(
                field::line(locale.msg_phonebook_file(), &self.file, Message::FileTyped)
                    .id(FILE)
                    .hint(locale.msg_phonebook_file_hint())
                    .on_submit(Message::ReadPressed),
            ))
            .push(row![Element::from(
                button::secondary(locale.msg_phonebook_look())
                    .id("phonebook.look")
                    .on_press(Message::ReadPressed)
            )])
            .push(self.seen.as_ref().map(|seen| seen.view(context)))
            .spacing(gap::LARGE)
            .into()
    }
}

impl Seen {
    fn view<'a>(&'a self, context: Context<'a>) -> Element<'a, Message> {
        let locale = context.locale;
        let answers = (0..).zip(&self.differing).map(|(at, (one, ticked))| {
            let name = format!("{} · {}", locale.phonebook_kind(one.theirs.kind), one.theirs.name);
            answer(name, *ticked, Message::Ticked(at)).hint(changes(one, locale))
        });
        let ticked = self.differing.iter().filter(|(_, ticked)| *ticked).count();
        let take = (ticked > 0).then_some(Message::TakePressed);
        let asked = locale.msg_phonebook_take_which();
        let list = (!self.differing.is_empty()).then(|| {
            column![text::label(asked.clone()), Element::from(choice::many(TICKS, asked, answers))]
                .spacing(gap::SMALL)
        });
        let left: Vec<String> = self
            .shared
            .rows
            .iter()
            .map(|why| {
                let trouble = locale.not_a_table(why);
                format!("{} {}", trouble.what, trouble.remedy)
            })
            .chain((self.shared.cards > 0).then(|| locale.msg_phonebook_cards_left(self.shared.cards)))
            .collect();
        let left =
            (!left.is_empty()).then(|| alert(Level::Attention, locale.msg_phonebook_left(), left.join("\n")));
        column![surface::divider()]
            .push(left.map(Element::from))
            .push((self.same > 0).then(|| text::muted(locale.msg_phonebook_same(self.same))))
            .push(list)
            .push(row![Element::from(
                button::primary(locale.msg_phonebook_take(ticked)).id("phonebook.take").on_press_maybe(take)
            )])
            .spacing(gap::LARGE)
            .into()
    }
}

/// What would change, in words.
fn changes(one: &Difference, locale: &Locale) -> String {
    match &one.met {
        Met::New => locale.msg_phonebook_new(lines(&one.theirs.lines, locale)),
        Met::Same => String::new(),
        Met::Other { more, fewer, newer, .. } => {
            let mut said = Vec::new();
            if !more.is_empty() {
                said.push(locale.msg_phonebook_more(lines(more, locale)));
            }
            if !fewer.is_empty() {
                said.push(locale.msg_phonebook_fewer(lines(fewer, locale)));
            }
            if said.is_empty() {
                said.push(locale.msg_phonebook_other_words());
            }
            if *newer {
                said.push(locale.msg_phonebook_newer());
            }
            said.join(" · ")
        }
    }
}
