//! What the clinician of a fictional case typed, in the language it is read in. What an author tells besides is text of the
//! case itself, in `scenario`; what a real clinician types is in `case`, and is never translated.

use std::collections::{BTreeMap, BTreeSet};

use super::scenario::{Given, Move, Scenario};
use crate::locale::Language;

impl Scenario {
    /// The same case with what was typed in this language, as far as its author wrote it.
    #[must_use]
    pub fn typed_in(&self, language: Language) -> Self {
        let mut told = self.clone();
        if language == Language::Nl || self.typed.is_empty() {
            return told;
        }
        let english: BTreeMap<&str, &str> =
            self.typed.iter().map(|text| (text.nl.as_str(), text.get(language))).collect();
        told.each_typed(&mut |typed| {
            if let Some(words) = english.get(typed.as_str()) {
                (*words).clone_into(typed);
            }
        });
        told
    }

    /// What was typed and has no English.
    #[must_use]
    pub fn untranslated(&self) -> BTreeSet<String> {
        let mut typed = self.typed_in_dutch();
        typed.retain(|typed| !self.typed.iter().any(|text| text.nl == *typed));
        typed
    }

    /// What has English and was not typed.
    #[must_use]
    pub fn translated_in_vain(&self) -> BTreeSet<&str> {
        let typed = self.typed_in_dutch();
        self.typed.iter().map(|text| text.nl.as_str()).filter(|text| !typed.contains(*text)).collect()
    }

    fn typed_in_dutch(&self) -> BTreeSet<String> {
        let mut typed = BTreeSet::new();
        self.clone().each_typed(&mut |words| {
            let _ = typed.insert(words.clone());
        });
        typed
    }

    fn each_typed(&mut self, met: &mut impl FnMut(&mut String)) {
        for done in &mut self.does {
            match done {
                Move::Answer(_, given) => given.each_typed(met),
                Move::Resolve(_, reason) => met(reason),
                Move::Learn(_) | Move::Clear(_) => {}
            }
        }
    }
}

impl Given {
    fn each_typed(&mut self, met: &mut impl FnMut(&mut String)) {
        match self {
            Self::Text(words)
            | Self::Unknown(words)
            | Self::Judgement { because: words, .. }
            | Self::NotDone { words, .. } => {
                if !words.is_empty() {
                    met(words);
                }
            }
            Self::Entries(entries) => {
                entries.iter_mut().flatten().for_each(|(_, given)| given.each_typed(met));
            }
            Self::One(_)
            | Self::Many(_)
            | Self::Date(_)
            | Self::Number(_)
            | Self::Decimal(_)
            | Self::Age(_)
            | Self::Row(_) => {}
        }
    }
}
