//! What is asked of a vault after somebody was in its folder.

use std::collections::BTreeSet;

use weegwijzer::vault::log::{Access, Book, Wanted};
use weegwijzer::vault::{Mended, RecoveryKey, Shelf, Vault, VaultError, Warning};

use super::made::{self, Kept, Made, folder, open, passphrase, summary};
use super::tree::{Node, Tree};

/// Whether something was told; or what went wrong.
pub type Asked = Result<bool, String>;

const IDENTITY: &str = "vault/keys/identity.age";
const RECOVERY: &str = "vault/keys/recovery.age";
pub fn vault(
    made: &Made,
    now: &Tree,
    touched: &BTreeSet<String>,
    with_memory: bool,
    all_the_way: bool,
) -> Asked {
    let (home, memory) = (folder(), folder());
    now.write(home.path());
    made.memory.write(memory.path());
    let changed = |path: &str| touched.contains(path);
    let mut told = false;
    let vault = match open(home.path(), with_memory.then(|| memory.path())) {
        Ok(vault) => vault,
        // The lock of somebody else's making keeps the program out, and says so.
        Err(_) if changed("lock") => return Ok(true),
        Err(error) => return Err(format!("it does not open: {error}")),
    };
    // A case begun before anybody unlocks.
    let new = Kept { id: made::id(6), place: "inbox", texts: vec!["begun while locked".to_owned()] };
    let begun = vault.cases(Shelf::Real).save(&new.id, &summary("rode step"), new.texts[0].as_bytes());
    if let Err(error) = &begun {
        told = true;
        if !changed("vault/vault.ron") && !changed(IDENTITY) {
            return Err(format!("a case begun while it is locked is not kept: {error}"));
        }
    }
    // In through the door, or with the sheet.
    let unlocked = match vault.unlock(&passphrase()) {
        Ok(unlocked) => unlocked,
        Err(error) if changed(IDENTITY) => {
            told = true;
            let key = RecoveryKey::typed(made.keys.sheet().key()).unwrap();
            match vault.unlock_with(&key, &passphrase()) {
                Ok(unlocked) => unlocked,
                Err(_) if changed(RECOVERY) => return Ok(true),
                Err(with_sheet) => return Err(format!("locked out: {error}; with the sheet: {with_sheet}")),
            }
        }
        Err(error) => return Err(format!("locked out: {error}")),
    };
    told |= !unlocked.mended.is_empty();
    let sheet_is_ours = now.file(RECOVERY) == made.vault.file(RECOVERY);
    // A link that leads nowhere is as good as none: it is made again.
    let is_there = matches!(now.0.get(RECOVERY), Some(Node::File(_) | Node::Folder));
    if is_there && !sheet_is_ours && !unlocked.mended.contains(&Mended::Sheet) {
        return Err(format!("a damaged sheet file was not told: {:?}", unlocked.mended));
    }
    let mark =
        now.file("vault/vault.ron").is_none_or(|mark| Some(mark) == made.vault.file("vault/vault.ron"));
    let listing = vault.cases(Shelf::Real).list().map_err(|error| format!("no list: {error}"))?;
    let gone = |id| listing.unreadable.iter().any(|(unread, _)| unread == id);
    told |= !listing.unreadable.is_empty() || listing.cases.iter().any(|listed| listed.warning.is_some());
    told |= !unlocked.waiting.unreadable.is_empty();
    for case in &made.cases {
        let read = match case.place {
            "cases" => vault.cases(Shelf::Real).read(&case.id),
            _ => vault.read_waiting(&case.id),
        };
        let is_listed = match case.place {
            "cases" => listing.cases.iter().any(|listed| listed.id == case.id) || gone(&case.id),
            _ => {
                unlocked.waiting.cases.iter().any(|listed| listed.id == case.id)
                    || unlocked.waiting.unreadable.iter().any(|(id, _)| *id == case.id)
            }
        };
        // What waits is told of in the list that is shown before it is read.
        let listed =
            unlocked.waiting.cases.iter().find(|listed| listed.id == case.id && case.place == "inbox");
        let read = read.map(|opened| weegwijzer::vault::Opened {
            warning: opened.warning.or_else(|| listed?.warning.clone()),
            ..opened
        });
        told |= of_case(made, now, touched, case, read, is_listed)?;
    }
    if begun.is_ok()
        && vault.read_waiting(&new.id).map(|opened| opened.payload) != Ok(new.texts[0].clone().into_bytes())
    {
        // Sealed for somebody else's key: told, and only where nothing outside the folder remembers the own one.
        let waits = unlocked.waiting.unreadable.iter().any(|(id, _)| *id == new.id);
        if mark || with_memory || !waits || !unlocked.mended.contains(&Mended::Mark) {
            return Err("what was begun while it was locked does not come back".to_owned());
        }
    }
    let book = vault.read_log(&Wanted::default()).map_err(|error| format!("no log: {error}"))?;
    told |= log(made, touched, &book, unlocked.mended.contains(&Mended::Log))?;
    told |= practice(made, touched, &vault)?;
    nothing_is_lost(made, now, &Tree::read(home.path()))?;
    if all_the_way {
        going_on(made, now, &vault)?;
    }
    drop(vault);
    Ok(told)
}

