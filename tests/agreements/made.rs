//! Agreements made in the window: a value that is edited and taken back, written as a file that reads back to the same value, and
//! never in the place of what somebody wrote by hand.

use jiff::civil::{Date, date};
use proptest::prelude::*;
use weegwijzer::authoring::agreeing::{
    Agreements, Answer, Asked, ByHand, Edit, Ground, Item, Line, Offer, Reworded, Test, When, file_of,
    id_among, texts_of,
};
use weegwijzer::protocol::load::{SourceFile, Spot, lay_over, load};
use weegwijzer::protocol::{Name, Protocol, bundle};

use super::{AGREED, ID, below, told};

const TODAY: Date = date(2026, 11, 16);

fn begun() -> Agreements {
    Agreements::begun(ID.into(), "JGZ Voorbeeldregio", TODAY)
}

fn own(place: &str) -> Ground {
    Ground { source: None, place: place.to_owned(), read: true }
}

fn reworded() -> Edit {
    Edit::Say(Reworded {
        of: Spot::Question("key-officer".into()),
        text: "hint".to_owned(),
        was: Some("Aandachtsfunctionaris, stafarts of een ervaren collega.".to_owned()),
        now: "Bij ons altijd eerst de aandachtsfunctionaris van uw team.".to_owned(),
    })
}

fn line() -> Edit {
    Edit::AddLine(Line {
        card: "emergency".into(),
        say: "Meld het dezelfde dag aan de stafarts van uw team.".to_owned(),
        call: Some("030 123 45 67".to_owned()),
        from: own("afspraak 4"),
    })
}

fn question() -> Asked {
    let offer = |id: &str, label: &str| Offer { id: id.into(), label: label.to_owned() };
    Asked {
        id: "eigen-binnen-twee-werkdagen".into(),
        after: "key-officer".into(),
        on: vec!["record".into()],
        ask: "Is de deskundige binnen twee werkdagen gevraagd?".to_owned(),
        hint: None,
        why: "Zo is het in deze regio afgesproken.".to_owned(),
        from: own("afspraak 2"),
        when: When { all: false, tests: vec![Test { of: "key-officer".into(), is: Some("done".into()) }] },
        answer: Answer::One(vec![offer("ja", "Ja"), offer("nee-later", "Nee, later")]),
        must: false,
    }
}

fn three() -> Agreements {
    let agreed = begun().edited(vec![reworded()], TODAY).unwrap();
    let agreed = agreed.edited(vec![line()], TODAY).unwrap();
    agreed.edited(vec![Edit::Ask(question())], TODAY).unwrap()
}

fn file(agreements: &Agreements) -> SourceFile {
    SourceFile::new(file_of(&ID.into()), agreements.written().unwrap())
}

#[test]
fn three_changes_are_one_small_file_that_holds_and_reads_back() {
    let agreed = three();
    let text = agreed.written().unwrap();
    insta::assert_snapshot!(text);
    assert!(text.lines().count() < 40, "{} lines", text.lines().count());
    let laid = lay_over(&below(), &[file(&agreed)]);
    assert_eq!(told(&laid.found), []);
    let protocol = load(&laid.files).map_err(|found| told(&laid.told(found))).unwrap().protocol;
    let asked = protocol.question(&"eigen-binnen-twee-werkdagen".into()).unwrap();
    assert_eq!(asked.ask.en, "Is de deskundige binnen twee werkdagen gevraagd? [in Dutch]");
    let back = Agreements::read(&file(&agreed)).unwrap();
    assert_eq!(back.now(), agreed.now());
    assert!(!back.can_undo(), "what was done before it was read is not taken back");
}

#[test]
fn each_step_is_taken_back_and_nothing_is_no_file() {
    let mut agreed = three();
    let mut lengths = vec![agreed.written().map(|text| text.len())];
    while let Some(before) = agreed.undone() {
        agreed = before;
        lengths.push(agreed.written().map(|text| text.len()));
    }
    assert_eq!(lengths.len(), 4);
    assert!(lengths.windows(2).all(|pair| pair[0] > pair[1]), "{lengths:?}");
    assert_eq!(agreed, begun());
    assert_eq!(agreed.written(), None);
}

