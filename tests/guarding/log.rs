//! The access log: complete, in order, readable, and noticed when it was changed.

use std::fs;
use std::path::PathBuf;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use tempfile::TempDir;
use weegwijzer::locale::{Language, Locale};
use weegwijzer::vault::log::{Action, Gap, Outcome, Wanted};
use weegwijzer::vault::{CaseId, Passphrase, Reason, Shelf, Vault};

use super::{files, founded, keep, passphrase, summary, vault};

fn everything(vault: &Vault) -> Vec<(Action, Outcome)> {
    let book = vault.log().read(&Wanted::default()).unwrap();
    assert_eq!(book.gaps, [], "nothing is missing");
    book.accesses.into_iter().map(|access| (access.line.action, access.line.outcome)).collect()
}

fn sessions(home: &TempDir) -> Vec<PathBuf> {
    files(&home.path().join("vault/log"))
}

#[test]
fn everything_that_is_done_to_a_vault_and_its_cases_is_written_down() {
    let home = TempDir::new().unwrap();
    let (first, keys) = founded(home.path());
    let id = keep(&first, "blauwe fiets", b"one");
    let _ = first.cases(Shelf::Real).read(&id).unwrap();
    first.lock();
    drop(first);

    let second = vault(home.path());
    let wrong = Passphrase::new("niet deze woorden hoor".to_owned()).unwrap();
    assert!(second.unlock(&wrong).is_err());
    let waiting = keep(&second, "rode jas", b"kept while locked");
    let _ = second.unlock(&passphrase()).unwrap();
    assert_eq!(second.join(&waiting).unwrap(), 1);
    let new = Passphrase::new("weer zes andere woorden".to_owned()).unwrap();
    second.change_passphrase(&passphrase(), &new).unwrap();
    second.printed(&id);
    let (desk, day) = (TempDir::new().unwrap(), (Timestamp::UNIX_EPOCH, jiff::civil::date(2026, 11, 22)));
    let _ = second.hand_over(&id, &new, desk.path(), day, |_| Ok(Vec::new())).unwrap();
    let _ = second
        .hand_over(&id, &new, std::path::Path::new("/proc/nergens"), day, |_| Ok(Vec::new()))
        .unwrap_err();
    let _ = second.cases(Shelf::Real).erase(&id, &Reason::new("verzoek").unwrap()).unwrap();
    second.lock();
    let _ = second.unlock_with(&keys.recovery_key(), &passphrase()).unwrap();

    use Action as A;
    use Outcome::{Done, Failed, Refused};
    assert_eq!(
        everything(&second),
        [
            (A::Founded, Done),
            (A::CaseSaved { revision: 1 }, Done),
            (A::CaseOpened, Done),
            (A::Locked, Done),
            (A::Unlocked, Refused),
            (A::CaseSaved { revision: 1 }, Done),
            (A::Unlocked, Done),
            (A::CaseJoined, Done),
            (A::PassphraseChanged, Done),
            (A::CasePrinted, Done),
            (A::CaseExported, Done),
            (A::CaseExported, Failed),
            (A::CaseErased, Done),
            (A::Locked, Done),
            (A::Recovered, Done),
        ]
    );
    let book = second.log().read(&Wanted { case: Some(id.clone()), ..Wanted::default() }).unwrap();
    assert_eq!(book.accesses.len(), 6, "what is left of an erased case");
    let reasons: Vec<_> = book.accesses.iter().filter_map(|access| access.line.reason.as_deref()).collect();
    assert_eq!(reasons, ["verzoek"], "why it was erased stays");
    let locked: Vec<bool> = second
        .log()
        .read(&Wanted { case: Some(waiting), ..Wanted::default() })
        .unwrap()
        .accesses
        .iter()
        .map(|access| access.while_locked)
        .collect();
    assert_eq!(locked, [true, false]);
    assert!(second.log().trouble().is_none());
}

#[test]
fn a_log_is_sealed_and_only_an_open_vault_reads_it() {
    let home = TempDir::new().unwrap();
    let (vault, _) = founded(home.path());
    let id = keep(&vault, "blauwe fiets", b"one");
    vault.lock();
    assert!(vault.log().read(&Wanted::default()).is_err());
    let _ = keep(&vault, "rode jas", b"two");
    for file in sessions(&home) {
        let bytes = fs::read(&file).unwrap();
        assert!(bytes.starts_with(b"age-encryption.org/v1"), "{}", file.display());
        let text = String::from_utf8_lossy(&bytes);
        assert!(!text.contains(id.as_str()) && !text.contains("Case"), "{}", file.display());
    }
    assert_eq!(sessions(&home).len(), 2);
}

