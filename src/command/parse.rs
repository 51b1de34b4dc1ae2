//! What was asked for on the command line. Only what was typed is looked at: no file is opened here, and what to
//! say about a misuse is decided where the words are.

use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};

use lexopt::{Arg, Parser};

use super::check::Telling;
use super::fields::Listing;
use crate::locale::Language;
use crate::protocol::Name;
use crate::protocol::load::nearest::Choices;
use crate::vault::Existing;

/// What to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    /// Open the window.
    Window,
    /// Explain the command line.
    Help,
    /// Tell the version.
    Version,
    /// Load protocols, look them over and play their scenarios.
    Check {
        /// Protocol folders, or folders of protocols; none means those that come with the program.
        folders: Vec<PathBuf>,
        /// How it is told.
        telling: Telling,
        /// Again whenever a file changes.
        watch: bool,
    },
    /// Open the window with a scenario as a practice case, played to its end.
    Open {
        /// A scenario file, or `PROTOCOL/SCENARIO` for one that comes with the program.
        scenario: PathBuf,
        /// Its protocol, for a file that does not lie in a folder `scenarios`.
        of: Option<PathBuf>,
    },
    /// Play a scenario and show where it leads.
    Run {
        /// A scenario file, or `PROTOCOL/SCENARIO` for one that comes with the program.
        scenario: PathBuf,
        /// Its protocol, for a file that does not lie in a folder `scenarios`.
        of: Option<PathBuf>,
        /// As JSON.
        json: bool,
    },
    /// Play a scenario and write what follows into what it expects.
    TakeOver {
        /// A scenario file.
        scenario: PathBuf,
    },
    /// Tell what changed between two editions of a protocol.
    Diff {
        /// The old edition: a protocol folder, or the id of one that comes with the program.
        old: PathBuf,
        /// The new edition, likewise.
        new: PathBuf,
    },
    /// Make a paper.
    Print {
        /// A case, a scenario or a protocol.
        of: PathBuf,
        /// Which paper.
        document: Name,
        /// Where to.
        out: PathBuf,
        /// As what.
        form: Form,
        /// With its case attached or not.
        copy: Copy,
        /// What becomes of a file that is there.
        existing: Existing,
    },
    /// Say whether a paper is still what was made.
    Verify {
        /// The paper.
        file: PathBuf,
    },
    /// Make every paper of every scenario.
    Papers {
        /// Protocol folders or names; none means those that come with the program.
        of: Vec<PathBuf>,
        /// The folder to put them in.
        out: PathBuf,
        /// What becomes of a file that is there.
        existing: Existing,
    },
    /// Look courses over, and make the programme of one.
    Course {
        /// Folders of courses, or names of those that come along; none means all of those.
        of: Vec<PathBuf>,
        /// Which of its papers; the programme for participants where none is named.
        document: Option<String>,
        /// Where that goes, and as what.
        out: Option<(PathBuf, Form)>,
        /// What becomes of a file that is there.
        existing: Existing,
    },
    /// Write the files of a protocol out, to look at or to build on.
    Export {
        /// A protocol folder, the name of one that comes with the program, or a file of local agreements.
        protocol: PathBuf,
        /// The folder in which a folder of its name is made.
        to: PathBuf,
        /// What becomes of a file that is there.
        existing: Existing,
    },
    /// Tell every field that an author can write.
    Fields {
        /// Only what has this name.
        name: Option<String>,
        /// As what.
        listing: Listing,
    },
    /// Draw the flow map of a protocol.
    Map {
        /// A protocol folder, or the name of one that comes with the program.
        protocol: PathBuf,
        /// The scenario whose path is lit.
        case: Option<PathBuf>,
        /// Where to.
        out: PathBuf,
        /// As what.
        form: Picture,
        /// What becomes of a file that is there.
        existing: Existing,
    },
}

/// What a map is written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Picture {
    /// An SVG.
    Svg,
    /// A PDF on A3 sheets.
    Pdf,
}

/// Whom a paper is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Copy {
    /// Whoever it is handed to.
    HandedOver,
    /// The same, with its appendix.
    WithAppendix,
    /// Where somebody reads along: the visible form of a note.
    Visible,
    /// The practice's own archive: the case is attached.
    Archive,
}

/// What a paper is written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// A PDF.
    Pdf,
    /// Plain text.
    Text,
    /// The dates of the paper, for a diary.
    Diary,
}

/// A command, with the language it was asked in, if one was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// What to do.
    pub(crate) command: Command,
    /// `--lang`.
    pub(crate) language: Option<Language>,
}

