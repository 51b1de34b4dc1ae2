//! Nothing moves under the hand: the bar that goes on stays where it is, and a question keeps its height when the keyboard
//! comes to it.

use std::collections::BTreeMap;

use iced::keyboard::{Modifiers, key::Named};
use iced::{Program, Theme};
use iced_test::selector::id;
use weegwijzer::case::{self, Answer, Spot};
use weegwijzer::gui::screen::walk::Message;
use weegwijzer::gui::theme;
use weegwijzer::locale::Language;
use weegwijzer::protocol::{Kind, Name, Need, Question};
use weegwijzer::vault::Layout;

use super::{Event, Host, desk, desk_with};
use crate::support::Desk;

#[test]
fn the_bar_that_goes_on_stays_where_it_is_in_every_step_and_layout() {
    let played = Some("shoes-on-in-bed");
    for layout in [Layout::Guided, Layout::Dossier] {
        let mut desk = desk_with("knmg-meldcode", played, Language::Nl, theme::Mode::Light, 1.0, layout);
        let steps: Vec<_> = desk.state.open.walk().steps.iter().map(|step| step.id.clone()).collect();
        let mut places = Vec::new();
        for step in steps {
            desk.send(Event::Walk(Message::StepPressed(step)));
            let next = desk.find(id("walk.next")).expect("it is there");
            let bounds = next.visible_bounds().expect("and in sight");
            places.push((bounds.y.to_bits(), bounds.height.to_bits()));
        }
        let [first, ..] = places[..] else { panic!("there are steps") };
        assert!(places.iter().all(|place| *place == first), "{places:?}");
    }
}

#[test]
fn the_next_question_is_one_enter_away_and_the_next_step_one_alt_and_digit() {
    let mut desk = desk(Language::Nl, theme::Mode::Light, 1.0, Layout::default());
    assert_eq!(Layout::default(), Layout::Dossier);
    desk.type_text("3");
    desk.press(Named::Enter);
    assert_eq!(desk.state.walk.question().map(ToString::to_string).as_deref(), Some("occasion"));
    desk.type_text("Plek op de wang.");
    desk.press_with(Named::Enter, Modifiers::CTRL);
    assert_eq!(desk.state.walk.question().map(ToString::to_string).as_deref(), Some("subject"));
    desk.press_with(Named::ArrowLeft, Modifiers::ALT);
    assert_eq!(desk.state.walk.question().map(ToString::to_string).as_deref(), Some("occasion"));
    assert!(desk.shows("Alt+2"), "the button names the key that does what it does: {:?}", desk.texts());
}

#[test]
fn the_pane_at_the_right_is_read_from_its_top_at_each_question() {
    for layout in [Layout::Guided, Layout::Dossier] {
        let played = Some("shoes-on-in-bed");
        let mut desk = desk_with("knmg-meldcode", played, Language::Nl, theme::Mode::Light, 1.0, layout);
        desk.resize(1280.0, 420.0);
        let mut scrolled = 0;
        for _ in 0..6 {
            let pane = iced::Point::new(1200.0, 200.0);
            desk.point(pane);
            desk.wheel(3.0);
            desk.put_mouse_away();
            scrolled += usize::from(desk.scrolled("walk.aside") > 0.0);
            let before = desk.state.walk.question().cloned();
            desk.press_with(Named::Enter, Modifiers::CTRL);
            assert_ne!(desk.state.walk.question().cloned(), before, "it is at another question");
            assert_eq!(desk.scrolled("walk.aside").to_bits(), 0.0_f32.to_bits(), "{layout:?} {before:?}");
        }
        assert!(scrolled > 2, "the pane was scrolled {scrolled} times: this shows nothing");
    }
}

