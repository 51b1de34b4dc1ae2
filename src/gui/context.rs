//! What every screen may look at while it draws, and nobody may change while drawing.

use jiff::civil::{Date, DateTime};

use crate::locale::Locale;
use crate::phonebook::Phonebook;
use crate::vault::Policy;
use crate::vault::place::Place;

/// What every screen may look at.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// The words of the program.
    pub locale: &'a Locale,
    /// What day it is.
    pub today: Date,
    /// What the wall clock says, for who can be reached.
    pub now: DateTime,
    /// Whom one calls here.
    pub phonebook: &'a Phonebook,
    /// What an organisation set.
    pub policy: &'a Policy,
    /// What there is to know of the folder that papers are saved in.
    pub papers: &'a Place,
}
