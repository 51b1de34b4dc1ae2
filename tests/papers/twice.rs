//! What can happen twice is a log: a second contact leaves the day and the words of the first, and a single question that
//! asks for a day or tells of a contact says here why it cannot happen again.

use std::collections::BTreeSet;

use weegwijzer::locale::Language;
use weegwijzer::protocol::{Condition, Due, Kind, Name, Protocol, Question, Tense};

use super::room::{holds, protocol, protocols, scenario, text};

/// Of a scenario with two rows on two days: what stands on each of these papers.
const TWICE: [(&str, &str, &[&str], &[&str]); 13] = [
    (
        "kindcheck",
        "father-drinks-doubt-cleared",
        &["record", "note"],
        &[
            "17-11: collega-arts",
            "Bel Veilig Thuis zonder namen",
            "20-11: medewerker van Veilig Thuis",
            "Maak met beide ouders",
        ],
    ),
    (
        "kindcheck",
        "psychiatrist-takes-over",
        &["record", "note"],
        &[
            "20-11: overgenomen door crisisdienst van de ggz",
            "gaf het over aan zijn behandelaar",
            "21-11: overgenomen door",
            "Huisbezoek op 22 november",
        ],
    ),
    (
        "knmg-meldcode",
        "letter-to-the-father",
        &["record", "note"],
        &[
            "14-11: melding gedaan",
            "belt moeder zondag",
            "16-11: melding gedaan",
            "De aanvulling gaat bij de eerste melding",
        ],
    ),
    (
        "knmg-meldcode",
        "letter-to-the-father",
        &["report"],
        &["14-11", "belt moeder zondag", "16-11", "De aanvulling gaat bij de eerste melding"],
    ),
    (
        "knmg-meldcode",
        "letter-to-the-father",
        &["record"],
        &[
            "17-11: nog niets gehoord van Veilig Thuis",
            "18-11: Veilig Thuis koppelde terug",
            "De eerste beoordeling is klaar",
        ],
    ),
    (
        "blauwe-plekken",
        "cheek-of-a-baby",
        &["record", "note"],
        &["17-11: ", "morgen naar de kinderarts", "18-11: ", "Stolling is normaal"],
    ),
    (
        "blauwe-plekken",
        "cheek-of-a-baby",
        &["record", "note"],
        &["17-11: Veilig Thuis", "bel na de uitslag", "18-11: Veilig Thuis", "samen met de kinderarts"],
    ),
    (
        "blauwe-plekken",
        "cheek-of-a-baby",
        &["record", "note", "discussion"],
        &["17-11: ", "Van top tot teen bekeken", "18-11: ", "geen nieuwe plekken"],
    ),
    (
        "dossier-en-inzage",
        "advice-then-transfer",
        &["record", "note"],
        &["16-11: ", "nog eens om toestemming", "19-11: ", "wat de wondzorg nodig heeft"],
    ),
    (
        "dossier-en-inzage",
        "moves-with-consent",
        &["record", "note"],
        &["20-11: ", "Volledig dossier", "21-11: ", "Een brief die later kwam"],
    ),
    (
        "seksueel-misbruik",
        "infection-found",
        &["record", "note"],
        &[
            "12-11: vertrouwensarts",
            "Wacht op de tweede uitslag",
            "16-11: vertrouwensarts",
            "spreek ouders daarna",
        ],
    ),
    (
        "seksueel-misbruik",
        "trichomonas",
        &["record", "note"],
        &[
            "9-11: contact met het CSG",
            "Zij bellen terug",
            "10-11: contact met het CSG",
            "Consult op donderdag",
        ],
    ),
    (
        "informatieverzoek",
        "vt-by-letter",
        &["record", "note"],
        &[
            "20-11 geantwoord",
            "De drie feiten, per brief",
            "21-11 geantwoord",
            "De datum van het laatste consult",
        ],
    ),
];

#[test]
fn a_second_contact_leaves_the_day_and_words_of_the_first() {
    for (id, played, documents, parts) in TWICE {
        let protocol = protocol(id);
        let (case, today) = scenario(&protocol, played);
        for document in documents {
            let text = text(&protocol, &case, today, document, Language::Nl);
            holds(&text, parts);
        }
    }
}

