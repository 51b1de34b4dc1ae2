//! What every protocol promises of its papers and endings: each seeded fault is told where it stands, with a walk that
//! loads, passes as a scenario and shows it on the paper itself.

use std::collections::BTreeSet;

use jiff::tz::TimeZone;
use weegwijzer::authoring::prove::{Finding, Flaw, Sort, Verdict, as_file, prove};
use weegwijzer::authoring::{check, compare};
use weegwijzer::case::{play, walk};
use weegwijzer::document::{Matter, compose, plain_text};
use weegwijzer::locale::Language;
use weegwijzer::protocol::load::{Loaded, SourceFile, load};
use weegwijzer::protocol::{Content, Given, Move, Protocol, Scenario, bundle};

use crate::authoring::folder::{read, replaced};

const HEAD: &str = "protocol.ron";
const RECORD: &str = "documents/record.ron";
const OBSERVE: &str = "steps/observe.ron";
const TALK: &str = "steps/talk.ron";
const DECIDE: &str = "steps/decide.ron";
const NOTE: &str = "documents/note.ron";

/// What the record of the sound protocol holds first.
const TOLD: &str = r#"[Step("observe"), Answers(["persons", "after"]), Step("decide")]"#;

/// The small protocol of the mistakes, in whose papers and endings nothing is the matter.
fn sound() -> Vec<SourceFile> {
    read("tests/broken/base")
}

fn loaded(files: &[SourceFile]) -> Protocol {
    let Loaded { protocol, .. } = load(files).unwrap_or_else(|found| panic!("{found:?}"));
    protocol
}

