//! Answers in words: labels, dates and the sentences their author wrote for the record. What a paper or a
//! screen makes of these words is its own business.

use super::answer::{Answer, Entry};
use super::telling::{Bit, From, Given, Value, and, fill, strung};
use crate::locale::{Language, Locale};
use crate::protocol::load::joining;
use crate::protocol::pattern::{NOTHING, names, pieces};
use crate::protocol::{Age, Choice, Decimal, Kind, Name, Question, Voice};

/// An answer in words: labels, a date written out, a number with its unit, the text itself.
#[must_use]
pub fn words(question: &Question, answer: &Answer, language: Language) -> String {
    match answer {
        Answer::One(option) => label(question.option(option), language),
        Answer::Many(ticked) => {
            let labels: Vec<_> = question
                .answer
                .options()
                .iter()
                .filter(|option| ticked.contains(&option.id))
                .map(|option| option.label.get(language))
                .collect();
            if labels.is_empty() { none(language) } else { labels.join("; ") }
        }
        Answer::Judgement(judgement) => label(question.option(&judgement.choice), language),
        Answer::Text(text) => text.trim().to_owned(),
        Answer::Date(date) => language.date(*date),
        Answer::Number(_) | Answer::Age(_) => amount(&question.answer, answer, language),
        Answer::Decimal(number) => measure(&question.answer, *number, language),
        Answer::Entries(entries) if entries.is_empty() => none(language),
        Answer::Entries(_) => answer
            .filled_entries()
            .map(|entry| entry_sentence(question, entry, |_| true, language))
            .collect::<Vec<_>>()
            .join(" "),
        Answer::Unknown { ask } => unknown(ask, language),
        Answer::NotDone { .. } => reason(question, answer, language),
    }
}

/// A number or an age, as the question asks for it: another protocol may have asked the same in years alone.
fn amount(asked: &Kind, answer: &Answer, language: Language) -> String {
    match (asked, answer.age(), answer.number()) {
        (Kind::Age { .. }, Some(age), _) => age_in_words(age, language),
        (Kind::Number { unit: Some(unit), .. }, _, Some(number)) => {
            format!("{number} {}", unit.get(language))
        }
        (_, _, Some(number)) => number.to_string(),
        (_, _, None) => String::new(),
    }
}

/// A number with the decimals that are asked for, and its unit.
fn measure(asked: &Kind, number: Decimal, language: Language) -> String {
    let Kind::Decimal { unit, places, .. } = asked else { return number.said(0, language) };
    let number = number.said(*places, language);
    match unit {
        Some(unit) => format!("{number} {}", unit.get(language)),
        None => number,
    }
}

/// An age in the unit it was given in.
#[must_use]
pub(crate) fn age_in_words(age: Age, language: Language) -> String {
    let say = Locale::new(language);
    match age {
        Age::Days(days) => say.msg_said_days(days),
        Age::Weeks(weeks) => say.msg_said_weeks(weeks),
        Age::Months(months) => say.msg_said_months(months),
        Age::Years(years) => say.msg_said_years(years),
    }
}

/// The reason why a question was deliberately not done; empty for any other answer.
#[must_use]
pub fn reason(question: &Question, answer: &Answer, language: Language) -> String {
    let Answer::NotDone { because, words } = answer else { return String::new() };
    let listed = because
        .as_ref()
        .and_then(|because| question.reason(because))
        .map(|reason| reason.label.get(language));
    match (listed, words.trim()) {
        (Some(listed), "") => listed.to_owned(),
        (Some(listed), own) => format!("{listed}; {own}"),
        (None, own) => own.to_owned(),
    }
}

/// The sentences an author wrote for this answer; none where no sentence was written.
#[must_use]
pub(crate) fn sentences(question: &Question, answer: &Answer, language: Language) -> Vec<String> {
    let says = |option: &Choice| option.says.as_ref().map(|says| says.get(language).to_owned());
    match answer {
        Answer::One(option) => question.option(option).and_then(says).into_iter().collect(),
        Answer::Many(ticked) => question
            .answer
            .options()
            .iter()
            .filter(|option| ticked.contains(&option.id))
            .filter_map(says)
            .collect(),
        Answer::Judgement(judgement) => {
            question.option(&judgement.choice).and_then(says).into_iter().collect()
        }
        Answer::NotDone { because, words } => because
            .as_ref()
            .and_then(|because| question.reason(because))
            .and_then(says)
            .map(|listed| if words.trim().is_empty() { listed } else { format!("{listed} {}", words.trim()) })
            .into_iter()
            .collect(),
        Answer::Entries(_) | Answer::Unknown { .. } => Vec::new(),
        _ => question
            .says
            .as_ref()
            .map(|says| {
                in_sentence(says.get(language), &words(question, answer, language), &|_| false, language)
            })
            .into_iter()
            .collect(),
    }
}

