//! A print service that is played by small scripts in a folder of their own.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use iced::keyboard::{Modifiers, key::Named};
use iced::{Program, Theme};
use iced_test::selector::id;
use weegwijzer::case::Event;
use weegwijzer::gui::app::{App, Message};
use weegwijzer::gui::copied::Copied;
use weegwijzer::gui::screen::papers;
use weegwijzer::printing::{Abilities, Job, PrintTrouble, Printer, Printers, Sides, Standing};
use weegwijzer::vault::{Disk, Draft, Entry, Files, Held, Spool, VaultError};

use super::{files, order, window};
use crate::support::Desk;

/// A folder with commands that play a print service with one printer, `balie`, which prints at once.
pub struct Played(tempfile::TempDir);

impl Played {
    pub fn new() -> Self {
        let played = Self(tempfile::tempdir().unwrap());
        played.says(
            "lpstat",
            "case \"$1\" in\n-e) echo gang; echo balie;;\n-r) echo 'scheduler is running';;\n-d) echo 'system default \
             destination: balie';;\n-H) echo /nowhere/cups.sock;;\n-o) ;;\n-p) echo 'printer balie is idle.';;\nesac",
        );
        played.says("lpoptions", "echo 'copies=1 printer-type=4124 printer-is-accepting-jobs=true'");
        let told = played.0.path().join("told");
        played.says(
            "lp",
            &format!(
                "for word; do printf '%s\\n' \"$word\"; last=\"$word\"; done > {told}\nstat -c %a \"$last\" > {told}.mode\ncp \
                 \"$last\" {told}.pdf\necho 'request id is balie-7 (1 file(s))'",
                told = told.display()
            ),
        );
        played.says("cancel", "exit 0");
        played
    }

    /// Gives a command this script.
    fn says(&self, command: &str, script: &str) {
        let path = self.0.path().join(command);
        // A command that is replaced while another thread starts one must never be half written.
        let draft = self.0.path().join(format!("{command}.new"));
        fs::write(&draft, format!("#!/bin/sh\n{script}\n")).unwrap();
        fs::set_permissions(&draft, fs::Permissions::from_mode(0o755)).unwrap();
        fs::rename(draft, path).unwrap();
    }

    pub fn printers(&self) -> Printers {
        Printers::with_commands(self.0.path().to_owned(), Duration::ZERO)
    }

    /// From now on nothing is taken in to be printed.
    pub fn refuses(&self) {
        self.says("lp", "echo 'lp: Error - The printer or class does not exist.' >&2; exit 1");
    }

    /// From now on what is taken in stays in the queue: the printer stands still.
    pub fn halts(&self) {
        self.says(
            "lpstat",
            "case \"$1\" in\n-e) echo balie;;\n-r) echo 'scheduler is running';;\n-d) echo 'system default destination: \
             balie';;\n-o) echo 'balie-7 us 1024';;\n-p) echo 'printer balie disabled since today';;\nesac",
        );
    }

    /// From now on the printer takes a paper in, and is gone when somebody asks what became of it.
    fn goes_half_way(&self) {
        let gone = "echo 'lpstat: Invalid destination name in list \"balie\".' >&2; exit 1";
        let lpstat = fs::read_to_string(self.0.path().join("lpstat")).unwrap();
        let halfway = lpstat.trim_start_matches("#!/bin/sh\n").replace("-o) ;;", &format!("-o) {gone};;"));
        self.says("lpstat", &halfway);
    }

    /// What `lp` was told, word by word.
    fn told(&self) -> Vec<String> {
        let told = fs::read_to_string(self.0.path().join("told")).unwrap_or_default();
        told.lines().map(str::to_owned).collect()
    }
}

const NOBODY: &str = "echo 'lpstat: Unable to connect to server: Connection refused' >&2; exit 1";

#[test]
fn printers_are_listed_with_the_usual_one_and_what_each_can_do() {
    let played = Played::new();
    let printers = played.printers();
    let listed = printers.list().unwrap();
    let printer = |name: &str, usual| Printer { name: name.into(), usual };
    assert_eq!(listed, [printer("gang", false), printer("balie", true)]);
    assert_eq!(printers.abilities("balie"), Ok(Abilities { two_sided: true, accepting: true }));
    played.says("lpoptions", "echo 'printer-type=4 printer-is-accepting-jobs=false'");
    assert_eq!(printers.abilities("balie"), Ok(Abilities { two_sided: false, accepting: false }));
}

