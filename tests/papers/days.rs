//! What has a day is told with it: no entry of a log stands on any paper of any protocol without the day it was given.

use std::collections::BTreeSet;

use jiff::civil::Date;
use weegwijzer::case::{Answer, Argument, Case, Entry, Event, Judgement, Part, Side, Spot};
use weegwijzer::document::{Block, Paper, Span};
use weegwijzer::locale::Language;
use weegwijzer::protocol::{Content, Extent, Kind, Protocol, Question, Setting};

use super::room::{day as written_out, one_line, paper, protocol, protocols, row_day as day_of, scenario};

/// What is told in one breath: a point, a row, a line with its label, a sheet of an entry, an argument.
fn breaths(paper: &Paper) -> Vec<String> {
    let appendices = paper.appendices.iter().flat_map(|appendix| &appendix.blocks);
    let mut all = Vec::new();
    let flat = |spans: &[Span]| spans.iter().map(|span| span.text.as_str()).collect::<String>();
    for block in paper.blocks.iter().chain(appendices) {
        match block {
            Block::List { points, .. } | Block::Steps { steps: points, .. } => {
                all.extend(points.iter().map(|point| flat(point)));
            }
            // A line with a number tells a whole entry; a sheet tells one in several lines.
            Block::Facts(facts) => {
                // A line for each day is told by itself; the fields of a row belong together.
                let of_a_day = |label: &str| label.starts_with(char::is_numeric) && !label.contains('.');
                let (days, fields): (Vec<_>, Vec<_>) = facts.iter().partition(|fact| of_a_day(&fact.label));
                all.extend(days.iter().map(|fact| format!("{} {}", fact.label, flat(&fact.value))));
                all.push(fields.iter().map(|fact| flat(&fact.value)).collect::<Vec<_>>().join(" "));
            }
            Block::Table(table) => {
                all.extend(
                    table.rows.iter().map(|row| row.iter().map(|cell| flat(cell) + " ").collect::<String>()),
                );
            }
            Block::Weighing(weighing) => {
                for factor in weighing.groups.iter().flat_map(|group| group.sides.iter().flatten()) {
                    all.push(format!("{} {}", factor.words, factor.details.join(" ")));
                }
            }
            Block::Paragraph(spans) | Block::Attention(spans) => all.push(flat(spans)),
            _ => {}
        }
    }
    all
}

/// The words of an entry by which it is known again, and its days.
fn dated<'a>(log: &'a Question, entry: &'a Entry) -> Option<(Vec<&'a str>, Vec<Date>)> {
    let words = log.answer.fields().iter().filter_map(|field| match entry.fields.get(&field.id)? {
        Answer::Text(text) if text.trim().chars().count() > 20 => Some(text.trim().trim_end_matches('.')),
        _ => None,
    });
    let days = log.answer.fields().iter().filter_map(|field| match entry.fields.get(&field.id)? {
        Answer::Date(date) => Some(*date),
        _ => None,
    });
    let (words, days): (Vec<_>, Vec<_>) = (words.collect(), days.collect());
    (!words.is_empty() && !days.is_empty()).then_some((words, days))
}

fn logs<'a>(protocol: &'a Protocol, case: &'a Case) -> impl Iterator<Item = (&'a Question, &'a [Entry])> {
    protocol.questions().filter_map(|(_, question)| {
        match case.answers().given(&protocol.head.id, question)? {
            Answer::Entries(entries) => Some((question, entries.as_slice())),
            _ => None,
        }
    })
}

/// Every text of a case that does not stand in this log.
fn typed_outside(protocol: &Protocol, case: &Case, log: &Question) -> Vec<String> {
    let text = |answer: &Answer| match answer {
        Answer::Text(text) => Some(text.clone()),
        Answer::Judgement(judgement) => Some(judgement.because.clone()),
        _ => None,
    };
    let others = protocol.questions().map(|(_, question)| question).filter(|question| question.id != log.id);
    let given = others.filter_map(|question| case.answers().given(&protocol.head.id, question));
    given
        .flat_map(|answer| {
            let within = answer.entries().iter().flat_map(|entry| entry.fields.values()).filter_map(text);
            text(answer).into_iter().chain(within).collect::<Vec<_>>()
        })
        .collect()
}

