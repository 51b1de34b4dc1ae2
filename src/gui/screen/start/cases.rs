//! The kept cases as a list: what must be looked at again first, what cannot be read last, with what to do about it.

use iced::widget::{column, container, row};
use iced::{Center, Element, Fill};
use jiff::civil::Date;

use super::due::{self, Due};
use super::finding::{self, Finding};
use super::{Message, sound};
use crate::case::Mode;
use crate::gui::context::Context;
use crate::gui::shortcuts::{Answering, Arrow, Keyed};
use crate::gui::theme::measure::gap;
use crate::gui::theme::style::Level;
use crate::gui::widget::alert::{self, alert};
use crate::gui::widget::keys::{self, Verdict};
use crate::gui::widget::pressable::pressable;
use crate::gui::widget::{button, surface, text};
use crate::locale::Locale;
use crate::protocol::Name;
use crate::session::Offered;
use crate::vault::CaseId;

/// A case on a shelf of the vault, as far as a list shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CaseListing {
    /// It can be read.
    Kept(Kept),
    /// It cannot be read.
    Damaged(Damaged),
}

/// A case that can be taken up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// Its name on disk.
    pub id: CaseId,
    /// How the clinician calls it; may be empty.
    pub label: String,
    /// Real, or practice.
    pub mode: Mode,
    /// The protocol it is walked with.
    pub protocol: Name,
    /// The step it was left at.
    pub step: Option<Name>,
    /// When to look at it again.
    pub review_on: Option<Date>,
    /// The day it was last changed.
    pub changed: Date,
    /// Whether it was concluded, and not reopened since.
    pub concluded: bool,
    /// Whether its record is in the patient's own file, so that it need not be kept here.
    pub filed: bool,
    /// Something to know before it is opened, such as that the last revision was damaged.
    pub warning: Option<String>,
}

/// A case that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Damaged {
    /// Its name on disk.
    pub id: CaseId,
    /// Real, or practice.
    pub mode: Mode,
    /// What is the matter.
    pub what: String,
    /// What can be done.
    pub remedy: String,
}

impl CaseListing {
    /// Whether it is about a real person.
    #[must_use]
    pub(crate) fn is_real(&self) -> bool {
        self.mode() == Mode::Real
    }

    const fn mode(&self) -> Mode {
        match self {
            Self::Kept(kept) => kept.mode,
            Self::Damaged(damaged) => damaged.mode,
        }
    }
}

impl Kept {
    pub(super) fn overdue(&self, today: Date) -> bool {
        !self.concluded && self.review_on.is_some_and(|on| on < today)
    }
}

/// The cases of one mode in the order of the list: by when they are due, the longest overdue first; those that are not dated
/// as they came; then those that cannot be read.
#[must_use]
pub fn listed(cases: &[CaseListing], mode: Mode, today: Date) -> Vec<&CaseListing> {
    let mut cases: Vec<&CaseListing> = cases.iter().filter(|case| case.mode() == mode).collect();
    cases.sort_by_cached_key(|case| match case {
        CaseListing::Kept(kept) => (0, when(case, today), kept.review_on.filter(|_| !kept.concluded)),
        CaseListing::Damaged(_) => (1, None, None),
    });
    cases
}

