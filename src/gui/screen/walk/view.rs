//! The screen as a whole: what stands where, at every width.

use iced::widget::operation::{self, RelativeOffset};
use iced::widget::{column, container, row, space};
use iced::{Element, Fill, Size, Task};

use super::{Message, Place, Walk, aside, lead, question, sheet, steps, strip, under};
use crate::gui::context::Context;
use crate::gui::screen::contact::NotYet;
use crate::gui::shortcuts::{Answering, Command, Digit, Leaving, Shortcut, Walking};
use crate::gui::theme::measure::{gap, width};
use crate::gui::theme::style::Level;
use crate::gui::widget::kept::kept;
use crate::gui::widget::keys::listen;
use crate::gui::widget::responsive::{Columns, in_room};
use crate::gui::widget::said::status;
use crate::gui::widget::{button, dialog, page, surface, text};
use crate::protocol::{Card, Kind, Name, Step, bundle};
use crate::session::OpenCase;
use crate::vault::Layout;

/// What scrolls in the middle.
pub(crate) const PAGE: &str = "walk.page";
/// What scrolls at the right.
const PANE: &str = "walk.aside";
/// What to do now, where there is no pane for it.
const NOW: &str = "walk.now";
/// So much of the height what to do now takes at most there: what is asked stays in sight with it.
const NOW_AT_MOST: f32 = 1.0 / 3.0;

/// Brings the top of the pane in sight.
pub(super) fn pane_to_top<T: Send + 'static>() -> Task<T> {
    operation::snap_to(PANE, RelativeOffset::START)
}

/// Brings the top of the middle in sight.
pub(super) fn to_top<T: Send + 'static>() -> Task<T> {
    operation::snap_to(PAGE, RelativeOffset::START)
}

