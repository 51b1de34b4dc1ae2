//! A Secret Service of one's own on a bus of one's own, honest or with a bad habit.

use std::collections::HashMap;
use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use weegwijzer::keyring::{Patience, SecretService};
use zbus::blocking::Connection;
use zbus::blocking::connection::Builder;
use zbus::fdo;
use zbus::object_server::{ObjectServer, SignalEmitter};
use zbus::zvariant::{ObjectPath, OwnedObjectPath, OwnedValue, Value};

const ROOT: &str = "/org/freedesktop/secrets";

/// What a service does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Habit {
    /// What it should; nothing is locked.
    Honest,
    /// It never answers.
    Silent,
    /// Its collection is locked, and whoever is asked types the password.
    Unlocked,
    /// Its collection is locked, and whoever is asked says no.
    Dismissed,
    /// Its collection is locked, and whoever is asked is not there.
    Unanswered,
    /// Its collection is locked, and it asks nobody.
    Shut,
    /// It keeps nothing after this session.
    SessionOnly,
    /// It has no place to keep anything.
    Homeless,
    /// It gives other bytes than it was given.
    OtherBytes,
    /// What it gives is no text.
    NoText,
    /// It takes everything, and has nothing when it is asked.
    Forgetful,
    /// It refuses every key.
    Refusing,
    /// Its answers have another form than they should.
    OtherForm,
}

type Secret = (OwnedObjectPath, Vec<u8>, Vec<u8>, String);
type Attributes = HashMap<String, String>;

/// What it holds and has done.
#[derive(Debug)]
struct State {
    habit: Habit,
    items: HashMap<OwnedObjectPath, (Attributes, Vec<u8>)>,
    /// Of each item its label and attributes, as they were given.
    seen: Vec<(String, Attributes)>,
    locked: bool,
    asked: usize,
    made: usize,
}

type Shared = Arc<Mutex<State>>;

fn path(text: &str) -> OwnedObjectPath {
    ObjectPath::try_from(text.to_owned()).unwrap().into()
}

struct Service(Shared);

#[zbus::interface(name = "org.freedesktop.Secret.Service")]
impl Service {
    async fn open_session(
        &self,
        algorithm: &str,
        _input: Value<'_>,
    ) -> fdo::Result<(OwnedValue, OwnedObjectPath)> {
        let habit = self.0.lock().unwrap().habit;
        if habit == Habit::Silent {
            std::future::pending::<()>().await;
        }
        if algorithm != "plain" {
            return Err(fdo::Error::NotSupported(String::new()));
        }
        Ok((Value::from("").try_to_owned().unwrap(), path("/org/freedesktop/secrets/session/1")))
    }

    fn search_items(&self, attributes: Attributes) -> (Vec<OwnedObjectPath>, Vec<OwnedObjectPath>) {
        let state = self.0.lock().unwrap();
        let found = state.items.iter().filter(|(_, (given, _))| *given == attributes);
        let found: Vec<_> = found.map(|(path, _)| path.clone()).collect();
        if state.locked { (Vec::new(), found) } else { (found, Vec::new()) }
    }

    fn unlock(&self, objects: Vec<OwnedObjectPath>) -> (Vec<OwnedObjectPath>, OwnedObjectPath) {
        let state = self.0.lock().unwrap();
        match (state.locked, state.habit) {
            (false, _) => (objects, path("/")),
            (true, Habit::Shut) => (Vec::new(), path("/")),
            (true, _) => (Vec::new(), path("/org/freedesktop/secrets/prompt/1")),
        }
    }

    fn read_alias(&self, name: &str) -> OwnedObjectPath {
        assert_eq!(name, "default");
        path(match self.0.lock().unwrap().habit {
            Habit::Homeless => "/",
            Habit::SessionOnly => "/org/freedesktop/secrets/collection/session",
            _ => "/org/freedesktop/secrets/collection/login",
        })
    }
}

struct Collection(Shared);

#[zbus::interface(name = "org.freedesktop.Secret.Collection")]
impl Collection {
    async fn create_item(
        &self,
        properties: HashMap<String, OwnedValue>,
        secret: Secret,
        replace: bool,
        #[zbus(object_server)] server: &ObjectServer,
    ) -> fdo::Result<(OwnedObjectPath, OwnedObjectPath)> {
        let text =
            |name: &str| properties.get(&format!("org.freedesktop.Secret.Item.{name}")).unwrap().clone();
        let attributes: Attributes = text("Attributes").try_into().unwrap();
        let label: String = text("Label").try_into().unwrap();
        let (item, habit) = {
            let mut state = self.0.lock().unwrap();
            if state.locked || state.habit == Habit::Refusing {
                return Err(fdo::Error::AccessDenied(String::new()));
            }
            assert!(replace);
            state.made += 1;
            let item = path(&format!("/org/freedesktop/secrets/collection/login/{}", state.made));
            state.seen.push((label, attributes.clone()));
            if state.habit != Habit::Forgetful {
                let _ = state.items.insert(item.clone(), (attributes, secret.2));
            }
            (item, state.habit)
        };
        let _ = server.at(&item, Item(Arc::clone(&self.0), item.clone())).await?;
        assert_ne!(habit, Habit::Silent);
        Ok((item, path("/")))
    }
}

struct Item(Shared, OwnedObjectPath);

