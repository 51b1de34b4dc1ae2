//! Who reads along: what the protocol says of it where a paper is copied or printed, and the two forms of a note with
//! what goes where. It stops nobody: whether to heed it is up to the doctor.

use iced::Element;
use iced::widget::column;

use super::super::cited::{each, sign};
use super::super::review;
use super::{Message, Papers};
use crate::case::{Standing, Walk};
use crate::gui::context::Context;
use crate::gui::theme::measure::gap;
use crate::gui::widget::alert::alert;
use crate::gui::widget::disclosure::disclosure;
use crate::gui::widget::{button, surface, text};
use crate::protocol::{Card, Name, Protocol, Template};
use crate::session::OpenCase;

/// What must be known of a paper before it is copied or printed.
#[derive(Debug, Default)]
pub(super) struct Along {
    /// The alerts about this paper that are raised.
    alerts: Vec<Name>,
    /// What must be known before any paper goes out, while it was not asked and no alert here says so.
    unasked: Option<Name>,
    /// The form for where somebody reads along, of a note that has one.
    pub(super) visible: Option<String>,
    /// Whether the sources under what goes where are shown.
    unfolded: bool,
}

impl Along {
    /// Begins with another paper.
    pub(super) fn begin(
        &mut self,
        walk: &Walk,
        protocol: &Protocol,
        template: &Template,
        visible: Option<String>,
    ) {
        let about =
            |alert: &Name| protocol.alert(alert).is_some_and(|rule| rule.papers.contains(&template.id));
        self.alerts = walk.raised().map(|state| state.id.clone()).filter(about).collect();
        let about_papers = walk.raised().filter_map(|state| protocol.alert(&state.id));
        let mut asks =
            about_papers.filter(|rule| !rule.papers.is_empty()).filter_map(|rule| rule.question.as_ref());
        let open = |id: &&Name| matches!(walk.question(id), Some(Standing::Open | Standing::Empty));
        self.unasked = asks.find(open).filter(|_| self.alerts.is_empty()).cloned();
        self.visible = visible;
    }

    pub(super) const fn fold(&mut self) {
        self.unfolded = !self.unfolded;
    }
}

impl Papers {
    /// The alerts about this paper.
    pub(super) fn heeded<'a>(
        &'a self,
        context: Context<'a>,
        open: &'a OpenCase,
    ) -> Option<Element<'a, Message>> {
        let locale = context.locale;
        let language = locale.language();
        let (protocol, _) = self.template(open)?;
        let walked = protocol.head.id == open.protocol().head.id;
        let alerts = self.along.alerts.iter().filter_map(|id| {
            let rule = protocol.alert(id)?;
            let (level, word) = review::level(rule.level, context);
            let mut shown = alert(level, word, rule.say.get(language));
            if let Some(act) = &rule.act {
                shown = shown.more(act.get(language));
            }
            if let Some(question) = rule.question.as_ref().filter(|_| walked) {
                let go = button::quiet(locale.msg_walk_alert_go()).id(format!("papers.alert.{id}"));
                shown = shown.action(go.on_press(Message::NeedPressed(question.clone())));
            }
            Some(Element::from(shown))
        });
        if self.along.alerts.is_empty() {
            return self.along.unasked.as_ref().filter(|_| walked).map(|question| ask(question, context));
        }
        Some(column(alerts).spacing(gap::MEDIUM).into())
    }

    /// The visible form in full, and what goes where; above the pages of the shielded one.
    pub(super) fn forms<'a>(
        &'a self,
        context: Context<'a>,
        open: &'a OpenCase,
    ) -> Option<Element<'a, Message>> {
        let locale = context.locale;
        let (protocol, template) = self.template(open)?;
        let visible = self.along.visible.as_deref()?;
        let said = if visible.trim().is_empty() {
            text::muted(locale.msg_paper_visible_none())
        } else {
            text::body(visible.trim())
        };
        let form = surface::card(
            column![
                text::label(locale.msg_paper_visible_title()),
                said,
                text::muted(locale.msg_paper_visible_rest()),
            ]
            .spacing(gap::MEDIUM),
        );
        let card =
            template.card.as_ref().and_then(|id| protocol.head.cards.iter().find(|card| card.id == *id));
        let shielded = column![text::label(locale.msg_paper_shielded_title())];
        let content = column![form].push(card.map(|card| self.goes_where(card, protocol, context)));
        Some(content.push(shielded).spacing(gap::LARGE).into())
    }

    /// What goes where, a line each kind of system, with how sure that is; the sources behind a fold.
    fn goes_where<'a>(
        &'a self,
        card: &'a Card,
        protocol: &'a Protocol,
        context: Context<'a>,
    ) -> Element<'a, Message> {
        let locale = context.locale;
        let language = locale.language();
        let lines = card.lines.iter().map(|line| {
            text::small(format!("{}  {}", sign(line.from.evidence), line.say.get(language))).into()
        });
        let sources = move || each(&card.lines, protocol, context);
        let unfolded = self.along.unfolded;
        let rests = locale.msg_paper_rests_on();
        column![
            text::label(card.title.get(language)),
            column(lines).spacing(gap::SMALL),
            disclosure("papers.sources", rests, None, unfolded, Message::SourcesFolded, sources),
        ]
        .spacing(gap::SMALL)
        .into()
    }
}

/// A line that asks who reads along, at a paper of which no alert says it.
fn ask<'a>(question: &Name, context: Context<'a>) -> Element<'a, Message> {
    let locale = context.locale;
    let go = button::quiet(locale.msg_walk_alert_go()).id("papers.along.ask");
    let go = go.on_press(Message::NeedPressed(question.clone()));
    surface::ends(vec![text::small(locale.msg_paper_along_unasked()).into()], vec![go.into()])
}
