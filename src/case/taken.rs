//! What a row of a log says when it is taken over from a row of another. Which fields go where is said by the protocol; who
//! chooses, and when, by a screen.

use std::collections::{BTreeMap, BTreeSet};

use super::answer::{Answer, Entry, EntryId};
use super::evaluate::{Ground, Inside};
use super::saying::{self, spoken_as, words};
use super::telling::strung;
use crate::locale::Language;
use crate::protocol::{Kind, Name, Origin, Question, Take, Voice};

/// The rows of another log that can be ticked, in the order they were made, each with what it would say in this one.
#[must_use]
pub(crate) fn takable<'a>(
    ground: &Ground<'a>,
    log: &'a Question,
    origin: &'a Origin,
    language: Language,
) -> Vec<(EntryId, BTreeMap<Name, Answer>)> {
    let Some(other) = ground.protocol.question(&origin.log) else { return Vec::new() };
    let rows = ground.answer(&other.id).map_or(&[][..], Answer::entries);
    let typed = |fields: &BTreeMap<Name, Answer>| fields.values().any(|one| matches!(one, Answer::Text(_)));
    let said = rows.iter().map(|row| (row.id, fields(ground, log, (other, row), &origin.takes, language)));
    // A row of which nothing is told here is no line yet.
    said.filter(|(_, fields)| typed(fields)).collect()
}

/// What is taken over from a row, as far as it is asked here.
fn fields<'a>(
    ground: &Ground<'a>,
    log: &'a Question,
    (other, row): (&'a Question, &'a Entry),
    takes: &[Take],
    language: Language,
) -> BTreeMap<Name, Answer> {
    let mut entry = Entry::untouched(row.id, None);
    for take in takes.iter().filter(|take| log.field(&take.field).is_some()) {
        let Some((field, there)) = log.field(&take.field).zip(other.field(&take.from)) else { continue };
        let counts = ground.field_on_path(there, Inside { log: other, entry: row }).is_true();
        let answer = row.fields.get(&take.from).filter(|answer| counts && answer.is_known());
        let Some(answer) = answer.filter(|_| !entry.fields.contains_key(&take.field)) else { continue };
        let taken = match (&field.answer, answer) {
            (Kind::Text { .. }, Answer::Text(text)) => Some(Answer::Text(literal(other, row, there, text))),
            (Kind::Text { .. }, Answer::One(option)) if listed(take, option) => {
                Some(Answer::Text(saying::within_sentence(&words(there, answer, language), language)))
            }
            (Kind::Text { .. }, Answer::Many(ticked)) => {
                let named = ticked.iter().filter(|option| listed(take, option)).map(|option| {
                    saying::within_sentence(&words(there, &Answer::One(option.clone()), language), language)
                });
                let named: Vec<_> = named.collect();
                (!named.is_empty()).then(|| Answer::Text(strung(named, language)))
            }
            (Kind::Text { .. }, _) => None,
            _ => meant(take, answer),
        };
        if let Some(answer) = taken {
            let _ = entry.fields.insert(take.field.clone(), answer);
        }
    }
    // What is not asked beside the rest is left behind, or it would stand there as an answer that lapsed.
    let asked = |name: &Name| {
        log.field(name)
            .is_some_and(|field| ground.field_on_path(field, Inside { log, entry: &entry }).is_true())
    };
    let kept: BTreeSet<Name> = entry.fields.keys().filter(|name| asked(name)).cloned().collect();
    entry.fields.into_iter().filter(|(name, _)| kept.contains(name)).collect()
}

/// A text of another row; somebody's literal words keep their marks where the kind of the row says no more that they are.
fn literal(log: &Question, row: &Entry, field: &Question, text: &str) -> String {
    let text = text.trim();
    match spoken_as(log, field, |beside| row.fields.get(&beside.id)) {
        Voice::Quote if !text.contains(['“', '"']) => format!("“{text}”"),
        _ => text.to_owned(),
    }
}

fn listed(take: &Take, option: &Name) -> bool {
    take.meant.is_empty() || take.meant.iter().any(|(there, _)| there == option)
}

