//! `check --watch` as a process: it tells of a fault that is written and that it was mended, holds nothing, and ends well.

use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use rustix::process::{Pid, Signal, kill_process};

use super::commands::copy;

/// It comes as soon as it is told: only a computer that is busy needs the time.
const PATIENCE: Duration = Duration::from_secs(120);

struct Watching {
    child: Child,
    lines: Receiver<String>,
}

impl Watching {
    fn begin(home: &Path, options: &[&str]) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_weegwijzer"))
            .args(["check", "base", "--watch", "--lang", "en"])
            .args(options)
            .current_dir(home)
            .env("WEEGWIJZER_HOME", home.join("home"))
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let out = BufReader::new(child.stdout.take().unwrap());
        let (told, lines) = channel();
        drop(std::thread::spawn(move || {
            out.lines().map_while(Result::ok).try_for_each(|line| told.send(line))
        }));
        Self { child, lines }
    }

    /// The lines up to one that ends so.
    fn until(&self, ending: &str) -> Vec<String> {
        let mut told = Vec::new();
        while !told.last().is_some_and(|line: &String| line.ends_with(ending)) {
            let Ok(line) = self.lines.recv_timeout(PATIENCE) else { panic!("no `{ending}` after {told:#?}") };
            told.push(line);
        }
        told
    }

    /// Presses Ctrl+C, and gives the status it ends with.
    fn end(mut self) -> Option<i32> {
        kill_process(Pid::from_child(&self.child), Signal::INT).unwrap();
        self.child.wait().unwrap().code()
    }
}

impl Drop for Watching {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

#[test]
fn a_fault_is_told_when_it_is_written_and_gone_when_it_is_mended() {
    let dir = tempfile::tempdir().unwrap();
    let step = copy(dir.path(), None).join("steps/observe.ron");
    let sound = std::fs::read_to_string(&step).unwrap();
    let watching = Watching::begin(dir.path(), &[]);
    let told = watching.until("Ctrl+C ends it.");
    assert!(told.iter().any(|line| line.ends_with("1 scenario passed, 0 failed")), "{told:#?}");
    std::fs::write(&step, sound.replacen("hint:", "hnit:", 1)).unwrap();
    let told = watching.until("Ctrl+C ends it.");
    assert!(told.iter().any(|line| line.contains("base/steps/observe.ron:10:13")), "{told:#?}");
    assert_eq!(told.iter().filter(|line| line.starts_with("error: ")).count(), 1, "{told:#?}");
    // As long and at the same moment: what is in it counts.
    std::fs::write(&step, sound.replacen("hint:", "hitn:", 1)).unwrap();
    let told = watching.until("Ctrl+C ends it.");
    assert!(told.iter().any(|line| line.contains("`hitn`")), "{told:#?}");
    std::fs::write(&step, &sound).unwrap();
    let told = watching.until("Ctrl+C ends it.");
    assert!(told.iter().all(|line| !line.starts_with("error: ")), "{told:#?}");
    assert!(told.iter().any(|line| line.ends_with("1 scenario passed, 0 failed")), "{told:#?}");
    assert!(!dir.path().join("home").exists(), "it keeps and locks nothing");
    assert_eq!(watching.end(), Some(0), "Ctrl+C ends it well");
}

#[test]
fn an_editor_reads_a_document_a_line_also_of_a_folder_that_was_away() {
    let dir = tempfile::tempdir().unwrap();
    let base = copy(dir.path(), None);
    let watching = Watching::begin(dir.path(), &["--json"]);
    let well = |line: &str| {
        let document: serde_json::Value = serde_json::from_str(line).unwrap();
        document["well"].as_bool().unwrap()
    };
    assert!(well(&watching.until("}")[0]));
    let away = dir.path().join("away");
    std::fs::rename(&base, &away).unwrap();
    let wrong = std::fs::read_to_string(away.join("protocol.ron")).unwrap().replacen("alerts:", "alert:", 1);
    std::fs::write(away.join("protocol.ron"), wrong).unwrap();
    std::fs::rename(&away, &base).unwrap();
    assert!(!well(&watching.until("}")[0]));
    assert_eq!(watching.end(), Some(0));
}
