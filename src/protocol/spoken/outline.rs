//! A long condition as an indented list. The words of its parts come from the speaker itself.

use super::{Around, Item, Speaker, all, quoted};
use crate::locale::Locale;
use crate::protocol::{Condition, Protocol, Question};

/// A line of a condition written out as a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// How far it is indented.
    pub depth: u8,
    /// Its words.
    pub words: String,
}

/// A condition no longer than this is read at a glance, and stays one line.
const GLANCE: usize = 105;

/// A condition as a list, every question called by its own words.
#[must_use]
pub fn lines(condition: &Condition, protocol: &Protocol, locale: &Locale) -> Vec<Line> {
    let call = |question: &Question| quoted(question.ask.get(locale.language()));
    Speaker { protocol, locale, call: &call }.outline(condition, &mut |_| None)
}

impl Speaker<'_> {
    /// The condition as a list, with what it consists of indented below it. `elsewhere` gives the words for a
    /// part that is written out in another place.
    #[must_use]
    pub(crate) fn outline(
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
        depth: u8,
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
        let say = self.locale;
        let flat = self.part(condition, log, Around::Nothing);
        let (head, items, inside) = match condition {
            _ if flat.chars().count() <= GLANCE => (flat, Vec::new(), log),
            Condition::AllOf(parts) => (say.msg_spoken_list_all(), all(parts), log),
            Condition::AnyOf(parts) => (say.msg_spoken_list_any(), self.any(parts, log), log),
            Condition::AtLeast(count, parts) => (say.msg_spoken_list_at_least(*count), all(parts), log),
            Condition::Otherwise(parts) => (say.msg_spoken_list_otherwise(), all(parts), log),
            Condition::SomeEntry(of, such)
            | Condition::EveryEntry(of, such)
            | Condition::FirstEntry(of, such)
            | Condition::LastEntry(of, such)
            | Condition::Count { of, such, .. } => {
                let inside = self.protocol.question(of);
                (self.entries(condition, of, log), vec![Item::Condition(such)], inside)
            }
            Condition::Not(inner) if inner.children().next().is_some() => {
                (say.msg_spoken_list_not(), vec![Item::Condition(inner)], log)
            }
            _ => (flat, Vec::new(), log),
        };
        lines.push(Line { depth, words: head });
        let deeper = depth.saturating_add(1);
        for item in items {
            match item {
                Item::Words(words) => lines.push(Line { depth: deeper, words }),
                Item::Condition(part) => self.listed(part, inside, deeper, lines, elsewhere),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Language;
    use crate::protocol::{Name, bundle};

    #[test]
    fn a_long_condition_becomes_a_list() {
        let protocol = bundle::get(&Name::from("knmg-meldcode")).unwrap();
        let step = protocol.step(&Name::from("decide")).unwrap();
        let lines = lines(step.when.as_ref().unwrap(), &protocol, &Locale::new(Language::Nl));
        assert_eq!(lines[0], Line { depth: 0, words: "al deze:".to_owned() });
        assert!(lines[1..].iter().all(|line| line.depth > 0));
    }
}
