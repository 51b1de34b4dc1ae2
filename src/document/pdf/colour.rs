//! What the colours of a file mean: sRGB, written out here, so that no profile of somebody else is shipped.

/// Points of the curve from stored values to light.
const POINTS: u16 = 1024;

/// An ICC profile of version 2 for sRGB: three colours, one curve.
pub(super) fn srgb() -> Vec<u8> {
    let mut curve = b"curv\0\0\0\0".to_vec();
    curve.extend(u32::from(POINTS).to_be_bytes());
    for point in 0..POINTS {
        let stored = f64::from(point) / f64::from(POINTS - 1);
        let light = if stored <= 0.04045 { stored / 12.92 } else { ((stored + 0.055) / 1.055).powf(2.4) };
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "light is at most one")]
        curve.extend(((light * 65_535.0).round() as u16).to_be_bytes());
    }
    let parts: [(&[u8; 4], Vec<u8>); 7] = [
        (b"desc", description("sRGB IEC61966-2.1 equivalent")),
        (b"cprt", words("No copyright, use freely")),
        (b"wtpt", white(WHITE)),
        (b"rXYZ", white([0.43607, 0.22249, 0.01392])),
        (b"gXYZ", white([0.38515, 0.71687, 0.09708])),
        (b"bXYZ", white([0.14307, 0.06061, 0.71410])),
        (b"rTRC", curve),
    ];
    const HEAD: usize = 128;
    let count = parts.len() + 2;
    let mut at = HEAD + 4 + 12 * count;
    let (mut table, mut body) = (Vec::new(), Vec::new());
    let mut shared = Vec::new();
    for (name, part) in &parts {
        let place = [size(at), size(part.len())].concat();
        table.extend([name.as_slice(), &place].concat());
        if *name == b"rTRC" {
            shared = place;
        }
        let padding = (4 - part.len() % 4) % 4;
        body.extend_from_slice(part);
        body.extend(std::iter::repeat_n(0, padding));
        at += part.len() + padding;
    }
    // Green and blue have the curve of red.
    for name in [b"gTRC", b"bTRC"] {
        table.extend([name.as_slice(), &shared].concat());
    }
    [head(at), size(count), table, body].concat()
}

/// The white of the connection space, as the format prescribes it.
const WHITE: [f64; 3] = [0.9642, 1.0, 0.8249];

fn head(length: usize) -> Vec<u8> {
    let mut head = size(length);
    head.extend([0; 4]);
    head.extend([2, 0x10, 0, 0]);
    head.extend(b"mntrRGB XYZ ");
    // The first day of 2026: any day serves, as long as it is always the same.
    head.extend([0x07, 0xEA, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0]);
    head.extend(b"acsp");
    head.extend([0; 28]);
    head.extend(WHITE.into_iter().flat_map(fixed));
    head.resize(128, 0);
    head
}

#[expect(clippy::disallowed_methods, reason = "a profile is a few hundred bytes")]
fn size(length: usize) -> Vec<u8> {
    u32::try_from(length).unwrap_or(u32::MAX).to_be_bytes().to_vec()
}

/// Sixteen bits before the point and sixteen behind it.
fn fixed(value: f64) -> [u8; 4] {
    #[expect(clippy::cast_possible_truncation, reason = "values are at most one")]
    let fixed = (value * 65_536.0).round() as i32;
    fixed.to_be_bytes()
}

fn white(values: [f64; 3]) -> Vec<u8> {
    [b"XYZ \0\0\0\0".to_vec(), values.into_iter().flat_map(fixed).collect()].concat()
}

fn words(text: &str) -> Vec<u8> {
    [b"text\0\0\0\0", text.as_bytes(), b"\0"].concat()
}

fn description(text: &str) -> Vec<u8> {
    // The forms for other scripts stay empty.
    [b"desc\0\0\0\0", size(text.len() + 1).as_slice(), text.as_bytes(), b"\0", &[0; 78]].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_profile_says_its_own_length_and_where_its_parts_are() {
        let profile = srgb();
        let number =
            |at: usize| usize::try_from(u32::from_be_bytes(profile[at..at + 4].try_into().unwrap())).unwrap();
        assert_eq!(number(0), profile.len());
        assert_eq!(number(128), 9);
        for tag in 0..9 {
            let (at, length) = (number(136 + tag * 12), number(140 + tag * 12));
            assert!(at + length <= profile.len());
        }
        let curve = number(136 + 6 * 12);
        assert_eq!(&profile[curve..curve + 4], b"curv");
        assert_eq!(profile[profile.len() - 2..], [0xFF, 0xFF]);
    }
}
