//! Mistakes in what a form or field of the model takes.

use super::super::diagnosis::Words;
use super::super::forms::Family;
use super::super::problem::{Problem, Sort};
use super::{Text, text, words};
use crate::locale::Language;

/// What an author calls a part of the model.
fn part_name(of: Option<&str>) -> Text {
    match of.unwrap_or_default() {
        "Head" => text("`protocol.ron`", "`protocol.ron`"),
        "Edition" => text("`edition`", "`edition`"),
        "Text" => text("een tekst", "a text"),
        "Question" => text("een vraag", "a question"),
        "Choice" => text("een optie of reden", "an option or reason"),
        "Kind" => text("een soort antwoord", "a kind of answer"),
        "Condition" => text("een voorwaarde", "a condition"),
        "Citation" => text("een bronverwijzing (`from`)", "a citation (`from`)"),
        "Source" => text("een bron", "a source"),
        "Step" => text("een stap", "a step"),
        "Term" => text("een begrip", "a term"),
        "Alert" => text("een waarschuwing (`alerts`)", "an alert"),
        "Outcome" => text("een uitkomst", "an outcome"),
        "OneOf" => text("een keuze uit uitkomsten (`one_of`)", "a choice of outcomes (`one_of`)"),
        "Meant" => text("wat bedoeld is (`meant`)", "what is meant (`meant`)"),
        "Action" => text("een actie", "an action"),
        "Card" => text("een kaart", "a card"),
        "CardLine" => text("een regel van een kaart", "a line of a card"),
        "Guarantee" => text("een garantie (`guarantees`)", "a guarantee (`guarantees`)"),
        "Statement" => text("een bewering (`holds`)", "a statement (`holds`)"),
        "Claim" => text("een bewering", "a claim"),
        "Template" => text("een stuk (`documents`)", "a paper (`documents`)"),
        "Section" => text("een deel van een stuk", "a section of a paper"),
        "Content" => text("inhoud van een stuk", "content of a paper"),
        "Before" => text("wat eerst nodig is (`before`)", "what is needed first (`before`)"),
        "Side" => text("een kant van `Sides`", "a side of `Sides`"),
        "Reader" => text("een lezer (`reader`)", "a reader (`reader`)"),
        "Holds" => text("een merk (`holds`)", "a mark (`holds`)"),
        "Extent" => text("een omvang (`extent`)", "an extent (`extent`)"),
        "Setting" => text("een opmaak (`setting`)", "a setting (`setting`)"),
        "State" => text("wat zegt of iets er is (`state`)", "what says whether something is there (`state`)"),
        "Layout" => text("een opmaak (`layout`)", "a layout (`layout`)"),
        "Evidence" => text("een mate van zekerheid (`evidence`)", "a degree of certainty (`evidence`)"),
        "Status" => text("een status", "a status"),
        "Review" => text("een beoordeling (`review`)", "a review"),
        "Level" => text("een niveau (`level`)", "a level"),
        "Need" => text("een keuze voor `need`", "a choice for `need`"),
        "Voice" => text("een soort uitspraak (`voice`)", "a kind of statement (`voice`)"),
        "Shown" => text("een vorm voor `shown`", "a form of `shown`"),
        "Rank" => text("een rang (`rank`)", "a rank"),
        "Numbering" => text("een nummering (`numberings`)", "a numbering"),
        "Strip" => text("een strook (`strips`)", "a strip"),
        "StripItem" => text("een vraag in een strook", "a question of a strip"),
        "Reasons" => text("een vorm voor `not_done`", "a form of `not_done`"),
        "Due" => text("een termijn (`due`)", "a term (`due`)"),
        "Alerts" => text("een verwachting van waarschuwingen", "an expectation of alerts"),
        "Scenario" => text("een scenario", "a scenario"),
        "Expectation" => text("`expect`", "`expect`"),
        "Given" => text("een gegeven antwoord", "a given answer"),
        "Move" => text("een handeling (`does`)", "a move (`does`)"),
        "" => text("dit deel", "this part"),
        other => text(format!("`{other}`"), format!("`{other}`")),
    }
}

fn whose(id: Option<&String>) -> Text {
    id.map_or_else(|| text("", ""), |id| text(format!(" (bij `{id}`)"), format!(" (at `{id}`)")))
}

