//! A log under another: its rows stand under the row they belong to, with a button that adds one there. How one row looks is
//! in `entries`.

use iced::Element;
use iced::widget::column;

use super::entries::{self, add_button};
use super::row::Row;
use super::{Message, Walk};
use crate::case::{Answer, Entry, EntryId, Ground, entry_sentence};
use crate::gui::context::Context;
use crate::gui::shortcuts::{Digit, Walking};
use crate::gui::theme::measure::gap;
use crate::gui::widget::said::group;
use crate::gui::widget::{button, text};
use crate::protocol::{Kind, Name, Question};
use crate::session::OpenCase;

/// The button that adds under the row at this place; the first is the one that every log has.
fn add_button_at(log: &Name, place: usize) -> String {
    if place == 0 { add_button(log) } else { format!("{}.{place}", add_button(log)) }
}

/// The rows of a log, each list of them under the row of the other log that it belongs to.
pub(super) fn view<'a>(
    walk: &'a Walk,
    (log, above): (&'a Question, &'a Name),
    entries: &'a [Entry],
    ground: &Ground<'_>,
    open: &'a OpenCase,
    context: Context<'a>,
) -> Element<'a, Message> {
    let language = context.locale.language();
    let one = match &log.answer {
        Kind::Entries { one, .. } => one.get(language),
        _ => "",
    };
    let here = walk.question() == Some(&log.id);
    let mut keys = Digit::all();
    let mut groups = column![].spacing(gap::LARGE);
    for (place, row) in ground.rows(above).enumerate() {
        let counts = |field: &Question| entries::counts(ground, row.log, row.entry, field);
        let sentence = entry_sentence(row.log, row.entry, counts, language);
        let add = button::secondary(format!("+ {one}"))
            .about(sentence.clone())
            .on_press(Message::EntryAddedUnder(log.id.clone(), row.entry.id))
            .id(add_button_at(&log.id, place));
        let add = match keys.next().filter(|_| here) {
            Some(digit) => add.shortcut(&Walking::Add(digit).shortcut()),
            None => add,
        };
        let mut list = column![text::label(sentence.clone())].spacing(gap::SMALL);
        let belongs = entries.iter().filter(|entry| entry.under == Some(row.entry.id));
        for line in belongs.enumerate() {
            list = list.push(entries::line(walk, log, line, ground, open, context));
        }
        groups = groups.push(group(sentence, list.push(add)));
    }
    groups.into()
}

/// Adds under the row at this place, if the log is under another that has one.
pub(super) fn added(open: &OpenCase, log: &Question, number: Digit) -> Option<Message> {
    let row = rows_above(open, log).get(number.index()).copied()?;
    Some(Message::EntryAddedUnder(log.id.clone(), row))
}

/// The button that adds another row beside this one, where it is under one of another log.
pub(super) fn add_button_beside(open: &OpenCase, row: &Row) -> Option<String> {
    let log = open.protocol().question(&row.log)?;
    let entries = open.given(log).map_or(&[][..], Answer::entries);
    let under = entries.iter().find(|entry| entry.id == row.entry)?.under?;
    let place = rows_above(open, log).iter().position(|above| *above == under)?;
    Some(add_button_at(&row.log, place))
}

fn rows_above(open: &OpenCase, log: &Question) -> Vec<EntryId> {
    let Some(above) = log.answer.under() else { return Vec::new() };
    open.ground().rows(above).map(|row| row.entry.id).collect()
}
