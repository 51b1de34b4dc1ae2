//! How the system wishes windows to look: dark, with more contrast, without what moves by itself. On Linux the portal of the desktop tells it over the
//! session bus, Windows when it is asked; elsewhere nothing is wished. What the user chose in the settings stands above it.

use iced::Subscription;
use iced::futures::Stream;
use iced::futures::channel::mpsc;

use super::theme::Mode;

/// What is wished.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Wish {
    /// Light letters on a dark ground.
    pub dark: bool,
    /// More contrast.
    pub contrast: bool,
    /// Nothing moves by itself: a caret does not blink.
    pub still: bool,
}

impl Wish {
    /// The mode that grants it.
    #[must_use]
    pub const fn mode(self) -> Mode {
        match self {
            Self { contrast: true, .. } => Mode::Contrast,
            Self { dark: true, .. } => Mode::Dark,
            Self { .. } => Mode::Light,
        }
    }
}

/// What is wished, at first and whenever it changes.
pub(crate) fn wishes() -> Subscription<Wish> {
    Subscription::run(listen)
}

fn listen() -> impl Stream<Item = Wish> {
    let (sender, receiver) = mpsc::channel(2);
    #[cfg(target_os = "linux")]
    portal::listen(sender);
    #[cfg(windows)]
    asked::listen(sender);
    #[cfg(not(any(target_os = "linux", windows)))]
    drop(sender);
    receiver
}

#[cfg(windows)]
mod asked {
    use std::thread;
    use std::time::Duration;

    use iced::futures::channel::mpsc::Sender;

    use super::Wish;
    use crate::windows::{dark, high_contrast};

    /// How often is asked: nobody waits for it at a desk where it was changed.
    const PACE: Duration = Duration::from_secs(2);

    pub(super) fn listen(mut sender: Sender<Wish>) {
        let listens = thread::Builder::new().name("wish".to_owned()).spawn(move || {
            let mut before = Wish::default();
            loop {
                let wish = Wish { dark: dark(), contrast: high_contrast(), still: false };
                if wish != before {
                    match sender.try_send(wish) {
                        Ok(()) => before = wish,
                        Err(error) if error.is_disconnected() => return,
                        // A window that has not come to the last one yet hears it at the next turn.
                        Err(_) => {}
                    }
                }
                thread::sleep(PACE);
            }
        });
        // Without a thread nothing is wished.
        drop(listens);
    }
}

#[cfg(target_os = "linux")]
mod portal {
    use std::thread;

    use iced::futures::channel::mpsc::Sender;
    use zbus::blocking::{Connection, Proxy};
    use zbus::zvariant::OwnedValue;

    use super::Wish;

    const APPEARANCE: &str = "org.freedesktop.appearance";
    const GNOME: &str = "org.gnome.desktop.interface";
    /// What `color-scheme` and `contrast` and `reduced-motion` say when they wish for it.
    const WISHED: u32 = 1;

    pub(super) fn listen(sender: Sender<Wish>) {
        let listens = thread::Builder::new().name("wish".to_owned()).spawn(move || {
            // Without a session bus or a portal nothing is wished.
            let _ended = follow(sender);
        });
        // Without a thread neither.
        drop(listens);
    }

    fn follow(mut sender: Sender<Wish>) -> zbus::Result<()> {
        let connection = Connection::session()?;
        let portal = Proxy::new(
            &connection,
            "org.freedesktop.portal.Desktop",
            "/org/freedesktop/portal/desktop",
            "org.freedesktop.portal.Settings",
        )?;
        let mut changes = portal.receive_signal("SettingChanged")?;
        let mut before = Wish::default();
        loop {
            let wish = Wish {
                dark: is_wished(&portal, "color-scheme"),
                contrast: is_wished(&portal, "contrast"),
                still: is_wished(&portal, "reduced-motion") || stands_still(&portal),
            };
            if wish != before {
                before = wish;
                match sender.try_send(wish) {
                    Err(error) if error.is_disconnected() => return Ok(()),
                    // A window that has not come to the last one yet hears the next.
                    Ok(()) | Err(_) => {}
                }
            }
            if changes.next().is_none() {
                return Ok(());
            }
        }
    }

    /// Whether GNOME says that a caret does not blink, or that nothing moves; its portal tells that too.
    fn stands_still(portal: &Proxy<'_>) -> bool {
        ["cursor-blink", "enable-animations"].into_iter().any(|what| {
            let read: zbus::Result<OwnedValue> = portal.call("ReadOne", &(GNOME, what));
            read.and_then(|value| Ok(bool::try_from(value)?)).is_ok_and(|moves| !moves) // nothing is wished otherwise
        })
    }

    /// Whether the portal says so; a portal that does not know it says nothing.
    fn is_wished(portal: &Proxy<'_>, what: &str) -> bool {
        let read: zbus::Result<OwnedValue> = portal.call("ReadOne", &(APPEARANCE, what));
        read.and_then(|value| Ok(u32::try_from(value)?)).is_ok_and(|says| says == WISHED) // nothing is wished otherwise
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn more_contrast_stands_above_dark() {
        assert_eq!(Wish::default().mode(), Mode::Light);
        assert_eq!(Wish { dark: true, ..Wish::default() }.mode(), Mode::Dark);
        assert_eq!(Wish { dark: true, contrast: true, still: true }.mode(), Mode::Contrast);
    }
}
