//! The short routes: with nothing but their questions a decision is reached, no outcome waits for a question out of sight, and
//! what is left out stays on the path, to be recorded later.

use weegwijzer::case::{OpenPoint, OutcomeStanding, play, walk};
use weegwijzer::locale::Language;
use weegwijzer::protocol::{Move, Name, Protocol, Scenario, bundle};

/// The fictional cases whose route is counted, with the outcome they must come to, the screens and the answers.
const COUNTED: [(&str, &str, &str, usize, usize); 10] = [
    ("knmg-meldcode", "shoes-on-in-bed", "decided-report", 12, 40),
    ("blauwe-plekken", "many-bruises-and-nosebleeds", "forensic", 6, 22),
    ("kindcheck", "worry-stays-baby", "go-on", 6, 15),
    ("spoed-signalering", "fall-from-the-sofa", "vt-must", 6, 20),
    ("seksueel-misbruik", "father-suspected", "csg-now", 7, 20),
    ("bijzondere-vormen", "son-is-the-carer", "elder-advice", 4, 12),
    ("informatieverzoek", "school-asks", "answered", 6, 22),
    ("jgz-kindermishandeling", "file-that-grew", "to-meldcode", 11, 22),
    ("lesa-samenwerking", "two-who-knew-him", "agreed", 7, 17),
    ("dossier-en-inzage", "father-may-harm", "refused", 5, 16),
];

/// The case with everything left out that is not on the short route when it is answered.
fn shortened(protocol: &Protocol, scenario: &Scenario) -> (Scenario, usize) {
    let mut short = Scenario { does: Vec::new(), ..scenario.clone() };
    let mut left_out = 0;
    for done in &scenario.does {
        let case = play(protocol, &short, Language::Nl).unwrap();
        let now = walk(protocol, case.answers(), scenario.today);
        match done {
            Move::Answer(question, _) if now.is_later(question) || now.question(question).is_none() => {
                left_out += 1;
            }
            Move::Learn(_) | Move::Resolve(..) => {}
            Move::Answer(..) | Move::Clear(_) => short.does.push(done.clone()),
        }
    }
    (short, left_out)
}

fn protocols() -> impl Iterator<Item = std::sync::Arc<Protocol>> {
    let all = bundle::all().iter().map(|bundled| bundled.load().unwrap());
    all.filter(|protocol| protocol.has_short_route())
}

#[test]
fn the_short_route_comes_to_the_decision_within_its_screens_and_answers() {
    for (id, scenario, outcome, screens, answers) in COUNTED {
        let protocol = bundle::get(&id.into()).unwrap();
        let told = protocol.scenarios.iter().find(|known| known.id == scenario).unwrap();
        let (short, left_out) = shortened(&protocol, told);
        let case = play(&protocol, &short, Language::Nl).unwrap();
        let walked = walk(&protocol, case.answers(), told.today);
        assert!(
            walked.reaches(&outcome.into()),
            "{id}: {outcome} of {:?}",
            walked.reached().collect::<Vec<_>>()
        );
        let in_sight =
            walked.steps.iter().filter(|step| step.questions.iter().any(|asked| !asked.later)).count();
        assert!(in_sight <= screens, "{id}: {in_sight} steps are in sight");
        assert!(short.does.len() <= answers, "{id}: {} answers", short.does.len());
        assert!(left_out > 0, "{id}: nothing was left out");
    }
}

#[test]
fn where_nothing_follows_yet_a_question_in_sight_decides() {
    let (mut cases, mut left) = (0, 0);
    for protocol in protocols() {
        for scenario in &protocol.scenarios {
            let (short, left_out) = shortened(&protocol, scenario);
            let case = play(&protocol, &short, Language::Nl).unwrap();
            let walked = walk(&protocol, case.answers(), scenario.today);
            let open = walked.outcomes.iter().filter(|outcome| outcome.standing == OutcomeStanding::Open);
            let waits: Vec<&Name> = open.flat_map(|outcome| &outcome.because).collect();
            let follows = walked.reached().next().is_some();
            assert!(
                follows || waits.is_empty() || waits.iter().any(|of| !walked.is_later(of)),
                "{}: {} waits for {waits:?}",
                protocol.head.id,
                scenario.id,
            );
            cases += 1;
            left += left_out;
        }
    }
    assert!(cases > 100 && left > 500, "{cases} cases, {left} answers left out");
}

#[test]
fn what_is_left_out_stays_an_open_point_and_is_told_apart() {
    for protocol in protocols() {
        for scenario in &protocol.scenarios {
            let (short, _) = shortened(&protocol, scenario);
            let case = play(&protocol, &short, Language::Nl).unwrap();
            let walked = walk(&protocol, case.answers(), scenario.today);
            let (now, later) = walked.open_now();
            assert_eq!(now.len() + later, walked.open_points.len());
            let asked = now.iter().filter_map(|point| OpenPoint::question(point));
            for question in asked {
                assert!(!walked.is_later(question), "{}: {question}", scenario.id);
            }
        }
    }
}

#[test]
fn a_route_that_is_walked_without_an_answer_records_nothing() {
    for protocol in protocols() {
        let first = &protocol.head.roles[0];
        let empty = weegwijzer::case::Answers::new(first.id.clone());
        let walked = walk(&protocol, &empty, super::TODAY);
        assert!(walked.reached().next().is_none(), "{}", protocol.head.id);
    }
}

#[test]
fn a_protocol_without_marks_has_one_route() {
    let sheet = bundle::get(&"belblad".into()).unwrap();
    let walked = walk(&sheet, &weegwijzer::case::Answers::new("gp".into()), super::TODAY);
    assert!(!sheet.has_short_route());
    assert!(walked.steps.iter().flat_map(|step| &step.questions).all(|asked| !asked.later));
}
