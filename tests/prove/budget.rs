//! Proving ends, whatever a protocol asks: by count, so that it ends the same way everywhere, and when nobody waits.

use std::cell::Cell;
use std::time::Instant;

use weegwijzer::authoring::check_within;
use weegwijzer::authoring::diff::diff_within;
use weegwijzer::authoring::playing::{NotPlayed, budget_for_one, play_within, work};
use weegwijzer::authoring::prove::{Budget, Flaw, Obstacle, Verdict, promises, prove_within};
use weegwijzer::drawing;
use weegwijzer::locale::Language;
use weegwijzer::protocol::{Claim, Condition, Given, Kind, Move, Protocol, Scenario, Statement, bundle};

use super::small::{choice, guarantee, one, protocol, question, step};

fn is(question: &str, option: &str) -> Claim {
    Claim::When(Condition::Is(question.into(), option.into()))
}

fn not(claim: Claim) -> Claim {
    Claim::Not(Box::new(claim))
}

/// So many birds and one hole less: that no two share a hole cannot be, and no known way of proving it is short.
fn birds(many: usize) -> Protocol {
    let bird = |n: usize| format!("bird-{n}");
    let holes: Vec<String> = (1..many).map(|n| format!("hole-{n}")).collect();
    let options: Vec<&str> = holes.iter().map(String::as_str).collect();
    let questions = (0..many).map(|n| one(&bird(n), &options, None)).collect();
    let mut apart = Vec::new();
    for hole in &holes {
        for second in 0..many {
            for first in 0..second {
                let both = vec![is(&bird(first), hole), is(&bird(second), hole)];
                apart.push(not(Claim::AllOf(both)));
            }
        }
    }
    let sits = (0..many).map(|n| Claim::AnyOf(holes.iter().map(|hole| is(&bird(n), hole)).collect()));
    let all = apart.into_iter().chain(sits).collect();
    protocol(vec![step("s", None, questions)], |head| {
        let easy = Statement::Always(not(Claim::AllOf(vec![is("bird-0", "hole-1"), is("bird-0", "hole-2")])));
        head.guarantees =
            vec![guarantee("birds", Statement::Always(not(Claim::AllOf(all)))), guarantee("easy", easy)];
    })
}

#[test]
fn a_promise_that_would_take_for_ever_is_undecided_after_so_many_steps_and_the_next_is_proved() {
    const ON_ONE: u64 = 200_000;
    let budget = Budget::of(10 * ON_ONE, ON_ONE);
    let proven = promises(&birds(14), &budget);
    let Verdict::Undecided(obstacles) = &proven[0].verdict else { panic!("{:?}", proven[0].verdict) };
    let [Obstacle::GaveUp(steps)] = obstacles[..] else { panic!("{obstacles:?}") };
    assert!((ON_ONE..ON_ONE + 1000).contains(&steps), "{steps}");
    assert_eq!(proven[1].verdict, Verdict::Proved { emptily: false });
    // By count: the same everywhere.
    assert_eq!(promises(&birds(14), &Budget::of(10 * ON_ONE, ON_ONE)), proven);
    // And small ones are still decided.
    assert_eq!(promises(&birds(5), &Budget::default())[0].verdict, Verdict::Proved { emptily: false });
}

#[test]
fn whatever_a_protocol_asks_in_all_ends_and_says_that_not_everything_was_looked_at() {
    let many = birds(14);
    let budget = Budget::of(150_000, 200_000);
    let proof = prove_within(&many, &budget);
    assert!(budget.spent() < 160_000, "{}", budget.spent());
    let told: Vec<Flaw> = proof.findings.iter().map(|finding| finding.flaw).collect();
    assert_eq!(told.last(), Some(&Flaw::GaveUp), "{told:?}");
    assert!(proof.findings.iter().all(|finding| finding.flaw != Flaw::NotSettled), "{told:?}");
}

/// That options exclude each other is not said pair by pair: ten thousand would be fifty million pairs.
#[test]
fn a_question_with_ten_thousand_answers_costs_what_ten_do_each() {
    let wide = |options: usize| {
        let options = (0..options).map(|n| choice(&format!("o{n}"))).collect();
        let wide = question("wide", Kind::One(options), None);
        protocol(vec![step("s", None, vec![wide])], |head| {
            let two = Claim::AllOf(vec![is("wide", "o1"), is("wide", "o2")]);
            head.guarantees = vec![guarantee("one", Statement::Always(not(two)))];
        })
    };
    let cost = |options: usize| {
        let budget = Budget::default();
        let proven = promises(&wide(options), &budget);
        assert_eq!(proven[0].verdict, Verdict::Proved { emptily: false });
        budget.spent()
    };
    let (some, many) = (cost(100), cost(10_000));
    assert!(many < 150 * some, "{some} for a hundred, {many} for ten thousand");
}

#[test]
fn what_nobody_waits_for_any_more_ends_at_the_next_step() {
    let budget = Budget::default();
    budget.withdraw();
    let proven = promises(&birds(14), &budget);
    assert!(matches!(proven[0].verdict, Verdict::Undecided(_)));
    assert!(budget.spent() < 100, "{}", budget.spent());
}

