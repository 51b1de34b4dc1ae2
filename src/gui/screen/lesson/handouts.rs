//! Which paper of the case is handed out: each as PDF, which opens, or as plain text.

use iced::widget::column;
use iced::{Center, Element, Fill, widget};

use super::{As, Lesson, Message};
use crate::gui::context::Context;
use crate::gui::screen::{escape, escapes};
use crate::gui::theme::measure::gap;
use crate::gui::widget::{button, page, surface, text};
use crate::session::lesson::Handout;

/// Where the keyboard begins.
pub(super) const FIRST: &str = "lesson.handout.participants.pdf";

impl Lesson {
    pub(super) fn handouts<'a>(&'a self, context: Context<'a>) -> Element<'a, Message> {
        let locale = context.locale;
        let back = button::secondary(locale.msg_word_back())
            .id("lesson.handout.back")
            .shortcut(&escape())
            .on_press(Message::Left);
        let head = surface::ends(vec![text::title(locale.msg_handout_pick()).into()], vec![back.into()]);
        let rows = Handout::ALL.into_iter().map(|which| {
            let title = which.title(locale);
            let ways =
                [(As::Pdf, "pdf", locale.msg_handout_pdf()), (As::Text, "txt", locale.msg_handout_text())];
            let ways = ways.map(|(form, ending, words)| {
                Element::from(
                    button::secondary(words.clone())
                        .label(format!("{title}, {words}"))
                        .id(format!("lesson.handout.{}.{ending}", which.id()))
                        .on_press(Message::PaperPressed(which, form)),
                )
            });
            let ways = widget::row(ways).spacing(gap::SMALL).align_y(Center).into();
            surface::ends(vec![text::body(title.clone()).into()], vec![ways])
        });
        let saved = self.saved.as_ref().map(|path| text::muted(locale.msg_handout_saved(path)));
        let content = column![column![head, text::body(locale.msg_handout_pick_about())].spacing(gap::SMALL)]
            .push(column(rows).spacing(gap::MEDIUM).width(Fill))
            .push(saved)
            .spacing(gap::HUGE);
        escapes(page::page("lesson.handouts", surface::reading(content)), Message::Left)
    }
}
