//! Tries for what must not be there: every text a clinician can type gets a mark of its own, and every paper is
//! searched for the marks of what its reader may not see.

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};

use jiff::civil::Date;
use weegwijzer::case::{Answer, Case, Counted, Event, Ground, Spot};
use weegwijzer::document::note_text;
use weegwijzer::locale::Language;
use weegwijzer::protocol::{Content, Extent, Holds, Kind, Name, Protocol, Question, Reader, Template};

use super::room::{one_line, paper, protocols, scenario};

/// A text that was typed, and where.
struct Typed {
    question: Name,
    in_log: bool,
    /// What its author said that it holds.
    mark: Option<Holds>,
    /// What the options chosen in the same entry hold.
    beside: Vec<Holds>,
    /// Words typed beside a choice that was not made.
    aside: bool,
}

type Marks = BTreeMap<String, Typed>;

/// A paper of a case in which every typed text is a mark.
struct Tried {
    protocol: Arc<Protocol>,
    template: Template,
    case: Arc<Case>,
    today: Date,
    marks: Arc<Marks>,
    text: String,
    which: String,
}

/// Every paper of every case.
static TRIED: LazyLock<Vec<Tried>> = LazyLock::new(|| {
    let mut tried = Vec::new();
    for protocol in protocols() {
        for told in &protocol.scenarios {
            let (case, today) = scenario(&protocol, told.id.as_str());
            let (case, marks) = marked(&protocol, &case);
            let (case, marks) = (Arc::new(case), Arc::new(marks));
            for template in protocol.templates.iter().filter(|template| !template.is_of_protocol()) {
                let paper = paper(&protocol, &case, today, template, Language::Nl, Extent::Full);
                tried.push(Tried {
                    protocol: Arc::clone(&protocol),
                    template: template.clone(),
                    case: Arc::clone(&case),
                    today,
                    marks: Arc::clone(&marks),
                    text: format!("{} {}", one_line(&paper), note_text(&paper)),
                    which: format!("{} {} {}", protocol.head.id, told.id, template.id),
                });
            }
        }
    }
    tried
});

