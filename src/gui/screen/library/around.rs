//! What stands around the questions of a protocol: how it speaks up, what follows, cards, sources, terms, papers and
//! fictional cases. Each part is folded until it is asked for.

use iced::widget::{column, container, row};
use iced::{Element, Padding};

use super::super::cited::cited;
use super::agreeing::{Open, at_card, at_spot};
use super::local;
use super::map::on_map;
use super::reading::{condition, for_example, labelled};
use super::{Library, Message, Offered, Part};
use crate::case::example_sentences;
use crate::drawing::Of;
use crate::gui::context::Context;
use crate::gui::screen::own_number;
use crate::gui::theme::measure::gap;
use crate::gui::theme::style::Level as Tone;
use crate::gui::widget::{alert, surface, text};
use crate::protocol::bundle::scenarios_of;
use crate::protocol::load::Spot;
use crate::protocol::{Action, Alert, Card, Due, Level, Name, Outcome, Protocol, Source};

impl Library {
    pub(super) fn around<'a>(
        &'a self,
        protocol: &'a Protocol,
        offered: &'a [Offered],
        context: Context<'a>,
    ) -> Element<'a, Message> {
        let locale = context.locale;
        let language = locale.language();
        let head = &protocol.head;
        let bench = self.open_bench();
        let titled = |title: &'a str, words: &'a str| labelled(title.to_owned(), words.to_owned());
        let parts = [
            self.many(Part::Alerts, locale.msg_walk_alerts(), &head.alerts, |alert| {
                one_alert(alert, protocol, bench, context)
            }),
            self.many(Part::Outcomes, locale.msg_library_outcomes(), &head.outcomes, |outcome| {
                one_outcome(outcome, protocol, offered, bench, context)
            }),
            self.many(Part::Cards, locale.msg_library_cards(), &head.cards, |card| {
                one_card(card, protocol, bench, context)
            }),
            (!head.guarantees.is_empty()).then(|| {
                let (part, title) = (Part::Guarantees, locale.msg_library_guarantees());
                let count = head.guarantees.len().to_string();
                self.part(part, title, count, || self.guarantees(protocol, context))
            }),
            self.many(Part::Sources, locale.msg_library_sources(), &head.sources, |source| {
                one_source(source, context)
            }),
            self.many(Part::Terms, locale.msg_library_terms(), &head.terms, |term| {
                let name = term.term.get(language);
                column![titled(name, term.means.get(language))]
                    .push(local::mark(&Spot::Term(term.id.clone()), protocol, context))
                    .push(at_spot(bench, &Spot::Term(term.id.clone()), name, context))
                    .into()
            }),
            self.many(Part::Documents, locale.msg_library_documents(), &protocol.templates, |paper| {
                let patterns = paper.patterns();
                let said = patterns.flat_map(|(of, says)| example_sentences(protocol, of, says, language));
                column![titled(paper.title.get(language), paper.audience.get(language))]
                    .push(paper.anonymous.then(|| text::muted(locale.msg_library_document_anonymous())))
                    .push(for_example(&said.collect::<Vec<_>>(), context))
                    .push(local::mark(&Spot::Paper(paper.id.clone()), protocol, context))
                    .push(at_spot(bench, &Spot::Paper(paper.id.clone()), paper.title.get(language), context))
                    .into()
            }),
            self.many(Part::Scenarios, locale.msg_library_scenarios(), scenarios_of(protocol), |scenario| {
                text::small(format!("–  {}", scenario.title.get(language))).into()
            }),
        ];
        column![text::heading(locale.msg_library_around())]
            .push(column(parts.into_iter().flatten()).spacing(gap::TIGHT))
            .spacing(gap::SMALL)
            .into()
    }

    /// A part with things of one kind; nothing at all when there are none.
    fn many<'a, T>(
        &'a self,
        part: Part,
        title: String,
        things: &'a [T],
        view: impl Fn(&'a T) -> Element<'a, Message>,
    ) -> Option<Element<'a, Message>> {
        let close = part == Part::Scenarios;
        (!things.is_empty()).then(|| {
            self.part(part, title, things.len().to_string(), || {
                let gap = if close { gap::TIGHT } else { gap::LARGE };
                column(things.iter().map(view)).spacing(gap).into()
            })
        })
    }
}

fn one_alert<'a>(
    rule: &'a Alert,
    protocol: &'a Protocol,
    bench: Option<&'a Open>,
    context: Context<'a>,
) -> Element<'a, Message> {
    let locale = context.locale;
    let language = locale.language();
    let (word, tone) = match rule.level {
        Level::Danger => (locale.msg_walk_alert_danger(), Tone::Danger),
        Level::Attention => (locale.msg_walk_alert_attention(), Tone::Attention),
        Level::Hint => (locale.msg_walk_alert_hint(), Tone::Hint),
    };
    let mends = rule.question.as_ref().and_then(|question| protocol.question(question));
    let mends = mends
        .map(|question| question.ask.get(language))
        .or_else(|| protocol.step(&rule.step).map(|step| step.title.get(language)));
    surface::card(
        column![
            row![alert::glyph(tone), text::toned(word, tone)].spacing(gap::SMALL),
            text::label(rule.say.get(language)),
        ]
        .push(rule.act.as_ref().map(|act| text::small(act.get(language))))
        .push(condition(locale.msg_library_alert_when(), &rule.when, protocol, context))
        .push(mends.map(|mends| labelled(locale.msg_library_alert_mends(), mends.to_owned())))
        .push(local::mark(&Spot::Alert(rule.id.clone()), protocol, context))
        .push(cited(&rule.from, protocol, context))
        .push(on_map(Of::Alert(rule.id.clone(), rule.level), context))
        .push(at_spot(bench, &Spot::Alert(rule.id.clone()), rule.say.get(language), context))
        .spacing(gap::SMALL),
    )
}

