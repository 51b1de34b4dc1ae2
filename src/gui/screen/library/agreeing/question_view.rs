//! The form of a question, with the question as the walk draws it beside it, what it says on paper, and what is said of it.

use iced::widget::{column, container, row};
use iced::{Element, Fill, FillPortion};

use super::question::{self, Form, Message, Sort, Which};
use super::{Message as Benched, Open, Work, asking};
use crate::gui::context::Context;
use crate::gui::screen::library::{Message as Asking, broken};
use crate::gui::screen::walk::{self, Place};
use crate::gui::theme::measure::gap;
use crate::gui::widget::choice::{self, answer};
use crate::gui::widget::inert::inert;
use crate::gui::widget::note::{Note, note};
use crate::gui::widget::responsive::Columns;
use crate::gui::widget::said::group;
use crate::gui::widget::{button, field, page, surface, text};
use crate::protocol::{Protocol, Text};

const PAGE: &str = "agree.page";

impl Open {
    /// The page of the question that is being written.
    pub(in crate::gui::screen::library) fn form_page<'a>(
        &'a self,
        columns: Columns,
        context: Context<'a>,
    ) -> Option<Element<'a, Asking>> {
        let Work::Question(form) = &self.work else { return None };
        let locale = context.locale;
        let behind = self.below().question(&form.after);
        let behind = behind.map(|question| question.ask.get(locale.language()));
        let head = column![text::title(match form.id() {
            Some(_) => locale.msg_agree_question_change(),
            None => locale.msg_agree_question_new(),
        })]
        .push(behind.map(|behind| text::muted(locale.msg_agree_question_after(behind))))
        .spacing(gap::TIGHT);
        let written = column![head]
            .push(self.said(context))
            .push(form.view(self.below(), context).map(|message| asking(Benched::Question(message))))
            .spacing(gap::WIDE);
        let beside = self.beside(form, context);
        Some(match columns {
            Columns::One | Columns::Two => page::page(PAGE, written.push(beside)),
            Columns::Three => row![
                container(page::page(PAGE, written)).width(FillPortion(3)),
                container(surface::side(page::column("agree.beside", locale.msg_agree_preview(), beside)))
                    .width(FillPortion(2)),
            ]
            .into(),
        })
    }

    fn beside<'a>(&'a self, form: &'a Form, context: Context<'a>) -> Element<'a, Asking> {
        let locale = context.locale;
        let language = locale.language();
        let Some(question) = &form.shown else {
            return surface::card(
                column![
                    text::small_label(locale.msg_agree_preview()),
                    text::muted(locale.msg_agree_preview_later())
                ]
                .spacing(gap::SMALL),
            );
        };
        let place = Place::of(question.id.clone());
        let drawn = walk::drawn(&self.preview.walk, question, &place, &self.preview.open, context);
        // It is only looked at.
        let drawn = inert(drawn.map(|_| asking(Benched::CancelPressed)));
        let why = question.why.as_ref().map(|why: &'a Text| why.get(language));
        let said = match &form.found {
            None => column![text::muted(locale.msg_agree_not_looked())],
            Some(found) if found.is_empty() => {
                column![text::accent(format!("✓ {}", locale.msg_agree_nothing_found()))]
            }
            Some(found) => column(found.iter().map(|one| broken::finding(one, context))).spacing(gap::SMALL),
        };
        column![
            group(
                locale.msg_agree_preview(),
                surface::card(
                    column![text::small_label(locale.msg_agree_preview()), drawn]
                        .push(why.map(text::muted))
                        .spacing(gap::MEDIUM),
                ),
            ),
            column![text::small_label(locale.msg_agree_found()), said].spacing(gap::SMALL),
        ]
        .spacing(gap::LARGE)
        .into()
    }
}

