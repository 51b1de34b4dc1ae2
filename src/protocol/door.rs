//! The doors to a protocol: what a clinician has in hand, in everyday words. They stand on the first screen; nothing of them
//! is recorded, and no paper names them.

use serde::{Deserialize, Serialize};

use super::{Name, Text};
use crate::locale::Language;

/// An everyday situation that leads to a protocol.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
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

    /// Whether every word that was typed begins a word of it.
    #[must_use]
    pub fn is_found_by(&self, typed: &str, language: Language) -> bool {
        let said = [self.say.get(language), self.words.get(language)].map(str::to_lowercase);
        let words =
            |text: &str| text.split(|sign: char| !sign.is_alphanumeric()).map(str::to_owned).collect();
        let known: Vec<String> = said.iter().flat_map(|text| -> Vec<String> { words(text) }).collect();
        let sought: Vec<String> = words(&typed.to_lowercase());
        sought
            .iter()
            .filter(|word| !word.is_empty())
            .all(|word| known.iter().any(|known| known.starts_with(word)))
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
        for typed in ["blauw", "oor plek", "PLEK", "begrijp", ""] {
            assert!(door.is_found_by(typed, Language::Nl), "{typed}");
        }
        for typed in ["lek", "oor knie", "cheek"] {
            assert!(!door.is_found_by(typed, Language::Nl), "{typed}");
        }
        assert!(door.is_found_by("cheek", Language::En));
    }

    #[test]
    fn a_door_stands_open_for_the_roles_it_names_only() {
        assert!(door().is_first_for(Some(&Name::from("gp"))));
        assert!(!door().is_first_for(Some(&Name::from("youth-doctor"))));
        assert!(!door().is_first_for(None));
    }
}
