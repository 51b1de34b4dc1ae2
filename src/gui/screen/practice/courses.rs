//! The courses at hand: what is in each, how long it takes, and how to begin.

use iced::Element;
use iced::widget::{column, row};

use super::Message;
use crate::gui::context::Context;
use crate::gui::theme::measure::gap;
use crate::gui::theme::style::Level;
use crate::gui::widget::disclosure::disclosure;
use crate::gui::widget::{button, text};
use crate::protocol::Name;
use crate::session::Offered;
use crate::session::course::{Course, Part, Shelf};

/// Every course, the one of this name unfolded, and the files that are none with the reason.
pub(super) fn listed<'a>(
    shelf: &'a Shelf,
    unfolded: Option<&Name>,
    offered: &'a [Offered],
    context: Context<'a>,
) -> Element<'a, Message> {
    let locale = context.locale;
    let courses = shelf.courses.iter().map(|course| {
        let head = format!("practice.course.{}.head", course.id);
        let title = course.title.get(locale.language());
        let takes = locale.msg_course_takes(course.minutes());
        let pressed = Message::CoursePressed(course.id.clone());
        disclosure(head, title, Some(takes.into()), unfolded == Some(&course.id), pressed, || {
            within(course, offered, context)
        })
    });
    let broken = shelf
        .broken
        .iter()
        .map(|(file, why)| text::toned(locale.msg_course_unreadable(file, why.get(locale.language())), Level::Attention).into());
    let rows: Vec<Element<'a, Message>> = courses.chain(broken).collect();
    column![text::heading(locale.msg_course_courses()), column(rows).spacing(gap::TIGHT)]
        .spacing(gap::MEDIUM)
        .into()
}

fn within<'a>(course: &'a Course, offered: &'a [Offered], context: Context<'a>) -> Element<'a, Message> {
    let locale = context.locale;
    let language = locale.language();
    let cases = course.parts.iter().filter_map(|part| match part {
        Part::Talk { .. } => None,
        Part::Case { minutes, protocol, scenario, .. } => {
            let mut known = offered.iter().filter_map(Offered::protocol);
            let known = known.find(|known| known.head.id == *protocol);
            let found = known.and_then(|known| course.scenario(known, scenario));
            let title = found.map_or(scenario.as_str(), |case| case.title.get(language));
            Some(text::body(locale.msg_course_case(*minutes, title)).into())
        }
    });
    let begin = button::primary(locale.msg_course_begin())
        .id(format!("practice.course.{}.begin", course.id))
        .on_press(Message::CourseBegun(course.id.clone()));
    let programme = button::secondary(locale.msg_course_print())
        .id(format!("practice.course.{}.programme", course.id))
        .on_press(Message::ProgrammePressed(course.id.clone()));
    column![
        text::body(course.about.get(language)),
        column(cases).spacing(gap::TIGHT),
        row![Element::from(begin), Element::from(programme)].spacing(gap::SMALL),
        text::muted(locale.msg_course_keys()),
    ]
    .spacing(gap::MEDIUM)
    .into()
}
