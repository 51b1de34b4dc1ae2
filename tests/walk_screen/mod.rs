//! The walk screen, driven by keyboard and looked at.

mod nested;
mod offered;
mod pane;
mod shown;
mod still;

use std::sync::LazyLock;

use iced::keyboard::{Modifiers, key::Named};
use iced::{Element, Program, Task, Theme};
use iced_test::selector::id;
use weegwijzer::case::{self, Answer, Mode, play};
use weegwijzer::gui::context::Context;
use weegwijzer::gui::screen::walk::{Action, Message, Place, Walk};
use weegwijzer::gui::widget::{focus, keys, surface};
use weegwijzer::gui::{font, theme};
use weegwijzer::locale::{Language, Locale};
use weegwijzer::phonebook::Phonebook;
use weegwijzer::protocol::bundle;
use weegwijzer::session::{Moment, OpenCase};
use weegwijzer::vault::Layout;

use crate::support::Desk;

/// Nobody is called here.
static NOBODY: LazyLock<Phonebook> = LazyLock::new(Phonebook::default);

struct Host {
    open: OpenCase,
    walk: Walk,
    locale: Locale,
    mode: theme::Mode,
    zoom: f32,
}

#[derive(Debug, Clone)]
enum Event {
    Walk(Message),
    Tab(bool),
}

fn moment() -> Moment {
    Moment { now: "2026-11-21T10:00:00Z".parse().unwrap(), today: "2026-11-21".parse().unwrap() }
}

impl Host {
    fn update(&mut self, event: Event) -> Task<Event> {
        match event {
            Event::Tab(backwards) => focus::step(backwards),
            Event::Walk(message) => match self.walk.update(message, &mut self.open, moment()) {
                Action::Run(task) | Action::Recorded(task) => task.map(Event::Walk),
                Action::Refused(refusal) => panic!("refused: {refusal}"),
                Action::None
                | Action::Typing
                | Action::Review
                | Action::Contact
                | Action::Edition
                | Action::WalkIn(_) => Task::none(),
            },
        }
    }

    fn view(&self) -> Element<'_, Event> {
        let context = Context {
            locale: &self.locale,
            today: moment().today,
            now: moment().today.at(9, 0, 0, 0),
            phonebook: &NOBODY,
            policy: &crate::support::UNGOVERNED,
            papers: &weegwijzer::vault::place::Place::Fine,
        };
        let page = surface::ground(self.walk.view(&self.open, context).map(Event::Walk));
        keys::tab(page, Event::Tab)
    }
}

fn desk(
    language: Language,
    mode: theme::Mode,
    zoom: f32,
    layout: Layout,
) -> Desk<impl Program<State = Host, Message = Event, Theme = Theme>> {
    desk_with("knmg-meldcode", None, language, mode, zoom, layout)
}

/// The screen with an empty case, or with a scenario played to its end.
fn desk_with(
    protocol: &'static str,
    scenario: Option<&'static str>,
    language: Language,
    mode: theme::Mode,
    zoom: f32,
    layout: Layout,
) -> Desk<impl Program<State = Host, Message = Event, Theme = Theme>> {
    let boot = move || {
        let protocol = bundle::get(&protocol.into()).expect("the bundled protocol loads");
        let open = match scenario {
            None => {
                let role = protocol.head.roles[0].id.clone();
                OpenCase::begin(protocol, "blauwe fiets", role, Mode::Practice, moment()).unwrap()
            }
            Some(scenario) => {
                let scenario = protocol.scenario(&scenario.into()).expect("a bundled scenario").clone();
                let case = play(&protocol, &scenario, language).unwrap();
                OpenCase::new(protocol, case, scenario.today)
            }
        };
        let walk = Walk::new(&open, layout);
        (open, walk)
    };
    desk_of(boot, language, mode, zoom)
}

/// The screen with this case, where it is.
fn desk_of(
    case: impl Fn() -> (OpenCase, Walk) + 'static,
    language: Language,
    mode: theme::Mode,
    zoom: f32,
) -> Desk<impl Program<State = Host, Message = Event, Theme = Theme>> {
    let boot = move || {
        let (open, walk) = case();
        let task = walk.focus(&open);
        (Host { open, walk, locale: Locale::new(language), mode, zoom }, task)
    };
    let mut application = iced::application(boot, Host::update, Host::view)
        .title("Weegwijzer")
        .theme(|host: &Host| host.mode.theme())
        .scale_factor(|host: &Host| host.zoom)
        .default_font(font::REGULAR);
    for face in font::FACES {
        application = application.font(face);
    }
    Desk::open(application, 1280.0, 800.0)
}

