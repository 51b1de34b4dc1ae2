//! Every building block of the window in one small program, driven by keyboard and photographed.

mod typing;

use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;
use iced::widget::{column, row};
use iced::{Application, Element, Fill, Program, Task, Theme};
use jiff::civil::date;
use weegwijzer::gui::shortcuts::{Command, Walking};
use weegwijzer::gui::theme::Mode;
use weegwijzer::gui::theme::measure::{gap, width};
use weegwijzer::gui::widget::alert::{Level, alert, banner};
use weegwijzer::gui::widget::choice::{self, answer};
use weegwijzer::gui::widget::disclosure::disclosure;
use weegwijzer::gui::widget::field::{self, Field};
use weegwijzer::gui::widget::keys;
use weegwijzer::gui::widget::note::{self, Note, note};
use weegwijzer::gui::widget::responsive::{Columns, responsive};
use weegwijzer::gui::widget::{button, dialog, focus, number, page, surface, text};
use weegwijzer::gui::{font, widget};
use weegwijzer::vault::TextSize;

use crate::support::Desk;

/// What a gallery remembers.
struct Gallery {
    mode: Mode,
    scale: TextSize,
    one: Option<usize>,
    many: [bool; 3],
    note: Note,
    who: Field,
    when: Field,
    age: Field,
    open: bool,
    asking: bool,
    gone_on: u32,
}

#[derive(Debug, Clone)]
enum Message {
    Tab(bool),
    One(usize),
    Many(usize),
    Note(note::Message),
    Who(field::Message),
    When(field::Message),
    Age(field::Message),
    Fold,
    Ask,
    Close,
    GoOn,
}

impl Gallery {
    fn new(mode: Mode, scale: TextSize) -> Self {
        Self {
            mode,
            scale,
            one: None,
            many: [false; 3],
            note: Note::default(),
            who: Field::default(),
            when: Field::default(),
            age: Field::default(),
            open: true,
            asking: false,
            gone_on: 0,
        }
    }

    fn update(&mut self, message: Message) -> Task<Message> {
        match message {
            Message::Tab(backwards) => return focus::step(backwards),
            Message::One(place) => self.one = Some(place),
            Message::Many(place) => self.many[place] = !self.many[place],
            Message::Note(message) => drop(self.note.update(message)),
            Message::Who(message) => drop(self.who.update(message).map(str::to_owned)),
            Message::When(message) => drop(self.when.update(message).map(str::to_owned)),
            Message::Age(message) => drop(self.age.update(message).map(str::to_owned)),
            Message::Fold => self.open = !self.open,
            Message::Ask => self.asking = true,
            Message::Close => self.asking = false,
            Message::GoOn => self.gone_on += 1,
        }
        Task::none()
    }

