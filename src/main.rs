//! Opens the window, or runs one command for authors.
//!
//! What was asked is read by `authoring::command`, what comes out is worked out by the rooms; here the two meet
//! the disk and the terminal, and nothing else.

#[path = "main/checking.rs"]
mod checking;

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use jiff::Zoned;
use jiff::tz::TimeZone;
use weegwijzer::authoring::account::Totals;
use weegwijzer::authoring::bench::{Bench, Examined};
use weegwijzer::authoring::command::{self, Command, Copy, Form, Misuse, Picture};
use weegwijzer::authoring::diff::diff;
use weegwijzer::authoring::map;
use weegwijzer::authoring::transcript::transcript;
use weegwijzer::case::{Case, play, walk};
use weegwijzer::document::{Matter, Profile, compose, note_text, plain_text, print, print_map};
use weegwijzer::guard;
use weegwijzer::gui::{self, Opening, keeping};
use weegwijzer::locale::Locale;
use weegwijzer::protocol::load::{self, Diagnosis, SourceFile, VERDICT_WORDS, VerdictWords};
use weegwijzer::protocol::{Name, Protocol, Scenario, Setting, bundle};
use weegwijzer::vault::{self, CaseId, Disk, Home, Shelf, Vault, VaultError};

/// What is given back is wiped: a case that was locked away must not be left lying in memory.
#[global_allocator]
static MEMORY: guard::Wiping = guard::Wiping;

fn main() -> ExitCode {
    raise_guard();
    match command::parse(std::env::args_os().skip(1)) {
        Ok(request) => {
            let locale = request.language.map_or_else(Locale::of_system, Locale::new);
            Desk { locale }.run(request.command)
        }
        Err(misuse) => {
            let locale = Locale::of_system();
            complain(&format!("{}\n{}", said(&locale, &misuse), locale.msg_cli_see_help()));
            ExitCode::from(2)
        }
    }
}

/// Before anything else: what the process promises whatever happens in it. What the system does not grant is told,
/// and is no reason to stop.
fn raise_guard() {
    let locale = Locale::of_system();
    guard::keep_panics_silent(locale.msg_cli_stopped(), complain);
    if let Err(error) = guard::forbid_dumps() {
        complain(&locale.msg_guard_dumps(error.to_string()));
    }
    if let Err(error) = guard::shut_network(guard::display_may_be_far()) {
        complain(&locale.msg_guard_network(error.to_string()));
    }
}

/// To the terminal. A reader that went away is no reason to fail.
fn tell(text: &str) {
    let _ = writeln!(std::io::stdout(), "{}", text.trim_end());
}

