//! One revision of a case as text: a first line for the list, then the case. What its file is called.

use std::fmt;

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::error::VaultError;
use super::seal::{EXTENSION, Plain, Seal as _, VaultId};
use super::write::{hex, random_hex};
use crate::case::{Mode, one_line};

/// Format of the first line and of what follows it. Format 1 knew no vault, no chain and no padding.
const FORMAT: u32 = 2;

/// Real cases and practice cases stand on shelves of their own, and never change places.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Shelf {
    /// About real people.
    Real,
    /// Fictional.
    Practice,
}

impl Shelf {
    /// Both shelves.
    pub const ALL: [Self; 2] = [Self::Real, Self::Practice];

    /// The folder of the shelf, from the home of the program.
    pub(super) const fn folder(self) -> &'static str {
        match self {
            Self::Real => "vault",
            Self::Practice => "practice",
        }
    }
}

impl From<Mode> for Shelf {
    fn from(mode: Mode) -> Self {
        match mode {
            Mode::Real => Self::Real,
            Mode::Practice => Self::Practice,
        }
    }
}

/// The random name of a case on disk. Says nothing about the case.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct CaseId(String);

impl CaseId {
    /// A new one; 128 random bits.
    ///
    /// # Errors
    /// When the system gives no random numbers.
    pub fn random() -> Result<Self, VaultError> {
        random_hex(16).map(Self)
    }

    /// The id in `text`, if it is one: 32 lower-case hexadecimal digits.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let fits = text.len() == 32 && is_lower_hex(text);
        fits.then(|| Self(text.to_owned()))
    }

    /// The id as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for CaseId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for CaseId {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text).ok_or("a case id is 32 lower-case hexadecimal digits")
    }
}

impl From<CaseId> for String {
    fn from(id: CaseId) -> Self {
        id.0
    }
}

/// What the list of cases shows, so that listing does not read whole cases.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Summary {
    /// What the user called the case.
    pub label: String,
    /// Id of the protocol it is walked with.
    pub protocol: String,
    /// Id of the step it was left at.
    pub step: Option<String>,
    /// When to look at it again.
    pub review_on: Option<Date>,
    /// When it was last changed.
    pub changed: Timestamp,
    /// Whether it was concluded, and not reopened since.
    pub concluded: bool,
    /// Whether this is what was put on paper last. Such a revision is kept for ever, like a concluded one.
    #[serde(default)]
    pub printed: bool,
    /// Whether its record is in the patient's own file, so that it need not be kept here.
    #[serde(default)]
    pub filed: bool,
}

impl Summary {
    /// As it is shown. Whoever can write in the folder can seal a label: one line, short enough for what stands beside it, and
    /// nothing in it that turns other words around.
    pub(super) fn shown(self) -> Self {
        const LONGEST: usize = 200;
        let mut label: String = one_line(&self.label);
        if let Some((end, _)) = label.char_indices().nth(LONGEST) {
            label.truncate(end);
            label.push('…');
        }
        Self { label, ..self }
    }
}

/// The first line of a revision: whose revision it is, checked against where it was found, and the summary.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Head {
    format: u32,
    /// The vault it belongs to; none on the practice shelf.
    #[serde(default)]
    pub(super) vault: Option<VaultId>,
    pub(super) case: CaseId,
    pub(super) revision: Revision,
    pub(super) shelf: Shelf,
    /// The revision before it, as it lay on the disk.
    #[serde(default)]
    pub(super) before: Option<Before>,
    /// How many bytes of what follows are the case; the rest hides its length. None: all of it.
    #[serde(default)]
    length: Option<usize>,
    pub(super) summary: Summary,
}

/// The revision before: its number, and the SHA-256 of its sealed bytes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Before {
    pub(super) revision: Revision,
    pub(super) sha256: String,
}

/// Enough of the first line of any version, to tell a newer one from a damaged one.
#[derive(Deserialize)]
struct AnyHead {
    format: u32,
}

