//! Papers of a case that was kept, made on the command line: with the very edition the case was made with, as in the window.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use jiff::civil::date;
use weegwijzer::case::{Answer, Event, Mode};
use weegwijzer::protocol::load::{self, OwnNumbers};
use weegwijzer::protocol::{Name, Protocol};
use weegwijzer::session::{Moment, OpenCase, editions, keeping};
use weegwijzer::vault::{CaseId, Cost, Disk, Home, NewKeys, Passphrase, Settings, Vault, read_protocol};

use super::commands::{err, out, weegwijzer, weegwijzer_in};

const ID: &str = "blauwe-plekken";
const PUBLISHED: &str = "(nl: \"Blauwe plekken bij een kind\", en: \"Bruises in a child\")";

/// Lays the bundled protocol among the user's own, under this title.
fn own_protocol(dir: &Path, title: &str) -> Arc<Protocol> {
    let folder = dir.join("home/protocols").join(ID);
    for file in read_protocol(&Disk, &Path::new("protocols").join(ID)).unwrap() {
        let path = dir.join("home/protocols").join(&file.path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, file.bytes).unwrap();
    }
    let head = folder.join("protocol.ron");
    let text = fs::read_to_string(&head).unwrap();
    assert!(text.contains(PUBLISHED));
    fs::write(&head, text.replace(PUBLISHED, &format!("(nl: \"{title}\", en: \"{title}\")"))).unwrap();
    Arc::new(load::load(&read_protocol(&Disk, &folder).unwrap()).unwrap().protocol)
}

fn vault(dir: &Path) -> Arc<Vault> {
    Arc::new(Vault::open_with(Home::at(dir.join("home")).unwrap(), Arc::new(Disk), Cost::TEST).unwrap())
}

/// Keeps a case, with the editions it is walked with.
fn keep(vault: &Vault, protocol: &Arc<Protocol>, mode: Mode) -> CaseId {
    let moment = Moment { now: "2026-03-09T10:00:00Z".parse().unwrap(), today: date(2026, 3, 9) };
    let role = protocol.head.roles[0].id.clone();
    let mut open = OpenCase::begin(Arc::clone(protocol), "blauwe fiets", role, mode, moment).unwrap();
    let (_, question) = protocol
        .questions()
        .find(|(_, question)| matches!(question.answer, weegwijzer::protocol::Kind::Text { .. }))
        .unwrap();
    let at = open.spot(question);
    let answer = Answer::Text("Blauwe plek op de rug.".into());
    open.record(Event::Answered { at, answer, reason: None }, moment).unwrap();
    let id = CaseId::random().unwrap();
    let (summary, payload) = keeping::pack(&open, &weegwijzer::session::Left::default()).unwrap();
    let _ = vault.cases(keeping::shelf(mode)).save(&id, &summary, &payload).unwrap();
    editions::keep(vault, &open.case().state().protocols).unwrap();
    id
}

/// The record of a case as text with its appendix, which names the guideline, and what was said on the way.
fn record(dir: &Path, id: &CaseId) -> (String, String) {
    let printed = weegwijzer(
        dir,
        "en",
        &["print", id.as_str(), "--document", "record", "--appendix", "--out", "paper.txt", "--force"],
    );
    assert!(printed.status.success(), "{}", err(&printed));
    // That somebody may read along is said of every paper of the own file while it is unanswered.
    let said = err(&printed);
    let (along, said): (Vec<&str>, Vec<&str>) =
        said.lines().partition(|line| line.starts_with("Somebody can read along"));
    assert!(along.len() <= 1, "{along:?}");
    (fs::read_to_string(dir.join("paper.txt")).unwrap(), said.join("\n"))
}

fn archived(dir: &Path, id: &CaseId) -> std::process::Output {
    weegwijzer(
        dir,
        "en",
        &["print", id.as_str(), "--document", "record", "--archive", "--out", "paper.pdf", "--force"],
    )
}

