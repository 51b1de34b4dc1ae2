//! Streets: known by the end of their name, by the number of a house behind them, and by what stands before.

use super::LIVES;
use crate::document::anonymity::token::Text;
use crate::document::anonymity::{Why, lists};
use crate::locale::{Language, month};

/// Endings of streets that are no ending of anything else.
const SURE: &[&str] = &[
    "straat",
    "laan",
    "plein",
    "gracht",
    "singel",
    "plantsoen",
    "dreef",
    "kade",
    "steeg",
    "boulevard",
    "straatje",
    "laantje",
    "pleintje",
    "burgwal",
    "steegje",
    "baan",
    "str",
];

/// Titles and first names that streets are named after, cut short: Burg. Verlaanstr., Ds. Talmastraat.
const SHORTENED: &[&str] = &[
    "burg", "weth", "ds", "dr", "pr", "prof", "mr", "past", "min", "kon", "st", "gen", "adm", "mgr", "jhr",
    "graaf",
];

/// Places to live that have a number and no name.
const NUMBERED: &[&str] = &[
    "kavel",
    "perceel",
    "ligplaats",
    "standplaats",
    "chalet",
    "bungalow",
    "flat",
    "appartement",
    "stacaravan",
    "caravan",
    "woonwagen",
    "huisje",
    "vakantiehuisje",
    "unit",
    "vak",
    "studio",
    "huisnummer",
    "huisnr",
];

/// Who lives next to somebody, so that a number behind them is a house.
const NEIGHBOURS: &[&str] = &[
    "buren",
    "buurman",
    "buurvrouw",
    "buurjongen",
    "buurmeisje",
    "overburen",
    "overbuurman",
    "overbuurvrouw",
    "onderburen",
    "bovenburen",
    "bovenbuurvrouw",
    "bovenbuurman",
    "bewoner",
    "bewoners",
    "bewoonster",
    "mensen",
    "familie",
    "gezin",
    "neighbours",
    "neighbour",
];

/// Endings that are words of their own as well.
const UNSURE: &[&str] = &[
    "weg", "hof", "pad", "dijk", "park", "veld", "kamp", "wal", "markt", "weide", "akker", "erf", "haven",
    "hoek", "brink", "berg", "donk", "oord", "ring", "horst", "wijk", "flat", "zicht", "toren", "hoeve",
    "schans", "poort", "meent", "gaarde",
];

/// Words that begin sentences and streets alike.
const FIRST: &[&str] =
    &["het", "de", "van", "oude", "nieuwe", "grote", "kleine", "eerste", "tweede", "lange", "korte"];

/// A street: its name, and the number of a house where there is one.
pub(super) fn street(text: &Text<'_>, place: usize) -> Option<(usize, Why)> {
    let token = text.get(place)?;
    if !token.is_word() || token.is_all_capitals() {
        return None;
    }
    if NUMBERED.contains(&token.plain.as_str()) {
        let letter = text.get(place + 1).is_some_and(|letter| letter.is_initial() && !letter.fresh);
        let end = house_number(text, place + 1 + usize::from(letter))?;
        // "huisnummer 18": only the number is somebody's.
        return (!token.plain.starts_with("huisn")).then_some((end, Why::Form));
    }
    // "Op de Knip 3", "Achter de Vest 12".
    if let Some(end) = with_preposition(text, place) {
        return Some((end, Why::Form));
    }
    if let Some(end) = behind_a_key(text, place) {
        return Some((end, Why::Announced));
    }
    if token.is_capitalised() && SHORTENED.contains(&token.plain.as_str()) {
        let dot = usize::from(text.get(place + 1).is_some_and(|dot| dot.is_mark(".") && !dot.spaced));
        let next = place + 1 + dot;
        if text.get(next).is_some_and(|next| next.is_capitalised() && !next.fresh)
            && let Some((end, why)) = street_from(text, next, true)
        {
            return Some((end, why));
        }
    }
    street_from(text, place, false)
}

