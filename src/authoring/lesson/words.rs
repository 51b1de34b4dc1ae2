//! How what keeps a group from playing a case is said. The words are in `lessons.ftl`.

use super::Flaw;
use crate::locale::Locale;
use crate::protocol::Text;
use crate::protocol::load::{ENDING_WORDS, Words};

pub(super) fn explain(flaw: &Flaw) -> Words {
    Words {
        kind: flaw.into(),
        message: Text::said(|say| message(flaw, say)),
        label: Text::said(|say| label(flaw, say)),
        help: Some(Text::said(|say| help(flaw, say))),
    }
}

/// In one sentence, for whoever has no files in sight.
pub(super) fn briefly(flaw: &Flaw, say: &Locale) -> String {
    let help = match flaw {
        Flaw::Deed { rather, .. } | Flaw::Lesson { rather, .. } => say.msg_lessons_rather(rather),
        _ => help(flaw, say),
    };
    format!("{} ({help})", message(flaw, say))
}

fn message(flaw: &Flaw, say: &Locale) -> String {
    match flaw {
        Flaw::Deed { found, .. } => say.msg_lessons_deed(found),
        Flaw::Lesson { found, .. } => say.msg_lessons_lesson(found),
        Flaw::Outcome { title } => say.msg_lessons_outcome(title),
        Flaw::Answer { label, question } => say.msg_lessons_answer(question, label),
        Flaw::Calendar { found } => say.msg_lessons_calendar(found),
        Flaw::Length { words, least, most } => say.msg_lessons_length(*words, *least, *most),
        Flaw::Uneven => say.msg_lessons_uneven(),
        Flaw::NotTold { question } => say.msg_lessons_not_told(question),
        Flaw::FactNotTold { fact, question } => say.msg_lessons_fact(fact, question),
        Flaw::Stop { question } => say.msg_lessons_stop(question),
        Flaw::FewStops { least } => say.msg_lessons_few_stops(*least),
        Flaw::NoPoints => say.msg_lessons_no_points(),
    }
}

fn label(flaw: &Flaw, say: &Locale) -> String {
    match flaw {
        Flaw::Deed { .. } | Flaw::Outcome { .. } => say.msg_lessons_ending_label(),
        Flaw::Lesson { .. } => say.msg_lessons_lesson_label(),
        Flaw::Answer { .. } => say.msg_lessons_answer_label(),
        Flaw::Calendar { .. } => say.msg_lessons_calendar_label(),
        Flaw::Length { .. } | Flaw::Uneven => say.msg_lessons_length_label(),
        Flaw::NotTold { .. } | Flaw::FactNotTold { .. } => say.msg_lessons_not_told_label(),
        Flaw::Stop { .. } => say.msg_lessons_stop_label(),
        Flaw::FewStops { .. } | Flaw::NoPoints => say.msg_lessons_debrief_label(),
    }
}

fn help(flaw: &Flaw, say: &Locale) -> String {
    match flaw {
        Flaw::Deed { rather, .. } | Flaw::Lesson { rather, .. } => {
            say.msg_lessons_word_help(rather, ENDING_WORDS)
        }
        Flaw::Outcome { .. } => say.msg_lessons_outcome_help(),
        Flaw::Answer { .. } => say.msg_lessons_answer_help(),
        Flaw::Calendar { .. } => say.msg_lessons_calendar_help(),
        Flaw::Length { .. } => say.msg_lessons_length_help(),
        Flaw::Uneven => say.msg_lessons_uneven_help(),
        Flaw::NotTold { .. } => say.msg_lessons_not_told_help(),
        Flaw::FactNotTold { .. } => say.msg_lessons_fact_help(),
        Flaw::Stop { .. } => say.msg_lessons_stop_help(),
        Flaw::FewStops { .. } => say.msg_lessons_few_stops_help(),
        Flaw::NoPoints => say.msg_lessons_no_points_help(),
    }
}
