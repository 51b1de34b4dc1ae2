//! Every key of the window, in one table: screens and widgets listen by it, buttons show it, and the help lists it.
//! What a command does is the business of whoever listens.
//!
//! To add a shortcut:
//!
//! 1. add a row below, in the block of the place where it is listened for;
//! 2. write its message in `locales/nl/settings.ftl` and its English beside it, unless what it does has a name already.
//!
//! The help shows it at once, the tests here say when the key was taken, and the compiler says where it must be
//! answered: each block is an enum, and what answers it matches it in full. In a button it is
//! `.shortcut(&Walking::Back.shortcut())`.
//!
//! What every text field of every system does (moving, selecting, copying, pasting) is iced's, and is not told here.

mod row;
mod shortcut;
mod typed;

use iced::keyboard::key::Named;
use iced::keyboard::{Key, Modifiers};

use self::row::table;
use self::shortcut::{ARROW, DIGIT, Given, LETTER, key, sign};
use crate::locale::Locale;

pub use self::row::{Heading, Keyed, Reach, Row};
pub(super) use self::shortcut::goes_before_a_field;
pub use self::shortcut::{Arrow, Digit, Letter, Shortcut};
pub(super) use self::typed::{Typed, begins_line, is_moving, writes_a_sign};

table! {
    /// What the window answers, whatever is on it.
    Command holds Everywhere {
        /// The emergency card.
        Emergency: [key(Named::F9)] => Always, msg_keys_danger;
        /// The call sheet.
        Call: [key(Named::F2)] => Always, msg_keys_call;
        /// Hide everything.
        Cover: [key(Named::F12)] => Always, msg_keys_hide;
        /// Lock the vault.
        Lock: [sign('l').ctrl()] => Always, msg_vault_lock;
        /// The help on keys.
        Keys: [key(Named::F1)] => Always, msg_keys_help;
        /// A new case.
        New: [sign('n').ctrl()] => Case, msg_keys_new_case;
        /// Find a kept case.
        Find: [sign('f').ctrl()] => Case, msg_find_title;
        /// The papers of the case.
        Papers: [sign('p').ctrl()] => Case, msg_keys_papers;
        /// The situations of every day, by their words.
        Seek: [sign('k').ctrl()] => Case, msg_keys_seek;
        /// Keep the case.
        Keep: [sign('s').ctrl()] => Case, msg_keys_save;
        /// The settings.
        Settings: [sign(',').ctrl()] => Window, msg_keys_settings;
        /// A fictional case before a group, and back.
        Lesson: [key(Named::F5)] => Lesson, msg_keys_lesson;
        /// Larger text. On many keyboards the plus shares its key with the equals sign.
        Larger: [sign('+').ctrl()] or [sign('=').ctrl()] => Window, msg_keys_larger;
        /// Smaller text.
        Smaller: [sign('-').ctrl()] => Window, msg_keys_smaller;
        /// The next part of the window.
        NextPane: [key(Named::F6)] => Window, msg_keys_next_pane;
        /// To the step at this place.
        Step(place: Digit): [DIGIT.alt()] => Walking, msg_keys_jump_step;
    }

    /// Out of what is open: a screen, a dialog, a panel.
    Leaving holds Everywhere {
        /// Close it, or back to where one was.
        Close: [key(Named::Escape)] => Always, msg_keys_close;
    }

    /// From one thing that can have the keyboard to another.
    Stepping holds Everywhere {
        /// To the next.
        Next: [key(Named::Tab)] => Answering, msg_keys_next_field;
        /// To the one before.
        Previous: [key(Named::Tab).shift()] => Answering, msg_keys_previous_field;
    }

    /// On the screen the program begins with.
    Starting holds Start {
        /// A new case.
        New: [key(Named::Enter)] => Case, msg_keys_new_from_start;
    }

    /// Walking through a case.
    Walking holds Walk {
        /// The next question.
        Next: [key(Named::Enter), key(Named::ArrowRight).alt()] => Walking, msg_keys_next_question;
        /// The same from a note, where Enter begins a new line; out of an entry first.
        GoOn: [key(Named::Enter).ctrl()] => Walking, msg_keys_go_on;
        /// The question before.
        Back: [key(Named::ArrowLeft).alt()] => Walking, msg_keys_previous_question;
        /// The next open point.
        OpenPoint: [key(Named::F8)] => Walking, msg_keys_open_point;
        /// The rest of the step, beside the short route.
        More: [sign('m').ctrl()] => Walking, msg_keys_more;
        /// The overview.
        Review: [sign('r').ctrl()] => Walking, msg_keys_review;
        /// A contact is entered once.
        Contact: [sign('t').ctrl()] => Walking, msg_keys_contact;
        /// Undo the last change.
        Undo: [sign('z').ctrl()] => Walking, msg_keys_undo;
        /// Redo it.
        Redo: [sign('z').ctrl().shift(), sign('y').ctrl()] => Walking, msg_keys_redo;
        /// Today, in a row where a day is asked.
        Today: [sign('.')] => Walking, msg_keys_today;
        /// A new entry: the first key adds to a list, and each adds to its column of the weighing sheet.
        Add(column: Digit): [DIGIT.ctrl()] => Walking, msg_keys_add_in_column;
    }

    /// What can be chosen or pressed: a button, a row of answers, a strip, an outline of the body.
    Answering holds Control {
        /// Along what is in it.
        Go(arrow: Arrow): [ARROW] => Answering, msg_keys_within_group;
        /// To the first.
        First: [key(Named::Home)] => Answering, msg_keys_first;
        /// To the last.
        Last: [key(Named::End)] => Answering, msg_keys_last;
        /// Choose where the keyboard is, or press.
        Choose: [key(Named::Space)] => Answering, msg_keys_choose;
        /// Choose the one with this number.
        Pick(number: Digit): [DIGIT] => Answering, msg_keys_digit;
        /// Press. In a question it is left to the window, so that *go on* never records an answer by accident.
        Press: [key(Named::Enter)] => Answering, msg_keys_press;
    }

    /// Writing in a field or a note, which has its own undo.
    Writing holds Writing {
        /// Undo the last word.
        Undo: [sign('z').ctrl()] before Walk => Writing, msg_keys_undo_writing;
        /// Redo it.
        Redo: [sign('z').ctrl().shift(), sign('y').ctrl()] before Walk => Writing, msg_keys_redo_writing;
    }

    /// A page that scrolls.
    Scrolling holds Page {
        /// A page down.
        Down: [key(Named::PageDown)] => Window, msg_keys_page_down;
        /// A page up.
        Up: [key(Named::PageUp)] => Window, msg_keys_page_up;
        /// To its beginning.
        Begin: [key(Named::Home).ctrl()] => Window, msg_keys_page_begin;
        /// To its end.
        End: [key(Named::End).ctrl()] => Window, msg_keys_page_end;
    }

    /// Looking at papers.
    Paging holds Papers {
        /// The next page.
        Next: [key(Named::ArrowRight)] => Papers, msg_keys_next_page;
        /// The page before.
        Previous: [key(Named::ArrowLeft)] => Papers, msg_keys_previous_page;
        /// Larger.
        Larger: [sign('+')] or [sign('=')] => Papers, msg_paper_larger;
        /// Smaller.
        Smaller: [sign('-')] => Papers, msg_paper_smaller;
        /// As wide as the room.
        Fit: [sign('0')] => Papers, msg_paper_fit;
        /// The tenth paper, and those after it.
        Further(letter: Letter): [LETTER] => Papers, msg_keys_further_paper;
    }

    /// Reading protocols.
    Reading holds Library {
        /// Search what is read. Who reads seeks here, and not a case.
        Search: [sign('f').ctrl()] before Everywhere => Library, msg_library_search;
    }

    /// Moving over the flow map.
    Mapping holds Map {
        /// A little in this direction.
        Go(arrow: Arrow): [ARROW] => Map, msg_keys_map_move;
        /// What is above.
        Up: [key(Named::PageUp)] => Map, msg_keys_page_up;
        /// What is below.
        Down: [key(Named::PageDown)] => Map, msg_keys_page_down;
        /// To the top.
        Begin: [key(Named::Home)] => Map, msg_keys_page_begin;
        /// To the foot.
        End: [key(Named::End)] => Map, msg_keys_page_end;
        /// Larger.
        Nearer: [sign('+')] or [sign('=')] => Map, msg_map_nearer;
        /// Smaller.
        Further: [sign('-')] => Map, msg_map_further;
        /// As wide as the room.
        Fit: [sign('0')] => Map, msg_map_fit;
    }

    /// A fictional case before a group. Whatever turns the pages of a lecture turns these.
    Teaching holds Lesson {
        /// On: the next page, the answer of the maker, the next question.
        Next: [key(Named::PageDown)] or [key(Named::ArrowRight)] => Lesson, msg_keys_lesson_next;
        /// Back.
        Back: [key(Named::PageUp)] or [key(Named::ArrowLeft)] => Lesson, msg_keys_lesson_back;
        /// To the door of the case.
        Door: [key(Named::Home)] => Lesson, msg_keys_lesson_door;
        /// To the talk afterwards.
        Debrief: [key(Named::End)] => Lesson, msg_keys_lesson_debrief;
        /// To the next move that raises an alert.
        Alert: [sign('a')] => Lesson, msg_keys_lesson_alert;
        /// To where it hurts.
        Sore: [sign('z')] => Lesson, msg_keys_lesson_sore;
        /// To the next move at which the group stops.
        Stop: [sign('s')] => Lesson, msg_keys_lesson_stop;
        /// To a move by its number.
        Turn: [sign('g')] => Lesson, msg_keys_lesson_turn;
        /// Count the hands.
        Vote: [sign('v')] => Lesson, msg_keys_lesson_vote;
        /// Show what was counted, or hide it.
        Bars: [sign('r')] => Lesson, msg_keys_lesson_bars;
        /// The story above the question.
        Story: [sign('o')] => Lesson, msg_keys_lesson_story;
        /// Walk it otherwise from here.
        WhatIf: [sign('w')] => Lesson, msg_keys_lesson_what_if;
        /// What was tried beside the maker's.
        Compare: [sign('c')] => Lesson, msg_keys_lesson_compare;
        /// The map with both paths.
        Map: [sign('k')] => Lesson, msg_keys_lesson_map;
        /// Note what the group says.
        Note: [sign('m')] => Lesson, msg_keys_lesson_note;
        /// Give what was tried a name, while it stands beside the maker's.
        Name: [sign('l')] => Lesson, msg_keys_lesson_name;
        /// What is handed out.
        Paper: [sign('p')] => Lesson, msg_keys_lesson_paper;
        /// The next fictional case.
        NextCase: [sign('n')] => Lesson, msg_keys_lesson_next_case;
        /// This case again, from its door.
        Again: [sign('h')] => Lesson, msg_keys_lesson_again;
        /// A week goes by.
        Later: [sign('+')] or [sign('=')] => Lesson, msg_keys_lesson_later;
        /// What the group did goes.
        Away: [sign('x')] => Lesson, msg_keys_lesson_away;
        /// The time, on or off.
        Timer: [sign('t')] => Lesson, msg_keys_lesson_timer;
        /// All black, and back.
        Black: [sign('b')] or [sign('.')] => Lesson, msg_keys_lesson_black;
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;
    use std::{fs, io};

    use super::*;
    use crate::locale::Language;

    #[test]
    fn no_key_asks_for_two_things_at_one_place() {
        let rows: Vec<_> = rows().collect();
        for (place, row) in rows.iter().enumerate() {
            for other in &rows[place + 1..] {
                let clash = row.clash(other).map(|shortcut| shortcut.to_string());
                assert_eq!(clash, None, "{} and {}", row.command, other.command);
            }
        }
    }

    #[test]
    fn whoever_says_to_take_a_key_of_another_does_take_one() {
        for row in rows().filter(|row| row.before.is_some()) {
            assert!(rows().any(|other| row.takes_from(other)), "{}", row.command);
        }
    }

    #[test]
    fn a_clash_is_seen_at_the_same_place_and_with_what_holds_everywhere() {
        let row = |reach, key| Row {
            command: "",
            reach,
            before: None,
            heading: Heading::Always,
            key,
            more: &[],
            silent: &[],
            words: |_| String::new(),
        };
        let clash = |one: Row, other: Row| one.clash(&other).is_some();
        let enter = key(Named::Enter);
        assert!(clash(row(Reach::Walk, enter), row(Reach::Walk, enter)));
        assert!(clash(row(Reach::Walk, sign('f').ctrl()), row(Reach::Everywhere, sign('f').ctrl())));
        assert!(clash(row(Reach::Control, key(Named::F9)), row(Reach::Everywhere, key(Named::F9))));
        assert!(clash(row(Reach::Writing, sign('r').ctrl()), row(Reach::Walk, sign('r').ctrl())));
        assert!(clash(row(Reach::Page, key(Named::PageDown)), row(Reach::Papers, key(Named::PageDown))));
        assert!(
            !clash(row(Reach::Control, enter), row(Reach::Walk, enter)),
            "what has the keyboard goes first"
        );
        assert!(!clash(row(Reach::Papers, sign('+')), row(Reach::Map, sign('+'))), "two screens");
        let search = Row { before: Some(Reach::Everywhere), ..row(Reach::Library, sign('f').ctrl()) };
        assert!(!clash(search, row(Reach::Everywhere, sign('f').ctrl())), "it is said");
    }

    #[test]
    fn every_row_has_words_in_both_languages_under_a_heading_of_the_help() {
        for row in rows() {
            assert!(Heading::ALL.contains(&row.heading), "{}", row.command);
            for language in Language::ALL {
                assert!(!row.name(&Locale::new(language)).is_empty(), "{}", row.command);
            }
        }
    }

    #[test]
    fn no_two_lines_under_one_heading_of_the_help_say_the_same() {
        let locale = Locale::new(Language::Nl);
        let mut said = std::collections::BTreeSet::new();
        for row in rows() {
            let line = (row.heading.name(&locale), row.name(&locale));
            assert!(said.insert(line), "{}", row.command);
        }
    }

    #[test]
    fn all_nine_steps_can_be_reached() {
        for place in Digit::all() {
            let key = Key::Character(place.to_string().into());
            assert_eq!(Command::asked(&key, Modifiers::ALT), Some(Command::Step(place)));
            assert_eq!(Command::Step(place).shortcut().to_string(), format!("Alt+{place}"));
        }
        assert_eq!(Command::asked(&Key::Character("0".into()), Modifiers::ALT), None);
    }

    /// All Rust files below a folder.
    fn sources(folder: &Path, found: &mut Vec<std::path::PathBuf>) -> io::Result<()> {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            if path.is_dir() {
                sources(&path, found)?;
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                found.push(path);
            }
        }
        Ok(())
    }

    #[test]
    fn every_key_of_the_window_is_in_the_table() {
        // The table itself, and what gives a key its form: how it is matched with a press, how it is written,
        // and what it writes.
        const TABLE: [&str; 3] = ["shortcuts.rs", "shortcuts/shortcut.rs", "shortcuts/typed.rs"];
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/gui");
        let mut files = Vec::new();
        sources(&root, &mut files).unwrap();
        assert!(files.len() > 100, "the files of the window");
        let mut loose = Vec::new();
        for file in files.iter().filter(|file| !TABLE.iter().any(|table| **file == root.join(table))) {
            for (line, text) in fs::read_to_string(file).unwrap().lines().enumerate() {
                if ["Shortcut::", "Key::Character", "Key::Named", "Named::", "key::Named"]
                    .iter()
                    .any(|raw| text.contains(raw))
                {
                    loose.push(format!("{}:{}: {}", file.display(), line + 1, text.trim()));
                }
            }
        }
        assert!(loose.is_empty(), "keys outside the table:\n{}", loose.join("\n"));
    }
}
