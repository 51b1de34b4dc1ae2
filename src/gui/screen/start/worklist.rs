//! The list of cases as a paper to work from: what is due first, why, and room to tick and to write. It tells no more of a
//! case than the list in the window.

use jiff::civil::Date;

use super::cases::left_at;
use super::due::{self, Due};
use super::{CaseListing, Kept};
use crate::document::{Block, Column, Level, Paper, Span, Table};
use crate::locale::Locale;
use crate::session::Offered;

/// The open cases among these as a paper, those that are due first.
#[must_use]
pub(super) fn worklist(cases: &[&CaseListing], offered: &[Offered], today: Date, locale: &Locale) -> Paper {
    let mut open: Vec<(Due, &Kept)> = Vec::new();
    for case in cases {
        if let CaseListing::Kept(kept) = case
            && Due::of(kept, today) != Due::Concluded
        {
            open.push((Due::of(kept, today), kept));
        }
    }
    open.sort_by_key(|(due, kept)| (*due, kept.review_on));
    let mut blocks = vec![Block::say(locale.msg_worklist_about())];
    for group in open.chunk_by(|(one, _), (other, _)| one == other) {
        let Some((due, _)) = group.first() else { continue };
        blocks.push(Block::Heading(Level::Section, due.heading(locale)));
        let column = |title: String, share| Column { title, share };
        let columns = vec![
            column(locale.msg_worklist_case(), 4),
            column(locale.msg_worklist_why(), 4),
            column(locale.msg_worklist_where(), 4),
            column(locale.msg_worklist_done(), 4),
        ];
        let cell = |words: String| vec![Span::plain(words)];
        let rows = group.iter().map(|(_, kept)| {
            let label = kept.label.trim();
            let label = if label.is_empty() { locale.msg_app_unnamed_case() } else { label.to_owned() };
            vec![
                cell(label),
                cell(due::why(kept, today, locale)),
                cell(left_at(kept, offered, locale)),
                cell("☐".to_owned()),
            ]
        });
        blocks.push(Block::Table(Table { columns, rows: rows.collect() }));
    }
    let mut paper = Paper::of_the_program(locale.msg_worklist_title(), today, locale, blocks);
    paper.subtitle = Some(locale.date(today));
    paper
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::super::cases::tests::{TODAY, kept};
    use super::*;
    use crate::document::plain_text;
    use crate::locale::Language;

    #[test]
    fn what_is_due_stands_first_under_its_word_with_why_and_what_is_concluded_is_no_work() {
        let cases = [
            kept("rode lamp", None, false),
            kept("groene jas", Some(date(2026, 12, 30)), false),
            kept("blauwe fiets", Some(date(2026, 11, 1)), false),
            kept("gele tas", Some(date(2026, 11, 25)), false),
            kept("oude boom", Some(date(2026, 11, 1)), true),
        ];
        let locale = Locale::new(Language::Nl);
        let paper = worklist(&cases.iter().collect::<Vec<_>>(), &[], TODAY, &locale);
        let texts = paper.texts();
        let wanted = [
            "Vandaag",
            "blauwe fiets",
            "Deze week",
            "gele tas",
            "Later",
            "groene jas",
            "Zonder datum",
            "rode lamp",
        ];
        let places: Vec<_> =
            wanted.iter().map(|wanted| texts.iter().position(|text| text == wanted)).collect();
        assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{places:?} in {texts:?}");
        assert!(texts.iter().any(|text| text.starts_with("terugkijkdatum is voorbij")), "{texts:?}");
        assert!(!texts.contains(&"oude boom"), "{texts:?}");
        let plain = plain_text(&paper);
        assert!(plain.trim_end().ends_with("Weegwijzer"), "it is made from nothing that has a name: {plain}");
    }
}
