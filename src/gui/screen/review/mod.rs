//! The overview: everything of a case on one page. What to do now comes first, then the papers, what was recorded and what is
//! open; every row leads to its question, and from here the case is concluded. What follows from the answers comes from the walk.

mod conclude;
mod follows;
mod history;
mod leading;
mod papers;
mod points;
mod recorded;
mod unfinished;

use std::collections::BTreeSet;

use iced::widget::{column, container, row};
use iced::{Element, Task};
use jiff::tz::TimeZone;

use super::{escape, escapes};
use crate::case::{Ground, OpenPoint};
use crate::gui::context::Context;
use crate::gui::theme::measure::{gap, width};
use crate::gui::widget::kept::kept;
use crate::gui::widget::note::{self, Note};
use crate::gui::widget::responsive::{Columns, responsive};
use crate::gui::widget::{button, dialog, focus, page, surface, text};
use crate::protocol::{Name, Question};
use crate::session::OpenCase;
pub(super) use points::level;

/// The screen.
#[derive(Debug, Default)]
pub struct Review {
    /// What the keyboard comes back to.
    at: Option<String>,
    resolving: Option<(Name, Note)>,
    concluding: bool,
    reopening: Option<Note>,
    unfolded: BTreeSet<Part>,
}

/// A part of the page that is folded until it is asked for.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// All open points.
    Points,
    /// What can be recorded later.
    Later,
    /// All entries of a log.
    Entries(Name),
    /// The answers that no longer count.
    Lapsed,
    /// What happened to the case.
    History,
    /// All of what happened to the case.
    AllHistory,
}

/// What happened on the screen.
#[derive(Debug, Clone)]
pub enum Message {
    /// A question was asked for: from its row, an open point, an outcome, an alert.
    ChangePressed(Name),
    /// A reason for leaving an alert was asked for.
    ResolvePressed(Name),
    /// The reason was written.
    ResolveWrote(note::Message),
    /// The reason was given.
    ResolveKept,
    /// No reason was given after all.
    ResolveDropped,
    /// The reason was taken back.
    ResolutionWithdrawn(Name),
    /// Conclude was pressed.
    ConcludePressed,
    /// The case may be concluded with open points.
    ConcludeConfirmed,
    /// The case is not concluded yet.
    ConcludeDeclined,
    /// Reopen was pressed.
    ReopenPressed,
    /// The reason to reopen was written.
    ReopenWrote(note::Message),
    /// The case may be reopened.
    ReopenConfirmed,
    /// The case stays concluded.
    ReopenDeclined,
    /// The papers were asked for.
    PapersPressed,
    /// One of them was asked for, by its protocol and its name.
    PaperPressed(Name, Name),
    /// The first open point was asked for.
    PointsPressed,
    /// A part was folded or unfolded.
    Folded(Part),
    /// Back was pressed.
    BackPressed,
}

/// What the window must do after an update.
#[derive(Debug)]
pub enum Action {
    /// Nothing.
    None,
    /// Run this.
    Run(Task<Message>),
    /// Go to this question; coming back leads here again.
    Change(Name),
    /// Resolve this alert with this reason; an empty reason raises it again.
    Resolve(Name, String),
    /// Conclude the case.
    Conclude,
    /// Reopen it, for this reason.
    Reopen(String),
    /// Show the papers: this one of this protocol, or the one that was shown last.
    Papers(Option<(Name, Name)>),
    /// Back to the walk.
    Back,
}

const BACK: &str = "review.back";
const RESOLVE_NOTE: &str = "review.resolve.note";
const REOPEN_NOTE: &str = "review.reopen.note";

