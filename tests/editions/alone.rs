//! A case in which an option stands beside others, that by a later edition can only be ticked alone: it opens, tells, and
//! keeps the others when its clinician moves it.

use super::*;

/// The same protocol, with an option that excludes the others.
fn write_exclusive_edition(home: &Path) {
    write_edition(home, "(id: \"tired\", alone: true, label");
}

/// The same protocol, with an option written otherwise.
fn write_edition(home: &Path, option: &str) {
    let change = |local: &str, from: &str, to: &str| {
        let file = folder(home).join(local);
        let text = fs::read_to_string(&file).unwrap();
        assert!(text.contains(from), "{from} is in {local}");
        fs::write(file, text.replacen(from, to, 1)).unwrap();
    };
    change("protocol.ron", "encoding: 1", "encoding: 2");
    change("steps/call.ron", "(id: \"tired\", label", option);
    for scenario in fs::read_dir(folder(home).join("scenarios")).unwrap() {
        fs::remove_file(scenario.unwrap().path()).unwrap();
    }
    assert_sound(home);
}

fn noticed(desk: &App) -> Option<&Answer> {
    let open = desk.open_case().unwrap();
    open.given(open.protocol().question(&"noticed".into()).unwrap())
}

#[test]
fn an_option_that_stood_beside_others_is_told_of_and_lapses_only_when_the_case_moves() {
    let home = tempfile::tempdir().unwrap();
    write_own(home.path());
    keep_a_case(home.path());
    write_exclusive_edition(home.path());
    let mut desk = window(home.path());
    open_kept(&mut desk, home.path());
    let both = Answer::Many(["absent".into(), "tired".into()].into());
    assert_eq!(noticed(&desk.state), Some(&both), "it opens as it was");
    desk.tab_to("walk.edition");
    desk.press(Named::Enter);
    for words in ["Moe of hongerig", "Dit kan niet meer naast andere antwoorden staan."] {
        assert!(shows(&mut desk, words), "{words}");
    }
    desk.tab_to("edition.move");
    desk.press(Named::Enter);
    assert_eq!(noticed(&desk.state), Some(&Answer::Many(["absent".into()].into())));
    let open = desk.state.open_case().unwrap();
    let Some(Event::Moved(moved)) = open.case().journal().lines().last().map(|line| &line.event) else {
        panic!("the move is in the journal");
    };
    let lapsed: Vec<_> = moved.lapsed.iter().map(|gone| gone.said.nl.as_str()).collect();
    assert_eq!(lapsed, ["Moe of hongerig"]);
}

#[test]
fn a_case_whose_edition_is_nowhere_any_more_opens_with_both_and_says_that_it_was_begun_with_another() {
    let home = tempfile::tempdir().unwrap();
    write_own(home.path());
    keep_a_case(home.path());
    write_exclusive_edition(home.path());
    fs::remove_dir_all(home.path().join("editions")).unwrap();
    let mut desk = window(home.path());
    open_kept(&mut desk, home.path());
    assert!(desk.state.open_case().unwrap().edition_differs());
    assert!(shows(&mut desk, "Deze casus is begonnen met een andere uitgave van dit protocol."));
    assert_eq!(noticed(&desk.state), Some(&Answer::Many(["absent".into(), "tired".into()].into())));
    let open = desk.state.open_case().unwrap();
    let asked = open.protocol().question(&"noticed".into()).unwrap();
    assert!(!weegwijzer::case::fits(asked, noticed(&desk.state).unwrap()), "and not because it fits");
    assert!(open.walk().question(&"noticed".into()).is_some());
}

#[test]
fn an_option_that_a_later_edition_does_not_offer_beside_the_other_answers_is_told_of_and_kept() {
    let home = tempfile::tempdir().unwrap();
    write_own(home.path());
    keep_a_case(home.path());
    write_edition(home.path(), "(id: \"tired\", when: Is(\"urgent\", \"yes\"), label");
    let mut desk = window(home.path());
    open_kept(&mut desk, home.path());
    let both = Answer::Many(["absent".into(), "tired".into()].into());
    assert_eq!(noticed(&desk.state), Some(&both), "by its own edition both were offered");
    desk.tab_to("walk.edition");
    desk.press(Named::Enter);
    for words in ["Moe of hongerig", "Dit telt niet mee naast uw andere antwoorden."] {
        assert!(shows(&mut desk, words), "{words}");
    }
    desk.save("edition-set-aside-nl-light-100");
    desk.tab_to("edition.move");
    desk.press(Named::Enter);
    assert_eq!(noticed(&desk.state), Some(&Answer::Many(["absent".into()].into())));
    let open = desk.state.open_case().unwrap();
    let asked = open.protocol().question(&"noticed".into()).unwrap();
    assert_eq!(open.case().answers().given(&OWN.into(), asked), Some(&both), "nothing is lost");
    assert_eq!(open.walk().lapsed.len(), 1);
}