/// Something on the command line that cannot be meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Misuse {
    /// No such command.
    UnknownCommand {
        /// What was typed.
        found: String,
        /// What may have been meant.
        nearest: Option<String>,
    },
    /// No such option, or not for this command.
    UnknownOption {
        /// What was typed.
        found: String,
        /// What may have been meant.
        nearest: Option<String>,
    },
    /// An argument too many.
    UnexpectedArgument(String),
    /// An option without its value.
    MissingValue(String),
    /// An argument that the command needs.
    MissingArgument(&'static str),
    /// Neither `nl` nor `en`.
    UnknownLanguage(String),
    /// A file whose name ends in neither `.pdf` nor `.txt`.
    UnknownForm(String),
    /// A map in a file whose name ends in neither `.svg` nor `.pdf`.
    NotAPicture(String),
}

const COMMANDS: [&str; 11] =
    ["check", "run", "open", "diff", "print", "map", "verify", "papers", "course", "export", "fields"];

/// Reads the arguments after the name of the program.
///
/// # Errors
/// The first thing that cannot be meant.
pub fn parse(arguments: impl IntoIterator<Item = OsString>) -> Result<Request, Misuse> {
    let mut parser = Parser::from_args(arguments);
    let mut typed = Typed::nothing();
    while let Some(argument) = next(&mut parser)? {
        match argument {
            Arg::Short('h') | Arg::Long("help") => return Ok(typed.request(Command::Help)),
            Arg::Short('V') | Arg::Long("version") => return Ok(typed.request(Command::Version)),
            Arg::Long("lang") => typed.language = Some(language(&value(&mut parser, "--lang")?)?),
            Arg::Long("all") if typed.is("check") => typed.all = true,
            Arg::Long("of") if typed.is("open") || typed.is("run") => {
                typed.of = Some(value(&mut parser, "--of")?.into());
            }
            Arg::Long("snippets") if typed.is("fields") => typed.listing = Listing::Snippets,
            Arg::Long("json") if typed.is("fields") => typed.listing = Listing::Schema,
            Arg::Long("take-over") if typed.is("run") => typed.take_over = true,
            Arg::Long("watch") if typed.is("check") => typed.watch = true,
            Arg::Long("json") if typed.is("run") || typed.is("check") => typed.json = true,
            Arg::Long("force") if typed.writes() => typed.existing = Existing::Replaced,
            Arg::Long("appendix") if typed.is("print") => typed.copy = Copy::WithAppendix,
            Arg::Long("visible") if typed.is("print") => typed.copy = Copy::Visible,
            Arg::Long("archive") if typed.is("print") => typed.copy = Copy::Archive,
            Arg::Long("document") if typed.is("print") || typed.is("course") => {
                typed.document = Some(value(&mut parser, "--document")?.to_string_lossy().into_owned());
            }
            Arg::Long("case") if typed.is("map") => typed.case = Some(value(&mut parser, "--case")?.into()),
            Arg::Long("out") if typed.writes() && !typed.is("export") => {
                typed.out = Some(value(&mut parser, "--out")?.into());
            }
            Arg::Value(word) => typed.word(word)?,
            Arg::Short(letter) => return Err(typed.unknown(&format!("-{letter}"))),
            Arg::Long(name) => return Err(typed.unknown(&format!("--{name}"))),
        }
    }
    typed.finish()
}

fn next(parser: &mut Parser) -> Result<Option<Arg<'_>>, Misuse> {
    parser.next().map_err(misuse)
}

fn value(parser: &mut Parser, option: &str) -> Result<OsString, Misuse> {
    parser.value().map_err(|_| Misuse::MissingValue(option.to_owned()))
}

fn misuse(error: lexopt::Error) -> Misuse {
    match error {
        // `--json=yes`: an option that takes no value.
        lexopt::Error::UnexpectedValue { option, .. } => Misuse::UnexpectedArgument(option),
        other => Misuse::UnexpectedArgument(other.to_string()),
    }
}

fn language(tag: &OsStr) -> Result<Language, Misuse> {
    let tag = tag.to_string_lossy();
    let found = Language::ALL.into_iter().find(|language| language.tag() == tag);
    found.ok_or_else(|| Misuse::UnknownLanguage(tag.into_owned()))
}

/// What was typed so far.
#[derive(Debug)]
struct Typed {
    command: Option<&'static str>,
    words: Vec<PathBuf>,
    language: Option<Language>,
    json: bool,
    all: bool,
    watch: bool,
    take_over: bool,
    listing: Listing,
    of: Option<PathBuf>,
    document: Option<String>,
    case: Option<PathBuf>,
    out: Option<PathBuf>,
    copy: Copy,
    existing: Existing,
}

