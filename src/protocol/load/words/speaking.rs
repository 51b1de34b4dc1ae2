//! Scenarios that do not fit their protocol, and texts that say too little or too much.

use super::super::diagnosis::Words;
use super::super::misfit::{Misfit, Sort};
use super::super::nearest::Choices;
use super::fitting::sort;
use super::{Text, text, words};
use crate::locale::Language;

pub(super) fn scenarios(misfit: &Misfit) -> Words {
    match misfit {
        Misfit::GivenDoesNotFit { of, is, found } => {
            let (kind, example) = (sort(*is), given_example(*is));
            words(
                text(
                    format!("`{found}` past niet bij `{of}`: die vraagt om `{kind}`"),
                    format!("`{found}` does not fit `{of}`, which asks for `{kind}`"),
                ),
                text("van een andere soort", "of another kind"),
                text(format!("schrijf `{example}`"), format!("write `{example}`")),
            )
        }
        Misfit::OutsideRange { number, min, max } => {
            let low = min.map_or_else(String::new, |min| min.to_string());
            let high = max.map_or_else(String::new, |max| max.to_string());
            words(
                text(
                    format!("{number} valt buiten wat de vraag aanneemt"),
                    format!("{number} lies outside what the question accepts"),
                ),
                text(format!("aangenomen: {low}..{high}"), format!("accepted: {low}..{high}")),
                text(
                    "kies een getal daarbinnen, of verruim `min` en `max` van de vraag",
                    "choose a number within, or widen `min` and `max` of the question",
                ),
            )
        }
        Misfit::ReasonNotListed { of, choices } => words(
            text(
                format!("bij `{of}` tellen alleen de genoemde redenen"),
                format!("only the listed reasons count at `{of}`"),
            ),
            text("zonder zo'n reden", "without such a reason"),
            Choices { nearest: None, known: choices.known.clone() }.help().map(|list| {
                text(
                    format!("voeg `because: \"...\"` toe; {}", list.nl),
                    format!("add `because: \"...\"`; {}", list.en),
                )
            }),
        ),
        Misfit::NoReason => words(
            text("hier ontbreekt een reden in woorden", "a reason in words is missing here"),
            text("zonder reden", "without a reason"),
            text("schrijf waarom; het komt in het dossier", "write why; it goes into the record"),
        ),
        Misfit::Contradiction { id } => words(
            text(
                format!("`{id}` wordt wel én niet verwacht"),
                format!("`{id}` is both expected and not expected"),
            ),
            text("ook genoemd onder `raised`", "also named under `raised`"),
            text("houd er één van beide", "keep one of the two"),
        ),
        _ => texts(misfit),
    }
}

fn given_example(sort: Sort) -> &'static str {
    match sort {
        Sort::One => "One(\"option\")",
        Sort::Many => "Many([\"option\"])",
        Sort::Text => "Text(\"...\")",
        Sort::Date => "Date(\"2026-03-09\")",
        Sort::Number => "Number(4)",
        Sort::Judgement => "Judgement(choice: \"option\", because: \"...\")",
        Sort::Entries => "Entries([[(\"field\", Text(\"...\"))]])",
    }
}

fn language(language: Language) -> Text {
    match language {
        Language::Nl => text("Nederlandse", "Dutch"),
        Language::En => text("Engelse", "English"),
    }
}

