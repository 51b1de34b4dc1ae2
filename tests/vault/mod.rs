//! What the vault promises: nothing overwritten, damage noticed, practice kept apart. On a real disk here, and on a
//! simulated one where every step may fail (`faults`) or the power may go (`power`).

mod copying;
mod damage;
mod door;
mod erasing;
mod faults;
mod gone;
mod held;
mod interchange;
mod late;
#[cfg(unix)]
mod linked;
mod listing;
mod many;
#[cfg(unix)]
mod pipes;
mod power;
mod protocols;
mod renewed;
pub mod room;
mod set_back;
mod simulated;
mod stick;
mod story;
mod tampered;
mod two_works;
mod unreadable;
mod unsound;
mod waiting;

use std::fs;
use std::path::{Path, PathBuf};

use jiff::civil::date;
use room::{closed, keep, open, revisions, summary};
use sha2::{Digest as _, Sha256};
use tempfile::TempDir;
use weegwijzer::locale::{Language, Locale};
use weegwijzer::vault::{
    Capture, CaseId, Disk, Home, Idle, Layout, Look, Passphrase, Placed, RecoveryKey, Settings, Shelf,
    TextSize, Vault, VaultError, Warning, protocol_folders, read_protocol,
};

#[test]
fn a_kept_case_is_there_again_after_closing() {
    let folder = TempDir::new().unwrap();
    let id = CaseId::random().unwrap();
    {
        let vault = open(folder.path());
        assert_eq!(vault.cases(Shelf::Real).list().unwrap().cases, []);
        let saved =
            vault.cases(Shelf::Real).save(&id, &summary("blauwe fiets", 7), b"\xff\n\nbytes").unwrap();
        assert_eq!(saved.revision, 1);
    }
    let vault = open(folder.path());
    let listing = vault.cases(Shelf::Real).list().unwrap();
    assert_eq!(listing.unreadable, []);
    assert_eq!(listing.cases.len(), 1);
    assert_eq!((&listing.cases[0].id, &listing.cases[0].summary), (&id, &summary("blauwe fiets", 7)));
    let opened = vault.cases(Shelf::Real).read(&id).unwrap();
    assert_eq!((opened.payload.as_slice(), opened.warning), (b"\xff\n\nbytes".as_slice(), None));
}

#[test]
fn the_list_shows_the_last_changed_case_first() {
    let folder = TempDir::new().unwrap();
    let vault = open(folder.path());
    let store = vault.cases(Shelf::Real);
    for (label, second) in [("oud", 10), ("nieuw", 30), ("midden", 20)] {
        let _ = store.save(&CaseId::random().unwrap(), &summary(label, second), b"x").unwrap();
    }
    let labels: Vec<String> = store.list().unwrap().cases.into_iter().map(|c| c.summary.label).collect();
    assert_eq!(labels, ["nieuw", "midden", "oud"]);
}

#[test]
fn every_save_is_a_new_file_and_the_last_twenty_stay() {
    let folder = TempDir::new().unwrap();
    let vault = open(folder.path());
    let store = vault.cases(Shelf::Real);
    let id = CaseId::random().unwrap();
    keep(store, &id, &["first", "second"]);
    let first = fs::read(&revisions(folder.path(), "vault", &id)[0]).unwrap();
    keep(store, &id, &["third"]);
    assert_eq!(fs::read(&revisions(folder.path(), "vault", &id)[0]).unwrap(), first);

    for number in 4..=25 {
        keep(store, &id, &[&format!("revision {number}")]);
    }
    let kept: Vec<u32> = revisions(folder.path(), "vault", &id).iter().map(|f| room::number(f)).collect();
    assert_eq!(kept, (6..=25).collect::<Vec<_>>());
    assert_eq!(store.read(&id).unwrap().payload, b"revision 25");
}

