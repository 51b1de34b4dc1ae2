//! Stories: what a clinician wants, key by key on the whole window, and how many actions it takes at most.
//!
//! A story is a text file beside this one. A line is a word and what belongs to it; `#` begins a remark. What is done:
//! `key F2`, `key Ctrl+P` presses, `type ...` fills a field. Each counts as one action. What must hold: `see ...` and
//! `unseen ...` (words in the window), `at ...` (the question the walk is at), `case ...` and `no case` (the protocol on
//! the desk), `actions N` (so many were done since the start, and no more), `screens N` (on so many steps was anything asked
//! or answered), `open N later M` (so many open points for now, and so many that can wait). `role N` is the role this clinician
//! chose on another day, and costs nothing. `has keyring` stands first: the computer has one. `practise PROTOCOL SCENARIO` stands
//! first: the window opened with that fictional case, played to its end. `turn ...` turns pages with PageDown until the words are
//! in the window, an action a page. `picture NAME` draws the window, for the eye.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::time::Duration;
use std::{fs, io, path::Path};

use iced::keyboard::{Key, Modifiers, key::Named};
use weegwijzer::gui::app::opening;
use weegwijzer::gui::environment::{Clock, Environment};
use weegwijzer::printing::Printers;
use weegwijzer::protocol::{Step, bundle};
use weegwijzer::session::Opening;

use crate::support::{self, Desk};

/// One line of a story.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Line {
    Press(Key, Modifiers),
    Type(String),
    See(String),
    Unseen(String),
    At(String),
    Case(Option<String>),
    Actions(usize),
    Screens(usize),
    Open(usize, usize),
    Picture(String),
    Role(String),
    Has(String),
    Practise(String, String),
    Turn(String),
}

/// A presenter turns no more pages than this to come anywhere in a case.
const MOST_PAGES: usize = 120;

fn line(text: &str) -> Result<Line, String> {
    let (word, rest) = text.split_once(' ').ok_or_else(|| format!("`{text}` lacks what belongs to it"))?;
    Ok(match word {
        "key" => {
            let (key, held) = key(rest).ok_or_else(|| format!("`{rest}` is no key"))?;
            Line::Press(key, held)
        }
        "type" => Line::Type(rest.to_owned()),
        "see" => Line::See(rest.to_owned()),
        "unseen" => Line::Unseen(rest.to_owned()),
        "at" => Line::At(rest.to_owned()),
        "case" => Line::Case(Some(rest.to_owned())),
        "no" if rest == "case" => Line::Case(None),
        "role" => Line::Role(rest.to_owned()),
        "has" if rest == "keyring" => Line::Has(rest.to_owned()),
        "practise" => {
            let (protocol, scenario) =
                rest.split_once(' ').ok_or_else(|| format!("`{rest}` names no case of a protocol"))?;
            Line::Practise(protocol.to_owned(), scenario.to_owned())
        }
        "turn" => Line::Turn(rest.to_owned()),
        "picture" => Line::Picture(rest.to_owned()),
        "open" => {
            let counted =
                rest.split_once(' ').and_then(|(now, later)| Some((now.parse().ok()?, later.parse().ok()?)));
            let (now, later) = counted.ok_or_else(|| format!("`{rest}` is not how many now and later"))?;
            Line::Open(now, later)
        }
        "screens" => Line::Screens(rest.parse().map_err(|_| format!("`{rest}` is no number"))?),
        "actions" => Line::Actions(rest.parse().map_err(|_| format!("`{rest}` is no number"))?),
        _ => return Err(format!("`{word}` is nothing a story can say")),
    })
}

fn key(text: &str) -> Option<(Key, Modifiers)> {
    let mut held = Modifiers::NONE;
    let mut rest = text;
    for (name, modifier) in
        [("Ctrl+", Modifiers::CTRL), ("Alt+", Modifiers::ALT), ("Shift+", Modifiers::SHIFT)]
    {
        if let Some(after) = rest.strip_prefix(name) {
            (held, rest) = (held | modifier, after);
        }
    }
    let named = match rest {
        "Enter" => Named::Enter,
        "Tab" => Named::Tab,
        "Escape" => Named::Escape,
        "Space" => Named::Space,
        "F2" => Named::F2,
        "F5" => Named::F5,
        "F8" => Named::F8,
        "F9" => Named::F9,
        "F12" => Named::F12,
        "PageDown" => Named::PageDown,
        "PageUp" => Named::PageUp,
        "Home" => Named::Home,
        "End" => Named::End,
        _ => {
            let mut signs = rest.chars();
            let sign = signs.next().filter(|_| signs.next().is_none())?;
            return Some((Key::Character(sign.to_lowercase().to_string().into()), held));
        }
    };
    Some((Key::Named(named), held))
}

fn story(text: &str) -> Result<Vec<(usize, Line)>, String> {
    let said = text.lines().enumerate().map(|(at, text)| (at + 1, text.trim()));
    said.filter(|(_, text)| !text.is_empty() && !text.starts_with('#'))
        .map(|(at, text)| line(text).map(|line| (at, line)).map_err(|wrong| format!("line {at}: {wrong}")))
        .collect()
}

