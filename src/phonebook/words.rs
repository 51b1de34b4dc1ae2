//! What entries are called, and how it is told whether somebody answers.

use jiff::civil::DateTime;

use super::table::NotATable;
use super::{Entry, Kind, Reach, Tell};
use crate::locale::{Locale, Trouble};

impl Locale {
    /// Somebody, by what they are and their name, unless the name says that already.
    #[must_use]
    pub fn phonebook_called(&self, entry: &Entry) -> String {
        let kind = self.phonebook_kind(entry.kind);
        if entry.name.starts_with(&kind) { entry.name.clone() } else { format!("{kind} · {}", entry.name) }
    }

    /// What else a kind is looked for by: what colleagues and laypeople call it, and what it is called for.
    #[must_use]
    pub fn phonebook_also(&self, kind: Kind) -> String {
        match kind {
            Kind::Emergency => self.msg_phonebook_also_emergency(),
            Kind::VeiligThuis => self.msg_phonebook_also_veilig_thuis(),
            Kind::Leck => self.msg_phonebook_also_leck(),
            Kind::ForensicDoctor => self.msg_phonebook_also_forensic_doctor(),
            Kind::AttentionOfficer => self.msg_phonebook_also_attention_officer(),
            Kind::YouthDoctor | Kind::YouthNurse => self.msg_phonebook_also_youth_health(),
            Kind::Paediatrician => self.msg_phonebook_also_paediatrician(),
            Kind::SexualAssaultCentre => self.msg_phonebook_also_csg(),
            Kind::Shelter => self.msg_phonebook_also_shelter(),
            Kind::Police => self.msg_phonebook_also_police(),
            Kind::Interpreter => self.msg_phonebook_also_interpreter(),
            Kind::YouthTeam => self.msg_phonebook_also_youth_team(),
            Kind::DoctorsLine => self.msg_phonebook_also_doctors_line(),
            Kind::Ambassador | Kind::Other => String::new(),
        }
    }

    /// What may be told, in a few words.
    #[must_use]
    pub fn phonebook_tell(&self, tell: Tell) -> String {
        match tell {
            Tell::Unsaid => self.msg_phonebook_tell_unsaid(),
            Tell::Anonymous => self.msg_phonebook_tell_anonymous(),
            Tell::WithConsent => self.msg_phonebook_tell_consent(),
            Tell::ByLaw => self.msg_phonebook_tell_law(),
        }
    }

    /// `nu, tot 17:00`, `weer vanaf maandag 8:00`; nothing when nobody filled in the hours.
    #[must_use]
    pub fn reach(&self, reach: Reach, now: DateTime) -> Option<String> {
        let told = |at: DateTime| {
            let time = self.time(at.time());
            let day = at.date();
            match day == now.date() {
                true => time,
                false => self.msg_phonebook_at(self.weekday(day), time),
            }
        };
        let perhaps = |text: String, holiday: bool| match holiday {
            true => self.msg_phonebook_holiday(text),
            false => text,
        };
        match reach {
            Reach::Unknown => None,
            Reach::Always => Some(self.msg_phonebook_always()),
            Reach::Now { until, holiday } => Some(perhaps(self.msg_phonebook_now(told(until)), holiday)),
            Reach::Later { opens, holiday } => Some(perhaps(self.msg_phonebook_later(told(opens)), holiday)),
        }
    }

    /// Why a table cannot be read, or a row of it.
    #[must_use]
    pub fn not_a_table(&self, why: &NotATable) -> Trouble {
        let what = match why {
            NotATable::NotText => self.msg_phonebook_not_text(),
            NotATable::NoRows(cause) => self.msg_phonebook_no_rows(cause.as_str()),
            NotATable::NoNames => self.msg_phonebook_no_names(self.msg_phonebook_name()),
            NotATable::NoKind { line, found } => self.msg_phonebook_no_kind(line.to_string(), found.as_str()),
            NotATable::NoNumber { line, found } => {
                self.msg_phonebook_no_number(line.to_string(), found.as_str())
            }
            NotATable::NoHours { line, found } => {
                self.msg_phonebook_no_hours(line.to_string(), found.as_str())
            }
            NotATable::NoDay { line, found } => self.msg_phonebook_no_day(line.to_string(), found.as_str()),
        };
        let remedy = match why {
            NotATable::NotText => self.msg_phonebook_not_text_remedy(),
            NotATable::NoRows(_) | NotATable::NoNames => self.msg_phonebook_columns(),
            NotATable::NoKind { .. } => {
                let kinds: Vec<String> = Kind::to_enter().map(|kind| self.phonebook_kind(kind)).collect();
                self.msg_phonebook_kinds(kinds.join(", "))
            }
            NotATable::NoNumber { .. } => self.msg_numbers_wrong(),
            NotATable::NoHours { .. } => self.msg_phonebook_hours_wrong(),
            NotATable::NoDay { .. } => self.msg_phonebook_day_remedy(),
        };
        Trouble { what, remedy }
    }
}
