//! The protocols that are offered. The first picture shows the leading one, which is read while the system makes the window;
//! the others follow as a message.

use std::ops::Deref;
use std::sync::OnceLock;
use std::thread;

use crate::session::{Offered, shelf};

/// What is offered: until more was read, the leading protocol alone.
#[derive(Debug, Default)]
pub(super) struct Offer(OnceLock<Vec<Offered>>);

impl Deref for Offer {
    type Target = [Offered];

    fn deref(&self) -> &[Offered] {
        self.0.get_or_init(shelf::leading)
    }
}

impl From<Vec<Offered>> for Offer {
    fn from(offered: Vec<Offered>) -> Self {
        Self(offered.into())
    }
}

/// Begins to read the leading protocol. Where no thread can be had it is read when it is shown.
pub(crate) fn begin() {
    drop(thread::Builder::new().name("shelf".to_owned()).spawn(|| drop(shelf::leading())));
}