#[zbus::interface(name = "org.freedesktop.Secret.Item")]
impl Item {
    fn get_secret(&self, session: OwnedObjectPath) -> (Secret,) {
        let state = self.0.lock().unwrap();
        let mut bytes = state.items[&self.1].1.clone();
        match state.habit {
            Habit::OtherBytes => bytes.reverse(),
            Habit::NoText => bytes = vec![0xff; 64],
            _ => {}
        }
        ((session, Vec::new(), bytes, "text/plain".to_owned()),)
    }

    fn delete(&self) -> OwnedObjectPath {
        let _ = self.0.lock().unwrap().items.remove(&self.1);
        path("/")
    }
}

/// Says something else than it should.
struct OtherForm;

#[zbus::interface(name = "org.freedesktop.Secret.Service")]
impl OtherForm {
    fn open_session(&self, _algorithm: &str, _input: Value<'_>) -> u32 {
        7
    }
}

struct Prompt(Shared);

#[zbus::interface(name = "org.freedesktop.Secret.Prompt")]
impl Prompt {
    async fn prompt(
        &self,
        _window: &str,
        #[zbus(signal_emitter)] emitter: SignalEmitter<'_>,
    ) -> fdo::Result<()> {
        let dismissed = {
            let mut state = self.0.lock().unwrap();
            state.asked += 1;
            match state.habit {
                Habit::Unanswered => return Ok(()),
                Habit::Dismissed => true,
                _ => {
                    state.locked = false;
                    false
                }
            }
        };
        Ok(Self::completed(&emitter, dismissed, Value::from("")).await?)
    }

    #[zbus(signal)]
    async fn completed(emitter: &SignalEmitter<'_>, dismissed: bool, result: Value<'_>) -> zbus::Result<()>;
}

const CONFIG: &str = r#"<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path=FOLDER/bus</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>"#;

/// A bus, and perhaps a service on it. Both are gone when this goes.
pub struct Bus {
    daemon: Child,
    pub address: String,
    _folder: tempfile::TempDir,
}

impl Bus {
    /// None where there is no program for it.
    pub fn begin() -> Option<Self> {
        let folder = tempfile::tempdir().unwrap();
        // Nothing but what is put on it: no service of the computer is started here.
        let config = folder.path().join("bus.conf");
        std::fs::write(&config, CONFIG.replace("FOLDER", folder.path().to_str().unwrap())).unwrap();
        let config = format!("--config-file={}", config.display());
        let begun = Command::new("dbus-daemon")
            .args(["--nofork", "--print-address=1", &config])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn();
        let Ok(mut daemon) = begun else {
            println!("skipped: no dbus-daemon");
            return None;
        };
        let mut address = String::new();
        let _ = BufReader::new(daemon.stdout.take().unwrap()).read_line(&mut address).unwrap();
        Some(Self { daemon, address: address.trim().to_owned(), _folder: folder })
    }

    /// What the program asks, on this bus.
    pub fn asked(&self) -> SecretService {
        let long = Duration::from_secs(60);
        SecretService::at(self.address.clone(), Patience { answer: long, prompt: long })
    }

    /// The same, of somebody in a hurry.
    pub fn asked_in_haste(&self) -> SecretService {
        let short = Duration::from_millis(400);
        SecretService::at(self.address.clone(), Patience { answer: short, prompt: short })
    }
}

impl Drop for Bus {
    fn drop(&mut self) {
        let _ = self.daemon.kill();
        let _ = self.daemon.wait();
    }
}

/// A service on a bus.
pub struct Served {
    connection: Option<Connection>,
    state: Shared,
}

impl Served {
    pub fn on(bus: &Bus, habit: Habit) -> Self {
        let locked = [Habit::Unlocked, Habit::Dismissed, Habit::Unanswered, Habit::Shut].contains(&habit);
        let state = State { habit, items: HashMap::new(), seen: Vec::new(), locked, asked: 0, made: 0 };
        let state = Arc::new(Mutex::new(state));
        let builder = Builder::address(bus.address.as_str()).unwrap();
        let builder = match habit {
            Habit::OtherForm => builder.serve_at(ROOT, OtherForm),
            _ => builder.serve_at(ROOT, Service(Arc::clone(&state))),
        };
        let builder = builder
            .unwrap()
            .serve_at("/org/freedesktop/secrets/collection/login", Collection(Arc::clone(&state)))
            .unwrap()
            .serve_at("/org/freedesktop/secrets/prompt/1", Prompt(Arc::clone(&state)))
            .unwrap();
        let connection = builder.name("org.freedesktop.secrets").unwrap().build().unwrap();
        Self { connection: Some(connection), state }
    }

    pub fn habit(&self, habit: Habit) {
        self.state.lock().unwrap().habit = habit;
    }

    /// Locks it: from now on somebody is asked.
    pub fn lock(&self) {
        self.state.lock().unwrap().locked = true;
    }

    pub fn forget(&self) {
        self.state.lock().unwrap().items.clear();
    }

    pub fn holds(&self) -> usize {
        self.state.lock().unwrap().items.len()
    }

    /// How often somebody was asked.
    pub fn asked(&self) -> usize {
        self.state.lock().unwrap().asked
    }

    /// What anybody who looks into it sees of the keys it was given.
    pub fn seen(&self) -> Vec<(String, HashMap<String, String>)> {
        self.state.lock().unwrap().seen.clone()
    }

    /// It ends, as when its program crashes.
    pub fn end(&mut self) {
        if let Some(connection) = self.connection.take() {
            connection.close().unwrap();
        }
    }
}
