//! One answer on paper: as the sentence its author wrote, or with the name its author gave it before it, and quotes as
//! blocks of their own. A question as asked never stands on paper where it has a name.

use super::Composer;
use super::alike::as_one;
use super::logs::dates_of;
use super::writer::{Writer, closed, paragraphs};
use crate::case::{
    Answer, Argument, Entry, Judgement, Part, Side, argument_words, contradicted, in_sentence, noted, reason,
    sentences, ticked_in_words, told_by_sentence, within_sentence, words as in_words,
};
use crate::document::anonymity;
use crate::document::paper::{Block, Span};
use crate::locale::Language;
use crate::protocol::{Choice, Condition, Content, Kind, Name, Question, Tense, Voice};

/// Labels longer than this together are listed instead of strung together.
const LINE: usize = 110;

impl<'a> Composer<'a> {
    /// The answer to a question, when it is on the path and was given.
    pub(super) fn answer(&self, question: &Name, writer: &mut Writer) {
        let Some(question) = self.matter.protocol.question(question) else { return };
        let Some(answer) = self.given(&question.id) else { return };
        match answer {
            Answer::Many(ticked) => {
                self.many(
                    question,
                    question.answer.options().iter().filter(|o| ticked.contains(&o.id)),
                    writer,
                );
            }
            Answer::Text(text) => self.text(question, text.trim(), writer),
            Answer::Judgement(judgement) => self.judgement(question, answer, judgement, writer),
            // Rows under those of another log are told with these.
            Answer::Entries(entries) if !entries.is_empty() => {
                if question.answer.under().is_none() {
                    self.entries(question, entries, writer);
                }
            }
            // Where the paper tells apart what was not done, it is told there.
            Answer::NotDone { .. } if self.tells_deviations() => {}
            Answer::NotDone { .. } => self.not_done(question, answer, writer),
            _ => {
                let said = self.said(question, None, answer);
                if said.is_empty() {
                    self.labelled_answer(question, &self.words_in_case(question, None, answer), writer);
                }
                for sentence in said {
                    writer.sentence(&self.of_its_moment(question, &sentence));
                }
            }
        }
        self.contradicted(&question.id, writer);
        writer.blocks(self.on_body(question, answer));
    }

    /// The sentence behind the day it was judged, for a judgement of a moment: who reads of a danger knows first that it
    /// was then.
    fn of_its_moment(&self, question: &Question, sentence: &str) -> String {
        match self.judged_on(question) {
            Some(on) => {
                self.locale.msg_document_judged_then(on, within_sentence(sentence, self.locale.language()))
            }
            None => sentence.to_owned(),
        }
    }

    /// Whether a day has come, and a question that is asked on it was judged.
    fn is_looked_back(&self, of: &Name, day: jiff::civil::Date) -> bool {
        let asked_then = |question: &Question| {
            matches!(&question.when, Some(Condition::Due { of: due, .. }) if due == of)
                && matches!(self.given(&question.id), Some(Answer::Judgement(_)))
        };
        day <= self.matter.today && self.matter.protocol.questions().any(|(_, question)| asked_then(question))
    }

    /// The day a judgement of a moment is of, where the paper is of another.
    pub(super) fn judged_on(&self, question: &Question) -> Option<String> {
        let case = self.matter.case.filter(|_| question.moment).map(|(case, _)| case)?;
        let on = noted(self.matter.protocol, case, &question.id)?.to_zoned(self.matter.zone.clone()).date();
        (on != self.matter.today).then(|| self.locale.day(on, self.matter.today))
    }

    /// The sentence with a word about a day that has not come yet, where a deed was asked after: no paper tells of a
    /// deed of tomorrow as done.
    pub(super) fn still_to_come(
        &self,
        question: &Question,
        log: Option<&Question>,
        answer: &Answer,
        sentence: &str,
    ) -> String {
        let asks_after_deed = question.tense.or(log.and_then(|log| log.tense)) == Some(Tense::Done);
        if !asks_after_deed || !matches!(answer, Answer::Date(day) if *day > self.matter.today) {
            return sentence.to_owned();
        }
        let (open, stop) = sentence.trim_end().strip_suffix('.').map_or((sentence, ""), |open| (open, "."));
        format!("{open} ({}){stop}", self.locale.msg_document_still_to_come())
    }

    /// What was answered to a field of an entry, in words.
    pub(super) fn words_of(&self, log: &Question, field: &Question, answer: &Answer) -> String {
        self.words_in_case(field, Some(log), answer)
    }

    /// An answer in the words of this paper: a day without the year that the paper is of, ticks strung together.
    pub(super) fn words_in_case(
        &self,
        question: &Question,
        log: Option<&Question>,
        answer: &Answer,
    ) -> String {
        let language = self.locale.language();
        let words = match answer {
            Answer::Date(day) if log.is_some() => self.locale.row_day(*day, self.matter.today),
            Answer::Date(day) => self.locale.day(*day, self.matter.today),
            Answer::Many(_) => ticked_in_words(question, answer, language),
            _ => in_words(question, answer, language),
        };
        self.still_to_come(question, log, answer, &words)
    }

