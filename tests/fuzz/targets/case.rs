//! A case as it comes out of the vault: what is accepted has a journal whose chain holds. The chain is then made to
//! hold, as who has the keys can do, and what was answered is walked and put on paper, whether it fits or not.
#![no_main]

use jiff::tz::TimeZone;
use libfuzzer_sys::fuzz_target;
use serde::Deserialize;
use weegwijzer::case::{Case, Journal};
use weegwijzer::document::{Matter, compose, plain_text};
use weegwijzer::session::keeping;
use weegwijzer::session::OpenCase;
use weegwijzer::locale::Language;
use weegwijzer::protocol::{Name, bundle};

#[derive(Deserialize)]
struct Loose {
    question: Option<Name>,
    journal: Journal,
}

fuzz_target!(|bytes: &[u8]| {
    if let Ok((case, _)) = keeping::unpack(bytes) {
        assert!(case.journal().verify().is_ok());
    }
    let Ok(loose) = ron::de::from_bytes::<Loose>(bytes) else { return };
    let mut journal = Journal::default();
    for line in loose.journal.lines() {
        journal.append(line.event.clone(), line.at).unwrap();
    }
    let Ok(case) = Case::replay(journal) else { return };
    let Some(pin) = case.state().protocols.first() else { return };
    let Some(protocol) = bundle::get(&pin.protocol) else { return };
    let today = case.state().changed.to_zoned(TimeZone::UTC).date();
    let open = OpenCase::new(protocol.clone(), case, today);
    let (_, packed) = keeping::pack(&open, loose.question.as_ref()).unwrap();
    let (again, _) = keeping::unpack(&packed).unwrap();
    assert_eq!(again.journal(), open.case().journal());
    // Another paper for every length.
    let papers = &protocol.templates;
    if let Some(template) = papers.get(bytes.len() % papers.len().max(1)) {
        let case = Some((open.case(), open.walk()));
        let matter = Matter { protocol: &protocol, case, today, zone: TimeZone::UTC };
        let _ = plain_text(&compose(&matter, template, Language::Nl));
    }
});
