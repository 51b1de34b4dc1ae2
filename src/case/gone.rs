//! What lapses with a move to another edition, in the words of the edition that asked for it: the record says it years
//! later, when that edition may be nowhere else.

use jiff::civil::Date;

use super::answer::Answer;
use super::answers::Answers;
use super::argument::argument_words;
use super::counted::Counted;
use super::evaluate::Ground;
use super::moving::Gone;
use super::transfer::{Lapse, Lost, Why};
use crate::locale::Language;
use crate::protocol::{Protocol, Question, Text};

/// The answers, and parts of answers, that lapse. The role is not among them: the move itself says which one follows.
#[must_use]
pub fn gone(old: &Protocol, answers: &Answers, today: Date, lapses: &[Lapse]) -> Vec<Gone> {
    let counted = Counted::new(old, answers, today);
    let ground = Ground::new(old, &counted, today);
    lapses.iter().filter_map(|lapse| one(old, answers, &ground, lapse)).collect()
}

fn one(old: &Protocol, answers: &Answers, ground: &Ground<'_>, lapse: &Lapse) -> Option<Gone> {
    match lapse {
        Lapse::Role(_) => None,
        Lapse::Answer { question, lost } => {
            let asked = old.question(question)?;
            let given = answers.given(&old.head.id, asked)?;
            Some(part(ground, asked, given, lost))
        }
        Lapse::Resolution(alert) => {
            let reason = answers.resolution(&old.head.id, alert)?.to_owned();
            let asked = old.alert(alert)?.say.clone();
            Some(Gone { asked, said: Text { nl: reason.clone(), en: reason } })
        }
    }
}

fn part(ground: &Ground<'_>, asked: &Question, given: &Answer, lost: &Lost) -> Gone {
    let inside = lost.inside.as_ref().and_then(|(entry, field)| {
        let answer = given.entries().iter().find(|one| one.id == *entry)?.fields.get(field)?;
        Some((asked.field(field)?, answer))
    });
    let (question, answer) = inside.unwrap_or((asked, given));
    let option = |id| question.option(id).map(|choice| choice.label.clone());
    let said = match &lost.why {
        Why::NoOption(id) | Why::StandsAlone(id) => option(id),
        Why::NoReason(id) => question.reason(id).map(|choice| choice.label.clone()),
        Why::NoArgument(argument) => {
            let said = |language| argument_words(ground, argument, language).unwrap_or_default();
            Some(Text { nl: said(Language::Nl), en: said(Language::En) })
        }
        Why::NotAsked | Why::OtherKind | Why::OutOfRange(_) | Why::NotTaken(_) | Why::KnownOtherwise => None,
    };
    match said {
        Some(said) => Gone { asked: question.ask.clone(), said },
        None => Gone::of(question, answer),
    }
}
