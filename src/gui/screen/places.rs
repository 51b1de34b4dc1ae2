//! A place is chosen from a list: sticks, folders of one's own, what was used before; below it, it can still be typed. Part
//! of the screens that ask for one.

use std::path::Path;

use iced::Element;

use crate::gui::context::Context;
use crate::gui::theme::measure::gap;
use crate::gui::widget::choice::{self, answer};
use crate::gui::widget::field;
use crate::gui::widget::text;
use crate::locale::Locale;
use crate::vault::place::{self, AtHand, Kind};
use iced::widget::column;

/// What is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sought {
    /// A folder to put something in.
    Folder,
    /// A copy of a vault.
    Copy,
    /// A file of a colleague.
    Letter,
    /// A phone book of somebody else.
    Book,
}

/// The list; none where nothing is at hand. `typed` is what stands in the field, which choosing fills.
pub(super) fn list<'a, Message: Clone + 'a>(
    id: &'static str,
    sought: Sought,
    at_hand: &AtHand,
    typed: &str,
    message: impl Fn(field::Message) -> Message,
    context: Context<'a>,
) -> Option<Element<'a, Message>> {
    let locale = context.locale;
    let named = |path: &Path, words: String| (words, path.display().to_string());
    let choices: Vec<(String, String)> = match sought {
        Sought::Folder => {
            at_hand.folders.iter().map(|spot| named(&spot.path, kind(spot.kind, locale))).collect()
        }
        Sought::Copy => at_hand.copies.iter().map(|path| named(path, name(path))).collect(),
        Sought::Letter => at_hand.letters.iter().map(|path| named(path, name(path))).collect(),
        Sought::Book => at_hand.books.iter().map(|path| named(path, name(path))).collect(),
    };
    if choices.is_empty() {
        return None;
    }
    let typed = place::typed(typed);
    let answers = choices.into_iter().map(|(words, path)| {
        let chosen = Path::new(&path) == typed;
        answer(words, chosen, message(field::Message::Typed(path.clone()))).hint(path)
    });
    let asked = match sought {
        Sought::Folder => locale.msg_places_folder(),
        Sought::Copy => locale.msg_places_copy(),
        Sought::Letter => locale.msg_places_letter(),
        Sought::Book => locale.msg_phonebook_file(),
    };
    let list = choice::one(id, asked.clone(), answers);
    Some(column![text::label(asked), Element::from(list)].spacing(gap::SMALL).into())
}

/// What a copy or a file is called.
fn name(path: &Path) -> String {
    path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned())
}

fn kind(kind: Kind, locale: &Locale) -> String {
    match kind {
        Kind::Used => locale.msg_places_used(),
        Kind::Stick => locale.msg_places_stick(),
        Kind::Documents => locale.msg_places_documents(),
        Kind::Downloads => locale.msg_places_downloads(),
        Kind::Desktop => locale.msg_places_desktop(),
    }
}
