//! What stands in sight and what waits: the short route, the pane at the right, and which alert speaks when.

use std::collections::BTreeSet;
use std::sync::Arc;

use iced::keyboard::key::Named;
use iced::keyboard::{Key, Modifiers};
use iced::{Program, Theme};
use iced_test::selector::{Candidate, id};
use weegwijzer::case::{Answer, Event as Recorded, Mode, Spot, play};
use weegwijzer::gui::screen::walk::{Message, Place, Walk};
use weegwijzer::gui::theme;
use weegwijzer::locale::{Language, Locale};
use weegwijzer::protocol::{Given, Level, Move, Name, Protocol, Scenario, bundle};
use weegwijzer::session::OpenCase;
use weegwijzer::vault::Layout;

use super::shown::LOOKS;
use super::{Event, Host, desk_of, desk_with};
use crate::support::Desk;

fn opened(protocol: &Arc<Protocol>, scenario: &Scenario) -> OpenCase {
    let case = play(protocol, scenario, Language::Nl).unwrap();
    OpenCase::new(Arc::clone(protocol), case, scenario.today)
}

/// A case that is on its way, an alert about a question that is still to come, and the first and last question of the path.
struct OnTheWay {
    protocol: Arc<Protocol>,
    scenario: Scenario,
    at: Name,
    last: Name,
    says: String,
}

/// The first beginning of a fictional case in which an alert of no danger stands about a question ahead.
fn on_the_way() -> OnTheWay {
    for bundled in bundle::all() {
        let protocol = bundled.load().unwrap();
        for whole in &protocol.scenarios {
            for so_far in 1..whole.does.len() {
                let scenario = Scenario { does: whole.does[..so_far].to_vec(), ..whole.clone() };
                let open = opened(&protocol, &scenario);
                let Move::Answer(at, _) = &scenario.does[so_far - 1] else { continue };
                let answered = protocol.questions().filter(|(_, asked)| open.given(asked).is_some());
                let furthest = answered.filter_map(|(_, asked)| protocol.position(&asked.id)).max();
                let ahead = open.walk().raised().find_map(|state| {
                    let rule = protocol.head.alerts.iter().find(|rule| rule.id == state.id)?;
                    let asked = protocol.question(rule.question.as_ref()?)?;
                    let to_come = open.walk().question(&asked.id).is_some() && open.given(asked).is_none();
                    let later = protocol.position(&asked.id) > furthest;
                    (rule.level != Level::Danger && to_come && later).then(|| rule.say.nl.clone())
                });
                let path = open.walk().steps.iter().flat_map(|step| &step.questions);
                let last = path.last().map(|question| question.id.clone());
                if let (Some(says), Some(last)) = (ahead, last) {
                    return OnTheWay {
                        protocol: Arc::clone(&protocol),
                        at: at.clone(),
                        scenario,
                        last,
                        says,
                    };
                }
            }
        }
    }
    panic!("no alert of any fictional case is ahead: this shows nothing");
}

#[test]
fn an_alert_that_is_no_danger_speaks_once_its_question_was_passed() {
    let found = on_the_way();
    for (question, speaks) in [(found.at.clone(), false), (found.last.clone(), true)] {
        let (protocol, scenario) = (Arc::clone(&found.protocol), found.scenario.clone());
        let case = move || {
            let open = opened(&protocol, &scenario);
            let walk = Walk::at(&open, Layout::Guided, Some(&question));
            (open, walk)
        };
        let mut desk = desk_of(case, Language::Nl, theme::Mode::Light, 1.0);
        assert_eq!(desk.shows(&found.says), speaks, "{} of {}", found.says, found.scenario.id);
        let waits = desk.texts().iter().any(|(text, _)| {
            text.contains("bij een vraag die nog komt") || text.contains("bij vragen die nog komen")
        });
        assert!(speaks || waits, "it is counted until then");
    }
}

