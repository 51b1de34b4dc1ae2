//! Names that nothing announces: known from a list, by a capital within a sentence, or by what is done at its start.

use super::announced::is_quote;
use super::announced::is_strange;
use super::cues::{DOES, DOES_TOO, ENGLISH, ROLES, WITHIN, is_done};
use super::run::{Manner, run};
use crate::document::anonymity::token::{Sort, Text, Token};
use crate::document::anonymity::{Why, dutch, lists};

/// Without anything that announces it.
pub(super) fn free(text: &Text<'_>, place: usize) -> Option<(usize, usize, Why)> {
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
    if is_compound(text, place) {
        return None;
    }
    if !token.is_capitalised() {
        return in_small_letters(text, place).then_some((place, place + 1, Why::Form));
    }
    // "Van den Berg", "Op den Camp": no sentence goes on like that.
    if token.opens && WITHIN.contains(&plain) && !is_all_small(text, place) {
        let second = text.get(place + 1).is_some_and(|next| matches!(next.text, "den" | "der" | "la" | "el"));
        let third = text
            .get(place + 2)
            .is_some_and(|name| name.is_capitalised() && !name.fresh && !lists::is_place(&name.plain));
        if second && third {
            return Some((place, run(text, place + 2, Manner::Announced).unwrap_or(place + 3), Why::Form));
        }
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
            || plain == "van"
            || !lists::is_place(&last.plain);
        return (named && end > place + 1).then_some((place, end, Why::Capital));
    }
    // "dochtertje Mei"
    let of_kin = lists::is_doubtful(plain)
        && text.before(place).is_some_and(|before| ROLES.contains(&before.plain.as_str()) && !token.fresh);
    // "2 jr. Woont tijdelijk": behind a word cut short a sentence may begin as well.
    if lists::is_opener(plain) && text.before(place).is_some_and(|before| before.is_mark(".")) {
        return None;
    }
    if !of_kin && !stands_for_somebody(text, token) {
        return None;
    }
    if of_kin && lists::is_innocent(plain) {
        return Some((place, place + 1, Why::Announced));
    }
    let (start, _) = with_small_words_before(text, place);
    let end = run(text, place, Manner::Free)?;
    Some((start, end, Why::Capital))
}

/// A capital at the start of a sentence says nothing; what comes after may.
fn opening(text: &Text<'_>, place: usize) -> Option<(usize, usize, Why)> {
    let token = text.get(place)?;
    let plain = token.plain.as_str();
    let doubtful = lists::is_doubtful(plain);
    let next = text.get(place + 1).filter(|next| !next.fresh)?;
    if is_medicine(plain) {
        return None;
    }
    if lists::is_opener(plain) || !doubtful && (lists::is_innocent(plain) || is_brandlike(token.text)) {
        return None;
    }
    // A lone word in quotation marks is what somebody is called.
    if text.before(place).is_some_and(is_quote) && is_quote(next) {
        return Some((place, place + 1, Why::Form));
    }
    // "Trainer: Ferry.", "vader = Zenek": who it is stands before it.
    let said = place > 1
        && !token.fresh
        && text.before(place).is_some_and(|mark| matches!(mark.text, ":" | "="))
        && text.get(place - 2).is_some_and(|who| is_somebody(&who.plain));
    if said && !lists::is_place(plain) && (doubtful || !dutch::is_word(plain)) {
        return Some((place, run(text, place, Manner::Announced).unwrap_or(place + 1), Why::Announced));
    }
    // Hardly any Dutch word ends in these, and many names do.
    let foreign = plain.len() > 3 && plain.ends_with(['a', 'i', 'o', 'y']);
    let does_too = DOES_TOO.contains(&next.plain.as_str()) && (doubtful || foreign)
        || is_done(&next.plain) && lists::is_called_in_small_letters(plain);
    let wants = matches!(next.plain.as_str(), "wil" | "zelf")
        && !plain_start(plain)
        && (doubtful || !dutch::is_word(plain));
    // A word that no Dutch one is, before what somebody does: "Olek komt niet meer".
    let unknown = !dutch::is_word(plain)
        && !lists::is_place(plain)
        && !is_brandlike(token.text)
        && !is_of_a_people(plain)
        && !plain_start(plain)
        && (DOES_TOO.contains(&next.plain.as_str())
            || is_done(&next.plain)
                && !text.is_english()
                && (4..12).contains(&plain.len())
                && !plain_start(plain)
            || next.is_mark(",")
            || next.is_mark("("));
    // A long Dutch word begins a sentence: "Sindsdien slaapt zij".
    let dutch = !doubtful && plain.len() > 6 && dutch::is_word(plain);
    let does = does_too || unknown || wants || DOES.contains(&next.plain.as_str()) && !dutch;
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
        let within = matches!(next.plain.as_str(), "op" | "in" | "te" | "het" | "af" | "t");
        let surname = if small { two || next.plain != "van" && !within } else { next.is_capitalised() };
        surname && !plain_start(plain) && !(dutch || within && !doubtful && dutch::is_word(plain))
    });
    if does || aged {
        return Some((place, run(text, place, Manner::Announced).unwrap_or(place + 1), Why::Form));
    }
    further.map(|end| (place, end, Why::Capital))
}