impl Walk {
    /// Draws the screen.
    pub fn view<'a>(&'a self, open: &'a OpenCase, context: Context<'a>) -> Element<'a, Message> {
        // Another case begins at the top of everything.
        let page = kept(self.id.clone(), in_room(move |room| self.columns(open, context, room)));
        let asking = self.asking.as_ref().map(|asking| (asking.view(open, context), Message::Declined));
        let picked = listen(page, move |command: Answering| match command {
            Answering::Pick(number) => self.picked(open, number),
            Answering::Go(_) | Answering::First | Answering::Last | Answering::Choose | Answering::Press => {
                None
            }
        });
        let walked = listen(picked, move |command| self.answer(command, open));
        let left = listen(walked, move |Leaving::Close| self.can_close_row().then_some(Message::EntryClosed));
        dialog::over(left, asking)
    }

    fn answer(&self, command: Walking, open: &OpenCase) -> Option<Message> {
        Some(match command {
            Walking::Next => Message::NextQuestionPressed,
            Walking::GoOn => Message::GoOnPressed,
            Walking::Back => Message::PreviousQuestionPressed,
            Walking::OpenPoint => Message::OpenPointPressed,
            Walking::Review => Message::ReviewPressed,
            Walking::More => Message::MorePressed,
            Walking::Contact => Message::ContactPressed,
            Walking::Undo => Message::UndoPressed,
            Walking::Redo => Message::RedoPressed,
            Walking::Add(column) => {
                let log = open.protocol().question(self.question()?)?;
                let listed = (column == Digit::FIRST).then(|| Self::added_by_key(log)).flatten();
                let ready = || self.ready_by_key(open, column);
                sheet::added(log, column)
                    .or_else(|| under::added(open, log, column))
                    .or(listed)
                    .or_else(ready)?
            }
            Walking::Today => self.just_chosen.then_some(Message::TodayPressed)?,
        })
    }

    fn columns<'a>(&'a self, open: &'a OpenCase, context: Context<'a>, room: Size) -> Element<'a, Message> {
        let columns = Columns::fit(room.width);
        let narrow = columns != Columns::One;
        let steps = || kept("walk.list", steps::view(self, open, context, narrow));
        let aside = || kept("walk.beside", aside::view(self, open, context));
        let pane =
            || column![].push(aside::now(open, context, aside::Laid::Below)).push(aside()).spacing(gap::WIDE);
        let middle = || kept("walk.middle", self.middle(open, context));
        let list = || {
            let (name, here) = (context.locale.msg_walk_steps(), steps::button(&self.step));
            let column = page::column_at("walk.steps", name, here, steps());
            surface::side(container(column).width(width::SIDE))
        };
        match columns {
            Columns::Three => row![
                list(),
                surface::upright(),
                self.above_foot(surface::reading(middle()), open, context),
                surface::upright(),
                surface::side(
                    container(page::column(PANE, context.locale.msg_access_pane(), pane()))
                        .width(width::PANE)
                ),
            ]
            .into(),
            Columns::Two => row![
                list(),
                surface::upright(),
                below_now(
                    self.above_foot(
                        surface::reading(column![middle(), surface::divider(), aside()].spacing(gap::HUGE)),
                        open,
                        context
                    ),
                    room,
                    open,
                    context
                ),
            ]
            .into(),
            Columns::One => below_now(
                self.above_foot(
                    column![
                        steps::bar(self, open, context),
                        middle(),
                        surface::divider(),
                        aside(),
                        surface::divider(),
                        steps(),
                    ]
                    .spacing(gap::WIDE),
                    open,
                    context,
                ),
                room,
                open,
                context,
            ),
        }
    }

    /// What scrolls, above the bar that goes back and on: that one never moves under the hand.
    fn above_foot<'a>(
        &'a self,
        content: impl Into<Element<'a, Message>>,
        open: &'a OpenCase,
        context: Context<'a>,
    ) -> Element<'a, Message> {
        let foot = surface::foot(surface::reading(self.foot(open, context)));
        column![page::page(PAGE, content), foot].into()
    }

    fn middle<'a>(&'a self, open: &'a OpenCase, context: Context<'a>) -> Element<'a, Message> {
        let Some(step) = open.protocol().step(&self.step) else { return space().into() };
        let questions = match self.shown_as(open) {
            Layout::Guided => self.one_question(open, context),
            Layout::Dossier => self.all_questions(open, context),
        };
        let own = (!bundle::brings(open.protocol())).then(|| {
            let agreed = context.locale.agreements_of(open.protocol());
            let said = agreed.unwrap_or_else(|| context.locale.msg_walk_own_edition());
            text::toned(said, Level::Attention)
        });
        column![]
            .push(own)
            .push(strip::view(self, open, context))
            .push(self.head(step, open, context))
            .push(questions)
            .push(self.more(open, context))
            .spacing(gap::WIDE)
            .into()
    }

    /// Whether what is in sight is the beginning of the step.
    fn begins_step(&self, open: &OpenCase) -> bool {
        self.shown_as(open) == Layout::Dossier || self.in_sight(open, &self.step).first() == self.at.as_ref()
    }

    /// The card above what is asked: whom to call.
    fn leading_card<'a>(&self, open: &'a OpenCase) -> Option<&'a Card> {
        let card = open.protocol().step(&self.step)?.card.as_ref().filter(|_| self.begins_step(open))?;
        open.protocol().card(card)
    }

    /// Where a number to call leads the page, it opens at its top, however far below that the keyboard is; elsewhere it follows
    /// the keyboard. What is typed comes in sight by itself.
    pub(crate) fn opened<T: Send + 'static>(&self, open: &OpenCase) -> Task<T> {
        if self.asking.is_none() && self.leading_card(open).is_some() {
            page::to_top_with(PAGE, lead::NUMBER)
        } else {
            Task::none()
        }
    }

    fn head<'a>(&'a self, step: &'a Step, open: &'a OpenCase, context: Context<'a>) -> Element<'a, Message> {
        let locale = context.locale;
        let language = locale.language();
        let number = open
            .protocol()
            .number_of(step, open.case().answers().role())
            .map(|(scheme, number)| text::muted(locale.msg_walk_numbered(scheme.name.get(language), number)));
        // What is filled in together has one layout only.
        let layouts = (!step.together).then(|| {
            row![
                layout_button(locale.msg_walk_guided(), Layout::Guided, self.layout),
                layout_button(locale.msg_walk_dossier(), Layout::Dossier, self.layout),
            ]
            .spacing(gap::MEDIUM)
            .align_y(iced::Center)
        });
        let head = column![text::title(step.title.get(language))].push(number).spacing(gap::HAIR);
        let aim = self.begins_step(open).then(|| text::body(step.aim.get(language)));
        let card = self.leading_card(open);
        let head = row![head.width(Fill)].push(layouts).spacing(gap::LARGE);
        column![head]
            .push(aim)
            .push(card.map(|card| lead::view(card, open.protocol(), self.sources, context)))
            .spacing(gap::MEDIUM)
            .into()
    }

    fn one_question<'a>(&'a self, open: &'a OpenCase, context: Context<'a>) -> Element<'a, Message> {
        let Some(asked) = self.at.as_ref().and_then(|at| open.protocol().question(at)) else {
            return text::body(context.locale.msg_walk_state_empty()).into();
        };
        question::view(self, asked, &Place::of(asked.id.clone()), open, context)
    }

    fn all_questions<'a>(&'a self, open: &'a OpenCase, context: Context<'a>) -> Element<'a, Message> {
        let here = self.in_sight(open, &self.step);
        let asked = here.iter().filter_map(|id| open.protocol().question(id));
        if open.protocol().step(&self.step).is_some_and(|step| step.together) {
            let lines = asked
                .map(|asked| question::on_sheet(self, asked, &Place::of(asked.id.clone()), open, context));
            return surface::card(column(lines).spacing(gap::LARGE));
        }
        let cards = asked.map(|asked| {
            let place = Place::of(asked.id.clone());
            surface::card(question::view(self, asked, &place, open, context))
        });
        column(cards).spacing(gap::LARGE).into()
    }

    /// How much is left stands in the list of steps, and there alone.
    fn foot<'a>(&'a self, open: &'a OpenCase, context: Context<'a>) -> Element<'a, Message> {
        let state = self.no_contact.as_ref().map(|not_yet| no_contact(not_yet, open, context));
        row![
            self.back_button(open, context),
            container(column![].push(state)).center_x(Fill),
            self.on_button(open, context),
        ]
        .spacing(gap::MEDIUM)
        .align_y(iced::Center)
        .into()
    }

    fn back_button<'a>(&'a self, open: &'a OpenCase, context: Context<'a>) -> Element<'a, Message> {
        let before = self.before(open);
        let key = match self.shown_as(open) {
            Layout::Guided => Some(Walking::Back.shortcut()),
            Layout::Dossier => before.as_ref().and_then(|question| step_key(open, question)),
        };
        let back = button::secondary(context.locale.msg_walk_back());
        let back = back.on_press_maybe(before.map(|_| Message::BackPressed)).id("walk.back");
        match key {
            Some(key) => back.shortcut(&key).into(),
            None => back.into(),
        }
    }

    fn on_button<'a>(&'a self, open: &'a OpenCase, context: Context<'a>) -> Element<'a, Message> {
        let locale = context.locale;
        let next = self.after(open);
        let words = match (&next, self.shown_as(open)) {
            (None, _) => locale.msg_walk_to_review(),
            (Some(_), Layout::Guided) => locale.msg_walk_next(),
            (Some(_), Layout::Dossier) => locale.msg_walk_next_step(),
        };
        let on = button::primary(words)
            .on_press(if next.is_some() { Message::NextPressed } else { Message::ReviewPressed })
            .id("walk.next");
        match self.on_key(open, next.as_ref()) {
            Some(key) => on.shortcut(&key).into(),
            None => on.into(),
        }
    }

    /// Whether *go on* by its key closes the row that stands open, and stays: a sheet is looked at as a whole.
    pub(super) fn closes_row(&self, open: &OpenCase) -> bool {
        self.can_close_row() && !self.row_is_of_a_list(open)
    }

    /// The key that does what the button does from where the keyboard is: in a note, Enter begins a new line, and amid a whole
    /// step there are questions before the next one.
    fn on_key(&self, open: &OpenCase, next: Option<&Name>) -> Option<Shortcut> {
        if self.neighbour(open, 1).as_ref() != next {
            return match next {
                Some(question) => step_key(open, question),
                None => Some(Walking::Review.shortcut()),
            };
        }
        let asked = self.question().and_then(|at| open.protocol().question(at));
        let writes = asked.is_some_and(|asked| {
            matches!(asked.answer, Kind::Text { lines: 2.. } | Kind::Judgement { .. } | Kind::Entries { .. })
        });
        match writes {
            // Where the key closes the row first, it stands at the button that does so.
            true => (!self.closes_row(open)).then(|| Walking::GoOn.shortcut()),
            false => Some(Walking::Next.shortcut()),
        }
    }
}

