//! A case that moves to a new edition: what carries over, what lapses, what is new.

use std::collections::{BTreeMap, BTreeSet};

use weegwijzer::authoring::diff::{changes, lines};
use weegwijzer::case::{
    Answer, Answers, Argument, Counted, EntryId, Ground, Judgement, Part, Side, Spot, play, walk,
};
use weegwijzer::case::{Carried, Lapse, Lost, Transfer, Why, fits, transfer, words};
use weegwijzer::locale::Language;
use weegwijzer::protocol::{Age, Condition, Decimal, Name, Protocol};

use super::edition::{BASE, Change, DECIDE, HEAD, MELDCODE, OBSERVE, QUIET, TALK, edition};

/// The old edition, and the answers of its scenario.
fn answered() -> (Protocol, Answers) {
    let old = edition(BASE, &[]);
    let answers = play(&old, &old.scenarios[0], Language::Nl).unwrap().answers().clone();
    (old, answers)
}

fn moved(changes: &[Change<'_>]) -> (Protocol, Transfer) {
    let (old, answers) = answered();
    let new = edition(BASE, changes);
    let transfer = transfer(&old, &new, &answers);
    (new, transfer)
}

fn given<'a>(protocol: &Protocol, answers: &'a Answers, question: &str) -> Option<&'a Answer> {
    answers.given(&protocol.head.id, protocol.question(&Name::from(question)).unwrap())
}

fn kept(transfer: &Transfer) -> Vec<&str> {
    let names = transfer.carries.iter().map(|carried| match carried {
        Carried::Answer { question, .. } => question.as_str(),
        Carried::Resolution { alert, .. } => alert.as_str(),
    });
    names.collect()
}

fn lost(question: &str, why: Why) -> Lapse {
    Lapse::Answer { question: question.into(), lost: Lost { inside: None, why } }
}

#[test]
fn everything_carries_over_to_the_same_edition() {
    let (old, answers) = answered();
    let same = transfer(&old, &old, &answers);
    assert_eq!(same.answers, answers);
    assert_eq!((same.lapses, same.asks), (vec![], vec![]));
    assert!(same.carries.iter().all(|carried| match carried {
        Carried::Answer { question } => {
            let asked = old.question(question).unwrap();
            changes(asked, asked).is_empty()
        }
        Carried::Resolution { changed, .. } => !changed,
    }));
}

#[test]
fn every_practice_case_of_the_meldcode_walks_the_same_after_a_move_to_an_equal_edition() {
    let old = edition(MELDCODE, &[]);
    let new = edition(MELDCODE, &[(HEAD, "encoding: 8", "encoding: 9")]);
    for scenario in &old.scenarios {
        let case = play(&old, scenario, Language::Nl).unwrap();
        let after = transfer(&old, &new, case.answers());
        assert_eq!(after.lapses, [], "{}", scenario.id);
        let before = walk(&old, case.answers(), scenario.today);
        assert_eq!(walk(&new, &after.answers, scenario.today), before, "{}", scenario.id);
    }
}

#[test]
fn an_answer_to_a_reworded_question_carries_over_with_what_changed() {
    let (old, (new, transfer)) =
        (answered().0, moved(&[(OBSERVE, "Is there danger now?", "Is there danger at this moment?")]));
    assert_eq!(given(&new, &transfer.answers, "danger"), Some(&Answer::One("no".into())));
    let Some(Carried::Answer { question }) = transfer.carries.first() else { panic!("{transfer:?}") };
    let changed = changes(old.question(question).unwrap(), new.question(question).unwrap());
    assert_eq!(*question, "danger");
    assert_eq!(
        changed.iter().flat_map(|change| lines(change, Language::En)).collect::<Vec<_>>(),
        [
            "question `danger`: question reworded (en): \"Is there danger now?\" -> \"Is there danger at this moment?\""
        ]
    );
    assert_eq!(transfer.lapses, []);
}