#[test]
fn a_kept_case_is_printed_with_the_edition_it_was_made_with_and_another_stands_in_with_a_warning() {
    let dir = tempfile::tempdir().unwrap();
    let made_with = own_protocol(dir.path(), "EDITION-ONE");
    let id = keep(&vault(dir.path()), &made_with, Mode::Practice);
    let (paper, said) = record(dir.path(), &id);
    assert!(paper.contains("EDITION-ONE") && said.is_empty(), "control: nothing changed yet: {said}");

    // The protocol goes on; the case does not.
    let newer = own_protocol(dir.path(), "EDITION-TWO");
    assert_ne!(newer.hash, made_with.hash);
    let (paper, said) = record(dir.path(), &id);
    assert!(paper.contains("EDITION-ONE") && !paper.contains("EDITION-TWO"), "{paper}");
    assert_eq!(said, "", "nothing is wrong");
    let copy = archived(dir.path(), &id);
    assert!(copy.status.success(), "{}", err(&copy));
    let verified = weegwijzer(dir.path(), "en", &["verify", "paper.pdf"]);
    assert!(verified.status.success(), "{}", out(&verified));
    assert!(out(&verified).contains("belong together"), "{}", out(&verified));

    // That edition is nowhere any more.
    fs::remove_dir_all(dir.path().join("home/editions")).unwrap();
    fs::remove_file(dir.path().join("paper.pdf")).unwrap();
    let (paper, said) = record(dir.path(), &id);
    assert!(paper.contains("EDITION-TWO"), "{paper}");
    assert!(said.contains("made with another edition of blauwe-plekken"), "{said}");
    let copy = archived(dir.path(), &id);
    assert_eq!(copy.status.code(), Some(1));
    assert!(err(&copy).contains("No case can be attached"), "{}", err(&copy));
    assert!(!dir.path().join("paper.pdf").exists(), "no copy is made that verify would call another");

    // It comes back where the user keeps protocols.
    let _ = own_protocol(dir.path(), "EDITION-ONE");
    let (paper, said) = record(dir.path(), &id);
    assert!(paper.contains("EDITION-ONE") && said.is_empty(), "{said}");
    assert!(archived(dir.path(), &id).status.success());
}

/// As a case comes from a colleague who has no protocol of their own: made with what comes along, and that edition was
/// never kept here.
#[test]
fn a_case_made_with_what_comes_along_keeps_to_it_where_an_own_protocol_has_its_name() {
    for mode in [Mode::Practice, Mode::Real] {
        let dir = tempfile::tempdir().unwrap();
        let bundled = weegwijzer::protocol::bundle::get(&Name::from(ID)).unwrap();
        let vault = vault(dir.path());
        let passphrase = Passphrase::new("groene deur achter".to_owned()).unwrap();
        let _ = vault.found(&NewKeys::generate(date(2026, 3, 9)).unwrap(), &passphrase).unwrap();
        let id = keep(&vault, &bundled, mode);
        fs::remove_dir_all(dir.path().join("home/editions")).unwrap();
        let own = own_protocol(dir.path(), "OURS");
        assert_ne!(own.hash, bundled.hash);
        // The window takes the user's own from the shelf.
        let taken =
            weegwijzer::session::take_up(&vault, &id, mode, date(2026, 3, 10), |_| Some(Arc::clone(&own)));
        let taken = taken.unwrap();
        assert_eq!(taken.open.protocol().hash, bundled.hash);
        assert!(!taken.open.edition_differs());
        drop(vault);
        if mode == Mode::Practice {
            let (paper, said) = record(dir.path(), &id);
            assert!(!paper.contains("OURS") && said.is_empty(), "{said}");
            assert!(archived(dir.path(), &id).status.success());
            assert!(weegwijzer(dir.path(), "en", &["verify", "paper.pdf"]).status.success());
        }
    }
}

#[test]
fn a_kept_edition_that_was_changed_on_disk_is_not_taken_for_the_one_the_case_was_made_with() {
    let dir = tempfile::tempdir().unwrap();
    let made_with = own_protocol(dir.path(), "EDITION-ONE");
    let id = keep(&vault(dir.path()), &made_with, Mode::Practice);
    let _ = own_protocol(dir.path(), "EDITION-TWO");
    let kept = dir.path().join(format!("home/editions/{}.ron", made_with.hash));
    let text = fs::read_to_string(&kept).unwrap();
    fs::write(&kept, text.replace("EDITION-ONE", "EDITION-THREE")).unwrap();
    let (paper, said) = record(dir.path(), &id);
    assert!(paper.contains("EDITION-TWO") && !paper.contains("EDITION-THREE"), "{paper}");
    assert!(said.contains("made with another edition"), "{said}");
    assert!(!archived(dir.path(), &id).status.success());
}

