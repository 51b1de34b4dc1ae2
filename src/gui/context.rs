//! What every screen may look at while it draws, and nobody may change while drawing.

use jiff::civil::Date;

use crate::locale::Locale;

/// What every screen may look at.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// The words of the program.
    pub locale: &'a Locale,
    /// What day it is.
    pub today: Date,
}