#[test]
fn an_answer_to_a_question_that_is_no_longer_asked_lapses() {
    let (old, mut answers) = answered();
    let story = old.question(&Name::from("story")).unwrap();
    answers.put(&Spot::of(&old, story), Answer::Text("Stil in de klas.".into()));
    let mut new = old.clone();
    for step in &mut new.steps {
        step.questions.retain(|question| question.id != "story");
    }
    let new = Protocol::assemble(new.head, new.steps, new.templates, new.scenarios, "other".into());
    let transfer = transfer(&old, &new, &answers);
    assert_eq!(transfer.lapses, [lost("story", Why::NotAsked)]);
    assert_eq!(transfer.answers.given(&old.head.id, story), None);
    assert!(!kept(&transfer).contains(&"story"));
}

#[test]
fn an_option_that_is_gone_lapses_and_the_other_options_stay() {
    let (old, mut answers) = answered();
    let signs = Spot::of(&old, old.question(&Name::from("signs")).unwrap());
    let both: BTreeSet<Name> = ["fear".into(), "injury".into()].into();
    answers.put(&signs, Answer::Many(both));
    let mut new = old.clone();
    let weegwijzer::protocol::Kind::Many(options) = &mut new.steps[0].questions[2].answer else { panic!() };
    options.retain(|option| option.id != "fear");
    let gone = [lost("signs", Why::NoOption("fear".into()))];

    let after = transfer(&old, &new, &answers);
    assert_eq!(after.lapses, gone);
    assert_eq!(after.answers.at(&signs), Some(&Answer::Many(["injury".into()].into())));

    answers.put(&signs, Answer::Many(["fear".into()].into()));
    let after = transfer(&old, &new, &answers);
    assert_eq!(after.lapses, gone);
    assert_eq!(after.answers.at(&signs), None, "this does not become the answer that nothing was noticed");

    answers.put(&signs, Answer::Many(BTreeSet::new()));
    let after = transfer(&old, &new, &answers);
    assert_eq!(after.lapses, []);
    assert_eq!(
        after.answers.at(&signs),
        Some(&Answer::Many(BTreeSet::new())),
        "nothing noticed is an answer"
    );
}

#[test]
fn another_kind_of_answer_or_a_number_out_of_range_lapses() {
    let (new, transfer) = moved(&[
        (OBSERVE, "answer: Many([", "answer: One(["),
        (QUIET, "Many([\"fear\"])", "One(\"fear\")"),
        (OBSERVE, "max: 120", "max: 5"),
        (QUIET, "Number(6)", "Number(5)"),
    ]);
    assert_eq!(transfer.lapses, [lost("age", Why::OutOfRange(6)), lost("signs", Why::OtherKind)]);
    assert_eq!(given(&new, &transfer.answers, "age"), None);
    assert_eq!(given(&new, &transfer.answers, "signs"), None);
}

#[test]
fn a_listed_reason_that_no_longer_counts_lapses_and_own_words_stay() {
    let (old, mut answers) = answered();
    let after = Spot::of(&old, old.question(&Name::from("after")).unwrap());
    let listed = "not_done: Suggested([\n                (id: \"later\", label: (nl: \"Komt later\", en: \"Follows later\")),\n            ]),";
    let new = edition(
        BASE,
        &[
            (TALK, listed, ""),
            (QUIET, "NotDone(because: \"later\")", "NotDone(words: \"Later.\")"),
            (DECIDE, "Not(NotDoneBecause(\"after\", \"later\")),", ""),
        ],
    );
    let gone = [lost("after", Why::NoReason("later".into()))];
    let move_over = transfer(&old, &new, &answers);
    assert_eq!(move_over.lapses, gone);
    assert_eq!(move_over.answers.at(&after), None);

    answers.put(&after, Answer::NotDone { because: Some("later".into()), words: "Morgen.".into() });
    let move_over = transfer(&old, &new, &answers);
    assert_eq!(move_over.lapses, gone);
    let words = Answer::NotDone { because: None, words: "Morgen.".into() };
    assert_eq!(move_over.answers.at(&after), Some(&words));
}