#[test]
fn saving_every_few_seconds_is_one_line_that_tells_how_often() {
    let home = TempDir::new().unwrap();
    let (vault, _) = founded(home.path());
    let id = CaseId::random().unwrap();
    for number in 0..40_u8 {
        let _ = vault.cases(Shelf::Real).save(&id, &summary("blauwe fiets"), &[number]).unwrap();
    }
    let book = vault.log().read(&Wanted { case: Some(id.clone()), ..Wanted::default() }).unwrap();
    assert_eq!(book.accesses.len(), 1);
    assert_eq!(book.accesses[0].line.times, 40);
    assert_eq!(book.accesses[0].line.action, Action::CaseSaved { revision: 40 });
    assert_eq!(book.last_saved(&id), Some(40));
    drop(vault);
    // Closing the program without locking loses none of it.
    let vault = super::vault(home.path());
    let _ = vault.unlock(&passphrase()).unwrap();
    let book = vault.log().read(&Wanted { case: Some(id), ..Wanted::default() }).unwrap();
    assert_eq!(book.accesses[0].line.times, 40);
}

#[test]
fn a_session_that_was_taken_away_changed_or_put_back_older_is_told() {
    let home = TempDir::new().unwrap();
    let (vault, _) = founded(home.path());
    for _ in 0..3 {
        vault.lock();
        let _ = vault.unlock(&passphrase()).unwrap();
    }
    let all = sessions(&home);
    assert_eq!(all.len(), 4);
    let gaps = |vault: &Vault| vault.log().read(&Wanted::default()).unwrap().gaps;
    assert_eq!(gaps(&vault), []);

    let second = fs::read(&all[1]).unwrap();
    fs::remove_file(&all[1]).unwrap();
    assert_eq!(gaps(&vault), [Gap::Missing(2..=2)]);
    let mut changed = second.clone();
    *changed.last_mut().unwrap() ^= 1;
    fs::write(&all[1], &changed).unwrap();
    assert_eq!(gaps(&vault), [Gap::Damaged(2)]);
    // Another session under its name, genuine but not this one.
    fs::write(&all[1], fs::read(&all[2]).unwrap()).unwrap();
    assert_eq!(gaps(&vault), [Gap::Damaged(2)]);
    fs::write(&all[1], &second).unwrap();
    assert_eq!(gaps(&vault), []);
    drop(vault);

    // An older state of a session, sealed by the right keys: what came after it does not follow from it.
    let vault = super::vault(home.path());
    let _ = vault.unlock(&passphrase()).unwrap();
    let older = fs::read(&sessions(&home)[4]).unwrap();
    let _ = keep(&vault, "blauwe fiets", b"one");
    vault.lock();
    let _ = vault.unlock(&passphrase()).unwrap();
    fs::write(&sessions(&home)[4], older).unwrap();
    assert_eq!(gaps(&vault), [Gap::Unlinked(6)]);
}

#[test]
fn a_disk_that_refuses_the_log_stops_no_work_and_loses_no_line() {
    let home = TempDir::new().unwrap();
    let (vault, _) = founded(home.path());
    vault.lock();
    let _ = vault.unlock(&passphrase()).unwrap();
    // A folder stands where the next session would be written.
    let next = home.path().join("vault/log/00000003.log.age");
    vault.lock();
    fs::create_dir(&next).unwrap();
    let _ = vault.unlock(&passphrase()).unwrap();
    let _ = keep(&vault, "blauwe fiets", b"one");
    assert!(vault.log().trouble().is_some());
    fs::remove_dir(&next).unwrap();
    let _ = keep(&vault, "rode jas", b"two");
    assert!(vault.log().trouble().is_none());
    let saves =
        everything(&vault).into_iter().filter(|(action, _)| matches!(action, Action::CaseSaved { .. }));
    assert_eq!(saves.count(), 2);
}

