//! The command line: what was asked is read by [`parse`], and carried out here, a file for each group of commands. What
//! comes out is worked out by the rooms below; opening the window is left to whoever called.
//!
//! To add a command: in `parse` its name in `COMMANDS`, a variant, its options in `unknown` and its arm in `finish`; here the arm
//! in [`Terminal::carry_out`], with a function in the file it belongs to; a line of `cli-help` in `locales`, and one in the
//! table of README.md.

mod check;
mod course;
mod export;
mod fields;
mod material;
mod papers;
mod parse;
mod place;
mod print;
mod progress;
mod subject;
mod take_over;
mod verify;
mod watch;

use std::io::{ErrorKind, Write as _};
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

use crate::authoring::diff::diff;
use crate::authoring::playing::{NotPlayed, budget_for_one, fits, play_within};
use crate::authoring::transcript::transcript;
use crate::case::Case;
use crate::locale::{Language, Locale, Trouble};
use crate::protocol::bundle::{self, Bundled};
use crate::protocol::{Edition, Protocol, Scenario, cleaned};
use crate::session::Opening;
use crate::vault::VaultError;
use subject::Subject;

pub use parse::{Command, Copy, Form, Misuse, Picture, Request, parse};

/// The commit that `.ci/dist` built the program from. None for whoever built it otherwise: then it may be of no commit at all.
const COMMIT: Option<&str> = option_env!("WEEGWIJZER_COMMIT");

/// What is left to do after the command line was read.
#[derive(Debug)]
pub enum Outcome {
    /// Nothing: the program ends so.
    Ended(ExitCode),
    /// Open the window, in the language that was asked for if one was, with this case or with none.
    Window(Locale, Option<Language>, Option<Box<Opening>>),
}

/// Reads the command line and carries out what it asks.
pub fn run(arguments: impl IntoIterator<Item = std::ffi::OsString>) -> Outcome {
    match parse(arguments) {
        Ok(request) => {
            let locale = request.language.map_or_else(Locale::of_system, Locale::new);
            Terminal { locale, asked: request.language }.run(request.command)
        }
        Err(misuse) => {
            let locale = Locale::of_system();
            complain(&format!("{}\n{}", said(&locale, &misuse), locale.msg_cli_see_help()));
            Outcome::Ended(ExitCode::from(2))
        }
    }
}

/// To the terminal, or to the file it is sent to. A reader that went away is no reason to fail; a full disk is.
fn tell(text: &str) -> Result<(), Failed> {
    match writeln!(std::io::stdout(), "{}", cleaned(text.trim_end())) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(Failed(error.to_string())),
        _ => Ok(()),
    }
}

/// To the terminal, as what went wrong. Names of files are anybody's: nothing in them moves the cursor or turns the line round.
pub fn complain(text: &str) {
    #[expect(clippy::let_underscore_must_use, reason = "nobody may be reading it")]
    let _ = writeln!(std::io::stderr(), "{}", cleaned(text.trim_end()));
}

fn said(locale: &Locale, misuse: &Misuse) -> String {
    let meant = |what: String, nearest: &Option<String>| match nearest {
        Some(name) => format!("{what}\n{}", locale.msg_cli_did_you_mean(name)),
        None => what,
    };
    match misuse {
        Misuse::UnknownCommand { found, nearest } => meant(locale.msg_cli_unknown_command(found), nearest),
        Misuse::UnknownOption { found, nearest } => meant(locale.msg_cli_unknown_argument(found), nearest),
        Misuse::UnexpectedArgument(found) => locale.msg_cli_unknown_argument(found),
        Misuse::MissingValue(option) => locale.msg_cli_missing_value(option),
        Misuse::MissingArgument(what) => locale.msg_cli_missing_argument(what),
        Misuse::UnknownLanguage(found) => locale.msg_cli_unknown_language(found),
        Misuse::UnknownForm(file) => locale.msg_cli_unknown_form(file),
        Misuse::NotAPicture(file) => locale.msg_cli_not_a_picture(file),
    }
}

/// Why a command came to nothing, as lines for the terminal.
struct Failed(String);

fn told(trouble: Trouble) -> Failed {
    Failed(format!("{}\n{}", trouble.what, trouble.remedy))
}

/// Where commands are carried out, in one language.
struct Terminal {
    locale: Locale,
    /// The language, where one was asked for.
    asked: Option<Language>,
}

impl Terminal {
    fn run(&self, command: Command) -> Outcome {
        // As programs that compare do: 1 says that something differs, so what goes wrong is 2.
        let trouble = if matches!(command, Command::Diff { .. } | Command::Verify { .. }) {
            ExitCode::from(2)
        } else {
            ExitCode::FAILURE
        };
        match self.carry_out(command) {
            Ok(outcome) => outcome,
            Err(Failed(why)) => {
                complain(&why);
                Outcome::Ended(trouble)
            }
        }
    }