/// A change of one file, and what must be told of it.
struct Fault {
    name: &'static str,
    file: &'static str,
    from: &'static str,
    to: &'static str,
    told: (Flaw, Sort, &'static str),
}

const fn fault(
    name: &'static str,
    (file, from, to): (&'static str, &'static str, &'static str),
    told: (Flaw, Sort, &'static str),
) -> Fault {
    Fault { name, file, from, to, told }
}

const fn question(flaw: Flaw, id: &'static str) -> (Flaw, Sort, &'static str) {
    (flaw, Sort::Question, id)
}

const PERSONS: &str = r#"Answers(["persons", "after"])"#;

#[rustfmt::skip]
const FAULTS: &[Fault] = &[
    // Lost from the record.
    fault("a step left out", (RECORD, r#"Step("observe"), "#, ""), question(Flaw::Untold, "danger")),
    fault("questions one by one, one forgotten", (RECORD, r#"Step("observe")"#, r#"Answers(["danger", "age", "signs"])"#), question(Flaw::Untold, "story")),
    fault("a log left out", (RECORD, r#""persons", "#, ""), question(Flaw::Untold, "persons")),
    fault("the last of a list left out", (RECORD, r#", "after""#, ""), question(Flaw::Untold, "after")),
    fault("the last step left out", (RECORD, r#", Step("decide")"#, ""), question(Flaw::Untold, "weighing")),
    fault("a heading only in danger", (RECORD, "content: [Step", "when: Is(\"danger\", \"yes\"), content: [Step"), question(Flaw::Untold, "danger")),
    fault("a heading that waits for another answer", (RECORD, "content: [Step", "when: Answered(\"signs\"), content: [Step"), question(Flaw::Untold, "age")),
    fault("a heading not for every role", (RECORD, "content: [Step", "when: Role(\"gp\"), content: [Step"), question(Flaw::Untold, "signs")),
    fault("a question added to a record of single questions", (RECORD, r#"Step("decide")"#, r#"Answers(["weighing", "last-seen"])"#), question(Flaw::Untold, "review-date")),
    // Rows lost from the record.
    fault("one option of a log picked", (RECORD, TOLD, r#"[Log(of: "persons", such: Is("who", "child")), OpenPoints, Deviations, Step("observe"), Answers(["after"]), Step("decide")]"#), question(Flaw::RowUntold, "persons")),
    fault("every option of a log picked, none for what was left open", (RECORD, TOLD, r#"[Log(of: "persons", such: IsAny("who", ["child", "parent"])), OpenPoints, Deviations, Step("observe"), Answers(["after"]), Step("decide")]"#), question(Flaw::RowUntold, "persons")),
    fault("rows with a field that need not be asked", (RECORD, TOLD, r#"[Log(of: "persons", such: Answered("words")), OpenPoints, Deviations, Step("observe"), Answers(["after"]), Step("decide")]"#), question(Flaw::RowUntold, "persons")),
    fault("a field left out of a table", (RECORD, TOLD, r#"[Log(of: "persons", show: ["who", "heard"], layout: Table), OpenPoints, Deviations, Step("observe"), Answers(["after"]), Step("decide")]"#), (Flaw::FieldUntold, Sort::Field, "words")),
    fault("a field left out of lines", (RECORD, TOLD, r#"[Log(of: "persons", show: ["words", "heard"]), OpenPoints, Deviations, Step("observe"), Answers(["after"]), Step("decide")]"#), (Flaw::FieldUntold, Sort::Field, "who")),
    fault("a field left out of rows in groups", (RECORD, TOLD, r#"[Log(of: "persons", by: "who", show: ["heard"]), OpenPoints, Deviations, Step("observe"), Answers(["after"]), Step("decide")]"#), (Flaw::FieldUntold, Sort::Field, "words")),
    // Told twice.
    fault("a question beside its step", (RECORD, r#""after"]"#, r#""after", "danger"]"#), question(Flaw::Retold, "danger")),
    fault("a step beside its questions", (RECORD, PERSONS, r#"Answers(["persons", "after"]), Step("talk")"#), question(Flaw::Retold, "persons")),
    fault("a question under two headings", (RECORD, "content: [Outcomes", "content: [Answers([\"weighing\"]), Outcomes"), question(Flaw::Retold, "weighing")),
    fault("a question again in danger", (RECORD, "(title: (nl: \"Besluit\"", "(title: (nl: \"Nog eens\", en: \"Again\"), when: Is(\"danger\", \"yes\"), content: [Answers([\"age\"])]), (title: (nl: \"Besluit\""), question(Flaw::Retold, "age")),
    fault("rows beside the whole log", (RECORD, r#"Step("decide")"#, r#"Step("decide"), Log(of: "persons")"#), question(Flaw::RowRetold, "persons")),
    fault("rows picked twice", (RECORD, TOLD, r#"[Log(of: "persons"), Log(of: "persons", such: Is("who", "child")), OpenPoints, Deviations, Step("observe"), Answers(["after"]), Step("decide")]"#), question(Flaw::RowRetold, "persons")),
    fault("the same answer twice on a note", (NOTE, r#"Answers(["danger"])"#, r#"Answers(["danger"]), Step("observe")"#), question(Flaw::Retold, "danger")),
    fault("rows in two pieces of a note that overlap", (NOTE, r#"Answers(["danger"])"#, r#"Log(of: "persons", such: Is("who", "child")), Log(of: "persons", such: Answered("who"))"#), question(Flaw::RowRetold, "persons")),
    // Fallen between.
    fault("a row of a note with a field left open", (NOTE, r#"Answers(["danger"])"#, r#"Log(of: "persons", such: Is("who", "child")), Log(of: "persons", such: Is("who", "parent"))"#), question(Flaw::RowFallsThrough, "persons")),
    fault("a row of a note in one piece with a field left open", (NOTE, r#"Answers(["danger"])"#, r#"Log(of: "persons", such: IsAny("who", ["child", "parent"]))"#), question(Flaw::RowFallsThrough, "persons")),
    // What never comes.
    fault("a paper whose condition never holds", (NOTE, "reader: File,", r#"reader: File, before: [(when: AllOf([Is("danger", "yes"), Answered("persons")]), say: (nl: "Eerst dit.", en: "This first."))],"#), (Flaw::Never, Sort::Paper, "note")),
    fault("a paper with two conditions that exclude each other", (NOTE, "reader: File,", r#"reader: File, before: [(when: Is("danger", "yes"), say: (nl: "Eerst dit.", en: "This first.")), (when: Is("danger", "no"), say: (nl: "Eerst dat.", en: "That first."))],"#), (Flaw::Never, Sort::Paper, "note")),
    fault("a heading that never comes", (NOTE, "content:", r#"when: AllOf([Is("danger", "yes"), Is("danger", "no")]), content:"#), (Flaw::Never, Sort::Section, "Kort")),
    fault("a heading over what is not asked then", (NOTE, r#"content: [Answers(["danger"])]"#, r#"when: Is("danger", "yes"), content: [Answers(["after"])]"#), (Flaw::Never, Sort::Section, "Kort")),
    fault("a heading that its paper shuts out", (NOTE, r#"reader: File, sections: [(title: (nl: "Kort", en: "Short"),"#, r#"reader: File, before: [(when: Is("danger", "no"), say: (nl: "Eerst dit.", en: "This first."))], sections: [(title: (nl: "Kort", en: "Short"), when: Is("danger", "yes"),"#), (Flaw::Never, Sort::Section, "Kort")),
    // Dates.
    fault("a date that is not asked for", (HEAD, r#", when: Answered("review-date")"#, ""), (Flaw::Dateless, Sort::Action, "look-back")),
    fault("a date asked for on another path", (HEAD, r#"when: Answered("review-date")"#, r#"when: Is("weighing", "unsafe")"#), (Flaw::Dateless, Sort::Action, "look-back")),
    fault("a date that may stay open", (HEAD, r#"On("review-date"), when: Answered("review-date")"#, r#"On("last-seen")"#), (Flaw::Dateless, Sort::Action, "look-back")),
    // Endings.
    fault("an ending nobody meant", (HEAD, r#"no_outcome: Is("weighing", "safe"), "#, ""), (Flaw::EndsInNothing, Sort::Outcome, "base")),
    fault("an ending meant for another answer", (HEAD, r#"no_outcome: Is("weighing", "safe")"#, r#"no_outcome: Is("weighing", "unsafe")"#), (Flaw::EndsInNothing, Sort::Outcome, "base")),
    fault("an ending meant in one role only", (HEAD, r#"no_outcome: Is("weighing", "safe")"#, r#"no_outcome: AllOf([Is("weighing", "safe"), Role("gp")])"#), (Flaw::EndsInNothing, Sort::Outcome, "base")),
    fault("an outcome that forgets an answer", (HEAD, r#"Is("weighing", "unsafe"), "#, ""), (Flaw::EndsInNothing, Sort::Outcome, "base")),
    // Said to be done too soon.
    fault("an outcome that says what is only decided", (HEAD, "De arts besluit te melden.", "Er is gemeld."), (Flaw::SaysDone, Sort::Outcome, "report")),
    fault("an outcome that says so in English", (HEAD, "The doctor decides to report.", "It has been reported."), (Flaw::SaysDone, Sort::Outcome, "report")),
    fault("a day to come that claims a deed", (TALK, ", tense: Done", ""), (Flaw::SaysDone, Sort::Field, "heard")),
    fault("a date that is chosen and told as kept", (DECIDE, "answer: Date,\n        ),\n        (", "answer: Date, says: (nl: \"Het kind is gezien op {}.\", en: \"The child was seen on {}.\"),\n        ),\n        ("), question(Flaw::SaysDone, "review-date")),
];

const A_NOTE: &str = r#"(id: "note", title: (nl: "Notitie", en: "Note"), audience: (nl: "Eigen gebruik", en: "Own use"),
reader: File, sections: [(title: (nl: "Kort", en: "Short"), content: [Answers(["danger"])])])"#;

fn with(fault: &Fault) -> Vec<SourceFile> {
    let mut files = sound();
    if fault.file == NOTE {
        files.push(SourceFile::new("base/documents/note.ron".to_owned(), A_NOTE.as_bytes().to_vec()));
    }
    replaced(&files, fault.file, fault.from, fault.to)
}

fn fits(finding: &Finding, (flaw, sort, id): (Flaw, Sort, &str)) -> bool {
    finding.flaw == flaw && finding.sort == sort && finding.id == *id
}

#[test]
fn a_sound_protocol_asks_for_nothing_on_paper() {
    assert_eq!(prove(&loaded(&sound())).findings, []);
}

#[test]
fn every_seeded_fault_of_paper_is_told_where_it_stands() {
    let mut missed = Vec::new();
    for fault in FAULTS {
        let files = with(fault);
        let found = prove(&loaded(&files)).findings;
        let Some(finding) = found.iter().find(|finding| fits(finding, fault.told)) else {
            let found: Vec<_> = found.iter().map(|found| (found.flaw, found.sort, &found.id)).collect();
            missed.push(format!("{}: {found:?}", fault.name));
            continue;
        };
        assert!(finding.place.span.is_some(), "{}: {:?}", fault.name, finding.place);
        assert!(files.iter().any(|file| file.local() == finding.place.file), "{}", fault.name);
        let words = finding.words();
        for language in Language::ALL {
            assert!(words.help.as_ref().is_some_and(|help| !help.get(language).is_empty()), "{}", fault.name);
        }
    }
    assert!(missed.is_empty(), "{} of {} missed\n{}", missed.len(), FAULTS.len(), missed.join("\n"));
    assert!(FAULTS.len() >= 30);
}

/// Where these files say too soon that something was done.
fn said_too_soon(files: &[SourceFile]) -> Vec<(Sort, String)> {
    let found = prove(&loaded(files)).findings.into_iter();
    let told = found.filter(|finding| finding.flaw == Flaw::SaysDone);
    told.map(|finding| (finding.sort, finding.id.to_string())).collect()
}

const DANGER: &str = r#"(nl: "Is er nu gevaar?", en: "Is there danger now?")"#;
const HOW: &str = r#"(nl: "Hoe meldt u?", en: "How do you report?")"#;
const WAS: &str = r#"says: (nl: "Er was gevaar.", en: "There was danger.")"#;
const REPORTED: &str = r#"says: (nl: "Er is telefonisch gemeld.", en: "It has been reported by phone.")"#;

#[test]
fn an_answer_to_how_may_claim_a_deed_only_where_the_deed_is_asked_after() {
    let danger = [(Sort::Question, "danger".to_owned())];
    let reported = replaced(&sound(), OBSERVE, WAS, REPORTED);
    let how = replaced(&reported, OBSERVE, DANGER, HOW);
    assert_eq!(said_too_soon(&how), danger);
    let chosen = r#"says: (nl: "De arts meldt telefonisch.", en: "The doctor reports by phone.")"#;
    assert_eq!(said_too_soon(&replaced(&how, OBSERVE, REPORTED, chosen)), []);
    let marked = |mark: &str| format!("{HOW}, tense: {mark}");
    assert_eq!(said_too_soon(&replaced(&how, OBSERVE, HOW, &marked("Done"))), []);
    // Whether it was done may be answered with yes; whether it is planned may not be answered as done.
    assert_eq!(said_too_soon(&reported), []);
    assert_eq!(said_too_soon(&replaced(&how, OBSERVE, HOW, &marked("Planned"))), danger);
}

#[test]
fn how_it_was_done_may_be_told_as_done_once_it_was_said_to_be_done() {
    let how = format!(
        r#"(id: "how", ask: {HOW}, why: (nl: "De weg telt.", en: "The way counts."),
        from: (source: "guide", place: "3", evidence: Verified), when: Is("danger", "yes"),
        answer: One([(id: "phone", label: (nl: "Telefonisch", en: "By phone"), {REPORTED})])), (
            id: "age","#
    );
    let files = replaced(&sound(), OBSERVE, "(\n            id: \"age\",", &how);
    assert_eq!(said_too_soon(&files), [(Sort::Question, "how".to_owned())]);
    let asked = replaced(&files, OBSERVE, DANGER, &format!("{DANGER}, tense: Done"));
    assert_eq!(said_too_soon(&asked), []);
}

#[test]
fn a_row_whose_sentence_claims_a_deed_asks_after_the_day_of_the_deed() {
    let pattern = r#"says: (nl: "Gesprek met {who} op {heard}.", en: "Talk with {who} on {heard}."),"#;
    let claiming =
        r#"says: (nl: "Er is gesproken met {who}, {heard}.", en: "There was talked with {who}, {heard}."),"#;
    let plain = r#"says: (nl: "{who}: {}", en: "{who}: {}"),"#;
    let own = r#"says: (nl: "{who} is gehoord op {}.", en: "{who} was heard on {}."),"#;
    let files = replaced(&replaced(&sound(), TALK, pattern, claiming), TALK, own, plain);
    assert_eq!(said_too_soon(&files), []);
    let unmarked = replaced(&files, TALK, ", tense: Done", "");
    assert_eq!(said_too_soon(&unmarked), [(Sort::Field, "heard".to_owned())]);
}

#[test]
fn an_action_is_not_fulfilled_by_what_is_planned() {
    let done = r#"due: Now, done: (once: Is("weighing", "unsafe"), says: (nl: "Er is gebeld.", en: "The call was made."))"#;
    let files = replaced(&sound(), HEAD, "due: Now", done);
    assert_eq!(said_too_soon(&files), []);
    let planned = replaced(&files, DECIDE, "id: \"weighing\",", "id: \"weighing\", tense: Planned,");
    assert_eq!(said_too_soon(&planned), [(Sort::Deed, "call".to_owned())]);
}

#[test]
fn the_day_of_a_deed_that_has_not_come_is_told_as_to_come_and_fulfils_nothing() {
    let dated = r#"answer: Date, tense: Done, need: Optional, says: (nl: "Het kind is gezien op {}.", en: "The child was seen on {}."),"#;
    let files = replaced(&sound(), DECIDE, "answer: Date,\n            need: Optional,", dated);
    let done = r#"due: Now, done: (once: Answered("last-seen"), says: (nl: "Het kind is gezien.", en: "The child was seen."), on: "last-seen")"#;
    let protocol = loaded(&replaced(&files, HEAD, "due: Now", done));
    let seen = |day: jiff::civil::Date| {
        let today = jiff::civil::date(2026, 3, 10);
        let mut scenario = protocol.scenarios.first().unwrap().clone();
        scenario.today = today;
        scenario.does = vec![
            Move::Answer("danger".into(), Given::One("yes".into())),
            Move::Answer("last-seen".into(), Given::Date(day)),
        ];
        let case = play(&protocol, &scenario, Language::Nl).unwrap();
        let found = walk(&protocol, case.answers(), today);
        let fulfilled =
            found.reached().flat_map(|outcome| &outcome.actions).any(|action| action.done.is_some());
        (record(&protocol, &scenario), fulfilled)
    };
    let (text, fulfilled) = seen(jiff::civil::date(2026, 3, 11));
    assert!(text.contains("Het kind is gezien op 11 maart (die dag moet nog komen)."), "{text}");
    assert!(!fulfilled);
    let (text, fulfilled) = seen(jiff::civil::date(2026, 3, 10));
    assert!(text.contains("Het kind is gezien op 10 maart.") && fulfilled, "{text}");
}

#[test]
fn every_walk_that_shows_a_fault_loads_and_passes_as_a_scenario() {
    for fault in FAULTS {
        let files = with(fault);
        for finding in prove(&loaded(&files)).findings {
            let Some(shown) = finding.walk else { continue };
            let mut files = files.clone();
            let file = format!("base/scenarios/{}.ron", shown.id);
            files.push(SourceFile::new(file, as_file(&shown).unwrap().into_bytes()));
            let protocol = loaded(&files);
            let scenario = protocol.scenarios.iter().find(|scenario| scenario.id == shown.id).unwrap();
            let found =
                walk(&protocol, play(&protocol, scenario, Language::Nl).unwrap().answers(), scenario.today);
            assert_eq!(compare(scenario, &found), [], "{}", fault.name);
        }
    }
}

fn record(protocol: &Protocol, scenario: &Scenario) -> String {
    let case = play(protocol, scenario, Language::Nl).unwrap();
    let found = walk(protocol, case.answers(), scenario.today);
    let matter = Matter { protocol, case: Some((&case, &found)), today: scenario.today, zone: TimeZone::UTC };
    let mut template = protocol.template(&"record".into()).unwrap().clone();
    template.sections.retain(|section| !section.content.contains(&weegwijzer::protocol::Content::History));
    let text = plain_text(&compose(&matter, &template, Language::Nl));
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A word for every text of a scenario, which stands nowhere else; and which of them tell a row
/// from the others: those stand again where the appendix says more of that row.
fn marked(protocol: &Protocol, scenario: &Scenario) -> (Scenario, BTreeSet<String>, BTreeSet<String>) {
    let mut marked = scenario.clone();
    let (mut words, mut called) = (BTreeSet::new(), BTreeSet::new());
    let record = protocol.template(&"record".into()).unwrap();
    let leads = record.sections.iter().flat_map(|section| blocks(&section.content));
    let leads: Vec<_> = leads
        .filter_map(|content| match content {
            Content::Log { of, apart: Some(apart), .. } => Some((of, &apart.beside)),
            _ => None,
        })
        .collect();
    let mut mark = |text: &mut String| {
        *text = format!("Kenmerk{}x", words.len());
        let _ = words.insert(text.clone());
    };
    for done in &mut marked.does {
        if let Move::Answer(question, given) = done {
            match given {
                Given::Text(text) => mark(text),
                Given::Judgement { because, .. } if !because.is_empty() => mark(because),
                Given::Entries(entries) => {
                    for (field, given) in entries.iter_mut().flatten() {
                        // What somebody is called stands wherever that person is told of.
                        if let Given::Text(text) = given
                            && field.as_str() != "relation"
                        {
                            mark(text);
                            if leads.iter().any(|(log, beside)| *log == question && beside.contains(field)) {
                                let _ = called.insert(text.clone());
                            }
                        }
                    }
                }
                _ => {}
            }
        }
    }
    (marked, words, called)
}

/// Every block, with those that stand under words that lead them in.
fn blocks(content: &[Content]) -> Vec<&Content> {
    content
        .iter()
        .flat_map(|one| match one {
            Content::Under { content, .. } => content.iter().collect(),
            other => vec![other],
        })
        .collect()
}

/// The proof reads templates; this reads the papers themselves.
#[test]
fn what_was_typed_in_a_bundled_scenario_stands_on_its_record_once() {
    for protocol in bundle::all().iter().map(|bundled| bundled.load().unwrap()) {
        for scenario in &protocol.scenarios {
            let (scenario, words, called) = marked(&protocol, scenario);
            let case = play(&protocol, &scenario, Language::Nl).unwrap();
            let found = walk(&protocol, case.answers(), scenario.today);
            if !found.lapsed.is_empty() {
                continue;
            }
            // An answer that was given again replaces the earlier one.
            let kept = format!("{:?}", case.answers());
            let text = record(&protocol, &scenario);
            for word in words.iter().filter(|word| kept.contains(word.as_str())) {
                // Within a sentence a word may lose its capital.
                let times = text.to_lowercase().matches(&word.to_lowercase()).count();
                let most = if called.contains(word) { 2 } else { 1 };
                assert!((1..=most).contains(&times), "{}/{}: {word}, {times}", protocol.head.id, scenario.id);
            }
        }
    }
}

#[test]
fn a_record_that_loses_an_answer_prints_nothing_of_it_on_the_walk_that_shows_it() {
    let lost = FAULTS.iter().find(|fault| fault.name == "the last of a list left out").unwrap();
    let protocol = loaded(&with(lost));
    let finding = prove(&protocol).findings.into_iter().find(|found| fits(found, lost.told)).unwrap();
    let walk = finding.walk.unwrap();
    assert!(!record(&protocol, &walk).contains("Wat blijft er over?"));
    assert!(check(&protocol).failed() == 0);
}

#[test]
fn a_question_on_no_paper_is_told_where_no_paper_is_the_record() {
    let mut files = replaced(&sound(), RECORD, "id: \"record\"", "id: \"report\"");
    files = replaced(&files, RECORD, ", Step(\"decide\")", ", Answers([\"weighing\", \"review-date\"])");
    let record = files.iter_mut().find(|file| file.local() == RECORD).unwrap();
    record.path = "base/documents/report.ron".into();
    let found = prove(&loaded(&files)).findings;
    let found: Vec<_> = found.iter().map(|found| (found.flaw, found.sort, found.id.as_str())).collect();
    assert_eq!(found, [question(Flaw::OnNoPaper, "last-seen")]);
}

#[test]
fn a_walk_that_leaves_a_question_without_a_word_loads() {
    let promise = r#"guarantees: [(id: "left", says: (nl: "Een reden telt.", en: "A reason counts."),
        holds: If(given: When(NotDone("weighing")), then: Settled("weighing")))], cards: ["#;
    let mut files = replaced(&sound(), HEAD, "cards: [", promise);
    let proof = prove(&loaded(&files));
    let Verdict::Refuted(shown) = &proof.guarantees[0].verdict else { panic!("{proof:?}") };
    let file = format!("base/scenarios/{}.ron", shown.id);
    files.push(SourceFile::new(file, as_file(shown).unwrap().into_bytes()));
    assert_eq!(check(&loaded(&files)).failed(), 0);
}

#[test]
fn what_a_sentence_leaves_no_place_for_stands_on_paper_all_the_same() {
    let says = r#"says: (nl: "Het kind is {}.", en: "The child is {} of age."),"#;
    let files =
        replaced(&sound(), OBSERVE, says, r#"says: (nl: "Het kind is oud.", en: "The child is old."),"#);
    let protocol = loaded(&files);
    let scenario = &protocol.scenarios[0];
    let Some(Move::Answer(_, Given::Number(age))) =
        scenario.does.iter().find(|done| matches!(done, Move::Answer(id, Given::Number(_)) if *id == "age"))
    else {
        panic!("the scenario gives no age")
    };
    let text = record(&protocol, scenario);
    assert!(text.contains(&format!("Het kind is oud: {age}")), "{text}");
}
