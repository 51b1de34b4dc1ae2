//! How a contact is drawn: what is asked is asked in the words of the logs it lands in.

use iced::Element;
use iced::widget::column;

use super::{
    Contact, DAY, EXCEPTED, Message, NEXT, SPOKEN, Spoken, WHO, WITH, chosen_control, kind_control,
    line_control, written_control,
};
use crate::case::{Answer, Inside, entry_sentence};
use crate::gui::context::Context;
use crate::gui::screen::escapes;
use crate::gui::shortcuts::Walking;
use crate::gui::theme::measure::gap;
use crate::gui::theme::style::Level;
use crate::gui::widget::alert::alert;
use crate::gui::widget::choice::{self, By, answer};
use crate::gui::widget::field::{self, Field};
use crate::gui::widget::keys::listen;
use crate::gui::widget::{button, date, note, page, surface, text};
use crate::locale::Locale;
use crate::protocol::{Choice, Contact as Rules, Name, Question, TalkRows};
use crate::session::OpenCase;

/// What is asked of a talk, in the words of the log it lands in. Loading holds that a contact names what is there.
struct Talk<'a> {
    chosen: Vec<&'a Question>,
    who: Option<&'a Question>,
    written: Vec<&'a Question>,
}

impl<'a> Talk<'a> {
    fn of(open: &'a OpenCase, rows: &TalkRows) -> Option<Self> {
        let log = open.protocol().question(&rows.log)?;
        let fields = |named: &[Name]| named.iter().filter_map(|field| log.field(field)).collect();
        Some(Self {
            chosen: fields(&rows.chosen),
            who: rows.who.as_ref().and_then(|who| log.field(who)),
            written: fields(&rows.written),
        })
    }
}

