//! The age file format, and the limits within which a file is looked at at all. Files made here open with any
//! program that knows age.

use std::io::{Read, Write};

use age::{DecryptError, Decryptor, Encryptor, Identity, Recipient};

use super::SealError;

/// How the names of sealed files end.
pub(crate) const EXTENSION: &str = "case.age";
/// The largest file that is opened, in bytes.
pub(crate) const LARGEST: u64 = 64 * 1024 * 1024;
/// The longest header that is read: finding the key in a long one costs seconds, before anything is authenticated.
const LONGEST_HEADER: usize = 2048;
/// The most keys that a file can be sealed for.
const MOST_STANZAS: usize = 4;
/// Sizes of files tell no more than in how many steps of this many bytes a text fits.
const STEP: usize = 8 * 1024;

/// The first line of every version of the format, without its number.
const FORMAT: &[u8] = b"age-encryption.org/v";
const VERSION: &[u8] = b"age-encryption.org/v1\n";

/// How long a text becomes so that its length tells little.
pub(crate) const fn padded(length: usize) -> usize {
    length.div_ceil(STEP) * STEP
}

pub(crate) fn seal<'a>(
    plain: &[u8],
    recipients: impl Iterator<Item = &'a dyn Recipient>,
) -> Result<Vec<u8>, SealError> {
    let encryptor = Encryptor::with_recipients(recipients).map_err(|_| SealError::NoKey)?;
    let mut sealed = Vec::with_capacity(plain.len() + LONGEST_HEADER);
    let written = encryptor.wrap_output(&mut sealed).and_then(|mut output| {
        output.write_all(plain)?;
        output.finish().map(|_| ())
    });
    // Writing to memory does not fail.
    written.map(|()| sealed).map_err(|_| SealError::Damaged)
}

pub(crate) fn open(sealed: &[u8], identity: &dyn Identity) -> Result<Vec<u8>, SealError> {
    within_limits(sealed)?;
    let decryptor = Decryptor::new_buffered(sealed).map_err(|error| meaning(&error))?;
    let mut input = decryptor.decrypt(std::iter::once(identity)).map_err(|error| meaning(&error))?;
    let mut plain = Vec::with_capacity(sealed.len());
    let _ = input.read_to_end(&mut plain).map_err(|_| SealError::Damaged)?;
    Ok(plain)
}

/// Whether this is a whole header for one key, and something after it. What is in it cannot be told without a key.
pub(crate) fn is_for_one_key(sealed: &[u8]) -> bool {
    // The shortest content: a nonce, and a seal over nothing.
    const LEAST: usize = 16 + 16;
    let body = || sealed.windows(5).position(|line| line == b"\n--- ").map(|at| sealed.len() - at);
    let header = sealed.split(|byte| *byte == b'\n').take_while(|line| !line.starts_with(b"---"));
    let mut keys = header.filter_map(|line| line.strip_prefix(b"-> ")).filter(|line| !is_noise(line));
    let is_one = |key: Option<&[u8]>| key.is_some_and(|key| key.starts_with(b"X25519 "));
    within_limits(sealed).is_ok()
        && is_one(keys.next())
        && keys.next().is_none()
        // Why it is not a header is all the same.
        && Decryptor::new_buffered(sealed).is_ok_and(|decryptor| !decryptor.is_scrypt())
        && body().is_some_and(|rest| rest > LEAST + b"\n--- ".len() + 43)
}

/// Whether this is a line that age adds so that no program counts on there being none.
fn is_noise(line: &[u8]) -> bool {
    line.split(|byte| *byte == b' ').next().is_some_and(|kind| kind.ends_with(b"-grease"))
}

/// Refuses a file whose header costs more than a header of ours, before any key is tried on it.
fn within_limits(sealed: &[u8]) -> Result<(), SealError> {
    if !sealed.starts_with(VERSION) {
        let other = sealed.strip_prefix(FORMAT).and_then(|rest| rest.first());
        return Err(if other.is_some_and(u8::is_ascii_digit) {
            SealError::Newer
        } else {
            SealError::Damaged
        });
    }
    if sealed.len() as u64 > LARGEST {
        return Err(SealError::Damaged);
    }
    let start = sealed.get(..LONGEST_HEADER.min(sealed.len())).unwrap_or_default();
    let mut stanzas = 0;
    for line in start.split(|byte| *byte == b'\n') {
        if line.starts_with(b"---") {
            return if stanzas <= MOST_STANZAS { Ok(()) } else { Err(SealError::Damaged) };
        }
        stanzas += usize::from(line.starts_with(b"->"));
    }
    Err(SealError::Damaged)
}

fn meaning(error: &DecryptError) -> SealError {
    match error {
        DecryptError::NoMatchingKeys | DecryptError::DecryptionFailed | DecryptError::KeyDecryptionFailed => {
            SealError::Foreign
        }
        DecryptError::UnknownFormat => SealError::Newer,
        _ => SealError::Damaged,
    }
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, Instant};

    use age::x25519;

    use super::*;

    fn sealed(plain: &[u8], keys: &[&x25519::Identity]) -> Vec<u8> {
        let recipients: Vec<_> = keys.iter().map(|key| key.to_public()).collect();
        seal(plain, recipients.iter().map(|recipient| recipient as &dyn Recipient)).unwrap()
    }

    #[test]
    fn each_of_its_keys_opens_it_and_no_other() {
        let (one, two, other) =
            (x25519::Identity::generate(), x25519::Identity::generate(), x25519::Identity::generate());
        let file = sealed(b"a case", &[&one, &two]);
        assert_eq!(open(&file, &one), Ok(b"a case".to_vec()));
        assert_eq!(open(&file, &two), Ok(b"a case".to_vec()));
        assert_eq!(open(&file, &other), Err(SealError::Foreign));
    }

    #[test]
    fn a_header_that_would_cost_seconds_is_refused_at_once() {
        let key = x25519::Identity::generate();
        let many: Vec<_> = (0..4_000).map(|_| x25519::Identity::generate().to_public()).collect();
        let bomb = seal(b"x", many.iter().map(|recipient| recipient as &dyn Recipient)).unwrap();
        let five: Vec<_> = (0..5).map(|_| key.to_public()).collect();
        let crowd = seal(b"x", five.iter().map(|recipient| recipient as &dyn Recipient)).unwrap();
        let started = Instant::now();
        assert_eq!(open(&bomb, &key), Err(SealError::Damaged));
        assert_eq!(open(&crowd, &key), Err(SealError::Damaged));
        assert!(started.elapsed() < Duration::from_millis(50));
    }

    #[test]
    fn a_newer_format_is_told_from_damage() {
        let key = x25519::Identity::generate();
        assert_eq!(open(b"age-encryption.org/v2\nwhatever", &key), Err(SealError::Newer));
        assert_eq!(open(b"age-encryption.org/vx", &key), Err(SealError::Damaged));
        assert_eq!(open(b"", &key), Err(SealError::Damaged));
    }

    #[test]
    fn a_length_tells_only_in_how_many_steps_a_text_fits() {
        assert_eq!([1, 8_000, 8_192, 8_193].map(padded), [8_192, 8_192, 8_192, 16_384]);
    }
}
