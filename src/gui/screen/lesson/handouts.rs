//! Which paper of the case is handed out: each as PDF, which opens, or as plain text.

use iced::widget::column;
use iced::{Center, Element, Fill, widget};

use super::{As, Lesson, Message};
use crate::gui::context::Context;
use crate::gui::screen::places::{self, Sought};
use crate::gui::screen::{escape, escapes};
use crate::gui::theme::measure::gap;
use crate::gui::widget::{button, field, page, surface, text};
use crate::session::lesson::Handout;
use crate::vault::place::AtHand;

/// Where the keyboard begins.
pub(super) const FIRST: &str = "lesson.handout.participants.pdf";
/// Where it is typed where papers go.
pub const FOLDER: &str = "lesson.handout.folder";

impl Lesson {
    /// The papers; where the program has no place for them, where they go is chosen among these places.
    pub(super) fn handouts<'a>(
        &'a self,
        elsewhere: Option<&'a AtHand>,
        context: Context<'a>,
    ) -> Element<'a, Message> {
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
        let about = if elsewhere.is_some() {
            locale.msg_handout_pick_where()
        } else {
            locale.msg_handout_pick_about()
        };
        let content = column![column![head, text::body(about)].spacing(gap::SMALL)]
            .push(elsewhere.map(|places| self.elsewhere(places, context)))
            .push(column(rows).spacing(gap::MEDIUM).width(Fill))
            .push(saved)
            .spacing(gap::HUGE);
        escapes(page::page("lesson.handouts", surface::reading(content)), Message::Left)
    }

    /// Where papers go: from a stick that cannot be written nothing is saved beside the program.
    fn elsewhere<'a>(&'a self, places: &'a AtHand, context: Context<'a>) -> Element<'a, Message> {
        let locale = context.locale;
        let typed = self.folder.text();
        let at_hand = places::list(
            "lesson.handout.places",
            Sought::Folder,
            places,
            typed,
            Message::FolderTyped,
            context,
        );
        let folder = field::line(locale.msg_handout_folder(), &self.folder, Message::FolderTyped)
            .id(FOLDER)
            .hint(locale.msg_handout_folder_hint());
        column![].push(at_hand).push(Element::from(folder)).spacing(gap::LARGE).into()
    }
}
