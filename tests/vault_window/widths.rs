//! The window is made smaller and larger under the hand: what has the keyboard keeps it and stays in sight, what is typed and
//! how far something is scrolled stay as they were.

use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;
use iced::{Point, Program, Theme, widget};
use iced_test::selector::{Candidate, id, is_focused};
use weegwijzer::gui::app::{App, Message};

use super::office::{founded, played, unlock, window, with_case, write};
use crate::support::Desk;

const LARGE: (f32, f32) = (1920.0, 1080.0);
const SIZES: [(f32, f32); 4] = [(1024.0, 700.0), (700.0, 520.0), (1024.0, 700.0), LARGE];

trait Window: Program<State = App, Message = Message, Theme = Theme> + 'static {}
impl<P: Program<State = App, Message = Message, Theme = Theme> + 'static> Window for P {}

/// What has the keyboard: there is no more than one.
#[track_caller]
fn holder(desk: &mut Desk<impl Window>, at: &str) -> Option<widget::Id> {
    let all = desk.find_all(is_focused());
    // A field is met as what can be focused and as a field.
    let mut places: Vec<_> = all.iter().map(|one| one.bounds().position()).collect();
    places.dedup_by(|one, other| one == other);
    assert!(places.len() <= 1, "{at}: {} things have the keyboard", places.len());
    desk.focused_id()
}

/// At some of the stops of the screen that is shown, all widths and text sizes in turn.
fn keeps_the_keyboard(desk: &mut Desk<impl Window>, screen: &str) {
    desk.resize(LARGE.0, LARGE.1);
    let mut stops: Vec<Option<widget::Id>> = Vec::new();
    for _ in 0..60 {
        let stop = holder(desk, screen);
        if !stops.is_empty() && stops.first() == Some(&stop) {
            break;
        }
        stops.push(stop);
        desk.press(Named::Tab);
    }
    let every = stops.len().div_ceil(8).max(1);
    let mut tried = 0;
    for step in 0..stops.len() {
        let stop = holder(desk, screen);
        if step % every == 0 {
            let there = format!("{screen}, {stop:?}");
            let stop = stop.unwrap_or_else(|| panic!("{there}: a stop without a name"));
            for (width, height) in SIZES {
                desk.resize(width, height);
                stays(desk, &stop, &format!("{there} at {width}x{height}"));
            }
            assert_eq!(holder(desk, screen), Some(stop), "{there}: as large as at first");
            tried += 1;
        }
        desk.press(Named::Tab);
    }
    assert!(tried > 2 || tried == stops.len(), "{screen}: {tried} stops were tried");
    // Twice the text has the same effect on the columns, through another door.
    let stop = holder(desk, screen).unwrap();
    for sign in ['+', '-'] {
        for _ in 0..10 {
            desk.chord(sign, Modifiers::CTRL);
        }
        stays(desk, &stop, &format!("{screen}, {stop:?} after Ctrl {sign}"));
    }
}

/// The keyboard is where it was, in sight; where that is folded away now, it is at one other thing that is in sight until
/// there is room again.
#[track_caller]
fn stays(desk: &mut Desk<impl Window>, stop: &widget::Id, there: &str) {
    let has = holder(desk, there);
    if desk.find(id(stop.clone())).is_some() {
        assert_eq!(has.as_ref(), Some(stop), "{there}");
    } else {
        assert!(has.is_some(), "{there}: nothing has the keyboard");
    }
    let focused = desk.find(is_focused()).unwrap();
    let seen = focused.visible_bounds().unwrap_or_else(|| panic!("{there}: out of sight"));
    let least = focused.bounds().height.min(24.0);
    assert!(seen.height >= least, "{there}: {} of {least} points in sight", seen.height);
}

