//! What follows from the answers: outcomes with what decided them, actions, deviations and open points.
//! All of it is read from the walk; nothing is decided here.

use super::Composer;
use super::answers::capital;
use super::writer::{Writer, closed};
use crate::case::{Answer, Deed, OpenPoint, words as in_words};
use crate::document::paper::{Block, Column, Level, Span, Table};
use crate::protocol::{Action, Citation, Done, Due, Name, Outcome};

impl<'a> Composer<'a> {
    /// Outcomes reached, each with its norm, the answers that decided and what has to be done.
    pub(super) fn outcomes(&self, writer: &mut Writer) {
        let language = self.locale.language();
        let Some((_, walk)) = self.matter.case else { return };
        for state in walk.reached() {
            let Some(outcome) = self.matter.protocol.outcome(&state.id) else { continue };
            writer.block(Block::Heading(Level::Topic, outcome.title.get(language).to_owned()));
            writer.sentence(outcome.says.get(language));
            if let Some(norm) = &outcome.norm {
                writer.fact(self.locale.msg_document_norm(), vec![Span::plain(norm.get(language))]);
            }
            let deciding: Vec<String> = state.because.iter().filter_map(|name| self.deciding(name)).collect();
            if !deciding.is_empty() {
                writer.fact(self.locale.msg_document_because(), vec![Span::plain(deciding.join("\n"))]);
            }
            let source = self.citation(&outcome.from);
            writer.fact(self.locale.msg_document_source(), vec![Span::quiet(source)]);
        }
    }

    /// The answer that decided, as a paper tells it and not as it was asked.
    fn deciding(&self, name: &Name) -> Option<String> {
        let question = self.matter.protocol.question(name)?;
        let answer = self.given(name)?;
        let said = self.said(question, None, answer);
        if !said.is_empty() {
            return Some(said.iter().map(|sentence| closed(sentence)).collect::<Vec<_>>().join(" "));
        }
        let value = match answer {
            Answer::Entries(entries) if !entries.is_empty() => {
                self.locale.msg_document_recorded(entries.len())
            }
            _ => in_words(question, answer, self.locale.language()),
        };
        let name = self.name_of(question);
        let sign = if name.ends_with('?') { "" } else { ":" };
        Some(format!("{name}{sign} {}", closed(&value)))
    }

    /// A source with the place in it.
    pub(super) fn citation(&self, from: &Citation) -> String {
        match self.matter.protocol.source(&from.source) {
            Some(source) => format!("{} ({}), {}", source.title, source.year, from.place),
            None => from.place.clone(),
        }
    }

    /// What has to be done, with its day; after it what was done. What two outcomes ask for alike stands once.
    pub(super) fn actions(&self, writer: &mut Writer) {
        let Some((_, walk)) = self.matter.case else { return };
        let mut rows = Vec::new();
        let mut did = Vec::new();
        for state in walk.reached() {
            let Some(outcome) = self.matter.protocol.outcome(&state.id) else { continue };
            for of in &state.actions {
                let Some(action) = outcome.actions.iter().find(|action| action.id == of.id) else { continue };
                match (&of.done, &action.done) {
                    (Some(deed), Some(done)) => {
                        let point = self.deed(deed, done);
                        if !did.contains(&point) {
                            did.push(point);
                        }
                    }
                    _ => rows.push(self.action(outcome, action, of.due)),
                }
            }
        }
        let columns = [
            (self.locale.msg_document_to_do(), 50),
            (self.locale.msg_document_by_when(), 20),
            (self.locale.msg_document_because(), 30),
        ];
        self.table(columns, rows, writer);
        if !did.is_empty() {
            writer.block(Block::List { lead: Some(self.locale.msg_document_done_already()), points: did });
        }
    }

    /// What was done, with its day; where that was not asked, with the day it was noted.
    fn deed(&self, deed: &Deed, done: &Done) -> Vec<Span> {
        let says = closed(done.says.get(self.locale.language()));
        let case = self.matter.case.map(|(case, _)| case);
        let noted = || case.and_then(|case| deed.noted(self.matter.protocol, case));
        let on = match deed.on {
            Some(on) => Some(self.locale.date(on)),
            None => noted().map(|at| {
                self.locale
                    .msg_document_noted_on(self.locale.date(at.to_zoned(self.matter.zone.clone()).date()))
            }),
        };
        let on = on.map(|on| Span::quiet(format!(" ({on})")));
        std::iter::once(Span::plain(format!("✓ {says}"))).chain(on).collect()
    }

