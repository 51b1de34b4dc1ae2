//! What stands in sight and what waits: the short route, the pane at the right, and which alert speaks when.

use std::collections::BTreeSet;
use std::sync::Arc;

use iced::keyboard::{Key, Modifiers};
use iced_test::selector::id;
use weegwijzer::case::play;
use weegwijzer::gui::screen::walk::{Message, Walk};
use weegwijzer::gui::theme;
use weegwijzer::locale::Language;
use weegwijzer::protocol::{Given, Level, Move, Name, Protocol, Scenario, bundle};
use weegwijzer::session::OpenCase;
use weegwijzer::vault::Layout;

use super::shown::LOOKS;
use super::{Event, desk_of, desk_with};

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