/// What the text of a revision turned out to be.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Unreadable {
    Damaged,
    Newer,
}

impl Head {
    pub(super) const fn new(case: CaseId, revision: Revision, shelf: Shelf, summary: Summary) -> Self {
        Self { format: FORMAT, vault: None, case, revision, shelf, before: None, length: None, summary }
    }

    /// In this vault.
    pub(super) fn of_vault(self, vault: Option<VaultId>) -> Self {
        Self { vault, ..self }
    }

    /// After this revision.
    pub(super) fn after(self, before: Option<Before>) -> Self {
        Self { before, ..self }
    }

    /// The text of a revision: this line, then the case, then space until the text is as long as `padded` says.
    pub(super) fn join(&self, payload: &[u8], padded: fn(usize) -> usize) -> Result<Vec<u8>, VaultError> {
        let head = Self { length: Some(payload.len()), ..self.clone() };
        let line = ron::to_string(&head).map_err(|error| VaultError::Summary { cause: error.to_string() })?;
        let mut text = Vec::with_capacity(padded(line.len() + 1 + payload.len()));
        text.extend_from_slice(line.as_bytes());
        text.push(b'\n');
        text.extend_from_slice(payload);
        text.resize(padded(text.len()), b' ');
        Ok(text)
    }

    /// Takes the text of a revision apart again.
    pub(super) fn split(text: &[u8]) -> Result<(Self, &[u8]), Unreadable> {
        let end = text.iter().position(|byte| *byte == b'\n').ok_or(Unreadable::Damaged)?;
        let (line, rest) = text.split_at_checked(end).ok_or(Unreadable::Damaged)?;
        let rest = rest.strip_prefix(b"\n").ok_or(Unreadable::Damaged)?;
        let line = std::str::from_utf8(line).map_err(|_| Unreadable::Damaged)?;
        let any: AnyHead = ron::from_str(line).map_err(|_| Unreadable::Damaged)?;
        if any.format > FORMAT {
            return Err(Unreadable::Newer);
        }
        let head: Self = ron::from_str(line).map_err(|_| Unreadable::Damaged)?;
        let length = head.length.unwrap_or(rest.len());
        let payload = rest.get(..length).ok_or(Unreadable::Damaged)?;
        Ok((head, payload))
    }
}

/// The number of a revision, from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub(super) struct Revision(pub(super) u32);

impl Revision {
    /// The highest that has a name of eight digits; under a longer one nothing would be found again.
    const LAST: u32 = 99_999_999;
    /// More than anybody keeps of one case.
    const FAR: u32 = 1_000_000;

    /// The one after this; none after the last.
    pub(super) fn next(self) -> Option<Self> {
        self.0.checked_add(1).filter(|next| *next <= Self::LAST).map(Self)
    }

    /// Whether so many numbers are left after this one that work goes on.
    pub(super) const fn leaves_room(self) -> bool {
        self.0 <= Self::LAST - Self::FAR
    }
}

/// The name of the file of a revision: `00000001-9f86d081.case`, the number and the start of the SHA-256 of the
/// sealed bytes.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct FileName {
    pub(super) revision: Revision,
    digest: String,
    extension: String,
}

impl FileName {
    pub(super) fn of(revision: Revision, sealed: &[u8], extension: &str) -> Self {
        Self { revision, digest: short_digest(sealed), extension: extension.to_owned() }
    }

    /// Takes the name of a file apart, if it is the name of a revision: ours, or of a version to come (`case.v9`). What file
    /// managers and synchronisers make of one, such as `….case (copy).age` or `….case.age~`, is nobody's revision.
    pub(super) fn parse(name: &str) -> Option<Self> {
        let (stem, extension) = name.split_once('.')?;
        let (number, digest) = stem.split_once('-')?;
        let fits = number.len() == 8
            && number.bytes().all(|byte| byte.is_ascii_digit())
            && digest.len() == 8
            && is_lower_hex(digest)
            && is_extension(extension);
        let revision = Revision(number.parse().ok()?);
        fits.then(|| Self { revision, digest: digest.to_owned(), extension: extension.to_owned() })
    }

