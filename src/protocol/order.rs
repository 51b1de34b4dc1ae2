//! In which order a doctor uses the papers of a case: what is said on the telephone or pasted at once comes first, then what
//! leaves the house, then what is kept and worked with, and last what is about no case at all.

use super::document::Template;
use super::reader::{Reader, Setting};
use super::shown::Rank;

/// What a paper is used for. The first is used first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Use {
    /// Lies beside the telephone, where calling is all there is to do.
    Call,
    /// Is pasted in the record system before the next patient comes in.
    Note,
    /// Lies beside the telephone.
    Advice,
    /// Goes to Veilig Thuis.
    Report,
    /// Goes to a colleague.
    Letter,
    /// Is filed.
    Record,
    /// Is worked with.
    Work,
    /// Is handed out, such as to a family.
    HandedOut,
    /// Is told to others, without whom it is about.
    Told,
}

impl Use {
    fn of(paper: &Template, rank: Rank) -> Self {
        match paper.reader {
            _ if paper.setting == Setting::Pasted => Self::Note,
            Reader::VeiligThuis if paper.anonymous && rank == Rank::Call => Self::Call,
            Reader::VeiligThuis if paper.anonymous => Self::Advice,
            Reader::VeiligThuis => Self::Report,
            Reader::Professional => Self::Letter,
            Reader::File if paper.id == "record" => Self::Record,
            Reader::File => Self::Work,
            Reader::Anybody if paper.tells_dates() => Self::Work,
            Reader::Anybody if paper.is_kept_at_home() => Self::HandedOut,
            Reader::Anybody => Self::Told,
        }
    }
}

/// The papers of a case in this order; those of one use stay as they were.
pub(super) fn in_use(papers: &[Template], rank: Rank) -> Vec<&Template> {
    let mut papers: Vec<&Template> = papers.iter().filter(|paper| !paper.is_of_protocol()).collect();
    papers.sort_by_key(|paper| Use::of(paper, rank));
    papers
}
