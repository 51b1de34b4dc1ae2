//! Reasons that were begun on the overview and not given, for keeping with the case; and their way back.

use super::Review;
use crate::gui::widget::note::Note;
use crate::session::{Begun, Form, OpenCase};

impl Review {
    /// What would be lost if only the record were kept.
    pub(crate) fn begun(&self) -> impl Iterator<Item = Begun> {
        let alert = self.resolving.as_ref();
        let alert = alert.map(|(alert, reason)| (Form::AlertInOverview(alert.clone()), reason));
        let reopening = self.reopening.as_ref().map(|reason| (Form::Reopening, reason));
        let written = alert.into_iter().chain(reopening).filter(|(_, reason)| !reason.is_blank());
        written.map(|(form, reason)| Begun { form, words: reason.text() })
    }

    /// Shows what was begun where it was.
    pub(crate) fn take_back(&mut self, open: &OpenCase, begun: &[Begun]) {
        for Begun { form, words } in begun {
            match form {
                Form::AlertInOverview(alert)
                    if open.walk().alerts.iter().any(|raised| raised.id == *alert) =>
                {
                    self.resolving = Some((alert.clone(), Note::new(words)));
                }
                Form::Reopening if open.case().state().concluded => {
                    self.reopening = Some(Note::new(words));
                }
                // Forms of other parts of the case, or of what is not so any more.
                Form::AlertInOverview(_)
                | Form::Reopening
                | Form::Label
                | Form::Alert(_)
                | Form::Unknown(..)
                | Form::NotDone(..) => {}
            }
        }
    }
}
