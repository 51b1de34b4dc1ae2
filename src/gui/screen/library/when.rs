//! A condition on the screen, as lines below each other, or as a sentence behind an option. Its words are those of `protocol::spoken`.

use iced::widget::{column, container};
use iced::{Element, Padding};

use crate::gui::theme::measure::gap;
use crate::gui::widget::text;
use crate::locale::Locale;
use crate::protocol::spoken::{Speaker, lines};
use crate::protocol::{Condition, Protocol, Question};

/// The lines, each as far in as it is deep.
pub(super) fn shown<'a, M: 'a>(
    condition: &Condition,
    protocol: &Protocol,
    locale: &Locale,
) -> Element<'a, M> {
    let lines = lines(condition, protocol, locale).into_iter().map(|line| {
        let indent = Padding::ZERO.left(gap::LARGE * f32::from(line.depth));
        container(text::small(format!("–  {}", line.words))).padding(indent).into()
    });
    column(lines).spacing(gap::TIGHT).into()
}

/// When options are offered, of those that are not always.
pub(super) fn offered<'a, M: 'a>(
    question: &'a Question,
    log: Option<&'a Question>,
    protocol: &'a Protocol,
    locale: &Locale,
) -> Vec<Element<'a, M>> {
    let call = |asked: &Question| format!("“{}”", asked.ask.get(locale.language()));
    let speaker = Speaker { protocol, locale, call: &call };
    let offers = question.answer.options().iter().filter_map(|option| Some((option, option.when.as_ref()?)));
    let said = offers.map(|(option, when)| {
        let words = log.map_or_else(|| speaker.words(when), |log| speaker.words_within(when, log));
        text::muted(locale.msg_library_option_when(option.label.get(locale.language()), words)).into()
    });
    said.collect()
}
