//! The file that goes from one clinician to another, and every reason not to take one in. It is judged before it
//! is unpacked, and unpacked before it is believed: whoever sends it may not be who they say.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::super::error::VaultError;
use super::super::revision::{Shelf, Summary};
use super::super::seal::{LARGEST, Passphrase, SealError, padded};
use crate::protocol::load::{self, SourceFile};

/// With editions; a letter without any is of the format before, which every version reads.
const FORMAT: u32 = 2;
const WITHOUT_EDITIONS: u32 = 1;
/// What the first line begins with, whatever its version.
const KIND: &str = "weegwijzer case";
/// More than ten protocols that come along take together.
const MOST_OF_EDITIONS: usize = 8 * 1024 * 1024;
/// The longest first line that is read.
const LONGEST: usize = 64 * 1024;

/// The first line of the text in the file; the case follows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Letter {
    kind: String,
    format: u32,
    shelf: Shelf,
    sent: Timestamp,
    program: String,
    /// How many bytes of what follows are the case; the rest hides its length.
    length: usize,
    /// How many bytes behind the case are the editions that go with it.
    #[serde(default, skip_serializing_if = "is_none")]
    editions: usize,
    summary: Summary,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
const fn is_none(bytes: &usize) -> bool {
    *bytes == 0
}

/// An edition of a protocol that goes with a case, because it does not come along with the program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edition {
    /// The hash its case names it by.
    pub hash: String,
    /// Its files.
    pub files: Vec<SourceFile>,
}

/// An edition in the letter: its hash, and path and text of its files.
type Written = (String, Vec<(String, String)>);

impl Edition {
    fn written(&self) -> Written {
        let files = self.files.iter().filter(|file| !file.local().starts_with("scenarios/"));
        let text = |file: &SourceFile| String::from_utf8_lossy(&file.bytes).into_owned();
        (self.hash.clone(), files.map(|file| (file.path.clone(), text(file))).collect())
    }

    /// An edition that is what its hash says; nothing else is believed.
    fn read((hash, files): Written) -> Option<Self> {
        let files: Vec<_> = files.into_iter().map(|(path, text)| SourceFile::new(path, text)).collect();
        (load::hash(&load::meaningful(&files)) == hash).then_some(Self { hash, files })
    }
}

/// Enough of the first line of any version.
#[derive(Deserialize)]
struct AnyLetter {
    kind: String,
    format: u32,
}

/// A case that came from a colleague and was looked at, not taken in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Incoming {
    /// What the list would say of it.
    pub summary: Summary,
    /// The case itself, to be unpacked and shown before it is taken in.
    pub payload: Vec<u8>,
    /// When it was sent, as the sender's computer says.
    pub(crate) sent: Timestamp,
    /// The version of the program it was sent with.
    pub program: String,
    /// The editions of protocols that came with it.
    pub editions: Vec<Edition>,
}

/// Why a file is not taken in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum NotTaken {
    /// Not a file that Weegwijzer made for a colleague.
    #[error("this is not a case from a colleague. Ask for the file that Weegwijzer made with Export")]
    OtherFormat,
    /// A file from inside a vault, which only that vault opens.
    #[error("this file is from inside a vault, and only that vault opens it. Ask for an exported case")]
    FromAVault,
    /// The passphrase does not open it.
    #[error("this passphrase does not open the file. Ask the sender for it again, by telephone")]
    WrongPassphrase,
    /// It would cost more to open than any file of ours: broken, or made to harm.
    #[error("this file asks for more than any case needs, and was not opened. Ask for it again")]
    TooCostly,
    /// Something was changed or cut off.
    #[error("this file is damaged. Ask for it again")]
    Damaged,
    /// From a newer version of the program.
    #[error("this case was sent with a newer version of Weegwijzer. Open it with that version")]
    Newer,
    /// A practice case among real ones.
    #[error("this is a practice case. Practice and real cases stay apart")]
    Practice,
}

impl Letter {
    pub(super) fn new(sent: Timestamp, summary: Summary) -> Self {
        let (kind, program) = (KIND.to_owned(), env!("CARGO_PKG_VERSION").to_owned());
        let (format, shelf) = (WITHOUT_EDITIONS, Shelf::Real);
        Self { kind, format, shelf, sent, program, length: 0, editions: 0, summary }
    }