    /// Whether a name begins as that of a revision, and is none: a copy that somebody or some program made.
    pub(super) fn is_made_of_one(name: &str) -> bool {
        let begins = |(number, rest): (&str, &str)| {
            number.len() == 8 && number.bytes().all(|byte| byte.is_ascii_digit()) && rest.contains(".case")
        };
        Self::parse(name).is_none() && name.split_once('-').is_some_and(begins)
    }

    /// Whether this is a file of the seal with this extension.
    pub(super) fn has_extension(&self, extension: &str) -> bool {
        self.extension == extension
    }

    /// Whether this is the file that a revision says it came after.
    pub(super) fn is_named_by(&self, before: &Before) -> bool {
        self.revision == before.revision && before.sha256.starts_with(&self.digest)
    }

    /// Whether this version knows the seal of this file.
    pub(super) fn has_an_extension_of_ours(&self) -> bool {
        [EXTENSION, Plain.extension()].iter().any(|extension| self.has_extension(extension))
    }

    /// Whether `sealed` is what the name says.
    pub(super) fn fits(&self, sealed: &[u8]) -> bool {
        self.digest == short_digest(sealed)
    }
}

impl fmt::Display for FileName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:08}-{}.{}", self.revision.0, self.digest, self.extension)
    }
}

fn is_extension(extension: &str) -> bool {
    let ours = extension == EXTENSION || extension == Plain.extension();
    let to_come = extension.strip_prefix("case.v").map(|rest| rest.strip_suffix(".age").unwrap_or(rest));
    ours || to_come
        .is_some_and(|number| !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()))
}

fn short_digest(sealed: &[u8]) -> String {
    let digest = Sha256::digest(sealed);
    hex(digest.get(..4).unwrap_or_default())
}

fn is_lower_hex(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::seal::padded;
    use super::*;

    fn head(label: &str) -> Head {
        let summary = Summary {
            label: label.to_owned(),
            protocol: "knmg-meldcode".to_owned(),
            step: None,
            review_on: Some(jiff::civil::date(2026, 12, 5)),
            changed: Timestamp::UNIX_EPOCH,
            concluded: false,
            printed: false,
            filed: false,
        };
        Head::new(CaseId::random().unwrap(), Revision(3), Shelf::Real, summary)
    }

    proptest! {
        #[test]
        fn any_label_and_any_case_come_back_as_they_were(label: String, payload: Vec<u8>) {
            let head = head(&label);
            for padded in [|length| length, padded] {
                let text = head.join(&payload, padded).unwrap();
                let expected = Head { length: Some(payload.len()), ..head.clone() };
                prop_assert_eq!(Head::split(&text), Ok((expected, payload.as_slice())));
            }
        }

        #[test]
        fn no_bytes_make_reading_panic(text: Vec<u8>) {
            let _ = Head::split(&text);
        }
    }

    #[test]
    fn a_first_line_of_a_newer_version_is_told_from_a_damaged_one() {
        let newer = b"(format: 3, case: 12, invented: [Later(1)])\npayload";
        assert_eq!(Head::split(newer), Err(Unreadable::Newer));
        assert_eq!(Head::split(b"(format: 1, case: 12)\npayload"), Err(Unreadable::Damaged));
        assert_eq!(Head::split(b"(format: 1"), Err(Unreadable::Damaged));
    }

    #[test]
    fn a_file_name_tells_number_and_digest_and_nothing_else() {
        let name = FileName::of(Revision(7), b"sealed", "case");
        assert_eq!(FileName::parse(&name.to_string()), Some(name.clone()));
        assert!(name.fits(b"sealed") && !name.fits(b"changed"));
        for other in
            ["00000007.case", "7-9f86d081.case", "00000007-9F86D081.case", ".00000007-9f86d081.case", "x"]
        {
            assert_eq!(FileName::parse(other), None, "{other}");
        }
    }
}
