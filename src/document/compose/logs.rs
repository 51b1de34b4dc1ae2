//! The entries of a log, chosen, grouped and laid out as a template asks: as sentences, in a table, as sheets, or
//! two sides next to each other. How one entry reads lives in `entries`.

use super::Composer;
use super::answers::capital;
use super::entries::Parts;
use super::writer::Writer;
use crate::case::{Answer, Entry};
use crate::document::paper::{
    Block, Column, Fact, Factor, Level, Presence, Span, Table, Weighing, WeighingGroup,
};
use crate::protocol::{
    Apart, Choice, Condition, Content, Kind, Layout, Name, Question, Section, Side, Text, Voice,
};

/// Which entries of which log, and what is told of them.
pub(super) struct Chosen<'a> {
    pub of: &'a Name,
    pub such: Option<&'a Condition>,
    pub(crate) show: &'a [Name],
    pub(super) shared: Option<&'a Text>,
    pub(super) apart: Option<&'a Apart>,
}

/// An entry with its place in the whole log.
pub(super) type Numbered<'a> = (usize, &'a Entry);

impl<'a> Composer<'a> {
    /// The chosen entries, a heading for each option of `by`.
    pub(super) fn log(&self, chosen: &Chosen<'a>, by: Option<&Name>, layout: Layout, writer: &mut Writer) {
        self.standing(chosen.of, writer);
        let Some((log, entries)) = self.chosen(chosen) else { return };
        let shown = self.shown(log, chosen.show);
        let entries = self.by_day(log, entries);
        let mut beside = chosen.shared.map_or_else(Vec::new, |says| self.shared(log, &entries, says, writer));
        beside.extend(self.apart(log, chosen));
        let Some(by) = by.and_then(|by| log.field(by)) else {
            self.laid_out(log, &entries, &Parts { shown: shown.clone(), beside }, layout, writer);
            self.body_of(log, &entries, &shown, writer);
            return;
        };
        if by.answer == Kind::Date {
            self.days(log, by, &entries, Parts { shown: shown.clone(), beside }, writer);
            self.body_of(log, &entries, &shown, writer);
            return;
        }
        let parts = Parts { shown: shown.clone(), beside };
        for (label, group) in self.grouped(log, by, &entries) {
            if !group.is_empty() {
                writer.block(Block::Heading(Level::Topic, label));
                self.laid_out(log, &group, &parts, layout, writer);
            }
        }
        self.body_of(log, &entries, &shown, writer);
    }

