//! The user's own fictional cases among the others, and what groups did: how to make one, and what becomes of the other.

use iced::widget::{column, row};
use iced::{Center, Element};

use super::{Begun, GroupsAt, Material, Message, Practice, Which, id};
use crate::gui::context::Context;
use crate::gui::theme::measure::gap;
use crate::gui::theme::style::Level;
use crate::gui::widget::{button, text};
use crate::session::Offered;

impl Practice {
    /// The user's own cases, and those that cannot be played with the reason; below them how a new one is made.
    pub(super) fn own<'a>(&'a self, material: Material<'a>) -> Element<'a, Message> {
        let locale = material.context.locale;
        let cases = material.own_cases.cases.iter().filter_map(|own| {
            let mut known = material.offered.iter().filter_map(Offered::protocol);
            let protocol = known.find(|known| known.head.id == own.protocol)?;
            Some(self.scenario(protocol, &own.scenario, true, material.context))
        });
        let broken = material.own_cases.broken.iter().map(|(file, why)| {
            let why = why.get(locale.language());
            text::toned(locale.msg_course_unreadable(file, why), Level::Attention).into()
        });
        let rows: Vec<Element<'a, Message>> = cases.chain(broken).collect();
        let rows = (!rows.is_empty()).then(|| column(rows).spacing(gap::TIGHT));
        let new =
            button::secondary(locale.msg_own_case_new()).id("practice.new").on_press(Message::NewPressed);
        column![text::heading(locale.msg_own_case_own())]
            .push(rows)
            .push(row![Element::from(new)])
            .push(text::muted(locale.msg_own_case_never_real()))
            .spacing(gap::MEDIUM)
            .into()
    }

    /// What its maker can do with one of their own besides playing it.
    pub(super) fn change<'a>(&self, which: &Which, context: Context<'a>) -> Element<'a, Message> {
        let locale = context.locale;
        let change = button::quiet(locale.msg_own_case_change())
            .id(id(which, "change"))
            .on_press(Message::BeginPressed(which.clone(), Begun::Changed));
        let sure = self.removing.as_ref() == Some(which);
        let words = if sure { locale.msg_own_case_remove_sure() } else { locale.msg_own_case_remove() };
        let remove =
            button::quiet(words).id(id(which, "remove")).on_press(Message::RemovePressed(which.clone()));
        row![Element::from(change), Element::from(remove)].spacing(gap::SMALL).align_y(Center).into()
    }

    /// In how many cases a group did something, and what becomes of it; nothing where none did.
    pub(super) fn done_by_groups<'a>(&self, material: Material<'a>) -> Option<Element<'a, Message>> {
        let Material { groups, context, .. } = material;
        let locale = context.locale;
        if groups.count() == 0 {
            return None;
        }
        let words = if self.throwing { locale.msg_group_forget_sure() } else { locale.msg_group_forget() };
        let kept = (material.groups_at == GroupsAt::Disk).then(|| text::muted(locale.msg_group_kept()));
        let keep = (material.groups_at == GroupsAt::Memory).then(|| {
            let keep = button::secondary(locale.msg_group_keep()).id("practice.groups.keep");
            Element::from(keep.on_press(Message::KeepGroupsPressed))
        });
        let forget = button::quiet(words).id("practice.groups.forget").on_press(Message::ForgetGroupsPressed);
        Some(
            column![
                text::heading(locale.msg_group_title()),
                text::body(locale.msg_group_about(groups.count(), groups.unprinted())),
                row![].push(kept).push(keep).push(Element::from(forget)).spacing(gap::SMALL).align_y(Center),
            ]
            .spacing(gap::MEDIUM)
            .into(),
        )
    }
}
