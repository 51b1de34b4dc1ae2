//! Schools, nurseries, employers, clubs and practices by name: the kind of place stays, its name is marked.

use super::token::{Text, Token};
use super::{Kind, Marks, Why, lists};

/// Words after which the name of a school, nursery, club or practice comes.
const BEFORE: &[&str] = &[
    "gezinshuis",
    "buurthuis",
    "dorpshuis",
    "huize",
    "camping",
    "hotel",
    "villa",
    "woonboot",
    "garage",
    "zorgboerderij",
    "kliniek",
    "school",
    "basisschool",
    "basissch",
    "montessorischool",
    "daltonschool",
    "jenaplanschool",
    "vrijeschool",
    "middelbare",
    "obs",
    "cbs",
    "rkbs",
    "pcbs",
    "sbo",
    "vso",
    "so",
    "bs",
    "ikc",
    "kdv",
    "kinderdagverblijf",
    "kinderopvang",
    "creche",
    "bso",
    "peuterspeelzaal",
    "psz",
    "peutergroep",
    "opvang",
    "gastouderbureau",
    "roc",
    "mbo",
    "vmbo",
    "lyceum",
    "college",
    "gymnasium",
    "scholengemeenschap",
    "praktijkschool",
    "huisartsenpraktijk",
    "huisartspraktijk",
    "praktijk",
    "gezondheidscentrum",
    "tandartspraktijk",
    "sportclub",
    "voetbalclub",
    "voetbalvereniging",
    "vv",
    "sv",
    "fc",
    "turnclub",
    "zwemclub",
    "hockeyclub",
    "judoschool",
    "dansschool",
    "scouting",
    "manege",
    "moskee",
    "kerk",
    "verpleeghuis",
    "zorgcentrum",
    "woongroep",
    "sportschool",
    "kapsalon",
    "werkgever",
    "nursery",
    "employer",
    "daycare",
    "primary",
    "restaurant",
    "azc",
];

/// Words that say for whom somebody works.
const WORKS: &[&str] = &[
    "werkt",
    "werkte",
    "werken",
    "werkzaam",
    "baan",
    "dienst",
    "stage",
    "vakkenvuller",
    "chauffeur",
    "schoonmaker",
    "schoonmaakster",
    "caissiere",
    "works",
    "worked",
    "working",
    "bijbaan",
    "zaterdagbaan",
    "bezorger",
    "monteur",
    "leidinggevende",
    "verpleegkundige",
    "accountant",
    "uitzendkracht",
    "kok",
    "beveiliger",
    "magazijnmedewerker",
];

/// Words that end the name of a school.
const AFTER: &[&str] = &[
    "college",
    "lyceum",
    "gymnasium",
    "school",
    "academie",
    "basisschool",
    "scholengroep",
    "mavo",
    "academy",
];

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
        let named = BEFORE.contains(&plain) || kind.iter().any(|ending| plain.ends_with(ending));
        if named && let Some((start, end)) = name_after(text, place + 1) {
            marks.mark(start..end, Kind::Organisation, Why::Announced);
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

/// The name that begins here, perhaps after "de", a mark or a quotation mark.
fn name_after(text: &Text<'_>, from: usize) -> Option<(usize, usize)> {
    const BETWEEN: &[&str] = &[
        "de", "het", "'t", "t", ":", "\"", "“", "‘", "'", "„", "heet", "is", "van", "een", "bij", "the",
        "naam", "firma", "club",
    ];
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
        start > from && text.before(start).is_some_and(|token| matches!(token.plain.as_str(), "'t"));
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
    let innocent = lists::is_innocent(&found.plain)
        && end == start + 1
        && !matches!(found.plain.as_str(), "horizon" | "samen");
    let common = end == start + 1 && lists::is_opener(&found.plain);
    (!innocent && !common).then_some((first, end))
}

fn follows_capital(text: &Text<'_>, place: usize) -> bool {
    text.get(place).is_some_and(|token| {
        (token.is_capitalised() && !token.opens)
            || matches!(token.plain.as_str(), "de" | "den" | "der" | "het")
                && text.get(place + 1).is_some_and(Token::is_capitalised)
    })
}

/// Part of the name of an organisation: a capital, an abbreviation that is nobody's service, or the first word in quotes.
fn is_part(token: &Token<'_>, first: bool, quoted: bool) -> bool {
    const SERVICES: &[&str] = &[
        "ggd", "ggz", "jgz", "cjg", "vt", "seh", "hap", "poh", "ouders", "ib", "ic", "uwv", "svb", "ind",
        "coa", "om", "zzp", "knmg", "kdv", "bso", "obs", "wmo", "wlz", "azc", "ok", "ehbo", "lvb", "adhd",
        "asv", "vip", "vvi", "rvdk", "mdo", "ivh", "jb", "si", "avg", "iq", "it", "hr", "ict", "zh", "hbo",
        "wo",
    ];
    if token.is_all_capitals() {
        return !SERVICES.contains(&token.plain.as_str()) && (first || token.text.len() > 1);
    }
    token.is_capitalised() && (first || !token.opens)
        || first && quoted && token.is_word()
        || !first && token.is_initial()
}
