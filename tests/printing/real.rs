//! A print service of our own: CUPS on a Unix socket in a folder of its own, with a printer that writes to a file. No
//! system service, no network. Where CUPS is not installed, or nobody may start it, this says so and passes.

use std::fs;
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use jiff::tz::TimeZone;
use weegwijzer::case::{play, walk};
use weegwijzer::document::{Matter, Profile, compose, print};
use weegwijzer::locale::Language;
use weegwijzer::printing::{Printers, Sides, Standing};
use weegwijzer::protocol::{Name, bundle};
use weegwijzer::vault::{Disk, Spool};

use super::order;

const PPD: &str = "/usr/share/ppd/cupsfilters/Generic-PDF_Printer-PDF.ppd";

/// A print service that ends with the test.
struct Service {
    child: Child,
    folder: tempfile::TempDir,
}

impl Drop for Service {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn run(command: &str, arguments: &[&str]) -> Option<String> {
    let output = Command::new(command).args(arguments).stdin(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

impl Service {
    fn start() -> Option<Self> {
        let missing = ["cupsd", "lpadmin", "lp", "pdftotext"]
            .into_iter()
            .find(|command| run("which", &[command]).is_none());
        let root = run("id", &["-u"]).is_some_and(|id| id.trim() == "0");
        if let Some(missing) = missing {
            println!("skipped: {missing} is not installed (apt-get install cups cups-filters poppler-utils)");
            return None;
        }
        if !root || !Path::new(PPD).exists() {
            println!(
                "skipped: a print service of our own needs root and the printer description of cups-filters"
            );
            return None;
        }
        // The socket's path must be short, and CUPS works as its own user.
        let folder = tempfile::Builder::new().prefix("ww").tempdir_in("/tmp").unwrap();
        let at = folder.path().display().to_string();
        for part in ["etc", "spool", "cache", "run", "log", "out"] {
            fs::create_dir(folder.path().join(part)).unwrap();
        }
        let service = format!(
            "LogLevel info\nListen {at}/run/cups.sock\nBrowsing Off\nDefaultAuthType None\nWebInterface No\n<Location \
             />\n Order allow,deny\n Allow all\n</Location>\n<Policy default>\n <Limit All>\n  Order deny,allow\n \
             </Limit>\n</Policy>\n"
        );
        let places = format!(
            "FileDevice Yes\nServerRoot {at}/etc\nRequestRoot {at}/spool\nCacheDir {at}/cache\nStateDir \
             {at}/run\nAccessLog {at}/log/access\nErrorLog {at}/log/error\nPageLog {at}/log/page\nSystemGroup \
             root\nUser lp\nGroup lp\n"
        );
        fs::write(folder.path().join("cupsd.conf"), service).unwrap();
        fs::write(folder.path().join("cups-files.conf"), places).unwrap();
        let _ = run("chmod", &["755", folder.path().to_str()?])?;
        let _ = run("chown", &["-R", "lp:lp", folder.path().to_str()?])?;
        let child = Command::new("cupsd")
            .arg("-f")
            .arg("-c")
            .arg(folder.path().join("cupsd.conf"))
            .arg("-s")
            .arg(folder.path().join("cups-files.conf"))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .process_group(0)
            .spawn()
            .ok()?;
        let service = Self { child, folder };
        let begun = Instant::now();
        while !service.ask("lpstat", &["-r"]).is_some_and(|told| told.contains("is running")) {
            assert!(begun.elapsed() < Duration::from_secs(30), "the print service did not start");
            thread::sleep(Duration::from_millis(100));
        }
        let device = format!("file://{at}/out/proef.prn");
        let made = service.ask("lpadmin", &["-p", "proef", "-E", "-v", &device, "-P", PPD]);
        assert!(made.is_some(), "no printer was made");
        Some(service)
    }

    fn socket(&self) -> PathBuf {
        self.folder.path().join("run/cups.sock")
    }

    fn ask(&self, command: &str, arguments: &[&str]) -> Option<String> {
        let mut command = Command::new(command);
        let _ =
            command.args(arguments).env("CUPS_SERVER", self.socket()).env("LC_ALL", "C").stdin(Stdio::null());
        let output = command.output().ok()?;
        output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
    }
}

/// The record of a fictional case.
fn record() -> Vec<u8> {
    let protocol = bundle::get(&Name::from("knmg-meldcode")).unwrap();
    let scenario = protocol.scenarios.first().unwrap();
    let case = play(&protocol, scenario, Language::Nl).unwrap();
    let today = jiff::civil::date(2026, 11, 21);
    let walked = walk(&protocol, case.answers(), today);
    let matter = Matter { protocol: &protocol, case: Some((&case, &walked)), today, zone: TimeZone::UTC };
    let template = protocol.template(&Name::from("record")).unwrap();
    print(&compose(&matter, template, Language::Nl), &Profile::HandedOver).unwrap().bytes
}

fn text(file: &Path) -> String {
    run("pdftotext", &["-layout", file.to_str().unwrap(), "-"]).expect("the printed file is a PDF")
}

fn pages(file: &Path) -> usize {
    let told = run("pdfinfo", &[file.to_str().unwrap()]).unwrap();
    told.lines().find_map(|line| line.strip_prefix("Pages:")).unwrap().trim().parse().unwrap()
}

#[test]
fn a_record_comes_out_of_a_real_print_service_page_by_page_and_word_by_word() {
    let Some(service) = Service::start() else { return };
    let printers = Printers::at_socket(service.socket(), Duration::ZERO);
    let listed = printers.list().unwrap();
    assert_eq!(listed.iter().map(|printer| printer.name.as_str()).collect::<Vec<_>>(), ["proef"]);
    let abilities = printers.abilities("proef").unwrap();
    assert!(abilities.two_sided && abilities.accepting, "{abilities:?}");

    let home = tempfile::tempdir().unwrap();
    let bytes = record();
    let sent = home.path().join("sent.pdf");
    fs::write(&sent, &bytes).unwrap();
    let spool = Spool::new(std::sync::Arc::new(Disk), home.path());
    let file = spool.put(&bytes).unwrap();
    let order = weegwijzer::printing::Order { sides: Sides::Both, ..order("proef") };
    let job = printers.send(&order, file.path()).unwrap();
    drop(file);
    let begun = Instant::now();
    let ended = loop {
        let standing = printers.look(&job).unwrap();
        if standing.is_over() {
            break standing;
        }
        assert!(begun.elapsed() < Duration::from_secs(60), "the job does not end: {standing:?}");
        thread::sleep(Duration::from_millis(50));
    };
    assert_eq!(ended, Standing::Done);
    println!("printed in {:?} after it was sent", begun.elapsed());

    let out = service.folder.path().join("out/proef.prn");
    assert_eq!(pages(&out), pages(&sent));
    assert_eq!(text(&out), text(&sent));
    let head = fs::read(&out).unwrap();
    let head = String::from_utf8_lossy(&head[..head.len().min(2000)]).into_owned();
    assert!(head.contains("DUPLEX=ON"), "two-sided was asked for: {head}");
    assert!(head.contains("Weegwijzer"), "and the job carries the name of the program");

    // A printer that stands still, and a job that is stopped.
    assert!(service.ask("cupsdisable", &["proef"]).is_some());
    let file = spool.put(&bytes).unwrap();
    let job = printers.send(&order, file.path()).unwrap();
    assert_eq!(printers.look(&job), Ok(Standing::Halted));
    printers.cancel(&job).unwrap();
    assert_eq!(printers.look(&job), Ok(Standing::Cancelled));
    // A printer that was taken away.
    assert!(service.ask("lpadmin", &["-x", "proef"]).is_some());
    assert_eq!(printers.send(&order, file.path()), Err(weegwijzer::printing::PrintTrouble::PrinterGone));
}
