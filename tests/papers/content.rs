//! What each paper must hold, in the words of one case.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use weegwijzer::case::walk;
use weegwijzer::document::{Block, Matter, Presence, agenda, dates, missing};
use weegwijzer::locale::Language;
use weegwijzer::protocol::Extent;

use super::room::{empty, holds, paper, protocol, protocols, scenario, text};

#[test]
fn the_record_keeps_what_was_seen_said_told_and_judged_apart() {
    let protocol = protocol("knmg-meldcode");
    let (case, today) = scenario(&protocol, "help-that-failed");
    let text = text(&protocol, &case, today, "record", Language::Nl);
    let headings = ["IN HET KORT", "FEITEN", "GESPREKKEN EN OVERLEG", "WEGING", "BIJLAGE"];
    let places: Vec<_> = headings.iter().map(|heading| text.find(heading)).collect();
    assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{places:?}");
    let between = |from: &str, to: &str| text[text.find(from).unwrap()..text.find(to).unwrap()].to_owned();
    let facts = between("FEITEN", "GESPREKKEN EN OVERLEG");
    holds(&facts, &["Het kind, moeder was even weg", "“Papa had de riem", "Geheel onderzocht op 13 oktober"]);
    let weighed = between("WEGING", "BIJLAGE");
    assert!(!weighed.contains("Papa had de riem"), "{weighed}");
    holds(&weighed, &["Ertegen.", "Wat beschermt.", "Mijn oordeel."]);
}

#[test]
fn the_report_tells_what_is_needed_line_by_line_with_who_was_told() {
    let protocol = protocol("knmg-meldcode");
    let (case, today) = scenario(&protocol, "help-that-failed");
    let text = text(&protocol, &case, today, "report", Language::Nl);
    holds(
        &text,
        &[
            "Op 17 november bij onderzoek geen letsel (gezien).",
            "Op 13 oktober en 17 november vertelde het kind",
            "(gehoord van kind, op de praktijk)",
            "Ik vermoed dat het slaan ondanks hulp doorgaat (mijn inschatting).",
            "Vooraf",
            "Dit is een vermoeden, geen vaststelling.",
            "Handtekening",
        ],
    );
    assert!(!text.contains("Controlegetal"), "{text}");
}

#[test]
fn the_weighing_sheet_lays_risk_and_protection_side_by_side_and_adds_nothing_up() {
    let protocol = protocol("jgz-kindermishandeling");
    let mut seen = [0; 3];
    for told in &protocol.scenarios {
        let (case, today) = scenario(&protocol, told.id.as_str());
        let template = protocol.template(&"weighing".into()).unwrap();
        let paper = paper(&protocol, &case, today, template, Language::Nl, Extent::Full);
        for block in &paper.blocks {
            let Block::Weighing(weighing) = block else { continue };
            assert_eq!(weighing.sides, ["Vergroot het risico", "Beschermt"]);
            let groups: Vec<_> = weighing.groups.iter().map(|group| group.title.as_str()).collect();
            assert_eq!(groups[..4], ["Ouder", "Kind", "Gezin", "Omgeving"], "{}", told.id);
            for factor in weighing.groups.iter().flat_map(|group| group.sides.iter().flatten()) {
                assert_ne!(factor.words, "…", "{}", told.id);
                seen[match factor.presence {
                    Presence::Present => 0,
                    Presence::Absent => 1,
                    Presence::Unknown => 2,
                }] += 1;
            }
        }
        let text = super::room::one_line(&paper).to_lowercase();
        for sum in ["totaal", "score", "punten:", "aantal risico"] {
            assert!(!text.contains(sum), "{}: {sum}", told.id);
        }
    }
    assert!(seen.iter().all(|count| *count > 0), "present, absent, unknown: {seen:?}");
}

