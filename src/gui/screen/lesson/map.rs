//! The flow map with two paths lit: that of the maker, and that of what the group did otherwise. Pressing a question on it
//! leads to the move that answers it.

use std::sync::Arc;

use iced::widget::{column, container};
use iced::{Element, Fill};

use super::{Lesson, MAP_BACK, Message};
use crate::drawing::{Drawing, Of};
use crate::gui::context::Context;
use crate::gui::screen::escape;
use crate::gui::shortcuts::Teaching;
use crate::gui::theme::measure::gap;
use crate::gui::theme::style::Strand;
use crate::gui::widget::chart::{Asked, Stop, chart};
use crate::gui::widget::keys::listen;
use crate::gui::widget::said::group;
use crate::gui::widget::{button, surface};
use crate::locale::Locale;

/// A map that is looked at, with both paths.
#[derive(Debug, Clone)]
pub(super) struct Lit {
    drawing: Arc<Drawing>,
    stops: Vec<Stop>,
}

impl Lit {
    pub(super) fn new(drawing: Arc<Drawing>, locale: &Locale) -> Self {
        let stops = Stop::all(&drawing, |follows| locale.msg_access_leads(follows));
        Self { drawing, stops }
    }
}

impl Lesson {
    pub(super) fn mapped<'a>(
        &'a self,
        lit: &'a Lit,
        which: usize,
        context: Context<'a>,
    ) -> Element<'a, Message> {
        let locale = context.locale;
        let back = button::secondary(locale.msg_word_back())
            .id(MAP_BACK)
            .shortcut(&escape())
            .on_press(Message::Left);
        let (name, strand) = self.branch_named(Some(which), locale);
        let legend = [
            (locale.msg_lesson_maker(), Strand::Maker),
            (name, strand),
            (locale.msg_lesson_both(), Strand::Both),
        ];
        let legend = legend.map(|(words, strand)| surface::strand_badge(words, strand)).into();
        let above = container(surface::ends(legend, vec![back.into()])).padding([gap::SMALL, gap::HUGE]);
        let pressed = |of: &Of| Message::StopPressed(of.clone());
        let map = container(chart(&lit.drawing, &lit.stops, strand, Asked::default(), pressed))
            .width(Fill)
            .height(Fill);
        let whole = column![above, surface::divider(), group(locale.msg_access_map(), map)];
        listen(whole, |command: Teaching| {
            (command == Teaching::Map).then_some(Message::Asked(Teaching::Map, 1))
        })
    }
}