/// Plays a story, and says what did not hold.
fn play(name: &str, text: &str) -> Result<usize, String> {
    let lines = story(text)?;
    let home = tempfile::tempdir().unwrap();
    let has_keyring = lines.iter().any(|(_, line)| matches!(line, Line::Has(_)));
    let (vault, keyring): (_, std::sync::Arc<dyn weegwijzer::keyring::Keyring>) = if has_keyring {
        (support::vault::staying(home.path()), std::sync::Arc::new(support::keyring::Ring::default()))
    } else {
        (support::vault::closed(home.path()), std::sync::Arc::new(weegwijzer::keyring::Absent))
    };
    let environment = Environment {
        clock: Clock::Fixed("2026-11-21T17:50:00+01:00[Europe/Amsterdam]".parse().unwrap()),
        vault,
        fiction: None,
        rest: Duration::ZERO,
        viewer: |_: &Path| -> io::Result<()> { Ok(()) },
        printers: Printers::with_commands(home.path().join("no-printing-commands"), Duration::ZERO),
        forget: Duration::ZERO,
        pen: weegwijzer::session::Pen::default(),
        place: weegwijzer::vault::place::look,
        keyring,
        language: None,
        places: |_| weegwijzer::vault::place::AtHand::default(),
        policy: Ok(weegwijzer::vault::Policy::default()),
    };
    let begun = lines.iter().find_map(|(_, line)| match line {
        Line::Practise(protocol, scenario) => {
            let protocol = bundle::get(&protocol.as_str().into()).unwrap();
            let scenario = protocol.scenario(&scenario.as_str().into()).unwrap().clone();
            Some(Opening { protocol, scenario })
        }
        _ => None,
    });
    let mut desk = Desk::open(opening(environment, begun), 1180.0, 780.0);
    let mut actions = 0;
    let mut screens = BTreeSet::new();
    let mut wrong = String::new();
    for (at, line) in lines {
        let holds = match &line {
            Line::Press(key, held) => {
                actions += 1;
                let typed = match key {
                    Key::Character(sign) if held.is_empty() => Some(sign.clone()),
                    _ => None,
                };
                desk.key(key.clone(), *held, typed);
                true
            }
            Line::Type(words) => {
                actions += 1;
                desk.type_text(words);
                true
            }
            Line::See(words) => desk.texts().iter().any(|(text, _)| text.contains(words.as_str())),
            Line::Unseen(words) => !desk.texts().iter().any(|(text, _)| text.contains(words.as_str())),
            Line::At(question) => desk.state.question().is_some_and(|at| at.as_str() == question),
            Line::Case(protocol) => {
                let open = desk.state.open_case().map(|open| open.protocol().head.id.to_string());
                open == *protocol
            }
            Line::Actions(most) => actions == *most,
            Line::Open(now, later) => {
                let counted = desk.state.open_case().map(|open| open.walk().open_now());
                let counted = counted.map(|(now, later)| (now.len(), later));
                if counted != Some((*now, *later)) {
                    let points = desk.state.open_case().map(|open| open.walk().open_now().0);
                    let _ = writeln!(wrong, "{name}:{at}: now and later are {counted:?}: {points:?}");
                }
                counted == Some((*now, *later))
            }
            Line::Screens(most) => screens.len() == *most,
            Line::Role(place) => {
                desk.tab_to("start.role");
                desk.type_text(place);
                true
            }
            Line::Turn(words) => {
                let seen =
                    |desk: &mut Desk<_>| desk.texts().iter().any(|(text, _)| text.contains(words.as_str()));
                for _ in 0..MOST_PAGES {
                    if seen(&mut desk) {
                        break;
                    }
                    actions += 1;
                    desk.press(Named::PageDown);
                }
                seen(&mut desk)
            }
            // It was opened with the window.
            Line::Practise(..) | Line::Has(_) => true,
            Line::Picture(of) => {
                desk.save(&format!("story-{name}-{of}"));
                true
            }
        };
        if let (Some(open), Some(at)) = (desk.state.open_case(), desk.state.question()) {
            let on = |step: &&Step| step.questions.iter().any(|asked| asked.id == *at);
            screens.extend(open.protocol().steps.iter().find(on).map(|step| step.id.clone()));
        }
        if !holds {
            let _ = writeln!(
                wrong,
                "{name}:{at}: {line:?}, after {actions} actions on {} screens, at {:?}",
                screens.len(),
                desk.state.question()
            );
            let _ = writeln!(wrong, "  focus {:?}", desk.focused_id());
        }
    }
    desk.save(&format!("story-{name}"));
    if wrong.is_empty() { Ok(actions) } else { Err(wrong) }
}

#[test]
fn every_story_ends_as_it_says_within_its_actions() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/stories");
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|file| file.extension().is_some_and(|end| end == "txt"));
    files.sort();
    assert!(!files.is_empty());
    let mut wrong = String::new();
    for file in files {
        let name = file.file_stem().unwrap().to_str().unwrap().to_owned();
        let text = fs::read_to_string(&file).unwrap();
        let counted = story(&text).unwrap().iter().any(|(_, line)| matches!(line, Line::Actions(_)));
        assert!(counted, "{name} says nowhere how many actions it takes");
        match play(&name, &text) {
            Ok(actions) => println!("{name}: {actions} actions"),
            Err(said) => wrong.push_str(&said),
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn a_story_that_does_not_hold_says_where() {
    let said = play("none", "key F9\nsee nowhere to be read\nactions 2\n").unwrap_err();
    assert!(
        said.contains("none:2: See") && said.contains("none:3: Actions(2), after 1 actions on 0 screens"),
        "{said}"
    );
    assert!(play("none", "key F99").unwrap_err().contains("`F99` is no key"));
    assert!(play("none", "jump high").unwrap_err().contains("`jump`"));
}
