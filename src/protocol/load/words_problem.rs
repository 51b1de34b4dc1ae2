//! The words for mistakes in how a file is written, in Dutch and English.

use super::super::text::{Language, Text};
use super::diagnosis::Words;
use super::problem::{Problem, Sort};

pub(super) fn text(nl: impl Into<String>, en: impl Into<String>) -> Text {
    Text { nl: nl.into(), en: en.into() }
}

pub(super) fn words(message: Text, label: Text, help: impl Into<Option<Text>>) -> Words {
    Words { message, label, help: help.into() }
}

/// What to say about this mistake.
pub(super) fn explain(problem: &Problem) -> Words {
    match problem {
        Problem::Utf16
        | Problem::NotUtf8 { .. }
        | Problem::TooBig { .. }
        | Problem::EmptyFile
        | Problem::OddCharacter(_) => characters(problem),
        Problem::UnclosedComment
        | Problem::UnclosedText
        | Problem::QuoteInsideText
        | Problem::AfterTheEnd
        | Problem::ValueMissing { .. }
        | Problem::TooDeep
        | Problem::UnclosedBracket { .. }
        | Problem::WrongBracket { .. }
        | Problem::UnclosedBefore { .. }
        | Problem::KeyInList
        | Problem::CommaTooMany
        | Problem::ColonTooMany
        | Problem::MissingComma
        | Problem::QuotedKey { .. } => punctuation(problem),
        _ => model(problem),
    }
}

fn characters(problem: &Problem) -> Words {
    let utf8 = || {
        text(
            "bewaar het bestand als UTF-8 (in Kladblok: Opslaan als, codering UTF-8)",
            "save the file as UTF-8 (in Notepad: Save as, encoding UTF-8)",
        )
    };
    match problem {
        Problem::Utf16 => words(
            text("dit bestand is bewaard als UTF-16", "this file was saved as UTF-16"),
            text("hier begint het bestand", "the file starts here"),
            utf8(),
        ),
        Problem::NotUtf8 { byte } => words(
            text(
                format!("byte 0x{byte:02X} is geen UTF-8; het bestand lijkt in een oude codering bewaard"),
                format!("byte 0x{byte:02X} is not UTF-8; the file seems to be saved in an old encoding"),
            ),
            text("hier, vaak een letter met een accent", "here, often a letter with an accent"),
            utf8(),
        ),
        Problem::TooBig { bytes } => words(
            text(
                format!("dit bestand is {} KiB groot; hoogstens 1024 KiB wordt gelezen", bytes / 1024),
                format!("this file is {} KiB; at most 1024 KiB is read", bytes / 1024),
            ),
            text("te groot", "too large"),
            text("verdeel de vragen over meer stappen", "spread the questions over more steps"),
        ),
        Problem::EmptyFile => words(
            text("dit bestand is leeg", "this file is empty"),
            text("hier hoort een waarde tussen haakjes", "a value in brackets belongs here"),
            text(
                "begin met `(id: \"...\", ...)`, of verwijder het bestand",
                "start with `(id: \"...\", ...)`, or remove the file",
            ),
        ),
        Problem::OddCharacter(odd) => odd_character(*odd),
        _ => model(problem),
    }
}

