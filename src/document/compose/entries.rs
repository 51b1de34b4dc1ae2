//! The entries of a log on paper: each with its number beside it, as the sentence of its author's pattern
//! followed by whatever the pattern leaves untold.

use super::Composer;
use super::answers::{capital, lead};
use super::writer::{Writer, closed};
use crate::case::{Answer, Entry, Inside, sentences, told_by_sentence};
use crate::document::paper::{Manner, Span};
use crate::protocol::{Condition, Kind, Need, Question, Voice};

impl<'a> Composer<'a> {
    pub(super) fn entries(&self, log: &'a Question, entries: &'a [Entry], writer: &mut Writer) {
        for (number, entry) in entries.iter().enumerate().filter(|(_, entry)| !entry.fields.is_empty()) {
            let mut value = self.entry_sentence(log, entry);
            value.extend(self.untold(log, entry));
            writer.fact(self.entry_name(log, number), value);
        }
        writer.blocks(self.log_on_body(log, entries.iter(), log.answer.fields().iter()));
    }

    /// What an entry is called: "Signaal 2".
    pub(super) fn entry_name(&self, log: &Question, number: usize) -> String {
        match &log.answer {
            Kind::Entries { one, .. } => {
                capital(&format!("{} {}", one.get(self.locale.language()), number + 1))
            }
            _ => (number + 1).to_string(),
        }
    }

