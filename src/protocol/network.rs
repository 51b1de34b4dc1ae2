//! Whom a doctor with a worry calls: the kinds of people and desks that an author can name. Who they are here, and at which numbers
//! and hours, is in the user's own list.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::locale::Locale;

/// What somebody is to a doctor with a worry. The order is that of the list and of the paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
pub enum Kind {
    /// Danger to life.
    Emergency,
    /// Veilig Thuis, with its vertrouwensarts.
    VeiligThuis,
    /// The national centre that reads injuries of children.
    Leck,
    /// A forensic doctor.
    ForensicDoctor,
    /// The attention officer of the own organisation.
    AttentionOfficer,
    /// The ambassador for child abuse among the general practitioners.
    Ambassador,
    /// The youth doctor of a school or district.
    YouthDoctor,
    /// The youth nurse of a school or district.
    YouthNurse,
    /// The paediatrician on call.
    Paediatrician,
    /// The Centrum Seksueel Geweld.
    SexualAssaultCentre,
    /// A women's shelter.
    Shelter,
    /// Somebody at the police.
    Police,
    /// An interpreter.
    Interpreter,
    /// The youth team or the community team.
    YouthTeam,
    /// The line on which doctors ask about law and ethics.
    DoctorsLine,
    /// Somebody else.
    Other,
}

impl Kind {
    /// All of them, in their order.
    pub const ALL: [Self; 16] = [
        Self::Emergency,
        Self::VeiligThuis,
        Self::Leck,
        Self::ForensicDoctor,
        Self::AttentionOfficer,
        Self::Ambassador,
        Self::YouthDoctor,
        Self::YouthNurse,
        Self::Paediatrician,
        Self::SexualAssaultCentre,
        Self::Shelter,
        Self::Police,
        Self::Interpreter,
        Self::YouthTeam,
        Self::DoctorsLine,
        Self::Other,
    ];

    /// Those that somebody can enter: nobody gives out a number for danger to life.
    pub fn to_enter() -> impl Iterator<Item = Self> {
        Self::ALL.into_iter().filter(|kind| *kind != Self::Emergency)
    }
}

impl Locale {
    /// What a kind is called.
    #[must_use]
    pub fn phonebook_kind(&self, kind: Kind) -> String {
        match kind {
            Kind::Emergency => self.msg_phonebook_kind_emergency(),
            Kind::VeiligThuis => self.msg_phonebook_kind_veilig_thuis(),
            Kind::Leck => self.msg_phonebook_kind_leck(),
            Kind::ForensicDoctor => self.msg_phonebook_kind_forensic_doctor(),
            Kind::AttentionOfficer => self.msg_phonebook_kind_attention_officer(),
            Kind::Ambassador => self.msg_phonebook_kind_ambassador(),
            Kind::YouthDoctor => self.msg_phonebook_kind_youth_doctor(),
            Kind::YouthNurse => self.msg_phonebook_kind_youth_nurse(),
            Kind::Paediatrician => self.msg_phonebook_kind_paediatrician(),
            Kind::SexualAssaultCentre => self.msg_phonebook_kind_csg(),
            Kind::Shelter => self.msg_phonebook_kind_shelter(),
            Kind::Police => self.msg_phonebook_kind_police(),
            Kind::Interpreter => self.msg_phonebook_kind_interpreter(),
            Kind::YouthTeam => self.msg_phonebook_kind_youth_team(),
            Kind::DoctorsLine => self.msg_phonebook_kind_doctors_line(),
            Kind::Other => self.msg_phonebook_kind_other(),
        }
    }
}
