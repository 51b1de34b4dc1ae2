//! The class a child is in, where one school has one of it: "groep 4b", "klas 2H3", "groep 5/6". A number alone is an age.

use crate::document::anonymity::token::{Text, Token};

const SCHOOLS: &[&str] = &["vmbo", "mavo", "havo", "vwo", "atheneum", "gymnasium", "tl", "kader", "basis"];

/// The class that begins here.
pub(super) fn class(text: &Text<'_>, place: usize) -> Option<(usize, usize)> {
    let token = text.get(place)?;
    let announced = matches!(
        token.plain.as_str(),
        "groep"
            | "klas"
            | "brugklas"
            | "class"
            | "kleutergroep"
            | "kleuterklas"
            | "peutergroep"
            | "stamgroep"
    );
    if announced {
        return number_of_class(text, place + 1, token.plain.len() > 5).map(|end| (place, end));
    }
    in_class(text, place).or_else(|| year_of_school(text, place))
}

/// "4b", "2H3", "7 b", "5/6" behind "groep"; "C" behind "kleutergroep", where it is no group of blood.
fn number_of_class(text: &Text<'_>, at: usize, named: bool) -> Option<usize> {
    let first = text.get(at).filter(|first| !first.fresh)?;
    // "brugklas kb3", "kleutergroep C"
    let mixed =
        first.is_word() && first.text.chars().count() < 5 && first.text.chars().any(|c| c.is_ascii_digit());
    if named && first.is_initial() || mixed {
        return Some(at + 1 + usize::from(is_called(text, at + 1)));
    }
    if !first.is_number() || first.text.chars().count() > 4 {
        return None;
    }
    if first.text.chars().any(char::is_alphabetic) {
        return Some(at + 1 + usize::from(is_called(text, at + 1)));
    }
    if first.text.len() > 1 {
        return None;
    }
    let next = text.get(at + 1).filter(|next| !next.fresh)?;
    let combined = matches!(next.text, "/" | "-")
        && !next.spaced
        && text.get(at + 2).is_some_and(|second| {
            !second.spaced && second.text.len() == 1 && (second.is_digits() || is_letter_of_class(second))
        });
    if combined {
        return Some(at + 3 + usize::from(is_called(text, at + 3)));
    }
    if is_called(text, at + 1) {
        return Some(at + 2);
    }
    let alone =
        !text.get(at + 2).is_some_and(|after| !after.spaced && !matches!(after.text, "." | "," | ")"));
    (is_letter_of_class(next) && alone).then_some(at + 2)
}

/// "groep 1/2 geel": a class by a colour or a beast.
fn is_called(text: &Text<'_>, at: usize) -> bool {
    const CALLED: &[&str] = &[
        "geel",
        "rood",
        "blauw",
        "groen",
        "oranje",
        "paars",
        "roze",
        "wit",
        "zwart",
        "vlinders",
        "vlinder",
        "egels",
        "egel",
        "kikkers",
        "kikker",
        "beren",
        "uilen",
        "vissen",
        "bijen",
        "rupsen",
        "eekhoorns",
        "dolfijnen",
    ];
    text.get(at).is_some_and(|token| !token.fresh && !token.opens && CALLED.contains(&token.plain.as_str()))
}

fn is_letter_of_class(token: &Token<'_>) -> bool {
    token.is_word() && matches!(token.plain.as_str(), "a" | "b" | "c" | "d" | "e")
}

/// "zit in 2H3", "uit h4b", "in 1c": no time, dose or stage is written so.
fn in_class(text: &Text<'_>, place: usize) -> Option<(usize, usize)> {
    let before = text.before(place).filter(|_| !text.get(place).is_some_and(|token| token.fresh))?;
    if !matches!(before.plain.as_str(), "in" | "uit") {
        return None;
    }
    let sorts: Vec<char> = text.get(place)?.plain.chars().collect();
    let digit = |c: &char| matches!(c, '1'..='8');
    let fits = match sorts.as_slice() {
        [year, letter] => digit(year) && matches!(letter, 'a' | 'b' | 'c' | 'f'),
        [year, letters @ .., class] if digit(year) && digit(class) => {
            !letters.is_empty() && letters.len() < 4 && letters.iter().all(char::is_ascii_lowercase)
        }
        [level, year, class] => {
            matches!(level, 'h' | 'v' | 'm' | 'a' | 'g' | 'b' | 't' | 'k')
                && digit(year)
                && class.is_ascii_lowercase()
        }
        _ => false,
    };
    fits.then_some((place, place + 1))
}

/// "2 vmbo b", "havo 4b".
fn year_of_school(text: &Text<'_>, place: usize) -> Option<(usize, usize)> {
    let token = text.get(place)?;
    let next = text.get(place + 1).filter(|next| !next.fresh)?;
    if SCHOOLS.contains(&token.plain.as_str()) {
        let mixed = next.is_number()
            && next.text.chars().count() == 2
            && next.text.chars().last().is_some_and(char::is_alphabetic);
        return mixed.then_some((place, place + 2));
    }
    let year = token.is_digits() && token.is_number() && token.text.len() == 1;
    let letter = text.get(place + 2).filter(|third| !third.fresh && third.text.chars().count() == 1);
    let letter = letter.is_some_and(|letter| letter.is_word() || letter.is_digits());
    (year && SCHOOLS.contains(&next.plain.as_str()) && letter).then_some((place, place + 3))
}
