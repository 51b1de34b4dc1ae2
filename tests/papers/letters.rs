//! What a letter and a report tell, and in which order: nothing about somebody else, the reason first, what the family
//! knows, and no day that is past as if it were to come.

use weegwijzer::case::{Answer, Case, walk};
use weegwijzer::document::plain_text;
use weegwijzer::locale::Language;
use weegwijzer::protocol::{Extent, Protocol, Reader, Template};

use super::room::{holds, one_line, paper, protocol, protocols, scenario, text};

/// A paper as it reads once nothing holds it back.
fn let_go(protocol: &Protocol, case: &Case, today: jiff::civil::Date, template: &Template) -> String {
    let free = Template { before: Vec::new(), ..template.clone() };
    one_line(&paper(protocol, case, today, &free, Language::Nl, Extent::Full))
}

#[test]
fn what_is_about_a_parent_stands_on_no_letter_about_the_child_and_apart_in_the_record() {
    let protocol = protocol("knmg-meldcode");
    let (case, today) = scenario(&protocol, "shoes-on-in-bed");
    let of_others = [
        "zonnebril",
        "blauwe plek 5 cm",
        "Hij heeft spijt",
        "ruikt om tien uur",
        "haar werk kwijt",
        "plassen in bed",
    ];
    let mut letters = 0;
    for template in protocol.templates.iter().filter(|paper| paper.reader == Reader::Professional) {
        let text = let_go(&protocol, &case, today, template);
        let told: Vec<_> = of_others.iter().filter(|words| text.contains(**words)).collect();
        assert!(told.is_empty(), "{}: {told:?}", template.id);
        letters += usize::from(text.contains("Gele verkleuring") || text.contains("gele verkleuring"));
    }
    assert!(letters >= 2, "what is about the child is told");
    let record = text(&protocol, &case, today, "record", Language::Nl);
    let apart = &record[record.find("OVER ANDEREN").unwrap()..];
    let apart = &apart[..apart.find("WEGING").unwrap()];
    holds(apart, &of_others);
    let facts = &record[record.find("FEITEN").unwrap()..record.find("GESPREKKEN EN OVERLEG").unwrap()];
    assert!(of_others.iter().all(|words| !facts.contains(words)), "{facts}");
}

#[test]
fn every_letter_has_room_for_what_may_not_be_told_and_to_whom() {
    let mut letters = 0;
    for protocol in protocols() {
        let first = protocol.scenarios.first().unwrap();
        let (case, today) = scenario(&protocol, first.id.as_str());
        for template in protocol.templates.iter().filter(|paper| paper.id.as_str().starts_with("handover-")) {
            letters += 1;
            let text = let_go(&protocol, &case, today, template);
            holds(&text, &["niet verteld", "aan wie"]);
        }
    }
    assert_eq!(letters, 6);
}

#[test]
fn why_now_begins_with_the_reason() {
    let protocol = protocol("knmg-meldcode");
    for (id, first) in [
        ("help-that-failed", "De hulp heeft volgens mij geen veiligheid gebracht"),
        ("fell-down-the-stairs", "Ik meld omdat: "),
    ] {
        let (case, today) = scenario(&protocol, id);
        let text = text(&protocol, &case, today, "report", Language::Nl);
        let why = text[text.find("WAAROM NU").unwrap() + "WAAROM NU".len()..].trim_start();
        assert!(why.starts_with(first), "{id}: {why}");
    }
}

#[test]
fn a_report_is_a_draft_until_it_was_sent() {
    let mut seen = [0, 0];
    for id in ["knmg-meldcode", "jgz-kindermishandeling"] {
        let protocol = protocol(id);
        let question = protocol.question(&"report-sent".into()).unwrap();
        for known in &protocol.scenarios {
            let (case, today) = scenario(&protocol, known.id.as_str());
            let counted = weegwijzer::case::Counted::new(&protocol, case.answers(), today);
            let ground = weegwijzer::case::Ground::new(&protocol, &counted, today);
            let sent = ground.answer(&question.id).is_some_and(|answer| {
                !matches!(answer, Answer::NotDone { .. } | Answer::Unknown { .. })
                    && !matches!(answer, Answer::Entries(rows) if rows.is_empty())
            });
            let text = text(&protocol, &case, today, "report", Language::Nl);
            assert_eq!(text.contains("Nog niet verzonden"), !sent, "{id} {}", known.id);
            assert!(!text.contains("(concept)"), "{}", known.id);
            seen[usize::from(sent)] += 1;
        }
    }
    assert!(seen[0] > 5 && seen[1] > 5, "{seen:?}");
}

