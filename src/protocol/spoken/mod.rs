//! Conditions in plain words, for whoever approves a protocol without reading its files: on paper, on the map and in
//! the library, as part of a sentence or as a list. A new kind of condition gets its words here and nowhere else.
//! How a question is called (by its words, or by a number on a drawing) is up to the caller.

mod between;
mod outline;

use crate::locale::Locale;
use crate::protocol::age::{YEAR, bound};
use crate::protocol::{Choice, Condition, Decimal, Kind, Name, Protocol, Question};

pub use outline::{Line, lines};

/// Puts conditions of one protocol into words.
pub(crate) struct Speaker<'a> {
    /// The protocol the names belong to.
    pub protocol: &'a Protocol,
    /// In which language.
    pub locale: &'a Locale,
    /// How a question is called.
    pub(crate) call: &'a dyn Fn(&Question) -> String,
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

/// Whether options are chosen, are not, or are not as long as nothing is known.
#[derive(Clone, Copy)]
enum Chosen {
    Yes,
    No,
    NotYet,
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

/// The options that a condition on a choice asks for.
fn options(condition: &Condition) -> Option<&[Name]> {
    match condition {
        Condition::Is(_, option) => Some(std::slice::from_ref(option)),
        Condition::IsAny(_, options) => Some(options),
        _ => None,
    }
}

impl Speaker<'_> {
    /// The condition as part of a sentence after "if".
    #[must_use]
    pub(crate) fn words(&self, condition: &Condition) -> String {
        self.part(condition, None, Around::Nothing)
    }

    /// The same, inside an entry of `log`: names of its fields come before those of questions.
    #[must_use]
    pub(crate) fn words_within(&self, condition: &Condition, log: &Question) -> String {
        self.part(condition, Some(log), Around::Nothing)
    }

    fn part(&self, condition: &Condition, log: Option<&Question>, around: Around) -> String {
        let say = self.locale;
        match condition {
            Condition::Is(of, option) => self.chosen(of, std::slice::from_ref(option), log, Chosen::Yes),
            Condition::IsAny(of, options) => self.chosen(of, options, log, Chosen::Yes),
            Condition::Only(of, options) => {
                say.msg_spoken_only(self.name(of, log), self.list(&self.labels(of, options, log)))
            }
            Condition::Same(one, other) => say.msg_spoken_same(self.name(one, log), self.name(other, log)),
            Condition::Between { start, end, from, below } => {
                self.between((start, end), (*from, *below), log)
            }
            Condition::Not(inner) => self.not(inner, log),
            Condition::AnyOf(parts) => self.joined(self.any(parts, log), log, Around::Or, around),
            Condition::AllOf(parts) => self.joined(all(parts), log, Around::And, around),
            Condition::AtLeast(count, parts) => {
                let parts: Vec<_> = parts.iter().map(|part| self.part(part, log, Around::Nothing)).collect();
                say.msg_spoken_at_least(*count, parts.join("; "))
            }
            Condition::Otherwise(parts) => {
                let parts: Vec<_> = parts.iter().map(|part| self.part(part, log, Around::Nothing)).collect();
                say.msg_spoken_otherwise(parts.join("; "))
            }
            Condition::Known(of) => say.msg_spoken_known(self.name(of, log)),
            Condition::Answered(of) => say.msg_spoken_answered(self.name(of, log)),
            Condition::Unknown(of) => say.msg_spoken_unknown(self.name(of, log)),
            Condition::NotDone(of) => say.msg_spoken_not_done(self.name(of, log)),
            Condition::NotDoneBecause(of, reason) => {
                let listed = self.question(of, log).and_then(|question| question.reason(reason));
                say.msg_spoken_not_done_because(self.name(of, log), self.label(listed, reason))
            }
            Condition::Role(role) => {
                let known = self.protocol.head.roles.iter().find(|known| known.id == *role);
                say.msg_spoken_role(self.label(known, role))
            }
            Condition::Age { of, from, below, from_months, below_months } => {
                let (from, below) = (bound(*from, *from_months), bound(*below, *below_months));
                self.age(self.name(of, log), from, below)
            }
            Condition::Number { of, from, below } => {
                say.msg_spoken_number(self.name(of, log), self.range(*from, *below))
            }
            Condition::Decimal { of, from, below } => {
                let said = |number: Option<Decimal>| number.map(|number| number.said(0, say.language()));
                say.msg_spoken_number(self.name(of, log), self.range(said(*from), said(*below)))
            }
            Condition::Due { of, within } => self.due(self.name(of, log), *within),
            Condition::SomeEntry(of, such)
            | Condition::EveryEntry(of, such)
            | Condition::FirstEntry(of, such)
            | Condition::LastEntry(of, such)
            | Condition::Count { of, such, .. } => {
                let such = self.part(such, self.protocol.question(of), Around::Nothing);
                format!("{} [{such}]", self.entries(condition, of, log))
            }
        }
    }

