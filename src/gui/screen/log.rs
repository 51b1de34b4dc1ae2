//! Who looked at what, and when: the access log of a case or of the whole vault, by period. Lines come in as words.

use iced::widget::{column, row};
use iced::{Element, Fill, Task};
use jiff::civil::Date;

use super::{Screen, Sight, escape, escapes};
use crate::document::{Block, Column, Paper, Span, Table};
use crate::gui::context::Context;
use crate::gui::theme::measure::gap;
use crate::gui::theme::style::Level;
use crate::gui::widget::alert::alert;
use crate::gui::widget::choice::{self, answer};
use crate::gui::widget::responsive::{Columns, responsive};
use crate::gui::widget::{button, focus, page, surface, text};
use crate::locale::{Locale, Trouble};

/// The screen.
#[derive(Debug)]
pub struct Log {
    /// The case it is about, by its label; `None` is the whole vault.
    of: Option<String>,
    lines: Vec<Line>,
    /// Where the log is not what was written.
    gaps: Vec<String>,
    /// The last link of its chain.
    end: Option<String>,
    period: Period,
    page: usize,
    said: Option<Said>,
}

/// A line of the log, in words; the newest comes first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The day, for the filter.
    pub on: Date,
    /// The moment, as it is written.
    pub at: String,
    /// What happened.
    pub what: String,
    /// To which case, by its label or its number; `None` for the vault itself.
    pub case: Option<String>,
    /// By whom, and for whose responsibility.
    pub who: String,
    /// How it ended.
    pub(crate) result: String,
    /// With which version of the program.
    pub program: String,
}

/// Which lines are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Period {
    /// The last seven days.
    Week,
    /// The last thirty days.
    #[default]
    Month,
    /// The last year.
    Year,
    /// All of them.
    All,
}

#[derive(Debug)]
enum Said {
    Saved(String),
    Trouble(Trouble),
}

/// What happened on the screen.
#[derive(Debug, Clone, Copy)]
pub enum Message {
    /// A period was chosen.
    PeriodChosen(Period),
    /// The next page, or the one before.
    Turned(bool),
    /// The lines are to be put on paper.
    PrintPressed,
    /// The paper is to be opened.
    OpenPressed,
    /// Back was pressed.
    BackPressed,
}

/// What the window must do after an update.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// Nothing.
    None,
    /// Save the lines as a paper.
    Print,
    /// Open the paper that was saved.
    Open,
    /// Back.
    Back,
}

const BACK: &str = "log.back";
/// So many lines are shown at once.
const PAGE: usize = 40;

impl Period {
    fn lets(self, on: Date, today: Date) -> bool {
        let days = match self {
            Self::Week => 7,
            Self::Month => 30,
            Self::Year => 365,
            Self::All => return true,
        };
        (today - on).get_days() < days
    }

    fn name(self, locale: &Locale) -> String {
        match self {
            Self::Week => locale.msg_logbook_week(),
            Self::Month => locale.msg_logbook_month(),
            Self::Year => locale.msg_logbook_year(),
            Self::All => locale.msg_logbook_all(),
        }
    }
}

impl Log {
    /// The log of a case, by its label, or of the whole vault.
    #[must_use]
    pub fn new(of: Option<String>, lines: Vec<Line>, gaps: Vec<String>, end: Option<String>) -> Self {
        Self { of, lines, gaps, end, period: Period::default(), page: 0, said: None }
    }

