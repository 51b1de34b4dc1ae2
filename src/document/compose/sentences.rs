//! Answers to several questions in one sentence, as an author's pattern joins them, followed by whatever it leaves untold.
//! What it keeps silent about, since it is what a reader expects, stands in an appendix of the record.

use super::Composer;
use super::answers::capital;
use super::entries::{finished, push};
use super::logs::Chosen;
use super::writer::{Writer, paragraphs};
use crate::case::{Answer, Filled, From, Given, Value, fill, value, within_sentence};
use crate::document::paper::{Appendix, Manner, Span};
use crate::protocol::pattern::BECAUSE;
use crate::protocol::{Content, Extent, Name, Question, Section, Text, Voice};

impl<'a> Composer<'a> {
    /// The sentence, and after it what it does not tell of these questions.
    pub(super) fn sentence(&self, of: &'a [Name], says: &'a Text, apart: &[Name], writer: &mut Writer) {
        let filled = self.filled_sentence(of, says);
        let told = |question: &Name| filled.told.contains(question.as_str());
        if filled.told.len() > filled.silent.len() {
            let mut spans = Vec::new();
            for bit in filled.bits {
                let manner = if bit.from == From::Quote { Manner::Quote } else { Manner::Plain };
                push(&mut spans, Span { text: bit.words, manner });
            }
            let spoken = of.iter().filter(|id| told(id) && !filled.silent.contains(id.as_str()));
            writer.spans(self.with_days(finished(spans), spoken));
        }
        for id in of {
            let Some((question, answer)) = self.matter.protocol.question(id).zip(self.given(id)) else {
                continue;
            };
            if !told(id) {
                if !self.is_left_apart(id, answer, apart) {
                    self.answer(id, writer);
                }
                continue;
            }
            if filled.silent.contains(id.as_str()) {
                continue;
            }
            if let Answer::Judgement(judgement) = answer {
                let told = filled.told.contains(&format!("{id}{BECAUSE}"));
                if !told && !self.is_apart(id, apart) {
                    paragraphs(&judgement.because)
                        .iter()
                        .for_each(|reason| writer.sentence(&capital(reason)));
                }
                self.arguments(judgement, writer);
            }
            self.contradicted(id, writer);
            writer.blocks(self.on_body(question, answer));
        }
    }

    /// Whether the reason of a judgement that this sentence tells is left to the appendix.
    fn reason_is_apart(&self, id: &Name, apart: &[Name], filled: &Filled) -> bool {
        let told = filled.told.contains(id.as_str()) && !filled.silent.contains(id.as_str());
        told && !filled.told.contains(&format!("{id}{BECAUSE}")) && self.is_apart(id, apart)
    }

    fn is_apart(&self, id: &Name, apart: &[Name]) -> bool {
        self.template.shows_all() && apart.contains(id)
    }

    /// Whether an answer that the pattern does not tell is left to the appendix. What was judged never is: only why.
    fn is_left_apart(&self, id: &Name, answer: &Answer, apart: &[Name]) -> bool {
        self.is_apart(id, apart) && !matches!(answer, Answer::Judgement(_))
    }

    /// What the sentences of this paper keep silent about, and its logs leave apart, for whoever wants all of it.
    pub(super) fn kept_silent(&self) -> Option<Appendix> {
        let sections = self.template.sections.iter().filter(|section| section.extent == Extent::Short);
        let there = sections.filter(|section| section.when.as_ref().is_none_or(|when| self.holds(when)));
        let mut writer = Writer::default();
        for content in there.flat_map(Section::blocks) {
            match content {
                Content::Sentence { of, says, apart } => self.left_out(of, says, apart, &mut writer),
                Content::Log { of, such, show, shared, apart, .. } => {
                    let (such, shared, apart) = (such.as_deref(), shared.as_ref(), apart.as_ref());
                    self.told_apart(&Chosen { of, such, show, shared, apart }, &mut writer);
                }
                _ => {}
            }
        }
        let blocks = writer.finish();
        let title = self.locale.msg_document_kept_silent();
        (self.template.shows_all() && !blocks.is_empty()).then_some(Appendix { title, blocks })
    }

    fn left_out(&self, of: &'a [Name], says: &'a Text, apart: &[Name], writer: &mut Writer) {
        let filled = self.filled_sentence(of, says);
        for id in of {
            let left = |answer: &Answer| self.is_left_apart(id, answer, apart);
            let untold = !filled.told.contains(id.as_str()) && self.given(id).is_some_and(left);
            if untold || filled.silent.contains(id.as_str()) {
                self.answer(id, writer);
            }
            if self.reason_is_apart(id, apart, &filled)
                && let (Some(question), Some(Answer::Judgement(judgement))) =
                    (self.matter.protocol.question(id), self.given(id))
            {
                // As it was typed: a name keeps its capital.
                let name = self.name_of(question);
                let sign = if name.ends_with('?') { "" } else { ":" };
                writer.sentence(&format!("{name}{sign} {}", judgement.because));
            }
        }
    }

