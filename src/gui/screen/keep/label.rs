//! What a label looks like, when it looks like something that tells who a case is about. A guess, never a refusal.

use crate::document::anonymity::{Kind, Why, find, is_made_of_words};
use crate::locale::month;

/// What a label resembles.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Resembles {
    /// A name of a person.
    Name,
    /// A date, such as a date of birth.
    Date,
    /// A number of a person: citizen number, patient number, telephone.
    Number,
    /// A Dutch postcode.
    Postcode,
    /// An e-mail address.
    Email,
    /// Where somebody lives, or what a school, club or employer is called.
    Address,
    /// Somebody who can be recognised by who they are.
    Somebody,
}

/// What a label resembles, if anything.
#[must_use]
pub fn resembles(label: &str) -> Option<Resembles> {
    let words: Vec<&str> = label.split_whitespace().collect();
    if is_email(&words) {
        Some(Resembles::Email)
    } else if has_date(&words) {
        Some(Resembles::Date)
    } else if has_postcode(&words) {
        Some(Resembles::Postcode)
    } else if has_long_number(label) {
        Some(Resembles::Number)
    } else {
        found_in(label)
    }
}

/// What the finder that reads what is anonymous on paper finds in it.
fn found_in(label: &str) -> Option<Resembles> {
    let mut told = find(label).into_iter().filter_map(|finding| {
        Some(match finding.kind {
            // Two words with a capital may be a green door, or a second cup.
            Kind::Name if is_made_of_words(&label[finding.span.clone()]) => return None,
            Kind::Organisation
                if finding.why == Why::Form && is_made_of_words(&label[finding.span.clone()]) =>
            {
                return None;
            }
            Kind::Name => Resembles::Name,
            Kind::BirthDate => Resembles::Date,
            Kind::CitizenNumber | Kind::Phone | Kind::BankAccount | Kind::NumberPlate | Kind::FileNumber => {
                Resembles::Number
            }
            Kind::Postcode => Resembles::Postcode,
            Kind::Mail | Kind::Handle => Resembles::Email,
            Kind::Street | Kind::Place | Kind::Organisation => Resembles::Address,
            Kind::Role => Resembles::Somebody,
            Kind::Diagnosis => return None,
        })
    });
    told.next()
}

fn is_email(words: &[&str]) -> bool {
    words.iter().any(|word| {
        word.split_once('@')
            .is_some_and(|(who, host)| !who.is_empty() && host.trim_matches('.').contains('.'))
    })
}

fn has_date(words: &[&str]) -> bool {
    let numeric = words.iter().any(|word| {
        let parts: Vec<&str> =
            word.trim_matches(|c: char| !c.is_alphanumeric()).split(['-', '/', '.']).collect();
        match parts.as_slice() {
            [year, month, day] if year.len() == 4 => is_day(day) && is_month(month) && is_number(year),
            [day, month, year] => {
                is_day(day) && is_month(month) && is_number(year) && matches!(year.len(), 2 | 4)
            }
            _ => false,
        }
    });
    let apart = words.windows(3).any(|three| {
        is_day(three[0]) && is_month(three[1]) && is_number(three[2]) && matches!(three[2].len(), 2 | 4)
    });
    // A day with the name of a month is a date without its year too; two bare numbers are not.
    numeric || apart || words.windows(2).any(|two| is_day(two[0]) && is_month_name(two[1]))
}

fn is_day(word: &str) -> bool {
    word.len() <= 2 && word.parse::<u8>().is_ok_and(|day| (1..=31).contains(&day))
}

fn is_month(word: &str) -> bool {
    (word.len() <= 2 && word.parse::<u8>().is_ok_and(|month| (1..=12).contains(&month)))
        || is_month_name(word)
}

fn is_month_name(word: &str) -> bool {
    month::begun(word.trim_end_matches('.')).is_some()
}

fn is_number(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit())
}

