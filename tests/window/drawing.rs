//! What a key costs to draw: only what it changed, and that exactly as if everything were drawn.

use iced::Rectangle;
use iced_test::core::time::{Duration, Instant};
use iced_test::core::window::RedrawRequest;

use super::*;
use weegwijzer::gui::wish::Wish;

use crate::support::canvas::Canvas;

/// An edge between two pixels is drawn in four steps, and where it lies between two of them the corner that it is measured
/// from may decide. Whatever is missing, moved or left over is more.
const QUARTER: u8 = 64;

fn area(drawn: &[Rectangle]) -> f32 {
    drawn.iter().map(|part| part.width * part.height).sum()
}

/// How far two pictures are apart at most, in one colour of one pixel.
fn apart(one: &Canvas, other: &Canvas) -> u8 {
    let pairs = one.pixels().iter().zip(other.pixels());
    pairs.map(|(one, other)| one.abs_diff(*other)).max().unwrap_or_default()
}

/// A walk with the keyboard in a note.
fn at_a_note(home: &Path) -> Desk<impl Program<State = App, Message = Message, Theme = Theme> + use<>> {
    let mut desk = window(home);
    desk.press(Named::Enter);
    desk.type_text("3");
    go_to(&mut desk, "occasion");
    desk
}

#[test]
fn what_is_drawn_anew_in_a_part_is_what_is_drawn_as_a_whole() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = at_a_note(home.path());
    for density in [1.0, 1.25, 2.0] {
        let mut canvas = desk.canvas(density);
        let _ = desk.paint(&mut canvas);
        let mut parts = 0;
        for turn in 0..24 {
            match turn % 6 {
                0 | 1 => desk.type_text("Blauw"),
                2 | 3 => desk.press(Named::Tab),
                4 => desk.wheel(3.0),
                _ => desk.wheel(-1.0),
            }
            let drawn = area(&desk.paint(&mut canvas));
            parts += usize::from(drawn > 0.0 && drawn < 1180.0 * 780.0 / 2.0);
            let mut whole = desk.canvas(density);
            let _ = desk.paint(&mut whole);
            let apart = apart(&canvas, &whole);
            assert!(apart <= QUARTER, "at {density}, turn {turn}: {apart}");
        }
        assert!(parts > 8 || density != 1.0, "only {parts} were drawn in part: this shows nothing");
    }
}

#[test]
fn a_letter_draws_no_more_than_the_note_it_is_typed_in() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = at_a_note(home.path());
    let mut canvas = desk.canvas(1.0);
    desk.type_text("Blauwe plek");
    let _ = desk.paint(&mut canvas);
    let note = desk.assert_visible_focus();
    desk.type_text("k");
    let drawn = desk.paint(&mut canvas);
    assert!(area(&drawn) < 2.0 * note.width * note.height, "{drawn:?} of {note:?}");
}

#[test]
fn a_caret_blinks_for_ten_seconds_and_then_stands_still_until_somebody_writes() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = at_a_note(home.path());
    desk.type_text("k");
    let typed = Instant::now();
    let mut canvas = desk.canvas(1.0);
    let _ = desk.paint(&mut canvas);
    let mut blinks = 0;
    for half in 0..19 {
        let now = typed + Duration::from_millis(500 * half);
        assert!(matches!(desk.redrawn(now), RedrawRequest::At(_)), "after {half} half seconds");
        let drawn = desk.paint(&mut canvas);
        // The window of this test makes its view anew each time, and with it the note.
        assert!(area(&drawn) < 60_000.0, "a blink draws its note and no more: {drawn:?}");
        blinks += usize::from(!drawn.is_empty());
    }
    assert!(blinks > 15, "{blinks} blinks");
    for seconds in [11, 12, 60] {
        let asked = desk.redrawn(typed + Duration::from_secs(seconds));
        assert_eq!(asked, RedrawRequest::Wait, "after {seconds} seconds");
        let _ = desk.paint(&mut canvas);
    }
    desk.type_text("k");
    assert!(matches!(desk.redrawn(Instant::now()), RedrawRequest::At(_)), "whoever writes sees it blink");
}

#[test]
fn a_caret_does_not_blink_where_the_system_wishes_that_nothing_moves() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = at_a_note(home.path());
    desk.send(Message::Wished(Wish { still: true, ..Wish::default() }));
    desk.type_text("k");
    let typed = Instant::now();
    let mut canvas = desk.canvas(1.0);
    let _ = desk.paint(&mut canvas);
    let shown = desk.look(1.0).rgba;
    for half in 1..5 {
        let asked = desk.redrawn(typed + Duration::from_millis(500 * half));
        assert_eq!(asked, RedrawRequest::Wait, "after {half} half seconds");
        assert!(desk.look(1.0).rgba == shown, "it stays in sight");
    }
    // And blinks again where it is wished no longer.
    desk.send(Message::Wished(Wish::default()));
    assert!(matches!(desk.redrawn(Instant::now()), RedrawRequest::At(_)));
}
