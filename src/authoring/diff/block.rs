//! A block of a paper as its author writes it, on one line; fixed sentences in both languages.

use super::condition::written;
use crate::protocol::{Apart, Condition, Content, Layout, Name, Side, Text};

/// The block in words.
pub(super) fn block(content: &Content) -> Text {
    Text::same(match content {
        Content::Say(text) => return text.clone(),
        Content::Attention(text) => return listed("Attention", std::slice::from_ref(text)),
        Content::Points(texts) => return listed("Points", texts),
        Content::Lines(lines) => {
            let said: Vec<Text> = lines.iter().map(|line| line.say.clone()).collect();
            return listed("Lines", &said);
        }
        Content::Phrases(texts) => return listed("Phrases", texts),
        Content::Checklist(texts) => return listed("Checklist", texts),
        Content::Sticker(text) => return listed("Sticker", std::slice::from_ref(text)),
        Content::Room { label, lines } => {
            let one = |label: &str| format!("Room(label: \"{label}\", lines: {lines})");
            return Text { nl: one(&label.nl), en: one(&label.en) };
        }
        Content::Sides { left, right, rows } => {
            let one = |title: fn(&Side) -> &str| {
                format!(
                    "Sides(left: {}, right: {}, rows: {})",
                    side(left, title(left)),
                    side(right, title(right)),
                    quoted(rows)
                )
            };
            return Text { nl: one(|side| &side.title.nl), en: one(|side| &side.title.en) };
        }
        Content::Under { lead, content } => {
            let inner: Vec<Text> = content.iter().map(block).collect();
            let one = |lead: &str, said: fn(&Text) -> &str| {
                let parts: Vec<_> = inner.iter().map(said).collect();
                format!("Under(lead: \"{lead}\", content: [{}])", parts.join(", "))
            };
            return Text { nl: one(&lead.nl, |text| &text.nl), en: one(&lead.en, |text| &text.en) };
        }
        Content::Sentence { of, says, apart } => {
            let apart = if apart.is_empty() { String::new() } else { format!(", apart: [{}]", names(apart)) };
            let one = |says: &str| format!("Sentence(of: [{}], says: \"{says}\"{apart})", names(of));
            return Text { nl: one(&says.nl), en: one(&says.en) };
        }
        Content::Log { of, shared: Some(shared), .. } => {
            let one = |shared: &str| format!("{}, shared: \"{shared}\")", log(content, of));
            return Text { nl: one(&shared.nl), en: one(&shared.en) };
        }
        Content::Answers(questions) => format!("Answers([{}])", names(questions)),
        Content::Step(step) => format!("Step({})", quoted(step)),
        Content::Card(card) => format!("Card({})", quoted(card)),
        Content::Log { of, .. } => log(content, of) + ")",
        Content::Signature => "Signature".to_owned(),
        Content::Outcomes => "Outcomes".to_owned(),
        Content::Deviations => "Deviations".to_owned(),
        Content::OpenPoints => "OpenPoints".to_owned(),
        Content::Actions => "Actions".to_owned(),
        Content::Dates => "Dates".to_owned(),
        Content::History => "History".to_owned(),
        Content::Provenance => "Provenance".to_owned(),
        Content::Rules => "Rules".to_owned(),
        Content::Local => "Local".to_owned(),
        Content::Blank => "Blank".to_owned(),
    })
}

/// The rows of a log, up to its last bracket.
fn log(content: &Content, of: &Name) -> String {
    let Content::Log { such, by, show, apart, layout, .. } = content else { return String::new() };
    let mut text = format!("Log(of: {}{}", quoted(of), only(such.as_deref()));
    if let Some(by) = by {
        text.push_str(&format!(", by: {}", quoted(by)));
    }
    if !show.is_empty() {
        text.push_str(&format!(", show: [{}]", names(show)));
    }
    if let Some(Apart { fields, beside, beyond }) = apart {
        text.push_str(&format!(", apart: (fields: [{}], beside: [{}]", names(fields), names(beside)));
        text.push_str(&format!(", beyond: {beyond})"));
    }
    match layout {
        Layout::Lines => {}
        Layout::Running => text.push_str(", layout: Running"),
        Layout::Table => text.push_str(", layout: Table"),
        Layout::Sheets => text.push_str(", layout: Sheets"),
    }
    text
}

fn quoted(name: &Name) -> String {
    format!("\"{name}\"")
}

fn names(names: &[Name]) -> String {
    names.iter().map(quoted).collect::<Vec<_>>().join(", ")
}

fn only(such: Option<&Condition>) -> String {
    such.map_or_else(String::new, |such| format!(", such: {}", written(such)))
}

fn side(side: &Side, title: &str) -> String {
    let (of, such, show) = (quoted(&side.of), only(side.such.as_ref()), names(&side.show));
    let state = side.state.as_ref().map_or_else(String::new, |state| {
        format!(", state: (of: {}, absent: {})", quoted(&state.of), quoted(&state.absent))
    });
    format!("(title: \"{title}\", of: {of}{such}{state}, show: [{show}])")
}

fn listed(form: &str, texts: &[Text]) -> Text {
    let one = |words: fn(&Text) -> &str| {
        let quoted: Vec<_> = texts.iter().map(|text| format!("\"{}\"", words(text))).collect();
        format!("{form}([{}])", quoted.join(", "))
    };
    Text { nl: one(|text| &text.nl), en: one(|text| &text.en) }
}
