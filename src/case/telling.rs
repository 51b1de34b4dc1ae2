//! A sentence pattern filled with answers: parts that nothing was answered to are gone, stops and capitals fall where a
//! sentence has them. How a pattern is written is `protocol::pattern`; which answers count, whoever asks.

use std::collections::BTreeSet;

use crate::locale::Language;
use crate::protocol::Name;
use crate::protocol::load::joining;
use crate::protocol::pattern::{Once, Piece, pieces};

/// What there is to say of a field.
pub(crate) enum Given {
    /// It was answered.
    Told(Value),
    /// It waits for an answer, and shows so with these words outside a part that can vanish.
    Open(&'static str),
    /// Nothing, and nothing is missed.
    Nothing,
    /// It was answered, and stands elsewhere on the same paper: it is neither told again nor left open.
    Elsewhere,
}

/// An answer in words.
pub(crate) struct Value {
    /// The words.
    pub(crate) words: String,
    /// Where the words come from.
    pub(crate) voice: From,
    /// The options that were chosen.
    pub(crate) chosen: Vec<Name>,
}

/// Where words come from, which decides how they join a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum From {
    /// The author of the pattern.
    Author,
    /// A label, a date, a number.
    Label,
    /// Typed by the clinician.
    Typed,
    /// Typed, and somebody's literal words.
    Quote,
}

/// A run of words in a filled pattern.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Bit {
    /// The words.
    pub(crate) words: String,
    /// Where they come from.
    pub(crate) from: From,
}

/// A pattern that was filled.
pub(crate) struct Filled {
    /// Its words.
    pub(crate) bits: Vec<Bit>,
    /// The fields that it told: in words, by a part that is there, or by an option that it keeps silent about.
    pub(crate) told: BTreeSet<String>,
    /// Those among them that it keeps silent about.
    pub(crate) silent: BTreeSet<String>,
}

/// Fills a pattern. A name that `given` does not know stays as written. A word that is `ordinary`, and so no name, loses
/// its capital within the sentence.
pub(crate) fn fill(
    pattern: &str,
    given: impl Fn(&str) -> Option<Given>,
    ordinary: &dyn Fn(&str) -> bool,
    language: Language,
) -> Filled {
    // Loading refused a pattern with a sign that is not closed.
    let pieces = pieces(pattern).unwrap_or_else(|_| vec![Piece::Words(pattern)]);
    let mut filling = Filling { given, told: BTreeSet::new(), silent: BTreeSet::new() };
    let bits = filling.part(&pieces, true).unwrap_or_default();
    let silent = filling.silent.difference(&filling.told).cloned().collect();
    filling.told.extend(filling.silent);
    Filled { bits: joined(bits, ordinary, language), told: filling.told, silent }
}

struct Filling<G> {
    given: G,
    told: BTreeSet<String>,
    silent: BTreeSet<String>,
}

