//! Names of people: from the lists, after a title, after "heet", by a capital within a sentence, by initials, and again
//! wherever a word that was marked once stands once more.

use std::collections::HashSet;
use std::ops::Range;

use super::token::{Sort, Text, Token};
use super::{Kind, Marks, Why, date, lists};

/// Words before a surname.
const TITLES: &[&str] = &[
    "mevr",
    "mevrouw",
    "mw",
    "dhr",
    "heer",
    "hr",
    "meneer",
    "mijnheer",
    "mej",
    "mr",
    "mrs",
    "ms",
    "miss",
    "juf",
    "juffrouw",
    "meester",
    "dokter",
    "dr",
    "drs",
    "prof",
    "ds",
    "ing",
    "ir",
    "fam",
    "familie",
    "gezin",
    "gebroeders",
    "oom",
    "tante",
    "opa",
    "oma",
    "zuster",
    "agent",
    "rechercheur",
    "pastoor",
    "dominee",
    "imam",
    "aunt",
    "uncle",
    "doctor",
    "sister",
    "grandma",
];

/// People by role; an initial after it is somebody's.
pub(super) const ROLES: &[&str] = &[
    "zoon",
    "zoontje",
    "dochter",
    "dochtertje",
    "broer",
    "broertje",
    "zus",
    "zusje",
    "kind",
    "moeder",
    "vader",
    "vriend",
    "vriendin",
    "partner",
    "ex",
    "stiefvader",
    "stiefmoeder",
    "neef",
    "nicht",
    "neefje",
    "nichtje",
    "buurvrouw",
    "buurman",
    "patient",
    "patiente",
    "client",
    "jongen",
    "meisje",
    "baby",
    "tweeling",
    "pleegkind",
    "oppas",
    "son",
    "daughter",
    "brother",
    "sister",
    "mother",
    "father",
];

/// Words that say what somebody is called.
const CALLED: &[&str] = &[
    "heet",
    "heette",
    "heten",
    "genaamd",
    "bijgenaamd",
    "roepnaam",
    "alias",
    "genoemd",
    "noemt",
    "noemde",
    "voornaam",
    "achternaam",
    "meisjesnaam",
    "bijnaam",
    "naam",
    "called",
    "named",
    "nickname",
    "name",
    "surname",
    "aka",
    "noemen",
];

/// What only people do, so that an unknown word before it is somebody.
const DOES: &[&str] = &[
    "zegt",
    "zei",
    "vertelt",
    "vertelde",
    "huilt",
    "huilde",
    "speelt",
    "speelde",
    "belt",
    "belde",
    "ontkent",
    "ontkende",
    "lacht",
    "lachte",
    "durft",
    "durfde",
    "schreeuwt",
    "schreeuwde",
    "woont",
    "slaapt",
    "eet",
    "drinkt",
    "wilde",
    "vraagt",
    "vroeg",
    "luistert",
    "fluistert",
    "knikt",
    "plast",
    "sloeg",
    "slaat",
    "schopte",
    "schopt",
    "bijt",
    "verhuisde",
    "appte",
    "appt",
    "mailt",
    "mailde",
    "says",
    "said",
    "told",
    "cries",
    "cried",
    "lives",
    "wants",
];

/// What people do, and things as well.
const DOES_TOO: [&str; 38] = [
    "is", "was", "heeft", "had", "gaat", "ging", "komt", "kwam", "krijgt", "kreeg", "geeft", "gaf", "ziet",
    "zag", "voelt", "voelde", "zit", "zat", "ligt", "lag", "staat", "stond", "loopt", "liep", "valt", "viel",
    "heet", "kan", "kon", "moet", "moest", "mag", "mocht", "wil", "werkt", "werkte", "blijft", "en",
];

/// Small words within a surname.
const WITHIN: &[&str] = &[
    "van", "de", "den", "der", "ter", "ten", "te", "het", "'t", "in", "op", "el", "al", "ben", "bin", "ait",
    "ibn", "la", "le", "du", "da", "dos", "di", "del", "von", "zu", "st", "abu", "bou", "oulad", "d'", "'s",
    "t", "af",
];

/// Words that are names, however they came to be known.
type Known = HashSet<String>;