impl Typed {
    const fn nothing() -> Self {
        Self {
            command: None,
            words: Vec::new(),
            language: None,
            json: false,
            all: false,
            watch: false,
            take_over: false,
            listing: Listing::Text,
            of: None,
            document: None,
            case: None,
            out: None,
            copy: Copy::HandedOver,
            existing: Existing::Stays,
        }
    }

    /// Whether it makes files.
    fn writes(&self) -> bool {
        ["print", "map", "papers", "course", "export"].into_iter().any(|command| self.is(command))
    }

    fn is(&self, command: &str) -> bool {
        self.command == Some(command)
    }

    fn word(&mut self, word: OsString) -> Result<(), Misuse> {
        if self.command.is_some() {
            self.words.push(word.into());
            return Ok(());
        }
        let found = word.to_string_lossy().into_owned();
        self.command = COMMANDS.into_iter().find(|command| *command == found);
        if self.command.is_none() {
            let nearest = Choices::of(&found, COMMANDS).nearest;
            return Err(Misuse::UnknownCommand { found, nearest });
        }
        Ok(())
    }

    fn unknown(&self, found: &str) -> Misuse {
        let mut known = vec!["--help", "--version", "--lang"];
        match self.command {
            Some("run") => known.extend(["--json", "--of", "--take-over"]),
            Some("check") => known.extend(["--all", "--json", "--watch"]),
            Some("open") => known.push("--of"),
            Some("fields") => known.extend(["--snippets", "--json"]),
            Some("print") => {
                known.extend(["--document", "--out", "--appendix", "--visible", "--archive", "--force"]);
            }
            Some("map") => known.extend(["--case", "--out", "--force"]),
            Some("papers") => known.extend(["--out", "--force"]),
            Some("course") => known.extend(["--document", "--out", "--force"]),
            Some("export") => known.push("--force"),
            _ => {}
        }
        Misuse::UnknownOption { found: found.to_owned(), nearest: Choices::of(found, known).nearest }
    }

    fn request(&self, command: Command) -> Request {
        Request { command, language: self.language }
    }

    fn finish(self) -> Result<Request, Misuse> {
        let language = self.language;
        let command = match self.command {
            None => Command::Window,
            Some("check") => {
                let telling = if self.json { Telling::Json } else { Telling::Text { all: self.all } };
                Command::Check { folders: self.words, telling, watch: self.watch }
            }
            Some("open") => {
                let of = self.of.clone();
                Command::Open { scenario: self.only("SCENARIO")?, of }
            }
            Some("run") if self.take_over => Command::TakeOver { scenario: self.only("SCENARIO")? },
            Some("run") => {
                let (of, json) = (self.of.clone(), self.json);
                Command::Run { scenario: self.only("SCENARIO")?, of, json }
            }
            Some("diff") => {
                let mut words = self.words.into_iter();
                let old = words.next().ok_or(Misuse::MissingArgument("OLD"))?;
                let new = words.next().ok_or(Misuse::MissingArgument("NEW"))?;
                nothing_more(words)?;
                Command::Diff { old, new }
            }
            Some("map") => {
                let (case, out, existing) = (self.case.clone(), self.out.clone(), self.existing);
                let protocol = self.only("PROTOCOL")?;
                let out = out.ok_or(Misuse::MissingArgument("--out"))?;
                let form = picture(&out)?;
                Command::Map { protocol, case, out, form, existing }
            }
            Some("course") => {
                let out = self.out.map(|out| form(&out).map(|form| (out, form))).transpose()?;
                Command::Course { of: self.words, document: self.document, out, existing: self.existing }
            }
            Some("export") => {
                let mut words = self.words.into_iter();
                let protocol = words.next().ok_or(Misuse::MissingArgument("PROTOCOL"))?;
                let to = words.next().ok_or(Misuse::MissingArgument("FOLDER"))?;
                nothing_more(words)?;
                Command::Export { protocol, to, existing: self.existing }
            }
            Some("fields") => {
                let mut words = self.words.into_iter();
                let name = words.next().map(|name| name.to_string_lossy().into_owned());
                nothing_more(words)?;
                Command::Fields { name, listing: self.listing }
            }
            Some("verify") => Command::Verify { file: self.only("FILE.pdf")? },
            Some("papers") => {
                let out = self.out.ok_or(Misuse::MissingArgument("--out"))?;
                Command::Papers { of: self.words, out, existing: self.existing }
            }
            Some(_) => {
                let (copy, existing) = (self.copy, self.existing);
                let document = self.document.clone().unwrap_or_else(|| "record".to_owned());
                let out = self.out.clone();
                let of = self.only("CASE | SCENARIO | PROTOCOL")?;
                let out = out.ok_or(Misuse::MissingArgument("--out"))?;
                let form = form(&out)?;
                Command::Print { of, document: Name::new(document), out, form, copy, existing }
            }
        };
        Ok(Request { command, language })
    }

