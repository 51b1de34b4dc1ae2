//! What a template becomes: prose a colleague can follow, with fact, quote and judgement apart, what was left
//! undone with its reason, and where it all comes from.

use std::path::Path;

use jiff::civil::date;
use jiff::tz::TimeZone;
use weegwijzer::case::{Answer, Argument, Case, EntryId, Event, Mode, Part, Pin, Side, Spot, play, walk};
use weegwijzer::document::{Block, Matter, Paper, Profile, Purpose, compose, note_text, plain_text, print};
use weegwijzer::locale::Language;
use weegwijzer::protocol::Protocol;
use weegwijzer::protocol::load::{SourceFile, load};

const TODAY: jiff::civil::Date = date(2026, 11, 18);

fn lantern() -> Protocol {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/paper/lantern");
    let read =
        |name: &str| SourceFile::new(format!("lantern/{name}"), std::fs::read(root.join(name)).unwrap());
    let files = [
        "protocol.ron",
        "steps/look.ron",
        "steps/weigh.ron",
        "documents/record.ron",
        "documents/advice.ron",
        "documents/review.ron",
        "scenarios/usual.ron",
    ];
    load(&files.map(read)).unwrap_or_else(|found| panic!("{found:#?}")).protocol
}

fn paper_of(protocol: &Protocol, case: &Case, document: &str, language: Language) -> Paper {
    let walk = walk(protocol, case.answers(), TODAY);
    let matter = Matter { protocol, case: Some((case, &walk)), today: TODAY, zone: TimeZone::UTC };
    compose(&matter, protocol.template(&document.into()).unwrap(), language)
}

fn usual() -> (Protocol, Case) {
    let protocol = lantern();
    let case = play(&protocol, protocol.scenario(&"usual".into()).unwrap(), Language::Nl).unwrap();
    (protocol, case)
}

fn empty(protocol: &Protocol) -> Case {
    let moment = TODAY.at(9, 0, 0, 0).to_zoned(TimeZone::UTC).unwrap().timestamp();
    Case::open("hoek", "lighter".into(), Mode::Real, Pin::of(protocol), moment).unwrap()
}

/// The text of a paper on one line.
fn text(paper: &Paper) -> String {
    plain_text(paper).split_whitespace().collect::<Vec<_>>().join(" ")
}

fn holds(text: &str, parts: &[&str]) {
    for part in parts {
        assert!(text.contains(part), "{part:?} is not in:\n{text}");
    }
}

#[test]
fn answers_read_as_the_sentences_their_author_wrote() {
    let (protocol, case) = usual();
    let text = text(&paper_of(&protocol, &case, "record", Language::Nl));
    holds(
        &text,
        &[
            "De lantaarn brandt niet. Hij is al 5 dagen uit. Het glas is gebroken.",
            "Welke schade is er? Roest",
        ],
    );
}

#[test]
fn a_paper_is_complete_in_english() {
    let (protocol, case) = usual();
    let text = text(&paper_of(&protocol, &case, "record", Language::En));
    holds(
        &text,
        &[
            "RECORD",
            "The lantern is not lit. It has been out for 5 days.",
            "PRACTICE CASE",
            "This encoding has not yet been reviewed by a clinician.",
        ],
    );
    for dutch in ["Waarneming", "Herkomst", "Reden", "Uitwerking", "beoordeeld", "18 november"] {
        assert!(!text.contains(dutch), "{dutch} in {text}");
    }
}

#[test]
fn an_entry_fills_its_sentence_and_leaves_no_trace_of_what_need_not_be_told() {
    let (protocol, case) = usual();
    let text = text(&paper_of(&protocol, &case, "record", Language::Nl));
    holds(
        &text,
        &[
            "- 13-11: scherven op straat (de hoek).",
            "- 14-11: een scheve paal.",
            "- …: een vlek.",
            "De wacht. Zijn verhaal: niet gedaan: hij sliep.",
        ],
    );
}

