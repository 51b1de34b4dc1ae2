//! Looks for what is written and does nothing: choices of one, names twice, braces where nothing is filled in. What is
//! false lives in the other parts; nothing here makes a protocol unusable.

use std::collections::{BTreeSet, HashMap};

use super::super::idle::{Idle, Part};
use super::super::misfit::Misfit;
use super::super::outline::{Form, Node};
use super::texts::{braces, place_of};
use super::{Checker, Page, head_of};
use crate::protocol::{Choice, Kind, Name, Question, Reasons};

/// Where braces in a text are filled in.
const FILLED_IN: [&str; 3] = ["says", "shared", "visible"];

/// The most days that a condition can sensibly count: a hundred years.
const MOST_DAYS: i64 = 36_525;

impl<'a> Checker<'a> {
    pub(super) fn idle(&mut self) {
        let parts = self.parts;
        let head = parts.head.page();
        let mut titles = BTreeSet::new();
        for step in &parts.steps {
            let (page, step) = (step.page(), &step.part);
            if step.questions.is_empty() {
                self.idle_at(page, &step.id, Idle::NoQuestions { step: step.id.to_string() });
            }
            if !titles.insert(&step.title.nl) {
                self.same(page, &step.id, Part::Step, &step.title.nl);
            }
            // In another step, and so under another title, the same may well be asked.
            let mut asked: HashMap<&str, &Question> = HashMap::new();
            for question in &step.questions {
                // Asked again on another path, with one answer for both.
                let is_shared = |first: &&&Question| question.fact.is_some() && question.fact == first.fact;
                match asked.get(&*question.ask.nl).filter(|first| !is_shared(first)) {
                    Some(_) => self.same(page, &question.id, Part::Question, &question.ask.nl),
                    None => drop(asked.insert(&question.ask.nl, question)),
                }
                self.idle_choices(page, question);
            }
        }
        let mut titles = BTreeSet::new();
        for outcome in &parts.head.part.outcomes {
            if !titles.insert(&outcome.title.nl) {
                self.same(head, &outcome.id, Part::Outcome, &outcome.title.nl);
            }
        }
        for source in &parts.head.part.sources {
            if i32::from(source.year) > i32::from(source.checked.year()) {
                self.idle_at(head, &source.id, Idle::YearAhead { year: source.year });
            }
        }
        for template in parts.templates.iter().filter(|template| template.part.sections.is_empty()) {
            let paper = template.part.id.to_string();
            self.idle_at(template.page(), &template.part.id, Idle::NoSections { paper });
        }
        for page in self.pages() {
            self.idle_in(page, page.shape, "");
        }
        self.unused(head);
    }

    fn idle_at(&mut self, page: Page<'_>, name: &Name, idle: Idle) {
        self.at_name(page, name, &Misfit::Idle(idle));
    }

    fn same(&mut self, page: Page<'_>, id: &Name, part: Part, words: &str) {
        self.idle_at(page, id, Idle::SameWording { part, words: words.to_owned() });
    }

    fn idle_choices(&mut self, page: Page<'_>, question: &Question) {
        let of = || question.id.to_string();
        let is_choice = matches!(question.answer, Kind::One(_) | Kind::Judgement { .. });
        // With reasons beside it there is something to choose: done, or left for one of them.
        if is_choice && question.answer.options().len() == 1 && question.not_done.listed().is_empty() {
            self.idle_at(page, &question.id, Idle::OneOption { of: of() });
        }
        if matches!(&question.not_done, Reasons::Only(reasons) if reasons.is_empty()) {
            self.idle_at(page, &question.id, Idle::NoReasonCounts { of: of() });
        }
        for choices in [question.answer.options(), question.not_done.listed()] {
            if let Some(choice) = same_label(choices) {
                let label = choice.label.nl.clone();
                self.idle_at(page, &choice.id, Idle::SameLabel { of: of(), label });
            }
        }
        for field in question.answer.fields() {
            self.idle_choices(page, field);
        }
    }

