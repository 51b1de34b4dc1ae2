//! A text of a row that is chosen from what was recorded in another log, instead of typed again: with who told it and whether
//! it was discussed. Which fields go where is said by the protocol.

use iced::Element;
use iced::widget::column;

use super::{Action, Message, Place, Walk, entries, question};
use crate::case::{Answer, Change, Entry, EntryId, entry_sentence, meant};
use crate::gui::context::Context;
use crate::gui::theme::measure::gap;
use crate::gui::widget::{choice, focus, text};
use crate::protocol::{Question, Shown};
use crate::session::{Moment, OpenCase};

/// The list of what can be chosen at a place.
fn control(place: &Place) -> String {
    format!("{}.recorded", place.control())
}

/// A log whose rows can be chosen from.
struct From<'a> {
    log: &'a Question,
}

impl<'a> From<'a> {
    fn of(open: &'a OpenCase, field: &'a Question) -> Option<Self> {
        let Shown::Recorded { log, .. } = &field.shown else { return None };
        Some(Self { log: open.protocol().question(log)? })
    }

    fn entries(&self, open: &'a OpenCase) -> &'a [Entry] {
        open.given(self.log).map_or(&[], Answer::entries)
    }

    /// What is said of a row without what is taken over besides the text: that is seen once it is chosen.
    fn sentence(&self, entry: &Entry, open: &OpenCase, context: Context<'_>) -> String {
        let ground = open.ground();
        let counts = |field: &Question| entries::counts(&ground, self.log, entry, field);
        entry_sentence(self.log, entry, counts, context.locale.language())
    }
}

impl Walk {
    /// Where the keyboard begins at a field of a row: at what can be chosen, where something can be.
    pub(super) fn control_of(&self, open: &OpenCase, place: &Place) -> String {
        if self.can_choose(open, place) { control(place) } else { place.control() }
    }

    fn can_choose(&self, open: &OpenCase, place: &Place) -> bool {
        let from = place.asked(open).and_then(|field| From::of(open, field));
        let empty = question::given(open, place).is_none() && !self.drafts.is_typed(place);
        empty && from.is_some_and(|from| !from.entries(open).is_empty())
    }

    /// Takes over what a row of another log says.
    pub(super) fn take_over(
        &mut self,
        open: &mut OpenCase,
        place: &Place,
        chosen: EntryId,
        moment: Moment,
    ) -> Action {
        for change in taken(open, place, chosen) {
            match self.propose(open, change, moment) {
                Ok(true) => {}
                Ok(false) => return Action::Run(self.focus_asking()),
                Err(refusal) => return Action::Refused(refusal),
            }
        }
        self.settle(open);
        Action::Recorded(focus::on(self.waiting_below(open, place)))
    }
}

/// What choosing a row changes: fields that have an answer keep it.
fn taken(open: &OpenCase, place: &Place, chosen: EntryId) -> Vec<Change> {
    let protocol = std::sync::Arc::clone(open.protocol());
    let from =
        protocol.question(&place.question).zip(place.inside.as_ref()).and_then(|(log, (entry, field))| {
            let Shown::Recorded { log: other, takes } = &log.field(field)?.shown else { return None };
            let other = open.given(protocol.question(other)?)?;
            let row = other.entries().iter().find(|row| row.id == chosen)?;
            Some((*entry, row, takes))
        });
    let Some((entry, row, takes)) = from else { return Vec::new() };
    let here = Place::of(place.question.clone());
    let changes = takes.iter().filter_map(|take| {
        let answer = meant(take, row.fields.get(&take.from)?)?;
        let at = here.field(entry, take.field.clone()).spot(open)?;
        open.case().answers().at(&at).is_none().then_some(Change::Put(at, answer))
    });
    changes.collect()
}

/// What can be chosen at a place in which nothing is written yet.
pub(super) fn offered<'a>(
    walk: &'a Walk,
    field: &'a Question,
    place: &Place,
    open: &'a OpenCase,
    context: Context<'a>,
) -> Option<Element<'a, Message>> {
    let from = From::of(open, field).filter(|_| walk.can_choose(open, place))?;
    let words = context.locale.msg_answer_argument_from_record();
    let rows = from.entries(open).iter().map(|entry| {
        let message = Message::TakenOver(place.clone(), entry.id);
        choice::answer(from.sentence(entry, open, context), false, message)
    });
    let list =
        column![text::small_label(words.clone()), Element::from(choice::one(control(place), words, rows))];
    Some(list.push(text::small_label(context.locale.msg_answer_or_written())).spacing(gap::TIGHT).into())
}
