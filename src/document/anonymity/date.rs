//! Dates of birth, in the many ways people write them. Any other date stays: when something happened is what a paper is
//! about.

use super::name::cues::ROLES;
use super::token::Text;
use super::{Kind, Marks, Why, spoken};
use crate::locale::month;

const BIRTH: &[&str] = &[
    "geb",
    "geboren",
    "geboortedatum",
    "gebdatum",
    "gebdat",
    "gd",
    "dob",
    "born",
    "jarig",
    "verjaardag",
    "birth",
    "birthday",
    "birthdate",
    "geboorte",
    "verjaart",
    "geboortedag",
    "geboortejaar",
    "wereld",
    "levenslicht",
];

/// Before this year hardly any date is about what happened now.
const LONG_AGO: u16 = 2012;

pub(super) fn find(text: &Text<'_>, marks: &mut Marks<'_>) {
    for place in text.places() {
        if marks.is_taken(place..place + 1) {
            continue;
        }
        let whole = read(text, place).is_some();
        if let Some(end) = feast(text, place).or_else(|| year_alone(text, place)).filter(|_| !whole)
            && (text.announced(place, 4, BIRTH)
                || born_behind(text, end)
                || is_starred(text, place)
                || somebody_is_of(text, place))
        {
            // "de dag na Koningsdag"
            let article = text.before(place).is_some_and(|before| {
                before.plain == "de"
                    && text.get(place).is_some_and(|token| matches!(token.plain.as_str(), "dag" | "avond"))
            });
            marks.mark(place - usize::from(article)..end, Kind::BirthDate, Why::Announced);
            continue;
        }
        let Some(date) = read(text, place) else { continue };
        let starred = is_starred(text, place);
        let of = text.before(place).is_some_and(|before| before.plain == "van")
            && place > 1
            && text
                .before(place - 1)
                .is_some_and(|before| matches!(before.plain.as_str(), "is" | "zijn" | "kind"));
        let beside_role = place > 1
            && text.before(place).is_some_and(|before| matches!(before.text, "," | "("))
            && text.before(place - 1).is_some_and(|before| ROLES.contains(&before.plain.as_str()));
        if starred
            || beside_role && date.is_whole()
            || text.announced(place, 6, BIRTH)
            || born_behind(text, date.end)
            || of && date.is_whole()
            || somebody_is_of(text, place)
            || turns(text, place, date.end)
        {
            marks.mark(place..date.end, Kind::BirthDate, Why::Announced);
        } else if date.is_whole() && date.year.is_some_and(|year| year < LONG_AGO) {
            marks.mark(place..date.end, Kind::BirthDate, Why::LongAgo);
        }
    }
}

/// "in '09 geboren", "de dag na Sinterklaas 2021 geboren", "3 januari kwam zij ter wereld".
fn born_behind(text: &Text<'_>, end: usize) -> bool {
    let born = |next: &str| matches!(next, "geboren" | "geb" | "born");
    let near = |at: usize| text.get(at).filter(|next| !(next.fresh || at > end && next.opens));
    near(end).is_some_and(|next| born(&next.plain))
        || (end..end + 5).map_while(near).any(|next| next.plain == "wereld" || next.plain == "levenslicht")
        || near(end).is_some_and(|next| matches!(next.plain.as_str(), "is" | "was" | "werd"))
            && (end + 1..end + 4).map_while(near).any(|next| born(&next.plain))
}

/// "*2015"
fn is_starred(text: &Text<'_>, place: usize) -> bool {
    text.before(place).is_some_and(|before| before.is_mark("*") && !before.fresh)
}

/// "Hij is van 2014", "zij is van '78": of somebody, and no letter or report.
fn somebody_is_of(text: &Text<'_>, place: usize) -> bool {
    const SOMEBODY: &[&str] = &["hij", "zij", "ze", "die", "jongste", "oudste", "middelste", "he", "she"];
    let word = |back: usize| place.checked_sub(back).and_then(|at| text.get(at));
    let of = word(1).is_some_and(|of| of.plain == "van" && !text.get(place).is_some_and(|token| token.fresh));
    let is = word(2).is_some_and(|is| matches!(is.plain.as_str(), "is" | "zijn" | "was"));
    let who = word(3)
        .is_some_and(|who| SOMEBODY.contains(&who.plain.as_str()) || ROLES.contains(&who.plain.as_str()));
    of && is && (who || word(2).is_some_and(|is| is.opens && is.plain == "is"))
}

/// "werd 12 november zes", "wordt op 12 mei vier jaar": a birthday.
fn turns(text: &Text<'_>, place: usize, end: usize) -> bool {
    let turns = text.announced(place, 2, &["wordt", "werd", "worden", "turns"]);
    let age = text.get(end).filter(|age| !age.fresh && !age.opens);
    turns && age.is_some_and(|age| spoken::is_number(&age.plain) || age.is_digits() && age.text.len() < 3)
}