    fn view(&self) -> Element<'_, Message> {
        let window = column![
            self.bar(),
            banner(Level::Attention, "Oefencasus: niets hiervan komt in een dossier.", None),
            responsive(|columns| self.parts(columns)),
        ];
        let ask = self.asking.then(|| {
            let sheet = dialog::sheet(
                "Antwoord wijzigen?",
                text::body(
                    "Dan vervallen twee antwoorden die u eerder gaf. Ze blijven bewaard in de geschiedenis.",
                ),
                vec![
                    button::primary("Laten staan").id("keep").on_press(Message::Close).into(),
                    button::secondary("Toch wijzigen").id("change").on_press(Message::Close).into(),
                ],
            );
            (sheet, Message::Close)
        });
        let all = dialog::over(surface::ground(window), ask);
        let on = keys::listen(keys::tab(all, Message::Tab), |command: Walking| {
            (command == Walking::Next).then_some(Message::GoOn)
        });
        keys::listen(on, |command: Command| (command == Command::Emergency).then_some(Message::Ask))
    }

    fn bar(&self) -> Element<'_, Message> {
        let case = text::muted("Casus “blauwe fiets” · bewaard 14:32");
        let acute = button::danger("Acuut gevaar")
            .id("acute")
            .shortcut(&Command::Emergency.shortcut())
            .on_press(Message::Ask);
        surface::bar(surface::ends(vec![text::label("Weegwijzer").into(), case.into()], vec![acute.into()]))
    }

    fn parts(&self, columns: Columns) -> Element<'_, Message> {
        match columns {
            Columns::Three => row![
                surface::side(page::column("steps", "Stappen", self.steps())).width_is(width::SIDE),
                page::page("middle", surface::reading(self.middle())),
                surface::side(page::column("pane", "Waarom", self.pane())).width_is(width::PANE),
            ]
            .into(),
            Columns::Two => row![
                surface::side(page::column("steps", "Stappen", self.steps())).width_is(width::SIDE),
                page::page(
                    "middle",
                    column![surface::reading(self.middle()), self.pane()].spacing(gap::WIDE)
                ),
            ]
            .into(),
            Columns::One => page::page(
                "middle",
                column![
                    disclosure("fold", "Stappen", Some("3 van 6".into()), self.open, Message::Fold, || self
                        .steps()),
                    surface::divider(),
                    self.middle(),
                    surface::divider(),
                    self.pane(),
                ]
                .spacing(gap::WIDE),
            ),
        }
    }

    fn steps(&self) -> Element<'_, Message> {
        column![
            text::muted("3 van 6 stappen"),
            column![
                button::line("✓", "Onderzoek", "klaar", false, "step.1", Message::GoOn),
                button::line("✓", "Advies", "klaar", false, "step.2", Message::GoOn),
                button::line("●", "Gesprek met betrokkenen", "1 open", true, "step.3", Message::GoOn),
                button::line(
                    "○",
                    "Samenwerking met andere zorgverleners",
                    "",
                    false,
                    "step.4",
                    Message::GoOn
                ),
                button::line("–", "Vervolg", "later", false, "step.5", Message::GoOn),
            ]
            .spacing(gap::HAIR),
            surface::divider(),
            row![text::small("Open punten").width(Fill), surface::badge("3")].align_y(iced::Center),
            row![
                text::small("Codering").width(Fill),
                surface::toned_badge("nog niet beoordeeld", Level::Attention)
            ]
            .spacing(gap::SMALL)
            .align_y(iced::Center),
        ]
        .spacing(gap::LARGE)
        .into()
    }

    fn middle(&self) -> Element<'_, Message> {
        let one = [
            ("Ja, met beide ouders", Some("Samen of apart; noteer hieronder hoe.")),
            ("Alleen met de ouder die op het spreekuur kwam", None),
            (
                "Nee, want een gesprek zou de veiligheid van het kind, van uzelf of van een ander in gevaar brengen, \
                 ook als het gesprek samen met de vertrouwensarts kindermishandeling zou worden voorbereid",
                Some("Deze reden komt in het verslag."),
            ),
        ];
        let one = one.into_iter().enumerate().map(|(place, (label, hint))| {
            let answer = answer(label, self.one == Some(place), Message::One(place));
            if let Some(hint) = hint { answer.hint(hint) } else { answer }
        });
        let one = one.chain([answer("Niet bekend", self.one == Some(3), Message::One(3))
            .hint("Komt op de lijst met open punten.")
            .apart()]);
        let many =
            ["Blauwe plekken op beschutte plaatsen", "Verhaal past niet bij het letsel", "Laat hulp gezocht"];
        let many = many
            .into_iter()
            .enumerate()
            .map(|(place, label)| answer(label, self.many[place], Message::Many(place)));
        let today = date(2026, 11, 21);
        let when = widget::date::read(self.when.text(), today);
        let age = number::read(self.age.text(), Some(0), Some(17));
        column![
            column![
                text::title("Gesprek met betrokkenen"),
                text::body("Deel uw zorg, hoor hoe ieder het ziet. Wat iemand letterlijk zegt, staat tussen aanhalingstekens."),
            ]
            .spacing(gap::SMALL),
            surface::asked(
                "Heeft u uw zorg met de ouders besproken?",
                None,
                choice::one("talk", "Heeft u uw zorg met de ouders besproken?", one)
            ),
            surface::asked(
                "Welke letselsignalen zag u?",
                Some("Meer dan één antwoord mag.".into()),
                choice::many("signals", "Welke letselsignalen zag u?", many)
            ),
            surface::card(
                column![
                    field::line("Wie heeft u gesproken?", &self.who, Message::Who)
                        .id("who")
                        .hint("Geen naam: noem de rol, zoals moeder of oppas.")
                        .placeholder("bijvoorbeeld: moeder"),
                    row![
                        field::short("Wanneer?", &self.when, Message::When)
                            .id("when")
                            .echo(when.ok().map(|date| date.to_string()))
                            .problem(
                                (!self.when.text().is_empty() && when.is_err())
                                    .then_some("Dit lees ik niet als datum.")
                            ),
                        field::short("Hoe oud is het kind?", &self.age, Message::Age)
                            .id("age")
                            .unit(Some("jaar"))
                            .problem(match age {
                                Err(number::Misread::Above(_)) => Some("Hoogstens 17."),
                                _ => None,
                            }),
                    ]
                    .spacing(gap::WIDE)
                    .wrap(),
                    note("Wat zei de ander?", &self.note, Message::Note).id("said").hint("Zo letterlijk mogelijk."),
                ]
                .spacing(gap::WIDE)
            ),
            text::quote("“Hij valt zo vaak, dokter.”"),
            surface::ends(
                vec![
                    button::secondary("Terug").id("back").on_press(Message::GoOn).into(),
                    button::quiet("Waarom deze vraag").id("why").on_press(Message::GoOn).into(),
                    button::secondary("Afdrukken").id("print").into(),
                ],
                vec![
                    button::primary("Verder")
                        .id("next")
                        .shortcut(&Walking::Next.shortcut())
                        .on_press(Message::GoOn)
                        .into()
                ],
            ),
        ]
        .spacing(gap::HUGE)
        .into()
    }

    fn pane(&self) -> Element<'_, Message> {
        column![
            column![
                text::small_label("Waarom deze vraag"),
                text::small("Wie niet hoort hoe een ander het ziet, weegt met halve kennis."),
                text::muted("KNMG 2023, stap 3 · nagegaan"),
            ]
            .spacing(gap::TIGHT),
            alert(Level::Danger, "Gevaar", "Er is mogelijk nu gevaar voor het kind. Bel eerst.")
                .action(button::danger("Belkaart").id("card").on_press(Message::Ask)),
            alert(Level::Attention, "Let op", "De andere ouder is nog niet gehoord.")
                .more("Gezagsinformatie ontbreekt nog")
                .action(button::quiet("Reden geven").id("reason").on_press(Message::Ask)),
            alert(
                Level::Hint,
                "Goed om te weten",
                "Advies vragen mag anoniem; u geeft geen gegevens van de patiënt."
            ),
            disclosure("where", "Waar sta ik", None, self.open, Message::Fold, || {
                text::small("Nog geen uitkomst: vraag 2 beslist.").into()
            }),
        ]
        .spacing(gap::LARGE)
        .into()
    }
}

