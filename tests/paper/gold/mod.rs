//! Ten records as a careful doctor would write them, beside what the program prints of the same answers: six by which the
//! patterns were made, and four written before anybody saw the program's text. `papers` has the hand-written ones,
//! `printed` what the program prints, kept so that a change shows: `WEEGWIJZER_GOLD=keep` keeps what is printed
//! now. `facts` has what each of them says, fact by fact.

mod facts;

use std::fs;
use std::path::Path;

use jiff::tz::TimeZone;
use weegwijzer::case::{play, walk};
use weegwijzer::document::{Matter, compose_as, plain_text};
use weegwijzer::locale::Language;
use weegwijzer::protocol::{Extent, bundle};

/// A protocol and one of its scenarios.
const PAIRS: [(&str, &str); 10] = [
    ("knmg-meldcode", "shoes-on-in-bed"),
    ("knmg-meldcode", "fell-down-the-stairs"),
    ("knmg-meldcode", "help-that-worked"),
    ("kindcheck", "worry-stays-baby"),
    ("jgz-kindermishandeling", "file-that-grew"),
    ("informatieverzoek", "vt-by-letter"),
    ("knmg-meldcode", "crying-baby-tired-mother"),
    ("spoed-signalering", "scald-after-two-days"),
    ("lesa-samenwerking", "help-not-enough"),
    ("belblad", "startled-by-a-door"),
];

/// How long the print of a record is at most beside the hand-written one, in hundredths of its words.
const LONGEST: usize = 115;

/// A print is not so much shorter either, without having lost something.
const SHORTEST: usize = 85;

/// What opens the first half page, in this order; what a paper has no answer for is left out.
const FIRST: [&str; 5] = ["Conclusie.", "Besluit.", "Ingelicht.", "Afspraken.", "Eerstvolgende datum."];