/// A street that begins with where it lies: a preposition with a capital, an article, a name with a capital and a number.
fn with_preposition(text: &Text<'_>, place: usize) -> Option<usize> {
    let first = text.get(place).filter(|token| token.is_capitalised())?;
    let lies =
        ["op", "aan", "achter", "bij", "in", "onder", "over", "voor", "tussen", "boven", "buiten", "langs"];
    let article = text.get(place + 1).is_some_and(|token| {
        matches!(token.text, "de" | "den" | "der" | "het" | "'t" | "t" | "d") && !token.fresh
    });
    let name = text.get(place + 2).filter(|token| token.is_capitalised() && !token.fresh)?;
    (lies.contains(&first.plain.as_str()) && article && !lists::is_innocent(&name.plain))
        .then(|| house_number(text, place + 3))
        .flatten()
}

/// "sleutelkastje notarisappel 14": in small letters, behind a word that wants an address.
fn behind_a_key(text: &Text<'_>, place: usize) -> Option<usize> {
    const WANTS: &[&str] = &[
        "sleutelkastje",
        "sleutelkluis",
        "sleutelkluisje",
        "adres",
        "huisbezoek",
        "visite",
        "thuisadres",
        "woonadres",
        "postadres",
        "bezorgadres",
        "logeeradres",
    ];
    let name = text.get(place).filter(|token| !token.fresh && !token.opens && token.plain.len() > 5)?;
    let wanted = text.before(place).is_some_and(|before| WANTS.contains(&before.plain.as_str()));
    let number = text.get(place + 1).is_some_and(|number| number.text.len() < 5);
    (wanted && number && !lists::is_opener(&name.plain)).then(|| house_number(text, place + 1)).flatten()
}

/// The number of a house whose street stands elsewhere: "buren van nummer 48", "woont op 12", "kamer 214 in de opvang".
pub(super) fn house_alone(text: &Text<'_>, place: usize) -> Option<usize> {
    let number = text.get(place).filter(|token| token.is_number() && !token.fresh)?;
    let word =
        |back: usize| place.checked_sub(back).and_then(|at| text.get(at)).map(|token| token.plain.as_str());
    let end = house_number(text, place)?;
    let counted =
        text.get(end).is_some_and(|next| next.is_mark(",") && !next.spaced && text.touches(end + 1));
    if counted || text.get(end).is_some_and(|next| next.is_mark("-") && !next.spaced) {
        return None;
    }
    let numbered = match (word(1), word(2)) {
        (Some("nummer" | "nr" | "no"), _) => 1,
        (Some("."), Some("nr" | "no")) => 2,
        _ => 0,
    };
    // "huisnr is niet 9 maar 9a"
    let told = text.announced(place, 6, &["huisnummer", "huisnr"]);
    let from = place - numbered;
    let small =
        |back: usize| from.checked_sub(back).and_then(|at| text.get(at)).map(|token| token.plain.as_str());
    let of = matches!(small(1), Some("van" | "op" | "at" | "of"));
    let neighbours = of && small(2).is_some_and(|who| NEIGHBOURS.contains(&who));
    let lives = matches!(small(1), Some("op" | "at"))
        && small(2).is_some_and(|lives| matches!(lives, "woont" | "wonen" | "woonde" | "lives"));
    let near = numbered > 0 && text.announced(from, 6, LIVES_NEAR);
    let room = word(1) == Some("kamer")
        && number.text.len() == 3
        && !text.announced(place, 6, &["seh", "spreekuur"]);
    (told || neighbours || lives || near || room).then_some(end)
}

/// Words about a house, so that "nummer" near them is its number.
const LIVES_NEAR: &[&str] = &[
    "woont",
    "wonen",
    "woonde",
    "straat",
    "deur",
    "huis",
    "woning",
    "adres",
    "aanbellen",
    "portiek",
    "pand",
    "lives",
];

