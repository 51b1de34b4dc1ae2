//! Why a keyring holds no key, in the user's language: what happened, and what to do.

use super::NotHeld;
use crate::locale::{Locale, Trouble};

impl Locale {
    /// Why the keyring did not take a key or did not give it.
    #[must_use]
    pub(crate) fn not_held(&self, why: NotHeld) -> Trouble {
        let (what, remedy) = match why {
            NotHeld::Absent => (self.msg_keyring_absent(), self.msg_keyring_absent_remedy()),
            NotHeld::Silent => (self.msg_keyring_silent(), self.msg_keyring_silent_remedy()),
            NotHeld::Locked => (self.msg_keyring_locked(), self.msg_keyring_locked_remedy()),
            NotHeld::NotKept => (self.msg_keyring_not_kept(), self.msg_keyring_not_kept_remedy()),
            NotHeld::Gone => (self.msg_keyring_gone(), self.msg_keyring_gone_remedy()),
            NotHeld::Changed => (self.msg_keyring_changed(), self.msg_keyring_changed_remedy()),
            NotHeld::Refused => (self.msg_keyring_refused(), self.msg_keyring_refused_remedy()),
        };
        Trouble { what, remedy }
    }
}
