//! How long paper takes, and how far that is from krilla, the fastest tagged writer measured: `cargo bench --bench paper`.
//! Both draw the same layout with the same fonts, tagged, as PDF/A-2a and PDF/UA-1. With `PAPER_MEMORY=1` it makes the
//! large paper once and tells the most memory that took.
#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    dead_code,
    reason = "a bench without paper has nothing to measure; not every sample is used"
)]

#[path = "paper/krilla.rs"]
mod rival;
#[path = "../paper/sample.rs"]
mod sample;

use weegwijzer::document::typeset::lay_out;
use weegwijzer::document::{Block, Level, Paper, Profile, print};

fn main() {
    let (few, many) = (lay_out(&usual()).pages.len(), lay_out(&large()).pages.len());
    println!("usual: {few} pages, large: {many} pages");
    if std::env::var_os("PAPER_MEMORY").is_some() {
        let printed = print(&large(), &Profile::HandedOver).expect("a paper");
        let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
        let peak = status.lines().find(|line| line.starts_with("VmHWM")).unwrap_or("VmHWM unknown");
        println!("{} bytes, {peak}", printed.bytes.len());
        return;
    }
    for (name, paper) in [("usual", usual()), ("large", large())] {
        let ours = print(&paper, &Profile::HandedOver).expect("a paper").bytes.len();
        let theirs = rival::print(&paper).len();
        println!("{name}: ours {} KiB, krilla {} KiB", ours / 1024, theirs / 1024);
    }
    divan::main();
}

/// About four pages: a record as it usually is.
fn usual() -> Paper {
    let mut blocks = sample::usual();
    blocks.push(Block::Heading(Level::Section, "Verloop".to_owned()));
    blocks.push(sample::table(18));
    blocks.push(Block::say(sample::prose(300)));
    sample::paper(blocks)
}

/// About two hundred pages: a file of years.
fn large() -> Paper {
    let mut blocks = Vec::new();
    for year in 0..66 {
        blocks.push(Block::Heading(Level::Section, format!("Periode {year}")));
        blocks.extend(sample::usual());
        blocks.push(sample::table(12 + year % 5));
        blocks.push(Block::say(sample::prose(120)));
    }
    sample::paper(blocks)
}

#[divan::bench(sample_count = 40)]
fn ours_usual(bencher: divan::Bencher<'_, '_>) {
    let paper = usual();
    bencher.bench_local(|| print(&paper, &Profile::HandedOver).expect("a paper"));
}

#[divan::bench(sample_count = 40)]
fn krilla_usual(bencher: divan::Bencher<'_, '_>) {
    let paper = usual();
    bencher.bench_local(|| rival::print(&paper));
}

#[divan::bench(sample_count = 5)]
fn ours_large(bencher: divan::Bencher<'_, '_>) {
    let paper = large();
    bencher.bench_local(|| print(&paper, &Profile::HandedOver).expect("a paper"));
}

#[divan::bench(sample_count = 5)]
fn krilla_large(bencher: divan::Bencher<'_, '_>) {
    let paper = large();
    bencher.bench_local(|| rival::print(&paper));
}

/// What both have in common: the time before any file is written.
#[divan::bench(sample_count = 5)]
fn layout_of_large(bencher: divan::Bencher<'_, '_>) {
    let paper = large();
    bencher.bench_local(|| lay_out(&paper));
}
