//! Texts: none empty, both languages truly there, placeholders that stand for something, sentences one can follow.
//! Works on the shape of the files, since texts in the model do not remember their place.

use std::ops::Range;

use super::super::super::Kind;
use super::super::misfit::Misfit;
use super::super::nearest::Choices;
use super::super::outline::{Form, Node};
use super::{Checker, Page};
use crate::locale::Language;
use crate::protocol::cleaning::is_unseen;
use crate::protocol::pattern::{BECAUSE, NOTHING, Piece, choices, names, pieces, told};
use crate::protocol::{Choice, Name, Question, Text};

/// Longer sentences are pointed out.
const LONGEST_SENTENCE: usize = 30;
/// So much of it is underlined.
const SHOWN: usize = 60;
/// Texts up to this length may well be the same in both languages: names, numbers.
const MAY_BE_SAME: usize = 25;

/// Answers that are told by the sentence of their question: choices have sentences of their own.
const TYPED: [&str; 3] = ["Text", "Date", "Number"];

/// What a `says` may refer to at this point of the file.
#[derive(Clone, Default)]
struct Placeholders<'s> {
    /// The fields of the log around it.
    fields: Vec<&'s str>,
    /// Whether `{}` stands for the answer.
    answer: bool,
    /// Whether the answer is told by that sentence alone.
    typed: bool,
}

impl<'a> Checker<'a> {
    pub(super) fn texts(&mut self) {
        for page in self.pages() {
            if let Some((span, character)) = unseen(&page.source.text) {
                self.at(page, span, &Misfit::Unseen { character });
            }
            self.texts_in(page, page.shape, &Placeholders::default());
        }
    }

    fn texts_in(&mut self, page: Page<'a>, node: &Node<'a>, outer: &Placeholders<'a>) {
        let mut inner = outer.clone();
        if let Form::Group { name: "Entries", .. } = node.form {
            let fields = node.field("fields").map_or(&[][..], Node::parts);
            inner.fields = fields.iter().filter_map(|field| field.value.field("id")?.quoted()).collect();
        }
        if let Form::Group { name: "Sentence", .. } = node.form {
            let of = node.field("of").map_or(&[][..], Node::parts);
            inner.fields = of.iter().filter_map(|id| id.value.quoted()).collect();
        }
        let answer = node.field("answer");
        inner.answer = answer.is_some();
        inner.typed = answer.is_some_and(|answer| match answer.form {
            Form::Word(kind) | Form::Group { name: kind, .. } => TYPED.contains(&kind),
            Form::Quoted(_) => false,
        });
        for part in node.parts() {
            let value = &part.value;
            if part.key.as_ref().is_some_and(|(key, _)| *key == "visible") {
                let dates = Placeholders { fields: self.dates(), ..Placeholders::default() };
                self.texts_in(page, value, &dates);
                continue;
            }
            match (value.field("nl").and_then(Node::quoted), value.field("en").and_then(Node::quoted)) {
                (Some(nl), Some(en)) => {
                    self.both(page, nl, en);
                    if part.key.as_ref().is_some_and(|(key, _)| *key == "says") {
                        self.placeholders(page, [nl, en], &inner);
                    }
                }
                _ => self.texts_in(page, value, &inner),
            }
        }
    }

    /// Whether a name in braces stands for something.
    fn stands(&self, name: &str, may: &Placeholders<'_>) -> bool {
        match called(name) {
            None => may.fields.contains(&name.strip_suffix(BECAUSE).unwrap_or(name)),
            Some((key, [log, its_key, wanted])) => {
                let log = self.question(&Name::new(log));
                let has = |name: &str| log.is_some_and(|log| log.field(&Name::new(name)).is_some());
                may.fields.contains(&key) && has(its_key) && has(wanted)
            }
        }
    }

    /// What the sentence pattern of a log leaves to labels, once it has parts that can vanish.
    pub(super) fn pattern(&mut self, page: Page<'_>, log: &Question) {
        let Kind::Entries { says: Some(says), .. } = &log.answer else { return };
        for text in [&says.nl, &says.en] {
            let pieces = match pieces(text) {
                Ok(pieces) => pieces,
                Err(found) => {
                    let found = found.chars().take(SHOWN).collect();
                    self.at_name(page, &log.id, &Misfit::PatternOpen { found });
                    return;
                }
            };
            if !pieces.iter().any(|piece| matches!(piece, Piece::Part { .. })) {
                return;
            }
            self.unsaid(page, log, &pieces);
        }
    }

