//! Leaving while a vault is being made or opened, between any two steps of it: what was typed at a case is there for whoever may see
//! it, and of the passphrase, the keys and the sheet nothing stays behind.

use std::path::Path;
use std::sync::Arc;

use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;
use iced::{Program, Theme};
use iced_test::selector::id;
use proptest::prelude::*;
use weegwijzer::gui::app::{App, Message};
use weegwijzer::gui::watch::Noticed;

use super::keeping::groups;
use super::leaving::{Way, is_out_of_sight, leave, noticed, stories, way};
use super::office::{Failing, Fault, PASSPHRASE, founded, texts, unlock, vault, window_on, write};
use crate::support::Desk;

/// How it stands before the first step: a case is on the desk, and has something in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Begins {
    /// There is no vault, and the case is in memory.
    WithoutAVault,
    /// The vault is locked, and the case waits in its inbox.
    Locked,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    Type,
    /// Typing came to rest.
    Rest,
    /// Whatever waits longest happens.
    LetGo,
    /// One step on towards a vault: the name, the passphrase, the sheet, the groups of it typed back.
    Found,
    /// The sheet is saved as a paper.
    SaveSheet,
    /// The passphrase is typed where it is asked for, and sent.
    Unlock,
    /// The same without sending it.
    HalfUnlock,
    /// The papers of the case.
    Papers,
    Print,
    Emergency,
    Escape,
    /// A click on what shows the window again, where it can be pressed.
    Show,
    DiskFails,
    DiskWorks,
    Tick,
    Leave(Way),
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        3 => Just(Step::Type),
        1 => Just(Step::Rest),
        5 => Just(Step::LetGo),
        6 => Just(Step::Found),
        1 => Just(Step::SaveSheet),
        4 => Just(Step::Unlock),
        1 => Just(Step::HalfUnlock),
        1 => Just(Step::Papers),
        1 => Just(Step::Print),
        1 => Just(Step::Emergency),
        1 => Just(Step::Escape),
        2 => Just(Step::Show),
        1 => Just(Step::DiskFails),
        1 => Just(Step::DiskWorks),
        1 => Just(Step::Tick),
        3 => way().prop_map(Step::Leave),
    ]
}

fn is_covered(
    desk: &mut Desk<impl Program<State = App, Message = Message, Theme = Theme> + 'static>,
) -> bool {
    let shown = texts(desk);
    shown.contains("Toon weer") || shown.contains("Wordt gesloten") || shown.starts_with(CLOSES)
}

/// What is asked over the cover, or over whatever else is in sight.
const CLOSES: &str = "Deze casus is nog niet bewaard\nSluit u zonder te bewaren";

/// Whether nothing is in sight that is about a case: only that one was not kept is said, over the cover.
fn nothing_is_seen(
    desk: &mut Desk<impl Program<State = App, Message = Message, Theme = Theme> + 'static>,
) -> bool {
    let shown = texts(desk);
    is_out_of_sight(desk) || (shown.starts_with(CLOSES) && shown.lines().count() <= 6)
}

/// Brings the keyboard to a control, when it can be reached.
fn reach(
    desk: &mut Desk<impl Program<State = App, Message = Message, Theme = Theme> + 'static>,
    control: &'static str,
) -> bool {
    if desk.find(id(control)).is_none() {
        return false;
    }
    (0..60).any(|_| {
        let here = desk.focused_id() == Some(control.into());
        if !here {
            desk.press(Named::Tab);
        }
        here
    })
}

/// One step on towards a vault. `sheet` is what stood on the one in sight.
fn found(
    desk: &mut Desk<impl Program<State = App, Message = Message, Theme = Theme> + 'static>,
    sheet: &mut Vec<String>,
) {
    if is_covered(desk) {
        return;
    }
    if reach(desk, "keep.label") {
        desk.type_text("blauwe fiets");
        desk.press(Named::Enter);
    } else if reach(desk, "founding.first") {
        desk.type_text(PASSPHRASE);
        desk.press(Named::Tab);
        desk.type_text(PASSPHRASE);
        desk.press(Named::Enter);
    } else if desk.find(id("founding.save")).is_some() {
        *sheet = groups(&texts(desk));
        if reach(desk, "founding.next") {
            desk.press(Named::Enter);
        }
    } else if reach(desk, "founding.group.0") {
        let shown = texts(desk);
        let asked: Vec<usize> =
            shown.lines().filter_map(|line| line.strip_prefix("Groep ")?.parse().ok()).collect();
        desk.type_text(&sheet[asked[0] - 1]);
        desk.press(Named::Tab);
        desk.type_text(&sheet[asked[1] - 1]);
        desk.press(Named::Enter);
    } else {
        desk.chord('s', Modifiers::CTRL);
    }
}