    pub(super) fn seal(
        self,
        payload: &[u8],
        editions: &[Edition],
        passphrase: &Passphrase,
        work: u8,
    ) -> Result<Vec<u8>, VaultError> {
        let failed = |cause: String| VaultError::Summary { cause };
        let beside = if editions.is_empty() {
            String::new()
        } else {
            let written: Vec<Written> = editions.iter().map(Edition::written).collect();
            ron::to_string(&written).map_err(|error| failed(error.to_string()))?
        };
        let format = if beside.is_empty() { WITHOUT_EDITIONS } else { FORMAT };
        let letter = Self { length: payload.len(), editions: beside.len(), format, ..self };
        let line = ron::to_string(&letter).map_err(|error| failed(error.to_string()))?;
        let mut text = Vec::with_capacity(padded(line.len() + 1 + payload.len() + beside.len()));
        text.extend_from_slice(line.as_bytes());
        text.push(b'\n');
        text.extend_from_slice(payload);
        text.extend_from_slice(beside.as_bytes());
        text.resize(padded(text.len()), b' ');
        let sealed = passphrase.wrap(&text, work).map_err(|_| failed("it cannot be sealed".to_owned()))?;
        // What cannot be opened again must not be sent.
        match passphrase.unwrap(&sealed) {
            Ok(opened) if opened == text => Ok(sealed),
            // Either way it would not open.
            Ok(_) | Err(_) => Err(failed("it cannot be opened again".to_owned())),
        }
    }

    fn parse(text: &[u8]) -> Result<Incoming, NotTaken> {
        let start = text.get(..LONGEST.min(text.len())).unwrap_or_default();
        let end = start.iter().position(|byte| *byte == b'\n').ok_or(NotTaken::OtherFormat)?;
        let (line, rest) = text.split_at_checked(end).ok_or(NotTaken::OtherFormat)?;
        let line = std::str::from_utf8(line).map_err(|_| NotTaken::OtherFormat)?;
        let any: AnyLetter = ron::from_str(line).map_err(|_| NotTaken::OtherFormat)?;
        if any.kind != KIND {
            return Err(NotTaken::OtherFormat);
        }
        if any.format > FORMAT {
            return Err(NotTaken::Newer);
        }
        let letter: Self = ron::from_str(line).map_err(|_| NotTaken::Damaged)?;
        if letter.shelf == Shelf::Practice {
            return Err(NotTaken::Practice);
        }
        let (payload, behind) =
            rest.get(1..).and_then(|rest| rest.split_at_checked(letter.length)).ok_or(NotTaken::Damaged)?;
        if letter.editions > MOST_OF_EDITIONS {
            return Err(NotTaken::TooCostly);
        }
        let editions = editions(behind.get(..letter.editions).ok_or(NotTaken::Damaged)?)?;
        Ok(Incoming {
            summary: letter.summary,
            payload: payload.to_vec(),
            sent: letter.sent,
            program: letter.program,
            editions,
        })
    }
}

/// The editions in what stands behind the case.
fn editions(text: &[u8]) -> Result<Vec<Edition>, NotTaken> {
    if text.is_empty() {
        return Ok(Vec::new());
    }
    let written: Vec<Written> = ron::de::from_bytes(text).map_err(|_| NotTaken::Damaged)?;
    let read = written.into_iter().map(|one| Edition::read(one).ok_or(NotTaken::Damaged));
    read.collect()
}

/// Looks at a file that came from a colleague. Nothing is kept. Takes about a second, and never more than five.
///
/// # Errors
/// Every reason not to take it in.
pub fn look(file: &[u8], passphrase: &Passphrase) -> Result<Incoming, NotTaken> {
    judge(file)?;
    let text = passphrase.unwrap(file).map_err(|error| match error {
        SealError::Foreign => NotTaken::WrongPassphrase,
        SealError::Newer => NotTaken::Newer,
        SealError::Damaged | SealError::NoKey => NotTaken::Damaged,
    })?;
    Letter::parse(&text)
}

/// The highest work that is done for a file that nobody is sure of yet: 1 GiB and about five seconds.
const MOST_WORK: u32 = 20;

