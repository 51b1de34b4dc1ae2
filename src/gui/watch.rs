//! What the window notices from outside: that nobody is there, that the computer goes to sleep, that the session is
//! locked. Threads listen, each to one thing; what follows from it is the window's business.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Condvar, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use iced::futures::Stream;
use iced::futures::channel::mpsc::{self, Sender};
use iced::{Event, Subscription, event};

/// Something that was noticed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Noticed {
    /// Time went on.
    Tick {
        /// Whether anybody touched keyboard or mouse since the last one.
        active: bool,
    },
    /// The computer goes to sleep.
    Sleeping,
    /// The session is locked, or its screen saver came on.
    SessionLocked,
    /// From now on the system tells of this.
    Hearing(Ear),
    /// Nobody can look whether anybody is there.
    NoTicks,
}

/// What the system can tell of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ear {
    /// Going to sleep.
    Sleep,
    /// Locking the session.
    Session,
}

/// What the system tells of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Hearing {
    /// Going to sleep.
    pub(crate) sleep: bool,
    /// Locking the session.
    pub session: bool,
}

impl Hearing {
    /// Takes note that the system tells of something.
    pub const fn with(&mut self, ear: Ear) {
        match ear {
            Ear::Sleep => self.sleep = true,
            Ear::Session => self.session = true,
        }
    }
}

/// How often is looked whether anybody is there.
const TICK: Duration = Duration::from_secs(10);

/// Somebody touched keyboard or mouse. Not a message: every move of the mouse would draw the window anew.
static ACTIVE: AtomicBool = AtomicBool::new(true);

/// Whether the computer waits with going to sleep until the window is at rest.
static WAITING: Mutex<bool> = Mutex::new(false);
static RESTED: Condvar = Condvar::new();
/// Linux gives a program five seconds before it sleeps all the same.
#[cfg(target_os = "linux")]
const PATIENCE: Duration = Duration::from_secs(4);
/// Windows gives it two.
#[cfg(windows)]
const PATIENCE: Duration = Duration::from_millis(1500);
/// More than drawing one frame takes.
#[cfg(any(target_os = "linux", windows))]
const FRAME: Duration = Duration::from_millis(300);

/// What was to be saved is saved and what was to be locked is locked: as far as the window goes the computer may sleep.
pub(crate) fn at_rest() {
    *WAITING.lock().unwrap_or_else(PoisonError::into_inner) = false;
    RESTED.notify_all();
}

/// Waits until the window is at rest, for as long as the system waits with sleeping.
#[cfg(any(target_os = "linux", windows))]
fn wait_for_rest() {
    let waiting = WAITING.lock().unwrap_or_else(PoisonError::into_inner);
    #[expect(clippy::let_underscore_must_use, reason = "waiting is over, however it ended")]
    let _ = RESTED.wait_timeout_while(waiting, PATIENCE, |waiting| *waiting);
    // The words go with the next frame.
    thread::sleep(FRAME);
}

/// What is noticed for as long as the window is open.
pub fn watch() -> Subscription<Noticed> {
    Subscription::batch([event::listen_with(|event, _, _| note(&event)), Subscription::run(listen)])
}

/// Somebody is there who works the window by what they hear.
pub(crate) fn touched() {
    ACTIVE.store(true, Ordering::Relaxed);
}

fn note(event: &Event) -> Option<Noticed> {
    if matches!(event, Event::Keyboard(_) | Event::Mouse(_) | Event::Touch(_)) {
        touched();
    }
    None
}

fn listen() -> impl Stream<Item = Noticed> {
    let (sender, receiver) = mpsc::channel(8);
    let ticks = sender.clone();
    let mut told = sender.clone();
    if thread::Builder::new().name("idle".to_owned()).spawn(move || tick(ticks)).is_err() {
        #[expect(
            clippy::let_underscore_must_use,
            reason = "the channel is new: there is room, and it is listened to"
        )]
        let _ = told.try_send(Noticed::NoTicks);
    }
    #[cfg(target_os = "linux")]
    bus::listen(&sender);
    #[cfg(windows)]
    told::listen(sender);
    receiver
}

fn tick(mut sender: Sender<Noticed>) {
    loop {
        thread::sleep(TICK);
        let active = ACTIVE.swap(false, Ordering::Relaxed);
        match sender.try_send(Noticed::Tick { active }) {
            Err(error) if error.is_disconnected() => return,
            // The window has not come to the last one; what was noticed must not be forgotten.
            Err(_) => ACTIVE.store(active, Ordering::Relaxed),
            Ok(()) => {}
        }
    }
}

/// What Windows tells whoever has a window. Where none can be had, nothing is heard of it and nothing else changes.
#[cfg(windows)]
mod told {
    use std::sync::PoisonError;
    use std::thread;

    use iced::futures::channel::mpsc::Sender;

    use super::{Ear, Noticed, WAITING, wait_for_rest};
    use crate::windows::{Heard, hear};

