//! The passphrase: how strong it must be, six words for who wants none of his own, and the age file it wraps.
//! It is never printed by `Debug`, and its memory is wiped when it goes.

use std::fmt;
use std::sync::{Arc, OnceLock};

use age::secrecy::zeroize::Zeroize;
use age::secrecy::{ExposeSecret, SecretString};
use age::{Recipient, scrypt};
use unicode_normalization::UnicodeNormalization;

use super::super::error::VaultError;
use super::super::write::random_hex;
use super::{SealError, container};

/// The words a passphrase is generated from: 7,776, so that a word is worth 12.9 bits and six of them 77.5.
const WORDS: &str = include_str!("../../../assets/words/nl.txt");
/// How many words a generated passphrase has.
const GENERATED: usize = 6;
/// How many characters a passphrase has at least. Composition rules make passphrases worse, so there are none.
const SHORTEST: usize = 12;
/// The highest work factor that is accepted: 1 GiB and about 5 seconds. More would be an attack.
const MOST_WORK: u8 = 20;

/// A passphrase that is strong enough.
#[derive(Clone)]
pub struct Passphrase(Arc<Text>);

struct Text {
    text: SecretString,
    /// What opens with it. Made once: the library measures the computer each time.
    identity: OnceLock<scrypt::Identity>,
}

/// Why a passphrase is not accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a passphrase has at least {at_least} characters. Use a sentence, or six words")]
pub struct TooWeak {
    /// How many characters there are at least.
    pub(crate) at_least: usize,
}

impl Passphrase {
    /// The passphrase as it was typed. Space around it is left out, and characters that can be typed in two ways
    /// (é as one or as two) count as the same.
    ///
    /// # Errors
    /// When it has fewer than 12 characters.
    pub fn new(mut typed: String) -> Result<Self, TooWeak> {
        let text: String = typed.trim().nfc().collect();
        typed.zeroize();
        let passphrase = Self::of(text);
        if passphrase.reveal().chars().count() < SHORTEST {
            return Err(TooWeak { at_least: SHORTEST });
        }
        Ok(passphrase)
    }

    /// Six Dutch words chosen at random, joined by spaces.
    ///
    /// # Errors
    /// When the system gives no random numbers.
    pub fn generate() -> Result<Self, VaultError> {
        let words: Vec<&str> = WORDS.lines().collect();
        let mut chosen = String::with_capacity(GENERATED * 9);
        for _ in 0..GENERATED {
            if !chosen.is_empty() {
                chosen.push(' ');
            }
            chosen.push_str(words.get(below(words.len())?).copied().unwrap_or_default());
        }
        Ok(Self::of(chosen))
    }

    /// A random key of 256 bits, which nobody needs to type.
    ///
    /// # Errors
    /// When the system gives no random numbers.
    pub fn random() -> Result<Self, VaultError> {
        random_hex(32).map(Self::of)
    }

    fn of(text: String) -> Self {
        Self(Arc::new(Text { text: SecretString::from(text), identity: OnceLock::new() }))
    }

    /// The words themselves, to be shown once or typed elsewhere.
    #[must_use]
    pub fn reveal(&self) -> &str {
        self.0.text.expose_secret()
    }

    /// Wraps `plain` in an age file that this passphrase opens. Takes about a second at full work.
    pub(in crate::vault) fn wrap(&self, plain: &[u8], work: u8) -> Result<Vec<u8>, SealError> {
        let mut recipient = scrypt::Recipient::new(self.0.text.clone());
        // Pinned: the library would measure this computer, and a slower one would then refuse the file.
        recipient.set_work_factor(work.clamp(1, MOST_WORK));
        container::seal(plain, std::iter::once(&recipient as &dyn Recipient))
    }

    /// Opens what [`Passphrase::wrap`] made; [`SealError::Foreign`] when this is not the passphrase.
    pub(in crate::vault) fn unwrap(&self, wrapped: &[u8]) -> Result<Vec<u8>, SealError> {
        let identity = self.0.identity.get_or_init(|| {
            let mut identity = scrypt::Identity::new(self.0.text.clone());
            identity.set_max_work_factor(MOST_WORK);
            identity
        });
        container::open(wrapped, identity)
    }
}

impl fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Passphrase")
    }
}

/// A random number below `end`, every one as likely.
#[expect(
    clippy::disallowed_methods,
    reason = "a list of words is not so long, and what is below its length is a place in it"
)]
fn below(end: usize) -> Result<usize, VaultError> {
    let end = u32::try_from(end).unwrap_or(u32::MAX).max(1);
    // Numbers in the last, incomplete round of `end` would make some words likelier than others.
    let fair = u32::MAX - u32::MAX % end;
    loop {
        let random = getrandom::u32().map_err(|_| VaultError::NoRandom)?;
        if random < fair {
            return Ok(usize::try_from(random % end).unwrap_or_default());
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn twelve_characters_are_enough_and_eleven_are_not() {
        assert!(Passphrase::new("aaaaaaaaaaaa".to_owned()).is_ok());
        assert_eq!(Passphrase::new(" aaaaaaaaaaa ".to_owned()).unwrap_err(), TooWeak { at_least: 12 });
        assert!(Passphrase::new("é".repeat(12)).is_ok(), "characters, not bytes");
    }

    #[test]
    fn the_same_letters_typed_on_another_computer_open_the_same_file() {
        let composed = Passphrase::new("geheime caf\u{e9} deur".to_owned()).unwrap();
        let decomposed = Passphrase::new("geheime cafe\u{301} deur\n".to_owned()).unwrap();
        let wrapped = composed.wrap(b"keys", 1).unwrap();
        assert_eq!(decomposed.unwrap(&wrapped), Ok(b"keys".to_vec()));
        let other = Passphrase::new("geheime cafe deur".to_owned()).unwrap();
        assert_eq!(other.unwrap(&wrapped), Err(SealError::Foreign));
    }

    #[test]
    fn a_file_that_asks_for_too_much_work_is_refused_at_once() {
        let passphrase = Passphrase::generate().unwrap();
        let wrapped = passphrase.wrap(b"keys", 1).unwrap();
        let at = wrapped.windows(3).position(|part| part == b" 1\n").unwrap();
        let costly = [&wrapped[..at], b" 21\n", &wrapped[at + 3..]].concat();
        assert_eq!(passphrase.unwrap(&costly), Err(SealError::Damaged));
    }

    #[test]
    fn a_generated_passphrase_is_six_words_and_never_the_same() {
        let some: BTreeSet<String> =
            (0..50).map(|_| Passphrase::generate().unwrap().reveal().to_owned()).collect();
        assert_eq!(some.len(), 50);
        assert!(some.iter().all(|words| words.split(' ').count() == 6));
        assert!(some.iter().all(|words| Passphrase::new(words.clone()).is_ok()));
    }

    #[test]
    fn the_list_has_7776_different_words_that_anybody_can_type() {
        let words: BTreeSet<&str> = WORDS.lines().collect();
        assert_eq!((words.len(), WORDS.lines().count()), (7_776, 7_776));
        for word in words {
            let plain = word.bytes().all(|byte| byte.is_ascii_lowercase());
            assert!(plain && (4..=8).contains(&word.len()), "{word}");
        }
    }

    #[test]
    fn what_is_printed_of_it_says_nothing() {
        let passphrase = Passphrase::new("groene deur achter".to_owned()).unwrap();
        assert_eq!(format!("{passphrase:?}"), "Passphrase");
    }
}
