//! Sentences of one answer that open alike, such as *Blauwe plek op de borst. Blauwe plek op de rug.*, said in one. Which
//! sentences belong to an answer is decided by `answers`.

use crate::case::strung;
use crate::locale::Language;

/// A sentence is not made longer than this by another.
const MOST_WORDS: usize = 22;

/// The sentences in their order; those beside each other that open alike are one.
pub(super) fn as_one(sentences: &[&str], language: Language) -> Vec<String> {
    let mut said = Vec::new();
    let mut rest = sentences;
    while let Some((first, _)) = rest.split_first() {
        let joined = (2..=rest.len()).map_while(|count| joined(&rest[..count], language)).enumerate().last();
        let (count, sentence) = joined.map_or((1, (*first).to_owned()), |(more, one)| (more + 2, one));
        said.push(sentence);
        rest = &rest[count..];
    }
    said
}

/// These sentences in one; nothing where it would not read well or could be taken otherwise.
fn joined(sentences: &[&str], language: Language) -> Option<String> {
    let bodies: Option<Vec<Vec<&str>>> = sentences
        .iter()
        .map(|sentence| Some(sentence.trim().strip_suffix('.')?.split_whitespace().collect()))
        .collect();
    let bodies = bodies?;
    let shortest = bodies.iter().map(Vec::len).min()?;
    let alike = |place: &usize| bodies.iter().all(|words| words[*place] == bodies[0][*place]);
    // A word that denies goes with what it denies.
    let opens = (0..shortest).take_while(|place| alike(place) && !denies(bodies[0][*place])).count();
    let labelled = opens > 0 && bodies[0][opens - 1].ends_with(':');
    let ends_alike = |back: &usize| {
        bodies.iter().all(|words| words[words.len() - back] == bodies[0][bodies[0].len() - back])
    };
    let ends = (1..=shortest - opens).take_while(ends_alike).count();
    let own: Vec<String> = bodies.iter().map(|words| words[opens..words.len() - ends].join(" ")).collect();
    let (strings, chooses) = match language {
        Language::Nl => ("en", "of"),
        Language::En => ("and", "or"),
    };
    let has = |words: &String, one: &str| words.split(' ').any(|word| word == one);
    let strung_itself = |words: &String| words.contains(',') || has(words, strings);
    let closed = |words: &String| !words.is_empty() && !words.contains([';', ':', '(', '.', '?']);
    // Behind a label they can be listed; in running words each must be one thing.
    let fits = |words: &String| closed(words) && (labelled || !(strung_itself(words) || has(words, chooses)));
    if (opens < 2 && !labelled) || !own.iter().all(fits) {
        return None;
    }
    let together = if own.iter().any(strung_itself) { own.join("; ") } else { strung(own, language) };
    let words = [
        &[bodies[0][..opens].join(" "), together],
        &bodies[0][bodies[0].len() - ends..].iter().map(|word| (*word).to_owned()).collect::<Vec<_>>()[..],
    ]
    .concat();
    let sentence = format!("{}.", words.join(" "));
    (sentence.split_whitespace().count() <= MOST_WORDS).then_some(sentence)
}

/// Whether a word takes back what follows it.
fn denies(word: &str) -> bool {
    matches!(word, "niet" | "geen" | "nooit" | "niemand" | "not" | "no" | "never" | "nobody")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(sentences: &[&str]) -> String {
        as_one(sentences, Language::Nl).join(" ")
    }

    #[test]
    fn what_opens_alike_is_said_once() {
        let places = ["Blauwe plek op de borst.", "Blauwe plek op het voorhoofd.", "Blauwe plek op de rug."];
        assert_eq!(told(&places), "Blauwe plek op de borst, het voorhoofd en de rug.");
        assert_eq!(told(&places[..1]), "Blauwe plek op de borst.");
        assert_eq!(
            told(&["Uitgelegd: niet eten of drinken.", "Uitgelegd: niet wassen."]),
            "Uitgelegd: niet eten of drinken en niet wassen."
        );
        assert_eq!(
            told(&["Besproken: ernst en gevolgen.", "Besproken: de Nederlandse wet."]),
            "Besproken: ernst en gevolgen; de Nederlandse wet."
        );
        assert_eq!(
            as_one(&["Bruise on the angle of the jaw.", "Bruise on the neck."], Language::En),
            ["Bruise on the angle of the jaw and neck."]
        );
        let seen = ["Ik heb het kind zelf gezien.", "Ik heb de ene ouder zelf gezien."];
        assert_eq!(told(&seen), "Ik heb het kind en de ene ouder zelf gezien.");
        assert_eq!(
            as_one(&["Told: the child.", "Told: a parent."], Language::En),
            ["Told: the child and a parent."]
        );
    }

    #[test]
    fn what_could_be_taken_otherwise_stays_apart() {
        let apart: [&[&str]; 5] = [
            // One verb for two things would be another.
            &["Een ongeval is een verklaring.", "Ziekte is een verklaring."],
            &["Linkeroor, ook erachter: gezien.", "Rug: gezien."],
            &["Gebeld met Veilig Thuis, zonder naam.", "Gebeld met Veilig Thuis en de huisarts."],
            &["Blauwe plek op de knie of de scheen.", "Blauwe plek op de buik."],
            &["Is er iets?", "Is er niets?"],
        ];
        for sentences in apart {
            assert_eq!(told(sentences), sentences.join(" "));
        }
        let denied = ["Er is niet gebeld.", "Er is niet geschreven."];
        assert_eq!(told(&denied), "Er is niet gebeld en niet geschreven.");
    }

    #[test]
    fn a_sentence_stays_short_enough_to_read() {
        let many = ["Blauwe plek op de voorkant van het linkerbeen."; 9];
        let said = as_one(&many, Language::Nl);
        assert!(
            said.len() > 1 && said.iter().all(|one| one.split_whitespace().count() <= MOST_WORDS),
            "{said:?}"
        );
    }
}
