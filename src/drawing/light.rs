//! The path of one case over the map: what was answered, raised and reached.
//! What that looks like is not known here.

use std::borrow::Cow;

use crate::case::{
    Answer, Answers, Case, OutcomeStanding, Standing, StepStanding, Walk, played_answers, walk, words,
};
use crate::locale::{Language, Locale};
use crate::protocol::{Name, Protocol, Question, Scenario};

/// Whether something lies on the path of the case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Light {
    /// There is no case.
    Even,
    /// On the path.
    Lit,
    /// Off the path, or not reached.
    Dim,
}

/// Whose path is lit.
#[derive(Debug, Clone, Copy)]
pub enum Path<'a> {
    /// Nobody's.
    None,
    /// That of a fictional case.
    Scenario(&'a Scenario),
    /// That of a case with what follows from it.
    Case(&'a Case, &'a Walk),
}

/// What a case lights.
pub(super) struct Lights<'a> {
    protocol: &'a Protocol,
    title: Option<String>,
    case: Option<(Cow<'a, Answers>, Cow<'a, Walk>)>,
}

impl<'a> Lights<'a> {
    pub(super) fn new(protocol: &'a Protocol, path: Path<'a>, locale: &Locale) -> Self {
        let (title, case) = match path {
            Path::None => (None, None),
            Path::Scenario(scenario) => {
                let answers = played_answers(protocol, scenario);
                let walk = walk(protocol, &answers, scenario.today);
                let title = locale.msg_drawing_lit_scenario(scenario.title.get(locale.language()));
                (Some(title), Some((Cow::Owned(answers), Cow::Owned(walk))))
            }
            // The label of a case is nobody's business but the clinician's.
            Path::Case(case, walk) => {
                let title = locale.msg_drawing_lit_case();
                (Some(title), Some((Cow::Borrowed(case.answers()), Cow::Borrowed(walk))))
            }
        };
        Self { protocol, title, case }
    }

    /// Whose path is lit, in words.
    pub(super) fn title(&self) -> Option<&str> {
        self.title.as_deref()
    }

    fn light(&self, on: impl Fn(&Walk) -> bool) -> Light {
        match &self.case {
            None => Light::Even,
            Some((_, walk)) if on(walk) => Light::Lit,
            Some(_) => Light::Dim,
        }
    }

    pub(super) fn step(&self, id: &Name) -> Light {
        let touched = |standing| !matches!(standing, StepStanding::OffPath | StepStanding::Untouched);
        self.light(|walk| walk.steps.iter().any(|step| step.id == *id && touched(step.standing)))
    }

    pub(super) fn question(&self, id: &Name) -> Light {
        let given = |standing| !matches!(standing, Standing::Open | Standing::Empty);
        self.light(|walk| {
            let mut questions = walk.steps.iter().flat_map(|step| &step.questions);
            questions.any(|question| question.id == *id && given(question.standing))
        })
    }

    pub(super) fn answer(&self, question: &Question, language: Language) -> Option<String> {
        let (answers, walk) = self.case.as_ref()?;
        if self.question(&question.id) != Light::Lit {
            return None;
        }
        let answer = answers.given(&self.protocol.head.id, question)?;
        let lapsed = |option: &Name| {
            walk.lapsed.iter().any(|lapsed| {
                lapsed.question == question.id
                    && lapsed.inside.is_none()
                    && lapsed.option.as_ref() == Some(option)
            })
        };
        let offered = match answer {
            Answer::Many(ticked) => {
                Answer::Many(ticked.iter().filter(|option| !lapsed(option)).cloned().collect())
            }
            other => other.clone(),
        };
        Some(words(question, &offered, language))
    }

    pub(super) fn alert(&self, id: &Name) -> Light {
        self.light(|walk| walk.alerts.iter().any(|alert| alert.id == *id))
    }

    pub(super) fn outcome(&self, id: &Name) -> Light {
        let reached = |standing| standing == OutcomeStanding::Reached;
        self.light(|walk| walk.outcomes.iter().any(|outcome| outcome.id == *id && reached(outcome.standing)))
    }
}
