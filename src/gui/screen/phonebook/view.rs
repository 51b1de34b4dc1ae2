//! How the list is drawn: by kind, each with whether somebody answers now. What is closed is quiet and says when it opens.

use iced::widget::{column, row};
use iced::{Center, Element, Fill};

use super::{ADD, FOLDER, Message, Part, Phonebook, Said, ShareAs};
use crate::gui::context::Context;
use crate::gui::screen::places::{self, Sought};
use crate::gui::screen::{Sight, escape, escapes};
use crate::gui::theme::measure::gap;
use crate::gui::theme::style::Level;
use crate::gui::widget::alert::alert;
use crate::gui::widget::beside::beside;
use crate::gui::widget::{button, field, page, surface, text};
use crate::locale::Locale;
use crate::phonebook::{Entry, Kind, Line, Reach, national};
use crate::vault::place::AtHand;

impl Phonebook {
    pub(super) fn shown<'a>(&'a self, sight: Sight<'a>) -> Element<'a, Message> {
        let (context, locale) = (sight.context, sight.context.locale);
        let back = button::secondary(locale.msg_word_back())
            .id("phonebook.back")
            .shortcut(&escape())
            .on_press(Message::BackPressed)
            .into();
        let title = match &self.part {
            Part::List => locale.msg_phonebook_title(),
            Part::Form(form) if form.before().is_some() => locale.msg_phonebook_change(),
            Part::Form(_) => locale.msg_phonebook_add(),
            Part::Taking(_) => locale.msg_phonebook_take_in(),
            Part::Sharing(_) => locale.msg_phonebook_share(),
        };
        let head = surface::ends(vec![text::title(title).into()], vec![back]);
        let part = match &self.part {
            Part::List => list(sight),
            Part::Form(form) => form.view(context).map(Message::Form),
            Part::Taking(taking) => taking.view(context, sight.places).map(Message::Taking),
            Part::Sharing(folder) => sharing(folder, context, sight.places),
        };
        let content = column![head].push(self.told(locale)).push(part).spacing(gap::LARGE);
        // Each begins at its top.
        let page = match &self.part {
            Part::List => "phonebook.page",
            Part::Form(_) => "phonebook.entry",
            Part::Taking(_) => "phonebook.taking",
            Part::Sharing(_) => "phonebook.sharing",
        };
        escapes(page::page(page, surface::reading(content)), Message::BackPressed)
    }

    fn told<'a>(&'a self, locale: &'a Locale) -> Option<Element<'a, Message>> {
        Some(match self.said.as_ref()? {
            Said::Done(words) => text::accent(format!("✓ {words}")).into(),
            Said::Trouble(trouble) => {
                alert(Level::Attention, locale.msg_error_title(), trouble.what.as_str())
                    .more(trouble.remedy.as_str())
                    .into()
            }
        })
    }
}

fn list<'a>(sight: Sight<'a>) -> Element<'a, Message> {
    let (context, locale) = (sight.context, sight.context.locale);
    let add = button::primary(locale.msg_phonebook_add()).id(ADD).on_press(Message::AddPressed).into();
    let rest = [
        (locale.msg_phonebook_take_in(), "phonebook.take_in", Message::TakePressed),
        (locale.msg_phonebook_share(), "phonebook.share", Message::SharePressed),
        (locale.msg_phonebook_print(), "phonebook.print", Message::PrintPressed),
    ]
    .map(|(words, id, message)| button::secondary(words).id(id).on_press(message).into());
    let ways = row(std::iter::once(add).chain(rest)).spacing(gap::MEDIUM).wrap();
    let old = context.phonebook.to_check(context.today).len();
    let national = national(locale, &sight.settings.numbers);
    let national = national.into_iter().map(|entry| card(&entry, false, context));
    let own = context.phonebook.entries();
    let own_head = text::heading(locale.msg_phonebook_own());
    let none = own.is_empty().then(|| text::body(locale.msg_phonebook_none()));
    let own = own.into_iter().map(|entry| card(entry, true, context));
    column![text::body(locale.msg_phonebook_about()), ways]
        .push((old > 0).then(|| text::toned(locale.msg_phonebook_to_check(old), Level::Attention)))
        .push(own_head)
        .push(none)
        .push(column(own).spacing(gap::MEDIUM))
        .push(text::heading(locale.msg_phonebook_national()))
        .push(column(national).spacing(gap::MEDIUM))
        .spacing(gap::LARGE)
        .into()
}

/// The id of the button that changes an entry.
pub(super) fn change(entry: &Entry) -> String {
    format!("phonebook.change.{:?}.{}", entry.kind, entry.name.to_lowercase()).to_lowercase()
}

