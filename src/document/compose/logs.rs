//! The entries of a log, chosen, grouped and laid out as a template asks: as sentences, in a table, as sheets, or
//! two sides next to each other. How one entry reads lives in `entries`.

use super::Composer;
use super::answers::capital;
use super::writer::{Writer, closed};
use crate::case::{Answer, Entry, sentences, words as in_words};
use crate::document::paper::{Block, Column, Fact, Level, Span, Table};
use crate::document::words;
use crate::protocol::{Choice, Condition, Kind, Layout, Name, Question, Side, Voice};

/// Which entries of which log, and what is told of them.
pub(super) struct Chosen<'a> {
    pub of: &'a Name,
    pub such: Option<&'a Condition>,
    pub show: &'a [Name],
}

/// An entry with its place in the whole log.
type Numbered<'a> = (usize, &'a Entry);

impl<'a> Composer<'a> {
    /// The chosen entries, a heading for each option of `by`.
    pub(super) fn log(&self, chosen: &Chosen<'a>, by: Option<&Name>, layout: Layout, writer: &mut Writer) {
        let Some((log, entries)) = self.chosen(chosen) else { return };
        let shown = self.shown(log, chosen.show);
        let Some(by) = by.and_then(|by| log.field(by)) else {
            self.laid_out(log, &entries, &shown, layout, writer);
            return;
        };
        for (label, group) in self.grouped(log, by, &entries) {
            if !group.is_empty() {
                writer.block(Block::Heading(Level::Topic, label));
                self.laid_out(log, &group, &shown, layout, writer);
            }
        }
    }

    /// Two sides next to each other, a row for each option of `rows`.
    pub(super) fn sides(&self, left: &'a Side, right: &'a Side, rows: &Name, writer: &mut Writer) {
        let mut sides = Vec::new();
        for side in [left, right] {
            let chosen = Chosen { of: &side.of, such: side.such.as_ref(), show: &side.show };
            let Some(log) = self.matter.protocol.question(&side.of) else { return };
            let entries = self.chosen(&chosen).map_or_else(Vec::new, |(_, entries)| entries);
            let Some(by) = log.field(rows) else { return };
            let shown = self.shown(log, &side.show);
            let cells = self.grouped(log, by, &entries).into_iter().map(|(label, group)| {
                let cells = group.iter().map(|(_, entry)| self.weighed(log, entry, &shown));
                (label, cells.collect::<Vec<_>>())
            });
            sides.push(cells.collect::<Vec<_>>());
        }
        let (Some(right_rows), Some(left_rows)) = (sides.pop(), sides.pop()) else { return };
        if left_rows.iter().chain(&right_rows).all(|(_, cells)| cells.is_empty()) {
            return;
        }
        let mut table = Vec::new();
        for (label, lefts) in left_rows {
            let rights = right_rows.iter().find(|(other, _)| *other == label);
            let rights = rights.map_or(&[][..], |(_, cells)| cells.as_slice());
            for row in 0..lefts.len().max(rights.len()).max(1) {
                let cell = |cells: &[Vec<Span>]| match cells.get(row) {
                    Some(cell) => cell.clone(),
                    None if row == 0 => vec![Span::quiet(words::NONE_RECORDED.get(self.language))],
                    None => Vec::new(),
                };
                let label = if row == 0 { vec![Span::strong(label.clone())] } else { Vec::new() };
                table.push(vec![label, cell(&lefts), cell(rights)]);
            }
        }
        let column = |title: &str, share| Column { title: title.to_owned(), share };
        let columns = vec![
            column(words::PLACE.get(self.language), 16),
            column(left.title.get(self.language), 42),
            column(right.title.get(self.language), 42),
        ];
        writer.block(Block::Table(Table { columns, rows: table }));
    }

    /// The log and those of its entries that were chosen and hold anything the reader may see.
    fn chosen(&self, chosen: &Chosen<'a>) -> Option<(&'a Question, Vec<Numbered<'a>>)> {
        let log = self.matter.protocol.question(chosen.of)?;
        let entries = self.given(chosen.of)?.entries().iter().enumerate();
        let fits =
            |(_, entry): &Numbered<'a>| !entry.fields.is_empty() && self.is_such(log, entry, chosen.such);
        Some((log, entries.filter(fits).collect()))
    }

