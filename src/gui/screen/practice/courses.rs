//! The courses at hand: what is in each, how long it takes, and how to begin.

use iced::Element;
use iced::widget::{column, row};

use super::{Material, Message, Practice};
use crate::gui::context::Context;
use crate::gui::screen::places::{self, Sought};
use crate::gui::theme::measure::gap;
use crate::gui::theme::style::Level;
use crate::gui::widget::disclosure::disclosure;
use crate::gui::widget::{button, field, text};
use crate::protocol::Name;
use crate::session::Offered;
use crate::session::course::{Course, Part};

/// Where the folder of a course from elsewhere is typed.
pub(super) const FOLDER: &str = "practice.course.folder";

/// The control of a course.
pub(super) fn head(course: &Name) -> String {
    format!("practice.course.{course}.head")
}

impl Practice {
    /// Every course, and the files that are none with the reason; below them how one from elsewhere is opened.
    pub(super) fn courses<'a>(&'a self, material: Material<'a>) -> Element<'a, Message> {
        let Material { context, courses: shelf, offered, .. } = material;
        let locale = context.locale;
        let courses = shelf.courses.iter().map(|course| {
            let title = course.title.get(locale.language());
            let takes = locale.msg_course_takes(course.minutes());
            let (open, pressed) =
                (self.course.as_ref() == Some(&course.id), Message::CoursePressed(course.id.clone()));
            disclosure(head(&course.id), title, Some(takes.into()), open, pressed, || {
                within(course, offered, context)
            })
        });
        let broken = shelf.broken.iter().map(|(file, why)| {
            let why = why.get(locale.language());
            text::toned(locale.msg_course_unreadable(file, why), Level::Attention).into()
        });
        let elsewhere = disclosure(
            "practice.course.elsewhere",
            locale.msg_course_elsewhere(),
            None,
            self.elsewhere,
            Message::ElsewherePressed,
            || self.elsewhere_form(material),
        );
        let rows: Vec<Element<'a, Message>> = courses.chain(broken).chain([elsewhere]).collect();
        column![text::heading(locale.msg_course_courses()), column(rows).spacing(gap::TIGHT)]
            .spacing(gap::MEDIUM)
            .into()
    }

    fn elsewhere_form<'a>(&'a self, material: Material<'a>) -> Element<'a, Message> {
        let locale = material.context.locale;
        let typed = self.folder.text();
        let places = places::list(
            "practice.course.places",
            Sought::Folder,
            material.places,
            typed,
            Message::FolderTyped,
            material.context,
        );
        let folder = field::line(locale.msg_course_folder(), &self.folder, Message::FolderTyped)
            .id(FOLDER)
            .hint(locale.msg_course_folder_hint())
            .on_submit(Message::FolderPressed);
        let open = button::secondary(locale.msg_course_open())
            .id("practice.course.open")
            .on_press(Message::FolderPressed);
        column![text::body(locale.msg_course_elsewhere_about())]
            .push(places)
            .push(Element::from(folder))
            .push(row![Element::from(open)])
            .spacing(gap::LARGE)
            .into()
    }
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