/// "de", "van": whether what stands here is written small.
fn is_all_small(text: &Text<'_>, place: usize) -> bool {
    text.get(place).is_some_and(|token| token.text.chars().all(char::is_lowercase))
}

/// A name in small letters that is a word as well, or in no list: "broer storm", "gebeld met roos", "shanaya zegt niets".
fn in_small_letters(text: &Text<'_>, place: usize) -> bool {
    const BEFORE: &[&str] =
        &["met", "van", "aan", "tegen", "door", "bij", "naar", "dat", "en", "of", "zou", "voor"];
    const AFTER_NAME: &[&str] = &[
        "hebben",
        "geslagen",
        "heeft",
        "zegt",
        "gebeld",
        "gesproken",
        "erbij",
        "wil",
        "zit",
        "is",
        "was",
        "gaat",
        "belt",
        "ook",
        "niet",
        "weer",
    ];
    let Some(token) = text.get(place).filter(|_| is_all_small(text, place)) else { return false };
    let plain = token.plain.as_str();
    let before =
        text.before(place).filter(|_| !token.fresh && !token.opens).map(|before| before.plain.as_str());
    let next = text.get(place + 1).filter(|next| !next.fresh);
    let does = next.is_some_and(|next| DOES.contains(&next.plain.as_str()));
    let kin = before.is_some_and(|before| ROLES.contains(&before));
    if lists::is_called_in_small_letters(plain) {
        let led = before.is_some_and(|before| BEFORE.contains(&before));
        let followed =
            next.is_some_and(|next| AFTER_NAME.contains(&next.plain.as_str()) || is_done(&next.plain));
        // "de moeder van roos.", but not "last van roos."
        let of = before != Some("van")
            || place > 1
                && text.before(place - 1).is_some_and(|before| ROLES.contains(&before.plain.as_str()));
        let ends = next.is_none_or(|next| next.sort == Sort::Mark);
        return kin || does || (led || token.fresh || token.opens) && followed || led && of && ends;
    }
    let strange = is_strange(text, place)
        || token.fresh
            && !text.is_english()
            && plain.len() > 3
            && !dutch::is_word(plain)
            && !lists::is_abbreviation(plain);
    let dutch = |cue: Option<&str>| cue.is_some_and(|cue| !ENGLISH.contains(&cue));
    strange
        && !lists::is_place(plain)
        && !plain_start(plain)
        && !is_medicine(plain)
        && (kin && dutch(before) && !is_of_a_people(plain)
            || does && dutch(next.map(|next| next.plain.as_str())))
}

/// A word that begins sentences by its ending: "Volgens", "Zwangere", "Blauwe", "Daarnaast".
fn plain_start(plain: &str) -> bool {
    const ENDINGS: &[&str] = &[
        "er", "iste", "kundige", "ent", "ing", "heid", "lijk", "atie", "ens", "naast", "door", "ende",
        "elijk", "ische", "isch", "tie", "eert", "oor", "teit", "schap", "zoon", "dochter", "vader", "kind",
        "kinderen", "arts", "artsen", "adres", "dienst", "huis", "werk", "voogd", "vriend", "broer", "zus",
        "school", "groep", "team", "gezin", "zorg", "nummer", "dag", "plek", "kundigen", "ouders", "status",
        "scopie", "logie", "itis", "ose", "emie", "grafie", "gram", "lijst", "brief", "plan", "verslag",
        "klachten", "klacht", "letsel", "wond", "fractuur", "praat", "taal", "gesprek", "overleg", "hulp",
        "weekend", "les", "moment", "gevoel", "gedrag", "tijd", "week", "jaar", "uur", "spuit", "test",
        "kuur", "zalf", "pijn",
    ];
    lists::is_opener(plain) || ENDINGS.iter().any(|ending| plain.ends_with(ending))
}

