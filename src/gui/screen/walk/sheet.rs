//! A log as a sheet: what lies on each side beside each other, by group, and below it what is still missing. Nothing is
//! added up: both sides are read, and weighed by whoever reads them.

use iced::Element;
use iced::Fill;
use iced::widget::{column, container, row};

use super::entries::{self, add_button, counts};
use super::row::Row;
use super::{Message, Walk, under};
use crate::case::{Answer, Entry, EntryId, Ground, OpenPoint, entry_sentence, entry_told, sentences, words};
use crate::gui::context::Context;
use crate::gui::shortcuts::{Digit, Walking};
use crate::gui::theme::measure::gap;
use crate::gui::widget::beside::beside;
use crate::gui::widget::{button, surface, text};
use crate::protocol::{Choice, Name, Question, Shown};
use crate::session::OpenCase;

/// The fields by which a log is arranged.
#[derive(Clone, Copy)]
struct Sheet<'a> {
    log: &'a Question,
    columns: &'a Question,
    groups: &'a Question,
    state: &'a Question,
}

impl<'a> Sheet<'a> {
    fn of(log: &'a Question) -> Option<Self> {
        let Shown::Sheet { columns, groups, state } = &log.shown else { return None };
        Some(Self { log, columns: log.field(columns)?, groups: log.field(groups)?, state: log.field(state)? })
    }

    /// Whether an entry lies in this column, and in this group.
    fn holds(&self, entry: &Entry, column: &Choice, group: &Choice) -> bool {
        chosen(entry, self.columns) == Some(&column.id) && chosen(entry, self.groups) == Some(&group.id)
    }

    /// What an entry says, without what its place on the sheet says already.
    fn sentence(&self, entry: &Entry, ground: &Ground<'_>, context: Context<'_>) -> String {
        let place = [&self.columns.id, &self.groups.id, &self.state.id];
        let shown = |field: &Question| !place.contains(&&field.id) && counts(ground, self.log, entry, field);
        entry_sentence(self.log, entry, shown, context.locale.language())
    }
}

fn chosen<'a>(entry: &'a Entry, field: &Question) -> Option<&'a Name> {
    match entry.fields.get(&field.id)? {
        Answer::One(option) => Some(option),
        _ => None,
    }
}

/// Columns stand beside each other from this width on.
const LEAST: f32 = 290.0;

/// A log laid out as a sheet, if that is how it is shown.
pub(crate) fn view<'a>(
    walk: &'a Walk,
    log: &'a Question,
    entries: &'a [Entry],
    open: &'a OpenCase,
    context: Context<'a>,
) -> Option<Element<'a, Message>> {
    let sheet = Sheet::of(log)?;
    let locale = context.locale;
    let language = locale.language();
    let ground = open.ground();
    let mut page = column![text::muted(locale.msg_sheet_own()), adding(sheet, context)].spacing(gap::LARGE);
    let unplaced: Vec<&Entry> = entries
        .iter()
        .filter(|entry| chosen(entry, sheet.columns).is_none() || chosen(entry, sheet.groups).is_none())
        .collect();
    if !unplaced.is_empty() {
        let mut list = column![text::label(locale.msg_sheet_unplaced())].spacing(gap::SMALL);
        for entry in unplaced {
            list = list.push(if is_open(walk, log, entry.id) {
                entries::form(walk, log, entry, &ground, open, context)
            } else {
                surface::card(one(sheet, entry, &ground, open, context))
            });
        }
        page = page.push(list);
    }
    for group in sheet.groups.answer.options() {
        let cells = sheet.columns.answer.options().iter().map(|column| {
            let here = entries.iter().filter(|entry| sheet.holds(entry, column, group));
            cell(walk, sheet, (column, group), here.collect(), &ground, open, context)
        });
        let form = entries
            .iter()
            .find(|entry| chosen(entry, sheet.groups) == Some(&group.id) && is_open(walk, log, entry.id))
            .filter(|entry| chosen(entry, sheet.columns).is_some())
            .map(|entry| entries::form(walk, log, entry, &ground, open, context));
        page = page.push(
            column![text::label(group.label.get(language)), beside(cells.collect(), LEAST, gap::MEDIUM)]
                .push(form)
                .spacing(gap::SMALL),
        );
    }
    Some(page.push((!entries.is_empty()).then(|| missing(sheet, entries, &ground, open, context))).into())
}

