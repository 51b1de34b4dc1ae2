//! The text of one session: a head, then a line for each thing done, each chained to the one before by SHA-256.
//! Whoever changes, removes or inserts a line breaks the chain; whoever removes a session leaves a gap.

use std::fmt;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::super::seal::VaultId;
use super::super::write::hex;
use super::line::Line;
use super::who::Who;

/// Format of the head and of the lines.
const FORMAT: u32 = 1;

/// The end of a chain: what the next link is made of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Link(String);

impl Link {
    /// The first one of a log. Made with the key of the log, so that no line can be guessed back from a link.
    pub(super) fn first(key: &str) -> Self {
        Self::made_of(&["weegwijzer access log", key])
    }

    fn then(&self, text: &str) -> Self {
        Self::made_of(&[&self.0, text])
    }

    fn made_of(parts: &[&str]) -> Self {
        let mut digest = Sha256::new();
        for part in parts {
            digest.update(part.as_bytes());
            digest.update(b"\n");
        }
        Self(hex(&digest.finalize()))
    }
}

impl fmt::Display for Link {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Of what a session is the session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Head {
    format: u32,
    pub(super) vault: VaultId,
    /// The place in the log, from 1. None while it waits for the vault to be unlocked.
    pub(super) number: Option<u32>,
    /// The last link of the session before; none when that one cannot be read.
    pub(super) after: Option<Link>,
    pub(super) began: Timestamp,
    pub(super) who: Who,
    pub(super) program: String,
    /// Written while the vault was locked: by anybody at this computer, not by somebody who had the passphrase.
    pub(super) while_locked: bool,
}

/// A session, as far as it went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Session {
    pub(super) head: Head,
    pub(super) lines: Vec<Line>,
}

/// Why a session is not to be believed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Broken {
    /// It is not what was written.
    Damaged,
    /// A newer version of the program wrote it.
    Newer,
}

/// Enough of the head of any version.
#[derive(Deserialize)]
struct AnyHead {
    format: u32,
}

impl Session {
    /// A session of this program that begins now.
    pub(super) fn new(vault: VaultId, began: Timestamp, who: Who, while_locked: bool) -> Self {
        let program = env!("CARGO_PKG_VERSION").to_owned();
        let head =
            Head { format: FORMAT, vault, number: None, after: None, began, who, program, while_locked };
        Self { head, lines: Vec::new() }
    }

    /// The text, and the last link.
    pub(super) fn text(&self) -> Result<(String, Link), ron::Error> {
        let mut text = String::new();
        let mut link = self.head.after.clone().unwrap_or_else(|| Link(String::new()));
        let rows = std::iter::once(ron::to_string(&self.head)).chain(self.lines.iter().map(ron::to_string));
        for row in rows {
            let row = row?;
            link = link.then(&row);
            text = text + &link.0 + " " + &row + "\n";
        }
        Ok((text, link))
    }