#[test]
fn a_signal_is_noted_by_keyboard_and_told_as_a_sentence() {
    let mut desk = desk(Language::Nl, theme::Mode::Light, 1.0, Layout::Guided);
    desk.type_text("3");
    desk.press(Named::Enter);
    desk.type_text("Blauwe plek op de wang, wisselend verhaal over de val.");
    desk.click(id("step.signals"));
    desk.type_text("Ronde plek van 2 cm op de linkerwang.");
    desk.press(Named::Tab);
    // A finding of one's own does not ask from whom it is; that is in sight, and can be changed.
    desk.type_text("2");
    let signals = desk.state.open.protocol().question(&"signals".into()).unwrap().clone();
    let row = desk.state.open.given(&signals).unwrap().entries()[0].clone();
    assert_eq!(row.fields.get("by"), Some(&Answer::One("me".into())));
    assert_eq!(desk.focused_id(), Some(format!("answer.signals.{}.when", row.id.0).into()));
    assert!(desk.shows("Van wie komt dit?"));
    desk.save("walk-entry");
    desk.press_with(Named::Enter, Modifiers::CTRL);
    desk.send(Event::Walk(Message::QuestionPressed("signals".into())));
    assert!(shown(&mut desk).contains("elf onderzocht: Ronde plek van 2 cm op de linkerwang."));
    assert!(desk.shows("Deze regel is nog niet volledig."), "its date is missing");
    let _ = desk.assert_visible_focus();
    desk.click("Hele stap");
    assert!(desk.shows("Wat pleit tegen uw zorgen?"), "the whole step is there");
    desk.save("walk-dossier");
}

#[test]
fn a_played_case_shows_where_the_keyboard_is_at_every_size() {
    for (name, language, mode, zoom) in [
        ("nl-light-100", Language::Nl, theme::Mode::Light, 1.0),
        ("en-dark-100", Language::En, theme::Mode::Dark, 1.0),
        ("nl-light-200", Language::Nl, theme::Mode::Light, 2.0),
    ] {
        let mut desk =
            desk_with("knmg-meldcode", Some("shoes-on-in-bed"), language, mode, zoom, Layout::Guided);
        for question in ["age", "signals", "talks", "q2-safety", "acute-items"] {
            desk.send(Event::Walk(Message::QuestionPressed(question.into())));
            let _ = desk.assert_visible_focus();
            desk.save(&format!("walk-{question}-{name}"));
        }
        desk.send(Event::Walk(Message::LayoutPressed(Layout::Dossier)));
        desk.send(Event::Walk(Message::StepPressed("talk".into())));
        desk.save(&format!("walk-dossier-{name}"));
    }
}

