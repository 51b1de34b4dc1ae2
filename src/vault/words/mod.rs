//! What the vault says to the user: its errors and warnings, and the lines of its access log. The words themselves are in
//! `locales`.

mod access;
mod trouble;