    pub(super) fn listen(mut sender: Sender<Noticed>) {
        let mut tell = move |noticed| {
            #[expect(
                clippy::let_underscore_must_use,
                reason = "a window that has not come to the last one locks at that"
            )]
            let _ = sender.try_send(noticed);
        };
        let listening = move || {
            hear(move |heard| match heard {
                Heard::Listening { session } => {
                    tell(Noticed::Hearing(Ear::Sleep));
                    if session {
                        tell(Noticed::Hearing(Ear::Session));
                    }
                }
                Heard::Locked => tell(Noticed::SessionLocked),
                Heard::Sleeping => {
                    *WAITING.lock().unwrap_or_else(PoisonError::into_inner) = true;
                    tell(Noticed::Sleeping);
                    // Windows sleeps as soon as this comes back.
                    wait_for_rest();
                }
            });
        };
        #[expect(clippy::let_underscore_must_use, reason = "the settings say that it is not heard")]
        let _ = thread::Builder::new().name("told".to_owned()).spawn(listening);
    }
}

/// The message buses of a Linux desktop. Where one is absent, nothing is heard of it and nothing else changes.
#[cfg(target_os = "linux")]
mod bus {
    use std::sync::PoisonError;
    use std::thread;

    use iced::futures::channel::mpsc::Sender;
    use zbus::blocking::{Connection, MessageIterator};
    use zbus::message::Type;
    use zbus::zvariant::OwnedFd;
    use zbus::{MatchRule, Message};

    use super::{Ear, Noticed, WAITING, wait_for_rest};

    /// A signal that says that nobody is there.
    #[derive(Clone, Copy)]
    struct Signal {
        bus: Bus,
        interface: &'static str,
        member: &'static str,
        /// Whether it says `true` when it begins and `false` when it ends.
        switch: bool,
        means: Noticed,
        ear: Ear,
    }

    #[derive(Clone, Copy)]
    enum Bus {
        System,
        Session,
    }

    const SIGNALS: [Signal; 4] = [
        Signal {
            bus: Bus::System,
            interface: "org.freedesktop.login1.Manager",
            member: "PrepareForSleep",
            switch: true,
            means: Noticed::Sleeping,
            ear: Ear::Sleep,
        },
        Signal {
            bus: Bus::System,
            interface: "org.freedesktop.login1.Session",
            member: "Lock",
            switch: false,
            means: Noticed::SessionLocked,
            ear: Ear::Session,
        },
        Signal {
            bus: Bus::Session,
            interface: "org.freedesktop.ScreenSaver",
            member: "ActiveChanged",
            switch: true,
            means: Noticed::SessionLocked,
            ear: Ear::Session,
        },
        Signal {
            bus: Bus::Session,
            interface: "org.gnome.ScreenSaver",
            member: "ActiveChanged",
            switch: true,
            means: Noticed::SessionLocked,
            ear: Ear::Session,
        },
    ];

    pub(super) fn listen(sender: &Sender<Noticed>) {
        for signal in SIGNALS {
            let sender = sender.clone();
            let listening = move || {
                #[expect(
                    clippy::let_underscore_must_use,
                    reason = "an absent bus is no fault: there are desktops without one, and the settings say what is heard"
                )]
                let _ = hear(signal, sender);
            };
            #[expect(clippy::let_underscore_must_use, reason = "the settings say that it is not heard")]
            let _ = thread::Builder::new().name("bus".to_owned()).spawn(listening);
        }
    }

    fn hear(signal: Signal, mut sender: Sender<Noticed>) -> zbus::Result<()> {
        let connection = match signal.bus {
            Bus::System => Connection::system()?,
            Bus::Session => Connection::session()?,
        };
        let rule = MatchRule::builder()
            .msg_type(Type::Signal)
            .interface(signal.interface)?
            .member(signal.member)?
            .build();
        let messages = MessageIterator::for_match_rule(rule, &connection, None)?;
        #[expect(clippy::let_underscore_must_use, reason = "only a window that is gone does not take it")]
        let _ = sender.try_send(Noticed::Hearing(signal.ear));
        let sleeps = signal.means == Noticed::Sleeping;
        let mut delay = sleeps.then(|| delay(&connection)).flatten();
        for message in messages {
            if !begins(&signal, &message?) {
                // Awake again: before the next sleep there must be time to lock as well.
                delay = sleeps.then(|| self::delay(&connection)).flatten();
                continue;
            }
            *WAITING.lock().unwrap_or_else(PoisonError::into_inner) = sleeps;
            // A window that has not come to the last one locks at that.
            if sender.try_send(signal.means).is_err_and(|e| e.is_disconnected()) {
                break;
            }
            if delay.is_some() {
                wait_for_rest();
                delay = None;
            }
        }
        Ok(())
    }

    /// Asks the system to wait a moment before it sleeps; it does so for as long as this is not dropped. Where nobody
    /// answers, the computer sleeps at once, and what was open is locked when it wakes.
    fn delay(connection: &Connection) -> Option<OwnedFd> {
        let about = ("sleep", "Weegwijzer", "Saves and locks first", "delay");
        let answer = connection.call_method(
            Some("org.freedesktop.login1"),
            "/org/freedesktop/login1",
            Some("org.freedesktop.login1.Manager"),
            "Inhibit",
            &about,
        );
        answer.ok()?.body().deserialize().ok() // as was said: it sleeps at once
    }

    fn begins(signal: &Signal, message: &Message) -> bool {
        // What cannot be read may be a lock: rather once too often.
        let told: Result<bool, zbus::Error> = message.body().deserialize();
        !signal.switch || told.is_err() || told == Ok(true)
    }
}