    fn question<'q>(&'q self, of: &Name, log: Option<&'q Question>) -> Option<&'q Question> {
        log.and_then(|log| log.field(of)).or_else(|| self.protocol.question(of))
    }

    /// A field is always called by its words: it has no place of its own in the protocol.
    fn name(&self, of: &Name, log: Option<&Question>) -> String {
        match (log.and_then(|log| log.field(of)), self.protocol.question(of)) {
            (Some(field), _) => quoted(field.ask.get(self.locale.language())),
            (None, Some(question)) => (self.call)(question),
            (None, None) => of.to_string(),
        }
    }

    fn label(&self, choice: Option<&Choice>, id: &Name) -> String {
        quoted(choice.map_or(id.as_str(), |choice| choice.label.get(self.locale.language())))
    }

    fn chosen(&self, of: &Name, options: &[Name], log: Option<&Question>, chosen: Chosen) -> String {
        let (say, name) = (self.locale, self.name(of, log));
        let labels = self.labels(of, options, log);
        let offered = self.question(of, log).map_or(0, |question| question.answer.options().len());
        let every_one = offered > 3 && labels.len() == offered;
        match chosen {
            Chosen::Yes if every_one => say.msg_spoken_any_chosen(name),
            Chosen::Yes => say.msg_spoken_chosen(name, self.list(&labels)),
            Chosen::No => say.msg_spoken_not_chosen(name, self.list(&labels)),
            Chosen::NotYet => say.msg_spoken_not_yet_chosen(name, self.list(&labels)),
        }
    }

    fn labels(&self, of: &Name, options: &[Name], log: Option<&Question>) -> Vec<String> {
        let question = self.question(of, log);
        let label = |option: &Name| self.label(question.and_then(|question| question.option(option)), option);
        options.iter().map(label).collect()
    }

    fn list(&self, labels: &[String]) -> String {
        match labels {
            [] => self.locale.msg_spoken_nothing(),
            [only] => only.clone(),
            [first @ .., last] => format!("{} {} {last}", first.join(", "), self.locale.msg_spoken_or()),
        }
    }

    fn not(&self, inner: &Condition, log: Option<&Question>) -> String {
        let say = self.locale;
        match inner {
            Condition::Is(of, option) => self.chosen(of, std::slice::from_ref(option), log, Chosen::No),
            Condition::IsAny(of, options) => self.chosen(of, options, log, Chosen::No),
            Condition::Same(one, other) => {
                say.msg_spoken_not_same(self.name(one, log), self.name(other, log))
            }
            Condition::Known(of) => say.msg_spoken_not_known(self.name(of, log)),
            Condition::Answered(of) => say.msg_spoken_not_answered(self.name(of, log)),
            Condition::Unknown(of) => say.msg_spoken_not_unknown(self.name(of, log)),
            Condition::NotDone(of) => say.msg_spoken_not_left_out(self.name(of, log)),
            Condition::Not(twice) => self.part(twice, log, Around::Not),
            other => say.msg_spoken_not(self.part(other, log, Around::Not)),
        }
    }