#[test]
fn the_keyboard_stays_where_it_is_on_the_first_screens() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = window(home.path());
    keeps_the_keyboard(&mut desk, "start");
    desk.press(Named::F9);
    keeps_the_keyboard(&mut desk, "emergency");
    desk.press(Named::Escape);
    desk.chord(',', Modifiers::CTRL);
    keeps_the_keyboard(&mut desk, "settings");
    desk.press(Named::Escape);
    for door in ["start.practise", "start.door.phonebook", "read.knmg-meldcode"] {
        desk.tab_to(door);
        desk.press(Named::Enter);
        keeps_the_keyboard(&mut desk, door);
        desk.press(Named::Escape);
    }
}

#[test]
fn the_keyboard_stays_where_it_is_with_a_vault() {
    let home = tempfile::tempdir().unwrap();
    let _ = founded(home.path());
    let mut desk = window(home.path());
    keeps_the_keyboard(&mut desk, "locked");
    unlock(&mut desk);
    write(&mut desk, "Kwikstaart op de vensterbank.");
    desk.chord('s', Modifiers::CTRL);
    desk.type_text("blauwe fiets");
    desk.press(Named::Enter);
    desk.click(id("app.manage"));
    keeps_the_keyboard(&mut desk, "custody");
    desk.click("Weegwijzer");
    keeps_the_keyboard(&mut desk, "open");
    for door in ["start.copies", "start.log"] {
        desk.tab_to(door);
        desk.press(Named::Enter);
        keeps_the_keyboard(&mut desk, door);
        desk.press(Named::Escape);
    }
}

#[test]
fn the_keyboard_stays_where_it_is_in_a_case() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = played(home.path(), "knmg-meldcode", "shoes-on-in-bed");
    for step in ['1', '4'] {
        desk.chord(step, Modifiers::ALT);
        keeps_the_keyboard(&mut desk, &format!("step {step}"));
    }
    desk.chord('t', Modifiers::CTRL);
    keeps_the_keyboard(&mut desk, "contact");
    desk.press(Named::Escape);
    desk.chord('r', Modifiers::CTRL);
    keeps_the_keyboard(&mut desk, "overview");
    desk.chord('p', Modifiers::CTRL);
    keeps_the_keyboard(&mut desk, "papers");
    desk.press(Named::Escape);
    desk.press(Named::F5);
    keeps_the_keyboard(&mut desk, "lesson");
}

#[test]
fn what_is_typed_goes_on_where_the_caret_was() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = window(home.path());
    write(&mut desk, "Blauwe plek.");
    for _ in 0..5 {
        desk.press(Named::ArrowLeft);
    }
    for (turn, (width, height)) in SIZES.into_iter().enumerate() {
        desk.resize(width, height);
        desk.type_text(&turn.to_string());
    }
    desk.chord('r', Modifiers::CTRL);
    let shown = super::office::texts(&mut desk);
    assert!(shown.contains("Blauwe 0123plek."), "{shown}");
}

#[test]
fn what_was_scrolled_with_the_mouse_is_where_it_was() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = played(home.path(), "knmg-meldcode", "shoes-on-in-bed");
    desk.chord('r', Modifiers::CTRL);
    desk.resize(LARGE.0, LARGE.1);
    // The mouse puts the keyboard nowhere.
    desk.point(Point::new(900.0, 500.0));
    desk.wheel(12.0);
    desk.put_mouse_away();
    let before = desk.scrolled("review.page");
    assert!(before > 100.0, "{before}");
    for (width, height) in SIZES {
        desk.resize(width, height);
    }
    assert_eq!(desk.scrolled("review.page").to_bits(), before.to_bits());
}

#[test]
fn a_page_opens_at_its_top_and_what_has_the_keyboard_is_in_sight() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = window(home.path());
    desk.resize(1024.0, 700.0);
    desk.press_with(Named::End, Modifiers::CTRL);
    assert!(desk.scrolled("start.page") > 100.0, "the page before is scrolled down");
    desk.tab_to("start.practise");
    desk.press(Named::Enter);
    assert_eq!(desk.focused_id(), Some("practice.search".into()));
    assert_eq!(desk.scrolled("practice.page").to_bits(), 0.0_f32.to_bits());
    // Twice as large the number stands below what leads to it: it comes in sight, however far below it the keyboard is.
    for _ in 0..10 {
        desk.chord('+', Modifiers::CTRL);
    }
    desk.press(Named::F2);
    let number = desk.find("0800-2000").unwrap();
    let hidden = number.bounds().height - number.visible_bounds().map_or(0.0, |seen| seen.height);
    assert!(hidden < 0.1, "{hidden} of the number is out of sight");
}

