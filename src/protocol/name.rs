//! Identifiers as an author writes them, remembering where in the file they stood.
//! Nothing here knows what a name refers to.

use std::cell::Cell;
use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::ops::Range;
use std::sync::Arc;

use serde::de::{Deserialize, Deserializer, Error, Visitor};
use serde::ser::{Serialize, Serializer};

/// A stable identifier: lower-case letters, digits and hyphens (`acute-danger`).
///
/// Two names are equal when their text is; the place only serves messages to authors.
#[derive(Clone)]
pub struct Name {
    text: Arc<str>,
    place: Option<Range<u32>>,
    /// The number of what it leads to where it stands in a protocol that was put together: one more, none is zero.
    seat: u32,
}

impl Name {
    /// A name that was not read from a file.
    #[must_use]
    pub fn new(text: impl Into<Arc<str>>) -> Self {
        Self { text: text.into(), place: None, seat: 0 }
    }

    /// The identifier itself.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Byte range in the source it was read from, without the quotes.
    #[must_use]
    pub(crate) fn place(&self) -> Option<Range<usize>> {
        self.place.as_ref().map(|range| range.start as usize..range.end as usize)
    }

    /// The number of what it leads to, if it was ever told.
    pub(super) fn seat(&self) -> Option<usize> {
        self.seat.checked_sub(1).map(|seat| seat as usize)
    }

    /// From now on this name knows that it leads to what has this number and is called `there`, and shares its letters.
    pub(super) fn take_seat(&mut self, seat: usize, there: &Self) {
        // A number that no field holds is looked for by letters.
        self.seat = u32::try_from(seat).ok().and_then(|seat| seat.checked_add(1)).unwrap_or_default();
        self.text = Arc::clone(&there.text);
    }

    /// Whether the letters of both are the very same in memory; those of equal names need not be.
    pub(super) fn is_written_once_with(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.text, &other.text)
    }

    /// Whether the text keeps to `a-z`, `0-9` and hyphens, as names must.
    #[must_use]
    pub(crate) fn is_well_formed(&self) -> bool {
        !self.text.is_empty()
            && self.text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
    }

    /// A well-formed name that resembles this one.
    pub(crate) fn proposal(&self) -> String {
        use unicode_normalization::UnicodeNormalization;
        let plain: String = self
            .text
            .trim()
            .nfd()
            .filter(|c| !unicode_normalization::char::is_combining_mark(*c))
            .map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' })
            .collect();
        let words: Vec<&str> = plain.split('-').filter(|word| !word.is_empty()).collect();
        if words.is_empty() { "korte-naam".to_owned() } else { words.join("-") }
    }
}

thread_local! {
    /// Address and length of the text being read on this thread.
    static SOURCE: Cell<(usize, usize)> = const { Cell::new((0, 0)) };
}

/// Runs `read` so that every [`Name`] deserialised from a slice of `source` remembers its place in it.
pub(crate) fn with_places<T>(source: &str, read: impl FnOnce() -> T) -> T {
    let before = SOURCE.replace((source.as_ptr() as usize, source.len()));
    let result = read();
    SOURCE.set(before);
    result
}

fn place_of(text: &str) -> Option<Range<u32>> {
    let (base, length) = SOURCE.get();
    let start = (text.as_ptr() as usize).checked_sub(base)?;
    let end = start + text.len();
    (end <= length).then_some(())?;
    Some(u32::try_from(start).ok()?..u32::try_from(end).ok()?)
}

struct NameVisitor;

impl<'de> Visitor<'de> for NameVisitor {
    type Value = Name;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a name (lower-case letters, digits and hyphens)")
    }

    fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<Name, E> {
        Ok(Name { text: text.into(), place: place_of(text), seat: 0 })
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Name, E> {
        Ok(Name::new(text))
    }
}

impl<'de> Deserialize<'de> for Name {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(NameVisitor)
    }
}

impl Serialize for Name {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.text)
    }
}

impl PartialEq for Name {
    fn eq(&self, other: &Self) -> bool {
        // Lengths differ more often than letters, and comparing them is nearly free; the same letters need not be compared.
        self.text.len() == other.text.len() && (self.is_written_once_with(other) || self.text == other.text)
    }
}
impl Eq for Name {}
impl Hash for Name {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.text.hash(state);
    }
}
impl Ord for Name {
    fn cmp(&self, other: &Self) -> Ordering {
        self.text.cmp(&other.text)
    }
}
impl PartialOrd for Name {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl AsRef<str> for Name {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl std::borrow::Borrow<str> for Name {
    fn borrow(&self) -> &str {
        &self.text
    }
}
impl PartialEq<str> for Name {
    fn eq(&self, other: &str) -> bool {
        &*self.text == other
    }
}
impl PartialEq<&str> for Name {
    fn eq(&self, other: &&str) -> bool {
        &*self.text == *other
    }
}
impl From<&str> for Name {
    fn from(text: &str) -> Self {
        Self::new(text)
    }
}
impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.text)
    }
}
impl fmt::Debug for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_remembers_where_it_was_written() {
        let source = r#"["first", "second"]"#;
        let names: Vec<Name> = with_places(source, || ron::from_str(source).unwrap());
        assert_eq!(&source[names[1].place().unwrap()], "second");
    }

    #[test]
    fn the_place_does_not_make_a_name_different() {
        let source = r#""a""#;
        let read: Name = with_places(source, || ron::from_str(source).unwrap());
        assert_eq!(read, Name::from("a"));
    }

    #[test]
    fn capitals_and_spaces_are_not_well_formed() {
        assert!(Name::from("acute-danger-2").is_well_formed());
        for wrong in ["", "Acute", "acute danger", "acute_danger", "é"] {
            assert!(!Name::from(wrong).is_well_formed(), "{wrong}");
        }
    }
}