#[test]
fn an_own_telephone_number_is_not_on_a_paper_of_the_command_line_either() {
    let dir = tempfile::tempdir().unwrap();
    // The window reads it without its fictional cases.
    let bundled = weegwijzer::protocol::bundle::bare(&Name::from("knmg-meldcode")).unwrap();
    let id = {
        let vault = vault(dir.path());
        let numbers =
            OwnNumbers::from([("0800-2000".to_owned(), "030 1234567".to_owned().try_into().unwrap())]);
        let settings = Settings { numbers: numbers.clone(), ..Settings::default() };
        vault.settings().save(&settings).unwrap();
        // As the window walks it: with the user's own number in its words.
        let shelf = weegwijzer::session::shelf::protocols(Some(&vault), &numbers);
        let shown = shelf.iter().filter_map(weegwijzer::session::Offered::protocol);
        let shown = shown.into_iter().find(|shown| shown.head.id == bundled.head.id).unwrap();
        assert!(format!("{shown:?}").contains("030 1234567"));
        assert_eq!(*shown.published(), bundled, "what goes on paper is what was published");
        keep(&vault, shown, Mode::Practice)
    };
    let (paper, said) = record(dir.path(), &id);
    assert!(!paper.contains("030 1234567") && said.is_empty(), "{said}");
    assert!(archived(dir.path(), &id).status.success());
    assert!(weegwijzer(dir.path(), "en", &["verify", "paper.pdf"]).status.success());
}

#[test]
fn a_case_of_a_locked_vault_is_told_with_the_way_to_its_paper() {
    let dir = tempfile::tempdir().unwrap();
    let protocol = weegwijzer::protocol::bundle::get(&Name::from("knmg-meldcode")).unwrap();
    let (real, practice) = {
        let vault = vault(dir.path());
        let passphrase = Passphrase::new("groene deur achter".to_owned()).unwrap();
        let _ = vault.found(&NewKeys::generate(date(2026, 3, 9)).unwrap(), &passphrase).unwrap();
        (keep(&vault, &protocol, Mode::Real), keep(&vault, &protocol, Mode::Practice))
    };
    let print = |language, id: &CaseId| {
        weegwijzer(dir.path(), language, &["print", id.as_str(), "--out", "paper.txt"])
    };
    let locked = print("en", &real);
    assert_eq!(locked.status.code(), Some(1));
    let said = err(&locked);
    assert!(
        said.contains("is no practice case. A real case lies in the vault, and that is locked."),
        "{said}"
    );
    assert!(said.contains("open the vault with your passphrase and make the paper in the window"), "{said}");
    let said = err(&print("nl", &real));
    assert!(
        said.contains("is geen oefencasus. Een echte casus ligt in de kluis, en die is op slot."),
        "{said}"
    );
    assert!(!dir.path().join("paper.txt").exists());
    assert!(print("en", &practice).status.success(), "a locked vault keeps nobody from a practice case");
}

#[test]
fn a_time_zone_without_a_name_is_told_and_no_copy_says_another_hour() {
    let dir = tempfile::tempdir().unwrap();
    let protocol = weegwijzer::protocol::bundle::get(&Name::from("knmg-meldcode")).unwrap();
    let id = keep(&vault(dir.path()), &protocol, Mode::Practice);
    let zone = dir.path().join("zone");
    fs::write(&zone, nameless_zone()).unwrap();
    let arguments = ["print", id.as_str(), "--document", "record", "--archive", "--out", "paper.pdf"];
    let printed = weegwijzer_in(dir.path(), "nl", &[("TZ", zone.to_str().unwrap())], &arguments);
    assert_eq!(printed.status.code(), Some(1), "{}", err(&printed));
    assert!(err(&printed).contains("de tijdzone van deze computer heeft geen naam"), "{}", err(&printed));
    assert!(!dir.path().join("paper.pdf").exists());
}

/// A time zone as a system keeps it, an hour before Greenwich, in a file that has no place among the named ones.
fn nameless_zone() -> Vec<u8> {
    let header = |version: u8| {
        let counts = [0_u32, 0, 0, 0, 1, 4].map(u32::to_be_bytes).concat();
        [b"TZif".as_slice(), &[version], &[0; 15], &counts].concat()
    };
    let data = [&3600_i32.to_be_bytes()[..], &[0, 0], b"XXX\0"].concat();
    [header(b'2'), data.clone(), header(b'2'), data, b"\nXXX-1\n".to_vec()].concat()
}

#[test]
fn to_look_for_a_case_that_nobody_kept_makes_no_folder_for_one() {
    let dir = tempfile::tempdir().unwrap();
    let id = CaseId::random().unwrap();
    let printed = weegwijzer(dir.path(), "nl", &["print", id.as_str(), "--out", "verslag.txt"]);
    assert_eq!(printed.status.code(), Some(1));
    assert!(err(&printed).contains(id.as_str()), "{}", err(&printed));
    assert!(!dir.path().join("home").exists());
    assert!(!dir.path().join("verslag.txt").exists());
}
