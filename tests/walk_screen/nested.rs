//! A log under another: its rows stand and are added under the row they belong to, by mouse and by keyboard, and looked at.

use weegwijzer::case::EntryId;
use weegwijzer::gui::widget::choice::By;

use super::*;
use crate::diff::edition::edition;

fn nested(
    scenario: Option<&'static str>,
    language: Language,
    mode: theme::Mode,
    zoom: f32,
) -> Desk<impl Program<State = Host, Message = Event, Theme = Theme>> {
    let boot = move || {
        let protocol = edition("tests/nested/talks", &[]);
        let open = match scenario {
            None => {
                let role = protocol.head.roles[0].id.clone();
                OpenCase::begin(protocol.into(), "blauwe fiets", role, Mode::Practice, moment()).unwrap()
            }
            Some(scenario) => {
                let scenario = protocol.scenario(&scenario.into()).unwrap().clone();
                let case = play(&protocol, &scenario, language).unwrap();
                OpenCase::new(protocol.into(), case, scenario.today)
            }
        };
        let walk = Walk::at(&open, Layout::Dossier, Some(&"agreed".into()));
        (open, walk)
    };
    desk_of(boot, language, mode, zoom)
}

fn rows(host: &Host, log: &str) -> Vec<(u32, Option<u32>)> {
    let log = host.open.protocol().question(&log.into()).unwrap();
    let given = host.open.given(log).map_or(&[][..], Answer::entries);
    given.iter().map(|entry| (entry.id.0, entry.under.map(|row| row.0))).collect()
}

#[test]
fn an_agreement_is_added_under_its_talk_by_the_number_of_that_talk() {
    let mut desk = nested(Some("two-talks"), Language::Nl, theme::Mode::Light, 1.0);
    let talks: Vec<u32> = rows(&desk.state, "talks").into_iter().map(|(id, _)| id).collect();
    desk.send(Event::Walk(Message::QuestionPressed("agreed".into())));
    desk.chord('2', Modifiers::CTRL);
    let (added, under) = rows(&desk.state, "agreed").last().copied().unwrap();
    assert_eq!(under, Some(talks[1]), "the second talk");
    let what = Place { question: "agreed".into(), inside: Some((EntryId(added), "what".into())) };
    assert_eq!(
        desk.focused_id(),
        Some(iced::advanced::widget::Id::from(what.control())),
        "and its words can be typed"
    );
    desk.type_text("de school schrijft een brief");
    desk.send(Event::Walk(Message::EntryClosed));
    let text = desk.texts();
    let at = |wanted: &str| text.iter().find(|(text, _)| text.contains(wanted)).map(|(_, place)| place.y);
    assert!(
        at("de school schrijft een brief") > at("de school belt elke vrijdag"),
        "below the one that was there"
    );
    assert!(at("de school belt elke vrijdag") > at("de huisarts bellen"), "each under its own talk");
    let button = iced::advanced::widget::Id::from("entry.add.agreed.1");
    assert_eq!(desk.focused_id(), Some(button), "the keyboard goes to what adds another there");
    desk.chord('1', Modifiers::CTRL);
    assert_eq!(rows(&desk.state, "agreed").last().copied().unwrap().1, Some(talks[0]));
    desk.send(Event::Walk(Message::EntryClosed));
    assert_eq!(rows(&desk.state, "agreed").len(), 4, "a row that was opened and left is none");
    desk.chord('3', Modifiers::CTRL);
    assert_eq!(rows(&desk.state, "agreed").len(), 4, "there is no third talk");
}

#[test]
fn a_talk_with_agreements_is_taken_away_with_them_only_after_a_yes() {
    let mut desk = nested(Some("two-talks"), Language::Nl, theme::Mode::Light, 1.0);
    let first = EntryId(rows(&desk.state, "talks")[0].0);
    desk.send(Event::Walk(Message::EntryRemoved("talks".into(), first)));
    assert_eq!(rows(&desk.state, "talks").len(), 2, "nothing happened yet");
    assert!(desk.shows("De 2 regels die eronder staan gaan mee weg."));
    desk.save("walk-nested-asking-nl-light-100");
    desk.press(Named::Enter);
    assert_eq!(rows(&desk.state, "talks").len(), 2, "Enter leaves it as it is");
    desk.send(Event::Walk(Message::EntryRemoved("talks".into(), first)));
    desk.send(Event::Walk(Message::Confirmed));
    assert_eq!((rows(&desk.state, "talks").len(), rows(&desk.state, "agreed").len()), (1, 1));
    desk.send(Event::Walk(Message::UndoPressed));
    assert_eq!((rows(&desk.state, "talks").len(), rows(&desk.state, "agreed").len()), (2, 3));
}

#[test]
fn the_first_agreement_waits_for_a_talk_to_be_under() {
    let mut desk = nested(None, Language::Nl, theme::Mode::Light, 1.0);
    assert!(!desk.shows("Wat is er afgesproken?"), "without a talk there is nothing to ask");
    desk.send(Event::Walk(Message::EntryAdded("talks".into())));
    let talk = EntryId(rows(&desk.state, "talks")[0].0);
    let who = Place { question: "talks".into(), inside: Some((talk, "who".into())) };
    desk.send(Event::Walk(Message::Chosen(who, "mother".into(), By::Hand)));
    assert!(desk.shows("Wat is er afgesproken?"));
    desk.send(Event::Walk(Message::QuestionPressed("agreed".into())));
    assert!(rows(&desk.state, "agreed").is_empty(), "no row stands open by itself");
    desk.press(Named::Enter);
    assert_eq!(
        rows(&desk.state, "agreed").iter().map(|(_, under)| *under).collect::<Vec<_>>(),
        [Some(talk.0)]
    );
}

#[test]
fn rows_under_rows_are_calm_at_every_size() {
    for (name, language, mode, zoom) in [
        ("nl-light-100", Language::Nl, theme::Mode::Light, 1.0),
        ("en-dark-100", Language::En, theme::Mode::Dark, 1.0),
        ("nl-light-200", Language::Nl, theme::Mode::Light, 2.0),
    ] {
        let mut desk = nested(Some("two-talks"), language, mode, zoom);
        desk.send(Event::Walk(Message::QuestionPressed("agreed".into())));
        desk.save(&format!("walk-nested-{name}"));
        desk.chord('1', Modifiers::CTRL);
        desk.save(&format!("walk-nested-form-{name}"));
    }
}
