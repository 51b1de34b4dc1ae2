//! What may stand where somebody reads along: a listed word that some walk puts there is told with its place, a remedy
//! and that walk; one that no walk can say is not; and nothing a clinician typed can be asked for.

use weegwijzer::authoring::compare;
use weegwijzer::authoring::prove::{Flaw, InSight, in_sight, warnings};
use weegwijzer::case::{play, walk};
use weegwijzer::document::{Matter, visible_note};
use weegwijzer::locale::Language;
use weegwijzer::protocol::load::{Loaded, SourceFile, WordList, load};
use weegwijzer::protocol::{Protocol, bundle};

use crate::authoring::folder::read;

const NOTE: &str = "documents/note.ron";

fn list() -> WordList {
    WordList::read(&bundle::visible_words()).unwrap()
}

/// The sound protocol with a note of which this is the one visible line.
fn with_line(line: &str) -> Vec<SourceFile> {
    let mut files = read("tests/broken/base");
    let note = format!(
        r#"(
    id: "note",
    title: (nl: "Notitie", en: "Note"),
    audience: (nl: "Dossier", en: "File"),
    reader: File,
    setting: Pasted,
    sections: [(title: (nl: "S", en: "S"), content: [Answers(["story"])])],
    visible: [
        (title: (nl: "E", en: "E"), lines: [{line}]),
    ],
)
"#
    );
    files.push(SourceFile::new("base/documents/note.ron", note));
    files
}

fn loaded(files: &[SourceFile]) -> Protocol {
    let Loaded { protocol, .. } = load(files).unwrap_or_else(|found| panic!("{found:?}"));
    protocol
}

#[test]
fn a_dangerous_word_in_sight_is_told_with_its_place_a_remedy_and_the_walk_that_shows_it() {
    let files = with_line(
        r#"(when: Is("danger", "yes"), says: (nl: "Er blijft een vermoeden.", en: "Findings were weighed."))"#,
    );
    let protocol = loaded(&files);
    let InSight { findings, free } = in_sight(&protocol, &files, &list());
    assert_eq!(free, []);
    let [finding] = &findings[..] else { panic!("{findings:?}") };
    assert_eq!((finding.flaw, finding.id.as_str()), (Flaw::InSight, "vermoeden"));
    assert!(finding.breaks_a_promise(), "check does not end well with it");
    let told = &warnings(&findings, &files)[0];
    assert!(told.file.ends_with(NOTE), "{}", told.file);
    assert_eq!((told.line, told.column), (9, 99));
    assert!(told.render(Language::Nl).contains("^^^^^^^^^ wie meeleest, ziet dit"), "{told:?}");
    assert!(told.help(Language::En).unwrap().contains("visible-words.ron"), "{told:?}");

    let shown = finding.walk.as_ref().unwrap();
    let answers = weegwijzer::case::played_answers(&protocol, shown);
    assert_eq!(compare(shown, &walk(&protocol, &answers, shown.today)), []);
    let case = play(&protocol, shown, Language::Nl).unwrap();
    let walked = walk(&protocol, case.answers(), shown.today);
    let matter = Matter {
        protocol: &protocol,
        case: Some((&case, &walked)),
        today: shown.today,
        zone: jiff::tz::TimeZone::UTC,
    };
    let note = visible_note(&matter, protocol.template(&"note".into()).unwrap(), Language::Nl).unwrap();
    assert!(note.contains("Er blijft een vermoeden."), "{note}");
}

