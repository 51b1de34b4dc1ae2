//! The words by which typed text joins a sentence, as they come with the program. What is done with them is up to
//! `case::telling`.

use std::sync::LazyLock;

use serde::Deserialize;

use super::source::Source;
use super::syntax;
use crate::locale::Language;
use crate::protocol::bundle;

/// The file, beside the folders of protocols.
pub(crate) const JOINING_WORDS: &str = "joining-words.ron";

/// How typed words join a sentence in one language.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Joining {
    /// Words that lose their capital within a sentence.
    openers: Vec<String>,
    /// What keeps its capital wherever it stands.
    proper: Vec<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Both {
    nl: Joining,
    en: Joining,
}

static WORDS: LazyLock<Both> = LazyLock::new(|| {
    // A test holds that the list can be read; without it every word would keep the capital it was typed with.
    let Ok(source) = Source::decode(&bundle::joining_words()) else { return Both::default() };
    match syntax::read::<Both>(&source.text) {
        Ok((words, _)) => words,
        // As above: held by a test.
        Err(_) => Both::default(),
    }
});

/// The words of this language.
pub(crate) fn joining(language: Language) -> &'static Joining {
    match language {
        Language::Nl => &WORDS.nl,
        Language::En => &WORDS.en,
    }
}

impl Joining {
    /// Whether a word, in small letters, is no name where it opens what was typed.
    pub(crate) fn opens(&self, word: &str) -> bool {
        self.openers.iter().any(|opener| opener == word)
    }

    /// Whether the words begin with what keeps its capital.
    pub(crate) fn is_proper(&self, words: &str) -> bool {
        self.proper.iter().any(|proper| words.starts_with(proper))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_that_comes_along_is_read_in_both_languages() {
        assert!(joining(Language::Nl).opens("het") && joining(Language::En).opens("the"));
        for language in Language::ALL {
            assert!(joining(language).is_proper("Veilig Thuis Utrecht") && !joining(language).opens("anna"));
        }
    }
}
