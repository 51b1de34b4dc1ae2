//! A telephone number that is another one here: a regional line, or a published number that changed. Put in the place of
//! the published one in every text before it is loaded. The protocol stays the edition it is; papers carry what was
//! published.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};

use super::SourceFile;
use crate::locale::{Language, Locale};

/// The numbers a user has of their own, each by the number that was published.
pub type OwnNumbers = BTreeMap<String, OwnNumber>;

/// A telephone number somebody typed: digits, and the few signs that people group them with.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct OwnNumber(String);

/// What was typed is not a telephone number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{}", Locale::new(Language::En).msg_numbers_wrong())]
pub struct NotANumber;

impl TryFrom<String> for OwnNumber {
    type Error = NotANumber;

    fn try_from(typed: String) -> Result<Self, NotANumber> {
        let number = typed.trim();
        let digits = number.bytes().filter(u8::is_ascii_digit).count();
        let plain = number.bytes().all(|byte| byte.is_ascii_digit() || b" -()+".contains(&byte));
        if plain && (3..=15).contains(&digits) { Ok(Self(number.to_owned())) } else { Err(NotANumber) }
    }
}

impl From<OwnNumber> for String {
    fn from(number: OwnNumber) -> Self {
        number.0
    }
}

impl fmt::Display for OwnNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The files with the user's own numbers in the place of the published ones.
#[must_use]
pub(crate) fn with_numbers(files: &[SourceFile], own: &OwnNumbers) -> Vec<SourceFile> {
    let replaced = |file: &SourceFile| match std::str::from_utf8(&file.bytes) {
        Ok(text) => SourceFile::new(file.path.clone(), in_text(text, own)),
        Err(_) => file.clone(), // the loader tells of a file that is no text
    };
    files.iter().map(replaced).collect()
}

fn in_text(text: &str, own: &OwnNumbers) -> String {
    let mut text = text.to_owned();
    for (published, own) in own {
        // A number within a longer one is another number.
        let mut done = String::with_capacity(text.len());
        let mut rest = text.as_str();
        while let Some(at) = (!published.is_empty()).then(|| rest.find(published.as_str())).flatten() {
            let (before, from) = rest.split_at(at);
            let after = &from[published.len()..];
            let within = before.ends_with(|c: char| c.is_ascii_digit())
                || after.starts_with(|c: char| c.is_ascii_digit());
            done.push_str(before);
            done.push_str(if within { published } else { &own.0 });
            rest = after;
        }
        done.push_str(rest);
        text = done;
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn own(published: &str, number: &str) -> OwnNumbers {
        [(published.to_owned(), OwnNumber::try_from(number.to_owned()).unwrap())].into()
    }

    #[test]
    fn an_own_number_takes_the_place_of_the_published_one_wherever_it_stands() {
        let files = [SourceFile::new("p/protocol.ron", "Bel 0800-2000, dag en nacht: 0800-2000.")];
        let shown = with_numbers(&files, &own("0800-2000", "030 123 45 67"));
        assert_eq!(shown[0].bytes, b"Bel 030 123 45 67, dag en nacht: 030 123 45 67.");
    }

    #[test]
    fn a_number_within_a_longer_one_stays() {
        let files = [SourceFile::new("p/protocol.ron", "Bel 0800-20001 of 10800-2000.")];
        assert_eq!(with_numbers(&files, &own("0800-2000", "112")), files);
    }

    #[test]
    fn what_could_break_a_file_is_not_a_number() {
        for typed in ["", "12", "\"", "0800\\", "bel ons", "1234567890123456"] {
            assert_eq!(OwnNumber::try_from(typed.to_owned()), Err(NotANumber), "{typed}");
        }
        assert_eq!(
            OwnNumber::try_from(" +31 (0)30-1234567 ".to_owned()).unwrap().to_string(),
            "+31 (0)30-1234567"
        );
    }
}
