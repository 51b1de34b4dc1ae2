//! How long a walk takes, on the largest case that the bundled scenarios make: `cargo bench --bench walk`.
#![allow(clippy::expect_used, reason = "a bench without protocols has nothing to measure")]

use std::sync::Arc;

use weegwijzer::case::{Case, Change, Spot, play, preview, walk};
use weegwijzer::locale::Language;
use weegwijzer::protocol::load::load;
use weegwijzer::protocol::{Protocol, bundle};

fn main() {
    divan::main();
}

/// The bundled protocol and the case with the longest journal.
fn largest() -> (Arc<Protocol>, Case) {
    bundle::all()
        .iter()
        .flat_map(|bundled| {
            let protocol = bundled.load().expect("bundled protocols load");
            let cases: Vec<_> = protocol
                .scenarios
                .iter()
                .map(|scenario| play(&protocol, scenario, Language::Nl).expect("a bundled scenario plays"))
                .collect();
            cases.into_iter().map(move |case| (Arc::clone(&protocol), case))
        })
        .max_by_key(|(_, case)| ron::to_string(case.journal()).map_or(0, |text| text.len()))
        .expect("a bundled scenario")
}

#[divan::bench]
fn walk_the_largest_bundled_case(bencher: divan::Bencher<'_, '_>) {
    let (protocol, case) = largest();
    let today = protocol.head.edition.checked;
    bencher.bench_local(|| walk(&protocol, case.answers(), today));
}

#[divan::bench]
fn preview_a_change_of_its_first_answer(bencher: divan::Bencher<'_, '_>) {
    let (protocol, case) = largest();
    let today = protocol.head.edition.checked;
    let (_, question) = protocol.questions().next().expect("a question");
    let change = Change::Take(Spot::of(&protocol, question));
    bencher.bench_local(|| preview(&protocol, case.answers(), today, &change));
}

#[divan::bench]
fn load_the_bundled_protocols(bencher: divan::Bencher<'_, '_>) {
    let files: Vec<_> = bundle::all().iter().map(|bundled| bundled.files()).collect();
    bencher.bench_local(|| files.iter().map(|files| load(files).is_ok()).filter(|ok| *ok).count());
}

#[divan::bench]
fn replay_the_largest_bundled_case(bencher: divan::Bencher<'_, '_>) {
    let (_, case) = largest();
    bencher
        .with_inputs(|| case.journal().clone())
        .bench_local_values(|journal| Case::replay(journal).expect("an unbroken chain"));
}
