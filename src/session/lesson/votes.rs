//! What a group voted by hand at one question, in two rounds: before it talked and after.

/// When the group voted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Round {
    /// Before it talked.
    First,
    /// After.
    Second,
}

/// The counts of both rounds, an answer each.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Votes {
    first: Option<Vec<u16>>,
    second: Option<Vec<u16>>,
}

impl Votes {
    /// Takes down a round.
    pub fn put(&mut self, round: Round, counts: Vec<u16>) {
        match round {
            Round::First => self.first = Some(counts),
            Round::Second => self.second = Some(counts),
        }
    }

    /// What was counted in a round, for the answer at this place; an answer nobody named has none.
    #[must_use]
    pub fn of(&self, round: Round, answer: usize) -> Option<u16> {
        let counts = self.round(round)?;
        Some(counts.get(answer).copied().unwrap_or(0))
    }

    /// The most hands that were raised for one answer.
    #[must_use]
    pub fn most(&self) -> u16 {
        let all = self.first.iter().chain(&self.second).flatten();
        all.copied().max().unwrap_or(0)
    }

    /// The round to count now: the second once there is a first.
    #[must_use]
    pub const fn round_to_count(&self) -> Round {
        if self.first.is_some() { Round::Second } else { Round::First }
    }

    /// What was counted in a round.
    #[must_use]
    pub fn round(&self, round: Round) -> Option<&[u16]> {
        match round {
            Round::First => self.first.as_deref(),
            Round::Second => self.second.as_deref(),
        }
    }

    /// The counts that were typed: numbers with anything between them. None while there is no number.
    #[must_use]
    pub fn typed(words: &str) -> Option<Vec<u16>> {
        let pieces = words.split(|sign: char| !sign.is_ascii_digit()).filter(|piece| !piece.is_empty());
        // More hands than fit in a number is a slip of the hand.
        let next = |count: u16, digit: u8| count.saturating_mul(10).saturating_add(u16::from(digit - b'0'));
        let counts: Vec<u16> = pieces.map(|piece| piece.bytes().fold(0, next)).collect();
        (!counts.is_empty()).then_some(counts)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_counts_whatever_stands_between_them() {
        assert_eq!(Votes::typed("7 3, 12"), Some(vec![7, 3, 12]));
        assert_eq!(Votes::typed("  "), None);
        assert_eq!(Votes::typed("999999 1"), Some(vec![u16::MAX, 1]));
    }

    #[test]
    fn the_second_round_stands_beside_the_first() {
        let mut votes = Votes::default();
        assert_eq!(votes.round_to_count(), Round::First);
        votes.put(Round::First, vec![7, 3]);
        assert_eq!(votes.round_to_count(), Round::Second);
        votes.put(Round::Second, vec![2, 8]);
        assert_eq!((votes.of(Round::First, 0), votes.of(Round::Second, 0)), (Some(7), Some(2)));
        assert_eq!(votes.of(Round::Second, 2), Some(0), "nobody named it");
        assert_eq!(votes.most(), 8);
    }
}
