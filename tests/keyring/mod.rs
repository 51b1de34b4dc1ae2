//! The keyring of a Linux desktop, as it is asked over a bus: honest, locked, and lying in every way that was thought of. What the
//! window makes of it is in `vault_window::held`.

pub mod service;

use weegwijzer::keyring::{Keyring as _, NotHeld};
use weegwijzer::vault::{NewKeys, Passphrase, VaultId};

use service::{Bus, Habit, Served};

fn vault() -> VaultId {
    NewKeys::generate(jiff::civil::date(2026, 11, 21)).unwrap().sheet().vault
}

#[test]
fn a_key_is_given_back_until_it_is_forgotten_and_says_nothing_of_anybody() {
    let Some(bus) = Bus::begin() else { return };
    let served = Served::on(&bus, Habit::Honest);
    let (keyring, vault, other, key) = (bus.asked(), vault(), vault(), Passphrase::random().unwrap());
    assert!(keyring.is_there());
    assert_eq!(keyring.get(&vault).map(drop), Err(NotHeld::Gone));
    assert_eq!(keyring.put(&vault, &key), Ok(()));
    assert_eq!(keyring.get(&vault).unwrap().reveal(), key.reveal());
    assert_eq!(keyring.get(&other).map(drop), Err(NotHeld::Gone), "each vault has a key of its own");
    let [(label, attributes)] = &served.seen()[..] else { panic!("one key was laid in it") };
    assert_eq!(label, "Weegwijzer");
    assert_eq!(attributes.len(), 2);
    assert_eq!(attributes["vault"], vault.as_str());
    assert_eq!(keyring.forget(&vault), Ok(()));
    assert_eq!(served.holds(), 0);
    assert_eq!(keyring.get(&vault).map(drop), Err(NotHeld::Gone));
    assert_eq!(keyring.forget(&vault), Ok(()), "none is as good");
}

#[test]
fn without_a_bus_or_without_a_service_there_is_no_keyring() {
    let Some(bus) = Bus::begin() else { return };
    let keyring = bus.asked();
    assert!(!keyring.is_there());
    assert_eq!(keyring.get(&vault()).map(drop), Err(NotHeld::Absent));
    drop(bus);
    assert!(!keyring.is_there());
    assert_eq!(keyring.put(&vault(), &Passphrase::random().unwrap()), Err(NotHeld::Absent));
}

#[test]
fn a_locked_keyring_asks_and_gives_the_key_when_it_was_opened() {
    let Some(bus) = Bus::begin() else { return };
    let served = Served::on(&bus, Habit::Unlocked);
    let (keyring, vault, key) = (bus.asked(), vault(), Passphrase::random().unwrap());
    assert_eq!(keyring.put(&vault, &key), Ok(()));
    assert_eq!(served.asked(), 1);
    served.lock();
    assert_eq!(keyring.get(&vault).unwrap().reveal(), key.reveal());
    assert_eq!(served.asked(), 2);
}

#[test]
fn nothing_is_laid_in_a_keyring_that_does_not_take_it_or_give_it_back() {
    let Some(bus) = Bus::begin() else { return };
    let mut served = Served::on(&bus, Habit::Honest);
    for (habit, why) in [
        (Habit::Dismissed, NotHeld::Locked),
        (Habit::Shut, NotHeld::Locked),
        (Habit::SessionOnly, NotHeld::NotKept),
        (Habit::Homeless, NotHeld::NotKept),
        (Habit::OtherBytes, NotHeld::Changed),
        (Habit::NoText, NotHeld::Changed),
        (Habit::Forgetful, NotHeld::Changed),
        (Habit::Refusing, NotHeld::Refused),
        (Habit::OtherForm, NotHeld::Refused),
    ] {
        served.end();
        served = Served::on(&bus, habit);
        let put = bus.asked().put(&vault(), &Passphrase::random().unwrap());
        assert_eq!(put, Err(why), "{habit:?}");
        assert_eq!(served.holds(), 0, "{habit:?}");
    }
}

#[test]
fn nobody_waits_for_a_keyring_that_does_not_answer() {
    let Some(bus) = Bus::begin() else { return };
    for habit in [Habit::Silent, Habit::Unanswered] {
        let mut served = Served::on(&bus, habit);
        let put = bus.asked_in_haste().put(&vault(), &Passphrase::random().unwrap());
        assert_eq!(put, Err(NotHeld::Silent), "{habit:?}");
        served.end();
    }
}

#[test]
fn a_key_that_is_gone_or_changed_later_is_told_apart() {
    let Some(bus) = Bus::begin() else { return };
    let mut served = Served::on(&bus, Habit::Honest);
    let (keyring, vault, key) = (bus.asked(), vault(), Passphrase::random().unwrap());
    assert_eq!(keyring.put(&vault, &key), Ok(()));
    served.habit(Habit::NoText);
    assert_eq!(keyring.get(&vault).map(drop), Err(NotHeld::Changed));
    served.habit(Habit::OtherBytes);
    assert_ne!(keyring.get(&vault).unwrap().reveal(), key.reveal(), "whether it fits, the vault tells");
    served.habit(Habit::Dismissed);
    served.lock();
    assert_eq!(keyring.get(&vault).map(drop), Err(NotHeld::Locked));
    served.forget();
    assert_eq!(keyring.get(&vault).map(drop), Err(NotHeld::Gone));
    served.end();
    assert_eq!(keyring.get(&vault).map(drop), Err(NotHeld::Absent));
}