    /// The sentence pattern of a paper: it can be read, and asks only after these questions and their options.
    pub(super) fn joined(&mut self, page: Page<'_>, at: Option<&Name>, says: &Text, of: &[&Question]) {
        let Some(at) = at else { return };
        let of = |name: &str| of.iter().find(|question| question.id.as_str() == name);
        for text in [&says.nl, &says.en] {
            let wrong = match pieces(text) {
                Err(found) => Some(found.chars().take(SHOWN).collect()),
                Ok(pieces) => {
                    let known = |name: &&str| of(name.strip_suffix(BECAUSE).unwrap_or(name)).is_some();
                    let has = |name: &str, option: &str| {
                        of(name).is_some_and(|question| {
                            let nothing = option == NOTHING && matches!(question.answer, Kind::Many(_));
                            nothing || question.option(&Name::new(option)).is_some()
                        })
                    };
                    let asked = choices(&pieces);
                    let asked = asked.iter().find_map(|(name, options)| {
                        let wrong = options.iter().find(|option| !has(name, option))?;
                        Some(format!("[{name}={wrong}:"))
                    });
                    let unknown = names(&pieces).into_iter().find(|name| !known(name));
                    asked.or(unknown.map(|name| format!("{{{name}}}")))
                }
            };
            if let Some(found) = wrong {
                self.at_name(page, at, &Misfit::PatternOpen { found });
                return;
            }
        }
    }

    fn unsaid(&mut self, page: Page<'_>, log: &Question, pieces: &[Piece<'_>]) {
        let (named, told, asked) = (names(pieces), told(pieces), choices(pieces));
        for (name, options) in &asked {
            let field = log.field(&Name::new(*name));
            let known =
                |option: &&str| field.is_some_and(|field| field.option(&Name::new(*option)).is_some());
            if let Some(wrong) = options.iter().find(|option| !known(option)) {
                let found = format!("[{name}={wrong}:");
                self.at_name(page, &log.id, &Misfit::PatternOpen { found });
            }
        }
        for field in log.answer.fields() {
            let id = field.id.as_str();
            let options = field.answer.options();
            let by_options = !options.is_empty() && options.iter().all(|option| option.says.is_some());
            if !named.contains(&id) && field.says.is_none() && !by_options {
                let unsaid = Misfit::Unsaid { field: id.to_owned(), option: None };
                self.at_name(page, &field.id, &unsaid);
            }
            if told.contains(&id) || !asked.iter().any(|(name, _)| *name == id) {
                continue;
            }
            let covered = |option: &Choice| {
                asked.iter().any(|(name, options)| *name == id && options.contains(&option.id.as_str()))
            };
            let left = field.answer.options().iter().find(|option| !covered(option) && option.says.is_none());
            if let Some(option) = left {
                let unsaid = Misfit::Unsaid { field: id.to_owned(), option: Some(option.id.to_string()) };
                self.at_name(page, &field.id, &unsaid);
            }
        }
    }

    /// The questions that are answered with a date: only those can stand in a sentence that others may read.
    fn dates(&self) -> Vec<&'a str> {
        let asked = self.parts.steps.iter().flat_map(|step| &step.part.questions);
        asked.filter(|question| question.answer == Kind::Date).map(|question| question.id.as_str()).collect()
    }

    fn both(&mut self, page: Page<'_>, nl: &str, en: &str) {
        for (language, words) in [(Language::Nl, nl), (Language::En, en)] {
            if words.trim().is_empty() {
                let inner = place_of(page, words);
                self.at(page, inner.start.saturating_sub(1)..inner.end + 1, &Misfit::EmptyText { language });
            }
            for sentence in words.split_inclusive(['.', '?', '!', ':', ';', '\n']) {
                let count = sentence.split_whitespace().count();
                if count > LONGEST_SENTENCE {
                    let sentence = sentence.trim();
                    let shown = sentence.char_indices().nth(SHOWN).map_or(sentence.len(), |(end, _)| end);
                    self.at(
                        page,
                        place_of(page, &sentence[..shown]),
                        &Misfit::LongSentence { words: count, most: LONGEST_SENTENCE },
                    );
                }
            }
            if let Some(mark) = words.find('!') {
                self.at(page, place_of(page, &words[mark..=mark]), &Misfit::Exclamation);
            }
        }
        if nl == en && written_out(nl) > MAY_BE_SAME && !nl.starts_with("http") {
            self.at(page, place_of(page, en), &Misfit::SameInBoth);
        }
    }

    fn placeholders(&mut self, page: Page<'_>, texts: [&str; 2], may: &Placeholders<'_>) {
        let [nl, en] = texts.map(|words| braces(words).collect::<Vec<_>>());
        let mut sound = true;
        for found in nl.iter().chain(&en) {
            let name = found.trim_matches(['{', '}']);
            let known = match name {
                "" => may.answer && *found == "{}",
                names => found.ends_with('}') && names.split('|').all(|name| self.stands(name, may)),
            };
            if !known {
                sound = false;
                let fields = may.fields.iter().map(|field| format!("{{{field}}}"));
                let all: Vec<String> =
                    may.answer.then(|| "{}".to_owned()).into_iter().chain(fields).collect();
                let choices = Choices::of(&format!("{{{name}}}"), all.iter().map(String::as_str));
                self.at(
                    page,
                    place_of(page, found),
                    &Misfit::Placeholder { found: (*found).to_owned(), choices },
                );
            }
        }
        if !sound {
            return;
        }
        if may.typed && nl.is_empty() && en.is_empty() {
            self.at(page, place_of(page, texts[0]), &Misfit::NoPlaceForAnswer);
        }
        for (here, there, language, words) in
            [(&en, &nl, Language::En, texts[1]), (&nl, &en, Language::Nl, texts[0])]
        {
            if let Some(lost) = there.iter().find(|found| !here.contains(found)) {
                let misfit = Misfit::PlaceholderLost { found: (*lost).to_owned(), language };
                self.at(page, place_of(page, words), &misfit);
            }
        }
    }
}

