//! Numbers that lead back to a register: citizen numbers, accounts, telephones, number plates; and, in `file`, those of files.

mod file;

use super::token::{Text, Token};
use super::{Kind, Marks, Why};
use file::code;
pub(super) use file::find_announced;

/// Numbers that are known by their form alone.
pub(super) fn find_forms(text: &Text<'_>, marks: &mut Marks<'_>) {
    for place in text.places() {
        if marks.is_taken(place..place + 1) {
            continue;
        }
        if let Some(end) = code(text, place) {
            marks.mark(place..end, Kind::FileNumber, Why::Form);
        } else if let Some(end) = account(text, place) {
            marks.mark(place..end, Kind::BankAccount, Why::CheckDigits);
        } else if let Some(end) = plate(text, place) {
            marks.mark(place..end, Kind::NumberPlate, Why::Form);
        } else if let Some((end, kind, why)) = digits(text, place) {
            marks.mark(place..end, kind, why);
        }
    }
}

/// An IBAN: a country, two check digits, and the rest, with or without spaces.
fn account(text: &Text<'_>, place: usize) -> Option<usize> {
    let first = text.get(place)?;
    let head: Vec<char> = first.text.chars().take(4).collect();
    let country = head.first()?.is_ascii_alphabetic() && head.get(1)?.is_ascii_alphabetic();
    if !country || !head.get(2)?.is_ascii_digit() || !head.get(3)?.is_ascii_digit() {
        return None;
    }
    let mut all = String::new();
    let mut end = place;
    let mut best = None;
    while let Some(token) = text.get(end) {
        if !token.text.bytes().all(|byte| byte.is_ascii_alphanumeric()) || token.fresh && end > place {
            break;
        }
        all.push_str(&token.text.to_ascii_uppercase());
        end += 1;
        let dutch = all.starts_with("NL") && all.len() == 18;
        if (15..=34).contains(&all.len()) && (remainder(&all) == Some(1) || dutch) {
            best = Some(end);
        }
        if all.len() > 34 {
            break;
        }
    }
    best
}

fn remainder(account: &str) -> Option<u32> {
    let (head, tail) = account.split_at_checked(4)?;
    tail.chars().chain(head.chars()).try_fold(0, |rest, c| {
        let value = c.to_digit(36)?;
        Some(if value < 10 { rest * 10 + value } else { rest * 100 + value } % 97)
    })
}

/// A Dutch number plate: six letters and digits in three groups, hyphens between.
fn plate(text: &Text<'_>, place: usize) -> Option<usize> {
    let parts: Vec<&Token<'_>> = (place..place + 5).map_while(|at| text.get(at)).collect();
    let [one, dash, two, second, three] = parts.as_slice() else { return None };
    let joined = dash.is_mark("-") && second.is_mark("-") && parts[1..].iter().all(|token| !token.spaced);
    let groups = [one.text, two.text, three.text];
    let pure = |group: &str| {
        group.bytes().all(|byte| byte.is_ascii_digit())
            || group.bytes().all(|byte| byte.is_ascii_alphabetic())
    };
    let all: String = groups.concat();
    let mixed =
        all.bytes().any(|byte| byte.is_ascii_digit()) && all.bytes().any(|byte| byte.is_ascii_alphabetic());
    let follows = text.get(place + 5).is_some_and(|token| token.is_mark("-") && !token.spaced);
    (joined && all.len() == 6 && mixed && groups.into_iter().all(pure) && !follows).then_some(place + 5)
}

