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
        let alert =
            alert.map(|(alert, reason)| Begun { form: Form::Alert(alert.clone()), words: reason.text() });
        let aside = self.setting_aside.as_ref().and_then(SettingAside::begun);
        let begun = alert.into_iter().chain(aside).collect();
        Unfinished { texts: texts.collect(), asked, begun, contact: None }
    }

    /// Shows what was left unfinished where it was.
    pub(crate) fn take_back(&mut self, open: &OpenCase, unfinished: Unfinished) {
        // A contact stands in front of the walk, and goes on when it is entered again.
        let Unfinished { texts, asked, begun, contact: _ } = unfinished;
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

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;
    use crate::case::play;
    use crate::locale::Language;
    use crate::protocol::{Reasons, bundle};
    use crate::session::Moment;
    use crate::vault::Layout;

    /// A case at a question that may only be left undone for a listed reason.
    fn limited() -> Option<(OpenCase, Place, Moment)> {
        bundle::all().iter().map(|bundled| bundled.load().unwrap()).find_map(|protocol| {
            protocol.scenarios.iter().find_map(|scenario| {
                let case = play(&protocol, scenario, Language::Nl).unwrap();
                let moment = Moment { now: case.state().changed, today: scenario.today };
                let open = OpenCase::new(protocol.clone(), case, scenario.today);
                let limited = protocol.questions().map(|(_, question)| question).find(|question| {
                    matches!(question.not_done, Reasons::Only(_))
                        && open.walk().question(&question.id).is_some()
                });
                let place = Place::of(limited?.id.clone());
                Some((open, place, moment))
            })
        })
    }

    #[test]
    fn own_words_without_the_reason_they_belong_to_are_there_again_and_not_on_record() {
        let (mut open, place, moment) = limited().unwrap();
        let before = open.case().clone();
        let mut walk = Walk::new(&open, Layout::Guided);
        let form = Form::NotDone(place.question, None, None);
        let begun = Begun { form, words: "Nog niet kunnen spreken".to_owned() };
        walk.setting_aside = SettingAside::again(&open, begun.clone());
        let _recorded = walk.flush(&mut open, moment).unwrap();
        let left = walk.unfinished(&open);
        assert_eq!(left.begun, [begun]);
        assert_eq!(open.case(), &before);
        let mut back = Walk::new(&open, Layout::Guided);
        back.take_back(&open, left.clone());
        assert_eq!(back.unfinished(&open), left);
        // Where the question is gone the words belong nowhere.
        let gone = Begun { form: Form::NotDone("gone".into(), None, None), words: "x".to_owned() };
        assert!(SettingAside::again(&open, gone).is_none());
    }
}
