//! Conditions in plain words, for whoever approves a protocol without reading its files.
//! How a question is called (by its words, or by a number on a drawing) is up to the caller.

mod outline;

use crate::locale::Language;
use crate::protocol::{Choice, Condition, Kind, Name, Protocol, Question};

pub use outline::Line;

/// Puts conditions of one protocol into words.
pub struct Speaker<'a> {
    /// The protocol the names belong to.
    pub protocol: &'a Protocol,
    /// In which language.
    pub language: Language,
    /// How a question is called.
    pub call: &'a dyn Fn(&Question) -> String,
}

/// A condition in plain words, every question called by its own words.
#[must_use]
pub fn words_of(protocol: &Protocol, condition: &Condition, language: Language) -> String {
    let call = |question: &Question| quoted(question.ask.get(language));
    Speaker { protocol, language, call: &call }.words(condition)
}

fn quoted(text: &str) -> String {
    format!("“{text}”")
}

/// How tightly a condition holds together, so that `en` and `of` are never read across each other.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Around {
    Nothing,
    And,
    Or,
    Not,
}

/// A part of a condition: as it is, or already in words.
enum Item<'c> {
    Words(String),
    Condition(&'c Condition),
}

fn all(parts: &[Condition]) -> Vec<Item<'_>> {
    parts.iter().map(Item::Condition).collect()
}

fn is_open(condition: &Condition) -> bool {
    matches!(condition, Condition::Not(inner) if matches!(**inner, Condition::Answered(_)))
}

/// The question of which this says that it was not, or not so, answered.
fn unanswered(condition: &Condition) -> Option<&Name> {
    match condition {
        Condition::Unknown(of) | Condition::NotDone(of) => Some(of),
        Condition::Not(inner) => match &**inner {
            Condition::Answered(of) | Condition::Is(of, _) | Condition::IsAny(of, _) => Some(of),
            _ => None,
        },
        _ => None,
    }
}