#[test]
fn what_was_concluded_or_printed_and_the_last_of_each_day_stay_for_ever() {
    const DAY: i64 = 24 * 60 * 60;
    for shelf in Shelf::ALL {
        let folder = TempDir::new().unwrap();
        let id = CaseId::random().unwrap();
        for number in 1..=40_i64 {
            // Opened anew now and then: what decides is read from the files as well.
            let vault = open(folder.path());
            let mut said = summary("blauwe fiets", if number <= 6 { number / 3 * DAY } else { 5 * DAY });
            said.concluded = number == 9;
            said.printed = number == 11;
            let _ = vault.cases(shelf).save(&id, &said, b"text").unwrap();
        }
        let name = if shelf == Shelf::Real { "vault" } else { "practice" };
        let kept: Vec<u32> = revisions(folder.path(), name, &id).iter().map(|f| room::number(f)).collect();
        let expected: Vec<u32> = [2, 5, 6, 9, 11].into_iter().chain(21..=40).collect();
        assert_eq!(kept, expected, "{shelf:?}");
    }
}

#[test]
fn a_damaged_newest_revision_gives_the_one_before_and_a_warning() {
    let torn: [fn(&Path); 5] = [
        |file| fs::write(file, b"").unwrap(),
        |file| fs::write(file, &fs::read(file).unwrap()[..120]).unwrap(),
        |file| fs::write(file, vec![0; fs::metadata(file).unwrap().len() as usize]).unwrap(),
        |file| {
            let mut bytes = fs::read(file).unwrap();
            *bytes.last_mut().unwrap() ^= 1;
            fs::write(file, bytes).unwrap();
        },
        |file| fs::write(file, [fs::read(file).unwrap(), b"more".to_vec()].concat()).unwrap(),
    ];
    for damage in torn {
        let folder = TempDir::new().unwrap();
        let vault = open(folder.path());
        let store = vault.cases(Shelf::Real);
        let id = CaseId::random().unwrap();
        keep(store, &id, &["first", "second", "third"]);
        let newest = revisions(folder.path(), "vault", &id)[2].clone();
        damage(&newest);

        let bytes = fs::read(&newest).unwrap();
        let opened = store.read(&id).unwrap();
        let aside =
            folder.path().join("vault/quarantine").join(id.as_str()).join(newest.file_name().unwrap());
        let expected = Warning::OlderRevision { newest: VaultError::Damaged { path: aside.clone() } };
        assert_eq!((opened.payload.as_slice(), opened.revision), (b"second".as_slice(), 2));
        assert_eq!(opened.warning.as_ref(), Some(&expected));
        assert!(store.list().unwrap().cases[0].warning.is_some(), "the list shows it as well");
        assert!(Locale::new(Language::Nl).warning(&expected).contains("beschadigd"));

        assert_eq!(store.read(&id).unwrap().warning, Some(expected), "and it is said again");

        // Going on overwrites nothing, not even what is damaged.
        keep(store, &id, &["fourth"]);
        let opened = store.read(&id).unwrap();
        assert_eq!((opened.payload.as_slice(), opened.warning), (b"fourth".as_slice(), None));
        assert_eq!(fs::read(aside).unwrap(), bytes);
    }
}

#[test]
fn a_case_without_a_readable_revision_is_listed_as_unreadable() {
    let folder = TempDir::new().unwrap();
    let vault = open(folder.path());
    let store = vault.cases(Shelf::Real);
    let (id, other) = (CaseId::random().unwrap(), CaseId::random().unwrap());
    keep(store, &id, &["only"]);
    keep(store, &other, &["well"]);
    fs::write(&revisions(folder.path(), "vault", &id)[0], b"nothing").unwrap();
    let _ = store.read(&id).unwrap_err();
    // What the list remembers of a case it shows until that is opened; where nothing is remembered, it is looked into.
    drop(vault);
    let vault = open(folder.path());
    let store = vault.cases(Shelf::Real);
    let listing = store.list().unwrap();
    assert_eq!(listing.cases.len(), 1);
    assert!(matches!(&listing.unreadable[..], [(bad, VaultError::NoReadableRevision { .. })] if bad == &id));
    assert!(matches!(store.read(&CaseId::random().unwrap()), Err(VaultError::NoSuchCase { .. })));
}

