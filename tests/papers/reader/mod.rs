//! How the papers read, counted over every fictional case in both languages: what a reader stumbles over is nowhere, or
//! within a bound that is stated here and may only go down. How it is counted stands in `counted`.

mod counted;

use weegwijzer::document::{Profile, print};
use weegwijzer::locale::Language;
use weegwijzer::protocol::{Extent, Protocol, Reader, Setting};

use super::room::{one_line, paper, protocols, scenario};
use counted::{Reading, words};

/// Papers that are meant to hold questions: for the clinician alone, to be asked, to be written on, or about the rules.
const OF_QUESTIONS: [&str; 5] = ["worksheet", "blank", "review", "dates", "talk"];

/// What may still be found, over all scenarios, both languages and all other papers together.
const BOUNDS: Reading = Reading {
    questions: 0,
    told_twice: 0,
    empty_headings: 0,
    long_sentences: 0,
    stops_behind_quotes: 0,
    third_person: 0,
    shown: Vec::new(),
};

#[test]
fn a_reader_stumbles_over_nothing_that_is_counted_here() {
    let mut all = Reading::default();
    let mut told = Vec::new();
    let mut papers = 0;
    for_each_paper(|protocol, case, today, template, language| {
        // As it is made: a letter whole, a note and a record short.
        let paper = paper(protocol, case, today, template, language, template.usual_extent());
        papers += 1;
        let found = Reading::of(protocol, case, &paper, language);
        if found != Reading::default() && told.len() < 60 {
            told.push(format!(
                "{} {} {language:?}: {}",
                protocol.head.id,
                template.id,
                found.shown.join(" | ")
            ));
        }
        all += found;
    });
    println!("{papers} papers: {all:?}");
    assert!(papers > 2000, "only {papers}");
    assert!(all.within(&BOUNDS), "{all:?}\n{}", told.join("\n"));
}

#[test]
fn a_usual_record_is_two_pages_and_a_short_one_is_one() {
    let (mut pages, mut longest) = (Vec::new(), Vec::new());
    for protocol in protocols() {
        let template = protocol.template(&"record".into()).unwrap();
        for known in &protocol.scenarios {
            let (case, today) = scenario(&protocol, known.id.as_str());
            for language in Language::ALL {
                let paper = paper(&protocol, &case, today, template, language, Extent::Short);
                let printed = print(&paper, &Profile::HandedOver).unwrap();
                let count = words(&one_line(&paper));
                pages.push(printed.pages);
                longest.push((count, printed.pages, known.id.to_string()));
            }
        }
    }
    longest.sort();
    let of = |at_most: usize| pages.iter().filter(|pages| **pages <= at_most).count();
    println!("{} records: {} on one page, {} on two, {} on three", pages.len(), of(1), of(2), of(3));
    println!("longest: {:?}", &longest[longest.len().saturating_sub(8)..]);
    // The long ones as well.
    let over: Vec<_> = longest.iter().filter(|(_, pages, _)| *pages > 2).collect();
    assert!(over.is_empty(), "{over:?}");
}

/// Papers for one page, other than letters, that take two in some case: files of many facts.
const OVER_ONE_PAGE: usize = 2;

/// Reports that take a second page: of many lines, or many people who were told.
const REPORTS_ON_TWO_PAGES: usize = 6;

#[test]
fn every_letter_of_every_case_is_one_page_and_a_report_at_most_two() {
    let (mut letters, mut over, mut reports) = (0, Vec::new(), [0, 0]);
    let (mut others, mut long) = (Vec::new(), Vec::new());
    for_each_paper(|protocol, case, today, template, language| {
        let report = template.id == "report";
        if !report && template.setting != Setting::OnePage {
            return;
        }
        let paper = paper(protocol, case, today, template, language, Extent::Short);
        let pages = print(&paper, &Profile::HandedOver).unwrap().pages;
        if report {
            assert!(pages <= 2, "{} {}: {pages}", protocol.head.id, case.state().label);
            reports[pages - 1] += 1;
            if pages > 1 {
                long.push(format!("{} {language:?}", case.state().label));
            }
            return;
        }
        let named =
            format!("{} {} {language:?} {}: {pages}", protocol.head.id, template.id, case.state().label);
        let letter = template.reader == Reader::Professional;
        letters += usize::from(letter);
        assert!(pages <= 2, "{named}");
        if pages > 1 {
            if letter { &mut over } else { &mut others }.push(named);
        }
    });
    println!("{letters} letters; other papers meant for one page, on more: {} {others:?}", others.len());
    println!("reports on one page and on two: {reports:?}");
    assert!(letters > 800, "only {letters}");
    assert!(reports[0] + reports[1] > 400 && reports[1] <= REPORTS_ON_TWO_PAGES, "{reports:?} {long:#?}");
    assert!(over.is_empty(), "{over:#?}");
    assert!(others.len() <= OVER_ONE_PAGE, "{others:#?}");
}

