//! A disk that does not answer: nothing is asked of it on the thread of the window, so whoever leaves is covered at once.

use std::io;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Condvar, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;
use weegwijzer::locale::Language;
use weegwijzer::vault::{
    Disk, Draft, Entry, Files, Held, Settings, SettingsStore, Shelf, Standing, TextSize, VaultError,
};

use super::office::{founded, passphrase, texts, unlock, vault, window_on, window_sharing};

/// A disk of which one file does not answer, or not the first times that it is asked for.
#[derive(Debug)]
struct Stuck {
    file: &'static str,
    times: usize,
    asked: AtomicUsize,
}

impl Stuck {
    fn on(file: &'static str, times: usize) -> Self {
        Self { file, times, asked: AtomicUsize::new(0) }
    }

    fn at(&self, path: &Path) -> Disk {
        if path.ends_with(self.file) && self.asked.fetch_add(1, Ordering::SeqCst) < self.times {
            thread::sleep(Duration::from_secs(60));
        }
        Disk
    }
}

impl Files for Stuck {
    fn create_folder(&self, path: &Path) -> io::Result<()> {
        self.at(path).create_folder(path)
    }
    fn list(&self, folder: &Path) -> io::Result<Vec<Entry>> {
        self.at(folder).list(folder)
    }
    fn exists(&self, path: &Path) -> io::Result<bool> {
        self.at(path).exists(path)
    }
    fn read(&self, path: &Path, limit: u64) -> io::Result<Vec<u8>> {
        self.at(path).read(path, limit)
    }
    fn create(&self, path: &Path) -> io::Result<Box<dyn Draft>> {
        self.at(path).create(path)
    }
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.at(to).rename(from, to)
    }
    fn remove(&self, path: &Path) -> io::Result<()> {
        self.at(path).remove(path)
    }
    fn remove_folder(&self, path: &Path) -> io::Result<()> {
        self.at(path).remove_folder(path)
    }
    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        self.at(folder).sync_folder(folder)
    }
    fn lock(&self, path: &Path) -> io::Result<Box<dyn Held>> {
        self.at(path).lock(path)
    }
}

#[test]
fn settings_that_do_not_come_hold_up_no_window() {
    let home = tempfile::tempdir().unwrap();
    let _ = founded(home.path());
    let begun = Instant::now();
    let mut desk = window_on(vault(home.path(), Arc::new(Stuck::on("settings.ron", usize::MAX))));
    assert!(begun.elapsed() < Duration::from_secs(30), "it waits for the settings");
    let shown = texts(&mut desk);
    assert!(shown.contains("De instellingen kwamen niet op tijd van de schijf."), "{shown}");
    desk.chord('n', Modifiers::CTRL);
    assert!(desk.state.open_case().is_some(), "it can be worked with");
}

#[test]
fn a_folder_that_does_not_answer_is_told_and_holds_up_no_window() {
    let path = std::path::PathBuf::from("/media/stick");
    let mut desk = window_on(Err(VaultError::NotInTime { path }));
    let shown = texts(&mut desk);
    assert!(shown.contains("“/media/stick” antwoordt niet."), "{shown}");
    desk.chord('n', Modifiers::CTRL);
    assert!(desk.state.open_case().is_some(), "it can be worked with");
}

#[test]
fn settings_that_are_a_pipe_hold_up_no_window_and_are_told() {
    let home = tempfile::tempdir().unwrap();
    let _ = founded(home.path());
    let made = std::process::Command::new("mkfifo").arg(home.path().join("settings.ron")).status();
    assert!(made.unwrap().success());
    let mut desk = window_on(vault(home.path(), Arc::new(Disk)));
    let shown = texts(&mut desk);
    assert!(shown.contains("De instellingen konden niet worden gelezen."), "{shown}");
}

/// The real disk, which counts what is asked of it, and answers nothing while it hangs.
#[derive(Debug, Default)]
struct Hanging {
    asked: AtomicUsize,
    hangs: Mutex<bool>,
    answers: Condvar,
}

impl Hanging {
    fn hang(&self, hangs: bool) {
        *self.hangs.lock().unwrap() = hangs;
        self.answers.notify_all();
    }

    fn asked(&self) -> usize {
        self.asked.load(Ordering::SeqCst)
    }

    fn disk(&self) -> Disk {
        let _ = self.asked.fetch_add(1, Ordering::SeqCst);
        let mut hangs = self.hangs.lock().unwrap();
        // Longer than anybody would wait, and a test that goes wrong still ends.
        let until = Instant::now() + Duration::from_secs(20);
        while *hangs && Instant::now() < until {
            hangs = self.answers.wait_timeout(hangs, Duration::from_secs(1)).unwrap().0;
        }
        Disk
    }
}

