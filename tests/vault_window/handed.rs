//! What is handed out: where a saved paper lies, that the list of papers stays under the hand, the list of what is due, and that
//! no real case is named where one practises. And with what the next case begins.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;
use iced::{Program, Theme};
use weegwijzer::gui::app::{App, Message};

use super::office::{
    files, founded, save_record, texts, unlock, window, window_with_paper, with_case, write,
};
use crate::printing::played::Played;
use crate::support::Desk;

static OPENED: Mutex<Vec<PathBuf>> = Mutex::new(Vec::new());

#[test]
fn a_saved_paper_says_how_it_is_called_and_its_folder_is_one_press_away() {
    let home = tempfile::tempdir().unwrap();
    let _ = founded(home.path());
    let viewer = |path: &Path| {
        OPENED.lock().unwrap_or_else(PoisonError::into_inner).push(path.to_owned());
        Ok(())
    };
    let mut desk = window_with_paper(home.path(), Played::new().printers(), viewer);
    unlock(&mut desk);
    write(&mut desk, "Blauwe plek op de wang.");
    save_record(&mut desk);
    let paper = files(home.path(), "papers").pop().unwrap();
    let folder = paper.parent().unwrap();
    let told = texts(&mut desk);
    assert!(told.contains(&format!("Bewaard in {}", folder.display())), "{told}");
    assert!(told.contains(&*paper.file_name().unwrap().to_string_lossy()), "{told}");
    desk.save("papers-saved");
    assert!(desk.shows("Toon in map"));
    desk.tab_to("papers.folder");
    desk.press(Named::Enter);
    assert_eq!(
        OPENED.lock().unwrap_or_else(PoisonError::into_inner).last().map(PathBuf::as_path),
        Some(folder)
    );
}

/// Where each name of a paper in the list is seen that is in sight as a whole.
fn list<P: Program<State = App, Message = Message, Theme = Theme> + 'static>(
    desk: &mut Desk<P>,
) -> Vec<(&'static str, iced::Rectangle)> {
    let names = ["Journaaltekst", "Adviesvraag, anoniem", "Melding aan Veilig Thuis", "Verslag meldcode"];
    let seen = |name: &'static str| Some((name, desk.find(name)?.visible_bounds()?));
    names.into_iter().filter_map(seen).collect()
}

#[test]
fn the_list_of_papers_stays_where_it_is_when_one_is_chosen() {
    let home = tempfile::tempdir().unwrap();
    let _ = founded(home.path());
    let mut desk = with_case(home.path(), "blauwe fiets");
    desk.chord('p', Modifiers::CTRL);
    let before = list(&mut desk);
    assert!(before.len() > 2, "{before:?}");
    for (name, _) in before.clone() {
        desk.click(name);
        assert_eq!(list(&mut desk), before, "after {name}");
    }
}

#[test]
fn what_is_due_is_printed_as_a_list_to_work_from() {
    let home = tempfile::tempdir().unwrap();
    let _ = founded(home.path());
    let mut desk = with_case(home.path(), "blauwe fiets");
    desk.click("Weegwijzer");
    desk.tab_to("start.worklist");
    desk.press(Named::Enter);
    let papers: Vec<_> = files(home.path(), "papers");
    let [list] = &papers[..] else { panic!("one paper: {papers:?}") };
    assert!(list.extension().is_some_and(|extension| extension == "pdf"));
    assert!(std::fs::read(list).unwrap().starts_with(b"%PDF"));
}

#[test]
fn where_one_practises_no_real_case_is_named() {
    let home = tempfile::tempdir().unwrap();
    let _ = founded(home.path());
    let mut desk = with_case(home.path(), "blauwe fiets");
    assert!(texts(&mut desk).contains("blauwe fiets"));
    desk.click("Weegwijzer");
    desk.tab_to("start.practise");
    desk.press(Named::Enter);
    desk.save("practice-beside-a-real-case");
    let told = texts(&mut desk);
    assert!(told.contains("Casus zonder naam") && !told.contains("blauwe fiets"), "{told}");
    // Nor while a fictional one is made.
    desk.tab_to("practice.new");
    desk.press(Named::Enter);
    let told = texts(&mut desk);
    assert!(told.contains("Nieuwe oefencasus") && !told.contains("blauwe fiets"), "{told}");
}

#[test]
fn a_new_case_begins_in_the_protocol_that_was_chosen_last_also_on_another_day() {
    let home = tempfile::tempdir().unwrap();
    let _ = founded(home.path());
    let mut desk = window(home.path());
    unlock(&mut desk);
    let began = |desk: &Desk<_>| {
        let state: &App = &desk.state;
        state.open_case().map(|open| open.protocol().head.id.to_string())
    };
    desk.tab_to("begin.jgz-kindermishandeling");
    desk.press(Named::Enter);
    assert_eq!(began(&desk).as_deref(), Some("jgz-kindermishandeling"));
    drop(desk);
    let mut desk = window(home.path());
    let says = "Kies wat u in handen heeft. Enter begint meteen zoals de vorige keer: Kindermishandeling in de jeugdgezondheidszorg.";
    assert!(desk.shows(says), "{}", texts(&mut desk));
    desk.save("start-own-protocol");
    desk.chord('n', Modifiers::CTRL);
    assert_eq!(began(&desk).as_deref(), Some("jgz-kindermishandeling"));
    drop(desk);
    // The sheet for a call is nobody's usual beginning.
    let mut desk = window(home.path());
    unlock(&mut desk);
    desk.tab_to("begin.belblad");
    desk.press(Named::Enter);
    assert_eq!(began(&desk).as_deref(), Some("belblad"));
    drop(desk);
    let mut desk = window(home.path());
    assert!(desk.shows(says), "{}", texts(&mut desk));
    unlock(&mut desk);
    desk.tab_to("begin.knmg-meldcode");
    desk.press(Named::Enter);
    drop(desk);
    assert!(window(home.path()).shows("Kies wat u in handen heeft. Enter begint meteen met de meldcode."));
}

#[test]
fn the_role_of_a_new_case_is_the_one_that_was_chosen_on_another_day() {
    let home = tempfile::tempdir().unwrap();
    let _ = founded(home.path());
    let mut desk = window(home.path());
    desk.tab_to("start.role");
    desk.type_text("3");
    drop(desk);
    let mut desk = window(home.path());
    desk.chord('n', Modifiers::CTRL);
    let role = |state: &App| {
        state.open_case().and_then(|open| open.case().answers().role().map(ToString::to_string))
    };
    assert_eq!(role(&desk.state).as_deref(), Some("youth-doctor"));
}
