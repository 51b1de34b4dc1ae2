//! Every kind of change in alerts, outcomes, cards, roles, terms, sources and papers has its line.

use weegwijzer::locale::Language;

use super::edition::{BASE, HEAD, OBSERVE, QUIET, RECORD, assert_told, between, edition, files, told};

#[test]
fn where_an_outcome_leads_is_told() {
    let to = |id: &str| {
        format!("leads_to: \"{id}\",\n            from: (source: \"guide\", place: \"3\", evidence: Partly)")
    };
    let from = "from: (source: \"guide\", place: \"3\", evidence: Partly)";
    let (police, court) = (to("police"), to("court"));
    assert_told(
        &[(HEAD, from, &police)],
        &["Uitkomst `report` (Melden)", "  leidt nu naar `police`"],
        &["Outcome `report` (Report)", "  now leads to `police`"],
    );
    let (one, other) = (edition(BASE, &[(HEAD, from, &police)]), edition(BASE, &[(HEAD, from, &court)]));
    assert_eq!(between(&one, &other, Language::En)[1], "  now leads to `court` instead of `police`");
    assert_eq!(between(&other, &edition(BASE, &[]), Language::En)[1], "  no longer leads to `court`");
}

#[test]
fn actions_of_an_outcome_are_told() {
    let lines = told(&[(HEAD, "due: Now", "due: On(\"last-seen\")")], Language::En);
    assert_eq!(lines[1], "  action `call`: due: at once -> on the date of `last-seen`");
    let call = "(id: \"call\", what: (nl: \"Bel vandaag.\", en: \"Call today.\"), due: Now),";
    let lines = told(&[(HEAD, call, "")], Language::En);
    assert_eq!(lines[1], "  action `call`: removed: \"Call today.\"");
    let whom = |kinds: &str| format!("due: Now, whom: [{kinds}]");
    let lines = told(&[(HEAD, "due: Now", &whom("Leck, VeiligThuis"))], Language::En);
    assert_eq!(lines[1], "  action `call`: whom to call added: Veilig Thuis, LECK");
}

#[test]
fn evidence_and_source_of_a_rule_are_told() {
    assert_told(
        &[(HEAD, "place: \"3\", evidence: Partly", "place: \"3\", evidence: Verified")],
        &["Uitkomst `report` (Melden)", "  zekerheid: deels gelezen -> gelezen"],
        &["Outcome `report` (Report)", "  evidence: read in part -> read"],
    );
    let lines =
        told(&[(HEAD, "place: \"3\", evidence: Partly", "place: \"3.2\", evidence: Partly")], Language::En);
    assert_eq!(lines[1], "  source: guide, 3 -> guide, 3.2");
}

#[test]
fn alerts_that_come_go_or_change_are_told() {
    assert_told(
        &[(HEAD, "level: Attention", "level: Danger")],
        &["Waarschuwing `nobody-heard` (Er is nog niemand gehoord.)", "  niveau: let op -> gevaar"],
        &["Alert `nobody-heard` (Nobody has been heard yet.)", "  level: attention -> danger"],
    );
    let lines =
        told(&[(HEAD, "step: \"talk\",\n            question: \"persons\"", "step: \"talk\"")], Language::En);
    assert_eq!(lines[1], "  mended at: `talk`, `persons` -> `talk`");
    let base = files(BASE, &[]);
    let head =
        String::from_utf8(base.iter().find(|file| file.local() == HEAD).unwrap().bytes.clone()).unwrap();
    let (start, end) = (
        head.find("        (\n            id: \"nobody-heard\"").unwrap(),
        head.find("        (\n            id: \"danger-now\"").unwrap(),
    );
    let without =
        [(HEAD, &head[start..end], ""), (QUIET, "Resolve(\"nobody-heard\", \"Het kind is gehoord.\"),", "")];
    let (whole, fewer) = (edition(BASE, &[]), edition(BASE, &without));
    assert_eq!(
        between(&whole, &fewer, Language::En)[..2],
        ["Alert `nobody-heard` (Nobody has been heard yet.)", "  removed"]
    );
    assert_eq!(
        between(&fewer, &whole, Language::Nl)[..2],
        ["Waarschuwing `nobody-heard` (Er is nog niemand gehoord.)", "  toegevoegd"]
    );
}