impl Speaker<'_> {
    /// The condition as part of a sentence after "if".
    #[must_use]
    pub fn words(&self, condition: &Condition) -> String {
        self.part(condition, None, Around::Nothing)
    }

    /// The same, inside an entry of `log`: names of its fields come before those of questions.
    #[must_use]
    pub fn words_within(&self, condition: &Condition, log: &Question) -> String {
        self.part(condition, Some(log), Around::Nothing)
    }

    fn say(&self, nl: &'static str, en: &'static str) -> &'static str {
        match self.language {
            Language::Nl => nl,
            Language::En => en,
        }
    }

    fn part(&self, condition: &Condition, log: Option<&Question>, around: Around) -> String {
        match condition {
            Condition::Is(of, option) => self.chosen(of, std::slice::from_ref(option), log, ""),
            Condition::IsAny(of, options) => self.chosen(of, options, log, ""),
            Condition::Not(inner) => self.not(inner, log),
            Condition::AnyOf(parts) => self.joined(self.any(parts, log), log, Around::Or, around),
            Condition::AllOf(parts) => self.joined(all(parts), log, Around::And, around),
            Condition::AtLeast(count, parts) => {
                let parts: Vec<_> = parts.iter().map(|part| self.part(part, log, Around::Nothing)).collect();
                let head = self.say("minstens", "at least");
                format!("{head} {count} {}: [{}]", self.say("van", "of"), parts.join("; "))
            }
            Condition::Answered(of) => {
                format!("{} {}", self.name(of, log), self.say("is beantwoord", "is answered"))
            }
            Condition::Unknown(of) => {
                let said = self.say("is beantwoord met “niet bekend”", "is answered with “not known”");
                format!("{} {said}", self.name(of, log))
            }
            Condition::NotDone(of) => {
                let said = self.say("is bewust niet gedaan", "is deliberately not done");
                format!("{} {said}", self.name(of, log))
            }
            Condition::NotDoneBecause(of, reason) => {
                let said = self.say("is bewust niet gedaan om", "is deliberately not done because of");
                let listed = self.question(of, log).and_then(|question| question.reason(reason));
                format!("{} {said} {}", self.name(of, log), self.label(listed, reason))
            }
            Condition::Role(role) => {
                let known = self.protocol.head.roles.iter().find(|known| known.id == *role);
                format!("{} {}", self.say("de rol is", "the role is"), self.label(known, role))
            }
            Condition::Age { of, from, below } => {
                let range = self.age(from.map(i64::from), below.map(i64::from));
                format!("{} {} {range}", self.at(), self.name(of, log))
            }
            Condition::Number { of, from, below } => {
                format!("{} {} {}", self.at(), self.name(of, log), self.range(*from, *below))
            }
            Condition::Due { of, within } => {
                let name = self.name(of, log);
                match (self.language, within) {
                    (Language::Nl, ..0) => {
                        format!("de datum bij {name} is {} dag of langer voorbij", -within)
                    }
                    (Language::En, ..0) => format!("the date at {name} is {} day or more past", -within),
                    (Language::Nl, 0) => format!("de datum bij {name} is vandaag of voorbij"),
                    (Language::En, 0) => format!("the date at {name} is today or past"),
                    (Language::Nl, days) => format!("de datum bij {name} is voorbij of binnen {days} dagen"),
                    (Language::En, days) => format!("the date at {name} is past or within {days} days"),
                }
            }
            Condition::SomeEntry(of, such)
            | Condition::EveryEntry(of, such)
            | Condition::Count { of, such, .. } => {
                let such = self.part(such, self.protocol.question(of), Around::Nothing);
                format!("{} [{such}]", self.entries(condition, of))
            }
        }
    }

    fn at(&self) -> &'static str {
        self.say("bij", "at")
    }

    fn question<'q>(&'q self, of: &Name, log: Option<&'q Question>) -> Option<&'q Question> {
        log.and_then(|log| log.field(of)).or_else(|| self.protocol.question(of))
    }

    /// A field is always called by its words: it has no place of its own in the protocol.
    fn name(&self, of: &Name, log: Option<&Question>) -> String {
        match (log.and_then(|log| log.field(of)), self.protocol.question(of)) {
            (Some(field), _) => quoted(field.ask.get(self.language)),
            (None, Some(question)) => (self.call)(question),
            (None, None) => of.to_string(),
        }
    }

    fn label(&self, choice: Option<&Choice>, id: &Name) -> String {
        quoted(choice.map_or(id.as_str(), |choice| choice.label.get(self.language)))
    }

    fn chosen(&self, of: &Name, options: &[Name], log: Option<&Question>, not: &str) -> String {
        let question = self.question(of, log);
        let labels: Vec<_> = options
            .iter()
            .map(|option| self.label(question.and_then(|question| question.option(option)), option))
            .collect();
        let all = question.map_or(0, |question| question.answer.options().len());
        if all > 3 && labels.len() == all && not.is_empty() {
            return format!(
                "{} {} {}",
                self.at(),
                self.name(of, log),
                self.say("een van de keuzes", "any option")
            );
        }
        format!("{} {} {not}{}", self.at(), self.name(of, log), self.list(&labels))
    }

    fn list(&self, labels: &[String]) -> String {
        match labels {
            [] => self.say("niets", "nothing").to_owned(),
            [only] => only.clone(),
            [first @ .., last] => format!("{} {} {last}", first.join(", "), self.say("of", "or")),
        }
    }

    fn not(&self, inner: &Condition, log: Option<&Question>) -> String {
        match inner {
            Condition::Is(of, option) => {
                self.chosen(of, std::slice::from_ref(option), log, self.say("niet ", "not "))
            }
            Condition::IsAny(of, options) => self.chosen(of, options, log, self.say("niet ", "not ")),
            Condition::Answered(of) => {
                let said = self.say("is nog niet beantwoord", "is not answered yet");
                format!("{} {said}", self.name(of, log))
            }
            Condition::Unknown(of) => {
                let said =
                    self.say("is niet met “niet bekend” beantwoord", "is not answered with “not known”");
                format!("{} {said}", self.name(of, log))
            }
            Condition::NotDone(of) => {
                let said = self.say("is niet bewust overgeslagen", "is not deliberately left out");
                format!("{} {said}", self.name(of, log))
            }
            Condition::Not(twice) => self.part(twice, log, Around::Not),
            other => format!("{} {}", self.say("niet:", "not:"), self.part(other, log, Around::Not)),
        }
    }

    fn joined(&self, parts: Vec<Item<'_>>, log: Option<&Question>, own: Around, around: Around) -> String {
        let alone = parts.len() == 1;
        let inner = if alone { around } else { own };
        let word = if own == Around::And { self.say(" en ", " and ") } else { self.say(" of ", " or ") };
        let text: Vec<_> = parts
            .into_iter()
            .map(|item| match item {
                Item::Words(words) => words,
                Item::Condition(part) => self.part(part, log, inner),
            })
            .collect();
        let text = text.join(word);
        if alone || around == Around::Nothing || around == own { text } else { format!("({text})") }
    }

    /// Alternatives, those that say together that one question was not answered drawn together: authors must
    /// spell these out, a reader need not.
    fn any<'c>(&self, parts: &'c [Condition], log: Option<&Question>) -> Vec<Item<'c>> {
        let mut items = Vec::new();
        let mut done: Vec<&Name> = Vec::new();
        for part in parts {
            let Some(of) = unanswered(part) else {
                items.push(Item::Condition(part));
                continue;
            };
            if done.contains(&of) {
                continue;
            }
            let same: Vec<_> = parts.iter().filter(|other| unanswered(other) == Some(of)).collect();
            if same.len() == 1 {
                items.push(Item::Condition(part));
                continue;
            }
            done.push(of);
            let has = |wanted: fn(&Condition) -> bool| same.iter().any(|part| wanted(part));
            let open = has(is_open);
            let unknown = has(|part| matches!(part, Condition::Unknown(_)));
            let other = same.iter().find_map(|part| match part {
                Condition::Not(inner) if !is_open(part) => Some(&**inner),
                _ => None,
            });
            match other {
                // Open, unknown, or anything else: every case in which the option is not there.
                Some(Condition::Is(_, option)) if open && unknown => {
                    let options = std::slice::from_ref(option);
                    items.push(Item::Words(self.chosen(
                        of,
                        options,
                        log,
                        self.say("(nog) niet ", "not (yet) "),
                    )));
                }
                Some(Condition::IsAny(_, options)) if open && unknown => {
                    items.push(Item::Words(self.chosen(
                        of,
                        options,
                        log,
                        self.say("(nog) niet ", "not (yet) "),
                    )));
                }
                Some(_) => items.extend(same.iter().map(|part| Item::Condition(part))),
                None => {
                    let mut states = Vec::new();
                    if open {
                        states.push(self.say("nog niet beantwoord", "not answered yet").to_owned());
                    }
                    if unknown {
                        states.push(self.say("niet bekend", "not known").to_owned());
                    }
                    if has(|part| matches!(part, Condition::NotDone(_))) {
                        states.push(self.say("bewust niet gedaan", "deliberately not done").to_owned());
                    }
                    items.push(Item::Words(format!("{} is {}", self.name(of, log), self.list(&states))));
                }
            }
        }
        items
    }

    /// What is said of a log before the condition on its entries.
    fn entries(&self, condition: &Condition, of: &Name) -> String {
        let one = match self.protocol.question(of).map(|log| &log.answer) {
            Some(Kind::Entries { one, .. }) => one.get(self.language),
            _ => "",
        };
        let head = match (condition, self.language) {
            (Condition::EveryEntry(..), Language::Nl) => format!("geldt per {one}:"),
            (Condition::EveryEntry(..), Language::En) => format!("it holds per {one}:"),
            (Condition::Count { from, below, .. }, language) => {
                let range = self.range(from.map(i64::from), below.map(i64::from));
                match language {
                    Language::Nl => format!("is er {range} keer een {one} met"),
                    Language::En => format!("there is {range} times a {one} with"),
                }
            }
            (_, Language::Nl) => format!("is er een {one} met"),
            (_, Language::En) => format!("there is a {one} with"),
        };
        format!("{} {} {head}", self.at(), self.name(of, None))
    }

    fn age(&self, from: Option<i64>, below: Option<i64>) -> String {
        match (self.language, from, below) {
            (Language::Nl, Some(from), Some(below)) => format!("{from} tot {below} jaar"),
            (Language::En, Some(from), Some(below)) => format!("{from} up to {below} years"),
            (Language::Nl, Some(from), None) => format!("{from} jaar of ouder"),
            (Language::En, Some(from), None) => format!("{from} years or older"),
            (Language::Nl, None, Some(below)) => format!("jonger dan {below} jaar"),
            (Language::En, None, Some(below)) => format!("younger than {below} years"),
            (_, None, None) => self.say("elke leeftijd", "any age").to_owned(),
        }
    }

    fn range(&self, from: Option<i64>, below: Option<i64>) -> String {
        match (self.language, from, below) {
            (Language::Nl, Some(from), Some(below)) => format!("{from} tot {below}"),
            (Language::En, Some(from), Some(below)) => format!("{from} up to {below}"),
            (Language::Nl, Some(from), None) => format!("{from} of meer"),
            (Language::En, Some(from), None) => format!("{from} or more"),
            (Language::Nl, None, Some(below)) => format!("minder dan {below}"),
            (Language::En, None, Some(below)) => format!("less than {below}"),
            (_, None, None) => self.say("elk aantal", "any number").to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocol::bundle;

    fn words(condition: &str, language: Language) -> String {
        let protocol = bundle::get(&Name::from("knmg-meldcode")).unwrap();
        let condition: Condition = ron::from_str(condition).unwrap();
        let call = |question: &Question| question.id.to_string();
        Speaker { protocol: &protocol, language, call: &call }.words(&condition)
    }

    #[test]
    fn a_condition_reads_as_a_sentence_in_both_languages() {
        let condition = r#"AllOf([Is("subject", "child"), Age(of: "age", below: Some(2))])"#;
        assert_eq!(words(condition, Language::Nl), "bij subject “Een kind” en bij age jonger dan 2 jaar");
        assert_eq!(words(condition, Language::En), "at subject “A child” and at age younger than 2 years");
    }

    #[test]
    fn and_is_never_read_across_or() {
        let condition = r#"AllOf([Answered("age"), AnyOf([Answered("mobile"), Answered("signals")])])"#;
        let expected = "age is answered and (mobile is answered or signals is answered)";
        assert_eq!(words(condition, Language::En), expected);
    }

    #[test]
    fn every_way_of_not_having_an_answer_is_said_once() {
        let condition =
            r#"AnyOf([Not(Answered("subject")), Unknown("subject"), Not(Is("subject", "child"))])"#;
        assert_eq!(words(condition, Language::Nl), "bij subject (nog) niet “Een kind”");
        let condition = r#"AnyOf([Not(Answered("age")), Unknown("age"), NotDone("age")])"#;
        let expected = "age is nog niet beantwoord, niet bekend of bewust niet gedaan";
        assert_eq!(words(condition, Language::Nl), expected);
    }

    #[test]
    fn what_is_not_all_ways_is_not_drawn_together() {
        // An answer "unknown" leaves this undecided: saying "not" would hide it.
        let condition = r#"AnyOf([Not(Answered("subject")), Not(Is("subject", "child"))])"#;
        let expected = "subject is not answered yet or at subject not “A child”";
        assert_eq!(words(condition, Language::En), expected);
    }
}