fn odd_character(odd: char) -> Words {
    let code = u32::from(odd);
    let (name_nl, name_en, help) = match odd {
        '\u{201C}' | '\u{201D}' | '\u{201E}' | '\u{AB}' | '\u{BB}' => (
            "een gekruld aanhalingsteken".to_owned(),
            "a curly quotation mark".to_owned(),
            text("gebruik het rechte aanhalingsteken: \"", "use the straight quotation mark: \""),
        ),
        '\'' | '\u{2018}' | '\u{2019}' | '`' => (
            "een enkel aanhalingsteken".to_owned(),
            "a single quotation mark".to_owned(),
            text(
                "zet tekst tussen dubbele rechte aanhalingstekens: \"...\"",
                "put texts in straight double quotation marks: \"...\"",
            ),
        ),
        '\u{A0}' | '\u{202F}' | '\u{2007}' => (
            "een vaste spatie (vaak meegekomen uit een tekstverwerker)".to_owned(),
            "a non-breaking space (often brought along from a word processor)".to_owned(),
            text("vervang hem door een gewone spatie", "replace it by an ordinary space"),
        ),
        '\u{200B}' | '\u{200C}' | '\u{200D}' | '\u{FEFF}' | '\u{AD}' => (
            "een onzichtbaar teken".to_owned(),
            "an invisible character".to_owned(),
            text("verwijder het; typ de regel desnoods opnieuw", "remove it; type the line again if need be"),
        ),
        '=' => (
            "`=`".into(),
            "`=`".into(),
            text("schrijf `:` tussen veld en waarde", "write `:` between field and value"),
        ),
        ';' => {
            ("`;`".into(), "`;`".into(), text("schrijf `,` tussen de delen", "write `,` between the parts"))
        }
        other => (
            format!("`{}`", other.escape_debug()),
            format!("`{}`", other.escape_debug()),
            text(
                "verwijder het, of zet de tekst tussen rechte aanhalingstekens; opmerkingen beginnen met `//`",
                "remove it, or put the text in straight quotation marks; comments start with `//`",
            ),
        ),
    };
    let label = if odd.is_ascii() {
        text("dit teken", "this character")
    } else {
        text(format!("dit teken (U+{code:04X})"), format!("this character (U+{code:04X})"))
    };
    words(
        text(
            format!("{name_nl} kan hier niet staan, buiten een tekst"),
            format!("{name_en} cannot stand here, outside a text"),
        ),
        label,
        help,
    )
}

fn punctuation(problem: &Problem) -> Words {
    match problem {
        Problem::UnclosedComment => words(
            text("deze opmerking wordt nergens gesloten", "this comment is never closed"),
            text("hier geopend", "opened here"),
            text(
                "sluit met `*/`, of gebruik `//` voor één regel",
                "close it with `*/`, or use `//` for a single line",
            ),
        ),
        Problem::UnclosedText => words(
            text("deze tekst wordt niet gesloten", "this text is not closed"),
            text("begint hier en loopt door", "starts here and runs on"),
            text(
                "zet een aanhalingsteken `\"` aan het einde van de tekst",
                "put a quotation mark `\"` at the end of the text",
            ),
        ),
        Problem::QuoteInsideText => words(
            text(
                "de tekst eindigt bij dit aanhalingsteken, maar er volgt nog iets",
                "the text ends at this quotation mark, but more follows",
            ),
            text("eindigt hier", "ends here"),
            text(
                "hoort het teken in de tekst, schrijf dan `\\\"` of enkele aanhalingstekens",
                "if the mark belongs to the text, write `\\\"` or single quotation marks",
            ),
        ),
        Problem::AfterTheEnd => words(
            text("na het laatste haakje staat nog iets", "something follows after the last bracket"),
            text("dit hoort er niet meer bij", "this is outside the file's value"),
            text(
                "verwijder een haakje te veel, of zet dit binnen de haakjes",
                "remove a bracket too many, or move this inside the brackets",
            ),
        ),
        Problem::ValueMissing { found } => words(
            text("hier ontbreekt een waarde", "a value is missing here"),
            if found.is_empty() {
                text("na dit veld", "after this field")
            } else {
                text(format!("in plaats daarvan staat er `{found}`"), format!("found `{found}` instead"))
            },
            text(
                "schrijf een waarde na `:`, of verwijder het veld",
                "write a value after `:`, or remove the field",
            ),
        ),
        Problem::TooDeep => words(
            text("hier zijn te veel haakjes in elkaar geplaatst", "too many brackets are nested here"),
            text("dieper dan 64", "deeper than 64"),
            text(
                "splits de voorwaarde, of maak een tussenvraag",
                "split the condition, or make a question in between",
            ),
        ),
        Problem::UnclosedBracket { open } => words(
            text(format!("`{open}` wordt niet gesloten"), format!("`{open}` is not closed")),
            text("hier geopend", "opened here"),
            text(format!("sluit met `{}`", close_of(open)), format!("close it with `{}`", close_of(open))),
        ),
        Problem::WrongBracket { open, found } => {
            let close = close_of(&open.to_string());
            words(
                text(
                    format!("`{open}` wordt gesloten met `{found}`"),
                    format!("`{open}` is closed with `{found}`"),
                ),
                text(format!("hier hoort `{close}`"), format!("`{close}` belongs here")),
                text(
                    format!("schrijf `{close}`, of sluit eerst de haakjes die ertussen open bleven"),
                    format!("write `{close}`, or first close the brackets left open in between"),
                ),
            )
        }
        Problem::UnclosedBefore { open } => {
            let close = close_of(&open.to_string());
            words(
                text(
                    format!("het haakje `{open}` is hiervoor niet gesloten, of hier ontbreekt een veldnaam"),
                    format!("the bracket `{open}` was not closed before this, or a field name is missing"),
                ),
                text("past niet bij wat ervoor staat", "does not fit what stands before it"),
                text(
                    format!("zet `{close}` vóór dit deel, of schrijf `veld: waarde`"),
                    format!("put `{close}` before this part, or write `field: value`"),
                ),
            )
        }
        Problem::KeyInList => words(
            text("in een lijst staan geen losse velden", "a list cannot hold bare fields"),
            text("dit veld", "this field"),
            text(
                "zet elk deel van de lijst tussen haakjes: `[(id: ..., ...), ...]`",
                "put each part of the list in brackets: `[(id: ..., ...), ...]`",
            ),
        ),
        Problem::CommaTooMany => words(
            text("een komma te veel", "a comma too many"),
            text("deze komma", "this comma"),
            text("verwijder hem", "remove it"),
        ),
        Problem::ColonTooMany => words(
            text("deze `:` volgt niet op een veldnaam", "this `:` does not follow a field name"),
            text("hier", "here"),
            text("schrijf `veld: waarde`", "write `field: value`"),
        ),
        Problem::MissingComma => words(
            text("hier ontbreekt een komma", "a comma is missing here"),
            text("zet hierachter een komma", "put a comma after this"),
            text("schrijf `,` aan het einde van deze waarde", "write `,` at the end of this value"),
        ),
        Problem::QuotedKey { key } => words(
            text("een veldnaam staat zonder aanhalingstekens", "a field name stands without quotation marks"),
            text("deze naam", "this name"),
            text(format!("schrijf `{key}: ...`"), format!("write `{key}: ...`")),
        ),
        _ => model(problem),
    }
}

