//! Somebody who is entered or changed: what they are, their name, up to four numbers with hours, what may be told.

use iced::Element;
use iced::widget::{column, row};

use crate::gui::context::Context;
use crate::gui::theme::measure::gap;
use crate::gui::widget::choice::{self, answer};
use crate::gui::widget::field::{self, Field};
use crate::gui::widget::{button, surface, text};
use crate::locale::Locale;
use crate::locale::date::parse;
use crate::phonebook::{Entry, Hours, Kind, Line, Tell};
use crate::protocol::load::OwnNumber;

/// What is typed, until it is kept.
#[derive(Debug)]
pub(super) struct Form {
    /// Who is changed; nobody while somebody is entered.
    before: Option<Entry>,
    kind: Kind,
    name: Field,
    lines: Vec<Typed>,
    tell: Tell,
    region: Field,
    checked: Field,
    note: Field,
    /// Keeping was tried: from now on is said what is wrong.
    tried: bool,
}

/// A number as it is typed.
#[derive(Debug, Default)]
struct Typed {
    number: Field,
    purpose: Field,
    hours: Field,
}

/// A field of one line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which {
    /// The name.
    Name,
    /// A number.
    Number(usize),
    /// What it is for.
    Purpose(usize),
    /// When somebody answers.
    Hours(usize),
    /// Where they work.
    Region,
    /// When it was checked.
    Checked,
    /// What else is good to know.
    Note,
}

/// What happened in the form.
#[derive(Debug, Clone)]
pub enum Message {
    /// What they are was chosen.
    KindChosen(Kind),
    /// What may be told was chosen.
    TellChosen(Tell),
    /// Something was typed.
    Typed(Which, field::Message),
    /// Another number was asked for.
    LinePressed,
    /// Keep was pressed.
    KeepPressed,
    /// Taking out was pressed.
    RemovePressed,
}

pub(super) enum Action {
    None,
    Focus(String),
    Keep(Box<Entry>),
    Remove,
}

pub(super) const NAME: &str = "phonebook.form.name";
const MOST_LINES: usize = 8;

impl Form {
    pub(super) fn empty() -> Self {
        Self {
            before: None,
            kind: Kind::VeiligThuis,
            name: Field::new(""),
            lines: vec![Typed::default()],
            tell: Tell::Unsaid,
            region: Field::new(""),
            checked: Field::new(""),
            note: Field::new(""),
            tried: false,
        }
    }

    pub(super) fn of(entry: &Entry, locale: &Locale) -> Self {
        let mut lines: Vec<Typed> = entry
            .lines
            .iter()
            .map(|line| Typed {
                number: Field::new(line.number.to_string()),
                purpose: Field::new(line.purpose.as_str()),
                hours: Field::new(line.hours.told(locale.language())),
            })
            .collect();
        if lines.is_empty() {
            lines.push(Typed::default());
        }
        Self {
            before: Some(entry.clone()),
            kind: entry.kind,
            name: Field::new(entry.name.as_str()),
            lines,
            tell: entry.tell,
            region: Field::new(entry.region.as_str()),
            checked: Field::new(
                entry.checked.map_or_else(String::new, |day| day.strftime("%d-%m-%Y").to_string()),
            ),
            note: Field::new(entry.note.as_str()),
            tried: false,
        }
    }

    /// Whether somebody typed in it.
    pub(super) fn is_half_typed(&self) -> bool {
        let Self { name, lines, region, checked, note, .. } = self;
        let numbers = lines.iter().flat_map(|Typed { number, purpose, hours }| [number, purpose, hours]);
        numbers.chain([name, region, checked, note]).any(Field::is_touched)
    }

    pub(super) const fn before(&self) -> Option<&Entry> {
        self.before.as_ref()
    }

    pub(super) fn update(&mut self, message: Message) -> Action {
        match message {
            Message::KindChosen(kind) => self.kind = kind,
            Message::TellChosen(tell) => self.tell = tell,
            Message::Typed(which, message) => {
                if let Some(field) = self.field(which) {
                    let _ = field.update(message);
                }
            }
            Message::LinePressed => {
                if self.lines.len() < MOST_LINES {
                    self.lines.push(Typed::default());
                }
                return Action::Focus(id(Which::Number(self.lines.len() - 1)));
            }
            Message::KeepPressed => {
                self.tried = true;
                return match self.wrong() {
                    Some(which) => Action::Focus(id(which)),
                    None => Action::Keep(Box::new(self.entry())),
                };
            }
            Message::RemovePressed => return Action::Remove,
        }
        Action::None
    }

    fn field(&mut self, which: Which) -> Option<&mut Field> {
        Some(match which {
            Which::Name => &mut self.name,
            Which::Number(at) => &mut self.lines.get_mut(at)?.number,
            Which::Purpose(at) => &mut self.lines.get_mut(at)?.purpose,
            Which::Hours(at) => &mut self.lines.get_mut(at)?.hours,
            Which::Region => &mut self.region,
            Which::Checked => &mut self.checked,
            Which::Note => &mut self.note,
        })
    }

    /// The first field that cannot be kept as it is.
    fn wrong(&self) -> Option<Which> {
        let lines = (0..).zip(&self.lines).find_map(|(at, line)| {
            let has_more = !is_blank(&line.purpose) || !is_blank(&line.hours);
            if (!is_blank(&line.number) || has_more) && number(line).is_none() {
                Some(Which::Number(at))
            } else if Hours::typed(line.hours.text()).is_err() {
                Some(Which::Hours(at))
            } else {
                None
            }
        });
        let name = is_blank(&self.name).then_some(Which::Name);
        let checked =
            (!is_blank(&self.checked) && parse(self.checked.text()).is_none()).then_some(Which::Checked);
        name.or(lines).or(checked)
    }