fn complain(text: &str) {
    let _ = writeln!(std::io::stderr(), "{}", text.trim_end());
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

/// What a paper or a transcript is made of.
enum Subject {
    Protocol(Arc<Protocol>),
    Scenario(Arc<Protocol>, Box<Scenario>),
    Case(Arc<Protocol>, Box<Case>),
}

/// Where commands are carried out, in one language.
struct Desk {
    locale: Locale,
}

impl Desk {
    fn run(&self, command: Command) -> ExitCode {
        // As programs that compare do: 1 says that something differs, so what goes wrong is 2.
        let trouble =
            if matches!(command, Command::Diff { .. }) { ExitCode::from(2) } else { ExitCode::FAILURE };
        if let Command::Verify { file } = &command {
            return self.verify(file);
        }
        let done = match command {
            Command::Window => self.window(None),
            Command::Help => {
                tell(&self.locale.msg_cli_help());
                Ok(true)
            }
            Command::Version => {
                tell(&self.locale.msg_cli_version(env!("CARGO_PKG_VERSION")));
                Ok(true)
            }
            Command::Check { folders, all } => self.check(&folders, all),
            Command::Open { scenario, of } => self.open(&scenario, of.as_deref()),
            Command::Run { scenario, json } => self.play(&scenario, json),
            Command::Diff { old, new } => self.compare(&old, &new),
            Command::Print { of, document, out, form, copy } => {
                self.print(&of, &document, &out, (form, copy))
            }
            // Has an answer of its own, given above.
            Command::Verify { .. } => Ok(true),
            Command::Papers { of, out } => self.papers(&of, &out),
            Command::Map { protocol, case, out, form } => self.map(&protocol, case.as_deref(), &out, form),
        };
        match done {
            Ok(true) => ExitCode::SUCCESS,
            Ok(false) => ExitCode::FAILURE,
            Err(Failed(why)) => {
                complain(&why);
                trouble
            }
        }
    }

    fn window(&self, opening: Option<Opening>) -> Result<bool, Failed> {
        let variable = |name| std::env::var_os(name);
        let (display, wayland) = (variable("DISPLAY"), variable("WAYLAND_DISPLAY"));
        if guard::display_is_far(display.as_deref(), wayland.as_deref()) && !guard::display_may_be_far() {
            return Err(Failed(self.locale.msg_guard_far_display()));
        }
        gui::run(opening).map(|()| true).map_err(|error| Failed(error.to_string()))
    }

    fn check(&self, folders: &[PathBuf], all: bool) -> Result<bool, Failed> {
        let mut protocols = Vec::new();
        let mut known: Vec<Name> = bundle::all().iter().map(|bundled| bundled.id().into()).collect();
        let mut verdicts = None;
        if folders.is_empty() {
            protocols.extend(bundle::all().iter().map(bundle::Bundled::files));
        }
        for folder in folders {
            let named = bundle::all().iter().find(|bundled| folder.as_os_str() == bundled.id());
            if let Some(bundled) = named.filter(|_| !folder.exists()) {
                protocols.push(bundled.files());
                continue;
            }
            for protocol in self.protocols_in(folder)? {
                protocols.push(self.files(&protocol)?);
                let beside = std::path::absolute(&protocol).unwrap_or(protocol);
                if let Some(beside) = beside.parent() {
                    known.extend(self.names_in(beside));
                    verdicts = verdicts.or(self.verdict_words(beside)?);
                }
            }
        }
        let list = verdicts.unwrap_or_else(bundle::verdict_words);
        let verdicts = VerdictWords::read(&list).map_err(|found| Failed(self.shown(&found)))?;
        let bench = Bench { verdicts: &verdicts, known: &known, today: Zoned::now().date() };
        let examined: Vec<Examined> = std::thread::scope(|scope| {
            let begun: Vec<_> =
                protocols.iter().map(|files| scope.spawn(move || bench.examine(files))).collect();
            let end = |panic| std::panic::resume_unwind(panic);
            begun.into_iter().map(|one| one.join().unwrap_or_else(end)).collect()
        });
        let language = self.locale.language();
        let mut totals = Totals::default();
        for one in &examined {
            tell(&one.text(language, all));
            one.count(&mut totals);
            tell("");
        }
        tell(&totals.closing(language));
        Ok(totals.is_well())
    }

    /// The protocols in a folder, by the names of their own folders.
    fn names_in(&self, folder: &Path) -> Vec<Name> {
        let found = vault::protocol_folders(&Disk, folder).unwrap_or_default();
        found.iter().filter_map(|folder| Some(Name::new(folder.file_name()?.to_str()?))).collect()
    }

    /// The list of words that sound like a verdict, where somebody laid one beside their protocols.
    fn verdict_words(&self, folder: &Path) -> Result<Option<SourceFile>, Failed> {
        vault::read_beside(&Disk, folder, VERDICT_WORDS).map_err(|error| self.trouble(&error))
    }

    /// Opens the window with a scenario as a practice case.
    fn open(&self, scenario: &Path, of: Option<&Path>) -> Result<bool, Failed> {
        let subject = match of {
            None => self.subject(scenario)?,
            Some(of) => self.loose_scenario(scenario, of)?,
        };
        let Subject::Scenario(protocol, scenario) = subject else {
            return Err(Failed(self.locale.msg_cli_not_a_scenario(scenario.display().to_string())));
        };
        let opening = Opening { protocol, scenario: *scenario };
        self.window(Some(opening))
    }

    /// A scenario in a file that lies anywhere, of this protocol: read as if it lay among its scenarios.
    fn loose_scenario(&self, file: &Path, of: &Path) -> Result<Subject, Failed> {
        let not_a_scenario = || Failed(self.locale.msg_cli_not_a_scenario(file.display().to_string()));
        let id = file.file_stem().and_then(|stem| stem.to_str()).ok_or_else(not_a_scenario)?;
        let mut files = if of.join("protocol.ron").exists() {
            self.files(of)?
        } else {
            let named = bundle::all().iter().find(|bundled| of.as_os_str() == bundled.id());
            named
                .map(bundle::Bundled::files)
                .ok_or_else(|| Failed(self.locale.msg_cli_not_a_protocol(of.display().to_string())))?
        };
        let folder = files.first().and_then(|file| file.path.split('/').next()).unwrap_or_default();
        let path = format!("{folder}/scenarios/{id}.ron");
        let here = file.parent().unwrap_or(Path::new(""));
        let name = file.file_name().and_then(|name| name.to_str()).ok_or_else(not_a_scenario)?;
        let read = vault::read_beside(&Disk, here, name).map_err(|error| self.trouble(&error))?;
        let read = read.ok_or_else(not_a_scenario)?;
        files.retain(|file| file.path != path);
        files.push(SourceFile::new(path, read.bytes));
        self.scenario_of(self.loaded(&files, of)?, id)
    }

    fn play(&self, scenario: &Path, json: bool) -> Result<bool, Failed> {
        let (protocol, scenario) = match self.subject(scenario)? {
            Subject::Scenario(protocol, scenario) => (protocol, *scenario),
            Subject::Protocol(_) | Subject::Case(..) => {
                return Err(Failed(self.locale.msg_cli_not_a_scenario(scenario.display().to_string())));
            }
        };
        let language = self.locale.language();
        let transcript = transcript(&protocol, &scenario, language);
        tell(&if json { transcript.json() } else { transcript.text(language) });
        Ok(true)
    }

    /// Tells what changed; all is well when nothing changed in meaning.
    fn compare(&self, old: &Path, new: &Path) -> Result<bool, Failed> {
        let diff = diff(&*self.protocol(old)?, &*self.protocol(new)?);
        tell(&diff.text(self.locale.language()));
        Ok(!diff.is_of_meaning())
    }

    /// The protocol in a folder, or the one with this id that comes with the program.
    fn protocol(&self, of: &Path) -> Result<Arc<Protocol>, Failed> {
        if of.join("protocol.ron").exists() {
            return self.loaded(&self.files(of)?, of);
        }
        if of.exists() {
            return Err(Failed(self.locale.msg_cli_no_protocol_in(of.display().to_string())));
        }
        if let Some(id) = of.to_str()
            && let Some(protocol) = self.bundled(id)?
        {
            return Ok(protocol);
        }
        let known: Vec<_> = bundle::all().iter().map(bundle::Bundled::id).collect();
        Err(self.choose(self.locale.msg_cli_not_found(of.display().to_string()), &known))
    }

    fn print(&self, of: &Path, document: &Name, out: &Path, as_what: (Form, Copy)) -> Result<bool, Failed> {
        let language = self.locale.language();
        let now = Zoned::now();
        let subject = self.subject(of)?;
        let (protocol, case, today, zone) = match &subject {
            Subject::Protocol(protocol) => (protocol, None, now.date(), now.time_zone().clone()),
            // A scenario is the same paper on every day and everywhere.
            Subject::Scenario(protocol, scenario) => {
                (protocol, Some(play(protocol, scenario, language)), scenario.today, TimeZone::UTC)
            }
            Subject::Case(protocol, case) => {
                (protocol, Some((**case).clone()), now.date(), now.time_zone().clone())
            }
        };
        let Some(template) = protocol.template(document) else {
            let names: Vec<_> = protocol.templates.iter().map(|template| template.id.as_str()).collect();
            let missing = self.locale.msg_cli_no_document(protocol.head.id.as_str(), document.as_str());
            return Err(self.choose(missing, &names));
        };
        let walked = case.as_ref().map(|case| (case, walk(protocol, case.answers(), today)));
        let case = walked.as_ref().map(|(case, walk)| (*case, walk));
        let matter = Matter { protocol, case, today, zone };
        let paper = compose(&matter, template, language);
        let bytes = match as_what {
            (Form::Text, Copy::Archive) => return Err(Failed(self.locale.msg_verify_archive_is_pdf())),
            (Form::Pdf, Copy::Archive) => self.archived(&matter, template, of)?,
            (Form::Text, Copy::HandedOver) if template.setting == Setting::Pasted => {
                note_text(&paper).into_bytes()
            }
            (Form::Text, Copy::HandedOver) => plain_text(&paper).into_bytes(),
            (Form::Pdf, Copy::HandedOver) => {
                let printed =
                    print(&paper, &Profile::HandedOver).map_err(|error| Failed(error.to_string()))?;
                if !printed.missing.is_empty() {
                    let missing: Vec<_> = printed.missing.iter().map(char::to_string).collect();
                    complain(&self.locale.msg_cli_missing_characters(missing.join(" ")));
                }
                printed.bytes
            }
        };
        vault::save_as(&Disk, out, &bytes).map_err(|error| self.trouble(&error))?;
        tell(&self.locale.msg_cli_written(out.display().to_string()));
        Ok(true)
    }

    fn map(&self, of: &Path, case: Option<&Path>, out: &Path, form: Picture) -> Result<bool, Failed> {
        let Subject::Protocol(protocol) = self.subject(of)? else {
            return Err(Failed(self.locale.msg_cli_not_a_protocol(of.display().to_string())));
        };
        // A scenario of this protocol by its name, whether typed bare or as the file it stands in.
        let scenario = match case.and_then(Path::file_stem).and_then(|stem| stem.to_str()) {
            None => None,
            Some(id) => match self.scenario_of(Arc::clone(&protocol), id)? {
                Subject::Scenario(_, scenario) => Some(scenario),
                Subject::Protocol(_) | Subject::Case(..) => None,
            },
        };
        let drawing = map::draw(&protocol, self.locale.language(), scenario.as_deref());
        let bytes = match form {
            Picture::Svg => map::svg(&drawing).into_bytes(),
            Picture::Pdf => print_map(&drawing).map_err(|error| Failed(error.to_string()))?,
        };
        vault::save_as(&Disk, out, &bytes).map_err(|error| self.trouble(&error))?;
        tell(&self.locale.msg_cli_written(out.display().to_string()));
        Ok(true)
    }

    /// What a path or an id on the command line means: what is on disk comes first.
    fn subject(&self, of: &Path) -> Result<Subject, Failed> {
        if of.is_dir() && of.join("protocol.ron").exists() {
            return Ok(Subject::Protocol(self.loaded(&self.files(of)?, of)?));
        }
        if of.extension().is_some_and(|ending| ending == "ron") && of.is_file() {
            return self.scenario_file(of);
        }
        let words: Vec<&str> = of.iter().filter_map(|word| word.to_str()).collect();
        match words.as_slice() {
            [id] if let Some(protocol) = self.bundled(id)? => return Ok(Subject::Protocol(protocol)),
            [id, scenario] if let Some(protocol) = self.bundled(id)? => {
                return self.scenario_of(protocol, scenario);
            }
            _ => {}
        }
        self.case(of)
    }

    fn scenario_file(&self, file: &Path) -> Result<Subject, Failed> {
        let not_a_scenario = || Failed(self.locale.msg_cli_not_a_scenario(file.display().to_string()));
        let file = std::path::absolute(file).map_err(|_| not_a_scenario())?;
        let scenarios = file.parent().filter(|folder| folder.ends_with("scenarios"));
        let folder = scenarios.and_then(Path::parent).ok_or_else(not_a_scenario)?;
        let id = file.file_stem().and_then(|stem| stem.to_str()).ok_or_else(not_a_scenario)?;
        let protocol = self.loaded(&self.files(folder)?, folder)?;
        self.scenario_of(protocol, id)
    }

    fn scenario_of(&self, protocol: Arc<Protocol>, id: &str) -> Result<Subject, Failed> {
        if let Some(scenario) = protocol.scenario(&Name::new(id)).cloned() {
            return Ok(Subject::Scenario(protocol, Box::new(scenario)));
        }
        let names: Vec<_> = protocol.scenarios.iter().map(|scenario| scenario.id.as_str()).collect();
        Err(self.choose(self.locale.msg_cli_not_found(format!("{}/{id}", protocol.head.id)), &names))
    }

    /// A case that was kept: by its id, or by its folder or file.
    fn case(&self, of: &Path) -> Result<Subject, Failed> {
        let mut names = of.iter().rev().filter_map(|name| name.to_str());
        let Some(id) = names.find_map(CaseId::parse) else {
            let known: Vec<_> = bundle::all().iter().map(bundle::Bundled::id).collect();
            return Err(self.choose(self.locale.msg_cli_not_found(of.display().to_string()), &known));
        };
        let home = Home::find().map_err(|error| self.trouble(&error))?;
        let own = home.protocols();
        let vault = Vault::open(home).map_err(|error| self.trouble(&error))?;
        let mut missing = None;
        for shelf in Shelf::ALL {
            match vault.cases(shelf).read(&id) {
                Ok(opened) => {
                    let unreadable = |error: keeping::Unreadable| Failed(error.to_string());
                    let (case, _) = keeping::unpack(&opened.payload).map_err(unreadable)?;
                    let protocol = self.protocol_of(&case, &own)?;
                    return Ok(Subject::Case(protocol, Box::new(case)));
                }
                // A locked vault keeps nobody from a practice case.
                Err(error @ (VaultError::NoSuchCase { .. } | VaultError::Locked)) => {
                    missing = missing.or(Some(error));
                }
                Err(error) => return Err(self.trouble(&error)),
            }
        }
        Err(missing.map_or_else(
            || Failed(self.locale.msg_cli_no_case(of.display().to_string())),
            |error| self.trouble(&error),
        ))
    }

    /// The protocol a case was walked with: the user's own of that name, or the one that comes along.
    fn protocol_of(&self, case: &Case, own: &Path) -> Result<Arc<Protocol>, Failed> {
        let pins = &case.state().protocols;
        let Some(pin) = pins.first() else { return Err(Failed(self.locale.msg_cli_no_case("-"))) };
        let folder = own.join(pin.protocol.as_str());
        let protocol = if folder.join("protocol.ron").exists() {
            Some(self.loaded(&self.files(&folder)?, &folder)?)
        } else {
            self.bundled(pin.protocol.as_str())?
        };
        let protocol =
            protocol.ok_or_else(|| Failed(self.locale.msg_cli_not_found(pin.protocol.as_str())))?;
        if protocol.hash != pin.hash {
            complain(&self.locale.msg_cli_other_edition(pin.protocol.as_str()));
        }
        Ok(protocol)
    }

    fn bundled(&self, id: &str) -> Result<Option<Arc<Protocol>>, Failed> {
        let found = bundle::all().iter().find(|bundled| bundled.id() == id);
        found.map(|bundled| bundled.load().map_err(|found| self.unusable(found, id))).transpose()
    }

    fn protocols_in(&self, folder: &Path) -> Result<Vec<PathBuf>, Failed> {
        if folder.join("protocol.ron").exists() {
            return Ok(vec![folder.to_owned()]);
        }
        if !folder.exists() {
            return Err(Failed(self.locale.msg_cli_not_found(folder.display().to_string())));
        }
        let found = vault::protocol_folders(&Disk, folder).map_err(|error| self.trouble(&error))?;
        if found.is_empty() {
            return Err(Failed(self.locale.msg_cli_no_protocol_in(folder.display().to_string())));
        }
        Ok(found)
    }

    fn files(&self, folder: &Path) -> Result<Vec<SourceFile>, Failed> {
        vault::read_protocol(&Disk, folder).map_err(|error| self.trouble(&error))
    }

    fn loaded(&self, files: &[SourceFile], folder: &Path) -> Result<Arc<Protocol>, Failed> {
        load::load(files)
            .map(|loaded| Arc::new(loaded.protocol))
            .map_err(|found| self.unusable(&found, &folder.display().to_string()))
    }

    fn unusable(&self, found: &[Diagnosis], folder: &str) -> Failed {
        Failed(format!("{}{}", self.shown(found), self.locale.msg_cli_cannot_be_used(folder)))
    }

    fn shown(&self, found: &[Diagnosis]) -> String {
        found.iter().map(|one| format!("{}\n\n", one.render(self.locale.language()))).collect()
    }

    /// Something that is not there, with what there is.
    fn choose(&self, missing: String, names: &[&str]) -> Failed {
        if names.is_empty() {
            return Failed(missing);
        }
        Failed(format!("{missing}\n{}", self.locale.msg_cli_choose_from(names.join(", "))))
    }

    fn trouble(&self, error: &VaultError) -> Failed {
        let trouble = self.locale.trouble(error);
        Failed(format!("{}\n{}", trouble.what, trouble.remedy))
    }
}