    /// The answer to a field, when it is on the path of its entry.
    pub(super) fn field(
        &self,
        log: &'a Question,
        entry: &'a Entry,
        field: &'a Question,
    ) -> Option<&'a Answer> {
        let answer = entry.fields.get(&field.id)?;
        self.field_counts(log, entry, field).then_some(answer)
    }

    /// Whether a field is on the path of its entry. All answers decide that, also those the reader may not see.
    fn field_counts(&self, log: &'a Question, entry: &Entry, field: &'a Question) -> bool {
        let Some(ground) = &self.ground else { return false };
        let whole = ground.answer(&log.id).map_or(&[][..], Answer::entries);
        let whole = whole.iter().find(|other| other.id == entry.id);
        whole.is_some_and(|entry| ground.field_on_path(field, Inside { log, entry }).is_true())
    }

    /// Whether this entry is one of those a condition picks; all are without a condition.
    pub(super) fn is_such(&self, log: &'a Question, entry: &Entry, such: Option<&'a Condition>) -> bool {
        let Some(such) = such else { return true };
        let Some(ground) = &self.ground else { return false };
        let whole = ground.answer(&log.id).map_or(&[][..], Answer::entries);
        let whole = whole.iter().find(|other| other.id == entry.id);
        whole.is_some_and(|entry| ground.decide(such, Some(Inside { log, entry })).is_true())
    }

    /// The sentence of an entry. A field that was left open shows as an ellipsis; one that need not be filled in
    /// leaves no trace.
    pub(super) fn entry_sentence(&self, log: &'a Question, entry: &'a Entry) -> Vec<Span> {
        let pattern = match &log.answer {
            Kind::Entries { says: Some(says), .. } => says.get(self.locale.language()).to_owned(),
            // Without a pattern the entry is told field by field.
            _ => log
                .answer
                .fields()
                .iter()
                .map(|field| format!("{{{}}}", field.id))
                .collect::<Vec<_>>()
                .join(", "),
        };
        let mut spans: Vec<Span> = Vec::new();
        let mut rest = pattern.as_str();
        while let Some((before, after)) = rest.split_once('{') {
            let Some((name, after)) = after.split_once('}') else { break };
            rest = after;
            let field = log.field(&name.into());
            match field.map(|field| (field, self.told(log, entry, field))) {
                Some((_, Told::Nothing)) => {
                    // With the field goes what led up to it: a bracket, a space, a comma.
                    let before = before.trim_end_matches([' ', '(', ',', '·']);
                    push(&mut spans, Span::plain(before));
                    if let Some(shorter) = rest.strip_prefix(')') {
                        rest = shorter;
                    }
                }
                Some((field, Told::Words(mut text))) => {
                    if runs_on(rest) {
                        text.truncate(text.trim_end_matches(['.', ' ']).len());
                    }
                    push(&mut spans, Span::plain(before));
                    let quoted = self.voice(log, entry, field) == Voice::Quote;
                    let manner = if quoted { Manner::Quote } else { Manner::Plain };
                    push(&mut spans, Span { text, manner });
                }
                None => push(&mut spans, Span::plain(format!("{before}{{{name}}}"))),
            }
        }
        push(&mut spans, Span::plain(rest));
        finished(spans)
    }

    fn told(&self, log: &'a Question, entry: &'a Entry, field: &'a Question) -> Told {
        let asked = self.is_asked(log, entry, field);
        let words = self.field(log, entry, field).map(|answer| {
            let words = self.words_of(log, field, answer);
            if answer.is_not_done() && !words.is_empty() {
                self.locale.msg_document_not_done_within(words)
            } else {
                words
            }
        });
        match words.filter(|words| !words.is_empty()) {
            Some(words) => Told::Words(words),
            None if asked => Told::Words("…".to_owned()),
            None => Told::Nothing,
        }
    }

    /// What kind of statement a field holds in this entry: an option chosen beside it may make a fact a quote.
    pub(super) fn voice(&self, log: &'a Question, entry: &'a Entry, field: &'a Question) -> Voice {
        if field.voice != Voice::Fact {
            return field.voice;
        }
        log.answer
            .fields()
            .iter()
            .filter_map(|beside| match self.field(log, entry, beside)? {
                Answer::One(chosen) => beside.option(chosen)?.voice,
                _ => None,
            })
            .next()
            .unwrap_or(field.voice)
    }

    /// The fields that the sentence does not tell: as their own sentences, or with their label before them.
    pub(super) fn untold(&self, log: &'a Question, entry: &'a Entry) -> Vec<Span> {
        let told: Vec<_> = match &log.answer {
            Kind::Entries { says: Some(_), .. } => {
                told_by_sentence(log, self.locale.language()).map(|field| &field.id).collect()
            }
            _ => log.answer.fields().iter().map(|field| &field.id).collect(),
        };
        let mut spans = Vec::new();
        for field in log.answer.fields().iter().filter(|field| !told.contains(&&field.id)) {
            let Some(answer) = self.field(log, entry, field) else { continue };
            spans.push(Span::plain(" "));
            spans.extend(self.telling(log, entry, field, answer));
        }
        spans
    }

    /// A field by itself: what it is, and what there is to say.
    pub(super) fn telling(
        &self,
        log: &'a Question,
        entry: &'a Entry,
        field: &'a Question,
        answer: &Answer,
    ) -> Vec<Span> {
        let said: Vec<String> = sentences(field, answer, self.locale.language())
            .iter()
            .map(|said| self.still_to_come(field, Some(log), answer, said))
            .collect();
        match (self.voice(log, entry, field), answer) {
            (Voice::Quote, Answer::Text(text)) => {
                let says = field.says.as_ref().map(|says| says.get(self.locale.language()));
                let lead = says.and_then(lead).unwrap_or_else(|| self.ask(field));
                vec![Span::quiet(format!("{lead} ")), Span::quote(text.trim())]
            }
            (Voice::Judgement, _) => {
                let mut spans = vec![Span::strong(format!("{}: ", self.locale.msg_document_judgement()))];
                spans.extend(self.labelled(log, field, answer, &said));
                spans
            }
            _ => self.labelled(log, field, answer, &said),
        }
    }

    /// Whether a field waits for an answer the reader may see.
    pub(super) fn is_asked(&self, log: &'a Question, entry: &Entry, field: &'a Question) -> bool {
        // What the reader may not see leaves no trace; what was left open does.
        field.need == Need::Required
            && self.template.shows_question(field, Some(log))
            && self.field_counts(log, entry, field)
    }

    fn labelled(&self, log: &Question, field: &'a Question, answer: &Answer, said: &[String]) -> Vec<Span> {
        let says = field.says.as_ref().map(|says| says.get(self.locale.language()));
        if let (Some(lead), [said]) = (says.and_then(lead), said) {
            let rest = said.strip_prefix(lead).unwrap_or(said);
            return vec![Span::quiet(format!("{lead} ")), Span::plain(closed(rest))];
        }
        if !said.is_empty() {
            return vec![Span::plain(said.iter().map(|said| closed(said)).collect::<Vec<_>>().join(" "))];
        }
        let value = match answer {
            Answer::NotDone { .. } => self.why_not_done(field, answer),
            _ => self.words_of(log, field, answer),
        };
        let ask = self.ask(field);
        let colon = if ask.ends_with(['?', ':', '.']) { "" } else { ":" };
        vec![Span::quiet(format!("{ask}{colon} ")), Span::plain(closed(&value))]
    }
}

/// Whether the sentence goes on after a field, so that a full stop typed in the field would break it.
fn runs_on(rest: &str) -> bool {
    let next = rest.trim_start();
    next.starts_with(['·', ',', ';', '(', ')'])
}

/// What the place of a field in the sentence gets.
enum Told {
    Nothing,
    Words(String),
}

fn push(spans: &mut Vec<Span>, span: Span) {
    if span.text.is_empty() {
        return;
    }
    match spans.last_mut() {
        Some(last) if last.manner == span.manner && span.manner == Manner::Plain => {
            last.text.push_str(&span.text);
        }
        _ => spans.push(span),
    }
}

/// The sentence without what a missing field left at its beginning, and with a full stop.
fn finished(mut spans: Vec<Span>) -> Vec<Span> {
    if let Some(first) = spans.first_mut() {
        first.text = capital(first.text.trim_start_matches([' ', ',', '·', '.', ':']));
    }
    match spans.last_mut() {
        Some(last) if last.manner == Manner::Plain => last.text = closed(&last.text),
        Some(_) => spans.push(Span::plain(".")),
        None => {}
    }
    spans
}
