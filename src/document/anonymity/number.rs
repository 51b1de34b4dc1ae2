//! Numbers that lead back to a register: citizen numbers, accounts, telephones, number plates, files.

use std::ops::Range;

use super::token::{Text, Token};
use super::{Kind, Marks, Why};

/// Numbers that are known by their form alone.
pub(super) fn find_forms(text: &Text<'_>, marks: &mut Marks<'_>) {
    for place in text.places() {
        if marks.is_taken(place..place + 1) {
            continue;
        }
        if let Some(end) = account(text, place) {
            marks.mark(place..end, Kind::BankAccount, Why::CheckDigits);
        } else if let Some(end) = plate(text, place) {
            marks.mark(place..end, Kind::NumberPlate, Why::Form);
        } else if let Some((end, kind, why)) = digits(text, place) {
            marks.mark(place..end, kind, why);
        }
    }
}

/// Numbers that a word before them announces.
pub(super) fn find_announced(text: &Text<'_>, marks: &mut Marks<'_>) {
    for place in text.places() {
        let Some(token) = text.get(place) else { continue };
        // "dossier ZH-00812", but not "dossier van 2024".
        if BARE.contains(&token.plain.as_str()) {
            let told = code_after(text, place + 1).filter(|range| {
                let code = || range.clone().filter_map(|at| text.get(at));
                let digits: usize =
                    code().map(|token| token.text.bytes().filter(u8::is_ascii_digit).count()).sum();
                digits >= 5
                    || digits >= 3
                        && code().any(|token| token.text.bytes().any(|byte| byte.is_ascii_uppercase()))
            });
            if let Some(range) = told {
                mark_code(text, range, marks);
            }
        } else if FILE.contains(&token.plain.as_str()) || is_file_word(&token.plain) {
            if let Some(range) = code_after(text, place + 1) {
                mark_code(text, range, marks);
            }
        } else if token.plain == "kenteken" || token.plain == "plate" {
            if let Some(range) = code_after(text, place + 1) {
                marks.mark(range, Kind::NumberPlate, Why::Announced);
            }
        } else if (token.plain == "bsn"
            || token.plain.contains("burgerservicen")
            || token.plain.contains("sofin"))
            && let Some(range) = code_after(text, place + 1)
        {
            marks.mark(range, Kind::CitizenNumber, Why::Announced);
        }
    }
}

/// A number that was announced: of a citizen where its digits say so, else of a file.
fn mark_code(text: &Text<'_>, range: Range<usize>, marks: &mut Marks<'_>) {
    let code: String = range.clone().filter_map(|at| text.get(at)).map(|token| token.text).collect();
    let is_citizen =
        code.len() == 9 && code.bytes().all(|sign| sign.is_ascii_digit()) && passes_eleven(&code);
    match is_citizen {
        true => marks.mark(range, Kind::CitizenNumber, Why::CheckDigits),
        false => marks.mark(range, Kind::FileNumber, Why::Announced),
    }
}

/// Words that a number may follow without being the number of a file.
const BARE: &[&str] =
    &["nr", "nummer", "dossier", "zaak", "casus", "melding", "aangifte", "polis", "file", "case"];

/// Words before the number of a file.
const FILE: &[&str] = &[
    "kenmerk",
    "pv",
    "polis",
    "agb",
    "uzovi",
    "hisnr",
    "dossiernr",
    "zaaknr",
    "casusnr",
    "patientnr",
    "clientnr",
    "patnr",
    "pnr",
    "registratienr",
    "klantnr",
    "rapportnr",
    "mutatienr",
    "aangiftenr",
    "meldingsnr",
    "referentie",
    "ref",
    "verbaalnummer",
    "verbaalnr",
    "zaak",
    "vnummer",
    "vnr",
    "parketnummer",
    "rekestnummer",
    "incidentnr",
    "rolnummer",
    "polisnr",
    "mrn",
];

fn is_file_word(plain: &str) -> bool {
    const ABOUT: &[&str] = &[
        "dossier",
        "patient",
        "client",
        "zaak",
        "casus",
        "polis",
        "registratie",
        "klant",
        "mutatie",
        "aangifte",
        "melding",
        "pasjes",
        "paspoort",
        "document",
        "incident",
        "verzekerde",
        "leerling",
        "personeels",
        "lidmaatschaps",
        "rijbewijs",
        "referentie",
        "relatie",
    ];
    plain.strip_suffix("nummer").is_some_and(|about| ABOUT.iter().any(|word| about.starts_with(word)))
}

/// The code after a word that announces one: at most three small words on, and with a digit in it.
fn code_after(text: &Text<'_>, from: usize) -> Option<Range<usize>> {
    const BETWEEN: &[&str] = &[
        "rechtbank",
        ".",
        ":",
        "is",
        "nr",
        "nummer",
        "no",
        "number",
        "van",
        "het",
        "de",
        "luidt",
        "was",
        "met",
        "(",
        "#",
        "=",
        "auto",
        "onder",
        "politie",
        "-",
    ];
    let mut start = from;
    while start < from + 4 && text.get(start).is_some_and(|token| BETWEEN.contains(&token.plain.as_str())) {
        start += 1;
    }
    // "JZ RK 25-3341": groups of capitals before the number itself.
    let is_group = |at: usize| {
        text.get(at).is_some_and(|token| {
            !token.fresh && token.text.len() <= 3 && token.text.bytes().all(|byte| byte.is_ascii_uppercase())
        })
    };
    let mut end = start;
    while end < start + 3 && is_group(end) {
        end += 1;
    }
    let headed = end > start && text.get(end).is_some_and(Token::is_number);
    let first = if headed { end } else { start };
    end = first;
    let mut counted = 0;
    while let Some(token) = text.get(end) {
        // A second number behind a stroke: "C/09/612345 / JE RK 24-17".
        if token.is_mark("/") && token.spaced && counted > 0 && is_group(end + 1) {
            let more = (end + 1..end + 4).find(|at| !is_group(*at)).unwrap_or(end + 4);
            if text.get(more).is_some_and(|token| token.is_number() && !token.fresh) {
                end = more + 1;
                continue;
            }
        }
        let joins = end == first || !token.spaced && (!token.is_mark(".") || text.touches(end + 1));
        let grows = end > first && token.spaced && token.is_digits() && counted > 0;
        let marks = matches!(token.text, "-" | "/" | "." | "_") && end > first && text.touches(end + 1);
        let code = token.text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
        if !(joins && (code || marks) || grows) || token.fresh && end > first {
            break;
        }
        counted += token.text.bytes().filter(u8::is_ascii_digit).count();
        end += 1;
    }
    (counted >= 2).then_some(start..end)
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
        || ["0800", "0900", "0906", "0909", "088"].iter().any(|prefix| digits.starts_with(prefix))
        || digits.starts_with("14") && digits.len() <= 6
}

/// The check of eleven that every citizen service number passes.
fn passes_eleven(digits: &str) -> bool {
    let values = digits.bytes().map(|byte| i32::from(byte - b'0'));
    let weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];
    let sum: i32 = values.zip(weights).map(|(value, weight)| value * weight).sum();
    sum % 11 == 0 && digits.bytes().any(|byte| byte != b'0')
}
