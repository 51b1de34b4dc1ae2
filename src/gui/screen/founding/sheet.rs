//! The recovery sheet: on the screen, and as a paper. Whoever has it can read every case, and both say so.

use iced::widget::{column, row};
use iced::{Center, Element};
use jiff::civil::Date;

use super::Message;
use crate::document::{Block, Fact, Level, Paper, Span};
use crate::gui::context::Context;
use crate::gui::theme::measure::gap;
use crate::gui::widget::said::{group, silent};
use crate::gui::widget::{button, surface, text};
use crate::locale::Locale;
use crate::vault::RecoverySheet;

/// How wide a numbered group is.
const GROUP: f32 = 140.0;

pub(super) fn view<'a>(
    context: Context<'a>,
    sheet: &'a RecoverySheet,
    saved: Option<&'a str>,
) -> Element<'a, Message> {
    let locale = context.locale;
    let groups = sheet.groups().into_iter().enumerate().map(|(place, letters)| {
        row![silent(text::muted((place + 1).to_string())), text::for_the_eye(letters)]
            .spacing(gap::SMALL)
            .align_y(Center)
            .width(GROUP)
            .into()
    });
    let save = button::primary(locale.msg_founding_save()).id("founding.save").on_press(Message::SavePressed);
    let open = saved.map(|_| {
        Element::from(
            button::secondary(locale.msg_founding_open()).id("founding.open").on_press(Message::OpenPressed),
        )
    });
    let told = saved.map(|file| text::accent(format!("✓ {}", locale.msg_review_pdf_saved(file))));
    column![
        surface::card(
            column![
                text::muted(locale.msg_founding_begins(sheet.beginning())),
                group(
                    locale.msg_access_groups_shown(),
                    row(groups).spacing(gap::MEDIUM).wrap().vertical_spacing(gap::MEDIUM)
                ),
                text::muted(locale.msg_founding_letters()),
            ]
            .spacing(gap::MEDIUM)
        ),
        row![Element::from(save)].push(open).spacing(gap::MEDIUM).wrap(),
    ]
    .push(told)
    .push(text::muted(locale.msg_founding_sheet_remove()))
    .spacing(gap::LARGE)
    .into()
}

/// The sheet as a paper, to print and put away.
#[must_use]
pub fn paper(sheet: &RecoverySheet, today: Date, locale: &Locale) -> Paper {
    let groups = sheet.groups().into_iter().enumerate().map(|(place, group)| Fact {
        label: locale.msg_founding_group(place + 1),
        value: vec![Span::strong(group)],
    });
    let say = |words: String| Block::say(words);
    let blocks = vec![
        say(locale.msg_sheet_warning()),
        Block::Heading(Level::Section, locale.msg_sheet_key()),
        Block::Facts(vec![Fact {
            label: locale.msg_sheet_begins(),
            value: vec![Span::plain(sheet.beginning())],
        }]),
        Block::Facts(groups.collect()),
        Block::Note(vec![Span::quiet(locale.msg_founding_letters())]),
        Block::Heading(Level::Section, locale.msg_sheet_use()),
        say(locale.msg_sheet_use_here()),
        say(locale.msg_sheet_use_age()),
        Block::Heading(Level::Section, locale.msg_sheet_about()),
        Block::Facts(vec![
            Fact { label: locale.msg_sheet_vault(), value: vec![Span::plain(sheet.vault.as_str())] },
            Fact { label: locale.msg_sheet_date(), value: vec![Span::plain(locale.date(sheet.founded))] },
        ]),
    ];
    let mut paper = Paper::of_the_program(locale.msg_sheet_title(), today, locale, blocks);
    paper.subtitle = Some(locale.msg_sheet_subtitle());
    paper.running.hash = sheet.vault.as_str().chars().take(8).collect();
    paper
}
