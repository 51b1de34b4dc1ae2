//! Who reads a paper, and what an answer holds.

use super::super::super::reader::{Holds, Reader};
use crate::locale::Locale;

/// Whom a paper is for.
pub(super) fn reads(locale: &Locale, reader: Reader) -> String {
    match reader {
        Reader::File => locale.msg_loader_reader_file(),
        Reader::Professional => locale.msg_loader_reader_professional(),
        Reader::VeiligThuis => locale.msg_loader_reader_veilig_thuis(),
        Reader::Anybody => locale.msg_loader_reader_anybody(),
    }
}

/// What an answer holds.
pub(super) fn held(locale: &Locale, holds: Option<Holds>) -> String {
    match holds {
        None => locale.msg_loader_holds_unmarked(),
        Some(Holds::Case) => locale.msg_loader_holds_case(),
        Some(Holds::Identifying) => locale.msg_loader_holds_identifying(),
        Some(Holds::ThirdParty) => locale.msg_loader_holds_third_party(),
        Some(Holds::OwnNote) => locale.msg_loader_holds_own_note(),
    }
}
