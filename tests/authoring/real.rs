#[test]
fn real() {
    let f = super::folder::findings(&super::folder::read("protocols/knmg-meldcode"));
    for d in &f {
        println!("{}", d.render(weegwijzer::protocol::Language::En));
    }
}
