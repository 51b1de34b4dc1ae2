//! Two ends beside one another on a slide: that of the maker, and that of what the group did otherwise.

use super::slide::{Item, Slide};
use crate::locale::Locale;
use crate::session::lesson::{Lesson, branch_name, differences};

/// Both ends beside one another: what was answered otherwise, and what follows otherwise.
pub(super) fn sides(lesson: &Lesson, which: usize, locale: &Locale) -> Slide {
    let names = [locale.msg_lesson_maker(), locale.msg_lesson_branch(branch_name(which))];
    let Some(branch) = lesson.branches().get(which) else {
        return Slide { sides: Some(names), ..Slide::together(Vec::new(), String::new(), Vec::new()) };
    };
    let title = locale.msg_lesson_sides(branch_name(which), branch.at() + 1);
    let sides = lesson.sides(branch);
    let items = if sides.is_nothing() {
        vec![Item::Words(locale.msg_lesson_sides_alike())]
    } else {
        let differences = differences(lesson.protocol(), &sides, locale).into_iter();
        differences.map(|(name, sides)| Item::Pair(name, sides)).collect()
    };
    Slide { sides: Some(names), ..Slide::together(Vec::new(), title, items) }
}