    /// The sentences an author wrote for an answer.
    pub(super) fn said(&self, question: &Question, log: Option<&Question>, answer: &Answer) -> Vec<String> {
        let language = self.locale.language();
        match (answer, &question.says) {
            // A day on which was looked back is no plan any more: it is told by its name.
            (Answer::Date(day), Some(_)) if log.is_none() && self.is_looked_back(&question.id, *day) => {
                Vec::new()
            }
            (Answer::Date(day), Some(says)) => {
                let day = self.locale.day(*day, self.matter.today);
                let sentence = in_sentence(says.get(language), &day, &|_| false, language);
                vec![self.still_to_come(question, log, answer, &sentence)]
            }
            _ => sentences(question, answer, language),
        }
    }

    /// An answer without a sentence, behind the name of its question.
    fn labelled_answer(&self, question: &'a Question, words: &str, writer: &mut Writer) {
        writer.sentence(&self.named(question, words));
    }

    /// Whether the paper tells in one place what was not done.
    fn tells_deviations(&self) -> bool {
        let mut always = self.template.sections.iter().filter(|section| section.when.is_none());
        self.template.shows_all()
            && always.any(|section| section.blocks().any(|block| *block == Content::Deviations))
    }

    /// What is to be said behind an answer that contradicts an earlier one.
    pub(super) fn contradicted(&self, question: &Name, writer: &mut Writer) {
        let said = self.ground.iter().flat_map(|ground| contradicted(ground, question));
        said.for_each(|said| writer.sentence(said.get(self.locale.language())));
    }

    /// Whether a word of this paper's language is no name, as far as can be told.
    pub(super) fn is_ordinary(&self, word: &str) -> bool {
        self.locale.language() == Language::Nl && anonymity::is_dutch(word)
    }

