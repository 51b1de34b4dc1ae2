//! Finding one case among many, by keyboard; and how long a list of ten thousand takes to draw.

use std::time::{Duration, Instant};

use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;
use jiff::civil::date;
use weegwijzer::case::Mode;
use weegwijzer::gui::context::Context;
use weegwijzer::gui::screen::start::{CaseListing, Kept, Offered, PAGE, Start, Strongroom};
use weegwijzer::locale::Locale;
use weegwijzer::protocol::{Language, Name, bundle};
use weegwijzer::vault::{CaseId, Shelf, Summary};

use crate::office::{founded, passphrase, texts, unlock, vault, window};

/// Keeps so many cases, the first of them the last changed.
fn keep(home: &std::path::Path, count: u8) {
    let vault = vault(home, std::sync::Arc::new(weegwijzer::vault::Disk)).unwrap();
    let _ = vault.unlock(&passphrase()).unwrap();
    for number in 0..count {
        let summary = Summary {
            label: format!("casus {number}"),
            protocol: "knmg-meldcode".to_owned(),
            step: Some(if number % 2 == 0 { "talk" } else { "advice" }.to_owned()),
            review_on: (number == 3).then(|| date(2026, 11, 1)),
            changed: "2026-11-20T12:00:00Z".parse().unwrap(),
            concluded: number == 4,
            printed: false,
        };
        let _ = vault.cases(Shelf::Real).save(&CaseId::random().unwrap(), &summary, b"x").unwrap();
    }
}

fn labels(shown: &str) -> Vec<String> {
    shown.lines().filter(|line| line.starts_with("casus ")).map(str::to_owned).collect()
}

#[test]
fn cases_are_found_by_words_and_filters_from_the_keyboard() {
    let home = tempfile::tempdir().unwrap();
    let _ = founded(home.path());
    keep(home.path(), 30);
    let mut desk = window(home.path());
    unlock(&mut desk);
    let shown = texts(&mut desk);
    assert_eq!(labels(&shown).len(), PAGE, "{shown}");
    assert!(shown.contains("1 tot 20 van 30"), "{shown}");
    assert_eq!(labels(&shown)[0], "casus 3", "what is overdue comes first");
    desk.tab_to("start.after");
    desk.press(Named::Enter);
    assert_eq!(labels(&texts(&mut desk)).len(), 10);
    desk.chord('f', Modifiers::CTRL);
    assert_eq!(desk.focused_id(), Some("start.find".into()));
    desk.type_text("CASUS 12");
    assert_eq!(labels(&texts(&mut desk)), ["casus 12"]);
    for _ in 0.."CASUS 12".len() {
        desk.press(Named::Backspace);
    }
    desk.tab_to("start.filter");
    desk.type_text("3");
    assert_eq!(labels(&texts(&mut desk)), ["casus 3"]);
    desk.type_text("4");
    assert_eq!(labels(&texts(&mut desk)), ["casus 4"]);
    desk.chord('f', Modifiers::CTRL);
    desk.type_text("nergens");
    assert!(desk.shows("Geen casus gevonden. Zoek op een ander woord, of kies alle casussen."));
}

#[test]
fn a_step_is_a_word_to_find_by_and_arrows_go_along_the_list() {
    let home = tempfile::tempdir().unwrap();
    let _ = founded(home.path());
    keep(home.path(), 8);
    let mut desk = window(home.path());
    unlock(&mut desk);
    desk.chord('f', Modifiers::CTRL);
    desk.type_text("advies");
    let found = labels(&texts(&mut desk));
    assert_eq!(found.len(), 4, "{found:?}");
    desk.press(Named::Tab);
    desk.press(Named::Tab);
    let first = desk.focused_id();
    desk.press(Named::ArrowDown);
    let second = desk.focused_id();
    assert!(first != second && format!("{second:?}").contains("case."), "{first:?} {second:?}");
    desk.press(Named::ArrowUp);
    assert_eq!(desk.focused_id(), first);
}

#[test]
fn ten_thousand_cases_are_found_and_drawn_in_a_blink() {
    const MANY: u32 = 10_000;
    let cases: Vec<CaseListing> = (0..MANY)
        .map(|number| {
            CaseListing::Kept(Kept {
                id: CaseId::parse(&format!("{number:032x}")).unwrap(),
                label: format!("blauwe fiets {number}"),
                mode: Mode::Real,
                protocol: Name::from("knmg-meldcode"),
                step: Some(Name::from("talk")),
                review_on: (number % 7 == 0).then(|| date(2026, 11, 1)),
                changed: date(2026, 11, 20),
                concluded: number % 3 == 0,
                warning: None,
            })
        })
        .collect();
    let offered: Vec<Offered> =
        bundle::all().iter().filter_map(|one| one.load().ok()).map(Offered::Sound).collect();
    let locale = Locale::new(Language::Nl);
    let context = Context { locale: &locale, today: date(2026, 11, 21) };
    let mut start = Start::new(None).with(Strongroom::Open(None));
    let drawn = |start: &Start| {
        let begun = Instant::now();
        let view = start.view(context, &cases, &offered);
        let taken = begun.elapsed();
        drop(view);
        let begun = Instant::now();
        let first = start.first(context, &cases, &offered);
        (taken, begun.elapsed(), first)
    };
    let (view, _, _) = drawn(&start);
    let typed = weegwijzer::gui::widget::field::Message::Typed("fiets 9999".to_owned());
    let _ = start.update(
        weegwijzer::gui::screen::start::Message::Finding(
            weegwijzer::gui::screen::start::FindingMessage::Typed(typed),
        ),
        &offered,
    );
    let (searching, found, first) = drawn(&start);
    assert_eq!(first, CaseId::parse(&format!("{:032x}", 9_999)));
    println!(
        "10,000 cases, unoptimised: view {view:?}, view while searching {searching:?}, finding {found:?}"
    );
    let most = Duration::from_millis(300);
    assert!(view < most && searching < most && found < most, "{view:?} {searching:?} {found:?}");
}