#[test]
fn the_day_of_looking_back_is_not_still_to_come_once_it_is_said_what_the_help_brought() {
    let protocol = protocol("knmg-meldcode");
    let mut seen = [0, 0];
    for known in &protocol.scenarios {
        let (case, today) = scenario(&protocol, known.id.as_str());
        let counted = weegwijzer::case::Counted::new(&protocol, case.answers(), today);
        let ground = weegwijzer::case::Ground::new(&protocol, &counted, today);
        let judged = matches!(ground.answer(&"q5-result".into()), Some(Answer::Judgement(_)));
        for document in ["record", "note", "standing", "safety-plan"] {
            let template = protocol.template(&document.into()).unwrap();
            let paper = paper(&protocol, &case, today, template, Language::Nl, Extent::Short);
            let to_come = plain_text(&paper).split_whitespace().collect::<Vec<_>>().join(" ");
            let to_come = to_come.contains("bekijk ik wat de hulp oplevert");
            assert!(!(judged && to_come), "{} {document}", known.id);
            seen[usize::from(judged)] += usize::from(judged || to_come);
        }
    }
    assert!(seen[0] > 10 && seen[1] > 10, "{seen:?}");
}

#[test]
fn the_youth_doctor_reads_what_the_family_knows_of_the_report() {
    let protocol = protocol("knmg-meldcode");
    let (case, today) = scenario(&protocol, "shoes-on-in-bed");
    let template = protocol.template(&"handover-youth".into()).unwrap();
    let text = let_go(&protocol, &case, today, template);
    holds(&text, &["Van de melding weet.", "3-11", "4-11"]);
    let gp = let_go(&protocol, &case, today, protocol.template(&"handover-gp".into()).unwrap());
    holds(&gp, &["Mijn vraag"]);
}

#[test]
fn a_call_for_advice_opens_with_ones_own_question() {
    let mut sheets = 0;
    for protocol in protocols() {
        let Some(template) = protocol.template(&"advice".into()) else { continue };
        assert_eq!(template.sections[0].title.nl, "Mijn vraag", "{}", protocol.head.id);
        sheets += 1;
    }
    assert!(sheets >= 8, "{sheets}");
}

#[test]
fn a_record_is_unfinished_only_while_something_is_open() {
    let mut seen = [0, 0];
    for protocol in protocols() {
        for known in &protocol.scenarios {
            let (case, today) = scenario(&protocol, known.id.as_str());
            let open = !walk(&protocol, case.answers(), today).open_points.is_empty();
            let says = text(&protocol, &case, today, "record", Language::Nl).contains("nog niet afgerond");
            assert!(open || !says, "{}", known.id);
            seen[usize::from(says)] += 1;
        }
    }
    assert!(seen[0] > 5 && seen[1] > 5, "{seen:?}");
}

#[test]
fn what_decided_is_told_as_an_answer_and_not_as_it_was_asked() {
    let protocol = protocol("knmg-meldcode");
    let (case, today) = scenario(&protocol, "help-that-failed");
    let text = text(&protocol, &case, today, "worksheet", Language::Nl);
    for asked in ["Uw eerste beslissing: meldt u", "Heeft de hulp binnen de afgesproken tijd"] {
        assert!(!text.contains(asked), "{text}");
    }
}

#[test]
fn whom_a_paper_is_for_is_said_without_saying_for_twice() {
    let protocol = protocol("knmg-meldcode");
    let (case, today) = scenario(&protocol, "shoes-on-in-bed");
    let text = text(&protocol, &case, today, "handover-youth", Language::Nl);
    assert!(!text.contains("Voor wie Voor") && !text.contains("Voor wie: Voor"), "{text}");
}