impl<G: Fn(&str) -> Option<Given>> Filling<G> {
    /// The words of a part; nothing when a field in it was not answered, unless it is the whole.
    fn part(&mut self, pieces: &[Piece<'_>], whole: bool) -> Option<Vec<Bit>> {
        let mut bits: Vec<Bit> = Vec::new();
        let mut told = Vec::new();
        let mut bracket = false;
        for piece in pieces {
            match piece {
                Piece::Words(words) => {
                    let words = if bracket { words.strip_prefix(')').unwrap_or(words) } else { words };
                    bracket = false;
                    bits.push(author(words));
                }
                Piece::Field(names) => match self.first(names) {
                    Ok(value) => {
                        // The first that was answered stands for the others.
                        told.extend(names.iter().map(|name| (*name).to_owned()));
                        bits.push(Bit { words: value.words, from: value.voice });
                    }
                    Err(Missing::Unnamed) => bits.push(author(&format!("{{{}}}", names.join("|")))),
                    Err(_) if !whole => return None,
                    Err(Missing::Open(shown)) => {
                        bits.push(Bit { words: shown.to_owned(), from: From::Label });
                    }
                    Err(Missing::Nothing) => {
                        // With the field goes what led up to it: a bracket, a space, a comma.
                        if let Some(last) = bits.last_mut().filter(|last| last.from == From::Author) {
                            let kept = last.words.trim_end_matches([' ', '(', ',', '·', ':']).len();
                            last.words.truncate(kept);
                        }
                        bracket = true;
                    }
                },
                Piece::Part { once, pieces } => {
                    if self.there(once)
                        && let Some(part) = self.part(pieces, false)
                    {
                        self.tell(once, part.is_empty());
                        bits.extend(part);
                    }
                }
            }
        }
        self.told.extend(told);
        Some(bits)
    }

    fn there(&self, once: &Once<'_>) -> bool {
        match once {
            Once::Told => true,
            Once::Open(field) => !matches!((self.given)(field), Some(Given::Told(_) | Given::Elsewhere)),
            Once::Chosen(field, options) => {
                let Some(Given::Told(value)) = (self.given)(field) else { return false };
                value.chosen.iter().any(|chosen| options.contains(&chosen.as_str()))
            }
        }
    }

    /// A part that names all that was chosen tells its field, or says by holding nothing that it keeps silent about it.
    fn tell(&mut self, once: &Once<'_>, silent: bool) {
        let Once::Chosen(field, options) = once else { return };
        let Some(Given::Told(value)) = (self.given)(field) else { return };
        if value.chosen.iter().all(|chosen| options.contains(&chosen.as_str())) {
            let told = if silent { &mut self.silent } else { &mut self.told };
            let _ = told.insert((*field).to_owned());
        }
    }

    fn first(&self, names: &[&str]) -> Result<Value, Missing> {
        let mut missing = Missing::Unnamed;
        for name in names {
            match (self.given)(name) {
                Some(Given::Told(value)) => return Ok(value),
                Some(Given::Open(shown)) => missing = Missing::Open(shown),
                Some(Given::Nothing | Given::Elsewhere) if matches!(missing, Missing::Unnamed) => {
                    missing = Missing::Nothing;
                }
                Some(Given::Nothing | Given::Elsewhere) | None => {}
            }
        }
        Err(missing)
    }
}

enum Missing {
    Unnamed,
    Open(&'static str),
    Nothing,
}

fn author(words: &str) -> Bit {
    Bit { words: words.to_owned(), from: From::Author }
}

/// The bits with their stops and capitals as one text has them.
fn joined(mut bits: Vec<Bit>, ordinary: &dyn Fn(&str) -> bool, language: Language) -> Vec<Bit> {
    bits.retain(|bit| !bit.words.is_empty());
    for place in 0..bits.len() {
        let next: String = bits[place + 1..].iter().flat_map(|bit| bit.words.chars()).take(3).collect();
        let before: String = bits[..place].iter().map(|bit| bit.words.as_str()).collect();
        let bit = &mut bits[place];
        if bit.from == From::Author {
            continue;
        }
        bit.words.truncate(bit.words.trim_end().len());
        if goes_on(&next) && bit.from != From::Quote {
            bit.words.truncate(bit.words.trim_end_matches(['.', ' ']).len());
        }
        bit.words = cased(&bit.words, &before, bit.from, ordinary, language);
        let stopped = is_stopped(&bit.words);
        let quote = bit.from == From::Quote;
        if next.starts_with('.') && !next.starts_with("..") && (stopped || quote) {
            // The stop of the sentence is there already, or stands within the marks.
            if !stopped {
                bit.words.push('.');
            }
            if let Some(after) = bits.get_mut(place + 1) {
                let _ = after.words.remove(0);
            }
        }
    }
    bits.retain(|bit| !bit.words.is_empty());
    bits
}

/// Whether the sentence goes on, so that a full stop typed in the field would break it.
fn goes_on(next: &str) -> bool {
    let mut after = next.chars();
    match after.next() {
        Some('·' | ',' | ';' | '(' | ')' | ':') => true,
        Some(' ') => after.next().is_some_and(|c| c.is_lowercase() || matches!(c, '(' | '·')),
        _ => false,
    }
}

/// Whether a text ends as a sentence does, closing marks aside.
fn is_stopped(words: &str) -> bool {
    words.trim_end_matches(['”', '"', '’', '\'', ')']).ends_with(['.', '!', '?', '…'])
}

/// With the capital that its place in the sentence asks for.
fn cased(
    words: &str,
    before: &str,
    from: From,
    ordinary: &dyn Fn(&str) -> bool,
    language: Language,
) -> String {
    let before = before.trim_end();
    let begins = before.is_empty() || is_stopped(before);
    let mut letters = words.chars();
    let Some(first) = letters.next() else { return String::new() };
    let rest = letters.as_str();
    if begins {
        return if from == From::Quote {
            words.to_owned()
        } else {
            first.to_uppercase().chain(rest.chars()).collect()
        };
    }
    let lowers = match from {
        From::Author | From::Quote => false,
        From::Label => {
            !before.ends_with('·')
                && rest.chars().next().is_some_and(|second| !second.is_uppercase())
                && !joining(language).is_proper(words)
        }
        From::Typed => {
            let opener = words.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default().to_lowercase();
            let known = joining(language).opens(&opener) || ordinary(&opener);
            let capital = rest.chars().next().is_some_and(char::is_uppercase);
            !before.ends_with('·') && !capital && !joining(language).is_proper(words) && known
        }
    };
    if lowers { first.to_lowercase().chain(rest.chars()).collect() } else { words.to_owned() }
}

/// Words strung together as a sentence has them: commas, and "en" before the last.
#[must_use]
pub(crate) fn strung(mut words: Vec<String>, language: Language) -> String {
    let Some(last) = words.pop() else { return String::new() };
    if words.is_empty() {
        return last;
    }
    format!("{} {} {last}", words.join(", "), and(language))
}

/// What stands before the last of a few words.
pub(crate) fn and(language: Language) -> &'static str {
    match language {
        Language::Nl => "en",
        Language::En => "and",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(pattern: &str, fields: &[(&str, &str, From)]) -> String {
        let given = |name: &str| {
            let found = fields.iter().find(|(field, ..)| *field == name);
            Some(found.map_or(Given::Nothing, |(_, words, voice)| {
                Given::Told(Value {
                    words: (*words).to_owned(),
                    voice: *voice,
                    chosen: vec![Name::new(*words)],
                })
            }))
        };
        let filled = fill(pattern, given, &|_| false, Language::Nl);
        filled.bits.iter().map(|bit| bit.words.as_str()).collect()
    }

    #[test]
    fn a_part_is_gone_with_its_field() {
        let pattern =
            "{when}: {who}[authority=yes: (gezag)][setting=alone: alleen] gesproken.[ Besproken: {concern}.]";
        let most = [
            ("when", "10 november", From::Label),
            ("who", "moeder", From::Typed),
            ("authority", "yes", From::Label),
            ("setting", "alone", From::Label),
            ("concern", "De zwelling.", From::Typed),
        ];
        assert_eq!(
            told(pattern, &most),
            "10 november: moeder (gezag) alleen gesproken. Besproken: de zwelling."
        );
        assert_eq!(told(pattern, &most[..2]), "10 november: moeder gesproken.");
    }

    #[test]
    fn what_stands_elsewhere_is_neither_told_again_nor_called_open() {
        let pattern = "Gezien.[ Letsel: {injury}.][injury=?: Letsel niet beschreven.]";
        let filled = |given: fn() -> Given| {
            let filled = fill(pattern, |_| Some(given()), &|_| false, Language::Nl);
            filled.bits.iter().map(|bit| bit.words.as_str()).collect::<String>()
        };
        assert_eq!(filled(|| Given::Elsewhere), "Gezien.");
        assert_eq!(filled(|| Given::Nothing), "Gezien. Letsel niet beschreven.");
    }

    #[test]
    fn a_quote_keeps_its_own_stop_and_gets_no_second_one() {
        let quote = |words| told("Zij zegt: {words}.", &[("words", words, From::Quote)]);
        assert_eq!(quote("Er is niets."), "Zij zegt: Er is niets.");
        assert_eq!(quote("Er is niets"), "Zij zegt: Er is niets.");
    }

    #[test]
    fn typed_text_joins_the_sentence_and_a_name_keeps_its_capital() {
        let said = |words| told("Gehoord: {a}; daarna niets.", &[("a", words, From::Typed)]);
        assert_eq!(said("Het gaat goed."), "Gehoord: het gaat goed; daarna niets.");
        assert_eq!(said("Anna is ziek."), "Gehoord: Anna is ziek; daarna niets.");
        assert_eq!(told("Met {a}.", &[("a", "Veilig Thuis", From::Label)]), "Met Veilig Thuis.");
        assert_eq!(told("Met {a}.", &[("a", "Jeugdarts", From::Label)]), "Met jeugdarts.");
        assert_eq!(told("{a|b}.", &[("b", "moeder", From::Typed)]), "Moeder.");
    }

    #[test]
    fn one_two_and_three_are_strung_together() {
        let of =
            |n: usize| strung(["a", "b", "c"][..n].iter().map(|w| (*w).to_owned()).collect(), Language::Nl);
        assert_eq!([of(0), of(1), of(2), of(3)], ["", "a", "a en b", "a, b en c"]);
    }
}