fn is_open(walk: &Walk, log: &Question, entry: EntryId) -> bool {
    walk.row.as_ref().is_some_and(|row| row.log == log.id && row.entry == entry)
}

/// Adds to the column with this number, if the log is a sheet that has one.
pub(crate) fn added(log: &Question, number: Digit) -> Option<Message> {
    let sheet = Sheet::of(log)?;
    Some(add(sheet, sheet.columns.answer.options().get(number.index())?, None))
}

/// Where the keyboard goes when a row is closed: on a sheet to that row, which the eye is on; in a list to what adds another.
pub(super) fn closed_control(open: &OpenCase, row: &Row) -> String {
    let log = open.protocol().question(&row.log);
    match log.and_then(Sheet::of) {
        Some(_) => entry_control(row.entry),
        None => under::add_button_beside(open, row).unwrap_or_else(|| add_button(&row.log)),
    }
}

fn entry_control(entry: EntryId) -> String {
    format!("sheet.entry.{}", entry.0)
}

fn add(sheet: Sheet<'_>, column: &Choice, group: Option<&Choice>) -> Message {
    let side = (sheet.columns.id.clone(), column.id.clone());
    let group = group.map(|group| (sheet.groups.id.clone(), group.id.clone()));
    Message::EntryAddedIn(sheet.log.id.clone(), std::iter::once(side).chain(group).collect())
}

/// For each column a button that adds to it, with its key.
fn adding<'a>(sheet: Sheet<'a>, context: Context<'a>) -> Element<'a, Message> {
    let language = context.locale.language();
    let columns = sheet.columns.answer.options().iter().zip(Digit::all()).enumerate();
    let buttons = columns.map(|(index, (column, digit))| {
        let first = index == 0;
        let id =
            if first { add_button(&sheet.log.id) } else { format!("{}.{index}", add_button(&sheet.log.id)) };
        button::secondary(format!("+ {}", column.label.get(language)))
            .shortcut(&Walking::Add(digit).shortcut())
            .on_press(add(sheet, column, None))
            .id(id)
            .into()
    });
    row(buttons).spacing(gap::MEDIUM).wrap().into()
}

fn cell<'a>(
    walk: &'a Walk,
    sheet: Sheet<'a>,
    (side, group): (&'a Choice, &'a Choice),
    entries: Vec<&'a Entry>,
    ground: &Ground<'_>,
    open: &'a OpenCase,
    context: Context<'a>,
) -> Element<'a, Message> {
    let locale = context.locale;
    let language = locale.language();
    let plus = button::quiet("+")
        .label(locale.msg_sheet_add(side.label.get(language), group.label.get(language)))
        .on_press(add(sheet, side, Some(group)))
        .id(format!("sheet.add.{}.{}", side.id, group.id));
    let head =
        row![container(text::small_label(side.label.get(language))).width(Fill), plus].align_y(iced::Center);
    let mut list = column![head].spacing(gap::SMALL);
    if entries.is_empty() {
        list = list.push(text::muted(locale.msg_sheet_nothing()));
    }
    for entry in entries {
        list = list.push(if is_open(walk, sheet.log, entry.id) {
            // It stands open below, where there is room for its fields.
            container(text::small(sheet.sentence(entry, ground, context))).into()
        } else {
            one(sheet, entry, ground, open, context)
        });
    }
    surface::card(list)
}

/// One entry: how it stands, what it says, and what else is known of it.
fn one<'a>(
    sheet: Sheet<'a>,
    entry: &'a Entry,
    ground: &Ground<'_>,
    open: &'a OpenCase,
    context: Context<'a>,
) -> Element<'a, Message> {
    let locale = context.locale;
    let (sign, state) = state(sheet, entry, context);
    let lacking = lacks(sheet, entry, open).next().is_some();
    let more = more(sheet, entry, ground, context);
    let log = &sheet.log.id;
    let actions = row![
        button::quiet(locale.msg_word_change())
            .on_press(Message::EntryOpened(log.clone(), entry.id))
            .id(entry_control(entry.id)),
        button::quiet(locale.msg_word_remove()).on_press(Message::EntryRemoved(log.clone(), entry.id)),
    ]
    .spacing(gap::SMALL);
    column![
        surface::divider(),
        row![text::small_label(sign), text::small_label(state)].spacing(gap::TIGHT),
        text::body(sheet.sentence(entry, ground, context)),
    ]
    .push((!more.is_empty()).then(|| text::muted(more)))
    .push(lacking.then(|| surface::badge(locale.msg_entry_incomplete())))
    .push(actions)
    .spacing(gap::TIGHT)
    .into()
}