fn close_of(open: &str) -> &'static str {
    match open {
        "(" => ")",
        "[" => "]",
        _ => "}",
    }
}

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
        "Action" => text("een actie", "an action"),
        "Card" => text("een kaart", "a card"),
        "CardLine" => text("een regel van een kaart", "a line of a card"),
        "Template" => text("een stuk (`documents`)", "a paper (`documents`)"),
        "Section" => text("een deel van een stuk", "a section of a paper"),
        "Content" => text("inhoud van een stuk", "content of a paper"),
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

fn model(problem: &Problem) -> Words {
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
            text("controleer het getal", "check the number"),
        ),
        Problem::WrongLength { form, expected, found } => words(
            text(
                format!("`{form}` heeft hier een ander aantal delen ({found}) dan verwacht"),
                format!("`{form}` has an unexpected number of parts here ({found})"),
            ),
            text(format!("verwacht: {expected}"), format!("expected: {expected}")),
            text(format!("schrijf `{expected}`"), format!("write `{expected}`")),
        ),
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
                "haal de aanhalingstekens weg en kies een van de vaste woorden",
                "remove the quotation marks and choose one of the fixed words",
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
        (_, "level") => "level: Attention".into(),
        (_, "year") => "year: 2023".into(),
        (_, "encoding") => "encoding: 1".into(),
        (_, "title" | "publisher") if of == Some("Source") => format!("{field}: \"...\""),
        (_, "guideline" | "role" | "step" | "of" | "choice") => format!("{field}: \"...\""),
        (_, "alerts") if of == Some("Expectation") => "alerts: Exactly([])".into(),
        (
            _,
            "questions" | "sections" | "content" | "steps" | "roles" | "sources" | "does" | "outcomes"
            | "lines" | "options" | "fields",
        ) => format!("{field}: [...]"),
        (_, "edition" | "expect" | "such") => format!("{field}: (...)"),
        _ => format!("{field}: (nl: \"...\", en: \"...\")"),
    }
}

/// What to say at the second place that explains a mistake.
pub(super) fn earlier(problem: &Problem) -> Text {
    match problem {
        Problem::MissingComma => text("voor dit deel", "before this"),
        Problem::FieldTwice { .. } => text("voor het eerst", "for the first time"),
        Problem::AfterTheEnd => text("het laatste haakje", "the last bracket"),
        Problem::QuoteInsideText => text("de tekst begint hier", "the text starts here"),
        _ => text("hier geopend", "opened here"),
    }
}
