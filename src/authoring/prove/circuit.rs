//! Boolean formulas as a shared circuit of and-gates and negations. Equal parts are built once.
//! What a wire means is the business of whoever laid it.

use std::collections::HashMap;

use super::budget::Budget;

/// The end of a wire in a circuit: the output of a gate, or its opposite.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Wire(u32);

impl Wire {
    /// Always on.
    pub(crate) const ON: Self = Self(0);
    /// Always off.
    pub(crate) const OFF: Self = Self(1);

    /// The gate it comes from.
    pub(crate) const fn gate(self) -> usize {
        (self.0 >> 1) as usize
    }

    /// Whether it carries the opposite of its gate.
    pub(crate) const fn is_inverted(self) -> bool {
        self.0 & 1 == 1
    }
}

impl std::ops::Not for Wire {
    type Output = Self;

    fn not(self) -> Self {
        Self(self.0 ^ 1)
    }
}

/// What drives a wire.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Gate {
    /// Always on.
    Constant,
    /// Free.
    Input,
    /// On when both are.
    And(Wire, Wire),
}

/// More gates than these are not laid: with what a solver makes of them they take some hundreds of megabytes.
const MOST_GATES: usize = 1_000_000;

/// Gates in the order they were laid: a gate only depends on earlier ones.
#[derive(Debug)]
pub(crate) struct Circuit {
    gates: Vec<Gate>,
    laid: HashMap<(Wire, Wire), Wire>,
    budget: Budget,
    /// Whether something was left out for want of budget: then nothing can be concluded from it.
    cut_short: bool,
}

impl Circuit {
    /// Nothing laid yet.
    pub(crate) fn new(budget: Budget) -> Self {
        Self { gates: vec![Gate::Constant], laid: HashMap::new(), budget, cut_short: false }
    }

    /// Whether something was left out for want of budget: then nothing can be concluded from it.
    pub(crate) const fn is_cut_short(&self) -> bool {
        self.cut_short
    }

    /// Takes a step; whether there is room for it.
    pub(crate) fn goes_on(&mut self) -> bool {
        self.cut_short = self.cut_short || self.gates.len() >= MOST_GATES || !self.budget.take(1);
        !self.cut_short
    }

    #[expect(clippy::expect_used, reason = "two milliard gates are far more than are ever laid")]
    fn lay(&mut self, gate: Gate) -> Wire {
        if !self.goes_on() {
            return Wire::OFF;
        }
        let index = u32::try_from(self.gates.len()).ok().filter(|index| *index <= u32::MAX >> 1);
        let index = index.expect("fewer gates than are ever laid");
        self.gates.push(gate);
        Wire(index << 1)
    }

    /// The gate a wire comes from.
    pub(crate) fn gate(&self, wire: Wire) -> Gate {
        self.gates[wire.gate()]
    }

    /// All gates, each after those it depends on.
    pub(crate) fn gates(&self) -> impl Iterator<Item = Gate> {
        self.gates.iter().copied()
    }

    /// How many gates there are.
    pub(crate) fn len(&self) -> usize {
        self.gates.len()
    }

    /// A free wire.
    pub(crate) fn input(&mut self) -> Wire {
        self.lay(Gate::Input)
    }

    /// Both.
    pub(crate) fn and(&mut self, a: Wire, b: Wire) -> Wire {
        let (a, b) = (a.min(b), a.max(b));
        if a == Wire::OFF || b == Wire::OFF || a == !b {
            return Wire::OFF;
        }
        if a == Wire::ON || a == b {
            return b;
        }
        if let Some(&wire) = self.laid.get(&(a, b)) {
            let _ = self.goes_on();
            return wire;
        }
        let wire = self.lay(Gate::And(a, b));
        let _ = self.laid.insert((a, b), wire);
        wire
    }

    /// At least one.
    pub(crate) fn or(&mut self, a: Wire, b: Wire) -> Wire {
        !self.and(!a, !b)
    }

    /// All of them.
    pub(crate) fn all(&mut self, wires: impl IntoIterator<Item = Wire>) -> Wire {
        wires.into_iter().fold(Wire::ON, |so_far, wire| self.and(so_far, wire))
    }

    /// Any of them.
    pub(crate) fn any(&mut self, wires: impl IntoIterator<Item = Wire>) -> Wire {
        wires.into_iter().fold(Wire::OFF, |so_far, wire| self.or(so_far, wire))
    }

    /// At least `count` of them.
    pub(crate) fn at_least(&mut self, count: usize, wires: &[Wire]) -> Wire {
        if count > wires.len() {
            return Wire::OFF;
        }
        // What does not fit in the budget is not begun with.
        if !self.budget.take(count as u64) {
            self.cut_short = true;
            return Wire::OFF;
        }
        // reached[n]: at least n of the wires seen so far.
        let mut reached = vec![Wire::OFF; count + 1];
        reached[0] = Wire::ON;
        for &wire in wires {
            if self.cut_short {
                return Wire::OFF;
            }
            for n in (1..=count).rev() {
                let more = self.and(reached[n - 1], wire);
                reached[n] = self.or(reached[n], more);
            }
        }
        reached[count]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The value of a wire under given inputs, in the order they were laid.
    fn value(circuit: &Circuit, wire: Wire, inputs: &[(Wire, bool)]) -> bool {
        let gate = match circuit.gate(wire) {
            Gate::Constant => true,
            Gate::Input => inputs.iter().any(|(input, on)| input.gate() == wire.gate() && *on),
            Gate::And(a, b) => value(circuit, a, inputs) && value(circuit, b, inputs),
        };
        gate != wire.is_inverted()
    }

    #[test]
    fn counting_wires_agrees_with_counting_by_hand() {
        let mut circuit = Circuit::new(Budget::default());
        let wires: Vec<Wire> = (0..4).map(|_| circuit.input()).collect();
        for count in 0..=5 {
            let counted = circuit.at_least(count, &wires);
            for bits in 0_u32..16 {
                let inputs: Vec<(Wire, bool)> =
                    wires.iter().enumerate().map(|(at, wire)| (*wire, bits >> at & 1 == 1)).collect();
                let by_hand = bits.count_ones() as usize >= count;
                assert_eq!(value(&circuit, counted, &inputs), by_hand, "{count} of {bits:04b}");
            }
        }
    }

    #[test]
    fn equal_parts_are_laid_once_and_opposites_cancel() {
        let mut circuit = Circuit::new(Budget::default());
        let (a, b) = (circuit.input(), circuit.input());
        assert_eq!(circuit.and(a, b), circuit.and(b, a));
        assert_eq!(circuit.and(a, !a), Wire::OFF);
        assert_eq!(circuit.or(a, !a), Wire::ON);
    }
}
