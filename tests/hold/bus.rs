//! The part of the system's bus that tells of sleep and of locked sessions, played: it answers who asks to be waited
//! for, tells what it is told to tell, and says when the program lets the computer sleep.

use std::io::{BufRead as _, PipeReader, Read as _, Write as _};
use std::os::fd::OwnedFd;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use zbus::blocking::Connection;
use zbus::blocking::connection::Builder;

use super::Figure;

/// What programs asked to be waited for hold one end of; the other is here.
type Delays = Arc<Mutex<Vec<PipeReader>>>;

struct Manager(Delays);

#[zbus::interface(name = "org.freedesktop.login1.Manager")]
impl Manager {
    #[expect(clippy::needless_pass_by_value, reason = "the bus hands over what it read")]
    fn inhibit(
        &self,
        what: String,
        _who: String,
        _why: String,
        mode: String,
    ) -> zbus::fdo::Result<zbus::zvariant::OwnedFd> {
        if (what.as_str(), mode.as_str()) != ("sleep", "delay") {
            return Err(zbus::fdo::Error::NotSupported(format!("{what} {mode}")));
        }
        let (here, there) = std::io::pipe().map_err(|error| zbus::fdo::Error::Failed(error.to_string()))?;
        self.0.lock().unwrap().push(here);
        Ok(OwnedFd::from(there).into())
    }
}

/// Plays it on the bus at this address, as told line by line, and answers each with a line.
pub fn play(address: &str) -> Figure {
    let delays = Delays::default();
    let failed = |error: zbus::Error| error.to_string();
    let connection = Builder::address(address)
        .and_then(|builder| builder.name("org.freedesktop.login1"))
        .and_then(|builder| builder.serve_at("/org/freedesktop/login1", Manager(Arc::clone(&delays))))
        .and_then(Builder::build)
        .map_err(failed)?;
    let tell = |interface: &str, member: &str, body: Option<bool>| {
        match body {
            Some(body) => {
                connection.emit_signal(None::<&str>, "/org/freedesktop/login1", interface, member, &body)
            }
            None => connection.emit_signal(None::<&str>, "/org/freedesktop/login1", interface, member, &()),
        }
        .map_err(failed)
    };
    say("ready")?;
    for line in std::io::stdin().lock().lines() {
        let said = match line.map_err(|error| error.to_string())?.as_str() {
            "sleep" => {
                tell("org.freedesktop.login1.Manager", "PrepareForSleep", Some(true))?;
                let begun = Instant::now();
                match released(&delays) {
                    0 => "nobody asked to be waited for".to_owned(),
                    _ => format!("released after {} ms", begun.elapsed().as_millis()),
                }
            }
            "wake" => {
                tell("org.freedesktop.login1.Manager", "PrepareForSleep", Some(false))?;
                std::thread::sleep(Duration::from_secs(1));
                format!("{} asked to be waited for", delays.lock().unwrap().len())
            }
            "lock" => tell("org.freedesktop.login1.Session", "Lock", None).map(|()| "told".to_owned())?,
            "screen saver" => tell("org.freedesktop.ScreenSaver", "ActiveChanged", Some(true))
                .map(|()| "told".to_owned())?,
            other => return Err(format!("nothing is known of {other}")),
        };
        say(&said)?;
    }
    drop::<Connection>(connection);
    Ok(String::new())
}

/// Waits until everybody who asked to be waited for let go; how many those were.
fn released(delays: &Delays) -> usize {
    let asked = std::mem::take(&mut *delays.lock().unwrap());
    let count = asked.len();
    for mut delay in asked {
        // The end of the pipe comes when the other side is closed.
        let _ = delay.read_to_end(&mut Vec::new());
    }
    count
}

fn say(line: &str) -> Result<(), String> {
    let mut out = std::io::stdout();
    writeln!(out, "{line}").and_then(|()| out.flush()).map_err(|error| error.to_string())
}
