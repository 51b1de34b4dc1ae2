//! What a group voted by hand at one question, in two rounds: before it talked and after.

use serde::{Deserialize, Serialize};

/// When the group voted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Round {
    /// Before it talked.
    First,
    /// After.
    Second,
}

/// The counts of both rounds, an answer each.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
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

    /// The counts that were typed: numbers with anything between them, an answer each in their order; `5=3` is three hands
    /// for the fifth answer, and what follows goes on from there. None while there is no number.
    #[must_use]
    pub fn typed(words: &str) -> Option<Vec<u16>> {
        let mut counts: Vec<u16> = Vec::new();
        let mut next = 0;
        let mut rest = words;
        while let Some((number, after)) = number(rest) {
            let placed = after.trim_start().strip_prefix('=');
            let placed = placed.filter(|_| (1..=MOST_ANSWERS).contains(&number)).and_then(self::number);
            let count = match placed {
                Some((count, after)) => {
                    next = usize::from(number - 1);
                    rest = after;
                    count
                }
                None => {
                    rest = after;
                    number
                }
            };
            counts.resize(counts.len().max(next + 1), 0);
            counts[next] = count;
            next += 1;
        }
        (!counts.is_empty()).then_some(counts)
    }
}

/// More answers than this no question has.
const MOST_ANSWERS: u16 = 999;

/// The first number in these words, and what comes after it.
fn number(words: &str) -> Option<(u16, &str)> {
    let from = words.find(|sign: char| sign.is_ascii_digit())?;
    let digits = &words[from..];
    let until = digits.find(|sign: char| !sign.is_ascii_digit()).unwrap_or(digits.len());
    // More hands than fit in a number is a slip of the hand.
    let next = |count: u16, digit: u8| count.saturating_mul(10).saturating_add(u16::from(digit - b'0'));
    Some((digits[..until].bytes().fold(0, next), &digits[until..]))
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
    fn a_later_answer_is_counted_without_the_ones_before_it() {
        assert_eq!(Votes::typed("5=3"), Some(vec![0, 0, 0, 0, 3]));
        assert_eq!(Votes::typed("7 4=2 1"), Some(vec![7, 0, 0, 2, 1]));
        assert_eq!(Votes::typed("3 = 4"), Some(vec![0, 0, 4]));
        assert_eq!(Votes::typed("0=3"), Some(vec![0, 3]), "there is no answer 0");
        assert_eq!(Votes::typed("2="), Some(vec![2]), "still being typed");
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
