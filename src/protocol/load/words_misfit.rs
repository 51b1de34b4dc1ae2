//! The words for what does not fit in a well-written protocol, in Dutch and English.

use super::super::text::{Language, Text};
use super::diagnosis::Words;
use super::misfit::{Misfit, Sort, Thing};
use super::nearest::Choices;
use super::words_problem::{text, words};

/// What to say about this misfit.
pub(super) fn explain(misfit: &Misfit) -> Words {
    match misfit {
        Misfit::NoHead { .. }
        | Misfit::StrayFile
        | Misfit::StepWithoutFile { .. }
        | Misfit::StepNotListed { .. }
        | Misfit::FileName { .. }
        | Misfit::FolderName { .. } => files(misfit),
        Misfit::Malformed { .. }
        | Misfit::Twice { .. }
        | Misfit::Unknown { .. }
        | Misfit::ElsewhereAsked { .. } => names(misfit),
        Misfit::WrongKind { .. }
        | Misfit::LogInLog
        | Misfit::NoneToChoose { .. }
        | Misfit::EmptyCondition { .. }
        | Misfit::AtLeast { .. }
        | Misfit::EmptyRange { .. }
        | Misfit::NoRange { .. }
        | Misfit::Circle { .. } => conditions(misfit),
        Misfit::GivenDoesNotFit { .. }
        | Misfit::OutsideRange { .. }
        | Misfit::ReasonNotListed { .. }
        | Misfit::NoReason
        | Misfit::Contradiction { .. } => scenarios(misfit),
        _ => texts(misfit),
    }
}

/// The thing with its article, and in the plural sense of "no such".
fn thing(thing: Thing) -> Text {
    match thing {
        Thing::Protocol => text("protocol", "protocol"),
        Thing::Role => text("rol", "role"),
        Thing::Source => text("bron", "source"),
        Thing::Term => text("begrip", "term"),
        Thing::Step => text("stap", "step"),
        Thing::Question => text("vraag", "question"),
        Thing::Field => text("veld", "field"),
        Thing::Choice => text("optie", "option"),
        Thing::Reason => text("reden", "reason"),
        Thing::Fact => text("feit", "fact"),
        Thing::Alert => text("waarschuwing", "alert"),
        Thing::Outcome => text("uitkomst", "outcome"),
        Thing::Action => text("actie", "action"),
        Thing::Card => text("kaart", "card"),
        Thing::Template => text("stuk", "paper"),
        Thing::Scenario => text("scenario", "scenario"),
    }
}

fn sort(sort: Sort) -> &'static str {
    match sort {
        Sort::One => "One",
        Sort::Many => "Many",
        Sort::Text => "Text",
        Sort::Date => "Date",
        Sort::Number => "Number",
        Sort::Judgement => "Judgement",
        Sort::Entries => "Entries",
    }
}

fn sorts(all: &[Sort], or: &str) -> String {
    let names: Vec<_> = all.iter().map(|one| format!("`{}`", sort(*one))).collect();
    match names.split_last() {
        Some((last, first)) if !first.is_empty() => format!("{} {or} {last}", first.join(", ")),
        _ => names.join(", "),
    }
}

fn files(misfit: &Misfit) -> Words {
    match misfit {
        Misfit::NoHead { folder } => words(
            text(
                format!("in de map `{folder}` staat geen `protocol.ron`"),
                format!("the folder `{folder}` has no `protocol.ron`"),
            ),
            text("ontbreekt", "missing"),
            text(
                "maak `protocol.ron` met titel, uitgave, bronnen en de lijst van stappen",
                "write `protocol.ron` with title, edition, sources and the list of steps",
            ),
        ),
        Misfit::StrayFile => words(
            text("dit bestand wordt niet gelezen", "this file is not read"),
            text("staat op een plek zonder betekenis", "stands in a place without meaning"),
            text(
                "zet het in `steps/`, `documents/` of `scenarios/`, of geef het een ander achtervoegsel dan `.ron`",
                "move it to `steps/`, `documents/` or `scenarios/`, or give it another suffix than `.ron`",
            ),
        ),
        Misfit::StepWithoutFile { id, nearest } => words(
            text(format!("de stap `{id}` heeft geen bestand"), format!("the step `{id}` has no file")),
            text(format!("`steps/{id}.ron` bestaat niet"), format!("`steps/{id}.ron` does not exist")),
            nearest.as_ref().map_or_else(
                || {
                    text(
                        format!("maak `steps/{id}.ron`, of haal de stap uit deze lijst"),
                        format!("write `steps/{id}.ron`, or take the step off this list"),
                    )
                },
                |near| text(format!("bedoelde u `{near}`?"), format!("did you mean `{near}`?")),
            ),
        ),
        Misfit::StepNotListed { id } => words(
            text(
                format!("de stap `{id}` staat niet in de lijst `steps` van `protocol.ron`"),
                format!("the step `{id}` is not in the list `steps` of `protocol.ron`"),
            ),
            text("wordt zo nooit getoond", "is never shown this way"),
            text(
                format!("voeg `\"{id}\"` toe aan `steps`, of verwijder dit bestand"),
                format!("add `\"{id}\"` to `steps`, or remove this file"),
            ),
        ),
        Misfit::FileName { thing: what, id, file } => {
            let what = thing(*what);
            words(
                text(
                    format!("{} `{id}` staat in een bestand met een andere naam", what.nl),
                    format!("{} `{id}` stands in a file of another name", what.en),
                ),
                text(format!("het bestand heet `{file}.ron`"), format!("the file is called `{file}.ron`")),
                text(
                    format!("schrijf `id: \"{file}\"`, of noem het bestand `{id}.ron`"),
                    format!("write `id: \"{file}\"`, or call the file `{id}.ron`"),
                ),
            )
        }
        Misfit::FolderName { id, folder } => words(
            text(
                format!("het protocol `{id}` staat in een map met een andere naam"),
                format!("the protocol `{id}` stands in a folder of another name"),
            ),
            text(format!("de map heet `{folder}`"), format!("the folder is called `{folder}`")),
            text(
                format!("schrijf `id: \"{folder}\"`, of noem de map `{id}`"),
                format!("write `id: \"{folder}\"`, or call the folder `{id}`"),
            ),
        ),
        _ => texts(misfit),
    }
}