/// The same, without the title it may begin with.
fn street_from(text: &Text<'_>, place: usize, titled: bool) -> Option<(usize, Why)> {
    let token = text.get(place)?;
    let ends = |endings: &[&str], plain: &str| {
        endings.iter().any(|ending| plain.strip_suffix(ending).is_some_and(|rest| rest.len() > 2))
    };
    let lives =
        text.announced(place, 5, LIVES) || text.announced(place, 2, &["op", "aan", "at", "nr", "nummer"]);
    let large = token.is_capitalised();
    // Laan van Meerdervoort 100, Plein 1940 12, Lange Voorhout 3, Prins Hendrikkade 7, Het Anker 4.
    let mut last = place;
    let mut suffixed = false;
    let mut sure = false;
    if large && (!lists::is_opener(&token.plain) || FIRST.contains(&token.plain.as_str())) {
        loop {
            let at = text.get(last)?;
            let head = ["laan", "plein", "weg", "straat", "park", "hof", "kade", "dijk"]
                .contains(&at.plain.as_str())
                || last > place && UNSURE.contains(&at.plain.as_str());
            sure |= ends(SURE, &at.plain);
            suffixed |= sure || ends(UNSURE, &at.plain) || head;
            let mut next = last + 1;
            while text.get(next).is_some_and(|token| {
                matches!(token.plain.as_str(), "van" | "de" | "den" | "der" | "het" | "'t" | "ter" | "en")
                    && !token.fresh
            }) {
                next += 1;
            }
            let dash = text.get(next).is_some_and(|token| token.is_mark("-") && !token.spaced);
            let next = next + usize::from(dash);
            let goes_on = text.get(next).is_some_and(|token| {
                token.is_capitalised() && !token.opens && !token.fresh && (!dash || !token.spaced)
            });
            if !goes_on || last > place + 5 {
                break;
            }
            last = next;
        }
    } else {
        sure = ends(SURE, &token.plain);
        suffixed = sure || lives && ends(UNSURE, &token.plain);
    }
    let name = &text.get(last)?.plain;
    let stops = [
        "onderweg",
        "halverweg",
        "luchtweg",
        "snelweg",
        "voorkamp",
        "achterweg",
        "urineweg",
        "voetpad",
        "fietspad",
        "zorgpad",
        "oogkas",
        "woonwijk",
        "speelveld",
        "supermarkt",
        "werkbaan",
        "bijbaan",
        "loopbaan",
        "gooibaan",
        "zwembaan",
        "hoofdhoek",
        "achtertuin",
        "ziekenhuispark",
        "speelplein",
        "schoolplein",
        "dorpsplein",
        "vakantiepark",
        "zomerkamp",
        "schoolkamp",
        "ringbaan",
        "ijsbaan",
        "omweg",
        "uitweg",
        "spreekuur",
        "kinderhoek",
        "mondhoek",
        "ooghoek",
        "rommelmarkt",
        "taalachterstand",
        "buurtpark",
        "asielzoekerscentrum",
        "dagbaan",
        "politiepost",
        "arbeidsmarkt",
        "rijbaan",
        "startbaan",
        "geboortekanaal",
    ];
    if stops.contains(&name.as_str()) {
        return None;
    }
    // "Verlaanstr. 14": the full stop belongs to the word.
    let dot = text.get(last).is_some_and(|name| name.plain.ends_with("str"))
        && text.get(last + 1).is_some_and(|dot| dot.is_mark(".") && !dot.spaced);
    let number = house_number(text, last + 1 + usize::from(dot));
    if let Some(end) = number {
        let named = suffixed && (large || sure || lives);
        // "Adres: Wieken 4"
        let headed = text.before(place).is_some_and(|before| before.is_mark(":"))
            && text.announced(place, 2, &["adres", "postadres", "bezoekadres", "woonadres"]);
        let on = text.before(place).is_some_and(|before| matches!(before.plain.as_str(), "de" | "het"))
            && text.announced(place, 2, &["op", "aan"]);
        let after_lives = large
            && (lives || postcode_follows(text, end))
            && (!token.opens || headed || postcode_follows(text, end))
            && (!lists::is_innocent(&token.plain) || on || last > place)
            && !lists::is_place(&token.plain);
        if named || after_lives {
            return Some((end, if suffixed { Why::Form } else { Why::Announced }));
        }
    }
    // Without a number: only a name with a capital, where a capital says something or somebody lives.
    let alone = titled && suffixed
        || large && sure && (!token.opens || lives)
        || large && suffixed && lives && !token.opens;
    let street_in = sure
        && lives
        && text
            .before(place)
            .is_some_and(|before| matches!(before.plain.as_str(), "de" | "in" | "op" | "aan"));
    (alone || street_in && text.get(last)?.plain.len() > 8).then_some((last + 1, Why::Form))
}

