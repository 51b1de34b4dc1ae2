//! What happened is on paper, and what did not is not: a second talk leaves the first one as it is.

use weegwijzer::locale::Language;

use super::room::{holds, protocol, scenario, text};

#[test]
fn a_second_talk_in_youth_health_care_leaves_the_day_and_words_of_the_first() {
    let protocol = protocol("jgz-kindermishandeling");
    let (case, today) = scenario(&protocol, "file-that-grew");
    for document in ["record", "note"] {
        let text = text(&protocol, &case, today, document, Language::Nl);
        holds(
            &text,
            &[
                "Gesprek met de ene ouder, 20 oktober 2026",
                "moeder gaat naar de huisarts",
                "Gesprek met de andere ouder, 22 oktober 2026",
                "vader neemt ontbijt over",
            ],
        );
    }
}