/// What is read of a case: the newest of its revisions that are still there. What is not there any more is told.
fn of_case(
    made: &Made,
    now: &Tree,
    touched: &BTreeSet<String>,
    case: &Kept,
    read: Result<weegwijzer::vault::Opened, VaultError>,
    is_listed: bool,
) -> Asked {
    let (id, place) = (&case.id, case.place);
    let below = format!("vault/{place}/{id}/");
    let number = |path: &str| path[below.len()..][..8].parse::<usize>().unwrap();
    let files = made.vault.names();
    let own: Vec<&String> = files.iter().filter(|path| path.starts_with(&below)).collect();
    let intact = own.iter().filter(|path| now.0.get(**path) == made.vault.0.get(**path));
    let first = own.first().map_or(1, |path| number(path));
    let newest = intact.map(|path| number(path) - first).max();
    let of_this = touched.iter().any(|path| path.contains(id.as_str()));
    if !is_listed && newest.is_some() {
        return Err(format!("{place}/{id} is in no list"));
    }
    match read {
        Ok(opened) => {
            let at = case.texts.iter().position(|text| text.as_bytes() == opened.payload);
            let Some(at) = at else { return Err(format!("{place}/{id} holds what was never in it")) };
            if newest.is_some_and(|newest| at < newest) {
                return Err(format!("{place}/{id}: version {at} was opened, {newest:?} is whole"));
            }
            if at + 1 < case.texts.len() && opened.warning.is_none() {
                return Err(format!("{place}/{id}: an older version, {at}, opened in silence"));
            }
            // That more of it waits is no news.
            let told = opened.warning.is_some_and(|warning| !matches!(warning, Warning::NewVersion { .. }));
            if told
                && !of_this
                && !touched.iter().any(|path| path == "vault/index.age" || path.starts_with("vault/log"))
            {
                return Err(format!("{place}/{id}: told of what nobody touched"));
            }
            Ok(told)
        }
        Err(error) if newest.is_some() => {
            Err(format!("{place}/{id}: {error}, and version {newest:?} is whole"))
        }
        Err(_) if is_listed => Ok(true),
        Err(error) => Err(format!("{place}/{id} is gone in silence: {error}")),
    }
}