#[test]
fn literal_words_are_marked_as_such() {
    let (protocol, case) = usual();
    let paper = paper_of(&protocol, &case, "record", Language::Nl);
    holds(&text(&paper), &["Wat werd letterlijk gezegd: “Het knalde.”", "> “Alles wel”"]);
    assert!(
        paper.blocks.iter().any(|block| matches!(block, Block::Quote { words, .. } if words == "Alles wel"))
    );
}

#[test]
fn a_judgement_reads_on_with_its_reasons_and_the_arguments_on_both_sides() {
    let (protocol, mut case) = usual();
    let question = protocol.question(&"judge".into()).unwrap();
    let seen = protocol.question(&"seen".into()).unwrap();
    let Some(Answer::Judgement(mut judgement)) = case.answers().given(&"lantern".into(), question).cloned()
    else {
        panic!("no judgement")
    };
    let first = case.answers().given(&"lantern".into(), seen).unwrap().entries()[0].id;
    let argument = |question: &str, part| Argument { question: question.into(), part };
    let _ = judgement.arguments.insert(argument("seen", Part::Entry(first)), Side::For);
    let _ = judgement.arguments.insert(argument("damage", Part::Option("rust".into())), Side::Against);
    let event = Event::Answered {
        at: Spot::of(&protocol, question),
        answer: Answer::Judgement(judgement),
        reason: None,
    };
    case.record(event, case.state().changed).unwrap();

    let paper = paper_of(&protocol, &case, "record", Language::Nl);
    holds(
        &text(&paper),
        &[
            "De opsteker oordeelt dat hij stuk is. Zonder glas waait hij uit. Dat geeft een donkere straat.",
            "Ervoor: 13-11: scherven op straat (de hoek). Ertegen: Roest.",
        ],
    );
}

#[test]
fn an_outcome_names_its_norm_and_the_answers_that_decided() {
    let (protocol, case) = usual();
    let text = text(&paper_of(&protocol, &case, "record", Language::Nl));
    holds(
        &text,
        &[
            "De lantaarn moet worden gemaakt.",
            "Norm: Norm 2: geen straat zonder licht",
            "Op grond van: De opsteker oordeelt dat hij stuk is.",
            "Bron: Het lantaarnboek (2025), blz. 12",
            "Te doen: Bel de smid. Wanneer: direct",
            "Te doen: Kom terug. Wanneer: 2 december 2026",
            "Te doen: Schrijf het op. Wanneer: geen datum",
        ],
    );
}

#[test]
fn everything_left_undone_is_listed_with_its_reason() {
    let (protocol, case) = usual();
    let text = text(&paper_of(&protocol, &case, "record", Language::Nl));
    holds(
        &text,
        &[
            "Is de ladder gebruikt? Niet gedaan: Te veel wind; windkracht 8.",
            "De buren zijn niet gehoord. Er woont niemand.",
        ],
    );
}

#[test]
fn what_is_not_known_or_not_filled_in_is_an_open_point() {
    let (protocol, case) = usual();
    let text = text(&paper_of(&protocol, &case, "record", Language::Nl));
    holds(&text, &["- Wie is de eigenaar? Na te vragen bij: het gemeentehuis.", "- Waarneming 3: Wanneer"]);
}

#[test]
fn answers_that_lapsed_stand_in_the_history_only() {
    let (protocol, case) = usual();
    let text = text(&paper_of(&protocol, &case, "record", Language::Nl));
    holds(&text, &["Vraag: Hoe helder is het licht? Antwoord: Heel zwak"]);
    assert_eq!(text.matches("Heel zwak").count(), 1);
}

#[test]
fn a_change_after_printing_is_told_with_what_stood_there_and_why() {
    let (protocol, mut case) = usual();
    let at = case.state().changed;
    case.record(Event::Printed { document: "record".into(), hash: "ab12".repeat(16) }, at).unwrap();
    let question = protocol.question(&"dark".into()).unwrap();
    let event = Event::Answered {
        at: Spot::of(&protocol, question),
        answer: Answer::Number(6),
        reason: Some("verkeerd geteld".to_owned()),
    };
    case.record(event, at).unwrap();
    let text = text(&paper_of(&protocol, &case, "record", Language::Nl));
    holds(
        &text,
        &[
            "Hij is al 6 dagen uit.",
            "Stond er eerst: 5 dagen Reden: verkeerd geteld.",
            "Eerder gemaakt: Verslag, 18 november 2026, SHA-256 ab12ab12ab12",
        ],
    );
}

