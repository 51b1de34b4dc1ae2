//! Faults of authors of agreements: the place of the file, what stands where something else belongs, and answers that other protocols
//! share. Each gives line, reason and remedy in both languages.

use std::fs;
use std::time::Duration;

use weegwijzer::locale::Language;
use weegwijzer::protocol::load::{self, Diagnosis, Overlaid, OwnNumbers, Severity, SourceFile, lay_over_own};
use weegwijzer::session::{Offered, shelf};

use super::shelf::vault;
use super::{AGREED, ID, NAME, below, edition, laid, told};

/// At this line, with these words in the reason and in the remedy of each language.
fn says(found: &[Diagnosis], line: usize, severity: Severity, nl: [&str; 2], en: [&str; 2]) {
    let here = found.iter().find(|one| {
        one.line == line && one.severity == severity && one.message(Language::Nl).contains(nl[0])
    });
    let one = here.unwrap_or_else(|| panic!("{nl:?} at line {line}: {:?}", told(found)));
    for (language, words) in [(Language::Nl, nl), (Language::En, en)] {
        let (reason, remedy) = (one.message(language), one.help(language).unwrap());
        assert!(reason.contains(words[0]) && remedy.contains(words[1]), "{words:?}: {reason} / {remedy}");
    }
}

fn over_own(own: &[SourceFile], agreed: &str) -> Overlaid {
    lay_over_own(own, &[SourceFile::new(NAME, agreed)])
}

#[test]
fn agreements_over_ones_own_copy_tell_that_they_lie_there_and_what_to_do() {
    let same = over_own(&below(), AGREED);
    assert_eq!(same.found.len(), 1, "{:?}", same.found);
    says(
        &same.found,
        3,
        Severity::Warning,
        ["niet over het protocol dat meekomt", "haal de map `jgz-kindermishandeling` weg"],
        ["not over the protocol that comes along", "remove the folder `jgz-kindermishandeling`"],
    );
    let changed =
        edition("steps/consult.ron", "Kernactiviteit 5: is gevraagd", "Kernactiviteit 5: is nagevraagd");
    let changed = over_own(&changed, AGREED);
    says(
        &changed.found,
        3,
        Severity::Warning,
        ["niet over het protocol dat meekomt", "neem nieuwe edities zelf over"],
        ["not over the protocol that comes along", "take new editions over yourself"],
    );
}

#[test]
fn a_copy_that_was_exported_with_the_agreements_holds_as_it_is_and_the_file_beside_it_is_told() {
    let copy = laid(AGREED).files;
    let again = over_own(&copy, AGREED);
    assert_eq!(again.files, copy, "nothing is written in twice");
    assert_eq!(again.found.len(), 1, "{:?}", again.found);
    says(
        &again.found,
        3,
        Severity::Error,
        ["staan al in de kopie in de map `jgz-kindermishandeling`", NAME],
        ["are in the copy in the folder `jgz-kindermishandeling` already", NAME],
    );
    let dir = tempfile::tempdir().unwrap();
    let vault = vault(dir.path(), AGREED);
    for file in &copy {
        let path = vault.protocol_folder().join(&file.path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, &file.bytes).unwrap();
    }
    let all = shelf::protocols_within(Duration::from_secs(300), Some(&vault), &OwnNumbers::new());
    let all: Vec<_> = all.into_iter().filter(|one| one.id().as_str() == ID).collect();
    let sound: Vec<_> = all.iter().filter_map(Offered::protocol).collect();
    assert!(sound.len() == 1 && sound[0].locals().len() == 1, "{all:?}");
    let broken = all.iter().find_map(|one| match one {
        Offered::Broken { problems, .. } => Some(problems),
        Offered::Sound(_) | Offered::Outgrown { .. } => None,
    });
    assert_eq!(broken.map(Vec::len), Some(1), "{all:?}");
}

#[test]
fn a_name_where_a_date_belongs_and_a_date_where_names_belong_are_told_as_what_they_are() {
    let (on, agreed) = ("on: [\"record\"]", "agreed: \"2026-11-16\"");
    let list = ["hier hoort een lijst, er staat \"record\"", "`[\"record\"]`"];
    let date = ["is een datum", "record"];
    let no_date = ["is geen datum", "\"2026-03-09\""];
    let cases = [
        (on, "on: \"record\"", 20, Severity::Error, list, ["a list belongs here", "`[\"record\"]`"]),
        (on, "on: \"2026-11-16\"", 20, Severity::Error, date, ["is a date", "record"]),
        (on, "on: [\"2026-11-16\"]", 20, Severity::Warning, date, ["is a date", "record"]),
        (agreed, "agreed: \"record\"", 5, Severity::Error, no_date, ["is not a date", "\"2026-03-09\""]),
        (
            agreed,
            "agreed: [\"2026-11-16\"]",
            5,
            Severity::Error,
            no_date,
            ["is not a date", "\"2026-03-09\""],
        ),
    ];
    for (right, wrong, line, severity, nl, en) in cases {
        let written = AGREED.replacen(right, wrong, 1);
        assert_ne!(written, AGREED);
        says(&laid(&written).found, line, severity, nl, en);
    }
}

#[test]
fn an_answer_that_other_protocols_share_and_do_not_know_is_told_with_them() {
    let option = |of: &str| {
        let options = format!(
            "    options: [(of: \"{of}\", option: (id: \"via-staff\", label: (nl: \"Via de stafarts\")))],\n"
        );
        AGREED.replacen("    questions: [", &format!("{options}    questions: ["), 1)
    };
    let shared = laid(&option("key-veilig-thuis"));
    assert_eq!(shared.found.len(), 1, "{:?}", shared.found);
    says(
        &shared.found,
        20,
        Severity::Warning,
        ["`vt-advice-asked` geldt ook in `belblad`, `blauwe-plekken`", "`knmg-meldcode`"],
        ["`vt-advice-asked` also counts in `belblad`, `blauwe-plekken`", "`knmg-meldcode`"],
    );
    assert!(!shared.found[0].message(Language::Nl).contains(ID), "not of the protocol itself");
    assert!(load::load(&shared.files).is_ok(), "it holds");
    assert_eq!(told(&laid(&option("key-others")).found), [], "nobody shares that answer");
    let question = AGREED.replacen("need: Optional", "fact: \"interpreter\",\n        need: Optional", 1);
    says(
        &laid(&question).found,
        30,
        Severity::Warning,
        ["`interpreter` geldt ook in", "zonder `fact`"],
        ["`interpreter` also counts in", "without `fact`"],
    );
}
