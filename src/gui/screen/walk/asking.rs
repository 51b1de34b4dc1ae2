//! The question that comes before a change: what it would do to other answers, and why it is made when the case
//! was printed or concluded before.

use iced::Element;
use iced::widget::column;

use super::Message;
use crate::case::{Change, Lapsed, Preview};
use crate::gui::context::Context;
use crate::gui::theme::measure::gap;
use crate::gui::widget::note::{self, Note};
use crate::gui::widget::{button, dialog, text};
use crate::protocol::Name;
use crate::session::OpenCase;

/// A change that waits for a yes.
#[derive(Debug)]
pub(crate) struct Asking {
    /// The change.
    pub(crate) change: Change,
    /// What it would do.
    pub(crate) preview: Preview,
    /// The reason being given, where one is needed.
    pub(crate) reason: Option<Note>,
}

/// The id of the field for the reason.
const REASON: &str = "asking.reason";

/// The id of the button that leaves everything as it is.
const KEEP: &str = "asking.keep";

/// The id of the button that makes the change.
const DO: &str = "asking.do";

impl Asking {
    /// A change that makes answers lapse, or needs a reason; none where it can be made at once.
    #[must_use]
    pub(crate) fn about(open: &OpenCase, change: Change) -> Option<Self> {
        let preview = open.preview(&change);
        let needs_reason = match &change {
            Change::Put(spot, _) | Change::Take(spot) => open.needs_reason(spot),
            Change::Remove(spot, _) => open.needs_reason(spot),
        };
        (needs_reason || !preview.lapses.is_empty() || preview.rows > 0).then(|| Self {
            change,
            preview,
            reason: needs_reason.then(Note::default),
        })
    }

    /// The control that gets the keyboard. Whoever gave another answer meant it: Enter makes the change, and what lapses is
    /// kept aside. What is only taken away stays unless it is asked for.
    #[must_use]
    pub(crate) const fn control(&self) -> &'static str {
        match (&self.reason, &self.change) {
            (Some(_), _) => REASON,
            (None, Change::Put(..)) => DO,
            (None, Change::Take(_) | Change::Remove(..)) => KEEP,
        }
    }

    /// Whether everything was said that must be said.
    #[must_use]
    pub(crate) fn can_go_on(&self) -> bool {
        self.reason.as_ref().is_none_or(|reason| !reason.is_blank())
    }

    /// The dialog.
    pub(crate) fn view<'a>(&'a self, open: &'a OpenCase, context: Context<'a>) -> Element<'a, Message> {
        let locale = context.locale;
        let language = locale.language();
        let protocol = open.protocol();
        let question = |name: &Name| {
            protocol
                .question(name)
                .map_or_else(|| name.to_string(), |asked| asked.ask.get(language).to_owned())
        };
        let outcome = |name: &Name| {
            protocol
                .outcome(name)
                .map_or_else(|| name.to_string(), |outcome| outcome.title.get(language).to_owned())
        };
        let alert = |name: &Name| {
            protocol.alert(name).map_or_else(|| name.to_string(), |alert| alert.say.get(language).to_owned())
        };
        let lapsed = |lapsed: &Lapsed| {
            let asked = match &lapsed.inside {
                None => question(&lapsed.question),
                Some((_, field)) => protocol
                    .question(&lapsed.question)
                    .and_then(|log| log.field(field))
                    .map_or_else(|| field.to_string(), |field| field.ask.get(language).to_owned()),
            };
            match lapsed.chosen(protocol) {
                Some(option) => locale.msg_lapse_option(asked, option.label.get(language)),
                None => asked,
            }
        };
        let mut content = column![].spacing(gap::LARGE);
        if !self.preview.lapses.is_empty() {
            content = content
                .push(list(locale.msg_lapse_answers(), self.preview.lapses.iter().map(lapsed)))
                .push(text::muted(locale.msg_lapse_kept()));
        }
        for (head, items) in [
            (locale.msg_lapse_questions(), self.preview.appears.iter().map(question).collect::<Vec<_>>()),
            (locale.msg_lapse_outcomes_gone(), self.preview.left.iter().map(outcome).collect()),
            (locale.msg_lapse_outcomes_new(), self.preview.reached.iter().map(outcome).collect()),
            (locale.msg_lapse_alerts_new(), self.preview.raised.iter().map(alert).collect()),
        ] {
            if !items.is_empty() && !self.preview.lapses.is_empty() {
                content = content.push(list(head, items.into_iter()));
            }
        }
        if self.preview.rows > 0 {
            content = content.push(text::body(locale.msg_lapse_rows(self.preview.rows)));
        }
        if let Some(reason) = &self.reason {
            content = content.push(
                note::note(locale.msg_change_after_print(), reason, Message::ReasonWrote)
                    .id(REASON)
                    .hint(locale.msg_change_after_print_why())
                    .lines(2),
            );
        }
        let heading = if self.preview.lapses.is_empty() && self.preview.rows == 0 {
            locale.msg_word_change()
        } else {
            locale.msg_lapse_title()
        };
        dialog::sheet(
            heading,
            content,
            vec![
                button::secondary(locale.msg_lapse_keep()).on_press(Message::Declined).id(KEEP).into(),
                button::primary(locale.msg_lapse_do())
                    .on_press_maybe(self.can_go_on().then_some(Message::Confirmed))
                    .id(DO)
                    .into(),
            ],
        )
    }
}

fn list<'a>(head: String, items: impl Iterator<Item = String>) -> Element<'a, Message> {
    let mut lines = column![text::label(head)].spacing(gap::TIGHT);
    for item in items {
        lines = lines.push(text::body(format!("–  {item}")));
    }
    lines.into()
}