#[test]
fn choices_of_outcomes_are_told() {
    let cards = "    cards: [";
    let other = "            id: \"report\",\n";
    let second = "            id: \"watch\",\n            when: Is(\"danger\", \"no\"),\n            \
                  title: (nl: \"Volgen\", en: \"Watch\"),\n            says: (nl: \"Volgen.\", en: \"Watching.\"),\n            \
                  from: (source: \"guide\", place: \"3\", evidence: Partly),\n        ),\n        (\n";
    let both = format!("{second}{other}");
    let with = |meant: &str| {
        let one_of = format!(
            "    one_of: [(id: \"way\", outcomes: [\"report\", \"watch\"], meant: {meant})],\n{cards}"
        );
        edition(BASE, &[(HEAD, other, &both), (HEAD, cards, &one_of)])
    };
    let (loose, strict) = (with("AtMostOne"), with("ExactlyOne(once: Answered(\"danger\"))"));
    assert_eq!(
        between(&loose, &strict, Language::Nl)[..2],
        [
            "Keuze uit uitkomsten `way`",
            "  wat bedoeld is: AtMostOne -> ExactlyOne(once: Answered(\"danger\"))"
        ]
    );
}

#[test]
fn cards_are_told_line_by_line() {
    assert_told(
        &[(HEAD, "call: \"112\"", "call: \"0800-2000\"")],
        &["Kaart `emergency` (Acuut gevaar)", "  regel 1: telefoonnummer: 112 -> 0800-2000"],
        &["Card `emergency` (Acute danger)", "  line 1: phone number: 112 -> 0800-2000"],
    );
    let line = "                (\n                    say: (nl: \"Bel de politie.\"";
    let above = format!(
        "                (\n                    say: (nl: \"Ga weg.\", en: \"Get away.\"),\n                    \
         from: (source: \"guide\", place: \"1\", evidence: Verified),\n                ),\n{line}"
    );
    let lines = told(&[(HEAD, line, &above)], Language::En);
    assert_eq!(lines[..2], ["Card `emergency` (Acute danger)", "  line 1: added: \"Get away.\""]);
    assert_eq!(lines.len(), 3, "the line below did not change: {lines:?}");
}

#[test]
fn roles_terms_and_sources_are_told() {
    let lines = told(&[(HEAD, "en: \"Nurse\"", "en: \"Ward nurse\"")], Language::En);
    assert_eq!(
        lines[..2],
        ["Role `nurse` (Ward nurse)", "  label reworded (en): \"Nurse\" -> \"Ward nurse\""]
    );
    let lines = told(&[(HEAD, "en: \"That nobody is in danger.\"", "en: \"No danger.\"")], Language::En);
    assert_eq!(
        lines[..2],
        [
            "Term `safety` (safety)",
            "  meaning reworded (en): \"That nobody is in danger.\" -> \"No danger.\""
        ]
    );
    assert_told(
        &[(HEAD, "year: 2023", "year: 2026")],
        &["Bron `guide`", "  jaar: 2023 -> 2026"],
        &["Source `guide`", "  year: 2023 -> 2026"],
    );
}