fn one_outcome<'a>(
    rule: &'a Outcome,
    protocol: &'a Protocol,
    offered: &'a [Offered],
    bench: Option<&'a Open>,
    context: Context<'a>,
) -> Element<'a, Message> {
    let locale = context.locale;
    let language = locale.language();
    let actions = (!rule.actions.is_empty()).then(|| {
        let actions = rule.actions.iter().map(|action| one_action(action, protocol, context));
        column![text::small_label(locale.msg_library_actions())].extend(actions).spacing(gap::TIGHT)
    });
    surface::card(
        column![text::label(rule.title.get(language))]
            .push(rule.norm.as_ref().map(|norm| text::small(norm.get(language))))
            .push(labelled(locale.msg_library_says(), rule.says.get(language).to_owned()))
            .push(condition(locale.msg_library_outcome_when(), &rule.when, protocol, context))
            .push(actions)
            .push(rule.leads_to.as_ref().map(|next| leads_to(next, offered, context)))
            .push(local::mark(&Spot::Outcome(rule.id.clone()), protocol, context))
            .push(cited(&rule.from, protocol, context))
            .push(on_map(Of::Outcome(rule.id.clone()), context))
            .push(at_spot(bench, &Spot::Outcome(rule.id.clone()), rule.title.get(language), context))
            .spacing(gap::SMALL),
    )
}

/// The protocol that takes over, by its name; or that there is none.
fn leads_to<'a>(next: &'a Name, offered: &'a [Offered], context: Context<'a>) -> Element<'a, Message> {
    let locale = context.locale;
    let known = offered.iter().filter_map(Offered::protocol).find(|protocol| protocol.head.id == *next);
    let words = match known {
        Some(protocol) => text::small(protocol.head.title.get(locale.language())),
        None => text::toned(locale.msg_map_leads_nowhere(next.as_str()), Tone::Attention),
    };
    column![text::small_label(locale.msg_library_leads_to()), words].spacing(gap::HAIR).into()
}

fn one_action<'a>(action: &'a Action, protocol: &'a Protocol, context: Context<'a>) -> Element<'a, Message> {
    let locale = context.locale;
    let language = locale.language();
    let due = match &action.due {
        Due::Undated => String::new(),
        Due::Now => format!(" ({})", locale.msg_walk_due_now()),
        Due::On(question) => {
            let asked = protocol.question(question).map(|question| question.ask.get(language));
            format!(" ({})", locale.msg_library_due_on(asked.unwrap_or(question.as_str())))
        }
    };
    column![text::small(format!("–  {}{due}", action.what.get(language)))]
        .push(action.when.as_ref().map(|when| {
            let when = condition(locale.msg_library_action_when(), when, protocol, context);
            container(when).padding(Padding::ZERO.left(gap::LARGE))
        }))
        .push(action.done.as_ref().map(|done| {
            let once = condition(locale.msg_library_action_done(), &done.once, protocol, context);
            let says = text::small(format!("✓  {}", done.says.get(language)));
            container(column![once, says].spacing(gap::HAIR)).padding(Padding::ZERO.left(gap::LARGE))
        }))
        .spacing(gap::HAIR)
        .into()
}

fn one_card<'a>(
    card: &'a Card,
    protocol: &'a Protocol,
    bench: Option<&'a Open>,
    context: Context<'a>,
) -> Element<'a, Message> {
    let locale = context.locale;
    let language = locale.language();
    let when = match &card.when {
        Some(when) => condition(locale.msg_library_card_when(), when, protocol, context),
        None => text::muted(locale.msg_library_card_asked()).into(),
    };
    let lines = (1_u16..).zip(&card.lines).map(|(number, line)| {
        column![text::small(format!("–  {}", line.say.get(language)))]
            .push(line.call.as_ref().map(|call| text::label(call.as_str())))
            .push(line.call.as_ref().and_then(|call| own_number::mark(call, protocol, locale)))
            .push(local::mark_line((card, number), protocol, context))
            .push(cited(&line.from, protocol, context))
            .spacing(gap::HAIR)
            .into()
    });
    surface::card(
        column![text::label(card.title.get(language)), when]
            .extend(lines)
            .push(at_card(bench, card, context))
            .spacing(gap::MEDIUM),
    )
}

fn one_source<'a>(source: &'a Source, context: Context<'a>) -> Element<'a, Message> {
    let locale = context.locale;
    column![
        text::small_label(source.title.as_str()),
        text::small(locale.msg_library_source_about(
            source.publisher.as_str(),
            source.year.to_string(),
            locale.date(source.checked)
        )),
    ]
    .push(source.address.as_ref().map(|address| text::muted(address.as_str())))
    .spacing(gap::HAIR)
    .into()
}