/// A key of a clinician, or words.
enum Key {
    Sign(&'static str),
    Words(&'static str),
    Tab,
    On,
    Second,
}

/// Presses keys; how many there were beside the words.
fn play_keys(
    desk: &mut Desk<impl Program<State = Host, Message = Event, Theme = Theme> + 'static>,
    keys: &[Key],
) -> usize {
    for key in keys {
        match key {
            Key::Sign(sign) => desk.type_text(sign),
            Key::Words(words) => desk.type_text(words),
            Key::Tab => desk.press(Named::Tab),
            Key::On => desk.press_with(Named::Enter, Modifiers::CTRL),
            Key::Second => desk.chord('1', Modifiers::CTRL),
        }
    }
    keys.iter().filter(|key| !matches!(key, Key::Words(_))).count()
}

fn shown(desk: &mut Desk<impl Program<State = Host, Message = Event, Theme = Theme> + 'static>) -> String {
    let texts: Vec<_> = desk.texts().into_iter().map(|(text, _)| text).collect();
    texts.join("\n")
}

/// Goes to a log in which nothing was said yet.
fn reach_empty(
    desk: &mut Desk<impl Program<State = Host, Message = Event, Theme = Theme> + 'static>,
    log: &str,
) {
    let open = &mut desk.state.open;
    let at = open.spot(open.protocol().question(&log.into()).unwrap());
    open.record(case::Event::Withdrawn { at, reason: None }, moment()).unwrap();
    desk.send(Event::Walk(Message::QuestionPressed(log.into())));
}

#[test]
fn the_first_row_of_a_log_costs_no_more_keys_than_a_single_question() {
    use Key::{On, Sign, Tab, Words};
    for (protocol, played, log, most, keys, row) in [
        (
            "kindcheck",
            "doubt-alone",
            "advice",
            3,
            vec![Sign("1"), Sign("."), Words("Overleg met de school."), On],
            "21 november 2026: collega-arts. Advies: Overleg met de school.",
        ),
        (
            "knmg-meldcode",
            "a-talk-would-not-help",
            "report-sent",
            4,
            vec![Sign("."), Tab, Words("Zij bellen maandag terug."), On],
            "21 november 2026",
        ),
        (
            "jgz-kindermishandeling",
            "worry-that-went",
            "talks",
            // As three questions: a key for each, and one to go on.
            6,
            vec![Sign("1"), Tab, Sign("1"), Sign("."), On],
            "21 november 2026",
        ),
        (
            "blauwe-plekken",
            "doubt-left-lying",
            "forensic-advice",
            4,
            vec![Sign("2"), Sign("."), Words("Past bij een val."), On],
            "21 november 2026: LECK: Past bij een val.",
        ),
    ] {
        let mut desk =
            desk_with(protocol, Some(played), Language::Nl, theme::Mode::Light, 1.0, Layout::Guided);
        reach_empty(&mut desk, log);
        desk.save(&format!("walk-first-row-{protocol}"));
        let pressed = play_keys(&mut desk, &keys);
        assert!(pressed <= most, "{protocol}: {pressed} keys");
        assert_ne!(desk.state.walk.question(), Some(&log.into()), "{protocol}: it went on");
        desk.send(Event::Walk(Message::QuestionPressed(log.into())));
        let shown = shown(&mut desk);
        assert!(shown.contains(row), "{protocol}: {row} is not among {shown}");
    }
}

/// One of a sentence that was meant for a field must not become a row with a day.
#[test]
fn a_full_stop_where_nothing_was_chosen_says_nothing() {
    let mut desk =
        desk_with("kindcheck", Some("doubt-alone"), Language::Nl, theme::Mode::Light, 1.0, Layout::Guided);
    reach_empty(&mut desk, "advice");
    let _ = play_keys(&mut desk, &[Key::Sign(".")]);
    let open = &desk.state.open;
    assert_eq!(open.given(open.protocol().question(&"advice".into()).unwrap()), None);
}

#[test]
fn a_second_contact_is_noted_below_the_first_with_one_key_more() {
    use Key::{On, Second, Sign, Tab, Words};
    let mut desk =
        desk_with("kindcheck", Some("doubt-alone"), Language::Nl, theme::Mode::Light, 1.0, Layout::Guided);
    reach_empty(&mut desk, "advice");
    let first = [Sign("1"), Words("-7"), Tab, Words("Overleg met de school.")];
    let second = [Second, Sign("5"), Sign("."), Words("Spreek de oudste zelf."), On];
    let _ = play_keys(&mut desk, &first);
    assert_eq!(play_keys(&mut desk, &second), 3 + 1);
    desk.send(Event::Walk(Message::QuestionPressed("advice".into())));
    let shown = shown(&mut desk);
    for row in ["14 november 2026: collega-arts.", "21 november 2026: medewerker van Veilig Thuis."] {
        assert!(shown.contains(row), "{row} is not among {shown}");
    }
}

fn tab_to_the_day(desk: &mut Desk<impl Program<State = Host, Message = Event, Theme = Theme> + 'static>) {
    while !format!("{:?}", desk.focused_id()).contains(".when") {
        desk.press(Named::Tab);
    }
}

#[test]
fn a_row_that_stands_ready_is_not_in_the_case_until_something_is_said_in_it() {
    let mut desk =
        desk_with("kindcheck", Some("doubt-alone"), Language::Nl, theme::Mode::Light, 1.0, Layout::Guided);
    reach_empty(&mut desk, "advice");
    assert!(!desk.shows("Regel bewaren"), "there is nothing to keep");
    let before = desk.state.open.case().clone();
    tab_to_the_day(&mut desk);
    desk.type_text("31-11");
    for _ in 0.."31-11".len() {
        desk.press(Named::Backspace);
    }
    desk.press_with(Named::Enter, Modifiers::CTRL);
    desk.send(Event::Walk(Message::QuestionPressed("advice".into())));
    desk.send(Event::Walk(Message::ReviewPressed));
    assert_eq!(desk.state.open.case(), &before, "nothing happened");
}

#[test]
fn a_date_that_is_none_keeps_the_row_it_was_typed_in() {
    let mut desk =
        desk_with("kindcheck", Some("doubt-alone"), Language::Nl, theme::Mode::Light, 1.0, Layout::Guided);
    reach_empty(&mut desk, "advice");
    tab_to_the_day(&mut desk);
    desk.type_text("31-11");
    desk.press_with(Named::Enter, Modifiers::CTRL);
    desk.send(Event::Walk(Message::QuestionPressed("advice".into())));
    assert!(desk.shows("Deze dag bestaat niet. Schrijf dag-maand-jaar, bijvoorbeeld 18-11-2026."));
}

#[test]
fn what_leads_on_says_where_it_leads() {
    let mut led = std::collections::BTreeSet::new();
    for bundled in bundle::all() {
        let protocol = bundled.load().unwrap();
        for scenario in &protocol.scenarios {
            let case = play(&protocol, scenario, Language::Nl).unwrap();
            let open = OpenCase::new(protocol.clone(), case, scenario.today);
            let reached = open.walk().reached().filter_map(|state| protocol.outcome(&state.id));
            let next: Vec<_> = reached.filter_map(|outcome| outcome.leads_to.clone()).collect();
            if next.is_empty() || !led.insert((protocol.head.id.to_string(), next.clone())) {
                continue;
            }
            let walk = Walk::new(&open, Layout::Guided);
            let host =
                Host { open, walk, locale: Locale::new(Language::Nl), mode: theme::Mode::Light, zoom: 1.0 };
            let mut shown = iced_test::simulator(host.view());
            for next in next {
                let title = bundle::get(&next).unwrap().head.title.get(Language::Nl).to_owned();
                let button = format!("Verder in deze casus: {title}");
                assert!(shown.find(button.as_str()).is_ok(), "{}: {button}", scenario.id);
            }
        }
    }
    assert!(led.len() > 2, "{led:?}");
}

#[test]
fn the_last_tick_that_is_taken_away_leaves_the_question_open_and_none_of_these_is_said_apart() {
    let (language, mode) = (Language::Nl, theme::Mode::Light);
    let mut desk = desk_with("blauwe-plekken", None, language, mode, 1.0, Layout::default());
    let place = Place::of("place".into());
    let given = |host: &Host| {
        let question = host.open.protocol().question(&"place".into()).unwrap();
        host.open.given(question).cloned()
    };
    let tick = || Event::Walk(Message::Ticked(place.clone(), "left-ear".into()));
    desk.send(tick());
    assert!(matches!(given(&desk.state), Some(Answer::Many(ticked)) if ticked.len() == 1));
    desk.send(tick());
    assert_eq!(given(&desk.state), None, "nobody said that there are none");
    desk.send(Event::Walk(Message::NoneTicked(place.clone())));
    assert_eq!(given(&desk.state), Some(Answer::Many(std::collections::BTreeSet::new())));
}

#[test]
fn a_case_in_an_edition_that_does_not_come_with_the_program_says_so_at_every_question() {
    let open = |own: bool| {
        let mut protocol = (*bundle::get(&"knmg-meldcode".into()).unwrap()).clone();
        if own {
            protocol.hash = "00".repeat(32);
        }
        let role = protocol.head.roles[0].id.clone();
        let case = OpenCase::begin(protocol.into(), "blauwe fiets", role, Mode::Practice, moment()).unwrap();
        let walk = Walk::new(&case, Layout::Guided);
        (case, walk)
    };
    let say = Locale::new(Language::Nl);
    for own in [true, false] {
        let mut desk = desk_of(move || open(own), Language::Nl, theme::Mode::Light, 1.0);
        assert_eq!(desk.shows(&say.msg_walk_own_edition()), own);
    }
}
