//! Printing for real: a private print service on a Unix socket where CUPS is installed, and commands that play one
//! everywhere else. What goes wrong is said calmly, and nothing readable stays behind.
#![cfg(unix)]

pub mod played;
mod real;

use std::fs;
use std::io;
use std::num::NonZeroU8;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use iced::{Program, Theme};
use weegwijzer::gui::app::{App, Message, application};
use weegwijzer::gui::environment::{Clock, Environment};
use weegwijzer::printing::{Order, Printers, Sides};
use weegwijzer::vault::{Home, Vault};

use crate::support::Desk;

fn window(
    home: &Path,
    printers: Printers,
) -> Desk<impl Program<State = App, Message = Message, Theme = Theme> + use<>> {
    let environment = Environment {
        clock: Clock::Fixed("2026-11-21T14:32:00+01:00[Europe/Amsterdam]".parse().unwrap()),
        vault: Home::at(home).and_then(Vault::open).map(Arc::new),
        fiction: None,
        rest: Duration::ZERO,
        viewer: |_: &Path| -> io::Result<()> { Ok(()) },
        printers,
        forget: Duration::ZERO,
        pen: weegwijzer::session::Pen::default(),
        place: weegwijzer::vault::place::look,
        keyring: std::sync::Arc::new(weegwijzer::keyring::Absent),
        language: None,
        places: |_| weegwijzer::vault::place::AtHand::default(),
        policy: Ok(weegwijzer::vault::Policy::default()),
    };
    Desk::open(application(environment), 1180.0, 780.0)
}

fn order(printer: &str) -> Order {
    Order { printer: printer.into(), copies: NonZeroU8::MIN, sides: Sides::One }
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).into_iter().flatten() {
            let path = entry.unwrap().path();
            if path.is_dir() { folders.push(path) } else { found.push(path) }
        }
    }
    found.sort();
    found
}
