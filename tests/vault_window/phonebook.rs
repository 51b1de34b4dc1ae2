//! The *sociale kaart* in the window: somebody is entered, is there again after a restart and where one calls, is shared and
//! taken over by a colleague who sees first what would change.

use iced::keyboard::key::Named;
use weegwijzer::gui::app::Message;
use weegwijzer::gui::shortcuts::Command;

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