/// One entry: what and who, each number with its hours, what may be told.
fn card<'a>(entry: &Entry, own: bool, context: Context<'a>) -> Element<'a, Message> {
    let locale = context.locale;
    let name = locale.phonebook_called(entry);
    let about = [&entry.region, &entry.note].into_iter().filter(|text| !text.is_empty()).cloned();
    let about: Vec<String> = about.collect();
    let numbers: Vec<Element<'a, Message>> = entry.lines.iter().map(|line| number(line, context)).collect();
    let tell = locale.msg_phonebook_may_tell(locale.phonebook_tell(entry.tell));
    let checked = match entry.checked {
        Some(day) => locale.msg_phonebook_checked(locale.date(day)),
        None => locale.msg_phonebook_not_checked(),
    };
    let is_old = own && entry.is_to_check(context.today);
    let foot = own.then(|| {
        let change = button::quiet(locale.msg_phonebook_change())
            .about(entry.name.clone())
            .id(self::change(entry))
            .on_press(Message::ChangePressed(Box::new(entry.clone())))
            .into();
        let right = is_old.then(|| {
            button::quiet(locale.msg_phonebook_right())
                .about(entry.name.clone())
                .id(format!("{}.right", self::change(entry)))
                .on_press(Message::RightPressed(Box::new(entry.clone())))
                .into()
        });
        let words = if is_old { text::toned(checked, Level::Attention) } else { text::muted(checked) };
        surface::ends(vec![words.into()], right.into_iter().chain([change]).collect())
    });
    surface::card(
        column![text::label(name)]
            .push((!about.is_empty()).then(|| text::muted(about.join(" · "))))
            .push(column(numbers).spacing(gap::SMALL))
            .push((entry.tell != crate::phonebook::Tell::Unsaid).then(|| text::small(tell)))
            .push(foot)
            .spacing(gap::SMALL),
    )
}

/// A number with whether somebody answers; quiet while nobody does.
fn number<'a, M: 'a>(line: &Line, context: Context<'a>) -> Element<'a, M> {
    let reach = line.hours.reach(context.now);
    let said = context.locale.reach(reach, context.now);
    let number = line.number.to_string();
    let closed = matches!(reach, Reach::Later { .. });
    let number = if closed { text::muted(number) } else { text::label(number) };
    let purpose = (!line.purpose.is_empty()).then(|| text::small(line.purpose.clone()));
    let said = said.map(|said| if closed { text::muted(said) } else { text::small(said) });
    // What has no room beside the number stands below it.
    row![number].push(purpose).push(said).spacing(gap::MEDIUM).align_y(Center).width(Fill).wrap().into()
}

/// Numbers with their hours, in one line.
pub(super) fn lines(lines: &[Line], locale: &Locale) -> String {
    let told = lines.iter().map(|line| {
        let more = [line.purpose.clone(), line.hours.told(locale.language())];
        let more: Vec<String> = more.into_iter().filter(|text| !text.is_empty()).collect();
        if more.is_empty() {
            line.number.to_string()
        } else {
            format!("{} ({})", line.number, more.join(", "))
        }
    });
    told.collect::<Vec<_>>().join("; ")
}

fn sharing<'a>(folder: &'a field::Field, context: Context<'a>, places: &AtHand) -> Element<'a, Message> {
    let locale = context.locale;
    let list = places::list(
        "phonebook.places",
        Sought::Folder,
        places,
        folder.text(),
        Message::FolderTyped,
        context,
    );
    let ways = [
        (locale.msg_phonebook_as_ours(), "phonebook.as_ours", ShareAs::Ours),
        (locale.msg_phonebook_as_table(), "phonebook.as_table", ShareAs::Table),
    ]
    .map(|(words, id, form)| button::secondary(words).id(id).on_press(Message::ShareAsPressed(form)).into());
    column![text::body(locale.msg_phonebook_share_about())]
        .push(list)
        .push(Element::from(
            field::line(locale.msg_copies_folder(), folder, Message::FolderTyped)
                .id(FOLDER)
                .hint(locale.msg_copies_folder_hint())
                .on_submit(Message::ShareAsPressed(ShareAs::Ours)),
        ))
        .push(row(ways).spacing(gap::MEDIUM).wrap())
        .spacing(gap::LARGE)
        .into()
}

/// A name with its number stands beside another from this width on.
const LEAST: f32 = 270.0;

/// Whom the user entered of these kinds, those who answer now first; none where nobody was entered.
pub(crate) fn here<'a, M: 'a>(
    is_asked: impl Fn(Kind) -> bool,
    context: Context<'a>,
) -> Option<Element<'a, M>> {
    let entries = context.phonebook.entries();
    let mut lines: Vec<(bool, String, &Line)> = entries
        .into_iter()
        .filter(|entry| is_asked(entry.kind))
        .flat_map(|entry| entry.lines.iter().map(move |line| (entry, line)))
        .map(|(entry, line)| {
            let closed = matches!(line.hours.reach(context.now), Reach::Later { .. });
            (closed, context.locale.phonebook_called(entry), line)
        })
        .collect();
    lines.sort_by_key(|(closed, ..)| *closed);
    if lines.is_empty() {
        return None;
    }
    let rows = lines.into_iter().map(|(closed, name, line)| {
        let name = if closed { text::muted(name) } else { text::body(name) };
        column![name, number(line, context)].spacing(gap::HAIR).into()
    });
    let named = text::small_label(context.locale.msg_phonebook_here());
    Some(column![named, beside(rows.collect(), LEAST, gap::SMALL)].spacing(gap::SMALL).into())
}
