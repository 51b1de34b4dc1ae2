//! The doors to a protocol: what a clinician has in hand, in everyday words. They stand on the first screen; nothing of them
//! is recorded, and no paper names them.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Name, Text};

/// An everyday situation that leads to a protocol.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Door {
    /// Stable identifier.
    pub id: Name,
    /// The situation, in the words of whoever is in it.
    pub say: Text,
    /// The roles that find it on the first screen without searching; the others of the protocol find it by its words.
    #[serde(default)]
    pub(crate) first_for: Vec<Name>,
    /// More words it is found by, with commas between them: what laypeople and colleagues call it.
    pub words: Text,
}

impl Door {
    /// Whether it stands open at once for this role.
    #[must_use]
    pub fn is_first_for(&self, role: Option<&Name>) -> bool {
        role.is_some_and(|role| self.first_for.contains(role))
    }

    /// How many of the words that were typed it is found by. A word of three letters or more is found by its beginning,
    /// and a longer one also with one slip: a letter too many, too few, another, or two changed round. Both languages count:
    /// who reads the window in one may think in the other.
    #[must_use]
    pub fn found_by(&self, typed: &str) -> usize {
        found_in(&self.told(), typed)
    }

    /// Whether every word that was typed leads here.
    #[must_use]
    pub fn found_by_all(&self, typed: &str) -> bool {
        all_found_in(&self.told(), typed)
    }

    fn told(&self) -> [&str; 4] {
        let (say, words) = (&self.say, &self.words);
        [&say.nl, &say.en, &words.nl, &words.en]
    }
}

/// How many of the words that were typed stand in these texts, by the measure of [`Door::found_by`].
fn found_in(texts: &[&str], typed: &str) -> usize {
    let said: Vec<String> = texts.iter().map(|text| text.to_lowercase()).collect();
    let known: Vec<&str> = said.iter().flat_map(|text| words(text)).collect();
    let typed = typed.to_lowercase();
    let is_known = |word: &&str| {
        known
            .iter()
            .any(|known| known.starts_with(word) || (word.len() >= LONG && is_a_slip_off(word, known)))
    };
    words(&typed)
        .filter(|word| word.chars().count() >= SHORT || typed.trim() == *word)
        .filter(is_known)
        .count()
}

/// Whether every word that was typed stands in these texts.
#[must_use]
pub fn all_found_in(texts: &[&str], typed: &str) -> bool {
    let typed = typed.trim();
    let sought = words(typed).filter(|word| word.chars().count() >= SHORT || typed == *word).count();
    sought > 0 && found_in(texts, typed) == sought
}

/// Shorter words say too little, unless they are all there is.
const SHORT: usize = 3;
/// Shorter words are too near to each other to allow for a slip.
const LONG: usize = 5;

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// Whether one slip makes one word of the other.
fn is_a_slip_off(typed: &str, known: &str) -> bool {
    let (typed, known): (Vec<char>, Vec<char>) = (typed.chars().collect(), known.chars().collect());
    let same = typed.iter().zip(&known).take_while(|(one, other)| one == other).count();
    let (one, other) = (&typed[same..], &known[same..]);
    match (one, other) {
        ([], rest) | (rest, []) => rest.len() <= 1,
        ([_, behind @ ..], [_, after @ ..]) => {
            behind == after
                || behind == other
                || one == after
                || matches!((one, other), ([a, b, r @ ..], [c, d, s @ ..]) if a == d && b == c && r == s)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn door() -> Door {
        Door {
            id: Name::from("bruise"),
            say: Text {
                nl: "Een plek die ik niet begrijp".into(),
                en: "A bruise I do not understand".into(),
            },
            first_for: vec![Name::from("gp")],
            words: Text { nl: "blauwe plek, oor, wang".into(), en: "bruise, ear, cheek".into() },
        }
    }

    #[test]
    fn a_door_is_found_by_the_beginnings_of_its_words_in_any_order() {
        let door = door();
        for (typed, found) in [
            ("blauw", 1),
            ("oor plek", 2),
            ("PLEK", 1),
            ("begrijp", 1),
            ("oor knie", 1),
            ("lek", 0),
            ("cheek", 1),
            ("", 0),
        ] {
            assert_eq!(door.found_by(typed), found, "{typed}");
        }
        assert!(door.found_by_all("plek cheek") && !door.found_by_all("plek knie") && !door.found_by_all(""));
    }

    #[test]
    fn a_longer_word_is_found_with_one_slip() {
        let door = door();
        for slip in ["blauwwe", "bluawe", "blauve", "blawe", "begrjip"] {
            assert_eq!(door.found_by(slip), 1, "{slip}");
        }
        for two in ["bluuwwe", "ooor", "wand"] {
            assert_eq!(door.found_by(two), 0, "{two}");
        }
    }

    #[test]
    fn a_door_stands_open_for_the_roles_it_names_only() {
        assert!(door().is_first_for(Some(&Name::from("gp"))));
        assert!(!door().is_first_for(Some(&Name::from("youth-doctor"))));
        assert!(!door().is_first_for(None));
    }
}
