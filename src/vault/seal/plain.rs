//! The seal of the practice shelf: no secrecy, and damage is noticed.

use sha2::{Digest, Sha256};

use super::super::write::hex;
use super::{Seal, SealError};

/// No secrecy: the text as it is, under a line with its SHA-256, so that damage is noticed.
#[derive(Debug, Clone, Copy, Default)]
pub struct Plain;

const TITLE: &[u8] = b"weegwijzer plain ";
const VERSION: &[u8] = b"1 ";

impl Seal for Plain {
    fn extension(&self) -> &'static str {
        "case"
    }

    fn seal(&self, plain: &[u8]) -> Result<Vec<u8>, SealError> {
        let digest = hex(&Sha256::digest(plain));
        Ok([TITLE, VERSION, digest.as_bytes(), b"\n", plain].concat())
    }

    fn open(&self, sealed: &[u8]) -> Result<Vec<u8>, SealError> {
        let versioned = sealed.strip_prefix(TITLE).ok_or(SealError::Damaged)?;
        let Some(body) = versioned.strip_prefix(VERSION) else {
            let newer = versioned.split(|byte| *byte == b' ').next().is_some_and(is_newer);
            return Err(if newer { SealError::Newer } else { SealError::Damaged });
        };
        let (digest, rest) = body.split_at_checked(64).ok_or(SealError::Damaged)?;
        let plain = rest.strip_prefix(b"\n").ok_or(SealError::Damaged)?;
        if hex(&Sha256::digest(plain)).as_bytes() == digest {
            Ok(plain.to_vec())
        } else {
            Err(SealError::Damaged)
        }
    }
}

fn is_newer(version: &[u8]) -> bool {
    let text = std::str::from_utf8(version).ok();
    text.and_then(|text| text.parse::<u32>().ok()).is_some_and(|number| number > 1)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn what_was_sealed_opens_to_the_same_bytes(plain: Vec<u8>) {
            prop_assert_eq!(Plain.open(&Plain.seal(&plain).unwrap()), Ok(plain));
        }

        #[test]
        fn one_changed_bit_is_noticed(plain: Vec<u8>, place: prop::sample::Index, bit in 0_u8..8) {
            let mut sealed = Plain.seal(&plain).unwrap();
            let place = place.index(sealed.len());
            sealed[place] ^= 1 << bit;
            prop_assert!(Plain.open(&sealed).is_err());
        }

        #[test]
        fn a_file_cut_short_or_made_longer_is_noticed(plain: Vec<u8>, place: prop::sample::Index) {
            let sealed = Plain.seal(&plain).unwrap();
            prop_assert!(Plain.open(&sealed[..place.index(sealed.len())]).is_err());
            prop_assert!(Plain.open(&[sealed.as_slice(), b" "].concat()).is_err());
        }
    }

    #[test]
    fn a_newer_seal_is_told_from_a_damaged_one() {
        assert_eq!(Plain.open(b"weegwijzer plain 2 whatever"), Err(SealError::Newer));
        assert_eq!(Plain.open(b"weegwijzer plain x whatever"), Err(SealError::Damaged));
        assert_eq!(Plain.open(b""), Err(SealError::Damaged));
    }
}