#[test]
fn a_second_call_and_a_second_letter_leave_the_first_after_a_report() {
    let protocol = protocol("lesa-samenwerking");
    let (case, today) = scenario(&protocol, "two-task-lists");
    for document in ["record", "note"] {
        let text = text(&protocol, &case, today, document, Language::Nl);
        holds(&text, &["10-11: ", "terugbellen na een week", "17-11: ", "contactpersoon gebeld"]);
    }
    let (case, today) = scenario(&protocol, "two-who-knew-him");
    let text = text(&protocol, &case, today, "record", Language::Nl);
    holds(
        &text,
        &[
            "10-11: brief verstuurd",
            "het verzoek om mee te kijken",
            "12-11: brief verstuurd",
            "met de bron erbij",
        ],
    );
}

/// Why a question that could happen again is none: the earlier answer is not lost, or there is none.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum Once {
    /// It says whether, which a second time does not change; the days and words stand in this log.
    WhetherBeside(&'static str),
    /// It says whether, which a second time does not change; the days and words stand in the log of this protocol, to
    /// which its outcomes lead.
    WhetherBefore(&'static str),
    /// What is ticked adds up.
    AddsUp,
    /// A state of things that holds until the next, which the history keeps.
    State,
    /// What stands on a paper that is being made, and is kept with that paper.
    Draft,
    /// The day of the judgement beside it, whose earlier ones the history keeps with their days.
    DayOfJudgement,
    /// A day in the future, by which something has to be done.
    Deadline,
}

/// What could happen again by the words of the rule below, and why it is no log all the same.
const ONCE: [(&str, &str, Once); 31] = [
    ("belblad", "vt-asked", Once::WhetherBeside("consultations")),
    ("bijzondere-vormen", "honour-vt", Once::WhetherBefore("knmg-meldcode")),
    ("bijzondere-vormen", "fgm-vt", Once::WhetherBefore("knmg-meldcode")),
    ("bijzondere-vormen", "kmdf-vt-doctor", Once::WhetherBefore("knmg-meldcode")),
    ("bijzondere-vormen", "aht-advice", Once::AddsUp),
    ("bijzondere-vormen", "elder-expert", Once::AddsUp),
    ("bijzondere-vormen", "bb-rvdk", Once::WhetherBefore("knmg-meldcode")),
    ("blauwe-plekken", "refusal-told", Once::State),
    ("blauwe-plekken", "vt-advice", Once::WhetherBeside("vt-advice-said")),
    ("dossier-en-inzage", "last-change", Once::State),
    ("dossier-en-inzage", "vt-advice", Once::WhetherBeside("vt-advice-what")),
    ("informatieverzoek", "consent-when", Once::State),
    ("informatieverzoek", "refusal-told", Once::State),
    ("jgz-kindermishandeling", "key-veilig-thuis", Once::WhetherBeside("consultations")),
    ("kindcheck", "where-done", Once::State),
    ("knmg-meldcode", "colleague-asked", Once::WhetherBeside("consultations")),
    ("knmg-meldcode", "vt-asked", Once::WhetherBeside("consultations")),
    ("knmg-meldcode", "refusal-told", Once::State),
    ("knmg-meldcode", "time-limit", Once::Deadline),
    ("lesa-samenwerking", "reported", Once::WhetherBeside("vt-heard")),
    ("lesa-samenwerking", "vt-asked", Once::WhetherBefore("knmg-meldcode")),
    ("lesa-samenwerking", "vt-tasks", Once::AddsUp),
    ("lesa-samenwerking", "advice-question", Once::Draft),
    ("lesa-samenwerking", "letter-seen", Once::Draft),
    ("lesa-samenwerking", "evaluated-on", Once::DayOfJudgement),
    // The last possible contact: it holds until there is a later one.
    ("seksueel-misbruik", "contact-day", Once::State),
    ("seksueel-misbruik", "csg-called", Once::WhetherBeside("csg-agreed")),
    ("seksueel-misbruik", "refusal-told", Once::State),
    ("spoed-signalering", "refusal-told", Once::State),
    ("spoed-signalering", "parent-vt", Once::WhetherBefore("knmg-meldcode")),
    ("spoed-signalering", "vt-advice", Once::WhetherBefore("knmg-meldcode")),
];

#[test]
fn what_could_happen_twice_is_a_log_or_says_why_it_happens_once() {
    let (mut unexplained, mut used) = (Vec::new(), BTreeSet::new());
    for protocol in protocols() {
        for (_, question) in
            protocol.questions().filter(|(_, question)| could_happen_again(&protocol, question))
        {
            let place = (protocol.head.id.as_str(), question.id.as_str());
            match ONCE.iter().find(|(protocol, question, _)| (*protocol, *question) == place) {
                None => {
                    unexplained.push(format!("{}/{}: {}", place.0, place.1, question.ask.get(Language::Nl)));
                }
                Some((id, question, why)) => {
                    let _ = used.insert((*id, *question));
                    if !is_so(&protocol, place.1, *why) {
                        unexplained.push(format!("{id}/{question}: {why:?} is not so"));
                    }
                }
            }
        }
    }
    assert!(unexplained.is_empty(), "make it a log, or say why it happens once:\n{}", unexplained.join("\n"));
    let stale: Vec<_> = ONCE.iter().filter(|(id, question, _)| !used.contains(&(*id, *question))).collect();
    assert!(stale.is_empty(), "nothing of these could happen again: {stale:?}");
}

/// What can be seen of a reason in the protocol itself.
fn is_so(protocol: &Protocol, question: &str, why: Once) -> bool {
    let question = protocol.question(&question.into()).unwrap();
    let dated = |protocol: &Protocol, log: &Question| {
        let days = log.answer.fields().iter().any(|field| matches!(field.answer, Kind::Date));
        days && protocol.question(&log.id).is_some()
    };
    match why {
        Once::WhetherBeside(log) => {
            matches!(question.answer, Kind::One(_))
                && protocol.question(&log.into()).is_some_and(|log| dated(protocol, log))
        }
        Once::WhetherBefore(other) => {
            let mut leads = protocol.head.outcomes.iter().filter_map(|outcome| outcome.leads_to.as_ref());
            matches!(question.answer, Kind::One(_)) && leads.any(|to| to.as_str() == other)
        }
        Once::AddsUp => matches!(question.answer, Kind::Many(_)),
        Once::DayOfJudgement => question.when.as_ref().is_some_and(|when| {
            rests_on(when, &|id: &Name| {
                protocol
                    .question(id)
                    .is_some_and(|of| of.moment && matches!(of.answer, Kind::Judgement { .. }))
            })
        }),
        Once::State | Once::Draft | Once::Deadline => true,
    }
}

/// Whether a question that can hold one answer asks for something that could happen again on another day: it asks for
/// a day that no action waits for, it names who is contacted, or it holds the words that go with such a contact. A
/// judgement is of its moment, and the history keeps the earlier ones with their days.
fn could_happen_again(protocol: &Protocol, question: &Question) -> bool {
    let named = |question: &Question| {
        let ask = question.ask.get(Language::Nl);
        ["Veilig Thuis", "ertrouwensarts", "Centrum Seksueel Geweld", "advies", "brief"]
            .iter()
            .any(|who| ask.contains(who))
    };
    let contact = |id: &Name| {
        protocol.question(id).is_some_and(|question| {
            let single = !matches!(question.answer, Kind::Entries { .. } | Kind::Judgement { .. });
            single && (named(question) || question.tense == Some(Tense::Done))
        })
    };
    match &question.answer {
        Kind::Entries { .. } | Kind::Judgement { .. } => false,
        Kind::Date => !ahead(protocol, &question.id),
        Kind::Text { .. } => {
            named(question) || question.when.as_ref().is_some_and(|when| rests_on(when, &contact))
        }
        _ => named(question),
    }
}

/// A day that an action waits for.
fn ahead(protocol: &Protocol, day: &Name) -> bool {
    let mut actions = protocol.head.outcomes.iter().flat_map(|outcome| &outcome.actions);
    actions.any(|action| matches!(&action.due, Due::On(on) if on == day))
}

fn rests_on(condition: &Condition, what: &impl Fn(&Name) -> bool) -> bool {
    condition.subjects().any(what) || condition.children().any(|(_, part)| rests_on(part, what))
}
