//! The user's own fictional cases among the others, and what groups did: how to make one, and what becomes of the other.

use iced::Element;
use iced::widget::{column, row};

use super::{Message, Practice};
use crate::gui::screen::Sight;
use crate::gui::theme::measure::gap;
use crate::gui::theme::style::Level;
use crate::gui::widget::{button, text};
use crate::session::Offered;
use crate::session::lesson::Groups;

impl Practice {
    /// The user's own cases, and those that cannot be played with the reason; below them how a new one is made.
    pub(super) fn own<'a>(&'a self, sight: Sight<'a>) -> Element<'a, Message> {
        let locale = sight.context.locale;
        let cases = sight.own_cases.cases.iter().filter_map(|own| {
            let mut known = sight.offered.iter().filter_map(Offered::protocol);
            let protocol = known.find(|known| known.head.id == own.protocol)?;
            Some(self.scenario(protocol, &own.scenario, true, sight.context))
        });
        let broken = sight.own_cases.broken.iter().map(|(file, why)| {
            let why = why.get(locale.language());
            text::toned(locale.msg_course_unreadable(file, why), Level::Attention).into()
        });
        let rows: Vec<Element<'a, Message>> = cases.chain(broken).collect();
        let rows = (!rows.is_empty()).then(|| column(rows).spacing(gap::TIGHT));
        let new = button::secondary(locale.msg_own_case_new()).id("practice.new").on_press(Message::NewPressed);
        column![text::heading(locale.msg_own_case_own())]
            .push(rows)
            .push(row![Element::from(new)])
            .push(text::muted(locale.msg_own_case_never_real()))
            .spacing(gap::MEDIUM)
            .into()
    }

    /// In how many cases a group did something, and what becomes of it; nothing where none did.
    pub(super) fn done_by_groups<'a>(&self, groups: &Groups, sight: Sight<'a>) -> Option<Element<'a, Message>> {
        let locale = sight.context.locale;
        if groups.count() == 0 {
            return None;
        }
        let words = if self.throwing { locale.msg_group_forget_sure() } else { locale.msg_group_forget() };
        let keep = sight.folders.vault.is_some().then(|| {
            let keep = button::secondary(locale.msg_group_keep()).id("practice.groups.keep");
            Element::from(keep.on_press(Message::KeepGroupsPressed))
        });
        let forget = button::quiet(words).id("practice.groups.forget").on_press(Message::ForgetGroupsPressed);
        Some(
            column![
                text::heading(locale.msg_group_title()),
                text::body(locale.msg_group_about(groups.count(), groups.unprinted())),
                row![].push(keep).push(Element::from(forget)).spacing(gap::SMALL),
            ]
            .spacing(gap::MEDIUM)
            .into(),
        )
    }
}
