//! Somebody who can be recognised by who they are, in a village or a school where everybody knows everybody: "de zoon van
//! de bakker", "de wethouder", "klas 2H3". A milder mark than a name: what is recognisable depends on where it is read.

use super::token::{Text, Token};
use super::{Kind, Marks, Why};

/// Of these there is one in a place, and everybody knows which.
const ONE_OF_A_KIND: &[&str] = &[
    "wethouder",
    "burgemeester",
    "notaris",
    "koster",
    "pastoor",
    "dominee",
    "imam",
    "rabbijn",
    "raadslid",
    "kamerlid",
    "statenlid",
    "gedeputeerde",
    "hoofdmeester",
    "schoolhoofd",
    "schooldirecteur",
    "dorpsdokter",
    "dorpsagent",
    "kroegbaas",
    "cafehouder",
    "dirigent",
    "dirigente",
    "organist",
    "pastor",
    "kapelaan",
    "minister",
    "staatssecretaris",
    "mayor",
    "alderman",
    "vicar",
    "notary",
    "councillor",
];

/// Known to everybody where there is one of them.
const TRADES: &[&str] = &[
    "bakker",
    "slager",
    "kapper",
    "kapster",
    "dokter",
    "huisarts",
    "tandarts",
    "dierenarts",
    "meester",
    "juf",
    "kruidenier",
    "smid",
    "postbode",
    "groenteboer",
    "visboer",
    "melkboer",
    "bloemist",
    "apotheker",
    "directeur",
    "directrice",
    "trainer",
    "coach",
    "voorzitter",
    "boswachter",
    "molenaar",
    "fietsenmaker",
    "wijkagent",
    "rector",
    "conrector",
    "baas",
    "eigenaar",
    "caissiere",
    "badmeester",
    "baker",
    "butcher",
    "doctor",
    "headmaster",
    "teacher",
];

/// Members of somebody's family.
const KIN: &[&str] = &[
    "zoon",
    "zoontje",
    "dochter",
    "dochtertje",
    "vrouw",
    "man",
    "echtgenoot",
    "echtgenote",
    "weduwe",
    "weduwnaar",
    "broer",
    "zus",
    "broertje",
    "zusje",
    "kleinzoon",
    "kleindochter",
    "neef",
    "nicht",
    "vader",
    "moeder",
    "kind",
    "kinderen",
    "partner",
    "ex",
    "zwager",
    "schoonzoon",
    "schoondochter",
    "son",
    "daughter",
    "wife",
    "husband",
    "brother",
    "sister",
];

/// Posts that somebody holds in something everybody knows.
const POSTS: &[&str] = &[
    "voorzitter",
    "penningmeester",
    "secretaris",
    "trainer",
    "trainster",
    "coach",
    "keeper",
    "spits",
    "aanvoerder",
    "leider",
    "leidster",
    "directeur",
    "directrice",
    "rector",
    "hoofd",
    "juf",
    "meester",
    "leraar",
    "lerares",
    "conciërge",
    "concierge",
    "dirigent",
    "dirigente",
    "organist",
    "eigenaar",
    "eigenares",
    "beheerder",
    "manager",
    "baas",
    "chef",
    "prins",
    "captain",
    "chairman",
    "headteacher",
];

/// What a post is held in, by the end of the word.
const HELD_IN: &[&str] = &[
    "club",
    "vereniging",
    "elftal",
    "koor",
    "school",
    "kerk",
    "harmonie",
    "fanfare",
    "dorp",
    "eiland",
    "winkel",
    "supermarkt",
    "apotheek",
    "moskee",
    "bank",
    "camping",
    "hotel",
    "manege",
    "zwembad",
    "carnaval",
    "orkest",
    "team",
    "eerste",
    "tjes",
    "pupillen",
    "junioren",
    "scouting",
    "parochie",
    "gemeente",
    "kapel",
    "fabriek",
    "museum",
    "bibliotheek",
    "bedrijf",
    "college",
    "lyceum",
    "buurthuis",
    "dorpshuis",
    "speeltuin",
];

const ARTICLES: &[&str] = &["de", "het", "een", "onze", "ons", "the", "our"];

pub(super) fn find(text: &Text<'_>, marks: &mut Marks<'_>) {
    let mut place = 0;
    while place < text.tokens.len() {
        let found = kin(text, place)
            .or_else(|| post(text, place))
            .or_else(|| only_one(text, place))
            .or_else(|| one_of_a_kind(text, place))
            .or_else(|| class(text, place));
        match found.filter(|(start, end)| !marks.is_taken(*start..*end)) {
            Some((start, end)) => {
                marks.mark(start..end, Kind::Role, Why::Role);
                place = end.max(place + 1);
            }
            None => place += 1,
        }
    }
}

fn is_of(token: Option<&Token<'_>>, words: &[&str]) -> bool {
    token.is_some_and(|token| !token.fresh && words.contains(&token.plain.as_str()))
}

/// "zoon van de bakker", with the place he is of.
fn kin(text: &Text<'_>, place: usize) -> Option<(usize, usize)> {
    let _ = text.get(place).filter(|token| KIN.contains(&token.plain.as_str()))?;
    let of = is_of(text.get(place + 1), &["van", "of"]) && is_of(text.get(place + 2), ARTICLES);
    let trade = text.get(place + 3).filter(|token| !token.fresh && !token.is_capitalised())?;
    let plain = trade.plain.as_str();
    (of && (TRADES.contains(&plain) || ONE_OF_A_KIND.contains(&plain)) && !is_named(text, place + 3))
        .then(|| (place, tail(text, place + 4)))
}

