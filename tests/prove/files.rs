//! Guarantees as authors write them, and walks as files they can keep.

use weegwijzer::authoring::compare;
use weegwijzer::authoring::prove::{Verdict, account, as_file, decide, prove, warnings};
use weegwijzer::case::{play, walk};
use weegwijzer::locale::Language;
use weegwijzer::protocol::bundle;
use weegwijzer::protocol::load::{Diagnosis, Loaded, SourceFile, load};

fn knmg(from: &str, to: &str) -> Vec<SourceFile> {
    let mut files = bundle::all().iter().find(|bundled| bundled.id() == "knmg-meldcode").unwrap().files();
    let head = files.iter_mut().find(|file| file.local() == "protocol.ron").unwrap();
    let text = String::from_utf8(head.bytes.clone()).unwrap();
    assert!(text.contains(from), "{from}");
    head.bytes = text.replacen(from, to, 1).into_bytes();
    files
}

#[test]
fn the_walk_that_breaks_a_promise_opens_as_a_scenario_that_passes() {
    let reached = r#"when: IsAny("q2-safety", ["acute", "structural", "both"])"#;
    let mut files = knmg(reached, r#"when: IsAny("q2-safety", ["acute", "both"])"#);
    let Loaded { protocol, .. } = load(&files).unwrap();
    let guarantee = protocol.guarantee(&"unsafe-reaches-norm-1".into()).unwrap();
    let Verdict::Refuted(found) = decide(&protocol, guarantee) else { panic!("not refuted") };
    files
        .push(SourceFile::new(format!("knmg-meldcode/scenarios/{}.ron", found.id), as_file(&found).unwrap()));
    let Loaded { protocol, .. } = load(&files).unwrap_or_else(|wrong| panic!("{wrong:?}"));
    let scenario = protocol.scenario(&found.id).unwrap();
    assert_eq!(scenario, &*found);
    let case = play(&protocol, scenario, Language::Nl).unwrap();
    assert_eq!(compare(scenario, &walk(&protocol, case.answers(), scenario.today)), []);
}

#[test]
fn the_account_names_the_promise_the_verdict_and_the_walk() {
    let files = knmg(r#"when: Is("q5-result", "no")"#, r#"when: Is("q5-result", "yes")"#);
    let Loaded { protocol, .. } = load(&files).unwrap();
    let proof = prove(&protocol);
    for (language, verdict) in [(Language::Nl, "weerlegd"), (Language::En, "refuted")] {
        let account = account(&protocol, &proof, language);
        let line = account.lines().find(|line| line.contains("`failed-help-reaches-norm-3`")).unwrap();
        assert!(line.contains(verdict), "{line}");
        assert!(account.contains(r#"Answer("q5-result", "#), "{account}");
        assert!(account.contains("scenarios/breaks-failed-help-reaches-norm-3.ron"), "{account}");
    }
}

#[test]
fn a_finding_is_shown_where_it_stands() {
    let files = knmg("from: 16, below: 18", "from: 18, below: 21");
    let Loaded { protocol, .. } = load(&files).unwrap();
    let found = warnings(&prove(&protocol).findings, &files);
    let [only] = &found[..] else { panic!("{found:?}") };
    let head = files.iter().find(|file| file.local() == "protocol.ron").unwrap();
    let line = String::from_utf8(head.bytes.clone()).unwrap().lines().nth(only.line - 1).unwrap().to_owned();
    assert!(line.contains(r#"id: "age-16-17""#), "{line}");
    assert!(only.render(Language::En).contains("no walk reaches card `age-16-17`"));
}

fn refused(from: &str, to: &str) -> Vec<Diagnosis> {
    load(&knmg(from, to)).expect_err("a mistake")
}

#[test]
fn a_promise_about_something_that_is_not_there_is_refused_with_what_was_meant() {
    let mistakes = [
        (r#"then: Reached("report-norm-1")"#, r#"then: Reached("report-norm-11")"#, "report-norm-1"),
        (r#"Settled("q1-suspicion")"#, r#"Settled("q1-suspicon")"#, "q1-suspicion"),
        (r#"Raised("not-reported")"#, r#"Raised("not-report")"#, "not-reported"),
        (r#"OnPath("acute-danger")"#, r#"OnPath("acute-dangr")"#, "acute-danger"),
        (r#"When(Is("q5-result", "no"))"#, r#"When(Is("q5-result", "noo"))"#, "no"),
    ];
    for (from, to, meant) in mistakes {
        let found = refused(from, to);
        let [only] =
            &found.iter().filter(|found| found.file.ends_with("protocol.ron")).collect::<Vec<_>>()[..]
        else {
            panic!("{to}: {found:?}")
        };
        let help = only.help(Language::En).unwrap_or_default();
        assert!(help.contains(meant), "{to}: {only:?} {help}");
    }
}

#[test]
fn a_promise_written_another_way_is_explained() {
    let found = refused(r#"then: Reached("report-norm-1")"#, r#"then: Reach("report-norm-1")"#);
    assert!(
        found.iter().any(|one| one.help(Language::En).unwrap_or_default().contains("Reached")),
        "{found:?}"
    );
    let found = refused("id: \"unsafe-reaches-norm-1\",", "id: \"norm-1-only-when-unsafe\",");
    assert!(found.iter().any(|one| one.message(Language::En).contains("guarantee")), "{found:?}");
}