    /// Reads the text of a session again, and its last link.
    pub(super) fn parse(text: &[u8]) -> Result<(Self, Link), Broken> {
        let text = std::str::from_utf8(text).map_err(|_| Broken::Damaged)?;
        // What follows the last line end is room that hides the length.
        let (text, room) = text.rsplit_once('\n').ok_or(Broken::Damaged)?;
        let mut rows = text.split('\n').map(|row| row.split_once(' ').ok_or(Broken::Damaged));
        let (written, row) = rows.next().ok_or(Broken::Damaged)??;
        let any: AnyHead = ron::from_str(row).map_err(|_| Broken::Damaged)?;
        if any.format > FORMAT {
            return Err(Broken::Newer);
        }
        let head: Head = ron::from_str(row).map_err(|_| Broken::Damaged)?;
        let mut link = head.after.clone().unwrap_or_else(|| Link(String::new())).then(row);
        let mut whole = link.0 == written && room.bytes().all(|byte| byte == b' ');
        let mut lines = Vec::new();
        for row in rows {
            let (written, row) = row?;
            link = link.then(row);
            whole &= link.0 == written;
            lines.push(ron::from_str(row).map_err(|_| Broken::Damaged)?);
        }
        if whole { Ok((Self { head, lines }, link)) } else { Err(Broken::Damaged) }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::super::revision::CaseId;
    use super::super::line::{Action, Outcome};
    use super::*;

    fn session() -> Session {
        let who = Who { user: "arts \"x\"".to_owned(), workstation: "kamer 3\n".to_owned() };
        let vault = VaultId::random().unwrap();
        let mut session = Session::new(vault, Timestamp::UNIX_EPOCH, who, false);
        session.head.after = Some(Link::first("key"));
        let case = CaseId::random().unwrap();
        session.lines = vec![
            Line::new(Action::Unlocked, Timestamp::UNIX_EPOCH).ended(Outcome::Refused),
            Line::new(Action::CaseOpened, Timestamp::UNIX_EPOCH).of(&case),
            Line::new(Action::CaseSaved { revision: 3 }, Timestamp::UNIX_EPOCH).of(&case),
        ];
        session
    }

    #[test]
    fn a_session_reads_back_as_it_was_with_room_behind_it() {
        let (text, link) = session().text().unwrap();
        let session = Session::parse(format!("{text}      ").as_bytes()).unwrap();
        assert_eq!(session.0.text().unwrap(), (text, link.clone()));
        assert_eq!(session.1, link);
    }

    #[test]
    fn a_line_that_was_removed_moved_or_changed_breaks_the_chain() {
        let (text, _) = session().text().unwrap();
        let rows: Vec<&str> = text.lines().collect();
        let without = |left: usize| {
            let kept: Vec<&str> =
                rows.iter().enumerate().filter(|(at, _)| *at != left).map(|(_, row)| *row).collect();
            kept.join("\n") + "\n"
        };
        for left in 0..rows.len() - 1 {
            assert_eq!(Session::parse(without(left).as_bytes()), Err(Broken::Damaged), "row {left}");
        }
        // Without the last line the rest still holds together: that is why the next session names the last link.
        assert_ne!(Session::parse(without(3).as_bytes()).unwrap().1, session().text().unwrap().1);
        assert_eq!(Session::parse(text.replace("Refused", "Done").as_bytes()), Err(Broken::Damaged));
        let swapped = [rows[0], rows[2], rows[1], rows[3], ""].join("\n");
        assert_eq!(Session::parse(swapped.as_bytes()), Err(Broken::Damaged));
    }

    #[test]
    fn a_session_of_a_newer_program_is_told_from_a_damaged_one() {
        assert_eq!(Session::parse(b"00 (format: 2, invented: 3)\n"), Err(Broken::Newer));
        assert_eq!(Session::parse(b""), Err(Broken::Damaged));
    }

    proptest! {
        #[test]
        fn no_text_makes_reading_panic(text: Vec<u8>) {
            let _ = Session::parse(&text);
        }

        #[test]
        fn one_changed_byte_is_noticed(place: prop::sample::Index, byte in 0x20_u8..0x7F) {
            let (text, _) = session().text().unwrap();
            let mut changed = text.clone().into_bytes();
            let place = place.index(changed.len());
            prop_assume!(changed[place] != byte);
            changed[place] = byte;
            prop_assert!(Session::parse(&changed).is_err());
        }
    }

    #[test]
    fn saves_in_a_row_of_one_case_are_one_line() {
        let case = CaseId::random().unwrap();
        let saved = |revision, second| {
            Line::new(Action::CaseSaved { revision }, Timestamp::from_second(second).unwrap()).of(&case)
        };
        let mut line = saved(3, 10);
        assert!(line.absorbs(&saved(4, 12)) && line.absorbs(&saved(5, 14)));
        assert_eq!((line.times, line.at.as_second(), line.until.as_second()), (3, 10, 14));
        assert_eq!(line.action, Action::CaseSaved { revision: 5 });
        assert!(!line.absorbs(&saved(6, 16).ended(Outcome::Failed)));
        assert!(!line.absorbs(&Line::new(Action::CaseOpened, Timestamp::UNIX_EPOCH).of(&case)));
    }
}