#[test]
fn what_is_wrong_with_the_print_service_is_told_apart() {
    let nothing = tempfile::tempdir().unwrap();
    let printers = Printers::with_commands(nothing.path().to_owned(), Duration::ZERO);
    assert_eq!(printers.list(), Err(PrintTrouble::NoCommands));

    let played = Played::new();
    played.says("lpstat", NOBODY);
    assert_eq!(played.printers().list(), Err(PrintTrouble::NoService));
    let away = format!("[ \"$1\" = -H ] && echo printers.praktijk.example:631 && exit 0\n{NOBODY}");
    played.says("lpstat", &away);
    assert_eq!(played.printers().list(), Err(PrintTrouble::OverNetwork));
    played.says("lpstat", "[ \"$1\" = -r ] && echo 'scheduler is running'; exit 0");
    assert_eq!(played.printers().list(), Ok(Vec::new()));
    played.says("lpstat", "[ \"$1\" = -r ] && echo 'scheduler is not running'; exit 0");
    assert_eq!(played.printers().list(), Err(PrintTrouble::NoService));
}

#[test]
fn a_job_carries_no_name_and_the_file_is_private_and_gone_afterwards() {
    let home = tempfile::tempdir().unwrap();
    let played = Played::new();
    let spool = Spool::new(Arc::new(Disk), home.path());
    let file = spool.put(b"%PDF-1.7 fictional").unwrap();
    let path = file.path().to_owned();
    let order = weegwijzer::printing::Order { sides: Sides::Both, ..order("balie") };
    let job = played.printers().send(&order, file.path()).unwrap();
    assert_eq!(job, Job { id: "balie-7".into(), printer: "balie".into() });
    drop(file);
    let expected = [
        "-d",
        "balie",
        "-t",
        "Weegwijzer",
        "-n",
        "1",
        "-o",
        "media=iso_a4_210x297mm",
        "-o",
        "sides=two-sided-long-edge",
        "--",
        path.to_str().unwrap(),
    ];
    assert_eq!(played.told(), expected);
    assert_eq!(fs::read_to_string(played.0.path().join("told.mode")).unwrap().trim(), "600");
    assert!(!path.exists());
    assert_eq!(files(home.path()), Vec::<std::path::PathBuf>::new());
}

#[test]
fn a_refusal_says_which() {
    let played = Played::new();
    let file = Path::new("/dev/null");
    for (complaint, trouble) in [
        ("lp: Error - The printer or class does not exist.", PrintTrouble::PrinterGone),
        ("lp: Destination \"balie\" is not accepting jobs.", PrintTrouble::NotAccepting),
        ("lp: Unable to connect to server", PrintTrouble::NoService),
        ("lp: Too many copies.", PrintTrouble::Refused("lp: Too many copies.".into())),
    ] {
        played.says("lp", &format!("echo '{complaint}' >&2; exit 1"));
        assert_eq!(played.printers().send(&order("balie"), file), Err(trouble), "{complaint}");
    }
}

#[test]
fn a_job_is_followed_through_the_list_where_the_service_itself_does_not_tell() {
    let played = Played::new();
    let job = Job { id: "balie-7".into(), printer: "balie".into() };
    assert_eq!(played.printers().look(&job), Ok(Standing::Left));
    let list = |printer: &str| {
        let script = format!(
            "case \"$1\" in\n-H) echo localhost:631;;\n-o) echo 'balie-7 root 1024 Sun';;\n-p) echo '{printer}';;\nesac"
        );
        played.says("lpstat", &script);
        played.printers().look(&job)
    };
    assert_eq!(list("printer balie is idle."), Ok(Standing::Waiting));
    assert_eq!(list("printer balie now printing balie-7."), Ok(Standing::Printing));
    assert_eq!(list("printer balie disabled since Sunday - Paused"), Ok(Standing::Halted));
    played.says("lpstat", "echo 'lpstat: Invalid destination name in list \"balie\".' >&2; exit 1");
    assert_eq!(played.printers().look(&job), Err(PrintTrouble::PrinterGone));
    played.says("lpstat", NOBODY);
    assert_eq!(played.printers().look(&job), Err(PrintTrouble::NoService));
}

