//! The path of one case over the map: what was answered, raised and reached.
//! What that looks like is not known here.

use std::borrow::Cow;

use crate::case::{
    Answer, Answers, Case, OutcomeStanding, Standing, StepStanding, Walk, played_answers, walk, words,
};
use crate::locale::{Language, Locale};
use crate::protocol::{Name, Protocol, Question, Scenario};

/// Whether something lies on the path of the case; of two cases, on whose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Light {
    /// There is no case.
    Even,
    /// On the path; of two cases, on both.
    Lit,
    /// Of two cases, on the path of the first alone.
    First,
    /// Of two cases, on the path of the second alone.
    Second,
    /// Off the path, or not reached.
    Dim,
}

impl Light {
    /// In this order lines are drawn: what a case went along over what it did not.
    pub(crate) const DRAWN: [Self; 5] = [Self::Dim, Self::Even, Self::First, Self::Second, Self::Lit];

    const fn of(first: bool, second: bool) -> Self {
        match (first, second) {
            (true, true) => Self::Lit,
            (true, false) => Self::First,
            (false, true) => Self::Second,
            (false, false) => Self::Dim,
        }
    }

    /// On the path of the first, of the second.
    const fn paths(self) -> (bool, bool) {
        (matches!(self, Self::Lit | Self::First), matches!(self, Self::Lit | Self::Second))
    }

    /// On the paths that either is on.
    #[must_use]
    pub(super) const fn or(self, other: Self) -> Self {
        let (one, another) = (self.paths(), other.paths());
        Self::of(one.0 || another.0, one.1 || another.1)
    }

    /// How a line between two boxes lies: on the paths that both are on.
    #[must_use]
    pub(super) fn along(self, other: Self) -> Self {
        if (self, other) == (Self::Even, Self::Even) {
            return Self::Even;
        }
        let (one, another) = (self.paths(), other.paths());
        Self::of(one.0 && another.0, one.1 && another.1)
    }
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
    /// Those of two fictional cases, each with its name.
    Both([(&'a str, &'a Answers, &'a Walk); 2]),
}

/// What a case lights.
pub(super) struct Lights<'a> {
    protocol: &'a Protocol,
    title: Option<String>,
    case: Option<(Cow<'a, Answers>, Cow<'a, Walk>)>,
    second: Option<(&'a Answers, &'a Walk)>,
}

impl<'a> Lights<'a> {
    pub(super) fn new(protocol: &'a Protocol, path: Path<'a>, locale: &Locale) -> Self {
        let mut second = None;
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
            Path::Both([(one, answers, walk), (another, other_answers, other_walk)]) => {
                second = Some((other_answers, other_walk));
                let title = locale.msg_drawing_lit_both(one, another);
                (Some(title), Some((Cow::Borrowed(answers), Cow::Borrowed(walk))))
            }
        };
        Self { protocol, title, case, second }
    }

    /// Whose path is lit, in words.
    pub(super) fn title(&self) -> Option<&str> {
        self.title.as_deref()
    }

    fn light(&self, on: impl Fn(&Walk) -> bool) -> Light {
        match (&self.case, self.second) {
            (None, _) => Light::Even,
            (Some((_, first)), Some((_, second))) => Light::of(on(first), on(second)),
            (Some((_, walk)), None) if on(walk) => Light::Lit,
            (Some(_), None) => Light::Dim,
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

    /// What was answered on the paths; of two cases that answered otherwise, both.
    pub(super) fn answer(&self, question: &Question, language: Language) -> Option<String> {
        let (answers, walk) = self.case.as_ref()?;
        let said = |answers: &Answers, walk: &Walk| {
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
        };
        let (first, second) = self.question(&question.id).paths();
        let first = if first { said(answers, walk) } else { None };
        let second = self.second.filter(|_| second).and_then(|(answers, walk)| said(answers, walk));
        match (first, second) {
            (Some(first), Some(second)) if first != second => Some(format!("{first} | {second}")),
            (first, second) => first.or(second),
        }
    }

    pub(super) fn alert(&self, id: &Name) -> Light {
        self.light(|walk| walk.alerts.iter().any(|alert| alert.id == *id))
    }

    pub(super) fn outcome(&self, id: &Name) -> Light {
        let reached = |standing| standing == OutcomeStanding::Reached;
        self.light(|walk| walk.outcomes.iter().any(|outcome| outcome.id == *id && reached(outcome.standing)))
    }
}