/// Four digits and two letters: `1234AB`, or `1234 AB`.
fn has_postcode(words: &[&str]) -> bool {
    let is_four = |digits: &str| digits.len() == 4 && is_number(digits) && !digits.starts_with('0');
    let attached = |word: &&str| {
        word.is_ascii()
            && word.len() == 6
            && is_four(&word[..4])
            && word[4..].bytes().all(|byte| byte.is_ascii_alphabetic())
    };
    let apart = |two: &[&str]| {
        is_four(two[0]) && two[1].len() == 2 && two[1].bytes().all(|byte| byte.is_ascii_uppercase())
    };
    words.iter().any(attached) || words.windows(2).any(apart)
}

/// The fewest digits that a number of a person has.
const DIGITS: usize = 8;

/// Eight digits or more, also when written in groups.
fn has_long_number(label: &str) -> bool {
    let mut digits = 0;
    for c in label.chars() {
        if c.is_ascii_digit() {
            digits += 1;
            if digits == DIGITS {
                return true;
            }
        } else if !matches!(c, ' ' | '.' | '-' | '/') {
            digits = 0;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_words_with_a_capital_look_like_a_name() {
        for label in [
            "Anna Bakker",
            "anna Bakker-Smit Jansen",
            "Jan de Vries",
            "J. van der Berg",
            "gezin Van den Berg",
        ] {
            assert_eq!(resembles(label), Some(Resembles::Name), "{label}");
        }
    }

    /// Invented labels that lead to somebody, and labels that do not.
    #[test]
    fn the_finder_of_free_text_guards_the_label_too() {
        for label in [
            "mevrouw Jansen",
            "familie Yilmaz",
            "dhr. Pietersen",
            "Sanne",
            "jan de vries",
            "v.d. Berg",
            "Dorpsstraat 12",
            "geb. 2014",
            "zoon van de bakker",
            "obs De Terp",
            "JvdB",
            "kleine Fatima",
            "tweeling Achterberg",
            "mw Kuipers",
            "Fatima el Amrani",
            "baby Van Essen",
            "klas 2H3",
            "Souf Khattabi",
        ] {
            assert!(resembles(label).is_some(), "{label}");
        }
        for label in [
            "Groene Deur",
            "Blauwe Fiets",
            "Regen Dinsdag",
            "Rode Jas",
            "Tweede Kop Koffie",
            "Volle Wachtkamer",
            "Zes Uur Donker",
            "Laatste Trein",
            "groene deur",
            "Herfst",
            "Hond Blaft",
            "Kapotte Lamp",
            "Warme Trui",
        ] {
            assert_eq!(resembles(label), None, "{label}");
        }
    }

    #[test]
    fn a_date_is_recognised_however_it_is_written() {
        for label in
            ["18-11-2016", "kind 18/11/16", "18.11.2016", "2016-11-18", "18 nov 2016", "18 11 2016", "3 mei"]
        {
            assert_eq!(resembles(label), Some(Resembles::Date), "{label}");
        }
    }

    #[test]
    fn eight_digits_or_more_look_like_a_number_of_a_person() {
        for label in ["123456782", "12345678", "1234.56.782", "06 12345678"] {
            assert_eq!(resembles(label), Some(Resembles::Number), "{label}");
        }
    }

    #[test]
    fn postcodes_and_addresses_of_mail_are_recognised() {
        assert_eq!(resembles("flat 1234 AB"), Some(Resembles::Postcode));
        assert_eq!(resembles("1234ab"), Some(Resembles::Postcode));
        assert_eq!(resembles("moeder@voorbeeld.nl"), Some(Resembles::Email));
    }

    #[test]
    fn a_plain_word_passes() {
        for label in [
            "",
            "blauwe fiets",
            "Blauwe fiets",
            "dinsdag 2",
            "SEH nacht",
            "SEH HAP",
            "fiets 2026",
            "2026 in herfst",
            "1 van 3",
            "spreekuur 14 uur",
            "kind 3 maanden",
        ] {
            assert_eq!(resembles(label), None, "{label}");
        }
    }
}
