//! Keeping at once: the key of the vault goes into the keyring of the computer, and a passphrase and a sheet follow when there is
//! time. The keyring may ask the user something, so it is asked on a worker, and whoever left meanwhile finds a locked vault.

use std::sync::Arc;

use iced::Task;
use jiff::civil::Date;

use super::{DeskNumber, Message, Opening};
use crate::gui::app::apart::apart;
use crate::gui::app::{self, App};
use crate::gui::screen::Back;
use crate::gui::screen::founding::Founding;
use crate::gui::screen::keep::Way;
use crate::keyring::{Keyring, NotHeld};
use crate::locale::Trouble;
use crate::vault::place::Place;
use crate::vault::{Listing, NewKeys, Passphrase, Standing, Vault, VaultError};

/// Why the key of the vault is not where it should be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotSealed {
    /// The keyring did not take it or did not give it.
    Keyring(NotHeld),
    /// The vault does not go with it.
    Vault(VaultError),
}

impl From<NotHeld> for NotSealed {
    fn from(why: NotHeld) -> Self {
        Self::Keyring(why)
    }
}

impl From<VaultError> for NotSealed {
    fn from(error: VaultError) -> Self {
        Self::Vault(error)
    }
}

impl App {
    /// Whether the keyring holds the key of the vault, because nobody chose a passphrase yet.
    pub(in crate::gui::app) fn is_held(&self) -> bool {
        self.environment.vault_at_hand().is_some_and(|vault| vault.is_held())
    }

    /// Looks whether there is a keyring, where a vault may still be made with it.
    pub(in crate::gui::app) fn look_for_keyring(&self) -> Task<app::Message> {
        if self.standing() != Standing::None {
            return Task::none();
        }
        let keyring = Arc::clone(&self.environment.keyring);
        apart(move || keyring.is_there(), |there| app::Message::Vault(Message::KeyringSeen(there)))
    }

    /// How a first real case is kept: at once where a keyring holds the key on this computer, and nothing is to be known about
    /// the folder first.
    pub(in crate::gui::app) fn way_to_keep(&self) -> Way {
        let stays = self.environment.vault_at_hand().is_some_and(|vault| vault.stays_here());
        match self.standing() {
            Standing::None if self.vigil.keyring && stays && self.place() == Place::Fine => Way::Seals,
            Standing::None => Way::Founds,
            Standing::Locked | Standing::Open => Way::Keeps,
        }
    }

    /// Makes a vault of which the keyring holds the key, for the case on the desk under this label.
    pub(in crate::gui::app) fn seal(&mut self, label: String) -> Task<app::Message> {
        if self.vigil.opening != Opening::No {
            return Task::none();
        }
        self.vigil.opening = Opening::Here;
        self.said.told = Some(self.locale.msg_keyring_asked());
        let (keyring, today, desk) =
            (Arc::clone(&self.environment.keyring), self.moment.today, self.desk_number());
        self.with_vault(
            move |vault| found(vault, &*keyring, today),
            move |sealed| Message::Sealed(desk, label.clone(), sealed),
        )
    }

    pub(super) fn sealed(
        &mut self,
        desk: DeskNumber,
        label: &str,
        sealed: Result<Listing, NotSealed>,
    ) -> Task<app::Message> {
        let for_nobody = self.opened_for_nobody();
        let waits = match sealed {
            Ok(waits) => waits,
            Err(why) => {
                self.leaving = None;
                self.said.trouble = Some(self.not_sealed(&why));
                self.said.told = Some(self.locale.msg_keyring_not_sealed());
                return if self.cover.is_some() { Task::none() } else { self.focus() };
            }
        };
        self.vigil.touched = Some(self.now_on_both());
        self.said.told = Some(self.locale.msg_keyring_kept());
        // Another case came on the desk while the keyring asked: it is kept by itself, under its own name.
        let kept = if desk == self.desk_number() { self.keep_under(label) } else { self.write() };
        let then = if for_nobody { self.lock() } else { self.show_what_waits(waits) };
        Task::batch([kept, then])
    }

