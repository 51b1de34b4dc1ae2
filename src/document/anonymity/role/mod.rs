//! Somebody who can be recognised by who they are, in a village or a school where everybody knows everybody: "de zoon van
//! de bakker", "de wethouder", "klas 2H3". A milder mark than a name: what is recognisable depends on where it is read.

mod class;
mod posts;
mod trades;
mod words;

use super::token::{Text, Token};
use super::{Kind, Marks, Why};
use class::class;
use posts::{HELD_IN, POSTS, TEACHES};
use trades::{COLLEAGUES, NOT_TRADES, TRADE_ENDS, TRADES};
use words::{ARTICLES, FAME, FORMER, KIN, OF_A_SHOP, ONE_OF_A_KIND, OUR_OWN, SHOPS, VILLAGE};

pub(super) fn find(text: &Text<'_>, marks: &mut Marks<'_>) {
    let mut place = 0;
    while place < text.tokens.len() {
        let role = role(text, place).map(|(start, end)| (with_article(text, start), end));
        match role.or_else(|| class(text, place)) {
            Some((start, end)) => {
                mark_around(start, end, marks);
                place = end.max(place + 1);
            }
            None => place += 1,
        }
    }
}

/// The role that begins here, without its article.
fn role(text: &Text<'_>, place: usize) -> Option<(usize, usize)> {
    let token = text.get(place).filter(|token| token.is_word())?;
    // "Burgemeester Loeffplein" is no burgomaster.
    if token.is_capitalised() && !token.opens && token.plain != "prins" {
        return None;
    }
    kin(text, place)
        .or_else(|| of_a_shop(text, place))
        .or_else(|| post(text, place))
        .or_else(|| only_one(text, place))
        .or_else(|| famous(text, place))
        .or_else(|| of_the_village(text, place))
        .or_else(|| known_to_all(text, place))
        .or_else(|| compound(text, place))
        .or_else(|| one_of_a_kind(text, place))
}

/// Marks what of these tokens is not marked yet: in "de organist van de Grote Kerk" the church has a mark of its own.
fn mark_around(start: usize, end: usize, marks: &mut Marks<'_>) {
    let mut from = start;
    for at in start..=end {
        if at == end || marks.is_taken(at..at + 1) {
            marks.mark(from..at, Kind::Role, Why::Role);
            from = at + 1;
        }
    }
}

fn is_of(token: Option<&Token<'_>>, words: &[&str]) -> bool {
    token.is_some_and(|token| !token.fresh && words.contains(&token.plain.as_str()))
}

/// Where a role begins with what stands before it: "onze", "de voormalige", "oud-".
fn with_article(text: &Text<'_>, place: usize) -> usize {
    let mut start = place;
    let joined = |at: usize| text.get(at).is_some_and(|token| !token.fresh && !token.opens);
    let dash = start > 1
        && text.before(start).is_some_and(|dash| dash.is_mark("-"))
        && text.get(start - 2).is_some_and(|before| matches!(before.plain.as_str(), "oud" | "ex" | "loco"));
    if dash {
        start -= 2;
    }
    while joined(start) && text.before(start).is_some_and(|before| FORMER.contains(&before.plain.as_str())) {
        start -= 1;
    }
    if joined(start) && text.before(start).is_some_and(|before| ARTICLES.contains(&before.plain.as_str())) {
        start -= 1;
    }
    start
}

/// The article and what goes with it, up to the word for somebody: "de oude [molenaar]".
fn after_article(text: &Text<'_>, from: usize) -> Option<usize> {
    let mut at = from;
    if !is_of(text.get(at), ARTICLES) {
        return None;
    }
    at += 1;
    while at < from + 4 && is_of(text.get(at), FORMER) {
        at += 1;
    }
    text.get(at).filter(|token| !token.fresh).map(|_| at)
}

/// "zoon van de bakker", with the place he is of; "zoon van onze assistente", "zus van de keeper van het eerste".
fn kin(text: &Text<'_>, place: usize) -> Option<(usize, usize)> {
    let _ = text.get(place).filter(|token| KIN.contains(&token.plain.as_str()))?;
    if !is_of(text.get(place + 1), &["van", "of"]) {
        return None;
    }
    let at = after_article(text, place + 2)?;
    if let Some((_, end)) = post(text, at).or_else(|| famous(text, at - 1)) {
        return Some((place, end));
    }
    let somebody = text.get(at).filter(|token| !token.is_capitalised())?;
    let plain = somebody.plain.as_str();
    let our_own = is_of(text.get(place + 2), &["onze", "mijn", "een"])
        && OUR_OWN.iter().any(|own| plain.ends_with(own));
    let several = matches!(plain, "drieling" | "vierling" | "vijfling");
    (is_somebody(plain) || our_own || several)
        .then(|| (place, tail(text, at + 1)))
        .filter(|_| !is_named(text, at))
}