    fn action(&self, outcome: &Outcome, action: &Action, due: Option<jiff::civil::Date>) -> Vec<Vec<Span>> {
        let when = match (&action.due, due) {
            (Due::Now, _) => Span::strong(self.locale.msg_document_at_once()),
            (_, Some(date)) => Span::strong(self.locale.date(date)),
            (_, None) => Span::quiet(self.locale.msg_document_no_date()),
        };
        let what = Span::plain(closed(action.what.get(self.locale.language())));
        vec![vec![what], vec![when], vec![Span::quiet(outcome.title.get(self.locale.language()))]]
    }

    /// What was deliberately not done, and alerts resolved by a reason; a row of a log tells its own.
    pub(super) fn deviations(&self, writer: &mut Writer) {
        let Some((_, walk)) = self.matter.case.filter(|_| self.template.shows_all()) else { return };
        let asked = walk.steps.iter().flat_map(|step| &step.questions);
        let left = asked.filter_map(|state| {
            let question = self.matter.protocol.question(&state.id)?;
            let answer = self.given(&state.id).filter(|answer| answer.is_not_done())?;
            Some(self.left(question, answer))
        });
        let resolved = walk.alerts.iter().filter_map(|state| {
            let alert = self.matter.protocol.alert(&state.id)?;
            let reason = state.resolved.as_ref()?;
            Some(format!("{} {}", closed(alert.say.get(self.locale.language())), closed(&capital(reason))))
        });
        let points: Vec<_> = left.chain(resolved).map(|point| vec![Span::plain(closed(&point))]).collect();
        self.rows(points, writer);
    }

    /// Whether anything of that is there.
    pub(super) fn is_open(&self) -> bool {
        let points = self.matter.case.iter().flat_map(|(_, walk)| &walk.open_points);
        points.into_iter().any(|point| self.open_point(point).is_some())
    }

    /// What is still to be done, found out or explained.
    pub(super) fn open_points(&self, writer: &mut Writer) {
        let Some((_, walk)) = self.matter.case else { return };
        let points: Vec<_> = walk.open_points.iter().filter_map(|point| self.open_point(point)).collect();
        if !points.is_empty() {
            writer.block(Block::List { lead: None, points });
        }
    }

    fn open_point(&self, point: &OpenPoint) -> Option<Vec<Span>> {
        let protocol = self.matter.protocol;
        let language = self.locale.language();
        let ask = |name: &Name| protocol.question(name).map(|question| self.ask(question).to_owned());
        let text = match point {
            OpenPoint::Question(name) => ask(name)?,
            OpenPoint::Reason(name) => self.locale.msg_document_reason_missing(ask(name)?),
            OpenPoint::Ask(name, _) => self.asked_of(ask(name)?, whom(self.given(name))),
            OpenPoint::Field(name, entry, field) => self.field_name(name, *entry, field)?,
            OpenPoint::AskField(name, entry, field, _) => {
                let entries = self.given(name)?.entries();
                let given = entries.iter().find(|other| other.id == *entry)?.fields.get(field);
                self.asked_of(self.field_name(name, *entry, field)?, whom(given))
            }
            OpenPoint::Alert(name) => {
                // What is about the papers themselves is for whoever makes them, not for whoever reads them.
                let alert = protocol.alert(name).filter(|alert| alert.papers.is_empty())?;
                let act = alert.act.as_ref().map_or(String::new(), |act| format!(" {}", act.get(language)));
                let text = format!("{}{act}", closed(alert.say.get(language)));
                return Some(vec![
                    Span::strong(format!("{} ", self.locale.msg_document_attention())),
                    Span::plain(text),
                ]);
            }
        };
        Some(vec![Span::plain(text)])
    }

    /// A field of an entry by the names people know: "Gesprek 2: Wanneer".
    fn field_name(&self, log: &Name, entry: crate::case::EntryId, field: &Name) -> Option<String> {
        let log = self.matter.protocol.question(log)?;
        let entries = self.given(&log.id)?.entries();
        let number = entries.iter().position(|other| other.id == entry)?;
        Some(format!("{}: {}", self.entry_name(log, number), self.ask(log.field(field)?)))
    }

    fn asked_of(&self, what: String, whom: &str) -> String {
        if whom.trim().is_empty() { what } else { self.locale.msg_document_ask_of(what, closed(whom)) }
    }

    /// A table, unless it would have no rows.
    pub(super) fn table<const N: usize>(
        &self,
        columns: [(String, u16); N],
        rows: Vec<Vec<Vec<Span>>>,
        writer: &mut Writer,
    ) {
        if rows.is_empty() {
            return;
        }
        let columns = columns.into_iter().map(|(title, share)| Column { title, share }).collect();
        writer.block(Block::Table(Table { columns, rows }));
    }
}

/// Whom to ask, where the reader may know.
fn whom(given: Option<&Answer>) -> &str {
    match given {
        Some(Answer::Unknown { ask }) => ask,
        _ => "",
    }
}