pub(super) fn find(text: &Text<'_>, marks: &mut Marks<'_>) {
    let mut known = Known::new();
    for place in text.places() {
        if marks.is_taken(place..place + 1) {
            continue;
        }
        let found = titled(text, place)
            .or_else(|| called(text, place))
            .or_else(|| initials(text, place))
            .or_else(|| initial_of(text, place))
            .or_else(|| free(text, place));
        let Some((start, end, why)) = found.filter(|(start, end, _)| start < end) else { continue };
        let Some(end) = free_of(text, start..end, marks) else { continue };
        let words = (start..end).filter_map(|at| text.get(at)).filter(|token| is_weighty(token));
        known.extend(words.map(|token| token.plain.clone()));
        marks.mark(start..end, Kind::Name, why);
        birth_beside(text, end, marks);
    }
    again(text, marks, &known);
}

/// Where a name ends that would run into something marked already: "Smit te Dokkum" ends before the "te".
fn free_of(text: &Text<'_>, tokens: Range<usize>, marks: &Marks<'_>) -> Option<usize> {
    let taken = tokens.clone().find(|at| marks.is_taken(*at..at + 1));
    let mut end = taken.unwrap_or(tokens.end);
    while taken.is_some()
        && end > tokens.start
        && text.get(end - 1).is_some_and(|token| {
            WITHIN.contains(&token.plain.as_str()) && !token.is_capitalised() || token.sort == Sort::Mark
        })
    {
        end -= 1;
    }
    (end > tokens.start).then_some(end)
}

/// A word that leads to somebody by itself.
fn is_weighty(token: &Token<'_>) -> bool {
    token.sort == Sort::Word && token.plain.len() > 2 && !WITHIN.contains(&token.plain.as_str())
}

/// A date right after a name is a date of birth: "Daan, 3-3-2019", "Daan (3 maart 2019)".
fn birth_beside(text: &Text<'_>, from: usize, marks: &mut Marks<'_>) {
    let beside = text.get(from).is_some_and(|token| matches!(token.text, "," | "("));
    let place = from + usize::from(beside);
    if beside
        && let Some(date) = date::read(text, place)
        && date.is_whole()
    {
        marks.mark(place..date.end, Kind::BirthDate, Why::Announced);
    }
}

/// After a title: "mevr. de Vries", "juf Anne", "dhr jansen".
fn titled(text: &Text<'_>, place: usize) -> Option<(usize, usize, Why)> {
    let title = text.get(place)?;
    if !TITLES.contains(&title.plain.as_str()) {
        return None;
    }
    let start =
        place + 1 + usize::from(text.get(place + 1).is_some_and(|token| token.is_mark(".") && !token.spaced));
    let next = text.get(start)?;
    // A second title: "de heer dr. Smit" is found at the second.
    if next.fresh || TITLES.contains(&next.plain.as_str()) {
        return None;
    }
    let end = run(text, start, Manner::Announced)?;
    Some((start, end, Why::Announced))
}

/// After "heet" and the like, or before "genoemd": also in quotation marks.
fn called(text: &Text<'_>, place: usize) -> Option<(usize, usize, Why)> {
    const BETWEEN: &[&str] = &[
        ":",
        "is",
        "was",
        "hem",
        "haar",
        "zich",
        "hij",
        "zij",
        "ze",
        "wordt",
        "van",
        "het",
        "kind",
        "ook",
        "wel",
        "him",
        "her",
        "thuis",
        "eigenlijk",
        "iedereen",
        "door",
        "them",
    ];
    let cue = text.get(place)?;
    if !CALLED.contains(&cue.plain.as_str()) {
        return None;
    }
    let mut start = place + 1;
    while start < place + 4
        && text
            .get(start)
            .is_some_and(|token| BETWEEN.contains(&token.plain.as_str()) && !token.is_capitalised())
    {
        start += 1;
    }
    let quoted = text.get(start).is_some_and(is_quote);
    start += usize::from(quoted);
    let token = text.get(start).filter(|token| token.is_word() && !token.fresh)?;
    if quoted && !lists::is_opener(&token.plain) {
        let close = (start..start + 4).find(|at| text.get(*at).is_some_and(is_quote));
        return close.map(|close| (start, close, Why::Announced));
    }
    // "De zaak heet Veilig Thuis" and "in naam der wet" name nobody.
    if !token.is_capitalised() && !lists::is_given(&token.plain) || lists::is_innocent(&token.plain) {
        return None;
    }
    Some((start, run(text, start, Manner::Announced)?, Why::Announced))
}