/// A sentence with the answer in the place its author left for it. Where no place was left it comes after the sentence,
/// for no sentence may drop what was answered.
#[must_use]
pub(crate) fn in_sentence(
    says: &str,
    answer: &str,
    ordinary: &dyn Fn(&str) -> bool,
    language: Language,
) -> String {
    if !says.contains(ANSWER) {
        let sentence = says.trim_end().trim_end_matches(['.', ':']);
        return format!("{sentence}: {answer}");
    }
    let value = |name: &str| {
        let value = || Value { words: answer.to_owned(), voice: From::Typed, chosen: Vec::new() };
        name.is_empty().then(|| Given::Told(value()))
    };
    text(&fill(says, value, ordinary, language).bits)
}

/// The words of a filled pattern, with marks around what somebody said.
pub(super) fn text(bits: &[Bit]) -> String {
    let said = |bit: &Bit| match bit.from {
        From::Quote => format!("“{}”", bit.words),
        From::Author | From::Label | From::Typed => bit.words.clone(),
    };
    bits.iter().map(said).collect()
}

/// How a field of a row is told: as its author says, or as a choice beside it makes of it ("literal statement").
pub(crate) fn spoken_as<'a>(
    log: &'a Question,
    field: &'a Question,
    answer: impl Fn(&'a Question) -> Option<&'a Answer>,
) -> Voice {
    if field.voice != Voice::Fact {
        return field.voice;
    }
    let beside = |beside: &'a Question| match answer(beside)? {
        Answer::One(chosen) => beside.option(chosen)?.voice,
        _ => None,
    };
    log.answer.fields().iter().find_map(beside).unwrap_or(field.voice)
}

/// What a field has to say in a sentence, in these words.
#[must_use]
pub(crate) fn value(field: &Question, answer: &Answer, words: String, voice: Voice) -> Value {
    let from = match answer {
        Answer::Text(_) if voice == Voice::Quote => From::Quote,
        Answer::Text(_) => From::Typed,
        _ => From::Label,
    };
    Value { words, voice: from, chosen: chosen(field, answer) }
}

/// The options that were chosen, in the order of the question.
fn chosen(question: &Question, answer: &Answer) -> Vec<Name> {
    match answer {
        Answer::One(option) => vec![option.clone()],
        Answer::Judgement(judgement) => vec![judgement.choice.clone()],
        Answer::Many(ticked) => {
            let options = question.answer.options().iter().map(|option| &option.id);
            let ticked: Vec<_> = options.filter(|option| ticked.contains(*option)).cloned().collect();
            if ticked.is_empty() { vec![Name::new(NOTHING)] } else { ticked }
        }
        _ => Vec::new(),
    }
}

/// What was ticked, strung together as a sentence has it.
#[must_use]
pub(crate) fn ticked_in_words(question: &Question, answer: &Answer, language: Language) -> String {
    let labels: Vec<String> = chosen(question, answer)
        .iter()
        .filter_map(|id| question.option(id))
        .map(|option| option.label.get(language).to_owned())
        .collect();
    match labels.as_slice() {
        [] => none(language),
        labels => {
            let and = format!(" {} ", and(language));
            let listed = labels.iter().any(|label| label.contains([',', ';']) || label.contains(&and));
            let lowered = labels.iter().enumerate().map(|(place, label)| {
                if place == 0 { label.clone() } else { within_sentence(label, language) }
            });
            let lowered: Vec<_> = lowered.collect();
            if listed && lowered.len() > 1 { lowered.join("; ") } else { strung(lowered, language) }
        }
    }
}

/// A label or a sentence behind other words: with a small letter, unless it begins with what keeps its capital.
#[must_use]
pub(crate) fn within_sentence(label: &str, language: Language) -> String {
    let mut letters = label.chars();
    let Some(first) = letters.next() else { return String::new() };
    let abbreviation = letters.clone().next().is_some_and(char::is_uppercase);
    if abbreviation || joining(language).is_proper(label) {
        label.to_owned()
    } else {
        first.to_lowercase().chain(letters).collect()
    }
}

/// Stands for the answer in a sentence of an author.
const ANSWER: &str = "{}";

/// The sentence of one entry: its author's pattern filled in, or its fields in order. `counts` says whether a
/// field is on the path in this entry.
#[must_use]
pub(crate) fn entry_sentence(
    log: &Question,
    entry: &Entry,
    counts: impl Fn(&Question) -> bool,
    language: Language,
) -> String {
    entry_told(log, entry, counts, language).0
}

