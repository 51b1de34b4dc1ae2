//! What a scenario expects, changed in the text of its file: one id more or less in a list. Whatever else stands there
//! stays as it was written, comments included. What is to change is decided elsewhere.

use super::SourceFile;
use super::outline::{self, Form, Node};
use super::source::Source;

/// A list of what a scenario expects.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Expected {
    /// `outcomes`.
    Outcomes,
    /// The alerts in `Exactly([...])`.
    Alerts,
    /// `raised` of `Some(...)`.
    Raised,
    /// `silent` of `Some(...)`.
    Silent,
    /// `open`.
    Open,
    /// `lapsed`, which may not be there yet.
    Lapsed,
}

/// The file with this id added to the list, or taken off it. None when it is not written as it must be.
pub(crate) fn expecting(file: &SourceFile, list: Expected, id: &str, add: bool) -> Option<SourceFile> {
    let source = Source::decode(file).ok()?; // told by whoever loads it
    let text = &*source.text;
    let shape = outline::outline(text).ok()?; // likewise
    let expect = shape.field("expect")?;
    let changed = match (list.node(expect), add) {
        (Some(list), true) => with_part(text, list, &format!("\"{id}\"")),
        (None, true) if list == Expected::Lapsed => with_part(text, expect, &format!("lapsed: [\"{id}\"]")),
        (Some(list), false) => without(text, list, id)?,
        (None, _) => return None,
    };
    Some(SourceFile::new(file.path.clone(), changed))
}

impl Expected {
    fn node<'n, 's>(self, expect: &'n Node<'s>) -> Option<&'n Node<'s>> {
        let alerts = || expect.field("alerts");
        match self {
            Self::Outcomes => expect.field("outcomes"),
            Self::Alerts => alerts()?.parts().first().map(|part| &part.value),
            Self::Raised => alerts()?.field("raised"),
            Self::Silent => alerts()?.field("silent"),
            Self::Open => expect.field("open"),
            Self::Lapsed => expect.field("lapsed"),
        }
        .map(unwrapped)
    }
}

/// The list itself, without a `Some(...)` around it.
fn unwrapped<'n, 's>(node: &'n Node<'s>) -> &'n Node<'s> {
    match (&node.form, node.parts()) {
        (Form::Group { name: "Some", .. }, [only]) => &only.value,
        _ => node,
    }
}

/// The text with another part behind those of a group; on a line of its own where the last has one.
fn with_part(text: &str, group: &Node<'_>, part: &str) -> String {
    let (begin, close) = (group.span.start, group.span.end.saturating_sub(1));
    let Some(last) = group.parts().last() else {
        let inside = text[begin..close].find(['[', '(']).map_or(close, |open| begin + open + 1);
        return format!("{}{part}{}", &text[..inside], &text[inside..]);
    };
    let end = last.value.span.end;
    let comma = comma_behind(text, end);
    let start = last.key.as_ref().map_or(last.value.span.start, |(_, key)| key.start);
    let line_ends = text[end..close].find('\n').map(|at| end + at);
    match (own_line(text, start), line_ends) {
        // What is said of the last one behind it on its line stays with it.
        (Some(indent), Some(line_ends)) => {
            let line_ends = text[..line_ends].trim_end_matches('\r').len();
            let newline = if text[line_ends..].starts_with('\r') { "\r\n" } else { "\n" };
            let missing = if comma.is_some() { "" } else { "," };
            let (before, behind) = (&text[..end], &text[end..line_ends]);
            format!("{before}{missing}{behind}{newline}{indent}{part},{}", &text[line_ends..])
        }
        _ => format!("{}, {part}{}", &text[..end], &text[end..]),
    }
}

/// The text without this id in a list. None when it is not in it.
fn without(text: &str, list: &Node<'_>, id: &str) -> Option<String> {
    let value = &list.parts().iter().find(|part| part.value.quoted() == Some(id))?.value;
    let mut end = comma_behind(text, value.span.end).unwrap_or(value.span.end);
    let mut start = value.span.start;
    let line_ends = text[end..].find('\n').map(|at| end + at);
    match (own_line(text, start), line_ends) {
        // Nothing else stands on its line.
        (Some(indent), Some(line_ends)) if text[end..line_ends].trim().is_empty() => {
            start -= indent.len();
            end = line_ends + 1;
        }
        _ => end += text[end..].len() - text[end..].trim_start_matches(' ').len(),
    }
    Some(format!("{}{}", &text[..start], &text[end..]))
}

/// What stands before this on its line, when that is nothing but blanks.
fn own_line(text: &str, at: usize) -> Option<&str> {
    let start = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
    let before = &text[start..at];
    before.trim().is_empty().then_some(before)
}

/// Where the comma behind a value ends, if there is one.
fn comma_behind(text: &str, end: usize) -> Option<usize> {
    let blanks = text[end..].len() - text[end..].trim_start().len();
    text[end + blanks..].starts_with(',').then_some(end + blanks + 1)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;

    fn changed(expect: &str, list: Expected, id: &str, add: bool) -> String {
        let file = SourceFile::new("p/scenarios/s.ron", format!("(expect: ({expect}))"));
        let text = String::from_utf8(expecting(&file, list, id, add).unwrap().bytes).unwrap();
        text.strip_prefix("(expect: (").unwrap().strip_suffix("))").unwrap().to_owned()
    }

    #[test]
    fn an_id_is_added_where_the_others_stand() {
        let add = |expect, list| changed(expect, list, "x", true);
        assert_eq!(add("outcomes: []", Expected::Outcomes), "outcomes: [\"x\"]");
        assert_eq!(add("outcomes: [\"a\", \"b\"]", Expected::Outcomes), "outcomes: [\"a\", \"b\", \"x\"]");
        assert_eq!(add("outcomes: [\"a\",]", Expected::Outcomes), "outcomes: [\"a\", \"x\",]");
        assert_eq!(add("alerts: Exactly([\"a\"])", Expected::Alerts), "alerts: Exactly([\"a\", \"x\"])");
        assert_eq!(add("open: Some([\"a\"])", Expected::Open), "open: Some([\"a\", \"x\"])");
        let lines = "outcomes: [\n    // why\n    \"a\", // first\n]";
        let more = "outcomes: [\n    // why\n    \"a\", // first\n    \"x\",\n]";
        assert_eq!(add(lines, Expected::Outcomes), more);
        assert_eq!(add("outcomes: [],", Expected::Lapsed), "outcomes: [], lapsed: [\"x\"],");
        let lines = "\n    outcomes: [], // none\n    open: []\n";
        assert_eq!(
            add(lines, Expected::Lapsed),
            "\n    outcomes: [], // none\n    open: [],\n    lapsed: [\"x\"],\n"
        );
    }

    #[test]
    fn an_id_is_taken_off_and_what_is_said_of_others_stays() {
        let off = |expect, list| changed(expect, list, "x", false);
        assert_eq!(off("outcomes: [\"x\"]", Expected::Outcomes), "outcomes: []");
        assert_eq!(off("outcomes: [\"x\", \"a\"]", Expected::Outcomes), "outcomes: [\"a\"]");
        assert_eq!(off("alerts: Some(silent: [\"x\"])", Expected::Silent), "alerts: Some(silent: [])");
        let lines = "outcomes: [\n    // why\n    \"x\",\n    \"a\",\n]";
        assert_eq!(off(lines, Expected::Outcomes), "outcomes: [\n    // why\n    \"a\",\n]");
    }
}