fn names(misfit: &Misfit) -> Words {
    match misfit {
        Misfit::Malformed { id, proposal, .. } => words(
            text(format!("`{id}` kan geen naam zijn"), format!("`{id}` cannot be a name")),
            text(
                "alleen kleine letters, cijfers en streepjes",
                "lower-case letters, digits and hyphens only",
            ),
            text(format!("schrijf bijvoorbeeld `{proposal}`"), format!("write for example `{proposal}`")),
        ),
        Misfit::Twice { thing: what, id } => {
            let what = thing(*what);
            words(
                text(
                    format!("{} `{id}` staat er twee keer", what.nl),
                    format!("{} `{id}` stands here twice", what.en),
                ),
                text("voor de tweede keer", "for the second time"),
                text("geef een van beide een andere naam", "give one of them another name"),
            )
        }
        Misfit::Unknown { thing: what, found, of, choices } => {
            let what = thing(*what);
            let (of_nl, of_en) = of
                .as_ref()
                .map_or_else(Default::default, |of| (format!(" bij `{of}`"), format!(" at `{of}`")));
            words(
                text(
                    format!("{} `{found}` bestaat niet{of_nl}", what.nl),
                    format!("there is no {} `{found}`{of_en}", what.en),
                ),
                text(format!("onbekend: {}", what.nl), format!("unknown {}", what.en)),
                choices.help().unwrap_or_else(|| none_at_all(&what, of.as_deref())),
            )
        }
        Misfit::ElsewhereAsked { question, step, asked_in } => words(
            text(
                format!("de vraag `{question}` wordt niet in stap `{step}` gesteld"),
                format!("the question `{question}` is not asked in step `{step}`"),
            ),
            text(format!("staat in stap `{asked_in}`"), format!("stands in step `{asked_in}`")),
            text(
                format!("schrijf `step: \"{asked_in}\"`, of kies een vraag uit `{step}`"),
                format!("write `step: \"{asked_in}\"`, or choose a question of `{step}`"),
            ),
        ),
        _ => texts(misfit),
    }
}

fn none_at_all(what: &Text, of: Option<&str>) -> Text {
    of.map_or_else(
        || {
            text(
                format!("dit protocol heeft er geen; voeg {} toe of haal deze verwijzing weg", what.nl),
                format!("this protocol has none; add the {} or remove this reference", what.en),
            )
        },
        |of| {
            text(
                format!("`{of}` heeft er geen; voeg {} toe of haal deze verwijzing weg", what.nl),
                format!("`{of}` has none; add the {} or remove this reference", what.en),
            )
        },
    )
}