#[test]
fn a_letter_waits_for_consent_or_a_ground() {
    let protocol = protocol("lesa-samenwerking");
    let template = protocol.template(&"handover-youth".into()).unwrap();
    let mut went = [0, 0];
    for told in &protocol.scenarios {
        let (case, today) = scenario(&protocol, told.id.as_str());
        let walk = walk(&protocol, case.answers(), today);
        let matter = Matter { protocol: &protocol, case: Some((&case, &walk)), today, zone: TimeZone::UTC };
        let lacking = missing(&matter, template, Language::Nl);
        let text = text(&protocol, &case, today, "handover-youth", Language::Nl);
        let held_back = text.contains("NOG NIET AF TE GEVEN");
        assert_eq!(held_back, !lacking.is_empty(), "{}", told.id);
        went[usize::from(held_back)] += 1;
        if held_back {
            assert!(!text.contains("Feiten:"), "{text}");
        } else {
            holds(&text, &["OP WELKE GROND", "FEITEN"]);
        }
    }
    assert!(went[0] > 0 && went[1] > 0, "{went:?}");
}

#[test]
fn what_a_paper_waits_for_leads_to_a_question_that_is_asked() {
    let mut led = 0;
    for bundled in weegwijzer::protocol::bundle::all() {
        let protocol = bundled.load().unwrap();
        for told in &protocol.scenarios {
            let (case, today) = scenario(&protocol, told.id.as_str());
            let walk = walk(&protocol, case.answers(), today);
            let matter =
                Matter { protocol: &protocol, case: Some((&case, &walk)), today, zone: TimeZone::UTC };
            for template in &protocol.templates {
                for need in weegwijzer::document::needs(&matter, template, Language::Nl) {
                    let Some(asked) = &need.asked else { continue };
                    assert!(walk.question(asked).is_some(), "{} {}: {need:?}", told.id, template.id);
                    led += 1;
                }
            }
        }
    }
    assert!(led > 10, "only {led} needs lead anywhere: this shows nothing");
}

#[test]
fn the_sheet_of_agreements_has_nine_points_for_each_professional() {
    let protocol = protocol("lesa-samenwerking");
    let (case, today) = scenario(&protocol, "help-that-averted");
    let text = text(&protocol, &case, today, "agreements", Language::Nl);
    for point in 1..=9 {
        assert!(text.contains(&format!(" {point}. ")), "{point} is not in\n{text}");
    }
}

#[test]
fn preparing_a_talk_stops_first_where_a_talk_is_dangerous() {
    let protocol = protocol("knmg-meldcode");
    let template = protocol.template(&"talk".into()).unwrap();
    let mut stops = 0;
    for told in &protocol.scenarios {
        let (case, today) = scenario(&protocol, told.id.as_str());
        let counted = weegwijzer::case::Counted::new(&protocol, case.answers(), today);
        let ground = weegwijzer::case::Ground::new(&protocol, &counted, today);
        let asks = |form: &str| {
            let condition = weegwijzer::protocol::Condition::Is("special-forms".into(), form.into());
            // The condition lives as long as the question it asks of.
            ground.decide(Box::leak(Box::new(condition)), None).is_true()
        };
        let dangerous = asks("honour") || asks("sexual-abuse") || asks("disclosure") || asks("kmdf");
        let paper = paper(&protocol, &case, today, template, Language::Nl, Extent::Full);
        let first = paper.blocks.iter().find_map(|block| match block {
            Block::Attention(_) => Some(true),
            Block::Heading(_, title) if title.starts_with("Met wie") => Some(false),
            _ => None,
        });
        if dangerous {
            stops += 1;
            assert_eq!(first, Some(true), "{}", told.id);
        }
    }
    assert!(stops > 3);
}