#[test]
fn two_cases_whose_files_changed_places_are_noticed() {
    let folder = TempDir::new().unwrap();
    let vault = open(folder.path());
    let store = vault.cases(Shelf::Real);
    let (one, two) = (CaseId::random().unwrap(), CaseId::random().unwrap());
    keep(store, &one, &["one"]);
    keep(store, &two, &["two", "two again"]);
    let from = revisions(folder.path(), "vault", &two)[1].clone();
    let to = revisions(folder.path(), "vault", &one)[0].with_file_name(from.file_name().unwrap());
    let _ = fs::copy(from, to).unwrap();
    let opened = store.read(&one).unwrap();
    assert_eq!(opened.payload, b"one");
    assert!(opened.warning.is_some());
}

#[test]
fn a_file_of_a_newer_version_is_told_logged_and_kept_and_the_newest_that_opens_is_read() {
    use weegwijzer::vault::log::{Action, Outcome, Wanted};
    let newer: [(Shelf, &str, &[u8]); 4] = [
        (Shelf::Practice, "case", b"weegwijzer plain 9 something new"),
        (Shelf::Practice, "case.v9", b"something new"),
        (Shelf::Real, "case.age", b"age-encryption.org/v9\nsomething new"),
        (Shelf::Real, "case.v9", b"something new"),
    ];
    for (shelf, extension, content) in newer {
        let folder = TempDir::new().unwrap();
        let vault = open(folder.path());
        let store = vault.cases(shelf);
        let id = CaseId::random().unwrap();
        keep(store, &id, &["first"]);
        let below = if shelf == Shelf::Real { "vault" } else { "practice" };
        let digest =
            Sha256::digest(content)[..4].iter().fold(String::new(), |text, byte| format!("{text}{byte:02x}"));
        let beside = &revisions(folder.path(), below, &id)[0];
        let file = beside.with_file_name(format!("00000002-{digest}.{extension}"));
        fs::write(&file, content).unwrap();

        let opened = store.read(&id).unwrap();
        assert_eq!(opened.payload, b"first", "{extension}");
        let warning = opened.warning.unwrap();
        let newest = VaultError::NewerFormat { path: file.clone() };
        assert_eq!(warning, Warning::OlderRevision { newest });
        assert!(Locale::new(Language::Nl).warning(&warning).contains("nieuwere versie"), "{extension}");
        assert!(store.list().unwrap().cases[0].warning.is_some(), "the list tells it as well");
        if shelf == Shelf::Real {
            let book = vault.read_log(&Wanted { case: Some(id.clone()), ..Wanted::default() }).unwrap();
            let opened = book.accesses.iter().filter(|access| access.line.action == Action::CaseOpened);
            let ended: Vec<Outcome> = opened.map(|access| access.line.outcome).collect();
            assert_eq!(ended, [Outcome::Failed, Outcome::Done], "{extension}: both are written down");
        }
        keep(store, &id, &["second"]);
        assert_eq!(store.read(&id).unwrap().payload, b"second", "{extension}: work goes on");
        assert_eq!(fs::read(&file).unwrap(), content);
        // Where nothing opens here, the newer version is named.
        for own in revisions(folder.path(), below, &id).iter().filter(|own| **own != file) {
            fs::remove_file(own).unwrap();
        }
        let error = store.read(&id).unwrap_err();
        assert_eq!(error, VaultError::NewerFormat { path: file.clone() });
        assert!(error.to_string().contains("newer version"), "{error}");
        assert_eq!(store.list().unwrap().unreadable.len(), 1);
    }
}

