//! What the sentence patterns of a protocol make of their own options, and of the rows in its scenarios, for whoever writes
//! them: of each log an example, and the shortest and the longest; of each paper an example.

use crate::case::{Case, entry_sentence, example_rows, example_sentences, play};
use crate::locale::{Language, Locale};
use crate::protocol::{Kind, Name, Protocol, Question, Template};

/// Lines for each pattern. In the short form only those of which no scenario shows anything yet.
pub(super) fn sentences(protocol: &Protocol, language: Language, all: bool) -> Vec<String> {
    // What cannot be played is told of where scenarios are.
    let played = protocol.scenarios.iter().filter_map(|scenario| play(protocol, scenario, language).ok());
    let played: Vec<Case> = played.collect();
    let logs = protocol.questions().map(|(_, question)| question);
    let patterned = logs.filter(|log| matches!(&log.answer, Kind::Entries { says: Some(_), .. }));
    let mut lines = Vec::new();
    for log in patterned {
        let rows = of_log(protocol, log, &played, language);
        if all || rows.is_none() {
            lines.extend(for_example(&log.id, &example_rows(protocol, log, language), language));
        }
        lines.extend(rows.filter(|_| all));
    }
    if all || played.is_empty() {
        lines.extend(protocol.templates.iter().flat_map(|paper| of_paper(protocol, paper, language)));
    }
    lines
}

fn of_paper(protocol: &Protocol, paper: &Template, language: Language) -> Vec<String> {
    let examples = paper.patterns().map(|(of, says)| example_sentences(protocol, of, says, language));
    examples.filter_map(|said| for_example(&paper.id, &said, language)).collect()
}

fn for_example(of: &Name, said: &[String], language: Language) -> Option<String> {
    (!said.is_empty()).then(|| Locale::new(language).msg_check_sentence_example(of, said.join(" | ")))
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
