//! Every paper of an empty, a usual and a huge case as it looks on its pages, held against pictures somebody looked at; and
//! of each protocol papers of a usual case as they go out, in the language they were typed in.
//!
//! `WEEGWIJZER_PICTURES=keep cargo test --test in_process paper::pictures` writes the pictures anew; with `look` they
//! are drawn large into target/tmp and nothing is compared.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::civil::Date;
use jiff::tz::TimeZone;
use weegwijzer::case::{Answer, Case, Entry, EntryId, Event, Mode, Pin, Spot, play, walk};
use weegwijzer::document::preview;
use weegwijzer::document::{Block, Matter, Paper, Profile, compose, compose_as, missing, print};
use weegwijzer::locale::Language;
use weegwijzer::protocol::{Extent, Protocol, Template, bundle};

use super::sample;

/// Enough to see where everything stands, too little to read: 40 pixels an inch.
const SMALL: f32 = 40.0 / 72.0;
/// Enough to read.
const LARGE: f32 = 80.0 / 72.0;
/// A paper that goes on and on looks the same from here.
const PAGES: usize = 6;
/// How many times over a huge case tells its logs.
const TIMES: u32 = 12;
/// Pixels on a side of the cells that are compared, so that a change of a few words does not drown in white paper.
const CELL: usize = 24;
/// What the pixels of a cell may differ on average, of 255.
const TOLERANCE: usize = 4;

/// Pages beside each other, a byte of grey a pixel.
#[derive(Debug)]
struct Sheet {
    width: usize,
    height: usize,
    grey: Vec<u8>,
}

impl Sheet {
    /// The first pages of a paper, exactly as they are handed over.
    fn of(paper: &Paper, density: f32) -> Self {
        let printed = print(paper, &Profile::HandedOver).unwrap();
        let bytes = Arc::new(printed.bytes);
        let pages: Vec<_> =
            (0..printed.pages.min(PAGES)).map(|page| preview::draw(&bytes, page, density).unwrap()).collect();
        let width = pages.iter().map(|page| page.width as usize).sum();
        let height = pages.iter().map(|page| page.height as usize).max().unwrap();
        let mut grey = vec![255; width * height];
        let mut left = 0;
        for page in &pages {
            let across = page.width as usize;
            for (row, line) in page.rgba.chunks_exact(across * 4).enumerate() {
                let place = &mut grey[row * width + left..][..across];
                for (pixel, rgba) in place.iter_mut().zip(line.chunks_exact(4)) {
                    let light = (u32::from(rgba[0]) * 3 + u32::from(rgba[1]) * 6 + u32::from(rgba[2])) / 10;
                    // Sixteen greys look the same and take half the room.
                    *pixel = u8::try_from((light + 8) / 17 * 17).unwrap();
                }
            }
            left += across;
        }
        // The edge between two pages would otherwise be white on white.
        let across = pages[0].width as usize;
        for line in grey.chunks_exact_mut(width) {
            line.iter_mut().step_by(across).skip(1).for_each(|pixel| *pixel = 170);
        }
        Self { width, height, grey }
    }

    fn write(&self, path: &Path) {
        let file = fs::File::create(path).unwrap();
        let size = |side: usize| u32::try_from(side).unwrap();
        let mut encoder = png::Encoder::new(file, size(self.width), size(self.height));
        encoder.set_color(png::ColorType::Grayscale);
        encoder.set_depth(png::BitDepth::Eight);
        encoder.set_compression(png::Compression::High);
        encoder.write_header().unwrap().write_image_data(&self.grey).unwrap();
    }

    fn read(path: &Path) -> Option<Self> {
        let file = fs::File::open(path).ok()?;
        let mut reader = png::Decoder::new(std::io::BufReader::new(file)).read_info().unwrap();
        let mut grey = vec![0; reader.output_buffer_size().unwrap()];
        let info = reader.next_frame(&mut grey).unwrap();
        assert_eq!(info.color_type, png::ColorType::Grayscale, "{}", path.display());
        Some(Self { width: info.width as usize, height: info.height as usize, grey })
    }

