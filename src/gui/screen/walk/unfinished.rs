//! What is typed or asked on the screen and not on record, for keeping with the case; and its way back to where it was.

use super::asking::Asking;
use super::set_aside::SettingAside;
use super::{Place, Walk};
use crate::gui::widget::note::Note;
use crate::session::{Asked, Begun, Form, OpenCase, Typed, Unfinished};

impl Walk {
    /// What would be lost if only the record were kept.
    #[must_use]
    pub(crate) fn unfinished(&self, open: &OpenCase) -> Unfinished {
        let asked = self.asking.as_ref().map(|asking| Asked {
            change: asking.change.clone(),
            reason: asking.reason.as_ref().map(Note::text),
        });
        let texts = self.drafts.unfinished(open).into_iter();
        // What could be an answer is recorded before the case is left, unless another change waits before it.
        let texts = texts.filter(|(_, _, refused)| *refused || asked.is_some());
        let texts = texts.map(|(Place { question, inside }, text, refused)| Typed {
            question,
            inside,
            text,
            refused,
        });
        let alert = self.resolving.as_ref().filter(|(_, reason)| !reason.is_blank());
        let alert = alert.map(|(alert, reason)| Begun { form: Form::Alert(alert.clone()), words: reason.text() });
        let aside = self.setting_aside.as_ref().and_then(SettingAside::begun);
        Unfinished { texts: texts.collect(), asked, begun: alert.into_iter().chain(aside).collect() }
    }

    /// Shows what was left unfinished where it was.
    pub(crate) fn take_back(&mut self, open: &OpenCase, unfinished: Unfinished) {
        let Unfinished { texts, asked, begun } = unfinished;
        for Typed { question, inside, text, refused } in texts {
            self.drafts.take_back(open, Place { question, inside }, text, refused);
        }
        self.ready_row(open);
        self.asking = asked.and_then(|Asked { change, reason }| {
            let asking = Asking::about(open, change)?;
            let reason = asking.reason.map(|_| Note::new(&reason.unwrap_or_default()));
            Some(Asking { reason, ..asking })
        });
        for begun in begun {
            match begun.form {
                Form::Alert(alert) if open.walk().alerts.iter().any(|raised| raised.id == alert) => {
                    self.resolving = Some((alert, Note::new(&begun.words)));
                }
                Form::Unknown(..) | Form::NotDone(..) => {
                    self.setting_aside = SettingAside::again(open, begun).or(self.setting_aside.take());
                }
                // Forms of other parts of the case, or of what is not asked any more.
                Form::Alert(_) | Form::AlertInOverview(_) | Form::Reopening | Form::Label => {}
            }
        }
    }
}