#[test]
fn an_alert_is_told_in_short_until_it_is_opened_and_danger_is_never_folded() {
    let mut folded = BTreeSet::new();
    let mut dangers = 0;
    for protocol in bundle::all().iter().map(|bundled| bundled.load().unwrap()) {
        for scenario in protocol.scenarios.iter().take(6) {
            let (of, played) = (Arc::clone(&protocol), scenario.clone());
            let case = move || {
                let open = opened(&of, &played);
                let last = open.walk().steps.iter().flat_map(|step| &step.questions).last();
                let last = last.map(|question| question.id.clone());
                let walk = Walk::at(&open, Layout::Guided, last.as_ref());
                (open, walk)
            };
            let mut desk = desk_of(case, Language::Nl, theme::Mode::Light, 1.0);
            let open = &desk.state.open;
            let rules = open.walk().raised().filter_map(|state| open.protocol().alert(&state.id));
            let rules: Vec<_> =
                rules.filter_map(|rule| Some((rule.id.clone(), rule.level, rule.act.clone()?.nl))).collect();
            for (alert, level, act) in rules {
                if level == Level::Danger {
                    dangers += 1;
                    assert!(desk.shows(&act), "{alert} of {}", scenario.id);
                } else if desk.find(id(format!("alert.{alert}"))).is_some()
                    && folded.insert((protocol.head.id.clone(), alert.clone()))
                {
                    assert!(!desk.shows(&act), "{alert} of {} is told in short", scenario.id);
                    desk.send(Event::Walk(Message::AlertPressed(alert.clone())));
                    assert!(desk.shows(&act), "{alert} of {} is opened", scenario.id);
                    desk.send(Event::Walk(Message::AlertPressed(alert.clone())));
                    assert!(!desk.shows(&act), "{alert} of {} is folded again", scenario.id);
                }
            }
        }
    }
    assert!(folded.len() > 10 && dangers > 5, "{} folded, {dangers} dangers", folded.len());
}

#[test]
fn a_danger_of_the_papers_waits_until_its_question_was_passed_and_any_other_does_not() {
    let protocol = bundle::get(&"knmg-meldcode".into()).unwrap();
    let scenario = protocol.scenarios.iter().find(|scenario| scenario.id == "a-talk-would-not-help").unwrap();
    let first: Name = "acute-danger".into();
    for (question, speaks) in [(first, false), ("read-along".into(), true)] {
        let mut scenario = scenario.clone();
        scenario.does.truncate(1);
        if speaks {
            scenario.does.push(Move::Answer("read-along".into(), Given::Many(vec!["parent".into()])));
        }
        let protocol = Arc::clone(&protocol);
        let case = move || {
            let open = opened(&protocol, &scenario);
            let walk = Walk::at(&open, Layout::Guided, Some(&question));
            (open, walk)
        };
        let mut desk = desk_of(case, Language::Nl, theme::Mode::Light, 1.0);
        let said = desk.texts().iter().any(|(text, _)| text.contains("Iemand kan meelezen"));
        assert_eq!(said, speaks);
    }
}

#[test]
fn a_judgement_that_was_otherwise_stands_beside_the_question() {
    let protocol = bundle::get(&"blauwe-plekken".into()).unwrap();
    let found = protocol.scenarios.iter().find(|scenario| scenario.id == "sits-and-rolls").unwrap();
    let mut scenario = found.clone();
    for done in &mut scenario.does {
        if let Move::Answer(question, given) = done
            && *question == "safety"
        {
            *given = Given::Judgement {
                choice: "safe".into(),
                because: "Opgehelderd.".to_owned(),
                weighed: vec![],
            };
        }
    }
    for (name, language, mode, zoom) in LOOKS {
        let (protocol, scenario) = (Arc::clone(&protocol), scenario.clone());
        let case = move || {
            let open = opened(&protocol, &scenario);
            let walk = Walk::at(&open, Layout::Guided, Some(&"safety".into()));
            (open, walk)
        };
        let mut desk = desk_of(case, language, mode, zoom);
        let said = match language {
            Language::Nl => "Eerder was er naar mijn oordeel acuut gevaar; dat oordeel is veranderd.",
            Language::En => "Earlier there was acute danger in my judgement; that judgement has changed.",
        };
        assert!(desk.shows(said), "{name}");
        desk.save(&format!("walk-judged-otherwise-{name}"));
    }
}

#[test]
fn the_rest_of_a_step_comes_in_sight_by_one_key_and_goes_again() {
    let protocol = bundle::get(&"knmg-meldcode".into()).unwrap();
    let waits = protocol.question(&"special-forms".into()).unwrap();
    for (name, language, mode, zoom) in LOOKS {
        let mut desk = desk_with("knmg-meldcode", None, language, mode, zoom, Layout::Dossier);
        let before = desk.state.open.case().clone();
        let asked = waits.ask.get(language);
        assert!(!desk.shows(asked), "{name}: {asked} is not on the short route");
        for shown in [true, false] {
            desk.key(Key::Character("m".into()), Modifiers::CTRL, None);
            assert_eq!(desk.shows(asked), shown, "{name}");
            let _ = desk.assert_visible_focus();
            let at = if shown { "answer.special-forms" } else { "walk.more" };
            assert_eq!(desk.focused_id(), Some(at.into()), "{name}: the keyboard is at what came in sight");
            desk.save(&format!("walk-{}-{name}", if shown { "more" } else { "short" }));
        }
        assert_eq!(desk.state.open.case(), &before, "nothing was recorded by it");
    }
}