fn is_quote(token: &Token<'_>) -> bool {
    token.sort == Sort::Mark && matches!(token.text, "\"" | "“" | "”" | "„" | "‘" | "’" | "'")
}

/// J. de Vries, A.B. Jansen, J.d.V.
fn initials(text: &Text<'_>, place: usize) -> Option<(usize, usize, Why)> {
    const BODIES: &[&str] = &["ok", "bv", "nv", "av", "ad", "ic", "pc", "dd", "sv"];
    let mut at = place;
    let mut letters = String::new();
    while text.get(at).is_some_and(|token| {
        (token.is_initial() || at > place && token.text.chars().count() == 1 && token.is_word())
            && (at == place || !token.spaced || token.is_initial())
    }) && text.get(at + 1).is_some_and(|dot| dot.is_mark(".") && !dot.spaced)
    {
        letters.push_str(&text.get(at)?.plain);
        at += 2;
    }
    if letters.is_empty() || BODIES.contains(&letters.as_str()) {
        return None;
    }
    if text.get(at).is_some_and(|token| !token.fresh)
        && let Some(end) = run(text, at, Manner::Free)
    {
        return Some((place, end, Why::Form));
    }
    // "A.B." alone, and "J.d.V" whose last letter has no full stop.
    let last = text.get(at).is_some_and(|token| token.is_initial() && !token.spaced);
    (letters.chars().count() + usize::from(last) >= 2).then_some((place, at + usize::from(last), Why::Form))
}

/// "dochter M.", "zoon K": a letter that stands for somebody.
fn initial_of(text: &Text<'_>, place: usize) -> Option<(usize, usize, Why)> {
    let letter = text.get(place)?;
    let dotted = text.get(place + 1).is_some_and(|token| token.is_mark(".") && !token.spaced)
        && !text.touches(place + 2)
        && letter.is_word()
        && letter.text.chars().count() == 1;
    let role = text.before(place).is_some_and(|before| ROLES.contains(&before.plain.as_str()));
    (role && (letter.is_initial() || dotted) && !letter.fresh).then(|| {
        let dot = text.get(place + 1).is_some_and(|token| token.is_mark(".") && !token.spaced);
        (place, place + 1 + usize::from(dot), Why::Announced)
    })
}

/// Without anything that announces it.
fn free(text: &Text<'_>, place: usize) -> Option<(usize, usize, Why)> {
    let token = text.get(place).filter(|token| token.is_word())?;
    let plain = token.plain.as_str();
    if lists::is_given(plain) || lists::is_surname(plain) {
        if token.is_all_capitals() && token.text.chars().count() < 4
            || is_compound(text, place) && !lists::is_given(plain)
        {
            return None;
        }
        let (start, small) = with_small_words_before(text, place);
        let end = run(text, place, if small { Manner::Announced } else { Manner::Free }).unwrap_or(place + 1);
        return Some((start, end.max(place + 1), Why::Listed));
    }
    if !token.is_capitalised() || is_compound(text, place) {
        return None;
    }
    if token.opens {
        return opening(text, place);
    }
    // "Van den Berg" in the middle of a sentence: the small word carries the capital.
    if WITHIN.contains(&plain) {
        let end = run(text, place, Manner::Free)?;
        let last = text.get(end - 1)?;
        let named = lists::is_surname(&last.plain)
            || lists::is_doubtful(&last.plain)
            || !lists::is_place(&last.plain);
        return (named && end > place + 1).then_some((place, end, Why::Capital));
    }
    if !stands_for_somebody(text, token) {
        return None;
    }
    let (start, _) = with_small_words_before(text, place);
    let end = run(text, place, Manner::Free)?;
    Some((start, end, Why::Capital))
}

