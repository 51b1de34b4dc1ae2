//! The flow map from the outside: everything of a protocol stands on it once, legibly, and the same every time.

use std::sync::Arc;

use weegwijzer::drawing::{Drawing, Light, Of, SHEET_HEIGHT, SHEET_WIDTH, draw, svg};
use weegwijzer::locale::Language;
use weegwijzer::protocol::{Name, Protocol, bundle};

fn protocols() -> Vec<Arc<Protocol>> {
    let all: Vec<_> = bundle::all().iter().map(|bundled| bundled.load().unwrap()).collect();
    assert!(!all.is_empty());
    all
}

/// Every bundled protocol in both languages, plain and with its first scenario lit.
fn drawings() -> Vec<(Arc<Protocol>, Drawing)> {
    let mut drawings = Vec::new();
    for protocol in protocols() {
        for language in Language::ALL {
            for scenario in [None, protocol.scenarios.first()] {
                drawings.push((Arc::clone(&protocol), draw(&protocol, language, scenario)));
            }
        }
    }
    drawings
}

#[test]
fn everything_of_a_protocol_stands_on_the_map_exactly_once() {
    for (protocol, drawing) in drawings() {
        let drawn = |of: &dyn Fn(&Of) -> Option<Name>| -> Vec<Name> {
            let mut names: Vec<_> = drawing.boxes.iter().filter_map(|placed| of(&placed.of)).collect();
            names.sort();
            names
        };
        let sorted = |mut names: Vec<Name>| {
            names.sort();
            names
        };
        let questions = protocol.questions().map(|(_, question)| question.id.clone()).collect();
        assert_eq!(
            drawn(&|of| if let Of::Question(id) = of { Some(id.clone()) } else { None }),
            sorted(questions)
        );
        let alerts = protocol.head.alerts.iter().map(|alert| alert.id.clone()).collect();
        assert_eq!(
            drawn(&|of| if let Of::Alert(id, _) = of { Some(id.clone()) } else { None }),
            sorted(alerts)
        );
        let outcomes = protocol.head.outcomes.iter().map(|outcome| outcome.id.clone()).collect();
        assert_eq!(
            drawn(&|of| if let Of::Outcome(id) = of { Some(id.clone()) } else { None }),
            sorted(outcomes)
        );
        for step in &protocol.steps {
            assert!(drawing.boxes.iter().any(|placed| placed.of == Of::Step(step.id.clone())), "{}", step.id);
        }
    }
}

#[test]
fn no_two_boxes_overlap_and_each_lies_on_one_sheet() {
    for (protocol, drawing) in drawings() {
        for (place, one) in drawing.boxes.iter().enumerate() {
            for other in &drawing.boxes[place + 1..] {
                assert!(
                    !one.area.overlaps(&other.area),
                    "{}: {:?} and {:?}",
                    protocol.head.id,
                    one.of,
                    other.of
                );
            }
            let sheet = (one.area.y / SHEET_HEIGHT).floor();
            let end = one.area.y + one.area.height;
            assert!(end <= (sheet + 1.0) * SHEET_HEIGHT, "{:?} runs over the foot of its sheet", one.of);
            assert!(one.area.x >= 0.0 && one.area.x + one.area.width <= SHEET_WIDTH, "{:?}", one.of);
            assert!(sheet < drawing.sheets as f32, "{:?} lies below the last sheet", one.of);
        }
    }
}

#[test]
fn text_stays_inside_its_box_and_no_two_lines_share_a_place() {
    for (_, drawing) in drawings() {
        for placed in &drawing.boxes {
            let area = placed.area;
            for text in &placed.texts {
                let right = text.x + text.piece.x + text.piece.width;
                assert!(right <= area.x + area.width + 0.01, "{:?}: {}", placed.of, text.piece.text);
                assert!(
                    text.baseline > area.y && text.baseline < area.y + area.height,
                    "{:?}: {}",
                    placed.of,
                    text.piece.text
                );
            }
        }
        let notes = &drawing.texts;
        for (place, one) in notes.iter().enumerate() {
            let (left, right) = (one.x + one.piece.x, one.x + one.piece.x + one.piece.width);
            for other in &notes[place + 1..] {
                let beside = other.x + other.piece.x >= right - 0.01
                    || other.x + other.piece.x + other.piece.width <= left + 0.01;
                let apart = (one.baseline - other.baseline).abs()
                    >= one.piece.look.size.min(other.piece.look.size) * 0.9;
                assert!(beside || apart, "{} / {}", one.piece.text, other.piece.text);
            }
            let inside = drawing.boxes.iter().find(|placed| {
                let area = placed.area;
                right > area.x
                    && left < area.x + area.width
                    && one.baseline > area.y
                    && one.baseline < area.y + area.height
            });
            assert!(inside.is_none(), "{} lies on {:?}", one.piece.text, inside.map(|placed| &placed.of));
        }
    }
}

