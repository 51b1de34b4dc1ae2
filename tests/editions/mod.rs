//! A case opens with the edition it was made with, and moves to a newer one only when its clinician says so.

mod alone;
mod colleague;

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use iced::keyboard::{Modifiers, key::Named};
use iced::{Program, Theme};
use weegwijzer::case::{Answer, Event};
use weegwijzer::document::{Matter, compose, plain_text};
use weegwijzer::gui::app::{App, Message, application};
use weegwijzer::gui::environment::{Clock, Environment};
use weegwijzer::gui::screen;
use weegwijzer::gui::screen::practice::{self, Begun, Which};
use weegwijzer::locale::Language;
use weegwijzer::printing::Printers;
use weegwijzer::protocol::{Content, Extent, Protocol, Section, Template, Text, load};
use weegwijzer::vault::{CaseId, Disk, Home, Look, Settings, TextSize, Vault, read_protocol};

use crate::support::Desk;

const OWN: &str = "school-calls";

fn folder(home: &Path) -> PathBuf {
    home.join("protocols").join(OWN)
}

/// The protocol that `protocols/README.md` teaches with, as a user's own.
fn write_own(home: &Path) {
    let readme = concat!(env!("CARGO_MANIFEST_DIR"), "/protocols/README.md");
    let readme = fs::read_to_string(readme).unwrap();
    let blocks = readme.split("```").skip(1).step_by(2).filter(|block| block.starts_with("ron"));
    for block in blocks {
        let mut lines = block.splitn(3, '\n').skip(1);
        let (Some(first), Some(text)) = (lines.next(), lines.next()) else { continue };
        let Some(first) = first.strip_prefix("// school-calls/") else { continue };
        let (local, whole) = match first.strip_suffix(", before the last )") {
            None => (first, text.to_owned()),
            Some(local) => {
                let mut whole = fs::read_to_string(folder(home).join(local)).unwrap();
                whole.insert_str(whole.rfind(')').unwrap(), text);
                (local, whole)
            }
        };
        let file = folder(home).join(local);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, whole).unwrap();
    }
    assert_sound(home);
}

fn assert_sound(home: &Path) {
    let files = read_protocol(&Disk, &folder(home)).unwrap();
    if let Err(found) = load::load(&files) {
        let said: Vec<String> = found.iter().map(|diagnosis| diagnosis.render(Language::En)).collect();
        panic!("{}", said.join("\n"));
    }
}