#[test]
fn what_is_said_as_it_was_is_no_agreement_and_each_can_be_taken_away() {
    let agreed = three();
    let Edit::Say(said) = reworded() else { unreachable!() };
    let as_it_was = Edit::Say(Reworded { now: said.was.clone().unwrap(), ..said.clone() });
    assert_eq!(agreed.edited(vec![as_it_was.clone()], TODAY).unwrap().now().texts, []);
    assert!(
        begun().edited(vec![as_it_was], TODAY).is_none(),
        "nothing was done, and nothing is to be taken back"
    );
    let items: Vec<Item> = agreed.now().items().collect();
    assert_eq!(items.len(), 3);
    let none = agreed.edited(items.into_iter().map(Edit::Remove).collect(), TODAY).unwrap();
    assert_eq!(none.written(), None);
    assert_eq!(none.undone().unwrap(), agreed);
}

#[test]
fn a_question_that_is_changed_keeps_its_id_and_its_place() {
    let agreed = three();
    let again = Asked { ask: "Binnen drie werkdagen?".to_owned(), ..question() };
    let agreed = agreed.edited(vec![Edit::Ask(again)], TODAY).unwrap();
    assert_eq!(agreed.now().questions.len(), 1);
    assert_eq!(agreed.now().questions[0].ask, "Binnen drie werkdagen?");
}

#[test]
fn a_file_that_somebody_wrote_or_changed_by_hand_is_not_the_windows() {
    let ours = three().written().unwrap();
    let changed = [
        AGREED.to_owned(),
        ours.replace("\"Nee, later\")),", "\"Nee, later\")), // zie verslag"),
        ours.replace("nl: \"Ja\"", "nl: \"Ja\", en: \"Yes\""),
        ours.replace("    agreed:", "    // In november.\n    agreed:"),
        ours.replace("need: Optional,", "need: Optional, fact: \"asked\","),
        ours.replace("        need: Optional,\n", ""),
        ours.replacen("(\n    of:", "( of:", 1),
        String::new(),
        "(of: \"jgz".to_owned(),
    ];
    for text in changed {
        assert_ne!(text, ours);
        if text == ours.replace("        need: Optional,\n", "") {
            // That is as the window writes one that must be answered.
            assert!(Agreements::read(&SourceFile::new("x", text)).unwrap().now().questions[0].must);
        } else {
            assert_eq!(Agreements::read(&SourceFile::new("x", text.as_str())), Err(ByHand), "{text}");
        }
    }
    let windows = ours.replace('\n', "\r\n");
    assert_eq!(Agreements::read(&SourceFile::new("x", windows)).unwrap().now(), three().now());
}

#[test]
fn a_place_in_the_file_leads_to_what_was_agreed_there() {
    let agreed = three();
    let text = agreed.written().unwrap();
    for (part, item) in [
        ("altijd eerst", Item::Text(Spot::Question("key-officer".into()), "hint".to_owned())),
        ("030 123", Item::Line("emergency".into(), 0)),
        ("Nee, later", Item::Question("eigen-binnen-twee-werkdagen".into())),
    ] {
        assert_eq!(agreed.at(text.find(part).unwrap()), Some(item), "{part}");
    }
    assert_eq!(agreed.at(text.find("Voorbeeldregio").unwrap()), None);
}

/// Every spot of a protocol that has texts.
fn spots(protocol: &Protocol) -> Vec<Spot> {
    let head = &protocol.head;
    let questions = protocol.questions().map(|(_, question)| Spot::Question(question.id.clone()));
    std::iter::once(Spot::Protocol)
        .chain(protocol.steps.iter().map(|step| Spot::Step(step.id.clone())))
        .chain(questions)
        .chain(head.alerts.iter().map(|one| Spot::Alert(one.id.clone())))
        .chain(head.outcomes.iter().map(|one| Spot::Outcome(one.id.clone())))
        .chain(head.cards.iter().map(|one| Spot::Card(one.id.clone())))
        .chain(head.terms.iter().map(|one| Spot::Term(one.id.clone())))
        .chain(protocol.templates.iter().map(|one| Spot::Paper(one.id.clone())))
        .collect()
}

#[test]
fn every_text_of_every_protocol_that_may_be_local_finds_its_place() {
    let mut texts = 0;
    for bundled in bundle::all() {
        let protocol = bundled.load().unwrap();
        let mut edits = Vec::new();
        for told in spots(&protocol).iter().flat_map(|spot| texts_of(spot, &protocol)) {
            let was = told.text.map(|text| text.nl.clone());
            let now = format!("{} Zo doen wij dat.", was.clone().unwrap_or_default());
            edits.push(Edit::Say(Reworded { of: told.of, text: told.key.to_owned(), was, now }));
        }
        texts += edits.len();
        let all = Agreements::begun(bundled.id().into(), "Wij", TODAY).edited(edits, TODAY).unwrap();
        let file = SourceFile::new(file_of(&bundled.id().into()), all.written().unwrap());
        let laid = lay_over(&bundled.files(), std::slice::from_ref(&file));
        assert_eq!(told(&laid.found), [], "{}", bundled.id());
        assert_eq!(Agreements::read(&file).unwrap().now(), all.now());
    }
    assert!(texts > 3_000, "{texts}");
}