/// Whether the postcode of it stands behind a house.
fn postcode_follows(text: &Text<'_>, end: usize) -> bool {
    let comma = text.get(end).is_some_and(|comma| comma.is_mark(","));
    let at = end + usize::from(comma);
    text.get(at).is_some_and(|token| !token.fresh) && super::postcode(text, at).is_some()
}

/// The number of a house with what people add to it: 12, 12b, 12-3, 12 bis, 12 hs, 12 II.
pub(super) fn house_number(text: &Text<'_>, place: usize) -> Option<usize> {
    let mut place = place;
    // "Zuiderkade t/o 40": across from it.
    if text.get(place).is_some_and(|token| token.plain == "t")
        && text.get(place + 1).is_some_and(|stroke| stroke.is_mark("/"))
        && text.get(place + 2).is_some_and(|token| token.plain == "o")
    {
        place += 3;
    }
    if text.get(place).is_some_and(|token| matches!(token.plain.as_str(), "nr" | "nummer" | "no")) {
        place += 1;
        place += usize::from(text.get(place).is_some_and(|token| token.is_mark(".")));
    }
    let token = text.get(place).filter(|token| token.is_number() && !token.fresh)?;
    let digits = token.text.bytes().take_while(u8::is_ascii_digit).count();
    let suffix = token.plain.get(digits..).unwrap_or_default();
    if digits > 4 || suffix.len() > 2 && !matches!(suffix, "bis" | "huis" | "rood") {
        return None;
    }
    let mut end = place + 1;
    // A unit, a clock time or a date makes it something else.
    let next = text.get(end).filter(|next| !next.fresh);
    if next.is_some_and(|next| {
        [
            "uur", "jaar", "jr", "maanden", "weken", "dagen", "keer", "km", "meter", "min", "cm", "maal",
            "x", "van",
        ]
        .contains(&next.plain.as_str())
            || month::names(Language::Nl).contains(&next.plain.as_str())
    }) {
        return None;
    }
    let joined = next.is_some_and(|next| matches!(next.text, "-" | "/") && !next.spaced)
        && text.get(end + 1).is_some_and(|more| !more.spaced && more.text.len() <= 4 && !more.is_mark("-"));
    if joined {
        end += 2;
    } else if next.is_some_and(|next| {
        next.spaced
            && matches!(
                next.plain.as_str(),
                "bis"
                    | "hs"
                    | "huis"
                    | "ii"
                    | "iii"
                    | "a"
                    | "b"
                    | "c"
                    | "d"
                    | "zw"
                    | "rood"
                    | "zwart"
                    | "achter"
                    | "boven"
                    | "beneden"
                    | "sous"
                    | "souterrain"
                    | "bg"
                    | "hoog"
                    | "i"
                    | "iv"
                    | "e"
            )
            && (next.text.len() > 1 || next.is_initial())
    }) {
        end += 1;
    }
    Some(end)
}
