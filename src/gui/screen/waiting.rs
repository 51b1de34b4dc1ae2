//! What was kept while the vault was locked, shown before it joins the other cases: anybody who can write to the folder
//! could have put something there. The content of a dialog.

use iced::widget::{Column, column, row};
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
const LOOK_BACK: &str = "waiting.look.back";

/// What waits, which of it is about to be put aside, and which is looked at.
#[derive(Debug, Default)]
pub struct Waiting {
    cases: Vec<Case>,
    asked: Option<CaseId>,
    looked: Option<(CaseId, Look)>,
}

/// The content of a case that waits.
#[derive(Debug)]
enum Look {
    /// It is being read.
    Busy,
    /// As lines of text.
    Read(Vec<String>),
    /// It cannot be shown.
    Failed(Trouble),
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
    /// This one is to be seen.
    LookPressed(CaseId),
    /// It was read, or not.
    LookRead(CaseId, Result<Vec<String>, Trouble>),
    /// This one is not known.
    UnknownPressed(CaseId),
    /// It is to be put aside.
    AsidePressed,
    /// It stays in the list after all.
    BackPressed,
    /// Back from what is looked at or asked; without either, not now.
    Later,
}

/// What follows.
#[derive(Debug, PartialEq, Eq)]
pub enum Action {
    /// Nothing.
    None,
    /// The keyboard belongs here.
    Focus(String),
    /// Read this one, to show it.
    Look(CaseId),
    /// Take these into the vault: what was shown, and nothing that was put aside or came later.
    Join(Vec<CaseId>),
    /// Put this one aside, of which this is the label.
    PutAside(CaseId, String),
    /// Not now.
    Later,
    /// What there was to tell was read; nothing waits.
    Closed,
}

/// Brings the keyboard to where nothing happens yet: what waits was put there by somebody.
pub fn focus<T: Send + 'static>() -> Task<T> {
    focus::on(LATER)
}

/// Brings the keyboard to the way back from what is looked at.
pub(crate) fn focus_look<T: Send + 'static>() -> Task<T> {
    focus::on(LOOK_BACK)
}

impl Waiting {
    /// These wait.
    #[must_use]
    pub const fn new(cases: Vec<Case>) -> Self {
        Self { cases, asked: None, looked: None }
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
            Message::LookPressed(id) => {
                self.looked = Some((id.clone(), Look::Busy));
                Action::Look(id)
            }
            Message::LookRead(id, read) => {
                // Whoever went back, or looks at another, no longer asks for it.
                if let Some((_, look)) = self.looked.as_mut().filter(|(asked, _)| *asked == id) {
                    *look = read.map_or_else(Look::Failed, Look::Read);
                }
                Action::None
            }
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
            Message::Later if self.asked.is_some() || self.looked.is_some() => self.back(),
            Message::Later if self.seen().next().is_none() => Action::Closed,
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
        if let Some((id, _)) = self.looked.take() {
            return Action::Focus(look_button(&id));
        }
        match self.asked.take() {
            Some(id) => Action::Focus(unknown(&id)),
            None => Action::None,
        }
    }
}

/// The content of the dialog; close it with [`Message::Later`].
pub fn view<'a>(context: Context<'a>, waiting: &'a Waiting) -> Element<'a, Message> {
    let locale = context.locale;
    let looked = waiting.looked.as_ref();
    let looked = looked.and_then(|(id, look)| Some((waiting.seen().find(|seen| seen.id == *id)?, look)));
    if let Some((seen, look)) = looked {
        return content(context, seen, look);
    }
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
    let count = waiting.seen().count();
    if count == 0 {
        let read = button::secondary(locale.msg_word_ok())
            .id(LATER)
            .shortcut(&super::escape())
            .on_press(Message::Later);
        let told = column(rows).spacing(gap::SMALL);
        return dialog::sheet(locale.msg_waiting_none_title(), told, vec![read.into()]);
    }
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
    dialog::sheet(
        locale.msg_waiting_title(count),
        column![text::body(locale.msg_waiting_about(count)), column(rows).spacing(gap::SMALL)]
            .spacing(gap::LARGE),
        ways,
    )
}

/// The content of one case, to read only. The way back stands first: what follows may be long.
fn content<'a>(context: Context<'a>, seen: &'a Seen, look: &'a Look) -> Element<'a, Message> {
    let locale = context.locale;
    let back = button::secondary(locale.msg_waiting_back())
        .id(LOOK_BACK)
        .shortcut(&super::escape())
        .on_press(Message::BackPressed);
    let shown: Element<'a, Message> = match look {
        Look::Busy => text::muted(locale.msg_waiting_look_busy()).into(),
        Look::Read(lines) => {
            column(lines.iter().map(|line| text::body(line.as_str()).into())).spacing(gap::TIGHT).into()
        }
        Look::Failed(trouble) => {
            alert(Level::Attention, locale.msg_start_damaged_case(), trouble.what.as_str())
                .more(trouble.remedy.as_str())
                .into()
        }
    };
    column![
        text::heading(seen.label.as_str()),
        words(seen),
        Element::from(back),
        text::muted(locale.msg_waiting_look_about()),
        surface::divider(),
        shown,
    ]
    .spacing(gap::MEDIUM)
    .into()
}

/// What tells a case apart, below its name.
fn words(seen: &Seen) -> Column<'_, Message> {
    let warning = seen.warning.as_deref().map(|warning| text::toned(warning, Level::Attention));
    column![text::muted(seen.about.as_str()), text::muted(seen.changed.as_str())]
        .push(warning)
        .spacing(gap::HAIR)
        .width(Fill)
}

fn one<'a>(context: Context<'a>, seen: &'a Seen, asked: Option<&CaseId>) -> Element<'a, Message> {
    let locale = context.locale;
    let words = column![text::label(seen.label.as_str()), words(seen)].spacing(gap::HAIR).width(Fill);
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
    let ways = asked.is_none().then(|| {
        let look = button::secondary(locale.msg_waiting_look())
            .id(look_button(&seen.id))
            .on_press(Message::LookPressed(seen.id.clone()));
        let refuse = button::quiet(locale.msg_waiting_unknown())
            .id(unknown(&seen.id))
            .on_press(Message::UnknownPressed(seen.id.clone()));
        row![Element::from(look), Element::from(refuse)].spacing(gap::SMALL)
    });
    row![words].push(ways).spacing(gap::MEDIUM).align_y(Center).into()
}

fn unknown(id: &CaseId) -> String {
    format!("waiting.refuse.{id}")
}

fn look_button(id: &CaseId) -> String {
    format!("waiting.look.{id}")
}
