//! The numbers of files: of a case, a report, a patient, a policy. Announced by a word, or in a form that nothing else has.

use std::ops::Range;

use super::passes_eleven;
use crate::document::anonymity::token::{Text, Token};
use crate::document::anonymity::{Kind, Marks, Why};

/// Numbers that a word before them announces.
pub(in crate::document::anonymity) fn find_announced(text: &Text<'_>, marks: &mut Marks<'_>) {
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
const BARE: &[&str] = &[
    "nr",
    "nummer",
    "dossier",
    "zaak",
    "casus",
    "melding",
    "aangifte",
    "polis",
    "zorgpolis",
    "file",
    "case",
    "registratie",
    "mutatie",
    "beschikking",
    "verbaal",
    "verwijzing",
    "ecd",
    "epd",
    "his",
    "zis",
    "big",
    "bvh",
    "parket",
    "rekest",
    "toekenning",
    "indicatie",
    "client",
    "klacht",
    "incident",
    "rapport",
    "uitnodiging",
    "toewijzing",
];

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
    "lidnr",
    "bignr",
    "regnr",
    "dosnr",
    "kaartnr",
    "pasnr",
    "verzekeringsnr",
    "bonnr",
    "casenr",
    "procesverbaal",
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
        "pas",
        "lid",
        "kaart",
        "verzekerings",
        "big",
        "epd",
        "ecd",
        "bvh",
        "klacht",
        "beschikking",
        "parket",
        "rekest",
        "vreemdelingen",
        "inschrijf",
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

/// What is written as the number of a file, though nothing announces it: "PL0900-2026331871", "JZ/2026/11823", "Z26.01934".
/// Capitals and at least five digits, joined by marks; a year and at least four digits. A date or a sum is not written so.
pub(super) fn code(text: &Text<'_>, place: usize) -> Option<usize> {
    let first = text.get(place).filter(|token| !token.is_mark("/"))?;
    let capitals = |token: &Token<'_>| token.text.bytes().take_while(u8::is_ascii_uppercase).count();
    let headed = (1..=4).contains(&capitals(first))
        && first.text.bytes().skip(capitals(first)).all(|byte| byte.is_ascii_digit());
    let year = first.is_digits() && first.text.len() == 4 && first.text.starts_with("20");
    // "26/331845-P": the year in two digits.
    let short_year = first.is_digits() && first.text.len() == 2;
    let joined = place > 0
        && !first.spaced
        && !first.fresh
        && text.before(place).is_some_and(|before| !matches!(before.text, "(" | "\"" | ":" | "#"));
    if !(headed || year || short_year) || joined {
        return None;
    }
    let mut end = place + 1;
    let mut groups: Vec<&str> = vec![first.text];
    while let (Some(mark), Some(next)) = (text.get(end), text.get(end + 1)) {
        let goes_on = matches!(mark.text, "-" | "/" | "." | "_")
            && !mark.spaced
            && !next.spaced
            && next.text.bytes().all(|byte| byte.is_ascii_digit() || byte.is_ascii_uppercase());
        if !goes_on {
            break;
        }
        groups.push(next.text);
        end += 2;
    }
    let digits: usize = groups.iter().map(|group| group.bytes().filter(u8::is_ascii_digit).count()).sum();
    let fits = if short_year {
        groups.len() < 4
            && groups
                .get(1)
                .is_some_and(|group| group.len() >= 5 && group.bytes().all(|byte| byte.is_ascii_digit()))
            && groups.get(2).is_none_or(|group| group.len() < 3)
    } else if year {
        groups.len() == 2
            && groups[1].len() >= 4
            && !(groups[1].len() == 4 && groups[1].starts_with("20"))
            && groups[1].bytes().all(|byte| byte.is_ascii_digit())
    } else {
        (5..16).contains(&digits) && (groups.len() > 1 || digits >= 6)
    };
    fits.then_some(end)
}
