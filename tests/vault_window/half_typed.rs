//! Words on screens beside the case that were typed and not taken over: a lock leaves them in sight, for they are about nobody,
//! and neither does the window close on them nor another screen come in their place without a question. *Terug* and Escape on the
//! screen itself give them up, as anywhere. And a contact that is half entered.

use std::collections::BTreeSet;
use std::path::Path;

use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;
use iced::{Program, Theme, window};
use iced_test::selector::id;
use weegwijzer::gui::app::{App, Message, opening};
use weegwijzer::gui::screen::{self, start};
use weegwijzer::protocol::bundle;
use weegwijzer::session::Opening;

use super::leaving::{Way, YOUTH, leave};
use super::office::{PASSPHRASE, founded, texts, unlock, window as open_window, write};
use crate::house::asked_of;
use crate::support::Desk;
use crate::window::environment;

trait Window: Program<State = App, Message = Message, Theme = Theme> + 'static {}
impl<P: Program<State = App, Message = Message, Theme = Theme> + 'static> Window for P {}

const TYPED: &str = "Kwikstaartveld";
const ASKS: &str = "Wat u hier typte, is nog niet bewaard";

fn enter(desk: &mut Desk<impl Window>, control: &str) {
    desk.tab_to(control);
    desk.press(Named::Enter);
}

fn at_bench(desk: &mut Desk<impl Window>) {
    enter(desk, "read.jgz-kindermishandeling");
    enter(desk, "library.agree");
    desk.type_text("JGZ Voorbeeldregio");
    desk.press(Named::Enter);
}

fn new_own_case(desk: &mut Desk<impl Window>) {
    desk.tab_to("start.practise");
    desk.press(Named::Enter);
    enter(desk, "practice.new");
}

fn played_own_case(desk: &mut Desk<impl Window>) {
    new_own_case(desk);
    desk.tab_to("own-case.title");
    desk.type_text("Wang van ons");
    desk.tab_to("own-case.story");
    desk.type_text("Een verzonnen baby.");
    enter(desk, "own-case.on");
    enter(desk, "practice.keep-own");
}

fn in_phonebook(desk: &mut Desk<impl Window>) {
    desk.click("Sociale kaart");
    desk.click("Iemand toevoegen");
}

fn at_numbers(desk: &mut Desk<impl Window>) {
    enter(desk, "start.settings");
    enter(desk, "settings.numbers");
}

/// Where each screen is come to, and the fields on it: which source makes them, and their controls.
macro_rules! fields {
    ($each:ident) => {
        $each!("numbers.rs", at_numbers, ["numbers.own.0800-2000"]);
        $each!("own_case/mod.rs", new_own_case, ["own-case.title", "own-case.story"]);
        $each!("own_case/mod.rs", played_own_case, ["own-case.title", "own-case.story"]);
        $each!("own_case/after.rs", played_own_case, ["own-case.did", "own-case.sore", "own-case.point"]);
        $each!(
            "phonebook/form.rs",
            in_phonebook,
            [
                "phonebook.form.name",
                "phonebook.form.number.0",
                "phonebook.form.purpose.0",
                "phonebook.form.hours.0",
                "phonebook.form.region",
                "phonebook.form.checked",
                "phonebook.form.note"
            ]
        );
        $each!(
            "library/agreeing/told.rs",
            |desk: &mut _| {
                enter(desk, "read.jgz-kindermishandeling");
                enter(desk, "library.agree");
            },
            ["agree.name"]
        );
        $each!(
            "library/agreeing/texts.rs",
            |desk: &mut _| {
                at_bench(desk);
                enter(desk, "library.step.consult");
                enter(desk, "agree.texts.question.key-officer");
            },
            ["agree.text.0"]
        );
        $each!(
            "library/agreeing/line.rs",
            |desk: &mut _| {
                at_bench(desk);
                enter(desk, "library.cards");
                enter(desk, "agree.line.emergency");
            },
            ["agree.line.say", "agree.line.call", "agree.line.place"]
        );
        $each!(
            "library/agreeing/question_view.rs",
            |desk: &mut _| {
                at_bench(desk);
                enter(desk, "library.step.consult");
                enter(desk, "agree.question.key-officer");
            },
            [
                "agree.question.ask",
                "agree.question.hint",
                "agree.question.why",
                "agree.question.option.0",
                "agree.question.place"
            ]
        );
    };
}

/// In the window, as it is heard: what stands in a note is not among the labels.
fn is_there(desk: &mut Desk<impl Window>) -> bool {
    format!("{:?}", desk.heard()).contains(TYPED)
}