#[test]
fn what_is_printed_holds_what_a_careful_doctor_would_write() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/paper/gold");
    let mut wrong = Vec::new();
    for (id, scenario) in PAIRS {
        let printed = printed(id, scenario);
        let kept = folder.join("printed").join(format!("{scenario}.txt"));
        if std::env::var_os("WEEGWIJZER_GOLD").is_some_and(|word| word == "keep") {
            fs::write(&kept, &printed).unwrap();
        }
        if fs::read_to_string(&kept).ok().as_deref() != Some(printed.as_str()) {
            wrong.push(format!("{scenario}: prints otherwise than {}", kept.display()));
        }
        let hand = fs::read_to_string(folder.join("papers").join(format!("{scenario}.md"))).unwrap();
        let hand = record(&hand);
        let (ours, theirs) = (words(&printed), words(hand));
        let flat = squeezed(&printed);
        let missing: Vec<_> = quotes(hand).filter(|quote| !flat.contains(&squeezed(quote))).collect();
        let twice: Vec<_> = quotes(hand).filter(|quote| flat.matches(&squeezed(quote)).count() > 1).collect();
        let one_line = printed.split_whitespace().collect::<Vec<_>>().join(" ");
        let at: Vec<_> = FIRST.iter().filter_map(|lead| one_line.find(lead)).collect();
        println!(
            "{scenario}: {ours} words printed, {theirs} by hand ({}%); quotes missing {missing:?}, twice {twice:?}",
            ours * 100 / theirs
        );
        if ours * 100 > LONGEST * theirs {
            wrong.push(format!("{scenario}: {ours} words for {theirs}"));
        }
        if ours * 100 < SHORTEST * theirs {
            wrong.push(format!("{scenario}: only {ours} words for {theirs}"));
        }
        if !missing.is_empty() {
            wrong.push(format!("{scenario}: without {missing:?}"));
        }
        if !twice.is_empty() {
            wrong.push(format!("{scenario}: twice {twice:?}"));
        }
        if !at.is_sorted() {
            wrong.push(format!("{scenario}: the first half page is in another order"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Facts that stand twice in print since they were typed twice: in a log and as the answer to a question.
const TYPED_TWICE: [(&str, &str); 2] = [
    ("fell-down-the-stairs", "zes treden"),
    ("crying-baby-tired-mother", "baby in bed, deur dicht, oma bellen"),
];

/// How many facts stand in print before one that the hand-written record has earlier: what Veilig Thuis agreed stands with the
/// report, what is about others and what speaks against stands where the program keeps it. It may only go down.
const OUT_OF_ORDER: [(&str, usize); 10] = [
    ("shoes-on-in-bed", 7),
    ("fell-down-the-stairs", 3),
    ("help-that-worked", 6),
    ("worry-stays-baby", 1),
    ("file-that-grew", 1),
    ("vt-by-letter", 2),
    ("crying-baby-tired-mother", 3),
    ("scald-after-two-days", 0),
    ("help-not-enough", 1),
    ("startled-by-a-door", 0),
];

#[test]
fn every_fact_of_the_hand_written_record_is_printed_once_and_in_its_order() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/paper/gold/papers");
    let mut wrong = Vec::new();
    for ((id, scenario), (named, facts)) in PAIRS.iter().zip(facts::FACTS) {
        assert_eq!(*scenario, named, "the facts stand in the order of the pairs");
        let by_hand = fs::read_to_string(folder.join(format!("{scenario}.md"))).unwrap();
        let (theirs, ours) = (squeezed(record(&by_hand)), squeezed(&printed(id, scenario)));
        let mut places = Vec::new();
        for (hand, print) in facts {
            let print = print.unwrap_or(hand);
            // Else the list would say of itself what a record holds.
            if !theirs.contains(&squeezed(hand)) {
                wrong.push(format!("{scenario}: not in the hand-written record: {hand}"));
            }
            let wanted = 1 + usize::from(TYPED_TWICE.contains(&(scenario, print)));
            match ours.matches(&squeezed(print)).count() {
                0 => wrong.push(format!("{scenario}: not printed: {print}")),
                times if times > wanted => wrong.push(format!("{scenario}: printed {times} times: {print}")),
                _ => {}
            }
            places.extend(ours.find(&squeezed(print)));
        }
        let away = places.len() - in_order(&places);
        let (_, bound) = OUT_OF_ORDER.iter().find(|(of, _)| of == scenario).unwrap();
        println!("{scenario}: {} facts, {away} of them in another order", facts.len());
        if away > *bound {
            wrong.push(format!("{scenario}: {away} facts in another order, {bound} at most"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// How many of these stand in order, at most: what is left over was moved.
fn in_order(places: &[usize]) -> usize {
    let mut longest: Vec<usize> = Vec::new();
    for place in places {
        let at = longest.partition_point(|end| end <= place);
        if at == longest.len() {
            longest.push(*place);
        } else {
            longest[at] = *place;
        }
    }
    longest.len()
}

fn printed(id: &str, scenario: &str) -> String {
    let protocol = bundle::all().iter().find(|bundled| bundled.id() == id).unwrap().load().unwrap();
    let scenario = protocol.scenario(&scenario.into()).unwrap();
    let case = play(&protocol, scenario, Language::Nl).unwrap();
    let walk = walk(&protocol, case.answers(), scenario.today);
    let matter = Matter {
        protocol: &protocol,
        case: Some((&case, &walk)),
        today: scenario.today,
        zone: TimeZone::UTC,
    };
    let template = protocol.template(&"record".into()).unwrap();
    let text = plain_text(&compose_as(&matter, template, Language::Nl, Extent::Short));
    // Room to sign and the line along the foot are no words of a record.
    let end = text.find("Naam: ____").unwrap_or(text.len());
    format!("{}\n", text[..end].trim())
}

/// The record among the papers of one case.
fn record(papers: &str) -> &str {
    let from = papers.find("## (c) VERSLAG").unwrap();
    let rest = &papers[from..];
    rest.find("\n## (d)").map_or(rest, |end| &rest[..end])
}

/// What somebody said, as it stands between marks.
fn quotes(text: &str) -> impl Iterator<Item = &str> {
    text.split('"').skip(1).step_by(2)
}

fn words(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count()
}

fn squeezed(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
