//! The form of a note for a record that somebody else may read along in: fixed sentences and the dates in them, so that
//! nothing a clinician typed can stand on it. Which words it may not hold is a list for authors; see `load::wording`.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::condition::Condition;
use super::name::Name;
use super::text::Text;
use crate::locale::Language;

/// One headed part of the visible form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Visible {
    /// The heading.
    pub title: Text,
    /// What stands below it, a line each; without any the heading is left out.
    pub lines: Vec<VisibleLine>,
}

/// A sentence on the visible form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct VisibleLine {
    /// Said when this holds; absent means always.
    #[serde(default)]
    pub when: Option<Condition>,
    /// The sentence. `{question}` stands for the date that was given; without that date the sentence is left out.
    pub says: Text,
}

impl VisibleLine {
    /// The questions whose dates it needs.
    pub(crate) fn dates(&self) -> impl Iterator<Item = Name> + '_ {
        pieces(&self.says.nl).filter(|(is_date, _)| *is_date).map(|(_, name)| Name::new(name))
    }

    /// The sentence with its dates; nothing when one of them is missing.
    pub(crate) fn told(&self, language: Language, date: impl Fn(&Name) -> Option<String>) -> Option<String> {
        pieces(self.says.get(language))
            .map(|(is_date, piece)| if is_date { date(&Name::new(piece)) } else { Some(piece.to_owned()) })
            .collect()
    }
}

/// A text in pieces: words, and the names between braces. Loading has refused a brace that is not closed.
fn pieces(text: &str) -> impl Iterator<Item = (bool, &str)> {
    text.split('{').enumerate().flat_map(|(place, part)| {
        let (name, words) = if place == 0 {
            (None, part)
        } else {
            part.split_once('}').map_or((None, part), |(name, words)| (Some(name), words))
        };
        name.map(|name| (true, name)).into_iter().chain([(false, words)])
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(says: &str) -> VisibleLine {
        VisibleLine { when: None, says: Text { nl: says.into(), en: says.into() } }
    }

    #[test]
    fn a_sentence_is_left_out_when_its_date_was_not_given() {
        let line = line("Vervolg op {again}.");
        assert_eq!(line.dates().collect::<Vec<_>>(), [Name::from("again")]);
        let told = |date: Option<&str>| line.told(Language::Nl, |_| date.map(str::to_owned));
        assert_eq!(told(Some("26 november 2026")).as_deref(), Some("Vervolg op 26 november 2026."));
        assert_eq!(told(None), None);
    }

    #[test]
    fn a_sentence_without_a_date_is_said_as_it_is() {
        assert_eq!(line("Beoordeeld.").told(Language::Nl, |_| None).as_deref(), Some("Beoordeeld."));
    }
}