/// Judges a file by its first lines: whether it is sealed by one passphrase, at a price worth paying.
fn judge(file: &[u8]) -> Result<(), NotTaken> {
    if file.len() as u64 > LARGEST {
        return Err(NotTaken::TooCostly);
    }
    let mut lines = file.get(..LONGEST.min(file.len())).unwrap_or_default().split(|byte| *byte == b'\n');
    match lines.next().and_then(|line| line.strip_prefix(b"age-encryption.org/v")) {
        Some(b"1") => {}
        Some(other) if other.first().is_some_and(u8::is_ascii_digit) => return Err(NotTaken::Newer),
        _ => return Err(NotTaken::OtherFormat),
    }
    let header = lines.take_while(|line| !line.starts_with(b"---"));
    let stanzas: Vec<&[u8]> = header.filter_map(|line| line.strip_prefix(b"-> ")).collect();
    match stanzas.as_slice() {
        [] => Err(NotTaken::Damaged),
        [one] if one.starts_with(b"scrypt ") => {
            let work =
                one.rsplit(|byte| *byte == b' ').next().and_then(|work| std::str::from_utf8(work).ok());
            match work.and_then(|work| work.parse::<u32>().ok()) {
                Some(work) if work <= MOST_WORK => Ok(()),
                Some(_) => Err(NotTaken::TooCostly),
                None => Err(NotTaken::Damaged),
            }
        }
        few if few.len() <= 4 && few.iter().all(|one| !one.starts_with(b"scrypt ")) => {
            Err(NotTaken::FromAVault)
        }
        _ => Err(NotTaken::TooCostly),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WORK: u8 = 1;

    fn passphrase(text: &str) -> Passphrase {
        Passphrase::new(text.to_owned()).unwrap()
    }

    fn summary() -> Summary {
        Summary {
            label: "blauwe fiets".to_owned(),
            protocol: "knmg-meldcode".to_owned(),
            step: None,
            review_on: None,
            changed: Timestamp::UNIX_EPOCH,
            concluded: false,
            printed: false,
            filed: false,
        }
    }

    fn sent() -> (Vec<u8>, Passphrase) {
        let passphrase = passphrase("zes woorden aan de telefoon");
        let letter = Letter::new(Timestamp::UNIX_EPOCH, summary());
        (letter.seal(b"the case\n\nitself ", &[], &passphrase, WORK).unwrap(), passphrase)
    }

    #[test]
    fn a_case_arrives_as_it_was_sent() {
        let (file, passphrase) = sent();
        let incoming = look(&file, &passphrase).unwrap();
        assert_eq!((incoming.summary, incoming.payload), (summary(), b"the case\n\nitself ".to_vec()));
    }

    #[test]
    fn another_passphrase_opens_nothing() {
        let (file, _) = sent();
        assert_eq!(look(&file, &passphrase("een heel andere zin")), Err(NotTaken::WrongPassphrase));
    }

    #[test]
    fn a_file_of_another_kind_is_refused_with_its_reason() {
        let (file, passphrase) = sent();
        let wrapped = |text: &str| passphrase.wrap(text.as_bytes(), WORK).unwrap();
        let of_keys = {
            let key = age::x25519::Identity::generate().to_public();
            age::encrypt(&key, b"x").unwrap()
        };
        let line = ron::to_string(&Letter::new(Timestamp::UNIX_EPOCH, summary())).unwrap();
        let mut cut = file.clone();
        cut.truncate(file.len() - 100);
        let mut changed = file.clone();
        let middle = changed.len() / 2;
        changed[middle] ^= 1;
        for (file, reason) in [
            (b"%PDF-1.7 whatever".to_vec(), NotTaken::OtherFormat),
            (Vec::new(), NotTaken::OtherFormat),
            (b"age-encryption.org/v2\n-> new".to_vec(), NotTaken::Newer),
            (b"age-encryption.org/v1\n".to_vec(), NotTaken::Damaged),
            (of_keys, NotTaken::FromAVault),
            (cut, NotTaken::Damaged),
            (changed, NotTaken::Damaged),
            (wrapped("a letter to mother"), NotTaken::OtherFormat),
            (wrapped("(kind: \"something else\", format: 1)\n"), NotTaken::OtherFormat),
            (wrapped("(kind: \"weegwijzer case\", format: 3, invented: 1)\n"), NotTaken::Newer),
            (wrapped("(kind: \"weegwijzer case\", format: 1)\n"), NotTaken::Damaged),
            (wrapped(&(line.replace("shelf:Real", "shelf:Practice") + "\n")), NotTaken::Practice),
            (wrapped(&(line.replace("length:0", "length:99") + "\n")), NotTaken::Damaged),
        ] {
            assert_eq!(look(&file, &passphrase), Err(reason), "{}", String::from_utf8_lossy(&file));
        }
    }

    #[test]
    fn a_file_that_would_cost_too_much_is_refused_before_any_work_is_done() {
        let (file, passphrase) = sent();
        let text = String::from_utf8_lossy(file.get(..60).unwrap()).into_owned();
        let salt = text.split(' ').nth(2).unwrap();
        let header = |stanzas: String| format!("age-encryption.org/v1\n{stanzas}--- mac\n").into_bytes();
        let heavy = header(format!("-> scrypt {salt} 30\nbody\n"));
        let crowd = header(format!("-> scrypt {salt} 1\nbody\n").repeat(4_000));
        let many = header("-> X25519 abc\nbody\n".repeat(5));
        let started = std::time::Instant::now();
        for bomb in [heavy, crowd, many] {
            assert_eq!(look(&bomb, &passphrase), Err(NotTaken::TooCostly));
        }
        assert!(started.elapsed() < std::time::Duration::from_millis(50));
    }

    proptest::proptest! {
        #[test]
        fn no_text_makes_looking_panic(text: Vec<u8>) {
            let _ = Letter::parse(&text);
            let _ = judge(&text);
        }
    }
}