/// The list with what finds a case in it; `on_enter` opens the first that is found.
pub(super) fn view<'a>(
    context: Context<'a>,
    cases: &'a [CaseListing],
    offered: &'a [Offered],
    finding: &'a Finding,
) -> Element<'a, Message> {
    let locale = context.locale;
    let listed = listed(cases, Mode::Real, context.today);
    if listed.is_empty() {
        return column![
            text::heading(locale.msg_start_open_cases()),
            text::body(locale.msg_start_empty()),
            text::muted(locale.msg_start_empty_about()),
        ]
        .spacing(gap::SMALL)
        .into();
    }
    let readable = listed.iter().filter(|case| matches!(case, CaseListing::Kept(_))).count();
    let head = row![
        text::heading(locale.msg_start_open_cases()).width(Fill),
        text::muted(locale.msg_start_count(readable)),
        Element::from(
            button::quiet(locale.msg_worklist_make()).id("start.worklist").on_press(Message::WorklistPressed)
        ),
    ]
    .spacing(gap::MEDIUM)
    .align_y(Center);
    let find =
        (readable >= finding::FEW).then(|| finding.view(context, Message::Finding, Message::FirstPressed));
    let found = finding.found(listed, context, offered);
    let none = found.is_empty().then(|| text::body(locale.msg_find_none()));
    let (page, shown) = finding.page(&found);
    let mut rows: Vec<Element<'a, Message>> = Vec::new();
    let mut above = None;
    for case in shown {
        let due = when(case, context.today);
        if due != above {
            rows.extend(due.map(|due| text::small_label(due.heading(locale)).into()));
            above = due;
        }
        rows.push(managed(case, context, offered));
    }
    let rows =
        keys::while_focused(column(rows).spacing(gap::SMALL), |key, modifiers| {
            match Answering::asked(key, modifiers) {
                Some(Answering::Go(Arrow::Down)) => Verdict::Send(Message::Stepped(false)),
                Some(Answering::Go(Arrow::Up)) => Verdict::Send(Message::Stepped(true)),
                _ => Verdict::Pass,
            }
        });
    column![head]
        .push(find)
        .push(none)
        .push(rows)
        .push(finding.foot(context, found.len(), page, Message::Finding))
        .spacing(gap::MEDIUM)
        .into()
}

fn when(case: &CaseListing, today: Date) -> Option<Due> {
    match case {
        CaseListing::Kept(kept) => Some(Due::of(kept, today)),
        CaseListing::Damaged(_) => None,
    }
}

/// One real case, with the way to what can be done with it besides walking it.
fn managed<'a>(case: &'a CaseListing, context: Context<'a>, offered: &[Offered]) -> Element<'a, Message> {
    let row = line(case, context, offered, Message::CasePressed);
    let kept = match case {
        CaseListing::Kept(kept) => kept,
        CaseListing::Damaged(damaged) => {
            let fetch = button::secondary(context.locale.msg_copies_fetch())
                .id(format!("fetch.{}", damaged.id))
                .on_press(Message::FetchPressed(damaged.id.clone()));
            return column![row, row![Element::from(fetch)]].spacing(gap::SMALL).into();
        }
    };
    let manage = button::quiet(context.locale.msg_find_manage())
        .about(kept.label.as_str())
        .id(format!("manage.{}", kept.id))
        .on_press(Message::ManagePressed(kept.id.clone()));
    row![container(row).width(Fill), Element::from(manage)].spacing(gap::SMALL).align_y(Center).into()
}

/// One case of the list.
pub(in crate::gui::screen) fn line<'a, M: Clone + 'a>(
    case: &'a CaseListing,
    context: Context<'a>,
    offered: &[Offered],
    on_press: impl Fn(CaseId) -> M,
) -> Element<'a, M> {
    match case {
        CaseListing::Kept(kept) => self::kept(kept, context, offered, on_press(kept.id.clone())),
        CaseListing::Damaged(damaged) => {
            alert(Level::Attention, context.locale.msg_start_damaged_case(), damaged.what.as_str())
                .more(damaged.remedy.as_str())
                .into()
        }
    }
}

fn kept<'a, M: Clone + 'a>(
    kept: &'a Kept,
    context: Context<'a>,
    offered: &[Offered],
    on_press: M,
) -> Element<'a, M> {
    let locale = context.locale;
    let label = if kept.label.trim().is_empty() { locale.msg_app_unnamed_case() } else { kept.label.clone() };
    let why = || due::why(kept, context.today, locale);
    let review: Option<Element<'a, M>> = match Due::of(kept, context.today) {
        Due::Concluded => Some(surface::badge(why())),
        _ if kept.overdue(context.today) => Some(
            row![alert::glyph(Level::Attention), text::toned(why(), Level::Attention)]
                .spacing(gap::SMALL)
                .align_y(Center)
                .into(),
        ),
        Due::Today | Due::Week | Due::Later => Some(text::small(why()).into()),
        Due::Undated => None,
    };
    let about = about(kept, context, offered);
    let filed = kept.filed.then(|| surface::badge(locale.msg_start_filed()));
    let head =
        row![text::label(label).width(Fill)].push(filed).push(review).spacing(gap::MEDIUM).align_y(Center);
    let content = column![head, text::muted(about)]
        .push(kept.warning.as_deref().map(|warning| text::toned(warning, Level::Attention)))
        .spacing(gap::HAIR);
    pressable(format!("case.{}", kept.id), content, on_press)
}

