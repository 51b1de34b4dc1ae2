//! What its maker writes for the talk afterwards of a fictional case of one's own: what was done, the sore point, and what to
//! remember with where it is written. It may be left empty; of what is written, what belongs together stands together.

use iced::Element;
use iced::widget::column;

use super::Message;
use crate::gui::context::Context;
use crate::gui::theme::measure::gap;
use crate::gui::widget::choice::{self, answer};
use crate::gui::widget::field::{self, Field};
use crate::gui::widget::note::{self, Note};
use crate::gui::widget::text;
use crate::protocol::{Name, Protocol};
use crate::session::own_case::After;

/// The talk afterwards, as it is being written.
#[derive(Debug, Default)]
pub(super) struct Afterwards {
    did: Note,
    sore: Note,
    point: Field,
    place: Field,
    source: Option<Name>,
    /// What can be pointed at, each with its title.
    sources: Vec<(Name, String)>,
}

/// Something was written of it.
#[derive(Debug, Clone)]
pub enum Wrote {
    /// What was done, and why.
    Did(note::Message),
    /// The sore point.
    Sore(note::Message),
    /// What to remember.
    Point(field::Message),
    /// Where that is written: which source.
    Source(Name),
    /// And where in it.
    Place(field::Message),
}

pub(super) const DID: &str = "own-case.did";
pub(super) const SORE: &str = "own-case.sore";
const PLACE: &str = "own-case.place";
const SOURCE: &str = "own-case.source";

impl Afterwards {
    pub(super) fn of(after: &After, protocol: &Protocol) -> Self {
        let sources = protocol.head.sources.iter().map(|source| (source.id.clone(), source.title.clone()));
        Self {
            did: Note::new(&after.did),
            sore: Note::new(&after.sore),
            point: Field::new(&after.point),
            place: Field::new(&after.place),
            source: after.source.clone(),
            sources: sources.collect(),
        }
    }

    /// What is written now.
    pub(super) fn written(&self) -> After {
        let trimmed = |words: &str| words.trim().to_owned();
        After {
            did: trimmed(&self.did.text()),
            sore: trimmed(&self.sore.text()),
            point: trimmed(self.point.text()),
            place: trimmed(self.place.text()),
            source: self.source.clone(),
        }
    }

    /// Which control is still to be filled in, when the group is asked something or anything of this was written.
    pub(super) fn misses(&self, asks: bool) -> Option<&'static str> {
        let After { did, sore, point, place, source } = self.written();
        if !asks && [&did, &sore, &point].into_iter().all(String::is_empty) {
            return None;
        }
        if did.is_empty() {
            return Some(DID);
        }
        if sore.is_empty() {
            return Some(SORE);
        }
        match (point.is_empty(), source, place.is_empty()) {
            (false, None, _) => Some(SOURCE),
            (false, Some(_), true) => Some(PLACE),
            _ => None,
        }
    }

    /// Whether somebody typed in it.
    pub(super) const fn is_touched(&self) -> bool {
        self.did.is_touched() || self.sore.is_touched() || self.point.is_touched() || self.place.is_touched()
    }

    /// Takes in what was written; whether it is other than it was.
    pub(super) fn update(&mut self, wrote: Wrote) -> bool {
        match wrote {
            Wrote::Did(message) => self.did.update(message).is_some(),
            Wrote::Sore(message) => self.sore.update(message).is_some(),
            Wrote::Point(message) => self.point.update(message).is_some(),
            Wrote::Place(message) => self.place.update(message).is_some(),
            Wrote::Source(source) => {
                self.source = Some(source);
                true
            }
        }
    }

    /// Shows it; what is missing is said once going on was tried.
    pub(super) fn view<'a>(&'a self, missing: Option<&str>, context: Context<'a>) -> Element<'a, Message> {
        let locale = context.locale;
        let empty = |id: &str| (missing == Some(id)).then(|| locale.msg_own_case_missing());
        let did = note::note(locale.msg_own_case_did(), &self.did, |typed| Message::Wrote(Wrote::Did(typed)))
            .id(DID)
            .problem(empty(DID))
            .lines(3);
        let sore =
            note::note(locale.msg_own_case_sore(), &self.sore, |typed| Message::Wrote(Wrote::Sore(typed)))
                .id(SORE)
                .hint(locale.msg_own_case_sore_hint())
                .problem(empty(SORE))
                .lines(3);
        let point = field::line(locale.msg_own_case_point(), &self.point, |typed| {
            Message::Wrote(Wrote::Point(typed))
        })
        .id("own-case.point");
        // Where nothing is to be remembered, nothing is asked about it.
        let from = (!self.point.text().trim().is_empty()).then(|| {
            let asked = locale.msg_own_case_source();
            let answers = self.sources.iter().map(|(id, title)| {
                answer(title, self.source.as_ref() == Some(id), Message::Wrote(Wrote::Source(id.clone())))
            });
            let source = choice::one(SOURCE, asked.clone(), answers.collect::<Vec<_>>());
            let place = field::line(locale.msg_own_case_place(), &self.place, |typed| {
                Message::Wrote(Wrote::Place(typed))
            })
            .id(PLACE)
            .hint(locale.msg_own_case_place_hint())
            .problem(empty(PLACE));
            let source = column![text::label(asked), Element::from(source)]
                .push(empty(SOURCE).map(text::muted))
                .spacing(gap::SMALL);
            column![source, Element::from(place)].spacing(gap::LARGE)
        });
        column![
            column![
                text::heading(locale.msg_own_case_after()),
                text::muted(locale.msg_own_case_after_about())
            ]
            .spacing(gap::SMALL),
            Element::from(did),
            Element::from(sore),
            Element::from(point),
        ]
        .push(from)
        .spacing(gap::LARGE)
        .into()
    }
}