    /// The mean difference of the cell that differs most; all of it when they are not of one size.
    fn difference(&self, other: &Self) -> usize {
        if (self.width, self.height) != (other.width, other.height) {
            return 255;
        }
        let mut worst = 0;
        for top in (0..self.height).step_by(CELL) {
            for left in (0..self.width).step_by(CELL) {
                let (down, right) = ((top + CELL).min(self.height), (left + CELL).min(self.width));
                let cell = (top..down).map(|row| row * self.width).flat_map(|row| row + left..row + right);
                let sum: usize = cell.map(|at| usize::from(self.grey[at].abs_diff(other.grey[at]))).sum();
                worst = worst.max(sum / (CELL * CELL));
            }
        }
        worst
    }
}

/// The protocol, under a name that does not change with every word of it: it stands at the foot of every page, and is the
/// name of no edition that comes along, so that the foot calls it somebody's own.
fn protocol(id: &str) -> Protocol {
    let bundled = bundle::all().iter().find(|bundled| bundled.id() == id).unwrap();
    let mut protocol = (*bundled.load().unwrap()).clone();
    protocol.hash = "0123456789abcdef".repeat(4);
    protocol
}

fn played(protocol: &Protocol, id: &str, language: Language) -> (Case, Date) {
    let scenario = protocol.scenario(&id.into()).unwrap();
    (play(protocol, scenario, language).unwrap(), scenario.today)
}

/// A protocol, a usual case of it, and the papers of that case that go out.
const USUAL: [(&str, &str, &[&str]); 12] = [
    ("belblad", "startled-by-a-door", &["advice", "record"]),
    ("bijzondere-vormen", "sick-only-at-home", &["record"]),
    ("blauwe-plekken", "cheek-of-a-baby", &["advice", "record"]),
    ("dossier-en-inzage", "father-may-harm", &["record"]),
    ("informatieverzoek", "vt-by-letter", &["answer", "record"]),
    ("jgz-kindermishandeling", "file-that-grew", &["handover-gp", "note", "record", "standing"]),
    ("jgz-kindermishandeling", "reported-after-seeing-him", &["report"]),
    ("kindcheck", "worry-stays-baby", &["note", "record"]),
    ("knmg-meldcode", "shoes-on-in-bed", &["handover-youth", "record", "report"]),
    ("lesa-samenwerking", "two-who-knew-him", &["agreements", "handover-youth", "record", "report-back"]),
    ("seksueel-misbruik", "father-suspected", &["record"]),
    ("spoed-signalering", "scald-after-two-days", &["note", "record"]),
];

fn empty(protocol: &Protocol, today: Date) -> Case {
    let moment = today.at(9, 0, 0, 0).to_zoned(TimeZone::UTC).unwrap().timestamp();
    let role = protocol.head.roles[0].id.clone();
    Case::open("blauwe fiets", role, Mode::Real, Pin::of(protocol), moment).unwrap()
}

/// The case with every log told many times over.
fn grown(protocol: &Protocol, mut case: Case) -> Case {
    let at = case.state().changed;
    for (_, question) in protocol.questions() {
        let Some(Answer::Entries(told)) = case.answers().given(&protocol.head.id, question).cloned() else {
            continue;
        };
        let again = |round: u32| {
            told.iter().map(move |entry| Entry { id: EntryId(round * 1000 + entry.id.0), ..entry.clone() })
        };
        let answer = Answer::Entries((0..TIMES).flat_map(again).collect());
        case.record(Event::Answered { at: Spot::of(protocol, question), answer, reason: None }, at).unwrap();
    }
    case
}

fn composed(
    protocol: &Protocol,
    case: Option<&Case>,
    today: Date,
    template: &Template,
    language: Language,
) -> Paper {
    let walked = case.map(|case| walk(protocol, case.answers(), today));
    let matter = Matter { protocol, case: case.zip(walked.as_ref()), today, zone: TimeZone::UTC };
    compose(&matter, template, language)
}