/// The case with every typed text replaced by a mark, and what each mark stands for.
fn marked(protocol: &Protocol, case: &Case) -> (Case, Marks) {
    let mut marked = case.clone();
    let at = marked.state().changed;
    let mut marks = Marks::new();
    for (_, question) in protocol.questions() {
        let given = case.answers().given(&protocol.head.id, question).cloned();
        // What was left open is typed in too, so that every text there is gets tried.
        let Some(given) = given.or_else(|| typed(question)) else { continue };
        let answer = match given {
            Answer::Entries(mut entries) => {
                for entry in &mut entries {
                    let chosen = |field: &Question| match entry.fields.get(&field.id)? {
                        Answer::One(option) => field.option(option)?.holds,
                        _ => None,
                    };
                    let beside: Vec<_> = question.answer.fields().iter().filter_map(chosen).collect();
                    for field in question.answer.fields() {
                        if let Some(answer) = entry.fields.get(&field.id).cloned().or_else(|| typed(field)) {
                            let answer = entry.fields.entry(field.id.clone()).or_insert(answer);
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

/// An answer to a question that is answered with text.
fn typed(question: &Question) -> Option<Answer> {
    matches!(question.answer, Kind::Text { .. }).then(|| Answer::Text("...".to_owned()))
}

fn mark(
    answer: &mut Answer,
    question: &Question,
    log: Option<&Question>,
    beside: &[Holds],
    marks: &mut Marks,
) {
    let number = marks.len();
    let name = format!("Qwx{number}teken");
    let (text, aside) = match answer {
        Answer::Text(text) => (text, false),
        Answer::Judgement(judgement) => (&mut judgement.because, false),
        Answer::NotDone { words, .. } => (words, true),
        Answer::Unknown { ask } => (ask, true),
        Answer::One(_)
        | Answer::Many(_)
        | Answer::Date(_)
        | Answer::Number(_)
        | Answer::Decimal(_)
        | Answer::Age(_)
        | Answer::Entries(_) => return,
    };
    text.clone_from(&name);
    let typed = Typed {
        question: question.id.clone(),
        in_log: log.is_some(),
        mark: question.holds.or(log.and_then(|log| log.holds)),
        beside: beside.to_vec(),
        aside,
    };
    let _ = marks.insert(name, typed);
}

/// Whether this reader may see a typed text, said once more and in another way than the program does.
fn may_see(template: &Template, typed: &Typed) -> bool {
    let own = template.reader == Reader::File;
    let fits = |holds: Holds| match holds {
        Holds::Case => true,
        Holds::Identifying => !template.anonymous && template.reader != Reader::Anybody,
        Holds::ThirdParty => own || template.reader == Reader::VeiligThuis,
        Holds::OwnNote => own && !template.anonymous,
    };
    let unmarked = own && !template.anonymous;
    typed.mark.map_or(unmarked, fits) && typed.beside.iter().all(|holds| fits(*holds))
}

#[test]
fn no_paper_shows_what_its_reader_may_not_see() {
    let mut tried = 0;
    for Tried { template, marks, text, which, .. } in TRIED.iter() {
        for (name, typed) in marks.iter().filter(|(_, typed)| !may_see(template, typed)) {
            tried += 1;
            assert!(!text.contains(name.as_str()), "{which}: `{}` is on it", typed.question);
        }
    }
    assert!(tried > 10_000, "only {tried} hidden texts were tried for");
}

#[test]
fn every_kind_of_hidden_text_was_tried_for() {
    let mut kinds: BTreeMap<String, usize> = BTreeMap::new();
    for Tried { template, marks, .. } in TRIED.iter() {
        for typed in marks.values().filter(|typed| !may_see(template, typed)) {
            *kinds.entry(format!("{:?}", typed.mark)).or_default() += 1;
            for beside in &typed.beside {
                *kinds.entry(format!("beside {beside:?}")).or_default() += 1;
            }
        }
    }
    for kind in ["None", "Some(Identifying)", "Some(ThirdParty)", "Some(OwnNote)", "beside ThirdParty"] {
        assert!(kinds.get(kind).is_some_and(|count| *count > 20), "{kind}: {kinds:?}");
    }
}

#[test]
fn a_question_asked_by_name_is_on_the_paper_when_it_was_answered() {
    let mut found = 0;
    for Tried { protocol, template, case, today, marks, text, which } in TRIED.iter() {
        let counted = Counted::new(protocol, case.answers(), *today);
        let ground = Ground::new(protocol, &counted, *today);
        if template.before.iter().any(|before| !ground.decide(&before.when, None).is_true()) {
            continue;
        }
        for section in &template.sections {
            if section.when.as_ref().is_some_and(|when| !ground.decide(when, None).is_true()) {
                continue;
            }
            let named = section.content.iter().filter_map(|content| match content {
                Content::Answers(questions) => Some(questions),
                _ => None,
            });
            for id in named.flatten().filter(|id| ground.answer(id).is_some()) {
                let of_it = |typed: &Typed| !typed.in_log && typed.question == *id && !typed.aside;
                for (name, _) in marks.iter().filter(|(_, typed)| of_it(typed)) {
                    found += 1;
                    assert!(text.contains(name.as_str()), "{which}: `{id}` is not on it\n{text}");
                }
            }
        }
    }
    assert!(found > 5000, "only {found} texts were looked for");
}

#[test]
fn the_record_holds_every_typed_text_of_what_counts() {
    for Tried { protocol, template, case, today, marks, text, which } in TRIED.iter() {
        if template.id != "record" {
            continue;
        }
        let counted = Counted::new(protocol, case.answers(), *today);
        let ground = Ground::new(protocol, &counted, *today);
        for (name, typed) in marks.iter().filter(|(_, typed)| !typed.in_log) {
            if ground.answer(&typed.question).is_some() {
                assert!(text.contains(name.as_str()), "{which}: `{}`\n{text}", typed.question);
            }
        }
    }
}

#[test]
fn the_label_of_the_case_stays_in_the_own_file() {
    for Tried { template, case, text, which, .. } in TRIED.iter() {
        let shown = text.contains(&format!("“{}”", case.state().label));
        assert!(template.shows_all() || !shown, "{which}");
    }
}
