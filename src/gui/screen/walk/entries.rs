//! A log: its entries as sentences, one of them open as a form.

use iced::widget::{column, container, row};
use iced::{Element, Fill};

use super::set_aside::{self, Way};
use super::{Message, Place, Walk, question, recorded, sheet, ticked, under};
use crate::case::{Answer, Entry, EntryId, Ground, Inside, OpenPoint, entry_account};
use crate::gui::context::Context;
use crate::gui::shortcuts::{Digit, Walking};
use crate::gui::theme::measure::gap;
use crate::gui::widget::said::{group, silent};
use crate::gui::widget::{button, surface, text};
use crate::protocol::{Kind, Name, Question};
use crate::session::OpenCase;

/// The button that adds an entry.
#[must_use]
pub(crate) fn add_button(log: &Name) -> String {
    format!("entry.add.{log}")
}

/// A log.
pub(crate) fn view<'a>(
    walk: &'a Walk,
    log: &'a Question,
    open: &'a OpenCase,
    context: Context<'a>,
) -> Element<'a, Message> {
    let locale = context.locale;
    let given = open.given(log);
    let entries = given.map_or(&[][..], Answer::entries);
    if let Some(sheet) = sheet::view(walk, log, entries, open, context) {
        return column![sheet].push(nothing(walk, log, given, context)).spacing(gap::MEDIUM).into();
    }
    let ground = open.ground();
    if let Some(above) = log.answer.under() {
        let list = under::view(walk, (log, above), entries, &ground, open, context);
        return column![list].push(nothing(walk, log, given, context)).spacing(gap::MEDIUM).into();
    }
    let ticks = ticked::view(log, open, context);
    let own = (ticks.is_some() && !entries.is_empty()).then(|| text::label(locale.msg_ticked_lines()));
    let mut list = column![].push(ticks).push(own).spacing(gap::SMALL);
    for (index, entry) in entries.iter().enumerate() {
        list = list.push(line(walk, log, (index, entry), &ground, open, context));
    }
    if let Some(entry) = walk.ready(&log.id) {
        list = list.push(form(walk, log, &untouched(entry), &ground, open, context));
    }
    let one = match &log.answer {
        Kind::Entries { one, .. } => one.get(locale.language()),
        _ => "",
    };
    let add = button::secondary(format!("+ {one}"))
        .on_press(Message::EntryAdded(log.id.clone()))
        .id(add_button(&log.id));
    list.push(
        row![if walk.question() == Some(&log.id) {
            add.shortcut(&Walking::Add(Digit::FIRST).shortcut())
        } else {
            add
        },]
        .push(nothing(walk, log, given, context))
        .spacing(gap::MEDIUM)
        .align_y(iced::Center),
    )
    .into()
}

/// Closes an empty log, and says so once it is closed.
fn nothing<'a>(
    walk: &Walk,
    log: &Question,
    given: Option<&Answer>,
    context: Context<'a>,
) -> Option<Element<'a, Message>> {
    let locale = context.locale;
    let empty = given.is_none_or(|answer| answer.entries().is_empty());
    (empty && walk.question() == Some(&log.id)).then(|| {
        let label =
            if given.is_some() { locale.msg_entry_nothing_said() } else { locale.msg_entry_nothing() };
        button::quiet(label)
            .on_press_maybe(given.is_none().then(|| Message::NothingToRecord(log.id.clone())))
            .into()
    })
}

/// An entry: its fields where it stands open, else its sentence.
pub(super) fn line<'a>(
    walk: &'a Walk,
    log: &'a Question,
    (index, entry): (usize, &'a Entry),
    ground: &Ground<'_>,
    open: &'a OpenCase,
    context: Context<'a>,
) -> Element<'a, Message> {
    if walk.row.as_ref().is_some_and(|row| row.log == log.id && row.entry == entry.id) {
        form(walk, log, entry, ground, open, context)
    } else {
        closed(log, entry, index, ground, open, context)
    }
}

fn closed<'a>(
    log: &'a Question,
    entry: &'a Entry,
    index: usize,
    ground: &Ground<'_>,
    open: &'a OpenCase,
    context: Context<'a>,
) -> Element<'a, Message> {
    let locale = context.locale;
    let sentence = entry_account(log, entry, |field| counts(ground, log, entry, field), locale.language());
    let incomplete = open.walk().open_points.iter().any(
        |point| matches!(point, OpenPoint::Field(question, id, _) if *question == log.id && *id == entry.id),
    );
    let name = format!("{}. {sentence}", index + 1);
    let number = silent(text::muted(format!("{}.", index + 1)).width(gap::WIDE));
    let words = column![silent(text::body(sentence))]
        .push(incomplete.then(|| surface::badge(locale.msg_entry_incomplete())))
        .spacing(gap::TIGHT)
        .width(Fill);
    let line = container(
        row![
            number,
            words,
            button::quiet(locale.msg_word_change()).on_press(Message::EntryOpened(log.id.clone(), entry.id)),
            button::quiet(locale.msg_word_remove()).on_press(Message::EntryRemoved(log.id.clone(), entry.id)),
        ]
        .spacing(gap::SMALL),
    )
    .padding([gap::TIGHT, 0.0])
    .width(Fill);
    group(name, line)
}

