//! A clipboard on a thread of its own: whoever asks it waits a moment for another program, and no longer.

use crate::ClipboardProvider;

use std::error::Error;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Receiver, Sender};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

/// How long somebody waits for the program that has the clipboard. One that works answers within some milliseconds.
pub const PATIENCE: Duration = Duration::from_millis(250);

/// A clipboard that is asked elsewhere.
pub struct Apart {
    asks: Sender<Ask>,
    /// Whether somebody is being waited for: whoever asks meanwhile gets nothing, at once.
    reading: Arc<AtomicBool>,
    ended: Receiver<()>,
}

#[derive(Clone, Copy)]
enum Kind {
    Standard,
    Primary,
}

/// What was read, or why not. An error of the clipboard itself may not leave its thread.
type Read = Option<Result<String, String>>;

enum Ask {
    Read(Kind, Sender<Read>),
    Write(Kind, String),
    End,
}

impl Apart {
    /// Takes a clipboard to a thread of its own.
    pub fn new(clipboard: Box<dyn ClipboardProvider + Send>) -> Result<Self, Box<dyn Error>> {
        let (asks, asked) = mpsc::channel();
        let (end, ended) = mpsc::channel();
        let reading = Arc::new(AtomicBool::new(false));
        let is_reading = Arc::clone(&reading);
        let _ = thread::Builder::new().name("clipboard".to_owned()).spawn(move || {
            answer(clipboard, &asked, &is_reading);
            let _ = end.send(());
        })?;
        Ok(Self { asks, reading, ended })
    }

    fn ask(&self, kind: Kind) -> Read {
        if self.reading.swap(true, Ordering::SeqCst) {
            return Some(Err("the program that has the clipboard does not answer".to_owned()));
        }
        let (send, receive) = mpsc::channel();
        let sent = self.asks.send(Ask::Read(kind, send));
        let read = sent.ok().and_then(|()| receive.recv_timeout(PATIENCE).ok());
        read.unwrap_or_else(|| Some(Err("the program that has the clipboard did not answer".to_owned())))
    }
}

/// What comes too late is read all the same, and dropped: the next answer must not be that of an earlier question.
fn answer(mut clipboard: Box<dyn ClipboardProvider + Send>, asked: &Receiver<Ask>, reading: &AtomicBool) {
    for ask in asked {
        match ask {
            Ask::Read(kind, receive) => {
                let read = match kind {
                    Kind::Standard => Some(clipboard.read()),
                    Kind::Primary => clipboard.read_primary(),
                };
                let read = read.map(|read| read.map_err(|error| error.to_string()));
                reading.store(false, Ordering::SeqCst);
                let _ = receive.send(read);
            }
            Ask::Write(kind, text) => {
                let _ = match kind {
                    Kind::Standard => Some(clipboard.write(text)),
                    Kind::Primary => clipboard.write_primary(text),
                };
            }
            Ask::End => return,
        }
    }
}

impl ClipboardProvider for Apart {
    fn read(&self) -> Result<String, Box<dyn Error>> {
        let read = self.ask(Kind::Standard);
        read.unwrap_or_else(|| Err(String::new())).map_err(Box::from)
    }

    /// In the order of what was asked, and after what is being waited for.
    fn write(&mut self, contents: String) -> Result<(), Box<dyn Error>> {
        self.asks.send(Ask::Write(Kind::Standard, contents)).map_err(|_| "the clipboard is gone".into())
    }

    fn read_primary(&self) -> Option<Result<String, Box<dyn Error>>> {
        self.ask(Kind::Primary).map(|read| read.map_err(Box::from))
    }

    fn write_primary(&mut self, contents: String) -> Option<Result<(), Box<dyn Error>>> {
        let sent = self.asks.send(Ask::Write(Kind::Primary, contents));
        Some(sent.map_err(|_| "the clipboard is gone".into()))
    }
}

impl Drop for Apart {
    /// The clipboard goes before its window, but for one that another program holds up: the program ends all the same.
    fn drop(&mut self) {
        let _ = self.asks.send(Ask::End);
        let _ = self.ended.recv_timeout(PATIENCE);
    }
}
