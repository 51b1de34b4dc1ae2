//! What was kept while the vault was locked, shown before it joins the other cases: anybody who can write to the folder
//! could have put something there. The content of a dialog.

use iced::widget::{column, row};
use iced::{Center, Element, Fill, Task};

use crate::gui::context::Context;
use crate::gui::theme::measure::gap;
use crate::gui::theme::style::Level;
use crate::gui::widget::alert::alert;
use crate::gui::widget::{button, dialog, focus, surface, text};
use crate::locale::Trouble;
use crate::vault::CaseId;

const JOIN: &str = "waiting.join";
const LATER: &str = "waiting.later";
const BACK: &str = "waiting.back";

/// What waits, and which of it is about to be put aside.
#[derive(Debug, Default)]
pub struct Waiting {
    cases: Vec<Case>,
    asked: Option<CaseId>,
}

/// A case that waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Case {
    /// It can be read.
    Seen(Seen),
    /// It cannot be read.
    Damaged(Trouble),
}

/// Enough of a case to tell whether one knows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    /// Its name on disk.
    pub id: CaseId,
    /// How it is called.
    pub label: String,
    /// The protocol it is walked with, and the step it was left at.
    pub(crate) about: String,
    /// When it was last changed, to the minute.
    pub changed: String,
    /// Something to know about it.
    pub(crate) warning: Option<String>,
}

/// What was chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Message {
    /// They join the vault.
    JoinPressed,
    /// This one is not known.
    UnknownPressed(CaseId),
    /// It is to be put aside.
    AsidePressed,
    /// It stays in the list after all.
    BackPressed,
    /// Back from the question; without one, not now.
    Later,
}

/// What follows.
#[derive(Debug, PartialEq, Eq)]
pub enum Action {
    /// Nothing.
    None,
    /// The keyboard belongs here.
    Focus(String),
    /// Take these into the vault: what was shown, and nothing that was put aside or came later.
    Join(Vec<CaseId>),
    /// Put this one aside, of which this is the label.
    PutAside(CaseId, String),
    /// Not now.
    Later,
}

/// Brings the keyboard to where nothing happens yet: what waits was put there by somebody.
pub fn focus<T: Send + 'static>() -> Task<T> {
    focus::on(LATER)
}

impl Waiting {
    /// These wait.
    #[must_use]
    pub const fn new(cases: Vec<Case>) -> Self {
        Self { cases, asked: None }
    }

    /// Whether nothing waits.
    #[must_use]
    pub(crate) const fn is_empty(&self) -> bool {
        self.cases.is_empty()
    }

    /// Takes in what happened.
    pub(crate) fn update(&mut self, message: Message) -> Action {
        match message {
            Message::JoinPressed => Action::Join(self.seen().map(|seen| seen.id.clone()).collect()),
            Message::UnknownPressed(id) => {
                self.asked = Some(id);
                Action::Focus(BACK.to_owned())
            }
            Message::AsidePressed => {
                let Some(id) = self.asked.take() else { return Action::None };
                let is_it = |case: &Case| matches!(case, Case::Seen(seen) if seen.id == id);
                let Some(place) = self.cases.iter().position(is_it) else { return Action::None };
                match self.cases.remove(place) {
                    Case::Seen(seen) => Action::PutAside(id, seen.label),
                    Case::Damaged(_) => Action::None,
                }
            }
            Message::BackPressed => self.back(),
            Message::Later if self.asked.is_some() => self.back(),
            Message::Later => Action::Later,
        }
    }

    fn seen(&self) -> impl Iterator<Item = &Seen> {
        self.cases.iter().filter_map(|case| match case {
            Case::Seen(seen) => Some(seen),
            Case::Damaged(_) => None,
        })
    }

    fn back(&mut self) -> Action {
        match self.asked.take() {
            Some(id) => Action::Focus(unknown(&id)),
            None => Action::None,
        }
    }
}

/// The content of the dialog; close it with [`Message::Later`].
pub fn view<'a>(context: Context<'a>, waiting: &'a Waiting) -> Element<'a, Message> {
    let locale = context.locale;
    let rows = waiting.cases.iter().map(|case| match case {
        Case::Seen(seen) => {
            column![surface::divider(), one(context, seen, waiting.asked.as_ref())].spacing(gap::SMALL).into()
        }
        Case::Damaged(trouble) => {
            alert(Level::Attention, locale.msg_start_damaged_case(), trouble.what.as_str())
                .more(trouble.remedy.as_str())
                .into()
        }
    });
    // One question at a time.
    let ways = if waiting.asked.is_some() {
        Vec::new()
    } else {
        vec![
            button::primary(locale.msg_waiting_join()).id(JOIN).on_press(Message::JoinPressed).into(),
            button::secondary(locale.msg_waiting_later())
                .id(LATER)
                .shortcut(&super::escape())
                .on_press(Message::Later)
                .into(),
        ]
    };
    let count = waiting.cases.len();
    dialog::sheet(
        locale.msg_waiting_title(count),
        column![text::body(locale.msg_waiting_about(count)), column(rows).spacing(gap::SMALL)]
            .spacing(gap::LARGE),
        ways,
    )
}

fn one<'a>(context: Context<'a>, seen: &'a Seen, asked: Option<&CaseId>) -> Element<'a, Message> {
    let locale = context.locale;
    let warning = seen.warning.as_deref().map(|warning| text::toned(warning, Level::Attention));
    let words = column![
        text::label(seen.label.as_str()),
        text::muted(seen.about.as_str()),
        text::muted(seen.changed.as_str())
    ]
    .push(warning)
    .spacing(gap::HAIR)
    .width(Fill);
    if asked == Some(&seen.id) {
        let ways = row![
            Element::from(
                button::secondary(locale.msg_waiting_back())
                    .id(BACK)
                    .shortcut(&super::escape())
                    .on_press(Message::BackPressed)
            ),
            Element::from(
                button::secondary(locale.msg_waiting_aside())
                    .id("waiting.aside")
                    .on_press(Message::AsidePressed)
            ),
        ];
        let ask = text::body(locale.msg_waiting_aside_ask());
        return column![words, ask, ways.spacing(gap::MEDIUM).wrap()].spacing(gap::SMALL).into();
    }
    let refuse = asked.is_none().then(|| {
        Element::from(
            button::quiet(locale.msg_waiting_unknown())
                .id(unknown(&seen.id))
                .on_press(Message::UnknownPressed(seen.id.clone())),
        )
    });
    row![words].push(refuse).spacing(gap::MEDIUM).align_y(Center).into()
}

fn unknown(id: &CaseId) -> String {
    format!("waiting.refuse.{id}")
}
