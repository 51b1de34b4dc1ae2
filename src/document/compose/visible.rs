//! The visible form of a note: what may stand where a patient, a parent or a partner reads along. Only sentences of the
//! protocol and the dates in them; that none of them holds a dangerous word is proved in `authoring::prove`.

use super::Matter;
use crate::case::{Answer, Counted, Ground, Mode};
use crate::document::note::headed;
use crate::document::visible::written;
use crate::locale::{Language, Locale};
use crate::protocol::Template;

/// The visible form of this paper, a line each sentence; nothing when the paper has none.
#[must_use]
pub fn visible_note(matter: &Matter<'_>, template: &Template, language: Language) -> Option<String> {
    let (case, _) = matter.case.filter(|_| !template.visible.is_empty())?;
    let counted = Counted::new(matter.protocol, case.answers(), matter.today);
    let ground = Ground::new(matter.protocol, &counted, matter.today);
    let locale = Locale::new(language);
    let mut lines = Vec::new();
    if case.state().mode == Mode::Practice {
        lines.push(locale.msg_document_practice_case());
    }
    for part in &template.visible {
        let said = part
            .lines
            .iter()
            .filter(|line| line.when.as_ref().is_none_or(|when| ground.decide(when, None).is_true()));
        let said = said.filter_map(|line| {
            line.told(language, |question| match ground.answer(question) {
                Some(Answer::Date(date)) => Some(locale.date(*date)),
                _ => None,
            })
        });
        let said: Vec<String> = said.collect();
        if !said.is_empty() {
            lines.extend([String::new(), headed(part.title.get(language))]);
            lines.extend(said);
        }
    }
    Some(format!("{}\n", written(&lines.join("\n")).trim()))
}
