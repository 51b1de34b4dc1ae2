//! The weighing: risk and protection side by side, a group at a time, so that both can be seen at once.

use crate::document::paper::{Factor, Weighing, WeighingGroup};

use super::super::display::{Face, NodeId, Role};
use super::super::flow::Keep;
use super::super::setter::{Cell, ROW_WHOLE, RowLook, Setter, across, baseline};
use super::super::sheet::{Ink, MEASURE, SIDE, TABLE};
use super::GUTTER;

/// Width of the names of the groups.
const GROUP: f32 = 74.0;
/// From the sign before a factor to its words.
const SIGN: f32 = 13.0;

impl Setter<'_> {
    pub(super) fn weighing(&mut self, weighing: &Weighing) {
        let group = GROUP * self.scale.max(1.0);
        let side = (MEASURE - group) / 2.0;
        let sides = [SIDE + group, SIDE + group + side];

        let table = self.node(Role::Table, self.part);
        let row = self.node(Role::Row, table);
        let about = self.strand(&self.locale.msg_document_group(), Face::SemiBold, Ink::Accent);
        let node = self.node(Role::ColumnHead, row);
        let mut heads = vec![Cell { x: SIDE, width: group - GUTTER, strands: vec![about], node }];
        for (title, x) in weighing.sides.iter().zip(sides) {
            let strands = vec![self.strand(title, Face::SemiBold, Ink::Accent)];
            heads.push(Cell { x, width: side - GUTTER, strands, node: self.node(Role::ColumnHead, row) });
        }
        let head = self.table_head(&heads);
        for found in &weighing.groups {
            self.weighed(found, table, head, group, sides);
        }
    }

    /// One group: its factors pair by pair, kept on one page.
    fn weighed(&mut self, found: &WeighingGroup, table: NodeId, head: usize, group: f32, sides: [f32; 2]) {
        let width = sides[1] - sides[0] - GUTTER;
        let sign = SIGN * self.scale;
        let row = self.node(Role::Row, table);
        let title = self.node(Role::RowHead, row);
        let bodies = [0, 1].map(|side| self.bodies(row, found.sides[side].len()));

        let first = self.strips.len();
        let pairs = found.sides[0].len().max(found.sides[1].len()).max(1);
        for number in 0..pairs {
            let name = if number == 0 { found.title.as_str() } else { "" };
            let strands = vec![self.strand(name, Face::SemiBold, Ink::Text)];
            let mut cells = vec![Cell { x: SIDE, width: group - GUTTER, strands, node: title }];
            for ((x, factors), (cell, bodies)) in sides.into_iter().zip(&found.sides).zip(&bodies) {
                if factors.is_empty() && number == 0 {
                    let strands = vec![self.strand("–", Face::Regular, Ink::Quiet)];
                    cells.push(Cell { x, width, strands, node: *cell });
                } else if let (Some(factor), Some(body)) = (factors.get(number), bodies.get(number)) {
                    let strands = self.factor(factor);
                    cells.push(Cell { x: x + sign, width: width - sign, strands, node: *body });
                }
            }
            let at = self.strips.len();
            let padding = if number == 0 { 3.5 } else { 1.0 };
            let look =
                RowLook { padding, head: Some(head), ..RowLook::plain(TABLE, 0.0).whole_to(ROW_WHOLE) };
            self.row(&cells, look);
            let foot = padding * self.scale + baseline(TABLE.times(self.scale));
            for (x, factors) in sides.into_iter().zip(&found.sides) {
                if let Some(factor) = factors.get(number) {
                    // The words behind the factor say the same; the sign is for the eye only.
                    let items = self.sign(factor.presence.sign(), x, foot, None);
                    if let Some(strip) = self.strips.get_mut(at) {
                        strip.items.extend(items);
                    }
                }
            }
        }
        let tall: f32 = self.strips[first..].iter().map(|strip| strip.height).sum();
        if tall < ROW_WHOLE {
            self.keep_from(first);
        }
        if let Some(last) = self.strips.last_mut() {
            last.keep = Keep::Free;
            last.height += 2.5 * self.scale;
            last.items.push(across(last.height, 0.4, Ink::Rule));
        }
    }

    /// A cell with a list of `count` points: its node and that of each point.
    fn bodies(&mut self, row: NodeId, count: usize) -> (NodeId, Vec<NodeId>) {
        let cell = self.node(Role::Cell, row);
        if count == 0 {
            return (cell, Vec::new());
        }
        let list = self.node(Role::List, cell);
        let bodies = (0..count).map(|_| {
            let item = self.node(Role::ListItem, list);
            self.node(Role::ListBody, item)
        });
        (cell, bodies.collect())
    }

    fn factor(&mut self, factor: &Factor) -> Vec<super::super::lines::Strand> {
        let [words, details] = factor.told(&self.locale);
        vec![self.strand(&words, Face::Regular, Ink::Text), self.strand(&details, Face::Regular, Ink::Quiet)]
    }
}