#[test]
fn a_file_that_only_says_to_be_of_a_newer_version_keeps_nobody_from_the_one_before() {
    let changed: [(Shelf, &str, &str); 2] =
        [(Shelf::Practice, "weegwijzer plain 1", "weegwijzer plain 3"), (Shelf::Real, "org/v1", "org/v3")];
    for (shelf, from, to) in changed {
        let folder = TempDir::new().unwrap();
        let vault = open(folder.path());
        let store = vault.cases(shelf);
        let id = CaseId::random().unwrap();
        keep(store, &id, &["first", "second"]);
        let below = if shelf == Shelf::Real { "vault" } else { "practice" };
        let newest = revisions(folder.path(), below, &id).pop().unwrap();
        let before = fs::read(&newest).unwrap();
        let at = before.windows(from.len()).position(|part| part == from.as_bytes()).unwrap();
        let mut after = before.clone();
        after[at..at + to.len()].copy_from_slice(to.as_bytes());
        fs::write(&newest, after).unwrap();
        let opened = store.read(&id).unwrap();
        assert_eq!(opened.payload, b"first");
        // It is told as the damage it is: no newer version would open it.
        let told =
            matches!(opened.warning, Some(Warning::OlderRevision { newest: VaultError::Damaged { .. } }));
        assert!(told, "{:?}", opened.warning);

        // An empty file of a seal to come.
        let id = CaseId::random().unwrap();
        keep(store, &id, &["first"]);
        let planted = revisions(folder.path(), below, &id)[0].with_file_name("00000099-deadbeef.case.v9");
        fs::write(&planted, b"").unwrap();
        let opened = store.read(&id).unwrap();
        assert_eq!(opened.payload, b"first");
        assert_eq!(opened.warning, Some(Warning::PassedOver { path: planted }));
    }
}

#[test]
fn a_real_case_is_refused_among_practice_cases() {
    let folder = TempDir::new().unwrap();
    let vault = open(folder.path());
    let id = CaseId::random().unwrap();
    keep(vault.cases(Shelf::Real), &id, &["somebody"]);
    copy_case(folder.path(), &id, "vault", "practice");
    let practice = vault.cases(Shelf::Practice);
    assert!(matches!(practice.read(&id), Err(VaultError::WrongShelf { .. })));
    let listing = practice.list().unwrap();
    assert!(listing.cases.is_empty() && listing.unreadable.len() == 1);
}

#[test]
fn a_practice_case_is_refused_among_real_cases_before_and_after_founding() {
    let folder = TempDir::new().unwrap();
    let id = CaseId::random().unwrap();
    let vault = closed(folder.path());
    keep(vault.cases(Shelf::Practice), &id, &["nobody"]);
    copy_case(folder.path(), &id, "practice", "vault");
    assert!(matches!(vault.cases(Shelf::Real).read(&id), Err(VaultError::WrongShelf { .. })));

    let founded = vault.found(&room::keys(), &room::passphrase()).unwrap();
    assert!(founded.cases.is_empty());
    assert!(matches!(&founded.unreadable[..], [(left, VaultError::WrongShelf { .. })] if *left == id));
    assert!(vault.cases(Shelf::Real).list().unwrap().cases.is_empty());
    assert!(matches!(vault.join(&id), Err(VaultError::WrongShelf { .. })));
    assert_eq!(vault.waiting().unwrap().unreadable.len(), 1, "and it is told");
}

/// Somebody copies the folder of a case by hand.
fn copy_case(home: &Path, id: &CaseId, from: &str, to: &str) {
    let target = home.join(to).join("cases").join(id.as_str());
    fs::create_dir_all(&target).unwrap();
    for file in revisions(home, from, id) {
        let _ = fs::copy(&file, target.join(file.file_name().unwrap())).unwrap();
    }
}

