//! Tries for what must not be there: every text a clinician can type gets a mark of its own, and every paper is
//! searched for the marks of what its reader may not see.

use std::collections::BTreeMap;

use jiff::civil::Date;
use weegwijzer::case::{Answer, Case, Event, Spot};
use weegwijzer::document::note_text;
use weegwijzer::protocol::{Content, Extent, Holds, Language, Protocol, Question, Reader, Template};

use crate::room::{one_line, paper, protocols, scenario};

/// A text that was typed, and where.
struct Typed<'a> {
    question: &'a Question,
    log: Option<&'a Question>,
    /// What the options chosen in the same entry, or as the answer itself, hold.
    beside: Vec<Holds>,
    /// Words typed beside a choice that was not made.
    aside: bool,
}

/// The case with every typed text replaced by a mark, and what each mark stands for.
fn marked<'a>(protocol: &'a Protocol, case: &Case) -> (Case, BTreeMap<String, Typed<'a>>) {
    let mut marked = case.clone();
    let at = marked.state().changed;
    let mut marks = BTreeMap::new();
    for (_, question) in protocol.questions() {
        let Some(given) = case.answers().given(&protocol.head.id, question).cloned() else { continue };
        let answer = match given {
            Answer::Entries(mut entries) => {
                for entry in &mut entries {
                    let chosen = |field: &Question| match entry.fields.get(&field.id)? {
                        Answer::One(option) => field.option(option)?.holds,
                        _ => None,
                    };
                    let beside: Vec<_> = question.answer.fields().iter().filter_map(chosen).collect();
                    for field in question.answer.fields() {
                        if let Some(answer) = entry.fields.get_mut(&field.id) {
                            mark(answer, field, Some(question), &beside, &mut marks);
                        }
                    }
                }
                Answer::Entries(entries)
            }
            mut answer => {
                mark(&mut answer, question, None, &[], &mut marks);
                answer
            }
        };
        let spot = Spot::of(protocol, question);
        marked.record(Event::Answered { at: spot, answer, reason: None }, at).unwrap();
    }
    (marked, marks)
}

fn mark<'a>(
    answer: &mut Answer,
    question: &'a Question,
    log: Option<&'a Question>,
    beside: &[Holds],
    marks: &mut BTreeMap<String, Typed<'a>>,
) {
    let number = marks.len();
    let name = format!("Merk{number}teken");
    let (text, aside) = match answer {
        Answer::Text(text) => (text, false),
        Answer::Judgement(judgement) => (&mut judgement.because, false),
        Answer::NotDone { words, .. } => (words, true),
        Answer::Unknown { ask } => (ask, true),
        Answer::One(_) | Answer::Many(_) | Answer::Date(_) | Answer::Number(_) | Answer::Entries(_) => return,
    };
    text.clone_from(&name);
    let _ = marks.insert(name, Typed { question, log, beside: beside.to_vec(), aside });
}

/// Whether this reader may see a typed text, said once more and in another way than the program does.
fn may_see(template: &Template, typed: &Typed<'_>) -> bool {
    let own = template.reader == Reader::File;
    let fits = |holds: Holds| match holds {
        Holds::Case => true,
        Holds::Identifying => !template.anonymous && template.reader != Reader::Anybody,
        Holds::ThirdParty => own || template.reader == Reader::VeiligThuis,
        Holds::OwnNote => own && !template.anonymous,
    };
    let mark = typed.question.holds.or(typed.log.and_then(|log| log.holds));
    let unmarked = own && !template.anonymous;
    mark.map_or(unmarked, fits) && typed.beside.iter().all(|holds| fits(*holds))
}

fn every_paper(
    mut check: impl FnMut(&Protocol, &Template, &str, &BTreeMap<String, Typed<'_>>, &Case, Date, String),
) {
    for protocol in protocols() {
        for told in &protocol.scenarios {
            let (case, today) = scenario(&protocol, told.id.as_str());
            let (case, marks) = marked(&protocol, &case);
            for template in protocol.templates.iter().filter(|template| !template.is_of_protocol()) {
                let paper = paper(&protocol, &case, today, template, Language::Nl, Extent::Full);
                let texts = format!("{} {}", one_line(&paper), note_text(&paper));
                let which = format!("{} {} {}", protocol.head.id, told.id, template.id);
                check(&protocol, template, &texts, &marks, &case, today, which);
            }
        }
    }
}

#[test]
fn no_paper_shows_what_its_reader_may_not_see() {
    let mut tried = 0;
    every_paper(|_, template, text, marks, _, _, which| {
        for (name, typed) in marks {
            if !may_see(template, typed) {
                tried += 1;
                let question = &typed.question.id;
                assert!(!text.contains(name.as_str()), "{which}: `{question}` is on it");
            }
        }
    });
    assert!(tried > 5000, "only {tried} hidden texts were tried for");
}

#[test]
fn every_kind_of_hidden_text_was_tried_for() {
    let mut kinds: BTreeMap<String, usize> = BTreeMap::new();
    every_paper(|_, template, _, marks, _, _, _| {
        for typed in marks.values().filter(|typed| !may_see(template, typed)) {
            let mark = typed.question.holds.or(typed.log.and_then(|log| log.holds));
            *kinds.entry(format!("{mark:?}")).or_default() += 1;
            for beside in &typed.beside {
                *kinds.entry(format!("beside {beside:?}")).or_default() += 1;
            }
        }
    });
    for kind in ["None", "Some(Identifying)", "Some(ThirdParty)", "Some(OwnNote)", "beside ThirdParty"] {
        assert!(kinds.get(kind).is_some_and(|count| *count > 20), "{kind}: {kinds:?}");
    }
}

#[test]
fn a_question_asked_by_name_is_on_the_paper_when_it_was_answered() {
    let mut found = 0;
    every_paper(|protocol, template, text, marks, case, today, which| {
        let ground = weegwijzer::case::Ground::new(protocol, case.answers(), today);
        let held_back = template.before.iter().any(|before| !ground.decide(&before.when, None).is_true());
        for section in template.sections.iter().filter(|_| !held_back) {
            if section.when.as_ref().is_some_and(|when| !ground.decide(when, None).is_true()) {
                continue;
            }
            let named = section.content.iter().filter_map(|content| match content {
                Content::Answers(questions) => Some(questions),
                _ => None,
            });
            for id in named.flatten() {
                if ground.answer(id).is_none() {
                    continue;
                }
                let of_it =
                    |typed: &&Typed<'_>| typed.log.is_none() && typed.question.id == *id && !typed.aside;
                for (name, _) in marks.iter().filter(|(_, typed)| of_it(typed)) {
                    found += 1;
                    assert!(text.contains(name.as_str()), "{which}: `{id}` is not on it\n{text}");
                }
            }
        }
    });
    assert!(found > 3000, "only {found} texts were looked for");
}

#[test]
fn the_record_holds_every_typed_text_of_what_counts() {
    every_paper(|protocol, template, text, marks, case, today, which| {
        if template.id != "record" {
            return;
        }
        let ground = weegwijzer::case::Ground::new(protocol, case.answers(), today);
        for (name, typed) in marks.iter().filter(|(_, typed)| typed.log.is_none()) {
            if ground.answer(&typed.question.id).is_some() {
                assert!(text.contains(name.as_str()), "{which}: `{}`\n{text}", typed.question.id);
            }
        }
    });
}

#[test]
fn the_label_of_the_case_stays_in_the_own_file() {
    every_paper(|_, template, text, _, case, _, which| {
        let shown = text.contains(&format!("“{}”", case.state().label));
        assert!(template.shows_all() || !shown, "{which}");
    });
}