#[test]
fn papers_are_told_section_by_section() {
    assert_told(
        &[(
            RECORD,
            "content: [Outcomes, Deviations, Provenance]",
            "content: [Outcomes, History, Provenance]",
        )],
        &["Stuk `record` (Verslag)", "  onderdeel 2: inhoud: Deviations -> History"],
        &["Paper `record` (Record)", "  section 2: content: Deviations -> History"],
    );
    // What such a paper cannot hold goes with it.
    let without = [
        (RECORD, ", Answers([\"persons\", \"after\"])", ""),
        (RECORD, "content: [Outcomes, Deviations, Provenance]", "content: [Outcomes, Provenance]"),
    ];
    let with = |edit| told(&[&[(RECORD, "sections: [", edit)], &without[..]].concat(), Language::En);
    let lines = with("anonymous: true,\n    sections: [");
    assert_eq!(lines[1], "  free of identifiers: no -> yes");
    let lines = with(
        "setting: OnePage,\n    before: [(when: Answered(\"danger\"), say: (nl: \"Eerst dit.\", en: \"This first.\"))],\n    sections: [",
    );
    assert_eq!(lines[1], "  setting: usual -> on one page, up to 4 rows a list and 20 words a text");
    assert_eq!(lines[2], "  what is needed first added: Answered(\"danger\"): \"This first.\"");
    let reader = (RECORD, "reader: File", "reader: Professional");
    let lines = told(&[&[reader], &without[..]].concat(), Language::En);
    assert_eq!(lines[1], "  who may see it: the own file -> another professional");
    let lines =
        told(&[(RECORD, "Answers([\"persons\", \"after\"])", "Answers([\"persons\"])")], Language::En);
    assert_eq!(lines[1], "  section 1: content: Answers([\"persons\", \"after\"]) -> Answers([\"persons\"])");
}

#[test]
fn guarantees_are_told() {
    let with = |claim: &str| {
        format!(
            "    guarantees: [(id: \"heard\", says: (nl: \"Ieder is gehoord.\", en: \"Everybody is heard.\"), \
             holds: If(given: When(Is(\"danger\", \"no\")), then: {claim}))],\n    cards: ["
        )
    };
    let (asked, settled) = (with("OnPath(\"persons\")"), with("Settled(\"persons\")"));
    assert_told(
        &[(HEAD, "    cards: [", &asked)],
        &["Garantie `heard` (Ieder is gehoord.)", "  toegevoegd"],
        &["Guarantee `heard` (Everybody is heard.)", "  added"],
    );
    let [one, other] = [asked, settled].map(|head| edition(BASE, &[(HEAD, "    cards: [", &head)]));
    assert_eq!(
        between(&one, &other, Language::En)[1],
        "  what always holds: If(given: When(Is(\"danger\", \"no\")), then: OnPath(\"persons\")) -> \
         If(given: When(Is(\"danger\", \"no\")), then: Settled(\"persons\"))"
    );
}

/// How a protocol is shown changes what a clinician sees.
#[test]
fn layouts_strips_and_numberings_are_told() {
    let strip = |label: &str, later: &str| {
        format!(
            "strips: [(id: \"main\", title: (nl: \"Hoofdzaak\", en: \"Main\"), items: [(question: \"danger\", \
             label: (nl: \"Gevaar\", en: \"{label}\"), later: [{later}])])],\n    alerts: ["
        )
    };
    let (old, new) = (strip("Danger", ""), strip("Safety", "\"no\""));
    let old = edition(BASE, &[(HEAD, "alerts: [", &old)]);
    let new = edition(BASE, &[(HEAD, "alerts: [", &new)]);
    let lines = between(&old, &new, Language::En);
    assert_eq!(
        lines[1..3],
        [
            "  strip `main`, question `danger`: label reworded (en): \"Danger\" -> \"Safety\"",
            "  strip `main`, question `danger`: means still to be done added: `no`",
        ]
    );
    let shown = "shown: BodyMap([(\"injury\", [\"ear\"])]),\n            answer: Many([";
    let lines = told(&[(OBSERVE, "answer: Many([", shown)], Language::En);
    assert_eq!(lines[1], "  question `signs`: layout added: BodyMap(injury: ear)");
    let lines = told(&[(HEAD, "    alerts: [", "    emergency: \"danger\",\n    alerts: [")], Language::Nl);
    assert_eq!(lines[1], "  vraag naar acuut gevaar toegevoegd: `danger`");
    let lines = told(&[(HEAD, "    alerts: [", "    rank: Leading,\n    alerts: [")], Language::En);
    assert_eq!(lines[1], "  rank: beside the others -> a new case begins with it");
}