#[test]
fn practice_is_not_written_down() {
    let home = TempDir::new().unwrap();
    let (vault, _) = founded(home.path());
    let id = CaseId::random().unwrap();
    let _ = vault.cases(Shelf::Practice).save(&id, &summary("oefening"), b"one").unwrap();
    let _ = vault.cases(Shelf::Practice).read(&id).unwrap();
    assert_eq!(everything(&vault), [(Action::Founded, Outcome::Done)]);
}

#[test]
fn the_log_reads_in_dutch_and_english_and_can_be_cut_to_a_period() {
    let home = TempDir::new().unwrap();
    let (vault, _) = founded(home.path());
    let id = keep(&vault, "blauwe fiets", b"one");
    let other = keep(&vault, "rode jas", b"one");
    let book = vault.read_log(&Wanted::default()).unwrap();
    let label = |which: &CaseId| (which == &id).then(|| "blauwe fiets".to_owned());
    let dutch = Locale::new(Language::Nl).access_page(&book, &TimeZone::UTC, label);
    assert!(dutch.contains("Kluis maken | gelukt | Weegwijzer"), "{dutch}");
    assert!(dutch.contains("Casus bewaren (versie 1) | blauwe fiets | gelukt"), "{dutch}");
    assert!(dutch.contains(&format!("| casus {} | gelukt", &other.as_str()[..8])), "{dutch}");
    assert!(dutch.contains("Logboek inzien"), "looking is written down as well: {dutch}");
    let english = Locale::new(Language::En).access_page(&book, &TimeZone::UTC, label);
    assert!(english.contains("Make the vault | done | Weegwijzer"), "{english}");

    let now = Timestamp::now();
    let hour = jiff::SignedDuration::from_hours(1);
    let within = |from, before| {
        let wanted = Wanted { from: Some(from), before: Some(before), ..Wanted::default() };
        vault.log().read(&wanted).unwrap().accesses.len()
    };
    assert_eq!(within(now - hour, now + hour), 4);
    assert_eq!(within(now + hour, now + hour + hour), 0);
    assert_eq!(within(now - hour - hour, now - hour), 0);
}

#[test]
fn a_long_day_goes_on_in_a_second_file_and_stays_one_chain() {
    let home = TempDir::new().unwrap();
    let (vault, _) = founded(home.path());
    let (one, two) = (keep(&vault, "blauwe fiets", b"one"), keep(&vault, "rode jas", b"two"));
    for _ in 0..110 {
        vault.printed(&one);
        vault.printed(&two);
    }
    assert_eq!(sessions(&home).len(), 2);
    let printed = everything(&vault).into_iter().filter(|(action, _)| *action == Action::CasePrinted);
    assert_eq!(printed.count(), 220);
}

/// As A7, in the folder of the log.
#[test]
fn a_part_that_somebody_laid_down_with_a_high_number_keeps_nobody_out_and_the_log_goes_on() {
    for planted in ["4294967295.log.age", "99999999.log.age", "00000000.log.age", "00000005.log.age"] {
        let home = TempDir::new().unwrap();
        let (vault, _) = founded(home.path());
        vault.lock();
        let _ = vault.unlock(&passphrase()).unwrap();
        vault.lock();
        drop(vault);
        let log = home.path().join("vault/log");
        let own = sessions(&home).len();
        fs::write(log.join(planted), b"").unwrap();
        for index in ["index.age", "index.log"] {
            let _ = fs::remove_file(home.path().join("vault").join(index));
        }
        for more in 1..=3 {
            let vault = super::vault(home.path());
            let unlocked = vault.unlock(&passphrase()).unwrap();
            assert_eq!(unlocked.mended, [], "{planted}");
            let book = vault.log().read(&Wanted::default()).unwrap();
            let in_sight = matches!(planted, "99999999.log.age" | "00000005.log.age");
            let told: Vec<_> = book.gaps.iter().filter(|gap| !matches!(gap, Gap::Damaged(_))).collect();
            assert_eq!(told, Vec::<&Gap>::new(), "{planted}");
            assert_eq!(book.gaps.len(), usize::from(in_sight), "{planted}: {:?}", book.gaps);
            vault.lock();
            // No session takes the place of another.
            let names = sessions(&home);
            let ours = names.iter().filter(|name| fs::metadata(name).unwrap().len() > 0).count();
            assert_eq!(ours, own + more, "{planted}: {names:?}");
        }
        assert_eq!(fs::read(log.join(planted)).unwrap(), b"");
    }
}