/// Gives a column its width.
trait WidthIs<'a> {
    fn width_is(self, width: f32) -> Element<'a, Message>;
}

impl<'a> WidthIs<'a> for Element<'a, Message> {
    fn width_is(self, width: f32) -> Element<'a, Message> {
        iced::widget::container(self).width(width).into()
    }
}

fn gallery(
    mode: Mode,
    scale: TextSize,
) -> Application<impl Program<State = Gallery, Message = Message, Theme = Theme>> {
    let mut application =
        iced::application(move || Gallery::new(mode, scale), Gallery::update, Gallery::view)
            .theme(|gallery: &Gallery| gallery.mode.theme())
            .scale_factor(|gallery: &Gallery| gallery.scale.factor())
            .default_font(font::REGULAR);
    for face in font::FACES {
        application = application.font(face);
    }
    application
}

#[test]
fn every_block_can_be_used_from_the_keyboard_alone() {
    let mut desk = Desk::open(gallery(Mode::Light, TextSize::NORMAL), 1100.0, 760.0);
    desk.tab_to("talk");
    desk.press(Named::ArrowDown);
    desk.press(Named::ArrowDown);
    assert_eq!(desk.state.one, None, "going along the answers chooses nothing");
    desk.press(Named::Space);
    assert_eq!(desk.state.one, Some(2));
    desk.type_text("1");
    assert_eq!(desk.state.one, Some(0));
    desk.press(Named::ArrowUp);
    desk.press(Named::Enter);
    assert_eq!((desk.state.one, desk.state.gone_on), (Some(0), 1), "Enter goes on and records nothing");
    desk.save("widgets-choice");

    desk.press(Named::Tab);
    desk.type_text("13");
    desk.press(Named::End);
    desk.press(Named::Space);
    assert_eq!(desk.state.many, [true, false, false]);

    desk.press(Named::Tab);
    desk.type_text("moeder van Zoë");
    desk.press(Named::Tab);
    desk.type_text("18 nov");
    desk.press(Named::Tab);
    desk.type_text("7");
    desk.press(Named::Tab);
    desk.type_text("Hij valt vaak.\nDat zei ze twee keer.");
    assert_eq!(desk.state.who.text(), "moeder van Zoë");
    assert!(desk.shows("2026-11-18"));
    assert_eq!(desk.state.age.text(), "7");
    assert_eq!(desk.state.note.text(), "Hij valt vaak.\nDat zei ze twee keer.");
    desk.save("widgets-written");

    desk.tab_to("where");
    desk.press(Named::Space);
    assert!(!desk.state.open);
}

#[test]
fn slips_can_be_taken_back_in_every_field() {
    let mut desk = Desk::open(gallery(Mode::Light, TextSize::NORMAL), 1100.0, 760.0);
    desk.tab_to("who");
    desk.type_text("moeder vader");
    desk.chord('z', Modifiers::CTRL);
    assert_eq!(desk.state.who.text(), "moeder ");
    desk.chord('z', Modifiers::CTRL | Modifiers::SHIFT);
    assert_eq!(desk.state.who.text(), "moeder vader");
    desk.tab_to("said");
    desk.type_text("wit brood");
    desk.chord('z', Modifiers::CTRL);
    assert_eq!(desk.state.note.text(), "wit ");
    desk.chord('y', Modifiers::CTRL);
    assert_eq!(desk.state.note.text(), "wit brood");
}

