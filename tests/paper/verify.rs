//! Whether a copy from the archive is still what was made: untouched it is recognised; with another text, attachment,
//! protocol or case it is refused, and for the right reason.

use std::sync::Arc;

use jiff::tz::TimeZone;
use lopdf::{Document, Object};
use sha2::{Digest, Sha256};
use weegwijzer::case::{play, walk};
use weegwijzer::document::{
    Attachment, Difference, Extent, Matter, NoAttachment, Profile, Unjudged, Verdict, archive, compose,
    print, verify,
};
use weegwijzer::locale::Language;
use weegwijzer::protocol::load::SourceFile;
use weegwijzer::protocol::{Protocol, bundle};

fn protocol(id: &str) -> (Arc<Protocol>, Vec<SourceFile>) {
    let bundled = bundle::all().iter().find(|bundled| bundled.id() == id).unwrap();
    (bundled.load().unwrap(), bundled.files())
}

fn with_matter<T>(
    protocol: &Protocol,
    scenario: usize,
    language: Language,
    then: impl FnOnce(&Matter<'_>) -> T,
) -> T {
    let scenario = &protocol.scenarios[scenario];
    let case = play(protocol, scenario, language).unwrap();
    let walk = walk(protocol, case.answers(), scenario.today);
    then(&Matter { protocol, case: Some((&case, &walk)), today: scenario.today, zone: TimeZone::UTC })
}

/// The copy for the archive of a scenario of a protocol.
fn copy(id: &str, scenario: usize, language: Language) -> Vec<u8> {
    let (protocol, files) = protocol(id);
    with_matter(&protocol, scenario, language, |matter| {
        let template = protocol.template(&"record".into()).unwrap();
        archive(matter, template, language, Extent::Whole, &files).unwrap().bytes
    })
}

fn saved(mut file: Document) -> Vec<u8> {
    let mut bytes = Vec::new();
    file.save_to(&mut bytes).unwrap();
    bytes
}

/// Puts other bytes where the stream that `wanted` recognises has its own.
fn with_stream(bytes: &[u8], wanted: impl Fn(&[u8]) -> bool, change: impl Fn(&str) -> String) -> Vec<u8> {
    let mut file = Document::load_mem(bytes).unwrap();
    let mut changed = 0;
    for object in file.objects.values_mut() {
        let Object::Stream(stream) = object else { continue };
        let content = stream.decompressed_content().unwrap_or_else(|_| stream.content.clone());
        if wanted(&content) {
            stream.set_plain_content(change(std::str::from_utf8(&content).unwrap()).into_bytes());
            changed += 1;
        }
    }
    assert_eq!(changed, 1);
    saved(file)
}

fn is_attachment(content: &[u8]) -> bool {
    content.starts_with(b"(\n    format:")
}

fn is_metadata(content: &[u8]) -> bool {
    content.starts_with(b"<?xpacket")
}

fn attachment(bytes: &[u8]) -> String {
    let file = Document::load_mem(bytes).unwrap();
    let streams = file.objects.values().filter_map(|object| object.as_stream().ok());
    let content = streams.filter_map(|stream| stream.decompressed_content().ok()).find(|c| is_attachment(c));
    String::from_utf8(content.unwrap()).unwrap()
}

fn value<'a>(packet: &'a str, name: &str) -> &'a str {
    packet.split_once(&format!("<paper:{name}>")).unwrap().1.split_once('<').unwrap().0
}

fn said(bytes: &[u8], name: &str) -> String {
    let file = Document::load_mem(bytes).unwrap();
    let streams = file.objects.values().filter_map(|object| object.as_stream().ok());
    let packet = streams.map(|stream| stream.content.clone()).find(|content| is_metadata(content)).unwrap();
    value(std::str::from_utf8(&packet).unwrap(), name).to_owned()
}