impl Files for Hanging {
    fn create_folder(&self, path: &Path) -> io::Result<()> {
        self.disk().create_folder(path)
    }
    fn list(&self, folder: &Path) -> io::Result<Vec<Entry>> {
        self.disk().list(folder)
    }
    fn exists(&self, path: &Path) -> io::Result<bool> {
        self.disk().exists(path)
    }
    fn read(&self, path: &Path, limit: u64) -> io::Result<Vec<u8>> {
        self.disk().read(path, limit)
    }
    fn create(&self, path: &Path) -> io::Result<Box<dyn Draft>> {
        self.disk().create(path)
    }
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.disk().rename(from, to)
    }
    fn remove(&self, path: &Path) -> io::Result<()> {
        self.disk().remove(path)
    }
    fn remove_folder(&self, path: &Path) -> io::Result<()> {
        self.disk().remove_folder(path)
    }
    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        self.disk().sync_folder(folder)
    }
    fn lock(&self, path: &Path) -> io::Result<Box<dyn Held>> {
        self.disk().lock(path)
    }
}

fn with_a_case() -> (tempfile::TempDir, Arc<Hanging>, weegwijzer::vault::CaseId) {
    let home = tempfile::tempdir().unwrap();
    let _ = founded(home.path());
    let mut desk = super::office::with_case(home.path(), "blauwe fiets");
    desk.chord('l', Modifiers::CTRL);
    drop(desk);
    let vault = vault(home.path(), Arc::new(Disk)).unwrap();
    let _ = vault.unlock(&passphrase()).unwrap();
    let case = vault.cases(Shelf::Real).list().unwrap().cases[0].id.clone();
    drop(vault);
    (home, Arc::new(Hanging::default()), case)
}

/// Does this, and lets happen what it began on a worker, which waits in these tests. What is asked of the disk before that was
/// asked by the window itself.
macro_rules! without_the_disk {
    ($desk:ident, $disk:ident, $name:literal, $act:expr) => {
        $desk.hold_back();
        let before = $disk.asked();
        $act;
        assert_eq!($disk.asked(), before, "{} asks something of the disk", $name);
        $desk.let_all_go();
    };
}

#[test]
fn nothing_is_asked_of_the_disk_on_the_thread_of_the_window() {
    let (home, disk, _) = with_a_case();
    let mut desk = window_on(vault(home.path(), Arc::clone(&disk) as Arc<dyn Files>));
    without_the_disk!(desk, disk, "unlocking", unlock(&mut desk));
    without_the_disk!(desk, disk, "opening a case", desk.click("blauwe fiets"));
    assert!(desk.state.open_case().is_some());
    without_the_disk!(desk, disk, "typing", desk.type_text("en verder"));
    without_the_disk!(desk, disk, "the overview", desk.chord('r', Modifiers::CTRL));
    without_the_disk!(desk, disk, "the settings", desk.chord(',', Modifiers::CTRL));
    without_the_disk!(desk, disk, "going back", desk.press(Named::Escape));
    without_the_disk!(desk, disk, "going home", desk.click("Weegwijzer"));
    without_the_disk!(desk, disk, "hiding", desk.press(Named::F12));
    assert!(!texts(&mut desk).contains("blauwe fiets"));
    desk.press(Named::Enter);
    without_the_disk!(desk, disk, "unlocking again", unlock(&mut desk));
    without_the_disk!(desk, disk, "locking", desk.chord('l', Modifiers::CTRL));
}

#[test]
fn the_cover_is_there_at_once_and_the_keys_are_gone_while_a_disk_hangs() {
    let (home, disk, case) = with_a_case();
    let held = Arc::new(vault(home.path(), Arc::clone(&disk) as Arc<dyn Files>).unwrap());
    let mut desk = window_sharing(Arc::clone(&held));
    unlock(&mut desk);
    desk.click("blauwe fiets");
    assert!(desk.state.open_case().is_some());
    desk.hold_back();
    disk.hang(true);
    // A worker that reads, and keeps everything of the vault that is for one at a time.
    let reader = Arc::clone(&held);
    let before = disk.asked();
    let reading = thread::spawn(move || drop(reader.cases(Shelf::Real).read(&case)));
    while disk.asked() == before {
        thread::yield_now();
    }
    let pressed = Instant::now();
    desk.press(Named::F12);
    let waited = pressed.elapsed();
    assert_eq!(texts(&mut desk), "Weegwijzer\nToon weer");
    assert_eq!(held.standing(), Standing::Locked, "the keys do not wait for the disk");
    assert!(waited < Duration::from_millis(100), "{waited:?}");
    println!("cover while the disk hangs: {waited:?}");
    disk.hang(false);
    reading.join().unwrap();
    desk.let_all_go();
}