pub(super) fn model(problem: &Problem) -> Words {
    match problem {
        Problem::UnknownField { found, of, choices } => {
            let part = part_name(of.as_deref());
            words(
                text(
                    format!("{} heeft geen veld `{found}`", part.nl),
                    format!("{} has no field `{found}`", part.en),
                ),
                text("onbekend veld", "unknown field"),
                choices.help(),
            )
        }
        Problem::UnknownForm { found, of, choices } => {
            let part = part_name(of.as_deref());
            words(
                text(
                    format!("`{found}` is niet bekend als {}", part.nl),
                    format!("`{found}` is not known as {}", part.en),
                ),
                text("onbekend", "unknown"),
                choices.help(),
            )
        }
        Problem::MissingField { field, of, id } => {
            let (part, whose) = (part_name(of.as_deref()), whose(id.as_ref()));
            let example = example(of.as_deref(), field);
            words(
                text(
                    format!("{}{} mist het veld `{field}`", part.nl, whose.nl),
                    format!("{}{} lacks the field `{field}`", part.en, whose.en),
                ),
                text(format!("hier ontbreekt `{field}`"), format!("`{field}` is missing here")),
                text(format!("voeg toe: `{example}`"), format!("add: `{example}`")),
            )
        }
        Problem::FieldTwice { field, id } => {
            let whose = whose(id.as_ref());
            words(
                text(
                    format!("het veld `{field}` staat er twee keer{}", whose.nl),
                    format!("the field `{field}` stands here twice{}", whose.en),
                ),
                text("voor de tweede keer", "for the second time"),
                text("houd er één", "keep one of them"),
            )
        }
        Problem::MissingTranslation { language, other } => missing_translation(*language, other),
        Problem::OneLanguage { found } => words(
            text("deze tekst heeft Nederlands en Engels nodig", "this text needs Dutch and English"),
            text("nu één taal", "one language now"),
            text(
                format!("schrijf `(nl: {found}, en: \"...\")`"),
                format!("write `(nl: {found}, en: \"...\")`"),
            ),
        ),
        Problem::BadDate { found } => words(
            text(format!("{found} is geen datum"), format!("{found} is not a date")),
            text("hier hoort een datum", "a date belongs here"),
            text("schrijf jaar, maand en dag: \"2026-03-09\"", "write year, month and day: \"2026-03-09\""),
        ),
        Problem::BadEscape => words(
            text("`\\` heeft in een tekst een eigen betekenis", "`\\` has a meaning of its own in a text"),
            text("niet begrepen", "not understood"),
            text(
                "schrijf `\\\\` voor een schuine streep, `\\\"` voor een aanhalingsteken, `\\n` voor een nieuwe regel",
                "write `\\\\` for a backslash, `\\\"` for a quotation mark, `\\n` for a new line",
            ),
        ),
        Problem::NumberTooLarge => words(
            text("dit getal past hier niet", "this number does not fit here"),
            text("te groot, of onder nul", "too large, or below zero"),
            text("schrijf een kleiner getal, nul of hoger", "write a smaller number, zero or above"),
        ),
        Problem::WrittenOtherwise { form, written } => words(
            text(
                format!("`{form}` moet anders geschreven worden"),
                format!("`{form}` must be written another way"),
            ),
            text("past niet", "does not fit"),
            text(format!("schrijf `{written}`"), format!("write `{}`", written.replace("` of `", "` or `"))),
        ),
        Problem::FormNeeded { family } => {
            let what = match family {
                Family::Kind => text("een soort antwoord", "a kind of answer"),
                Family::Condition => text("een voorwaarde", "a condition"),
                Family::Reasons => text("een vorm voor redenen", "a form for reasons"),
                Family::Due => text("een termijn", "a term"),
                Family::Given => text("een handeling of antwoord", "a move or an answer"),
                Family::Content => text("een blok inhoud", "a block of content"),
                Family::Alerts => text("een verwachting", "an expectation"),
                Family::Review => text("een beoordeling", "a review"),
                Family::Shown => text("een vorm voor `shown`", "a form of `shown`"),
                Family::Statement | Family::Claim => text("een bewering", "a claim"),
                Family::Meant => text("wat bedoeld is", "what is meant"),
            };
            let usual = family.usual();
            words(
                text(format!("hier hoort {}", what.nl), format!("{} belongs here", what.en)),
                text("iets anders", "something else"),
                text(
                    format!("schrijf bijvoorbeeld `{usual}`"),
                    format!("write for example `{}`", usual.replace("` of `", "` or `")),
                ),
            )
        }
        Problem::WrongSort { expected, found } => wrong_sort(*expected, found),
        Problem::Other { says } => words(
            text(format!("niet begrepen: {says}"), format!("not understood: {says}")),
            text("hier", "here"),
            text(
                "vergelijk met dezelfde plek in een ander protocol",
                "compare with the same place in another protocol",
            ),
        ),
        _ => words(text("niet begrepen", "not understood"), text("hier", "here"), None),
    }
}