#[test]
fn a_field_keeps_the_keyboard_after_escape() {
    let mut desk = Desk::open(gallery(Mode::Light, TextSize::NORMAL), 1100.0, 760.0);
    for id in ["who", "said"] {
        desk.tab_to(id);
        desk.press(Named::Escape);
        assert_eq!(desk.focused_id(), Some(id.into()), "{id}");
    }
}

#[test]
fn tab_always_ends_where_it_can_be_seen() {
    for (scale, width, height) in [(TextSize::NORMAL, 1100.0, 400.0), (TextSize::LARGEST, 1100.0, 760.0)] {
        let mut desk = Desk::open(gallery(Mode::Light, scale), width, height);
        for _ in 0..40 {
            desk.press(Named::Tab);
            let _ = desk.assert_visible_focus();
        }
        for _ in 0..40 {
            desk.press_with(Named::Tab, Modifiers::SHIFT);
            let _ = desk.assert_visible_focus();
        }
    }
}

#[test]
fn arrows_bring_answers_below_the_fold_into_sight() {
    let mut desk = Desk::open(gallery(Mode::Light, TextSize::LARGEST), 1100.0, 500.0);
    desk.tab_to("talk");
    for _ in 0..4 {
        desk.press(Named::ArrowDown);
        let _ = desk.assert_visible_focus();
    }
}

#[test]
fn a_dialog_keeps_the_keyboard_and_gives_it_back() {
    let mut desk = Desk::open(gallery(Mode::Light, TextSize::NORMAL), 1100.0, 760.0);
    desk.tab_to("who");
    desk.press(Named::F9);
    assert!(desk.state.asking);
    assert_eq!(desk.focused_id(), Some("keep".into()));
    desk.save("widgets-dialog");
    for expected in ["change", "keep", "change"] {
        desk.press(Named::Tab);
        assert_eq!(desk.focused_id(), Some(expected.into()));
    }
    desk.type_text("x");
    assert_eq!(desk.state.who.text(), "");
    desk.press(Named::Escape);
    assert!(!desk.state.asking);
    desk.type_text("moeder");
    assert_eq!(desk.state.who.text(), "moeder");
}

#[test]
fn a_growing_note_keeps_its_caret_in_sight_and_leaves_the_wheel_to_the_page() {
    let mut desk = Desk::open(gallery(Mode::Light, TextSize::NORMAL), 1100.0, 420.0);
    desk.tab_to("said");
    let before = desk.find("Wat zei de ander?").map(|t| iced_test::selector::Bounded::bounds(&t).y);
    desk.type_text(&"nog een regel\n".repeat(30));
    desk.save("widgets-note-long");
    let seen = |desk: &mut Desk<_>, text: &str| {
        desk.find(text).and_then(|t| iced_test::selector::Bounded::visible_bounds(&t))
    };
    assert!(before.is_some());
    assert_eq!(seen(&mut desk, "Wat zei de ander?"), None, "the page followed the caret");
    desk.point(iced::Point::new(500.0, 250.0));
    desk.wheel(-400.0);
    assert!(seen(&mut desk, "Gesprek met betrokkenen").is_some());
}

#[test]
fn the_gallery_is_photographed_for_the_eye() {
    for (name, mode) in [("light", Mode::Light), ("dark", Mode::Dark), ("contrast", Mode::Contrast)] {
        let mut desk = Desk::open(gallery(mode, TextSize::NORMAL), 1100.0, 1500.0);
        desk.tab_to("talk");
        desk.type_text("3");
        desk.press(Named::Tab);
        desk.type_text("1");
        desk.tab_to("when");
        desk.type_text("31 nov");
        desk.tab_to("age");
        desk.type_text("18");
        desk.tab_to("next");
        desk.put_mouse_away();
        desk.save(&format!("widgets-{name}"));
        let mut desk = Desk::open(gallery(mode, TextSize::LARGEST), 1100.0, 1500.0);
        desk.tab_to("talk");
        desk.type_text("2");
        desk.save(&format!("widgets-{name}-200"));
        desk.tab_to("next");
        desk.save(&format!("widgets-{name}-200-end"));
        desk.press(Named::F9);
        desk.save(&format!("widgets-{name}-200-dialog"));
        let mut desk = Desk::open(gallery(mode, TextSize::NORMAL), 900.0, 760.0);
        desk.tab_to("acute");
        desk.save(&format!("widgets-{name}-two-columns"));
    }
}