/// The names by which a pattern asks for what somebody is called elsewhere: the field, then the other log, the field of
/// it that must say the same, and the field that is told.
fn called(name: &str) -> Option<(&str, [&str; 3])> {
    let (key, path) = name.split_once(':')?;
    let (log, path) = path.split_once('.')?;
    let (its_key, wanted) = path.split_once('.')?;
    Some((key, [log, its_key, wanted]))
}

/// The first character in a file that nobody sees, written out or as `\u{...}`: it hides something, or makes what stands
/// there read otherwise. Line ends and tabs lay out the file.
fn unseen(text: &str) -> Option<(Range<usize>, char)> {
    let raw = text.char_indices().find(|(_, c)| is_unseen(*c) && !matches!(c, '\n' | '\r' | '\t'));
    let raw = raw.map(|(at, c)| (at..at + c.len_utf8(), c));
    let escaped = text.match_indices("\\u{").find_map(|(at, sign)| {
        let digits = text[at + sign.len()..].split('}').next()?;
        let number = u32::from_str_radix(digits, 16).ok()?; // no such number, no such character
        let character = char::from_u32(number).filter(|c| is_unseen(*c))?;
        Some((at..at + sign.len() + digits.len() + 1, character))
    });
    [raw, escaped].into_iter().flatten().min_by_key(|(span, _)| span.start)
}

/// How many characters of a text are its own: not placeholders, what a part asks after, blanks or signs.
fn written_out(words: &str) -> usize {
    fn letters(pieces: &[Piece<'_>]) -> usize {
        let of = |piece: &Piece<'_>| match piece {
            Piece::Words(words) => words.chars().filter(|c| c.is_alphabetic()).count(),
            Piece::Field(_) => 0,
            Piece::Part { pieces, .. } => letters(pieces),
        };
        pieces.iter().map(of).sum()
    }
    // What cannot be read as a pattern is told of elsewhere.
    let Ok(pieces) = pieces(words) else { return 0 };
    letters(&pieces)
}

/// Every `{...}` in a text; a brace that is not closed comes with the rest of its word.
pub(super) fn braces(words: &str) -> impl Iterator<Item = &str> {
    words.match_indices('{').map(move |(start, _)| {
        let rest = &words[start..];
        let end = rest.find(['}', ' ']).unwrap_or(rest.len());
        let closed = usize::from(rest[end..].starts_with('}'));
        &rest[..end + closed]
    })
}

/// Where this part of the file's text stands in it.
pub(super) fn place_of(page: Page<'_>, part: &str) -> Range<usize> {
    let base = page.source.text.as_ptr() as usize;
    let start = (part.as_ptr() as usize).saturating_sub(base).min(page.source.text.len());
    start..(start + part.len()).min(page.source.text.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholders_are_not_words_to_translate() {
        assert_eq!(written_out("{when} · {kind}: {what}"), 0);
        assert_eq!(written_out("Gesprek met {who}."), 10);
    }

    #[test]
    fn braces_are_found_closed_or_not() {
        assert_eq!(braces("Met {who} op {when}.").collect::<Vec<_>>(), ["{who}", "{when}"]);
        assert_eq!(braces("Met {who op {}").collect::<Vec<_>>(), ["{who", "{}"]);
    }
}