impl Form {
    fn view<'a>(&'a self, below: &'a Protocol, context: Context<'a>) -> Element<'a, Message> {
        let locale = context.locale;
        column![
            self.text(Which::Ask, locale.msg_agree_text_ask(), &self.ask, context),
            self.text(Which::Hint, locale.msg_agree_text_hint(), &self.hint, context),
            self.kind(context),
        ]
        .push(self.sort.has_options().then(|| self.offers(context)))
        .push(self.text(Which::Why, locale.msg_agree_text_why(), &self.why, context))
        .push(self.conditions.view(&self.after, below, self.tried, context))
        .push(self.must(context))
        .push(self.on_papers(below, context))
        .push(self.grounds(below, context))
        .spacing(gap::LARGE)
        .into()
    }

    fn text<'a>(
        &'a self,
        which: Which,
        label: String,
        typed: &'a Note,
        context: Context<'a>,
    ) -> Element<'a, Message> {
        let id = match which {
            Which::Ask => question::ASK,
            Which::Hint => "agree.question.hint",
            Which::Why => question::WHY,
        };
        let field = note(label, typed, move |message| Message::Typed(which, message)).of_one_line().id(id);
        let missing = self.tried && typed.is_blank() && which != Which::Hint;
        let field = field.problem(missing.then(|| context.locale.msg_agree_missing()));
        match which {
            Which::Hint => field.hint(context.locale.msg_word_optional()).into(),
            Which::Ask | Which::Why => field.into(),
        }
    }

    fn kind<'a>(&'a self, context: Context<'a>) -> Element<'a, Message> {
        let locale = context.locale;
        let sorts = Sort::ALL.map(|sort| {
            let words = match sort {
                Sort::One => locale.msg_agree_sort_one(),
                Sort::Many => locale.msg_agree_sort_many(),
                Sort::Text => locale.msg_agree_sort_text(),
                Sort::Date => locale.msg_agree_sort_date(),
                Sort::Number => locale.msg_agree_sort_number(),
            };
            answer(words, sort == self.sort, Message::SortChosen(sort))
        });
        labelled(
            locale.msg_agree_sort(),
            choice::one("agree.question.sort", locale.msg_agree_sort(), sorts).across(),
        )
    }

    fn offers<'a>(&'a self, context: Context<'a>) -> Element<'a, Message> {
        let locale = context.locale;
        let missing = self.missing_option().filter(|_| self.tried);
        let options = self.options.iter().enumerate().map(|(at, typed)| {
            let label = locale.msg_agree_option(at + 1);
            let remove = button::quiet(locale.msg_word_remove())
                .about(label.clone())
                .id(format!("{}.remove", question::option(at)))
                .on_press(Message::OptionRemoved(at));
            let line = field::line(label, &typed.label, move |message| Message::Option(at, message))
                .id(question::option(at))
                .problem((missing == Some(at)).then(|| locale.msg_agree_option_missing()))
                .on_submit(Message::OptionAdded);
            row![container(Element::from(line)).width(Fill), Element::from(remove)]
                .spacing(gap::SMALL)
                .align_y(iced::alignment::Vertical::Bottom)
                .into()
        });
        let room = self.options.len() < question::MOST_OPTIONS;
        let more = button::quiet(locale.msg_agree_option_add())
            .id(question::MORE_OPTIONS)
            .on_press_maybe(room.then_some(Message::OptionAdded));
        column(options).push(row![Element::from(more)]).spacing(gap::SMALL).into()
    }

    fn must<'a>(&'a self, context: Context<'a>) -> Element<'a, Message> {
        let locale = context.locale;
        let of = |must: bool, words| answer(words, self.must == must, Message::MustChosen(must));
        let answers = [
            of(false, locale.msg_agree_may_stay_open()),
            of(true, locale.msg_agree_must()).hint(locale.msg_agree_must_about()),
        ];
        labelled(
            locale.msg_agree_need(),
            choice::one("agree.question.must", locale.msg_agree_need(), answers),
        )
    }

    fn on_papers<'a>(&'a self, below: &'a Protocol, context: Context<'a>) -> Element<'a, Message> {
        let locale = context.locale;
        let papers = self.papers.iter().filter_map(|(id, ticked)| {
            let title = below.template(id)?.title.get(locale.language());
            Some(answer(title, *ticked, Message::PaperTicked(id.clone())))
        });
        labelled(
            locale.msg_agree_papers(),
            choice::many("agree.question.papers", locale.msg_agree_papers(), papers),
        )
    }

    fn grounds<'a>(&'a self, below: &'a Protocol, context: Context<'a>) -> Element<'a, Message> {
        let locale = context.locale;
        let own = answer(locale.msg_agree_own(), self.source.is_none(), Message::SourceChosen(None));
        let sources = below.head.sources.iter().map(|source| {
            let chosen = self.source.as_ref() == Some(&source.id);
            answer(source.title.as_str(), chosen, Message::SourceChosen(Some(source.id.clone())))
        });
        let from = choice::one(
            "agree.question.source",
            locale.msg_agree_source(),
            std::iter::once(own).chain(sources),
        );
        let lacks = self.tried && self.lacks_place();
        let place = field::line(locale.msg_agree_place(), &self.place, Message::Place)
            .id(question::PLACE)
            .hint(locale.msg_agree_place_hint())
            .problem(lacks.then(|| locale.msg_agree_missing()))
            .on_submit(Message::Entered);
        let read = self.source.is_some().then(|| {
            let of = |read: bool, words| answer(words, self.read == read, Message::ReadChosen(read));
            let answers = [of(true, locale.msg_agree_read()), of(false, locale.msg_agree_not_read())];
            Element::from(choice::one("agree.question.read", locale.msg_agree_place(), answers))
        });
        column![labelled(locale.msg_agree_source(), from), Element::from(place)]
            .push(read)
            .spacing(gap::MEDIUM)
            .into()
    }
}

fn labelled<'a>(label: String, choice: choice::Choice<'a, Message>) -> Element<'a, Message> {
    column![text::label(label), Element::from(choice)].spacing(gap::SMALL).into()
}
