//! The access log in words, line by line and as a page to print; why a file from a colleague is not taken in, and
//! what is the matter with a folder.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::locale::{Locale, Trouble, date};
use crate::vault::log::{Access, Action, Book, Gap, Outcome};
use crate::vault::{CaseId, NotTaken, place};

/// One line of the access log, a word or sentence for each field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct AccessLine {
    /// When.
    pub(crate) when: String,
    /// Who, at which computer.
    pub who: String,
    /// What was done.
    pub what: String,
    /// To which case: what the user called it, or the start of its id when that is all that is left.
    pub case: Option<String>,
    /// How it ended.
    pub(crate) outcome: String,
    /// With which version of the program.
    pub program: String,
}

impl AccessLine {
    /// The fields on one line of text.
    #[must_use]
    pub(crate) fn text(&self) -> String {
        let fields = [Some(&self.when), Some(&self.who), Some(&self.what), self.case.as_ref()];
        let last = [Some(&self.outcome), Some(&self.program)];
        let fields: Vec<&str> = fields.into_iter().chain(last).flatten().map(String::as_str).collect();
        fields.join(" | ")
    }
}

impl Locale {
    /// A line of the log in words. `label` tells what a case is called, when it is still there.
    #[must_use]
    pub(crate) fn access(
        &self,
        access: &Access,
        zone: &TimeZone,
        label: impl Fn(&CaseId) -> Option<String>,
    ) -> AccessLine {
        let line = &access.line;
        let who = (access.who.user.clone(), access.who.workstation.clone());
        AccessLine {
            when: self.moments(line.at, line.until, zone),
            who: if access.while_locked {
                self.msg_log_who_locked(who.0, who.1)
            } else {
                self.msg_log_who(who.0, who.1)
            },
            what: {
                let what = self.action(&line.action, line.times);
                match &line.reason {
                    Some(reason) => self.msg_log_because(what, reason.as_str()),
                    None => what,
                }
            },
            case: line.case.as_ref().map(|id| {
                let start = id.as_str().get(..8).unwrap_or_default();
                label(id).unwrap_or_else(|| self.msg_log_case(start))
            }),
            outcome: match line.outcome {
                Outcome::Done => self.msg_log_done(),
                Outcome::Refused => self.msg_log_refused(),
                Outcome::Failed => self.msg_log_failed(),
            },
            program: self.msg_log_program(access.program.clone()),
        }
    }

    /// What was asked of the log as a page of text: its lines, where it is not whole, and where its chain ends.
    #[must_use]
    pub fn access_page(
        &self,
        book: &Book,
        zone: &TimeZone,
        label: impl Fn(&CaseId) -> Option<String>,
    ) -> String {
        let mut lines = vec![self.msg_log_title(), String::new()];
        if book.accesses.is_empty() {
            lines.push(self.msg_log_empty());
        }
        lines.extend(book.accesses.iter().map(|access| self.access(access, zone, &label).text()));
        lines.push(String::new());
        lines.extend(book.gaps.iter().map(|gap| self.access_gap(gap)));
        lines.extend(book.end.as_ref().map(|link| self.msg_log_end(link.to_string())));
        lines.join("\n") + "\n"
    }

    /// Where the log is not what was written.
    #[must_use]
    pub(crate) fn access_gap(&self, gap: &Gap) -> String {
        match gap {
            Gap::Missing(numbers) if numbers.start() == numbers.end() => {
                self.msg_log_gap_missing(numbers.start().to_string())
            }
            Gap::Missing(numbers) => {
                self.msg_log_gap_missing_more(numbers.start().to_string(), numbers.end().to_string())
            }
            Gap::Damaged(number) => self.msg_log_gap_damaged(number.to_string()),
            Gap::Newer(number) => self.msg_log_gap_newer(number.to_string()),
            Gap::Unlinked(number) => self.msg_log_gap_unlinked(number.to_string()),
            Gap::Waiting(file) => self.msg_log_gap_waiting(file),
        }
    }

