//! Left and right: what is marked on one side of the body is drawn there, said with its side, and weighs as much as
//! the same mark at the other side.

use std::collections::BTreeSet;

use weegwijzer::case::{played_answers, walk};
use weegwijzer::document::{Block, Drawing, Mark, Paper, Step, Tone, plain_text};
use weegwijzer::locale::Language;
use weegwijzer::protocol::body::{Region, Side};
use weegwijzer::protocol::{Extent, Given, Move, Name, Protocol, Question, Scenario, Shown};

use super::room::{paper, protocol, protocols, scenario};

/// The questions and fields with an outline of the body, with what their options stand for.
#[expect(clippy::type_complexity, reason = "a question with the places of each of its parts")]
fn outlined(protocol: &Protocol) -> Vec<(&Question, &Vec<(Name, Vec<Name>)>)> {
    let all = protocol.questions().flat_map(|(_, asked)| std::iter::once(asked).chain(asked.answer.fields()));
    all.filter_map(|question| match &question.shown {
        Shown::BodyMap(places) => Some((question, places)),
        _ => None,
    })
    .collect()
}

fn mirrored(name: &Name) -> Name {
    let other =
        |from: &str, to: &str| name.as_str().strip_prefix(from).map(|rest| Name::new(format!("{to}{rest}")));
    other("left-", "right-").or_else(|| other("right-", "left-")).unwrap_or_else(|| name.clone())
}

#[test]
fn no_option_stands_for_the_left_and_the_right_together() {
    let mut maps = 0;
    for protocol in protocols() {
        for (question, places) in outlined(&protocol) {
            maps += 1;
            for (option, names) in places {
                let sides: BTreeSet<_> = names
                    .iter()
                    .flat_map(|name| Region::named(name.as_str()))
                    .filter_map(|one| one.side)
                    .collect();
                assert!(sides.len() < 2, "{}: {}: {option}", protocol.head.id, question.id);
                let other = places.iter().find(|(id, _)| *id == mirrored(option));
                let there: BTreeSet<_> = names.iter().map(mirrored).collect();
                let (_, here) = other.unwrap_or_else(|| panic!("{option} has no other side"));
                assert_eq!(there, here.iter().cloned().collect(), "{option}");
            }
        }
    }
    assert!(maps >= 4, "{maps} outlines");
}

/// What is said on screen and paper of a side names that side, in both languages.
#[test]
fn a_part_at_one_side_has_its_side_in_its_name() {
    for protocol in protocols() {
        for (question, places) in outlined(&protocol) {
            for option in question.answer.options() {
                let Some((_, names)) = places.iter().find(|(id, _)| *id == option.id) else { continue };
                let Some(side) = Region::named(names[0].as_str()).find_map(|one| one.side) else { continue };
                let words = match side {
                    Side::Left => ["linker", "left"],
                    Side::Right => ["rechter", "right"],
                };
                for (language, word) in Language::ALL.into_iter().zip(words) {
                    for text in [Some(&option.label), option.says.as_ref()].into_iter().flatten() {
                        let said = text.get(language).to_lowercase();
                        assert!(said.contains(word), "{}: {said}", option.id);
                    }
                }
            }
        }
    }
}

fn given(given: &Given) -> Given {
    match given {
        Given::One(option) => Given::One(mirrored(option)),
        Given::Many(options) => Given::Many(options.iter().map(mirrored).collect()),
        Given::Entries(entries) => Given::Entries(
            entries
                .iter()
                .map(|fields| {
                    fields.iter().map(|(field, answer)| (field.clone(), self::given(answer))).collect()
                })
                .collect(),
        ),
        other => other.clone(),
    }
}

#[test]
fn every_rule_holds_for_the_left_as_for_the_right() {
    let mut turned = 0;
    for protocol in protocols().filter(|protocol| !outlined(protocol).is_empty()) {
        let follows = |scenario: &Scenario| {
            let walked = walk(&protocol, &played_answers(&protocol, scenario), scenario.today);
            let outcomes: Vec<_> = walked.reached().map(|outcome| outcome.id.clone()).collect();
            let alerts: Vec<_> = walked.raised().map(|alert| alert.id.clone()).collect();
            let cards: Vec<_> = walked.cards.iter().map(|card| format!("{card:?}")).collect();
            (outcomes, alerts, cards)
        };
        for scenario in &protocol.scenarios {
            let does = scenario.does.iter().map(|done| match done {
                Move::Answer(question, answer) => Move::Answer(question.clone(), given(answer)),
                other => other.clone(),
            });
            let other = Scenario { does: does.collect(), ..scenario.clone() };
            turned += usize::from(other.does != scenario.does);
            assert_eq!(follows(scenario), follows(&other), "{}: {}", protocol.head.id, scenario.id);
        }
        // And each part by itself, in the first scenario that says where.
        for (question, places) in outlined(&protocol) {
            let asks = |done: &Move| matches!(done, Move::Answer(id, Given::Many(_)) if *id == question.id);
            let Some(scenario) = protocol.scenarios.iter().find(|scenario| scenario.does.iter().any(asks))
            else {
                continue;
            };
            for (option, _) in places {
                let only = |option: &Name| {
                    let does = scenario.does.iter().map(|done| match done {
                        Move::Answer(id, Given::Many(_)) if *id == question.id => {
                            Move::Answer(id.clone(), Given::Many(vec![option.clone()]))
                        }
                        other => other.clone(),
                    });
                    follows(&Scenario { does: does.collect(), ..scenario.clone() })
                };
                assert_eq!(only(option), only(&mirrored(option)), "{}: {option}", protocol.head.id);
            }
        }
    }
    assert!(turned >= 10, "{turned} scenarios have a side");
}