#[test]
fn a_field_that_is_gone_lapses_and_the_rest_of_the_entry_stays() {
    let field = "                    (
                        id: \"words\",
                        ask: (nl: \"Eigen woorden\", en: \"Own words\"),
                        when: Answered(\"heard\"),
                        answer: Text(),
                        voice: Quote,
                    ),
";
    let (new, transfer) = moved(&[(TALK, field, ""), (QUIET, ", (\"words\", Text(\"Het gaat wel.\"))", "")]);
    let entries = given(&new, &transfer.answers, "persons").unwrap().entries();
    assert_eq!(entries.len(), 2);
    assert_eq!(entries[0].fields.keys().map(Name::as_str).collect::<Vec<_>>(), ["heard", "who"]);
    let lost = Lost { inside: Some((entries[0].id, "words".into())), why: Why::NotAsked };
    assert_eq!(transfer.lapses, [Lapse::Answer { question: "persons".into(), lost }]);
}

#[test]
fn a_judgement_keeps_its_reasons_and_loses_arguments_that_no_longer_count() {
    let (old, mut answers) = answered();
    let spot = Spot::of(&old, old.question(&Name::from("weighing")).unwrap());
    let fear = Argument { question: "signs".into(), part: Part::Option("fear".into()) };
    let person = Argument { question: "persons".into(), part: Part::Entry(EntryId(50_000)) };
    let both = BTreeMap::from([(fear.clone(), Side::Against), (person.clone(), Side::For)]);
    let judged = |arguments| {
        Answer::Judgement(Judgement { choice: "safe".into(), because: "Steun.".into(), arguments })
    };
    answers.put(&spot, judged(both));
    let new = edition(BASE, &[(DECIDE, "arguments: [\"signs\", \"persons\"]", "arguments: [\"persons\"]")]);
    let after = transfer(&old, &new, &answers);
    assert_eq!(after.lapses, [lost("weighing", Why::NoArgument(fear))]);
    assert_eq!(after.answers.at(&spot), Some(&judged(BTreeMap::from([(person, Side::For)]))));
}

#[test]
fn a_resolved_alert_stays_resolved_and_is_marked_when_it_changed() {
    let (new, same) = moved(&[]);
    let reason = |transfer: &Transfer| {
        transfer.answers.resolution(&new.head.id, &"nobody-heard".into()).map(str::to_owned)
    };
    assert_eq!(reason(&same).as_deref(), Some("Het kind is gehoord."));
    let (_, louder) = moved(&[(HEAD, "level: Attention", "level: Danger")]);
    assert_eq!(reason(&louder).as_deref(), Some("Het kind is gehoord."));
    assert!(louder.carries.contains(&Carried::Resolution { alert: "nobody-heard".into(), changed: true }));

    let (old, answers) = answered();
    let mut silent = old.clone();
    silent.head.alerts.retain(|alert| alert.id != "nobody-heard");
    let gone = transfer(&old, &silent, &answers);
    assert_eq!(gone.lapses, [Lapse::Resolution("nobody-heard".into())]);
    assert_eq!(reason(&gone), None);
}

#[test]
fn a_role_that_is_gone_must_be_chosen_anew() {
    let (_, transfer) = moved(&[
        (HEAD, "id: \"gp\"", "id: \"doctor\""),
        (DECIDE, "Role(\"gp\")", "Role(\"doctor\")"),
        (QUIET, "role: \"gp\"", "role: \"doctor\""),
    ]);
    assert_eq!(transfer.lapses, [Lapse::Role("gp".into())]);
}

#[test]
fn new_questions_are_named_in_order() {
    let old = edition(BASE, &[]);
    let mut fewer = old.clone();
    for step in &mut fewer.steps {
        step.questions.retain(|question| question.id != "danger" && question.id != "last-seen");
    }
    let fewer = Protocol::assemble(fewer.head, fewer.steps, fewer.templates, vec![], "other".into());
    let (_, answers) = answered();
    let asks = transfer(&fewer, &old, &Answers::new("gp".into())).asks;
    assert_eq!(asks, ["danger", "last-seen"]);
    let asks = transfer(&fewer, &old, &answers).asks;
    assert_eq!(asks, ["last-seen"], "what was answered already is not asked anew");
}

#[test]
fn a_fact_of_the_case_stays_for_its_other_protocols() {
    let (old, answers) = answered();
    let spot = Spot::of(&old, old.question(&Name::from("age")).unwrap());
    let new = edition(BASE, &[(OBSERVE, "            fact: \"child-age\",\n", "")]);
    let after = transfer(&old, &new, &answers);
    assert_eq!(after.lapses, []);
    assert_eq!(after.answers.at(&spot), Some(&Answer::Number(6)), "another protocol may ask for it");
    assert_eq!(given(&new, &after.answers, "age"), Some(&Answer::Number(6)));
}

#[test]
fn a_protocol_under_another_name_takes_the_answers_along() {
    let (old, answers) = answered();
    let mut renamed = old.clone();
    renamed.head.id = "base-two".into();
    let after = transfer(&old, &renamed, &answers);
    assert_eq!(after.lapses, []);
    assert_eq!(given(&renamed, &after.answers, "danger"), Some(&Answer::One("no".into())));
    assert_eq!(given(&old, &after.answers, "danger"), None);
}

#[test]
fn what_became_a_fact_gives_way_to_what_another_protocol_of_the_case_knows() {
    let new = edition(BASE, &[]);
    let old = edition(BASE, &[(OBSERVE, "            fact: \"child-age\",\n", "")]);
    let of = |protocol: &Protocol| Spot::of(protocol, protocol.question(&Name::from("age")).unwrap());
    let mut answers = Answers::new("gp".into());
    answers.put(&of(&old), Answer::Number(6));
    let alone = transfer(&old, &new, &answers);
    assert_eq!((alone.answers.at(&of(&new)), alone.lapses), (Some(&Answer::Number(6)), vec![]));

    answers.put(&of(&new), Answer::Number(7));
    let known = transfer(&old, &new, &answers);
    assert_eq!(known.answers.at(&of(&new)), Some(&Answer::Number(7)));
    assert_eq!((known.carries, known.lapses), (vec![], vec![lost("age", Why::KnownOtherwise)]));
}

/// The question for the age as a number, and what an edition asks instead.
const AS_AGE: [Change<'_>; 2] = [
    (
        OBSERVE,
        r#"answer: Number(unit: (nl: "jaar", en: "years"), min: 0, max: 120)"#,
        "answer: Age(min: 0, max: 120)",
    ),
    (QUIET, "Number(6)", "Age(Months(74))"),
];
const NO_FACT: Change<'_> = (OBSERVE, "            fact: \"child-age\",\n", "");

#[test]
fn a_number_of_years_becomes_an_age_and_full_years_again() {
    let (numbers, ages) = (edition(BASE, &[NO_FACT]), edition(BASE, &[AS_AGE[0], AS_AGE[1], NO_FACT]));
    let spot = Spot::of(&numbers, numbers.question(&Name::from("age")).unwrap());
    let mut answers = Answers::new("gp".into());
    answers.put(&spot, Answer::Number(3));
    let after = transfer(&numbers, &ages, &answers);
    assert_eq!((after.answers.at(&spot), after.lapses), (Some(&Answer::Age(Age::Years(3))), vec![]));

    answers.put(&spot, Answer::Age(Age::Months(40)));
    let back = transfer(&ages, &numbers, &answers);
    assert_eq!((back.answers.at(&spot), back.lapses), (Some(&Answer::Number(3)), vec![]));
    answers.put(&spot, Answer::Number(121));
    assert_eq!(transfer(&numbers, &ages, &answers).lapses, [lost("age", Why::OutOfRange(121))]);
}

#[test]
fn a_whole_number_becomes_one_with_decimals_and_none_is_rounded_on_the_way_back() {
    let as_decimal = [
        (
            OBSERVE,
            r#"answer: Number(unit: (nl: "jaar", en: "years"), min: 0, max: 120)"#,
            r#"answer: Decimal(min: "0", max: "120")"#,
        ),
        (QUIET, "Number(6)", "Decimal(\"6\")"),
        (HEAD, r#"Age(of: "age", below: 4)"#, r#"Decimal(of: "age", below: "4")"#),
        NO_FACT,
    ];
    let (numbers, decimals) = (edition(BASE, &[NO_FACT]), edition(BASE, &as_decimal));
    let spot = Spot::of(&numbers, numbers.question(&Name::from("age")).unwrap());
    let mut answers = Answers::new("gp".into());
    answers.put(&spot, Answer::Number(3));
    let after = transfer(&numbers, &decimals, &answers);
    assert_eq!((after.answers.at(&spot), after.lapses), (Some(&Answer::Decimal(of(300))), vec![]));
    answers.put(&spot, Answer::Decimal(of(300)));
    assert_eq!(transfer(&decimals, &numbers, &answers).answers.at(&spot), Some(&Answer::Number(3)));
    answers.put(&spot, Answer::Decimal(of(350)));
    assert_eq!(transfer(&decimals, &numbers, &answers).lapses, [lost("age", Why::NotTaken(of(350)))]);
}

fn of(hundredths: i64) -> Decimal {
    Decimal::of_hundredths(hundredths)
}

#[test]
fn a_fact_keeps_its_weeks_when_one_protocol_of_the_case_goes_back_to_years() {
    let (numbers, ages) = (edition(BASE, &[]), edition(BASE, &AS_AGE));
    let spot = Spot::of(&ages, ages.question(&Name::from("age")).unwrap());
    let mut answers = Answers::new("gp".into());
    answers.put(&spot, Answer::Age(Age::Weeks(5)));
    let back = transfer(&ages, &numbers, &answers);
    assert_eq!((back.answers.at(&spot), back.lapses), (Some(&Answer::Age(Age::Weeks(5))), vec![]));
}

#[test]
fn an_age_that_another_protocol_of_the_case_kept_in_its_own_way_is_read() {
    let (numbers, ages) = (edition(BASE, &[]), edition(BASE, &AS_AGE));
    let today = numbers.scenarios[0].today;
    for (given, in_ages, in_numbers) in [
        (Answer::Number(3), "3 years", "3 years"),
        (Answer::Age(Age::Weeks(5)), "5 weeks", "0 years"),
        (Answer::Age(Age::Months(40)), "40 months", "3 years"),
    ] {
        for (protocol, said) in [(&ages, in_ages), (&numbers, in_numbers)] {
            let asked = protocol.question(&Name::from("age")).unwrap();
            let mut answers = Answers::new("gp".into());
            answers.put(&Spot::of(protocol, asked), given.clone());
            assert!(fits(asked, &given), "{given:?}");
            assert_eq!(words(asked, &given, Language::En), said);
            let counted = Counted::new(protocol, &answers, today);
            let ground = Ground::new(protocol, &counted, today);
            let young = Condition::Age {
                of: "age".into(),
                from: None,
                below: Some(4),
                from_months: None,
                below_months: None,
            };
            assert!(ground.decide(&young, None).is_true(), "{given:?} is younger than four");
            let walk = walk(protocol, &answers, today);
            assert_eq!(walk.lapsed, [], "{given:?}");
        }
    }
}
