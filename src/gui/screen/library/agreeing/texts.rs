//! The texts of something, each in a field in its place.

use iced::Element;
use iced::widget::{column, row};

use super::{Message, asking};
use crate::authoring::agreeing::{Agreements, Edit, Reworded, texts_of};
use crate::gui::context::Context;
use crate::gui::screen::library::Message as Asking;
use crate::gui::theme::measure::gap;
use crate::gui::widget::note::{self, Note, note};
use crate::gui::widget::{button, text};
use crate::locale::Locale;
use crate::protocol::Protocol;
use crate::protocol::load::Spot;

/// Texts that are said otherwise.
#[derive(Debug)]
pub(super) struct Rewording {
    spot: Spot,
    texts: Vec<Typed>,
}

#[derive(Debug)]
struct Typed {
    of: Spot,
    key: &'static str,
    was: Option<String>,
    note: Note,
}

impl Rewording {
    /// As they are now: agreed, or of the protocol itself.
    pub(super) fn of(spot: &Spot, below: &Protocol, agreements: &Agreements) -> Self {
        let texts = texts_of(spot, below).into_iter().map(|told| {
            let was = told.text.map(|text| text.nl.clone());
            let mut agreed = agreements.now().texts.iter();
            let agreed = agreed.find(|one| one.of == told.of && one.text == told.key);
            let now = agreed.map_or_else(|| was.clone().unwrap_or_default(), |one| one.now.clone());
            Typed { note: Note::new(&now), of: told.of, key: told.key, was }
        });
        Self { spot: spot.clone(), texts: texts.collect() }
    }

    pub(super) const fn spot(&self) -> &Spot {
        &self.spot
    }

    /// Where the keyboard begins.
    pub(super) fn first(&self) -> String {
        control(0)
    }

    pub(super) fn is_half_typed(&self) -> bool {
        self.texts.iter().any(|typed| typed.note.is_touched())
    }

    pub(super) fn update(&mut self, at: usize, message: note::Message) {
        if let Some(typed) = self.texts.get_mut(at) {
            let _ = typed.note.update(message);
        }
    }

    /// What differs from the protocol, and what no longer does. A text that is emptied is said as it was.
    pub(super) fn edits(&self) -> Vec<Edit> {
        let edit = |typed: &Typed| {
            let now = typed.note.text();
            let was = typed.was.clone();
            let now = if now.trim().is_empty() { was.clone().unwrap_or_default() } else { now };
            Edit::Say(Reworded { of: typed.of.clone(), text: typed.key.to_owned(), was, now })
        };
        self.texts.iter().map(edit).collect()
    }

    pub(super) fn view<'a>(&'a self, context: Context<'a>) -> Element<'a, Asking> {
        let locale = context.locale;
        let fields = self.texts.iter().enumerate().map(|(at, typed)| {
            let was = typed.was.as_ref().filter(|was| *was != typed.note.text().trim());
            let field = note(locale.text_called(typed.key, &typed.of), &typed.note, move |message| {
                asking(Message::Text(at, message))
            });
            let was = was.map(|was| text::muted(locale.msg_overlay_instead_of(was)));
            column![Element::from(field.of_one_line().id(control(at)))].push(was).spacing(gap::TIGHT).into()
        });
        column![text::muted(locale.msg_agree_texts_about())]
            .extend(fields)
            .push(keep_or_cancel(context))
            .spacing(gap::MEDIUM)
            .into()
    }
}

/// What something is a part of: it is changed there.
pub(super) fn whole(spot: &Spot) -> Spot {
    match spot {
        Spot::Option(question, _) => Spot::Question(question.clone()),
        Spot::Line(card, _) => Spot::Card(card.clone()),
        other => other.clone(),
    }
}

fn control(at: usize) -> String {
    format!("agree.text.{at}")
}

/// The two ways to end what is being written.
pub(super) fn keep_or_cancel<'a>(context: Context<'a>) -> Element<'a, Asking> {
    let locale = context.locale;
    let keep =
        button::primary(locale.msg_word_keep()).id("agree.keep").on_press(asking(Message::KeepPressed));
    let cancel = button::secondary(locale.msg_word_cancel())
        .id("agree.cancel")
        .on_press(asking(Message::CancelPressed));
    row![Element::from(keep), Element::from(cancel)].spacing(gap::MEDIUM).wrap().into()
}

impl Locale {
    /// What a text is called for whoever changes it.
    fn text_called(&self, key: &str, of: &Spot) -> String {
        match (key, of) {
            ("label", _) => self.msg_agree_text_label(),
            ("hint", Spot::Option(..)) => self.msg_agree_text_hint_of_option(),
            ("hint", _) => self.msg_agree_text_hint(),
            ("ask", _) => self.msg_agree_text_ask(),
            ("why", _) => self.msg_agree_text_why(),
            ("aim", _) => self.msg_agree_text_aim(),
            ("say", Spot::Line(_, number)) => self.msg_agree_text_line(*number),
            ("act", _) => self.msg_agree_text_act(),
            ("norm", _) => self.msg_agree_text_norm(),
            ("says", _) => self.msg_library_says(),
            ("term", _) => self.msg_agree_text_term(),
            ("means", _) => self.msg_agree_text_means(),
            ("audience", _) => self.msg_protocol_audience(),
            ("about", _) => self.msg_agree_text_about(),
            ("title", _) => self.msg_agree_text_title(),
            _ => self.msg_agree_text_say(),
        }
    }
}