    fn filled_sentence(&self, of: &'a [Name], says: &'a Text) -> Filled {
        let language = self.locale.language();
        let given = |name: &str| {
            let (id, reason) = name.strip_suffix(BECAUSE).map_or((name, false), |id| (id, true));
            let id = of.iter().find(|of| of.as_str() == id)?;
            let question = self.matter.protocol.question(id)?;
            if self.stands_in_a_row(id) {
                return Some(Given::Elsewhere);
            }
            let given = if reason { self.reason_given(id) } else { self.value_given(question) };
            Some(given.map_or(Given::Nothing, Given::Told))
        };
        let mut filled = fill(says.get(language), given, &|word| self.is_ordinary(word), language);
        let again = of.iter().filter(|id| self.stands_in_a_row(id)).map(ToString::to_string);
        filled.silent.extend(again);
        filled.told.extend(filled.silent.iter().cloned());
        filled
    }

    /// Whether a text was typed word for word in a row that this paper tells as well.
    fn stands_in_a_row(&self, id: &Name) -> bool {
        let Some(Answer::Text(text)) = self.given(id) else { return false };
        let sections = self.template.sections.iter().filter(|section| section.extent == Extent::Short);
        let there = sections.filter(|section| section.when.as_ref().is_none_or(|when| self.holds(when)));
        let told = there.flat_map(Section::blocks).flat_map(|block| match block {
            Content::Log { of, such, .. } => vec![(of, such.as_deref())],
            Content::Answers(all) => all.iter().map(|log| (log, None)).collect(),
            _ => Vec::new(),
        });
        let rows = told.flat_map(|(log, such)| {
            let log = self.matter.protocol.question(log).zip(self.given(log));
            let rows =
                log.into_iter().flat_map(|(log, given)| given.entries().iter().map(move |row| (log, row)));
            rows.filter(|(log, row)| self.is_such(log, row, such)).map(|(_, row)| row).collect::<Vec<_>>()
        });
        let mut typed = rows.flat_map(|row| row.fields.values());
        typed.any(|field| matches!(field, Answer::Text(other) if bare(other) == bare(text)))
    }

    /// What there is to put in the place of a question. What was left or is not known, and what was typed in paragraphs, is
    /// told in its own way.
    fn value_given(&self, question: &'a Question) -> Option<Value> {
        let answer = self.given(&question.id)?;
        let own_way = match answer {
            Answer::NotDone { .. } | Answer::Unknown { .. } | Answer::Entries(_) => true,
            Answer::Text(text) => paragraphs(text).len() != 1,
            _ => false,
        };
        let words = self.words_in_case(question, None, answer);
        (!own_way).then(|| value(question, answer, words, question.voice))
    }

    fn reason_given(&self, judged: &Name) -> Option<Value> {
        let Some(Answer::Judgement(judgement)) = self.given(judged) else { return None };
        let one = paragraphs(&judgement.because);
        let [words] = one.as_slice() else { return None };
        Some(Value { words: words.clone(), voice: From::Typed, chosen: Vec::new() })
    }

    /// The sentence with the days on which something in it was judged, where the paper is of another: before it where all
    /// of it is of one day, and behind it otherwise.
    fn with_days<'n>(&self, mut spans: Vec<Span>, told: impl Iterator<Item = &'n Name>) -> Vec<Span> {
        let judged = told.filter_map(|id| self.matter.protocol.question(id)).map(|of| self.judged_on(of));
        let judged: Vec<Option<String>> = judged.collect();
        let mut days: Vec<&String> = judged.iter().flatten().collect();
        days.dedup();
        if let ([day], Some(first)) = (days.as_slice(), spans.first_mut())
            && judged.iter().all(Option::is_some)
        {
            first.text = self
                .locale
                .msg_document_judged_then(day.as_str(), within_sentence(&first.text, self.locale.language()));
        } else if let Some(last) = spans.last_mut().filter(|_| !days.is_empty()) {
            let days: Vec<String> =
                days.iter().map(|day| self.locale.msg_document_judged_on(day.as_str())).collect();
            let open = last.text.strip_suffix('.').unwrap_or(&last.text);
            last.text = format!("{open} ({}).", days.join("; "));
        }
        spans
    }

    /// The fields of a log in which all these rows agree, said once by a pattern; and which of them it tells.
    pub(super) fn shared(
        &self,
        log: &'a Question,
        entries: &[(usize, &'a crate::case::Entry)],
        says: &'a Text,
        writer: &mut Writer,
    ) -> Vec<&'a Question> {
        let [(_, first), others @ ..] = entries else { return Vec::new() };
        if others.is_empty() {
            return Vec::new();
        }
        let language = self.locale.language();
        let given = |name: &str| {
            let field = log.field(&name.into())?;
            let answer = self
                .field(log, first, field)
                .filter(|answer| !matches!(answer, Answer::NotDone { .. } | Answer::Unknown { .. }));
            let same =
                |answer: &&Answer| others.iter().all(|(_, row)| self.field(log, row, field) == Some(*answer));
            let value = answer
                .filter(same)
                .map(|answer| value(field, answer, self.words_of(log, field, answer), Voice::Fact));
            Some(value.map_or(Given::Nothing, Given::Told))
        };
        let filled = fill(says.get(language), given, &|word| self.is_ordinary(word), language);
        let told: Vec<_> =
            log.answer.fields().iter().filter(|field| filled.told.contains(field.id.as_str())).collect();
        if !told.is_empty() {
            let words = filled.bits.iter().map(|bit| bit.words.as_str()).collect::<String>();
            writer.sentence(&capital(words.trim_start_matches([',', ' ', ';'])));
        }
        told
    }
}

/// A text without the capital it opens with and the stop it ends with: typed so in one place and otherwise in another, it is
/// the same.
fn bare(text: &str) -> String {
    let text = text.trim().trim_end_matches('.');
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}
