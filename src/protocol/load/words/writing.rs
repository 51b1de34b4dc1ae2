//! Mistakes in how a file is written: encoding, characters, quotes, commas, brackets.

use super::super::diagnosis::Words;
use super::super::problem::Problem;
use super::model::model;
use super::{Text, text, words};

/// What to say about this mistake.
pub(in super::super) fn explain(problem: &Problem) -> Words {
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
        | Problem::Braces
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
                    format!("zet `{close}` vóór dit haakje, of haal het weg als er een te veel is"),
                    format!("put `{close}` before this bracket, or remove it if there is one too many"),
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
        Problem::Braces => words(
            text("accolades worden hier niet gebruikt", "braces are not used here"),
            text("dit haakje", "this bracket"),
            text(
                "schrijf `(veld: waarde, ...)` of, voor een lijst, `[..., ...]`",
                "write `(field: value, ...)` or, for a list, `[..., ...]`",
            ),
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

/// What to say at the second place that explains a mistake.
pub(in super::super) fn earlier(problem: &Problem) -> Text {
    match problem {
        Problem::MissingComma => text("voor dit deel", "before this"),
        Problem::FieldTwice { .. } => text("voor het eerst", "for the first time"),
        Problem::AfterTheEnd => text("het laatste haakje", "the last bracket"),
        Problem::QuoteInsideText => text("de tekst begint hier", "the text starts here"),
        _ => text("hier geopend", "opened here"),
    }
}
