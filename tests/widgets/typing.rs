//! What the fields let in: every key of the table, pressed in every kind of them.

use iced::keyboard::key::Named;
use iced::keyboard::{Key, Modifiers};
use iced::widget::column;
use iced::{Application, Element, Program, Task, Theme};
use weegwijzer::gui::secret::Secret;
use weegwijzer::gui::shortcuts::{Command, Walking, rows};
use weegwijzer::gui::widget::field::{self, Field};
use weegwijzer::gui::widget::note::{self, Note, note};
use weegwijzer::gui::widget::{button, keys, secret};

use crate::support::Desk;

#[derive(Default)]
struct Form {
    line: Field,
    short: Field,
    note: Note,
    secret: Secret,
    sent: usize,
    asked: Vec<String>,
}

#[derive(Debug, Clone)]
enum Message {
    Line(field::Message),
    Short(field::Message),
    Note(note::Message),
    Secret(Secret),
    Sent,
    Asked(String),
}

const FIELDS: [&str; 4] = ["line", "short", "note", "secret"];

impl Form {
    fn update(&mut self, message: Message) -> Task<Message> {
        match message {
            Message::Line(message) => drop(self.line.update(message).map(str::to_owned)),
            Message::Short(message) => drop(self.short.update(message).map(str::to_owned)),
            Message::Note(message) => drop(self.note.update(message)),
            Message::Secret(secret) => self.secret = secret,
            Message::Sent => self.sent += 1,
            Message::Asked(command) => self.asked.push(command),
        }
        Task::none()
    }

    fn view(&self) -> Element<'_, Message> {
        let form = column![
            Element::from(field::line("Regel", &self.line, Message::Line).id("line")),
            Element::from(field::short("Kort", &self.short, Message::Short).id("short")),
            Element::from(note("Veel", &self.note, Message::Note).id("note")),
            Element::from(secret::line("Geheim", &self.secret, Message::Secret).id("secret")),
            Element::from(button::primary("Klaar").id("send").on_press(Message::Sent)),
        ];
        let window =
            keys::listen(form, |command: Command| Some(Message::Asked(format!("Command::{command:?}"))));
        keys::listen(window, |command: Walking| Some(Message::Asked(format!("Walking::{command:?}"))))
    }

    fn written(&self) -> [String; 4] {
        let secret = self.secret.expose().to_owned();
        [self.line.text().to_owned(), self.short.text().to_owned(), self.note.text(), secret]
    }
}

fn form() -> Desk<impl Program<State = Form, Message = Message, Theme = Theme>> {
    let application: Application<_> = iced::application(Form::default, Form::update, Form::view);
    Desk::open(application, 600.0, 600.0)
}

/// What a keyboard gives along with a key, whatever else is held.
fn character(key: &Key) -> Option<iced_test::core::SmolStr> {
    match key {
        Key::Character(sign) => Some(sign.clone()),
        Key::Named(Named::Space) => Some(" ".into()),
        Key::Named(Named::Enter) => Some("\r".into()),
        Key::Named(_) | Key::Unidentified => None,
    }
}

#[test]
fn no_chord_of_the_table_writes_in_any_field_and_each_does_what_it_says() {
    let mut desk = form();
    let mut tried = 0;
    for (row, shortcut) in rows().flat_map(|row| row.keys().map(move |key| (row, key))) {
        for (key, held) in shortcut.presses() {
            if (held - Modifiers::SHIFT).is_empty() {
                continue;
            }
            for (place, field) in FIELDS.into_iter().enumerate() {
                desk.state = Form::default();
                desk.run(iced::widget::operation::focus(field));
                desk.type_text("ab");
                let before = desk.state.written();
                assert_eq!(before[place], "ab", "{field}");
                desk.key(key.clone(), held, character(&key));
                let undoes = ["Walking::Undo", "Walking::Redo"].contains(&row.command);
                let own = row.command.starts_with("Writing") || undoes && field != "secret";
                if !own {
                    assert_eq!(desk.state.written(), before, "{shortcut} in {field}");
                }
                if ["Command", "Walking"].iter().any(|block| row.command.starts_with(block)) && !own {
                    let asked = desk.state.asked.first().map_or("nothing", String::as_str);
                    assert!(asked.starts_with(row.command), "{shortcut} in {field} asked for {asked}");
                }
                assert_eq!(desk.focused_id(), Some(field.into()), "{shortcut} in {field}");
                tried += 1;
            }
        }
    }
    assert!(tried > 100, "only {tried} tried");
}