/// How an entry stands, in a sign and a word.
fn state(sheet: Sheet<'_>, entry: &Entry, context: Context<'_>) -> (&'static str, String) {
    let language = context.locale.language();
    match entry.fields.get(&sheet.state.id) {
        None => ("…", context.locale.msg_sheet_no_state()),
        Some(answer @ Answer::One(option)) => {
            let first = sheet.state.answer.options().first().is_some_and(|first| first.id == *option);
            (if first { "●" } else { "○" }, words(sheet.state, answer, language))
        }
        Some(Answer::Unknown { .. }) => ("?", context.locale.msg_strip_unknown()),
        Some(other) => ("–", words(sheet.state, other, language)),
    }
}

/// What the sentence leaves untold: since when, from whom, whether it was discussed.
fn more(sheet: Sheet<'_>, entry: &Entry, ground: &Ground<'_>, context: Context<'_>) -> String {
    let language = context.locale.language();
    let (_, untold) = entry_told(sheet.log, entry, |field| counts(ground, sheet.log, entry, field), language);
    let said = untold.into_iter().filter_map(|field| {
        let answer = entry.fields.get(&field.id)?;
        let said = sentences(field, answer, language);
        let said = if said.is_empty() { words(field, answer, language) } else { said.join(" ") };
        Some(said.trim_end_matches('.').to_owned())
    });
    said.collect::<Vec<_>>().join(" · ")
}

/// The open points of an entry.
fn lacks<'a>(sheet: Sheet<'a>, entry: &Entry, open: &'a OpenCase) -> impl Iterator<Item = &'a OpenPoint> {
    let id = entry.id;
    open.walk().open_points.iter().filter(move |point| match point {
        OpenPoint::Field(log, of, _) | OpenPoint::AskField(log, of, ..) => *log == sheet.log.id && *of == id,
        _ => false,
    })
}

/// What is still missing, entry by entry, with a way to it.
fn missing<'a>(
    sheet: Sheet<'a>,
    entries: &'a [Entry],
    ground: &Ground<'_>,
    open: &'a OpenCase,
    context: Context<'a>,
) -> Element<'a, Message> {
    let locale = context.locale;
    let language = locale.language();
    let mut list = column![text::label(locale.msg_sheet_missing())].spacing(gap::SMALL);
    let mut nothing = true;
    for entry in entries {
        let (mut asks, mut fields) = (Vec::new(), Vec::new());
        for point in lacks(sheet, entry, open) {
            match point {
                OpenPoint::AskField(_, _, _, who) if !who.trim().is_empty() => asks.push(who.trim()),
                OpenPoint::AskField(_, _, field, _) | OpenPoint::Field(_, _, field) => {
                    fields.extend(sheet.log.field(field).map(|field| field.ask.get(language)));
                }
                _ => {}
            }
        }
        if asks.is_empty() && fields.is_empty() {
            continue;
        }
        nothing = false;
        let place: Vec<_> = [sheet.columns, sheet.groups]
            .into_iter()
            .filter_map(|field| Some(field.option(chosen(entry, field)?)?.label.get(language)))
            .collect();
        let lines = column![text::body(sheet.sentence(entry, ground, context))]
            .push((!place.is_empty()).then(|| text::muted(place.join(" · "))))
            .push((!asks.is_empty()).then(|| text::small(locale.msg_sheet_ask(asks.join(", ")))))
            .push((!fields.is_empty()).then(|| text::small(locale.msg_sheet_lacks(fields.join(" ")))))
            .width(Fill);
        let look = button::quiet(locale.msg_sheet_look())
            .on_press(Message::EntryOpened(sheet.log.id.clone(), entry.id));
        list = list.push(row![lines, look].spacing(gap::MEDIUM));
    }
    list.push(nothing.then(|| text::muted(locale.msg_sheet_missing_nothing()))).into()
}
