//! The Secret Service of a Linux desktop (GNOME Keyring, KWallet, KeePassXC), asked over the session bus, which is a local socket.
//! Nothing it says is believed: a key that was laid in it is asked back before anybody builds on it.
//!
//! The key goes over the bus unsealed. Who can listen there runs as the same user, and can ask for the key as well.

use std::collections::HashMap;
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use serde::Serialize;
use serde::de::DeserializeOwned;
use zbus::blocking::connection::Builder;
use zbus::blocking::{Connection, MessageIterator};
use zbus::message::Type;
use zbus::zvariant::{self, DynamicType, OwnedObjectPath, OwnedValue, Value};
use zbus::{MatchRule, Message};

use super::{Keyring, NotHeld};
use crate::vault::{Passphrase, VaultId};

const SERVICE: &str = "org.freedesktop.secrets";
const ROOT: &str = "/org/freedesktop/secrets";
/// What is gone when the user logs out.
const SESSION_ONLY: &str = "/org/freedesktop/secrets/collection/session";
/// No object, in answers that must name one.
const NONE: &str = "/";

const OF_SERVICE: &str = "org.freedesktop.Secret.Service";
const OF_COLLECTION: &str = "org.freedesktop.Secret.Collection";
const OF_ITEM: &str = "org.freedesktop.Secret.Item";
const OF_PROMPT: &str = "org.freedesktop.Secret.Prompt";

/// How long it is waited for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Patience {
    /// For an answer.
    pub answer: Duration,
    /// For somebody who is asked for the password of the keyring.
    pub prompt: Duration,
}

impl Default for Patience {
    fn default() -> Self {
        Self { answer: Duration::from_secs(5), prompt: Duration::from_secs(120) }
    }
}

/// A Secret Service on a bus.
#[derive(Debug, Clone)]
pub struct SecretService {
    /// The address of the bus; the one of the session when none is named.
    bus: Option<String>,
    patience: Patience,
}

impl SecretService {
    /// The one of this session.
    #[must_use]
    pub(super) fn of_session() -> Self {
        Self { bus: None, patience: Patience::default() }
    }

    /// The one on the bus at this address.
    #[must_use]
    pub const fn at(bus: String, patience: Patience) -> Self {
        Self { bus: Some(bus), patience }
    }

    fn connect(&self) -> Result<Connection, NotHeld> {
        let (bus, patience) = (self.bus.clone(), self.patience.answer);
        let build = move || {
            let bus = bus.as_deref().map_or_else(Builder::session, Builder::address)?;
            bus.method_timeout(patience).build()
        };
        let (connected, connection) = mpsc::channel();
        // Where no thread can be had there is no answer, and nobody who waits any more is no failure.
        drop(thread::Builder::new().name("keyring".to_owned()).spawn(move || drop(connected.send(build()))));
        let built = connection.recv_timeout(patience).map_err(|_| NotHeld::Silent)?;
        built.map_err(|_| NotHeld::Absent)
    }

    /// Asks in one conversation, which ends with it.
    fn ask<T>(&self, talk: impl FnOnce(&Talk) -> Result<T, NotHeld>) -> Result<T, NotHeld> {
        let talk_on = |connection: &Connection| {
            let session =
                Talk::call(connection, ROOT, OF_SERVICE, "OpenSession", &("plain", Value::from("")))?;
            let (_, session): (OwnedValue, OwnedObjectPath) = read(&session)?;
            talk(&Talk { connection: connection.clone(), session, patience: self.patience })
        };
        let connection = self.connect()?;
        let said = talk_on(&connection);
        // Whatever still listens for an answer stops.
        #[expect(clippy::let_underscore_must_use, reason = "what is closed already is closed")]
        let _ = connection.close();
        said
    }
}

impl Keyring for SecretService {
    fn is_there(&self) -> bool {
        let bus = |connection: &Connection, method: &str| {
            let (name, path) = ("org.freedesktop.DBus", "/org/freedesktop/DBus");
            connection.call_method(Some(name), path, Some(name), method, &()).map_err(|error| why(&error))
        };
        let found = self.connect().and_then(|connection| {
            let known = ["ListNames", "ListActivatableNames"].map(|method| {
                let names: Vec<String> = read(&bus(&connection, method)?)?;
                Ok(names.iter().any(|name| name == SERVICE))
            });
            known.into_iter().collect::<Result<Vec<bool>, NotHeld>>()
        });
        found.is_ok_and(|known| known.contains(&true)) // who is not reached is not there
    }

