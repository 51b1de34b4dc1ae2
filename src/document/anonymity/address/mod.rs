//! Where somebody lives: postcode, street with or without a number, and the place, where it is told as an address.

mod street;

use super::token::{Text, Token};
use super::{Kind, Marks, Why, lists};
use street::{house_alone, street};

/// Words that announce where somebody lives.
const LIVES: &[&str] = &[
    "woont",
    "wonen",
    "woonde",
    "woonden",
    "woonachtig",
    "wonend",
    "wonende",
    "woonplaats",
    "adres",
    "verhuisd",
    "verhuist",
    "verhuisde",
    "verhuizen",
    "verhuizing",
    "afkomstig",
    "ingeschreven",
    "verblijft",
    "verblijven",
    "gevestigd",
    "huis",
    "flat",
    "logeert",
    "adresgegevens",
    "lives",
    "living",
    "lived",
    "moved",
    "address",
    "staying",
    "resides",
    "gewoond",
    "opgegroeid",
    "thuisadres",
    "verbleef",
    "postadres",
    "bezoekadres",
    "briefadres",
    "woonadres",
    "verblijfadres",
    "logeeradres",
    "huisbezoek",
    "gevlucht",
];

/// Services that carry the name of a place.
const OF_A_PLACE: &[&str] = &[
    "thuis",
    "ggd",
    "ggz",
    "ziekenhuis",
    "rechtbank",
    "politie",
    "gemeente",
    "hogeschool",
    "universiteit",
    "regio",
    "provincie",
    "jeugdzorg",
    "jeugdbescherming",
    "kinderbescherming",
    "wijkteam",
    "tuchtcollege",
    "umc",
    "hof",
    "huisartsenpost",
];

/// Places that begin with an article: Den Haag, De Bilt. Any other word after one is a school, a club, a house.
const WITH_ARTICLE: &[&str] = &[
    "haag", "bosch", "helder", "bilt", "meern", "lier", "burg", "dolder", "ham", "hoorn", "steeg", "apel",
    "aar", "neer",
];

/// Small words of a surname.
const SMALL: &[&str] = &["van", "de", "der", "den", "ter", "ten", "von"];

pub(super) fn find(text: &Text<'_>, marks: &mut Marks<'_>) {
    for place in text.places() {
        if marks.is_taken(place..place + 1) {
            continue;
        }
        if let Some(end) = postcode(text, place) {
            marks.mark(place..end, Kind::Postcode, Why::Form);
        } else if let Some((end, why)) = street(text, place) {
            marks.mark(place..end, Kind::Street, why);
        } else if let Some(end) = house_alone(text, place).or_else(|| behind_a_street(text, place, marks)) {
            marks.mark(place..end, Kind::Street, Why::Announced);
        }
    }
    find_places(text, marks);
}

/// "aan de Oude Haven, nummer 9": a number behind a street that is marked already.
fn behind_a_street(text: &Text<'_>, place: usize, marks: &Marks<'_>) -> Option<usize> {
    let numbered = text.before(place).is_some_and(|before| matches!(before.plain.as_str(), "nummer" | "nr"));
    let comma = place > 2 && text.get(place - 2).is_some_and(|token| token.is_mark(","));
    let street = (numbered && comma).then(|| text.get(place - 3)).flatten()?;
    let marked =
        marks.found.iter().any(|found| found.kind == Kind::Street && found.span.end == street.at.end);
    marked.then(|| street::house_number(text, place)).flatten()
}

/// Places where somebody lives.
fn find_places(text: &Text<'_>, marks: &mut Marks<'_>) {
    for place in text.places() {
        if marks.is_taken(place..place + 1) {
            continue;
        }
        let Some(end) = place_name(text, place) else { continue };
        // "Veilig Thuis Twente" and "Van Kampen" are no place somebody lives in.
        let before = text.before(place).filter(|_| !text.get(place).is_some_and(|token| token.fresh));
        // "Zij is van Oudewater", and no "mevrouw Van Oudewater".
        let comes_from = before.is_some_and(|before| before.plain == "van" && !before.is_capitalised())
            && place > 1
            && text.before(place - 1).is_some_and(|before| {
                ["is", "was", "komt", "kwam", "komen", "overplaatsing", "zijn"]
                    .contains(&before.plain.as_str())
            });
        let service = before.is_some_and(|before| {
            OF_A_PLACE.contains(&before.plain.as_str())
                || SMALL.contains(&before.plain.as_str()) && !comes_from
        });
        let listed = text.get(place).is_some_and(|token| {
            let second = text.get(place + 1).is_some_and(|next| WITH_ARTICLE.contains(&next.plain.as_str()));
            let two =
                text.get(place + 1).is_some_and(|next| lists::is_place_of_two(&token.plain, &next.plain));
            // 's-Heerenberg, 's-Gravenhage: nothing else is written so.
            let apostrophe = token.is_mark("'");
            // Nieuw-Vennep, Oud-Beijerland.
            let dashed = end == place + 3
                && matches!(
                    token.plain.as_str(),
                    "nieuw" | "oud" | "nij" | "sint" | "noord" | "zuid" | "oost" | "west"
                )
                && text.get(place + 2).is_some_and(|last| !lists::is_innocent(&last.plain));
            apostrophe
                || dashed
                || !token.opens && !service && (lists::is_place(&token.plain) || second || two)
        });
        // "de wijk Lombok"
        let within = before.is_some_and(|before| {
            matches!(
                before.plain.as_str(),
                "wijk" | "buurt" | "dorp" | "dorpje" | "stad" | "stadje" | "gehucht"
            )
        });
        if listed || within || text.announced(place, 5, LIVES) {
            let why = if text.announced(place, 5, LIVES) { Why::Announced } else { Why::Listed };
            marks.mark(place..end, Kind::Place, why);
        }
    }
}

