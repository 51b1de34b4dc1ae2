//! Conditions in plain words, for whoever approves a protocol without reading its files.
//! How a question is called (by its words, or by a number on a drawing) is up to the caller.

use crate::protocol::{Choice, Condition, Kind, Language, Name, Protocol, Question};

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

impl Speaker<'_> {
    /// The condition as part of a sentence after "if".
    #[must_use]
    pub fn words(&self, condition: &Condition) -> String {
        self.part(condition, None, Around::Nothing)
    }

    fn say(&self, nl: &'static str, en: &'static str) -> &'static str {
        match self.language {
            Language::Nl => nl,
            Language::En => en,
        }
    }

    fn part(&self, condition: &Condition, log: Option<&Question>, around: Around) -> String {
        match condition {
            Condition::Is(of, option) => self.chosen(of, std::slice::from_ref(option), log, false),
            Condition::IsAny(of, options) => self.chosen(of, options, log, false),
            Condition::Not(inner) => self.not(inner, log),
            Condition::AnyOf(parts) => {
                self.joined(parts, log, self.say(" of ", " or "), Around::Or, around)
            }
            Condition::AllOf(parts) => {
                self.joined(parts, log, self.say(" en ", " and "), Around::And, around)
            }
            Condition::AtLeast(count, parts) => {
                let parts: Vec<_> =
                    parts.iter().map(|part| self.part(part, log, Around::Nothing)).collect();
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
                    (Language::Nl, 0) => format!("de datum bij {name} is vandaag of voorbij"),
                    (Language::En, 0) => format!("the date at {name} is today or past"),
                    (Language::Nl, days) => format!("de datum bij {name} is voorbij of binnen {days} dagen"),
                    (Language::En, days) => format!("the date at {name} is past or within {days} days"),
                }
            }
            Condition::SomeEntry(of, such) => {
                let head = self.say("is er een", "there is an entry");
                self.entries(of, such, head)
            }
            Condition::EveryEntry(of, such) => {
                let head = self.say("geldt voor elke", "it holds for every entry");
                self.entries(of, such, head)
            }
            Condition::Count { of, such, from, below } => {
                let range = self.range(from.map(i64::from), below.map(i64::from));
                let head = format!("{} {range} {}", self.say("is er", "there is"), self.say("keer een", "times an entry"));
                self.entries(of, such, &head)
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

    fn chosen(&self, of: &Name, options: &[Name], log: Option<&Question>, negated: bool) -> String {
        let question = self.question(of, log);
        let labels: Vec<_> = options
            .iter()
            .map(|option| self.label(question.and_then(|question| question.option(option)), option))
            .collect();
        let not = if negated { self.say("niet ", "not ") } else { "" };
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
            Condition::Is(of, option) => self.chosen(of, std::slice::from_ref(option), log, true),
            Condition::IsAny(of, options) => self.chosen(of, options, log, true),
            Condition::Answered(of) => {
                let said = self.say("is nog niet beantwoord", "is not answered yet");
                format!("{} {said}", self.name(of, log))
            }
            Condition::Not(twice) => self.part(twice, log, Around::Not),
            other => format!("{} {}", self.say("niet:", "not:"), self.part(other, log, Around::Not)),
        }
    }

    fn joined(
        &self,
        parts: &[Condition],
        log: Option<&Question>,
        word: &str,
        own: Around,
        around: Around,
    ) -> String {
        if let [only] = parts {
            return self.part(only, log, around);
        }
        let text: Vec<_> = parts.iter().map(|part| self.part(part, log, own)).collect();
        let text = text.join(word);
        if around == Around::Nothing || around == own { text } else { format!("({text})") }
    }

    fn entries(&self, of: &Name, such: &Condition, head: &str) -> String {
        let log = self.protocol.question(of);
        let one = match log.map(|log| &log.answer) {
            Some(Kind::Entries { one, .. }) => one.get(self.language),
            _ => "",
        };
        let with = match self.language {
            Language::Nl => format!("{one} met"),
            Language::En => format!("({one}) with"),
        };
        let such = self.part(such, log, Around::Nothing);
        format!("{} {} {head} {with} [{such}]", self.at(), self.name(of, None))
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