    fn carry_out(&self, command: Command) -> Result<Outcome, Failed> {
        let well = match command {
            Command::Window => return Ok(Outcome::Window(self.locale.clone(), self.asked, None)),
            Command::Open { scenario, of } => {
                let opening = self.opening(&scenario, of.as_deref())?;
                return Ok(Outcome::Window(self.locale.clone(), self.asked, Some(Box::new(opening))));
            }
            Command::Verify { file } => return Ok(Outcome::Ended(self.verify(&file)?)),
            Command::Help => {
                tell(&self.locale.msg_cli_help())?;
                true
            }
            Command::Version => {
                tell(&self.version())?;
                true
            }
            Command::Check { folders, telling, watch: true } => return self.watch(&folders, telling),
            Command::Check { folders, telling, watch: false } => self.check(&folders, telling)?,
            Command::TakeOver { scenario } => self.take_over(&scenario)?,
            Command::Run { scenario, of, json } => self.play(&scenario, of.as_deref(), json)?,
            Command::Diff { old, new } => self.compare(&old, &new)?,
            Command::Print { of, document, out, form, copy, existing } => {
                self.print(&of, &document, (&out, existing), (form, copy))?
            }
            Command::Papers { of, out, existing } => self.papers(&of, (&out, existing))?,
            Command::Course { of, document, out, existing } => {
                let out = out.as_ref().map(|(out, form)| (out.as_path(), *form));
                self.courses(&of, (out, document.as_deref()), existing)?
            }
            Command::Export { protocol, to, existing } => self.export(&protocol, &to, existing)?,
            Command::Fields { name, listing } => self.fields(name.as_deref(), listing)?,
            Command::Map { protocol, case, out, form, existing } => {
                self.map(&protocol, case.as_deref(), (&out, existing), form)?
            }
        };
        Ok(Outcome::Ended(if well { ExitCode::SUCCESS } else { ExitCode::FAILURE }))
    }

    /// Which program this is, and which edition of every guideline is inside.
    fn version(&self) -> String {
        let version = env!("CARGO_PKG_VERSION");
        let first = match COMMIT {
            Some(commit) => self.locale.msg_cli_version_of_commit(version, commit),
            None => self.locale.msg_cli_version(version),
        };
        let editions = bundle::all().iter().filter_map(Bundled::without_scenarios).map(|protocol| {
            let Edition { guideline, encoding, checked, .. } = &protocol.head.edition;
            let id = protocol.head.id.as_str();
            self.locale.msg_cli_version_edition(
                id,
                guideline,
                encoding.to_string(),
                self.locale.date(*checked),
            )
        });
        std::iter::once(first).chain(editions).collect::<Vec<_>>().join("\n")
    }

    /// A scenario to open the window with, as a practice case.
    fn opening(&self, scenario: &Path, of: Option<&Path>) -> Result<Opening, Failed> {
        let (protocol, scenario) = self.scenario(scenario, of)?;
        Ok(Opening { protocol, scenario })
    }

    /// A scenario with its protocol, which may be named for a file that lies anywhere.
    fn scenario(&self, scenario: &Path, of: Option<&Path>) -> Result<(Arc<Protocol>, Scenario), Failed> {
        let subject = match of {
            None => self.subject(scenario)?,
            Some(of) => self.loose_scenario(scenario, of)?,
        };
        match subject {
            Subject::Scenario(protocol, scenario) => Ok((protocol, *scenario)),
            Subject::Protocol(_) | Subject::Case(..) => {
                Err(Failed(self.locale.msg_cli_not_a_scenario(scenario.display().to_string())))
            }
        }
    }

    fn play(&self, scenario: &Path, of: Option<&Path>, json: bool) -> Result<bool, Failed> {
        let (protocol, scenario) = self.scenario(scenario, of)?;
        self.must_fit(&protocol, &scenario)?;
        let language = self.locale.language();
        let transcript = transcript(&protocol, &scenario, language);
        match json {
            false => tell(&transcript.text(language))?,
            true => tell(&transcript.json().map_err(|error| Failed(error.to_string()))?)?,
        }
        Ok(true)
    }

    /// Tells what changed; all is well when nothing changed in meaning.
    fn compare(&self, old: &Path, new: &Path) -> Result<bool, Failed> {
        let (old, new) = (self.somewhere(old)?, self.somewhere(new)?);
        if old.is(&new) {
            let what = self.locale.msg_cli_diff_itself(self.placed(&old));
            return Err(told(Trouble { what, remedy: self.locale.msg_cli_diff_itself_remedy() }));
        }
        let diff = diff(&*self.at(&old)?, &*self.at(&new)?);
        tell(&diff.text_of([&self.placed(&old), &self.placed(&new)], self.locale.language()))?;
        // What was given up may differ.
        Ok(!diff.is_of_meaning() && diff.given_up == 0)
    }

    /// Something that is not there, with what there is.
    fn choose(&self, missing: String, names: &[&str]) -> Failed {
        if names.is_empty() {
            return Failed(missing);
        }
        Failed(format!("{missing}\n{}", self.locale.msg_cli_choose_from(names.join(", "))))
    }

    fn trouble(&self, error: &VaultError) -> Failed {
        told(self.locale.trouble(error))
    }

    /// A fictional case, played to its end.
    fn played(&self, protocol: &Protocol, scenario: &Scenario, language: Language) -> Result<Case, Failed> {
        play_within(protocol, scenario, language, &budget_for_one())
            .map_err(|why| told(self.locale.not_played(&why)))
    }

    /// A scenario that is too long to be played is given up before it is begun.
    fn must_fit(&self, protocol: &Protocol, scenario: &Scenario) -> Result<(), Failed> {
        match fits(protocol, scenario) {
            true => Ok(()),
            false => Err(told(self.locale.not_played(&NotPlayed::GaveUp))),
        }
    }
}