#[test]
fn a_record_says_where_it_comes_from() {
    let (protocol, case) = usual();
    let text = text(&paper_of(&protocol, &case, "record", Language::Nl));
    holds(
        &text,
        &[
            "Editie: 2025, van kracht, wordt herzien",
            "Deze uitwerking is nog niet door een clinicus beoordeeld.",
            "Hoofdstuk 4 is niet gelezen.",
            "Het lantaarnboek (Gilde, 2025)",
            &protocol.hash,
            case.journal().head(),
            "Handtekening:",
        ],
    );
}

#[test]
fn a_case_without_answers_gives_a_paper_that_says_so() {
    let protocol = lantern();
    let case = empty(&protocol);
    let paper = paper_of(&protocol, &case, "record", Language::Nl);
    holds(
        &text(&paper),
        &[
            "Niets vastgelegd.",
            "Nog niet gewogen.",
            "Nog geen uitkomst.",
            "- Brandt de lantaarn?",
            "nog niet afgerond",
        ],
    );
    assert_eq!(paper.purpose, Purpose::Real);
    assert!(!text(&paper).contains("AFWIJKINGEN"));
}

#[test]
fn an_anonymous_paper_does_not_name_the_case() {
    let protocol = lantern();
    let case = empty(&protocol);
    let paper = paper_of(&protocol, &case, "advice", Language::Nl);
    assert!(!plain_text(&paper).contains("hoek"));
    assert!(plain_text(&paper_of(&protocol, &case, "record", Language::Nl)).contains("hoek"));
}

#[test]
fn the_review_list_holds_every_rule_with_its_source_and_needs_no_case() {
    let protocol = lantern();
    let matter = Matter { protocol: &protocol, case: None, today: TODAY, zone: TimeZone::UTC };
    let paper = compose(&matter, protocol.template(&"review".into()).unwrap(), Language::Nl);
    let text = text(&paper);
    for (_, question) in protocol.questions() {
        holds(&text, &[&question.ask.nl, &question.from.as_ref().unwrap().place]);
    }
    holds(
        &text,
        &[
            "De buren zijn niet gehoord.",
            "Laten maken",
            "Kaart: Brand",
            "Telefoon: 112",
            "Te veel wind",
            "Bron: ± [1] Gilde 2025, blz. 4 Alleen het begin gelezen.",
            "? = niet in een bron gevonden",
            "Handtekening:",
        ],
    );
}

#[test]
fn the_same_case_and_day_give_the_same_bytes() {
    let (protocol, case) = usual();
    let once = print(&paper_of(&protocol, &case, "record", Language::Nl), &Profile::HandedOver).unwrap();
    let (protocol, case) = usual();
    let twice = print(&paper_of(&protocol, &case, "record", Language::Nl), &Profile::HandedOver).unwrap();
    assert_eq!(once, twice);
    assert!(once.missing.is_empty(), "{:?}", once.missing);
}

/// The case with what one of before may hold, written down without what is cleaned and dropped nowadays.
fn of_before(case: &Case, events: Vec<Event>) -> Case {
    let mut journal = case.journal().clone();
    for event in events {
        journal.append(event, case.state().changed).unwrap();
    }
    Case::replay(journal).unwrap()
}

fn spot(protocol: &Protocol, question: &str) -> Spot {
    Spot::of(protocol, protocol.question(&question.into()).unwrap())
}

