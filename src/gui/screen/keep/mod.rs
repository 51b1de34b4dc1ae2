//! Keeping a case: a label that does not tell who it is about, and what to do when the window closes on a case that was
//! not kept. Contents of dialogs; where a case is kept is the vault's business.

mod label;

use std::iter;

use iced::widget::column;
use iced::{Element, Task};

pub use label::{Resembles, resembles};

use crate::gui::context::Context;
use crate::gui::screen::escape;
use crate::gui::theme::measure::gap;
use crate::gui::widget::field::{self, Field};
use crate::gui::widget::{button, dialog, focus, text};

/// The dialog that asks for a label.
#[derive(Debug, Clone, Default)]
pub struct Keep {
    label: Field,
    way: Way,
}

/// What keeping does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Way {
    /// There is a vault, or it is a practice case.
    #[default]
    Keeps,
    /// There is no vault yet: a passphrase is asked for next.
    Founds,
    /// There is no vault yet, and the keyring of the computer can hold its key: it is made at once.
    Seals,
}

/// What happened in the dialog.
#[derive(Debug, Clone)]
pub enum Message {
    /// Something was typed.
    Typed(field::Message),
    /// Keep was pressed.
    KeepPressed,
    /// A passphrase is to be chosen first.
    PassphrasePressed,
    /// It was closed without keeping.
    Closed,
}

/// What the window must do after an update.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// Nothing.
    None,
    /// Keep the case under this label; it may be empty.
    Keep(String),
    /// The same, with the key in the keyring of the computer.
    Seal(String),
    /// Close the dialog.
    Close,
}

const LABEL: &str = "keep.label";

impl Keep {
    /// The dialog, with the label the case has.
    #[must_use]
    pub fn new(label: &str) -> Self {
        Self { label: Field::new(label), way: Way::default() }
    }

    /// What keeping does.
    #[must_use]
    pub(crate) fn by(self, way: Way) -> Self {
        Self { way, ..self }
    }

    /// What was typed, when it is another name than the case has.
    #[must_use]
    pub(crate) fn begun(&self, label: &str) -> Option<String> {
        let typed = self.label.text();
        (typed.trim() != label.trim()).then(|| typed.to_owned())
    }

    /// Brings the keyboard to the label.
    pub fn focus<T: Send + 'static>(&self) -> Task<T> {
        focus::on(LABEL)
    }

    /// Takes in what happened.
    pub fn update(&mut self, message: Message) -> Action {
        match message {
            Message::Typed(message) => {
                let _ = self.label.update(message);
                Action::None
            }
            Message::KeepPressed => {
                let label = self.label.text().trim().to_owned();
                if self.way == Way::Seals { Action::Seal(label) } else { Action::Keep(label) }
            }
            Message::PassphrasePressed => Action::Keep(self.label.text().trim().to_owned()),
            Message::Closed => Action::Close,
        }
    }

    /// The content of the dialog; close it with [`Message::Closed`].
    pub fn view<'a>(&'a self, context: Context<'a>) -> Element<'a, Message> {
        let locale = context.locale;
        let resembles = resembles(self.label.text());
        let problem = resembles.map(|resembles| match resembles {
            Resembles::Name => locale.msg_start_label_looks_like_name(),
            Resembles::Date => locale.msg_start_label_looks_like_date(),
            Resembles::Number => locale.msg_start_label_looks_like_number(),
            Resembles::Postcode => locale.msg_start_label_looks_like_postcode(),
            Resembles::Email => locale.msg_start_label_looks_like_email(),
            Resembles::Address => locale.msg_start_label_looks_like_address(),
            Resembles::Somebody => locale.msg_start_label_looks_like_somebody(),
        });
        let keep = if resembles.is_some() { locale.msg_keep_anyway() } else { locale.msg_word_keep() };
        let passphrase = (self.way == Way::Seals).then(|| {
            button::secondary(locale.msg_keep_passphrase_first())
                .id("keep.passphrase")
                .on_press(Message::PassphrasePressed)
                .into()
        });
        dialog::sheet(
            locale.msg_keep_title(),
            column![
                Element::from(
                    field::line(locale.msg_start_label(), &self.label, Message::Typed)
                        .id(LABEL)
                        .hint(locale.msg_start_label_why())
                        .placeholder(locale.msg_start_label_hint())
                        .problem(problem)
                        .on_submit(Message::KeepPressed)
                ),
                text::muted(match self.way {
                    Way::Keeps => locale.msg_keep_about(),
                    Way::Founds => locale.msg_keep_about_first(),
                    Way::Seals => locale.msg_keep_about_sealed(),
                }),
            ]
            .spacing(gap::LARGE),
            iter::once(button::primary(keep).id("keep.keep").on_press(Message::KeepPressed).into())
                .chain(passphrase)
                .chain([button::secondary(locale.msg_word_cancel())
                    .id("keep.cancel")
                    .shortcut(&escape())
                    .on_press(Message::Closed)
                    .into()])
                .collect(),
        )
    }
}

/// What was chosen when the window closes on a case that was not kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Closing {
    /// Keep it first.
    Keep,
    /// Close without it.
    Discard,
    /// Do not close.
    Stay,
}

/// The content of the dialog when the window closes; close it with [`Closing::Stay`].
pub fn closing(context: Context<'_>) -> Element<'_, Closing> {
    let locale = context.locale;
    dialog::sheet(
        locale.msg_closing_title(),
        text::body(locale.msg_closing_about()),
        vec![
            button::primary(locale.msg_word_keep()).id("closing.keep").on_press(Closing::Keep).into(),
            button::secondary(locale.msg_closing_discard())
                .id("closing.discard")
                .on_press(Closing::Discard)
                .into(),
            button::secondary(locale.msg_word_cancel())
                .id("closing.stay")
                .shortcut(&escape())
                .on_press(Closing::Stay)
                .into(),
        ],
    )
}