/// Whether a capital within a sentence stands for somebody.
fn stands_for_somebody(text: &Text<'_>, token: &Token<'_>) -> bool {
    let plain = token.plain.as_str();
    !lists::is_innocent(plain)
        // Short words are what pets and children are called.
        && (plain.len() <= 5 || !dutch::is_word(plain) || lists::is_doubtful(plain))
        && !lists::is_place(plain)
        && (lists::is_doubtful(plain) || !text.is_also_lower(plain))
        && !is_brandlike(token.text)
        && !is_of_a_people(plain)
        && !is_medicine(plain)
        && plain.len() > 1
}

/// Who can be told before a name: "Trainer: Ferry".
fn is_somebody(plain: &str) -> bool {
    const TOLD: &[&str] = &[
        "trainer",
        "trainster",
        "coach",
        "mentor",
        "leidster",
        "leider",
        "melder",
        "meldster",
        "contactpersoon",
        "huisarts",
        "kinderarts",
        "jeugdarts",
        "tandarts",
        "leerkracht",
        "leraar",
        "lerares",
        "docent",
        "ib'er",
        "tolk",
        "voogd",
        "gezinsvoogd",
        "jeugdbeschermer",
        "wijkagent",
        "verpleegkundige",
        "gezinscoach",
        "oma",
        "opa",
        "oom",
        "tante",
        "juf",
        "meester",
        "bewindvoerder",
        "mantelzorger",
        "begeleider",
        "begeleidster",
        "naam",
        "aanwezig",
        "contact",
        "pleegmoeder",
        "pleegvader",
        "pleegouders",
        "stiefouder",
        "kinderen",
        "kids",
        "zonen",
        "dochters",
        "zusjes",
        "broertjes",
        "getuige",
        "afzender",
        "groet",
        "groeten",
        "assistente",
        "poh",
    ];
    ROLES.contains(&plain) || TOLD.contains(&plain)
}

/// A medicine by the end of its name: nobody is called so.
fn is_medicine(plain: &str) -> bool {
    const ENDS: &[&str] = &[
        "azol",
        "azole",
        "pril",
        "sartan",
        "statine",
        "cilline",
        "mycine",
        "olol",
        "epam",
        "zolam",
        "ridon",
        "peridon",
        "oxetine",
        "triptyline",
        "profen",
        "cetamol",
        "codon",
        "morfine",
        "fenidaat",
        "cycline",
        "floxacine",
        "dipine",
        "codeine",
        "amine",
        "tropium",
        "terol",
        "tamol",
        "tonine",
        "lactulose",
        "macrogol",
        "cortison",
        "oxacine",
    ];
    ENDS.iter().any(|ending| plain.len() > ending.len() && plain.ends_with(ending))
}

/// Braziliaans, Vietnamese, Keniaan.
fn is_of_a_people(plain: &str) -> bool {
    ["aans", "aanse", "iaan", "ische", "isch", "eese"].iter().any(|ending| plain.ends_with(ending))
}

/// A capital further on in the word: WhatsApp, pH, HbA1c, SpO2.
fn is_brandlike(word: &str) -> bool {
    // "IB'er", "POH'er"
    let letters = word.split(['\'', '’']).next().unwrap_or_default();
    if letters.len() < word.len() && letters.len() > 1 && letters.chars().all(char::is_uppercase) {
        return true;
    }
    let dutch = word.starts_with("IJ")
        || word.starts_with("Mc")
        || word.starts_with("Mac")
        || word.contains(['\'', '’']);
    word.chars().any(|c| c.is_ascii_digit()) || !dutch && word.chars().skip(1).any(char::is_uppercase)
}

/// "Cito-toets", "Parkinson-achtig": a name that became part of a thing.
pub(super) fn is_compound(text: &Text<'_>, place: usize) -> bool {
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