#[test]
fn what_stands_on_a_whole_step_keeps_its_place_when_the_keyboard_comes_to_another_question() {
    // Larger than any step, so that nothing is scrolled.
    let mut desk = desk(Language::Nl, theme::Mode::Light, 1.0, Layout::Dossier);
    desk.resize(1280.0, 4000.0);
    let questions = |texts: Vec<(String, iced::Rectangle)>| -> BTreeMap<String, u32> {
        // Above the bar, which names the key that fits.
        let middle =
            texts.into_iter().filter(|(_, bounds)| bounds.x > 264.0 && bounds.x < 900.0 && bounds.y < 3900.0);
        middle.map(|(text, bounds)| (text, bounds.y.to_bits())).collect()
    };
    let before = questions(desk.texts());
    assert!(before.len() > 8, "{before:?}");
    for question in ["occasion", "subject", "own-patient", "acute-danger"] {
        desk.send(Event::Walk(Message::QuestionReached(question.into())));
        assert_eq!(questions(desk.texts()), before, "at {question}");
    }
}

fn asked_and_set_aside(host: &Host, at: &Name) -> bool {
    let asked = host.open.protocol().question(at).expect("it asks");
    matches!(host.open.given(asked), Some(Answer::Unknown { .. } | Answer::NotDone { .. }))
}

/// Enter goes on, but in a note it begins a line; Ctrl+Enter goes on from everywhere.
#[test]
fn enter_goes_on_from_every_question_without_a_note_and_ctrl_enter_from_every_one() {
    let (language, mode) = (Language::Nl, theme::Mode::Light);
    for layout in [Layout::Guided, Layout::Dossier] {
        for held in [Modifiers::NONE, Modifiers::CTRL] {
            let mut desk = desk_with("knmg-meldcode", Some("shoes-on-in-bed"), language, mode, 1.0, layout);
            let steps = desk.state.open.walk().steps.clone();
            let asked: Vec<_> = steps
                .iter()
                .flat_map(|step| step.questions.iter().map(|question| question.id.clone()))
                .collect();
            let mut tried = 0;
            let last = asked.last().expect("it asks");
            for at in asked.iter().filter(|at| *at != last) {
                let kind = &desk.state.open.protocol().question(at).unwrap().answer;
                let writes =
                    matches!(kind, Kind::Text { lines: 2.. } | Kind::Judgement { .. } | Kind::Entries { .. });
                // There the keyboard is at a button, which Enter presses.
                let aside = asked_and_set_aside(&desk.state, at);
                if held.is_empty() && (writes || aside) {
                    continue;
                }
                desk.send(Event::Walk(Message::QuestionPressed(at.clone())));
                desk.press_with(Named::Enter, held);
                let place = |at: &Name| asked.iter().position(|asked| asked == at);
                let went = desk.state.walk.question().and_then(place);
                assert!(went > place(at), "{held:?} at {at}, {layout:?}: {:?}", desk.state.walk.question());
                tried += 1;
            }
            assert!(tried > 20, "{tried} questions");
        }
    }
}

/// Where each question, field and option stands, by its words.
fn places(
    desk: &mut Desk<impl Program<State = Host, Message = Event, Theme = Theme> + 'static>,
) -> Vec<(String, u32)> {
    let middle = desk.texts().into_iter().filter(|(_, at)| at.x > 264.0 && at.x < 900.0 && at.y < 5900.0);
    let said = middle.filter(|(words, _)| !words.is_empty());
    said.map(|(words, at)| (words, at.y.to_bits())).collect()
}

fn path(host: &Host) -> Vec<Name> {
    let asked = host.open.walk().steps.iter().flat_map(|step| &step.questions);
    asked.map(|question| question.id.clone()).collect()
}

/// An answer of one line to a question; none where it has more.
fn short_answer(asked: &Question) -> Option<Answer> {
    match &asked.answer {
        Kind::One(options) => options.first().map(|first| Answer::One(first.id.clone())),
        Kind::Many(options) => options.first().map(|first| Answer::Many([first.id.clone()].into())),
        Kind::Text { lines: 1 } => Some(Answer::Text("Iets.".to_owned())),
        Kind::Date => Some(Answer::Date(super::moment().today)),
        _ => None,
    }
}

