//! A condition, what a guarantee promises, or how a contact is entered, written back as an author would write it, on one line.

use ron::extensions::Extensions;
use ron::ser::PrettyConfig;
use serde::Serialize;

use crate::protocol::{Condition, Contact, Statement};

/// Compact RON; what is absent is left out.
pub(super) fn written(condition: &Condition) -> String {
    as_ron(condition)
}

/// What a guarantee promises, likewise.
pub(super) fn promised(statement: &Statement) -> String {
    as_ron(statement)
}

/// How a contact is entered, likewise.
pub(super) fn entered(contact: &Contact) -> String {
    as_ron(contact)
}

fn as_ron(rule: &impl Serialize) -> String {
    let options = ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME);
    let one_line = PrettyConfig::new().depth_limit(0).separator(" ");
    // Names, words, numbers and lists only: nothing that serialisation could refuse. Were it to, that is said in place of the rule.
    options.to_string_pretty(rule, one_line).unwrap_or_else(|error| format!("({error})"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_reads_as_the_same_condition() {
        let all = concat!(
            r#"AnyOf([Is("a", "b"), IsAny("a", ["b", "c"]), AllOf([Not(Answered("a")), Unknown("a")]), "#,
            r#"AtLeast(2, [NotDone("a"), NotDoneBecause("a", "b"), Role("gp")]), "#,
            r#"Age(of: "a", below: 4), Age(of: "a", from: 1, below_months: 18), Number(of: "a", from: -1, below: 9), Decimal(of: "a", from: "38.5"), Due(of: "a"), "#,
            r#"Due(of: "a", within: 7), SomeEntry("l", Is("f", "x")), EveryEntry("l", NotDone("f")), "#,
            r#"Only("a", ["b"]), Same("a", "b"), Otherwise([Known("a")]), FirstEntry("l", Known("f")), "#,
            r#"LastEntry("l", Known("f")), Between(start: Of("a"), end: Today, from: -1, below: 8), "#,
            r#"Between(start: First("l", "f"), end: Last("l", "f"), from: 1), "#,
            r#"Count(of: "l", such: Answered("f"), from: 2)])"#,
        );
        let options = ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME);
        let read: Condition = options.from_str(all).unwrap();
        assert_eq!(written(&read), all);
    }

    #[test]
    fn what_is_promised_reads_as_the_same_promise() {
        for text in [
            r#"Always(AnyOf([Reached("a"), Raised("b"), Resolved("c"), Not(OnPath("q"))]))"#,
            r#"If(given: When(Is("a", "b")), then: AllOf([Settled("q"), Reached("a")]))"#,
        ] {
            let read: Statement = ron::from_str(text).unwrap();
            assert_eq!(promised(&read), text);
        }
    }
}