fn missing_translation(language: Language, other: &str) -> Words {
    let tag = language.tag();
    let (nl, en) = match language {
        Language::Nl => ("het Nederlands", "Dutch"),
        Language::En => ("het Engels", "English"),
    };
    let short: String = if other.chars().count() > 40 {
        other.chars().take(40).chain(['…']).collect()
    } else {
        other.to_owned()
    };
    words(
        text(format!("deze tekst mist {nl}"), format!("this text lacks {en}")),
        text(format!("`{tag}` ontbreekt"), format!("`{tag}` is missing")),
        text(
            format!("voeg toe: `{tag}: \"...\"` (vertaling van \"{short}\")"),
            format!("add: `{tag}: \"...\"` (translation of \"{short}\")"),
        ),
    )
}

fn wrong_sort(expected: Sort, found: &str) -> Words {
    let (what, help) = match expected {
        Sort::Text => (
            text("een tekst of naam tussen aanhalingstekens", "a text or name in quotation marks"),
            text(
                format!("schrijf \"{}\"", found.trim_matches('"')),
                format!("write \"{}\"", found.trim_matches('"')),
            ),
        ),
        Sort::Number => (
            text("een heel getal", "a whole number"),
            text(
                "schrijf het getal zonder aanhalingstekens, punten of komma's",
                "write the number without quotation marks, points or commas",
            ),
        ),
        Sort::List => (
            text("een lijst", "a list"),
            text(
                format!("zet het tussen `[` en `]`: `[{found}]`"),
                format!("put it between `[` and `]`: `[{found}]`"),
            ),
        ),
        Sort::Group => (
            text("een deel tussen haakjes", "a part in brackets"),
            text("schrijf `(veld: waarde, ...)`", "write `(field: value, ...)`"),
        ),
        Sort::Word => (
            text("een vast woord zonder aanhalingstekens", "a fixed word without quotation marks"),
            text(
                format!("haal de aanhalingstekens weg: `{}`", found.trim_matches('"')),
                format!("remove the quotation marks: `{}`", found.trim_matches('"')),
            ),
        ),
        Sort::YesNo => (
            text("`true` of `false`", "`true` or `false`"),
            text("schrijf `true` (ja) of `false` (nee)", "write `true` (yes) or `false` (no)"),
        ),
    };
    words(
        text(
            format!("hier hoort {}, er staat {found}", what.nl),
            format!("{} belongs here, found {found}", what.en),
        ),
        text("van een andere soort", "of another sort"),
        help,
    )
}

/// How a missing field could look.
fn example(of: Option<&str>, field: &str) -> String {
    match (of, field) {
        (_, "id") => "id: \"korte-naam\"".into(),
        (Some("Citation"), "source") => "source: \"id-of-source\"".into(),
        (_, "place") => "place: \"stap 3\"".into(),
        (_, "evidence") => "evidence: Verified".into(),
        (_, "from") => "from: (source: \"...\", place: \"...\", evidence: Verified)".into(),
        (_, "when") => "when: Is(\"question\", \"option\")".into(),
        (_, "answer") => "answer: Text()".into(),
        (_, "checked" | "review_by" | "today" | "on") => format!("{field}: \"2026-03-09\""),
        (_, "status") => "status: Current".into(),
        (_, "review") => "review: NotYet".into(),
        (_, "reader") => "reader: File".into(),
        (Some("Room"), "lines") => "lines: 2".into(),
        (_, "level") => "level: Attention".into(),
        (_, "year") => "year: 2023".into(),
        (_, "encoding") => "encoding: 1".into(),
        (_, "title" | "publisher") if of == Some("Source") => format!("{field}: \"...\""),
        (_, "guideline" | "role" | "step" | "of" | "choice" | "rows") => format!("{field}: \"...\""),
        (_, "alerts") if of == Some("Expectation") => "alerts: Exactly([])".into(),
        (
            _,
            "questions" | "sections" | "content" | "steps" | "roles" | "sources" | "does" | "outcomes"
            | "lines" | "options" | "fields" | "show",
        ) => format!("{field}: [...]"),
        (_, "meant") => "meant: AtMostOne".into(),
        (_, "once") => "once: Answered(\"question\")".into(),
        (Some("Guarantee"), "holds") => "holds: Always(Not(Raised(\"alert\")))".into(),
        (_, "given" | "then") => format!("{field}: Reached(\"outcome\")"),
        (_, "edition" | "expect" | "such") => format!("{field}: (...)"),
        _ => format!("{field}: (nl: \"...\", en: \"...\")"),
    }
}
