//! How ids come of words: an author who knows no ids is asked for none. Of a question they begin so that no later edition of
//! the protocol is likely to use them.

use crate::protocol::{Name, Protocol};

/// What the ids of questions begin with.
const OWN: &str = "eigen-";
/// So many letters say enough.
const LETTERS: usize = 32;

/// The id of a question of one's own, which no other has.
#[must_use]
pub fn id_among(ask: &str, below: &Protocol, others: &[Name]) -> Name {
    let taken = |id: &Name| below.question(id).is_some() || others.contains(id);
    unused(&format!("{OWN}{}", slug(ask, "vraag")), taken)
}

/// Ids for the options with these words; those that have one keep it.
#[must_use]
pub fn option_ids(labels: &[(Option<Name>, &str)]) -> Vec<Name> {
    let mut taken: Vec<Name> = labels.iter().filter_map(|(id, _)| id.clone()).collect();
    let mut ids = Vec::new();
    for (id, label) in labels {
        let id = id.clone().unwrap_or_else(|| unused(&slug(label, "keuze"), |id| taken.contains(id)));
        taken.push(id.clone());
        ids.push(id);
    }
    ids
}

fn unused(id: &str, taken: impl Fn(&Name) -> bool) -> Name {
    let first = Name::new(id);
    let mut numbered = (2_u32..).map(|number| Name::new(format!("{id}-{number}")));
    // Some number is free: what is taken comes to an end.
    if taken(&first) { numbered.find(|id| !taken(id)).unwrap_or(first) } else { first }
}

fn slug(words: &str, instead: &str) -> String {
    let mut slug = String::new();
    for letter in words.chars().flat_map(char::to_lowercase) {
        match plain(letter) {
            Some(letter) => slug.push(letter),
            None if !slug.is_empty() && !slug.ends_with('-') => slug.push('-'),
            None => {}
        }
    }
    if slug.len() > LETTERS {
        let whole = slug[..=LETTERS].rfind('-').unwrap_or(LETTERS);
        slug.truncate(whole);
    }
    let slug = slug.trim_matches('-');
    if slug.is_empty() { instead.to_owned() } else { slug.to_owned() }
}

/// The letter without its accent; none for a sign.
const fn plain(letter: char) -> Option<char> {
    Some(match letter {
        'a'..='z' | '0'..='9' => letter,
        'à'..='å' => 'a',
        'ç' => 'c',
        'è'..='ë' => 'e',
        'ì'..='ï' => 'i',
        'ñ' => 'n',
        'ò'..='ö' => 'o',
        'ù'..='ü' => 'u',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_says_what_its_words_say() {
        assert_eq!(slug("Is de jeugdarts één keer gebeld?", "vraag"), "is-de-jeugdarts-een-keer-gebeld");
        assert_eq!(slug("Wie heeft u binnen twee werkdagen gesproken", "vraag"), "wie-heeft-u-binnen-twee");
        assert_eq!(slug("???", "vraag"), "vraag");
        assert!(Name::new(slug("Ja, “meteen” – dezelfde dag", "keuze")).is_well_formed());
    }

    #[test]
    fn options_keep_their_ids_and_new_ones_get_their_own() {
        let ids = option_ids(&[(Some("ja".into()), "Jawel"), (None, "Ja"), (None, "Nee"), (None, "Nee")]);
        assert_eq!(ids, ["ja", "ja-2", "nee", "nee-2"]);
    }
}