#[test]
fn what_an_interrupted_save_left_is_removed_and_nothing_else() {
    let folder = TempDir::new().unwrap();
    let id = CaseId::random().unwrap();
    keep(open(folder.path()).cases(Shelf::Real), &id, &["first"]);
    let case = folder.path().join("vault/cases").join(id.as_str());
    let left = [case.join(".weegwijzer-0123456789abcdef.tmp"), folder.path().join(".weegwijzer-00.tmp")];
    let foreign = [case.join("notes.txt"), folder.path().join("read me.tmp")];
    for file in left.iter().chain(&foreign) {
        fs::write(file, b"half").unwrap();
    }
    // A first save that got no further than the folder.
    fs::create_dir(folder.path().join("vault/cases").join(CaseId::random().unwrap().as_str())).unwrap();

    let vault = open(folder.path());
    let listing = vault.cases(Shelf::Real).list().unwrap();
    assert!(left.iter().all(|file| !file.exists()) && foreign.iter().all(|file| file.exists()));
    assert_eq!((listing.cases.len(), listing.unreadable.len()), (1, 0));
}

#[test]
fn a_second_weegwijzer_is_refused_until_the_first_is_closed() {
    let folder = TempDir::new().unwrap();
    let first = open(folder.path());
    let second = Vault::open(Home::at(folder.path()).unwrap()).unwrap_err();
    assert_eq!(second, VaultError::InUse { path: folder.path().to_owned() });
    drop(first);
    drop(open(folder.path()));
}

#[cfg(unix)]
#[test]
fn folders_that_were_open_to_others_are_closed_to_them() {
    use std::os::unix::fs::PermissionsExt;

    let folder = TempDir::new().unwrap();
    drop(open(folder.path()));
    let wide = ["", "vault", "vault/cases", "vault/keys", "vault/log", "practice"]
        .map(|name| folder.path().join(name));
    for folder in &wide {
        fs::set_permissions(folder, fs::Permissions::from_mode(0o777)).unwrap();
    }
    let vault = closed(folder.path());
    for folder in &wide {
        assert_eq!(fs::metadata(folder).unwrap().permissions().mode() & 0o777, 0o700, "{}", folder.display());
    }
    assert_eq!(vault.unlock(&room::passphrase()).unwrap().mended, [], "nothing to tell");
}

#[cfg(unix)]
#[test]
fn nobody_else_on_this_computer_may_look() {
    use std::os::unix::fs::PermissionsExt;

    let folder = TempDir::new().unwrap();
    let home = folder.path().join("new");
    let vault = open(&home);
    let id = CaseId::random().unwrap();
    keep(vault.cases(Shelf::Real), &id, &["first"]);
    vault.lock();
    keep(vault.cases(Shelf::Real), &id, &["second"]);
    vault.settings().save(&Settings::default()).unwrap();
    let paper = vault.papers().save("verslag", date(2026, 11, 21), "pdf", b"%PDF").unwrap();

    let mut open_to_others = Vec::new();
    let mut folders = vec![home];
    while let Some(next) = folders.pop() {
        let mode = fs::metadata(&next).unwrap().permissions().mode() & 0o777;
        let right = if next.is_dir() { 0o700 } else { 0o600 };
        if mode != right {
            open_to_others.push(format!("{} {mode:o}", next.display()));
        }
        if next.is_dir() {
            folders.extend(fs::read_dir(next).unwrap().map(|entry| entry.unwrap().path()));
        }
    }
    assert!(paper.exists());
    assert_eq!(open_to_others, Vec::<String>::new());
}

#[test]
fn settings_come_back_and_missing_ones_are_the_defaults() {
    let folder = TempDir::new().unwrap();
    let vault = open(folder.path());
    assert_eq!(vault.settings().load().settings, Settings::default());
    let chosen = Settings {
        language: Some(Language::En),
        look: Look::Dark,
        text_size: TextSize::nearest(150),
        layout: Layout::Dossier,
        role: Some("youth-doctor".to_owned()),
        protocol: Some("jgz-kindermishandeling".to_owned()),
        idle: Idle::default().longer(),
        backup_folder: Some("/media/stick".to_owned()),
        capture: Capture::KeptOut,
        numbers: [("0800-2000".to_owned(), "030 123 45 67".to_owned().try_into().unwrap())].into(),
        window: Some(Placed { x: 40, y: -3, width: 1366, height: 700 }),
    };
    vault.settings().save(&chosen).unwrap();
    vault.settings().save(&chosen).unwrap();
    assert_eq!(vault.settings().load().settings, chosen);
    assert_eq!(vault.settings().load().warning, None);

    fs::write(folder.path().join("settings.ron"), "(format: 1, settings: (look: Dark))").unwrap();
    assert_eq!(vault.settings().load().settings, Settings { look: Look::Dark, ..Settings::default() });
}

