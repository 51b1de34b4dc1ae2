//! Sentence patterns: how an author writes the sentence of a row of a log, with parts that vanish with what was not
//! answered. Only how a pattern is written lives here; filling one with answers is `case::telling`.
//!
//! `{field}` stands for an answer, `{field|other}` for the first of these that was given. What stands in `[...]` vanishes
//! with a field in it that was not given. `[field=option,option: ...]` is there when one of these was chosen,
//! `[field=-: ...]` when nothing of a list was ticked, and `[field=?: ...]` when the field was left open. Parts may stand
//! within parts. `{field.because}` stands for the reason behind a judgement.

/// Stands for an option where nothing was ticked.
pub(crate) const NOTHING: &str = "-";

/// Stands behind the name of a judgement, for the reason that was given with it.
pub(crate) const BECAUSE: &str = ".because";

/// A piece of a pattern.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Piece<'t> {
    /// As it is written.
    Words(&'t str),
    /// The first of these fields that was answered.
    Field(Vec<&'t str>),
    /// A part that can vanish.
    Part {
        /// When it is there.
        once: Once<'t>,
        /// What stands in it.
        pieces: Vec<Piece<'t>>,
    },
}

/// When a part of a pattern is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Once<'t> {
    /// When every field in it was answered.
    Told,
    /// When the field was answered with one of these options.
    Chosen(&'t str, Vec<&'t str>),
    /// When the field was left open.
    Open(&'t str),
}

/// The pieces of a pattern; otherwise the text from the sign on that is not closed or opens nothing.
pub(crate) fn pieces(text: &str) -> Result<Vec<Piece<'_>>, &str> {
    let (pieces, rest) = within(text)?;
    if rest.is_empty() { Ok(pieces) } else { Err(rest) }
}

/// The pieces up to the end of the part, and what comes after them.
fn within(mut rest: &str) -> Result<(Vec<Piece<'_>>, &str), &str> {
    let mut found = Vec::new();
    loop {
        let sign = rest.find(['{', '[', ']']).unwrap_or(rest.len());
        let (words, after) = rest.split_at(sign);
        if !words.is_empty() {
            found.push(Piece::Words(words));
        }
        rest = match after.as_bytes().first() {
            None | Some(b']') => return Ok((found, after)),
            Some(b'{') => {
                let (names, next) = after[1..].split_once('}').ok_or(after)?;
                found.push(Piece::Field(names.split('|').map(str::trim).collect()));
                next
            }
            Some(_) => {
                let (once, inside) = once(&after[1..]);
                let (pieces, end) = within(inside)?;
                found.push(Piece::Part { once, pieces });
                end.strip_prefix(']').ok_or(after)?
            }
        };
    }
}

/// What a part opens with: `field=option,option:`, `field=?:`, or nothing.
fn once(inside: &str) -> (Once<'_>, &str) {
    let is_name = |name: &str| {
        !name.is_empty() && name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
    };
    let Some((head, rest)) = inside.split_once(':') else { return (Once::Told, inside) };
    let Some((field, options)) = head.split_once('=') else { return (Once::Told, inside) };
    if options == "?" && is_name(field) {
        return (Once::Open(field), rest);
    }
    let options: Vec<_> = options.split(',').map(str::trim).collect();
    if is_name(field) && options.iter().all(|option| is_name(option)) {
        (Once::Chosen(field, options), rest)
    } else {
        (Once::Told, inside)
    }
}

/// Every field a pattern names, told or asked after.
pub(crate) fn names<'t>(pieces: &[Piece<'t>]) -> Vec<&'t str> {
    let mut found = Vec::new();
    for piece in pieces {
        match piece {
            Piece::Words(_) => {}
            Piece::Field(all) => found.extend(all.iter().copied()),
            Piece::Part { once, pieces } => {
                match once {
                    Once::Told => {}
                    Once::Chosen(field, _) | Once::Open(field) => found.push(field),
                }
                found.extend(names(pieces));
            }
        }
    }
    found
}

/// Every field whose words a pattern tells.
pub(crate) fn told<'t>(pieces: &[Piece<'t>]) -> Vec<&'t str> {
    let within = |piece: &Piece<'t>| match piece {
        Piece::Words(_) => Vec::new(),
        Piece::Field(names) => names.clone(),
        Piece::Part { pieces, .. } => told(pieces),
    };
    pieces.iter().flat_map(within).collect()
}

/// Every choice a pattern asks after: the field, and the options it names.
pub(crate) fn choices<'p, 't>(pieces: &'p [Piece<'t>]) -> Vec<(&'t str, &'p [&'t str])> {
    let mut found = Vec::new();
    for piece in pieces {
        if let Piece::Part { once, pieces } = piece {
            if let Once::Chosen(field, options) = once {
                found.push((*field, options.as_slice()));
            }
            found.extend(choices(pieces));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_may_stand_within_parts_and_ask_after_a_choice() {
        let read = pieces("{who|role}[ ({when}[how=phone,video:, op afstand])].").unwrap();
        let inner = Piece::Part {
            once: Once::Chosen("how", vec!["phone", "video"]),
            pieces: vec![Piece::Words(", op afstand")],
        };
        let part = vec![Piece::Words(" ("), Piece::Field(vec!["when"]), inner, Piece::Words(")")];
        assert_eq!(
            read,
            [
                Piece::Field(vec!["who", "role"]),
                Piece::Part { once: Once::Told, pieces: part },
                Piece::Words(".")
            ]
        );
        assert_eq!(names(&read), ["who", "role", "when", "how"]);
        assert_eq!(choices(&read), [("how", ["phone", "video"].as_slice())]);
    }

    #[test]
    fn a_colon_in_the_words_of_a_part_asks_after_nothing() {
        let read = pieces("[ Advies: {advice}]").unwrap();
        assert!(matches!(&read[..], [Piece::Part { once: Once::Told, .. }]));
        assert_eq!(pieces("[later=?: nog niet]").map(|read| names(&read)), Ok(vec!["later"]));
    }

    #[test]
    fn a_sign_that_is_not_closed_is_pointed_at() {
        assert_eq!(pieces("Met {who"), Err("{who"));
        assert_eq!(pieces("Met [ op {when}"), Err("[ op {when}"));
        assert_eq!(pieces("Met] wie"), Err("] wie"));
    }
}