    fn entry(&self) -> Entry {
        let lines = self.lines.iter().filter_map(|line| {
            Some(Line {
                number: number(line)?,
                purpose: line.purpose.text().to_owned(),
                hours: Hours::typed(line.hours.text()).ok()?, // said before anything is kept
            })
        });
        Entry {
            kind: self.kind,
            name: self.name.text().to_owned(),
            lines: lines.collect(),
            tell: self.tell,
            region: self.region.text().to_owned(),
            checked: parse(self.checked.text()),
            note: self.note.text().to_owned(),
        }
    }

    pub(super) fn view<'a>(&'a self, context: Context<'a>) -> Element<'a, Message> {
        let locale = context.locale;
        let kinds = Kind::to_enter().map(|kind| {
            answer(locale.phonebook_kind(kind), kind == self.kind, Message::KindChosen(kind))
                .beside_others(locale.language())
        });
        let tells = Tell::ALL
            .map(|tell| answer(locale.phonebook_tell(tell), tell == self.tell, Message::TellChosen(tell)));
        let name = self.line(Which::Name, locale.msg_phonebook_name(), &self.name);
        let name = name.hint(locale.msg_phonebook_name_hint());
        let name =
            name.problem((self.tried && is_blank(&self.name)).then(|| locale.msg_phonebook_name_missing()));
        let lines = (0..).zip(&self.lines).map(|(at, line)| self.number(at, line, context));
        let checked = self.line(Which::Checked, locale.msg_phonebook_checked_on(), &self.checked);
        let day = parse(self.checked.text());
        let checked = checked
            .echo(day.map(|day| locale.date(day)))
            .problem((!is_blank(&self.checked) && day.is_none()).then(|| locale.msg_phonebook_day_remedy()));
        let more = (self.lines.len() < MOST_LINES).then_some(Message::LinePressed);
        let remove = self.before.is_some().then(|| {
            button::danger(locale.msg_phonebook_remove())
                .id("phonebook.form.remove")
                .on_press(Message::RemovePressed)
                .into()
        });
        let keep = button::primary(locale.msg_word_keep())
            .id("phonebook.form.keep")
            .on_press(Message::KeepPressed)
            .into();
        column![
            column![
                text::label(locale.msg_phonebook_kind()),
                Element::from(
                    choice::one("phonebook.form.kind", locale.msg_phonebook_kind(), kinds).across()
                ),
            ]
            .spacing(gap::SMALL),
            Element::from(name),
            column(lines).spacing(gap::LARGE),
            row![Element::from(
                button::quiet(locale.msg_phonebook_another_number())
                    .id("phonebook.form.line")
                    .on_press_maybe(more)
            )],
            column![
                text::label(locale.msg_phonebook_tell()),
                Element::from(
                    choice::one("phonebook.form.tell", locale.msg_phonebook_tell(), tells).across()
                ),
            ]
            .spacing(gap::SMALL),
            Element::from(self.line(Which::Region, locale.msg_phonebook_region(), &self.region)),
            Element::from(checked),
            Element::from(self.line(Which::Note, locale.msg_phonebook_note(), &self.note)),
            surface::ends(vec![keep], remove.into_iter().collect()),
        ]
        .spacing(gap::LARGE)
        .into()
    }

    fn number<'a>(&'a self, at: usize, line: &'a Typed, context: Context<'a>) -> Element<'a, Message> {
        let locale = context.locale;
        let wrong = (self.tried || !is_blank(&line.number)) && number(line).is_none();
        let is_used = !is_blank(&line.number) || !is_blank(&line.purpose) || !is_blank(&line.hours);
        let hours = Hours::typed(line.hours.text());
        // What is wrong with them is said once it is kept.
        let told = hours.as_ref().ok().map(|hours| hours.told(locale.language()));
        let told = told.filter(|told| !told.is_empty());
        surface::card(
            column![
                Element::from(
                    self.line(Which::Number(at), locale.msg_phonebook_number(), &line.number)
                        .problem((wrong && is_used).then(|| locale.msg_numbers_wrong()))
                ),
                Element::from(
                    self.line(Which::Purpose(at), locale.msg_phonebook_purpose(), &line.purpose)
                        .hint(locale.msg_phonebook_purpose_hint())
                ),
                Element::from(
                    self.line(Which::Hours(at), locale.msg_phonebook_hours(), &line.hours)
                        .hint(locale.msg_phonebook_hours_wrong())
                        .echo(told)
                        .problem((self.tried && hours.is_err()).then(|| locale.msg_phonebook_hours_wrong()))
                ),
            ]
            .spacing(gap::MEDIUM),
        )
    }

    fn line<'a>(&self, which: Which, label: String, field: &'a Field) -> field::Line<'a, Message> {
        field::line(label, field, move |message| Message::Typed(which, message))
            .id(id(which))
            .on_submit(Message::KeepPressed)
    }
}

fn number(line: &Typed) -> Option<OwnNumber> {
    OwnNumber::try_from(line.number.text().to_owned()).ok() // the form says so
}

fn is_blank(field: &Field) -> bool {
    field.text().trim().is_empty()
}

fn id(which: Which) -> String {
    match which {
        Which::Name => NAME.to_owned(),
        Which::Number(at) => format!("phonebook.form.number.{at}"),
        Which::Purpose(at) => format!("phonebook.form.purpose.{at}"),
        Which::Hours(at) => format!("phonebook.form.hours.{at}"),
        Which::Region => "phonebook.form.region".to_owned(),
        Which::Checked => "phonebook.form.checked".to_owned(),
        Which::Note => "phonebook.form.note".to_owned(),
    }
}