/// Every paper there is a picture of, under the name of its picture.
fn papers(language: Language) -> Vec<(String, Paper)> {
    let tongue = if language == Language::Nl { "nl" } else { "en" };
    let mut papers = Vec::new();
    let told = [
        ("knmg-meldcode", "", "help-that-failed", "shoes-on-in-bed"),
        ("jgz-kindermishandeling", "youth-", "file-that-grew", "burdened-from-the-start"),
    ];
    for (id, mark, usual, huge) in told {
        let protocol = protocol(id);
        let (usual, today) = played(&protocol, usual, language);
        let (huge, later) = played(&protocol, huge, language);
        let cases = [
            ("empty", empty(&protocol, today), today),
            ("usual", usual, today),
            ("huge", grown(&protocol, huge), later),
        ];
        // Of the other protocol only the weighing sheet is its own.
        let wanted = |template: &&Template| mark.is_empty() || template.id == "weighing";
        for template in protocol.templates.iter().filter(wanted) {
            if template.is_of_protocol() {
                let name = format!("protocol-{tongue}-{}", template.id);
                papers.push((name, composed(&protocol, None, today, template, language)));
                continue;
            }
            for (size, case, today) in &cases {
                let name = format!("{size}-{tongue}-{mark}{}", template.id);
                papers.push((name, composed(&protocol, Some(case), *today, template, language)));
            }
        }
    }
    for (id, scenario, wanted) in USUAL {
        let protocol = protocol(id);
        let (case, today) = played(&protocol, scenario, language);
        let walked = walk(&protocol, case.answers(), today);
        let matter = Matter { protocol: &protocol, case: Some((&case, &walked)), today, zone: TimeZone::UTC };
        for of in wanted {
            let template = protocol.template(&(*of).into()).unwrap();
            let lacking = missing(&matter, template, language);
            assert!(lacking.is_empty(), "{id} {of} of {scenario} is a draft: {lacking:?}");
            let paper = compose_as(&matter, template, language, Extent::Short);
            papers.push((format!("{id}-{tongue}-{of}"), paper));
        }
    }
    papers
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/paper/pictures")
}

fn look_alike(language: Language) {
    let wish = std::env::var("WEEGWIJZER_PICTURES").unwrap_or_default();
    let made = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let mut told = Vec::new();
    for (name, paper) in papers(language) {
        let name = format!("{name}.png");
        let kept = folder().join(&name);
        match wish.as_str() {
            "keep" => Sheet::of(&paper, SMALL).write(&kept),
            "look" => Sheet::of(&paper, LARGE).write(&made.join(&name)),
            _ => {
                let found = Sheet::of(&paper, SMALL);
                let difference = Sheet::read(&kept).map(|kept| kept.difference(&found));
                if difference.is_none_or(|difference| difference > TOLERANCE) {
                    found.write(&made.join(&name));
                    told.push(match difference {
                        None => format!("{name} is not kept yet"),
                        Some(by) => format!("{name} differs by {by}"),
                    });
                }
            }
        }
    }
    assert!(
        told.is_empty(),
        "{}\nWhat was drawn now is in {}. Look at it; when it is right, keep it: \
         WEEGWIJZER_PICTURES=keep cargo test --test in_process paper::pictures",
        told.join("\n"),
        made.display()
    );
}

#[test]
fn every_paper_in_dutch_looks_as_it_was_kept() {
    look_alike(Language::Nl);
}

#[test]
fn every_paper_in_english_looks_as_it_was_kept() {
    look_alike(Language::En);
}

#[test]
fn every_picture_that_is_kept_is_of_a_paper() {
    let names: Vec<String> =
        Language::ALL.into_iter().flat_map(papers).map(|(name, _)| format!("{name}.png")).collect();
    for entry in fs::read_dir(folder()).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        assert!(names.contains(&name), "{name} is of no paper any more; remove it");
    }
}

#[test]
fn a_paragraph_that_changed_is_seen_and_the_same_paper_is_not() {
    let mut blocks = sample::usual();
    let kept = Sheet::of(&sample::paper(blocks.clone()), SMALL);
    assert_eq!(Sheet::of(&sample::paper(blocks.clone()), SMALL).difference(&kept), 0);
    let paragraph = blocks.iter_mut().find(|block| matches!(block, Block::Paragraph(_))).unwrap();
    *paragraph = Block::say("Er is één signaal vastgelegd, en de andere ouder is inmiddels ook gesproken.");
    let difference = Sheet::of(&sample::paper(blocks), SMALL).difference(&kept);
    assert!(difference > TOLERANCE, "{difference}");
}
