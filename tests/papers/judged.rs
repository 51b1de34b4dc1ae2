//! What a case comes to stands where its reader looks first: no record leaves what was judged last to its appendix, and the
//! note to paste says what was judged, decided and agreed, who knows of it, and when is looked again.

use weegwijzer::case::{Answer, Case, Entry, walk};
use weegwijzer::document::{Block, Paper};
use weegwijzer::locale::Language;
use weegwijzer::protocol::{Extent, Kind, Protocol, Question};

use super::room::{holds, one_line, paper, protocol, protocols, scenario};

/// The judgements that a case comes to; what was judged on the way gives way to them.
const LAST: [&str; 13] = [
    "q1-suspicion",
    "q2-safety",
    "q5-result",
    "reporting",
    "helping",
    "result",
    "conclusion",
    "safety",
    "suspicion",
    "key-weighing",
    "decision",
    "what-next",
    "evaluation",
];

fn given<'c>(protocol: &Protocol, case: &'c Case, question: &str) -> Option<&'c Answer> {
    case.answers().given(&protocol.head.id, protocol.question(&question.into())?)
}

/// The sentence of what was chosen.
fn chosen<'q>(question: &'q Question, answer: &Answer, language: Language) -> Option<&'q str> {
    let (Kind::Judgement { .. }, Answer::Judgement(judgement)) = (&question.answer, answer) else {
        return None;
    };
    let option = question.answer.options().iter().find(|option| option.id == judgement.choice)?;
    option.says.as_ref().map(|says| says.get(language))
}

fn in_appendices(paper: &Paper) -> String {
    let texts = paper.appendices.iter().flat_map(|appendix| &appendix.blocks).map(|block| match block {
        Block::Paragraph(spans) => spans.iter().map(|span| span.text.as_str()).collect::<String>(),
        _ => String::new(),
    });
    texts.collect::<Vec<_>>().join("\n")
}

#[test]
fn what_was_judged_last_is_on_the_record_and_never_left_to_its_appendix() {
    let (mut looked_at, mut left) = (0, Vec::new());
    for protocol in protocols() {
        let record = protocol.template(&"record".into()).unwrap();
        for known in &protocol.scenarios {
            let (case, today) = scenario(&protocol, known.id.as_str());
            let walked = walk(&protocol, case.answers(), today);
            for language in Language::ALL {
                let whole = in_appendices(&paper(&protocol, &case, today, record, language, Extent::Full));
                for id in LAST.iter().filter(|id| walked.question(&(**id).into()).is_some()) {
                    let question = protocol.question(&(*id).into()).unwrap();
                    let answer = case.answers().given(&protocol.head.id, question);
                    let Some(said) = answer.and_then(|answer| chosen(question, answer, language)) else {
                        continue;
                    };
                    looked_at += 1;
                    let with_reason = format!("{}:", said.trim_end_matches('.'));
                    if whole.contains(said) || whole.contains(&with_reason) {
                        left.push(format!("{} {} {language:?}: {said}", protocol.head.id, known.id));
                    }
                }
            }
        }
    }
    assert!(looked_at > 1800, "only {looked_at}");
    assert!(left.is_empty(), "{left:#?}");
}

#[test]
fn a_record_says_that_nothing_is_reported_now_and_that_no_suspicion_is_left() {
    let protocol = protocol("knmg-meldcode");
    let record = protocol.template(&"record".into()).unwrap();
    for (id, says) in [
        ("not-now-and-no-date", "Ik meld nu niet en weeg later opnieuw: ik kijk het aan."),
        ("not-now-and-no-date", "Ik twijfel of er een vermoeden blijft: kan door de verhuizing komen."),
        ("closed-after-the-x-ray", "Ik heb geen vermoeden meer: onderzoek toont een botziekte"),
        (
            "in-doubt-at-every-question",
            "Ik twijfel over de veiligheid: weet ik niet voor de uitslagen er zijn.",
        ),
        // What was found then is past once no concern is left.
        ("fell-down-the-stairs", "Ik vond de situatie acuut onveilig: hoofdletsel"),
        ("fell-down-the-stairs", "Nu heb ik geen zorgen meer."),
    ] {
        let (case, today) = scenario(&protocol, id);
        holds(&one_line(&paper(&protocol, &case, today, record, Language::Nl, Extent::Short)), &[says]);
    }
}

#[test]
fn the_note_says_what_was_judged_decided_and_agreed_who_knows_and_when_is_looked_again() {
    let protocol = protocol("knmg-meldcode");
    let note = protocol.template(&"note".into()).unwrap();
    let (mut seen, mut told) = ([0; 5], 0);
    for known in &protocol.scenarios {
        let (case, today) = scenario(&protocol, known.id.as_str());
        let walked = walk(&protocol, case.answers(), today);
        let text = one_line(&paper(&protocol, &case, today, note, Language::Nl, Extent::Short));
        let on_path = |id: &str| {
            walked
                .question(&id.into())
                .and_then(|_| given(&protocol, &case, id))
                .filter(|answer| !matches!(answer, Answer::NotDone { .. } | Answer::Unknown { .. }))
        };
        let parts = [
            ("q1-suspicion", "vermoeden"),
            ("reporting", "Ik meld"),
            ("help-plan", "Hulp:"),
            ("still-worried", "zorg"),
            ("follow-up-date", "kijk opnieuw"),
        ];
        for (number, (asked, says)) in parts.into_iter().enumerate() {
            if on_path(asked).is_some_and(|answer| *answer != Answer::One("new-signals".into())) {
                seen[number] += 1;
                assert!(text.contains(says), "{}: {asked} in {text}", known.id);
            }
        }
        // Who was not told stands apart.
        let was_told = |row: &Entry| {
            let when = row.fields.get("moment");
            matches!(when, Some(Answer::One(when)) if ["before", "after"].contains(&when.as_str()))
        };
        let rows = on_path("informed").map_or(&[][..], |informed| informed.entries());
        if !rows.is_empty() {
            told += 1;
            assert_eq!(text.contains("Ingelicht."), rows.iter().any(was_told), "{}: {text}", known.id);
        }
    }
    assert!(seen.iter().all(|count| *count > 3) && told > 20, "{seen:?} {told}");
}

#[test]
fn an_injury_is_told_once_and_no_record_says_by_a_word_alone_that_there_is_one() {
    let protocol = protocol("knmg-meldcode");
    let mut described = 0;
    for known in &protocol.scenarios {
        let (case, today) = scenario(&protocol, known.id.as_str());
        for (document, language, alone) in [
            ("record", Language::Nl, [" Letsel.", "Er is letsel gezien"]),
            ("note", Language::Nl, [" Letsel.", "Er is letsel"]),
            ("record", Language::En, [" Injury.", "An injury was seen"]),
            ("note", Language::En, [" Injury.", "There is an injury"]),
        ] {
            let template = protocol.template(&document.into()).unwrap();
            let text = one_line(&paper(&protocol, &case, today, template, language, Extent::Short));
            if matches!(given(&protocol, &case, "injury-description"), Some(Answer::Text(_))) {
                described += 1;
                let bare: Vec<_> = alone.iter().filter(|words| text.contains(**words)).collect();
                assert!(bare.is_empty(), "{} {document}: {bare:?} in {text}", known.id);
            }
        }
    }
    assert!(described > 40, "only {described}");
}
