//! A part as the screen readers of all systems know it. The one place that knows both our words and AccessKit's.

use accesskit::{
    Action, Affine, AriaCurrent, Invalid, Live, NodeId, Rect, Role as Known, TextPosition, TextSelection,
    Toggled, TreeId, TreeInfo, TreeUpdate,
};
use iced::Rectangle;
use iced::widget::text_input::Value;

use super::part::{Part, Place, Role, Written};
use super::tree::{Node, Tree, WINDOW};

/// How the window is drawn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Drawn {
    /// How many pixels a point is.
    pub(crate) scale: f32,
    /// The language of its words, as an IETF tag.
    pub(crate) language: &'static str,
}

/// What changed since `before`; without it, everything.
pub(crate) fn update(tree: &Tree, before: Option<&Tree>, drawn: Drawn) -> TreeUpdate {
    let nodes = tree.changed(before).flat_map(|node| nodes(node, drawn)).collect();
    let whole = before.is_none();
    TreeUpdate {
        nodes,
        tree: whole.then(|| TreeInfo { toolkit_name: Some("iced".into()), ..TreeInfo::new(NodeId(WINDOW)) }),
        tree_id: TreeId::ROOT,
        focus: NodeId(tree.focus),
    }
}

/// A part, and after it the runs of its text.
fn nodes(node: &Node, drawn: Drawn) -> Vec<(NodeId, accesskit::Node)> {
    let Node { id, part, bounds, stop, within, children } = node;
    let mut known = accesskit::Node::new(known(part));
    if let Some(name) = &part.name {
        match part.role {
            Role::Words => known.set_value(name.as_str()),
            _ => known.set_label(name.as_str()),
        }
    }
    let means: Vec<&str> = [&part.problem, &part.means].into_iter().flatten().map(String::as_str).collect();
    if !means.is_empty() {
        known.set_description(means.join(". "));
    }
    if let Some(key) = &part.key {
        known.set_keyboard_shortcut(key.as_str());
    }
    if let Some(chosen) = part.chosen {
        known.set_toggled(Toggled::from(chosen));
    }
    if let Some(open) = part.open {
        known.set_expanded(open);
        known.add_action(if open { Action::Collapse } else { Action::Expand });
    }
    if let Some(Place { at, .. }) = part.place {
        known.set_position_in_set(at);
    }
    if part.current {
        known.set_aria_current(AriaCurrent::Step);
    }
    if part.unable {
        known.set_disabled();
    }
    if part.problem.is_some() {
        known.set_invalid(Invalid::True);
    }
    match part.role {
        Role::Heading(level) => known.set_level(usize::from(level)),
        Role::Alert => known.set_live(Live::Assertive),
        Role::Status => known.set_live(Live::Polite),
        Role::Dialog => known.set_modal(),
        // How many there are stands with those around them.
        Role::Answers | Role::Checks => known.set_size_of_set(children.len()),
        Role::Window => {
            known.set_transform(Affine::scale(f64::from(drawn.scale)));
            known.set_language(drawn.language);
        }
        _ => {}
    }
    if part.can_be_pressed() {
        known.add_action(Action::Click);
    }
    if part.can_be_written() {
        known.add_action(Action::SetValue);
    }
    if *stop || *within {
        known.add_action(Action::Focus);
    }
    known.set_bounds(rect(*bounds));
    let mut inside: Vec<NodeId> = children.iter().copied().map(NodeId).collect();
    let mut all = Vec::new();
    if let Some(written) = &part.written {
        known.set_value(written.text.as_str());
        let runs = Runs::of(*id, written);
        known.set_text_selection(runs.selection);
        inside.extend(runs.runs.iter().map(|(id, _)| *id));
        all = runs.runs;
        for (_, run) in &mut all {
            run.set_bounds(rect(*bounds));
        }
    }
    known.set_children(inside);
    all.insert(0, (NodeId(*id), known));
    all
}

fn known(part: &Part) -> Known {
    match part.role {
        Role::Window => Known::Window,
        Role::Main => Known::Main,
        Role::Navigation => Known::Navigation,
        Role::Beside => Known::Complementary,
        Role::Group | Role::Checks => Known::Group,
        Role::Answers => Known::RadioGroup,
        Role::Radio => Known::RadioButton,
        Role::Check => Known::CheckBox,
        Role::Button | Role::Disclosure => Known::Button,
        Role::Heading(_) => Known::Heading,
        Role::Words => Known::Label,
        Role::Field => Known::TextInput,
        Role::Note => Known::MultilineTextInput,
        Role::Secret => Known::PasswordInput,
        Role::Alert => Known::Alert,
        Role::Status => Known::Status,
        Role::Dialog => Known::Dialog,
        Role::Page => Known::Article,
        Role::Silent | Role::Unknown => Known::Unknown,
    }
}

