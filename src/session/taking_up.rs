//! Taking up a kept case where it was left, with the very editions it was made with. The same for the window and for the
//! command line, so that both open the same case.

use std::sync::Arc;

use jiff::civil::Date;

use super::editions;
use super::keeping::{self, Unreadable};
use super::open_case::OpenCase;
use super::unfinished::Left;
use crate::case::Mode;
use crate::protocol::{Name, Protocol};
use crate::vault::{CaseId, Opened, Vault, VaultError, Warning};

/// A kept case that was taken up.
#[derive(Debug, Clone)]
pub struct TakenUp {
    /// The case, with its editions.
    pub open: OpenCase,
    /// Where it was left.
    pub left: Left,
    /// What must be known of how it was kept.
    pub(crate) warning: Option<Warning>,
}

/// Why a kept case cannot be taken up.
#[derive(Debug, thiserror::Error)]
pub enum NotTakenUp {
    /// The vault does not give it.
    #[error(transparent)]
    Vault(#[from] VaultError),
    /// What is in it is not a case.
    #[error(transparent)]
    Unreadable(#[from] Unreadable),
    /// The protocol it was walked with is nowhere any more.
    #[error("the protocol {0} is not there")]
    NoProtocol(Name),
}

/// Takes up a kept case. `at_hand` gives the edition of a protocol that is on the shelf, which stands in where the one the
/// case was made with is nowhere any more; [`OpenCase::edition_differs`] then says so.
///
/// # Errors
/// When the vault does not give it, it is not a case, or its protocol is not there in any edition.
pub fn take_up(
    vault: &Vault,
    id: &CaseId,
    mode: Mode,
    today: Date,
    at_hand: impl Fn(&Name) -> Option<Arc<Protocol>>,
) -> Result<TakenUp, NotTakenUp> {
    opened(vault, vault.cases(keeping::shelf(mode)).take_up(id)?, today, at_hand)
}

/// The same, of a case that was read.
pub(super) fn opened(
    vault: &Vault,
    opened: Opened,
    today: Date,
    at_hand: impl Fn(&Name) -> Option<Arc<Protocol>>,
) -> Result<TakenUp, NotTakenUp> {
    let (case, left) = keeping::unpack(&opened.payload)?;
    let walked: Name = opened.summary.protocol.as_str().into();
    let pins = case.state().protocols.iter();
    let editions: Vec<Arc<Protocol>> =
        pins.filter_map(|pin| editions::of(vault, pin, at_hand(&pin.protocol))).collect();
    let Some(protocol) = editions.iter().find(|one| one.head.id == walked).cloned() else {
        return Err(NotTakenUp::NoProtocol(walked));
    };
    let mut open = OpenCase::new(protocol, case, today);
    for other in editions {
        open.lay_beside(other);
    }
    Ok(TakenUp { open, left, warning: opened.warning })
}
