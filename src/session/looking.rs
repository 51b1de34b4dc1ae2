//! A case that waits to join the vault, whole and to read only: whoever takes it in must be able to see first what it is.

use std::iter;
use std::sync::Arc;

use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::taking_up::{NotTakenUp, TakenUp, opened};
use crate::case::{cleaned, walk};
use crate::document::{Matter, compose, note_text};
use crate::locale::{Language, Locale};
use crate::protocol::{Name, Protocol, Template};
use crate::vault::{CaseId, Vault};

/// So much of a case is shown, in letters: far more than anybody writes, and what a window can lay out.
const MOST: usize = 200_000;

/// What is on record of a case that waits, as lines of text: each protocol with all that was answered in it.
///
/// # Errors
/// When the vault does not give it, it is not a case, or its protocol is not there in any edition.
pub(crate) fn look(
    vault: &Vault,
    id: &CaseId,
    today: Date,
    language: Language,
    at_hand: impl Fn(&Name) -> Option<Arc<Protocol>>,
) -> Result<Vec<String>, NotTakenUp> {
    let TakenUp { open, .. } = opened(vault, vault.read_waiting(id)?, today, at_hand)?;
    let protocols = iter::once(open.protocol()).chain(open.beside());
    let told = protocols.flat_map(|protocol| {
        let walk = walk(protocol, open.case().answers(), today);
        let case = Some((open.case(), &walk));
        let matter = Matter { protocol, case, today, zone: TimeZone::UTC };
        let paper = compose(&matter, &Template::of_everything(&protocol.steps), language);
        let title = protocol.head.title.get(language).to_uppercase();
        let lines: Vec<String> = note_text(&paper).lines().map(str::to_owned).collect();
        iter::once(title).chain(lines)
    });
    Ok(fitting(told, MOST, &Locale::new(language)))
}

/// The lines without signs that nobody sees, as far as they fit; what does not fit is said.
fn fitting(lines: impl Iterator<Item = String>, most: usize, locale: &Locale) -> Vec<String> {
    let mut left = most;
    let mut shown = Vec::new();
    for line in lines {
        let line = cleaned(&line);
        let length = line.chars().count();
        if length > left {
            shown.push(line.chars().take(left).collect());
            shown.push(locale.msg_waiting_look_more());
            break;
        }
        left -= length;
        shown.push(line);
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nobody_sees_is_not_shown_and_what_does_not_fit_is_said() {
        let locale = Locale::new(Language::Nl);
        let lines = ["gewoon \u{202e}mog", "tien lette", "rest"].map(str::to_owned);
        let shown = fitting(lines.into_iter(), 18, &locale);
        assert_eq!(shown[0], "gewoon mog");
        assert_eq!(shown[1], "tien let");
        assert_eq!(shown[2..], [locale.msg_waiting_look_more()]);
    }
}