    fn shown(&self, log: &'a Question, show: &[Name]) -> Vec<&'a Question> {
        show.iter().filter_map(|field| log.field(field)).collect()
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
        let mut groups: Vec<_> =
            options.map(|option| (option.label.get(self.language).to_owned(), of(Some(option)))).collect();
        let open = of(None);
        if !open.is_empty() {
            groups.push((words::NOT_SAID.get(self.language).to_owned(), open));
        }
        groups
    }

    fn laid_out(
        &self,
        log: &'a Question,
        entries: &[Numbered<'a>],
        shown: &[&'a Question],
        layout: Layout,
        writer: &mut Writer,
    ) {
        match layout {
            Layout::Lines => self.lines(log, entries, shown, writer),
            Layout::Table => self.log_table(log, entries, shown, writer),
            Layout::Sheets => self.sheets(log, entries, shown, writer),
        }
    }

    fn lines(
        &self,
        log: &'a Question,
        entries: &[Numbered<'a>],
        shown: &[&'a Question],
        writer: &mut Writer,
    ) {
        let line = |entry: &'a Entry| {
            if shown.is_empty() {
                let mut line = self.entry_sentence(log, entry);
                line.extend(self.untold(log, entry));
                line
            } else {
                self.told_in_order(log, entry, shown)
            }
        };
        if self.template.shows_all() {
            // The number is the one that open points and history call it by.
            for (number, entry) in entries {
                writer.fact(&self.entry_name(log, *number), line(entry));
            }
            return;
        }
        let points: Vec<_> = entries.iter().map(|(_, entry)| line(entry)).collect();
        if !points.is_empty() {
            writer.block(Block::List { lead: None, points });
        }
    }

    /// The fields in the order the template names them: the first stands by itself, the others say what they are.
    fn told_in_order(&self, log: &'a Question, entry: &'a Entry, shown: &[&'a Question]) -> Vec<Span> {
        let mut spans: Vec<Span> = Vec::new();
        for field in shown {
            let Some(answer) = self.field(log, entry, field) else { continue };
            if spans.is_empty() {
                let words = in_words(field, answer, self.language);
                spans.push(match self.voice(log, entry, field) {
                    Voice::Quote => Span::quote(words),
                    _ => Span::plain(closed(&capital(&words))),
                });
            } else {
                spans.push(Span::plain(" "));
                spans.extend(self.telling(log, entry, field, answer));
            }
        }
        self.checked_words(log, entry, spans)
    }

    /// An entry in a cell: what it is, then what there is to say of it.
    fn weighed(&self, log: &'a Question, entry: &'a Entry, shown: &[&'a Question]) -> Vec<Span> {
        let mut spans: Vec<Span> = Vec::new();
        for field in shown {
            let Some(answer) = self.field(log, entry, field) else { continue };
            let words = in_words(field, answer, self.language);
            if spans.is_empty() {
                spans.push(Span::strong(closed(&capital(&words))));
                continue;
            }
            let said = sentences(field, answer, self.language);
            let text = match answer {
                _ if !said.is_empty() => said.join(" "),
                Answer::NotDone { .. } => self.why_not_done(field, answer),
                _ => words,
            };
            spans.push(Span::plain(format!(" {}", closed(&capital(&text)))));
        }
        spans
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
            title: self.ask(field).trim_end_matches('?').to_owned(),
            share: if matches!(field.answer, Kind::Text { .. }) { 3 } else { 2 },
        };
        let rows = entries
            .iter()
            .map(|(_, entry)| fields.iter().map(|field| self.cell(log, entry, field)).collect::<Vec<_>>());
        let (columns, rows) = (fields.iter().map(column).collect(), rows.collect());
        writer.block(Block::Table(Table { columns, rows }));
    }

    fn cell(&self, log: &'a Question, entry: &'a Entry, field: &'a Question) -> Vec<Span> {
        let Some(answer) = self.field(log, entry, field) else { return Vec::new() };
        let words = match answer {
            Answer::NotDone { .. } => self.why_not_done(field, answer),
            _ => capital(&in_words(field, answer, self.language)),
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
                let open = value.is_empty() && self.is_asked(log, entry, field);
                if !value.is_empty() || open {
                    let value = if open { vec![Span::quiet("…")] } else { value };
                    facts.push(Fact { label: self.ask(field).to_owned(), value });
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
        let all = all.filter(move |field| self.template.shows_question(field, Some(log)));
        shown.iter().copied().chain(all)
    }
}
