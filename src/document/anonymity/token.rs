//! A text cut into words, numbers and single marks, with what the eye knows of each: a capital, the start of a sentence.

use std::collections::HashSet;
use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::lists;

/// A text, cut up.
pub(super) struct Text<'a> {
    pub(super) tokens: Vec<Token<'a>>,
    /// Words that also stand here without a capital; a capital on them says nothing.
    lower: HashSet<String>,
}

/// A piece of text that belongs together.
pub(super) struct Token<'a> {
    pub(super) text: &'a str,
    /// In bytes of the text.
    pub(super) at: Range<usize>,
    pub(super) sort: Sort,
    /// White space stands before it.
    pub(super) spaced: bool,
    /// A line begins here.
    pub(super) fresh: bool,
    /// A sentence may begin here, so that a capital says nothing.
    pub(super) opens: bool,
    /// Lower case without accents, and without a possessive.
    pub(super) plain: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sort {
    /// Begins with a letter.
    Word,
    /// Begins with a digit.
    Number,
    /// One other character.
    Mark,
}

impl Token<'_> {
    pub(super) fn is_mark(&self, mark: &str) -> bool {
        self.sort == Sort::Mark && self.text == mark
    }

    pub(super) fn is_word(&self) -> bool {
        self.sort == Sort::Word
    }

    pub(super) fn is_number(&self) -> bool {
        self.sort == Sort::Number
    }

    /// Digits and nothing else.
    pub(super) fn is_digits(&self) -> bool {
        self.text.bytes().all(|byte| byte.is_ascii_digit())
    }

    /// A word that begins with a capital and goes on without: Jan, IJsbrand, McDonald, d'Ancona.
    pub(super) fn is_capitalised(&self) -> bool {
        let name = self.text.strip_prefix("d'").or_else(|| self.text.strip_prefix("d’")).unwrap_or(self.text);
        self.is_word()
            && name.chars().next().is_some_and(char::is_uppercase)
            && name.chars().any(char::is_lowercase)
    }

    /// A word of capitals only, such as an abbreviation.
    pub(super) fn is_all_capitals(&self) -> bool {
        self.is_word() && self.text.chars().count() > 1 && !self.text.chars().any(char::is_lowercase)
    }

    /// One capital letter, as in initials.
    pub(super) fn is_initial(&self) -> bool {
        let mut letters = self.text.chars();
        self.is_word() && letters.next().is_some_and(char::is_uppercase) && letters.next().is_none()
    }
}

impl<'a> Text<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        let mut tokens: Vec<Token<'a>> = Vec::new();
        let mut rest = text.char_indices().peekable();
        let (mut spaced, mut fresh) = (true, true);
        while let Some((start, c)) = rest.next() {
            if c.is_whitespace() {
                spaced = true;
                fresh |= c == '\n' || c == '\r';
                continue;
            }
            let sort = match c {
                c if c.is_alphabetic() => Sort::Word,
                c if c.is_ascii_digit() => Sort::Number,
                _ => Sort::Mark,
            };
            let mut end = start + c.len_utf8();
            if sort != Sort::Mark {
                while let Some((at, next)) = rest.peek().copied() {
                    let joins = next.is_alphanumeric()
                        || is_combining_mark(next)
                        || next == '_'
                        || (matches!(next, '\'' | '’')
                            && text[at + next.len_utf8()..].chars().next().is_some_and(char::is_alphabetic));
                    if !joins {
                        break;
                    }
                    end = at + next.len_utf8();
                    let _ = rest.next();
                }
            }
            let opens = fresh || opens_after(&tokens);
            let piece = &text[start..end];
            let plain = if sort == Sort::Mark { piece.to_owned() } else { without_possessive(&plain(piece)) };
            tokens.push(Token { text: piece, at: start..end, sort, spaced, fresh, opens, plain });
            (spaced, fresh) = (false, false);
        }
        let lower = tokens.iter().filter(|token| token.is_word() && !token.is_capitalised());
        let lower = lower.map(|token| token.plain.clone()).collect();
        Self { tokens, lower }
    }

    pub(super) fn get(&self, place: usize) -> Option<&Token<'a>> {
        self.tokens.get(place)
    }

    /// The token before this one.
    pub(super) fn before(&self, place: usize) -> Option<&Token<'a>> {
        self.tokens.get(place.checked_sub(1)?)
    }

    /// Whether a word also stands somewhere in this text without a capital.
    pub(super) fn is_also_lower(&self, plain: &str) -> bool {
        self.lower.contains(plain)
    }

    /// Whether somebody wrote English: then a word that is not Dutch says nothing.
    pub(super) fn is_english(&self) -> bool {
        ["the", "and", "she", "his", "with", "her"].into_iter().any(|word| self.lower.contains(word))
    }

    /// The places of all tokens.
    pub(super) fn places(&self) -> Range<usize> {
        0..self.tokens.len()
    }

    /// Whether two neighbouring tokens touch.
    pub(super) fn touches(&self, place: usize) -> bool {
        self.get(place).is_some_and(|token| !token.spaced)
    }

    /// Whether one of the plain words in `cues` stands at most `reach` tokens before `place`, within the sentence.
    pub(super) fn announced(&self, place: usize, reach: usize, cues: &[&str]) -> bool {
        for before in (place.saturating_sub(reach)..place).rev() {
            let (Some(token), Some(after)) = (self.get(before), self.get(before + 1)) else { return false };
            if after.fresh || (token.is_mark(".") && after.opens) {
                return false;
            }
            if cues.contains(&token.plain.as_str()) {
                return true;
            }
        }
        false
    }
}

/// Whether a sentence may begin after these.
fn opens_after(before: &[Token<'_>]) -> bool {
    let Some(last) = before.last() else { return true };
    match last.text {
        "!" | "?" | ":" | "•" | "“" | "\"" | "„" | "‘" | "(" | "[" | "–" | "—" | "=" | ">" => {
            true
        }
        // A dash that begins a line, not the one within a word.
        "-" | "*" => last.fresh,
        // "S/ moeder belt": a heading of one letter.
        "/" => before.len().checked_sub(2).and_then(|place| before.get(place)).is_some_and(Token::is_initial),
        "." => before.len().checked_sub(2).is_none_or(|place| !is_abbreviated(before, place) || last.spaced),
        _ => false,
    }
}

/// Whether the full stop after this word belongs to the word. The T of a number plate is no initial.
fn is_abbreviated(before: &[Token<'_>], place: usize) -> bool {
    before.get(place).is_some_and(|word| {
        let first = word.spaced || place.checked_sub(1).is_some_and(|at| before[at].is_mark("."));
        word.is_initial() && first || lists::is_abbreviation(&word.plain)
    })
}

/// Lower case, without accents; ł, ø and the dotless ı become their plain neighbours.
pub(super) fn plain(text: &str) -> String {
    text.nfd()
        .filter(|c| !is_combining_mark(*c))
        .flat_map(char::to_lowercase)
        .map(|c| match c {
            'ł' => 'l',
            'ø' => 'o',
            'ı' => 'i',
            'đ' => 'd',
            '’' => '\'',
            other => other,
        })
        .filter(|c| !is_combining_mark(*c))
        .collect()
}

fn without_possessive(word: &str) -> String {
    word.strip_suffix("'s").unwrap_or(word).to_owned()
}