    fn put(&self, vault: &VaultId, key: &Passphrase) -> Result<(), NotHeld> {
        self.ask(|talk| {
            let collection = talk.collection()?;
            talk.create(&collection, vault, key)?;
            let given = talk.get(vault);
            // What went wrong is told below.
            if matches!(&given, Ok(given) if given.reveal() == key.reveal()) {
                return Ok(());
            }
            // What it does not give back it need not keep either; whether it does, is not asked.
            #[expect(clippy::let_underscore_must_use, reason = "what it gave is told")]
            let _ = talk.delete(vault);
            Err(given.err().filter(|why| *why != NotHeld::Gone).unwrap_or(NotHeld::Changed))
        })
    }

    fn get(&self, vault: &VaultId) -> Result<Passphrase, NotHeld> {
        self.ask(|talk| talk.get(vault))
    }

    fn forget(&self, vault: &VaultId) -> Result<(), NotHeld> {
        self.ask(|talk| talk.delete(vault))
    }
}

/// One conversation with the service.
struct Talk {
    connection: Connection,
    session: OwnedObjectPath,
    patience: Patience,
}

/// A key as it travels: for which session, parameters that this way of sealing has none of, the key, what it is.
type Secret = (OwnedObjectPath, Vec<u8>, Vec<u8>, String);

impl Talk {
    fn call<B: Serialize + DynamicType>(
        connection: &Connection,
        path: &str,
        interface: &str,
        method: &str,
        body: &B,
    ) -> Result<Message, NotHeld> {
        let answer = connection.call_method(Some(SERVICE), path, Some(interface), method, body);
        answer.map_err(|error| why(&error))
    }

    fn asked<B: Serialize + DynamicType, T: DeserializeOwned + zvariant::Type>(
        &self,
        path: &str,
        interface: &str,
        method: &str,
        body: &B,
    ) -> Result<T, NotHeld> {
        read(&Self::call(&self.connection, path, interface, method, body)?)
    }

    /// Where keys are kept, unlocked.
    fn collection(&self) -> Result<OwnedObjectPath, NotHeld> {
        let collection: OwnedObjectPath = self.asked(ROOT, OF_SERVICE, "ReadAlias", &"default")?;
        if [NONE, SESSION_ONLY].contains(&collection.as_str()) {
            return Err(NotHeld::NotKept);
        }
        self.unlock(&collection)?;
        Ok(collection)
    }

    /// Opens what may be locked; the service asks the user where it must.
    fn unlock(&self, object: &OwnedObjectPath) -> Result<(), NotHeld> {
        let (open, prompt): (Vec<OwnedObjectPath>, OwnedObjectPath) =
            self.asked(ROOT, OF_SERVICE, "Unlock", &vec![object])?;
        match prompt.as_str() {
            NONE if open.contains(object) => Ok(()),
            NONE => Err(NotHeld::Locked),
            _ => self.prompted(&prompt),
        }
    }