impl Contact {
    /// Draws the screen.
    pub(crate) fn view<'a>(&'a self, context: Context<'a>, open: &'a OpenCase) -> Element<'a, Message> {
        let locale = context.locale;
        let rules = open.protocol().head.contact.as_ref();
        let form = rules.map(|rules| self.form(context, open, rules));
        let head = column![text::title(locale.msg_contact_title()), text::muted(locale.msg_contact_about())]
            .spacing(gap::SMALL);
        let content = column![head].push(form).push(self.held_back(context, open)).spacing(gap::WIDE);
        let foot = surface::ends(
            vec![text::muted(locale.msg_contact_kept()).into()],
            vec![
                button::primary(locale.msg_contact_done())
                    .id("contact.done")
                    .shortcut(&Walking::GoOn.shortcut())
                    .on_press(Message::DonePressed)
                    .into(),
            ],
        );
        let screen = column![
            page::page("contact.page", surface::reading(content)),
            surface::foot(surface::reading(foot)),
        ];
        let listening = listen(screen, |command| match command {
            Walking::GoOn => Some(Message::DonePressed),
            Walking::Next => Some(Message::OnPressed),
            _ => None,
        });
        escapes(listening, Message::DonePressed)
    }

    fn form<'a>(
        &'a self,
        context: Context<'a>,
        open: &'a OpenCase,
        rules: &'a Rules,
    ) -> Element<'a, Message> {
        let locale = context.locale;
        let language = locale.language();
        // Until it is chosen whom it was with, the usual talk is shown.
        let rows = if self.with.is_none() { rules.talks.first() } else { self.talks(rules) };
        let talk = rows.and_then(|rows| Talk::of(open, rows));
        let today = self
            .day
            .field
            .text()
            .trim()
            .is_empty()
            .then(|| locale.msg_contact_today(locale.date(context.today)));
        let day = day(context, locale.msg_contact_day(), &self.day.field, today, Message::DayTyped);
        let to_come = date::read(self.day.field.text(), context.today).is_ok_and(|day| day > context.today); // else the field says what is wrong
        let day = if to_come { day.problem(Some(locale.msg_contact_day_to_come())) } else { day };
        let day = day.id(DAY);
        let with = rules.with.iter().map(|with| {
            let chosen = self.with.as_ref() == Some(&with.id);
            let message = |by| Message::WithChosen(with.id.clone(), by);
            answer(with.label.get(language), chosen, message(By::Hand)).on_digit(message(By::Digit))
        });
        let with = column![
            text::label(locale.msg_contact_with()),
            Element::from(choice::one(WITH, locale.msg_contact_with(), with).across()),
        ]
        .spacing(gap::SMALL);
        // A day that no row has is not asked.
        let dated = rules.facts.is_some() || rows.is_some_and(|rows| rows.day.is_some());
        let mut form = column![].push(dated.then(|| Element::from(day))).push(with).spacing(gap::LARGE);
        for asked in talk.iter().flat_map(|talk| &talk.chosen) {
            let ask = asked.ask.get(language);
            let given = self.chosen.get(&asked.id);
            let given =
                options(asked, given, locale, |option, by| Message::Chosen(asked.id.clone(), option, by));
            let given = choice::one(chosen_control(&asked.id), ask, given).across();
            form = form.push(column![text::label(ask), Element::from(given)].spacing(gap::SMALL));
        }
        let facts =
            rules.facts.as_ref().and_then(|facts| Some((facts, open.protocol().question(&facts.log)?)));
        let apart = facts.filter(|_| self.is_apart(rules));
        let apart = apart.and_then(|(facts, log)| log.field(facts.who.as_ref()?));
        if let Some(asked) = talk.as_ref().map_or(apart, |talk| talk.who) {
            let who = field::line(asked.ask.get(language), &self.who, Message::WhoTyped).id(WHO);
            let who = match &asked.hint {
                Some(hint) => who.hint(hint.get(language)),
                None => who,
            };
            form = form.push(Element::from(who));
        }
        form = form.push(facts.and_then(|(facts, log)| {
            self.lines(context, rules, log.field(&facts.words)?, log.field(&facts.kind)?)
        }));
        if self.asks_whether_discussed(rules) {
            form = form.push(self.spoken(context, open, rules));
        }
        for asked in talk.iter().flat_map(|talk| &talk.written) {
            form = form.push(self.written(context, open, rules, asked));
        }
        let next = rules.next.as_ref().and_then(|next| open.protocol().question(next));
        surface::card(form.push(next.map(|next| day_of(context, next, &self.next.field))))
    }

    /// What was seen, heard and said: a line each, and below what is written of which kind it is.
    fn lines<'a>(
        &'a self,
        context: Context<'a>,
        rules: &'a Rules,
        asked: &'a Question,
        kind: &'a Question,
    ) -> Option<Element<'a, Message>> {
        let locale = context.locale;
        let language = locale.language();
        let head = column![text::label(asked.ask.get(language))]
            .push(asked.hint.as_ref().map(|hint| text::muted(hint.get(language))))
            .spacing(gap::HAIR);
        let mut lines = column![head].spacing(gap::MEDIUM);
        for (at, line) in self.lines.iter().enumerate() {
            let words = field::line("", &line.words, move |typed| Message::LineTyped(at, typed))
                .asked(locale.msg_contact_line(at + 1))
                .id(line_control(at));
            let kind = (!line.is_blank()).then(|| {
                let kinds = options(kind, self.kind_of(line, rules), locale, move |kind, by| {
                    Message::KindChosen(at, kind, by)
                });
                Element::from(choice::one(kind_control(at), locale.msg_contact_kind(at + 1), kinds).across())
            });
            lines = lines.push(column![Element::from(words)].push(kind).spacing(gap::SMALL));
        }
        Some(lines.into())
    }

    fn spoken<'a>(
        &'a self,
        context: Context<'a>,
        open: &'a OpenCase,
        rules: &'a Rules,
    ) -> Element<'a, Message> {
        let locale = context.locale;
        let said = Spoken::EVERY.map(|spoken| {
            let words = match spoken {
                Spoken::All => locale.msg_contact_spoken_all(),
                Spoken::Except => locale.msg_contact_spoken_except(),
                Spoken::Not => locale.msg_contact_spoken_not(),
            };
            answer(words, self.spoken == Some(spoken), Message::SpokenChosen(spoken, By::Hand))
                .on_digit(Message::SpokenChosen(spoken, By::Digit))
        });
        let except = (self.spoken == Some(Spoken::Except)).then(|| self.excepted(context, open, rules));
        let alone = self.spoken == Some(Spoken::Not) && !self.can_talk(open, rules);
        column![
            text::label(locale.msg_contact_spoken()),
            Element::from(choice::one(SPOKEN, locale.msg_contact_spoken(), said).across()),
        ]
        .push(alone.then(|| text::muted(locale.msg_contact_no_talk())))
        .push(except)
        .spacing(gap::SMALL)
        .into()
    }

    fn excepted<'a>(
        &'a self,
        context: Context<'a>,
        open: &'a OpenCase,
        rules: &'a Rules,
    ) -> Element<'a, Message> {
        let locale = context.locale;
        let ground = open.ground();
        let items = self.items(open, rules).into_iter().filter_map(|(item, _)| {
            let log = open.protocol().question(&item.log)?;
            let entry = open
                .given(log)
                .map_or(&[][..], Answer::entries)
                .iter()
                .find(|entry| entry.id == item.entry)?;
            let discussed = rules.discussed.iter().filter(|rows| rows.log == item.log);
            let discussed: Vec<&Name> = discussed.flat_map(|rows| [&rows.field, &rows.day]).collect();
            let counts = |field: &Question| {
                log.field(&field.id)
                    .filter(|field| !discussed.contains(&&field.id))
                    .is_some_and(|field| ground.field_on_path(field, Inside { log, entry }).is_true())
            };
            let says = entry_sentence(log, entry, counts, locale.language());
            let ticked = self.excepted.contains(&item);
            Some(answer(says, ticked, Message::ItemTicked(item)))
        });
        column![
            text::label(locale.msg_contact_excepted()),
            Element::from(choice::many(EXCEPTED, locale.msg_contact_excepted(), items)),
        ]
        .spacing(gap::SMALL)
        .into()
    }

    fn written<'a>(
        &'a self,
        context: Context<'a>,
        open: &'a OpenCase,
        rules: &'a Rules,
        asked: &'a Question,
    ) -> Option<Element<'a, Message>> {
        let locale = context.locale;
        let can = self.can_talk(open, rules);
        let problem = (!can).then(|| {
            if self.asks_whether_discussed(rules) {
                locale.msg_contact_no_talk()
            } else {
                locale.msg_contact_off_path()
            }
        });
        let note = self.written.get(&asked.id).unwrap_or(&self.blank);
        (can || !note.is_blank()).then(|| {
            let label = asked.ask.get(locale.language());
            note::note(label, note, |wrote| Message::Wrote(asked.id.clone(), wrote))
                .id(written_control(&asked.id))
                .lines(2)
                .problem(problem)
                .into()
        })
    }

    /// What is answered elsewhere, because other answers would lapse.
    fn held_back<'a>(&'a self, context: Context<'a>, open: &'a OpenCase) -> Option<Element<'a, Message>> {
        let locale = context.locale;
        let asked = self.held_back.iter().filter_map(|question| open.protocol().question(question));
        let mut asked = asked.peekable();
        let _ = asked.peek()?;
        let alerts = asked.map(|asked| {
            let go = button::secondary(locale.msg_walk_alert_go())
                .id(format!("contact.question.{}", asked.id))
                .on_press(Message::QuestionPressed(asked.id.clone()));
            alert(Level::Attention, asked.ask.get(locale.language()), locale.msg_contact_held_back())
                .action(go)
                .into()
        });
        Some(column(alerts).spacing(gap::MEDIUM).into())
    }
}

