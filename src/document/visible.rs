//! Which characters leave the program: those a case may hold, with the spaces a typesetter knows made plain. What the
//! fonts of the paper can draw lives in `typeset::letters`.

use crate::case::cleaned;

/// The text as it is read, on whatever it is written: line ends as `\n`, no-break spaces as they are.
pub(super) fn visible(text: &str) -> String {
    let plain = |character| match character {
        '\t' | '\u{2000}'..='\u{2006}' | '\u{2008}'..='\u{200A}' | '\u{205F}' | '\u{3000}' => ' ',
        '\u{2007}' | '\u{202F}' => '\u{A0}',
        other => other,
    };
    cleaned(text).chars().map(plain).collect()
}

/// The same for another program, which breaks lines by itself: nothing is held together.
pub(super) fn written(text: &str) -> String {
    visible(text).replace('\u{A0}', " ").replace('\u{2011}', "-")
}