/// Where the case was left, with what it is walked, and when it was last changed.
fn about(kept: &Kept, context: Context<'_>, offered: &[Offered]) -> String {
    let locale = context.locale;
    let (step, title) = place(kept, offered, locale);
    let changed = locale.msg_start_changed(locale.relative(kept.changed, context.today));
    step.into_iter().chain([changed]).chain(title).collect::<Vec<_>>().join(" · ")
}

/// Where the case was left, and with what it is walked.
pub(super) fn left_at(kept: &Kept, offered: &[Offered], locale: &Locale) -> String {
    let (step, title) = place(kept, offered, locale);
    step.into_iter().chain(title).collect::<Vec<_>>().join(" · ")
}

fn place(kept: &Kept, offered: &[Offered], locale: &Locale) -> (Option<String>, Option<String>) {
    let language = locale.language();
    let protocol = sound(offered).find(|protocol| protocol.head.id == kept.protocol);
    let step = kept
        .step
        .as_ref()
        .and_then(|step| protocol?.step(step))
        .map(|step| step.title.get(language).to_owned());
    let title = match protocol {
        // With one protocol on the shelf its name says nothing.
        Some(_) if sound(offered).count() == 1 => None,
        Some(protocol) => Some(protocol.head.title.get(language).to_owned()),
        None => Some(kept.protocol.to_string()),
    };
    (step, title)
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use jiff::civil::date;

    pub(in crate::gui::screen::start) const TODAY: Date = date(2026, 11, 21);

    pub(in crate::gui::screen::start) fn kept(
        label: &str,
        review_on: Option<Date>,
        concluded: bool,
    ) -> CaseListing {
        CaseListing::Kept(Kept {
            id: CaseId::parse(&"0".repeat(32)).unwrap(),
            label: label.to_owned(),
            mode: Mode::Real,
            protocol: Name::from("demo"),
            step: None,
            review_on,
            changed: TODAY,
            concluded,
            filed: false,
            warning: None,
        })
    }

    #[test]
    fn what_is_due_comes_first_and_what_cannot_be_read_last() {
        let damaged = CaseListing::Damaged(Damaged {
            id: CaseId::parse(&"0".repeat(32)).unwrap(),
            mode: Mode::Real,
            what: "stuk".into(),
            remedy: "zet terug".into(),
        });
        let cases = [
            damaged,
            kept("newest", None, false),
            kept("soon", Some(date(2026, 11, 23)), false),
            kept("overdue", Some(date(2026, 11, 20)), false),
            kept("long overdue", Some(date(2026, 10, 1)), false),
            kept("concluded", Some(date(2026, 9, 1)), true),
            kept("today", Some(TODAY), false),
        ];
        let labels: Vec<&str> = listed(&cases, Mode::Real, TODAY)
            .into_iter()
            .map(|case| match case {
                CaseListing::Kept(kept) => kept.label.as_str(),
                CaseListing::Damaged(_) => "damaged",
            })
            .collect();
        assert_eq!(labels, ["long overdue", "overdue", "today", "soon", "newest", "concluded", "damaged"]);
    }

    #[test]
    fn real_and_practice_cases_are_never_in_one_list() {
        let mut practice = kept("practice", None, false);
        if let CaseListing::Kept(kept) = &mut practice {
            kept.mode = Mode::Practice;
        }
        let cases = [kept("real", None, false), practice];
        assert_eq!(listed(&cases, Mode::Real, TODAY).len(), 1);
        assert_eq!(listed(&cases, Mode::Practice, TODAY).len(), 1);
    }
}
