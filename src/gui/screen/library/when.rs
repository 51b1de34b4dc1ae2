//! A condition in words, as lines below each other: what belongs to a line stands one deeper.
//! Whether it holds is no matter here; that is decided by `case`.

use iced::widget::{column, container};
use iced::{Element, Padding};

use crate::gui::theme::measure::gap;
use crate::gui::widget::text;
use crate::locale::Locale;
use crate::protocol::{Condition, Name, Protocol, Question};

/// One line of a condition, and how deep it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Deeper lines belong to the nearest line above that stands less deep.
    pub depth: u8,
    /// What it says.
    pub says: String,
}

/// A condition in words.
#[must_use]
pub fn lines(condition: &Condition, protocol: &Protocol, locale: &Locale) -> Vec<Line> {
    let mut telling = Telling { protocol, locale, lines: Vec::new() };
    telling.tell(condition, None, 0);
    telling.lines
}

/// The lines on the screen, each as far in as it is deep.
pub(super) fn shown<'a, M: 'a>(
    condition: &Condition,
    protocol: &Protocol,
    locale: &Locale,
) -> Element<'a, M> {
    let lines = lines(condition, protocol, locale).into_iter().map(|line| {
        let indent = Padding::ZERO.left(gap::LARGE * f32::from(line.depth));
        container(text::small(format!("–  {}", line.says))).padding(indent).into()
    });
    column(lines).spacing(gap::TIGHT).into()
}

struct Telling<'a> {
    protocol: &'a Protocol,
    locale: &'a Locale,
    lines: Vec<Line>,
}

impl<'a> Telling<'a> {
    /// A question, or a field of the log that is spoken of.
    fn question(&self, log: Option<&'a Question>, of: &Name) -> Option<&'a Question> {
        log.and_then(|log| log.field(of)).or_else(|| self.protocol.question(of))
    }

    fn ask(&self, log: Option<&'a Question>, of: &Name) -> String {
        let asked = self.question(log, of).map(|question| question.ask.get(self.locale.language()));
        asked.unwrap_or(of.as_str()).to_owned()
    }

    fn option(&self, log: Option<&'a Question>, of: &Name, option: &Name) -> String {
        let chosen = self.question(log, of).and_then(|question| question.option(option));
        let words = chosen.map(|option| option.label.get(self.locale.language()));
        words.unwrap_or(option.as_str()).to_owned()
    }

    fn tell(&mut self, condition: &Condition, log: Option<&'a Question>, depth: u8) {
        let says = self.head(condition, log);
        self.lines.push(Line { depth, says });
        for (of, inner) in condition.children() {
            let log = of.and_then(|of| self.protocol.question(of)).or(log);
            self.tell(inner, log, depth.saturating_add(1));
        }
    }

    fn head(&self, condition: &Condition, log: Option<&'a Question>) -> String {
        let locale = self.locale;
        match condition {
            Condition::Is(of, option) => locale.msg_when_is(self.ask(log, of), self.option(log, of, option)),
            Condition::IsAny(of, options) => {
                let options: Vec<String> =
                    options.iter().map(|option| self.option(log, of, option)).collect();
                locale.msg_when_is_any(self.ask(log, of), options.join(" · "))
            }
            Condition::AnyOf(_) => locale.msg_when_any(),
            Condition::AllOf(_) => locale.msg_when_all(),
            Condition::Not(_) => locale.msg_when_not(),
            Condition::AtLeast(count, _) => locale.msg_when_at_least(count.to_string()),
            Condition::Answered(of) => locale.msg_when_answered(self.ask(log, of)),
            Condition::Unknown(of) => locale.msg_when_unknown(self.ask(log, of)),
            Condition::NotDone(of) => locale.msg_when_not_done(self.ask(log, of)),
            Condition::NotDoneBecause(of, reason) => {
                let listed = self.question(log, of).and_then(|question| question.reason(reason));
                let words = listed.map_or(reason.as_str(), |reason| reason.label.get(locale.language()));
                locale.msg_when_not_done_because(self.ask(log, of), words)
            }
            Condition::Role(role) => {
                let known = self.protocol.head.roles.iter().find(|known| known.id == *role);
                let words = known.map_or(role.as_str(), |role| role.label.get(locale.language()));
                locale.msg_when_role(words)
            }
            Condition::Age { of, from, below } => {
                let years = |age: &u16| locale.msg_when_years(age.to_string());
                self.range(&self.ask(log, of), from.as_ref().map(years), below.as_ref().map(years))
            }
            Condition::Number { of, from, below } => {
                let ask = self.ask(log, of);
                self.range(&ask, from.map(|low| low.to_string()), below.map(|high| high.to_string()))
            }
            Condition::Due { of, within: 0 } => locale.msg_when_due(self.ask(log, of)),
            Condition::Due { of, within } => {
                locale.msg_when_due_within(self.ask(log, of), within.to_string())
            }
            Condition::SomeEntry(of, _) => locale.msg_when_some(self.ask(log, of)),
            Condition::EveryEntry(of, _) => locale.msg_when_every(self.ask(log, of)),
            Condition::Count { of, from, below, .. } => self.count(&self.ask(log, of), *from, *below),
        }
    }

    fn range(&self, ask: &str, from: Option<String>, below: Option<String>) -> String {
        match (from, below) {
            (Some(from), Some(below)) => self.locale.msg_when_between(ask, from, below),
            (Some(from), None) => self.locale.msg_when_from(ask, from),
            (None, Some(below)) => self.locale.msg_when_below(ask, below),
            (None, None) => self.locale.msg_when_answered(ask),
        }
    }

    fn count(&self, ask: &str, from: Option<u32>, below: Option<u32>) -> String {
        let [from, below] = [from, below].map(|bound| bound.map(|bound| bound.to_string()));
        match (from, below) {
            (Some(from), Some(below)) => self.locale.msg_when_count_between(ask, from, below),
            (None, Some(below)) => self.locale.msg_when_count_below(ask, below),
            (Some(from), None) => self.locale.msg_when_count_from(ask, from),
            (None, None) => self.locale.msg_when_some(ask),
        }
    }
}