/// A disk on which no new file finds room.
#[derive(Debug)]
struct Full;

impl Files for Full {
    fn create_folder(&self, path: &Path) -> std::io::Result<()> {
        Disk.create_folder(path)
    }
    fn list(&self, folder: &Path) -> std::io::Result<Vec<Entry>> {
        Disk.list(folder)
    }
    fn exists(&self, path: &Path) -> std::io::Result<bool> {
        Disk.exists(path)
    }
    fn read(&self, path: &Path, limit: u64) -> std::io::Result<Vec<u8>> {
        Disk.read(path, limit)
    }
    fn create(&self, _: &Path) -> std::io::Result<Box<dyn Draft>> {
        Err(std::io::ErrorKind::StorageFull.into())
    }
    fn rename(&self, from: &Path, to: &Path) -> std::io::Result<()> {
        Disk.rename(from, to)
    }
    fn remove(&self, path: &Path) -> std::io::Result<()> {
        Disk.remove(path)
    }
    fn remove_folder(&self, path: &Path) -> std::io::Result<()> {
        Disk.remove_folder(path)
    }
    fn lock(&self, path: &Path) -> std::io::Result<Box<dyn Held>> {
        Disk.lock(path)
    }
    fn sync_folder(&self, folder: &Path) -> std::io::Result<()> {
        Disk.sync_folder(folder)
    }
}

#[test]
fn a_full_disk_and_a_folder_that_cannot_be_written_are_told_apart() {
    let home = tempfile::tempdir().unwrap();
    let full = Spool::new(Arc::new(Full), home.path()).put(b"%PDF");
    assert!(matches!(full, Err(VaultError::DiskFull { .. })), "{full:?}");
    fs::remove_dir_all(home.path().join("spool")).unwrap();
    fs::write(home.path().join("spool"), "in the way").unwrap();
    let blocked = Spool::new(Arc::new(Disk), home.path()).put(b"%PDF");
    assert!(blocked.is_err(), "{blocked:?}");
}

// The whole window --------------------------------------------------------------------------------------------------

type Window<P> = Desk<P>;

/// Opens the papers of a new case.
fn to_papers<P: Program<State = App, Message = Message, Theme = Theme> + 'static>(desk: &mut Window<P>) {
    desk.press(Named::Enter);
    desk.type_text("3");
    desk.press(Named::Enter);
    desk.type_text("Blauwe plek op de wang.");
    desk.chord('r', Modifiers::CTRL);
    desk.tab_to("review.papers");
    desk.press(Named::Enter);
}

fn told<P: Program<State = App, Message = Message, Theme = Theme> + 'static>(desk: &mut Window<P>) -> String {
    desk.texts().into_iter().map(|(text, _)| text).collect::<Vec<_>>().join("\n")
}

fn printed(app: &App) -> usize {
    let lines = app.open_case().unwrap().case().journal().lines();
    lines.iter().filter(|line| matches!(line.event, Event::Printed { .. })).count()
}

#[test]
fn a_record_is_printed_by_keyboard_and_the_journal_keeps_its_hash() {
    let home = tempfile::tempdir().unwrap();
    let played = Played::new();
    let mut desk = window(home.path(), played.printers());
    to_papers(&mut desk);
    desk.tab_to("papers.print");
    desk.press(Named::Enter);
    desk.tab_to("print.start");
    desk.press(Named::Enter);
    assert!(told(&mut desk).contains("niet meer in de rij van balie"), "{}", told(&mut desk));
    assert_eq!(printed(&desk.state), 1);
    let bytes = fs::read(played.0.path().join("told.pdf")).unwrap();
    assert!(bytes.starts_with(b"%PDF-"));
    let lines = desk.state.open_case().unwrap().case().journal().lines();
    let Event::Printed { hash, .. } = &lines.last().unwrap().event else {
        panic!("the last line is the print")
    };
    use sha2::{Digest as _, Sha256};
    assert_eq!(
        *hash,
        weegwijzer::case::hexadecimal(&Sha256::digest(&bytes)),
        "what was printed is what is kept"
    );
    let left = files(home.path());
    assert!(left.iter().all(|path| !fs::read(path).unwrap().starts_with(b"%PDF")), "{left:?}");
}