#[test]
fn settings_that_cannot_be_read_give_the_defaults_a_message_and_are_put_aside() {
    let locale = Locale::new(Language::Nl);
    for (content, says) in [
        ("(format: 1, settings: (look: Purple))", "niet worden gelezen"),
        ("(format: 1, settings: (text_size: 900))", "niet worden gelezen"),
        ("", "niet worden gelezen"),
        ("(format: 2, settings: (shape: Round))", "nieuwere versie"),
    ] {
        let folder = TempDir::new().unwrap();
        let vault = open(folder.path());
        fs::write(folder.path().join("settings.ron"), content).unwrap();
        let kept = vault.settings().load();
        assert_eq!(kept.settings, Settings::default());
        let warning = locale.settings_warning(&kept.warning.expect("a warning"));
        assert!(warning.contains(says), "{content}: {warning}");

        vault.settings().save(&Settings::default()).unwrap();
        assert_eq!(vault.settings().load().warning, None);
        let aside: Vec<String> = fs::read_dir(folder.path())
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .filter(|path| path.to_string_lossy().contains("settings-unread-"))
            .map(|path| fs::read_to_string(path).unwrap())
            .collect();
        assert_eq!(aside, [content]);
    }
}

#[test]
fn a_paper_has_a_name_that_says_nothing_and_never_takes_the_place_of_another() {
    let folder = TempDir::new().unwrap();
    let vault = open(folder.path());
    let save = |bytes: &[u8]| vault.papers().save("verslag", date(2026, 11, 21), "pdf", bytes).unwrap();
    let (first, second) = (save(b"one"), save(b"two"));
    assert_eq!(first, folder.path().join("papers/weegwijzer-verslag-2026-11-21-1.pdf"));
    assert_eq!(second, folder.path().join("papers/weegwijzer-verslag-2026-11-21-2.pdf"));
    assert_eq!((fs::read(first).unwrap(), fs::read(second).unwrap()), (b"one".to_vec(), b"two".to_vec()));
}

#[test]
fn every_error_names_a_remedy_in_both_languages() {
    let path = PathBuf::from("/somewhere/file");
    let cause = || "because".to_owned();
    let damaged = VaultError::Damaged { path: path.clone() };
    for error in [
        VaultError::DiskFull { path: path.clone() },
        VaultError::NotWritable { path: path.clone() },
        VaultError::NameNotText { path: path.clone() },
        VaultError::NotSaved { path: path.clone(), cause: cause() },
        VaultError::NotReadable { path: path.clone(), cause: cause() },
        damaged.clone(),
        VaultError::NotWhole { path: path.clone() },
        VaultError::NoSuchFolder { path: path.clone() },
        VaultError::NotAFolder { path: path.clone() },
        VaultError::NoSuchFile { path: path.clone() },
        VaultError::NotAFile { path: path.clone() },
        VaultError::NotABackup { path: path.clone() },
        VaultError::InsideVault { path: path.clone() },
        VaultError::NewerFormat { path: path.clone() },
        VaultError::TooLarge { path: path.clone() },
        VaultError::WrongShelf { path: path.clone() },
        VaultError::NoSuchCase { path: path.clone() },
        VaultError::NoReadableRevision { path: path.clone(), newest: Box::new(damaged) },
        VaultError::InUse { path: path.clone() },
        VaultError::Locked,
        VaultError::NotFounded,
        VaultError::AlreadyFounded { path: path.clone() },
        VaultError::AlreadyThere { path: path.clone() },
        VaultError::ChangedMeanwhile { path: path.clone() },
        VaultError::NoRegularFile { path: path.clone() },
        VaultError::WrongPassphrase,
        VaultError::WrongRecoveryKey,
        VaultError::KeysMissing { path: path.clone() },
        VaultError::KeysDamaged { path: path.clone() },
        VaultError::OtherVault { path: path.clone() },
        VaultError::Foreign { path: path.clone() },
        VaultError::NotErased { path: path.clone(), cause: cause() },
        VaultError::NoLock { path: path.clone(), cause: cause() },
        VaultError::FolderFull { path },
        VaultError::NoFolder,
        VaultError::NoRandom,
        VaultError::Summary { cause: cause() },
    ] {
        let nl = Locale::new(Language::Nl).trouble(&error);
        let en = Locale::new(Language::En).trouble(&error);
        for text in [&nl.what, &nl.remedy, &en.what, &en.remedy] {
            assert!(text.ends_with('.') || text.ends_with("/somewhere/file"), "{error:?}: {text}");
        }
        let placed = error.to_string().contains("/somewhere/file");
        assert_eq!(placed, nl.what.contains("/somewhere/file"), "{error:?}");
        assert_ne!(nl, en);
    }
}

