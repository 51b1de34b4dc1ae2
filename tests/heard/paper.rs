//! A page of a paper is heard as text: its headings, its lines in the order they stand, and the cells of a table with what
//! their columns are called.

use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;
use weegwijzer::gui::access::Role;

use crate::support::heard::breaches;
use crate::vault_window::office::{window, write};

#[test]
fn a_page_of_the_record_is_heard_in_the_order_it_is_read() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = window(home.path());
    write(&mut desk, "Kwikstaart op de vensterbank.");
    desk.chord('p', Modifiers::CTRL);
    let heard = desk.heard();
    assert_eq!(breaches(&heard), Vec::<String>::new());
    let read = heard.read();
    let at = read.iter().position(|(_, node)| node.part.role == Role::Page).expect("a page");
    let (depth, page) = read[at];
    assert_eq!(page.part.name.as_deref(), Some("Bladzijde 1 van 1"), "{heard}");
    let on_it: Vec<_> = read[at + 1..].iter().take_while(|(below, _)| *below > depth).collect();
    let titles: Vec<_> =
        on_it.iter().filter(|(_, node)| matches!(node.part.role, Role::Heading(_))).collect();
    assert!(titles.len() > 1 && titles[0].1.part.role == Role::Heading(2), "{heard}");
    let words = on_it.iter().filter_map(|(_, node)| node.part.name.as_deref());
    assert!(words.clone().any(|words| words.contains("Kwikstaart op de vensterbank.")), "{heard}");
    // Each stands on the picture where it is heard to be.
    for (_, node) in &on_it {
        let (inner, outer) = (node.bounds, page.bounds);
        assert!(inner.x >= outer.x - 1.0 && inner.x + inner.width <= outer.x + outer.width + 1.0, "{node:?}");
        assert!(inner.width > 0.0 && inner.height > 0.0, "{node:?}");
    }
    let highest = on_it.iter().map(|(_, node)| node.bounds.y).fold(f32::INFINITY, f32::min);
    assert!((on_it[0].1.bounds.y - highest).abs() < f32::EPSILON, "the title is read first: {heard}");
}

#[test]
fn the_keyboard_stays_in_the_dialog_that_is_heard_though_the_bar_above_it_is_there() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = window(home.path());
    write(&mut desk, "Kwikstaart op de vensterbank.");
    desk.chord('p', Modifiers::CTRL);
    desk.tab_to("papers.print");
    desk.press(Named::Enter);
    assert!(desk.find(iced_test::selector::id("app.hide")).is_some());
    for back in [false, true] {
        for _ in 0..6 {
            desk.press_with(Named::Tab, if back { Modifiers::SHIFT } else { Modifiers::default() });
            let at = desk.focused_id().expect("somewhere");
            let at = format!("{at:?}");
            assert!(at.contains("print."), "{at}");
        }
    }
}