/// What was done before is in the log, or it is told where it is not.
fn log(made: &Made, touched: &BTreeSet<String>, book: &Book, cut: bool) -> Asked {
    let sure = |access: &&Access| !access.while_locked;
    // What was tried while it was locked went to whom the mark named.
    let of_log = |path: &String| path.starts_with("vault/log/") || path == "vault/vault.ron";
    let untouched = !touched.iter().any(of_log);
    let told = cut || !book.gaps.is_empty();
    if told && untouched {
        return Err(format!("the log tells of what nobody touched: {:?}, cut {cut}", book.gaps));
    }
    let expected = &made.accesses;
    let whole =
        book.accesses.iter().filter(sure).take(expected.len()).map(|access| &access.line).eq(expected);
    if !whole && !told {
        return Err("the log is not what it was, in silence".to_owned());
    }
    Ok(told)
}

fn practice(made: &Made, touched: &BTreeSet<String>, vault: &Vault) -> Asked {
    let own = touched.iter().any(|path| path.contains(made.practice.as_str()));
    let listing =
        vault.cases(Shelf::Practice).list().map_err(|error| format!("no list of practice: {error}"))?;
    match vault.cases(Shelf::Practice).read(&made.practice) {
        Ok(opened) if opened.payload == format!("{} 1", made.practice).into_bytes() => {
            Ok(opened.warning.is_some())
        }
        Ok(_) => Err("the practice case holds what was never in it".to_owned()),
        // In the clear, and worth no more than it says: what is taken away is gone.
        Err(_) if own => Ok(!listing.unreadable.is_empty()),
        Err(error) => Err(format!("practice: {error}")),
    }
}

/// Every byte of a case that lay here, changed or not, lies here still.
fn nothing_is_lost(made: &Made, now: &Tree, then: &Tree) -> Result<(), String> {
    let still: BTreeSet<&Node> = then.0.values().collect();
    let kept = |path: &&String| {
        ["vault/cases/", "vault/inbox/", "vault/quarantine/", "vault/refused/"]
            .iter()
            .any(|below| path.starts_with(below))
    };
    let lost = now.0.keys().filter(kept).find(|path| {
        let node = &now.0[*path];
        let is_anything = node != &Node::Folder && node != &Node::File(Vec::new());
        // A link is a name, and stays or goes with it.
        is_anything && !matches!(node, Node::Link(_)) && !still.contains(node)
    });
    let known = lost.filter(|path| made.vault.0.contains_key(*path));
    match lost {
        Some(path) => Err(format!("{path} is nowhere any more (ours: {})", known.is_some())),
        None => Ok(()),
    }
}

/// The owner goes on working: what waits comes in, a case is saved again, locked and unlocked.
fn going_on(made: &Made, now: &Tree, vault: &Vault) -> Result<(), String> {
    let all = vault.join_all().map_err(|error| format!("nothing comes in: {error}"))?;
    for case in made.cases.iter().filter(|case| case.place == "inbox") {
        let below = format!("vault/inbox/{}/", case.id);
        let told = all.unreadable.iter().any(|(id, _)| *id == case.id);
        let whole = made
            .vault
            .names()
            .iter()
            .all(|path| !path.starts_with(&below) || now.0.get(path) == made.vault.0.get(path));
        if whole && told {
            return Err(format!("{} does not come in: {:?}", case.id, all.unreadable));
        }
    }
    let store = vault.cases(Shelf::Real);
    for case in &made.cases {
        let saved = store.save(&case.id, &summary("blauwe fiets"), b"verder");
        let _ = saved.map_err(|error| format!("{} cannot be saved any more: {error}", case.id))?;
        match store.read(&case.id) {
            Ok(opened) if opened.payload == b"verder" => {}
            other => return Err(format!("{} was saved, and {other:?} is read", case.id)),
        }
    }
    vault.lock();
    let again =
        vault.unlock(&passphrase()).map_err(|error| format!("locked out the second time: {error}"))?;
    let twice: Vec<_> = again.mended.iter().filter(|mended| **mended != Mended::OpenFolder).collect();
    if twice.is_empty() { Ok(()) } else { Err(format!("mended, and told again: {twice:?}")) }
}