/// A day that is known by its name, with the day before or after it and the year.
fn feast(text: &Text<'_>, place: usize) -> Option<usize> {
    const FEASTS: &[&str] = &[
        "kerstdag",
        "paasdag",
        "pinksterdag",
        "kerst",
        "kerstmis",
        "kerstavond",
        "pasen",
        "pinksteren",
        "koningsdag",
        "koninginnedag",
        "sinterklaas",
        "sinterklaasavond",
        "pakjesavond",
        "nieuwjaarsdag",
        "nieuwjaar",
        "oudjaar",
        "oudjaarsdag",
        "oudejaarsdag",
        "oudejaarsavond",
        "hemelvaart",
        "hemelvaartsdag",
        "bevrijdingsdag",
        "dodenherdenking",
        "allerheiligen",
        "allerzielen",
        "driekoningen",
        "carnaval",
        "suikerfeest",
        "offerfeest",
        "moederdag",
        "vaderdag",
        "dierendag",
        "valentijnsdag",
        "prinsjesdag",
        "hongerwinter",
        "oorlogswinter",
        "schrikkeldag",
        "christmas",
        "easter",
    ];
    let mut at = place;
    if matches!(text.get(at)?.plain.as_str(), "dag" | "avond" | "week")
        && text.get(at + 1).is_some_and(|next| matches!(next.plain.as_str(), "na" | "voor"))
    {
        at += 2;
    }
    if matches!(text.get(at)?.plain.as_str(), "eerste" | "tweede" | "1e" | "2e") {
        at += 1;
    }
    let _ = text.get(at).filter(|token| FEASTS.contains(&token.plain.as_str()))?;
    // "van dit jaar", "vorig jaar"
    let word = |at: usize| text.get(at).filter(|token| !token.fresh).map(|token| token.plain.as_str());
    let of = usize::from(word(at + 1) == Some("van"));
    let told = matches!(word(at + 1 + of), Some("dit" | "vorig" | "verleden" | "afgelopen"));
    if told && word(at + 2 + of) == Some("jaar") {
        return Some(at + 3 + of);
    }
    Some(year_at(text, at + 1 + of).or_else(|| year_at(text, at + 1)).unwrap_or(at + 1))
}

/// A year by itself: '09, 1949, negentienzestig.
fn year_alone(text: &Text<'_>, place: usize) -> Option<usize> {
    if text.get(place).is_some_and(|token| token.fresh && token.is_digits()) {
        return None;
    }
    year_at(text, place)
}

fn year_at(text: &Text<'_>, place: usize) -> Option<usize> {
    let first = text.get(place).filter(|token| !token.fresh)?;
    if matches!(first.text, "'" | "’" | "‘") {
        let year =
            text.get(place + 1).filter(|year| year.is_digits() && year.text.len() == 2 && !year.spaced);
        return year.map(|_| place + 2);
    }
    let whole = first.is_number()
        && first.is_digits()
        && first.text.len() == 4
        && (first.text.starts_with("19") || first.text.starts_with("20"));
    (whole || spoken::is_year(&first.plain)).then_some(place + 1)
}

/// A date as written.
pub(super) struct Date {
    pub(super) end: usize,
    pub(super) day: bool,
    year: Option<u16>,
    packed: bool,
}

impl Date {
    /// Day, month and year.
    pub(super) const fn is_whole(&self) -> bool {
        self.day && self.year.is_some() && !self.packed
    }
}

/// The date that begins at this token.
pub(super) fn read(text: &Text<'_>, place: usize) -> Option<Date> {
    let first = text.get(place)?;
    if first.is_number() {
        if first.text.len() == 8 && first.is_digits() {
            return packed(first.text).then_some(Date {
                end: place + 1,
                day: true,
                year: None,
                packed: true,
            });
        }
        return numeric(text, place).or_else(|| day_and_month(text, place));
    }
    day_and_month(text, place).or_else(|| month_first(text, place))
}

/// 12-03-2019, 12/3/'19, 12.03.2019, 2019-03-12.
fn numeric(text: &Text<'_>, place: usize) -> Option<Date> {
    let separator = text.get(place + 1)?.text;
    if !matches!(separator, "-" | "/" | "." | "–") || text.get(place + 3)?.text != separator {
        return None;
    }
    let number = |at: usize| text.get(at).filter(|token| token.is_digits())?.text.parse::<u16>().ok();
    let quote = usize::from(text.get(place + 4).is_some_and(|token| matches!(token.text, "'" | "’" | "‘")));
    let last = place + 4 + quote;
    let (one, two, three) = (number(place)?, number(place + 2)?, number(last)?);
    let digits = |at: usize| text.get(at).map_or(0, |token| token.text.len());
    let (year, month, day) = match (digits(place), digits(last)) {
        (4, 1..=2) => (one, two, three),
        (1..=2, 2) => (century(three), two, one),
        (1..=2, 4) => (three, two, one),
        _ => return None,
    };
    let fits = (1..=31).contains(&day) && (1..=12).contains(&month) && (1900..2100).contains(&year);
    fits.then_some(Date { end: last + 1, day: true, year: Some(year), packed: false })
}