#[test]
fn nothing_readable_stays_in_temporary_folders() {
    let begun = SystemTime::now();
    let home = tempfile::tempdir().unwrap();
    let played = Played::new();
    let mut desk = window(home.path(), played.printers());
    to_papers(&mut desk);
    // With its appendix the record has a page to turn to.
    desk.tab_to("papers.extent");
    desk.click("Met bijlagen");
    desk.tab_to("papers.next");
    desk.press(Named::Enter);
    desk.tab_to("papers.print");
    desk.press(Named::Enter);
    desk.tab_to("print.start");
    desk.press(Named::Enter);
    desk.tab_to("papers.copy");
    desk.press(Named::Enter);
    let words = "Blauwe plek op de wang.";
    let bytes = fs::read(played.0.path().join("told.pdf")).unwrap();
    let since = |entry: &fs::DirEntry| {
        entry.metadata().and_then(|about| about.modified()).is_ok_and(|changed| changed >= begun)
    };
    let entries = fs::read_dir(std::env::temp_dir()).unwrap().flatten();
    for entry in entries.filter(|entry| entry.path().is_file() && since(entry)) {
        // What other programs keep there may be closed to us, or gone by now.
        let Ok(content) = fs::read(entry.path()) else { continue };
        assert!(content != bytes, "{:?} is the paper", entry.path());
        assert!(!String::from_utf8_lossy(&content).contains(words), "{:?} holds the case", entry.path());
    }
    assert_eq!(files(&home.path().join("spool")).len(), 0);
}

#[test]
fn what_a_crash_left_to_be_printed_is_gone_at_the_next_start() {
    let home = tempfile::tempdir().unwrap();
    let spool = home.path().join("spool");
    fs::create_dir(&spool).unwrap();
    fs::write(spool.join("4f1c9a02b37de815.pdf"), "%PDF-1.7 fictional").unwrap();
    let played = Played::new();
    let _desk = window(home.path(), played.printers());
    assert_eq!(files(&spool).len(), 0);
}

#[test]
fn without_a_print_service_it_says_so_calmly_and_the_paper_can_still_be_saved() {
    let home = tempfile::tempdir().unwrap();
    let none = Printers::with_commands(home.path().join("no-commands"), Duration::ZERO);
    let mut desk = window(home.path(), none);
    to_papers(&mut desk);
    desk.tab_to("papers.print");
    desk.press(Named::Enter);
    assert!(desk.shows("Op deze computer kan Weegwijzer niet zelf afdrukken."), "{}", told(&mut desk));
    desk.save("papers-no-commands");
    desk.press(Named::Escape);
    desk.tab_to("papers.pdf");
    desk.press(Named::Enter);
    assert!(desk.shows("✓ Bewaard als weegwijzer-verslag-meldcode-2026-11-21-1.pdf"), "{}", told(&mut desk));
    assert_eq!(printed(&desk.state), 1);
}

#[test]
fn a_printer_that_is_gone_costs_nothing_and_can_be_tried_again() {
    let home = tempfile::tempdir().unwrap();
    let played = Played::new();
    let lp = fs::read_to_string(played.0.path().join("lp")).unwrap();
    played.refuses();
    let mut desk = window(home.path(), played.printers());
    to_papers(&mut desk);
    desk.tab_to("papers.print");
    desk.press(Named::Enter);
    desk.tab_to("print.start");
    desk.press(Named::Enter);
    assert!(desk.shows("Deze printer is er niet meer."), "{}", told(&mut desk));
    assert_eq!(printed(&desk.state), 0, "nothing came out");
    assert_eq!(files(&home.path().join("spool")).len(), 0);
    played.says("lp", lp.trim_start_matches("#!/bin/sh\n"));
    desk.tab_to("print.start");
    desk.press(Named::Enter);
    assert!(told(&mut desk).contains("niet meer in de rij van balie"), "{}", told(&mut desk));
    assert_eq!(printed(&desk.state), 1);
}

