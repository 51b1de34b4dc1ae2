//! What is told of the parts of the window: by widgets alone, on no screen in particular.

use iced::widget::{column, text};
use iced::{Element, Program, Task, Theme};
use weegwijzer::gui::access::{Asked, Role};
use weegwijzer::gui::widget::alert::{Level, alert, banner};
use weegwijzer::gui::widget::choice::{answer, many, one};
use weegwijzer::gui::widget::field::{self, Field};
use weegwijzer::gui::widget::note::{self, Note};
use weegwijzer::gui::widget::{button, focus, page, text as words};

use crate::support::Desk;
use crate::support::heard::{breaches, part};

#[derive(Default)]
struct Shown {
    one: Option<usize>,
    many: [bool; 2],
    saw: Field,
    told: Note,
    pressed: usize,
    unnamed: bool,
}

#[derive(Debug, Clone)]
enum Message {
    One(usize),
    Many(usize),
    Saw(field::Message),
    Told(note::Message),
    Pressed,
}

impl Shown {
    fn update(&mut self, message: Message) -> Task<Message> {
        match message {
            Message::One(place) => self.one = Some(place),
            Message::Many(place) => self.many[place] = !self.many[place],
            Message::Saw(message) => drop(self.saw.update(message).map(str::to_owned)),
            Message::Told(message) => drop(self.told.update(message)),
            Message::Pressed => self.pressed += 1,
        }
        Task::none()
    }

    fn view(&self) -> Element<'_, Message> {
        let answers = ["Ja", "Nee", "Weet ik niet"]
            .into_iter()
            .enumerate()
            .map(|(place, label)| answer(label, self.one == Some(place), Message::One(place)));
        let ticks = ["school", "buren"]
            .into_iter()
            .enumerate()
            .map(|(place, label)| answer(label, self.many[place], Message::Many(place)));
        let problem = self.saw.text().contains('?').then_some("Schrijf op wat u zag, geen vraag.");
        let content = column![
            words::title("In kaart brengen"),
            Element::from(one("worry", "Hebt u een zorg?", answers)),
            Element::from(many("who", "Wie weet ervan?", ticks)),
            Element::from(field::line("Wat zag u?", &self.saw, Message::Saw).id("saw").problem(problem)),
            Element::from(note::note("Wat werd gezegd?", &self.told, Message::Told).id("told")),
            Element::from(alert(Level::Danger, "Gevaar", "Bel 112.")),
            banner(Level::Hint, "Dit is een oefening.", None),
            Element::from(button::primary("Verder").id("on").on_press(Message::Pressed)),
            Element::from(button::secondary("Later").id("later")),
        ]
        .push(self.unnamed.then(|| Element::from(one("unnamed", "", [answer("Ja", false, Message::One(0))]))))
        .push(self.unnamed.then(|| iced::widget::text_input("", "x").on_input(|_| Message::Pressed)))
        .push(text(" "));
        page::page("page", content)
    }
}

fn shown() -> Desk<impl Program<State = Shown, Message = Message, Theme = Theme> + 'static> {
    let boot = || (Shown::default(), focus::on("worry"));
    Desk::open(iced::application(boot, Shown::update, Shown::view), 640.0, 480.0)
}

#[test]
fn a_part_is_told_with_its_name_its_state_and_its_place() {
    let mut desk = shown();
    desk.hear("widgets");
}

#[test]
fn what_is_asked_goes_through_the_messages_of_a_press() {
    let mut desk = shown();
    desk.ask(Role::Radio, "Nee", Asked::Press);
    assert_eq!(desk.state.one, Some(1));
    assert_eq!(part(&desk.heard(), Role::Radio, "Nee").unwrap().part.role, Role::Radio);
    desk.ask(Role::Check, "buren", Asked::Press);
    assert_eq!(desk.state.many, [false, true]);
    desk.ask(Role::Button, "Verder", Asked::Press);
    assert_eq!(desk.state.pressed, 1);
    desk.ask(Role::Button, "Later", Asked::Press);
    assert_eq!(desk.state.pressed, 1, "what cannot be pressed is not");
    desk.ask(Role::Field, "Wat zag u?", Asked::Write("Blauwe plek bij het oor, Zoë".into()));
    assert_eq!(desk.state.saw.text(), "Blauwe plek bij het oor, Zoë");
    desk.ask(Role::Note, "Wat werd gezegd?", Asked::Write("Een.\nTwee.".into()));
    assert_eq!(desk.state.told.text(), "Een.\nTwee.");
    desk.ask(Role::Note, "Wat werd gezegd?", Asked::Write("Drie.".into()));
    assert_eq!(desk.state.told.text(), "Drie.", "what was there is replaced");
    // Below the fold it has the keyboard as well, and comes into sight.
    desk.ask(Role::Button, "Verder", Asked::Here);
    assert_eq!(desk.heard_focus().as_deref(), Some("Verder"));
    let _ = desk.assert_visible_focus();
    desk.ask(Role::Radio, "Weet ik niet", Asked::Here);
    assert_eq!(desk.heard_focus().as_deref(), Some("Weet ik niet"));
    assert_eq!(desk.state.one, Some(1), "to be somewhere is not to choose");
}

#[test]
fn a_refused_value_speaks_up_once_with_its_reason() {
    let mut desk = shown();
    let statuses = |tree: &weegwijzer::gui::access::tree::Tree| {
        let live = tree.read().into_iter().filter(|(_, node)| node.part.role.is_live());
        live.map(|(_, node)| (node.id, node.part.name.clone().unwrap())).collect::<Vec<_>>()
    };
    let before = statuses(&desk.heard());
    assert_eq!(before.len(), 2);
    desk.ask(Role::Field, "Wat zag u?", Asked::Write("wat?".into()));
    let after = statuses(&desk.heard());
    let new: Vec<_> = after.iter().filter(|status| !before.contains(status)).collect();
    assert_eq!(new.len(), 1, "what stood there keeps its id, and is not spoken again: {after:?}");
    assert_eq!(new[0].1, "Schrijf op wat u zag, geen vraag.");
    desk.ask(Role::Field, "Wat zag u?", Asked::Write("wat? en nog iets".into()));
    assert_eq!(statuses(&desk.heard()), after, "the same reason is not spoken twice");
}

#[test]
fn a_stop_or_a_group_without_a_name_is_found() {
    let mut desk = shown();
    assert_eq!(breaches(&desk.heard()), Vec::<String>::new());
    desk.state.unnamed = true;
    let found = breaches(&desk.heard());
    assert_eq!(found.len(), 2, "{found:?}");
    assert!(
        found[0].starts_with("Answers without a name") && found[1].starts_with("a stop that says nothing")
    );
}
