//! Tense: which sentences claim that something was done, and which questions ask no more than how or by whom. What of
//! it must hold on which walk is decided in `authoring::prove`.

use std::ops::Range;

use super::text::Text;
use crate::locale::Language;

/// Whether the text claims, in either language, that something was done.
#[must_use]
pub(crate) fn claims_a_deed(text: &Text) -> bool {
    Language::ALL.into_iter().any(|language| claim(text.get(language), language).is_some())
}

/// Whether a question asks how, by whom, where or what: an answer to it says nothing of a deed.
#[must_use]
pub(crate) fn asks_after_manner(ask: &Text) -> bool {
    asks_how(&ask.nl)
}

/// Whether the text denies, or says that something is still to come.
#[must_use]
pub(crate) fn denies(text: &Text) -> bool {
    text.nl.split_whitespace().any(|word| {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
        word == "nee" || UNCLAIMED.contains(&word.as_str())
    })
}

const ASKING: [&str; 10] =
    ["wie", "hoe", "wat", "welk", "welke", "waar", "waarheen", "waarmee", "wanneer", "waardoor"];

/// Whether it asks how, by whom, where or what; "Bij wie" and "Kernactiviteit 6: wat" ask so too.
fn asks_how(ask: &str) -> bool {
    let ask = ask.rsplit_once(':').map_or(ask, |(_, behind)| behind).to_lowercase();
    ask.split_whitespace().take(2).any(|word| ASKING.contains(&word))
}

/// Words with which a sentence claims nothing that was done: it denies, or it looks ahead.
const UNCLAIMED: &[&str] = &[
    "niet", "niets", "geen", "nog", "niemand", "wordt", "worden", "gepland", "besloten", "not", "no",
    "nobody", "yet", "planned", "nothing", "decided", "moet", "moeten", "must",
];

/// Where a sentence claims that something was done.
fn claim(words: &str, language: Language) -> Option<Range<usize>> {
    let mut begin = 0;
    words.split_inclusive(['.', ';', ':', '?']).find_map(|sentence| {
        let start = begin;
        begin += sentence.len();
        let at = claimed(sentence, language)?;
        Some(start + at.start..start + at.end)
    })
}

fn claimed(sentence: &str, language: Language) -> Option<Range<usize>> {
    let words: Vec<(usize, String)> = sentence
        .split_whitespace()
        .map(|word| {
            let at = (word.as_ptr() as usize).saturating_sub(sentence.as_ptr() as usize);
            (at, word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase())
        })
        .collect();
    let denies = |word: &str| UNCLAIMED.contains(&word);
    if words.iter().any(|(_, word)| denies(word)) {
        return None;
    }
    let helps = |word: &str| match language {
        Language::Nl => ["is", "zijn", "werd", "werden", "heeft", "heb", "hebben"].contains(&word),
        Language::En => ["was", "were", "been", "has", "have"].contains(&word),
    };
    let done = |word: &str| match language {
        Language::Nl => done_in_dutch(word),
        Language::En => done_in_english(word),
    };
    let help = words.iter().position(|(_, word)| helps(word))?;
    let behind = words.get(help + 1..)?;
    let place = (0..behind.len()).find(|place| {
        let next = behind.get(place + 1).map(|(_, next)| next.as_str());
        // "Er zijn aanwijzingen voor toegebracht letsel" tells of no deed: there the word belongs to what follows.
        let ends = next.is_none_or(|next| language == Language::En || BEHIND.contains(&next) || done(next));
        done(&behind[*place].1) && ends
    })?;
    let end = behind.get(place).map(|(at, word)| at + word.len())?;
    words.get(help).map(|(at, _)| *at..end)
}

/// Words that may stand behind the deed in a Dutch sentence.
const BEHIND: &[&str] = &[
    "aan", "bij", "dat", "door", "en", "hoe", "in", "met", "na", "naar", "of", "om", "op", "over", "tot",
    "uit", "van", "via", "voor", "voordat",
];

