//! Nothing waits on the thread of the window. iced begins every task there and hands it to a worker once it waits for something, so
//! work that waits for a disk or a program goes through `away`, `apart` or `later`, which wait first.

use super::sources;

/// Where a task is written out: each of these waits first, or for nothing.
const WRITTEN_OUT: [(&str, usize); 2] = [("src/gui/app/paper.rs", 2), ("src/gui/app/vault/locking.rs", 1)];

#[test]
fn what_waits_for_a_disk_or_a_program_is_not_begun_on_the_thread_of_the_window() {
    let window = sources().into_iter().filter(|(path, _)| path.starts_with("src/gui/"));
    let written_out = window.filter_map(|(path, text)| {
        let times = text.matches("async move {").count() + text.matches("async {").count();
        (times > 0).then_some((path, times))
    });
    let allowed: Vec<_> = WRITTEN_OUT.map(|(path, times)| (path.to_owned(), times)).into();
    assert_eq!(written_out.collect::<Vec<_>>(), allowed, "hand the work to `away`, `apart` or `later`");
}