/// "voorzitter van de voetbalclub", "juf van groep acht op de dorpsschool".
fn post(text: &Text<'_>, place: usize) -> Option<(usize, usize)> {
    let _ = text.get(place).filter(|token| POSTS.contains(&token.plain.as_str()))?;
    if !is_of(text.get(place + 1), &["van", "bij", "of"]) {
        return None;
    }
    let class = is_of(text.get(place + 2), &["groep", "klas"]) && text.get(place + 3).is_some();
    let mut end = class.then_some(place + 4);
    for at in place + 2..place + 8 {
        let Some(token) =
            text.get(at).filter(|token| !token.fresh && (token.is_word() || token.is_mark("-")))
        else {
            break;
        };
        if HELD_IN.iter().any(|ending| token.plain.ends_with(ending)) {
            end = Some(at + 1);
            break;
        }
    }
    end.map(|end| (place, tail(text, end)))
}

/// "enige tandarts van het dorp".
fn only_one(text: &Text<'_>, place: usize) -> Option<(usize, usize)> {
    let only = text.get(place).is_some_and(|token| matches!(token.plain.as_str(), "enige" | "only"));
    let next = text.get(place + 1).filter(|token| !token.fresh && token.is_word())?;
    let somebody = TRADES.contains(&next.plain.as_str()) || ONE_OF_A_KIND.contains(&next.plain.as_str());
    (only && somebody).then(|| (place, tail(text, place + 2)))
}

/// "de wethouder", "is raadslid", "keeper van het eerste" without saying of what.
fn one_of_a_kind(text: &Text<'_>, place: usize) -> Option<(usize, usize)> {
    const BEFORE: &[&str] = &["is", "was", "als", "wordt", "werd", "zijn", "haar", "bij", "met", "van"];
    let token = text.get(place).filter(|token| ONE_OF_A_KIND.contains(&token.plain.as_str()))?;
    let told = place > 0
        && !token.fresh
        && (is_of(text.before(place), BEFORE)
            || text.before(place).is_some_and(|before| ARTICLES.contains(&before.plain.as_str())));
    (told && !token.is_capitalised() && !is_named(text, place)).then(|| (place, tail(text, place + 1)))
}

/// "groep 4b", "klas 2H3", "2 vmbo b": a number alone is an age, with a letter it is one class of one school.
fn class(text: &Text<'_>, place: usize) -> Option<(usize, usize)> {
    const SCHOOLS: &[&str] =
        &["vmbo", "mavo", "havo", "vwo", "atheneum", "gymnasium", "tl", "kader", "basis"];
    let token = text.get(place)?;
    let next = text.get(place + 1).filter(|next| !next.fresh)?;
    if matches!(token.plain.as_str(), "groep" | "klas" | "brugklas" | "class") {
        let mixed = next.text.chars().any(|c| c.is_ascii_digit())
            && next.text.chars().any(char::is_alphabetic)
            && next.text.chars().count() <= 4
            && next.is_number();
        return mixed.then_some((place, place + 2));
    }
    let year = token.is_digits() && token.is_number() && token.text.len() == 1;
    let letter = text.get(place + 2).filter(|third| !third.fresh && third.text.chars().count() == 1);
    let letter = letter.is_some_and(|letter| letter.is_word() || letter.is_digits());
    (year && SCHOOLS.contains(&next.plain.as_str()) && letter).then_some((place, place + 3))
}

/// Whether a name follows: then that is marked, and is enough.
fn is_named(text: &Text<'_>, place: usize) -> bool {
    text.get(place + 1)
        .is_some_and(|next| !next.fresh && !next.opens && (next.is_capitalised() || next.is_initial()))
}

/// "van het dorp", "op het eiland", "op de dorpsschool" behind it.
fn tail(text: &Text<'_>, from: usize) -> usize {
    let mut end = from;
    while is_of(text.get(end), &["van", "op", "in", "uit", "of", "on"]) && is_of(text.get(end + 1), ARTICLES)
    {
        let known = |at: usize| {
            text.get(at).is_some_and(|token| {
                !token.fresh && HELD_IN.iter().any(|ending| token.plain.ends_with(ending))
                    || ["wijk", "buurt", "stad", "straat"].contains(&token.plain.as_str())
            })
        };
        match (end + 2..end + 4).find(|at| known(*at)) {
            Some(at) => end = at + 1,
            None => break,
        }
    }
    end
}

#[cfg(test)]
mod tests {
    use crate::document::anonymity::{Kind, find};

    fn roles(text: &str) -> Vec<&str> {
        let found = find(text).into_iter().filter(|finding| finding.kind == Kind::Role);
        found.map(|finding| &text[finding.span]).collect()
    }

    #[test]
    fn who_can_be_recognised_by_a_role_is_marked() {
        assert_eq!(roles("Het is de zoon van de bakker."), ["zoon van de bakker"]);
        assert_eq!(roles("De wethouder belde."), ["wethouder"]);
        assert_eq!(roles("Hij is voorzitter van de voetbalclub."), ["voorzitter van de voetbalclub"]);
        assert_eq!(roles("Zij zit in klas 2H3."), ["klas 2H3"]);
    }

    #[test]
    fn roles_that_many_have_are_not() {
        assert!(roles("De huisarts belde de moeder van het kind; de buurvrouw zag de juf.").is_empty());
        assert!(roles("Zij zit in groep 4 en is de dochter van de patiënt.").is_empty());
    }
}
