//! Raises the guard, and opens the window or hands to the command line.

// No console stands behind the window; the command line speaks to the one that it was started from.
#![cfg_attr(windows, windows_subsystem = "windows")]
// A failure is mended, told, or dropped for a reason that is given.
#![cfg_attr(not(test), deny(clippy::disallowed_methods, clippy::let_underscore_must_use))]

use std::process::ExitCode;

use weegwijzer::command::{self, Outcome, complain};
use weegwijzer::guard;
use weegwijzer::gui;
use weegwijzer::locale::{Language, Locale};
use weegwijzer::session::Opening;

/// What is given back is wiped: a case that was locked away must not be left lying in memory.
#[global_allocator]
static MEMORY: guard::Wiping = guard::Wiping;

fn main() -> ExitCode {
    #[cfg(windows)]
    weegwijzer::windows::speak_to_the_console();
    guard::share_one_heap();
    raise_guard();
    match command::run(std::env::args_os().skip(1)) {
        Outcome::Ended(code) => code,
        Outcome::Window(locale, language, opening) => {
            match window(&locale, language, opening.map(|opening| *opening)) {
                Ok(()) => ExitCode::SUCCESS,
                Err(why) => {
                    complain(&why);
                    ExitCode::FAILURE
                }
            }
        }
    }
}

/// Before anything else: what the process promises whatever happens in it. What the system does not grant is told,
/// and is no reason to stop.
fn raise_guard() {
    let locale = Locale::of_system();
    guard::keep_panics_silent(locale.msg_cli_stopped(), complain);
    #[cfg(windows)]
    weegwijzer::windows::keep_crashes_here();
    if let Err(error) = guard::forbid_dumps() {
        complain(&locale.msg_guard_dumps(error.to_string()));
    }
    if let Err(error) = guard::shut_network(guard::display_may_be_far()) {
        complain(&locale.msg_guard_network(error.to_string()));
    }
}

fn window(locale: &Locale, language: Option<Language>, opening: Option<Opening>) -> Result<(), String> {
    let variable = |name| std::env::var_os(name);
    let (display, wayland) = (variable("DISPLAY"), variable("WAYLAND_DISPLAY"));
    if guard::display_is_far(display.as_deref(), wayland.as_deref()) && !guard::display_may_be_far() {
        return Err(locale.msg_guard_far_display());
    }
    gui::run(opening, language).map_err(|error| error.to_string())
}
