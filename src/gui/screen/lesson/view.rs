//! How a lesson is drawn.

use iced::widget::text::Wrapping;
use iced::widget::{column, container, row, space};
use iced::{Center, Element, Fill, FillPortion, Size};

use super::fit::{NUMBER, OnPage, Plan, SIDES, TOLD, plan};
use super::sides::sides;
use super::slide::{Both, Hands, Item, Slide, later, slide};
use super::{FIELD, Lesson, Message, Typing};
use crate::gui::context::Context;
use crate::gui::screen::escapes;
use crate::gui::shortcuts::Teaching;
use crate::gui::theme::measure::{gap, radius, width};
use crate::gui::theme::style::{self, Strand};
use crate::gui::widget::keys::listen;
use crate::gui::widget::responsive::in_room;
use crate::gui::widget::said::{group, silent, status, title as heard_title};
use crate::gui::widget::shortened::shortened;
use crate::gui::widget::{alert, field, surface, text};
use crate::session::lesson::{Place, Round};
use crate::vault::place::AtHand;

impl Lesson {
    /// Shows the screen; where the program has no place for papers, with the places they may go.
    pub fn view<'a>(&'a self, elsewhere: Option<&'a AtHand>, context: Context<'a>) -> Element<'a, Message> {
        let locale = context.locale;
        if self.black {
            let dark = column![heard_title(locale.msg_lesson_black())].width(Fill).height(Fill);
            let dark = container(dark).style(style::black);
            let asked = |command: Teaching| Some(Message::Asked(command, 1));
            return escapes(listen(dark, asked), Message::Asked(Teaching::Black, 1));
        }
        if self.picking {
            return self.handouts(elsewhere, context);
        }
        if let (Some(lit), Some(which)) = (&self.map, self.beside) {
            return escapes(self.mapped(lit, which, context), Message::Left);
        }
        let slide = match (&self.passed, self.beside) {
            (Some(passed), _) => later(&self.case, passed, locale),
            (None, Some(which)) => sides(&self.case, which, locale),
            (None, None) => slide(&self.case, locale, self.story, self.bars),
        };
        let whole = in_room(move |room| self.whole(context, &slide, room));
        escapes(whole, Message::Left)
    }

    fn whole<'a>(&'a self, context: Context<'a>, slide: &Slide, room: Size) -> Element<'a, Message> {
        let typing = typing(room.width);
        let asked = if self.throwing { ASKED } else { 0.0 };
        let around = HEAD + FOOT + asked + if self.typing.is_some() { typing } else { 0.0 };
        let inner = Size::new(room.width - 2.0 * gap::HUGE, (room.height - around).max(1.0));
        let plan = plan(slide, inner);
        let pages = plan.count();
        let page = self.page.min(pages.saturating_sub(1));
        let body = container(body(slide, &plan, page, context))
            .padding([0.0, gap::HUGE])
            .width(Fill)
            .height(Fill)
            .clip(true);
        let content = column![self.head(context, &slide.title, page, pages), body]
            .push(self.typed_now(context, typing))
            // Its place is always there, so that the foot keeps the keyboard.
            .push(column![].push(self.thrown(context)))
            .push(self.more(context, room.width, pages))
            .push(self.foot(context, room.width, pages));
        listen(content, move |command: Teaching| Some(Message::Asked(command, pages)))
    }

    /// One line: which case, where in it, that it is made up.
    fn head<'a>(
        &'a self,
        context: Context<'a>,
        asked: &str,
        page: usize,
        pages: usize,
    ) -> Element<'a, Message> {
        let locale = context.locale;
        let title = self.case.scenario().title.get(locale.language());
        let place = match self.case.at() {
            _ if self.passed.is_some() => locale.msg_lesson_at_later(),
            _ if self.beside.is_some() => locale.msg_lesson_at_sides(),
            Place::Door => locale.msg_lesson_at_door(),
            Place::Asked(turn) | Place::Shown(turn) | Place::Changed(turn) => {
                locale.msg_lesson_at(turn + 1, self.case.moves())
            }
            Place::Debrief => locale.msg_lesson_at_end(),
        };
        // Turning on leaves the keyboard where it is: what came in sight is said.
        let says = format!("{place}. {asked}");
        let title = shortened(title.to_owned(), text::small_label);
        let mut left = vec![title, status(says, text::muted(place))];
        if pages > 1 {
            left.push(surface::badge(locale.msg_lesson_page(page + 1, pages)));
        }
        if self.case.weeks() > 0 {
            left.push(text::muted(locale.msg_lesson_weeks(self.case.weeks())).into());
        }
        if let Some((minutes, rest)) = self.minutes() {
            left.push(text::muted(locale.msg_lesson_minutes(minutes)).into());
            let rest = rest.map(|rest| match rest {
                0.. => locale.msg_lesson_minutes_left(rest),
                over => locale.msg_lesson_minutes_over(-over),
            });
            left.extend(rest.map(|rest| text::muted(rest).into()));
        }
        let made_up = surface::toned_badge(locale.msg_lesson_made_up(), alert::Level::Attention);
        container(surface::line(left, vec![made_up]))
            .padding([gap::SMALL, gap::HUGE])
            .height(HEAD)
            .width(Fill)
            .into()
    }

    /// That what the group did goes, if that is asked once more.
    fn thrown<'a>(&'a self, context: Context<'a>) -> Option<Element<'a, Message>> {
        let says = self.throwing.then(|| context.locale.msg_lesson_away_ask())?;
        let says = status(says.clone(), text::body(says));
        Some(container(says).padding([gap::SMALL, gap::HUGE]).height(ASKED).into())
    }

    /// The field for what is being typed.
    fn typed_now<'a>(&'a self, context: Context<'a>, high: f32) -> Option<Element<'a, Message>> {
        let locale = context.locale;
        let (label, hint, typed) = match self.typing.as_ref()? {
            Typing::Votes(Round::First, field) => {
                (locale.msg_lesson_vote_first(), locale.msg_lesson_vote_hint(), field)
            }
            Typing::Votes(Round::Second, field) => {
                (locale.msg_lesson_vote_second(), locale.msg_lesson_vote_hint(), field)
            }
            Typing::Turn(field) => {
                (locale.msg_lesson_turn(), locale.msg_lesson_turn_hint(self.case.moves()), field)
            }
            Typing::Note(field) => (locale.msg_lesson_note(), locale.msg_lesson_note_hint(), field),
            Typing::Name(_, field) => (locale.msg_lesson_name(), locale.msg_lesson_name_hint(), field),
        };
        let line =
            field::line(label, typed, Message::Typed).id(FIELD).hint(hint).on_submit(Message::TypedDone);
        Some(container(Element::from(line)).padding([gap::SMALL, gap::HUGE]).height(high).into())
    }
}

