//! A sound protocol, read as a whole: what it is, how far its encoding was looked at, its steps and questions.

use iced::widget::{column, row};
use iced::{Center, Element};

use super::super::cited::cited;
use super::agreeing::{DOOR, Open, at_question, at_spot};
use super::local;
use super::map::on_map;
use super::{BLANK, Library, Message, Notice, Offered, Part, SEARCH, when};
use crate::case::example_rows;
use crate::drawing::Of;
use crate::gui::context::Context;
use crate::gui::screen::edition_words::status;
use crate::gui::theme::measure::gap;
use crate::gui::theme::style::Level;
use crate::gui::widget::alert::alert;
use crate::gui::widget::disclosure::disclosure;
use crate::gui::widget::{button, field, surface, text};
use crate::protocol::load::Spot;
use crate::protocol::spoken::Speaker;
use crate::protocol::{
    Choice, Condition, Content, Kind, Need, Protocol, Question, Reasons, Review, Step, Template, Voice,
};

/// So many questions are shown for a search; more would be slow to lay out and slower to read.
const FOUND: usize = 20;

/// The paper with every rule of a protocol, for whoever reviews it.
pub(super) fn list_of(protocol: &Protocol) -> Option<&Template> {
    protocol
        .templates
        .iter()
        .find(|paper| paper.sections.iter().any(|section| section.content.contains(&Content::Rules)))
}

impl Library {
    pub(super) fn reading<'a>(
        &'a self,
        protocol: &'a Protocol,
        offered: &'a [Offered],
        context: Context<'a>,
    ) -> Element<'a, Message> {
        let locale = context.locale;
        let search = field::line(locale.msg_library_search(), &self.search, Message::Searched)
            .hint(locale.msg_library_search_hint())
            .id(SEARCH);
        let words: Vec<String> = self.search.text().split_whitespace().map(str::to_lowercase).collect();
        let below = if words.is_empty() {
            column![self.steps(protocol, context), self.around(protocol, offered, context)]
                .spacing(gap::HUGE)
                .into()
        } else {
            found(protocol, &words, self.open_bench(), context)
        };
        let map =
            button::secondary(locale.msg_map_open()).id("library.map").on_press(Message::MapPressed(None));
        let map = column![Element::from(map), text::muted(locale.msg_map_about())].spacing(gap::TIGHT);
        let blank = protocol.template(&BLANK.into()).map(|_| {
            let save = button::secondary(locale.msg_map_blank())
                .id("library.blank")
                .on_press(Message::SaveBlankPressed);
            column![Element::from(save), text::muted(locale.msg_map_blank_about())].spacing(gap::TIGHT)
        });
        let title = protocol.head.title.get(locale.language());
        column![head(protocol, context)]
            .push(at_spot(self.open_bench(), &Spot::Protocol, title, context))
            .push(self.agree_door(context))
            .push(local::view(protocol, context))
            .push(map)
            .push(blank)
            .push(self.save(protocol, context))
            .push(Element::from(search))
            .push(below)
            .spacing(gap::WIDE)
            .into()
    }

    /// The button that opens the bench, where it is not open.
    fn agree_door<'a>(&'a self, context: Context<'a>) -> Option<Element<'a, Message>> {
        let locale = context.locale;
        let door = || button::secondary(locale.msg_agree_door()).id(DOOR).on_press(Message::AgreePressed);
        self.bench.is_none().then(|| {
            column![Element::from(door()), text::muted(locale.msg_agree_door_about())]
                .spacing(gap::TIGHT)
                .into()
        })
    }

    fn save<'a>(&'a self, protocol: &'a Protocol, context: Context<'a>) -> Element<'a, Message> {
        let locale = context.locale;
        if list_of(protocol).is_none() {
            return text::muted(locale.msg_library_no_list()).into();
        }
        let save = button::secondary(locale.msg_library_save_list())
            .id("library.save")
            .on_press(Message::SaveListPressed);
        column![Element::from(save), text::muted(locale.msg_library_save_list_about())]
            .push(self.told_of_paper("library.open-paper", context))
            .spacing(gap::TIGHT)
            .into()
    }

    /// What became of the paper that was asked for last.
    pub(super) fn told_of_paper<'a>(
        &'a self,
        id: &'static str,
        context: Context<'a>,
    ) -> Option<Element<'a, Message>> {
        let locale = context.locale;
        self.notice.as_ref().map(|notice| match notice {
            Notice::Saved(file) => row![
                text::accent(format!("✓ {}", locale.msg_review_pdf_saved(file))),
                Element::from(
                    button::quiet(locale.msg_word_open()).id(id).on_press(Message::OpenPaperPressed)
                ),
            ]
            .spacing(gap::SMALL)
            .align_y(Center)
            .wrap()
            .into(),
            Notice::Trouble(trouble) => {
                alert(Level::Attention, locale.msg_error_title(), trouble.what.as_str())
                    .more(trouble.remedy.as_str())
                    .into()
            }
        })
    }

    fn steps<'a>(&'a self, protocol: &'a Protocol, context: Context<'a>) -> Element<'a, Message> {
        let steps = protocol.steps.iter().map(|step| self.step(step, protocol, context));
        column![text::heading(context.locale.msg_library_steps())]
            .push(column(steps).spacing(gap::TIGHT))
            .spacing(gap::SMALL)
            .into()
    }

    fn step<'a>(
        &'a self,
        step: &'a Step,
        protocol: &'a Protocol,
        context: Context<'a>,
    ) -> Element<'a, Message> {
        let locale = context.locale;
        let count = locale.msg_library_questions(step.questions.len());
        self.part(Part::Step(step.id.clone()), step.title.get(locale.language()).to_owned(), count, || {
            let aim = column![text::body(step.aim.get(locale.language()))]
                .push(
                    step.when
                        .as_ref()
                        .map(|when| condition(locale.msg_library_step_when(), when, protocol, context)),
                )
                .push(at_spot(
                    self.open_bench(),
                    &Spot::Step(step.id.clone()),
                    step.title.get(locale.language()),
                    context,
                ))
                .spacing(gap::SMALL);
            let bench = self.open_bench();
            let questions = step.questions.iter().map(|question| asked(question, protocol, bench, context));
            column![aim].extend(questions).spacing(gap::LARGE).into()
        })
    }

    /// A part that can be folded away.
    pub(super) fn part<'a>(
        &'a self,
        part: Part,
        title: String,
        aside: String,
        content: impl FnOnce() -> Element<'a, Message>,
    ) -> Element<'a, Message> {
        let open = self.unfolded.contains(&part);
        disclosure(part.button(), title, Some(aside.into()), open, Message::PartPressed(part), content)
    }
}

