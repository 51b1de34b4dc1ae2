use super::folder;
use weegwijzer::protocol::Language;
#[test]
fn base() {
    let f = folder::findings(&folder::read("tests/broken/base"));
    for d in &f {
        println!("{}", d.render(Language::En));
    }
    assert!(f.is_empty());
}