/// Types in the field, leaves in every way there is, and closes.
fn leaves(desk: &mut Desk<impl Window>, at: &str) {
    desk.send(Message::CloseRequested(window::Id::unique()));
    assert!(!texts(desk).contains(ASKS), "{at}: nothing was typed");
    // A practice case in memory is asked about as ever.
    if desk.find(id("closing.stay")).is_some() {
        desk.press(Named::Escape);
    }
    desk.type_text(TYPED);
    assert!(is_there(desk), "{at}: {}", texts(desk));
    for way in [Way::Lock, Way::Sleep, Way::SessionLocked, Way::Idle, Way::Hide] {
        leave(desk, way);
        if desk.shows("Toon weer") {
            desk.press(Named::Enter);
        }
        assert!(is_there(desk), "{at}, {way:?}: {}", texts(desk));
    }
    desk.send(Message::CloseRequested(window::Id::unique()));
    assert!(texts(desk).contains(ASKS), "{at}: {}", texts(desk));
    desk.press(Named::Escape);
    assert!(!texts(desk).contains(ASKS) && is_there(desk), "{at}: whoever stays goes on");
    for way in Elsewhere::ALL {
        way.go(desk);
        // Some screens have a field of their own to look for a word: there Ctrl+F goes nowhere.
        let goes_nowhere = matches!(way, Elsewhere::Chord('f')) && !texts(desk).contains(ASKS);
        if !goes_nowhere {
            assert!(texts(desk).contains(ASKS), "{at}, {way:?}: {}", texts(desk));
            desk.press(Named::Escape);
        }
        assert!(!texts(desk).contains(ASKS) && is_there(desk), "{at}, {way:?}: whoever stays goes on");
        desk.tab_to(at);
    }
    Elsewhere::Call.go(desk);
    desk.tab_to("half-typed.discard");
    desk.press(Named::Enter);
    assert!(!texts(desk).contains(ASKS) && !is_there(desk), "{at}: whoever leaves is there");
}

/// What shows another screen, whatever is in sight.
#[derive(Debug, Clone, Copy)]
enum Elsewhere {
    Call,
    Chord(char),
    Home,
    Danger,
}

impl Elsewhere {
    const ALL: [Self; 7] = [
        Self::Call,
        Self::Chord('k'),
        Self::Chord('f'),
        Self::Chord('n'),
        Self::Chord(','),
        Self::Home,
        Self::Danger,
    ];

    fn go(self, desk: &mut Desk<impl Window>) {
        match self {
            Self::Call => desk.press(Named::F2),
            Self::Chord(letter) => desk.chord(letter, Modifiers::CTRL),
            Self::Home => desk.click(id("app.home")),
            Self::Danger => {
                desk.press(Named::F9);
                desk.click(id("emergency.record"));
            }
        }
    }
}

#[test]
fn nobody_leaves_words_that_are_kept_nowhere_without_a_question_and_a_lock_leaves_them() {
    let mut tried = BTreeSet::from(["lesson/view.rs"]);
    macro_rules! each {
        ($source:literal, $to:expr, $controls:expr) => {
            let _ = tried.insert($source);
            for control in $controls {
                let home = tempfile::tempdir().unwrap();
                let _ = founded(home.path());
                let mut desk = open_window(home.path());
                unlock(&mut desk);
                ($to)(&mut desk);
                desk.tab_to(control);
                leaves(&mut desk, control);
            }
        };
    }
    fields!(each);
    let told: Vec<&str> = tried.into_iter().collect();
    assert_eq!(told, asked_of(), "left what is tried, right what the list of all fields says is asked of");
}