#[test]
fn no_entry_with_a_day_is_told_without_it_on_any_paper() {
    let (mut held, mut missing) = (BTreeSet::new(), BTreeSet::new());
    for protocol in protocols() {
        for played in &protocol.scenarios {
            let (case, today) = scenario(&protocol, played.id.as_str());
            for template in protocol.templates.iter().filter(|template| !template.is_of_protocol()) {
                for language in Language::ALL {
                    let paper = paper(&protocol, &case, today, template, language, Extent::Full);
                    let breaths = breaths(&paper);
                    for (log, entries) in logs(&protocol, &case) {
                        // What was typed elsewhere as well may be told from there.
                        let elsewhere = typed_outside(&protocol, &case, log);
                        let own = |word: &&str| !elsewhere.iter().any(|typed| typed.contains(word));
                        let known: Vec<_> = entries
                            .iter()
                            .filter_map(|entry| dated(log, entry))
                            .map(|(words, days)| (words.into_iter().filter(own).collect::<Vec<_>>(), days))
                            .collect();
                        let shares = template
                            .sections
                            .iter()
                            .flat_map(|section| &section.content)
                            .any(|block| shares(block, log));
                        for told in &breaths {
                            // What all rows share is said once before them, and each comes with its day.
                            let of_all = |(words, _): &(Vec<&str>, Vec<Date>)| {
                                words.iter().any(|word| told.contains(word))
                            };
                            if shares && known.len() > 1 && known.iter().all(of_all) {
                                continue;
                            }
                            // Two entries may share their words; then it tells one of them.
                            let mut meant = known
                                .iter()
                                .filter(|(words, _)| words.iter().any(|word| told.contains(word)))
                                .peekable();
                            if meant.peek().is_none() {
                                continue;
                            }
                            let place = format!("{}/{}/{}", protocol.head.id, template.id, log.id);
                            // In a row of prose its day is short, in a table it is written out.
                            let whole = |days: &[Date]| {
                                days.iter().all(|day| {
                                    told.contains(&day_of(language, *day))
                                        || told.contains(&written_out(language, *day))
                                })
                            };
                            if meant.any(|(_, days)| whole(days)) {
                                let _ = held.insert(place);
                            } else {
                                let _ = missing.insert(format!("{place} ({}): {told}", played.id));
                            }
                        }
                    }
                }
            }
        }
    }
    assert!(missing.is_empty(), "told without their day:\n{}", Vec::from_iter(missing).join("\n"));
    assert!(held.len() >= 25, "a day was looked for in few places: {held:?}");
}

/// Whether a block says once what the rows of this log share.
fn shares(block: &Content, log: &Question) -> bool {
    match block {
        Content::Log { of, shared, .. } => *of == log.id && shared.is_some(),
        Content::Under { content, .. } => content.iter().any(|block| shares(block, log)),
        _ => false,
    }
}

/// Every log with a day is in the test above only as far as a scenario fills it in; the fields themselves are all here.
#[test]
fn every_paper_that_chooses_what_it_tells_of_a_log_tells_its_days() {
    let protocol = protocol("jgz-kindermishandeling");
    let (case, today) = scenario(&protocol, "file-that-grew");
    for id in ["note", "standing", "handover-gp", "advice", "talk"] {
        let template = protocol.template(&id.into()).unwrap();
        let told = breaths(&paper(&protocol, &case, today, template, Language::Nl, Extent::Full)).join("\n");
        let (log, entries) = logs(&protocol, &case).find(|(log, _)| log.id == "facts").expect("the facts");
        let shown = entries.iter().filter_map(|entry| dated(log, entry));
        let shown: Vec<_> = shown.filter(|(words, _)| words.iter().any(|word| told.contains(word))).collect();
        for (words, days) in &shown {
            assert!(days.iter().all(|day| told.contains(&day_of(Language::Nl, *day))), "{id}: {words:?}");
        }
        assert!(!shown.is_empty() || template.setting == Setting::OnePage, "{id} tells no fact");
    }
}

/// The sentence of this log has no place for the day.
#[test]
fn what_argues_for_something_keeps_its_day() {
    let protocol = protocol("blauwe-plekken");
    let (mut case, today) = scenario(&protocol, "closed-too-soon");
    let log = protocol.question(&"accounts".into()).unwrap();
    let argues = |question: &&Question| match &question.answer {
        Kind::Judgement { arguments, .. } => {
            arguments.contains(&log.id) && case.answers().given(&protocol.head.id, question).is_some()
        }
        _ => false,
    };
    let judged =
        protocol.questions().map(|(_, question)| question).find(argues).expect("a judgement on accounts");
    let Some(Answer::Judgement(judgement)) = case.answers().given(&protocol.head.id, judged).cloned() else {
        panic!("a judgement")
    };
    let mut entries = case.answers().given(&protocol.head.id, log).unwrap().entries().to_vec();
    let _ = entries[0].fields.insert("when".into(), Answer::Date("2026-11-09".parse().unwrap()));
    let argument = Argument { question: log.id.clone(), part: Part::Entry(entries[0].id) };
    let judgement = Judgement { arguments: [(argument, Side::For)].into(), ..judgement };
    let at = case.state().changed;
    for (question, answer) in [(log, Answer::Entries(entries)), (judged, Answer::Judgement(judgement))] {
        case.record(Event::Answered { at: Spot::of(&protocol, question), answer, reason: None }, at).unwrap();
    }
    let record = protocol.template(&"record".into()).unwrap();
    let paper = paper(&protocol, &case, today, record, Language::Nl, Extent::Full);
    let arguments = one_line(&paper);
    assert!(arguments.contains("Ervoor: 9-11:"), "{arguments}");
}
