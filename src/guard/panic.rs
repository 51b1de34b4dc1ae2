//! A panic says where it happened and never what it was about: its message may quote a case.

/// From now on a panic tells only `stopped` and its place in the source, through `tell`.
pub fn keep_panics_silent(stopped: String, tell: fn(&str)) {
    std::panic::set_hook(Box::new(move |panic| {
        let place = panic.location().map_or_else(String::new, |at| format!(" ({}:{})", at.file(), at.line()));
        tell(&format!("{stopped}{place}"));
    }));
}
