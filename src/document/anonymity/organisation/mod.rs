//! Schools, nurseries, employers, clubs and practices by name: the kind of place stays, its name is marked.

mod words;

use super::token::{Text, Token};
use super::{Kind, Marks, Why, dutch, lists};
use words::{AFTER, BEFORE, CLUBS, WORKS};

pub(super) fn find(text: &Text<'_>, marks: &mut Marks<'_>) {
    for place in text.places() {
        let Some(token) = text.get(place) else { continue };
        if !token.is_word() || marks.is_taken(place..place + 1) {
            continue;
        }
        let plain = token.plain.as_str();
        let kind = [
            "school",
            "vereniging",
            "club",
            "praktijk",
            "opvang",
            "winkel",
            "bedrijf",
            "firma",
            "centrum",
            "huisartsen",
        ];
        let named = BEFORE.contains(&plain)
            || plain.len() > 6 && plain.ends_with("huis")
            || kind.iter().any(|ending| plain.ends_with(ending));
        if named && let Some((start, end)) = name_after(text, place + 1) {
            // "bij Judoclub Kodokan": with a capital it belongs to the name.
            // So does what a club is called by for short: "vv Rietvogels", "ISK Waterpoort".
            let short = CLUBS.contains(&plain) || token.is_all_capitals() && !token.opens;
            let belongs = (token.is_capitalised() && !token.opens || short) && start == place + 1;
            marks.mark(start - usize::from(belongs)..end, Kind::Organisation, Why::Announced);
        }
        if matches!(plain, "bij" | "voor" | "at" | "for" | "in" | "op")
            && text.announced(place, 5, WORKS)
            && let Some((start, end)) = name_after(text, place + 1)
        {
            let place_only =
                plain == "in" && text.get(start).is_some_and(|token| lists::is_place(&token.plain));
            if !place_only {
                marks.mark(start..end, Kind::Organisation, Why::Announced);
            }
        }
        if let Some(end) = with_its_article(text, place).or_else(|| of_a_level(text, place))
            && !marks.is_taken(place..end)
        {
            marks.mark(place..end, Kind::Organisation, Why::Form);
        }
        if let Some(end) = made_of_words(text, place)
            && !marks.is_taken(place..end)
        {
            marks.mark(place..end, Kind::Organisation, Why::Form);
        }
        if token.is_capitalised() && !token.opens && AFTER.contains(&plain) {
            let mut start = place;
            while start > 0
                && text.get(start - 1).is_some_and(|before| {
                    before.is_capitalised() && !before.opens && !marks.is_taken(start - 1..start)
                })
            {
                start -= 1;
            }
            if start > 0
                && text.get(start - 1).is_some_and(|before| {
                    before.is_capitalised() && matches!(before.plain.as_str(), "het" | "de")
                })
            {
                start -= 1;
            }
            if start < place {
                marks.mark(start..place + 1, Kind::Organisation, Why::Form);
            }
        }
        // "de Regenboogschool", "de Prinses Beatrixschool"
        let compound = token.is_capitalised()
            && !token.opens
            && AFTER.iter().any(|ending| plain.strip_suffix(ending).is_some_and(|rest| rest.len() > 3));
        if compound
            && !marks.is_taken(place..place + 1)
            && !lists::is_innocent(plain)
            && !["basisschool", "middelbareschool"].contains(&plain)
        {
            let start = if text.before(place).is_some_and(|before| before.is_capitalised() && !before.opens) {
                place - 1
            } else {
                place
            };
            marks.mark(start..place + 1, Kind::Organisation, Why::Form);
        }
    }
}

/// "De Chinese Muur" within a sentence: an article has a capital there only in the name of a house, a shop or a school. What
/// may be a surname is left for a name.
fn with_its_article(text: &Text<'_>, place: usize) -> Option<usize> {
    let article = text.get(place).filter(|token| token.is_capitalised() && !token.opens)?;
    if !matches!(article.plain.as_str(), "de" | "het" | "the") {
        return None;
    }
    let mut end = place + 1;
    while text.get(end).is_some_and(|token| {
        token.is_capitalised()
            && !token.fresh
            && !token.opens
            && !lists::is_surname(&token.plain)
            && !lists::is_doubtful(&token.plain)
    }) {
        end += 1;
    }
    let own = end > place + 2 || text.get(place + 1).is_some_and(|token| !lists::is_innocent(&token.plain));
    (end > place + 1 && own).then_some(end)
}

/// "de Willem de Zwijger mavo": names with what sort of school it is.
fn of_a_level(text: &Text<'_>, place: usize) -> Option<usize> {
    let named = |at: usize| text.get(at).is_some_and(|token| token.is_capitalised() && !token.opens);
    let small = |at: usize| {
        text.get(at).is_some_and(|token| matches!(token.text, "de" | "van" | "der" | "den" | "te"))
    };
    let mut end = place;
    while named(end) || end > place && small(end) && end < place + 5 {
        end += 1;
    }
    let level = text.get(end).is_some_and(|token| {
        !token.fresh
            && matches!(
                token.text,
                "mavo" | "havo" | "college" | "lyceum" | "gymnasium" | "basisschool" | "kliniek"
            )
    });
    (named(place) && named(end - 1) && level).then_some(end + 1)
}