fn options<'a>(
    question: &'a Question,
    chosen: Option<&Name>,
    locale: &Locale,
    message: impl Fn(Name, By) -> Message + 'a,
) -> Vec<choice::Answer<'a, Message>> {
    let one = |option: &'a Choice| {
        let on = chosen == Some(&option.id);
        answer(option.label.get(locale.language()), on, message(option.id.clone(), By::Hand))
            .on_digit(message(option.id.clone(), By::Digit))
    };
    question.answer.options().iter().map(one).collect()
}

fn day<'a>(
    context: Context<'a>,
    label: impl iced::widget::text::IntoFragment<'a>,
    typed: &'a Field,
    empty: Option<String>,
    message: impl Fn(field::Message) -> Message + 'a,
) -> field::Line<'a, Message> {
    let locale = context.locale;
    let (problem, echo) = match date::read(typed.text(), context.today) {
        Ok(date) => (None, Some(locale.date(date))),
        Err(date::Misread::Empty) => (None, empty),
        Err(date::Misread::NotADate) => (Some(locale.msg_answer_date_wrong()), None),
        Err(date::Misread::NoSuchDay) => (Some(locale.msg_answer_date_none()), None),
    };
    field::short(label, typed, message)
        .on_left(Message::Left)
        .hint(locale.msg_answer_date_hint())
        .problem(problem)
        .echo(echo)
}

fn day_of<'a>(context: Context<'a>, asked: &'a Question, typed: &'a Field) -> Element<'a, Message> {
    day(context, asked.ask.get(context.locale.language()), typed, None, Message::NextTyped).id(NEXT).into()
}