    /// Brings the keyboard to the period.
    pub(crate) fn focus<T: Send + 'static>(&self) -> Task<T> {
        focus::on("log.period")
    }

    /// Says where the paper is, by the name of its file.
    pub fn saved(&mut self, file: String) {
        self.said = Some(Said::Saved(file));
    }

    /// Says why something did not work.
    pub(crate) fn refused(&mut self, trouble: Trouble) {
        self.said = Some(Said::Trouble(trouble));
    }

    /// Takes in what happened.
    pub(crate) fn update(&mut self, message: Message) -> Action {
        match message {
            Message::PeriodChosen(period) => {
                self.period = period;
                self.page = 0;
                Action::None
            }
            Message::Turned(back) => {
                self.page = if back { self.page.saturating_sub(1) } else { self.page + 1 };
                Action::None
            }
            Message::PrintPressed => Action::Print,
            Message::OpenPressed => Action::Open,
            Message::BackPressed => Action::Back,
        }
    }

    /// The lines of the period.
    fn lines(&self, today: Date) -> Vec<&Line> {
        self.lines.iter().filter(|line| self.period.lets(line.on, today)).collect()
    }

    fn title(&self, locale: &Locale) -> String {
        match self.of.as_deref().map(str::trim) {
            None => locale.msg_log_title(),
            Some("") => locale.msg_logbook_of(locale.msg_app_unnamed_case()),
            Some(label) => locale.msg_logbook_of(locale.msg_app_case(label)),
        }
    }

    /// The lines of the period as a paper.
    #[must_use]
    pub fn paper(&self, today: Date, locale: &Locale) -> Paper {
        let column = |title: String, share| Column { title, share };
        let mut columns = vec![
            column(locale.msg_logbook_when(), 3),
            column(locale.msg_logbook_what(), 4),
            column(locale.msg_logbook_who(), 3),
            column(locale.msg_logbook_result(), 2),
            column(locale.msg_logbook_program(), 3),
        ];
        if self.of.is_none() {
            columns.insert(2, column(locale.msg_logbook_case(), 3));
        }
        let cell = |words: &str| vec![Span::plain(words)];
        let rows = self.lines(today).into_iter().map(|line| {
            let mut row = vec![
                cell(&line.at),
                cell(&line.what),
                cell(&line.who),
                cell(&line.result),
                cell(&line.program),
            ];
            if self.of.is_none() {
                row.insert(2, cell(line.case.as_deref().unwrap_or("–")));
            }
            row
        });
        let mut blocks = vec![Block::say(locale.msg_logbook_about())];
        if !self.gaps.is_empty() {
            let points = self.gaps.iter().map(|gap| vec![Span::plain(gap)]).collect();
            blocks.push(Block::List { lead: Some(locale.msg_logbook_not_whole()), points });
        }
        blocks.push(Block::Table(Table { columns, rows: rows.collect() }));
        blocks.extend(self.end.as_deref().map(|end| Block::Note(vec![Span::quiet(locale.msg_log_end(end))])));
        let mut paper = Paper::of_the_program(self.title(locale), today, locale, blocks);
        paper.subtitle = Some(self.period.name(locale));
        paper.running.document = locale.msg_log_title();
        paper
    }

    /// Shows the screen.
    pub(crate) fn view<'a>(&'a self, context: Context<'a>) -> Element<'a, Message> {
        let screen = responsive(move |columns| self.content(context, columns));
        escapes(screen, Message::BackPressed)
    }

    fn content<'a>(&'a self, context: Context<'a>, columns: Columns) -> Element<'a, Message> {
        let locale = context.locale;
        let head = surface::ends(
            vec![text::title(self.title(locale)).into()],
            vec![
                button::secondary(locale.msg_word_back())
                    .id(BACK)
                    .shortcut(&escape())
                    .on_press(Message::BackPressed)
                    .into(),
            ],
        );
        let periods = [Period::Week, Period::Month, Period::Year, Period::All]
            .map(|period| answer(period.name(locale), period == self.period, Message::PeriodChosen(period)));
        let lines = self.lines(context.today);
        let print = (!lines.is_empty()).then_some(Message::PrintPressed);
        let tools = surface::ends(
            vec![text::muted(locale.msg_logbook_count(lines.len())).into()],
            vec![button::secondary(locale.msg_logbook_print()).id("log.print").on_press_maybe(print).into()],
        );
        let last = lines.len().saturating_sub(1) / PAGE;
        let page = self.page.min(last);
        let shown = lines.iter().skip(page * PAGE).take(PAGE).map(|line| self.line(line, columns));
        let turn = (last > 0).then(|| {
            let back = (page > 0).then_some(Message::Turned(true));
            let on = (page < last).then_some(Message::Turned(false));
            surface::ends(
                vec![],
                vec![
                    button::secondary(locale.msg_find_before()).id("log.before").on_press_maybe(back).into(),
                    button::secondary(locale.msg_find_after()).id("log.after").on_press_maybe(on).into(),
                ],
            )
        });
        let content = column![
            column![head, text::muted(locale.msg_logbook_about())].spacing(gap::SMALL),
            Element::from(choice::one("log.period", locale.msg_access_period(), periods).across()),
            tools,
        ]
        .push(self.said(context))
        .push(self.not_whole(context))
        .push(lines.is_empty().then(|| text::body(locale.msg_log_empty())))
        .push(column(shown).spacing(gap::SMALL))
        .push(turn)
        .spacing(gap::LARGE);
        page::page("log.page", surface::reading(content))
    }

    fn line<'a>(&'a self, line: &'a Line, columns: Columns) -> Element<'a, Message> {
        let case = line.case.as_deref().filter(|_| self.of.is_none());
        let what = column![text::label(line.what.as_str())].push(case.map(text::small)).spacing(gap::HAIR);
        let about = text::muted(format!("{} · {} · {}", line.result, line.who, line.program));
        let at = text::small(line.at.as_str());
        let words = if columns == Columns::One {
            column![at, what, about].spacing(gap::HAIR)
        } else {
            column![
                row![at.width(iced::FillPortion(2)), what.width(iced::FillPortion(5))].spacing(gap::MEDIUM),
                row![
                    iced::widget::space().width(iced::FillPortion(2)),
                    iced::widget::container(about).width(iced::FillPortion(5))
                ]
                .spacing(gap::MEDIUM),
            ]
        };
        column![surface::divider(), words.width(Fill)].spacing(gap::SMALL).into()
    }

    fn not_whole<'a>(&'a self, context: Context<'a>) -> Option<Element<'a, Message>> {
        let locale = context.locale;
        (!self.gaps.is_empty()).then(|| {
            alert(Level::Attention, locale.msg_logbook_not_whole(), self.gaps.join(" "))
                .more(locale.msg_logbook_not_whole_about())
                .into()
        })
    }

    fn said<'a>(&'a self, context: Context<'a>) -> Option<Element<'a, Message>> {
        let locale = context.locale;
        Some(match self.said.as_ref()? {
            Said::Saved(file) => row![
                text::accent(format!("✓ {}", locale.msg_review_pdf_saved(file))),
                Element::from(
                    button::quiet(locale.msg_word_open()).id("log.open").on_press(Message::OpenPressed)
                ),
            ]
            .spacing(gap::MEDIUM)
            .align_y(iced::Center)
            .into(),
            Said::Trouble(trouble) => {
                alert(Level::Attention, locale.msg_error_title(), trouble.what.as_str())
                    .more(trouble.remedy.as_str())
                    .into()
            }
        })
    }
}

impl Screen for Log {
    type Message = Message;
    type Action = Action;

    fn is_half_typed(&self) -> bool {
        // Nothing is typed here.
        false
    }

    fn focus<T: Send + 'static>(&self) -> Task<T> {
        self.focus()
    }

    fn update(&mut self, message: Message, _: Sight<'_>) -> Action {
        self.update(message)
    }

    fn view<'a>(&'a self, sight: Sight<'a>) -> Element<'a, Message> {
        self.view(sight.context)
    }
}