#[test]
fn nothing_is_written_while_ctrl_alt_or_the_logo_key_is_held() {
    let mut desk = form();
    for held in [Modifiers::CTRL, Modifiers::ALT, Modifiers::LOGO, Modifiers::CTRL | Modifiers::ALT] {
        for field in FIELDS {
            desk.run(iced::widget::operation::focus(field));
            for sign in "=-+,0123456789qwé€;/".chars() {
                let sign = iced_test::core::SmolStr::new(sign.to_string());
                desk.key(Key::Character(sign.clone()), held, Some(sign));
            }
        }
    }
    assert_eq!(desk.state.written(), [""; 4]);
}

#[test]
fn a_character_made_with_alt_gr_that_comes_as_ctrl_and_alt_is_written() {
    let mut desk = form();
    for field in FIELDS {
        desk.run(iced::widget::operation::focus(field));
        for (key, made) in [("e", "€"), ("q", "@"), ("c", "ć"), ("a", "ą"), ("v", "“")] {
            let held = Modifiers::CTRL | Modifiers::ALT;
            desk.key(Key::Character(key.into()), held, Some(made.into()));
        }
    }
    assert_eq!(desk.state.written(), ["€@ćą“"; 4]);
}

#[test]
fn a_key_that_is_held_repeats_where_it_went_down_and_nowhere_else() {
    let mut desk = form();
    desk.run(iced::widget::operation::focus("note"));
    desk.hold(Key::Character("a".into()), Modifiers::NONE, Some("a".into()), 3);
    desk.hold(Key::Named(Named::Enter), Modifiers::NONE, Some("\r".into()), 1);
    assert_eq!(desk.state.note.text().trim_end_matches('\n'), "aaaa");
    assert_eq!(desk.state.note.text().matches('\n').count(), 2, "{:?}", desk.state.note.text());
    desk.state = Form::default();
    // A held key that comes into a field with the keyboard: only its repeats are seen there.
    desk.repeat(Key::Named(Named::Enter), Some("\r".into()));
    desk.repeat(Key::Character("b".into()), Some("b".into()));
    assert_eq!(desk.state.written(), [""; 4]);
}

#[test]
fn one_press_asks_once_however_long_it_lasts() {
    let mut desk = form();
    desk.run(iced::widget::operation::focus("line"));
    desk.hold(Key::Named(Named::Enter), Modifiers::NONE, Some("\r".into()), 20);
    desk.hold(Key::Named(Named::Enter), Modifiers::CTRL, Some("\r".into()), 20);
    desk.hold(Key::Character("+".into()), Modifiers::CTRL, Some("+".into()), 20);
    assert_eq!(desk.state.asked, ["Walking::Next", "Walking::GoOn", "Command::Larger"]);
    desk.run(iced::widget::operation::focus("send"));
    desk.hold(Key::Named(Named::Enter), Modifiers::NONE, Some("\r".into()), 20);
    assert_eq!(desk.state.sent, 1);
}

#[test]
fn lines_that_are_pasted_in_a_field_of_one_line_stay_apart() {
    let mut desk = form();
    desk.put_on_clipboard("geen letsel\r\nwel angst\tbuurvrouw\u{202E}\u{7}");
    for field in FIELDS {
        desk.run(iced::widget::operation::focus(field));
        desk.chord('v', Modifiers::CTRL);
    }
    let [line, short, note, secret] = desk.state.written();
    for one in [line, short, secret] {
        assert_eq!(one, "geen letsel wel angst buurvrouw");
    }
    assert_eq!(note, "geen letsel\nwel angst\tbuurvrouw");
}