fn conditions(misfit: &Misfit) -> Words {
    match misfit {
        Misfit::WrongKind { form, of, is, needs } => {
            let is = sort(*is);
            let (nl, en) = match *form {
                "Is" | "IsAny" if is == "Number" => (
                    "gebruik `Number(of: ..., from: ...)` of `Answered(...)`",
                    "use `Number(of: ..., from: ...)` or `Answered(...)`",
                ),
                "Is" | "IsAny" if is == "Entries" => (
                    "vraag naar een regel: `SomeEntry(\"...\", Is(\"veld\", \"optie\"))`",
                    "ask about an entry: `SomeEntry(\"...\", Is(\"field\", \"option\"))`",
                ),
                "Is" | "IsAny" => (
                    "gebruik `Answered(...)`, of kies een vraag met opties",
                    "use `Answered(...)`, or choose a question with options",
                ),
                "Age" => (
                    "kies de vraag naar de leeftijd of geboortedatum",
                    "choose the question for the age or date of birth",
                ),
                "Due" | "On" => {
                    ("kies een vraag met `answer: Date`", "choose a question with `answer: Date`")
                }
                "SomeEntry" | "EveryEntry" | "Count" => (
                    "kies een vraag met `answer: Entries(...)`, of schrijf de voorwaarde zonder dit eromheen",
                    "choose a question with `answer: Entries(...)`, or write the condition without this around it",
                ),
                _ => ("kies een andere vraag", "choose another question"),
            };
            words(
                text(
                    format!("`{form}` kan niet over `{of}` gaan: het antwoord is van de soort `{is}`"),
                    format!("`{form}` cannot judge `{of}`: its answer is of kind `{is}`"),
                ),
                text(format!("nodig: {}", sorts(needs, "of")), format!("needs {}", sorts(needs, "or"))),
                text(nl, en),
            )
        }
        Misfit::LogInLog => words(
            text(
                "een veld van een lijst kan niet zelf een lijst zijn",
                "a field of a log cannot be a log itself",
            ),
            text("`Entries` in `Entries`", "`Entries` in `Entries`"),
            text(
                "maak er een eigen vraag van, of een veld `Text`",
                "make it a question of its own, or a `Text` field",
            ),
        ),
        Misfit::NoneToChoose { id, of } => {
            let (what, kind) = (
                if *of == Sort::Entries { text("velden", "fields") } else { text("opties", "options") },
                sort(*of),
            );
            words(
                text(format!("`{id}` heeft geen {}", what.nl), format!("`{id}` has no {}", what.en)),
                text("lege lijst", "empty list"),
                text(
                    format!("geef `{kind}` ten minste één: `(id: \"...\", ...)`"),
                    format!("give `{kind}` at least one: `(id: \"...\", ...)`"),
                ),
            )
        }
        Misfit::EmptyCondition { form } => words(
            text(format!("`{form}` zonder delen zegt niets"), format!("`{form}` without parts says nothing")),
            text("lege lijst", "empty list"),
            text("zet er voorwaarden in, of haal het weg", "put conditions in it, or remove it"),
        ),
        Misfit::AtLeast { asked: 0, .. } => words(
            text("`AtLeast(0, ...)` geldt altijd", "`AtLeast(0, ...)` always holds"),
            text("hier hoort 1 of meer", "1 or more belongs here"),
            text("schrijf het aantal dat ten minste moet gelden", "write how many must hold at least"),
        ),
        Misfit::AtLeast { asked, parts } => words(
            text(
                format!("`AtLeast({asked}, ...)` kan nooit gelden: er zijn {parts} delen"),
                format!("`AtLeast({asked}, ...)` can never hold: it has {parts} parts"),
            ),
            text(format!("meer dan {parts}"), format!("more than {parts}")),
            text(
                format!("schrijf hoogstens {parts}, of voeg voorwaarden toe"),
                format!("write {parts} at most, or add conditions"),
            ),
        ),
        Misfit::EmptyRange { form } => words(
            text(
                format!("in dit bereik van `{form}` ligt niets"),
                format!("nothing lies in this range of `{form}`"),
            ),
            text("van deze voorwaarde", "of this condition"),
            text(
                "het laagste (`from`, `min`) moet onder het hoogste (`below`, `max`) liggen",
                "the lowest (`from`, `min`) must lie below the highest (`below`, `max`)",
            ),
        ),
        Misfit::NoRange { form } => words(
            text(
                format!("`{form}` zonder `from` en `below` zegt niets"),
                format!("`{form}` without `from` and `below` says nothing"),
            ),
            text("van deze voorwaarde", "of this condition"),
            text("voeg `from: ...` of `below: ...` toe", "add `from: ...` or `below: ...`"),
        ),
        Misfit::Circle { chain } => {
            let drawn = chain.join(" -> ");
            words(
                text(
                    format!("deze voorwaarden wachten op elkaar: {drawn}"),
                    format!("these conditions wait for each other: {drawn}"),
                ),
                text("deze vraag verschijnt zo nooit", "this question never appears this way"),
                text(
                    "haal een van deze verwijzingen uit haar `when`",
                    "take one of these references out of its `when`",
                ),
            )
        }
        _ => texts(misfit),
    }
}

fn scenarios(misfit: &Misfit) -> Words {
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

fn texts(misfit: &Misfit) -> Words {
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
