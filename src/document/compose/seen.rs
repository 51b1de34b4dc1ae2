//! The answers as the reader of a paper may see them. Everything a paper prints is read from these; what is on the
//! path is still decided by all answers. So a block that forgets who reads cannot show what it should not.

use std::collections::BTreeSet;

use crate::case::{Answer, Answers, Entry, Spot};
use crate::protocol::{Name, Protocol, Question, Template};

/// The answers without what the reader of `template` may not see.
pub(super) fn seen(protocol: &Protocol, answers: &Answers, template: &Template) -> Answers {
    let mut seen = answers.without_untouched();
    if template.shows_all() {
        return seen;
    }
    for (_, question) in protocol.questions() {
        let spot = Spot::of(protocol, question);
        match answers.at(&spot) {
            Some(Answer::Entries(entries)) if template.shows_question(question, None) => {
                for entry in entries {
                    entry_seen(template, question, entry, &spot, &mut seen);
                }
            }
            // A log nobody marked shows the fields that may be seen all the same.
            Some(Answer::Entries(entries)) if question.holds.is_none() => {
                for entry in entries {
                    entry_seen(template, question, entry, &spot, &mut seen);
                }
            }
            Some(answer) => put(&mut seen, &spot, kept(template, question, None, answer)),
            None => {}
        }
    }
    seen
}

fn entry_seen(template: &Template, log: &Question, entry: &Entry, spot: &Spot, seen: &mut Answers) {
    let chosen = |field: &Question| match entry.fields.get(&field.id)? {
        Answer::One(option) => field.option(option)?.holds,
        _ => None,
    };
    let hidden = log.answer.fields().iter().filter_map(chosen).any(|holds| !template.shows(Some(holds)));
    if hidden {
        seen.remove_entry(spot, entry.id);
        return;
    }
    for field in log.answer.fields() {
        if let Some(answer) = entry.fields.get(&field.id) {
            let at = spot.clone().field(entry.id, field.id.clone());
            put(seen, &at, kept(template, field, Some(log), answer));
        }
    }
}

fn put(seen: &mut Answers, spot: &Spot, kept: Option<Answer>) {
    match kept {
        Some(answer) => seen.put(spot, answer),
        None => seen.take(spot),
    }
}

/// What is left of an answer.
fn kept(template: &Template, question: &Question, log: Option<&Question>, answer: &Answer) -> Option<Answer> {
    if !template.shows_question(question, log) {
        return None;
    }
    // Words typed beside a choice are free text: they go along only where somebody said what they hold.
    let words_too = question.marked(log).is_some();
    let may = |option: &Name| question.option(option).and_then(|option| option.holds);
    match answer {
        Answer::NotDone { because: None, .. } if !words_too => None,
        Answer::NotDone { because, .. } if !words_too => {
            Some(Answer::NotDone { because: because.clone(), words: String::new() })
        }
        Answer::Unknown { .. } if !words_too => Some(Answer::Unknown { ask: String::new() }),
        Answer::One(option) if may(option).is_some_and(|holds| !template.shows(Some(holds))) => None,
        Answer::Many(ticked) => {
            let shown = |option: &&Name| may(option).is_none_or(|holds| template.shows(Some(holds)));
            let left: BTreeSet<_> = ticked.iter().filter(shown).cloned().collect();
            (left.len() == ticked.len() || !left.is_empty()).then_some(Answer::Many(left))
        }
        answer => Some(answer.clone()),
    }
}