    fn only(self, what: &'static str) -> Result<PathBuf, Misuse> {
        let mut words = self.words.into_iter();
        let first = words.next().ok_or(Misuse::MissingArgument(what))?;
        nothing_more(words)?;
        Ok(first)
    }
}

fn nothing_more(mut words: impl Iterator<Item = PathBuf>) -> Result<(), Misuse> {
    words.next().map_or(Ok(()), |more| Err(Misuse::UnexpectedArgument(more.display().to_string())))
}

fn form(out: &Path) -> Result<Form, Misuse> {
    let ending = out.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    match ending.as_deref() {
        Some("pdf") => Ok(Form::Pdf),
        Some("txt") => Ok(Form::Text),
        Some("ics") => Ok(Form::Diary),
        _ => Err(Misuse::UnknownForm(out.display().to_string())),
    }
}

fn picture(out: &Path) -> Result<Picture, Misuse> {
    let ending = out.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    match ending.as_deref() {
        Some("svg") => Ok(Picture::Svg),
        Some("pdf") => Ok(Picture::Pdf),
        _ => Err(Misuse::NotAPicture(out.display().to_string())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(line: &str) -> Result<Request, Misuse> {
        parse(line.split_whitespace().map(OsString::from))
    }

    fn command(line: &str) -> Command {
        parsed(line).unwrap().command
    }

    #[test]
    fn no_argument_opens_the_window() {
        assert_eq!(command(""), Command::Window);
        assert_eq!(command("--lang en"), Command::Window);
    }

    #[test]
    fn each_command_takes_its_own_arguments() {
        let check = |folders, telling, watch| Command::Check { folders, telling, watch };
        assert_eq!(command("check"), check(vec![], Telling::Text { all: false }, false));
        let folders = vec!["a".into(), "b".into()];
        assert_eq!(command("check a b --all"), check(folders, Telling::Text { all: true }, false));
        assert_eq!(command("check a --json --watch"), check(vec!["a".into()], Telling::Json, true));
        assert_eq!(command("open x"), Command::Open { scenario: "x".into(), of: None });
        let of = Some("p".into());
        assert_eq!(command("open x --of p"), Command::Open { scenario: "x".into(), of: of.clone() });
        let run = |of| Command::Run { scenario: "x".into(), of, json: true };
        assert_eq!(command("run x --json"), run(None));
        assert_eq!(command("run x --of p --json"), run(of));
        assert_eq!(command("run x --take-over"), Command::TakeOver { scenario: "x".into() });
        let course = Command::Course {
            of: vec!["a".into()],
            document: Some("trainer".to_owned()),
            out: Some(("b.pdf".into(), Form::Pdf)),
            existing: Existing::Stays,
        };
        assert_eq!(command("course a --document trainer --out b.pdf"), course);
        assert_eq!(command("diff a b"), Command::Diff { old: "a".into(), new: "b".into() });
        let print = Command::Print {
            of: "x".into(),
            document: Name::from("note"),
            out: "y.TXT".into(),
            form: Form::Text,
            copy: Copy::HandedOver,
            existing: Existing::Stays,
        };
        assert_eq!(command("print x --document note --out=y.TXT"), print);
        assert!(
            matches!(command("print x --out y.pdf"), Command::Print { document, .. } if document == "record")
        );
    }

    #[test]
    fn a_paper_is_archived_and_verified() {
        let kept = command("print x --archive --out y.pdf");
        assert!(matches!(kept, Command::Print { copy: Copy::Archive, .. }));
        let whole = command("print x --appendix --out y.pdf");
        assert!(matches!(whole, Command::Print { copy: Copy::WithAppendix, .. }));
        let in_sight = command("print x --document note --visible --out y.txt");
        assert!(matches!(in_sight, Command::Print { copy: Copy::Visible, .. }));
        assert_eq!(command("verify y.pdf"), Command::Verify { file: "y.pdf".into() });
        assert_eq!(parsed("verify"), Err(Misuse::MissingArgument("FILE.pdf")));
        let papers = |existing| Command::Papers { of: vec!["a".into()], out: "d".into(), existing };
        assert_eq!(command("papers a --out d"), papers(Existing::Stays));
        assert_eq!(command("papers a --force --out d"), papers(Existing::Replaced));
        assert_eq!(parsed("papers"), Err(Misuse::MissingArgument("--out")));
    }

    #[test]
    fn a_protocol_is_written_out_in_a_folder() {
        let export = |existing| Command::Export { protocol: "p".into(), to: "d".into(), existing };
        assert_eq!(command("export p d"), export(Existing::Stays));
        assert_eq!(command("export p d --force"), export(Existing::Replaced));
        assert_eq!(parsed("export p"), Err(Misuse::MissingArgument("FOLDER")));
        assert!(matches!(parsed("export p --out d"), Err(Misuse::UnknownOption { .. })));
    }

    #[test]
    fn fields_are_told_all_or_those_of_a_name_or_made_for_an_editor() {
        let fields = |name: Option<&str>, listing| Command::Fields { name: name.map(str::to_owned), listing };
        assert_eq!(command("fields"), fields(None, Listing::Text));
        assert_eq!(command("fields Question"), fields(Some("Question"), Listing::Text));
        assert_eq!(command("fields --snippets"), fields(None, Listing::Snippets));
        assert_eq!(command("fields --json"), fields(None, Listing::Schema));
        assert_eq!(parsed("fields a b"), Err(Misuse::UnexpectedArgument("b".into())));
    }

    #[test]
    fn a_map_is_a_picture_with_or_without_a_case() {
        let map = |case: Option<&str>| Command::Map {
            protocol: "p".into(),
            case: case.map(PathBuf::from),
            out: "m.svg".into(),
            form: Picture::Svg,
            existing: Existing::Stays,
        };
        assert_eq!(command("map p --out m.svg"), map(None));
        assert_eq!(command("map p --case baby --out m.svg"), map(Some("baby")));
        assert!(matches!(command("map p --out M.PDF"), Command::Map { form: Picture::Pdf, .. }));
        assert_eq!(parsed("map p --out m.png"), Err(Misuse::NotAPicture("m.png".into())));
        assert_eq!(parsed("map p"), Err(Misuse::MissingArgument("--out")));
    }

    #[test]
    fn help_and_version_win_over_everything_after_them() {
        assert_eq!(command("print --help"), Command::Help);
        assert_eq!(command("-h nonsense"), Command::Help);
        assert_eq!(command("--version"), Command::Version);
        assert_eq!(parsed("--lang en --help").unwrap().language, Some(Language::En));
    }

    #[test]
    fn a_slip_is_answered_with_what_was_meant() {
        let unknown = |line| match parsed(line) {
            Err(Misuse::UnknownOption { nearest, .. } | Misuse::UnknownCommand { nearest, .. }) => nearest,
            other => panic!("{line}: {other:?}"),
        };
        assert_eq!(unknown("run x --jsno").as_deref(), Some("--json"));
        assert_eq!(unknown("chekc").as_deref(), Some("check"));
        assert_eq!(unknown("print x --docment y").as_deref(), Some("--document"));
        assert_eq!(unknown("check --wtach").as_deref(), Some("--watch"));
        assert_eq!(unknown("diff --json"), None, "diff has no such option");
        assert_eq!(unknown("frobnicate"), None);
    }

    #[test]
    fn what_is_missing_is_named() {
        assert_eq!(parsed("run"), Err(Misuse::MissingArgument("SCENARIO")));
        assert_eq!(parsed("diff"), Err(Misuse::MissingArgument("OLD")));
        assert_eq!(parsed("diff a"), Err(Misuse::MissingArgument("NEW")));
        assert_eq!(parsed("diff a b c"), Err(Misuse::UnexpectedArgument("c".into())));
        assert_eq!(parsed("print x"), Err(Misuse::MissingArgument("--out")));
        assert_eq!(parsed("print x --out"), Err(Misuse::MissingValue("--out".into())));
        assert_eq!(parsed("print x --out y.doc"), Err(Misuse::UnknownForm("y.doc".into())));
        assert_eq!(parsed("run x y"), Err(Misuse::UnexpectedArgument("y".into())));
        assert_eq!(parsed("run x --lang de"), Err(Misuse::UnknownLanguage("de".into())));
        assert_eq!(parsed("run x --json=yes"), Err(Misuse::UnexpectedArgument("--json".into())));
    }
}