/// Another attachment, with metadata that fit it: the work of somebody who knows how it is checked.
fn forged(bytes: &[u8], change: impl Fn(&str) -> String) -> Vec<u8> {
    let changed = with_stream(bytes, is_attachment, &change);
    let hash: String =
        Sha256::digest(attachment(&changed)).iter().map(|byte| format!("{byte:02x}")).collect();
    let before = said(&changed, "attachmentHash");
    with_stream(&changed, is_metadata, |packet| packet.replace(&before, &hash))
}

fn differences(bytes: &[u8]) -> Vec<Difference> {
    match verify(bytes) {
        Verdict::Apart(differences) => differences,
        other => panic!("{other:?}"),
    }
}

#[test]
fn an_untouched_copy_of_every_protocol_is_recognised_in_both_languages() {
    for bundled in bundle::all() {
        for language in Language::ALL {
            let bytes = copy(bundled.id(), 0, language);
            match verify(&bytes) {
                Verdict::Together(account) => {
                    assert_eq!(account.protocol.0.as_str(), bundled.id());
                    assert_eq!(account.case_hash, said(&bytes, "caseHash"));
                }
                other => panic!("{} {language:?}: {other:?}", bundled.id()),
            }
        }
    }
}

#[test]
fn a_copy_that_was_only_packed_anew_is_recognised() {
    let bytes = copy("knmg-meldcode", 0, Language::Nl);
    let packed = saved(Document::load_mem(&bytes).unwrap());
    assert_ne!(packed, bytes);
    assert!(matches!(verify(&packed), Verdict::Together(_)));
}

#[test]
fn a_changed_text_is_refused_and_shown() {
    let bytes = copy("knmg-meldcode", 0, Language::Nl);
    let mut file = Document::load_mem(&bytes).unwrap();
    let page = file.get_pages()[&2];
    let content = file.get_page_content(page);
    // Two glyphs of the running text change places.
    let text = String::from_utf8(content).unwrap();
    let shown = text.split('<').filter_map(|part| part.split_once('>')).map(|(codes, _)| codes);
    let codes = shown.rev().find(|codes| codes.len() > 40).unwrap();
    let swapped = format!("{}{}{}{}", &codes[8..12], &codes[4..8], &codes[..4], &codes[12..]);
    assert_ne!(codes, swapped);
    file.change_page_content(page, text.replacen(codes, &swapped, 1).into_bytes()).unwrap();
    let found = differences(&saved(file));
    assert!(matches!(&found[..], [Difference::Text { page: 2, found, made }] if found != made), "{found:?}");
}

#[test]
fn something_drawn_over_the_text_is_refused() {
    let bytes = copy("knmg-meldcode", 0, Language::Nl);
    let mut file = Document::load_mem(&bytes).unwrap();
    let page = file.get_pages()[&1];
    let content = [file.get_page_content(page), b"1 1 1 rg 60 500 300 40 re f\n".to_vec()].concat();
    file.change_page_content(page, content).unwrap();
    assert_eq!(differences(&saved(file)), [Difference::Rest]);
}

#[test]
fn a_page_that_was_taken_out_is_refused() {
    let bytes = copy("knmg-meldcode", 0, Language::Nl);
    let mut file = Document::load_mem(&bytes).unwrap();
    let last = u32::try_from(file.get_pages().len()).unwrap();
    file.delete_pages(&[last]);
    assert!(matches!(&differences(&saved(file))[..], [Difference::Pages { .. }]));
}

#[test]
fn a_changed_attachment_is_refused_also_when_its_hash_was_made_to_fit() {
    let bytes = copy("knmg-meldcode", 0, Language::Nl);
    let change = |text: &str| text.replacen("event: Answered(", "event:  Answered(", 1);
    let changed = with_stream(&bytes, is_attachment, change);
    assert_eq!(differences(&changed)[0], Difference::Attachment);
    assert_eq!(differences(&forged(&bytes, change))[0], Difference::Attachment);
}