fn head<'a>(protocol: &'a Protocol, context: Context<'a>) -> Element<'a, Message> {
    let locale = context.locale;
    let language = locale.language();
    let head = &protocol.head;
    let edition = &head.edition;
    let review = match &edition.review {
        Review::NotYet => text::toned(locale.msg_protocol_not_reviewed(), Level::Attention),
        Review::By { who, on } => text::small(locale.msg_protocol_reviewed(who, locale.date(*on))),
    };
    let overdue = edition.review_by < context.today;
    let review_by = locale.msg_protocol_review_by(locale.date(edition.review_by));
    let review_by = if overdue {
        text::toned(format!("! {review_by}"), Level::Attention)
    } else {
        text::muted(review_by)
    };
    let roles: Vec<&str> = head.roles.iter().map(|role| role.label.get(language)).collect();
    column![
        text::title(head.title.get(language)),
        text::small_label(format!(
            "{} · {} · {}",
            locale.msg_protocol_edition_alone(edition.guideline.as_str()),
            status(edition, context),
            locale.msg_library_encoding(edition.encoding),
        )),
        review,
        column![text::muted(locale.msg_protocol_checked(locale.date(edition.checked))), review_by]
            .spacing(gap::HAIR),
        text::body(head.about.get(language)),
        labelled(locale.msg_protocol_audience(), edition.audience.get(language).to_owned()),
        labelled(locale.msg_library_roles(), roles.join(" · ")),
    ]
    .push(edition.remark.as_ref().map(|remark| text::small(remark.get(language))))
    .push(text::muted(format!(
        "{}: {}",
        locale.msg_library_hash(),
        protocol.hash.get(..12).unwrap_or(&protocol.hash)
    )))
    .spacing(gap::SMALL)
    .into()
}

/// A few words under their name.
pub(super) fn labelled<'a>(name: String, words: String) -> Element<'a, Message> {
    column![text::small_label(name), text::small(words)].spacing(gap::HAIR).into()
}

/// What sentence patterns make of the options.
pub(super) fn for_example<'a>(said: &[String], context: Context<'a>) -> Option<Element<'a, Message>> {
    (!said.is_empty()).then(|| labelled(context.locale.msg_library_example(), said.join("\n")))
}