/// In a small window, its text so many steps larger.
fn in_a_small_window(desk: &mut Desk<impl Window>, steps: usize) {
    desk.resize(1024.0, 700.0);
    for _ in 0..steps {
        desk.chord('+', Modifiers::CTRL);
    }
}

/// So many numbers of one's own; each answers day and night, so that all are told at full length.
fn own_numbers(many: usize) -> weegwijzer::phonebook::Phonebook {
    let mut table = "Soort;Naam;Nummer;Waarvoor;Uren\n".to_owned();
    for turn in 0..many {
        table += &format!(
            "Veilig Thuis;Regio {turn}, vertrouwensarts;030 123 45 6{turn};overleg letsel;dag en nacht\n"
        );
    }
    let (entries, unread) = weegwijzer::phonebook::from_table(table.as_bytes()).unwrap();
    assert!(entries.len() == many && unread.is_empty());
    entries
}

#[test]
fn the_call_sheet_opens_at_its_top_with_the_number_in_sight_however_many_are_ones_own() {
    // The second is 1280 by 720 at 150 percent; the last is at 200 percent.
    for (width, height, larger) in [(1024.0, 700.0, 0), (853.0, 480.0, 0), (1024.0, 700.0, 10)] {
        for many in [0, 3, 8] {
            let at = format!("{many} own numbers at {width}x{height}, {larger} steps larger");
            let home = tempfile::tempdir().unwrap();
            let kept =
                super::office::vault(home.path(), std::sync::Arc::new(weegwijzer::vault::Disk)).unwrap();
            kept.phonebook().save(&own_numbers(many)).unwrap();
            drop(kept);
            // From the start page, and from amid a case.
            for case in [false, true] {
                let mut desk = window(home.path());
                desk.resize(width, height);
                for _ in 0..larger {
                    desk.chord('+', Modifiers::CTRL);
                }
                if case {
                    write(&mut desk, "Blauwe plek.");
                    desk.press_with(Named::End, Modifiers::CTRL);
                }
                desk.press(Named::F2);
                assert_eq!(desk.focused_id(), Some("answer.own-question".into()), "{at}");
                if larger == 0 {
                    let scrolled = desk.scrolled("walk.page").to_bits();
                    assert_eq!(scrolled, 0.0_f32.to_bits(), "{at}, in a case: {case}");
                }
                let number = desk.find("0800-2000").unwrap();
                let hidden = number.bounds().height - number.visible_bounds().map_or(0.0, |seen| seen.height);
                assert!(hidden < 0.1, "{at}: {hidden} of 0800-2000 is out of sight, in a case: {case}");
                // What is typed is seen, wherever that stands.
                desk.type_text("Met wie?");
                let _ = desk.assert_visible_focus();
            }
        }
    }
}

#[test]
fn the_list_of_steps_shows_where_one_is_and_begins_at_its_top_in_another_case() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = played(home.path(), "knmg-meldcode", "shoes-on-in-bed");
    desk.resize(1180.0, 520.0);
    let in_sight = |desk: &mut Desk<_>, step: &str, when: &str| {
        let line = desk.find(id(step.to_owned())).and_then(|line| line.visible_bounds());
        assert!(line.is_some_and(|line| line.height > 20.0), "{step} is in sight {when}");
    };
    desk.chord('8', Modifiers::ALT);
    in_sight(&mut desk, "step.follow-up", "at the end of the list");
    assert!(desk.scrolled("walk.steps") > 0.0, "it was not in sight before");
    desk.resize(1180.0, 480.0);
    in_sight(&mut desk, "step.follow-up", "in a lower window");
    desk.chord('n', Modifiers::CTRL);
    assert_eq!(desk.scrolled("walk.steps").to_bits(), 0.0_f32.to_bits(), "another case");
}

