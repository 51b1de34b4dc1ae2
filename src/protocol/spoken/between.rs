//! Stretches of time in plain words. The usual ones have words of their own: before, not after, the same day.

use super::{Speaker, quoted};
use crate::protocol::kind::Sort;
use crate::protocol::{Moment, Name, Question};

impl Speaker<'_> {
    pub(super) fn between(
        &self,
        (start, end): (&Moment, &Moment),
        (from, below): (Option<i32>, Option<i32>),
        log: Option<&Question>,
    ) -> String {
        let say = self.locale;
        if let (Moment::Of(one), Moment::Of(other)) = (start, end)
            && self.question(one, log).is_some_and(|one| one.answer.sort() == Sort::Number)
        {
            let range = self.range(from, below);
            return say.msg_spoken_more(self.name(other, log), range, self.name(one, log));
        }
        let (start, end) = (self.moment(start, log), self.moment(end, log));
        match (from, below) {
            (Some(1), None) => say.msg_spoken_before(start, end),
            (None, Some(0)) => say.msg_spoken_before(end, start),
            (Some(0), None) => say.msg_spoken_not_after(start, end),
            (None, Some(1)) => say.msg_spoken_not_after(end, start),
            (Some(0), Some(1)) => say.msg_spoken_same_day(start, end),
            (Some(from), Some(below)) => {
                say.msg_spoken_between(start, end, say.msg_spoken_days_between(from, below))
            }
            (Some(from), None) => say.msg_spoken_between(start, end, say.msg_spoken_days_from(from)),
            (None, Some(below)) => say.msg_spoken_between(start, end, say.msg_spoken_days_below(below)),
            (None, None) => say.msg_spoken_between(start, end, say.msg_spoken_range_any()),
        }
    }

    fn moment(&self, moment: &Moment, log: Option<&Question>) -> String {
        match moment {
            Moment::Today => self.locale.msg_spoken_moment_today(),
            Moment::Of(of) => self.locale.msg_spoken_moment_of(self.name(of, log)),
            Moment::First(of, field) => {
                self.locale.msg_spoken_moment_first(self.field(of, field), self.name(of, None))
            }
            Moment::Last(of, field) => {
                self.locale.msg_spoken_moment_last(self.field(of, field), self.name(of, None))
            }
        }
    }

    fn field(&self, log: &Name, field: &Name) -> String {
        let asked = self.protocol.question(log).and_then(|log| log.field(field));
        quoted(asked.map_or(field.as_str(), |asked| asked.ask.get(self.locale.language())))
    }
}

#[cfg(test)]
mod tests {
    use super::super::Speaker;
    use crate::locale::{Language, Locale};
    use crate::protocol::{Condition, Name, Question, bundle};

    #[test]
    fn a_stretch_of_time_is_said_as_somebody_would() {
        let protocol = bundle::get(&Name::from("knmg-meldcode")).unwrap();
        let call = |question: &Question| question.id.to_string();
        let words = |condition: &str, language| {
            let options =
                ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
            let condition: Condition = options.from_str(condition).unwrap();
            Speaker { protocol: &protocol, locale: &Locale::new(language), call: &call }.words(&condition)
        };
        for (bounds, nl, en) in [
            ("from: 1", "de datum bij a ligt vóór vandaag", "the date at a is before today"),
            ("below: 1", "vandaag ligt niet na de datum bij a", "today is not after the date at a"),
            (
                "from: 0, below: 1",
                "de datum bij a is dezelfde dag als vandaag",
                "the date at a is the same day as today",
            ),
            (
                "below: 8",
                "van de datum bij a tot vandaag is het minder dan 8 dagen",
                "from the date at a to today it is less than 8 days",
            ),
            (
                "from: 3, below: 8",
                "van de datum bij a tot vandaag is het 3 tot 8 dagen",
                "from the date at a to today it is 3 up to 8 days",
            ),
        ] {
            let condition = format!("Between(start: Of(\"a\"), end: Today, {bounds})");
            assert_eq!(words(&condition, Language::Nl), nl);
            assert_eq!(words(&condition, Language::En), en);
        }
    }
}