/// A condition in words under what it decides.
pub(super) fn condition<'a>(
    name: String,
    condition: &Condition,
    protocol: &Protocol,
    context: Context<'a>,
) -> Element<'a, Message> {
    column![text::small_label(name), when::shown(condition, protocol, context.locale)]
        .spacing(gap::HAIR)
        .into()
}

/// The questions with all these words, by step.
fn found<'a>(
    protocol: &'a Protocol,
    words: &[String],
    bench: Option<&'a Open>,
    context: Context<'a>,
) -> Element<'a, Message> {
    let locale = context.locale;
    let hits: Vec<(&Step, &Question)> =
        protocol.questions().filter(|(_, question)| has(question, words, context)).collect();
    let mut list = column![text::accent(locale.msg_library_found(hits.len()))].spacing(gap::MEDIUM);
    let mut above = None;
    for (step, question) in hits.iter().take(FOUND) {
        if above != Some(&step.id) {
            list = list.push(text::question(step.title.get(locale.language())));
            above = Some(&step.id);
        }
        list = list.push(asked(question, protocol, bench, context));
    }
    let more = hits.len().saturating_sub(FOUND);
    list.push((more > 0).then(|| text::muted(locale.msg_library_found_more(more)))).into()
}

/// Whether every word stands somewhere in what a clinician reads at this question.
fn has(question: &Question, words: &[String], context: Context<'_>) -> bool {
    let language = context.locale.language();
    let mut texts = Vec::new();
    for asked in std::iter::once(question).chain(question.answer.fields()) {
        texts.push(asked.ask.get(language));
        texts.extend([&asked.hint, &asked.why].into_iter().flatten().map(|text| text.get(language)));
        for choice in asked.answer.options().iter().chain(asked.not_done.listed()) {
            texts.push(choice.label.get(language));
            texts.extend(choice.hint.as_ref().map(|hint| hint.get(language)));
        }
    }
    let text = texts.join("\n").to_lowercase();
    words.iter().all(|word| text.contains(word.as_str()))
}

fn asked<'a>(
    question: &'a Question,
    protocol: &'a Protocol,
    bench: Option<&'a Open>,
    context: Context<'a>,
) -> Element<'a, Message> {
    let locale = context.locale;
    let language = locale.language();
    let terms: Vec<&str> = question
        .terms
        .iter()
        .filter_map(|term| protocol.term(term))
        .map(|term| term.term.get(language))
        .collect();
    let head = column![text::label(question.ask.get(language))]
        .push(question.hint.as_ref().map(|hint| text::small(hint.get(language))))
        .push(text::muted(kind(question, context)))
        .push(belongs(question, protocol, context).map(text::muted))
        .push(local::mark(&Spot::Question(question.id.clone()), protocol, context))
        .spacing(gap::HAIR);
    let why = question.why.as_ref().map(|why| {
        column![text::small_label(locale.msg_walk_why()), text::small(why.get(language))]
            .push(question.from.as_ref().map(|from| cited(from, protocol, context)))
            .spacing(gap::HAIR)
    });
    surface::card(
        column![head]
            .push(at_question(bench, question, context))
            .push(why)
            .push(answers(question, protocol, context))
            .push(reasons(&question.not_done, context))
            .push(
                question
                    .says
                    .as_ref()
                    .map(|says| labelled(locale.msg_library_says(), says.get(language).to_owned())),
            )
            .push(for_example(&example_rows(protocol, question, language), context))
            .push(
                question
                    .when
                    .as_ref()
                    .map(|when| condition(locale.msg_library_when(), when, protocol, context)),
            )
            .push(
                question
                    .need
                    .when()
                    .map(|when| condition(locale.msg_library_needed_when(), when, protocol, context)),
            )
            .push((!terms.is_empty()).then(|| labelled(locale.msg_library_terms_used(), terms.join(" · "))))
            .push(on_map(Of::Question(question.id.clone()), context))
            .spacing(gap::MEDIUM),
    )
}

/// To what each entry of a log belongs, where it is under another.
fn belongs(question: &Question, protocol: &Protocol, context: Context<'_>) -> Option<String> {
    let language = context.locale.language();
    let call = |log: &Question| format!("“{}”", log.ask.get(language));
    Speaker { protocol, locale: context.locale, call: &call }.belongs(question)
}

