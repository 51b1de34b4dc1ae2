//! One answer on paper: as the sentence its author wrote, or as the question with the answer beside it, and
//! quotes and judgements as blocks of their own.

use super::Composer;
use super::logs::dates_of;
use super::writer::{Writer, closed, paragraphs};
use crate::case::{
    Answer, Argument, Entry, Judgement, Part, Side, argument_words, contradicted, in_sentence, noted, reason,
    sentences, told_by_sentence, words as in_words,
};
use crate::document::paper::{Block, Judgement as Weighed, Span};
use crate::protocol::{Choice, Kind, Name, Question, Tense, Voice};

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
            Answer::Judgement(judgement) => {
                writer.block(Block::Judgement(self.judgement(question, answer, judgement)));
            }
            Answer::Entries(entries) if !entries.is_empty() => self.entries(question, entries, writer),
            Answer::NotDone { .. } => self.not_done(question, answer, writer),
            _ => {
                let said = sentences(question, answer, self.locale.language());
                if said.is_empty() {
                    let value = in_words(question, answer, self.locale.language());
                    let value = self.still_to_come(question, None, answer, &value);
                    writer.fact(self.ask(question), vec![Span::plain(closed(&capital(&value)))]);
                }
                said.iter().for_each(|sentence| {
                    let sentence = self.of_its_moment(question, sentence);
                    writer.sentence(&self.still_to_come(question, None, answer, &sentence));
                });
            }
        }
        self.contradicted(&question.id, writer);
        writer.blocks(self.on_body(question, answer));
    }

    /// The sentence with the day it was judged, for a judgement of a moment.
    fn of_its_moment(&self, question: &Question, sentence: &str) -> String {
        let case = self.matter.case.filter(|_| question.moment).map(|(case, _)| case);
        let at = case.and_then(|case| noted(self.matter.protocol, case, &question.id));
        let Some(at) = at else { return sentence.to_owned() };
        let on = self.locale.date(at.to_zoned(self.matter.zone.clone()).date());
        let (open, stop) = sentence.trim_end().strip_suffix('.').map_or((sentence, ""), |open| (open, "."));
        format!("{open} ({}){stop}", self.locale.msg_document_judged_on(on))
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
        self.still_to_come(field, Some(log), answer, &in_words(field, answer, self.locale.language()))
    }

    /// What is to be said behind an answer that contradicts an earlier one.
    fn contradicted(&self, question: &Name, writer: &mut Writer) {
        let said = self.ground.iter().flat_map(|ground| contradicted(ground, question));
        said.for_each(|said| writer.sentence(said.get(self.locale.language())));
    }

    /// The question as asked.
    pub(super) fn ask(&self, question: &'a Question) -> &'a str {
        question.ask.get(self.locale.language())
    }

    fn many(&self, question: &'a Question, ticked: impl Iterator<Item = &'a Choice>, writer: &mut Writer) {
        let mut labels = Vec::new();
        let mut nothing = true;
        for choice in ticked {
            nothing = false;
            match &choice.says {
                Some(says) => writer.sentence(says.get(self.locale.language())),
                None => labels.push(choice.label.get(self.locale.language())),
            }
        }
        if nothing {
            let none = in_words(question, &Answer::Many([].into()), self.locale.language());
            writer.fact(self.ask(question), vec![Span::plain(closed(&capital(&none)))]);
        } else if labels.iter().map(|label| label.len()).sum::<usize>() > LINE {
            let points = labels.into_iter().map(|label| vec![Span::plain(label)]).collect();
            writer.block(Block::List { lead: Some(self.ask(question).to_owned()), points });
        } else if !labels.is_empty() {
            writer.fact(self.ask(question), vec![Span::plain(labels.join("; "))]);
        }
    }

    fn text(&self, question: &'a Question, text: &str, writer: &mut Writer) {
        let says = question.says.as_ref().map(|says| says.get(self.locale.language()));
        match question.voice {
            Voice::Quote => {
                let lead = says.map_or_else(|| self.ask(question), |says| lead(says).unwrap_or(says));
                let (lead, words) = (Some(lead.to_owned()), text.to_owned());
                writer.block(Block::Quote { lead, words, speaker: None });
            }
            Voice::Judgement => writer.block(Block::Judgement(Weighed {
                question: self.ask(question).to_owned(),
                choice: String::new(),
                reasons: match says {
                    Some(says) => paragraphs(&in_sentence(says, text)),
                    None => paragraphs(text),
                },
                arguments_for: Vec::new(),
                arguments_against: Vec::new(),
            })),
            Voice::Plain | Voice::Fact => match says {
                Some(says) => self.paragraph(says, text, writer),
                None => writer.fact(self.ask(question), vec![Span::plain(text)]),
            },
        }
    }

    /// A text in its author's sentence. "Letsel: {}" opens a paragraph of its own; other sentences run on.
    fn paragraph(&self, says: &str, text: &str, writer: &mut Writer) {
        let mut parts = paragraphs(&in_sentence(says, text));
        match lead(says) {
            Some(lead) => {
                let first = parts.first_mut().map(std::mem::take).unwrap_or_default();
                let rest = first.strip_prefix(lead).unwrap_or(&first);
                writer.block(Block::Paragraph(vec![
                    Span::strong(format!("{lead} ")),
                    Span::plain(closed(rest)),
                ]));
                parts.drain(1..).for_each(|part| writer.block(Block::say(part)));
            }
            None if parts.len() > 1 => parts.drain(..).for_each(|part| writer.block(Block::say(part))),
            None => parts.iter().for_each(|part| writer.sentence(part)),
        }
    }

    fn not_done(&self, question: &'a Question, answer: &Answer, writer: &mut Writer) {
        let said = sentences(question, answer, self.locale.language());
        if said.is_empty() {
            writer.fact(self.ask(question), vec![Span::plain(self.why_not_done(question, answer))]);
        }
        said.iter().for_each(|sentence| writer.sentence(sentence));
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

    fn judgement(&self, question: &'a Question, answer: &Answer, judgement: &Judgement) -> Weighed {
        let said = sentences(question, answer, self.locale.language());
        let choice =
            if said.is_empty() { in_words(question, answer, self.locale.language()) } else { said.join(" ") };
        let choice = self.of_its_moment(question, &choice);
        let mut reasons = paragraphs(&judgement.because);
        if !judgement.has_reasons() {
            reasons.push(self.locale.msg_document_no_reasons_yet());
        }
        let side = |wanted: Side| {
            let on_side = judgement.arguments.iter().filter(move |(_, side)| **side == wanted);
            on_side.filter_map(|(argument, _)| self.argument(argument)).collect()
        };
        Weighed {
            question: self.ask(question).to_owned(),
            choice,
            reasons,
            arguments_for: side(Side::For),
            arguments_against: side(Side::Against),
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
            self.entry_sentence(log, entry).iter().map(|span| span.text.as_str()).collect();
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