#[test]
fn a_changed_answer_in_the_attachment_breaks_its_chain() {
    let bytes = copy("knmg-meldcode", 0, Language::Nl);
    let text = attachment(&bytes);
    let at = text.rfind("answer:").unwrap();
    let line = text[at..].lines().next().unwrap().to_owned();
    let number = text.matches("answer: Text(\"").count();
    assert!(number > 0, "{line}");
    let changed = forged(&bytes, |text| text.replacen("answer: Text(\"", "answer: Text(\"niet ", 1));
    let found = differences(&changed);
    assert!(matches!(found.last(), Some(Difference::Journal(_))), "{found:?}");
}

#[test]
fn another_protocol_is_refused() {
    let bytes = copy("kindcheck", 0, Language::Nl);
    let (other, _) = protocol("blauwe-plekken");
    // A sentence of the protocol that the case never touches.
    let question = other.head.title.nl.clone();
    let (kindcheck, _) = protocol("kindcheck");
    let title = kindcheck.head.title.nl.clone();
    let changed = forged(&bytes, |text| text.replacen(&title, &question, 1));
    let found = differences(&changed);
    assert!(found.contains(&Difference::Protocol), "{found:?}");
}

#[test]
fn the_whole_protocol_of_another_guideline_is_refused() {
    let bytes = copy("kindcheck", 0, Language::Nl);
    let other = attachment(&copy("blauwe-plekken", 0, Language::Nl));
    let part = |text: &str| {
        let from = text.find("\n    files: [").unwrap();
        let to = text.find("\n    journal: ").unwrap();
        (from, to)
    };
    let (from, to) = part(&other);
    let files = other[from..to].to_owned();
    let changed = forged(&bytes, |text| {
        let (from, to) = part(text);
        format!("{}{files}{}", &text[..from], &text[to..])
    });
    assert!(differences(&changed).contains(&Difference::Protocol));
}

#[test]
fn another_case_is_refused() {
    let (mine, other) = (copy("kindcheck", 0, Language::Nl), copy("kindcheck", 1, Language::Nl));
    let attached = attachment(&other);
    let changed = forged(&mine, |_| attached.clone());
    let found = differences(&changed);
    assert!(found.contains(&Difference::Case), "{found:?}");
    assert!(found.iter().any(|found| matches!(found, Difference::Text { .. })), "{found:?}");
    // With all that the metadata say made to fit, the words on paper still tell.
    let (before, after) = (said(&changed, "caseHash"), said(&other, "caseHash"));
    let changed = with_stream(&changed, is_metadata, |packet| packet.replace(&before, &after));
    assert!(matches!(&differences(&changed)[..], [Difference::Text { .. }]));
}

#[test]
fn a_paper_that_was_handed_over_carries_no_case() {
    let (protocol, _) = protocol("kindcheck");
    let bytes = with_matter(&protocol, 0, Language::Nl, |matter| {
        let template = protocol.template(&"record".into()).unwrap();
        print(&compose(matter, template, Language::Nl), &Profile::HandedOver).unwrap().bytes
    });
    assert_eq!(verify(&bytes), Verdict::Unjudged(Unjudged::NoAttachment));
    assert_eq!(verify(b"geen pdf"), Verdict::Unjudged(Unjudged::NoPdf));
}

#[test]
fn nothing_is_attached_to_a_paper_for_others_or_with_other_files() {
    let (protocol, files) = protocol("kindcheck");
    with_matter(&protocol, 0, Language::Nl, |matter| {
        let record = protocol.template(&"record".into()).unwrap();
        let attach = |matter: &Matter<'_>, template, files: &[SourceFile]| {
            Attachment::of(matter, template, Language::Nl, Extent::Whole, files)
        };
        let mut anonymous = record.clone();
        anonymous.anonymous = true;
        assert_eq!(attach(matter, &anonymous, &files), Err(NoAttachment::LeavesThePractice));
        assert_eq!(attach(matter, record, &files[1..]), Err(NoAttachment::OtherFiles));
        let without = Matter { case: None, ..matter.clone() };
        assert_eq!(attach(&without, record, &files), Err(NoAttachment::NoCase));
    });
}

#[test]
fn the_same_copy_has_the_same_bytes() {
    assert_eq!(copy("kindcheck", 0, Language::En), copy("kindcheck", 0, Language::En));
}