/// Of which kind a question is, whether it must be answered, and what kind of statement it holds.
fn kind(question: &Question, context: Context<'_>) -> String {
    let locale = context.locale;
    let language = locale.language();
    let mut words = vec![match &question.answer {
        Kind::Decimal { unit: Some(unit), .. } => locale.msg_library_kind_decimal_of(unit.get(language)),
        Kind::Number { unit: Some(unit), .. } => locale.msg_library_kind_number_of(unit.get(language)),
        Kind::Entries { one, .. } => locale.msg_library_kind_entries_of(one.get(language)),
        kind => kind.sort().said(locale),
    }];
    words.extend(match question.voice {
        Voice::Plain => None,
        Voice::Fact => Some(locale.msg_library_voice_fact()),
        Voice::Quote => Some(locale.msg_library_voice_quote()),
        Voice::Judgement => Some(locale.msg_library_voice_judgement()),
    });
    words.extend((question.need == Need::Optional).then(|| locale.msg_library_optional()));
    words.join(" · ")
}

fn answers<'a>(
    question: &'a Question,
    protocol: &'a Protocol,
    context: Context<'a>,
) -> Option<Element<'a, Message>> {
    let locale = context.locale;
    let language = locale.language();
    let fields = question.answer.fields();
    if !fields.is_empty() {
        let fields = fields.iter().map(|field| one_field(field, question, protocol, context));
        return Some(
            column![text::small_label(locale.msg_library_fields())].extend(fields).spacing(gap::SMALL).into(),
        );
    }
    let options = question.answer.options();
    if options.is_empty() {
        return None;
    }
    let arguments: Vec<&str> = match &question.answer {
        Kind::Judgement { arguments, .. } => arguments
            .iter()
            .filter_map(|argument| protocol.question(argument))
            .map(|argument| argument.ask.get(language))
            .collect(),
        _ => Vec::new(),
    };
    Some(
        column![choices(locale.msg_library_options(), options, context)]
            .extend(when::offered(question, None, protocol, locale))
            .push(
                (!arguments.is_empty())
                    .then(|| labelled(locale.msg_library_arguments(), arguments.join(" · "))),
            )
            .spacing(gap::MEDIUM)
            .into(),
    )
}

fn one_field<'a>(
    field: &'a Question,
    log: &'a Question,
    protocol: &'a Protocol,
    context: Context<'a>,
) -> Element<'a, Message> {
    let language = context.locale.language();
    let options: Vec<&str> = field.answer.options().iter().map(|option| option.label.get(language)).collect();
    let words = if options.is_empty() {
        kind(field, context)
    } else {
        format!("{}: {}", kind(field, context), options.join(" · "))
    };
    let reasons: Vec<&str> =
        field.not_done.listed().iter().map(|reason| reason.label.get(language)).collect();
    column![text::small(format!("–  {}", field.ask.get(language))), text::muted(words)]
        .push((!reasons.is_empty()).then(|| {
            let said = match &field.not_done {
                Reasons::Only(_) => context.locale.msg_library_reasons_only(),
                Reasons::Suggested(_) | Reasons::OwnWords => context.locale.msg_library_reasons_suggested(),
            };
            text::muted(format!("{said}: {}", reasons.join(" · ")))
        }))
        .extend(when::offered(field, Some(log), protocol, context.locale))
        .push(
            field
                .when
                .as_ref()
                .map(|when| condition(context.locale.msg_library_when(), when, protocol, context)),
        )
        .spacing(gap::HAIR)
        .into()
}

fn reasons<'a>(reasons: &'a Reasons, context: Context<'a>) -> Element<'a, Message> {
    let locale = context.locale;
    match reasons {
        Reasons::OwnWords => text::muted(locale.msg_library_reasons_any()).into(),
        Reasons::Only(listed) => choices(locale.msg_library_reasons_only(), listed, context),
        Reasons::Suggested(listed) => choices(locale.msg_library_reasons_suggested(), listed, context),
    }
}

fn choices<'a>(name: String, choices: &'a [Choice], context: Context<'a>) -> Element<'a, Message> {
    let language = context.locale.language();
    let lines = choices.iter().map(|choice| {
        column![text::small(format!("–  {}", choice.label.get(language)))]
            .push(choice.hint.as_ref().map(|hint| text::muted(format!("    {}", hint.get(language)))))
            .into()
    });
    column![text::small_label(name)].extend(lines).spacing(gap::HAIR).into()
}