/// From the papers to a print that fails, and to the paper saved by this button where that is said.
fn saved_instead(printers: impl FnOnce(&Path) -> Printers, way: &str, started: bool) {
    let home = tempfile::tempdir().unwrap();
    let mut desk = window(home.path(), printers(home.path()));
    to_papers(&mut desk);
    desk.tab_to("papers.print");
    desk.press(Named::Enter);
    if started {
        desk.tab_to("print.start");
        desk.press(Named::Enter);
    }
    desk.tab_to(way);
    desk.press(Named::Enter);
    let saved = "✓ Bewaard als weegwijzer-verslag-meldcode-2026-11-21-1.pdf";
    assert!(desk.shows(saved), "{way}: {}", told(&mut desk));
    assert!(desk.find(id("print.start")).is_none(), "the panel is gone");
    assert_eq!(files(&home.path().join("papers")).len(), 1, "{way}");
}

#[test]
fn where_nothing_can_be_printed_the_paper_is_saved_from_where_that_is_said() {
    saved_instead(
        |home| Printers::with_commands(home.join("no-commands"), Duration::ZERO),
        "print.panel.instead",
        false,
    );
}

#[test]
fn what_a_printer_refuses_is_saved_from_where_that_is_said() {
    let played = Played::new();
    played.refuses();
    saved_instead(|_| played.printers(), "print.panel.instead", true);
}

#[test]
fn what_a_printer_drops_half_way_is_saved_from_where_that_is_said() {
    let played = Played::new();
    played.goes_half_way();
    saved_instead(|_| played.printers(), "print.instead", true);
}

#[test]
fn a_printer_that_goes_half_way_is_told_and_the_paper_stays() {
    let home = tempfile::tempdir().unwrap();
    let played = Played::new();
    played.goes_half_way();
    let mut desk = window(home.path(), played.printers());
    to_papers(&mut desk);
    desk.tab_to("papers.print");
    desk.press(Named::Enter);
    desk.tab_to("print.start");
    desk.press(Named::Enter);
    assert!(desk.shows("Deze printer is er niet meer."), "{}", told(&mut desk));
    assert!(desk.shows("Kijk bij de printer of het stuk eruit komt."), "{}", told(&mut desk));
    desk.tab_to("print.leave");
    desk.press(Named::Enter);
    desk.tab_to("papers.print");
}

#[test]
fn a_folder_in_the_way_of_the_spool_is_said_in_the_panel() {
    let home = tempfile::tempdir().unwrap();
    let played = Played::new();
    let mut desk = window(home.path(), played.printers());
    fs::write(home.path().join("spool"), "in the way").unwrap();
    to_papers(&mut desk);
    desk.tab_to("papers.print");
    desk.press(Named::Enter);
    desk.tab_to("print.start");
    desk.press(Named::Enter);
    assert!(told(&mut desk).contains("spool"), "{}", told(&mut desk));
    fs::remove_file(home.path().join("spool")).unwrap();
    desk.tab_to("print.start");
    desk.press(Named::Enter);
    assert_eq!(printed(&desk.state), 1);
}

#[test]
fn who_copied_is_told_that_it_may_go_with_the_program() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = window(home.path(), Played::new().printers());
    to_papers(&mut desk);
    desk.tab_to("papers.copy");
    desk.hold_back();
    desk.press(Named::Enter);
    let said = (0..4).any(|_| {
        let said = told(&mut desk).contains("Sluit u Weegwijzer eerder, dan kan de tekst meteen weg zijn.");
        if !said {
            let _ = desk.let_go();
        }
        said
    });
    assert!(said, "{}", told(&mut desk));
    desk.let_all_go();
}

#[test]
fn what_was_copied_is_cleared_unless_something_else_was_copied_since() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = window(home.path(), Played::new().printers());
    to_papers(&mut desk);
    desk.tab_to("papers.copy");
    desk.press(Named::Enter);
    let copied = desk.copied().to_vec();
    assert!(copied[0].contains("Blauwe plek op de wang."), "{copied:?}");
    assert_eq!(copied.len(), 2);
    assert_eq!(desk.clipboard(), Some(""));
    assert!(desk.shows("Het klembord is leeggemaakt."));

    desk.put_on_clipboard("een recept");
    desk.send(Message::ClipboardRested(Copied::of(&copied[0])));
    assert_eq!(desk.clipboard(), Some("een recept"));
    // A key pressed long after changes nothing either.
    desk.send(Message::Papers(papers::Message::PrintDeclined));
    assert_eq!(desk.clipboard(), Some("een recept"));
}
