//! A condition, or what a guarantee promises, written back as an author would write it, on one line.

use std::fmt::Display;

use crate::protocol::{Claim, Condition, Name, Statement};

/// Compact RON; what is absent is left out.
pub(super) fn written(condition: &Condition) -> String {
    match condition {
        Condition::Is(of, option) => format!("Is({}, {})", quoted(of), quoted(option)),
        Condition::IsAny(of, options) => {
            format!("IsAny({}, [{}])", quoted(of), joined(options.iter().map(quoted)))
        }
        Condition::AnyOf(parts) => format!("AnyOf([{}])", joined(parts.iter().map(written))),
        Condition::AllOf(parts) => format!("AllOf([{}])", joined(parts.iter().map(written))),
        Condition::Not(part) => format!("Not({})", written(part)),
        Condition::AtLeast(count, parts) => {
            format!("AtLeast({count}, [{}])", joined(parts.iter().map(written)))
        }
        Condition::Answered(of) => format!("Answered({})", quoted(of)),
        Condition::Unknown(of) => format!("Unknown({})", quoted(of)),
        Condition::NotDone(of) => format!("NotDone({})", quoted(of)),
        Condition::NotDoneBecause(of, reason) => {
            format!("NotDoneBecause({}, {})", quoted(of), quoted(reason))
        }
        Condition::Role(role) => format!("Role({})", quoted(role)),
        Condition::Age { of, from, below } => {
            format!("Age(of: {}{})", quoted(of), bounds(from.as_ref(), below.as_ref()))
        }
        Condition::Number { of, from, below } => {
            format!("Number(of: {}{})", quoted(of), bounds(from.as_ref(), below.as_ref()))
        }
        Condition::Due { of, within: 0 } => format!("Due(of: {})", quoted(of)),
        Condition::Due { of, within } => format!("Due(of: {}, within: {within})", quoted(of)),
        Condition::SomeEntry(log, part) => format!("SomeEntry({}, {})", quoted(log), written(part)),
        Condition::EveryEntry(log, part) => format!("EveryEntry({}, {})", quoted(log), written(part)),
        Condition::Count { of, such, from, below } => format!(
            "Count(of: {}, such: {}{})",
            quoted(of),
            written(such),
            bounds(from.as_ref(), below.as_ref())
        ),
    }
}

/// What a guarantee promises, likewise.
pub(super) fn promised(statement: &Statement) -> String {
    match statement {
        Statement::Always(claim) => format!("Always({})", claimed(claim)),
        Statement::If { given, then } => format!("If(given: {}, then: {})", claimed(given), claimed(then)),
    }
}

fn claimed(claim: &Claim) -> String {
    match claim {
        Claim::When(condition) => format!("When({})", written(condition)),
        Claim::Reached(id) => format!("Reached({})", quoted(id)),
        Claim::Raised(id) => format!("Raised({})", quoted(id)),
        Claim::Resolved(id) => format!("Resolved({})", quoted(id)),
        Claim::OnPath(id) => format!("OnPath({})", quoted(id)),
        Claim::Settled(id) => format!("Settled({})", quoted(id)),
        Claim::AllOf(parts) => format!("AllOf([{}])", joined(parts.iter().map(claimed))),
        Claim::AnyOf(parts) => format!("AnyOf([{}])", joined(parts.iter().map(claimed))),
        Claim::Not(part) => format!("Not({})", claimed(part)),
    }
}

fn quoted(name: &Name) -> String {
    format!("\"{name}\"")
}

fn joined(parts: impl Iterator<Item = String>) -> String {
    parts.collect::<Vec<_>>().join(", ")
}

fn bounds<T: Display>(from: Option<&T>, below: Option<&T>) -> String {
    let bound = |name: &str, value: Option<&T>| value.map(|value| format!(", {name}: {value}"));
    format!("{}{}", bound("from", from).unwrap_or_default(), bound("below", below).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use ron::extensions::Extensions;

    use super::*;

    #[test]
    fn what_is_written_reads_as_the_same_condition() {
        let all = concat!(
            r#"AnyOf([Is("a", "b"), IsAny("a", ["b", "c"]), AllOf([Not(Answered("a")), Unknown("a")]), "#,
            r#"AtLeast(2, [NotDone("a"), NotDoneBecause("a", "b"), Role("gp")]), "#,
            r#"Age(of: "a", below: 4), Number(of: "a", from: -1, below: 9), Due(of: "a"), "#,
            r#"Due(of: "a", within: 7), SomeEntry("l", Is("f", "x")), EveryEntry("l", NotDone("f")), "#,
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
