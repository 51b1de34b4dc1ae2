//! How a contact is drawn: what is asked is asked in the words of the logs it lands in.

use iced::Element;
use iced::widget::column;

use super::{AGREED, Contact, EXCEPTED, Message, SPOKEN, Spoken, WAY, WHO, WITH, kind_control, line_control};
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
use crate::protocol::{Choice, Contact as Rules, Name, Question};
use crate::session::OpenCase;

/// The questions of the logs that a contact asks once.
struct Asked<'a> {
    words: &'a Question,
    kind: &'a Question,
    who: &'a Question,
    way: &'a Question,
    agreed: &'a Question,
    next: &'a Question,
}

impl<'a> Asked<'a> {
    fn of(open: &'a OpenCase, rules: &Rules) -> Option<Self> {
        let facts = open.protocol().question(&rules.facts.log)?;
        let talks = open.protocol().question(&rules.talks.log)?;
        Some(Self {
            words: facts.field(&rules.facts.words)?,
            kind: facts.field(&rules.facts.kind)?,
            who: facts.field(&rules.facts.who)?,
            way: talks.field(&rules.talks.way)?,
            agreed: talks.field(&rules.talks.agreed)?,
            next: open.protocol().question(&rules.next)?,
        })
    }
}

impl Contact {
    /// Draws the screen.
    pub(crate) fn view<'a>(&'a self, context: Context<'a>, open: &'a OpenCase) -> Element<'a, Message> {
        let locale = context.locale;
        let rules = open.protocol().head.contact.as_ref();
        let asked = rules.and_then(|rules| Asked::of(open, rules));
        // Loading holds that a contact names what is there.
        let form = rules.zip(asked).map(|(rules, asked)| self.form(context, open, rules, &asked));
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
        asked: &Asked<'a>,
    ) -> Element<'a, Message> {
        let locale = context.locale;
        let language = locale.language();
        let apart = self.is_apart(rules);
        let today =
            self.day.text().trim().is_empty().then(|| locale.msg_contact_today(locale.date(context.today)));
        let day =
            day(context, locale.msg_contact_day(), &self.day, today, Message::DayTyped).id("contact.day");
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
        let mut form = column![Element::from(day), with].spacing(gap::LARGE);
        if apart {
            let who = field::line(asked.who.ask.get(language), &self.who, Message::WhoTyped).id(WHO);
            let who = match &asked.who.hint {
                Some(hint) => who.hint(hint.get(language)),
                None => who,
            };
            form = form.push(Element::from(who));
        } else {
            let way = options(asked.way, self.way.as_ref(), locale, Message::WayChosen);
            form = form.push(
                column![
                    text::label(asked.way.ask.get(language)),
                    Element::from(choice::one(WAY, asked.way.ask.get(language), way).across()),
                ]
                .spacing(gap::SMALL),
            );
        }
        form = form.push(self.lines(context, asked));
        if !apart {
            form =
                form.push(self.spoken(context, open, rules)).push(self.agreed(context, open, rules, asked));
        }
        let next = day_of(context, asked.next, &self.next);
        surface::card(form.push(next))
    }

    /// What was seen, heard and said: a line each, and below what is written of which kind it is.
    fn lines<'a>(&'a self, context: Context<'a>, asked: &Asked<'a>) -> Element<'a, Message> {
        let locale = context.locale;
        let language = locale.language();
        let head = column![text::label(asked.words.ask.get(language))]
            .push(asked.words.hint.as_ref().map(|hint| text::muted(hint.get(language))))
            .spacing(gap::HAIR);
        let mut lines = column![head].spacing(gap::MEDIUM);
        for (at, line) in self.lines.iter().enumerate() {
            let words = field::line("", &line.words, move |typed| Message::LineTyped(at, typed))
                .asked(locale.msg_contact_line(at + 1))
                .id(line_control(at));
            let kind = (!line.is_blank()).then(|| {
                let kinds = options(asked.kind, line.kind.as_ref(), locale, move |kind, by| {
                    Message::KindChosen(at, kind, by)
                });
                Element::from(choice::one(kind_control(at), locale.msg_contact_kind(at + 1), kinds).across())
            });
            lines = lines.push(column![Element::from(words)].push(kind).spacing(gap::SMALL));
        }
        lines.into()
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

    fn agreed<'a>(
        &'a self,
        context: Context<'a>,
        open: &'a OpenCase,
        rules: &'a Rules,
        asked: &Asked<'a>,
    ) -> Option<Element<'a, Message>> {
        let can = self.can_talk(open, rules);
        let problem = (!can).then(|| context.locale.msg_contact_no_talk());
        (can || !self.agreed.is_blank()).then(|| {
            let label = asked.agreed.ask.get(context.locale.language());
            note::note(label, &self.agreed, Message::AgreedWrote).id(AGREED).lines(2).problem(problem).into()
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
    day(context, asked.ask.get(context.locale.language()), typed, None, Message::NextTyped)
        .id("contact.next")
        .into()
}
