//! Agreements over an edition that was made after them, and on the record of a case: what still fits holds in the walk, the proof
//! and on paper, what does not is told at its line.

use jiff::tz::TimeZone;
use weegwijzer::authoring::prove::{Verdict, prove};
use weegwijzer::case::{play, walk};
use weegwijzer::document::{Matter, compose, plain_text};
use weegwijzer::locale::Language;
use weegwijzer::protocol::load::{Severity, SourceFile, lay_over};
use weegwijzer::protocol::{Given, Move, Name, Protocol, Scenario};

use super::{AGREED, NAME, below, laid, loaded, told};

/// The scenario with the question of one's own answered at its end.
fn asked(protocol: &Protocol) -> Scenario {
    let mut scenario = protocol.scenario(&"answer-taken-back".into()).unwrap().clone();
    let answered = |one: &Move| matches!(one, Move::Answer(id, Given::One(choice)) if id.as_str() == "key-officer" && choice.as_str() == "done");
    let at = scenario.does.iter().position(answered).unwrap();
    scenario.does.truncate(at + 1);
    scenario.does.push(Move::Answer(Name::from("asked-within"), Given::One(Name::from("yes"))));
    scenario
}

/// The record of that case, and whether the question is on its path.
fn record(protocol: &Protocol) -> (String, bool) {
    let scenario = asked(protocol);
    let case = play(protocol, &scenario, Language::Nl).unwrap();
    let walked = walk(protocol, case.answers(), scenario.today);
    let on_path = walked.question(&Name::from("asked-within")).is_some();
    let matter =
        Matter { protocol, case: Some((&case, &walked)), today: scenario.today, zone: TimeZone::UTC };
    let paper = compose(&matter, protocol.template(&"record".into()).unwrap(), Language::Nl);
    let running = format!("{:?}", paper.running);
    let text = plain_text(&paper).split_whitespace().collect::<Vec<_>>().join(" ");
    (format!("{text} {running}"), on_path)
}

#[test]
fn what_was_agreed_is_walked_and_told_on_the_record_with_whose_it_is() {
    let protocol = loaded(&laid(AGREED));
    let (text, on_path) = record(&protocol);
    assert!(on_path, "the question is asked");
    assert!(text.contains("De deskundige is binnen twee werkdagen gevraagd."), "{text}");
    assert!(text.contains("eigen afspraken van JGZ Voorbeeldregio"), "{text}");
}

/// An edition in which a question has another name, a card is gone, a text is another, and the number went up.
#[test]
fn a_new_edition_of_the_guideline_keeps_what_fits_and_tells_the_rest_line_by_line() {
    let mut files = below();
    let mut replace = |local: &str, from: &str, to: &str| {
        let file = files.iter_mut().find(|file| file.local() == local).unwrap();
        let text = String::from_utf8(file.bytes.clone()).unwrap();
        assert!(text.contains(from), "{from}");
        file.bytes = text.replace(from, to).into_bytes();
    };
    let hint = "Aandachtsfunctionaris, stafarts of een ervaren collega.";
    replace("steps/consult.ron", hint, "Een aandachtsfunctionaris of een ervaren collega.");
    let encoding = loaded(&laid(AGREED)).head.edition.encoding;
    replace("protocol.ron", &format!("encoding: {encoding}"), &format!("encoding: {}", encoding + 1));
    let agreed = AGREED.replace("card: \"emergency\"", "card: \"of-an-earlier-edition\"");
    let laid = lay_over(&files, &[SourceFile::new(NAME, agreed)]);
    let lines: Vec<(usize, Severity)> = told(&laid.found).iter().map(|one| (one.1, one.2)).collect();
    assert_eq!(lines, [(13, Severity::Warning), (16, Severity::Warning)], "{:?}", told(&laid.found));
    let protocol = loaded(&laid);
    assert_eq!(protocol.head.edition.encoding, encoding + 1);
    let (text, on_path) = record(&protocol);
    assert!(on_path && text.contains("De deskundige is binnen twee werkdagen gevraagd."), "{text}");
    let open: Vec<String> = prove(&protocol)
        .guarantees
        .iter()
        .filter(|one| !matches!(one.verdict, Verdict::Proved { .. }))
        .map(|one| one.id.to_string())
        .collect();
    assert_eq!(open, Vec::<String>::new());
}

/// The question that the agreements hang on has gone: what hangs on it is left out and told, and nothing else suffers.
#[test]
fn where_the_question_below_has_gone_the_agreements_on_it_are_left_out_and_told() {
    let gone: Vec<SourceFile> = below()
        .into_iter()
        .filter(|file| !file.local().starts_with("scenarios/"))
        .map(|mut file| {
            let text = String::from_utf8(file.bytes.clone()).unwrap();
            file.bytes = text.replace("key-officer", "asked-officer").into_bytes();
            file
        })
        .collect();
    let laid = lay_over(&gone, &[SourceFile::new(NAME, AGREED)]);
    let found = told(&laid.found);
    assert!(found.len() >= 2 && found.iter().all(|one| one.2 == Severity::Warning), "{found:?}");
    assert!(found.iter().all(|one| one.0.ends_with(NAME)), "{found:?}");
    let protocol = loaded(&laid);
    assert!(protocol.question(&Name::from("asked-within")).is_none());
    let card = protocol.head.cards.iter().find(|card| card.id.as_str() == "emergency").unwrap();
    assert_eq!(card.lines.last().unwrap().say.nl, "Meld het dezelfde dag aan de stafarts van uw team.");
}