#[test]
fn a_word_in_a_heading_or_in_the_other_language_is_told_too() {
    let files = with_line(r#"(says: (nl: "Bevindingen gewogen.", en: "Reported to Veilig Thuis."))"#);
    let found = in_sight(&loaded(&files), &files, &list()).findings;
    let words: Vec<&str> = found.iter().map(|finding| finding.id.as_str()).collect();
    assert_eq!(words, ["Reported", "Veilig Thuis"]);

    let mut files = with_line(r#"(says: (nl: "Bevindingen gewogen.", en: "Findings weighed."))"#);
    let note = files.last_mut().unwrap();
    let text = String::from_utf8(note.bytes.clone()).unwrap();
    note.bytes = text.replace(r#"(nl: "E", en: "E")"#, r#"(nl: "E, melding", en: "E")"#).into_bytes();
    let found = in_sight(&loaded(&files), &files, &list()).findings;
    assert_eq!(found.iter().map(|finding| finding.id.as_str()).collect::<Vec<_>>(), ["melding"]);
}

#[test]
fn a_word_that_no_walk_can_say_is_not_told() {
    let files = with_line(
        r#"(
            when: AllOf([Is("danger", "yes"), Is("danger", "no")]),
            says: (nl: "Er blijft een vermoeden.", en: "A suspicion remains."),
        )"#,
    );
    let found = in_sight(&loaded(&files), &files, &list());
    assert!(found.findings.is_empty(), "{:?}", found.findings);
    assert_eq!(found.free.len(), 1);
}

#[test]
fn what_a_clinician_types_can_not_be_asked_for_in_sight() {
    for asked in ["story", "danger", "persons"] {
        let line = format!(r#"(says: (nl: "Gezien: {{{asked}}}.", en: "Seen: {{{asked}}}."))"#);
        let found = load(&with_line(&line)).unwrap_err();
        assert!(found.iter().all(|one| one.file.ends_with(NOTE)), "{found:?}");
        let help = found[0].help(Language::En).unwrap();
        assert!(help.contains("{review-date}") || !help.contains(&format!("{{{asked}}}")), "{help}");
    }
    let dated = with_line(r#"(says: (nl: "Opnieuw op {review-date}.", en: "Again on {review-date}."))"#);
    assert!(load(&dated).is_ok());
}

#[test]
fn a_list_of_ones_own_counts_instead() {
    let files = with_line(r#"(says: (nl: "Bevindingen gewogen.", en: "Findings weighed."))"#);
    let own = r#"(nl: [(word: "gewogen", rather: "gezien")], en: [])"#;
    let own = WordList::read(&SourceFile::new("visible-words.ron", own)).unwrap();
    assert_eq!(in_sight(&loaded(&files), &files, &own).findings.len(), 1);
    assert_eq!(in_sight(&loaded(&files), &files, &list()).findings, []);
}

/// As they stand in a sentence of a careless author: bent, lengthened, and within other words.
const BENT: [(Language, &[&str]); 2] = [
    (
        Language::Nl,
        &[
            "seksuele",
            "seksueel",
            "kindersekstoerisme",
            "zorgmelding",
            "vermelde melding",
            "spoedmeldingen",
            "onveiligheid",
            "thuisonveiligheid",
            "partnergeweld",
            "huiselijke",
            "eerwraak",
            "verkrachting",
            "bedreigd",
            "doodsbedreigingen",
            "kinderbescherming",
            "jeugdbeschermer",
            "jeugdzorg",
            "uithuisplaatsing",
            "kindermishandeling",
            "drugsverslaafde",
            "verwaarloosd",
            "medeplegers",
            "zedenpolitie",
            "levensgevaarlijk",
        ],
    ),
    (
        Language::En,
        &[
            "domestic",
            "raped",
            "honour",
            "harmed",
            "threatened",
            "bisexual",
            "suspicious",
            "abuser",
            "reported",
        ],
    ),
];

#[test]
fn a_listed_word_is_found_bent_and_within_another() {
    for (language, words) in BENT {
        for word in words {
            let said = format!("Dit {word} hier.");
            assert!(!list().found(&said, language).is_empty(), "{word}");
        }
    }
    for harmless in
        ["Niet afgemeld.", "Zoals vermeld.", "Het gaat geweldig.", "Door de verpleger.", "Mijn collega."]
    {
        assert!(list().found(harmless, Language::Nl).is_empty(), "{harmless}");
    }
}

#[test]
fn a_month_on_the_list_is_found_in_a_date() {
    let files = with_line(r#"(says: (nl: "Opnieuw op {review-date}.", en: "Again on {review-date}."))"#);
    let own = r#"(nl: [(word: "maart", rather: "een dag")], en: [])"#;
    let own = WordList::read(&SourceFile::new("visible-words.ron", own)).unwrap();
    let found = in_sight(&loaded(&files), &files, &own).findings;
    assert_eq!(found.iter().map(|finding| finding.id.as_str()).collect::<Vec<_>>(), ["maart"]);
}

#[test]
fn every_bundled_note_has_a_visible_form_proved_free_of_the_list() {
    for bundled in bundle::all() {
        let files = bundled.files();
        let protocol = loaded(&files);
        let found = in_sight(&protocol, &files, &list());
        assert_eq!(found.findings, [], "{}", bundled.id());
        let notes: Vec<_> = found.free.iter().map(|form| form.paper.as_str()).collect();
        assert_eq!(notes, ["note"], "{}", bundled.id());
    }
}
