//! Opens the window, or runs one command for authors.

fn main() {}
