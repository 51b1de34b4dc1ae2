//! A protocol whose paper asks for what its reader may not see is refused, with the place and the remedy.

use weegwijzer::locale::Language;
use weegwijzer::protocol::bundle;
use weegwijzer::protocol::load::{Diagnosis, SourceFile, load};

fn broken(file: &str, from: &str, to: &str) -> Vec<Diagnosis> {
    let bundled = bundle::all().iter().find(|bundled| bundled.id() == "knmg-meldcode").unwrap();
    let mut files = bundled.files();
    let path = format!("knmg-meldcode/{file}");
    let one = files.iter_mut().find(|one| one.path == path).unwrap();
    let text = String::from_utf8(one.bytes.to_vec()).unwrap();
    assert!(text.contains(from), "{from} is not in {file}");
    *one = SourceFile::new(path, text.replacen(from, to, 1));
    load(&files).map_or_else(|found| found, |loaded| loaded.remarks)
}

/// File, line, what is under the place, and the message with its help.
fn said(found: &[Diagnosis], language: Language) -> String {
    let [one] = found else { panic!("{found:#?}") };
    format!("{}: {} | {}", one.file, one.message(language), one.help(language).unwrap_or_default())
}

#[test]
fn an_own_consideration_asked_by_name_is_refused_where_it_stands() {
    let found = broken(
        "documents/report.ron",
        r#""q1-suspicion", "q2-safety""#,
        r#""q1-suspicion", "acute-reason", "q2-safety""#,
    );
    assert_eq!(
        said(&found, Language::Nl),
        "knmg-meldcode/documents/report.ron: `acute-reason` hoort niet op een stuk voor Veilig Thuis: het bevat een eigen overweging van de behandelaar | haal het hier weg, of kies een andere `reader` voor dit stuk"
    );
    assert_eq!(
        said(&found, Language::En),
        "knmg-meldcode/documents/report.ron: `acute-reason` does not belong on a paper for Veilig Thuis: it holds a consideration of the clinician's own | remove it here, or choose another `reader` for this paper"
    );
    let one = &found[0];
    assert!(one.render(Language::En).contains("acute-reason"), "{}", one.render(Language::En));
    assert!(one.line == 61 && one.column == 43, "{}:{}", one.line, one.column);
}

#[test]
fn free_text_nobody_marked_is_refused_with_how_to_mark_it() {
    let found = broken(
        "documents/handover-youth.ron",
        r#""injury-description", "explanation"]"#,
        r#""injury-description", "explanation", "other-parent-plan"]"#,
    );
    let text = said(&found, Language::En);
    assert!(
        text.contains("`other-parent-plan` does not belong on a paper for another professional"),
        "{text}"
    );
    assert!(text.contains("holds: Case"), "{text}");
}

#[test]
fn identifying_data_asked_for_an_anonymous_paper_is_refused() {
    let found =
        broken("documents/advice.ron", r#"show: ["what", "by"]"#, r#"show: ["what", "by", "by-whom"]"#);
    let text = said(&found, Language::Nl);
    assert!(
        text.contains("`by-whom` hoort niet op een stuk zonder herleidbare gegevens voor Veilig Thuis"),
        "{text}"
    );
    assert!(text.contains("wat naar een persoon leidt"), "{text}");
}

#[test]
fn third_party_data_asked_for_a_colleague_is_refused() {
    let found = broken(
        "documents/handover-gp.ron",
        r#"Answers(["examination""#,
        r#"Answers(["siblings-safe", "examination""#,
    );
    assert!(said(&found, Language::En).contains("data from or about a third party"), "{found:?}");
}

#[test]
fn reasons_in_own_words_stay_off_papers_for_others() {
    for (from, to) in [
        (r#"content: [Log(of: "informed")]"#, r#"content: [Log(of: "informed"), Deviations]"#),
        // Under a lead it is no less on the paper.
        (r#"content: [Answers(["contradicts"])]"#, r#"content: [Answers(["contradicts"]), Deviations]"#),
    ] {
        let found = broken("documents/report.ron", from, to);
        let text = said(&found, Language::Nl);
        assert!(text.contains("`Deviations` hoort niet op een stuk voor Veilig Thuis"), "{text}");
        assert!(text.contains("`reader: File` zonder `anonymous`"), "{text}");
    }
}

#[test]
fn a_block_that_names_what_is_not_there_is_told_with_what_was_meant() {
    for (file, from, to, help) in [
        (
            "documents/advice.ron",
            r#"show: ["what", "by"]"#,
            r#"show: ["waht", "by"]"#,
            "did you mean `what`?",
        ),
        (
            "documents/report.ron",
            r#"Log(of: "informed")"#,
            r#"Log(of: "informed", by: "reaction")"#,
            "choose a field with `answer: One([...])`",
        ),
        ("documents/weighing.ron", r#"rows: "whose""#, r#"rows: "whos""#, "did you mean `whose`?"),
        (
            "documents/report.ron",
            r#"Log(of: "informed")"#,
            r#"Log(of: "own-care")"#,
            "`Answers([...])` prints other questions",
        ),
        ("documents/talk.ron", "reader: File", "reader: Files", "did you mean `File`?"),
        ("documents/talk.ron", "    reader: File,\n", "", "add: `reader: File`"),
        (
            "documents/talk.ron",
            "Age(of: \"age\", below: 12)",
            "Age(of: \"agee\", below: 12)",
            "did you mean `age`?",
        ),
    ] {
        let found = broken(file, from, to);
        assert!(!found.is_empty(), "{to} was accepted");
        let helps: Vec<_> = found.iter().filter_map(|one| one.help(Language::En)).collect();
        assert!(helps.iter().any(|found| found.contains(help)), "{to}: {helps:?}");
    }
}

#[test]
fn dates_below_a_lead_are_dates_of_the_paper_too() {
    let bundled = bundle::all().iter().find(|bundled| bundled.id() == "knmg-meldcode").unwrap();
    let told = |blocks: &str| {
        let mut files = bundled.files();
        let report = files.iter_mut().find(|file| file.path == "knmg-meldcode/documents/report.ron").unwrap();
        let text = String::from_utf8(report.bytes.to_vec()).unwrap();
        let from = r#"content: [Answers(["contradicts"])]"#;
        assert!(text.contains(from));
        *report = SourceFile::new(report.path.clone(), text.replacen(from, blocks, 1));
        let protocol = load(&files).unwrap_or_else(|found| panic!("{found:#?}")).protocol;
        protocol.templates.iter().find(|template| template.id.as_str() == "report").unwrap().tells_dates()
    };
    assert!(!told(r#"content: [Answers(["contradicts"])]"#));
    assert!(told(r#"content: [Answers(["contradicts"]), Dates]"#));
}
