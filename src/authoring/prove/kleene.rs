//! Three-valued truth on two wires, with exactly the tables of `case::truth`.

use super::circuit::{Circuit, Wire};

/// A truth value: known to hold, known not to hold, or neither. Never both.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Kleene {
    /// Known to hold.
    pub holds: Wire,
    /// Known not to hold.
    pub(crate) fails: Wire,
}

impl Kleene {
    /// Known to hold.
    pub(crate) const TRUE: Self = Self { holds: Wire::ON, fails: Wire::OFF };
    /// Known not to hold.
    pub(crate) const FALSE: Self = Self { holds: Wire::OFF, fails: Wire::ON };
    /// Neither.
    pub(crate) const UNKNOWN: Self = Self { holds: Wire::OFF, fails: Wire::OFF };

    /// A value that is never unknown.
    pub(crate) fn known(holds: Wire) -> Self {
        Self { holds, fails: !holds }
    }

    /// The opposite; unknown stays unknown.
    pub(crate) const fn not(self) -> Self {
        Self { holds: self.fails, fails: self.holds }
    }
}

impl Circuit {
    /// All of these hold.
    pub(crate) fn all_of(&mut self, parts: &[Kleene]) -> Kleene {
        let holds = self.all(parts.iter().map(|part| part.holds));
        let fails = self.any(parts.iter().map(|part| part.fails));
        Kleene { holds, fails }
    }

    /// Any of these holds.
    pub(crate) fn any_of(&mut self, parts: &[Kleene]) -> Kleene {
        let holds = self.any(parts.iter().map(|part| part.holds));
        let fails = self.all(parts.iter().map(|part| part.fails));
        Kleene { holds, fails }
    }

    /// How many of these hold lies at or above `from` and below `below`.
    pub(crate) fn counted(&mut self, parts: &[Kleene], from: Option<u32>, below: Option<u32>) -> Kleene {
        let sure: Vec<Wire> = parts.iter().map(|part| part.holds).collect();
        let possible: Vec<Wire> = parts.iter().map(|part| !part.fails).collect();
        let mut bound = |number: u32| {
            let number = number as usize;
            let holds = self.at_least(number, &sure);
            Kleene { holds, fails: !self.at_least(number, &possible) }
        };
        let at_least = from.map_or(Kleene::TRUE, &mut bound);
        let under = below.map_or(Kleene::TRUE, |below| bound(below).not());
        self.all_of(&[at_least, under])
    }
}
