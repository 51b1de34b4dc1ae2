//! Two ends beside one another on a slide: that of the maker, and that of what the group did otherwise.

use super::slide::{Both, Item, Slide};
use crate::locale::Locale;
use crate::session::lesson::{Lesson, branch_title, differences};

/// Both ends beside one another: what was answered otherwise, and what follows otherwise.
pub(super) fn sides(lesson: &Lesson, which: usize, locale: &Locale) -> Slide {
    let name = branch_title(lesson, which, locale);
    let both = Both { names: [locale.msg_lesson_maker(), name.clone()], which };
    let Some(branch) = lesson.branches().get(which) else {
        return Slide { sides: Some(both), ..Slide::together(Vec::new(), String::new(), Vec::new()) };
    };
    let title = locale.msg_lesson_sides(name, branch.at() + 1);
    let sides = lesson.sides(branch);
    let items = if sides.is_nothing() {
        vec![Item::Words(locale.msg_lesson_sides_alike())]
    } else {
        let differences = differences(lesson.protocol(), &sides, locale).into_iter();
        differences.map(|(name, sides)| Item::Pair(name, sides)).collect()
    };
    Slide { sides: Some(both), ..Slide::together(Vec::new(), title, items) }
}
