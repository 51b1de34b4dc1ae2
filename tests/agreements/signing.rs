//! What a clinician who reviews or signs sees of agreements: what is local in the review list, and how an alert spoke before.

use jiff::civil::date;
use jiff::tz::TimeZone;
use weegwijzer::document::{Matter, compose, plain_text};
use weegwijzer::locale::Language;
use weegwijzer::protocol::load::{Severity, Spot};
use weegwijzer::protocol::{Level, Name, Protocol};

use super::{AGREED, laid, loaded, told};

fn louder(was: &str) -> String {
    let alerts = format!(
        "    alerts: [(of: \"no-talk-no-advice\", level: Danger{was}, because: (nl: \"Zo wil de regio het.\"))],\n"
    );
    AGREED.replacen("    questions: [", &format!("{alerts}    questions: ["), 1)
}

fn paper(protocol: &Protocol, name: &str, language: Language) -> String {
    let matter = Matter { protocol, case: None, today: date(2026, 11, 28), zone: TimeZone::UTC };
    let paper = compose(&matter, protocol.template(&Name::from(name)).unwrap(), language);
    plain_text(&paper).split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_page_to_sign_says_how_an_alert_spoke_before() {
    for was in ["", ", was: Attention"] {
        let laid = laid(&louder(was));
        assert_eq!(told(&laid.found), []);
        let protocol = loaded(&laid);
        let agreed = protocol.locals()[0].agreed();
        let alert = agreed.iter().find(|one| matches!(one.of, Spot::Alert(_))).unwrap();
        assert_eq!(alert.spoke, Some(Level::Attention));
        let nl = paper(&protocol, "local", Language::Nl);
        assert!(nl.contains("Zo wil de regio het. Was: aandacht"), "{nl}");
        let en = paper(&protocol, "local", Language::En);
        assert!(en.contains("Was: attention"), "{en}");
    }
}

#[test]
fn an_alert_that_speaks_otherwise_in_a_new_edition_is_told_at_its_line() {
    let laid = laid(&louder(", was: Hint"));
    let [found] = laid.found.as_slice() else { panic!("{:?}", laid.found) };
    assert_eq!((found.line, found.severity), (20, Severity::Warning));
    for (language, reason, remedy) in [
        (Language::Nl, "heeft in het protocol nu een ander niveau", "nu is het `Attention`"),
        (Language::En, "has another level in the protocol now", "now it is `Attention`"),
    ] {
        assert!(found.message(language).contains(reason), "{}", found.message(language));
        assert!(found.help(language).unwrap().contains(remedy), "{:?}", found.help(language));
    }
    let protocol = loaded(&laid);
    assert_eq!(protocol.locals()[0].agreed().iter().find_map(|one| one.spoke), Some(Level::Attention));
}

#[test]
fn the_list_to_review_marks_what_is_local_and_nothing_else() {
    let protocol = loaded(&laid(&louder("")));
    // The question with another hint, the one that was added, the alert that speaks louder and the line on the card.
    for (language, mark) in [(Language::Nl, "eigen afspraak"), (Language::En, "local agreement")] {
        let review = paper(&protocol, "review", language);
        let marks = review.to_lowercase().matches(&format!("{mark} ")).count();
        assert_eq!(marks, 4, "{review}");
    }
    let without = loaded(&laid(AGREED));
    let review = paper(&without, "review", Language::Nl);
    assert_eq!(review.to_lowercase().matches("eigen afspraak ").count(), 3);
}
