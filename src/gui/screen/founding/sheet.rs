//! The recovery sheet: on the screen, and as a paper. Whoever has it can read every case, and both say so.

use iced::widget::{column, row};
use iced::{Center, Element};
use jiff::civil::Date;

use crate::document::{Block, Fact, Level, Paper, Span};
use crate::gui::context::Context;
use crate::gui::theme::measure::gap;
use crate::gui::theme::style::Level::Attention;
use crate::gui::widget::alert::alert;
use crate::gui::widget::said::{group, silent};
use crate::gui::widget::{button, surface, text};
use crate::locale::Locale;
use crate::vault::RecoverySheet;

/// How wide a numbered group is.
const GROUP: f32 = 140.0;

/// What was pressed beside the sheet.
#[derive(Debug, Clone, Copy)]
pub(in crate::gui::screen) enum Pressed {
    /// To save it as a PDF.
    Save,
    /// To open what was saved.
    Open,
}

/// The control that wants the keyboard first.
pub(in crate::gui::screen) const FIRST: &str = "founding.save";

pub(in crate::gui::screen) fn view<'a>(
    context: Context<'a>,
    sheet: &'a RecoverySheet,
    saved: Option<&'a str>,
) -> Element<'a, Pressed> {
    let locale = context.locale;
    let groups = sheet.groups().into_iter().enumerate().map(|(place, letters)| {
        row![silent(text::muted((place + 1).to_string())), text::for_the_eye(letters)]
            .spacing(gap::SMALL)
            .align_y(Center)
            .width(GROUP)
            .into()
    });
    let save = button::primary(locale.msg_founding_save()).id(FIRST).on_press(Pressed::Save);
    let open = saved.map(|_| {
        Element::from(
            button::secondary(locale.msg_founding_open()).id("founding.open").on_press(Pressed::Open),
        )
    });
    let readable = locale.papers_trouble(context.papers).map(|trouble| {
        Element::from(alert(Attention, locale.msg_place_warning(), trouble.what).more(trouble.remedy))
    });
    let told = saved.map(|file| text::accent(format!("✓ {}", locale.msg_review_pdf_saved(file))));
    column![surface::card(
        column![
            text::muted(locale.msg_founding_begins(sheet.beginning())),
            group(
                locale.msg_access_groups_shown(),
                row(groups).spacing(gap::MEDIUM).wrap().vertical_spacing(gap::MEDIUM)
            ),
            text::muted(locale.msg_founding_letters()),
        ]
        .push((sheet.number > 1).then(|| text::muted(locale.msg_sheet_which(sheet.number))))
        .spacing(gap::MEDIUM)
    ),]
    .push(readable)
    .push(row![Element::from(save)].push(open).spacing(gap::MEDIUM).wrap())
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
    // What was sealed before this sheet came opens by way of the keys.
    let (with_age, number) = match sheet.number {
        1 => (locale.msg_sheet_use_age(), None),
        number => (locale.msg_sheet_use_age_renewed(), Some(number)),
    };
    let which = number.map(|number| Block::Note(vec![Span::quiet(locale.msg_sheet_which(number))]));
    let mut blocks = vec![
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
        say(with_age),
        Block::Heading(Level::Section, locale.msg_sheet_about()),
        Block::Facts(vec![
            Fact { label: locale.msg_sheet_vault(), value: vec![Span::plain(sheet.vault.as_str())] },
            Fact { label: locale.msg_sheet_date(), value: vec![Span::plain(locale.date(sheet.made))] },
        ]),
    ];
    blocks.extend(which);
    let mut paper = Paper::of_the_program(locale.msg_sheet_title(), today, locale, blocks);
    paper.subtitle = Some(locale.msg_sheet_subtitle());
    paper.running.hash = sheet.vault.as_str().chars().take(8).collect();
    paper
}