/// What to do now above a page that scrolls: it would be below all that is asked, and stays where it is whatever is answered.
fn below_now<'a>(
    page: Element<'a, Message>,
    room: Size,
    open: &'a OpenCase,
    context: Context<'a>,
) -> Element<'a, Message> {
    // Its place is there also while it is empty: what is below stays the same thing to the layout, with its keyboard.
    let now = aside::now(open, context, aside::Laid::Beside).map_or_else(
        || column![],
        |now| {
            let now = page::pinned(NOW, context.locale.msg_walk_now(), surface::reading(now));
            let at_most = container(now).max_height(room.height * NOW_AT_MOST);
            column![surface::bar(at_most), surface::divider()]
        },
    );
    column![now, page].into()
}

/// Why no contact can be entered, to whoever asked for one.
fn no_contact<'a>(not_yet: &NotYet, open: &'a OpenCase, context: Context<'a>) -> Element<'a, Message> {
    let locale = context.locale;
    let words = match not_yet {
        NotYet::Until(question) => {
            let asked = open.protocol().question(question);
            let asked = asked.map_or("", |asked| asked.ask.get(locale.language()));
            locale.msg_contact_not_yet(asked)
        }
        NotYet::Nothing => locale.msg_contact_nothing(),
    };
    status(words.clone(), text::body(words))
}

fn step_key(open: &OpenCase, question: &Name) -> Option<Shortcut> {
    Walk::place_of_step(open, question).map(|place| Command::Step(place).shortcut())
}

fn layout_button<'a>(label: String, layout: Layout, current: Layout) -> Element<'a, Message> {
    if layout == current {
        // Padded as the button beside it, so that both stand on one line.
        container(text::small_label(label)).padding([gap::TIGHT, gap::SMALL]).into()
    } else {
        button::quiet(label).on_press(Message::LayoutPressed(layout)).into()
    }
}
