//! A part as the screen readers of all systems know it. The one place that knows both our words and AccessKit's.

use accesskit::{
    Action, Affine, AriaCurrent, Invalid, Live, NodeId, Rect, Role as Known, TextPosition, TextSelection,
    Toggled, TreeId, TreeInfo, TreeUpdate,
};
use iced::Rectangle;

use super::part::{Part, Place, Role};
use super::runs::{Runs, Spot};
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
    let Node { id, part, bounds, stop, within, children, .. } = node;
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
        // AccessKit does not tell AT-SPI what is unfolded; that something is pressed it does.
        known.set_toggled(Toggled::from(open));
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
    // What stands in what speaks up would be said once more for itself.
    known.set_live(match part.role {
        Role::Alert if !part.still => Live::Assertive,
        Role::Status if !part.still => Live::Polite,
        _ => Live::Off,
    });
    match part.role {
        Role::Heading(level) => known.set_level(usize::from(level)),
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
        known.add_action(Action::SetTextSelection);
    }
    if *stop || *within {
        known.add_action(Action::Focus);
    }
    known.set_bounds(rect(*bounds));
    let mut inside: Vec<NodeId> = children.iter().copied().map(NodeId).collect();
    let mut all = Vec::new();
    if let Some(written) = &part.written {
        known.set_value(written.text.as_str());
        let runs = Runs::of(&written.text);
        let place = |bytes: usize| {
            let Spot { run, letter } = runs.spot(bytes);
            TextPosition { node: NodeId(run_id(*id, run)), character_index: letter }
        };
        known
            .set_text_selection(TextSelection { anchor: place(written.anchor), focus: place(written.caret) });
        for (at, letters) in runs.each().enumerate() {
            let mut run = run(letters);
            run.set_bounds(rect(*bounds));
            inside.push(NodeId(run_id(*id, at)));
            all.push((NodeId(run_id(*id, at)), run));
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
        // To a screen reader a label belongs to nothing, for AccessKit tells AT-SPI no relations; and what belongs to nothing it
        // reads out whenever somebody comes near.
        Role::Label => Known::Paragraph,
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

/// The id of the run at this place of a text: as far from the ids of widgets as they are from each other.
const fn run_id(of: u64, at: usize) -> u64 {
    of.wrapping_add((at as u64 + 1) << 1)
}

/// Where in the text of a part something is that a reader names by its run.
pub(super) fn spot(of: u64, at: &TextPosition) -> Option<Spot> {
    let run = (at.node.0.wrapping_sub(of) >> 1).checked_sub(1)?;
    Some(Spot { run: usize::try_from(run).ok()?, letter: at.character_index }) // no text has as many runs
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