/// Another program may have the clipboard, and hang: the window stands still until it answers, or for three seconds.
#[test]
fn nothing_is_in_sight_any_more_when_a_clipboard_that_may_hang_is_asked() {
    for (way, left) in [("F12", "Toon weer"), ("Ctrl+L", "Ontgrendel uw casussen")] {
        let home = tempfile::tempdir().unwrap();
        let _ = founded(home.path());
        let mut desk = window_on(vault(home.path(), Arc::new(Disk)));
        unlock(&mut desk);
        super::office::write(&mut desk, "Kwikstaart op de vensterbank.");
        desk.chord('a', Modifiers::CTRL);
        desk.chord('c', Modifiers::CTRL);
        desk.watch_the_clipboard();
        if way == "F12" {
            desk.press(Named::F12);
        } else {
            desk.chord('l', Modifiers::CTRL);
        }
        let asked = desk.in_sight_while_asked();
        assert_eq!(asked.len(), 2, "{way}: once what was copied, once what was selected: {asked:?}");
        for seen in asked {
            assert!(seen.contains(left) && !seen.contains("Casus zonder naam"), "{way}: {seen}");
        }
        assert_eq!(desk.clipboard(), Some(""), "{way}");
    }
}

#[test]
fn a_change_after_settings_that_came_too_late_keeps_everything_else_that_is_in_the_file() {
    let home = tempfile::tempdir().unwrap();
    let _ = founded(home.path());
    let mut chosen = Settings { language: Some(Language::En), ..Settings::default() };
    let _ = chosen.numbers.insert("0800-2000".into(), "06 12 34 56 78".to_owned().try_into().unwrap());
    chosen.idle = chosen.idle.longer();
    vault(home.path(), Arc::new(Disk)).unwrap().settings().save(&chosen).unwrap();
    let mut desk = window_on(vault(home.path(), Arc::new(Stuck::on("settings.ron", 1))));
    assert!(texts(&mut desk).contains("De instellingen kwamen niet op tijd van de schijf."));
    desk.chord('+', Modifiers::CTRL);
    let shown = texts(&mut desk);
    assert!(shown.contains("Settings"), "from now on what is in the file applies: {shown}");
    desk.chord('+', Modifiers::CTRL);
    drop(desk);
    // What waits for the first answer still holds the vault.
    let kept = SettingsStore::open(Arc::new(Disk), home.path()).unwrap().load();
    assert_eq!(kept.warning, None);
    assert_eq!(kept.settings, Settings { text_size: TextSize::nearest(120), ..chosen });
}

#[test]
fn a_language_that_was_asked_for_stays_while_something_else_is_set_and_is_written_nowhere() {
    for late in [false, true] {
        let home = tempfile::tempdir().unwrap();
        let _ = founded(home.path());
        let chosen = Settings { language: Some(Language::Nl), ..Settings::default() };
        vault(home.path(), Arc::new(Disk)).unwrap().settings().save(&chosen).unwrap();
        let disk: Arc<dyn Files> = if late { Arc::new(Stuck::on("settings.ron", 1)) } else { Arc::new(Disk) };
        let mut desk = super::office::window_in(vault(home.path(), disk), Language::En);
        assert!(texts(&mut desk).contains("Settings"), "late: {late}");
        for _ in 0..2 {
            desk.chord('+', Modifiers::CTRL);
            assert!(texts(&mut desk).contains("Settings"), "late: {late}");
        }
        drop(desk);
        let kept = SettingsStore::open(Arc::new(Disk), home.path()).unwrap().load();
        assert_eq!(kept.settings, Settings { text_size: TextSize::nearest(120), ..chosen }, "late: {late}");
    }
}

#[test]
fn a_language_that_is_chosen_afterwards_counts_and_is_kept() {
    let home = tempfile::tempdir().unwrap();
    let _ = founded(home.path());
    let chosen = Settings { language: Some(Language::Nl), ..Settings::default() };
    vault(home.path(), Arc::new(Disk)).unwrap().settings().save(&chosen).unwrap();
    let mut desk = super::office::window_in(vault(home.path(), Arc::new(Disk)), Language::En);
    desk.chord(',', Modifiers::CTRL);
    desk.click("Nederlands");
    assert!(texts(&mut desk).contains("Instellingen"));
    drop(desk);
    let kept = SettingsStore::open(Arc::new(Disk), home.path()).unwrap().load();
    assert_eq!(kept.settings.language, Some(Language::Nl));
}