    /// Why a file from a colleague is not taken in, and what to do.
    #[must_use]
    pub fn not_taken(&self, why: NotTaken) -> Trouble {
        let (what, remedy) = match why {
            NotTaken::OtherFormat => {
                (self.msg_exchange_other_format(), self.msg_exchange_other_format_remedy())
            }
            NotTaken::FromAVault => {
                (self.msg_exchange_from_a_vault(), self.msg_exchange_from_a_vault_remedy())
            }
            NotTaken::WrongPassphrase => {
                (self.msg_exchange_wrong_passphrase(), self.msg_exchange_wrong_passphrase_remedy())
            }
            NotTaken::TooCostly => (self.msg_exchange_too_costly(), self.msg_exchange_too_costly_remedy()),
            NotTaken::Damaged => (self.msg_exchange_damaged(), self.msg_exchange_damaged_remedy()),
            NotTaken::Newer => (self.msg_exchange_newer(), self.msg_exchange_newer_remedy()),
            NotTaken::Practice => (self.msg_exchange_practice(), self.msg_exchange_practice_remedy()),
        };
        Trouble { what, remedy }
    }

    /// What is the matter with a folder, and what to do.
    #[must_use]
    pub(crate) fn folder_trouble(&self, trouble: &place::Trouble) -> Trouble {
        let (what, remedy) = match trouble {
            place::Trouble::Network(kind) => (self.msg_place_network(kind), self.msg_place_network_remedy()),
            place::Trouble::Synchronised(service) => {
                (self.msg_place_synchronised(service), self.msg_place_synchronised_remedy())
            }
        };
        Trouble { what, remedy }
    }

    /// What there is to know of the folder that papers are saved in; nothing where nobody else can read them there.
    #[must_use]
    pub(crate) fn papers_trouble(&self, place: &place::Place) -> Option<Trouble> {
        let (what, remedy) = match place {
            place::Place::Fine => return None,
            place::Place::Warn(trouble) | place::Place::Refuse(trouble) => match trouble {
                place::Trouble::Network(kind) => {
                    (self.msg_place_papers_network(kind), self.msg_place_papers_network_remedy())
                }
                place::Trouble::Synchronised(service) => {
                    (self.msg_place_papers_synchronised(service), self.msg_place_papers_synchronised_remedy())
                }
            },
        };
        Some(Trouble { what, remedy })
    }

    fn moments(&self, at: Timestamp, until: Timestamp, zone: &TimeZone) -> String {
        let (at, until) = (at.to_zoned(zone.clone()), until.to_zoned(zone.clone()));
        let (first, last) = (self.time(at.time()), self.time(until.time()));
        let last = if at.date() == until.date() {
            last
        } else {
            self.msg_log_moment(date::typed(until.date()), last)
        };
        let date = date::typed(at.date());
        if first == last { self.msg_log_moment(date, first) } else { self.msg_log_moments(date, first, last) }
    }

    fn action(&self, action: &Action, times: u32) -> String {
        match action {
            Action::Founded => self.msg_log_founded(),
            Action::Unlocked => self.msg_log_unlocked(),
            Action::Recovered => self.msg_log_recovered(),
            Action::Locked => self.msg_log_locked(),
            Action::PassphraseChanged => self.msg_log_passphrase_changed(),
            Action::SheetRenewed => self.msg_log_sheet_renewed(),
            Action::CaseOpened => self.msg_log_case_opened(),
            Action::CaseSaved { revision } => {
                let saved = self.msg_log_case_saved(times);
                // What failed has no number.
                if *revision == 0 {
                    return saved;
                }
                format!("{saved} ({})", self.msg_log_revision(revision.to_string()))
            }
            Action::CaseExported => self.msg_log_case_exported(),
            Action::CaseFetched => self.msg_log_case_fetched(),
            Action::CaseImported => self.msg_log_case_imported(),
            Action::CasePrinted => self.msg_log_case_printed(),
            Action::CaseErased => self.msg_log_case_erased(),
            Action::CaseJoined => self.msg_log_case_joined(),
            Action::CaseRefused => self.msg_log_case_refused(),
            Action::BackedUp => self.msg_log_backed_up(),
            Action::Restored => self.msg_log_restored(),
            Action::KeysMended => self.msg_log_keys_mended(),
            Action::MarkRefused => self.msg_log_mark_refused(),
            Action::LogRead => self.msg_log_read(),
        }
    }
}
