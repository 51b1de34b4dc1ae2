//! Where on the screen something is answered: a question, or a field of an entry.

use crate::case::{EntryId, Spot};
use crate::protocol::{Name, Question};
use crate::session::OpenCase;

/// A question of the protocol that is walked, or a field of an entry in one of its logs.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The question.
    pub question: Name,
    /// The field of an entry.
    pub inside: Option<(EntryId, Name)>,
}

impl Place {
    /// The place of a question.
    #[must_use]
    pub const fn of(question: Name) -> Self {
        Self { question, inside: None }
    }

    /// A field of an entry at this question.
    #[must_use]
    pub(crate) fn field(&self, entry: EntryId, field: Name) -> Self {
        Self { question: self.question.clone(), inside: Some((entry, field)) }
    }

    /// The id of the control that answers it, to focus it by.
    #[must_use]
    pub fn control(&self) -> String {
        match &self.inside {
            None => format!("answer.{}", self.question),
            Some((entry, field)) => format!("answer.{}.{}.{field}", self.question, entry.0),
        }
    }

    /// The question or field that is asked here.
    #[must_use]
    pub(crate) fn asked<'a>(&self, open: &'a OpenCase) -> Option<&'a Question> {
        let question = open.protocol().question(&self.question)?;
        match &self.inside {
            None => Some(question),
            Some((_, field)) => question.field(field),
        }
    }

    /// Where its answer is kept.
    #[must_use]
    pub(crate) fn spot(&self, open: &OpenCase) -> Option<Spot> {
        let spot = open.spot(open.protocol().question(&self.question)?);
        Some(match &self.inside {
            None => spot,
            Some((entry, field)) => spot.field(*entry, field.clone()),
        })
    }
}
