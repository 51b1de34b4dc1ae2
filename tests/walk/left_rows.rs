//! Rows of which nothing is on the path any more: they count for nothing, as a row in which nothing was filled in.

use std::collections::BTreeMap;

use weegwijzer::case::{Answer, Answers, Entry, EntryId, Spot, walk};
use weegwijzer::protocol::{Name, bundle};

use super::{TODAY, one};

#[test]
fn a_row_of_which_every_answer_left_the_path_is_no_entry() {
    let sheet = bundle::get(&"belblad".into()).unwrap();
    let spot = |question: &str| Spot::of(&sheet, sheet.question(&question.into()).unwrap());
    let mut answers = Answers::new("gp".into());
    answers.put(&spot("vt-asked"), one("yes"));
    let ground = Answer::Text("Toestemming.".to_owned());
    let mut fields: BTreeMap<Name, Answer> = BTreeMap::from([("identified-why".into(), ground)]);
    let row = |fields: &BTreeMap<Name, Answer>| {
        Answer::Entries(vec![Entry { id: EntryId(1), under: None, fields: fields.clone() }])
    };
    let asks_on = |answers: &Answers| walk(&sheet, answers, TODAY).question(&"what-next".into()).is_some();
    answers.put(&spot("consultations"), row(&fields));
    assert!(!asks_on(&answers), "the ground was given, and data were not said to be mentioned");
    let _ = fields.insert("anonymous".into(), one("no"));
    answers.put(&spot("consultations"), row(&fields));
    assert!(asks_on(&answers), "control: now both count");
}
