//! How a question stands, or a step: answered, in part, open, left with a reason; and what is still open in it. The walk
//! puts these together.

use super::evaluate::{Ground, Inside};
use crate::case::answer::{Answer, Entry};
use crate::case::walk::{Lapsed, OpenPoint, QuestionState, Standing, StepStanding};
use crate::protocol::{Question, Reasons};

pub(super) fn step_standing(questions: &[QuestionState]) -> StepStanding {
    let any = |wanted: &[Standing]| questions.iter().any(|question| wanted.contains(&question.standing));
    if questions.is_empty() {
        StepStanding::OffPath
    } else if !any(&[Standing::Partly, Standing::Answered, Standing::Unknown, Standing::NotDone]) {
        StepStanding::Untouched
    } else if any(&[Standing::Open, Standing::Partly]) {
        StepStanding::Open
    } else if any(&[Standing::NotDone]) {
        StepStanding::Deviating
    } else {
        StepStanding::Complete
    }
}

pub(super) fn stand<'a>(
    ground: &Ground<'a>,
    question: &'a Question,
    given: Option<&'a Answer>,
    open_points: &mut Vec<OpenPoint>,
    lapsed: &mut Vec<Lapsed>,
) -> Standing {
    // Rows that were added and left are no answer, nor are rows of which all that was answered has left the path.
    let entries = given.map_or(&[][..], Answer::entries);
    let left = !entries.is_empty() && entries.iter().all(|entry| says_nothing(ground, question, entry));
    if left {
        for entry in entries {
            fields(ground, question, Inside { log: question, entry }, &mut Vec::new(), lapsed);
        }
    }
    let Some(answer) = given.filter(|_| !left) else {
        if !ground.needs(question, None) {
            return Standing::Empty;
        }
        open_points.push(OpenPoint::Question(question.id.clone()));
        return Standing::Open;
    };
    match answer {
        Answer::Unknown { ask } => {
            open_points.push(OpenPoint::Ask(question.id.clone(), ask.clone()));
            Standing::Unknown
        }
        Answer::Entries(entries) => {
            let before = open_points.len();
            for entry in entries {
                let inside = Inside { log: question, entry };
                let nothing = says_nothing(ground, question, entry);
                let points = if nothing { &mut Vec::new() } else { &mut *open_points };
                fields(ground, question, inside, points, lapsed);
            }
            let missing = open_points[before..].iter().any(|point| matches!(point, OpenPoint::Field(..)));
            if missing { Standing::Partly } else { Standing::Answered }
        }
        _ if !has_its_reason(question, answer) => {
            open_points.push(OpenPoint::Reason(question.id.clone()));
            Standing::Partly
        }
        Answer::NotDone { .. } => Standing::NotDone,
        _ => Standing::Answered,
    }
}

/// Whether nothing stands in a row that counts here.
fn says_nothing<'a>(ground: &Ground<'a>, log: &'a Question, entry: &'a Entry) -> bool {
    let inside = Inside { log, entry };
    let counts = |field: &'a Question| {
        entry.fields.contains_key(&field.id) && ground.field_on_path(field, inside).is_true()
    };
    !ground.has_its_row(inside) || !log.answer.fields().iter().any(counts)
}

fn fields<'a>(
    ground: &Ground<'a>,
    log: &'a Question,
    inside: Inside<'a>,
    open_points: &mut Vec<OpenPoint>,
    lapsed: &mut Vec<Lapsed>,
) {
    let entry = inside.entry;
    let has_its_row = ground.has_its_row(inside);
    for field in log.answer.fields() {
        let given = entry.fields.get(&field.id);
        if !has_its_row || !ground.field_on_path(field, inside).is_true() {
            if given.is_some() {
                lapsed.push(Lapsed {
                    question: log.id.clone(),
                    inside: Some((entry.id, field.id.clone())),
                    option: None,
                });
            }
            continue;
        }
        match given {
            None if !ground.needs(field, Some(inside)) => {}
            Some(Answer::Unknown { ask }) => {
                open_points.push(OpenPoint::AskField(
                    log.id.clone(),
                    entry.id,
                    field.id.clone(),
                    ask.clone(),
                ));
            }
            Some(answer) if has_its_reason(field, answer) => {}
            None | Some(_) => {
                open_points.push(OpenPoint::Field(log.id.clone(), entry.id, field.id.clone()));
            }
        }
    }
}

/// Whether an answer that must carry a reason carries one that counts.
fn has_its_reason(question: &Question, answer: &Answer) -> bool {
    match answer {
        Answer::Judgement(judgement) => judgement.has_reasons(),
        Answer::NotDone { because, words } => {
            let listed = because.as_ref().is_some_and(|because| question.reason(because).is_some());
            let own = !words.trim().is_empty();
            match question.not_done {
                Reasons::OwnWords => own,
                Reasons::Only(_) => listed,
                Reasons::Suggested(_) => listed || own,
            }
        }
        _ => true,
    }
}
