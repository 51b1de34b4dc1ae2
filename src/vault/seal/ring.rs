//! Which keys there are at the moment: none yet, away, or here; and the seals that go with them.

use std::str::FromStr as _;
use std::sync::{Arc, PoisonError, RwLock};

use age::{Recipient, x25519};

use super::keys::{Keys, Mark};
use super::{EXTENSION, Seal, SealError, container};

/// What there is of keys.
#[derive(Debug, Clone)]
pub(crate) enum State {
    /// No vault was founded.
    None,
    /// The keys are away. The mark says what to seal the inbox for, when it can be read.
    Locked(Option<Mark>),
    /// The keys are here.
    Open(Arc<Keys>),
}

/// The one place where keys are while the vault is open; shared by everything that seals.
#[derive(Debug)]
pub(crate) struct Ring(RwLock<State>);

impl Ring {
    pub(crate) const fn new(state: State) -> Self {
        Self(RwLock::new(state))
    }

    pub(crate) fn state(&self) -> State {
        self.0.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Lets the keys go, and gives them to whoever must still write something down with them; none when they are away.
    pub(crate) fn close(&self) -> Option<Arc<Keys>> {
        let mut state = self.0.write().unwrap_or_else(PoisonError::into_inner);
        let State::Open(keys) = &*state else { return None };
        let keys = Arc::clone(keys);
        *state = State::Locked(Some(keys.mark()));
        Some(keys)
    }

    /// The keys are these from now on, where keys of the same vault are here: whoever locked meanwhile keeps it locked.
    pub(crate) fn renew(&self, keys: Arc<Keys>) {
        let mut state = self.0.write().unwrap_or_else(PoisonError::into_inner);
        if matches!(&*state, State::Open(before) if before.vault == keys.vault) {
            *state = State::Open(keys);
        }
    }

    pub(crate) fn set(&self, state: State) {
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = state;
    }
}

/// The seal of cases in the vault: for the user's key and the one on the recovery sheet.
#[derive(Debug, Clone)]
pub(crate) struct ForVault(pub Arc<Keys>);

impl Seal for ForVault {
    fn extension(&self) -> &'static str {
        EXTENSION
    }

    fn seal(&self, plain: &[u8]) -> Result<Vec<u8>, SealError> {
        let user = self.0.user.to_public();
        let both: [&dyn Recipient; 2] = [&user, &self.0.recovery];
        container::seal(plain, both.into_iter())
    }

    fn open(&self, sealed: &[u8]) -> Result<Vec<u8>, SealError> {
        container::open(sealed, &self.0.user)
    }
}

/// The seal of cases that are kept while the vault is locked: it only seals.
#[derive(Debug, Clone)]
pub(crate) struct ToInbox(pub Mark);

impl Seal for ToInbox {
    fn extension(&self) -> &'static str {
        EXTENSION
    }

    fn seal(&self, plain: &[u8]) -> Result<Vec<u8>, SealError> {
        let inbox = x25519::Recipient::from_str(&self.0.inbox).map_err(|_| SealError::NoKey)?;
        container::seal(plain, std::iter::once(&inbox as &dyn Recipient))
    }

    fn open(&self, _sealed: &[u8]) -> Result<Vec<u8>, SealError> {
        Err(SealError::NoKey)
    }
}

/// Opens what was kept while the vault was locked.
#[derive(Debug, Clone)]
pub(crate) struct FromInbox(pub Arc<Keys>);

impl Seal for FromInbox {
    fn extension(&self) -> &'static str {
        EXTENSION
    }

    fn seal(&self, plain: &[u8]) -> Result<Vec<u8>, SealError> {
        ToInbox(self.0.mark()).seal(plain)
    }

    fn open(&self, sealed: &[u8]) -> Result<Vec<u8>, SealError> {
        container::open(sealed, &self.0.inbox)
    }
}