/// A capital at the start of a sentence says nothing; what comes after may.
fn opening(text: &Text<'_>, place: usize) -> Option<(usize, usize, Why)> {
    let token = text.get(place)?;
    let plain = token.plain.as_str();
    let next = text.get(place + 1).filter(|next| !next.fresh)?;
    let doubtful = lists::is_doubtful(plain);
    if lists::is_opener(plain) || !doubtful && lists::is_innocent(plain) {
        return None;
    }
    // A lone word in quotation marks is what somebody is called.
    if text.before(place).is_some_and(is_quote) && is_quote(next) {
        return Some((place, place + 1, Why::Form));
    }
    // Hardly any Dutch word ends in these, and many names do.
    let foreign = plain.len() > 3 && plain.ends_with(['a', 'i', 'o', 'y']);
    let does_too = DOES_TOO.contains(&next.plain.as_str()) && (doubtful || foreign);
    let wants = matches!(next.plain.as_str(), "wil" | "zelf") && !plain_start(plain);
    let does = does_too || wants || DOES.contains(&next.plain.as_str());
    let aged = matches!(next.text, "," | "(")
        && text.get(place + 2).is_some_and(Token::is_number)
        && text.get(place + 3).is_some_and(|unit| {
            matches!(
                unit.plain.as_str(),
                "jaar" | "jr" | "mnd" | "maanden" | "weken" | "years" | ")" | "j" | "wk"
            )
        });
    let further = run(text, place + 1, Manner::Free).filter(|_| {
        let small = WITHIN.contains(&next.plain.as_str());
        let two = text.get(place + 2).is_some_and(|third| WITHIN.contains(&third.plain.as_str()));
        let surname = if small { two || next.plain != "van" } else { next.is_capitalised() };
        surname && !plain_start(plain)
    });
    if does || aged {
        return Some((place, run(text, place, Manner::Announced).unwrap_or(place + 1), Why::Form));
    }
    further.map(|end| (place, end, Why::Capital))
}

/// A word that begins sentences by its ending: "Volgens", "Zwangere", "Blauwe", "Daarnaast".
fn plain_start(plain: &str) -> bool {
    const ENDINGS: &[&str] = &[
        "er", "iste", "kundige", "ent", "ing", "heid", "lijk", "atie", "ens", "naast", "door", "ende",
        "elijk", "ische", "isch", "tie", "eert", "oor", "teit", "schap", "zoon", "dochter", "vader", "kind",
        "kinderen", "arts", "artsen", "adres", "dienst", "huis", "werk", "voogd", "vriend", "broer", "zus",
        "school", "groep", "team", "gezin", "zorg", "nummer", "dag", "plek", "kundigen", "ouders",
    ];
    lists::is_opener(plain) || ENDINGS.iter().any(|ending| plain.ends_with(ending))
}

/// Whether a capital within a sentence stands for somebody.
fn stands_for_somebody(text: &Text<'_>, token: &Token<'_>) -> bool {
    let plain = token.plain.as_str();
    !lists::is_innocent(plain)
        && !lists::is_place(plain)
        && (lists::is_doubtful(plain) || !text.is_also_lower(plain))
        && !is_brandlike(token.text)
        && !is_of_a_people(plain)
        && plain.len() > 1
}

/// Braziliaans, Vietnamese, Keniaan.
fn is_of_a_people(plain: &str) -> bool {
    ["aans", "aanse", "iaan", "ische", "isch", "eese"].iter().any(|ending| plain.ends_with(ending))
}

/// A capital further on in the word: WhatsApp, pH, HbA1c, SpO2.
fn is_brandlike(word: &str) -> bool {
    let dutch = word.starts_with("IJ")
        || word.starts_with("Mc")
        || word.starts_with("Mac")
        || word.contains(['\'', '’']);
    word.chars().any(|c| c.is_ascii_digit()) || !dutch && word.chars().skip(1).any(char::is_uppercase)
}

/// "Cito-toets", "Parkinson-achtig": a name that became part of a thing.
fn is_compound(text: &Text<'_>, place: usize) -> bool {
    let dash = text.get(place + 1).is_some_and(|dash| dash.is_mark("-") && !dash.spaced);
    let second = text
        .get(place + 2)
        .is_some_and(|second| second.is_word() && !second.spaced && !second.is_capitalised());
    let first = place > 1
        && text.get(place).is_some_and(|token| !token.spaced)
        && text.before(place).is_some_and(|dash| dash.is_mark("-"))
        && text.get(place - 2).is_some_and(|first| !first.is_capitalised());
    dash && second || first
}