impl Review {
    /// Brings the keyboard to a reason that was begun, to where the user left for a question, to what was just resolved, or
    /// else to *back*.
    pub fn focus<T: Send + 'static>(&self) -> Task<T> {
        if self.reopening.is_some() {
            return focus::on(REOPEN_NOTE);
        }
        if self.resolving.is_some() {
            return focus::on(RESOLVE_NOTE);
        }
        focus::on(self.at.clone().unwrap_or_else(|| BACK.to_owned()))
    }

    /// Takes in what happened.
    pub fn update(&mut self, message: Message, open: &OpenCase) -> Action {
        match message {
            Message::ChangePressed(question) => {
                self.at = Some(change_id(&question));
                Action::Change(question)
            }
            Message::ResolvePressed(alert) => {
                self.resolving = Some((alert, Note::default()));
                Action::Run(focus::on(RESOLVE_NOTE))
            }
            Message::ResolveWrote(message) => {
                if let Some((_, note)) = &mut self.resolving {
                    let _ = note.update(message);
                }
                Action::None
            }
            Message::ResolveKept => match self.resolving.take_if(|(_, note)| !note.is_blank()) {
                Some((alert, note)) => {
                    self.at = Some(follows::withdraw_id(&alert));
                    Action::Resolve(alert, note.text().trim().to_owned())
                }
                None => Action::Run(focus::on(RESOLVE_NOTE)),
            },
            Message::ResolveDropped => match self.resolving.take() {
                Some((alert, _)) => Action::Run(focus::on(points::resolve_id(&alert))),
                None => Action::None,
            },
            Message::ResolutionWithdrawn(alert) => {
                self.at = Some(points::resolve_id(&alert));
                Action::Resolve(alert, String::new())
            }
            Message::ConcludePressed => {
                self.concluding = !open.walk().open_points.is_empty();
                if self.concluding { Action::None } else { Action::Conclude }
            }
            Message::ConcludeConfirmed => {
                self.concluding = false;
                Action::Conclude
            }
            Message::ConcludeDeclined => {
                self.concluding = false;
                Action::None
            }
            Message::ReopenPressed => {
                self.reopening = Some(Note::default());
                Action::Run(focus::on(REOPEN_NOTE))
            }
            Message::ReopenWrote(message) => {
                if let Some(note) = &mut self.reopening {
                    let _ = note.update(message);
                }
                Action::None
            }
            Message::ReopenConfirmed => match self.reopening.take_if(|note| !note.is_blank()) {
                Some(note) => Action::Reopen(note.text().trim().to_owned()),
                None => Action::Run(focus::on(REOPEN_NOTE)),
            },
            Message::ReopenDeclined => {
                self.reopening = None;
                Action::None
            }
            Message::PapersPressed => {
                self.at = Some(papers::PAPERS.to_owned());
                Action::Papers(None)
            }
            Message::PaperPressed(protocol, document) => {
                self.at = Some(papers::paper_id(&protocol, &document));
                Action::Papers(Some((protocol, document)))
            }
            Message::PointsPressed => Action::Run(focus::on(points::first(open))),
            Message::Folded(part) => {
                if !self.unfolded.remove(&part) {
                    let _ = self.unfolded.insert(part);
                }
                Action::None
            }
            Message::BackPressed => Action::Back,
        }
    }

    /// Shows a case; moments are shown in `zone`.
    pub fn view<'a>(
        &'a self,
        context: Context<'a>,
        open: &'a OpenCase,
        zone: &'a TimeZone,
    ) -> Element<'a, Message> {
        let screen = responsive(move |columns| {
            let ground = open.ground();
            let head = kept("review.head", self.head(context, open));
            let now = kept("review.now", self.now(context, open));
            let rest = kept("review.rest", self.rest(context, open, zone, &ground));
            let papers = kept("review.papers-pane", self.papers_pane(context, open, zone));
            match columns {
                Columns::One => {
                    page::page("review.page", column![head, now, papers, rest].spacing(gap::HUGE))
                }
                Columns::Two | Columns::Three => row![
                    page::page("review.page", surface::reading(column![head, now, rest].spacing(gap::HUGE))),
                    container(surface::side(page::column(
                        "review.pane",
                        context.locale.msg_access_pane(),
                        papers
                    )))
                    .width(width::PANE),
                ]
                .into(),
            }
        });
        let screen = papers::keyed(screen, open);
        escapes(dialog::over(screen, self.dialog(context, open)), Message::BackPressed)
    }

    fn head<'a>(&self, context: Context<'a>, open: &'a OpenCase) -> Element<'a, Message> {
        let locale = context.locale;
        let label = open.case().state().label.trim();
        let label = if label.is_empty() { locale.msg_app_unnamed_case() } else { locale.msg_app_case(label) };
        let head = &open.protocol().head;
        column![
            surface::ends(
                vec![text::title(locale.msg_review_title()).into()],
                vec![
                    button::secondary(locale.msg_review_back())
                        .id(BACK)
                        .shortcut(&escape())
                        .on_press(Message::BackPressed)
                        .into()
                ],
            ),
            text::body(label),
            text::muted(
                locale
                    .msg_protocol_edition(head.title.get(locale.language()), head.edition.guideline.as_str())
            ),
        ]
        .spacing(gap::TIGHT)
        .into()
    }

    fn rest<'a>(
        &'a self,
        context: Context<'a>,
        open: &'a OpenCase,
        zone: &'a TimeZone,
        ground: &Ground<'a>,
    ) -> Element<'a, Message> {
        column![
            self.recorded(context, open, ground, zone),
            self.deviations(context, open),
            self.points(context, open, ground),
        ]
        .push(self.lapsed(context, open))
        .push(self.history(context, open, zone))
        .spacing(gap::HUGE)
        .into()
    }

    /// What was recorded, to read beside something else.
    pub(crate) fn recorded_beside<'a>(
        &'a self,
        context: Context<'a>,
        open: &'a OpenCase,
        zone: &TimeZone,
    ) -> Element<'a, Message> {
        let ground = open.ground();
        self.recorded(context, open, &ground, zone)
    }

    fn is_unfolded(&self, part: &Part) -> bool {
        self.unfolded.contains(part)
    }
}

/// The button that shows or hides what does not fit in a short list.
fn more<'a>(
    context: Context<'a>,
    hidden: usize,
    open: bool,
    id: String,
    part: Part,
) -> Option<Element<'a, Message>> {
    (hidden > 0).then(|| {
        let words =
            if open { context.locale.msg_review_less() } else { context.locale.msg_review_more(hidden) };
        button::quiet(words).id(id).on_press(Message::Folded(part)).into()
    })
}

/// The id of the button that leads from a row to its question.
fn change_id(question: &Name) -> String {
    format!("review.change.{question}")
}

/// What is asked at a question of the protocol; its id where the protocol does not have it.
fn asked<'a>(open: &'a OpenCase, question: &'a Name, context: Context<'_>) -> &'a str {
    open.protocol().question(question).map_or_else(|| question.as_str(), |question| ask(question, context))
}

/// What an answer without a sentence is called where it is a reason: a question is none.
fn named<'a>(open: &'a OpenCase, question: &'a Name, context: Context<'_>) -> Option<&'a str> {
    let called = open.protocol().question(question)?.named.as_ref()?;
    Some(called.get(context.locale.language()).trim_end_matches(':')).filter(|called| !called.contains('?'))
}

fn ask<'a>(question: &'a Question, context: Context<'_>) -> &'a str {
    question.ask.get(context.locale.language())
}

/// Whether an open point is an alert; those are shown as alerts.
fn is_alert(point: &OpenPoint) -> bool {
    matches!(point, OpenPoint::Alert(_))
}
