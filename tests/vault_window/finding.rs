//! Finding one case among many, by keyboard; and how much of a list of ten thousand is drawn.

use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;
use iced::{Element, Program, Task, Theme};
use jiff::civil::date;
use weegwijzer::case::Mode;
use weegwijzer::gui::context::Context;
use weegwijzer::gui::font;
use weegwijzer::gui::screen::start::{self, CaseListing, Kept, PAGE, Start, Strongroom};
use weegwijzer::gui::widget::{focus, keys, surface};
use weegwijzer::locale::{Language, Locale};
use weegwijzer::phonebook::Phonebook;
use weegwijzer::protocol::{Name, bundle};
use weegwijzer::session::Offered;
use weegwijzer::session::own_case::OwnCases;
use weegwijzer::vault::{CaseId, Shelf, Summary};

use super::office::{founded, passphrase, unlock, vault, window};
use crate::support::Desk;

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
            filed: false,
        };
        let _ = vault.cases(Shelf::Real).save(&CaseId::random().unwrap(), &summary, b"x").unwrap();
    }
}

fn texts<P: Program<Theme = Theme> + 'static>(desk: &mut Desk<P>) -> String {
    desk.texts().into_iter().map(|(text, _)| text).collect::<Vec<_>>().join("\n")
}

fn labels(shown: &str, begin: &str) -> Vec<String> {
    shown.lines().filter(|line| line.starts_with(begin)).map(str::to_owned).collect()
}

#[test]
fn cases_are_found_by_words_and_filters_from_the_keyboard() {
    let home = tempfile::tempdir().unwrap();
    let _ = founded(home.path());
    keep(home.path(), 30);
    let mut desk = window(home.path());
    unlock(&mut desk);
    let shown = texts(&mut desk);
    assert_eq!(labels(&shown, "casus ").len(), PAGE, "{shown}");
    assert!(shown.contains("1 tot 20 van 30"), "{shown}");
    assert_eq!(labels(&shown, "casus ")[0], "casus 3", "what is overdue comes first");
    desk.tab_to("start.after");
    desk.press(Named::Enter);
    assert_eq!(labels(&texts(&mut desk), "casus ").len(), 10);
    desk.chord('f', Modifiers::CTRL);
    assert_eq!(desk.focused_id(), Some("start.find".into()));
    desk.type_text("CASUS 12");
    assert_eq!(labels(&texts(&mut desk), "casus "), ["casus 12"]);
    for _ in 0.."CASUS 12".len() {
        desk.press(Named::Backspace);
    }
    desk.tab_to("start.filter");
    desk.type_text("3");
    assert_eq!(labels(&texts(&mut desk), "casus "), ["casus 3"]);
    desk.type_text("5");
    assert_eq!(labels(&texts(&mut desk), "casus "), ["casus 4"]);
    desk.type_text("3");
    desk.tab_to("start.worklist");
    desk.press(Named::Enter);
    let papers: Vec<_> = std::fs::read_dir(home.path().join("papers")).unwrap().collect();
    assert_eq!(papers.len(), 1, "the work list is a paper among the others");
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
    let found = labels(&texts(&mut desk), "casus ");
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

/// So many cases, of which nothing is told apart but their number.
fn cases(count: u32) -> Vec<CaseListing> {
    let kept = (0..count).map(|number| Kept {
        id: CaseId::parse(&format!("{number:032x}")).unwrap(),
        label: format!("blauwe fiets {number}"),
        mode: Mode::Real,
        protocol: Name::from("knmg-meldcode"),
        step: Some(Name::from("talk")),
        review_on: Some(date(2026, 11, 1)),
        changed: date(2026, 11, 20),
        concluded: false,
        filed: false,
        warning: None,
    });
    kept.map(CaseListing::Kept).collect()
}

#[test]
fn of_ten_thousand_cases_no_more_is_laid_out_and_heard_than_of_a_page_of_them() {
    let offered: Vec<Offered> =
        bundle::all().iter().filter_map(|one| one.load().ok()).map(Offered::Sound).collect();
    let [few, most] = [40, 10_000].map(|count| {
        let mut desk = many(cases(count), offered.clone());
        let work = |desk: &mut Desk<_>| (desk.texts().len(), desk.heard().read().len());
        let first = work(&mut desk);
        assert_eq!(labels(&texts(&mut desk), "blauwe fiets ").len(), PAGE);
        desk.tab_to("start.find");
        desk.type_text("fiets");
        assert_eq!(labels(&texts(&mut desk), "blauwe fiets ").len(), PAGE, "all of them are found");
        let all_found = work(&mut desk);
        desk.type_text(&format!(" {}", count - 1));
        assert_eq!(labels(&texts(&mut desk), "blauwe fiets "), [format!("blauwe fiets {}", count - 1)]);
        (first, all_found, work(&mut desk))
    });
    assert!(few.0.0 > PAGE && few.0.1 > PAGE, "{few:?}");
    assert_eq!(few, most, "what is drawn and told does not grow with the number of cases");
}

/// A window with only the start screen in it, and these cases.
fn many(
    cases: Vec<CaseListing>,
    offered: Vec<Offered>,
) -> Desk<impl Program<State = Hall, Message = HallMessage, Theme = Theme> + use<>> {
    let boot = move || Hall {
        start: Start::new(None).with(Strongroom::Open(None)),
        cases: cases.clone(),
        own: OwnCases::default(),
        offered: offered.clone(),
        locale: Locale::new(Language::Nl),
        phonebook: Phonebook::default(),
    };
    let mut application = iced::application(boot, Hall::update, Hall::view).default_font(font::REGULAR);
    for face in font::FACES {
        application = application.font(face);
    }
    Desk::open(application, 1180.0, 780.0)
}

struct Hall {
    start: Start,
    cases: Vec<CaseListing>,
    own: OwnCases,
    offered: Vec<Offered>,
    locale: Locale,
    phonebook: Phonebook,
}

#[derive(Debug, Clone)]
enum HallMessage {
    Tab(bool),
    Start(start::Message),
}

impl Hall {
    fn update(&mut self, message: HallMessage) -> Task<HallMessage> {
        match message {
            HallMessage::Tab(backwards) => focus::step(backwards),
            HallMessage::Start(message) => {
                let _ = self.start.update(message, &self.offered);
                Task::none()
            }
        }
    }

    fn view(&self) -> Element<'_, HallMessage> {
        let context = Context {
            locale: &self.locale,
            today: date(2026, 11, 21),
            now: date(2026, 11, 21).at(9, 0, 0, 0),
            phonebook: &self.phonebook,
            policy: &crate::support::UNGOVERNED,
            papers: &weegwijzer::vault::place::Place::Fine,
        };
        let screen =
            self.start.view(context, (&self.cases, &self.own), &self.offered).map(HallMessage::Start);
        keys::tab(surface::ground(screen), HallMessage::Tab)
    }
}