/// "de Vries", "van der Berg": the small words before a surname belong to it, if the surname is in a list.
fn with_small_words_before(text: &Text<'_>, place: usize) -> (usize, bool) {
    let surname = text.get(place).is_some_and(|token| {
        !lists::is_given(&token.plain)
            && (lists::is_surname(&token.plain) || lists::is_doubtful(&token.plain))
    });
    let mut start = place;
    const JOINED: &[&str] =
        &["van", "de", "den", "der", "ter", "ten", "el", "al", "ben", "ait", "von", "'t", "la"];
    while surname
        && start > 0
        && text.get(start - 1).is_some_and(|before| JOINED.contains(&before.plain.as_str()))
        && !text.get(start).is_some_and(|token| token.fresh || token.opens)
    {
        start -= 1;
    }
    // "van Jansen" may mean "of Jansen": a lone "van" before a surname without one is left out.
    if place - start == 1 && text.get(start).is_some_and(|before| before.plain == "van") {
        start = place;
    }
    (start, start < place)
}

/// How sure it is that a name begins here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Manner {
    /// A title or "heet" stands before it.
    Announced,
    /// Nothing does.
    Free,
}

/// The end of the name that begins here: initials, given names, small words, surnames, hyphens.
fn run(text: &Text<'_>, from: usize, manner: Manner) -> Option<usize> {
    let mut at = from;
    let mut end = None;
    while let Some(token) = text.get(at) {
        if at > from && (token.fresh || token.opens && !token.is_mark("-")) {
            break;
        }
        let plain = token.plain.as_str();
        let listed = lists::is_given(plain) || lists::is_surname(plain);
        // In capitals for clarity: "mevr. JANSEN", "de Vries, JAN".
        let shouted = token.is_all_capitals()
            && (listed || manner == Manner::Announced && token.text.chars().count() > 3);
        let somebody = token.is_capitalised()
            && !WITHIN.contains(&plain)
            && !lists::is_innocent(plain)
            && (at == from || !lists::is_opener(plain));
        let lower = token.is_word()
            && !token.is_capitalised()
            && listed
            && (at == from || manner == Manner::Announced || end.is_some());
        let lower_after_small = manner == Manner::Announced
            && at > from
            && token.is_word()
            && (lists::is_surname(plain) || lists::is_doubtful(plain))
            && !WITHIN.contains(&plain)
            && text.before(at).is_some_and(|before| WITHIN.contains(&before.plain.as_str()));
        if somebody || lower || shouted || lower_after_small {
            end = Some(at + 1);
            at += 1;
        } else if token.is_initial() {
            let dot = text.get(at + 1).is_some_and(|dot| dot.is_mark(".") && !dot.spaced);
            at += 1 + usize::from(dot);
            if manner == Manner::Announced || end.is_some() && dot {
                end = Some(at);
            }
        } else if token.is_mark("-") && !token.spaced && end == Some(at) && text.touches(at + 1) {
            at += 1;
        } else if token.is_mark("'") && text.get(at + 1).is_some_and(|next| next.plain == "t" && !next.spaced)
        {
            at += 1;
        } else if WITHIN.contains(&plain) && at < from + 6 {
            at += 1;
        } else {
            break;
        }
    }
    end
}

/// Wherever a word stands once more that was marked as a name.
fn again(text: &Text<'_>, marks: &mut Marks<'_>, known: &Known) {
    for place in text.places() {
        let Some(token) = text.get(place) else { continue };
        let name = known.contains(&token.plain)
            || token.plain.strip_suffix('s').is_some_and(|name| name.len() > 2 && known.contains(name));
        let large = token.is_capitalised() && !(token.opens && lists::is_opener(&token.plain));
        if name && large && !is_compound(text, place) && !marks.is_taken(place..place + 1) {
            marks.mark(place..place + 1, Kind::Name, Why::Again);
        }
    }
}
