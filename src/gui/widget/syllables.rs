//! Words that are longer than their room, broken at a syllable. How words are broken on paper is `document`'s: there a line
//! is measured, here the room is known.

use crate::locale::Language;

/// The text with every word of more than `room` letters broken, each part with its hyphen.
#[must_use]
pub(crate) fn broken(text: &str, room: usize, language: Language) -> String {
    let patterns = match language {
        Language::Nl => hypher::Lang::Dutch,
        Language::En => hypher::Lang::English,
    };
    let words = text.split(' ').map(|word| {
        if word.chars().count() <= room {
            return word.to_owned();
        }
        let (mut whole, mut line) = (String::new(), 0);
        for part in hypher::hyphenate(word, patterns) {
            let letters = part.chars().count();
            // One for the hyphen.
            if line > 0 && line + letters + 1 > room {
                whole.push_str("-\n");
                line = 0;
            }
            whole.push_str(part);
            line += letters;
        }
        whole
    });
    words.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_that_has_no_room_breaks_at_a_syllable_and_others_stay_whole() {
        assert_eq!(
            broken("De mantelzorgverleningscheck", 15, Language::Nl),
            "De mantelzorgver-\nleningscheck"
        );
        assert_eq!(broken("Wegen en beslissen", 15, Language::Nl), "Wegen en beslissen");
        let english = broken("Misrepresentations", 12, Language::En);
        assert!(
            english.lines().count() > 1 && english.lines().all(|line| line.chars().count() <= 12),
            "{english}"
        );
    }
}
