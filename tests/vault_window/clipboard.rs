//! Another program has what is on the clipboard, and does not answer: the window waits a moment for it and no longer, takes
//! nothing late for an answer, and puts nothing in the place of what was selected.

use std::sync::{Arc, Condvar, Mutex};
use std::time::{Duration, Instant};

use iced::keyboard::Modifiers;
use window_clipboard::{Apart, ClipboardProvider, PATIENCE};

use super::office::{texts, window, write};

/// Longer than the window waits, on a machine that has other things to do; shorter than it used to.
const DEADLINE: Duration = Duration::from_millis(1500);

/// A clipboard as another program has it.
#[derive(Debug, Clone, Default)]
struct Theirs(Arc<(Mutex<Held>, Condvar)>);

#[derive(Debug, Default)]
struct Held {
    hangs: bool,
    asked: usize,
    text: String,
}

impl Theirs {
    fn set(&self, hangs: bool, text: &str) {
        let mut held = self.0.0.lock().unwrap();
        held.hangs = hangs;
        held.text = text.to_owned();
        self.0.1.notify_all();
    }

    fn wait_until(&self, holds: impl Fn(&Held) -> bool) {
        let held = self.0.0.lock().unwrap();
        let (_held, out) =
            self.0.1.wait_timeout_while(held, Duration::from_secs(20), |held| !holds(held)).unwrap();
        assert!(!out.timed_out());
    }
}

impl ClipboardProvider for Theirs {
    fn read(&self) -> Result<String, Box<dyn std::error::Error>> {
        let mut held = self.0.0.lock().unwrap();
        // What is given is what was there when it was asked for, however late.
        let text = held.text.clone();
        held.asked += 1;
        self.0.1.notify_all();
        drop(self.0.1.wait_timeout_while(held, Duration::from_secs(20), |held| held.hangs).unwrap());
        Ok(text)
    }

    fn write(&mut self, contents: String) -> Result<(), Box<dyn std::error::Error>> {
        self.0.0.lock().unwrap().text = contents;
        self.0.1.notify_all();
        Ok(())
    }
}

fn apart() -> (Theirs, Apart) {
    let theirs = Theirs::default();
    let apart = Apart::new(Box::new(theirs.clone())).unwrap();
    (theirs, apart)
}

#[test]
fn a_program_that_does_not_answer_holds_up_the_window_for_a_moment_and_the_next_time_not_at_all() {
    let (theirs, mut apart) = apart();
    theirs.set(true, "theirs");
    let begun = Instant::now();
    assert!(apart.read().is_err());
    let waited = begun.elapsed();
    assert!((PATIENCE..DEADLINE).contains(&waited), "{waited:?}");
    println!("waited for a clipboard that hangs: {waited:?}");
    let begun = Instant::now();
    for _ in 0..20 {
        assert!(apart.read().is_err());
        apart.write("ours".to_owned()).unwrap();
    }
    let waited = begun.elapsed();
    assert!(waited < PATIENCE * 10, "twenty times, without waiting: {waited:?}");
    theirs.set(false, "theirs");
    // What was copied meanwhile is there as soon as the other program goes on.
    theirs.wait_until(|held| held.text == "ours");
}

#[test]
fn what_comes_too_late_is_never_taken_for_the_answer_to_a_later_question() {
    let (theirs, apart) = apart();
    theirs.set(true, "an earlier text");
    assert!(apart.read().is_err());
    theirs.set(false, "what is there now");
    let until = Instant::now() + Duration::from_secs(20);
    let read = loop {
        match apart.read() {
            Err(_) if Instant::now() < until => std::thread::yield_now(),
            read => break read.unwrap(),
        }
    };
    assert_eq!(read, "what is there now");
    assert_eq!(theirs.0.0.lock().unwrap().asked, 2);
}

#[test]
fn a_window_that_is_closed_does_not_wait_for_another_program() {
    let (theirs, apart) = apart();
    theirs.set(true, "theirs");
    assert!(apart.read().is_err());
    let begun = Instant::now();
    drop(apart);
    assert!(begun.elapsed() < DEADLINE, "{:?}", begun.elapsed());
    theirs.set(false, "");
}

#[test]
fn a_clipboard_that_answers_gives_what_was_put_on_it() {
    let (_theirs, mut apart) = apart();
    apart.write("ours".to_owned()).unwrap();
    assert_eq!(apart.read().unwrap(), "ours");
}

/// A field of iced puts what it is given over what is selected, and nothing is what it is given.
#[test]
fn what_does_not_come_from_the_clipboard_takes_the_place_of_nothing() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = window(home.path());
    write(&mut desk, "Kwikstaart");
    desk.chord('s', Modifiers::CTRL);
    desk.type_text("blauwe fiets");
    desk.chord('a', Modifiers::CTRL);
    desk.chord('v', Modifiers::CTRL);
    assert!(format!("{:?}", desk.state).contains("blauwe fiets"), "{}", texts(&mut desk));
    // What does come takes its place.
    desk.put_on_clipboard("rode step");
    desk.chord('v', Modifiers::CTRL);
    let state = format!("{:?}", desk.state);
    assert!(state.contains("rode step") && !state.contains("blauwe fiets"), "{}", texts(&mut desk));
}