    fn joined(&self, parts: Vec<Item<'_>>, log: Option<&Question>, own: Around, around: Around) -> String {
        let alone = parts.len() == 1;
        let inner = if alone { around } else { own };
        let word =
            if own == Around::And { self.locale.msg_spoken_and() } else { self.locale.msg_spoken_or() };
        let words = parts.into_iter().map(|item| match item {
            Item::Words(words) => words,
            Item::Condition(part) => self.part(part, log, inner),
        });
        let text = words.collect::<Vec<_>>().join(&format!(" {word} "));
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
            items.extend(self.together(of, &same, log));
        }
        items
    }

    /// Several parts that each say that `of` was not, or not so, answered.
    fn together<'c>(&self, of: &Name, same: &[&'c Condition], log: Option<&Question>) -> Vec<Item<'c>> {
        let has = |wanted: fn(&Condition) -> bool| same.iter().any(|part| wanted(part));
        let open = has(is_open);
        let unknown = has(|part| matches!(part, Condition::Unknown(_)));
        let other = same.iter().find_map(|part| match part {
            Condition::Not(inner) if !is_open(part) => Some(&**inner),
            _ => None,
        });
        match other.map(options) {
            // Open, unknown, or anything else: every case in which the option is not there.
            Some(Some(options)) if open && unknown => {
                vec![Item::Words(self.chosen(of, options, log, Chosen::NotYet))]
            }
            Some(_) => same.iter().map(|part| Item::Condition(part)).collect(),
            None => {
                let not_done = has(|part| matches!(part, Condition::NotDone(_)));
                let states = [
                    open.then(|| self.locale.msg_spoken_state_open()),
                    unknown.then(|| self.locale.msg_spoken_state_unknown()),
                    not_done.then(|| self.locale.msg_spoken_state_not_done()),
                ];
                let states: Vec<String> = states.into_iter().flatten().collect();
                vec![Item::Words(self.locale.msg_spoken_is(self.name(of, log), self.list(&states)))]
            }
        }
    }

    /// To what each entry of a log belongs, where it is under another.
    #[must_use]
    pub(crate) fn belongs(&self, log: &Question) -> Option<String> {
        let above = self.protocol.question(log.answer.under()?)?;
        let one = |log: &Question| match &log.answer {
            Kind::Entries { one, .. } => one.get(self.locale.language()).to_owned(),
            _ => String::new(),
        };
        Some(self.locale.msg_spoken_belongs(one(log), one(above), (self.call)(above)))
    }

    /// What is said of a log before the condition on its entries.
    fn entries(&self, condition: &Condition, of: &Name, inside: Option<&Question>) -> String {
        let (say, mut name) = (self.locale, self.name(of, None));
        let under = self.protocol.question(of).and_then(|log| log.answer.under());
        if under.is_some_and(|above| inside.is_some_and(|inside| inside.id == *above)) {
            // Within a row only what stands under it is meant.
            name = say.msg_spoken_under(name);
        }
        let one = match self.protocol.question(of).map(|log| &log.answer) {
            Some(Kind::Entries { one, .. }) => one.get(say.language()),
            _ => "",
        };
        match condition {
            Condition::EveryEntry(..) => say.msg_spoken_every_entry(name, one),
            Condition::FirstEntry(..) => say.msg_spoken_first_entry(name, one),
            Condition::LastEntry(..) => say.msg_spoken_last_entry(name, one),
            Condition::Count { from, below, .. } => {
                say.msg_spoken_count(name, self.range(*from, *below), one)
            }
            _ => say.msg_spoken_some_entry(name, one),
        }
    }

    fn due(&self, name: String, within: i32) -> String {
        match within {
            ..0 => self.locale.msg_spoken_due_past(name, within.unsigned_abs()),
            0 => self.locale.msg_spoken_due_today(name),
            days => self.locale.msg_spoken_due_within(name, days),
        }
    }

    /// Bounds in months; years where that says the same.
    fn age(&self, name: String, from: Option<i64>, below: Option<i64>) -> String {
        if let Some(in_months) = self.age_in_months(&name, from, below) {
            return in_months;
        }
        let years = |months: Option<i64>| months.map(|months| months / YEAR);
        match (years(from), years(below)) {
            (Some(from), Some(below)) => self.locale.msg_spoken_age_between(name, from, below),
            (Some(from), None) => self.locale.msg_spoken_age_from(name, from),
            (None, Some(below)) => self.locale.msg_spoken_age_below(name, below),
            (None, None) => self.locale.msg_spoken_age_any(name),
        }
    }

    /// None where years say the same.
    fn age_in_months(&self, name: &str, from: Option<i64>, below: Option<i64>) -> Option<String> {
        if [from, below].into_iter().flatten().all(|months| months % YEAR == 0) {
            return None;
        }
        match (from, below) {
            (Some(from), Some(below)) => Some(self.locale.msg_spoken_age_months_between(name, from, below)),
            (Some(from), None) => Some(self.locale.msg_spoken_age_months_from(name, from)),
            (None, Some(below)) => Some(self.locale.msg_spoken_age_months_below(name, below)),
            (None, None) => None,
        }
    }

    fn range<N: ToString>(&self, from: Option<N>, below: Option<N>) -> String {
        let [from, below] = [from, below].map(|bound| bound.map(|bound| bound.to_string()));
        match (from, below) {
            (Some(from), Some(below)) => self.locale.msg_spoken_range_between(from, below),
            (Some(from), None) => self.locale.msg_spoken_range_from(from),
            (None, Some(below)) => self.locale.msg_spoken_range_below(below),
            (None, None) => self.locale.msg_spoken_range_any(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Language;
    use crate::protocol::bundle;

    fn words(condition: &str, language: Language) -> String {
        let protocol = bundle::get(&Name::from("knmg-meldcode")).unwrap();
        let condition: Condition = ron::from_str(condition).unwrap();
        let call = |question: &Question| question.id.to_string();
        Speaker { protocol: &protocol, locale: &Locale::new(language), call: &call }.words(&condition)
    }

    #[test]
    fn a_condition_reads_as_a_sentence_in_both_languages() {
        let condition = r#"AllOf([Is("subject", "child"), Age(of: "age", below: Some(2))])"#;
        assert_eq!(words(condition, Language::Nl), "bij subject “Een kind” en bij age jonger dan 2 jaar");
        assert_eq!(words(condition, Language::En), "at subject “A child” and at age younger than 2 years");
    }

    /// What guidelines needed to say later: decimals, one answer beside another, months, the first and the newest row.
    #[test]
    fn every_form_of_condition_has_its_own_words_in_both_languages() {
        for (condition, nl, en) in [
            (r#"Decimal(of: "age", from: Some("38.5"))"#, "bij age 38,5 of meer", "at age 38.5 or more"),
            (
                r#"Same("q2-safety", "after-talk")"#,
                "q2-safety en after-talk hebben hetzelfde antwoord",
                "q2-safety and after-talk have the same answer",
            ),
            (r#"Only("subject", ["child"])"#, "bij subject alleen “Een kind”", "at subject only “A child”"),
            (r#"Known("age")"#, "age is echt beantwoord", "age is really answered"),
            (
                r#"Age(of: "age", below_months: Some(5))"#,
                "bij age jonger dan 5 maanden",
                "at age younger than 5 months",
            ),
            (r#"Number(of: "age", below: Some(72))"#, "bij age minder dan 72", "at age less than 72"),
            (
                r#"FirstEntry("talks", Known("when"))"#,
                "bij talks geldt voor de eerste regel (gesprek): [“Wanneer” is echt beantwoord]",
                "at talks the first talk has",
            ),
            (
                r#"LastEntry("talks", Known("when"))"#,
                "bij talks geldt voor de laatste regel (gesprek): [“Wanneer” is echt beantwoord]",
                "at talks the last talk has",
            ),
            (
                r#"Otherwise([Known("age")])"#,
                "anders: geen van [age is echt beantwoord] en alles daarvoor is beantwoord",
                "otherwise: none of [age is really answered] and all that they need is answered",
            ),
        ] {
            for (said, language) in [(nl, Language::Nl), (en, Language::En)] {
                let words = words(condition, language);
                assert!(words.starts_with(said), "{condition}: {words}");
            }
        }
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

    #[test]
    fn every_option_of_many_is_said_without_naming_them_and_none_of_them_is_not() {
        let every = r#"IsAny("acute-danger", ["life", "acute", "past", "no"])"#;
        assert_eq!(words(every, Language::Nl), "bij acute-danger een van de keuzes");
        let none = words(&format!("Not({every})"), Language::Nl);
        assert!(none.starts_with("bij acute-danger niet “"), "{none}");
    }

    #[test]
    fn a_number_of_days_is_said_as_one_or_as_several() {
        for (within, said) in [
            (-2, "de datum bij age is 2 dagen of langer voorbij"),
            (-1, "de datum bij age is 1 dag of langer voorbij"),
            (0, "de datum bij age is vandaag of voorbij"),
            (1, "de datum bij age is voorbij of binnen 1 dag"),
            (14, "de datum bij age is voorbij of binnen 14 dagen"),
        ] {
            assert_eq!(words(&format!("Due(of: \"age\", within: {within})"), Language::Nl), said);
        }
    }
}