/// How high the line at the top is.
const HEAD: f32 = 44.0;
/// How high the line is that asks whether what the group did goes.
const ASKED: f32 = 44.0;
/// How high the field for votes is in a window so wide: where there is little room, what is said of it takes two lines.
fn typing(room: f32) -> f32 {
    if room >= width::TWO_COLUMNS { 104.0 } else { 132.0 }
}

/// How high the bar at the foot is.
pub(super) const FOOT: f32 = 60.0;

fn body<'a>(slide: &Slide, plan: &Plan, page: usize, context: Context<'_>) -> Element<'a, Message> {
    let letters = plan.letters;
    let card = |told: &[String]| {
        let lines = told.iter().map(|told| text::projected(told.clone(), letters * TOLD).into());
        container(column(lines).spacing(gap::SMALL))
            .padding([gap::MEDIUM, gap::LARGE])
            .width(Fill)
            .style(style::card)
    };
    let (items, above) = match plan.page(page) {
        OnPage::Told(told) => return card(&slide.told[told]).into(),
        OnPage::Items { items, told } => (items, told),
    };
    let told = (above && !slide.told.is_empty()).then(|| card(&slide.told));
    let items = &slide.items[items];
    let rows = items.chunks(plan.columns).map(|items| {
        let cells = items
            .iter()
            .map(|item| container(shown(item, letters, slide.sides.as_ref(), context)).width(Fill).into());
        // The last row may be shorter.
        let empty = (items.len()..plan.columns).map(|_| space().width(Fill).into());
        row(cells.chain(empty)).spacing(gap::LARGE).into()
    });
    let sides = slide.sides.as_ref().map(|Both { names: [maker, group], .. }| {
        let named = |name: &String| text::projected_name(name.clone(), letters * SIDES).width(Fill);
        row![named(maker), named(group)].spacing(gap::LARGE)
    });
    column![]
        .push(told)
        .push(Element::from(text::projected_title(slide.title.clone(), letters * 1.06)))
        .push(sides)
        .push(column(rows).spacing(gap::SMALL))
        .spacing(gap::LARGE)
        .into()
}

