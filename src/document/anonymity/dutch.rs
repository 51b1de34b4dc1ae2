//! Which words are Dutch: so that a capital on another, or another at the start of a sentence, is seen as a name. Made
//! from the word list of OpenTaal (see `words/LICENSE-OpenTaal`) as a Bloom filter: of the words that are no Dutch one
//! in a hundred passes for one, and is then found by its capital or not at all.

const BITS: &[u8] = include_bytes!("words/dutch.bits");

/// The longest word that was taken in; longer ones are compounds, and nobody is called so.
const LONGEST: usize = 14;

/// Whether this word, in lower case and without accents, is Dutch as far as can be told.
pub(super) fn is_word(plain: &str) -> bool {
    let length = plain.chars().count();
    if !(2..=LONGEST).contains(&length) {
        return true;
    }
    let hash = plain.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    let (first, step) = (hash & 0xffff_ffff, (hash >> 32) | 1);
    let bits = BITS.len() as u64 * 8;
    (0..7).all(|time| {
        let at = (first + time * step) % bits;
        let byte = usize::try_from(at >> 3).ok().and_then(|byte| BITS.get(byte)); // always within it
        byte.is_some_and(|byte| byte >> (at & 7) & 1 == 1)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dutch_words_are_known_and_names_are_not() {
        for word in ["moeder", "tolk", "gezinshuis", "kikkers", "leidsters", "eer", "camping", "bezoek"] {
            assert!(is_word(word), "{word}");
        }
        let names = ["olek", "souf", "khattabi", "hafida", "djay", "vajen", "filmon", "zbigniew"];
        assert!(names.iter().filter(|name| !is_word(name)).count() >= 7);
    }
}