/// A run of digits, with the spaces, dots, slashes and hyphens that people write in it.
fn digits(text: &Text<'_>, place: usize) -> Option<(usize, Kind, Why)> {
    let first = text.get(place)?;
    let plus = first.is_mark("+");
    let bracket = first.is_mark("(");
    let begins =
        first.is_number() || (plus || bracket) && text.get(place + 1)?.is_number() && text.touches(place + 1);
    if !begins || first.is_number() && !first.is_digits() {
        return None;
    }
    let mut all = String::new();
    let mut end = place;
    let mut ends = Vec::new();
    while let Some(token) = text.get(end) {
        let next_is_digits = text.get(end + 1).is_some_and(Token::is_digits);
        let joins = match token.text {
            _ if token.fresh && end > place => false,
            "/" => all.starts_with('0') && next_is_digits,
            "-" | "–" => next_is_digits && !text.get(end + 1)?.fresh && end > place,
            "." => next_is_digits && text.touches(end) && text.touches(end + 1),
            "(" | ")" => {
                (end == place || bracket || all.starts_with("31") || all.starts_with("0031")) && all.len() < 7
            }
            "+" => end == place,
            _ => token.is_digits(),
        };
        if !joins || all.len() > 14 {
            break;
        }
        if token.is_digits() {
            all.push_str(token.text);
            ends.push((all.len(), end + 1));
        }
        end += 1;
    }
    let ended = |length: usize| ends.iter().find(|(counted, _)| *counted == length).map(|(_, end)| *end);
    if is_public(&all) {
        return None;
    }
    // Abroad or at home, in the form of a telephone number.
    if plus {
        let end = ends.iter().rev().find(|(counted, _)| (9..=14).contains(counted)).map(|(_, end)| *end);
        return end.map(|end| (end, Kind::Phone, Why::Form));
    }
    if all.starts_with("0031")
        && let Some(end) = ended(13)
    {
        return Some((end, Kind::Phone, Why::Form));
    }
    if all.starts_with("00")
        && let Some(end) = (11..=14).rev().find_map(ended)
    {
        return Some((end, Kind::Phone, Why::Form));
    }
    // A mobile number without its nought.
    if first.text == "6"
        && text.get(place + 1).is_some_and(|next| next.text.len() == 8 || next.is_mark("-"))
        && let Some(end) = ended(9)
    {
        return Some((end, Kind::Phone, Why::Form));
    }
    // Within a house: of whom, everybody there knows.
    let extension = ["toestel", "toestelnummer", "tst", "sein", "pieper", "doorkiesnummer", "doorkies"];
    if (3..=5).contains(&first.text.len()) && text.announced(place, 2, &extension) {
        return Some((place + 1, Kind::Phone, Why::Announced));
    }
    if all.starts_with('0')
        && !all.starts_with("00")
        && let Some(end) = ended(10)
    {
        return Some((end, Kind::Phone, Why::Form));
    }
    if bracket {
        return None;
    }
    if let Some(end) = ended(9).filter(|_| passes_eleven(&all[..9])) {
        return Some((end, Kind::CitizenNumber, Why::CheckDigits));
    }
    if first.text.len() >= 7 {
        // Eight digits may be a date without marks; those are read as a date first where a birth is told.
        return Some((place + 1, Kind::FileNumber, Why::LongNumber));
    }
    let called = text.announced(
        place,
        4,
        &["tel", "telefoon", "telefoonnummer", "mobiel", "bereikbaar", "gsm", "nummer", "phone"],
    );
    let length = (6..=8).rev().find(|length| ended(*length).is_some());
    length.filter(|_| called).and_then(ended).map(|end| (end, Kind::Phone, Why::Announced))
}

/// Numbers of public services, which lead to nobody.
fn is_public(digits: &str) -> bool {
    const SHORT: &[&str] = &["112", "113", "116111", "116006", "144", "09008844", "1402", "14010"];
    SHORT.contains(&digits)
        || ["0800", "0900", "0906", "0909"].iter().any(|prefix| digits.starts_with(prefix))
        || digits.starts_with("14") && digits.len() <= 6
}

/// The check of eleven that every citizen service number passes.
fn passes_eleven(digits: &str) -> bool {
    let values = digits.bytes().map(|byte| i32::from(byte - b'0'));
    let weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];
    let sum: i32 = values.zip(weights).map(|(value, weight)| value * weight).sum();
    sum % 11 == 0 && digits.bytes().any(|byte| byte != b'0')
}