fn shown<'a>(item: &Item, letters: f32, sides: Option<&Both>, context: Context<'_>) -> Element<'a, Message> {
    match item {
        Item::Choice { number, label, chosen, hands } => {
            let bars = hands.map(|hands| bars(hands, letters, context));
            let heard = match chosen {
                Some(true) => context.locale.msg_lesson_chosen(*number),
                Some(false) | None => number.to_string(),
            };
            group(heard, choice(*number, label, *chosen, bars, letters))
        }
        Item::Words(words) => text::projected(words.clone(), letters).into(),
        Item::Named(name, words) => column![]
            .push((!name.is_empty()).then(|| text::projected_name(name.clone(), letters * 0.6)))
            .push(text::projected(words.clone(), letters * TOLD))
            .spacing(gap::SMALL)
            .into(),
        Item::Talk(words) => container(text::projected_name(words.clone(), letters * TOLD))
            .padding([gap::MEDIUM, gap::LARGE])
            .width(Fill)
            .style(|theme| style::alert(alert::Level::Hint, theme))
            .into(),
        Item::Pair(name, told) => {
            let side = |(words, strand): (&String, Strand)| {
                container(text::projected(words.clone(), letters * TOLD))
                    .padding([gap::SMALL / 2.0, gap::MEDIUM])
                    .width(Fill)
                    .style(move |theme| style::strand(strand, theme))
            };
            // Who sees it reads the names above the columns.
            let group_strand = Strand::Group(sides.map_or(0, |both| both.which));
            let names = sides.into_iter().flat_map(|both| &both.names);
            let both = told.iter().zip([Strand::Maker, group_strand]).zip(names);
            let both =
                both.map(|(told, whose)| container(group(whose.clone(), side(told))).width(Fill).into());
            let both = row(both).spacing(gap::LARGE);
            column![text::projected_name(name.clone(), letters * SIDES), both].spacing(gap::TIGHT).into()
        }
        Item::Says(level, words) => {
            let level = *level;
            let words = row![alert::glyph(level), text::projected(words.clone(), letters * TOLD)]
                .spacing(gap::MEDIUM)
                .align_y(Center);
            container(words)
                .padding([gap::MEDIUM, gap::LARGE])
                .width(Fill)
                .style(move |theme| style::alert(level, theme))
                .into()
        }
    }
}

/// An answer, with a tick where its maker chose it and the hands that were raised.
fn choice<'a>(
    number: usize,
    label: &str,
    chosen: Option<bool>,
    bars: Option<Element<'a, Message>>,
    letters: f32,
) -> Element<'a, Message> {
    let sign = if chosen == Some(true) { "✓".to_owned() } else { number.to_string() };
    let sign = container(silent(text::projected_name(sign, letters))).width(letters * NUMBER);
    let words = if chosen == Some(true) {
        text::projected_name(label.to_owned(), letters)
    } else {
        text::projected(label.to_owned(), letters)
    };
    let answer = row![sign, words.width(Fill)].align_y(Center);
    let taken = chosen == Some(true);
    container(column![answer].push(bars))
        .padding([gap::SMALL, gap::MEDIUM])
        .width(Fill)
        .style(move |theme| if taken { style::chosen(theme) } else { style::card(theme) })
        .into()
}

/// The hands of both rounds, one beside the other.
fn bars<'a>(hands: Hands, letters: f32, context: Context<'_>) -> Element<'a, Message> {
    let locale = context.locale;
    let first = hands.first.map(|count| (locale.msg_lesson_first(count), count));
    let second = hands.second.map(|count| (locale.msg_lesson_second(count), count));
    let rounds = [first, second].into_iter().flatten();
    row(rounds.map(|(says, count)| bar(says, count, hands.most, letters))).spacing(gap::LARGE).into()
}

/// So many hands of the most: in words, and a bar as long.
fn bar<'a>(says: String, count: u16, most: u16, letters: f32) -> Element<'a, Message> {
    let rest = most.saturating_sub(count);
    let line = container(space().width(Fill).height(letters * 0.4))
        .style(|theme| style::solid(alert::Level::Hint, radius::SMALL, theme));
    let mut bar = row![text::projected_name(says, letters * 0.6).wrapping(Wrapping::None)]
        .spacing(gap::SMALL)
        .align_y(Center)
        .width(Fill);
    if count > 0 {
        bar = bar.push(line.width(FillPortion(count)));
    }
    if rest > 0 {
        bar = bar.push(space().width(FillPortion(rest)));
    }
    bar.into()
}
