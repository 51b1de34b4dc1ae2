//! The *sociale kaart* in the window: somebody is entered, is there again after a restart and where one calls, is shared and
//! taken over by a colleague who sees first what would change.

use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;
use weegwijzer::gui::app::Message;
use weegwijzer::gui::shortcuts::Command;
use weegwijzer::phonebook::Kind;
use weegwijzer::protocol::bundle;

use super::office::{founded, texts, window};

const DOOR: &str = "Sociale kaart";

/// From the list: somebody with a name, a number and hours, and the keys pressed for it besides the letters.
macro_rules! enter {
    ($desk:expr, $name:expr, $number:expr, $hours:expr) => {
        $desk.click("Iemand toevoegen");
        $desk.type_text($name);
        $desk.press(Named::Tab);
        $desk.type_text($number);
        $desk.press(Named::Tab);
        $desk.press(Named::Tab);
        $desk.type_text($hours);
        $desk.press(Named::Enter);
    };
}

#[test]
fn who_is_entered_is_there_after_a_restart_on_the_emergency_card_and_above_the_call() {
    let home = tempfile::tempdir().unwrap();
    let _ = founded(home.path());
    let mut desk = window(home.path());
    desk.click(DOOR);
    assert!(desk.shows("0800-2000") && desk.shows("Dag en nacht bereikbaar"), "{}", texts(&mut desk));
    enter!(desk, "Regio Midden, vertrouwensarts", "030 123 45 67", "ma-vr 8-17");
    assert!(desk.shows("Veilig Thuis · Regio Midden, vertrouwensarts"), "{}", texts(&mut desk));
    // 21 November 2026 is a Saturday.
    assert!(desk.shows("Weer bereikbaar vanaf maandag om 08:00"), "{}", texts(&mut desk));
    drop(desk);

    let mut desk = window(home.path());
    desk.send(Message::Asked(Command::Emergency));
    assert!(desk.shows("Wie u hier belt") && desk.shows("030 123 45 67"), "{}", texts(&mut desk));
    desk.press(Named::Escape);
    desk.send(Message::Asked(Command::Call));
    assert!(desk.shows("Wie u hier belt") && desk.shows("030 123 45 67"), "{}", texts(&mut desk));
}

#[test]
fn who_is_called_for_what_is_to_be_done_now_stands_below_it_once_and_nobody_else_does() {
    let home = tempfile::tempdir().unwrap();
    let table = home.path().join("nummers.csv");
    let rows =
        "Soort;Naam;Nummer\nVeilig Thuis;Regio Midden;030 123 45 67\nKinderarts;Dienst;030 765 43 21\n";
    std::fs::write(&table, rows).unwrap();
    let mut desk = window(home.path());
    desk.click(DOOR);
    desk.click("Lees een lijst in");
    desk.type_text(&table.display().to_string());
    desk.press(Named::Enter);
    desk.click("Neem 2 over");
    assert!(desk.shows("030 765 43 21"), "{}", texts(&mut desk));
    desk.press(Named::Escape);
    desk.chord('n', Modifiers::CTRL);
    desk.type_text("2");
    desk.press(Named::Enter);
    let shown = texts(&mut desk);
    assert!(shown.contains("Wat nu te doen") && shown.contains("0800-2000"), "{shown}");
    assert_eq!(shown.matches("030 123 45 67").count(), 1, "{shown}");
    assert!(!shown.contains("030 765 43 21"), "{shown}");
    desk.save("whom-now");
}

#[test]
fn whoever_is_called_at_a_national_number_is_named_by_kind_for_ones_own() {
    let kinds = [("0800-2000", Kind::VeiligThuis), ("0800-0188", Kind::SexualAssaultCentre)];
    let mut seen = 0;
    for bundled in bundle::all() {
        let protocol = bundled.load().unwrap();
        let actions = protocol.head.outcomes.iter().flat_map(|outcome| &outcome.actions);
        for action in actions {
            for (_, kind) in kinds.iter().filter(|(number, _)| action.call.as_deref() == Some(number)) {
                seen += 1;
                assert!(action.whom.contains(kind), "{}: {}", protocol.head.id, action.what.nl);
            }
        }
    }
    assert!(seen > 20, "{seen}");
}

#[test]
fn what_cannot_be_kept_is_said_at_its_field_and_nothing_is_lost() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = window(home.path());
    desk.click(DOOR);
    enter!(desk, "Wijkteam", "dertig", "straks");
    assert!(
        desk.shows(
            "Dit is geen telefoonnummer: 3 tot 15 cijfers, met spaties, streepjes, haakjes of een plus."
        )
    );
    assert!(desk.focused_id() == Some("phonebook.form.number.0".into()), "{:?}", desk.focused_id());
    for _ in 0..6 {
        desk.press(Named::Backspace);
    }
    desk.type_text("14 030");
    desk.press(Named::Enter);
    assert!(desk.focused_id() == Some("phonebook.form.hours.0".into()), "{:?}", desk.focused_id());
    for _ in 0..6 {
        desk.press(Named::Backspace);
    }
    desk.press(Named::Enter);
    assert!(desk.shows("Veilig Thuis · Wijkteam") && desk.shows("14 030"), "{}", texts(&mut desk));
}

#[test]
fn a_colleague_sees_what_would_change_before_anything_is_taken_over() {
    let (mine, theirs, stick) =
        (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let mut desk = window(mine.path());
    desk.click(DOOR);
    enter!(desk, "Nacht", "030 123 45 67", "dag en nacht");
    enter!(desk, "Dag", "030 765 43 21", "");
    desk.click("Deel de lijst");
    desk.type_text(&stick.path().display().to_string());
    desk.press(Named::Enter);
    let file = stick.path().join("sociale-kaart-2026-11-21.ron");
    assert!(file.exists(), "{}", texts(&mut desk));
    drop(desk);

    let mut desk = window(theirs.path());
    desk.click(DOOR);
    enter!(desk, "Dag", "030 000 00 00", "");
    desk.click("Lees een lijst in");
    desk.type_text(&file.display().to_string());
    desk.press(Named::Enter);
    assert!(desk.shows("Nieuw: 030 123 45 67 (dag en nacht)"), "{}", texts(&mut desk));
    assert!(desk.shows("Erbij: 030 765 43 21 · Vervalt bij u: 030 000 00 00"), "{}", texts(&mut desk));
    desk.click("Neem 1 over");
    assert!(desk.shows("✓ 1 overgenomen"), "{}", texts(&mut desk));
    assert!(desk.shows("030 123 45 67") && desk.shows("030 000 00 00") && !desk.shows("030 765 43 21"));
}

#[test]
fn a_table_with_a_wrong_row_tells_the_row_and_takes_the_rest() {
    let (home, stick) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let table = stick.path().join("nummers.csv");
    std::fs::write(&table, "Soort;Naam;Nummer\nPolitie;Wijkagent;0900-8844\nBakker;Jan;123\n").unwrap();
    let mut desk = window(home.path());
    desk.click(DOOR);
    desk.click("Lees een lijst in");
    desk.type_text(&table.display().to_string());
    desk.press(Named::Enter);
    let all = texts(&mut desk);
    assert!(all.contains("Regel 3: ‘Bakker’ is geen soort.") && all.contains("Politie · Wijkagent"), "{all}");
    desk.click("Neem 1 over");
    assert!(desk.shows("Politie · Wijkagent"));
    desk.save("sociale-kaart");
}