#[test]
fn a_diagnosis_of_somebody_who_is_not_the_patient_is_marked_in_the_report() {
    use weegwijzer::case::{Answer, Entry, EntryId, Event, Spot};
    let protocol = protocol("knmg-meldcode");
    let (mut case, today) = scenario(&protocol, "help-that-failed");
    let lines = protocol.question(&"report-lines".into()).unwrap();
    let line = |id, about: &str, text: &str| Entry {
        id: EntryId(id),
        under: None,
        fields: [
            ("text".into(), Answer::Text(text.to_owned())),
            ("basis".into(), Answer::One("heard".into())),
            ("about".into(), Answer::One(about.into())),
            ("needed".into(), Answer::One("yes".into())),
        ]
        .into(),
    };
    let entries = vec![
        line(9001, "other-person", "Vader is narcistisch."),
        line(9002, "subject", "Het kind heeft autisme."),
    ];
    let answer = Answer::Entries(entries);
    let at = case.state().changed;
    case.record(Event::Answered { at: Spot::of(&protocol, lines), answer, reason: None }, at).unwrap();
    let text = text(&protocol, &case, today, "report", Language::Nl);
    holds(
        &text,
        &[
            "Vader is narcistisch [diagnose?] (gehoord); over een ander. [dag?]",
            "Het kind heeft autisme (gehoord). [dag?]",
            "klinkt als een diagnose",
        ],
    );
}

#[test]
fn the_youth_report_holds_the_chosen_lines_with_day_and_source_and_no_other_fact() {
    let protocol = protocol("jgz-kindermishandeling");
    let report = |id: &str| {
        let (case, today) = scenario(&protocol, id);
        text(&protocol, &case, today, "report", Language::Nl)
    };
    holds(
        &report("reported-after-seeing-him"),
        &[
            "2-11: komt volgens de juf vaak met blauwe plekken (gehoord van leerkracht).",
            "4-11: “Ik wil dat papa stopt met de riem.” (gehoord van het kind met een ouder).",
        ],
    );
    let unchosen = report("custody-and-both-parents");
    holds(&unchosen, &["Nog geen regels voor Veilig Thuis vastgelegd."]);
    assert!(!unchosen.contains("blauwe plekken") && !unchosen.contains("stopt met de riem"), "{unchosen}");
}

#[test]
fn dates_are_in_words_of_the_protocol_and_in_the_diary_only_days() {
    let stamp: Timestamp = "2026-11-21T10:00:00Z".parse().unwrap();
    let mut seen = 0;
    for protocol in protocols() {
        for told in &protocol.scenarios {
            let (case, today) = scenario(&protocol, told.id.as_str());
            let walk = walk(&protocol, case.answers(), today);
            let matter =
                Matter { protocol: &protocol, case: Some((&case, &walk)), today, zone: TimeZone::UTC };
            let found = dates(&matter, Language::Nl);
            assert!(found.is_sorted_by_key(|dated| dated.on));
            let mut ids: Vec<_> = found.iter().map(|dated| &dated.id).collect();
            ids.sort();
            ids.dedup();
            assert_eq!(ids.len(), found.len(), "{}", told.id);
            let calendar = agenda(&found, stamp, Language::Nl);
            assert_eq!(calendar.matches("BEGIN:VEVENT").count(), found.len());
            for dated in &found {
                seen += 1;
                assert!(!calendar.contains(&dated.what), "{calendar}");
            }
            assert!(!calendar.contains(&case.state().label));
        }
    }
    assert!(seen > 100, "{seen}");
}

#[test]
fn an_empty_case_says_what_is_missing_instead_of_nothing() {
    let protocol = protocol("knmg-meldcode");
    let case = empty(&protocol);
    let today = jiff::civil::date(2026, 11, 21);
    let made = |document| text(&protocol, &case, today, document, Language::En);
    holds(&made("worksheet"), &["What is still open", "Is anybody in danger now?"]);
    holds(&made("weighing"), &["Nothing was written down yet.", "No weighing was recorded yet."]);
    holds(&made("handover-youth"), &["NOT TO BE HANDED OVER YET"]);
    holds(&made("advice"), &["0800-2000", "Not filled in yet."]);
    holds(&made("dates"), &["There are no dates to come."]);
}

#[test]
fn the_age_of_a_baby_stands_on_paper_as_it_was_said() {
    let protocol = protocol("knmg-meldcode");
    let (case, today) = scenario(&protocol, "baby-with-bruised-cheek");
    let brief = [(Language::Nl, "kind van 2 maanden"), (Language::En, "child of 2 months")];
    for (document, told) in [("note", brief), ("record", brief), ("report", brief)] {
        for (language, said) in told {
            holds(&text(&protocol, &case, today, document, language), &[said]);
        }
    }
}
