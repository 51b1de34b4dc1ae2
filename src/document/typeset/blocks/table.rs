//! Tables: columns by their share, a head that is repeated on every page, rows that stay whole.

use crate::document::paper::Table;

use super::super::display::{Face, Item, Role};
use super::super::flow::Strip;
use super::super::setter::{Cell, ROW_WHOLE, RowLook, Setter};
use super::super::sheet::{Ink, MEASURE, SIDE, TABLE};
use super::GUTTER;

impl Setter<'_> {
    pub(super) fn table(&mut self, table: &Table) {
        let shares: f32 = table.columns.iter().map(|column| f32::from(column.share)).sum();
        let mut x = SIDE;
        let columns: Vec<(f32, f32)> = table
            .columns
            .iter()
            .map(|column| {
                let width = MEASURE * f32::from(column.share) / shares.max(1.0);
                x += width;
                (x - width, width)
            })
            .collect();
        let last = columns.len().saturating_sub(1);
        let place = |number: usize| {
            let (x, width) = columns.get(number).copied().unwrap_or((SIDE, MEASURE));
            (x, if number == last { width } else { width - GUTTER })
        };
        let node = self.node(Role::Table, self.part);

        let row = self.node(Role::Row, node);
        let mut cells = Vec::new();
        for (number, column) in table.columns.iter().enumerate() {
            let (x, width) = place(number);
            let strands = vec![self.strand(&column.title, Face::SemiBold, Ink::Accent)];
            cells.push(Cell { x, width, strands, node: self.node(Role::ColumnHead, row) });
        }
        let head = self.table_head(&cells);
        let look = RowLook {
            padding: 3.5,
            line: Some((0.4, Ink::Rule)),
            head: Some(head),
            ..RowLook::plain(TABLE, 0.0).whole_to(ROW_WHOLE)
        };
        for texts in &table.rows {
            let row = self.node(Role::Row, node);
            let mut cells = Vec::new();
            for (number, spans) in texts.iter().enumerate() {
                let (x, width) = place(number);
                let strands = self.strands(spans);
                cells.push(Cell { x, width, strands, node: self.node(Role::Cell, row) });
            }
            self.row(&cells, look);
        }
    }

    /// Sets a head and keeps it for the pages that follow; its place among the heads comes back.
    pub(super) fn table_head(&mut self, cells: &[Cell]) -> usize {
        let first = self.strips.len();
        let look = RowLook {
            padding: 3.0,
            line: Some((0.8, Ink::Accent)),
            ..RowLook::plain(TABLE, 7.0).whole_to(ROW_WHOLE)
        };
        self.row(cells, look);
        self.keep_from(first);
        let head = self.strips[first..].iter().map(without_node).collect();
        self.heads.push(head);
        self.heads.len() - 1
    }
}

/// A repeated table head is furniture: whoever reads aloud hears it once.
fn without_node(strip: &Strip) -> Strip {
    let mut strip = strip.clone();
    for item in &mut strip.items {
        if let Item::Text(line) = item {
            line.node = None;
        }
    }
    strip
}
