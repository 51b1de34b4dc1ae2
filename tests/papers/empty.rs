//! What stands under a heading with nothing below it: it speaks of what was noted. Of what was not noted no paper says that
//! it was not done, not given, or not so.

use weegwijzer::protocol::bundle;

/// Words by which such a sentence speaks of the record.
const OF_THE_RECORD: [&str; 9] = [
    "genoteerd",
    "vastgelegd",
    "ingevuld",
    "in te vullen",
    "opgeschreven",
    "beschreven",
    "op de lijst",
    "open.",
    "met een reden weggelaten",
];

#[test]
fn an_empty_heading_says_what_was_not_noted_and_never_what_was_not_so() {
    let (mut looked_at, mut claims) = (0, Vec::new());
    for bundled in bundle::all() {
        let protocol = bundled.load().unwrap();
        for paper in &protocol.templates {
            for section in &paper.sections {
                let Some(empty) = &section.empty else { continue };
                looked_at += 1;
                // A line to write on by hand claims nothing.
                if !empty.nl.ends_with("...") && !OF_THE_RECORD.iter().any(|word| empty.nl.contains(word)) {
                    claims.push(format!("{} {}: {}", protocol.head.id, paper.id, empty.nl));
                }
            }
        }
    }
    assert!(looked_at > 40, "only {looked_at}");
    assert!(claims.is_empty(), "{claims:#?}");
}