/// What an answer there means here; nothing where the protocol knows no such option here.
pub(crate) fn meant(take: &Take, answer: &Answer) -> Option<Answer> {
    let option = |there: &Name| {
        if take.meant.is_empty() {
            return Some(there.clone());
        }
        take.meant.iter().find(|(known, _)| known == there).map(|(_, here)| here.clone())
    };
    match answer {
        Answer::One(there) => option(there).map(Answer::One),
        Answer::Many(there) => Some(Answer::Many(there.iter().filter_map(option).collect::<BTreeSet<_>>())),
        other => Some(other.clone()),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;
    use crate::case::counted::Counted;
    use crate::case::{Case, Event, Spot, play};
    use crate::protocol::{Protocol, Shown, bundle};

    const REPORT: &str = "report-lines";

    fn walked(scenario: &str) -> (std::sync::Arc<Protocol>, Case, jiff::civil::Date) {
        walked_in("knmg-meldcode", scenario)
    }

    fn walked_in(protocol: &str, scenario: &str) -> (std::sync::Arc<Protocol>, Case, jiff::civil::Date) {
        let protocol = bundle::get(&protocol.into()).unwrap();
        let scenario = protocol.scenario(&scenario.into()).unwrap().clone();
        let case = play(&protocol, &scenario, Language::Nl).unwrap();
        (protocol, case, scenario.today)
    }

    fn offered(
        protocol: &Protocol,
        case: &Case,
        today: jiff::civil::Date,
    ) -> Vec<(EntryId, BTreeMap<Name, Answer>)> {
        let log = protocol.question(&REPORT.into()).unwrap();
        let Shown::Ticked(origins) = &log.shown else { panic!("the lines of the report are ticked") };
        let counted = Counted::new(protocol, case.answers(), today);
        let ground = Ground::new(protocol, &counted, today);
        origins.iter().flat_map(|origin| takable(&ground, log, origin, Language::Nl)).collect()
    }

    #[test]
    fn a_signal_comes_along_with_its_day_its_source_and_how_it_is_known() {
        let (protocol, case, today) = walked("does-she-understand");
        let lines = offered(&protocol, &case, today);
        let told = |at: usize, field: &str| lines[at].1.get(field).cloned();
        assert_eq!(lines.len(), 2, "one signal, and the one talk in which somebody said something");
        assert_eq!(
            told(0, "text"),
            Some(Answer::Text("“Hij draait de deur op slot als hij werkt.”".to_owned()))
        );
        assert_eq!(told(0, "when"), Some(Answer::Date(jiff::civil::date(2026, 11, 16))));
        assert_eq!(told(0, "basis"), Some(Answer::One("heard".into())));
        assert_eq!(told(0, "source"), Some(Answer::Text("patiënt".to_owned())));
        assert_eq!(told(1, "text"), Some(Answer::Text("Zij wil naar haar dochter.".to_owned())));
        assert_eq!(told(1, "source"), Some(Answer::Text("de volwassen patiënt".to_owned())));
    }

    #[test]
    fn what_another_professional_saw_is_heard_in_the_report_and_a_childs_words_are_a_childs() {
        let (protocol, case, today) = walked_in("jgz-kindermishandeling", "custody-and-both-parents");
        let lines = offered(&protocol, &case, today);
        let text = |at: usize, field: &str| match lines[at].1.get(field) {
            Some(Answer::Text(text)) => text.clone(),
            other => panic!("{other:?}"),
        };
        let basis = |at: usize| lines[at].1.get("basis").cloned();
        assert_eq!(lines.len(), 2, "one fact, and the one talk in which a child said something");
        assert_eq!(basis(0), Some(Answer::One("heard".into())));
        assert_eq!(text(0, "source"), "leerkracht");
        assert_eq!(text(1, "text"), "“Ik wil dat papa stopt met de riem.”");
        assert_eq!(text(1, "source"), "het kind met een ouder");
        assert_eq!(basis(1), Some(Answer::One("heard".into())));
    }

    #[test]
    fn what_was_seen_takes_no_source_along_that_is_not_asked() {
        let (protocol, case, today) = walked("shoes-on-in-bed");
        let seen =
            |fields: &&BTreeMap<Name, Answer>| fields.get("basis") == Some(&Answer::One("seen".into()));
        let lines = offered(&protocol, &case, today);
        let seen: Vec<_> = lines.iter().map(|(_, fields)| fields).filter(seen).collect();
        assert!(seen.len() > 3, "{}", seen.len());
        assert!(seen.iter().all(|fields| !fields.contains_key("source")));
    }

    #[test]
    fn a_tick_is_one_event_that_is_taken_back_at_once_and_leaves_the_signal_where_it_was() {
        let (protocol, mut case, today) = walked("does-she-understand");
        let (from, fields) = offered(&protocol, &case, today).remove(0);
        let at = Spot::of(&protocol, protocol.question(&REPORT.into()).unwrap());
        let signals = Spot::of(&protocol, protocol.question(&"signals".into()).unwrap());
        let before = case.answers().at(&signals).cloned();
        let entry = Entry { id: case.next_entry(), under: None, fields };
        let now = case.state().changed;
        case.record(Event::EntryTaken { at: at.clone(), entry: entry.clone(), from }, now).unwrap();
        assert_eq!(case.answers().taken_over(&at, from), Some(entry.id));
        assert_eq!(Case::replay(case.journal().clone()).unwrap(), case, "the tick is kept with the case");
        case.record(Event::EntryRemoved { at: at.clone(), entry: entry.id, reason: None }, now).unwrap();
        assert_eq!(case.answers().taken_over(&at, from), None);
        case.record(Event::Undone, now).unwrap();
        assert_eq!(case.answers().taken_over(&at, from), Some(entry.id));
        case.record(Event::Undone, now).unwrap();
        assert_eq!(case.answers().at(&at), None, "one step back undoes all of the line");
        assert_eq!(case.answers().at(&signals).cloned(), before);
    }
}
