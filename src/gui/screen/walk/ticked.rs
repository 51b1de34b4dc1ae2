//! A log whose rows are ticked among what was recorded in other logs: on, and it stands among the rows, where it can be
//! changed; off, and it stands only where it was recorded. What a row then says is in `case`.

use std::collections::BTreeMap;

use iced::Element;
use iced::widget::column;

use super::{Action, Message, Place, Walk, entries};
use crate::case::{Answer, Change, Entry, EntryId, Event, entry_sentence, takable};
use crate::gui::context::Context;
use crate::gui::theme::measure::gap;
use crate::gui::widget::said::group;
use crate::gui::widget::{choice, text};
use crate::protocol::{Name, Question, Shown};
use crate::session::{Moment, OpenCase};

/// The list of what can be ticked of another log; the first answers its question.
fn control(log: &Name, place: usize) -> String {
    let control = Place::of(log.clone()).control();
    if place == 0 { control } else { format!("{control}.ticked.{place}") }
}

impl Walk {
    /// Where the keyboard begins at a log of which rows can be ticked.
    pub(super) fn control_of_ticks(open: &OpenCase, log: &Question) -> Option<String> {
        let Shown::Ticked(origins) = &log.shown else { return None };
        let others = origins.iter().filter_map(|origin| open.protocol().question(&origin.log));
        let any = others.filter_map(|other| open.given(other)).any(|rows| !rows.entries().is_empty());
        any.then(|| control(&log.id, 0))
    }

    /// Ticks a row of another log, or takes the tick away: with it goes what was changed in it here.
    pub(super) fn tick_row(
        &mut self,
        open: &mut OpenCase,
        (log, from): (&Name, EntryId),
        says: BTreeMap<Name, Answer>,
        moment: Moment,
    ) -> Action {
        let Some(at) = Place::of(log.clone()).spot(open) else { return Action::None };
        self.reached(log);
        if let Some(entry) = open.case().answers().taken_over(&at, from) {
            return self.change(open, Change::Remove(at, entry), moment);
        }
        let entry = Entry { id: open.next_entry(), under: None, fields: says };
        match open.record(Event::EntryTaken { at, entry, from }, moment) {
            Ok(()) => Action::Recorded(iced::Task::none()),
            Err(refusal) => Action::Refused(refusal),
        }
    }
}

/// What can be ticked, a list for each log that holds anything.
pub(super) fn view<'a>(
    log: &'a Question,
    open: &'a OpenCase,
    context: Context<'a>,
) -> Option<Element<'a, Message>> {
    let Shown::Ticked(origins) = &log.shown else { return None };
    let (locale, language) = (context.locale, context.locale.language());
    let (ground, spot) = (open.ground(), Place::of(log.id.clone()).spot(open)?);
    let mut lists = Vec::new();
    for origin in origins {
        let Some(other) = open.protocol().question(&origin.log) else { continue };
        let rows = open.given(other).map_or(&[][..], Answer::entries);
        let takable = takable(&ground, log, origin, language);
        let ticks = takable.into_iter().filter_map(|(id, says)| {
            let row = rows.iter().find(|row| row.id == id)?;
            let counts = |field: &Question| entries::counts(&ground, other, row, field);
            let sentence = entry_sentence(other, row, counts, language);
            let on = open.case().answers().taken_over(&spot, id).is_some();
            Some(choice::answer(sentence, on, Message::RowTicked(log.id.clone(), id, says)))
        });
        let ticks: Vec<_> = ticks.collect();
        if !ticks.is_empty() {
            let name = other.named.as_ref().unwrap_or(&other.ask).get(language);
            let list = Element::from(choice::many(control(&log.id, lists.len()), name, ticks));
            lists.push(column![text::small_label(name), list].spacing(gap::TIGHT).into());
        }
    }
    if lists.is_empty() {
        return None;
    }
    let head =
        column![text::label(locale.msg_ticked()), text::muted(locale.msg_ticked_hint())].spacing(gap::HAIR);
    let lists = column![head].push(column(lists).spacing(gap::MEDIUM)).spacing(gap::SMALL);
    // Each list is called by where its rows come from: what they are ticked for is told with it.
    Some(group(log.ask.get(language), lists))
}