    /// The question as asked.
    pub(super) fn ask(&self, question: &'a Question) -> &'a str {
        question.ask.get(self.locale.language())
    }

    /// Words behind what their question is called.
    pub(super) fn named(&self, question: &'a Question, words: &str) -> String {
        let name = self.name_of(question);
        let chosen = !matches!(question.answer, Kind::Text { .. });
        match (name.ends_with('?'), chosen) {
            (true, _) => format!("{name} {}", capital(words)),
            (false, true) => format!("{name}: {}", within_sentence(words, self.locale.language())),
            (false, false) => format!("{name}: {words}"),
        }
    }

    /// What a question is called on paper: the name its author gave it, or what its sentence opens with. A question that
    /// has neither stands as it is asked; `check` tells of those.
    pub(super) fn name_of(&self, question: &'a Question) -> &'a str {
        let language = self.locale.language();
        let lead = question.says.as_ref().and_then(|says| lead(says.get(language)));
        let named = question.named.as_ref().map(|named| named.get(language));
        named.or(lead).unwrap_or_else(|| question.ask.get(language)).trim_end_matches(':')
    }

    fn many(&self, question: &'a Question, ticked: impl Iterator<Item = &'a Choice>, writer: &mut Writer) {
        let language = self.locale.language();
        let mut unsaid = std::collections::BTreeSet::new();
        let mut said = Vec::new();
        let mut nothing = true;
        for choice in ticked {
            nothing = false;
            match &choice.says {
                Some(says) => said.push(says.get(language)),
                None => {
                    let _ = unsaid.insert(choice.id.clone());
                }
            }
        }
        as_one(&said, language).iter().for_each(|sentence| writer.sentence(sentence));
        if !nothing && unsaid.is_empty() {
            return;
        }
        let labels = question.answer.options().iter().filter(|option| unsaid.contains(&option.id));
        let labels: Vec<_> = labels.map(|option| option.label.get(language)).collect();
        if labels.iter().map(|label| label.len()).sum::<usize>() > LINE {
            let points = labels.into_iter().map(|label| vec![Span::plain(label)]).collect();
            writer.block(Block::List { lead: Some(format!("{}:", self.name_of(question))), points });
        } else {
            self.labelled_answer(
                question,
                &ticked_in_words(question, &Answer::Many(unsaid), language),
                writer,
            );
        }
    }

    fn text(&self, question: &'a Question, text: &str, writer: &mut Writer) {
        let says = question.says.as_ref().map(|says| says.get(self.locale.language()));
        match (question.voice, says) {
            (Voice::Quote, says) => {
                let lead = says.map_or_else(
                    || self.named(question, "").trim_end().to_owned(),
                    |says| lead(says).unwrap_or(says).to_owned(),
                );
                writer.block(Block::Quote { lead: Some(lead), words: text.to_owned(), speaker: None });
            }
            (_, Some(says)) => self.paragraph(says, text, writer),
            (_, None) => self.labelled_answer(question, text, writer),
        }
    }

    /// A text in its author's sentence, as it runs on. What was typed in paragraphs stays in paragraphs.
    fn paragraph(&self, says: &str, text: &str, writer: &mut Writer) {
        let ordinary = |word: &str| self.is_ordinary(word);
        let mut parts = paragraphs(&in_sentence(says, text, &ordinary, self.locale.language()));
        if parts.len() > 1 {
            parts.drain(..).for_each(|part| writer.block(Block::say(closed(&part))));
        } else {
            parts.iter().for_each(|part| writer.sentence(part));
        }
    }

    fn not_done(&self, question: &'a Question, answer: &Answer, writer: &mut Writer) {
        writer.sentence(&self.left(question, answer));
    }

    /// What was deliberately not done, in a sentence with its reason.
    pub(super) fn left(&self, question: &'a Question, answer: &Answer) -> String {
        let said = sentences(question, answer, self.locale.language());
        if said.is_empty() {
            self.named(question, &self.why_not_done(question, answer))
        } else {
            said.join(" ")
        }
    }

    /// "Not done", with the reason.
    pub(super) fn why_not_done(&self, question: &Question, answer: &Answer) -> String {
        let why = reason(question, answer, self.locale.language());
        if why.is_empty() {
            self.locale.msg_document_not_done_without_reason()
        } else {
            closed(&self.locale.msg_document_not_done(why))
        }
    }

    /// What the clinician makes of it, with the reasons behind it: its verb says that it is a judgement.
    fn judgement(&self, question: &'a Question, answer: &Answer, judgement: &Judgement, writer: &mut Writer) {
        let language = self.locale.language();
        let said = sentences(question, answer, language);
        let choice = if said.is_empty() {
            self.named(question, &in_words(question, answer, language))
        } else {
            said.join(" ")
        };
        let because = paragraphs(&judgement.because);
        match because.as_slice() {
            // As somebody would write it: what was judged, and why behind it.
            [reason] if !choice.contains([':', ';', '{', '[']) => {
                let pattern = format!("{}: {{}}.", choice.trim_end().trim_end_matches('.'));
                let sentence = in_sentence(&pattern, reason, &|word| self.is_ordinary(word), language);
                writer.sentence(&self.of_its_moment(question, &sentence));
            }
            _ => {
                writer.sentence(&self.of_its_moment(question, &choice));
                because.iter().for_each(|reason| writer.sentence(&capital(reason)));
            }
        }
        self.arguments(judgement, writer);
    }

    /// What speaks for a judgement and what against, of what was recorded before.
    pub(super) fn arguments(&self, judgement: &Judgement, writer: &mut Writer) {
        for (side, opens) in [
            (Side::For, self.locale.msg_document_speaks_for()),
            (Side::Against, self.locale.msg_document_speaks_against()),
        ] {
            let on_side = judgement.arguments.iter().filter(|(_, of)| **of == side);
            let told: Vec<String> = on_side.filter_map(|(argument, _)| self.argument(argument)).collect();
            if !told.is_empty() {
                let told: Vec<_> = told.iter().map(|words| words.trim_end_matches('.')).collect();
                writer.sentence(&format!("{opens}: {}", told.join("; ")));
            }
        }
    }

    /// Something recorded earlier, in words; nothing when it no longer counts.
    fn argument(&self, argument: &Argument) -> Option<String> {
        let ground = self.ground.as_ref()?;
        let given = self.given(&argument.question)?;
        let Part::Entry(id) = &argument.part else {
            // In words only when the reader sees all of it.
            let whole = ground.answer(&argument.question) == Some(given);
            return whole.then(|| argument_words(ground, argument, self.locale.language())).flatten();
        };
        let log = self.matter.protocol.question(&argument.question)?;
        let entry = given.entries().iter().find(|entry| entry.id == *id)?;
        let sentence: String =
            self.entry_told(log, entry).iter().map(|span| span.spoken().into_owned()).collect();
        let days = self.days_untold(log, entry);
        Some(if days.is_empty() { sentence } else { format!("{sentence} ({})", days.join("; ")) })
    }

    /// The days of an entry that its sentence leaves out: what happened is not told without its day.
    fn days_untold(&self, log: &'a Question, entry: &'a Entry) -> Vec<String> {
        let patterned = matches!(&log.answer, Kind::Entries { says: Some(_), .. });
        let told: Vec<_> = told_by_sentence(log, self.locale.language()).map(|field| &field.id).collect();
        let untold = dates_of(log).filter(|date| patterned && !told.contains(&&date.id));
        let given = untold.filter_map(|date| Some(self.words_of(log, date, self.field(log, entry, date)?)));
        given.filter(|words| !words.is_empty()).collect()
    }
}

/// The text with a capital first letter.
pub(super) fn capital(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map_or_else(String::new, |first| first.to_uppercase().chain(characters).collect())
}

/// What a sentence opens with, when that is a label: "Letsel:" of "Letsel: {}".
pub(super) fn lead(says: &str) -> Option<&str> {
    let (before, _) = says.split_once("{}")?;
    let lead = before.trim_end();
    lead.ends_with(':').then_some(lead)
}
