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
    /// Which of what was told stands on a page of its own before the question, because there is much of it. Otherwise none, and
    /// all of it stands above the question.
    pub(super) told: Vec<Range<usize>>,
    /// Which items stand on which page after those; there is always a page.
    pub(super) pages: Vec<Range<usize>>,
}

/// What stands on a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum OnPage {
    /// What was told, before the question.
    Told(Range<usize>),
    /// The question with these items, below all that was told where that has no page of its own.
    Items {
        /// Which items.
        items: Range<usize>,
        /// Whether what was told stands above it.
        told: bool,
    },
}

impl Plan {
    /// How many pages there are.
    pub(super) const fn count(&self) -> usize {
        self.told.len() + self.pages.len()
    }

    /// What stands on this page; after the last what stands on that.
    pub(super) fn page(&self, page: usize) -> OnPage {
        if let Some(told) = self.told.get(page) {
            return OnPage::Told(told.clone());
        }
        let at = page.saturating_sub(self.told.len()).min(self.pages.len().saturating_sub(1));
        let items = self.pages.get(at).cloned().unwrap_or(0..0); // there is always a page
        OnPage::Items { items, told: at == 0 && self.told.is_empty() }
    }
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
    // Above the question while that leaves room to read it, in smaller letters too; on a page of its own where it does not.
    for apart in [false, true] {
        for part in LADDER {
            let letters = part * room.height;
            for columns in 1..=columns {
                let measure = Measure { slide, room, letters, columns };
                if !apart && !measure.leaves_room() {
                    continue;
                }
                let told = if apart { measure.told_pages() } else { Vec::new() };
                let fits = |one: &Range<usize>| {
                    measure.head(!apart && one.start == 0) + measure.items(one.clone()) <= room.height
                };
                if told.len() <= 1 && sections.iter().all(fits) {
                    return Plan { letters, columns, told, pages: sections };
                }
            }
        }
    }
    let letters = LADDER[LADDER.len() - 1] * room.height;
    let measure = Measure { slide, room, letters, columns };
    let above = measure.leaves_room();
    let told = if above { Vec::new() } else { measure.told_pages() };
    let pages = sections.into_iter().flat_map(|section| measure.split(section, above)).collect();
    Plan { letters, columns, told, pages }
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
    /// How high what was told is.
    fn told(&self, which: Range<usize>) -> f32 {
        // Its card has a white of its own around it.
        let width = self.room.width - 2.0 * gap::LARGE;
        let told = self.slide.told[which].iter();
        let told: f32 = told.map(|told| lines(told, self.letters * TOLD, width) + gap::SMALL).sum();
        if told > 0.0 { told + gap::LARGE + 2.0 * gap::MEDIUM } else { 0.0 }
    }

    /// Whether what was told leaves room for the question below it: more than half a page of it does not.
    fn leaves_room(&self) -> bool {
        self.told(0..self.slide.told.len()) <= self.room.height / 2.0
    }

    /// Which of what was told stands on which page of its own.
    fn told_pages(&self) -> Vec<Range<usize>> {
        let all = self.slide.told.len();
        let (mut pages, mut from) = (Vec::new(), 0);
        while from < all {
            let fits = |until: &usize| self.told(from..*until) <= self.room.height;
            let until = (from + 1..=all).rev().find(fits).unwrap_or(from + 1);
            pages.push(from..until);
            from = until;
        }
        pages
    }

    /// What was told, where that stands above it, and the question.
    fn head(&self, told: bool) -> f32 {
        let told = if told { self.told(0..self.slide.told.len()) } else { 0.0 };
        let within = (self.room.width - gap::LARGE) / 2.0;
        let named = |name: &String| lines(name, self.letters * SIDES, within) + gap::LARGE;
        let names = self.slide.sides.iter().flat_map(|both| &both.names);
        let sides = names.map(named).fold(0.0, f32::max);
        told + lines(&self.slide.title, self.letters * 1.06, self.room.width) + gap::LARGE + sides
    }

    /// As many on a page as fit; one that is too large for any stands on a page alone.
    fn split(&self, section: Range<usize>, above: bool) -> Vec<Range<usize>> {
        let mut pages = Vec::new();
        let mut from = section.start;
        while from < section.end {
            let head = self.head(above && from == 0);
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
#[allow(clippy::unwrap_used, reason = "a test fails by panicking")]
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
    fn much_that_was_told_stands_before_the_question_and_little_above_it() {
        let room = Size::new(1216.0, 610.0);
        let little = plan(&slide(3, "ja"), room);
        assert_eq!((little.told.len(), little.page(0)), (0, OnPage::Items { items: 0..3, told: true }));
        let told =
            "Oma belt: hij slaapt al weken met zijn schoenen aan in bed, want dan is hij sneller weg. "
                .repeat(2);
        let much = Slide { told: vec![told; 5], ..slide(3, "ja") };
        let plan = plan(&much, room);
        assert!(!plan.told.is_empty(), "{plan:?}");
        assert_eq!(plan.told.iter().map(Range::len).sum::<usize>(), 5, "each on just one page");
        assert_eq!(plan.page(0), OnPage::Told(plan.told[0].clone()));
        assert_eq!(plan.page(plan.told.len()), OnPage::Items { items: 0..3, told: false });
    }

    #[test]
    fn in_every_case_of_a_course_what_was_told_and_the_question_fit_on_their_pages() {
        use super::super::slide::slide as at;
        use crate::locale::{Language, Locale};
        use crate::protocol::bundle;
        use crate::session::course::bundled;
        use crate::session::lesson::Lesson;

        // Both beamers, at 100 and at 150%.
        let rooms = [(1280.0, 720.0), (1920.0, 1080.0)];
        let rooms = rooms.into_iter().flat_map(|(wide, high)| [1.0, 1.5].map(|by| (wide / by, high / by)));
        let rooms: Vec<Size> = rooms.map(|(wide, high)| Size::new(wide - 64.0, high - 104.0)).collect();
        let locale = Locale::new(Language::Nl);
        let (mut slides, mut apart) = (0, 0);
        for (protocol, scenario) in bundled().iter().flat_map(|course| course.cases()) {
            let protocol = bundle::get(protocol).unwrap();
            let scenario = protocol.scenario(scenario).unwrap().clone();
            let mut lesson = Lesson::new(protocol, &scenario, scenario.today);
            loop {
                let slide = at(&lesson, &locale, false, false);
                for room in &rooms {
                    let plan = plan(&slide, *room);
                    let (letters, columns) = (plan.letters, plan.columns);
                    let measure = Measure { slide: &slide, room: *room, letters, columns };
                    for told in &plan.told {
                        let high = measure.told(told.clone());
                        assert!(high <= room.height, "{} at {:?}: {told:?}", scenario.id, lesson.at());
                    }
                    let above = plan.told.is_empty();
                    let told = measure.told(0..slide.told.len());
                    assert!(!above || told <= room.height / 2.0, "{} at {:?}", scenario.id, lesson.at());
                    let first = plan.pages[0].clone();
                    let high = measure.head(above) + measure.items(first.clone());
                    let fits = high <= room.height || first.len() <= 1;
                    assert!(fits, "{} at {:?} in {room:?}: {high}", scenario.id, lesson.at());
                    (slides, apart) = (slides + 1, apart + usize::from(!above));
                }
                let Some(next) = lesson.next() else { break };
                lesson.go(next);
            }
        }
        assert!(slides > 4_000 && apart > 0, "{apart} of {slides}");
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