    /// What the shape of a file shows, since texts and numbers in the model do not remember their place.
    fn idle_in(&mut self, page: Page<'_>, node: &Node<'_>, key: &str) {
        let place = node.field("source").and_then(|_| node.field("place"));
        if let Some(place) = place.filter(|place| place.quoted().is_some_and(|words| words.trim().is_empty()))
        {
            self.at(page, place.span.clone(), &Misfit::Idle(Idle::NoPlace));
        }
        if let Some(call) = node.field("call")
            && let Some(found) = call.quoted().filter(|call| !call.contains(|c: char| c.is_ascii_digit()))
        {
            self.at(page, call.span.clone(), &Misfit::Idle(Idle::NoNumber { found: found.to_owned() }));
        }
        if let Form::Group { name: "Due" | "Between", .. } = node.form {
            for bound in ["within", "from", "below"] {
                let Some(at) = node.field(bound) else { continue };
                let days = at.name().parse::<i64>().ok(); // what is no number was told of
                if let Some(days) = days.filter(|days| days.abs() > MOST_DAYS) {
                    self.at(page, at.span.clone(), &Misfit::Idle(Idle::ManyDays { days }));
                }
            }
        }
        for words in ["nl", "en"].into_iter().filter_map(|language| node.field(language)) {
            self.idle_words(page, words, key);
        }
        for part in node.parts() {
            // A list and a form pass on what they stand behind.
            let key = part.key.as_ref().map_or(key, |(key, _)| *key);
            self.idle_in(page, &part.value, key);
        }
    }

    fn idle_words(&mut self, page: Page<'_>, node: &Node<'_>, key: &str) {
        let Some(words) = node.quoted() else { return };
        if let Some(found) = markup(words) {
            let idle = Idle::Markup { found: found.to_owned() };
            self.at(page, place_of(page, found), &Misfit::Idle(idle));
        }
        // A text that goes on on the next line begins there with blanks that are no part of it.
        let is_one_line = !words.contains('\n');
        if is_one_line && !words.is_empty() && (words.trim() != words || words.contains("  ")) {
            self.at(page, head_of(page, node), &Misfit::Idle(Idle::Blanks));
        }
        if !FILLED_IN.contains(&key)
            && let Some(found) = braces(words).next()
        {
            let idle = Idle::Braces { found: found.to_owned() };
            self.at(page, place_of(page, found), &Misfit::Idle(idle));
        }
    }

    /// Sources to which nothing in the protocol refers. Terms are read on their own, as a list of words.
    fn unused(&mut self, page: Page<'a>) {
        // While a file cannot be read, nobody knows what it refers to.
        if !self.parts.unreadable.is_empty() {
            return;
        }
        let mut used = BTreeSet::new();
        for page in self.pages() {
            referred(page.shape, &mut used);
        }
        for source in self.parts.head.part.sources.iter().filter(|source| !used.contains(source.id.as_str()))
        {
            self.idle_at(page, &source.id, Idle::Unused { source: source.id.to_string() });
        }
    }
}

/// The sources that a file refers to.
fn referred<'s>(node: &Node<'s>, used: &mut BTreeSet<&'s str>) {
    if let Some(source) = node.field("source").and_then(Node::quoted) {
        let _ = used.insert(source);
    }
    for part in node.parts() {
        referred(&part.value, used);
    }
}

/// The second of two choices that are called the same.
fn same_label(choices: &[Choice]) -> Option<&Choice> {
    let mut labels = BTreeSet::new();
    choices.iter().find(|choice| !labels.insert((&choice.label.nl, &choice.label.en)))
}

/// The first sign of a language for pages in a text: `<b>`, `**bold**`.
fn markup(words: &str) -> Option<&str> {
    let tag = words.match_indices('<').find_map(|(start, _)| {
        let rest = &words[start..];
        let end = rest.find('>')?;
        let name = rest[1..end].trim_start_matches('/');
        let is_tag = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric());
        is_tag.then(|| &rest[..=end])
    });
    tag.or_else(|| words.match_indices("**").next().map(|(_, stars)| stars))
}

#[cfg(test)]
mod tests {
    use super::markup;

    #[test]
    fn marks_of_a_page_are_told_from_smaller_than() {
        assert_eq!(markup("Wat is er <b>gebeurd</b>?"), Some("<b>"));
        assert_eq!(markup("Wat is **er** gebeurd?"), Some("**"));
        assert_eq!(markup("Een temperatuur < 35 en > 30 graden"), None);
    }
}