/// A second edition: one answer is no longer offered, one question is gone, another is new.
fn write_second_edition(home: &Path) {
    let change = |local: &str, changes: &[(&str, &str)]| {
        let file = folder(home).join(local);
        let mut text = fs::read_to_string(&file).unwrap();
        for (from, to) in changes {
            assert!(text.contains(from), "{from} is in {local}");
            text = text.replace(from, to);
        }
        fs::write(file, text).unwrap();
    };
    change(
        "protocol.ron",
        &[
            ("guideline: \"2026\"", "guideline: \"2027\""),
            ("encoding: 1", "encoding: 2"),
            ("Age(of: \"age\", below: 12)", "Is(\"urgent\", \"no\")"),
        ],
    );
    let before = fs::read_to_string(folder(home).join("steps/call.ron")).unwrap();
    let age = before.find("        (\n            id: \"age\"").unwrap();
    let after = before.find("        (\n            id: \"noticed\"").unwrap();
    change(
        "steps/call.ron",
        &[
            (&before[age..after], ""),
            (
                "                (id: \"tired\", label: (nl: \"Moe of hongerig\", en: \"Tired or hungry\")),\n",
                "",
            ),
            (
                "        (\n            id: \"noticed\"",
                "        (
            id: \"class\",
            ask: (nl: \"In welke groep zit het kind?\", en: \"Which class is the child in?\"),
            why: (nl: \"Zo weet u wie u terugbelt.\", en: \"So you know whom to call back.\"),
            from: (source: \"ours\", place: \"2\", evidence: Partly),
            answer: Text(lines: 1),
            need: Optional,
        ),
        (
            id: \"noticed\"",
            ),
        ],
    );
    for scenario in fs::read_dir(folder(home).join("scenarios")).unwrap() {
        fs::remove_file(scenario.unwrap().path()).unwrap();
    }
    for paper in fs::read_dir(folder(home).join("documents")).unwrap() {
        let path = paper.unwrap().path();
        let text = fs::read_to_string(&path).unwrap().replace("\"age\", ", "").replace(", \"age\"", "");
        fs::write(path, text).unwrap();
    }
    assert_sound(home);
}

fn window(home: &Path) -> Desk<impl Program<State = App, Message = Message, Theme = Theme> + use<>> {
    let environment = Environment {
        clock: Clock::Fixed("2026-11-21T14:32:00+01:00[Europe/Amsterdam]".parse().unwrap()),
        vault: Home::at(home).and_then(Vault::open).map(Arc::new),
        fiction: None,
        rest: Duration::ZERO,
        viewer: |_: &Path| -> io::Result<()> { Ok(()) },
        printers: Printers::with_commands(PathBuf::from("no-printing-commands"), Duration::ZERO),
        forget: Duration::ZERO,
        pen: weegwijzer::session::Pen::default(),
        place: weegwijzer::vault::place::look,
        keyring: std::sync::Arc::new(weegwijzer::keyring::Absent),
        language: None,
        places: |_| weegwijzer::vault::place::AtHand::default(),
        policy: Ok(weegwijzer::vault::Policy::default()),
    };
    Desk::open(application(environment), 1180.0, 780.0)
}

/// A practice case, played to its end and kept.
fn keep_a_case(home: &Path) {
    let mut desk = window(home);
    desk.tab_to("start.practise");
    desk.press(Named::Enter);
    let which = Which { protocol: OWN.into(), scenario: "tired-on-monday".into() };
    desk.send(Message::Screen(screen::Message::Practice(practice::Message::BeginPressed(
        which,
        Begun::Played,
    ))));
    desk.chord('s', Modifiers::CTRL);
    desk.press(Named::Enter);
}

fn open_kept(
    desk: &mut Desk<impl Program<State = App, Message = Message, Theme = Theme> + 'static>,
    home: &Path,
) {
    let folder = fs::read_dir(home.join("practice/cases")).unwrap().next().unwrap().unwrap();
    let case = CaseId::parse(&folder.file_name().to_string_lossy()).unwrap();
    desk.tab_to("start.practise");
    desk.press(Named::Enter);
    desk.send(Message::Screen(screen::Message::Practice(practice::Message::CasePressed(case))));
    assert!(desk.state.open_case().is_some());
}

fn shows(
    desk: &mut Desk<impl Program<State = App, Message = Message, Theme = Theme> + 'static>,
    words: &str,
) -> bool {
    desk.texts().iter().any(|(text, _)| text.contains(words))
}

#[test]
fn a_case_opens_with_the_edition_it_was_made_with_and_moves_only_when_asked() {
    let home = tempfile::tempdir().unwrap();
    write_own(home.path());
    keep_a_case(home.path());
    write_second_edition(home.path());

    let mut desk = window(home.path());
    open_kept(&mut desk, home.path());
    let open = desk.state.open_case().unwrap();
    assert_eq!(open.protocol().head.edition.encoding, 1, "the edition it was made with");
    assert!(open.protocol().question(&"age".into()).is_some());
    let old = open.protocol().clone();

    desk.tab_to("walk.edition");
    desk.press(Named::Enter);
    assert_eq!(desk.focused_id(), Some("edition.stay".into()), "the careful answer has the keyboard");
    for words in [
        "Hoe oud is het kind?",
        "8 jaar",
        "Dit wordt niet meer gevraagd.",
        "Moe of hongerig",
        "Dit antwoord wordt niet meer aangeboden.",
        "In welke groep zit het kind?",
    ] {
        assert!(shows(&mut desk, words), "{words}");
    }
    desk.save("edition-nl-light-100");
    desk.press(Named::Escape);
    assert!(Arc::ptr_eq(desk.state.open_case().unwrap().protocol(), &old), "looking moves nothing");

    desk.tab_to("walk.edition");
    desk.press(Named::Enter);
    desk.tab_to("edition.move");
    desk.press(Named::Enter);
    let open = desk.state.open_case().unwrap();
    assert_eq!(open.protocol().head.edition.encoding, 2);
    assert!(open.newer().is_none() && !open.edition_differs());
    let noticed = open.given(open.protocol().question(&"noticed".into()).unwrap());
    assert_eq!(noticed, Some(&Answer::Many(["absent".into()].into())));
    let Some(Event::Moved(moved)) = open.case().journal().lines().last().map(|line| &line.event) else {
        panic!("the move is in the journal");
    };
    assert_eq!((moved.from.encoding, moved.to.encoding), (1, 2));
    let lapsed: Vec<_> = moved.lapsed.iter().map(|gone| gone.said.nl.as_str()).collect();
    assert_eq!(lapsed, ["8 jaar", "Moe of hongerig"]);

    let matter = Matter {
        protocol: open.protocol(),
        case: Some((open.case(), open.walk())),
        today: open.today(),
        zone: jiff::tz::TimeZone::UTC,
    };
    let words = |nl: &str| Text { nl: nl.to_owned(), en: nl.to_owned() };
    let history = Template {
        sections: vec![Section {
            content: vec![Content::History],
            title: words("Verloop"),
            when: None,
            extent: Extent::Short,
            empty: None,
        }],
        ..open.protocol().templates[0].clone()
    };
    let text = plain_text(&compose(&matter, &history, Language::Nl));
    for said in
        ["2026, uitwerking 1 → 2027, uitwerking 2", "Hoe oud is het kind?", "8 jaar", "Moe of hongerig"]
    {
        assert!(text.contains(said), "{said}: {text}");
    }
    desk.chord('r', Modifiers::CTRL);
    desk.tab_to("review.history");
    desk.press(Named::Enter);
    assert!(shows(&mut desk, "van 2026, uitwerking 1 naar 2027, uitwerking 2; 2 antwoorden vervielen"));
    drop(desk);

    let mut desk = window(home.path());
    open_kept(&mut desk, home.path());
    let open = desk.state.open_case().unwrap();
    assert_eq!(open.protocol().head.edition.encoding, 2, "it stays moved");
    assert!(open.newer().is_none());
}

#[test]
fn a_kept_edition_that_was_tampered_with_is_not_used_and_the_case_says_so() {
    let home = tempfile::tempdir().unwrap();
    write_own(home.path());
    keep_a_case(home.path());
    write_second_edition(home.path());
    let editions = home.path().join("editions");
    let kept = fs::read_dir(&editions).unwrap().next().unwrap().unwrap().path();
    let text = fs::read_to_string(&kept).unwrap();
    fs::write(&kept, text.replace("De school belt", "De buurvrouw belt")).unwrap();

    let mut desk = window(home.path());
    open_kept(&mut desk, home.path());
    let open = desk.state.open_case().unwrap();
    assert_eq!(open.protocol().head.edition.encoding, 2, "the one at hand");
    assert!(open.edition_differs());
    assert!(shows(&mut desk, "Deze casus is begonnen met een andere uitgave van dit protocol."));
}

#[test]
fn a_newer_edition_that_is_read_again_is_offered_in_the_open_case() {
    let home = tempfile::tempdir().unwrap();
    write_own(home.path());
    keep_a_case(home.path());
    let mut desk = window(home.path());
    open_kept(&mut desk, home.path());
    assert!(desk.state.open_case().unwrap().newer().is_none());
    desk.tab_to("app.home");
    desk.press(Named::Enter);
    desk.tab_to("read.school-calls");
    desk.press(Named::Enter);
    write_second_edition(home.path());
    desk.tab_to("library.reload");
    desk.press(Named::Enter);
    let open = desk.state.open_case().unwrap();
    assert_eq!(open.protocol().head.edition.encoding, 1);
    assert_eq!(open.newer().map(|newer| newer.head.edition.encoding), Some(2));
}

#[test]
fn photographs() {
    for (name, settings) in [
        ("en-dark-100", Settings { language: Some(Language::En), look: Look::Dark, ..Settings::default() }),
        ("nl-light-200", Settings { text_size: TextSize::try_from(200).unwrap(), ..Settings::default() }),
    ] {
        let home = tempfile::tempdir().unwrap();
        write_own(home.path());
        keep_a_case(home.path());
        write_second_edition(home.path());
        Vault::open(Home::at(home.path()).unwrap()).unwrap().settings().save(&settings).unwrap();
        let mut desk = window(home.path());
        open_kept(&mut desk, home.path());
        desk.save(&format!("edition-notice-{name}"));
        desk.send(Message::Walk(weegwijzer::gui::screen::walk::Message::EditionPressed));
        desk.save(&format!("edition-{name}"));
    }
}

#[test]
fn nothing_takes_the_place_of_112_and_an_own_number_stands_marked_beside_the_published_one() {
    let home = tempfile::tempdir().unwrap();
    let own = [("112", "119"), ("0800-2000", "0900-6666"), ("gp", "123"), ("acute-danger", "456")];
    let numbers =
        own.map(|(published, own)| (published.to_owned(), own.to_owned().try_into().unwrap())).into();
    let settings = Settings { numbers, ..Settings::default() };
    Vault::open(Home::at(home.path()).unwrap()).unwrap().settings().save(&settings).unwrap();
    let marked = "eigen nummer; gepubliceerd: 0800-2000";
    let mut desk = window(home.path());
    desk.press(Named::F2);
    assert!(desk.shows("0900-6666") && desk.shows(marked), "on the sheet for a call: {:?}", desk.texts());
    desk.save("call-own-number-nl-light-100");
    desk.click("Weegwijzer");
    desk.click("Sociale kaart");
    for shown in ["112", "0900-6666", "eigen nummer", "0800-2000", "landelijk nummer"] {
        assert!(desk.shows(shown), "{shown}: {:?}", desk.texts());
    }
    assert!(!desk.shows("119"));
    desk.save("phonebook-own-number-nl-light-100");
    let shelf = weegwijzer::session::shelf::bundled(&settings.numbers);
    for shown in shelf.iter().filter_map(weegwijzer::session::Offered::protocol) {
        let words = format!("{:?}", (&shown.head.cards, &shown.head.outcomes, &shown.steps));
        assert!(!words.contains("\"119\"") && !words.contains(" 119"), "{}", shown.head.id);
        assert!(!words.contains("\"123\"") && !words.contains("\"456\""), "{}", shown.head.id);
        let bare = |text: &str| {
            text.replace("0900-6666 (eigen nummer; gepubliceerd: 0800-2000)", "0800-2000")
                .replace("0900-6666 (own number; published: 0800-2000)", "0800-2000")
                .replace("0900-6666", "0800-2000")
        };
        let published = shown.published();
        let rules = |protocol: &Protocol| {
            format!(
                "{:?}",
                (&protocol.head.cards, &protocol.head.outcomes, &protocol.head.alerts, &protocol.steps)
            )
        };
        assert_eq!(bare(&rules(shown)), rules(published), "{}: no rule is another", shown.head.id);
    }
}

#[test]
fn an_own_telephone_number_shows_everywhere_in_the_window_and_never_on_paper() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = window(home.path());
    desk.press(Named::Enter);
    let hash = desk.state.open_case().unwrap().protocol().hash.clone();
    desk.chord(',', Modifiers::CTRL);
    desk.tab_to("settings.numbers");
    desk.press(Named::Enter);
    desk.tab_to("numbers.own.0800-2000");
    desk.type_text("bel ons");
    assert!(shows(&mut desk, "Dit is geen telefoonnummer"));
    desk.press(Named::Enter);
    assert!(shows(&mut desk, "Dit is geen telefoonnummer"), "what is no number is not kept");
    for _ in 0..7 {
        desk.press(Named::Backspace);
    }
    desk.type_text("030 1234567");
    desk.save("numbers-nl-light-100");
    desk.press(Named::Enter);
    assert_eq!(desk.focused_id(), Some("settings.numbers".into()));

    desk.press(Named::F9);
    assert!(
        desk.shows("030 1234567") && desk.shows("0800-2000"),
        "on the emergency card, beside the public one"
    );
    desk.save("emergency-own-number-nl-light-100");
    desk.press(Named::Escape);
    let open = desk.state.open_case().unwrap();
    assert_eq!(open.protocol().hash, hash, "it is the same edition");
    let hint = |protocol: &Protocol| format!("{:?}", protocol.question(&"acute-danger".into()).unwrap());
    assert!(hint(open.protocol()).contains("030 1234567"), "in the case that is open");
    let case = open.case().clone();

    desk.press(Named::Escape);
    desk.chord('r', Modifiers::CTRL);
    desk.tab_to("review.papers");
    desk.press(Named::Enter);
    desk.save("numbers-papers");
    desk.tab_to("papers.text");
    desk.press(Named::Enter);
    let paper = fs::read_dir(home.path().join("papers")).unwrap().next().unwrap().unwrap().path();
    assert!(!fs::read_to_string(paper).unwrap().contains("030 1234567"));
    assert!(desk.state.open_case().unwrap().case().journal().lines().starts_with(case.journal().lines()));
    drop(desk);

    let mut desk = window(home.path());
    desk.press(Named::F9);
    assert!(desk.shows("030 1234567"), "and at the next start");
}