/// The same, with the fields that it does not tell in this entry: those the pattern has no place for, and those whose
/// part vanished although there is an answer ("not done, because ...").
#[must_use]
pub(crate) fn entry_told<'a>(
    log: &'a Question,
    entry: &Entry,
    counts: impl Fn(&Question) -> bool,
    language: Language,
) -> (String, Vec<&'a Question>) {
    let field_words = |field: &Question| {
        entry
            .fields
            .get(&field.id)
            .filter(|_| counts(field))
            .map(|answer| words(field, answer, language))
            .filter(|words| !words.is_empty())
    };
    let pattern = match &log.answer {
        Kind::Entries { says: Some(says), .. } => says.get(language),
        _ => {
            let parts: Vec<_> = log.answer.fields().iter().filter_map(field_words).collect();
            let sentence = if parts.is_empty() { MISSING.to_owned() } else { parts.join(", ") };
            return (sentence, Vec::new());
        }
    };
    let given = |name: &str| {
        if name.contains(':') {
            // What another log calls somebody is for papers.
            return Some(Given::Nothing);
        }
        let field = log.answer.fields().iter().find(|field| field.id == *name)?;
        let answer = entry.fields.get(&field.id).zip(field_words(field));
        Some(answer.map_or(Given::Open(GAP), |(answer, words)| {
            let voice = spoken_as(log, field, |beside| entry.fields.get(&beside.id));
            Given::Told(value(field, answer, words, voice))
        }))
    };
    let filled = fill(pattern, given, &|_| false, language);
    let untold = log
        .answer
        .fields()
        .iter()
        .filter(|field| !filled.told.contains(field.id.as_str()) && field_words(field).is_some());
    (close_gaps(&text(&filled.bits)), untold.collect())
}

/// The whole of an entry on a few lines: its sentence, and what the sentence leaves untold, cut off where a list
/// would become unreadable.
#[must_use]
pub(crate) fn entry_account(
    log: &Question,
    entry: &Entry,
    counts: impl Fn(&Question) -> bool,
    language: Language,
) -> String {
    const LETTERS: usize = 240;
    let (mut account, untold) = entry_told(log, entry, &counts, language);
    for (field, answer) in untold.into_iter().filter_map(|field| Some((field, entry.fields.get(&field.id)?)))
    {
        let said = sentences(field, answer, language);
        let said = if said.is_empty() { words(field, answer, language) } else { said.join(" ") };
        account.push_str(" · ");
        account.push_str(said.trim_end_matches('.'));
    }
    match account.char_indices().nth(LETTERS) {
        // No word is cut in two, unless there is but one.
        Some((end, _)) => {
            let fits = &account[..end];
            let whole = fits.rsplit_once(char::is_whitespace).map_or(fits, |(whole, _)| whole);
            format!("{} …", whole.trim_end())
        }
        None => account,
    }
}

/// Stands for a field that was not filled in, until the sentence is closed around it.
const GAP: &str = "\u{0}";

/// Drops what was not filled in together with the dot or colon that joined it; elsewhere shows that it is missing.
fn close_gaps(sentence: &str) -> String {
    const JOINTS: [&str; 4] = ["\u{0} · ", " · \u{0}", "\u{0}: ", ": \u{0}"];
    let mut closed = sentence.to_owned();
    for joint in JOINTS {
        closed = closed.replace(joint, "");
    }
    closed.replace(GAP, MISSING)
}

/// The fields that the sentence of an entry already tells.
pub(crate) fn told_by_sentence(log: &Question, language: Language) -> impl Iterator<Item = &Question> {
    let pattern = match &log.answer {
        Kind::Entries { says: Some(says), .. } => {
            // Loading refused a pattern that cannot be read; then every field counts as told.
            pieces(says.get(language)).ok().map(|pieces| names(&pieces))
        }
        _ => None,
    };
    log.answer
        .fields()
        .iter()
        .filter(move |field| pattern.as_ref().is_none_or(|named| named.contains(&field.id.as_str())))
}

/// What stands where nothing was filled in.
const MISSING: &str = "…";

fn label(option: Option<&Choice>, language: Language) -> String {
    option.map_or_else(|| MISSING.to_owned(), |option| option.label.get(language).to_owned())
}

fn none(language: Language) -> String {
    Locale::new(language).msg_said_none()
}

fn unknown(ask: &str, language: Language) -> String {
    let say = Locale::new(language);
    match ask.trim() {
        "" => say.msg_said_unknown(),
        ask => say.msg_said_unknown_ask(ask),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_missing_leaves_no_hole_in_the_sentence() {
        assert_eq!(
            close_gaps("\u{0} · Zelf gezien · \u{0}: plek op de wang"),
            "Zelf gezien: plek op de wang"
        );
        assert_eq!(close_gaps("18 november · Zelf gezien · \u{0}"), "18 november · Zelf gezien");
        assert_eq!(close_gaps("Betrokkene: \u{0}"), "Betrokkene");
        assert_eq!(close_gaps("Gesproken op \u{0}."), "Gesproken op ….");
    }
}