fn rect(bounds: Rectangle) -> Rect {
    let Rectangle { x, y, width, height } = bounds;
    Rect::new(f64::from(x), f64::from(y), f64::from(x + width), f64::from(y + height))
}

/// Letters in one run of text: AccessKit counts its words with a byte.
const RUN: usize = 200;

/// A text in runs, a line or a part of one each, with its caret.
struct Runs {
    runs: Vec<(NodeId, accesskit::Node)>,
    selection: TextSelection,
}

impl Runs {
    fn of(id: u64, written: &Written) -> Self {
        let value = Value::new(&written.text);
        let letters: Vec<String> = (0..value.len()).map(|at| value.select(at, at + 1).to_string()).collect();
        let mut pieces: Vec<&[String]> = letters
            .split_inclusive(|letter| letter.ends_with('\n'))
            .flat_map(|line| line.chunks(RUN))
            .collect();
        if letters.last().is_none_or(|letter| letter.ends_with('\n')) {
            pieces.push(&[]);
        }
        // As far from the ids of widgets as they are from each other.
        let name = |at: usize| NodeId(id.wrapping_add((at as u64 + 1) << 1));
        let place = |bytes: usize| {
            let mut left = bytes;
            let last = pieces.len() - 1;
            for (at, piece) in pieces.iter().enumerate() {
                let length: usize = piece.iter().map(String::len).sum();
                if left < length || at == last {
                    let mut before = 0;
                    let within = piece.iter().take_while(|letter| {
                        before += letter.len();
                        before <= left
                    });
                    return TextPosition { node: name(at), character_index: within.count() };
                }
                left -= length;
            }
            TextPosition { node: name(last), character_index: 0 }
        };
        let selection = TextSelection { anchor: place(written.anchor), focus: place(written.caret) };
        let runs = pieces.iter().enumerate().map(|(at, piece)| (name(at), run(piece))).collect();
        Self { runs, selection }
    }
}

fn run(letters: &[String]) -> accesskit::Node {
    let mut run = accesskit::Node::new(Known::TextRun);
    run.set_value(letters.concat());
    // No letter is longer than that but by intent, and a run holds no more letters.
    let byte = |at: usize| at.min(usize::from(u8::MAX)).to_le_bytes()[0];
    run.set_character_lengths(letters.iter().map(|letter| byte(letter.len())).collect::<Vec<_>>());
    let blank = |at: usize| letters[at].trim().is_empty();
    let begins = |at: &usize| !blank(*at) && (*at == 0 || blank(*at - 1));
    run.set_word_starts((0..letters.len()).filter(begins).map(byte).collect::<Vec<_>>());
    run
}

#[cfg(test)]
mod tests {
    use super::*;

    fn runs(text: &str, caret: usize) -> (Vec<String>, usize, usize) {
        let runs = Runs::of(7, &Written { text: text.to_owned(), caret, anchor: caret });
        let at = runs.runs.iter().position(|(id, _)| *id == runs.selection.focus.node).unwrap();
        let texts = runs.runs.iter().map(|(_, run)| run.value().unwrap_or_default().to_owned()).collect();
        (texts, at, runs.selection.focus.character_index)
    }

    #[test]
    fn a_note_is_a_run_a_line_and_the_caret_is_in_its_own() {
        assert_eq!(runs("", 0), (vec![String::new()], 0, 0));
        let text = "Zoë\nviel";
        assert_eq!(runs(text, 4), (vec!["Zoë\n".to_owned(), "viel".to_owned()], 0, 3));
        assert_eq!(runs(text, 5), (vec!["Zoë\n".to_owned(), "viel".to_owned()], 1, 0));
        assert_eq!(runs(text, text.len()), (vec!["Zoë\n".to_owned(), "viel".to_owned()], 1, 4));
        assert_eq!(runs("a\n", 2), (vec!["a\n".to_owned(), String::new()], 1, 0));
    }

    #[test]
    fn a_long_line_is_cut_where_its_letters_can_still_be_counted() {
        let text = "woord ".repeat(100);
        let (texts, at, index) = runs(&text, 450);
        assert_eq!(texts.concat(), text);
        assert!(texts.iter().all(|run| run.len() <= RUN));
        assert_eq!((at, index), (2, 50));
    }
}