    /// The fields that the rows of this block leave to the appendix.
    fn apart(&self, log: &'a Question, chosen: &Chosen<'a>) -> Vec<&'a Question> {
        let Some(apart) = chosen.apart.filter(|_| self.template.shows_all()) else { return Vec::new() };
        let rows = self.given(&log.id).map_or(0, |given| given.filled_entries().count());
        let fields = apart.fields.iter().filter_map(|field| log.field(field));
        fields.filter(|_| rows > usize::from(apart.beyond)).collect()
    }

    /// What the rows of a block leave to the appendix, row by row.
    pub(super) fn told_apart(&self, chosen: &Chosen<'a>, writer: &mut Writer) {
        let Some((log, entries)) = self.chosen(chosen) else { return };
        let (fields, Some(apart)) = (self.apart(log, chosen), chosen.apart) else { return };
        let has = |entry: &'a Entry| fields.iter().any(|field| self.field(log, entry, field).is_some());
        let rows: Vec<Numbered<'a>> =
            self.by_day(log, entries).into_iter().filter(|(_, entry)| has(entry)).collect();
        if rows.is_empty() {
            return;
        }
        let lead = apart.beside.iter().filter_map(|field| log.field(field));
        let shown = lead.chain(fields.iter().copied()).collect();
        let parts = Parts { shown, beside: Vec::new() };
        let rows = rows.iter().map(|(_, entry)| self.parts_told(log, entry, &parts));
        writer.block(Block::List { lead: Some(format!("{}:", self.name_of(log))), points: rows.collect() });
    }

    /// What was answered instead of rows: that there are none, or that it is not known. Told where the paper first asks
    /// for rows of this log. That they were left for a reason stands among the deviations.
    fn standing(&self, of: &'a Name, writer: &mut Writer) {
        let Some((log, answer)) = self.matter.protocol.question(of).zip(self.given(of)) else { return };
        let closed = matches!(answer, Answer::Entries(entries) if entries.is_empty());
        if (closed || matches!(answer, Answer::Unknown { .. }))
            && self.first_rows(of).is_some_and(|first| std::ptr::eq(first, of))
        {
            self.answer(&log.id, writer);
        }
    }

    /// The place that first asks for rows of this log on this paper.
    fn first_rows(&self, log: &Name) -> Option<&'a Name> {
        let there = self.template.sections.iter();
        let there = there.filter(|section| section.when.as_ref().is_none_or(|when| self.holds(when)));
        there
            .flat_map(Section::blocks)
            .flat_map(|block| match block {
                Content::Log { of, .. } => vec![of],
                Content::Sides { left, right, .. } => vec![&left.of, &right.of],
                _ => Vec::new(),
            })
            .find(|of| *of == log)
    }

    /// The rows in the order of their first day; those without one come last.
    pub(super) fn by_day(&self, log: &'a Question, mut rows: Vec<Numbered<'a>>) -> Vec<Numbered<'a>> {
        let day = |entry: &'a Entry| {
            let given = dates_of(log).filter_map(|date| self.field(log, entry, date));
            let day = given
                .filter_map(|answer| if let Answer::Date(day) = answer { Some(*day) } else { None })
                .next();
            (day.is_none(), day)
        };
        rows.sort_by_key(|(_, entry)| day(entry));
        rows
    }

    fn body_of(
        &self,
        log: &'a Question,
        entries: &[Numbered<'a>],
        shown: &[&'a Question],
        writer: &mut Writer,
    ) {
        let entries = entries.iter().map(|(_, entry)| *entry);
        writer.blocks(self.log_on_body(log, entries, self.fields_of(log, shown)));
    }

    /// Two sides next to each other, a group for each option of `rows`.
    pub(super) fn sides(&self, left: &'a Side, right: &'a Side, rows: &Name, writer: &mut Writer) {
        let mut groups: Vec<WeighingGroup> = Vec::new();
        for (place, side) in [left, right].into_iter().enumerate() {
            self.standing(&side.of, writer);
            let chosen = Chosen {
                of: &side.of,
                such: side.such.as_ref(),
                show: &side.show,
                shared: None,
                apart: None,
            };
            let Some(log) = self.matter.protocol.question(&side.of) else { return };
            let Some(by) = log.field(rows) else { return };
            let entries = self.chosen(&chosen).map_or_else(Vec::new, |(_, entries)| entries);
            let shown = self.shown(log, &side.show);
            for (title, group) in self.grouped(log, by, &entries) {
                let factors = group.iter().map(|(_, entry)| self.factor(log, entry, side, &shown)).collect();
                let known = groups.iter().position(|known| known.title == title);
                let at = known.unwrap_or(groups.len());
                if known.is_none() {
                    groups.push(WeighingGroup { title, sides: [Vec::new(), Vec::new()] });
                }
                groups[at].sides[place] = factors;
            }
        }
        if groups.iter().any(|group| group.sides.iter().any(|side| !side.is_empty())) {
            let sides = [left, right].map(|side| side.title.get(self.locale.language()).to_owned());
            writer.block(Block::Weighing(Weighing { sides, groups }));
        }
    }

    /// An entry on the scale: what it is, whether it is there, and what else there is to say of it.
    fn factor(&self, log: &'a Question, entry: &'a Entry, side: &Side, shown: &[&'a Question]) -> Factor {
        let state = side.state.as_ref().and_then(|state| Some((log.field(&state.of)?, &state.absent)));
        let presence = match state.map(|(field, absent)| (self.field(log, entry, field), absent)) {
            None => Presence::Present,
            Some((Some(Answer::One(chosen)), absent)) if chosen == absent => Presence::Absent,
            Some((Some(Answer::One(_)), _)) => Presence::Present,
            Some(_) => Presence::Unknown,
        };
        let mut told = Vec::new();
        for field in shown {
            let Some(answer) = self.field(log, entry, field) else { continue };
            let said = self.said(field, Some(log), answer);
            let words = match answer {
                _ if !said.is_empty() && !told.is_empty() => said.join(" "),
                Answer::NotDone { .. } => {
                    format!("{}: {}", self.name_of(field), self.why_not_done(field, answer))
                }
                _ => self.words_of(log, field, answer),
            };
            // Dots between the details take the place of full stops. What was typed stays as it was typed.
            let words = words.trim_end_matches('.');
            told.push(match (self.voice(log, entry, field), &field.answer) {
                (Voice::Quote, _) => format!("“{words}”"),
                (_, Kind::Text { .. }) => words.to_owned(),
                _ => capital(words),
            });
        }
        let mut told = told.into_iter();
        Factor { presence, words: told.next().unwrap_or_else(|| "…".to_owned()), details: told.collect() }
    }

    /// The log and those of its entries that were chosen and hold anything the reader may see.
    fn chosen(&self, chosen: &Chosen<'a>) -> Option<(&'a Question, Vec<Numbered<'a>>)> {
        let log = self.matter.protocol.question(chosen.of)?;
        let entries = self.given(chosen.of)?.entries().iter().enumerate();
        let fits =
            |(_, entry): &Numbered<'a>| !entry.fields.is_empty() && self.is_such(log, entry, chosen.such);
        Some((log, entries.filter(fits).collect()))
    }

    /// The fields a template names, and after them every date it does not name: what was seen or said without its day
    /// is worth little to whoever reads it. Without names all fields are told.
    fn shown(&self, log: &'a Question, show: &[Name]) -> Vec<&'a Question> {
        let below = |id: &Name| self.matter.protocol.logs_under(&log.id).find(|below| below.id == *id);
        let named = show.iter().filter_map(|field| log.field(field).or_else(|| below(field)));
        let dates = dates_of(log).filter(|date| !show.is_empty() && !show.contains(&date.id));
        named.chain(dates.filter(|date| self.template.shows_question(date, Some(log)))).collect()
    }

    /// The entries under each option of a field; those that leave it open come last.
    fn grouped(
        &self,
        log: &'a Question,
        by: &'a Question,
        entries: &[Numbered<'a>],
    ) -> Vec<(String, Vec<Numbered<'a>>)> {
        let of = |option: Option<&Choice>| {
            let fits = |(_, entry): &&Numbered<'a>| {
                let chosen = match self.field(log, entry, by) {
                    Some(Answer::One(chosen)) => Some(chosen),
                    _ => None,
                };
                chosen == option.map(|option| &option.id)
            };
            entries.iter().filter(fits).copied().collect::<Vec<_>>()
        };
        let options = by.answer.options().iter();
        let mut groups: Vec<_> = options
            .map(|option| (option.label.get(self.locale.language()).to_owned(), of(Some(option))))
            .collect();
        let open = of(None);
        if !open.is_empty() {
            groups.push((self.locale.msg_document_not_said(), open));
        }
        groups
    }

    fn laid_out(
        &self,
        log: &'a Question,
        entries: &[Numbered<'a>],
        parts: &Parts<'a>,
        layout: Layout,
        writer: &mut Writer,
    ) {
        match layout {
            Layout::Lines => {
                let rows = entries.iter().map(|(_, entry)| self.parts_told(log, entry, parts));
                self.rows(rows.collect(), writer);
            }
            Layout::Running => {
                entries.iter().for_each(|(_, entry)| writer.spans(self.parts_told(log, entry, parts)));
            }
            Layout::Table => self.log_table(log, entries, &parts.shown, writer),
            Layout::Sheets => self.sheets(log, entries, &parts.shown, writer),
        }
    }

    fn log_table(
        &self,
        log: &'a Question,
        entries: &[Numbered<'a>],
        shown: &[&'a Question],
        writer: &mut Writer,
    ) {
        let fields: Vec<_> = self.fields_of(log, shown).collect();
        if entries.is_empty() || fields.is_empty() {
            return;
        }
        let column = |field: &&'a Question| Column {
            title: self.name_of(field).trim_end_matches('?').to_owned(),
            share: if matches!(field.answer, Kind::Text { .. } | Kind::Entries { .. }) { 3 } else { 2 },
        };
        let rows = entries
            .iter()
            .map(|(_, entry)| fields.iter().map(|field| self.cell(log, entry, field)).collect::<Vec<_>>());
        let (columns, rows) = (fields.iter().map(column).collect(), rows.collect());
        writer.block(Block::Table(Table { columns, rows }));
    }

    fn cell(&self, log: &'a Question, entry: &'a Entry, field: &'a Question) -> Vec<Span> {
        if field.answer.under() == Some(&log.id) {
            return self.rows_under(field, entry);
        }
        let Some(answer) = self.field(log, entry, field) else { return Vec::new() };
        let words = match answer {
            Answer::NotDone { .. } => self.why_not_done(field, answer),
            _ => capital(&self.words_of(log, field, answer)),
        };
        match self.voice(log, entry, field) {
            Voice::Quote => vec![Span::quote(words)],
            _ => vec![Span::plain(words)],
        }
    }

    fn sheets(
        &self,
        log: &'a Question,
        entries: &[Numbered<'a>],
        shown: &[&'a Question],
        writer: &mut Writer,
    ) {
        for (number, entry) in entries {
            writer.block(Block::Heading(Level::Topic, self.entry_name(log, *number)));
            let mut facts = Vec::new();
            for field in self.fields_of(log, shown) {
                let value = self.cell(log, entry, field);
                let open =
                    value.is_empty() && log.field(&field.id).is_some() && self.is_asked(log, entry, field);
                if !value.is_empty() || open {
                    let value = if open { vec![Span::quiet("…")] } else { value };
                    facts.push(Fact { label: self.name_of(field).to_owned(), value });
                }
            }
            writer.block(Block::Facts(facts));
        }
    }

    fn fields_of<'f>(
        &'f self,
        log: &'a Question,
        shown: &'f [&'a Question],
    ) -> impl Iterator<Item = &'a Question> + 'f {
        let all = log.answer.fields().iter().filter(|_| shown.is_empty());
        let below = self.matter.protocol.logs_under(&log.id).filter(|_| shown.is_empty());
        let all = all.chain(below).filter(move |field| self.template.shows_question(field, Some(log)));
        shown.iter().copied().chain(all)
    }
}

/// The days an entry of a log can have.
pub(super) fn dates_of(log: &Question) -> impl Iterator<Item = &Question> {
    log.answer.fields().iter().filter(|field| field.answer == Kind::Date)
}