/// Somebody there is one of, or who is known where there is one of them.
fn is_somebody(plain: &str) -> bool {
    TRADES.contains(&plain)
        || ONE_OF_A_KIND.contains(&plain)
        || TRADE_ENDS.iter().any(|end| plain.len() > end.len() + 2 && plain.ends_with(end))
            && !NOT_TRADES.contains(&plain)
}

/// "man van de snackbar".
fn of_a_shop(text: &Text<'_>, place: usize) -> Option<(usize, usize)> {
    let _ = text.get(place).filter(|token| OF_A_SHOP.contains(&token.plain.as_str()))?;
    let of = is_of(text.get(place + 1), &["van", "uit"]) && is_of(text.get(place + 2), ARTICLES);
    let shop = text
        .get(place + 3)
        .filter(|token| !token.fresh && SHOPS.iter().any(|end| token.plain.ends_with(end)));
    (of && shop.is_some()).then(|| (place, tail(text, place + 4)))
}

/// "voorzitter van de voetbalclub", "juf van groep acht op de dorpsschool", "voorzitter van Sparta", "keeper van Heren 1".
fn post(text: &Text<'_>, place: usize) -> Option<(usize, usize)> {
    let post = text.get(place).filter(|token| !token.fresh || token.opens)?;
    if post.plain == "prins" && is_of(text.get(place + 1), &["carnaval"]) {
        return Some((place, place + 2));
    }
    let plain = post.plain.as_str();
    let one = ONE_OF_A_KIND.contains(&plain);
    if !(one || POSTS.contains(&plain)) || !is_of(text.get(place + 1), &["van", "bij", "of"]) {
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
            let number = text.get(at + 1).is_some_and(|next| next.is_digits() && next.text.len() == 1);
            end = Some(at + 1 + usize::from(number));
            break;
        }
    }
    if end.is_none() && (one || !TEACHES.contains(&plain)) {
        end = held_by_name(text, place + 2);
    }
    end.map(|end| (place, tail(text, end)))
}

/// What a post is held in, by its name: "Sparta", "de Grote Kerk", "JO13-2".
fn held_by_name(text: &Text<'_>, from: usize) -> Option<usize> {
    let mut end = from + usize::from(is_of(text.get(from), &["de", "het"]));
    let start = end;
    while text.get(end).is_some_and(|token| {
        let named = (token.is_capitalised() || token.is_all_capitals()) && !token.opens;
        !token.fresh && end < start + 4 && (named || end > start && !token.spaced && token.is_mark("-"))
            || end > start && !token.fresh && token.is_digits() && token.text.len() < 3
    }) {
        end += 1;
    }
    (end > start).then_some(end)
}

/// "enige tandarts van het dorp", "enige Syrische kapper van de stad".
fn only_one(text: &Text<'_>, place: usize) -> Option<(usize, usize)> {
    if !text.get(place).is_some_and(|token| matches!(token.plain.as_str(), "enige" | "only")) {
        return None;
    }
    for at in place + 1..place + 4 {
        let token = text.get(at).filter(|token| !token.fresh && token.is_word())?;
        if is_somebody(&token.plain) {
            return Some((place, tail(text, at + 1)));
        }
        let end = tail(text, at + 1);
        if end > at + 2 && (is_of(text.before(end), VILLAGE) || is_of(text.before(end), &AMONG)) {
            return Some((place, end));
        }
    }
    None
}

/// Where somebody can be the only one.
const AMONG: [&str; 9] = ["klas", "straat", "buurt", "wijk", "flat", "school", "stad", "gemeente", "omtrek"];

/// "bekende zanger", "bekend van de televisie".
fn famous(text: &Text<'_>, place: usize) -> Option<(usize, usize)> {
    if is_of(text.get(place), &["bekend"]) && is_of(text.get(place + 1), &["van"]) {
        let at = place + 2 + usize::from(is_of(text.get(place + 2), &["de"]));
        return is_of(text.get(at), &["tv", "televisie", "radio", "krant", "film"])
            .then_some((place, at + 1));
    }
    let known = is_of(text.get(place), &["bekende", "beroemde"]);
    let who = text.get(place + 1).filter(|next| !next.fresh && known)?;
    (FAME.contains(&who.plain.as_str()) || is_somebody(&who.plain)).then(|| (place, tail(text, place + 2)))
}

/// "kapster van het dorp", "bakker hier op de hoek", "plaatselijke slager".
fn of_the_village(text: &Text<'_>, place: usize) -> Option<(usize, usize)> {
    let _ = text.get(place).filter(|token| is_somebody(&token.plain))?;
    if text.before(place).is_some_and(|before| matches!(before.plain.as_str(), "plaatselijke" | "lokale")) {
        return Some((place, tail(text, place + 1)));
    }
    let end = tail(text, place + 1);
    let last = text.before(end).filter(|_| end > place + 2)?;
    let ours = matches!(last.plain.as_str(), "gemeente" | "stad")
        && text.get(end - 2).is_some_and(|before| matches!(before.plain.as_str(), "onze" | "deze"));
    (VILLAGE.contains(&last.plain.as_str())
        || last.plain == "hoek" && is_of(text.get(place + 1), &["hier"])
        || ours)
        .then_some((place, end))
}