fn drawings(paper: &Paper) -> Vec<&Drawing> {
    let appendices = paper.appendices.iter().flat_map(|appendix| &appendix.blocks);
    let drawn = paper.blocks.iter().chain(appendices).filter_map(|block| match block {
        Block::Drawing(drawing) => Some(drawing),
        _ => None,
    });
    drawn.collect()
}

/// How far from the left edge each marked surface begins and ends, in tenths of a point.
fn marked(drawing: &Drawing) -> Vec<(i32, i32)> {
    let surfaces = drawing.marks.iter().filter_map(|mark| match mark {
        Mark::Path { steps, surface: Some(Tone::Ground), .. } => Some(steps),
        _ => None,
    });
    surfaces
        .map(|steps| {
            let across = steps.iter().flat_map(|step| match step {
                Step::Move(place) | Step::Line(place) => vec![place.0],
                Step::Curve(places) => places.map(|place| place.0).to_vec(),
                Step::Close => Vec::new(),
            });
            let across: Vec<_> = across.collect();
            (*across.iter().min().unwrap(), *across.iter().max().unwrap())
        })
        .collect()
}

#[test]
fn a_mark_on_the_left_ear_is_drawn_on_the_left_of_the_child_and_nowhere_else() {
    let protocol = protocol("blauwe-plekken");
    let (case, today) = scenario(&protocol, "closed-too-soon");
    // The sheet for a call is read aloud with a telephone in the hand: it has the words, and no drawing.
    for id in ["record", "discussion"] {
        let template = protocol.template(&id.into()).unwrap();
        for language in Language::ALL {
            let paper = paper(&protocol, &case, today, template, language, Extent::Full);
            let found = drawings(&paper);
            let [drawing] = found.as_slice() else { panic!("{id}: {} drawings", found.len()) };
            let (left, right) = if language == Language::Nl {
                ("Linkeroor", "Rechteroor")
            } else {
                ("Left ear", "Right ear")
            };
            assert!(drawing.alt.contains(left) && !drawing.alt.contains(right), "{}", drawing.alt);
            // Head and front face us, so that its left lies at our right; the back does not.
            let third = |at: i32| f64::from(at) / f64::from(drawing.plane.0);
            let mut places: Vec<_> =
                marked(drawing).into_iter().map(|(from, to)| third((from + to) / 2)).collect();
            places.sort_by(f64::total_cmp);
            let [head, front, back] = places.as_slice() else { panic!("{places:?}") };
            assert!((0.18..0.40).contains(head), "the head: {head}");
            assert!((0.53..0.68).contains(front), "the front: {front}");
            assert!((0.75..0.87).contains(back), "the back: {back}");
        }
    }
    let record = protocol.template(&"record".into()).unwrap();
    let text = plain_text(&paper(&protocol, &case, today, record, Language::Nl, Extent::Full));
    let running = text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(running.contains("Blauwe plek op of achter het linkeroor."), "{text}");
    let note = protocol.template(&"note".into()).unwrap();
    let pasted = paper(&protocol, &case, today, note, Language::Nl, Extent::Full);
    assert!(drawings(&pasted).is_empty(), "a text to paste has no room for a drawing");
    let advice = protocol.template(&"advice".into()).unwrap();
    let aloud = paper(&protocol, &case, today, advice, Language::Nl, Extent::Full);
    assert!(
        drawings(&aloud).is_empty() && plain_text(&aloud).contains("linkeroor"),
        "{}",
        plain_text(&aloud)
    );
}

#[test]
fn entries_of_a_log_are_drawn_together_and_what_nobody_marked_is_not_drawn() {
    let protocol = protocol("spoed-signalering");
    let (case, today) = scenario(&protocol, "scald-after-two-days");
    let record = protocol.template(&"record".into()).unwrap();
    let paper = paper(&protocol, &case, today, record, Language::Nl, Extent::Full);
    let alts: Vec<_> = drawings(&paper).iter().map(|drawing| drawing.alt.as_str()).collect();
    let findings = alts.iter().find(|alt| alt.contains("bij: Plaats.")).unwrap_or_else(|| panic!("{alts:?}"));
    assert!(findings.contains("Gemarkeerd: Borst of buik; Rug; Linkerarm of linkerhand."), "{findings}");
    let refused = alts.iter().find(|alt| alt.contains("bij: Geweigerd."));
    assert!(refused.is_some_and(|alt| alt.contains("Gemarkeerd: Schaamstreek.")), "{alts:?}");
    let (case, today) = scenario(&protocol, "no-advice-at-night");
    let paper = self::paper(&protocol, &case, today, record, Language::Nl, Extent::Full);
    let refused = drawings(&paper).into_iter().find(|drawing| drawing.alt.contains("Geweigerd"));
    assert_eq!(refused, None, "nothing was refused there");
}