/// With a case on the desk its papers and the way back to it show another screen too, and without a vault keeping it does.
#[test]
fn words_beside_a_case_are_asked_about_before_its_papers_and_the_way_back_to_it() {
    for is_founded in [true, false] {
        let home = tempfile::tempdir().unwrap();
        if is_founded {
            let _ = founded(home.path());
        }
        let mut desk = open_window(home.path());
        if is_founded {
            unlock(&mut desk);
        }
        write(&mut desk, "Kwikstaart op de vensterbank.");
        if is_founded {
            desk.chord('s', Modifiers::CTRL);
            desk.type_text("blauwe fiets");
            desk.press(Named::Enter);
        }
        desk.click(id("app.home"));
        enter(&mut desk, "read.jgz-kindermishandeling");
        enter(&mut desk, "library.agree");
        desk.tab_to("agree.name");
        desk.type_text(TYPED);
        for letter in ['p', 's'] {
            desk.chord(letter, Modifiers::CTRL);
            // Into a vault the case is written where one is.
            let asks = letter == 'p' || !is_founded;
            assert_eq!(texts(&mut desk).contains(ASKS), asks, "Ctrl+{letter}, {is_founded}");
            if asks {
                desk.press(Named::Escape);
            }
            assert!(is_there(&mut desk), "Ctrl+{letter}, {is_founded}: {}", texts(&mut desk));
        }
        desk.click(id("app.resume"));
        assert!(texts(&mut desk).contains(ASKS), "the way back: {}", texts(&mut desk));
        desk.tab_to("half-typed.discard");
        desk.press(Named::Enter);
        assert!(!is_there(&mut desk) && desk.find(id("app.resume")).is_none(), "{}", texts(&mut desk));
    }
}

/// What a group says is being written down.
fn before_a_group(home: &Path) -> Desk<impl Window> {
    let protocol = bundle::get(&"blauwe-plekken".into()).unwrap();
    let scenario = protocol.scenario(&"cheek-of-a-baby".into()).unwrap().clone();
    let begun = Opening { protocol, scenario };
    let mut desk = Desk::open(opening(environment(home), Some(begun)), 1280.0, 720.0);
    desk.press(Named::F5);
    desk.press(Named::ArrowRight);
    desk.chord('m', Modifiers::NONE);
    assert_eq!(desk.focused_id(), Some("lesson.field".into()), "{}", texts(&mut desk));
    desk
}

#[test]
fn the_window_does_not_close_on_what_a_group_is_saying() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = before_a_group(home.path());
    desk.type_text(TYPED);
    desk.send(Message::CloseRequested(window::Id::unique()));
    assert!(texts(&mut desk).contains(ASKS), "{}", texts(&mut desk));
    desk.press(Named::Escape);
    assert!(is_there(&mut desk));
    desk.press(Named::F2);
    assert!(texts(&mut desk).contains(ASKS), "{}", texts(&mut desk));
    desk.press(Named::Escape);
    assert!(is_there(&mut desk));
}

fn answers(desk: &Desk<impl Window>) -> String {
    format!("{:?}", desk.state.open_case().map(|open| open.case().answers()))
}

#[test]
fn half_a_day_of_a_contact_is_there_again_where_it_was_and_on_no_record() {
    for control in ["contact.day", "contact.next"] {
        for way in [Way::Hide, Way::Lock, Way::Sleep, Way::SessionLocked, Way::Idle, Way::Close] {
            let home = tempfile::tempdir().unwrap();
            let _ = founded(home.path());
            let mut desk = open_window(home.path());
            unlock(&mut desk);
            desk.send(Message::Screen(screen::Message::Start(start::Message::ProtocolPressed(YOUTH.into()))));
            // A contact can be entered once it is said whether there is danger.
            desk.type_text("1");
            desk.chord('s', Modifiers::CTRL);
            desk.type_text("blauwe fiets");
            desk.press(Named::Enter);
            desk.chord('t', Modifiers::CTRL);
            desk.type_text("1");
            desk.tab_to("contact.line.0");
            desk.type_text(TYPED);
            desk.tab_to(control);
            // In full it would be a day of the year before.
            desk.type_text("3-2");
            if way == Way::Close {
                desk.send(Message::CloseRequested(window::Id::unique()));
                drop(desk);
                desk = open_window(home.path());
                unlock(&mut desk);
                desk.click("blauwe fiets");
            } else {
                leave(&mut desk, way);
                assert!(
                    !format!("{:?}", desk.state).contains(TYPED),
                    "{control} {way:?}: it left with the case"
                );
                if desk.shows("Toon weer") {
                    desk.press(Named::Enter);
                }
                desk.tab_to("unlock.passphrase");
                desk.type_text(PASSPHRASE);
                desk.press(Named::Enter);
            }
            let record = answers(&desk);
            assert!(record.contains(TYPED), "{control} {way:?}: what was typed whole is on record");
            assert!(!record.contains("-02-03"), "{control} {way:?}: half a day is not: {record}");
            desk.tab_to(control);
            desk.type_text("-2025");
            desk.press(Named::Tab);
            assert!(
                answers(&desk).contains("2025-02-03") || control == "contact.next",
                "{way:?}: {}",
                answers(&desk)
            );
            assert_eq!(answers(&desk).matches(TYPED).count(), 1, "{control} {way:?}: it is the same row");
        }
    }
}