    fn create(&self, collection: &OwnedObjectPath, vault: &VaultId, key: &Passphrase) -> Result<(), NotHeld> {
        // Whoever looks into the keyring sees no more than whose key it is.
        let properties: HashMap<&str, Value<'_>> = HashMap::from([
            ("org.freedesktop.Secret.Item.Label", Value::from("Weegwijzer")),
            ("org.freedesktop.Secret.Item.Attributes", Value::from(attributes(vault))),
        ]);
        let secret: Secret = (
            self.session.clone(),
            Vec::new(),
            key.reveal().as_bytes().to_vec(),
            "text/plain; charset=utf8".to_owned(),
        );
        let (_, prompt): (OwnedObjectPath, OwnedObjectPath) =
            self.asked(collection.as_str(), OF_COLLECTION, "CreateItem", &(properties, secret, true))?;
        self.prompted(&prompt)
    }

    fn get(&self, vault: &VaultId) -> Result<Passphrase, NotHeld> {
        let (open, locked) = self.search(vault)?;
        let item = match (open.first(), locked.first()) {
            (Some(item), _) => item,
            (None, Some(item)) => {
                self.unlock(item)?;
                item
            }
            (None, None) => return Err(NotHeld::Gone),
        };
        let (secret,): (Secret,) = self.asked(item.as_str(), OF_ITEM, "GetSecret", &self.session)?;
        let text = String::from_utf8(secret.2).map_err(|_| NotHeld::Changed)?;
        Passphrase::new(text).map_err(|_| NotHeld::Changed)
    }

    fn delete(&self, vault: &VaultId) -> Result<(), NotHeld> {
        let (open, locked) = self.search(vault)?;
        for item in open.iter().chain(&locked) {
            let prompt: OwnedObjectPath = self.asked(item.as_str(), OF_ITEM, "Delete", &())?;
            self.prompted(&prompt)?;
        }
        Ok(())
    }

    /// What there is of a vault: open, and locked.
    fn search(&self, vault: &VaultId) -> Result<(Vec<OwnedObjectPath>, Vec<OwnedObjectPath>), NotHeld> {
        self.asked(ROOT, OF_SERVICE, "SearchItems", &attributes(vault))
    }

    /// Lets the service ask the user what it must ask, and waits for the answer.
    fn prompted(&self, prompt: &OwnedObjectPath) -> Result<(), NotHeld> {
        if prompt.as_str() == NONE {
            return Ok(());
        }
        let rule = MatchRule::builder().msg_type(Type::Signal).interface(OF_PROMPT);
        let rule = rule.and_then(|rule| rule.member("Completed")).and_then(|rule| rule.path(prompt.as_str()));
        let rule = rule.map_err(|error| why(&error))?.build();
        let mut signals =
            MessageIterator::for_match_rule(rule, &self.connection, None).map_err(|error| why(&error))?;
        let (completed, completion) = mpsc::channel();
        // It ends with the conversation, at the latest.
        drop(thread::Builder::new().name("keyring".to_owned()).spawn(move || {
            if let Some(Ok(signal)) = signals.next() {
                drop(completed.send(signal));
            }
        }));
        let _: () = self.asked(prompt.as_str(), OF_PROMPT, "Prompt", &"")?;
        let signal = completion.recv_timeout(self.patience.prompt).map_err(|_| NotHeld::Silent)?;
        let (dismissed, _): (bool, OwnedValue) = read(&signal)?;
        if dismissed { Err(NotHeld::Locked) } else { Ok(()) }
    }
}

fn attributes(vault: &VaultId) -> HashMap<&str, &str> {
    HashMap::from([("application", "nl.weegwijzer.Weegwijzer"), ("vault", vault.as_str())])
}

fn read<T: DeserializeOwned + zvariant::Type>(answer: &Message) -> Result<T, NotHeld> {
    answer.body().deserialize().map_err(|_| NotHeld::Refused)
}

/// What an answer that did not come, or was a refusal, means.
fn why(error: &zbus::Error) -> NotHeld {
    match error {
        zbus::Error::MethodError(name, ..) => match name.as_str() {
            "org.freedesktop.DBus.Error.ServiceUnknown"
            | "org.freedesktop.DBus.Error.NameHasNoOwner"
            | "org.freedesktop.DBus.Error.Disconnected" => NotHeld::Absent,
            "org.freedesktop.DBus.Error.NoReply"
            | "org.freedesktop.DBus.Error.Timeout"
            | "org.freedesktop.DBus.Error.TimedOut" => NotHeld::Silent,
            "org.freedesktop.Secret.Error.IsLocked" => NotHeld::Locked,
            "org.freedesktop.Secret.Error.NoSuchObject" => NotHeld::Gone,
            _ => NotHeld::Refused,
        },
        zbus::Error::InputOutput(error) if error.kind() == std::io::ErrorKind::TimedOut => NotHeld::Silent,
        zbus::Error::InputOutput(_) => NotHeld::Absent,
        _ => NotHeld::Refused,
    }
}