/// Whether the keyboard is at a case, and not in a field of something around it.
fn is_at_the_case(
    desk: &mut Desk<impl Program<State = App, Message = Message, Theme = Theme> + 'static>,
) -> bool {
    let around = ["keep.", "founding.", "unlock.", "waiting."];
    let focused = format!("{:?}", desk.focused_id());
    desk.state.open_case().is_some() && !is_covered(desk) && !around.iter().any(|part| focused.contains(part))
}

fn is_founded(home: &Path) -> bool {
    home.join("vault/keys/identity.age").exists()
}

/// Nothing that opens a vault is behind the screen, and nothing about a case is heard.
fn nothing_is_left(
    desk: &mut Desk<impl Program<State = App, Message = Message, Theme = Theme> + 'static>,
    sheet: &[String],
) {
    let state = format!("{:?}", desk.state);
    for secret in ["Secret(…)", "passphrase: Passphrase", "RecoverySheet {", "NewKeys {"] {
        assert!(!state.contains(secret), "{secret} is kept: {}", texts(desk));
    }
    let heard = format!("{:?}", desk.heard());
    assert!(!heard.contains("kwz") && !heard.contains("blauwe fiets"), "{heard}");
    assert!(!sheet.iter().any(|group| heard.contains(group.as_str())), "the sheet is heard");
}

fn play(begins: Begins, steps: &[Step]) {
    let home = tempfile::tempdir().unwrap();
    if begins == Begins::Locked {
        let _ = founded(home.path());
    }
    let disk = Failing::new();
    let mut desk = window_on(vault(home.path(), Arc::new(disk.clone())));
    write(&mut desk, "Kwzwoorden: ");
    desk.hold_back();
    let (mut words, mut sheet) = (vec!["Kwzwoorden".to_owned()], Vec::new());
    let (mut away, mut failed) = (false, false);
    for (number, step) in steps.iter().enumerate() {
        match step {
            Step::Type if !is_at_the_case(&mut desk) => {}
            Step::Type => {
                let word = format!("kwz{number:02}");
                desk.type_text(&format!("{word} "));
                if format!("{:?}", desk.state).contains(&word) {
                    words.push(word);
                }
            }
            Step::Rest => desk.send(Message::Rested),
            Step::LetGo => drop(desk.let_go()),
            Step::Found => found(&mut desk, &mut sheet),
            Step::SaveSheet if !is_covered(&mut desk) && reach(&mut desk, "founding.save") => {
                sheet = groups(&texts(&mut desk));
                desk.press(Named::Enter);
            }
            Step::Unlock | Step::HalfUnlock
                if !is_covered(&mut desk) && reach(&mut desk, "unlock.passphrase") =>
            {
                desk.type_text(PASSPHRASE);
                if *step == Step::Unlock {
                    desk.press(Named::Enter);
                    away = false;
                }
            }
            // From a case begun while it is locked one goes home first.
            Step::Unlock if is_founded(home.path()) && desk.find(id("app.home")).is_some() => {
                desk.click(id("app.home"));
            }
            Step::SaveSheet | Step::Unlock | Step::HalfUnlock => {}
            Step::Papers => desk.chord('p', Modifiers::CTRL),
            Step::Print => drop(reach(&mut desk, "papers.print").then(|| desk.press(Named::Enter))),
            Step::Emergency => desk.press(Named::F9),
            Step::Escape => desk.press(Named::Escape),
            Step::Show if desk.shows("Toon weer") => {
                desk.click("Toon weer");
                // Without a vault whoever shows it is let in.
                away &= is_founded(home.path());
            }
            Step::Show => {}
            Step::DiskFails => {
                failed = true;
                disk.fail(Fault::Full);
            }
            Step::DiskWorks => disk.fail(Fault::None),
            Step::Tick => desk.send(noticed(Noticed::Tick { active: false })),
            Step::Leave(way) => {
                leave(&mut desk, *way);
                away |= *way != Way::Close;
            }
        }
        assert!(!away || failed || nothing_is_seen(&mut desk), "after {step:?}: {}", texts(&mut desk));
    }
    disk.fail(Fault::None);
    leave(&mut desk, Way::Hide);
    desk.let_all_go();
    // What failed before is tried again.
    desk.send(noticed(Noticed::Tick { active: false }));
    desk.let_all_go();
    assert!(is_out_of_sight(&mut desk), "{}", texts(&mut desk));
    nothing_is_left(&mut desk, &sheet);
    let founded = is_founded(home.path());
    let state = format!("{:?}", desk.state);
    let state: String = state.split('"').filter(|word| !word.starts_with("age1")).collect();
    assert!(!founded || !state.contains("kwz"), "nothing of a case is kept behind the screen");
    come_back(&mut desk, founded);
    let there = format!("{:?}", desk.state.open_case().map(|open| open.case().journal()));
    for word in &words {
        assert!(there.contains(word), "{word} is lost: {there}\n{}", texts(&mut desk));
    }
}

