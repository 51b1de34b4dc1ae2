//! Every file of a vault, of a copy and of an exchange file, changed in every way somebody can who writes there: each state is
//! opened right or told, nothing is lost that was not taken away, and the owner is never locked out. On the real store and a
//! real folder. `cargo test` tries a seeded part of it, `.ci/vault` many more through `tests/hold`.

mod asked;
mod copied;
mod deed;
mod made;
mod tree;

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};

use deed::Deed;
use made::Made;

/// How many states there were, by what was changed and by how.
#[derive(Debug, Default)]
pub struct Count {
    pub states: usize,
    pub told: usize,
    pub by_place: BTreeMap<String, usize>,
    pub by_deed: BTreeMap<&'static str, usize>,
    pub by_class: BTreeMap<String, usize>,
}

impl Count {
    fn add(&mut self, kind: &str, deed: &Deed, told: bool) {
        self.states += 1;
        self.told += usize::from(told);
        *self.by_place.entry(format!("{kind}: {}", deed::role(&deed.victim))).or_default() += 1;
        *self.by_deed.entry(deed.name).or_default() += 1;
        if let Some(class) = deed.class {
            *self.by_class.entry(class.to_owned()).or_default() += 1;
        }
    }
}

/// Numbers that look random and are the same every time.
pub struct Dice(pub u64);

impl Dice {
    pub fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % end.max(1)
    }

    pub fn one_of<'a, T>(&mut self, things: &'a [T]) -> &'a T {
        &things[self.below(things.len())]
    }
}

/// What is tampered with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Vault,
    Copy,
    Letter,
}

/// So many states of each kind, each on its own; how many there were, or the first that went wrong with how to see it again.
pub fn tamper(seed: u64, kind: Kind, states: usize) -> Result<Count, String> {
    let made = Made::new();
    let mut dice = Dice(seed);
    let mut count = Count::default();
    // Of each kind of thing that goes wrong the first; all of them are wanted at once.
    let mut wrong: BTreeMap<String, String> = BTreeMap::new();
    let name = format!("{kind:?}").to_lowercase();
    let whole = match kind {
        Kind::Vault => &made.vault,
        Kind::Copy => &made.copy,
        Kind::Letter => &made.letter,
    };
    // What nothing was done to is right and tells nothing: what is asked can be answered.
    for state in 0..=states {
        let deed = (state > 0).then(|| deed::any(&mut dice, whole, &made, kind));
        let now = deed.as_ref().map_or_else(|| whole.clone(), |deed| deed.after.clone());
        let touched = whole.differing(&now);
        if deed.is_some() && touched.is_empty() {
            continue;
        }
        let with_memory = dice.below(2) == 0;
        // Going on after it takes longest.
        let all_the_way = state % 6 == 0;
        let asked = catch_unwind(AssertUnwindSafe(|| match kind {
            Kind::Vault => asked::vault(&made, &now, &touched, with_memory, all_the_way),
            Kind::Copy => copied::copy(&made, &now, &touched, state % 2 == 0),
            Kind::Letter => copied::letter(&now, &touched),
        }));
        let (kind, said) = match asked {
            Ok(Ok(told)) => {
                match &deed {
                    Some(deed) => count.add(&name, deed, told),
                    None if told => return Err(format!("{name}: told of what nobody touched")),
                    None => {}
                }
                continue;
            }
            Ok(Err(said)) => ("wrong", said),
            Err(panic) => (
                "panic",
                panic.downcast_ref::<String>().cloned().unwrap_or_else(|| "without a word".to_owned()),
            ),
        };
        let (place, how) = deed.map_or_else(
            || (String::new(), "nothing was done".to_owned()),
            |deed| (format!("{} {}", deed.name, deed::role(&deed.victim)), deed.to_string()),
        );
        let line = format!("{kind} in {name}, seed {seed}, state {state}: {how}: {said}");
        let _ = wrong.entry(place).or_insert(line);
    }
    if wrong.is_empty() { Ok(count) } else { Err(wrong.into_values().collect::<Vec<_>>().join("\n")) }
}

#[test]
fn whatever_is_done_to_a_file_of_a_vault_it_opens_right_or_is_told() {
    let count = tamper(20_261_129, Kind::Vault, 600).unwrap();
    println!("tampered with a vault: {count:?}");
}

#[test]
fn whatever_is_done_to_a_file_of_a_copy_what_is_whole_comes_back_and_the_rest_is_told() {
    let count = tamper(20_261_130, Kind::Copy, 300).unwrap();
    println!("tampered with a copy: {count:?}");
}

#[test]
fn whatever_is_done_to_a_file_for_a_colleague_nothing_else_is_taken_in() {
    let count = tamper(20_261_131, Kind::Letter, 1_000).unwrap();
    println!("tampered with an exchange file: {count:?}");
}
