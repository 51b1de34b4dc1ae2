//! Papers that ask for more than their reader may see.

use super::super::super::reader::{Holds, Reader};
use super::super::diagnosis::Words;
use super::super::misfit::Misfit;
use super::{Text, text, words};

pub(super) fn readers(misfit: &Misfit) -> Words {
    match misfit {
        Misfit::NotForReader { id, holds, reader, anonymous } => {
            let (who, what) = (whom(*reader), held(*holds));
            let free = free(*anonymous);
            words(
                text(
                    format!(
                        "`{id}` hoort niet op een stuk{} voor {}: het bevat {}",
                        free.nl, who.nl, what.nl
                    ),
                    format!(
                        "`{id}` does not belong on a paper{} for {}: it holds {}",
                        free.en, who.en, what.en
                    ),
                ),
                text("niet voor deze lezer", "not for this reader"),
                match holds {
                    None => text(
                        "haal het hier weg, of schrijf bij de vraag wat het antwoord bevat: `holds: Case`, `Identifying`, `ThirdParty` of `OwnNote`",
                        "remove it here, or write at the question what its answer holds: `holds: Case`, `Identifying`, `ThirdParty` or `OwnNote`",
                    ),
                    Some(_) => text(
                        "haal het hier weg, of kies een andere `reader` voor dit stuk",
                        "remove it here, or choose another `reader` for this paper",
                    ),
                },
            )
        }
        Misfit::BlockNotForReader { form, reader, anonymous } => {
            let (who, free) = (whom(*reader), free(*anonymous));
            words(
                text(
                    format!(
                        "`{form}` hoort niet op een stuk{} voor {}: het toont redenen in eigen woorden",
                        free.nl, who.nl
                    ),
                    format!(
                        "`{form}` does not belong on a paper{} for {}: it shows reasons in own words",
                        free.en, who.en
                    ),
                ),
                text("alleen voor het eigen dossier", "for the own file only"),
                text(
                    "haal het weg, of schrijf `reader: File` zonder `anonymous`",
                    "remove it, or write `reader: File` without `anonymous`",
                ),
            )
        }
        _ => words(text("past niet", "does not fit"), text("hier", "here"), None),
    }
}

fn free(anonymous: bool) -> Text {
    if anonymous { text(" zonder herleidbare gegevens", " free of identifiers") } else { text("", "") }
}

fn whom(reader: Reader) -> Text {
    match reader {
        Reader::File => text("het eigen dossier", "the own file"),
        Reader::Professional => text("een andere professional", "another professional"),
        Reader::VeiligThuis => text("Veilig Thuis", "Veilig Thuis"),
        Reader::Anybody => text("iedereen", "anybody"),
    }
}

fn held(holds: Option<Holds>) -> Text {
    match holds {
        None => text("vrije tekst zonder merk", "free text without a mark"),
        Some(Holds::Case) => text("de zaak zelf", "the case itself"),
        Some(Holds::Identifying) => text("wat naar een persoon leidt", "what leads to a person"),
        Some(Holds::ThirdParty) => text("gegevens van of over een derde", "data from or about a third party"),
        Some(Holds::OwnNote) => {
            text("een eigen overweging van de behandelaar", "a consideration of the clinician's own")
        }
    }
}