#[test]
fn a_row_that_was_added_and_left_is_on_no_paper() {
    let (protocol, usual) = usual();
    for case in [empty(&protocol), usual] {
        let rows = ["seen", "talks"].map(|log| Event::EntryAdded {
            at: spot(&protocol, log),
            entry: EntryId(9_000),
            under: None,
            contact: None,
        });
        let left = of_before(&case, rows.to_vec());
        for document in ["record", "advice", "review"] {
            for language in Language::ALL {
                let [paper, with_rows] =
                    [&case, &left].map(|case| paper_of(&protocol, case, document, language));
                // The number of the case differs, of which the row is a part.
                let numbers = [&case, &left].map(|case| case.journal().head().to_owned());
                let alike = |text: String| {
                    text.replace(&numbers[1], &numbers[0]).replace(&numbers[1][..12], &numbers[0][..12])
                };
                for (with_rows, without) in [
                    (alike(plain_text(&with_rows)), plain_text(&paper)),
                    (alike(note_text(&with_rows)), note_text(&paper)),
                ] {
                    // A rule may count rows, so a case with answers may be told otherwise; the row itself is not.
                    for row in ["Waarneming 4", "Gesprek 2", "Observation 4", "Talk 2"] {
                        assert!(!with_rows.contains(row), "{document}: {row}");
                    }
                    if case.answers().count() == 0 {
                        assert_eq!(with_rows, without, "{document}");
                    }
                }
            }
        }
    }
}

#[test]
fn what_nobody_sees_stays_in_the_case_of_before_and_leaves_with_no_text_of_it() {
    let (protocol, case) = usual();
    let dirty = "cafe\u{301}\u{7} \u{1b}[31mrood\u{202E} zo\u{AD}da\u{200B}nig\u{2028}tweede\u{B}derde";
    let text = Answer::Text(dirty.to_owned());
    let first = case.answers().at(&spot(&protocol, "seen")).unwrap().entries()[0].id;
    let events = [spot(&protocol, "bright"), spot(&protocol, "seen").field(first, "what".into())]
        .map(|at| Event::Answered { at, answer: text.clone(), reason: None });
    let dirty = of_before(&case, events.to_vec());
    assert_eq!(dirty.answers().at(&spot(&protocol, "bright")), Some(&text), "as it was recorded");
    let again = Case::replay(dirty.journal().clone()).unwrap();
    assert_eq!(again.journal().head(), dirty.journal().head());

    let paper = paper_of(&protocol, &dirty, "record", Language::Nl);
    for text in [plain_text(&paper), note_text(&paper)] {
        holds(&text, &["café [31mrood zodanig\n"]);
        let unseen = ['\u{301}', '\u{202E}', '\u{AD}', '\u{200B}', '\u{2028}'];
        let unseen = |c: &char| c.is_control() && *c != '\n' || unseen.contains(c);
        assert_eq!(text.chars().find(unseen), None, "{text:?}");
    }
    holds(&note_text(&paper), &["zodanig\n  tweede\n  derde"]);
}

#[test]
fn an_edition_that_does_not_come_with_the_program_says_so_at_the_foot_and_among_its_facts() {
    let (protocol, case) = usual();
    for (language, mark, fact) in [
        (
            Language::Nl,
            "Eigen of eerdere uitgave",
            "eigen of eerdere uitgave; deze komt niet met het programma mee",
        ),
        (Language::En, "Own or earlier edition", "own or earlier edition; it does not come with the program"),
    ] {
        let paper = paper_of(&protocol, &case, "record", language);
        assert!(paper.running.edition.starts_with(mark), "{}", paper.running.edition);
        let text = text(&paper);
        assert!(text.contains(mark) && text.contains(fact), "{text}");
    }
    let bundled = weegwijzer::protocol::bundle::get(&"knmg-meldcode".into()).unwrap();
    let case = play(&bundled, &bundled.scenarios[0], Language::Nl).unwrap();
    let paper = paper_of(&bundled, &case, "record", Language::Nl);
    assert!(paper.running.edition.starts_with("knmg-meldcode"), "{}", paper.running.edition);
    assert!(!plain_text(&paper).contains("eerdere uitgave"));
}