/// What separable verbs begin with, before `ge`.
const BEFORE: [&str; 15] =
    ["", "aan", "af", "bij", "door", "in", "mee", "na", "op", "over", "terug", "toe", "uit", "vast", "voor"];

/// Deeds without `ge`, and words with it that tell of none.
const DEEDS: &[&str] = &[
    "bekeken",
    "benaderd",
    "beoordeeld",
    "beschreven",
    "besproken",
    "bewaard",
    "herhaald",
    "hersteld",
    "onderzocht",
    "ontvangen",
    "verstuurd",
    "verteld",
    "vertaald",
    "verwezen",
    "verwijderd",
    "verzonden",
    "vernietigd",
];
const NO_DEEDS: &[&str] = &[
    "aangewezen",
    "afgerond",
    "afgesloten",
    "gebracht",
    "gebied",
    "gedrag",
    "gehandicapt",
    "gelijkend",
    "geest",
    "geluid",
    "gegeven",
    "gericht",
    "gezond",
    "geschikt",
    "gesloten",
    "geweld",
    "uitgesloten",
    "weggenomen",
];

fn done_in_dutch(word: &str) -> bool {
    let participle = || {
        BEFORE.iter().any(|before| {
            let rest = word.strip_prefix(before).and_then(|rest| rest.strip_prefix("ge"));
            rest.is_some_and(|rest| {
                rest.len() > 2
                    && (rest.ends_with("en") || rest.ends_with('d') || rest.ends_with('t') || rest == "daan")
            })
        })
    };
    let given = word == "gegeven" || word == "gedaan";
    DEEDS.contains(&word) || given || (participle() && !NO_DEEDS.contains(&word))
}

/// Deeds in English that do not end in `ed`.
const IRREGULAR: &[&str] = &[
    "done", "given", "held", "kept", "made", "met", "read", "seen", "sent", "shown", "spoken", "taken",
    "told", "written", "heard",
];

fn done_in_english(word: &str) -> bool {
    IRREGULAR.contains(&word) || (word.len() > 4 && word.ends_with("ed"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_that_claims_a_deed_is_seen() {
        let seen = |words, language| claim(words, language).map(|at| &words[at]);
        assert_eq!(seen("Er is telefonisch gemeld.", Language::Nl), Some("is telefonisch gemeld"));
        assert_eq!(
            seen("Er is een overdracht aan de jeugdarts gemaakt.", Language::Nl).map(str::len),
            Some(42)
        );
        assert_eq!(seen("Het letsel is voorgelegd aan het LECK.", Language::Nl), Some("is voorgelegd"));
        assert_eq!(seen("Het kind is verwezen.", Language::Nl), Some("is verwezen"));
        assert_eq!(
            seen("De arts heeft hiv-remmers besproken.", Language::Nl),
            Some("heeft hiv-remmers besproken")
        );
        assert_eq!(seen("The report has been made.", Language::En), Some("has been made"));
        assert_eq!(seen("The child was referred.", Language::En), Some("was referred"));
    }

    #[test]
    fn what_is_chosen_planned_or_denied_claims_nothing() {
        for words in [
            "De arts meldt telefonisch.",
            "Dat overleg is gepland.",
            "Veilig Thuis is niet gebeld.",
            "Er zijn aanwijzingen voor toegebracht hoofdletsel.",
            "De mogelijke pleger is een beroepskracht.",
        ] {
            assert_eq!(claim(words, Language::Nl), None, "{words}");
        }
        assert_eq!(claim("Referral to the paediatrician is planned.", Language::En), None);
        assert_eq!(claim("The doctor reports by phone.", Language::En), None);
    }

    #[test]
    fn who_and_how_are_heard_behind_a_word_and_a_colon() {
        assert!(asks_how("Bij wie meldt u?") && asks_how("Kernactiviteit 6: wat doet u?"));
        assert!(!asks_how("Is Veilig Thuis gebeld?"));
    }
}
