//! What a user writes may be in Dutch alone: English readers see the Dutch text, marked as such.

use std::ops::Range;

use super::super::text::IN_DUTCH;
use super::outline::{Node, outline};
use super::tokens::Fault;

/// The text of a file with its missing English filled in.
#[derive(Debug, Clone)]
pub(super) struct Completed {
    pub(super) text: String,
    /// Where something was filled in, in the original, and how much.
    filled: Vec<(usize, usize)>,
}

impl Completed {
    pub(super) fn of(text: &str) -> Result<Self, Vec<Fault>> {
        let shape = outline(text).map_err(|fault| vec![fault])?;
        let mut places = Vec::new();
        missing(&shape, &mut places);
        places.sort_by_key(|(at, _)| *at);
        let (mut whole, mut filled, mut done) = (String::with_capacity(text.len()), Vec::new(), 0);
        for (at, dutch) in places {
            let english = format!(", en: \"{dutch}{IN_DUTCH}\"");
            whole.push_str(&text[done..at]);
            whole.push_str(&english);
            filled.push((at, english.len()));
            done = at;
        }
        whole.push_str(&text[done..]);
        Ok(Self { text: whole, filled })
    }

    /// The place in the original.
    pub(super) fn original(&self, span: Range<usize>) -> Range<usize> {
        let start = self.original_at(span.start);
        start..self.original_at(span.end).max(start)
    }

    fn original_at(&self, place: usize) -> usize {
        let mut place = place;
        for &(at, length) in &self.filled {
            if place <= at {
                break;
            }
            place = if place < at + length { at } else { place - length };
        }
        place
    }
}

/// Behind which Dutch texts no English one stands.
fn missing<'s>(node: &Node<'s>, places: &mut Vec<(usize, &'s str)>) {
    if let (Some(nl), None) = (node.field("nl"), node.field("en"))
        && let Some(dutch) = nl.quoted()
        && node.parts().len() == 1
    {
        places.push((nl.span.end, dutch));
    }
    node.parts().iter().for_each(|part| missing(&part.value, places));
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;

    #[test]
    fn dutch_alone_is_shown_to_english_readers_and_marked() {
        let written = r#"(a: (nl: "Bel ons"), b: (nl: "ja", en: "yes"), c: (nl: "Wel"), d: 5)"#;
        let completed = Completed::of(written).unwrap();
        let expected = r#"(a: (nl: "Bel ons", en: "Bel ons [in Dutch]"), b: (nl: "ja", en: "yes"), c: (nl: "Wel", en: "Wel [in Dutch]"), d: 5)"#;
        assert_eq!(completed.text, expected);
    }

    #[test]
    fn a_place_behind_what_was_filled_in_is_found_in_what_was_written() {
        let written = r#"(a: (nl: "x"), b: (nl: "y"), c: 5)"#;
        let completed = Completed::of(written).unwrap();
        for word in ["a:", "b:", "\"y\"", "c:", "5"] {
            let (there, here) = (completed.text.rfind(word).unwrap(), written.rfind(word).unwrap());
            if word != "\"y\"" {
                assert_eq!(completed.original(there..there + word.len()), here..here + word.len(), "{word}");
            }
        }
        let within = completed.text.find("en:").unwrap();
        let at = written.find("\"x\"").unwrap() + 3;
        assert_eq!(completed.original(within..within + 3), at..at, "where it is missing");
    }
}