/// "onze kastelein", "hij is de slager": whoever reads knows which one.
fn known_to_all(text: &Text<'_>, place: usize) -> Option<(usize, usize)> {
    let plain = text.get(place)?.plain.as_str();
    let trade = is_somebody(plain) && !COLLEAGUES.iter().any(|end| plain.ends_with(end));
    let ours = is_of(text.before(place), &["onze"]);
    let is = is_of(text.before(place), &["de"]) && place > 1 && is_of(text.before(place - 1), &["is", "was"]);
    let own = is_of(text.before(place), &["eigen"])
        && place > 1
        && is_of(text.before(place - 1), &["mijn", "onze"]);
    let was = text.before(place).is_some_and(|dash| dash.is_mark("-"))
        && place > 1
        && is_of(text.get(place - 2), &["oud", "ex"]);
    (trade && (ours || is) || is_somebody(plain) && (own || was))
        .then(|| (place, tail(text, place + 1)))
        .filter(|_| !is_named(text, place))
}

/// "bakkerszoon", "domineesvrouw", "dorpsdokter".
fn compound(text: &Text<'_>, place: usize) -> Option<(usize, usize)> {
    let plain = text.get(place)?.plain.as_str();
    let of_kin = KIN.iter().any(|kin| {
        plain
            .strip_suffix(kin)
            .is_some_and(|stem| is_somebody(stem) || stem.strip_suffix('s').is_some_and(is_somebody))
    });
    let of_a_village = plain.strip_prefix("dorps").is_some_and(is_somebody);
    (of_kin || of_a_village).then(|| (place, tail(text, place + 1))).filter(|_| !is_named(text, place))
}

/// "de wethouder", "is raadslid", "oud-burgemeester van deze gemeente".
fn one_of_a_kind(text: &Text<'_>, place: usize) -> Option<(usize, usize)> {
    const BEFORE: &[&str] =
        &["is", "was", "als", "wordt", "werd", "zijn", "haar", "bij", "met", "van", "en", ",", "("];
    let token = text.get(place).filter(|token| ONE_OF_A_KIND.contains(&token.plain.as_str()))?;
    let told =
        token.opens || with_article(text, place) < place || !token.fresh && is_of(text.before(place), BEFORE);
    (told && !is_named(text, place)).then(|| (place, tail(text, place + 1)))
}

/// Whether a name follows: then that is marked, and is enough.
fn is_named(text: &Text<'_>, place: usize) -> bool {
    text.get(place + 1)
        .is_some_and(|next| !next.fresh && !next.opens && (next.is_capitalised() || next.is_initial()))
}

/// "van het dorp", "op het eiland", "hier op de hoek" behind it.
fn tail(text: &Text<'_>, from: usize) -> usize {
    let mut end = from;
    let here = usize::from(is_of(text.get(end), &["hier", "alhier"]));
    end += here;
    // "oud-burgemeester van hier"
    if here == 0 && is_of(text.get(end), &["van", "uit"]) && is_of(text.get(end + 1), &["hier", "alhier"]) {
        end += 2;
    }
    while is_of(text.get(end), &["van", "op", "in", "uit", "of", "on", "om"])
        && is_of(text.get(end + 1), ARTICLES)
    {
        let known = |at: usize| {
            text.get(at).is_some_and(|token| {
                !token.fresh && HELD_IN.iter().any(|ending| token.plain.ends_with(ending))
                    || VILLAGE.contains(&token.plain.as_str())
                    || ["wijk", "buurt", "stad", "straat", "hoek", "omgeving", "omtrek", "klas"]
                        .contains(&token.plain.as_str())
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
        assert_eq!(roles("Het is de zoon van de bakker."), ["de zoon van de bakker"]);
        assert_eq!(roles("De wethouder belde."), ["De wethouder"]);
        assert_eq!(roles("Hij is voorzitter van de voetbalclub."), ["voorzitter van de voetbalclub"]);
        assert_eq!(roles("Zij zit in klas 2H3."), ["klas 2H3"]);
    }

    #[test]
    fn roles_that_many_have_are_not() {
        assert!(roles("De huisarts belde de moeder van het kind; de buurvrouw zag de juf.").is_empty());
        assert!(roles("Zij zit in groep 4 en is de dochter van de patiënt.").is_empty());
    }

    #[test]
    fn what_somebody_was_and_where_belongs_to_the_role() {
        assert_eq!(
            roles("Opa, oud-burgemeester van deze gemeente, kwam."),
            ["oud-burgemeester van deze gemeente"]
        );
        assert_eq!(roles("Hij is de enige dierenarts hier."), ["de enige dierenarts hier"]);
        assert_eq!(roles("De man van de snackbar zag het."), ["De man van de snackbar"]);
        assert_eq!(roles("Zij is een domineesdochter."), ["een domineesdochter"]);
    }

    #[test]
    fn of_a_role_with_a_name_in_it_both_are_marked() {
        assert_eq!(roles("Hij is de organist van de Grote Kerk."), ["de organist van de"]);
    }
}
