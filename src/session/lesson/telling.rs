//! Two ends beside one another, in words: for the slide and for the paper.

use super::Lesson;
use super::branch::{Branch, Sides, ToDo, When};
use crate::case::words;
use crate::locale::{Language, Locale};
use crate::protocol::{Name, Protocol, Text};

/// What was tried at this place, or will be next: by its letter, and by what its trainer calls it.
#[must_use]
pub fn branch_title(lesson: &Lesson, which: usize, locale: &Locale) -> String {
    let letter = letter(which);
    match lesson.branches().get(which).and_then(Branch::name) {
        Some(name) => locale.msg_lesson_branch_named(letter, name),
        None => locale.msg_lesson_branch(letter),
    }
}

/// A letter, and after the last letter with a number.
fn letter(which: usize) -> String {
    const LETTERS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    let letter = char::from(LETTERS[which % LETTERS.len()]);
    match which / LETTERS.len() {
        0 => letter.to_string(),
        round => format!("{letter}{}", round + 1),
    }
}

/// What differs, each with how it stands at both ends; the words are those of `diff`.
#[must_use]
pub fn differences(protocol: &Protocol, sides: &Sides, locale: &Locale) -> Vec<(String, [String; 2])> {
    let language = locale.language();
    let said = |text: &Text| text.get(language).to_owned();
    let answers = sides.answers.iter().filter_map(|other| {
        let question = protocol.question(&other.question)?;
        let told = [&other.maker, &other.group].map(|answer| {
            let answer = answer.as_ref().map(|answer| words(question, answer, language));
            answer.unwrap_or_else(|| locale.msg_lesson_sides_no_answer())
        });
        Some((said(&question.ask), told))
    });
    let alert = |id: &Name| Some(locale.msg_lesson_sides_alert(said(&protocol.alert(id)?.say)));
    let outcome = |id: &Name| {
        let outcome = protocol.head.outcomes.iter().find(|outcome| outcome.id == *id)?;
        Some(locale.msg_lesson_sides_outcome(said(&outcome.title)))
    };
    let open = || [locale.msg_lesson_sides_silent(), locale.msg_lesson_sides_raised()];
    let silent = || [locale.msg_lesson_sides_open(), locale.msg_lesson_sides_silenced()];
    let came = || [locale.msg_lesson_sides_not_reached(), locale.msg_lesson_sides_reached()];
    let went = || [locale.msg_lesson_sides_follows(), locale.msg_lesson_sides_left()];
    let effect = &sides.effect;
    let raised = effect.raised.iter().filter_map(|id| Some((alert(id)?, open())));
    let fallen = effect.fallen.iter().filter_map(|id| Some((alert(id)?, silent())));
    let reached = effect.reached.iter().filter_map(|id| Some((outcome(id)?, came())));
    let left = effect.left.iter().filter_map(|id| Some((outcome(id)?, went())));
    let to_do = sides.to_do.iter().filter_map(|to_do| {
        let what = locale.msg_lesson_sides_action(what(protocol, to_do, language)?);
        Some((what, [to_do.maker, to_do.group].map(|when| by_when(when, locale))))
    });
    answers.chain(raised).chain(fallen).chain(reached).chain(left).chain(to_do).collect()
}

fn what(protocol: &Protocol, to_do: &ToDo, language: Language) -> Option<String> {
    let outcome = protocol.head.outcomes.iter().find(|outcome| outcome.id == to_do.outcome)?;
    let action = outcome.actions.iter().find(|action| action.id == to_do.action)?;
    Some(action.what.get(language).to_owned())
}

fn by_when(when: Option<When>, locale: &Locale) -> String {
    match when {
        None => locale.msg_lesson_sides_not_to_do(),
        Some(When::Undated) => locale.msg_lesson_sides_to_do(),
        Some(When::By(day)) => locale.msg_lesson_sides_by(locale.date(day)),
        Some(When::Done) => locale.msg_lesson_sides_done(),
    }
}

#[cfg(test)]
mod tests {
    use super::letter;

    #[test]
    fn what_is_tried_has_a_letter_and_after_the_last_a_number() {
        assert_eq!([0, 1, 25, 26, 53].map(letter), ["A", "B", "Z", "A2", "B3"]);
    }
}
