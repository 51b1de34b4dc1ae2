//! Which differences between dates, or between numbers, go together. A solver knows nothing of calendars: to it every
//! bound is a switch of its own. So each assignment it finds is looked at here, and a circle of differences that no dates
//! can have is told to it as a clause. What is compared is laid in `between`.

use std::collections::BTreeMap;

use super::circuit::Wire;
use super::solver::Model;

/// What is compared: a place, known by the wire of its being given, or today (of numbers: zero).
pub(crate) type Node = Option<Wire>;

/// That from one to the other it is at least so much, while a wire is on.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Gap {
    pub(crate) start: Node,
    pub(crate) end: Node,
    pub(crate) least: i64,
    pub(crate) wire: Wire,
}

/// The differences that conditions ask about.
#[derive(Debug, Default)]
pub(crate) struct Gaps {
    gaps: Vec<Gap>,
    /// The wires of differences between two places, by those and the least that is asked.
    compared: BTreeMap<(Wire, Wire, i64), Wire>,
}

impl Gaps {
    /// Notes that a wire says so.
    pub(crate) fn note(&mut self, gap: Gap) {
        self.gaps.push(gap);
    }

    /// The wire that says so of two places, if they were compared like that before.
    pub(crate) fn known(&self, start: Wire, end: Wire, least: i64) -> Option<Wire> {
        self.compared.get(&(start, end, least)).copied()
    }

    /// Notes a difference between two places, and its opposite.
    pub(crate) fn compare(&mut self, start: Wire, end: Wire, least: i64, wire: Wire) {
        let _ = self.compared.insert((start, end, least), wire);
        self.note(Gap { start: Some(start), end: Some(end), least, wire });
        self.note(Gap { start: Some(end), end: Some(start), least: 1 - least, wire: !wire });
    }

    /// Whether a place is compared with another one.
    pub(crate) fn compares(&self, place: Wire) -> bool {
        self.compared.keys().any(|(start, end, _)| *start == place || *end == place)
    }

    /// Differences in this assignment that no dates and numbers have together.
    pub(crate) fn conflict(&self, model: &Model) -> Option<Vec<Wire>> {
        if self.compared.is_empty() {
            return None;
        }
        let gaps: Vec<Gap> = self.on(model, |_| true);
        values(&gaps).err().map(|circle| circle.into_iter().map(|at| gaps[at].wire).collect())
    }

    /// Where the places lie from today (or zero) that this assignment is about, with more that holds of them. None when
    /// there is no such thing.
    pub(crate) fn values(
        &self,
        model: &Model,
        about: impl Fn(Wire) -> bool,
        more: Vec<Gap>,
    ) -> Option<BTreeMap<Node, i64>> {
        let mut gaps = self.on(model, |node| node.is_none_or(&about));
        gaps.extend(more);
        // A circle has no values; what it consists of is of no use to a caller without a solver.
        values(&gaps).ok()
    }

    fn on(&self, model: &Model, about: impl Fn(Node) -> bool) -> Vec<Gap> {
        let gaps = self.gaps.iter().copied();
        gaps.filter(|gap| model.is_on(gap.wire) && about(gap.start) && about(gap.end)).collect()
    }
}

/// Where everything lies from today; a circle of differences that cannot be, as places in the list, when that is nowhere.
fn values(gaps: &[Gap]) -> Result<BTreeMap<Node, i64>, Vec<usize>> {
    let mut at: BTreeMap<Node, i64> = gaps.iter().flat_map(|gap| [(gap.start, 0), (gap.end, 0)]).collect();
    let mut pushed_by: BTreeMap<Node, usize> = BTreeMap::new();
    let mut last = None;
    for _ in 0..=at.len() {
        last = None;
        for (index, gap) in gaps.iter().enumerate() {
            let reached = at[&gap.start].saturating_add(gap.least);
            if at[&gap.end] < reached {
                let _ = at.insert(gap.end, reached);
                let _ = pushed_by.insert(gap.end, index);
                last = Some(gap.end);
            }
        }
        if last.is_none() {
            let today = at.get(&None).copied().unwrap_or(0);
            return Ok(at.into_iter().map(|(node, value)| (node, value - today)).collect());
        }
    }
    Err(circle(gaps, &pushed_by, last.unwrap_or(None)))
}

/// The differences that push each other on without end, met by going back from one that is still pushed.
fn circle(gaps: &[Gap], pushed_by: &BTreeMap<Node, usize>, from: Node) -> Vec<usize> {
    let mut trail: Vec<(Node, usize)> = Vec::new();
    let mut node = from;
    while let Some(&gap) = pushed_by.get(&node) {
        if let Some(begin) = trail.iter().position(|(met, _)| *met == node) {
            return trail[begin..].iter().map(|(_, gap)| *gap).collect();
        }
        trail.push((node, gap));
        node = gaps[gap].start;
    }
    // Not reached: what is pushed after so many rounds is pushed by a circle. All of it together cannot be either way.
    (0..gaps.len()).collect()
}

#[cfg(test)]
mod tests {
    use super::super::budget::Budget;
    use super::super::circuit::Circuit;
    use super::*;

    fn gap(start: Node, end: Node, least: i64) -> Gap {
        Gap { start, end, least, wire: Wire::ON }
    }

    #[test]
    fn a_circle_that_gains_days_is_found_and_nothing_beside_it() {
        let mut circuit = Circuit::new(Budget::default());
        let [a, b, c] = [(); 3].map(|()| Some(circuit.input()));
        let gaps = [gap(None, c, 4), gap(a, b, 1), gap(b, c, 0), gap(c, a, 0), gap(a, None, -9)];
        let mut found = values(&gaps).unwrap_err();
        found.sort_unstable();
        assert_eq!(found, [1, 2, 3]);
        let lies = values(&[gap(None, c, 4), gap(a, b, 1), gap(b, c, -3), gap(c, None, -4)]).unwrap();
        assert!(lies[&c] == 4 && lies[&b] > lies[&a] && lies[&c] - lies[&b] >= -3, "{lies:?}");
    }
}