    /// Opens the vault with the key that the keyring holds.
    pub(super) fn unlock_held(&mut self) -> Task<app::Message> {
        self.vigil.opening = Opening::Here;
        let keyring = Arc::clone(&self.environment.keyring);
        self.with_vault(move |vault| Ok(vault.unlock_held(&key_of(vault, &*keyring)?)?), Message::HeldOpened)
    }

    /// Asks for a passphrase, for a vault of which the keyring holds the key.
    pub(in crate::gui::app) fn choose_passphrase(&mut self) -> Task<app::Message> {
        let begun = self.flows.founding.take().map(|begun| begun.called(String::new()));
        let back = self.stage.back_from_here();
        self.show(begun.unwrap_or_else(Founding::of_held), back)
    }

    /// Fetches the keys with what stands on their sheet.
    pub(super) fn fetch_held_keys(&mut self) -> Task<app::Message> {
        let keyring = Arc::clone(&self.environment.keyring);
        self.with_vault(move |vault| Ok(vault.held_keys(&key_of(vault, &*keyring)?)?), Message::HeldKeys)
    }

    pub(super) fn held_keys(&mut self, keys: Result<NewKeys, NotSealed>) -> Task<app::Message> {
        match keys {
            Ok(keys) => self.keyed(keys),
            Err(why) => {
                let trouble = self.not_sealed(&why);
                self.founding_refused(trouble)
            }
        }
    }

    /// Puts the passphrase on the vault; then the key goes out of the keyring.
    pub(super) fn settle_down(&mut self, keys: NewKeys, passphrase: Passphrase) -> Task<app::Message> {
        self.vigil.opening = Opening::Here;
        let keyring = Arc::clone(&self.environment.keyring);
        self.with_vault(
            move |vault| {
                vault.settle_down(&keys, &passphrase)?;
                Ok(keyring.forget(&keys.sheet().vault).err())
            },
            Message::Settled,
        )
    }

    /// The vault has a passphrase, and perhaps the keyring still has a key that opens nothing any more.
    pub(super) fn settled(&mut self, settled: Result<Option<NotHeld>, VaultError>) -> Task<app::Message> {
        let for_nobody = self.opened_for_nobody();
        let left = match settled {
            Ok(left) => left,
            Err(error) => {
                let trouble = self.locale.trouble(&error);
                return self.founding_refused(trouble);
            }
        };
        self.said.told = Some(match left {
            None => self.locale.msg_keyring_settled(),
            Some(_) => self.locale.msg_keyring_settled_left(),
        });
        if for_nobody {
            return self.lock();
        }
        if self.stage.on::<Founding>().is_some() && self.stage.leave_for_desk().is_none() {
            drop(self.stage.show(self.new_start(), Back::Start));
        }
        let sought = self.seek_sheet();
        Task::batch([sought, self.list_cases(), self.focus()])
    }

    pub(super) fn not_sealed(&self, why: &NotSealed) -> Trouble {
        match why {
            NotSealed::Keyring(why) => self.locale.not_held(*why),
            NotSealed::Vault(error) => self.locale.trouble(error),
        }
    }
}

/// A vault of which the key lies in the keyring: the key first, and the vault only when it was given back.
fn found(vault: &Vault, keyring: &dyn Keyring, today: Date) -> Result<Listing, NotSealed> {
    let (keys, key) = (NewKeys::generate(today)?, Passphrase::random()?);
    let id = keys.sheet().vault;
    keyring.put(&id, &key)?;
    let founded = vault.found_held(&keys, &key);
    if founded.is_err() {
        #[expect(clippy::let_underscore_must_use, reason = "a key that stays opens nothing")]
        let _ = keyring.forget(&id);
    }
    Ok(founded?)
}

fn key_of(vault: &Vault, keyring: &dyn Keyring) -> Result<Passphrase, NotSealed> {
    // Where the mark cannot be read nobody can say of which vault a key is wanted.
    Ok(keyring.get(&vault.id().ok_or(NotHeld::Gone)?)?)
}
