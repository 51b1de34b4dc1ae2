//! Why a map is not drawn, in the user's language.

use super::MOST;
use crate::locale::{Locale, Trouble};

impl Locale {
    /// A map of more boxes than are drawn.
    #[must_use]
    pub(crate) fn map_gave_up(&self) -> Trouble {
        Trouble { what: self.msg_map_gave_up(MOST), remedy: self.msg_map_gave_up_remedy() }
    }
}