#[test]
fn an_id_comes_of_the_words_and_is_no_other_questions() {
    let protocol = bundle::get(&ID.into()).unwrap();
    let first = id_among("Binnen twee werkdagen?", &protocol, &[]);
    assert_eq!(first, "eigen-binnen-twee-werkdagen");
    assert_eq!(id_among("Binnen twee werkdagen!", &protocol, &[first]), "eigen-binnen-twee-werkdagen-2");
}

fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-zA-Z ëü\"\\\\/{}()\\[\\],:'“”…\n\t-]{1,40}",
        any::<String>().prop_map(|text| text.chars().take(30).collect()),
    ]
    .prop_map(|text| format!("x{text}"))
}

fn name() -> impl Strategy<Value = Name> {
    "[a-z][a-z0-9-]{0,8}".prop_map(Name::new)
}

fn ground() -> impl Strategy<Value = Ground> {
    (proptest::option::of(name()), words(), any::<bool>()).prop_map(|(source, place, read)| Ground {
        source,
        place,
        read,
    })
}

fn spot() -> impl Strategy<Value = Spot> {
    prop_oneof![
        Just(Spot::Protocol),
        name().prop_map(Spot::Step),
        name().prop_map(Spot::Question),
        (name(), name()).prop_map(|(of, option)| Spot::Option(of, option)),
        name().prop_map(Spot::Alert),
        name().prop_map(Spot::Outcome),
        name().prop_map(Spot::Card),
        (name(), 1..40_u16).prop_map(|(card, number)| Spot::Line(card, number)),
        name().prop_map(Spot::Term),
        name().prop_map(Spot::Paper),
    ]
}

fn answer() -> impl Strategy<Value = Answer> {
    let offers = || {
        let offer = (name(), words()).prop_map(|(id, label)| Offer { id, label });
        proptest::collection::vec(offer, 0..4)
    };
    prop_oneof![
        offers().prop_map(Answer::One),
        offers().prop_map(Answer::Many),
        (1..9_u8).prop_map(Answer::Text),
        Just(Answer::Date),
        Just(Answer::Number),
    ]
}

fn when() -> impl Strategy<Value = When> {
    let test = (name(), proptest::option::of(name())).prop_map(|(of, is)| Test { of, is });
    (any::<bool>(), proptest::collection::vec(test, 0..4)).prop_map(|(all, tests)| When { all, tests })
}

fn edit() -> impl Strategy<Value = Edit> {
    let asked = (
        (name(), name(), proptest::collection::vec(name(), 0..3)),
        (words(), proptest::option::of(words()), words()),
        (ground(), when(), answer(), any::<bool>()),
    );
    prop_oneof![
        (spot(), "[a-z]{1,6}", proptest::option::of("[a-zA-Z ,.]{1,40}"), words())
            .prop_map(|(of, text, was, now)| Edit::Say(Reworded { of, text, was, now })),
        (name(), words(), proptest::option::of(words()), ground())
            .prop_map(|(card, say, call, from)| Edit::AddLine(Line { card, say, call, from })),
        asked.prop_map(|((id, after, on), (ask, hint, why), (from, when, answer, must))| {
            Edit::Ask(Asked { id, after, on, ask, hint, why, from, when, answer, must })
        }),
    ]
}

proptest! {
    #[test]
    fn whatever_is_agreed_reads_back_to_the_same_value_and_the_same_file(
        by in words(),
        edits in proptest::collection::vec(edit(), 1..6),
    ) {
        let mut agreed = Agreements::begun(ID.into(), &by, TODAY);
        for edit in edits {
            if let Some(next) = agreed.edited(vec![edit], TODAY) {
                agreed = next;
            }
        }
        if let Some(text) = agreed.written() {
            let read = Agreements::read(&SourceFile::new("x.window.local.ron", text.as_str()));
            prop_assert_eq!(read.as_ref().map(Agreements::now), Ok(agreed.now()), "{}", text);
            prop_assert_eq!(read.unwrap().written(), Some(text));
        }
    }
}
