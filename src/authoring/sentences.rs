//! What the sentence patterns of a protocol make of the rows in its scenarios, for whoever writes them: of each log the
//! shortest and the longest.

use crate::case::{Case, entry_sentence, play};
use crate::locale::{Language, Locale};
use crate::protocol::{Kind, Protocol, Question};

/// A line for each log that has a pattern and rows in some scenario.
pub(super) fn sentences(protocol: &Protocol, language: Language) -> Vec<String> {
    // What cannot be played is told of where scenarios are.
    let played = protocol.scenarios.iter().filter_map(|scenario| play(protocol, scenario, language).ok());
    let played: Vec<Case> = played.collect();
    let logs = protocol.questions().map(|(_, question)| question);
    let patterned = logs.filter(|log| matches!(&log.answer, Kind::Entries { says: Some(_), .. }));
    patterned.filter_map(|log| of_log(protocol, log, &played, language)).collect()
}

fn of_log(protocol: &Protocol, log: &Question, played: &[Case], language: Language) -> Option<String> {
    let given = played.iter().filter_map(|case| case.answers().given(&protocol.head.id, log));
    let rows = given.flat_map(|answer| answer.entries()).filter(|entry| !entry.fields.is_empty());
    let mut told: Vec<String> = rows.map(|entry| entry_sentence(log, entry, |_| true, language)).collect();
    told.sort_by_key(|sentence| sentence.chars().count());
    told.dedup();
    let say = Locale::new(language);
    match told.as_slice() {
        [] => None,
        [only] => Some(say.msg_check_sentence(&log.id, only)),
        [shortest, .., longest] => Some(say.msg_check_sentence_twice(&log.id, shortest, longest)),
    }
}