/// Words of the note and the record of any case at most, head and foot counted, in either language: measured, and only to go
/// down. The longest are of a case with twenty-seven signals over two months.
const MOST_WORDS: [(&str, usize); 2] = [("note", 400), ("record", 1040)];

/// Half of the notes and records of all cases hold at most as many words as this.
const HALF_OF_THEM: [(&str, usize); 2] = [("note", 120), ("record", 170)];

#[test]
fn the_note_and_the_record_of_every_case_keep_to_a_number_of_words() {
    for ((id, most), (_, half)) in MOST_WORDS.into_iter().zip(HALF_OF_THEM) {
        let mut counts = Vec::new();
        for_each_paper(|protocol, case, today, template, language| {
            if template.id != id {
                return;
            }
            let paper = paper(protocol, case, today, template, language, Extent::Short);
            counts.push((words(&one_line(&paper)), format!("{} {}", protocol.head.id, case.state().label)));
        });
        counts.sort();
        let middle = counts[counts.len() / 2].0;
        let (longest, of) = counts.last().unwrap();
        println!("{} of {id}: half at most {middle} words, the longest {longest} ({of})", counts.len());
        let long = counts.iter().filter(|(words, _)| *words > 2 * half).count();
        println!("{long} of {id} hold more than {} words", 2 * half);
        assert!(counts.len() > 1000, "only {}", counts.len());
        assert!(*longest <= most && middle <= half, "{id}: {longest} words ({of}), half of them {middle}");
    }
}

/// Whoever wrote a paper tells of the own deeds as "ik", in the group as well: no outcome, deed or answer says "de arts".
#[test]
fn nothing_that_a_paper_says_by_itself_tells_of_its_writer_as_somebody_else() {
    let mut found = Vec::new();
    let mut looked_at = 0;
    for protocol in protocols() {
        let follows = protocol.head.outcomes.iter().map(|outcome| &outcome.says);
        let asked = protocol.questions().map(|(_, question)| question);
        let all = asked.flat_map(|question| std::iter::once(question).chain(question.answer.fields()));
        let answered = all.flat_map(|question| {
            question
                .says
                .iter()
                .chain(question.answer.options().iter().filter_map(|option| option.says.as_ref()))
        });
        for said in follows.chain(answered) {
            looked_at += 1;
            for (language, somebody) in [
                (Language::Nl, ["de arts ", "de arts.", "de behandelaar "]),
                (Language::En, ["the doctor ", "the doctor.", "the clinician "]),
            ] {
                let text = said.get(language).to_lowercase();
                // One who is not the writer: the doctor who takes over, or whom somebody else has.
                let others = ["nieuwe arts", "new doctor", "the doctor who", "de arts die"];
                let own = others.iter().fold(text.clone(), |text, other| text.replace(other, ""));
                if somebody.iter().any(|word| own.contains(word)) {
                    found.push(format!("{}: {text}", protocol.head.id));
                }
            }
        }
    }
    assert!(looked_at > 1700, "only {looked_at}");
    assert!(found.is_empty(), "{found:#?}");
}

/// What follows from the answers is told on these, and nowhere else.
#[test]
fn what_follows_is_told_by_whoever_wrote_it() {
    let (mut papers, mut found) = (0, Vec::new());
    for protocol in protocols() {
        for known in &protocol.scenarios {
            let (case, today) = scenario(&protocol, known.id.as_str());
            for id in ["worksheet", "discussion"] {
                let Some(template) = protocol.template(&id.into()) else { continue };
                for language in Language::ALL {
                    let paper = paper(&protocol, &case, today, template, language, Extent::Full);
                    let read = Reading::of(&protocol, &case, &paper, language);
                    papers += 1;
                    // Another doctor than the writer: who takes over, or at Veilig Thuis.
                    let another = |shown: &String| {
                        ["de arts die", "the doctor who", "the doctor at"]
                            .iter()
                            .any(|other| shown.contains(other))
                    };
                    let third =
                        read.shown.into_iter().filter(|shown| shown.starts_with("third") && !another(shown));
                    found.extend(
                        third.map(|shown| format!("{} {id} {}: {shown}", protocol.head.id, known.id)),
                    );
                }
            }
        }
    }
    found.truncate(40);
    assert!(papers > 2000, "only {papers}");
    assert!(found.is_empty(), "{found:#?}");
}

fn for_each_paper(
    mut each: impl FnMut(
        &Protocol,
        &weegwijzer::case::Case,
        jiff::civil::Date,
        &weegwijzer::protocol::Template,
        Language,
    ),
) {
    for protocol in protocols() {
        for known in &protocol.scenarios {
            let (case, today) = scenario(&protocol, known.id.as_str());
            for template in &protocol.templates {
                if OF_QUESTIONS.iter().any(|id| template.id == *id) || template.is_of_protocol() {
                    continue;
                }
                for language in Language::ALL {
                    each(&protocol, &case, today, template, language);
                }
            }
        }
    }
}