pub(super) fn texts(misfit: &Misfit) -> Words {
    match misfit {
        Misfit::NoWhy { id } => words(
            text(
                format!("de vraag `{id}` zegt niet waarom ze gesteld wordt"),
                format!("the question `{id}` does not say why it is asked"),
            ),
            text("`why` ontbreekt", "`why` is missing"),
            text("voeg toe: `why: (nl: \"...\", en: \"...\")`", "add: `why: (nl: \"...\", en: \"...\")`"),
        ),
        Misfit::NoSource { id } => words(
            text(
                format!("de vraag `{id}` noemt haar bron niet"),
                format!("the question `{id}` does not name its source"),
            ),
            text("`from` ontbreekt", "`from` is missing"),
            text(
                "voeg toe: `from: (source: \"...\", place: \"...\", evidence: Verified)`",
                "add: `from: (source: \"...\", place: \"...\", evidence: Verified)`",
            ),
        ),
        Misfit::EmptyText { language: of } => {
            let of = language(*of);
            words(
                text(format!("de {} tekst is leeg", of.nl), format!("the {} text is empty", of.en)),
                text("geen woorden", "no words"),
                text(
                    "schrijf de tekst, of laat het hele veld weg als het mag ontbreken",
                    "write the text, or leave out the whole field where it is optional",
                ),
            )
        }
        Misfit::Placeholder { found, choices } => words(
            text(format!("`{found}` staat hier nergens voor"), format!("`{found}` stands for nothing here")),
            text("wordt niet ingevuld", "is not filled in"),
            choices.help().unwrap_or_else(|| {
                text("schrijf de tekst zonder accolades", "write the text without braces")
            }),
        ),
        Misfit::PlaceholderLost { found, language: of } => {
            let of = language(*of);
            words(
                text(
                    format!("de {} tekst gebruikt `{found}` niet, de andere wel", of.nl),
                    format!("the {} text does not use `{found}`, the other one does", of.en),
                ),
                text(format!("zonder `{found}`"), format!("without `{found}`")),
                text(
                    format!("zet `{found}` ook hier in de zin"),
                    format!("put `{found}` into this sentence as well"),
                ),
            )
        }
        Misfit::DateOrder => words(
            text("`review_by` ligt voor `checked`", "`review_by` lies before `checked`"),
            text("eerder dan de laatste controle", "earlier than the last check"),
            text("kies een dag na `checked`", "choose a day after `checked`"),
        ),
        Misfit::EmptyBlock => words(
            text("dit blok noemt geen vragen", "this block names no questions"),
            text("lege lijst", "empty list"),
            text("noem vragen, of haal het blok weg", "name questions, or remove the block"),
        ),
        Misfit::NothingShown { form } => words(
            text(format!("in `{form}` staat hier niets"), format!("there is nothing in `{form}` here")),
            text("leeg", "empty"),
            if *form == "strips" {
                text(
                    "noem vragen: `(question: \"...\", label: ...)`, of haal de strook weg",
                    "name questions: `(question: \"...\", label: ...)`, or remove the strip",
                )
            } else {
                text(
                    "noem plekken: `(\"optie\", [\"ear\"])`, of haal `shown` weg",
                    "name regions: `(\"option\", [\"ear\"])`, or remove `shown`",
                )
            },
        ),
        Misfit::LongSentence { words: count } => words(
            text(
                format!("een zin van {count} woorden is moeilijk te volgen"),
                format!("a sentence of {count} words is hard to follow"),
            ),
            text("lange zin", "long sentence"),
            text(
                "deel hem op; tot 30 woorden leest iedereen vlot",
                "split it; up to 30 words everybody reads with ease",
            ),
        ),
        Misfit::SameInBoth => words(
            text("beide talen zeggen precies hetzelfde", "both languages say the very same"),
            text("gelijk aan `nl`", "the same as `nl`"),
            text("vertaal een van beide", "translate one of them"),
        ),
        Misfit::Exclamation => words(
            text(
                "een uitroepteken past niet bij de rustige toon",
                "an exclamation mark does not suit the calm tone",
            ),
            text("uitroepteken", "exclamation mark"),
            text("gebruik een punt", "use a full stop"),
        ),
        Misfit::NoEmergencyCard => words(
            text(
                "dit protocol heeft geen kaart voor acuut gevaar",
                "this protocol has no card for acute danger",
            ),
            text("geen kaart `emergency`", "no card `emergency`"),
            text("voeg een kaart toe met `id: \"emergency\"`", "add a card with `id: \"emergency\"`"),
        ),
        _ => words(text("past niet", "does not fit"), text("hier", "here"), None),
    }
}
