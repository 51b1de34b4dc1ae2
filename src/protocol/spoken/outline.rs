//! A long condition as an indented list. The words of its parts come from `words_of` itself.

use super::{Around, Item, Speaker, all};
use crate::locale::Language;
use crate::protocol::{Condition, Question};

/// A line of a condition written out as a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// How far it is indented.
    pub depth: usize,
    /// Its words.
    pub words: String,
}

/// A condition no longer than this is read at a glance, and stays one line.
const GLANCE: usize = 105;

impl Speaker<'_> {
    /// The condition as a list, with what it consists of indented below it. `elsewhere` gives the words for a
    /// part that is written out in another place.
    #[must_use]
    pub fn outline(
        &self,
        condition: &Condition,
        elsewhere: &mut dyn FnMut(&Condition) -> Option<String>,
    ) -> Vec<Line> {
        let mut lines = Vec::new();
        self.listed(condition, None, 0, &mut lines, elsewhere);
        lines
    }

    fn listed(
        &self,
        condition: &Condition,
        log: Option<&Question>,
        depth: usize,
        lines: &mut Vec<Line>,
        elsewhere: &mut dyn FnMut(&Condition) -> Option<String>,
    ) {
        if depth > 0
            && log.is_none()
            && let Some(words) = elsewhere(condition)
        {
            lines.push(Line { depth, words });
            return;
        }
        let flat = self.part(condition, log, Around::Nothing);
        let (head, items, inside) = match condition {
            _ if flat.chars().count() <= GLANCE => (flat, Vec::new(), log),
            Condition::AllOf(parts) => (self.say("al deze:", "all of these:").to_owned(), all(parts), log),
            Condition::AnyOf(parts) => {
                (self.say("een van deze:", "any of these:").to_owned(), self.any(parts, log), log)
            }
            Condition::AtLeast(count, parts) => {
                let head = match self.language {
                    Language::Nl => format!("minstens {count} van deze:"),
                    Language::En => format!("at least {count} of these:"),
                };
                (head, all(parts), log)
            }
            Condition::SomeEntry(of, such)
            | Condition::EveryEntry(of, such)
            | Condition::Count { of, such, .. } => {
                let inside = self.protocol.question(of);
                (self.entries(condition, of), vec![Item::Condition(such)], inside)
            }
            Condition::Not(inner) if inner.children().next().is_some() => {
                (self.say("niet:", "not:").to_owned(), vec![Item::Condition(inner)], log)
            }
            _ => (flat, Vec::new(), log),
        };
        lines.push(Line { depth, words: head });
        for item in items {
            match item {
                Item::Words(words) => lines.push(Line { depth: depth + 1, words }),
                Item::Condition(part) => self.listed(part, inside, depth + 1, lines, elsewhere),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocol::{Name, bundle};

    #[test]
    fn a_long_condition_becomes_a_list() {
        let protocol = bundle::get(&Name::from("knmg-meldcode")).unwrap();
        let call = |question: &Question| question.ask.nl.clone();
        let speaker = Speaker { protocol: &protocol, language: Language::Nl, call: &call };
        let step = protocol.step(&Name::from("decide")).unwrap();
        let lines = speaker.outline(step.when.as_ref().unwrap(), &mut |_| None);
        assert_eq!(lines[0], Line { depth: 0, words: "al deze:".to_owned() });
        assert!(lines[1..].iter().all(|line| line.depth > 0));
    }
}