#[test]
fn the_bundled_protocols_take_a_tenth_of_what_may_be_spent_at_most() {
    for bundled in bundle::all() {
        let protocol = bundled.load().unwrap();
        let (budget, begun) = (Budget::default(), Instant::now());
        drop(prove_within(&protocol, &budget));
        println!("{}: {} steps, {:?}", bundled.id(), budget.spent(), begun.elapsed());
        assert!(budget.spent() < 12_000_000, "{}: {}", bundled.id(), budget.spent());
    }
}

#[test]
fn playing_scenarios_is_given_up_by_count_and_every_protocol_of_the_bundle_is_far_from_it() {
    let whole = bundle::get(&"knmg-meldcode".into()).unwrap();
    let all = whole.scenarios.len();
    let room = |for_how_many: u64| {
        let first: u64 = whole.scenarios.iter().take(2).map(|one| work(&whole, one)).sum();
        Budget::of(first * for_how_many + 1, u64::MAX)
    };
    let checked = check_within(&whole, &room(1));
    assert_eq!((checked.scenarios.len(), checked.given_up), (2, all - 2), "what there is room for is played");
    assert_eq!(check_within(&whole, &room(1)), checked);
    // Both editions play each.
    assert_eq!(diff_within(&whole, &whole, &room(2)).given_up, all - 2);
    let nobody = Budget::default();
    nobody.withdraw();
    assert_eq!(check_within(&whole, &nobody).given_up, all, "nobody waits for it any more");
    for bundled in bundle::all() {
        let protocol = bundled.load().unwrap();
        // What `check` and `diff` may spend: see src/authoring/playing.rs.
        let budget = Budget::of(500_000, 500_000);
        assert_eq!(diff_within(&protocol, &protocol, &budget).given_up, 0);
        assert!(budget.spent() * 5 < 500_000, "{} takes {}", bundled.id(), budget.spent());
        assert!(drawing::fits(&protocol), "{}", bundled.id());
    }
}

#[test]
fn a_map_of_more_boxes_than_anybody_reads_is_given_up() {
    let of = |many: usize| {
        let questions = (0..many).map(|n| one(&format!("q{n}"), &["a", "b"], None)).collect();
        protocol(vec![step("s", None, questions)], |_| {})
    };
    assert!(drawing::fits(&of(4_000)));
    assert!(!drawing::fits(&of(5_001)));
}

/// The same scenario, with its moves made so many times.
fn repeated(of: &Scenario, times: usize) -> Scenario {
    let does = std::iter::repeat_n(&of.does, times).flatten().cloned().collect();
    Scenario { does, ..of.clone() }
}

#[test]
fn one_case_is_played_within_a_budget_and_every_scenario_of_the_bundle_is_far_from_it() {
    let whole = bundle::get(&"kindcheck".into()).unwrap();
    let scenario = &whole.scenarios[0];
    let played = |scenario: &Scenario, budget: &Budget| {
        play_within(&whole, scenario, Language::Nl, budget).map(|case| case.journal().lines().len())
    };
    // What came to be known on the way is no line of the journal.
    let moves = scenario.does.iter().filter(|done| !matches!(done, Move::Learn(_))).count();
    assert_eq!(played(scenario, &budget_for_one()), Ok(moves + 1), "what is not long is played to its end");
    let begun = budget_for_one();
    assert_eq!(played(&repeated(scenario, 20_000 / moves), &begun), Err(NotPlayed::GaveUp));
    // One move with so many rows is as long.
    let rows = Given::Entries(vec![Vec::new(); 20_000]);
    let does = vec![Move::Answer(whole.steps[0].questions[0].id.clone(), rows)];
    assert_eq!(played(&Scenario { does, ..scenario.clone() }, &budget_for_one()), Err(NotPlayed::GaveUp));
    let nobody = budget_for_one();
    nobody.withdraw();
    assert_eq!(played(scenario, &nobody), Err(NotPlayed::GaveUp), "nobody waits for it");
    for protocol in bundle::all().iter().map(|bundled| bundled.load().unwrap()) {
        for scenario in &protocol.scenarios {
            let (cost, id) = (work(&protocol, scenario), &scenario.id);
            assert!(cost * 10 < 10_000, "{}: {id}: {cost}", protocol.head.id);
        }
    }
}

#[test]
fn a_map_that_nobody_waits_for_any_more_ends_at_the_next_box() {
    let whole = bundle::get(&"knmg-meldcode".into()).unwrap();
    let asked = Cell::new(0_u32);
    let drawn = |until: u32| {
        asked.set(0);
        let awaited = || {
            asked.set(asked.get() + 1);
            asked.get() < until
        };
        drawing::draw_while(&whole, Language::Nl, drawing::Path::None, &awaited)
    };
    assert_eq!(drawn(u32::MAX), Some(drawing::draw(&whole, Language::Nl, None)));
    let all = asked.get();
    assert!(all as usize > 2 * whole.questions().count(), "{all}: it is asked before every box");
    for until in [1, 2, all / 3, all / 2, all - 1] {
        assert_eq!(drawn(until), None);
        assert_eq!(asked.get(), until, "it goes on after nobody waits");
    }
}