/// The owner is back, and opens the case that was on the desk.
fn come_back(
    desk: &mut Desk<impl Program<State = App, Message = Message, Theme = Theme> + 'static>,
    founded: bool,
) {
    if desk.shows("Toon weer") {
        desk.press(Named::Enter);
    }
    if !founded {
        return;
    }
    for _ in 0..2 {
        if !desk.shows("Ontgrendel uw casussen") {
            desk.press(Named::Escape);
        }
    }
    assert!(desk.shows("Ontgrendel uw casussen"), "it is locked: {}", texts(desk));
    unlock(desk);
    if reach(desk, "waiting.join") {
        desk.press(Named::Enter);
    }
    if desk.state.open_case().is_none() {
        let label = if desk.shows("blauwe fiets") { "blauwe fiets" } else { "Casus zonder naam" };
        desk.click(label);
    }
}

/// A vault is made from first to last, or one is opened, with steps of any kind in between and after.
fn on_the_way(begins: Begins) -> Vec<Step> {
    match begins {
        Begins::WithoutAVault => {
            vec![Step::Found, Step::Found, Step::Found, Step::Found, Step::Found, Step::LetGo]
        }
        Begins::Locked => vec![Step::Unlock, Step::Unlock, Step::LetGo, Step::LetGo],
    }
}

fn begins() -> impl Strategy<Value = Begins> {
    prop_oneof![Just(Begins::WithoutAVault), Just(Begins::Locked)]
}

proptest! {
    #![proptest_config(stories(8))]

    #[test]
    fn who_leaves_while_a_vault_is_made_or_opened_leaves_no_secret_and_loses_nothing(
        begins in begins(),
        between in proptest::collection::vec(proptest::collection::vec(step(), 0..3), 7),
        way in way(),
    ) {
        let mut steps = Vec::new();
        let mut between = between.into_iter();
        for on in on_the_way(begins) {
            steps.extend(between.next().unwrap_or_default());
            steps.push(on);
        }
        steps.extend(between.next().unwrap_or_default());
        steps.push(Step::Leave(way));
        play(begins, &steps);
    }
}

/// Between any two steps of making or opening, each way in its turn: no chance is needed for these.
#[test]
fn who_leaves_between_any_two_steps_of_making_or_opening_a_vault_leaves_no_secret_and_loses_nothing() {
    let ways = [Way::Hide, Way::Lock, Way::Sleep, Way::SessionLocked, Way::Idle, Way::Close];
    let mut way = ways.into_iter().cycle();
    for begins in [Begins::WithoutAVault, Begins::Locked] {
        let on = on_the_way(begins);
        for (at, way) in (0..=on.len()).zip(way.by_ref()) {
            let mut steps = on.clone();
            let _ = steps.splice(at..at, [Step::Leave(way), Step::Show]);
            play(begins, &steps);
        }
    }
}

/// Closing waited for the disk, and was overtaken by hiding while the vault was still being opened.
#[test]
fn what_is_behind_a_window_that_is_going_to_close_is_put_away_before_it_has_closed() {
    for way in [Way::Close, Way::Hide, Way::Lock] {
        play(
            Begins::Locked,
            &[
                Step::Type,
                Step::Unlock,
                Step::Unlock,
                Step::LetGo,
                Step::LetGo,
                Step::Leave(Way::Close),
                Step::Leave(way),
            ],
        );
    }
    play(
        Begins::Locked,
        &[Step::Type, Step::Unlock, Step::Unlock, Step::LetGo, Step::LetGo, Step::Leave(Way::Close)],
    );
}
