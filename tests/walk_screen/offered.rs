//! Options that are offered at times: seen only then, and an answer that lapses with one is asked about first.

use weegwijzer::gui::widget::choice::By;
use weegwijzer::protocol::{Decimal, Kind, Name, Protocol, Text};

use super::*;

fn told_by(ticked: &[&str]) -> Answer {
    Answer::Many(ticked.iter().map(|id| Name::from(*id)).collect())
}

#[test]
fn an_option_that_cannot_be_meant_is_not_shown_and_what_was_ticked_is_asked_about_before_it_lapses() {
    let scenario = Some("it-was-her-daughter");
    let mut desk = desk_with("kindcheck", scenario, Language::Nl, theme::Mode::Light, 1.0, Layout::Dossier);
    let child = "Een kind";
    desk.send(Event::Walk(Message::QuestionPressed("told-by".into())));
    assert!(desk.shows(child));
    desk.save("walk-offered-nl-light-100");
    let case = desk.state.open.case().clone();
    let pressed =
        |option: &str| Event::Walk(Message::Chosen(Place::of("children".into()), option.into(), By::Hand));
    desk.send(pressed("pregnant"));
    assert!(desk.texts().iter().any(|(text, _)| text.contains("“Een kind”")), "named in the question");
    desk.save("walk-offered-lapse-nl-light-100");
    assert_eq!(desk.state.open.case(), &case, "nothing happened yet");
    desk.press(Named::Enter);
    desk.send(Event::Walk(Message::QuestionPressed("told-by".into())));
    assert!(!desk.shows(child), "an unborn child tells nothing");
    let asked = desk.state.open.protocol().question(&"told-by".into()).unwrap().clone();
    assert_eq!(desk.state.open.given(&asked), Some(&told_by(&["patient"])));
    let kept = desk.state.open.case().answers().given(&"kindcheck".into(), &asked);
    assert_eq!(kept, Some(&told_by(&["child", "patient", "seen"])), "nothing is lost");
    desk.send(pressed("yes"));
    desk.press(Named::Enter);
    assert_eq!(
        desk.state.open.given(&asked),
        Some(&told_by(&["child", "patient", "seen"])),
        "and it comes back"
    );
}

/// The kindcheck, in which the number of children has decimals: nobody asks that, but a thermometer would.
fn measured(language: Language) -> Desk<impl Program<State = Host, Message = Event, Theme = Theme>> {
    let boot = move || {
        let protocol = bundle::get(&"kindcheck".into()).expect("the bundled protocol loads");
        let mut steps = protocol.steps.clone();
        let asked =
            steps.iter_mut().flat_map(|step| &mut step.questions).find(|asked| asked.id == *"how-many");
        let bound = |hundredths| Some(Decimal::of_hundredths(hundredths));
        let unit = Text { nl: "graden".to_owned(), en: "degrees".to_owned() };
        let asked = asked.unwrap();
        asked.answer = Kind::Decimal { unit: Some(unit), places: 1, min: bound(3000), max: bound(4500) };
        let made = Protocol::assemble(
            protocol.head.clone(),
            steps,
            protocol.templates.clone(),
            Vec::new(),
            protocol.hash.clone(),
        );
        let scenario = protocol.scenario(&"it-was-her-daughter".into()).unwrap().clone();
        let case = play(&protocol, &scenario, language).unwrap();
        let open = OpenCase::new(std::sync::Arc::new(made), case, scenario.today);
        let mut walk = Walk::at(&open, Layout::Dossier, Some(&"how-many".into()));
        walk.speak(&open, language);
        (open, walk)
    };
    desk_of(boot, language, theme::Mode::Light, 1.0)
}

#[test]
fn decimals_are_typed_with_a_comma_or_a_point_and_shown_as_the_language_writes_them() {
    for (language, typed, shown) in
        [(Language::Nl, "38.5", "38,5"), (Language::En, "38,5", "38.5"), (Language::Nl, "39", "39,0")]
    {
        let mut desk = measured(language);
        let question = desk.state.open.protocol().question(&"how-many".into()).unwrap().clone();
        desk.tab_to(&Place::of("how-many".into()).control());
        desk.type_text("38,55");
        assert!(desk.texts().iter().any(|(text, _)| text.contains("cijfer") || text.contains("digit")));
        for _ in 0..5 {
            desk.press(Named::Backspace);
        }
        desk.type_text(typed);
        desk.press(Named::Tab);
        let hundredths = if typed == "39" { 3900 } else { 3850 };
        let answer = Answer::Decimal(Decimal::of_hundredths(hundredths));
        assert_eq!(desk.state.open.given(&question), Some(&answer), "{typed}");
        let open = desk.state.open.clone();
        let mut walk = Walk::at(&open, Layout::Dossier, Some(&"how-many".into()));
        walk.speak(&open, language);
        desk.state.walk = walk;
        assert!(desk.shows(shown), "{shown}");
    }
}