#[test]
fn the_bar_is_as_high_for_a_long_name_as_for_a_short_one_and_shows_all_else() {
    let long = "de jongen met de groene laarzen en de lange blauwe broek";
    let measured = |label: &str, size: usize| {
        let home = tempfile::tempdir().unwrap();
        let _ = founded(home.path());
        let mut desk = with_case(home.path(), label);
        in_a_small_window(&mut desk, size);
        assert!(desk.shows(&format!("Casus {label}")), "found and heard it is whole");
        let room = desk.room();
        let mut seen = |control: &str| {
            let found = desk.find(id(control.to_owned())).and_then(|found| found.visible_bounds());
            found.unwrap_or_else(|| panic!("{control} is in sight at {size}"))
        };
        let (manage, danger) = (seen("app.manage"), seen("app.danger"));
        assert!(manage.x + manage.width <= room.width && danger.x + danger.width <= room.width);
        if size == 0 {
            let settings = seen("app.settings");
            assert!(manage.x + manage.width < settings.x, "they do not lie over one another");
        }
        seen("walk.page").y.to_bits()
    };
    for size in [0, 10] {
        assert_eq!(measured(long, size), measured("fiets", size));
    }
}

#[test]
fn saving_the_first_answer_leaves_the_keyboard_at_the_question_it_went_to() {
    let home = tempfile::tempdir().unwrap();
    let _ = founded(home.path());
    let mut desk = window(home.path());
    desk.chord('n', Modifiers::CTRL);
    // Saved, the bar says so and takes more room, before anything is drawn.
    desk.type_text("3");
    assert!(desk.shows("versleuteld bewaard 14:32, wacht op ontgrendelen"));
    assert_eq!(desk.focused_id(), Some("answer.occasion".into()));
}

#[test]
fn the_way_back_to_a_case_with_a_long_name_takes_two_lines_at_most() {
    let long = "de jongen met de groene laarzen en de lange blauwe broek die op dinsdag in de regen liep";
    let words = |label: &'static str, size: usize| {
        let home = tempfile::tempdir().unwrap();
        let _ = founded(home.path());
        let mut desk = with_case(home.path(), label);
        in_a_small_window(&mut desk, size);
        desk.click("Weegwijzer");
        // Found and heard it is whole.
        let found = desk.find_all(move |candidate: Candidate<'_>| match candidate {
            Candidate::Text { content, bounds, .. } if content.starts_with(&format!("Casus {label} · ")) => {
                Some(bounds.height)
            }
            _ => None,
        });
        assert_eq!(found.len(), 1, "{label} at {size}: {}", super::office::texts(&mut desk));
        found[0]
    };
    let line = words("fiets", 0);
    for size in [0, 10] {
        let high = words(long, size);
        assert!(high > 0.0 && high < 2.5 * line, "{high} points where a line is {line}, at {size}");
    }
}

#[test]
fn digits_choose_a_paper_while_the_list_is_folded() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = played(home.path(), "knmg-meldcode", "shoes-on-in-bed");
    desk.resize(700.0, 520.0);
    desk.chord('p', Modifiers::CTRL);
    assert_eq!(desk.focused_id(), Some("papers.list".into()));
    let mut heads = Vec::new();
    for digit in ["3", "2", "1"] {
        desk.type_text(digit);
        assert_eq!(desk.focused_id(), Some("papers.list".into()), "the keyboard stays at the folded list");
        heads.push(desk.heard_focus().unwrap());
    }
    // Where there is room for the list, the same digits choose the same.
    desk.resize(1180.0, 780.0);
    assert!(heads[0] != heads[1] && heads[1] != heads[2], "{heads:?}");
    for (digit, head) in ["3", "2", "1"].into_iter().zip(heads) {
        desk.type_text(digit);
        assert_eq!(desk.heard_focus(), Some(head), "{digit}");
    }
}