/// Where words stand, all of them in sight.
#[track_caller]
fn in_sight(
    desk: &mut Desk<impl Program<State = Host, Message = Event, Theme = Theme> + 'static>,
    words: &str,
) -> f32 {
    let found = desk.find(words).unwrap_or_else(|| panic!("{words} is nowhere"));
    let hidden = found.bounds().height - found.visible_bounds().map_or(0.0, |seen| seen.height);
    assert!(hidden < 0.1, "{hidden} of {words} is out of sight at {:?}", desk.room());
    found.bounds().y
}

#[test]
fn whom_to_call_at_once_is_in_sight_in_every_window_and_above_what_is_asked_where_there_is_no_pane() {
    let (language, mode) = (Language::Nl, theme::Mode::Light);
    for layout in [Layout::Guided, Layout::Dossier] {
        // The third is 1280 by 720 at 150 percent.
        for (width, height, zoom) in [
            (1180.0, 780.0, 1.0),
            (1024.0, 700.0, 1.0),
            (853.0, 480.0, 1.0),
            (1180.0, 780.0, 2.0),
            (1920.0, 1080.0, 2.0),
        ] {
            let mut desk = desk_with("knmg-meldcode", None, language, mode, zoom, layout);
            desk.resize(width, height);
            let before = desk.find(id("walk.next")).and_then(|next| next.visible_bounds());
            desk.type_text("1");
            for _ in 0..3 {
                let _ = in_sight(&mut desk, "112");
                let call = in_sight(&mut desk, "Bel 112.");
                if desk.room().width < 1040.0 {
                    let page = desk.find(id("walk.page")).expect("a page").bounds();
                    assert!(call < page.y, "it does not scroll away with what is asked");
                    assert!(page.height * 2.0 > desk.room().height - 110.0, "{page:?} of {:?}", desk.room());
                }
                // Where all is in one column there is no room for the number and the answers at once: the number goes first.
                if desk.room().width > 760.0 {
                    let _ = desk.assert_visible_focus();
                }
                desk.press_with(Named::Enter, Modifiers::CTRL);
            }
            let after = desk.find(id("walk.next")).and_then(|next| next.visible_bounds());
            assert_eq!(before.map(|at| at.y.to_bits()), after.map(|at| at.y.to_bits()), "the bar stays");
            desk.save(&format!("walk-now-{layout:?}-{width}-{zoom}"));
        }
    }
}

#[test]
fn nothing_stands_above_whom_to_call_at_once_also_where_there_is_a_newer_edition() {
    let protocol = bundle::get(&"knmg-meldcode".into()).unwrap();
    let case = move || {
        let role = protocol.head.roles[0].id.clone();
        let of = Arc::clone(&protocol);
        let mut open = OpenCase::begin(of, "blauwe fiets", role, Mode::Practice, super::moment()).unwrap();
        let mut newer = (*protocol).clone();
        newer.hash = "00".repeat(32);
        open.know_newer([Arc::new(newer)].iter());
        let walk = Walk::new(&open, Layout::Dossier);
        (open, walk)
    };
    let mut desk = desk_of(case, Language::Nl, theme::Mode::Light, 1.0);
    desk.type_text("1");
    let newer = Locale::new(Language::Nl).msg_edition_newer();
    let hint = desk.find(newer.as_str()).expect("it is told").bounds().y;
    assert!(in_sight(&mut desk, "Bel 112.") < hint);
}

/// A question after *rests on* would read as doubt.
#[test]
fn what_an_outcome_rests_on_is_told_beside_the_questions_as_a_statement() {
    let mut told = 0;
    for language in [Language::Nl, Language::En] {
        let locale = Locale::new(language);
        let because = format!("{}: ", locale.msg_walk_outcome_because());
        for protocol in bundle::all().iter().map(|bundled| bundled.load().unwrap()) {
            for scenario in protocol.scenarios.iter().take(6) {
                let open = opened(&protocol, scenario);
                let walk = Walk::new(&open, Layout::Guided);
                let locale = Locale::new(language);
                let host = Host { open, walk, locale, mode: theme::Mode::Light, zoom: 1.0 };
                let mut shown = iced_test::simulator(host.view());
                let lines = shown.find(|candidate: Candidate<'_>| match candidate {
                    Candidate::Text { content, .. } if content.starts_with(&because) => {
                        Some(content.to_owned())
                    }
                    _ => None,
                });
                if let Ok(line) = lines {
                    told += 1;
                    assert!(!line.contains('?'), "{}: {line}", scenario.id);
                }
            }
        }
    }
    assert!(told > 20, "{told} outcomes say what they rest on");
}

