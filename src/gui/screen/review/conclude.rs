//! The questions before a case with open points is concluded, and before a concluded one is reopened.

use iced::Element;
use iced::widget::column;

use super::points::counted;
use super::{Message, REOPEN_NOTE, Review};
use crate::gui::context::Context;
use crate::gui::screen::escape;
use crate::gui::theme::measure::gap;
use crate::gui::theme::style::Level;
use crate::gui::widget::note::note;
use crate::gui::widget::{button, dialog, text};
use crate::session::OpenCase;

impl Review {
    /// The dialog that is open, with what closes it.
    pub(super) fn dialog<'a>(
        &'a self,
        context: Context<'a>,
        open: &'a OpenCase,
    ) -> Option<(Element<'a, Message>, Message)> {
        let locale = context.locale;
        if let Some(reason) = &self.reopening {
            let sheet = dialog::sheet(
                locale.msg_review_reopen_title(),
                note(locale.msg_word_reason(), reason, Message::ReopenWrote)
                    .id(REOPEN_NOTE)
                    .hint(locale.msg_review_reopen_why())
                    .lines(3),
                vec![
                    button::primary(locale.msg_review_reopen())
                        .id("review.reopen.confirm")
                        .on_press_maybe((!reason.is_blank()).then_some(Message::ReopenConfirmed))
                        .into(),
                    button::secondary(locale.msg_word_cancel())
                        .id("review.reopen.cancel")
                        .shortcut(&escape())
                        .on_press(Message::ReopenDeclined)
                        .into(),
                ],
            );
            return Some((sheet, Message::ReopenDeclined));
        }
        self.concluding.then(|| {
            let count = counted(context, open);
            let sheet = dialog::sheet(
                locale.msg_review_conclude_title(),
                column![text::toned(count, Level::Attention), text::body(locale.msg_review_conclude_open())]
                    .spacing(gap::SMALL),
                vec![
                    button::primary(locale.msg_review_conclude_not_yet())
                        .id("review.conclude.cancel")
                        .shortcut(&escape())
                        .on_press(Message::ConcludeDeclined)
                        .into(),
                    button::secondary(locale.msg_review_conclude_anyway())
                        .id("review.conclude.confirm")
                        .on_press(Message::ConcludeConfirmed)
                        .into(),
                ],
            );
            (sheet, Message::ConcludeDeclined)
        })
    }
}