#[test]
fn every_edge_begins_and_ends_at_its_boxes() {
    for (_, drawing) in drawings() {
        assert!(!drawing.edges.is_empty());
        for edge in &drawing.edges {
            let (first, last) = (edge.points[0], edge.points[edge.points.len() - 1]);
            let (from, to) = (&drawing.boxes[edge.from], &drawing.boxes[edge.to]);
            assert!(from.area.has_on_its_edge(first), "{:?} -> {:?}: {first:?}", from.of, to.of);
            assert!(to.area.has_on_its_edge(last), "{:?} -> {:?}: {last:?}", from.of, to.of);
        }
    }
}

#[test]
fn a_conditional_question_has_an_arrow_from_what_decides_it() {
    for (protocol, drawing) in drawings() {
        for (_, question) in protocol.questions() {
            // A role is not a question: it has no box an arrow could come from.
            let decided = question.when.as_ref().is_some_and(|when| !names(when).is_empty());
            let arrives = drawing
                .edges
                .iter()
                .any(|edge| drawing.boxes[edge.to].of == Of::Question(question.id.clone()));
            assert_eq!(decided, arrives, "{}", question.id);
        }
    }
}

fn names(condition: &weegwijzer::protocol::Condition) -> Vec<&Name> {
    let inside = condition.children().flat_map(|(_, part)| names(part));
    condition.subjects().chain(inside).collect()
}

#[test]
fn a_log_shows_what_its_pattern_makes_of_a_row() {
    let protocol = bundle::get(&"knmg-meldcode".into()).unwrap();
    let told = |language, id: &str| {
        let drawing = draw(&protocol, language, None);
        let of = Of::Question(id.into());
        let placed = drawing.boxes.iter().find(|placed| placed.of == of).unwrap();
        placed.texts.iter().map(|text| text.piece.text.as_str()).collect::<Vec<_>>().join(" ")
    };
    let nl = told(Language::Nl, "signals");
    assert!(nl.contains("op papier, bijvoorbeeld:") && nl.contains("‹signaal›"), "{nl}");
    let en = told(Language::En, "signals");
    assert!(en.contains("on paper, for example:") && en.contains("seen by me"), "{en}");
    let one = told(Language::Nl, "acute-danger");
    assert!(!one.contains("op papier"), "only a log with a pattern has rows: {one}");
}

#[test]
fn the_same_protocol_gives_the_same_bytes() {
    for protocol in protocols() {
        let scenario = protocol.scenarios.first();
        let once = svg(&draw(&protocol, Language::Nl, scenario));
        assert_eq!(once, svg(&draw(&protocol, Language::Nl, scenario)));
        assert_ne!(once, svg(&draw(&protocol, Language::En, scenario)));
    }
}

#[test]
fn a_case_lights_what_it_expects_and_nothing_is_lit_without_one() {
    for protocol in protocols() {
        let plain = draw(&protocol, Language::Nl, None);
        assert!(plain.boxes.iter().all(|placed| placed.light == Light::Even));
        for scenario in protocol.scenarios.iter().take(8) {
            let drawing = draw(&protocol, Language::Nl, Some(scenario));
            for outcome in &protocol.head.outcomes {
                let placed =
                    drawing.boxes.iter().find(|placed| placed.of == Of::Outcome(outcome.id.clone())).unwrap();
                let expected = scenario.expect.outcomes.contains(&outcome.id);
                assert_eq!(placed.light == Light::Lit, expected, "{}: {}", scenario.id, outcome.id);
            }
        }
    }
}
