//! Parts of a protocol that do not fit each other: files, names, conditions.

use super::super::diagnosis::Words;
use super::super::misfit::{Misfit, Sort, Thing};
use super::reading::readers;
use super::speaking::{scenarios, texts};
use super::{Text, text, words};

/// What to say about this misfit.
pub(in super::super) fn explain(misfit: &Misfit) -> Words {
    match misfit {
        Misfit::NoHead { .. }
        | Misfit::NotRead { .. }
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
        Misfit::LoneOutcome { .. } | Misfit::OutcomeTwice { .. } | Misfit::FactDiffers { .. } => {
            together(misfit)
        }
        Misfit::GivenDoesNotFit { .. }
        | Misfit::OutsideRange { .. }
        | Misfit::ReasonNotListed { .. }
        | Misfit::NoReason
        | Misfit::Contradiction { .. } => scenarios(misfit),
        Misfit::NotForReader { .. } | Misfit::BlockNotForReader { .. } => readers(misfit),
        _ => texts(misfit),
    }
}

/// The thing; in Dutch with its article.
fn thing(thing: Thing) -> Text {
    match thing {
        Thing::Protocol => text("het protocol", "protocol"),
        Thing::Role => text("de rol", "role"),
        Thing::Source => text("de bron", "source"),
        Thing::Term => text("het begrip", "term"),
        Thing::Step => text("de stap", "step"),
        Thing::Question => text("de vraag", "question"),
        Thing::Field => text("het veld", "field"),
        Thing::Choice => text("de optie", "option"),
        Thing::Reason => text("de reden", "reason"),
        Thing::Fact => text("het feit", "fact"),
        Thing::Alert => text("de waarschuwing", "alert"),
        Thing::Outcome => text("de uitkomst", "outcome"),
        Thing::OneOf => text("de keuze uit uitkomsten", "choice of outcomes"),
        Thing::Action => text("de actie", "action"),
        Thing::Card => text("de kaart", "card"),
        Thing::Guarantee => text("de garantie", "guarantee"),
        Thing::Template => text("het stuk", "paper"),
        Thing::Scenario => text("het scenario", "scenario"),
        Thing::Numbering => text("de nummering", "numbering"),
        Thing::Strip => text("de strook", "strip"),
        Thing::Region => text("de plek op het lichaam", "region of the body"),
    }
}

pub(super) fn sort(sort: Sort) -> &'static str {
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
        Misfit::NotRead { folder, cause } => words(
            text(
                format!("de map `{folder}` kan niet worden gelezen: {cause}"),
                format!("the folder `{folder}` cannot be read: {cause}"),
            ),
            text("niet gelezen", "not read"),
            text(
                "kijk of u de map mag lezen, en of er geen bestand in staat dat veel te groot is",
                "see whether you may read the folder, and whether no file in it is far too large",
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
                    format!("the {} `{id}` stands in a file of another name", what.en),
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
                    format!("the {} `{id}` stands here twice", what.en),
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
                text("onbekend", "unknown"),
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

/// What belongs together and does not fit together.
fn together(misfit: &Misfit) -> Words {
    match misfit {
        Misfit::LoneOutcome { id } => words(
            text(
                format!("de keuze `{id}` gaat over minder dan twee uitkomsten"),
                format!("the choice `{id}` is of fewer than two outcomes"),
            ),
            text("niets om uit te kiezen", "nothing to choose from"),
            text(
                "noem in `outcomes` ten minste twee uitkomsten, of haal deze keuze weg",
                "name at least two outcomes in `outcomes`, or remove this choice",
            ),
        ),
        Misfit::OutcomeTwice { id } => words(
            text(
                format!("`{id}` staat twee keer in deze keuze"),
                format!("`{id}` stands twice in this choice"),
            ),
            text("voor de tweede keer", "for the second time"),
            text("haal er een weg", "remove one"),
        ),
        Misfit::FactDiffers { fact, other } => words(
            text(
                format!("het feit `{fact}` heeft bij `{other}` andere antwoorden"),
                format!("the fact `{fact}` has other answers at `{other}`"),
            ),
            text("zelfde feit, andere antwoorden", "same fact, other answers"),
            text(
                "geef beide vragen dezelfde soort, opties en redenen, of een ander feit",
                "give both questions the same kind, options and reasons, or another fact",
            ),
        ),
        _ => texts(misfit),
    }
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
                "BodyMap" => (
                    "kies een vraag met `One` of `Many`, of haal `shown` weg",
                    "choose a question with `One` or `Many`, or remove `shown`",
                ),
                "Sheet" => (
                    "een blad hoort bij `Entries`, en deelt in naar velden met `One`",
                    "a sheet belongs to `Entries`, and arranges by fields with `One`",
                ),
                "Log" | "Sides" => (
                    "noem een vraag met `answer: Entries(...)`; een andere vraag toont `Answers([...])`",
                    "name a question with `answer: Entries(...)`; `Answers([...])` prints other questions",
                ),
                "by" => {
                    ("kies een veld met `answer: One([...])`", "choose a field with `answer: One([...])`")
                }
                "SomeEntry" | "EveryEntry" | "Count" => (
                    "kies een vraag met `answer: Entries(...)`, of schrijf de voorwaarde zonder dit eromheen",
                    "choose a question with `answer: Entries(...)`, or write the condition without this around it",
                ),
                _ => ("kies een andere vraag", "choose another question"),
            };
            words(
                if matches!(*form, "BodyMap" | "Sheet") {
                    text(
                        format!("`{form}` past niet bij `{of}`: het antwoord is van de soort `{is}`"),
                        format!("`{form}` does not suit `{of}`: its answer is of kind `{is}`"),
                    )
                } else {
                    text(
                        format!("`{form}` kan niet over `{of}` gaan: het antwoord is van de soort `{is}`"),
                        format!("`{form}` cannot judge `{of}`: its answer is of kind `{is}`"),
                    )
                },
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
            text("dit bereik", "this range"),
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
