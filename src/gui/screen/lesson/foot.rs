//! The bar below a lesson: what can be done, with the key that does it, and behind one button everything for which there is no
//! room beside one another, so that nothing needs a keyboard.

use iced::widget::{container, row};
use iced::{Element, Fill};

use super::view::FOOT;
use super::{Lesson, Message, NEXT};
use crate::gui::context::Context;
use crate::gui::shortcuts::Teaching;
use crate::gui::theme::measure::gap;
use crate::gui::widget::{button, surface};
use crate::locale::Locale;
use crate::session::lesson::Place;

/// How much of what can be done at a place is in sight from so much room on.
const SHOWN: [(f32, usize); 3] = [(1240.0, 6), (760.0, 2), (560.0, 1)];

/// A command with its button: its name, its words, and whether it does anything now.
type Way = (Teaching, &'static str, String, bool);

impl Lesson {
    /// What is done here most, the rest behind one button, and back and on.
    pub(super) fn foot<'a>(&'a self, context: Context<'a>, width: f32, pages: usize) -> Element<'a, Message> {
        let locale = context.locale;
        let more =
            button::quiet(if self.more { locale.msg_lesson_fewer() } else { locale.msg_lesson_more() })
                .id("lesson.more")
                .on_press(Message::MorePressed)
                .into();
        let ways = self.ways(locale).into_iter().take(shown(width));
        let left = ways.map(|way| press(way, pages)).chain([more]).collect();
        let able = |command: Teaching, able: bool| able.then_some(Message::Asked(command, pages));
        let can_go_back = self.page > 0 || self.is_aside() || self.case.previous().is_some();
        let back = button::quiet(locale.msg_lesson_back())
            .id("lesson.back")
            .shortcut(&Teaching::Back.shortcut())
            .on_press_maybe(able(Teaching::Back, can_go_back));
        let leads_on = self.page + 1 < pages || self.is_aside() || self.case.next().is_some();
        let words = match self.case.at() {
            _ if self.page + 1 < pages || self.is_aside() => locale.msg_lesson_next(),
            Place::Asked(_) => locale.msg_lesson_reveal(),
            _ => locale.msg_lesson_next(),
        };
        let next = button::primary(words)
            .id(NEXT)
            .shortcut(&Teaching::Next.shortcut())
            .on_press_maybe(able(Teaching::Next, leads_on));
        let foot = surface::foot(surface::ends(left, vec![back.into(), next.into()]));
        container(foot).height(FOOT).into()
    }

    /// Everything else that can be done, once it was asked for.
    pub(super) fn more<'a>(
        &'a self,
        context: Context<'a>,
        width: f32,
        pages: usize,
    ) -> Option<Element<'a, Message>> {
        let locale = context.locale;
        let ways = self.more.then(|| self.ways(locale).into_iter().skip(shown(width)))?;
        let rest = ways.chain(self.going(locale)).map(|way| press(way, pages));
        Some(surface::foot(container(row(rest).spacing(gap::MEDIUM).wrap()).width(Fill)))
    }

    /// What can be done at this place. What can be done with two ends stands first while they are in sight, and otherwise once
    /// there is something to see.
    fn ways(&self, locale: &Locale) -> Vec<Way> {
        let compares = !self.case.branches().is_empty();
        let beside = [
            (Teaching::Compare, "lesson.compare", locale.msg_lesson_compare(), compares),
            (Teaching::Map, "lesson.map", locale.msg_lesson_map(), compares),
            (Teaching::Name, "lesson.name", locale.msg_lesson_give_name(), self.beside.is_some()),
        ];
        let asked = [
            (Teaching::Vote, "lesson.vote", locale.msg_lesson_vote(), self.turn_to_vote().is_some()),
            (Teaching::Bars, "lesson.bars", locale.msg_lesson_bars(), self.voted()),
            (Teaching::Story, "lesson.story", locale.msg_lesson_story(), self.case.at() != Place::Door),
            (Teaching::Alert, "lesson.alert", locale.msg_lesson_alert(), self.case.next_alert().is_some()),
        ];
        let always = [
            (Teaching::WhatIf, "lesson.what-if", locale.msg_lesson_what_if(), true),
            (Teaching::Paper, "lesson.paper", locale.msg_lesson_paper(), true),
            (Teaching::Black, "lesson.black", locale.msg_lesson_dark(), true),
        ];
        if self.beside.is_some() {
            return beside.into_iter().chain(always).chain(asked).collect();
        }
        let [what_if, rest @ ..] = always;
        let ways = asked.into_iter().chain([what_if]);
        if compares {
            ways.chain(beside).chain(rest).collect()
        } else {
            ways.chain(rest).chain(beside).collect()
        }
    }

    /// Where one can go, and what goes with the whole case.
    fn going(&self, locale: &Locale) -> [Way; 11] {
        let at_a_move = !self.is_aside() && self.case.at().turn().is_some();
        [
            (Teaching::Door, "lesson.door", locale.msg_lesson_to_door(), true),
            (Teaching::Stop, "lesson.stop", locale.msg_lesson_to_stop(), self.case.next_stop().is_some()),
            (Teaching::Turn, "lesson.turn", locale.msg_lesson_to_turn(), true),
            (Teaching::Sore, "lesson.sore", locale.msg_lesson_to_sore(), true),
            (Teaching::Debrief, "lesson.debrief", locale.msg_lesson_to_debrief(), true),
            (Teaching::Note, "lesson.note", locale.msg_lesson_take_note(), at_a_move),
            (Teaching::Later, "lesson.later", locale.msg_lesson_week(), true),
            (Teaching::Timer, "lesson.timer", locale.msg_lesson_clock(), true),
            (Teaching::NextCase, "lesson.next-case", locale.msg_lesson_next_case(), true),
            (Teaching::Again, "lesson.again", locale.msg_lesson_again(), true),
            (Teaching::Away, "lesson.away", locale.msg_lesson_away(), self.group_did()),
        ]
    }

    /// Whether there are votes to show.
    fn voted(&self) -> bool {
        self.case.at().turn().is_some_and(|turn| self.case.votes(turn).is_some())
    }
}

fn shown(width: f32) -> usize {
    SHOWN.iter().find(|(room, _)| width >= *room).map_or(0, |(_, shown)| *shown)
}

fn press<'a>((command, id, words, able): Way, pages: usize) -> Element<'a, Message> {
    let shown = button::quiet(words).id(id).shortcut(&command.shortcut());
    shown.on_press_maybe(able.then_some(Message::Asked(command, pages))).into()
}
