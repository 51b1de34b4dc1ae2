//! How large a slide is written, and on how many pages: as large as all of it allows, and never so small that the back row
//! cannot read it; what then does not fit goes on another page. Sizes go by the height of the room, so that enlarging the
//! text of the program changes nothing here.

use std::ops::Range;

use iced::Size;

use super::slide::{Item, Slide};
use crate::gui::theme::measure::gap;

/// The heights of letters that are tried, as parts of the height of the room.
const LADDER: [f32; 6] = [0.075, 0.066, 0.058, 0.051, 0.046, 0.042];
/// How wide a letter is on average, as part of its height. Source Sans runs narrower.
const WIDE: f32 = 0.5;
/// How high a line is.
pub(super) const LINE: f32 = 1.25;
/// What was told, beside the question.
pub(super) const TOLD: f32 = 0.85;
/// The names of two sides, above them; and of what is the same thing on both.
pub(super) const SIDES: f32 = 0.7;
/// The number before an answer takes so much of the width.
pub(super) const NUMBER: f32 = 1.5;
/// From so many answers on they may stand in two columns, and in three.
const COLUMNS_FROM: [usize; 2] = [6, 13];

/// How a slide is written.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Plan {
    /// How high the letters are.
    pub(super) letters: f32,
    /// Beside one another.
    pub(super) columns: usize,
    /// Which items stand on which page; there is always a page.
    pub(super) pages: Vec<Range<usize>>,
}

/// How a slide is written in this room.
pub(super) fn plan(slide: &Slide, room: Size) -> Plan {
    let answers = slide.items.iter().all(|item| matches!(item, Item::Choice { .. } | Item::Talk(_)));
    let columns = match slide.items.len() {
        few if few < COLUMNS_FROM[0] || !answers => 1,
        some if some < COLUMNS_FROM[1] => 2,
        _ => 3,
    };
    let sections = sections(slide);
    for part in LADDER {
        let letters = part * room.height;
        for columns in 1..=columns {
            let measure = Measure { slide, room, letters, columns };
            let mut sections = sections.iter();
            if sections.all(|one| measure.head(one.start == 0) + measure.items(one.clone()) <= room.height) {
                let pages = self::sections(slide);
                return Plan { letters, columns, pages };
            }
        }
    }
    let letters = LADDER[LADDER.len() - 1] * room.height;
    let measure = Measure { slide, room, letters, columns };
    let pages = sections.into_iter().flat_map(|section| measure.split(section)).collect();
    Plan { letters, columns, pages }
}

/// What may stand on one page; there is always one.
fn sections(slide: &Slide) -> Vec<Range<usize>> {
    let ends = slide.breaks.iter().copied().filter(|at| (1..slide.items.len()).contains(at));
    let mut sections = Vec::new();
    let mut from = 0;
    for end in ends.chain([slide.items.len()]) {
        sections.push(from..end);
        from = end;
    }
    sections
}

struct Measure<'a> {
    slide: &'a Slide,
    room: Size,
    letters: f32,
    columns: usize,
}