/// The fields of an open entry.
pub(super) fn form<'a>(
    walk: &'a Walk,
    log: &'a Question,
    entry: &Entry,
    ground: &Ground<'_>,
    open: &'a OpenCase,
    context: Context<'a>,
) -> Element<'a, Message> {
    let locale = context.locale;
    let place = Place::of(log.id.clone());
    let mut fields = column![].spacing(gap::LARGE);
    let sight = walk.fields_in_sight(ground, log, entry);
    let on_path = log.answer.fields().iter().filter(|field| counts(ground, log, entry, field));
    let folded = on_path.filter(|field| !sight.iter().any(|seen| seen.id == field.id)).count();
    for field in sight {
        fields = fields.push(one_field(walk, field, &place.field(entry.id, field.id.clone()), open, context));
    }
    let more = (folded > 0).then(|| {
        button::quiet(locale.msg_walk_more(folded))
            .on_press(Message::RowMorePressed(log.id.clone()))
            .id(format!("entry.more.{}", log.id))
    });
    // In a row that stands ready there is nothing to keep or to take away.
    let foot = walk.can_close_row().then(|| {
        let close = button::primary(locale.msg_entry_save()).on_press(Message::EntryClosed);
        let close = if walk.closes_row(open) { close.shortcut(&Walking::GoOn.shortcut()) } else { close };
        let remove = Message::EntryRemoved(log.id.clone(), entry.id);
        row![close, button::quiet(locale.msg_entry_remove()).on_press(remove)].spacing(gap::MEDIUM)
    });
    let one = match &log.answer {
        Kind::Entries { one, .. } => one.get(locale.language()),
        _ => "",
    };
    group(one, surface::card(column![fields].push(more).push(foot).spacing(gap::LARGE)))
}

fn one_field<'a>(
    walk: &'a Walk,
    field: &'a Question,
    place: &Place,
    open: &'a OpenCase,
    context: Context<'a>,
) -> Element<'a, Message> {
    let locale = context.locale;
    let language = locale.language();
    let needed = question::is_needed(open, field, place);
    let optional = (!needed).then(|| text::muted(locale.msg_word_optional()));
    let head = column![row![text::label(field.ask.get(language))].push(optional).spacing(gap::MEDIUM)]
        .push(field.hint.as_ref().map(|hint| text::muted(hint.get(language))))
        .spacing(gap::HAIR);
    let given = question::given(open, place);
    let being_set_aside = walk.setting_aside.as_ref().is_some_and(|aside| aside.is_at(place));
    let aside = |way: Way| Message::SetAside(set_aside::Message::Pressed(place.clone(), way));
    // What is being typed is an answer already: Tab goes straight on to the next field.
    let unanswered = given.is_none() && !walk.drafts.is_typed(place);
    let foot = (!being_set_aside).then(|| {
        let listed = !field.not_done.listed().is_empty();
        let mut foot = row![].spacing(gap::MEDIUM);
        if unanswered && listed {
            foot = foot.push(
                button::quiet(locale.msg_answer_not_done())
                    .about(field.ask.get(language))
                    .on_press(aside(Way::NotDone(None))),
            );
        }
        if unanswered && needed {
            foot = foot.push(
                button::quiet(locale.msg_answer_unknown())
                    .about(field.ask.get(language))
                    .on_press(aside(Way::Unknown)),
            );
        }
        if given.is_some_and(|answer| matches!(answer, Answer::Unknown { .. } | Answer::NotDone { .. })) {
            foot = foot.push(
                button::quiet(locale.msg_answer_clear())
                    .about(field.ask.get(language))
                    .on_press(Message::Cleared(place.clone())),
            );
        }
        // As high as its buttons, also once they are gone: the fields below do not move under the hand.
        foot.push((needed || listed).then(button::room))
    });
    column![head]
        .push(recorded::offered(walk, field, place, open, context))
        .push(question::answer(walk, field, place, open, context))
        .push(foot)
        .spacing(gap::SMALL)
        .into()
}

/// An entry in which nothing was said.
pub(super) const fn untouched(id: EntryId) -> Entry {
    Entry::untouched(id, None)
}

/// Whether a field is on the path in its entry.
pub(super) fn counts(ground: &Ground<'_>, log: &Question, entry: &Entry, field: &Question) -> bool {
    let Some(field) = log.field(&field.id) else { return false };
    ground.field_on_path(field, Inside { log, entry }).is_true()
}
