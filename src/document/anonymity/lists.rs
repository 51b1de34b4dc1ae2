//! The word lists: one word a line, `#` begins a comment. Kept as text, so that anybody can add a word.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::token::plain;

type List = LazyLock<HashSet<String>>;

fn read(text: &str) -> HashSet<String> {
    text.lines()
        .map(|line| line.split('#').next().unwrap_or_default())
        .flat_map(str::split_whitespace)
        .map(plain)
        .collect()
}

static GIVEN: List =
    LazyLock::new(|| read(concat!(include_str!("words/given.txt"), include_str!("words/given-faker.txt"))));
static DOUBTFUL: List = LazyLock::new(|| read(include_str!("words/doubtful.txt")));
static SMALL: List = LazyLock::new(|| read(include_str!("words/small.txt")));
static SURNAMES: List = LazyLock::new(|| {
    read(concat!(include_str!("words/surnames.txt"), include_str!("words/surnames-faker.txt")))
});
static PLACES: List =
    LazyLock::new(|| read(concat!(include_str!("words/places.txt"), include_str!("words/places-faker.txt"))));
static INNOCENT: List = LazyLock::new(|| read(include_str!("words/innocent.txt")));
static OPENERS: List = LazyLock::new(|| read(include_str!("words/openers.txt")));
static ABBREVIATIONS: List = LazyLock::new(|| read(include_str!("words/abbreviations.txt")));

/// A given name that is no word, so that it needs no capital.
pub(super) fn is_given(plain: &str) -> bool {
    !is_doubtful(plain)
        && (GIVEN.contains(plain)
            || possessive(plain).is_some_and(|name| GIVEN.contains(name) && !is_doubtful(name)))
}

/// A given name or surname that is also a word.
pub(super) fn is_doubtful(plain: &str) -> bool {
    DOUBTFUL.contains(plain)
}

/// A given name that is also a word, and that people are called by oftener than they use the word where a name can stand.
pub(super) fn is_called_in_small_letters(plain: &str) -> bool {
    SMALL.contains(plain)
}

/// A surname that is no word.
pub(super) fn is_surname(plain: &str) -> bool {
    !is_doubtful(plain)
        && (SURNAMES.contains(plain)
            || possessive(plain).is_some_and(|name| SURNAMES.contains(name) && !is_doubtful(name)))
}

/// A place of two words, such as Nij Beets.
pub(super) fn is_place_of_two(first: &str, second: &str) -> bool {
    PLACES.contains(format!("{first}_{second}").as_str())
}

/// A place in the Netherlands or nearby.
pub(super) fn is_place(plain: &str) -> bool {
    PLACES.contains(plain)
}

/// A word that is written with a capital without being anybody's.
pub(super) fn is_innocent(plain: &str) -> bool {
    INNOCENT.contains(plain)
}

/// A word that often begins a sentence, or a person by role.
pub(super) fn is_opener(plain: &str) -> bool {
    OPENERS.contains(plain)
}

/// A word after which a full stop ends no sentence.
pub(super) fn is_abbreviation(plain: &str) -> bool {
    ABBREVIATIONS.contains(plain)
}

/// "Daans": the name without the s of possession.
fn possessive(plain: &str) -> Option<&str> {
    plain.strip_suffix('s').filter(|name| name.len() > 3)
}