/// "Zuidelijk Medisch Verband": two Dutch words or more with a capital each, though no sentence begins there, are what a
/// body is called. Not where all of them are those of a service, a feast or an illness that everybody knows.
fn made_of_words(text: &Text<'_>, place: usize) -> Option<usize> {
    let word = |at: usize| {
        text.get(at).filter(|token| {
            token.is_capitalised()
                && !token.opens
                && !token.fresh
                && dutch::is_word(&token.plain)
                && !lists::is_given(&token.plain)
                && !lists::is_surname(&token.plain)
                && !lists::is_doubtful(&token.plain)
        })
    };
    let mut end = place;
    while word(end).is_some() {
        end += 1;
    }
    let words = (place..end).filter_map(|at| text.get(at));
    let own =
        words.filter(|token| !lists::is_innocent(&token.plain) && !lists::is_opener(&token.plain)).count();
    (end > place + 1 && own > 0).then_some(end)
}

/// The name that begins here, perhaps after "de", a mark or a quotation mark.
fn name_after(text: &Text<'_>, from: usize) -> Option<(usize, usize)> {
    const BETWEEN: &[&str] = &[
        "de", "het", "'t", "t", ":", "\"", "“", "‘", "'", "„", "heet", "is", "van", "een", "bij", "the",
        "naam", "firma", "club",
    ];
    // "school (De Regenboog)", "in het ziekenhuis, Zuidelijk Medisch Verband"
    if text.get(from).is_some_and(|mark| matches!(mark.text, "(" | ",")) {
        return beside(text, from + 1);
    }
    let mut start = from;
    while start < from + 3
        && text.get(start).is_some_and(|token| {
            BETWEEN.contains(&token.plain.as_str()) && !token.is_capitalised() && !token.fresh
        })
    {
        start += 1;
    }
    // "De Regenboog", "Het Baken", "'t Kofschip": the article belongs to it.
    let article =
        start > from && text.before(start).is_some_and(|token| matches!(token.plain.as_str(), "'t" | "t"));
    let first = start - usize::from(article);
    let quoted = text.before(start).is_some_and(|token| matches!(token.text, "\"" | "“" | "‘" | "„"));
    let mut end = start;
    while let Some(token) = text.get(end) {
        if end > start && token.fresh {
            break;
        }
        let small = end > start
            && matches!(
                token.plain.as_str(),
                "van"
                    | "de"
                    | "den"
                    | "der"
                    | "het"
                    | "'t"
                    | "en"
                    | "&"
                    | "-"
                    | "op"
                    | "aan"
                    | "in"
                    | "of"
                    | "'s"
            )
            && follows_capital(text, end + 1);
        if !(is_part(token, end == start, quoted) || small) {
            break;
        }
        end += 1;
    }
    let found = text.get(start).filter(|_| end > start)?;
    let innocent = (start..end).filter_map(|at| text.get(at)).all(|token| lists::is_innocent(&token.plain))
        && !matches!(found.plain.as_str(), "horizon" | "samen");
    let common = end == start + 1 && (lists::is_opener(&found.plain) || is_of_a_hospital(&found.plain));
    (!innocent && !common).then_some((first, end))
}

/// A name between brackets or commas: with an article, or of several words, for else it may be somebody.
fn beside(text: &Text<'_>, from: usize) -> Option<(usize, usize)> {
    let article = text
        .get(from)
        .is_some_and(|token| token.is_capitalised() && matches!(token.plain.as_str(), "de" | "het" | "the"));
    let mut end = from;
    while text
        .get(end)
        .is_some_and(|token| !token.fresh && token.is_capitalised() && !lists::is_given(&token.plain))
    {
        end += 1;
    }
    let own = (from..end).filter_map(|at| text.get(at)).any(|token| !lists::is_innocent(&token.plain));
    let enough = if article {
        end > from + 1
    } else {
        end > from + 2 || end > from + 1 && made_of_words(text, from).is_some()
    };
    (enough && own).then_some((from, end))
}

fn follows_capital(text: &Text<'_>, place: usize) -> bool {
    text.get(place).is_some_and(|token| {
        (token.is_capitalised() && !token.opens)
            || matches!(token.plain.as_str(), "de" | "den" | "der" | "het")
                && text.get(place + 1).is_some_and(Token::is_capitalised)
    })
}

/// "afdeling Kindergeneeskunde": every hospital has one.
fn is_of_a_hospital(plain: &str) -> bool {
    ["kunde", "logie", "atrie", "chirurgie", "zorg", "hulp", "medicine"]
        .iter()
        .any(|end| plain.ends_with(end))
}

/// Part of the name of an organisation: a capital, an abbreviation that is nobody's service, or the first word in quotes.
fn is_part(token: &Token<'_>, first: bool, quoted: bool) -> bool {
    const SERVICES: &[&str] = &[
        "ggd", "ggz", "jgz", "cjg", "vt", "seh", "hap", "poh", "ouders", "ib", "ic", "uwv", "svb", "ind",
        "coa", "om", "zzp", "knmg", "kdv", "bso", "obs", "wmo", "wlz", "azc", "ok", "ehbo", "lvb", "adhd",
        "asv", "vip", "vvi", "rvdk", "mdo", "ivh", "jb", "si", "avg", "iq", "it", "hr", "ict", "zh", "hbo",
        "wo", "kno", "mdl", "kjpp", "umc", "mdft", "est", "emdr", "ciz", "wia", "csg", "ivf", "bhv", "cbr",
        "fact",
    ];
    if token.is_all_capitals() {
        return !SERVICES.contains(&token.plain.as_str()) && (first || token.text.len() > 1);
    }
    token.is_capitalised() && (first || !token.opens)
        || first && quoted && token.is_word()
        || !first && token.is_initial()
}