/// 3 maart 2019, 3e maart, drie maart '19, 3 mrt. 2019.
fn day_and_month(text: &Text<'_>, place: usize) -> Option<Date> {
    let first = text.get(place)?;
    let digits: String = first.text.chars().take_while(char::is_ascii_digit).collect();
    let rest = first.plain.trim_start_matches(|c: char| c.is_ascii_digit());
    let day = match digits.parse::<u16>() {
        Ok(day) => {
            (1..=31).contains(&day) && matches!(rest, "" | "e" | "de" | "ste" | "st" | "nd" | "rd" | "th")
        }
        Err(_) => DAYS.contains(&first.plain.as_str()), // a day in words
    };
    let mut at = place + 1;
    while text.get(at).is_some_and(|token| matches!(token.plain.as_str(), "-" | "of" | "van" | "de")) {
        at += 1;
    }
    if !day || at > place + 3 || !is_month(&text.get(at)?.plain) {
        return None;
    }
    let (end, year) = year_after(text, at + 1);
    Some(Date { end, day: true, year, packed: false })
}

/// maart 2019, March 3, 2019.
fn month_first(text: &Text<'_>, place: usize) -> Option<Date> {
    if !is_month(&text.get(place)?.plain) {
        return None;
    }
    if let (end, Some(year)) = year_after(text, place + 1) {
        return Some(Date { end, day: false, year: Some(year), packed: false });
    }
    let day = text.get(place + 1)?;
    let number: String = day.text.chars().take_while(char::is_ascii_digit).collect();
    if !number.parse::<u16>().is_ok_and(|day| (1..=31).contains(&day)) {
        return None;
    }
    let (end, year) = year_after(text, place + 2);
    Some(Date { end, day: true, year, packed: false })
}

/// The year after a month, and where the date ends.
fn year_after(text: &Text<'_>, from: usize) -> (usize, Option<u16>) {
    let mut at = from;
    while at < from + 2
        && text.get(at).is_some_and(|token| matches!(token.text, "." | "," | "'" | "’" | "‘" | "-"))
    {
        at += 1;
    }
    let short = text.before(at).is_some_and(|token| at > from && matches!(token.text, "'" | "’" | "‘" | "-"));
    match text
        .get(at)
        .filter(|token| token.is_digits())
        .map(|token| (token.text.len(), token.text.parse::<u16>()))
    {
        Some((4, Ok(year))) if (1900..2100).contains(&year) => (at + 1, Some(year)),
        Some((2, Ok(year))) if short => (at + 1, Some(century(year))),
        _ => match text.get(at).filter(|token| spoken::is_year(&token.plain)) {
            Some(_) => (at + 1, None), // in words
            None => (from, None),
        },
    }
}

const fn century(year: u16) -> u16 {
    if year < 30 { 2000 + year } else { 1900 + year }
}

/// Eight digits that are a day, a month and a year, or the other way round.
fn packed(digits: &str) -> bool {
    let part =
        |from: usize, to: usize| digits.get(from..to).and_then(|part| part.parse::<u16>().ok()).unwrap_or(0);
    let fits = |day: u16, month: u16, year: u16| {
        (1..=31).contains(&day) && (1..=12).contains(&month) && (1900..2100).contains(&year)
    };
    fits(part(0, 2), part(2, 4), part(4, 8)) || fits(part(6, 8), part(4, 6), part(0, 4))
}

/// A month by its whole or its short name; `iii` is March in Roman figures.
fn is_month(plain: &str) -> bool {
    month::is_name(plain) || matches!(plain, "febr" | "sept" | "iii")
}

const DAYS: &[&str] = &[
    "een",
    "twee",
    "drie",
    "vier",
    "vijf",
    "zes",
    "zeven",
    "acht",
    "negen",
    "tien",
    "elf",
    "twaalf",
    "dertien",
    "veertien",
    "vijftien",
    "zestien",
    "zeventien",
    "achttien",
    "negentien",
    "twintig",
    "eenentwintig",
    "tweeentwintig",
    "drieentwintig",
    "vierentwintig",
    "vijfentwintig",
    "zesentwintig",
    "zevenentwintig",
    "achtentwintig",
    "negenentwintig",
    "dertig",
    "eenendertig",
    "eerste",
    "tweede",
    "derde",
    "vierde",
    "vijfde",
];