#[test]
fn what_is_below_a_question_that_may_stay_empty_keeps_its_place_when_it_is_answered() {
    let mut tried = 0;
    for (protocol, scenario) in [
        ("knmg-meldcode", "shoes-on-in-bed"),
        ("jgz-kindermishandeling", "file-that-grew"),
        ("blauwe-plekken", "cheek-of-a-baby"),
        ("kindcheck", "doubt-alone"),
    ] {
        let (language, mode) = (Language::Nl, theme::Mode::Light);
        let mut desk = desk_with(protocol, Some(scenario), language, mode, 1.0, Layout::Dossier);
        desk.resize(1280.0, 6000.0);
        let protocol = std::sync::Arc::clone(desk.state.open.protocol());
        for at in path(&desk.state) {
            let asked = protocol.question(&at).expect("it asks");
            let may_stay_empty = asked.need != Need::Required && desk.state.open.given(asked).is_none();
            let Some(answer) = short_answer(asked).filter(|_| may_stay_empty) else { continue };
            desk.send(Event::Walk(Message::QuestionPressed(at.clone())));
            if !desk.shows(asked.ask.get(language)) {
                desk.send(Event::Walk(Message::MorePressed));
            }
            if !desk.shows(asked.ask.get(language)) {
                continue;
            }
            let (before, asked_before) = (places(&mut desk), path(&desk.state));
            let spot = Spot::of(&protocol, asked);
            let event = case::Event::Answered { at: spot, answer, reason: None };
            let recorded = desk.state.open.record(event, super::moment());
            if recorded.is_ok() && path(&desk.state) == asked_before {
                let after = places(&mut desk);
                let moved: Vec<_> = before
                    .iter()
                    .filter(|(words, _)| before.iter().filter(|(other, _)| other == words).count() == 1)
                    .filter(|(words, y)| after.iter().any(|(now, at)| now == words && at != y))
                    .collect();
                assert!(moved.is_empty(), "{at} of {scenario} is answered: {moved:?}");
                tried += 1;
            }
        }
    }
    assert!(tried > 3, "{tried} questions were answered");
}

#[test]
fn the_fields_of_a_row_keep_their_place_while_they_are_filled() {
    let mut desk = desk(Language::Nl, theme::Mode::Light, 1.0, Layout::Guided);
    desk.resize(1280.0, 3000.0);
    desk.send(Event::Walk(Message::QuestionPressed("signals".into())));
    let fields = ["Wat is gezien, gevonden of gezegd?", "Soort", "Van wie komt dit?", "Wanneer"];
    let places = |desk: &mut Desk<_>| -> Vec<Option<u32>> {
        let texts = desk.texts();
        let of = |words: &&str| texts.iter().find(|(text, _)| text == words).map(|(_, at)| at.y.to_bits());
        fields.iter().map(of).collect()
    };
    let before = places(&mut desk);
    assert!(before.iter().all(Option::is_some), "{before:?}");
    desk.type_text("'Papa slaat.'");
    assert_eq!(places(&mut desk), before, "something was typed");
    desk.press(Named::Tab);
    for key in ["4", "2", "."] {
        desk.type_text(key);
        assert_eq!(places(&mut desk), before, "{key} was pressed");
    }
}

/// A window of 1180x780 at 200%: what to do now stands above the question, and the answers are in sight with it.
#[test]
fn in_half_a_window_the_answers_are_in_sight_at_every_question_once_danger_was_chosen() {
    let (language, mode) = (Language::Nl, theme::Mode::Light);
    for layout in [Layout::Guided, Layout::Dossier] {
        let mut desk = desk_with("knmg-meldcode", None, language, mode, 1.0, layout);
        desk.resize(590.0, 390.0);
        desk.type_text("1");
        let mut hidden = String::new();
        for _ in 0..10 {
            let at = desk.state.walk.question().cloned();
            let seen = desk.find(iced_test::selector::is_focused()).and_then(|focused| {
                let whole = focused.bounds().height;
                focused.visible_bounds().map(|seen| (seen.height, whole))
            });
            // Where a number to call leads the page, it opens at that number.
            let led = at.as_ref().is_some_and(|at| at == "colleague-asked");
            // An answer takes some forty points.
            if !led && !seen.is_some_and(|(seen, whole)| seen + 0.5 >= whole.min(80.0)) {
                let control = desk.focused_id();
                hidden += &format!("{layout:?} {at:?}: {seen:?} of {control:?}\n");
                desk.save(&format!("half-a-window-{layout:?}"));
            }
            desk.press_with(Named::Enter, Modifiers::CTRL);
        }
        assert_eq!(hidden, "");
    }
}