/// A place of the list, or after a word that says so any word with a capital, with its parts.
fn place_name(text: &Text<'_>, place: usize) -> Option<usize> {
    let token = text.get(place)?;
    let prefixed = matches!(
        token.plain.as_str(),
        "den"
            | "de"
            | "sint"
            | "nieuw"
            | "oud"
            | "'s"
            | "s"
            | "het"
            | "bergen"
            | "capelle"
            | "alphen"
            | "krimpen"
            | "wijk"
            | "berkel"
            | "hoek"
            | "baarle"
            | "etten"
            | "noord"
            | "zuid"
            | "oost"
            | "west"
            | "nij"
            | "ter"
            | "heerlerheide"
    );
    let after = text.get(place + 1);
    let named = token.is_capitalised() && lists::is_place(&token.plain);
    if token.is_capitalised()
        && after
            .is_some_and(|next| next.is_capitalised() && lists::is_place_of_two(&token.plain, &next.plain))
    {
        return Some(place + 2);
    }
    if prefixed && (token.is_capitalised() || token.plain == "'s" || token.plain == "s") {
        if let Some(next) = after.filter(|next| next.is_capitalised() && !next.opens) {
            let _ = next;
            return Some(place + 2);
        }
        let dash = after.is_some_and(|next| next.is_mark("-") && !next.spaced);
        if dash && text.get(place + 2).is_some_and(|next| next.is_capitalised() && !next.spaced) {
            return Some(place + 3);
        }
        // Capelle aan den IJssel, Alphen aan den Rijn, Bergen op Zoom.
        if after.is_some_and(|next| matches!(next.plain.as_str(), "aan" | "op" | "bij" | "en")) {
            let article = text.get(place + 2).is_some_and(|next| matches!(next.plain.as_str(), "den" | "de"));
            let last = place + 2 + usize::from(article);
            if text.get(last).is_some_and(Token::is_capitalised) {
                return Some(last + 1);
            }
        }
    }
    // 't Harde
    if token.is_mark("'")
        && after.is_some_and(|next| next.plain == "t" && !next.spaced)
        && text
            .get(place + 2)
            .is_some_and(|next| next.is_capitalised() && lists::is_place_of_two("'t", &next.plain))
    {
        return Some(place + 3);
    }
    if token.is_mark("'") && after.is_some_and(|next| next.plain == "s" && !next.spaced) {
        let dash = text.get(place + 2).is_some_and(|next| next.is_mark("-"));
        return (dash && text.get(place + 3).is_some_and(Token::is_capitalised)).then_some(place + 4);
    }
    if named {
        // Almere Buiten, Amsterdam-Noord, Hengelo Gld.
        let dash = after.is_some_and(|next| next.is_mark("-") && !next.spaced);
        if dash && text.get(place + 2).is_some_and(|next| next.is_capitalised() && !next.spaced) {
            return Some(place + 3);
        }
        let part = after.is_some_and(|next| next.is_capitalised() && !next.opens && is_part(&next.plain));
        return Some(place + 1 + usize::from(part));
    }
    // A place that is in no list: right after the word that says that somebody lives there.
    let unknown = token.is_capitalised() && !token.opens && !lists::is_innocent(&token.plain);
    let told =
        text.before(place).is_some_and(|token| matches!(token.plain.as_str(), "in" | "te" | "naar" | "uit"))
            && text.announced(place, 3, LIVES);
    let within = text.before(place).is_some_and(|token| {
        matches!(token.plain.as_str(), "wijk" | "buurt" | "dorp" | "dorpje" | "stad" | "stadje" | "gehucht")
    });
    (unknown && told || within && token.is_capitalised() && !token.opens).then_some(place + 1)
}

fn is_part(plain: &str) -> bool {
    ["noord", "zuid", "oost", "west", "centrum", "buiten", "haven", "stad", "nieuw-west", "zuidoost"]
        .contains(&plain)
}

/// Four digits and two letters, with or without a space. Amounts and years are no postcodes.
fn postcode(text: &Text<'_>, place: usize) -> Option<usize> {
    let token = text.get(place).filter(|token| token.is_number())?;
    let first = token.text.as_bytes().first().is_some_and(|digit| *digit != b'0');
    let letters = |word: &str| {
        const UNITS: &[&str] =
            &["ie", "iu", "me", "mg", "ml", "kg", "mm", "cm", "gr", "eh", "cc", "sa", "ss"];
        let plain = word.to_ascii_lowercase();
        word.len() == 2
            && word.bytes().all(|byte| byte.is_ascii_alphabetic())
            && !UNITS.contains(&plain.as_str())
    };
    if !first {
        return None;
    }
    if token.text.len() == 6 && token.text.as_bytes()[..4].iter().all(u8::is_ascii_digit) {
        return letters(token.text.get(4..)?).then_some(place + 1);
    }
    if token.text.len() != 4 || !token.is_digits() {
        return None;
    }
    let announced = text.announced(place, 3, &["postcode", "pc", "postal", "zip"]);
    let next = text.get(place + 1).filter(|next| !next.fresh && next.spaced && letters(next.text));
    let capitals = next.is_some_and(Token::is_all_capitals);
    let place_follows =
        next.is_some() && text.get(place + 2).is_some_and(|token| token.is_capitalised() && !token.opens);
    let street_before = text.before(place).is_some_and(|before| before.is_mark(","));
    if next.is_some() && (capitals || announced || place_follows && street_before) {
        return Some(place + 2);
    }
    announced.then_some(place + 1)
}