impl Measure<'_> {
    /// What was told, which stands on the first page only, and the question.
    fn head(&self, first: bool) -> f32 {
        let told = self.slide.told.iter().filter(|_| first);
        let told: f32 = told.map(|told| lines(told, self.letters * TOLD, self.room.width) + gap::SMALL).sum();
        let told = if told > 0.0 { told + gap::LARGE + 2.0 * gap::MEDIUM } else { 0.0 };
        let sides = if self.slide.sides.is_some() { self.letters * SIDES * LINE + gap::LARGE } else { 0.0 };
        told + lines(&self.slide.title, self.letters * 1.06, self.room.width) + gap::LARGE + sides
    }

    /// As many on a page as fit; one that is too large for any stands on a page alone.
    fn split(&self, section: Range<usize>) -> Vec<Range<usize>> {
        let mut pages = Vec::new();
        let mut from = section.start;
        while from < section.end {
            let head = self.head(from == 0);
            let fits = |until: &usize| head + self.items(from..*until) <= self.room.height;
            let until = (from + 1..=section.end).rev().find(fits).unwrap_or(from + 1);
            pages.push(from..until);
            from = until;
        }
        if pages.is_empty() { vec![section] } else { pages }
    }

    fn items(&self, which: Range<usize>) -> f32 {
        let across = self.columns as f32;
        let width = (self.room.width - (across - 1.0) * gap::LARGE) / across;
        let heights: Vec<f32> = self.slide.items[which].iter().map(|item| self.item(item, width)).collect();
        // Beside one another the longest of a row decides.
        heights.chunks(self.columns).map(|row| row.iter().copied().fold(0.0, f32::max) + gap::SMALL).sum()
    }

    fn item(&self, item: &Item, width: f32) -> f32 {
        let letters = self.letters;
        match item {
            Item::Choice { label, hands, .. } => {
                let bars = if hands.is_some() { letters * 0.9 } else { 0.0 };
                let within = width - letters * (NUMBER + 1.0) - 2.0 * gap::MEDIUM;
                lines(label, letters, within) + 2.0 * gap::SMALL + bars
            }
            Item::Words(words) => lines(words, letters, width),
            Item::Talk(words) => lines(words, letters * TOLD, width - 2.0 * gap::LARGE) + 2.0 * gap::MEDIUM,
            Item::Named(name, words) => {
                let name = if name.is_empty() { 0.0 } else { lines(name, letters * 0.6, width) };
                name + lines(words, letters * TOLD, width) + gap::SMALL
            }
            Item::Pair(name, sides) => {
                let within = (width - gap::LARGE) / 2.0 - 2.0 * gap::MEDIUM;
                let heights = sides.each_ref().map(|words| lines(words, letters * TOLD, within));
                let taller = heights.into_iter().fold(0.0, f32::max);
                lines(name, letters * SIDES, width) + taller + 2.0 * gap::SMALL + gap::TIGHT
            }
            Item::Says(_, words) => {
                lines(words, letters * TOLD, width - 2.0 * gap::LARGE - letters * 1.5) + 2.0 * gap::MEDIUM
            }
        }
    }
}

/// How high these words are when they are written so high and so wide.
fn lines(words: &str, letters: f32, width: f32) -> f32 {
    let per_line = (width / (letters * WIDE)).max(1.0);
    let mut lines = 1.0_f32;
    let mut on_line = 0.0_f32;
    for word in words.split_whitespace() {
        let long = word.chars().count() as f32;
        if on_line > 0.0 && on_line + 1.0 + long > per_line {
            lines += 1.0;
            on_line = 0.0;
        }
        on_line += if on_line > 0.0 { 1.0 + long } else { long };
        // A word that is longer than the line breaks inside.
        while on_line > per_line {
            lines += 1.0;
            on_line -= per_line;
        }
    }
    lines * letters * LINE
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slide(answers: usize, label: &str) -> Slide {
        let choice = |number| Item::Choice { number, label: label.to_owned(), chosen: None, hands: None };
        Slide {
            told: vec!["Moeder: \"Omrollen doet hij nog niet.\"".to_owned()],
            title: "Wat kan het kind?".to_owned(),
            items: (1..=answers).map(choice).collect(),
            breaks: Vec::new(),
            sides: None,
        }
    }

    #[test]
    fn what_fits_stands_on_one_page_and_every_item_on_just_one() {
        for (answers, label) in [(0, "x"), (3, "ja"), (9, "ja"), (14, "een antwoord van een paar woorden")] {
            let slide = slide(answers, label);
            for room in [Size::new(1216.0, 610.0), Size::new(1856.0, 960.0), Size::new(800.0, 400.0)] {
                let plan = plan(&slide, room);
                let mut next = 0;
                for page in &plan.pages {
                    assert_eq!(page.start, next, "{answers} at {room:?}");
                    next = page.end;
                }
                assert_eq!(next, answers);
                assert!(plan.letters >= room.height * LADDER[LADDER.len() - 1]);
            }
        }
        assert_eq!(plan(&slide(3, "ja"), Size::new(1216.0, 610.0)).pages.len(), 1);
    }

    #[test]
    fn what_is_taken_in_one_at_a_time_begins_a_page() {
        let whole = Slide { breaks: vec![1, 2], ..slide(4, "ja") };
        assert_eq!(plan(&whole, Size::new(1216.0, 610.0)).pages, [0..1, 1..2, 2..4]);
    }

    #[test]
    fn much_to_say_takes_more_pages_rather_than_small_letters() {
        let long = "een antwoord dat zo lang is dat het op een scherm van deze maat wel drie regels nodig heeft, en dan \
            nog wat meer dan dat, want het moet echt niet passen";
        assert!(plan(&slide(12, long), Size::new(1216.0, 610.0)).pages.len() > 1);
    }
}