/// How sure we are of a line is for whoever wants to know it, not for whoever is about to act.
#[test]
fn what_a_line_rests_on_is_behind_a_click_on_every_screen_of_the_walk() {
    let (mut looked, mut told) = (0, 0);
    for protocol in bundle::all().iter().map(|bundled| bundled.load().unwrap()) {
        let scenario = protocol.scenarios[0].clone();
        let of = Arc::clone(&protocol);
        let case = move || {
            let open = opened(&of, &scenario);
            let walk = Walk::new(&open, Layout::Guided);
            (open, walk)
        };
        let mut desk = desk_of(case, Language::Nl, theme::Mode::Light, 1.0);
        for card in desk.state.open.walk().cards.clone() {
            desk.send(Event::Walk(Message::CardPressed(card)));
        }
        let path = desk.state.open.walk().steps.iter().filter_map(|step| step.questions.first());
        let firsts: Vec<_> = path.map(|question| question.id.clone()).collect();
        for question in firsts {
            desk.send(Event::Walk(Message::QuestionPressed(question.clone())));
            let doubts = |desk: &mut Desk<_>| {
                desk.texts().iter().filter(|(text, _)| text.contains("in de bron nagelezen")).count()
            };
            assert_eq!(doubts(&mut desk), 0, "{question} of {}", protocol.head.id);
            desk.send(Event::Walk(Message::SourcesPressed));
            told += doubts(&mut desk);
            desk.send(Event::Walk(Message::SourcesPressed));
            looked += 1;
        }
    }
    assert!(looked > 20 && told > 20, "{told} at {looked} questions");
}

/// So much of so much, such as *2 van 5*.
fn counts(words: &str) -> bool {
    let parts: Vec<&str> = words.split_whitespace().collect();
    let number = |part: &str| part.parse::<usize>().is_ok();
    parts.windows(3).any(|three| number(three[0]) && three[1] == "van" && number(three[2]))
}

#[test]
fn how_much_is_left_is_counted_in_the_list_of_steps_and_nowhere_else() {
    for layout in [Layout::Guided, Layout::Dossier] {
        let played = Some("shoes-on-in-bed");
        let mut desk = desk_with("knmg-meldcode", played, Language::Nl, theme::Mode::Light, 1.0, layout);
        desk.send(Event::Walk(Message::Cleared(Place::of("acute-danger".into()))));
        desk.send(Event::Walk(Message::QuestionPressed("acute-danger".into())));
        let counted = desk.texts().into_iter().filter(|(words, _)| {
            counts(words) || words.contains(" open in ") || words.ends_with("open punten")
        });
        let (list, elsewhere): (Vec<_>, Vec<_>) = counted.partition(|(_, at)| at.x < 264.0);
        assert!(!list.is_empty(), "the list counts");
        assert_eq!(elsewhere, [], "{layout:?}");
    }
}

/// Whoever is going to call has not called.
#[test]
fn a_step_in_which_something_is_planned_is_planned_and_not_done() {
    let scenario = Some("shoes-on-in-bed");
    let (language, mode) = (Language::Nl, theme::Mode::Light);
    let mut desk = desk_with("knmg-meldcode", scenario, language, mode, 1.0, Layout::Guided);
    assert!(!desk.shows("gepland"));
    let asked = desk.state.open.protocol().question(&"colleague-asked".into()).expect("it is asked").clone();
    let at = Spot::of(desk.state.open.protocol(), &asked);
    let event = Recorded::Answered { at, answer: Answer::One("planned".into()), reason: None };
    desk.state.open.record(event, super::moment()).expect("recorded");
    assert!(desk.shows("gepland"), "{:?}", desk.texts());
    desk.save("walk-step-planned");
    // A journey that is planned is no deed of the doctor, and what was done is done.
    let protocol = bundle::get(&"bijzondere-vormen".into()).unwrap();
    let puts_off = |question: &str, option: &str| {
        let asked = protocol.questions().find(|(_, asked)| asked.id == question).expect("it is asked").1;
        assert!(asked.option(&option.into()).is_some(), "{question}: {option}");
        asked.puts_off(&option.into())
    };
    assert!(asked.puts_off(&"planned".into()) && !asked.puts_off(&"yes".into()));
    assert!(!puts_off("fgm-away", "planned"));
}
