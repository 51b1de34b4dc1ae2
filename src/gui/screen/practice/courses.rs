//! The courses at hand: what is in each, how long it takes, and how to begin.

use iced::widget::{column, row};
use iced::{Center, Element};

use super::{Material, Message, Practice};
use crate::gui::context::Context;
use crate::gui::screen::places::{self, Sought};
use crate::gui::theme::measure::gap;
use crate::gui::theme::style::Level;
use crate::gui::widget::disclosure::disclosure;
use crate::gui::widget::{button, field, surface, text};
use crate::protocol::Name;
use crate::session::Offered;
use crate::session::course::{Course, Part, Sheet, time_typed};

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
                self.within(course, offered, context)
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

    /// What is in a course: its cases, each with where it begins, and its papers.
    fn within<'a>(
        &'a self,
        course: &'a Course,
        offered: &'a [Offered],
        context: Context<'a>,
    ) -> Element<'a, Message> {
        let locale = context.locale;
        let language = locale.language();
        let cases = course.parts.iter().filter_map(|part| match part {
            Part::Talk { .. } => None,
            Part::Case { minutes, protocol, scenario, .. } => {
                let mut known = offered.iter().filter_map(Offered::protocol);
                let known = known.find(|known| known.head.id == *protocol);
                let found = known.and_then(|known| course.scenario(known, scenario));
                Some((*minutes, found.map_or(scenario.as_str(), |case| case.title.get(language))))
            }
        });
        let cases = cases.enumerate().map(|(case, (minutes, title))| {
            let here = button::quiet(locale.msg_course_begin_here())
                .label(locale.msg_course_begin_case(title))
                .id(format!("practice.course.{}.case.{}", course.id, case + 1))
                .on_press(Message::CourseBegun(course.id.clone(), case));
            let title = text::body(locale.msg_course_case(minutes, title));
            surface::ends(vec![title.into()], vec![here.into()])
        });
        let begin = button::primary(locale.msg_course_begin())
            .id(format!("practice.course.{}.begin", course.id))
            .on_press(Message::CourseBegun(course.id.clone(), 0));
        let typed = self.begins.text().trim();
        let wrong = !typed.is_empty() && time_typed(typed).is_none();
        let begins = field::line(locale.msg_course_begins(), &self.begins, Message::BeginsTyped)
            .id("practice.course.begins")
            .hint(locale.msg_course_begins_hint())
            .problem(wrong.then(|| locale.msg_course_begins_wrong()));
        let papers = Sheet::ALL.map(|sheet| {
            let paper = button::secondary(sheet.title(locale))
                .id(format!("practice.course.{}.{}", course.id, sheet.id()))
                .on_press(Message::ProgrammePressed(course.id.clone(), sheet));
            Element::from(paper)
        });
        column![
            text::body(course.about.get(language)),
            column(cases).spacing(gap::TIGHT),
            row![Element::from(begin)],
            text::muted(locale.msg_course_keys()),
            Element::from(begins),
            row(papers).spacing(gap::SMALL).align_y(Center).wrap(),
        ]
        .spacing(gap::MEDIUM)
        .into()
    }
}