#[test]
fn what_is_not_accepted_or_not_quite_right_is_said_in_both_languages() {
    let path = PathBuf::from("/somewhere/file");
    let weak = Passphrase::new("kort".to_owned()).unwrap_err();
    let no_key = RecoveryKey::typed("AGE-SECRET-KEY-1").unwrap_err();
    for language in Language::ALL {
        let locale = Locale::new(language);
        for trouble in [locale.too_weak(weak), locale.not_a_recovery_key(no_key)] {
            assert!(trouble.what.ends_with('.') && trouble.remedy.ends_with('.'), "{trouble:?}");
        }
        let warnings = [
            Warning::OlderRevision { newest: VaultError::Damaged { path: path.clone() } },
            Warning::RolledBack { seen: 7, found: 5 },
            Warning::EarlierChanged { path: path.clone() },
            Warning::WasErased,
            Warning::NewVersion { of: "blauwe fiets".to_owned() },
            Warning::TwoOfOne { path: path.clone() },
            Warning::PassedOver { path: path.clone() },
        ];
        assert!(warnings.iter().all(|warning| locale.warning(warning).ends_with('.')));
        assert!(locale.warning(&warnings[1]).contains('7') && locale.warning(&warnings[1]).contains('5'));
    }
}

#[test]
fn a_protocol_folder_is_read_whole_and_only_its_own_files() {
    let folder = TempDir::new().unwrap();
    let own = folder.path().join("no-show");
    fs::create_dir_all(own.join("steps")).unwrap();
    fs::create_dir_all(own.join(".git")).unwrap();
    fs::create_dir(folder.path().join("notes")).unwrap();
    for (file, text) in [
        ("protocol.ron", "head"),
        ("steps/talk.ron", "talk"),
        ("README.txt", "no"),
        (".git/x.ron", "no"),
        (".talk.ron", "no"),
    ] {
        fs::write(own.join(file), text).unwrap();
    }
    assert_eq!(protocol_folders(&Disk, folder.path()).unwrap(), std::slice::from_ref(&own));
    assert_eq!(protocol_folders(&Disk, &folder.path().join("nowhere")).unwrap(), Vec::<PathBuf>::new());
    let read: Vec<(String, Vec<u8>)> =
        read_protocol(&Disk, &own).unwrap().into_iter().map(|file| (file.path, file.bytes)).collect();
    assert_eq!(
        read,
        [
            ("no-show/protocol.ron".to_owned(), b"head".to_vec()),
            ("no-show/steps/talk.ron".to_owned(), b"talk".to_vec()),
        ]
    );
    assert!(matches!(
        read_protocol(&Disk, &folder.path().join("nowhere")),
        Err(VaultError::NotReadable { .. })
    ));
}
